// Command mutant changes one thing of a package at a time and runs tests: a change that no test notices lives, and is
// listed. The changes of code are a seeded sample, so that a run can be repeated; those of the data of the rules (limits,
// dates, lists, codes, roles, interfaces, ids, cells) are all of them.
//
//	go run -C internal/mutant . -n 150 -seed 1 taeller
//	go run -C internal/mutant . -tabel taeller
//
// No file of the module is written: the toolchain reads the changed ones from an overlay. A package is built once, with all
// its changes in it, and the environment says which one is made. Each test is run once by itself, to tell how long it takes and
// which changes it comes to at all: a change is tried by those tests alone, the quick ones first. So a change costs a tenth of a
// second where a test notices it soon, and the time of the tests that come to it where none does.
//
// A test that fails with the changes in is left out, and so are those that -uden names. With -ud the result is written after each change, and a run that was stopped goes on where it was, if nothing has changed since.
package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
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
	udeladte := flag.String("uden", "", "tests to leave out, with commas: such as measure time, and notice little")
	ud := flag.String("ud", "", "a folder for the result as JSON")
	liste := flag.Bool("liste", false, "list the changes and run nothing")
	vis := flag.Bool("vis", false, "show what notices each change")
	flag.Parse()
	if flag.NArg() != 1 {
		log.Fatal("name one folder of the module, as taeller")
	}
	rod, err := filepath.Abs("../..")
	if err != nil {
		log.Fatal(err)
	}
	arg := uden(os.Args[1:], "-ud")
	k := koersel{rod: rod, mappe: flag.Arg(0), ud: *ud, vis: *vis, uden: *udeladte, Tabel: *tabel, Seed: *seed, Kommando: strings.Join(slices.Concat([]string{"go run -C internal/mutant ."}, arg), " ")}
	tt := []string{k.mappe}
	if *tests != "" {
		tt = strings.Split(*tests, ",")
	}
	if err := k.koer(tt, *n, *kun, *hvor, *liste); err != nil {
		log.Fatal(err)
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
	rod, mappe, ud string
	vis            bool
	uden           string // tests that are left out
	Pakke          string
	Tabel          bool
	Kommando       string
	Dato           string
	Version        string // the commit that was tried, with a + where files were changed since
	Seed           uint64
	Mulige         int // changes that could be made
	Naaet          int // how many of them, in the order of the seed, were come to
	Proevet        int
	Doede          int
	PaaTid         int               // of the killed those that ran out of time or memory
	Arter          map[string][2]int // by kind: tried, killed
	Levende        []mutant
	Udeladt        []string // tests that cannot run with the changes in
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
	k.Pakke, k.Mulige, k.Arter = k.mappe, len(alle), map[string][2]int{}
	k.Dato, k.Version = time.Now().UTC().Format(time.DateOnly), k.version()
	k.fortsaet()
	var proever []*proeve
	for i, t := range tests {
		pr := &proeve{bin: filepath.Join(tmp, strconv.Itoa(i)), mappe: filepath.Join(k.rod, t), spor: filepath.Join(tmp, "spor")}
		pr.uden = strings.Split(k.uden, ",")
		if err := pr.maal(); err != nil {
			return fmt.Errorf("%s: %w", t, err)
		}
		if len(pr.udeladt) > 0 {
			fmt.Printf("%s: left out: %s\n", t, strings.Join(pr.udeladt, ", "))
		}
		if k.Naaet == 0 {
			k.Udeladt = append(k.Udeladt, pr.udeladt...)
		}
		proever = append(proever, pr)
	}
	rnd := rand.New(rand.NewPCG(k.Seed, 0))
	rnd.Shuffle(len(alle), func(i, j int) { alle[i], alle[j] = alle[j], alle[i] })
	fmt.Printf("%s: %d possible changes, seed %d; %d were tried before\n", k.mappe, len(alle), k.Seed, k.Proevet)
	afbrudt := make(chan os.Signal, 1)
	signal.Notify(afbrudt, os.Interrupt, syscall.SIGTERM)
	for _, m := range alle[k.Naaet:] {
		if n > 0 && k.Proevet >= n || len(afbrudt) > 0 {
			break
		}
		k.Naaet++
		if umulige[m.nr] {
			continue
		}
		u, hvem := lever, ""
		for _, pr := range proever {
			if u, hvem = pr.koer(m); u != lever {
				break
			}
		}
		if len(afbrudt) > 0 { // the interrupt may have killed the test
			k.Naaet--
			break
		}
		if u == intet {
			continue
		}
		a := k.Arter[m.Slags]
		a[0]++
		k.Proevet++
		switch {
		case u == lever:
			k.Levende = append(k.Levende, *m)
			fmt.Printf("lives: %s: %s: %s: %s\n", m.Sted, m.Slags, m.Hvad, m.Linje)
		default:
			a[1]++
			k.Doede++
			if u == paaTid {
				k.PaaTid++
			}
			if k.vis {
				fmt.Printf("dies of %s: %s: %s: %s: %s\n", hvem, m.Sted, m.Slags, m.Hvad, m.Linje)
			}
		}
		k.Arter[m.Slags] = a
		if err := k.gem(); err != nil {
			return err
		}
	}
	if len(afbrudt) > 0 {
		fmt.Println("interrupted")
	}
	fmt.Printf("%s: %d of %d killed (%.1f %%), %d of them by their time or memory; %v; %d of %d could not be built\n", k.mappe, k.Doede, k.Proevet,
		100*float64(k.Doede)/float64(max(1, k.Proevet)), k.PaaTid, k.Arter, len(umulige), len(p.mutanter))
	return k.gem()
}

