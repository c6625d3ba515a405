// Package laes is the one reader of messages: a single strict pass over the bytes that fills
// typed values and marks what is missing or malformed, without judging it. Only what a struct
// cannot hold – elements the message does not have, depth, length – it notes itself. A message in XML is
// read by the same calls, so that both forms give the same findings.
package laes

import (
	"encoding/binary"
	"math/bits"
	"strings"
	"unicode/utf8"
	"unsafe"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/felt"
	"github.com/akasse/dfdg/internal/fund"
)

const (
	// StoerstBesked is the most bytes a message may have; a larger one is unreadable.
	StoerstBesked = 64 << 20
	// DybestBesked is the most levels of objects and arrays; the message itself is level 1.
	DybestBesked = 32
	// FlestRaekker is the most rows of a collection that are kept.
	FlestRaekker = 100_000
	// laengstNavn is the longest name of an unknown element that a finding repeats, in characters.
	laengstNavn = 64
)

// Fund is what the reader notes of a message that no field can hold.
type Fund = fund.Fund

// Laeser reads one document. Its zero value is not usable; see [Ny].
type Laeser struct {
	b      []byte
	i      int
	dybde  int
	x      *XML // what is read where the document is XML; b is empty then, so that nothing of it is taken for JSON
	svar   bool // the document is an answer
	fund   []Fund
	naevnt uint64 // the message's elements that have been named
	fejl   string // why the document is unreadable; "" while it is not
	fejlI  int
	buffer []byte
}

// New makes a reader of b, which must not change while values are read. One UTF-8 byte order mark at its start is passed over.
func New(b []byte) *Laeser {
	l := new(Laeser)
	l.begynd(b)
	return l
}

func (l *Laeser) begynd(b []byte) {
	l.b, l.i = b, Maerke(b)
	if len(b) > StoerstBesked {
		l.ulaeselig(0, "større end grænsen for en besked")
	}
	if s := ForkertKodning(b); s != "" {
		l.ulaeselig(0, s)
	}
}

// Slut ends the document: nothing but white space may follow. It returns what the reader noted,
// and an error where the bytes are not one JSON value in UTF-8, or one XML document.
func (l *Laeser) Slut() ([]Fund, error) {
	if l.x != nil {
		return l.x.slutDokument()
	}
	if l.fejl == "" {
		if l.blank(); l.i < len(l.b) {
			l.standset(enSlut)
		}
	}
	if l.fejl != "" {
		return nil, Ulaeselig(l.b, l.fejlI, l.fejl)
	}
	return l.fund, nil
}

// Naevnt returns the elements that the message names, null or not, one bit each.
func (l *Laeser) Naevnt() uint64 { return l.naevnt }

// Ulaeselig makes the error for unreadable input at an offset, with line and column in characters.
// A byte order mark at the start is no character of the first line.
func Ulaeselig(b []byte, offset int, aarsag string) *dfdgerr.UlaeseligFejl {
	e := &dfdgerr.UlaeseligFejl{Linje: 1, Offset: int64(offset), Aarsag: aarsag, Cause: Engelsk(aarsag)}
	start := min(Maerke(b), offset)
	for i, c := range b[:min(offset, len(b))] {
		if c == '\n' {
			e.Linje, start = e.Linje+1, i+1
		}
	}
	e.Kolonne = utf8.RuneCount(b[start:min(offset, len(b))]) + 1
	return e
}

func (l *Laeser) ulaeselig(i int, aarsag string) {
	if l.fejl == "" {
		l.fejl, l.fejlI = aarsag, i
	}
	l.i = len(l.b)
}

func (l *Laeser) blank() { l.i = forbiBlanke(l.b, l.i) }

// forbiBlanke returns where b goes on after the white space at i.
func forbiBlanke(b []byte, i int) int {
	for i < len(b) && (b[i] == ' ' || b[i] == '\n' || b[i] == '\t' || b[i] == '\r') {
		i++
	}
	return i
}

// kig returns the next byte after white space; 0 at the end or when the document is unreadable.
func (l *Laeser) kig() byte {
	if l.blank(); l.i < len(l.b) {
		return l.b[l.i]
	}
	return 0
}

