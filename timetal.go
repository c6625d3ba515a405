package dfdg

import (
	"encoding/binary"
	"encoding/xml"
	"math/bits"
	"strconv"
	"time"

	"github.com/shopspring/decimal"

	"github.com/akasse/dfdg/internal/ciffer"
)

// hundrededele is what Timetal and Beloeb share: hundredths and a state in eight bytes,
// n = hundredths<<3 | state. Hundredths are exact; no float and no decimal takes part.
type hundrededele struct{ n int64 }

// stoerst is the largest number of hundredths, either sign, that Timetal and Beloeb hold:
// 999 999 999 999 999,99. DFDG states no largest amount; anything beyond counts as outside the
// element's range.
const stoerst int64 = 1e17 - 1

func nyHundrededele(h int64) hundrededele {
	if h > stoerst || h < -stoerst {
		return hundrededele{int64(UdenForOmraade)}
	}
	return hundrededele{h<<3 | int64(Gyldig)}
}

// laesHundrededele reads xsd:decimal: optional sign, digits, at most one point, at least one
// digit, no exponent; at most 64 characters. Time is linear in at most 64 characters.
func laesHundrededele(s string) hundrededele {
	const hoejst = 64
	if len(s) > hoejst {
		return hundrededele{int64(ForkertForm)}
	}
	i := 0
	if s != "" && (s[0] == '-' || s[0] == '+') {
		i = 1
	}
	var (
		h               int64
		brok            = -1 // fraction digits read, -1 before the point
		cifre           int
		stor, decimaler bool
	)
	for ; i < len(s); i++ {
		c := s[i]
		if c == '.' && brok < 0 {
			brok = 0
			continue
		}
		if c -= '0'; c > 9 {
			return hundrededele{int64(ForkertForm)}
		}
		cifre++
		if brok >= 0 {
			if brok++; brok > 2 {
				decimaler = decimaler || c != 0
				continue
			}
		}
		if h = h*10 + int64(c); h > stoerst {
			h, stor = stoerst, true
		}
	}
	switch {
	case cifre == 0:
		return hundrededele{int64(ForkertForm)}
	case decimaler:
		return hundrededele{int64(ForMangeDecimaler)}
	case stor:
		return hundrededele{int64(UdenForOmraade)}
	}
	for ; brok < 2; brok = max(brok, 0) + 1 {
		if h *= 10; h > stoerst {
			return hundrededele{int64(UdenForOmraade)}
		}
	}
	if s[0] == '-' {
		h = -h
	}
	return nyHundrededele(h)
}

// fraDecimal looks at the exponent before it touches the number, so that 1e-400 or 1e1000000000
// costs nothing.
func fraDecimal(d decimal.Decimal) hundrededele {
	k := d.Coefficient()
	if k.Sign() == 0 {
		return nyHundrededele(0)
	}
	const hoejst = 64 // digits, as in text
	if k.BitLen() > 4*hoejst {
		return hundrededele{int64(ForkertForm)}
	}
	s := k.String()
	neg := s[0] == '-'
	if neg {
		s = s[1:]
	}
	if len(s) > hoejst {
		return hundrededele{int64(ForkertForm)}
	}
	e := int(d.Exponent())
	switch {
	case e > 20:
		return hundrededele{int64(UdenForOmraade)}
	case e < -2*hoejst:
		return hundrededele{int64(ForMangeDecimaler)}
	}
	for ; e < -2; e++ {
		if s[len(s)-1] != '0' { // before s is empty: the number is not 0
			return hundrededele{int64(ForMangeDecimaler)}
		}
		s = s[:len(s)-1]
	}
	var h int64
	for i := 0; i < len(s)+e+2; i++ {
		var c int64
		if i < len(s) {
			c = int64(s[i] - '0')
		}
		if h = h*10 + c; h > stoerst {
			return hundrededele{int64(UdenForOmraade)}
		}
	}
	if neg {
		h = -h
	}
	return nyHundrededele(h)
}

// IsZero reports whether the value is not given. Zero hours or kroner are given.
func (h hundrededele) IsZero() bool { return h.n&7 == int64(IkkeGivet) }

// IsValid reports whether the value is given and good.
func (h hundrededele) IsValid() bool { return h.n&7 == int64(Gyldig) }

