package codelist_test

import (
	"fmt"
	"strings"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
	dfdgerr "github.com/akasse/dfdg/errors"
)

// The built-in list of rate bases is partial; a list of one's own decides.
func Example() {
	idag := dfdg.NewDato(2025, 3, 3)
	r := codelist.Standard()
	fmt.Println(r.Lookup(dfdgerr.ListeSatsgrundlag, dfdg.NewKode(8), idag))

	fil := "id;navn;start;slut\n1;Indplacering;;\n8;Min egen;2017-07-01;2025-03-03\n"
	r, err := r.ReadCSV(strings.NewReader(fil), dfdgerr.ListeSatsgrundlag, true)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(r.Lookup(dfdgerr.ListeSatsgrundlag, dfdg.NewKode(8), idag.PlusDage(-1)))
	fmt.Println(r.Lookup(dfdgerr.ListeSatsgrundlag, dfdg.NewKode(8), idag))

	fmt.Println(r.Kode(codelist.RolleForlaenget), r.Antaget(codelist.RolleForlaenget))
	r, err = r.MedRolle(codelist.RolleForlaenget, 3)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(r.Kode(codelist.RolleForlaenget), r.Antaget(codelist.RolleForlaenget))
	// Output:
	// ukendt
	// gyldig
	// ugyldig
	// 2 true
	// 3 false
}
