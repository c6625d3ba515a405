package medlemskab_test

import (
	"iter"
	"slices"
	"testing"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor/motortest"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/medlemskab/medlemskabtest"
	"github.com/google/go-cmp/cmp"
)

// fuld is a message with every element there is.
func fuld() *medlemskab.Anmodning {
	return &medlemskab.Anmodning{
		Akasse: dfdg.NewAkassenummer(medlemskabtest.Egen), Afdeling: dfdg.NewAfdelingsnummer(medlemskabtest.Egen*10000 + 2),
		Medlemskabsstartdato: dag("2025-02-01"), Medlemskabophoersdato: dag("2025-02-28"), Aarsag: dfdg.NewKode(1),
		Forsikringskategori: dfdg.NewKode(2), Dagpengeretsdato: dag("2024-01-01"), Begrundelse: dfdg.NewTekst("Overflytning"),
	}
}

// elementer are the elements, and what takes one out of a message.
var elementer = map[string]func(*medlemskab.Anmodning){
	"/akasse":                func(a *medlemskab.Anmodning) { a.Akasse = dfdg.Akassenummer{} },
	"/afdeling":              func(a *medlemskab.Anmodning) { a.Afdeling = dfdg.Afdelingsnummer{} },
	"/medlemskabsstartdato":  func(a *medlemskab.Anmodning) { a.Medlemskabsstartdato = dfdg.Dato{} },
	"/medlemskabophoersdato": func(a *medlemskab.Anmodning) { a.Medlemskabophoersdato = dfdg.Dato{} },
	"/aarsag":                func(a *medlemskab.Anmodning) { a.Aarsag = dfdg.Kode{} },
	"/forsikringskategori":   func(a *medlemskab.Anmodning) { a.Forsikringskategori = dfdg.Kode{} },
	"/dagpengeretsdato":      func(a *medlemskab.Anmodning) { a.Dagpengeretsdato = dfdg.Dato{} },
	"/begrundelse":           func(a *medlemskab.Anmodning) { a.Begrundelse = dfdg.Tekst{} },
}

// An element that the method does not have is told of (S-02), and where that is left out counts for nothing: findings, outcome and
// explanation are those of the message without it, and no other rule stands at its place.
func TestFremmedeElementerTaellerIkke(t *testing.T) {
	for _, s := range []dfdg.Snitflade{medlemskab.Snitflade2025_2, medlemskab.Snitflade2021_3} {
		for m := medlemskab.CreateAkassemedlemskab; m <= medlemskab.DoedsfaldRegistreret; m++ {
			if m.Navn(s) == "" {
				continue
			}
			f := medlemskabtest.Fakta(stak{}.Tilgang(medlemskabtest.Anden, "2010-01-01").Tilgang(medlemskabtest.Egen, "2025-02-01"))
			f.Snitflade = s
			r, err := medlemskab.Validate(m, fuld(), f)
			if err != nil {
				t.Fatal(err)
			}
			ren := fuld()
			var fremmede []string
			for x := range r.Fejl() {
				if x.Regel().Id() == "S-02" {
					fremmede = append(fremmede, x.Felt())
					elementer[x.Felt()](ren)
				}
			}
			slices.Sort(fremmede)
			// Of the method's own none is foreign: the clean message is told of none.
			rr, err := medlemskab.Validate(m, ren, f)
			if err != nil {
				t.Fatal(err)
			}
			for x := range rr.Fejl() {
				if x.Regel().Id() == "S-02" {
					t.Errorf("%s %s: %v of the clean message", m, s, x)
				}
			}
			f.Udeladelser = []dfdgerr.Udeladelse{{Regel: "S-02", Grund: "prøve"}}
			a, errA := medlemskab.Decide(m, fuld(), f)
			b, errB := medlemskab.Decide(m, ren, f)
			if (errA == nil) != (errB == nil) || a == nil || b == nil {
				t.Fatalf("%s %s: %v, %v", m, s, errA, errB)
			}
			a.Rapport, b.Rapport = dfdgerr.Rapport{}, dfdgerr.Rapport{}
			if d := cmp.Diff(b, a); d != "" {
				t.Errorf("%s %s: with foreign elements: %s", m, s, d)
			}
			fa, _, err := medlemskab.Explain(m, fuld(), f)
			if err != nil {
				t.Fatal(err)
			}
			fb, _, err := medlemskab.Explain(m, ren, f)
			if err != nil {
				t.Fatal(err)
			}
			andre := func(f []dfdgerr.Forklaring) (ud []string) {
				for _, x := range f {
					if x.Regel().Id() == "S-02" || x.Regel().Id() == "M-30" && x.Felt() == "" && x.Regel().Kode() == 0 {
						continue // nothing to correct: silent where something is foreign, that finding being enough
					}
					if slices.Contains(fremmede, x.Felt()) {
						t.Errorf("%s %s: %v", m, s, x)
					}
					ud = append(ud, x.String())
				}
				return ud
			}
			if d := cmp.Diff(andre(fb), andre(fa)); d != "" {
				t.Errorf("%s %s: explained otherwise: %s", m, s, d)
			}
		}
	}
}

