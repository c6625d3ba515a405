package errors

import "strings"

// Faktum is a fact that a rule can lack: a key of what is known of the citizen in the case
// format, or the name of a code list.
type Faktum uint8

const (
	FaktumCPR Faktum = iota + 1
	FaktumKendt
	FaktumDoed
	FaktumKontaktgruppe
	FaktumKontaktgruppeFra
	FaktumForrigeKontaktgruppe
	FaktumTilmeldinger
	FaktumMedlemskaber
	FaktumOphoerteAkasser
	FaktumTaellere
	FaktumNyindplacering
	FaktumTaellervisning
	FaktumRegistreringer
	FaktumVideresendte
	FaktumFravaer
	FaktumBookinger
	FaktumJobcenter
	FaktumKommune
	FaktumFolkepensionsdato
	FaktumFrister
	FaktumTilladteSamtaletyper
	FaktumMarkeringer
	FaktumHistorik
	ListeDagpengeperiodeType
	ListeIndplaceringsgrundlag
	ListeSatsgrundlag
	ListeDagpengeretsudloebsaarsag
	ListeDagpengeretsudloebFaktiskEllerForventet
	ListeGenoptjeningType
	ListeGenoptjeningsgrundlag
	ListeFriststatus
	ListeSamtaletype
	ListeFravaertype
	ListeForsikringskategori
	ListeOphoersaarsag
	ListeAkasse
	ListeAfdeling
	ListeOrganisationstype
	// The three lists of hour limits for full and part time, which PersonStatusService answers beside the counters (U). No rule asks
	// for them, and none of their values is public; DFDG's Danish names are not either.
	ListeHoursNeededToRegradeType
	ListeHoursNeededMaxProlongationType
	ListeHoursToPreventQualifyingType

	antalFakta = iota + 1
)

var faktumNavne = [antalFakta]string{
	"", "cpr", "kendt", "doed", "kontaktgruppe", "kontaktgruppeFra", "forrigeKontaktgruppe", "tilmeldinger", "medlemskaber",
	"ophoerteAkasser", "taellere", "nyindplacering", "taellervisning", "registreringer", "videresendte", "fravaer", "bookinger",
	"jobcenter", "kommune", "folkepensionsdato", "frister", "tilladteSamtaletyper",
	"markeringer", "historik",
	"dagpengeperiodeType", "indplaceringsgrundlag", "satsgrundlag", "dagpengeretsudloebsaarsag",
	"dagpengeretsudloebFaktiskEllerForventet", "genoptjeningType", "genoptjeningsgrundlag", "friststatus",
	"samtaletype", "fravaertype", "forsikringskategori", "ophoersaarsag", "akasse", "afdeling", "organisationstype",
	"hoursNeededToRegradeType", "hoursNeededMaxProlongationType", "hoursToPreventQualifyingType",
}

// String writes the key of the case format.
func (f Faktum) String() string {
	if int(f) < len(faktumNavne) {
		return faktumNavne[f]
	}
	return ""
}

// Kaldsdel names the field of Fakta that holds the fact, as "Fakta.Medlemskaber"; that of a code list is Fakta.Kodelister.
func (f Faktum) Kaldsdel() Kaldsdel {
	switch s := f.String(); {
	case f == FaktumCPR:
		return "Fakta.CPR"
	case f.ErListe():
		return "Fakta.Kodelister"
	default:
		return Kaldsdel("Fakta." + strings.ToUpper(s[:min(1, len(s))]) + s[min(1, len(s)):])
	}
}

// MarshalText writes as String.
func (f Faktum) MarshalText() ([]byte, error) { return []byte(f.String()), nil }

// ErListe reports whether the fact is a code list, which the user loads once, rather than
// something to look up for the citizen.
func (f Faktum) ErListe() bool { return f >= ListeDagpengeperiodeType && f < antalFakta }

// faktumAf returns the fact of that name, or 0.
func faktumAf(navn string) Faktum {
	for i, n := range faktumNavne {
		if n == navn {
			return Faktum(i)
		}
	}
	return 0
}
