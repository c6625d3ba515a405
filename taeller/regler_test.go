package taeller

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
)

// katalog is copied by hand from the rule catalogue: id, kinds and codes, source. (T) marks a
// row that is our reading, @ the one interface that a row is for.
var katalog = [][3]string{
	{"S-01", "afvis 1014", "D"},
	{"S-02", "afvis 1014", "D"},
	{"S-03", "afvis 1014", "D"},
	{"S-04", "afvis 1014", "D"},
	{"S-05", "afvis 1014", "D"},
	{"S-06", "afvis 1014 (T)", "D"},
	{"S-07", "afvis 1014", "D"},
	{"S-08", "afvis 1014", "D"},
	{"S-09", "afvis 1014", "D"},

	{"A-01", "afvis 1001 (T); afvis 1014", "D"},
	{"A-02", "afvis 1014", "D"},
	{"A-03", "afvis 1014", "D"},
	{"A-04", "afvis 9318", "D, U"},
	{"A-05", "afvis 9319 (T) @2025-1; afvis 9318 (T) @2023-2", "U, D"},
	{"A-06", "afvis 1014 (T) @2025-1", "D"},
	{"A-07", "afledt @2023-2; advarsel @2023-2", "U"},
	{"A-08", "afvis 4575 (T)", "U"},
	{"A-09", "afvis 4575 (T)", "D, U"},
	{"A-10", "afvis 4856; afvis 4575 (T)", "D"},
	{"A-11", "afvis 4405 (T)", "U"},
	{"A-12", "afledt", "U"},
	{"A-13", "afledt (T)", "U, R"},
	{"A-14", "afledt (T)", "U"},
	{"A-15", "afvis 9319 @2025-1; afvis 9318 @2023-2", "U"},
	{"A-16", "afledt", "U"},
	{"A-17", "afvis 9181", "D, U"},
	{"A-18", "afvis 4575 (T)", "U, D"},
	{"A-19", "afvis 1014; advarsel", "D"},
	{"A-20", "afledt", "D"},
	{"A-21", "afledt; advarsel", "U, D"},
	{"A-22", "afvis 4575 (T); afvis 4385; afvis 4857; afvis 6005; afvis 4575", "D, U"},
	{"A-23", "afledt; afvis 9181 (T)", "D"},
	{"A-24", "afledt; afvis 9181 (T)", "D"},
	{"A-25", "advarsel (T); hjælp (T)", "U"},
	{"A-26", "afledt (T)", "U"},
	{"A-27", "afvis 9178; afvis 9179; afvis 9183; afvis 9188; afvis 9189; afvis 9316; afvis 9317", "D, R"},
	{"A-28", "afvis 9181 (T) @2025-1", "D"},
	{"A-29", "afledt", "U"},
	{"A-30", "afledt", "U, D"},
	{"A-31", "advarsel", "D"},
	{"A-32", "afledt", "U, D"},
	{"A-33", "afledt; hjælp", "U"},
	{"A-34", "advarsel (T)", "U"},
	{"A-35", "hjælp", "U"},
	{"A-36", "hjælp", "U, D"},
	{"A-37", "hjælp", "U"},
	{"A-38", "afvis 1010 (T)", "D"},
	{"A-39", "hjælp", "R"},
	{"A-40", "afledt", "D"},

	{"T1-01", "afvis 1014", "D"},
	{"T1-02", "advarsel", "U"},
	{"T1-03", "afvis 9213", "D"},
	{"T1-04", "afvis 9459 (T)", "U"},
	{"T1-05", "afvis 1014", "D"},
	{"T2-01", "advarsel (T)", "D"},
	{"T3-01", "afvis 1014", "D"},
	{"T3-02", "afvis 9454", "D"},
	{"T3-03", "afvis 9455 @2025-1", "D"},
	{"T3-04", "afvis 9456 @2025-1", "D"},
	{"T3-05", "afvis 9457", "D"},
	{"T3-06", "afvis 9458 (T)", "U"},
	{"T3-07", "afvis 1014 @2023-2", "U"},
	{"T3-08", "advarsel", "U"},
	{"T3-09", "hjælp", "U"},
	{"T3-10", "advarsel (T)", "U"},
	{"T3-11", "documentation", "U"},
	{"T4-01", "afvis 1014", "D"},
	{"T4-02", "advarsel (T)", "D"},
	{"T4-03", "advarsel; advarsel (T); hjælp", "U"},
	{"T5-01", "advarsel (T)", "U"},
	{"T5-02", "advarsel (T)", "R"},
	{"T6-01", "afvis 1014", "D"},
	{"T6-02", "advarsel; hjælp", "D"},
	{"T6-03", "advarsel", "U"},
	{"T6-04", "advarsel (T)", "D"},
	{"T6-05", "hjælp", "D"},
	{"T7-01", "afvis 1014", "D"},
	{"T7-02", "advarsel (T); hjælp (T)", "U"},
	{"T7-03", "advarsel (T)", "D"},
	{"T7-04", "hjælp", "D"},
	{"T8-01", "afvis 1014 @2025-1; advarsel", "D, U"},
	{"T8-02", "afvis 1014 (T); advarsel", "D, U"},
	{"T8-03", "afvis 1014 (T)", "D"},
	{"T8-04", "advarsel", "D, U"},
	{"T8-05", "advarsel (T); hjælp (T)", "D, U"},
	{"T8-06", "afvis 1014", "D"},
	{"T8-07", "advarsel", "U"},
	{"T8-08", "advarsel; advarsel", "U"},
	{"T8-09", "advarsel (T); hjælp", "D"},
	{"T8-10", "hjælp", "U"},
	{"T8-11", "hjælp", "U"},
	{"T9-01", "afvis 1014; advarsel (T)", "D"},
	{"T9-02", "afvis 9453", "D"},
	{"T9-03", "advarsel (T)", "D"},
	{"T10-01", "afvis 1014", "D"},
	{"T10-02", "hjælp", "U"},
	{"T10-03", "documentation", "U"},
	{"T11-01", "afvis 1014", "D"},
	{"T12-01", "afvis 1014", "D"},
	{"T12-02", "advarsel", "D"},
	{"T13-01", "afvis 1014", "D"},
	{"T13-02", "advarsel", "D"},
	{"T13-03", "advarsel (T)", "D"},
	{"T-20", "advarsel (T)", "D"},
	{"T-21", "advarsel (T) @2025-1", "D"},
	{"T-22", "hjælp (T)", "U"},
	{"T-23", "hjælp (T)", "U"},
	{"T-24", "hjælp", "U"},
	{"T-25", "hjælp", "U"},
}

