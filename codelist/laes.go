package codelist

import (
	"bytes"
	"io"
	"unicode/utf8"

	"github.com/akasse/dfdg"
)

// StoersteFil is the most bytes that a loader reads.
const StoersteFil = 64 << 20

// laesAlt reads the whole file. An error of rd comes through as it is.
func laesAlt(rd io.Reader) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(rd, StoersteFil+1))
	switch {
	case err != nil:
		return nil, err
	case len(b) > StoersteFil:
		return nil, paaPlads(b, StoersteFil, &Fejl{Aarsag: ForStor})
	case !utf8.Valid(b):
		i := 0
		for c, n := rune(0), 0; c != utf8.RuneError || n != 1; i += n {
			c, n = utf8.DecodeRune(b[i:])
		}
		return nil, paaPlads(b, i-1, &Fejl{Aarsag: IkkeUTF8})
	}
	return b, nil
}

// paaPlads gives the error the line and column of b[i].
func paaPlads(b []byte, i int, f *Fejl) *Fejl {
	foer := b[:i]
	f.Linje = bytes.Count(foer, []byte{'\n'}) + 1
	f.Kolonne = utf8.RuneCount(foer[bytes.LastIndexByte(foer, '\n')+1:]) + 1
	return f
}

// indlaesning collects the values of one list.
type indlaesning struct {
	v    []Vaerdi
	ider map[int]struct{}
}

// tag takes the next value, or returns what is wrong with it.
func (s *indlaesning) tag(v Vaerdi) Aarsag {
	if a := v.fejl(); a != 0 {
		return a
	}
	if _, findes := s.ider[v.Id]; findes {
		return IdToGange
	}
	if s.ider == nil {
		s.ider = map[int]struct{}{}
	}
	s.ider[v.Id] = struct{}{}
	s.v = append(s.v, v)
	return 0
}

// laesId reads a whole number with an optional sign, as both formats write it.
func laesId(s string) (int, bool) {
	k := dfdg.ReadKode(s)
	return k.Int(), k.IsValid()
}
