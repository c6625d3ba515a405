package medlemskab_test

import (
	"errors"
	"fmt"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/medlemskab/medlemskabtest"
)

// A registration is checked and decided; what may be stored, and whom DFDG tells, comes back.
func Example() {
	a, f := medlemskabtest.Tilgang() // a good registration of a citizen without a membership
	u, err := medlemskab.Create(a, f)
	if err != nil {
		fmt.Println(err)
		return
	}
	stak, _ := u.Medlemskaber.Vaerdi()
	fmt.Println(len(stak), stak[0].Akasse, stak[0].Startdato, len(u.Beskeder))

	a.Medlemskabsstartdato = f.Idag.PlusDage(1)
	_, err = medlemskab.Create(a, f)
	fmt.Println(errors.Is(err, dfdgerr.StartdatoIFremtiden), err)
	// Output:
	// 1 57 2025-03-01 2
	// true dfdg: afvist; 4585 /medlemskabsstartdato M-02
}

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

// Fetch, check, send, store: the history that DFDG answered is the fact of the next check, here and in package taeller.
func ExampleFaktaFraSvar() {
	hentet := []byte(`{"medlemskaber": [
		{"akasse": 86, "afdeling": 860001, "startdato": "2010-01-01", "slutdato": null, "forsikringskategori": 1, "erAktuel": true, "haendelse": "tilgang"}]}`)
	svar, err := medlemskab.DecodeSvarJSON(medlemskab.GetAkassemedlemskabHistorik, hentet)
	if err != nil {
		fmt.Println(err) // not JSON: line, column
		return
	}
	fakta, err := medlemskab.FaktaFraSvar(medlemskab.Fakta{Idag: dfdg.NewDato(2025, 3, 3), Kalder: dfdg.Akasse(57), CPR: dfdg.ReadCPR("0101801234")}, svar)
	if err != nil {
		fmt.Println(err) // half an answer: nothing is known
		return
	}
	fmt.Println(fakta.Medlemskaber.ErKendt(), fakta.Tilmeldinger.ErKendt()) // what it does not say stays unknown

	fakta.Doed, fakta.Kodelister = dfdg.Kendt(false), medlemskabtest.Kodelister()
	anmodning := &medlemskab.Anmodning{Akasse: dfdg.NewAkassenummer(57), Afdeling: dfdg.NewAfdelingsnummer(570001),
		Medlemskabsstartdato: dfdg.NewDato(2025, 3, 1), Forsikringskategori: dfdg.NewKode(1)}
	udfald, err := medlemskab.Create(anmodning, &fakta)
	if err != nil {
		fmt.Println(err)
		return
	}
	fakta = udfald.Fakta(fakta) // ready for the next call
	medlemskaber, _ := fakta.Medlemskaber.Vaerdi()
	for _, p := range medlemskaber {
		fmt.Printf("%s: %s–%s\n", p.Akasse, p.Startdato, p.Slutdato)
	}
	// Output:
	// true false
	// 86: 2010-01-01–2025-02-28
	// 57: 2025-03-01–
}
