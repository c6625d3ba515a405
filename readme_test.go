package dfdg_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode"
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

var (
	link       = regexp.MustCompile(`\]\(([^)\s#]*)(#[^)\s]*)?\)`)
	kodeblok   = regexp.MustCompile("(?ms)^```.*?^```|`[^`\n]*`")
	egetAnker  = regexp.MustCompile(`<a id="([^"]*)">`)
	overskrift = regexp.MustCompile(`(?m)^#{1,6} (.*)$`)
	formatvalg = regexp.MustCompile(`<[^>]*>|[*]|\[([^\]]*)\]\([^)]*\)`)
)

// ankre are what a link to a page of Markdown may name: anchors of its own, and GitHub's of the headings.
func ankre(t *testing.T, fil string) map[string]bool {
	b, err := os.ReadFile(fil)
	if err != nil {
		t.Fatal(err)
	}
	a := map[string]bool{}
	for _, m := range egetAnker.FindAllStringSubmatch(string(b), -1) {
		a[m[1]] = true
	}
	blok := regexp.MustCompile("(?ms)^```.*?^```")
	for _, m := range overskrift.FindAllStringSubmatch(blok.ReplaceAllString(string(b), ""), -1) {
		var navn strings.Builder
		for _, c := range strings.ToLower(strings.TrimSpace(formatvalg.ReplaceAllString(m[1], "$1"))) {
			switch {
			case c == ' ':
				navn.WriteByte('-')
			case c == '-', c == '_', unicode.IsLetter(c), unicode.IsDigit(c):
				navn.WriteRune(c)
			}
		}
		n := navn.String()
		for i := 1; a[n]; i++ { // a heading that stands again
			n = navn.String() + "-" + strconv.Itoa(i)
		}
		a[n] = true
	}
	return a
}

// Every link of every page leads to a file of this repository, and to a place in it.
func TestHenvisninger(t *testing.T) {
	kendte, antal := map[string]map[string]bool{}, 0
	err := filepath.WalkDir(".", func(f string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(f) != ".md" {
			return err
		}
		b, err := os.ReadFile(f)
		if err != nil {
			return err
		}
		for _, m := range link.FindAllStringSubmatch(kodeblok.ReplaceAllString(string(b), ""), -1) {
			if strings.Contains(m[1], ":") {
				continue // another place than this repository
			}
			antal++
			maal := f
			if m[1] != "" {
				maal = filepath.Join(filepath.Dir(f), m[1])
			}
			if _, err := os.Stat(maal); err != nil {
				t.Errorf("%s: %s leads nowhere", f, m[1])
				continue
			}
			if m[2] == "" || filepath.Ext(maal) == ".json" { // a JSON Pointer into a schema
				continue
			}
			if kendte[maal] == nil {
				kendte[maal] = ankre(t, maal)
			}
			if !kendte[maal][m[2][1:]] {
				t.Errorf("%s: %s has no place %s", f, maal, m[2])
			}
		}
		return nil
	})
	if err != nil || antal < 1000 {
		t.Error(antal, err)
	}
}
