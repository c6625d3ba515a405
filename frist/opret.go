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
	k.Proev(regelF23BrugtId, stedFristId, k.idErNyt())
	k.Proev(regelF02, stedSamtaletype, harFrist(a.Samtaletype))
	k.Proev(regelF03, stedSamtaletype, k.kontaktgruppenTillader())
	k.Proev(regelF26, stedFristdato, k.kortFrist())
	k.Proev(regelF06Fortid, stedFristaktiveringsdato, k.aktiveringIFremtiden())
	if k.Spoerg(regelF04, 0, k.kontaktforloebHosAkasse()) { // one 8301 at most
		k.Proev(regelF05, 0, k.fravaerPaaFristdato())
	}
}

// F-23: et id, som kalderen vælger til en ny frist, er ikke brugt før.
func (k *kontrol) idErNyt() motor.Svar {
	frister, kendt := k.f.Frister.Vaerdi()
	switch {
	case !k.borger || !k.a.FristId.IsValid():
		return motor.Uvedkommende
	case !kendt:
		return motor.Uafgjort(dfdgerr.FaktumFrister)
	}
	_, r := Naeste(statusAf(frister, k.a.FristId), OpretAktiv)
	return motor.BrudtHvis(r == regelF23BrugtId)
}

// F-02: samtaletypen er 4, 7 eller 17.
func harFrist(t dfdg.Kode) motor.Svar {
	if !t.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(!t.I(medFrist))
}

// typenKanHaveFrist reports whether the type is one that further rules can look at.
func (k *kontrol) typenKanHaveFrist() bool {
	svar := harFrist(k.a.Samtaletype)
	return svar == motor.Ok || svar == motor.Brudt && k.Udeladt(regelF02)
}

// F-03: borgerens kontaktgruppe tillader samtaletypen.
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
func (k *kontrol) kortFrist() motor.Svar {
	const mindst = 8
	if !k.a.Fristdato.IsValid() {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(k.f.Idag.DageTil(k.a.Fristdato) < mindst)
}

// F-06: en aktiveringsdato, der er angivet, ligger efter i dag.
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
func fremtidigBooking(b []Booking, samtaletype dfdg.Kode, idag dfdg.Dato) bool {
	for i := range b {
		if b[i].Samtaletype == samtaletype && b[i].Dato.Efter(idag) {
			return true
		}
	}
	return false
}
