package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/akasse/dfdg/medlemskab/bestand/bestandtest"
)

func TestBestand(t *testing.T) {
	mappe := t.TempDir()
	var ud, fejl bytes.Buffer
	if s := koer(t.Context(), []string{"-lav", "2000", "-mappe", mappe}, &ud, &fejl); s != 0 || ud.Len() > 0 || strings.Count(fejl.String(), "\n") != 2 {
		t.Fatal(s, fejl.String())
	}
	register, fil := filepath.Join(mappe, "register.csv"), filepath.Join(mappe, bestandtest.Filnavn().String())
	afstem := func(status int, args ...string) string {
		t.Helper()
		ud.Reset()
		fejl.Reset()
		if s := koer(t.Context(), append(append([]string{"-idag", "2025-03-03", "-register", register}, args...), fil), &ud, &fejl); s != status {
			t.Fatal(s, fejl.String())
		}
		return ud.String()
	}
	numre := regexp.MustCompile(`\d{10}`)
	tekst := afstem(noget)
	if n := strings.Count(tekst, "\n"); n < 40 || n > 100 || numre.MatchString(tekst) || !strings.Contains(tekst, "MT;B-10;CreateAkassemedlemskab;******-****;") {
		t.Error(n, tekst[:200])
	}
	if !regexp.MustCompile(`(?m)^ +MT +\d+ +indmeld\n`).MatchString(fejl.String()) || !strings.Contains(fejl.String(), "i alt  20") {
		t.Error(fejl.String())
	}
	linjer := strings.Count(tekst, "\n")
	if klar := afstem(noget, "-klartekst"); len(numre.FindAllString(klar, -1)) < linjer-1 {
		t.Error(klar[:200])
	}
	if j := afstem(noget, "-format", "json", "-snitflade", "2021-3"); strings.Count(j, "\n") != linjer-1 || numre.MatchString(j) || !strings.Contains(j, `"MembershipRegistration"`) {
		t.Error(j[:200])
	}
	if j := afstem(noget, "-format", "json", "-klartekst", "-ingen"); strings.Count(j, "\n") < 1990 || !numre.MatchString(j) {
		t.Error(j[:200])
	}
	// A bad line is named, and the rest is read.
	god, err := os.ReadFile(register)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(register, append(god, "x\n"...), 0o600); err != nil {
		t.Fatal(err)
	}
	if igen := afstem(ikkeHel); strings.Count(igen, "\n") != linjer || !strings.Contains(fejl.String(), "kolonne 2: B-06: ") ||
		strings.Contains(igen, "datagenopretning;") || !strings.Contains(igen, "afvent;B-22;") {
		t.Error(fejl.String())
	}
	if err := os.WriteFile(register, append(god, "3112575000;570001;2010-01-01;x;;medlem;;;\n"...), 0o600); err != nil {
		t.Fatal(err)
	}
	if igen := afstem(ulaeseligt); strings.Count(igen, "\n") < linjer || !strings.Contains(igen, "datagenopretning;") {
		t.Error(fejl.String())
	}
	// Nothing to do.
	if err := os.WriteFile(register, []byte("cpr;afdeling;startdato;forsikringskategori;dagpengeretsdato;status;dato;registreret;nytcpr\n0101505000;570001;2009-05-27;1;;medlem;;;\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(fil, []byte("000000000020250303057                       \n010150500000575700012009-05-2700012005-05-17\n99999999990000000003                        \n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if tekst := afstem(intetAtGoere); strings.Count(tekst, "\n") != 1 {
		t.Error(tekst)
	}
	for _, p := range [][3]string{
		{"-idag", "i dag", "-idag skrives"}, {"-snitflade", "2025-1", "-snitflade er 2025-2 eller 2021-3"}, {"-format", "xml", "-format er csv eller json"}, {"-lav", "3", "-register har ingen virkning med -lav"},
		{"-lav", "-1", "-register har ingen"}, {"-register", "", "-register mangler"}, {"-ukendt", "", "et flag findes ikke; der er -register "},
		{"-idag", "2025-03-03", ""}, // a second file
	} {
		args := []string{p[0], p[1]}
		if p[2] == "" {
			args, p[2] = append(args, fil), "én bestandsfil"
		}
		if afstem(ulaeseligt, args...); !strings.Contains(fejl.String(), p[2]) {
			t.Errorf("%q: %s", args, fejl.String())
		}
	}
	if h := afstem(intetAtGoere, "-h"); !strings.Contains(h, "AKAS") || fejl.Len() > 0 {
		t.Error(h, fejl.String())
	}
	os.Remove(register)
	afstem(ulaeseligt)
	// Both files or none.
	if s := koer(t.Context(), []string{"-lav", "10", "-mappe", mappe}, &ud, &fejl); s != ulaeseligt {
		t.Error(s)
	}
	if _, err := os.Stat(register); err == nil {
		t.Error("register.csv was left alone")
	}
	if b, err := os.ReadFile(fil); err != nil || len(b) == 0 {
		t.Error("a file that was there is gone", err)
	}
	if s := koer(t.Context(), []string{"-lav", "10", "-mappe", filepath.Join(mappe, "findes ikke")}, &ud, &fejl); s != ulaeseligt {
		t.Error(s)
	}
}

// What becomes of inputs that have gone wrong: nothing follows from what is not known.
func TestFejl(t *testing.T) {
	sort := regexp.MustCompile(`(?m)^(\w+);`)
	for _, p := range []struct {
		navn   string
		status int
		ingen  []string // actions that must not be
		fund   []string // what must be said
		fleste int      // findings at most
	}{
		{"afkortet", ikkeHel, []string{"MT"}, []string{"B-22", "B-04"}, 3},
		{"uden-slutraekke", ikkeHel, []string{"MT"}, []string{"B-22", "B-04"}, 2},
		{"uden-startraekke", ikkeHel, []string{"MT"}, []string{"B-22", "B-02"}, 3},
		{"forkert-antal", ikkeHel, []string{"MT"}, []string{"B-22", "B-04", "Angivet"}, 2},
		{"kun-rammen", ikkeHel, []string{"MT"}, []string{"B-22", "B-08"}, 2},
		{"tom-fil", ikkeHel, []string{"MT"}, []string{"B-22", "B-02"}, 4},
		{"cr-alene", ikkeHel, []string{"MT", "MA", "opdater"}, []string{"linjeskift CR alene"}, 2},
		{"utf16", ikkeHel, []string{"MT", "MA", "opdater"}, []string{"UTF-16"}, 2},
		{"to-filer-i-en", ikkeHel, []string{"MT", "MA", "opdater"}, []string{"B-22", "B-06"}, 1 << 20},
		{"gammel-fil", noget, nil, []string{"B-26"}, 2},
		{"anden-uge", noget, nil, []string{"B-23"}, 1},
		{"tomt-register", ikkeHel, []string{"datagenopretning", "MT", "MA", "opdater"}, []string{"B-22"}, 2},
		{"kun-overskrift", ikkeHel, []string{"datagenopretning", "MT", "MA", "opdater"}, []string{"B-22", "ingen rækker"}, 2},
		{"uden-overskrift", ikkeHel, []string{"datagenopretning", "MT", "MA", "opdater"}, []string{"B-22", "Overskriften mangler"}, 2},
		{"manglende-kolonne", ikkeHel, []string{"datagenopretning", "MT", "MA", "opdater"}, []string{"B-22", "nytcpr"}, 2},
		{"byttede-kolonner", noget, nil, nil, 0},
		{"foranstillet-nul", ikkeHel, []string{"datagenopretning"}, []string{"foranstillet nul mangler"}, 1 << 20},
		{"register-utf16", ikkeHel, []string{"datagenopretning", "MT", "MA", "opdater"}, []string{"UTF-16"}, 2},
		{"anden-akasse", ikkeHel, []string{"datagenopretning", "MT", "opdater"}, []string{"B-07", "B-22"}, 1 << 20},
		{"nummerring", noget, nil, []string{"B-25"}, 1},
	} {
		mappe := t.TempDir()
		var ud, fejl bytes.Buffer
		if s := koer(t.Context(), []string{"-lav", "400", "-fejl", p.navn, "-mappe", mappe}, &ud, &fejl); s != 0 {
			t.Fatal(s, fejl.String())
		}
		filer, _ := filepath.Glob(filepath.Join(mappe, "AKAS*"))
		fejl.Reset()
		if s := koer(t.Context(), []string{"-idag", "2025-03-03", "-register", filepath.Join(mappe, "register.csv"), filer[0]}, &ud, &fejl); s != p.status {
			t.Errorf("%s: status %d: %s", p.navn, s, fejl.String())
		}
		antal := map[string]int{}
		for _, m := range sort.FindAllStringSubmatch(ud.String(), -1) {
			antal[m[1]]++
		}
		for _, s := range p.ingen {
			if antal[s] > 0 {
				t.Errorf("%s: %d %s", p.navn, antal[s], s)
			}
		}
		for _, s := range p.fund {
			if !strings.Contains(fejl.String(), s) {
				t.Errorf("%s: not said: %s", p.navn, s)
			}
		}
		var fund int
		fmt.Sscan(regexp.MustCompile(`fund +(\d+)`).FindStringSubmatch(fejl.String())[1], &fund)
		if fund > p.fleste || len(p.ingen) < 4 && antal["MA"]+antal["opdater"]+antal["afvent"] == 0 {
			t.Errorf("%s: fund %d, %v", p.navn, fund, antal)
		}
		if len(p.fund) == 0 != (fund == 0) {
			t.Errorf("%s: fund %d", p.navn, fund)
		}
	}
	if len(fejl) != 20 {
		t.Error(len(fejl))
	}
	var ud, fejl bytes.Buffer
	if s := koer(t.Context(), []string{"-lav", "4", "-fejl", "x"}, &ud, &fejl); s != ulaeseligt || !strings.Contains(fejl.String(), "-fejl er afkortet, ") {
		t.Error(s, fejl.String())
	}
}

// A later delivery beside the file is said.
func TestLeverancer(t *testing.T) {
	mappe := t.TempDir()
	var ud, fejl bytes.Buffer
	koer(t.Context(), []string{"-lav", "40", "-mappe", mappe}, &ud, &fejl)
	fil := filepath.Join(mappe, bestandtest.Filnavn().String())
	b, err := os.ReadFile(fil)
	if err != nil {
		t.Fatal(err)
	}
	senere := strings.Replace(fil, "20250303235212", "20250304235212", 1)
	if err := os.WriteFile(senere, b, 0o600); err != nil {
		t.Fatal(err)
	}
	for navn, vil := range map[string]bool{fil: true, senere: false} {
		fejl.Reset()
		koer(t.Context(), []string{"-idag", "2025-03-04", "-register", filepath.Join(mappe, "register.csv"), navn}, &ud, &fejl)
		if strings.Contains(fejl.String(), "senere leverance") != vil {
			t.Error(navn, fejl.String())
		}
	}
}

func TestBjaelke(t *testing.T) {
	navn := filepath.Join(t.TempDir(), "x")
	if err := os.WriteFile(navn, make([]byte, 1000), 0o600); err != nil {
		t.Fatal(err)
	}
	var ud bytes.Buffer
	b := &bjaelke{ctx: t.Context(), ud: &ud, terminal: true}
	f, err := b.aabn(navn)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	f.Read(make([]byte, 500))
	if !strings.Contains(ud.String(), "[####################....................]  50 %") {
		t.Errorf("%q", ud.String())
	}
	if f.Seek(0, 0); b.laest != 0 {
		t.Error(b.laest)
	}
	if b.fjern(); !strings.HasSuffix(ud.String(), "\x1b[K") {
		t.Errorf("%q", ud.String())
	}
}
