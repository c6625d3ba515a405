package bestand

import (
	"io"
	"os"
)

// hukommelse is a side in memory: 16 bytes a line and a sort key of 8, and 8 more while the keys are
// sorted.
type hukommelse struct {
	linjer    []post   // by line, from 1; empty for a line that holds no row
	noegler   []uint64 // CPR number, then line
	skift     []skift
	usorteret bool
}

// pakkerIBlok is how many rows a side in memory, or one that a user yields, gives at a time.
const pakkerIBlok = 1024

// plads makes room for an input whose size is known, so that no slice is copied to grow.
func (h *hukommelse) plads(r io.Reader) {
	const mindst = raekkelaengde + 1
	n := 0
	switch r := r.(type) {
	case interface{ Len() int }:
		n = r.Len()
	case interface{ Stat() (os.FileInfo, error) }:
		if i, err := r.Stat(); err == nil && i.Mode().IsRegular() {
			n = int(i.Size())
		}
	}
	h.linjer, h.noegler = make([]post, 0, n/mindst+pakkerIBlok), make([]uint64, 0, n/mindst+pakkerIBlok)
}

func (h *hukommelse) tilfoej(b *bundt) {
	sidst := uint64(0)
	if n := len(h.noegler); n > 0 {
		sidst = h.noegler[n-1]
	}
	for i := range b.pakker {
		p := &b.pakker[i]
		linje := b.base + int(p.linje)
		for len(h.linjer) < linje-1 {
			h.linjer = append(h.linjer, post{})
		}
		h.linjer = append(h.linjer, p.post)
		n := uint64(p.cpr)<<32 | uint64(linje)
		h.usorteret = h.usorteret || n < sidst
		sidst = n
		h.noegler = append(h.noegler, n)
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

func (h *hukommelse) sorter() {
	if h.usorteret {
		h.noegler = sorter(h.noegler, make([]uint64, len(h.noegler)))
	}
}

// laeser gives the side out in order of CPR number, in blocks.
func (h *hukommelse) laeser() func() ([]pakket, int) {
	ud, rest := make([]pakket, 0, pakkerIBlok), h.noegler
	return func() ([]pakket, int) {
		ud = ud[:0]
		n := min(pakkerIBlok, len(rest))
		for _, k := range rest[:n] {
			linje := uint32(k)
			ud = append(ud, pakket{uint32(k >> 32), linje, h.linjer[linje-1]})
		}
		rest = rest[n:]
		return ud, 0
	}
}

// sorter puts keys in order of CPR number, their upper half, by a radix sort; equal numbers keep
// their order. plads is scratch as long as n; the slice that is answered is one of the two.
func sorter(n, plads []uint64) []uint64 {
	const (
		bit   = 11
		gange = 3 // 3·11 ≥ 32
		maske = 1<<bit - 1
	)
	var antal [gange][maske + 1]uint32
	for _, k := range n {
		antal[0][k>>32&maske]++
		antal[1][k>>(32+bit)&maske]++
		antal[2][k>>(32+2*bit)&maske]++
	}
	for i := range antal {
		fra, sum := &antal[i], uint32(0)
		for j, a := range fra {
			fra[j], sum = sum, sum+a
		}
		skift := 32 + bit*i
		for _, k := range n {
			j := k >> skift & maske
			plads[fra[j]] = k
			fra[j]++
		}
		n, plads = plads, n
	}
	return n
}
