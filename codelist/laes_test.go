package codelist_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/proeve"
)

func TestReadJSON(t *testing.T) {
	fil := ` {"satsgrundlag": {"komplet": true, "vaerdier": [
		{"slut": null, "id": 100, "navn": "Æ \u00f8 \"x\"", "start": "2017-07-01"},
		{"id": -0, "navn": null, "start": null, "slut": "2020-01-01"}, {"id":-2147483648}]},
	"afdeling": {"vaerdier": [ ]}, "\u0061kasse":{"vaerdier":[{"id":2147483647}],"komplet":false}}
`
	foer := skal(t)(codelist.Standard().MedRolle(codelist.RolleAktiv, 20))
	r := skal(t)(foer.ReadJSON(strings.NewReader(fil)))
	v, k := r.Liste(sats)
	vil := []codelist.Vaerdi{{Id: -1 << 31}, {Id: 0, Slut: dag("2020-01-01")}, {Id: 100, Navn: `Æ ø "x"`, Start: dag("2017-07-01")}}
	if !slices.Equal(v, vil) || !k || !r.Indlaest(sats) {
		t.Errorf("%+v %v", v, k)
	}
	if v, k = r.Liste(dfdgerr.ListeAfdeling); len(v) != 0 || k || !r.Indlaest(dfdgerr.ListeAfdeling) {
		t.Errorf("%+v %v", v, k)
	}
	if v, k = r.Liste(dfdgerr.ListeAkasse); !slices.Equal(ider(v), []int{1<<31 - 1}) || k {
		t.Errorf("%+v %v", v, k)
	}
	if v, _ = r.Liste(periode); len(v) != 2 || r.Indlaest(periode) || r.Kode(codelist.RolleAktiv) != kode(20) {
		t.Error("what the file does not name has changed")
	}
	if v, _ = foer.Liste(sats); len(v) != 5 {
		t.Error("the first register changed")
	}
	if r = skal(t)((*codelist.Register)(nil).ReadJSON(strings.NewReader("{}"))); r.Kode(codelist.RolleUge) != kode(1) {
		t.Error("a nil register is the built-in one")
	}
}

