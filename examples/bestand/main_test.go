package main

import (
	"bytes"
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
	if s := koer([]string{"-lav", "2000", "-mappe", mappe}, &ud, &fejl); s != 0 || ud.Len() > 0 || strings.Count(fejl.String(), "\n") != 2 {
		t.Fatal(s, fejl.String())
	}
	register, fil := filepath.Join(mappe, "register.csv"), filepath.Join(mappe, bestandtest.Filnavn().String())
	afstem := func(status int, args ...string) string {
		t.Helper()
		ud.Reset()
		fejl.Reset()
		if s := koer(append(append([]string{"-idag", "2025-03-03", "-register", register}, args...), fil), &ud, &fejl); s != status {
			t.Fatal(s, fejl.String())
		}
		return ud.String()
	}
	numre := regexp.MustCompile(`\d{10}`)
	tekst := afstem(noget)
	if n := strings.Count(tekst, "\n"); n < 40 || n > 100 || numre.MatchString(tekst) || !strings.Contains(tekst, "MT;B-10;CreateAkassemedlemskab;******-****;") {
		t.Error(n, tekst[:200])
	}
	if !regexp.MustCompile(`(?m)^ +MT +\d+\n`).MatchString(fejl.String()) || !strings.Contains(fejl.String(), "i alt  20") {
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
	if igen := afstem(noget); strings.Count(igen, "\n") != linjer || !strings.Contains(fejl.String(), "kolonne 2: B-06: ") {
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
		{"-idag", "i dag", "-idag: "}, {"-snitflade", "2025-1", "2025-2 or 2021-3"}, {"-format", "xml", "-format: "}, {"-lav", "3", "-lav: "},
		{"-lav", "-1", "-lav: from 1 to "}, {"-lav", "99999999", "-lav: from 1 to "}, {"-register", "", "-register is missing"}, {"-ukendt", "", "-ukendt"},
		{"-idag", "2025-03-03", ""}, // a second file
	} {
		args := []string{p[0], p[1]}
		if p[2] == "" {
			args, p[2] = append(args, fil), "one membership file"
		}
		if afstem(ulaeseligt, args...); !strings.Contains(fejl.String(), p[2]) {
			t.Errorf("%q: %s", args, fejl.String())
		}
	}
	if afstem(intetAtGoere, "-h"); !strings.Contains(fejl.String(), "AKAS") {
		t.Error(fejl.String())
	}
	os.Remove(register)
	afstem(ulaeseligt)
	// Both files or none.
	if s := koer([]string{"-lav", "10", "-mappe", mappe}, &ud, &fejl); s != ulaeseligt {
		t.Error(s)
	}
	if _, err := os.Stat(register); err == nil {
		t.Error("register.csv was left alone")
	}
	if b, err := os.ReadFile(fil); err != nil || len(b) == 0 {
		t.Error("a file that was there is gone", err)
	}
	if s := koer([]string{"-lav", "10", "-mappe", filepath.Join(mappe, "findes ikke")}, &ud, &fejl); s != ulaeseligt {
		t.Error(s)
	}
}

func TestBjaelke(t *testing.T) {
	navn := filepath.Join(t.TempDir(), "x")
	if err := os.WriteFile(navn, make([]byte, 1000), 0o600); err != nil {
		t.Fatal(err)
	}
	var ud bytes.Buffer
	b := &bjaelke{ud: &ud, terminal: true}
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
