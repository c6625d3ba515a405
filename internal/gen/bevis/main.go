// Command bevis writes docs/bevis.md: what has been tried, by which command, on which day and of which version, and what it gave.
// It says nothing that was not run: the figures are those that stand in testdata/bevis, where -maal puts what it measures, and the
// mutator (internal/mutant) its results.
//
//	go run ./internal/gen/bevis -maal        # from the project's folder: measures, and writes the page
//	go run ./internal/gen/bevis -maal -port  # the gate too, which takes minutes
package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"time"
)

//go:generate go run . -rod ../../..

func main() {
	log.SetFlags(0)
	log.SetPrefix("bevis: ")
	maal := flag.Bool("maal", false, "measure first")
	port := flag.Bool("port", false, "with -maal: run the gate too")
	rod := flag.String("rod", ".", "the project's `folder`")
	flag.Parse()
	if *maal {
		if err := maalAlt(*rod, *port); err != nil {
			log.Fatal(err)
		}
	}
	side, err := skriv(*rod)
	if err == nil {
		err = os.WriteFile(filepath.Join(*rod, "docs", "bevis.md"), side, 0o644)
	}
	if err != nil {
		log.Fatal(err)
	}
}

const mappe = "testdata/bevis"

// tal is what one command gave.
type tal struct {
	Hvad     string // what the figures are of
	Kommando string
	Dato     string
	Version  string
	Fandt    []string // the figures, a line each
}

// maaling is a command and what of its output is told: the first group of each match, or where there is none the match.
type maaling struct {
	hvad, kommando string
	fandt          *regexp.Regexp
	tael           string // tell how many matches there are, of this, and not the matches
	port           bool
}

var maalinger = []maaling{
	{hvad: "The cases against the rows, the limits in the tags and the dates of each package: every row that rejects or warns is expected broken and kept, every effect shown, under, at and over every limit, the day before, on and after every date; the same rows in every explanation of a method",
		kommando: "go test -count=1 -v -run ^TestSager$ ./taeller ./frist ./medlemskab", fandt: regexp.MustCompile(`(?m)^\s+sager_test\.go:\d+: (\d+ cases, .*)$`)},
	{hvad: "The case suite by the command that a user runs", kommando: "go run ./examples/tjek testdata/sager", fandt: regexp.MustCompile(`(?m)^\d+ sager, \d+ som forventet$`)},
	{hvad: "Purity, by an allow list of imports and names, and the sources that it must refuse", kommando: "go test -count=1 -v -run ^(TestRenhed|TestUrent)$ .", fandt: regexp.MustCompile(`(?m)^--- PASS: (\w+)`)},
	{hvad: "Fuzz targets, whose seeds every run of the tests goes through", kommando: "go test -list ^Fuzz ./...", fandt: regexp.MustCompile(`(?m)^Fuzz\w+$`), tael: "targets"},
	{hvad: "Statements that the package's own tests reach", kommando: "go test -count=1 -cover . ./errors ./codelist ./taeller ./taeller/hjaelp ./frist ./medlemskab ./medlemskab/bestand ./internal/felt ./internal/fund ./internal/kort ./internal/laes ./internal/lighed ./internal/motor",
		fandt: regexp.MustCompile(`(?m)^(?:ok\s+)?\s*github\.com/akasse/(dfdg\S*).*coverage: (\d+\.\d)% of statements`)},
	{hvad: "The tests", kommando: "go test -count=1 ./...", fandt: regexp.MustCompile(`(?m)^ok `), tael: "packages pass"},
	{hvad: "The gate", kommando: ".ci/run", fandt: regexp.MustCompile(`(?m)^== .*$`), tael: "steps hold", port: true},
}

