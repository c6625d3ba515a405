// Command tilbagekald tells what the recall of a membership would do before it is sent, and writes the message to send where DFDG
// would take it and somebody has said yes.
//
//	tilbagekald fakta.json            # what would happen
//	tilbagekald -ja fakta.json        # the body of UpdateAkassemedlemskabTilbagekaldelse
//
// fakta.json is what you know, under the names of the case format: {"idag": "2025-03-03", "kalder": "a-kasse 57", "cpr": "…",
// "medlemskaber": […], "tilmeldinger": […], …}. Exit status: 0 it can be recalled, 1 DFDG would reject it, 2 it cannot be told,
// 3 the facts cannot be used. It speaks Danish, or English with -sprog en or DFDG_SPROG=en.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/examples/kommando"
	"github.com/akasse/dfdg/medlemskab"
)

const (
	kan = iota
	afvist
	uafgjort
	ubrugelig
)

func main() { os.Exit(koer(os.Args[1:], os.Stdout, os.Stderr)) }

var kommandoen = kommando.Kommando{Flag: []kommando.Flag{
	{Navn: "ja", Til: 1, Dansk: "skriv beskeden, der skal sendes", Engelsk: "write the message to send"},
	kommando.SprogFlag,
}}

func brug(w io.Writer, s kommando.Sprog) {
	fmt.Fprintln(w, s.P("tilbagekald [flag] FAKTA", "tilbagekald [flags] FACTS"))
	kommandoen.Skriv(w, s)
}

func koer(args []string, ud, fejl io.Writer) int {
	sprog, err := kommandoen.Sprog(args)
	ikke := func(err error) int {
		fmt.Fprintln(fejl, "tilbagekald: "+sprog.Fejl(err))
		return ubrugelig
	}
	if err != nil {
		return ikke(err)
	}
	fl := flag.NewFlagSet("tilbagekald", flag.ContinueOnError)
	ja := fl.Bool("ja", false, "")
	fl.String("sprog", "", "")
	switch _, _, err := kommandoen.Parse(fl, args); {
	case errors.Is(err, flag.ErrHelp):
		brug(ud, sprog)
		return kan
	case err != nil:
		return ikke(err)
	case fl.NArg() != 1:
		brug(fejl, sprog)
		return ubrugelig
	}
	f := new(medlemskab.Fakta)
	b, err := os.ReadFile(fl.Arg(0))
	if err != nil || json.Unmarshal(b, f) != nil { // the error would repeat what the file holds
		return ikke(kommando.NewFejl("fakta kan ikke læses", "the facts cannot be read"))
	}
	s, err := medlemskab.PredictTilbagekaldelse(f) // nothing is sent
	if err != nil {
		return ikke(err)
	}
	if s.Findes {
		fmt.Fprintf(fejl, sprog.P("tilbagekaldes: a-kasse %s fra %s\n", "is recalled: a-kasse %s from %s\n"), s.Tilbagekaldes.Akasse, s.Tilbagekaldes.Startdato)
	}
	if p, genoptages := s.Genoptages.Vaerdi(); genoptages {
		fmt.Fprintf(fejl, sprog.P("genoptages: a-kasse %s, som så dækker %s til %s\n", "is resumed: a-kasse %s, which then covers %s to %s\n"), p.Akasse, s.Fra, s.Til)
	}
	for m := range s.Rapport.Meldinger() {
		fmt.Fprintf(fejl, "%s (%d): %s\n", m.Regel(), m.Kode(), sprog.P(m.Tekst(), m.Text()))
	}
	switch s.Rapport.Dom() {
	case dfdgerr.Afvist:
		return afvist
	case dfdgerr.KanIkkeAfgoeres:
		fmt.Fprintln(fejl, sprog.P("slå op:", "look up:"), s.Rapport.Mangler())
		return uafgjort
	}
	if *ja {
		body, err := medlemskab.EncodeJSON(medlemskab.UpdateAkassemedlemskabTilbagekaldelse, &s.Anmodning)
		if err != nil {
			return ikke(err)
		}
		fmt.Fprintf(ud, "%s\n", body)
	}
	return kan
}
