package errors

import "strings"

// Faktum is a fact that a rule can lack: a key of what is known of the citizen in the case
// format, or the name of a code list.
type Faktum uint8

const (
	FaktumCPR                                    Faktum = iota + 1 // the citizen's number
	FaktumKendt                                                    // whether DFDG knows the citizen
	FaktumDoed                                                     // whether the citizen is dead
	FaktumKontaktgruppe                                            // the present contact group
	FaktumKontaktgruppeFra                                         // the day on which that began
	FaktumForrigeKontaktgruppe                                     // the contact group before it
	FaktumTilmeldinger                                             // the enrolments at the job centre
	FaktumMedlemskaber                                             // the registered memberships, in the order of registration
	FaktumOphoerteAkasser                                          // the funds that have ceased
	FaktumTaellere                                                 // the registered counters; none is an answer too
	FaktumNyindplacering                                           // nyindplacering as it was registered with the counters
	FaktumTaellervisning                                           // the registered display flag
	FaktumRegistreringer                                           // the counters as they were registered over time
	FaktumVideresendte                                             // former funds' reports that were forwarded
	FaktumFravaer                                                  // the absences and exemptions
	FaktumBookinger                                                // the meetings that are not cancelled
	FaktumJobcenter                                                // the code of the citizen's job centre
	FaktumKommune                                                  // the code of the citizen's municipality
	FaktumFolkepensionsdato                                        // the day of pension age
	FaktumFrister                                                  // all the citizen's deadlines
	FaktumTilladteSamtaletyper                                     // the interview types that the contact group allows (F-03)
	FaktumMarkeringer                                              // the person-group markings
	FaktumHistorik                                                 // what the membership history holds
	ListeDagpengeperiodeType                                       // T1 and T2: ordinary or prolonged
	ListeIndplaceringsgrundlag                                     // T1: what the grading rests on
	ListeSatsgrundlag                                              // T3: what the rate rests on
	ListeDagpengeretsudloebsaarsag                                 // T5: why the right expires
	ListeDagpengeretsudloebFaktiskEllerForventet                   // T5: whether the expiry is actual or expected
	ListeGenoptjeningType                                          // T8: full or prolonged
	ListeGenoptjeningsgrundlag                                     // T8: what a reobtained week rests on
	ListeFriststatus                                               // a deadline's states
	ListeSamtaletype                                               // types of interview
	ListeFravaertype                                               // types of absence and exemption
	ListeForsikringskategori                                       // full or part time
	ListeOphoersaarsag                                             // why a membership is cancelled
	ListeAkasse                                                    // the funds
	ListeAfdeling                                                  // the funds' branches
	ListeOrganisationstype                                         // the kinds of organisation in an answer
	// The three lists of hour limits for full and part time, which PersonStatusService answers beside the counters (U). No rule asks
	// for them, and none of their values is public; DFDG's Danish names are not either.
	ListeHoursNeededToRegradeType       // hours to be graded anew
	ListeHoursNeededMaxProlongationType // hours for the longest prolongation
	ListeHoursToPreventQualifyingType   // hours that spare a waiting day

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
