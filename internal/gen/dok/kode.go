package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// kodemapper are the packages whose code carries rules; motor's rows are used by the others.
var kodemapper = []string{"internal/motor", "internal/laes", ".", "taeller", "taeller/hjaelp", "frist", "medlemskab", "medlemskab/bestand"}

// kodested is where a rule stands in the code: a function, a method or a variable of a file.
type kodested struct{ fil, navn string }

var regelId = regexp.MustCompile(`\b(?:[SATFMB]|T\d+)-\d\d\b`)

// kode is where each rule id stands.
type kode struct {
	svar      map[string][]kodested // the functions that answer its rows
	gang      map[string][]kodested // the functions and tables that a row of it stands in, beside those
	offentlig map[string][]kodested // what is exported and names it in its comment
	naevnt    map[string][]kodested // the other functions that name it in a comment, above them or inside
	raekke    map[string][]kodested // its rows
}

// steder returns what a reader of a rule wants to see: what answers it, what carries out its effect, and what users call; else
// where it stands.
func (k *kode) steder(id string, virker bool) []kodested {
	s := k.svar[id]
	if virker || len(s) == 0 {
		s = slices.Concat(s, k.naevnt[id])
	}
	if len(s) == 0 {
		s = k.gang[id]
	}
	if s = slices.Concat(s, k.offentlig[id]); len(s) == 0 {
		s = k.raekke[id]
	}
	return unikke(s)
}

func unikke(s []kodested) (u []kodested) {
	for _, x := range s {
		if !slices.Contains(u, x) {
			u = append(u, x)
		}
	}
	return u
}

// findKode reads the packages.
func findKode() (*kode, error) {
	k := &kode{map[string][]kodested{}, map[string][]kodested{}, map[string][]kodested{}, map[string][]kodested{}, map[string][]kodested{}}
	var motor map[string]string
	for _, mappe := range kodemapper {
		filer, err := kodefiler(mappe)
		if err != nil {
			return nil, err
		}
		m := kodemappe{kode: k, motor: motor, raekker: map[string]string{}, funktioner: map[string]kodested{}}
		for _, f := range filer {
			m.deklarationer(f)
		}
		if mappe == "internal/motor" {
			motor = m.raekker
		}
		for _, f := range filer {
			m.brug(f)
		}
	}
	return k, nil
}

type kodefil struct {
	navn string
	*ast.File
}

// kodefiler parses a package's own files, in order.
func kodefiler(mappe string) (ff []kodefil, err error) {
	stier, err := filepath.Glob(filepath.Join(rod, mappe, "*.go"))
	for _, s := range stier {
		if strings.HasSuffix(s, "_test.go") || strings.HasSuffix(s, "_gen.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), s, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		ff = append(ff, kodefil{path.Join(mappe, filepath.Base(s)), f})
	}
	return ff, err
}

// kodemappe is one package as it is read.
type kodemappe struct {
	*kode
	motor      map[string]string   // the rows of package motor: variable to id
	raekker    map[string]string   // the package's own
	funktioner map[string]kodested // by name
}

// deklarationer notes the package's rows and functions, and what of its exported names tells a rule in its comment.
func (m *kodemappe) deklarationer(f kodefil) {
	naevn := func(navn string, doc *ast.CommentGroup) {
		if ast.IsExported(navn[strings.LastIndexByte(navn, '.')+1:]) && !strings.HasPrefix(f.navn, "internal/") {
			for _, id := range regelId.FindAllString(doc.Text(), -1) {
				m.offentlig[id] = append(m.offentlig[id], kodested{f.navn, navn})
			}
		}
	}
	for _, d := range f.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			her := kodested{f.navn, funktionsnavn(d)}
			m.funktioner[d.Name.Name] = her
			naevn(her.navn, d.Doc)
			for _, c := range f.Comments {
				if inde := d.Body != nil && c.Pos() > d.Pos() && c.End() < d.End(); inde || c == d.Doc {
					for _, id := range regelId.FindAllString(c.Text(), -1) {
						if !slices.Contains(m.offentlig[id], her) {
							m.naevnt[id] = append(m.naevnt[id], her)
						}
					}
				}
			}
		case *ast.GenDecl:
			for _, s := range d.Specs {
				switch s := s.(type) {
				case *ast.ValueSpec:
					for i, v := range s.Values {
						if id := raekkeId(v); id != "" {
							m.raekker[s.Names[i].Name] = id
							m.raekke[id] = append(m.raekke[id], kodested{f.navn, s.Names[i].Name})
						}
					}
				case *ast.TypeSpec:
					if t, ok := s.Type.(*ast.StructType); ok && f.Name.Name != "dfdg" && !strings.HasSuffix(f.navn, "typer.go") {
						for _, x := range t.Fields.List {
							for _, n := range x.Names {
								naevn(s.Name.Name+"."+n.Name, x.Doc)
							}
						}
					}
				}
			}
		}
	}
}

