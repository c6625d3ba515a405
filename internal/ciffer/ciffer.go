// Package ciffer is how numbers and dates are written: their characters as they stand in memory, the first of them lowest, so that up to
// eight are written at once. It is internal.
package ciffer

import "math/bits"

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

// Seks is Heltal for a number below 10⁶.
func Seks(n uint32) (v uint64, antal int) {
	h, l := n/1e4, n%1e4
	v = uint64(to[h&127]) | uint64(to[l/100])<<16 | uint64(to[l%100])<<32
	nul := bits.TrailingZeros64(v-nuller>>16|1<<40) / 8 // the last digit stands in any case
	return v >> (8 * nul), 6 - nul
}

// Decimaler returns a point and the two digits of hundredths, three characters.
func Decimaler(n uint32) uint32 { return '.' | uint32(to[n&127])<<8 }
