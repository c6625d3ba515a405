// Package motortest looks at explanations in the tests of the rule books.
package motortest

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	dfdgerr "github.com/akasse/dfdg/errors"
)

// Forklaringer collects which rows the explanations of one method in one interface hold. They do not depend on the message
// or the facts: a row that is explained once is explained always.
type Forklaringer struct {
	alle  map[*dfdgerr.Regel]bool
	foer  map[string][]*dfdgerr.Regel
	fulde map[string]string // the message that has them all
}

// Se takes an explanation of a method in an interface (navn) of a message (besked).
func (s *Forklaringer) Se(t testing.TB, navn, besked string, f []dfdgerr.Forklaring, r dfdgerr.Rapport) {
	t.Helper()
	if s.alle == nil {
		s.alle, s.foer, s.fulde = map[*dfdgerr.Regel]bool{}, map[string][]*dfdgerr.Regel{}, map[string]string{}
	}
	var har []*dfdgerr.Regel
	for _, f := range f {
		if bedoemmer(f.Regel()) && !slices.Contains(har, f.Regel()) {
			har = append(har, f.Regel())
		}
		s.alle[f.Regel()] = true
	}
	for m := range r.Meldinger() {
		if !slices.ContainsFunc(f, func(f dfdgerr.Forklaring) bool { return f.Melding == m && f.Svar >= dfdgerr.Brudt }) {
			t.Errorf("%s, %s: the finding %v is not explained", navn, besked, m)
		}
	}
	if meldinger := slices.Collect(r.Meldinger()); len(meldinger) < dfdgerr.Hoejst { // of more the report leaves the rest out
		for _, f := range f {
			if f.Svar >= dfdgerr.Brudt && !slices.Contains(meldinger, f.Melding) {
				t.Errorf("%s, %s: the explanation finds %v, the report does not", navn, besked, f.Melding)
			}
		}
	}
	if foer, set := s.foer[navn]; set {
		if skjult := forskel(foer, har); skjult != "" {
			t.Errorf("%s: the explanation of %q lacks %s, which that of %q has", navn, besked, skjult, s.fulde[navn])
		}
		if skjult := forskel(har, foer); skjult != "" {
			t.Errorf("%s: the explanation of %q lacks %s, which that of %q has", navn, s.fulde[navn], skjult, besked)
		}
		return
	}
	s.foer[navn], s.fulde[navn] = har, besked
}

// Slut reports the rows that reject or warn and that no method explains.
func (s *Forklaringer) Slut(t testing.TB, regler []*dfdgerr.Regel) {
	t.Helper()
	for _, r := range regler {
		if bedoemmer(r) && !s.alle[r] {
			t.Errorf("no method explains %s", beskriv(r))
		}
	}
}

// bedoemmer reports whether a row can reject or warn.
func bedoemmer(r *dfdgerr.Regel) bool { return r.Art() == dfdgerr.Afvis || r.Art() == dfdgerr.Advarsel }

// forskel describes the rows of a that b lacks.
func forskel(a, b []*dfdgerr.Regel) string {
	var n []string
	for _, r := range a {
		if !slices.Contains(b, r) {
			n = append(n, beskriv(r))
		}
	}
	return strings.Join(n, ", ")
}

func beskriv(r *dfdgerr.Regel) string { return fmt.Sprintf("%s %s %d", r.Id(), r.Art(), r.Kode()) }
