package frist

import (
	"slices"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor"
)

// The absences that F names, by their ids in the code list fravaertype: 10 holiday, 47 holiday with
// benefit, 56 exempted from self-booking, 57 deprived of it, 75 the fund has the contact
// responsibility, 76 sentenced to placement.
var (
	fravaerIDag       = []int{75}                 // F-04
	fravaerVedOpret   = []int{10, 47, 56, 57, 76} // F-05
	fravaerVedOpdater = []int{10, 47, 76}         // F-11
	fravaerDerLukker  = []int{56, 57, 75}         // F-15
)

// er reports whether t is one of the types.
func er(t dfdg.Kode, typer []int) bool { return t.IsValid() && slices.Contains(typer, t.Int()) }

// daekket answers whether an absence of one of the types covers the day; where none does, one of them that cannot be so
// could.
func (k *kontrol) daekket(dag dfdg.Dato, typer []int) motor.Svar {
	fravaer, svar := motor.Hent(k.f.Fravaer, dfdgerr.FaktumFravaer)
	for i := range fravaer {
		switch v := &fravaer[i]; {
		case !brugbartFravaer(v):
			if !v.Type.IsValid() || er(v.Type, typer) {
				svar = motor.Uafgjort(dfdgerr.FaktumFravaer)
			}
		case er(v.Type, typer) && v.Gaelder(dag):
			return motor.Brudt
		}
	}
	return svar
}

// F-04: fravær 75 gælder ikke i dag.
var f04 = motor.Afvis("F-04", dfdgerr.FristModFravaer, "F CreateFrist",
	"Der kan ikke oprettes en frist, mens borgeren har fravær 75 (kontaktforløb er hos a-kassen), der gælder i dag; vent, til fraværet er slut.",
	"A deadline cannot be created while the citizen has absence 75 (the fund has the contact responsibility) running today; wait until it has ended.")

func (k *kontrol) kontaktforloebHosAkasse() motor.Svar {
	return naar(k.borger, k.daekket(k.f.Idag, fravaerIDag))
}

// F-05: intet fravær 10, 47, 56, 57 eller 76 dækker fristdatoen. Er intet fravær kendt, spørger F-04 om det.
var f05 = motor.Afvis("F-05", dfdgerr.FristModFravaer, "F CreateFrist",
	"fristdato må ikke ligge i borgerens fravær 10 (ferie), 47 (ferie med ydelse), 56 (fritaget for pligt til selvbook), 57 (frataget ret til selvbook) eller 76 (dom til anbringelse), begge dage medregnet, heller ikke før fraværet er begyndt; vælg en dag uden for det.",
	"fristdato must not lie in the citizen's absence 10 (holiday), 47 (holiday with benefit), 56 (exempted from the duty to book), 57 (deprived of the right to book) or 76 (sentenced to placement), both days counted, nor before the absence has begun; choose a day outside it.",
	motor.Tolkning("F says 'an active absence that overlaps the deadline date'; one that begins later but covers the date hinders the booking as well"))

func (k *kontrol) fravaerPaaFristdato() motor.Svar {
	if !k.borger || !k.a.Fristdato.IsValid() || !k.f.Fravaer.ErKendt() && !k.Udeladt(f04) {
		return motor.Uvedkommende
	}
	return k.daekket(k.a.Fristdato, fravaerVedOpret)
}

// F-11: intet fravær 10, 47 eller 76 dækker den fristdato, som fristen har efter opdateringen; administrativ lukning er altid
// tilladt.
var f11 = motor.Afvis("F-11", dfdgerr.FristModFravaer, "F UpdateFrist",
	"En frist kan ikke opdateres, når den fristdato, den har efter opdateringen, ligger i borgerens fravær 10 (ferie), 47 (ferie med ydelse) eller 76 (dom til anbringelse), begge dage medregnet; vælg en dag uden for fraværet, eller luk fristen administrativt, som altid er tilladt.",
	"A deadline cannot be updated where the deadline date that it has after the update lies in the citizen's absence 10 (holiday), 47 (holiday with benefit) or 76 (sentenced to placement), both days counted; choose a day outside the absence, or close the deadline administratively, which is always allowed.",
	motor.Tolkning("F allows 'administratively closed' in spite of absences and names no other way of closing"))

