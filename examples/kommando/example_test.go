package kommando_test

import (
	"flag"
	"fmt"
	"os"

	"github.com/akasse/dfdg/examples/kommando"
)

// A command's flags in a table: told in either language, and refused where they have no effect.
func Example() {
	const tael, list = 1, 2
	k := kommando.Kommando{
		Opgaver: []kommando.Opgaveflag{{Navn: "list", Opgave: list}},
		Flag: []kommando.Flag{
			{Navn: "list", Til: list, Dansk: "vis dem alle", Engelsk: "show them all"},
			{Navn: "orden", Vaerdi: "ORDEN", Value: "ORDER", Til: list, Tilladte: []string{"navn", "dato"}, Dansk: "i denne orden", Engelsk: "in this order"},
		},
	}
	k.Skriv(os.Stdout, kommando.Engelsk)
	for _, args := range [][]string{{"-orden", "navn"}, {"-list", "-orden", "alder"}, {"-list"}} {
		fl := flag.NewFlagSet("min", flag.ContinueOnError)
		fl.Bool("list", false, "")
		fl.String("orden", "", "")
		opgave, _, err := k.Parse(fl, args)
		fmt.Println(opgave == tael, opgave == list, err)
	}
	// Output:
	// -list                 show them all
	//   -orden ORDER          in this order: navn or dato
	// true false -orden har ingen virkning uden -list
	// false true -orden er navn eller dato
	// false true <nil>
}
