package sager_test

import (
	"fmt"
	"io/fs"
	"strings"

	"github.com/akasse/dfdg/testdata/sager"
)

// The cases of a rule, by their names: what passes, what fails, each limit and each date.
func Example() {
	filer, err := fs.Glob(sager.Frist(), "f-06-*.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range filer {
		fmt.Println(strings.TrimSuffix(f, ".json"))
	}
	// Output:
	// f-06-aktiveringsdato-i-dag-trods-booking
	// f-06-aktiveringsdato-i-dag
	// f-06-aktiveringsdato-i-gaar
	// f-06-aktiveringsdato-i-morgen
	// f-06-aktiveringsdato-null
	// f-06-ingen-aktiveringsdato
}
