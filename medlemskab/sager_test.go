package medlemskab_test

import (
	"testing"

	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/examples/sag"
	"github.com/akasse/dfdg/examples/sag/sagtest"
	"github.com/akasse/dfdg/medlemskab"
)

// Each case states every finding and, where it has an outcome, what must be in it. Every id has a case that keeps its rule
// and, where it can be broken, one that breaks it.
func TestSager(t *testing.T) {
	type tilfaelde struct{ god, slem bool }
	set := map[string]tilfaelde{}
	sagtest.Hver(t, "../testdata/sager/medlemskab", func(t *testing.T, fil string, s *sag.Sag) {
		s.Forventet.Intet()
		k := sagtest.Bibliotek(t, s)
		id := sagtest.Regel(fil)
		slem := false
		for m := range k.Rapport.Meldinger() {
			slem = slem || m.Regel().Id() == id && m.Niveau() != dfdgerr.Uafgjorte
		}
		c := set[id]
		set[id] = tilfaelde{c.god || !slem, c.slem || slem}
	})
	kanBrydes := map[string]bool{}
	for _, r := range medlemskab.Regler() {
		kanBrydes[r.Id()] = kanBrydes[r.Id()] || r.Art() == dfdgerr.Afvis || r.Art() == dfdgerr.Advarsel
	}
	for id, slem := range kanBrydes {
		if c := set[id]; !c.god || slem && !c.slem {
			t.Errorf("%s: cases missing: %+v", id, c)
		}
	}
}
