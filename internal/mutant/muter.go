package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/constant"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// A package is built once with every change in it, each behind its number, and the environment says which one is made:
// linking a test for each would take a hundred times as long.

// mutant is one change.
type mutant struct {
	nr    int
	Sted  string // file and line
	Slags string
	Hvad  string
	Linje string // the line as it stands
	tabel bool   // of the data of the rules rather than of code
	regel string // the id of the rule row that stands before it
	spand [2]int // its first and last line
}

// rettelse is one place of a change: the text of a node, and what stands there instead.
type rettelse struct {
	fra, til int
	nr       int
	ny       func(inder string) string
}

type pakke struct {
	mappe, sti string
	fset       *token.FileSet
	filer      []*ast.File
	navne      []string // of the files
	kilder     [][]byte
	info       *types.Info
	pkg        *types.Package
	mutanter   []*mutant
	rettelser  [][]rettelse
	konstanter map[types.Object][]int   // the changes of a constant, made where it is used
	import_    []map[*types.Package]int // the packages that a file names for our sake
	celler     []string                 // tables of tables: Go that changes a cell
}

const (
	miljoe     = "DFDG_MUTANT"      // which change is made
	miljoeSpor = "DFDG_MUTANT_SPOR" // the file that the changes that are come to are written in
)

// laes reads and type checks the package in a folder of the module.
func laes(rod, mappe string) (*pakke, error) {
	c := exec.Command("go", "list", "-export", "-deps", "-json=ImportPath,Export,Dir,GoFiles", "./"+mappe)
	c.Dir, c.Stderr = rod, os.Stderr
	ud, err := c.Output()
	if err != nil {
		return nil, err
	}
	eksport := map[string]string{}
	type liste struct {
		ImportPath, Export, Dir string
		GoFiles                 []string
	}
	var sidst liste
	for d := json.NewDecoder(bytes.NewReader(ud)); ; {
		var l liste
		if err := d.Decode(&l); err == io.EOF {
			break
		} else if err != nil {
			return nil, err
		}
		eksport[l.ImportPath], sidst = l.Export, l
	}
	p := &pakke{mappe: mappe, sti: sidst.ImportPath, fset: token.NewFileSet(), konstanter: map[types.Object][]int{}}
	for _, f := range sidst.GoFiles {
		navn := filepath.Join(sidst.Dir, f)
		kilde, err := os.ReadFile(navn)
		if err != nil {
			return nil, err
		}
		a, err := parser.ParseFile(p.fset, navn, kilde, parser.ParseComments)
		if err != nil {
			return nil, err
		}
		p.filer, p.navne, p.kilder = append(p.filer, a), append(p.navne, navn), append(p.kilder, kilde)
	}
	p.info = &types.Info{Types: map[ast.Expr]types.TypeAndValue{}, Uses: map[*ast.Ident]types.Object{}, Defs: map[*ast.Ident]types.Object{}}
	k := types.Config{Importer: importer.ForCompiler(p.fset, "gc", func(sti string) (io.ReadCloser, error) { return os.Open(eksport[sti]) })}
	p.pkg, err = k.Check(p.sti, p.fset, p.filer, p.info)
	return p, err
}

// find finds every change that the package allows.
func (p *pakke) find(rod string) {
	p.rettelser, p.import_ = make([][]rettelse, len(p.filer)), make([]map[*types.Package]int, len(p.filer))
	for i := range p.filer {
		p.import_[i] = map[*types.Package]int{}
		f := &fund{pakke: p, i: i, gen: strings.HasSuffix(p.navne[i], "_gen.go"), rod: rod}
		f.raekker()
		f.gaa()
	}
}

// fund is the walk of one file.
type fund struct {
	*pakke
	i    int
	gen  bool
	rod  string
	stak []ast.Node
	ider []struct {
		pos token.Pos
		id  string
	}
}

var regelId = regexp.MustCompile(`^[A-Z]\d*-\d\d$`)

