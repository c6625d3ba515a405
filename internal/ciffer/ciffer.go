// Package ciffer is how numbers and dates are written: their characters as they stand in memory, the first of them lowest, so that up to
// eight are written at once. It is internal.
package ciffer

import (
	"encoding/binary"
	"math/bits"
)

// nuller is "00000000".
const nuller = 0x3030303030303030

// Otte returns eight digits: those of four numbers below 100.
func Otte(a, b, c, d uint64) uint64 {
	v := a | b<<16 | c<<32 | d<<48
	tiere := v * 103 >> 10 & 0x000f000f000f000f
	return v<<8 - tiere*(10<<8-1) + nuller
}

// to are the two digits of each number below 100, and of nothing up to what seven bits hold.
var to = func() (t [128]uint16) {
	for i := range uint64(100) {
		t[i] = uint16(Otte(i, 0, 0, 0))
	}
	return t
}()

// To returns the two digits of a number below 100.
func To(n uint32) uint16 { return to[n&127] }

// Heltal returns the digits of a number below 10⁸, and how many there are.
func Heltal(n uint32) (v uint64, antal int) {
	h, l := uint64(n/1e4), uint64(n%1e4)
	v = Otte(h/100, h%100, l/100, l%100)
	nul := bits.TrailingZeros64(v-nuller|1<<56) / 8 // the last digit stands in any case
	return v >> (8 * nul), 8 - nul
}

// Seks returns the six digits of a number below 10⁶, zeros in front.
func Seks(n uint32) uint64 {
	h := n / 100
	t := h / 100
	return uint64(To(t)) | uint64(To(h-100*t))<<16 | uint64(To(n-100*h))<<32
}

// korte are the digits of each number below 100 without a zero in front, and from bit 16 on how many there are.
var korte = func() (t [128]uint32) {
	for i := range uint32(100) {
		v, antal := Heltal(i)
		t[i] = uint32(v) | uint32(antal)<<16
	}
	return t
}()

// kort puts the digits of a number below 100 at the beginning of p, without a zero in front, and returns how many there are.
func kort(p *[16]byte, n uint32) int {
	k := korte[n&127]
	binary.LittleEndian.PutUint16(p[:], uint16(k))
	return int(k>>16) & 3
}

// decimaler are a point and the two digits of each number of hundredths.
var decimaler = func() (t [128]uint32) {
	for i := range uint32(100) {
		t[i] = '.' | uint32(to[i])<<8
	}
	return t
}()

// Decimaler returns a point and the two digits of hundredths, three characters.
func Decimaler(n uint32) uint32 { return decimaler[n&127] }

// Hundrededele puts a number of hundredths below 10⁸ at the beginning of p, with two decimals, and returns how long it is.
func Hundrededele(p *[16]byte, n uint32) int {
	h := n / 100 // whole ones
	t := h / 100
	d, sidste := Decimaler(n-100*h), To(h-100*t)
	switch {
	case h < 100:
		k := kort(p, h)
		binary.LittleEndian.PutUint32(p[k:], d)
		return k + 3
	case t < 100:
		k := kort(p, t)
		binary.LittleEndian.PutUint16(p[k:], sidste)
		binary.LittleEndian.PutUint32(p[k+2:], d)
		return k + 5
	}
	f := t / 100
	k := kort(p, f)
	binary.LittleEndian.PutUint16(p[k:], To(t-100*f))
	binary.LittleEndian.PutUint16(p[k+2:], sidste)
	binary.LittleEndian.PutUint32(p[k+4:], d)
	return k + 7
}