// maalAlt runs the commands and keeps what they gave. One that fails ends it: there is nothing to tell.
func maalAlt(rod string, port bool) error {
	gamle, err := laesTal(rod)
	if err != nil {
		return err
	}
	version, err := udfoer(rod, "git rev-parse --short HEAD")
	if err != nil {
		return err
	}
	var ny []tal
	for _, m := range maalinger {
		if m.port && !port {
			if i := slices.IndexFunc(gamle, func(t tal) bool { return t.Kommando == m.kommando }); i >= 0 {
				ny = append(ny, gamle[i])
			}
			continue
		}
		start := time.Now()
		log.Print(m.kommando)
		ud, err := udfoer(rod, m.kommando)
		if err != nil {
			return fmt.Errorf("%s: %w\n%s", m.kommando, err, ud)
		}
		t := tal{Hvad: m.hvad, Kommando: m.kommando, Dato: time.Now().UTC().Format(time.DateOnly), Version: strings.TrimSpace(version)}
		fundne := m.fandt.FindAllStringSubmatch(ud, -1)
		if len(fundne) == 0 {
			return fmt.Errorf("%s gave nothing that is told", m.kommando)
		}
		if m.tael != "" {
			t.Fandt = append(t.Fandt, fmt.Sprintf("%d %s, in %.0f seconds on %d cores", len(fundne), m.tael, time.Since(start).Seconds(), runtime.NumCPU()))
		} else {
			for _, f := range fundne {
				t.Fandt = append(t.Fandt, strings.TrimSpace(strings.Join(f[min(1, len(f)-1):], " ")))
			}
		}
		ny = append(ny, t)
	}
	b, err := json.MarshalIndent(ny, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(rod, mappe, "maal.json"), append(b, '\n'), 0o644)
}

func udfoer(rod, kommando string) (string, error) {
	arg := strings.Fields(kommando)
	c := exec.Command(arg[0], arg[1:]...)
	c.Dir = rod
	b, err := c.CombinedOutput()
	return string(b), err
}

func laesTal(rod string) (t []tal, err error) {
	b, err := os.ReadFile(filepath.Join(rod, mappe, "maal.json"))
	if os.IsNotExist(err) {
		return nil, nil
	}
	if err == nil {
		err = json.Unmarshal(b, &t)
	}
	return t, err
}

// mutanter is one run of the mutator, as internal/mutant keeps it.
type mutanter struct {
	Pakke, Kommando, Dato, Version string
	Tabel                          bool
	Seed                           uint64
	Mulige, Naaet, Proevet, Doede  int
	PaaTid                         int
	Arter                          map[string][2]int
	Levende                        []levende
	Udeladt                        []string
}

type levende struct{ Sted, Slags, Hvad, Linje string }

func (l levende) fil() string {
	fil, _, _ := strings.Cut(l.Sted, ":")
	return fil
}

func laesMutanter(rod string) (alle []mutanter, err error) {
	filer, err := filepath.Glob(filepath.Join(rod, mappe, "*.*.json"))
	if err != nil {
		return nil, err
	}
	for _, f := range filer {
		var m mutanter
		b, err := os.ReadFile(f)
		if err == nil {
			err = json.Unmarshal(b, &m)
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f, err)
		}
		alle = append(alle, m)
	}
	slices.SortFunc(alle, func(a, b mutanter) int {
		tal := func(b bool) int { return len(fmt.Sprint(b)) }
		return cmp.Or(cmp.Compare(tal(a.Tabel), tal(b.Tabel)), strings.Compare(a.Pakke, b.Pakke))
	})
	return alle, nil
}

// grund is why a change lives, from testdata/bevis/levende.tsv: file, change, the line as it stands, how bad it is (1–3 for the
// three worst, = for one that changes nothing that can be seen, - otherwise) and the reason, with tabs between.
type grund struct{ fil, hvad, linje, vaerst, hvorfor string }

const intet = "="

func laesGrunde(rod string) (g []grund, err error) {
	b, err := os.ReadFile(filepath.Join(rod, mappe, "levende.tsv"))
	if err != nil {
		return nil, err
	}
	for l := range strings.Lines(string(b)) {
		if l = strings.TrimRight(l, "\r\n"); l == "" || l[0] == '#' {
			continue
		}
		d := strings.Split(l, "\t")
		if len(d) != 5 {
			return nil, fmt.Errorf("levende.tsv: %d columns: %q", len(d), l)
		}
		g = append(g, grund{d[0], d[1], d[2], d[3], d[4]})
	}
	return g, nil
}

// grundTil finds the reason of what lives.
func grundTil(g []grund, l levende) *grund {
	i := slices.IndexFunc(g, func(g grund) bool { return g.fil == l.fil() && g.hvad == l.Hvad && g.linje == l.Linje })
	if i < 0 {
		return nil
	}
	return &g[i]
}

