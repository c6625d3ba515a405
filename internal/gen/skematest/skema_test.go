// Package skematest holds the generated JSON Schemas up to a validator and to the case suite. It is
// a module of its own, so that the library does not depend on the validator.
package skematest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

const rod = "../../.."

// tjek is the command, built once.
var tjek string

func TestMain(m *testing.M) {
	os.Exit(func() int {
		mappe, err := os.MkdirTemp("", "skematest")
		if err != nil {
			fmt.Println(err)
			return 1
		}
		defer os.RemoveAll(mappe)
		tjek = filepath.Join(mappe, "tjek.exe")
		c := exec.Command("go", "build", "-o", tjek, "./examples/tjek")
		c.Dir = rod
		if b, err := c.CombinedOutput(); err != nil {
			fmt.Printf("%v\n%s", err, b)
			return 1
		}
		return m.Run()
	}())
}

// meddelelse is what a case says of a message.
type meddelelse struct {
	Navn, Metode, Snitflade, Kilde string
	Request                        json.RawMessage
	Forventet                      *struct {
		Fejl []struct {
			Kode int
			Felt string
		}
	}
}

// sigerMindre are elements whose form is broken in ways a schema cannot state: required where another
// is given (T8-03), the last two digits of a week (T8-02), a whole number written 4.0 (S-06).
var sigerMindre = regexp.MustCompile(`/(genoptjenteUger|opgoerelsesuge|\w+Startuge|karensperiodenummer)$`)

func TestSager(t *testing.T) {
	for _, pakke := range []string{"taeller", "frist", "medlemskab"} {
		t.Run(pakke, func(t *testing.T) { proev(t, pakke) })
	}
}

// skemaerne are the schemas of a file by the method.
func skemaerne(t *testing.T, navn string) map[string]*jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler() // of the draft that $schema names; checks the schema by its meta-schema
	c.AssertFormat()
	sti := filepath.Join(rod, "docs/schema", navn+".schema.json")
	skemaer := map[string]*jsonschema.Schema{}
	for _, m := range metoder(t, sti) {
		s, err := c.Compile(sti + "#/$defs/" + m)
		if err != nil {
			t.Fatal(err)
		}
		skemaer[m] = s
	}
	return skemaer
}

func proev(t *testing.T, pakke string) {
	skemaer := skemaerne(t, pakke)
	sager, err := exec.Command(tjek, "-udfold", filepath.Join(rod, "testdata/sager", pakke)).Output()
	if err != nil {
		t.Fatal(err)
	}
	gode, daarlige := 0, 0
	for linje := range bytes.Lines(sager) {
		var s meddelelse
		if json.Unmarshal(linje, &s) != nil || s.Forventet == nil || s.Snitflade == "2023-2" || s.Snitflade == "2021-3" ||
			strings.Contains(s.Kilde, "S-03") { // the same name twice: gone once read
			continue
		}
		skema := skemaer[s.Metode]
		if skema == nil { // an event, or an old name
			continue
		}
		if s.Request == nil {
			s.Request = json.RawMessage("{}")
		}
		v, err := jsonschema.UnmarshalJSON(bytes.NewReader(s.Request))
		if err != nil || skrivemaade(v) {
			continue
		}
		var form []string
		for _, f := range s.Forventet.Fejl {
			if f.Kode == 1014 && (f.Felt != "/cpr" || bytes.Contains(s.Request, []byte(`"cpr"`))) {
				form = append(form, f.Felt)
			}
		}
		kunForm := pakke == "taeller" || strings.Contains(s.Kilde, "S-") // elsewhere rules answer 1014 too
		err = skema.Validate(v)
		switch {
		case form == nil && err != nil:
			t.Errorf("%s: a good message: %v", s.Navn, err)
		case err == nil && kunForm && slices.ContainsFunc(form, func(f string) bool { return !sigerMindre.MatchString(f) }):
			t.Errorf("%s: accepted, but %v", s.Navn, form)
		case err == nil:
			gode++
		default:
			daarlige++
		}
	}
	if gode == 0 || daarlige == 0 {
		t.Error("too few cases")
	}
	t.Log(gode, "accepted,", daarlige, "refused")
}

// skrivemaade reports whether something is written in a way that a schema knows nothing of: a number
// with an exponent, too many decimals or at great length, a name in upper case.
func skrivemaade(v any) bool {
	switch v := v.(type) {
	case json.Number:
		_, brok, _ := strings.Cut(strings.TrimRight(string(v), "0"), ".")
		return len(v) > 64 || len(brok) > 2 || strings.ContainsAny(string(v), "eE")
	case []any:
		return slices.ContainsFunc(v, skrivemaade)
	case map[string]any:
		for navn, u := range v {
			if skrivemaade(u) || navn == strings.ToUpper(navn) {
				return true
			}
		}
	}
	return false
}

// metoder returns the messages of a schema, which its anyOf names.
func metoder(t *testing.T, sti string) (m []string) {
	b, err := os.ReadFile(sti)
	if err != nil {
		t.Fatal(err)
	}
	var s struct {
		AnyOf []map[string]string `json:"anyOf"`
	}
	if err := json.Unmarshal(b, &s); err != nil {
		t.Fatal(err)
	}
	for _, h := range s.AnyOf {
		m = append(m, strings.TrimPrefix(h["$ref"], "#/$defs/"))
	}
	return m
}