// Tilstand tells whether the value is given, good or malformed.
func (h hundrededele) Tilstand() Tilstand { return Tilstand(h.n & 7) }

// Hundrededele returns the value in hundredths; 0 unless IsValid.
func (h hundrededele) Hundrededele() int64 { return h.n >> 3 }

// Inden reports whether the value is good and within [fra ; til], both in hundredths.
func (h hundrededele) Inden(fra, til int64) bool {
	return h.n&7 == int64(Gyldig) && h.n>>3 >= fra && h.n>>3 <= til
}

// Decimal returns the value as a decimal with two decimals; 0 unless IsValid.
func (h hundrededele) Decimal() decimal.Decimal { return decimal.New(h.n>>3, -2) }

func (h hundrededele) med(t Tilstand) hundrededele {
	if t == Gyldig {
		return h
	}
	return hundrededele{int64(t.kendt())}
}

func (h hundrededele) compare(u hundrededele) int {
	if h.IsValid() && u.IsValid() {
		return int(sign(h.n>>3 - u.n>>3))
	}
	return ordn(h.Tilstand(), u.Tilstand())
}

// String writes the value with a point and two decimals, as 7.40; "" where not given.
func (h hundrededele) String() string {
	switch h.Tilstand() {
	case IkkeGivet:
		return ""
	case Gyldig:
		b, _ := h.AppendText(nil)
		return string(b)
	}
	return maske
}

// AppendText appends the value with a point and two decimals; a malformed one gives an error.
func (h hundrededele) AppendText(b []byte) ([]byte, error) {
	switch t := h.Tilstand(); t {
	case IkkeGivet:
		return b, nil
	case Gyldig:
	default:
		return b, form("decimaltal", t)
	}
	v := h.n >> 3
	if v < 0 {
		b, v = append(b, '-'), -v
	}
	if hele := v / 100; hele < 1e8 {
		t, antal := ciffer.Heltal(uint32(hele))
		b = binary.LittleEndian.AppendUint64(b, t)[:len(b)+antal]
	} else {
		b = strconv.AppendInt(b, hele, 10)
	}
	return binary.LittleEndian.AppendUint32(b, ciffer.Decimaler(uint32(v%100)))[:len(b)+3], nil
}

// MarshalText writes as AppendText.
func (h hundrededele) MarshalText() ([]byte, error) { return h.AppendText(nil) }

// UnmarshalText reads xsd:decimal; an empty text is not given.
func (h *hundrededele) UnmarshalText(b []byte) error {
	if *h = (hundrededele{}); len(b) == 0 {
		return nil
	}
	*h = laesHundrededele(string(b))
	return form("decimaltal", h.Tilstand())
}

// MarshalJSON writes a JSON number with two decimals, null where not given.
func (h hundrededele) MarshalJSON() ([]byte, error) { return talJSON(h) }

// UnmarshalJSON reads a JSON number, a string that holds one, or null.
func (h *hundrededele) UnmarshalJSON(b []byte) error {
	if *h = (hundrededele{}); erNull(b) {
		return nil
	}
	if s, ok := citeret(b); ok {
		*h = laesHundrededele(s)
	} else if erTal(b) {
		*h = laesHundrededele(string(b))
	} else {
		*h = hundrededele{int64(ForkertType)}
	}
	return form("decimaltal", h.Tilstand())
}

// MarshalXML writes the element, or nothing where the value is not given.
func (h hundrededele) MarshalXML(e *xml.Encoder, start xml.StartElement) error {
	return skrivXML(e, start, h)
}

// Timetal is a number of hours with two decimals, where the decimals are hundredths: 7,40 is
// 7 hours 24 minutes (U, Timetal).
type Timetal struct{ hundrededele }

// NewTimetal makes a Timetal from hundredths of an hour; beyond ±999 999 999 999 999,99 it is malformed.
func NewTimetal(hundrededele int64) Timetal { return Timetal{nyHundrededele(hundrededele)} }

// ReadTimetal reads xsd:decimal; a malformed text gives a malformed Timetal.
func ReadTimetal(s string) Timetal { return Timetal{laesHundrededele(s)} }

