package dfdg_test

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/examples/sag"
	"github.com/akasse/dfdg/frist"
	"github.com/akasse/dfdg/internal/motor"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/taeller"
)

// opslag is a service's look-up of codes.
type opslag struct {
	navn       string
	regler     []*dfdgerr.Regel
	snitflader []dfdg.Snitflade
	metoder    int
	slaaOp     func(k dfdgerr.Kode, m int, s dfdg.Snitflade) ([]dfdgerr.Melding, error)
	find       func(navn string) (int, error)
	harMetode  func(m int, s dfdg.Snitflade) bool
}

var opslagene = []opslag{
	{"taeller", taeller.Regler(), []dfdg.Snitflade{taeller.Snitflade2025_1, taeller.Snitflade2023_2}, int(taeller.UpdateEmploymentBonusConsumption),
		func(k dfdgerr.Kode, m int, s dfdg.Snitflade) ([]dfdgerr.Melding, error) {
			return taeller.Lookup(k, taeller.Metode(m), s)
		},
		func(navn string) (int, error) { m, err := taeller.ParseMetode(navn); return int(m), err },
		func(m int, s dfdg.Snitflade) bool { return taeller.Metode(m).Navn(s) != "" }},
	{"frist", append(motor.ReglerS(), frist.Regler()...), []dfdg.Snitflade{""}, int(frist.Dagskift),
		func(k dfdgerr.Kode, m int, s dfdg.Snitflade) ([]dfdgerr.Melding, error) {
			return frist.Lookup(k, frist.Metode(m), s)
		},
		func(navn string) (int, error) { m, err := frist.ParseMetode(navn); return int(m), err },
		func(m int, s dfdg.Snitflade) bool { return frist.Metode(m).String() != "" }},
	{"medlemskab", append(motor.ReglerS(), medlemskab.Regler()...), []dfdg.Snitflade{medlemskab.Snitflade2025_2, medlemskab.Snitflade2021_3}, int(medlemskab.DoedsfaldRegistreret),
		func(k dfdgerr.Kode, m int, s dfdg.Snitflade) ([]dfdgerr.Melding, error) {
			return medlemskab.Lookup(k, medlemskab.Metode(m), s)
		},
		func(navn string) (int, error) { m, err := medlemskab.ParseMetode(navn); return int(m), err },
		func(m int, s dfdg.Snitflade) bool { return medlemskab.Metode(m).Navn(s) != "" }},
}

// nyMetodes are the rules of methods that 2023-2 does not have: UpdateDagpengetaellere, GetHistoriskDagpengetaellerkonto,
// GetTaellereFraTidligereAkasse.
var nyMetodes = []string{"A-19", "A-23", "A-24"}

// Every code of every row is found at some method of each interface that the row holds for, and what is found leads back: it is
// one of the service's rows, gives the code, holds for the interface and has its sentences. Nothing is found of a code that no row gives.
func TestOpslagBeggeVeje(t *testing.T) {
	for _, o := range opslagene {
		t.Run(o.navn, func(t *testing.T) {
			for _, s := range o.snitflader {
				fundet := map[*dfdgerr.Regel]bool{}
				for m := 1; m <= o.metoder; m++ {
					if !o.harMetode(m, s) {
						if _, err := o.slaaOp(dfdgerr.UgyldigBesked, m, s); err == nil {
							t.Errorf("%q answers for method %d, which it does not have", s, m)
						}
						continue
					}
					for k := range dfdgerr.Koder() {
						if m > 1 && !k.Rejses() {
							continue
						}
						fund, err := o.slaaOp(k, m, s)
						if err != nil {
							t.Fatal(err)
						}
						if len(fund) > 0 && !k.Rejses() && k.Gammel() == 0 {
							t.Errorf("%d is never raised, but %v gives it", int(k), fund[0])
						}
						for i, f := range fund {
							r := f.Regel()
							fundet[r] = true
							if f.Kode() != cmp.Or(k.Gammel(), k) || f.Niveau() != dfdgerr.Fejl || f.Mangler() != 0 || !r.Gaelder(s) || !slices.Contains(o.regler, r) ||
								f.Tekst() == "" || f.Text() == "" || f.Tekst() == f.Text() {
								t.Errorf("%d, method %d, %q: %v", int(k), m, s, f)
							}
							if slices.ContainsFunc(fund[:i], func(x dfdgerr.Melding) bool { return x.Regel() == r && x.Felt() == f.Felt() }) {
								t.Errorf("%d, method %d, %q: %v twice", int(k), m, s, f)
							}
						}
					}
					for _, k := range []dfdgerr.Kode{0, -1, 4584, 90003} {
						if fund, err := o.slaaOp(k, m, s); err != nil || len(fund) > 0 {
							t.Errorf("%d: %v, %v", int(k), fund, err)
						}
					}
				}
				for _, r := range o.regler {
					if r.Art() == dfdgerr.Afvis && r.Gaelder(s) && !fundet[r] && (s != dfdg.Snitflade2023_2 || !slices.Contains(nyMetodes, r.Id())) {
						t.Errorf("%q: %s with %d is found nowhere", s, r.Id(), int(r.Kode()))
					}
				}
			}
			for _, m := range []int{0, o.metoder + 1, 255} {
				if _, err := o.slaaOp(dfdgerr.UgyldigBesked, m, ""); err == nil {
					t.Errorf("method %d is answered for", m)
				}
			}
			if _, err := o.slaaOp(dfdgerr.UgyldigBesked, 1, "1999-1"); err == nil {
				t.Error("an interface that is none is answered for")
			}
		})
	}
}

// What a message of the suite is rejected with, or could be, is found by its code, at the place or at what the place lies in; a
// rule of the message itself at any.
func TestOpslagFinderSuitensFund(t *testing.T) {
	for _, o := range opslagene {
		t.Run(o.navn, func(t *testing.T) {
			m := sag.NewMappe(os.DirFS(filepath.Join("testdata", "sager", o.navn)), ".")
			filer, err := m.Filer()
			if err != nil || len(filer) < 100 {
				t.Fatalf("%d cases, %v", len(filer), err)
			}
			type noegle struct {
				k dfdgerr.Kode
				m int
				s dfdg.Snitflade
			}
			set := map[noegle][]dfdgerr.Melding{}
			for _, fil := range filer {
				s, err := m.Read(fil)
				if err != nil {
					t.Fatal(err)
				}
				k, err := s.Koer()
				if err != nil {
					t.Fatal(err)
				}
				metode, err := o.find(s.Metode)
				if err != nil {
					t.Fatal(err)
				}
				for f := range k.Rapport.Meldinger() {
					if !f.KanAfvise() {
						continue
					}
					n := noegle{f.Kode(), metode, k.Rapport.Snitflade()}
					if _, har := set[n]; !har {
						if set[n], err = o.slaaOp(n.k, n.m, n.s); err != nil {
							t.Fatal(err)
						}
					}
					if !slices.ContainsFunc(set[n], func(x dfdgerr.Melding) bool {
						ens := x.Felt() == "" && (f.Felt() == "" || x.Regel().Id()[0] == 'S') || x.Felt() != "" && f.Sted().I(x.Sted())
						return x.Regel() == f.Regel() && ens
					}) {
						t.Errorf("%s: %v is not found by its code: %v", fil, f, set[n])
					}
				}
			}
		})
	}
}
