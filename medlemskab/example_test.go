package medlemskab_test

import (
	"errors"
	"fmt"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/medlemskab/medlemskabtest"
)

func ExampleValidateJSON() {
	f := &medlemskab.Fakta{
		Idag: dfdg.NewDato(2025, 3, 3), Kalder: dfdg.Akasse(57),
		CPR: dfdg.ReadCPR("0101801234"), Kendt: dfdg.Kendt(true), Doed: dfdg.Kendt(false),
	}
	body := []byte(`{"akasse": 57, "afdeling": 570001, "medlemskabsstartdato": "2025-03-04", "forsikringskategori": 1}`)
	r, err := medlemskab.ValidateJSON(medlemskab.CreateAkassemedlemskab, body, f)
	if err != nil {
		fmt.Println(err)
		return
	}
	for m := range r.Fejl() {
		fmt.Println(m, "–", m.Text())
	}
	fmt.Println(r.Mangler())
	// Output:
	// 4585 /medlemskabsstartdato M-02 – medlemskabsstartdato must not lie in the future.
	// [afdeling medlemskaber tilmeldinger]
}

func ExampleCreate() {
	a, f := medlemskabtest.Overflytning()
	u, err := medlemskab.Create(a, f)
	if err != nil {
		fmt.Println(err)
		return
	}
	stak, _ := u.Medlemskaber.Vaerdi()
	for _, p := range stak {
		fmt.Printf("%s: %s–%s\n", p.Akasse, p.Startdato, p.Slutdato) // the former fund's ends the day before
	}
	for _, b := range u.Beskeder {
		fmt.Println(b.Type, "til", b.Modtager)
	}

	a.Medlemskabsstartdato = dfdg.NewDato(2010, 1, 1) // not after the present fund's
	u, err = medlemskab.Create(a, f)
	fmt.Println(errors.Is(err, dfdgerr.StartdatoOverlapper), u.Beskeder[0].Type, "til", u.Beskeder[0].Modtager)
	// Output:
	// 86: 2010-01-01–2025-02-28
	// 57: 2025-03-01–
	// Akassemedlemskab til a-kasse 86
	// Akassemedlemskab til a-kasse 57
	// Akassemedlemskab til jobcenter
	// true ForespoergselPaaAkassemedlemskab til a-kasse 86
}

// What would a recall do? The answer before the call.
func ExamplePredictTilbagekaldelse() {
	_, f := medlemskabtest.Tilbagekaldelse()
	s, err := medlemskab.PredictTilbagekaldelse(f) // nothing is sent
	if err != nil {
		fmt.Println(err)
		return
	}
	if p, genoptages := s.Genoptages.Vaerdi(); genoptages {
		fmt.Println("a-kasse", p.Akasse, "dækker igen", s.Fra, "til", s.Til)
	}

	f.OphoerteAkasser = dfdg.Kendt([]dfdg.Akassenummer{dfdg.NewAkassenummer(86)})
	s, _ = medlemskab.PredictTilbagekaldelse(f)
	for m := range s.Rapport.Fejl() {
		fmt.Println(int(m.Kode()), m.Tekst())
	}
	// Output:
	// a-kasse 86 dækker igen 2025-02-01 til 2025-03-03
	// 9374 Den a-kasse, hvis medlemskab genoptages, må ikke være ophørt; send i stedet en medlemsafgang.
}
