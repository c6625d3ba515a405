package medlemskab

import (
	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/felt"
	"github.com/akasse/dfdg/internal/motor"
)

// omBorger reports whether the method is about one citizen whom the caller names.
func (m Metode) omBorger() bool { return m != GetAkasseBestand && m != DoedsfaldRegistreret }

// M-01: personnummeret har et personnummers form.
var m01 = motor.Afvis("M-01", dfdgerr.UgyldigtCPR, "M RecallMembershipRegistration / UpdateAkassemedlemskabTilbagekaldelse; R 3.2",
	"Personnummeret skal være ti cifre, der begynder med en dato skrevet DDMMÅÅ, eller 0000000000.",
	"The CPR number must be ten digits that begin with a date written DDMMYY, or 0000000000.")

// proevCPR is M-01. A malformed number switches off every rule that needs a fact on the citizen.
func (k *kontrol) proevCPR() bool {
	if !k.m.omBorger() {
		return true
	}
	return k.Spoerg(m01, felt.CPRSted, motor.CPRForm(k.f.CPR))
}

// M-01: borgeren er kendt.
var m01Ukendt = motor.Afvis("M-01", dfdgerr.UkendtCPR, "M RecallMembershipRegistration / UpdateAkassemedlemskabTilbagekaldelse; R 3.2",
	"Borgeren skal være kendt i DFDG.",
	"The citizen must be known to DFDG.")

// kendtBorger returns Ok also where it is not known whether DFDG knows the citizen: it does, unless the caller has heard
// otherwise.
func (k *kontrol) kendtBorger() motor.Svar {
	kendt, oplyst := k.f.Kendt.Vaerdi()
	if !oplyst {
		return motor.Ok.Uden(dfdgerr.FaktumKendt)
	}
	return motor.BrudtHvis(!kendt)
}

// M-01: borgeren er ikke død; en afdød kan stadig slås op.
var m01Doed = motor.Afvis("M-01", dfdgerr.BorgerDoed, "M MembershipCancellation / UpdateAkassemedlemskabOphoer; M RecallMembershipRegistration / UpdateAkassemedlemskabTilbagekaldelse; R 3.2",
	"Borgeren må ikke være registreret som afgået ved døden; det gælder alle metoder, der ændrer et medlemskab, også tilbagekaldelse, men ikke opslag.",
	"The citizen must not be registered as dead; this holds for every method that changes a membership, recall included, but not for look-ups.",
	motor.Tolkning("M has an error without its code for a cancellation, and 4405 for a recall on the old page alone; it holds for every write, and nothing says that a dead citizen cannot be looked up"))

// adgang asks the access and citizen rules in their order: unknown, dead, membership,
// authorisation; the first that rejects ends them. It reports whether none did.
func (k *kontrol) adgang() bool {
	if k.m == DoedsfaldRegistreret {
		return true
	}
	k.naevnAdgang()
	if k.m.omBorger() && k.borger && !k.levende() {
		return false
	}
	if k.f.Kalder.Type() == dfdg.TypeAkasse && k.borger && !k.medlemmet() {
		return false
	}
	if k.gammel() {
		return k.Spoerg(m17Gammel, 0, k.maaKalde(metoder[k.m].maaGml))
	}
	return k.Spoerg(m17, 0, k.maaKalde(metoder[k.m].maaKalde))
}

// naevnAdgang names the rows that the walk ends before.
func (k *kontrol) naevnAdgang() {
	if k.m.omBorger() {
		k.Naevn(felt.CPRSted, m01Ukendt)
	}
	switch k.m {
	case UpdateAkassemedlemskab:
		k.Naevn(0, m30Anden, m30Ingen)
	case UpdateAkassemedlemskabOphoer:
		k.Naevn(0, m11Anden, m11Ingen, m13Anden, m13Ingen)
	case UpdateAkassemedlemskabTilbagekaldelse:
		k.Naevn(0, m21)
	}
	if k.m.skriver() {
		k.Naevn(felt.CPRSted, m01Doed)
	}
	k.Naevn(0, m17, m17Gammel)
}

