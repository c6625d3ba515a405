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
	r := a01Get
	if k.metode.slags.skriver() {
		r = a01Skriv
	}
	return k.Spoerg(r, felt.CPRSted, motor.CPRForm(k.f.CPR))
}

// adgang asks the access and citizen rules in their order; the first that rejects ends them. It
// reports whether none did.
func (k *kontrol) adgang() bool {
	k.Naevn(felt.CPRSted, a38)
	if k.metode.slags.skriver() {
		k.Naevn(felt.CPRSted, a11)
	}
	switch k.metode.slags {
	case opret:
		k.Naevn(0, a09, a10, a10Anden, a08)
	case opdater, visning, slet:
		k.Naevn(0, a18)
	default:
		k.Naevn(0, a22, a22Ingen, a22Anden, a22Jobcenter, a22Kommune)
	}
	if k.borger {
		if !k.Spoerg(a38, felt.CPRSted, motor.Kraever(k.f.Kendt, true, dfdgerr.FaktumKendt)) {
			return false
		}
		if k.metode.slags.skriver() && !k.Spoerg(a11, felt.CPRSted, motor.Kraever(k.f.Doed, false, dfdgerr.FaktumDoed)) {
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
		return k.Spoerg(a09, 0, motor.Ok)
	}
	a, erFond, kendt := k.fond()
	switch {
	case !erFond:
		return k.Spoerg(a09, 0, motor.Brudt)
	case !kendt:
		return k.mangler(a09, dfdgerr.FaktumMedlemskaber)
	}
	vindue := vindueCreate
	if k.Snitflade == Snitflade2023_2 {
		vindue = vindueCreate232
	}
	switch {
	case k.i(vindue, a):
		k.rolle = k.rolleAf(a)
		return k.Spoerg(a09, 0, motor.Ok) && k.Spoerg(a10, 0, motor.Ok)
	case k.i(vindue, dfdg.Akassenummer{}):
		return k.Spoerg(a10Anden, 0, motor.Brudt)
	}
	return k.Spoerg(a10, 0, motor.Brudt)
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
		return k.Spoerg(a08, stedBerigtigelseskommentar, motor.Brudt)
	}
	return k.Spoerg(a08, stedBerigtigelseskommentarStartDatoTid, motor.Brudt)
}

// adgangUpdate is A-18.
func (k *kontrol) adgangUpdate() bool {
	if k.star() {
		k.rolle = myndighed
		return k.Spoerg(a18, 0, motor.Ok)
	}
	a, erFond, kendt := k.fond()
	switch {
	case !erFond:
		return k.Spoerg(a18, 0, motor.Brudt)
	case !kendt:
		return k.mangler(a18, dfdgerr.FaktumMedlemskaber)
	case k.rolleAf(a) != aktuel:
		return k.Spoerg(a18, 0, motor.Brudt)
	}
	k.rolle = aktuel
	return k.Spoerg(a18, 0, motor.Ok)
}

// adgangGet is for the forwarded reports.
func (k *kontrol) adgangGet() bool {
	tidligere := k.metode.slags == hentTidligere
	switch k.f.Kalder.Type() {
	case dfdg.TypeSTAR:
		return k.Spoerg(a22, 0, motor.Ok)
	case dfdg.TypeUDK:
		if !tidligere {
			return k.Spoerg(a22, 0, motor.Ok)
		}
	case dfdg.TypeJobcenter:
		if !tidligere {
			return k.egenBorger(a22Jobcenter, k.f.Jobcenter, dfdgerr.FaktumJobcenter)
		}
	case dfdg.TypeKommune:
		if !tidligere {
			return k.egenBorger(a22Kommune, k.f.Kommune, dfdgerr.FaktumKommune)
		}
	case dfdg.TypeAkasse:
		return k.egetMedlem()
	}
	return k.Spoerg(a22, 0, motor.Brudt)
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
		return k.mangler(a22, dfdgerr.FaktumMedlemskaber)
	}
	vindue := vindueGet
	if k.Snitflade == Snitflade2023_2 {
		vindue = vindueGet232
	}
	switch p, har := medlemskab.Aktuel(k.medlemskaber, k.f.Idag); {
	case k.i(vindue, a):
		return k.Spoerg(a22, 0, motor.Ok)
	case len(k.medlemskaber) == 0:
		return k.Spoerg(a22Ingen, 0, motor.Brudt)
	case har && p.Akasse != a:
		return k.Spoerg(a22Anden, 0, motor.Brudt)
	}
	return k.Spoerg(a22, 0, motor.Brudt)
}

var a01Get = motor.Afvis("A-01", dfdgerr.UgyldigtCPR, "D",
	"Personnummeret skal være ti cifre, der begynder med en dato skrevet DDMMÅÅ, eller 0000000000.",
	"The CPR number must be ten digits that begin with a date written DDMMYY, or 0000000000.",
	motor.Tolkning(""))

var a01Skriv = motor.Afvis("A-01", dfdgerr.UgyldigBesked, "D",
	"Personnummeret skal være ti cifre, der begynder med en dato skrevet DDMMÅÅ, eller 0000000000.",
	"The CPR number must be ten digits that begin with a date written DDMMYY, or 0000000000.")

