package frist

import (
	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor"
)

// DecideCPRSkift decides a change of CPR number (F-20): the deadlines of the old number move to the
// new one, whose own are f.Frister, with state and history; of two of a type that are not closed the moved
// one closes, and the bookings that the citizen then has, f.Bookinger, meet what moved. The moved ones come first.
// The error is a *errors.KaldFejl where nothing can be computed; neither gamle nor f is changed.
func DecideCPRSkift(gamle []Frist, f *Fakta) (*Udfald, error) {
	if f == nil {
		return nil, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldFakta}
	}
	nye, kendt := f.frister().Vaerdi()
	switch err := f.kontroller(Dagskift); {
	case err != nil:
		return nil, err
	case !kendt:
		return nil, &dfdgerr.KaldFejl{Hvad: dfdgerr.FaktumFrister.Kaldsdel()}
	case !alle(gamle, brugbarFrist):
		return nil, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldGamleFrister}
	}
	u := &Udfald{
		Rapport: motor.NyRapport("", f.Idag, nil, nil),
		Frister: append(append(make([]Frist, 0, len(gamle)+len(nye)), gamle...), nye...),
	}
	bookinger, svar := motor.Hent(f.Bookinger, dfdgerr.FaktumBookinger)
	for i := range gamle {
		if erIkkeLukket(nye, gamle[i].Samtaletype) {
			u.flyt(i, CprSkiftLukker, f.Idag)
		}
		if _, r := Naeste(u.Frister[i].Status, KommendeBooking); r == nil {
			continue
		}
		switch a := harBooking(bookinger, svar, gamle[i].Samtaletype, f.Idag); {
		case a == motor.Ok:
			u.indfri(i, f.Idag)
		case a > motor.Brudt:
			return nil, &dfdgerr.KaldFejl{Hvad: a.Mangler().Kaldsdel()}
		}
	}
	return u, nil
}

// erIkkeLukket reports whether there is a deadline of the type that is not closed.
func erIkkeLukket(frister []Frist, samtaletype dfdg.Kode) bool {
	for i := range frister {
		if frister[i].Samtaletype == samtaletype && !frister[i].Status.Lukket() {
			return true
		}
	}
	return false
}

// F-20: fristerne følger borgeren til det nye nummer.
var f20 = motor.Afledt("F-20", "F CPR-skiftere",
	"Ved CPR-skift flyttes fristerne til det nye nummer med tilstand og historik; har begge numre en frist til samme samtaletype, der ikke er lukket, lukkes den flyttede, og det nye nummers bookinger indfrier de øvrige flyttede.",
	"At a change of CPR number the deadlines move to the new number with state and history; where both numbers hold one of a type that is not closed, the moved one is closed, and the new number's bookings meet the others that moved.",
	motor.Tolkning("F moves what is registered and says nothing of two deadlines of a type, of which a citizen has at most one"))
