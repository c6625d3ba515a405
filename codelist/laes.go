package codelist

import (
	"cmp"
	"io"
	"slices"
	"unicode/utf8"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/laes"
)

// StoersteFil is the most bytes that a loader reads.
const StoersteFil = 64 << 20

// laesAlt reads the whole file. An error of rd comes through as it is.
func laesAlt(rd io.Reader) ([]byte, error) {
	if rd == nil {
		return nil, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldLaeser}
	}
	b, err := io.ReadAll(io.LimitReader(rd, StoersteFil+1))
	if err != nil {
		return nil, err
	}
	if grund := laes.ForkertKodning(b); grund != "" {
		return nil, paaPlads(b, 0, &Fejl{Aarsag: IkkeUTF8, grund: grund})
	}
	switch {
	case len(b) > StoersteFil:
		return nil, paaPlads(b, StoersteFil, &Fejl{Aarsag: ForStor})
	case !utf8.Valid(b):
		i := 0
		for {
			c, n := utf8.DecodeRune(b[i:])
			if c == utf8.RuneError && n == 1 {
				return nil, paaPlads(b, i, &Fejl{Aarsag: IkkeUTF8, grund: laes.GrundUTF8(b, i)})
			}
			i += n
		}
	}
	return b, nil
}

// paaPlads gives the error the line and column of b[i].
func paaPlads(b []byte, i int, f *Fejl) *Fejl {
	u := laes.Ulaeselig(b, i, "")
	f.Linje, f.Kolonne = u.Linje, u.Kolonne
	return f
}

// indlaesning collects the values of one list, each with its place in a file.
type indlaesning struct {
	v    []Vaerdi
	sted []int
}

// tag takes the next value, or returns what is wrong with it.
func (s *indlaesning) tag(v Vaerdi, sted int) Aarsag {
	a := v.fejl()
	if a == 0 {
		s.v, s.sted = append(s.v, v), append(s.sted, sted)
	}
	return a
}

// slut puts the values in the order of look-ups. Where two periods of an id overlap it returns the place of the later of the
// two, counted from 1, that stands first in the list, and its place in the file; otherwise 0.
func (s *indlaesning) slut() (raekke, sted int) {
	nr := make([]int32, len(s.v))
	for i := range nr {
		nr[i] = int32(i)
	}
	slices.SortFunc(nr, func(a, b int32) int { return cmp.Or(compareVaerdi(&s.v[a], &s.v[b]), cmp.Compare(a, b)) })
	v := make([]Vaerdi, 0, len(s.v))
	foer := int32(-1) // the period of the id that ends last
	for _, i := range nr {
		w := &s.v[i]
		v = append(v, *w)
		if !w.Start.IsZero() && w.Start == w.Slut { // no day
			continue
		}
		if foer >= 0 && s.v[foer].Id == w.Id {
			f := &s.v[foer]
			if f.Slut.IsZero() || w.Start.IsZero() || w.Start.Foer(f.Slut) {
				if n := int(max(i, foer)) + 1; raekke == 0 || n < raekke {
					raekke, sted = n, s.sted[n-1]
				}
				if f.Slut.IsZero() || !w.Slut.IsZero() && !f.Slut.Foer(w.Slut) {
					continue // f ends last still
				}
			}
		}
		foer = i
	}
	s.v = v
	return raekke, sted
}

// compareVaerdi orders by id, then by start, an open one first, then by end: a period without days before one from its day.
func compareVaerdi(a, b *Vaerdi) int {
	return cmp.Or(cmp.Compare(a.Id, b.Id), a.Start.Compare(b.Start), compareSlut(a.Slut, b.Slut))
}

// compareSlut orders ends; an open one is last.
func compareSlut(a, b dfdg.Dato) int {
	if a.IsZero() != b.IsZero() {
		if a.IsZero() {
			return 1
		}
		return -1
	}
	return a.Compare(b)
}

// laesId reads a whole number with an optional sign, as both formats write it.
func laesId(s string) (int, bool) {
	k := dfdg.ReadKode(s)
	return k.Int(), k.IsValid()
}
