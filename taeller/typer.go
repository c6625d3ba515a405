package taeller

import (
	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
)

// The facts of a field – its JSON name, D's English name, occurrence, range and the rule that owns
// the range – stand in its tags alone. go generate reads them and writes felter_gen.go (places,
// reader, field checks), the JSON Schema and the glossary.
//
// krav: occurrence as D writes it ("1", "0-1"), then the range: [a;b] with ( ) for an excluded
// end, a set {a,b}, or a length a-b in characters, then the id of the rule that owns it. Which elements of the
// message itself a method needs stands in metode.go; there the id is that of the rule that requires the element. meta marks
// what says when a counter was computed, not what it is; enhed is the unit of a number that is no hours; liste is the code
// list of a code's ids. svar is the JSON name, in an answer, of what only an answer has.

//go:generate go run ../internal/gen

// Anmodning is the body of a request to any of the counter service's methods. Which elements a method has, and
// which of them it needs, depends on the method and the interface ([Metode]); an element that it
// does not have is a finding (S-02), as it is in a file.
//
// No function changes a message: any number of goroutines may share one as long as nobody writes.
type Anmodning struct {
	// Nyindplacering tells whether this is a new grading (true) or an update of an earlier one.
	Nyindplacering dfdg.JaNej `json:"nyindplacering,omitzero" xml:"NewGrading" krav:"A-02"`
	// Berigtigelseskommentar marks the report as a correction of an earlier one.
	Berigtigelseskommentar dfdg.Tekst `json:"berigtigelseskommentar,omitzero" xml:"CorrectionComment" krav:"1-1500 A-03"`
	// BerigtigelseskommentarStartDatoTid is when the wrongly reported period begins.
	BerigtigelseskommentarStartDatoTid dfdg.Tidspunkt `json:"berigtigelseskommentarStartDatoTid,omitzero" xml:"CorrectionStartDateTime"`
	// Udtraekstidspunkt is the moment whose counters are asked for.
	Udtraekstidspunkt dfdg.Tidspunkt `json:"udtraekstidspunkt,omitzero" xml:"Udtraekstidspunkt"`
	// IndberetningIdentifier is the id of a forwarded report, from the message about it.
	IndberetningIdentifier dfdg.GUID `json:"indberetningIdentifier,omitzero" xml:"IndberetningIdentifier"`
	// Taellervisning tells whether the counters are shown on Jobnet.
	Taellervisning dfdg.JaNej `json:"taellervisning,omitzero" xml:"DisplayCounters"`

	Taellersaet

	// Laesning is what the reader noted that no field can hold. Leave it zero.
	Laesning dfdgerr.Laesning `json:"-"`
}

// Svar is what a look-up answers, in D's own shape: which elements it has depends on the look-up. Each counter tells in
// Myndighed who reported it.
//
// An answer is believed as a whole or not at all: see [Svar.Kontroller]. [FaktaFraSvar] makes it facts.
type Svar struct {
	// Metode is the look-up that was answered.
	Metode Metode `json:"-"`
	// CPR is the citizen's number. Only GetDagpengetaellerkonto answers it.
	CPR dfdg.CPR `json:"personCivilRegistrationIdentifier,omitzero" xml:"PersonCivilRegistrationIdentifier"`
	// Taellervisning tells whether the counters are shown on Jobnet; not given means that they are. GetTaellereFraTidligereAkasse
	// does not answer it.
	Taellervisning dfdg.JaNej `json:"taellervisning,omitzero" xml:"DisplayCounters"`
	// Forsikringskategori tells how the citizen is insured, an id of the code list forsikringskategori; DFDG adds it for Jobnet. Only
	// GetDagpengetaellerkonto answers it.
	Forsikringskategori dfdg.Kode `json:"forsikringskategori,omitzero" xml:"UnemploymentInsuranceCategory" liste:"forsikringskategori"`
	// Nyindplacering is what the set was reported with: a new grading (true) or an update of an earlier one. Every answer has it.
	Nyindplacering dfdg.JaNej `json:"nyindplacering,omitzero" xml:"NewGrading"`

	Taellersaet

	// Laesning is what the reader noted that no field can hold. Leave it zero.
	Laesning dfdgerr.Laesning `json:"-"`
}