func TestReadJSONFejl(t *testing.T) {
	const l = `{"satsgrundlag":{"vaerdier":[`
	for _, p := range []struct {
		navn, fil string
		a         codelist.Aarsag
		linje     int
		kolonne   int
		liste     codelist.Liste
		raekke    int
	}{
		{"tom", "", codelist.ForkertSyntaks, 1, 1, 0, 0},
		{"blank", "\n ", codelist.ForkertSyntaks, 2, 2, 0, 0},
		{"to BOM", "\ufeff\ufeff{}", codelist.ForkertSyntaks, 1, 1, 0, 0},
		{"BOM og fejl", "\ufeff{a:1}", codelist.ForkertSyntaks, 1, 2, 0, 0},
		{"UTF-16", "\xff\xfe{\x00}\x00", codelist.IkkeUTF8, 1, 1, 0, 0},
		{"array", "[]", codelist.ForkertType, 1, 1, 0, 0},
		{"null", " null", codelist.ForkertType, 1, 2, 0, 0},
		{"halv", "{", codelist.ForkertSyntaks, 1, 2, 0, 0},
		{"to dokumenter", "{}\n{}", codelist.ForkertSyntaks, 2, 1, 0, 0},
		{"NUL efter", "{}\x00", codelist.ForkertSyntaks, 1, 3, 0, 0},
		{"noegle uden citat", "{a:1}", codelist.ForkertSyntaks, 1, 2, 0, 0},
		{"tal som noegle", "{1:1}", codelist.ForkertSyntaks, 1, 2, 0, 0},
		{"ukendt liste", "{\n\t\"fravær\": {}}", codelist.UkendtListe, 2, 2, 0, 0},
		{"andet faktum", `{"taellere":{}}`, codelist.UkendtListe, 1, 2, 0, 0},
		{"stort bogstav", `{"Satsgrundlag":{}}`, codelist.UkendtListe, 1, 2, 0, 0},
		{"liste to gange", `{"akasse":{"vaerdier":[]},"akasse":{"vaerdier":[]}}`, codelist.NoegleToGange, 1, 27, 0, 0},
		{"liste to gange, omskrevet", `{"akasse":{"vaerdier":[]},"\u0061kasse":{}}`, codelist.NoegleToGange, 1, 27, 0, 0},
		{"manglende kolon", `{"akasse" 1}`, codelist.ForkertSyntaks, 1, 11, 0, 0},
		{"manglende komma", `{"akasse":{"vaerdier":[]} "afdeling":{}}`, codelist.ForkertSyntaks, 1, 27, 0, 0},
		{"komma til sidst", `{"akasse":{"vaerdier":[]},}`, codelist.ForkertSyntaks, 1, 27, 0, 0},
		{"liste er array", `{"satsgrundlag":[]}`, codelist.ForkertType, 1, 17, sats, 0},
		{"liste er null", `{"satsgrundlag":null}`, codelist.ForkertType, 1, 17, sats, 0},
		{"ingen vaerdi", `{"satsgrundlag":}`, codelist.ForkertSyntaks, 1, 17, sats, 0},
		{"vaerdier mangler", "{\"satsgrundlag\":\n {\"komplet\":true}}", codelist.NoegleMangler, 2, 2, sats, 0},
		{"ukendt noegle", `{"satsgrundlag":{"vaerdier":[],"æ":1}}`, codelist.UkendtNoegle, 1, 32, sats, 0},
		{"komplet er tekst", `{"satsgrundlag":{"komplet":"true"}}`, codelist.ForkertType, 1, 28, sats, 0},
		{"komplet er null", `{"satsgrundlag":{"komplet":null}}`, codelist.ForkertType, 1, 28, sats, 0},
		{"komplet er tal", `{"satsgrundlag":{"komplet":1}}`, codelist.ForkertType, 1, 28, sats, 0},
		{"komplet er intet", `{"satsgrundlag":{"komplet":}}`, codelist.ForkertSyntaks, 1, 28, sats, 0},
		{"truex", `{"satsgrundlag":{"komplet":truex}}`, codelist.ForkertSyntaks, 1, 32, sats, 0},
		{"komplet to gange", `{"satsgrundlag":{"komplet":true,"komplet":true}}`, codelist.NoegleToGange, 1, 33, sats, 0},
		{"vaerdier er objekt", `{"satsgrundlag":{"vaerdier":{}}}`, codelist.ForkertType, 1, 29, sats, 0},
		{"vaerdi er tal", l + `7]}}`, codelist.ForkertType, 1, 30, sats, 1},
		{"vaerdi er null", l + `{"id":1},null]}}`, codelist.ForkertType, 1, 39, sats, 2},
		{"komma til sidst i vaerdier", l + `{"id":1},]}}`, codelist.ForkertSyntaks, 1, 39, sats, 2},
		{"kun komma", l + `,]}}`, codelist.ForkertSyntaks, 1, 30, sats, 1},
		{"vaerdier ikke lukket", l + `{"id":1}`, codelist.ForkertSyntaks, 1, 38, sats, 2},
		{"id mangler", l + `{"id":1},{}]}}`, codelist.NoegleMangler, 1, 39, sats, 2},
		{"ukendt noegle i vaerdi", l + "{\"id\":1,\n\"tekst\":\"\"}]}}", codelist.UkendtNoegle, 2, 1, sats, 1},
		{"id to gange i vaerdi", l + `{"id":1,"id":1}]}}`, codelist.NoegleToGange, 1, 38, sats, 1},
		{"id to gange i liste", l + "{\"id\":1},\n{\"navn\":\"ø\", \"id\":1}]}}", codelist.PerioderOverlapper, 2, 19, sats, 2},
		{"id er tekst", l + `{"id":"1"}]}}`, codelist.ForkertType, 1, 36, sats, 1},
		{"id er null", l + `{"id":null}]}}`, codelist.ForkertType, 1, 36, sats, 1},
		{"id er intet", l + `{"id":}]}}`, codelist.ForkertSyntaks, 1, 36, sats, 1},
		{"slut efter id", l + `{"id":1`, codelist.ForkertSyntaks, 1, 37, sats, 1},
		{"id 1e9", l + `{"id":1e9}]}}`, codelist.ForkertId, 1, 36, sats, 1},
		{"id 1e999999999", l + `{"id":1e999999999}]}}`, codelist.ForkertId, 1, 36, sats, 1},
		{"id 1e+9", l + `{"id":1e+9}]}}`, codelist.ForkertId, 1, 36, sats, 1},
		{"id 1.0", l + `{"id":1.0}]}}`, codelist.ForkertId, 1, 36, sats, 1},
		{"id 01", l + `{"id":01}]}}`, codelist.ForkertSyntaks, 1, 36, sats, 1},
		{"id +1", l + `{"id":+1}]}}`, codelist.ForkertSyntaks, 1, 36, sats, 1},
		{"id -", l + `{"id":-}]}}`, codelist.ForkertSyntaks, 1, 36, sats, 1},
		{"id 2147483648", l + `{"id":2147483648}]}}`, codelist.ForkertId, 1, 36, sats, 1},
		{"id -2147483649", l + `{"id":-2147483649}]}}`, codelist.ForkertId, 1, 36, sats, 1},
		{"id 2^64+1", l + `{"id":18446744073709551617}]}}`, codelist.ForkertId, 1, 36, sats, 1},
		{"navn er tal", l + `{"navn":7}]}}`, codelist.ForkertType, 1, 38, sats, 1},
		{"navn ikke lukket", l + `{"navn":"abc`, codelist.ForkertSyntaks, 1, 42, sats, 1},
		{"navn slutter i omskrivning", l + `{"navn":"abc\`, codelist.ForkertSyntaks, 1, 43, sats, 1},
		{"linjeskift i navn", l + "{\"navn\":\"a\n\"}]}}", codelist.ForkertSyntaks, 1, 40, sats, 1},
		{"ugyldig omskrivning", l + `{"navn":"ø\x"}]}}`, codelist.ForkertSyntaks, 1, 38, sats, 1},
		{"start er tal", l + `{"start":20170701}]}}`, codelist.ForkertType, 1, 39, sats, 1},
		{"start tom", l + `{"start":""}]}}`, codelist.ForkertDato, 1, 39, sats, 1},
		{"start 2017-7-1", l + `{"start":"2017-7-1"}]}}`, codelist.ForkertDato, 1, 39, sats, 1},
		{"slut 30. februar", l + `{"id":1,"slut": "2017-02-30"}]}}`, codelist.ForkertDato, 1, 46, sats, 1},
		{"slut foer start", l + "{\"id\":1,\"slut\":\"2017-06-30\",\n\"start\":\"2017-07-01\"}]}}", codelist.SlutFoerStart, 1, 45, sats, 1},
		{"ikke UTF-8", "{\n\"æ\xff", codelist.IkkeUTF8, 2, 3, 0, 0},
		{"overlang UTF-8", "{\"\xc0\x80\"}", codelist.IkkeUTF8, 1, 3, 0, 0},
		{"surrogat", "{\"\xed\xa0\x80\"}", codelist.IkkeUTF8, 1, 3, 0, 0},
	} {
		t.Run(p.navn, func(t *testing.T) {
			r, err := codelist.Standard().ReadJSON(strings.NewReader(p.fil))
			fejler(t, r, err, codelist.Fejl{Aarsag: p.a, Linje: p.linje, Kolonne: p.kolonne, Liste: p.liste, Raekke: p.raekke}, "")
		})
	}
	_, err := codelist.Standard().ReadJSON(strings.NewReader(l + "\n{\"id\":1,\"slut\":\"2017-06-30\",\"start\":\"2017-07-01\"}]}}"))
	if vil := "codelist: linje 2, kolonne 16: satsgrundlag, række 1, slut: slut skal være start eller en senere dag"; err.Error() != vil {
		t.Errorf("%v, want %v", err, vil)
	}
}

func TestReadCSV(t *testing.T) {
	idag := dag("2025-01-01")
	fuld := []codelist.Vaerdi{{Id: 1, Navn: "a", Start: dag("2017-07-01"), Slut: dag("2025-01-01")}, {Id: 200, Navn: "Ørsted; \"to\",\nlinjer"}}
	for _, p := range []struct {
		navn, fil string
		vil       []codelist.Vaerdi
	}{
		{"semikolon", "id;navn;start;slut\n200;\"Ørsted; \"\"to\"\",\nlinjer\";;\n1;a;2017-07-01;2025-01-01\n", fuld},
		{"komma", "slut,start,id,navn\r\n2025-01-01,2017-07-01,1,a\r\n\r\n,,200,\"Ørsted; \"\"to\"\",\nlinjer\"", fuld},
		{"BOM", "\ufeffid\n3\n2", []codelist.Vaerdi{{Id: 2}, {Id: 3}}},
		{"BOM og citat", "\ufeff\"id\";\"slut\"\n3;", []codelist.Vaerdi{{Id: 3}}},
		{"tomme linjer foerst", "\r\n\nid;start\n0015;2020-02-29\n", []codelist.Vaerdi{{Id: 15, Start: dag("2020-02-29")}}},
		{"kun overskrift", "navn;id", nil},
		{"CR til sidst", "id;navn\n1;a\r", []codelist.Vaerdi{{Id: 1, Navn: "a"}}},
		{"citat til sidst", "id;navn\n\n1;\"\"\"\"\r", []codelist.Vaerdi{{Id: 1, Navn: `"`}}},
		{"CR i navn", "navn;id\na\rb;1\n\r\n", []codelist.Vaerdi{{Id: 1, Navn: "a\rb"}}},
		{"graenser", "id\n-2147483648\n+2147483647\n", []codelist.Vaerdi{{Id: -1 << 31}, {Id: 1<<31 - 1}}},
	} {
		for _, komplet := range []bool{false, true} {
			r := skal(t)((*codelist.Register)(nil).ReadCSV(strings.NewReader(p.fil), sats, komplet))
			v, k := r.Liste(sats)
			if !slices.Equal(v, p.vil) || k != komplet || !r.Indlaest(sats) || r.Indlaest(periode) {
				t.Errorf("%s: %+v %v", p.navn, v, k)
			}
			if s := r.Lookup(sats, kode(9), idag); (s == codelist.Ugyldig) != komplet {
				t.Errorf("%s: %v", p.navn, s)
			}
		}
	}
	if v, _ := codelist.Standard().Liste(sats); len(v) != 5 {
		t.Error("the built-in register changed")
	}
}

