// Command mutant changes one thing of a package at a time and runs tests: a change that no test notices lives, and is
// listed. The changes are a seeded sample, so that a run can be repeated.
//
//	go run -C internal/mutant . -n 150 -seed 1 taeller
//
// A file is never written: the toolchain reads the changed one from an overlay.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"log"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

func main() {
	log.SetFlags(0)
	n := flag.Int("n", 150, "how many changes to try")
	seed := flag.Uint64("seed", 1, "the seed of the sample")
	tests := flag.String("test", "", "packages whose tests must notice, with commas; the package's own by default")
	frist := flag.Duration("timeout", 60*time.Second, "how long one test run may take")
	kun := flag.String("kun", "", "only changes of this kind: logik, tal, udsagn")
	flag.Parse()
	if flag.NArg() != 1 {
		log.Fatal("mutant: name one folder of the module, as taeller")
	}
	rod, err := filepath.Abs("../..")
	if err != nil {
		log.Fatal(err)
	}
	mappe := flag.Arg(0)
	if *tests == "" {
		*tests = "./" + mappe
	}
	alle, err := mutanter(filepath.Join(rod, mappe))
	if err != nil {
		log.Fatal(err)
	}
	if *kun != "" {
		k := alle[:0]
		for _, m := range alle {
			if m.slags == *kun {
				k = append(k, m)
			}
		}
		alle = k
	}
	fmt.Printf("%s: %d possible changes, seed %d\n", mappe, len(alle), *seed)
	rnd := rand.New(rand.NewPCG(*seed, 0))
	rnd.Shuffle(len(alle), func(i, j int) { alle[i], alle[j] = alle[j], alle[i] })
	var doede, levende, umulige = map[string]int{}, map[string]int{}, 0
	for _, m := range alle {
		if doede["alle"]+levende["alle"] >= *n {
			break
		}
		switch u, err := proev(rod, m, strings.Split(*tests, ","), *frist); {
		case err != nil:
			log.Fatal(err)
		case u == umulig:
			umulige++
		case u == doed:
			doede["alle"]++
			doede[m.slags]++
		default:
			levende["alle"]++
			levende[m.slags]++
			fmt.Printf("lives: %s: %s\n", strings.TrimPrefix(m.sted, rod+"/"), m.hvad)
		}
	}
	for _, s := range []string{"alle", "logik", "tal", "udsagn"} {
		if t := doede[s] + levende[s]; t > 0 {
			fmt.Printf("%s %s: %d of %d killed (%.1f %%)\n", mappe, s, doede[s], t, 100*float64(doede[s])/float64(t))
		}
	}
	fmt.Printf("%d more did not compile\n", umulige)
}

// mutant is one change: the whole file with it.
type mutant struct {
	fil, sted, hvad, slags string
	kilde                  []byte
}

// mutanter returns every change that the files of a folder allow, generated files and tests left out.
func mutanter(mappe string) ([]mutant, error) {
	filer, err := filepath.Glob(filepath.Join(mappe, "*.go"))
	if err != nil {
		return nil, err
	}
	var alle []mutant
	for _, f := range filer {
		if strings.HasSuffix(f, "_test.go") || strings.HasSuffix(f, "_gen.go") {
			continue
		}
		m, err := ifil(f)
		if err != nil {
			return nil, err
		}
		alle = append(alle, m...)
	}
	return alle, nil
}

