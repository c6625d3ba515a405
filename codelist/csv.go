package codelist

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/akasse/dfdg"
)

// ReadCSV answers a register with the file's values in place of the list l of r, which stays as
// it was. The first line names the columns, in any order: id, and optionally navn, start, slut;
// the separator is a semicolon if that line has one, otherwise a comma. Dates are YYYY-MM-DD, an
// empty one is open. Quotes are those of RFC 4180; a byte order mark and empty lines are passed
// over; no values at all is an empty list. Anything else is an error: a *[Fejl] with line and
// column. An error of rd comes through as it is.
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

func laesCSV(b []byte, l Liste) ([]Vaerdi, *Fejl) {
	b = bytes.TrimPrefix(b, []byte("\ufeff"))
	cr := csv.NewReader(bytes.NewReader(b))
	cr.FieldsPerRecord, cr.ReuseRecord = -1, true
	foerste, _, _ := bytes.Cut(bytes.TrimLeft(b, "\r\n"), []byte{'\n'})
	if bytes.IndexByte(foerste, ';') >= 0 {
		cr.Comma = ';'
	}
	var s indlaesning
	var o overskrift
	antal := 0
	for raekke := 0; ; raekke++ {
		felter, err := cr.Read()
		var pe *csv.ParseError
		switch {
		case errors.As(err, &pe):
			return nil, paaLinje(b, pe.Line, pe.Column, &Fejl{Aarsag: ForkertSyntaks, Liste: l, Raekke: raekke})
		case err != nil && raekke == 0:
			return nil, paaPlads(b, len(b), &Fejl{Aarsag: NoegleMangler, Liste: l})
		case err != nil: // the end
			return s.v, nil
		}
		var felt int
		var a Aarsag
		switch {
		case raekke == 0:
			antal = len(felter)
			felt, a = o.laes(felter)
		case len(felter) != antal:
			felt, a = min(len(felter)-1, antal), ForkertAntalFelter
		default:
			felt, a = o.raekke(felter, &s)
		}
		if a != 0 {
			linje, kolonne := cr.FieldPos(felt)
			return nil, paaLinje(b, linje, kolonne, &Fejl{Aarsag: a, Liste: l, Raekke: raekke})
		}
	}
}

// laes reads the header; where something is wrong, it answers in which field.
func (o *overskrift) laes(felter []string) (felt int, a Aarsag) {
	for i, navn := range felter {
		n := slices.Index(kolonnenavne, navn)
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

// raekke reads a value; where something is wrong, it answers in which field.
func (o *overskrift) raekke(felter []string, s *indlaesning) (felt int, a Aarsag) {
	var v Vaerdi
	var ok bool
	if v.Id, ok = laesId(felter[o[kolonneId]-1]); !ok {
		return o[kolonneId] - 1, ForkertId
	}
	if i := o[kolonneNavn]; i > 0 {
		v.Navn = strings.Clone(felter[i-1]) // not the whole row
	}
	if i := o[kolonneStart]; i > 0 {
		if v.Start, ok = csvDato(felter[i-1]); !ok {
			return i - 1, ForkertDato
		}
	}
	if i := o[kolonneSlut]; i > 0 {
		if v.Slut, ok = csvDato(felter[i-1]); !ok {
			return i - 1, ForkertDato
		}
	}
	if a = s.tag(v); a == SlutFoerStart {
		return o[kolonneSlut] - 1, a
	}
	return o[kolonneId] - 1, a
}

func csvDato(s string) (dfdg.Dato, bool) {
	if s == "" {
		return dfdg.Dato{}, true
	}
	d := dfdg.LaesDato(s)
	return d, d.IsValid()
}

// paaLinje gives the error the line, and the column of its byteI'th byte from 1.
func paaLinje(b []byte, linje, byteI int, f *Fejl) *Fejl {
	i := 0
	for n := 1; n < linje; n++ {
		i += bytes.IndexByte(b[i:], '\n') + 1
	}
	return paaPlads(b, min(i+max(byteI-1, 0), len(b)), f)
}
