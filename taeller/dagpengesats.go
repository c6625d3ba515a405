package taeller

import (
	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/koder"
	"github.com/akasse/dfdg/internal/motor"
)

// The rate bases that the sources name beside those of T3-06: 1 Indplacering, 5 Genberegning
// efter dimittend (D).
var (
	satsBeregnet  = koder.Af(1, 5)
	satsDimittend = koder.Af(5)
)

// dagpengesats judges T3.
func (k *kontrol) dagpengesats(b *Taellersaet) {
	s := b.Dagpengesats
	if s == nil {
		return
	}
	k.Proev(t302, stedDagpengesatsBeregningsgrundlag, udenBeregningsgrundlag(s))
	k.Proev(t303, stedDagpengesatsMaanedligSats, udenMaanedligSats(s))
	k.Proev(t307, stedDagpengesatsMaanedligSats, skalUdfyldes(s.MaanedligSats))
	k.Proev(t308, stedDagpengesatsMaanedligSats, heleKroner(s.MaanedligSats))
	k.Proev(t304, stedDagpengesatsTimesats, udenTimesats(s))
	k.Proev(t307, stedDagpengesatsTimesats, skalUdfyldes(s.Timesats))
	k.Proev(t305, stedDagpengesatsGyldighedsdato, udenGyldighedsdato(s))
	k.Proev(a27Satsgrundlag, stedDagpengesatsSatsgrundlag, k.paaListe(s.Satsgrundlag, dfdgerr.ListeSatsgrundlag))
	k.Proev(t306, stedDagpengesatsSatsgrundlag, satsgrundlagFoerReform(s))
	k.Proev(t310, stedDagpengesatsSatsgrundlag, k.sammeSatsgrundlag(s))
	k.opgoerelse(stedDagpengesatsRegisterdatatraekTidspunkt, s.RegisterdatatraekTidspunkt.Dato(), stedDagpengesatsOpgoerelsesdato, s.Opgoerelsesdato)
}

var t301 = motor.Afvis("T3-01", dfdgerr.UgyldigBesked, "D CreateDagpengetaellerkonto, BenefitsRate",
	"Beløbet skal, når det er angivet, være {krav}.",
	"The amount must, where it is given, be {krav}.",
	motor.Tolkning("D has no upper limit; the library holds what is below 10^15"))

// T3-02: satsgrundlag 1 og 5 kræver beregningsgrundlag. Et misdannet felt har sin egen fejl.
var t302 = motor.Afvis("T3-02", dfdgerr.BeregningsgrundlagMangler, "D Fejlkoder",
	"beregningsgrundlag skal være udfyldt, når satsgrundlag er 1 eller 5.",
	"beregningsgrundlag must be given when satsgrundlag is 1 or 5.")

