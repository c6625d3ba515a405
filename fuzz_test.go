package dfdg_test

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"math"
	"math/big"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/proeve"
)

func saa(f *testing.F, s ...string) {
	for _, s := range append(s, fjendtlige...) {
		f.Add(s)
	}
}

func FuzzLaesDato(f *testing.F) {
	saa(f, "2024-02-29", "2023-02-29", "1900-02-29", "0001-01-01", "9999-12-31", "2025-02", "9999-12")
	f.Fuzz(func(t *testing.T, s string) {
		proevLaesDato(t, s)
		if len(s) >= 7 {
			proevLaesDato(t, s[:7])
		}
	})
}

func FuzzPlusMaaneder(f *testing.F) {
	f.Add(738580, 12, true)
	f.Add(1, -1, false)
	f.Add(3652059, 1, true)
	f.Add(0, math.MaxInt, false)
	f.Fuzz(func(t *testing.T, dag, n int, op bool) {
		d := dfdg.NewDato(1, 1, 1).PlusDage(dag)
		a := dfdg.Ned
		if op {
			a = dfdg.Op
		}
		got := d.PlusMaaneder(n, a)
		if !d.IsValid() {
			if got != d {
				t.Errorf("%v becomes %v", d.Tilstand(), got)
			}
			return
		}
		if n > 120000 || n < -120000 {
			if got.Tilstand() != dfdg.UdenForOmraade {
				t.Errorf("%v + %d: %v", d, n, got)
			}
			return
		}
		aar, maaned, dg := d.Kalender()
		if p, ok := orakelPlus(aar, maaned, dg, n, a); ok && got != datoAf(p) || !ok && got.Tilstand() != dfdg.UdenForOmraade {
			t.Errorf("%v + %d: %v, want %v", d, n, got, p)
		}
	})
}

func FuzzLaesUge(f *testing.F) {
	saa(f, "198901", "202553", "210053", "202500", "198953", "200001")
	f.Fuzz(proevUge)
}

func FuzzLaesTidspunkt(f *testing.F) {
	saa(f, tidspunkter...)
	f.Fuzz(proevTidspunkt)
}

func FuzzTidspunktFra(f *testing.F) {
	f.Add(int64(0), int64(0), 3600)
	f.Add(int64(1743296400), int64(999999999), 7200)
	f.Add(int64(-62135596800), int64(1), 3030)
	f.Add(int64(253402300799), int64(5e8), -30)
	f.Fuzz(func(t *testing.T, sek, nano int64, zone int) {
		if zone < -1<<30 || zone > 1<<30 {
			return
		}
		p := time.Unix(sek, nano).In(time.FixedZone("", zone))
		v := dfdg.TidspunktFra(p)
		minut := zone / 60
		q := p.In(time.FixedZone("", 60*minut))
		ok := minut >= -840 && minut <= 840 && sek > -1<<40 && sek < 1<<40 && q.Year() >= 1 && q.Year() <= 9999
		if v.IsValid() != ok || !ok && v.Tilstand() != dfdg.UdenForOmraade {
			t.Errorf("%v: %v (%v)", p, v, v.Tilstand())
		}
		if ok && (!v.Tid().Equal(p) || v.String() != q.Format("2006-01-02T15:04:05.999999999-07:00") || dfdg.ReadTidspunkt(v.String()) != v) {
			t.Errorf("%v: %v", p, v)
		}
		if ok && q.Year() >= 1950 && q.Year() <= 2100 && v.Dato() != dfdg.DatoFra(p.In(koebenhavn)) {
			t.Errorf("%v: %v, want %v", p, v.Dato(), p.In(koebenhavn))
		}
	})
}

func FuzzLaesTimetal(f *testing.F) {
	saa(f, talTekster()...)
	f.Fuzz(proevDecimal)
}

func FuzzLaesHeltal(f *testing.F) {
	saa(f, talTekster()...)
	f.Fuzz(proevHeltal)
}

