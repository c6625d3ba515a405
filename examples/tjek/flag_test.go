package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// A flag that has no effect is an error that names it, and one whose value is none of few lists them; no value is repeated.
func TestFlagUdenVirkning(t *testing.T) {
	bar := []string{"-metode", "CreateFrist", "-kalder", "star"}
	for _, c := range []struct {
		args []string
		fejl string
	}{
		{[]string{"-kalder", "star", bestaar}, "-kalder har ingen virkning uden -metode"},
		{[]string{"-idag", "2025-03-03", bestaar}, "-idag har ingen virkning uden -metode"},
		{[]string{"-snitflade", "2025-1", bestaar}, "-snitflade har ingen virkning uden -metode"},
		{[]string{"-borger", "x", bestaar}, "-borger har ingen virkning uden -metode"},
		{[]string{"-kodelister", "x", bestaar}, "-kodelister har ingen virkning uden -metode"},
		{[]string{"-kun", "fejl", "-json", bestaar}, "-kun har ingen virkning med -json"},
		{[]string{"-forklar", "-json", bestaar}, "-forklar har ingen virkning med -json"},
		{[]string{"-json", "-udfold", bestaar}, "-json har ingen virkning med -udfold"},
		{[]string{"-udelad", "A-05=x", "-udfold", bestaar}, "-udelad har ingen virkning med -udfold"},
		{[]string{"-csv", bestaar}, "-csv har ingen virkning uden -linjer"},
		{[]string{"-fra", "2", bestaar}, "-fra har ingen virkning uden -linjer"},
		{[]string{"-json", "-regler"}, "-json har ingen virkning med -regler"},
		{[]string{"-regler", "-kode", "9319"}, "-kode har ingen virkning med -regler"},
		{[]string{"-kode", "9319", "-kalder", "star"}, "-kalder har ingen virkning med -kode"},
		{[]string{"-kode", "9319", "-json"}, "-json har ingen virkning med -kode"},
		{[]string{"-sammenlign", "-json", "a", "b"}, "-json har ingen virkning med -sammenlign"},
		{append(slices.Clone(bar), "-snitflade", "2025-1", "-"), "-snitflade har ingen virkning med frist"},
		{[]string{"-kun", "alt", bestaar}, "-kun er fejl, uafgjort eller advarsel"},
		{[]string{"-sprog", "fr", bestaar}, "-sprog og DFDG_SPROG er da eller en"},
		{[]string{"-udelad", "A-05", bestaar}, "-udelad skrives ID=GRUND"},
		{[]string{"-udelad", "A-99=x", bestaar}, "tjek -regler lister id'erne"},
		{[]string{"-metode", "Intet", "-kalder", "star", "-"}, "der er\n  tællere 2025-1: CreateDagpengetaellerkonto, "},
		{[]string{"-metode", "CreateFrist", "-kalder", "bank:1", "-"}, "a-kasse:57, jobcenter:101, kommune:101, star, udk, stil eller aub"},
		{[]string{"-fra", "to", "-linjer", bestaar}, "værdien af -fra kan ikke læses"},
		{[]string{"-json=måske", bestaar}, "-json tager ingen værdi"},
		{[]string{"-kode"}, "-kode mangler en værdi"},
		{[]string{"-nej"}, "et flag findes ikke; der er -kun -forklar"},
		{append(slices.Clone(bar), "-borger", "findes-ikke.json", "-"), "filen med fakta kan ikke læses"},
	} {
		k := koer("{}", c.args...)
		if k.kode != kanIkkeLaeses || !strings.Contains(k.fejl, c.fejl) || k.ud != "" || !strings.Contains(k.fejl, "tjek -h") {
			t.Errorf("%q: %d, %q%q, want %q", c.args, k.kode, k.fejl, k.ud, c.fejl)
		}
		en := koer("{}", append([]string{"-sprog", "en"}, c.args...)...)
		if c.args[0] != "-sprog" && (en.fejl == k.fejl || strings.ContainsAny(en.fejl, "æøå") || strings.Contains(en.fejl, " er ") || !strings.Contains(en.fejl, "tjek -h tells")) {
			t.Errorf("%q in English: %q", c.args, en.fejl)
		}
	}
	for _, args := range [][]string{{"-json=false", "-forklar", bestaar}, {"-linjer=false", bestaar}} { // off is not given
		if k := koer("", args...); k.kode != somVentet {
			t.Errorf("%q: %d, %s", args, k.kode, k.fejl)
		}
	}
}

