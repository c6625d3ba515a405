package dfdg_test

import (
	"encoding"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/bro"
	"github.com/akasse/dfdg/internal/proeve"
	"github.com/google/go-cmp/cmp"
)

// vaerdi is the method family of every value type.
type vaerdi[T any] interface {
	comparable
	IsZero() bool
	IsValid() bool
	Tilstand() dfdg.Tilstand
	Equal(T) bool
	fmt.Stringer
	encoding.TextMarshaler
	json.Marshaler
	xml.Marshaler
}

type ordnet[T any] interface {
	vaerdi[T]
	Compare(T) int
	encoding.TextAppender
}

type peger[T any] interface {
	*T
	encoding.TextUnmarshaler
	json.Unmarshaler
}

type brev[T any] struct {
	XMLName xml.Name `json:"-" xml:"brev"`
	Foer    string   `json:"foer" xml:"foer"`
	V       T        `json:"v,omitzero" xml:"v"`
	Efter   string   `json:"efter" xml:"efter"`
}

var misdannede = []dfdg.Tilstand{dfdg.ForkertType, dfdg.ForkertForm, dfdg.ForMangeDecimaler, dfdg.UdenForOmraade, dfdg.GivetToGange}

const maske = "(misdannet)"

// familie tests what all types have in common; gode are good values in ascending order.
func familie[T ordnet[T], P peger[T]](t *testing.T, gode ...T) {
	t.Helper()
	t.Run(reflect.TypeFor[T]().Name(), func(t *testing.T) {
		nul(t, P(new(gode[0])))
		for _, v := range gode {
			god[T, P](t, v)
		}
		for _, s := range misdannede {
			misdannet[T, P](t, gode[0], s)
		}
		orden(t, gode)
	})
}

func nul[T vaerdi[T], P peger[T]](t *testing.T, brugt P) {
	t.Helper()
	var v T
	if !v.IsZero() || v.IsValid() || v.Tilstand() != dfdg.IkkeGivet || v.String() != "" {
		t.Errorf("zero value: %v %v %v %q", v.IsZero(), v.IsValid(), v.Tilstand(), v)
	}
	if b, err := v.MarshalText(); err != nil || len(b) > 0 {
		t.Errorf("zero value as text: %q, %v", b, err)
	}
	if b, err := json.Marshal(v); err != nil || string(b) != "null" {
		t.Errorf("zero value as JSON: %s, %v", b, err)
	}
	if b, err := json.Marshal(brev[T]{}); err != nil || string(b) != `{"foer":"","efter":""}` {
		t.Errorf("zero value left out of JSON: %s, %v", b, err)
	}
	if b, err := xml.Marshal(brev[T]{}); err != nil || string(b) != `<brev><foer></foer><efter></efter></brev>` {
		t.Errorf("zero value left out of XML: %s, %v", b, err)
	}
	god := *brugt
	if v.IsZero() == god.IsZero() {
		t.Fatal("the example is not given")
	}
	if err := json.Unmarshal([]byte("null"), brugt); err != nil || *brugt != v {
		t.Errorf("null: %v, %v", *brugt, err)
	}
	if bro.Med(god, dfdg.IkkeGivet) != v || bro.Med(v, dfdg.Gyldig) != v || bro.Med(god, dfdg.Gyldig) != god {
		t.Error("IkkeGivet is not the zero value, or Gyldig changes something")
	}
}

