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
	"strings"
	"time"
	"unicode"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/examples/sag"
	"github.com/akasse/dfdg/frist"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/medlemskab/bestand"
	"github.com/akasse/dfdg/taeller"
)

// kataloger are the rules of the services and of the membership file, which examples/bestand reads.
var kataloger = []func() []*dfdgerr.Regel{taeller.Regler, frist.Regler, medlemskab.Regler, bestand.Regler}

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
	udfold    bool
	forklar   bool
	udelad    []dfdgerr.Udeladelse
	udskriver udskriver
	bar       *sag.Sag // what -metode and its companions say of bare messages; nil for cases
	kode      int
	mapper    map[string]*sag.Mappe
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
	p := &program{ind: ind, ud: w, fejl: fejl, mapper: map[string]*sag.Mappe{}}
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
	fl.BoolVar(&p.udfold, "udfold", false, "udskriv sagerne på én linje hver, som og uden udført, uden at køre dem")
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
	var lv linjevalg
	linjer := fl.Bool("linjer", false, "hver linje i filen er en sag eller, med -metode, en besked")
	fl.Int64Var(&lv.fra, "fra", 0, "den første `LINJE`, der kontrolleres (med -linjer)")
	fl.BoolVar(&lv.csv, "csv", false, "fundene som CSV i stedet for JSON (med -linjer)")
	fl.BoolVar(&lv.stille, "stille", false, "hverken forløb eller optælling (med -linjer)")
	sammenlign := fl.Bool("sammenlign", false, "hvilke sager bedømmes anderledes: to filer, hver et svar af tjek -json")
	forkert := func(err error) int {
		fmt.Fprintln(p.fejl, "tjek: "+p.udskriver.fejl(err))
		return kanIkkeLaeses
	}
	switch err := fl.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		brug()
		return somVentet
	case err != nil:
		defer brug()
		return forkert(errFlag)
	}
	if *sprog != "da" && *sprog != "en" {
		return forkert(errSprog)
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
	if *sammenlign {
		if fl.NArg() != 2 {
			return forkert(errSammenlign)
		}
		return p.sammenlign(fl.Arg(0), fl.Arg(1))
	}
	if *metode != "" {
		var err error
		if p.bar, err = barBesked(*metode, *kalder, *idag, *snitflade, *kodelister); err != nil {
			return forkert(err)
		}
	}
	if *linjer {
		if fl.NArg() != 1 || p.json || p.udfold || p.forklar {
			return forkert(errLinjer)
		}
		return p.linjer(fl.Arg(0), lv)
	}
	filer := p.filer(fl.Args())
	p.udskriver.kort = len(filer) > 1
	for _, f := range filer {
		p.fil(f)
	}
	if !p.json && !p.udfold {
		p.udskriver.sum(p.antal, p.bestaaet, p.bar != nil)
	}
	return p.kode
}

