package taeller_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/taeller"
	"github.com/akasse/dfdg/taeller/taellertest"
)

// An element that another method takes: the sentence names that method, read from a file or built in Go. One
// whose name is not shown says so.
func TestFremmedElementSaetning(t *testing.T) {
	for _, tt := range []struct {
		m               taeller.Metode
		s               dfdg.Snitflade
		body, felt, vil string
	}{
		{taeller.UpdateDagpengetaellere, taeller.Snitflade2025_1, `{"forbrug": {}, "indplacering": {}}`, "/indplacering", "det sendes med CreateDagpengetaellerkonto."},
		{taeller.UpdateDagpengetaellere, taeller.Snitflade2025_1, `{"forbrug": {}, "dagpengesats": {}}`, "/dagpengesats", "det sendes med UpdateDagpengesats."},
		{taeller.UpdateDagpengetaellere, taeller.Snitflade2025_1, `{"forbrug": {}, "afholdtKarens": {}}`, "/afholdtKarens", "det sendes med UpdateAfholdtKarens."},
		{taeller.UpdateDagpengetaellere, taeller.Snitflade2025_1, `{"forbrug": {}, "dagpengeperiodeafkortning": {}}`, "/dagpengeperiodeafkortning", "det sendes med UpdateDagpengeperiodeAfkortning."},
		{taeller.UpdateDagpengesats, taeller.Snitflade2025_1, `{"forbrug": {}}`, "/forbrug", "det sendes med UpdateDagpengetaellere."},
		{taeller.UpdateDagpengesats, taeller.Snitflade2023_2, `{"forbrug": {}}`, "/forbrug", "det sendes med UpdateConsumption."},
		{taeller.CreateDagpengetaellerkonto, taeller.Snitflade2025_1, `{"taellervisning": true}`, "/taellervisning", "det sendes med UpdateTaellervisning."},
		{taeller.CreateDagpengetaellerkonto, taeller.Snitflade2023_2, `{"indberetningIdentifier": "x"}`, "/indberetningIdentifier", "som metoden har."},
		{taeller.CreateDagpengetaellerkonto, taeller.Snitflade2025_1, `{"fremmed": 1}`, "/fremmed", "som metoden har."},
		{taeller.CreateDagpengetaellerkonto, taeller.Snitflade2025_1, `{"0101801234": 1}`, "", "dets navn vises ikke, fordi det ikke er et almindeligt ord."},
		{taeller.CreateDagpengetaellerkonto, taeller.Snitflade2025_1, `{"forbrug": {"0101801234": 1}}`, "/forbrug", "dets navn vises ikke, fordi det ikke er et almindeligt ord."},
	} {
		f := taellertest.Fakta()
		f.Snitflade = tt.s
		r, err := taeller.ValidateJSON(tt.m, []byte(tt.body), f)
		if err != nil {
			t.Fatal(err)
		}
		var har []string
		for m := range r.Fejl() {
			if m.Regel().Id() == "S-02" && m.Felt() == tt.felt {
				har = append(har, m.Tekst())
			}
		}
		if len(har) != 1 || !strings.HasSuffix(har[0], tt.vil) {
			t.Errorf("%v %s: %q, want one that ends %q", tt.m, tt.body, har, tt.vil)
		}
	}
	r, err := taeller.Validate(taeller.UpdateDagpengesats, &taeller.Anmodning{Taellersaet: taeller.Taellersaet{Forbrug: &taeller.Forbrug{}}}, taellertest.Fakta())
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for m := range r.Fejl() {
		if m.Felt() == "/forbrug" && strings.HasSuffix(m.Text(), "it is sent with UpdateDagpengetaellere.") {
			n++
		}
	}
	if n != 1 {
		t.Error(r)
	}
}

// A counter that the method does not take is no message's of its own: whatever it holds, it is one finding, also built in Go.
func TestFremmedTaellerBedoemmesIkke(t *testing.T) {
	f := taellertest.Fakta()
	a := &taeller.Anmodning{Taellersaet: taeller.Taellersaet{Indplacering: new(taeller.Indplacering), Dagpengesats: &taeller.Dagpengesats{Satsgrundlag: dfdg.ReadKode("x")}}}
	r, err := taeller.Validate(taeller.UpdateDagpengetaellere, a, f)
	if err != nil {
		t.Fatal(err)
	}
	var l []string
	for m := range r.Meldinger() {
		l = append(l, m.String())
	}
	if vil := []string{"1014 /indplacering S-02", "1014 /dagpengesats S-02"}; !slices.Equal(l, vil) {
		t.Errorf("%q, want %q", l, vil)
	}
}
