package dfdg_test

import (
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/akasse/dfdg/examples/sag"
	"github.com/akasse/dfdg/frist"
	"github.com/akasse/dfdg/frist/fristtest"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/medlemskab/medlemskabtest"
	"github.com/akasse/dfdg/taeller"
	"github.com/akasse/dfdg/taeller/taellertest"
	"github.com/akasse/dfdg/testdata/sager"
)

// samtidige does the same in several goroutines at once.
func samtidige(f func()) {
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(f)
	}
	wg.Wait()
}

// A message, its facts, the report, the outcome and a case are shared by goroutines that all use them and none writes to: under the
// race detector nothing is written to, and each gets the same answer.
func TestFlereGoroutiner(t *testing.T) {
	ens := func(t *testing.T, a, b string) {
		if a != b || a == "" {
			t.Errorf("%q, %q", a, b)
		}
	}
	t.Run("taeller", func(t *testing.T) {
		const m = taeller.CreateDagpengetaellerkonto
		a, f := taellertest.Gyldig()
		delt, err := taeller.Create(a, f)
		if err != nil {
			t.Fatal(err)
		}
		r, _ := taeller.Validate(m, a, f)
		samtidige(func() {
			u, err := taeller.Create(a, f)
			_, igen, _ := taeller.Explain(m, a, f)
			b, errJSON := taeller.EncodeJSON(m, a)
			if err != nil || errJSON != nil || len(b) == 0 || !u.Equal(*delt) || f.Kontroller() != nil {
				t.Error(err, errJSON)
			}
			ens(t, igen.String(), r.String())
			ny := delt.Fakta(*f, taellertest.Saet().Indplacering.RegisterdatatraekTidspunkt)
			if !ny.Taellere.ErKendt() {
				t.Error("no facts")
			}
		})
	})
	t.Run("frist", func(t *testing.T) {
		a, f := fristtest.Gyldig()
		a.FristId = fristtest.Id(9) // an outcome without its id is no fact
		delt, err := frist.Create(a, f)
		if err != nil {
			t.Fatal(err)
		}
		samtidige(func() {
			u, err := frist.Create(a, f)
			r, errR := frist.Validate(frist.CreateFrist, a, f)
			if err != nil || errR != nil || !u.Equal(*delt) || f.Kontroller() != nil {
				t.Error(err, errR)
			}
			ens(t, r.String(), delt.Rapport.String())
			if ny := delt.Fakta(*f); !ny.Frister.ErKendt() {
				t.Error("no facts")
			}
		})
	})
	t.Run("medlemskab", func(t *testing.T) {
		a, f := medlemskabtest.Overflytning()
		delt, err := medlemskab.Create(a, f)
		if err != nil {
			t.Fatal(err)
		}
		samtidige(func() {
			u, err := medlemskab.Create(a, f)
			r, errR := medlemskab.Validate(medlemskab.CreateAkassemedlemskab, a, f)
			if err != nil || errR != nil || !u.Equal(*delt) || f.Kontroller() != nil {
				t.Error(err, errR)
			}
			ens(t, r.String(), delt.Rapport.String())
			if ny := delt.Fakta(*f); !ny.Medlemskaber.ErKendt() {
				t.Error("no facts")
			}
		})
	})
	t.Run("sag", func(t *testing.T) {
		m := sag.NewMappe(sager.Taeller(), ".")
		filer, err := m.Filer()
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i < len(filer); i += len(filer)/20 + 1 {
			s, err := m.Read(filer[i])
			if err != nil {
				t.Fatal(err)
			}
			samtidige(func() {
				svar, err := sag.Bibliotek(s)
				if err != nil || len(s.Afvigelser(svar)) > 0 || len(s.JSON()) == 0 {
					t.Error(filer[i], err)
				}
			})
		}
	})
}

// goroutiner are the types with something in them that several goroutines could want at once; each says who may.
var goroutiner = map[string][]string{
	".":                  {"Oplysning", "Samling", "Tekst"},
	"errors":             {"Rapport", "Melding", "Regel"},
	"codelist":           {"Register"},
	"taeller":            {"Fakta", "Anmodning", "Udfald", "Plads"},
	"frist":              {"Fakta", "Anmodning", "Udfald"},
	"medlemskab":         {"Fakta", "Anmodning", "Udfald"},
	"medlemskab/bestand": {"Afstemning", "Laeser", "Fil", "Register"},
	"examples/sag":       {"Sag", "Mappe", "Proces"},
}

// Each package says of its types which goroutines may share them, and those with something in them that several could want at once say it
// themselves.
func TestGoroutinerErSagt(t *testing.T) {
	sagt := regexp.MustCompile(`(?i)\bgoroutines?\b`)
	for _, mappe := range offentlige {
		switch {
		case strings.HasSuffix(mappe, "/gen"), mappe == "docs", mappe == "testdata/sager", mappe == "examples/sag/sagtest":
			continue // of generators, files and tests there is nothing to share
		}
		stier, _ := filepath.Glob(filepath.Join(mappe, "*.go"))
		dok := ""
		for _, s := range stier {
			f, err := parser.ParseFile(token.NewFileSet(), s, nil, parser.ParseComments|parser.PackageClauseOnly)
			if err != nil {
				t.Fatal(err)
			}
			dok += f.Doc.Text()
		}
		if !sagt.MatchString(dok) {
			t.Errorf("package %s does not say which goroutines may share what it has", mappe)
		}
	}
	for mappe, typer := range goroutiner {
		dok := map[string]string{}
		alle, _ := erklaerede(t, mappe)
		for _, n := range alle {
			dok[n.navn] = n.dok
		}
		for _, navn := range typer {
			if !sagt.MatchString(dok[navn]) {
				t.Errorf("%s: %s does not say which goroutines may share it: %q", mappe, navn, dok[navn])
			}
		}
	}
}