// Every shipped case, as it stands and with som and uden carried out, is a case by the schema of the format, and every answer
// that tjek -json gives one is an answer by it.
func TestSagsformat(t *testing.T) {
	sag, svar := sagsskemaer(t)
	filer, err := filepath.Glob(filepath.Join(rod, "testdata/sager/*/*.json"))
	if err != nil || len(filer) == 0 {
		t.Fatal(len(filer), err)
	}
	for _, f := range filer {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		if err := gyldig(sag, b); err != nil {
			t.Errorf("%s: %v", filepath.Base(f), err)
		}
	}
	for _, x := range []struct {
		skema *jsonschema.Schema
		flag  string
	}{{sag, "-udfold"}, {svar, "-json"}} {
		ud, err := exec.Command(tjek, x.flag, filepath.Join(rod, "testdata/sager")).Output()
		if err != nil {
			t.Fatal(err)
		}
		antal := 0
		for linje := range bytes.Lines(ud) {
			antal++
			if err := gyldig(x.skema, linje); err != nil {
				t.Errorf("%s: %.80s: %v", x.flag, linje, err)
			}
		}
		if antal != len(filer) {
			t.Errorf("%s: %d lines of %d cases", x.flag, antal, len(filer))
		}
	}
}

// What the reader of cases refuses as no case, the schema refuses too, and the other way round.
func TestSagsformatUlaeselig(t *testing.T) {
	skema, _ := sagsskemaer(t)
	mappe := t.TempDir()
	for _, c := range []struct {
		sag string
		god bool
	}{
		{`{}`, true},
		{`{"x-hvorfor":[1],"borger":{"x-a":1},"forventet":{"x-b":1},"kalder":{"type":"a-kasse","kode":57,"x-c":1}}`, true},
		{`{"navm":"x"}`, false},
		{`{"navn":1}`, false},
		{`{"uden":["/request"]}`, false},
		{`{"idag":"2025-3-3"}`, false},
		{`{"kalder":{"type":"akasse","kode":"57"}}`, false},
		{`{"kalder":{"type":"(misdannet)","kode":"57"}}`, false},
		{`{"kalder":{"type":"aub"}}`, true},
		{`{"kalder":{"type":"a-kasse","kode":"57","kod":1}}`, false},
		{`{"borger":{"medlemskab":[]}}`, false},
		{`{"borger":{"medlemskaber":[{"akasse":57,"startdato":"2015-01-01","slut":null}]}}`, false},
		{`{"borger":{"medlemskaber":{}}}`, false},
		{`{"borger":{"medlemskaber":[{"akasse":57,"startdato":"2015-01-01","afsluttetVed":"mt"}]}}`, false},
		{`{"borger":{"medlemskaber":null,"taellere":{},"doed":null,"cpr":"x","jobcenter":101}}`, true},
		{`{"borger":{"taellere":{"forbrug":{"forbrugteTimer":"7.40"}}}}`, true},
		{`{"borger":{"taellere":{"forbrug":{"timer":1}}}}`, false},
		{`{"borger":{"bookinger":[{"samtaletype":7,"dato":"2025-03-03","indkalder":"jobcenter"}]}}`, true},
		{`{"borger":{"bookinger":[{"samtaletype":7,"dato":"2025-03-03","indkalder":"kommune"}]}}`, false},
		{`{"borger":{"frister":[{"samtaletype":7,"status":"aktiv","fristdato":"2025-03-03"}]}}`, false},
		{`{"kodelister":{"satsgrundlag":{"komplet":true,"vaerdier":[]}}}`, true},
		{`{"kodelister":{"satsgrundlag":{"komplet":true}}}`, false},
		{`{"kodelister":{"satser":{"vaerdier":[]}}}`, false},
		{`{"request":[1]}`, true},
		{`{"forventet":null}`, true},
		{`{"forventet":{"fejl":[{"felt":""}]}}`, false},
		{`{"forventet":{"advarsler":[{"felt":""}]}}`, false},
		{`{"forventet":{"advarsler":[{"regel":"A-25","felt":"","kode":1}]}}`, false},
		{`{"forventet":{"udfald":null,"fejl":null}}`, true},
		{`{"forventet":{"udfald":{"gem":true}}}`, false},
	} {
		if err := gyldig(skema, []byte(c.sag)); (err == nil) != c.god {
			t.Errorf("%s: the schema says %v", c.sag, err)
		}
		sti := filepath.Join(mappe, "sag.json")
		if err := os.WriteFile(sti, []byte(c.sag), 0o600); err != nil {
			t.Fatal(err)
		}
		laest := exec.Command(tjek, "-udfold", sti)
		if err := laest.Run(); (err == nil) != c.god {
			t.Errorf("%s: the reader says %v", c.sag, err)
		}
	}
}

func sagsskemaer(t *testing.T) (sag, svar *jsonschema.Schema) {
	t.Helper()
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	sti := filepath.Join(rod, "docs/schema/sag.schema.json")
	sag, err := c.Compile(sti)
	if err != nil {
		t.Fatal(err)
	}
	if svar, err = c.Compile(sti + "#/$defs/svar"); err != nil {
		t.Fatal(err)
	}
	return sag, svar
}

func gyldig(s *jsonschema.Schema, b []byte) error {
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
	if err != nil {
		return err
	}
	return s.Validate(v)
}
