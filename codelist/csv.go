package codelist

import (
	"bytes"
	"io"
	"slices"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/laes"
)

// ReadCSV returns a register with the file's values in place of the list l of r, which stays as
// it was. The first line names the columns, in any order: id, and optionally navn, start, slut;
// the separator is a semicolon if that line has one, otherwise a comma. Dates are YYYY-MM-DD, an
// empty one is open. Quotes are those of RFC 4180; a byte order mark and empty lines are passed
// over; no values at all is an empty list. Anything else is an error: a *[Fejl] with line and
// column. An id may stand again with a period that shares no day with the others. An error of rd comes through as it is; no rd is an
// *[dfdgerr.KaldFejl].
func (r *Register) ReadCSV(rd io.Reader, l Liste, komplet bool) (*Register, error) {
	if !l.ErListe() {
		return nil, &Fejl{Aarsag: UkendtListe}
	}
	b, err := laesAlt(rd)
	if err != nil {
		return nil, err
	}
	v, f := laesCSV(b, l)
	if f != nil {
		return nil, f
	}
	ny := *r.eller()
	ny.saet(l, liste{komplet: komplet, indlaest: true, v: v})
	return &ny, nil
}

// The columns of a file.
const (
	kolonneId = iota
	kolonneNavn
	kolonneStart
	kolonneSlut
	antalKolonner
)

var kolonnenavne = []string{kolonneId: "id", kolonneNavn: "navn", kolonneStart: "start", kolonneSlut: "slut"}

// overskrift is where each column stands in a row, from 1; 0 is not in the file.
type overskrift [antalKolonner]int

// What a CSV file has of its own that can be wrong.
const (
	grundCitat   = "et anførselstegn, der ikke åbner og lukker et felt: inde i et felt skrives det to gange"
	grundKolonne = "ukendt kolonne; filen har id og eventuelt navn, start og slut, med semikolon eller komma imellem"
	grundHoved   = "kolonnen id mangler; filens første linje er navnene id og eventuelt navn, start og slut"
)

var grundEngelsk = map[string]string{
	grundCitat:   "a quotation mark that does not open and close a field: within one it is written twice",
	grundKolonne: "unknown column; the file has id and where wanted navn, start and slut, with semicolons or commas between",
	grundHoved:   "the column id is missing; the file's first line is the names id and where wanted navn, start and slut",
}

func laesCSV(b []byte, l Liste) ([]Vaerdi, *Fejl) {
	c := csvlaeser{b: b, i: laes.Maerke(b), sep: ','}
	foerste, _, _ := bytes.Cut(bytes.TrimLeft(b[c.i:], "\r\n"), []byte{'\n'})
	if bytes.IndexByte(foerste, ';') >= 0 {
		c.sep = ';'
	}
	var s indlaesning
	var o overskrift
	antal := 0
	for raekke := 0; ; raekke++ {
		var felt int
		a := c.raekke()
		switch n := len(c.felter); {
		case a != 0:
		case n == 0 && raekke == 0:
			a = NoegleMangler
		case n == 0:
			if raekke, sted := s.slut(); raekke > 0 {
				return nil, paaPlads(b, sted, &Fejl{Aarsag: PerioderOverlapper, Liste: l, Raekke: raekke, Noegle: "id"})
			}
			return s.v, nil
		case raekke == 0:
			antal = n
			felt, a = o.laes(c.felter)
		case n != antal:
			felt, a = min(n-1, antal), ForkertAntalFelter
		default:
			felt, a = o.raekke(c.felter, &s)
		}
		if a != 0 {
			sted := c.i
			if felt < len(c.felter) {
				sted = c.felter[felt].sted
			}
			f := &Fejl{Aarsag: a, Liste: l, Raekke: raekke}
			switch a {
			case ForkertId, ForkertDato, SlutFoerStart:
				f.Noegle = o.navn(felt)
			case ForkertSyntaks:
				f.grund = grundCitat
			case UkendtNoegle:
				f.grund = grundKolonne
			case NoegleMangler:
				f.grund = grundHoved
			}
			return nil, paaPlads(b, sted, f)
		}
	}
}

// csvlaeser reads RFC 4180, left to right.
type csvlaeser struct {
	b      []byte
	i      int
	sep    byte
	felter []csvfelt // of the row just read; none at the end of the file
}

