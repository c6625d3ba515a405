package dfdg_test

import (
	"bytes"
	"encoding/binary"
	"encoding/gob"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"log"
	"log/slog"
	"reflect"
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/bro"
	"github.com/google/go-cmp/cmp"
)

const cprMaske = "******-****"

func proevCPR(t *testing.T, s string) {
	t.Helper()
	ok := cprMoenster.MatchString(s)
	c := dfdg.ReadCPR(s)
	if c.IsValid() != ok || ok && c.Klartekst() != s || !ok && (c.Klartekst() != "" || c.Tilstand() != dfdg.ForkertForm) || c.IsZero() {
		t.Errorf("%q: %v, want %v", s, c.Tilstand(), ok)
	}
	if c != dfdg.ReadCPR(s) || !c.Equal(dfdg.ReadCPR(s)) {
		t.Errorf("%q: not equal to itself", s)
	}
}

func TestCPRMoenster(t *testing.T) {
	for n := range 10000 {
		proevCPR(t, fmt.Sprintf("%04d019999", n))
		proevCPR(t, fmt.Sprintf("%04d000000", n))
	}
	for _, god := range []string{"0101019999", "2902999999", "0000000000", "3112000000"} {
		for i := range god {
			for c := range 256 {
				proevCPR(t, god[:i]+string([]byte{byte(c)})+god[i+1:])
			}
			proevCPR(t, god[:i])
			proevCPR(t, god+god[:i+1])
			proevCPR(t, god[:i]+"\n"+god[i:])
		}
	}
	for _, s := range fjendtlige {
		proevCPR(t, s)
	}
	if c := dfdg.MustParseCPR("2902019999"); c.Klartekst() != "2902019999" {
		t.Error("29 February always passes")
	}
}

func TestCPRLighed(t *testing.T) {
	set := map[dfdg.CPR]string{}
	alle := []string{"", "x", "0000000000", "0101019999", "0101019998", "3112999999", "1001019999"}
	for _, s := range alle {
		c := dfdg.ReadCPR(s)
		if s == "" {
			c = dfdg.CPR{}
		}
		if _, ens := set[c]; ens {
			t.Errorf("%q stands twice", s)
		}
		set[c] = s
	}
	for i, s := range alle[1:] {
		for j, u := range alle[1:] {
			c, d := dfdg.ReadCPR(s), dfdg.ReadCPR(u)
			want := i == j
			if (c == d) != want || c.Equal(d) != want || cmp.Equal(c, d) != want || dfdg.KlarCPR(c).Equal(dfdg.KlarCPR(d)) != want ||
				cmp.Equal(dfdg.KlarCPR(c), dfdg.KlarCPR(d)) != want {
				t.Errorf("number %d and %d: %v", i, j, !want)
			}
		}
	}
	c := dfdg.MustParseCPR("0101019999")
	nul(t, &[]dfdg.CPR{c}[0])
	if (dfdg.CPR{}).Klartekst() != "" || bro.Med(c, dfdg.Gyldig) != c {
		t.Error("zero or Gyldig")
	}
	for _, s := range misdannede {
		m := bro.Med(c, s)
		if m.Tilstand() != s || m.IsValid() || m.IsZero() || m.Klartekst() != "" || m.String() != cprMaske || m != bro.I[dfdg.CPR](s) || bro.Med(m, dfdg.Gyldig) != m {
			t.Errorf("%v: %v", s, m.Tilstand())
		}
		if b, err := json.Marshal(m); err != nil || string(b) != `"`+cprMaske+`"` {
			t.Errorf("%v: %s, %v", s, b, err)
		}
		_, err := dfdg.KlarCPR(m).MarshalText()
		formfejl(t, err, s)
		_, err = json.Marshal(dfdg.KlarCPR(m))
		formfejl(t, err, s)
		_, err = xml.Marshal(dfdg.KlarCPR(m))
		formfejl(t, err, s)
	}
}

