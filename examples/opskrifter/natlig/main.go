// Command natlig checks a whole population in one run: a case a line in (the case format: who calls, what is known, the message),
// a line out for each that is not good, and a count by rule at the end.
//
//	natlig -ud fundet.jsonl < population.jsonl
//
// The file is whole or is not there: it is written under another name, and gets its own when the last line has been read. An
// interrupted run leaves none, so that nobody acts on half of one.
//
// Exit status: 0 all good, 1 something was found, 2 a line could not be read, 3 the run did not come to its end, or had nothing to run on.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"os/signal"
	"path/filepath"
	"slices"

	dfdgerr "github.com/akasse/dfdg/errors"
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
	ud := flag.String("ud", "fundet.jsonl", "the `file` of what was found")
	flag.Parse()
	os.Exit(koer(ctx, os.Stdin, *ud, os.Stderr))
}

// linje is what is written of a case that is not good. It holds no number: the line leads back to who is meant.
type linje struct {
	Linje     int64            `json:"linje"`
	Rapport   *dfdgerr.Rapport `json:"rapport,omitempty"`
	Ulaeselig string           `json:"ulaeselig,omitempty"`
	Mangler   []dfdgerr.Faktum `json:"mangler,omitempty"` // the look-ups that would decide it
}

func koer(ctx context.Context, ind io.Reader, sti string, fejl io.Writer) (kode int) {
	ud, err := os.CreateTemp(filepath.Dir(sti), ".natlig-*")
	if err != nil {
		fmt.Fprintln(fejl, "the file cannot be written")
		return afbrudt
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
			fmt.Fprintln(fejl, err)
			return afbrudt
		case s.Svar.Err != nil:
			domme["ulæselig"]++
			kode = ulaeselig
			l.Ulaeselig = s.Svar.Err.Error()
		case r.Dom() == dfdgerr.Godkendt:
			domme[r.Dom().String()]++
			continue
		default:
			domme[r.Dom().String()]++
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
		fmt.Fprintln(fejl, "there is no line")
		return afbrudt
	}
	if b.Flush() != nil || ud.Close() != nil || os.Rename(ud.Name(), sti) != nil {
		fmt.Fprintln(fejl, "the file cannot be written")
		return afbrudt
	}
	for _, t := range []map[string]int{domme, regler} {
		for _, navn := range slices.Sorted(maps.Keys(t)) {
			fmt.Fprintf(fejl, "%8d %s\n", t[navn], navn)
		}
	}
	return kode
}
