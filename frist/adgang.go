package frist

import (
	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/felt"
	"github.com/akasse/dfdg/internal/motor"
)

// adgang asks the citizen and access rules in their order; the first that rejects ends them. It
// answers whether none did. Events have neither caller nor header.
func (k *kontrol) adgang() bool {
	if k.metode.slags == haendelse {
		return true
	}
	cpr := k.spoerg(regelF24, felt.CPRSted, cprForm(k.f.CPR))
	if cpr && !(k.spoerg(regelF24Ukendt, felt.CPRSted, kendtBorger(k.f.Kendt)) &&
		k.spoerg(regelF24Doed, felt.CPRSted, levendeBorger(k.f.Doed))) {
		return false
	}
	return k.spoerg(regelF01, 0, maaKalde(k.f.Kalder)) && cpr
}

// spoerg notes what a rule answered, and answers whether the rules after it go on: it is not
// broken, or was left out.
func (k *kontrol) spoerg(r *dfdgerr.Regel, sted felt.Sted, a motor.Svar) bool {
	k.Proev(r, sted, a)
	return a != motor.Brudt || k.Udeladt(r)
}

// F-24: personnummeret har den rigtige form.
func cprForm(c dfdg.CPR) motor.Svar {
	if c.IsZero() {
		return motor.Uafgjort(dfdgerr.FaktumCPR)
	}
	return motor.BrudtHvis(!c.IsValid())
}

// F-24: borgeren kendes.
func kendtBorger(kendt dfdg.Oplysning[bool]) motor.Svar {
	v, ved := kendt.Vaerdi()
	if !ved {
		return motor.Uafgjort(dfdgerr.FaktumKendt)
	}
	return motor.BrudtHvis(!v)
}

// F-24: borgeren er ikke død.
func levendeBorger(doed dfdg.Oplysning[bool]) motor.Svar {
	v, ved := doed.Vaerdi()
	if !ved {
		return motor.Uafgjort(dfdgerr.FaktumDoed)
	}
	return motor.BrudtHvis(v)
}

// F-01: kun jobcentre og STAR må kalde.
func maaKalde(o dfdg.Organisation) motor.Svar {
	return motor.BrudtHvis(o.Type() != dfdg.TypeJobcenter && o.Type() != dfdg.TypeSTAR)
}