// tag takes the byte c after white space.
func (l *Laeser) tag(c byte) bool {
	if l.kig() == c {
		l.i++
		return true
	}
	l.standset(c)
	return false
}

// standset tells that the document can neither go on nor end here, where vil was meant.
func (l *Laeser) standset(vil byte) {
	if l.fejl == "" {
		l.ulaeselig(l.i, Grund(l.b, l.i, vil))
	}
}

func (l *Laeser) noter(f Fund) {
	if len(l.fund) <= dfdgerr.Hoejst {
		l.fund = append(l.fund, f)
	}
}

// ukendt notes an element at s that no message has. A name that is no plain word is not kept.
func (l *Laeser) ukendt(s felt.Sted, navn string) {
	if ord(navn) {
		l.noter(Fund{Sted: s.Ukendt(), Navn: string([]byte(navn))})
	} else {
		l.noter(Fund{Sted: s, Skjult: true})
	}
}

func (l *Laeser) ned() {
	if l.dybde++; l.dybde == DybestBesked+1 {
		l.noter(Fund{ForMeget: true})
	}
}

// Objekt is an object being read: the element whose value comes next.
type Objekt struct {
	Nr        int // index in Under of the element, -1 before the first
	Tilstand  dfdg.Tilstand
	foerste   bool
	dobbelt   bool
	skrift    bool  // in XML: text stands in it
	fund      int32 // in XML: how much was noted before it
	sted      felt.Sted
	felter    []felt.Felt
	tilladt   uint64 // elements this message has, one bit each
	nye, igen uint64 // of these, those that have not stood yet, and those that have stood twice
}

// Alle allows every element of a table.
const Alle = ^uint64(0)

// Sted returns the place of the element whose value comes next.
func (o *Objekt) Sted() felt.Sted { return o.sted.Felt(o.Nr) }

// Start begins the object at sted whose elements f.Under describes; of these, tilladt has the
// bits of those that the message has. Where the value is no object it is passed over and
// Tilstand says why: IkkeGivet for null, or ForkertType.
func (l *Laeser) Start(o *Objekt, sted felt.Sted, f *felt.Felt, tilladt uint64) bool {
	tilladt &= 1<<len(f.Under) - 1
	*o = Objekt{Nr: -1, sted: sted, felter: f.Under, tilladt: tilladt, nye: tilladt, foerste: true, Tilstand: dfdg.Gyldig}
	if sted == 0 {
		l.svar = f.Svar
	}
	if l.x != nil {
		return l.x.start(o)
	}
	switch l.kig() {
	case '{':
		l.i++
		l.ned()
		return true
	case 'n':
		o.Tilstand = dfdg.IkkeGivet
	default:
		o.Tilstand = dfdg.ForkertType
	}
	l.spring()
	return false
}

// Element begins the object that is the value p stands at. Where it stands twice Tilstand is
// GivetToGange.
func (l *Laeser) Element(o, p *Objekt) bool {
	if p.dobbelt {
		o.Tilstand = dfdg.GivetToGange
		l.spring()
		return false
	}
	f, tilladt := &p.felter[p.Nr], Alle
	if sidst := len(f.Under) - 1; !l.svar && f.Under[sidst].Svar { // the last one alone can be
		tilladt &^= 1 << sidst
	}
	return l.Start(o, p.Sted(), f, tilladt)
}

// Raekke begins the object that is a row of the collection p stands at; null is no row.
func (l *Laeser) Raekke(o, p *Objekt, sted felt.Sted) bool {
	if !l.Start(o, sted, &p.felter[p.Nr], Alle) {
		o.Tilstand = dfdg.ForkertType
		return false
	}
	return true
}

