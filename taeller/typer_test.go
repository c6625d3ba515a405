package taeller_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strings"
	"testing"
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
