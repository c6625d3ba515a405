package taellertest_test

import (
	"fmt"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/taeller"
	"github.com/akasse/dfdg/taeller/taellertest"
)

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
