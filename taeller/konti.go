package taeller

import (
	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor"
)

// The two accounts of hours, T6 and T7, have the ordinary grading date and their helpers in common.

// timersLevetid is how many years an hour counts after it was reported (D).
const timersLevetid = 3

// beskaeftigelseskonto judges T6.
func (k *kontrol) beskaeftigelseskonto(b *Taellersaet) {
	s := b.Beskaeftigelseskonto
	if s == nil {
		return
	}
	k.Proev(t603, stedBeskaeftigelseskonto, k.udenLoentimer(s))
	k.Proev(t606, stedBeskaeftigelseskontoForventetForaeldelsesdato, foraeldesInden(s))
	k.Proev(t604, stedBeskaeftigelseskontoIndplaceringsdatoOrdinaerPeriode, k.sammeOrdinaereDato(s.IndplaceringsdatoOrdinaerPeriode))
	k.Proev(t602, stedBeskaeftigelseskontoForlaengelsespotentialeDagpengetimer, potentiale(s))
	k.Proev(t20, stedBeskaeftigelseskontoSenesteArbejdsgiverindberetningDato, k.senestIDag(s.SenesteArbejdsgiverindberetningDato))
	k.opgoerelse(stedBeskaeftigelseskontoRegisterdatatraekTidspunkt, s.RegisterdatatraekTidspunkt.Dato(), stedBeskaeftigelseskontoOpgoerelsesdato, s.Opgoerelsesdato)
}

var t601 = motor.Afvis("T6-01", dfdgerr.UgyldigBesked, "D CreateDagpengetaellerkonto, EmploymentAccount",
	"Timetallet skal være {krav}.",
	"The hours must be {krav}.",
	motor.Tolkning("D has no upper limit; the library holds what is below 10^15"))

// T6-02: potentialet er to gange løntimerne, højst 1924.
var t602 = motor.Advarsel("T6-02", "D CreateDagpengetaellerkonto, PotentialProlongationBenefitHours",
	"forlaengelsespotentialeDagpengetimer bør være 2 gange loentimer, dog højst 1924.",
	"forlaengelsespotentialeDagpengetimer should be 2 times loentimer, but at most 1924.")

func potentiale(s *Beskaeftigelseskonto) motor.Svar {
	if !s.Loentimer.IsValid() || !s.ForlaengelsespotentialeDagpengetimer.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(s.ForlaengelsespotentialeDagpengetimer != Forlaengelsespotentiale(s.Loentimer))
}

var t602Hjaelp = motor.Hjaelp("T6-02", "D CreateDagpengetaellerkonto, PotentialProlongationBenefitHours",
	"En funktion beregner forlaengelsespotentialeDagpengetimer som 2 gange loentimer, dog højst 1924.",
	"A function computes forlaengelsespotentialeDagpengetimer as 2 times loentimer, but at most 1924.")

// hoejestePotentiale is the most hours of benefit that a right can be prolonged by, in hundredths (D).
const hoejestePotentiale = 1924_00

// Forlaengelsespotentiale returns the hours of benefit that wage hours can prolong the right by:
// twice as many, at most 1924 (T6-02, D). Malformed where the hours are not good, or below 0.
func Forlaengelsespotentiale(loentimer dfdg.Timetal) dfdg.Timetal {
	switch h := loentimer.Hundrededele(); { // 0 unless they are good
	case h > hoejestePotentiale/2:
		return dfdg.NewTimetal(hoejestePotentiale)
	case h < 0:
		return udenTimetal
	}
	return loentimer.Plus(loentimer)
}

// T6-03: uden løntimer udelades kontoen frem for at blive sendt med en opdigtet dato, hvis den må
// og kan udelades.
var t603 = motor.Advarsel("T6-03", "U Brug af fiktive datoer hvor dato ikke kendes",
	"beskaeftigelseskonto bør udelades helt, når loentimer mangler eller er 0, frem for at blive sendt med en fiktiv dato.",
	"beskaeftigelseskonto should be left out when loentimer is absent or 0, rather than sent with an invented date.")

func (k *kontrol) udenLoentimer(s *Beskaeftigelseskonto) motor.Svar {
	switch {
	case !s.Loentimer.IsZero() && !s.Loentimer.IsValid() || !s.ForbrugteTimer.IsValid():
		return motor.Uvedkommende
	case s.Loentimer.Hundrededele() != 0:
		return motor.Ok
	case s.ForbrugteTimer.Hundrededele() != 0:
		return motor.Uvedkommende // hours were used, so the account tells something
	case k.metode.slags == opret && !k.a.Nyindplacering.IsValid():
		return motor.Uvedkommende
	case k.nyindplacerer() || k.rettet():
		return motor.Brudt // A-05 lets it be left out
	}
	saet, svar := k.saet()
	switch {
	case svar != motor.Ok:
		return svar
	case saet != nil && saet.Beskaeftigelseskonto != nil:
		return motor.Uvedkommende // an update shall empty it; a Create may not leave it out
	}
	return motor.Brudt
}

