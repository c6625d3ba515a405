package taeller

import (
	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor"
)

// The hours that a member can have at the high rate of T12 or with the supplement of T13, in
// hundredths (D, R).
const hoejsatsFuldtid, hoejsatsDeltid = 481_00, 390_00

// timeforbrugDimittendHoejesteSats judges T12.
func (k *kontrol) timeforbrugDimittendHoejesteSats(b *Taellersaet) {
	s := b.TimeforbrugDimittendHoejesteSats
	if s == nil {
		return
	}
	k.Proev(t1202, stedTimeforbrugDimittendHoejesteSatsResttimerHoejesteSats, alleTimer(s.HoejesteSatsTimeforbrug, s.ResttimerHoejesteSats))
	k.Proev(t27Maaned, stedTimeforbrugDimittendHoejesteSatsSenesteUdbetalingsmaanedHoejesteSats, k.senestDenneMaaned(s.SenesteUdbetalingsmaanedHoejesteSats))
	k.Proev(t20, stedTimeforbrugDimittendHoejesteSatsOpgoerelsesdato, k.senestIDag(s.Opgoerelsesdato))
}

var t1201 = motor.Afvis("T12-01", dfdgerr.UgyldigBesked, "D CreateDagpengetaellerkonto, GraduateHighRateConsumption",
	"Timetallet skal være {krav}.",
	"The hours must be {krav}.")

// T12-02: forbrugte timer og resttimer er tilsammen 481 eller 390.
var t1202 = motor.Advarsel("T12-02", "D CreateDagpengetaellerkonto, HoursRemainingHighRate",
	"hoejesteSatsTimeforbrug og resttimerHoejesteSats bør tilsammen være 481 (fuldtid) eller 390 (deltid).",
	"hoejesteSatsTimeforbrug and resttimerHoejesteSats together should be 481 (full time) or 390 (part time).")

// alleTimer demands that the hours used and left are all of a member insured full or part time;
// which of them is not asked, since a member can change between the two.
func alleTimer(brugt, rest dfdg.Timetal) motor.Svar {
	sum := brugt.Plus(rest)
	if !sum.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(sum.Hundrededele() != hoejsatsFuldtid && sum.Hundrededele() != hoejsatsDeltid)
}

// beskaeftigelsestillaegForbrug judges T13.
func (k *kontrol) beskaeftigelsestillaegForbrug(b *Taellersaet) {
	s := b.BeskaeftigelsestillaegForbrug
	if s == nil {
		return
	}
	k.Proev(t1303, stedBeskaeftigelsestillaegForbrugTildelingsdato, foersteIMaaneden(s.Tildelingsdato))
	k.Proev(t1305, stedBeskaeftigelsestillaegForbrugTildelingsdato, tildeltFoerReform(s.Tildelingsdato))
	k.Proev(t1304, stedBeskaeftigelsestillaegForbrugResterendeBeskaeftigelsestillaegstimer,
		alleTimer(s.BeskaeftigelsestillaegTimeforbrug, s.ResterendeBeskaeftigelsestillaegstimer))
	k.Proev(t1302, stedBeskaeftigelsestillaegForbrugBeskaeftigelsestillaegSlutdato, kortTillaeg(s))
	k.Proev(t27Maaned, stedBeskaeftigelsestillaegForbrugBeskaeftigelsestillaegSenesteMaaned, k.senestDenneMaaned(s.BeskaeftigelsestillaegSenesteMaaned))
	k.Proev(t20, stedBeskaeftigelsestillaegForbrugOpgoerelsesdato, k.senestIDag(s.Opgoerelsesdato))
}

var t1301 = motor.Afvis("T13-01", dfdgerr.UgyldigBesked, "D CreateDagpengetaellerkonto, EmploymentBonusConsumption",
	"Timetallet skal være {krav}.",
	"The hours must be {krav}.")

// T13-02: tillægget varer mindst 3 år fra tildelingen; det kan forlænges.
var t1302 = motor.Advarsel("T13-02", "D CreateDagpengetaellerkonto, EmploymentBonusTransmissionPeriod",
	"beskaeftigelsestillaegSlutdato bør tidligst være dagen før tildelingsdato plus 3 år.",
	"beskaeftigelsestillaegSlutdato should be no earlier than the day before tildelingsdato plus 3 years.",
	motor.Tolkning("D says 3 years from the allotment and not whether the end is the last day or the day after it; both pass"))

const tillaegsaar = 3

func kortTillaeg(s *BeskaeftigelsestillaegForbrug) motor.Svar {
	if !s.Tildelingsdato.IsValid() || !s.BeskaeftigelsestillaegSlutdato.IsValid() {
		return motor.Uvedkommende
	}
	if s.Tildelingsdato.DageTil(s.BeskaeftigelsestillaegSlutdato) >= tillaegsaar*365 { // 3 years less a day are no more
		return motor.Ok
	}
	return motor.BrudtHvis(s.BeskaeftigelsestillaegSlutdato.Foer(s.Tildelingsdato.PlusAar(tillaegsaar, dfdg.Ned).PlusDage(-1)))
}

// T13-03: tildelingsdatoen er den første i en måned.
var t1303 = motor.Advarsel("T13-03", "D CreateDagpengetaellerkonto, AllotmentDate",
	"tildelingsdato bør være den første dag i en måned.",
	"tildelingsdato should be the first day of a month.",
	motor.Tolkning("D calls it the date of the grading, \"1. måneden\", which is read as the first of the month"))

func foersteIMaaneden(d dfdg.Dato) motor.Svar {
	if !d.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(d != d.Maaned().Foerste())
}

// T13-04: forbrugte og resterende timer er tilsammen 481 eller 390.
var t1304 = motor.Advarsel("T13-04", "R 8",
	"beskaeftigelsestillaegTimeforbrug og resterendeBeskaeftigelsestillaegstimer bør tilsammen være 481 (fuldtid) eller 390 (deltid).",
	"beskaeftigelsestillaegTimeforbrug and resterendeBeskaeftigelsestillaegstimer together should be 481 (full time) or 390 (part time).")

// T13-05: tillægget findes for indplaceringer fra 1. maj 2023.
var t1305 = motor.Advarsel("T13-05", "R 8",
	"tildelingsdato bør tidligst være 1. maj 2023; beskæftigelsestillægget findes kun for indplaceringer fra den dag.",
	"tildelingsdato should be no earlier than 1 May 2023; the employment supplement exists only for gradings from that day on.")

func tildeltFoerReform(d dfdg.Dato) motor.Svar {
	if !d.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(d.Foer(reform2023))
}
