package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// What stands in docs is what the packages say.
func TestAjour(t *testing.T) {
	filer, err := lav()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range filer {
		if er, err := os.ReadFile(filepath.Join(rod, f.navn)); err != nil || !bytes.Equal(er, f.indhold) {
			t.Errorf("%s: run go generate ./... (%v)", f.navn, err)
		}
	}
}
