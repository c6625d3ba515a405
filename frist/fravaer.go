package frist

import (
	"slices"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor"
)

// The absences that F names, by their ids in the code list fravaertype: 10 holiday, 47 holiday with
// benefit, 56 exempted from self-booking, 57 deprived of it, 75 the fund has the contact
// responsibility, 76 sentenced to placement.
var (
	fravaerIDag       = []int{75}                 // F-04
	fravaerVedOpret   = []int{10, 47, 56, 57, 76} // F-05
	fravaerVedOpdater = []int{10, 47, 76}         // F-11
	fravaerDerLukker  = []int{56, 57, 75}         // F-15
)

// er reports whether t is one of the types.
func er(t dfdg.Kode, typer []int) bool { return t.IsValid() && slices.Contains(typer, t.Int()) }

// daekket reports whether an absence of one of the types covers the day.
func (k *kontrol) daekket(dag dfdg.Dato, typer []int) motor.Svar {
	fravaer, kendt := k.f.Fravaer.Vaerdi()
	if !kendt {
		return motor.Uafgjort(dfdgerr.FaktumFravaer)
	}
	for i := range fravaer {
		if v := &fravaer[i]; er(v.Type, typer) && v.Gaelder(dag) {
			return motor.Brudt
		}
	}
	return motor.Ok
}

// F-04: fravær 75 gælder ikke i dag.
var f04 = motor.Afvis("F-04", dfdgerr.FristModFravaer, "F",
	"Der kan ikke oprettes en frist, mens borgeren har fravær 75 (kontaktforløb er hos a-kassen), der gælder i dag.",
	"A deadline cannot be created while the citizen has absence 75 (the fund has the contact responsibility) running today.")

func (k *kontrol) kontaktforloebHosAkasse() motor.Svar {
	if !k.borger {
		return motor.Uvedkommende
	}
	return k.daekket(k.f.Idag, fravaerIDag)
}

// F-05: intet fravær 10, 47, 56, 57 eller 76 dækker fristdatoen.
var f05 = motor.Afvis("F-05", dfdgerr.FristModFravaer, "F",
	"Der kan ikke oprettes en frist med en fristdato, som borgerens fravær 10, 47, 56, 57 eller 76 dækker, begge dage medregnet, også når fraværet ikke er begyndt.",
	"A deadline cannot be created with a deadline date that an absence 10, 47, 56, 57 or 76 of the citizen covers, both ends included, also where the absence has not begun.",
	motor.Tolkning(""))

func (k *kontrol) fravaerPaaFristdato() motor.Svar {
	if !k.borger || !k.a.Fristdato.IsValid() {
		return motor.Uvedkommende
	}
	return k.daekket(k.a.Fristdato, fravaerVedOpret)
}

// F-11: intet fravær 10, 47 eller 76 dækker den fristdato, som fristen har efter opdateringen;
// administrativ lukning er altid tilladt.
var f11 = motor.Afvis("F-11", dfdgerr.FristModFravaer, "F",
	"En frist kan ikke opdateres, når borgerens fravær 10, 47 eller 76 dækker den fristdato, som fristen har efter opdateringen; at lukke den administrativt er altid tilladt.",
	"A deadline cannot be updated where an absence 10, 47 or 76 of the citizen covers the deadline date that it has after the update; closing it administratively is always allowed.",
	motor.Tolkning(""))

func (k *kontrol) fravaerVedOpdatering() motor.Svar {
	status, dag := k.a.Friststatus, k.a.Fristdato
	switch {
	case !k.borger,
		!status.IsZero() && !status.IsValid(),
		status.Status(k.f.Kodelister) == AdministrativtLukket,
		!dag.IsZero() && !dag.IsValid(),
		dag.IsZero() && !k.a.FristId.IsValid():
		return motor.Uvedkommende
	}
	if frister, kendt := k.f.Frister.Vaerdi(); dag.IsZero() && kendt {
		i := find(frister, k.a.FristId)
		if i < 0 {
			return motor.Uvedkommende // F-23 speaks
		}
		dag = frister[i].Fristdato
	} else if dag.IsZero() && k.kanDaekkes() {
		return motor.Uafgjort(dfdgerr.FaktumFrister)
	}
	return k.daekket(dag, fravaerVedOpdater)
}

// kanDaekkes reports whether there is a known absence that could cover a deadline date.
func (k *kontrol) kanDaekkes() bool {
	fravaer, _ := k.f.Fravaer.Vaerdi()
	for i := range fravaer {
		if er(fravaer[i].Type, fravaerVedOpdater) {
			return true
		}
	}
	return false
}

// fravaerLukker is the effect of an absence created: every open deadline closes (F-15).
func (k *kontrol) fravaerLukker(u *Udfald) {
	if !er(k.a.Type, fravaerDerLukker) {
		return
	}
	for i := range u.Frister {
		u.flyt(i, FravaerLukker, k.f.Idag)
	}
}

var f15 = motor.Afledt("F-15", "F",
	"Når der oprettes fravær 75, 56 eller 57, lukkes alle borgerens åbne frister: ikke aktiveret og aktiv administrativt, indfriet som indfriet afholdt.",
	"When absence 75, 56 or 57 is created, all the citizen's open deadlines close: not activated and active administratively, met as met and held.",
	motor.Tolkning(""))
