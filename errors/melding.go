package errors

import (
	"encoding/json"
	"iter"
	"log/slog"
	"strconv"
	"strings"

	"github.com/akasse/dfdg/internal/fund"
)

// Niveau is what a finding means for the message.
type Niveau uint8

const (
	// Fejl: DFDG rejects the message with the finding's code.
	Fejl Niveau = iota + 1
	// Advarsler: the message is accepted, but a norm is not kept.
	Advarsler
	// Uafgjorte: the rule lacks a fact; see [Melding.Mangler].
	Uafgjorte
	// Udeladte: the caller left the rule out; it would have rejected, warned or been undecided.
	// See [Melding.Grund]. It does not count in the verdict.
	Udeladte
)

var niveauNavne = [...]string{"", "fejl", "advarsel", "uafgjort", "udeladt"}

// String names the level.
func (n Niveau) String() string {
	if int(n) < len(niveauNavne) {
		return niveauNavne[n]
	}
	return ""
}

// Udeladelse leaves a rule out by its id, with the reason, which stands in the report. It is for
// a caller who knows better than the catalogue, as when DFDG has changed a rule.
type Udeladelse struct {
	Regel string // a rule id, as "T8-01"
	Grund string // never empty
}

// Sted is a place in a message, written as a JSON Pointer (RFC 6901): "" for the whole message or the caller, "/cpr" for the
// citizen, "/dagpengesats/satsgrundlag" for an element. Its steps are element names and the numbers of rows, from 0.
type Sted string

// String returns the JSON Pointer.
func (s Sted) String() string { return string(s) }

// Trin yields the steps from the message to the place; none for the whole message.
func (s Sted) Trin() iter.Seq[string] {
	return func(yield func(string) bool) {
		for rest, mere := strings.CutPrefix(string(s), "/"); mere; {
			var trin string
			trin, rest, mere = strings.Cut(rest, "/")
			if !yield(trin) {
				return
			}
		}
	}
}

// I reports whether s is t or lies inside it.
func (s Sted) I(t Sted) bool {
	rest, ja := strings.CutPrefix(string(s), string(t))
	return ja && (rest == "" || rest[0] == '/')
}

// Melding is one finding: a rule, a place in the message, and for an undecided one the fact that
// is missing. It holds no value of the message; its texts are made when they are asked for. It never
// changes: any number of goroutines may share one.
type Melding fund.Melding

func (m Melding) raekke() *fund.Raekke { return fund.Melding(m).Regel().Raekke() }

func (m Melding) id() string { return m.raekke().Id }

// Grund returns why the rule was left out; "" unless it was.
func (m Melding) Grund() string { return fund.Melding(m).Grund() }

// Regel returns the rule's row.
func (m Melding) Regel() *Regel { return (*Regel)(fund.Melding(m).Regel()) }

// Niveau reports whether the finding rejects, warns or is undecided.
func (m Melding) Niveau() Niveau { return Niveau(fund.Melding(m).Niveau()) }

// Kode returns what DFDG would say; 0 for a warning, and for an undecided rule what it would say
// if the rule were broken.
func (m Melding) Kode() Kode { return Kode(m.raekke().Kode) }

// Felt returns the place as a JSON Pointer (RFC 6901) into the message: "" for the whole
// message or the caller, "/cpr" for the citizen.
func (m Melding) Felt() string { return fund.Melding(m).Pointer() }

// Element returns the place in DFDG's English element names, as an XML message has them: "BenefitsRate/RateBasisTypeIdentifier",
// "SupplementalBenefitsAccount/ReobtainBasis/ReobtainBasisUpdateType[1]" for a row, from 1; "" for the whole message, and for a finding that was read back.
func (m Melding) Element() string {
	f := fund.Melding(m)
	if f.Rod() == nil {
		return ""
	}
	return f.Sted().Element(f.Rod(), f.Navn())
}

// Sted returns the place.
func (m Melding) Sted() Sted { return Sted(m.Felt()) }

// Mangler returns the fact that an undecided rule lacks; 0 otherwise.
func (m Melding) Mangler() Faktum { return Faktum(fund.Melding(m).Faktum()) }

// KanAfvise reports whether the finding rejects or, undecided, could: the missing fact decides whether DFDG would take the
// message. An undecided finding of which it is false could only warn.
func (m Melding) KanAfvise() bool {
	return m.Niveau() == Fejl || m.Niveau() == Uafgjorte && Art(m.raekke().Art) == Afvis
}

