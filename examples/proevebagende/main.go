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

	"github.com/akasse/dfdg/examples/kommando"
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

// kommandoen is the command's flags, as -h lists them. What stands after them is the backend's.
var kommandoen = kommando.Kommando{Flag: []kommando.Flag{
	{Navn: "tjeneste", Vaerdi: "TJENESTE", Value: "SERVICE", Til: 1, Tilladte: []string{"taeller", "frist", "medlemskab"}, Dansk: "kun sagerne om én tjeneste", Engelsk: "only the cases on one service"},
	{Navn: "sager", Vaerdi: "MAPPE", Value: "FOLDER", Til: 1, Dansk: "sagerne i denne mappe i stedet for de medfølgende", Engelsk: "the cases of this folder in place of those that come with it"},
	{Navn: "kun", Vaerdi: "ORD", Value: "WORD", Til: 1, Dansk: "kun sager, hvis filnavn begynder sådan, fx t3-06", Engelsk: "only cases whose file name begins so, as t3-06"},
	{Navn: "sammenlign", Vaerdi: "DELE", Value: "PARTS", Til: 1, Dansk: "det af svaret, der sammenlignes (ellers alt): en eller flere af fejl, advarsler, uafgjort og udfald, med komma imellem",
		Engelsk: "what of the answer is compared (else all): one or more of fejl, advarsler, uafgjort and udfald, with commas between"},
	{Navn: "frist", Vaerdi: "TID", Value: "TIME", Til: 1, Dansk: "hvor længe ét svar må vare, fx 2s (ellers 10s)", Engelsk: "how long one answer may take, as 2s (else 10s)"},
	{Navn: "json", Til: 1, Dansk: "ét JSON-objekt pr. sag", Engelsk: "one JSON object for each case"},
	kommando.SprogFlag,
}}

// brug writes what the command is and takes.
func brug(w io.Writer, s kommando.Sprog) {
	fmt.Fprint(w, s.P(`proevebagende [flag] KOMMANDO [ARGUMENT …]

Kører sagerne mod din egen bagende, et program i et hvilket som helst sprog: det får en sag på hver linje og svarer på en
linje i samme form som tjek -json, før den næste kommer (testdata/sager/README.da.md). Flag står før kommandoen.

`, `proevebagende [flags] COMMAND [ARGUMENT …]

Runs the cases against your own backend, a program in any language: it is given a case on each line and answers on a line,
in the form of tjek -json, before the next one comes (testdata/sager/README.md). Flags stand before the command.

`))
	kommandoen.Skriv(w, s)
	fmt.Fprint(w, s.P(`
Afslutningskode
  0  alt som forventet
  1  noget er ikke
  2  noget blev ikke besvaret, eller kaldet er forkert

Eksempler
  proevebagende python3 examples/proevebagende/bagende.py
  proevebagende -tjeneste frist -kun f-06 -frist 2s -- ./bagende --uden-net
  proevebagende -sammenlign fejl ./bagende
`, `
Exit status
  0  all as expected
  1  something is not
  2  something was not answered, or the call is wrong

Examples
  proevebagende python3 examples/proevebagende/bagende.py
  proevebagende -tjeneste frist -kun f-06 -frist 2s -- ./backend --offline
  proevebagende -sammenlign fejl ./backend
`))
}