func ifil(fil string) ([]mutant, error) {
	kilde, err := os.ReadFile(fil)
	if err != nil {
		return nil, err
	}
	fset := token.NewFileSet()
	a, err := parser.ParseFile(fset, fil, kilde, parser.ParseComments)
	if err != nil {
		return nil, err
	}
	var alle []mutant
	// tag prints the file as it is changed now.
	tag := func(n ast.Node, slags, hvad string) {
		var b bytes.Buffer
		if format.Node(&b, fset, a) == nil {
			p := fset.Position(n.Pos())
			alle = append(alle, mutant{fil, fmt.Sprintf("%s:%d", fil, p.Line), hvad, slags, b.Bytes()})
		}
	}
	ast.Inspect(a, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GenDecl:
			if n.Tok == token.IMPORT {
				return false
			}
		case *ast.BinaryExpr:
			gammel := n.Op
			for _, op := range andre[gammel] {
				n.Op = op
				tag(n, "logik", gammel.String()+" → "+op.String())
			}
			n.Op = gammel
		case *ast.BasicLit:
			if n.Kind == token.INT {
				gammel := n.Value
				if v, err := strconv.ParseInt(strings.ReplaceAll(gammel, "_", ""), 0, 64); err == nil {
					for _, w := range []int64{v + 1, v - 1} {
						n.Value = strconv.FormatInt(w, 10)
						tag(n, "tal", gammel+" → "+n.Value)
					}
				}
				n.Value = gammel
			}
		case *ast.IfStmt:
			gammel := n.Cond
			n.Cond = &ast.UnaryExpr{Op: token.NOT, X: &ast.ParenExpr{X: gammel}}
			tag(n, "logik", "if negated")
			n.Cond = gammel
		case *ast.UnaryExpr:
			if n.Op == token.NOT {
				gammel := n.X
				n.X = &ast.UnaryExpr{Op: token.NOT, X: gammel}
				tag(n, "logik", "! removed")
				n.X = gammel
			}
		case *ast.Ident:
			gammel := n.Name
			for _, ny := range svar[gammel] {
				n.Name = ny
				tag(n, "logik", gammel+" → "+ny)
			}
			n.Name = gammel
		case *ast.CaseClause:
			if len(n.List) > 1 {
				gammel := n.List
				for i := range gammel {
					n.List = append(append([]ast.Expr{}, gammel[:i]...), gammel[i+1:]...)
					tag(gammel[i], "logik", "case dropped")
				}
				n.List = gammel
			}
			if len(n.Body) > 0 {
				stmts(n.Body, func(b []ast.Stmt) { n.Body = b }, tag)
			}
		case *ast.BlockStmt:
			stmts(n.List, func(b []ast.Stmt) { n.List = b }, tag)
		}
		return true
	})
	return alle, nil
}

// stmts takes calls, assignments and early exits out, one at a time.
func stmts(liste []ast.Stmt, saet func([]ast.Stmt), tag func(ast.Node, string, string)) {
	for i, s := range liste {
		switch s := s.(type) {
		case *ast.ExprStmt, *ast.IncDecStmt, *ast.BranchStmt:
		case *ast.AssignStmt:
			if s.Tok == token.DEFINE {
				continue
			}
		default:
			continue
		}
		saet(append(append([]ast.Stmt{}, liste[:i]...), liste[i+1:]...))
		tag(s, "udsagn", "statement removed")
		saet(liste)
	}
}

var andre = map[token.Token][]token.Token{
	token.EQL: {token.NEQ}, token.NEQ: {token.EQL},
	token.LSS: {token.LEQ}, token.LEQ: {token.LSS}, token.GTR: {token.GEQ}, token.GEQ: {token.GTR},
	token.LAND: {token.LOR}, token.LOR: {token.LAND},
	token.ADD: {token.SUB}, token.SUB: {token.ADD}, token.MUL: {token.ADD},
}

// svar are answers and states that can be taken for each other.
var svar = map[string][]string{
	"true": {"false"}, "false": {"true"},
	"Brudt": {"Ok"}, "Ok": {"Brudt"}, "Uvedkommende": {"Brudt"},
	"Foer": {"Efter"}, "Efter": {"Foer"},
}

type udfald int

const (
	doed udfald = iota
	lever
	umulig
)

// proev runs tests with the change in an overlay.
func proev(rod string, m mutant, tests []string, frist time.Duration) (udfald, error) {
	tmp, err := os.MkdirTemp("", "mutant")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(tmp)
	ny := filepath.Join(tmp, "ny.go")
	o, err := json.Marshal(map[string]any{"Replace": map[string]string{m.fil: ny}})
	if err != nil {
		return 0, err
	}
	lag := filepath.Join(tmp, "overlay.json")
	if err := os.WriteFile(ny, m.kilde, 0o644); err != nil {
		return 0, err
	}
	if err := os.WriteFile(lag, o, 0o644); err != nil {
		return 0, err
	}
	ctx, slut := context.WithTimeout(context.Background(), 2*frist)
	defer slut()
	c := exec.CommandContext(ctx, "go", append([]string{"test", "-overlay", lag, "-vet=off", "-failfast", "-timeout", frist.String()}, tests...)...)
	c.Dir = rod
	ud, err := c.CombinedOutput()
	switch {
	case err == nil:
		return lever, nil
	case bytes.Contains(ud, []byte("[build failed]")), bytes.Contains(ud, []byte("[setup failed]")):
		return umulig, nil
	}
	return doed, nil
}
