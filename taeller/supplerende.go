package taeller

import (
	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/felt"
	"github.com/akasse/dfdg/internal/motor"
)

// The weeks of the right to supplementary benefit (U, D).
const (
	fuldRet            = 30 // weeks of a full ordinary right
	foersteUge         = 22 // weeks used from which the reobtain basis is reported
	grundlagetsLevetid = 12 // months that a basis keeps its worth
)

// supplerendeDagpengekonto judges T8.
func (k *kontrol) supplerendeDagpengekonto(b *Taellersaet) {
	s := b.SupplerendeDagpengekonto
	if s == nil {
		return
	}
	fuld, forlaenget := k.er(s.GenoptjeningType, codelist.RolleFuldRet), k.er(s.GenoptjeningType, codelist.RolleForlaengetRet)
	k.Proev(t801Advarsel, stedSupplerendeDagpengekontoForbrugteUger, mangeUger(s, forlaenget))
	k.Proev(t801Negativ, stedSupplerendeDagpengekontoForbrugteUger, faaUger(s.ForbrugteUger))
	k.Proev(t802Advarsel, stedSupplerendeDagpengekontoOpgoerelsesuge, uge53(s.Opgoerelsesuge))
	k.Proev(a27GenoptjeningType, stedSupplerendeDagpengekontoGenoptjeningType, k.paaListe(s.GenoptjeningType, dfdgerr.ListeGenoptjeningType))
	k.Proev(t803, stedSupplerendeDagpengekontoGenoptjenteUger, ugerMangler(s))
	k.Proev(t804, stedSupplerendeDagpengekontoGenoptjenteUger, ugerTilRetten(s.GenoptjenteUger, fuld, forlaenget))
	k.Proev(t802Advarsel, stedSupplerendeDagpengekontoOrdinaerSupplerendeDagpengeretStartuge, uge53(s.OrdinaerSupplerendeDagpengeretStartuge))
	k.Proev(t802Advarsel, stedSupplerendeDagpengekontoForlaengetSupplerendeDagpengeretStartuge, uge53(s.ForlaengetSupplerendeDagpengeretStartuge))
	k.Proev(t809, stedSupplerendeDagpengekontoForlaengetSupplerendeDagpengeretStartuge, forlaengetStart(s, forlaenget))
	k.Proev(t812, stedSupplerendeDagpengekontoOrdinaerSupplerendeDagpengeretSlutdato, sluttetUdenForlaengelse(s, forlaenget))
	k.Proev(t807, stedSupplerendeDagpengekontoGenoptjeningsgrundlagSamling, tidligtGrundlag(s, fuld))
	k.Proev(t808, stedSupplerendeDagpengekontoGenoptjeningsgrundlagSamling, grundlagVedFuldRet(s, fuld))
	k.Naevn(stedSupplerendeDagpengekontoGenoptjeningsgrundlagSamling, a27Genoptjeningsgrundlag, t805, t808Selvstaendig, t27)
	for i, r := range s.GenoptjeningsgrundlagSamling.Alle() {
		k.genoptjeningsgrundlag(stedSupplerendeDagpengekontoGenoptjeningsgrundlagSamling.Nr(i), &r)
	}
	k.Proev(t20, stedSupplerendeDagpengekontoOpgoerelsesdato, k.senestIDag(s.Opgoerelsesdato))
}

// genoptjeningsgrundlag judges one row.
func (k *kontrol) genoptjeningsgrundlag(sted felt.Sted, r *Genoptjeningsgrundlag) {
	if !r.gode() || k.Spor != nil {
		brugbar, ok := k.felterGenoptjeningsgrundlag(sted, *r)
		if !ok {
			return
		}
		r = &brugbar
	}
	k.Proev(a27Genoptjeningsgrundlag, sted.Kolonne(nrGenoptjeningsgrundlagGenoptjeningsgrundlagType),
		k.paaListe(r.GenoptjeningsgrundlagType, dfdgerr.ListeGenoptjeningsgrundlag))
	k.Proev(t808Selvstaendig, sted.Kolonne(nrGenoptjeningsgrundlagGenoptjeningsgrundlagType), k.selvstaendig(r.GenoptjeningsgrundlagType))
	k.Proev(t27, sted.Kolonne(nrGenoptjeningsgrundlagGenoptjeningsdato), k.senestIDag(r.Genoptjeningsdato))
	k.Proev(t805, sted.Kolonne(nrGenoptjeningsgrundlagForaeldelsesdato), ens(r.Foraeldelsesdato, Foraeldelse(r.Genoptjeningsdato)))
}

