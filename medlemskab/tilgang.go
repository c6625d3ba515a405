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
	k.Naevn(stedMedlemskabsstartdato, m02, m05, m06, m06Gammel, m08Yderligere, m08Rettelse, m08RettelseGammel, m20)
	k.Naevn(0, m08Advarsel)
	start := k.a.Medlemskabsstartdato
	if start.IsValid() {
		k.Proev(m02, stedMedlemskabsstartdato, motor.BrudtHvis(start.Efter(k.f.Idag)))
	}
	k.Proev(m03, stedAkasse, k.egneVegne())
	k.liste(m04, stedForsikringskategori, k.a.Forsikringskategori, dfdgerr.ListeForsikringskategori)
	k.Proev(m09, stedDagpengeretsdato, k.dimittendsRet())
	k.Proev(m14, 0, k.folkepensionist())

	switch svar := k.stakken(); svar {
	case motor.Ok:
		k.tilgangPaaStakken(start)
	case motor.Uvedkommende:
	default:
		if start.IsValid() {
			k.Proev(m05, stedMedlemskabsstartdato, svar)
			k.Proev(m06, stedMedlemskabsstartdato, svar)
			k.Proev(m06Gammel, stedMedlemskabsstartdato, svar)
			if !foerste(start) {
				k.Proev(m20, stedMedlemskabsstartdato, svar)
			}
		}
	}
}

// tilgangPaaStakken asks the rules of the kind of registration that it is.
func (k *kontrol) tilgangPaaStakken(start dfdg.Dato) {
	art := k.tilgangsart()
	if art == rettelse {
		k.Proev(m08Advarsel, 0, motor.Brudt)
	}
	if !start.IsValid() {
		return
	}
	sted := stedMedlemskabsstartdato
	switch art {
	case ukendtTilgang:
		if k.a.Afdeling.IsValid() {
			k.Proev(m08Yderligere, sted, motor.Uafgjort(dfdgerr.FaktumMedlemskaber))
		}
	case nyTilgang:
		k.Proev(m06, sted, k.efterAndre(start))
		k.Proev(m06Gammel, sted, k.ikkeFoerAndre(start))
	case overflytning:
		k.Proev(m05, sted, k.efterAktuelStart(start))
		k.Proev(m20, sted, motor.BrudtHvis(!foerste(start)))
	case yderligere:
		k.Proev(m08Yderligere, sted, k.efterAktuelStart(start))
	case rettelse:
		k.Proev(m08Rettelse, sted, k.efterAndre(start))
		k.Proev(m08RettelseGammel, sted, k.ikkeFoerAndre(start))
	}
}

// M-03: akasse er den kaldende a-kasse selv.
var m03 = motor.Afvis("M-03", dfdgerr.IkkePaaVegneAfKalder, "R",
	"akasse skal være den kaldende a-kasse selv.",
	"akasse must be the calling fund itself.")

func (k *kontrol) egneVegne() motor.Svar {
	kalder := k.f.Kalder.Akasse()
	if !k.a.Akasse.IsValid() || !kalder.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(k.a.Akasse != kalder)
}

// M-05, M-08: startdatoen ligger efter det aktuelle medlemskabs startdato.
var m05 = motor.Afvis("M-05", dfdgerr.StartdatoOverlapper, "M",
	"Er borgeren medlem af en anden a-kasse, skal medlemskabsstartdato ligge efter startdatoen dér; samme dag er ikke efter.",
	"Where the citizen is a member of another fund, medlemskabsstartdato must be after the start date there; the same day is not after.",
	motor.Tolkning(""))

func (k *kontrol) efterAktuelStart(start dfdg.Dato) motor.Svar {
	return motor.BrudtHvis(!start.Efter(k.stak[k.aktuel].Startdato))
}

// M-06, M-08, M-30 i 2025-2: startdatoen ligger efter sidste dag i de andre medlemsperioder.
var m06 = motor.Afvis("M-06", dfdgerr.StartdatoOverlapper, "M; R",
	"Har borgeren intet aktuelt medlemskab, skal medlemskabsstartdato ligge efter den seneste medlemsperiodes sidste dag.",
	"Where the citizen has no present membership, medlemskabsstartdato must be after the last day of the latest period.",
	motor.Tolkning(""), motor.Kun(Snitflade2025_2))

func (k *kontrol) efterAndre(start dfdg.Dato) motor.Svar {
	d := senesteSlut(k.stak, k.aktuel)
	return motor.BrudtHvis(d.IsValid() && !start.Efter(d))
}

// M-06, M-08 i 2021-3: startdatoen ligger ikke før de andre registreringers startdato.
var m06Gammel = motor.Afvis("M-06", dfdgerr.StartdatoOverlapper, "M; R",
	"Har borgeren intet aktuelt medlemskab, må medlemskabsstartdato ikke ligge før den senest registrerede startdato.",
	"Where the citizen has no present membership, medlemskabsstartdato must not be before the latest registered start date.",
	motor.Kun(Snitflade2021_3))

