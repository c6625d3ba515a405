package medlemskab

import (
	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/felt"
	"github.com/akasse/dfdg/internal/motor"
)

// omBorger reports whether the method is about one citizen whom the caller names.
func (m Metode) omBorger() bool { return m != GetAkasseBestand && m != DoedsfaldRegistreret }

// proevCPR is M-01. A malformed number switches off every rule that needs a fact on the citizen.
func (k *kontrol) proevCPR() bool {
	if !k.m.omBorger() {
		return true
	}
	return k.Spoerg(regelM01, felt.CPRSted, motor.CPRForm(k.f.CPR))
}

// adgang asks the access and citizen rules in their order: unknown, dead, membership,
// authorisation; the first that rejects ends them. It reports whether none did.
func (k *kontrol) adgang() bool {
	if k.m == DoedsfaldRegistreret {
		return true
	}
	if k.m.omBorger() && k.borger {
		if !k.Spoerg(regelM01Ukendt, felt.CPRSted, motor.Kraever(k.f.Kendt, true, dfdgerr.FaktumKendt)) ||
			!k.Spoerg(regelM01Doed, felt.CPRSted, motor.Kraever(k.f.Doed, false, dfdgerr.FaktumDoed)) {
			return false
		}
	}
	if k.f.Kalder.Type() == dfdg.TypeAkasse && k.borger && !k.medlemmet() {
		return false
	}
	return k.kalderen()
}

// kalderen is M-17.
func (k *kontrol) kalderen() bool {
	maa := metoder[k.m].maaKalde
	r := regelM17
	if k.Snitflade == Snitflade2021_3 {
		maa, r = metoder[k.m].maaGml, regelM17Gammel
	}
	return k.Spoerg(r, 0, motor.BrudtHvis(maa>>k.f.Kalder.Type()&1 == 0))
}

// medlemmet asks what a fund must be to the citizen: M-11 with M-13, M-21 and M-30.
func (k *kontrol) medlemmet() bool {
	switch k.m {
	case UpdateAkassemedlemskab:
		return k.egetMedlem(regelM30Anden, regelM30Ingen)
	case UpdateAkassemedlemskabOphoer:
		if k.overflyttet() {
			return k.egetMedlem(regelM13Anden, regelM13Ingen)
		}
		return k.egetMedlem(regelM11Anden, regelM11Ingen)
	case UpdateAkassemedlemskabTilbagekaldelse:
		return k.kanTilbagekalde()
	}
	return true
}

// egetMedlem: borgeren er aktuelt medlem af den kaldende a-kasse.
func (k *kontrol) egetMedlem(anden, ingen *dfdgerr.Regel) bool {
	switch {
	case !k.kendt:
		return k.Spoerg(anden, 0, motor.Uafgjort(dfdgerr.FaktumMedlemskaber))
	case k.aktuel < 0:
		return k.Spoerg(ingen, 0, motor.Brudt)
	case k.stak[k.aktuel].Akasse != k.f.Kalder.Akasse():
		return k.Spoerg(anden, 0, motor.Brudt)
	}
	return k.Spoerg(anden, 0, motor.Ok)
}

// overflyttet reports whether a transfer ended the caller's latest membership of the citizen.
func (k *kontrol) overflyttet() bool {
	a := k.f.Kalder.Akasse()
	for i := len(k.stak) - 1; i >= 0; i-- {
		if p := k.stak[i]; p.Akasse == a {
			return p.AfsluttetVed == VedOverflytning && i != k.aktuel
		}
	}
	return false
}

// kanTilbagekalde is M-21: the caller has the present membership and gives no cancellation date,
// or there is none and it had the latest. A malformed cancellation date is a finding of its own.
func (k *kontrol) kanTilbagekalde() bool {
	if !k.kendt {
		return k.Spoerg(regelM21, 0, motor.Uafgjort(dfdgerr.FaktumMedlemskaber))
	}
	i := k.tilbagekaldes()
	switch {
	case i < 0,
		k.stak[i].Akasse != k.f.Kalder.Akasse(),
		i == k.aktuel && k.a.Medlemskabophoersdato.IsValid():
		return k.Spoerg(regelM21, 0, motor.Brudt)
	}
	return k.Spoerg(regelM21, 0, motor.Ok)
}
