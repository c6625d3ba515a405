package taeller

import (
	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor"
)

// The interfaces of the counter service.
const (
	// Snitflade2025_1 is Ydelsesudstilling.DagpengetaellerService, the default.
	Snitflade2025_1 = dfdg.Snitflade2025_1
	// Snitflade2023_2 is UnemploymentBenefitsAccountService.
	Snitflade2023_2 = dfdg.Snitflade2023_2
)

// Metode is a method of the counter service.
type Metode uint8

const (
	// CreateDagpengetaellerkonto reports the full picture, in place of the registered set. In 2023-2 CreateBenefitsAccount.
	CreateDagpengetaellerkonto Metode = iota + 1
	// UpdateDagpengetaellere changes one or more of T2, T4–T9, T12 and T13; 2025-1 alone has it.
	UpdateDagpengetaellere
	// UpdateDagpengesats changes T3. In 2023-2 UpdateBenefitsRate.
	UpdateDagpengesats
	// UpdateAfholdtKarens changes T10. In 2023-2 UpdateQualifyingHoursReport.
	UpdateAfholdtKarens
	// UpdateDagpengeperiodeAfkortning changes T11. In 2023-2 UpdateShorteningReport.
	UpdateDagpengeperiodeAfkortning
	// UpdateTaellervisning says whether the counters are shown to the citizen, and touches none of them. In 2023-2 SetCounterDisplay.
	UpdateTaellervisning
	// DeleteDagpengetaellerkonto takes the registered set away; 2025-1 alone has it.
	DeleteDagpengetaellerkonto
	// GetDagpengetaellerkonto fetches the registered set. In 2023-2 GetUnemploymentBenefitsAccountInfo.
	GetDagpengetaellerkonto
	// GetHistoriskDagpengetaellerkonto fetches the set as it was registered at a moment; 2025-1 alone has it.
	GetHistoriskDagpengetaellerkonto
	// GetTaellereFraTidligereAkasse fetches a former fund's report that was forwarded, by its id; 2025-1 alone has it.
	GetTaellereFraTidligereAkasse

	// The single updates of 2023-2 that end with 2025-1.

	UpdateReferentialPeriod           // changes T2, referenceperiode
	UpdateConsumption                 // changes T4, forbrug
	UpdateBenefitsExpiry              // changes T5, dagpengeretsudloeb
	UpdateEmploymentAccount           // changes T6, beskaeftigelseskonto
	UpdateRegradingAccount            // changes T7, genindplaceringskonto
	UpdateSupplementalBenefitsAccount // changes T8, supplerendeDagpengekonto
	UpdateQualifyingHours             // changes T9, karensdage
	UpdateGraduateHighRateConsumption // changes T12, timeforbrugDimittendHoejesteSats
	UpdateEmploymentBonusConsumption  // changes T13, beskaeftigelsestillaegForbrug

	antalMetoder = iota + 1
)

// slags is what a method does.
type slags uint8

const (
	opret slags = iota + 1
	opdater
	visning
	slet
	hent
	hentHistorisk
	hentTidligere
)

type metode struct {
	navn, gammel string // the name in 2025-1 and in 2023-2; "" where the method is not there
	slags        slags
	elementer    uint64 // the elements of its message, one bit each
	kraever      uint64 // of these, the scalars that it needs
}

const (
	bitTaellere = 1<<(nrBeskaeftigelsestillaegForbrug+1) - 1<<nrIndplacering
	bitRettelse = 1<<nrBerigtigelseskommentar | 1<<nrBerigtigelseskommentarStartDatoTid
	bitSamlet   = bitTaellere &^ (1<<nrIndplacering | 1<<nrDagpengesats | 1<<nrAfholdtKarens | 1<<nrDagpengeperiodeafkortning)

	// bitPaakraevede are the six counters without which a set is not valid (U, D).
	bitPaakraevede = 1<<nrIndplacering | 1<<nrReferenceperiode | 1<<nrForbrug | 1<<nrDagpengeretsudloeb |
		1<<nrGenindplaceringskonto | 1<<nrKarensdage
)

