// Command natlig checks a whole population in one run: a case a line in (the case format: who calls, what is known, the message),
// a line out for each that is not good, and a count by rule at the end.
//
//	natlig -ud fundet.jsonl < population.jsonl
//
// The file is whole or is not there: it is written under another name, and gets its own when the last line has been read. An
// interrupted run leaves none, so that nobody acts on half of one.
//
// It speaks Danish, or English with -sprog en or DFDG_SPROG=en. Exit status: 0 all good, 1 something was found, 2 a line could not be read, 3 the run did not come to its end, or had nothing to run on.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"os/signal"
	"path/filepath"
	"slices"

	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/examples/kommando"
	"github.com/akasse/dfdg/examples/linjer"
	"github.com/akasse/dfdg/examples/sag"
)

const (
	altGodt = iota
	fundet
	ulaeselig
	afbrudt
)

func main() {
	ctx, slut := signal.NotifyContext(context.Background(), os.Interrupt)
	defer slut()
	os.Exit(koer(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

var kommandoen = kommando.Kommando{Flag: []kommando.Flag{
	{Navn: "ud", Vaerdi: "FIL", Value: "FILE", Til: 1, Dansk: "filen med det, der blev fundet (ellers fundet.jsonl)", Engelsk: "the file of what was found (else fundet.jsonl)"},
	kommando.SprogFlag,
}}

func koer(ctx context.Context, args []string, ind io.Reader, ud, fejl io.Writer) int {
	sprog, err := kommandoen.Sprog(args)
	fl := flag.NewFlagSet("natlig", flag.ContinueOnError)
	sti := fl.String("ud", "fundet.jsonl", "")
	fl.String("sprog", "", "")
	if err == nil {
		_, _, err = kommandoen.Parse(fl, args)
	}
	switch {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprintln(ud, sprog.P("natlig [flag] < SAGER", "natlig [flags] < CASES"))
		kommandoen.Skriv(ud, sprog)
		return altGodt
	case err == nil:
		var kode int
		if kode, err = kontroller(ctx, ind, *sti, sprog, fejl); err == nil {
			return kode
		}
	}
	fmt.Fprintln(fejl, "natlig: "+sprog.Fejl(err))
	return afbrudt
}

// linje is what is written of a case that is not good. It holds no number: the line leads back to who is meant.
type linje struct {
	Linje     int64            `json:"linje"`
	Rapport   *dfdgerr.Rapport `json:"rapport,omitempty"`
	Ulaeselig string           `json:"ulaeselig,omitempty"`
	Mangler   []dfdgerr.Faktum `json:"mangler,omitempty"` // the look-ups that would decide it
}

var errFil = kommando.NewFejl("filen kan ikke skrives", "the file cannot be written")

// kontroller checks every line. The error says that the run did not come to its end.
func kontroller(ctx context.Context, ind io.Reader, sti string, sprog kommando.Sprog, fejl io.Writer) (kode int, err error) {
	ud, err := os.CreateTemp(filepath.Dir(sti), ".natlig-*")
	if err != nil {
		return 0, errFil
	}
	defer os.Remove(ud.Name()) // where it still has this name
	defer ud.Close()
	b := bufio.NewWriter(ud)
	skriv := json.NewEncoder(b)
	domme, regler := map[string]int{}, map[string]int{}
	for s, err := range linjer.Hver(ctx, ind, linjer.Valg{}, sag.Linjer(nil)) { // on all cores, in the lines' order
		var l linje
		switch r := s.Svar.Rapport; {
		case err != nil:
			return 0, err
		case s.Svar.Err != nil:
			domme[sprog.P("ulæselig", "unreadable")]++
			kode = ulaeselig
			l.Ulaeselig = sprog.Fejl(s.Svar.Err)
		case r.Dom() == dfdgerr.Godkendt:
			domme[dom(sprog, r.Dom())]++
			continue
		default:
			domme[dom(sprog, r.Dom())]++
			kode = max(kode, fundet)
			l.Rapport, l.Mangler = &r, r.Mangler()
			for m := range r.Meldinger() {
				regler[m.Regel().Id()]++
			}
		}
		l.Linje = s.Nr
		if skriv.Encode(l) != nil {
			break // b keeps the error
		}
	}
	if len(domme) == 0 { // an empty stream is no good population: whoever made it failed
		return 0, kommando.NewFejl("der er ingen linjer", "there are no lines")
	}
	if b.Flush() != nil || ud.Close() != nil || os.Rename(ud.Name(), sti) != nil {
		return 0, errFil
	}
	for _, t := range []map[string]int{domme, regler} {
		for _, navn := range slices.Sorted(maps.Keys(t)) {
			fmt.Fprintf(fejl, "%8d %s\n", t[navn], navn)
		}
	}
	return kode, nil
}

// dom names a verdict.
func dom(s kommando.Sprog, d dfdgerr.Dom) string {
	switch d {
	case dfdgerr.Godkendt:
		return s.P("godkendt", "approved")
	case dfdgerr.Afvist:
		return s.P("afvist", "rejected")
	}
	return s.P("kan ikke afgøres", "undecided")
}
