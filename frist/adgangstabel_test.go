package frist_test

import (
	"slices"
	"testing"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/frist"
	"github.com/akasse/dfdg/frist/fristtest"
)

// F names who has access and not for whom; no scope is public. Writes need an x-requestId, look-ups and events do not (R 5).
func TestAdgange(t *testing.T) {
	vil := []dfdg.Adgang{{Organisation: dfdg.TypeJobcenter}, {Organisation: dfdg.TypeSTAR}}
	for m, id := range map[frist.Metode]bool{frist.CreateFrist: true, frist.UpdateFrist: true, frist.GetFrist: false, frist.GetFristhistorik: false} {
		if a := m.Adgange(); !slices.Equal(a, vil) || m.Scope() != "" || m.KraeverRequestId() != id {
			t.Errorf("%s: %+v %q %v", m, a, m.Scope(), m.KraeverRequestId())
		}
		m.Adgange()[0].Organisation = dfdg.TypeAUB
		for o := dfdg.TypeAkasse; o <= dfdg.TypeAUB; o++ {
			kalder, err := dfdg.NewOrganisation(o, "57")
			if err != nil {
				t.Fatal(err)
			}
			f := fristtest.Fakta()
			f.Kalder = kalder
			r, err := frist.Validate(m, &frist.Anmodning{}, f)
			if err != nil {
				t.Fatal(err)
			}
			afvist := false
			for b := range r.Fejl() {
				afvist = afvist || b.Kode() == dfdgerr.IkkeAutoriseret
			}
			if maa := slices.ContainsFunc(m.Adgange(), func(a dfdg.Adgang) bool { return a.Organisation == o }); maa == afvist {
				t.Errorf("%s: %s may call: %v, rejected: %v", m, o, maa, afvist)
			}
		}
	}
	for _, m := range []frist.Metode{0, frist.FravaerOprettet, frist.BookingOprettet, frist.Dagskift, 99} {
		if m.Adgange() != nil || m.KraeverRequestId() {
			t.Errorf("%d can be called", m)
		}
	}
}
