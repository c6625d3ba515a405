package medlemskab

import (
	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor"
)

// The ids that the sources state (R 1.8, M, F).
var (
	kategoriDagpenge   = dfdg.NewKode(1)
	kategoriUdenYdelse = dfdg.NewKode(3)
	kategoriDimittend  = dfdg.NewKode(5)
	kontaktDagpenge    = dfdg.NewKode(1)
	kontaktUdenYdelse  = dfdg.NewKode(8)
	fravaerKontakt     = dfdg.NewKode(75)
	samtaleFaelles     = dfdg.NewKode(17)
	aarsagUdenReaktion = dfdg.NewKode(3)
	underretningAfslag = dfdg.NewKode(16)
)

// tilgangsart is what a registration (MT) is to the citizen's present membership.
type tilgangsart uint8

const (
	ukendtTilgang tilgangsart = iota // the present branch is not known
	nyTilgang                        // there is no present membership
	overflytning                     // another fund's
	yderligere                       // the caller's own, in another branch
	rettelse                         // the caller's own, in the same branch
)

// tilgangsart returns what the registration is; the stack is known.
func (k *kontrol) tilgangsart() tilgangsart {
	if k.aktuel < 0 {
		return nyTilgang
	}
	switch p := k.stak[k.aktuel]; {
	case p.Akasse != k.f.Kalder.Akasse():
		return overflytning
	case !p.Afdeling.IsValid() || !k.a.Afdeling.IsValid():
		return ukendtTilgang
	case p.Afdeling != k.a.Afdeling:
		return yderligere
	}
	return rettelse
}

// tilgang judges a registration (MT).
func (k *kontrol) tilgang() {
	start := k.a.Medlemskabsstartdato
	if start.IsValid() {
		k.Proev(regelM02, stedMedlemskabsstartdato, motor.BrudtHvis(start.Efter(k.f.Idag)))
	}
	k.Proev(regelM03, stedAkasse, k.egneVegne())
	k.liste(regelM04, stedForsikringskategori, k.a.Forsikringskategori, dfdgerr.ListeForsikringskategori)
	k.Proev(regelM09, stedDagpengeretsdato, k.dimittendsRet())
	k.Proev(regelM14, 0, k.folkepensionist())

	switch svar := k.stakken(); svar {
	case motor.Ok:
		k.tilgangPaaStakken(start)
	case motor.Uvedkommende:
	default:
		if start.IsValid() {
			k.Proev(regelM05, stedMedlemskabsstartdato, svar)
			k.Proev(regelM06, stedMedlemskabsstartdato, svar)
			k.Proev(regelM06Gammel, stedMedlemskabsstartdato, svar)
			if !foerste(start) {
				k.Proev(regelM20, stedMedlemskabsstartdato, svar)
			}
		}
	}
}

// tilgangPaaStakken asks the rules of the kind of registration that it is.
func (k *kontrol) tilgangPaaStakken(start dfdg.Dato) {
	art := k.tilgangsart()
	if art == rettelse {
		k.Proev(regelM08Advarsel, 0, motor.Brudt)
	}
	if !start.IsValid() {
		return
	}
	sted := stedMedlemskabsstartdato
	switch art {
	case ukendtTilgang:
		if k.a.Afdeling.IsValid() {
			k.Proev(regelM08Yderligere, sted, motor.Uafgjort(dfdgerr.FaktumMedlemskaber))
		}
	case nyTilgang:
		k.Proev(regelM06, sted, k.efterAndre(start))
		k.Proev(regelM06Gammel, sted, k.ikkeFoerAndre(start))
	case overflytning:
		k.Proev(regelM05, sted, k.efterAktuelStart(start))
		k.Proev(regelM20, sted, motor.BrudtHvis(!foerste(start)))
	case yderligere:
		k.Proev(regelM08Yderligere, sted, k.efterAktuelStart(start))
	case rettelse:
		k.Proev(regelM08Rettelse, sted, k.efterAndre(start))
		k.Proev(regelM08RettelseGammel, sted, k.ikkeFoerAndre(start))
	}
}

