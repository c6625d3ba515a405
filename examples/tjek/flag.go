package main

import (
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"

	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/examples/kommando"
)

// What a run does, one bit each.
const (
	kontrol      kommando.Opgave = 1 << iota // check files
	linjevis                                 // -linjer
	udfolder                                 // -udfold
	regelopslag                              // -regler
	kodeopslag                               // -kode
	sammenligner                             // -sammenlign
)

// valg are the flags of a run.
type valg struct {
	json, udfold, regler, forklar, linjer, sammenlign bool
	sprog, metode, kalder, idag, snitflade            string
	kodelister, borger, kode, svar, kun               string
	udelad                                            []dfdgerr.Udeladelse
	lv                                                linjevalg
}

// kommandoen is the command's flags, as -h lists them.
var kommandoen = kommando.Kommando{
	Opgaver: []kommando.Opgaveflag{{Navn: "regler", Opgave: regelopslag}, {Navn: "kode", Opgave: kodeopslag}, {Navn: "sammenlign", Opgave: sammenligner},
		{Navn: "linjer", Opgave: linjevis}, {Navn: "udfold", Opgave: udfolder}},
	Flag: []kommando.Flag{
		{Overskrift: [2]string{"Kontrol og svar", "Checking and answering"}, Navn: "kun", Vaerdi: "NIVEAU", Value: "LEVEL", Til: kontrol, Tilladte: niveaunavne,
			Dansk: "vis kun fundene på et niveau", Engelsk: "show the findings of one level only"},
		{Navn: "forklar", Til: kontrol, Dansk: "vis hver regel, der blev set på, og hvad den svarede", Engelsk: "show every rule that was considered, and what it answered"},
		{Navn: "udelad", Vaerdi: "ID=GRUND", Value: "ID=REASON", Til: kontrol | linjevis, Dansk: "udelad en regel; grunden står i svaret (kan gentages)", Engelsk: "leave a rule out; the reason stands in the answer (can be repeated)"},
		{Navn: "svar", Vaerdi: "SVAR", Value: "ANSWER", Til: kontrol, Dansk: "hold DFDG's svar op mod bibliotekets: godkendt, afvist, 9319 eller afvist:9319@/afholdtKarens",
			Engelsk: "hold DFDG's answer against the library's: godkendt, afvist, 9319 or afvist:9319@/afholdtKarens"},
		{Navn: "json", Til: kontrol, Dansk: "ét JSON-objekt pr. sag", Engelsk: "one JSON object for each case"},
		{Navn: "udfold", Til: udfolder, Dansk: "udskriv sagerne på én linje hver, som og uden udført, uden at køre dem", Engelsk: "print the cases on a line each, som and uden carried out, and do not run them"},
		kommando.SprogFlag,

		{Overskrift: [2]string{"En besked uden en sag omkring", "A message without a case around it"}, Navn: "metode", Vaerdi: "METODE", Value: "METHOD", Til: kontrol | linjevis | kodeopslag, Dansk: "filerne er beskeder til denne metode uden en sag omkring; et navn, der ikke findes, viser dem, der gør", Engelsk: "the files are messages for this method, with no case around them; a name that is none lists those that are"},
		{Navn: "kalder", Vaerdi: "HVEM", Value: "WHO", Til: kontrol | linjevis, Dansk: "hvem der kalder: a-kasse:57, jobcenter:101, kommune:101, star, udk, stil eller aub",
			Engelsk: "who calls: a-kasse:57, jobcenter:101, kommune:101, star, udk, stil or aub"},
		{Navn: "idag", Vaerdi: "DAG", Value: "DAY", Til: kontrol | linjevis, Dansk: "dagen at dømme efter, ÅÅÅÅ-MM-DD; ellers i dag", Engelsk: "the day to judge by, YYYY-MM-DD; else today"},
		{Navn: "snitflade", Vaerdi: "SNITFLADE", Value: "INTERFACE", Til: kontrol | linjevis | kodeopslag, Dansk: "2025-1 eller 2023-2 (tællere), 2025-2 eller 2021-3 (medlemskab); ellers den nyeste",
			Engelsk: "2025-1 or 2023-2 (counters), 2025-2 or 2021-3 (membership); else the newest"},
		{Navn: "borger", Vaerdi: "FIL", Value: "FILE", Til: kontrol, Dansk: "JSON-fil med det, der vides om borgeren, som borger i en sag; ellers vides intet", Engelsk: "JSON file of what is known of the citizen, as borger of a case; else nothing is"},
		{Navn: "kodelister", Vaerdi: "FIL", Value: "FILE", Til: kontrol | linjevis, Dansk: "JSON-fil med kodelister", Engelsk: "JSON file of code lists"},

		{Overskrift: [2]string{"Mange på én gang", "Many at once"}, Navn: "linjer", Til: linjevis, Dansk: "hver linje i filen er en sag eller, med -metode, en besked", Engelsk: "every line of the file is a case or, with -metode, a message"},
		{Navn: "fra", Vaerdi: "LINJE", Value: "LINE", Til: linjevis, Dansk: "den første linje, der kontrolleres", Engelsk: "the first line that is checked"},
		{Navn: "csv", Til: linjevis, Dansk: "fundene som CSV i stedet for JSON", Engelsk: "the findings as CSV, not as JSON"},
		{Navn: "stille", Til: linjevis, Dansk: "hverken forløb eller optælling", Engelsk: "neither progress nor counts"},
		{Navn: "sammenlign", Til: sammenligner, Dansk: "hvilke sager bedømmes anderledes: to filer, hver et svar af tjek -json", Engelsk: "which cases are judged otherwise: two files, each an answer of tjek -json"},

		{Overskrift: [2]string{"Opslag", "Look-ups"}, Navn: "regler", Til: regelopslag, Dansk: "regelkataloget, én linje pr. id; med id'er: alt om dem, også kilde, kode og sager", Engelsk: "the rule catalogue, a line for each id; with ids: all about them, source, code and cases too"},
		{Navn: "kode", Vaerdi: "KODE", Value: "CODE", Til: kodeopslag, Dansk: "hvad en fejlkode betyder, hvilke regler der giver den hvor, og hvad der retter den", Engelsk: "what an error code means, which rules give it where, and what fixes it"},
	},
}

