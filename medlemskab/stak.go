package medlemskab

import (
	"slices"

	"github.com/akasse/dfdg"
)

// A citizen's registrations are a stack: a new one goes on top and ends the present one the day
// before; a recall takes the top one off and restores what it had ended. These functions are all
// that moves it; none of them changes its input.

// aktuel returns the number of the present registration, or -1.
func aktuel(stak []Periode, idag dfdg.Dato) int {
	for i := len(stak) - 1; i >= 0; i-- {
		if stak[i].Uafsluttet(idag) {
			return i
		}
	}
	return -1
}

// seneste returns the number of the registration that ended last, or -1.
func seneste(stak []Periode) int {
	s := -1
	for i, p := range stak {
		if s < 0 || p.Slutdato.IsZero() || !stak[s].Slutdato.IsZero() && !p.Slutdato.Foer(stak[s].Slutdato) {
			s = i
		}
	}
	return s
}

// afsluttet returns p ended the day before another registration starts. It remembers what end it
// had before, so that a recall can restore it.
func (p Periode) afsluttet(foer dfdg.Dato) Periode {
	if p.AfsluttetVed != VedOverflytning {
		p.Foer = Periodeslut{p.Slutdato, p.AfsluttetVed}
	}
	p.Slutdato, p.AfsluttetVed = foer.PlusDage(-1), VedOverflytning
	return p
}

// genoptaget returns p with the end it had before another registration ended it.
func (p Periode) genoptaget() Periode {
	p.Slutdato, p.AfsluttetVed, p.Foer = p.Foer.Slutdato, p.Foer.AfsluttetVed, Periodeslut{}
	return p
}

// naar reports whether p has no end, or one on or after a day.
func (p Periode) naar(dag dfdg.Dato) bool { return p.Slutdato.IsZero() || !p.Slutdato.Foer(dag) }

// afsluttedeRegistrering returns the number of the registration that registration i ended, or -1:
// the one just below it, where a registration ended that; else one of which it is not known what
// ended it, if it ended the day before (M-25).
func afsluttedeRegistrering(stak []Periode, i int) int {
	if i > 0 && stak[i-1].AfsluttetVed == VedOverflytning {
		return i - 1
	}
	dagenFoer := stak[i].Startdato.PlusDage(-1)
	for j := i - 1; j >= 0; j-- {
		if p := stak[j]; p.AfsluttetVed == Uoplyst && p.Slutdato.IsValid() && p.Slutdato == dagenFoer {
			return j
		}
	}
	return -1
}

// uden returns the stack after registration i is recalled, and the number of the one that its
// recall restores, or -1.
func uden(stak []Periode, i int) ([]Periode, int) {
	j := afsluttedeRegistrering(stak, i)
	ny := slices.Delete(slices.Clone(stak), i, i+1)
	if j >= 0 {
		ny[j] = ny[j].genoptaget()
	}
	return ny, j
}

// senesteSlut returns the last day of the citizen's ended registrations but number undtagen; not
// given where there is none.
func senesteSlut(stak []Periode, undtagen int) (d dfdg.Dato) {
	for i, p := range stak {
		if i != undtagen && p.Slutdato.Compare(d) > 0 {
			d = p.Slutdato
		}
	}
	return d
}

// senesteStart returns the latest start date but that of registration undtagen; not given where
// there is none.
func senesteStart(stak []Periode, undtagen int) (d dfdg.Dato) {
	for i, p := range stak {
		if i != undtagen && p.Startdato.Compare(d) > 0 {
			d = p.Startdato
		}
	}
	return d
}

// daekket reports whether every day of a range lies in some membership.
func daekket(stak []Periode, fra, til dfdg.Dato) bool {
	for !fra.Efter(til) {
		naeste := fra
		for _, p := range stak {
			if !naeste.Inden(p.Startdato, p.Slutdato) {
				continue
			}
			if p.naar(til) {
				return true
			}
			naeste = p.Slutdato.PlusDage(1)
		}
		if naeste == fra {
			return false
		}
		fra = naeste
	}
	return true
}
