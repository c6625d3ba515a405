package dfdg_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"testing"

	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/examples/sag"
)

// What a report says of a case with all its facts is taken as DFDG's answer. The same report agrees with it, code by code and place
// by place; and a report with fewer of the citizen's facts never contradicts it: what it does not find, it says that it cannot know.
func TestSvarModsigesIkkeAfUkendteFakta(t *testing.T) {
	for _, o := range opslagene {
		t.Run(o.navn, func(t *testing.T) {
			m := sag.NewMappe(os.DirFS(filepath.Join("testdata", "sager", o.navn)), ".")
			filer, err := m.Filer()
			if err != nil {
				t.Fatal(err)
			}
			afviste, godkendte := 0, 0
			kun := func(s *sag.Sag, k *sag.Koersel, svar dfdgerr.Tilbagemelding, skal dfdgerr.Enighed) {
				if e, err := dfdgerr.ExplainSvar(svar, s.Metode, k.Rapport, k.Forklar()); err != nil || e.Enighed != skal || (e.Anmeldelse() != "") != skal.Uenig() {
					t.Errorf("%v: %v, %v, want %v", svar, e, err, skal)
				}
			}
			for i, fil := range filer {
				s, err := m.Read(fil)
				if err != nil {
					t.Fatal(err)
				}
				k, err := s.Koer()
				if err != nil {
					t.Fatal(err)
				}
				var svar []dfdgerr.Tilbagemelding
				switch k.Rapport.Dom() {
				case dfdgerr.Godkendt:
					godkendte++
					kun(s, k, dfdgerr.NewAfvist(9999), dfdgerr.Lempeligere)
					kun(s, k, dfdgerr.NewAfvist(dfdgerr.UgyldigBesked), dfdgerr.Lempeligere)
					kun(s, k, dfdgerr.NewAfvist(dfdgerr.LoginMislykkedes), dfdgerr.IkkeBedoemt)
					svar = append(svar, dfdgerr.Tilbagemelding{Dom: dfdgerr.Godkendt})
				case dfdgerr.Afvist:
					afviste++
					kun(s, k, dfdgerr.Tilbagemelding{Dom: dfdgerr.Godkendt}, dfdgerr.Strengere)
					kun(s, k, dfdgerr.NewAfvist(9999), dfdgerr.AndenKode)
					svar = append(svar, dfdgerr.NewAfvist())
					for f := range k.Rapport.Fejl() {
						if len(svar) > 20 {
							break
						}
						svar = append(svar, dfdgerr.NewAfvist(f.Kode()),
							dfdgerr.Tilbagemelding{Dom: dfdgerr.Afvist, Koder: []dfdgerr.Kodested{{Kode: f.Kode(), Sted: f.Sted()}}})
					}
				}
				hold := func(s *sag.Sag, hvad string, maa ...dfdgerr.Enighed) {
					if len(svar) == 0 {
						return
					}
					k, err := s.Koer()
					if err != nil {
						t.Fatal(err)
					}
					forklaringer := k.Forklar()
					for _, x := range svar {
						e, err := dfdgerr.ExplainSvar(x, s.Metode, k.Rapport, forklaringer)
						if err != nil || !slices.Contains(maa, e.Enighed) {
							t.Errorf("%s, %s: %v, %v", fil, hvad, e, err)
						}
					}
				}
				hold(s, "all facts", dfdgerr.Enig)
				hold(uden(t, s, func(map[string]json.RawMessage, int) bool { return true }, i), "no facts", dfdgerr.Enig, dfdgerr.Forenelig)
				hold(uden(t, s, func(b map[string]json.RawMessage, nr int) bool { return nr == i%len(b) }, i), "a fact fewer", dfdgerr.Enig, dfdgerr.Forenelig)
			}
			if afviste < 50 || godkendte < 50 {
				t.Errorf("%d rejected, %d approved", afviste, godkendte)
			}
		})
	}
}

// uden returns a case without the citizen's facts that tag chooses, by their number in alphabetical order, but for the CPR number.
func uden(t *testing.T, s *sag.Sag, tag func(b map[string]json.RawMessage, nr int) bool, i int) *sag.Sag {
	t.Helper()
	var m, b map[string]json.RawMessage
	if json.Unmarshal(s.JSON(), &m) != nil || json.Unmarshal(m["borger"], &b) != nil {
		b = map[string]json.RawMessage{}
	}
	noegler := []string{}
	for n := range b {
		noegler = append(noegler, n)
	}
	slices.Sort(noegler)
	ny := map[string]json.RawMessage{}
	for nr, n := range noegler {
		if n == "cpr" || !tag(b, nr) {
			ny[n] = b[n]
		}
	}
	m["borger"], _ = json.Marshal(ny)
	tekst, _ := json.Marshal(m)
	s, err := sag.Read(tekst)
	if err != nil {
		t.Fatal(err)
	}
	return s
}
