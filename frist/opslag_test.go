package frist_test

import (
	"errors"
	"testing"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/frist"
	"github.com/akasse/dfdg/frist/fristtest"
)

var godkendt = dfdgerr.Tilbagemelding{Dom: dfdgerr.Godkendt}

// DFDG's answer is held against the report of the same message, and what nothing can be judged without is a bad call.
func TestExplainSvar(t *testing.T) {
	god, f := fristtest.Gyldig()
	borte := *f
	borte.Fravaer = dfdg.Kendt([]dfdg.Fravaer{fristtest.Fravaer(10, dfdg.Dato{}, dfdg.Dato{})})
	for _, tt := range []struct {
		svar dfdgerr.Tilbagemelding
		f    *frist.Fakta
		vil  string
	}{
		{godkendt, f, "enig godkendt"},
		{dfdgerr.NewAfvist(8301), &borte, "enig afvist:8301; 8301 F-05"},
		{godkendt, &borte, "strengere godkendt; brudt F-05"},
	} {
		e, err := frist.ExplainSvar(tt.svar, frist.CreateFrist, god, tt.f)
		if err != nil || e.String() != tt.vil || e.Metode != "CreateFrist" {
			t.Errorf("%v, %v, want %s", e, err, tt.vil)
		}
	}
	for hvad, kald := range map[dfdgerr.Kaldsdel]func() (dfdgerr.Svarforklaring, error){
		dfdgerr.KaldFakta: func() (dfdgerr.Svarforklaring, error) {
			return frist.ExplainSvar(godkendt, frist.CreateFrist, god, nil)
		},
		dfdgerr.KaldSvar: func() (dfdgerr.Svarforklaring, error) {
			return frist.ExplainSvar(dfdgerr.Tilbagemelding{}, frist.CreateFrist, god, f)
		},
	} {
		e, err := kald()
		if k, ok := errors.AsType[*dfdgerr.KaldFejl](err); !ok || k.Hvad != hvad || e.String() != "" {
			t.Errorf("%s: %v, %v", hvad, e, err)
		}
	}
}

// A code leads to the rules that give it for a method: of 8301 to those of the absences, at the whole message.
func TestLookup(t *testing.T) {
	for m, vil := range map[frist.Metode][]string{frist.CreateFrist: {"F-04", "F-05"}, frist.UpdateFrist: {"F-11"}, frist.GetFrist: nil} {
		fund, err := frist.Lookup(8301, m, "")
		if err != nil || len(fund) != len(vil) {
			t.Fatalf("%s: %v, %v", m, fund, err)
		}
		for i, x := range fund {
			if x.Regel().Id() != vil[i] || x.Kode() != 8301 || x.Felt() != "" {
				t.Errorf("%s: %v", m, x)
			}
		}
	}
	if fund, err := frist.Lookup(8301, 0, ""); err == nil || fund != nil {
		t.Errorf("of no method: %v, %v", fund, err)
	}
	if fund, err := frist.Lookup(8301, frist.CreateFrist, "2025-1"); err == nil || fund != nil {
		t.Errorf("of another service's interface: %v, %v", fund, err)
	}
}