// ParseTimetal is ReadTimetal with an error (*FormFejl) for a malformed text.
func ParseTimetal(s string) (Timetal, error) {
	t := ReadTimetal(s)
	return t, form("Timetal", t.Tilstand())
}

// MustParseTimetal is ParseTimetal, but panics.
func MustParseTimetal(s string) Timetal { return must(ParseTimetal(s)) }

// TimetalFra makes a Timetal from a decimal; more than two decimals by value, more than 64
// digits or more than 999 999 999 999 999,99 give a malformed one.
func TimetalFra(d decimal.Decimal) Timetal { return Timetal{fraDecimal(d)} }

// Compare orders: not given, malformed, then by hours.
func (t Timetal) Compare(u Timetal) int { return t.compare(u.hundrededele) }

// Equal reports whether t and u are the same hours in the same state.
func (t Timetal) Equal(u Timetal) bool { return t == u }

// Plus returns the sum; malformed unless both are good and the sum can be held.
func (t Timetal) Plus(u Timetal) Timetal {
	if t.IsValid() && u.IsValid() {
		return NewTimetal(t.Hundrededele() + u.Hundrededele())
	}
	return Timetal{t.med(UdenForOmraade)}
}

// hundrededelAfTime is a hundredth of an hour: 36 seconds.
const hundrededelAfTime = time.Hour / 100

// Varighed returns the hours as a duration, exactly; false where the value is not good or too
// large for a duration (about 2.5 million hours).
func (t Timetal) Varighed() (time.Duration, bool) {
	h := t.Hundrededele()
	hi, lo := bits.Mul64(uint64(max(h, -h)), uint64(hundrededelAfTime))
	if !t.IsValid() || hi != 0 || lo > 1<<63-1 {
		return 0, false
	}
	return time.Duration(h) * hundrededelAfTime, true
}

// TimetalFraVarighed makes hours from a duration; what is not whole hundredths (36 seconds) is
// rounded as named; no Afrunding at all panics.
func TimetalFraVarighed(d time.Duration, a Afrunding) Timetal {
	if a < Ned || a > Naermest {
		panic("dfdg: TimetalFraVarighed: afrunding skal være Ned, Op eller Naermest")
	}
	h, rest := int64(d/hundrededelAfTime), d%hundrededelAfTime
	switch {
	case a == Ned && rest < 0, a == Naermest && rest <= -hundrededelAfTime/2:
		h--
	case a == Op && rest > 0, a == Naermest && rest >= hundrededelAfTime/2:
		h++
	}
	return NewTimetal(h)
}

// Beloeb is an amount in kroner with two decimals (øre).
type Beloeb struct{ hundrededele }

// NewBeloeb makes a Beloeb from øre; beyond ±999 999 999 999 999,99 it is malformed.
func NewBeloeb(oere int64) Beloeb { return Beloeb{nyHundrededele(oere)} }

// ReadBeloeb reads xsd:decimal; a malformed text gives a malformed Beloeb.
func ReadBeloeb(s string) Beloeb { return Beloeb{laesHundrededele(s)} }

// ParseBeloeb is ReadBeloeb with an error (*FormFejl) for a malformed text.
func ParseBeloeb(s string) (Beloeb, error) {
	b := ReadBeloeb(s)
	return b, form("Beloeb", b.Tilstand())
}

// MustParseBeloeb is ParseBeloeb, but panics.
func MustParseBeloeb(s string) Beloeb { return must(ParseBeloeb(s)) }

// BeloebFra makes a Beloeb from a decimal; more than two decimals by value, more than 64
// digits or more than 999 999 999 999 999,99 give a malformed one.
func BeloebFra(d decimal.Decimal) Beloeb { return Beloeb{fraDecimal(d)} }

// Compare orders: not given, malformed, then by kroner.
func (b Beloeb) Compare(c Beloeb) int { return b.compare(c.hundrededele) }

// Equal reports whether b and c are the same amount in the same state.
func (b Beloeb) Equal(c Beloeb) bool { return b == c }

// Plus returns the sum; malformed unless both are good and the sum can be held.
func (b Beloeb) Plus(c Beloeb) Beloeb {
	if !b.IsValid() || !c.IsValid() {
		return Beloeb{b.med(UdenForOmraade)}
	}
	return NewBeloeb(b.Hundrededele() + c.Hundrededele())
}
