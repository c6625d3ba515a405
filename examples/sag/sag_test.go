package sag_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/examples/sag"
	"github.com/akasse/dfdg/examples/sag/sagtest"
	"github.com/akasse/dfdg/frist"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/taeller"
)

// mappe makes a folder of cases.
func mappe(sager map[string]string) *sag.Mappe {
	m := fstest.MapFS{}
	for navn, indhold := range sager {
		m[navn+".json"] = &fstest.MapFile{Data: []byte(indhold)}
	}
	return sag.NewMappe(m, ".")
}

// ens compares two JSON texts, members in any order.
func ens(t *testing.T, a, b string) bool {
	t.Helper()
	var x, y any
	if json.Unmarshal([]byte(a), &x) != nil || json.Unmarshal([]byte(b), &y) != nil {
		t.Fatalf("not JSON: %s, %s", a, b)
	}
	p, _ := json.Marshal(x)
	q, _ := json.Marshal(y)
	return string(p) == string(q)
}

func TestSomOgUden(t *testing.T) {
	const gyldig = `{"navn":"g","metode":"GetFrist","idag":"2025-03-03","borger":{"doed":false,"fravaer":[{"type":75,"fra":"2025-01-01","til":null}]},
		"request":{"a":{"b":1,"c":{"d":2}},"e":3.50},"forventet":{"fejl":[]}}`
	for _, c := range []struct{ navn, sag, vil string }{
		{"nothing of its own", `{"som":"gyldig"}`, gyldig},
		{"the name with its ending", `{"som":"gyldig.json"}`, gyldig},
		{"objects key by key, a value replaces", `{"som":"gyldig","navn":"x","request":{"a":{"c":{"d":4}}}}`,
			`{"navn":"x","metode":"GetFrist","idag":"2025-03-03","borger":{"doed":false,"fravaer":[{"type":75,"fra":"2025-01-01","til":null}]},
			"request":{"a":{"b":1,"c":{"d":4}},"e":3.50},"forventet":{"fejl":[]}}`},
		{"an array and null replace", `{"som":"gyldig","borger":{"fravaer":[],"doed":null},"forventet":null}`,
			`{"navn":"g","metode":"GetFrist","idag":"2025-03-03","borger":{"doed":null,"fravaer":[]},"request":{"a":{"b":1,"c":{"d":2}},"e":3.50},"forventet":null}`},
		{"an object replaces a value, and a value an object", `{"som":"gyldig","request":{"a":7,"e":{"f":8}}}`,
			`{"navn":"g","metode":"GetFrist","idag":"2025-03-03","borger":{"doed":false,"fravaer":[{"type":75,"fra":"2025-01-01","til":null}]},
			"request":{"a":7,"e":{"f":8}},"forventet":{"fejl":[]}}`},
		{"uden takes a key away", `{"som":"gyldig","uden":["/borger","/request/a/c","/request/e"]}`,
			`{"navn":"g","metode":"GetFrist","idag":"2025-03-03","request":{"a":{"b":1}},"forventet":{"fejl":[]}}`},
		{"uden first, then what is laid over", `{"som":"gyldig","uden":["/request/a"],"request":{"a":{"x":1}}}`,
			`{"navn":"g","metode":"GetFrist","idag":"2025-03-03","borger":{"doed":false,"fravaer":[{"type":75,"fra":"2025-01-01","til":null}]},
			"request":{"a":{"x":1},"e":3.50},"forventet":{"fejl":[]}}`},
		{"a chain", `{"som":"kaede","request":{"e":1}}`,
			`{"navn":"k","metode":"GetFrist","idag":"2025-03-03","borger":{"doed":true,"fravaer":[{"type":75,"fra":"2025-01-01","til":null}]},
			"request":{"e":1},"forventet":{"fejl":[]}}`},
		{"keys of one's own stay", `{"som":"gyldig","uden":["/request","/borger","/forventet"],"x-hvorfor":["y"]}`,
			`{"navn":"g","metode":"GetFrist","idag":"2025-03-03","x-hvorfor":["y"]}`},
		{"a pointer's escapes", `{"som":"skraa","uden":["/request/a~1b","/request/c~0d"]}`, `{"navn":"s","request":{}}`},
	} {
		s, err := mappe(map[string]string{"gyldig": gyldig, "x": c.sag,
			"kaede": `{"navn":"k","som":"gyldig","uden":["/request/a"],"borger":{"doed":true}}`,
			"skraa": `{"navn":"s","request":{"a/b":1,"c~d":2}}`}).Read("x.json")
		if err != nil {
			t.Errorf("%s: %v", c.navn, err)
		} else if har := s.JSON(); !ens(t, string(har), c.vil) {
			t.Errorf("%s: %s", c.navn, har)
		}
	}
}