// Taellersaet is a set of the thirteen counters. A counter that is nil is not there; one that
// points to an empty struct is there, with all its elements missing.
type Taellersaet struct {
	// Indplacering is T1: the grading.
	Indplacering *Indplacering `json:"indplacering,omitzero" xml:"BenefitsGrading"`
	// Referenceperiode is T2: the reference period.
	Referenceperiode *Referenceperiode `json:"referenceperiode,omitzero" xml:"ReferentialPeriod"`
	// Dagpengesats is T3: the rate.
	Dagpengesats *Dagpengesats `json:"dagpengesats,omitzero" xml:"BenefitsRate"`
	// Forbrug is T4: the use.
	Forbrug *Forbrug `json:"forbrug,omitzero" xml:"Consumption"`
	// Dagpengeretsudloeb is T5: the end of the right.
	Dagpengeretsudloeb *Dagpengeretsudloeb `json:"dagpengeretsudloeb,omitzero" xml:"BenefitsExpiry"`
	// Beskaeftigelseskonto is T6: the employment account.
	Beskaeftigelseskonto *Beskaeftigelseskonto `json:"beskaeftigelseskonto,omitzero" xml:"EmploymentAccount"`
	// Genindplaceringskonto is T7: the regrading account.
	Genindplaceringskonto *Genindplaceringskonto `json:"genindplaceringskonto,omitzero" xml:"RegradingAccount"`
	// SupplerendeDagpengekonto is T8: supplementary benefit.
	SupplerendeDagpengekonto *SupplerendeDagpengekonto `json:"supplerendeDagpengekonto,omitzero" xml:"SupplementalBenefitsAccount"`
	// Karensdage is T9: the waiting period (lille karens).
	Karensdage *Karensdage `json:"karensdage,omitzero" xml:"QualifyingHours"`
	// AfholdtKarens is T10: a deducted waiting period.
	AfholdtKarens *AfholdtKarens `json:"afholdtKarens,omitzero" xml:"QualifyingHoursReport"`
	// Dagpengeperiodeafkortning is T11: a shortening (store karens).
	Dagpengeperiodeafkortning *Dagpengeperiodeafkortning `json:"dagpengeperiodeafkortning,omitzero" xml:"ShorteningReport"`
	// TimeforbrugDimittendHoejesteSats is T12: a graduate's hours at the high rate.
	TimeforbrugDimittendHoejesteSats *TimeforbrugDimittendHoejesteSats `json:"timeforbrugDimittendHoejesteSats,omitzero" xml:"GraduateHighRateConsumption"`
	// BeskaeftigelsestillaegForbrug is T13: hours with employment supplement.
	BeskaeftigelsestillaegForbrug *BeskaeftigelsestillaegForbrug `json:"beskaeftigelsestillaegForbrug,omitzero" xml:"EmploymentBonusConsumption"`
}

// Indplacering is T1: the grading, the citizen's place in a benefit period.
type Indplacering struct {
	// Indplaceringsdato is when the citizen was graded in the period that DagpengeperiodeType tells; it counts by its
	// Danish day.
	Indplaceringsdato dfdg.Tidspunkt `json:"indplaceringsdato,omitzero" xml:"GradingDate" krav:"1"`
	// IndplaceringsgrundlagTimer are the hours of benefit that the period begins with, over 0 and at most 7696; normally
	// at most 3848 (T1-02).
	IndplaceringsgrundlagTimer dfdg.Timetal `json:"indplaceringsgrundlagTimer,omitzero" xml:"OffsetHours" krav:"1 (0;7696] T1-01"`
	// DagpengeperiodeType tells an ordinary from a prolonged benefit period; an id of the code list dagpengeperiodeType.
	DagpengeperiodeType dfdg.Kode `json:"dagpengeperiodeType,omitzero" xml:"BenefitsPeriodForm" krav:"1" liste:"dagpengeperiodeType"`
	// IndplaceringsgrundlagSamling are the grounds and decisions behind the grading, ids of the code list
	// indplaceringsgrundlag; the collection is required and may be empty.
	IndplaceringsgrundlagSamling dfdg.Samling[dfdg.Kode] `json:"indplaceringsgrundlagSamling,omitzero" xml:"BenefitsGradingBasisCollection>BenefitsGradingBasisTypeIdentifierType" krav:"1 T1-05" liste:"indplaceringsgrundlag"`
	// SenesteArbejdsgiverindberetningDato is the day of the latest employer's report that was counted in; not later than today (T-20).
	SenesteArbejdsgiverindberetningDato dfdg.Dato `json:"senesteArbejdsgiverindberetningDato,omitzero" xml:"LatestEmployerReportUsed" krav:"0-1" meta:"ja"`
	// RegisterdatatraekTidspunkt is when register data for the calculation were last fetched, in the income register or
	// DFDG; not after the day of Opgoerelsesdato (T-22, T-26).
	RegisterdatatraekTidspunkt dfdg.Tidspunkt `json:"registerdatatraekTidspunkt,omitzero" xml:"RegisterInformationTime" krav:"1" meta:"ja"`
	// Opgoerelsesdato is the day of the calculation; not later than today (T-20).
	Opgoerelsesdato dfdg.Dato `json:"opgoerelsesdato,omitzero" xml:"CalculationDate" krav:"1" meta:"ja"`
	Metadata
}

