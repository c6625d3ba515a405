package laes_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"strings"
	"testing"

	"github.com/akasse/dfdg/internal/laes"
)

// Every cause in the package's source, which are its literals of more than one word, is also there in English.
func TestHverAarsagPaaEngelsk(t *testing.T) {
	antal := 0
	for _, fil := range []string{"laes.go", "grund.go", "xml.go", "vaerdi.go"} {
		f, err := parser.ParseFile(token.NewFileSet(), fil, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			l, ok := n.(*ast.BasicLit)
			if !ok || l.Kind != token.STRING {
				return true
			}
			s, err := strconv.Unquote(l.Value)
			if err != nil {
				t.Fatal(err)
			}
			if s = strings.TrimPrefix(s, ": "); !strings.Contains(strings.Trim(s, " "), " ") {
				return true
			}
			antal++
			if laes.Engelsk(s) == s {
				t.Errorf("%s: %q is not there in English", fil, s)
			}
			return true
		})
	}
	if antal < 70 {
		t.Errorf("%d causes", antal)
	}
	if har := laes.Engelsk("ugyldig UTF-8: filen er afkortet midt i et tegn"); har != "invalid UTF-8: the file is cut off within a character" {
		t.Error(har)
	}
	if har := laes.Engelsk("noget andet: tekst"); har != "noget andet: tekst" {
		t.Error(har)
	}
}
