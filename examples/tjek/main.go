// Command tjek checks messages to DFDG before they are sent. It reads cases (see testdata/sager),
// each with what is known of the citizen and what must come out, or with -metode the bare body of
// a message (of the counters also in XML), where everything not given is unknown.
//
//	tjek testdata/sager/taeller
//	tjek -metode CreateDagpengetaellerkonto -kalder a-kasse:57 -idag 2025-03-03 besked.json
//
// Exit status: 0 all as expected (or no error where nothing is expected), 1 something is not,
// 2 something could not be read.
package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/laes"
	"github.com/akasse/dfdg/medlemskab/bestand"
)

// domaene is one of the services: the methods it has, its rules, and how a case of it is run.
type domaene struct {
	navn   string
	regler func() []*dfdgerr.Regel
	koer   func(*Sag) (svar, error)
	har    func(metode string) bool
}

// svar is what came out of a case; udfald is nil where the outcome lacks a fact.
type svar struct {
	rapport    dfdgerr.Rapport
	udfald     any
	forklaring []dfdgerr.Forklaring // where asked for
}

var domaener = []domaene{taellerDomaene, fristDomaene, medlemskabDomaene, bestandDomaene}

// bestandDomaene has rules and no methods: the membership file is read by examples/bestand.
var bestandDomaene = domaene{
	navn:   "bestand",
	regler: bestand.Regler,
	har:    func(string) bool { return false },
}

const (
	somVentet = iota
	ikkeSomVentet
	kanIkkeLaeses
)

