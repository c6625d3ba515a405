package taeller

import (
	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/felt"
	"github.com/akasse/dfdg/internal/motor"
)

// supplerendeDagpengekonto judges T8.
func (k *kontrol) supplerendeDagpengekonto(b *Taellersaet) {
	s := b.SupplerendeDagpengekonto
	if s == nil {
		return
	}
	k.Proev(regelT801Advarsel, stedSupplerendeDagpengekontoForbrugteUger, mangeUger(s.ForbrugteUger))
	k.Proev(regelT802Advarsel, stedSupplerendeDagpengekontoOpgoerelsesuge, uge53(s.Opgoerelsesuge))
	k.kode(regelA27GenoptjeningType, stedSupplerendeDagpengekontoGenoptjeningType, s.GenoptjeningType, dfdgerr.ListeGenoptjeningType)
	k.Proev(regelT803, stedSupplerendeDagpengekontoGenoptjenteUger, ugerMangler(s))
	k.Proev(regelT804, stedSupplerendeDagpengekontoGenoptjenteUger, k.ugerTilRetten(s))
	k.Proev(regelT802Advarsel, stedSupplerendeDagpengekontoOrdinaerSupplerendeDagpengeretStartuge, uge53(s.OrdinaerSupplerendeDagpengeretStartuge))
	k.Proev(regelT802Advarsel, stedSupplerendeDagpengekontoForlaengetSupplerendeDagpengeretStartuge, uge53(s.ForlaengetSupplerendeDagpengeretStartuge))
	k.Proev(regelT809, stedSupplerendeDagpengekontoForlaengetSupplerendeDagpengeretStartuge, k.forlaengetStart(s))
	k.Proev(regelT807, stedSupplerendeDagpengekontoGenoptjeningsgrundlagSamling, tidligtGrundlag(s))
	k.Proev(regelT808, stedSupplerendeDagpengekontoGenoptjeningsgrundlagSamling, k.grundlagVedFuldRet(s))
	for i := range s.GenoptjeningsgrundlagSamling.Len() {
		k.genoptjeningsgrundlag(stedSupplerendeDagpengekontoGenoptjeningsgrundlagSamling.Nr(i), s.GenoptjeningsgrundlagSamling.Nr(i))
	}
	k.ikkeFremtid(stedSupplerendeDagpengekontoOpgoerelsesdato, s.Opgoerelsesdato)
}

// genoptjeningsgrundlag judges one row.
func (k *kontrol) genoptjeningsgrundlag(sted felt.Sted, r Genoptjeningsgrundlag) {
	r, ok := k.felterGenoptjeningsgrundlag(sted, r)
	if !ok {
		return
	}
	k.kode(regelA27Genoptjeningsgrundlag, sted.Felt(nrGenoptjeningsgrundlagGenoptjeningsgrundlagType), r.GenoptjeningsgrundlagType, dfdgerr.ListeGenoptjeningsgrundlag)
	k.Proev(regelT808Selvstaendig, sted, motor.BrudtHvis(k.er(r.GenoptjeningsgrundlagType, codelist.RolleSelvstaendig)))
	k.Proev(regelT805, sted.Felt(nrGenoptjeningsgrundlagForaeldelsesdato), ens(r.Foraeldelsesdato, Foraeldelse(r.Genoptjeningsdato)))
}

// T8-01: forbruget er normalt højst 30 uger.
func mangeUger(n dfdg.Antal) motor.Svar {
	const normalt = 30
	return motor.BrudtHvis(n.Int() > normalt)
}

// T8-02: kun nogle år har en uge 53.
func uge53(u dfdg.Uge) motor.Svar { return motor.BrudtHvis(u.IsValid() && !u.ISO()) }

// T8-03: genoptjenteUger er påkrævet, når genoptjeningType er givet, rigtig eller ej.
func ugerMangler(s *SupplerendeDagpengekonto) motor.Svar {
	if s.GenoptjeningType.IsZero() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(s.GenoptjenteUger.IsZero())
}

// T8-04: fuld ret giver 30 uger, forlænget ret 4, 8 eller 12.
func (k *kontrol) ugerTilRetten(s *SupplerendeDagpengekonto) motor.Svar {
	const fuldRet = 30
	if !s.GenoptjenteUger.IsValid() {
		return motor.Uvedkommende
	}
	switch fuld := s.GenoptjenteUger.Int() == fuldRet; {
	case k.er(s.GenoptjeningType, codelist.RolleFuldRet):
		return motor.BrudtHvis(!fuld)
	case k.er(s.GenoptjeningType, codelist.RolleForlaengetRet):
		return motor.BrudtHvis(fuld)
	}
	return motor.Uvedkommende
}

// T8-07: grundlag indberettes først, når der er forbrugt 22 uger. Uden grundlag er der intet at
// advare om: borgeren kan være uden optjening (Tolkning).
func tidligtGrundlag(s *SupplerendeDagpengekonto) motor.Svar {
	const foerst = 22
	if s.GenoptjeningsgrundlagSamling.Len() == 0 || !s.ForbrugteUger.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(s.ForbrugteUger.Int() < foerst)
}

// T8-08: intet grundlag ved siden af en opnået fuld ret.
func (k *kontrol) grundlagVedFuldRet(s *SupplerendeDagpengekonto) motor.Svar {
	if s.GenoptjeningsgrundlagSamling.Len() == 0 {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(k.er(s.GenoptjeningType, codelist.RolleFuldRet))
}

// T8-09: startugen for den forlængede ret hører til en forlænget ret.
func (k *kontrol) forlaengetStart(s *SupplerendeDagpengekonto) motor.Svar {
	if !s.ForlaengetSupplerendeDagpengeretStartuge.IsValid() || !s.GenoptjeningType.IsValid() && !s.GenoptjeningType.IsZero() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(!k.er(s.GenoptjeningType, codelist.RolleForlaengetRet))
}

// Foraeldelse returns the day on which a basis loses its worth: the day it was earned + 12
// months, 29 February rounded down (T8-05, D; the rounding is a Tolkning).
func Foraeldelse(genoptjeningsdato dfdg.Dato) dfdg.Dato {
	return genoptjeningsdato.PlusMaaneder(12, dfdg.Ned)
}