// levende is M-01: known, and for a method that writes alive.
func (k *kontrol) levende() bool {
	return k.Spoerg(m01Ukendt, felt.CPRSted, k.kendtBorger()) &&
		(!k.m.skriver() || k.Spoerg(m01Doed, felt.CPRSted, motor.Kraever(k.f.Doed, false, dfdgerr.FaktumDoed)))
}

// medlemmet asks what a fund must be to the citizen: M-11 with M-13, M-21 and M-30.
func (k *kontrol) medlemmet() bool {
	switch k.m {
	case UpdateAkassemedlemskab:
		return k.Spoerg(m30Anden, 0, k.andensMedlem()) && k.Spoerg(m30Ingen, 0, k.ingensMedlem())
	case UpdateAkassemedlemskabOphoer:
		return k.Spoerg(m13Anden, 0, k.overflyttet(k.andensMedlem())) && k.Spoerg(m13Ingen, 0, k.overflyttet(k.ingensMedlem())) &&
			k.Spoerg(m11Anden, 0, k.andensMedlem()) && k.Spoerg(m11Ingen, 0, k.ingensMedlem())
	case UpdateAkassemedlemskabTilbagekaldelse:
		return k.Spoerg(m21, 0, k.kanTilbagekalde())
	}
	return true
}

// M-11, M-30: borgeren er ikke aktuelt medlem af en anden a-kasse.
var m11Anden = motor.Afvis("M-11", dfdgerr.MedlemAfAndenAkasse, "M MembershipCancellation / UpdateAkassemedlemskabOphoer",
	"En a-kasse kan kun afslutte medlemskabet for egne medlemmer; borgeren er medlem af en anden a-kasse.",
	"A fund can end the membership of its own members only; the citizen is a member of another fund.",
	motor.Tolkning("M states the rule without a code; 4857 is what other services give for another fund's member"))

var m30Anden = motor.Afvis("M-30", dfdgerr.MedlemAfAndenAkasse, "M UpdateMembershipRegistration / UpdateAkassemedlemskab",
	"En a-kasse kan kun opdatere egne medlemmer; borgeren er medlem af en anden a-kasse.",
	"A fund can update its own members only; the citizen is a member of another fund.",
	motor.Tolkning("M states the rule without a code; 4857 is what other services give for another fund's member"))

func (k *kontrol) andensMedlem() motor.Svar {
	if svar := k.stakken(); svar != motor.Ok {
		return svar
	}
	return motor.BrudtHvis(k.aktuel >= 0 && k.stak[k.aktuel].Akasse != k.f.Kalder.Akasse())
}

// M-11, M-30: borgeren er aktuelt medlem af en a-kasse.
var m11Ingen = motor.Afvis("M-11", dfdgerr.IngenAkasseregistrering, "M MembershipCancellation / UpdateAkassemedlemskabOphoer",
	"En a-kasse kan kun afslutte medlemskabet for egne medlemmer; borgeren er ikke medlem af nogen a-kasse.",
	"A fund can end the membership of its own members only; the citizen is not a member of any fund.",
	motor.Tolkning("M states the rule without a code; 4385 is what other services give for a citizen without a registration"))

var m30Ingen = motor.Afvis("M-30", dfdgerr.IngenAkasseregistrering, "M UpdateMembershipRegistration / UpdateAkassemedlemskab",
	"En a-kasse kan kun opdatere egne medlemmer; borgeren er ikke medlem af nogen a-kasse.",
	"A fund can update its own members only; the citizen is not a member of any fund.",
	motor.Tolkning("M states the rule without a code; 4385 is what other services give for a citizen without a registration"))

// ingensMedlem has nothing to say where the registrations are not known: andensMedlem says it.
func (k *kontrol) ingensMedlem() motor.Svar {
	if svar := k.stakken(); svar != motor.Ok {
		return motor.Uvedkommende.Uden(svar.Mangler())
	}
	return motor.BrudtHvis(k.aktuel < 0)
}

