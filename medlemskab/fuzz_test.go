package medlemskab_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/medlemskab/medlemskabtest"
)

// Whatever the bytes, a call returns an outcome or an error that repeats nothing of them, and the
// same answer twice.
func FuzzUdfoer(f *testing.F) {
	for m := range byte(9) {
		f.Add(m, []byte(`{"akasse": 57, "afdeling": 570002, "medlemskabsstartdato": "2025-02-01", "forsikringskategori": 1}`))
		f.Add(m, []byte(`{"medlemskabophoersdato": "2025-02-01T00:00:00Z", "aarsag": 1, "begrundelse": "\ud800"}`))
		f.Add(m, []byte(`{"medlemskabsstartdato": "2025-02-01", "MEDLEMSKABSSTARTDATO": null, "x": [[{}]], "0101801234": 0}`))
		f.Add(m, []byte("[null"))
	}
	f.Fuzz(func(t *testing.T, nr byte, body []byte) {
		m := medlemskab.Metode(nr)
		fakta := medlemskabtest.Fakta(medlemskabtest.Stak{}.Tilgang(86, "2010-01-01").Tilgang(57, "2025-02-01"))
		fakta.Tilmeldinger = dfdg.Kendt([]dfdg.Tilmelding{{Kategori: dfdg.NewKode(1), Fra: dag("2025-01-01")}})
		a, err := medlemskab.DecodeJSON(m, body)
		if err != nil {
			u, ulaeselig := errors.AsType[*dfdgerr.UlaeseligFejl](err)
			if _, kald := errors.AsType[*dfdgerr.KaldFejl](err); !kald && !ulaeselig || ulaeselig && u.Offset > int64(len(body)) {
				t.Fatal(err)
			}
			return
		}
		u, err := medlemskab.Decide(m, a, fakta)
		v, err2 := medlemskab.Decide(m, a, fakta)
		if fmt.Sprint(u, err) != fmt.Sprint(v, err2) {
			t.Error("two answers to one call")
		}
		if err == nil && (u == nil || u.Rapport.Dom() != dfdgerr.Godkendt) {
			t.Error("no error, and nothing to store")
		}
		if s := fmt.Sprint(u, err); strings.Contains(s, "0101801234") {
			t.Error("a number from the message is repeated")
		}
	})
}
