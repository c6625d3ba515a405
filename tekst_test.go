package dfdg_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/bro"
)

func TestJaNej(t *testing.T) {
	for s, want := range map[string]dfdg.JaNej{"true": dfdg.Ja, "1": dfdg.Ja, "false": dfdg.Nej, "0": dfdg.Nej} {
		if j, err := dfdg.ParseJaNej(s); j != want || err != nil || dfdg.MustParseJaNej(s) != want {
			t.Errorf("%s: %v, %v", s, j, err)
		}
	}
	if dfdg.NewJaNej(true) != dfdg.Ja || dfdg.NewJaNej(false) != dfdg.Nej {
		t.Error("NewJaNej")
	}
	// A number that is no value is malformed, whatever it is.
	for n := 3; n < 256; n++ {
		j := dfdg.JaNej(n)
		if s := j.Tilstand(); j.IsZero() || j.IsValid() || s == dfdg.Gyldig || s == dfdg.IkkeGivet || j.String() != maske {
			t.Errorf("JaNej(%d): %v %v %v", n, j, j.Tilstand(), j.IsValid())
		}
	}
	for n := 7; n < 256; n++ {
		if s := bro.Med(dfdg.Ja, dfdg.Tilstand(n)).Tilstand(); s != dfdg.ForkertForm {
			t.Errorf("state %d: %v", n, s)
		}
	}
}

func TestGUID(t *testing.T) {
	b := [16]byte{0x01, 0x23, 0x45, 0x67, 0x89, 0xab, 0xcd, 0xef, 0xfe, 0xdc, 0xba, 0x98, 0x76, 0x54, 0x32, 0x10}
	want := "01234567-89ab-cdef-fedc-ba9876543210"
	if g := dfdg.NewGUID(b); g.String() != want || g != dfdg.MustParseGUID(want) || g != dfdg.MustParseGUID(strings.ToUpper(want)) {
		t.Error(g)
	}
	for i := range want {
		for c := range 256 {
			s := want[:i] + string([]byte{byte(c)}) + want[i+1:]
			proevGUID(t, s)
		}
		proevGUID(t, want[:i])
		proevGUID(t, want+want[:i+1])
	}
}

func proevGUID(t *testing.T, s string) {
	t.Helper()
	ok := guidMoenster.MatchString(s)
	g := dfdg.ReadGUID(s)
	if g.IsValid() != ok || ok && g.String() != strings.ToLower(s) || !ok && g.Tilstand() != dfdg.ForkertForm {
		t.Errorf("%q: %v (%v), want %v", s, g, g.Tilstand(), ok)
	}
}

func TestTekst(t *testing.T) {
	if v := dfdg.NewTekst("blå\x00æøå"); v.Laengde() != 7 || v.Indhold() != "blå\x00æøå" || v.String() != "(tekst, 7 tegn)" || v.GoString() != v.String() {
		t.Errorf("%v, %d", v, v.Laengde())
	}
	for _, s := range []string{"\xff", "a\xc3", "\xed\xa0\x80", strings.Repeat("a", 100) + "\x80"} {
		if v := dfdg.NewTekst(s); v.Tilstand() != dfdg.ForkertForm || v.Indhold() != "" {
			t.Errorf("%q: %v %q", s, v.Tilstand(), v.Indhold())
		}
		var v dfdg.Tekst
		formfejl(t, v.UnmarshalText([]byte(s)), dfdg.ForkertForm)
		formfejl(t, v.UnmarshalJSON([]byte(`"`+s+`"`)), dfdg.ForkertForm)
	}
	// The text read does not follow the reader's buffer.
	b := []byte(`"tekst"`)
	var v, u dfdg.Tekst
	if err := v.UnmarshalJSON(b); err != nil {
		t.Fatal(err)
	}
	if err := u.UnmarshalText(b[1:6]); err != nil {
		t.Fatal(err)
	}
	copy(b, `"xxxxx"`)
	if v.Indhold() != "tekst" || u.Indhold() != "tekst" {
		t.Errorf("%q, %q", v.Indhold(), u.Indhold())
	}
}

// TestTekstTavs: no printed form and no log holds the content.
func TestTekstTavs(t *testing.T) {
	type gemt struct {
		Aaben dfdg.Tekst
		lukt  dfdg.Tekst
		liste []dfdg.Tekst
		kort  map[string]dfdg.Tekst
		peger *dfdg.Tekst
	}
	v := dfdg.NewTekst(hemmeligt)
	g := gemt{v, v, []dfdg.Tekst{v}, map[string]dfdg.Tekst{"a": v}, &v}
	for navn, s := range udskrifter(v, &v, []dfdg.Tekst{v}, [1]dfdg.Tekst{v}, map[dfdg.Tekst]dfdg.Tekst{v: v}, g, &g, []gemt{g}, dfdg.Kendt(v), dfdg.NewSamling(v)) {
		if strings.Contains(s, hemmeligt) || strings.Contains(strings.ToLower(s), fmt.Sprintf("%x", hemmeligt)) {
			t.Errorf("%s: %s", navn, s)
		}
	}
	for navn, s := range udskrifter(v) {
		if s != "(tekst, 8 tegn)" && !strings.ContainsAny(navn, "Tp") { // fmt itself writes these two
			t.Errorf("%s: %s", navn, s)
		}
	}
	var b bytes.Buffer
	slog.New(slog.NewTextHandler(&b, nil)).Info("m", "tekst", v, slog.Group("g", "tekst", v))
	slog.New(slog.NewJSONHandler(&b, nil)).With("tekst", v).Info("m", slog.Any("tekst", v))
	if s := b.String(); strings.Contains(s, hemmeligt) || strings.Count(s, "(tekst, 8 tegn)") != 4 {
		t.Error(s)
	}
	if b, err := json.Marshal(v); err != nil || string(b) != `"`+hemmeligt+`"` {
		t.Errorf("the encodings do hold it: %s, %v", b, err)
	}
}

// udskrifter prints each value with every verb and many flags.
func udskrifter(v ...any) map[string]string {
	r := map[string]string{}
	for i, v := range v {
		for _, flag := range []string{"", "+", "#", "-40", "040", " ", ".3", "+#", "# "} {
			for _, verb := range "vsdqxXoObtTcUeEfFgGp" {
				f := "%" + flag + string(verb)
				r[fmt.Sprintf("%s %d", f, i)] = fmt.Sprintf(f, v)
			}
		}
		r[fmt.Sprintf("Sprint %d", i)] = fmt.Sprint(v)
		r[fmt.Sprintf("Errorf %d", i)] = fmt.Errorf("%w", fmt.Errorf("%v", v)).Error()
	}
	return r
}