// cprGemt holds numbers wherever they can stand.
type cprGemt struct {
	Aaben  dfdg.CPR
	Klar   *dfdg.KlarCPR `json:"-" xml:"-"`
	XML    dfdg.CPR      `xml:",attr"`
	Liste  []dfdg.CPR
	lukt   dfdg.CPR
	klar   dfdg.KlarCPR
	liste  []dfdg.CPR
	rad    [2]dfdg.CPR
	kort   map[dfdg.CPR]dfdg.CPR
	peger  **dfdg.CPR
	alt    any
	kendt  dfdg.Oplysning[dfdg.CPR]
	sml    dfdg.Samling[dfdg.CPR]
	kanal  chan dfdg.CPR
	indlej struct{ dfdg.CPR }
}

func gem(c dfdg.CPR) *cprGemt {
	p, k := &c, dfdg.KlarCPR(c)
	return &cprGemt{
		c, &k, c, []dfdg.CPR{c}, c, k, []dfdg.CPR{c, c}, [2]dfdg.CPR{c, c}, map[dfdg.CPR]dfdg.CPR{c: c}, &p, c, dfdg.Kendt(c), dfdg.NewSamling(c),
		make(chan dfdg.CPR), struct{ dfdg.CPR }{c},
	}
}

// spew walks over everything that v holds, unexported fields too, and writes it in every base.
func spew(b *bytes.Buffer, v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			spew(b, v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			fmt.Fprint(b, v.Type().Field(i).Name, ":")
			spew(b, v.Field(i))
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			spew(b, v.Index(i))
		}
	case reflect.Map:
		for i := v.MapRange(); i.Next(); {
			spew(b, i.Key())
			spew(b, i.Value())
		}
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		n := v.Uint()
		fmt.Fprintf(b, "%d %010d %x %o %b\n", n, n, n, n, n)
		b.Write(binary.LittleEndian.AppendUint64(binary.BigEndian.AppendUint64(nil, n), n))
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		n := v.Int()
		fmt.Fprintf(b, "%d %010d %x\n", n, n, n)
	case reflect.String:
		fmt.Fprintln(b, v.String())
	}
}

// afsloerer reports whether s shows the number in any form.
func afsloerer(s, cpr string) string {
	n := talvaerdi(cpr)
	lille := binary.LittleEndian.AppendUint64(nil, n)
	stor := binary.BigEndian.AppendUint64(nil, n)
	for _, form := range []string{
		cpr, strings.TrimLeft(cpr, "0"), cpr[:6] + "-" + cpr[6:], fmt.Sprintf("%x", n), fmt.Sprintf("%X", n), fmt.Sprintf("%o", n), fmt.Sprintf("%b", n),
		fmt.Sprintf("%x", cpr), fmt.Sprintf("%X", cpr), string(lille[:5]), string(stor[3:]),
	} {
		if strings.Contains(s, form) {
			return form
		}
	}
	return ""
}

