package main

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/akasse/dfdg/examples/sag"
	"github.com/akasse/dfdg/taeller"
)

func TestAftryk(t *testing.T) {
	v := valg{rod: "../../..", kun: "taeller/gyldig", froe: 1, mutanter: 10}
	koer := func(v valg) string {
		var b bytes.Buffer
		if err := v.koer(&b); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	en := koer(v)
	if en != koer(v) || strings.Count(en, " json ") == 0 || strings.Count(en, " json ") != strings.Count(en, " xml ") || strings.Count(en, " xml ") != strings.Count(en, " sag ") {
		t.Errorf("not the same twice, or not every form:\n%s", en)
	}
	v.froe = 2
	if en == koer(v) {
		t.Error("another seed makes the same mutants")
	}
	v.kun = "kodeliste"
	if n := strings.Count(koer(v), "\n"); n != 2 {
		t.Errorf("%d lists of codes", n)
	}
	v.kun = "korpus"
	if koer(v) == "" {
		t.Error("nothing of testdata/fuzz")
	}
}

// One answer that is not the same is another digest, wherever it stands.
func TestAftrykSerEtSvar(t *testing.T) {
	v := valg{mutanter: 10}
	set := map[string]bool{}
	for nr := range v.mutanter + 2 { // the last differs nowhere
		n := 0
		var b bytes.Buffer
		v.linje(&b, "x", []byte(`{"a":1}`), func([]byte) string {
			if n++; n-1 == nr {
				return "et andet"
			}
			return "et svar"
		})
		set[b.String()] = true
	}
	if len(set) != v.mutanter+2 {
		t.Errorf("%d digests of %d", len(set), v.mutanter+2)
	}
}

// The XML says what the JSON does, and what is read of either can be seen.
func TestFormer(t *testing.T) {
	s, err := sag.NewMappe(os.DirFS("../../../testdata/sager"), "taeller").Read("gyldig.json")
	if err != nil {
		t.Fatal(err)
	}
	a, err := taeller.DecodeJSON(taeller.CreateDagpengetaellerkonto, s.Request)
	if err != nil {
		t.Fatal(err)
	}
	x, err := taeller.DecodeXML(taeller.CreateDagpengetaellerkonto, xmlAf(s))
	if d := cmp.Diff(a, x); err != nil || d != "" {
		t.Error(err, d)
	}
	svar := besked(s, s.Request, false)
	if svar != besked(s, xmlAf(s), true) || !strings.Contains(svar, "/Forbrug/ForbrugteTimer=gyldig ") {
		t.Error(svar)
	}
	if ud := besked(s, bytes.Replace(s.Request, []byte(`"nyindplacering": false`), []byte(`"nyindplacering": 1`), 1), false); ud == svar {
		t.Error("a malformed value is not seen")
	}
}