func (k *kontrol) fravaerVedOpdatering() motor.Svar {
	dag, h := k.a.Fristdato, k.saettes()
	if s := k.a.Friststatus; !s.IsZero() && !s.IsValid() || h == SaetUkendt || h == SaetAdministrativtLukket || !brugbarDato(dag) {
		return motor.Uvedkommende
	}
	f, svar := k.registreret()
	switch {
	case svar > motor.Brudt:
		return k.fravaerPaaUkendtFrist(svar)
	case f == nil || f.Status.Lukket():
		return motor.Uvedkommende // F-23 or F-21 alone
	case dag.IsZero() && f.Fristdato.IsZero():
		return k.fravaerPaaUkendtFrist(motor.Uafgjort(dfdgerr.FaktumFrister))
	case dag.IsZero():
		dag = f.Fristdato
	}
	return k.daekket(dag, fravaerVedOpdater)
}

// fravaerPaaUkendtFrist answers F-11 where the deadline is not known: ok if no absence could hinder the update, otherwise
// undecided.
func (k *kontrol) fravaerPaaUkendtFrist(ukendt motor.Svar) motor.Svar {
	fravaer, svar := motor.Hent(k.f.Fravaer, dfdgerr.FaktumFravaer)
	for i := range fravaer {
		v := &fravaer[i]
		if er(v.Type, fravaerVedOpdater) && (!brugbartFravaer(v) || k.a.Fristdato.IsZero() || v.Gaelder(k.a.Fristdato)) || !v.Type.IsValid() {
			return ukendt
		}
	}
	return svar
}

// fravaerOprettet is the walk of FravaerOprettet.
func (k *kontrol) fravaerOprettet() {
	periode := slutterEfterStart(k.a.Fra, k.a.Til)
	k.Proev(f30, stedTil, periode)
	k.virkning(f15, naar(er(k.a.Type, fravaerDerLukker) && (periode != motor.Brudt || k.Udeladt(f30)), k.fristerne()))
}

// F-30: fraværet slutter ikke, før det begynder.
var f30 = motor.Afvis("F-30", dfdgerr.UgyldigBesked, "T",
	"til må ikke ligge før fra; et fravær, der stadig løber, har ingen til.",
	"til must not lie before fra; an absence that still runs has no til.",
	motor.Tolkning("F does not describe the event; a range that ends before it begins is none, and nothing may close by it"))

func slutterEfterStart(fra, til dfdg.Dato) motor.Svar {
	if !fra.IsValid() || !til.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(til.Foer(fra))
}

// fravaerLukker is the effect of an absence created: every deadline that is not closed closes (F-15).
func (k *kontrol) fravaerLukker(u *Udfald) {
	if !er(k.a.Type, fravaerDerLukker) {
		return
	}
	for i := range u.Frister {
		u.flyt(i, FravaerLukker, k.f.Idag)
	}
}

// F-15: et fravær, der ophæver selvbooking, lukker borgerens frister.
var f15 = motor.Afledt("F-15", "F Automatisk opdatering af frister",
	"Når der oprettes fravær 75 (kontaktforløb er hos a-kassen), 56 (fritaget for pligt til selvbook) eller 57 (frataget ret til selvbook), lukkes alle borgerens frister: ikke aktiveret, aktiv og overskredet administrativt, indfriet som indfriet afholdt.",
	"When absence 75 (the fund has the contact responsibility), 56 (exempted from the duty to book) or 57 (deprived of the right to book) is created, all the citizen's deadlines close: not activated, active and overdue administratively, met as met and held.",
	motor.Tolkning("F closes 'any deadlines' and names no state for the met and the overdue one; they close as at a new deadline"))
