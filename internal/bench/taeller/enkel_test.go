package taeller

// enkelAnmodning is the message as plain Go: what a user would write for package json, without a rule and without this
// library's types. It is what every peer reads into and writes from: what may be left out is, or DFDG would reject what is written.
type enkelAnmodning struct {
	Nyindplacering                     *bool                                  `json:"nyindplacering,omitempty" xml:"NewGrading,omitempty"`
	Berigtigelseskommentar             string                                 `json:"berigtigelseskommentar,omitempty" xml:"CorrectionComment,omitempty"`
	BerigtigelseskommentarStartDatoTid string                                 `json:"berigtigelseskommentarStartDatoTid,omitempty" xml:"CorrectionStartDateTime,omitempty"`
	Udtraekstidspunkt                  string                                 `json:"udtraekstidspunkt,omitempty" xml:"Udtraekstidspunkt,omitempty"`
	IndberetningIdentifier             string                                 `json:"indberetningIdentifier,omitempty" xml:"IndberetningIdentifier,omitempty"`
	Taellervisning                     *bool                                  `json:"taellervisning,omitempty" xml:"DisplayCounters,omitempty"`
	Indplacering                       *enkelIndplacering                     `json:"indplacering,omitempty" xml:"BenefitsGrading,omitempty"`
	Referenceperiode                   *enkelReferenceperiode                 `json:"referenceperiode,omitempty" xml:"ReferentialPeriod,omitempty"`
	Dagpengesats                       *enkelDagpengesats                     `json:"dagpengesats,omitempty" xml:"BenefitsRate,omitempty"`
	Forbrug                            *enkelForbrug                          `json:"forbrug,omitempty" xml:"Consumption,omitempty"`
	Dagpengeretsudloeb                 *enkelDagpengeretsudloeb               `json:"dagpengeretsudloeb,omitempty" xml:"BenefitsExpiry,omitempty"`
	Beskaeftigelseskonto               *enkelBeskaeftigelseskonto             `json:"beskaeftigelseskonto,omitempty" xml:"EmploymentAccount,omitempty"`
	Genindplaceringskonto              *enkelGenindplaceringskonto            `json:"genindplaceringskonto,omitempty" xml:"RegradingAccount,omitempty"`
	SupplerendeDagpengekonto           *enkelSupplerendeDagpengekonto         `json:"supplerendeDagpengekonto,omitempty" xml:"SupplementalBenefitsAccount,omitempty"`
	Karensdage                         *enkelKarensdage                       `json:"karensdage,omitempty" xml:"QualifyingHours,omitempty"`
	AfholdtKarens                      *enkelAfholdtKarens                    `json:"afholdtKarens,omitempty" xml:"QualifyingHoursReport,omitempty"`
	Dagpengeperiodeafkortning          *enkelDagpengeperiodeafkortning        `json:"dagpengeperiodeafkortning,omitempty" xml:"ShorteningReport,omitempty"`
	TimeforbrugDimittendHoejesteSats   *enkelTimeforbrugDimittendHoejesteSats `json:"timeforbrugDimittendHoejesteSats,omitempty" xml:"GraduateHighRateConsumption,omitempty"`
	BeskaeftigelsestillaegForbrug      *enkelBeskaeftigelsestillaegForbrug    `json:"beskaeftigelsestillaegForbrug,omitempty" xml:"EmploymentBonusConsumption,omitempty"`
}

type enkelIndplacering struct {
	Indplaceringsdato                   string  `json:"indplaceringsdato" xml:"GradingDate"`
	IndplaceringsgrundlagTimer          float64 `json:"indplaceringsgrundlagTimer" xml:"OffsetHours"`
	DagpengeperiodeType                 int     `json:"dagpengeperiodeType" xml:"BenefitsPeriodForm"`
	IndplaceringsgrundlagSamling        []int   `json:"indplaceringsgrundlagSamling" xml:"BenefitsGradingBasisCollection>BenefitsGradingBasisTypeIdentifierType"`
	SenesteArbejdsgiverindberetningDato string  `json:"senesteArbejdsgiverindberetningDato,omitempty" xml:"LatestEmployerReportUsed,omitempty"`
	RegisterdatatraekTidspunkt          string  `json:"registerdatatraekTidspunkt" xml:"RegisterInformationTime"`
	Opgoerelsesdato                     string  `json:"opgoerelsesdato" xml:"CalculationDate"`
}

