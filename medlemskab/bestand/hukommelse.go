package bestand

import (
	"runtime"
	"slices"
	"sort"
	"sync"
	"sync/atomic"
)

// hukommelse is a side in memory, 24 bytes a row, kept apart by the day and month of birth, which a CPR number
// begins with. The rows of one such day are few enough to be sorted in a processor's cache.
type hukommelse struct {
	dage  []foedselsdag // by the first four digits
	skift []skift
}

// foedselsdag is rows of one day in pieces, so that none is copied to grow.
type foedselsdag struct {
	stykker []*[stykke]pakket
	antal   uint
}

const (
	stykke = 256
	prDag  = 1_000_000 // numbers of one day
)

// pakkerIBlok is how many rows a side that a user yields gives at a time.
const pakkerIBlok = 1024

func (d *foedselsdag) raekke(i uint) *pakket { return &d.stykker[i/stykke][i%stykke] }

func (h *hukommelse) tilfoej(b *bundt) {
	if h.dage == nil {
		h.dage = make([]foedselsdag, ingenCPR/prDag+1)
	}
	for _, p := range b.pakker {
		p.linje += uint32(b.base)
		d := &h.dage[p.cpr/prDag]
		if d.antal%stykke == 0 {
			// Begun by a write: new memory that is read first costs a second page fault.
			d.stykker = append(d.stykker, &[stykke]pakket{p})
		} else {
			*d.raekke(d.antal) = p
		}
		d.antal++
	}
	h.skift = tilfoejSkift(h.skift, b)
}

func tilfoejSkift(til []skift, b *bundt) []skift {
	for _, s := range b.skift {
		s.linje += b.base
		til = append(til, s)
	}
	return til
}

// sorter puts the rows of sides in order of CPR number; equal numbers keep their order.
func sorter(sider ...*hukommelse) {
	var (
		g      sync.WaitGroup
		naeste atomic.Int64
		dage   []*foedselsdag
	)
	for _, h := range sider {
		for i := range h.dage {
			if h.dage[i].antal > 1 {
				dage = append(dage, &h.dage[i])
			}
		}
	}
	for range min(runtime.GOMAXPROCS(0), len(dage)) {
		g.Go(func() {
			var plads []pakket
			for i := naeste.Add(1); i <= int64(len(dage)); i = naeste.Add(1) {
				plads = dage[i-1].sorter(plads)
			}
		})
	}
	g.Wait()
}

func (d *foedselsdag) ordnet() bool {
	for i := uint(1); i < d.antal; i++ {
		if d.raekke(i).cpr < d.raekke(i-1).cpr {
			return false
		}
	}
	return true
}

// sorter is a radix sort on the last six digits, by way of plads and back; it returns plads, which may have
// grown.
func (d *foedselsdag) sorter(plads []pakket) []pakket {
	const (
		bit   = 10 // 2·10 hold any number below prDag
		maske = 1<<bit - 1
	)
	if d.ordnet() {
		return plads
	}
	var lave, hoeje [maske + 1]uint
	for i := range d.antal {
		cpr := d.raekke(i).cpr
		lave[cpr%prDag&maske]++
		hoeje[cpr%prDag>>bit]++
	}
	pladser(lave[:])
	pladser(hoeje[:])
	plads = slices.Grow(plads[:0], int(d.antal))[:d.antal]
	for i := range d.antal {
		p := d.raekke(i)
		n := &lave[p.cpr%prDag&maske]
		plads[*n] = *p
		*n++
	}
	for i := range plads {
		n := &hoeje[plads[i].cpr%prDag>>bit]
		*d.raekke(*n) = plads[i]
		*n++
	}
	return plads
}

// pladser turns counts into the places where each begins.
func pladser(antal []uint) {
	sum := uint(0)
	for i, a := range antal {
		antal[i], sum = sum, sum+a
	}
}

// laeser gives the side out in order of CPR number, in blocks.
func (h *hukommelse) laeser() func() ([]pakket, int) {
	dage, nr := h.dage, uint(0)
	return func() ([]pakket, int) {
		for ; len(dage) > 0; dage, nr = dage[1:], 0 {
			if d := &dage[0]; nr*stykke < d.antal {
				nr++
				return d.stykker[nr-1][:min(stykke, d.antal-(nr-1)*stykke)], 0
			}
		}
		return nil, 0
	}
}

// dobbelt reports whether a number stands more than once; the side is in order.
func (h *hukommelse) dobbelt(cpr uint32) bool {
	if h.dage == nil {
		return false
	}
	d := &h.dage[cpr/prDag]
	i := uint(sort.Search(int(d.antal), func(i int) bool { return d.raekke(uint(i)).cpr >= cpr }))
	return i+1 < d.antal && d.raekke(i+1).cpr == cpr
}
