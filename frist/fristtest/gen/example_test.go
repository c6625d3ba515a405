package gen_test

import (
	"fmt"

	"github.com/akasse/dfdg/frist"
	"github.com/akasse/dfdg/frist/fristtest/gen"
	"github.com/leanovate/gopter"
	"github.com/leanovate/gopter/prop"
)

// A property over whole histories: a citizen never has two deadlines of a type that are not closed.
func Example() {
	egenskab := prop.ForAll(func(h gen.Forloeb) bool {
		frister, _ := h.Fakta.Frister.Vaerdi()
		aabne := map[int]int{}
		for _, f := range frister {
			if f.Status != frist.AdministrativtLukket && f.Status != frist.IndfrietAfholdt {
				aabne[f.Samtaletype.Int()]++
			}
		}
		for _, n := range aabne {
			if n > 1 {
				return false
			}
		}
		return true
	}, gen.NytForloeb(20))
	svar := egenskab.Check(gopter.DefaultTestParametersWithSeed(1))
	fmt.Println(svar.Passed(), svar.Succeeded)
	// Output: true 100
}
