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
	k.Proev(t801Advarsel, stedSupplerendeDagpengekontoForbrugteUger, mangeUger(s.ForbrugteUger))
	k.Proev(t802Advarsel, stedSupplerendeDagpengekontoOpgoerelsesuge, uge53(s.Opgoerelsesuge))
	k.kode(a27GenoptjeningType, stedSupplerendeDagpengekontoGenoptjeningType, s.GenoptjeningType, dfdgerr.ListeGenoptjeningType)
	k.Proev(t803, stedSupplerendeDagpengekontoGenoptjenteUger, ugerMangler(s))
	k.Proev(t804, stedSupplerendeDagpengekontoGenoptjenteUger, k.ugerTilRetten(s))
	k.Proev(t802Advarsel, stedSupplerendeDagpengekontoOrdinaerSupplerendeDagpengeretStartuge, uge53(s.OrdinaerSupplerendeDagpengeretStartuge))
	k.Proev(t802Advarsel, stedSupplerendeDagpengekontoForlaengetSupplerendeDagpengeretStartuge, uge53(s.ForlaengetSupplerendeDagpengeretStartuge))
	k.Proev(t809, stedSupplerendeDagpengekontoForlaengetSupplerendeDagpengeretStartuge, k.forlaengetStart(s))
	k.Proev(t807, stedSupplerendeDagpengekontoGenoptjeningsgrundlagSamling, tidligtGrundlag(s))
	k.Proev(t808, stedSupplerendeDagpengekontoGenoptjeningsgrundlagSamling, k.grundlagVedFuldRet(s))
	k.Naevn(stedSupplerendeDagpengekontoGenoptjeningsgrundlagSamling, a27Genoptjeningsgrundlag, t805, t808Selvstaendig)
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
	k.kode(a27Genoptjeningsgrundlag, sted.Felt(nrGenoptjeningsgrundlagGenoptjeningsgrundlagType), r.GenoptjeningsgrundlagType, dfdgerr.ListeGenoptjeningsgrundlag)
	k.Proev(t808Selvstaendig, sted, motor.BrudtHvis(k.er(r.GenoptjeningsgrundlagType, codelist.RolleSelvstaendig)))
	k.Proev(t805, sted.Felt(nrGenoptjeningsgrundlagForaeldelsesdato), ens(r.Foraeldelsesdato, Foraeldelse(r.Genoptjeningsdato)))
}

// T8-01: forbruget er normalt højst 30 uger.
var t801 = motor.Afvis("T8-01", dfdgerr.UgyldigBesked, "D; U",
	"forbrugteUger skal være et helt tal {krav}; i snitflade 2023-2 er det nok, at tallet er helt.",
	"forbrugteUger must be a whole number {krav}; in interface 2023-2 any whole number will do.",
	motor.Kun(Snitflade2025_1))

func mangeUger(n dfdg.Antal) motor.Svar {
	const normalt = 30
	return motor.BrudtHvis(n.Int() > normalt)
}

// T8-02: kun nogle år har en uge 53.
var t802 = motor.Afvis("T8-02", dfdgerr.UgyldigBesked, "D; U",
	"Ugen skal være {krav}, skrevet ÅÅÅÅUU.",
	"The week must be {krav}, written YYYYWW.",
	motor.Tolkning(""))

func uge53(u dfdg.Uge) motor.Svar { return motor.BrudtHvis(u.IsValid() && !u.ISO()) }

// T8-03: genoptjenteUger er påkrævet, når genoptjeningType er givet, rigtig eller ej.
var t803 = motor.Afvis("T8-03", dfdgerr.UgyldigBesked, "D",
	"genoptjenteUger skal være {krav}, og feltet skal være udfyldt, når genoptjeningType er angivet.",
	"genoptjenteUger must be {krav}, and the field must be given when genoptjeningType is.",
	motor.Tolkning(""))

func ugerMangler(s *SupplerendeDagpengekonto) motor.Svar {
	if s.GenoptjeningType.IsZero() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(s.GenoptjenteUger.IsZero())
}