// brug notes where the rows stand.
func (m *kodemappe) brug(f kodefil) {
	for _, d := range f.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			if d.Body != nil && d.Name.Name != "ReglerS" { // the list of section S
				m.ien(d.Body, kodested{f.navn, funktionsnavn(d)})
			}
		case *ast.GenDecl:
			for _, s := range d.Specs {
				if v, ok := s.(*ast.ValueSpec); ok && d.Tok == token.VAR {
					for i, x := range v.Values {
						if raekkeId(x) == "" {
							m.ien(x, kodested{f.navn, v.Names[i].Name})
						}
					}
				}
			}
		}
	}
}

// ien goes through a function's body or a table: a call that has a row among its arguments has the function that answers it
// there too.
func (m *kodemappe) ien(n ast.Node, her kodested) {
	besvaret := map[ast.Expr]bool{}
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			for _, a := range n.Args {
				if id := m.raekkeAf(a); id != "" {
					if s, ok := m.svarer(n.Args); ok {
						m.svar[id] = append(m.svar[id], s)
						besvaret[a] = true
					}
				}
			}
		case ast.Expr:
			if id := m.raekkeAf(n); id != "" {
				if !besvaret[n] {
					m.gang[id] = append(m.gang[id], her)
				}
				return false
			}
		}
		return true
	})
}

// ikkeSvar are functions that no rule is answered by alone: where a finding stands, whether a fact is there.
var ikkeSvar = map[string]bool{"stedAf": true, "naar": true, "fristerne": true, "ens": true, "stedEllerFristdato": true, "stedLukket": true}

// svarer returns the package's function that is called among the arguments.
func (m *kodemappe) svarer(args []ast.Expr) (kodested, bool) {
	for _, a := range args {
		c, ok := a.(*ast.CallExpr)
		if !ok {
			continue
		}
		navn := ""
		switch f := c.Fun.(type) {
		case *ast.Ident:
			navn = f.Name
		case *ast.SelectorExpr:
			if x, ok := f.X.(*ast.Ident); ok && x.Name == "k" {
				navn = f.Sel.Name
			}
		}
		if indre, ok := m.svarer(c.Args); ok && (len(c.Args) == 1 || navn == "naar") { // a filter over the answer
			return indre, true
		}
		if s, ok := m.funktioner[navn]; ok && !ikkeSvar[navn] {
			return s, true
		}
	}
	return kodested{}, false
}

// raekkeAf returns the id of the row that an expression is.
func (m *kodemappe) raekkeAf(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return m.raekker[e.Name]
	case *ast.SelectorExpr:
		if x, ok := e.X.(*ast.Ident); ok && x.Name == "motor" {
			return m.motor[e.Sel.Name]
		}
	}
	return ""
}

var artkald = []string{"Afvis", "Advarsel", "Afledt", "Hjaelp", "Dokumentation", "Format", "Handling", "Invariant"}

