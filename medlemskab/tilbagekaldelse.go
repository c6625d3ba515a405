package medlemskab

import (
	"slices"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor"
)

// tilbagekaldes returns the number of the registration that a recall takes off: the present one,
// else the latest; -1 where there is none.
func (k *kontrol) tilbagekaldes() int {
	if k.aktuel >= 0 {
		return k.aktuel
	}
	return seneste(k.stak)
}

// tilbagekaldelse judges a recall.
func (k *kontrol) tilbagekaldelse() {
	k.Proev(m22, stedMedlemskabsstartdato, k.andenStart())
	k.Proev(m23, stedMedlemskabophoersdato, k.andetOphoer())
	k.Proev(m24, 0, k.udaekketTilmelding())
	k.Proev(m24Gammel, 0, k.tilmeldingUdenGenoptagelse())
	k.Proev(m26, 0, k.genoptagesIOphoert())
}

// tilbagekaldt returns the registration that a recall takes off, its number and Ok, or the answer of a rule that needs it.
func (k *kontrol) tilbagekaldt() (Periode, int, motor.Svar) {
	svar, i := k.stakken(), k.tilbagekaldes()
	switch {
	case svar != motor.Ok:
		return Periode{}, -1, svar
	case i < 0: // only where M-21 was left out
		return Periode{}, -1, motor.Uvedkommende
	}
	return k.stak[i], i, motor.Ok
}

// M-22: startdatoen er den registrerede.
var m22 = motor.Afvis("M-22", dfdgerr.TilbagekaldForkertStart, "M RecallMembershipRegistration / UpdateAkassemedlemskabTilbagekaldelse",
	"medlemskabsstartdato skal være den registrerede startdato.",
	"medlemskabsstartdato must be the registered start date.")

func (k *kontrol) andenStart() motor.Svar {
	if !k.a.Medlemskabsstartdato.IsValid() {
		return motor.Uvedkommende
	}
	p, _, svar := k.tilbagekaldt()
	if svar != motor.Ok {
		return svar
	}
	return motor.BrudtHvis(k.a.Medlemskabsstartdato != p.Startdato)
}

// M-23: uden et aktuelt medlemskab er ophørsdatoen oplyst og den registrerede.
var m23 = motor.Afvis("M-23", dfdgerr.TilbagekaldForkertOphoer, "M RecallMembershipRegistration / UpdateAkassemedlemskabTilbagekaldelse",
	"Uden et aktuelt medlemskab skal medlemskabophoersdato oplyses og være den registrerede slutdato.",
	"Without a present membership medlemskabophoersdato must be given and be the registered end date.")

func (k *kontrol) andetOphoer() motor.Svar {
	d := k.a.Medlemskabophoersdato
	p, _, svar := k.tilbagekaldt()
	switch {
	case !d.IsZero() && !d.IsValid() || k.aktuel >= 0:
		return motor.Uvedkommende
	case svar != motor.Ok:
		return svar
	}
	return motor.BrudtHvis(d != p.Slutdato)
}

// M-24: ingen dag som tilmeldt dagpengemodtager står uden medlemskab efter tilbagekaldelsen.
var m24 = motor.Afvis("M-24", dfdgerr.TilbagekaldTilmeldtIPerioden, "M RecallMembershipRegistration / UpdateAkassemedlemskabTilbagekaldelse",
	"Ingen dag i perioden, hvor borgeren er tilmeldt som dagpengemodtager, må stå uden medlemskab efter tilbagekaldelsen.",
	"No day of the period on which the citizen is enrolled as benefit recipient may be without a membership after the recall.",
	motor.Kun(Snitflade2025_2))

func (k *kontrol) udaekketTilmelding() motor.Svar {
	p, i, svar := k.tilbagekaldt()
	if svar != motor.Ok || k.gammel() {
		return svar
	}
	efter, _ := k.uden(i)
	return k.tilmeldtUdenfor(efter, p.Startdato, k.periodensSlut(p))
}

// periodensSlut returns the last day of a registration, or today where it has none.
func (k *kontrol) periodensSlut(p Periode) dfdg.Dato {
	if p.Slutdato.IsZero() {
		return k.f.Idag
	}
	return p.Slutdato
}

// M-24 i 2021-3: ingen tilmelding som dagpengemodtager i perioden, medmindre et andet medlemskab
// genoptages.
var m24Gammel = motor.Afvis("M-24", dfdgerr.TilbagekaldTilmeldtIPerioden, "M 2.4, RecallMembershipRegistration / UpdateAkassemedlemskabTilbagekaldelse",
	"Har borgeren været tilmeldt som dagpengemodtager i perioden, kan der kun tilbagekaldes, når et andet medlemskab genoptages.",
	"Where the citizen has been enrolled as benefit recipient during the period, a recall is possible only where another membership is resumed.",
	motor.Kun(Snitflade2021_3))

func (k *kontrol) tilmeldingUdenGenoptagelse() motor.Svar {
	p, i, svar := k.tilbagekaldt()
	switch {
	case svar != motor.Ok || !k.gammel():
		return svar
	case k.afsluttetAf(i) >= 0:
		return motor.Ok
	}
	return k.tilmeldtUdenfor(nil, p.Startdato, k.periodensSlut(p))
}

// M-26: den a-kasse, hvis medlemskab genoptages, findes stadig.
var m26 = motor.Afvis("M-26", dfdgerr.AkasseOphoert, "M RecallMembershipRegistration / UpdateAkassemedlemskabTilbagekaldelse",
	"Den a-kasse, hvis medlemskab genoptages, må ikke være ophørt; send i stedet en medlemsafgang.",
	"The fund whose membership is resumed must not have ceased; send a cancellation instead.")

