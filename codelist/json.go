package codelist

import (
	"bytes"
	"encoding/json"
	"io"
	"slices"
	"strings"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/laes"
)

// ReadJSON returns a register with the file's lists in place of those of r, which stays as it
// was. The file is one object, any number of lists by their name in the case format:
//
//	{"satsgrundlag": {"komplet": true, "vaerdier": [
//		{"id": 1, "navn": "Indplacering", "start": "2017-07-01", "slut": null}]}}
//
// vaerdier and id are required; komplet absent is false; navn absent or null is "", start and
// slut absent or null are open. vaerdier may be empty ([Register.KompletteTomme] tells where a list is complete besides). An id may stand
// again with a period that shares no day with the others. Names match exactly; a UTF-8 byte order mark is passed over. Anything else is
// an error: a *[Fejl] with line and column. An error of rd comes through as it is; no rd is an *[dfdgerr.KaldFejl].
func (r *Register) ReadJSON(rd io.Reader) (*Register, error) {
	b, err := laesAlt(rd)
	if err != nil {
		return nil, err
	}
	ny := *r.eller()
	d := jsonlaeser{b: b, i: laes.Maerke(b), r: &ny}
	if d.fil(); d.f != nil {
		return nil, d.f
	}
	return &ny, nil
}

// jsonlaeser reads this one form of document, left to right; the input sets no recursion. Its
// functions answer false once f is set.
type jsonlaeser struct {
	b      []byte
	i      int
	r      *Register
	l      Liste // being read, or 0
	raekke int   // being read, or 0
	noegle string
	f      *Fejl
}

var listenavne = func() (n []string) {
	for l := foersteListe; l.ErListe(); l++ {
		n = append(n, l.String())
	}
	return n
}()

func (d *jsonlaeser) fil() {
	d.objekt(listenavne, UkendtListe, func(n int) bool { return d.liste(foersteListe + Liste(n)) })
	if d.naeste(); d.f == nil && d.i < len(d.b) {
		d.syntaks(d.i, '$')
	}
}

func (d *jsonlaeser) liste(l Liste) bool {
	d.l = l
	d.naeste()
	sted, s, komplet := d.i, &indlaesning{}, false
	givet := d.objekt([]string{"vaerdier", "komplet"}, UkendtNoegle, func(n int) bool {
		if n == 1 {
			komplet = d.ord("true")
			return komplet || d.ord("false") || d.anden()
		}
		if !d.aabn('[') {
			return false
		}
		for d.raekke = 1; d.mere(d.raekke == 1, ']') && d.vaerdi(s); d.raekke++ {
		}
		d.raekke = 0
		return d.f == nil
	})
	if d.f == nil && givet&1 == 0 {
		d.stop(sted, NoegleMangler)
	}
	if d.f != nil {
		return false
	}
	if raekke, sted := s.slut(); raekke > 0 {
		d.raekke = raekke
		return d.stop(sted, PerioderOverlapper)
	}
	d.r.saet(l, liste{komplet: komplet, indlaest: true, v: s.v})
	d.l = 0
	return true
}

func (d *jsonlaeser) vaerdi(s *indlaesning) bool {
	d.naeste()
	var v Vaerdi
	sted := d.i
	var idSted, slutSted int
	noegler := []string{"id", "navn", "start", "slut"}
	givet := d.objekt(noegler, UkendtNoegle, func(n int) (ok bool) {
		d.noegle = noegler[n]
		switch d.naeste(); n {
		case 0:
			idSted = d.i
			v.Id, ok = d.id()
		case 1:
			if ok = d.ord("null"); !ok {
				v.Navn, ok = d.streng()
			}
		case 2:
			v.Start, ok = d.dato()
		case 3:
			slutSted = d.i
			v.Slut, ok = d.dato()
		}
		if ok {
			d.noegle = ""
		}
		return ok
	})
	if d.f != nil {
		return false
	}
	if givet&1 == 0 {
		return d.stop(sted, NoegleMangler)
	}
	switch a := s.tag(v, idSted); a {
	case 0:
		return true
	case SlutFoerStart:
		d.noegle = "slut"
		return d.stop(slutSted, a)
	default:
		d.noegle = "id"
		return d.stop(idSted, a)
	}
}

