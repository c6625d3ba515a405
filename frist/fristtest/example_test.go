package fristtest_test

import (
	"fmt"

	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/frist"
	"github.com/akasse/dfdg/frist/fristtest"
)

// A deadline that the citizen's exemption forbids, and one that it does not: here the day decides on which it begins.
func ExampleMed() {
	f, err := fristtest.Med(dfdgerr.FristModFravaer)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, x := range []fristtest.Fixtur{f, *f.Naesten} {
		fravaer, _ := x.Fakta.Fravaer.Vaerdi()
		_, err := frist.Decide(x.Metode, x.Anmodning, x.Fakta)
		fmt.Println(x.Fakta.Idag, fravaer[0].Fra, err)
	}
	// Output:
	// 2025-03-03 2025-03-03 dfdg: afvist; 8301 F-04
	// 2025-03-03 2025-03-04 <nil>
}

// What a screen must be able to show: every code that the service can answer with, and by which methods.
func ExampleAlle() {
	metoder := map[frist.Metode]bool{}
	for f := range fristtest.Alle() {
		if f.Melding.Niveau() == dfdgerr.Fejl && f.Melding.Kode() == dfdgerr.FristModFravaer {
			metoder[f.Metode] = true
		}
	}
	fmt.Println(metoder[frist.CreateFrist], metoder[frist.UpdateFrist], metoder[frist.GetFrist])
	// Output: true true false
}
