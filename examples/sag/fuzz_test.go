package sag_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"
	"unicode/utf8"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/examples/sag"
	"github.com/akasse/dfdg/examples/sag/sagtest"
	"github.com/akasse/dfdg/frist"
	"github.com/akasse/dfdg/internal/proeve"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/taeller"
)

const suite = "../../testdata/sager/"

// udfoldet returns a case of the suite with som and uden carried out.
func udfoldet(t testing.TB, mappe, fil string) []byte {
	t.Helper()
	s, err := sag.NewMappe(os.DirFS(suite), mappe).Read(fil)
	if err != nil {
		t.Fatal(err)
	}
	return s.JSON()
}

// proev reads and runs a case: it is unreadable with a place or has an answer, the same when it is read again from its own
// JSON.
func proev(t testing.TB, b []byte) {
	t.Helper()
	s, err := sag.Read(b)
	var l struct{ Ulaeselig, Dom string }
	if svar := sag.Besvar(b); json.Unmarshal(svar, &l) != nil || bytes.IndexByte(svar, '\n') >= 0 || (l.Ulaeselig == "") == (l.Dom == "") {
		t.Fatalf("no line of an answer: %s", svar)
	}
	if svar, ok := sag.Kald("tjek", b); !ok || !bytes.Equal(svar, sag.Besvar(b)) {
		t.Fatalf("another answer by Kald: %s", svar)
	}
	if err != nil {
		ulaeselig(t, b, err)
		return
	}
	if !proeve.ErJSON(b) {
		t.Fatalf("read what is no JSON: %.200q", b)
	}
	udfoldet := s.JSON()
	if !json.Valid(udfoldet) {
		t.Fatalf("not JSON: %s", udfoldet)
	}
	k, err := s.Koer()
	if err != nil {
		ulaeselig(t, b, err)
		return
	}
	svar, err := k.Svar()
	if err != nil {
		t.Fatal(err)
	}
	s.Afvigelser(svar)
	linje, err := k.Linje(s.Navn, nil)
	if err != nil || !json.Valid(linje) {
		t.Fatalf("%v, %s", err, linje)
	}
	igen, err := sag.Read(udfoldet)
	if err != nil {
		t.Fatalf("its own JSON: %v", err)
	}
	if k, err = igen.Koer(); err != nil {
		t.Fatalf("its own JSON: %v", err)
	}
	if linje2, err := k.Linje(s.Navn, nil); err != nil || !bytes.Equal(linje, linje2) {
		t.Fatalf("%v, %s; first %s", err, linje2, linje)
	}
}

func ulaeselig(t testing.TB, b []byte, err error) {
	t.Helper()
	const langt = 400
	u, ok := errors.AsType[*dfdgerr.UlaeseligFejl](err)
	if !ok || u.Linje < 1 || u.Kolonne < 1 || u.Offset < 0 || u.Offset > int64(len(b)) || u.Aarsag == "" || len(u.Aarsag) > langt || u.Cause == "" {
		t.Fatalf("%#v", err)
	}
	if s := proeve.Gentaget(b, u.Error()+u.Cause); s != "" {
		t.Fatalf("%v repeats %s", err, s)
	}
}

func FuzzSag(f *testing.F) {
	for _, mappe := range []string{"taeller", "frist", "medlemskab"} {
		for _, s := range sagtest.Froe(f, suite+mappe, 50, proeve.Fuzzer()) {
			f.Add(s.JSON())
		}
	}
	for _, s := range []string{``, `{}`, `{"som":"x"}`, `{"uden":[]}`, `{"navn":"\u0000","x-":[],"kalder":{"type":"star"},"borger":{"cpr":1}}`,
		"\ufeff{}", "\xff\xfe{\x00}\x00", `{"request":{"a":1,"a":2},"metode":"GetFrist","idag":"2025-03-03","kalder":{"type":"star"}}`,
		`{"kodelister":{"satsgrundlag":{"komplet":true,"vaerdier":[]}},"forventet":{"udfald":null,"fejl":[],"uafgjort":[{"regel":"A-01"}]}}`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		if hele, err := sag.ReadAll(bytes.NewReader(b)); err != nil || !bytes.Equal(hele, b) {
			t.Fatal("the file is not read whole:", err)
		}
		proev(t, b)
	})
}

