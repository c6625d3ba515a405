package fixtur_test

import (
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/examples/sag/fixtur"
	"github.com/akasse/dfdg/frist"
	"github.com/akasse/dfdg/frist/fristtest"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/medlemskab/medlemskabtest"
	"github.com/akasse/dfdg/taeller"
	"github.com/akasse/dfdg/taeller/taellertest"
)

// tjeneste is what the fixtures of a service give, and the library to hold them up to.
type tjeneste[M ~uint8, A, F, U any] struct {
	regler             []*dfdgerr.Regel // with those of the message itself
	med, naesten       func(dfdgerr.Kode) (fixtur.Fixtur[M, A, F], error)
	medRegel, naerRegl func(string) (fixtur.Fixtur[M, A, F], error)
	uafgjort           func(string) (fixtur.Fixtur[M, A, F], error)
	alle               func() iter.Seq[fixtur.Fixtur[M, A, F]]
	kun                func(testing.TB, error, dfdgerr.Kode)
	validate           func(M, *A, *F) (dfdgerr.Rapport, error)
	decide             func(M, *A, *F) (*U, error)
	ikkeAlene          []string // rows that cannot be broken alone, by id, kind and interface
	ingenBesked        []string // ids that no message shows, of rules that judge or are an effect
}

func reglerS() []*dfdgerr.Regel {
	return slices.DeleteFunc(taeller.Regler(), func(r *dfdgerr.Regel) bool { return !strings.HasPrefix(r.Id(), "S-") })
}

func TestTaeller(t *testing.T) {
	proev(t, tjeneste[taeller.Metode, taeller.Anmodning, taeller.Fakta, taeller.Udfald]{
		taeller.Regler(), taellertest.Med, taellertest.Naesten, taellertest.MedRegel, taellertest.NaestenRegel, taellertest.UafgjortRegel,
		taellertest.Alle, taellertest.Kun, taeller.Validate, taeller.Decide,
		[]string{"S-08"}, // what is too deep is unknown or of a wrong type, too
		nil,
	})
}

func TestFrist(t *testing.T) {
	proev(t, tjeneste[frist.Metode, frist.Anmodning, frist.Fakta, frist.Udfald]{
		append(reglerS(), frist.Regler()...), fristtest.Med, fristtest.Naesten, fristtest.MedRegel, fristtest.NaestenRegel,
		fristtest.UafgjortRegel, fristtest.Alle, fristtest.Kun, frist.Validate, frist.Decide,
		[]string{"S-08"},
		[]string{"S-09", "F-20"}, // no element has decimals; a change of number is a function
	})
}

func TestMedlemskab(t *testing.T) {
	proev(t, tjeneste[medlemskab.Metode, medlemskab.Anmodning, medlemskab.Fakta, medlemskab.Udfald]{
		append(reglerS(), medlemskab.Regler()...), medlemskabtest.Med, medlemskabtest.Naesten, medlemskabtest.MedRegel,
		medlemskabtest.NaestenRegel, medlemskabtest.UafgjortRegel, medlemskabtest.Alle, medlemskabtest.Kun, medlemskab.Validate,
		medlemskab.Decide,
		[]string{"S-08", "M-08 2025-2"}, // in 2025-2 M-08's own warning comes with it
		[]string{"S-09"},                // no element has decimals
	})
}

