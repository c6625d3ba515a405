package fristtest_test

import (
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/frist"
	"github.com/akasse/dfdg/frist/fristtest"
	fristgen "github.com/akasse/dfdg/frist/fristtest/gen"
	"github.com/akasse/dfdg/internal/proeve"
	"github.com/leanovate/gopter"
	"github.com/leanovate/gopter/gen"
	"github.com/leanovate/gopter/prop"
)

// The fixtures are approved without a warning, and each call returns new values.
func TestGyldig(t *testing.T) {
	a, f := fristtest.Gyldig()
	u, err := frist.Create(a, f)
	if err != nil || u.Frister[0].Status != frist.Aktiv {
		t.Fatalf("%v, %v", u, err)
	}
	for range u.Rapport.Meldinger() {
		t.Error("a finding")
	}
	a.Samtaletype = dfdg.Kode{}
	if b, _ := fristtest.Gyldig(); b == a || b.Samtaletype != fristtest.Jobsamtale {
		t.Error("fixtures share their values")
	}
	for s := frist.IkkeAktiveret; s <= frist.IndfrietAfholdt; s++ {
		a, f := fristtest.Opdatering(s)
		if _, err := frist.Update(a, f); (err != nil) != s.Lukket() {
			t.Errorf("%s: %v", s, err)
		}
		// A deadline as it stands on Idag is not moved by the shift to that day.
		if u, err := frist.DecideDagskift(f); err != nil || len(u.Skift) != 0 {
			t.Errorf("%s: %v, %v", s, u.Skift, err)
		}
	}
	v := fristtest.Fravaer(75, fristtest.Idag, fristtest.Idag)
	if !v.Gaelder(fristtest.Idag) || v.Gaelder(fristtest.Idag.PlusDage(1)) || v.Gaelder(fristtest.Idag.PlusDage(-1)) || v.Type != dfdg.NewKode(75) {
		t.Error("Fravaer")
	}
	if b := fristtest.Booking(4, fristtest.Idag); b.Samtaletype != dfdg.NewKode(4) || b.Dato != fristtest.Idag {
		t.Error("Booking")
	}
}

// What the generators make can be given to the library, and each value that matters comes.
func TestGeneratorer(t *testing.T) {
	props := gopter.NewProperties(proeve.Parametre(t, 300))
	typer, status, aabne, afviste := map[int]bool{}, map[frist.Status]bool{}, 0, 0
	props.Property("brugbare", prop.ForAll(func(f frist.Frist, v dfdg.Fravaer, b dfdg.Booking, s frist.Status) bool {
		fakta := fristtest.Fakta(f)
		fakta.Fravaer, fakta.Bookinger = dfdg.Kendt([]dfdg.Fravaer{v}), dfdg.Kendt([]dfdg.Booking{b})
		typer[v.Type.Int()], status[s] = true, true
		if v.Til.IsZero() {
			aabne++
		}
		a, _ := fristtest.Gyldig()
		if _, err := frist.Create(a, fakta); err != nil {
			afviste++
		}
		_, err := frist.DecideDagskift(fakta)
		return err == nil && s.IsValid()
	}, fristgen.Frist(), fristgen.Fravaer(), fristgen.Booking(), fristgen.Status()))
	props.Property("dage", prop.ForAll(func(d dfdg.Dato) bool {
		n := fristtest.Idag.DageTil(d)
		return n >= -1 && n <= 2
	}, fristgen.Dag(-1, 2)))
	skridt := map[frist.Metode]int{}
	props.Property("forløb", prop.ForAll(func(h fristgen.Forloeb) bool {
		for _, s := range h.Skridt {
			skridt[s.Metode]++
		}
		return len(h.Skridt) <= 15 && !h.Fakta.Idag.Foer(fristtest.Idag)
	}, fristgen.NytForloeb(15)))
	// A stored step has a message that is well formed.
	props.Property("velformede", prop.ForAll(func(s []fristgen.Skridt) bool {
		h := fristgen.Udspil(s)
		for _, k := range h.Skridt {
			r, err := frist.Validate(k.Metode, &k.Anmodning, fristtest.Fakta())
			for m := range r.Fejl() {
				if err != nil || m.Regel().Id()[0] == 'S' {
					return false
				}
			}
		}
		return len(h.Skridt) <= len(s)
	}, gen.SliceOfN(10, fristgen.NytSkridt())))
	props.TestingRun(t)
	if len(typer) != 7 || len(status) != 6 || aabne == 0 || afviste == 0 || len(skridt) != 4 {
		t.Errorf("%v %v %d %d %v", typer, status, aabne, afviste, skridt)
	}
}
