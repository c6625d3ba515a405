package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/akasse/dfdg/codelist"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/gen/typer"
)

// What stands in docs, and in the types of the npm package, is what the packages say.
func TestAjour(t *testing.T) {
	filer, err := lav()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range filer {
		if er, err := os.ReadFile(filepath.Join(rod, f.navn)); err != nil || !bytes.Equal(er, f.indhold) {
			t.Errorf("%s: run go generate ./... (%v)", f.navn, err)
		}
		if bytes.Contains(f.indhold, []byte("(misdannet)")) {
			t.Errorf("%s has the printed form of what is no value", f.navn)
		}
	}
}

// TestListernesFelter: a field whose tag names a code list is judged by that list, with the code of its rule; those that no rule
// looks up are these.
func TestListernesFelter(t *testing.T) {
	vil := map[string]dfdgerr.Kode{ // A-27, M-04, M-18, M-30
		"taeller Indplacering dagpengeperiodeType": 9178, "taeller Referenceperiode dagpengeperiodeType": 9178,
		"taeller Indplacering indplaceringsgrundlagSamling": 9179, "taeller Dagpengesats satsgrundlag": 9183,
		"taeller Dagpengeretsudloeb dagpengeretUdloebsaarsag": 9188, "taeller Dagpengeretsudloeb dagpengeretsudloebFaktiskEllerForventet": 9189,
		"taeller SupplerendeDagpengekonto genoptjeningType": 9317, "taeller Genoptjeningsgrundlag genoptjeningsgrundlagType": 9316,
		"frist Anmodning samtaletype": 0, "frist Anmodning friststatus": 0, "frist Anmodning type": 0, // F-02, F-10, F-15 name the ids
		"medlemskab Anmodning akasse":   0, // M-03: the caller's own
		"medlemskab Anmodning afdeling": 1014, "medlemskab Anmodning aarsag": 1014, "medlemskab Anmodning forsikringskategori": 4735,
	}
	antal := 0
	for _, tj := range tjenester {
		p, err := tj.laes()
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range p.Orden {
			for _, f := range p.Typer[n] {
				if f.Liste == "" || n != typer.Rod && !slices.Contains(p.brugt(), n) {
					continue
				}
				antal++
				navn := p.mappe + " " + n + " " + f.JSON
				v, ok := vil[navn]
				if er, err := p.ugyldigtId(n, f); !ok || er != v || err != nil {
					t.Errorf("%s: %d %v, want %d", navn, int(er), err, int(v))
				}
			}
		}
	}
	if antal != len(vil) {
		t.Errorf("%d fields", antal)
	}
	roller, err := rollenavne()
	if err != nil || len(roller) < 17 || roller[1].navn != "RolleForlaenget" || roller[1].Rolle != codelist.RolleForlaenget {
		t.Error(roller, err)
	}
	for _, l := range listerne() {
		if dfdgsNavne[l] == "" {
			t.Errorf("%s: DFDG's own name of it", l)
		}
	}
	if len(listerne()) != len(dfdgsNavne) {
		t.Error(listerne())
	}
}
