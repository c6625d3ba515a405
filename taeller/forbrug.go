package taeller

import (
	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor"
)

// forbrug judges T4.
func (k *kontrol) forbrug(b *Taellersaet) {
	s := b.Forbrug
	if s == nil {
		return
	}
	k.Proev(t21, stedForbrugTilhoerendeIndplaceringDato, k.indplaceret.er(s.TilhoerendeIndplaceringDato))
	k.Proev(t403, stedForbrugForbrugteTimer, k.nytForbrug(s))
	k.Proev(t28, stedForbrugForbrugteTimer, k.overDeltid(s.ForbrugteTimer, deltidPeriode))
	k.Proev(t402, stedForbrugResttimer, k.flereTimerEndT1(s))
	k.Proev(t403Maaned, stedForbrugForbrugsmaaned, k.nyForbrugsmaaned(b))
	k.Proev(t27Maaned, stedForbrugForbrugsmaaned, k.fremtidigtForbrug(b))
	k.Proev(t20, stedForbrugOpgoerelsesdato, k.senestIDag(s.Opgoerelsesdato))
}

var t401 = motor.Afvis("T4-01", dfdgerr.UgyldigBesked, "D CreateDagpengetaellerkonto, Consumption",
	"Timetallet skal være {krav}.",
	"The hours must be {krav}.")

// T4-02: forbrugte timer og resttimer er tilsammen højst T1's timer.
var t402 = motor.Advarsel("T4-02", "D CreateDagpengetaellerkonto, OffsetHours",
	"forbrugteTimer og resttimer bør tilsammen ikke overstige indplaceringsgrundlagTimer i indplacering i beskeden eller, uden den, i det registrerede sæt.",
	"forbrugteTimer and resttimer together should not exceed indplaceringsgrundlagTimer in indplacering of the message or, without it, of the registered set.",
	motor.Tolkning("D calls T1's hours what the citizen starts with and compares nothing; what is used and left comes out of them"))

func (k *kontrol) flereTimerEndT1(s *Forbrug) motor.Svar {
	sum := s.ForbrugteTimer.Plus(s.Resttimer)
	switch {
	case !sum.IsValid():
		return motor.Uvedkommende
	case sum.Hundrededele() == 0:
		return motor.Ok
	}
	switch {
	case k.indplaceret.svar != motor.Ok:
		return k.indplaceret.svar
	case !k.indplaceret.timer.IsValid():
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(sum.Compare(k.indplaceret.timer) > 0)
}

// T4-03: ved nyindplacering er forbruget 0.
var t403 = motor.Advarsel("T4-03", "U Spørgsmål/svar om brugen af servicen, Forbrugstæller",
	"forbrugteTimer bør være 0, når nyindplacering er true.",
	"forbrugteTimer should be 0 when nyindplacering is true.")

func (k *kontrol) nytForbrug(s *Forbrug) motor.Svar {
	if !k.nyindplacerer() || !s.ForbrugteTimer.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(s.ForbrugteTimer.Hundrededele() != 0)
}

// T4-03: er det 0, er forbrugsmåneden måneden før indplaceringen.
var t403Maaned = motor.Advarsel("T4-03", "U Spørgsmål/svar om brugen af servicen, Forbrugstæller",
	"forbrugsmaaned bør være måneden før den måned, som indplaceringsdato ligger i, når nyindplacering er true og forbrugteTimer er 0.",
	"forbrugsmaaned should be the month before the month of indplaceringsdato when nyindplacering is true and forbrugteTimer is 0.",
	motor.Tolkning("U says that the month before can be given; DFDG is not said to check it, and no other month is named"))

func (k *kontrol) nyForbrugsmaaned(b *Taellersaet) motor.Svar {
	s, t1 := b.Forbrug, b.Indplacering
	if k.nytForbrug(s) != motor.Ok || !s.Forbrugsmaaned.IsValid() || t1 == nil {
		return motor.Uvedkommende
	}
	maaned := FoersteForbrugsmaaned(t1.Indplaceringsdato)
	if !maaned.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(s.Forbrugsmaaned != maaned)
}

// T-27: forbrugsmåneden ligger ikke efter denne, medmindre T4-03 beder om den.
func (k *kontrol) fremtidigtForbrug(b *Taellersaet) motor.Svar {
	if k.nyForbrugsmaaned(b) == motor.Ok {
		return motor.Uvedkommende
	}
	return k.senestDenneMaaned(b.Forbrug.Forbrugsmaaned)
}

var t403Hjaelp = motor.Hjaelp("T4-03", "U Spørgsmål/svar om brugen af servicen, Forbrugstæller",
	"En funktion giver forbrugsmaaned ved nyindplacering: måneden før indplaceringsdatoens måned.",
	"A function gives forbrugsmaaned at a new grading: the month before that of indplaceringsdato.")

// FoersteForbrugsmaaned returns the month to report a new grading's consumption of 0 for: the one
// before the grading (T4-03, U). Not given or malformed as the date.
func FoersteForbrugsmaaned(indplaceringsdato dfdg.Tidspunkt) dfdg.Maaned {
	return indplaceringsdato.Dato().Maaned().Plus(-1)
}
