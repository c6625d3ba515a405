package frist_test

import (
	"testing"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/frist"
	"github.com/akasse/dfdg/frist/fristtest"
	"github.com/akasse/dfdg/internal/motor"
	"github.com/akasse/dfdg/internal/motor/motortest"
)

// An explanation hides nothing: of every method the same rows stand in it whatever the message, the caller and the citizen,
// and together the methods explain every row that rejects or warns.
func TestForklaringenSkjulerIntet(t *testing.T) {
	id := fristtest.Id(1).String()
	beskeder := map[string]string{
		"fuld": `{"fristId": "` + id + `", "samtaletype": 4, "fristdato": "2025-03-20", "fristaktiveringsdato": "2025-03-10", ` +
			`"sidsteAfholdelsesdato": "2025-03-30", "friststatus": "AdministrativtLukket", "type": 75, "fra": "2025-03-01", "til": "2025-03-31", "dato": "2025-03-20"}`,
		"tom": `{}`, "intet objekt": `[]`, "misdannet": `{"fristId": "x", "samtaletype": "x", "fristdato": 1, "friststatus": "x", "ukendt": 1}`,
	}
	fakta := map[string]func(*frist.Fakta){
		"kendt":     func(*frist.Fakta) {},
		"ukendt":    func(f *frist.Fakta) { *f = frist.Fakta{Idag: f.Idag, Kalder: f.Kalder} },
		"fravær":    func(f *frist.Fakta) { f.Fravaer = dfdg.Kendt([]dfdg.Fravaer{{Type: dfdg.NewKode(75)}}) },
		"misdannet": func(f *frist.Fakta) { f.CPR = dfdg.ReadCPR("x") },
		"findes ej": func(f *frist.Fakta) { f.Kendt = dfdg.Kendt(false) },
		"død":       func(f *frist.Fakta) { f.Doed = dfdg.Kendt(true) },
		"kommune":   func(f *frist.Fakta) { f.Kalder = dfdg.Kommune("102") },
	}
	var s motortest.Forklaringer
	for m := frist.CreateFrist; m <= frist.Dagskift; m++ {
		for fn, saet := range fakta {
			for bn, b := range beskeder {
				f := fristtest.Fakta(fristtest.Frist(1, frist.Aktiv))
				saet(f)
				a, err := frist.DecodeJSON(m, []byte(b))
				if err != nil {
					t.Fatal(err)
				}
				forklaringer, r, err := frist.Explain(m, a, f)
				if err != nil {
					t.Fatal(err)
				}
				s.Se(t, m.String(), bn+", "+fn, forklaringer, r)
			}
		}
	}
	s.Slut(t, append(motor.ReglerS(), frist.Regler()...))
}

// A rule that is kept says so where it lacks nothing: F-29 of a booking beside none.
func TestForklaringF29(t *testing.T) {
	f := fristtest.Fakta()
	a := &frist.Anmodning{Samtaletype: fristtest.Jobsamtale, Dato: f.Idag.PlusDage(1)}
	forklaringer, _, err := frist.Explain(frist.BookingOprettet, a, f)
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range forklaringer {
		if x.Regel().Id() == "F-29" && x.Svar != dfdgerr.Ok {
			t.Error(x)
		}
	}
}

// F-30 says nothing of an absence without a last day, nor of a day that is malformed.
func TestForklaringF30(t *testing.T) {
	idag := fristtest.Idag
	for _, p := range []struct {
		fra, til dfdg.Dato
		vil      dfdgerr.Svar
	}{
		{idag, dfdg.Dato{}, dfdgerr.Uvedkommende}, {dfdg.Dato{}, idag, dfdgerr.Uvedkommende}, {idag, dfdg.ReadDato("x"), dfdgerr.Uvedkommende}, {dfdg.ReadDato("x"), idag, dfdgerr.Uvedkommende},
		{idag, idag, dfdgerr.Ok}, {idag, idag.PlusDage(-1), dfdgerr.Brudt},
	} {
		forklaringer, _, err := frist.Explain(frist.FravaerOprettet, &frist.Anmodning{Type: dfdg.NewKode(75), Fra: p.fra, Til: p.til}, fristtest.Fakta())
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range forklaringer {
			if x.Regel().Id() == "F-30" && x.Svar != p.vil {
				t.Errorf("%v to %v: %v, want %v", p.fra, p.til, x.Svar, p.vil)
			}
		}
	}
}

// After a rejected access no rule that reads the deadlines says that it is kept: it was not asked.
func TestForklaringUdenAdgang(t *testing.T) {
	f := fristtest.Fakta(fristtest.Frist(1, frist.Aktiv))
	f.Kalder = dfdg.Kommune("102")
	a, err := frist.DecodeJSON(frist.UpdateFrist, []byte(`{"fristId": "`+fristtest.Id(1).String()+`", "friststatus": "AdministrativtLukket"}`))
	if err != nil {
		t.Fatal(err)
	}
	forklaringer, _, err := frist.Explain(frist.UpdateFrist, a, f)
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range forklaringer {
		switch x.Regel().Id() {
		case "F-10", "F-21", "F-23":
			if x.Svar != dfdgerr.Uvedkommende {
				t.Error(x)
			}
		}
	}
}

// That DFDG knows the citizen is taken for granted where nothing is said (F-24), and the explanation says by which fact.
func TestForklaringKendt(t *testing.T) {
	a, f := fristtest.Gyldig()
	f.Kendt = dfdg.Oplysning[bool]{}
	forklaringer, r, err := frist.Explain(frist.CreateFrist, a, f)
	if err != nil || r.Dom() != dfdgerr.Godkendt {
		t.Fatal(r, err)
	}
	for _, x := range forklaringer {
		if x.Kode() == dfdgerr.UkendtCPR && (x.Svar != dfdgerr.Ok || x.Mangler() != dfdgerr.FaktumKendt) {
			t.Errorf("%v, lacks %v", x, x.Mangler())
		}
	}
}
