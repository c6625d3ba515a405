package dfdg_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// biblioteket returns the folders of the library proper, what a user's program runs: every package but programs, fixtures
// and generators, and what those import.
func biblioteket(t *testing.T) []string {
	t.Helper()
	var mapper []string
	tag := func(m string) {
		if !slices.Contains(mapper, m) {
			mapper = append(mapper, m)
		}
	}
	err := filepath.WalkDir(".", func(sti string, d fs.DirEntry, err error) error {
		switch navn := d.Name(); {
		case err != nil:
			return err
		case d.IsDir() && sti != "." && (navn == "internal" || navn == "examples" || navn == "testdata" || navn == "docs" || navn == "gen" ||
			strings.HasSuffix(navn, "test") || strings.HasPrefix(navn, ".")):
			return fs.SkipDir
		case !d.IsDir() && strings.HasSuffix(navn, ".go") && !strings.HasSuffix(navn, "_test.go"):
			tag(filepath.ToSlash(filepath.Dir(sti)))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	const modul = "github.com/akasse/dfdg/"
	for i := 0; i < len(mapper); i++ {
		_, filer := laesMappe(t, mapper[i])
		for _, f := range filer {
			for _, im := range f.Imports {
				if p, ok := strings.CutPrefix(strings.Trim(im.Path.Value, `"`), modul); ok {
					tag(p)
				}
			}
		}
	}
	return mapper
}

func laesMappe(t *testing.T, mappe string) (*token.FileSet, []*ast.File) {
	t.Helper()
	fset := token.NewFileSet()
	var filer []*ast.File
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
	}
	if len(filer) == 0 {
		t.Errorf("%s holds no Go", mappe)
	}
	return fset, filer
}

// maaBruges are the packages of the standard library that the library may import, and those of their names that it may use;
// of "*" all of them, for they know neither clock, file, network, environment nor chance.
var maaBruges = map[string]string{
	"bufio": "*", "bytes": "*", "cmp": "*", "encoding": "*", "encoding/binary": "*", "encoding/csv": "*", "encoding/hex": "*", "encoding/json": "*",
	"encoding/json/jsontext": "*", "encoding/json/v2": "*", "encoding/xml": "*", "errors": "*", "io": "*", "iter": "*", "math": "*", "math/bits": "*", "reflect": "*", "slices": "*", "sort": "*",
	"strconv": "*", "strings": "*", "sync": "*", "sync/atomic": "*", "unicode": "*", "unicode/utf8": "*", "unicode/utf16": "*", "unique": "*", "maps": "*",
	"github.com/shopspring/decimal": "*",
	"database/sql/driver":           "Value Valuer",
	"fmt":                           "Sprintf Sprint Errorf Fprintf Fprint Appendf Formatter State Stringer FormatString",
	"log/slog":                      "Value Attr String StringValue GroupValue Int IntValue Int64 Int64Value Bool BoolValue Any AnyValue Group LogValuer Kind",
	"time":                          "Time Duration Weekday Month FixedZone UTC Unix Hour Minute Second Nanosecond Date January Sunday Monday Saturday",
	"crypto/rand":                   "Read",                          // the key that scrambles CPR numbers, and NewRequestId
	"hash/maphash":                  "Hash MakeSeed WriteComparable", // of a table in memory
	"runtime":                       "GOMAXPROCS Gosched",            // how many workers
	"unsafe":                        "String SliceData",              // the reader's text, which nothing writes to
}

// kunI are the folders and files in which alone a package may be imported.
var kunI = map[string][]string{
	"crypto/rand": {"cpr.go", "requestid.go"}, "hash/maphash": {"medlemskab/bestand"}, "runtime": {"medlemskab/bestand"},
	"unsafe": {"internal/laes"}, "sync": {"medlemskab/bestand"}, "sync/atomic": {"medlemskab/bestand"},
}

// urent says where files of one package are not pure: they read a clock, a file, the network, the environment or chance, keep
// a state of the package's own, print, run beside the caller, or panic where neither a function's name nor its comment says so.
func urent(fset *token.FileSet, filer []*ast.File) (ud []string) {
	variable := map[string]bool{}
	for _, f := range filer {
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
	for _, f := range filer {
		sig := func(n ast.Node, hvad string) {
			ud = append(ud, fset.Position(n.Pos()).String()+" "+hvad)
		}
		fil := filepath.ToSlash(fset.Position(f.Pos()).Filename)
		navne := map[string]string{} // of the imports
		for _, i := range f.Imports {
			p := strings.Trim(i.Path.Value, `"`)
			egen := strings.HasPrefix(p, "github.com/akasse/dfdg")
			navn := path.Base(p)
			if p == "encoding/json/v2" {
				navn = "json"
			}
			if i.Name != nil {
				navn = i.Name.Name
			}
			navne[navn] = p
			switch {
			case navn == "." || navn == "_":
				sig(i, "imports "+p+" without its name")
			case !egen && maaBruges[p] == "":
				sig(i, "imports "+p)
			case kunI[p] != nil && !slices.Contains(kunI[p], fil) && !slices.Contains(kunI[p], path.Dir(fil)):
				sig(i, "imports "+p+", which stands elsewhere alone")
			}
		}
		for _, d := range f.Decls {
			fn, _ := d.(*ast.FuncDecl)
			egne, maaPanikke, foerst := map[string]bool{}, false, false
			if fn != nil {
				egne = lokale(fn)
				maaPanikke = strings.HasPrefix(strings.ToLower(fn.Name.Name), "must") || strings.Contains(fn.Doc.Text(), "panics")
				foerst = fn.Name.Name == "init"
			}
			skriver := func(e ast.Expr) {
				if e == nil {
					return
				}
				rod, dybt := roden(e)
				switch {
				case rod == "" || rod == "_" || egne[rod]:
				case variable[rod] && !foerst:
					sig(e, "writes a variable of the package")
				case dybt && navne[rod] != "" && !(foerst && navne[rod] == "github.com/akasse/dfdg/internal/bro"):
					sig(e, "writes a variable of another package")
				}
			}
			ast.Inspect(d, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.SelectorExpr:
					if x, ok := n.X.(*ast.Ident); ok && !egne[x.Name] {
						if p := navne[x.Name]; p != "" && maaBruges[p] != "*" && maaBruges[p] != "" && !slices.Contains(strings.Fields(maaBruges[p]), n.Sel.Name) {
							sig(n, "uses "+x.Name+"."+n.Sel.Name)
						}
					}
				case *ast.CallExpr:
					switch navn := kaldt(n.Fun); {
					case navn == "panic" && !maaPanikke:
						sig(n, "panics")
					case navn == "print" || navn == "println":
						sig(n, "prints")
					case (navn == "delete" || navn == "clear" || navn == "copy") && len(n.Args) > 0:
						skriver(n.Args[0])
					}
				case *ast.GoStmt:
					if path.Dir(fil) != "medlemskab/bestand" {
						sig(n, "runs beside its caller")
					}
				case *ast.ValueSpec:
					if fn == nil && n.Type != nil {
						if p := navne[strings.SplitN(kaldt(n.Type), ".", 2)[0]]; p == "sync" || p == "sync/atomic" {
							sig(n, "keeps a state")
						}
					}
				case *ast.AssignStmt:
					for _, v := range n.Lhs {
						if n.Tok != token.DEFINE {
							skriver(v)
						}
					}
				case *ast.IncDecStmt:
					skriver(n.X)
				case *ast.RangeStmt:
					if n.Tok == token.ASSIGN {
						skriver(n.Key)
						skriver(n.Value)
					}
				}
				return true
			})
		}
	}
	return ud
}

// TestRenhed: the library is pure, but for the key that scrambles CPR numbers.
func TestRenhed(t *testing.T) {
	mapper := biblioteket(t)
	if len(mapper) < 15 || !slices.Contains(mapper, "internal/kort") || slices.Contains(mapper, "examples/sag") {
		t.Errorf("%d packages: %v", len(mapper), mapper)
	}
	for _, mappe := range mapper {
		for _, u := range urent(laesMappe(t, mappe)) {
			t.Error(u)
		}
	}
}

// TestUrent: what is not pure is seen.
func TestUrent(t *testing.T) {
	for kilde, n := range map[string]int{
		`import "time"; func f() time.Time { return time.Now() }`: 1,
		`import klok "time"; var nu = klok.Now()`:                 1,
		`import "time"; func f() { time.Sleep(1) }`:               1,
		`import "os"; func f() string { return os.Getenv("X") }`:  1,
		`import "net/http"`:  1,
		`import . "strings"`: 1,
		`import _ "embed"`:   1,
		`import "crypto/rand"; func f(b []byte) { rand.Read(b) }`:                            1,
		`import "fmt"; func f() { fmt.Println() }`:                                           1,
		`var n int; func f() { n = 1 }`:                                                      1,
		`var n int; func f() { n++ }`:                                                        1,
		`var m map[int]int; func f() { m[1] = 2; delete(m, 1); clear(m) }`:                   3,
		`var s []int; func f() { copy(s, s); for s[0] = range 3 {} }`:                        2,
		`var p *struct{ a int }; func f() { p.a = 1; (*p).a = 2 }`:                           2,
		`import "github.com/akasse/dfdg/internal/felt"; func f() { felt.CPR = felt.Felt{} }`: 1,
		`import "sync"; var m sync.Mutex`:                                                    2,
		`func f() { go f() }`:                                                                1,
		`func f(i int) { if i > 0 { panic("data") } }`:                                       1,
		`var g = func() int { panic("x") }`:                                                  1,
		`func f() { println() }`:                                                             1,
		`import "time"; func f(t time.Time) int { var n int; n++; return n }`:                0,
		"// MustF panics where it must.\nfunc MustF() { panic(1) }":                          0,
		`var n int; func f(n int) { n = 1 }`:                                                 0,
		`var n []int; func init() { n = nil }`:                                               0,
	} {
		fset := token.NewFileSet()
		f, err := parser.ParseFile(fset, "p/p.go", "package p\n\n"+kilde, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(kilde, err)
		}
		if u := urent(fset, []*ast.File{f}); len(u) != n {
			t.Errorf("%s: %q, want %d", kilde, u, n)
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

// roden returns the name that an expression which is written to begins at, and whether something of it is written.
func roden(e ast.Expr) (navn string, dybt bool) {
	for {
		switch x := e.(type) {
		case *ast.IndexExpr:
			e, dybt = x.X, true
		case *ast.SelectorExpr:
			e, dybt = x.X, true
		case *ast.StarExpr:
			e = x.X
		case *ast.ParenExpr:
			e = x.X
		case *ast.Ident:
			return x.Name, dybt
		default:
			return "", false
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

// The examples can be copied: they import nothing that only this module may.
func TestEksemplerneKanKopieres(t *testing.T) {
	n := 0
	err := filepath.WalkDir("examples", func(sti string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(sti) != ".go" || strings.HasSuffix(sti, "_test.go") {
			return err
		}
		n++
		f, err := parser.ParseFile(token.NewFileSet(), sti, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, i := range f.Imports {
			if slices.Contains(strings.Split(strings.Trim(i.Path.Value, `"`), "/"), "internal") {
				t.Errorf("%s imports %s", sti, i.Path.Value)
			}
		}
		return nil
	})
	if err != nil || n < 15 {
		t.Errorf("%d files, %v", n, err)
	}
}
