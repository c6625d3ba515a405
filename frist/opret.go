package frist

import (
	"slices"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/koder"
	"github.com/akasse/dfdg/internal/motor"
)

// oprettelse is the walk of CreateFrist.
func (k *kontrol) oprettelse() {
	a := k.a
	k.Proev(f23BrugtId, stedFristId, k.celle(f23BrugtId, OpretAktiv))
	k.Proev(f02, stedSamtaletype, harFrist(a.Samtaletype))
	k.Proev(f03, stedSamtaletype, k.kontaktgruppenTillader())
	k.Proev(f26, stedFristdato, k.kortFrist())
	k.Proev(f06Fortid, stedFristaktiveringsdato, k.aktiveringIFremtiden())
	k.Proev(f27Aktivering, stedFristaktiveringsdato, aktiveresInden(a.Fristaktiveringsdato, a.Fristdato))
	k.Proev(f27Afholdelse, stedSidsteAfholdelsesdato, afholdesEfter(a.SidsteAfholdelsesdato, a.Fristdato))
	uden75 := k.Spoerg(f04, 0, k.kontaktforloebHosAkasse())
	k.Proev(f05, 0, naar(uden75, k.fravaerPaaFristdato())) // one 8301 at most
	k.virkning(f07, naar(k.typenKanHaveFrist(), k.harBooking(a.Samtaletype, k.f.Idag.PlusDage(1))))
	k.virkning(f09, naar(k.typenKanHaveFrist(), k.fristerne()))
}

// F-23: et id, som kalderen vælger til en ny frist, er ikke brugt før.
var f23BrugtId = motor.Afvis("F-23", dfdgerr.IdFindes, "F CreateFrist; R 5",
	"fristId må ved oprettelse ikke være brugt før; udelades det, tildeler DFDG et id.",
	"fristId must on create not have been used before; left out, DFDG assigns an id.",
	motor.Tolkning("F does not say it; 4977 is what DFDG's other services answer to a used id"))

// medFrist are the types of interview that a deadline can be for: opfølgningssamtale, jobsamtale, fælles jobsamtale (F).
var medFrist = koder.Af(4, 7, 17)

// F-02: samtaletypen er 4, 7 eller 17.
var f02 = motor.Afvis("F-02", dfdgerr.UgyldigBesked, "F CreateFrist",
	"samtaletype skal være 4 (opfølgningssamtale), 7 (jobsamtale) eller 17 (fælles jobsamtale).",
	"samtaletype must be 4 (follow-up interview), 7 (job interview) or 17 (joint job interview).",
	motor.Tolkning("F names the types and no code; 1014 is that of a message that is not valid"))

func harFrist(t dfdg.Kode) motor.Svar {
	if !t.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(!medFrist.Har(t))
}

// typenKanHaveFrist reports whether the type is one that further rules can look at.
func (k *kontrol) typenKanHaveFrist() bool {
	svar := harFrist(k.a.Samtaletype)
	return svar == motor.Ok || svar == motor.Brudt && k.Udeladt(f02)
}

// F-03: borgerens kontaktgruppe tillader samtaletypen.
var f03 = motor.Afvis("F-03", dfdgerr.UgyldigBesked, "F CreateFrist",
	"Samtaletypen skal være en, som borgerens kontaktgruppe tillader; overgangsreglerne i § 5 i L 727 for samtaletype 17 bedømmes ikke.",
	"The type of interview must be one that the citizen's contact group allows; the transition rules of section 5 of L 727 for type 17 are not judged.",
	motor.Tolkning("F says that it is validated, with no code, and its table of contact groups is not public"))

func (k *kontrol) kontaktgruppenTillader() motor.Svar {
	if !k.borger || !k.typenKanHaveFrist() {
		return motor.Uvedkommende
	}
	tilladte, svar := motor.Hent(k.f.TilladteSamtaletyper, dfdgerr.FaktumTilladteSamtaletyper)
	if svar != motor.Ok || slices.Contains(tilladte, k.a.Samtaletype) {
		return svar
	}
	if slices.ContainsFunc(tilladte, func(t dfdg.Kode) bool { return !t.IsValid() }) {
		return motor.Uafgjort(dfdgerr.FaktumTilladteSamtaletyper)
	}
	return motor.Brudt
}

// F-26: der er mindst 8 dage til fristdatoen.
var f26 = motor.Advarsel("F-26", "R 2.3",
	"fristdato bør ligge mindst 8 dage efter dags dato.",
	"fristdato should lie at least 8 days after today.")

func (k *kontrol) kortFrist() motor.Svar {
	const mindst = 8
	if !k.a.Fristdato.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(k.f.Idag.DageTil(k.a.Fristdato) < mindst)
}