// Naeste goes to the next element that the message has; the ones it does not have are noted and
// passed over. False ends the object. In XML it may show only then that it is of another kind, as Tilstand says.
func (l *Laeser) Naeste(o *Objekt) bool {
	if l.x != nil {
		return l.x.naesteElement(o)
	}
	for {
		b, i := l.b, forbiBlanke(l.b, l.i)
		switch {
		case i < len(b) && b[i] == '}':
			l.i = i + 1
			l.dybde--
			if o.sted == 0 {
				l.naevnt = o.tilladt &^ o.nye
			}
			return false
		case o.foerste:
			o.foerste = false
		case i < len(b) && b[i] == ',':
			i = forbiBlanke(b, i+1)
		default:
			l.i = i
			l.standset(etKomma)
			return false
		}
		l.i = i
		// Most messages are written in the table's order: then the name is the next one's, and nothing is searched.
		if m := o.nye >> uint(o.Nr+1); m != 0 {
			nr := o.Nr + 1 + bits.TrailingZeros64(m)
			if navn := o.felter[nr].Navn; l.staar(i, navn) {
				l.i = i + len(navn) + len(`"":`)
				o.Nr, o.dobbelt = nr, false
				o.nye &^= 1 << uint(nr)
				return true
			}
		}
		if l.soeg(o) {
			return true
		}
	}
}

// staar reports whether a name stands at i, in quotation marks and with a colon.
func (l *Laeser) staar(i int, navn string) bool {
	n := len(navn)
	if len(l.b)-i < n+len(`"":`) {
		return false
	}
	s := l.b[i:]
	return s[0] == '"' && string(s[1:n+1]) == navn && s[n+1] == '"' && s[n+2] == ':'
}

// Foelger reports whether element nr follows with nothing between, its name written as the table has it, and goes to it. navn is
// the name with what stands around it, `,"navn":`. Where it does not, [Laeser.Naeste] finds what does.
func (l *Laeser) Foelger(o *Objekt, nr int, navn string) bool {
	i := l.i + len(navn)
	if i > len(l.b) || string(l.b[l.i:i]) != navn || o.nye>>uint(nr)&1 == 0 {
		return false
	}
	l.i = i
	o.Nr, o.dobbelt = nr, false
	o.nye &^= 1 << uint(nr)
	return true
}

// soeg reads the name of an element and finds which it is. One that the message does not have is noted and passed over.
func (l *Laeser) soeg(o *Objekt) bool {
	navn, ok := l.streng()
	if !ok || !l.tag(':') {
		return false // unreadable, and at its end
	}
	nr := o.find(navn)
	switch {
	case nr >= 0 && o.tilladt>>uint(nr)&1 != 0:
		l.gaaTil(o, nr)
		return true
	case nr >= 0 && o.sted == 0:
		l.noter(Fund{Sted: o.sted.Felt(nr)})
	default:
		l.ukendt(o.sted, navn)
	}
	l.spring()
	return false
}

// gaaTil goes to element nr of o. What was noted in it is taken back where it has stood before.
func (l *Laeser) gaaTil(o *Objekt, nr int) {
	bit := uint64(1) << uint(nr)
	o.Nr, o.dobbelt = nr, o.nye&bit == 0
	if o.dobbelt && o.igen&bit == 0 {
		o.igen |= bit
		l.glem(&o.felter[nr], o.Sted())
	}
	o.nye &^= bit
}

// Raa passes over the value o stands at and returns its bytes and their offset.
func (l *Laeser) Raa() ([]byte, int) {
	l.blank()
	start := l.i
	if l.spring(); l.fejl != "" {
		return nil, start
	}
	return l.b[start:l.i], start
}

// Dobbelt reports whether the element o stands at has stood before.
func (o *Objekt) Dobbelt() bool { return o.dobbelt }

// glem takes back what was noted inside an element that stands twice: neither value is used. In a
// scalar nothing is noted, so that the rows of a collection cost no search.
func (l *Laeser) glem(f *felt.Felt, s felt.Sted) {
	if f.Under == nil && !f.Samling {
		return
	}
	n := 0
	for _, g := range l.fund {
		if g.ForMeget || !g.Sted.I(s) {
			l.fund[n] = g
			n++
		}
	}
	l.fund = l.fund[:n]
}

// find returns the index of a name, without regard to ASCII case, or -1. Elements mostly come
// in the message's order, so the search begins after the last one.
func (o *Objekt) find(navn string) int {
	for i, n := o.Nr+1, len(o.felter); n > 0; i, n = i+1, n-1 {
		if i >= len(o.felter) {
			i = 0
		}
		if o.felter[i].Navn == navn {
			return i
		}
	}
	for i := range o.felter {
		if ligeASCII(o.felter[i].Navn, navn) {
			return i
		}
	}
	return -1
}

