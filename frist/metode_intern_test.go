package frist

import "testing"

// A method requires only elements that it has.
func TestMetodernesElementer(t *testing.T) {
	for _, m := range metoder {
		if m.kraever&^m.elementer != 0 {
			t.Errorf("%s%s requires %b of %b", m.navn, m.gammel, m.kraever, m.elementer)
		}
	}
}
