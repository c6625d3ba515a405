package bestand

import (
	"fmt"
	"log/slog"
	"slices"
	"strings"

	"github.com/akasse/dfdg/internal/motor"
)

// B-22: intet følger af, hvad en side mangler, med mindre den vides at være hel.
var b22 = motor.Afledt("B-22", "M 2.0.3, 2.1, 2.2",
	"Det følger af, at personnummeret mangler i den anden side, men den er ikke hel: afvent en hel bestandsfil og et helt register.",
	"It follows from the CPR number's absence on the other side, which is not whole: wait for a whole file and a whole register.",
	motor.Tolkning("M gives the end row's count and says nothing of a file that fails it; what half an input lacks is not known to be missing"))

var b22Side = motor.Advarsel("B-22", "M 2.0.3, 2.1, 2.2",
	"Siden er ikke hel, så intet følger af, hvad den mangler: de personnumre afventer.",
	"The side is not whole, so nothing follows from what it lacks: those CPR numbers wait.",
	motor.Tolkning("M gives the end row's count and says nothing of a file that fails it; what half an input lacks is not known to be missing"))

// Helhed tells whether a side is known whole (B-22). The zero value is of a side that has not been read.
type Helhed struct {
	laest  bool
	grunde []Fund
}

// Hel reports whether the side has been read to its end and nothing that was found there puts in doubt who stands on it.
func (h Helhed) Hel() bool { return h.laest && len(h.grunde) == 0 }

// Laest reports whether the side has been read.
func (h Helhed) Laest() bool { return h.laest }

// Grunde returns why the side is not whole: the first finding of each kind, in the order of the input.
func (h Helhed) Grunde() []*Fund {
	var ud []*Fund
	for _, f := range h.grunde {
		ud = append(ud, kopi(f))
	}
	return ud
}

// String says it in Danish.
func (h Helhed) String() string {
	switch {
	case h.Hel():
		return "hel"
	case len(h.grunde) == 0:
		return "ikke læst"
	}
	var b strings.Builder
	b.WriteString("ikke hel")
	for i, f := range h.grunde {
		b.WriteString([]string{": ", "; "}[min(i, 1)])
		b.WriteString(strings.TrimPrefix(f.sted(), f.Kilde.String()+" ") + ": " + f.Regel.Id())
	}
	return b.String()
}

// Equal reports whether two sides are whole or not for the same reasons.
func (h Helhed) Equal(g Helhed) bool {
	return h.laest == g.laest && slices.EqualFunc(h.grunde, g.grunde, func(a, b Fund) bool { return a.Equal(&b) })
}

// Format writes String for every verb.
func (h Helhed) Format(s fmt.State, _ rune) { fmt.Fprint(s, h.String()) }

// LogValue is String.
func (h Helhed) LogValue() slog.Value { return slog.StringValue(h.String()) }

// tag takes what a block says against the side's being whole.
func (h *Helhed) tag(b *bundt) {
	for _, fund := range [][]Fund{b.fund, b.kilde} {
		for _, f := range fund {
			if (f.skader || f.Regel == b22Side) && !slices.ContainsFunc(h.grunde, func(g Fund) bool {
				return g.Regel == f.Regel && g.aarsag == f.aarsag && g.Felt == f.Felt
			}) {
				h.grunde = append(h.grunde, f)
			}
		}
	}
}

// fund is the one finding at a side that is not whole.
func (h Helhed) fund(k Kilde) Fund {
	f := Fund{Regel: b22Side, Kilde: k, grunde: h.grunde}
	for _, g := range h.grunde {
		if g.fejl != nil {
			f.fejl = g.fejl
		}
	}
	return f
}

// forFaa reports whether a register has so few rows beside the file's that it cannot be the whole one: it holds the members
// and those who have left, so that it is longer than the file. A register has no count of its own, and one that was cut at
// the end of a line shows it by nothing else (T).
func forFaa(fil, register int) bool { return fil >= mindst && 2*register < fil }

// mindst is the number of rows below which a few members more or less tell nothing of a side as a whole (T).
const mindst = 10
