package motor

import (
	"errors"
	"math/bits"

	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/felt"
	"github.com/akasse/dfdg/internal/fund"
	"github.com/akasse/dfdg/internal/skriv"
)

// Skrives returns nil, or why a message is not written: what it was read from had more than the fields hold, or it has an element of another
// method, which the error names. givet are the elements that it has and tilladt those of the method, one bit each.
func Skrives(rod *felt.Felt, l dfdgerr.Laesning, givet, tilladt uint64) error {
	uden := givet &^ tilladt
	if uden == 0 && l.Equal(dfdgerr.Laesning{}) {
		return nil
	}
	fejl := &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldAnmodning}
	if l.Equal(dfdgerr.Laesning{}) {
		fejl.Felt = felt.Sted(0).Felt(bits.TrailingZeros64(uden)).Pointer(rod, "")
	}
	return fejl
}

// Ufuldstaendig returns nil, or what an answer lacks or is malformed, which w has looked for: a joined error of one *errors.KaldFejl for each
// place, in the order of its struct, at most [dfdgerr.Hoejst]. The place "" is the whole answer: it is no object, or too much was left out.
func Ufuldstaendig(w *skriv.Skriver, rod *felt.Felt, l dfdgerr.Laesning) error {
	if !Brugbar(l) || len(Noteret(l, rod)) < len(fund.Laesning(l).Fund()) {
		return errors.Join(&dfdgerr.KaldFejl{Hvad: dfdgerr.KaldOpslag})
	}
	var fejl []error
	for _, s := range w.Steder() {
		fejl = append(fejl, Ufuldstaendigt(s, rod))
	}
	return errors.Join(fejl...)
}

// Ufuldstaendigt returns the error for one place of an answer.
func Ufuldstaendigt(s felt.Sted, rod *felt.Felt) error {
	return &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldOpslag, Felt: s.Pointer(rod, "")}
}

// Noteret returns the JSON pointers of the elements that the reader passed over, since the document does not have them; that of the
// parent where the name is no plain word.
func Noteret(l dfdgerr.Laesning, rod *felt.Felt) (p []string) {
	for _, f := range fund.Laesning(l).Fund() {
		if !f.ForMeget {
			p = append(p, f.Sted.Pointer(rod, f.Navn))
		}
	}
	return p
}
