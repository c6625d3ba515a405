package errors

import (
	"cmp"
	"iter"
	"slices"

	"github.com/akasse/dfdg"
)

// metoder is a set of methods, by their bit in metodenavne.
type metoder uint16

const (
	createTaeller metoder = 1 << iota
	getTaeller
	updateTaellere
	updateSats
	updateKarens
	updateAfkortning
	updateVisning
	createMedlemskab
	updateOphoer
	updateTilbagekaldelse

	updateEn   = updateSats | updateKarens | updateAfkortning | updateVisning
	skrivAlle  = createTaeller | updateTaellere | updateEn
	taellerAlt = skrivAlle | getTaeller
)

var metodenavne = [...]string{
	"CreateDagpengetaellerkonto", "GetDagpengetaellerkonto", "UpdateDagpengetaellere", "UpdateDagpengesats",
	"UpdateAfholdtKarens", "UpdateDagpengeperiodeAfkortning", "UpdateTaellervisning",
	"CreateAkassemedlemskab", "UpdateAkassemedlemskabOphoer", "UpdateAkassemedlemskabTilbagekaldelse",
}

// tekster are a code's two texts; egen says which of them no source has.
type tekster struct {
	engelsk, dansk string
	egen           egen
}

type egen uint8

const (
	egenDansk egen = 1 << iota
	egenEngelsk
)

// post is what is known of one code.
type post struct {
	kode Kode
	kort string // DFDG's short text, where it is not the description
	tekster
	foer   tekster // of interface 2021-3, where it differs
	liste  metoder // whose list holds the code
	kilde  string
	rejses bool // the library raises it
}

