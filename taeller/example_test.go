package taeller_test

import (
	"errors"
	"fmt"
	"os"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/taeller"
	"github.com/akasse/dfdg/taeller/taellertest"
)

// A message made in Go is checked before it is sent. Every finding comes at once, at the place where it is fixed.
func Example() {
	a, fakta := taellertest.Gyldig() // a full report, and all that must be known
	a.Karensdage.KarensperiodeStartdato = fakta.Idag.PlusDage(1)
	a.Forbrug.ForbrugteTimer = dfdg.MustParseTimetal("3848.01")

	rapport, err := taeller.Validate(taeller.CreateDagpengetaellerkonto, a, fakta)
	if err != nil {
		fmt.Println(err) // a call that cannot be judged
		return
	}
	for m := range rapport.Fejl() {
		fmt.Println(m)
		fmt.Println(" ", m.Text())
	}
	fmt.Println(rapport.Dom())
	// Output:
	// 1014 /forbrug/forbrugteTimer T4-01
	//   The hours must be from 0 to 3848.
	// 9453 /karensdage/karensperiodeStartdato T9-02
	//   karensperiodeStartdato must be today or earlier.
	// afvist
}

// DFDG's answer is the facts of the next report: fetch, check, send, store.
func ExampleFaktaFraSvar() {
	body, err := os.ReadFile("../testdata/svar/GetDagpengetaellerkonto.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	send := func(b []byte) { fmt.Println("sendt:", string(b)) }
	cpr := dfdg.ReadCPR("0101801234")
	perioder := []medlemskab.Periode{{Akasse: dfdg.NewAkassenummer(57), Startdato: dfdg.NewDato(2015, 1, 1)}}

	const m = taeller.UpdateDagpengetaellere
	svar, err := taeller.DecodeSvarJSON(taeller.GetDagpengetaellerkonto, body) // fetch: what DFDG answered
	if err != nil {
		fmt.Println(err) // not JSON: line, column
		return
	}
	fakta, err := taeller.FaktaFraSvar(taeller.Fakta{
		Idag: dfdg.NewDato(2025, 3, 3), Kalder: dfdg.Akasse(57), CPR: cpr,
		Medlemskaber: dfdg.Kendt(perioder), Doed: dfdg.Kendt(false), // what is not given is unknown
	}, svar)
	if err != nil {
		fmt.Println(err) // half an answer, or one on another citizen: nothing of it is known
		return
	}
	saet, _ := fakta.Taellere.Vaerdi()
	forbrug := *saet.Forbrug // the use since then, on top of what is registered
	forbrug.ForbrugteTimer = forbrug.ForbrugteTimer.Plus(dfdg.MustParseTimetal("37"))
	forbrug.Resttimer = forbrug.Resttimer.Plus(dfdg.MustParseTimetal("-37"))
	forbrug.Opgoerelsesdato = fakta.Idag
	a := &taeller.Anmodning{Taellersaet: taeller.Taellersaet{Forbrug: &forbrug}}

	udfald, err := taeller.Update(m, a, &fakta) // check: the error is nil exactly when DFDG would store it
	if err != nil {
		fmt.Println(err) // the findings, or what is missing to be sure
		return
	}
	besked, err := taeller.EncodeJSON(m, a)
	if err != nil {
		fmt.Println(err)
		return
	}
	send(besked)
	fakta = udfald.Fakta(fakta, dfdg.NewTidspunkt(fakta.Idag, 9, 0, 0)) // store: the facts of the next call
	saet, _ = fakta.Taellere.Vaerdi()
	fmt.Println(saet.Forbrug.ForbrugteTimer, saet.Forbrug.RegistrerendeMyndighed)
	// Output:
	// sendt: {"forbrug":{"tilhoerendeIndplaceringDato":"2024-02-01","forbrugteTimer":1319.64,"resttimer":2528.36,"forbrugsmaaned":"2025-02","opgoerelsesdato":"2025-03-03"}}
	// 1319.64 a-kasse 57
}

// A message is checked before it is sent, with the little that is known.
func ExampleValidateJSON() {
	body := []byte(`{"dagpengesats": {
		"indplaceringsdatoOrdinaerDagpengeperiode": "2024-02-01T00:00:00",
		"beregningsgrundlag": 24310.45, "maanedligSats": 20359, "timesats": 126.98, "satsgrundlag": 6,
		"registerdatatraekTidspunkt": "2025-02-26T08:12:33", "opgoerelsesdato": "2025-02-26"}}`)
	perioder := []medlemskab.Periode{{Akasse: dfdg.NewAkassenummer(57), Startdato: dfdg.NewDato(2015, 1, 1)}}

	fakta := &taeller.Fakta{
		Idag: dfdg.NewDato(2025, 3, 3), Kalder: dfdg.Akasse(57), CPR: dfdg.ReadCPR("0101801234"),
		Medlemskaber: dfdg.Kendt(perioder), // what is not given is unknown
	}
	rapport, err := taeller.ValidateJSON(taeller.UpdateDagpengesats, body, fakta)
	if err != nil {
		fmt.Println(err) // not JSON (line, column), or a call that cannot be judged
		return
	}
	for m := range rapport.Fejl() {
		fmt.Println(m, m.Text()) // code, place, rule, and what fixes it; Tekst is Danish
	}
	for m := range rapport.Uafgjort() {
		fmt.Println(m.Regel(), m.Mangler()) // a rule and the fact that it lacks
	}
	fmt.Println(rapport.Dom(), rapport.Mangler()) // the verdict, and the look-ups that would decide the rest
	// Output:
	// 9458 /dagpengesats/satsgrundlag T3-06 satsgrundlag 6, 7 and 9 may be used only when indplaceringsdatoOrdinaerDagpengeperiode is before 1 May 2023.
	// A-17 taellere
	// A-34 taellervisning
	// A-11 doed
	// A-25 taellere
	// afvist [taellere taellervisning doed]
}

// A state change is decided, and what it leads to is stored.
func ExampleCreate() {
	lager := map[dfdg.CPR]*taeller.Taellersaet{}
	a, f := taellertest.Gyldig()

	udfald, err := taeller.Create(a, f)
	if err != nil {
		fmt.Println(err)
		return
	}
	if udfald.Gemt {
		lager[f.CPR], _ = udfald.Taellere.Vaerdi()
	}
	for _, b := range udfald.Beskeder {
		fmt.Println(b.Type, "til", b.Modtager)
	}
	fmt.Println(lager[f.CPR].Forbrug.Resttimer)
	// Output:
	// Dagpengetaellere til a-kasse 57
	// Dagpengetaellere til jobcenter
	// 2565.36
}

// What the error of a state change tells.
func ExampleUpdate() {
	_, f := taellertest.Gyldig()
	afgoer := func(f *taeller.Fakta, satsgrundlag int) {
		sats := *taellertest.Saet().Dagpengesats
		sats.Satsgrundlag = dfdg.NewKode(satsgrundlag)
		a := &taeller.Anmodning{Taellersaet: taeller.Taellersaet{Dagpengesats: &sats}}

		udfald, err := taeller.Update(taeller.UpdateDagpengesats, a, f)
		var rapport *dfdgerr.RapportFejl
		var kald *dfdgerr.KaldFejl
		switch {
		case err == nil: // the outcome may be stored
			fmt.Println("gemt:", udfald.Gemt)
		case errors.Is(err, dfdgerr.SatsgrundlagFoerReform): // this code is among the findings
			fmt.Println("satsgrundlaget er fra før reformen")
		case errors.As(err, &rapport): // rejected, or undecided
			fmt.Println(rapport.Rapport.Dom(), rapport.Rapport.Mangler())
		case errors.As(err, &kald): // nothing can be judged without what it names
			fmt.Println("kaldet mangler", kald.Hvad)
		}
	}
	afgoer(f, 5)
	afgoer(f, 6)
	f.Doed = dfdg.Oplysning[bool]{}
	afgoer(f, 5)
	f.Idag = dfdg.Dato{}
	afgoer(f, 5)
	// Output:
	// gemt: true
	// satsgrundlaget er fra før reformen
	// kanIkkeAfgoeres [doed]
	// kaldet mangler Fakta.Idag
}

// What a code that came back means: the rules that give it for the method, where they look, and what fixes it.
func ExampleLookup() {
	fund, err := taeller.Lookup(dfdgerr.TimesatsMangler, taeller.UpdateDagpengesats, taeller.Snitflade2025_1)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, m := range fund {
		fmt.Println(m, m.Regel().Afsnit())
		fmt.Println(m.Text())
	}
	// Output:
	// 9456 /dagpengesats/timesats T3-04 D Fejlkoder
	// timesats must be given when satsgrundlag is 1 or 5.
}

// An answer of DFDG's, held against the library: what explains it, or which rules are in question.
func ExampleExplainSvar() {
	a, f := taellertest.Gyldig()
	f.Kendt = dfdg.Kendt(true)
	for _, s := range []string{"godkendt", "9458", "1012"} {
		svar, err := dfdgerr.ParseTilbagemelding(s)
		if err != nil {
			fmt.Println(err)
			return
		}
		e, err := taeller.ExplainSvar(svar, taeller.CreateDagpengetaellerkonto, a, f)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(e.Enighed, e.Text())
		for _, t := range e.Tvivl {
			fmt.Println(t)
		}
	}
	// Output:
	// enig DFDG and the library both approve the message.
	// lempeligere The library is laxer: DFDG rejects the message with 9458, and the library does not.
	// uvedkommende /dagpengesats/satsgrundlag T3-06
	// ikkeBedoemt The answer is about the call or DFDG itself, and says nothing of the message.
}

// Why was a message approved? Every rule that was considered, and what it answered.
func ExampleExplain() {
	a, f := taellertest.Gyldig()
	forklaringer, rapport, err := taeller.Explain(taeller.CreateDagpengetaellerkonto, a, f)
	if err != nil {
		fmt.Println(err) // a call that cannot be judged
		return
	}
	fmt.Println(rapport.Dom())
	for _, x := range forklaringer {
		if x.Sted() == "/dagpengesats/satsgrundlag" {
			fmt.Println(x)
		}
	}
	// Output:
	// godkendt
	// ok /dagpengesats/satsgrundlag A-27
	// uvedkommende /dagpengesats/satsgrundlag T3-06
	// uvedkommende /dagpengesats/satsgrundlag T3-10
}

// A rule that DFDG has turned out to hold otherwise is left out until it is fixed; the reason stands in the report.
func ExampleFakta_udeladelser() {
	a, f := taellertest.Gyldig()
	a.Dagpengesats.Satsgrundlag = dfdg.NewKode(6)
	f.Udeladelser = []dfdgerr.Udeladelse{{Regel: "T3-06", Grund: "DFDG tager imod 6 efter reformen, sag 1234"}}
	rapport, err := taeller.Validate(taeller.CreateDagpengetaellerkonto, a, f)
	if err != nil {
		fmt.Println(err)
		return
	}
	for m := range rapport.Meldinger() {
		fmt.Println(m.Niveau(), m, m.Grund())
	}
	fmt.Println(rapport.Dom())
	// Output:
	// udeladt /dagpengesats/satsgrundlag T3-06 udeladt DFDG tager imod 6 efter reformen, sag 1234
	// godkendt
}