type enkelReferenceperiode struct {
	TilhoerendeIndplaceringDato         string `json:"tilhoerendeIndplaceringDato,omitempty" xml:"TilhoerendeIndplaceringDato,omitempty"`
	ReferenceperiodeSlutDato            string `json:"referenceperiodeSlutDato" xml:"ReferentialPeriodEndDate"`
	DagpengeperiodeType                 int    `json:"dagpengeperiodeType" xml:"BenefitsPeriodForm"`
	SenesteArbejdsgiverindberetningDato string `json:"senesteArbejdsgiverindberetningDato,omitempty" xml:"LatestEmployerReportUsed,omitempty"`
	RegisterdatatraekTidspunkt          string `json:"registerdatatraekTidspunkt" xml:"RegisterInformationTime"`
	Opgoerelsesdato                     string `json:"opgoerelsesdato" xml:"CalculationDate"`
}

type enkelDagpengesats struct {
	Beregningsgrundlag                       float64 `json:"beregningsgrundlag,omitempty" xml:"CalculationBase,omitempty"`
	IndplaceringsdatoOrdinaerDagpengeperiode string  `json:"indplaceringsdatoOrdinaerDagpengeperiode" xml:"InitialGradingDateOrdinaryBenefitsPeriod"`
	MaanedligSats                            float64 `json:"maanedligSats,omitempty" xml:"RatePerMonth,omitempty"`
	Timesats                                 float64 `json:"timesats,omitempty" xml:"RatePerHour,omitempty"`
	Gyldighedsdato                           string  `json:"gyldighedsdato,omitempty" xml:"RateValidFrom,omitempty"`
	Satsgrundlag                             int     `json:"satsgrundlag" xml:"RateBasis"`
	RegisterdatatraekTidspunkt               string  `json:"registerdatatraekTidspunkt" xml:"RegisterInformationTime"`
	Opgoerelsesdato                          string  `json:"opgoerelsesdato" xml:"CalculationDate"`
}

type enkelForbrug struct {
	TilhoerendeIndplaceringDato string  `json:"tilhoerendeIndplaceringDato,omitempty" xml:"TilhoerendeIndplaceringDato,omitempty"`
	ForbrugteTimer              float64 `json:"forbrugteTimer" xml:"HoursConsumed"`
	Resttimer                   float64 `json:"resttimer" xml:"HoursRemaining"`
	Forbrugsmaaned              string  `json:"forbrugsmaaned" xml:"InventoryPaymentMonth"`
	Opgoerelsesdato             string  `json:"opgoerelsesdato" xml:"CalculationDate"`
}

type enkelDagpengeretsudloeb struct {
	TilhoerendeIndplaceringDato             string `json:"tilhoerendeIndplaceringDato,omitempty" xml:"TilhoerendeIndplaceringDato,omitempty"`
	DagpengeretUdloebsdato                  string `json:"dagpengeretUdloebsdato" xml:"BenefitsExpiryDate"`
	DagpengeretUdloebsaarsag                int    `json:"dagpengeretUdloebsaarsag" xml:"BenefitsExpiryCause"`
	DagpengeretsudloebFaktiskEllerForventet int    `json:"dagpengeretsudloebFaktiskEllerForventet" xml:"BenefitsExpiryActualOrExpected"`
	RegisterdatatraekTidspunkt              string `json:"registerdatatraekTidspunkt" xml:"RegisterInformationTime"`
	Opgoerelsesdato                         string `json:"opgoerelsesdato" xml:"CalculationDate"`
}