func god[T ordnet[T], P peger[T]](t *testing.T, v T) {
	t.Helper()
	if v.IsZero() || !v.IsValid() || v.Tilstand() != dfdg.Gyldig {
		t.Errorf("%v: %v %v %v", v, v.IsZero(), v.IsValid(), v.Tilstand())
	}
	b, err := v.MarshalText()
	if err != nil || string(b) != v.String() {
		t.Errorf("%v as text: %q, %v", v, b, err)
	}
	for plads := range 48 { // wherever the memory ends
		foran := append(make([]byte, 0, 6+plads), "foran "...)
		if a, err := v.AppendText(foran[: 6 : 6+plads]); err != nil || string(a) != "foran "+string(b) {
			t.Errorf("%v appended with %d bytes of room: %q, %v", v, plads, a, err)
		}
	}
	var u T
	if err := P(&u).UnmarshalText(b); err != nil || u != v || !u.Equal(v) {
		t.Errorf("%v from text: %v, %v", v, u, err)
	}
	if err := P(&u).UnmarshalText(nil); err != nil || !u.IsZero() {
		t.Errorf("empty text: %v, %v", u, err)
	}
	rundtur(t, v)
}

// rundtur sends v through JSON and XML.
func rundtur[T interface{ Equal(T) bool }](t *testing.T, v T) {
	t.Helper()
	ud := brev[T]{Foer: "f", V: v, Efter: "e"}
	b, err := json.Marshal(ud)
	var ind brev[T]
	if err2 := json.Unmarshal(b, &ind); err != nil || err2 != nil || !ind.V.Equal(v) || ind.Efter != "e" {
		t.Errorf("%v through JSON: %s → %v, %v, %v", v, b, ind.V, err, err2)
	}
	b, err = xml.Marshal(ud)
	ind = brev[T]{}
	if err2 := xml.Unmarshal(b, &ind); err != nil || err2 != nil || !ind.V.Equal(v) || ind.Efter != "e" {
		t.Errorf("%v through XML: %s → %v, %v, %v", v, b, ind.V, err, err2)
	}
	ind.XMLName = ud.XMLName
	if d := cmp.Diff(ud, ind); d != "" {
		t.Errorf("%v: %s", v, d)
	}
	if ind.Foer = "x"; cmp.Equal(ud, ind) {
		t.Errorf("%v: cmp sees no difference", v)
	}
}

func misdannet[T ordnet[T], P peger[T]](t *testing.T, v T, s dfdg.Tilstand) {
	t.Helper()
	m := bro.Med(v, s)
	if m.IsZero() || m.IsValid() || m.Tilstand() != s || m.String() != maske || m != bro.Med(*new(T), s) {
		t.Errorf("%v: %v %v %v %q", s, m.IsZero(), m.IsValid(), m.Tilstand(), m)
	}
	if bro.Med(m, dfdg.Gyldig) != m {
		t.Errorf("%v is made good", s)
	}
	b, err := m.AppendText([]byte("foran"))
	if string(b) != "foran" {
		t.Errorf("%v appends %q", s, b)
	}
	formfejl(t, err, s)
	_, err = m.MarshalText()
	formfejl(t, err, s)
	_, err = json.Marshal(brev[T]{V: m})
	formfejl(t, err, s)
	_, err = xml.Marshal(brev[T]{V: m})
	formfejl(t, err, s)
}

func formfejl(t *testing.T, err error, s dfdg.Tilstand) {
	t.Helper()
	f, ok := errors.AsType[*dfdg.FormFejl](err)
	if !ok || f.Aarsag != s || f.Type == "" || !strings.Contains(f.Error(), f.Type) || !strings.Contains(f.Error(), s.String()) {
		t.Errorf("error %v, want a FormFejl: %v", err, s)
	}
}

// orden tests that Compare is a total order in which equal is Equal.
func orden[T ordnet[T]](t *testing.T, gode []T) {
	t.Helper()
	var nul T
	alle := []T{nul}
	for _, s := range misdannede {
		alle = append(alle, bro.Med(nul, s))
	}
	alle = append(alle, gode...)
	for i, v := range alle {
		for j, u := range alle {
			want := 0
			if i < j {
				want = -1
			} else if i > j {
				want = 1
			}
			if got := v.Compare(u); got != want {
				t.Errorf("%v (%v).Compare(%v (%v)) = %d, want %d", v, v.Tilstand(), u, u.Tilstand(), got, want)
			}
			if v.Equal(u) != (want == 0) || (v == u) != (want == 0) || cmp.Equal(brev[T]{V: v}, brev[T]{V: u}) != (want == 0) {
				t.Errorf("%v (%v) Equal %v (%v): %v", v, v.Tilstand(), u, u.Tilstand(), want != 0)
			}
		}
	}
}

