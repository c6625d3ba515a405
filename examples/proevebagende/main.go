// Command proevebagende runs the case suite against a backend of your own, in any language: a program that reads a case on each
// line of its standard input and answers it with a line of its standard output, in the form of tjek -json, before the next one
// comes. bagende/main.go is one in Go, bagende.py one in Python.
//
//	proevebagende python3 bagende.py
//	proevebagende -tjeneste frist -kun f-06 -frist 2s -- ./bagende --uden-net
//
// Exit status: 0 all as expected, 1 something is not, 2 something was not answered: the backend could not be started, died, was
// silent too long or wrote what is no answer.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/akasse/dfdg/examples/sag"
	"github.com/akasse/dfdg/testdata/sager"
)

const (
	somVentet = iota
	ikkeSomVentet
	ikkeBesvaret
)

// opgivet is how many cases in a row may be unanswered before the rest is given up.
const opgivet = 3

func main() { os.Exit(proev(os.Args[1:], os.Stdout, os.Stderr)) }

// tjenester are the shipped cases, in order.
var tjenester = []struct {
	navn  string
	sager func() fs.FS
}{{"taeller", sager.Taeller}, {"frist", sager.Frist}, {"medlemskab", sager.Medlemskab}}

// dele are the parts of an answer that can be compared.
var dele = []string{"fejl", "advarsler", "uafgjort", "udfald"}

func proev(args []string, ud, fejl io.Writer) (kode int) {
	fl := flag.NewFlagSet("proevebagende", flag.ContinueOnError)
	fl.SetOutput(fejl)
	fl.Usage = func() {
		fmt.Fprint(fejl, `proevebagende [flag] KOMMANDO [ARGUMENT …]

Kører sagerne mod din egen bagende, et program i et hvilket som helst sprog: det får en sag på hver linje og svarer på en
linje i samme form som tjek -json, før den næste kommer.

`)
		fl.PrintDefaults()
	}
	tjeneste := fl.String("tjeneste", "", "kun sagerne om `TJENESTE`: taeller, frist eller medlemskab")
	mappe := fl.String("sager", "", "sagerne i denne `MAPPE` i stedet for de medfølgende")
	kun := fl.String("kun", "", "kun sager, hvis filnavn begynder med `ORD`, fx t3-06")
	sammenlign := fl.String("sammenlign", strings.Join(dele, ","), "`DELE` af svaret, der sammenlignes")
	frist := fl.Duration("frist", sag.StandardFrist, "hvor `LÆNGE` ét svar må vare")
	somJSON := fl.Bool("json", false, "ét JSON-objekt pr. sag")
	switch err := fl.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return somVentet
	case err != nil:
		return ikkeBesvaret
	}
	forkert := func(s string) int {
		fmt.Fprintln(fejl, "proevebagende: "+s)
		return ikkeBesvaret
	}
	dele, err := delene(*sammenlign)
	switch {
	case err != nil:
		return forkert(err.Error())
	case fl.NArg() == 0:
		fl.Usage()
		return ikkeBesvaret
	case *frist <= 0:
		return forkert("-frist er længere end 0, fx 10s")
	}
	mapper := map[string]fs.FS{}
	var navne []string
	for _, t := range tjenester {
		if *mappe == "" && (*tjeneste == "" || *tjeneste == t.navn) {
			navne, mapper[t.navn] = append(navne, t.navn), t.sager()
		}
	}
	if *mappe != "" {
		navne, mapper["."] = []string{"."}, os.DirFS(*mappe)
	}
	if len(navne) == 0 {
		return forkert("-tjeneste er taeller, frist eller medlemskab")
	}

	w := bufio.NewWriter(ud)
	defer func() {
		if w.Flush() != nil {
			kode = forkert("svaret kan ikke skrives")
		}
	}()
	p := &proeve{bagende: &sag.Proces{Kommando: fl.Args(), Frist: *frist, Stderr: fejl}, ud: w, json: *somJSON, dele: dele}
	for _, navn := range navne {
		m := sag.NewMappe(mapper[navn], ".")
		filer, err := m.Filer()
		if err != nil {
			return forkert(err.Error())
		}
		for _, fil := range filer {
			if strings.HasPrefix(fil, *kun) {
				p.sag(navn+"/"+strings.TrimSuffix(fil, ".json"), m, fil)
			}
		}
	}
	if err := p.bagende.Close(); err != nil && p.iTraek < opgivet {
		p.ubesvaret++
		fmt.Fprintln(fejl, "proevebagende: "+err.Error())
	}
	if !p.json {
		fmt.Fprintf(w, "%d sager: %d som ventet, %d ikke, %d ubesvaret\n", p.antal, p.antal-p.anderledes-p.ubesvaret, p.anderledes, p.ubesvaret)
	}
	switch {
	case p.antal == 0:
		return forkert("der er ingen sager")
	case p.ubesvaret > 0:
		return ikkeBesvaret
	case p.anderledes > 0:
		return ikkeSomVentet
	}
	return somVentet
}

