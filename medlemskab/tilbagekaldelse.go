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
	return len(k.stak) - 1
}

// tilbagekaldelse judges a recall.
func (k *kontrol) tilbagekaldelse() {
	a := &k.a
	k.Naevn(stedMedlemskabsstartdato, m22)
	k.Naevn(stedMedlemskabophoersdato, m23)
	k.Naevn(0, m24, m24Gammel, m26)
	switch svar := k.stakken(); svar {
	case motor.Uvedkommende:
	case motor.Ok:
		i := k.tilbagekaldes()
		if i < 0 {
			return // only where M-21 was left out
		}
		p := k.stak[i]
		if a.Medlemskabsstartdato.IsValid() {
			k.Proev(m22, stedMedlemskabsstartdato, motor.BrudtHvis(a.Medlemskabsstartdato != p.Startdato))
		}
		k.Proev(m23, stedMedlemskabophoersdato, k.registreretOphoer(p))
		efter, j := uden(k.stak, i)
		til := p.Slutdato
		if til.IsZero() {
			til = k.f.Idag
		}
		genoptages := j >= 0 && efter[j].Uafsluttet(k.f.Idag)
		k.Proev(m24, 0, k.udaekketTilmelding(efter, p.Startdato, til))
		k.Proev(m24Gammel, 0, k.tilmeldingUdenGenoptagelse(genoptages, p.Startdato, til))
		if genoptages {
			k.Proev(m26, 0, k.ophoert(efter[j].Akasse))
		}
	default:
		if a.Medlemskabsstartdato.IsValid() {
			k.Proev(m22, stedMedlemskabsstartdato, svar)
		}
		if a.Medlemskabophoersdato.IsZero() || a.Medlemskabophoersdato.IsValid() {
			k.Proev(m23, stedMedlemskabophoersdato, svar)
		}
		k.Proev(m24, 0, svar)
		k.Proev(m24Gammel, 0, svar)
		k.Proev(m26, 0, svar)
	}
}

// M-23: uden et aktuelt medlemskab er ophørsdatoen oplyst og den registrerede.
var m23 = motor.Afvis("M-23", dfdgerr.TilbagekaldForkertOphoer, "M",
	"Uden et aktuelt medlemskab skal medlemskabophoersdato oplyses og være den registrerede slutdato.",
	"Without a present membership medlemskabophoersdato must be given and be the registered end date.")

func (k *kontrol) registreretOphoer(p Periode) motor.Svar {
	d := k.a.Medlemskabophoersdato
	if k.aktuel >= 0 || !d.IsZero() && !d.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(d != p.Slutdato)
}

// M-24: ingen dag som tilmeldt dagpengemodtager står uden medlemskab efter tilbagekaldelsen.
var m24 = motor.Afvis("M-24", dfdgerr.TilbagekaldTilmeldtIPerioden, "M",
	"Tilbagekaldelsen må ikke efterlade en dag i perioden, hvor borgeren er tilmeldt som dagpengemodtager, uden medlemskab.",
	"The recall must not leave a day of the period on which the citizen is enrolled as benefit recipient without a membership.",
	motor.Kun(Snitflade2025_2))

func (k *kontrol) udaekketTilmelding(efter []Periode, fra, til dfdg.Dato) motor.Svar {
	if daekket(efter, fra, til) {
		return motor.Ok
	}
	return k.tilmeldtI(fra, til, func(fra, til dfdg.Dato) bool { return !daekket(efter, fra, til) })
}

// M-24 i 2021-3: ingen tilmelding som dagpengemodtager i perioden, medmindre et andet medlemskab
// genoptages.
var m24Gammel = motor.Afvis("M-24", dfdgerr.TilbagekaldTilmeldtIPerioden, "M",
	"Har borgeren været tilmeldt som dagpengemodtager i perioden, kan der kun tilbagekaldes, når et andet medlemskab genoptages.",
	"Where the citizen has been enrolled as benefit recipient during the period, a recall is possible only where another membership is resumed.",
	motor.Kun(Snitflade2021_3))

func (k *kontrol) tilmeldingUdenGenoptagelse(genoptages bool, fra, til dfdg.Dato) motor.Svar {
	if genoptages {
		return motor.Ok
	}
	return k.tilmeldtI(fra, til, func(dfdg.Dato, dfdg.Dato) bool { return true })
}

