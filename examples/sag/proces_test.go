package sag_test

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/akasse/dfdg/examples/sag"
)

// TestMain makes of this program a backend where it is asked to be one.
func TestMain(m *testing.M) {
	if art := os.Getenv("DFDG_PROEVE_BAGENDE"); art != "" {
		bagende(art)
		return
	}
	os.Exit(m.Run())
}

// bagende is a backend that is good, or bad in one way.
func bagende(art string) {
	ind := bufio.NewReader(os.Stdin)
	switch art {
	case "laeser-ikke":
		time.Sleep(time.Hour) // select {} would be a deadlock, which Go ends with status 2
	case "barn": // its child holds the output open
		c := exec.Command(os.Args[0])
		c.Env, c.Stdin, c.Stdout = append(os.Environ(), "DFDG_PROEVE_BAGENDE=tavs"), os.Stdin, os.Stdout
		if c.Start() != nil {
			os.Exit(9)
		}
		os.Exit(0)
	}
	for n := 1; ; n++ {
		linje, err := ind.ReadBytes('\n')
		if err != nil {
			if art == "status-til-sidst" {
				os.Exit(4)
			}
			return
		}
		if bytes.Contains(linje, []byte(`"forventet"`)) {
			os.Exit(8) // what must come out is not for it
		}
		svar := string(sag.Besvar(linje)) + "\n"
		switch {
		case art == "tavs":
			continue
		case art == "doer" && n == 2:
			os.Exit(3)
		case art == "vroevl":
			svar = "3112991234\n"
		case art == "tomt objekt":
			svar = "{}\n"
		case art == "forkert type":
			svar = `{"dom":"afvist","fejl":[{"kode":"3112991234"}]}` + "\n"
		case art == "halv":
			fmt.Print(svar[:len(svar)/2])
			return
		case art == "uden-linjeskift":
			fmt.Print(strings.TrimSpace(svar))
			return
		case art == "to":
			svar += svar
		case art == "lang":
			for {
				if _, err := fmt.Print(strings.Repeat("9", 1<<16)); err != nil {
					return
				}
			}
		case art == "ulaeselig":
			svar = `{"navn":"x","ulaeselig":"3112991234"}` + "\n"
		case art == "anden":
			svar = `{"navn":"en anden","dom":"godkendt","fejl":[]}` + "\n"
		}
		fmt.Print(svar)
		if art == "en-ad-gangen" {
			return
		}
	}
}

func proces(t *testing.T, art string, laenge time.Duration) *sag.Proces {
	t.Helper()
	t.Setenv("DFDG_PROEVE_BAGENDE", art)
	return &sag.Proces{Kommando: []string{os.Args[0]}, Frist: laenge}
}