// katalog is section E of the rule catalogue, by code. Literal texts keep DFDG's own spelling.
//
// Lists: D has one after Create, Get, UpdateDagpengetaellere, UpdateDagpengesats,
// UpdateAfholdtKarens, UpdateDagpengeperiodeAfkortning and UpdateTaellervisning; R and M name the
// codes of membership's registration, cancellation (4583) and recall, hardly complete.
var katalog = [...]post{
	{1001, "Invalid cpr",
		tekster{"The submitted cpr is either to long or short or contains data not interpretable as a date",
			"Ugyldigt cpr-nummer", 0},
		tekster{}, getTaeller | createMedlemskab, "D, R", true},
	{1010, "Unknown cpr",
		tekster{"The submitted cpr is unknown to the system", "Ukendt personnummer", 0},
		tekster{}, getTaeller | createMedlemskab | updateTilbagekaldelse, "D, M, R", true},
	{1013, "Insufficient permissions",
		tekster{"User has insufficient permissions to access this webservice",
			"Brugeren har ikke rettigheder til at kalde denne service", egenDansk},
		tekster{}, getTaeller | createMedlemskab, "D, R", false},
	{1014, "Failed to validate message",
		tekster{"The submitted message could not be validated", "Beskeden kunne ikke valideres", 0},
		tekster{}, skrivAlle | createMedlemskab, "D, R", true},
	{2001, "",
		tekster{"Invalid CodeList name", "Der er ingen kodeliste med det angivne navn", egenDansk},
		tekster{}, 0, "R", false},
	{2002, "",
		tekster{"Invalid CodeList value", "Den angivne værdi findes ikke i kodelisten", egenDansk},
		tekster{}, 0, "R", false},
	{2003, "",
		tekster{"Use of expired CodeList value not allowed", "En udløbet kodelisteværdi må ikke bruges", egenDansk},
		tekster{}, 0, "R", false},
	{4385, "",
		tekster{"The client does not have an unemploymentfund registration",
			"Borgeren er ikke registreret i en a-kasse", egenDansk},
		tekster{}, getTaeller, "D, R", true},
	{4405, "",
		tekster{"The person with specified cpr is dead", "Borger med det angivne personnummer er død", 0},
		tekster{}, updateTilbagekaldelse, "M, R", true},
	{4575, "You are not authorized",
		tekster{"You are not authorized to execute the operation",
			"Du har ikke rettigheder til at gennemføre denne handling", 0},
		tekster{}, taellerAlt | createMedlemskab, "D, U, R", true},
	{4582, "",
		tekster{"The membership start date overlaps an earlier membership period",
			"Medlemskabsstartdato overlapper tidligere medlemsperiode", egenEngelsk},
		tekster{"Membershipstartdate predates previously registered membershipregistration",
			"Anvendt MT-dato ligger før MT-dato registreret i DFDG", 0},
		createMedlemskab, "M, R", true},
	{4583, "",
		tekster{"The cancellation of the membership predates the membershipstartdate",
			"Ønsket annullering af medlemskab ligger forud for startdato for medlemskab registreret i DFDG", 0},
		tekster{}, createMedlemskab | updateOphoer, "M, R", true},
	{4585, "",
		tekster{"The startdate of a membershipregistration must not lie in the future",
			"Medlemskabsstartdato kan ikke ligge i fremtiden", 0},
		tekster{}, createMedlemskab, "R", true},
	{4586, "",
		tekster{"Membershipregistrations must be made on behalf of the current requesting fund",
			"Medlemsregistrering skal være på vegne af den kaldende a-kasse.", 0},
		tekster{}, createMedlemskab, "R", true},
	{4735, "Invalid insurance category type",
		tekster{"The submitted insurance category type is no recognized as a valid insurance category type",
			"Den angivne forsikringskategori er ugyldig", egenDansk},
		tekster{}, createMedlemskab, "R", true},
	{4856, "",
		tekster{"Citizen not member of unemployment fund", "Borgeren er ikke medlem af en a-kasse", 0},
		tekster{}, createTaeller, "D, R", true},
	{4857, "",
		tekster{"Citizen belongs to different unemployment fund", "Borgeren er medlem af en anden a-kasse", 0},
		tekster{}, getTaeller, "D, R", true},
	{4977, "",
		tekster{"The specified id already exists", "Det angivne id findes allerede", egenEngelsk},
		tekster{}, 0, "R", true},
	{6005, "",
		tekster{"The person with specified cpr does not belong to the jobcenter specified in ActiveOrganisationHeader",
			"Borgeren hører ikke til det jobcenter, der er angivet i ActiveOrganisationHeader", egenDansk},
		tekster{}, getTaeller, "D", true},
	{8301, "",
		tekster{"The deadline cannot be created because of the citizen's absence and exemptions",
			"Fristen kan ikke oprettes på grund af borgers fravær og fritagelser", egenEngelsk},
		tekster{}, 0, "F", true},
	{9161, "",
		tekster{"Recall is only allowed for unemployment fund who has current or latest membership period",
			"Recall er kun tilladt for aktuel eller seneste a-kasse", 0},
		tekster{}, updateTilbagekaldelse, "M", true},
	{9162, "",
		tekster{"The specified UnemploymentFundMembershipRegistrationDate does not match the one registered",
			"Anvendt MT-dato svarer ikke til dato registreret i DFDG", 0},
		tekster{}, updateTilbagekaldelse, "M", true},
	{9163, "",
		tekster{"The specified UnemploymentFundMembershipCancellationDate does not match the one registered",
			"Anvnendt MA-dato svarer ikke til dato registreret i DFDG", 0},
		tekster{}, updateTilbagekaldelse, "M", true},
	{9164, "",
		tekster{"Recall is not allowed since citizen has been enrolled during the membership period",
			"Der kan ikke recall'es på en person, der har været tilmeldt som jobsøgende dagpengemodtager i medlemsperioden", 0},
		tekster{}, updateTilbagekaldelse, "M", true},
	{9178, "",
		tekster{"The submitted BenefitsPeriodFormTypeIdentifier is not a valid codelist value",
			"Den angivne dagpengeperiodetype er ikke en gyldig kodelisteværdi", egenDansk},
		tekster{}, createTaeller | updateTaellere, "D", true},
	{9179, "",
		tekster{"The submitted BenefitsGradingBasisTypeIdentifier is not a valid codelist value",
			"Det angivne indplaceringsgrundlag er ikke en gyldig kodelisteværdi", egenDansk},
		tekster{}, createTaeller, "D", true},
	{9181, "",
		tekster{"A benefits account was not created for the submitted person",
			"Der er ikke oprettet en dagpengetællerkonto for den angivne person", egenDansk},
		tekster{}, taellerAlt, "D", true},
	{9183, "",
		tekster{"The submitted RateBasisTypeIdentifier is not a valid codelist value",
			"Det angivne satsgrundlag er ikke en gyldig kodelisteværdi", egenDansk},
		tekster{}, createTaeller | updateSats, "D", true},
	{9188, "",
		tekster{"The submitted BenefitsExpiryCauseTypeIdentifier is not a valid codelist value",
			"Den angivne årsag til dagpengerettens udløb er ikke en gyldig kodelisteværdi", egenDansk},
		tekster{}, createTaeller, "D", true},
	{9189, "",
		tekster{"The submitted BenefitsExpiryActualOrExpectedTypeIdentifier is not a valid codelist value",
			"Angivelsen af faktisk eller forventet udløb af dagpengeretten er ikke en gyldig kodelisteværdi", egenDansk},
		tekster{}, createTaeller, "D", true},
	{9213, "",
		tekster{"BenefitsGradingBasisTypeIdentifierType 13 is only allowed for GradingDates earlier than 01.07.2017",
			"Indplaceringsgrundlag 13 må kun bruges ved indplaceringsdatoer før 1. juli 2017", egenDansk},
		tekster{}, createTaeller, "D", true},
	{9316, "",
		tekster{"The submitted ReobtainBasisTypeIdentifier is not a valid codelist value",
			"Det angivne genoptjeningsgrundlag er ikke en gyldig kodelisteværdi", egenDansk},
		tekster{}, createTaeller, "D", true},
	{9317, "",
		tekster{"The submitted ReobtainSupplementalBenefitsTypeIdentifier is not a valid codelist value",
			"Den angivne genoptjeningstype er ikke en gyldig kodelisteværdi", egenDansk},
		tekster{}, createTaeller, "D", true},
	{9318, "",
		tekster{"CorrectionComment and CorrectionStartDateTime must always both be set when correcting previous input",
			"Berigtigelseskommentar og berigtigelsens starttidspunkt skal begge udfyldes, når en tidligere indberetning rettes", egenDansk},
		tekster{}, createTaeller, "D, U", true},
	{9319, "",
		tekster{"One or more counters cannot be empty or null without a correction-indicating CorrectionComment",
			"En eller flere tællere må ikke være tomme eller udeladt uden en berigtigelseskommentar", egenDansk},
		tekster{}, createTaeller, "D", true},
	{9336, "",
		tekster{"CV number has to be specified", "CV-nummer skal angives", egenDansk},
		tekster{}, createMedlemskab, "R", false},
	{9337, "",
		tekster{"Call to SetFlexijobApproved failed", "Kaldet til SetFlexijobApproved fejlede", egenDansk},
		tekster{}, createMedlemskab, "R", false},
	{9346, "",
		tekster{"Call to CVServiceForDFDG failed", "Kaldet til CVServiceForDFDG fejlede", egenDansk},
		tekster{}, createMedlemskab, "R", false},
	{9374, "",
		tekster{"Recall not allowed, old UnemploymentFund cannot be reactivated, call MembershipCancellation instead",
			"Tilbagekaldelse er ikke mulig, da den tidligere a-kasse er ophørt; afslut medlemskabet i stedet", egenDansk},
		tekster{}, updateTilbagekaldelse, "M, R", true},
	{9453, "",
		tekster{"PeriodStartDate for QualifyingHours has to be today or in the past",
			"Karensperiodens startdato skal være i dag eller tidligere", egenDansk},
		tekster{}, createTaeller, "D", true},
	{9454, "",
		tekster{"Rate Basis id 1 Indplacering and id 5 Genberegning efter dimittend requires CalculationBase > 0,00",
			"Satsgrundlag 1 Indplacering og 5 Genberegning efter dimittend kræver et beregningsgrundlag over 0,00", egenDansk},
		tekster{}, createTaeller | updateSats, "D", true},
	{9455, "",
		tekster{"Rate Basis id 1 Indplacering and id 5 Genberegning efter dimittend requires RatePerMonth to be set",
			"Satsgrundlag 1 Indplacering og 5 Genberegning efter dimittend kræver en månedlig sats", egenDansk},
		tekster{}, createTaeller | updateSats, "D", true},
	{9456, "",
		tekster{"Rate Basis id 1 Indplacering and id 5 Genberegning efter dimittend requires RatePerHour to be set",
			"Satsgrundlag 1 Indplacering og 5 Genberegning efter dimittend kræver en timesats", egenDansk},
		tekster{}, createTaeller | updateSats, "D", true},
	{9457, "",
		tekster{"Rate Basis id 5 Genberegning efter dimittend requires RateValidFrom to be set",
			"Satsgrundlag 5 Genberegning efter dimittend kræver en gyldighedsdato", egenDansk},
		tekster{}, createTaeller | updateSats, "D", true},
	{9458, "",
		tekster{"RateBasis id 6,7 & 9 is only valid if GradingDate for ordinær dagpengeperiode < 2023-05-01",
			"Satsgrundlag 6, 7 og 9 må kun bruges, hvis den ordinære dagpengeperiode begynder før 1. maj 2023", egenDansk},
		tekster{}, 0, "U", true},
	{9459, "",
		tekster{"The BenefitsGradingBasis Id is only valid if GradingDate for ordinær dagpengeperiode < 2023-05-01",
			"Indplaceringsgrundlaget må kun bruges, hvis den ordinære dagpengeperiode begynder før 1. maj 2023", egenDansk},
		tekster{}, 0, "U", true},
}

