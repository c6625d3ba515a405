package errors_test

import (
	"encoding/json"
	"fmt"
	"testing"

	dfdgerr "github.com/akasse/dfdg/errors"
)

// What is read back as a rule's id or a place is one: anything else, as a personal number, is no report.
func TestIderOgStederTilbage(t *testing.T) {
	laes := func(regel, felt string) (r dfdgerr.Rapport, err error) {
		err = json.Unmarshal(fmt.Appendf(nil, `{"dom": "afvist", "snitflade": "2025-1", "idag": "2025-03-03", "fejl": [{"kode": 1014, "felt": %q, "regel": %q}]}`, felt, regel), &r)
		return r, err
	}
	for id, god := range map[string]bool{
		"T3-06": true, "S-01": true, "T13-05": true, "A-00": true, "Z-99": true, "A-90": true, "A-09": true,
		"": false, "T": false, "-06": false, "T3-6": false, "T3-006": false, "T3-0x": false, "T3-x0": false, "T3-:0": false, "T3-0:": false, "T3-/0": false, "T3-0/": false,
		"t3-06": false, "@3-06": false, "[3-06": false, "3-06": false, "T133-06": false, "0101801234": false, "T3": false, "T3-": false,
	} {
		if _, err := laes(id, ""); (err == nil) != god {
			t.Errorf("id %q: %v", id, err)
		}
	}
	for felt, god := range map[string]bool{
		"": true, "/": true, "/cpr": true, "/a/0/b": true, "/a/123456": true, "/a/123456/123456": true, "/a/12345a12345": true, "/123456x": true, "/a/099999": true, "/a/123456:1": true, "/a/12345:12345": true,
		"a": false, "0": false, " /a": false, "/a/1234567": false, "/0101801234": false, "/a0101801234a": false, "/a/123456/1234567": false, "/a/0000000": false, "/a/9999999": false,
	} {
		if _, err := laes("T3-06", felt); (err == nil) != god {
			t.Errorf("place %q: %v", felt, err)
		}
	}
}

// The rows of a report that was read back are of the kind that their level says, and lack nothing but what is undecided.
func TestArterTilbage(t *testing.T) {
	var r dfdgerr.Rapport
	if err := json.Unmarshal([]byte(`{"dom": "afvist", "snitflade": "2025-1", "idag": "2025-03-03",
		"fejl": [{"kode": 1014, "felt": "/a", "regel": "T1-01"}], "advarsler": [{"felt": "/b", "regel": "T1-02"}],
		"uafgjort": [{"felt": "/c", "regel": "T1-03", "mangler": "doed", "kan": "afvise", "kode": 1014}, {"felt": "/d", "regel": "T1-04", "mangler": "kendt", "kan": "advare"}],
		"udeladt": [{"kode": 1014, "felt": "/e", "regel": "T1-05", "grund": "fordi"}]}`), &r); err != nil {
		t.Fatal(err)
	}
	vil := []struct {
		art     dfdgerr.Art
		niveau  dfdgerr.Niveau
		mangler dfdgerr.Faktum
		felt    string
	}{
		{dfdgerr.Afvis, dfdgerr.Fejl, 0, "/a"}, {dfdgerr.Advarsel, dfdgerr.Advarsler, 0, "/b"}, {dfdgerr.Afvis, dfdgerr.Uafgjorte, dfdgerr.FaktumDoed, "/c"},
		{dfdgerr.Advarsel, dfdgerr.Uafgjorte, dfdgerr.FaktumKendt, "/d"}, {dfdgerr.Afvis, dfdgerr.Udeladte, 0, "/e"},
	}
	i := 0
	for m := range r.Meldinger() {
		if i == len(vil) || m.Regel().Art() != vil[i].art || m.Niveau() != vil[i].niveau || m.Mangler() != vil[i].mangler || m.Felt() != vil[i].felt {
			t.Errorf("%d: %v %v", i, m, m.Regel().Art())
		}
		i++
	}
	if i != len(vil) {
		t.Errorf("%d findings", i)
	}
}
