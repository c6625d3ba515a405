package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/examples/sag"
	"github.com/akasse/dfdg/frist"
)

func init() {
	register.Function1x2(borger)
	beam.RegisterDoFn(&dagskift{})
}

// Skift moves the deadlines of a population to the run's day: every line of the files ind is a Dagskift case of that day, with what is
// known of the citizen. The lines of a citizen meet: one that was delivered twice counts once, and where two say different things nothing is
// moved. Of each citizen of whom something moves there is a line with the outcome, and of each that cannot be decided one with the report.
func Skift(s beam.Scope, ind, ud, dag string, hvert int64) {
	s = s.Scope("Skift")
	linjer := linjerne(s, doegn(s, dag, ind), hvert, dag)
	svar, tal := beam.ParDo2(s, &dagskift{Dag: dag}, beam.GroupByKey(s, beam.ParDo(s, borger, linjer)))
	filerne(s, ud, dag, svar, tal)
}

// borger finds whom a line is about. One that does not tell is a citizen of its own.
func borger(p Post) (Noegle, Post) {
	if s, err := sag.Read(p.Tekst); err == nil {
		if n := noegle(s.FaktaFrist().CPR); n != "" {
			return n, p
		}
	}
	return Noegle(fmt.Sprintf("%s:%d", p.Fil, p.Nr)), p
}

// Skiftsvar is what came of a citizen's line.
type Skiftsvar struct {
	Linje     int64            `json:"linje"`
	Navn      string           `json:"navn,omitempty"`
	Udfald    *frist.Udfald    `json:"udfald,omitempty"`
	Rapport   *dfdgerr.Rapport `json:"rapport,omitempty"`
	Ulaeselig string           `json:"ulaeselig,omitempty"`
}

// skiftsvar decides one line as of a day.
func skiftsvar(nr int64, tekst []byte, dag dfdg.Dato) (linje []byte, tal []string) {
	j := Skiftsvar{Linje: nr}
	ulaeselig := func(hvorfor string) ([]byte, []string) {
		j.Ulaeselig = hvorfor
		return skiftlinje(j), []string{"ulaeselige"}
	}
	if tekst == nil {
		return ulaeselig("linjen er for lang")
	}
	s, err := sag.Read(tekst)
	if err != nil {
		if u, ok := err.(*dfdgerr.UlaeseligFejl); ok {
			u.Linje = int(nr) // a line has no other
		}
		return ulaeselig(aarsag(err))
	}
	j.Navn = sag.MaskeNummer(s.Navn)
	if m, err := frist.ParseMetode(s.Metode); err != nil || m != frist.Dagskift {
		return ulaeselig("linjen er intet Dagskift")
	}
	if !s.Idag.Equal(dag) {
		return ulaeselig("linjen er af en anden dag end kørslen")
	}
	u, err := frist.DecideDagskift(s.FaktaFrist())
	switch {
	case u == nil:
		return ulaeselig(aarsag(err))
	case err != nil: // nothing may be stored
		j.Rapport = &u.Rapport
		return skiftlinje(j), []string{"dom " + u.Rapport.Dom().String()}
	case len(u.Skift) == 0:
		return nil, []string{"uden skift"}
	}
	j.Udfald = u
	for _, sk := range u.Skift {
		tal = append(tal, "skift "+sk.Regel.Id()+" "+sk.Fra.String()+" "+sk.Til.String())
	}
	return skiftlinje(j), append(tal, "flyttet")
}

func skiftlinje(j Skiftsvar) []byte {
	b, err := json.Marshal(j)
	if err != nil {
		return []byte(`{"ulaeselig":"svaret kan ikke skrives"}`) // own types: cannot fail
	}
	return b
}

type dagskift struct{ Dag string }

// ProcessElement decides a citizen.
func (f *dagskift) ProcessElement(_ Noegle, linjer func(*Post) bool, svar func(Post), tal func(string, int64)) error {
	dag := dfdg.ReadDato(f.Dag)
	alle := ordnet(linjer)
	ens := !slices.ContainsFunc(alle, func(p Post) bool { return !bytes.Equal(p.Tekst, alle[0].Tekst) })
	for i, p := range alle {
		tal("linjer", 1)
		var tekst []byte
		var talt []string
		switch {
		case ens && i > 0:
			tal("gentagne", 1)
			continue
		case ens:
			tekst, talt = skiftsvar(p.Nr, p.Tekst, dag)
		default:
			tekst = skiftlinje(Skiftsvar{Linje: p.Nr, Ulaeselig: "borgeren står på flere linjer, der ikke siger det samme"})
			talt = []string{"modsagte"}
		}
		for _, t := range talt {
			tal(t, 1)
		}
		if tekst != nil {
			svar(Post{Side: sideSvar, Fil: p.Fil, Nr: p.Nr, Tekst: tekst})
		}
	}
	return nil
}
