package taeller

import (
	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/motor"
)

// forbrug judges T4.
func (k *kontrol) forbrug(b *Taellersaet) {
	s := b.Forbrug
	if s == nil {
		return
	}
	k.tilhoerende(b, stedForbrugTilhoerendeIndplaceringDato, s.TilhoerendeIndplaceringDato)
	k.Proev(regelT403, stedForbrugForbrugteTimer, k.nytForbrug(s))
	k.Proev(regelT402, stedForbrugResttimer, flereTimerEndT1(s, b.Indplacering))
	k.Proev(regelT403Maaned, stedForbrugForbrugsmaaned, k.nyForbrugsmaaned(b))
	k.ikkeFremtid(stedForbrugOpgoerelsesdato, s.Opgoerelsesdato)
}

// T4-02: forbrugte timer og resttimer er tilsammen højst T1's timer.
func flereTimerEndT1(s *Forbrug, t1 *Indplacering) motor.Svar {
	if t1 == nil || !t1.IndplaceringsgrundlagTimer.IsValid() || !s.ForbrugteTimer.IsValid() || !s.Resttimer.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(s.ForbrugteTimer.Plus(s.Resttimer).Compare(t1.IndplaceringsgrundlagTimer) > 0)
}

// T4-03: ved nyindplacering er forbruget 0.
func (k *kontrol) nytForbrug(s *Forbrug) motor.Svar {
	if k.a.Nyindplacering != dfdg.Ja || !s.ForbrugteTimer.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(s.ForbrugteTimer.Hundrededele() != 0)
}

// T4-03: er det 0, er forbrugsmåneden måneden før indplaceringen.
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
