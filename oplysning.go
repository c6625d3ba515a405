package dfdg

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"iter"
	"log/slog"
	"slices"

	"github.com/akasse/dfdg/internal/lighed"
)

// Oplysning is a fact of the citizen or the caller's world: unknown (the zero value) or known,
// where "known to be none" is [Kendt] of an empty value. Rules that lack a fact stay undecided
// instead of guessing. It never changes, but what it holds may be a slice or a pointer of the caller's: goroutines may
// share it as long as nobody writes to that.
type Oplysning[T any] struct {
	v     T
	kendt bool
}

// Kendt is a known fact.
func Kendt[T any](v T) Oplysning[T] { return Oplysning[T]{v, true} }

// Vaerdi returns the fact and whether it is known.
func (o Oplysning[T]) Vaerdi() (T, bool) { return o.v, o.kendt }

// ErKendt reports whether the fact is known.
func (o Oplysning[T]) ErKendt() bool { return o.kendt }

// IsZero reports whether the fact is unknown.
func (o Oplysning[T]) IsZero() bool { return !o.kendt }

// Equal reports whether both are unknown, or both known and equal: by their own Equal, else by what they hold.
func (o Oplysning[T]) Equal(p Oplysning[T]) bool {
	return o.kendt == p.kendt && (!o.kendt || lighed.Ens(o.v, p.v))
}

// LogValue is the value, which masks itself where it is one that does; "ukendt" where the fact is unknown.
func (o Oplysning[T]) LogValue() slog.Value {
	if !o.kendt {
		return slog.StringValue("ukendt")
	}
	return slog.AnyValue(o.v)
}

// MarshalJSON writes the value. An unknown fact is left out by omitzero; it has no JSON form,
// since null would read as known to be none, and gives an error.
func (o Oplysning[T]) MarshalJSON() ([]byte, error) {
	if !o.kendt {
		return nil, form("Oplysning", IkkeGivet)
	}
	return json.Marshal(o.v)
}

// UnmarshalJSON reads a known fact; null is known to be none. After an error it is unknown.
func (o *Oplysning[T]) UnmarshalJSON(b []byte) error {
	*o = Oplysning[T]{kendt: true}
	err := json.Unmarshal(b, &o.v)
	if err != nil {
		*o = Oplysning[T]{}
	}
	return udenInput("Oplysning", err)
}

// udenInput returns err if it is this package's own, else one that does not repeat the input, as
// those of package json do.
func udenInput(navn string, err error) error {
	if f, ok := errors.AsType[*FormFejl](err); ok {
		return f
	}
	if err != nil {
		return &FormFejl{navn, ForkertForm}
	}
	return nil
}

// Samling is a collection element of a message: not given (the zero value), given, empty or not,
// or malformed. What it holds cannot be changed from outside, so that goroutines may share it.
type Samling[T comparable] struct {
	v []T
	t Tilstand
	// brugt is how much of the memory of v is used by any copy, where UnmarshalXML made it: only who is at its end may go on there.
	brugt *int
}

// NewSamling makes a collection of v, which it copies; of nothing it is given and empty.
func NewSamling[T comparable](v ...T) Samling[T] { return Samling[T]{v: slices.Clone(v), t: Gyldig} }

// CollectSamling makes a collection of the values that v yields; of none, or a nil v, it is given and empty.
func CollectSamling[T comparable](v iter.Seq[T]) Samling[T] {
	if v == nil {
		return NewSamling[T]()
	}
	return Samling[T]{v: slices.Clip(slices.Collect(v)), t: Gyldig}
}

// Len returns the number of values.
func (s Samling[T]) Len() int { return len(s.v) }

// Nr returns value i, from 0; the zero value where there is none.
func (s Samling[T]) Nr(i int) (v T) {
	if i >= 0 && i < len(s.v) {
		v = s.v[i]
	}
	return v
}

// Alle yields index and value.
func (s Samling[T]) Alle() iter.Seq2[int, T] { return slices.All(s.v) }

// IsZero reports whether the collection is not given.
func (s Samling[T]) IsZero() bool { return s.t == IkkeGivet }

// IsValid reports whether the collection is given and good; its values may still be malformed.
func (s Samling[T]) IsValid() bool { return s.t == Gyldig }

// Tilstand tells whether the collection is given, good or malformed.
func (s Samling[T]) Tilstand() Tilstand { return s.t }

// med returns the collection in state t, without values unless t is Gyldig.
func (s Samling[T]) med(t Tilstand) Samling[T] {
	if t == Gyldig {
		return s
	}
	return Samling[T]{t: t.kendt()}
}

// Equal reports whether s and u hold the same values in the same state.
func (s Samling[T]) Equal(u Samling[T]) bool {
	return s.t == u.t && slices.EqualFunc(s.v, u.v, func(v, w T) bool {
		return v == w || lighed.Ens(v, w) // a Tekst is equal without being ==
	})
}

// LogValue is the values as they print; a free text as its length.
func (s Samling[T]) LogValue() slog.Value {
	if s.t != Gyldig {
		return slog.StringValue(s.t.String())
	}
	ud := make([]string, len(s.v))
	for i, v := range s.v {
		ud[i] = fmt.Sprint(v)
	}
	return slog.AnyValue(ud)
}

// MarshalJSON writes a JSON array, null where not given.
func (s Samling[T]) MarshalJSON() ([]byte, error) {
	if s.t == Gyldig && s.v == nil {
		return []byte("[]"), nil
	}
	if s.t != IkkeGivet && s.t != Gyldig {
		return nil, form("Samling", s.t)
	}
	return json.Marshal(s.v)
}

// UnmarshalJSON reads a JSON array or null.
func (s *Samling[T]) UnmarshalJSON(b []byte) error {
	if *s = (Samling[T]{}); erNull(b) {
		return nil
	}
	if len(b) == 0 || b[0] != '[' {
		s.saet(ForkertType)
		return form("Samling", s.t)
	}
	s.t = Gyldig
	err := json.Unmarshal(b, &s.v)
	if err != nil { // json stops at the first malformed value
		s.saet(ForkertForm)
	}
	return udenInput("Samling", err)
}

// MarshalXML writes an element for each value, as of a slice; nothing where there is none.
func (s Samling[T]) MarshalXML(e *xml.Encoder, start xml.StartElement) error {
	if !s.IsValid() && !s.IsZero() {
		return form("Samling", s.t)
	}
	for _, v := range s.v {
		if err := e.EncodeElement(v, start); err != nil {
			return err
		}
	}
	return nil
}

// UnmarshalXML reads one element as one more value.
func (s *Samling[T]) UnmarshalXML(d *xml.Decoder, start xml.StartElement) error {
	var v T
	err := d.DecodeElement(&v, &start)
	if err != nil || s.t > Gyldig {
		s.saet(max(s.t, ForkertForm))
		return udenInput("Samling", err)
	}
	if s.brugt == nil || *s.brugt != len(s.v) {
		s.v = slices.Clip(s.v) // another copy goes on from here, or may
	}
	ny := append(s.v, v)
	if len(s.v) == cap(s.v) {
		s.brugt = new(int)
	}
	*s.brugt = len(ny)
	s.v, s.t = ny, Gyldig
	return nil
}
