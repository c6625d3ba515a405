package errors

import "strconv"

// Kode is one of DFDG's error codes. What is known of each is data: see [Kode.Engelsk],
// [Kode.Dansk], [Kode.Metoder] and their siblings.
type Kode int

// The catalogue. Some codes are never raised by the library and are for users who map DFDG's answers; [Kode.Rejses] tells.
const (
	// UgyldigtCPR: the CPR number does not have the form of one. On Get methods and in
	// membership; the counters' write methods answer UgyldigBesked (D, R).
	UgyldigtCPR Kode = 1001
	// UkendtCPR: the CPR number is well formed but not known (D, M, R).
	UkendtCPR Kode = 1010
	// InternFejl: an error inside DFDG's server. Never raised (R).
	InternFejl Kode = 1011
	// LoginMislykkedes: the logon failed. Never raised (R).
	LoginMislykkedes Kode = 1012
	// UtilstraekkeligeRettigheder: the user may not call the service. Never raised (D, R).
	UtilstraekkeligeRettigheder Kode = 1013
	// UgyldigBesked: the message breaks its own form: a missing, unknown or malformed element,
	// or a value outside its range (D, R).
	UgyldigBesked Kode = 1014
	// FejlOpstaaet: an error of which DFDG says no more. Never raised (R).
	FejlOpstaaet Kode = 1100
	// KlientcertifikatMangler: the call has no client certificate. Never raised (R).
	KlientcertifikatMangler Kode = 1101
	// UkendtKodeliste: no code list of that name. Never raised (R).
	UkendtKodeliste Kode = 2001
	// UgyldigKodelistevaerdi: the code list has no such value. Never raised (R).
	UgyldigKodelistevaerdi Kode = 2002
	// UdloebetKodelistevaerdi: the value of the code list has expired. Never raised (R).
	UdloebetKodelistevaerdi Kode = 2003
	// IkkeTilmeldt: the citizen is not enrolled. Never raised (R).
	IkkeTilmeldt Kode = 4367
	// IngenAkasseregistrering: the citizen is registered with no unemployment fund (D, R).
	IngenAkasseregistrering Kode = 4385
	// PersonFindesIkke: there is no person of that CPR number. Never raised (R).
	PersonFindesIkke Kode = 4404
	// BorgerDoed: the citizen is dead (M, R).
	BorgerDoed Kode = 4405
	// UgyldigMyndighedstype: the authority type of the call's header is not valid. Never raised (R).
	UgyldigMyndighedstype Kode = 4413
	// IkkeAutoriseret: the caller may not do this for this citizen (D, U, R).
	IkkeAutoriseret Kode = 4575
	// StartdatoOverlapper: the membership's start date conflicts with an earlier membership. In
	// 2021-3 it predates one that is registered, in 2025-2 it overlaps one (M, R).
	StartdatoOverlapper Kode = 4582
	// OphoerFoerStart: the membership would end before it starts (M, R).
	OphoerFoerStart Kode = 4583
	// StartdatoIFremtiden: the membership's start date is later than today (R).
	StartdatoIFremtiden Kode = 4585
	// IkkePaaVegneAfKalder: a fund registers a membership of another fund (R).
	IkkePaaVegneAfKalder Kode = 4586
	// UgyldigSamtaleform: the form of a meeting is not a valid code. Never raised (R).
	UgyldigSamtaleform Kode = 4708
	// UgyldigSamtaletype: the type of a meeting is not a valid code. Never raised (R).
	UgyldigSamtaletype Kode = 4709
	// UgyldigForsikringskategori: the insurance category is not a valid code (R).
	UgyldigForsikringskategori Kode = 4735
	// UkendtBooking: there is no booking of that id. Never raised (R).
	UkendtBooking Kode = 4768
	// MoedestartFoerIDag: a meeting would begin before today. Never raised (R).
	MoedestartFoerIDag Kode = 4783
	// MoedeslutFoerStart: a meeting would end before it begins. Never raised (R).
	MoedeslutFoerStart Kode = 4792
	// UgyldigMoedegruppe: the group type of a meeting is not a valid code. Never raised (R).
	UgyldigMoedegruppe Kode = 4805
	// IkkeMedlem: the citizen is not a member of any unemployment fund (D, R).
	IkkeMedlem Kode = 4856
	// MedlemAfAndenAkasse: the citizen is a member of another fund than the caller (D, R).
	MedlemAfAndenAkasse Kode = 4857
	// IdFindes: the id given for something new is already used (R).
	IdFindes Kode = 4977
	// AndetJobcenter: the citizen belongs to another job centre than the caller (D).
	AndetJobcenter Kode = 6005
	// OmbookingfristUdenOmbooking: a deadline for rebooking where that is not possible. Never raised (R).
	OmbookingfristUdenOmbooking Kode = 8125
	// OmbookingfristMangler: no deadline for rebooking where that is possible. Never raised (R).
	OmbookingfristMangler Kode = 8126
	// AflysningsfristUdenAflysning: a deadline for cancelling where that is not possible. Never raised (R).
	AflysningsfristUdenAflysning Kode = 8127
	// UgyldigOrganisationstype: the organisation type is not a valid code. Never raised (R).
	UgyldigOrganisationstype Kode = 8173
	// UgyldigBrugertype: the user type is not a valid code. Never raised (R).
	UgyldigBrugertype Kode = 8174
	// OrganisationsheaderMangler: the call has no ActiveOrganisationHeader. Never raised (R).
	OrganisationsheaderMangler Kode = 8232
	// BrugerheaderMangler: the call has no RequestUserMetadataHeader. Never raised (R).
	BrugerheaderMangler Kode = 8233
	// HeaderUlaeselig: a header of the call could not be read. Never raised (R).
	HeaderUlaeselig Kode = 8234
	// FristModFravaer: the deadline conflicts with the citizen's absence or exemption (F).
	FristModFravaer Kode = 8301
	// TilbagekaldIkkeAktuelAkasse: recall by a fund that has neither the present nor the latest
	// membership (M).
	TilbagekaldIkkeAktuelAkasse Kode = 9161
	// TilbagekaldForkertStart: recall with another start date than the registered one (M).
	TilbagekaldForkertStart Kode = 9162
	// TilbagekaldForkertOphoer: recall with another cancellation date than the registered one (M).
	TilbagekaldForkertOphoer Kode = 9163
	// TilbagekaldTilmeldtIPerioden: recall would leave the citizen enrolled as a benefit
	// recipient without a membership (M).
	TilbagekaldTilmeldtIPerioden Kode = 9164
	// UgyldigDagpengeperiodeType: the benefit period's form is not a valid code (D).
	UgyldigDagpengeperiodeType Kode = 9178
	// UgyldigtIndplaceringsgrundlag: the grading basis is not a valid code (D).
	UgyldigtIndplaceringsgrundlag Kode = 9179
	// IngenTaellerkonto: the citizen has no registered counters (D).
	IngenTaellerkonto Kode = 9181
	// UgyldigtSatsgrundlag: the rate basis is not a valid code (D).
	UgyldigtSatsgrundlag Kode = 9183
	// UgyldigUdloebsaarsag: the cause of the benefit right's expiry is not a valid code (D).
	UgyldigUdloebsaarsag Kode = 9188
	// UgyldigFaktiskEllerForventet: actual or expected expiry is not a valid code (D).
	UgyldigFaktiskEllerForventet Kode = 9189
	// Grundlag13FoerJuli2017: grading basis 13 with a grading date of 1 July 2017 or later (D).
	Grundlag13FoerJuli2017 Kode = 9213
	// UgyldigtGenoptjeningsgrundlag: the reobtain basis is not a valid code (D).
	UgyldigtGenoptjeningsgrundlag Kode = 9316
	// UgyldigGenoptjeningType: the reobtain type is not a valid code (D).
	UgyldigGenoptjeningType Kode = 9317
	// BerigtigelseSkalVaereHel: one of the two correction fields without the other; in 2023-2 also
	// a counter left out without a correction (D, U).
	BerigtigelseSkalVaereHel Kode = 9318
	// TaellerUdeladt: a counter left out without a correction (D).
	TaellerUdeladt Kode = 9319
	// CVNummerMangler: a CV number is missing, inside DFDG. Never raised (R).
	CVNummerMangler Kode = 9336
	// FleksjobKaldFejlede: a call inside DFDG failed. Never raised (R).
	FleksjobKaldFejlede Kode = 9337
	// CVServiceFejlede: a call inside DFDG failed. Never raised (R).
	CVServiceFejlede Kode = 9346
	// AkasseOphoert: recall would resume a membership of a fund that has ceased (M, R).
	AkasseOphoert Kode = 9374
	// KarensIFremtiden: the waiting period starts later than today (D).
	KarensIFremtiden Kode = 9453
	// BeregningsgrundlagMangler: rate basis 1 or 5 without a calculation base over 0 (D).
	BeregningsgrundlagMangler Kode = 9454
	// MaanedligSatsMangler: rate basis 1 or 5 without a monthly rate (D).
	MaanedligSatsMangler Kode = 9455
	// TimesatsMangler: rate basis 1 or 5 without an hourly rate (D).
	TimesatsMangler Kode = 9456
	// GyldighedsdatoMangler: rate basis 5 without the date that the rate is valid from (D).
	GyldighedsdatoMangler Kode = 9457
	// SatsgrundlagFoerReform: rate basis 6, 7 or 9 where the ordinary benefit period begins on 1
	// May 2023 or later (U).
	SatsgrundlagFoerReform Kode = 9458
	// IndplaceringsgrundlagFoerReform: grading basis 2, 7, 11, 14, 16–21 or 23 where the ordinary
	// benefit period begins on 1 May 2023 or later (U).
	IndplaceringsgrundlagFoerReform Kode = 9459
	// BorgerDoedBorgerkommunikation: BorgerDoed in the domain Borgerkommunikation. Never raised (R).
	BorgerDoedBorgerkommunikation Kode = 60007
	// UgyldigSamtaleformKontaktforloeb: UgyldigSamtaleform in the domain Kontaktforloeb. Never raised (R).
	UgyldigSamtaleformKontaktforloeb Kode = 90000
	// UgyldigSamtaletypeKontaktforloeb: UgyldigSamtaletype in the domain Kontaktforloeb. Never raised (R).
	UgyldigSamtaletypeKontaktforloeb Kode = 90001
	// MoedestartFoerIDagKontaktforloeb: MoedestartFoerIDag in the domain Kontaktforloeb. Never raised (R).
	MoedestartFoerIDagKontaktforloeb Kode = 90002
	// MoedeslutFoerStartKontaktforloeb: MoedeslutFoerStart in the domain Kontaktforloeb. Never raised (R).
	MoedeslutFoerStartKontaktforloeb Kode = 90004
	// UgyldigMoedegruppeKontaktforloeb: UgyldigMoedegruppe in the domain Kontaktforloeb. Never raised (R).
	UgyldigMoedegruppeKontaktforloeb Kode = 90005
	// IkkeMedlemKontaktforloeb: IkkeMedlem in the domain Kontaktforloeb. Never raised (R).
	IkkeMedlemKontaktforloeb Kode = 90006
	// MedlemAfAndenAkasseKontaktforloeb: MedlemAfAndenAkasse in the domain Kontaktforloeb. Never raised (R).
	MedlemAfAndenAkasseKontaktforloeb Kode = 90007
	// OmbookingfristUdenOmbookingKontaktforloeb: OmbookingfristUdenOmbooking in the domain Kontaktforloeb. Never raised (R).
	OmbookingfristUdenOmbookingKontaktforloeb Kode = 90009
	// OmbookingfristManglerKontaktforloeb: OmbookingfristMangler in the domain Kontaktforloeb. Never raised (R).
	OmbookingfristManglerKontaktforloeb Kode = 90010
	// AflysningsfristUdenAflysningKontaktforloeb: AflysningsfristUdenAflysning in the domain Kontaktforloeb. Never raised (R).
	AflysningsfristUdenAflysningKontaktforloeb Kode = 90014
	// UkendtBookingKontaktforloeb: UkendtBooking in the domain Kontaktforloeb. Never raised (R).
	UkendtBookingKontaktforloeb Kode = 90036
)

// Error writes the code and the English text of the newest interface, as "4857 Citizen belongs to
// different unemployment fund"; "1234 unknown" for a number outside the catalogue.
func (k Kode) Error() string {
	if !k.Kendt() {
		return strconv.Itoa(int(k)) + " unknown"
	}
	return strconv.Itoa(int(k)) + " " + k.Engelsk("")
}