// raekker notes the ids of the file's rule rows.
func (f *fund) raekker() {
	ast.Inspect(f.filer[f.i], func(n ast.Node) bool {
		if l, ok := n.(*ast.BasicLit); ok && l.Kind == token.STRING {
			if s, _ := strconv.Unquote(l.Value); regelId.MatchString(s) {
				f.ider = append(f.ider, struct {
					pos token.Pos
					id  string
				}{l.Pos(), s})
			}
		}
		return true
	})
}

func (f *fund) naermest(pos token.Pos) (id string) {
	for _, r := range f.ider {
		if r.pos > pos && id != "" {
			break
		}
		id = r.id
	}
	return id
}

func (f *fund) tekst(n ast.Node) string {
	return string(f.kilder[f.i][f.fset.Position(n.Pos()).Offset:f.fset.Position(n.End()).Offset])
}

// ny notes a change and returns its number.
func (f *fund) ny(n ast.Node, slags, hvad string, tabel bool) int {
	a, b := f.fset.Position(n.Pos()), f.fset.Position(n.End())
	sted, _ := filepath.Rel(f.rod, a.Filename)
	linje := ""
	if l := strings.Split(string(f.kilder[f.i]), "\n"); a.Line <= len(l) {
		linje = strings.TrimSpace(l[a.Line-1])
	}
	m := &mutant{Linje: linje, nr: len(f.mutanter) + 1, Sted: fmt.Sprintf("%s:%d", filepath.ToSlash(sted), a.Line), Slags: slags, Hvad: hvad, tabel: tabel, regel: f.naermest(n.Pos()), spand: [2]int{a.Line, b.Line}}
	f.mutanter = append(f.mutanter, m)
	return m.nr
}

// paa makes a change at a node.
func (f *fund) paa(n ast.Node, nr int, ny func(inder string) string) {
	f.rettelser[f.i] = append(f.rettelser[f.i], rettelse{f.fset.Position(n.Pos()).Offset, f.fset.Position(n.End()).Offset, nr, ny})
}

// iTabel reports whether the walk is in a variable of the package.
func (f *fund) iTabel() bool {
	return len(f.stak) > 1 && !slices.ContainsFunc(f.stak, func(n ast.Node) bool { _, ok := n.(*ast.FuncDecl); return ok })
}

// konstant reports whether what stands here must be constant, or is no expression.
func (f *fund) konstant(n ast.Node) bool {
	barn := n
	for i := len(f.stak) - 1; i >= 0; i-- {
		switch s := f.stak[i].(type) {
		case *ast.GenDecl:
			if s.Tok == token.CONST || s.Tok == token.IMPORT || s.Tok == token.TYPE {
				return true
			}
		case *ast.ArrayType:
			return true
		case *ast.KeyValueExpr:
			if barn == s.Key && i > 0 {
				if c, ok := f.stak[i-1].(*ast.CompositeLit); ok {
					if _, erMap := f.info.TypeOf(c).Underlying().(*types.Map); !erMap {
						return true
					}
				}
			}
		}
		barn = f.stak[i]
	}
	return false
}

// typenavn returns how a type is written in the file; "" where it cannot be.
func (f *fund) typenavn(t types.Type) string {
	ok := t != nil
	var brug []*types.Package
	s := ""
	if ok {
		s = types.TypeString(t, func(p *types.Package) string {
			if p == f.pkg {
				return ""
			}
			brug = append(brug, p)
			return "mutant" + strings.ToUpper(p.Name()[:1]) + p.Name()[1:]
		})
	}
	if !ok || strings.Contains(s, "untyped") || strings.Contains(s, "invalid") || lille.MatchString(s) {
		return ""
	}
	for _, p := range brug {
		f.import_[f.i][p]++
	}
	return s
}

var lille = regexp.MustCompile(`\.[a-z_]`)

// nye writes the choice between two expressions of a type.
func (f *fund) valg(n ast.Expr, nr int, ny string) bool {
	t := f.typenavn(f.info.TypeOf(n))
	if t == "" {
		return false
	}
	f.paa(n, nr, func(inder string) string { return fmt.Sprintf("mutantK[%s](%d, %s, %s)", t, nr, inder, ny) })
	return true
}

