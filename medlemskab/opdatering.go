package medlemskab

import (
	"slices"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor"
)

// opdatering judges an update of the fund's own membership (M-30).
func (k *kontrol) opdatering() {
	if k.elementer>>nrAkasse&1 != 0 { // 2021-3 has none
		k.Proev(m03, stedAkasse, k.egneVegne())
	}
	k.Proev(m30Afdeling, stedAfdeling, k.iListen(k.afdelingskode(), dfdgerr.ListeAfdeling))
	k.Proev(m04, stedForsikringskategori, k.iListen(k.a.Forsikringskategori, dfdgerr.ListeForsikringskategori))
	k.Proev(m30Fremtid, stedMedlemskabsstartdato, k.ikkeIFremtiden())
	k.Proev(m30Overlap, stedMedlemskabsstartdato, k.flyttetOverlapper())
	k.Proev(m30Hul, stedMedlemskabsstartdato, k.senereStart())
	k.Proev(m30Intet, 0, k.intetAtRette())
	k.Proev(m14, 0, k.folkepensionist())
}

// M-30: afdelingen findes i kodelisten.
var m30Afdeling = motor.Afvis("M-30", dfdgerr.UgyldigBesked, "M UpdateMembershipRegistration / UpdateAkassemedlemskab",
	"afdeling skal findes i kodelisten og være gyldig i dag; metoden opretter ikke nye afdelinger.",
	"afdeling must be in the code list and be valid today; the method does not make new branches.",
	motor.Tolkning("M says that only existing branches can be used and gives no code, so that of a message which is not valid is taken"))

// M-30: en rettet startdato ligger ikke i fremtiden.
var m30Fremtid = motor.Afvis("M-30", dfdgerr.StartdatoIFremtiden, "M MembershipRegistration / CreateAkassemedlemskab; R 3.2",
	"En rettet startdato må ikke ligge i fremtiden.",
	"A corrected start date must not lie in the future.",
	motor.Tolkning("R has the code for a registration; the new page corrects a start by an update"), motor.Kun(Snitflade2025_2))

// M-30: en startdato, der flyttes, ligger efter sidste dag i rækken før.
var m30Overlap = motor.Afvis("M-30", dfdgerr.StartdatoOverlapper, "M MembershipRegistration / CreateAkassemedlemskab; R 3.2",
	"En rettet startdato skal ligge efter sidste dag i borgerens tidligere medlemsperiode.",
	"A corrected start date must be after the last day of the citizen's earlier period.",
	motor.Tolkning("R has the code for a registration; the new page corrects a start by an update"), motor.Kun(Snitflade2025_2))

// eget returns Ok where the present membership is known, and otherwise the answer of a rule that needs it.
func (k *kontrol) eget() motor.Svar {
	svar := k.stakken()
	if svar == motor.Ok && k.aktuel < 0 { // only where M-30 was left out
		return motor.Uvedkommende
	}
	return svar
}

func (k *kontrol) flyttetOverlapper() motor.Svar {
	if !k.a.Medlemskabsstartdato.IsValid() {
		return motor.Uvedkommende
	}
	if svar := k.eget(); svar != motor.Ok {
		return svar
	}
	return motor.BrudtHvis(k.flyttes() && k.overlapperPerioden(k.raekkenFoer()))
}

// M-30: en senere startdato lader ingen dag som tilmeldt dagpengemodtager stå uden medlemskab.
var m30Hul = motor.Advarsel("M-30", "M UpdateMembershipRegistration / UpdateAkassemedlemskab",
	"Den senere startdato lader borgeren stå uden medlemskab på en dag, hvor borgeren er tilmeldt som dagpengemodtager.",
	"The later start date leaves the citizen without a membership on a day of an enrolment as benefit recipient.",
	motor.Tolkning("M forbids it of a recall (M-24) and says nothing of an update that does the same"), motor.Kun(Snitflade2025_2))

