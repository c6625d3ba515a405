package errors_test

import (
	"log/slog"
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
)

func TestRegel(t *testing.T) {
	r := nyRegel(raekke{
		Id: "T3-06", Art: dfdgerr.Afvis, Kode: dfdgerr.SatsgrundlagFoerReform, Dansk: "sætning", Engelsk: "sentence",
		Kilde: "U", Tolkning: true, Snitflader: []dfdg.Snitflade{dfdg.Snitflade2025_1, dfdg.Snitflade2023_2},
	})
	if r.Id() != "T3-06" || r.String() != "T3-06" || r.Art() != dfdgerr.Afvis || r.Kode() != 9458 ||
		r.Dansk() != "sætning" || r.Engelsk() != "sentence" || r.Kilde() != "U" || !r.Tolkning() {
		t.Errorf("the row is not what was given: %+v", r)
	}
	alle := nyRegel(raekke{Id: "S-01"})
	ingen := nyRegel(raekke{Id: "S-01", Snitflader: []dfdg.Snitflade{}})
	if alle.Tolkning() || alle.Kode() != 0 {
		t.Errorf("an empty row: %+v", alle)
	}
	for s, w := range map[dfdg.Snitflade]bool{
		dfdg.Snitflade2025_1: true, dfdg.Snitflade2023_2: true, dfdg.Snitflade2025_2: false, "": false,
	} {
		if r.Gaelder(s) != w {
			t.Errorf("Gaelder(%q) = %v", s, !w)
		}
		if !alle.Gaelder(s) {
			t.Errorf("a row without interfaces does not hold for %q", s)
		}
		if ingen.Gaelder(s) {
			t.Errorf("a row of no interface holds for %q", s)
		}
	}
}

func TestArt(t *testing.T) {
	for a, w := range []string{"", "afvis", "advarsel", "afledt", "hjælp", "documentation", "format", "action", "invariant", ""} {
		if got := dfdgerr.Art(a).String(); got != w {
			t.Errorf("Art(%d) = %q, want %q", a, got, w)
		}
	}
	if dfdgerr.Afvis.String() != "afvis" || dfdgerr.Format.String() != "format" || dfdgerr.Dokumentation.String() != "documentation" {
		t.Error("kinds and names do not match")
	}
}

// The ids' order at one place, as the catalogue writes them; an id outside it comes first and does
// no harm.
func TestRangAfId(t *testing.T) {
	ids := []string{
		"", "S-01", "S-09", "A-01", "A-40", "T1-01", "T2-01", "T9-03", "T10-01", "T13-01", "T-20", "T-25", "F-01", "F-26",
		"M-01", "M-35", "B-01", "B-21",
	}
	for i, a := range ids[:len(ids)-1] {
		for _, b := range ids[i+1:] {
			got := linjer(rapport(fejl(regel(b, dfdgerr.Advarsel, 0), 0), fejl(regel(a, dfdgerr.Advarsel, 0), 0)).Meldinger())
			if len(got) != 2 || got[0] != a || got[1] != b {
				t.Errorf("%q, want %q before %q", got, a, b)
			}
		}
	}
}

// A zero finding is of no rule: it prints nothing, and never panics.
func TestIngenRegel(t *testing.T) {
	var r *dfdgerr.Regel
	if r.Id() != "" || r.Art() != 0 || r.Kode() != 0 || r.Dansk() != "" || r.Engelsk() != "" || r.Kilde() != "" || r.Tolkning() {
		t.Error(r)
	}
	var f dfdgerr.Forklaring
	if f.String() != "" || f.Kode() != 0 || f.Felt() != "" || f.Tekst() != "" || f.Text() != "" || f.Krav() != "" || f.Regel() != nil {
		t.Error(f)
	}
	var b strings.Builder
	slog.New(slog.NewJSONHandler(&b, nil)).Info("x", "melding", f.Melding)
	if strings.Contains(b.String(), "panic") || !strings.Contains(b.String(), `"regel":""`) {
		t.Error(b.String())
	}
}