func proev[M ~uint8, A, F, U any](t *testing.T, s tjeneste[M, A, F, U]) {
	koder, regler := map[dfdgerr.Kode]bool{}, map[string]bool{}
	kanVises := map[string]bool{} // the others are functions and tables that a user asks for, and facts that are stated
	for _, r := range s.regler {
		switch r.Art() {
		case dfdgerr.Afvis, dfdgerr.Advarsel, dfdgerr.Afledt:
			kanVises[r.Id()] = !slices.Contains(s.ingenBesked, r.Id())
		}
		if doemmer := r.Art() == dfdgerr.Afvis || r.Art() == dfdgerr.Advarsel; r.Art() == dfdgerr.Afvis {
			koder[r.Kode()] = true
			regler[r.Id()] = true
		} else {
			regler[r.Id()] = regler[r.Id()] || doemmer
		}
	}

	// Each code that a row gives: rejected with it alone, and the near miss passes.
	for kode := range koder {
		f, err := s.med(kode)
		if err != nil || f.Melding.Kode() != kode || f.Melding.Niveau() != dfdgerr.Fejl || f.Ogsaa != nil {
			t.Errorf("%d: %s, %v: %s %v", kode, f.Sag, err, f.Melding, f.Ogsaa)
			continue
		}
		s.holder(t, f)
		_, err = s.decide(f.Metode, f.Anmodning, f.Fakta)
		s.kun(t, err, kode)
		n, err := s.naesten(kode)
		if err != nil || n.Metode != f.Metode || n.Snitflade != f.Snitflade || n.Ogsaa != nil {
			t.Errorf("%d: near miss %s, %v", kode, n.Sag, err)
			continue
		}
		s.holder(t, n)
		if r, _ := s.validate(n.Metode, n.Anmodning, n.Fakta); r.Dom() != dfdgerr.Godkendt {
			t.Errorf("%d: near miss %s is %s", kode, n.Sag, r.Dom())
		}
	}
	// A code that none gives, and a rule that there is none of, are honest errors.
	for _, kode := range []dfdgerr.Kode{0, -1, 9999, dfdgerr.UkendtKodeliste} {
		if _, err := s.med(kode); err == nil {
			t.Errorf("%d has a fixture", kode)
		}
		if _, err := s.naesten(kode); err == nil {
			t.Errorf("%d has a near miss", kode)
		}
	}
	for _, id := range []string{"", "X-01", "gyldig", "t3-06", "../x"} {
		for _, f := range []func(string) (fixtur.Fixtur[M, A, F], error){s.medRegel, s.naerRegl, s.uafgjort} {
			if _, err := f(id); err == nil {
				t.Errorf("%q has a fixture", id)
			}
		}
	}

	// Each rule that judges is broken, and its near miss passes; each other one is shown, unless no message does.
	for id, doemmer := range regler {
		f, err := s.medRegel(id)
		if !kanVises[id] {
			if slices.Contains(s.ingenBesked, id) && err == nil {
				t.Errorf("%s: %s shows it", id, f.Sag)
			}
			continue
		}
		if err != nil || (f.Melding.Regel().Id() != "") != doemmer || f.Regel != id || (f.Ogsaa != nil) != slices.Contains(s.ikkeAlene, id) {
			t.Errorf("%s: %s, %v: %s %v", id, f.Sag, err, f.Melding, f.Ogsaa)
			continue
		}
		s.holder(t, f)
		n, err := s.naerRegl(id)
		if (err == nil) != doemmer {
			t.Errorf("%s: near miss %s, %v", id, n.Sag, err)
		}
		if err == nil {
			s.holder(t, n)
		}
		if u, err := s.uafgjort(id); err == nil {
			if u.Melding.Niveau() != dfdgerr.Uafgjorte || u.Melding.Mangler() == 0 || u.Ogsaa != nil {
				t.Errorf("%s: %s is not undecided: %s", id, u.Sag, u.Melding)
			}
			s.holder(t, u)
		}
	}

	// Every row that judges is among all of them, alone where it can be, and each is what it says.
	alene := map[*dfdgerr.Regel]bool{}
	sete := map[string]bool{}
	antal := 0
	for f := range s.alle() {
		antal++
		s.holder(t, f)
		sete[f.Regel] = true
		if f.Ogsaa == nil {
			alene[f.Melding.Regel()] = true
		}
		if f.Naesten != nil {
			s.holder(t, *f.Naesten)
		}
	}
	for _, r := range s.regler {
		ingen := slices.Contains(s.ingenBesked, r.Id())
		if kan := kanVises[r.Id()]; kan && !sete[r.Id()] || ingen && sete[r.Id()] {
			t.Errorf("%s is among all: %t", r.Id(), sete[r.Id()])
		}
		if r.Art() != dfdgerr.Afvis && r.Art() != dfdgerr.Advarsel || ingen || kunSomAndens[r.Id()+" "+r.Art().String()] {
			continue
		}
		kan := !slices.ContainsFunc(s.ikkeAlene, func(x string) bool {
			id, snitflade, _ := strings.Cut(x, " ")
			return id == r.Id() && r.Art() == dfdgerr.Afvis && (snitflade == "" || r.Gaelder("2025-2") && snitflade == "2025-2")
		})
		if alene[r] != kan {
			t.Errorf("%s %s %d %q is found alone: %t", r.Id(), r.Art(), r.Kode(), r.Dansk(), alene[r])
		}
	}
	for range s.alle() {
		break // one can stop
	}
	t.Logf("%d fixtures", antal)
}