// godeGenoptjeningsgrundlag reports whether every row is as it must be.
func godeGenoptjeningsgrundlag(s dfdg.Samling[Genoptjeningsgrundlag]) bool {
	for _, r := range s.Alle() {
		if !r.gode() {
			return false
		}
	}
	return true
}

// T8-01: forbruget er et helt tal; i snitflade 2025-1 fra 0 til 34.
var t801 = motor.Afvis("T8-01", dfdgerr.UgyldigBesked, "D CreateDagpengetaellerkonto, WeeksConsumed; U Spørgsmål/svar om brugen af servicen, Forbrug af supplerende dagpenge",
	"forbrugteUger skal være et helt tal {krav}.",
	"forbrugteUger must be a whole number {krav}.",
	motor.Kun(Snitflade2025_1))

// T8-01: forbruget er normalt højst 30 uger, når retten ikke er forlænget.
var t801Advarsel = motor.Advarsel("T8-01", "D CreateDagpengetaellerkonto, WeeksConsumed",
	"forbrugteUger bør højst være 30, når genoptjeningType ikke er forlænget ret.",
	"forbrugteUger should be at most 30 when genoptjeningType is not a prolonged right.")

func mangeUger(s *SupplerendeDagpengekonto, forlaenget bool) motor.Svar {
	if !s.ForbrugteUger.IsValid() || !kanBruges(s.GenoptjeningType) || forlaenget {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(s.ForbrugteUger.Int() > fuldRet)
}

// kanBruges reports whether an optional code is good or not given.
func kanBruges(v dfdg.Kode) bool { return v.IsZero() || v.IsValid() }

// T8-01: i snitflade 2023-2 afvises et forbrug under 0 ikke, men giver ingen mening.
var t801Negativ = motor.Advarsel("T8-01", "U Spørgsmål/svar om brugen af servicen, Forbrug af supplerende dagpenge",
	"forbrugteUger bør mindst være 0.",
	"forbrugteUger should be at least 0.",
	motor.Kun(Snitflade2023_2))

func faaUger(n dfdg.Antal) motor.Svar {
	if !n.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(n.Int() < 0)
}

var t802 = motor.Afvis("T8-02", dfdgerr.UgyldigBesked, "D CreateDagpengetaellerkonto, CalculationWeek; U SupplementalBenefitsAccount",
	"Ugen skal være {krav}, skrevet ÅÅÅÅUU.",
	"The week must be {krav}, written YYYYWW.",
	motor.Tolkning("U has 198901 since 2019-1 in one section and still 200001 in another; the newer, which is D's pattern, is taken"))

// T8-02: kun nogle år har en uge 53.
var t802Advarsel = motor.Advarsel("T8-02", "D CreateDagpengetaellerkonto, CalculationWeek",
	"Det angivne år har ingen uge 53; ugen bør være fra 01 til 52.",
	"The year given has no week 53; the week should be from 01 to 52.")

func uge53(u dfdg.Uge) motor.Svar {
	if !u.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(!u.ISO())
}

// T8-03: genoptjenteUger er påkrævet, når genoptjeningType er givet, rigtig eller ej.
var t803 = motor.Afvis("T8-03", dfdgerr.UgyldigBesked, "D CreateDagpengetaellerkonto, ReobtainedRightWeeks",
	"genoptjenteUger skal være {krav}, og feltet skal være udfyldt, når genoptjeningType er angivet.",
	"genoptjenteUger must be {krav}, and the field must be given when genoptjeningType is.",
	motor.Tolkning("D requires it where genoptjeningType is given and does not say of a malformed one; the schema sees only that it is there"))

func ugerMangler(s *SupplerendeDagpengekonto) motor.Svar {
	if s.GenoptjeningType.IsZero() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(s.GenoptjenteUger.IsZero())
}

// T8-04: fuld ret giver 30 uger, forlænget ret 4, 8 eller 12.
var t804 = motor.Advarsel("T8-04", "D CreateDagpengetaellerkonto, ReobtainedRightWeeks; U UpdateSupplementalBenefitsAccount",
	"genoptjenteUger bør være 30, når genoptjeningType er fuld ret, og 4, 8 eller 12, når den er forlænget ret.",
	"genoptjenteUger should be 30 when genoptjeningType is a full right, and 4, 8 or 12 when it is a prolonged right.")

func ugerTilRetten(uger dfdg.Antal, fuld, forlaenget bool) motor.Svar {
	if !uger.IsValid() || !fuld && !forlaenget {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(fuld != (uger.Int() == fuldRet))
}

// T8-05: grundlaget forældes 12 måneder efter, at det er optjent.
var t805 = motor.Advarsel("T8-05", "D CreateDagpengetaellerkonto, ObsoleteDate; U Spørgsmål/svar om brugen af servicen, ObsoleteDate",
	"foraeldelsesdato bør være genoptjeningsdato plus 12 måneder; 29. februar bliver til 28. februar.",
	"foraeldelsesdato should be genoptjeningsdato plus 12 months; 29 February becomes 28 February.",
	motor.Tolkning("D wants leap years taken into account and does not say how; the day before is taken where the day is not there"))

var t805Hjaelp = motor.Hjaelp("T8-05", "D CreateDagpengetaellerkonto, ObsoleteDate; U Spørgsmål/svar om brugen af servicen, ObsoleteDate",
	"En funktion giver foraeldelsesdato: genoptjeningsdato plus 12 måneder, hvor 29. februar bliver til 28. februar.",
	"A function gives foraeldelsesdato: genoptjeningsdato plus 12 months, where 29 February becomes 28 February.",
	motor.Tolkning("D wants leap years taken into account and does not say how; the day before is taken where the day is not there"))

// Foraeldelse returns the day on which a basis loses its worth: the day it was earned + 12
// months, 29 February rounded down (T8-05, D; the rounding is a Tolkning).
func Foraeldelse(genoptjeningsdato dfdg.Dato) dfdg.Dato {
	return genoptjeningsdato.PlusMaaneder(grundlagetsLevetid, dfdg.Ned)
}

var t806 = motor.Afvis("T8-06", dfdgerr.UgyldigBesked, "D CreateDagpengetaellerkonto, ReobtainBasis",
	"Værdien af den indberettede optjening skal være {krav}.",
	"The value of the earnings reported must be {krav}.",
	motor.Tolkning("D has no upper limit; the library holds what is below 10^15"))

// T8-07: grundlag indberettes først, når der er forbrugt 22 uger. Uden grundlag er der intet at
// advare om: borgeren kan være uden optjening.
var t807 = motor.Advarsel("T8-07", "U UpdateSupplementalBenefitsAccount",
	"genoptjeningsgrundlagSamling bør først indberettes, når forbrugteUger er mindst 22.",
	"genoptjeningsgrundlagSamling should not be reported until forbrugteUger is at least 22.")

func tidligtGrundlag(s *SupplerendeDagpengekonto, fuld bool) motor.Svar {
	svar := foer22(s)
	if fuld && svar == motor.Brudt {
		return motor.Uvedkommende // T8-08 says it
	}
	return svar
}

func foer22(s *SupplerendeDagpengekonto) motor.Svar {
	if s.GenoptjeningsgrundlagSamling.Len() == 0 || !s.ForbrugteUger.IsValid() || !kanBruges(s.GenoptjeningType) {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(s.ForbrugteUger.Int() < foersteUge)
}

// T8-08: intet grundlag ved siden af en genoptjent fuld ret, før der igen er forbrugt 22 uger.
var t808 = motor.Advarsel("T8-08", "U UpdateSupplementalBenefitsAccount",
	"genoptjeningsgrundlagSamling bør ikke indberettes, når fuld ret til supplerende dagpenge er genoptjent og forbrugteUger er under 22.",
	"genoptjeningsgrundlagSamling should not be reported when a full right to supplementary benefit has been obtained and forbrugteUger is under 22.")

func grundlagVedFuldRet(s *SupplerendeDagpengekonto, fuld bool) motor.Svar {
	if !fuld {
		return motor.Uvedkommende
	}
	return foer22(s)
}

// T8-08: intet grundlag fra selvstændig virksomhed.
var t808Selvstaendig = motor.Advarsel("T8-08", "U UpdateSupplementalBenefitsAccount",
	"Genoptjeningsgrundlag fra selvstændig virksomhed bør ikke indberettes.",
	"A reobtain basis from self-employment should not be reported.")

func (k *kontrol) selvstaendig(grundlag dfdg.Kode) motor.Svar {
	if !grundlag.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(k.er(grundlag, codelist.RolleSelvstaendig))
}

// T8-09: startugen for den forlængede ret hører til en forlænget ret.
var t809 = motor.Advarsel("T8-09", "D CreateDagpengetaellerkonto, StartWeekProlongedSupplementalBenefits",
	"forlaengetSupplerendeDagpengeretStartuge bør kun udfyldes, når genoptjeningType er forlænget ret.",
	"forlaengetSupplerendeDagpengeretStartuge should be given only when genoptjeningType is a prolonged right.",
	motor.Tolkning("D wants it set only when a prolongation is decided, which genoptjeningType is taken to tell"))

func forlaengetStart(s *SupplerendeDagpengekonto, forlaenget bool) motor.Svar {
	if !s.ForlaengetSupplerendeDagpengeretStartuge.IsValid() || !kanBruges(s.GenoptjeningType) {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(!forlaenget)
}

var t809Hjaelp = motor.Hjaelp("T8-09", "D CreateDagpengetaellerkonto, StartWeekProlongedSupplementalBenefits",
	"En funktion giver forlaengetSupplerendeDagpengeretStartuge: ugen efter den forbrugte 30. uge.",
	"A function gives forlaengetSupplerendeDagpengeretStartuge: the week after the used 30th week.")

var t810 = motor.Hjaelp("T8-10", "U UpdateSupplementalBenefitsAccount, Indikation af forbrugte uger/måneder",
	"Uger, der er brugt til en forlængelse, indberettes ikke længere som genoptjeningsgrundlag.",
	"Weeks that were used for a prolongation are no longer reported as a reobtain basis.")

var t811 = motor.Hjaelp("T8-11", "U Spørgsmål/svar om brugen af servicen, ObsoleteDate",
	"Én månedsindberetning, fire ugeindberetninger eller to 14-dagesindberetninger giver 4 ugers forlængelse, dog højst 12 uger i alt.",
	"One monthly, four weekly or two fortnightly reports give a prolongation of 4 weeks, but at most 12 weeks in all.")

// T8-12: den ordinære ret får først en slutdato, når der er truffet afgørelse om forlængelse.
var t812 = motor.Advarsel("T8-12", "D CreateDagpengetaellerkonto, EndOfOrdinarySupplementalBenefitsDate",
	"ordinaerSupplerendeDagpengeretSlutdato bør først udfyldes, når der er truffet afgørelse om forlængelse: med genoptjeningType forlænget ret eller en forlaengetSupplerendeDagpengeretStartuge.",
	"ordinaerSupplerendeDagpengeretSlutdato should not be given until a prolongation is decided: with a genoptjeningType of a prolonged right or a forlaengetSupplerendeDagpengeretStartuge.",
	motor.Tolkning("D says that a decision must have been made and not which; it begins the use of prolongation weeks, and once the 30 weeks are used the right has ended"))

func sluttetUdenForlaengelse(s *SupplerendeDagpengekonto, forlaenget bool) motor.Svar {
	switch {
	case !s.OrdinaerSupplerendeDagpengeretSlutdato.IsValid() || !s.ForbrugteUger.IsValid() || !kanBruges(s.GenoptjeningType):
		return motor.Uvedkommende
	case s.ForbrugteUger.Int() >= fuldRet:
		return motor.Uvedkommende
	case !s.ForlaengetSupplerendeDagpengeretStartuge.IsZero() && !s.ForlaengetSupplerendeDagpengeretStartuge.IsValid():
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(s.ForlaengetSupplerendeDagpengeretStartuge.IsZero() && !forlaenget)
}

var t813 = motor.Hjaelp("T8-13", "R 9",
	"En ny ret til 30 ugers supplerende dagpenge kræver 6 måneders, 26 ugers eller 13 gange 14 dages grundlag inden for 12 sammenhængende måneder.",
	"A new right to 30 weeks of supplementary benefit takes a basis of 6 months, 26 weeks or 13 fortnights within 12 consecutive months.")
