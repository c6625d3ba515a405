package main

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/frist"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/taeller"
)

// adgang is the page of who may call what.
func adgang() []byte {
	var b bytes.Buffer
	hoved(&b, "Adgang / Access", `Hvem der må kalde hver metode i den nyeste snitflade, med hvilket scope, og om kaldet skal have en x-requestId. / Who may call each
method of the newest interface, with which scope, and whether the call needs an x-requestId.

* Dage / Days: før medlemskabet og efter dets slutdato, begge med. / before the membership and after its end, both included.
* – som scope: intet er offentligt. / as a scope: none is public. Uden *alle* eller *egne* siger kilden ikke, for hvem. / Without *alle* (all)
  or *egne* (own) the source does not say for whom.
* x-requestId: 1–46 tegn; det samme id igen inden for 7 dage giver HTTP-status 412 (A-39). / 1–46 characters; the same id again within 7 days
  gives HTTP status 412.`)
	tabel(&b, "Metode / Method", "Scope", "Hvem / Who", "x-requestId")
	metode := func(navn, scope string, aa []dfdg.Adgang, id bool) {
		if navn == "" {
			return
		}
		var hvem []string
		for _, a := range aa {
			s := a.Organisation.String()
			for _, v := range []struct {
				ja   bool
				navn string
			}{{a.AlleBorgere, "alle"}, {a.EgneBorgere, "egne"}, {a.TidligereBorgere, "tidligere"}, {a.AndenAktoer, "anden aktør"}} {
				if v.ja {
					s += " " + v.navn
				}
			}
			if a.DageFoer > 0 || a.DageEfter > 0 {
				s += fmt.Sprintf(" %d/%d", a.DageFoer, a.DageEfter)
			}
			hvem = append(hvem, s)
		}
		if scope != "" {
			scope = "`" + scope + "`"
		}
		kraever := ""
		if id {
			kraever = "ja / yes"
		}
		raekke(&b, navn, scope, strings.Join(hvem, ", "), kraever)
	}
	for m := taeller.CreateDagpengetaellerkonto; m.String() != ""; m++ {
		metode(m.Navn(taeller.Snitflade2025_1), m.Scope(), m.Adgange(), m.KraeverRequestId())
	}
	for m := frist.CreateFrist; m < frist.FravaerOprettet; m++ {
		metode(m.String(), m.Scope(), m.Adgange(), m.KraeverRequestId())
	}
	for m := medlemskab.CreateAkassemedlemskab; m < medlemskab.DoedsfaldRegistreret; m++ {
		metode(m.String(), m.Scope(), m.Adgange(""), m.KraeverRequestId())
	}
	return b.Bytes()
}