// Referenceperiode is T2: the end of the period in which the right must be used.
type Referenceperiode struct {
	// TilhoerendeIndplaceringDato is the grading date of the grading that the counter belongs to: T1's (T-21). Interface
	// 2023-2 is not known to have it.
	TilhoerendeIndplaceringDato dfdg.Dato `json:"tilhoerendeIndplaceringDato,omitzero" xml:"TilhoerendeIndplaceringDato" krav:"0-1"`
	// ReferenceperiodeSlutDato is the day on which the reference period ends, by which the right must be used.
	ReferenceperiodeSlutDato dfdg.Dato `json:"referenceperiodeSlutDato,omitzero" xml:"ReferentialPeriodEndDate" krav:"1"`
	// DagpengeperiodeType tells an ordinary from a prolonged benefit period, as T1's does (T2-01); an id of the code list
	// dagpengeperiodeType.
	DagpengeperiodeType dfdg.Kode `json:"dagpengeperiodeType,omitzero" xml:"BenefitsPeriodForm" krav:"1" liste:"dagpengeperiodeType"`
	// SenesteArbejdsgiverindberetningDato is the day of the latest employer's report that was counted in; not later than today (T-20).
	SenesteArbejdsgiverindberetningDato dfdg.Dato `json:"senesteArbejdsgiverindberetningDato,omitzero" xml:"LatestEmployerReportUsed" krav:"0-1" meta:"ja"`
	// RegisterdatatraekTidspunkt is when register data for the calculation were last fetched, in the income register or
	// DFDG; not after the day of Opgoerelsesdato (T-22, T-26).
	RegisterdatatraekTidspunkt dfdg.Tidspunkt `json:"registerdatatraekTidspunkt,omitzero" xml:"RegisterInformationTime" krav:"1" meta:"ja"`
	// Opgoerelsesdato is the day of the calculation; not later than today (T-20).
	Opgoerelsesdato dfdg.Dato `json:"opgoerelsesdato,omitzero" xml:"CalculationDate" krav:"1" meta:"ja"`
	Metadata
}

// Dagpengesats is T3: the rate of benefit, in kroner.
type Dagpengesats struct {
	// Beregningsgrundlag is what the rate is calculated from, in kroner a month: 90 per cent of the average income of the
	// months that count; over 0. Required for rate basis 1 and 5.
	Beregningsgrundlag dfdg.Beloeb `json:"beregningsgrundlag,omitzero" xml:"CalculationBase" krav:"0-1 (0;) T3-01"`
	// IndplaceringsdatoOrdinaerDagpengeperiode is when the citizen was graded in the ordinary period; it counts by its Danish
	// day.
	IndplaceringsdatoOrdinaerDagpengeperiode dfdg.Tidspunkt `json:"indplaceringsdatoOrdinaerDagpengeperiode,omitzero" xml:"InitialGradingDateOrdinaryBenefitsPeriod" krav:"1"`
	// MaanedligSats is the rate in kroner a month, over 0, in whole kroner (T3-08). Required for rate basis 1 and 5, in
	// interface 2023-2 for all.
	MaanedligSats dfdg.Beloeb `json:"maanedligSats,omitzero" xml:"RatePerMonth" krav:"0-1 (0;) T3-01"`
	// Timesats is the rate in kroner an hour, over 0. Required for rate basis 1 and 5, in interface 2023-2 for all.
	Timesats dfdg.Beloeb `json:"timesats,omitzero" xml:"RatePerHour" krav:"0-1 (0;) T3-01"`
	// Gyldighedsdato is the first day on which the rate holds. Required for rate basis 5.
	Gyldighedsdato dfdg.Dato `json:"gyldighedsdato,omitzero" xml:"RateValidFrom" krav:"0-1"`
	// Satsgrundlag is the cause of the rate, an id of the code list satsgrundlag: 1 a grading, 5 a recalculation after a
	// graduate's rate.
	Satsgrundlag dfdg.Kode `json:"satsgrundlag,omitzero" xml:"RateBasis" krav:"1" liste:"satsgrundlag"`
	// RegisterdatatraekTidspunkt is when register data for the calculation were last fetched, in the income register or
	// DFDG; not after the day of Opgoerelsesdato (T-22, T-26).
	RegisterdatatraekTidspunkt dfdg.Tidspunkt `json:"registerdatatraekTidspunkt,omitzero" xml:"RegisterInformationTime" krav:"1" meta:"ja"`
	// Opgoerelsesdato is the day of the calculation; not later than today (T-20).
	Opgoerelsesdato dfdg.Dato `json:"opgoerelsesdato,omitzero" xml:"CalculationDate" krav:"1" meta:"ja"`
	Metadata
}

