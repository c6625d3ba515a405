package taeller

import (
	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/felt"
	"github.com/akasse/dfdg/internal/motor"
	"github.com/akasse/dfdg/medlemskab"
)

// The windows around a membership in which its fund may call.
var (
	vindueCreate    = medlemskab.Vindue{DageFoer: 120, DageEfter: 1095} // D
	vindueCreate232 = medlemskab.Vindue{AarEfter: 3}                    // U
	vindueGet       = medlemskab.Vindue{DageFoer: 120, DageEfter: 120}  // D
	vindueGet232    = medlemskab.Vindue{DageEfter: 120}                 // U
)

// proevCPR is A-01. A malformed number switches off every rule that needs a fact on the citizen.
func (k *kontrol) proevCPR() bool {
	r := regelA01Get
	if k.metode.slags.skriver() {
		r = regelA01Skriv
	}
	return k.Spoerg(r, felt.CPRSted, motor.CPRForm(k.f.CPR))
}

// adgang asks the access and citizen rules in their order; the first that rejects ends them. It
// reports whether none did.
func (k *kontrol) adgang() bool {
	if k.borger {
		if !k.Spoerg(regelA38, felt.CPRSted, motor.Kraever(k.f.Kendt, true, dfdgerr.FaktumKendt)) {
			return false
		}
		if k.metode.slags.skriver() && !k.Spoerg(regelA11, felt.CPRSted, motor.Kraever(k.f.Doed, false, dfdgerr.FaktumDoed)) {
			return false
		}
	}
	switch k.metode.slags {
	case opret:
		return k.adgangCreate() && k.maaRette()
	case opdater, visning, slet:
		return k.adgangUpdate()
	}
	return k.adgangGet()
}

// mangler notes that an access rule lacks a fact; access is then taken to be granted.
func (k *kontrol) mangler(r *dfdgerr.Regel, f dfdgerr.Faktum) bool {
	if k.borger {
		k.Proev(r, 0, motor.Uafgjort(f))
	}
	return true
}

// fond returns the calling fund, and whether the citizen's memberships can be looked at.
func (k *kontrol) fond() (a dfdg.Akassenummer, erFond, kendt bool) {
	a = k.f.Kalder.Akasse()
	return a, a.IsValid(), k.kendt && k.borger
}

// star reports whether the caller is STAR in the interface that lets it write.
func (k *kontrol) star() bool {
	return k.f.Kalder.Type() == dfdg.TypeSTAR && k.Snitflade == Snitflade2025_1
}

// i reports whether the citizen has a membership, of one fund or with a zero fund of any, whose
// window holds today.
func (k *kontrol) i(v medlemskab.Vindue, a dfdg.Akassenummer) bool {
	for i := range k.medlemskaber {
		p := &k.medlemskaber[i]
		if (a.IsZero() || p.Akasse == a) && v.Rummer(*p, k.f.Idag) {
			return true
		}
	}
	return false
}

// adgangCreate is, and finds the caller's role.
func (k *kontrol) adgangCreate() bool {
	if k.star() {
		k.rolle = myndighed
		return k.Spoerg(regelA09, 0, motor.Ok)
	}
	a, erFond, kendt := k.fond()
	switch {
	case !erFond:
		return k.Spoerg(regelA09, 0, motor.Brudt)
	case !kendt:
		return k.mangler(regelA09, dfdgerr.FaktumMedlemskaber)
	}
	vindue := vindueCreate
	if k.Snitflade == Snitflade2023_2 {
		vindue = vindueCreate232
	}
	switch {
	case k.i(vindue, a):
		k.rolle = k.rolleAf(a)
		return k.Spoerg(regelA09, 0, motor.Ok) && k.Spoerg(regelA10, 0, motor.Ok)
	case k.i(vindue, dfdg.Akassenummer{}):
		return k.Spoerg(regelA10Anden, 0, motor.Brudt)
	}
	return k.Spoerg(regelA10, 0, motor.Brudt)
}

