package taeller_test

import (
	"testing"

	"github.com/akasse/dfdg/examples/sag"
	"github.com/akasse/dfdg/examples/sag/sagtest"
	"github.com/akasse/dfdg/internal/motor/motortest"
	"github.com/akasse/dfdg/taeller"
	"github.com/akasse/dfdg/testdata/sager"
)

// The cases of the counters, as T3-06/… by the rule that each is about. Together they show every row, limit and date.
func TestSager(t *testing.T) {
	var d motortest.Daekning
	antal := sagtest.Hver(t, sager.Taeller(), func(t *testing.T, fil string, s *sag.Sag) {
		d.Se(t, fil, s, sagtest.Bibliotek(t, s))
	})
	d.Slut(t, antal, taeller.Regler(), map[string]string{
		"S-04":   "null in a required element is S-01's finding",
		"A-19":   "a counter that the update does not take is S-02's finding",
		"T11-01": "its fields have findings of S-01 to S-07",
	})
}

// The ids, kinds, codes and interfaces of the rows are those of the ledger.
func TestProtokol(t *testing.T) { motortest.Protokol(t, taeller.Regler()) }