// What stands twice in the message (S-03) stands so in the case that is laid over another one, and numbers stand as they
// are written.
func TestRequestStaarSomSkrevet(t *testing.T) {
	s, err := mappe(map[string]string{
		"gyldig": `{"navn":"g","request":{"a":{"b":1},"c":1.0}}`,
		"x":      `{"som":"gyldig","request":{"a":1e400,"a":{"b":7.40},"d":"\u0061"}}`,
	}).Read("x.json")
	if err != nil {
		t.Fatal(err)
	}
	if har, vil := string(s.Request), `{"a":1e400,"a":{"b":7.40},"c":1.0,"d":"\u0061"}`; har != vil {
		t.Errorf("%s, want %s", har, vil)
	}
	s, err = sag.Read([]byte(`{"request": {"a" : [1 , 2.50]}}`))
	if har, vil := string(s.Request), `{"a" : [1 , 2.50]}`; err != nil || har != vil {
		t.Errorf("%s, %v; want %s", har, err, vil)
	}
}

func sted(t *testing.T, err error) string {
	t.Helper()
	u, ok := errors.AsType[*dfdgerr.UlaeseligFejl](err)
	if !ok {
		t.Fatalf("%v has no place", err)
	}
	return fmt.Sprintf("%d:%d: %s", u.Linje, u.Kolonne, u.Aarsag)
}