func (k *kontrol) genoptagesIOphoert() motor.Svar {
	_, i, svar := k.tilbagekaldt()
	if svar != motor.Ok {
		return svar
	}
	j := k.afsluttetAf(i)
	if j < 0 {
		return motor.Uvedkommende
	}
	return k.ophoert(k.stak[j].Akasse)
}

// ophoert reports whether a fund has ceased: by the caller's list, the mergers from their date, or the loaded list of funds.
func (k *kontrol) ophoert(a dfdg.Akassenummer) motor.Svar {
	o, kendt := k.f.OphoerteAkasser.Vaerdi()
	switch {
	case slices.Contains(o, a), fusioneret(k.fusioner(), a, k.f.Idag):
		return motor.Brudt
	case kendt && !slices.ContainsFunc(o, func(a dfdg.Akassenummer) bool { return !muligAkasse(a) }):
		return motor.Ok
	}
	return k.findes(a)
}

// Forudsigelse is what a recall would do, told before the call.
type Forudsigelse struct {
	// Rapport is how the recall would be judged: DFDG's codes with their reasons, or the facts that
	// it depends on.
	Rapport dfdgerr.Rapport
	// Anmodning is the recall that was judged: the registered dates of Tilbagekaldes.
	Anmodning Anmodning
	// Tilbagekaldes is the registration that the recall takes off. Findes is false where there is none, or
	// the registrations are not known.
	Tilbagekaldes Periode
	Findes        bool
	// Genoptages is the membership that would be resumed, as it would then stand.
	Genoptages dfdg.Oplysning[Periode]
	// Fra and Til are the days of the recalled registration that the resumed membership then
	// covers, both included; not given where none is resumed.
	Fra, Til dfdg.Dato
}

// PredictTilbagekaldelse returns what a recall by the caller would do today. The error is a
// *errors.KaldFejl where nothing can be judged with these facts; a rejection is in the report.
func PredictTilbagekaldelse(f *Fakta) (Forudsigelse, error) {
	const m = UpdateAkassemedlemskabTilbagekaldelse
	var s Forudsigelse
	k, err := nyKontrol(nil, m, &s.Anmodning, f)
	if err != nil {
		return s, err
	}
	i := k.tilbagekaldes()
	if s.Findes = i >= 0; s.Findes {
		s.Tilbagekaldes = k.stak[i]
		k.a.Medlemskabsstartdato = s.Tilbagekaldes.Startdato
		if k.aktuel < 0 {
			k.a.Medlemskabophoersdato = s.Tilbagekaldes.Slutdato
		}
		s.Anmodning = k.a
		if efter, j := k.uden(i); j >= 0 {
			s.Genoptages = dfdg.Kendt(efter[j])
			s.Fra, s.Til = s.Tilbagekaldes.Startdato, k.periodensSlut(s.Tilbagekaldes)
		}
	} else {
		k.a.Medlemskabsstartdato = f.Idag // any day: there is nothing that it could differ from
	}
	k.koer()
	s.Rapport = k.Rapport(f.Idag)
	return s, nil
}

// Kode returns the code that the recall would be rejected with, the first where there are
// several, and whether it would be.
func (s Forudsigelse) Kode() (dfdgerr.Kode, bool) {
	for m := range s.Rapport.Fejl() {
		return m.Kode(), true
	}
	return 0, false
}

var m25 = motor.Afledt("M-25", "M RecallMembershipRegistration / UpdateAkassemedlemskabTilbagekaldelse",
	"En tilbagekaldelse genoptager det medlemskab, som den tilbagekaldte registrering afsluttede dagen før eller samme dag; et medlemskab afsluttet ved egen medlemsafgang forbliver afsluttet, og er det ukendt, hvad der afsluttede det, genoptages det, hvis det sluttede dagen før.",
	"A recall resumes the membership that the recalled registration had ended the day before or on the day; a membership ended by a cancellation of its own stays ended, and where it is unknown what ended it, it is resumed if it ended the day before.",
	motor.Tolkning("M says resumed and not how; a cancellation of its own is no doing of the recalled registration, whatever its date"), motor.Kun(Snitflade2025_2))

var m25Gammel = motor.Afledt("M-25", "M RecallMembershipRegistration / UpdateAkassemedlemskabTilbagekaldelse",
	"En tilbagekaldelse genoptager det medlemskab, som den tilbagekaldte registrering afsluttede samme dag eller dagen før; et medlemskab afsluttet ved egen medlemsafgang forbliver afsluttet, og er det ukendt, hvad der afsluttede det, genoptages det, hvis det sluttede samme dag eller dagen før.",
	"A recall resumes the membership that the recalled registration had ended on the day or the day before; a membership ended by a cancellation of its own stays ended, and where it is unknown what ended it, it is resumed if it ended on the day or the day before.",
	motor.Tolkning("M says resumed and not how; 2021-3 ends a membership on the new start"), motor.Kun(Snitflade2021_3))

var m27 = motor.Afledt("M-27", "M RecallMembershipRegistration / UpdateAkassemedlemskabTilbagekaldelse",
	"Én tilbagekaldelse fjerner én registrering, den seneste, på afdelingsniveau.",
	"One recall takes off one registration, the latest, at branch level.")

var m28 = motor.Afledt("M-28", "M RecallMembershipRegistration / UpdateAkassemedlemskabTilbagekaldelse",
	"Den a-kasse, som borgeren vender tilbage til, får besked om tilbagekaldelsen; er der intet medlemskab tilbage, får ingen a-kasse besked. Jobcentret får besked i alle tilfælde.",
	"The fund the citizen returns to gets the message of the recall; where no membership is left, no fund gets it. The job centre gets it in any case.",
	motor.Tolkning("M names the fund alone; every change of a membership is told to the job centre"))
