package fund

import (
	"slices"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/felt"
)

// Fund is what a reader notes of a message that no field can hold: an element that the message does not have, or with
// ForMeget that it is too deep or holds too many rows.
type Fund struct {
	Sted     felt.Sted
	Navn     string // of an element that no message has, a plain word
	Skjult   bool   // the element's name is no plain word, and Sted is where it stands
	ForMeget bool
}

// Laesning is what the reader of a message noted.
type Laesning struct {
	fund   []Fund
	rod    dfdg.Tilstand
	naevnt uint64
}

// NyLaesning keeps what the reader noted, the state of the message itself, and the elements that it names.
func NyLaesning(fund []Fund, rod dfdg.Tilstand, naevnt uint64) Laesning {
	return Laesning{fund, rod, naevnt}
}

// Fund returns what was noted.
func (l Laesning) Fund() []Fund { return l.fund }

// Naevnt returns the elements that stand in the message, if only as null, one bit each.
func (l Laesning) Naevnt() uint64 { return l.naevnt }

// Brugbar reports whether the message is an object, so that its elements can be judged.
func (l Laesning) Brugbar() bool { return l.rod == dfdg.IkkeGivet || l.rod == dfdg.Gyldig }

// Equal reports whether the readers noted the same of what no field holds; a message built in Go is one of which nothing was noted.
func (l Laesning) Equal(m Laesning) bool {
	return slices.Equal(l.fund, m.fund) && l.Brugbar() == m.Brugbar()
}