// Every error of a case has a place in the file that was asked for, and repeats nothing of it.
func TestUlaeseligeSager(t *testing.T) {
	const hemmelig = "Qx7Zy"
	ring := map[string]string{"a": `{"som": "b"}`, "b": "{\n\"som\": \"c\"}", "c": `{"som": "b"}`, "sig": `{"som":"sig"}`,
		"gyldig": `{"navn":"g","metode":"GetFrist","request":{"a":1}}`,
		"galt":   "{\n \"borger\": {\"doed\": \"" + hemmelig + "\"}}", "skaev": "{\n\"x\"", "ukendt": "{\n\"brger\":1}"}
	for i := range 20 {
		ring[fmt.Sprint("led", i)] = fmt.Sprintf(`{"som":"led%d"}`, i+1)
	}
	for _, c := range []struct{ navn, sag, sted string }{
		{"a ring", `{"som": "a"}`, "1:9: c.json: linje 1, kolonne 9: som går i ring"},
		{"itself", `{"som": "x"}`, "1:9: som går i ring"},
		{"one that is itself a ring", `{"som": "sig"}`, "1:9: sig.json: linje 1, kolonne 8: som går i ring"},
		{"a long chain", `{"som": "led0"}`, "1:9: led14.json: linje 1, kolonne 8: som går gennem mere end 16 sager"},
		{"no such case", "{\n  \"som\": \"" + hemmelig + "\"}", "2:10: Qx7Zy.json: filen kan ikke læses"},
		{"a path", `{"som": "../gyldig"}`, "1:9: som er navnet på en anden sag i samme mappe, fx gyldig"},
		{"not a text", `{"som": ["gyldig"]}`, "1:9: som er navnet på en anden sag i samme mappe, fx gyldig"},
		{"empty", `{"som": ""}`, "1:9: som er navnet på en anden sag i samme mappe, fx gyldig"},
		{"som twice", `{"som": "gyldig", "som": "gyldig"}`, "1:19: samme nøgle to gange"},
		{"uden alone", `{"uden": []}`, "1:10: uden kræver som: det tager nøgler fra den sag, som nævner"},
		{"uden no list", `{"som": "gyldig", "uden": "/request"}`, "1:27: uden er en liste af steder i den sag, som nævner, fx /request/forbrug"},
		{"uden no pointer", `{"som": "gyldig", "uden": ["request"]}`, "1:28: uden er en liste af steder i den sag, som nævner, fx /request/forbrug"},
		{"uden no text", `{"som": "gyldig", "uden": [1]}`, "1:28: uden er en liste af steder i den sag, som nævner, fx /request/forbrug"},
		{"uden of nothing", `{"som": "gyldig", "uden": ["/request/b"]}`, "1:28: uden peger på noget, som sagen ikke har"},
		{"uden through a value", `{"som": "gyldig", "uden": ["/request/a/b"]}`, "1:28: uden peger på noget, som sagen ikke har"},
		{"what it stands on is not JSON", `{"som": "skaev"}`, "1:9: skaev.json: linje 2, kolonne 4: uventet slutning: filen er afkortet, eller en afslutning mangler"},
		{"a value of what it stands on", `{"som": "galt"}`, "1:9: galt.json: linje 2, kolonne 21: borger.doed kan ikke læses"},
		{"a key of what it stands on", `{"som": "ukendt"}`, "1:9: ukendt.json: linje 2, kolonne 1: sagsformatet har ikke denne nøgle her; mente du borger?"},
		{"an unknown key", `{"` + hemmelig + `": 1}`, "1:2: sagsformatet har ikke denne nøgle her"},
		{"a misspelt key", `{"forventat": {}}`, "1:2: sagsformatet har ikke denne nøgle her; mente du forventet?"},
		{"a key in another case", `{"Metode": "GetFrist"}`, "1:2: sagsformatet har ikke denne nøgle her; mente du metode?"},
		{"a key twice", `{"navn": "a", "navn": "b"}`, "1:15: samme nøgle to gange"},
		{"of the caller", `{"kalder": {"type": "star", "kod": ""}}`, "1:29: sagsformatet har ikke denne nøgle her; mente du kode?"},
		{"of the citizen", `{"borger": {"dod": true}}`, "1:13: sagsformatet har ikke denne nøgle her; mente du doed?"},
		{"of a membership", `{"borger": {"medlemskaber": [{"akasse": 57}, {"akase": 57}]}}`, "1:47: sagsformatet har ikke denne nøgle her; mente du akasse?"},
		{"twice in a membership", `{"borger": {"medlemskaber": [{"akasse": 57, "akasse": 57}]}}`, "1:45: samme nøgle to gange"},
		{"of an enrolment", `{"borger": {"tilmeldinger": [{"kategori": 1, "fr": "2025-01-01"}]}}`, "1:46: sagsformatet har ikke denne nøgle her; mente du fra?"},
		{"of a booking", `{"borger": {"bookinger": [{"type": 7}]}}`, "1:28: sagsformatet har ikke denne nøgle her"},
		{"of a registered counter", `{"borger": {"taellere": {"forbrug": {"timer": 1}}}}`, "1:38: sagsformatet har ikke denne nøgle her"},
		{"of a registered counter's collection", `{"borger": {"taellere": {"supplerendeDagpengekonto": {"genoptjeningsgrundlagSamling": [{"x": 1}]}}}}`,
			"1:89: sagsformatet har ikke denne nøgle her"},
		{"of a registration", `{"borger": {"registreringer": [{"taellere": {"forbrg": {}}}]}}`, "1:46: sagsformatet har ikke denne nøgle her; mente du forbrug?"},
		{"of a deadline that the service does not read", `{"metode": "GetDagpengetaellerkonto", "borger": {"frister": [{"frist": 1}]}}`, "1:63: sagsformatet har ikke denne nøgle her"},
		{"of what is expected", `{"forventet": {"fjel": []}}`, "1:16: sagsformatet har ikke denne nøgle her; mente du fejl?"},
		{"of an expected finding", `{"forventet": {"fejl": [{"kode": 1014, "sted": ""}]}}`, "1:40: sagsformatet har ikke denne nøgle her"},
		{"of an expected warning", `{"forventet": {"advarsler": [{"kode": 1014}]}}`, "1:31: sagsformatet har ikke denne nøgle her"},
		{"of an expected outcome", `{"forventet": {"udfald": {"gemtt": null}}}`, "1:27: sagsformatet har ikke denne nøgle her; mente du gemt?"},
		{"an expected code that is none", `{"forventet": {"fejl": [{"kode": "1014", "felt": ""}]}}`, "1:34: forventet.fejl kan ikke læses"},
		{"no expected code", `{"forventet": {"fejl": [{"felt": ""}]}}`, "1:25: forventet.fejl kan ikke læses: kode mangler"},
		{"no expected rule", `{"forventet": {"uafgjort": [{"felt": ""}]}}`, "1:29: forventet.uafgjort kan ikke læses: regel mangler"},
		{"expected findings that are no list", `{"forventet": {"fejl": {}}}`, "1:24: forventet.fejl kan ikke læses"},
		{"an expected outcome that is none", `{"forventet": {"udfald": []}}`, "1:26: ikke et objekt"},
		{"a value in a list", "{\"borger\": {\"medlemskaber\": [{\"akasse\": 57},\n {\"startdato\": \"2025-02-30\"}]}}", "2:16: borger.medlemskaber.1.startdato kan ikke læses"},
		{"a list that is none", `{"borger": {"fravaer": {}}}`, "1:24: borger.fravaer kan ikke læses"},
		{"a list of values", `{"borger": {"ophoerteAkasser": [57, "x"]}}`, "1:37: borger.ophoerteAkasser.1 kan ikke læses"},
		{"the citizen is no object", `{"borger": null}`, "1:12: ikke et objekt"},
		{"a caller that is none", `{"kalder": {"type": "bank"}}`, "1:12: kalder kan ikke læses"},
		{"a code list", "{\"kodelister\": {\n \"satsgrundlag\": {\"komplet\": true, \"vaerdier\": [{\"id\": \"x\"}]}}}", ""},
		{"not an object", `["` + hemmelig + `"]`, "1:1: ikke et objekt"},
		{"an array cut off", `{"a": [`, "1:8: uventet slutning: filen er afkortet, eller en afslutning mangler"},
	} {
		ring["x"] = c.sag
		_, err := mappe(ring).Read("x.json")
		if har := sted(t, err); c.sted != "" && har != c.sted || c.navn != "no such case" && strings.Contains(har, hemmelig) {
			t.Errorf("%s: %s\nwant %s", c.navn, har, c.sted)
		}
	}
	if _, err := sag.Read([]byte(`{"som": "gyldig"}`)); sted(t, err) != "1:9: som kræver en mappe med sager: sagen skal læses fra en fil" {
		t.Error(err)
	}
	if _, err := mappe(nil).Read("x.json"); err == nil {
		t.Error("a file that is not there is read")
	}
}

