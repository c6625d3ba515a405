package frist_test

import (
	"strings"
	"testing"

	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/examples/sag"
	"github.com/akasse/dfdg/examples/sag/sagtest"
	"github.com/akasse/dfdg/frist"
)

// Each case states every finding and, where it has an outcome, what must be in it; the rules that
// each id's cases break are looked at together.
func TestSager(t *testing.T) {
	fundet, beroert, antal := map[string]int{}, map[string]int{}, map[string]int{}
	sagtest.Hver(t, "../testdata/sager/frist", func(t *testing.T, fil string, s *sag.Sag) {
		antal[sagtest.Regel(fil)]++
		s.Forventet.Intet()
		k := sagtest.Bibliotek(t, s)
		for m := range k.Rapport.Fejl() {
			fundet[m.Regel().Id()]++
		}
		if u, ok := k.Udfald.(*frist.Udfald); ok {
			for _, x := range u.Skift {
				beroert[x.Regel.Id()]++
			}
		}
	})
	for _, r := range frist.Regler() {
		switch id := r.Id(); {
		case antal[id] < 2 && id != "F-20": // no method of the case format changes a number
			t.Errorf("%s: %d cases", id, antal[id])
		case r.Art() == dfdgerr.Afvis && fundet[id] == 0:
			t.Errorf("%s: no case breaks it", id)
		}
	}
	for _, id := range strings.Fields("F-07 F-08 F-09 F-10 F-12 F-13 F-15 F-16 F-17 F-18") {
		if beroert[id] == 0 {
			t.Errorf("%s: no case changes a deadline by it", id)
		}
	}
}
