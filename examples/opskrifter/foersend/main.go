// Command foersend checks a report of counters before it is sent, and sends it only where the library is sure that DFDG takes it.
//
//	foersend -metode UpdateDagpengesats -fakta fakta.json -til https://… besked.json
//
// fakta.json is what you know of the day, the caller and the citizen, under the names of the case format; what it does not say is
// unknown, and a rule that needs it is undecided:
//
//	{"idag": "2025-03-03", "kalder": "a-kasse 57", "cpr": "0101801234", "kendt": true, "doed": false,
//	 "medlemskaber": [{"akasse": 57, "startdato": "2015-01-01"}]}
//
// Exit status: 0 sent (or, without -til, good to send), 1 rejected, 2 undecided, 3 unreadable or not sent.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"net/http"
	"os"
	"time"

	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/taeller"
)

const (
	sendt = iota
	afvist
	uafgjort
	ulaeselig
)

func main() { os.Exit(koer(os.Args[1:], os.Stdout, os.Stderr)) }

func koer(args []string, ud, fejl io.Writer) int {
	fl := flag.NewFlagSet("foersend", flag.ContinueOnError)
	fl.SetOutput(fejl)
	metode := fl.String("metode", "CreateDagpengetaellerkonto", "the `method` that the message is to")
	fakta := fl.String("fakta", "", "a `file` of what is known")
	til := fl.String("til", "", "the `address` to send to; without it nothing is sent")
	if fl.Parse(args) != nil || fl.NArg() != 1 {
		fmt.Fprintln(fejl, "foersend [-metode M] [-fakta FILE] [-til URL] MESSAGE")
		return ulaeselig
	}
	m, err := taeller.ParseMetode(*metode)
	if err != nil {
		fmt.Fprintln(fejl, err)
		return ulaeselig
	}
	f, err := laesFakta(*fakta)
	if err != nil {
		fmt.Fprintln(fejl, err)
		return ulaeselig
	}
	besked, err := os.ReadFile(fl.Arg(0))
	if err != nil {
		fmt.Fprintln(fejl, "the message cannot be read")
		return ulaeselig
	}

	rapport, err := taeller.ValidateJSON(m, besked, f)
	if err != nil { // not JSON, with line and column, or a call that cannot be judged
		fmt.Fprintln(fejl, err)
		return ulaeselig
	}
	for x := range rapport.Meldinger() { // every finding at once: rejections, warnings and what is undecided
		fmt.Fprintf(ud, "%-8s %s\n         %s\n", x.Niveau(), x, x.Tekst())
	}
	switch rapport.Dom() {
	case dfdgerr.Afvist:
		return afvist
	case dfdgerr.KanIkkeAfgoeres: // look these up, and try again; do not send on a guess
		fmt.Fprintln(ud, "mangler:", rapport.Mangler())
		return uafgjort
	}
	if *til == "" {
		return sendt
	}
	if err := send(*til, besked); err != nil {
		fmt.Fprintln(fejl, err)
		return ulaeselig
	}
	fmt.Fprintln(ud, "sendt")
	return sendt
}

func laesFakta(fil string) (*taeller.Fakta, error) {
	f := new(taeller.Fakta)
	if fil == "" {
		return f, nil
	}
	b, err := os.ReadFile(fil)
	if err != nil || json.Unmarshal(b, f) != nil { // the error would repeat what the file holds
		return nil, fmt.Errorf("the facts cannot be read")
	}
	return f, f.Kontroller() // what cannot be so, as a membership that ends before it begins
}

// send is your client of DFDG.
func send(til string, besked []byte) error {
	const taalmodighed = 30 * time.Second
	ctx, slut := context.WithTimeout(context.Background(), taalmodighed)
	defer slut()
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, til, bytes.NewReader(besked))
	if err != nil {
		return fmt.Errorf("the address is none")
	}
	r.Header.Set("Content-Type", "application/json")
	svar, err := http.DefaultClient.Do(r)
	if err != nil {
		return fmt.Errorf("DFDG does not answer")
	}
	defer svar.Body.Close()
	if svar.StatusCode/100 != 2 {
		return fmt.Errorf("DFDG answers %d", svar.StatusCode)
	}
	return nil
}