type enkelBeskaeftigelseskonto struct {
	Loentimer                            float64 `json:"loentimer,omitempty" xml:"EmploymentHours,omitempty"`
	ForventetForaeldelsesdato            string  `json:"forventetForaeldelsesdato" xml:"ExpectedObsoleteDate"`
	IndplaceringsdatoOrdinaerPeriode     string  `json:"indplaceringsdatoOrdinaerPeriode" xml:"AccountOpeningDate"`
	ForlaengelsespotentialeDagpengetimer float64 `json:"forlaengelsespotentialeDagpengetimer" xml:"PotentialProlongationBenefitHours"`
	MuligForlaengetDagpengeretsperiode   string  `json:"muligForlaengetDagpengeretsperiode" xml:"LatentProlongedBenefitsPeriod"`
	ForbrugteTimer                       float64 `json:"forbrugteTimer" xml:"HoursConsumed"`
	SenesteArbejdsgiverindberetningDato  string  `json:"senesteArbejdsgiverindberetningDato,omitempty" xml:"LatestEmployerReportUsed,omitempty"`
	RegisterdatatraekTidspunkt           string  `json:"registerdatatraekTidspunkt" xml:"RegisterInformationTime"`
	Opgoerelsesdato                      string  `json:"opgoerelsesdato" xml:"CalculationDate"`
}

type enkelGenindplaceringskonto struct {
	Genindplaceringstimer               float64 `json:"genindplaceringstimer" xml:"RegradingHours"`
	GenindplaceringTimemangel           float64 `json:"genindplaceringTimemangel" xml:"HoursMissingToRegrade"`
	FristForGenindplaceringstimer       string  `json:"fristForGenindplaceringstimer" xml:"HoursCompletionDeadlineDate"`
	IndplaceringsdatoOrdinaerPeriode    string  `json:"indplaceringsdatoOrdinaerPeriode" xml:"AccountOpeningDate"`
	SenesteArbejdsgiverindberetningDato string  `json:"senesteArbejdsgiverindberetningDato,omitempty" xml:"LatestEmployerReportUsed,omitempty"`
	RegisterdatatraekTidspunkt          string  `json:"registerdatatraekTidspunkt" xml:"RegisterInformationTime"`
	Opgoerelsesdato                     string  `json:"opgoerelsesdato" xml:"CalculationDate"`
}

type enkelSupplerendeDagpengekonto struct {
	ForbrugteUger                            int                          `json:"forbrugteUger" xml:"WeeksConsumed"`
	Opgoerelsesuge                           int                          `json:"opgoerelsesuge" xml:"CalculationWeek"`
	GenoptjeningType                         int                          `json:"genoptjeningType,omitempty" xml:"ReobtainSupplementalBenefits,omitempty"`
	GenoptjenteUger                          int                          `json:"genoptjenteUger,omitempty" xml:"ReobtainedRightWeeks,omitempty"`
	OrdinaerSupplerendeDagpengeretStartuge   int                          `json:"ordinaerSupplerendeDagpengeretStartuge" xml:"StartWeekOrdinarySupplementalBenefits"`
	ForlaengetSupplerendeDagpengeretStartuge int                          `json:"forlaengetSupplerendeDagpengeretStartuge,omitempty" xml:"StartWeekProlongedSupplementalBenefits,omitempty"`
	OrdinaerSupplerendeDagpengeretSlutdato   string                       `json:"ordinaerSupplerendeDagpengeretSlutdato,omitempty" xml:"EndOfOrdinarySupplementalBenefitsDate,omitempty"`
	GenoptjeningsgrundlagSamling             []enkelGenoptjeningsgrundlag `json:"genoptjeningsgrundlagSamling,omitempty" xml:"ReobtainBasis>ReobtainBasisUpdateType,omitempty"`
	Opgoerelsesdato                          string                       `json:"opgoerelsesdato" xml:"CalculationDate"`
}

type enkelGenoptjeningsgrundlag struct {
	GenoptjentUgevaerdi       float64 `json:"genoptjentUgevaerdi" xml:"ReobtainedWeekValue"`
	GenoptjentMaanedsvaerdi   float64 `json:"genoptjentMaanedsvaerdi,omitempty" xml:"ReobtainedMonthValue,omitempty"`
	GenoptjeningsgrundlagType int     `json:"genoptjeningsgrundlagType" xml:"ReobtainBasis"`
	Genoptjeningsdato         string  `json:"genoptjeningsdato" xml:"ReobtainDate"`
	Foraeldelsesdato          string  `json:"foraeldelsesdato" xml:"ObsoleteDate"`
}

