package medlemskab

import "testing"

// A method requires only elements that it has, in 2021-3 it has none that it does not have in 2025-2, by which messages are read, and an
// event has no caller.
func TestMetodernesElementer(t *testing.T) {
	for _, m := range metoder {
		if m.kraever&^m.elementer != 0 || m.kraeverGammel&^m.elementerGammel != 0 || m.elementerGammel&^m.elementer != 0 {
			t.Errorf("%s requires %b and %b of %b and %b", m.navn, m.kraever, m.kraeverGammel, m.elementer, m.elementerGammel)
		}
	}
	if m := metoder[DoedsfaldRegistreret]; m.maaKalde != 0 || m.maaGml != 0 {
		t.Errorf("a death is reported by %b and %b", m.maaKalde, m.maaGml)
	}
}
