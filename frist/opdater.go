package frist

import (
	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/felt"
	"github.com/akasse/dfdg/internal/motor"
)

// opdatering is the walk of UpdateFrist; what warns comes last, since it is silent beside a rejection.
func (k *kontrol) opdatering() {
	k.Proev(f23UkendtId, stedFristId, k.celle(f23UkendtId, k.saettes()))
	k.Proev(f10, stedFriststatus, k.lovligtSkift())
	k.Proev(f21, k.stedLukket(), k.ikkeLukket())
	k.Proev(f12Fortid, stedFristaktiveringsdato, k.aktiveringIFortiden())
	k.Proev(f11, 0, k.fravaerVedOpdatering())
	k.Proev(f26, stedFristdato, k.nyKortFrist())
	k.Proev(f27Aktivering, k.stedEllerFristdato(stedFristaktiveringsdato, k.a.Fristaktiveringsdato), k.aktiveresIndenNy())
	k.Proev(f27Afholdelse, k.stedEllerFristdato(stedSidsteAfholdelsesdato, k.a.SidsteAfholdelsesdato), k.afholdesEfterNy())
	k.Proev(f14, stedFriststatus, k.udenAfvisning(k.lukkerAdministrativt()))
	k.Proev(f13Intet, 0, k.udenAfvisning(k.aendrerIntet()))
}

// saettes is the event that the update is.
func (k *kontrol) saettes() Haendelse {
	switch a := k.a; {
	case a.Friststatus.IsValid():
		return Saet(a.Friststatus.Status(k.f.Kodelister))
	case a.Friststatus.IsZero() && a.Fristaktiveringsdato == k.f.Idag:
		return AktiveringSatTilIdag
	}
	return Feltopdatering
}

// find returns the deadline with that id, the latest made where several have it; -1 for none.
func find(frister []Frist, id dfdg.GUID) int {
	for i := len(frister) - 1; i >= 0; i-- {
		if frister[i].FristId == id {
			return i
		}
	}
	return -1
}

// registreret returns the deadline that fristId names, nil where the citizen has none with that id; where it is not known or
// may not be looked at, the answer of a rule that needs it.
func (k *kontrol) registreret() (*Frist, motor.Svar) {
	if !k.borger || !k.a.FristId.IsValid() {
		return nil, motor.Uvedkommende
	}
	frister, svar := motor.Hent(k.frister, dfdgerr.FaktumFrister)
	if i := find(frister, k.a.FristId); i >= 0 {
		return &frister[i], svar
	}
	return nil, svar
}

// stedLukket is where an update of a closed deadline is rejected.
func (k *kontrol) stedLukket() felt.Sted {
	if k.a.Friststatus.IsZero() {
		return 0
	}
	return stedFriststatus
}

// stedEllerFristdato is where two dates that do not go together are found: at the one that is given, else at fristdato.
func (k *kontrol) stedEllerFristdato(sted felt.Sted, dato dfdg.Dato) felt.Sted {
	if dato.IsZero() {
		return stedFristdato
	}
	return sted
}

// celle answers whether row r rejects event h of the deadline that fristId names. A state that is not known means all
// states: broken if r rejects in every one, ok if in none, otherwise undecided.
func (k *kontrol) celle(r *dfdgerr.Regel, h Haendelse) motor.Svar {
	f, svar := k.registreret()
	if svar == motor.Uvedkommende {
		return svar
	}
	fra, til := Status(0), IndfrietAfholdt
	if svar == motor.Ok && f != nil {
		fra, til = f.Status, f.Status
	} else if svar == motor.Ok {
		til = fra
	}
	nogle, alle := false, true
	for s := fra; s <= til; s++ {
		_, afviser := Naeste(s, h)
		nogle, alle = nogle || afviser == r, alle && afviser == r
	}
	if nogle && !alle {
		return svar
	}
	return motor.BrudtHvis(alle)
}

// F-23: fristen, der opdateres, er en af borgerens.
var f23UkendtId = motor.Afvis("F-23", dfdgerr.UgyldigBesked, "F UpdateFrist; R 5",
	"fristId skal ved opdatering være id'et på en af borgerens frister.",
	"fristId must on update be the id of one of the citizen's deadlines.",
	motor.Tolkning("F names the id as what an update is about and no code for one that is not found"))

// F-10: friststatus er et af de skift, som fristens tilstand tillader; om en lukket taler F-21.
var f10 = motor.Afvis("F-10", dfdgerr.UgyldigBesked, "F UpdateFrist",
	"friststatus må kun sættes til AdministrativtLukket for en frist, der er ikke aktiveret, aktiv eller overskredet, og til IndfrietAfholdt for en frist, der er indfriet.",
	"friststatus may be set only to AdministrativtLukket for a deadline that is not activated, active or overdue, and to IndfrietAfholdt for one that is met.",
	motor.Tolkning("F lists the changes that can be made and no code for the others"))

