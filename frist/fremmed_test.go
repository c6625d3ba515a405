package frist_test

import (
	"strings"
	"testing"

	"github.com/akasse/dfdg/frist"
	"github.com/akasse/dfdg/frist/fristtest"
)

// An element that another method takes: the sentence names that method; an event is none.
func TestFremmedElementSaetning(t *testing.T) {
	for _, tt := range []struct {
		m               frist.Metode
		body, felt, vil string
	}{
		{frist.UpdateFrist, `{"samtaletype": 4}`, "/samtaletype", "det sendes med CreateFrist."},
		{frist.CreateFrist, `{"friststatus": "Aktiv"}`, "/friststatus", "det sendes med UpdateFrist."},
		{frist.GetFrist, `{"fristId": "x"}`, "/fristId", "det sendes med CreateFrist."},
		{frist.CreateFrist, `{"fra": "2025-03-03"}`, "/fra", "som metoden har."},
	} {
		r, err := frist.ValidateJSON(tt.m, []byte(tt.body), fristtest.Fakta())
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
}