// An event is written and read as its name, none as nothing.
func TestHaendelsensNavn(t *testing.T) {
	for h := medlemskab.Haendelse(0); h <= medlemskab.HaendelseGenoptagelse; h++ {
		igen := medlemskab.HaendelseRettelse
		b, err := h.MarshalText()
		if err != nil || (len(b) == 0) != (h == 0) || igen.UnmarshalText(b) != nil || igen != h {
			t.Errorf("%d: %s, %d, %v", h, b, igen, err)
		}
	}
	for _, h := range []medlemskab.Haendelse{medlemskab.HaendelseGenoptagelse + 1, 255} {
		if h.IsValid() || h.String() != "" {
			t.Errorf("%d is %q", h, h)
		}
	}
	for a := medlemskab.Uoplyst; a <= medlemskab.VedDoed; a++ {
		igen := medlemskab.VedMA
		if b, err := a.MarshalText(); err != nil || !a.IsValid() || (len(b) == 0) != (a == 0) || igen.UnmarshalText(b) != nil || igen != a {
			t.Errorf("%d: %s, %d, %v", a, b, igen, err)
		}
	}
	if a := medlemskab.VedDoed + 1; a.IsValid() || a.String() != "" {
		t.Errorf("%d is %q", a, a)
	}
	h := medlemskab.HaendelseAfgang
	if h.UnmarshalText([]byte("x")) == nil || h != medlemskab.HaendelseAfgang {
		t.Errorf("%d", h)
	}
}

// That DFDG knows the citizen is taken for granted where nothing is said (M-01), and the explanation says by which fact.
func TestForklaringKendt(t *testing.T) {
	a, f := medlemskabtest.Tilgang()
	f.Kendt = dfdg.Oplysning[bool]{}
	forklaringer, r, err := medlemskab.Explain(medlemskab.CreateAkassemedlemskab, a, f)
	if err != nil || r.Dom() != dfdgerr.Godkendt {
		t.Fatal(r, err)
	}
	n := 0
	for _, x := range forklaringer {
		if x.Kode() != dfdgerr.UkendtCPR {
			continue
		}
		if n++; x.Svar != dfdgerr.Ok || x.Mangler() != dfdgerr.FaktumKendt {
			t.Errorf("%v, lacks %v", x, x.Mangler())
		}
	}
	if n == 0 {
		t.Error("no row of it")
	}
}

// A malformed value breaks the rule of its type, in each method that has the element.
func TestFormregler(t *testing.T) {
	dato, kode := map[string]string{`"x"`: "S-07"}, map[string]string{"99999999999": "S-06"}
	motortest.Formregler(t, map[string]map[string]string{
		"akasse": kode, "afdeling": kode, "medlemskabsstartdato": dato, "medlemskabophoersdato": dato, "aarsag": kode, "forsikringskategori": kode,
		"dagpengeretsdato": dato,
	}, func(body []byte) iter.Seq[dfdgerr.Rapport] {
		return func(yield func(dfdgerr.Rapport) bool) {
			for m := medlemskab.CreateAkassemedlemskab; m <= medlemskab.DoedsfaldRegistreret; m++ {
				f := medlemskabtest.Fakta(nil)
				if m.Navn(f.Snitflade) == "" {
					f.Snitflade = medlemskab.Snitflade2021_3
				}
				r, err := medlemskab.ValidateJSON(m, body, f)
				if err != nil {
					t.Fatal(m, err)
				}
				if !yield(r) {
					return
				}
			}
		}
	})
}

// An update of nothing but an element that no method has, or that another has, is no update of nothing (M-30): what was meant is told of.
func TestFremmedErIkkeIntet(t *testing.T) {
	for krop, vil := range map[string]bool{`{}`: true, `{"noget":1}`: false, `{"aarsag":1}`: false} {
		r, err := medlemskab.ValidateJSON(medlemskab.UpdateAkassemedlemskab, []byte(krop), medlemskabtest.Fakta(stak{}.Tilgang(medlemskabtest.Egen, "2025-02-01")))
		if err != nil {
			t.Fatal(err)
		}
		har := false
		for m := range r.Advarsler() {
			har = har || m.Regel().Id() == "M-30" && m.Felt() == ""
		}
		if har != vil {
			t.Errorf("%s: %v", krop, r)
		}
	}
}