// spanne are the ids whose rejection is the range check of one field.
var spanne = strings.Fields("S-09 A-03 T1-01 T3-01 T4-01 T6-01 T7-01 T8-01 T8-02 T8-03 T8-06 T9-01 T10-01 T12-01 T13-01")

func beskriv(r *dfdgerr.Regel) string {
	s := r.Art().String()
	if r.Kode() != 0 {
		s += fmt.Sprintf(" %d", int(r.Kode()))
	}
	if r.Tolkning() {
		s += " (T)"
	}
	switch ny, gammel := r.Gaelder(dfdg.Snitflade2025_1), r.Gaelder(dfdg.Snitflade2023_2); {
	case ny && !gammel:
		s += " @2025-1"
	case gammel && !ny:
		s += " @2023-2"
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
		if (r.Art() == dfdgerr.Afvis) != (r.Kode() != 0) {
			t.Errorf("%s: kind %s and code %d do not go together", r.Id(), r.Art(), int(r.Kode()))
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
		if r.Art() == dfdgerr.Afvis && slices.Contains(spanne, r.Id()) {
			vil = 1
		}
		for _, s := range []string{r.Dansk(), r.Engelsk()} {
			if strings.TrimSpace(s) != s || len(s) < 2 || !strings.HasSuffix(s, ".") || strings.Contains(s, "  ") {
				t.Errorf("%s: not a sentence: %q", r.Id(), s)
			}
			if strings.Count(s, "{krav}") != vil || strings.Count(s, "{") != vil || strings.Count(s, "}") != vil {
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
