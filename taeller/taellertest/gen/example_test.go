package gen_test

import (
	"fmt"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/taeller"
	"github.com/akasse/dfdg/taeller/taellertest/gen"
	"github.com/google/go-cmp/cmp"
	"github.com/leanovate/gopter"
	"github.com/leanovate/gopter/prop"
)

// A property of a backend: every set of counters that it stores comes back as it was. The seed makes a failing run repeatable.
func Example() {
	const m = taeller.CreateDagpengetaellerkonto
	egenskab := prop.ForAll(func(s *taeller.Taellersaet) bool {
		gemt, err := taeller.EncodeJSON(m, &taeller.Anmodning{Taellersaet: *s, Nyindplacering: dfdg.Nej}) // in the place of a store
		if err != nil {
			return false
		}
		a, err := taeller.DecodeJSON(m, gemt)
		return err == nil && cmp.Equal(a.Taellersaet, *s)
	}, gen.Saet())
	svar := egenskab.Check(gopter.DefaultTestParametersWithSeed(1))
	fmt.Println(svar.Passed(), svar.Succeeded)
	// Output: true 100
}
