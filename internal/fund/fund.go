// Package fund holds what rule rows, findings and reports are made of. Package errors gives them to users, each as a
// type of its own with the same structure, so that the engine makes them by conversion and users cannot.
package fund

import (
	"strings"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/felt"
)

// Raekke is the content of one rule row. A rule id owns one or more rows: a rejection and a
// warning, one row per interface.
type Raekke struct {
	Id         string // of the rule catalogue, as "T3-06"
	Art        uint8  // an errors.Art
	Kode       int    // an errors.Kode: what DFDG answers; 0 unless the row rejects
	Dansk      string
	Engelsk    string
	Kilde      string // the letters D, U, F, M, R; see the rule catalogue
	Afsnit     string // the letters with their sections, as "U Påkrævede dagpengetællere; D"
	Tolkning   bool   // our reading where the source is silent, unclear or contradicts itself
	Grund      string // of a Tolkning: what the source lacks and why it is read so
	Snitflader []dfdg.Snitflade
}

// Regel is one row, read-only.
type Regel struct {
	r       Raekke
	rang    uint32
	dansk   string // what the fields whose range it owns demand
	engelsk string
}

// NyRegel makes a row.
func NyRegel(r Raekke) *Regel { return &Regel{r: r, rang: rangAf(r.Id)} }

// Ejer tells the row what the fields whose range it owns demand, before it is used.
func (r *Regel) Ejer(dansk, engelsk string) { r.dansk, r.engelsk = dansk, engelsk }

// Raekke returns the row's content, nothing for no row.
func (r *Regel) Raekke() *Raekke {
	if r == nil {
		return new(Raekke)
	}
	return &r.r
}

// Rang orders rows by their ids as the catalogue does: S, A, T1–T13, T, F, M, B, then by number.
func (r *Regel) Rang() uint32 {
	if r == nil {
		return 0
	}
	return r.rang
}

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

// Melding is one finding. It holds no value of the message.
type Melding struct {
	regel  *Regel
	rod    *felt.Felt
	navn   string // of an element the message does not have, a plain word; where rod is nil the place itself
	grund  string // why the rule was left out
	metode string // of an element that another method takes: that method
	sted   felt.Sted
	niveau uint8 // an errors.Niveau
	faktum uint8 // an errors.Faktum
}

// NyMelding makes a finding. rod describes the message, sted the place in it, navn an unknown element's name; faktum is the
// missing fact of an undecided rule, otherwise 0.
func NyMelding(r *Regel, rod *felt.Felt, sted felt.Sted, navn string, niveau, faktum uint8) Melding {
	return Melding{regel: r, rod: rod, navn: navn, sted: sted, niveau: niveau, faktum: faktum}
}

// Paa returns the finding at another level, with the reason.
func (m Melding) Paa(niveau uint8, grund string) Melding {
	m.niveau, m.grund = niveau, grund
	return m
}

// Hos returns the finding of an element that another method takes.
func (m Melding) Hos(metode string) Melding {
	m.metode = metode
	return m
}

// Regel returns the rule's row.
func (m Melding) Regel() *Regel { return m.regel }

// Rod returns the description of the message; nil where the finding was read back.
func (m Melding) Rod() *felt.Felt { return m.rod }

// Sted returns the place.
func (m Melding) Sted() felt.Sted { return m.sted }

// Navn returns the name of an element the message does not have, or the place of a finding that was read back.
func (m Melding) Navn() string { return m.navn }

// Grund returns why the rule was left out.
func (m Melding) Grund() string { return m.grund }

// Niveau returns the level, an errors.Niveau.
func (m Melding) Niveau() uint8 { return m.niveau }

// Faktum returns the missing fact, an errors.Faktum.
func (m Melding) Faktum() uint8 { return m.faktum }

// Felt returns the description of the element that the finding is at; nil for the whole message, for an element it does not
// have, and where the finding was read back.
func (m Melding) Felt() *felt.Felt {
	if m.rod == nil {
		return nil
	}
	return m.sted.Find(m.rod)
}

// Pointer returns the place as a JSON Pointer.
func (m Melding) Pointer() string {
	if m.rod == nil {
		return m.navn
	}
	return m.sted.Pointer(m.rod, m.navn)
}

// Rapport is findings in order, with what they were judged by.
type Rapport[M any] struct {
	snitflade dfdg.Snitflade
	idag      dfdg.Dato
	meldinger []M
}

// NyRapport makes a report of findings in order, which it takes over.
func NyRapport[M any](s dfdg.Snitflade, idag dfdg.Dato, m []M) Rapport[M] {
	return Rapport[M]{s, idag, m}
}

// Snitflade returns the interface.
func (r Rapport[M]) Snitflade() dfdg.Snitflade { return r.snitflade }

// Idag returns the day.
func (r Rapport[M]) Idag() dfdg.Dato { return r.idag }

// Meldinger returns the findings.
func (r Rapport[M]) Meldinger() []M { return r.meldinger }
