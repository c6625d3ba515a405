package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/akasse/dfdg/medlemskab/bestand/bestandtest"
)

// kald is what one run wrote.
type kald struct {
	status   int
	ud, fejl string
}

func bestandKald(t *testing.T, args ...string) kald {
	var ud, fejl bytes.Buffer
	s := koer(t.Context(), args, &ud, &fejl)
	return kald{s, ud.String(), fejl.String()}
}

// A flag that has no effect is an error that names it, a value that is none of few lists them, and no value is repeated; each in
// the language of the run.
func TestForkertKald(t *testing.T) {
	for _, c := range []struct {
		args []string
		fejl string
	}{
		{[]string{"-fejl", "afkortet", "-register", "r", "f"}, "-fejl har ingen virkning uden -lav"},
		{[]string{"-sorteret", "-register", "r", "f"}, "-sorteret har ingen virkning uden -lav"},
		{[]string{"-mappe", "x", "-register", "r", "f"}, "-mappe har ingen virkning uden -lav"},
		{[]string{"-lav", "3", "-register", "r"}, "-register har ingen virkning med -lav"},
		{[]string{"-lav", "3", "-klartekst"}, "-klartekst har ingen virkning med -lav"},
		{[]string{"-lav", "3", "-ud", "x"}, "-ud har ingen virkning med -lav"},
		{[]string{"-lav", "0"}, "-lav er fra 1 til 5840000"},
		{[]string{"-lav", "-1"}, "-lav er fra 1 til"},
		{[]string{"-lav", "99999999"}, "-lav er fra 1 til"},
		{[]string{"-lav", "mange"}, "værdien af -lav kan ikke læses"},
		{[]string{"-lav", "3", "fil"}, "-lav navngiver selv"},
		{[]string{"-lav", "3", "-fejl", "x"}, "-fejl er afkortet, anden-akasse, "},
		{[]string{"-snitflade", "2025-1", "-register", "r", "f"}, "-snitflade er 2025-2 eller 2021-3"},
		{[]string{"-format", "xml", "-register", "r", "f"}, "-format er csv eller json"},
		{[]string{"-idag", "0101801234", "-register", "r", "f"}, "-idag skrives ÅÅÅÅ-MM-DD"},
		{[]string{"-sprog", "fr", "-register", "r", "f"}, "-sprog og DFDG_SPROG er da eller en"},
		{[]string{"-0101801234"}, "et flag findes ikke; der er -register "},
		{[]string{"-register"}, "-register mangler en værdi"},
		{[]string{"f"}, "-register mangler"},
		{[]string{"-register", "r"}, "giv én bestandsfil"},
		{[]string{"-register", "r", "f", "g"}, "giv én bestandsfil"},
		{[]string{"f", "-register", "r"}, "-register står efter filerne; flag står før dem"},
	} {
		k := bestandKald(t, c.args...)
		if k.status != ulaeseligt || !strings.Contains(k.fejl, c.fejl) || k.ud != "" || !strings.Contains(k.fejl, "bestand -h viser") || strings.Contains(k.fejl, "0101801234") {
			t.Errorf("%q: %d, %q%q, want %q", c.args, k.status, k.fejl, k.ud, c.fejl)
		}
		if c.args[0] == "-sprog" {
			continue
		}
		en := bestandKald(t, append([]string{"-sprog", "en"}, c.args...)...)
		if en.fejl == k.fejl || strings.ContainsAny(en.fejl, "æøåÅ") || strings.Contains(en.fejl, " er ") || !strings.Contains(en.fejl, "bestand -h tells") {
			t.Errorf("%q in English: %q", c.args, en.fejl)
		}
	}
	if k := bestandKald(t); k.status != ulaeseligt || k.ud != "" || !strings.HasPrefix(k.fejl, "bestand -register FIL") {
		t.Errorf("%+v", k)
	}
}

// -h tells every flag, the exit codes and examples, in one language, on standard output.
func TestHjaelp(t *testing.T) {
	da, en := bestandKald(t, "-h"), bestandKald(t, "-sprog", "en", "-h")
	for _, f := range kommandoen.Flag {
		for _, k := range []kald{da, en} {
			if !regexp.MustCompile(`(?m)^  -`+f.Navn+`\b`).MatchString(k.ud) || k.status != intetAtGoere || k.fejl != "" {
				t.Errorf("-%s is not told: %+v", f.Navn, k)
			}
		}
		if f.Dansk == f.Engelsk || f.Dansk == "" || f.Engelsk == "" {
			t.Errorf("-%s: %q, %q", f.Navn, f.Dansk, f.Engelsk)
		}
	}
	if strings.ContainsAny(en.ud, "æøåÆØÅ") || !strings.Contains(da.ud, "Afslutningskode\n  0 ") || !strings.Contains(en.ud, "Exit status\n  0 ") || !strings.Contains(en.ud, "Examples\n") {
		t.Error(da.ud, en.ud)
	}
	t.Setenv("DFDG_SPROG", "en")
	if k := bestandKald(t, "-h"); k != en {
		t.Error(k.ud)
	}
}

