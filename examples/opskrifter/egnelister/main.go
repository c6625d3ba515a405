// Command egnelister shows what code lists of your own change. Most of DFDG's are not public: without yours, a value that the
// built-in list does not have is undecided, never wrong.
//
//	egnelister -satsgrundlag satsgrundlag.csv -kode 4 -idag 2025-03-03
//
// The file has the columns id;navn;start;slut (start included, slut not) and is the whole list.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/taeller"
)

func main() {
	if err := koer(os.Args[1:], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func koer(args []string, ud, fejl io.Writer) error {
	fl := flag.NewFlagSet("egnelister", flag.ContinueOnError)
	fl.SetOutput(fejl)
	fil := fl.String("satsgrundlag", "", "a `file` of the code list")
	kode := fl.Int("kode", 4, "the `id` to look up")
	idag := fl.String("idag", dfdg.DanskDag(time.Now()).String(), "the `day`")
	forlaenget := fl.Int("forlaenget", 0, "the `id` that DFDG has for a prolonged period, where it is not the one assumed")
	if err := fl.Parse(args); err != nil {
		return err
	}
	dag, err := dfdg.ParseDato(*idag)
	if err != nil {
		return err
	}
	register := codelist.Standard()
	if *fil != "" {
		f, err := os.Open(*fil)
		if err != nil {
			return fmt.Errorf("the file cannot be opened")
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
	fmt.Fprintln(ud, "satsgrundlag", k, "er", register.Lookup(dfdgerr.ListeSatsgrundlag, k, dag))
	r := codelist.RolleForlaenget
	fmt.Fprintln(ud, "forlænget periode er", register.Kode(r), "– antaget:", register.Antaget(r))

	// A check is given the register with the facts.
	a := &taeller.Anmodning{Taellersaet: taeller.Taellersaet{Dagpengesats: &taeller.Dagpengesats{Satsgrundlag: k}}}
	rapport, err := taeller.Validate(taeller.UpdateDagpengesats, a, &taeller.Fakta{Idag: dag, Kalder: dfdg.Akasse(57), Kodelister: register})
	if err != nil {
		return err
	}
	for m := range rapport.Meldinger() {
		if m.Regel().Id() == "A-27" {
			fmt.Fprintln(ud, m.Niveau(), m, "–", m.Tekst())
		}
	}
	return nil
}