func hver[T any](laes func(string) T, s ...string) (v []T) {
	for _, s := range s {
		v = append(v, laes(s))
	}
	return v
}

func TestFamilie(t *testing.T) {
	familie(t, hver(dfdg.MustParseDato, "0001-01-01", "1999-12-31", "2000-02-29", "2025-03-03", "9999-12-31")...)
	familie(t, hver(dfdg.MustParseMaaned, "0001-01", "0001-12", "2025-02", "9999-12")...)
	familie(t, hver(dfdg.MustParseUge, "198901", "202053", "202553", "210053")...)
	familie(t, hver(dfdg.MustParseTidspunkt, "0001-01-01T00:00:00", "1969-12-31T23:59:59.999999999Z", "1970-01-01T00:00:00-14:00",
		"2025-03-03T10:15:00", "2025-03-03T10:15:00.1", "2025-03-03T10:15:00.12Z", "2025-03-03T10:15:00-01:30", "9999-12-31T23:59:59.9+14:00")...)
	familie(t, hver(dfdg.MustParseTimetal, "-999999999999999.99", "-0.01", "0", "0.01", "7.40", "3848.00", "999999999999999.99")...)
	familie(t, hver(dfdg.MustParseBeloeb, "-999999999999999.99", "-7.4", "0", "0.1", "20359.00", "999999999999999.99")...)
	familie(t, hver(dfdg.MustParseAntal, "-2147483648", "-1", "0", "1", "2147483647")...)
	familie(t, hver(dfdg.MustParseKode, "-2147483648", "0", "7", "2147483647")...)
	familie(t, hver(dfdg.MustParseAkassenummer, "1", "057", "2147483647")...)
	familie(t, hver(dfdg.MustParseAfdelingsnummer, "570001", "570002")...)
	familie(t, dfdg.Nej, dfdg.Ja)
	familie(t, hver(dfdg.MustParseGUID, "00000000-0000-0000-0000-000000000000", "00000000-0000-0000-0000-000000000001",
		"0123abcd-89ab-cdef-0123-456789ABCDEF", "ffffffff-ffff-ffff-ffff-ffffffffffff")...)
}

func TestFamilieTekst(t *testing.T) {
	for _, s := range []string{"", "begrundelse", "blå <æøå> & \"'\\\n\t\r\u2028", strings.Repeat("x", 1<<20)} {
		v := dfdg.NewTekst(s)
		nul(t, &[]dfdg.Tekst{v}[0])
		if !v.IsValid() || v.IsZero() || v.Indhold() != s {
			t.Errorf("%q: %v", s, v.Tilstand())
		}
		var u dfdg.Tekst
		if b, err := v.MarshalText(); err != nil || u.UnmarshalText(b) != nil || !u.Equal(v) {
			t.Errorf("%q as text: %q, %v", s, b, err)
		}
		rundtur(t, v)
	}
	a, b := dfdg.NewTekst("a"), dfdg.NewTekst("b")
	if a.Equal(b) || a.Equal(dfdg.Tekst{}) || dfdg.NewTekst("").Equal(dfdg.Tekst{}) || !a.Equal(dfdg.NewTekst("a")) {
		t.Error("Tekst.Equal")
	}
	for _, s := range misdannede {
		m := bro.Med(a, s)
		if m.Tilstand() != s || m.IsValid() || m.IsZero() || m.Indhold() != "" || m.Laengde() != 0 || m.String() != maske ||
			!m.Equal(bro.I[dfdg.Tekst](s)) || m.Equal(a) || m.Equal(dfdg.Tekst{}) {
			t.Errorf("%v: %v", s, m)
		}
		_, err := m.MarshalText()
		formfejl(t, err, s)
		_, err = json.Marshal(m)
		formfejl(t, err, s)
		_, err = xml.Marshal(m)
		formfejl(t, err, s)
	}
}

