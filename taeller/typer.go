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
// end, a set {a,b}, or a length a-b in characters, then the id of the rule that owns it.

//go:generate go run ../internal/gen

// Anmodning is the body of a request to any of the counter service's methods. Which elements a method has, and
// which of them it needs, depends on the method and the interface ([Metode]); an element that it
// does not have is a finding (S-02), as it is in a file.
type Anmodning struct {
	// Nyindplacering tells whether this is a new grading (true) or an update of an earlier one.
	Nyindplacering dfdg.JaNej `json:"nyindplacering,omitzero" xml:"NewGrading"`
	// Berigtigelseskommentar marks the report as a correction of an earlier one.
	Berigtigelseskommentar dfdg.Tekst `json:"berigtigelseskommentar,omitzero" xml:"CorrectionComment" krav:"0-1 1-1500 A-03"`
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

// Taellersaet is a set of the thirteen counters. A counter that is nil is not there; one that
// points to an empty struct is there, with all its elements missing.
type Taellersaet struct {
	Indplacering                     *Indplacering                     `json:"indplacering,omitzero" xml:"BenefitsGrading"`
	Referenceperiode                 *Referenceperiode                 `json:"referenceperiode,omitzero" xml:"ReferentialPeriod"`
	Dagpengesats                     *Dagpengesats                     `json:"dagpengesats,omitzero" xml:"BenefitsRate"`
	Forbrug                          *Forbrug                          `json:"forbrug,omitzero" xml:"Consumption"`
	Dagpengeretsudloeb               *Dagpengeretsudloeb               `json:"dagpengeretsudloeb,omitzero" xml:"BenefitsExpiry"`
	Beskaeftigelseskonto             *Beskaeftigelseskonto             `json:"beskaeftigelseskonto,omitzero" xml:"EmploymentAccount"`
	Genindplaceringskonto            *Genindplaceringskonto            `json:"genindplaceringskonto,omitzero" xml:"RegradingAccount"`
	SupplerendeDagpengekonto         *SupplerendeDagpengekonto         `json:"supplerendeDagpengekonto,omitzero" xml:"SupplementalBenefitsAccount"`
	Karensdage                       *Karensdage                       `json:"karensdage,omitzero" xml:"QualifyingHours"`
	AfholdtKarens                    *AfholdtKarens                    `json:"afholdtKarens,omitzero" xml:"QualifyingHoursReport"`
	Dagpengeperiodeafkortning        *Dagpengeperiodeafkortning        `json:"dagpengeperiodeafkortning,omitzero" xml:"ShorteningReport"`
	TimeforbrugDimittendHoejesteSats *TimeforbrugDimittendHoejesteSats `json:"timeforbrugDimittendHoejesteSats,omitzero" xml:"GraduateHighRateConsumption"`
	BeskaeftigelsestillaegForbrug    *BeskaeftigelsestillaegForbrug    `json:"beskaeftigelsestillaegForbrug,omitzero" xml:"EmploymentBonusConsumption"`
}

// Indplacering is T1: the grading, the citizen's place in a benefit period.
type Indplacering struct {
	Indplaceringsdato                   dfdg.Tidspunkt          `json:"indplaceringsdato,omitzero" xml:"GradingDate" krav:"1"`
	IndplaceringsgrundlagTimer          dfdg.Timetal            `json:"indplaceringsgrundlagTimer,omitzero" xml:"OffsetHours" krav:"1 (0;7696] T1-01"`
	DagpengeperiodeType                 dfdg.Kode               `json:"dagpengeperiodeType,omitzero" xml:"BenefitsPeriodForm" krav:"1"`
	IndplaceringsgrundlagSamling        dfdg.Samling[dfdg.Kode] `json:"indplaceringsgrundlagSamling,omitzero" xml:"BenefitsGradingBasisCollection>BenefitsGradingBasisTypeIdentifierType" krav:"1 T1-05"`
	SenesteArbejdsgiverindberetningDato dfdg.Dato               `json:"senesteArbejdsgiverindberetningDato,omitzero" xml:"LatestEmployerReportUsed" krav:"0-1"`
	RegisterdatatraekTidspunkt          dfdg.Tidspunkt          `json:"registerdatatraekTidspunkt,omitzero" xml:"RegisterInformationTime" krav:"1"`
	Opgoerelsesdato                     dfdg.Dato               `json:"opgoerelsesdato,omitzero" xml:"CalculationDate" krav:"1"`
	Metadata
}

// Referenceperiode is T2: the end of the period in which the right must be used.
type Referenceperiode struct {
	TilhoerendeIndplaceringDato         dfdg.Dato      `json:"tilhoerendeIndplaceringDato,omitzero" xml:"TilhoerendeIndplaceringDato" krav:"0-1"`
	ReferenceperiodeSlutDato            dfdg.Dato      `json:"referenceperiodeSlutDato,omitzero" xml:"ReferentialPeriodEndDate" krav:"1"`
	DagpengeperiodeType                 dfdg.Kode      `json:"dagpengeperiodeType,omitzero" xml:"BenefitsPeriodForm" krav:"1"`
	SenesteArbejdsgiverindberetningDato dfdg.Dato      `json:"senesteArbejdsgiverindberetningDato,omitzero" xml:"LatestEmployerReportUsed" krav:"0-1"`
	RegisterdatatraekTidspunkt          dfdg.Tidspunkt `json:"registerdatatraekTidspunkt,omitzero" xml:"RegisterInformationTime" krav:"1"`
	Opgoerelsesdato                     dfdg.Dato      `json:"opgoerelsesdato,omitzero" xml:"CalculationDate" krav:"1"`
	Metadata
}

// Dagpengesats is T3: the rate of benefit, in kroner.
type Dagpengesats struct {
	Beregningsgrundlag                       dfdg.Beloeb    `json:"beregningsgrundlag,omitzero" xml:"CalculationBase" krav:"0-1 (0;) T3-01"`
	IndplaceringsdatoOrdinaerDagpengeperiode dfdg.Tidspunkt `json:"indplaceringsdatoOrdinaerDagpengeperiode,omitzero" xml:"InitialGradingDateOrdinaryBenefitsPeriod" krav:"1"`
	MaanedligSats                            dfdg.Beloeb    `json:"maanedligSats,omitzero" xml:"RatePerMonth" krav:"0-1 (0;) T3-01"`
	Timesats                                 dfdg.Beloeb    `json:"timesats,omitzero" xml:"RatePerHour" krav:"0-1 (0;) T3-01"`
	Gyldighedsdato                           dfdg.Dato      `json:"gyldighedsdato,omitzero" xml:"RateValidFrom" krav:"0-1"`
	Satsgrundlag                             dfdg.Kode      `json:"satsgrundlag,omitzero" xml:"RateBasis" krav:"1"`
	RegisterdatatraekTidspunkt               dfdg.Tidspunkt `json:"registerdatatraekTidspunkt,omitzero" xml:"RegisterInformationTime" krav:"1"`
	Opgoerelsesdato                          dfdg.Dato      `json:"opgoerelsesdato,omitzero" xml:"CalculationDate" krav:"1"`
	Metadata
}

// Forbrug is T4: the hours of the right that are used and left.
type Forbrug struct {
	TilhoerendeIndplaceringDato dfdg.Dato    `json:"tilhoerendeIndplaceringDato,omitzero" xml:"TilhoerendeIndplaceringDato" krav:"0-1"`
	ForbrugteTimer              dfdg.Timetal `json:"forbrugteTimer,omitzero" xml:"HoursConsumed" krav:"1 [0;3848] T4-01"`
	Resttimer                   dfdg.Timetal `json:"resttimer,omitzero" xml:"HoursRemaining" krav:"1 [0;3848] T4-01"`
	Forbrugsmaaned              dfdg.Maaned  `json:"forbrugsmaaned,omitzero" xml:"InventoryPaymentMonth" krav:"1"`
	Opgoerelsesdato             dfdg.Dato    `json:"opgoerelsesdato,omitzero" xml:"CalculationDate" krav:"1"`
	Metadata
}

// Dagpengeretsudloeb is T5: the expected or actual end of the right.
type Dagpengeretsudloeb struct {
	TilhoerendeIndplaceringDato             dfdg.Dato      `json:"tilhoerendeIndplaceringDato,omitzero" xml:"TilhoerendeIndplaceringDato" krav:"0-1"`
	DagpengeretUdloebsdato                  dfdg.Dato      `json:"dagpengeretUdloebsdato,omitzero" xml:"BenefitsExpiryDate" krav:"1"`
	DagpengeretUdloebsaarsag                dfdg.Kode      `json:"dagpengeretUdloebsaarsag,omitzero" xml:"BenefitsExpiryCause" krav:"1"`
	DagpengeretsudloebFaktiskEllerForventet dfdg.Kode      `json:"dagpengeretsudloebFaktiskEllerForventet,omitzero" xml:"BenefitsExpiryActualOrExpected" krav:"1"`
	RegisterdatatraekTidspunkt              dfdg.Tidspunkt `json:"registerdatatraekTidspunkt,omitzero" xml:"RegisterInformationTime" krav:"1"`
	Opgoerelsesdato                         dfdg.Dato      `json:"opgoerelsesdato,omitzero" xml:"CalculationDate" krav:"1"`
	Metadata
}

// Beskaeftigelseskonto is T6: hours that can prolong the right.
type Beskaeftigelseskonto struct {
	Loentimer                            dfdg.Timetal   `json:"loentimer,omitzero" xml:"EmploymentHours" krav:"0-1 [0;) T6-01"`
	ForventetForaeldelsesdato            dfdg.Dato      `json:"forventetForaeldelsesdato,omitzero" xml:"ExpectedObsoleteDate" krav:"1"`
	IndplaceringsdatoOrdinaerPeriode     dfdg.Dato      `json:"indplaceringsdatoOrdinaerPeriode,omitzero" xml:"AccountOpeningDate" krav:"1"`
	ForlaengelsespotentialeDagpengetimer dfdg.Timetal   `json:"forlaengelsespotentialeDagpengetimer,omitzero" xml:"PotentialProlongationBenefitHours" krav:"1 [0;1924] T6-01"`
	MuligForlaengetDagpengeretsperiode   dfdg.Dato      `json:"muligForlaengetDagpengeretsperiode,omitzero" xml:"LatentProlongedBenefitsPeriod" krav:"1"`
	ForbrugteTimer                       dfdg.Timetal   `json:"forbrugteTimer,omitzero" xml:"HoursConsumed" krav:"1 [0;1924] T6-01"`
	SenesteArbejdsgiverindberetningDato  dfdg.Dato      `json:"senesteArbejdsgiverindberetningDato,omitzero" xml:"LatestEmployerReportUsed" krav:"0-1"`
	RegisterdatatraekTidspunkt           dfdg.Tidspunkt `json:"registerdatatraekTidspunkt,omitzero" xml:"RegisterInformationTime" krav:"1"`
	Opgoerelsesdato                      dfdg.Dato      `json:"opgoerelsesdato,omitzero" xml:"CalculationDate" krav:"1"`
	Metadata
}

// Genindplaceringskonto is T7: hours towards a new grading.
type Genindplaceringskonto struct {
	Genindplaceringstimer               dfdg.Timetal   `json:"genindplaceringstimer,omitzero" xml:"RegradingHours" krav:"1 [0;) T7-01"`
	GenindplaceringTimemangel           dfdg.Timetal   `json:"genindplaceringTimemangel,omitzero" xml:"HoursMissingToRegrade" krav:"1 [0;1924] T7-01"`
	FristForGenindplaceringstimer       dfdg.Dato      `json:"fristForGenindplaceringstimer,omitzero" xml:"HoursCompletionDeadlineDate" krav:"1"`
	IndplaceringsdatoOrdinaerPeriode    dfdg.Dato      `json:"indplaceringsdatoOrdinaerPeriode,omitzero" xml:"AccountOpeningDate" krav:"1"`
	SenesteArbejdsgiverindberetningDato dfdg.Dato      `json:"senesteArbejdsgiverindberetningDato,omitzero" xml:"LatestEmployerReportUsed" krav:"0-1"`
	RegisterdatatraekTidspunkt          dfdg.Tidspunkt `json:"registerdatatraekTidspunkt,omitzero" xml:"RegisterInformationTime" krav:"1"`
	Opgoerelsesdato                     dfdg.Dato      `json:"opgoerelsesdato,omitzero" xml:"CalculationDate" krav:"1"`
	Metadata
}

// SupplerendeDagpengekonto is T8: the weeks of supplementary benefit.
type SupplerendeDagpengekonto struct {
	ForbrugteUger                            dfdg.Antal                          `json:"forbrugteUger,omitzero" xml:"WeeksConsumed" krav:"1 [0;34] T8-01"`
	Opgoerelsesuge                           dfdg.Uge                            `json:"opgoerelsesuge,omitzero" xml:"CalculationWeek" krav:"1 T8-02"`
	GenoptjeningType                         dfdg.Kode                           `json:"genoptjeningType,omitzero" xml:"ReobtainSupplementalBenefits" krav:"0-1"`
	GenoptjenteUger                          dfdg.Antal                          `json:"genoptjenteUger,omitzero" xml:"ReobtainedRightWeeks" krav:"0-1 {4,8,12,30} T8-03"`
	OrdinaerSupplerendeDagpengeretStartuge   dfdg.Uge                            `json:"ordinaerSupplerendeDagpengeretStartuge,omitzero" xml:"StartWeekOrdinarySupplementalBenefits" krav:"1 T8-02"`
	ForlaengetSupplerendeDagpengeretStartuge dfdg.Uge                            `json:"forlaengetSupplerendeDagpengeretStartuge,omitzero" xml:"StartWeekProlongedSupplementalBenefits" krav:"0-1 T8-02"`
	OrdinaerSupplerendeDagpengeretSlutdato   dfdg.Dato                           `json:"ordinaerSupplerendeDagpengeretSlutdato,omitzero" xml:"EndOfOrdinarySupplementalBenefitsDate" krav:"0-1"`
	GenoptjeningsgrundlagSamling             dfdg.Samling[Genoptjeningsgrundlag] `json:"genoptjeningsgrundlagSamling,omitzero" xml:"ReobtainBasis>ReobtainBasisUpdateType" krav:"0-1"`
	Opgoerelsesdato                          dfdg.Dato                           `json:"opgoerelsesdato,omitzero" xml:"CalculationDate" krav:"1"`
	Metadata
}

// Genoptjeningsgrundlag is a row of T8: work that can earn a prolonged or a new right. Its two values
// are numbers of weeks and of months, in hundredths (D), held in the type of other decimals.
type Genoptjeningsgrundlag struct {
	GenoptjentUgevaerdi       dfdg.Timetal `json:"genoptjentUgevaerdi,omitzero" xml:"ReobtainedWeekValue" krav:"1 [0;) T8-06"`
	GenoptjentMaanedsvaerdi   dfdg.Timetal `json:"genoptjentMaanedsvaerdi,omitzero" xml:"ReobtainedMonthValue" krav:"0-1 [0;) T8-06"`
	GenoptjeningsgrundlagType dfdg.Kode    `json:"genoptjeningsgrundlagType,omitzero" xml:"ReobtainBasis" krav:"1"`
	Genoptjeningsdato         dfdg.Dato    `json:"genoptjeningsdato,omitzero" xml:"ReobtainDate" krav:"1"`
	Foraeldelsesdato          dfdg.Dato    `json:"foraeldelsesdato,omitzero" xml:"ObsoleteDate" krav:"1"`
	// Maerke is set by the reader where the row is no object. Leave it zero.
	Maerke dfdg.Tilstand `json:"-"`
}

// Karensdage is T9: hours missing to avoid a waiting day.
type Karensdage struct {
	TilhoerendeIndplaceringDato dfdg.Dato    `json:"tilhoerendeIndplaceringDato,omitzero" xml:"TilhoerendeIndplaceringDato" krav:"0-1"`
	Mangeltimer                 dfdg.Timetal `json:"mangeltimer,omitzero" xml:"QualifyingHoursMissing" krav:"1 [0;149] T9-01"`
	Loentimer                   dfdg.Timetal `json:"loentimer,omitzero" xml:"EmploymentHours" krav:"1 [0;) T9-01"`
	KarensperiodeStartdato      dfdg.Dato    `json:"karensperiodeStartdato,omitzero" xml:"PeriodStartDate" krav:"1"`
	KarensperiodeSlutdato       dfdg.Dato    `json:"karensperiodeSlutdato,omitzero" xml:"PeriodEndDate" krav:"1"`
	Karensperiodenummer         dfdg.Antal   `json:"karensperiodenummer,omitzero" xml:"QualifyingHoursPeriodNumber" krav:"1"`
	Opgoerelsesdato             dfdg.Dato    `json:"opgoerelsesdato,omitzero" xml:"CalculationDate" krav:"1"`
	Metadata
}

// AfholdtKarens is T10: a waiting day that was deducted, in kroner.
type AfholdtKarens struct {
	Afgoerelsesdato     dfdg.Dato   `json:"afgoerelsesdato,omitzero" xml:"DecisionDate" krav:"1"`
	Karenstraek         dfdg.Beloeb `json:"karenstraek,omitzero" xml:"QualifyingHoursWithdrawalAmount" krav:"1 (0;) T10-01"`
	Afviklingsmaaned    dfdg.Maaned `json:"afviklingsmaaned,omitzero" xml:"ExecutionMonth" krav:"1"`
	Karensperiodenummer dfdg.Antal  `json:"karensperiodenummer,omitzero" xml:"QualifyingHoursPeriodNumber" krav:"1"`
	Opgoerelsesdato     dfdg.Dato   `json:"opgoerelsesdato,omitzero" xml:"CalculationDate" krav:"1"`
	Metadata
}

// Dagpengeperiodeafkortning is T11: a shortening of the benefit period.
type Dagpengeperiodeafkortning struct {
	Afgoerelsesdato            dfdg.Dato      `json:"afgoerelsesdato,omitzero" xml:"DecisionDate" krav:"1"`
	Foraeldelsesdato           dfdg.Dato      `json:"foraeldelsesdato,omitzero" xml:"ObsoletionDate" krav:"0-1"`
	Eksekveringsdato           dfdg.Dato      `json:"eksekveringsdato,omitzero" xml:"ExecutionDate" krav:"0-1"`
	RegisterdatatraekTidspunkt dfdg.Tidspunkt `json:"registerdatatraekTidspunkt,omitzero" xml:"RegisterInformationTime" krav:"1"`
	Opgoerelsesdato            dfdg.Dato      `json:"opgoerelsesdato,omitzero" xml:"CalculationDate" krav:"1"`
	Metadata
}

// TimeforbrugDimittendHoejesteSats is T12: a graduate's hours at the high rate.
type TimeforbrugDimittendHoejesteSats struct {
	Dimittendindplaceringsdato           dfdg.Dato    `json:"dimittendindplaceringsdato,omitzero" xml:"GraduateGradingDate" krav:"1"`
	HoejesteSatsTimeforbrug              dfdg.Timetal `json:"hoejesteSatsTimeforbrug,omitzero" xml:"HoursConsumedHighRate" krav:"1 [0;481] T12-01"`
	ResttimerHoejesteSats                dfdg.Timetal `json:"resttimerHoejesteSats,omitzero" xml:"HoursRemainingHighRate" krav:"1 [0;481] T12-01"`
	SenesteUdbetalingsmaanedHoejesteSats dfdg.Maaned  `json:"senesteUdbetalingsmaanedHoejesteSats,omitzero" xml:"LatestMonthWithGraduateHighRateConsumption" krav:"1"`
	Opgoerelsesdato                      dfdg.Dato    `json:"opgoerelsesdato,omitzero" xml:"CalculationDate" krav:"1"`
	Metadata
}

// BeskaeftigelsestillaegForbrug is T13: hours with employment supplement.
type BeskaeftigelsestillaegForbrug struct {
	Tildelingsdato                         dfdg.Dato    `json:"tildelingsdato,omitzero" xml:"AllotmentDate" krav:"1"`
	BeskaeftigelsestillaegTimeforbrug      dfdg.Timetal `json:"beskaeftigelsestillaegTimeforbrug,omitzero" xml:"EmploymentBonusConsumptionHours" krav:"1 [0;481] T13-01"`
	ResterendeBeskaeftigelsestillaegstimer dfdg.Timetal `json:"resterendeBeskaeftigelsestillaegstimer,omitzero" xml:"EmploymentBonusRemainingHours" krav:"1 [0;481] T13-01"`
	BeskaeftigelsestillaegSlutdato         dfdg.Dato    `json:"beskaeftigelsestillaegSlutdato,omitzero" xml:"EmploymentBonusTransmissionPeriod" krav:"1"`
	BeskaeftigelsestillaegSenesteMaaned    dfdg.Maaned  `json:"beskaeftigelsestillaegSenesteMaaned,omitzero" xml:"LatestMonthWithEmploymentBonus" krav:"1"`
	Opgoerelsesdato                        dfdg.Dato    `json:"opgoerelsesdato,omitzero" xml:"CalculationDate" krav:"1"`
	Metadata
}

// Metadata is what a counter carries beside its elements.
type Metadata struct {
	// RegistrerendeMyndighed is the organisation that reported the counter. DFDG keeps it; no
	// report has it, and the checks do not look at it.
	RegistrerendeMyndighed dfdg.Organisation `json:"registrerendeMyndighed,omitzero"`
	// Maerke is set by the reader where the counter was no object or stood twice. Leave it zero.
	Maerke dfdg.Tilstand `json:"-"`
}
