package taeller_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/taeller"
	"github.com/akasse/dfdg/taeller/taellertest"
)

// D's scopes and tables, row by row as the page has them.
func TestScopeOgAdgange(t *testing.T) {
	const create, skriv, laes = "Ydelsesudstilling.Dagpengetaeller.CreateDagpengetaellerkonto.write",
		"Ydelsesudstilling.Dagpengetaeller.write", "Ydelsesudstilling.Dagpengetaeller.read"
	const opdater = "[a-kasse egne 0/0] [star alle 0/0]"
	const hent = "[a-kasse egne 120/120] [jobcenter egne andenaktør 0/0] [kommune egne 0/0] [star alle 0/0] [udk alle 0/0]"
	for m, vil := range map[taeller.Metode][2]string{
		taeller.CreateDagpengetaellerkonto:       {create, "[a-kasse egne 120/1095] [star alle 0/0]"},
		taeller.UpdateDagpengetaellere:           {skriv, opdater},
		taeller.UpdateDagpengesats:               {skriv, opdater},
		taeller.UpdateAfholdtKarens:              {skriv, opdater},
		taeller.UpdateDagpengeperiodeAfkortning:  {skriv, opdater},
		taeller.UpdateTaellervisning:             {skriv, opdater},
		taeller.DeleteDagpengetaellerkonto:       {},
		taeller.GetDagpengetaellerkonto:          {laes, hent},
		taeller.GetHistoriskDagpengetaellerkonto: {laes, hent},
		taeller.GetTaellereFraTidligereAkasse:    {laes, "[a-kasse egne 120/120] [star alle 0/0]"},
		taeller.UpdateReferentialPeriod:          {}, taeller.UpdateEmploymentBonusConsumption: {}, 0: {}, 99: {},
	} {
		var fik string
		for i, a := range m.Adgange() {
			if i > 0 {
				fik += " "
			}
			fik += "[" + a.Organisation.String()
			for _, v := range []struct {
				ja   bool
				navn string
			}{{a.AlleBorgere, " alle"}, {a.EgneBorgere, " egne"}, {a.AndenAktoer, " andenaktør"}} {
				if v.ja {
					fik += v.navn
				}
			}
			fik += fmt.Sprintf(" %d/%d]", a.DageFoer, a.DageEfter)
		}
		if d := cmp.Diff(vil, [2]string{m.Scope(), fik}); d != "" {
			t.Errorf("%v: %s", m, d)
		}
		// Every write of the newest interface needs an x-requestId (R 5).
		if vil := m >= taeller.CreateDagpengetaellerkonto && m <= taeller.DeleteDagpengetaellerkonto; m.KraeverRequestId() != vil {
			t.Errorf("%v: needs an id: %v", m, !vil)
		}
	}
}

// The rules of access let in whom D's table lets in, on each day around a membership, and no one else.
func TestAdgangSomTabellen(t *testing.T) {
	start, slut := dfdg.NewDato(2023, 2, 1), dfdg.NewDato(2023, 8, 31)
	id := dfdg.MustParseGUID("00000000-0000-0000-0000-000000000001")
	for m := taeller.CreateDagpengetaellerkonto; m <= taeller.GetTaellereFraTidligereAkasse; m++ {
		if m == taeller.DeleteDagpengetaellerkonto {
			continue // D has no table of it
		}
		for type_ := dfdg.TypeAkasse; type_ <= dfdg.TypeAUB; type_++ {
			var adgang dfdg.Adgang
			for _, a := range m.Adgange() {
				if a.Organisation == type_ {
					adgang = a
				}
			}
			kalder, err := dfdg.NewOrganisation(type_, "57")
			if err != nil {
				t.Fatal(err)
			}
			for _, egen := range []bool{true, false} {
				for _, dag := range []dfdg.Dato{start.PlusDage(-121), start.PlusDage(-120), start.PlusDage(-1), start, slut,
					slut.PlusDage(1), slut.PlusDage(120), slut.PlusDage(121), slut.PlusDage(1095), slut.PlusDage(1096)} {
					fond, kode := 86, "99"
					if egen {
						fond, kode = 57, "57"
					}
					f := taellertest.Fakta()
					f.Idag, f.Kalder, f.Jobcenter, f.Kommune = dag, kalder, dfdg.Kendt(kode), dfdg.Kendt(kode)
					f.Medlemskaber = dfdg.Kendt([]medlemskab.Periode{{Akasse: dfdg.NewAkassenummer(fond), Startdato: start, Slutdato: slut}})
					r := validate(t, m, &taeller.Anmodning{Udtraekstidspunkt: dfdg.NewTidspunkt(dag, 8, 0, 0), IndberetningIdentifier: id}, f)
					afvist := false
					for b := range r.Fejl() {
						switch b.Kode() {
						case dfdgerr.IkkeAutoriseret, dfdgerr.IkkeMedlem, dfdgerr.MedlemAfAndenAkasse, dfdgerr.IngenAkasseregistrering, dfdgerr.AndetJobcenter:
							afvist = true
						}
					}
					iVinduet := type_ != dfdg.TypeAkasse || !dag.Foer(start.PlusDage(-adgang.DageFoer)) && !dag.Efter(slut.PlusDage(adgang.DageEfter))
					if maa := adgang.AlleBorgere || adgang.EgneBorgere && egen && iVinduet; maa == afvist {
						t.Errorf("%v, %v, egen %v, %v: må %v, men afvist %v", m, type_, egen, dag, maa, afvist)
					}
				}
			}
		}
	}
}