// Forbrug is T4: the hours of the right that are used and left.
type Forbrug struct {
	// TilhoerendeIndplaceringDato is the grading date of the grading that the counter belongs to: T1's (T-21). Interface
	// 2023-2 is not known to have it.
	TilhoerendeIndplaceringDato dfdg.Dato `json:"tilhoerendeIndplaceringDato,omitzero" xml:"TilhoerendeIndplaceringDato" krav:"0-1"`
	// ForbrugteTimer are the hours of benefit used, from 0 to 3848.
	ForbrugteTimer dfdg.Timetal `json:"forbrugteTimer,omitzero" xml:"HoursConsumed" krav:"1 [0;3848] T4-01"`
	// Resttimer are the hours of benefit left, from 0 to 3848; with those used at most T1's hours (T4-02).
	Resttimer dfdg.Timetal `json:"resttimer,omitzero" xml:"HoursRemaining" krav:"1 [0;3848] T4-01"`
	// Forbrugsmaaned is the month up to whose end the use is counted; not after this month (T-27), and for a new grading
	// the month before it (T4-03).
	Forbrugsmaaned dfdg.Maaned `json:"forbrugsmaaned,omitzero" xml:"InventoryPaymentMonth" krav:"1"`
	// Opgoerelsesdato is the day of the calculation; not later than today (T-20).
	Opgoerelsesdato dfdg.Dato `json:"opgoerelsesdato,omitzero" xml:"CalculationDate" krav:"1" meta:"ja"`
	Metadata
}

// Dagpengeretsudloeb is T5: the expected or actual end of the right.
type Dagpengeretsudloeb struct {
	// TilhoerendeIndplaceringDato is the grading date of the grading that the counter belongs to: T1's (T-21). Interface
	// 2023-2 is not known to have it.
	TilhoerendeIndplaceringDato dfdg.Dato `json:"tilhoerendeIndplaceringDato,omitzero" xml:"TilhoerendeIndplaceringDato" krav:"0-1"`
	// DagpengeretUdloebsdato is the day on which the right ends or ended; an actual one not after this month (T5-02).
	DagpengeretUdloebsdato dfdg.Dato `json:"dagpengeretUdloebsdato,omitzero" xml:"BenefitsExpiryDate" krav:"1"`
	// DagpengeretUdloebsaarsag is why it ends, an id of the code list dagpengeretsudloebsaarsag.
	DagpengeretUdloebsaarsag dfdg.Kode `json:"dagpengeretUdloebsaarsag,omitzero" xml:"BenefitsExpiryCause" krav:"1" liste:"dagpengeretsudloebsaarsag"`
	// DagpengeretsudloebFaktiskEllerForventet tells an actual from an expected end; an id of the code list
	// dagpengeretsudloebFaktiskEllerForventet.
	DagpengeretsudloebFaktiskEllerForventet dfdg.Kode `json:"dagpengeretsudloebFaktiskEllerForventet,omitzero" xml:"BenefitsExpiryActualOrExpected" krav:"1" liste:"dagpengeretsudloebFaktiskEllerForventet"`
	// RegisterdatatraekTidspunkt is when register data for the calculation were last fetched, in the income register or
	// DFDG; not after the day of Opgoerelsesdato (T-22, T-26).
	RegisterdatatraekTidspunkt dfdg.Tidspunkt `json:"registerdatatraekTidspunkt,omitzero" xml:"RegisterInformationTime" krav:"1" meta:"ja"`
	// Opgoerelsesdato is the day of the calculation; not later than today (T-20).
	Opgoerelsesdato dfdg.Dato `json:"opgoerelsesdato,omitzero" xml:"CalculationDate" krav:"1" meta:"ja"`
	Metadata
}