func (k *kontrol) senereStart() motor.Svar {
	if !k.a.Medlemskabsstartdato.IsValid() {
		return motor.Uvedkommende
	}
	if svar := k.eget(); svar != motor.Ok {
		return svar
	}
	foer := k.stak[k.aktuel].Startdato
	if !k.a.Medlemskabsstartdato.Efter(foer) {
		return motor.Ok
	}
	return k.tilmeldtUdenfor(k.opdateret(), foer, k.a.Medlemskabsstartdato.PlusDage(-1))
}

// M-30: opdateringen retter noget.
var m30Intet = motor.Advarsel("M-30", "M UpdateMembershipRegistration / UpdateAkassemedlemskab",
	"Opdateringen retter intet; angiv kun en opdatering med en værdi, der er en anden end den registrerede.",
	"The update corrects nothing; send one only with a value that is another than the registered one.",
	motor.Tolkning("no source requires an element of an update, and one that changes nothing only costs messages"))

// intetAtRette: a value that cannot be used, and an element that the method does not have, are findings of their own. A
// registered value that is not known counts as a change.
func (k *kontrol) intetAtRette() motor.Svar {
	if k.harFremmed() {
		return motor.Uvedkommende
	}
	a := &k.a
	givet := a.Afdeling.Tilstand() != dfdg.IkkeGivet || a.Medlemskabsstartdato.Tilstand() != dfdg.IkkeGivet ||
		a.Forsikringskategori.Tilstand() != dfdg.IkkeGivet || a.Dagpengeretsdato.Tilstand() != dfdg.IkkeGivet
	if !givet {
		return motor.Brudt
	}
	if svar := k.eget(); svar != motor.Ok {
		return svar
	}
	p := &k.stak[k.aktuel]
	return motor.BrudtHvis((a.Afdeling.IsZero() || a.Afdeling == p.Afdeling) &&
		(a.Medlemskabsstartdato.IsZero() || a.Medlemskabsstartdato == p.Startdato) &&
		(a.Forsikringskategori.IsZero() || a.Forsikringskategori == p.Forsikringskategori) &&
		(a.Dagpengeretsdato.IsZero() || a.Dagpengeretsdato == p.Dagpengeretsdato))
}

// harFremmed reports whether an element was found that the method does not have (S-02).
func (k *kontrol) harFremmed() bool {
	return slices.ContainsFunc(k.Meldinger, func(m dfdgerr.Melding) bool { return m.Regel() == motor.RegelS02 || m.Regel() == motor.RegelS02Anden })
}

// opdateret returns the stack after the update.
func (k *kontrol) opdateret() []Periode {
	stak, a := slices.Clone(k.stak), &k.a
	p := &stak[k.aktuel]
	if a.Afdeling.IsValid() {
		p.Afdeling = a.Afdeling
	}
	if a.Medlemskabsstartdato.IsValid() {
		p.Startdato = a.Medlemskabsstartdato
	}
	if a.Forsikringskategori.IsValid() {
		p.Forsikringskategori = a.Forsikringskategori
	}
	if a.Dagpengeretsdato.IsValid() {
		p.Dagpengeretsdato = a.Dagpengeretsdato
	}
	return stak
}

var m30 = motor.Afledt("M-30", "M UpdateMembershipRegistration / UpdateAkassemedlemskab, MembershipRegistration / CreateAkassemedlemskab",
	"En opdatering retter afdeling, forsikringskategori, startdato og dagpengeretsdato; en ny forsikringskategori gælder fra i dag.",
	"An update corrects branch, insurance category, start date and benefit-right date; a new insurance category counts from today.",
	motor.Tolkning("the page of the method names branch and category alone, that of the registration sends every edit there"), motor.Kun(Snitflade2025_2))

var m30Gammel = motor.Afledt("M-30", "M UpdateMembershipRegistration / UpdateAkassemedlemskab",
	"En opdatering retter afdeling og forsikringskategori; en ny forsikringskategori gælder fra i dag.",
	"An update corrects branch and insurance category; a new insurance category counts from today.",
	motor.Kun(Snitflade2021_3))