// What cannot be run is told at the key that is to blame.
func TestForkerteKald(t *testing.T) {
	const resten = `"metode":"GetFrist","kalder":{"type":"star"}`
	for _, c := range []struct{ sag, sted string }{
		{`{"idag":"2025-03-03"}`, "1:1: ingen sag, for den har ingen metode; en besked uden en sag omkring kræver -metode"},
		{`{"idag":"2025-03-03","metode":"GetIntet"}`, "1:31: "},
		{`{"kalder":{"type":"star"},"metode":"GetFrist"}`, "1:1: "},
		{`{` + resten + `,"idag":null}`, "1:54: "},
		{`{"metode":"GetDagpengetaellerkonto","kalder":{"type":"star"},"idag":"2025-03-03","snitflade":"1999-1"}`, "1:94: "},
	} {
		s, err := sag.Read([]byte(c.sag))
		if err == nil {
			_, err = s.Koer()
		}
		if har := sted(t, err); !strings.HasPrefix(har, c.sted) {
			t.Errorf("%s: %s, want %s", c.sag, har, c.sted)
		}
	}
}

func TestAfvigelser(t *testing.T) {
	svar := &sag.Svar{
		Dom:       "afvist",
		Fejl:      []sag.Fund{{Kode: 9458, Felt: "/dagpengesats/satsgrundlag", Regel: "T3-06"}, {Kode: 9183, Felt: "/dagpengesats/satsgrundlag", Regel: "A-27"}},
		Advarsler: []sag.Fund{{Felt: "", Regel: "A-25"}},
		Uafgjort:  []sag.Fund{{Felt: "", Regel: "A-18", Mangler: "medlemskaber", Kan: "afvise", Kode: 4575}},
		Udfald: json.RawMessage(`{"gemt":true,"videresendtTil":null,"taellere":{"forbrug":{"forbrugteTimer":7.40,"opgoerelsesdato":"2025-03-03T10:00:00"}},
			"medlemskaber":[{"akasse":57},{"akasse":86}],"beskeder":[{"type":"a","modtager":"jobcenter"},{"type":"b"}]}`),
	}
	const fejl = `"fejl":[{"kode":9183,"felt":"/dagpengesats/satsgrundlag"},{"kode":9458,"felt":"/dagpengesats/satsgrundlag"}]`
	for _, c := range []struct {
		forventet string
		antal     int
	}{
		{`{}`, 0},
		{`{` + fejl + `,"advarsler":[{"regel":"A-25","felt":""}],"uafgjort":[{"regel":"A-18","felt":""}]}`, 0},
		{`{"fejl":[{"kode":9183,"felt":"/dagpengesats/satsgrundlag","regel":"A-27"},{"kode":9458,"felt":"/dagpengesats/satsgrundlag","regel":"T3-06"}]}`, 0},
		{`{"fejl":[{"kode":9183,"felt":"/dagpengesats/satsgrundlag","regel":"A-27"},{"kode":9458,"felt":"/dagpengesats/satsgrundlag","regel":"T3-07"}]}`, 2},
		{`{"fejl":[{"kode":9183,"felt":"/dagpengesats/satsgrundlag"}]}`, 1},
		{`{"fejl":[]}`, 2},
		{`{"advarsler":[]}`, 1},
		{`{"advarsler":[{"regel":"A-25","felt":"/forbrug"}]}`, 2},
		{`{"uafgjort":[{"regel":"A-18","felt":"","mangler":"medlemskaber","kan":"afvise","kode":4575}]}`, 0},
		{`{"uafgjort":[{"regel":"A-18","felt":"","mangler":"taellere"}]}`, 2},
		{`{"uafgjort":[{"regel":"A-18","felt":"","kan":"advare"}]}`, 2},
		{`{"udfald":{"gemt":true,"videresendtTil":null}}`, 0},
		{`{"udfald":{"gemt":false}}`, 1},
		{`{"udfald":{"saetFjernet":false}}`, 1},
		{`{"udfald":{"saetFjernet":null}}`, 0},
		{`{"udfald":null}`, 1},
		{`{"udfald":{"taellere":{"forbrug":{"forbrugteTimer":7.4}}}}`, 0},
		{`{"udfald":{"taellere":{"forbrug":{"forbrugteTimer":7.41}}}}`, 1},
		{`{"udfald":{"taellere":{"forbrug":{"opgoerelsesdato":"2025-03-03"}}}}`, 0},
		{`{"udfald":{"taellere":{"forbrug":{"opgoerelsesdato":"2025-03-0"}}}}`, 1},
		{`{"udfald":{"taellere":{"forbrug":{"resttimer":null}}}}`, 0},
		{`{"udfald":{"taellere":{"forbrug":null}}}`, 1},
		{`{"udfald":{"medlemskaber":[{"akasse":57}]}}`, 1},
		{`{"udfald":{"medlemskaber":[{"akasse":57},{}]}}`, 0},
		{`{"udfald":{"medlemskaber":[{"akasse":86},{"akasse":57}]}}`, 1},
		{`{"udfald":{"beskeder":[{"type":"b"}]}}`, 0},
		{`{"udfald":{"beskeder":[{"type":"a","modtager":"a-kasse 57"}]}}`, 1},
		{`{"udfald":{"beskeder":[]}}`, 1},
	} {
		s, err := sag.Read([]byte(`{"forventet":` + c.forventet + `}`))
		if err != nil {
			t.Fatalf("%s: %v", c.forventet, err)
		}
		if har := s.Afvigelser(svar); len(har) != c.antal {
			t.Errorf("%s: %q, want %d", c.forventet, har, c.antal)
		}
	}
	s, err := sag.Read([]byte(`{"forventet":{"udfald":{"gemt":true}}}`))
	if err != nil {
		t.Fatal(err)
	}
	for _, intet := range []string{``, `null`, `[]`, `{`} {
		if len(s.Afvigelser(&sag.Svar{Udfald: json.RawMessage(intet)})) != 1 {
			t.Errorf("%q is an outcome", intet)
		}
	}
}