func udenBeregningsgrundlag(s *Dagpengesats) motor.Svar {
	if !satsBeregnet.Har(s.Satsgrundlag) {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(s.Beregningsgrundlag.IsZero())
}

// T3-03: satsgrundlag 1 og 5 kræver månedssats.
var t303 = motor.Afvis("T3-03", dfdgerr.MaanedligSatsMangler, "D Fejlkoder",
	"maanedligSats skal være udfyldt, når satsgrundlag er 1 eller 5.",
	"maanedligSats must be given when satsgrundlag is 1 or 5.",
	motor.Kun(Snitflade2025_1))

func udenMaanedligSats(s *Dagpengesats) motor.Svar {
	if !satsBeregnet.Har(s.Satsgrundlag) {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(s.MaanedligSats.IsZero())
}

// T3-04: satsgrundlag 1 og 5 kræver timesats.
var t304 = motor.Afvis("T3-04", dfdgerr.TimesatsMangler, "D Fejlkoder",
	"timesats skal være udfyldt, når satsgrundlag er 1 eller 5.",
	"timesats must be given when satsgrundlag is 1 or 5.",
	motor.Kun(Snitflade2025_1))

func udenTimesats(s *Dagpengesats) motor.Svar {
	if !satsBeregnet.Har(s.Satsgrundlag) {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(s.Timesats.IsZero())
}

// T3-05: satsgrundlag 5 kræver gyldighedsdato.
var t305 = motor.Afvis("T3-05", dfdgerr.GyldighedsdatoMangler, "D Fejlkoder",
	"gyldighedsdato skal være udfyldt, når satsgrundlag er 5.",
	"gyldighedsdato must be given when satsgrundlag is 5.")

func udenGyldighedsdato(s *Dagpengesats) motor.Svar {
	if !satsDimittend.Har(s.Satsgrundlag) {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(s.Gyldighedsdato.IsZero())
}

// T3-06: 6, 7 og 9 kun når den ordinære dagpengeperiode begynder før 1. maj 2023.
var t306 = motor.Afvis("T3-06", dfdgerr.SatsgrundlagFoerReform, "U Begrænsninger i brug af sats-typer, RateBasisType",
	"satsgrundlag 6, 7 og 9 må kun bruges, når indplaceringsdatoOrdinaerDagpengeperiode er før 1. maj 2023.",
	"satsgrundlag 6, 7 and 9 may be used only when indplaceringsdatoOrdinaerDagpengeperiode is before 1 May 2023.",
	motor.Tolkning("U does not say which field holds the ordinary grading date; T3 has it itself"))

var satsFoerReform = koder.Af(6, 7, 9)

func satsgrundlagFoerReform(s *Dagpengesats) motor.Svar {
	if !satsFoerReform.Har(s.Satsgrundlag) {
		return motor.Uvedkommende
	}
	return foer(s.IndplaceringsdatoOrdinaerDagpengeperiode.Dato(), reform2023)
}

// T3-07: i snitflade 2023-2 er månedssats og timesats altid påkrævede.
var t307 = motor.Afvis("T3-07", dfdgerr.UgyldigBesked, "U Spørgsmål/svar om brugen af servicen, Dagpengesatser",
	"maanedligSats og timesats skal begge være udfyldt, uanset satsgrundlag.",
	"maanedligSats and timesats must both be given, whatever the satsgrundlag.",
	motor.Kun(Snitflade2023_2))

func skalUdfyldes(b dfdg.Beloeb) motor.Svar { return motor.BrudtHvis(b.IsZero()) }

// T3-08: månedssatsen er hele kroner.
var t308 = motor.Advarsel("T3-08", "U Spørgsmål/svar om brugen af servicen, 2. Decimaler",
	"maanedligSats bør være et helt antal kroner.",
	"maanedligSats should be a whole number of kroner.")

func heleKroner(b dfdg.Beloeb) motor.Svar {
	if !b.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(b.Hundrededele()%100 != 0)
}

var t309 = motor.Hjaelp("T3-09", "U Spørgsmål/svar om brugen af servicen, 1. Hvilken sats",
	"Den indberettede sats skal være den aktuelle; er den registrerede gyldighedsdato eller indberetning fra før 1. januar i år, mangler den regulerede sats.",
	"The rate reported must be the current one; when the registered gyldighedsdato or report is from before 1 January of this year, a regulated rate is due.")

// T3-10: ved satsreguleringen er satsgrundlaget som i den registrerede sats. En regulering er en
// sats, der gælder fra en 1. januar efter den registreredes gyldighedsdato, i den samme ordinære
// dagpengeperiode.
var t310 = motor.Advarsel("T3-10", "U Tæller-indberetning i driftsituationen, Dagpengesats",
	"satsgrundlag bør være uændret, når satsen indberettes ved den årlige satsregulering.",
	"satsgrundlag should stay as it was when the rate is reported at the yearly regulation.",
	motor.Tolkning("U says that the basis stays and not how a regulation is known: by a rate valid from a later 1 January in the same ordinary period"))

func (k *kontrol) sammeSatsgrundlag(s *Dagpengesats) motor.Svar {
	if !k.fortsaetter() || !s.Satsgrundlag.IsValid() || satsDimittend.Har(s.Satsgrundlag) ||
		!s.IndplaceringsdatoOrdinaerDagpengeperiode.IsValid() {
		return motor.Uvedkommende
	}
	if _, maaned, dag := s.Gyldighedsdato.Kalender(); maaned != 1 || dag != 1 {
		return motor.Uvedkommende
	}
	saet, svar := k.saet()
	switch {
	case svar != motor.Ok:
		return svar
	case saet == nil || saet.Dagpengesats == nil:
		return motor.Uvedkommende
	}
	r := saet.Dagpengesats
	if !r.Satsgrundlag.IsValid() || !r.Gyldighedsdato.Foer(s.Gyldighedsdato) ||
		ens(s.IndplaceringsdatoOrdinaerDagpengeperiode.Dato(), r.IndplaceringsdatoOrdinaerDagpengeperiode.Dato()) == motor.Brudt {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(r.Satsgrundlag != s.Satsgrundlag)
}

var t311 = motor.Dokumentation("T3-11", "U Spørgsmål/svar om brugen af servicen, Dagpengesatser",
	"Er der ingen dagpengeret og derfor ingen sats, udelades hele dagpengesats; A-05 gælder stadig.",
	"When there is no right to benefit and so no rate, the whole of dagpengesats is left out; A-05 still holds.")
