package taeller

import (
	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor"
)

// The two accounts of hours, T6 and T7, have the ordinary grading date and their helpers in common.

// beskaeftigelseskonto judges T6.
func (k *kontrol) beskaeftigelseskonto(b *Taellersaet) {
	s := b.Beskaeftigelseskonto
	if s == nil {
		return
	}
	k.Proev(t603, stedBeskaeftigelseskonto, udenLoentimer(s))
	k.Proev(t604, stedBeskaeftigelseskontoIndplaceringsdatoOrdinaerPeriode, k.sammeOrdinaereDato(b, s.IndplaceringsdatoOrdinaerPeriode))
	k.Proev(t602, stedBeskaeftigelseskontoForlaengelsespotentialeDagpengetimer, potentiale(s))
	k.ikkeFremtid(stedBeskaeftigelseskontoSenesteArbejdsgiverindberetningDato, s.SenesteArbejdsgiverindberetningDato)
	k.ikkeFremtid(stedBeskaeftigelseskontoRegisterdatatraekTidspunkt, s.RegisterdatatraekTidspunkt.Dato())
	k.ikkeFremtid(stedBeskaeftigelseskontoOpgoerelsesdato, s.Opgoerelsesdato)
}

// T6-03: uden løntimer udelades kontoen frem for at blive sendt med en opdigtet dato.
var t603 = motor.Advarsel("T6-03", "U",
	"beskaeftigelseskonto bør udelades helt, når loentimer mangler eller er 0, frem for at blive sendt med en fiktiv dato.",
	"beskaeftigelseskonto should be left out when loentimer is absent or 0, rather than sent with an invented date.")

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
var t602 = motor.Advarsel("T6-02", "D",
	"forlaengelsespotentialeDagpengetimer bør være 2 gange loentimer, dog højst 1924.",
	"forlaengelsespotentialeDagpengetimer should be 2 times loentimer, but at most 1924.")

func potentiale(s *Beskaeftigelseskonto) motor.Svar {
	if !s.Loentimer.IsValid() || !s.ForlaengelsespotentialeDagpengetimer.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(s.ForlaengelsespotentialeDagpengetimer != Forlaengelsespotentiale(s.Loentimer))
}

// Forlaengelsespotentiale returns the hours of benefit that wage hours can prolong the right by:
// twice as many, at most 1924 (T6-02, D). Malformed where the hours are not good, or below 0.
var t602Hjaelp = motor.Hjaelp("T6-02", "D",
	"En funktion beregner forlaengelsespotentialeDagpengetimer som 2 gange loentimer, dog højst 1924.",
	"A function computes forlaengelsespotentialeDagpengetimer as 2 times loentimer, but at most 1924.")

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
var t604 = motor.Advarsel("T6-04", "D",
	"indplaceringsdatoOrdinaerPeriode bør være den samme dato som indplaceringsdatoOrdinaerDagpengeperiode i dagpengesats og, i en ordinær dagpengeperiode, som indplaceringsdato i indplacering.",
	"indplaceringsdatoOrdinaerPeriode should be the same date as indplaceringsdatoOrdinaerDagpengeperiode in dagpengesats and, in an ordinary period, as indplaceringsdato in indplacering.",
	motor.Tolkning(""))

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
	k.Proev(t702, stedGenindplaceringskontoFristForGenindplaceringstimer, k.fristUdenTimer(s))
	k.Proev(t703, stedGenindplaceringskontoIndplaceringsdatoOrdinaerPeriode, k.sammeOrdinaereDato(b, s.IndplaceringsdatoOrdinaerPeriode))
	k.ikkeFremtid(stedGenindplaceringskontoSenesteArbejdsgiverindberetningDato, s.SenesteArbejdsgiverindberetningDato)
	k.ikkeFremtid(stedGenindplaceringskontoRegisterdatatraekTidspunkt, s.RegisterdatatraekTidspunkt.Dato())
	k.ikkeFremtid(stedGenindplaceringskontoOpgoerelsesdato, s.Opgoerelsesdato)
}

// T7-02: uden timer er fristen i dag + 3 år.
var t702 = motor.Advarsel("T7-02", "U",
	"fristForGenindplaceringstimer bør være dags dato plus 3 år, når genindplaceringstimer er 0; 29. februar bliver til 28. februar.",
	"fristForGenindplaceringstimer should be today plus 3 years when genindplaceringstimer is 0; 29 February becomes 28 February.",
	motor.Tolkning(""))

func (k *kontrol) fristUdenTimer(s *Genindplaceringskonto) motor.Svar {
	if !s.Genindplaceringstimer.IsValid() || s.Genindplaceringstimer.Hundrededele() != 0 || !s.FristForGenindplaceringstimer.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(s.FristForGenindplaceringstimer != FristUdenTimer(k.f.Idag))
}

// FristUdenTimer returns the deadline to report for a regrading account without hours: the day of
// the report + 3 years, 29 February rounded down (T7-02, U; the rounding is a Tolkning).
var t702Hjaelp = motor.Hjaelp("T7-02", "U",
	"En funktion giver fristForGenindplaceringstimer for en konto uden timer: dags dato plus 3 år, hvor 29. februar bliver til 28. februar.",
	"A function gives fristForGenindplaceringstimer for an account without hours: today plus 3 years, where 29 February becomes 28 February.",
	motor.Tolkning(""))

func FristUdenTimer(idag dfdg.Dato) dfdg.Dato { return idag.PlusAar(3, dfdg.Ned) }

var t601 = motor.Afvis("T6-01", dfdgerr.UgyldigBesked, "D",
	"Timetallet skal være {krav}.",
	"The hours must be {krav}.")

var t605 = motor.Hjaelp("T6-05", "D",
	"forventetForaeldelsesdato er indberetningsdatoen for den nyeste time på kontoen plus 3 år.",
	"forventetForaeldelsesdato is the reporting date of the newest hour on the account plus 3 years.")

var t701 = motor.Afvis("T7-01", dfdgerr.UgyldigBesked, "D",
	"Timetallet skal være {krav}.",
	"The hours must be {krav}.")

var t703 = motor.Advarsel("T7-03", "D",
	"indplaceringsdatoOrdinaerPeriode bør være den samme dato som indplaceringsdatoOrdinaerDagpengeperiode i dagpengesats og, i en ordinær dagpengeperiode, som indplaceringsdato i indplacering.",
	"indplaceringsdatoOrdinaerPeriode should be the same date as indplaceringsdatoOrdinaerDagpengeperiode in dagpengesats and, in an ordinary period, as indplaceringsdato in indplacering.",
	motor.Tolkning(""))

var t704 = motor.Hjaelp("T7-04", "D",
	"fristForGenindplaceringstimer er indberetningsdatoen for den ældste time, der ikke er forældet, plus 3 år.",
	"fristForGenindplaceringstimer is the reporting date of the oldest hour that is not obsolete plus 3 years.")
