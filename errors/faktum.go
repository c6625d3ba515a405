package errors

// Faktum is a fact that a rule can lack: a key of what is known of the citizen in the case
// format, or the name of a code list.
type Faktum uint8

const (
	FaktumCPR Faktum = iota + 1
	FaktumKendt
	FaktumDoed
	FaktumKontaktgruppe
	FaktumForrigeKontaktgruppe
	FaktumTilmeldinger
	FaktumMedlemskaber
	FaktumOphoerteAkasser
	FaktumTaellere
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

	antalFakta = iota + 1
)

var faktumNavne = [antalFakta]string{
	"", "cpr", "kendt", "doed", "kontaktgruppe", "forrigeKontaktgruppe", "tilmeldinger", "medlemskaber",
	"ophoerteAkasser", "taellere", "taellervisning", "registreringer", "videresendte", "fravaer", "bookinger",
	"jobcenter", "kommune", "folkepensionsdato", "frister", "tilladteSamtaletyper",
	"dagpengeperiodeType", "indplaceringsgrundlag", "satsgrundlag", "dagpengeretsudloebsaarsag",
	"dagpengeretsudloebFaktiskEllerForventet", "genoptjeningType", "genoptjeningsgrundlag", "friststatus",
	"samtaletype", "fravaertype", "forsikringskategori", "ophoersaarsag", "akasse", "afdeling",
}

// String writes the key of the case format.
func (f Faktum) String() string {
	if int(f) < len(faktumNavne) {
		return faktumNavne[f]
	}
	return ""
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
