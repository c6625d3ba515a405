package taeller

// enkelAnmodning is the message as plain Go: what a user would write for package json, without a rule and without this
// library's types. It is what every peer reads into.
type enkelAnmodning struct {
	Nyindplacering                     *bool                                  `json:"nyindplacering" xml:"NewGrading"`
	Berigtigelseskommentar             string                                 `json:"berigtigelseskommentar" xml:"CorrectionComment"`
	BerigtigelseskommentarStartDatoTid string                                 `json:"berigtigelseskommentarStartDatoTid" xml:"CorrectionStartDateTime"`
	Udtraekstidspunkt                  string                                 `json:"udtraekstidspunkt" xml:"Udtraekstidspunkt"`
	IndberetningIdentifier             string                                 `json:"indberetningIdentifier" xml:"IndberetningIdentifier"`
	Taellervisning                     *bool                                  `json:"taellervisning" xml:"DisplayCounters"`
	Indplacering                       *enkelIndplacering                     `json:"indplacering" xml:"BenefitsGrading"`
	Referenceperiode                   *enkelReferenceperiode                 `json:"referenceperiode" xml:"ReferentialPeriod"`
	Dagpengesats                       *enkelDagpengesats                     `json:"dagpengesats" xml:"BenefitsRate"`
	Forbrug                            *enkelForbrug                          `json:"forbrug" xml:"Consumption"`
	Dagpengeretsudloeb                 *enkelDagpengeretsudloeb               `json:"dagpengeretsudloeb" xml:"BenefitsExpiry"`
	Beskaeftigelseskonto               *enkelBeskaeftigelseskonto             `json:"beskaeftigelseskonto" xml:"EmploymentAccount"`
	Genindplaceringskonto              *enkelGenindplaceringskonto            `json:"genindplaceringskonto" xml:"RegradingAccount"`
	SupplerendeDagpengekonto           *enkelSupplerendeDagpengekonto         `json:"supplerendeDagpengekonto" xml:"SupplementalBenefitsAccount"`
	Karensdage                         *enkelKarensdage                       `json:"karensdage" xml:"QualifyingHours"`
	AfholdtKarens                      *enkelAfholdtKarens                    `json:"afholdtKarens" xml:"QualifyingHoursReport"`
	Dagpengeperiodeafkortning          *enkelDagpengeperiodeafkortning        `json:"dagpengeperiodeafkortning" xml:"ShorteningReport"`
	TimeforbrugDimittendHoejesteSats   *enkelTimeforbrugDimittendHoejesteSats `json:"timeforbrugDimittendHoejesteSats" xml:"GraduateHighRateConsumption"`
	BeskaeftigelsestillaegForbrug      *enkelBeskaeftigelsestillaegForbrug    `json:"beskaeftigelsestillaegForbrug" xml:"EmploymentBonusConsumption"`
}

type enkelIndplacering struct {
	Indplaceringsdato                   string  `json:"indplaceringsdato" xml:"GradingDate"`
	IndplaceringsgrundlagTimer          float64 `json:"indplaceringsgrundlagTimer" xml:"OffsetHours"`
	DagpengeperiodeType                 int     `json:"dagpengeperiodeType" xml:"BenefitsPeriodForm"`
	IndplaceringsgrundlagSamling        []int   `json:"indplaceringsgrundlagSamling" xml:"BenefitsGradingBasisCollection>BenefitsGradingBasisTypeIdentifierType"`
	SenesteArbejdsgiverindberetningDato string  `json:"senesteArbejdsgiverindberetningDato" xml:"LatestEmployerReportUsed"`
	RegisterdatatraekTidspunkt          string  `json:"registerdatatraekTidspunkt" xml:"RegisterInformationTime"`
	Opgoerelsesdato                     string  `json:"opgoerelsesdato" xml:"CalculationDate"`
}