// version names what is tried.
func (k *koersel) version() string {
	git := func(arg ...string) string {
		c := exec.Command("git", arg...)
		c.Dir = k.rod
		b, _ := c.Output()
		return strings.TrimSpace(string(b))
	}
	v := git("rev-parse", "--short", "HEAD")
	if git("status", "--porcelain", "--", ".", ":!testdata/bevis", ":!docs/bevis.md") != "" {
		v += "+"
	}
	return v
}

// fil is where the result is kept.
func (k *koersel) fil() string {
	slags := "kode"
	if k.Tabel {
		slags = "tabel"
	}
	navn := strings.ReplaceAll(k.mappe, "/", "_")
	if navn == "." {
		navn = "dfdg"
	}
	return filepath.Join(k.rod, k.ud, navn+"."+slags+".json")
}

// fortsaet goes on from what is kept of the same run.
func (k *koersel) fortsaet() {
	if k.ud == "" || strings.HasSuffix(k.Version, "+") {
		return
	}
	var f koersel
	b, err := os.ReadFile(k.fil())
	if err != nil || json.Unmarshal(b, &f) != nil || f.Version != k.Version || f.Kommando != k.Kommando || f.Mulige != k.Mulige {
		return
	}
	f.rod, f.mappe, f.ud, f.vis, f.uden = k.rod, k.mappe, k.ud, k.vis, k.uden
	*k = f
}

