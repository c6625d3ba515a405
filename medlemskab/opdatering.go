package medlemskab

import (
	"slices"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor"
)

// opdatering judges an update of the fund's own membership (M-30).
func (k *kontrol) opdatering() {
	a := &k.a
	k.Proev(m03, stedAkasse, k.egneVegne())
	k.Naevn(stedAfdeling, m30Afdeling)
	k.Naevn(stedMedlemskabsstartdato, m30Fremtid, m30Overlap)
	if a.Afdeling.IsValid() {
		k.liste(m30Afdeling, stedAfdeling, dfdg.NewKode(a.Afdeling.Int()), dfdgerr.ListeAfdeling)
	}
	k.liste(m04, stedForsikringskategori, a.Forsikringskategori, dfdgerr.ListeForsikringskategori)
	k.Proev(m14, 0, k.folkepensionist())
	if start := a.Medlemskabsstartdato; start.IsValid() {
		k.Proev(m30Fremtid, stedMedlemskabsstartdato, motor.BrudtHvis(start.Efter(k.f.Idag)))
		svar := k.stakken()
		if svar == motor.Ok {
			svar = k.efterAndre(start)
		}
		k.Proev(m30Overlap, stedMedlemskabsstartdato, svar)
	}
}

// opdateret returns the stack after the update.
func (k *kontrol) opdateret() []Periode {
	stak, a := slices.Clone(k.stak), &k.a
	p := &stak[k.aktuel]
	if a.Afdeling.IsValid() {
		p.Afdeling = a.Afdeling
	}
	if a.Medlemskabsstartdato.IsValid() {
		p.Startdato = a.Medlemskabsstartdato
	}
	if a.Forsikringskategori.IsValid() {
		p.Forsikringskategori = a.Forsikringskategori
	}
	if a.Dagpengeretsdato.IsValid() {
		p.Dagpengeretsdato = a.Dagpengeretsdato
	}
	return stak
}

var m30Afdeling = motor.Afvis("M-30", dfdgerr.UgyldigBesked, "M",
	"afdeling skal findes i kodelisten; metoden opretter ikke nye afdelinger.",
	"afdeling must be in the code list; the method does not make new branches.",
	motor.Tolkning(""))

var m30Fremtid = motor.Afvis("M-30", dfdgerr.StartdatoIFremtiden, "M",
	"En rettet startdato må ikke ligge i fremtiden.",
	"A corrected start date must not lie in the future.",
	motor.Kun(Snitflade2025_2))

var m30Overlap = motor.Afvis("M-30", dfdgerr.StartdatoOverlapper, "M",
	"En rettet startdato skal ligge efter sidste dag i borgerens tidligere medlemsperioder.",
	"A corrected start date must be after the last day of the citizen's earlier periods.",
	motor.Tolkning(""), motor.Kun(Snitflade2025_2))

var m30 = motor.Afledt("M-30", "M",
	"En opdatering retter afdeling, forsikringskategori, startdato og dagpengeretsdato; en ny forsikringskategori gælder fra i dag.",
	"An update corrects branch, insurance category, start date and benefit-right date; a new insurance category counts from today.",
	motor.Tolkning(""), motor.Kun(Snitflade2025_2))

var m30Gammel = motor.Afledt("M-30", "M",
	"En opdatering retter afdeling og forsikringskategori; en ny forsikringskategori gælder fra i dag.",
	"An update corrects branch and insurance category; a new insurance category counts from today.",
	motor.Kun(Snitflade2021_3))
