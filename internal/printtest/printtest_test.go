package printtest

import (
	"bytes"
	"encoding/gob"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"log"
	"log/slog"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
	"github.com/akasse/dfdg/frist"
	"github.com/akasse/dfdg/frist/fristtest"
	"github.com/akasse/dfdg/internal/proeve"
	"github.com/akasse/dfdg/medlemskab/medlemskabtest"
	"github.com/akasse/dfdg/taeller"
	"github.com/akasse/dfdg/taeller/taellertest"
	"github.com/google/go-cmp/cmp"
)

const modul = "github.com/akasse/dfdg"

// TestTyper: every exported type that can hold something is among those that are printed.
func TestTyper(t *testing.T) {
	kendt := map[string]bool{}
	for _, typ := range Typer() {
		navn, _, _ := strings.Cut(typ.Name(), "[")
		kendt[typ.PkgPath()+"."+navn] = true
	}
	set := 0
	rod := filepath.Join("..", "..")
	err := fs.WalkDir(os.DirFS(rod), ".", func(sti string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if n := d.Name(); sti != "." && (n == "internal" || n == "examples" || n == "testdata" || n[0] == '.') {
				return fs.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(sti, ".go") || strings.HasSuffix(sti, "_test.go") {
			return nil
		}
		fil, err := parser.ParseFile(token.NewFileSet(), filepath.Join(rod, sti), nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		for _, d := range fil.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok || g.Tok != token.TYPE {
				continue
			}
			for _, s := range g.Specs {
				s := s.(*ast.TypeSpec)
				if !s.Name.IsExported() || s.Assign.IsValid() || erSimpel(s.Type) {
					continue
				}
				set++
				if navn := path.Join(modul, path.Dir(sti)) + "." + s.Name.Name; !kendt[navn] {
					t.Errorf("%s is not among Typer: nothing proves that it prints no number", navn)
				}
			}
		}
		return nil
	})
	if err != nil || set != len(Typer())-2 { // Oplysning and Samling stand twice
		t.Errorf("%d types in the source, %d in Typer; %v", set, len(Typer()), err)
	}
}

// erSimpel reports whether a type is a word or a number, or no data.
func erSimpel(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.InterfaceType, *ast.FuncType:
		return true
	case *ast.Ident:
		return slices.Contains([]string{"uint8", "uint16", "uint32", "uint64", "int", "string"}, e.Name)
	}
	return false
}

// TestFundet: the marks are found in the forms in which a careless type would show them.
func TestFundet(t *testing.T) {
	type aaben struct {
		N uint64
		S string
	}
	a := aaben{3112991234, Tekst}
	for _, form := range []string{"%v", "%+v", "%#v", "%x", "%X", "%d", "%s", "%q", "%o", "%b"} {
		if Fundet(fmt.Sprintf(form, a)) == "" {
			t.Errorf("%s of a clear text is not found", form)
		}
	}
}

// TestUdfyldt: what is printed does hold the number or the text, where its JSON shows that.
func TestUdfyldt(t *testing.T) {
	n := 0
	for _, typ := range Typer() {
		if !IKlartekst(typ) {
			continue
		}
		n++
		if b, err := json.Marshal(Udfyldt(typ).Interface()); err != nil || Fundet(string(b)) == "" {
			t.Errorf("%v is not filled: %s, %v", typ, b, err)
		}
	}
	if n < 8 {
		t.Errorf("%d types that hold a clear text, want 8 or more", n)
	}
}

var verber = []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%X", "%d", "%o", "%b", "%t", "%p", "%T", "%w", "%z", ""}

