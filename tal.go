package dfdg

import (
	"encoding/binary"
	"encoding/xml"
	"strconv"
	"strings"

	"github.com/akasse/dfdg/internal/ciffer"
)

func appendInt(b []byte, n int32) []byte {
	if uint32(n) < 1e8 {
		v, antal := ciffer.Heltal(uint32(n))
		return binary.LittleEndian.AppendUint64(b, v)[:len(b)+antal]
	}
	return strconv.AppendInt(b, int64(n), 10)
}

// heltal is what Antal, Kode and the organisation numbers share: an xsd:int and its state.
type heltal struct {
	n int32
	t Tilstand
}

func nytHeltal(n int) heltal {
	if int(int32(n)) != n {
		return heltal{t: UdenForOmraade}
	}
	return heltal{int32(n), Gyldig}
}

// laesHeltal reads an optional sign and digits, at most 64 characters.
func laesHeltal(s string) heltal {
	const hoejst = 64
	i := 0
	if s != "" && (s[0] == '-' || s[0] == '+') {
		i = 1
	}
	if i == len(s) || len(s) > hoejst {
		return heltal{t: ForkertForm}
	}
	neg, v, stor := s[0] == '-', int64(0), false
	for ; i < len(s); i++ {
		c := s[i] - '0'
		if c > 9 {
			return heltal{t: ikkeCiffer(s, i)}
		}
		if v = v*10 + int64(c); v > 1<<31 {
			v, stor = 1<<31, true
		}
	}
	if neg {
		v = -v
	}
	if stor || v != int64(int32(v)) {
		return heltal{t: UdenForOmraade}
	}
	return heltal{int32(v), Gyldig}
}

// ikkeCiffer tells what a text is that has no digit at i: one with decimals is a number of another type (S-05).
func ikkeCiffer(s string, i int) Tilstand {
	decimaler := s[i+1:]
	if s[i] == '.' && i > 0 && s[i-1]-'0' <= 9 && decimaler != "" && strings.Trim(decimaler, "0123456789") == "" {
		return ForkertType
	}
	return ForkertForm
}

// IsZero reports whether the number is not given.
func (h heltal) IsZero() bool { return h.t == IkkeGivet }

// IsValid reports whether the number is given and good.
func (h heltal) IsValid() bool { return h.t == Gyldig }

// Tilstand tells whether the number is given, good or malformed.
func (h heltal) Tilstand() Tilstand { return h.t }

// Int returns the number; 0 unless IsValid.
func (h heltal) Int() int { return int(h.n) }

// Inden reports whether the number is good and within [fra ; til].
func (h heltal) Inden(fra, til int32) bool { return h.t == Gyldig && h.n >= fra && h.n <= til }

func (h heltal) med(t Tilstand) heltal {
	if t == Gyldig {
		return h
	}
	return heltal{t: t}
}

func (h heltal) compare(u heltal) int {
	if h.IsValid() && u.IsValid() {
		return int(sign(int64(h.n) - int64(u.n)))
	}
	return ordn(h.t, u.t)
}

// ordn orders states: not given, the malformed ones in the order of their constants, good.
func ordn(t, u Tilstand) int {
	rang := func(t Tilstand) int64 {
		if t == Gyldig {
			return 1 << 8
		}
		return int64(t)
	}
	return int(sign(rang(t) - rang(u)))
}

func sign(n int64) int64 {
	switch {
	case n < 0:
		return -1
	case n > 0:
		return 1
	}
	return 0
}

// String writes the digits; "" where not given.
func (h heltal) String() string {
	switch h.t {
	case IkkeGivet:
		return ""
	case Gyldig:
		return strconv.Itoa(int(h.n))
	}
	return maske
}

// AppendText appends the digits; a malformed number gives an error.
func (h heltal) AppendText(b []byte) ([]byte, error) {
	switch h.t {
	case IkkeGivet:
		return b, nil
	case Gyldig:
		return appendInt(b, h.n), nil
	}
	return b, form("heltal", h.t)
}