// FuzzMappe: a case that stands on another is unreadable with a place, or is the same as its own JSON, which stands on none.
func FuzzMappe(f *testing.F) {
	grund := udfoldet(f, "frist", "gyldig-opdatering.json")
	f.Add([]byte(`{"som":"a","uden":["/borger/doed","/request"],"request":{"fristId":null},"borger":{"frister":[]}}`), grund)
	f.Add([]byte(`{"som":"a.json","uden":["/a~1b/~0"],"a/b":1,"idag":"2025-01-01"}`), []byte(`{"a/b":{"~":1},"som":"b"}`))
	f.Add([]byte(`{"som":"a","navn":"x"}`), []byte("{\"som\":\"b\",\n\"0101801234\":1}"))
	f.Add([]byte(`{"som":"a","a":{"a":{"b":1}}}`), []byte(`{"a":{"a":{"a":1},"a":2},"x-":{}}`))
	f.Fuzz(func(t *testing.T, over, under []byte) {
		m := sag.NewMappe(fstest.MapFS{"b.json": {Data: over}, "a.json": {Data: under}}, ".")
		s, err := m.Read("b.json")
		if err != nil {
			ulaeselig(t, append(append([]byte{}, over...), under...), err)
			return
		}
		igen, err := sag.Read(s.JSON())
		if err != nil {
			t.Fatalf("%v: %s", err, s.JSON())
		}
		if a, b := s.JSON(), igen.JSON(); !bytes.Equal(a, b) || !bytes.Equal(s.Request, igen.Request) && json.Compact(new(bytes.Buffer), s.Request) != nil {
			t.Fatalf("%s\n%s", a, b)
		}
		k, err := s.Koer()
		k2, err2 := igen.Koer()
		if (err == nil) != (err2 == nil) {
			t.Fatalf("%v; unfolded %v", err, err2)
		}
		if err != nil {
			return
		}
		if a, b := linje(t, k), linje(t, k2); !bytes.Equal(a, b) {
			t.Fatalf("%s\n%s", a, b)
		}
	})
}

func linje(t *testing.T, k *sag.Koersel) []byte {
	t.Helper()
	b, err := k.Linje("", nil)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// FuzzReadSvar: an answer is read or refused without repeating it, and comes back as it was.
func FuzzReadSvar(f *testing.F) {
	f.Add([]byte(`{"dom":"afvist","snitflade":"2025-1","idag":"2025-03-03","fejl":[{"kode":1014,"felt":"/x","regel":"S-02"}],"advarsler":[],"uafgjort":null,"udfald":{"a":[1]}}`))
	f.Add([]byte(`{"dom":"0101801234","udfald":nul`))
	f.Add([]byte(`[]`))
	f.Fuzz(func(t *testing.T, b []byte) {
		s, err := sag.ReadSvar(b)
		if err != nil {
			if proeve.Gentaget(b, err.Error()) != "" {
				t.Errorf("%v repeats the answer", err)
			}
			return
		}
		en, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		igen, err := sag.ReadSvar(en)
		if err != nil {
			t.Fatalf("%v: %s", err, en)
		}
		if to, err := json.Marshal(igen); err != nil || !bytes.Equal(en, to) {
			t.Errorf("%v: %s, then %s", err, en, to)
		}
	})
}

// FuzzMaske: no four digits in a row are left, nor what steers a terminal, and no other character is changed.
func FuzzMaske(f *testing.F) {
	for _, s := range []string{"010180-1234.json", "t3-06-01", "a\nb\x1b[1m", "\u2028\x9b", "1234æ12345", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		m := []rune(sag.Maske(s))
		r := []rune(s)
		if len(m) != len(r) || fireCifre.MatchString(string(m)) {
			t.Fatalf("%q: %q", s, string(m))
		}
		for i, c := range m {
			switch {
			case c == r[i] && !unicode.IsControl(c) && c != '\u2028' && c != '\u2029':
			case c == ' ' && (unicode.IsControl(r[i]) || r[i] == '\u2028' || r[i] == '\u2029'):
			case c == '•' && r[i] >= '0' && r[i] <= '9':
			default:
				t.Fatalf("%q: %q", s, string(m))
			}
		}
		if n := sag.MaskeNummer(s); harNummer(n) || !harNummer(s) && n != s {
			t.Fatalf("%q: %q", s, n)
		}
		var l struct{ Navn, Ulaeselig string }
		if b := sag.Ulaeselig(s, errors.New(s)); json.Unmarshal(b, &l) != nil || l.Navn != strings.ToValidUTF8(s, "\ufffd") && utf8.ValidString(s) || l.Ulaeselig == "" {
			t.Fatalf("%q: %s", s, b)
		}
		_, taellers := taeller.ParseMetode(s)
		_, frists := frist.ParseMetode(s)
		_, medlemskabs := medlemskab.ParseMetode(s)
		if sag.HarMetode(s) != (taellers == nil || frists == nil || medlemskabs == nil) {
			t.Fatalf("%q is a method: %v", s, sag.HarMetode(s))
		}
	})
}