func proev(args []string, ud, fejl io.Writer) (kode int) {
	sprog, err := kommandoen.Sprog(args)
	forkert := func(err error) int {
		fmt.Fprintln(fejl, "proevebagende: "+sprog.Fejl(err))
		return ikkeBesvaret
	}
	if err != nil {
		return forkert(err)
	}
	fl := flag.NewFlagSet("proevebagende", flag.ContinueOnError)
	tjeneste := fl.String("tjeneste", "", "")
	mappe := fl.String("sager", "", "")
	kun := fl.String("kun", "", "")
	sammenlign := fl.String("sammenlign", strings.Join(dele, ","), "")
	frist := fl.Duration("frist", sag.StandardFrist, "")
	somJSON := fl.Bool("json", false, "")
	fl.String("sprog", "", "")
	_, sat, err := kommandoen.Parse(fl, args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		brug(ud, sprog)
		return somVentet
	case err != nil:
		return forkert(err)
	case sat["sager"] && sat["tjeneste"]:
		return forkert(kommando.Virkningsloest("tjeneste", "med -sager", "with -sager"))
	case fl.NArg() == 0:
		brug(fejl, sprog)
		return ikkeBesvaret
	case *frist <= 0:
		return forkert(kommando.NewFejl("-frist er længere end 0, fx 10s", "-frist is longer than 0, as 10s"))
	}
	dele, err := delene(*sammenlign)
	if err != nil {
		return forkert(err)
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

	w := bufio.NewWriter(ud)
	defer func() {
		if w.Flush() != nil {
			kode = forkert(kommando.NewFejl("svaret kan ikke skrives", "the answer cannot be written"))
		}
	}()
	p := &proevning{bagende: &sag.Proces{Kommando: fl.Args(), Frist: *frist, Stderr: fejl}, ud: w, sprog: sprog, json: *somJSON, dele: dele}
	for _, navn := range navne {
		m := sag.NewMappe(mapper[navn], ".")
		filer, err := m.Filer()
		if err != nil {
			return forkert(err)
		}
		for _, fil := range filer {
			if strings.HasPrefix(fil, *kun) {
				p.sag(navn+"/"+strings.TrimSuffix(fil, ".json"), m, fil)
			}
		}
	}
	if err := p.bagende.Close(); err != nil && p.iTraek < opgivet {
		p.ubesvaret++
		fmt.Fprintln(fejl, "proevebagende: "+sprog.Fejl(err))
	}
	if !p.json {
		fmt.Fprintf(w, sprog.P("%d sager: %d som ventet, %d ikke, %d ubesvaret\n", "%d cases: %d as expected, %d not, %d not answered\n"), p.antal, p.antal-p.anderledes-p.ubesvaret, p.anderledes, p.ubesvaret)
	}
	switch {
	case p.antal == 0:
		return forkert(kommando.NewFejl("der er ingen sager", "there are no cases"))
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
			return nil, kommando.NewFejl("-sammenlign er en eller flere af "+strings.Join(dele, ", ")+", med komma imellem",
				"-sammenlign is one or more of "+strings.Join(dele, ", ")+", with commas between")
		}
	}
	return d, nil
}

// proevning is the run of the suite.
type proevning struct {
	bagende *sag.Proces
	ud      io.Writer
	sprog   kommando.Sprog
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

func (p *proevning) sag(sti string, m *sag.Mappe, fil string) {
	p.antal++
	l := linje{Sag: sag.Maske(sti), Afvigelser: []string{}}
	s, err := m.Read(fil)
	if s != nil {
		l.Navn = sag.MaskeNummer(s.Navn)
	}
	switch {
	case err != nil:
		l.Ubesvaret = p.sprog.P("sagen kan ikke læses", "the case cannot be read")
	case p.iTraek >= opgivet:
		l.Ubesvaret = p.sprog.P("bagenden er opgivet", "the backend is given up")
	default:
		svar, err := p.bagende.Svar(s)
		if err != nil {
			p.iTraek++
			l.Ubesvaret = p.sprog.Fejl(err)
			break
		}
		p.iTraek = 0
		for _, a := range p.afvigelser(s, svar) {
			l.Afvigelser = append(l.Afvigelser, p.sprog.P(a.Tekst, a.Text))
		}
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
func (p *proevning) afvigelser(s *sag.Sag, svar *sag.Svar) []sag.Afvigelse {
	if s.Forventet == nil {
		if svar.Dom == "afvist" {
			return []sag.Afvigelse{{Tekst: "dom: afvist", Text: "dom: afvist"}}
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

func (p *proevning) skriv(l linje) {
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
		fmt.Fprintf(p.ud, "    %s: %s\n", p.sprog.P("ubesvaret", "not answered"), l.Ubesvaret)
	}
	for _, a := range l.Afvigelser {
		fmt.Fprintf(p.ud, "    %s\n", a)
	}
}