// Beskaeftigelseskonto is T6: hours that can prolong the right.
type Beskaeftigelseskonto struct {
	// Loentimer are the wage hours on the account, 0 or more. Where there are none the account is left out (T6-03).
	Loentimer dfdg.Timetal `json:"loentimer,omitzero" xml:"EmploymentHours" krav:"0-1 [0;) T6-01"`
	// ForventetForaeldelsesdato is when the newest hour on the account will be obsolete: 3 years after it was reported (T6-05).
	ForventetForaeldelsesdato dfdg.Dato `json:"forventetForaeldelsesdato,omitzero" xml:"ExpectedObsoleteDate" krav:"1"`
	// IndplaceringsdatoOrdinaerPeriode is the day on which the account begins: the grading date of the ordinary period (T6-04).
	IndplaceringsdatoOrdinaerPeriode dfdg.Dato `json:"indplaceringsdatoOrdinaerPeriode,omitzero" xml:"AccountOpeningDate" krav:"1"`
	// ForlaengelsespotentialeDagpengetimer are the hours of benefit that the wage hours can give, from 0 to 1924: twice as many
	// (T6-02).
	ForlaengelsespotentialeDagpengetimer dfdg.Timetal `json:"forlaengelsespotentialeDagpengetimer,omitzero" xml:"PotentialProlongationBenefitHours" krav:"1 [0;1924] T6-01"`
	// MuligForlaengetDagpengeretsperiode is the day on which the reference period would end in a prolonged period.
	MuligForlaengetDagpengeretsperiode dfdg.Dato `json:"muligForlaengetDagpengeretsperiode,omitzero" xml:"LatentProlongedBenefitsPeriod" krav:"1"`
	// ForbrugteTimer are the wage hours that were used for prolongations, from 0 to 1924.
	ForbrugteTimer dfdg.Timetal `json:"forbrugteTimer,omitzero" xml:"HoursConsumed" krav:"1 [0;1924] T6-01"`
	// SenesteArbejdsgiverindberetningDato is the day of the latest employer's report that was counted in; not later than today (T-20).
	SenesteArbejdsgiverindberetningDato dfdg.Dato `json:"senesteArbejdsgiverindberetningDato,omitzero" xml:"LatestEmployerReportUsed" krav:"0-1" meta:"ja"`
	// RegisterdatatraekTidspunkt is when register data for the calculation were last fetched, in the income register or
	// DFDG; not after the day of Opgoerelsesdato (T-22, T-26).
	RegisterdatatraekTidspunkt dfdg.Tidspunkt `json:"registerdatatraekTidspunkt,omitzero" xml:"RegisterInformationTime" krav:"1" meta:"ja"`
	// Opgoerelsesdato is the day of the calculation; not later than today (T-20).
	Opgoerelsesdato dfdg.Dato `json:"opgoerelsesdato,omitzero" xml:"CalculationDate" krav:"1" meta:"ja"`
	Metadata
}

// Genindplaceringskonto is T7: hours towards a new grading.
type Genindplaceringskonto struct {
	// Genindplaceringstimer are the wage hours towards a new grading, 0 or more.
	Genindplaceringstimer dfdg.Timetal `json:"genindplaceringstimer,omitzero" xml:"RegradingHours" krav:"1 [0;) T7-01"`
	// GenindplaceringTimemangel are the wage hours that are missing for one, from 0 to 1924; at most 1258 for a member
	// insured part time (T-28).
	GenindplaceringTimemangel dfdg.Timetal `json:"genindplaceringTimemangel,omitzero" xml:"HoursMissingToRegrade" krav:"1 [0;1924] T7-01"`
	// FristForGenindplaceringstimer is the day before which the missing hours must be worked, reported and used: 3 years after
	// the oldest hour was reported (T7-04), or without hours after today (T7-02).
	FristForGenindplaceringstimer dfdg.Dato `json:"fristForGenindplaceringstimer,omitzero" xml:"HoursCompletionDeadlineDate" krav:"1"`
	// IndplaceringsdatoOrdinaerPeriode is the day on which the account begins: the grading date of the ordinary period (T7-03).
	IndplaceringsdatoOrdinaerPeriode dfdg.Dato `json:"indplaceringsdatoOrdinaerPeriode,omitzero" xml:"AccountOpeningDate" krav:"1"`
	// SenesteArbejdsgiverindberetningDato is the day of the latest employer's report that was counted in; not later than today (T-20).
	SenesteArbejdsgiverindberetningDato dfdg.Dato `json:"senesteArbejdsgiverindberetningDato,omitzero" xml:"LatestEmployerReportUsed" krav:"0-1" meta:"ja"`
	// RegisterdatatraekTidspunkt is when register data for the calculation were last fetched, in the income register or
	// DFDG; not after the day of Opgoerelsesdato (T-22, T-26).
	RegisterdatatraekTidspunkt dfdg.Tidspunkt `json:"registerdatatraekTidspunkt,omitzero" xml:"RegisterInformationTime" krav:"1" meta:"ja"`
	// Opgoerelsesdato is the day of the calculation; not later than today (T-20).
	Opgoerelsesdato dfdg.Dato `json:"opgoerelsesdato,omitzero" xml:"CalculationDate" krav:"1" meta:"ja"`
	Metadata
}