func (k *kontrol) ikkeFoerAndre(start dfdg.Dato) motor.Svar {
	return motor.BrudtHvis(start.Foer(senesteStart(k.stak, k.aktuel)))
}

// foerste reports whether a day is the first of a month (M-20).
func foerste(d dfdg.Dato) bool { return d == d.Maaned().Foerste() }

// M-09: dagpengeretsdato er oplyst, når borgeren er tilmeldt som dimittend.
var m09 = motor.Advarsel("M-09", "M; R",
	"dagpengeretsdato skal oplyses for en borger, der er tilmeldt som dimittend.",
	"dagpengeretsdato must be given for a citizen who is enrolled as a graduate.")

func (k *kontrol) dimittendsRet() motor.Svar {
	if !k.a.Dagpengeretsdato.IsZero() {
		return motor.Uvedkommende
	}
	return k.tilmeldt(kategoriDimittend)
}

// M-14: borgeren har ikke nået folkepensionsalderen.
var m14 = motor.Advarsel("M-14", "M",
	"Et medlem, der når folkepensionsalderen, skal udmeldes i DFDG, også et seniormedlem.",
	"A member who reaches pension age must be cancelled in DFDG, also as a senior member.")

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

var m02 = motor.Afvis("M-02", dfdgerr.StartdatoIFremtiden, "R",
	"medlemskabsstartdato må ikke ligge i fremtiden.",
	"medlemskabsstartdato must not lie in the future.")

var m04 = motor.Afvis("M-04", dfdgerr.UgyldigForsikringskategori, "R",
	"forsikringskategori skal findes i kodelisten og være gyldig i dag.",
	"forsikringskategori must be in the code list and be valid today.")

var m05Besked = motor.Afledt("M-05", "M",
	"En afvist overflytning ændrer intet, men den aktuelle a-kasse får ForespoergselPaaAkassemedlemskab med den forsøgte startdato.",
	"A rejected transfer changes nothing, but the present fund gets ForespoergselPaaAkassemedlemskab with the attempted start date.",
	motor.Kun(Snitflade2025_2))

var m05BeskedGammel = motor.Afledt("M-05", "M",
	"En afvist overflytning ændrer intet, men den aktuelle a-kasse får GetRequestRecallMembershipRegistrationVersion1 med den forsøgte startdato.",
	"A rejected transfer changes nothing, but the present fund gets GetRequestRecallMembershipRegistrationVersion1 with the attempted start date.",
	motor.Kun(Snitflade2021_3))

var m07 = motor.Afledt("M-07", "M",
	"Ved overflytning slutter medlemskabet af den anden a-kasse dagen før det nye begynder, og borgeren afmeldes ikke.",
	"At a transfer the other fund's membership ends the day before the new one starts, and the citizen is not unenrolled.",
	motor.Tolkning(""))

var m08 = motor.Afledt("M-08", "M",
	"En medlemstilgang fra den aktuelle a-kasse er med en anden afdeling en ny registrering, der afslutter den tidligere dagen før, og med samme afdeling en rettelse af startdato og dagpengeretsdato.",
	"A registration by the present fund is with another branch a further registration, which ends the earlier one the day before, and with the same branch a correction of start date and benefit-right date.",
	motor.Tolkning(""))

var m08Yderligere = motor.Afvis("M-08", dfdgerr.StartdatoOverlapper, "M",
	"En ny registrering i en anden afdeling skal begynde efter den tidligere registrerings startdato.",
	"A further registration in another branch must start after the earlier registration's start date.",
	motor.Tolkning(""))

var m08Rettelse = motor.Afvis("M-08", dfdgerr.StartdatoOverlapper, "M",
	"En rettet startdato skal ligge efter sidste dag i borgerens tidligere medlemsperioder.",
	"A corrected start date must be after the last day of the citizen's earlier periods.",
	motor.Tolkning(""), motor.Kun(Snitflade2025_2))

var m08RettelseGammel = motor.Afvis("M-08", dfdgerr.StartdatoOverlapper, "M",
	"En rettet startdato må ikke ligge før startdatoen i borgerens tidligere registreringer.",
	"A corrected start date must not be before the start date of the citizen's earlier registrations.",
	motor.Tolkning(""), motor.Kun(Snitflade2021_3))

var m08Advarsel = motor.Advarsel("M-08", "M",
	"Et medlemskab, der allerede er registreret, rettes med UpdateAkassemedlemskab.",
	"A membership that is already registered is corrected by UpdateAkassemedlemskab.",
	motor.Tolkning(""), motor.Kun(Snitflade2025_2))

var m09Virkning = motor.Afledt("M-09", "M; R",
	"Ved medlemstilgangen bliver en dimittends tilmelding til en tilmelding som dagpengemodtager, og kontaktgruppen skifter fra 8 til 1 på dagpengeretsdatoen, dog tidligst i dag.",
	"At the registration a graduate's enrolment becomes one as benefit recipient, and the contact group changes from 8 to 1 on the benefit-right date, at the earliest today.",
	motor.Tolkning(""))

var m20 = motor.Advarsel("M-20", "M",
	"En overflytning begynder den første i en måned.",
	"A transfer begins on the first of a month.")