// barBesked is the case around a bare message: nothing is known of the citizen.
func barBesked(metode, kalder, idag, snitflade, kodelister string) (*sag.Sag, error) {
	s := &sag.Sag{Metode: metode, Snitflade: dfdg.Snitflade(snitflade)}
	if !sag.HarMetode(metode) {
		return nil, &fejl{"-metode er ingen metode; det er fx CreateDagpengetaellerkonto, CreateFrist og CreateAkassemedlemskab",
			"-metode is no method; it is one as CreateDagpengetaellerkonto, CreateFrist and CreateAkassemedlemskab"}
	}
	art, kode, _ := strings.Cut(kalder, ":")
	t, err := dfdg.ParseOrganisationstype(art)
	if err == nil {
		s.Kalder, err = dfdg.NewOrganisation(t, kode)
	}
	if err != nil {
		return nil, &fejl{"-kalder skrives som a-kasse:57, jobcenter:101 eller star", "-kalder is written as a-kasse:57, jobcenter:101 or star"}
	}
	if s.Idag = dfdg.DanskDag(time.Now()); idag != "" {
		if s.Idag, err = dfdg.ParseDato(idag); err != nil {
			return nil, &fejl{"-idag skrives ÅÅÅÅ-MM-DD", "-idag is written YYYY-MM-DD"}
		}
	}
	if kodelister != "" {
		f, err := os.Open(kodelister)
		if err != nil {
			return nil, &fejl{"filen med kodelister kan ikke åbnes", "the file of code lists cannot be opened"}
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
	s, k, err := p.koer(navn)
	p.antal++
	titel := navn
	if s != nil && s.Navn != "" {
		titel = s.Navn
	}
	if err != nil {
		p.kode = kanIkkeLaeses
		aarsag := p.udskriver.fejl(err)
		if u, ok := err.(*dfdgerr.UlaeseligFejl); ok {
			fmt.Fprintf(p.fejl, "%s:%d:%d: %s\n", vist(navn), u.Linje, u.Kolonne, aarsag)
			aarsag = fmt.Sprintf("%s %d, %s %d: %s", p.udskriver.p("linje", "line"), u.Linje, p.udskriver.p("kolonne", "column"), u.Kolonne, aarsag)
		} else {
			fmt.Fprintf(p.fejl, "%s: %s\n", vist(navn), aarsag)
		}
		if p.json || p.udfold {
			skrivJSON(p.ud, map[string]string{"navn": sag.MaskeNummer(titel), "ulaeselig": aarsag})
		}
		return
	}
	if p.udfold {
		p.ud.Write(append(s.JSON(), '\n'))
		return
	}
	bestaaet := s.Bestaaet(k)
	switch {
	case bestaaet != nil && *bestaaet, bestaaet == nil && k.Rapport.Dom() != dfdgerr.Afvist:
		p.bestaaet++
	case p.kode == somVentet:
		p.kode = ikkeSomVentet
	}
	if p.json {
		linje, err := k.Linje(sag.MaskeNummer(titel), bestaaet)
		if err != nil {
			skrivJSON(p.ud, map[string]string{"navn": sag.MaskeNummer(titel), "ulaeselig": p.udskriver.p("svaret kan ikke skrives", "the answer cannot be written")})
			return
		}
		p.ud.Write(append(linje, '\n'))
	} else {
		p.udskriver.sag(vist(titel), s, k, bestaaet, p.forklar)
	}
}

// laes reads a bare message from a file or standard input.
func (p *program) laes(navn string) ([]byte, error) {
	ind := p.ind
	if navn != "-" {
		f, err := os.Open(navn)
		if err != nil {
			return nil, errFil
		}
		defer f.Close()
		ind = f
	}
	b, err := sag.ReadAll(ind)
	if err != nil {
		return nil, errFil
	}
	return b, nil
}

var (
	errFlag  = &fejl{"et flag findes ikke, eller dets værdi mangler eller kan ikke læses", "a flag does not exist, or its value is missing or cannot be read"}
	errSprog = &fejl{"-sprog er da eller en", "-sprog is da or en"}
	errFil   = &fejl{"filen kan ikke læses", "the file cannot be read"}
	errMappe = &fejl{"mappen kan ikke læses, eller den har ingen .json-filer", "the folder cannot be read, or has no .json files"}
)

// fejl is an error of the command, in Danish and English.
type fejl struct{ dansk, engelsk string }

func (f *fejl) Error() string { return f.dansk }

// laesSag reads a case, which in a folder can stand on another one.
func (p *program) laesSag(navn string) (*sag.Sag, error) {
	if navn == "-" {
		b, err := p.laes(navn)
		if err != nil {
			return nil, err
		}
		return sag.Read(b)
	}
	mappe, fil := filepath.Split(navn)
	m := p.mapper[mappe]
	if m == nil {
		m = sag.NewMappe(os.DirFS(filepath.Clean(mappe)), ".")
		p.mapper[mappe] = m
	}
	s, err := m.Read(fil)
	if _, ulaeselig := err.(*dfdgerr.UlaeseligFejl); err != nil && !ulaeselig {
		err = errFil
	}
	return s, err
}

// koer reads and runs one file.
func (p *program) koer(navn string) (s *sag.Sag, k *sag.Koersel, err error) {
	if i, err := os.Stat(navn); navn != "-" && err == nil && i.IsDir() {
		return nil, nil, errMappe
	}
	if p.bar != nil {
		kopi := *p.bar
		s = &kopi
		s.Navn = filepath.Base(navn)
		s.Request, err = p.laes(navn)
	} else {
		s, err = p.laesSag(navn)
	}
	if err != nil || p.udfold {
		return s, nil, err
	}
	s.Udeladelser = p.udelad
	k, err = s.Koer()
	return s, k, err
}

// vist returns a path or name as it is shown: no number that could be a person's, no character that could fake a line.
func vist(sti string) string {
	mappe, fil := filepath.Split(sti)
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, sag.MaskeNummer(mappe)) + sag.Maske(fil)
}