// gem keeps the result.
func (k *koersel) gem() error {
	if k.ud == "" {
		return nil
	}
	b, err := json.MarshalIndent(k, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(k.fil(), append(b, '\n'), 0o644)
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

// proeve is a built test program.
type proeve struct {
	bin, mappe, spor string
	tests            []test   // the quickest first
	uden             []string // tests to leave out
	udeladt          []string
}

type test struct {
	navn string
	tid  time.Duration // of the processor
	ved  map[int]bool  // the changes that it comes to
}

const (
	hurtig = 100 * time.Millisecond // tests that are as quick as this run together
	sager  = "TestSager"            // the cases, in sub-tests named after their rules
)

// maal runs each test by itself: how long it takes, what it comes to, and whether it fails with the switches in.
func (p *proeve) maal() error {
	c := exec.Command(p.bin, "-test.list", ".")
	c.Dir = p.mappe
	b, err := c.Output()
	if err != nil {
		return err
	}
	for navn := range strings.Lines(string(b)) {
		navn = strings.TrimSpace(navn)
		if !strings.HasPrefix(navn, "Test") && !strings.HasPrefix(navn, "Example") && !strings.HasPrefix(navn, "Fuzz") {
			continue
		}
		if slices.Contains(p.uden, navn) {
			p.udeladt = append(p.udeladt, navn)
			continue
		}
		if err := os.WriteFile(p.spor, nil, 0o644); err != nil {
			return err
		}
		t := test{navn: navn, ved: map[int]bool{}}
		u, tid := p.en(-1, "^"+navn+"$", time.Minute)
		if u != lever {
			p.udeladt = append(p.udeladt, navn)
			continue
		}
		t.tid = tid
		spor, err := os.ReadFile(p.spor)
		if err != nil {
			return err
		}
		for l := range strings.Lines(string(spor)) {
			nr, err := strconv.Atoi(strings.TrimSpace(l))
			if err != nil {
				return err
			}
			t.ved[nr] = true
		}
		p.tests = append(p.tests, t)
	}
	slices.SortStableFunc(p.tests, func(a, b test) int { return cmp.Compare(a.tid, b.tid) })
	for _, t := range p.tests { // with no change every one of them holds
		if u, _ := p.en(0, "^"+t.navn+"$", t.tid); u != lever {
			p.udeladt = append(p.udeladt, t.navn)
		}
	}
	p.tests = slices.DeleteFunc(p.tests, func(t test) bool { return slices.Contains(p.udeladt, t.navn) })
	if len(p.tests) == 0 {
		return errors.New("no test holds with no change")
	}
	return nil
}

// vogt ends a test that waits for what never comes: one that has used no time of the processor for a while. Without /proc its own
// timeout does, which is long.
func vogt(p *os.Process, slut <-chan struct{}) {
	const laenge = 15 // times two seconds
	foer, stille := "", 0
	for stille < laenge {
		select {
		case <-slut:
			return
		case <-time.After(2 * time.Second):
		}
		b, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", p.Pid))
		if err != nil {
			return
		}
		f := strings.Fields(string(b[bytes.LastIndexByte(b, ')')+1:])) // its state is first, its times are twelfth and thirteenth
		if brugt := strings.Join(f[11:13], " "); f[0] == "S" && brugt == foer {
			stille++
		} else {
			foer, stille = brugt, 0
		}
	}
	p.Kill()
}

type udfald int

const (
	lever udfald = iota
	doed
	paaTid // it ran out of time or memory
	intet  // it changes nothing
)

// koer runs the tests that come to a change, and tells which noticed it: the cases of the rule beside it first, for they are
// the most likely to, the quick ones together, and the others each by itself.
func (p *proeve) koer(m *mutant) (udfald, string) {
	var hurtige []string
	var tid time.Duration
	var resten []test
	for _, t := range p.tests {
		switch {
		case !t.ved[m.nr]:
		case t.tid < hurtig:
			hurtige, tid = append(hurtige, t.navn), tid+t.tid
		default:
			resten = append(resten, t)
		}
		if t.navn == sager && t.ved[m.nr] && m.regel != "" {
			kun := "^" + sager + "$/^" + m.regel + "$"
			if u, _ := p.en(m.nr, kun, t.tid); u != lever {
				return u, kun
			}
		}
	}
	if hurtige != nil {
		kun := "^(" + strings.Join(hurtige, "|") + ")$"
		if u, _ := p.en(m.nr, kun, tid); u != lever {
			return u, "a quick one"
		}
	}
	for _, t := range resten {
		if u, _ := p.en(m.nr, "^"+t.navn+"$", t.tid); u != lever {
			return u, t.navn
		}
	}
	return lever, ""
}

// en runs some of the tests with a change, that take so long without one, and tells how long they took.
func (p *proeve) en(nr int, kun string, tid time.Duration) (udfald, time.Duration) {
	graense := 4 + 5*int(tid.Seconds()+1) // of the processor's time: a busy machine changes nothing
	c := exec.Command("sh", "-c", fmt.Sprintf(`ulimit -t %d; ulimit -v 6000000; exec "$0" "$@"`, graense), p.bin,
		"-test.failfast", "-test.timeout="+strconv.Itoa(60*graense)+"s", "-test.run="+kun)
	c.Dir = p.mappe
	c.Env = append(os.Environ(), miljoe+"="+strconv.Itoa(nr), miljoeSpor+"="+p.spor)
	var ud bytes.Buffer
	c.Stdout, c.Stderr = &ud, &ud
	err := c.Start()
	if err == nil {
		slut := make(chan struct{})
		go vogt(c.Process, slut)
		err = c.Wait()
		close(slut)
	}
	brugt := c.ProcessState.UserTime() + c.ProcessState.SystemTime()
	switch {
	case err == nil:
		return lever, brugt
	case c.ProcessState.ExitCode() == ingenMutant:
		return intet, brugt
	case c.ProcessState.ExitCode() < 0, bytes.Contains(ud.Bytes(), []byte("out of memory")), bytes.Contains(ud.Bytes(), []byte("SIGXCPU")), bytes.Contains(ud.Bytes(), []byte("panic: test timed out")):
		return paaTid, brugt
	}
	return doed, brugt
}
