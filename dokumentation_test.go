package dfdg_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// offentlige are the packages that a user imports.
var offentlige = []string{
	".", "errors", "codelist", "taeller", "taeller/hjaelp", "taeller/taellertest", "taeller/taellertest/gen", "frist", "frist/fristtest",
	"frist/fristtest/gen", "medlemskab", "medlemskab/medlemskabtest", "medlemskab/medlemskabtest/gen", "medlemskab/bestand",
	"medlemskab/bestand/bestandtest", "medlemskab/bestand/bestandtest/gen", "testdata/sager", "examples/sag", "examples/sag/sagtest", "examples/linjer",
}

// omFejl is what tells of an error: its type, that there is none, or the function whose errors they are.
var omFejl = regexp.MustCompile(`(?i)\berrors?\b|Fejl\b|\bErr[A-Z]|\bnil\b|refuse|fails?\b|\b(is|as|see)( the function)?\s\[`)

// graenseflade are the methods of the standard library's interfaces, whose errors the type's Parse function tells.
var graenseflade = regexp.MustCompile(`\.(Marshal|Unmarshal)(Text|JSON|XML|XMLAttr|JSONTo|JSONFrom)$|\.(AppendText|Scan|Value|GobEncode|GobDecode|Set)$`)

// TestDokumentation: every exported type, function and method of every package says what it is, and what returns an error says of what.
func TestDokumentation(t *testing.T) {
	antal := 0
	for _, mappe := range offentlige {
		fset := token.NewFileSet()
		stier, _ := filepath.Glob(filepath.Join(mappe, "*.go"))
		pakkedoc := false
		for _, s := range stier {
			if strings.HasSuffix(s, "_test.go") {
				continue
			}
			f, err := parser.ParseFile(fset, s, nil, parser.ParseComments|parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			pakkedoc = pakkedoc || len(f.Doc.Text()) > 50
			udtalt := func(p token.Pos, navn string, doc ...*ast.CommentGroup) {
				if !ast.IsExported(navn[strings.LastIndexByte(navn, '.')+1:]) {
					return
				}
				antal++
				if !slices.ContainsFunc(doc, func(d *ast.CommentGroup) bool { return strings.TrimSpace(d.Text()) != "" }) {
					t.Errorf("%s: %s has no doc", fset.Position(p), navn)
				}
			}
			for _, d := range f.Decls {
				switch d := d.(type) {
				case *ast.FuncDecl:
					modtager := ""
					if d.Recv != nil {
						if modtager = modtagertype(d.Recv.List[0].Type); !ast.IsExported(modtager) {
							continue
						}
						modtager += "."
					}
					udtalt(d.Pos(), modtager+d.Name.Name, d.Doc)
					if d.Name.IsExported() && giverFejl(d.Type) && !graenseflade.MatchString(modtager+d.Name.Name) && !omFejl.MatchString(d.Doc.Text()) {
						t.Errorf("%s: %s returns an error and does not say which: %q", fset.Position(d.Pos()), modtager+d.Name.Name, d.Doc.Text())
					}
				case *ast.GenDecl:
					for _, s := range d.Specs {
						if s, ok := s.(*ast.TypeSpec); ok {
							udtalt(s.Pos(), s.Name.Name, d.Doc, s.Doc)
						}
					}
				}
			}
		}
		if !pakkedoc {
			t.Errorf("%s has no package doc", mappe)
		}
	}
	if antal < 700 {
		t.Errorf("%d exported names", antal)
	}
}

func modtagertype(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.StarExpr:
		return modtagertype(e.X)
	case *ast.IndexExpr:
		return modtagertype(e.X)
	case *ast.Ident:
		return e.Name
	}
	return ""
}

func giverFejl(f *ast.FuncType) bool {
	return f.Results != nil && slices.ContainsFunc(f.Results.List, func(r *ast.Field) bool {
		i, ok := r.Type.(*ast.Ident)
		return ok && i.Name == "error"
	})
}
