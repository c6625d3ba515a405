package taellertest_test

import (
	"errors"
	"fmt"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/taeller"
	"github.com/akasse/dfdg/taeller/taellertest"
)

// A test of one's own begins with what is good and changes the one thing that it is about; and it can go through all that can come back.
func Example() {
	a, f := taellertest.Gyldig()
	_, err := taeller.Create(a, f)
	fmt.Println(err)

	a.Forbrug = nil // in the message, not in what is registered
	_, err = taeller.Create(a, f)
	fmt.Println(errors.Is(err, dfdgerr.UgyldigBesked), err)

	for x := range taellertest.Alle() {
		if x.Metode == taeller.UpdateTaellervisning && x.Melding.Niveau() == dfdgerr.Fejl {
			fmt.Println(x.Melding)
			break
		}
	}
	// Output:
	// <nil>
	// true dfdg: afvist; 1014 /forbrug A-06
	// 1014 /cpr A-01
}

func ExampleGyldig() {
	a, f := taellertest.Gyldig() // approved, without a warning
	a.Dagpengesats.Satsgrundlag = dfdg.NewKode(6)
	_, err := taeller.Create(a, f)
	fmt.Println(err)
	// Output: dfdg: afvist; 9458 /dagpengesats/satsgrundlag T3-06
}

// A message that one code rejects, and beside it the one that passes: here a day decides.
func ExampleMed() {
	f, err := taellertest.Med(dfdgerr.SatsgrundlagFoerReform)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, x := range []taellertest.Fixtur{f, *f.Naesten} {
		_, err := taeller.Decide(x.Metode, x.Anmodning, x.Fakta)
		fmt.Println(x.Anmodning.Dagpengesats.IndplaceringsdatoOrdinaerDagpengeperiode.Dato(), err)
	}
	// Output:
	// 2023-05-01 dfdg: afvist; 9458 /dagpengesats/satsgrundlag T3-06
	// 2023-04-30 <nil>
}

// A rule that only warns, and what is undecided while a fact is missing.
func ExampleMedRegel() {
	advarsel, _ := taellertest.MedRegel("A-34")
	uafgjort, _ := taellertest.UafgjortRegel("A-34")
	fmt.Println(advarsel.Melding.Niveau(), advarsel.Melding)
	fmt.Println(uafgjort.Melding.Niveau(), uafgjort.Melding)
	_, err := taellertest.MedRegel("A-35") // a table that a user asks for
	fmt.Println(err)
	// Output:
	// advarsel A-34
	// uafgjort A-34 mangler taellervisning
	// dfdg: ingen besked til tjenesten viser reglen
}
