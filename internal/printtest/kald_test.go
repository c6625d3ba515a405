package printtest

import (
	"encoding/xml"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"math"
	"os"
	"path"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/leanovate/gopter"
)

// offentlige reads the exported functions and methods from the source, and which of them may panic: Must…, and those whose comment
// says when.
func offentlige(t testing.TB) (alle, panik map[string]bool) {
	t.Helper()
	alle, panik = map[string]bool{}, map[string]bool{}
	rod := filepath.Join("..", "..")
	err := fs.WalkDir(os.DirFS(rod), ".", func(sti string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if n := d.Name(); sti != "." && (n == "internal" || n == "examples" || n == "testdata" || n == "docs" || n[0] == '.') {
				return fs.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(sti, ".go") || strings.HasSuffix(sti, "_test.go") || strings.HasSuffix(sti, "_jsonv2.go") { // built by an experiment alone
			return nil
		}
		fil, err := parser.ParseFile(token.NewFileSet(), filepath.Join(rod, sti), nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		for _, d := range fil.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok || !fn.Name.IsExported() {
				continue
			}
			navn := path.Dir(sti) + "." + fn.Name.Name
			if fn.Recv != nil {
				m := modtager(fn.Recv.List[0].Type)
				if !ast.IsExported(m) {
					continue // an embedded one's, called through the exported type
				}
				navn = path.Dir(sti) + "." + m + "." + fn.Name.Name
			}
			alle[navn] = true
			panik[navn] = strings.HasPrefix(fn.Name.Name, "Must") || strings.Contains(fn.Doc.Text(), "panics")
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return alle, panik
}

func modtager(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.StarExpr:
		return modtager(e.X)
	case *ast.IndexExpr:
		return modtager(e.X)
	case *ast.Ident:
		return e.Name
	}
	return ""
}

// yderst returns the values that a parameter is tried with: nothing, nil, the extreme, and a filled one.
func yderst(t reflect.Type) (v []reflect.Value) {
	med := func(x any) { v = append(v, reflect.ValueOf(x).Convert(t)) }
	switch t {
	case af[io.Reader]():
		return []reflect.Value{reflect.Zero(t), reflect.ValueOf(io.Reader(strings.NewReader(""))), reflect.ValueOf(daarlig{})}
	case af[io.Writer]():
		return []reflect.Value{reflect.Zero(t), reflect.ValueOf(io.Discard), reflect.ValueOf(daarlig{})}
	case af[time.Time]():
		return []reflect.Value{reflect.Zero(t), reflect.ValueOf(time.Unix(math.MaxInt64, math.MaxInt64)), reflect.ValueOf(time.Unix(math.MinInt64, 0))}
	case af[fmt.State](), af[*xml.Encoder](), af[*xml.Decoder](): // fmt and encoding/xml call with their own, never with nil
		switch t {
		case af[fmt.State]():
			return []reflect.Value{reflect.ValueOf(tilstand{})}
		case af[*xml.Encoder]():
			return []reflect.Value{reflect.ValueOf(xml.NewEncoder(io.Discard)), reflect.ValueOf(xml.NewEncoder(daarlig{}))}
		}
		return []reflect.Value{reflect.ValueOf(xml.NewDecoder(strings.NewReader(""))), reflect.ValueOf(xml.NewDecoder(daarlig{})),
			reflect.ValueOf(xml.NewDecoder(strings.NewReader("<a>x</a>")))}
	case af[gopter.Gen]():
		return []reflect.Value{reflect.Zero(t)}
	case af[testing.TB]():
		return []reflect.Value{reflect.ValueOf(testing.TB(vidne{}))}
	case af[error]():
		return []reflect.Value{reflect.Zero(t), reflect.ValueOf(errors.New("x"))}
	}
	v = append(v, reflect.Zero(t))
	switch t.Kind() {
	case reflect.Int, reflect.Int64:
		med(-1)
		med(1)
		v = append(v, reflect.ValueOf(int64(math.MaxInt64)).Convert(t), reflect.ValueOf(int64(math.MinInt64)).Convert(t))
	case reflect.Int32:
		med(math.MaxInt32)
		med(math.MinInt32)
	case reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		med(1)
		v = append(v, reflect.ValueOf(uint64(math.MaxUint64)).Convert(t))
	case reflect.Float64, reflect.Float32:
		med(math.NaN())
		med(math.Inf(1))
	case reflect.Bool:
		med(true)
	case reflect.String:
		med("x")
		med("\xff\x00")
		med(strings.Repeat("9", 1000))
	case reflect.Pointer:
		v = append(v, reflect.New(t.Elem()))
		if kanFyldes(t.Elem()) {
			v = append(v, Udfyldt(t.Elem()))
		}
	case reflect.Slice:
		v = append(v, reflect.MakeSlice(t, 0, 0), reflect.MakeSlice(t, 1, 1)) // one zero value, nil where it is a pointer
		if kanFyldes(t) {
			v = append(v, Udfyldt(t).Elem())
		}
	case reflect.Struct, reflect.Array:
		if kanFyldes(t) {
			v = append(v, Udfyldt(t).Elem())
		}
	case reflect.Map:
		m := reflect.MakeMap(t)
		for _, k := range yderst(t.Key()) {
			for _, e := range yderst(t.Elem()) {
				m.SetMapIndex(k, e)
			}
		}
		v = append(v, m)
	case reflect.Func:
		v = append(v, reflect.MakeFunc(t, func(ind []reflect.Value) []reflect.Value {
			if erSekvens(t) { // yields a zero and, where it is asked on, a filled value
				y := ind[0]
				for i := range 3 {
					var a []reflect.Value
					for j := range y.Type().NumIn() {
						m := yderst(y.Type().In(j))
						a = append(a, m[min(i, len(m)-1)])
					}
					if !y.Call(a)[0].Bool() {
						break
					}
				}
				return nil
			}
			var ud []reflect.Value
			for i := range t.NumOut() {
				ud = append(ud, reflect.Zero(t.Out(i)))
			}
			return ud
		}))
	}
	return v
}

func kanFyldes(t reflect.Type) (ja bool) {
	defer func() { ja = recover() == nil }()
	Udfyldt(t)
	return true
}

// tilstand is the least that fmt gives a Format.
type tilstand struct{ io.Writer }

func (tilstand) Write(b []byte) (int, error) { return len(b), nil }
func (tilstand) Width() (int, bool)          { return math.MaxInt, true }
func (tilstand) Precision() (int, bool)      { return math.MinInt, true }
func (tilstand) Flag(int) bool               { return true }

type daarlig struct{}

func (daarlig) Read([]byte) (int, error)  { return 0, errors.New("kan ikke læses") }
func (daarlig) Write([]byte) (int, error) { return 0, errors.New("kan ikke skrives") }

// vidne is what a test's assertions report to: a test that runs is never nil.
type vidne struct{ testing.TB }

func (vidne) Helper()               {}
func (vidne) Errorf(string, ...any) {}

func erSekvens(t reflect.Type) bool {
	return t.Kind() == reflect.Func && t.NumIn() == 1 && t.NumOut() == 0 && t.In(0).Kind() == reflect.Func &&
		t.In(0).NumOut() == 1 && t.In(0).Out(0).Kind() == reflect.Bool
}

// proev calls fn with every combination of extreme values, at most 3000, and what it returns is gone through, too.
func proev(t *testing.T, navn string, fn reflect.Value, maaPanikke bool) {
	t.Helper()
	typ := fn.Type()
	valg := make([][]reflect.Value, typ.NumIn())
	antal := 1
	for i := range valg {
		valg[i] = yderst(typ.In(i))
		antal *= len(valg[i])
	}
	skridt := max(1, antal/3000)
	for n := 0; n < antal; n += skridt {
		ind := make([]reflect.Value, len(valg))
		for i, r := 0, n; i < len(valg); i++ {
			ind[i] = valg[i][r%len(valg[i])]
			r /= len(valg[i])
		}
		if s := kald(fn, ind); s != "" && !maaPanikke {
			t.Errorf("%s(%s) panics: %s", navn, vis(ind), s)
			return
		}
	}
}

func vis(ind []reflect.Value) string {
	var s []string
	for _, v := range ind {
		s = append(s, fmt.Sprintf("%.60s", fmt.Sprintf("%v", v)))
	}
	return strings.Join(s, ", ")
}

func kald(fn reflect.Value, ind []reflect.Value) (panik string) {
	defer func() {
		if r := recover(); r != nil {
			panik = fmt.Sprint(r)
		}
	}()
	var ud []reflect.Value
	if fn.Type().IsVariadic() {
		ud = fn.CallSlice(ind)
	} else {
		ud = fn.Call(ind)
	}
	for _, u := range ud {
		if g, ok := u.Interface().(gopter.Gen); ok && g != nil { // what a generator makes, and how it shrinks
			for range 3 {
				g(gopter.DefaultGenParameters().WithSize(3))
			}
		}
		if erSekvens(u.Type()) && !u.IsNil() {
			n := 0
			u.Call([]reflect.Value{reflect.MakeFunc(u.Type().In(0), func([]reflect.Value) []reflect.Value {
				n++
				return []reflect.Value{reflect.ValueOf(n < 100)}
			})})
		}
	}
	return ""
}

// metodenavn returns what offentlige calls a type's method.
func metodenavn(t reflect.Type, metode string) string {
	mappe := strings.TrimPrefix(strings.TrimPrefix(t.PkgPath(), modul), "/")
	if mappe == "" {
		mappe = "."
	}
	grund, _, _ := strings.Cut(t.Name(), "[")
	return mappe + "." + grund + "." + metode
}

// TestKaldt calls every exported function and method with nothing, nil and extreme values: an error, a zero, or a panic that the
// documentation tells of.
func TestKaldt(t *testing.T) {
	alle, panik := offentlige(t)
	for navn := range funktioner {
		if !alle[navn] {
			t.Errorf("%s is no exported function", navn)
		}
	}
	kaldte := map[string]bool{}
	for _, navn := range slices.Sorted(func(yield func(string) bool) {
		for n := range funktioner {
			if !yield(n) {
				return
			}
		}
	}) {
		kaldte[navn] = true
		t.Run(navn, func(t *testing.T) { proev(t, navn, reflect.ValueOf(funktioner[navn]), panik[navn]) })
	}
	for _, typ := range slices.Concat(Typer(), ord) {
		for i := range reflect.PointerTo(typ).NumMethod() {
			m := reflect.PointerTo(typ).Method(i)
			navn := metodenavn(typ, m.Name)
			kaldte[navn] = true
			t.Run(navn, func(t *testing.T) {
				for _, v := range yderst(reflect.PointerTo(typ)) {
					if _, vaerdi := typ.MethodByName(m.Name); v.IsNil() && vaerdi {
						continue // Go's own panic, of any type
					}
					if v.IsNil() && slices.Contains([]string{"UnmarshalJSON", "UnmarshalText", "UnmarshalXML", "Scan"}, m.Name) {
						continue // into nothing
					}
					if v.IsNil() && v.Type().Implements(af[error]()) {
						continue // an error that is none
					}
					proev(t, navn, v.Method(i), panik[navn])
				}
			})
		}
	}
	for navn := range alle {
		if !kaldte[navn] {
			t.Errorf("%s is not called", navn)
		}
	}
}
