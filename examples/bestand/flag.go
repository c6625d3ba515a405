package main

import (
	"flag"
	"fmt"
	"io"
	"time"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/examples/kommando"
	"github.com/akasse/dfdg/medlemskab/bestand/bestandtest"
)

// What a run does, one bit each.
const (
	afstemmer kommando.Opgave = 1 << iota
	laver                     // -lav
)

// valg are the flags of a run.
type valg struct {
	sprog, register, snitflade, idag, format, udsti, mappe, fejlnavn string
	klartekst, ingen, sorteret                                       bool
	lav                                                              int
}

// kommandoen is the command's flags, as -h lists them.
var kommandoen = kommando.Kommando{
	Opgaver: []kommando.Opgaveflag{{Navn: "lav", Opgave: laver}},
	Flag: []kommando.Flag{
		{Overskrift: [2]string{"Afstemning", "Reconciliation"}, Navn: "register", Vaerdi: "FIL", Value: "FILE", Til: afstemmer,
			Dansk: "a-kassens eget register, en CSV-fil", Engelsk: "the fund's own register, a CSV file"},
		{Navn: "idag", Vaerdi: "DAG", Value: "DAY", Til: afstemmer, Dansk: "dagen at dømme efter, ÅÅÅÅ-MM-DD; ellers i dag", Engelsk: "the day to judge by, YYYY-MM-DD; else today"},
		{Navn: "snitflade", Vaerdi: "SNITFLADE", Value: "INTERFACE", Til: afstemmer, Tilladte: []string{string(dfdg.Snitflade2025_2), string(dfdg.Snitflade2021_3)},
			Dansk: "den, der kaldes (ellers 2025-2)", Engelsk: "the one that is called (else 2025-2)"},
		{Navn: "format", Vaerdi: "FORMAT", Til: afstemmer, Tilladte: []string{"csv", "json"}, Dansk: "hvordan handlingerne skrives (ellers csv)", Engelsk: "how the actions are written (else csv)"},
		{Navn: "ud", Vaerdi: "FIL", Value: "FILE", Til: afstemmer, Dansk: "skriv handlingerne i denne fil, der først er der, når kørslen er ført til ende",
			Engelsk: "write the actions to this file, which is there only when the run has come to its end"},
		{Navn: "ingen", Til: afstemmer, Dansk: "vis også de numre, hvor intet skal gøres", Engelsk: "list also the numbers that need no action"},
		{Navn: "klartekst", Til: afstemmer, Dansk: "skriv CPR-numre i klartekst", Engelsk: "write CPR numbers in clear"},
		kommando.SprogFlag,

		{Overskrift: [2]string{"Opdigtede sider", "Invented sides"}, Navn: "lav", Vaerdi: "ANTAL", Value: "NUMBER", Til: laver,
			Dansk: "skriv et register og en bestandsfil med så mange rækker hver", Engelsk: "write a register and a membership file of so many rows each"},
		{Navn: "sorteret", Til: laver, Dansk: "i orden efter CPR-nummer", Engelsk: "in order of CPR number"},
		{Navn: "fejl", Vaerdi: "NAVN", Value: "NAME", Til: laver, Tilladte: fejlnavne(), Dansk: "skriv sider, der er gået galt", Engelsk: "write sides that have gone wrong"},
		{Navn: "mappe", Vaerdi: "MAPPE", Value: "FOLDER", Til: laver, Dansk: "mappen, der skrives i (ellers denne)", Engelsk: "the folder to write to (else this one)"},
	},
}

// laes reads the flags and returns the files and the task. The error is flag.ErrHelp or a *kommando.Fejl.
func (p *program) laes(args []string) ([]string, kommando.Opgave, error) {
	v := &p.valg
	*v = valg{snitflade: string(dfdg.Snitflade2025_2), format: "csv", mappe: ".", idag: dfdg.DanskDag(time.Now()).String()}
	fl := flag.NewFlagSet("bestand", flag.ContinueOnError)
	for navn, p := range map[string]*string{"sprog": &v.sprog, "register": &v.register, "snitflade": &v.snitflade, "idag": &v.idag, "format": &v.format,
		"ud": &v.udsti, "mappe": &v.mappe, "fejl": &v.fejlnavn} {
		fl.StringVar(p, navn, *p, "")
	}
	for navn, p := range map[string]*bool{"klartekst": &v.klartekst, "ingen": &v.ingen, "sorteret": &v.sorteret} {
		fl.BoolVar(p, navn, false, "")
	}
	fl.IntVar(&v.lav, "lav", 0, "")
	o, _, err := kommandoen.Parse(fl, args)
	const hoejst = bestandtest.Hoejst / 2
	switch {
	case err != nil:
		return nil, o, err
	case o == laver && (v.lav < 1 || v.lav > hoejst):
		return nil, o, kommando.NewFejl(fmt.Sprintf("-lav er fra 1 til %d", hoejst), fmt.Sprintf("-lav is from 1 to %d", hoejst))
	case o == laver && fl.NArg() > 0:
		return nil, o, kommando.NewFejl("-lav navngiver selv sine filer", "-lav names its files itself")
	case o == laver:
	case kommandoen.FlagEfter(fl.Args()) != nil:
		return nil, o, kommandoen.FlagEfter(fl.Args())
	case v.register == "":
		return nil, o, kommando.NewFejl("-register mangler", "-register is missing")
	case fl.NArg() != 1:
		return nil, o, kommando.NewFejl("giv én bestandsfil, efter flagene", "give one membership file, after the flags")
	case !dfdg.ReadDato(v.idag).IsValid():
		return nil, o, kommando.NewFejl("-idag skrives ÅÅÅÅ-MM-DD og er en dag, der findes", "-idag is written YYYY-MM-DD and is a day that exists")
	}
	return fl.Args(), o, nil
}

// brug writes what the command is and takes.
func brug(w io.Writer, s kommando.Sprog) {
	fmt.Fprint(w, s.P(`bestand -register FIL [flag] BESTANDSFIL
bestand -lav ANTAL [flag]

Afstemmer a-kassens eget register med DFDG's bestandsfil og lister, hvad der skal gøres. Flag står før filen. Handlingerne
skrives på standard output, fund og opgørelse på standard error.
`, `bestand -register FILE [flags] MEMBERSHIP-FILE
bestand -lav NUMBER [flags]

Reconciles the fund's own register with DFDG's membership file and lists what to do. Flags stand before the file. The actions
are written to standard output, findings and summary to standard error.
`))
	kommandoen.Skriv(w, s)
	fmt.Fprint(w, s.P(`
Afslutningskode
  0  intet at gøre; med -lav: filerne er skrevet
  1  der er handlinger
  2  noget kunne ikke læses, eller kaldet er forkert; afbrudt: handl ikke på det skrevne
  3  en side er ikke hel: intet følger af, hvad den mangler

Eksempler
  bestand -lav 1000 -mappe /tmp
  bestand -register /tmp/register.csv -idag 2025-03-03 -ud /tmp/handlinger.csv /tmp/AKAS057_202510_BESTAND_20250303235212.txt
  bestand -lav 1000 -fejl afkortet
`, `
Exit status
  0  nothing to do; with -lav: the files are written
  1  there are actions
  2  something could not be read, or the call is wrong; interrupted: do not act on what has been written
  3  a side is not whole: nothing follows from what it lacks

Examples
  bestand -lav 1000 -mappe /tmp
  bestand -register /tmp/register.csv -idag 2025-03-03 -ud /tmp/handlinger.csv /tmp/AKAS057_202510_BESTAND_20250303235212.txt
  bestand -lav 1000 -fejl afkortet
`))
}
