package frist

import (
	"errors"
	"fmt"
	"log/slog"
	"slices"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/felt"
	"github.com/akasse/dfdg/internal/kort"
	"github.com/akasse/dfdg/internal/laes"
	"github.com/akasse/dfdg/internal/motor"
	"github.com/akasse/dfdg/internal/skriv"
)

// The answers of the look-ups: read, written, and made facts.

const svarelementer = 1 << nrFrister

func (m Metode) erOpslag() bool { return m.findes() && metoder[m].slags == hent }

// DecodeSvarJSON reads what a look-up answered. It judges nothing: what is missing or malformed is marked in the values and found by
// [Svar.Kontroller], and an element that the answer is not known to have is passed over and named by [Svar.Ukendte]. The error is a
// *errors.UlaeseligFejl where the bytes are not one JSON value in UTF-8, or a *errors.KaldFejl for a method that is no look-up.
func DecodeSvarJSON(m Metode, body []byte) (*Svar, error) {
	if !m.erOpslag() {
		return nil, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldMetode}
	}
	l, s := laes.New(body), &Svar{Metode: m}
	rod := laesSvar(l, s, svarelementer)
	fund, err := l.Slut()
	if err != nil {
		return nil, err
	}
	s.Laesning = motor.NyLaesning(fund, rod, l.Naevnt())
	return s, nil
}

// EncodeSvarJSON writes an answer. What [DecodeSvarJSON] reads back is equal to s. The error is that of [Svar.Kontroller], so that half
// an answer is never written; or a *errors.KaldFejl where s was read and had elements that it is not known to have, which would be lost.
func EncodeSvarJSON(s *Svar) ([]byte, error) { return AppendSvarJSON(nil, s) }

// AppendSvarJSON is EncodeSvarJSON at the end of b, which it returns unchanged with an error. The memory behind what is
// returned, up to its capacity, may be written over too.
func AppendSvarJSON(b []byte, s *Svar) ([]byte, error) {
	if err := s.Kontroller(); err != nil {
		return b, err
	}
	if !s.Laesning.Equal(dfdgerr.Laesning{}) {
		return b, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldOpslag}
	}
	w, n := skriv.NewJSON(b, s.plads(skriv.JSON), &svarskema)
	return w.Slut(skrivSvar(&w, n, s), dfdgerr.KaldOpslag)
}

// Kontroller returns nil, or what makes the answer less than whole: an element that it must have is missing, or one is malformed or
// stands twice, or two deadlines have the same id. It is a joined error of one *errors.KaldFejl for each place. Nothing of such an answer
// is known: a deadline that cannot be read may be any. An element that was added later is no fault.
func (s *Svar) Kontroller() error {
	switch {
	case s == nil:
		return &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldOpslag}
	case !s.Metode.erOpslag():
		return &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldMetode}
	}
	w := skriv.Ser(&svarskema, svarelementer)
	skrivSvar(&w, 0, s)
	if err := motor.Ufuldstaendig(&w, &svarskema, s.Laesning); err != nil {
		return err
	}
	var fejl []error
	set := map[dfdg.GUID]bool{}
	for i, f := range s.Frister.Alle() {
		if set[f.FristId] {
			fejl = append(fejl, ufuldstaendig(i, nrSvarfristFristId))
		}
		set[f.FristId] = true
	}
	return errors.Join(fejl...)
}

// ufuldstaendig is the error for an element of deadline i.
func ufuldstaendig(i, nr int) error {
	return motor.Ufuldstaendigt(felt.Sted(0).Felt(nrFrister).Nr(i).Felt(nr), &svarskema)
}

// Ukendte returns the JSON pointers of the elements that the answer had and is not known to have: added to the interface later. Where a
// name is no plain word it is that of the element around it.
func (s *Svar) Ukendte() []string {
	if s == nil {
		return nil
	}
	return motor.Noteret(s.Laesning, &svarskema)
}

