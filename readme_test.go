package dfdg_test

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

// linjer returns the lines that are not blank, without their indentation and without comments, which each README has in its own
// language.
func linjer(s string) (l []string) {
	for x := range strings.Lines(s) {
		x, _, _ = strings.Cut(x, "// ")
		if x = strings.TrimSpace(x); x != "" {
			l = append(l, x)
		}
	}
	return l
}

var goblok = regexp.MustCompile("(?s)\n```go\n(.*?)\n```")

// The samples of the READMEs are cut from the examples: their lines stand in one of them, in order. What is a whole program is
// run instead, by the tests of examples/tjek.
func TestREADMEsKode(t *testing.T) {
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
	var kode [2][]string
	for i, f := range []string{"README.md", "README.da.md"} {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range goblok.FindAllStringSubmatch(string(b), -1) {
			if strings.HasPrefix(s[1], "package main") {
				continue
			}
			vil, flest := linjer(s[1]), 0
			kode[i] = append(kode[i], vil...)
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
				t.Errorf("%s: no example holds %q, or not in this order", f, vil[flest])
			}
		}
	}
	if len(kode[0]) < 20 || !slices.Equal(kode[0], kode[1]) {
		t.Errorf("the two READMEs have not the same samples: %q, %q", kode[0], kode[1])
	}
}

// The two READMEs say the same: their sections, paragraphs, tables and blocks come in the same order, and they lead to the same places.
func TestREADMEsErEns(t *testing.T) {
	var form, links [2][]string
	for i, f := range []string{"README.md", "README.da.md"} {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, del := range strings.Split(string(b), "\n\n") {
			switch {
			case strings.HasPrefix(del, "#"):
				form[i] = append(form[i], del[:strings.IndexByte(del, ' ')])
			case strings.HasPrefix(del, "|"):
				form[i] = append(form[i], fmt.Sprintf("a table of %d rows", strings.Count(del, "\n")))
			case strings.Contains(del, "```"):
				form[i] = append(form[i], "a block")
			default:
				form[i] = append(form[i], "a paragraph")
			}
		}
		for _, m := range link.FindAllStringSubmatch(string(b), -1) {
			if m[1] != "README.md" && m[1] != "README.da.md" && m[2] == "" {
				links[i] = append(links[i], m[1])
			}
		}
		slices.Sort(links[i])
	}
	if len(form[0]) < 30 || !slices.Equal(form[0], form[1]) {
		t.Errorf("%q\n%q", form[0], form[1])
	}
	if !slices.Equal(links[0], links[1]) {
		t.Errorf("%q\n%q", links[0], links[1])
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

// iHuset is the address of a file of this repository, wherever it is written.
var iHuset = regexp.MustCompile(`https://github\.com/akasse/dfdg/(?:blob|tree)/main/([^\s#"')` + "`" + `]*)(#[^\s"')` + "`" + `]*)?`)

// Every link of every page leads to a file of this repository, and to a place in it; so does every address of one, in whatever file.
func TestHenvisninger(t *testing.T) {
	kendte, links, adresser := map[string]map[string]bool{}, 0, 0
	led := func(fra, maal, sted string) {
		if _, err := os.Stat(maal); err != nil {
			t.Errorf("%s: %s leads nowhere", fra, maal)
			return
		}
		if sted == "" {
			return
		}
		if kendte[maal] == nil {
			kendte[maal] = ankre(t, maal)
		}
		if !kendte[maal][sted[1:]] {
			t.Errorf("%s: %s has no place %s", fra, maal, sted)
		}
	}
	err := filepath.WalkDir(".", func(f string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() && (d.Name() == "node_modules" || d.Name() == ".git") {
			return filepath.SkipDir
		}
		ext := filepath.Ext(f)
		if err != nil || d.IsDir() || !slices.Contains([]string{".md", ".go", ".js", ".html", ".yml"}, ext) || f == "readme_test.go" {
			return err
		}
		b, err := os.ReadFile(f)
		if err != nil {
			return err
		}
		for _, m := range iHuset.FindAllStringSubmatch(string(b), -1) {
			adresser++
			led(f, filepath.FromSlash(m[1]), m[2])
		}
		if ext != ".md" {
			return nil
		}
		for _, m := range link.FindAllStringSubmatch(kodeblok.ReplaceAllString(string(b), ""), -1) {
			switch {
			case strings.Contains(m[1], ":"): // another place than this repository
				continue
			case m[1] == "":
				led(f, f, m[2])
			default:
				led(f, filepath.Join(filepath.Dir(f), m[1]), m[2])
			}
			links++
		}
		return nil
	})
	if err != nil || links < 1000 || adresser < 3 {
		t.Error(links, adresser, err)
	}
}

// The changelog lists the rules by id, alone or from one to another: those of the ledger, each once.
func TestCHANGELOGsRegler(t *testing.T) {
	changelog, err := os.ReadFile("CHANGELOG.md")
	if err != nil {
		t.Fatal(err)
	}
	_, afsnit, _ := strings.Cut(string(changelog), "### Rules, by id: the catalogue\n")
	afsnit, _, _ = strings.Cut(afsnit, "\n### ")
	af := regexp.MustCompile(`([A-Z]\d*)-(\d\d)(?:–([A-Z]\d*)-(\d\d))?`)
	var har []string
	for _, m := range af.FindAllStringSubmatch(afsnit, -1) {
		fra, _ := strconv.Atoi(m[2])
		til := fra
		if m[3] != "" {
			til, _ = strconv.Atoi(m[4])
			if m[3] != m[1] || til <= fra {
				t.Errorf("%s is no range", m[0])
			}
		}
		for ; fra <= til; fra++ {
			har = append(har, fmt.Sprintf("%s-%02d", m[1], fra))
		}
	}
	b, err := os.ReadFile(filepath.Join("testdata", "regler.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	var vil []string
	for l := range strings.Lines(string(b)) {
		id, _, _ := strings.Cut(l, "\t")
		vil = append(vil, id)
	}
	slices.Sort(har)
	slices.Sort(vil)
	vil = slices.Compact(vil)
	for _, id := range regexp.MustCompile(`\b(?:S|A|T\d*|F|M|B)-\d\d\b`).FindAllString(string(changelog), -1) {
		if !slices.Contains(vil, id) {
			t.Errorf("CHANGELOG.md speaks of %s, which is no rule", id)
		}
	}
	if !slices.Equal(har, vil) {
		for _, id := range har {
			if !slices.Contains(vil, id) {
				t.Errorf("CHANGELOG.md has %s, which is no rule", id)
			}
		}
		for _, id := range vil {
			if !slices.Contains(har, id) {
				t.Errorf("CHANGELOG.md lacks %s", id)
			}
		}
		t.Errorf("%d ids, the ledger has %d", len(har), len(vil))
	}
}
