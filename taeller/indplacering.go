package taeller

import (
	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor"
)

// Dates on which the rules of the benefit period changed.
var (
	reform2017  = dfdg.NewDato(2017, 7, 1)  // U, D: basis 13
	reform2023  = dfdg.NewDato(2023, 5, 1)  // U: rate bases and grading bases of before
	uge26i2010  = dfdg.NewDato(2010, 6, 28) // U: only gradings before it can exceed 3848 hours
	slutUge25   = dfdg.NewDato(2030, 6, 23) // U: and only until the end of week 25 of 2030
	normaltimer = dfdg.NewTimetal(3848_00)
)

// grundlagFoerReform are the grading bases that the reform of 2023 ended (U).
var grundlagFoerReform = dfdg.Maengde(2, 7, 11, 14, 16, 17, 18, 19, 20, 21, 23)

// grundlag13 may be used for gradings before July 2017 (D).
var grundlag13 = dfdg.Maengde(13)

// indplacering judges T1.
func (k *kontrol) indplacering(b *Taellersaet) {
	s := b.Indplacering
	if s == nil {
		return
	}
	k.kode(a27Periodetype, stedIndplaceringDagpengeperiodeType, s.DagpengeperiodeType, dfdgerr.ListeDagpengeperiodeType)
	k.Proev(t102, stedIndplaceringIndplaceringsgrundlagTimer, k.mangeTimer(b))
	k.Naevn(stedIndplaceringIndplaceringsgrundlagSamling, a27Grundlag, t103, t104)
	for i := range s.IndplaceringsgrundlagSamling.Len() {
		g := s.IndplaceringsgrundlagSamling.Nr(i)
		sted := stedIndplaceringIndplaceringsgrundlagSamling.Nr(i)
		k.kode(a27Grundlag, sted, g, dfdgerr.ListeIndplaceringsgrundlag)
		if g.I(grundlag13) {
			k.Proev(t103, sted, foer(s.Indplaceringsdato.Dato(), reform2017))
		}
		if g.I(grundlagFoerReform) {
			k.Proev(t104, sted, k.ordinaerFoer(b, reform2023))
		}
	}
	k.ikkeFremtid(stedIndplaceringSenesteArbejdsgiverindberetningDato, s.SenesteArbejdsgiverindberetningDato)
	k.ikkeFremtid(stedIndplaceringRegisterdatatraekTidspunkt, s.RegisterdatatraekTidspunkt.Dato())
	k.ikkeFremtid(stedIndplaceringOpgoerelsesdato, s.Opgoerelsesdato)
}

// foer reports whether a date that must be before a limit is.
func foer(d, graense dfdg.Dato) motor.Svar {
	if !d.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(!d.Foer(graense))
}

// T1-02: over 3848 timer kun ved ordinær indplacering før uge 26 i 2010, og kun til og med uge
// 25 i 2030.
var t102 = motor.Advarsel("T1-02", "U",
	"indplaceringsgrundlagTimer bør højst være 3848; flere timer forekommer kun, når indplaceringsdatoen i den ordinære dagpengeperiode er før 28. juni 2010, og kun til og med 23. juni 2030.",
	"indplaceringsgrundlagTimer should be at most 3848; more hours occur only when the ordinary grading date is before 28 June 2010, and only up to and including 23 June 2030.")

func (k *kontrol) mangeTimer(b *Taellersaet) motor.Svar {
	switch s := b.Indplacering; {
	case !s.IndplaceringsgrundlagTimer.IsValid() || s.IndplaceringsgrundlagTimer.Compare(normaltimer) <= 0:
		return motor.Uvedkommende
	case k.f.Idag.Efter(slutUge25):
		return motor.Brudt
	}
	return k.ordinaerFoer(b, uge26i2010)
}

// T1-04: den ordinære indplaceringsdato ligger før grænsen.
var t104 = motor.Afvis("T1-04", dfdgerr.IndplaceringsgrundlagFoerReform, "U",
	"Indplaceringsgrundlag 2, 7, 11, 14, 16–21 og 23 må kun bruges, når indplaceringsdatoen i den ordinære dagpengeperiode er før 1. maj 2023.",
	"Grading basis 2, 7, 11, 14, 16–21 and 23 may be used only when the ordinary grading date is before 1 May 2023.",
	motor.Tolkning(""))

func (k *kontrol) ordinaerFoer(b *Taellersaet, graense dfdg.Dato) motor.Svar {
	d, svar := k.ordinaerIndplacering(b)
	if svar != motor.Ok {
		return svar
	}
	return foer(d, graense)
}

// ordinaerIndplacering returns the grading date of the ordinary period: T1's own where its
// period form is ordinary; where it is prolonged the first that can be used of T3, T7 and T6 in
// the message, then in the registered set. Silent where T1's field failed; undecided where the
// period form is neither, or no date is to be had.
func (k *kontrol) ordinaerIndplacering(b *Taellersaet) (dfdg.Dato, motor.Svar) {
	t1 := b.Indplacering
	switch {
	case !t1.DagpengeperiodeType.IsValid():
		return dfdg.Dato{}, motor.Uvedkommende
	case k.er(t1.DagpengeperiodeType, codelist.RolleOrdinaer):
		if d := t1.Indplaceringsdato.Dato(); d.IsValid() {
			return d, motor.Ok
		}
		return dfdg.Dato{}, motor.Uvedkommende
	case k.er(t1.DagpengeperiodeType, codelist.RolleForlaenget):
		if d := b.ordinaerDato(); d.IsValid() {
			return d, motor.Ok
		}
		s, svar := k.saet()
		if svar != motor.Ok {
			return dfdg.Dato{}, svar
		}
		if d := s.ordinaerDato(); d.IsValid() {
			return d, motor.Ok
		}
	}
	return dfdg.Dato{}, motor.Uafgjort(dfdgerr.FaktumTaellere)
}

// ordinaerDato returns the ordinary grading date that the first of T3, T7 and T6 holds.
func (s *Taellersaet) ordinaerDato() dfdg.Dato {
	if s == nil {
		return dfdg.Dato{}
	}
	if t := s.Dagpengesats; t != nil && t.IndplaceringsdatoOrdinaerDagpengeperiode.IsValid() {
		return t.IndplaceringsdatoOrdinaerDagpengeperiode.Dato()
	}
	if t := s.Genindplaceringskonto; t != nil && t.IndplaceringsdatoOrdinaerPeriode.IsValid() {
		return t.IndplaceringsdatoOrdinaerPeriode
	}
	if t := s.Beskaeftigelseskonto; t != nil && t.IndplaceringsdatoOrdinaerPeriode.IsValid() {
		return t.IndplaceringsdatoOrdinaerPeriode
	}
	return dfdg.Dato{}
}

var t101 = motor.Afvis("T1-01", dfdgerr.UgyldigBesked, "D",
	"indplaceringsgrundlagTimer skal være {krav}.",
	"indplaceringsgrundlagTimer must be {krav}.")

var t103 = motor.Afvis("T1-03", dfdgerr.Grundlag13FoerJuli2017, "D",
	"Indplaceringsgrundlag 13 må kun bruges, når indplaceringsdato er før 1. juli 2017.",
	"Grading basis 13 may be used only when indplaceringsdato is before 1 July 2017.")

var t105 = motor.Afvis("T1-05", dfdgerr.UgyldigBesked, "D",
	"indplaceringsgrundlagSamling skal være med, men må være tom.",
	"indplaceringsgrundlagSamling must be given, but may be empty.")
