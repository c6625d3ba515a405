// Package medlemskabtest holds fixtures for tests of code that registers or stores memberships:
// messages that DFDG would accept, what must be known for the check to be sure of it, and a
// builder of registrations. Change the one thing that a test is about; every call returns new
// values.
//
//	a, f := medlemskabtest.Overflytning()
//	a.Medlemskabsstartdato = medlemskabtest.Idag.PlusDage(1)
//	_, err := medlemskab.Create(a, f)
//	if !errors.Is(err, dfdgerr.StartdatoIFremtiden) { t.Error(err) }
//
// [Med] gives a message that a code rejects and nothing else, with the near miss that passes, [MedRegel] the same by rule.
// They are picked from the case suite; so a test of how rejections are shown needs no message of its own:
//
//	f, _ := medlemskabtest.Med(dfdgerr.StartdatoIFremtiden)
//	_, err := medlemskab.Decide(f.Metode, f.Anmodning, f.Fakta)
//	medlemskabtest.Kun(t, err, dfdgerr.StartdatoIFremtiden)
//
// What a function returns is the caller's own; any number of goroutines may call.
package medlemskabtest

import (
	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/medlemskab"
)

// Idag is the day of the fixtures, a Monday.
var Idag = dfdg.NewDato(2025, 3, 3)

// Egen and Anden are the funds of the fixtures: Egen calls.
const (
	Egen  = 57
	Anden = 86
)

// Fakta returns all that a check can ask: a living citizen with these registrations and without
// enrolments, absences or interviews, and fund Egen calls.
func Fakta(stak Stak) *medlemskab.Fakta {
	return &medlemskab.Fakta{
		Idag:              Idag,
		Kalder:            dfdg.Akasse(Egen),
		Kodelister:        Kodelister(),
		CPR:               dfdg.ReadCPR("0000000000"), // R's number for "required but unknown"
		Kendt:             dfdg.Kendt(true),
		Doed:              dfdg.Kendt(false),
		Medlemskaber:      dfdg.Kendt([]medlemskab.Periode(stak)),
		OphoerteAkasser:   dfdg.Kendt([]dfdg.Akassenummer(nil)),
		Tilmeldinger:      dfdg.Kendt([]dfdg.Tilmelding(nil)),
		Kontaktgruppe:     dfdg.Kendt(dfdg.NewKode(1)),
		Fravaer:           dfdg.Kendt([]dfdg.Fravaer(nil)),
		Bookinger:         dfdg.Kendt([]dfdg.Booking(nil)),
		Markeringer:       dfdg.Kendt([]medlemskab.Markering(nil)),
		Underretninger:    dfdg.Kendt([]medlemskab.Underretning(nil)),
		Folkepensionsdato: dfdg.Kendt(dfdg.Dato{}),
	}
}

// Kodelister returns a register in which the insurance categories, the causes of cancellation and the branches 1 and 2 of the
// funds 40, 57 and 86 are complete: do not learn DFDG's values from it.
func Kodelister() *codelist.Register {
	r := codelist.Standard()
	for l, v := range map[codelist.Liste][]codelist.Vaerdi{
		dfdgerr.ListeForsikringskategori: {{Id: 1}, {Id: 2}},
		dfdgerr.ListeOphoersaarsag:       {{Id: 1}, {Id: 6}},
		dfdgerr.ListeAfdeling:            {{Id: 400001}, {Id: 400002}, {Id: 570001}, {Id: 570002}, {Id: 860001}, {Id: 860002}},
	} {
		ny, err := r.MedListe(l, true, v...)
		if err != nil {
			panic(err)
		}
		r = ny
	}
	return r
}

// Tilgang returns a registration by Egen of a citizen who is no member, without a warning.
func Tilgang() (*medlemskab.Anmodning, *medlemskab.Fakta) {
	return &medlemskab.Anmodning{
		Akasse:               dfdg.NewAkassenummer(Egen),
		Afdeling:             dfdg.NewAfdelingsnummer(Egen*10000 + 1),
		Medlemskabsstartdato: dfdg.NewDato(2025, 3, 1),
		Forsikringskategori:  dfdg.NewKode(1),
	}, Fakta(nil)
}

// Overflytning returns a registration by Egen of a member of Anden since 2010, without a warning.
func Overflytning() (*medlemskab.Anmodning, *medlemskab.Fakta) {
	a, _ := Tilgang()
	return a, Fakta(Stak{}.Tilgang(Anden, "2010-01-01"))
}

// Opdatering returns an update by Egen of a member since 2015 to part-time insurance.
func Opdatering() (*medlemskab.Anmodning, *medlemskab.Fakta) {
	return &medlemskab.Anmodning{Forsikringskategori: dfdg.NewKode(2)}, Fakta(Stak{}.Tilgang(Egen, "2015-01-01"))
}

// Afgang returns a cancellation by Egen of a member since 2015.
func Afgang() (*medlemskab.Anmodning, *medlemskab.Fakta) {
	return &medlemskab.Anmodning{Medlemskabophoersdato: dfdg.NewDato(2025, 2, 28), Aarsag: dfdg.NewKode(1)},
		Fakta(Stak{}.Tilgang(Egen, "2015-01-01"))
}

// Tilbagekaldelse returns a recall by Egen of a transfer from Anden: Anden's membership is resumed.
func Tilbagekaldelse() (*medlemskab.Anmodning, *medlemskab.Fakta) {
	return &medlemskab.Anmodning{Medlemskabsstartdato: dfdg.NewDato(2025, 2, 1)},
		Fakta(Stak{}.Tilgang(Anden, "2010-01-01").Tilgang(Egen, "2025-02-01"))
}

// Opslag returns a look-up by Egen of a member of Anden, with a reason.
func Opslag() (*medlemskab.Anmodning, *medlemskab.Fakta) {
	return &medlemskab.Anmodning{Begrundelse: dfdg.NewTekst("Overflytning")}, Fakta(Stak{}.Tilgang(Anden, "2010-01-01"))
}

// Stak is a citizen's registrations in the order of registration. Its methods return a longer one
// and leave s alone.
type Stak []medlemskab.Periode

// Tilgang returns s with a membership of a fund's branch 1, full time, from a day on. It ends the
// one before, where that has no end, the day before as a transfer does. It panics on a date that is none.
func (s Stak) Tilgang(akasse int, start string) Stak {
	d := dfdg.MustParseDato(start)
	s = append(Stak{}, s...)
	if n := len(s); n > 0 && s[n-1].Slutdato.IsZero() {
		s[n-1].Slutdato, s[n-1].AfsluttetVed = d.PlusDage(-1), medlemskab.VedOverflytning
	}
	return append(s, medlemskab.Periode{
		Akasse: dfdg.NewAkassenummer(akasse), Afdeling: dfdg.NewAfdelingsnummer(akasse*10000 + 1),
		Startdato: d, Forsikringskategori: dfdg.NewKode(1),
	})
}

// Afgang returns s with the latest membership ended by a cancellation, its last day slut. It panics on a date that is none, and
// where there is no membership.
func (s Stak) Afgang(slut string) Stak {
	s = append(Stak{}, s...)
	s[len(s)-1].Slutdato, s[len(s)-1].AfsluttetVed = dfdg.MustParseDato(slut), medlemskab.VedMA
	return s
}

// Afdeling returns s with the latest membership in another branch of its fund, from 1. It panics where there is no membership.
func (s Stak) Afdeling(nr int) Stak {
	s = append(Stak{}, s...)
	p := &s[len(s)-1]
	p.Afdeling = dfdg.NewAfdelingsnummer(p.Akasse.Int()*10000 + nr)
	return s
}
