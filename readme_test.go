package dfdg_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// linjer returns the lines that are not blank, without their indentation.
func linjer(s string) (l []string) {
	for x := range strings.Lines(s) {
		if x = strings.TrimSpace(x); x != "" {
			l = append(l, x)
		}
	}
	return l
}

// The samples of the READMEs are cut from the examples: their lines stand in one of them, in order.
func TestREADMEsKode(t *testing.T) {
	for _, f := range []string{"README.md", "README.da.md"} {
		t.Run(f, func(t *testing.T) { kodeI(t, f) })
	}
}

func kodeI(t *testing.T, fil string) {
	b, err := os.ReadFile(fil)
	if err != nil {
		t.Fatal(err)
	}
	filer, _ := filepath.Glob("*/example_test.go")
	dybere, _ := filepath.Glob("*/*/example_test.go")
	var eksempler [][]string
	for _, f := range append(filer, dybere...) {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range strings.Split(string(b), "\nfunc Example") {
			eksempler = append(eksempler, linjer(x))
		}
	}
	stumper := regexp.MustCompile("(?s)\n```go\n(.*?)\n```").FindAllStringSubmatch(string(b), -1)
	if len(stumper) == 0 {
		t.Error("no Go")
	}
	for _, s := range stumper {
		vil, flest := linjer(s[1]), 0
		for _, e := range eksempler {
			n := 0
			for _, x := range e {
				if n < len(vil) && x == vil[n] {
					n++
				}
			}
			flest = max(flest, n)
		}
		if flest < len(vil) {
			t.Errorf("no example holds %q, or not in this order", vil[flest])
		}
	}
}

// A link to a file of this repository leads somewhere.
func TestHenvisninger(t *testing.T) {
	link := regexp.MustCompile(`\]\(([^)#:]+)(#[^)]*)?\)`)
	for _, f := range []string{"README.md", "README.da.md", "docs/kilder.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/README.md", "testdata/sager/README.md", "frist/tilstande.md"} {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Error(err)
		}
		for _, m := range link.FindAllStringSubmatch(string(b), -1) {
			if _, err := os.Stat(filepath.Join(filepath.Dir(f), m[1])); err != nil {
				t.Errorf("%s: %s leads nowhere", f, m[1])
			}
		}
	}
}
