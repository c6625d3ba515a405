package codelist

import (
	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
)

// Rolle is a meaning that a rule asks for: the id that carries it stands in the register alone.
type Rolle uint8

const (
	// RolleOrdinaer is the ordinary benefit period (dagpengeperiodeType).
	RolleOrdinaer Rolle = iota + 1
	// RolleForlaenget is the prolonged benefit period (dagpengeperiodeType).
	RolleForlaenget
	// RolleFuldRet is a full ordinary right to supplementary benefit, reobtained (genoptjeningType).
	RolleFuldRet
	// RolleForlaengetRet is a prolonged right to supplementary benefit (genoptjeningType).
	RolleForlaengetRet
	// RolleFaktisk is an actual expiry (dagpengeretsudloebFaktiskEllerForventet).
	RolleFaktisk
	// RolleForventet is an expected expiry (dagpengeretsudloebFaktiskEllerForventet).
	RolleForventet
	// RolleUge is a basis earned in weeks (genoptjeningsgrundlag).
	RolleUge
	// RolleSelvstaendig is a basis earned as self-employed (genoptjeningsgrundlag).
	RolleSelvstaendig
	// RolleFuldtid is full-time insurance (forsikringskategori).
	RolleFuldtid
	// RolleDeltid is part-time insurance (forsikringskategori).
	RolleDeltid
	// RolleIkkeAktiveret is a deadline that is not activated (friststatus).
	RolleIkkeAktiveret
	// RolleAktiv is an active deadline (friststatus).
	RolleAktiv
	// RolleIndfriet is a deadline met by a booking (friststatus).
	RolleIndfriet
	// RolleAdministrativtLukket is a deadline closed administratively (friststatus).
	RolleAdministrativtLukket
	// RolleOverskredet is a deadline that has passed (friststatus).
	RolleOverskredet
	// RolleIndfrietAfholdt is a deadline met by a meeting that was held (friststatus).
	RolleIndfrietAfholdt
	// RolleArbejdsmarkedsydelse is an enrolment as recipient of arbejdsmarkedsydelse (M-19). No source states its category, and
	// categories have no code list: it has no id until [Register.MedRolle] gives it one.
	RolleArbejdsmarkedsydelse
	// RolleAkasse is an unemployment fund (organisationstype), as an answer names who reported a counter.
	RolleAkasse
	// RolleSTAR is STAR (organisationstype).
	RolleSTAR

	antalRoller = int(iota + 1)
)

// rolleRaekke is a role's built-in row.
type rolleRaekke struct {
	rolle   string
	liste   Liste
	id      int
	navn    string
	antaget bool
	kilde   string // of the meaning, and of the number unless antaget
}

var rolleRaekker = [antalRoller]rolleRaekke{
	RolleOrdinaer:      {"Ordinaer", dfdgerr.ListeDagpengeperiodeType, 1, "Ordinær dagpengeperiode", true, "R"},
	RolleForlaenget:    {"Forlaenget", dfdgerr.ListeDagpengeperiodeType, 2, "Forlænget dagpengeperiode", true, "R"},
	RolleFuldRet:       {"FuldRet", dfdgerr.ListeGenoptjeningType, 1, "Fuld ordinær ret til supplerende dagpenge", true, "D"},
	RolleForlaengetRet: {"ForlaengetRet", dfdgerr.ListeGenoptjeningType, 2, "Forlænget ret til supplerende dagpenge", false, "U"},
	RolleFaktisk:       {"Faktisk", dfdgerr.ListeDagpengeretsudloebFaktiskEllerForventet, 1, "Faktisk", true, "D"},
	RolleForventet:     {"Forventet", dfdgerr.ListeDagpengeretsudloebFaktiskEllerForventet, 2, "Forventet", true, "D"},
	RolleUge:           {"Uge", dfdgerr.ListeGenoptjeningsgrundlag, 1, "Uger", false, "U"},
	RolleSelvstaendig:  {"Selvstaendig", dfdgerr.ListeGenoptjeningsgrundlag, 4, "Selvstændig erhvervsvirksomhed", true, "D"},
	RolleFuldtid:       {"Fuldtid", dfdgerr.ListeForsikringskategori, 1, "Heltidsforsikret", true, "R"},
	RolleDeltid:        {"Deltid", dfdgerr.ListeForsikringskategori, 2, "Deltidsforsikret", true, "R"},

	RolleIkkeAktiveret:        {"IkkeAktiveret", dfdgerr.ListeFriststatus, 1, "Ikke aktiveret frist", true, "F"},
	RolleAktiv:                {"Aktiv", dfdgerr.ListeFriststatus, 2, "Aktiv frist", true, "F"},
	RolleIndfriet:             {"Indfriet", dfdgerr.ListeFriststatus, 3, "Indfriet frist", true, "F"},
	RolleAdministrativtLukket: {"AdministrativtLukket", dfdgerr.ListeFriststatus, 4, "Administrativt lukket frist", false, "F"},
	RolleOverskredet:          {"Overskredet", dfdgerr.ListeFriststatus, 5, "Overskredet frist", true, "F"},
	RolleIndfrietAfholdt:      {"IndfrietAfholdt", dfdgerr.ListeFriststatus, 6, "Indfriet afholdt frist", true, "F"},

	RolleArbejdsmarkedsydelse: {rolle: "Arbejdsmarkedsydelse", navn: "Modtager af arbejdsmarkedsydelse", kilde: "M"},

	RolleAkasse: {"Akasse", dfdgerr.ListeOrganisationstype, 1, "A-kasse", true, "D"},
	RolleSTAR:   {"STAR", dfdgerr.ListeOrganisationstype, 2, "STAR", true, "D"},
}

func (ro Rolle) findes() bool { return ro > 0 && int(ro) < antalRoller }

// Liste returns the list that the role's id belongs to; 0 for no role and for an enrolment category, which has no list.
func (ro Rolle) Liste() Liste {
	if !ro.findes() {
		return 0
	}
	return rolleRaekker[ro].liste
}

// String names the role as its constant does; "" for no role.
func (ro Rolle) String() string {
	if !ro.findes() {
		return ""
	}
	return rolleRaekker[ro].rolle
}

// spiller is the id that plays a role in a register.
type spiller struct {
	kode    dfdg.Kode
	antaget bool
}