func delene(s string) ([]string, error) {
	d := strings.Split(s, ",")
	for _, x := range d {
		if !slices.Contains(dele, x) {
			return nil, fmt.Errorf("-sammenlign er en eller flere af %s, med komma imellem", strings.Join(dele, ", "))
		}
	}
	return d, nil
}

// proeve is the run of the suite.
type proeve struct {
	bagende *sag.Proces
	ud      io.Writer
	json    bool
	dele    []string

	antal, anderledes, ubesvaret int
	iTraek                       int // cases that were not answered, one after the other
}

// linje is what is written of a case with -json.
type linje struct {
	Sag        string   `json:"sag"`
	Navn       string   `json:"navn"`
	Bestaaet   bool     `json:"bestaaet"`
	Afvigelser []string `json:"afvigelser"`
	Ubesvaret  string   `json:"ubesvaret,omitzero"`
}

func (p *proeve) sag(sti string, m *sag.Mappe, fil string) {
	p.antal++
	l := linje{Sag: sag.Maske(sti), Afvigelser: []string{}}
	s, err := m.Read(fil)
	if s != nil {
		l.Navn = sag.MaskeNummer(s.Navn)
	}
	switch {
	case err != nil:
		l.Ubesvaret = "sagen kan ikke læses"
	case p.iTraek >= opgivet:
		l.Ubesvaret = "bagenden er opgivet"
	default:
		svar, err := p.bagende.Svar(s)
		if err != nil {
			p.iTraek++
			l.Ubesvaret = err.Error()
			break
		}
		p.iTraek = 0
		l.Afvigelser = append(l.Afvigelser, p.afvigelser(s, svar)...)
	}
	switch {
	case l.Ubesvaret != "":
		p.ubesvaret++
	case len(l.Afvigelser) > 0:
		p.anderledes++
	default:
		l.Bestaaet = true
	}
	p.skriv(l)
}

// afvigelser compares the parts that are asked for; where a case expects nothing, that it is not rejected.
func (p *proeve) afvigelser(s *sag.Sag, svar *sag.Svar) []string {
	if s.Forventet == nil {
		if svar.Dom == "afvist" {
			return []string{"dom: afvist"}
		}
		return nil
	}
	f := s.Forventet
	for _, d := range dele {
		if slices.Contains(p.dele, d) {
			continue
		}
		switch d {
		case "fejl":
			f.Fejl = nil
		case "advarsler":
			f.Advarsler = nil
		case "uafgjort":
			f.Uafgjort = nil
		case "udfald":
			f.Udfald = nil
		}
	}
	return s.Afvigelser(svar)
}

func (p *proeve) skriv(l linje) {
	if p.json {
		b, _ := json.Marshal(l) // texts cannot fail
		fmt.Fprintf(p.ud, "%s\n", b)
		return
	}
	if l.Bestaaet {
		return
	}
	fmt.Fprintf(p.ud, "%s  %s\n", l.Sag, l.Navn)
	if l.Ubesvaret != "" {
		fmt.Fprintf(p.ud, "    ubesvaret: %s\n", l.Ubesvaret)
	}
	for _, a := range l.Afvigelser {
		fmt.Fprintf(p.ud, "    %s\n", a)
	}
}
