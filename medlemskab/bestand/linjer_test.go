package bestand_test

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/medlemskab/bestand"
	"github.com/akasse/dfdg/medlemskab/bestand/bestandtest"
)

// Rows that agree have the numbers of their lines however far down they stand, whether the sides are read twice and merged as they stream
// or lie in memory.
func TestLinjerLangtNede(t *testing.T) {
	const antal = 9000 // several blocks of either side
	var register []bestand.Medlem
	var raekker []bestand.Raekke
	for i := range antal {
		cpr := dfdg.ReadCPR(fmt.Sprintf("01018%05d", i+1))
		afdeling, start, kategori := dfdg.NewAfdelingsnummer(570001), dfdg.NewDato(2015, 1, 1), dfdg.NewKode(1)
		register = append(register, bestand.Medlem{CPR: cpr, Afdeling: afdeling, Startdato: start, Forsikringskategori: kategori, Status: bestand.ErMedlem})
		raekker = append(raekker, bestand.Raekke{CPR: cpr, Akasse: dfdg.NewAkassenummer(57), Afdeling: afdeling, Startdato: start, Forsikringskategori: kategori})
	}
	var r, f bytes.Buffer
	if err := bestand.WriteRegister(&r, slices.Values(register)); err != nil {
		t.Fatal(err)
	}
	if err := bestand.WriteFil(&f, bestandtest.Start(), slices.Values(raekker)); err != nil {
		t.Fatal(err)
	}
	for navn, kilde := range map[string]func([]byte) io.Reader{
		"streamed":  func(b []byte) io.Reader { return bytes.NewReader(b) },
		"in memory": func(b []byte) io.Reader { return io.MultiReader(bytes.NewReader(b)) },
	} {
		a, err := bestand.Reconcile(bestand.ReadRegister(kilde(r.Bytes())), bestand.ReadFil(kilde(f.Bytes()), ""), bestand.Valg{Idag: idag, MedIngen: true})
		if err != nil {
			t.Fatal(err)
		}
		i := 0
		for h, err := range a.Handlinger() {
			if err != nil {
				t.Fatal(navn, err)
			}
			if i++; h.Slags != bestand.Ingen || h.RegisterLinje != i+1 || h.FilLinje != i+1 { // below the first line of each
				t.Fatalf("%s, row %d: %v at lines %d and %d", navn, i, h.Slags, h.RegisterLinje, h.FilLinje)
			}
		}
		if i != antal {
			t.Errorf("%s: %d rows", navn, i)
		}
	}
}