func opslag(t *testing.T, navn string) *sag.Sag {
	t.Helper()
	s, err := sag.Read([]byte(`{"navn":"` + navn + `","metode":"GetFrist","idag":"2025-03-03","kalder":{"type":"aub"},
		"borger":{"cpr":"0101801234"},"request":{},"forventet":{"fejl":[{"kode":4575,"felt":""}],"udfald":null}}`))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

const (
	rigelig = time.Minute            // what is waited for comes, however busy the machine is
	snart   = 100 * time.Millisecond // what is waited for never comes
)

func TestProces(t *testing.T) {
	for _, c := range []struct {
		art   string
		frist time.Duration
		svar  []string // of each case the error, "" where the answer is as expected
		slut  string   // of Close
	}{
		{"god", rigelig, []string{"", "", ""}, ""},
		{"en-ad-gangen", rigelig, []string{"", "", ""}, ""},
		{"doer", rigelig, []string{"", "bagenden sluttede med status 3", "", "bagenden sluttede med status 3"}, ""},
		{"tavs", snart, []string{"bagenden svarede ikke i tide", "bagenden svarede ikke i tide"}, ""},
		{"laeser-ikke", snart, []string{"bagenden svarede ikke i tide"}, ""},
		{"barn", snart, []string{"bagenden svarede ikke i tide"}, ""},
		{"vroevl", rigelig, []string{"svaret er ikke ét JSON-objekt", "svaret er ikke ét JSON-objekt"}, ""},
		{"tomt objekt", rigelig, []string{"svaret kan ikke læses: dom mangler"}, ""},
		{"forkert type", rigelig, []string{"svaret kan ikke læses: fejl.kode har en anden type"}, ""},
		{"halv", rigelig, []string{"bagenden sluttede midt i en linje", "bagenden sluttede midt i en linje"}, ""},
		{"uden-linjeskift", rigelig, []string{"bagenden sluttede midt i en linje"}, ""},
		{"lang", rigelig, []string{"bagendens svar er for langt"}, ""},
		{"ulaeselig", rigelig, []string{"bagenden kan ikke læse sagen"}, ""},
		{"anden", rigelig, []string{"bagendens svar har en anden sags navn"}, ""},
		{"to", rigelig, []string{""}, "bagenden skrev mere end én linje"},
		{"status-til-sidst", rigelig, []string{"", ""}, "bagenden sluttede med status 4"},
	} {
		t.Run(c.art, func(t *testing.T) {
			p := proces(t, c.art, c.frist)
			for i, vil := range c.svar {
				s := opslag(t, fmt.Sprintf("sag %d", i+1))
				svar, err := p.Svar(s)
				switch {
				case vil != "" && (err == nil || !strings.HasPrefix(err.Error(), vil) || strings.Contains(err.Error(), "3112991234")):
					t.Errorf("case %d: %v, want %s", i+1, err, vil)
				case vil == "" && err != nil:
					t.Errorf("case %d: %v", i+1, err)
				case vil == "" && len(s.Afvigelser(svar)) > 0:
					t.Errorf("case %d: %q", i+1, s.Afvigelser(svar))
				}
			}
			if err := p.Close(); (err == nil) != (c.slut == "") || err != nil && !strings.HasPrefix(err.Error(), c.slut) {
				t.Errorf("at the end: %v, want %q", err, c.slut)
			}
			if err := p.Close(); err != nil {
				t.Errorf("closed twice: %v", err)
			}
		})
	}
}

// A second line is not taken for the next case's answer.
func TestProcesToLinjer(t *testing.T) {
	p := proces(t, "to", rigelig)
	if _, err := p.Svar(opslag(t, "den første")); err != nil {
		t.Fatal(err)
	}
	if svar, err := p.Svar(opslag(t, "den anden")); err == nil {
		t.Errorf("answered %+v", svar)
	}
}

// A message that is longer than what a pipe holds does not hold up a program that does not read it, nor one that does.
func TestProcesLangSag(t *testing.T) {
	s, err := sag.Read([]byte(`{"navn":"lang","metode":"GetFrist","idag":"2025-03-03","kalder":{"type":"aub"},"borger":{"cpr":"0101801234"},
		"request":{"x":"` + strings.Repeat("x", 1<<20) + `"}}`))
	if err != nil {
		t.Fatal(err)
	}
	p := proces(t, "laeser-ikke", snart)
	if _, err := p.Svar(s); err == nil || !strings.HasPrefix(err.Error(), "bagenden svarede ikke i tide") {
		t.Errorf("%v", err)
	}
	p = proces(t, "god", rigelig)
	if _, err := p.Svar(s); err != nil {
		t.Error(err)
	}
	if err := p.Close(); err != nil {
		t.Error(err)
	}
}

func TestProcesStartesIkke(t *testing.T) {
	for _, k := range [][]string{nil, {"/findes/ikke/3112991234"}} {
		p := &sag.Proces{Kommando: k}
		if _, err := p.Svar(opslag(t, "x")); err == nil || strings.Contains(err.Error(), "3112991234") {
			t.Errorf("%v", err)
		}
		if err := p.Close(); err != nil {
			t.Error(err)
		}
	}
}
