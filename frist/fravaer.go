package frist

import (
	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor"
)

// The absences that F names (code list fravaertype).
const (
	ferie                = 10
	ferieMedYdelse       = 47
	fritagetForSelvbook  = 56
	fratagetSelvbook     = 57
	kontaktforloebAkasse = 75
	domTilAnbringelse    = 76
)

// tilAkassen: the fund has the contact responsibility.
func tilAkassen(t dfdg.Kode) bool { return t.IsValid() && t.Int() == kontaktforloebAkasse }

// udenSelvbooking: the citizen is exempted from self-booking or has lost the right to it.
func udenSelvbooking(t dfdg.Kode) bool {
	return t.IsValid() && (t.Int() == fritagetForSelvbook || t.Int() == fratagetSelvbook)
}

// fraevaerende: the citizen is on holiday or in an institution.
func fraevaerende(t dfdg.Kode) bool {
	return t.IsValid() && (t.Int() == ferie || t.Int() == ferieMedYdelse || t.Int() == domTilAnbringelse)
}

// lukkerSelvbooking reports whether the creation of the absence closes deadlines (F-15).
func lukkerSelvbooking(t dfdg.Kode) bool { return tilAkassen(t) || udenSelvbooking(t) }

// daekket answers whether an absence of those types covers the day; without the fact the rule
// lacks it.
func (k *kontrol) daekket(dag dfdg.Dato, type1, type2 func(dfdg.Kode) bool) motor.Svar {
	fravaer, kendt := k.f.Fravaer.Vaerdi()
	if !kendt {
		return motor.Uafgjort(dfdgerr.FaktumFravaer)
	}
	for i := range fravaer {
		if v := &fravaer[i]; (type1(v.Type) || type2(v.Type)) && v.Gaelder(dag) {
			return motor.Brudt
		}
	}
	return motor.Ok
}

// F-04: fravær 75 gælder ikke i dag.
func (k *kontrol) kontaktforloebHosAkasse() motor.Svar {
	if !k.borger {
		return motor.Uvedkommende
	}
	return k.daekket(k.f.Idag, tilAkassen, tilAkassen)
}

// F-05: intet fravær 10, 47, 56, 57 eller 76 dækker fristdatoen.
func (k *kontrol) fravaerPaaFristdato() motor.Svar {
	if !k.borger || !k.a.Fristdato.IsValid() {
		return motor.Uvedkommende
	}
	return k.daekket(k.a.Fristdato, udenSelvbooking, fraevaerende)
}

// F-11: intet fravær 10, 47 eller 76 dækker den fristdato, som fristen har efter opdateringen;
// administrativ lukning er altid tilladt.
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
	} else if dag.IsZero() && k.nogenFraevaerende() {
		return motor.Uafgjort(dfdgerr.FaktumFrister)
	}
	return k.daekket(dag, fraevaerende, fraevaerende)
}

// nogenFraevaerende reports whether there is a known absence that could cover a deadline date.
func (k *kontrol) nogenFraevaerende() bool {
	fravaer, _ := k.f.Fravaer.Vaerdi()
	for i := range fravaer {
		if fraevaerende(fravaer[i].Type) {
			return true
		}
	}
	return false
}

// fravaerLukker is the effect of an absence created: every open deadline closes (F-15).
func (k *kontrol) fravaerLukker(u *Udfald) {
	if !lukkerSelvbooking(k.a.Type) {
		return
	}
	for i := range u.Frister {
		u.flyt(i, FravaerLukker, k.f.Idag)
	}
}