// F-06: en aktiveringsdato, der er angivet, ligger efter i dag.
var f06Fortid = motor.Afvis("F-06", dfdgerr.UgyldigBesked, "F CreateFrist",
	"fristaktiveringsdato skal, når den er angivet ved oprettelse, ligge efter dags dato; skal fristen være aktiv med det samme, udelades den.",
	"fristaktiveringsdato must, where it is given on create, lie after today; leave it out for a deadline that is active at once.",
	motor.Tolkning("F says that a validation makes sure that it lies in the future, with no code"))

func (k *kontrol) aktiveringIFremtiden() motor.Svar {
	if !k.a.Fristaktiveringsdato.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(!k.a.Fristaktiveringsdato.Efter(k.f.Idag))
}

// F-27: fristen bliver aktiv senest på sin fristdato.
var f27Aktivering = motor.Advarsel("F-27", "T",
	"fristaktiveringsdato bør ikke ligge efter fristdato; ellers er fristen overskredet, når den bliver aktiv.",
	"fristaktiveringsdato should not lie after fristdato; otherwise the deadline is overdue as it becomes active.",
	motor.Tolkning("F does not relate the two dates; a deadline that becomes active after its own date cannot be kept"))

func aktiveresInden(aktivering, frist dfdg.Dato) motor.Svar {
	if !aktivering.IsValid() || !frist.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(aktivering.Efter(frist))
}

// F-27: samtalen kan holdes til og med fristdatoen.
var f27Afholdelse = motor.Advarsel("F-27", "T",
	"sidsteAfholdelsesdato bør ikke ligge før fristdato; ellers kan borgeren booke til tiden og dog for sent til samtalen.",
	"sidsteAfholdelsesdato should not lie before fristdato; otherwise the citizen can book in time and yet too late for the interview.",
	motor.Tolkning("F and R give both dates and do not relate them; a booking in time must be one that can be held"))

func afholdesEfter(afholdelse, frist dfdg.Dato) motor.Svar {
	if !afholdelse.IsValid() || !frist.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(afholdelse.Foer(frist))
}

// opret is the effect of CreateFrist (F-06–F-09): the citizen's deadline of the type that is not closed closes, and the new
// one comes last.
func (k *kontrol) opret(u *Udfald) {
	a, idag := k.a, k.f.Idag
	for i := range u.Frister {
		if u.Frister[i].Samtaletype == a.Samtaletype {
			u.flyt(i, NyFrist, idag)
		}
	}
	ny := Frist{
		FristId: a.FristId, Samtaletype: a.Samtaletype, Fristdato: a.Fristdato,
		Fristaktiveringsdato: a.Fristaktiveringsdato, SidsteAfholdelsesdato: a.SidsteAfholdelsesdato,
	}
	h := OpretIkkeAktiveret
	switch {
	case k.harBooking(a.Samtaletype, idag.PlusDage(1)) == motor.Ok:
		h, ny.Fristaktiveringsdato = OpretIndfriet, idag
	case a.Fristaktiveringsdato.IsZero():
		h, ny.Fristaktiveringsdato = OpretAktiv, idag
	}
	u.Frister = append(u.Frister, ny)
	u.flyt(len(u.Frister)-1, h, idag)
}

// F-06: en aktiveringsdato, der ikke er angivet, er dags dato.
var f06 = motor.Afledt("F-06", "F CreateFrist",
	"Er fristaktiveringsdato ikke angivet, sættes den til dags dato.",
	"Where fristaktiveringsdato is not given, it becomes today.")

// F-07: en kommende booking indfrier fristen, når den oprettes.
var f07 = motor.Afledt("F-07", "F CreateFrist",
	"Har borgeren en booking af samtaletypen efter dags dato, oprettes fristen som indfriet, og fristaktiveringsdato sættes til dags dato.",
	"Where the citizen has a booking of the type after today, the deadline is created as met, and fristaktiveringsdato becomes today.")

// F-08: uden en sådan booking er den nye frist aktiv eller ikke aktiveret.
var f08 = motor.Afledt("F-08", "F CreateFrist",
	"Uden en sådan booking oprettes fristen som aktiv, når fristaktiveringsdato ikke er angivet, og ellers som ikke aktiveret.",
	"Without such a booking the deadline is created as active where fristaktiveringsdato is not given, and otherwise as not activated.")

// F-09: en ny frist lukker den, som ikke er lukket.
var f09 = motor.Afledt("F-09", "F CreateFrist",
	"En ny frist lukker borgerens frist til samme samtaletype, hvis den ikke er lukket: ikke aktiveret, aktiv og overskredet bliver administrativt lukket, indfriet bliver indfriet afholdt.",
	"A new deadline closes the citizen's deadline of the same type where it is not closed: not activated, active and overdue become administratively closed, met becomes met and held.",
	motor.Tolkning("F's list lacks the overdue one, but its own 'at most one not closed' needs it, and a manual close is asked for only before a deadline of another type"))
