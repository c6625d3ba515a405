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

// rolle is what a caller is to the citizen when it may call.
type rolle uint8

const (
	ukendtRolle      rolle = iota // not known, or the caller may not call
	aktuel                        // the present fund
	senesteTidligere              // the latest former fund, and there is no present one
	tidligere                     // a former fund while another is present, or an earlier former one
	myndighed                     // STAR
)

// tidligereAkasse reports whether the caller is a former fund.
func (r rolle) tidligereAkasse() bool { return r == senesteTidligere || r == tidligere }

// kaldende is the caller's situation, as the access rules look at it.
type kaldende struct {
	rolle   rolle
	akasse  dfdg.Akassenummer // not given where the caller is no fund
	i       bool              // a membership of the calling fund is in the method's window
	nogenI  bool              // a membership of any fund is
	aktuel  dfdg.Akassenummer // the present fund; not given where there is none
	seneste dfdg.Akassenummer // the latest former fund, where there is no present one

	kategori dfdg.Kode // the insurance category of the present membership
}

// findKalder finds the caller's situation, as far as the memberships are known.
func (k *kontrol) findKalder() {
	k.akasse = k.f.Kalder.Akasse()
	v := k.vindue()
	for i := range k.medlemskaber {
		// One that runs today is in every window.
		if p := &k.medlemskaber[i]; p.Slutdato.IsZero() && !k.f.Idag.Foer(p.Startdato) || v.Rummer(*p, k.f.Idag) {
			k.nogenI = true
			k.i = k.i || p.Akasse == k.akasse
		}
	}
	if p, ok := medlemskab.Aktuel(k.medlemskaber, k.f.Idag); ok {
		k.kaldende.aktuel, k.kategori = p.Akasse, p.Forsikringskategori
	} else {
		k.seneste = senestOphoert(k.medlemskaber)
	}
	k.rolle = k.findRolle()
}

// vindue returns the window of the method; of those that change the set it has no days outside.
func (k *kontrol) vindue() medlemskab.Vindue {
	switch {
	case k.metode.slags == opret && k.gammel:
		return vindueCreate232
	case k.metode.slags == opret:
		return vindueCreate
	case k.metode.slags.skriver():
		return medlemskab.Vindue{}
	case k.gammel:
		return vindueGet232
	}
	return vindueGet
}

// senestOphoert returns the fund of the membership that ended last, of several on the same day the
// one received later; not given where there is none.
func senestOphoert(p []medlemskab.Periode) dfdg.Akassenummer {
	var senest medlemskab.Periode
	for i := range p {
		if !p[i].Slutdato.Foer(senest.Slutdato) {
			senest = p[i]
		}
	}
	return senest.Akasse
}

// aktuel, seneste tidligere eller tidligere a-kasse.
var a12 = motor.Afledt("A-12", "U CreateBenefitsAccount",
	"Aktuel a-kasse er a-kassen i den senest modtagne registrering, der ikke er ophørt; en oprettelse gemmes, når den kommer fra den aktuelle a-kasse, fra den seneste tidligere a-kasse, mens der ikke er nogen aktuel, eller fra STAR. Seneste tidligere er den, hvis medlemskab ophørte sidst, og på samme dag den senest modtagne.",
	"The present fund is that of the latest received registration that has not ended; a create is stored when it comes from the present fund, from the latest former fund while there is no present one, or from STAR. The latest former one is that whose membership ended last, and on the same day the one received later.",
	motor.Tolkning("U says \"seneste foregående\" and not by which date; what ended last is what came before, and reception breaks a tie."))

func (k *kontrol) findRolle() rolle {
	switch {
	case k.star():
		return myndighed
	case !k.i:
		return ukendtRolle
	case k.akasse == k.kaldende.aktuel:
		return aktuel
	case k.akasse == k.seneste:
		return senesteTidligere
	}
	return tidligere
}

// star reports whether the caller is STAR in the interface that lets it write.
func (k *kontrol) star() bool {
	return k.f.Kalder.Type() == dfdg.TypeSTAR && !k.gammel
}

