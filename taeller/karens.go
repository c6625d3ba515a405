package taeller

import (
	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor"
)

// karensdage judges T9.
func (k *kontrol) karensdage(b *Taellersaet) {
	s := b.Karensdage
	if s == nil {
		return
	}
	k.Proev(t21, stedKarensdageTilhoerendeIndplaceringDato, k.indplaceret.er(s.TilhoerendeIndplaceringDato))
	k.Proev(t28, stedKarensdageMangeltimer, k.overDeltid(s.Mangeltimer, deltidKarens))
	k.Proev(t902, stedKarensdageKarensperiodeStartdato, k.senestIDag(s.KarensperiodeStartdato))
	k.Proev(t903, stedKarensdageKarensperiodeSlutdato, slutterFoerStart(s))
	k.Proev(t905, stedKarensdageKarensperiodeSlutdato, kortKarensperiode(s))
	k.Proev(t901Advarsel, stedKarensdageKarensperiodenummer, lavtNummer(s.Karensperiodenummer))
	k.Proev(t904, stedKarensdageKarensperiodenummer, k.nyKarensperiode(s))
	k.Proev(t20, stedKarensdageOpgoerelsesdato, k.senestIDag(s.Opgoerelsesdato))
}

var t901 = motor.Afvis("T9-01", dfdgerr.UgyldigBesked, "D CreateDagpengetaellerkonto, QualifyingHours",
	"Timetallet skal være {krav}.",
	"The hours must be {krav}.",
	motor.Tolkning("D has no upper limit; the library holds what is below 10^15"))

// T9-01: karensperioder tælles fra 1.
var t901Advarsel = motor.Advarsel("T9-01", "D CreateDagpengetaellerkonto, QualifyingHoursPeriodNumber",
	"karensperiodenummer bør være mindst 1.",
	"karensperiodenummer should be at least 1.",
	motor.Tolkning("D sets no lower limit, but a number of periods in order begins at 1"))

const foersteKarensperiode = 1

func lavtNummer(n dfdg.Antal) motor.Svar {
	if !n.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(n.Int() < foersteKarensperiode)
}

// T9-02: karensperioden er begyndt.
var t902 = motor.Afvis("T9-02", dfdgerr.KarensIFremtiden, "D Fejlkoder",
	"karensperiodeStartdato skal være dags dato eller tidligere.",
	"karensperiodeStartdato must be today or earlier.")

// T9-03: karensperioden slutter ikke, før den begynder.
var t903 = motor.Advarsel("T9-03", "D CreateDagpengetaellerkonto, PeriodEndDate",
	"karensperiodeSlutdato bør være karensperiodeStartdato eller senere.",
	"karensperiodeSlutdato should be karensperiodeStartdato or later.",
	motor.Tolkning("D calls them start and end of one period and does not compare them"))

func slutterFoerStart(s *Karensdage) motor.Svar {
	if !s.KarensperiodeStartdato.IsValid() || !s.KarensperiodeSlutdato.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(s.KarensperiodeSlutdato.Foer(s.KarensperiodeStartdato))
}

// T9-04: en nyindplacering begynder karens forfra.
var t904 = motor.Advarsel("T9-04", "U Tæller-indberetning i driftsituationen, Karenstæller",
	"karensperiodenummer bør være 1, når nyindplacering er true: karens starter forfra.",
	"karensperiodenummer should be 1 when nyindplacering is true: karens starts over.",
	motor.Tolkning("U says that the counter starts over and is reset at a new grading and does not name the number; the first period is 1"))

func (k *kontrol) nyKarensperiode(s *Karensdage) motor.Svar {
	if !k.nyindplacerer() || !s.Karensperiodenummer.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(s.Karensperiodenummer.Int() != foersteKarensperiode)
}

// T9-05: en karensperiode er fire kalendermåneder fra den måned, den begynder i; den kan forlænges.
var t905 = motor.Advarsel("T9-05", "R 9",
	"karensperiodeSlutdato bør tidligst være den sidste dag i den tredje måned efter den, som karensperiodeStartdato ligger i: en karensperiode er fire kalendermåneder.",
	"karensperiodeSlutdato should be no earlier than the last day of the third month after that of karensperiodeStartdato: a karens period is four calendar months.")

// karensmaaneder is how many months of a karens period come after the one it starts in (R, secondary).
const karensmaaneder = 3

func kortKarensperiode(s *Karensdage) motor.Svar {
	if slutterFoerStart(s) != motor.Ok {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(s.KarensperiodeSlutdato.Foer(s.KarensperiodeStartdato.Maaned().Plus(karensmaaneder).Sidste()))
}

// afholdtKarens judges T10.
func (k *kontrol) afholdtKarens(b *Taellersaet) {
	s := b.AfholdtKarens
	if s == nil {
		return
	}
	k.Proev(t27, stedAfholdtKarensAfgoerelsesdato, k.senestIDag(s.Afgoerelsesdato))
	k.Proev(t27Maaned, stedAfholdtKarensAfviklingsmaaned, k.senestDenneMaaned(s.Afviklingsmaaned))
	k.Proev(t20, stedAfholdtKarensOpgoerelsesdato, k.senestIDag(s.Opgoerelsesdato))
}

var t1001 = motor.Afvis("T10-01", dfdgerr.UgyldigBesked, "D CreateDagpengetaellerkonto, QualifyingHoursWithdrawalAmount",
	"karenstraek skal være et beløb {krav}.",
	"karenstraek must be an amount {krav}.",
	motor.Tolkning("D has no upper limit; the library holds what is below 10^15"))

var t1002 = motor.Hjaelp("T10-02", "U Spørgsmål/svar om brugen af servicen, Karens",
	"Trækkes karens for flere karensperioder i samme udbetaling, indberettes det højeste karensperiodenummer med det samlede beløb.",
	"When several periods are deducted in one payment, the highest karensperiodenummer is reported with the total amount.")

var t1003 = motor.Dokumentation("T10-03", "U Tæller-indberetning i driftsituationen, Afholdt karens",
	"afholdtKarens indberettes, når beløbet trækkes, og ikke når karensen pålægges.",
	"afholdtKarens is reported when the amount is deducted, not when it is imposed.")

// dagpengeperiodeafkortning judges T11.
func (k *kontrol) dagpengeperiodeafkortning(b *Taellersaet) {
	s := b.Dagpengeperiodeafkortning
	if s == nil {
		return
	}
	k.Naevn(stedDagpengeperiodeafkortning, t1101) // its fields have findings of their own
	k.Proev(t27, stedDagpengeperiodeafkortningAfgoerelsesdato, k.senestIDag(s.Afgoerelsesdato))
	k.opgoerelse(stedDagpengeperiodeafkortningRegisterdatatraekTidspunkt, s.RegisterdatatraekTidspunkt.Dato(), stedDagpengeperiodeafkortningOpgoerelsesdato, s.Opgoerelsesdato)
}

var t1101 = motor.Afvis("T11-01", dfdgerr.UgyldigBesked, "D CreateDagpengetaellerkonto, ShorteningReport",
	"dagpengeperiodeafkortning skal indeholde afgoerelsesdato, registerdatatraekTidspunkt og opgoerelsesdato; foraeldelsesdato og eksekveringsdato er valgfri.",
	"dagpengeperiodeafkortning must hold afgoerelsesdato, registerdatatraekTidspunkt and opgoerelsesdato; foraeldelsesdato and eksekveringsdato are optional.")
