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
	k.Naevn(felt.CPRSted, f24Ukendt, f24Doed)
	k.Naevn(0, f01)
	cpr := k.Spoerg(f24, felt.CPRSted, motor.CPRForm(k.f.CPR))
	if cpr && !(k.Spoerg(f24Ukendt, felt.CPRSted, motor.Kraever(k.f.Kendt, true, dfdgerr.FaktumKendt)) &&
		k.Spoerg(f24Doed, felt.CPRSted, motor.Kraever(k.f.Doed, false, dfdgerr.FaktumDoed))) {
		return false
	}
	return k.Spoerg(f01, 0, maaKalde(k.f.Kalder)) && cpr
}

// F-01: kun jobcentre og STAR må kalde.
var f01 = motor.Afvis("F-01", dfdgerr.IkkeAutoriseret, "F",
	"Frister må kun oprettes, opdateres og hentes af jobcentre (KSS) og STAR.",
	"Deadlines may be created, updated and fetched only by job centres (KSS) and STAR.",
	motor.Tolkning(""))

func maaKalde(o dfdg.Organisation) motor.Svar {
	return motor.BrudtHvis(o.Type() != dfdg.TypeJobcenter && o.Type() != dfdg.TypeSTAR)
}

var f24 = motor.Afvis("F-24", dfdgerr.UgyldigtCPR, "R",
	"Personnummeret skal være ti cifre, der begynder med en dato skrevet DDMMÅÅ, eller 0000000000.",
	"The CPR number must be ten digits that begin with a date written DDMMYY, or 0000000000.",
	motor.Tolkning(""))

var f24Ukendt = motor.Afvis("F-24", dfdgerr.UkendtCPR, "R",
	"Borgeren skal være kendt i DFDG.",
	"The citizen must be known to DFDG.",
	motor.Tolkning(""))

var f24Doed = motor.Afvis("F-24", dfdgerr.BorgerDoed, "R",
	"Borgeren må ikke være død.",
	"The citizen must not be dead.",
	motor.Tolkning(""))