// personnummeret har form som et. Et misdannet slår alt fra, der ser på borgeren.
var a01Get = motor.Afvis("A-01", dfdgerr.UgyldigtCPR, "D GetDagpengetaellerkonto",
	"Personnummeret skal være ti cifre, der begynder med en dato skrevet DDMMÅÅ, eller 0000000000.",
	"The CPR number must be ten digits that begin with a date written DDMMYY, or 0000000000.",
	motor.Tolkning("D lists 1001 for GetDagpengetaellerkonto alone; the other look-ups are taken to answer alike."))

var a01Skriv = motor.Afvis("A-01", dfdgerr.UgyldigBesked, "D CreateDagpengetaellerkonto",
	"Personnummeret skal være ti cifre, der begynder med en dato skrevet DDMMÅÅ, eller 0000000000.",
	"The CPR number must be ten digits that begin with a date written DDMMYY, or 0000000000.")

// adgang asks the citizen and access rules in their order, each of them: unknown citizen, dead
// citizen, membership, authorisation. After one that rejects the rest have nothing to say.
func (k *kontrol) adgang() {
	if k.metode.slags.skriver() {
		k.borger = k.Spoerg(a01Skriv, felt.CPRSted, motor.CPRForm(k.f.CPR))
	} else {
		k.borger = k.Spoerg(a01Get, felt.CPRSted, motor.CPRForm(k.f.CPR))
	}
	k.findKalder()
	k.adgangsregel(a38, felt.CPRSted, k.ukendtBorger())
	switch k.metode.slags {
	case opret:
		k.adgangsregel(a11, felt.CPRSted, k.doedBorger())
		k.adgangsregel(a10, 0, k.intetIVinduet())
		k.adgangsregel(a10Anden, 0, k.kunAndreIVinduet())
		k.adgangsregel(a09, 0, k.maaOprette())
		svar := k.maaIkkeRette()
		k.rettelseAfvist = svar == motor.Brudt && !k.adgangAfvist
		k.adgangsregel(a08, k.rettelsessted(), svar)
	case opdater, slet:
		k.adgangsregel(a11, felt.CPRSted, k.doedBorger())
		k.adgangsregel(a18, 0, k.maaOpdatere())
	case visning:
		k.adgangsregel(a11, felt.CPRSted, k.doedBorger())
		k.adgangsregel(a18Visning, 0, k.maaOpdatere())
	default:
		k.adgangsregel(a22Ingen, 0, k.aldrigMedlem())
		k.adgangsregel(a22Anden, 0, k.medlemAfAnden())
		k.adgangsregel(a22Jobcenter, 0, k.egenBorger(dfdg.TypeJobcenter, k.f.Jobcenter, dfdgerr.FaktumJobcenter))
		k.adgangsregel(a22Kommune, 0, k.egenBorger(dfdg.TypeKommune, k.f.Kommune, dfdgerr.FaktumKommune))
		k.adgangsregel(a22, 0, k.maaHente())
	}
	k.borger = k.borger && !k.adgangAfvist
}

// adgangsregel notes what an access rule answered, unless one before it has rejected.
func (k *kontrol) adgangsregel(r *dfdgerr.Regel, s felt.Sted, svar motor.Svar) {
	if svar > motor.Ok || k.Spor != nil {
		k.adgangssvar(r, s, svar)
	}
}

func (k *kontrol) adgangssvar(r *dfdgerr.Regel, s felt.Sted, svar motor.Svar) {
	if k.adgangAfvist {
		svar = motor.Uvedkommende
	}
	if !k.Spoerg(r, s, svar) {
		k.adgangAfvist = true
	}
}

// medlemskaberne returns Ok, or that they are not known, to the rule that answers for its method.
func (k *kontrol) medlemskaberne() motor.Svar {
	switch {
	case !k.borger:
		return motor.Uvedkommende
	case !k.kendt:
		return motor.Uafgjort(dfdgerr.FaktumMedlemskaber)
	}
	return motor.Ok
}

