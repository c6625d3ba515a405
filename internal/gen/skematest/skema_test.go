// Package skematest holds the generated JSON Schemas up to a validator and to the case suite. It is
// a module of its own, so that the library does not depend on the validator.
package skematest

import (
	"bytes"
	"encoding/json"
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

// sag is what a case says of a message.
type sag struct {
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

func proev(t *testing.T, pakke string) {
	c := jsonschema.NewCompiler() // of the draft that $schema names; checks the schema by its meta-schema
	c.AssertFormat()
	sti := filepath.Join(rod, "docs/schema", pakke+".schema.json")
	skemaer := map[string]*jsonschema.Schema{}
	for _, m := range metoder(t, sti) {
		s, err := c.Compile(sti + "#/$defs/" + m)
		if err != nil {
			t.Fatal(err)
		}
		skemaer[m] = s
	}
	udfoldet := exec.Command("go", "run", "./examples/tjek", "-udfold", "testdata/sager/"+pakke)
	udfoldet.Dir = rod
	sager, err := udfoldet.Output()
	if err != nil {
		t.Fatal(err)
	}
	gode, daarlige := 0, 0
	for linje := range bytes.Lines(sager) {
		var s sag
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
