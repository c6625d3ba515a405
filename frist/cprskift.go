package frist

import (
	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor"
)

// DecideCPRSkift decides a change of CPR number (F-20): the deadlines of the old number move to the
// new one, whose own are f.Frister, with state and history; of two open ones of a type the moved
// one closes. The moved ones come first. The error is a *errors.KaldFejl where nothing can be
// computed; neither gamle nor f is changed.
func DecideCPRSkift(gamle []Frist, f *Fakta) (*Udfald, error) {
	if f == nil {
		return nil, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldFakta}
	}
	nye, kendt := f.Frister.Vaerdi()
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
	for i := range gamle {
		if harAaben(nye, gamle[i].Samtaletype) {
			u.flyt(i, CprSkiftLukker, f.Idag)
		}
	}
	return u, nil
}

// harAaben reports whether there is an open deadline of the type.
func harAaben(frister []Frist, samtaletype dfdg.Kode) bool {
	for i := range frister {
		if frister[i].Samtaletype == samtaletype && frister[i].Status.Aaben() {
			return true
		}
	}
	return false
}

var f20 = motor.Afledt("F-20", "F",
	"Ved CPR-skift flyttes fristerne til det nye nummer med tilstand og historik; har begge numre en åben frist til samme samtaletype, lukkes den flyttede.",
	"At a change of CPR number the deadlines move to the new number with state and history; where both numbers hold an open one of a type, the moved one is closed.",
	motor.Tolkning(""))