// TestPrint prints each type in every way, alone and within what a user may put it in.
func TestPrint(t *testing.T) {
	for _, typ := range Typer() {
		t.Run(typ.String(), func(t *testing.T) {
			p := Udfyldt(typ)
			v := p.Elem()
			skal := []any{v.Interface(), p.Interface()}
			liste := reflect.MakeSlice(reflect.SliceOf(typ), 1, 1)
			liste.Index(0).Set(v)
			peger := reflect.MakeSlice(reflect.SliceOf(p.Type()), 1, 1)
			peger.Index(0).Set(p)
			kort := reflect.MakeMap(reflect.MapOf(reflect.TypeFor[string](), typ))
			kort.SetMapIndex(reflect.ValueOf("noegle"), v)
			felt := reflect.New(reflect.StructOf([]reflect.StructField{{Name: "Felt", Type: typ}, {Name: "Peger", Type: p.Type()}}))
			felt.Elem().Field(0).Set(v)
			felt.Elem().Field(1).Set(p)
			indeni := []any{liste.Interface(), peger.Interface(), kort.Interface(), felt.Interface(), felt.Elem().Interface(),
				struct{ lukket any }{v.Interface()}, struct{ lukket any }{p.Interface()}, []any{v.Interface()}, map[string]any{"a": p.Interface()}}
			if typ.Comparable() {
				noegle := reflect.MakeMap(reflect.MapOf(typ, reflect.TypeFor[int]()))
				noegle.SetMapIndex(v, reflect.ValueOf(1))
				indeni = append(indeni, noegle.Interface())
			}
			alle := slices.Concat(skal, indeni)
			for i, w := range alle {
				for _, verb := range verber {
					ren(t, fmt.Sprint(i, verb), fmt.Sprintf(verb, w))
				}
				ren(t, "Print", fmt.Sprint(w)+fmt.Sprintln(w))
				if err, ok := w.(error); ok {
					ren(t, "error", err.Error()+fmt.Sprintf("%+v", fmt.Errorf("ramme: %w", err)))
				}
				var b bytes.Buffer
				log.New(&b, "", 0).Print(w)
				tekst := slog.New(slog.NewTextHandler(&b, nil))
				tekst.Info("besked", "v", w, slog.Group("g", "v", w))
				tekst.With("v", w).WithGroup("g").Info("besked", slog.Any("v", w))
				ren(t, fmt.Sprint(i, " log"), b.String())
			}
			if IKlartekst(typ) { // what holds it is written by encoding/json, to which a log is no other than DFDG
				alle = skal
			}
			for i, w := range alle {
				var b bytes.Buffer
				l := slog.New(slog.NewJSONHandler(&b, nil))
				l.Info("besked", "v", w, slog.Group("g", "v", w))
				l.With("v", w).WithGroup("g").Info("besked", slog.Any("v", w))
				ren(t, fmt.Sprint(i, " slog JSON"), b.String())
			}
			if !IKlartekst(typ) {
				b, _ := json.Marshal(v.Interface())
				ren(t, "JSON", string(b))
			}
			for _, w := range alle {
				var b bytes.Buffer
				gob.NewEncoder(&b).Encode(w) // most are refused: they have no exported field
				ren(t, "gob", b.String())
			}
		})
	}
}

func ren(t *testing.T, hvordan, s string) {
	t.Helper()
	if f := Fundet(s); f != "" {
		t.Errorf("%s: %s stands in %s", hvordan, f, s[:min(len(s), 400)])
	}
}

// TestPanik: what a panic prints goes past fmt, by the runtime's own printing, and ends the process.
func TestPanik(t *testing.T) {
	if nr, er := os.LookupEnv("PRINTTEST_PANIK"); er {
		i, _ := strconv.Atoi(nr)
		v := Udfyldt(Typer()[i/2])
		if i%2 == 0 {
			panic(v.Elem().Interface())
		}
		panic(v.Interface())
	}
	for i, typ := range Typer() {
		if !slices.Contains([]string{"dfdg.CPR", "dfdg.KlarCPR", "dfdg.Tekst", "taeller.Anmodning", "bestand.Fund", "errors.RapportFejl"}, typ.String()) {
			continue
		}
		for _, nr := range []int{2 * i, 2*i + 1} {
			c := exec.Command(os.Args[0], "-test.run=^TestPanik$")
			c.Env = append(os.Environ(), "PRINTTEST_PANIK="+strconv.Itoa(nr))
			b, err := c.CombinedOutput()
			if err == nil || !strings.Contains(string(b), "panic: ") {
				t.Errorf("%v does not panic: %s", typ, b)
			}
			ren(t, typ.String(), string(b))
		}
	}
}

