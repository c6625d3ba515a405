// Package fristtest holds fixtures for tests of code that makes, updates or stores deadlines: a
// message that DFDG would accept, and what must be known for the check to be sure of it. Change
// the one thing that a test is about; every call returns new values.
//
//	a, f := fristtest.Gyldig()
//	f.Fravaer = dfdg.Kendt([]dfdg.Fravaer{fristtest.Fravaer(75, fristtest.Idag, dfdg.Dato{})})
//	_, err := frist.Create(a, f) // errors.Is(err, dfdgerr.FristModFravaer)
//
// [Med] gives a message that a code rejects and nothing else, with the near miss that passes, [MedRegel] the same by rule.
// They are picked from the case suite; so a test of how rejections are shown needs no message of its own:
//
//	f, _ := fristtest.Med(dfdgerr.FristModFravaer)
//	_, err := frist.Decide(f.Metode, f.Anmodning, f.Fakta)
//	fristtest.Kun(t, err, dfdgerr.FristModFravaer)
//
// What a function returns is the caller's own; any number of goroutines may call.
package fristtest

import (
	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/frist"
)

// Idag is the day of the fixtures.
var Idag = dfdg.NewDato(2025, 3, 3)

// Jobsamtale is the type of interview of the fixtures.
var Jobsamtale = dfdg.NewKode(7)

// Gyldig returns a CreateFrist for a job interview that is approved without a warning, active at
// once, and the facts that it takes: job centre 101 calls for a citizen without deadlines.
func Gyldig() (*frist.Anmodning, *frist.Fakta) {
	return &frist.Anmodning{Samtaletype: Jobsamtale, Fristdato: Idag.PlusDage(11)}, Fakta()
}

// Opdatering returns an UpdateFrist of the citizen's one deadline, [Frist] 1 in state s, that
// changes nothing yet, and the facts that it takes.
func Opdatering(s frist.Status) (*frist.Anmodning, *frist.Fakta) {
	return &frist.Anmodning{FristId: Id(1)}, Fakta(Frist(1, s))
}

// Fakta returns all that a check can ask of a living citizen with these deadlines, no absence and
// no bookings, whose contact group allows every type of interview.
func Fakta(f ...frist.Frist) *frist.Fakta {
	return &frist.Fakta{
		Idag:                 Idag,
		Kalder:               dfdg.Jobcenter("101"),
		CPR:                  dfdg.ReadCPR("0000000000"), // "required but unknown"
		Kendt:                dfdg.Kendt(true),
		Doed:                 dfdg.Kendt(false),
		Fravaer:              dfdg.Kendt([]dfdg.Fravaer(nil)),
		Bookinger:            dfdg.Kendt([]dfdg.Booking(nil)),
		Frister:              dfdg.Kendt(f),
		TilladteSamtaletyper: dfdg.Kendt([]dfdg.Kode{dfdg.NewKode(4), Jobsamtale, dfdg.NewKode(17)}),
	}
}

// Frist returns deadline nr for a job interview in a state, as it would stand on [Idag]: made a
// month ago, and over yesterday where it is overdue.
func Frist(nr int, s frist.Status) frist.Frist {
	f := frist.Frist{
		FristId: Id(nr), Samtaletype: Jobsamtale, Status: s,
		Fristdato: Idag.PlusDage(11), Fristaktiveringsdato: Idag.PlusDage(-30), Aendret: Idag.PlusDage(-30),
	}
	switch s {
	case frist.IkkeAktiveret:
		f.Fristaktiveringsdato = Idag.PlusDage(4)
	case frist.Overskredet:
		f.Fristdato, f.Aendret = Idag.PlusDage(-1), Idag
	}
	return f
}

// Id returns deadline number nr's id; nr is 0–255.
func Id(nr int) dfdg.GUID { return dfdg.NewGUID([16]byte{15: byte(nr)}) }

// Fravaer returns an absence of a type, both ends included; a zero til is still running.
func Fravaer(fravaertype int, fra, til dfdg.Dato) dfdg.Fravaer {
	return dfdg.Fravaer{Type: dfdg.NewKode(fravaertype), Fra: fra, Til: til}
}

// Booking returns a meeting of a type of interview on a day.
func Booking(samtaletype int, dato dfdg.Dato) dfdg.Booking {
	return dfdg.Booking{Samtaletype: dfdg.NewKode(samtaletype), Dato: dato}
}
