// Package koder holds sets of code ids, as the rules and the code lists ask for them.
package koder

import "github.com/akasse/dfdg"

// Maengde is a set of small code ids (0–63), one bit each.
type Maengde uint64

// Af makes a set; it panics on an id outside 0–63, as only the library's own constants could.
func Af(ider ...int) Maengde {
	var m Maengde
	for _, id := range ider {
		if id < 0 || id > 63 {
			panic("koder: id uden for 0–63")
		}
		m |= 1 << uint(id)
	}
	return m
}

// Har reports whether k is good and its id one of the set's.
func (m Maengde) Har(k dfdg.Kode) bool { return k.Inden(0, 63) && m>>uint(k.Int())&1 != 0 }
