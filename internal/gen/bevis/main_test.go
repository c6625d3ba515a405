package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

const rod = "../../.."

// The page is what stands in testdata/bevis, and no reason is given for what does not live.
func TestAjour(t *testing.T) {
	skal, err := skriv(rod)
	if err != nil {
		t.Fatal(err)
	}
	if er, err := os.ReadFile(filepath.Join(rod, "docs", "bevis.md")); err != nil || !bytes.Equal(er, skal) {
		t.Errorf("docs/bevis.md: run go generate ./... (%v)", err)
	}
	grunde, err := laesGrunde(rod)
	if err != nil {
		t.Fatal(err)
	}
	mm, err := laesMutanter(rod)
	if err != nil {
		t.Fatal(err)
	}
	lever := map[grund]bool{}
	for _, m := range mm {
		if m.Doede+len(m.Levende) != m.Proevet || m.Kommando == "" || m.Dato == "" || m.Version == "" {
			t.Errorf("%s: %d killed and %d alive of %d", m.Pakke, m.Doede, len(m.Levende), m.Proevet)
		}
		for _, l := range m.Levende {
			if g := grundTil(grunde, l); g != nil {
				lever[*g] = true
			} else {
				t.Errorf("no reason in levende.tsv: %s\t%s\t%s", l.fil(), l.Hvad, l.Linje)
			}
		}
	}
	for _, g := range grunde {
		if !lever[g] {
			t.Errorf("a reason for what does not live: %s %s", g.fil, g.hvad)
		}
	}
}
