package bestandtest_test

import (
	"fmt"
	"iter"

	"github.com/akasse/dfdg/medlemskab/bestand"
	"github.com/akasse/dfdg/medlemskab/bestand/bestandtest"
)

// Both sides of a reconciliation, of invented people, the same ones for the same seed.
func Example() {
	register, fil := bestandtest.Par(1000, 1, true)
	a, err := bestand.Reconcile(bestand.FraMedlemmer(bestand.UdenFejl(register)), bestand.FraTjenesten(bestand.UdenFejl(tjeneste(fil))),
		bestand.Valg{Idag: bestandtest.Idag()})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, err := range a.Handlinger() {
		if err != nil {
			fmt.Println(err)
			return
		}
	}
	for s := bestand.Ingen; s <= bestand.Datagenopretning; s++ {
		fmt.Println(s, a.Antal(s))
	}
	// Output:
	// ingen 975
	// MT 6
	// MA 8
	// tilbagekald 0
	// opdater 12
	// afvent 0
	// datagenopretning 0
}

// tjeneste makes rows of the service of the file's.
func tjeneste(fil iter.Seq[bestand.Raekke]) iter.Seq[bestand.Tjenesteraekke] {
	return func(yield func(bestand.Tjenesteraekke) bool) {
		for r := range fil {
			if !yield(bestand.Tjenesteraekke{Raekke: r}) {
				return
			}
		}
	}
}