// tilmeldtI reports whether the citizen is enrolled as benefit recipient on days of a range that
// are bad.
func (k *kontrol) tilmeldtI(fra, til dfdg.Dato, slemme func(fra, til dfdg.Dato) bool) motor.Svar {
	t, kendt := k.f.Tilmeldinger.Vaerdi()
	if !kendt {
		return motor.Uafgjort(dfdgerr.FaktumTilmeldinger)
	}
	for _, t := range t {
		if t.Kategori != kategoriDagpenge {
			continue
		}
		f, s := fra, til
		if t.Fra.Efter(f) {
			f = t.Fra
		}
		if t.Til.Foer(s) {
			s = t.Til
		}
		if !f.Efter(s) && slemme(f, s) {
			return motor.Brudt
		}
	}
	return motor.Ok
}

// M-26: a-kassen findes stadig.
var m26 = motor.Afvis("M-26", dfdgerr.AkasseOphoert, "M",
	"Den a-kasse, hvis medlemskab genoptages, må ikke være ophørt; send i stedet medlemsafgang.",
	"The fund whose membership is resumed must not have ceased; send a cancellation instead.")

func (k *kontrol) ophoert(a dfdg.Akassenummer) motor.Svar {
	o, kendt := k.f.OphoerteAkasser.Vaerdi()
	switch {
	case slices.Contains(o, a), fusioneret(k.fusioner(), a, k.f.Idag):
		return motor.Brudt
	case kendt:
		return motor.Ok
	}
	return k.iListen(a)
}

// Forudsigelse is what a recall would do, told before the call.
type Forudsigelse struct {
	// Rapport is how the recall would be judged: DFDG's codes with their reasons, or the facts that
	// it depends on.
	Rapport dfdgerr.Rapport
	// Anmodning is the recall that was judged: the registered dates of Tilbagekaldes.
	Anmodning Anmodning
	// Tilbagekaldes is the registration that the recall takes off; false where there is none, or
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
	if s.Findes = k.kendt && i >= 0; s.Findes {
		s.Tilbagekaldes = k.stak[i]
		k.a.Medlemskabsstartdato = s.Tilbagekaldes.Startdato
		if k.aktuel < 0 {
			k.a.Medlemskabophoersdato = s.Tilbagekaldes.Slutdato
		}
		s.Anmodning = k.a
		if efter, j := uden(k.stak, i); j >= 0 {
			s.genoptag(efter[j], f.Idag)
		}
	} else {
		k.a.Medlemskabsstartdato = f.Idag // any day: there is nothing that it could differ from
	}
	k.koer()
	s.Rapport = k.Rapport(f.Idag)
	return s, nil
}

// genoptag notes the membership that is resumed, and the days of the recalled one it then covers.
func (s *Forudsigelse) genoptag(p Periode, idag dfdg.Dato) {
	s.Genoptages = dfdg.Kendt(p)
	s.Fra, s.Til = s.Tilbagekaldes.Startdato, s.Tilbagekaldes.Slutdato
	if s.Til.IsZero() {
		s.Til = idag
	}
	if p.Slutdato.Foer(s.Til) {
		s.Til = p.Slutdato
	}
}

// Kode returns the code that the recall would be rejected with, the first where there are
// several, and whether it would be.
func (s Forudsigelse) Kode() (dfdgerr.Kode, bool) {
	for m := range s.Rapport.Fejl() {
		return m.Kode(), true
	}
	return 0, false
}

var m22 = motor.Afvis("M-22", dfdgerr.TilbagekaldForkertStart, "M",
	"medlemskabsstartdato skal være den registrerede startdato.",
	"medlemskabsstartdato must be the registered start date.")

var m25 = motor.Afledt("M-25", "M",
	"En tilbagekaldelse genopretter det, som den tilbagekaldte registrering afsluttede; et medlemskab afsluttet ved egen medlemsafgang forbliver afsluttet, og er det ukendt, hvad der afsluttede det, genoptages det, hvis det sluttede dagen før.",
	"A recall restores what the recalled registration had ended; a membership ended by a cancellation of its own stays ended, and where it is unknown what ended it, it is resumed if it ended the day before.",
	motor.Tolkning(""))

var m27 = motor.Afledt("M-27", "M",
	"Én tilbagekaldelse fjerner én registrering, den seneste, på afdelingsniveau.",
	"One recall takes off one registration, the latest, at branch level.")

var m28 = motor.Afledt("M-28", "M",
	"Den a-kasse, som borgeren vender tilbage til, får besked om tilbagekaldelsen; er der intet medlemskab tilbage, sendes ingen besked.",
	"The fund the citizen returns to gets the message of the recall; where no membership is left, none is sent.")
