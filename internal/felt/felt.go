// Package felt describes the elements of a message and the places in it: what the generated
// tables say, what the reader fills, and what a finding points at.
package felt

import (
	"cmp"
	"strconv"
	"strings"
)

// Felt is one element: its names, what it demands, and the elements inside it. Under[0] of a
// message's root is the CPR number, which travels beside the message.
type Felt struct {
	Navn    string // the JSON name
	Engelsk string // D's English element name, "" where it has none
	Art     string // its type, by the name of its reader
	Dansk   string // what its value demands, as "fra 0 til 3848"; "" for nothing but its form
	English string // the same in English
	Regel   string // id of the rule that owns the range; "" where none does
	Raekke  string // of a collection: D's English name of a row
	Samling bool   // a collection: Under are the fields of its rows, if they have any
	Kraevet bool   // its occurrence is 1
	Svar    bool   // only an answer has it; of a root, that it is an answer's
	Altid   bool   // written as null where it is not given
	Under   []Felt
	Skrift  // for the writer
}

// Skrift is what the writer puts around a value.
type Skrift struct {
	JSON    Blok // before it in JSON: a comma, the name and, where the value is quoted, the quote
	XML     Blok // behind it in XML, but for the "<": before it "<" takes the place of the slash
	Citeret bool // the value is quoted in JSON
	Nr      int  // the number of the element in the object or the message it stands in
}

// citeret are the types that JSON quotes. A package's own, which may be quoted or not, are not among them.
var citeret = map[string]bool{"Dato": true, "Dag": true, "Tidspunkt": true, "Maaned": true, "GUID": true, "Tekst": true, "CPR": true}

// ForanJSON returns what stands before the value of an element of a type in JSON.
func ForanJSON(navn, art string) string {
	s := `,"` + navn + `":`
	if citeret[art] {
		s += `"`
	}
	return s
}

// Klar makes the elements inside f ready for the writer.
func (f *Felt) Klar() {
	for i := range f.Under {
		u := &f.Under[i]
		u.Skrift = Skrift{NyBlok(ForanJSON(u.Navn, u.Art)), NyBlok("/" + u.Engelsk + ">"), citeret[u.Art], i}
		u.Klar()
	}
}

// Blok is a short text that is copied whole, whatever its length is: that is faster than to copy as much as there is.
type Blok struct {
	tegn [BlokHoejst + 1]byte
	n    int
}

// BlokHoejst is how long the text of a block may be.
const BlokHoejst = 63

// NyBlok makes a block of a text.
func NyBlok(s string) (t Blok) {
	t.n = copy(t.tegn[:], s)
	return t
}

// Put writes the text at the beginning of b and returns its length. Up to BlokHoejst+1 bytes are overwritten.
func (t *Blok) Put(b []byte) int {
	*(*[BlokHoejst + 1]byte)(b) = t.tegn
	return t.n
}

// CPR is the element every message's root begins with.
var CPR = Felt{Navn: "cpr", Art: "CPR", Engelsk: "PersonCivilRegistrationIdentifier"}

// Sted is a place in a message, a path of up to element, element, row, element, so laid out
// that places order as integers in the message's field order; 0 is the whole message.
type Sted uint64

const (
	ukendt = 255 // an element the message does not have

	skift1, skift2, skiftNr, skift3 = 56, 48, 16, 8
)

// CPRSted is the place of the CPR number.
const CPRSted Sted = 1 << skift1

// Felt returns the place of element i of Under at s.
func (s Sted) Felt(i int) Sted {
	switch {
	case s == 0:
		return Sted(i+1) << skift1
	case s>>skift2&255 == 0 && s>>skiftNr&(1<<32-1) == 0:
		return s | Sted(i+1)<<skift2
	}
	return s | Sted(i+1)<<skift3
}

// Nummer returns the number of the message's own element that s is the place of; -1 for any other place.
func (s Sted) Nummer() int {
	if f := int(s >> skift1); s == Sted(f)<<skift1 && f != ukendt {
		return f - 1
	}
	return -1
}

// Nr returns the place of row i of the collection at s.
func (s Sted) Nr(i int) Sted { return s | Sted(uint32(i+1))<<skiftNr }

// Kolonne returns the place of field i of the row at s, which Felt does too, and slower.
func (s Sted) Kolonne(i int) Sted { return s | Sted(i+1)<<skift3 }

// Ukendt returns the place of an element that the table at s does not have.
func (s Sted) Ukendt() Sted { return s.Felt(ukendt - 1) }

// I reports whether s lies at or inside t.
func (s Sted) I(t Sted) bool {
	for _, m := range [...]Sted{0, 255 << skift1, 1<<64 - 1<<skift2, 1<<64 - 1<<skiftNr} {
		if t&^m == 0 {
			return s&m == t
		}
	}
	return s == t
}

// trin returns the path as its steps, the first n: element indexes, and row numbers as -1-row.
func (s Sted) trin() (t [4]int, n int) {
	tag := func(i int) { t[n], n = i, n+1 }
	if f := int(s >> skift1 & 255); f > 0 {
		tag(f - 1)
	}
	if f := int(s >> skift2 & 255); f > 0 {
		tag(f - 1)
	}
	if nr := uint32(s >> skiftNr); nr > 0 {
		tag(-int(nr))
	}
	if f := int(s >> skift3 & 255); f > 0 {
		tag(f - 1)
	}
	return t, n
}

// Pointer writes the place as a JSON Pointer into the message; navn stands for an unknown element.
func (s Sted) Pointer(rod *Felt, navn string) string {
	var b strings.Builder
	f := rod
	t, n := s.trin()
	for _, i := range t[:n] {
		b.WriteByte('/')
		switch {
		case i < 0:
			b.WriteString(strconv.Itoa(-1 - i))
		case i == ukendt-1:
			b.WriteString(navn)
		default:
			f = &f.Under[i]
			b.WriteString(f.Navn)
		}
	}
	return b.String()
}

// Element writes the place in D's English element names, as an XPath without its first step: rows count from 1. An element that has
// no English name stands with its own, navn for an unknown one.
func (s Sted) Element(rod *Felt, navn string) string {
	var b strings.Builder
	f := rod
	t, n := s.trin()
	for nr, i := range t[:n] {
		if nr > 0 {
			b.WriteByte('/')
		}
		switch {
		case i < 0:
			b.WriteString(cmp.Or(f.Raekke, f.Navn) + "[" + strconv.Itoa(-i) + "]")
		case i == ukendt-1:
			b.WriteString(navn)
		default:
			f = &f.Under[i]
			b.WriteString(cmp.Or(f.Engelsk, f.Navn))
		}
	}
	return b.String()
}

// Find returns the element at a place, the collection for one of its rows; nil for the whole
// message and for an unknown element.
func (s Sted) Find(rod *Felt) *Felt {
	f := rod
	t, n := s.trin()
	for _, i := range t[:n] {
		if i == ukendt-1 {
			return nil
		}
		if i >= 0 {
			f = &f.Under[i]
		}
	}
	if f == rod {
		return nil
	}
	return f
}

// DanskKrav returns what the element's value demands, in Danish.
func (f *Felt) DanskKrav() string {
	if f == nil {
		return ""
	}
	return f.Dansk
}

// EngelskKrav returns what the element's value demands, in English.
func (f *Felt) EngelskKrav() string {
	if f == nil {
		return ""
	}
	return f.English
}
