package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"os"
	"slices"

	"github.com/akasse/dfdg/examples/kommando"
	stroem "github.com/akasse/dfdg/examples/linjer"
	"github.com/akasse/dfdg/examples/sag"
)

// With -sammenlign two answers to the same cases are held against each other, both as -json printed them: of two versions of the library,
// or with other code lists. What is now judged otherwise is named, a JSON line each.

// aendring is a case that is judged otherwise.
type aendring struct {
	Linje  int64    `json:"linje"`
	Navn   string   `json:"navn"`
	Foer   string   `json:"foer"` // the verdict, or ulaeselig
	Efter  string   `json:"efter"`
	Nye    []string `json:"nye,omitzero"`  // findings that have come, as level, code or fact, place and rule
	Vaek   []string `json:"vaek,omitzero"` // that are gone
	Udfald bool     `json:"udfald"`        // the outcome is another
}

// afsvar is a line of tjek -json.
type afsvar struct {
	Navn      string `json:"navn"`
	Ulaeselig string `json:"ulaeselig"`
	sag.Svar
}

func (s *afsvar) dom() string {
	if s.Ulaeselig != "" {
		return "ulaeselig"
	}
	return s.Dom
}

func (s *afsvar) fund() (f []string) {
	for _, l := range []struct {
		navn string
		fund []sag.Fund
	}{{"fejl", s.Fejl}, {"advarsel", s.Advarsler}, {"uafgjort", s.Uafgjort}} {
		for _, m := range l.fund {
			f = append(f, l.navn+" "+m.String())
		}
	}
	return f
}

var errSammenlign = kommando.NewFejl("-sammenlign tager to filer, hver et svar af tjek -json", "-sammenlign takes two files, each an answer of tjek -json")

// sammenlign returns the exit status: 0 nothing is judged otherwise, 1 something is, 2 the two are not answers to the same cases.
func (p *program) sammenlign(gammel, ny string) int {
	ikke := func(navn string, linje int64, dansk, engelsk string) int {
		fmt.Fprintf(p.fejl, "%s:%d: %s\n", kommando.Vist(navn), linje, p.udskriver.p(dansk, engelsk))
		return kanIkkeLaeses
	}
	a, slutA, err := afsvarene(gammel)
	if err != nil {
		return ikke(gammel, 1, errFil.Dansk, errFil.Engelsk)
	}
	defer slutA()
	b, slutB, err := afsvarene(ny)
	if err != nil {
		return ikke(ny, 1, errFil.Dansk, errFil.Engelsk)
	}
	defer slutB()
	const ulaeselig, unreadable = "ikke et svar af tjek -json", "not an answer of tjek -json"
	kode, aendrede := somVentet, int64(0)
	var nr int64
	for {
		x, harX, errX := a()
		y, harY, errY := b()
		nr++
		switch {
		case errX != nil:
			return ikke(gammel, nr, ulaeselig, unreadable)
		case errY != nil:
			return ikke(ny, nr, ulaeselig, unreadable)
		case !harX && !harY && nr == 1: // nothing says nothing
			return ikke(ny, nr, ulaeselig, unreadable)
		case !harX && !harY:
			fmt.Fprintf(p.fejl, p.udskriver.p("%d sager, %d bedømmes anderledes\n", "%d cases, %d are judged otherwise\n"), nr-1, aendrede)
			return kode
		case harX != harY:
			kort := gammel
			if harX {
				kort = ny
			}
			return ikke(kort, nr, "filen har færre svar end den anden", "the file has fewer answers than the other")
		case x.Navn != y.Navn:
			return ikke(ny, nr, "svaret er til en anden sag end i den anden fil", "the answer is to another case than in the other file")
		}
		c := aendring{Linje: nr, Navn: sag.MaskeNummer(y.Navn), Foer: x.dom(), Efter: y.dom()}
		c.Nye, c.Vaek = uden(y.fund(), x.fund()), uden(x.fund(), y.fund())
		c.Udfald = !ensJSON(x.Udfald, y.Udfald)
		if c.Foer != c.Efter || c.Nye != nil || c.Vaek != nil || c.Udfald {
			kode = ikkeSomVentet
			aendrede++
			skrivJSON(p.ud, c)
		}
	}
}

// uden returns what of a is not in b, as often as it is more there.
func uden(a, b []string) (ud []string) {
	b = slices.Clone(b)
	for _, s := range a {
		if i := slices.Index(b, s); i >= 0 {
			b = slices.Delete(b, i, i+1)
		} else {
			ud = append(ud, s)
		}
	}
	return ud
}

// ensJSON reports whether two values are the same, in whatever order the keys of an object stand.
func ensJSON(a, b json.RawMessage) bool {
	if bytes.Equal(a, b) {
		return true
	}
	var x, y any
	if json.Unmarshal(a, &x) != nil || json.Unmarshal(b, &y) != nil {
		return false
	}
	c, _ := json.Marshal(x) // keys in order
	d, _ := json.Marshal(y)
	return bytes.Equal(c, d)
}

var errSvar = errors.New("no answer")

// afsvarene returns the answers of a file one by one.
func afsvarene(navn string) (naeste func() (*afsvar, bool, error), slut func(), err error) {
	f, err := os.Open(navn)
	if err != nil {
		return nil, nil, err
	}
	type resultat struct {
		s   *afsvar
		err error
	}
	laes := func() func(stroem.Linje) resultat {
		return func(l stroem.Linje) resultat {
			s := new(afsvar)
			if l.ForLang || json.Unmarshal(l.Tekst, s) != nil || s.dom() == "" {
				return resultat{nil, errSvar}
			}
			return resultat{s, nil}
		}
	}
	hent, stop := iter.Pull2(stroem.Hver(context.Background(), f, stroem.Valg{}, laes))
	return func() (*afsvar, bool, error) {
		r, err, har := hent()
		if !har {
			return nil, false, nil
		}
		if err == nil {
			err = r.Svar.err
		}
		return r.Svar.s, err == nil, err
	}, func() { stop(); f.Close() }, nil
}