// SupplerendeDagpengekonto is T8: the weeks of supplementary benefit.
type SupplerendeDagpengekonto struct {
	// ForbrugteUger are the weeks of supplementary benefit used, from 0 to 34, normally at most 30; in interface 2023-2 any
	// whole number.
	ForbrugteUger dfdg.Antal `json:"forbrugteUger,omitzero" xml:"WeeksConsumed" krav:"1 [0;34] T8-01"`
	// Opgoerelsesuge is the week up to which they are counted.
	Opgoerelsesuge dfdg.Uge `json:"opgoerelsesuge,omitzero" xml:"CalculationWeek" krav:"1 T8-02"`
	// GenoptjeningType tells a full right that was earned again from a prolonged one; an id of the code list genoptjeningType.
	GenoptjeningType dfdg.Kode `json:"genoptjeningType,omitzero" xml:"ReobtainSupplementalBenefits" krav:"0-1" liste:"genoptjeningType"`
	// GenoptjenteUger are the weeks so earned: 30 for a full right, 4, 8 or 12 for a prolonged one. Required where
	// GenoptjeningType is given.
	GenoptjenteUger dfdg.Antal `json:"genoptjenteUger,omitzero" xml:"ReobtainedRightWeeks" krav:"0-1 {4,8,12,30} T8-03"`
	// OrdinaerSupplerendeDagpengeretStartuge is the week in which the ordinary right to 30 weeks begins.
	OrdinaerSupplerendeDagpengeretStartuge dfdg.Uge `json:"ordinaerSupplerendeDagpengeretStartuge,omitzero" xml:"StartWeekOrdinarySupplementalBenefits" krav:"1 T8-02"`
	// ForlaengetSupplerendeDagpengeretStartuge is the week in which the prolonged right begins: the one after the used 30th
	// (T8-09). Set when a prolongation is decided.
	ForlaengetSupplerendeDagpengeretStartuge dfdg.Uge `json:"forlaengetSupplerendeDagpengeretStartuge,omitzero" xml:"StartWeekProlongedSupplementalBenefits" krav:"0-1 T8-02"`
	// OrdinaerSupplerendeDagpengeretSlutdato is the day on which the 30 weeks have ended and the use of prolongation weeks
	// begins. Set when that is decided (T8-12); it freezes the simulation on Jobnet.
	OrdinaerSupplerendeDagpengeretSlutdato dfdg.Dato `json:"ordinaerSupplerendeDagpengeretSlutdato,omitzero" xml:"EndOfOrdinarySupplementalBenefitsDate" krav:"0-1"`
	// GenoptjeningsgrundlagSamling is the work that can earn a prolonged or a full right, from 22 weeks used on (T8-07).
	GenoptjeningsgrundlagSamling dfdg.Samling[Genoptjeningsgrundlag] `json:"genoptjeningsgrundlagSamling,omitzero" xml:"ReobtainBasis>ReobtainBasisUpdateType" krav:"0-1"`
	// Opgoerelsesdato is the day of the calculation; not later than today (T-20).
	Opgoerelsesdato dfdg.Dato `json:"opgoerelsesdato,omitzero" xml:"CalculationDate" krav:"1" meta:"ja"`
	Metadata
}

// Genoptjeningsgrundlag is a row of T8: work that can earn a prolonged or a new right. Its two values
// are numbers of weeks and of months, in hundredths (D), held in the type of other decimals.
type Genoptjeningsgrundlag struct {
	// GenoptjentUgevaerdi is the value of the work as weekly reports: a number of weeks, 0 or more, in hundredths.
	GenoptjentUgevaerdi dfdg.Timetal `json:"genoptjentUgevaerdi,omitzero" xml:"ReobtainedWeekValue" enhed:"uger" krav:"1 [0;) T8-06"`
	// GenoptjentMaanedsvaerdi is its value as monthly reports: a number of months, 0 or more, in hundredths.
	GenoptjentMaanedsvaerdi dfdg.Timetal `json:"genoptjentMaanedsvaerdi,omitzero" xml:"ReobtainedMonthValue" enhed:"maaneder" krav:"0-1 [0;) T8-06"`
	// GenoptjeningsgrundlagType tells what periods it was earned in: weeks, fortnights, months or self-employment; an id of the
	// code list genoptjeningsgrundlag.
	GenoptjeningsgrundlagType dfdg.Kode `json:"genoptjeningsgrundlagType,omitzero" xml:"ReobtainBasis" krav:"1" liste:"genoptjeningsgrundlag"`
	// Genoptjeningsdato is the day on which the employer reported the period to the income register; not later than today
	// (T-27).
	Genoptjeningsdato dfdg.Dato `json:"genoptjeningsdato,omitzero" xml:"ReobtainDate" krav:"1"`
	// Foraeldelsesdato is the day on which it loses its worth: 12 months later (T8-05).
	Foraeldelsesdato dfdg.Dato `json:"foraeldelsesdato,omitzero" xml:"ObsoleteDate" krav:"1"`
	// Maerke is set by the reader where the row is no object. Leave it zero.
	Maerke dfdg.Tilstand `json:"-"`
}