// fortryd takes the latest change back.
func (f *fund) fortryd() { f.mutanter = f.mutanter[:len(f.mutanter)-1] }

func (f *fund) proevValg(n ast.Expr, slags, hvad string, tabel bool, ny string) {
	if nr := f.ny(n, slags, hvad, tabel); !f.valg(n, nr, ny) {
		f.fortryd()
	}
}

// negeret negates a condition.
func (f *fund) negeret(n ast.Expr, hvad string) {
	nr := f.ny(n, f.slags("logik"), hvad, f.gen)
	f.paa(n, nr, func(inder string) string { return fmt.Sprintf("(mutantN(%d) != (%s))", nr, inder) })
}

func (f *fund) slags(s string) string {
	if f.gen {
		return "felt"
	}
	return s
}

func (f *fund) gaa() {
	ast.Inspect(f.filer[f.i], func(n ast.Node) bool {
		if n == nil {
			f.stak = f.stak[:len(f.stak)-1]
			return true
		}
		ind := f.node(n)
		if ind {
			f.stak = append(f.stak, n)
		}
		return ind
	})
}

func (f *fund) node(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.GenDecl:
		if n.Tok == token.IMPORT {
			return false
		}
		if n.Tok == token.VAR && len(f.stak) == 1 {
			f.tabeller(n)
		}
	case *ast.BinaryExpr:
		f.operator(n)
	case *ast.BasicLit:
		f.tal(n)
	case *ast.IfStmt:
		f.negeret(n.Cond, "if negated")
	case *ast.SwitchStmt:
		if n.Tag == nil {
			for _, c := range n.Body.List {
				for _, e := range c.(*ast.CaseClause).List {
					f.negeret(e, "case negated")
				}
			}
		}
	case *ast.ReturnStmt:
		for _, e := range n.Results {
			if b, ok := f.info.TypeOf(e).Underlying().(*types.Basic); ok && b.Info()&types.IsBoolean != 0 && f.info.Types[e].Value == nil {
				f.negeret(e, "return negated")
			}
		}
	case *ast.UnaryExpr:
		if n.Op == token.NOT && f.info.Types[n].Value == nil {
			f.negeret(n, "! removed")
		}
	case *ast.Ident:
		f.navn(n, n)
	case *ast.SelectorExpr:
		if f.navn(n, n.Sel) {
			return false
		}
		if x, ok := n.X.(*ast.Ident); ok {
			if _, pakke := f.info.Uses[x].(*types.PkgName); pakke {
				return false
			}
		}
	case *ast.CallExpr:
		return f.kald(n)
	case *ast.CompositeLit:
		f.liste(n)
	case *ast.CaseClause:
		f.udsagn(n.Body)
	case *ast.BlockStmt:
		f.udsagn(n.List)
	}
	return true
}

var andre = map[token.Token]token.Token{
	token.EQL: token.NEQ, token.NEQ: token.EQL, token.LSS: token.LEQ, token.LEQ: token.LSS, token.GTR: token.GEQ, token.GEQ: token.GTR,
	token.LAND: token.LOR, token.LOR: token.LAND, token.ADD: token.SUB, token.SUB: token.ADD, token.MUL: token.ADD,
	token.QUO: token.MUL, token.REM: token.QUO, token.AND: token.OR, token.AND_NOT: token.AND,
}