// harNummer reports whether a personal number stands anywhere in s, whole or as six digits and four.
func harNummer(s string) bool {
	for i := range s {
		if n := nummer.FindStringSubmatch(s[i:]); n != nil {
			if _, err := dfdg.ParseCPR(n[1] + n[2]); err == nil {
				return true
			}
		}
	}
	return false
}

var nummer = regexp.MustCompile(`\A([0-9]{6})[-\x{20}\x{a0}]?([0-9]{4})`)

var fireCifre = regexp.MustCompile(`[0-9]{4}`)

// Whatever stands in a key of a case, it is unreadable or has an answer.
func TestHvadSomHelstIEnNoegle(t *testing.T) {
	t.Parallel()
	const fakta = `{"kontaktgruppe":1,"kontaktgruppeFra":"2025-01-01","forrigeKontaktgruppe":1,"ophoerteAkasser":[82],
		"tilmeldinger":[{"kategori":1,"fra":"2024-02-01","til":null}],
		"medlemskaber":[{"akasse":57,"afdeling":570001,"startdato":"2015-01-01","slutdato":null,"afsluttetVed":"ma","forsikringskategori":1,"dagpengeretsdato":"2015-01-01"}],
		"registreringer":[{"tidspunkt":"2025-01-01T00:00:00","taellere":{"forbrug":{"forbrugteTimer":1}}}],
		"videresendte":[{"indberetningIdentifier":"00000000-0000-0000-0000-000000000001","taellere":{}}],
		"fravaer":[{"type":75,"fra":"2025-01-01","til":null}],"bookinger":[{"samtaletype":7,"dato":"2025-03-10","indkalder":"jobcenter"}],
		"markeringer":[{"persongruppe":1,"akasse":57,"fra":"2025-01-01","til":null}],"jobcenter":"101","kommune":101,
		"folkepensionsdato":"2050-01-01","tilladteSamtaletyper":[7],
		"frister":[{"fristId":"00000000-0000-0000-0000-000000000001","samtaletype":7,"status":"Aktiv","fristdato":"2025-03-14"}]}`
	for mappe, filer := range map[string][]string{"taeller": {"gyldig.json"},
		"frist": {"gyldig-opdatering.json", "gyldig-dagskift.json"}, "medlemskab": {"gyldig.json", "gyldig-tilbagekaldelse.json"}} {
		for _, fil := range filer {
			var m map[string]any
			if err := json.Unmarshal(udfoldet(t, mappe, fil), &m); err != nil {
				t.Fatal(err)
			}
			borger := m["borger"].(map[string]any)
			if err := json.Unmarshal([]byte(fakta), &borger); err != nil {
				t.Fatal(err)
			}
			request := m["request"]
			delete(m, "request")    // the packages' own tests do that
			if mappe == "taeller" { // one counter stands for all
				borger["taellere"] = map[string]any{"forbrug": borger["taellere"].(map[string]any)["forbrug"]}
			}
			skift(m, func() {
				b, err := json.Marshal(m)
				if err != nil {
					t.Fatal(err)
				}
				if request != nil {
					r, _ := json.Marshal(request)
					b = append(append(append([]byte(`{"request":`), r...), ','), b[1:]...)
				}
				proev(t, b)
			})
		}
	}
}

