package errors_test

import (
	"fmt"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
)

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
