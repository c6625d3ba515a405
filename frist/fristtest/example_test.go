package fristtest_test

import (
	"fmt"

	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/frist"
	"github.com/akasse/dfdg/frist/fristtest"
)

// A good message with all that must be known, and what a citizen may have beside it.
func Example() {
	a, f := fristtest.Gyldig()
	u, err := frist.Create(a, f)
	fmt.Println(u.Frister[len(u.Frister)-1].Status, err)

	f = fristtest.Fakta(fristtest.Frist(1, frist.Overskredet)) // a citizen with an overdue deadline
	u, err = frist.Create(a, f)
	for _, s := range u.Skift {
		fmt.Println(s.Fra, "→", s.Til, s.Regel)
	}
	fmt.Println(err)
	// Output:
	// Aktiv <nil>
	// Overskredet → AdministrativtLukket F-09
	//  → Aktiv F-08
	// <nil>
}

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
