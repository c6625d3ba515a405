package motor

import (
	"cmp"
	"slices"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/felt"
	"github.com/akasse/dfdg/internal/fund"
)

// NyMelding makes a finding. rod describes the message, sted the place in it, navn an unknown
// element's name; faktum is the missing fact of an undecided rule, otherwise 0.
func NyMelding(r *dfdgerr.Regel, rod *felt.Felt, sted felt.Sted, navn string, f dfdgerr.Faktum) dfdgerr.Melding {
	niveau := dfdgerr.Fejl
	switch {
	case f != 0:
		niveau = dfdgerr.Uafgjorte
	case r.Art() != dfdgerr.Afvis:
		niveau = dfdgerr.Advarsler
	}
	return dfdgerr.Melding(fund.NyMelding((*fund.Regel)(r), rod, sted, navn, uint8(niveau), uint8(f)))
}

// Udelad returns the finding of a rule that was left out.
func Udelad(m dfdgerr.Melding, grund string) dfdgerr.Melding {
	return dfdgerr.Melding(fund.Melding(m).Paa(uint8(dfdgerr.Udeladte), grund))
}

// sted returns the place in the form that rules use.
func sted(m dfdgerr.Melding) felt.Sted { return fund.Melding(m).Sted() }

func compareMelding(x, y dfdgerr.Melding) int {
	a, b := fund.Melding(x), fund.Melding(y)
	if c := cmp.Compare(a.Sted(), b.Sted()); c != 0 {
		return c
	}
	return cmp.Or(
		cmp.Compare(a.Regel().Rang(), b.Regel().Rang()),
		cmp.Compare(a.Navn(), b.Navn()),
		cmp.Compare(a.Niveau(), b.Niveau()),
		cmp.Compare(x.Kode(), y.Kode()),
		cmp.Compare(a.Faktum(), b.Faktum()),
	)
}

// SorterForklaringer puts explanations in the order of a report.
func SorterForklaringer(f []dfdgerr.Forklaring) {
	slices.SortFunc(f, func(a, b dfdgerr.Forklaring) int {
		if c := compareMelding(a.Melding, b.Melding); c != 0 {
			return c
		}
		return cmp.Compare(a.Svar, b.Svar)
	})
}

// NyRapport makes a report of findings, which it takes over and puts in order. Beyond [dfdgerr.Hoejst]
// it keeps the first, those that reject before any other, and adds flere, the finding that says so.
func NyRapport(s dfdg.Snitflade, idag dfdg.Dato, m []dfdgerr.Melding, flere *dfdgerr.Regel) dfdgerr.Rapport {
	m = sorter(m)
	if len(m) > dfdgerr.Hoejst && flere != nil {
		sidst := NyMelding(flere, fund.Melding(m[0]).Rod(), 0, "", 0)
		m = vigtigste(m, dfdgerr.Hoejst)
		if i, har := slices.BinarySearchFunc(m, sidst, compareMelding); !har {
			m = slices.Insert(m, i, sidst)
		}
	}
	return dfdgerr.Rapport(fund.NyRapport(s, idag, m))
}

func sorter(m []dfdgerr.Melding) []dfdgerr.Melding {
	if len(m) < 2 {
		return m
	}
	slices.SortFunc(m, compareMelding)
	return slices.Compact(m)
}

// Foerste puts findings in the order of a report, each once, and keeps as many as tell [NyRapport]
// which come first and whether there are more.
func Foerste(m []dfdgerr.Melding) []dfdgerr.Melding { return vigtigste(sorter(m), dfdgerr.Hoejst+1) }

// vigtigste keeps n of sorted findings in their order: those that reject, then the first of the others.
func vigtigste(m []dfdgerr.Melding, n int) []dfdgerr.Melding {
	if len(m) <= n {
		return m
	}
	slices.SortStableFunc(m, func(a, b dfdgerr.Melding) int {
		return cmp.Compare(min(a.Niveau(), dfdgerr.Advarsler), min(b.Niveau(), dfdgerr.Advarsler))
	})
	return sorter(m[:n])
}
