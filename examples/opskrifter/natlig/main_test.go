package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/akasse/dfdg/examples/sag"
	"github.com/akasse/dfdg/internal/proeve"
	"github.com/akasse/dfdg/testdata/sager"
)

// population are shipped cases, a line each.
func population(t *testing.T, navne ...string) string {
	t.Helper()
	var b strings.Builder
	m := sag.NewMappe(sager.Taeller(), ".")
	for _, n := range navne {
		s, err := m.Read(n + ".json")
		if err != nil {
			t.Fatal(err)
		}
		b.Write(append(s.JSON(), '\n'))
	}
	return b.String()
}

func TestKoer(t *testing.T) {
	const (
		god    = "gyldig"
		afvist = "t3-06-02-satsgrundlag-6-ordinaer-dato-2023-05-01"
		ukendt = "a-11-12-doed-ukendt-i-createdagpengetaellerkonto"
	)
	afbrydes := io.MultiReader(strings.NewReader(population(t, afvist)), fejler{})
	for _, c := range []struct {
		navn   string
		ind    io.Reader
		kode   int
		linjer []int64 // of the file; nil where there must be none
		sum    string
	}{
		{"all good", strings.NewReader(population(t, god, god)), altGodt, []int64{}, "       2 godkendt\n"},
		{"found", strings.NewReader(population(t, god, afvist, ukendt, god)), fundet, []int64{2, 3},
			"       1 afvist\n       2 godkendt\n       1 kan ikke afgøres\n       1 A-11\n       1 T3-06\n"},
		{"a line that is none", strings.NewReader(population(t, afvist) + "{\"navn\":\"0101801234\"\n" + population(t, god)), ulaeselig, []int64{1, 2}, "       1 ulæselig\n"},
		{"nobody", strings.NewReader("\n\n"), afbrudt, nil, "der er ingen linjer"},
		{"half a stream", afbrydes, afbrudt, nil, "afbrudt"},
	} {
		sti := filepath.Join(t.TempDir(), "fundet.jsonl")
		var fejl bytes.Buffer
		if kode := koer(context.Background(), []string{"-ud", sti}, c.ind, io.Discard, &fejl); kode != c.kode || !strings.Contains(fejl.String(), c.sum) {
			t.Errorf("%s: %d\n%s", c.navn, kode, &fejl)
		}
		b, err := os.ReadFile(sti)
		if (err == nil) != (c.linjer != nil) || strings.Contains(string(b), "0101801234") {
			t.Errorf("%s: %v\n%s", c.navn, err, b)
		}
		if rester, _ := filepath.Glob(filepath.Join(filepath.Dir(sti), ".natlig-*")); rester != nil {
			t.Errorf("%s: left behind %v", c.navn, rester)
		}
		har := []int64{}
		for s := bufio.NewScanner(bytes.NewReader(b)); s.Scan(); {
			var l struct{ Linje int64 }
			if err := json.Unmarshal(s.Bytes(), &l); err != nil {
				t.Errorf("%s: %v", c.navn, err)
			}
			har = append(har, l.Linje)
		}
		if len(har) != len(c.linjer) {
			t.Errorf("%s: lines %v, want %v", c.navn, har, c.linjer)
		}
		for i := range min(len(har), len(c.linjer)) {
			if har[i] != c.linjer[i] {
				t.Errorf("%s: lines %v, want %v", c.navn, har, c.linjer)
			}
		}
	}
	ctx, slut := context.WithCancel(context.Background())
	slut()
	sti := filepath.Join(t.TempDir(), "fundet.jsonl")
	if kode := koer(ctx, []string{"-ud", sti}, strings.NewReader(population(t, god)), io.Discard, io.Discard); kode != afbrudt {
		t.Errorf("interrupted: %d", kode)
	}
	if _, err := os.Stat(sti); err == nil {
		t.Error("an interrupted run leaves a file")
	}
	if kode := koer(context.Background(), []string{"-ud", filepath.Join(t.TempDir(), "ingen", "x")}, strings.NewReader(""), io.Discard, io.Discard); kode != afbrudt {
		t.Errorf("no folder: %d", kode)
	}
	for _, args := range []string{"", "-h", "-nej", "-ud ingen/x"} {
		for _, ind := range []string{"", population(t, god, afvist, ukendt) + "{\n"} {
			for _, sprog := range []string{"da", "en"} {
				var ud bytes.Buffer
				koer(context.Background(), append([]string{"-sprog", sprog, "-ud", sti}, strings.Fields(args)...), strings.NewReader(ind), &ud, &ud)
				if ord := proeve.Fremmedord(ud.String(), sprog == "en"); ord != "" || ud.Len() == 0 {
					t.Errorf("%s %s: %q in %s", sprog, args, ord, &ud)
				}
			}
		}
	}
}

type fejler struct{}

func (fejler) Read([]byte) (int, error) { return 0, errors.New("x") }