// objekt reads an object whose keys are among navne, each once; felt reads the value of navne[n].
// It returns which were given, one bit each.
func (d *jsonlaeser) objekt(navne []string, ukendt Aarsag, felt func(n int) bool) (givet uint) {
	if !d.aabn('{') {
		return 0
	}
	for d.mere(givet == 0, '}') {
		sted := d.i
		if d.i == len(d.b) || d.b[d.i] != '"' {
			d.syntaks(d.i, '"')
			return givet
		}
		navn, ok := d.streng()
		if !ok {
			return givet
		}
		n := slices.Index(navne, navn)
		switch {
		case n < 0:
			ok = d.stop(sted, ukendt)
		case givet>>n&1 != 0:
			ok = d.stop(sted, NoegleToGange)
		case d.naeste() != ':':
			ok = d.syntaks(d.i, ':')
		default:
			givet |= 1 << n
			d.i++
			ok = felt(n)
		}
		if !ok {
			return givet
		}
	}
	return givet
}

// aabn steps over the { or [ that must come next.
func (d *jsonlaeser) aabn(c byte) bool {
	if d.naeste() != c {
		return d.anden()
	}
	d.i++
	return true
}

// mere steps to the next member of an object or array, and over its end.
func (d *jsonlaeser) mere(foerste bool, slut byte) bool {
	switch c := d.naeste(); {
	case c == slut:
		d.i++
		return false
	case foerste:
		return true
	case c != ',':
		return d.syntaks(d.i, ',')
	}
	d.i++
	d.naeste()
	return true
}

// id reads a whole number.
func (d *jsonlaeser) id() (int, bool) {
	j := d.i
	for j < len(d.b) && strings.IndexByte("+-.0123456789eE", d.b[j]) >= 0 {
		j++
	}
	if j == d.i {
		return 0, d.anden()
	}
	if !json.Valid(d.b[d.i:j]) {
		return 0, d.stop(d.i, ForkertSyntaks)
	}
	id, ok := laesId(string(d.b[d.i:j]))
	if !ok {
		return 0, d.stop(d.i, ForkertId)
	}
	d.i = j
	return id, true
}

// dato reads a string with a date, or null.
func (d *jsonlaeser) dato() (dfdg.Dato, bool) {
	if d.ord("null") {
		return dfdg.Dato{}, true
	}
	sted := d.i
	s, ok := d.streng()
	if !ok {
		return dfdg.Dato{}, false
	}
	dato := dfdg.ReadDato(s)
	return dato, dato.IsValid() || d.stop(sted, ForkertDato)
}

func (d *jsonlaeser) streng() (s string, ok bool) {
	if d.naeste() != '"' {
		return "", d.anden()
	}
	sted, omskrevet := d.i, false
	j := sted + 1
	for ; j < len(d.b) && d.b[j] != '"'; j++ {
		if d.b[j] < ' ' {
			return "", d.stop(j, ForkertSyntaks)
		}
		if d.b[j] == '\\' {
			omskrevet = true
			j++
		}
	}
	if j >= len(d.b) {
		return "", d.stop(len(d.b), ForkertSyntaks)
	}
	d.i = j + 1
	if !omskrevet {
		return string(d.b[sted+1 : j]), true
	}
	if json.Unmarshal(d.b[sted:d.i], &s) != nil {
		return "", d.stop(sted, ForkertSyntaks)
	}
	return s, true
}

// ord steps over the word if it comes next.
func (d *jsonlaeser) ord(ord string) bool {
	d.naeste()
	if !bytes.HasPrefix(d.b[d.i:], []byte(ord)) {
		return false
	}
	d.i += len(ord)
	return true
}

// naeste steps over blanks and returns the byte that comes next; 0 at the end.
func (d *jsonlaeser) naeste() byte {
	for ; d.i < len(d.b); d.i++ {
		switch c := d.b[d.i]; c {
		case ' ', '\t', '\n', '\r':
		default:
			return c
		}
	}
	return 0
}

// anden is the error where something else was meant: another type, or no JSON at all.
func (d *jsonlaeser) anden() bool {
	if d.i < len(d.b) && strings.IndexByte(`{["-0123456789tfn`, d.b[d.i]) >= 0 {
		return d.stop(d.i, ForkertType)
	}
	return d.syntaks(d.i, 'v')
}

// syntaks is stop where the document cannot go on and vil was meant, as [laes.Grund] has it.
func (d *jsonlaeser) syntaks(i int, vil byte) bool {
	d.stop(i, ForkertSyntaks)
	d.f.grund = laes.Grund(d.b, i, vil)
	return false
}

// stop sets the error at b[i] and returns false.
func (d *jsonlaeser) stop(i int, a Aarsag) bool {
	d.f = paaPlads(d.b, i, &Fejl{Aarsag: a, Liste: d.l, Raekke: d.raekke, Noegle: d.noegle})
	return false
}