func FuzzTimetalFra(f *testing.F) {
	f.Add([]byte{1}, int32(1e9), false)
	f.Add([]byte{1, 0, 0, 0, 0, 0, 0, 0, 0}, int32(-20), true)
	f.Add(new(big.Int).Exp(big.NewInt(10), big.NewInt(64), nil).Bytes(), int32(-64), true)
	f.Add(new(big.Int).Exp(big.NewInt(10), big.NewInt(63), nil).Bytes(), int32(-63), true)
	f.Add([]byte(strings.Repeat("x", 33)), int32(0), false)
	f.Fuzz(func(t *testing.T, b []byte, e int32, neg bool) {
		k := new(big.Int).SetBytes(b)
		if neg {
			k.Neg(k)
		}
		proevFra(t, k, e)
		proevFra(t, k, e%100)
	})
}

func FuzzLaesJaNej(f *testing.F) {
	saa(f, "true", "false", "1", "0")
	f.Fuzz(func(t *testing.T, s string) {
		j, err := dfdg.ParseJaNej(s)
		if want := orakler["JaNej"](s); j.IsValid() != want || (err == nil) != want || want && (j == dfdg.Ja) != (s == "true" || s == "1") {
			t.Errorf("%q: %v, %v", s, j, err)
		}
	})
}

func FuzzLaesGUID(f *testing.F) {
	saa(f, "01234567-89ab-cdef-0123-456789ABCDEF", "00000000-0000-0000-0000-000000000000")
	f.Fuzz(proevGUID)
}

func FuzzLaesCPR(f *testing.F) {
	saa(f, "0101019999", "0000000000", "2902019999", "3004019999", "3104019999", "3112999999", "3002019999")
	f.Fuzz(proevCPR)
}

func FuzzNyOrganisation(f *testing.F) {
	saa(f, "a-kasse 57", "jobcenter", "a-kasse", "57", "0057", "æøåæøåæøåæøåæøåæøåæø")
	f.Fuzz(func(t *testing.T, s string) {
		for art := range dfdg.Organisationstype(9) {
			o, err := dfdg.NewOrganisation(art, s)
			ok := art >= dfdg.TypeAkasse && art <= dfdg.TypeAUB && len([]rune(s)) <= 20 && utf8.ValidString(s) && strings.TrimSpace(s) == s
			for _, r := range s {
				ok = ok && unicode.IsPrint(r)
			}
			switch {
			case art == dfdg.TypeAkasse:
				n, tilstand := orakelHeltal(s)
				ok = ok && tilstand == dfdg.Gyldig && n > 0
			case art <= dfdg.TypeKommune:
				ok = ok && strings.TrimSpace(s) != ""
			}
			if (err == nil) != ok || o.IsZero() == ok || ok && art != dfdg.TypeAkasse && o.Kode() != s {
				t.Errorf("%v %q: %v, %v", art, s, o, err)
			}
		}
		var o dfdg.Organisation
		if err := o.UnmarshalText([]byte(s)); err == nil && (o.IsZero() != (s == "") || o.Type() != dfdg.TypeAkasse && o.String() != s) {
			t.Errorf("%q reads as %v", s, o)
		}
		if art, err := dfdg.ParseOrganisationstype(s); (err == nil) != (organisationstyper[s] != 0) || art != organisationstyper[s] {
			t.Errorf("%q: %v, %v", s, art, err)
		}
	})
}