// TestCPRTavs: the number shows in no printed form, no log and no encoding but KlarCPR's.
func TestCPRTavs(t *testing.T) {
	for _, cpr := range []string{"0101019999", "3112999999", "2902654321"} {
		c := dfdg.MustParseCPR(cpr)
		k := dfdg.KlarCPR(c)
		g := gem(c)
		r := udskrifter(c, &c, k, &k, []dfdg.CPR{c}, []dfdg.KlarCPR{k}, map[dfdg.CPR]dfdg.KlarCPR{c: k}, [1]dfdg.CPR{c}, g, *g, []cprGemt{*g}, []*cprGemt{g},
			map[string]*cprGemt{"": g}, dfdg.Kendt(c), dfdg.Kendt(g), dfdg.NewSamling(c, c), struct{ c any }{c}, errors.Join(fmt.Errorf("%v", c)))
		skriv := func(navn string, f func(b *bytes.Buffer) error) {
			var b bytes.Buffer
			if err := f(&b); err != nil {
				fmt.Fprint(&b, err)
			}
			r[navn] += b.String()
		}
		skriv("slog", func(b *bytes.Buffer) error {
			for _, h := range []slog.Handler{slog.NewTextHandler(b, nil), slog.NewJSONHandler(b, nil)} {
				l := slog.New(h).With("cpr", c, "klar", k)
				l.Info("m", "cpr", c, "peger", &c, "klar", k, "gemt", g, "gemte", *g, "liste", []dfdg.CPR{c}, slog.Group("g", slog.Any("cpr", c)))
				l.Info(fmt.Sprint(c))
			}
			if n := strings.Count(b.String(), cprMaske); n < 10 {
				t.Errorf("slog shows %d masks", n)
			}
			return nil
		})
		skriv("log", func(b *bytes.Buffer) error { log.New(b, "", 0).Printf("%v %d %#v", c, c, g); return nil })
		for navn, v := range map[string]any{"CPR": c, "struct": struct{ C dfdg.CPR }{c}, "list": []dfdg.CPR{c}, "map": map[dfdg.CPR]dfdg.CPR{c: c}, "closed": struct {
			X int
			c dfdg.CPR
		}{1, c}} {
			skriv("JSON "+navn, func(b *bytes.Buffer) error { return json.NewEncoder(b).Encode(v) })
			skriv("XML "+navn, func(b *bytes.Buffer) error { return xml.NewEncoder(b).Encode(v) })
			skriv("gob "+navn, func(b *bytes.Buffer) error { return gob.NewEncoder(b).Encode(v) })
		}
		skriv("JSON gemt", func(b *bytes.Buffer) error { return json.NewEncoder(b).Encode(g) })
		skriv("XML gemt", func(b *bytes.Buffer) error { return xml.NewEncoder(b).Encode(g) })
		skriv("binary", func(b *bytes.Buffer) error { return binary.Write(b, binary.LittleEndian, []any{c}) })
		skriv("spew", func(b *bytes.Buffer) error { spew(b, reflect.ValueOf(g)); return nil })
		skriv("cmp", func(b *bytes.Buffer) error {
			d := cmp.Diff(brev[dfdg.CPR]{V: c}, brev[dfdg.CPR]{V: dfdg.MustParseCPR("0000000000")})
			if d == "" {
				t.Error("cmp sees no difference")
			}
			b.WriteString(d)
			return nil
		})
		skriv("error", func(*bytes.Buffer) error { _, err := dfdg.ParseCPR(cpr + " "); return err })
		for navn, s := range r {
			if f := afsloerer(s, cpr); f != "" {
				t.Errorf("%s shows %q: %.200q", navn, f, s)
			}
		}
		// The search itself finds a number that is there.
		for _, v := range []any{talvaerdi(cpr), &struct{ s []string }{[]string{cpr}}} {
			var b bytes.Buffer
			if spew(&b, reflect.ValueOf(v)); afsloerer(b.String(), cpr) == "" {
				t.Errorf("%T is not seen", v)
			}
		}
		for _, s := range []string{c.String(), c.GoString(), k.String(), k.GoString(), c.LogValue().String(), k.LogValue().String(), fmt.Sprintf("%x", k), fmt.Sprintf("%10.2d", c)} {
			if s != cprMaske {
				t.Errorf("%q is no mask", s)
			}
		}
	}
	for navn, s := range udskrifter(dfdg.CPR{}, dfdg.KlarCPR{}) {
		if s != "" && !strings.ContainsAny(navn, "Tp") { // fmt itself writes these two
			t.Errorf("%s of no number: %q", navn, s)
		}
	}
}

func talvaerdi(s string) (n uint64) {
	for _, c := range s {
		n = n*10 + uint64(c-'0')
	}
	return n
}