// alt holds one element of every type.
type alt struct {
	Dato            dfdg.Dato            `json:"dato,omitzero" xml:"Dato"`
	Maaned          dfdg.Maaned          `json:"maaned,omitzero" xml:"Maaned"`
	Uge             dfdg.Uge             `json:"uge,omitzero" xml:"Uge"`
	Tidspunkt       dfdg.Tidspunkt       `json:"tidspunkt,omitzero" xml:"Tidspunkt"`
	Timetal         dfdg.Timetal         `json:"timetal,omitzero" xml:"Timetal"`
	Beloeb          dfdg.Beloeb          `json:"beloeb,omitzero" xml:"Beloeb"`
	Antal           dfdg.Antal           `json:"antal,omitzero" xml:"Antal"`
	Kode            dfdg.Kode            `json:"kode,omitzero" xml:"Kode"`
	Akassenummer    dfdg.Akassenummer    `json:"akassenummer,omitzero" xml:"Akassenummer"`
	Afdelingsnummer dfdg.Afdelingsnummer `json:"afdelingsnummer,omitzero" xml:"Afdelingsnummer"`
	JaNej           dfdg.JaNej           `json:"jaNej,omitzero" xml:"JaNej"`
	Tekst           dfdg.Tekst           `json:"tekst,omitzero" xml:"Tekst"`
	GUID            dfdg.GUID            `json:"guid,omitzero" xml:"GUID"`
	CPR             dfdg.KlarCPR         `json:"cpr,omitzero" xml:"CPR"`
}

func fuld() alt {
	return alt{
		dfdg.MustParseDato("2025-03-03"), dfdg.MustParseMaaned("2025-02"), dfdg.MustParseUge("202506"),
		dfdg.MustParseTidspunkt("2025-03-03T10:15:00+01:00"), dfdg.MustParseTimetal("7.40"), dfdg.MustParseBeloeb("20359"),
		dfdg.NewAntal(3), dfdg.NewKode(6), dfdg.NewAkassenummer(57), dfdg.NewAfdelingsnummer(570001), dfdg.Nej,
		dfdg.NewTekst("tekst"), dfdg.NewGUID([16]byte{1, 2, 3}), dfdg.KlarCPR(dfdg.MustParseCPR("0101019999")),
	}
}

func TestStruct(t *testing.T) {
	const (
		somJSON = `{"dato":"2025-03-03","maaned":"2025-02","uge":202506,"tidspunkt":"2025-03-03T10:15:00+01:00","timetal":7.40,` +
			`"beloeb":20359.00,"antal":3,"kode":6,"akassenummer":57,"afdelingsnummer":570001,"jaNej":false,"tekst":"tekst",` +
			`"guid":"01020300-0000-0000-0000-000000000000","cpr":"0101019999"}`
		somXML = `<alt><Dato>2025-03-03</Dato><Maaned>2025-02</Maaned><Uge>202506</Uge><Tidspunkt>2025-03-03T10:15:00+01:00</Tidspunkt>` +
			`<Timetal>7.40</Timetal><Beloeb>20359.00</Beloeb><Antal>3</Antal><Kode>6</Kode><Akassenummer>57</Akassenummer>` +
			`<Afdelingsnummer>570001</Afdelingsnummer><JaNej>false</JaNej><Tekst>tekst</Tekst>` +
			`<GUID>01020300-0000-0000-0000-000000000000</GUID><CPR>0101019999</CPR></alt>`
	)
	b, err := json.Marshal(fuld())
	if err != nil || string(b) != somJSON {
		t.Errorf("%v\n%s\n%s", err, b, somJSON)
	}
	var a alt
	if err := json.Unmarshal(b, &a); err != nil || !cmp.Equal(a, fuld()) {
		t.Error(err, cmp.Diff(a, fuld()))
	}
	if b, err = xml.Marshal(fuld()); err != nil || string(b) != somXML {
		t.Errorf("%v\n%s\n%s", err, b, somXML)
	}
	a = alt{}
	if err := xml.Unmarshal(b, &a); err != nil || !cmp.Equal(a, fuld()) {
		t.Error(err, cmp.Diff(a, fuld()))
	}
	if b, err := json.Marshal(alt{}); err != nil || string(b) != "{}" {
		t.Errorf("%s, %v", b, err)
	}
	if b, err := xml.Marshal(alt{}); err != nil || string(b) != "<alt></alt>" {
		t.Errorf("%s, %v", b, err)
	}
	// Every field of a struct takes part in cmp.
	v := reflect.ValueOf(&a).Elem()
	for i := range v.NumField() {
		a = fuld()
		v.Field(i).SetZero()
		if cmp.Equal(a, fuld()) {
			t.Errorf("%s: no difference", v.Type().Field(i).Name)
		}
	}
}

