package proeve

import "testing"

func TestFremmedord(t *testing.T) {
	for _, c := range []struct {
		tekst   string
		engelsk bool
		vil     string
	}{
		{"the file cannot be read: som", true, "som"},
		{"the file cannot be read", true, ""},
		{"filen kan ikke læses, -fil", false, ""},
		{"filen cannot læses", false, "cannot"},
		{"a place: Læst", true, "læst"},
		{"-fil names the file", true, ""},
		{"(skal)", true, "skal"},
	} {
		if har := Fremmedord(c.tekst, c.engelsk); har != c.vil {
			t.Errorf("%q: %q, want %q", c.tekst, har, c.vil)
		}
	}
	if har := Fremmedord("som and uden are keys", true, "som"); har != "" {
		t.Error(har)
	}
}
