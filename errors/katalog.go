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
	brug   brug
	gammel Kode // the number that the same case had before a domain renumbered it; its texts are that one's where there are none
}

// brug is what the library does with a code.
type brug uint8

const (
	rejses   brug = iota + 1 // it raises it
	aldrig                   // it never does
	omKaldet                 // it never does, and the code says nothing of the message
)

// katalog is section E of the rule catalogue, by code. Literal texts keep DFDG's own spelling.
//
// Lists: D has one after Create, Get, UpdateDagpengetaellere, UpdateDagpengesats,
// UpdateAfholdtKarens, UpdateDagpengeperiodeAfkortning and UpdateTaellervisning; R and M name the
// codes of membership's registration, cancellation (4583) and recall, hardly complete.
var katalog = [...]post{
	{1001, "Invalid cpr",
		tekster{"The submitted cpr is either to long or short or contains data not interpretable as a date",
			"Ugyldigt cpr-nummer", 0},
		tekster{}, getTaeller | createMedlemskab, "D, R", rejses, 0},
	{1010, "Unknown cpr",
		tekster{"The submitted cpr is unknown to the system", "Ukendt personnummer", 0},
		tekster{}, getTaeller | createMedlemskab | updateTilbagekaldelse, "D, M, R", rejses, 0},
	{1011, "",
		tekster{"Internal error on server",
			"Intern fejl på serveren", egenDansk},
		tekster{}, 0, "R", omKaldet, 0},
	{1012, "",
		tekster{"Logon failed",
			"Login mislykkedes", egenDansk},
		tekster{}, 0, "R", omKaldet, 0},
	{1013, "Insufficient permissions",
		tekster{"User has insufficient permissions to access this webservice",
			"Brugeren har ikke rettigheder til at kalde denne service", egenDansk},
		tekster{}, getTaeller | createMedlemskab, "D, R", omKaldet, 0},
	{1014, "Failed to validate message",
		tekster{"The submitted message could not be validated", "Beskeden kunne ikke valideres", 0},
		tekster{}, skrivAlle | createMedlemskab, "D, R", rejses, 0},
	{1100, "",
		tekster{"An error has occurred",
			"Der er opstået en fejl", egenDansk},
		tekster{}, 0, "R", omKaldet, 0},
	{1101, "",
		tekster{"Client certificate missing from request",
			"Klientcertifikatet mangler i kaldet", egenDansk},
		tekster{}, 0, "R", omKaldet, 0},
	{2001, "",
		tekster{"Invalid CodeList name", "Der er ingen kodeliste med det angivne navn", egenDansk},
		tekster{}, 0, "R", aldrig, 0},
	{2002, "",
		tekster{"Invalid CodeList value", "Den angivne værdi findes ikke i kodelisten", egenDansk},
		tekster{}, 0, "R", aldrig, 0},
	{2003, "",
		tekster{"Use of expired CodeList value not allowed", "En udløbet kodelisteværdi må ikke bruges", egenDansk},
		tekster{}, 0, "R", aldrig, 0},
	{4367, "",
		tekster{"The person is not enrolled",
			"Borger er ikke tilmeldt", 0},
		tekster{}, 0, "R", aldrig, 0},
	{4385, "",
		tekster{"The client does not have an unemploymentfund registration",
			"Borgeren er ikke registreret i en a-kasse", egenDansk},
		tekster{}, getTaeller, "D, R", rejses, 0},
	{4404, "",
		tekster{"The person with the specified CPR number does not exist",
			"Person med det angivne CPR-nummer findes ikke", egenEngelsk},
		tekster{}, 0, "R", aldrig, 0},
	{4405, "",
		tekster{"The person with specified cpr is dead", "Borger med det angivne personnummer er død", 0},
		tekster{}, updateTilbagekaldelse, "M, R", rejses, 0},
	{4413, "",
		tekster{"The authoritytype of the requestheader is invalid",
			"Myndighedstypen i kaldets header er ugyldig", egenDansk},
		tekster{}, 0, "R", omKaldet, 0},
	{4575, "You are not authorized",
		tekster{"You are not authorized to execute the operation",
			"Du har ikke rettigheder til at gennemføre denne handling", 0},
		tekster{}, taellerAlt | createMedlemskab, "D, U, R", rejses, 0},
	{4582, "",
		tekster{"The membership start date overlaps an earlier membership period",
			"Medlemskabsstartdato overlapper tidligere medlemsperiode", egenEngelsk},
		tekster{"Membershipstartdate predates previously registered membershipregistration",
			"Anvendt MT-dato ligger før MT-dato registreret i DFDG", 0},
		createMedlemskab, "M, R", rejses, 0},
	{4583, "",
		tekster{"The cancellation of the membership predates the membershipstartdate",
			"Ønsket annullering af medlemskab ligger forud for startdato for medlemskab registreret i DFDG", 0},
		tekster{}, createMedlemskab | updateOphoer, "M, R", rejses, 0},
	{4585, "",
		tekster{"The startdate of a membershipregistration must not lie in the future",
			"Medlemskabsstartdato kan ikke ligge i fremtiden", 0},
		tekster{}, createMedlemskab, "R", rejses, 0},
	{4586, "",
		tekster{"Membershipregistrations must be made on behalf of the current requesting fund",
			"Medlemsregistrering skal være på vegne af den kaldende a-kasse.", 0},
		tekster{}, createMedlemskab, "R", rejses, 0},
	{4708, "",
		tekster{"The submitted InterviewContactTypeIdentifier is invalid",
			"Den angivne samtaleform er ugyldig", 0},
		tekster{}, 0, "R", aldrig, 0},
	{4709, "",
		tekster{"The submitted InterviewTypeIdentifier is invalid",
			"Den angivne samtaletype er ugyldig", 0},
		tekster{}, 0, "R", aldrig, 0},
	{4735, "Invalid insurance category type",
		tekster{"The submitted insurance category type is no recognized as a valid insurance category type",
			"Den angivne forsikringskategori er ugyldig", egenDansk},
		tekster{}, createMedlemskab, "R", rejses, 0},
	{4768, "",
		tekster{"The submitted BookingIdentifier is unknown to the system",
			"Det angivne BookingId er ikke kendt i systemet", 0},
		tekster{}, 0, "R", aldrig, 0},
	{4783, "",
		tekster{"The BookingTime cannot be before todays date",
			"MoedeStarttidspunkt kan ikke være tidligere end dags dato", 0},
		tekster{}, 0, "R", aldrig, 0},
	{4792, "",
		tekster{"The BookingEndTime cannot be before BookingStartTime",
			"MoedeSluttidspunkt kan ikke være tidligere end moedestarttidspunktet", 0},
		tekster{}, 0, "R", aldrig, 0},
	{4805, "",
		tekster{"The submitted InterviewFormTypeIdentifier is invalid.",
			"Den angivne MoedeGruppeType er ugyldig", 0},
		tekster{}, 0, "R", aldrig, 0},
	{4856, "",
		tekster{"Citizen not member of unemployment fund", "Borgeren er ikke medlem af en a-kasse", 0},
		tekster{}, createTaeller, "D, R", rejses, 0},
	{4857, "",
		tekster{"Citizen belongs to different unemployment fund", "Borgeren er medlem af en anden a-kasse", 0},
		tekster{}, getTaeller, "D, R", rejses, 0},
	{4977, "",
		tekster{"The specified id already exists", "Det angivne id findes allerede", egenEngelsk},
		tekster{}, 0, "R", rejses, 0},
	{6005, "",
		tekster{"The person with specified cpr does not belong to the jobcenter specified in ActiveOrganisationHeader",
			"Borgeren hører ikke til det jobcenter, der er angivet i ActiveOrganisationHeader", egenDansk},
		tekster{}, getTaeller, "D", rejses, 0},
	{8125, "",
		tekster{"Rebooking deadline cannot be specified if rebooking is not possible",
			"OmbookingFrist kan ikke sættes når ombook ikke er muligt", 0},
		tekster{}, 0, "R", aldrig, 0},
	{8126, "",
		tekster{"Rebooking deadline must be specified if rebooking is possible",
			"OmbookingFrist er påkrævet når ombook er muligt", 0},
		tekster{}, 0, "R", aldrig, 0},
	{8127, "",
		tekster{"Cancellation deadline cannot be specified if cancellation is not possible",
			"Aflysningsfrist kan ikke sættes når aflysning ikke er mulig", egenEngelsk},
		tekster{}, 0, "R", aldrig, 0},
	{8173, "",
		tekster{"OrganisationType is invalid according to the organisationTypeIdentifierCodeList.",
			"Organisationstypen findes ikke i kodelisten over organisationstyper", egenDansk},
		tekster{}, 0, "R", omKaldet, 0},
	{8174, "",
		tekster{"UserType is invalid according to the requestUserTypeIdentifierCodeList.",
			"Brugertypen findes ikke i kodelisten over brugertyper", egenDansk},
		tekster{}, 0, "R", omKaldet, 0},
	{8232, "",
		tekster{"The SOAP header ActiveOrganisationHeader is missing",
			"SOAP-headeren ActiveOrganisationHeader mangler", egenEngelsk | egenDansk},
		tekster{}, 0, "R", omKaldet, 0},
	{8233, "",
		tekster{"The SOAP header RequestUserMetadataHeader is missing",
			"SOAP-headeren RequestUserMetadataHeader mangler", egenEngelsk | egenDansk},
		tekster{}, 0, "R", omKaldet, 0},
	{8234, "",
		tekster{"The SOAP header could not be deserialized",
			"SOAP-headeren kunne ikke læses", egenEngelsk | egenDansk},
		tekster{}, 0, "R", omKaldet, 0},
	{8301, "",
		tekster{"The deadline cannot be created because of the citizen's absence and exemptions",
			"Fristen kan ikke oprettes på grund af borgers fravær og fritagelser", egenEngelsk},
		tekster{}, 0, "F", rejses, 0},
	{9161, "",
		tekster{"Recall is only allowed for unemployment fund who has current or latest membership period",
			"Recall er kun tilladt for aktuel eller seneste a-kasse", 0},
		tekster{}, updateTilbagekaldelse, "M", rejses, 0},
	{9162, "",
		tekster{"The specified UnemploymentFundMembershipRegistrationDate does not match the one registered",
			"Anvendt MT-dato svarer ikke til dato registreret i DFDG", 0},
		tekster{}, updateTilbagekaldelse, "M", rejses, 0},
	{9163, "",
		tekster{"The specified UnemploymentFundMembershipCancellationDate does not match the one registered",
			"Anvnendt MA-dato svarer ikke til dato registreret i DFDG", 0},
		tekster{}, updateTilbagekaldelse, "M", rejses, 0},
	{9164, "",
		tekster{"Recall is not allowed since citizen has been enrolled during the membership period",
			"Der kan ikke recall'es på en person, der har været tilmeldt som jobsøgende dagpengemodtager i medlemsperioden", 0},
		tekster{}, updateTilbagekaldelse, "M", rejses, 0},
	{9178, "",
		tekster{"The submitted BenefitsPeriodFormTypeIdentifier is not a valid codelist value",
			"Den angivne dagpengeperiodetype er ikke en gyldig kodelisteværdi", egenDansk},
		tekster{}, createTaeller | updateTaellere, "D", rejses, 0},
	{9179, "",
		tekster{"The submitted BenefitsGradingBasisTypeIdentifier is not a valid codelist value",
			"Det angivne indplaceringsgrundlag er ikke en gyldig kodelisteværdi", egenDansk},
		tekster{}, createTaeller, "D", rejses, 0},
	{9181, "",
		tekster{"A benefits account was not created for the submitted person",
			"Der er ikke oprettet en dagpengetællerkonto for den angivne person", egenDansk},
		tekster{}, taellerAlt, "D", rejses, 0},
	{9183, "",
		tekster{"The submitted RateBasisTypeIdentifier is not a valid codelist value",
			"Det angivne satsgrundlag er ikke en gyldig kodelisteværdi", egenDansk},
		tekster{}, createTaeller | updateSats, "D", rejses, 0},
	{9188, "",
		tekster{"The submitted BenefitsExpiryCauseTypeIdentifier is not a valid codelist value",
			"Den angivne årsag til dagpengerettens udløb er ikke en gyldig kodelisteværdi", egenDansk},
		tekster{}, createTaeller, "D", rejses, 0},
	{9189, "",
		tekster{"The submitted BenefitsExpiryActualOrExpectedTypeIdentifier is not a valid codelist value",
			"Angivelsen af faktisk eller forventet udløb af dagpengeretten er ikke en gyldig kodelisteværdi", egenDansk},
		tekster{}, createTaeller, "D", rejses, 0},
	{9213, "",
		tekster{"BenefitsGradingBasisTypeIdentifierType 13 is only allowed for GradingDates earlier than 01.07.2017",
			"Indplaceringsgrundlag 13 må kun bruges ved indplaceringsdatoer før 1. juli 2017", egenDansk},
		tekster{}, createTaeller, "D", rejses, 0},
	{9316, "",
		tekster{"The submitted ReobtainBasisTypeIdentifier is not a valid codelist value",
			"Det angivne genoptjeningsgrundlag er ikke en gyldig kodelisteværdi", egenDansk},
		tekster{}, createTaeller, "D", rejses, 0},
	{9317, "",
		tekster{"The submitted ReobtainSupplementalBenefitsTypeIdentifier is not a valid codelist value",
			"Den angivne genoptjeningstype er ikke en gyldig kodelisteværdi", egenDansk},
		tekster{}, createTaeller, "D", rejses, 0},
	{9318, "",
		tekster{"CorrectionComment and CorrectionStartDateTime must always both be set when correcting previous input",
			"Berigtigelseskommentar og berigtigelsens starttidspunkt skal begge udfyldes, når en tidligere indberetning rettes", egenDansk},
		tekster{}, createTaeller, "D, U", rejses, 0},
	{9319, "",
		tekster{"One or more counters cannot be empty or null without a correction-indicating CorrectionComment",
			"En eller flere tællere må ikke være tomme eller udeladt uden en berigtigelseskommentar", egenDansk},
		tekster{}, createTaeller, "D", rejses, 0},
	{9336, "",
		tekster{"CV number has to be specified", "CV-nummer skal angives", egenDansk},
		tekster{}, createMedlemskab, "R", omKaldet, 0},
	{9337, "",
		tekster{"Call to SetFlexijobApproved failed", "Kaldet til SetFlexijobApproved fejlede", egenDansk},
		tekster{}, createMedlemskab, "R", omKaldet, 0},
	{9346, "",
		tekster{"Call to CVServiceForDFDG failed", "Kaldet til CVServiceForDFDG fejlede", egenDansk},
		tekster{}, createMedlemskab, "R", omKaldet, 0},
	{9374, "",
		tekster{"Recall not allowed, old UnemploymentFund cannot be reactivated, call MembershipCancellation instead",
			"Tilbagekaldelse er ikke mulig, da den tidligere a-kasse er ophørt; afslut medlemskabet i stedet", egenDansk},
		tekster{}, updateTilbagekaldelse, "M, R", rejses, 0},
	{9453, "",
		tekster{"PeriodStartDate for QualifyingHours has to be today or in the past",
			"Karensperiodens startdato skal være i dag eller tidligere", egenDansk},
		tekster{}, createTaeller, "D", rejses, 0},
	{9454, "",
		tekster{"Rate Basis id 1 Indplacering and id 5 Genberegning efter dimittend requires CalculationBase > 0,00",
			"Satsgrundlag 1 Indplacering og 5 Genberegning efter dimittend kræver et beregningsgrundlag over 0,00", egenDansk},
		tekster{}, createTaeller | updateSats, "D", rejses, 0},
	{9455, "",
		tekster{"Rate Basis id 1 Indplacering and id 5 Genberegning efter dimittend requires RatePerMonth to be set",
			"Satsgrundlag 1 Indplacering og 5 Genberegning efter dimittend kræver en månedlig sats", egenDansk},
		tekster{}, createTaeller | updateSats, "D", rejses, 0},
	{9456, "",
		tekster{"Rate Basis id 1 Indplacering and id 5 Genberegning efter dimittend requires RatePerHour to be set",
			"Satsgrundlag 1 Indplacering og 5 Genberegning efter dimittend kræver en timesats", egenDansk},
		tekster{}, createTaeller | updateSats, "D", rejses, 0},
	{9457, "",
		tekster{"Rate Basis id 5 Genberegning efter dimittend requires RateValidFrom to be set",
			"Satsgrundlag 5 Genberegning efter dimittend kræver en gyldighedsdato", egenDansk},
		tekster{}, createTaeller | updateSats, "D", rejses, 0},
	{9458, "",
		tekster{"RateBasis id 6,7 & 9 is only valid if GradingDate for ordinær dagpengeperiode < 2023-05-01",
			"Satsgrundlag 6, 7 og 9 må kun bruges, hvis den ordinære dagpengeperiode begynder før 1. maj 2023", egenDansk},
		tekster{}, 0, "U", rejses, 0},
	{9459, "",
		tekster{"The BenefitsGradingBasis Id is only valid if GradingDate for ordinær dagpengeperiode < 2023-05-01",
			"Indplaceringsgrundlaget må kun bruges, hvis den ordinære dagpengeperiode begynder før 1. maj 2023", egenDansk},
		tekster{}, 0, "U", rejses, 0},
	{60007, "",
		tekster{"The citizen is dead",
			"Borgeren er død", egenEngelsk | egenDansk},
		tekster{}, 0, "R", aldrig, 4405},
	{90000, "",
		tekster{},
		tekster{}, 0, "R", aldrig, 4708},
	{90001, "",
		tekster{},
		tekster{}, 0, "R", aldrig, 4709},
	{90002, "",
		tekster{},
		tekster{}, 0, "R", aldrig, 4783},
	{90004, "",
		tekster{},
		tekster{}, 0, "R", aldrig, 4792},
	{90005, "",
		tekster{},
		tekster{}, 0, "R", aldrig, 4805},
	{90006, "",
		tekster{},
		tekster{}, 0, "R", aldrig, 4856},
	{90007, "",
		tekster{},
		tekster{}, 0, "R", aldrig, 4857},
	{90009, "",
		tekster{},
		tekster{}, 0, "R", aldrig, 8125},
	{90010, "",
		tekster{},
		tekster{}, 0, "R", aldrig, 8126},
	{90014, "",
		tekster{},
		tekster{}, 0, "R", aldrig, 8127},
	{90036, "",
		tekster{},
		tekster{}, 0, "R", aldrig, 4768},
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
	if p.tekster == (tekster{}) && p.gammel != 0 {
		return p.gammel.tekster(s)
	}
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

// Rejses reports whether the library ever raises the code. The others are for users who map DFDG's answers.
func (k Kode) Rejses() bool { return k.post().brug == rejses }

// OmKaldet reports whether the code is of the call or of DFDG itself, as a failed logon or an internal error: it says nothing of
// the message or the citizen, and no rule is about it.
func (k Kode) OmKaldet() bool { return k.post().brug == omKaldet }

// Gammel returns the number that the same case had before a domain of DFDG renumbered it (90000–90036 in Kontaktforloeb, 60007 in
// Borgerkommunikation; R); 0 for a code that was not renumbered.
func (k Kode) Gammel() Kode { return k.post().gammel }