// T6-04: kontoens ordinære indplaceringsdato er T3's og, i en ordinær periode, T1's.
var t604 = motor.Advarsel("T6-04", "D CreateDagpengetaellerkonto, AccountOpeningDate",
	"indplaceringsdatoOrdinaerPeriode bør være den samme dato som indplaceringsdatoOrdinaerDagpengeperiode i dagpengesats og, i en ordinær dagpengeperiode, som indplaceringsdato i indplacering; er de ikke i beskeden, tæller de registrerede.",
	"indplaceringsdatoOrdinaerPeriode should be the same date as indplaceringsdatoOrdinaerDagpengeperiode in dagpengesats and, in an ordinary period, as indplaceringsdato in indplacering; where they are not in the message, the registered ones count.",
	motor.Tolkning("D calls it the grading date of the ordinary period and compares nothing; the other counters hold the same date"))

func (k *kontrol) sammeOrdinaereDato(d dfdg.Dato) motor.Svar {
	return begge(k.ordinaerT3.er(d), k.ordinaerT1.er(d))
}

var t605 = motor.Hjaelp("T6-05", "D CreateDagpengetaellerkonto, ExpectedObsoleteDate",
	"forventetForaeldelsesdato er indberetningsdatoen for den nyeste time på kontoen plus 3 år.",
	"forventetForaeldelsesdato is the reporting date of the newest hour on the account plus 3 years.")

// T6-06: med timer ligger forældelsen fra opgørelsen til 3 år efter.
var t606 = motor.Advarsel("T6-06", "D CreateDagpengetaellerkonto, ExpectedObsoleteDate",
	"forventetForaeldelsesdato bør, når loentimer er over 0, være fra opgoerelsesdato til opgoerelsesdato plus 3 år, begge dage medregnet.",
	"forventetForaeldelsesdato should, when loentimer is over 0, be from opgoerelsesdato to opgoerelsesdato plus 3 years, both days included.",
	motor.Tolkning("D states a formula and no bounds: the newest hour was reported by the day of the calculation, and is not obsolete on it"))

func foraeldesInden(s *Beskaeftigelseskonto) motor.Svar {
	if s.Loentimer.Hundrededele() <= 0 {
		return motor.Uvedkommende
	}
	return indenTreAar(s.ForventetForaeldelsesdato, s.Opgoerelsesdato)
}

// genindplaceringskonto judges T7.
func (k *kontrol) genindplaceringskonto(b *Taellersaet) {
	s := b.Genindplaceringskonto
	if s == nil {
		return
	}
	k.Proev(t28, stedGenindplaceringskontoGenindplaceringTimemangel, k.overDeltid(s.GenindplaceringTimemangel, deltidGenindplacering))
	k.Proev(t702, stedGenindplaceringskontoFristForGenindplaceringstimer, k.fristUdenTimer(s))
	k.Proev(t705, stedGenindplaceringskontoFristForGenindplaceringstimer, fristInden(s))
	k.Proev(t703, stedGenindplaceringskontoIndplaceringsdatoOrdinaerPeriode, k.sammeOrdinaereDato(s.IndplaceringsdatoOrdinaerPeriode))
	k.Proev(t20, stedGenindplaceringskontoSenesteArbejdsgiverindberetningDato, k.senestIDag(s.SenesteArbejdsgiverindberetningDato))
	k.opgoerelse(stedGenindplaceringskontoRegisterdatatraekTidspunkt, s.RegisterdatatraekTidspunkt.Dato(), stedGenindplaceringskontoOpgoerelsesdato, s.Opgoerelsesdato)
}

var t701 = motor.Afvis("T7-01", dfdgerr.UgyldigBesked, "D CreateDagpengetaellerkonto, RegradingAccount",
	"Timetallet skal være {krav}.",
	"The hours must be {krav}.",
	motor.Tolkning("D has no upper limit; the library holds what is below 10^15"))

