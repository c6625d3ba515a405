// Command mutant changes one thing of a package at a time and runs tests: a change that no test notices lives, and is
// listed. The changes of code are a seeded sample, so that a run can be repeated; those of the data of the rules (limits,
// dates, lists, codes, roles, interfaces, ids, cells) are all of them.
//
//	go run -C internal/mutant . -n 150 -seed 1 taeller
//	go run -C internal/mutant . -tabel taeller
//
// No file of the module is written: the toolchain reads the changed ones from an overlay. A package is built once, with all
// its changes in it, and the environment says which one is made.
package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"math/rand/v2"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("mutant: ")
	n := flag.Int("n", 150, "how many changes to try; 0 for all")
	seed := flag.Uint64("seed", 1, "the seed of the sample")
	tests := flag.String("test", "", "packages whose tests must notice, with commas; the package's own by default")
	tabel := flag.Bool("tabel", false, "the data of the rules, not the code")
	kun := flag.String("kun", "", "only changes of these kinds, with commas")
	hvor := flag.String("hvor", "", "only changes whose place and description match")
	ud := flag.String("ud", "", "a folder for the result as JSON")
	liste := flag.Bool("liste", false, "list the changes and run nothing")
	flag.Parse()
	if flag.NArg() != 1 {
		log.Fatal("name one folder of the module, as taeller")
	}
	rod, err := filepath.Abs("../..")
	if err != nil {
		log.Fatal(err)
	}
	k := koersel{rod: rod, mappe: flag.Arg(0), Tabel: *tabel, Seed: *seed, Kommando: strings.Join(slices.Concat([]string{"go run -C internal/mutant ."}, uden(os.Args[1:], "-ud")), " ")}
	tt := []string{k.mappe}
	if *tests != "" {
		tt = strings.Split(*tests, ",")
	}
	if err := k.koer(tt, *n, *kun, *hvor, *liste); err != nil {
		log.Fatal(err)
	}
	if *ud != "" && !*liste {
		if err := k.gem(*ud); err != nil {
			log.Fatal(err)
		}
	}
}

// uden takes a flag and its value from the arguments.
func uden(arg []string, flag string) []string {
	if i := slices.Index(arg, flag); i >= 0 {
		return slices.Delete(slices.Clone(arg), i, min(i+2, len(arg)))
	}
	return arg
}

// koersel is one run, as it is kept.
type koersel struct {
	rod, mappe string
	Pakke      string
	Tabel      bool
	Kommando   string
	Dato       string
	Version    string // the commit that was tried
	Seed       uint64
	Mulige     int // changes that could be made
	Proevet    int
	Doede      int
	Arter      map[string][2]int // by kind: tried, killed
	Levende    []mutant
	Udeladt    []string // tests that cannot run with the changes in
}

