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
		return f10
	}
	return motor.RegelS06
}

// opdatering asks the rules of UpdateFrist.
func (k *kontrol) opdatering() {
	k.Proev(f12Fortid, stedFristaktiveringsdato, k.aktiveringIFortiden())
	k.Proev(f26, stedFristdato, k.kortFrist())
	k.Proev(f11, 0, k.fravaerVedOpdatering())
	k.Proev(f23UkendtId, stedFristId, k.idKendes())
	k.Proev(f10, stedFriststatus, k.lovligtSkift())
	k.Proev(f14, stedFriststatus, k.lukkerAdministrativt())
	sted := stedFriststatus
	if k.a.Friststatus.IsZero() {
		sted = 0
	}
	k.Proev(f21, sted, k.ikkeLukket())
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
var f23UkendtId = motor.Afvis("F-23", dfdgerr.UgyldigBesked, "F; R",
	"fristId skal ved opdatering være id'et på en af borgerens frister.",
	"fristId must on update be the id of one of the citizen's deadlines.",
	motor.Tolkning(""))

func (k *kontrol) idKendes() motor.Svar {
	s, svar := k.registreret()
	if svar != motor.Ok {
		return svar
	}
	return motor.BrudtHvis(k.afvises(s, f23UkendtId))
}

// F-10: friststatus er et af de skift, som fristens tilstand tillader; om en lukket taler F-21.
var f10 = motor.Afvis("F-10", dfdgerr.UgyldigBesked, "F",
	"friststatus må kun sættes til AdministrativtLukket for en frist, der er ikke aktiveret, aktiv eller overskredet, og til IndfrietAfholdt for en frist, der er indfriet.",
	"friststatus may be set only to AdministrativtLukket for a deadline that is not activated, active or overdue, and to IndfrietAfholdt for one that is met.",
	motor.Tolkning(""))

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
	return motor.BrudtHvis(k.afvises(s, f10))
}

// F-14: opdateringen lukker fristen administrativt.
var f14 = motor.Advarsel("F-14", "F",
	"Når en frist lukkes administrativt, beregnes der ikke en ny vejledende samtaledato.",
	"When a deadline is closed administratively, no new guiding interview date is computed.")

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
var f21 = motor.Afvis("F-21", dfdgerr.UgyldigBesked, "F",
	"En frist, der er administrativt lukket eller indfriet afholdt, kan ikke opdateres.",
	"A deadline that is administratively closed, or met and held, cannot be updated.",
	motor.Tolkning(""))

func (k *kontrol) ikkeLukket() motor.Svar {
	s, svar := k.registreret()
	switch status := k.a.Friststatus; {
	case svar == motor.Ok && (status.IsZero() || status.IsValid()):
		return motor.BrudtHvis(k.afvises(s, f21))
	case svar != motor.Ok && status.IsZero():
		return svar
	}
	return motor.Uvedkommende
}

// F-12: uden en friststatus sættes aktiveringsdatoen ikke til en dag, der er gået.
var f12Fortid = motor.Afvis("F-12", dfdgerr.UgyldigBesked, "F",
	"En opdatering uden friststatus må ikke sætte fristaktiveringsdato til en dag før dags dato.",
	"An update without friststatus must not set fristaktiveringsdato to a day before today.",
	motor.Tolkning(""))

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

var f10Skift = motor.Afledt("F-10", "F",
	"En opdatering lukker en frist ved at sætte friststatus: ikke aktiveret, aktiv og overskredet bliver administrativt lukket, indfriet bliver indfriet afholdt.",
	"An update closes a deadline by setting friststatus: not activated, active and overdue become administratively closed, met becomes met and held.")

var f12 = motor.Afledt("F-12", "F",
	"En opdatering uden friststatus, der sætter fristaktiveringsdato til dags dato, gør en ikke aktiveret frist aktiv.",
	"An update without friststatus that sets fristaktiveringsdato to today makes a deadline that is not activated active.")

var f13 = motor.Afledt("F-13", "F",
	"En opdatering ændrer kun de felter, der er angivet, og fører ikke til andre tilstandsskift; en senere fristdato genopliver ikke en overskredet frist.",
	"An update changes only the fields given and leads to no other change of state; a later deadline date does not revive an overdue deadline.",
	motor.Tolkning(""))
