package frist

import (
	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor"
)

// harBooking answers whether a meeting of the type is booked for a day from fra on: Ok, or Uvedkommende for none; where a
// booking that cannot be so could be it, that the bookings are not known.
func (k *kontrol) harBooking(samtaletype dfdg.Kode, fra dfdg.Dato) motor.Svar {
	bookinger, svar := motor.Hent(k.f.Bookinger, dfdgerr.FaktumBookinger)
	return harBooking(bookinger, svar, samtaletype, fra)
}

func harBooking(bookinger []dfdg.Booking, svar motor.Svar, samtaletype dfdg.Kode, fra dfdg.Dato) motor.Svar {
	if svar == motor.Ok {
		svar = motor.Uvedkommende
	}
	for i := range bookinger {
		switch b := &bookinger[i]; {
		case b.Samtaletype.IsValid() && b.Samtaletype != samtaletype:
		case !brugbarBooking(b):
			svar = motor.Uafgjort(dfdgerr.FaktumBookinger)
		case !b.Dato.Foer(fra):
			return motor.Ok
		}
	}
	return svar
}

// bookingOprettet is the walk of BookingOprettet.
func (k *kontrol) bookingOprettet() {
	k.Proev(f29, stedDato, k.enSamtaleAdGangen())
	k.virkning(f16, naar(k.a.Samtaletype.IsValid() && k.a.Dato.IsValid() && !k.a.Dato.Foer(k.f.Idag), k.fristerne()))
}

// F-29: borgeren har højst én kommende opfølgnings- eller jobsamtale.
var f29 = motor.Advarsel("F-29", "F Frist til at booke møde; R 2.1",
	"En borger bør ikke have flere kommende bookinger af opfølgningssamtale (4) eller jobsamtale (7); aflys den anden, hvis denne skal gælde.",
	"A citizen should not have several future bookings of follow-up interview (4) or job interview (7); cancel the other one where this one is to count.")

func (k *kontrol) enSamtaleAdGangen() motor.Svar {
	imorgen := k.f.Idag.PlusDage(1)
	if !k.borger || !er(k.a.Samtaletype, enAdGangen) || !k.a.Dato.IsValid() {
		return motor.Uvedkommende
	}
	if k.a.Dato.Foer(imorgen) {
		return motor.Ok
	}
	var mangler motor.Svar
	for _, t := range enAdGangen {
		switch a := k.harBooking(dfdg.NewKode(t), imorgen); {
		case a == motor.Ok:
			return motor.Brudt
		case a > motor.Brudt:
			mangler = a
		}
	}
	if mangler != motor.Uvedkommende {
		return mangler
	}
	return motor.Ok
}

// enAdGangen are the types of interview of which a citizen has one future booking (R 2.1).
var enAdGangen = []int{4, 7}

// bookingIndfrier is the effect of a booking made (F-16): the citizen's deadline of the type is met by a meeting today or
// later.
func (k *kontrol) bookingIndfrier(u *Udfald) {
	if k.a.Dato.Foer(k.f.Idag) {
		return
	}
	for i := range u.Frister {
		if u.Frister[i].Samtaletype == k.a.Samtaletype {
			u.indfri(i, k.f.Idag)
		}
	}
}

// indfri lets a booking of today or later meet deadline i: an activation date that had not come becomes today.
func (u *Udfald) indfri(i int, idag dfdg.Dato) {
	f := &u.Frister[i]
	ikkeNaaet := f.Fristaktiveringsdato.Efter(idag) || f.Status == IkkeAktiveret && f.Fristaktiveringsdato.IsZero()
	if u.flyt(i, KommendeBooking, idag) && ikkeNaaet {
		f.Fristaktiveringsdato = idag
	}
}

// F-16: en booking til i dag eller senere indfrier fristen.
var f16 = motor.Afledt("F-16", "F Frist til at booke møde",
	"En booking af et møde i dag eller senere indfrier en frist til samtaletypen, der er aktiv, ikke aktiveret eller overskredet, og en fristaktiveringsdato, der ikke var nået, sættes til dags dato; en aflyst booking ændrer ingenting.",
	"A booking of a meeting today or later meets a deadline of the type that is active, not activated or overdue, and a fristaktiveringsdato that had not come becomes today; a cancelled booking changes nothing.",
	motor.Tolkning("F says that a booking meets the deadline and does not limit it to those that are not overdue; the citizen's duty to book at once ends with it"))

// dagskifte is the walk of Dagskift.
func (k *kontrol) dagskifte() {
	k.virkning(f17, k.moederne())
	k.virkning(f18, k.fristerne())
}

// moederne answers whether the meetings are known that could move any of the citizen's deadlines.
func (k *kontrol) moederne() motor.Svar {
	frister, _ := k.frister.Vaerdi()
	bookinger, svar := motor.Hent(k.f.Bookinger, dfdgerr.FaktumBookinger)
	for i := range frister {
		if frister[i].Status.Lukket() {
			continue
		}
		if svar != motor.Ok {
			return svar
		}
		for j := range bookinger {
			if b := &bookinger[j]; !brugbarBooking(b) && (!b.Samtaletype.IsValid() || b.Samtaletype == frister[i].Samtaletype) {
				return motor.Uafgjort(dfdgerr.FaktumBookinger)
			}
		}
	}
	return motor.Uvedkommende
}

