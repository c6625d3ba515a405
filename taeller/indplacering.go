package taeller

import (
	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/koder"
	"github.com/akasse/dfdg/internal/motor"
)

// reform2023 is the day from which the rate bases and grading bases of before may not be used for a
// new ordinary period, and the employment supplement exists (U, R).
var reform2023 = dfdg.NewDato(2023, 5, 1)

// indplacering judges T1.
func (k *kontrol) indplacering(b *Taellersaet) {
	s := b.Indplacering
	if s == nil {
		return
	}
	k.Proev(t102, stedIndplaceringIndplaceringsgrundlagTimer, k.mangeTimer(b))
	k.Proev(t28, stedIndplaceringIndplaceringsgrundlagTimer, k.mangeTimerPaaDeltid(b))
	k.Proev(a27Periodetype, stedIndplaceringDagpengeperiodeType, k.paaListe(s.DagpengeperiodeType, dfdgerr.ListeDagpengeperiodeType))
	k.Naevn(stedIndplaceringIndplaceringsgrundlagSamling, a27Grundlag, t103, t104)
	for i := range s.IndplaceringsgrundlagSamling.Len() {
		g, sted := s.IndplaceringsgrundlagSamling.Nr(i), stedIndplaceringIndplaceringsgrundlagSamling.Nr(i)
		k.Proev(a27Grundlag, sted, k.paaListe(g, dfdgerr.ListeIndplaceringsgrundlag))
		k.Proev(t103, sted, grundlag13FoerJuli2017(g, s))
		k.Proev(t104, sted, k.grundlagFoerReform(g, b))
	}
	k.Proev(t20, stedIndplaceringSenesteArbejdsgiverindberetningDato, k.senestIDag(s.SenesteArbejdsgiverindberetningDato))
	k.opgoerelse(stedIndplaceringRegisterdatatraekTidspunkt, s.RegisterdatatraekTidspunkt.Dato(), stedIndplaceringOpgoerelsesdato, s.Opgoerelsesdato)
}

var t101 = motor.Afvis("T1-01", dfdgerr.UgyldigBesked, "D CreateDagpengetaellerkonto, OffsetHours",
	"indplaceringsgrundlagTimer skal være {krav}.",
	"indplaceringsgrundlagTimer must be {krav}.")

// T1-02: over 3848 timer kun ved ordinær indplacering før uge 26 i 2010, og kun til og med uge
// 25 i 2030.
var t102 = motor.Advarsel("T1-02", "U BenefitsGrading",
	"indplaceringsgrundlagTimer bør højst være 3848; flere timer forekommer kun, når indplaceringsdatoen i den ordinære dagpengeperiode er før 28. juni 2010, og kun til og med 23. juni 2030.",
	"indplaceringsgrundlagTimer should be at most 3848; more hours occur only when the ordinary grading date is before 28 June 2010, and only up to and including 23 June 2030.")

// The hours of two years of benefit, the Monday of week 26 of 2010 and the Sunday of week 25 of
// 2030 (U).
var (
	normaltimer = dfdg.NewTimetal(3848_00)
	uge26i2010  = dfdg.NewDato(2010, 6, 28)
	slutUge25   = dfdg.NewDato(2030, 6, 23)
)

func (k *kontrol) mangeTimer(b *Taellersaet) motor.Svar {
	switch s := b.Indplacering; {
	case !s.IndplaceringsgrundlagTimer.IsValid():
		return motor.Uvedkommende
	case s.IndplaceringsgrundlagTimer.Compare(normaltimer) <= 0:
		return motor.Ok
	}
	return k.efterGamleRegler(b)
}

// efterGamleRegler demands that the long periods of before week 26 of 2010 can still occur.
func (k *kontrol) efterGamleRegler(b *Taellersaet) motor.Svar {
	if k.f.Idag.Efter(slutUge25) {
		return motor.Brudt
	}
	return k.ordinaerFoer(b, uge26i2010)
}

