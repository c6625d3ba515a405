package laes

import (
	"strings"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/bro"
)

// art is which kinds of JSON value an element takes.
type art uint8

const (
	afTekst art = 1 << iota
	afTal
	afJaNej
	ordret // white space around a text is part of it (xsd:string)
)

// blanke is XML's white space, and JSON's.
const blanke = " \t\r\n"

// skalar reads the value of the element that o stands at, whatever it is: a text to read it from, or the state that says why there is
// none. Null is not given, another kind than the element's is ForkertType, and of an element that stands twice neither value is used.
func (l *Laeser) skalar(o *Objekt, a art) (s string, t dfdg.Tilstand) {
	if l.x != nil {
		return l.x.skalar(o, a)
	}
	if o.dobbelt {
		l.spring()
		return "", dfdg.GivetToGange
	}
	var (
		har art
		ok  bool
	)
	switch c := l.kig(); {
	case c == '"':
		har = afTekst
		s, ok = l.streng()
	case c == '-' || c-'0' <= 9:
		har = afTal
		s, ok = l.tal()
	case c == 't':
		har, s = afJaNej, "true"
		ok = l.literal(s)
	case c == 'f':
		har, s = afJaNej, "false"
		ok = l.literal(s)
	case c == 'n':
		l.literal("null")
		return "", dfdg.IkkeGivet
	default:
		l.spring()
	}
	if !ok || har&a == 0 {
		return "", dfdg.ForkertType
	}
	return s, dfdg.Gyldig
}

// som reads a value from what skalar returned.
func som[T any](s string, t dfdg.Tilstand, laes func(string) T) (v T) {
	switch t {
	case dfdg.IkkeGivet:
		return v
	case dfdg.Gyldig:
		return laes(s)
	}
	return bro.I[T](t)
}

// The readers of the value types, one each. Decimals stand as numbers or strings. Each begins with the way that most values are
// written, read in place; what is written otherwise, or is no good value, is left to skalar, which alone judges.

func (l *Laeser) Dato(o *Objekt) dfdg.Dato {
	if d := dfdg.ReadDato(l.citat(o, len("2006-01-02"))); d.IsValid() {
		l.i += len(`"2006-01-02"`)
		return d
	}
	s, t := l.skalar(o, afTekst)
	if l.x != nil {
		s = udenZone(s, len("2006-01-02"))
	}
	return som(s, t, dfdg.ReadDato)
}

func (l *Laeser) Tidspunkt(o *Objekt) dfdg.Tidspunkt {
	if t := dfdg.ReadTidspunkt(l.citat(o, len("2006-01-02T15:04:05"))); t.IsValid() {
		l.i += len(`"2006-01-02T15:04:05"`)
		return t
	}
	s, t := l.skalar(o, afTekst)
	return som(s, t, dfdg.ReadTidspunkt)
}

// Dag reads a date that may also stand as a date-time, which counts by its Danish calendar day.
func (l *Laeser) Dag(o *Objekt) dfdg.Dato {
	if d := dfdg.ReadDato(l.citat(o, len("2006-01-02"))); d.IsValid() {
		l.i += len(`"2006-01-02"`)
		return d
	}
	s, t := l.skalar(o, afTekst)
	if t == dfdg.Gyldig && len(s) > len("2006-01-02") {
		return dfdg.ReadTidspunkt(s).Dato()
	}
	return som(s, t, dfdg.ReadDato)
}

func (l *Laeser) Maaned(o *Objekt) dfdg.Maaned {
	if m := dfdg.ReadMaaned(l.citat(o, len("2006-01"))); m.IsValid() {
		l.i += len(`"2006-01"`)
		return m
	}
	s, t := l.skalar(o, afTekst)
	if l.x != nil {
		s = udenZone(s, len("2006-01"))
	}
	return som(s, t, dfdg.ReadMaaned)
}

func (l *Laeser) GUID(o *Objekt) dfdg.GUID {
	s, t := l.skalar(o, afTekst)
	return som(s, t, dfdg.ReadGUID)
}

// CPR reads a personal number, of which nothing but itself is kept.
func (l *Laeser) CPR(o *Objekt) dfdg.CPR {
	s, t := l.skalar(o, afTekst)
	return som(s, t, dfdg.ReadCPR)
}

// Tekst copies the text, so that it outlives the document.
func (l *Laeser) Tekst(o *Objekt) dfdg.Tekst {
	s, t := l.skalar(o, afTekst|ordret)
	return som(s, t, dfdg.NewTekst)
}

