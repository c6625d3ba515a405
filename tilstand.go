package dfdg

import "encoding/json"

// Tilstand tells what became of a value of a message: not given, good, or in which way it is
// malformed. Every value type of this package carries one; the zero value is [IkkeGivet].
type Tilstand uint8

const (
	// IkkeGivet: the value is not there.
	IkkeGivet Tilstand = iota
	// Gyldig: the value is good, so far as its form goes.
	Gyldig
	// ForkertType: another JSON type than the element's, as text where a number is meant.
	ForkertType
	// ForkertForm: the right type, but not in the element's form, or an impossible date.
	ForkertForm
	// ForMangeDecimaler: a number with more than two fraction digits by value.
	ForMangeDecimaler
	// UdenForOmraade: well formed, but outside what the element or its type can hold.
	UdenForOmraade
	// GivetToGange: the element stood twice, so neither value can be used.
	GivetToGange

	antalTilstande = iota
)

var tilstandNavne = [antalTilstande]string{
	"ikke givet", "gyldig", "forkert type", "forkert form", "for mange decimaler",
	"uden for området", "givet to gange",
}

var tilstandEngelsk = [antalTilstande]string{
	"not given", "good", "wrong type", "wrong form", "too many decimals",
	"out of range", "given twice",
}

// String names the state in Danish.
func (t Tilstand) String() string {
	if int(t) < len(tilstandNavne) {
		return tilstandNavne[t]
	}
	return "ukendt tilstand"
}

// kendt returns t, or ForkertForm where t is no state: packed beside a value, that could pass for
// another one.
func (t Tilstand) kendt() Tilstand {
	if t < antalTilstande {
		return t
	}
	return ForkertForm
}

// engelsk names the state in English.
func (t Tilstand) engelsk() string {
	if int(t) < len(tilstandEngelsk) {
		return tilstandEngelsk[t]
	}
	return "unknown state"
}

// FormFejl is the error of every ParseX and UnmarshalX of this package. It names the type and
// what was wrong, never the text that was read.
type FormFejl struct {
	Type   string   // the Go type, as "Dato"; where several share a form, that: "heltal", "decimaltal"
	Aarsag Tilstand // what was wrong: never IkkeAngivet or Gyldig
}

// Error is Tekst, with the library's name before it.
func (f *FormFejl) Error() string { return "dfdg: " + f.Tekst() }

// Tekst names in Danish the type and what was wrong.
func (f *FormFejl) Tekst() string { return f.Type + ": " + f.Aarsag.String() }

// Text names in English the type and what was wrong.
func (f *FormFejl) Text() string { return f.Type + ": " + f.Aarsag.engelsk() }

// maske is how a malformed value prints; the text that was read is not kept.
const maske = "(misdannet)"

// form returns nil for a good value and a *FormFejl for any other.
func form(navn string, t Tilstand) error {
	if t == Gyldig {
		return nil
	}
	return &FormFejl{navn, t}
}

// citeret returns the content of a JSON string, or false. Values of this package never need an
// escape, but some writers escape the plus sign of a zone.
func citeret(b []byte) (s string, ok bool) {
	if len(b) < 2 || b[0] != '"' || b[len(b)-1] != '"' {
		return "", false
	}
	for _, c := range b[1 : len(b)-1] {
		if c == '\\' || c < ' ' || c == '"' {
			if json.Unmarshal(b, &s) != nil {
				s = "\\" // never good in any of the forms
			}
			return s, true
		}
	}
	return string(b[1 : len(b)-1]), true
}

// erTal reports whether a JSON value is a number.
func erTal(b []byte) bool { return len(b) > 0 && (b[0] == '-' || b[0]-'0' <= 9) }

func erNull(b []byte) bool { return string(b) == "null" }

// ciffer returns the value of n digits at s[i:], or -1.
func cifre(s string, i, n int) int {
	v := 0
	for _, c := range []byte(s[i : i+n]) {
		if c < '0' || c > '9' {
			return -1
		}
		v = v*10 + int(c-'0')
	}
	return v
}

// otte reads the first eight characters of s at once, the first of them lowest: a digit where moenster has a 0, else what moenster
// has. til is the least that carries into the highest bit of a byte what must not stand there: 0x76 of a digit, 0x7f of a sign. Of
// each pair of digits the byte of the first is their value.
func otte(s string, moenster, til uint64) (v uint64, ok bool) {
	const hoej = 0x8080808080808080
	_ = s[7]
	v = uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
	v ^= moenster
	return v*10 + v>>8, (v+til|v)&hoej == 0
}