// Karensdage is T9: hours missing to avoid a waiting day.
type Karensdage struct {
	// TilhoerendeIndplaceringDato is the grading date of the grading that the counter belongs to: T1's (T-21). Interface
	// 2023-2 is not known to have it.
	TilhoerendeIndplaceringDato dfdg.Dato `json:"tilhoerendeIndplaceringDato,omitzero" xml:"TilhoerendeIndplaceringDato" krav:"0-1"`
	// Mangeltimer are the hours that are missing to avoid a waiting day in the present period, from 0 to 149; at most 98 for a
	// member insured part time (T-28).
	Mangeltimer dfdg.Timetal `json:"mangeltimer,omitzero" xml:"QualifyingHoursMissing" krav:"1 [0;149] T9-01"`
	// Loentimer are the wage hours in the period, 0 or more.
	Loentimer dfdg.Timetal `json:"loentimer,omitzero" xml:"EmploymentHours" krav:"1 [0;) T9-01"`
	// KarensperiodeStartdato is the first day of the period; today or earlier (T9-02).
	KarensperiodeStartdato dfdg.Dato `json:"karensperiodeStartdato,omitzero" xml:"PeriodStartDate" krav:"1"`
	// KarensperiodeSlutdato is its last day: of the third month after the one it begins in, or later (T9-05).
	KarensperiodeSlutdato dfdg.Dato `json:"karensperiodeSlutdato,omitzero" xml:"PeriodEndDate" krav:"1"`
	// Karensperiodenummer is the number of the period, counted from 1 in each grading (T9-04).
	Karensperiodenummer dfdg.Antal `json:"karensperiodenummer,omitzero" xml:"QualifyingHoursPeriodNumber" krav:"1"`
	// Opgoerelsesdato is the day of the calculation; not later than today (T-20).
	Opgoerelsesdato dfdg.Dato `json:"opgoerelsesdato,omitzero" xml:"CalculationDate" krav:"1" meta:"ja"`
	Metadata
}

// AfholdtKarens is T10: a waiting day that was deducted, in kroner.
type AfholdtKarens struct {
	// Afgoerelsesdato is the day of the decision; not later than today (T-27).
	Afgoerelsesdato dfdg.Dato `json:"afgoerelsesdato,omitzero" xml:"DecisionDate" krav:"1"`
	// Karenstraek is what was deducted, in kroner, over 0.
	Karenstraek dfdg.Beloeb `json:"karenstraek,omitzero" xml:"QualifyingHoursWithdrawalAmount" krav:"1 (0;) T10-01"`
	// Afviklingsmaaned is the month from whose benefit it was deducted; not after this month (T-27).
	Afviklingsmaaned dfdg.Maaned `json:"afviklingsmaaned,omitzero" xml:"ExecutionMonth" krav:"1"`
	// Karensperiodenummer is the number of the period that it is for; of several deducted together the highest (T10-02).
	Karensperiodenummer dfdg.Antal `json:"karensperiodenummer,omitzero" xml:"QualifyingHoursPeriodNumber" krav:"1"`
	// Opgoerelsesdato is the day of the calculation; not later than today (T-20).
	Opgoerelsesdato dfdg.Dato `json:"opgoerelsesdato,omitzero" xml:"CalculationDate" krav:"1" meta:"ja"`
	Metadata
}

// Dagpengeperiodeafkortning is T11: a shortening of the benefit period.
type Dagpengeperiodeafkortning struct {
	// Afgoerelsesdato is the day of the decision; not later than today (T-27).
	Afgoerelsesdato dfdg.Dato `json:"afgoerelsesdato,omitzero" xml:"DecisionDate" krav:"1"`
	// Foraeldelsesdato is the day on which the shortening is obsolete.
	Foraeldelsesdato dfdg.Dato `json:"foraeldelsesdato,omitzero" xml:"ObsoletionDate" krav:"0-1"`
	// Eksekveringsdato is the day on which it was carried out.
	Eksekveringsdato dfdg.Dato `json:"eksekveringsdato,omitzero" xml:"ExecutionDate" krav:"0-1"`
	// RegisterdatatraekTidspunkt is when register data for the calculation were last fetched, in the income register or
	// DFDG; not after the day of Opgoerelsesdato (T-22, T-26).
	RegisterdatatraekTidspunkt dfdg.Tidspunkt `json:"registerdatatraekTidspunkt,omitzero" xml:"RegisterInformationTime" krav:"1" meta:"ja"`
	// Opgoerelsesdato is the day of the calculation; not later than today (T-20).
	Opgoerelsesdato dfdg.Dato `json:"opgoerelsesdato,omitzero" xml:"CalculationDate" krav:"1" meta:"ja"`
	Metadata
}

