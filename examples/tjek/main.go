// Command tjek checks messages to DFDG before they are sent. It reads cases (see testdata/sager),
// each with what is known of the citizen and what must come out, or with -metode the bare body of
// a message (of the counters also in XML), where everything not given is unknown.
//
//	tjek testdata/sager/taeller
//	tjek -metode CreateDagpengetaellerkonto -kalder a-kasse:57 -idag 2025-03-03 besked.json
//	tjek -metode UpdateAfholdtKarens -kalder a-kasse:57 -svar 9319 besked.json
//	tjek -kode 9319
//	tjek -regler T3-06
//
// Exit status: 0 all as expected (or no error where nothing is expected; with -svar: no disagreement), 1 something is not,
// 2 something could not be read.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
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
	"github.com/akasse/dfdg/examples/kommando"
	"github.com/akasse/dfdg/examples/sag"
	"github.com/akasse/dfdg/frist"
)

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
	svar      dfdgerr.Tilbagemelding // what DFDG answered; none where it is not given
	udskriver udskriver
	bar       *sag.Sag // what -metode and its companions say of bare messages; nil for cases
	kode      int
	mapper    map[string]*sag.Mappe
	antal     int
	bestaaet  int
}

func tjek(args []string, ind io.Reader, ud, fejl io.Writer) (kode int) {
	w := bufio.NewWriter(ud)
	p := &program{ind: ind, ud: w, fejl: fejl, mapper: map[string]*sag.Mappe{}}
	defer func() {
		if w.Flush() != nil {
			fmt.Fprintln(fejl, "tjek: "+p.udskriver.p("svaret kan ikke skrives", "the answer cannot be written"))
			kode = kanIkkeLaeses
		}
	}()
	sprog, err := kommandoen.Sprog(args)
	p.udskriver = udskriver{w: w, sprog: sprog, farver: vilFarver(ud)}
	if err != nil {
		return p.forkert(err)
	}
	v, o, filer, err := laesFlag(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		p.udskriver.brug(w)
		return somVentet
	case err != nil:
		return p.forkert(err)
	}
	p.json, p.udfold, p.forklar, p.udelad, p.udskriver.kun = v.json, v.udfold, v.forklar, v.udelad, v.kun
	switch o {
	case regelopslag:
		return p.regler(filer)
	case kodeopslag:
		return p.kodeopslag(v, filer)
	}
	if len(filer) == 0 {
		p.udskriver.brug(fejl)
		return kanIkkeLaeses
	}
	if o == sammenligner {
		if len(filer) != 2 {
			return p.forkert(errSammenlign)
		}
		return p.sammenlign(filer[0], filer[1])
	}
	if err := p.klar(v); err != nil {
		return p.forkert(err)
	}
	if o == linjevis {
		if len(filer) != 1 {
			return p.forkert(errLinjer)
		}
		return p.linjer(filer[0], v.lv)
	}
	filer = p.filer(filer)
	if v.svar != "" && len(filer) != 1 {
		return p.forkert(errEtSvar)
	}
	p.udskriver.kort = len(filer) > 1
	for _, f := range filer {
		p.fil(f)
	}
	if !p.json && !p.udfold {
		p.udskriver.sum(p.antal, p.bestaaet, p.bar != nil)
	}
	return p.kode
}

// forkert tells a bad call.
func (p *program) forkert(err error) int {
	fmt.Fprintln(p.fejl, "tjek: "+p.udskriver.fejl(err))
	fmt.Fprintln(p.fejl, p.udskriver.p("tjek -h viser, hvordan den bruges", "tjek -h tells how it is used"))
	return kanIkkeLaeses
}