// MarshalText writes as AppendText.
func (h heltal) MarshalText() ([]byte, error) { return h.AppendText(nil) }

// UnmarshalText reads an optional sign and digits; an empty text is not given.
func (h *heltal) UnmarshalText(b []byte) error {
	if *h = (heltal{}); len(b) == 0 {
		return nil
	}
	*h = laesHeltal(string(b))
	return form("heltal", h.t)
}

// MarshalJSON writes a JSON number, null where not given.
func (h heltal) MarshalJSON() ([]byte, error) { return talJSON(h) }

// UnmarshalJSON reads a JSON number or null.
func (h *heltal) UnmarshalJSON(b []byte) error {
	if *h = (heltal{}); erNull(b) {
		return nil
	}
	if *h = (heltal{t: ForkertType}); erTal(b) {
		*h = laesHeltal(string(b))
	}
	return form("heltal", h.t)
}

// MarshalXML writes the element, or nothing where the number is not given.
func (h heltal) MarshalXML(e *xml.Encoder, start xml.StartElement) error {
	return skrivXML(e, start, h)
}

// tekstvaerdi is what every value type can do.
type tekstvaerdi interface {
	IsZero() bool
	AppendText([]byte) ([]byte, error)
}

func talJSON(v tekstvaerdi) ([]byte, error) {
	if v.IsZero() {
		return []byte("null"), nil
	}
	return v.AppendText(nil)
}

func tekstJSON(v tekstvaerdi) ([]byte, error) {
	if v.IsZero() {
		return []byte("null"), nil
	}
	b, err := v.AppendText([]byte{'"'})
	if err != nil {
		return nil, err
	}
	return append(b, '"'), nil
}

func skrivXML(e *xml.Encoder, start xml.StartElement, v tekstvaerdi) error {
	if v.IsZero() {
		return nil
	}
	b, err := v.AppendText(nil)
	if err != nil {
		return err
	}
	return e.EncodeElement(string(b), start)
}

// Antal is a whole number (xsd:int): weeks, a period number.
type Antal struct{ heltal }

// NewAntal makes an Antal; outside ±2³¹ it is malformed.
func NewAntal(n int) Antal { return Antal{nytHeltal(n)} }

// ReadAntal reads an optional sign and digits; a malformed text gives a malformed Antal.
func ReadAntal(s string) Antal { return Antal{laesHeltal(s)} }

// ParseAntal is ReadAntal with an error (*FormFejl) for a malformed text.
func ParseAntal(s string) (Antal, error) {
	a := ReadAntal(s)
	return a, form("Antal", a.t)
}

// MustParseAntal is ParseAntal, but panics.
func MustParseAntal(s string) Antal { return must(ParseAntal(s)) }

// Compare orders: not given, malformed, then by number.
func (a Antal) Compare(b Antal) int { return a.compare(b.heltal) }

// Equal reports whether a and b are the same number in the same state.
func (a Antal) Equal(b Antal) bool { return a == b }

// Kode is the id of a value in one of DFDG's code lists (package codelist).
type Kode struct{ heltal }

// NewKode makes a Kode; outside ±2³¹ it is malformed.
func NewKode(id int) Kode { return Kode{nytHeltal(id)} }

// ReadKode reads an optional sign and digits; a malformed text gives a malformed Kode.
func ReadKode(s string) Kode { return Kode{laesHeltal(s)} }

// ParseKode is ReadKode with an error (*FormFejl) for a malformed text.
func ParseKode(s string) (Kode, error) {
	k := ReadKode(s)
	return k, form("Kode", k.t)
}

// MustParseKode is ParseKode, but panics.
func MustParseKode(s string) Kode { return must(ParseKode(s)) }

// Compare orders: not given, malformed, then by id.
func (k Kode) Compare(l Kode) int { return k.compare(l.heltal) }

// Equal reports whether k and l are the same id in the same state.
func (k Kode) Equal(l Kode) bool { return k == l }

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
