package medlemskab

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	dfdgerr "github.com/akasse/dfdg/errors"
)

// katalog is copied by hand from the rule catalogue: id, kinds and codes, source. (T) marks a
// row that is our reading, @ the one interface that a row is for.
var katalog = [][3]string{
	{"M-01", "afvis 1001; afvis 1010; afvis 4405 (T)", "M, R"},
	{"M-02", "afvis 4585", "R"},
	{"M-03", "afvis 4586", "R"},
	{"M-04", "afvis 4735", "R"},
	{"M-05", "afvis 4582 (T); afledt @2025-2; afledt @2021-3", "M"},
	{"M-06", "afvis 4582 (T) @2025-2; afvis 4582 @2021-3", "M, R"},
	{"M-07", "afledt (T)", "M"},
	{"M-08", "afledt (T); afvis 4582 (T); afvis 4582 (T) @2025-2; afvis 4582 (T) @2021-3; advarsel (T) @2025-2", "M"},
	{"M-09", "advarsel; afledt (T)", "M, R"},
	{"M-10", "afledt", "M"},
	{"M-11", "afvis 4857 (T); afvis 4385 (T); afvis 4583 (T)", "M"},
	{"M-12", "afledt (T); afledt @2021-3", "M"},
	{"M-13", "afvis 4857 (T); afvis 4385 (T)", "M"},
	{"M-14", "advarsel", "M"},
	{"M-15", "afledt @2025-2; afledt @2021-3", "M"},
	{"M-16", "advarsel", "M"},
	{"M-17", "afvis 4575 (T) @2025-2; afvis 4575 (T) @2021-3", "M"},
	{"M-18", "afvis 1014 (T)", "R, M"},
	{"M-19", "afledt @2025-2; afledt (T) @2021-3", "M, R"},
	{"M-20", "advarsel", "M"},
	{"M-21", "afvis 9161", "M"},
	{"M-22", "afvis 9162", "M"},
	{"M-23", "afvis 9163", "M"},
	{"M-24", "afvis 9164 @2025-2; afvis 9164 @2021-3", "M"},
	{"M-25", "afledt (T)", "M"},
	{"M-26", "afvis 9374", "M"},
	{"M-27", "afledt", "M"},
	{"M-28", "afledt", "M"},
	{"M-30", "afvis 4857 (T); afvis 4385 (T); afvis 1014 (T); afvis 4585 @2025-2; afvis 4582 (T) @2025-2; afledt (T) @2025-2; afledt @2021-3", "M"},
	{"M-31", "afvis 1014 (T) @2025-2; afvis 1014 @2021-3", "M"},
	{"M-32", "afledt", "M"},
	{"M-33", "hjælp", "M, R"},
	{"M-34", "afledt", "M"},
	{"M-35", "documentation", "M"},
}

func beskriv(r *dfdgerr.Regel) string {
	s := r.Art().String()
	if r.Kode() != 0 {
		s += fmt.Sprintf(" %d", int(r.Kode()))
	}
	if r.Tolkning() {
		s += " (T)"
	}
	switch ny, gammel := r.Gaelder(Snitflade2025_2), r.Gaelder(Snitflade2021_3); {
	case ny && !gammel:
		s += " @2025-2"
	case gammel && !ny:
		s += " @2021-3"
	case !gammel:
		s += " @?"
	}
	return s
}

func TestReglerErKataloget(t *testing.T) {
	var ids []string
	raekker, kilder := map[string][]string{}, map[string]string{}
	for _, r := range Regler() {
		if n := len(ids); n == 0 || ids[n-1] != r.Id() {
			ids = append(ids, r.Id())
			kilder[r.Id()] = r.Kilde()
		}
		raekker[r.Id()] = append(raekker[r.Id()], beskriv(r))
		if r.Kilde() != kilder[r.Id()] {
			t.Errorf("%s: rows with different sources", r.Id())
		}
	}
	for i, k := range katalog {
		if i >= len(ids) || ids[i] != k[0] {
			t.Fatalf("row ids %v: want %s at %d", ids, k[0], i)
		}
		if fik := strings.Join(raekker[k[0]], "; "); fik != k[1] {
			t.Errorf("%s: rows %q, want %q", k[0], fik, k[1])
		}
		if kilder[k[0]] != k[2] {
			t.Errorf("%s: source %q, want %q", k[0], kilder[k[0]], k[2])
		}
	}
	if len(ids) != len(katalog) {
		t.Errorf("ids beyond the catalogue: %v", ids[len(katalog):])
	}
}

func TestReglersSaetninger(t *testing.T) {
	for _, r := range Regler() {
		vil := 0
		if r.Id() == "M-31" {
			vil = 1
		}
		for _, s := range []string{r.Dansk(), r.Engelsk()} {
			if strings.TrimSpace(s) != s || len(s) < 2 || !strings.HasSuffix(s, ".") || strings.Contains(s, "  ") {
				t.Errorf("%s: not a sentence: %q", r.Id(), s)
			}
			if strings.Count(s, "{krav}") != vil || strings.Count(s, "{") != vil {
				t.Errorf("%s: want {krav} %d times: %q", r.Id(), vil, s)
			}
		}
		if r.Dansk() == r.Engelsk() {
			t.Errorf("%s: Danish is English: %q", r.Id(), r.Dansk())
		}
	}
}

func TestReglerErFrisk(t *testing.T) {
	a := Regler()
	slices.Reverse(a)
	if b := Regler(); b[0] == a[0] || b[0] != a[len(a)-1] {
		t.Error("a caller's slice is the package's own")
	}
	set := map[*dfdgerr.Regel]bool{}
	for _, r := range a {
		if set[r] {
			t.Errorf("%s: a row twice", r.Id())
		}
		set[r] = true
	}
}