// uvirksomme counts those of the living that change nothing.
func (m *mutanter) uvirksomme(g []grund) (n int) {
	for _, l := range m.Levende {
		if g := grundTil(g, l); g != nil && g.vaerst == intet {
			n++
		}
	}
	return n
}

// skriv returns the page.
func skriv(rod string) ([]byte, error) {
	maalt, err := laesTal(rod)
	if err != nil {
		return nil, err
	}
	mm, err := laesMutanter(rod)
	if err != nil {
		return nil, err
	}
	grunde, err := laesGrunde(rod)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	b.WriteString(`<!-- Generated by internal/gen/bevis from testdata/bevis; DO NOT EDIT. -->

# What has been tried

Every figure stands with the command that gave it, the day and the version (commit) it was of. What is not here was not run.
` + "`go run ./internal/gen/bevis -maal`" + ` measures again and writes this page; ` + "`make mutant`" + ` tries the changes again.

`)
	for _, t := range maalt {
		fmt.Fprintf(&b, "- **%s**\n  `%s`, %s, %s\n", t.Hvad, t.Kommando, t.Dato, t.Version)
		for _, f := range t.Fandt {
			fmt.Fprintf(&b, "  - %s\n", f)
		}
	}
	for _, tabel := range []bool{true, false} {
		if !slices.ContainsFunc(mm, func(m mutanter) bool { return m.Tabel == tabel }) {
			continue
		}
		if tabel {
			b.WriteString("\n## Changes of the rules' data\n\nEvery limit by its least unit, every date by a day, every listed value, every code, id, role and interface, every cell of a table of states, and every " +
				"place where a rule is silent: one at a time, by the package's own tests.\n")
		} else {
			b.WriteString("\n## Changes of the code\n\nA seeded sample of the package's: conditions, answers, numbers and statements, one at a time, by the package's own tests.\n")
		}
		b.WriteString("\n| Package | Killed | Of | % | Live, and change nothing | Live | % without those | Possible | Command | Day | Version |\n|---|---|---|---|---|---|---|---|---|---|---|\n")
		for _, m := range mm {
			if m.Tabel == tabel {
				uden := m.uvirksomme(grunde)
				fmt.Fprintf(&b, "| %s | %d | %d | %.1f | %d | %d | %.1f | %d | `%s` | %s | %s |\n", m.Pakke, m.Doede, m.Proevet, 100*float64(m.Doede)/float64(max(1, m.Proevet)),
					uden, len(m.Levende)-uden, 100*float64(m.Doede)/float64(max(1, m.Proevet-uden)), m.Mulige, m.Kommando, m.Dato, m.Version)
			}
		}
		paaTid, udeladt := 0, []string(nil)
		for _, m := range mm {
			if m.Tabel == tabel {
				paaTid += m.PaaTid
				for _, t := range m.Udeladt {
					udeladt = append(udeladt, m.Pakke+" "+t)
				}
			}
		}
		fmt.Fprintf(&b, "\nOf the killed %d ran out of the time or memory that the test took without a change, several times over.", paaTid)
		if udeladt != nil {
			fmt.Fprintf(&b, " Left out, for they measure time or fail where a package is built with its changes in it: %s.", strings.Join(udeladt, ", "))
		}
		b.WriteString("\n")
	}
	var vaerst []string
	if len(mm) == 0 {
		return b.Bytes(), nil
	}
	b.WriteString("\n## What lives, and why\n\nOf the changes above those that no test noticed.\n\n")
	for _, m := range mm {
		for _, l := range m.Levende {
			g := grundTil(grunde, l)
			hvorfor := "no reason is known"
			if g != nil {
				hvorfor = g.hvorfor
			}
			linje := fmt.Sprintf("- %s, `%s`: %s. %s.\n", l.Sted, strings.ReplaceAll(l.Linje, "`", "'"), l.Hvad, strings.TrimSuffix(hvorfor, "."))
			b.WriteString(linje)
			if g != nil && g.vaerst >= "1" && g.vaerst <= "3" {
				vaerst = append(vaerst, g.vaerst+linje)
			}
		}
	}
	if vaerst != nil {
		slices.Sort(vaerst)
		b.WriteString("\n## The worst of them\n\n")
		for _, v := range vaerst {
			b.WriteString(v[1:])
		}
	}
	return b.Bytes(), nil
}