// skift puts each odd value in the place of each value in turn.
func skift(v any, f func()) {
	var sat []any
	for _, s := range strings.Fields(`null true 1 -1 1.5 "" "x" [] {} [null] [[]] [{}] [1] ["2025-02-30"] {"a":1} "2025-01-01" 99999999999999999999`) {
		var x any
		d := json.NewDecoder(strings.NewReader(s))
		d.UseNumber()
		if d.Decode(&x) == nil {
			sat = append(sat, x)
		}
	}
	switch v := v.(type) {
	case map[string]any:
		for navn, x := range v {
			for _, ny := range sat {
				v[navn] = ny
				f()
			}
			delete(v, navn)
			f()
			v[navn] = x
			skift(x, f)
		}
	case []any:
		for i, x := range v {
			for _, ny := range sat {
				v[i] = ny
				f()
			}
			v[i] = x
			skift(x, f)
		}
	}
}

// A fact that cannot be so is not known: the case has an answer, in which nothing that needs it is decided by it.
func TestUmuligeFakta(t *testing.T) {
	t.Parallel()
	umulige := map[string][]string{
		"medlemskaber": {`[{"akasse":57,"startdato":"2024-01-01","slutdato":"2014-12-31"}]`, `[{"akasse":57,"startdato":null,"slutdato":null}]`,
			`[{"startdato":"2015-01-01","slutdato":null}]`, `[{}]`, `[{"akasse":0,"startdato":"2015-01-01"}]`,
			`[{"akasse":86,"startdato":"2010-01-01","slutdato":"2012-01-01"},{"akasse":57,"startdato":"9999-12-31","slutdato":"0001-01-01"}]`},
		"tilmeldinger": {`[{"kategori":1,"fra":"2025-01-01","til":"2024-01-01"}]`, `[{"fra":"2025-01-01"}]`, `[{"kategori":1}]`, `[{}]`},
		"fravaer":      {`[{"type":75,"fra":"2025-05-01","til":"2025-01-01"}]`, `[{"type":75}]`, `[{"fra":"2025-01-01"}]`, `[{}]`},
		"bookinger":    {`[{"samtaletype":7}]`, `[{"dato":"2025-03-10"}]`, `[{}]`},
		"frister": {`[{"samtaletype":7}]`, `[{"status":"Aktiv"}]`, `[{}]`,
			`[{"fristId":"00000000-0000-0000-0000-000000000001","samtaletype":7,"status":"Aktiv","fristdato":"2025-03-14","fristaktiveringsdato":"2025-04-01","sidsteAfholdelsesdato":"2025-01-01"}]`},
		"registreringer":       {`[{"taellere":{}}]`, `[{"tidspunkt":"2025-01-01T00:00:00"}]`, `[{}]`, `[{"tidspunkt":"2025-02-01T00:00:00","taellere":{}},{"tidspunkt":"2025-01-01T00:00:00","taellere":{}}]`},
		"videresendte":         {`[{"taellere":{}}]`, `[{}]`},
		"markeringer":          {`[{"persongruppe":1,"fra":"2025-05-01","til":"2025-01-01"}]`, `[{}]`},
		"tilladteSamtaletyper": {`[null]`, `[-1]`},
		"ophoerteAkasser":      {`[0]`, `[null]`},
		"kontaktgruppe":        {`-1`, `null`},
		"taellere":             {`{"forbrug":{}}`, `{"indplacering":{}}`},
	}
	for _, mappe := range []string{"taeller", "frist", "medlemskab"} {
		m := sag.NewMappe(os.DirFS(suite), mappe)
		filer, err := m.Filer()
		if err != nil {
			t.Fatal(err)
		}
		for i, fil := range filer {
			if !strings.HasPrefix(fil, "gyldig") && i%40 != 0 {
				continue
			}
			var hel map[string]json.RawMessage
			var borger map[string]json.RawMessage
			if json.Unmarshal(udfoldet(t, mappe, fil), &hel) != nil || json.Unmarshal(hel["borger"], &borger) != nil {
				t.Fatal(fil)
			}
			delete(hel, "forventet")
			for navn, vaerdier := range umulige {
				foer, har := borger[navn]
				for _, v := range vaerdier {
					borger[navn] = json.RawMessage(v)
					hel["borger"], _ = json.Marshal(borger)
					b, _ := json.Marshal(hel)
					s, err := sag.Read(b)
					if err == nil {
						_, err = s.Koer()
					}
					if err != nil && !strings.Contains(v, "null]") && navn != "kontaktgruppe" {
						t.Errorf("%s/%s: %s %s: %v", mappe, fil, navn, v, err)
					}
				}
				if delete(borger, navn); har {
					borger[navn] = foer
				}
			}
		}
	}
}
