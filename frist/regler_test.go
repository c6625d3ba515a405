package frist_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/frist"
)

// katalog is copied by hand from the rule catalogue: id, kinds and codes, source. (T) marks a row
// that is our reading.
var katalog = [][3]string{
	{"F-01", "afvis 4575 (T)", "F"},
	{"F-02", "afvis 1014 (T)", "F"},
	{"F-03", "afvis 1014 (T)", "F"},
	{"F-04", "afvis 8301", "F"},
	{"F-05", "afvis 8301 (T)", "F"},
	{"F-06", "afledt; afvis 1014 (T)", "F"},
	{"F-07", "afledt", "F"},
	{"F-08", "afledt", "F"},
	{"F-09", "afledt (T)", "F"},
	{"F-10", "afledt; afvis 1014 (T)", "F"},
	{"F-11", "afvis 8301 (T)", "F"},
	{"F-12", "afledt; afvis 1014 (T)", "F"},
	{"F-13", "afledt (T)", "F"},
	{"F-14", "advarsel", "F"},
	{"F-15", "afledt (T)", "F"},
	{"F-16", "afledt (T)", "F"},
	{"F-17", "afledt (T)", "F"},
	{"F-18", "afledt (T)", "F"},
	{"F-19", "afledt (T)", "F, R"},
	{"F-20", "afledt (T)", "F"},
	{"F-21", "afvis 1014 (T)", "F"},
	{"F-22", "afledt (T)", "F"},
	{"F-23", "afvis 1014 (T); afvis 4977 (T)", "F, R"},
	{"F-24", "afvis 1001 (T); afvis 1010 (T); afvis 4405 (T)", "R"},
	{"F-25", "invariant", "F"},
	{"F-26", "advarsel", "R"},
}

func TestReglerErKataloget(t *testing.T) {
	var har [][3]string
	for _, r := range frist.Regler() {
		s := r.Art().String()
		if r.Kode() != 0 {
			s += fmt.Sprintf(" %d", int(r.Kode()))
		}
		if r.Tolkning() {
			s += " (T)"
		}
		if n := len(har); n > 0 && har[n-1][0] == r.Id() {
			har[n-1][1] += "; " + s
			if har[n-1][2] != r.Kilde() {
				t.Errorf("%s: rows with different sources", r.Id())
			}
		} else {
			har = append(har, [3]string{r.Id(), s, r.Kilde()})
		}
		if (r.Art() == dfdgerr.Afvis) != (r.Kode() != 0) {
			t.Errorf("%s: kind %s and code %d do not go together", r.Id(), r.Art(), int(r.Kode()))
		}
		for _, s := range []string{r.Dansk(), r.Engelsk()} {
			if strings.TrimSpace(s) != s || !strings.HasSuffix(s, ".") || strings.ContainsAny(s, "{}") || strings.Contains(s, "  ") {
				t.Errorf("%s: not a sentence: %q", r.Id(), s)
			}
		}
		if r.Dansk() == r.Engelsk() {
			t.Errorf("%s: Danish is English", r.Id())
		}
	}
	if !slices.Equal(har, katalog) {
		t.Errorf("got %q", har)
	}
	a := frist.Regler()
	if slices.Reverse(a); frist.Regler()[0] == a[0] {
		t.Error("a caller's slice is the package's own")
	}
}