// klar reads what the flags say of the messages and of DFDG's answer.
func (p *program) klar(v *valg) (err error) {
	for _, u := range v.udelad {
		if u.Grund == "" || !slices.ContainsFunc(sag.Regler(), func(r *dfdgerr.Regel) bool { return r.Id() == u.Regel }) {
			return kommando.NewFejl("-udelad skrives ID=GRUND; tjek -regler lister id'erne", "-udelad is written ID=REASON; tjek -regler lists the ids")
		}
	}
	if v.svar != "" {
		if p.svar, err = dfdgerr.ParseTilbagemelding(v.svar); err != nil {
			return kommando.NewFejl("-svar er godkendt, afvist, en kode som 9319, eller koder med steder som afvist:9319@/afholdtKarens,9458",
				"-svar is godkendt, afvist, a code as 9319, or codes with places as afvist:9319@/afholdtKarens,9458")

		}
	}
	if v.metode == "" {
		return nil
	}
	if p.bar, err = barBesked(v); err != nil {
		return err
	}
	if v.borger != "" {
		b, err := p.laes(v.borger)
		if err != nil {
			return kommando.NewFejl("filen med fakta kan ikke læses", "the file of facts cannot be read")
		}
		if err := p.bar.ReadBorger(b); err != nil {
			return iFilen(v.borger, err)
		}
	}
	return nil
}

// iFilen names file, line and column of what cannot be read.
func iFilen(navn string, err error) error {
	switch f := err.(type) {
	case *dfdgerr.UlaeseligFejl:
		sted := fmt.Sprintf("%s:%d:%d: ", kommando.Vist(navn), f.Linje, f.Kolonne)
		return kommando.NewFejl(sted+f.Aarsag, sted+f.Cause)
	case *codelist.Fejl:
		return kommando.NewFejl(kommando.Vist(navn)+": "+f.Tekst(), kommando.Vist(navn)+": "+f.Text())
	}
	return err
}

// barBesked is the case around a bare message: nothing is known of the citizen.
func barBesked(v *valg) (*sag.Sag, error) {
	s := &sag.Sag{Metode: v.metode, Snitflade: dfdg.Snitflade(v.snitflade)}
	if !sag.HarMetode(v.metode) {
		return nil, ukendtMetode()
	}
	if _, err := frist.ParseMetode(v.metode); err == nil && v.snitflade != "" {
		return nil, kommando.Virkningsloest("snitflade", "med frist", "with deadlines")
	}
	art, kode, _ := strings.Cut(v.kalder, ":")
	t, err := dfdg.ParseOrganisationstype(art)
	if err == nil {
		s.Kalder, err = dfdg.NewOrganisation(t, kode)
	}
	if err != nil {
		return nil, kommando.NewFejl("-kalder mangler eller kan ikke læses: den skrives a-kasse:57, jobcenter:101, kommune:101, star, udk, stil eller aub",
			"-kalder is missing or cannot be read: it is written a-kasse:57, jobcenter:101, kommune:101, star, udk, stil or aub")

	}
	if s.Idag = dfdg.DanskDag(time.Now()); v.idag != "" {
		if s.Idag, err = dfdg.ParseDato(v.idag); err != nil {
			return nil, kommando.NewFejl("-idag skrives ÅÅÅÅ-MM-DD og er en dag, der findes", "-idag is written YYYY-MM-DD and is a day that exists")
		}
	}
	if v.kodelister != "" {
		f, err := os.Open(v.kodelister)
		if err != nil {
			return nil, kommando.NewFejl("filen med kodelister kan ikke åbnes", "the file of code lists cannot be opened")
		}
		defer f.Close()
		if s.Register, err = codelist.Standard().ReadJSON(f); err != nil {
			return nil, iFilen(v.kodelister, err)
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
			fmt.Fprintf(p.fejl, "%s:%d:%d: %s\n", kommando.Vist(navn), u.Linje, u.Kolonne, aarsag)
			if p.bar == nil && !p.udskriver.kort && p.erBesked(navn) {
				fmt.Fprintln(p.fejl, "tjek: "+p.udskriver.p("filen er ikke en sag; en besked kontrolleres med -metode METODE -kalder HVEM",
					"the file is no case; a message is checked with -metode METHOD -kalder WHO"))
			}
		} else {
			fmt.Fprintf(p.fejl, "%s: %s\n", kommando.Vist(navn), aarsag)
		}
		if p.json || p.udfold {
			p.ulaeselig(titel, err)
		}
		return
	}
	if p.udfold {
		p.ud.Write(append(s.JSON(), '\n'))
		return
	}
	bestaaet := s.Bestaaet(k)
	svar, err := p.holdSvar(s, k)
	if err != nil { // both were judged and read before: this cannot happen
		fmt.Fprintf(p.fejl, "%s: %s\n", kommando.Vist(navn), p.udskriver.fejl(err))
		p.kode = kanIkkeLaeses
		return
	}
	switch godt := bestaaet == nil || *bestaaet; {
	case godt && svar != nil && !svar.Enighed.Uenig(), godt && svar == nil && (bestaaet != nil || k.Rapport.Dom() != dfdgerr.Afvist):
		p.bestaaet++
	case p.kode == somVentet:
		p.kode = ikkeSomVentet
	}
	if p.json {
		linje, err := k.Linje(sag.MaskeNummer(titel), bestaaet)
		if err != nil {
			p.ulaeselig(titel, errSkriv)
			return
		}
		if svar != nil {
			b, err := json.Marshal(svar)
			if err != nil { // only own types are written: this cannot happen
				b = []byte("null")
			}
			linje = append(append(append(linje[:len(linje)-1], `,"dfdg":`...), b...), '}')
		}
		p.ud.Write(append(linje, '\n'))
	} else {
		p.udskriver.sag(kommando.Vist(titel), s, k, bestaaet, svar, p.bar != nil && erXML(s.Request), p.forklar)
	}
}