// TestSammendrag: a log tells which elements are there, and how many.
func TestSammendrag(t *testing.T) {
	a := taeller.Anmodning{Nyindplacering: dfdg.Ja, Berigtigelseskommentar: dfdg.NewTekst(Tekst)}
	a.Forbrug = &taeller.Forbrug{ForbrugteTimer: dfdg.MustParseTimetal("1.25"), Resttimer: dfdg.MustParseTimetal("2")}
	const want = "anmodning: nyindplacering berigtigelseskommentar forbrug(2)"
	if s := fmt.Sprint(a); s != want || a.LogValue().String() != want || fmt.Sprintf("%s %v", &a, []taeller.Anmodning{a}) != want+" ["+want+"]" {
		t.Errorf("%s", s)
	}
	const fuldt = "taeller.Anmodning{nyindplacering:true berigtigelseskommentar:(tekst, 25 tegn) forbrug:"
	if s := fmt.Sprintf("%+v", a); !strings.HasPrefix(s, fuldt) || !strings.Contains(s, "1.25") {
		t.Errorf("%s", s)
	}
}

// TestFaktaJSON: the facts of the three fixtures are written alike, without a number, and read back the same.
func TestFaktaJSON(t *testing.T) {
	tf, ff, mf := taellertest.Fakta(), fristtest.Fakta(fristtest.Frist(1, frist.Aktiv)), medlemskabtest.Fakta(nil)
	tf.Kalder, ff.Kalder, mf.Kalder = dfdg.Jobcenter("101"), dfdg.Kommune("0101"), dfdg.Akasse(57)
	for _, f := range []struct {
		fakta  any
		cpr    *dfdg.CPR
		liste  **codelist.Register
		kalder string
	}{
		{tf, &tf.CPR, &tf.Kodelister, "jobcenter 101"}, {ff, &ff.CPR, &ff.Kodelister, "kommune 0101"}, {mf, &mf.CPR, &mf.Kodelister, "a-kasse 57"},
	} {
		*f.cpr = dfdg.MustParseCPR(Nummer)
		b, err := json.Marshal(f.fakta)
		var felter map[string]any
		if err2 := json.Unmarshal(b, &felter); err != nil || err2 != nil || Fundet(string(b)) != "" || felter["cpr"] != "******-****" ||
			felter["idag"] == nil || felter["kalder"] != f.kalder || felter["kodelister"] != nil {
			t.Errorf("%T: %s, %v, %v", f.fakta, b, err, err2)
		}
		*f.cpr, *f.liste = dfdg.CPR{}, nil // the mask cannot be read, and a register has no JSON
		b, err = json.Marshal(f.fakta)
		igen := reflect.New(reflect.TypeOf(f.fakta).Elem()).Interface()
		if err2 := json.Unmarshal(b, igen); err != nil || err2 != nil || !cmp.Equal(f.fakta, igen) {
			t.Errorf("%T: %v, %v; %s", f.fakta, err, err2, cmp.Diff(f.fakta, igen))
		}
	}
}

// Every error of the library says in Danish and in English what is wrong.
func TestFejlToSprog(t *testing.T) {
	n := 0
	for _, typ := range Typer() {
		v := Udfyldt(typ).Interface()
		if _, erFejl := v.(error); !erFejl {
			continue
		}
		n++
		f, har := v.(interface {
			Tekst() string
			Text() string
		})
		if !har {
			t.Errorf("%v has not both texts", typ)
			continue
		}
		if f.Tekst() == "" || f.Tekst() == f.Text() {
			t.Errorf("%v: %q, %q, %q", typ, v, f.Tekst(), f.Text())
		}
		if ord := proeve.Fremmedord(f.Text(), true); ord != "" && !strings.Contains(Tekst, ord) {
			t.Errorf("%v: %q in %s", typ, ord, f.Text())
		}
	}
	if n < 6 {
		t.Errorf("%d types of errors", n)
	}
}
