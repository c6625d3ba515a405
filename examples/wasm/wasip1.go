//go:build wasip1

package main

import (
	"unsafe"

	"github.com/akasse/dfdg/examples/sag"
)

func main() {} // a reactor: the host calls _initialize, then the functions below

// holdt are the texts that the host has: they stay where they are until it gives them back. One host thread calls at a time, as the module has one.
var holdt = map[uint32][]byte{}

// stoerst is more than the longest case that is read.
const stoerst = 128 << 20

// dfdg_plads returns room for a text of n bytes, for the host to write, or 0 where that is more than any case. It is given back with dfdg_fri.
//
//go:wasmexport dfdg_plads
func plads(n uint32) uint32 {
	if n > stoerst {
		return 0
	}
	return hold(make([]byte, n, max(n, 1)))
}

// dfdg_fri gives a text back.
//
//go:wasmexport dfdg_fri
func fri(p uint32) { delete(holdt, p) }

// dfdg_tjek answers a case, that of n bytes at p: the answer's address in the upper half, its length in the lower. The case stays the
// host's, the answer becomes the host's; both are given back with dfdg_fri.
//
//go:wasmexport dfdg_tjek
func tjek(p, n uint32) uint64 { return kald("tjek", holdt[p][:min(int(n), len(holdt[p]))]) }

// dfdg_regler returns the rule catalogue, as dfdg_tjek returns an answer.
//
//go:wasmexport dfdg_regler
func regler() uint64 { return kald("regler", nil) }

// dfdg_version returns what answers, as dfdg_tjek returns an answer.
//
//go:wasmexport dfdg_version
func version() uint64 { return kald("version", nil) }

func kald(hvad string, ind []byte) uint64 {
	b, _ := sag.Kald(hvad, ind) // there is such a call
	return uint64(hold(b))<<32 | uint64(len(b))
}

func hold(b []byte) uint32 {
	p := uint32(uintptr(unsafe.Pointer(unsafe.SliceData(b))))
	holdt[p] = b
	return p
}
