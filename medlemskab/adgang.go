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
	return k.Spoerg(m01, felt.CPRSted, motor.CPRForm(k.f.CPR))
}

// adgang asks the access and citizen rules in their order: unknown, dead, membership,
// authorisation; the first that rejects ends them. It reports whether none did.
func (k *kontrol) adgang() bool {
	if k.m == DoedsfaldRegistreret {
		return true
	}
	if k.m.omBorger() {
		k.Naevn(felt.CPRSted, m01Ukendt, m01Doed)
	}
	switch k.m {
	case UpdateAkassemedlemskab:
		k.Naevn(0, m30Anden, m30Ingen)
	case UpdateAkassemedlemskabOphoer:
		k.Naevn(0, m11Anden, m11Ingen, m13Anden, m13Ingen)
	case UpdateAkassemedlemskabTilbagekaldelse:
		k.Naevn(0, m21)
	}
	k.Naevn(0, m17, m17Gammel)
	if k.m.omBorger() && k.borger {
		if !k.Spoerg(m01Ukendt, felt.CPRSted, motor.Kraever(k.f.Kendt, true, dfdgerr.FaktumKendt)) ||
			!k.Spoerg(m01Doed, felt.CPRSted, motor.Kraever(k.f.Doed, false, dfdgerr.FaktumDoed)) {
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
	r := m17
	if k.Snitflade == Snitflade2021_3 {
		maa, r = metoder[k.m].maaGml, m17Gammel
	}
	return k.Spoerg(r, 0, motor.BrudtHvis(maa>>k.f.Kalder.Type()&1 == 0))
}

// medlemmet asks what a fund must be to the citizen: M-11 with M-13, M-21 and M-30.
func (k *kontrol) medlemmet() bool {
	switch k.m {
	case UpdateAkassemedlemskab:
		return k.egetMedlem(m30Anden, m30Ingen)
	case UpdateAkassemedlemskabOphoer:
		if k.overflyttet() {
			return k.egetMedlem(m13Anden, m13Ingen)
		}
		return k.egetMedlem(m11Anden, m11Ingen)
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
		return k.Spoerg(m21, 0, motor.Uafgjort(dfdgerr.FaktumMedlemskaber))
	}
	i := k.tilbagekaldes()
	switch {
	case i < 0,
		k.stak[i].Akasse != k.f.Kalder.Akasse(),
		i == k.aktuel && k.a.Medlemskabophoersdato.IsValid():
		return k.Spoerg(m21, 0, motor.Brudt)
	}
	return k.Spoerg(m21, 0, motor.Ok)
}

var m01 = motor.Afvis("M-01", dfdgerr.UgyldigtCPR, "M; R",
	"Personnummeret skal være ti cifre, der begynder med en dato skrevet DDMMÅÅ, eller 0000000000.",
	"The CPR number must be ten digits that begin with a date written DDMMYY, or 0000000000.")

var m01Ukendt = motor.Afvis("M-01", dfdgerr.UkendtCPR, "M; R",
	"Borgeren skal være kendt i DFDG.",
	"The citizen must be known to DFDG.")

var m01Doed = motor.Afvis("M-01", dfdgerr.BorgerDoed, "M; R",
	"Borgeren må ikke være registreret som afgået ved døden; det gælder alle metoder om én borger, også tilbagekaldelse.",
	"The citizen must not be registered as dead; this holds for every method about one citizen, recall included.",
	motor.Tolkning(""))

var m11Anden = motor.Afvis("M-11", dfdgerr.MedlemAfAndenAkasse, "M",
	"En a-kasse kan kun afslutte medlemskabet for egne medlemmer; borgeren er medlem af en anden a-kasse.",
	"A fund can end the membership of its own members only; the citizen is a member of another fund.",
	motor.Tolkning(""))

var m11Ingen = motor.Afvis("M-11", dfdgerr.IngenAkasseregistrering, "M",
	"En a-kasse kan kun afslutte medlemskabet for egne medlemmer; borgeren er ikke medlem af nogen a-kasse.",
	"A fund can end the membership of its own members only; the citizen is not a member of any fund.",
	motor.Tolkning(""))

var m13Anden = motor.Afvis("M-13", dfdgerr.MedlemAfAndenAkasse, "M",
	"Den afgivende a-kasse sender ingen medlemsafgang ved en overflytning; borgeren er medlem af en anden a-kasse.",
	"The releasing fund sends no cancellation at a transfer; the citizen is a member of another fund.",
	motor.Tolkning(""))

var m13Ingen = motor.Afvis("M-13", dfdgerr.IngenAkasseregistrering, "M",
	"Den afgivende a-kasse sender ingen medlemsafgang ved en overflytning; borgeren er ikke længere medlem af nogen a-kasse.",
	"The releasing fund sends no cancellation at a transfer; the citizen is no longer a member of any fund.",
	motor.Tolkning(""))

var m17 = motor.Afvis("M-17", dfdgerr.IkkeAutoriseret, "M",
	"Kun a-kasser må skrive og hente bestand; a-kasser, jobcentre, STIL, UDK og AUB må slå op.",
	"Only funds may write and fetch their members; funds, job centres, STIL, UDK and AUB may look up.",
	motor.Tolkning(""), motor.Kun(Snitflade2025_2))

var m17Gammel = motor.Afvis("M-17", dfdgerr.IkkeAutoriseret, "M",
	"Kun a-kasser må skrive; a-kasser, STIL og AUB må slå op.",
	"Only funds may write; funds, STIL and AUB may look up.",
	motor.Tolkning(""), motor.Kun(Snitflade2021_3))

var m21 = motor.Afvis("M-21", dfdgerr.TilbagekaldIkkeAktuelAkasse, "M",
	"Kun den aktuelle a-kasse kan tilbagekalde, og så uden medlemskabophoersdato; uden et aktuelt medlemskab kun den a-kasse, der havde det seneste.",
	"Only the present fund can recall, and then without medlemskabophoersdato; without a present membership only the fund that had the latest.")

var m30Anden = motor.Afvis("M-30", dfdgerr.MedlemAfAndenAkasse, "M",
	"En a-kasse kan kun opdatere egne medlemmer; borgeren er medlem af en anden a-kasse.",
	"A fund can update its own members only; the citizen is a member of another fund.",
	motor.Tolkning(""))

var m30Ingen = motor.Afvis("M-30", dfdgerr.IngenAkasseregistrering, "M",
	"En a-kasse kan kun opdatere egne medlemmer; borgeren er ikke medlem af nogen a-kasse.",
	"A fund can update its own members only; the citizen is not a member of any fund.",
	motor.Tolkning(""))
