package sag_test

import (
	"encoding/json"
	"regexp"
	"slices"
	"testing"

	"github.com/akasse/dfdg/examples/sag"
	"github.com/akasse/dfdg/frist"
	"github.com/akasse/dfdg/internal/proeve"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/medlemskab/bestand"
	"github.com/akasse/dfdg/taeller"
)

// The sentences of rules, and the reasons of readings, are each in their language; what is quoted is the source's.
func TestSaetningernesSprog(t *testing.T) {
	citat := regexp.MustCompile(`"[^"]*"`)
	proev := func(hvad, dansk, engelsk string) {
		if ord := proeve.Fremmedord(citat.ReplaceAllString(dansk, ""), false); ord != "" || dansk == "" {
			t.Errorf("%s: %q in %s", hvad, ord, dansk)
		}
		if ord := proeve.Fremmedord(citat.ReplaceAllString(engelsk, ""), true, "som"); ord != "" || engelsk == "" {
			t.Errorf("%s: %q in %s", hvad, ord, engelsk)
		}
	}
	for _, r := range sag.Regler() {
		proev(r.Id(), r.Dansk(), r.Engelsk())
		if r.Tolkning() {
			proev(r.Id(), r.DanskGrund(), r.Grund())
		}
	}
}

// TestKatalog: every row of every service is in the catalogue, under its id, once.
func TestKatalog(t *testing.T) {
	regler := map[string]sag.Katalogregel{}
	for _, r := range sag.Katalog() {
		if _, har := regler[r.Id]; har {
			t.Errorf("%s står der to gange", r.Id)
		}
		regler[r.Id] = r
	}
	n := 0
	for _, r := range append(append(append(taeller.Regler(), frist.Regler()...), medlemskab.Regler()...), bestand.Regler()...) {
		k := regler[r.Id()]
		n++
		if !slices.Contains(k.Dansk, r.Dansk()) || !slices.Contains(k.Engelsk, r.Engelsk()) || !slices.Contains(k.Kilde, r.Kilde()) || !slices.Contains(k.Arter, r.Art().String()) || r.Tolkning() && !k.Tolkning {
			t.Errorf("%s: katalogets %+v mangler noget af rækken %q", r.Id(), k, r.Dansk())
		}
	}
	if n < 300 || len(regler) < 200 {
		t.Errorf("%d rækker, %d regler", n, len(regler))
	}
}

func TestKald(t *testing.T) {
	b, ok := sag.Kald("version", nil)
	var v sag.Version
	if !ok || json.Unmarshal(b, &v) != nil || v.Bibliotek == "" || v.Snitflader["taeller"][0] != "2025-1" || v.Snitflader["medlemskab"][1] != "2021-3" {
		t.Errorf("%s", b)
	}
	if b, ok = sag.Kald("regler", nil); !ok || !json.Valid(b) || b[0] != '[' {
		t.Errorf("%.100s", b)
	}
	if b, ok = sag.Kald("tjek", []byte("{")); !ok || string(b) != string(sag.Besvar([]byte("{"))) {
		t.Errorf("%s", b)
	}
	if b, ok = sag.Kald("slet", nil); ok || b != nil {
		t.Errorf("%s", b)
	}
}
