package taeller_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/taeller"
	"github.com/akasse/dfdg/taeller/taellertest"
)

// Kontroller names each field that cannot be so, and no other; a range of one day can.
func TestKontroller(t *testing.T) {
	d := taellertest.Idag
	en := func(slut dfdg.Dato) []medlemskab.Periode {
		return []medlemskab.Periode{{Akasse: dfdg.NewAkassenummer(57), Startdato: d, Slutdato: slut}}
	}
	god := func() *taeller.Fakta {
		f := taellertest.Fakta()
		f.Medlemskaber = dfdg.Kendt(en(d))
		f.Tilmeldinger = dfdg.Kendt([]dfdg.Tilmelding{{Kategori: dfdg.NewKode(1), Fra: d, Til: d}})
		return f
	}
	if err := errors.Join(new(taeller.Fakta).Kontroller(), god().Kontroller()); err != nil {
		t.Error(err)
	}
	alle := god()
	for felt, umulig := range map[dfdgerr.Kaldsdel]func(*taeller.Fakta){
		"Fakta.Medlemskaber": func(f *taeller.Fakta) { f.Medlemskaber = dfdg.Kendt(en(d.PlusDage(-1))) },
		"Fakta.Tilmeldinger": func(f *taeller.Fakta) {
			f.Tilmeldinger = dfdg.Kendt([]dfdg.Tilmelding{{Kategori: dfdg.NewKode(1), Fra: d, Til: d.PlusDage(-1)}})
		},
		"Fakta.Registreringer": func(f *taeller.Fakta) { f.Registreringer = dfdg.Kendt([]taeller.Registrering{{}}) },
		"Fakta.Videresendte":   func(f *taeller.Fakta) { f.Videresendte = dfdg.Kendt([]taeller.Videresendt{{}}) },
	} {
		f := god()
		umulig(f)
		var h []dfdgerr.Kaldsdel
		if err := f.Kontroller(); err != nil {
			for _, e := range err.(interface{ Unwrap() []error }).Unwrap() {
				if k, ok := errors.AsType[*dfdgerr.KaldFejl](e); ok {
					h = append(h, k.Hvad)
				}
			}
		}
		if !slices.Equal(h, []dfdgerr.Kaldsdel{felt}) {
			t.Errorf("%s: %v", felt, h)
		}
		umulig(alle)
	}
	if err := alle.Kontroller(); err == nil || len(err.(interface{ Unwrap() []error }).Unwrap()) != 4 {
		t.Error(err)
	}
}

// Facts are equal where the same is known.
func TestEqual(t *testing.T) {
	a, b := taellertest.Fakta(), taellertest.Fakta()
	if !a.Equal(*b) {
		t.Error("the same facts differ")
	}
	if b.Doed = dfdg.Kendt(true); a.Equal(*b) {
		t.Error("different facts are equal")
	}
}