func (k *koersel) koer(tests []string, n int, kun, hvor string, liste bool) error {
	p, err := laes(k.rod, k.mappe)
	if err != nil {
		return err
	}
	p.find(k.rod)
	var alle []*mutant
	var monster *regexp.Regexp
	if hvor != "" {
		if monster, err = regexp.Compile(hvor); err != nil {
			return err
		}
	}
	for _, m := range p.mutanter {
		switch {
		case kun != "" && !slices.Contains(strings.Split(kun, ","), m.Slags):
		case kun == "" && m.tabel != k.Tabel:
		case monster != nil && !monster.MatchString(m.Sted+": "+m.Hvad):
		default:
			alle = append(alle, m)
		}
	}
	if liste {
		for _, m := range alle {
			fmt.Printf("%d\t%s\t%s\t%s\t%s\n", m.nr, m.Sted, m.Slags, m.Hvad, m.regel)
		}
		return nil
	}
	tmp, err := os.MkdirTemp("", "mutant")
	if err != nil {
		return err
	}
	defer os.RemoveAll(tmp)
	umulige := map[int]bool{}
	if err := p.byg(k.rod, tmp, tests, umulige); err != nil {
		return err
	}
	var proever []*proeve
	for i, t := range tests {
		pr := &proeve{bin: filepath.Join(tmp, strconv.Itoa(i)), mappe: filepath.Join(k.rod, t)}
		if err := pr.maal(); err != nil {
			return fmt.Errorf("%s: %w", t, err)
		}
		if len(pr.udeladt) > 0 {
			fmt.Printf("%s: left out, for they fail with the switches in: %s\n", t, strings.Join(pr.udeladt, ", "))
		}
		k.Udeladt = append(k.Udeladt, pr.udeladt...)
		proever = append(proever, pr)
	}
	k.Pakke, k.Mulige, k.Arter = k.mappe, len(alle), map[string][2]int{}
	k.Dato = time.Now().UTC().Format(time.DateOnly)
	c := exec.Command("git", "rev-parse", "--short", "HEAD")
	c.Dir = k.rod
	v, _ := c.Output()
	k.Version = strings.TrimSpace(string(v))
	rnd := rand.New(rand.NewPCG(k.Seed, 0))
	rnd.Shuffle(len(alle), func(i, j int) { alle[i], alle[j] = alle[j], alle[i] })
	fmt.Printf("%s: %d possible changes, seed %d\n", k.mappe, len(alle), k.Seed)
	afbrudt := make(chan os.Signal, 1)
	signal.Notify(afbrudt, os.Interrupt, syscall.SIGTERM)
	for _, m := range alle {
		if n > 0 && k.Proevet >= n || len(afbrudt) > 0 { // what was tried until then is kept
			break
		}
		if umulige[m.nr] {
			continue
		}
		var u udfald
		for _, pr := range proever {
			if u = pr.koer(m); u != lever {
				break
			}
		}
		if u == intet {
			continue
		}
		a := k.Arter[m.Slags]
		a[0]++
		k.Proevet++
		if u == doed {
			a[1]++
			k.Doede++
		} else {
			k.Levende = append(k.Levende, *m)
			fmt.Printf("lives: %s: %s: %s\n", m.Sted, m.Slags, m.Hvad)
		}
		k.Arter[m.Slags] = a
	}
	if len(afbrudt) > 0 {
		fmt.Println("interrupted")
	}
	fmt.Printf("%s: %d of %d killed (%.1f %%); %v; %d of %d could not be built\n", k.mappe, k.Doede, k.Proevet,
		100*float64(k.Doede)/float64(max(1, k.Proevet)), k.Arter, len(umulige), len(p.mutanter))
	return nil
}

// gem keeps the result in a folder.
func (k *koersel) gem(mappe string) error {
	slags := "kode"
	if k.Tabel {
		slags = "tabel"
	}
	navn := strings.ReplaceAll(k.mappe, "/", "_")
	if navn == "." {
		navn = "dfdg"
	}
	b, err := json.MarshalIndent(k, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(k.rod, mappe, navn+"."+slags+".json"), append(b, '\n'), 0o644)
}

var fejlsted = regexp.MustCompile(`(?m)^([^\s:]+\.go):(\d+):\d+: `)

// byg builds the tests with all changes in, and leaves out those that cannot be built.
func (p *pakke) byg(rod, tmp string, tests []string, umulige map[int]bool) error {
	for range 12 {
		lag := map[string]string{}
		for i, navn := range p.navne {
			ny := filepath.Join(tmp, "o"+strconv.Itoa(i)+"_"+filepath.Base(navn))
			if err := os.WriteFile(ny, []byte(p.skriv(i, umulige)), 0o644); err != nil {
				return err
			}
			lag[navn] = ny
		}
		hjaelp := filepath.Join(tmp, "mutant.go")
		if err := os.WriteFile(hjaelp, []byte(p.hjaelpen()), 0o644); err != nil {
			return err
		}
		lag[filepath.Join(filepath.Dir(p.navne[0]), "zz_mutant.go")] = hjaelp
		o, err := json.Marshal(map[string]any{"Replace": lag})
		if err != nil {
			return err
		}
		overlay := filepath.Join(tmp, "overlay.json")
		if err := os.WriteFile(overlay, o, 0o644); err != nil {
			return err
		}
		var b []byte
		for i, t := range tests {
			c := exec.Command("go", "test", "-c", "-overlay", overlay, "-vet=off", "-gcflags="+p.sti+"=-e", "-o", filepath.Join(tmp, strconv.Itoa(i)), "./"+t)
			c.Dir = rod
			if b, err = c.CombinedOutput(); err != nil {
				break
			}
		}
		if err == nil {
			return nil
		}
		foer := len(umulige)
		for _, s := range fejlsted.FindAllSubmatch(b, -1) {
			linje, _ := strconv.Atoi(string(s[2]))
			for _, m := range p.mutanter {
				if strings.Contains(m.Sted, filepath.Base(string(s[1]))+":") && linje >= m.spand[0] && linje <= m.spand[1] && m.spand[1]-m.spand[0] < 20 {
					umulige[m.nr] = true
				}
			}
			for i, navn := range p.navne { // constants, changed where they are used
				if filepath.Base(navn) != filepath.Base(string(s[1])) {
					continue
				}
				for _, r := range p.rettelser[i] {
					if f := p.fset.File(p.filer[i].Pos()); f.Line(f.Pos(r.fra)) == linje {
						umulige[r.nr] = true
					}
				}
			}
		}
		if len(umulige) == foer {
			return fmt.Errorf("the build fails: %s", b[:min(len(b), 2000)])
		}
	}
	return fmt.Errorf("the build fails")
}

