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
	k.tilhoerende(b, stedForbrugTilhoerendeIndplaceringDato, s.TilhoerendeIndplaceringDato)
	k.Proev(t403, stedForbrugForbrugteTimer, k.nytForbrug(s))
	k.Proev(t402, stedForbrugResttimer, flereTimerEndT1(s, b.Indplacering))
	k.Proev(t403Maaned, stedForbrugForbrugsmaaned, k.nyForbrugsmaaned(b))
	k.ikkeFremtid(stedForbrugOpgoerelsesdato, s.Opgoerelsesdato)
}

// T4-02: forbrugte timer og resttimer er tilsammen højst T1's timer.
var t402 = motor.Advarsel("T4-02", "D",
	"forbrugteTimer og resttimer bør tilsammen ikke overstige indplaceringsgrundlagTimer i indplacering.",
	"forbrugteTimer and resttimer together should not exceed indplaceringsgrundlagTimer in indplacering.",
	motor.Tolkning(""))

func flereTimerEndT1(s *Forbrug, t1 *Indplacering) motor.Svar {
	if t1 == nil || !t1.IndplaceringsgrundlagTimer.IsValid() || !s.ForbrugteTimer.IsValid() || !s.Resttimer.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(s.ForbrugteTimer.Plus(s.Resttimer).Compare(t1.IndplaceringsgrundlagTimer) > 0)
}

// T4-03: ved nyindplacering er forbruget 0.
var t403 = motor.Advarsel("T4-03", "U",
	"forbrugteTimer bør være 0, når nyindplacering er true.",
	"forbrugteTimer should be 0 when nyindplacering is true.")

func (k *kontrol) nytForbrug(s *Forbrug) motor.Svar {
	if k.a.Nyindplacering != dfdg.Ja || !s.ForbrugteTimer.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(s.ForbrugteTimer.Hundrededele() != 0)
}

// T4-03: er det 0, er forbrugsmåneden måneden før indplaceringen.
var t403Maaned = motor.Advarsel("T4-03", "U",
	"forbrugsmaaned bør være måneden før den måned, som indplaceringsdato ligger i, når nyindplacering er true og forbrugteTimer er 0.",
	"forbrugsmaaned should be the month before the month of indplaceringsdato when nyindplacering is true and forbrugteTimer is 0.",
	motor.Tolkning(""))

func (k *kontrol) nyForbrugsmaaned(b *Taellersaet) motor.Svar {
	s, t1 := b.Forbrug, b.Indplacering
	if k.nytForbrug(s) != motor.Ok || !s.Forbrugsmaaned.IsValid() || t1 == nil || !t1.Indplaceringsdato.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(s.Forbrugsmaaned != FoersteForbrugsmaaned(t1.Indplaceringsdato))
}

// FoersteForbrugsmaaned returns the month to report a new grading's consumption of 0 for: the one
// before the grading (T4-03, U). Not given or malformed as the date.
func FoersteForbrugsmaaned(indplaceringsdato dfdg.Tidspunkt) dfdg.Maaned {
	return indplaceringsdato.Dato().Maaned().Plus(-1)
}

var t401 = motor.Afvis("T4-01", dfdgerr.UgyldigBesked, "D",
	"Timetallet skal være {krav}.",
	"The hours must be {krav}.")

var t403Hjaelp = motor.Hjaelp("T4-03", "U",
	"En funktion giver forbrugsmaaned ved nyindplacering: måneden før indplaceringsdatoens måned.",
	"A function gives forbrugsmaaned at a new grading: the month before that of indplaceringsdato.")