func ligeASCII(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range len(a) {
		if lille(a[i]) != lille(b[i]) {
			return false
		}
	}
	return true
}

func lille(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		c += 'a' - 'A'
	}
	return c
}

// ord reports whether a name is a word that a finding may repeat (S-02): letters A–Z, a–z, æøåÆØÅ and digits, with at least
// one letter, at most 64 characters and never four digits in a row, as a number on a person has.
func ord(s string) bool {
	const flestCifre = 3
	tegn, cifre, bogstav := 0, 0, false
	for _, c := range s {
		switch {
		case c >= '0' && c <= '9':
			if cifre++; cifre > flestCifre {
				return false
			}
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', strings.ContainsRune("æøåÆØÅ", c):
			cifre, bogstav = 0, true
		default:
			return false
		}
		if tegn++; tegn > laengstNavn {
			return false
		}
	}
	return bogstav
}

// streng reads a JSON string after white space; the text is valid until the next call.
// A lone surrogate becomes a byte that is not UTF-8.
func (l *Laeser) streng() (string, bool) {
	if !l.tag('"') {
		return "", false
	}
	start := l.i
	i := saerligt(l.b, start)
	switch {
	case i >= len(l.b):
		l.ulaeselig(len(l.b), uventetSlut)
		return "", false
	case l.b[i] == '"':
		l.i = i + 1
		return somTekst(l.b[start:i]), true
	}
	return l.langStreng(start, i)
}

