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
	cpr := cprForm(k.f.CPR)
	k.Proev(regelF24, felt.CPRSted, cpr)
	if cpr != motor.Brudt {
		for _, o := range [...]struct {
			regel *dfdgerr.Regel
			svar  motor.Svar
		}{
			{regelF24Ukendt, kendtBorger(k.f.Kendt)},
			{regelF24Doed, levendeBorger(k.f.Doed)},
		} {
			if k.Proev(o.regel, felt.CPRSted, o.svar); o.svar == motor.Brudt {
				return false
			}
		}
	}
	kalder := maaKalde(k.f.Kalder)
	k.Proev(regelF01, 0, kalder)
	return cpr != motor.Brudt && kalder != motor.Brudt
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