// A backend of one's own need not know the rules' ids of what rejects, but must answer what is asked.
func TestAfvigelserEgenBackend(t *testing.T) {
	const fejl, tom = `{"forventet":{"fejl":[{"kode":9458,"felt":"/a","regel":"T3-06"}]}}`, `{"forventet":{"fejl":[],"advarsler":[],"uafgjort":[],"udfald":null}}`
	for _, c := range []struct {
		navn, sag, svar string
		antal           int
	}{
		{"no rule of what rejects", fejl, `{"dom":"afvist","fejl":[{"kode":9458,"felt":"/a"}]}`, 0},
		{"another rule", fejl, `{"dom":"afvist","fejl":[{"kode":9458,"felt":"/a","regel":"T3-07"}]}`, 2},
		{"another verdict", fejl, `{"dom":"godkendt","fejl":[{"kode":9458,"felt":"/a","regel":"T3-06"}]}`, 1},
		{"a warning needs its rule", `{"forventet":{"advarsler":[{"regel":"A-25","felt":""}]}}`, `{"dom":"godkendt","advarsler":[{"felt":""}]}`, 2},
		{"all that is asked", tom, `{"dom":"godkendt","fejl":[],"advarsler":[],"uafgjort":[],"udfald":null,"mere":1}`, 0},
		{"nothing", tom, `{"dom":"godkendt"}`, 4},
		{"null is no list", tom, `{"dom":"godkendt","fejl":null,"advarsler":null,"uafgjort":null,"udfald":null}`, 3},
		{"rejected without an error", tom, `{"dom":"afvist","fejl":[],"advarsler":[],"uafgjort":[],"udfald":null}`, 1},
	} {
		s, err := sag.Read([]byte(c.sag))
		if err != nil {
			t.Fatal(err)
		}
		svar, err := sag.ReadSvar([]byte(c.svar))
		if err != nil {
			t.Errorf("%s: %v", c.navn, err)
		} else if har := s.Afvigelser(svar); len(har) != c.antal {
			t.Errorf("%s: %q, want %d", c.navn, har, c.antal)
		}
	}
	for _, b := range []string{``, `{`, `[]`, `null`, `{}`, `{"dom":""}`, `{"dom":"ok","fejl":[]}`, `{"dom":"godkendt","fejl":{}}`, `{"dom":"godkendt"} x`} {
		if s, err := sag.ReadSvar([]byte(b)); err == nil {
			t.Errorf("%s is read as %+v", b, s)
		}
	}
}

