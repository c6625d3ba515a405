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
	k.Proev(regelT302, stedDagpengesatsBeregningsgrundlag, kraever(s, satsBeregnet, s.Beregningsgrundlag.IsZero()))
	k.Proev(regelT303, stedDagpengesatsMaanedligSats, kraever(s, satsBeregnet, s.MaanedligSats.IsZero()))
	k.Proev(regelT304, stedDagpengesatsTimesats, kraever(s, satsBeregnet, s.Timesats.IsZero()))
	k.Proev(regelT305, stedDagpengesatsGyldighedsdato, kraever(s, satsDimittend, s.Gyldighedsdato.IsZero()))
	k.Proev(regelT307, stedDagpengesatsMaanedligSats, motor.BrudtHvis(s.MaanedligSats.IsZero()))
	k.Proev(regelT307, stedDagpengesatsTimesats, motor.BrudtHvis(s.Timesats.IsZero()))
	k.Proev(regelT308, stedDagpengesatsMaanedligSats, heleKroner(s.MaanedligSats))
	k.kode(regelA27Satsgrundlag, stedDagpengesatsSatsgrundlag, s.Satsgrundlag, dfdgerr.ListeSatsgrundlag)
	k.Proev(regelT306, stedDagpengesatsSatsgrundlag, satsgrundlagFoerReform(s))
	k.Proev(regelT310, stedDagpengesatsSatsgrundlag, k.sammeSatsgrundlag(s))
	k.ikkeFremtid(stedDagpengesatsRegisterdatatraekTidspunkt, s.RegisterdatatraekTidspunkt.Dato())
	k.ikkeFremtid(stedDagpengesatsOpgoerelsesdato, s.Opgoerelsesdato)
}

// T3-02 til T3-05: et felt er påkrævet for visse satsgrundlag. Et misdannet felt har sin egen fejl.
func kraever(s *Dagpengesats, grundlag dfdg.Kodemaengde, mangler bool) motor.Svar {
	if !s.Satsgrundlag.I(grundlag) {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(mangler)
}

// T3-06: 6, 7 og 9 kun når den ordinære dagpengeperiode begynder før 1. maj 2023.
func satsgrundlagFoerReform(s *Dagpengesats) motor.Svar {
	if !s.Satsgrundlag.I(satsFoerReform) {
		return motor.Uvedkommende
	}
	return foer(s.IndplaceringsdatoOrdinaerDagpengeperiode.Dato(), reform2023)
}

// T3-08: månedssatsen er hele kroner.
func heleKroner(b dfdg.Beloeb) motor.Svar {
	if !b.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(b.Hundrededele()%100 != 0)
}

// T3-10: ved satsreguleringen 1. januar er satsgrundlaget som i den registrerede sats. En
// regulering er en sats, der gælder fra en 1. januar og afløser en, der gjaldt fra før, uden at
// borgeren er nyindplaceret (Tolkning).
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
