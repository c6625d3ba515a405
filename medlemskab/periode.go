package medlemskab

import (
	"slices"

	"github.com/akasse/dfdg"
)

// Afslutning is what ended a membership.
type Afslutning uint8

const (
	// Uoplyst: not ended, or it is not known by what.
	Uoplyst Afslutning = iota
	// VedMA: by a cancellation (MA) of the fund's own.
	VedMA
	// VedOverflytning: by another fund's registration (MT).
	VedOverflytning
	// VedDoed: by DFDG, when the citizen died.
	VedDoed
)

var afslutninger = [...]string{"", "ma", "overflytning", "doed"}

// String writes the name of the case format; "" for Uoplyst.
func (a Afslutning) String() string {
	if int(a) < len(afslutninger) {
		return afslutninger[a]
	}
	return ""
}

// IsValid reports whether a is one of the four, Uoplyst among them.
func (a Afslutning) IsValid() bool { return int(a) < len(afslutninger) }

// MarshalText writes as String.
func (a Afslutning) MarshalText() ([]byte, error) { return []byte(a.String()), nil }

// UnmarshalText reads ma, overflytning, doed or nothing.
func (a *Afslutning) UnmarshalText(b []byte) error {
	i := slices.Index(afslutninger[:], string(b))
	if i < 0 {
		return &dfdg.FormFejl{Type: "Afslutning", Aarsag: dfdg.ForkertForm}
	}
	*a = Afslutning(i)
	return nil
}

// Periode is one registered membership. A citizen's memberships stand in the order in which they
// were registered.
type Periode struct {
	// Akasse is the fund's main number, 1–999; required.
	Akasse dfdg.Akassenummer `json:"akasse"`
	// Afdeling is the branch, six digits; not given where it is not known.
	Afdeling dfdg.Afdelingsnummer `json:"afdeling,omitzero"`
	// Startdato is the first day; required.
	Startdato dfdg.Dato `json:"startdato"`
	// Slutdato is the last day; not given while the membership has no end.
	Slutdato dfdg.Dato `json:"slutdato"`
	// AfsluttetVed is what ended it; [Uoplyst] while nothing has, or where that is not known.
	AfsluttetVed Afslutning `json:"afsluttetVed,omitzero"`
	// Forsikringskategori is full or part time (code list forsikringskategori).
	Forsikringskategori dfdg.Kode `json:"forsikringskategori,omitzero"`
	// Dagpengeretsdato is the first day of the right to benefit. It is not the counters' grading
	// date and never compared with it (M-35).
	Dagpengeretsdato dfdg.Dato `json:"dagpengeretsdato,omitzero"`
}

// IsValid reports whether the membership can be so: it has a fund and a start, and an end only where that is a day on or
// after the start. Memberships of which one is not so count as unknown.
func (p Periode) IsValid() bool {
	return p.Akasse.Int() > 0 && p.Startdato.IsValid() &&
		(p.Slutdato.IsZero() || p.Slutdato.IsValid() && !p.Slutdato.Foer(p.Startdato))
}

// Uafsluttet reports whether the membership has no end date, or one on or after today; false where today is not good.
func (p Periode) Uafsluttet(idag dfdg.Dato) bool { return idag.IsValid() && p.naar(idag) }

// Vindue is how long before and after a membership a fund may act on a citizen.
type Vindue struct {
	// DageFoer is how many days before the first one a fund may act, both included.
	DageFoer int
	// DageEfter or AarEfter is how many days or calendar years after the last day, both included; 29 February rounds down (T).
	DageEfter, AarEfter int
}

// Rummer reports whether today is within the window around the membership, both ends included; false where today or the
// start is not good.
func (v Vindue) Rummer(p Periode, idag dfdg.Dato) bool {
	if !idag.IsValid() || !p.Startdato.IsValid() || idag.Foer(p.Startdato.PlusDage(-v.DageFoer)) {
		return false
	}
	return p.Slutdato.IsZero() || !idag.Efter(p.Slutdato.PlusAar(v.AarEfter, dfdg.Ned).PlusDage(v.DageEfter))
}

// Aktuel returns the present membership: the latest received of those that are unended (A-12,
// A-29); false where there is none.
func Aktuel(p []Periode, idag dfdg.Dato) (Periode, bool) {
	if i := aktuel(p, idag); i >= 0 {
		return p[i], true
	}
	return Periode{}, false
}

// Seneste returns the latest membership: the one that ended last, one without an end before all; of several that ended on
// the same day the one received later (A-12, T). False where there is none.
func Seneste(p []Periode) (Periode, bool) {
	if i := seneste(p); i >= 0 {
		return p[i], true
	}
	return Periode{}, false
}
