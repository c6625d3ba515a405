package errors

import (
	"cmp"
	"slices"
)

// Svar is what a rule answered.
type Svar uint8

const (
	// Uvedkommende: the rule has nothing to say of this message.
	Uvedkommende Svar = iota
	// Ok: the rule is kept.
	Ok
	// Brudt: the rule is broken.
	Brudt
	// Uafgjort: the rule lacks a fact.
	Uafgjort
)

var svarNavne = [...]string{"uvedkommende", "ok", "brudt", "uafgjort"}

// String names the answer.
func (s Svar) String() string {
	if int(s) < len(svarNavne) {
		return svarNavne[s]
	}
	return ""
}

// Forklaring is one rule that a check considered: where it looked, what it demands (the texts of
// the embedded finding, limits included) and what it answered. It holds no value of the message.
type Forklaring struct {
	Melding
	Svar Svar
}

// Krav returns what the value at the place must be, in Danish; "" where only its form counts.
func (f Forklaring) Krav() string {
	if f.rod == nil {
		return ""
	}
	return f.sted.Find(f.rod).DanskKrav()
}

// SorterForklaringer puts explanations in the order of a report.
func SorterForklaringer(f []Forklaring) {
	slices.SortFunc(f, func(a, b Forklaring) int {
		return cmp.Or(compareMelding(a.Melding, b.Melding), cmp.Compare(a.Svar, b.Svar))
	})
}