// hemmeligt stands in inputs that no error and no printed form may repeat.
const hemmeligt = "HEMMELIG"

var fjendtlige = []string{
	"", " ", "\x00", hemmeligt, hemmeligt + "2025-03-03", "2025-03-03" + hemmeligt, "2025-03-0" + hemmeligt[:1], hemmeligt[:7], hemmeligt[:6],
	"7,40", "1.234,5", "٧", "−7", "1e3", "0x10", "1_000", "NaN", "Inf", "7.40\x00", "\x007", " 7", "7 ", "7\n", "--7", "+", "-", ".", "+.", "1.2.3", "½", "７",
	"\xff\xfe", "2025-02-30", "2025-13-01", "0000-01-01", "2025-1-01", "2025−03−03", "10000-01-01", "-001-01-01", "20250303",
	"2025-00", "2025-13", "0000-12", "2025/02", "198853", "210101", "202500", "202554", "20253", "2025006", "2025W1",
	"TRUE", "True", "ja", "sand", "00", "01", "t", "true ", "2",
	"3201019999", "0013019999", "0000000001", "310402" + "1234", "300201" + "1234", "010101-9999", "01010199", "0101019999 ", "******-****", "٠١٠١٠١٩٩٩٩",
	"{01020300-0000-0000-0000-000000000000}", "0102030000000000-0000-000000000000-", "0102030g-0000-0000-0000-000000000000", "01020300-0000-0000-0000-00000000000",
	"2025-03-03 10:15:00", "2025-03-03T10:15", "2025-03-03T10:15:60", "2025-03-03T24:00:01", "2025-03-03T24:00:00.1", "2025-03-03T25:00:00",
	"2025-03-03T10:15:00,5", "2025-03-03T10:15:00.", "2025-03-03T10:15:00.Z", "2025-03-03T10:15:00z", "2025-03-03T10:15:00+14:01", "2025-03-03T10:15:00+01",
	"2025-03-03T10:15:00+01:60", "2025-03-03T10:15:00+0100", "2025-03-03t10:15:00Z", "2025-02-30T10:15:00", "2025-03-03T10:15:00ZZ", "2025-03-03T1x:15:00",
	"2025-03-03T10:15:00+0x:00", "2025-03-03T10:15:00+01:0x", "9999-12-31T24:00:00" + hemmeligt,
	"2025-03-03T10:15:00." + strings.Repeat("0", 45),
	strings.Repeat("9", 65), strings.Repeat("0", 64) + ".",
}

type maerket interface {
	fmt.Stringer
	Tilstand() dfdg.Tilstand
}

