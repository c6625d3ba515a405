// Fart measures everything beside the ways one would otherwise go, and writes docs/fart.md: go run ./fart, in internal/bench.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"log"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"time"

	"github.com/akasse/dfdg/internal/bench/maal"
)

const hoved = `# How fast

Written by ` + "`make fart`" + `: each table is one run, its contenders in turn and in random order, the median of %d rounds of processor time
(the collector's included, other programs' not). *times* is beside the first line. Work is done while 64 MB are held, as by a service
in use; where a title says *an empty heap* nothing is, and the collector, which then runs every few megabytes, is half of the whole.

The contenders that read check nothing; ours reads strictly and judges by every rule. Those that check look at the form and the range
of the fields and at nothing else; validator and CEL pass the two collections by. Those that write have the dates as text and the numbers
as floats, and write a message that is approved; *a copy of what is written* is what the memory for it costs. A core does less where the
others work too: what a stream costs is beside *one after the other, all cores*.

`

const kanIkke = `## What the others cannot express

| | two fields together | the citizen's facts | dates, months, hours to the hundredth | every finding, with its place | undecided | both interfaces |
|---|---|---|---|---|---|---|
| encoding/json, goccy, sonic | – | – | – | the first | – | – |
| JSON Schema | some | – | form | form alone | – | a schema each |
| go-playground/validator | in one struct | – | form | yes | – | – |
| cel-go | yes | as variables | by functions of one's own | one per expression | unknown values | an expression each |
| stateless | – | by guards of one's own | – | the first | – | – |
| by hand | yes | yes | yes | yes | by hand | by hand |
| dfdg | yes | yes | yes | yes | yes | yes |

A decoder that tells of an element that is unknown, stands twice or is of the wrong kind ends there: it tells of the first. A rule in CEL has no source, no sentence and no code unless one builds them around it.
`

func main() {
	log.SetFlags(0)
	var ud bytes.Buffer
	fmt.Fprintf(&ud, hoved, maal.Runder)
	fmt.Fprintf(&ud, "Measured on %s on %s, %d cores, %s %s/%s", time.Now().Format("2 January 2006"), processor(), runtime.NumCPU(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
	for _, m := range moduler() {
		fmt.Fprintf(&ud, ", %s", m)
	}
	ud.WriteString(".\n\n")
	mappe, err := os.MkdirTemp("", "fart")
	tjek(err)
	defer os.RemoveAll(mappe)
	fil := filepath.Join(mappe, "maalinger")
	for _, t := range forhold() {
		goTest(maal.Miljoe+"="+fil, "-run", "^"+t.navn+"$", t.pakke)
	}
	b, err := os.ReadFile(fil)
	tjek(err)
	for d := json.NewDecoder(bytes.NewReader(b)); d.More(); {
		var t maal.Tabel
		tjek(d.Decode(&t))
		fmt.Fprintf(&ud, "## %s\n\n| | ns | times | allocations |\n|---|---:|---:|---:|\n", t.Titel)
		for _, m := range t.Alle {
			fmt.Fprintf(&ud, "| %s | %s | %s | %.0f |\n", m.Navn, ciffer(m.Ns), gange(m.Gange), m.Allok)
		}
		ud.WriteString("\n")
	}
	afstemning(&ud, goTest("BESTAND_RAEKKER=", "-run", "^$", "-bench", "Afstem$", "-benchtime", "1x", "./bestand"))
	ud.WriteString(kanIkke)
	tjek(os.WriteFile(filepath.Join("..", "..", "docs", "fart.md"), ud.Bytes(), 0o644))
}

type maaling struct{ navn, pakke string }

// forhold are the measurements. Each runs in a process of its own: what another one left behind would be work for the collector.
func forhold() (alle []maaling) {
	for d := json.NewDecoder(bytes.NewReader(goTest("", "-list", "Forhold", "-json", "./..."))); d.More(); {
		var l struct{ Package, Output string }
		tjek(d.Decode(&l))
		if strings.HasPrefix(l.Output, "Test") {
			alle = append(alle, maaling{strings.TrimSpace(l.Output), l.Package})
		}
	}
	if len(alle) < 10 {
		log.Fatalf("only %d measurements are found", len(alle))
	}
	return alle
}

// afstemning writes the table that the measurement of the reconciliation prints.
func afstemning(ud *bytes.Buffer, linjer []byte) {
	ud.WriteString("## Register and membership file, three million rows on either side\n\n| | seconds | MB | times |\n|---|---:|---:|---:|\n")
	linje := regexp.MustCompile(`^\s*(\S+)\s+([\d.]+)\s+\d+\s+([\d.]+)\s+[\d.]+\s+([\d.]+)\s+[\d.]+\s+[\d.]+$`)
	fundet := 0
	for s := bufio.NewScanner(bytes.NewReader(linjer)); s.Scan(); {
		if m := linje.FindStringSubmatch(s.Text()); m != nil {
			mb, _ := strconv.ParseFloat(m[3], 64)
			g, _ := strconv.ParseFloat(m[4], 64)
			fmt.Fprintf(ud, "| %s | %s | %.0f | %s |\n", strings.NewReplacer("naivAfstem", "a Go map", "afstem", "dfdg").Replace(m[1]), m[2], mb, gange(g))
			fundet++
		}
	}
	if fundet < 2 {
		log.Fatalf("no table in what the measurement of the reconciliation printed:\n%s", linjer)
	}
	ud.WriteString("\n")
}

func goTest(miljoe string, flag ...string) []byte {
	c := exec.Command("go", append([]string{"test", "-p=1", "-count=1", "-timeout", "60m"}, flag...)...)
	c.Env, c.Stderr = append(os.Environ(), miljoe), os.Stderr
	b, err := c.Output()
	if os.Stdout.Write(b); err != nil {
		log.Fatal(err)
	}
	return b
}

// processor is what the system calls the processor.
func processor() string {
	b, _ := os.ReadFile("/proc/cpuinfo")
	if m := regexp.MustCompile(`(?m)^model name\s*: (.*)$`).FindSubmatch(b); m != nil {
		return string(m[1])
	}
	return "a processor of unknown name"
}

// moduler are the contenders' versions.
func moduler() []string {
	b, err := exec.Command("go", "list", "-m", "-f", "{{if not (or .Main .Indirect .Replace)}}{{.Path}} {{.Version}}{{end}}", "all").Output()
	tjek(err)
	return strings.FieldsFunc(string(b), func(c rune) bool { return c == '\n' })
}

// ciffer writes a number, its thousands apart, no more of it than is measured.
func ciffer(v float64) string {
	const ens = 4 // digits
	s := strconv.FormatFloat(v, 'f', 0, 64)
	if n := len(s) - ens; n > 0 {
		led := math.Pow10(n)
		s = strconv.FormatFloat(math.Round(v/led)*led, 'f', 0, 64)
	}
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

func gange(v float64) string {
	if v < 10 {
		return strconv.FormatFloat(v, 'f', 2, 64)
	}
	return strconv.FormatFloat(v, 'f', 0, 64)
}

func tjek(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
