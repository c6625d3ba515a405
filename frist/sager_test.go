package frist_test

import (
	"strings"
	"testing"

	"github.com/akasse/dfdg/examples/sag"
	"github.com/akasse/dfdg/examples/sag/sagtest"
	"github.com/akasse/dfdg/frist"
	"github.com/akasse/dfdg/internal/motor"
	"github.com/akasse/dfdg/internal/motor/motortest"
	"github.com/akasse/dfdg/testdata/sager"
)

// Each case states every finding and, where it has an outcome, what must be in it. Together they show every row.
func TestSager(t *testing.T) {
	var d motortest.Daekning
	beroert := map[string]int{}
	antal := sagtest.Hver(t, sager.Frist(), func(t *testing.T, fil string, s *sag.Sag) {
		s.Forventet.Intet()
		k := sagtest.Bibliotek(t, s)
		d.Se(t, fil, s, k)
		if u, ok := k.Udfald.(*frist.Udfald); ok {
			for _, x := range u.Skift {
				beroert[x.Regel.Id()]++
			}
		}
	})
	d.Slut(t, antal, append(motor.ReglerS(), frist.Regler()...), map[string]string{
		"S-04": "null in a required element is S-01's finding",
		"S-09": "no message of the service has a decimal",
		"F-20": "no method changes a number: TestCprSkift",
	})
	for _, id := range strings.Fields("F-07 F-08 F-09 F-10 F-12 F-13 F-15 F-16 F-17 F-18") {
		if d.Hele(antal) && beroert[id] == 0 {
			t.Errorf("%s: no case changes a deadline by it", id)
		}
	}
}

// The ids, kinds, codes and interfaces of the rows are those of the ledger.
func TestProtokol(t *testing.T) { motortest.Protokol(t, append(motor.ReglerS(), frist.Regler()...)) }
