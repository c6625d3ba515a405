package dfdg_test

import (
	"encoding/json"
	"testing"

	"github.com/akasse/dfdg"
)

// Who called the citizen is a fund's number, "jobcenter", or not known.
func TestBookingIJSON(t *testing.T) {
	b := dfdg.Booking{Samtaletype: dfdg.NewKode(7), Dato: dfdg.MustParseDato("2025-03-10")}
	for _, c := range []struct {
		json      string
		indkalder dfdg.Akassenummer
	}{
		{`{"samtaletype":7,"dato":"2025-03-10"}`, dfdg.Akassenummer{}},
		{`{"samtaletype":7,"dato":"2025-03-10","indkalder":57}`, dfdg.NewAkassenummer(57)},
		{`{"samtaletype":7,"dato":"2025-03-10","indkalder":"jobcenter"}`, dfdg.NewAkassenummer(0)},
	} {
		b.Indkalder = c.indkalder
		if har, err := json.Marshal(b); err != nil || string(har) != c.json {
			t.Errorf("%s, %v; want %s", har, err, c.json)
		}
		var har dfdg.Booking
		if err := json.Unmarshal([]byte(c.json), &har); err != nil || har != b {
			t.Errorf("%s: %v, %v", c.json, har, err)
		}
	}
	var har dfdg.Booking
	if err := json.Unmarshal([]byte(`{"samtaletype":7,"dato":"2025-03-10","indkalder":0}`), &har); err != nil || har != b {
		t.Errorf("0: %v, %v", har, err)
	}
	for _, galt := range []string{`1`, `{"samtaletype":[]}`, `{"indkalder":"bank"}`, `{"indkalder":{}}`, `{"dato":"2025-02-30"}`} {
		if json.Unmarshal([]byte(galt), &har) == nil {
			t.Errorf("%s is taken", galt)
		}
	}
}