func TestReadCSVFejl(t *testing.T) {
	for _, p := range []struct {
		navn, fil string
		a         codelist.Aarsag
		linje     int
		kolonne   int
		raekke    int
	}{
		{"tom", "", codelist.NoegleMangler, 1, 1, 0},
		{"tomme linjer", "\n\n", codelist.NoegleMangler, 3, 1, 0},
		{"ingen id", "navn;slut\na;\n", codelist.NoegleMangler, 1, 1, 0},
		{"ukendt kolonne", "id;navn;tekst\n", codelist.UkendtNoegle, 1, 9, 0},
		{"stort bogstav", "Id\n1\n", codelist.UkendtNoegle, 1, 1, 0},
		{"blank om navn", "id; navn\n", codelist.UkendtNoegle, 1, 4, 0},
		{"to separatorer", "id,navn;slut\n", codelist.UkendtNoegle, 1, 1, 0},
		{"kolonne to gange", "\nid;navn;id\n", codelist.NoegleToGange, 2, 9, 0},
		{"for faa felter", "id;navn;slut\n1;a;\n2;æ\n", codelist.ForkertAntalFelter, 3, 3, 2},
		{"for mange felter", "id;navn\n1;æ;b;c\n", codelist.ForkertAntalFelter, 2, 5, 1},
		{"id tom", "navn;id\næø;\n", codelist.ForkertId, 2, 4, 1},
		{"id 1e9", "id\n1\n1e9\n", codelist.ForkertId, 3, 1, 2},
		{"id 1.0", "id\n1.0\n", codelist.ForkertId, 2, 1, 1},
		{"id med blank", "navn;id\na; 1\n", codelist.ForkertId, 2, 3, 1},
		{"id for stort", "id\n2147483648\n", codelist.ForkertId, 2, 1, 1},
		{"id for lille", "id\n-2147483649\n", codelist.ForkertId, 2, 1, 1},
		{"id 2^64+1", "id\n18446744073709551617\n", codelist.ForkertId, 2, 1, 1},
		{"id to gange", "navn;id\n\"a\nb\";1\n\nc;01\n", codelist.PerioderOverlapper, 5, 3, 2},
		{"start", "id;start;slut\n1;01-07-2017;\n", codelist.ForkertDato, 2, 3, 1},
		{"start null", "id;start;slut\n1;null;\n", codelist.ForkertDato, 2, 3, 1},
		{"slut", "id;start;slut\n1;;2017-02-29\n", codelist.ForkertDato, 2, 4, 1},
		{"slut foer start", "slut;id;start\n2017-06-30;1;2017-07-01\n", codelist.SlutFoerStart, 2, 1, 1},
		{"citat i felt", "id;navn\r\n1;æ\"b\r\n", codelist.ForkertSyntaks, 2, 4, 1},
		{"citat ikke lukket", "id;navn\n1;a\n2;\"b\n", codelist.ForkertSyntaks, 3, 3, 2},
		{"citat ikke lukket efter dobbelt", "id;navn\n1;\"b\"\"", codelist.ForkertSyntaks, 2, 3, 1},
		{"citat alene", "\"", codelist.ForkertSyntaks, 1, 1, 0},
		{"CR efter citat", "\"id\"\rx", codelist.ForkertSyntaks, 1, 5, 0},
		{"fem kolonner", "id;navn;start;slut;", codelist.UkendtNoegle, 1, 20, 0},
		{"fem felter", "id;navn;start;slut\n1;;;;;;;", codelist.ForkertAntalFelter, 2, 6, 1},
		{"CR i id", "id\n1\r2\n", codelist.ForkertId, 2, 1, 1},
		{"tekst efter citat", "\"id\"x;navn\n", codelist.ForkertSyntaks, 1, 5, 0},
		{"ikke UTF-8", "id;navn\n1;\xd8l\n", codelist.IkkeUTF8, 2, 3, 0},
		{"ikke UTF-8 fra start", "\xffid\n", codelist.IkkeUTF8, 1, 1, 0},
	} {
		t.Run(p.navn, func(t *testing.T) {
			vil := codelist.Fejl{Aarsag: p.a, Linje: p.linje, Kolonne: p.kolonne, Liste: sats, Raekke: p.raekke}
			if p.a == codelist.IkkeUTF8 {
				vil.Liste = 0
			}
			r, err := codelist.Standard().ReadCSV(strings.NewReader(p.fil), sats, true)
			fejler(t, r, err, vil, "")
		})
	}
	for _, l := range []codelist.Liste{0, dfdgerr.FaktumTaellere, sidsteList + 1} {
		r, err := codelist.Standard().ReadCSV(iotest.ErrReader(io.ErrUnexpectedEOF), l, true)
		fejler(t, r, err, codelist.Fejl{Aarsag: codelist.UkendtListe}, "")
	}
}

