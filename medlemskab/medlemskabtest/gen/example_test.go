package gen_test

import (
	"fmt"

	"github.com/akasse/dfdg/medlemskab/medlemskabtest"
	"github.com/akasse/dfdg/medlemskab/medlemskabtest/gen"
	"github.com/leanovate/gopter"
	"github.com/leanovate/gopter/prop"
)

// A property over whole histories: of a citizen's memberships at most the last one has no end.
func Example() {
	egenskab := prop.ForAll(func(stak medlemskabtest.Stak) bool {
		for _, p := range stak[:max(0, len(stak)-1)] {
			if p.Slutdato.IsZero() {
				return false
			}
		}
		return true
	}, gen.Historie(5))
	svar := egenskab.Check(gopter.DefaultTestParametersWithSeed(1))
	fmt.Println(svar.Passed(), svar.Succeeded)
	// Output: true 100
}