// Alle returns the deadlines that the look-up answered, with the register to read the ids of states by; nil is the built-in one. Of
// [GetFrist] that is not all the citizen has, so that it makes no fact: it is for [StraksbookingPaakraevet] and to show. The error is that
// of [Svar.Kontroller], or a *errors.KaldFejl for each state that the register does not know.
func (s *Svar) Alle(k *codelist.Register) ([]Frist, error) {
	if err := s.Kontroller(); err != nil {
		return nil, err
	}
	var fejl []error
	frister := make([]Frist, 0, s.Frister.Len())
	for i, f := range s.Frister.Alle() {
		status := f.Status.Status(k)
		if status == 0 {
			fejl = append(fejl, ufuldstaendig(i, nrSvarfristStatus))
		}
		frister = append(frister, Frist{f.FristId, f.Samtaletype, status, f.Fristdato, f.Fristaktiveringsdato, f.SidsteAfholdelsesdato, f.Aendret})
	}
	if fejl != nil {
		return nil, errors.Join(fejl...)
	}
	return frister, nil
}

// FaktaFraSvar returns f with what an answer of GetFristhistorik proves of its citizen: all deadlines, closed ones too. Nothing else of f
// changes; what the answer does not say stays as unknown as it was. An answer of GetFrist leaves out the closed ones, and no fact holds some
// of the deadlines; [Svar.Alle] has them.
//
// The answer says nothing of whom it is on: f must be on the citizen that was asked for. Where it is not whole nothing is known, and the
// facts that are returned are empty; the error is then that of [Svar.Alle], or a *errors.KaldFejl for another look-up.
func FaktaFraSvar(f Fakta, s *Svar) (Fakta, error) {
	frister, err := s.Alle(f.Kodelister)
	switch {
	case err != nil:
		return Fakta{}, err
	case s.Metode != GetFristhistorik:
		return Fakta{}, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldMetode}
	}
	f.Frister = dfdg.Kendt(frister)
	return f, nil
}

// Fakta returns f as it stands after the call or event, for the next one: all deadlines. The booking or absence of an event is f's own to
// take up. An outcome that rests on undecided rules, or none, leaves the deadlines unknown, and so does one of a deadline that was made
// without an id: DFDG chose it, and a look-up tells it. A look-up changes nothing.
func (u *Udfald) Fakta(f Fakta) Fakta {
	switch {
	case u == nil, u.Forbehold && u.opslag == 0, u.opslag == 0 && slices.ContainsFunc(u.Frister, func(f Frist) bool { return f.FristId.IsZero() }):
		f.Frister = dfdg.Oplysning[[]Frist]{}
	case u.opslag == 0:
		f.Frister = dfdg.Kendt(slices.Clone(u.Frister))
	}
	return f
}

// Svar returns what DFDG answers a look-up. The error is a *errors.KaldFejl where there is nothing to answer: the outcome is a write's or
// an event's, or rests on undecided rules; or that of [Svar.Kontroller] where the facts did not hold all that the answer must have.
func (u *Udfald) Svar() (*Svar, error) {
	if u == nil || u.opslag == 0 || u.Forbehold {
		return nil, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldUdfald}
	}
	s := &Svar{Metode: u.opslag, Frister: dfdg.CollectSamling(func(yield func(Svarfrist) bool) {
		for _, f := range u.Frister {
			if !yield(Svarfrist{FristId: f.FristId, Samtaletype: f.Samtaletype, Status: NewFriststatus(f.Status), Fristdato: f.Fristdato,
				Fristaktiveringsdato: f.Fristaktiveringsdato, SidsteAfholdelsesdato: f.SidsteAfholdelsesdato, Aendret: f.Aendret}) {
				return
			}
		}
	})}
	if err := s.Kontroller(); err != nil {
		return nil, err
	}
	return s, nil
}

// UnmarshalJSON refuses: package json tells neither what is unknown nor what stands twice, and half an answer must not pass for a whole
// one. [DecodeSvarJSON] does.
func (s *Svar) UnmarshalJSON([]byte) error {
	return &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldUnmarshal, Brug: "DecodeSvarJSON"}
}

// String tells which elements are given and never what they hold.
func (s Svar) String() string { return "svar: " + kort.Navne(s) }

// Format writes String, but for %+v and %#v each element's value.
func (s Svar) Format(f fmt.State, verb rune) { kort.Format(f, verb, s, s.String()) }

// LogValue is the look-up and String.
func (s Svar) LogValue() slog.Value { return slog.StringValue(s.Metode.String() + " " + s.String()) }
