package main

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// What the READMEs open with is what the command prints of the message that the repository ships, blank lines left out.
func TestREADMEsUdskrift(t *testing.T) {
	k := koer("", "../../testdata/eksempel/besked-med-fejl.json")
	if k.kode != 0 {
		t.Fatalf("exit status %d: %s%s", k.kode, k.ud, k.fejl)
	}
	var vil []string
	for l := range strings.Lines(k.ud) {
		if strings.TrimSpace(l) != "" {
			vil = append(vil, l)
		}
	}
	for _, f := range []string{"../../README.md", "../../README.da.md"} {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		m := regexp.MustCompile("(?s)<!-- ud -->\n```\n(.*?)```").FindSubmatch(b)
		if m == nil || string(m[1]) != strings.Join(vil, "") {
			t.Errorf("%s shows something else than\n%s", f, strings.Join(vil, ""))
		}
	}
}
