package frist

import (
	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/motor"
)

// bookingIndfrier is the effect of a booking made: the citizen's deadline of the type is met by a
// meeting after today (F-16), and becomes active today.
func (k *kontrol) bookingIndfrier(u *Udfald) {
	if !k.a.Dato.Efter(k.f.Idag) {
		return
	}
	for i := range u.Frister {
		if f := &u.Frister[i]; f.Samtaletype == k.a.Samtaletype && u.flyt(i, FremtidigBooking, k.f.Idag) {
			f.Fristaktiveringsdato = k.f.Idag
		}
	}
}

// moederBetyderNoget reports whether a meeting could move any of the citizen's deadlines, so far
// as they are known.
func (k *kontrol) moederBetyderNoget() bool {
	frister, _ := k.f.Frister.Vaerdi()
	for i := range frister {
		if frister[i].Status.Aaben() {
			return true
		}
	}
	return false
}

// dagskift is the effect of a new day on each deadline (F-17, F-18): all that the days since its
// latest change bring, in the order of the days, so that a gap gives what daily runs would have.
func (k *kontrol) dagskift(u *Udfald) {
	bookinger, _ := k.f.Bookinger.Vaerdi()
	for i := range u.Frister {
		f := &u.Frister[i]
		dag := f.foersteDag(k.f.Idag)
		for h := Haendelse(1); h != 0; {
			if dag, h = f.naeste(dag, k.f.Idag, bookinger); h != 0 {
				u.flyt(i, h, dag)
			}
		}
	}
}

// foersteDag returns the first day that the deadline has not been through; not given where there
// is no bound.
func (f *Frist) foersteDag(idag dfdg.Dato) dfdg.Dato {
	fra := f.Aendret.PlusDage(1)
	if f.Aendret.IsZero() && f.Status != IkkeAktiveret {
		fra = f.Fristaktiveringsdato
	}
	if fra.Efter(idag) {
		return idag
	}
	return fra
}

// naeste returns the first thing that happens to the deadline in the days from fra to today; 0
// for nothing. On the same day the meeting comes first, then activation, then expiry.
func (f *Frist) naeste(fra, idag dfdg.Dato, bookinger []dfdg.Booking) (dag dfdg.Dato, h Haendelse) {
	foerst := func(d dfdg.Dato, ved Haendelse) {
		if d.Foer(fra) {
			d = fra
		}
		if d.IsValid() && !d.Efter(idag) && (h == 0 || d.Foer(dag)) {
			dag, h = d, ved
		}
	}
	for i := range bookinger {
		if b := &bookinger[i]; f.Status.Aaben() && b.Samtaletype == f.Samtaletype && !b.Dato.Foer(fra) {
			foerst(b.Dato, Moededag)
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

var f16 = motor.Afledt("F-16", "F",
	"En booking af et møde efter dags dato indfrier en frist til samtaletypen, der er aktiv eller ikke aktiveret, og fristaktiveringsdato sættes til dags dato; en aflyst booking ændrer ingenting.",
	"A booking of a meeting after today meets a deadline of the type that is active or not activated, and fristaktiveringsdato becomes today; a cancelled booking changes nothing.",
	motor.Tolkning(""))

var f17 = motor.Afledt("F-17", "F",
	"På mødedagen bliver en frist til samtaletypen, der er aktiv eller ikke aktiveret, indfriet, og en indfriet frist bliver indfriet afholdt; en overskredet frist røres ikke.",
	"On the day of the meeting a deadline of the type that is active or not activated becomes met, and one that is met becomes met and held; an overdue deadline is left alone.",
	motor.Tolkning(""))

var f18 = motor.Afledt("F-18", "F",
	"Ved dagskift sker først det, som mødedage fører til, så bliver en ikke aktiveret frist aktiv på sin fristaktiveringsdato, og så bliver en aktiv frist overskredet dagen efter sin fristdato; efter et ophold i kørslen sker det, som daglige kørsler ville have ført til.",
	"At a day shift first comes what days of meetings lead to, then a deadline that is not activated becomes active on its fristaktiveringsdato, then an active one becomes overdue the day after its fristdato; after a gap comes what daily runs would have led to.",
	motor.Tolkning(""))
