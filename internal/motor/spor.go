package motor

import (
	"slices"

	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/felt"
)

// Spor is the explanation of one check: every row that could reject or warn, and how it answered. A walk that comes to
// every row explains itself; what it does not come to is named ([Kontrol.Naevn]) or walked without a message
// ([Kontrol.Fravaerende]).
type Spor struct {
	forklaringer []dfdgerr.Forklaring
	naevnt       []dfdgerr.Forklaring
	fravaerende  bool
}

// flestForklaringer is what is kept of the explanations of a message with many rows.
const flestForklaringer = 10 * dfdgerr.Hoejst

// tilfoej adds an explanation; of many it keeps those that come first, and the first of every row.
func (s *Spor) tilfoej(f dfdgerr.Forklaring) {
	if len(s.forklaringer) > 2*flestForklaringer {
		SorterForklaringer(s.forklaringer)
		foerste := s.forklaringer[:flestForklaringer]
		set := raekkerI(foerste)
		for _, f := range s.forklaringer[flestForklaringer:] {
			if !set[f.Regel()] {
				set[f.Regel()] = true
				foerste = append(foerste, f)
			}
		}
		s.forklaringer = foerste
	}
	s.forklaringer = append(s.forklaringer, f)
}

// har reports whether a row is explained at a place.
func (s *Spor) har(her felt.Sted, r *dfdgerr.Regel) bool {
	for i := range s.forklaringer {
		if f := &s.forklaringer[i]; sted(f.Melding) == her && f.Regel() == r {
			return true
		}
	}
	return false
}

// raekkerI returns the rows that are explained.
func raekkerI(f []dfdgerr.Forklaring) map[*dfdgerr.Regel]bool {
	m := map[*dfdgerr.Regel]bool{}
	for i := range f {
		m[f[i].Regel()] = true
	}
	return m
}

// Naevn names rows that the walk may not come to. In an explanation those that it did not come to, at any place, have
// nothing to say of the message.
func (k *Kontrol) Naevn(s felt.Sted, r ...*dfdgerr.Regel) {
	if k.Spor != nil {
		k.naevn(s, r)
	}
}

func (k *Kontrol) naevn(s felt.Sted, regler []*dfdgerr.Regel) {
	for _, r := range regler {
		if r.Gaelder(k.Snitflade) && !slices.ContainsFunc(k.Spor.naevnt, func(f dfdgerr.Forklaring) bool { return f.Regel() == r }) {
			k.Spor.naevnt = append(k.Spor.naevnt, dfdgerr.Forklaring{Melding: NyMelding(r, k.Rod, s, "", 0)})
		}
	}
}

// Fravaerende begins, and ends, a walk of elements that the message does not have: its rows are explained as having nothing
// to say, and nothing is found.
func (k *Kontrol) Fravaerende(ja bool) { k.Spor.fravaerende = ja }

// Bedoemmes reports whether the elements of a message are walked: it is an object, or its rows are to be explained all
// the same.
func (k *Kontrol) Bedoemmes(l dfdgerr.Laesning) bool {
	if k.Spor != nil && !Brugbar(l) {
		k.Fravaerende(true)
		return true
	}
	return Brugbar(l)
}

// Forklar ends an explanation, and returns it in the order of a report: with the rows that own the ranges of the elements
// that the method has, the rows of the message itself, and those that were named. har tells which elements the message
// has, metodens which the method does, one bit each.
func (k *Kontrol) Forklar(har, metodens uint64, regler []*dfdgerr.Regel) []dfdgerr.Forklaring {
	s := k.Spor
	for i := range k.Rod.Under {
		if metodens>>i&1 != 0 {
			k.omraader(felt.Sted(0).Felt(i), &k.Rod.Under[i], har>>i&1 != 0, regler)
		}
	}
	set := raekkerI(s.forklaringer)
	for _, r := range ReglerS() {
		switch {
		case r == RegelS08 && k.flereFund():
			s.tilfoej(dfdgerr.Forklaring{Melding: NyMelding(r, k.Rod, 0, "", 0), Svar: dfdgerr.Brudt})
		case !set[r]:
			s.tilfoej(dfdgerr.Forklaring{Melding: NyMelding(r, k.Rod, 0, "", 0), Svar: dfdgerr.Ok})
		}
	}
	for _, f := range s.naevnt {
		if !set[f.Regel()] {
			s.tilfoej(f)
		}
	}
	SorterForklaringer(s.forklaringer)
	return slices.CompactFunc(s.forklaringer, func(a, b dfdgerr.Forklaring) bool { return a == b })
}

// flereFund reports whether there are more findings than a report shows.
func (k *Kontrol) flereFund() bool { return len(sorter(slices.Clone(k.Meldinger))) > dfdgerr.Hoejst }

// omraader explains the rows that own the ranges of an element and of those in it. One that was not found broken is kept,
// or where the element is not there or failed by its form, has nothing to say. The fields of rows are explained at their
// collection.
func (k *Kontrol) omraader(s felt.Sted, e *felt.Felt, har bool, regler []*dfdgerr.Regel) {
	for i := range e.Under {
		u := s
		if !e.Samling {
			u = s.Felt(i)
		}
		k.omraader(u, &e.Under[i], har, regler)
	}
	if e.Regel == "" {
		return
	}
	i := slices.IndexFunc(regler, func(r *dfdgerr.Regel) bool {
		return r.Id() == e.Regel && r.Art() == dfdgerr.Afvis && r.Gaelder(k.Snitflade)
	})
	if i < 0 || k.Spor.har(s, regler[i]) {
		return
	}
	svar := dfdgerr.Ok
	if !har || slices.ContainsFunc(k.Meldinger, func(m dfdgerr.Melding) bool { return sted(m) == s && m.Regel().Id()[0] == 'S' }) {
		svar = dfdgerr.Uvedkommende
	}
	k.Spor.tilfoej(dfdgerr.Forklaring{Melding: NyMelding(regler[i], k.Rod, s, "", 0), Svar: svar})
}
