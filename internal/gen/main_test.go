package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/akasse/dfdg/internal/gen/typer"
)

// Every package's felter_gen.go is what its typer.go says.
func TestAjour(t *testing.T) {
	mapper, err := typer.Find("../..")
	if err != nil || len(mapper) < 3 {
		t.Fatal(mapper, err)
	}
	for _, m := range mapper {
		skal, err := felter(m)
		if err != nil {
			t.Error(m, err)
			continue
		}
		if er, err := os.ReadFile(filepath.Join(m, fil)); err != nil || !bytes.Equal(er, skal) {
			t.Errorf("%s: run go generate ./... (%v)", filepath.Join(m, fil), err)
		}
	}
}