// ulaeselig writes the line of a case that could not be read or judged: why, in the language and, as unreadable, in English.
func (p *program) ulaeselig(titel string, err error) {
	hvorfor := func(u udskriver) string {
		if f, ok := err.(*dfdgerr.UlaeseligFejl); ok {
			return fmt.Sprintf("%s %d, %s %d: %s", u.p("linje", "line"), f.Linje, u.p("kolonne", "column"), f.Kolonne, u.fejl(err))
		}
		return u.fejl(err)
	}
	skrivJSON(p.ud, map[string]string{"navn": sag.MaskeNummer(titel), "ulaeselig": hvorfor(p.udskriver), "unreadable": hvorfor(udskriver{sprog: kommando.Engelsk})})
}

// holdSvar holds DFDG's answer against what came out; nil where none was given.
func (p *program) holdSvar(s *sag.Sag, k *sag.Koersel) (*dfdgerr.Svarforklaring, error) {
	if !p.svar.IsValid() {
		return nil, nil
	}
	e, err := dfdgerr.ExplainSvar(p.svar, s.Metode, k.Rapport, k.Forklar())
	return &e, err
}

// erXML reports whether a message begins as XML does: JSON never begins with "<".
func erXML(b []byte) bool {
	return bytes.HasPrefix(bytes.TrimLeft(bytes.TrimPrefix(b, []byte("\ufeff")), " \t\r\n"), []byte("<"))
}

// erBesked reports whether a file that is no case can be a message without a case around it: XML, or an object without a method.
func (p *program) erBesked(navn string) bool {
	b, err := p.laes(navn)
	if err != nil {
		return false
	}
	var o map[string]json.RawMessage
	return erXML(b) || json.Unmarshal(b, &o) == nil && o["metode"] == nil
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
	errEtSvar = kommando.NewFejl("-svar gælder én besked: giv én fil", "-svar is of one message: give one file")
	errSkriv  = kommando.NewFejl("svaret kan ikke skrives", "the answer cannot be written")
	errFil    = kommando.NewFejl("filen kan ikke læses", "the file cannot be read")
	errMappe  = kommando.NewFejl("mappen kan ikke læses, eller den har ingen .json-filer", "the folder cannot be read, or has no .json files")
)

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
