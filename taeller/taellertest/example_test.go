package taellertest_test

import (
	"fmt"

	"github.com/akasse/dfdg"
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
