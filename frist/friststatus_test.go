package frist_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/frist"
	"github.com/google/go-cmp/cmp"
)

func TestFriststatus(t *testing.T) {
	for _, p := range []struct {
		json    string
		vil     frist.Friststatus
		status  frist.Status
		tekst   string
		tilbage string // "" where it has no JSON form
	}{
		{`null`, frist.Friststatus{}, 0, "", "null"},
		{`"Aktiv"`, frist.NewFriststatus(ak), ak, "Aktiv", `"Aktiv"`},
		{`"IndfrietAfholdt"`, frist.ReadFriststatus("IndfrietAfholdt"), ia, "IndfrietAfholdt", `"IndfrietAfholdt"`},
		{`4`, frist.FriststatusMedId(dfdg.NewKode(4)), al, "4", "4"},
		{`9`, frist.FriststatusMedId(dfdg.NewKode(9)), 0, "9", "9"},
		{`"Lukket"`, frist.ReadFriststatus("Lukket"), 0, "(misdannet)", ""},
		{`"4"`, frist.NewFriststatus(0), 0, "(misdannet)", ""},
	} {
		var v frist.Friststatus
		err := json.Unmarshal([]byte(p.json), &v)
		if v != p.vil || !v.Equal(p.vil) || (err == nil) != (p.tilbage != "") || v.Status(nil) != p.status {
			t.Errorf("%s: %+v %s, %v", p.json, v, v.Status(nil), err)
		}
		if (v.Tilstand() == dfdg.Gyldig) != v.IsValid() || (v.Tilstand() == dfdg.IkkeGivet) != v.IsZero() {
			t.Errorf("%s: %s", p.json, v.Tilstand())
		}
		b, err := json.Marshal(v)
		if (err == nil) != (p.tilbage != "") || string(b) != p.tilbage {
			t.Errorf("%s: %s, %v", p.json, b, err)
		}
		if s := v.String(); s != p.tekst {
			t.Errorf("%s: %q, want %q", p.json, s, p.tekst)
		}
	}
	for _, b := range []string{`true`, `4.5`, `{}`, `[]`, `99999999999`} {
		v := frist.NewFriststatus(ak)
		err := json.Unmarshal([]byte(b), &v)
		if _, ok := errors.AsType[*dfdg.FormFejl](err); !ok || v.IsValid() || v.IsZero() || v.Status(nil) != 0 || strings.Contains(err.Error(), b) {
			t.Errorf("%s: %+v, %v", b, v, err)
		}
	}
	if v := frist.NewFriststatus(ak); v.MedTilstand(dfdg.Gyldig) != v || v.MedTilstand(dfdg.GivetToGange).Tilstand() != dfdg.GivetToGange || !v.MedTilstand(dfdg.IkkeGivet).IsZero() {
		t.Error("MedTilstand")
	}
	if frist.NewFriststatus(al).Equal(frist.FriststatusMedId(dfdg.NewKode(4))) {
		t.Error("a name is its id")
	}
}

// A name stands as a string and an id as a number; the other way round it is malformed.
func TestFriststatusIAnmodning(t *testing.T) {
	for b, vil := range map[string]frist.Friststatus{
		`{}`:                                {},
		`{"friststatus":null}`:              {},
		`{"friststatus":"Indfriet"}`:        frist.NewFriststatus(in),
		`{"friststatus":3}`:                 frist.FriststatusMedId(dfdg.NewKode(3)),
		`{"friststatus":"3"}`:               frist.ReadFriststatus("3"),
		`{"friststatus":false}`:             frist.Friststatus{}.MedTilstand(dfdg.ForkertType),
		`{"friststatus":2,"FRISTSTATUS":2}`: frist.Friststatus{}.MedTilstand(dfdg.GivetToGange),
		`{"friststatus":"Aktiv","friststatus":"Aktiv"}`: frist.Friststatus{}.MedTilstand(dfdg.GivetToGange),
	} {
		a, err := frist.DecodeJSON(frist.UpdateFrist, []byte(b))
		if err != nil || !cmp.Equal(a.Friststatus, vil) {
			t.Errorf("%s: %+v, %v", b, a.Friststatus, err)
		}
	}
}
