package frist_test

import (
	"slices"
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/examples/sag/sagtest"
	"github.com/akasse/dfdg/frist"
	"github.com/akasse/dfdg/frist/fristtest"
	"github.com/akasse/dfdg/internal/motor/motortest"
	"github.com/akasse/dfdg/internal/proeve"
)

var tjeneste = motortest.Tjeneste[frist.Metode, frist.Anmodning, frist.Fakta, frist.Udfald]{
	DecodeJSON: frist.DecodeJSON, EncodeJSON: frist.EncodeJSON, OrakelJSON: frist.OrakelJSON, Validate: frist.Validate, Explain: frist.Explain, Decide: frist.Decide,
	Uaendret: func(_ frist.Metode, u *frist.Udfald, f *frist.Fakta) bool {
		foer, kendt := f.Frister.Vaerdi()
		return len(u.Skift) == 0 && (!kendt || slices.Equal(u.Frister, foer))
	},
}

// fuzzFakta returns facts by a number: what is known, of whom, by whom.
func fuzzFakta(nr uint8) *frist.Fakta {
	f := fristtest.Fakta(fristtest.Frist(1, ak), fristtest.Frist(2, frist.Status(1+nr>>4%6)))
	if nr&1 != 0 {
		f = &frist.Fakta{Idag: f.Idag, Kalder: f.Kalder}
	}
	if nr&2 != 0 {
		f.Kalder = dfdg.Akasse(57)
	}
	if nr&4 != 0 {
		f.Kalder = dfdg.STAR()
	}
	return f
}

// FuzzValidateJSON: a JSON message, its round trip, and what is said of it.
func FuzzValidateJSON(f *testing.F) {
	for i, s := range sagtest.Froe(f, "../testdata/sager/frist", 4, proeve.Fuzzer()) {
		if m, err := frist.ParseMetode(s.Metode); err == nil {
			f.Add(uint8(m), s.Request, uint8(i))
		}
	}
	f.Add(uint8(frist.UpdateFrist), []byte(`{"fristId":"00000000-0000-0000-0000-000000000001","friststatus":"AdministrativtLukket"}`), uint8(0))
	f.Add(uint8(frist.UpdateFrist), []byte(`{"fristId":"00000000-0000-0000-0000-000000000001","friststatus":4,"Friststatus":4}`), uint8(0))
	f.Fuzz(func(t *testing.T, nr uint8, b []byte, fakta uint8) {
		m := frist.Metode(nr)
		if a := tjeneste.JSON(t, m, b); a != nil {
			tjeneste.Love(t, m, b, a, fuzzFakta(fakta))
		}
	})
}

// FuzzNavne: names of methods and of states are read as they are written and no others.
func FuzzNavne(f *testing.F) {
	metoder, stater := map[string]frist.Metode{"CreateInterviewDeadline": frist.CreateFrist, "UpdateInterviewDeadline": frist.UpdateFrist,
		"GetInterviewDeadline": frist.GetFrist, "GetInterviewDeadlineHistory": frist.GetFristhistorik}, map[string]frist.Status{}
	for m := frist.Metode(1); m.String() != ""; m++ {
		metoder[m.String()] = m
	}
	for s := frist.Status(1); s.IsValid(); s++ {
		stater[s.String()] = s
		f.Add(s.String())
	}
	for n := range metoder {
		f.Add(n)
	}
	f.Add("")
	f.Add("aktiv")
	f.Fuzz(func(t *testing.T, s string) {
		m, err := frist.ParseMetode(s)
		if m != metoder[s] || (err == nil) != (m != 0) || err != nil && proeve.Gentaget([]byte(s), err.Error()) != "" {
			t.Errorf("%q: %v, %v", s, m, err)
		}
		st, err := frist.ParseStatus(s)
		if st != stater[s] || (err == nil) != (st != 0) || err != nil && proeve.Gentaget([]byte(s), err.Error()) != "" {
			t.Errorf("%q: %v, %v", s, st, err)
		}
		if v := frist.ReadFriststatus(s); v.IsValid() != (st != 0) || v.IsValid() && v != frist.NewFriststatus(st) {
			t.Errorf("%q: %v", s, v)
		}
	})
}