// kendtFond returns Ok where the caller is a fund whose citizen's memberships are known; otherwise nothing, to a rule that another
// answers for the lack of.
func (k *kontrol) kendtFond() motor.Svar {
	svar := k.medlemskaberne()
	switch {
	case !k.akasse.IsValid():
		return motor.Uvedkommende
	case svar.Mangler() != 0:
		return motor.Uvedkommende.Uden(svar.Mangler())
	}
	return svar
}

// DFDG kender borgeren; det antages, hvor intet andet er oplyst.
var a38 = motor.Afvis("A-38", dfdgerr.UkendtCPR, "D GetDagpengetaellerkonto",
	"Personnummeret skal tilhøre en borger, som DFDG kender.",
	"The CPR number must belong to a citizen whom DFDG knows.",
	motor.Tolkning("D lists 1010 for GetDagpengetaellerkonto alone; no method can do anything for a citizen that is not there."))

func (k *kontrol) ukendtBorger() motor.Svar {
	kendt, oplyst := k.f.Kendt.Vaerdi()
	switch {
	case !k.borger:
		return motor.Uvedkommende
	case !oplyst:
		return motor.Uvedkommende.Uden(dfdgerr.FaktumKendt)
	}
	return motor.BrudtHvis(!kendt)
}

// borgeren lever.
var a11 = motor.Afvis("A-11", dfdgerr.BorgerDoed, "U Adgang til servicen",
	"Tællere kan kun oprettes, opdateres og slettes for en borger, der ikke er død.",
	"Counters can be created, updated and deleted only for a citizen who is not dead.",
	motor.Tolkning("U states the check without a code; 4405 is what DFDG's other services answer for a dead citizen."))

func (k *kontrol) doedBorger() motor.Svar {
	if !k.borger {
		return motor.Uvedkommende
	}
	return motor.Kraever(k.f.Doed, false, dfdgerr.FaktumDoed)
}

// hvem der må oprette. Hvor medlemskaberne er ukendte, er det denne regel, der mangler dem.
var a09 = motor.Afvis("A-09", dfdgerr.IkkeAutoriseret, "D CreateDagpengetaellerkonto; U Adgang til servicen",
	"Tællere må oprettes af STAR og af en a-kasse fra 120 dage før borgerens medlemskab begynder til 1095 dage efter, at det er ophørt, begge dage medregnet; i snitflade 2023-2 kun af a-kasser, mens medlemskabet varer og indtil 3 år efter, at det er ophørt.",
	"Counters may be created by STAR and by a fund from 120 days before the citizen's membership of it begins to 1095 days after it has ended, both days included; in interface 2023-2 only by funds, during the membership and up to 3 years after it has ended.",
	motor.Tolkning("Neither page says whether the first and the last day belong to the window; they are taken to."))

func (k *kontrol) maaOprette() motor.Svar {
	switch {
	case k.star():
		return motor.Ok
	case !k.akasse.IsValid():
		return motor.Brudt
	}
	return k.medlemskaberne()
}

// borgeren er i en a-kasses vindue, og i den kaldendes.
var a10 = motor.Afvis("A-10", dfdgerr.IkkeMedlem, "D CreateDagpengetaellerkonto",
	"En a-kasse kan kun oprette tællere for en borger, der er medlem af en a-kasse, bliver det inden for 120 dage eller har været det inden for de seneste 1095 dage, begge dage medregnet (i snitflade 2023-2: er medlem eller har været det inden for de seneste 3 år).",
	"A fund can create counters only for a citizen who is a member of a fund, becomes one within 120 days or was one within the last 1095 days, both days included (in interface 2023-2: is a member or was one within the last 3 years).")

func (k *kontrol) intetIVinduet() motor.Svar {
	if svar := k.kendtFond(); svar != motor.Ok {
		return svar
	}
	return motor.BrudtHvis(!k.nogenI)
}

var a10Anden = motor.Afvis("A-10", dfdgerr.IkkeAutoriseret, "D CreateDagpengetaellerkonto",
	"Den a-kasse, der opretter tællere, skal selv have borgeren som medlem, få det inden for 120 dage eller have haft det inden for de seneste 1095 dage, begge dage medregnet (i snitflade 2023-2: have det eller have haft det inden for de seneste 3 år); borgerens medlemskab i den tid er af en anden a-kasse.",
	"The fund that creates counters must itself have the citizen as a member, get one within 120 days or have had one within the last 1095 days, both days included (in interface 2023-2: have one or have had one within the last 3 years); the citizen's membership in that time is of another fund.",
	motor.Tolkning("D lists 4856 and 4575 without saying when which; 4856 is read by its words, that there is no membership to go by."))

