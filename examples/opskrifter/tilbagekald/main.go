// Command tilbagekald tells what the recall of a membership would do before it is sent, and writes the message to send where DFDG
// would take it and somebody has said yes.
//
//	tilbagekald fakta.json            # what would happen
//	tilbagekald -ja fakta.json        # the body of UpdateAkassemedlemskabTilbagekaldelse
//
// fakta.json is what you know, under the names of the case format: {"idag": "2025-03-03", "kalder": "a-kasse 57", "cpr": "…",
// "medlemskaber": […], "tilmeldinger": […], …}. Exit status: 0 it can be recalled, 1 DFDG would reject it, 2 it cannot be told,
// 3 the facts cannot be used.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"

	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/medlemskab"
)

const (
	kan = iota
	afvist
	uafgjort
	ubrugelig
)

func main() { os.Exit(koer(os.Args[1:], os.Stdout, os.Stderr)) }

func koer(args []string, ud, fejl io.Writer) int {
	fl := flag.NewFlagSet("tilbagekald", flag.ContinueOnError)
	fl.SetOutput(fejl)
	ja := fl.Bool("ja", false, "write the message to send")
	if fl.Parse(args) != nil || fl.NArg() != 1 {
		fmt.Fprintln(fejl, "tilbagekald [-ja] FACTS")
		return ubrugelig
	}
	f := new(medlemskab.Fakta)
	b, err := os.ReadFile(fl.Arg(0))
	if err != nil || json.Unmarshal(b, f) != nil { // the error would repeat what the file holds
		fmt.Fprintln(fejl, "the facts cannot be read")
		return ubrugelig
	}
	s, err := medlemskab.PredictTilbagekaldelse(f) // nothing is sent
	if err != nil {
		fmt.Fprintln(fejl, err)
		return ubrugelig
	}
	if s.Findes {
		fmt.Fprintf(fejl, "tilbagekaldes: a-kasse %s fra %s\n", s.Tilbagekaldes.Akasse, s.Tilbagekaldes.Startdato)
	}
	if p, genoptages := s.Genoptages.Vaerdi(); genoptages {
		fmt.Fprintf(fejl, "genoptages: a-kasse %s, som så dækker %s til %s\n", p.Akasse, s.Fra, s.Til)
	}
	for m := range s.Rapport.Meldinger() {
		fmt.Fprintf(fejl, "%s: %s\n", m, m.Tekst())
	}
	switch s.Rapport.Dom() {
	case dfdgerr.Afvist:
		return afvist
	case dfdgerr.KanIkkeAfgoeres:
		fmt.Fprintln(fejl, "mangler:", s.Rapport.Mangler())
		return uafgjort
	}
	if *ja {
		body, err := medlemskab.EncodeJSON(medlemskab.UpdateAkassemedlemskabTilbagekaldelse, &s.Anmodning)
		if err != nil {
			fmt.Fprintln(fejl, err)
			return ubrugelig
		}
		fmt.Fprintf(ud, "%s\n", body)
	}
	return kan
}
