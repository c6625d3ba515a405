package printtest

import (
	"bytes"
	"encoding"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/akasse/dfdg/internal/proeve"
)

// laeser is an exported function or method that takes text from outside, and which of its parameters that is.
type laeser struct {
	navn string
	fn   func() reflect.Value // of a method, of a new value each time
	nr   int
	ny   func() reflect.Value // the value that a method reads into; nil for a function
}

// tekstlige are the types of a parameter that a fuzz target fills.
func tekstlig(navn string, t reflect.Type) bool {
	switch {
	case strings.HasPrefix(navn, "Append"): // what it is written at the end of
		return false
	case t == af[string](), t == af[[]byte](), t == af[io.Reader](), t == af[*xml.Decoder]():
		return true
	}
	return t == af[any]() && navn == "Scan"
}

// laesere finds them all: there is no list to keep.
func laesere(t testing.TB) (alle []laeser) {
	_, panik := offentlige(t)
	for navn, f := range funktioner {
		fn := reflect.ValueOf(f)
		_, kort, _ := strings.Cut(navn[1:], ".")
		for i := range fn.Type().NumIn() {
			if !panik[navn] && tekstlig(kort, fn.Type().In(i)) {
				alle = append(alle, laeser{navn, func() reflect.Value { return fn }, i, nil})
			}
		}
	}
	for _, typ := range slices.Concat(Typer(), ord) {
		for i := range reflect.PointerTo(typ).NumMethod() {
			m := reflect.PointerTo(typ).Method(i)
			for j := 1; j < m.Type.NumIn(); j++ {
				if navn := metodenavn(typ, m.Name); !panik[navn] && tekstlig(m.Name, m.Type.In(j)) {
					p := reflect.New(typ)
					alle = append(alle, laeser{navn, func() reflect.Value { return p.Method(i) }, j - 1,
						func() reflect.Value { p = reflect.New(typ); return p }})
				}
			}
		}
	}
	slices.SortFunc(alle, func(a, b laeser) int { return strings.Compare(a.navn, b.navn) })
	return alle
}

// ind makes the argument of a type that holds b.
func ind(t reflect.Type, b []byte) reflect.Value {
	switch t {
	case af[io.Reader]():
		return reflect.ValueOf(io.Reader(bytes.NewReader(b)))
	case af[*xml.Decoder]():
		return reflect.ValueOf(xml.NewDecoder(bytes.NewReader(b)))
	case af[any]():
		return reflect.ValueOf(bytes.Clone(b))
	}
	return reflect.ValueOf(bytes.Clone(b)).Convert(t)
}

// laes calls a reader with b, the other parameters filled, and returns the error and what else came out.
func (l laeser) laes(b []byte) (maal reflect.Value, ud []any, err error) {
	if l.ny != nil {
		maal = l.ny()
	}
	fn := l.fn()
	args := make([]reflect.Value, fn.Type().NumIn())
	for i := range args {
		if v := yderst(fn.Type().In(i)); i == l.nr {
			args[i] = ind(fn.Type().In(i), b)
		} else {
			args[i] = v[len(v)-1]
		}
	}
	for _, u := range kaldUd(fn, args) {
		if e, ok := u.Interface().(error); ok {
			err = e
		} else {
			ud = append(ud, u.Interface())
		}
	}
	return maal, ud, err
}

func kaldUd(fn reflect.Value, ind []reflect.Value) []reflect.Value {
	if fn.Type().IsVariadic() {
		return fn.CallSlice(ind)
	}
	return fn.Call(ind)
}