// M-03: akasse er den kaldende a-kasse selv.
func (k *kontrol) egneVegne() motor.Svar {
	kalder := k.f.Kalder.Akasse()
	if !k.a.Akasse.IsValid() || !kalder.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(k.a.Akasse != kalder)
}

// M-05, M-08: startdatoen ligger efter det aktuelle medlemskabs startdato.
func (k *kontrol) efterAktuelStart(start dfdg.Dato) motor.Svar {
	return motor.BrudtHvis(!start.Efter(k.stak[k.aktuel].Startdato))
}

// M-06, M-08, M-30 i 2025-2: startdatoen ligger efter sidste dag i de andre medlemsperioder.
func (k *kontrol) efterAndre(start dfdg.Dato) motor.Svar {
	d := senesteSlut(k.stak, k.aktuel)
	return motor.BrudtHvis(d.IsValid() && !start.Efter(d))
}

// M-06, M-08 i 2021-3: startdatoen ligger ikke før de andre registreringers startdato.
func (k *kontrol) ikkeFoerAndre(start dfdg.Dato) motor.Svar {
	return motor.BrudtHvis(start.Foer(senesteStart(k.stak, k.aktuel)))
}

// foerste reports whether a day is the first of a month (M-20).
func foerste(d dfdg.Dato) bool { return d == d.Maaned().Foerste() }

// M-09: dagpengeretsdato er oplyst, når borgeren er tilmeldt som dimittend.
func (k *kontrol) dimittendsRet() motor.Svar {
	if !k.a.Dagpengeretsdato.IsZero() {
		return motor.Uvedkommende
	}
	return k.tilmeldt(kategoriDimittend)
}

// M-14: borgeren har ikke nået folkepensionsalderen.
func (k *kontrol) folkepensionist() motor.Svar {
	d, kendt := k.f.Folkepensionsdato.Vaerdi()
	switch {
	case !k.borger:
		return motor.Uvedkommende
	case !kendt:
		return motor.Uafgjort(dfdgerr.FaktumFolkepensionsdato)
	}
	return motor.BrudtHvis(d.IsValid() && !k.f.Idag.Foer(d))
}

// registreret returns the stack after the registration, and the number of the registration made
// or corrected; false where it is not known which that is.
func (k *kontrol) registreret() ([]Periode, int, bool) {
	a := &k.a
	ny := Periode{
		Akasse: k.f.Kalder.Akasse(), Afdeling: a.Afdeling, Startdato: a.Medlemskabsstartdato,
		Forsikringskategori: a.Forsikringskategori, Dagpengeretsdato: a.Dagpengeretsdato,
	}
	stak := append(make([]Periode, 0, len(k.stak)+1), k.stak...)
	switch k.tilgangsart() {
	case ukendtTilgang:
		return nil, 0, false
	case nyTilgang:
		afslutSeneste(stak, len(stak), ny.Startdato)
	case overflytning, yderligere:
		stak[k.aktuel] = stak[k.aktuel].afsluttet(ny.Startdato)
	case rettelse:
		p := &stak[k.aktuel]
		p.Startdato, p.Forsikringskategori = ny.Startdato, ny.Forsikringskategori
		if ny.Dagpengeretsdato.IsValid() {
			p.Dagpengeretsdato = ny.Dagpengeretsdato
		}
		afslutSeneste(stak, k.aktuel, ny.Startdato)
		return stak, k.aktuel, true
	}
	return append(stak, ny), len(stak), true
}

// afslutSeneste ends the registration below number n the day before a start date, if it reaches
// that far: 2021-3 lets a registration start within an ended period, and periods never overlap (T).
func afslutSeneste(stak []Periode, n int, start dfdg.Dato) {
	if n > 0 && stak[n-1].naar(start) {
		stak[n-1] = stak[n-1].afsluttet(start)
	}
}
