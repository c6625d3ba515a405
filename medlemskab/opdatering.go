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
	k.Proev(regelM03, stedAkasse, k.egneVegne())
	if a.Afdeling.IsValid() {
		k.liste(regelM30Afdeling, stedAfdeling, dfdg.NewKode(a.Afdeling.Int()), dfdgerr.ListeAfdeling)
	}
	k.liste(regelM04, stedForsikringskategori, a.Forsikringskategori, dfdgerr.ListeForsikringskategori)
	k.Proev(regelM14, 0, k.folkepensionist())
	if start := a.Medlemskabsstartdato; start.IsValid() {
		k.Proev(regelM30Fremtid, stedMedlemskabsstartdato, motor.BrudtHvis(start.Efter(k.f.Idag)))
		svar := k.stakken()
		if svar == motor.Ok {
			svar = k.efterAndre(start)
		}
		k.Proev(regelM30Overlap, stedMedlemskabsstartdato, svar)
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