type enkelReferenceperiode struct {
	TilhoerendeIndplaceringDato         string `json:"tilhoerendeIndplaceringDato" xml:"TilhoerendeIndplaceringDato"`
	ReferenceperiodeSlutDato            string `json:"referenceperiodeSlutDato" xml:"ReferentialPeriodEndDate"`
	DagpengeperiodeType                 int    `json:"dagpengeperiodeType" xml:"BenefitsPeriodForm"`
	SenesteArbejdsgiverindberetningDato string `json:"senesteArbejdsgiverindberetningDato" xml:"LatestEmployerReportUsed"`
	RegisterdatatraekTidspunkt          string `json:"registerdatatraekTidspunkt" xml:"RegisterInformationTime"`
	Opgoerelsesdato                     string `json:"opgoerelsesdato" xml:"CalculationDate"`
}

type enkelDagpengesats struct {
	Beregningsgrundlag                       float64 `json:"beregningsgrundlag" xml:"CalculationBase"`
	IndplaceringsdatoOrdinaerDagpengeperiode string  `json:"indplaceringsdatoOrdinaerDagpengeperiode" xml:"InitialGradingDateOrdinaryBenefitsPeriod"`
	MaanedligSats                            float64 `json:"maanedligSats" xml:"RatePerMonth"`
	Timesats                                 float64 `json:"timesats" xml:"RatePerHour"`
	Gyldighedsdato                           string  `json:"gyldighedsdato" xml:"RateValidFrom"`
	Satsgrundlag                             int     `json:"satsgrundlag" xml:"RateBasis"`
	RegisterdatatraekTidspunkt               string  `json:"registerdatatraekTidspunkt" xml:"RegisterInformationTime"`
	Opgoerelsesdato                          string  `json:"opgoerelsesdato" xml:"CalculationDate"`
}

type enkelForbrug struct {
	TilhoerendeIndplaceringDato string  `json:"tilhoerendeIndplaceringDato" xml:"TilhoerendeIndplaceringDato"`
	ForbrugteTimer              float64 `json:"forbrugteTimer" xml:"HoursConsumed"`
	Resttimer                   float64 `json:"resttimer" xml:"HoursRemaining"`
	Forbrugsmaaned              string  `json:"forbrugsmaaned" xml:"InventoryPaymentMonth"`
	Opgoerelsesdato             string  `json:"opgoerelsesdato" xml:"CalculationDate"`
}

type enkelDagpengeretsudloeb struct {
	TilhoerendeIndplaceringDato             string `json:"tilhoerendeIndplaceringDato" xml:"TilhoerendeIndplaceringDato"`
	DagpengeretUdloebsdato                  string `json:"dagpengeretUdloebsdato" xml:"BenefitsExpiryDate"`
	DagpengeretUdloebsaarsag                int    `json:"dagpengeretUdloebsaarsag" xml:"BenefitsExpiryCause"`
	DagpengeretsudloebFaktiskEllerForventet int    `json:"dagpengeretsudloebFaktiskEllerForventet" xml:"BenefitsExpiryActualOrExpected"`
	RegisterdatatraekTidspunkt              string `json:"registerdatatraekTidspunkt" xml:"RegisterInformationTime"`
	Opgoerelsesdato                         string `json:"opgoerelsesdato" xml:"CalculationDate"`
}

type enkelBeskaeftigelseskonto struct {
	Loentimer                            float64 `json:"loentimer" xml:"EmploymentHours"`
	ForventetForaeldelsesdato            string  `json:"forventetForaeldelsesdato" xml:"ExpectedObsoleteDate"`
	IndplaceringsdatoOrdinaerPeriode     string  `json:"indplaceringsdatoOrdinaerPeriode" xml:"AccountOpeningDate"`
	ForlaengelsespotentialeDagpengetimer float64 `json:"forlaengelsespotentialeDagpengetimer" xml:"PotentialProlongationBenefitHours"`
	MuligForlaengetDagpengeretsperiode   string  `json:"muligForlaengetDagpengeretsperiode" xml:"LatentProlongedBenefitsPeriod"`
	ForbrugteTimer                       float64 `json:"forbrugteTimer" xml:"HoursConsumed"`
	SenesteArbejdsgiverindberetningDato  string  `json:"senesteArbejdsgiverindberetningDato" xml:"LatestEmployerReportUsed"`
	RegisterdatatraekTidspunkt           string  `json:"registerdatatraekTidspunkt" xml:"RegisterInformationTime"`
	Opgoerelsesdato                      string  `json:"opgoerelsesdato" xml:"CalculationDate"`
}

