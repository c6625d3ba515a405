package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/akasse/dfdg/internal/gen/typer"
)

// Every package's felter_gen.go is what its typer.go says, and its regler_gen.go what its rows are.
func TestAjour(t *testing.T) {
	mapper, err := typer.Find("../..")
	if err != nil || len(mapper) < 3 {
		t.Fatal(mapper, err)
	}
	for _, m := range mapper {
		if _, err := os.Stat(filepath.Join(m, "typer.go")); err == nil {
			ajour(t, m, fil, felter)
		}
		ajour(t, m, reglerFil, regelliste)
	}
}

func ajour(t *testing.T, mappe, fil string, lav func(string) ([]byte, error)) {
	skal, err := lav(mappe)
	if err != nil {
		t.Error(mappe, err)
	}
	if er, err := os.ReadFile(filepath.Join(mappe, fil)); err != nil || !bytes.Equal(er, skal) {
		t.Errorf("%s: run go generate ./... (%v)", filepath.Join(mappe, fil), err)
	}
}
