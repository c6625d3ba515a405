package motor_test

import (
	"errors"
	"slices"
	"testing"

	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor"
)

// What a code can mean: each row that gives it and each place, once and in the order of a report; a row of section S at the whole
// message. Every element that is no counter is given alone once.
func TestOpslag(t *testing.T) {
	a10, b := motor.Afvis("A-10", dfdgerr.IkkeMedlem, "D", "d", "e"), []string{}
	explain := func(body []byte) ([]dfdgerr.Forklaring, error) {
		b = append(b, string(body))
		k := kontrol()
		k.Forklares()
		k.Proev(a10, tekst, motor.Uvedkommende)
		k.Proev(a10, konto, motor.Ok)
		k.Proev(t103, konto, motor.Ok)
		k.Element(nrTal, 2, motor.RegelS06, nil)
		return k.Forklar(alle, alle, regler), nil
	}
	m, err := motor.Opslag(dfdgerr.IkkeMedlem, &rod, explain)
	if err != nil || linjer(m) != "fejl 4856 /konto A-10; fejl 4856 /tekst A-10" {
		t.Error(linjer(m), err)
	}
	if vil := []string{`{}`, `{"cpr":{}}`, `{"tal":{}}`, `{"tekst":{}}`}; !slices.Equal(b, vil) {
		t.Error(b)
	}
	m, err = motor.Opslag(dfdgerr.UgyldigBesked, &rod, explain)
	if err != nil || linjer(m) != "fejl 1014 S-01; fejl 1014 S-02; fejl 1014 S-02; fejl 1014 S-02; fejl 1014 S-03; fejl 1014 S-04; fejl 1014 S-05; "+
		"fejl 1014 S-06; fejl 1014 S-07; fejl 1014 S-08; fejl 1014 S-09; fejl 1014 /tal T1-01; fejl 1014 /konto/timer T1-01; fejl 1014 /konto/raekker T1-02" {
		t.Error(linjer(m), err)
	}
	if i := slices.IndexFunc(m, func(m dfdgerr.Melding) bool { return m.Regel() == motor.RegelS05 }); m[i].Tekst() != motor.RegelS05.Dansk() {
		t.Errorf("not the general sentence: %s", m[i].Tekst())
	}
	if m, err = motor.Opslag(dfdgerr.BorgerDoed, &rod, explain); err != nil || m != nil {
		t.Error(linjer(m), err)
	}
	if gammel, err := motor.Opslag(dfdgerr.IkkeMedlem, &rod, explain); err != nil || len(gammel) == 0 {
		t.Error(err)
	} else if m, err = motor.Opslag(90006, &rod, explain); err != nil || linjer(m) != linjer(gammel) { // what 4856 was before
		t.Errorf("the renumbered code: %s, %v", linjer(m), err)
	}
	fejl := errors.New("x")
	if m, err := motor.Opslag(dfdgerr.IkkeMedlem, &rod, func([]byte) ([]dfdgerr.Forklaring, error) { return nil, fejl }); err != fejl || m != nil {
		t.Error(m, err)
	}
}
