package frist

import (
	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/felt"
	"github.com/akasse/dfdg/internal/motor"
)

// adgang asks the citizen and access rules in their order; the first that rejects ends them. It
// reports whether none did. Events have neither caller nor header.
func (k *kontrol) adgang() bool {
	if k.metode.slags == haendelse {
		return true
	}
	cpr := k.Spoerg(regelF24, felt.CPRSted, motor.CPRForm(k.f.CPR))
	if cpr && !(k.Spoerg(regelF24Ukendt, felt.CPRSted, motor.Kraever(k.f.Kendt, true, dfdgerr.FaktumKendt)) &&
		k.Spoerg(regelF24Doed, felt.CPRSted, motor.Kraever(k.f.Doed, false, dfdgerr.FaktumDoed))) {
		return false
	}
	return k.Spoerg(regelF01, 0, maaKalde(k.f.Kalder)) && cpr
}

// F-01: kun jobcentre og STAR må kalde.
func maaKalde(o dfdg.Organisation) motor.Svar {
	return motor.BrudtHvis(o.Type() != dfdg.TypeJobcenter && o.Type() != dfdg.TypeSTAR)
}