// The case and the answer in JSON are all that a backend in another language needs.
func TestEgenBackend(t *testing.T) {
	const indhold = `{"navn":"x","metode":"GetFrist","idag":"2025-03-03","kalder":{"type":"aub"},"borger":{"cpr":"0101801234"},
		"request":{},"forventet":{"fejl":[{"kode":4575,"felt":""}]}}`
	s, err := sag.Read([]byte(indhold))
	if err != nil {
		t.Fatal(err)
	}
	if !ens(t, string(s.JSON()), indhold) || s.Forventet.Fejl == nil {
		t.Errorf("%s", s.JSON())
	}
	k, err := s.Koer()
	if err != nil {
		t.Fatal(err)
	}
	ja := true
	linje, err := k.Linje("x", &ja)
	if err != nil {
		t.Fatal(err)
	}
	svar, err := sag.ReadSvar(linje)
	if err != nil || svar.Dom != "afvist" || svar.Idag != "2025-03-03" || len(s.Afvigelser(svar)) != 0 {
		t.Errorf("%+v, %v, %q", svar, err, s.Afvigelser(svar))
	}
	egen, err := sag.Bibliotek(s)
	if err != nil || len(egen.Fejl) != 1 || egen.Fejl[0].Regel != svar.Fejl[0].Regel || string(egen.Udfald) != string(svar.Udfald) {
		t.Errorf("%+v, %v", egen, err)
	}
	if _, err := sag.ReadSvar([]byte(`{"dom":1}`)); err == nil {
		t.Error("an answer that is none is read")
	}
}