var laesere = map[string]func(string) maerket{
	"Dato":            laeser(dfdg.ReadDato),
	"Maaned":          laeser(dfdg.ReadMaaned),
	"Uge":             laeser(dfdg.ReadUge),
	"Tidspunkt":       laeser(dfdg.ReadTidspunkt),
	"Timetal":         laeser(dfdg.ReadTimetal),
	"Beloeb":          laeser(dfdg.ReadBeloeb),
	"Antal":           laeser(dfdg.ReadAntal),
	"Kode":            laeser(dfdg.ReadKode),
	"Akassenummer":    laeser(dfdg.ReadAkassenummer),
	"Afdelingsnummer": laeser(dfdg.ReadAfdelingsnummer),
	"JaNej":           laeser(dfdg.ReadJaNej),
	"GUID":            laeser(dfdg.ReadGUID),
	"CPR":             laeser(dfdg.ReadCPR),
}

func laeser[T maerket](f func(string) T) func(string) maerket {
	return func(s string) maerket { return f(s) }
}

// orakler say which texts are good.
var orakler = map[string]func(string) bool{
	"Dato":      func(s string) bool { _, ok := orakelDato(s); return ok },
	"Maaned":    func(s string) bool { _, ok := orakelMaaned(s); return ok },
	"Uge":       ugeMoenster.MatchString,
	"Tidspunkt": func(s string) bool { _, t := orakelTidspunkt(s); return t == dfdg.Gyldig },
	"Timetal":   decimalGyldig, "Beloeb": decimalGyldig,
	"Antal": heltalGyldig, "Kode": heltalGyldig, "Akassenummer": heltalGyldig, "Afdelingsnummer": heltalGyldig,
	"JaNej": func(s string) bool { return s == "true" || s == "false" || s == "1" || s == "0" },
	"GUID":  guidMoenster.MatchString,
	"CPR":   cprMoenster.MatchString,
}

func decimalGyldig(s string) bool { _, t := orakelDecimal(s); return t == dfdg.Gyldig }
func heltalGyldig(s string) bool  { _, t := orakelHeltal(s); return t == dfdg.Gyldig }

func TestFjendtlige(t *testing.T) {
	for navn, laes := range laesere {
		for _, s := range fjendtlige {
			v := laes(s)
			if got, want := v.Tilstand() == dfdg.Gyldig, orakler[navn](s); got != want || v.Tilstand() == dfdg.IkkeGivet {
				t.Errorf("%s %q: %v, want good: %v", navn, s, v.Tilstand(), want)
			}
			if v.Tilstand() != dfdg.Gyldig && navn != "CPR" && v.String() != maske {
				t.Errorf("%s %q prints %q", navn, s, v)
			}
		}
	}
}

// TestStore: refusing ten megabytes costs twice what five do, or nothing.
func TestStore(t *testing.T) {
	for _, c := range []string{"9", "0", "-", " ", "\x00", "2025-03-03T10:15:00.0"} {
		s := strings.Repeat(c, 10<<20/len(c))
		for navn, laes := range laesere {
			if v := laes(s); v.Tilstand() != dfdg.ForkertForm {
				t.Errorf("%s %q…: %v", navn, c, v.Tilstand())
			}
			proeve.Lineaer(t, navn, func() { laes(s[:len(s)/2]) }, func() { laes(s) })
		}
	}
}

