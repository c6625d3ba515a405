package main

import (
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/gen/typer"
	"github.com/akasse/dfdg/taeller"
)

// TestMigrering: what the page says is what the sources say: the names of the methods (D's and M's headings, and U's list of
// twelve updates), the windows (U Adgang til servicen, D Tilladte organisationer) and the messages.
func TestMigrering(t *testing.T) {
	var pakker []pakke
	for _, tj := range tjenester {
		p, err := tj.laes()
		if err != nil {
			t.Fatal(err)
		}
		pakker = append(pakker, p)
	}
	side, err := migrering(pakker)
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range []string{
		"| `CreateBenefitsAccount` | `CreateDagpengetaellerkonto` | nu påkrævet / now required: `indplacering`, `referenceperiode`, `forbrug`, `dagpengeretsudloeb`, `genindplaceringskonto`, `karensdage` |",
		"| `GetUnemploymentBenefitsAccountInfo` | `GetDagpengetaellerkonto` | – |",
		"| `UpdateBenefitsRate` | `UpdateDagpengesats` | – |",
		"| `UpdateQualifyingHoursReport` | `UpdateAfholdtKarens` | – |",
		"| `UpdateShorteningReport` | `UpdateDagpengeperiodeAfkortning` | – |",
		"| `SetCounterDisplay` | `UpdateTaellervisning` | – |",
		"| `UpdateGraduateHighRateConsumption` | findes ikke: / not there: `UpdateDagpengetaellere` | – |",
		"| findes ikke / not there | `DeleteDagpengetaellerkonto` | – |",
		"| [9319](koder.md#9319) | – | [A-05](regler.md#A-05), [A-15](regler.md#A-15) |",
		"| `CreateBenefitsAccount` | 2023-2 | 2025-03-03 (0 dage / days) | 2022-03-03 (1096 dage / days) |", // 3 years
		"| `CreateDagpengetaellerkonto` | 2025-1 | 2025-07-01 (120 dage / days) | 2022-03-04 (1095 dage / days) |",
		"| `UpdateDagpengesats` | 2025-1 | 2025-03-03 (0 dage / days) | ikke ophørt / not ended |",
		"| `GetUnemploymentBenefitsAccountInfo` | 2023-2 | 2025-03-03 (0 dage / days) | 2024-11-03 (120 dage / days) |",
		"`GetBenefitsAccountFromFormerUnemploymentFundVersion3` → a-kasse 86 | `DagpengetaellerTidligereAkasse` → a-kasse 86 |",
		"| `MembershipRegistration` | `CreateAkassemedlemskab` | nu påkrævet / now required: `akasse` |",
		"| `MembershipCancellation` | `UpdateAkassemedlemskabOphoer` | – |",
		"| `RecallMembershipRegistration` | `UpdateAkassemedlemskabTilbagekaldelse` | – |",
		"| `UpdateMembershipRegistration` | `UpdateAkassemedlemskab` | nye / new: `akasse`, `medlemskabsstartdato`, `dagpengeretsdato` |",
		"| `GetCurrentMembership` | `GetAkassemedlemskab` | nu valgfri / now optional: `begrundelse` |",
		"`GetRequestRecallMembershipRegistrationVersion1` → a-kasse 86 | `ForespoergselPaaAkassemedlemskab` → a-kasse 86 |",
		"`GetPersonUnemploymentFundSaveMembershipVersion5` → jobcenter | `Akassemedlemskab` → a-kasse 57<br>`Akassemedlemskab` → jobcenter |",
	} {
		if !strings.Contains(string(side), l) {
			t.Errorf("not there: %s", l)
		}
	}
}

// TestUNavne: the XML names that the page gives of 2023-2 are read, and the seven are those of U.
func TestUNavne(t *testing.T) {
	p, err := tjenesteTaeller.laes()
	if err != nil {
		t.Fatal(err)
	}
	set := map[string]bool{}
	for _, f := range p.Typer[typer.Rod] {
		for _, u := range p.Typer[f.Under] {
			ff, aabn, luk := []typer.Felt{u}, "", ""
			if u.Under != "" {
				ff, aabn, luk = p.Typer[u.Under], "<"+u.Engelsk+"><"+u.Raekke+">", "</"+u.Raekke+"></"+u.Engelsk+">"
			} else if u.Raekke != "" {
				aabn, luk = "<"+u.Engelsk+">", "</"+u.Engelsk+">"
			}
			for _, x := range ff {
				n := unavn(x)
				if n == "" {
					continue
				}
				set[n] = true
				body := "<CreateBenefitsAccount><" + f.Engelsk + ">" + aabn + "<" + n + ">1</" + n + ">" + luk + "</" + f.Engelsk + "></CreateBenefitsAccount>"
				r, err := taeller.ValidateXML(taeller.CreateDagpengetaellerkonto, []byte(body), &taeller.Fakta{Idag: dag, Kalder: dfdg.Akasse(57), Snitflade: taeller.Snitflade2023_2})
				if err != nil {
					t.Fatal(err, body)
				}
				for m := range r.Fejl() {
					if m.Regel().Id() == "S-02" {
						t.Errorf("%s: %s", body, m)
					}
				}
			}
		}
	}
	vil := []string{"RateBasisTypeIdentifier", "ReobtainBasisTypeIdentifier", "BenefitsPeriodFormTypeIdentifier", "BenefitsGradingBasisTypeIdentifier",
		"BenefitsExpiryCauseTypeIdentifier", "BenefitsExpiryActualOrExpectedTypeIdentifier", "ReobtainSupplementalBenefitsTypeIdentifier"}
	for _, n := range vil {
		if !set[n] {
			t.Errorf("%s is not there", n)
		}
	}
	if len(set) != len(vil) {
		t.Error(set)
	}
}