func (f *fund) operator(n *ast.BinaryExpr) {
	tv := f.info.Types[n]
	if tv.Value != nil && f.konstant(n) {
		return
	}
	x, y := f.tekst(n.X), f.tekst(n.Y)
	b, ok := tv.Type.Underlying().(*types.Basic)
	switch op := andre[n.Op]; {
	case !ok:
	case b.Info()&types.IsBoolean != 0:
		if tv.Value == nil && op != 0 {
			nr := f.ny(n, f.slags("logik"), n.Op.String()+" → "+op.String(), f.gen)
			f.paa(n, nr, func(inder string) string {
				return fmt.Sprintf("(mutantN(%d) && ((%s) %s (%s)) || mutantM != %d && (%s))", nr, x, op, y, nr, inder)
			})
		}
	case n.Op == token.OR:
		f.proevValg(n, f.slags("tal"), "| : the right one dropped", f.gen || f.iTabel(), x)
	case b.Info()&types.IsNumeric != 0 && op != 0 && tv.Value == nil:
		t := f.typenavn(tv.Type)
		if t == "" {
			return
		}
		nr := f.ny(n, f.slags("tal"), n.Op.String()+" → "+op.String(), f.gen || f.iTabel())
		f.paa(n, nr, func(inder string) string {
			return fmt.Sprintf("func() %s { if mutantN(%d) { return (%s) %s (%s) }; return %s }()", t, nr, x, op, y, inder)
		})
	}
}

// kanVaere reports whether a number can be of a type.
func kanVaere(v int64, t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	if !ok || b.Info()&types.IsNumeric == 0 {
		return false
	}
	return b.Info()&types.IsInteger == 0 || rummer(b, v)
}

func rummer(b *types.Basic, v int64) bool {
	bit := map[types.BasicKind]uint{types.Int8: 7, types.Int16: 15, types.Int32: 31, types.Uint8: 8, types.Uint16: 16, types.Uint32: 32}[b.Kind()]
	if b.Info()&types.IsUnsigned != 0 && v < 0 {
		return false
	}
	if bit == 0 {
		return true
	}
	return v < 1<<bit && v >= -1<<bit
}

func (f *fund) tal(n *ast.BasicLit) {
	if n.Kind == token.STRING && f.iTabel() && !f.gen {
		if s, _ := strconv.Unquote(n.Value); regelId.MatchString(s) && f.erRaekke() {
			f.andenId(n, s)
		}
		return
	}
	if n.Kind != token.INT || f.konstant(n) {
		return
	}
	if f.gen && !f.graensekald() {
		return
	}
	v, exact := constant.Int64Val(constant.ToInt(constant.MakeFromLiteral(n.Value, n.Kind, 0)))
	if !exact {
		return
	}
	naboer := []int64{v + 1, v - 1}
	if v == 0 && f.iTabel() && erMaengde(f.info.TypeOf(n)) {
		naboer = []int64{2} // a set of elements, of which the first is the number in front of the message
	}
	if nt, ok := f.info.TypeOf(n).(*types.Named); ok && v == 0 && nt.Obj().Name() == "Sted" {
		naboer = []int64{1 << 56} // the whole message → the citizen's number
	}
	for _, w := range naboer {
		if kanVaere(w, f.info.TypeOf(n)) {
			f.proevValg(n, f.grense("tal"), fmt.Sprintf("%s → %d", n.Value, w), f.gen || f.iTabel(), strconv.FormatInt(w, 10))
		}
	}
}

// erMaengde reports whether a type is that of a set of elements, one bit each.
func erMaengde(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Kind() == types.Uint64
}

func (f *fund) grense(s string) string {
	if f.gen || f.iTabel() {
		return "graense"
	}
	return s
}

// graensekald reports whether the walk is in the arguments of a range's check.
func (f *fund) graensekald() bool {
	for i := len(f.stak) - 1; i >= 0; i-- {
		switch n := f.stak[i].(type) {
		case *ast.CallExpr:
			s, ok := n.Fun.(*ast.SelectorExpr)
			return ok && s.Sel.Name == "Inden"
		case *ast.BinaryExpr:
			if c, ok := n.X.(*ast.CallExpr); ok {
				if s, ok := c.Fun.(*ast.SelectorExpr); ok && (s.Sel.Name == "Int" || s.Sel.Name == "Laengde") {
					return true
				}
			}
		}
	}
	return false
}

// erRaekke reports whether the node is the first argument of a row's constructor.
func (f *fund) erRaekke() bool {
	c, ok := f.stak[len(f.stak)-1].(*ast.CallExpr)
	if !ok {
		return false
	}
	s, ok := c.Fun.(*ast.SelectorExpr)
	x, ok2 := (*ast.Ident)(nil), false
	if ok {
		x, ok2 = s.X.(*ast.Ident)
	}
	return ok2 && x.Name == "motor"
}