func (l *Laeser) JaNej(o *Objekt) dfdg.JaNej {
	if !o.dobbelt {
		switch s := somTekst(l.b[l.i:]); {
		case strings.HasPrefix(s, "true"):
			l.i += len("true")
			return dfdg.Ja
		case strings.HasPrefix(s, "false"):
			l.i += len("false")
			return dfdg.Nej
		}
	}
	s, t := l.skalar(o, afJaNej)
	return som(s, t, dfdg.ReadJaNej)
}

func (l *Laeser) Timetal(o *Objekt) dfdg.Timetal {
	if h, i, ok := l.hundrededele(o); ok {
		l.i = i
		return dfdg.NewTimetal(h)
	}
	s, t := l.skalar(o, afTal|afTekst)
	return som(s, t, dfdg.ReadTimetal)
}

func (l *Laeser) Beloeb(o *Objekt) dfdg.Beloeb {
	if h, i, ok := l.hundrededele(o); ok {
		l.i = i
		return dfdg.NewBeloeb(h)
	}
	s, t := l.skalar(o, afTal|afTekst)
	return som(s, t, dfdg.ReadBeloeb)
}

func (l *Laeser) Uge(o *Objekt) dfdg.Uge {
	if n, i, ok := l.heltal(o); ok && n >= 1e5 { // six digits
		if u := dfdg.NewUge(n/100, n%100); u.IsValid() {
			l.i = i
			return u
		}
	}
	s, t := l.skalar(o, afTal)
	return som(s, t, dfdg.ReadUge)
}

func (l *Laeser) Antal(o *Objekt) dfdg.Antal {
	if n, i, ok := l.heltal(o); ok {
		l.i = i
		return dfdg.NewAntal(n)
	}
	s, t := l.skalar(o, afTal)
	return som(s, t, dfdg.ReadAntal)
}

func (l *Laeser) Kode(o *Objekt) dfdg.Kode {
	if n, i, ok := l.heltal(o); ok {
		l.i = i
		return dfdg.NewKode(n)
	}
	s, t := l.skalar(o, afTal)
	return som(s, t, dfdg.ReadKode)
}

func (l *Laeser) Akassenummer(o *Objekt) dfdg.Akassenummer {
	s, t := l.skalar(o, afTal)
	return som(s, t, dfdg.ReadAkassenummer)
}

func (l *Laeser) Afdelingsnummer(o *Objekt) dfdg.Afdelingsnummer {
	s, t := l.skalar(o, afTal)
	return som(s, t, dfdg.ReadAfdelingsnummer)
}

// NavnEllerId reads an element that stands as a name in a string or as an id in a number: the text, good until the next element is
// read, and which of the two it is. Where there is none, the state says why.
func (l *Laeser) NavnEllerId(o *Objekt) (s string, erNavn bool, t dfdg.Tilstand) {
	if l.x != nil || l.kig() == '"' {
		s, t = l.skalar(o, afTekst)
		return s, true, t
	}
	s, t = l.skalar(o, afTal)
	return s, false, t
}

// citat returns the n characters that stand in quotation marks where l is, after one blank at most; "" where they do not, or the
// element stands twice. They may be anything: only who finds them good may go on behind them.
func (l *Laeser) citat(o *Objekt, n int) string {
	if l.i < len(l.b) && l.b[l.i] == ' ' {
		l.i++
	}
	if i := l.i + 1; !o.dobbelt && len(l.b)-i > n && l.b[i-1] == '"' && l.b[i+n] == '"' {
		return somTekst(l.b[i : i+n])
	}
	return ""
}

// heltal returns the number that stands where l is, after one blank at most, and where it ends; false where none of at most nine digits
// and nothing else does, or the element stands twice.
func (l *Laeser) heltal(o *Objekt) (n, slut int, ok bool) {
	b, i := l.b, l.i
	if i < len(b) && b[i] == ' ' {
		i++
	}
	start := i
	for i < len(b) && b[i]-'0' <= 9 {
		n = 10*n + int(b[i]-'0')
		if i++; i-start > 9 {
			return n, i, false
		}
	}
	if i == start || o.dobbelt || b[start] == '0' && i-start > 1 || i < len(b) && talGaarVidere(b[i]) {
		return n, i, false
	}
	return n, i, true
}

// hundrededele is heltal of a number of at most fifteen digits and, after a point, one or two more, in hundredths.
func (l *Laeser) hundrededele(o *Objekt) (h int64, slut int, ok bool) {
	b, i := l.b, l.i
	if i < len(b) && b[i] == ' ' {
		i++
	}
	start := i
	for i < len(b) && b[i]-'0' <= 9 {
		h = 10*h + int64(b[i]-'0')
		if i++; i-start > 15 {
			return h, i, false
		}
	}
	if i == start || o.dobbelt || b[start] == '0' && i-start > 1 {
		return h, i, false
	}
	if h *= 100; i+1 < len(b) && b[i] == '.' {
		c := b[i+1] - '0'
		if c > 9 {
			return h, i, false
		}
		h += 10 * int64(c)
		if i += 2; i < len(b) && b[i]-'0' <= 9 {
			h += int64(b[i] - '0')
			i++
		}
	}
	if i < len(b) && talGaarVidere(b[i]) {
		return h, i, false
	}
	return h, i, true
}