// uendelig gives one text for ever.
type uendelig struct{ b []byte }

func (u uendelig) Read(p []byte) (int, error) {
	n := 0
	for n < len(p) {
		n += copy(p[n:], u.b)
	}
	return n, nil
}

func TestLaesefejlOgStoerrelse(t *testing.T) {
	egen := errors.New("disken er væk")
	if r, err := codelist.Standard().ReadJSON(iotest.ErrReader(egen)); r != nil || err != egen {
		t.Error(r, err)
	}
	if r, err := codelist.Standard().ReadCSV(iotest.ErrReader(egen), sats, true); r != nil || err != egen {
		t.Error(r, err)
	}
	vil := codelist.Fejl{Aarsag: codelist.ForStor, Linje: 1, Kolonne: codelist.StoersteFil + 1}
	r, err := codelist.Standard().ReadJSON(uendelig{[]byte(strings.Repeat(" ", 4096))})
	fejler(t, r, err, vil, "")
	fyldt := io.MultiReader(strings.NewReader("{}"), io.LimitReader(uendelig{[]byte("    ")}, codelist.StoersteFil-2))
	skal(t)(codelist.Standard().ReadJSON(fyldt))
}

func TestFjendtlig(t *testing.T) {
	const mio10 = 10 << 20
	for _, p := range []struct {
		navn, fil string
		a         codelist.Aarsag
	}{
		{"dyb array", strings.Repeat("[", mio10), codelist.ForkertType},
		{"dyb i vaerdier", `{"satsgrundlag":{"vaerdier":` + strings.Repeat("[", mio10), codelist.ForkertType},
		{"dybt objekt", strings.Repeat(`{"satsgrundlag":`, mio10/16), codelist.UkendtNoegle},
		{"langt tal", `{"satsgrundlag":{"vaerdier":[{"id":` + strings.Repeat("9", mio10) + "}]}}", codelist.ForkertId},
		{"lang noegle", `{"` + strings.Repeat("a", mio10) + `":1}`, codelist.UkendtListe},
		{"mange noegler", "{" + strings.Repeat(`"satsgrundlag":{"vaerdier":[]},`, mio10/31), codelist.NoegleToGange},
		{"kun omskrivning", `{"` + strings.Repeat(`\`, mio10), codelist.ForkertSyntaks},
		{"linjer", strings.Repeat("\n", mio10) + "x", codelist.ForkertSyntaks},
	} {
		r, err := codelist.Standard().ReadJSON(strings.NewReader(p.fil))
		var f *codelist.Fejl
		if r != nil || !errors.As(err, &f) || f.Aarsag != p.a {
			t.Errorf("%s: %v", p.navn, err)
		}
	}
	for _, p := range []struct {
		navn, fil string
		a         codelist.Aarsag
	}{
		{"lang linje", strings.Repeat("a", mio10), codelist.UkendtNoegle},
		{"mange kolonner", "id" + strings.Repeat(";id", mio10/3), codelist.NoegleToGange},
		{"mange felter", "id\n1" + strings.Repeat(",", mio10), codelist.ForkertAntalFelter},
		{"aabent citat", "id\n\"" + strings.Repeat("\n", mio10), codelist.ForkertSyntaks},
		{"langt tal", "id\n" + strings.Repeat("9", mio10), codelist.ForkertId},
	} {
		r, err := codelist.Standard().ReadCSV(strings.NewReader(p.fil), sats, true)
		var f *codelist.Fejl
		if r != nil || !errors.As(err, &f) || f.Aarsag != p.a {
			t.Errorf("%s: %v", p.navn, err)
		}
	}
	// A large good file is read whole.
	var j, c bytes.Buffer
	j.WriteString(`{"afdeling":{"komplet":true,"vaerdier":[{"id":0}`)
	c.WriteString("id\n0\n")
	const antal = 100_000
	for i := 1; i < antal; i++ {
		fmt.Fprintf(&j, `,{"id":%d,"navn":"xxxxxxxxxx"}`, i)
		fmt.Fprintf(&c, "%d\n", i)
	}
	j.WriteString("]}}")
	for _, r := range []*codelist.Register{
		skal(t)(codelist.Standard().ReadJSON(&j)),
		skal(t)(codelist.Standard().ReadCSV(&c, dfdgerr.ListeAfdeling, true)),
	} {
		idag := dag("2025-01-01")
		if r.Lookup(dfdgerr.ListeAfdeling, kode(antal-1), idag) != codelist.Gyldig || r.Lookup(dfdgerr.ListeAfdeling, kode(antal), idag) != codelist.Ugyldig {
			t.Error("not read whole")
		}
	}
}

// fejltekst is what an error may say: our own sentences and nothing else.
var fejltekst = func() *regexp.Regexp {
	var l []string
	for _, i := range alleLister() {
		l = append(l, i.String())
	}
	return regexp.MustCompile(`^codelist: linje \d+, kolonne \d+: ((` + strings.Join(l, "|") + `)(, række \d+(, (id|navn|start|slut))?)?: )?[^:]+(: [^:]+)?$`)
}()

// proevFejl checks what holds of every error of a loader.
func proevFejl(t *testing.T, fil []byte, r *codelist.Register, err error) {
	t.Helper()
	var f *codelist.Fejl
	if r != nil || !errors.As(err, &f) || !fejltekst.MatchString(err.Error()) {
		t.Fatalf("%v, %v", r != nil, err)
	}
	if ord := proeve.Fremmedord(f.Text(), true, "som"); f.Cause() == "" || ord != "" {
		t.Fatalf("%q in %s", ord, f.Text())
	}
	linjer := bytes.Split(bytes.TrimPrefix(fil, []byte("\ufeff")), []byte("\n"))
	if f.Linje < 1 || f.Linje > len(linjer) || f.Kolonne < 1 || f.Kolonne > utf8.RuneCount(linjer[f.Linje-1])+2 {
		t.Fatalf("no such place: %v", err)
	}
	nul := bytes.IndexByte(fil[:min(4, len(fil))], 0) >= 0 // as UTF-16 and UTF-32 begin without a mark
	if ikke := f.Aarsag == codelist.IkkeUTF8; ikke && utf8.Valid(fil) && !nul || !ikke && !utf8.Valid(fil) {
		t.Fatal(err)
	}
}

// orakel reads the same document with encoding/json, which is laxer.
type orakel map[string]struct {
	Komplet  bool `json:"komplet"`
	Vaerdier []struct {
		Id    int     `json:"id"`
		Navn  string  `json:"navn"`
		Start *string `json:"start"`
		Slut  *string `json:"slut"`
	} `json:"vaerdier"`
}

func FuzzReadJSON(f *testing.F) {
	for _, s := range []string{
		`{}`, `{"satsgrundlag":{"komplet":true,"vaerdier":[{"id":1,"navn":"a\u00e6","start":"2017-07-01","slut":null}]}}`,
		`{"akasse":{"vaerdier":[{"id":1},{"id":1}]}}`, `{"akasse":{"vaerdier":[{"id":1e9}]}}`, "{\"\xff\"}", `{"afdeling":{"vaerdier":[]},"akasse":{}}`,
		`{"akasse":{"vaerdier":[{"slut":"2017-07-01","id":1,"start":"2017-07-02"}]}}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, fil []byte) {
		r, err := (&codelist.Register{}).ReadJSON(bytes.NewReader(fil))
		if err != nil {
			proevFejl(t, fil, r, err)
			return
		}
		var o orakel
		fil = bytes.TrimPrefix(fil, []byte("\ufeff"))
		d := json.NewDecoder(bytes.NewReader(fil))
		d.DisallowUnknownFields()
		if err := d.Decode(&o); err != nil || !json.Valid(fil) || !utf8.Valid(fil) {
			t.Fatal("accepted what is no such document:", err)
		}
		for _, l := range alleLister() {
			vil, givet := o[l.String()]
			v, komplet := r.Liste(l)
			if givet != r.Indlaest(l) || komplet != vil.Komplet || len(v) != len(vil.Vaerdier) {
				t.Fatalf("%v: %v", l, v)
			}
			for _, w := range vil.Vaerdier {
				if !slices.ContainsFunc(v, func(v codelist.Vaerdi) bool {
					return v.Id == w.Id && v.Navn == w.Navn && tekst(w.Start) == v.Start.String() && tekst(w.Slut) == v.Slut.String()
				}) {
					t.Fatalf("%v: %+v", l, w)
				}
			}
			delete(o, l.String())
		}
		if len(o) > 0 {
			t.Fatal("accepted an unknown list")
		}
	})
}

func tekst(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

func FuzzReadCSV(f *testing.F) {
	for _, s := range []string{
		"id;navn;start;slut\n1;a;2017-07-01;\n", "\ufeffnavn,id\r\n\"a\"\"\nb\",-7\r\n", "id\n1\n1\n", "id;slut\n1;x", "id\n\"", "id\n\xff", "\n\n", "id;id", "id\n1;2",
		"id;start;slut\n1;2017-07-02;2017-07-01",
	} {
		f.Add([]byte(s), true)
	}
	f.Fuzz(func(t *testing.T, fil []byte, komplet bool) {
		r, err := codelist.Standard().ReadCSV(bytes.NewReader(fil), sats, komplet)
		if err != nil {
			proevFejl(t, fil, r, err)
			return
		}
		v, k := r.Liste(sats)
		if k != komplet || !slices.IsSorted(ider(v)) {
			t.Fatal(ider(v))
		}
		// encoding/csv reads the same rows; it rewrites CRLF inside quotes.
		if foerste, _, _ := bytes.Cut(bytes.TrimLeft(bytes.TrimPrefix(fil, []byte("\ufeff")), "\r\n"), []byte("\n")); true {
			cr := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(fil, []byte("\ufeff"))))
			if bytes.ContainsRune(foerste, ';') {
				cr.Comma = ';'
			}
			rows, err := cr.ReadAll()
			if err != nil || len(rows) != len(v)+1 {
				t.Fatalf("%d rows, %v", len(rows), err)
			}
			for _, row := range rows[1:] {
				n, _ := strconv.Atoi(row[slices.Index(rows[0], "id")])
				if !slices.ContainsFunc(v, func(w codelist.Vaerdi) bool {
					for i, navn := range rows[0] {
						har := map[string]string{"id": row[i], "navn": strings.ReplaceAll(w.Navn, "\r\n", "\n"), "start": w.Start.String(), "slut": w.Slut.String()}
						if har[navn] != row[i] {
							return false
						}
					}
					return w.Id == n
				}) {
					t.Fatalf("no value of row %q", row)
				}
			}
		}
		// Written out again in both formats, it reads as the same.
		var c strings.Builder
		type post struct {
			Id    int     `json:"id"`
			Navn  string  `json:"navn"`
			Start *string `json:"start"`
			Slut  *string `json:"slut"`
		}
		poster := []post{}
		c.WriteString("navn,slut,id,start\n")
		for _, v := range v {
			if v.Slut.Foer(v.Start) {
				t.Fatal(v)
			}
			p := post{Id: v.Id, Navn: v.Navn}
			if !v.Start.IsZero() {
				s := v.Start.String()
				p.Start = &s
			}
			if !v.Slut.IsZero() {
				s := v.Slut.String()
				p.Slut = &s
			}
			poster = append(poster, p)
			c.WriteString(`"` + strings.ReplaceAll(v.Navn, `"`, `""`) + `",` + v.Slut.String() + "," + strconv.Itoa(v.Id) + "," + v.Start.String() + "\n")
		}
		j, err := json.Marshal(map[string]any{"satsgrundlag": map[string]any{"komplet": komplet, "vaerdier": poster}})
		if err != nil {
			t.Fatal(err)
		}
		igen, err := codelist.Standard().ReadCSV(strings.NewReader(c.String()), sats, komplet)
		if err != nil {
			t.Fatal(err)
		}
		af, err := codelist.Standard().ReadJSON(bytes.NewReader(j))
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range []*codelist.Register{igen, af} {
			if w, k := r.Liste(sats); !slices.Equal(w, v) || k != komplet {
				t.Fatalf("%+v, want %+v", w, v)
			}
		}
	})
}

// The lists of hour limits are loaded as any other, and hold nothing until then.
func TestTimegraenser(t *testing.T) {
	for navn, l := range map[string]codelist.Liste{
		"hoursNeededToRegradeType":       dfdgerr.ListeHoursNeededToRegradeType,
		"hoursNeededMaxProlongationType": dfdgerr.ListeHoursNeededMaxProlongationType,
		"hoursToPreventQualifyingType":   dfdgerr.ListeHoursToPreventQualifyingType,
	} {
		if p, ok := codelist.ParseListe(navn); !ok || p != l || l.String() != navn || !l.ErListe() {
			t.Errorf("%s is %s", navn, p)
		}
		if v, komplet := codelist.Standard().Liste(l); len(v) > 0 || komplet {
			t.Errorf("%s holds %v, %v", navn, v, komplet)
		}
		r, err := codelist.Standard().ReadJSON(strings.NewReader(`{"` + navn + `": {"komplet": true, "vaerdier": [{"id": 1, "navn": "1924", "start": "2017-07-01", "slut": null}]}}`))
		if err != nil {
			t.Fatal(err)
		}
		if r.Lookup(l, dfdg.NewKode(1), dfdg.NewDato(2017, 7, 1)) != codelist.Gyldig || r.Lookup(l, dfdg.NewKode(1), dfdg.NewDato(2017, 6, 30)) != codelist.Ugyldig ||
			r.Lookup(l, dfdg.NewKode(2), dfdg.NewDato(2025, 3, 3)) != codelist.Ugyldig {
			t.Errorf("%s is not read", navn)
		}
	}
}
