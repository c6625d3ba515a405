package taeller

import (
	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor"
)

// The rate bases that the sources name: 1 Indplacering, 5 Genberegning efter dimittend (D), and
// those that the reform of 2023 ended (U).
var (
	satsBeregnet   = dfdg.Maengde(1, 5)
	satsDimittend  = dfdg.Maengde(5)
	satsFoerReform = dfdg.Maengde(6, 7, 9)
)

// dagpengesats judges T3.
func (k *kontrol) dagpengesats(b *Taellersaet) {
	s := b.Dagpengesats
	if s == nil {
		return
	}
	k.Proev(t302, stedDagpengesatsBeregningsgrundlag, kraever(s, satsBeregnet, s.Beregningsgrundlag.IsZero()))
	k.Proev(t303, stedDagpengesatsMaanedligSats, kraever(s, satsBeregnet, s.MaanedligSats.IsZero()))
	k.Proev(t304, stedDagpengesatsTimesats, kraever(s, satsBeregnet, s.Timesats.IsZero()))
	k.Proev(t305, stedDagpengesatsGyldighedsdato, kraever(s, satsDimittend, s.Gyldighedsdato.IsZero()))
	k.Proev(t307, stedDagpengesatsMaanedligSats, motor.BrudtHvis(s.MaanedligSats.IsZero()))
	k.Proev(t307, stedDagpengesatsTimesats, motor.BrudtHvis(s.Timesats.IsZero()))
	k.Proev(t308, stedDagpengesatsMaanedligSats, heleKroner(s.MaanedligSats))
	k.kode(a27Satsgrundlag, stedDagpengesatsSatsgrundlag, s.Satsgrundlag, dfdgerr.ListeSatsgrundlag)
	k.Proev(t306, stedDagpengesatsSatsgrundlag, satsgrundlagFoerReform(s))
	k.Proev(t310, stedDagpengesatsSatsgrundlag, k.sammeSatsgrundlag(s))
	k.ikkeFremtid(stedDagpengesatsRegisterdatatraekTidspunkt, s.RegisterdatatraekTidspunkt.Dato())
	k.ikkeFremtid(stedDagpengesatsOpgoerelsesdato, s.Opgoerelsesdato)
}

// T3-02 til T3-05: et felt er påkrævet for visse satsgrundlag. Et misdannet felt har sin egen fejl.
var t302 = motor.Afvis("T3-02", dfdgerr.BeregningsgrundlagMangler, "D",
	"beregningsgrundlag skal være udfyldt, når satsgrundlag er 1 eller 5.",
	"beregningsgrundlag must be given when satsgrundlag is 1 or 5.")

func kraever(s *Dagpengesats, grundlag dfdg.Kodemaengde, mangler bool) motor.Svar {
	if !s.Satsgrundlag.I(grundlag) {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(mangler)
}

// T3-06: 6, 7 og 9 kun når den ordinære dagpengeperiode begynder før 1. maj 2023.
var t306 = motor.Afvis("T3-06", dfdgerr.SatsgrundlagFoerReform, "U",
	"satsgrundlag 6, 7 og 9 må kun bruges, når indplaceringsdatoOrdinaerDagpengeperiode er før 1. maj 2023.",
	"satsgrundlag 6, 7 and 9 may be used only when indplaceringsdatoOrdinaerDagpengeperiode is before 1 May 2023.",
	motor.Tolkning(""))

func satsgrundlagFoerReform(s *Dagpengesats) motor.Svar {
	if !s.Satsgrundlag.I(satsFoerReform) {
		return motor.Uvedkommende
	}
	return foer(s.IndplaceringsdatoOrdinaerDagpengeperiode.Dato(), reform2023)
}

// T3-08: månedssatsen er hele kroner.
var t308 = motor.Advarsel("T3-08", "U",
	"maanedligSats bør være et helt antal kroner.",
	"maanedligSats should be a whole number of kroner.")

func heleKroner(b dfdg.Beloeb) motor.Svar {
	if !b.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(b.Hundrededele()%100 != 0)
}

// T3-10: ved satsreguleringen 1. januar er satsgrundlaget som i den registrerede sats. En
// regulering er en sats, der gælder fra en 1. januar og afløser en, der gjaldt fra før, uden at
// borgeren er nyindplaceret (Tolkning).
var t310 = motor.Advarsel("T3-10", "U",
	"satsgrundlag bør være uændret, når satsen indberettes ved den årlige satsregulering.",
	"satsgrundlag should stay as it was when the rate is reported at the yearly regulation.",
	motor.Tolkning(""))

func (k *kontrol) sammeSatsgrundlag(s *Dagpengesats) motor.Svar {
	_, maaned, dag := s.Gyldighedsdato.Kalender()
	if maaned != 1 || dag != 1 || !s.Satsgrundlag.IsValid() || k.a.Nyindplacering == dfdg.Ja {
		return motor.Uvedkommende
	}
	saet, svar := k.saet()
	switch {
	case svar != motor.Ok:
		return svar
	case saet == nil || saet.Dagpengesats == nil || !saet.Dagpengesats.Satsgrundlag.IsValid():
		return motor.Uvedkommende
	case saet.Dagpengesats.Gyldighedsdato.IsValid() && !saet.Dagpengesats.Gyldighedsdato.Foer(s.Gyldighedsdato):
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(saet.Dagpengesats.Satsgrundlag != s.Satsgrundlag)
}

var t301 = motor.Afvis("T3-01", dfdgerr.UgyldigBesked, "D",
	"Beløbet skal, når det er angivet, være {krav}.",
	"The amount must, where it is given, be {krav}.")

var t303 = motor.Afvis("T3-03", dfdgerr.MaanedligSatsMangler, "D",
	"maanedligSats skal være udfyldt, når satsgrundlag er 1 eller 5.",
	"maanedligSats must be given when satsgrundlag is 1 or 5.",
	motor.Kun(Snitflade2025_1))

var t304 = motor.Afvis("T3-04", dfdgerr.TimesatsMangler, "D",
	"timesats skal være udfyldt, når satsgrundlag er 1 eller 5.",
	"timesats must be given when satsgrundlag is 1 or 5.",
	motor.Kun(Snitflade2025_1))

var t305 = motor.Afvis("T3-05", dfdgerr.GyldighedsdatoMangler, "D",
	"gyldighedsdato skal være udfyldt, når satsgrundlag er 5.",
	"gyldighedsdato must be given when satsgrundlag is 5.")

var t307 = motor.Afvis("T3-07", dfdgerr.UgyldigBesked, "U",
	"maanedligSats og timesats skal begge være udfyldt, uanset satsgrundlag.",
	"maanedligSats and timesats must both be given, whatever the satsgrundlag.",
	motor.Kun(Snitflade2023_2))

var t309 = motor.Hjaelp("T3-09", "U",
	"Den indberettede sats skal være den aktuelle; er den registrerede gyldighedsdato eller indberetning fra før 1. januar i år, mangler den regulerede sats.",
	"The rate reported must be the current one; when the registered gyldighedsdato or report is from before 1 January of this year, a regulated rate is due.")

var t311 = motor.Dokumentation("T3-11", "U",
	"Er der ingen dagpengeret og derfor ingen sats, udelades hele dagpengesats; A-05 gælder stadig.",
	"When there is no right to benefit and so no rate, the whole of dagpengesats is left out; A-05 still holds.")
