package frist

import (
	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor"
)

// find returns the deadline with that id, the latest made where several have it; -1 for none.
func find(frister []Frist, id dfdg.GUID) int {
	for i := len(frister) - 1; i >= 0; i-- {
		if frister[i].FristId == id {
			return i
		}
	}
	return -1
}

// statusAf returns the state of the deadline with that id, 0 for none.
func statusAf(frister []Frist, id dfdg.GUID) Status {
	if i := find(frister, id); i >= 0 {
		return frister[i].Status
	}
	return 0
}

// friststatusForm returns the row for a malformed friststatus: a number, or no name of a state.
func friststatusForm(v Friststatus) *dfdgerr.Regel {
	if v.kode.IsZero() {
		return regelF10
	}
	return motor.RegelS06
}

// opdatering asks the rules of UpdateFrist.
func (k *kontrol) opdatering() {
	k.Proev(regelF12Fortid, stedFristaktiveringsdato, k.aktiveringIFortiden())
	k.Proev(regelF26, stedFristdato, k.kortFrist())
	k.Proev(regelF11, 0, k.fravaerVedOpdatering())
	k.Proev(regelF23UkendtId, stedFristId, k.idKendes())
	k.Proev(regelF10, stedFriststatus, k.lovligtSkift())
	k.Proev(regelF14, stedFriststatus, k.lukkerAdministrativt())
	sted := stedFriststatus
	if k.a.Friststatus.IsZero() {
		sted = 0
	}
	k.Proev(regelF21, sted, k.ikkeLukket())
}

// sat is the event that the update is.
func (k *kontrol) sat() Haendelse {
	switch a := k.a; {
	case a.Friststatus.IsValid():
		return Saet(a.Friststatus.Status(k.f.Kodelister))
	case a.Friststatus.IsZero() && a.Fristaktiveringsdato == k.f.Idag:
		return AktiveringSatTilIdag
	}
	return Feltopdatering
}

// registreret returns the state of the deadline that is meant, 0 where the citizen has none with
// that id; where it is not known or may not be looked at, the answer of a rule that needs it.
func (k *kontrol) registreret() (Status, motor.Svar) {
	frister, kendt := k.f.Frister.Vaerdi()
	switch {
	case !k.borger || !k.a.FristId.IsValid():
		return 0, motor.Uvedkommende
	case !kendt:
		return 0, motor.Uafgjort(dfdgerr.FaktumFrister)
	}
	return statusAf(frister, k.a.FristId), motor.Ok
}

// afvises reports whether the table rejects the update of a deadline in state s by that row.
func (k *kontrol) afvises(s Status, r *dfdgerr.Regel) bool {
	_, afviser := Naeste(s, k.sat())
	return afviser == r
}

// F-23: fristen, der opdateres, er en af borgerens.
func (k *kontrol) idKendes() motor.Svar {
	s, svar := k.registreret()
	if svar != motor.Ok {
		return svar
	}
	return motor.BrudtHvis(k.afvises(s, regelF23UkendtId))
}

// F-10: friststatus er et af de skift, som fristens tilstand tillader; om en lukket taler F-21.
func (k *kontrol) lovligtSkift() motor.Svar {
	if !k.a.Friststatus.IsValid() {
		return motor.Uvedkommende
	}
	s, svar := k.registreret()
	switch h := k.sat(); {
	case s.Lukket():
		return motor.Uvedkommende
	case h != SaetAdministrativtLukket && h != SaetIndfrietAfholdt: // no state allows it
		return motor.Brudt
	case svar != motor.Ok:
		return svar
	}
	return motor.BrudtHvis(k.afvises(s, regelF10))
}

// F-14: opdateringen lukker fristen administrativt.
func (k *kontrol) lukkerAdministrativt() motor.Svar {
	if k.sat() != SaetAdministrativtLukket {
		return motor.Uvedkommende
	}
	if s, svar := k.registreret(); svar == motor.Ok {
		til, _ := Naeste(s, SaetAdministrativtLukket)
		return motor.BrudtHvis(til != s)
	}
	return motor.Brudt
}

// F-21: fristen er ikke lukket. En misdannet friststatus har sin egen melding, og er tilstanden
// ukendt, spørger F-10 om den, når friststatus er angivet.
func (k *kontrol) ikkeLukket() motor.Svar {
	s, svar := k.registreret()
	switch status := k.a.Friststatus; {
	case svar == motor.Ok && (status.IsZero() || status.IsValid()):
		return motor.BrudtHvis(k.afvises(s, regelF21))
	case svar != motor.Ok && status.IsZero():
		return svar
	}
	return motor.Uvedkommende
}

// F-12: uden en friststatus sættes aktiveringsdatoen ikke til en dag, der er gået.
func (k *kontrol) aktiveringIFortiden() motor.Svar {
	if !k.a.Friststatus.IsZero() || !k.a.Fristaktiveringsdato.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(k.a.Fristaktiveringsdato.Foer(k.f.Idag))
}

// opdater is the effect of UpdateFrist (F-10, F-12, F-13): the state, and the fields given.
func (k *kontrol) opdater(u *Udfald, i int) {
	if !u.flyt(i, k.sat(), k.f.Idag) {
		return
	}
	f := &u.Frister[i]
	saet(&f.Fristdato, k.a.Fristdato)
	saet(&f.Fristaktiveringsdato, k.a.Fristaktiveringsdato)
	saet(&f.SidsteAfholdelsesdato, k.a.SidsteAfholdelsesdato)
}

// saet changes a field that is given.
func saet(til *dfdg.Dato, ny dfdg.Dato) {
	if !ny.IsZero() {
		*til = ny
	}
}
