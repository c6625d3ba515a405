package taeller

import (
	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
	"github.com/akasse/dfdg/internal/motor"
)

// The two accounts of hours, T6 and T7, have the ordinary grading date and their helpers in common.

// beskaeftigelseskonto judges T6.
func (k *kontrol) beskaeftigelseskonto(b *Taellersaet) {
	s := b.Beskaeftigelseskonto
	if s == nil {
		return
	}
	k.Proev(regelT603, stedBeskaeftigelseskonto, udenLoentimer(s))
	k.Proev(regelT604, stedBeskaeftigelseskontoIndplaceringsdatoOrdinaerPeriode, k.sammeOrdinaereDato(b, s.IndplaceringsdatoOrdinaerPeriode))
	k.Proev(regelT602, stedBeskaeftigelseskontoForlaengelsespotentialeDagpengetimer, potentiale(s))
	k.ikkeFremtid(stedBeskaeftigelseskontoSenesteArbejdsgiverindberetningDato, s.SenesteArbejdsgiverindberetningDato)
	k.ikkeFremtid(stedBeskaeftigelseskontoRegisterdatatraekTidspunkt, s.RegisterdatatraekTidspunkt.Dato())
	k.ikkeFremtid(stedBeskaeftigelseskontoOpgoerelsesdato, s.Opgoerelsesdato)
}

// T6-03: uden løntimer udelades kontoen frem for at blive sendt med en opdigtet dato.
func udenLoentimer(s *Beskaeftigelseskonto) motor.Svar {
	if s.Loentimer.IsZero() {
		return motor.Brudt
	}
	if !s.Loentimer.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(s.Loentimer.Hundrededele() == 0)
}

// T6-02: potentialet er to gange løntimerne, højst 1924.
func potentiale(s *Beskaeftigelseskonto) motor.Svar {
	if !s.Loentimer.IsValid() || !s.ForlaengelsespotentialeDagpengetimer.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(s.ForlaengelsespotentialeDagpengetimer != Forlaengelsespotentiale(s.Loentimer))
}

// Forlaengelsespotentiale returns the hours of benefit that wage hours can prolong the right by:
// twice as many, at most 1924 (T6-02, D). Malformed where the hours are not good, or below 0.
func Forlaengelsespotentiale(loentimer dfdg.Timetal) dfdg.Timetal {
	const hoejst = 1924_00
	switch h := loentimer.Hundrededele(); { // 0 unless they are good
	case h > hoejst/2:
		return dfdg.NewTimetal(hoejst)
	case h < 0:
		return loentimer.MedTilstand(dfdg.UdenForOmraade)
	}
	return loentimer.Plus(loentimer)
}

// T6-04 og T7-03: kontoens ordinære indplaceringsdato er T3's og, i en ordinær periode, T1's.
func (k *kontrol) sammeOrdinaereDato(b *Taellersaet, d dfdg.Dato) motor.Svar {
	svar := motor.Uvedkommende
	if t3 := b.Dagpengesats; t3 != nil {
		svar = ens(d, t3.IndplaceringsdatoOrdinaerDagpengeperiode.Dato())
	}
	if t1 := b.Indplacering; t1 != nil && k.er(t1.DagpengeperiodeType, codelist.RolleOrdinaer) {
		svar = max(svar, ens(d, t1.Indplaceringsdato.Dato()))
	}
	return svar
}

// genindplaceringskonto judges T7.
func (k *kontrol) genindplaceringskonto(b *Taellersaet) {
	s := b.Genindplaceringskonto
	if s == nil {
		return
	}
	k.Proev(regelT702, stedGenindplaceringskontoFristForGenindplaceringstimer, k.fristUdenTimer(s))
	k.Proev(regelT703, stedGenindplaceringskontoIndplaceringsdatoOrdinaerPeriode, k.sammeOrdinaereDato(b, s.IndplaceringsdatoOrdinaerPeriode))
	k.ikkeFremtid(stedGenindplaceringskontoSenesteArbejdsgiverindberetningDato, s.SenesteArbejdsgiverindberetningDato)
	k.ikkeFremtid(stedGenindplaceringskontoRegisterdatatraekTidspunkt, s.RegisterdatatraekTidspunkt.Dato())
	k.ikkeFremtid(stedGenindplaceringskontoOpgoerelsesdato, s.Opgoerelsesdato)
}

// T7-02: uden timer er fristen i dag + 3 år.
func (k *kontrol) fristUdenTimer(s *Genindplaceringskonto) motor.Svar {
	if !s.Genindplaceringstimer.IsValid() || s.Genindplaceringstimer.Hundrededele() != 0 || !s.FristForGenindplaceringstimer.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(s.FristForGenindplaceringstimer != FristUdenTimer(k.f.Idag))
}

// FristUdenTimer returns the deadline to report for a regrading account without hours: the day of
// the report + 3 years, 29 February rounded down (T7-02, U; the rounding is a Tolkning).
func FristUdenTimer(idag dfdg.Dato) dfdg.Dato { return idag.PlusAar(3, dfdg.Ned) }
