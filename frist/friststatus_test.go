package frist_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
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
	// Every state has an id of the register, the built-in one (antaget but 4) and another: as it is read, so it is meant.
	r, err := codelist.Standard().MedRoller(map[codelist.Rolle]int{codelist.RolleIkkeAktiveret: 41, codelist.RolleAktiv: 42, codelist.RolleIndfriet: 43,
		codelist.RolleOverskredet: 44, codelist.RolleAdministrativtLukket: 45, codelist.RolleIndfrietAfholdt: 46})
	if err != nil {
		t.Fatal(err)
	}
	for id, vil := range map[int]frist.Status{41: ik, 42: ak, 43: in, 44: ov, 45: al, 46: ia, 40: 0, 47: 0} {
		if s := frist.FriststatusMedId(dfdg.NewKode(id)).Status(r); s != vil {
			t.Errorf("%d is %s, want %s", id, s, vil)
		}
	}
	if frist.NewFriststatus(al).Equal(frist.FriststatusMedId(dfdg.NewKode(4))) {
		t.Error("a name is its id")
	}
}

// A name stands as a string and an id as a number; the other way round it is malformed.
func TestFriststatusIAnmodning(t *testing.T) {
	for b, vil := range map[string]frist.Friststatus{
		`{}`:                         {},
		`{"friststatus":null}`:       {},
		`{"friststatus":"Indfriet"}`: frist.NewFriststatus(in),
		`{"friststatus":3}`:          frist.FriststatusMedId(dfdg.NewKode(3)),
		`{"friststatus":"3"}`:        frist.ReadFriststatus("3"),
	} {
		a, err := frist.DecodeJSON(frist.UpdateFrist, []byte(b))
		if err != nil || !cmp.Equal(a.Friststatus, vil) {
			t.Errorf("%s: %+v, %v", b, a.Friststatus, err)
		}
	}
	for b, vil := range map[string]dfdg.Tilstand{
		`{"friststatus":false}`:                         dfdg.ForkertType,
		`{"friststatus":2,"FRISTSTATUS":2}`:             dfdg.GivetToGange,
		`{"friststatus":"Aktiv","friststatus":"Aktiv"}`: dfdg.GivetToGange,
	} {
		a, err := frist.DecodeJSON(frist.UpdateFrist, []byte(b))
		if v := a.Friststatus; err != nil || v.Tilstand() != vil || v.Status(nil) != 0 || v.String() != "(misdannet)" {
			t.Errorf("%s: %v, %v", b, v, err)
		}
		if _, err := json.Marshal(a.Friststatus); err == nil {
			t.Errorf("%s is written", b)
		}
	}
	if s := frist.FriststatusMedId(dfdg.ReadKode("x")).String(); s != "(misdannet)" {
		t.Error(s)
	}
}
