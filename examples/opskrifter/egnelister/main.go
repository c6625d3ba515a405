// Command egnelister shows what code lists of your own change. Most of DFDG's are not public: without yours, a value that the
// built-in list does not have is undecided, never wrong.
//
//	egnelister -satsgrundlag satsgrundlag.csv -kode 4 -idag 2025-03-03
//
// The file has the columns id;navn;start;slut (start included, slut not) and is the whole list. It speaks Danish, or English with
// -sprog en or DFDG_SPROG=en.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/examples/kommando"
	"github.com/akasse/dfdg/taeller"
)

func main() { os.Exit(koer(os.Args[1:], os.Stdout, os.Stderr)) }

var kommandoen = kommando.Kommando{Flag: []kommando.Flag{
	{Navn: "satsgrundlag", Vaerdi: "FIL", Value: "FILE", Til: 1, Dansk: "kodelisten som CSV; ellers det, der er offentligt", Engelsk: "the code list as CSV; else what is public"},
	{Navn: "kode", Vaerdi: "ID", Til: 1, Dansk: "det id, der slås op (ellers 4)", Engelsk: "the id to look up (else 4)"},
	{Navn: "idag", Vaerdi: "DAG", Value: "DAY", Til: 1, Dansk: "dagen, ÅÅÅÅ-MM-DD; ellers i dag", Engelsk: "the day, YYYY-MM-DD; else today"},
	{Navn: "forlaenget", Vaerdi: "ID", Til: 1, Dansk: "det id, DFDG har for en forlænget periode, når det er et andet end det antagne",
		Engelsk: "the id that DFDG has for a prolonged period, where it is not the one assumed"},
	kommando.SprogFlag,
}}

func koer(args []string, ud, fejl io.Writer) int {
	sprog, err := kommandoen.Sprog(args)
	if err == nil {
		err = vis(args, ud, sprog)
	}
	switch {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprintln(ud, sprog.P("egnelister [flag]", "egnelister [flags]"))
		kommandoen.Skriv(ud, sprog)
	case err != nil:
		fmt.Fprintln(fejl, "egnelister: "+sprog.Fejl(err))
		return 1
	}
	return 0
}

func vis(args []string, ud io.Writer, sprog kommando.Sprog) error {
	fl := flag.NewFlagSet("egnelister", flag.ContinueOnError)
	fil := fl.String("satsgrundlag", "", "")
	kode := fl.Int("kode", 4, "")
	idag := fl.String("idag", dfdg.DanskDag(time.Now()).String(), "")
	forlaenget := fl.Int("forlaenget", 0, "")
	fl.String("sprog", "", "")
	if _, _, err := kommandoen.Parse(fl, args); err != nil {
		return err
	}
	dag, err := dfdg.ParseDato(*idag)
	if err != nil {
		return kommando.NewFejl("-idag skrives ÅÅÅÅ-MM-DD og er en dag, der findes", "-idag is written YYYY-MM-DD and is a day that exists")
	}
	register := codelist.Standard()
	if *fil != "" {
		f, err := os.Open(*fil)
		if err != nil {
			return kommando.NewFejl("filen kan ikke åbnes", "the file cannot be opened")
		}
		defer f.Close()
		// The register that comes out is another one: it never changes, and all your goroutines can share it.
		if register, err = register.ReadCSV(f, dfdgerr.ListeSatsgrundlag, true); err != nil {
			return err // with line, column and what is wrong
		}
	}
	if *forlaenget != 0 {
		if register, err = register.MedRolle(codelist.RolleForlaenget, *forlaenget); err != nil {
			return err
		}
	}
	k := dfdg.NewKode(*kode)
	fmt.Fprintln(ud, "satsgrundlag", k, sprog.P("er", "is"), map[codelist.Svar]string{codelist.Gyldig: sprog.P("gyldig", "valid"),
		codelist.Ugyldig: sprog.P("ugyldig", "not valid"), codelist.Ukendt: sprog.P("ukendt", "unknown")}[register.Lookup(dfdgerr.ListeSatsgrundlag, k, dag)])
	r := codelist.RolleForlaenget
	antaget := ""
	if register.Antaget(r) {
		antaget = sprog.P(" (antaget)", " (assumed)")
	}
	fmt.Fprintf(ud, sprog.P("forlænget periode er %s%s\n", "a prolonged period is %s%s\n"), register.Kode(r), antaget)

	// A check is given the register with the facts.
	a := &taeller.Anmodning{Taellersaet: taeller.Taellersaet{Dagpengesats: &taeller.Dagpengesats{Satsgrundlag: k}}}
	rapport, err := taeller.Validate(taeller.UpdateDagpengesats, a, &taeller.Fakta{Idag: dag, Kalder: dfdg.Akasse(57), Kodelister: register})
	if err != nil {
		return err
	}
	for m := range rapport.Meldinger() {
		if m.Regel().Id() == "A-27" {
			fmt.Fprintf(ud, "%s (%d): %s\n", m.Regel(), m.Kode(), sprog.P(m.Tekst(), m.Text()))
		}
	}
	return nil
}
