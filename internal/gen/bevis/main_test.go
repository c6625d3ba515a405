package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const rod = "../../.."

const (
	stikproeve = 150 // changes of a package's code
	mindst     = 95  // % of them, without those that change nothing, that its tests notice
)

// The page is what stands in testdata/bevis; everything that lives has its reason, and no reason is given for what does not. Of a
// package's code the whole sample was tried, and of the rules' data every change: what lives of it changes nothing.
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
	for _, p := range []string{"frist", "medlemskab", "taeller"} {
		if !slices.ContainsFunc(mm, func(m mutanter) bool { return m.Tabel && m.Pakke == p }) {
			t.Errorf("the data of the rules of %s were not changed", p)
		}
	}
	lever := map[grund]bool{}
	for _, m := range mm {
		if m.Doede+len(m.Levende) != m.Proevet || m.Kommando == "" || m.Dato == "" || m.Version == "" {
			t.Errorf("%s: %d killed and %d alive of %d", m.Pakke, m.Doede, len(m.Levende), m.Proevet)
		}
		if strings.HasSuffix(m.Version, "+") {
			t.Errorf("%s: %s is no version: commit first", m.Pakke, m.Version)
		}
		switch {
		case m.Tabel && (m.Naaet < m.Mulige || m.Doede+m.uvirksomme(grunde) < m.Proevet):
			t.Errorf("%s: of %d changes of the rules' data %d are killed and %d change nothing", m.Pakke, m.Mulige, m.Doede, m.uvirksomme(grunde))
		case !m.Tabel && (m.Proevet < min(stikproeve, m.Mulige) || 100*m.Doede < mindst*(m.Proevet-m.uvirksomme(grunde))):
			t.Errorf("%s: %d of %d killed, and %d were possible", m.Pakke, m.Doede, m.Proevet, m.Mulige)
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