func (f *fund) andenId(n *ast.BasicLit, s string) {
	i := slices.IndexFunc(f.ider, func(r struct {
		pos token.Pos
		id  string
	}) bool {
		return r.pos == n.Pos()
	})
	for j := 1; j < len(f.ider); j++ {
		if ny := f.ider[(i+j)%len(f.ider)].id; ny != s {
			nr := f.ny(n, "id", s+" → "+ny, true)
			f.paa(n, nr, func(inder string) string { return fmt.Sprintf("mutantK(%d, %s, %q)", nr, inder, ny) })
			return
		}
	}
}

// navn changes what a name stands for: a constant of a type for the next of it, a row of a rule for the next, a number by
// its least unit where it is used.
func (f *fund) navn(n ast.Expr, id *ast.Ident) bool {
	o := f.info.Uses[id]
	if o == nil || f.konstant(n) {
		return false
	}
	if len(f.stak) > 0 {
		if s, ok := f.stak[len(f.stak)-1].(*ast.SelectorExpr); ok && s.Sel == id {
			return false
		}
	}
	if o == types.Universe.Lookup("true") || o == types.Universe.Lookup("false") {
		nr := f.ny(n, f.slags("logik"), o.Name()+" negated", f.gen || f.iTabel())
		f.paa(n, nr, func(inder string) string { return fmt.Sprintf("(mutantN(%d) != (%s))", nr, inder) })
		return true
	}
	switch o := o.(type) {
	case *types.Const:
		t, ok := o.Type().(*types.Named)
		if !ok {
			return f.tallet(n, o)
		}
		if t.Obj().Pkg() == nil || !strings.HasPrefix(t.Obj().Pkg().Path(), modul) {
			return f.tallet(n, o)
		}
		return f.naeste(n, o, t)
	case *types.Var:
		if o.Pkg() != nil && o.Parent() == o.Pkg().Scope() && strings.HasSuffix(o.Type().String(), "errors.Regel") && (!f.iTabel() || !f.gen) {
			return f.naesteRaekke(n, o)
		}
	}
	return false
}

const modul = "github.com/akasse/dfdg"

// skrevet returns how an object is written in the file.
func (f *fund) skrevet(n ast.Expr, o types.Object) string {
	if s, ok := n.(*ast.SelectorExpr); ok {
		if o.Pkg() == f.info.Uses[s.Sel].Pkg() {
			return f.tekst(s.X) + "." + o.Name()
		}
	}
	if o.Pkg() == f.pkg {
		return o.Name()
	}
	return ""
}

func (f *fund) naeste(n ast.Expr, o *types.Const, t *types.Named) bool {
	var alle []*types.Const
	skop := o.Pkg().Scope()
	for _, navn := range skop.Names() {
		if c, ok := skop.Lookup(navn).(*types.Const); ok && types.Identical(c.Type(), t) && (c.Exported() || c.Pkg() == f.pkg) {
			alle = append(alle, c)
		}
	}
	slices.SortStableFunc(alle, func(a, b *types.Const) int {
		switch {
		case constant.Compare(a.Val(), token.LSS, b.Val()):
			return -1
		case constant.Compare(b.Val(), token.LSS, a.Val()):
			return 1
		}
		return 0
	})
	i := slices.IndexFunc(alle, func(c *types.Const) bool { return c.Name() == o.Name() })
	if ny, ok := andetSvar[o.Name()]; ok && t.Obj().Name() == "Svar" && !f.gen {
		slags, tabel := "logik", f.iTabel()
		if o.Name() == "Uvedkommende" { // where a rule is silent it has something to say
			slags, tabel = "tavshed", true
		}
		if s := f.skrevet(n, o.Pkg().Scope().Lookup(ny)); s != "" {
			f.proevValg(n, slags, o.Name()+" → "+ny, tabel, s)
		}
		return true
	}
	for j := 1; j < len(alle) && i >= 0; j++ {
		ny := alle[(i+j)%len(alle)]
		if constant.Compare(ny.Val(), token.EQL, o.Val()) || strings.HasPrefix(ny.Name(), "antal") {
			continue
		}
		skrevet := f.skrevet(n, ny)
		if skrevet == "" {
			return true
		}
		slags, tabel := "logik", f.iTabel()
		switch t.Obj().Name() {
		case "Rolle":
			slags, tabel = "rolle", true
		case "Kode":
			slags, tabel = "kode", true
		case "Snitflade":
			slags, tabel = "snitflade", true
		case "Sted":
			slags = "sted"
		}
		if f.gen {
			slags, tabel = "felt", true
		}
		f.proevValg(n, slags, o.Name()+" → "+ny.Name(), tabel, skrevet)
		return true
	}
	return true
}

