package dfdg

import "testing"

// TestBland: mixing is a permutation, and the number that it would take to 0 is hidden too.
func TestBland(t *testing.T) {
	for x := range uint64(10000) {
		x *= 0x9e3779b97f4a7c15
		if cprNoegle.adskil(cprNoegle.bland(x)) != x || cprNoegle.bland(cprNoegle.adskil(x)) != x {
			t.Fatalf("%x", x)
		}
	}
	for _, x := range []uint64{1, cprNoegle.adskil(0), cprNoegle.adskil(1), 1<<64 - 1} {
		if c := skjul(x); c.IsZero() || c.aaben() != x {
			t.Errorf("%x: %x", x, c.aaben())
		}
	}
	if foerste, anden := nyCprNoegle(), nyCprNoegle(); foerste == anden {
		t.Error("each process draws its key anew")
	}
}