// TimeforbrugDimittendHoejesteSats is T12: a graduate's hours at the high rate.
type TimeforbrugDimittendHoejesteSats struct {
	// Dimittendindplaceringsdato is the day on which the citizen was graded as a graduate.
	Dimittendindplaceringsdato dfdg.Dato `json:"dimittendindplaceringsdato,omitzero" xml:"GraduateGradingDate" krav:"1"`
	// HoejesteSatsTimeforbrug are the hours used at the high rate, from 0 to 481.
	HoejesteSatsTimeforbrug dfdg.Timetal `json:"hoejesteSatsTimeforbrug,omitzero" xml:"HoursConsumedHighRate" krav:"1 [0;481] T12-01"`
	// ResttimerHoejesteSats are the hours left, from 0 to 481; with those used 481, or 390 for part time (T12-02).
	ResttimerHoejesteSats dfdg.Timetal `json:"resttimerHoejesteSats,omitzero" xml:"HoursRemainingHighRate" krav:"1 [0;481] T12-01"`
	// SenesteUdbetalingsmaanedHoejesteSats is the latest month that was paid at the high rate; not after this month (T-27).
	SenesteUdbetalingsmaanedHoejesteSats dfdg.Maaned `json:"senesteUdbetalingsmaanedHoejesteSats,omitzero" xml:"LatestMonthWithGraduateHighRateConsumption" krav:"1"`
	// Opgoerelsesdato is the day of the calculation; not later than today (T-20).
	Opgoerelsesdato dfdg.Dato `json:"opgoerelsesdato,omitzero" xml:"CalculationDate" krav:"1" meta:"ja"`
	Metadata
}

// BeskaeftigelsestillaegForbrug is T13: hours with employment supplement.
type BeskaeftigelsestillaegForbrug struct {
	// Tildelingsdato is the grading date with which the supplement was given: the first of a month (T13-03), from May 2023 on
	// (T13-05).
	Tildelingsdato dfdg.Dato `json:"tildelingsdato,omitzero" xml:"AllotmentDate" krav:"1"`
	// BeskaeftigelsestillaegTimeforbrug are the hours used with the supplement, from 0 to 481.
	BeskaeftigelsestillaegTimeforbrug dfdg.Timetal `json:"beskaeftigelsestillaegTimeforbrug,omitzero" xml:"EmploymentBonusConsumptionHours" krav:"1 [0;481] T13-01"`
	// ResterendeBeskaeftigelsestillaegstimer are the hours left, from 0 to 481; with those used 481, or 390 for part time (T13-04).
	ResterendeBeskaeftigelsestillaegstimer dfdg.Timetal `json:"resterendeBeskaeftigelsestillaegstimer,omitzero" xml:"EmploymentBonusRemainingHours" krav:"1 [0;481] T13-01"`
	// BeskaeftigelsestillaegSlutdato is the day on which the supplement ends: 3 years after Tildelingsdato, and later where it
	// was prolonged (T13-02).
	BeskaeftigelsestillaegSlutdato dfdg.Dato `json:"beskaeftigelsestillaegSlutdato,omitzero" xml:"EmploymentBonusTransmissionPeriod" krav:"1"`
	// BeskaeftigelsestillaegSenesteMaaned is the latest month that was paid with the supplement; not after this month (T-27).
	BeskaeftigelsestillaegSenesteMaaned dfdg.Maaned `json:"beskaeftigelsestillaegSenesteMaaned,omitzero" xml:"LatestMonthWithEmploymentBonus" krav:"1"`
	// Opgoerelsesdato is the day of the calculation; not later than today (T-20).
	Opgoerelsesdato dfdg.Dato `json:"opgoerelsesdato,omitzero" xml:"CalculationDate" krav:"1" meta:"ja"`
	Metadata
}

// Metadata is what a counter carries beside its elements.
type Metadata struct {
	// RegistrerendeMyndighed is the organisation that reported the counter. DFDG keeps it; no
	// report has it, and the checks do not look at it.
	RegistrerendeMyndighed dfdg.Organisation `json:"registrerendeMyndighed,omitzero"`
	// Myndighed is RegistrerendeMyndighed as DFDG answers it. Only a [Svar] has it.
	Myndighed *Myndighed `json:"-" svar:"registrerendeMyndighed" xml:"RegisteringAuthority" krav:"1" meta:"ja"`
	// Maerke is set by the reader where the counter was no object or stood twice. Leave it zero.
	Maerke dfdg.Tilstand `json:"-"`
}

// Myndighed names an organisation by DFDG's numbers.
type Myndighed struct {
	// Organisationstype is the kind of organisation, an id of the code list organisationstype, from 1 to 100. Which number is a fund's
	// is not public: it is a role of the register of code lists.
	Organisationstype dfdg.Kode `json:"organisationstype,omitzero" xml:"OrganisationTypeIdentifier" krav:"1 [1;100] A-40" liste:"organisationstype"`
	// Organisationskode is the organisation's own code, of 1–20 characters; a fund's is its main number.
	Organisationskode dfdg.Tekst `json:"organisationskode,omitzero" xml:"OrganisationCode" krav:"1 1-20 A-40"`
	// Maerke is set by the reader where it was no object or stood twice. Leave it zero.
	Maerke dfdg.Tilstand `json:"-"`
}