// raekkeId returns the id of a call that makes a row.
func raekkeId(e ast.Expr) string {
	c, ok := e.(*ast.CallExpr)
	if !ok || len(c.Args) == 0 {
		return ""
	}
	navn := ""
	switch f := c.Fun.(type) {
	case *ast.Ident:
		navn = f.Name
	case *ast.SelectorExpr:
		navn = f.Sel.Name
	}
	l, ok := c.Args[0].(*ast.BasicLit)
	if !ok || !slices.Contains(artkald, navn) {
		return ""
	}
	id, _ := strconv.Unquote(l.Value)
	return id
}

// funktionsnavn names a function as go doc takes it: Validate, kontrol.dagpengesats.
func funktionsnavn(d *ast.FuncDecl) string {
	if d.Recv == nil {
		return d.Name.Name
	}
	t := d.Recv.List[0].Type
	if s, ok := t.(*ast.StarExpr); ok {
		t = s.X
	}
	if g, ok := t.(*ast.IndexExpr); ok {
		t = g.X
	}
	return fmt.Sprint(t) + "." + d.Name.Name
}

// sager are the case files of each rule id, by the id that their name begins with.
func sager() (map[string][]string, error) {
	stier, err := filepath.Glob(filepath.Join(rod, "testdata/sager/*/*.json"))
	if err != nil {
		return nil, err
	}
	s := map[string][]string{}
	id := regexp.MustCompile(`^(?:[satfmb]|t\d+)-\d\d`)
	for _, sti := range stier {
		navn := filepath.Base(sti)
		if i := id.FindString(navn); i != "" {
			s[strings.ToUpper(i)] = append(s[strings.ToUpper(i)], path.Join("testdata/sager", filepath.Base(filepath.Dir(sti)), navn))
		}
	}
	return s, nil
}

// viste chooses of a rule's cases two to show: the first that expects its finding, and the first that does not.
func viste(id string, filer []string) (v []string, err error) {
	var naevner, tier string
	for _, f := range filer {
		b, err := os.ReadFile(filepath.Join(rod, f))
		if err != nil {
			return nil, err
		}
		switch nr := strings.Contains(string(b), `"regel": "`+id+`"`); {
		case nr && naevner == "":
			naevner = f
		case !nr && tier == "":
			tier = f
		}
		if naevner != "" && tier != "" {
			break
		}
	}
	for _, f := range []string{naevner, tier} {
		if f != "" {
			v = append(v, f)
		}
	}
	return v, nil
}

// proeve is a test file with the words and rule ids that stand in it.
type proeve struct {
	fil string
	ord map[string]bool
}

var ordet = regexp.MustCompile(`[A-Za-z_][A-Za-z0-9_]*`)

// findProever reads the test files.
func findProever() (p []proeve, err error) {
	for _, mappe := range append(slices.Clone(kodemapper), "examples/bestand") {
		stier, err := filepath.Glob(filepath.Join(rod, mappe, "*_test.go"))
		if err != nil {
			return nil, err
		}
		for _, s := range stier {
			b, err := os.ReadFile(s)
			if err != nil {
				return nil, err
			}
			x := proeve{path.Join(mappe, filepath.Base(s)), map[string]bool{}}
			for _, o := range slices.Concat(ordet.FindAll(b, -1), regelId.FindAll(b, -1)) {
				x.ord[string(o)] = true
			}
			p = append(p, x)
		}
	}
	return p, nil
}

// proeverMed are the test files that hold a rule's id or the name of an exported function that carries it out.
func (k *kode) proeverMed(id string, alle []proeve) (p []string) {
	ord := []string{id}
	for _, s := range k.offentlig[id] {
		ord = append(ord, s.navn[strings.LastIndexByte(s.navn, '.')+1:])
	}
	for _, x := range alle {
		if slices.ContainsFunc(ord, func(o string) bool { return x.ord[o] }) {
			p = append(p, x.fil)
		}
	}
	return p
}