// somTekst is b as a text, without a copy.
func somTekst(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// saerligt returns where, from i on, the first byte stands that does not stand for itself within a JSON string: a quotation mark, a
// backslash, a control character or one beyond ASCII; len(b) where none does. Of eight bytes at a time the highest bit of each tells.
func saerligt(b []byte, i int) int {
	const en, hoej = 0x0101010101010101, 0x8080808080808080
	for ; i+8 <= len(b); i += 8 {
		v := binary.LittleEndian.Uint64(b[i:])
		citat, skraa := v^en*'"', v^en*'\\'
		if m := ((citat-en)&^citat | (skraa-en)&^skraa | (v-en*' ')&^v | v) & hoej; m != 0 {
			return i + bits.TrailingZeros64(m)>>3
		}
	}
	for i < len(b) && b[i] != '"' && b[i] != '\\' && b[i] >= ' ' && b[i] < utf8.RuneSelf {
		i++
	}
	return i
}

// langStreng reads on at i in a string with escapes or characters beyond ASCII.
func (l *Laeser) langStreng(start, i int) (string, bool) {
	buf := append(l.buffer[:0], l.b[start:i]...)
	for i < len(l.b) {
		switch c := l.b[i]; {
		case c == '"':
			l.i, l.buffer = i+1, buf
			return somTekst(buf), true
		case c < ' ':
			l.ulaeselig(i, grundStyretegn(c))
			return "", false
		case c == '\\':
			var n int
			if buf, n = escape(buf, l.b[i:]); n == 0 {
				l.ulaeselig(i, forkertEscape)
				return "", false
			}
			i += n
		case c < utf8.RuneSelf:
			n := saerligt(l.b, i)
			buf = append(buf, l.b[i:n]...)
			i = n
		default:
			r, n := utf8.DecodeRune(l.b[i:])
			if r == utf8.RuneError && n == 1 {
				l.ulaeselig(i, GrundUTF8(l.b, i))
				return "", false
			}
			buf = append(buf, l.b[i:i+n]...)
			i += n
		}
	}
	l.ulaeselig(len(l.b), uventetSlut)
	return "", false
}

// escape appends the character of the escape at the start of s and returns its length, 0 where
// it is none.
func escape(buf, s []byte) ([]byte, int) {
	if len(s) < 2 {
		return buf, 0
	}
	switch s[1] {
	case '"', '\\', '/':
		return append(buf, s[1]), 2
	case 'b':
		return append(buf, '\b'), 2
	case 'f':
		return append(buf, '\f'), 2
	case 'n':
		return append(buf, '\n'), 2
	case 'r':
		return append(buf, '\r'), 2
	case 't':
		return append(buf, '\t'), 2
	}
	r := hex4(s)
	switch {
	case r < 0:
		return buf, 0
	case r < 0xd800 || r > 0xdfff:
		buf = utf8.AppendRune(buf, r)
	default:
		if r2 := hex4(s[6:]); r < 0xdc00 && r2 >= 0xdc00 && r2 <= 0xdfff {
			return utf8.AppendRune(buf, (r-0xd800)<<10|(r2-0xdc00)+0x10000), 12
		}
		buf = append(buf, "\xff"...) // a lone surrogate is no character
	}
	return buf, 6
}

func hex4(s []byte) rune {
	if len(s) < 6 || s[0] != '\\' || s[1] != 'u' {
		return -1
	}
	var r rune
	for _, c := range s[2:6] {
		n := hex(c)
		if n < 0 {
			return -1
		}
		r = r<<4 | n
	}
	return r
}

// hex returns the value of a hexadecimal digit, or -1.
func hex(c byte) rune {
	switch k := lille(c); {
	case c >= '0' && c <= '9':
		return rune(c - '0')
	case k >= 'a' && k <= 'f':
		return rune(k-'a') + 10
	}
	return -1
}

// tal reads a JSON number.
func (l *Laeser) tal() (string, bool) {
	start := l.i
	if l.naeste('-'); !l.naeste('0') && !l.cifre() {
		return l.talFejl()
	}
	if l.naeste('.') && !l.cifre() {
		return l.talFejl()
	}
	if l.naeste('e') || l.naeste('E') {
		if !l.naeste('+') {
			l.naeste('-')
		}
		if !l.cifre() {
			return l.talFejl()
		}
	}
	return somTekst(l.b[start:l.i]), true
}

func (l *Laeser) talFejl() (string, bool) {
	l.ulaeselig(l.i, grundTal(l.b, l.i))
	return "", false
}

func (l *Laeser) naeste(c byte) bool {
	if l.i < len(l.b) && l.b[l.i] == c {
		l.i++
		return true
	}
	return false
}

func (l *Laeser) cifre() bool {
	start := l.i
	for l.i < len(l.b) && l.b[l.i]-'0' <= 9 {
		l.i++
	}
	return l.i > start
}

// literal takes the rest of true, false or null.
func (l *Laeser) literal(s string) bool {
	for i := range len(s) {
		if !l.naeste(s[i]) {
			l.ulaeselig(l.i, grundOrd(l.b, l.i, i))
			return false
		}
	}
	return true
}

// spring passes over one value of any kind and depth, without recursion.
func (l *Laeser) spring() {
	if l.x != nil {
		l.x.forbi()
		return
	}
	var (
		bund   = l.dybde
		plads  [4]uint64
		objekt = plads[:0] // for each open level, one bit: is it an object?
	)
	er := func() bool { n := l.dybde - bund - 1; return objekt[n/64]>>(n%64)&1 != 0 }
	for {
		switch c := l.kig(); c {
		case '{', '[':
			l.i++
			n := l.dybde - bund
			l.ned()
			if n/64 == len(objekt) {
				objekt = append(objekt, 0)
			}
			if objekt[n/64] &^= 1 << (n % 64); c == '{' {
				objekt[n/64] |= 1 << (n % 64)
			}
			switch k := l.kig(); {
			case k == c+2: // } or ]
				l.i++
				l.dybde--
			case c == '{':
				if _, ok := l.streng(); !ok || !l.tag(':') {
					return
				}
				continue
			default:
				continue
			}
		case '"':
			l.streng()
		case 't':
			l.literal("true")
		case 'f':
			l.literal("false")
		case 'n':
			l.literal("null")
		case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
			l.tal()
		default:
			l.standset(enVaerdi)
		}
		// A value has ended: close levels, or go on to the next value of the level.
		for {
			if l.fejl != "" || l.dybde == bund {
				return
			}
			slut := byte(']')
			if er() {
				slut = '}'
			}
			if l.kig() == slut {
				l.i++
				l.dybde--
				continue
			}
			if !l.tag(',') {
				return
			}
			if er() {
				if _, ok := l.streng(); !ok || !l.tag(':') {
					return
				}
			}
			break
		}
	}
}