// DFDG_SPROG is the language where -sprog is not given; -sprog is known wherever it stands, so that an error before it is in it.
func TestSprogetVaelges(t *testing.T) {
	t.Setenv("DFDG_SPROG", "en")
	if k := koer("", afvises); !strings.HasPrefix(k.ud, "REJECTED") {
		t.Error(k.ud)
	}
	if k := koer("", "-sprog", "da", afvises); !strings.HasPrefix(k.ud, "AFVIST") {
		t.Error(k.ud)
	}
	if k := koer("", "-h"); !strings.Contains(k.ud, "Exit status") {
		t.Error(k.ud)
	}
	t.Setenv("DFDG_SPROG", "fr")
	if k := koer("", afvises); k.kode != kanIkkeLaeses || !strings.Contains(k.fejl, "DFDG_SPROG") {
		t.Errorf("%d, %s", k.kode, k.fejl)
	}
	t.Setenv("DFDG_SPROG", "")
	for _, args := range [][]string{{"-nej", "-sprog", "en"}, {"-kun", "x", "-sprog=en"}, {"--sprog=en", "-nej"}, {"-metode", "-x", "-sprog", "en", "-"}} {
		if k := koer("", args...); strings.Contains(k.fejl, " ikke") || !strings.Contains(k.fejl, "tjek -h tells") {
			t.Errorf("%q: %s", args, k.fejl)
		}
	}
	if k := koer("", "findes-ikke.json", "-sprog", "en"); k.kode != kanIkkeLaeses || !strings.Contains(k.fejl, "-sprog står efter filerne") {
		t.Error(k.fejl)
	}
}

// -h tells every flag, the exit codes and examples, in one language.
func TestHjaelp(t *testing.T) {
	da, en := koer("", "-h"), koer("", "-sprog", "en", "-h")
	for _, f := range kommandoen.Flag {
		for _, k := range []koersel{da, en} {
			if !regexp.MustCompile(`(?m)^  -`+f.Navn+`\b`).MatchString(k.ud) || k.kode != somVentet || k.fejl != "" {
				t.Errorf("-%s is not told: %s", f.Navn, k.ud)
			}
		}
		if f.Dansk == f.Engelsk || f.Dansk == "" || f.Engelsk == "" {
			t.Errorf("-%s: %q, %q", f.Navn, f.Dansk, f.Engelsk)
		}
	}
	if strings.ContainsAny(en.ud, "æøåÆØÅ") || !strings.Contains(da.ud, "Afslutningskode\n  0 ") || !strings.Contains(en.ud, "tjek -kode 9319") {
		t.Error(en.ud)
	}
}

// What rejects stands first, then what could, then the rest; -kun shows one level, and the counts are those of all.
func TestOrden(t *testing.T) {
	const fil = "../../testdata/eksempel/besked-med-fejl.json"
	k := koer("", fil)
	var foer int
	for _, s := range []string{"\n  fejl\n", "T3-06", "S-09", "T9-02", "\n  uafgjort, kan afvise\n", "A-27", "\n  advarsler\n", "T3-08", "3 fejl, 1 advarsel, 1 uafgjort"} {
		i := strings.Index(k.ud, s)
		if i <= foer {
			t.Errorf("%q is not after what stands before it: %s", s, k.ud)
		}
		foer = i
	}
	for kun, c := range map[string][2]string{"fejl": {"T3-06", "A-27"}, "uafgjort": {"A-27", "T3-08"}, "advarsel": {"T3-08", "T3-06"}} {
		if k := koer("", "-kun", kun, fil); !strings.Contains(k.ud, c[0]) || strings.Contains(k.ud, c[1]) || !strings.Contains(k.ud, "3 fejl, 1 advarsel, 1 uafgjort") {
			t.Errorf("-kun %s: %s", kun, k.ud)
		}
	}
}