type csvfelt struct {
	tekst []byte
	sted  int
}

// raekke reads the next row, past empty lines. It stops after one field more than there can be
// columns, which is always an error. Where something is wrong, felter is empty and i at its place.
func (c *csvlaeser) raekke() Aarsag {
	c.felter = c.felter[:0]
	for c.linjeslut() {
		if c.i == len(c.b) {
			return 0
		}
		c.i++
	}
	for len(c.felter) <= antalKolonner {
		sted := c.i
		tekst, ok := c.felt()
		if !ok {
			c.felter = c.felter[:0]
			return ForkertSyntaks
		}
		c.felter = append(c.felter, csvfelt{tekst, sted})
		if c.linjeslut() {
			return 0
		}
		c.i++
	}
	return 0
}

// linjeslut reports whether a line, or the file, ends at i; after CR LF's first byte comes an empty line, which is passed over.
func (c *csvlaeser) linjeslut() bool {
	rest := c.b[c.i:]
	return len(rest) == 0 || rest[0] == '\n' || rest[0] == '\r' && (len(rest) == 1 || rest[1] == '\n')
}

// felt reads up to a separator or the line's end.
func (c *csvlaeser) felt() ([]byte, bool) {
	sted := c.i
	if c.i < len(c.b) && c.b[c.i] == '"' {
		return c.citat()
	}
	for ; c.i < len(c.b) && c.b[c.i] != c.sep; c.i++ {
		if c.linjeslut() {
			break
		}
		if c.b[c.i] == '"' {
			return nil, false
		}
	}
	return c.b[sted:c.i], true
}

// citat reads a quoted field; one that is not closed is wrong at its opening quote.
func (c *csvlaeser) citat() ([]byte, bool) {
	dobbelt := false
	for j := c.i + 1; ; j++ {
		n := bytes.IndexByte(c.b[j:], '"')
		if n < 0 {
			return nil, false
		}
		if j += n; j+1 < len(c.b) && c.b[j+1] == '"' {
			dobbelt = true
			j++
			continue
		}
		tekst := c.b[c.i+1 : j]
		if dobbelt {
			tekst = bytes.ReplaceAll(tekst, []byte(`""`), []byte{'"'})
		}
		c.i = j + 1
		return tekst, c.linjeslut() || c.b[c.i] == c.sep
	}
}

// navn returns the name of the column in a field.
func (o *overskrift) navn(felt int) string {
	for n, nr := range o {
		if nr == felt+1 {
			return kolonnenavne[n]
		}
	}
	return ""
}

// laes reads the header; where something is wrong, it returns in which field.
func (o *overskrift) laes(felter []csvfelt) (felt int, a Aarsag) {
	for i, f := range felter {
		n := slices.Index(kolonnenavne, string(f.tekst))
		if n < 0 {
			return i, UkendtNoegle
		}
		if o[n] > 0 {
			return i, NoegleToGange
		}
		o[n] = i + 1
	}
	if o[kolonneId] == 0 {
		return 0, NoegleMangler
	}
	return 0, 0
}

// raekke reads a value; where something is wrong, it returns in which field.
func (o *overskrift) raekke(felter []csvfelt, s *indlaesning) (felt int, a Aarsag) {
	var v Vaerdi
	var ok bool
	if v.Id, ok = laesId(string(felter[o[kolonneId]-1].tekst)); !ok {
		return o[kolonneId] - 1, ForkertId
	}
	if i := o[kolonneNavn]; i > 0 {
		v.Navn = string(felter[i-1].tekst)
	}
	if i := o[kolonneStart]; i > 0 {
		if v.Start, ok = csvDato(felter[i-1].tekst); !ok {
			return i - 1, ForkertDato
		}
	}
	if i := o[kolonneSlut]; i > 0 {
		if v.Slut, ok = csvDato(felter[i-1].tekst); !ok {
			return i - 1, ForkertDato
		}
	}
	if a = s.tag(v, felter[o[kolonneId]-1].sted); a == SlutFoerStart {
		return o[kolonneSlut] - 1, a
	}
	return o[kolonneId] - 1, a
}

func csvDato(b []byte) (dfdg.Dato, bool) {
	if len(b) == 0 {
		return dfdg.Dato{}, true
	}
	d := dfdg.ReadDato(string(b))
	return d, d.IsValid()
}