// post returns what is known of the code, nothing for one outside the catalogue.
func (k Kode) post() (p post) {
	i, ok := slices.BinarySearchFunc(katalog[:], k, func(p post, k Kode) int { return cmp.Compare(p.kode, k) })
	if ok {
		p = katalog[i]
	}
	return p
}

func (k Kode) tekster(s dfdg.Snitflade) tekster {
	p := k.post()
	if s == dfdg.Snitflade2021_3 && p.foer != (tekster{}) {
		return p.foer
	}
	return p.tekster
}

// Koder yields every code of the catalogue in numeric order.
func Koder() iter.Seq[Kode] {
	return func(yield func(Kode) bool) {
		for i := range katalog {
			if !yield(katalog[i].kode) {
				return
			}
		}
	}
}

// Kendt reports whether the code is in the catalogue. The other accessors answer "", nothing or
// false for one that is not.
func (k Kode) Kendt() bool { return k.post().kode != 0 }

// Kort returns DFDG's short English text (Fejltekst in D and R); the description where the two
// are the same or no short text is public.
func (k Kode) Kort() string { return cmp.Or(k.post().kort, k.Engelsk("")) }

// Engelsk returns the English description, in DFDG's own words unless EgenEngelsk says otherwise.
// The interface matters for 4582 alone, whose meaning changed with 2025-2; the zero Snitflade is
// the newest.
func (k Kode) Engelsk(s dfdg.Snitflade) string { return k.tekster(s).engelsk }