func TestCPRKodning(t *testing.T) {
	const cpr = "0101019999"
	c := dfdg.MustParseCPR(cpr)
	for navn, p := range map[string]struct {
		v    any
		want string
	}{
		"mask":       {struct{ V dfdg.CPR }{c}, `{"V":"******-****"}`},
		"clear":      {struct{ V dfdg.KlarCPR }{dfdg.KlarCPR(c)}, `{"V":"0101019999"}`},
		"zero":       {struct{ V dfdg.CPR }{}, `{"V":null}`},
		"zero clear": {struct{ V dfdg.KlarCPR }{}, `{"V":null}`},
		"left out": {struct {
			V dfdg.CPR     `json:",omitzero"`
			W dfdg.KlarCPR `json:",omitzero"`
		}{}, `{}`},
	} {
		if b, err := json.Marshal(p.v); err != nil || string(b) != p.want {
			t.Errorf("%s: %s, %v", navn, b, err)
		}
	}
	type x struct {
		V dfdg.CPR
		W dfdg.KlarCPR
	}
	for _, p := range []struct {
		v    x
		want string
	}{{x{c, dfdg.KlarCPR(c)}, "<x><V>******-****</V><W>0101019999</W></x>"}, {x{}, "<x></x>"}} {
		if b, err := xml.Marshal(p.v); err != nil || string(b) != p.want {
			t.Errorf("%s, %v; want %s", b, err, p.want)
		}
	}
	if b, err := c.MarshalText(); !errors.Is(err, dfdg.KlartekstFejl{}) || b != nil {
		t.Errorf("%s, %v", b, err)
	}
	if b, err := (dfdg.CPR{}).MarshalText(); err != nil || len(b) > 0 {
		t.Errorf("%s, %v", b, err)
	}
	// a map by number has no JSON: all its keys would be one mask (alike with GOEXPERIMENT=jsonv2)
	if b, err := json.Marshal(map[dfdg.CPR]int{c: 1}); err == nil || !strings.Contains(err.Error(), "Klartekst") || strings.Contains(err.Error(), cpr) {
		t.Errorf("%s, %v", b, err)
	}
	if b, err := json.Marshal(map[dfdg.KlarCPR]int{dfdg.KlarCPR(c): 1}); err != nil || string(b) != `{"`+cpr+`":1}` {
		t.Errorf("%s, %v", b, err)
	}
	if b, err := dfdg.KlarCPR(c).AppendText([]byte("nr ")); err != nil || string(b) != "nr "+cpr {
		t.Errorf("%s, %v", b, err)
	}
	rundtur(t, dfdg.KlarCPR(c))

	var d dfdg.CPR
	var k dfdg.KlarCPR
	laes := map[string]func(string) error{
		"text":       func(s string) error { return d.UnmarshalText([]byte(s)) },
		"JSON":       func(s string) error { return json.Unmarshal([]byte(`"`+s+`"`), &d) },
		"XML":        func(s string) error { return xml.Unmarshal([]byte("<c>"+s+"</c>"), &d) },
		"clear text": func(s string) error { err := k.UnmarshalText([]byte(s)); d = dfdg.CPR(k); return err },
		"clear JSON": func(s string) error { err := json.Unmarshal([]byte(`"`+s+`"`), &k); d = dfdg.CPR(k); return err },
	}
	for navn, f := range laes {
		if err := f(cpr); err != nil || d != c {
			t.Errorf("%s: %v", navn, err)
		}
		for _, s := range []string{cprMaske, "******-1234", "xxxxxxxxxx", cpr + " ", "010101-9999"} {
			formfejl(t, f(s), dfdg.ForkertForm)
			if d.IsValid() || d.IsZero() {
				t.Errorf("%s: %q is %v", navn, s, d.Tilstand())
			}
		}
	}
	if err := d.UnmarshalText(nil); err != nil || !d.IsZero() {
		t.Errorf("empty text: %v", err)
	}
	if err := json.Unmarshal([]byte("null"), &k); err != nil || !k.IsZero() {
		t.Errorf("null: %v", err)
	}
}