// rolleAf is A-12 for a fund that may call.
func (k *kontrol) rolleAf(a dfdg.Akassenummer) rolle {
	if p, ok := medlemskab.Aktuel(k.medlemskaber, k.f.Idag); ok {
		if p.Akasse == a {
			return aktuel
		}
		return tidligere
	}
	if p, ok := medlemskab.Seneste(k.medlemskaber); ok && p.Akasse == a {
		return senesteTidligere
	}
	return tidligere
}

// maaRette is A-08: only the present fund may correct, and STAR.
func (k *kontrol) maaRette() bool {
	if k.givet&bitRettelse == 0 || k.rolle == aktuel || k.rolle == myndighed || k.rolle == ukendtRolle {
		return true
	}
	if k.har(nrBerigtigelseskommentar) {
		return k.Spoerg(regelA08, stedBerigtigelseskommentar, motor.Brudt)
	}
	return k.Spoerg(regelA08, stedBerigtigelseskommentarStartDatoTid, motor.Brudt)
}

// adgangUpdate is A-18.
func (k *kontrol) adgangUpdate() bool {
	if k.star() {
		k.rolle = myndighed
		return k.Spoerg(regelA18, 0, motor.Ok)
	}
	a, erFond, kendt := k.fond()
	switch {
	case !erFond:
		return k.Spoerg(regelA18, 0, motor.Brudt)
	case !kendt:
		return k.mangler(regelA18, dfdgerr.FaktumMedlemskaber)
	case k.rolleAf(a) != aktuel:
		return k.Spoerg(regelA18, 0, motor.Brudt)
	}
	k.rolle = aktuel
	return k.Spoerg(regelA18, 0, motor.Ok)
}

// adgangGet is for the forwarded reports.
func (k *kontrol) adgangGet() bool {
	tidligere := k.metode.slags == hentTidligere
	switch k.f.Kalder.Type() {
	case dfdg.TypeSTAR:
		return k.Spoerg(regelA22, 0, motor.Ok)
	case dfdg.TypeUDK:
		if !tidligere {
			return k.Spoerg(regelA22, 0, motor.Ok)
		}
	case dfdg.TypeJobcenter:
		if !tidligere {
			return k.egenBorger(regelA22Jobcenter, k.f.Jobcenter, dfdgerr.FaktumJobcenter)
		}
	case dfdg.TypeKommune:
		if !tidligere {
			return k.egenBorger(regelA22Kommune, k.f.Kommune, dfdgerr.FaktumKommune)
		}
	case dfdg.TypeAkasse:
		return k.egetMedlem()
	}
	return k.Spoerg(regelA22, 0, motor.Brudt)
}

func (k *kontrol) egenBorger(r *dfdgerr.Regel, o dfdg.Oplysning[string], f dfdgerr.Faktum) bool {
	kode, kendt := o.Vaerdi()
	switch {
	case !kendt || !k.borger:
		return k.mangler(r, f)
	case kode != k.f.Kalder.Kode():
		return k.Spoerg(r, 0, motor.Brudt)
	}
	return k.Spoerg(r, 0, motor.Ok)
}

func (k *kontrol) egetMedlem() bool {
	a, _, kendt := k.fond()
	if !kendt {
		return k.mangler(regelA22, dfdgerr.FaktumMedlemskaber)
	}
	vindue := vindueGet
	if k.Snitflade == Snitflade2023_2 {
		vindue = vindueGet232
	}
	switch p, har := medlemskab.Aktuel(k.medlemskaber, k.f.Idag); {
	case k.i(vindue, a):
		return k.Spoerg(regelA22, 0, motor.Ok)
	case len(k.medlemskaber) == 0:
		return k.Spoerg(regelA22Ingen, 0, motor.Brudt)
	case har && p.Akasse != a:
		return k.Spoerg(regelA22Anden, 0, motor.Brudt)
	}
	return k.Spoerg(regelA22, 0, motor.Brudt)
}
