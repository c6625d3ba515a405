package errors_test

import (
	"slices"
	"testing"

	dfdgerr "github.com/akasse/dfdg/errors"
)

// The keys of borger and the names of the code lists, as the case format has them.
var (
	borger = []string{
		"cpr", "kendt", "doed", "kontaktgruppe", "kontaktgruppeFra", "forrigeKontaktgruppe", "tilmeldinger", "medlemskaber", "ophoerteAkasser",
		"taellere", "nyindplacering", "taellervisning", "registreringer", "videresendte", "fravaer", "bookinger", "jobcenter", "kommune",
		"folkepensionsdato", "frister", "tilladteSamtaletyper", "markeringer", "historik",
	}
	kodelister = []string{
		"dagpengeperiodeType", "indplaceringsgrundlag", "satsgrundlag", "dagpengeretsudloebsaarsag",
		"dagpengeretsudloebFaktiskEllerForventet", "genoptjeningType", "genoptjeningsgrundlag", "friststatus",
		"samtaletype", "fravaertype", "forsikringskategori", "ophoersaarsag", "akasse", "afdeling", "organisationstype",
		"hoursNeededToRegradeType", "hoursNeededMaxProlongationType", "hoursToPreventQualifyingType",
	}
)

func TestFaktum(t *testing.T) {
	for i, w := range slices.Concat([]string{""}, borger, kodelister, []string{"", ""}) {
		f := dfdgerr.Faktum(i)
		if f.String() != w || f.ErListe() != slices.Contains(kodelister, w) {
			t.Errorf("%d: %q, list %v; want %q", i, f, f.ErListe(), w)
		}
	}
	for f, w := range map[dfdgerr.Faktum]string{
		dfdgerr.FaktumCPR: "cpr", dfdgerr.FaktumTaellere: "taellere", dfdgerr.FaktumTilladteSamtaletyper: "tilladteSamtaletyper",
		dfdgerr.ListeDagpengeperiodeType: "dagpengeperiodeType", dfdgerr.ListeSamtaletype: "samtaletype", dfdgerr.ListeAfdeling: "afdeling",
		255: "",
	} {
		if f.String() != w {
			t.Errorf("%d is %q, want %q", uint8(f), f, w)
		}
	}
}
