package motor

import (
	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/felt"
)

// Spoerg notes what a rule of citizen or access answered, and reports whether the rules after it go on: it is not
// broken, or was left out.
func (k *Kontrol) Spoerg(r *dfdgerr.Regel, s felt.Sted, a Svar) bool {
	k.Proev(r, s, a)
	return a != Brudt || k.Udeladt(r)
}

// CPRForm reports whether a personal number has the form of one.
func CPRForm(c dfdg.CPR) Svar {
	if c.IsZero() {
		return Uafgjort(dfdgerr.FaktumCPR)
	}
	return BrudtHvis(!c.IsValid())
}

// Kraever reports whether a fact is what it must be.
func Kraever(o dfdg.Oplysning[bool], skal bool, f dfdgerr.Faktum) Svar {
	v, kendt := o.Vaerdi()
	if !kendt {
		return Uafgjort(f)
	}
	return BrudtHvis(v != skal)
}

// Hent returns a fact and Ok, or where it is not known the answer of a rule that needs it.
func Hent[T any](o dfdg.Oplysning[T], f dfdgerr.Faktum) (T, Svar) {
	v, kendt := o.Vaerdi()
	if !kendt {
		return v, Uafgjort(f)
	}
	return v, Ok
}