func TestMaske(t *testing.T) {
	for navn, vil := range map[string]string{
		"": "", "kort 123": "kort 123", "2025": "••••", "a1234b": "a••••b", "010180-123": "••••••-123", "0101801234.json": "••••••••••.json",
		"x\n\u001b[2J\u2028\u0085æ": "x  [2J  æ", "1234\u001b[2J": "•••• [2J", "12\n34567\n": "12 ••••• ",
	} {
		if har := sag.Maske(navn); har != vil {
			t.Errorf("%q: %q, want %q", navn, har, vil)
		}
	}
}

// Hostile files are unreadable or have an answer; none hangs.
func TestFjendtligeSager(t *testing.T) {
	const stort, stoerst = 1 << 18, 10 << 20
	dyb := func(n int) string { return strings.Repeat(`{"a":`, n) + "1" + strings.Repeat("}", n) }
	const hoved = `"navn":"x","metode":"CreateDagpengetaellerkonto","idag":"2025-03-03","kalder":{"type":"star"}`
	sager := map[string]string{
		"tal":         `{` + hoved + `,"borger":{"kontaktgruppe":` + strings.Repeat("9", stoerst) + `}}`,
		"brok":        `{` + hoved + `,"request":{"forbrug":{"resttimer":0.` + strings.Repeat("9", stoerst) + `}},"forventet":{"fejl":[]}}`,
		"eksponent":   `{` + hoved + `,"borger":{"taellere":{"forbrug":{"resttimer":1e999999999}}},"forventet":{"udfald":{"gemt":1e999999999}}}`,
		"kode":        `{` + hoved + `,"forventet":{"fejl":[{"kode":` + strings.Repeat("1", stort) + `}]}}`,
		"dyb":         `{` + hoved + `,"request":` + dyb(stort/6) + `}`,
		"dyb-borger":  `{` + hoved + `,"borger":{"taellere":` + dyb(stort/6) + `}}`,
		"dyb-vil":     `{` + hoved + `,"forventet":{"udfald":{"taellere":` + dyb(stort/6) + `}}}`,
		"dybt-paa":    `{"som":"dyb","request":` + dyb(stort/6) + `}`,
		"egne":        `{` + strings.Repeat(`"x-":1,`, stort/7) + hoved + `}`,
		"egne-paa":    `{"som":"dyb",` + strings.Repeat(`"x-":1,`, stort/7) + hoved + `}`,
		"mange":       `{` + hoved + `,"request":{` + strings.Repeat(`"a":1,`, stort/6) + `"a":1}}`,
		"mange-paa":   `{"som":"mange","request":{"a":1}}`,
		"mange-uden":  `{"som":"mange","uden":["/request/a"]}`,
		"uden-mange":  `{"som":"kort","uden":[` + strings.Repeat(`"/navn",`, stort/8) + `"/navn"]}`,
		"kort":        `{` + hoved + `}`,
		"navn":        `{"navn":"` + strings.Repeat("0101801234", stort/10) + `"}`,
		"citat":       `{"navn":"` + strings.Repeat(`\"`, stort/2) + `"}`,
		"liste":       `{` + hoved + `,"borger":{"fravaer":[` + strings.Repeat(`{},`, stort/3) + `{}]}}`,
		"forventning": `{` + hoved + `,"forventet":{"fejl":[` + strings.Repeat(`{"kode":1},`, stort/100) + `{"kode":1}]}}`,
	}
	m := mappe(sager)
	for navn := range sager {
		s, err := m.Read(navn + ".json")
		if err == nil {
			var k *sag.Koersel
			if k, err = s.Koer(); err == nil {
				svar, fejl := k.Svar()
				if fejl != nil {
					t.Errorf("%s: %v", navn, fejl)
				}
				s.Afvigelser(svar)
				s.JSON()
			}
		}
		if err != nil {
			sted(t, err)
			if len(err.Error()) > 300 {
				t.Errorf("%s: an error of %d bytes", navn, len(err.Error()))
			}
		}
	}
}