type enkelKarensdage struct {
	TilhoerendeIndplaceringDato string  `json:"tilhoerendeIndplaceringDato,omitempty" xml:"TilhoerendeIndplaceringDato,omitempty"`
	Mangeltimer                 float64 `json:"mangeltimer" xml:"QualifyingHoursMissing"`
	Loentimer                   float64 `json:"loentimer" xml:"EmploymentHours"`
	KarensperiodeStartdato      string  `json:"karensperiodeStartdato" xml:"PeriodStartDate"`
	KarensperiodeSlutdato       string  `json:"karensperiodeSlutdato" xml:"PeriodEndDate"`
	Karensperiodenummer         int     `json:"karensperiodenummer" xml:"QualifyingHoursPeriodNumber"`
	Opgoerelsesdato             string  `json:"opgoerelsesdato" xml:"CalculationDate"`
}

type enkelAfholdtKarens struct {
	Afgoerelsesdato     string  `json:"afgoerelsesdato" xml:"DecisionDate"`
	Karenstraek         float64 `json:"karenstraek" xml:"QualifyingHoursWithdrawalAmount"`
	Afviklingsmaaned    string  `json:"afviklingsmaaned" xml:"ExecutionMonth"`
	Karensperiodenummer int     `json:"karensperiodenummer" xml:"QualifyingHoursPeriodNumber"`
	Opgoerelsesdato     string  `json:"opgoerelsesdato" xml:"CalculationDate"`
}

type enkelDagpengeperiodeafkortning struct {
	Afgoerelsesdato            string `json:"afgoerelsesdato" xml:"DecisionDate"`
	Foraeldelsesdato           string `json:"foraeldelsesdato,omitempty" xml:"ObsoletionDate,omitempty"`
	Eksekveringsdato           string `json:"eksekveringsdato,omitempty" xml:"ExecutionDate,omitempty"`
	RegisterdatatraekTidspunkt string `json:"registerdatatraekTidspunkt" xml:"RegisterInformationTime"`
	Opgoerelsesdato            string `json:"opgoerelsesdato" xml:"CalculationDate"`
}

type enkelTimeforbrugDimittendHoejesteSats struct {
	Dimittendindplaceringsdato           string  `json:"dimittendindplaceringsdato" xml:"GraduateGradingDate"`
	HoejesteSatsTimeforbrug              float64 `json:"hoejesteSatsTimeforbrug" xml:"HoursConsumedHighRate"`
	ResttimerHoejesteSats                float64 `json:"resttimerHoejesteSats" xml:"HoursRemainingHighRate"`
	SenesteUdbetalingsmaanedHoejesteSats string  `json:"senesteUdbetalingsmaanedHoejesteSats" xml:"LatestMonthWithGraduateHighRateConsumption"`
	Opgoerelsesdato                      string  `json:"opgoerelsesdato" xml:"CalculationDate"`
}

type enkelBeskaeftigelsestillaegForbrug struct {
	Tildelingsdato                         string  `json:"tildelingsdato" xml:"AllotmentDate"`
	BeskaeftigelsestillaegTimeforbrug      float64 `json:"beskaeftigelsestillaegTimeforbrug" xml:"EmploymentBonusConsumptionHours"`
	ResterendeBeskaeftigelsestillaegstimer float64 `json:"resterendeBeskaeftigelsestillaegstimer" xml:"EmploymentBonusRemainingHours"`
	BeskaeftigelsestillaegSlutdato         string  `json:"beskaeftigelsestillaegSlutdato" xml:"EmploymentBonusTransmissionPeriod"`
	BeskaeftigelsestillaegSenesteMaaned    string  `json:"beskaeftigelsestillaegSenesteMaaned" xml:"LatestMonthWithEmploymentBonus"`
	Opgoerelsesdato                        string  `json:"opgoerelsesdato" xml:"CalculationDate"`
}
