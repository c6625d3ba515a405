// Package bestandtest makes membership files and registers for tests. Its CPR numbers belong to nobody:
// they are of persons born in 2050–2057.
//
// What a function returns is the caller's own; any number of goroutines may call.
package bestandtest

import (
	"fmt"
	"iter"
	"math/rand/v2"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/medlemskab/bestand"
)

// Hoejst is how many CPR numbers there are to make: 365 days of 8 years, 4 centuries' digits, 1000
// serial numbers.
const Hoejst = 365 * 8 * 4 * 1000

// CPR returns number i of [Hoejst], in order, from 0; it panics where there is none.
func CPR(i int) dfdg.CPR { return dfdg.MustParseCPR(cpr(i)) }

func cpr(i int) string {
	loebenr, ciffer, aar, dag := i%1000, i/1000%4, i/4000%8, i/32000
	return dage[dag] + fmt.Sprintf("5%d%d%03d", aar, ciffer+5, loebenr)
}

// dage are the days of a common year as DDMM, in the order of the text.
var dage = func() (d []string) {
	for dag := 1; dag <= 31; dag++ {
		for maaned := 1; maaned <= 12; maaned++ {
			if dfdg.NewDato(2050, maaned, dag).IsValid() {
				d = append(d, fmt.Sprintf("%02d%02d", dag, maaned))
			}
		}
	}
	return d
}()

// Akasse is the fund that [Par] makes files for, and Idag the day its cases are laid around.
const Akasse = 57

// Idag is the day that [Par] is made for.
func Idag() dfdg.Dato { return dfdg.NewDato(2025, 3, 3) }

// Start is the start row of [Par]'s files.
func Start() bestand.Startraekke {
	return bestand.Startraekke{Koerselsdato: Idag(), Akasse: dfdg.NewAkassenummer(Akasse)}
}

// Filnavn is the name of [Par]'s file.
func Filnavn() bestand.Filnavn {
	return bestand.Filnavn{Akasse: dfdg.NewAkassenummer(Akasse), Uge: dfdg.NewUge(2025, 10), Leveret: Idag(), Klokken: [3]int{23, 52, 12}}
}

// Par makes a register and a file of about antal rows each, at most Hoejst/2, that agree in 97 of 100 rows and
// hold every case of the reconciliation in the rest. Both are in order of CPR number if sorteret, otherwise
// shuffled, each its own way. The same arguments give the same rows.
func Par(antal int, froe uint64, sorteret bool) (iter.Seq[bestand.Medlem], iter.Seq[bestand.Raekke]) {
	antal = max(1, min(antal, Hoejst/2))
	p := par{antal: antal, trin: Hoejst / antal, froe: froe}
	register := func(yield func(bestand.Medlem) bool) {
		for i := range p.raekkefoelge(1, sorteret) {
			if m, _, i1, _ := p.person(i); i1 && !yield(m) {
				return
			}
		}
	}
	fil := func(yield func(bestand.Raekke) bool) {
		for i := range p.raekkefoelge(2, sorteret) {
			if _, r, _, i2 := p.person(i); i2 && !yield(r) {
				return
			}
		}
	}
	return register, fil
}

type par struct {
	antal, trin int
	froe        uint64
}

func (p par) raekkefoelge(side uint64, sorteret bool) iter.Seq[int] {
	return func(yield func(int) bool) {
		if sorteret {
			for i := range p.antal {
				if !yield(i) {
					return
				}
			}
			return
		}
		orden := make([]uint32, p.antal)
		for i := range orden {
			orden[i] = uint32(i)
		}
		rand.New(rand.NewPCG(p.froe, side)).Shuffle(p.antal, func(i, j int) { orden[i], orden[j] = orden[j], orden[i] })
		for _, i := range orden {
			if !yield(int(i)) {
				return
			}
		}
	}
}

// person returns person i in both inputs, and which of them holds it.
func (p par) person(i int) (m bestand.Medlem, r bestand.Raekke, iRegister, iFil bool) {
	k := rand.NewPCG(p.froe, uint64(i)<<8)
	t := func(n uint64) int { return int(k.Uint64() % n) }
	dato := func() dfdg.Dato { return dfdg.NewDato(1985+t(40), 1+t(12), 1) }
	m = bestand.Medlem{
		CPR:                 CPR(i * p.trin),
		Afdeling:            dfdg.NewAfdelingsnummer(Akasse*10000 + t(20)),
		Startdato:           dato(),
		Forsikringskategori: dfdg.NewKode(1 + t(2)),
		Dagpengeretsdato:    dato(),
	}
	if t(100) < 5 {
		m.Dagpengeretsdato = dfdg.Dato{}
	}
	r = bestand.Raekke{
		CPR: m.CPR, Akasse: dfdg.NewAkassenummer(Akasse), Afdeling: m.Afdeling, Startdato: m.Startdato,
		Forsikringskategori: m.Forsikringskategori, Dagpengeretsdato: m.Dagpengeretsdato,
	}
	iRegister, iFil = true, true
	idag := Idag()
	switch u := t(1000); {
	case u < 5:
		iFil = false
	case u < 9:
		m = bestand.Medlem{CPR: m.CPR, Status: bestand.Udmeldt, Dato: idag.PlusDage(-t(400))}
	case u < 14:
		dage := t(62)
		m = bestand.Medlem{CPR: m.CPR, Status: bestand.Overflyttet, Dato: idag.PlusDage(-dage - 1), Registreret: idag.PlusDage(-dage)}
	case u < 15:
		m = bestand.Medlem{CPR: m.CPR, Status: bestand.AldrigMedlem}
	case u < 16:
		if dage := t(60) - 40; dage <= 0 {
			m = bestand.Medlem{CPR: m.CPR, Status: bestand.Pension, Dato: idag.PlusDage(dage)}
		} else { // still a member, who differs
			m.Status, m.Dato = bestand.Pension, idag.PlusDage(dage)
			r.Afdeling = dfdg.NewAfdelingsnummer(Akasse*10000 + 99)
		}
	case u < 17:
		m.Status, m.Dato, m.NytCPR = bestand.Nummerskiftet, idag.PlusDage(-t(100)), CPR(i*p.trin+1)
	case u < 19:
		iRegister = false
	case u < 22:
		r.Forsikringskategori = dfdg.NewKode(3 - m.Forsikringskategori.Int())
	case u < 24:
		r.Afdeling = dfdg.NewAfdelingsnummer(Akasse*10000 + 99)
	case u < 27:
		r.Startdato = m.Startdato.PlusDage(1)
	case u < 28:
		r.Dagpengeretsdato = m.Startdato.PlusDage(2)
	case u < 30:
		m, iFil = bestand.Medlem{CPR: m.CPR, Status: bestand.Udmeldt, Dato: idag.PlusDage(-t(400))}, false
	}
	return m, r, iRegister, iFil
}
