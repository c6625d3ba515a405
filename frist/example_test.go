package frist_test

import (
	"errors"
	"fmt"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/frist"
)

// A job centre makes a deadline for a citizen who has an open one: the old one closes, and there
// are messages about both.
func Example() {
	idag := dfdg.NewDato(2025, 3, 3)
	fakta := &frist.Fakta{
		Idag: idag, Kalder: dfdg.Jobcenter("101"),
		CPR: dfdg.ReadCPR("0000000000"), Kendt: dfdg.Kendt(true), Doed: dfdg.Kendt(false),
		Fravaer:   dfdg.Kendt([]dfdg.Fravaer{{Type: dfdg.NewKode(10), Fra: idag.PlusDage(12), Til: idag.PlusDage(20)}}),
		Bookinger: dfdg.Kendt([]dfdg.Booking(nil)),
		Frister: dfdg.Kendt([]frist.Frist{{
			FristId: dfdg.NewGUID([16]byte{1}), Samtaletype: dfdg.NewKode(7), Status: frist.Aktiv, Fristdato: idag.PlusDage(2),
		}}),
		TilladteSamtaletyper: dfdg.Kendt([]dfdg.Kode{dfdg.NewKode(7)}),
	}
	_, err := frist.Create(&frist.Anmodning{Samtaletype: dfdg.NewKode(7), Fristdato: idag.PlusDage(12)}, fakta)
	fmt.Println(errors.Is(err, dfdgerr.FristModFravaer), err)

	udfald, err := frist.Create(&frist.Anmodning{Samtaletype: dfdg.NewKode(7), Fristdato: idag.PlusDage(11)}, fakta)
	if err != nil {
		fmt.Println(err) // nothing may be stored
		return
	}
	for _, s := range udfald.Skift {
		fmt.Println(s.Nr, s.Fra, "→", s.Til, s.Regel) // 0 Aktiv → AdministrativtLukket F-09
	}
	for _, b := range udfald.Beskeder {
		fmt.Println(b.Type, b.EntitetId, b.Modtager)
	}

	fakta.Frister, fakta.Idag = dfdg.Kendt(udfald.Frister), idag.PlusDage(12)
	udfald, err = frist.DecideDagskift(fakta) // once a day: what has become active, overdue, met?
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range udfald.Skift {
		fmt.Println(s.Nr, s.Fra, "→", s.Til, s.Regel)
	}
	// Output:
	// true dfdg: afvist; 8301 F-05
	// 0 Aktiv → AdministrativtLukket F-09
	// 1  → Aktiv F-08
	// Frist 90001 jobcenter
	// Frist 90001 jobcenter
	// 1 Aktiv → Overskredet F-18
}

// A message is checked before it is sent; what is not given is unknown, and the report tells
// which look-ups would decide it.
func ExampleValidateJSON() {
	fakta := &frist.Fakta{Idag: dfdg.NewDato(2025, 3, 3), Kalder: dfdg.STAR(), CPR: dfdg.ReadCPR("0000000000")}
	rapport, err := frist.ValidateJSON(frist.CreateFrist, []byte(`{"samtaletype": 8, "fristdato": "2025-02-29"}`), fakta)
	if err != nil {
		fmt.Println(err)
		return
	}
	for m := range rapport.Fejl() {
		fmt.Println(m)
	}
	fmt.Println(rapport.Dom(), rapport.Mangler())
	// Output:
	// 1014 /samtaletype F-02
	// 1014 /fristdato S-07
	// afvist [fravaer doed]
}

// A batch that has not run for a week catches up: the deadline became active and then overdue.
func ExampleDecideDagskift() {
	idag := dfdg.NewDato(2025, 3, 3)
	udfald, err := frist.DecideDagskift(&frist.Fakta{
		Idag: idag, CPR: dfdg.ReadCPR("0000000000"), Doed: dfdg.Kendt(false),
		Bookinger: dfdg.Kendt([]dfdg.Booking(nil)),
		Frister: dfdg.Kendt([]frist.Frist{{
			Samtaletype: dfdg.NewKode(4), Status: frist.IkkeAktiveret,
			Fristaktiveringsdato: dfdg.NewDato(2025, 2, 26), Fristdato: dfdg.NewDato(2025, 2, 28),
		}}),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range udfald.Skift {
		fmt.Println(s.Fra, "→", s.Til, s.Regel)
	}
	fmt.Println(udfald.Frister[0].Status, "fra", udfald.Frister[0].Aendret)
	// Output:
	// IkkeAktiveret → Aktiv F-18
	// Aktiv → Overskredet F-18
	// Overskredet fra 2025-03-01
}

// The table says what an event makes of a deadline, and by which rule.
func ExampleNaeste() {
	fmt.Println(frist.Naeste(frist.Indfriet, frist.NyFrist))
	fmt.Println(frist.Naeste(frist.IndfrietAfholdt, frist.Saet(frist.Aktiv)))
	// Output:
	// IndfrietAfholdt F-09
	// IndfrietAfholdt F-21
}

// Fetch, check, send, store: what DFDG answered is the fact of the next check, and what it led to that of the one after.
func ExampleFaktaFraSvar() {
	hentet := []byte(`{"frister": [{"fristId": "00000000-0000-0000-0000-000000000001", "samtaletype": 7, "status": "Aktiv",
		"fristdato": "2025-03-14", "fristaktiveringsdato": "2025-03-03"}]}`)
	svar, err := frist.DecodeSvarJSON(frist.GetFristhistorik, hentet)
	if err != nil {
		fmt.Println(err) // not JSON: line, column
		return
	}
	fakta, err := frist.FaktaFraSvar(frist.Fakta{Idag: dfdg.NewDato(2025, 3, 10), Kalder: dfdg.Jobcenter("101"), CPR: dfdg.ReadCPR("0101801234")}, svar)
	if err != nil {
		fmt.Println(err) // half an answer: nothing is known
		return
	}
	// What is not known of the citizen beside the deadlines leaves rules undecided, and the report names it.
	fakta.Doed, fakta.Fravaer = dfdg.Kendt(false), dfdg.Kendt([]dfdg.Fravaer{})
	fakta.Bookinger = dfdg.Kendt([]dfdg.Booking{})

	id := dfdg.MustParseGUID("00000000-0000-0000-0000-000000000001")
	udfald, err := frist.Update(&frist.Anmodning{FristId: id, Fristdato: dfdg.NewDato(2025, 3, 20)}, &fakta)
	if err != nil {
		fmt.Println(err)
		return
	}
	fakta = udfald.Fakta(fakta) // ready for the next call
	frister, _ := fakta.Frister.Vaerdi()
	fmt.Println(frister[0].Status, frister[0].Fristdato)
	// Output:
	// Aktiv 2025-03-20
}