func (k *kontrol) kunAndreIVinduet() motor.Svar {
	switch svar := k.kendtFond(); {
	case svar != motor.Ok:
		return svar
	case !k.nogenI:
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(!k.i)
}

// kun den aktuelle a-kasse må berigtige, og STAR.
var a08 = motor.Afvis("A-08", dfdgerr.IkkeAutoriseret, "U Mulighed for at korrigere eller nulstille 1 eller sågar alle tællere med CorrectionComment",
	"Kun borgerens aktuelle a-kasse, og i snitflade 2025-1 også STAR, må udfylde berigtigelseskommentar og berigtigelseskommentarStartDatoTid; en anden a-kasse skal udelade begge felter.",
	"Only the citizen's present fund, and in interface 2025-1 also STAR, may fill berigtigelseskommentar and berigtigelseskommentarStartDatoTid; any other fund must leave both fields out.",
	motor.Tolkning("U gives corrections to the present fund alone and is older than STAR's access, which D gives without a limit."))

func (k *kontrol) maaIkkeRette() motor.Svar {
	switch {
	case k.givet&bitRettelse == 0:
		return motor.Uvedkommende
	case k.rolle == ukendtRolle || !k.borger:
		return motor.Uvedkommende.Uden(k.kendtFond().Mangler())
	}
	return motor.BrudtHvis(k.rolle.tidligereAkasse())
}

// rettelsessted returns the first correction field that is filled.
func (k *kontrol) rettelsessted() felt.Sted {
	if k.givet&bitRettelse == 1<<nrBerigtigelseskommentarStartDatoTid {
		return stedBerigtigelseskommentarStartDatoTid
	}
	return stedBerigtigelseskommentar
}

// den aktuelle a-kasse, hvis medlemskab er begyndt, og STAR.
var a18 = motor.Afvis("A-18", dfdgerr.IkkeAutoriseret, "U Update-metoderne; D UpdateDagpengetaellere",
	"Tællere må kun opdateres og slettes af borgerens aktuelle a-kasse fra den dag, medlemskabet begynder, og i snitflade 2025-1 af STAR; en tidligere a-kasse kan kun bruge CreateDagpengetaellerkonto.",
	"Counters may be updated and deleted only by the citizen's present fund from the day its membership begins and, in interface 2025-1, by STAR; a former fund can use only CreateDagpengetaellerkonto.",
	motor.Tolkning("D has no access table for Delete, and gives days before the membership to Create and Get alone; Delete is read as an update."))

var a18Visning = motor.Afvis("A-18", dfdgerr.IkkeAutoriseret, "U SetCounterDisplay; D UpdateTaellervisning",
	"taellervisning må kun ændres af borgerens aktuelle a-kasse fra den dag, medlemskabet begynder, og i snitflade 2025-1 af STAR.",
	"taellervisning may be changed only by the citizen's present fund from the day its membership begins and, in interface 2025-1, by STAR.",
	motor.Tolkning("D gives days before the membership to Create and Get alone."))

func (k *kontrol) maaOpdatere() motor.Svar {
	switch {
	case k.star():
		return motor.Ok
	case !k.akasse.IsValid():
		return motor.Brudt
	case k.medlemskaberne() != motor.Ok:
		return k.medlemskaberne()
	}
	return motor.BrudtHvis(k.rolle != aktuel)
}

// hvem der må hente, og A-24's for de videresendte. Hvor medlemskaberne er ukendte, er det
// den sidste række, der mangler dem.
var a22 = motor.Afvis("A-22", dfdgerr.IkkeAutoriseret, "D GetDagpengetaellerkonto; U Adgang til servicen",
	"Tællere må hentes af STAR, Udbetaling Danmark, borgerens jobcenter og dets andre aktører, borgerens kommune og en a-kasse fra 120 dage før (i snitflade 2023-2 fra begyndelsen af) borgerens medlemskab af den til 120 dage efter; GetTaellereFraTidligereAkasse dog kun af a-kasser og STAR.",
	"Counters may be fetched by STAR, Udbetaling Danmark, the citizen's job centre and its other actors, the citizen's municipality, and a fund from 120 days before (in interface 2023-2 from the beginning of) the citizen's membership of it to 120 days after; GetTaellereFraTidligereAkasse, however, only by funds and STAR.",
	motor.Tolkning("D lists 4385, 4575, 4857 and 6005 without saying when which; each is read by its words, and 4575 is what is left."))

func (k *kontrol) maaHente() motor.Svar {
	videresendte := k.metode.slags == hentTidligere
	switch k.f.Kalder.Type() {
	case dfdg.TypeSTAR:
		return motor.Ok
	case dfdg.TypeUDK:
		return motor.BrudtHvis(videresendte)
	case dfdg.TypeJobcenter, dfdg.TypeKommune:
		if !videresendte {
			return motor.Uvedkommende // the rows of their own
		}
	case dfdg.TypeAkasse:
		if svar := k.medlemskaberne(); svar != motor.Ok {
			return svar
		}
		return motor.BrudtHvis(!k.i)
	}
	return motor.Brudt
}

var a22Ingen = motor.Afvis("A-22", dfdgerr.IngenAkasseregistrering, "D GetDagpengetaellerkonto; U Adgang til servicen",
	"Borgeren skal være eller have været medlem af en a-kasse, før en a-kasse kan hente tællere.",
	"The citizen must be or have been a member of a fund before a fund can fetch counters.")

func (k *kontrol) aldrigMedlem() motor.Svar {
	if svar := k.kendtFond(); svar != motor.Ok {
		return svar
	}
	return motor.BrudtHvis(len(k.medlemskaber) == 0)
}

var a22Anden = motor.Afvis("A-22", dfdgerr.MedlemAfAndenAkasse, "D GetDagpengetaellerkonto; U Adgang til servicen",
	"En a-kasse kan kun hente tællere for en borger, der er medlem af en anden a-kasse, fra 120 dage før (i snitflade 2023-2 fra begyndelsen af) borgerens medlemskab af den kaldende a-kasse til 120 dage efter.",
	"A fund can fetch counters for a citizen who is a member of another fund only from 120 days before (in interface 2023-2 from the beginning of) the citizen's membership of the calling fund to 120 days after.")

func (k *kontrol) medlemAfAnden() motor.Svar {
	if svar := k.kendtFond(); svar != motor.Ok {
		return svar
	}
	return motor.BrudtHvis(!k.i && k.kaldende.aktuel.IsValid() && k.kaldende.aktuel != k.akasse)
}

var a22Jobcenter = motor.Afvis("A-22", dfdgerr.AndetJobcenter, "D GetDagpengetaellerkonto; U GetUnemploymentBenefitsAccountInfo",
	"Et jobcenter og dets andre aktører kan kun hente tællere for jobcentrets egne borgere.",
	"A job centre and its other actors can fetch counters only for the job centre's own citizens.")

var a22Kommune = motor.Afvis("A-22", dfdgerr.IkkeAutoriseret, "D GetDagpengetaellerkonto; U GetUnemploymentBenefitsAccountInfo",
	"En kommune kan kun hente tællere for sine egne borgere.",
	"A municipality can fetch counters only for its own citizens.")

// egenBorger reports whether the citizen is the caller's own, where the caller is of a type.
func (k *kontrol) egenBorger(t dfdg.Organisationstype, o dfdg.Oplysning[string], f dfdgerr.Faktum) motor.Svar {
	if k.f.Kalder.Type() != t || k.metode.slags == hentTidligere || !k.borger {
		return motor.Uvedkommende
	}
	kode, svar := motor.Hent(o, f)
	if svar != motor.Ok {
		return svar
	}
	return motor.BrudtHvis(kode != k.f.Kalder.Kode())
}
