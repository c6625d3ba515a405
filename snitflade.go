package dfdg

// Snitflade names a version of one of DFDG's interfaces; the zero value is the service's newest.
type Snitflade string

const (
	// Snitflade2025_1 is Ydelsesudstilling.DagpengetaellerService, the counters' newest.
	Snitflade2025_1 Snitflade = "2025-1"
	// Snitflade2023_2 is UnemploymentBenefitsAccountService, the counters' old one.
	Snitflade2023_2 Snitflade = "2023-2"
	// Snitflade2025_2 is AkassemedlemskabService, membership's newest.
	Snitflade2025_2 Snitflade = "2025-2"
	// Snitflade2021_3 is UnemploymentFundMembershipService, membership's old one.
	Snitflade2021_3 Snitflade = "2021-3"
)
