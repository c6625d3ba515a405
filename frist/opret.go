package frist

import (
	"slices"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor"
)

// medFrist are the types of interview that a deadline can be for: opfølgningssamtale, jobsamtale,
// fælles jobsamtale (F).
var medFrist = dfdg.Maengde(4, 7, 17)

// oprettelse asks the rules of CreateFrist.
func (k *kontrol) oprettelse() {
	a := k.a
	k.Proev(f23BrugtId, stedFristId, k.idErNyt())
	k.Proev(f02, stedSamtaletype, harFrist(a.Samtaletype))
	k.Proev(f03, stedSamtaletype, k.kontaktgruppenTillader())
	k.Proev(f26, stedFristdato, k.kortFrist())
	k.Proev(f06Fortid, stedFristaktiveringsdato, k.aktiveringIFremtiden())
	k.Naevn(0, f05)
	if k.Spoerg(f04, 0, k.kontaktforloebHosAkasse()) { // one 8301 at most
		k.Proev(f05, 0, k.fravaerPaaFristdato())
	}
}

// F-23: et id, som kalderen vælger til en ny frist, er ikke brugt før.
var f23BrugtId = motor.Afvis("F-23", dfdgerr.IdFindes, "F; R",
	"fristId må ved oprettelse ikke være brugt før; udelades det, tildeler DFDG et id.",
	"fristId must on create not have been used before; left out, DFDG assigns an id.",
	motor.Tolkning(""))

func (k *kontrol) idErNyt() motor.Svar {
	frister, kendt := k.f.Frister.Vaerdi()
	switch {
	case !k.borger || !k.a.FristId.IsValid():
		return motor.Uvedkommende
	case !kendt:
		return motor.Uafgjort(dfdgerr.FaktumFrister)
	}
	_, r := Naeste(statusAf(frister, k.a.FristId), OpretAktiv)
	return motor.BrudtHvis(r == f23BrugtId)
}

// F-02: samtaletypen er 4, 7 eller 17.
var f02 = motor.Afvis("F-02", dfdgerr.UgyldigBesked, "F",
	"samtaletype skal være 4 (opfølgningssamtale), 7 (jobsamtale) eller 17 (fælles jobsamtale).",
	"samtaletype must be 4 (follow-up interview), 7 (job interview) or 17 (joint job interview).",
	motor.Tolkning(""))

func harFrist(t dfdg.Kode) motor.Svar {
	if !t.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(!t.I(medFrist))
}

// typenKanHaveFrist reports whether the type is one that further rules can look at.
func (k *kontrol) typenKanHaveFrist() bool {
	svar := harFrist(k.a.Samtaletype)
	return svar == motor.Ok || svar == motor.Brudt && k.Udeladt(f02)
}

// F-03: borgerens kontaktgruppe tillader samtaletypen.
var f03 = motor.Afvis("F-03", dfdgerr.UgyldigBesked, "F",
	"Samtaletypen skal være en, som borgerens kontaktgruppe tillader; overgangsreglerne i § 5 i L 727 for samtaletype 17 bedømmes ikke.",
	"The type of interview must be one that the citizen's contact group allows; the transition rules of section 5 of L 727 for type 17 are not judged.",
	motor.Tolkning(""))

func (k *kontrol) kontaktgruppenTillader() motor.Svar {
	tilladte, kendt := k.f.TilladteSamtaletyper.Vaerdi()
	switch {
	case !k.borger || !k.typenKanHaveFrist():
		return motor.Uvedkommende
	case !kendt:
		return motor.Uafgjort(dfdgerr.FaktumTilladteSamtaletyper)
	}
	return motor.BrudtHvis(!slices.Contains(tilladte, k.a.Samtaletype))
}

// F-26: der er mindst 8 dage til fristdatoen.
var f26 = motor.Advarsel("F-26", "R",
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
var f06Fortid = motor.Afvis("F-06", dfdgerr.UgyldigBesked, "F",
	"fristaktiveringsdato skal, når den er angivet ved oprettelse, ligge efter dags dato; skal fristen være aktiv med det samme, udelades den.",
	"fristaktiveringsdato must, where it is given on create, lie after today; leave it out for a deadline that is active at once.",
	motor.Tolkning(""))

func (k *kontrol) aktiveringIFremtiden() motor.Svar {
	if !k.a.Fristaktiveringsdato.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(!k.a.Fristaktiveringsdato.Efter(k.f.Idag))
}

// opret is the effect of CreateFrist (F-06–F-09): the citizen's open deadlines of the type close,
// and the new one comes last.
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
	switch bookinger, _ := k.f.Bookinger.Vaerdi(); {
	case fremtidigBooking(bookinger, a.Samtaletype, idag):
		h, ny.Fristaktiveringsdato = OpretIndfriet, idag
	case a.Fristaktiveringsdato.IsZero():
		h, ny.Fristaktiveringsdato = OpretAktiv, idag
	}
	u.Frister = append(u.Frister, ny)
	u.flyt(len(u.Frister)-1, h, idag)
}

// fremtidigBooking reports whether a meeting of the type is booked for a day after today.
func fremtidigBooking(b []dfdg.Booking, samtaletype dfdg.Kode, idag dfdg.Dato) bool {
	for i := range b {
		if b[i].Samtaletype == samtaletype && b[i].Dato.Efter(idag) {
			return true
		}
	}
	return false
}

var f06 = motor.Afledt("F-06", "F",
	"Er fristaktiveringsdato ikke angivet, sættes den til dags dato.",
	"Where fristaktiveringsdato is not given, it becomes today.")

var f07 = motor.Afledt("F-07", "F",
	"Har borgeren en booking af samtaletypen efter dags dato, oprettes fristen som indfriet, og fristaktiveringsdato sættes til dags dato.",
	"Where the citizen has a booking of the type after today, the deadline is created as met, and fristaktiveringsdato becomes today.")

var f08 = motor.Afledt("F-08", "F",
	"Uden en sådan booking oprettes fristen som aktiv, når fristaktiveringsdato ikke er angivet, og ellers som ikke aktiveret.",
	"Without such a booking the deadline is created as active where fristaktiveringsdato is not given, and otherwise as not activated.")

var f09 = motor.Afledt("F-09", "F",
	"En ny frist lukker borgerens åbne frist til samme samtaletype: ikke aktiveret og aktiv bliver administrativt lukket, indfriet bliver indfriet afholdt; en overskredet frist er ikke åben og røres ikke.",
	"A new deadline closes the citizen's open deadline of the same type: not activated and active become administratively closed, met becomes met and held; an overdue deadline is not open and is left alone.",
	motor.Tolkning(""))
