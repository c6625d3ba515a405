package dfdg

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"log/slog"
	"unicode/utf8"

	"github.com/akasse/dfdg/internal/undvig"
)

// JaNej is a boolean element: not given, Ja, Nej or malformed.
type JaNej uint8

const (
	Ja  JaNej = iota + 1 // true
	Nej                  // false
	janejFejl
)

// NewJaNej makes Ja of true and Nej of false.
func NewJaNej(b bool) JaNej {
	if b {
		return Ja
	}
	return Nej
}

// ReadJaNej reads true, false, 1 or 0 (xsd:boolean); any other text gives a malformed value.
func ReadJaNej(s string) JaNej {
	switch s {
	case "true", "1":
		return Ja
	case "false", "0":
		return Nej
	}
	return JaNej(0).med(ForkertForm)
}

// ParseJaNej is ReadJaNej with an error (*FormFejl) for a malformed text.
func ParseJaNej(s string) (JaNej, error) {
	j := ReadJaNej(s)
	return j, form("JaNej", j.Tilstand())
}

// MustParseJaNej is ParseJaNej, but panics.
func MustParseJaNej(s string) JaNej { return must(ParseJaNej(s)) }

// IsZero reports whether the value is not given.
func (j JaNej) IsZero() bool { return j == 0 }

// IsValid reports whether the value is Ja or Nej.
func (j JaNej) IsValid() bool { return j == Ja || j == Nej }

// Tilstand tells whether the value is given, good or malformed.
func (j JaNej) Tilstand() Tilstand {
	switch {
	case j == 0:
		return IkkeGivet
	case j <= Nej:
		return Gyldig
	}
	return max(Tilstand(j-janejFejl), ForkertType).kendt() // JaNej(3) is no value either
}

// med returns a copy in state t; Gyldig changes nothing.
func (j JaNej) med(t Tilstand) JaNej {
	switch t {
	case Gyldig:
		return j
	case IkkeGivet:
		return 0
	}
	return janejFejl + JaNej(t.kendt())
}

// Compare orders: not given, malformed, Nej, Ja.
func (j JaNej) Compare(k JaNej) int {
	if j.IsValid() && k.IsValid() {
		return int(k) - int(j)
	}
	return ordn(j.Tilstand(), k.Tilstand())
}

// Equal reports whether j and k are the same.
func (j JaNej) Equal(k JaNej) bool { return j == k }

// String writes true or false; "" where not given.
func (j JaNej) String() string {
	switch j {
	case 0:
		return ""
	case Ja:
		return "true"
	case Nej:
		return "false"
	}
	return maske
}

// AppendText appends true or false; a malformed value gives an error.
func (j JaNej) AppendText(b []byte) ([]byte, error) {
	if t := j.Tilstand(); t != Gyldig && t != IkkeGivet {
		return b, form("JaNej", t)
	}
	return append(b, j.String()...), nil
}

// MarshalText writes as AppendText.
func (j JaNej) MarshalText() ([]byte, error) { return j.AppendText(nil) }

// UnmarshalText reads xsd:boolean; an empty text is not given.
func (j *JaNej) UnmarshalText(b []byte) error {
	if *j = 0; len(b) == 0 {
		return nil
	}
	*j = ReadJaNej(string(b))
	return form("JaNej", j.Tilstand())
}

// MarshalJSON writes true or false, null where not given.
func (j JaNej) MarshalJSON() ([]byte, error) { return talJSON(j) }

// UnmarshalJSON reads true, false or null.
func (j *JaNej) UnmarshalJSON(b []byte) error {
	switch *j = 0; string(b) {
	case "null":
		return nil
	case "true":
		*j = Ja
	case "false":
		*j = Nej
	default:
		j.saet(ForkertType)
	}
	return form("JaNej", j.Tilstand())
}

// MarshalXML writes the element, or nothing where the value is not given.
func (j JaNej) MarshalXML(e *xml.Encoder, start xml.StartElement) error { return skrivXML(e, start, j) }

// Tekst is a free text of a message. Free text may hold a personal number, so every printed form
// shows its length alone; only [Tekst.Indhold] and the encodings give the text. Compare texts by
// [Tekst.Equal]: two equal ones need not be ==. Like a [CPR] it is held scrambled, so that no printer that walks over memory shows it.
// It never changes: goroutines may share one.
type Tekst struct {
	s *skjultTekst
	t Tilstand
}