// sider makes a register and a file that have gone wrong in a way ("" for not) and returns the arguments that reconcile them.
func sider(t *testing.T, fejl string) (args []string, mappe string) {
	t.Helper()
	mappe = t.TempDir()
	lav := []string{"-lav", "400", "-mappe", mappe}
	if fejl != "" {
		lav = append(lav, "-fejl", fejl)
	}
	if k := bestandKald(t, lav...); k.status != 0 {
		t.Fatal(k.fejl)
	}
	return []string{"-idag", "2025-03-03", "-register", filepath.Join(mappe, "register.csv"), filepath.Join(mappe, bestandtest.Filnavn().String())}, mappe
}

// Findings and summary are in the language of the run, whatever has gone wrong; the actions are the same in both.
func TestSprog(t *testing.T) {
	dansk := regexp.MustCompile(`(?i)[æøå]|\b(linje|kolonne|filnavn|bestandsfil|hel|ikke|og|er|i alt|registrets|intet)\b`)
	for _, navn := range append(fejlnavne(), "") {
		if navn == "anden-uge" { // its file has another name
			continue
		}
		args, _ := sider(t, navn)
		da, en := bestandKald(t, args...), bestandKald(t, append([]string{"-sprog", "en"}, args...)...)
		if da.status != en.status || da.ud != en.ud {
			t.Errorf("%s: the two languages have other actions", navn)
		}
		if m := dansk.FindString(en.fejl); m != "" {
			t.Errorf("%s: %q in English: %s", navn, m, en.fejl)
		}
		if strings.Count(da.fejl, "\n") != strings.Count(en.fejl, "\n") || !strings.Contains(en.fejl, slutord[en.status][1]+"\nmembership file: ") {
			t.Errorf("%s: %s%s", navn, da.fejl, en.fejl)
		}
		if strings.Contains(da.fejl+en.fejl+da.ud, "\x1b") {
			t.Errorf("%s: what is no terminal gets more than text", navn)
		}
		// What has gone wrong never looks like a finished answer: the first line of the summary and the exit status say so.
		if da.status == ikkeHel != strings.Contains(da.fejl, "\nIKKE HEL: ") || da.status == ikkeHel != strings.Contains(da.fejl, ": ikke hel: ") {
			t.Errorf("%s: status %d: %s", navn, da.status, da.fejl)
		}
	}
}

// -ud writes a file that is there only when the run came to its end, and never over one that is there.
func TestUdfil(t *testing.T) {
	args, mappe := sider(t, "")
	ud := filepath.Join(mappe, "handlinger.csv")
	vil := bestandKald(t, args...)
	med := append([]string{"-ud", ud}, args...)
	k := bestandKald(t, med...)
	if b, err := os.ReadFile(ud); err != nil || string(b) != vil.ud || k.ud != "" || k.status != vil.status {
		t.Errorf("%v, %+v", err, k)
	}
	if k := bestandKald(t, med...); k.status != ulaeseligt || !strings.Contains(k.fejl, "filen er der allerede") {
		t.Errorf("%+v", k)
	}
	os.Remove(ud)
	stoppet, stop := context.WithCancel(t.Context())
	stop()
	var b, fejl bytes.Buffer
	if s := koer(stoppet, med, &b, &fejl); s != ulaeseligt || !strings.Contains(fejl.String(), "afbrudt, handl ikke på det skrevne: kørslen blev stoppet") {
		t.Errorf("%d, %s", s, fejl.String())
	}
	if k := bestandKald(t, append([]string{"-ud", filepath.Join(mappe, "findes ikke", "x")}, args...)...); k.status != ulaeseligt {
		t.Errorf("%+v", k)
	}
	filer, _ := os.ReadDir(mappe)
	if navne := slices.Collect(func(yield func(string) bool) {
		for _, f := range filer {
			yield(f.Name())
		}
	}); len(navne) != 2 {
		t.Errorf("left behind: %q", navne)
	}
}

// A file's name is shown without what may be a number.
func TestNavneMaskeres(t *testing.T) {
	k := bestandKald(t, "-register", "0101801234.csv", "f")
	if k.status != ulaeseligt || strings.Contains(k.fejl, "0101801234") || !strings.Contains(k.fejl, "filen kan ikke læses: ••••••••••.csv") {
		t.Errorf("%+v", k)
	}
}