// proeve is a built test.
type proeve struct {
	bin, mappe string
	foerst     []string // its tests that are quick, or likely to notice: they are run before the rest
	udeladt    []string
	sekunder   int // the processor time that one run may take
}

var fejlet = regexp.MustCompile(`(?m)^--- FAIL: (\w+)`)

// maal runs the test with no change: how long it takes, and what fails.
func (p *proeve) maal() error {
	for range 5 {
		c := exec.Command(p.bin, p.arg("")...)
		c.Dir = p.mappe
		c.Env = append(os.Environ(), miljoe+"=0")
		b, err := c.CombinedOutput()
		if err == nil {
			s := c.ProcessState.UserTime() + c.ProcessState.SystemTime()
			p.sekunder = 10 + 4*int(s.Seconds()+1)
			for _, navn := range []string{"TestProtokol", "TestSager"} {
				l := exec.Command(p.bin, "-test.list", "^"+navn+"$")
				l.Dir = p.mappe
				if liste, _ := l.Output(); bytes.Contains(liste, []byte(navn)) {
					p.foerst = append(p.foerst, navn)
				}
			}
			return nil
		}
		m := fejlet.FindAllSubmatch(b, -1)
		if len(m) == 0 {
			return fmt.Errorf("fails with no change: %s", b[:min(len(b), 2000)])
		}
		for _, x := range m {
			p.udeladt = append(p.udeladt, string(x[1]))
		}
	}
	return fmt.Errorf("fails with no change")
}

func (p *proeve) arg(kun string) []string {
	a := []string{"-test.short=false"}
	if len(p.udeladt) > 0 {
		a = append(a, "-test.skip=^("+strings.Join(p.udeladt, "|")+")$")
	}
	if kun != "" {
		a = append(a, "-test.run="+kun)
	}
	return a
}

type udfald int

const (
	lever udfald = iota
	doed
	intet // it changes nothing
)

// koer runs the test with a change: the cases of the rule beside it first, for they are the most likely to notice.
func (p *proeve) koer(m *mutant) udfald {
	if slices.Contains(p.foerst, "TestSager") && m.regel != "" {
		if u := p.en(m, "^TestSager$/^"+m.regel+"$"); u != lever {
			return u
		}
	}
	for _, navn := range p.foerst {
		if u := p.en(m, "^"+navn+"$"); u != lever {
			return u
		}
	}
	return p.en(m, "")
}

func (p *proeve) en(m *mutant, kun string) udfald {
	a := append([]string{"-c", fmt.Sprintf(`ulimit -t %d; ulimit -v 6000000; exec "$0" "$@"`, p.sekunder), p.bin, "-test.failfast", "-test.timeout=10m"}, p.arg(kun)...)
	c := exec.Command("sh", a...)
	c.Dir = p.mappe
	c.Env = append(os.Environ(), miljoe+"="+strconv.Itoa(m.nr))
	err := c.Run()
	switch {
	case err == nil:
		return lever
	case c.ProcessState.ExitCode() == ingenMutant:
		return intet
	}
	return doed
}