// The case in the description of the format that stands on another one goes as it says.
func TestSomIBeskrivelsen(t *testing.T) {
	beskrivelse, err := os.ReadFile(suite + "README.md")
	if err != nil {
		t.Fatal(err)
	}
	dele := strings.Split(string(beskrivelse), "```json\n")
	eksempel, _, _ := strings.Cut(dele[len(dele)-1], "```")
	s, err := mappe(map[string]string{"x": eksempel, "gyldig-dagpengesats": string(udfoldet(t, "taeller", "gyldig-dagpengesats.json"))}).Read("x.json")
	if err != nil {
		t.Fatal(err)
	}
	svar, err := sag.Bibliotek(s)
	if err != nil || len(s.Afvigelser(svar)) > 0 || len(*s.Forventet.Fejl) != 1 {
		t.Errorf("%v, %+v", err, svar)
	}
}

// Each folder of the suite has its gyldig, which is approved; every other file is named after a rule of the catalogue.
func TestSuitensNavne(t *testing.T) {
	regler := map[string]bool{}
	for _, r := range slices.Concat(taeller.Regler(), frist.Regler(), medlemskab.Regler()) {
		regler[r.Id()] = true
	}
	for _, navn := range []string{"taeller", "frist", "medlemskab"} {
		m := sag.NewMappe(os.DirFS(suite), navn)
		filer, err := m.Filer()
		if err != nil || !slices.Contains(filer, "gyldig.json") {
			t.Fatalf("%s: %v", navn, err)
		}
		for _, fil := range filer {
			if !strings.HasPrefix(fil, "gyldig") {
				if id := sagtest.Regel(fil); !regler[id] {
					t.Errorf("%s/%s: there is no rule %s", navn, fil, id)
				}
				continue
			}
			s, err := m.Read(fil)
			if err != nil {
				t.Fatal(err)
			}
			if k, err := s.Koer(); err != nil || k.Rapport.Dom() != dfdgerr.Godkendt || k.Err != nil {
				t.Errorf("%s/%s: %v", navn, fil, err)
			}
		}
	}
}