// skjultTekst is a text as it is held: its bytes scrambled by the key of this process, and its number of characters.
type skjultTekst struct {
	b    string
	tegn int
}

// appendBlandet appends a text scrambled; twice is the text again.
func appendBlandet(b []byte, s string) []byte {
	const blok = 8
	fra := len(b)
	b = append(b, s...)
	t := b[fra:]
	i := 0
	for ; i+blok <= len(t); i += blok {
		binary.LittleEndian.PutUint64(t[i:], binary.LittleEndian.Uint64(t[i:])^cprNoegle.bland(uint64(i)))
	}
	for k := cprNoegle.bland(uint64(i)); i < len(t); i, k = i+1, k>>8 {
		t[i] ^= byte(k)
	}
	return b
}

func bland(s string) string { return string(appendBlandet(nil, s)) }

// NewTekst makes a text; not UTF-8 is malformed, and an empty one is given.
func NewTekst(s string) Tekst {
	if !utf8.ValidString(s) {
		return Tekst{t: ForkertForm}
	}
	return Tekst{&skjultTekst{bland(s), utf8.RuneCountInString(s)}, Gyldig}
}

// Indhold returns the text; "" unless IsValid.
func (t Tekst) Indhold() string {
	if t.s == nil {
		return ""
	}
	return bland(t.s.b)
}

// Laengde returns the number of characters (code points).
func (t Tekst) Laengde() int {
	if t.s == nil {
		return 0
	}
	return t.s.tegn
}

// IsZero reports whether the text is not given.
func (t Tekst) IsZero() bool { return t.t == IkkeGivet }

// IsValid reports whether the text is given and good.
func (t Tekst) IsValid() bool { return t.t == Gyldig }

// Tilstand tells whether the text is given, good or malformed.
func (t Tekst) Tilstand() Tilstand { return t.t }

// med returns a copy in state s, without the text unless s is Gyldig.
func (t Tekst) med(s Tilstand) Tekst {
	if s == Gyldig {
		return t
	}
	return Tekst{t: s}
}

// Equal reports whether t and u are the same text in the same state.
func (t Tekst) Equal(u Tekst) bool {
	return t.t == u.t && (t.s == u.s || t.s != nil && u.s != nil && t.s.b == u.s.b)
}

// String tells the text's length, never its content.
func (t Tekst) String() string {
	switch t.t {
	case IkkeGivet:
		return ""
	case Gyldig:
		return fmt.Sprintf("(tekst, %d tegn)", t.Laengde())
	}
	return maske
}

// Format writes String for every verb and flag.
func (t Tekst) Format(f fmt.State, _ rune) { fmt.Fprint(f, t.String()) }

// GoString is String, so that %#v shows no more than %v.
func (t Tekst) GoString() string { return t.String() }

// LogValue is String.
func (t Tekst) LogValue() slog.Value { return slog.StringValue(t.String()) }

// AppendText appends the text itself; a malformed one gives an error.
func (t Tekst) AppendText(b []byte) ([]byte, error) {
	if t.s == nil {
		return b, formEllerIntet("Tekst", t.t)
	}
	return appendBlandet(b, t.s.b), nil
}

// MarshalText writes as AppendText.
func (t Tekst) MarshalText() ([]byte, error) { return t.AppendText(nil) }

// UnmarshalText takes the text itself; an empty one is given.
func (t *Tekst) UnmarshalText(b []byte) error {
	*t = NewTekst(string(b))
	return form("Tekst", t.t)
}

// MarshalJSON writes a JSON string, null where not given.
func (t Tekst) MarshalJSON() ([]byte, error) {
	b, err := tekstJSON(t)
	if t.IsValid() {
		b = append(undvig.JSON(b[:len(b)-1], 1), '"')
	}
	return b, err
}

// UnmarshalJSON reads a JSON string or null.
func (t *Tekst) UnmarshalJSON(b []byte) error {
	if *t = (Tekst{}); erNull(b) {
		return nil
	}
	var s string
	switch {
	case len(b) == 0 || b[0] != '"' || json.Unmarshal(b, &s) != nil:
		*t = Tekst{t: ForkertType}
	case !utf8.Valid(b): // json puts U+FFFD in place of what is not UTF-8
		*t = Tekst{t: ForkertForm}
	default:
		*t = NewTekst(s)
	}
	return form("Tekst", t.t)
}

