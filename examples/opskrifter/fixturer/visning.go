// Package fixturer shows how a program that stands on the library is tested with its fixtures: visning.go is the program,
// visning_test.go the test, which needs no message of its own.
package fixturer

import (
	"errors"
	"strconv"

	dfdgerr "github.com/akasse/dfdg/errors"
)

// Visning is what a case worker's screen shows of a report that was decided.
type Visning struct {
	Knap    string // what can be done now: send, ret or slå op
	Overfor string // the element to stand at; "" for the whole message
	Tekst   string
}

// Vis makes the screen of the error that a decision gave.
func Vis(err error) Visning {
	var afvist *dfdgerr.RapportFejl
	switch {
	case err == nil:
		return Visning{Knap: "send"}
	case !errors.As(err, &afvist):
		return Visning{Knap: "ret", Tekst: "Programmet har en fejl; kontakt support."} // a bad call
	}
	for m := range afvist.Rapport.Fejl() { // the first in the message's order
		return Visning{Knap: "ret", Overfor: m.Felt(), Tekst: strconv.Itoa(int(m.Kode())) + ": " + m.Tekst()}
	}
	for m := range afvist.Rapport.Uafgjort() {
		if m.KanAfvise() {
			return Visning{Knap: "slå op", Overfor: m.Felt(), Tekst: m.Tekst()}
		}
	}
	return Visning{Knap: "send"}
}
