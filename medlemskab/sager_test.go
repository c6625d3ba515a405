package medlemskab_test

import (
	"testing"

	"github.com/akasse/dfdg/examples/sag"
	"github.com/akasse/dfdg/examples/sag/sagtest"
	"github.com/akasse/dfdg/internal/motor"
	"github.com/akasse/dfdg/internal/motor/motortest"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/testdata/sager"
)

// Each case states every finding and, where it has an outcome, what must be in it. Together they show every row and date.
func TestSager(t *testing.T) {
	var d motortest.Daekning
	antal := sagtest.Hver(t, sager.Medlemskab(), func(t *testing.T, fil string, s *sag.Sag) {
		s.Forventet.Intet()
		d.Se(t, fil, s, sagtest.Bibliotek(t, s))
	})
	d.Slut(t, antal, append(motor.ReglerS(), medlemskab.Regler()...), map[string]string{
		"S-04":       "null in a required element is S-01's finding",
		"S-09":       "no message of the service has a decimal",
		"2021-04-26": "Dokumenterer is no method: TestFusioner",
	})
}

// The ids, kinds, codes and interfaces of the rows are those of the ledger.
func TestProtokol(t *testing.T) {
	motortest.Protokol(t, append(motor.ReglerS(), medlemskab.Regler()...))
}