var andetSvar = map[string]string{"Uvedkommende": "Brudt", "Ok": "Brudt", "Brudt": "Ok"}

func (f *fund) naesteRaekke(n ast.Expr, o *types.Var) bool {
	var alle []types.Object
	skop := o.Pkg().Scope()
	for _, navn := range skop.Names() {
		if v, ok := skop.Lookup(navn).(*types.Var); ok && types.Identical(v.Type(), o.Type()) && (v.Exported() || v.Pkg() == f.pkg) {
			alle = append(alle, v)
		}
	}
	slices.SortFunc(alle, func(a, b types.Object) int { return cmp.Compare(a.Name(), b.Name()) })
	i := slices.Index(alle, types.Object(o))
	if i < 0 || len(alle) < 2 {
		return true
	}
	ny := alle[(i+1)%len(alle)]
	if s := f.skrevet(n, ny); s != "" {
		f.proevValg(n, "raekke", o.Name()+" → "+ny.Name(), true, s)
	}
	return true
}

// tallet changes a constant number of the package, everywhere it is used.
func (f *fund) tallet(n ast.Expr, o *types.Const) bool {
	if o.Pkg() != f.pkg || f.gen || o.Val().Kind() != constant.Int || strings.HasSuffix(f.fset.Position(o.Pos()).Filename, "_gen.go") {
		return false // the number of an element is no limit
	}
	v, exact := constant.Int64Val(o.Val())
	if !exact {
		return false
	}
	t := f.info.TypeOf(n)
	navn := f.typenavn(t)
	if navn == "" {
		return false
	}
	var naboer []int64
	if erMaengde(t) && v > 1 {
		for m := v; m != 0; m &= m - 1 {
			naboer = append(naboer, v&^(m&-m))
		}
	} else {
		naboer = []int64{v + 1, v - 1}
	}
	if _, set := f.konstanter[o]; !set {
		var numre []int
		for _, w := range naboer {
			nr := f.ny(n, "graense", fmt.Sprintf("%s %d → %d", o.Name(), v, w), true)
			f.mutanter[nr-1].Sted = fmt.Sprintf("%s (%s)", f.mutanter[nr-1].Sted, o.Name())
			numre = append(numre, nr)
		}
		f.konstanter[o] = numre
	}
	for i, w := range naboer {
		if i < len(f.konstanter[o]) && kanVaere(w, t) {
			nr, w := f.konstanter[o][i], w
			f.paa(n, nr, func(inder string) string { return fmt.Sprintf("mutantK[%s](%d, %s, %d)", navn, nr, inder, w) })
		}
	}
	return true
}

// kald changes dates, and takes the interfaces from a row. It reports whether the walk goes on into the call.
func (f *fund) kald(n *ast.CallExpr) bool {
	s, ok := n.Fun.(*ast.SelectorExpr)
	if !ok {
		if id, ok := n.Fun.(*ast.Ident); ok && id.Name == "NewDato" {
			return f.dato(n)
		}
		return true
	}
	switch x, _ := s.X.(*ast.Ident); {
	case x == nil:
	case x.Name == "dfdg" && s.Sel.Name == "NewDato":
		return f.dato(n)
	case x.Name == "motor" && s.Sel.Name == "Kun":
		f.proevValg(n, "snitflade", "in every interface", true, "motor.Kun()")
	}
	return true
}