// T7-02: uden timer er fristen i dag + 3 år, eller som den er registreret uden timer.
var t702 = motor.Advarsel("T7-02", "U Brug af fiktive datoer hvor dato ikke kendes",
	"fristForGenindplaceringstimer bør være dags dato plus 3 år, når genindplaceringstimer er 0; 29. februar bliver til 28. februar.",
	"fristForGenindplaceringstimer should be today plus 3 years when genindplaceringstimer is 0; 29 February becomes 28 February.",
	motor.Tolkning("U gives the reporting date + 3 years and no rounding; the day before is taken where the day is not there"))

func (k *kontrol) fristUdenTimer(s *Genindplaceringskonto) motor.Svar {
	if !s.Genindplaceringstimer.IsValid() || s.Genindplaceringstimer.Hundrededele() != 0 || !s.FristForGenindplaceringstimer.IsValid() {
		return motor.Uvedkommende
	}
	switch frist := FristUdenTimer(k.f.Idag); {
	case !frist.IsValid():
		return motor.Uvedkommende
	case s.FristForGenindplaceringstimer == frist:
		return motor.Ok
	}
	saet, svar := k.saet()
	switch {
	case svar != motor.Ok:
		return svar
	case saet != nil && s.sammeFrist(saet.Genindplaceringskonto):
		return motor.Uvedkommende
	}
	return motor.Brudt
}

// sammeFrist reports whether hours and deadline are the registered ones.
func (s *Genindplaceringskonto) sammeFrist(foer *Genindplaceringskonto) bool {
	return foer != nil && s.Genindplaceringstimer == foer.Genindplaceringstimer &&
		s.FristForGenindplaceringstimer == foer.FristForGenindplaceringstimer
}

var t702Hjaelp = motor.Hjaelp("T7-02", "U Brug af fiktive datoer hvor dato ikke kendes",
	"En funktion giver fristForGenindplaceringstimer for en konto uden timer: dags dato plus 3 år, hvor 29. februar bliver til 28. februar.",
	"A function gives fristForGenindplaceringstimer for an account without hours: today plus 3 years, where 29 February becomes 28 February.",
	motor.Tolkning("U gives the reporting date + 3 years and no rounding; the day before is taken where the day is not there"))

// FristUdenTimer returns the deadline to report for a regrading account without hours: the day of
// the report + 3 years, 29 February rounded down (T7-02, U; the rounding is a Tolkning).
func FristUdenTimer(idag dfdg.Dato) dfdg.Dato { return idag.PlusAar(timersLevetid, dfdg.Ned) }

// T7-03: som T6-04 for genindplaceringskontoen.
var t703 = motor.Advarsel("T7-03", "D CreateDagpengetaellerkonto, AccountOpeningDate",
	"indplaceringsdatoOrdinaerPeriode bør være den samme dato som indplaceringsdatoOrdinaerDagpengeperiode i dagpengesats og, i en ordinær dagpengeperiode, som indplaceringsdato i indplacering; er de ikke i beskeden, tæller de registrerede.",
	"indplaceringsdatoOrdinaerPeriode should be the same date as indplaceringsdatoOrdinaerDagpengeperiode in dagpengesats and, in an ordinary period, as indplaceringsdato in indplacering; where they are not in the message, the registered ones count.",
	motor.Tolkning("D calls it the day on which the account opens; U and D name the same element in T6, where it is the ordinary grading date"))

var t704 = motor.Hjaelp("T7-04", "D CreateDagpengetaellerkonto, HoursCompletionDeadlineDate",
	"fristForGenindplaceringstimer er indberetningsdatoen for den ældste time, der ikke er forældet, plus 3 år.",
	"fristForGenindplaceringstimer is the reporting date of the oldest hour that is not obsolete plus 3 years.")

// T7-05: med timer ligger fristen fra opgørelsen til 3 år efter.
var t705 = motor.Advarsel("T7-05", "D CreateDagpengetaellerkonto, HoursCompletionDeadlineDate",
	"fristForGenindplaceringstimer bør, når genindplaceringstimer er over 0, være fra opgoerelsesdato til opgoerelsesdato plus 3 år, begge dage medregnet.",
	"fristForGenindplaceringstimer should, when genindplaceringstimer is over 0, be from opgoerelsesdato to opgoerelsesdato plus 3 years, both days included.",
	motor.Tolkning("D states a formula and no bounds: the oldest hour was reported by the day of the calculation, and is not obsolete on it"))

func fristInden(s *Genindplaceringskonto) motor.Svar {
	if s.Genindplaceringstimer.Hundrededele() <= 0 {
		return motor.Uvedkommende
	}
	return indenTreAar(s.FristForGenindplaceringstimer, s.Opgoerelsesdato)
}
