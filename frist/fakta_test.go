package frist_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/frist"
	"github.com/akasse/dfdg/frist/fristtest"
)

// hvad returns what the parts of a joined error name.
func hvad(err error) (h []dfdgerr.Kaldsdel) {
	if err == nil {
		return nil
	}
	for _, e := range err.(interface{ Unwrap() []error }).Unwrap() {
		if k, ok := errors.AsType[*dfdgerr.KaldFejl](e); ok {
			h = append(h, k.Hvad)
		}
	}
	return h
}

// Kontroller names each field that cannot be so, and no other; a range of one day can.
func TestKontroller(t *testing.T) {
	d := fristtest.Idag
	god := func() *frist.Fakta {
		f := fristtest.Fakta(fristtest.Frist(1, frist.Aktiv))
		f.Fravaer = dfdg.Kendt([]dfdg.Fravaer{fristtest.Fravaer(75, d, d)})
		f.Bookinger = dfdg.Kendt([]dfdg.Booking{fristtest.Booking(7, d)})
		return f
	}
	if err := errors.Join(new(frist.Fakta).Kontroller(), god().Kontroller()); err != nil {
		t.Error(err)
	}
	alle := god()
	for felt, umulig := range map[dfdgerr.Kaldsdel]func(*frist.Fakta){
		"Fakta.Fravaer":              func(f *frist.Fakta) { f.Fravaer = dfdg.Kendt([]dfdg.Fravaer{fristtest.Fravaer(75, d, d.PlusDage(-1))}) },
		"Fakta.Bookinger":            func(f *frist.Fakta) { f.Bookinger = dfdg.Kendt([]dfdg.Booking{{Dato: d}}) },
		"Fakta.Frister":              func(f *frist.Fakta) { f.Frister = dfdg.Kendt([]frist.Frist{{}}) },
		"Fakta.TilladteSamtaletyper": func(f *frist.Fakta) { f.TilladteSamtaletyper = dfdg.Kendt([]dfdg.Kode{{}}) },
	} {
		f := god()
		umulig(f)
		if h := hvad(f.Kontroller()); !slices.Equal(h, []dfdgerr.Kaldsdel{felt}) {
			t.Errorf("%s: %v", felt, h)
		}
		umulig(alle)
	}
	if h := hvad(alle.Kontroller()); len(h) != 4 {
		t.Error(h)
	}
}

// Facts are equal where the same is known, and outcomes where they come to the same.
func TestEqual(t *testing.T) {
	a, b := fristtest.Fakta(fristtest.Frist(1, frist.Aktiv)), fristtest.Fakta(fristtest.Frist(1, frist.Aktiv))
	if !a.Equal(*b) {
		t.Error("the same facts differ")
	}
	u, _ := frist.Get(a)
	v, _ := frist.Get(b)
	if u == nil || v == nil || !u.Equal(*v) {
		t.Error("the same outcome differs")
	}
	b.Doed = dfdg.Kendt(true)
	c := fristtest.Fakta(fristtest.Frist(1, frist.Overskredet))
	w, _ := frist.Get(c)
	if a.Equal(*b) || a.Equal(*c) || w == nil || u.Equal(*w) {
		t.Error("different facts or outcomes are equal")
	}
}
