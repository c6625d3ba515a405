package taeller_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/taeller"
	"github.com/akasse/dfdg/taeller/taellertest"
)

// Every field of the messages and counters says what it is, by its name first.
func TestFelterneErBeskrevet(t *testing.T) {
	fil, err := parser.ParseFile(token.NewFileSet(), "typer.go", nil, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	var felter int
	ast.Inspect(fil, func(n ast.Node) bool {
		s, ok := n.(*ast.StructType)
		if !ok {
			return true
		}
		for _, f := range s.Fields.List {
			for _, navn := range f.Names {
				felter++
				if !strings.HasPrefix(f.Doc.Text(), navn.Name+" ") {
					t.Errorf("%s has no comment that begins with its name", navn.Name)
				}
			}
		}
		return true
	})
	if felter < 100 {
		t.Errorf("only %d fields", felter)
	}
}

// An amount or hours that D does not limit and the library cannot hold: the finding says what the library counts to, and not
// that the number must be over 0 alone.
func TestOverDetBibliotekRummer(t *testing.T) {
	stor, foer := dfdg.ReadTimetal("1000000000000000"), dfdg.ReadTimetal("999999999999999.99")
	var a *taeller.Anmodning
	var f *taeller.Fakta
	for navn, saet := range map[string]func(dfdg.Timetal, dfdg.Beloeb){
		"/dagpengesats/beregningsgrundlag": func(_ dfdg.Timetal, b dfdg.Beloeb) { a.Dagpengesats.Beregningsgrundlag = b },
		"/dagpengesats/maanedligSats":      func(_ dfdg.Timetal, b dfdg.Beloeb) { a.Dagpengesats.MaanedligSats = b },
		"/dagpengesats/timesats":           func(_ dfdg.Timetal, b dfdg.Beloeb) { a.Dagpengesats.Timesats = b },
		"/beskaeftigelseskonto/loentimer":  func(h dfdg.Timetal, _ dfdg.Beloeb) { a.Beskaeftigelseskonto.Loentimer = h },
		"/genindplaceringskonto/genindplaceringstimer": func(h dfdg.Timetal, _ dfdg.Beloeb) {
			a.Genindplaceringskonto.Genindplaceringstimer = h
		},
		"/karensdage/loentimer":      func(h dfdg.Timetal, _ dfdg.Beloeb) { a.Karensdage.Loentimer = h },
		"/afholdtKarens/karenstraek": func(_ dfdg.Timetal, b dfdg.Beloeb) { a.AfholdtKarens.Karenstraek = b },
	} {
		a, f = taellertest.Gyldig()
		saet(foer, dfdg.ReadBeloeb("999999999999999.99"))
		for m := range validate(t, create, a, f).Fejl() {
			t.Errorf("%s below the limit: %v", navn, m)
		}
		saet(stor, dfdg.ReadBeloeb("1000000000000000"))
		var har int
		for m := range validate(t, create, a, f).Fejl() {
			har++
			if m.Felt() != navn || !m.Regel().Tolkning() || !strings.Contains(m.Tekst(), "under 10^15") || !strings.Contains(m.Text(), "below 10^15") {
				t.Errorf("%s: %v, %s", navn, m, m.Tekst())
			}
		}
		if har != 1 {
			t.Errorf("%s: %d findings", navn, har)
		}
	}
}
