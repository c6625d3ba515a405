package motor

import (
	"cmp"
	"slices"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/felt"
	"github.com/akasse/dfdg/internal/fund"
)

// Opslagsdag is a day to explain a method by: which rows it has, and where they look, is the same on every day.
var Opslagsdag = dfdg.NewDato(2025, 1, 1)

// Opslag returns what a code can mean of a method, whose messages explain explains: a finding for each row that gives it and each
// place, in the order of a report. Every explanation holds every row, but a place can depend on which elements a message has: one
// without elements is explained, and one for each value alone that is no counter. A row of section S may be broken at any element, and stands at the
// whole message with its general sentences.
func Opslag(kode dfdgerr.Kode, rod *felt.Felt, explain func(body []byte) ([]dfdgerr.Forklaring, error)) ([]dfdgerr.Melding, error) {
	kode = cmp.Or(kode.Gammel(), kode)
	var m []dfdgerr.Melding
	set := map[dfdgerr.Melding]bool{}
	bodies := []string{"{}"}
	for _, e := range rod.Under {
		if e.Under == nil {
			bodies = append(bodies, `{"`+e.Navn+`":{}}`)
		}
	}
	for _, b := range bodies {
		forklaringer, err := explain([]byte(b))
		if err != nil {
			return nil, err
		}
		for _, f := range forklaringer {
			r := f.Regel()
			if r.Art() != dfdgerr.Afvis || r.Kode() != kode {
				continue
			}
			x := NyMelding(r, fund.Melding(f.Melding).Rod(), sted(f.Melding), "", 0)
			if slices.Contains(ReglerS(), r) {
				x = NyMelding(r, nil, 0, "", 0)
			}
			if !set[x] {
				set[x], m = true, append(m, x)
			}
		}
	}
	slices.SortStableFunc(m, compareMelding)
	return m, nil
}
