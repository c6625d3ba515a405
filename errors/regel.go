package errors

import (
	"strings"

	"github.com/akasse/dfdg"
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

// Raekke is the content of one rule row. A rule id owns one or more rows: a rejection and a
// warning, one row per interface.
type Raekke struct {
	Id         string // of the rule catalogue, as "T3-06"
	Art        Art
	Kode       Kode // what DFDG answers; 0 unless Art is Afvis
	Dansk      string
	Engelsk    string
	Kilde      string // the letters D, U, F, M, R; see the rule catalogue
	Afsnit     string // the letters with their sections, as "U Påkrævede dagpengetællere; D"
	Tolkning   bool   // our reading where the source is silent, unclear or contradicts itself
	Grund      string // of a Tolkning: what the source lacks and why it is read so
	Snitflader []dfdg.Snitflade
}

// Regel is one row of the rule catalogue. Rows are made once, at start, and are read-only. A nil
// *Regel, as a zero [Melding] has, is a row without content.
type Regel struct {
	r    Raekke
	rang uint32
}

// NyRegel makes a row. In the sentences {krav} stands for the range of the field that the
// finding is at.
func NyRegel(r Raekke) *Regel { return &Regel{r, rangAf(r.Id)} }

// rangAf orders ids as the catalogue does: S, A, T1–T13, T, F, M, B, then by number.
func rangAf(id string) uint32 {
	afsnit, nr, _ := strings.Cut(id, "-")
	const orden = "SATFMB"
	if afsnit == "" {
		return 0
	}
	r := uint32(strings.IndexByte(orden, afsnit[0])+1) << 16
	if afsnit == "T" {
		afsnit = "T99"
	}
	return r | tal(afsnit[1:])<<8 | tal(nr)
}

// tal reads the digits of an id.
func tal(s string) (n uint32) {
	for _, c := range s {
		n = n*10 + uint32(c-'0')
	}
	return n
}

// raekke returns the row's content, nothing for no row.
func (r *Regel) raekke() *Raekke {
	if r == nil {
		return new(Raekke)
	}
	return &r.r
}

// Id returns the rule's id, as "T3-06".
func (r *Regel) Id() string { return r.raekke().Id }

// String is Id.
func (r *Regel) String() string { return r.raekke().Id }

// Art returns the row's kind.
func (r *Regel) Art() Art { return r.raekke().Art }

// Kode returns DFDG's code; 0 where the row does not reject.
func (r *Regel) Kode() Kode { return r.raekke().Kode }

// Dansk returns the rule as a Danish sentence.
func (r *Regel) Dansk() string { return r.raekke().Dansk }

// Engelsk returns the rule as an English sentence.
func (r *Regel) Engelsk() string { return r.raekke().Engelsk }

// Kilde returns the letters of the sources that state the rule.
func (r *Regel) Kilde() string { return r.raekke().Kilde }

// Afsnit returns the sources with their sections, as "U Påkrævede dagpengetællere; D".
func (r *Regel) Afsnit() string { return r.raekke().Afsnit }

// Grund returns why a row is our reading: what the source lacks, in one line; "" where it is none.
func (r *Regel) Grund() string { return r.raekke().Grund }

// Tolkning reports whether the row is our reading rather than the source's words.
func (r *Regel) Tolkning() bool { return r.raekke().Tolkning }

// Gaelder reports whether the row holds for an interface.
func (r *Regel) Gaelder(s dfdg.Snitflade) bool {
	for _, t := range r.raekke().Snitflader {
		if s == t {
			return true
		}
	}
	return r.raekke().Snitflader == nil
}