// M-13: den afgivende a-kasse sender ingen medlemsafgang ved en overflytning.
var m13Anden = motor.Afvis("M-13", dfdgerr.MedlemAfAndenAkasse, "M MembershipCancellation / UpdateAkassemedlemskabOphoer",
	"Den afgivende a-kasse sender ingen medlemsafgang ved en overflytning; borgeren er medlem af en anden a-kasse.",
	"The releasing fund sends no cancellation at a transfer; the citizen is a member of another fund.",
	motor.Tolkning("M states the rule without a code; it is M-11 with the reason"))

var m13Ingen = motor.Afvis("M-13", dfdgerr.IngenAkasseregistrering, "M MembershipCancellation / UpdateAkassemedlemskabOphoer",
	"Den afgivende a-kasse sender ingen medlemsafgang ved en overflytning; borgeren er ikke længere medlem af nogen a-kasse.",
	"The releasing fund sends no cancellation at a transfer; the citizen is no longer a member of any fund.",
	motor.Tolkning("M states the rule without a code; it is M-11 with the reason"))

// overflyttet returns what M-11 answers where a transfer ended the caller's latest membership of the citizen.
func (k *kontrol) overflyttet(m11 motor.Svar) motor.Svar {
	a := k.f.Kalder.Akasse()
	for i := len(k.stak) - 1; i >= 0; i-- {
		if p := &k.stak[i]; p.Akasse == a {
			if p.AfsluttetVed == VedOverflytning && i != k.aktuel {
				return m11
			}
			break
		}
	}
	return motor.Uvedkommende.Uden(k.stakken().Mangler())
}

// M-17: kun a-kasser skriver og henter bestand; opslag må flere.
var m17 = motor.Afvis("M-17", dfdgerr.IkkeAutoriseret, "M Rettigheder til at kalde metoderne; M GetCurrentMembership / GetAkassemedlemskab",
	"Kun a-kasser må skrive og hente bestand; a-kasser, jobcentre, STIL, UDK og AUB må slå op.",
	"Only funds may write and fetch their members; funds, job centres, STIL, UDK and AUB may look up.",
	motor.Tolkning("M names who may call and no code; 4575 is the code of R for a caller without the right"), motor.Kun(Snitflade2025_2))

var m17Gammel = motor.Afvis("M-17", dfdgerr.IkkeAutoriseret, "M Rettigheder til at kalde metoderne; M GetCurrentMembership / GetAkassemedlemskab",
	"Kun a-kasser må skrive og hente bestand; a-kasser, STIL og AUB må slå op.",
	"Only funds may write and fetch their members; funds, STIL and AUB may look up.",
	motor.Tolkning("M names who may call and no code; 4575 is the code of R for a caller without the right"), motor.Kun(Snitflade2021_3))

func (k *kontrol) maaKalde(maa kaldere) motor.Svar {
	return motor.BrudtHvis(maa>>k.f.Kalder.Type()&1 == 0)
}

// M-21: kun den aktuelle, ellers den seneste a-kasse kan tilbagekalde.
var m21 = motor.Afvis("M-21", dfdgerr.TilbagekaldIkkeAktuelAkasse, "M RecallMembershipRegistration / UpdateAkassemedlemskabTilbagekaldelse",
	"Kun den aktuelle a-kasse kan tilbagekalde, og så uden medlemskabophoersdato; uden et aktuelt medlemskab kun den a-kasse, der havde det seneste.",
	"Only the present fund can recall, and then without medlemskabophoersdato; without a present membership only the fund that had the latest.")

// kanTilbagekalde: a malformed cancellation date is a finding of its own.
func (k *kontrol) kanTilbagekalde() motor.Svar {
	if svar := k.stakken(); svar != motor.Ok {
		return svar
	}
	i := k.tilbagekaldes()
	return motor.BrudtHvis(i < 0 || k.stak[i].Akasse != k.f.Kalder.Akasse() ||
		i == k.aktuel && k.a.Medlemskabophoersdato.IsValid())
}
