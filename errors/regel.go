package errors

import (
	"log/slog"
	"slices"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/fund"
)

// Art is the kind of a rule: what follows when it is broken, or what it gives.
type Art uint8

const (
	// Afvis: DFDG answers with the rule's code.
	Afvis Art = iota + 1
	// Advarsel: a norm that DFDG does not enforce; the library warns and never rejects.
	Advarsel
	// Afledt: a derived effect, as a state, a date or a message.
	Afledt
	// Hjaelp: a function or table that a user asks for.
	Hjaelp
	// Dokumentation: a fact that is stated and never judged.
	Dokumentation
	// Format: how a file is written.
	Format
	// Handling: what the owner of a register must do.
	Handling
	// Invariant: what always holds.
	Invariant
)

var artNavne = [...]string{"", "afvis", "advarsel", "afledt", "hjælp", "documentation", "format", "action", "invariant"}

// String writes the kind as the rule catalogue does.
func (a Art) String() string {
	if int(a) < len(artNavne) {
		return artNavne[a]
	}
	return ""
}

// Regel is one row of the rule catalogue. Rows are made once, at start, and are read-only, so that
// any number of goroutines may share them. A nil
// *Regel, as a zero [Melding] has, is a row without content.
type Regel fund.Regel

func (r *Regel) raekke() *fund.Raekke { return (*fund.Regel)(r).Raekke() }

// Id returns the rule's id, as "T3-06".
func (r *Regel) Id() string { return r.raekke().Id }

// String is Id.
func (r *Regel) String() string { return r.raekke().Id }

// GoString is Id.
func (r *Regel) GoString() string { return r.raekke().Id }

// MarshalText writes Id.
func (r *Regel) MarshalText() ([]byte, error) { return []byte(r.raekke().Id), nil }

// LogValue is Id.
func (r *Regel) LogValue() slog.Value { return slog.StringValue(r.raekke().Id) }

// Equal reports whether two rows say the same.
func (r *Regel) Equal(t *Regel) bool {
	a, b := *r.raekke(), *t.raekke()
	ens := slices.Equal(a.Snitflader, b.Snitflader) && (a.Snitflader == nil) == (b.Snitflader == nil)
	return ens && a.Id == b.Id && a.Art == b.Art && a.Kode == b.Kode && a.Dansk == b.Dansk && a.Engelsk == b.Engelsk &&
		a.Kilde == b.Kilde && a.Afsnit == b.Afsnit && a.Tolkning == b.Tolkning && a.Grund == b.Grund
}

// Art returns the row's kind.
func (r *Regel) Art() Art { return Art(r.raekke().Art) }

// Kode returns DFDG's code; 0 where the row does not reject.
func (r *Regel) Kode() Kode { return Kode(r.raekke().Kode) }

// Dansk returns the rule as a Danish sentence, which speaks of any field; [Melding.Tekst] speaks of the one at hand.
func (r *Regel) Dansk() string { return (*fund.Regel)(r).Dansk() }

// Engelsk returns the rule as an English sentence.
func (r *Regel) Engelsk() string { return (*fund.Regel)(r).Engelsk() }

// Kilde returns the letters of the sources that state the rule.
func (r *Regel) Kilde() string { return r.raekke().Kilde }

// Afsnit returns the sources with their sections, as "U Påkrævede dagpengetællere; D".
func (r *Regel) Afsnit() string { return r.raekke().Afsnit }

// Grund returns why a row is our reading: what the source lacks, in one line of English; "" where it is none.
func (r *Regel) Grund() string { return r.raekke().Grund }

// DanskGrund returns Grund in Danish.
func (r *Regel) DanskGrund() string { return fund.DanskGrund(r.Grund()) }

// Tolkning reports whether the row is our reading rather than the source's words.
func (r *Regel) Tolkning() bool { return r.raekke().Tolkning }

// Gaelder reports whether the row holds for an interface.
func (r *Regel) Gaelder(s dfdg.Snitflade) bool {
	x := r.raekke().Snitflader
	return x == nil || slices.Contains(x, s)
}