// Tekst is the rule as a Danish sentence, with what the field it is at demands.
func (m Melding) Tekst() string { return fund.Melding(m).Dansk() }

// Text is the rule as an English sentence, with what the field it is at demands.
func (m Melding) Text() string { return fund.Melding(m).Engelsk() }

// Equal reports whether two findings say the same: level, code, place, rule, missing fact and reason. A finding that was
// read back equals the one that was written.
func (m Melding) Equal(n Melding) bool {
	return m.Niveau() == n.Niveau() && m.Kode() == n.Kode() && m.Felt() == n.Felt() && m.id() == n.id() &&
		m.Mangler() == n.Mangler() && m.Grund() == n.Grund() && m.KanAfvise() == n.KanAfvise()
}

// String writes code, place and rule: "9458 /dagpengesats/satsgrundlag T3-06".
func (m Melding) String() string {
	var b strings.Builder
	if m.Niveau() == Fejl {
		b.WriteString(strconv.Itoa(int(m.Kode())) + " ")
	}
	if f := m.Felt(); f != "" {
		b.WriteString(f + " ")
	}
	b.WriteString(m.id())
	if f := m.Mangler(); f != 0 {
		b.WriteString(" mangler " + f.String())
	}
	if m.Niveau() == Udeladte {
		b.WriteString(" udeladt")
	}
	return b.String()
}

// hvor is what stands before a finding's sentence: what DFDG would say, and where.
func (m Melding) hvor() string {
	var b strings.Builder
	if m.Kode() != 0 {
		b.WriteString(strconv.Itoa(int(m.Kode())) + " ")
	}
	if f := m.Felt(); f != "" {
		b.WriteString(f + " ")
	}
	return b.String() + m.id() + ": "
}

// GoString is String, so that %#v shows no more than %v.
func (m Melding) GoString() string { return m.String() }

// LogValue is the group kode, felt, regel, mangler.
func (m Melding) LogValue() slog.Value {
	a := make([]slog.Attr, 0, 3)
	if m.Niveau() == Fejl {
		a = append(a, slog.Int("kode", int(m.Kode())))
	}
	a = append(a, slog.String("felt", m.Felt()), slog.String("regel", m.id()))
	if m.Niveau() == Uafgjorte {
		a = append(a, slog.String("mangler", m.Mangler().String()))
	}
	return slog.GroupValue(a...)
}

// MarshalJSON writes the finding as the case format does at its level.
func (m Melding) MarshalJSON() ([]byte, error) { return json.Marshal(m.json()) }

func (m Melding) json() any {
	switch m.Niveau() {
	case Fejl:
		return fejlJSON{m.Kode(), m.Felt(), m.id(), m.Tekst(), m.Text()}
	case Uafgjorte:
		j := uafgjortJSON{m.id(), m.Felt(), m.Mangler().String(), kanAdvare, 0, m.Tekst(), m.Text()}
		if m.KanAfvise() {
			j.Kan, j.Kode = kanAfvise, m.Kode()
		}
		return j
	case Udeladte:
		return udeladtJSON{m.Kode(), m.Felt(), m.id(), m.Grund()}
	}
	return advarselJSON{m.id(), m.Felt(), m.Tekst(), m.Text()}
}

type fejlJSON struct {
	Kode  Kode   `json:"kode"`
	Felt  string `json:"felt"`
	Regel string `json:"regel"`
	Tekst string `json:"tekst"`
	Text  string `json:"text"`
}

type advarselJSON struct {
	Regel string `json:"regel"`
	Felt  string `json:"felt"`
	Tekst string `json:"tekst"`
	Text  string `json:"text"`
}

type uafgjortJSON struct {
	Regel   string `json:"regel"`
	Felt    string `json:"felt"`
	Mangler string `json:"mangler"`
	Kan     string `json:"kan"`
	Kode    Kode   `json:"kode,omitzero"`
	Tekst   string `json:"tekst"`
	Text    string `json:"text"`
}

// What an undecided rule could do.
const kanAfvise, kanAdvare = "afvise", "advare"

type udeladtJSON struct {
	Kode  Kode   `json:"kode,omitzero"`
	Felt  string `json:"felt"`
	Regel string `json:"regel"`
	Grund string `json:"grund"`
}