func (f *fund) dato(n *ast.CallExpr) bool {
	for _, a := range n.Args {
		if f.info.Types[a].Value == nil {
			return true
		}
	}
	for _, d := range []string{"1", "-1"} {
		f.proevValg(n, "dato", f.tekst(n)+" "+d+" day", true, f.tekst(n)+".PlusDage("+d+")")
	}
	return false
}

// liste takes each element from a list of the package.
func (f *fund) liste(n *ast.CompositeLit) {
	if !f.iTabel() || f.gen || n.Type == nil || len(n.Elts) < 1 {
		return
	}
	switch f.info.TypeOf(n).Underlying().(type) {
	case *types.Slice:
		for i, e := range n.Elts {
			if _, noegle := e.(*ast.KeyValueExpr); noegle {
				continue
			}
			nr := f.ny(e, "liste", f.tekst(e)+" dropped", true)
			f.paa(n, nr, func(inder string) string { return fmt.Sprintf("mutantUden(%d, %s, %d)", nr, inder, i) })
		}
	case *types.Map:
		for _, e := range n.Elts {
			k := f.tekst(e.(*ast.KeyValueExpr).Key)
			if strings.HasPrefix(k, "{") {
				continue
			}
			nr := f.ny(e, "liste", k+" dropped", true)
			f.paa(n, nr, func(inder string) string { return fmt.Sprintf("mutantUdenNoegle(%d, %s, %s)", nr, inder, k) })
		}
	}
}

// tabeller changes each cell of a table of tables for another of its values.
func (f *fund) tabeller(d *ast.GenDecl) {
	for _, s := range d.Specs {
		for _, id := range s.(*ast.ValueSpec).Names {
			o := f.info.Defs[id]
			if o == nil {
				continue
			}
			a, ok := o.Type().Underlying().(*types.Array)
			if !ok {
				continue
			}
			b, ok := a.Elem().Underlying().(*types.Array)
			if !ok || !types.Comparable(b.Elem()) {
				continue
			}
			foerste := 0
			for i := range a.Len() {
				for j := range b.Len() {
					nr := f.ny(id, "celle", fmt.Sprintf("%s[%d][%d] as another cell", id.Name, i, j), true)
					if foerste == 0 {
						foerste = nr
					}
				}
			}
			f.celler = append(f.celler, fmt.Sprintf("func init() { for i := 0; mutantM < 0 && i < %[2]d; i++ { mutantSpor(%[1]d + i) }; if i := mutantM - %[1]d; i >= 0 && i < %[2]d { mutantCelle(i, len(%[3]s[0]), func(i, j int) any { return %[3]s[i][j] }, %[2]d, func(i, j, k, l int) { %[3]s[i][j] = %[3]s[k][l] }) } }\n",
				foerste, a.Len()*b.Len(), id.Name))
		}
	}
}

// udsagn takes calls, assignments and early exits out, one at a time.
func (f *fund) udsagn(liste []ast.Stmt) {
	for i, s := range liste {
		switch s := s.(type) {
		case *ast.ExprStmt:
			if c, ok := s.X.(*ast.CallExpr); ok && i == len(liste)-1 {
				if id, ok := c.Fun.(*ast.Ident); ok && id.Name == "panic" {
					continue
				}
			}
		case *ast.IncDecStmt:
		case *ast.BranchStmt:
			if s.Tok == token.GOTO || s.Tok == token.FALLTHROUGH {
				continue
			}
		case *ast.AssignStmt:
			if s.Tok == token.DEFINE {
				continue
			}
		default:
			continue
		}
		nr := f.ny(s, f.slags("udsagn"), "removed: "+kort(f.tekst(s)), f.gen)
		f.paa(s, nr, func(inder string) string { return fmt.Sprintf("if !mutantN(%d) { %s }", nr, inder) })
	}
}

func kort(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > 60 {
		return string(r[:60]) + " …"
	}
	return s
}