// fejlFra returns the error of reading s by each means.
func fejlFra(s string) map[string]error {
	r := map[string]error{}
	del := func(_ any, err error) error { return err }
	r["ParseDato"] = del(dfdg.ParseDato(s))
	r["ParseMaaned"] = del(dfdg.ParseMaaned(s))
	r["ParseUge"] = del(dfdg.ParseUge(s))
	r["ParseTidspunkt"] = del(dfdg.ParseTidspunkt(s))
	r["ParseTimetal"] = del(dfdg.ParseTimetal(s))
	r["ParseBeloeb"] = del(dfdg.ParseBeloeb(s))
	r["ParseAntal"] = del(dfdg.ParseAntal(s))
	r["ParseKode"] = del(dfdg.ParseKode(s))
	r["ParseAkassenummer"] = del(dfdg.ParseAkassenummer(s))
	r["ParseAfdelingsnummer"] = del(dfdg.ParseAfdelingsnummer(s))
	r["ParseJaNej"] = del(dfdg.ParseJaNej(s))
	r["ParseGUID"] = del(dfdg.ParseGUID(s))
	r["ParseCPR"] = del(dfdg.ParseCPR(s))
	r["ParseOrganisationstype"] = del(dfdg.ParseOrganisationstype(s))
	r["NewOrganisation"] = del(dfdg.NewOrganisation(dfdg.TypeAkasse, s))
	return r
}

// TestTavs: no error repeats its input.
func TestTavs(t *testing.T) {
	tavs := func(navn string, err error) {
		t.Helper()
		if err == nil {
			t.Errorf("%s: no error", navn)
			return
		}
		if _, ok := errors.AsType[*dfdg.FormFejl](err); !ok {
			t.Errorf("%s: %T", navn, err)
		}
		if s := fmt.Sprintf("%v %+v %#v", err, err, err); strings.Contains(s, hemmeligt) || strings.Contains(s, "3201019999") || strings.Contains(s, "987654321") {
			t.Errorf("%s: %s", navn, s)
		}
	}
	for _, s := range []string{hemmeligt, "3201019999 ", "3201019999x", "2025-03-03T" + hemmeligt, "98765432198765x"} {
		for navn, err := range fejlFra(s) {
			tavs(navn, err)
		}
		v := reflect.New(reflect.TypeFor[alt]()).Elem()
		for i := range v.NumField() {
			navn := v.Type().Field(i).Name
			p := v.Field(i).Addr().Interface()
			if navn != "Tekst" {
				tavs(navn+" text", p.(encoding.TextUnmarshaler).UnmarshalText([]byte(s)))
				tavs(navn+" JSON", json.Unmarshal([]byte(`"`+s+`"`), p))
				tavs(navn+" XML", xml.Unmarshal([]byte("<v>"+s+"</v>"), p))
				tavs(navn+" number", json.Unmarshal([]byte(`-3201019999.255`), p))
			}
			tavs(navn+" object", json.Unmarshal([]byte(`{"`+s+`":"`+s+`"}`), p))
			tavs(navn+" list", json.Unmarshal([]byte(`["`+s+`"]`), p))
		}
	}
	for _, s := range []string{`{"V":"HEMMELIG"}`, `{"V":987654321}`, `987654321`, `"HEMMELIG"`, `{"V":{"HEMMELIG":1}}`} {
		tavs("Oplysning "+s, json.Unmarshal([]byte(s), new(dfdg.Oplysning[struct{ V bool }])))
		tavs("Samling "+s, json.Unmarshal([]byte("["+s+"]"), new(dfdg.Samling[struct{ V bool }])))
		tavs("Samling "+s, json.Unmarshal([]byte(s), new(dfdg.Samling[struct{ V bool }])))
		tavs("Samling "+s, json.Unmarshal([]byte("["+s+"]"), new(dfdg.Samling[dfdg.Dato])))
	}
	tavs("Samling XML", xml.Unmarshal([]byte(`<a><V>HEMMELIG</V></a>`), new(dfdg.Samling[struct{ V bool }])))
	for navn, f := range map[string]func(){
		"Dato": func() { dfdg.MustParseDato(hemmeligt) }, "CPR": func() { dfdg.MustParseCPR("3201019999") },
		"GUID": func() { dfdg.MustParseGUID(hemmeligt) }, "Jobcenter": func() { dfdg.Jobcenter(strings.Repeat(hemmeligt, 9)) },
	} {
		err, _ := panik(f).(error)
		tavs(navn, err)
	}
}