// The place is a path of Danish element names, rows from 1; on XML its own English names stand beside it.
func TestStedet(t *testing.T) {
	args := []string{"-metode", "CreateBenefitsAccount", "-snitflade", "2023-2", "-kalder", "a-kasse:57", "-idag", "2025-03-03", "-"}
	ix := koer(`<r><SupplementalBenefitsAccount><ReobtainBasis><ReobtainBasisUpdateType><ReobtainedWeekValue>x</ReobtainedWeekValue></ReobtainBasisUpdateType>`+
		`</ReobtainBasis></SupplementalBenefitsAccount></r>`, args...)
	ij := koer(`{"supplerendeDagpengekonto":{"genoptjeningsgrundlagSamling":[{"genoptjentUgevaerdi":"x"}]}}`, args...)
	for _, c := range [][2]string{
		{"SupplementalBenefitsAccount/WeeksConsumed", "supplerendeDagpengekonto › forbrugteUger"},
		{"SupplementalBenefitsAccount/ReobtainBasis/ReobtainBasisUpdateType[1]/ReobtainedWeekValue", "supplerendeDagpengekonto › genoptjeningsgrundlagSamling › nr. 1 › genoptjentUgevaerdi"},
	} {
		if !strings.Contains(ix.ud, c[1]+" ("+c[0]+")  ") || !strings.Contains(ij.ud, c[1]+"  ") {
			t.Errorf("%q:\n%s%s\n%s%s", c, ix.ud, ix.fejl, ij.ud, ij.fejl)
		}
	}
	if !strings.Contains(koer("{}", append([]string{"-sprog", "en"}, args...)...).ud, "the whole message") {
		t.Error("the whole message has no name")
	}
	if strings.Contains(ix.ud+ij.ud, "\x1b") {
		t.Error("what is no terminal gets colours")
	}
}

// A message where a case is expected: what to do is said, once, and not of a case that cannot be read.
func TestBeskedUdenMetode(t *testing.T) {
	const vil = "tjek: filen er ikke en sag; en besked kontrolleres med -metode METODE -kalder HVEM\n"
	for indhold, er := range map[string]bool{`{"forbrug": {}}`: true, `<r/>`: true, `{"metode": "GetFrist", "navnn": ""}`: false, `[]`: false, `{`: false} {
		fil := filepath.Join(t.TempDir(), "b.json")
		if err := os.WriteFile(fil, []byte(indhold), 0o600); err != nil {
			t.Fatal(err)
		}
		if k := koer("", fil); k.kode != kanIkkeLaeses || strings.HasSuffix(k.fejl, vil) != er {
			t.Errorf("%s: %s", indhold, k.fejl)
		}
		if k := koer("", fil, fil); strings.Contains(k.fejl, vil) {
			t.Errorf("%s: of two files: %s", indhold, k.fejl)
		}
	}
}

// The facts that are shipped decide what they hold of a bare message.
func TestFaktafilen(t *testing.T) {
	args := []string{"-json", "-metode", "UpdateDagpengesats", "-kalder", "a-kasse:57", "-idag", "2025-03-03"}
	uden, med := koer(`{"dagpengesats":{}}`, append(args, "-")...), koer(`{"dagpengesats":{}}`, append(args, "-borger", "../../testdata/eksempel/fakta.json", "-")...)
	for _, m := range []string{"cpr", "doed", "medlemskaber"} {
		if s := `"mangler":"` + m + `"`; !strings.Contains(uden.ud, s) || strings.Contains(med.ud, s) {
			t.Errorf("%s\n%s%s\n%s", m, uden.ud, med.ud, med.fejl)
		}
	}
}
