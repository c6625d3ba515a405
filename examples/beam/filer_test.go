package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/akasse/dfdg/examples/linjer"
)

// TestStykker: the pieces of a file are its lines, each once, with the numbers they have in it; of whatever size they are.
func TestStykker(t *testing.T) {
	for _, tekst := range []string{"", "\n", "a", "a\n", "\ufeffa\r\nbb\n\nccc", "\n\n\n", "en lang linje, længere end stykkerne\nb\n" + strings.Repeat("x", 60), "a\n\ufeffb\n"} {
		sti := filepath.Join(t.TempDir(), "fil")
		if err := os.WriteFile(sti, []byte(tekst), 0o600); err != nil {
			t.Fatal(err)
		}
		var vil []Post
		for s, err := range linjer.Hver(t.Context(), strings.NewReader(tekst), linjer.Valg{Kerner: 1}, kopi) {
			if err != nil {
				t.Fatal(err)
			}
			vil = append(vil, Post{Nr: s.Nr, Tekst: s.Svar})
		}
		for hvert := int64(1); hvert < 50; hvert++ {
			dele, err := stykker(t.Context(), sti, hvert)
			if err != nil {
				t.Fatal(err)
			}
			var laengder []Stykkelaengde
			var samlet []byte
			for _, st := range dele {
				l, n, err := maalt(t, st)
				if err != nil {
					t.Fatal(err)
				}
				laengder = append(laengder, l)
				samlet = append(samlet, n...)
			}
			if string(samlet) != tekst {
				t.Fatalf("%q in pieces of %d: %q", tekst, hvert, samlet)
			}
			var er []Post
			for _, st := range dele {
				i := 0
				laengde := func(l *Stykkelaengde) bool {
					if i == len(laengder) {
						return false
					}
					*l = laengder[i]
					i++
					return true
				}
				if err := (&laesLinjer{}).ProcessElement(t.Context(), st, laengde, func(p Post) { er = append(er, p) }); err != nil {
					t.Fatal(err)
				}
			}
			if len(er) != len(vil) {
				t.Fatalf("%q in pieces of %d: %d lines, want %d", tekst, hvert, len(er), len(vil))
			}
			for i := range er {
				if er[i].Nr != vil[i].Nr || !bytes.Equal(er[i].Tekst, vil[i].Tekst) {
					t.Fatalf("%q in pieces of %d: line %d is %d %q, want %q", tekst, hvert, vil[i].Nr, er[i].Nr, er[i].Tekst, vil[i].Tekst)
				}
			}
		}
	}
}

func maalt(t *testing.T, st Stykke) (Stykkelaengde, []byte, error) {
	var b []byte
	err := st.laes(t.Context(), func(r io.Reader, _ int64) (err error) {
		b, err = io.ReadAll(r)
		return err
	})
	l, err2 := maal(t.Context(), st)
	return l, b, errors.Join(err, err2)
}

// TestSkrivHel: a file that is written again is the same file, and no other lies beside it; a path with a number is not told.
func TestSkrivHel(t *testing.T) {
	d := t.TempDir()
	for range 2 {
		if err := skrivHel(t.Context(), filepath.Join(d, "fil"), []byte("indhold")); err != nil {
			t.Fatal(err)
		}
	}
	alle, err := os.ReadDir(d)
	if b, _ := os.ReadFile(filepath.Join(d, "fil")); err != nil || len(alle) != 1 || string(b) != "indhold" {
		t.Error(alle, string(b), err)
	}
	_, err = laesAlt(t.Context(), filepath.Join(d, "0101505000.csv"))
	if err == nil || strings.Contains(err.Error(), "0101505000") {
		t.Error("the error of a file names it, or there is none")
	}
}