func panik(f func()) (p any) {
	defer func() { p = recover() }()
	f()
	return nil
}

// TestJSONTyper: another JSON type than the element's is ForkertType, and an escape in a string
// is the character it stands for.
func TestJSONTyper(t *testing.T) {
	const (
		tekst = `"x"`
		tal   = `12`
	)
	type maal interface {
		json.Unmarshaler
		Tilstand() dfdg.Tilstand
	}
	proev := func(p maal, s string, want dfdg.Tilstand) {
		t.Helper()
		err := json.Unmarshal([]byte(s), p)
		if p.Tilstand() != want || (err == nil) != (want == dfdg.Gyldig) {
			t.Errorf("%T %s: %v, %v; want %v", p, s, p.Tilstand(), err, want)
		}
		if want != dfdg.Gyldig {
			formfejl(t, err, want)
		}
		if err := p.UnmarshalJSON(nil); err == nil || p.Tilstand() != dfdg.ForkertType {
			t.Errorf("%T without input: %v", p, p.Tilstand())
		}
	}
	for _, s := range []string{`true`, `false`, `{}`, `[]`, `[1]`, tal, tekst} {
		for _, p := range []maal{new(dfdg.Dato), new(dfdg.Maaned), new(dfdg.Tidspunkt), new(dfdg.GUID), new(dfdg.CPR)} {
			want := dfdg.ForkertType
			if s == tekst {
				want = dfdg.ForkertForm
			}
			proev(p, s, want)
		}
		for _, p := range []maal{new(dfdg.Antal), new(dfdg.Kode), new(dfdg.Akassenummer), new(dfdg.Afdelingsnummer)} {
			want := dfdg.ForkertType
			if s == tal {
				want = dfdg.Gyldig
			}
			proev(p, s, want)
		}
		uge, time, janej, fri := dfdg.ForkertType, dfdg.ForkertType, dfdg.ForkertType, dfdg.ForkertType
		switch s {
		case tal:
			uge, time = dfdg.ForkertForm, dfdg.Gyldig
		case tekst:
			time, fri = dfdg.ForkertForm, dfdg.Gyldig
		case `true`, `false`:
			janej = dfdg.Gyldig
		}
		proev(new(dfdg.Uge), s, uge)
		proev(new(dfdg.Timetal), s, time)
		proev(new(dfdg.Beloeb), s, time)
		proev(new(dfdg.JaNej), s, janej)
		proev(new(dfdg.Tekst), s, fri)
	}
	proev(new(dfdg.Antal), `1.0`, dfdg.ForkertType)
	proev(new(dfdg.Antal), `1e1`, dfdg.ForkertForm)
	proev(new(dfdg.Antal), `2147483648`, dfdg.UdenForOmraade)
	proev(new(dfdg.Timetal), `"7.40"`, dfdg.Gyldig)
	proev(new(dfdg.Timetal), `7.405`, dfdg.ForMangeDecimaler)
	proev(new(dfdg.Timetal), `7e1`, dfdg.ForkertForm)
	proev(new(dfdg.Dato), `"2025\u002d03-03"`, dfdg.Gyldig)
	proev(new(dfdg.Dato), `""`, dfdg.ForkertForm)
	proev(new(dfdg.Dato), `"2025-03-03\u0000"`, dfdg.ForkertForm)
	proev(new(dfdg.Tidspunkt), `"2025-03-03T10:15:00\u002B01:00"`, dfdg.Gyldig)
	proev(new(dfdg.Tekst), "\"\xff\"", dfdg.ForkertForm)
	var d dfdg.Dato
	for _, s := range []string{`"`, `""2025-03-0"`, `"2025-03-03\"`, `"\q25-03-03"`} { // not JSON: only by a direct call
		if err := d.UnmarshalJSON([]byte(s)); err == nil || d.IsValid() {
			t.Errorf("%s: %v", s, d)
		}
	}
}
