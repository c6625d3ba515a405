package taeller_test

import (
	"testing"

	"github.com/akasse/dfdg/examples/sag"
	"github.com/akasse/dfdg/examples/sag/sagtest"
)

// The cases of the counters, as T3-06/… by the rule that each is about.
func TestSager(t *testing.T) {
	sagtest.Hver(t, "../testdata/sager/taeller", func(t *testing.T, _ string, s *sag.Sag) { sagtest.Bibliotek(t, s) })
}