// T-28: en deltidsforsikrets grundlag er højst deltidens, når T1-02 kan bedømme det.
func (k *kontrol) mangeTimerPaaDeltid(b *Taellersaet) motor.Svar {
	if svar := k.overDeltid(b.Indplacering.IndplaceringsgrundlagTimer, deltidPeriode); svar != motor.Brudt {
		return svar
	}
	return k.efterGamleRegler(b)
}

// T1-03: grundlag 13 kun ved indplacering før 1. juli 2017.
var t103 = motor.Afvis("T1-03", dfdgerr.Grundlag13FoerJuli2017, "D Fejlkoder",
	"Indplaceringsgrundlag 13 må kun bruges, når indplaceringsdato er før 1. juli 2017.",
	"Grading basis 13 may be used only when indplaceringsdato is before 1 July 2017.")

var (
	grundlag13 = koder.Af(13)
	reform2017 = dfdg.NewDato(2017, 7, 1)
)

func grundlag13FoerJuli2017(g dfdg.Kode, s *Indplacering) motor.Svar {
	if !grundlag13.Har(g) {
		return motor.Uvedkommende
	}
	return foer(s.Indplaceringsdato.Dato(), reform2017)
}

// T1-04: de grundlag, som reformen lukkede, kun når den ordinære indplaceringsdato ligger før den.
var t104 = motor.Afvis("T1-04", dfdgerr.IndplaceringsgrundlagFoerReform, "U Begrænsninger i brug af indplaceringsgrundlag, BenefitsGradingBasisType",
	"Indplaceringsgrundlag 2, 7, 11, 14, 16–21 og 23 må kun bruges, når indplaceringsdatoen i den ordinære dagpengeperiode er før 1. maj 2023.",
	"Grading basis 2, 7, 11, 14, 16–21 and 23 may be used only when the ordinary grading date is before 1 May 2023.",
	motor.Tolkning("U does not say which field holds the ordinary grading date: T1's own in an ordinary period, in a prolonged one that of T3, T7 or T6"))

var grundlagFoerReform = koder.Af(2, 7, 11, 14, 16, 17, 18, 19, 20, 21, 23)

func (k *kontrol) grundlagFoerReform(g dfdg.Kode, b *Taellersaet) motor.Svar {
	if !grundlagFoerReform.Har(g) {
		return motor.Uvedkommende
	}
	return k.ordinaerFoer(b, reform2023)
}

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
	forlaenget := k.er(t1.DagpengeperiodeType, codelist.RolleForlaenget)
	switch {
	case !t1.DagpengeperiodeType.IsValid():
		return dfdg.Dato{}, motor.Uvedkommende
	case k.er(t1.DagpengeperiodeType, codelist.RolleOrdinaer):
		return brugbar(t1.Indplaceringsdato.Dato(), motor.Uvedkommende)
	case forlaenget && b.ordinaerDato().IsValid():
		return b.ordinaerDato(), motor.Ok
	}
	s, svar := k.saet()
	if svar != motor.Ok {
		return dfdg.Dato{}, svar
	}
	if !forlaenget {
		return dfdg.Dato{}, motor.Uafgjort(dfdgerr.FaktumTaellere)
	}
	return brugbar(s.ordinaerDato(), motor.Uafgjort(dfdgerr.FaktumTaellere))
}

// brugbar returns a date and Ok, or ellers where it cannot be used.
func brugbar(d dfdg.Dato, ellers motor.Svar) (dfdg.Dato, motor.Svar) {
	if !d.IsValid() {
		return dfdg.Dato{}, ellers
	}
	return d, motor.Ok
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

var t105 = motor.Afvis("T1-05", dfdgerr.UgyldigBesked, "D CreateDagpengetaellerkonto, BenefitsGradingBasisCollection",
	"indplaceringsgrundlagSamling skal være med, men må være tom.",
	"indplaceringsgrundlagSamling must be given, but may be empty.")
