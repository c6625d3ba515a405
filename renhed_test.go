package dfdg_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// biblioteket are the folders of the library proper: what a user's program runs.
var biblioteket = []string{
	".", "errors", "codelist", "taeller", "taeller/hjaelp", "frist", "medlemskab", "medlemskab/bestand",
	"internal/bro", "internal/lighed", "internal/felt", "internal/fund", "internal/koder", "internal/laes", "internal/motor",
}

// TestRenhed: the library reads no clock, no file, no network and no environment, keeps no state of its own but the key
// that scrambles CPR numbers, prints nothing, and panics only where a function's name or comment says so.
func TestRenhed(t *testing.T) {
	forbudt := []string{"os", "net", "net/http", "log", "syscall", "runtime/debug", "math/rand", "math/rand/v2"}
	for _, mappe := range biblioteket {
		fset := token.NewFileSet()
		var filer []*ast.File
		variable := map[string]bool{}
		stier, _ := filepath.Glob(filepath.Join(mappe, "*.go"))
		for _, s := range stier {
			if strings.HasSuffix(s, "_test.go") {
				continue
			}
			f, err := parser.ParseFile(fset, s, nil, parser.ParseComments|parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			filer = append(filer, f)
			for _, d := range f.Decls {
				if g, ok := d.(*ast.GenDecl); ok && g.Tok == token.VAR {
					for _, s := range g.Specs {
						for _, n := range s.(*ast.ValueSpec).Names {
							variable[n.Name] = true
						}
					}
				}
			}
		}
		if len(filer) == 0 {
			t.Errorf("%s holds no Go", mappe)
		}
		for _, f := range filer {
			for _, i := range f.Imports {
				if p := strings.Trim(i.Path.Value, `"`); slices.Contains(forbudt, p) {
					t.Errorf("%s imports %s", fset.Position(i.Pos()), p)
				}
			}
			for _, d := range f.Decls {
				fn, ok := d.(*ast.FuncDecl)
				if !ok || fn.Body == nil {
					continue
				}
				egne := lokale(fn)
				ast.Inspect(fn.Body, func(n ast.Node) bool {
					switch n := n.(type) {
					case *ast.CallExpr:
						switch navn := kaldt(n.Fun); {
						case navn == "time.Now", navn == "time.Since", navn == "time.Local", strings.HasPrefix(navn, "fmt.Print"):
							t.Errorf("%s calls %s", fset.Position(n.Pos()), navn)
						case navn == "panic" && !strings.HasPrefix(strings.ToLower(fn.Name.Name), "must") && !strings.Contains(fn.Doc.Text(), "panics"):
							t.Errorf("%s panics", fset.Position(n.Pos()))
						}
					case *ast.AssignStmt:
						for _, v := range n.Lhs {
							if n.Tok != token.DEFINE && pakkens(v, variable, egne) && fn.Name.Name != "init" {
								t.Errorf("%s writes a variable of the package", fset.Position(n.Pos()))
							}
						}
					case *ast.IncDecStmt:
						if pakkens(n.X, variable, egne) {
							t.Errorf("%s writes a variable of the package", fset.Position(n.Pos()))
						}
					}
					return true
				})
			}
		}
	}
}

func kaldt(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		if x, ok := e.X.(*ast.Ident); ok {
			return x.Name + "." + e.Sel.Name
		}
	}
	return ""
}

// pakkens reports whether an expression that is written to begins at a variable of the package, and not at one of the
// function's own.
func pakkens(e ast.Expr, variable, lokale map[string]bool) bool {
	for {
		switch x := e.(type) {
		case *ast.IndexExpr:
			e = x.X
		case *ast.SelectorExpr:
			e = x.X
		case *ast.StarExpr:
			e = x.X
		case *ast.ParenExpr:
			e = x.X
		case *ast.Ident:
			return x.Name != "_" && variable[x.Name] && !lokale[x.Name]
		default:
			return false
		}
	}
}

// lokale returns the names that a function declares anywhere in it.
func lokale(fn *ast.FuncDecl) map[string]bool {
	m := map[string]bool{}
	tag := func(e ast.Expr) {
		if i, ok := e.(*ast.Ident); ok {
			m[i.Name] = true
		}
	}
	ast.Inspect(fn, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Field:
			for _, i := range n.Names {
				m[i.Name] = true
			}
		case *ast.ValueSpec:
			for _, i := range n.Names {
				m[i.Name] = true
			}
		case *ast.AssignStmt:
			if n.Tok == token.DEFINE {
				for _, e := range n.Lhs {
					tag(e)
				}
			}
		case *ast.RangeStmt:
			if n.Tok == token.DEFINE {
				tag(n.Key)
				tag(n.Value)
			}
		}
		return true
	})
	return m
}

// TestIdentifikatorer: identifiers are written with ae, oe and aa, in every module of the repository.
func TestIdentifikatorer(t *testing.T) {
	n := 0
	err := filepath.WalkDir(".", func(sti string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(sti, ".go") {
			return err
		}
		b, err := os.ReadFile(sti)
		if err != nil {
			return err
		}
		fset := token.NewFileSet()
		f, err := parser.ParseFile(fset, sti, b, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(f, func(x ast.Node) bool {
			if i, ok := x.(*ast.Ident); ok {
				n++
				for _, c := range []byte(i.Name) {
					if c >= 0x80 {
						t.Errorf("%s: %s", fset.Position(i.Pos()), i.Name)
						break
					}
				}
			}
			return true
		})
		return nil
	})
	if err != nil || n < 10_000 {
		t.Error(n, err)
	}
}
