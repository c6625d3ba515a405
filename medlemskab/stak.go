package medlemskab

import (
	"slices"

	"github.com/akasse/dfdg"
)

// A citizen's registrations are a stack: a new one goes on top and ends the present one; a recall takes the top one off and
// resumes what it had ended. These functions are all that moves it; none of them changes its input.

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

// naar reports whether p has no end, or one on or after a day.
func (p Periode) naar(dag dfdg.Dato) bool { return p.Slutdato.IsZero() || !p.Slutdato.Foer(dag) }

// sidsteDag returns the last day of a registration that one from start on ends: the day before, in 2021-3 that day (M-07).
func (k *kontrol) sidsteDag(start dfdg.Dato) dfdg.Dato {
	if k.gammel() {
		return start
	}
	return start.PlusDage(-1)
}

// afslut ends registration i of a stack because another starts, and reports whether that moved its end. What had ended it
// itself, a cancellation or a death, stands as what ended it, so that a recall leaves it ended (M-07).
func (k *kontrol) afslut(stak []Periode, i int, start dfdg.Dato) bool {
	slut := k.sidsteDag(start)
	if i < 0 || !stak[i].Slutdato.IsZero() && !stak[i].Slutdato.Efter(slut) {
		return false
	}
	p := &stak[i]
	if p.Slutdato = slut; p.AfsluttetVed == Uoplyst {
		p.AfsluttetVed = VedOverflytning
	}
	return true
}

// afsluttetAf returns the number of the registration that registration i ended, or -1 (M-25): one that a transfer ended on
// the day i starts or the day before, or one of which it is not known what ended it, if it ended the day before, in 2021-3
// also on the day. Where another registration between the two could have ended it, that one did.
func (k *kontrol) afsluttetAf(i int) int {
	start := k.stak[i].Startdato
	dagenFoer := start.PlusDage(-1)
	var paaDagen, foer, dagenEfter bool // a registration between starts on that day
	for j := i - 1; j >= 0; j-- {
		p := &k.stak[j]
		kendt := p.AfsluttetVed == VedOverflytning
		switch {
		case !p.Slutdato.IsValid() || !kendt && p.AfsluttetVed != Uoplyst:
		case p.Slutdato == dagenFoer && !paaDagen && !foer,
			p.Slutdato == start && (kendt || k.gammel()) && !paaDagen && !dagenEfter:
			return j
		}
		paaDagen = paaDagen || p.Startdato == start
		foer = foer || p.Startdato == dagenFoer
		dagenEfter = dagenEfter || p.Startdato == start.PlusDage(1)
	}
	return -1
}

// uden returns the stack after registration i is recalled, and the number of the one that is resumed, or -1.
func (k *kontrol) uden(i int) ([]Periode, int) {
	j := k.afsluttetAf(i)
	ny := slices.Delete(slices.Clone(k.stak), i, i+1)
	if j >= 0 {
		ny[j].Slutdato, ny[j].AfsluttetVed = dfdg.Dato{}, Uoplyst
	}
	return ny, j
}

// spand is a range of days, both included; til is not given where it has no end.
type spand struct{ fra, til dfdg.Dato }

// daekning returns the days that lie in some membership, as ranges in order with days between them.
func daekning(stak []Periode) []spand {
	var d []spand
	for _, p := range stak {
		d = append(d, spand{p.Startdato, p.Slutdato})
	}
	slices.SortFunc(d, func(a, b spand) int { return a.fra.Compare(b.fra) })
	n := 0
	for _, s := range d {
		switch {
		case n == 0 || !d[n-1].til.IsZero() && d[n-1].til.PlusDage(1).Foer(s.fra):
			d[n] = s
			n++
		case d[n-1].til.IsZero():
		case s.til.IsZero() || s.til.Efter(d[n-1].til):
			d[n-1].til = s.til
		}
	}
	return d[:n]
}

// daekker reports whether every day from fra to til lies in the ranges; always where there is no such day.
func daekker(d []spand, fra, til dfdg.Dato) bool {
	if fra.Efter(til) {
		return true
	}
	i, findes := slices.BinarySearchFunc(d, fra, func(s spand, dag dfdg.Dato) int { return s.fra.Compare(dag) })
	if !findes {
		i--
	}
	return i >= 0 && fra.Inden(d[i].fra, d[i].til) && (d[i].til.IsZero() || !d[i].til.Foer(til))
}
