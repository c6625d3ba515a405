package medlemskabtest_test

import (
	"fmt"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/medlemskab/medlemskabtest"
)

// A test of one's own begins with what is good and changes the one thing that it is about.
func Example() {
	a, f := medlemskabtest.Afgang() // fund Egen cancels its member
	_, err := medlemskab.UpdateOphoer(a, f)
	fmt.Println(err)

	f.Kalder = dfdg.Akasse(medlemskabtest.Anden) // another fund may not
	_, err = medlemskab.UpdateOphoer(a, f)
	fmt.Println(err)
	// Output:
	// <nil>
	// dfdg: afvist; 4857 M-11
}

// A registration that starts too late, and one that just does not.
func ExampleMed() {
	f, err := medlemskabtest.Med(dfdgerr.StartdatoIFremtiden)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, x := range []medlemskabtest.Fixtur{f, *f.Naesten} {
		_, err := medlemskab.Decide(x.Metode, x.Anmodning, x.Fakta)
		fmt.Println(x.Fakta.Idag, x.Anmodning.Medlemskabsstartdato, err)
	}
	// Output:
	// 2025-03-03 2025-03-04 dfdg: afvist; 4585 /medlemskabsstartdato M-02
	// 2025-03-03 2025-03-03 <nil>
}