// T8-04: fuld ret giver 30 uger, forlænget ret 4, 8 eller 12.
var t804 = motor.Advarsel("T8-04", "D; U",
	"genoptjenteUger bør være 30, når genoptjeningType er fuld ret, og 4, 8 eller 12, når den er forlænget ret.",
	"genoptjenteUger should be 30 when genoptjeningType is a full right, and 4, 8 or 12 when it is a prolonged right.")

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
var t807 = motor.Advarsel("T8-07", "U",
	"genoptjeningsgrundlagSamling bør først indberettes, når forbrugteUger er mindst 22.",
	"genoptjeningsgrundlagSamling should not be reported until forbrugteUger is at least 22.")

func tidligtGrundlag(s *SupplerendeDagpengekonto) motor.Svar {
	const foerst = 22
	if s.GenoptjeningsgrundlagSamling.Len() == 0 || !s.ForbrugteUger.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(s.ForbrugteUger.Int() < foerst)
}

// T8-08: intet grundlag ved siden af en opnået fuld ret.
var t808 = motor.Advarsel("T8-08", "U",
	"genoptjeningsgrundlagSamling bør ikke indberettes, når fuld ret til supplerende dagpenge er genoptjent.",
	"genoptjeningsgrundlagSamling should not be reported when a full right to supplementary benefit has been obtained.")

func (k *kontrol) grundlagVedFuldRet(s *SupplerendeDagpengekonto) motor.Svar {
	if s.GenoptjeningsgrundlagSamling.Len() == 0 {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(k.er(s.GenoptjeningType, codelist.RolleFuldRet))
}

// T8-09: startugen for den forlængede ret hører til en forlænget ret.
var t809 = motor.Advarsel("T8-09", "D",
	"forlaengetSupplerendeDagpengeretStartuge bør kun udfyldes, når genoptjeningType er forlænget ret.",
	"forlaengetSupplerendeDagpengeretStartuge should be given only when genoptjeningType is a prolonged right.",
	motor.Tolkning(""))

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

var t801Advarsel = motor.Advarsel("T8-01", "D; U",
	"forbrugteUger bør normalt højst være 30.",
	"forbrugteUger should normally be at most 30.")

var t802Advarsel = motor.Advarsel("T8-02", "D; U",
	"Uge 53 bør kun angives i et år, der har 53 ISO-uger.",
	"Week 53 should be given only in a year that has 53 ISO weeks.")

var t805 = motor.Advarsel("T8-05", "D; U",
	"foraeldelsesdato bør være genoptjeningsdato plus 12 måneder; 29. februar bliver til 28. februar.",
	"foraeldelsesdato should be genoptjeningsdato plus 12 months; 29 February becomes 28 February.",
	motor.Tolkning(""))

var t805Hjaelp = motor.Hjaelp("T8-05", "D; U",
	"En funktion giver foraeldelsesdato: genoptjeningsdato plus 12 måneder, hvor 29. februar bliver til 28. februar.",
	"A function gives foraeldelsesdato: genoptjeningsdato plus 12 months, where 29 February becomes 28 February.",
	motor.Tolkning(""))

var t806 = motor.Afvis("T8-06", dfdgerr.UgyldigBesked, "D",
	"Værdien af den indberettede optjening skal være {krav}.",
	"The value of the earnings reported must be {krav}.")

var t808Selvstaendig = motor.Advarsel("T8-08", "U",
	"Genoptjeningsgrundlag fra selvstændig virksomhed bør ikke indberettes.",
	"A reobtain basis from self-employment should not be reported.")

var t809Hjaelp = motor.Hjaelp("T8-09", "D",
	"En funktion giver forlaengetSupplerendeDagpengeretStartuge: ugen efter den forbrugte 30. uge.",
	"A function gives forlaengetSupplerendeDagpengeretStartuge: the week after the used 30th week.")

var t810 = motor.Hjaelp("T8-10", "U",
	"Uger, der er brugt til en forlængelse, indberettes ikke længere som genoptjeningsgrundlag.",
	"Weeks that were used for a prolongation are no longer reported as a reobtain basis.")

var t811 = motor.Hjaelp("T8-11", "U",
	"Én månedsindberetning, fire ugeindberetninger eller to 14-dagesindberetninger giver 4 ugers forlængelse, dog højst 12 uger i alt.",
	"One monthly, four weekly or two fortnightly reports give a prolongation of 4 weeks, but at most 12 weeks in all.")