func main() { os.Exit(tjek(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

type program struct {
	ind       io.Reader
	ud        *bufio.Writer
	fejl      io.Writer
	json      bool
	forklar   bool
	udelad    []dfdgerr.Udeladelse
	udskriver udskriver
	bar       *Sag // what -metode and its companions say of bare messages; nil for cases
	kode      int
	antal     int
	bestaaet  int
}

func tjek(args []string, ind io.Reader, ud, fejl io.Writer) (kode int) {
	w := bufio.NewWriter(ud)
	defer func() {
		if w.Flush() != nil {
			fmt.Fprintln(fejl, "tjek: svaret kan ikke skrives")
			kode = kanIkkeLaeses
		}
	}()
	p := &program{ind: ind, ud: w, fejl: fejl}
	fl := flag.NewFlagSet("tjek", flag.ContinueOnError)
	fl.SetOutput(io.Discard) // an error of package flag repeats the value
	fl.Usage = func() {}
	brug := func() {
		fmt.Fprint(fejl, `tjek [flag] FIL|MAPPE|- …

Kontrollerer sager (testdata/sager/README.md) eller, med -metode, beskeder uden en sag omkring.
Flag står før filerne; - er standard input; af en mappe læses alle .json-filer.

`)
		fl.SetOutput(fejl)
		fl.PrintDefaults()
	}
	fl.BoolVar(&p.json, "json", false, "ét JSON-objekt pr. sag")
	regler := fl.Bool("regler", false, "udskriv regelkataloget: id, arter, koder, kilde, dansk, engelsk")
	sprog := fl.String("sprog", "da", "`SPROG`: da eller en")
	fl.BoolVar(&p.forklar, "forklar", false, "vis hver regel, der blev set på, og hvad den svarede")
	fl.Func("udelad", "udelad en regel, `ID=GRUND`; grunden står i svaret (kan gentages)", func(s string) error {
		id, grund, _ := strings.Cut(s, "=")
		p.udelad = append(p.udelad, dfdgerr.Udeladelse{Regel: id, Grund: grund})
		return nil
	})
	metode := fl.String("metode", "", "filerne er beskeder til denne `METODE` uden en sag omkring")
	kalder := fl.String("kalder", "", "`HVEM` der kalder, fx a-kasse:57 (med -metode)")
	idag := fl.String("idag", "", "`DAG` at dømme efter, ÅÅÅÅ-MM-DD; ellers i dag (med -metode)")
	snitflade := fl.String("snitflade", "", "`SNITFLADE`, fx 2023-2; ellers den nyeste (med -metode)")
	kodelister := fl.String("kodelister", "", "JSON-`FIL` med kodelister (med -metode)")
	forkert := func(s string) int {
		fmt.Fprintln(fejl, "tjek: "+s)
		return kanIkkeLaeses
	}
	switch err := fl.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		brug()
		return somVentet
	case err != nil:
		defer brug()
		return forkert("et flag findes ikke, eller dets værdi mangler eller kan ikke læses")
	}
	if *sprog != "da" && *sprog != "en" {
		return forkert("-sprog er da eller en")
	}
	p.udskriver = udskriver{w: w, engelsk: *sprog == "en", farver: erTerminal(ud)}
	if *regler {
		skrivRegler(w)
		return somVentet
	}
	if fl.NArg() == 0 {
		brug()
		return kanIkkeLaeses
	}
	if *metode != "" {
		var err error
		if p.bar, err = barBesked(*metode, *kalder, *idag, *snitflade, *kodelister); err != nil {
			return forkert(err.Error())
		}
	}
	filer := p.filer(fl.Args())
	p.udskriver.kort = len(filer) > 1
	for _, f := range filer {
		p.fil(f)
	}
	if !p.json {
		p.udskriver.sum(p.antal, p.bestaaet, p.bar != nil)
	}
	return p.kode
}

// barBesked is the case around a bare message: nothing is known of the citizen.
func barBesked(metode, kalder, idag, snitflade, kodelister string) (*Sag, error) {
	s := &Sag{Metode: metode, Snitflade: dfdg.Snitflade(snitflade)}
	if !slices.ContainsFunc(domaener, func(d domaene) bool { return d.har(metode) }) {
		return nil, errors.New("-metode er ingen metode; det er fx CreateDagpengetaellerkonto, CreateFrist og CreateAkassemedlemskab")
	}
	art, kode, _ := strings.Cut(kalder, ":")
	t, err := dfdg.ParseOrganisationstype(art)
	if err == nil {
		s.Kalder, err = dfdg.NewOrganisation(t, kode)
	}
	if err != nil {
		return nil, errors.New("-kalder skrives som a-kasse:57, jobcenter:101 eller star")
	}
	if s.Idag = dfdg.TidspunktFra(time.Now()).Dato(); idag != "" {
		if s.Idag, err = dfdg.ParseDato(idag); err != nil {
			return nil, errors.New("-idag skrives ÅÅÅÅ-MM-DD")
		}
	}
	if kodelister != "" {
		f, err := os.Open(kodelister)
		if err != nil {
			return nil, errors.New("filen med kodelister kan ikke åbnes")
		}
		defer f.Close()
		if s.Register, err = codelist.Standard().ReadJSON(f); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// filer returns the files to read: every .json file below a folder, in order. A folder that has
// none, or cannot be read, stands itself: it is not passed over in silence.
func (p *program) filer(args []string) []string {
	var filer []string
	for _, a := range args {
		if i, err := os.Stat(a); a == "-" || err != nil || !i.IsDir() {
			filer = append(filer, a)
			continue
		}
		foer := len(filer)
		rod := a + string(filepath.Separator) // so that a link to a folder is one
		filepath.WalkDir(rod, func(sti string, d fs.DirEntry, err error) error {
			if err != nil || !d.IsDir() && filepath.Ext(sti) == ".json" {
				filer = append(filer, sti)
			}
			return nil
		})
		if len(filer) == foer {
			filer = append(filer, a)
		}
	}
	return filer
}

func (p *program) fil(navn string) {
	s, r, err := p.koer(navn)
	p.antal++
	titel := navn
	if s != nil && s.Navn != "" {
		titel = s.Navn
	}
	if err != nil {
		p.kode = kanIkkeLaeses
		aarsag := err.Error()
		if u, ok := err.(*dfdgerr.UlaeseligFejl); ok {
			aarsag = fmt.Sprintf("linje %d, kolonne %d: %s", u.Linje, u.Kolonne, u.Aarsag)
			fmt.Fprintf(p.fejl, "%s:%d:%d: %s\n", navn, u.Linje, u.Kolonne, u.Aarsag)
		} else {
			fmt.Fprintf(p.fejl, "%s: %s\n", navn, aarsag)
		}
		if p.json {
			skrivJSON(p.ud, map[string]string{"navn": titel, "ulaeselig": aarsag})
		}
		return
	}
	udfald := dom(s, r)
	switch {
	case udfald == bestod, udfald == intetVentet && r.rapport.Dom() != dfdgerr.Afvist:
		p.bestaaet++
	case p.kode == somVentet:
		p.kode = ikkeSomVentet
	}
	if p.json {
		skrivSvar(p.ud, titel, r, udfald)
	} else {
		p.udskriver.sag(titel, s, r, udfald)
	}
}

// laes reads a file or standard input, at most one byte more than a message may have.
func (p *program) laes(navn string) ([]byte, error) {
	ind := p.ind
	if navn != "-" {
		f, err := os.Open(navn)
		if err != nil {
			return nil, errors.New("filen kan ikke læses")
		}
		defer f.Close()
		if i, err := f.Stat(); err == nil && i.IsDir() {
			return nil, errors.New("mappen kan ikke læses, eller den har ingen .json-filer")
		}
		ind = f
	}
	b, err := io.ReadAll(io.LimitReader(ind, laes.StoerstBesked+1))
	if err != nil {
		return nil, errors.New("filen kan ikke læses")
	}
	return b, nil
}

// koer reads and runs one file.
func (p *program) koer(navn string) (s *Sag, r svar, err error) {
	b, err := p.laes(navn)
	if err != nil {
		return nil, r, err
	}
	if p.bar != nil {
		kopi := *p.bar
		s = &kopi
		s.Navn, s.Request, s.fil = filepath.Base(navn), b, b
	} else if s, err = laesSag(b); err != nil {
		return s, r, err
	}
	s.Udeladelser, s.Explain = p.udelad, p.forklar
	for _, d := range domaener {
		if d.har(s.Metode) {
			r, err = d.koer(s)
			return s, r, err
		}
	}
	if s.Metode == "" {
		return s, r, errors.New("ingen sag, for den har ingen metode; en besked uden en sag omkring kræver -metode")
	}
	return s, r, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldMetode}
}
