package dfdg

import (
	"crypto/rand"
	"encoding/binary"
	"encoding/xml"
	"fmt"
	"log/slog"

	"github.com/akasse/dfdg/internal/ciffer"
)

// CPR is a personal number in eight comparable bytes. It is held scrambled by a key that each
// process draws anew, so that no printer that walks over memory (fmt, slog, spew, gob, JSON)
// shows the number, in unexported fields and slices too; every printed form is a mask. The number
// comes out by [CPR.Klartekst] and [KlarCPR] alone.
//
// This is masking against accidents in logs, not encryption: who can run code in the process, or
// read its memory with the key, can read the number.
type CPR struct{ k uint64 }

// cprMaske is the printed form of every CPR that is given.
const cprMaske = "******-****"

const (
	cprCifre    = 1 << 34 // ten digits take 34 bits; the state stands above them
	cprTilstand = 40
)

// cprNoegle is the key of this process: the one package variable that is not the same in every process.
var cprNoegle = nyCprNoegle()

// cprNoegler are two additions, two odd factors and their inverses modulo 2⁶⁴; nul is what 0 is mixed to.
type cprNoegler struct{ foer, efter, gange1, gange2, igen1, igen2, nul uint64 }

func nyCprNoegle() cprNoegler {
	var b [32]byte
	rand.Read(b[:]) // never fails: crypto/rand ends the program instead
	tal := func(i int) uint64 { return binary.LittleEndian.Uint64(b[8*i:]) }
	n := cprNoegler{foer: tal(0), efter: tal(1), gange1: tal(2) | 1, gange2: tal(3) | 1}
	n.igen1, n.igen2 = invers(n.gange1), invers(n.gange2)
	n.nul = n.bland(0)
	return n
}

// invers returns the inverse of an odd number modulo 2⁶⁴, by Newton: each round doubles the good bits.
func invers(a uint64) uint64 {
	x := a // good to 3 bits
	for range 5 {
		x *= 2 - a*x
	}
	return x
}

// bland is a permutation of 64 bits; adskil is its inverse. Shifting by half is its own.
func (n *cprNoegler) bland(x uint64) uint64 {
	x = (x ^ n.foer) * n.gange1
	x = (x ^ x>>32) * n.gange2
	return x ^ x>>32 ^ n.efter
}

func (n *cprNoegler) adskil(x uint64) uint64 {
	x ^= n.efter
	x = (x ^ x>>32) * n.igen2
	x = (x ^ x>>32) * n.igen1
	return x ^ n.foer
}

// skjul keeps 0 for "not given": the one number that would be mixed to 0 takes the place of 0.
func skjul(x uint64) CPR {
	y := cprNoegle.bland(x)
	if y == 0 {
		y = cprNoegle.nul
	}
	return CPR{y}
}

func (c CPR) aaben() uint64 {
	switch c.k {
	case 0:
		return 0
	case cprNoegle.nul:
		return cprNoegle.adskil(0)
	}
	return cprNoegle.adskil(c.k)
}

// ReadCPR reads ten digits by D's pattern: a day of the month (29 February always passes, there
// is no modulus 11), then six digits; or 0000000000. Any other text gives a malformed CPR that
// keeps nothing of it.
func ReadCPR(s string) CPR {
	var v uint64
	for i := range len(s) {
		c := s[i] - '0'
		if c > 9 || i == 10 {
			return CPR{}.med(ForkertForm)
		}
		v = v*10 + uint64(c)
	}
	if len(s) != 10 {
		return CPR{}.med(ForkertForm)
	}
	return NewCPR(v)
}

// NewCPR makes a CPR of its ten digits as a number, 0101801234 as 101801234; one outside D's
// pattern is malformed.
func NewCPR(nummer uint64) CPR {
	dagMaaned := nummer / 1e6
	dag, maaned := dagMaaned/100, dagMaaned%100
	if (maaned-1 >= uint64(len(ciffer.Skudaarsdage)) || dag-1 >= uint64(ciffer.Skudaarsdage[maaned-1])) && nummer != 0 {
		return CPR{}.med(ForkertForm)
	}
	return skjul(nummer | uint64(Gyldig)<<cprTilstand)
}

// ParseCPR is ReadCPR with an error (*FormFejl) for a malformed text.
func ParseCPR(s string) (CPR, error) {
	c := ReadCPR(s)
	return c, form("CPR", c.Tilstand())
}

// MustParseCPR is ParseCPR, but panics.
func MustParseCPR(s string) CPR { return must(ParseCPR(s)) }

// IsZero reports whether the number is not given.
func (c CPR) IsZero() bool { return c.k == 0 }

// IsValid reports whether the number is given and good.
func (c CPR) IsValid() bool { return c.Tilstand() == Gyldig }

// Tilstand tells whether the number is given, good or malformed.
func (c CPR) Tilstand() Tilstand { return Tilstand(c.aaben() >> cprTilstand) }

