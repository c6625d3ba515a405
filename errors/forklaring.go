package errors

import (
	"encoding/json"
	"log/slog"

	"github.com/akasse/dfdg/internal/fund"
)

// Svar is what a rule answered.
type Svar uint8

const (
	// Uvedkommende: the rule has nothing to say of this message.
	Uvedkommende Svar = iota
	// Ok: the rule is kept.
	Ok
	// Brudt: the rule is broken.
	Brudt
	// Uafgjort: the rule lacks a fact.
	Uafgjort
)

var svarNavne = [...]string{"uvedkommende", "ok", "brudt", "uafgjort"}

// String names the answer.
func (s Svar) String() string {
	if int(s) < len(svarNavne) {
		return svarNavne[s]
	}
	return ""
}

// Forklaring is one rule that a check considered: where it looked, what it demands (the texts of
// the embedded finding, limits included) and what it answered. It holds no value of the message. Mangler of a rule that is not
// undecided is a fact that it lacks without being the one to say so: another rule does, or it is taken to be as it should.
type Forklaring struct {
	Melding
	// Svar is what the rule answered at the place.
	Svar Svar
}

// Krav returns what the value at the place must be, in Danish; "" where only its form counts.
func (f Forklaring) Krav() string { return fund.Melding(f.Melding).Felt().DanskKrav() }

// Equal reports whether two explanations say the same.
func (f Forklaring) Equal(g Forklaring) bool { return f.Svar == g.Svar && f.Melding.Equal(g.Melding) }

// String writes answer, place and rule: "ok /dagpengesats/satsgrundlag T3-06"; "" for no rule.
func (f Forklaring) String() string {
	if f.Regel() == nil {
		return ""
	}
	s := f.Svar.String() + " "
	if p := f.Felt(); p != "" {
		s += p + " "
	}
	if s += f.id(); f.Mangler() != 0 {
		s += " mangler " + f.Mangler().String()
	}
	return s
}

// GoString is String, so that %#v shows no more than %v.
func (f Forklaring) GoString() string { return f.String() }

// LogValue is the group svar, felt, regel, mangler.
func (f Forklaring) LogValue() slog.Value {
	a := []slog.Attr{slog.String("svar", f.Svar.String()), slog.String("felt", f.Felt()), slog.String("regel", f.id())}
	if f.Svar == Uafgjort {
		a = append(a, slog.String("mangler", f.Mangler().String()))
	}
	return slog.GroupValue(a...)
}

// MarshalJSON writes regel, felt, svar, kode where the rule rejects, mangler where it lacks a fact, tekst and text.
func (f Forklaring) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Regel   string `json:"regel"`
		Felt    string `json:"felt"`
		Svar    string `json:"svar"`
		Kode    Kode   `json:"kode,omitzero"`
		Mangler string `json:"mangler,omitzero"`
		Tekst   string `json:"tekst"`
		Text    string `json:"text"`
	}{f.id(), f.Felt(), f.Svar.String(), f.Kode(), f.Mangler().String(), f.Tekst(), f.Text()})
}