// talGaarVidere reports whether a number that could end before c goes on with it.
func talGaarVidere(c byte) bool { return c-'0' <= 9 || c == '.' || c == 'e' || c == 'E' }

// Koder reads a collection of code ids into s, with plads as its memory; nil is new memory.
func (l *Laeser) Koder(o *Objekt, s *dfdg.Samling[dfdg.Kode], plads *[]dfdg.Kode) {
	v, ok := BegyndSamling(l, o, s, &plads)
	if !ok {
		return
	}
	var enhver Objekt
	for i := 0; l.EnTil(i); i++ {
		k := l.Kode(&enhver)
		if k.IsZero() { // null is no value of a collection
			k = bro.I[dfdg.Kode](dfdg.ForkertType)
		}
		v = append(v, k)
	}
	SlutSamling(l, s, plads, v)
}

// Faa is how many values a collection has room for at first.
const Faa = 4

// BegyndSamling begins the collection o stands at, and returns what its values are appended to: plads, with memory for a few where it
// has none. Where the value is no array it is passed over, and s says why.
func BegyndSamling[T comparable](l *Laeser, o *Objekt, s *dfdg.Samling[T], plads **[]T) ([]T, bool) {
	*s = dfdg.Samling[T]{}
	if t := l.aabnSamling(o); t != dfdg.Gyldig {
		*s = bro.I[dfdg.Samling[T]](t)
		return nil, false
	}
	if *plads == nil {
		*plads = new([]T)
	}
	if **plads == nil && !l.tomSamling() {
		**plads = make([]T, 0, Faa)
	}
	return (**plads)[:0], true
}

// aabnSamling begins the collection o stands at. Where it is none it is passed over, and the state says why.
func (l *Laeser) aabnSamling(o *Objekt) (t dfdg.Tilstand) {
	switch c := l.kig(); {
	case o.dobbelt:
		t = dfdg.GivetToGange
	case l.x != nil:
		return l.x.aabnSamling(o)
	case c == '[':
		l.i++
		l.ned()
		return dfdg.Gyldig
	case c == 'n':
		t = dfdg.IkkeGivet
	default:
		t = dfdg.ForkertType
	}
	l.spring()
	return t
}

// tomSamling reports whether the collection that has begun ends at once.
func (l *Laeser) tomSamling() bool {
	if l.x != nil {
		return l.x.tom || l.x.har("</")
	}
	return l.kig() == ']'
}

// EnTil reports whether a collection has a value with number i, which comes next. What is more than a message may have is passed over.
func (l *Laeser) EnTil(i int) bool {
	if l.x != nil {
		return l.x.enTil(i)
	}
	for flere := false; l.fejl == "" && l.kig() != ']' && (i == 0 || l.tag(',')); flere = true {
		if i < FlestRaekker {
			return true
		}
		if !flere {
			l.noter(Fund{ForMeget: true})
		}
		l.spring()
	}
	return false
}

// SlutSamling ends a collection with the values v.
func SlutSamling[T comparable](l *Laeser, s *dfdg.Samling[T], plads *[]T, v []T) {
	*plads = v
	switch {
	case l.fejl != "":
	case l.lukSamling():
		bro.Overtag(s, plads)
	default:
		*s = bro.I[dfdg.Samling[T]](dfdg.ForkertType)
	}
}

// lukSamling ends the collection that was read, and reports whether it was one: in XML it may show only then that it was not.
func (l *Laeser) lukSamling() bool {
	if l.x != nil {
		return l.x.lukSamling()
	}
	l.i++
	l.dybde--
	return true
}

// udenZone returns an xsd:date or xsd:gYearMonth of n characters without the time zone that may follow, Z or ±hh:mm up to
// 14:00: the day as written counts (S-07, Tolkning). Any other text is returned as it is.
func udenZone(s string, n int) string {
	if len(s) <= n {
		return s
	}
	z := s[n:]
	if z == "Z" {
		return s[:n]
	}
	if len(z) != len("+01:00") || z[0] != '+' && z[0] != '-' || z[3] != ':' {
		return s
	}
	for _, i := range [...]int{1, 2, 4, 5} {
		if !erCiffer(z[i]) {
			return s
		}
	}
	if t, m := z[1:3], z[4:]; m > "59" || t > "14" || t == "14" && m != "00" {
		return s
	}
	return s[:n]
}