// friststatusForm returns the row for a malformed friststatus: a number, or no name of a state.
func friststatusForm(v Friststatus) *dfdgerr.Regel {
	if v.kode.IsZero() {
		return f10
	}
	return motor.RegelS06
}

func (k *kontrol) lovligtSkift() motor.Svar {
	if f, _ := k.registreret(); !k.a.Friststatus.IsValid() || f != nil && f.Status.Lukket() {
		return motor.Uvedkommende
	}
	if h := k.saettes(); tillades(h) {
		return k.celle(f10, h)
	}
	return motor.Brudt // that half reads the message alone
}

// tillades reports whether any state allows an event.
func tillades(h Haendelse) bool {
	for s := IkkeAktiveret; s <= IndfrietAfholdt; s++ {
		if _, r := Naeste(s, h); r != nil && r.Art() != dfdgerr.Afvis {
			return true
		}
	}
	return false
}

// F-21: fristen er ikke lukket. En misdannet friststatus har sin egen melding, og er tilstanden ukendt, spørger F-10 om den,
// når friststatus er angivet.
var f21 = motor.Afvis("F-21", dfdgerr.UgyldigBesked, "F UpdateFrist",
	"En frist, der er administrativt lukket eller indfriet afholdt, kan ikke opdateres; skal borgeren booke, oprettes en ny frist.",
	"A deadline that is administratively closed, or met and held, cannot be updated; where the citizen must book, create a new one.",
	motor.Tolkning("F lists no change of state out of the closed ones, and no code"))

func (k *kontrol) ikkeLukket() motor.Svar {
	svar := k.celle(f21, k.saettes())
	if s := k.a.Friststatus; s.IsZero() || s.IsValid() && svar <= motor.Brudt {
		return svar
	}
	return motor.Uvedkommende
}

// F-12: uden en friststatus sættes aktiveringsdatoen ikke til en dag, der er gået; den, der står i forvejen, er ingen ændring.
var f12Fortid = motor.Afvis("F-12", dfdgerr.UgyldigBesked, "F UpdateFrist",
	"En opdatering uden friststatus må ikke ændre fristaktiveringsdato til en dag før dags dato; skal fristen være aktiv nu, sættes den til dags dato.",
	"An update without friststatus must not change fristaktiveringsdato to a day before today; set it to today for a deadline that is to be active now.",
	motor.Tolkning("F speaks of a change to today alone; a past day is refused as on create, unless it stands already"))

func (k *kontrol) aktiveringIFortiden() motor.Svar {
	ny := k.a.Fristaktiveringsdato
	switch {
	case !k.a.Friststatus.IsZero() || !ny.IsValid():
		return motor.Uvedkommende
	case !ny.Foer(k.f.Idag):
		return motor.Ok
	}
	f, svar := k.registreret()
	if svar == motor.Ok && f != nil && f.Status.Lukket() {
		return motor.Uvedkommende // F-21 alone
	}
	if svar != motor.Ok || f != nil && f.Fristaktiveringsdato == ny {
		return svar
	}
	return motor.Brudt
}

// F-26: der er mindst 8 dage til den nye fristdato.
func (k *kontrol) nyKortFrist() motor.Svar {
	a := k.kortFrist()
	if a != motor.Brudt {
		return a
	}
	switch f, svar := k.registreret(); {
	case svar > motor.Brudt:
		return svar
	case f != nil && f.Status.Lukket():
		return motor.Uvedkommende // F-21 alone
	case f != nil && f.Fristdato == k.a.Fristdato:
		return motor.Ok // not new
	}
	return a
}

// F-27: den aktiveringsdato og fristdato, som fristen har efter opdateringen.
func (k *kontrol) aktiveresIndenNy() motor.Svar {
	dato, frist := k.a.Fristaktiveringsdato, k.a.Fristdato
	f, a := k.efterOpdatering(dato, aktiveresInden(dato, frist))
	if a != motor.Brudt {
		return a
	}
	return aktiveresInden(eller(dato, f.Fristaktiveringsdato), eller(frist, f.Fristdato))
}

// F-27: den sidste afholdelsesdato og fristdato, som fristen har efter opdateringen.
func (k *kontrol) afholdesEfterNy() motor.Svar {
	dato, frist := k.a.SidsteAfholdelsesdato, k.a.Fristdato
	f, a := k.efterOpdatering(dato, afholdesEfter(dato, frist))
	if a != motor.Brudt {
		return a
	}
	return afholdesEfter(eller(dato, f.SidsteAfholdelsesdato), eller(frist, f.Fristdato))
}

