package gen_test

import (
	"bytes"
	"fmt"
	"slices"

	"github.com/akasse/dfdg/medlemskab/bestand"
	"github.com/akasse/dfdg/medlemskab/bestand/bestandtest"
	"github.com/akasse/dfdg/medlemskab/bestand/bestandtest/gen"
	"github.com/leanovate/gopter"
	"github.com/leanovate/gopter/prop"
)

// A property of a reader and a writer: every row that a file can hold comes back as it was.
func Example() {
	egenskab := prop.ForAll(func(r bestand.Raekke) bool {
		var b bytes.Buffer
		if err := bestand.WriteFil(&b, bestandtest.Start(), slices.Values([]bestand.Raekke{r})); err != nil {
			return false
		}
		n := 0
		for igen, err := range bestand.NewLaeser(&b, "").Raekker() {
			if err == nil && igen != r {
				return false
			}
			n++
		}
		return n > 0
	}, gen.Raekke())
	svar := egenskab.Check(gopter.DefaultTestParametersWithSeed(1))
	fmt.Println(svar.Passed(), svar.Succeeded)
	// Output: true 100
}
