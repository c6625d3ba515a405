package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/examples/linjer"
	"github.com/akasse/dfdg/examples/sag"
)

func init() {
	register.Function3x1(kontrol)
}

// Kontroller checks a population: every line of the files ind is a case, as examples/linjer reads it. Of each that is not approved without a
// finding there is a line, and of every rule a count. No personal number leaves the worker that read its line.
func Kontroller(s beam.Scope, ind, ud, dag string, hvert int64) {
	s = s.Scope("Kontroller")
	svar, tal := beam.ParDo2(s, kontrol, linjerne(s, doegn(s, dag, ind), hvert, dag))
	filerne(s, ud, dag, svar, tal)
}

// Kontrolsvar is what came of a line.
type Kontrolsvar struct {
	Linje     int64            `json:"linje"`
	Navn      string           `json:"navn,omitempty"`
	Rapport   *dfdgerr.Rapport `json:"rapport,omitempty"`
	Bestaaet  *bool            `json:"bestaaet,omitempty"`
	Ulaeselig string           `json:"ulaeselig,omitempty"`
}

// kontrolsvar is the answer to a line as it is written, nil where there is nothing to say, and what is counted.
func kontrolsvar(nr int64, sv sag.Linjesvar) (tekst []byte, tal []string) {
	j := Kontrolsvar{Linje: nr, Navn: sag.MaskeNummer(sv.Navn), Bestaaet: sv.Bestaaet}
	tal = []string{"linjer"}
	if sv.Err != nil {
		j.Ulaeselig, tal = aarsag(sv.Err), append(tal, "ulaeselige")
	} else {
		tal = append(tal, "dom "+sv.Rapport.Dom().String())
		for m := range sv.Rapport.Meldinger() {
			tal = append(tal, niveauer[m.Niveau()]+" "+m.Regel().Id())
		}
		j.Rapport = &sv.Rapport
	}
	if len(tal) == 2 && sv.Err == nil && (sv.Bestaaet == nil || *sv.Bestaaet) {
		return nil, tal
	}
	b, err := json.Marshal(j)
	if err != nil {
		return []byte(`{"ulaeselig":"svaret kan ikke skrives"}`), tal // own types: cannot fail
	}
	return b, tal
}

var niveauer = map[dfdgerr.Niveau]string{dfdgerr.Fejl: "fejl", dfdgerr.Advarsler: "advarsel", dfdgerr.Uafgjorte: "uafgjort", dfdgerr.Udeladte: "udeladt"}

// aarsag says why there is no answer to a line, without what stands in it.
func aarsag(err error) string {
	var u struct {
		Ulaeselig string `json:"ulaeselig"`
	}
	if json.Unmarshal(sag.Ulaeselig("", err), &u) != nil {
		return "linjen kan ikke læses"
	}
	return cmp.Or(u.Ulaeselig, "linjen kan ikke læses")
}

// kontrol checks a line.
func kontrol(p Post, svar func(Post), tal func(string, int64)) error {
	if p.Side != sideLinje {
		return errors.New("dfdg: beam: det er ingen linje")
	}
	tekst, talt := kontrolsvar(p.Nr, tjek(p))
	for _, t := range talt {
		tal(t, 1)
	}
	if tekst != nil {
		svar(Post{Side: sideSvar, Fil: p.Fil, Nr: p.Nr, Tekst: tekst})
	}
	return nil
}

// tjek is a line's answer, by the work that examples/linjer does.
func tjek(p Post) sag.Linjesvar {
	return sag.Linjer(nil)()(linjer.Linje{Nr: p.Nr, Tekst: bytes.Clone(p.Tekst), ForLang: p.Tekst == nil})
}
