package medlemskab_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/medlemskab/medlemskabtest"
)

// DFDG's answer is held against the report of the same message, and what nothing can be judged without is a bad call.
func TestExplainSvar(t *testing.T) {
	godkendt := dfdgerr.Tilbagemelding{Dom: dfdgerr.Godkendt}
	a, f := medlemskabtest.Tilgang()
	fremtid := *a
	fremtid.Medlemskabsstartdato = f.Idag.PlusDage(1)
	for _, tt := range []struct {
		svar dfdgerr.Tilbagemelding
		a    *medlemskab.Anmodning
		vil  string
	}{
		{godkendt, a, "enig godkendt"},
		{dfdgerr.NewAfvist(4585), &fremtid, "enig afvist:4585; 4585 /medlemskabsstartdato M-02"},
		{godkendt, &fremtid, "strengere godkendt; brudt /medlemskabsstartdato M-02"},
	} {
		e, err := medlemskab.ExplainSvar(tt.svar, medlemskab.CreateAkassemedlemskab, tt.a, f)
		if err != nil || e.String() != tt.vil || e.Metode != "CreateAkassemedlemskab" || e.Snitflade != medlemskab.Snitflade2025_2 {
			t.Errorf("%v, %v, want %s", e, err, tt.vil)
		}
	}
	e, err := medlemskab.ExplainSvar(godkendt, medlemskab.CreateAkassemedlemskab, a, nil)
	if k, ok := errors.AsType[*dfdgerr.KaldFejl](err); !ok || k.Hvad != dfdgerr.KaldFakta || e.String() != "" {
		t.Errorf("without facts: %v, %v", e, err)
	}
}

// A code leads to the rules that give it for a method and interface, at the places that they look at.
func TestLookup(t *testing.T) {
	for _, tt := range []struct {
		kode dfdgerr.Kode
		m    medlemskab.Metode
		s    dfdg.Snitflade
		vil  string
	}{
		{4585, medlemskab.CreateAkassemedlemskab, medlemskab.Snitflade2025_2, "[M-02 /medlemskabsstartdato]"},
		{4585, medlemskab.UpdateAkassemedlemskab, medlemskab.Snitflade2025_2, "[M-30 /medlemskabsstartdato]"},
		{4585, medlemskab.UpdateAkassemedlemskab, medlemskab.Snitflade2021_3, "[]"},
		{4586, medlemskab.UpdateAkassemedlemskab, medlemskab.Snitflade2025_2, "[M-03 /akasse]"},
		{4586, medlemskab.UpdateAkassemedlemskab, medlemskab.Snitflade2021_3, "[]"},
		{4586, medlemskab.CreateAkassemedlemskab, medlemskab.Snitflade2021_3, "[M-03 /akasse]"},
		{9458, medlemskab.CreateAkassemedlemskab, medlemskab.Snitflade2025_2, "[]"},
	} {
		fund, err := medlemskab.Lookup(tt.kode, tt.m, tt.s)
		har := []string{}
		for _, x := range fund {
			har = append(har, x.Regel().Id()+" "+x.Felt())
		}
		if err != nil || fmt.Sprint(har) != tt.vil {
			t.Errorf("%d of %s in %s: %v, %v, want %s", tt.kode, tt.m, tt.s, har, err, tt.vil)
		}
	}
	if fund, err := medlemskab.Lookup(4585, 0, ""); err == nil || fund != nil {
		t.Errorf("of no method: %v, %v", fund, err)
	}
	if fund, err := medlemskab.Lookup(4585, medlemskab.CreateAkassemedlemskab, "2023-2"); err == nil || fund != nil {
		t.Errorf("of another service's interface: %v, %v", fund, err)
	}
}

// What of an answer is printed is which elements it has.
func TestSvarPrintes(t *testing.T) {
	s, err := medlemskab.DecodeSvarJSON(medlemskab.GetAkassemedlemskab, []byte(`{"akasse": 57}`))
	if err != nil {
		t.Fatal(err)
	}
	for _, form := range []string{"%v", "%s"} {
		if got := fmt.Sprintf(form, s); got != s.String() || got == "" {
			t.Errorf("%s: %q, want %q", form, got, s.String())
		}
	}
}