// dagskift is the effect of a new day on each deadline (F-17, F-18): all that the days since its
// latest change bring, in the order of the days, so that a gap gives what daily runs would have.
func (k *kontrol) dagskift(u *Udfald) {
	bookinger, _ := k.f.Bookinger.Vaerdi()
	for i := range u.Frister {
		f := &u.Frister[i]
		fra := f.senest(k.f.Idag).PlusDage(1)
		if fra.Efter(k.f.Idag) {
			fra = k.f.Idag
		}
		for {
			dag, h := f.naeste(fra, k.f.Idag, bookinger)
			if h == 0 || !u.flyt(i, h, dag) {
				break
			}
			if fra = dag; h == Moededag && f.Status == Indfriet {
				u.flyt(i, h, dag) // the meeting that meets it closes it too
			}
		}
	}
}

// senest returns the day of the deadline's latest change of state, or where that is not known, or is still to come, the day
// before the first on which it can have been as it is; not given where there is no bound.
func (f *Frist) senest(idag dfdg.Dato) dfdg.Dato {
	if f.Aendret.IsValid() && !f.Aendret.Efter(idag) {
		return f.Aendret
	}
	siden := f.Fristaktiveringsdato
	switch {
	case f.Status == IkkeAktiveret:
		return dfdg.Dato{}
	case siden.Efter(idag):
		siden = idag
	}
	if f.Status == Indfriet { // that day is at the latest the one on which it was met
		return siden
	}
	return siden.PlusDage(-1)
}

// naeste returns the first thing that happens to the deadline in the days from fra to today, and its day; 0 for nothing. On
// the same day the meeting comes first, then activation, then expiry.
func (f *Frist) naeste(fra, idag dfdg.Dato, bookinger []dfdg.Booking) (dag dfdg.Dato, h Haendelse) {
	senest := f.senest(idag)
	foerst := func(d dfdg.Dato, ved Haendelse) {
		if d.Foer(fra) {
			d = fra
		}
		if d.IsValid() && !d.Efter(idag) && (h == 0 || d.Foer(dag)) {
			dag, h = d, ved
		}
	}
	if !f.Status.Lukket() {
		samme, senere := false, false // a meeting on the day of the change, and after it
		for i := range bookinger {
			if b := &bookinger[i]; b.Samtaletype == f.Samtaletype {
				samme = samme || b.Dato == senest
				if senest.IsZero() || b.Dato.Efter(senest) {
					senere = true
					foerst(b.Dato, Moededag)
				}
			}
		}
		if f.Status == Indfriet && samme && !senere {
			foerst(senest, Moededag)
		}
	}
	switch f.Status {
	case IkkeAktiveret:
		foerst(f.Fristaktiveringsdato, Aktiveringsdag)
	case Aktiv:
		foerst(f.Fristdato.PlusDage(1), Fristudloeb)
	}
	return dag, h
}

// F-17: mødedagen indfrier fristen og lukker den.
var f17 = motor.Afledt("F-17", "F Automatisk opdatering af frister",
	"På mødedagen bliver en frist til samtaletypen, der er aktiv, ikke aktiveret eller overskredet, indfriet, og en indfriet frist bliver indfriet afholdt; efter et ophold i kørslen tæller de møder, der ligger efter fristens seneste tilstandsskift, og for en indfriet frist mødet på selve dagen, når der ikke er et senere.",
	"On the day of the meeting a deadline of the type that is active, not activated or overdue becomes met, and one that is met becomes met and held; after a gap count the meetings after the deadline's latest change of state, and for one that is met the meeting on that very day where there is no later one.",
	motor.Tolkning("F says 'closed administratively', but the only closing of a met deadline in its lists is met and held; a deadline made at today's meeting is for the next one"))

// F-18: tiden aktiverer en frist og lader den overskride.
var f18 = motor.Afledt("F-18", "F Automatisk opdatering af frister; F CreateFrist",
	"Ved dagskift sker først det, som mødedage fører til, så bliver en ikke aktiveret frist aktiv på sin fristaktiveringsdato, og så bliver en aktiv frist overskredet dagen efter sin fristdato; efter et ophold i kørslen sker det, som daglige kørsler ville have ført til.",
	"At a day shift first comes what days of meetings lead to, then a deadline that is not activated becomes active on its fristaktiveringsdato, then an active one becomes overdue the day after its fristdato; after a gap comes what daily runs would have led to.",
	motor.Tolkning("F names the states and not the batch that moves them; several steps at once after a gap are what daily runs would give"))

// F-25: en frist, der ikke er indfriet, står aldrig ved siden af en kommende booking.
var f25 = motor.Invariant("F-25", "F Frist til at booke møde",
	"En borger har aldrig en frist, der er aktiv, ikke aktiveret eller overskredet, ved siden af en fremtidig booking af samme samtaletype.",
	"A citizen never has a deadline that is active, not activated or overdue beside a future booking of the same type.")
