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
// It speaks Danish, or English with -sprog en or DFDG_SPROG=en. Exit status: 0 sent (or, without -til, good to send), 1 rejected,
// 2 undecided, 3 unreadable or not sent.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"net/http"
	"os"
	"strconv"
	"time"

	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/examples/kommando"
	"github.com/akasse/dfdg/taeller"
)

const (
	sendt = iota
	afvist
	uafgjort
	ulaeselig
)

func main() { os.Exit(koer(os.Args[1:], os.Stdout, os.Stderr)) }

var kommandoen = kommando.Kommando{Flag: []kommando.Flag{
	{Navn: "metode", Vaerdi: "METODE", Value: "METHOD", Til: 1, Dansk: "metoden, som beskeden er til (ellers CreateDagpengetaellerkonto)",
		Engelsk: "the method that the message is to (else CreateDagpengetaellerkonto)"},
	{Navn: "fakta", Vaerdi: "FIL", Value: "FILE", Til: 1, Dansk: "JSON-fil med det, der vides: idag, kalder og borgeren", Engelsk: "JSON file of what is known: idag, kalder and the citizen"},
	{Navn: "til", Vaerdi: "ADRESSE", Value: "ADDRESS", Til: 1, Dansk: "adressen, der sendes til; uden den sendes intet", Engelsk: "the address to send to; without it nothing is sent"},
	kommando.SprogFlag,
}}

func brug(w io.Writer, s kommando.Sprog) {
	fmt.Fprintln(w, s.P("foersend -fakta FIL [flag] BESKED", "foersend -fakta FILE [flags] MESSAGE"))
	kommandoen.Skriv(w, s)
}

func koer(args []string, ud, fejl io.Writer) int {
	sprog, err := kommandoen.Sprog(args)
	ikke := func(err error) int {
		fmt.Fprintln(fejl, "foersend: "+sprog.Fejl(err))
		return ulaeselig
	}
	if err != nil {
		return ikke(err)
	}
	fl := flag.NewFlagSet("foersend", flag.ContinueOnError)
	metode := fl.String("metode", "CreateDagpengetaellerkonto", "")
	fakta := fl.String("fakta", "", "")
	til := fl.String("til", "", "")
	fl.String("sprog", "", "")
	switch _, _, err := kommandoen.Parse(fl, args); {
	case errors.Is(err, flag.ErrHelp):
		brug(ud, sprog)
		return sendt
	case err != nil:
		return ikke(err)
	case fl.NArg() != 1:
		brug(fejl, sprog)
		return ulaeselig
	}
	m, err := taeller.ParseMetode(*metode)
	if err != nil {
		return ikke(kommando.NewFejl("-metode er ingen af tællernes metoder", "-metode is none of the counters' methods"))
	}
	f, err := laesFakta(*fakta)
	if err != nil {
		return ikke(err)
	}
	besked, err := os.ReadFile(fl.Arg(0))
	if err != nil {
		return ikke(kommando.NewFejl("beskeden kan ikke læses", "the message cannot be read"))
	}

	rapport, err := taeller.ValidateJSON(m, besked, f)
	if err != nil { // not JSON, with line and column, or a call that cannot be judged
		return ikke(err)
	}
	for x := range rapport.Meldinger() { // every finding at once: rejections, warnings and what is undecided
		fmt.Fprintf(ud, "%-10s %s %s\n           %s\n", niveau(sprog, x), x.Regel(), x.Felt(), sprog.P(x.Tekst(), x.Text()))
	}
	switch rapport.Dom() {
	case dfdgerr.Afvist:
		return afvist
	case dfdgerr.KanIkkeAfgoeres: // look these up, and try again; do not send on a guess
		fmt.Fprintln(ud, sprog.P("slå op:", "look up:"), rapport.Mangler())
		return uafgjort
	}
	if *til == "" {
		return sendt
	}
	if err := send(*til, besked); err != nil {
		return ikke(err)
	}
	fmt.Fprintln(ud, sprog.P("sendt", "sent"))
	return sendt
}

// niveau names what a finding means for the message.
func niveau(s kommando.Sprog, m dfdgerr.Melding) string {
	switch m.Niveau() {
	case dfdgerr.Fejl:
		return s.P("fejl ", "error ") + strconv.Itoa(int(m.Kode()))
	case dfdgerr.Advarsler:
		return s.P("advarsel", "warning")
	}
	return s.P("uafgjort", "undecided")
}

func laesFakta(fil string) (*taeller.Fakta, error) {
	if fil == "" {
		return nil, kommando.NewFejl("-fakta mangler: uden idag og kalder kan intet bedømmes", "-fakta is missing: without idag and kalder nothing can be judged")
	}
	f := new(taeller.Fakta)
	b, err := os.ReadFile(fil)
	if err != nil || json.Unmarshal(b, f) != nil { // the error would repeat what the file holds
		return nil, kommando.NewFejl("fakta kan ikke læses", "the facts cannot be read")
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
		return kommando.NewFejl("-til er ingen adresse", "-til is no address")
	}
	r.Header.Set("Content-Type", "application/json")
	svar, err := http.DefaultClient.Do(r)
	if err != nil {
		return kommando.NewFejl("DFDG svarer ikke", "DFDG does not answer")
	}
	defer svar.Body.Close()
	if svar.StatusCode/100 != 2 {
		return kommando.NewFejl(fmt.Sprint("DFDG svarer ", svar.StatusCode), fmt.Sprint("DFDG answers ", svar.StatusCode))
	}
	return nil
}