// FuzzJSON reads a document into every type, beside encoding/json's own reading of it.
func FuzzJSON(f *testing.F) {
	for _, s := range []string{`null`, `true`, `7.40`, `-0`, `"7.40"`, `1e5`, `202506`, `"2025-03-03"`, `"2025\u002d03-03"`, `"2025-03-03T10:15:00\u002B01:00"`,
		`"\ud800"`, `"\u0000"`, `""`, `{}`, `[]`, `["2025-03-03",null]`, `[5,"x"]`, ` "0101019999" `, `"01020300-0000-0000-0000-000000000000"`, "\"\xff\"", `{`, `"`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		var raa any
		gyldig := json.Unmarshal(b, &raa) == nil
		tekst, erTekst := raa.(string)
		_, erTal := raa.(float64)
		v := reflect.New(reflect.TypeFor[alt]()).Elem()
		for i := range v.NumField() {
			navn := v.Type().Field(i).Name
			p := v.Field(i).Addr().Interface()
			err := json.Unmarshal(b, p)
			if !gyldig {
				if err == nil {
					t.Errorf("%s: %q is no JSON", navn, b)
				}
				continue
			}
			var want bool
			switch navn {
			case "Dato", "Maaned", "Tidspunkt", "GUID", "CPR":
				want = erTekst && orakler[navn](tekst)
			case "Timetal", "Beloeb":
				want = erTekst && orakler[navn](tekst) || erTal && orakler[navn](string(trim(b)))
			case "Tekst":
				want = erTekst && utf8.Valid(b)
			case "JaNej":
				_, want = raa.(bool)
			default:
				want = erTal && orakler[navn](string(trim(b)))
			}
			if raa == nil {
				want = true
			}
			zero := p.(interface{ IsZero() bool }).IsZero()
			if (err == nil) != want || zero != (raa == nil) {
				t.Errorf("%s: %q: %v, not given %v; want %v", navn, b, err, zero, want)
			}
			if err != nil {
				continue
			}
			ud, err := json.Marshal(p)
			w := reflect.New(v.Field(i).Type())
			if err2 := json.Unmarshal(ud, w.Interface()); err != nil || err2 != nil || !reflect.DeepEqual(w.Interface(), p) {
				t.Errorf("%s: %q writes %s: %v, %v", navn, b, ud, err, err2)
			}
		}
		var s dfdg.Samling[dfdg.Dato]
		err := json.Unmarshal(b, &s)
		if _, liste := raa.([]any); gyldig && (err == nil) != s.IsValid() && raa != nil || err == nil && !liste && raa != nil {
			t.Errorf("%q: %v, %v", b, s.Tilstand(), err)
		}
		if err == nil {
			ud, err := json.Marshal(s)
			var u dfdg.Samling[dfdg.Dato]
			if err2 := json.Unmarshal(ud, &u); err != nil || err2 != nil || !u.Equal(s) {
				t.Errorf("%q writes %s: %v, %v", b, ud, err, err2)
			}
		}
		var o dfdg.Oplysning[[]dfdg.Antal]
		if err := json.Unmarshal(b, &o); gyldig && (err == nil) != o.ErKendt() {
			t.Errorf("%q: %v, %v", b, o.ErKendt(), err)
		}
	})
}

// FuzzXML reads elements, each as often as it stands, into the values and into collections of them by encoding/xml: what is read is what
// the text says, and is written and read back the same; no error repeats the text.
func FuzzXML(f *testing.F) {
	saa(f, talTekster()...)
	saa(f, tidspunkter...)
	saa(f, "2025-03-03", "0101019999", "2025-02", "202506", "true", " 7 ", "a &amp; b", "<b/>", "<![CDATA[7]]>", "</V><V>1", "</V><W/><V>")
	type liste[T comparable] struct {
		XMLName xml.Name        `xml:"a"`
		V       dfdg.Samling[T] `xml:"V"`
	}
	f.Fuzz(func(t *testing.T, s string) {
		b := []byte("<a><V>" + s + "</V><V>" + s + "</V></a>")
		var raa struct {
			V []string `xml:"V"`
		}
		if xml.Unmarshal(b, &raa) != nil {
			raa.V = nil // no XML, or none of this form
		}
		proevSamling[dfdg.Dato](t, b, raa.V, "Dato")
		proevSamling[dfdg.Maaned](t, b, raa.V, "Maaned")
		proevSamling[dfdg.Uge](t, b, raa.V, "Uge")
		proevSamling[dfdg.Tidspunkt](t, b, raa.V, "Tidspunkt")
		proevSamling[dfdg.Timetal](t, b, raa.V, "Timetal")
		proevSamling[dfdg.Antal](t, b, raa.V, "Antal")
		proevSamling[dfdg.Kode](t, b, raa.V, "Kode")
		proevSamling[dfdg.JaNej](t, b, raa.V, "JaNej")
		proevSamling[dfdg.GUID](t, b, raa.V, "GUID")
		if raa.V != nil {
			var l liste[dfdg.Tekst]
			if err := xml.Unmarshal(b, &l); err != nil || l.V.Len() != len(raa.V) || l.V.Len() > 0 && l.V.Nr(0).Indhold() != raa.V[0] {
				t.Errorf("%s: %v, %v", b, l.V, err)
			}
		}
	})
}

