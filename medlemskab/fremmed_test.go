package medlemskab_test

import (
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/medlemskab/medlemskabtest"
)

// An element that another method takes: the sentence names that method by its name in the interface.
func TestFremmedElementSaetning(t *testing.T) {
	for _, tt := range []struct {
		m               medlemskab.Metode
		s               dfdg.Snitflade
		body, felt, vil string
	}{
		{medlemskab.CreateAkassemedlemskab, medlemskab.Snitflade2025_2, `{"aarsag": 1}`, "/aarsag", "det sendes med UpdateAkassemedlemskabOphoer."},
		{medlemskab.CreateAkassemedlemskab, medlemskab.Snitflade2021_3, `{"aarsag": 1}`, "/aarsag", "det sendes med MembershipCancellation."},
		{medlemskab.UpdateAkassemedlemskab, medlemskab.Snitflade2021_3, `{"medlemskabsstartdato": "2025-03-01"}`, "/medlemskabsstartdato", "det sendes med MembershipRegistration."},
		{medlemskab.CreateAkassemedlemskab, medlemskab.Snitflade2025_2, `{"fremmed": 1}`, "/fremmed", "som metoden har."},
	} {
		f := medlemskabtest.Fakta(medlemskabtest.Stak{}.Tilgang(medlemskabtest.Egen, "2024-01-01"))
		f.Snitflade = tt.s
		r, err := medlemskab.ValidateJSON(tt.m, []byte(tt.body), f)
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