// med returns a copy in state t; Gyldig changes nothing.
func (c CPR) med(t Tilstand) CPR {
	switch t {
	case Gyldig:
		return c
	case IkkeGivet:
		return CPR{}
	}
	return skjul(uint64(t) << cprTilstand)
}

// Klartekst returns the ten digits in clear; "" unless IsValid.
func (c CPR) Klartekst() string {
	b, _ := KlarCPR(c).AppendText(make([]byte, 0, 10))
	return string(b)
}

// Equal reports whether c and d are the same number in the same state.
func (c CPR) Equal(d CPR) bool { return c == d }

// String is a mask; "" where not given.
func (c CPR) String() string {
	if c.IsZero() {
		return ""
	}
	return cprMaske
}

// Format writes the mask for every verb and flag.
func (c CPR) Format(f fmt.State, _ rune) { fmt.Fprint(f, c.String()) }

// GoString is String, so that %#v shows no more than %v.
func (c CPR) GoString() string { return c.String() }

// LogValue is the mask.
func (c CPR) LogValue() slog.Value { return slog.StringValue(c.String()) }

// AppendText refuses as [CPR.MarshalText].
func (c CPR) AppendText(b []byte) ([]byte, error) {
	if c.IsZero() {
		return b, nil
	}
	return b, KlartekstFejl{}
}

// MarshalText refuses with [KlartekstFejl], so that a map with CPR as its key has no JSON: its keys would all be the same mask. Not given is
// an empty text. [KlarCPR] writes the number.
func (c CPR) MarshalText() ([]byte, error) {
	if c.IsZero() {
		return nil, nil
	}
	return nil, KlartekstFejl{}
}

// UnmarshalText reads ten digits; an empty text is not given, and a mask is refused.
func (c *CPR) UnmarshalText(b []byte) error {
	if *c = (CPR{}); len(b) == 0 {
		return nil
	}
	*c = ReadCPR(string(b))
	return form("CPR", c.Tilstand())
}

// MarshalJSON writes the mask as a JSON string, null where not given.
func (c CPR) MarshalJSON() ([]byte, error) {
	if c.IsZero() {
		return []byte("null"), nil
	}
	return []byte(`"` + cprMaske + `"`), nil
}

// UnmarshalJSON reads a JSON string of ten digits, or null; a mask is refused.
func (c *CPR) UnmarshalJSON(b []byte) error {
	if *c = (CPR{}); erNull(b) {
		return nil
	}
	if s, ok := citeret(b); ok {
		*c = ReadCPR(s)
	} else {
		c.saet(ForkertType)
	}
	return form("CPR", c.Tilstand())
}

// MarshalXML writes the mask, or nothing where the number is not given.
func (c CPR) MarshalXML(e *xml.Encoder, start xml.StartElement) error {
	if c.IsZero() {
		return nil
	}
	return e.EncodeElement(cprMaske, start)
}

// KlarCPR is a CPR number that its encodings write in clear: convert to it at the one place
// where a number leaves for its receiver. Printing still masks it.
type KlarCPR CPR

// IsZero reports whether the number is not given.
func (c KlarCPR) IsZero() bool { return CPR(c).IsZero() }

// Equal reports whether c and d are the same number in the same state.
func (c KlarCPR) Equal(d KlarCPR) bool { return c == d }

// String is the mask; "" where not given.
func (c KlarCPR) String() string { return CPR(c).String() }

// Format writes the mask for every verb and flag.
func (c KlarCPR) Format(f fmt.State, v rune) { CPR(c).Format(f, v) }

// GoString is String, so that %#v shows no more than %v.
func (c KlarCPR) GoString() string { return c.String() }

// LogValue is the mask.
func (c KlarCPR) LogValue() slog.Value { return CPR(c).LogValue() }

// AppendText appends the ten digits; a malformed number gives an error.
func (c KlarCPR) AppendText(b []byte) ([]byte, error) {
	v := CPR(c).aaben()
	if t := Tilstand(v >> cprTilstand); t != Gyldig {
		return b, formEllerIntet("CPR", t)
	}
	b = append(b, "0000000000"...)
	for i, n := len(b)-1, v%cprCifre; n > 0; i, n = i-1, n/10 {
		b[i] += byte(n % 10)
	}
	return b, nil
}

// MarshalText writes the ten digits.
func (c KlarCPR) MarshalText() ([]byte, error) { return c.AppendText(nil) }

// UnmarshalText reads as [CPR.UnmarshalText].
func (c *KlarCPR) UnmarshalText(b []byte) error { return (*CPR)(c).UnmarshalText(b) }

// MarshalJSON writes the ten digits as a JSON string, null where not given.
func (c KlarCPR) MarshalJSON() ([]byte, error) { return tekstJSON(c) }

// UnmarshalJSON reads as [CPR.UnmarshalJSON].
func (c *KlarCPR) UnmarshalJSON(b []byte) error { return (*CPR)(c).UnmarshalJSON(b) }

// MarshalXML writes the ten digits, or nothing where the number is not given.
func (c KlarCPR) MarshalXML(e *xml.Encoder, start xml.StartElement) error {
	return skrivXML(e, start, c)
}