// efterOpdatering returns the deadline whose dates stand where a date or the deadline date is not given, and Brudt; or, where
// the rule is not asked of them, its answer: where the dates given are good by themselves (a), where there are none, and
// where the deadline is closed or not known.
func (k *kontrol) efterOpdatering(dato dfdg.Dato, a motor.Svar) (Frist, motor.Svar) {
	frist := k.a.Fristdato
	switch {
	case a == motor.Ok:
		return Frist{}, a
	case dato.IsZero() && frist.IsZero(), !brugbarDato(dato), !brugbarDato(frist):
		return Frist{}, motor.Uvedkommende
	}
	f, svar := k.registreret()
	switch {
	case svar > motor.Brudt:
		return Frist{}, svar
	case f == nil:
		return Frist{}, motor.Brudt
	case f.Status.Lukket():
		return Frist{}, motor.Uvedkommende // F-21 alone
	}
	return *f, motor.Brudt
}

// eller returns a date, or where it is not given the other.
func eller(dato, ellers dfdg.Dato) dfdg.Dato {
	if dato.IsZero() {
		return ellers
	}
	return dato
}

// F-14: opdateringen lukker fristen administrativt.
var f14 = motor.Advarsel("F-14", "F UpdateFrist",
	"Når en frist lukkes administrativt, beregnes der ikke en ny vejledende samtaledato.",
	"When a deadline is closed administratively, no new guiding interview date is computed.")

func (k *kontrol) lukkerAdministrativt() motor.Svar {
	if k.saettes() != SaetAdministrativtLukket {
		return motor.Uvedkommende
	}
	f, svar := k.registreret()
	if f == nil {
		return svar
	}
	til, _ := Naeste(f.Status, SaetAdministrativtLukket)
	return motor.BrudtHvis(til != f.Status)
}

// F-13: opdateringen ændrer noget.
var f13Intet = motor.Advarsel("F-13", "F UpdateFrist",
	"Opdateringen ændrer ingenting: intet er angivet, eller det angivne står i forvejen; udfyld det, der skal ændres, eller undlad at sende den.",
	"The update changes nothing: nothing is given, or what is given stands already; fill in what is to change, or do not send it.",
	motor.Tolkning("F says that the elements are filled in only where they change; nothing is said of an update without a change"))

func (k *kontrol) aendrerIntet() motor.Svar {
	a := k.a
	if !a.Friststatus.IsZero() {
		return motor.Uvedkommende
	}
	f, svar := k.registreret()
	if f == nil {
		return svar
	}
	til, _ := Naeste(f.Status, k.saettes())
	return motor.BrudtHvis(til == f.Status && eller(a.Fristdato, f.Fristdato) == f.Fristdato &&
		eller(a.Fristaktiveringsdato, f.Fristaktiveringsdato) == f.Fristaktiveringsdato &&
		eller(a.SidsteAfholdelsesdato, f.SidsteAfholdelsesdato) == f.SidsteAfholdelsesdato)
}

// udenAfvisning returns the answer of a warning that is silent beside a rejection of the same update; where one is undecided
// that could reject it by the citizen's situation, so is the warning.
func (k *kontrol) udenAfvisning(a motor.Svar) motor.Svar {
	for _, m := range k.Meldinger {
		switch {
		case m.Niveau() == dfdgerr.Fejl:
			return motor.Uvedkommende
		case m.Regel() == f11 && m.Niveau() == dfdgerr.Uafgjorte && a == motor.Brudt:
			a = motor.Uafgjort(m.Mangler())
		}
	}
	return a
}

// opdater is the effect of UpdateFrist (F-10, F-12, F-13): the state, and the fields given.
func (k *kontrol) opdater(u *Udfald, i int) {
	if !u.flyt(i, k.saettes(), k.f.Idag) {
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

// F-10: en opdatering lukker en frist.
var f10Skift = motor.Afledt("F-10", "F UpdateFrist",
	"En opdatering lukker en frist ved at sætte friststatus: ikke aktiveret, aktiv og overskredet bliver administrativt lukket, indfriet bliver indfriet afholdt.",
	"An update closes a deadline by setting friststatus: not activated, active and overdue become administratively closed, met becomes met and held.")

// F-12: en opdatering aktiverer en frist.
var f12 = motor.Afledt("F-12", "F UpdateFrist",
	"En opdatering uden friststatus, der sætter fristaktiveringsdato til dags dato, gør en ikke aktiveret frist aktiv.",
	"An update without friststatus that sets fristaktiveringsdato to today makes a deadline that is not activated active.")

// F-13: en opdatering ændrer kun det, der er angivet.
var f13 = motor.Afledt("F-13", "F UpdateFrist",
	"En opdatering ændrer kun de felter, der er angivet, og fører ikke til andre tilstandsskift; en senere fristdato genopliver ikke en overskredet frist.",
	"An update changes only the fields given and leads to no other change of state; a later deadline date does not revive an overdue deadline.",
	motor.Tolkning("F lists the changes of state and no way back from overdue by a later date"))