// skriv returns file i with every change in it but those that cannot be built.
func (p *pakke) skriv(i int, umulige map[int]bool) string {
	var r []rettelse
	for _, x := range p.rettelser[i] {
		if !umulige[x.nr] {
			r = append(r, x)
		}
	}
	slices.SortStableFunc(r, func(a, b rettelse) int { return cmp.Or(cmp.Compare(a.fra, b.fra), cmp.Compare(b.til, a.til)) })
	s := flet(string(p.kilder[i]), 0, len(p.kilder[i]), r)
	var im strings.Builder
	for q := range p.import_[i] {
		n := "mutant" + strings.ToUpper(q.Name()[:1]) + q.Name()[1:]
		if strings.Contains(s, n+".") {
			fmt.Fprintf(&im, "; import %s %q", n, q.Path())
		}
	}
	slut := p.fset.Position(p.filer[i].Name.End()).Offset
	return s[:slut] + im.String() + s[slut:]
}

// flet writes the text from fra to til with the changes in it.
func flet(kilde string, fra, til int, r []rettelse) string {
	var b strings.Builder
	for len(r) > 0 {
		x := r[0]
		b.WriteString(kilde[fra:x.fra])
		n := 1
		for n < len(r) && r[n].fra == x.fra && r[n].til == x.til {
			n++
		}
		m := n
		for m < len(r) && r[m].fra < x.til {
			m++
		}
		inder := flet(kilde, x.fra, x.til, r[n:m])
		for j := n - 1; j >= 0; j-- {
			inder = r[j].ny(inder)
		}
		b.WriteString(inder)
		fra, r = x.til, r[m:]
	}
	b.WriteString(kilde[fra:til])
	return b.String()
}

// hjaelpen is the file that the changes call.
func (p *pakke) hjaelpen() string {
	return "package " + p.pkg.Name() + `

import (
	"os"
	"slices"
	"strconv"
	"sync"
	"sync/atomic"
)

// mutantM is the change that is made: 0 for none, -1 to tell which of them are come to.
var mutantM = func() int { n, _ := strconv.Atoi(os.Getenv("` + miljoe + `")); return n }()

// mutantN reports whether a change is made.
func mutantN(nr int) bool { return mutantM == nr || mutantM < 0 && mutantSpor(nr) }

var (
	mutantSet [` + strconv.Itoa(len(p.mutanter)+1) + `]atomic.Bool
	mutantFil *os.File
	mutantEn  sync.Once
)

// mutantSpor tells that a change is come to.
func mutantSpor(nr int) bool {
	if !mutantSet[nr].Swap(true) {
		mutantEn.Do(func() { mutantFil, _ = os.OpenFile(os.Getenv("` + miljoeSpor + `"), os.O_APPEND|os.O_WRONLY, 0) })
		mutantFil.WriteString(strconv.Itoa(nr) + "\n")
	}
	return false
}

func mutantK[T any](nr int, a, b T) T {
	if mutantN(nr) {
		return b
	}
	return a
}

func mutantUden[T any](nr int, s []T, i int) []T {
	if mutantN(nr) {
		return slices.Delete(s, i, i+1)
	}
	return s
}

func mutantUdenNoegle[K comparable, V any](nr int, m map[K]V, k K) map[K]V {
	if mutantN(nr) {
		delete(m, k)
	}
	return m
}

func mutantCelle(nr, bredde int, hent func(i, j int) any, antal int, saet func(i, j, k, l int)) {
	i, j := nr/bredde, nr%bredde
	for n := 1; n < antal; n++ {
		k, l := (nr+n)/bredde%(antal/bredde), (nr+n)%bredde
		if hent(k, l) != hent(i, j) {
			saet(i, j, k, l)
			return
		}
	}
	os.Exit(` + strconv.Itoa(ingenMutant) + `)
}

var _, _, _ = mutantUden[int], mutantUdenNoegle[int, int], mutantCelle

` + strings.Join(p.celler, "")
}

// ingenMutant is the exit status of a change that changes nothing.
const ingenMutant = 77
