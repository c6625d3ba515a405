package bestand_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/medlemskab/bestand"
)

// A membership file is checked alone: what is wrong, where, and whether it is whole.
func Example() {
	fil := "000000000020250303057                       \n" +
		"01015050000057570001" + "2009-05-27" + "0002" + "2005-05-17\n" +
		"0201505000005757000" + "2010-12-28" + "0002" + "          \n" + // a digit is missing
		"99999999990000000004                        \n"
	l := bestand.NewLaeser(strings.NewReader(fil), "AKAS057_202510_BESTAND_20250303235212.txt")
	for err := range l.Kontroller() {
		var f *bestand.Fund
		if !errors.As(err, &f) {
			fmt.Println(err) // the file could not be read to its end
			return
		}
		fmt.Println(f.Linje, f.Kolonne, f.Regel, f.Text())
	}
	fmt.Println(l.Antal(), "good rows")

	forfald, err := bestand.Forfalden(dfdg.NewDato(2025, 2, 24), dfdg.NewDato(2025, 3, 3))
	fmt.Println(forfald, err)
	// Output:
	// 3 44 B-01 A row of the membership file has 44 characters and ends with CRLF or LF. The row is too short: 43 characters.
	// 1 good rows
	// anbefalet <nil>
}

func ExampleReconcile() {
	register := bestand.ReadRegister(strings.NewReader(bestand.Registerhoved + `
0101505000;570001;2009-05-27;1;2005-05-17;medlem;;;
0201505000;;;;;overflyttet;2024-12-31;2025-01-31;
0301505000;570001;2020-01-01;2;;medlem;;;
`))
	fil := bestand.ReadFil(strings.NewReader(`000000000020250303057                       
010150500000575700012009-05-2700022005-05-17
020150500000575700022010-12-280002          
0301505000005757000
999999999900000000050000000000000000        `), "AKAS057_202510_BESTAND_20250303235212.txt")
	a, err := bestand.Reconcile(register, fil, bestand.Valg{Idag: dfdg.MustParseDato("2025-03-03")})
	if err != nil {
		fmt.Println(err)
		return
	}
	for h, err := range a.Handlinger() {
		var f *bestand.Fund
		switch {
		case errors.As(err, &f): // a bad line, or a side that is not whole: what it lacks leads to nothing
			fmt.Println("fund", f.Regel, f.Linje, f.Kolonne)
		case err != nil: // an input could not be read to its end: act on nothing of this run
			fmt.Println(err)
			return
		default:
			fmt.Println(h.Slags, h.Regel, h.CPR, h.Dato, h.Forskelle, h.Metoder())
		}
	}
	fmt.Println(a.Helhed(bestand.Bestandsfil), a.Helhed(bestand.EgetRegister))
	// Output:
	// fund B-22 0 0
	// fund B-01 4 20
	// fund B-04 5 21
	// opdater B-17 ******-**** 2009-05-27 forsikringskategori [UpdateAkassemedlemskab]
	// MA B-12 ******-**** 2024-12-31  [UpdateAkassemedlemskabOphoer]
	// afvent B-06 ******-****   []
	// ikke hel: linje 5 kolonne 21 reserveret: B-04 hel
}

func ExampleLaeser_Raekker() {
	l := bestand.NewLaeser(strings.NewReader(`000000000020250303057                       
010150500000575700012009-05-2700022005-05-17
99999999990000000003                        
`), "")
	for r, err := range l.Raekker() {
		fmt.Println(r.CPR, r.Afdeling, r.Startdato, r.Dagpengeretsdato, err)
	}
	// Output: ******-**** 570001 2009-05-27 2005-05-17 <nil>
}

func ExampleWriteFil() {
	raekker := []bestand.Raekke{{
		CPR: dfdg.ReadCPR("0101505000"), Akasse: dfdg.NewAkassenummer(57), Afdeling: dfdg.NewAfdelingsnummer(570001),
		Startdato: dfdg.NewDato(2009, 5, 27), Forsikringskategori: dfdg.NewKode(1),
	}}
	start := bestand.Startraekke{Koerselsdato: dfdg.NewDato(2025, 3, 3), Akasse: dfdg.NewAkassenummer(57)}
	var b strings.Builder
	err := bestand.WriteFil(&b, start, slices.Values(raekker))
	fmt.Print(strings.ReplaceAll(b.String(), " \r\n", "·\n"), err)
	// Output:
	// 000000000020250303057                      ·
	// 010150500000575700012009-05-270001         ·
	// 99999999990000000003                       ·
	// <nil>
}

func ExampleFallback() {
	mt := bestand.Handling{Slags: bestand.MT, Snitflade: dfdg.Snitflade2021_3, Startdato: dfdg.MustParseDato("2020-01-01")}
	idag := dfdg.MustParseDato("2025-03-03")
	h, err := bestand.Fallback(mt, 4582, dfdg.MustParseDato("2024-12-31"), idag)
	fmt.Println(h.Slags, h.Regel, h.Dato, err)
	h, err = bestand.Fallback(mt, 4582, dfdg.Dato{}, idag)
	fmt.Println(h.Slags, h.Regel, h.Dato, err)
	// Output:
	// MT B-18 2024-12-31 <nil>
	// MT B-18 2025-03-03 <nil>
}