type enkelGenindplaceringskonto struct {
	Genindplaceringstimer               float64 `json:"genindplaceringstimer" xml:"RegradingHours"`
	GenindplaceringTimemangel           float64 `json:"genindplaceringTimemangel" xml:"HoursMissingToRegrade"`
	FristForGenindplaceringstimer       string  `json:"fristForGenindplaceringstimer" xml:"HoursCompletionDeadlineDate"`
	IndplaceringsdatoOrdinaerPeriode    string  `json:"indplaceringsdatoOrdinaerPeriode" xml:"AccountOpeningDate"`
	SenesteArbejdsgiverindberetningDato string  `json:"senesteArbejdsgiverindberetningDato" xml:"LatestEmployerReportUsed"`
	RegisterdatatraekTidspunkt          string  `json:"registerdatatraekTidspunkt" xml:"RegisterInformationTime"`
	Opgoerelsesdato                     string  `json:"opgoerelsesdato" xml:"CalculationDate"`
}

type enkelSupplerendeDagpengekonto struct {
	ForbrugteUger                            int                          `json:"forbrugteUger" xml:"WeeksConsumed"`
	Opgoerelsesuge                           int                          `json:"opgoerelsesuge" xml:"CalculationWeek"`
	GenoptjeningType                         int                          `json:"genoptjeningType" xml:"ReobtainSupplementalBenefits"`
	GenoptjenteUger                          int                          `json:"genoptjenteUger" xml:"ReobtainedRightWeeks"`
	OrdinaerSupplerendeDagpengeretStartuge   int                          `json:"ordinaerSupplerendeDagpengeretStartuge" xml:"StartWeekOrdinarySupplementalBenefits"`
	ForlaengetSupplerendeDagpengeretStartuge int                          `json:"forlaengetSupplerendeDagpengeretStartuge" xml:"StartWeekProlongedSupplementalBenefits"`
	OrdinaerSupplerendeDagpengeretSlutdato   string                       `json:"ordinaerSupplerendeDagpengeretSlutdato" xml:"EndOfOrdinarySupplementalBenefitsDate"`
	GenoptjeningsgrundlagSamling             []enkelGenoptjeningsgrundlag `json:"genoptjeningsgrundlagSamling" xml:"ReobtainBasis>ReobtainBasisUpdateType"`
	Opgoerelsesdato                          string                       `json:"opgoerelsesdato" xml:"CalculationDate"`
}

type enkelGenoptjeningsgrundlag struct {
	GenoptjentUgevaerdi       float64 `json:"genoptjentUgevaerdi" xml:"ReobtainedWeekValue"`
	GenoptjentMaanedsvaerdi   float64 `json:"genoptjentMaanedsvaerdi" xml:"ReobtainedMonthValue"`
	GenoptjeningsgrundlagType int     `json:"genoptjeningsgrundlagType" xml:"ReobtainBasis"`
	Genoptjeningsdato         string  `json:"genoptjeningsdato" xml:"ReobtainDate"`
	Foraeldelsesdato          string  `json:"foraeldelsesdato" xml:"ObsoleteDate"`
}

type enkelKarensdage struct {
	TilhoerendeIndplaceringDato string  `json:"tilhoerendeIndplaceringDato" xml:"TilhoerendeIndplaceringDato"`
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
	Foraeldelsesdato           string `json:"foraeldelsesdato" xml:"ObsoletionDate"`
	Eksekveringsdato           string `json:"eksekveringsdato" xml:"ExecutionDate"`
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
