package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// What the READMEs open with is what the command prints of the message that the repository ships, blank lines left out.
func TestREADMEsUdskrift(t *testing.T) {
	k := koer("", "../../testdata/eksempel/besked-med-fejl.json")
	if k.kode != 0 {
		t.Fatalf("exit status %d: %s%s", k.kode, k.ud, k.fejl)
	}
	var vil []string
	for l := range strings.Lines(k.ud) {
		if strings.TrimSpace(l) != "" {
			vil = append(vil, l)
		}
	}
	for _, f := range []string{"../../README.md", "../../README.da.md"} {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		m := regexp.MustCompile("(?s)<!-- ud -->\n```\n(.*?)```").FindSubmatch(b)
		if m == nil || string(m[1]) != strings.Join(vil, "") {
			t.Errorf("%s shows something else than\n%s", f, strings.Join(vil, ""))
		}
	}
}

// What is a whole program in the READMEs prints what stands below it.
func TestREADMEsProgrammer(t *testing.T) {
	program := regexp.MustCompile("(?s)\n```go\n(package main\n.*?)```\n(?:\n```text\n(.*?)```)?")
	for _, f := range []string{"README.md", "README.da.md"} {
		m := program.FindAllStringSubmatch(laesREADME(t, f), -1)
		if len(m) == 0 {
			t.Errorf("%s has no program", f)
		}
		for i, m := range m {
			sti := filepath.Join(t.TempDir(), fmt.Sprintf("main%d.go", i))
			if err := os.WriteFile(sti, []byte(m[1]), 0o600); err != nil {
				t.Fatal(err)
			}
			k := exec.Command("go", "run", sti)
			k.Dir = "../.."
			if ud, err := k.CombinedOutput(); err != nil || string(ud) != m[2] {
				t.Errorf("%s: %v: %s", f, err, ud)
			}
		}
	}
}

// The commands of the READMEs are run as they stand, all but the tests themselves; each ends as it is said to.
func TestREADMEsKommandoer(t *testing.T) {
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("no bash")
	}
	blok := regexp.MustCompile("(?s)(?:<!-- slutstatus (\\d) -->\n|<!-- \\w+ -->\n|\n)```sh\n(.*?)```")
	koert := map[string]bool{}
	for _, f := range []string{"README.md", "README.da.md"} {
		antal := 0
		for _, m := range blok.FindAllStringSubmatch(laesREADME(t, f), -1) {
			antal++
			if koert[m[2]] || m[2] == "go test ./...\n" {
				continue
			}
			koert[m[2]] = true
			k := exec.Command(bash, "-uc", strings.ReplaceAll(m[2], "/tmp", t.TempDir()))
			k.Dir = "../.."
			ud, err := k.CombinedOutput()
			status := "0"
			if x := new(exec.ExitError); errors.As(err, &x) {
				status = fmt.Sprint(x.ExitCode())
			}
			if vil := "0" + m[1]; status != vil[len(vil)-1:] || len(ud) == 0 {
				t.Errorf("%s: %s: exit status %s: %v: %s", f, m[2], status, err, ud)
			}
		}
		if antal < 4 {
			t.Errorf("%s: %d commands", f, antal)
		}
	}
}

func laesREADME(t *testing.T, fil string) string {
	b, err := os.ReadFile(filepath.Join("../..", fil))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