var a08 = motor.Afvis("A-08", dfdgerr.IkkeAutoriseret, "U",
	"Kun borgerens aktuelle a-kasse, og i snitflade 2025-1 også STAR, må udfylde berigtigelseskommentar og berigtigelseskommentarStartDatoTid; en anden a-kasse skal udelade begge felter.",
	"Only the citizen's present fund, and in interface 2025-1 also STAR, may fill berigtigelseskommentar and berigtigelseskommentarStartDatoTid; any other fund must leave both fields out.",
	motor.Tolkning(""))

var a09 = motor.Afvis("A-09", dfdgerr.IkkeAutoriseret, "D; U",
	"Tællere må oprettes af STAR og af en a-kasse fra 120 dage før borgerens medlemskab begynder til 1095 dage efter, at det er ophørt, begge dage medregnet; i snitflade 2023-2 kun af a-kasser, mens medlemskabet varer og indtil 3 år efter, at det er ophørt.",
	"Counters may be created by STAR and by a fund from 120 days before the citizen's membership of it begins to 1095 days after it has ended, both days included; in interface 2023-2 only by funds, during the membership and up to 3 years after it has ended.",
	motor.Tolkning(""))

var a10 = motor.Afvis("A-10", dfdgerr.IkkeMedlem, "D",
	"Borgeren skal være medlem af en a-kasse eller have et medlemskab inden for fristerne for oprettelse, før en a-kasse kan oprette tællere.",
	"The citizen must be a member of a fund, or have a membership within the time limits for a create, before a fund can create counters.")

var a10Anden = motor.Afvis("A-10", dfdgerr.IkkeAutoriseret, "D",
	"Når en a-kasse opretter tællere, skal borgerens medlemskab inden for fristerne for oprettelse være af netop den a-kasse.",
	"When a fund creates counters, the citizen's membership within the time limits for a create must be of that very fund.",
	motor.Tolkning(""))

var a11 = motor.Afvis("A-11", dfdgerr.BorgerDoed, "U",
	"Tællere kan kun oprettes, opdateres og slettes for en borger, der ikke er død.",
	"Counters can be created, updated and deleted only for a citizen who is not dead.",
	motor.Tolkning(""))

var a12 = motor.Afledt("A-12", "U",
	"Aktuel a-kasse er a-kassen i den senest modtagne registrering, der ikke er ophørt; en oprettelse gemmes, når den kommer fra den aktuelle a-kasse, fra den seneste tidligere a-kasse, mens der ikke er nogen aktuel, eller fra STAR.",
	"The present fund is that of the latest received registration that has not ended; a create is stored when it comes from the present fund, from the latest former fund while there is no present one, or from STAR.")

var a18 = motor.Afvis("A-18", dfdgerr.IkkeAutoriseret, "U; D",
	"Tællere må kun opdateres og slettes af borgerens aktuelle a-kasse og i snitflade 2025-1 af STAR; en tidligere a-kasse skal bruge CreateDagpengetaellerkonto.",
	"Counters may be updated and deleted only by the citizen's present fund and, in interface 2025-1, by STAR; a former fund must use CreateDagpengetaellerkonto.",
	motor.Tolkning(""))

var a22 = motor.Afvis("A-22", dfdgerr.IkkeAutoriseret, "D; U",
	"Tællere må hentes af STAR, Udbetaling Danmark, borgerens jobcenter og dets andre aktører, borgerens kommune og en a-kasse fra 120 dage før (i snitflade 2023-2 fra begyndelsen af) borgerens medlemskab af den til 120 dage efter; GetTaellereFraTidligereAkasse dog kun af a-kasser og STAR.",
	"Counters may be fetched by STAR, Udbetaling Danmark, the citizen's job centre and its other actors, the citizen's municipality, and a fund from 120 days before (in interface 2023-2 from the beginning of) the citizen's membership of it to 120 days after; GetTaellereFraTidligereAkasse, however, only by funds and STAR.",
	motor.Tolkning(""))

var a22Ingen = motor.Afvis("A-22", dfdgerr.IngenAkasseregistrering, "D; U",
	"Borgeren skal være eller have været medlem af en a-kasse, før en a-kasse kan hente tællere.",
	"The citizen must be or have been a member of a fund before a fund can fetch counters.")

var a22Anden = motor.Afvis("A-22", dfdgerr.MedlemAfAndenAkasse, "D; U",
	"En a-kasse kan kun hente tællere for en borger, der er medlem af en anden a-kasse, fra 120 dage før (i snitflade 2023-2 fra begyndelsen af) borgerens medlemskab af den kaldende a-kasse til 120 dage efter.",
	"A fund can fetch counters for a citizen who is a member of another fund only from 120 days before (in interface 2023-2 from the beginning of) the citizen's membership of the calling fund to 120 days after.")

var a22Jobcenter = motor.Afvis("A-22", dfdgerr.AndetJobcenter, "D; U",
	"Et jobcenter og dets andre aktører kan kun hente tællere for jobcentrets egne borgere.",
	"A job centre and its other actors can fetch counters only for the job centre's own citizens.")

var a22Kommune = motor.Afvis("A-22", dfdgerr.IkkeAutoriseret, "D; U",
	"En kommune kan kun hente tællere for sine egne borgere.",
	"A municipality can fetch counters only for its own citizens.")

var a38 = motor.Afvis("A-38", dfdgerr.UkendtCPR, "D",
	"Personnummeret skal tilhøre en borger, som DFDG kender.",
	"The CPR number must belong to a citizen whom DFDG knows.",
	motor.Tolkning(""))