// MarshalXML writes the element, or nothing where the text is not given.
func (t Tekst) MarshalXML(e *xml.Encoder, start xml.StartElement) error {
	if t.t == IkkeGivet {
		return nil
	}
	if err := form("Tekst", t.t); err != nil {
		return err
	}
	return e.EncodeElement(t.Indhold(), start)
}

// GUID is DFDG's identifier of a report or a deadline: 8-4-4-4-12 hexadecimal digits, compared
// without regard to case.
type GUID struct {
	b [16]byte
	t Tilstand
}

// NewGUID makes a GUID of 16 bytes.
func NewGUID(b [16]byte) GUID { return GUID{b, Gyldig} }

// ReadGUID reads 8-4-4-4-12 hexadecimal digits; any other text gives a malformed GUID.
func ReadGUID(s string) GUID {
	g := GUID{t: Gyldig}
	if len(s) != 36 || s[8] != '-' || s[13] != '-' || s[18] != '-' || s[23] != '-' {
		return GUID{t: ForkertForm}
	}
	cifre := s[:8] + s[9:13] + s[14:18] + s[19:23] + s[24:]
	if _, err := hex.Decode(g.b[:], []byte(cifre)); err != nil {
		return GUID{t: ForkertForm}
	}
	return g
}

// ParseGUID is ReadGUID with an error (*FormFejl) for a malformed text.
func ParseGUID(s string) (GUID, error) {
	g := ReadGUID(s)
	return g, form("GUID", g.t)
}

// MustParseGUID is ParseGUID, but panics.
func MustParseGUID(s string) GUID { return must(ParseGUID(s)) }

// IsZero reports whether the GUID is not given.
func (g GUID) IsZero() bool { return g.t == IkkeGivet }

// IsValid reports whether the GUID is given and good.
func (g GUID) IsValid() bool { return g.t == Gyldig }

// Tilstand tells whether the GUID is given, good or malformed.
func (g GUID) Tilstand() Tilstand { return g.t }

// med returns a copy in state t; Gyldig changes nothing.
func (g GUID) med(t Tilstand) GUID {
	if t == Gyldig {
		return g
	}
	return GUID{t: t}
}

// Compare orders: not given, malformed, then by bytes.
func (g GUID) Compare(h GUID) int {
	if g.t == Gyldig && h.t == Gyldig {
		return bytes.Compare(g.b[:], h.b[:])
	}
	return ordn(g.t, h.t)
}

// Equal reports whether g and h are the same.
func (g GUID) Equal(h GUID) bool { return g == h }

// String writes lower-case digits; "" where not given.
func (g GUID) String() string {
	switch g.t {
	case IkkeGivet:
		return ""
	case Gyldig:
		b, _ := g.AppendText(make([]byte, 0, 36))
		return string(b)
	}
	return maske
}

// AppendText appends lower-case digits; a malformed GUID gives an error.
func (g GUID) AppendText(b []byte) ([]byte, error) {
	if g.t != Gyldig {
		if g.t == IkkeGivet {
			return b, nil
		}
		return b, form("GUID", g.t)
	}
	b = append(hex.AppendEncode(b, g.b[:4]), '-')
	b = append(hex.AppendEncode(b, g.b[4:6]), '-')
	b = append(hex.AppendEncode(b, g.b[6:8]), '-')
	b = append(hex.AppendEncode(b, g.b[8:10]), '-')
	return hex.AppendEncode(b, g.b[10:]), nil
}

// MarshalText writes as AppendText.
func (g GUID) MarshalText() ([]byte, error) { return g.AppendText(nil) }

// UnmarshalText reads a GUID; an empty text is not given.
func (g *GUID) UnmarshalText(b []byte) error {
	if *g = (GUID{}); len(b) == 0 {
		return nil
	}
	*g = ReadGUID(string(b))
	return form("GUID", g.t)
}

// MarshalJSON writes a JSON string, null where not given.
func (g GUID) MarshalJSON() ([]byte, error) { return tekstJSON(g) }

// UnmarshalJSON reads a JSON string or null.
func (g *GUID) UnmarshalJSON(b []byte) error {
	if *g = (GUID{}); erNull(b) {
		return nil
	}
	if s, ok := citeret(b); ok {
		*g = ReadGUID(s)
	} else {
		*g = GUID{t: ForkertType}
	}
	return form("GUID", g.t)
}

// MarshalXML writes the element, or nothing where the GUID is not given.
func (g GUID) MarshalXML(e *xml.Encoder, start xml.StartElement) error { return skrivXML(e, start, g) }