// FuzzHverLaeser gives the input to every exported function and method that takes text: none panics, no error repeats a number of it, the
// same input has the same answer, and what a type has read it writes and reads back the same.
func FuzzHverLaeser(f *testing.F) {
	for _, s := range []string{"", "2025-03-03", "2025-03", "202506", "2025-03-03T10:15:00+01:00", "2025-03-30T02:30:00", "7.40", "-1", "true", "57", "570001", "a-kasse 57",
		"00000000-0000-0000-0000-00000000000a", "0101801234", `"0101801234"`, `"2025-03-03"`, `[1,null]`, `{"samtaletype":7,"dato":"2025-03-03"}`, `null`, `"\ud800"`, "\xff", "x\x00y",
		"CreateFrist", "Aktiv", "tilgang", "satsgrundlag", "AKAS057_202510_BESTAND_20250303235212.txt", linjer, "<a>2025-03-03</a>", "<a><b/></a>", "<r/>", "id;navn\n1;a\n",
		"cpr;afdeling;startdato\n0101801234;570001;2015-01-01\n", "\ufeff{}", " 1 ", "1e9999", strings.Repeat("9", 100), strings.Repeat("[", 100)} {
		f.Add([]byte(s))
	}
	alle := laesere(f)
	for _, navn := range []string{"..ParseCPR", "taeller.DecodeXML", "codelist.Register.ReadCSV", "..RequestId.Scan", "..Samling.UnmarshalXML", "medlemskab/bestand.ReadRegister"} {
		if !slices.ContainsFunc(alle, func(l laeser) bool { return l.navn == navn }) {
			f.Fatalf("%s is not among the readers", navn)
		}
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		for _, l := range alle {
			v, ud, err := l.laes(b)
			if err != nil {
				if s := proeve.Gentaget(b, fmt.Sprintf("%v %+v", err, err)); s != "" {
					t.Errorf("%s: the error %v repeats %s", l.navn, err, s)
				}
			}
			_, ud2, err2 := l.laes(b)
			en, _ := json.Marshal(ud)
			to, _ := json.Marshal(ud2)
			if fmt.Sprint(err) != fmt.Sprint(err2) || !bytes.Equal(en, to) {
				t.Errorf("%s: %v %s, then %v %s", l.navn, err, en, err2, to)
			}
			if err == nil && v.IsValid() {
				rundtur(t, l.navn, v)
			}
		}
	})
}

// rundtur writes what was read in each way that the type has, and reads it back.
func rundtur(t *testing.T, navn string, v reflect.Value) {
	p, ny := v.Interface(), reflect.New(v.Type().Elem())
	_, laeserJSON := p.(json.Unmarshaler)
	b, err := json.Marshal(p)
	if laeserJSON && err == nil && !strings.Contains(string(b), "*") { // a mask is written and not read
		if err := json.Unmarshal(b, ny.Interface()); err != nil || !ens(v, ny) {
			t.Errorf("%s: JSON %s: %v\n%s", navn, b, err, forskel(v, ny))
		}
	}
	tekst, skriver := p.(encoding.TextMarshaler)
	if _, ok := p.(encoding.TextUnmarshaler); !ok || !skriver {
		return
	}
	b, err = tekst.MarshalText()
	if err != nil || len(b) == 0 || strings.Contains(string(b), "*") { // no text is not given, also where an empty one was
		return
	}
	ny = reflect.New(v.Type().Elem())
	if err := ny.Interface().(encoding.TextUnmarshaler).UnmarshalText(b); err != nil || !ens(v, ny) {
		t.Errorf("%s: text %s: %v\n%s", navn, b, err, forskel(v, ny))
	}
}

func ens(a, b reflect.Value) bool       { return cmp.Equal(a.Elem().Interface(), b.Elem().Interface()) }
func forskel(a, b reflect.Value) string { return cmp.Diff(a.Elem().Interface(), b.Elem().Interface()) }

// TestHverLaeserHarMaal: every exported function or method that reads by its name is among those that FuzzHverLaeser fills, and every one of
// the case reader's that takes text is called by a fuzz target of its own.
func TestHverLaeserHarMaal(t *testing.T) {
	har := map[string]bool{}
	for _, l := range laesere(t) {
		har[l.navn] = true
	}
	alle, panik := offentlige(t)
	n := 0
	for navn := range alle {
		if laeser := regexp.MustCompile(`\.(Parse|Read|Decode[JX]|Unmarshal|Scan$|ValidateJSON|ValidateXML)[^.]*$`); laeser.MatchString(navn) && !panik[navn] {
			if n++; !har[navn] {
				t.Errorf("%s is given nothing by FuzzHverLaeser", navn)
			}
		}
	}
	if n < 60 {
		t.Errorf("%d readers: the pattern misses most", n)
	}
	const mappe = "../../examples/sag"
	maal, err := os.ReadFile(mappe + "/fuzz_test.go")
	if err != nil {
		t.Fatal(err)
	}
	n = 0
	filer, _ := filepath.Glob(mappe + "/*.go")
	for _, fil := range filer {
		b, err := os.ReadFile(fil)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(fil, "_test.go") {
			continue
		}
		for _, m := range regexp.MustCompile(`(?m)^func (?:\(\w+ \*?(\w+)\) )?([A-Z]\w*)\([^)]*\b(?:string|\[\]byte|io\.Reader)\b[^)]*\)`).FindAllSubmatch(b, -1) {
			if n++; !bytes.Contains(maal, append(append([]byte("."), m[2]...), '(')) {
				t.Errorf("%s of %s is in no fuzz target", m[2], fil)
			}
		}
	}
	if n < 5 {
		t.Errorf("%d readers of cases: the pattern misses most", n)
	}
}
