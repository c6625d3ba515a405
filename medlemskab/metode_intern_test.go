package medlemskab

import "testing"

// A method requires only elements that it has, and an event has no caller.
func TestMetodernesElementer(t *testing.T) {
	for _, m := range metoder {
		if m.kraever&^m.elementer != 0 || m.kraeverGammel&^m.elementerGammel != 0 {
			t.Errorf("%s requires %b and %b of %b and %b", m.navn, m.kraever, m.kraeverGammel, m.elementer, m.elementerGammel)
		}
	}
	if m := metoder[DoedsfaldRegistreret]; m.maaKalde != 0 || m.maaGml != 0 {
		t.Errorf("a death is reported by %b and %b", m.maaKalde, m.maaGml)
	}
}