// kunSomAndens are the rows whose breach another rule finds.
var kunSomAndens = map[string]bool{
	"S-04 afvis":   true, // a required null is missing: S-01, A-02, A-06 …
	"A-19 afvis":   true, // what the method does not have is unknown: S-02
	"T11-01 afvis": true, // what it needs is missing: S-01
}

// holder asserts that the library finds in a fixture what it says, in new values each time.
func (s tjeneste[M, A, F, U]) holder(t *testing.T, f fixtur.Fixtur[M, A, F]) {
	t.Helper()
	r, err := s.validate(f.Metode, f.Anmodning, f.Fakta)
	if err != nil || r.Snitflade() != f.Snitflade {
		t.Errorf("%s: %v, interface %s", f.Sag, err, r.Snitflade())
		return
	}
	vil := slices.Clone(f.Ogsaa)
	if f.Melding.Regel().Id() != "" {
		vil = append(vil, f.Melding)
	}
	har := slices.Collect(r.Meldinger())
	if len(har) != len(vil) {
		t.Errorf("%s: found %v, want %v", f.Sag, har, vil)
	}
	for _, m := range har {
		if !slices.ContainsFunc(vil, m.Equal) {
			t.Errorf("%s: found %s, want %v", f.Sag, m, vil)
		}
	}
}

// Every call returns new values.
func TestNye(t *testing.T) {
	f, _ := fristtest.Med(dfdgerr.FristModFravaer)
	*f.Anmodning, *f.Fakta, *f.Naesten.Fakta = frist.Anmodning{}, frist.Fakta{}, frist.Fakta{}
	g, err := fristtest.Med(dfdgerr.FristModFravaer)
	if err != nil || g.Anmodning.Samtaletype.IsZero() || g.Fakta.Idag.IsZero() || g.Naesten.Fakta.Idag.IsZero() {
		t.Errorf("%v: fixtures share their values", err)
	}
}

// Kun reports whatever is not a rejection with the one code.
func TestKun(t *testing.T) {
	god, _ := taellertest.Med(dfdgerr.SatsgrundlagFoerReform)
	_, afvist := taeller.Decide(god.Metode, god.Anmodning, god.Fakta)
	a, f := taellertest.Gyldig()
	a.Dagpengesats.Satsgrundlag = dfdg.NewKode(6)
	a.Karensdage.KarensperiodeStartdato = taellertest.Idag.PlusDage(1)
	_, to := taeller.Create(a, f)
	uafgjort, _ := fristtest.UafgjortRegel("F-04")
	_, kanIkke := frist.Decide(uafgjort.Metode, uafgjort.Anmodning, uafgjort.Fakta)
	for _, x := range []struct {
		navn string
		err  error
		kode dfdgerr.Kode
		fejl int
	}{
		{"alene", afvist, dfdgerr.SatsgrundlagFoerReform, 0},
		{"to koder", to, dfdgerr.SatsgrundlagFoerReform, 1},
		{"en anden kode", afvist, dfdgerr.BorgerDoed, 2},
		{"ingen fejl", nil, dfdgerr.BorgerDoed, 1},
		{"en fremmed fejl", errors.New("x"), dfdgerr.BorgerDoed, 1},
		{"uafgjort med koden", kanIkke, dfdgerr.FristModFravaer, 1},
		{"uafgjort med en anden", kanIkke, dfdgerr.BorgerDoed, 2},
	} {
		v := &vidne{TB: t}
		fixtur.Kun(v, x.err, x.kode)
		if v.fejl != x.fejl {
			t.Errorf("%s: %d reports, want %d", x.navn, v.fejl, x.fejl)
		}
	}
}

// vidne counts what is reported.
type vidne struct {
	testing.TB
	fejl int
}

func (v *vidne) Helper()               {}
func (v *vidne) Errorf(string, ...any) { v.fejl++ }

// A fixture prints as what it is, and never as what it holds.
func TestString(t *testing.T) {
	f, err := taellertest.Med(dfdgerr.SatsgrundlagFoerReform)
	if err != nil {
		t.Fatal(err)
	}
	if s := fmt.Sprintf("%v", f); !strings.HasPrefix(s, "t3-06-") || !strings.HasSuffix(s, ": 9458 /dagpengesats/satsgrundlag T3-06") {
		t.Error(s)
	}
	if s := f.Naesten.String(); !strings.HasPrefix(s, "t3-06-") || !strings.HasSuffix(s, " "+string(f.Naesten.Snitflade)) {
		t.Error(s)
	}
}
