package motor

import (
	"errors"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/felt"
)

// Spoerg notes what a rule of citizen or access answered, and reports whether the rules after it go on: it is not
// broken, or was left out.
func (k *Kontrol) Spoerg(r *dfdgerr.Regel, s felt.Sted, a Svar) bool {
	if uint8(a) < k.fra {
		return true
	}
	return k.spurgt(r, s, a)
}

func (k *Kontrol) spurgt(r *dfdgerr.Regel, s felt.Sted, a Svar) bool {
	k.noter(r, s, a)
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

// Del is a part of the facts, and whether it can be so.
type Del struct {
	Muligt bool
	Hvad   dfdgerr.Kaldsdel
}

// Umulige returns nil, or a joined error of one *errors.KaldFejl for each part that cannot be so.
func Umulige(dele ...Del) error {
	var fejl []error
	for _, d := range dele {
		if !d.Muligt {
			fejl = append(fejl, &dfdgerr.KaldFejl{Hvad: d.Hvad})
		}
	}
	return errors.Join(fejl...)
}
