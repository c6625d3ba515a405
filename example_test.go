package dfdg_test

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/akasse/dfdg"
)

// A value is good, malformed or not given, and the three are never mistaken for each other; what is known of a citizen is known or not.
func Example() {
	fristdato, resttimer, sats := dfdg.ReadDato("2025-02-30"), dfdg.ReadTimetal("1924.5"), dfdg.Beloeb{}
	fmt.Println(fristdato.Tilstand(), "/", resttimer.Tilstand(), "/", sats.Tilstand())
	fmt.Println(resttimer.Plus(dfdg.MustParseTimetal("-37")))

	doed := dfdg.Kendt(false) // unknown is the zero value
	v, kendt := doed.Vaerdi()
	fmt.Println(v, kendt, dfdg.Oplysning[bool]{}.ErKendt())
	// Output:
	// forkert form / gyldig / ikke givet
	// 1887.50
	// false true false
}

func ExampleDato_PlusMaaneder() {
	d := dfdg.MustParseDato("2024-02-29")
	fmt.Println(d.PlusMaaneder(12, dfdg.Ned))
	fmt.Println(d.PlusMaaneder(12, dfdg.Op))
	fmt.Println(dfdg.MustParseDato("2025-01-31").PlusMaaneder(1, dfdg.Ned))
	// Output:
	// 2025-02-28
	// 2025-03-01
	// 2025-02-28
}

// A value that is given but malformed is neither good nor missing.
func ExampleReadDato() {
	for _, s := range []string{"2025-02-28", "2025-02-30"} {
		d := dfdg.ReadDato(s)
		fmt.Println(d, d.IsValid(), d.IsZero(), d.Tilstand())
	}
	// Output:
	// 2025-02-28 true false gyldig
	// (misdannet) false false forkert form
}

// The decimals of hours are hundredths, not minutes.
func ExampleTimetal() {
	t := dfdg.MustParseTimetal("7.4")
	d, _ := t.Varighed()
	fmt.Println(t, d)
	fmt.Println(t.Plus(dfdg.NewTimetal(60)))
	fmt.Println(dfdg.TimetalFraVarighed(20*time.Minute, dfdg.Ned), dfdg.TimetalFraVarighed(20*time.Minute, dfdg.Op))
	fmt.Println(dfdg.ReadTimetal("7,4").Tilstand(), "/", dfdg.ReadTimetal("7.405").Tilstand())
	// Output:
	// 7.40 7h24m0s
	// 8.00
	// 0.33 0.34
	// forkert form / for mange decimaler
}

// A personal number prints as a mask; it leaves in clear where that is asked for.
func ExampleCPR() {
	c := dfdg.MustParseCPR("0101019999")
	fmt.Println(c)
	fmt.Printf("%+v %d\n", struct{ Borger dfdg.CPR }{c}, c)
	b, _ := json.Marshal(map[string]any{"maskeret": c, "klar": dfdg.KlarCPR(c)})
	fmt.Println(string(b))
	_, err := dfdg.ParseCPR("0101-019999")
	fmt.Println(err)
	// Output:
	// ******-****
	// {Borger:******-****} ******-****
	// {"klar":"0101019999","maskeret":"******-****"}
	// dfdg: CPR: forkert form
}

// Unknown and known to be none are two things.
func ExampleOplysning() {
	var fakta struct {
		Medlemskaber, Fravaer, Bookinger dfdg.Oplysning[[]dfdg.Dato]
	}
	_ = json.Unmarshal([]byte(`{"fravaer": null, "bookinger": ["2025-03-03"]}`), &fakta)
	for _, o := range []dfdg.Oplysning[[]dfdg.Dato]{fakta.Medlemskaber, fakta.Fravaer, fakta.Bookinger} {
		v, kendt := o.Vaerdi()
		fmt.Println(kendt, v)
	}
	// Output:
	// false []
	// true []
	// true [2025-03-03]
}

// Without a zone a time is Danish; with one its day is still the Danish day.
func ExampleTidspunkt_Dato() {
	for _, s := range []string{"2025-03-03T23:30:00", "2025-03-03T23:30:00Z", "2025-03-03T22:30:00Z", "2025-07-03T22:30:00Z"} {
		fmt.Println(dfdg.MustParseTidspunkt(s).Dato())
	}
	// Output:
	// 2025-03-03
	// 2025-03-04
	// 2025-03-03
	// 2025-07-04
}

// A message has arrived: what does its receiver do?
func ExampleBeskedtype_Opfoelgninger() {
	t, err := dfdg.ParseBeskedtype("DagpengetaellerTidligereAkasse")
	if err != nil {
		fmt.Println(err) // none of the three services sends it
		return
	}
	for _, o := range t.Opfoelgninger() {
		fmt.Println(o.Modtager, o.Metode, o.Noegle, o.DageFoer, o.DageEfter, o.Regel)
	}
	// Output:
	// a-kasse GetTaellereFraTidligereAkasse indberetningIdentifier 120 120 A-24
}
