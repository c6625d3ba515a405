package errors_test

import (
	"errors"
	"fmt"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/taeller"
	"github.com/akasse/dfdg/taeller/taellertest"
)

// What a report says: the verdict, each finding with its place, rule and source, and the facts that would decide the rest.
func Example() {
	a, f := taellertest.Gyldig()
	a.Dagpengesats.Satsgrundlag = dfdg.NewKode(6)
	f.Doed = dfdg.Oplysning[bool]{} // not known

	rapport, err := taeller.Validate(taeller.CreateDagpengetaellerkonto, a, f)
	if err != nil {
		fmt.Println(err) // a call that cannot be judged
		return
	}
	fmt.Println(rapport.Dom(), rapport.Mangler())
	for m := range rapport.Fejl() {
		fmt.Println(int(m.Kode()), m.Sted(), m.Regel().Id(), m.Regel().Afsnit())
	}

	err = rapport.Err() // nil only for an approved message
	var r *dfdgerr.RapportFejl
	fmt.Println(errors.Is(err, dfdgerr.SatsgrundlagFoerReform), errors.As(err, &r))
	fmt.Println(err)
	// Output:
	// afvist [doed]
	// 9458 /dagpengesats/satsgrundlag T3-06 U Begrænsninger i brug af sats-typer, RateBasisType
	// true true
	// dfdg: afvist; 9458 /dagpengesats/satsgrundlag T3-06
}

// What is known of a code: its texts, whose list holds it, where that is stated.
func ExampleKode() {
	k := dfdgerr.StartdatoOverlapper
	fmt.Println(k.Dansk(dfdg.Snitflade2025_2))
	fmt.Println(k.Dansk(dfdg.Snitflade2021_3))
	fmt.Println(k.Metoder(), k.Kilde())
	// Output:
	// Medlemskabsstartdato overlapper tidligere medlemsperiode
	// Anvendt MT-dato ligger før MT-dato registreret i DFDG
	// [CreateAkassemedlemskab] M, R
}