// bare are the flags that have an effect beside -metode alone.
var bare = []string{"kalder", "idag", "snitflade", "borger", "kodelister"}

// laesFlag reads the flags of a run. The error is a *kommando.Fejl, which repeats no value.
func laesFlag(args []string) (v *valg, o kommando.Opgave, rest []string, err error) {
	v = new(valg)
	fl := flag.NewFlagSet("tjek", flag.ContinueOnError)
	for navn, p := range map[string]*string{"kun": &v.kun, "svar": &v.svar, "sprog": &v.sprog, "metode": &v.metode, "kalder": &v.kalder, "idag": &v.idag,
		"snitflade": &v.snitflade, "borger": &v.borger, "kodelister": &v.kodelister, "kode": &v.kode} {
		fl.StringVar(p, navn, "", "")
	}
	for navn, p := range map[string]*bool{"forklar": &v.forklar, "json": &v.json, "udfold": &v.udfold, "linjer": &v.linjer, "csv": &v.lv.csv,
		"stille": &v.lv.stille, "sammenlign": &v.sammenlign, "regler": &v.regler} {
		fl.BoolVar(p, navn, false, "")
	}
	fl.Int64Var(&v.lv.fra, "fra", 0, "")
	fl.Func("udelad", "", func(s string) error {
		id, grund, _ := strings.Cut(s, "=")
		v.udelad = append(v.udelad, dfdgerr.Udeladelse{Regel: id, Grund: grund})
		return nil
	})
	o, sat, err := kommandoen.Parse(fl, args)
	if err != nil {
		return v, o, nil, err
	}
	if err := kommandoen.FlagEfter(fl.Args()); err != nil {
		return v, o, nil, err
	}
	for _, f := range kommandoen.Flag {
		switch {
		case !sat[f.Navn]:
		case slices.Contains(bare, f.Navn) && !sat["metode"] && o != kodeopslag:
			return v, o, nil, kommando.Virkningsloest(f.Navn, "uden -metode", "without -metode")
		case v.json && (f.Navn == "kun" || f.Navn == "forklar"):
			return v, o, nil, kommando.Virkningsloest(f.Navn, "med -json", "with -json")
		}
	}
	return v, o, fl.Args(), nil
}

// brug writes what the command is and takes.
func (u udskriver) brug(w io.Writer) {
	fmt.Fprint(w, u.p(`tjek [flag] FIL|MAPPE|- …

Kontrollerer sager (testdata/sager/README.md) eller, med -metode, beskeder uden en sag omkring, JSON eller XML.
Flag står før filerne; - er standard input; af en mappe læses alle .json-filer.
`, `tjek [flags] FILE|FOLDER|- …

Checks cases (testdata/sager/README.md) or, with -metode, messages without a case around them, JSON or XML.
Flags stand before the files; - is standard input; of a folder every .json file is read.
`))
	kommandoen.Skriv(w, u.sprog)
	fmt.Fprint(w, u.p(`
Afslutningskode
  0  alt som forventet, eller ingen fejl, hvor intet er forventet; med -svar: ingen uenighed
  1  noget er ikke
  2  noget kunne ikke læses, eller kaldet er forkert

Eksempler
  tjek testdata/eksempel/besked-med-fejl.json
  tjek -metode CreateDagpengetaellerkonto -kalder a-kasse:57 -borger testdata/eksempel/fakta.json besked.json
  tjek -metode UpdateAfholdtKarens -kalder a-kasse:57 -svar 9319 besked.json
  tjek -kode 9319
  tjek -regler T3-06
`, `
Exit status
  0  all as expected, or no error where nothing is expected; with -svar: no disagreement
  1  something is not
  2  something could not be read, or the call is wrong

Examples
  tjek testdata/eksempel/besked-med-fejl.json
  tjek -metode CreateDagpengetaellerkonto -kalder a-kasse:57 -borger testdata/eksempel/fakta.json message.json
  tjek -metode UpdateAfholdtKarens -kalder a-kasse:57 -svar 9319 message.json
  tjek -kode 9319
  tjek -regler T3-06
`))
}