// proevSamling reads a collection, of which the elements hold vil.
func proevSamling[T vaerdi[T]](t *testing.T, b []byte, vil []string, navn string) {
	t.Helper()
	type liste struct {
		XMLName xml.Name        `xml:"a"`
		V       dfdg.Samling[T] `xml:"V"`
	}
	var l liste
	err := xml.Unmarshal(b, &l)
	if err != nil && vil != nil && proeve.Gentaget(b, err.Error()) != "" {
		t.Errorf("%s: %v repeats %s", navn, err, b)
	}
	if vil == nil {
		return
	}
	god, givet := true, true
	for _, s := range vil {
		god, givet = god && (s == "" || orakler[navn](s)), givet && s != ""
	}
	if (err == nil) != god || l.V.IsValid() && l.V.Len() != len(vil) || err != nil && l.V.IsValid() {
		t.Errorf("%s: %s: %v, %v, want %v", navn, b, l.V, err, god)
	}
	if err != nil || !givet { // a value that is not given has no element
		return
	}
	ud, err := xml.Marshal(l)
	var igen liste
	if err2 := xml.Unmarshal(ud, &igen); err != nil || err2 != nil || !igen.V.Equal(l.V) {
		t.Errorf("%s: %s writes %s: %v, %v", navn, b, ud, err, err2)
	}
}

// FuzzRequestId: 1 to 46 visible characters of ASCII, as they stand.
func FuzzRequestId(f *testing.F) {
	saa(f, "x", "01234567-89ab-cdef-0123-456789abcdef", strings.Repeat("x", 46), strings.Repeat("x", 47), "a b", "æ", "~!", "\x7f")
	moenster := regexp.MustCompile(`\A[!-~]{1,46}\z`)
	f.Fuzz(func(t *testing.T, s string) {
		r, err := dfdg.ParseRequestId(s)
		if ok := moenster.MatchString(s); (err == nil) != ok || r.IsZero() == ok || ok && r.String() != s {
			t.Errorf("%q: %v, %v", s, r, err)
		}
		if err != nil && proeve.Gentaget([]byte(s), err.Error()) != "" {
			t.Errorf("%v repeats %q", err, s)
		}
		var q dfdg.RequestId
		if err2 := q.UnmarshalText([]byte(s)); q != r || (err2 == nil) != (err == nil || s == "") {
			t.Errorf("%q: text %v, %v", s, q, err2)
		}
		if v, err2 := r.Value(); err == nil && (err2 != nil || q.Scan(v) != nil || q != r) {
			t.Errorf("%q: %v, %v", s, v, err2)
		}
	})
}

func trim(b []byte) []byte { return []byte(strings.Trim(string(b), " \t\r\n")) }

// FuzzNyTekst: a text comes back as it was, and prints as its length.
func FuzzNyTekst(f *testing.F) {
	saa(f, "tekst", "blå", strings.Repeat("å", 100))
	f.Fuzz(func(t *testing.T, s string) {
		v := dfdg.NewTekst(s)
		if v.IsValid() != utf8.ValidString(s) {
			t.Fatalf("%q: %v", s, v.Tilstand())
		}
		if !v.IsValid() {
			return
		}
		if v.Indhold() != s || v.Laengde() != len([]rune(s)) || v.String() != fmt.Sprintf("(tekst, %d tegn)", len([]rune(s))) {
			t.Errorf("%q: %v", s, v)
		}
		b, err := json.Marshal(v)
		var u dfdg.Tekst
		if err2 := json.Unmarshal(b, &u); err != nil || err2 != nil || !u.Equal(v) {
			t.Errorf("%q: %s, %v, %v", s, b, err, err2)
		}
	})
}
