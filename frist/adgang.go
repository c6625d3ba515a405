package frist

import (
	"slices"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/felt"
	"github.com/akasse/dfdg/internal/motor"
)

// adgang asks the citizen and access rules in their order: the first that rejects ends them, but for a malformed number,
// which says nothing of the caller. An event has no caller, and a look-up may be of a dead citizen.
func (k *kontrol) adgang() {
	cpr := k.Spoerg(f24, felt.CPRSted, motor.CPRForm(k.f.CPR))
	fri := k.Spoerg(f24Ukendt, felt.CPRSted, naar(cpr, erKendt(k.f.Kendt)))
	if k.metode.slags != hent {
		fri = k.Spoerg(f24Doed, felt.CPRSted, naar(cpr && fri, motor.Kraever(k.f.Doed, false, dfdgerr.FaktumDoed))) && fri
	}
	if k.metode.slags != haendelse {
		fri = k.Spoerg(f01, 0, naar(fri, maaKalde(k.f.Kalder))) && fri
	}
	k.borger = cpr && fri
}

// naar returns the answer of a rule where it is asked at all.
func naar(spoerges bool, a motor.Svar) motor.Svar {
	if !spoerges {
		return motor.Uvedkommende
	}
	return a
}

// F-24: personnummeret har et personnummers form.
var f24 = motor.Afvis("F-24", dfdgerr.UgyldigtCPR, "R 5",
	"Personnummeret skal være ti cifre, der begynder med en dato skrevet DDMMÅÅ, eller 0000000000.",
	"The CPR number must be ten digits that begin with a date written DDMMYY, or 0000000000.",
	motor.Tolkning("F has no list of codes; those of the neighbouring services are taken"))

// F-24: borgeren er kendt i DFDG; er det ikke oplyst, er borgeren kendt.
var f24Ukendt = motor.Afvis("F-24", dfdgerr.UkendtCPR, "R 5",
	"Borgeren skal være kendt i DFDG.",
	"The citizen must be known to DFDG.",
	motor.Tolkning("F has no list of codes; those of the neighbouring services are taken"))

func erKendt(o dfdg.Oplysning[bool]) motor.Svar {
	kendt, oplyst := o.Vaerdi()
	if !oplyst {
		return motor.Ok.Uden(dfdgerr.FaktumKendt)
	}
	return motor.BrudtHvis(!kendt)
}

// F-24: borgeren lever, når en frist skrives eller flyttes; en død borgers frister kan hentes.
var f24Doed = motor.Afvis("F-24", dfdgerr.BorgerDoed, "R 5",
	"Borgeren må ikke være død, når en frist oprettes, opdateres eller flyttes af en hændelse; en død borgers frister kan stadig hentes.",
	"The citizen must not be dead where a deadline is created, updated or moved by an event; the deadlines of a dead citizen can still be fetched.",
	motor.Tolkning("F does not speak of the dead; the neighbouring services reject writes, and a look-up changes nothing"))

// F-01: kun jobcentre og STAR må kalde.
var f01 = motor.Afvis("F-01", dfdgerr.IkkeAutoriseret, "F Adgang og filtrering",
	"Frister må kun oprettes, opdateres og hentes af jobcentre (KSS) og STAR.",
	"Deadlines may be created, updated and fetched only by job centres (KSS) and STAR.",
	motor.Tolkning("F names who has access and no code; 4575 is that of the neighbouring services"))

var kaldere = [...]dfdg.Organisationstype{dfdg.TypeJobcenter, dfdg.TypeSTAR}

func maaKalde(o dfdg.Organisation) motor.Svar {
	return motor.BrudtHvis(!slices.Contains(kaldere[:], o.Type()))
}

// Scope returns the scope that a caller of the method needs; "", since none is public (R 2.1).
func (m Metode) Scope() string { return "" }

// Adgange returns who may call the method (F-01), as a slice of the caller's own: F names them and does not say for which citizens;
// none for an event.
func (m Metode) Adgange() []dfdg.Adgang {
	if !m.findes() || metoder[m].slags == haendelse {
		return nil
	}
	var a []dfdg.Adgang
	for _, t := range kaldere {
		a = append(a, dfdg.Adgang{Organisation: t})
	}
	return a
}

// KraeverRequestId reports whether a call of the method needs a [dfdg.RequestId] in the header x-requestId (A-39, R): every write.
func (m Metode) KraeverRequestId() bool {
	return m.findes() && (metoder[m].slags == opret || metoder[m].slags == opdater)
}
