package dfdg

import (
	"crypto/rand"
	"encoding/binary"
	"encoding/xml"
	"fmt"
	"log/slog"
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

// cprNoegle is the key of this process: the one package variable that the library keeps.
var cprNoegle = nyCprNoegle()

func nyCprNoegle() (n [4]uint64) {
	var b [32]byte
	rand.Read(b[:]) // never fails: crypto/rand ends the program instead
	for i := range n {
		n[i] = binary.LittleEndian.Uint64(b[8*i:])
	}
	return n
}

func rundbrud(v uint32, noegle uint64) uint32 {
	x := (uint64(v) ^ noegle) * 0x9e3779b97f4a7c15
	x ^= x >> 29
	x = (x ^ noegle>>17) * 0xbf58476d1ce4e5b9
	return uint32(x >> 32)
}

// bland is a Feistel permutation of 64 bits; adskil is its inverse.
func bland(x uint64) uint64 {
	l, r := uint32(x>>32), uint32(x)
	for _, n := range cprNoegle {
		l, r = r, l^rundbrud(r, n)
	}
	return uint64(l)<<32 | uint64(r)
}

func adskil(x uint64) uint64 {
	l, r := uint32(x>>32), uint32(x)
	for i := len(cprNoegle) - 1; i >= 0; i-- {
		l, r = r^rundbrud(l, cprNoegle[i]), l
	}
	return uint64(l)<<32 | uint64(r)
}

// skjul keeps 0 for "not given": the one number that would be mixed to 0 takes the place of 0.
func skjul(x uint64) CPR {
	y := bland(x)
	if y == 0 {
		y = bland(0)
	}
	return CPR{y}
}

func (c CPR) aaben() uint64 {
	if c.k == 0 {
		return 0
	}
	x := adskil(c.k)
	if x == 0 {
		x = adskil(0)
	}
	return x
}

// LaesCPR reads ten digits by D's pattern: a day of the month (29 February always passes, there
// is no modulus 11), then six digits; or 0000000000. Any other text gives a malformed CPR that
// keeps nothing of it.
func LaesCPR(s string) CPR {
	if !cprMoenster(s) {
		return CPR{}.MedTilstand(ForkertForm)
	}
	var v uint64
	for _, c := range []byte(s) {
		v = v*10 + uint64(c-'0')
	}
	return skjul(v | uint64(Gyldig)<<cprTilstand)
}

func cprMoenster(s string) bool {
	if len(s) != 10 || s == "0000000000" {
		return s == "0000000000"
	}
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return false
		}
	}
	dag, maaned := cifre(s, 0, 2), cifre(s, 2, 2)
	const skudaaret = 2000
	return maaned >= 1 && maaned <= 12 && dag >= 1 && dag <= dageI(skudaaret, maaned)
}

// ParseCPR is LaesCPR with an error (*FormFejl) for a malformed text.
func ParseCPR(s string) (CPR, error) {
	c := LaesCPR(s)
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

// MedTilstand answers a copy in state t; Gyldig changes nothing.
func (c CPR) MedTilstand(t Tilstand) CPR {
	switch t {
	case Gyldig:
		return c
	case IkkeGivet:
		return CPR{}
	}
	return skjul(uint64(t) << cprTilstand)
}

// Klartekst answers the ten digits in clear; "" unless IsValid.
func (c CPR) Klartekst() string {
	if !c.IsValid() {
		return ""
	}
	return fmt.Sprintf("%010d", c.aaben()%cprCifre)
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

// GoString is String.
func (c CPR) GoString() string { return c.String() }

// LogValue is the mask.
func (c CPR) LogValue() slog.Value { return slog.StringValue(c.String()) }

// AppendText appends the mask.
func (c CPR) AppendText(b []byte) ([]byte, error) { return append(b, c.String()...), nil }

// MarshalText writes the mask; [KlarCPR] writes the number.
func (c CPR) MarshalText() ([]byte, error) { return c.AppendText(nil) }

// UnmarshalText reads ten digits; an empty text is not given, and a mask is refused.
func (c *CPR) UnmarshalText(b []byte) error {
	if *c = (CPR{}); len(b) == 0 {
		return nil
	}
	*c = LaesCPR(string(b))
	return form("CPR", c.Tilstand())
}

// MarshalJSON writes the mask as a JSON string, null where not given.
func (c CPR) MarshalJSON() ([]byte, error) { return tekstJSON(c) }

// UnmarshalJSON reads a JSON string of ten digits, or null; a mask is refused.
func (c *CPR) UnmarshalJSON(b []byte) error {
	if *c = (CPR{}); erNull(b) {
		return nil
	}
	if s, ok := citeret(b); ok {
		*c = LaesCPR(s)
	} else {
		*c = c.MedTilstand(ForkertType)
	}
	return form("CPR", c.Tilstand())
}

// MarshalXML writes the mask, or nothing where the number is not given.
func (c CPR) MarshalXML(e *xml.Encoder, start xml.StartElement) error { return skrivXML(e, start, c) }

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

// GoString is String.
func (c KlarCPR) GoString() string { return c.String() }

// LogValue is the mask.
func (c KlarCPR) LogValue() slog.Value { return CPR(c).LogValue() }

// AppendText appends the ten digits; a malformed number gives an error.
func (c KlarCPR) AppendText(b []byte) ([]byte, error) {
	if t := CPR(c).Tilstand(); t != Gyldig && t != IkkeGivet {
		return b, form("CPR", t)
	}
	return append(b, CPR(c).Klartekst()...), nil
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