// Dansk returns the Danish text, in DFDG's own words (F, M, R) unless EgenDansk says otherwise.
// The services word some of them differently; this is one that a public page has. The interface
// matters as in Engelsk.
func (k Kode) Dansk(s dfdg.Snitflade) string { return k.tekster(s).dansk }

// EgenEngelsk reports whether the English text is the library's own, since none is public.
func (k Kode) EgenEngelsk(s dfdg.Snitflade) bool { return k.tekster(s).egen&egenEngelsk != 0 }

// EgenDansk reports whether the Danish text is the library's own, since none is public.
func (k Kode) EgenDansk(s dfdg.Snitflade) bool { return k.tekster(s).egen&egenDansk != 0 }

// Metoder returns the methods whose public list of error codes holds the code (D, M, R), in the
// order counters, membership. It is none for a code that only a text or a general list names, as
// 8301, 9458 and 9459; the deadline service has no public list.
func (k Kode) Metoder() []string {
	var navne []string
	for i, n := range metodenavne {
		if k.post().liste&(1<<i) != 0 {
			navne = append(navne, n)
		}
	}
	return navne
}

// IListe reports whether the method's public list of error codes holds the code. False says only
// that no list states it: the library also raises a code where a rule's text names it, and some
// methods (DeleteDagpengetaellerkonto, GetHistoriskDagpengetaellerkonto,
// GetTaellereFraTidligereAkasse, all of frist) have no list.
func (k Kode) IListe(metode string) bool {
	i := slices.Index(metodenavne[:], metode)
	return i >= 0 && k.post().liste&(1<<i) != 0
}

// Kilde returns the letters of the sources that state the code, as "D, R"; see the package's
// Sources.
func (k Kode) Kilde() string { return k.post().kilde }

// Rejses reports whether the library ever raises the code. 1013, 2001–2003, 9336, 9337 and 9346
// are for users who map DFDG's answers.
func (k Kode) Rejses() bool { return k.post().rejses }