// metoder is what D and U say of each method's message.
var metoder = [antalMetoder]metode{
	CreateDagpengetaellerkonto: {"CreateDagpengetaellerkonto", "CreateBenefitsAccount", opret,
		1<<nrNyindplacering | bitRettelse | bitTaellere, 1 << nrNyindplacering},
	UpdateDagpengetaellere:          {"UpdateDagpengetaellere", "", opdater, bitSamlet, 0},
	UpdateDagpengesats:              {"UpdateDagpengesats", "UpdateBenefitsRate", opdater, 1 << nrDagpengesats, 0},
	UpdateAfholdtKarens:             {"UpdateAfholdtKarens", "UpdateQualifyingHoursReport", opdater, 1 << nrAfholdtKarens, 0},
	UpdateDagpengeperiodeAfkortning: {"UpdateDagpengeperiodeAfkortning", "UpdateShorteningReport", opdater, 1 << nrDagpengeperiodeafkortning, 0},
	UpdateTaellervisning:            {"UpdateTaellervisning", "SetCounterDisplay", visning, 1 << nrTaellervisning, 1 << nrTaellervisning},
	DeleteDagpengetaellerkonto:      {"DeleteDagpengetaellerkonto", "", slet, 1 << nrBerigtigelseskommentar, 0},
	GetDagpengetaellerkonto:         {"GetDagpengetaellerkonto", "GetUnemploymentBenefitsAccountInfo", hent, 0, 0},
	GetHistoriskDagpengetaellerkonto: {"GetHistoriskDagpengetaellerkonto", "", hentHistorisk,
		1 << nrUdtraekstidspunkt, 1 << nrUdtraekstidspunkt},
	GetTaellereFraTidligereAkasse: {"GetTaellereFraTidligereAkasse", "", hentTidligere,
		1 << nrIndberetningIdentifier, 1 << nrIndberetningIdentifier},

	UpdateReferentialPeriod:           {"", "UpdateReferentialPeriod", opdater, 1 << nrReferenceperiode, 0},
	UpdateConsumption:                 {"", "UpdateConsumption", opdater, 1 << nrForbrug, 0},
	UpdateBenefitsExpiry:              {"", "UpdateBenefitsExpiry", opdater, 1 << nrDagpengeretsudloeb, 0},
	UpdateEmploymentAccount:           {"", "UpdateEmploymentAccount", opdater, 1 << nrBeskaeftigelseskonto, 0},
	UpdateRegradingAccount:            {"", "UpdateRegradingAccount", opdater, 1 << nrGenindplaceringskonto, 0},
	UpdateSupplementalBenefitsAccount: {"", "UpdateSupplementalBenefitsAccount", opdater, 1 << nrSupplerendeDagpengekonto, 0},
	UpdateQualifyingHours:             {"", "UpdateQualifyingHours", opdater, 1 << nrKarensdage, 0},
	UpdateGraduateHighRateConsumption: {"", "UpdateGraduateHighRateConsumption", opdater, 1 << nrTimeforbrugDimittendHoejesteSats, 0},
	UpdateEmploymentBonusConsumption:  {"", "UpdateEmploymentBonusConsumption", opdater, 1 << nrBeskaeftigelsestillaegForbrug, 0},
}

// ParseMetode finds a method by its name in either interface. The error is a *errors.KaldFejl.
func ParseMetode(navn string) (Metode, error) {
	for m := CreateDagpengetaellerkonto; m < antalMetoder; m++ {
		if navn != "" && (metoder[m].navn == navn || metoder[m].gammel == navn) {
			return m, nil
		}
	}
	return 0, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldMetode}
}

// String returns the method's name, the newest interface's where it has one there.
func (m Metode) String() string {
	switch {
	case m >= antalMetoder:
		return ""
	case metoder[m].navn != "":
		return metoder[m].navn
	}
	return metoder[m].gammel
}

// Navn returns the method's name in an interface; "" where it is not there.
func (m Metode) Navn(s dfdg.Snitflade) string {
	if m >= antalMetoder {
		return ""
	}
	if s == Snitflade2023_2 {
		return metoder[m].gammel
	}
	return metoder[m].navn
}

// iStedet returns the name of the method to use in an interface that does not have this one; "" where
// there is none.
func (m Metode) iStedet(s dfdg.Snitflade) string {
	switch {
	case metoder[m].slags != opdater:
		return ""
	case s == Snitflade2023_2:
		return CreateDagpengetaellerkonto.Navn(s) // several counters at once
	}
	return UpdateDagpengetaellere.Navn(s)
}

func (s slags) skriver() bool { return s < hent }

// kendtSnitflade returns the interface, the newest where none is given.
func kendtSnitflade(s dfdg.Snitflade) (dfdg.Snitflade, error) {
	switch s {
	case "":
		return Snitflade2025_1, nil
	case Snitflade2025_1, Snitflade2023_2:
		return s, nil
	}
	return s, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldSnitflade}
}

// tolv enkeltopdateringer i den gamle snitflade, hvoraf ni ophører.
var a30 = motor.Afledt("A-30", "U Metoder; D UpdateDagpengetaellere",
	"Snitflade 2023-2 har tolv enkeltopdateringer med én tæller hver (T2–T13); ni af dem ophører med snitflade 2025-1, hvor UpdateDagpengetaellere afløser dem.",
	"Interface 2023-2 has twelve single updates of one counter each (T2–T13); nine of them end with interface 2025-1, where UpdateDagpengetaellere takes their place.")
