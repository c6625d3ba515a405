package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	dfdgerr "github.com/akasse/dfdg/errors"
)

// opgave is what a run does, one bit each.
type opgave uint8

const (
	kontrol      opgave = 1 << iota // check files
	linjevis                        // -linjer
	udfolder                        // -udfold
	regelopslag                     // -regler
	kodeopslag                      // -kode
	sammenligner                    // -sammenlign

	filerne = kontrol | linjevis | udfolder
	alt     = filerne | regelopslag | kodeopslag | sammenligner
)

// valg are the flags of a run.
type valg struct {
	json, udfold, regler, forklar, linjer, sammenlign bool
	sprog, metode, kalder, idag, snitflade            string
	kodelister, borger, kode, svar, kun               string
	udelad                                            []dfdgerr.Udeladelse
	lv                                                linjevalg
}

// flaget is a flag: how it is registered, what it takes, what it does, and for which tasks it has an effect.
type flaget struct {
	navn, vaerdi   string // vaerdi is "" for one that takes none
	til            opgave
	bar            bool // it has an effect beside -metode alone
	dansk, engelsk string
	laeg           func(*flag.FlagSet, *valg, string)
	tilladte       []string // its values, where it has but few
}

func ja(p func(*valg) *bool) func(*flag.FlagSet, *valg, string) {
	return func(fl *flag.FlagSet, v *valg, navn string) { fl.BoolVar(p(v), navn, false, "") }
}

func ord(p func(*valg) *string) func(*flag.FlagSet, *valg, string) {
	return func(fl *flag.FlagSet, v *valg, navn string) { fl.StringVar(p(v), navn, "", "") }
}

// flagene are the flags, as -h lists them.
var flagene = []flaget{
	{navn: "kun", vaerdi: "NIVEAU", til: kontrol, tilladte: niveaunavne,
		dansk: "vis kun fundene på et niveau", engelsk: "show the findings of one level only",
		laeg: ord(func(v *valg) *string { return &v.kun })},
	{navn: "forklar", til: kontrol, dansk: "vis hver regel, der blev set på, og hvad den svarede", engelsk: "show every rule that was considered, and what it answered",
		laeg: ja(func(v *valg) *bool { return &v.forklar })},
	{navn: "udelad", vaerdi: "ID=GRUND", til: kontrol | linjevis, dansk: "udelad en regel; grunden står i svaret (kan gentages)", engelsk: "leave a rule out; the reason stands in the answer (can be repeated)",
		laeg: func(fl *flag.FlagSet, v *valg, navn string) {
			fl.Func(navn, "", func(s string) error {
				id, grund, _ := strings.Cut(s, "=")
				v.udelad = append(v.udelad, dfdgerr.Udeladelse{Regel: id, Grund: grund})
				return nil
			})
		}},
	{navn: "svar", vaerdi: "SVAR", til: kontrol, dansk: "hold DFDG's svar op mod bibliotekets: godkendt, afvist, 9319 eller afvist:9319@/afholdtKarens",
		engelsk: "hold DFDG's answer against the library's: godkendt, afvist, 9319 or afvist:9319@/afholdtKarens",
		laeg:    ord(func(v *valg) *string { return &v.svar })},
	{navn: "json", til: kontrol, dansk: "ét JSON-objekt pr. sag", engelsk: "one JSON object for each case", laeg: ja(func(v *valg) *bool { return &v.json })},
	{navn: "udfold", til: udfolder, dansk: "udskriv sagerne på én linje hver, som og uden udført, uden at køre dem", engelsk: "print the cases on a line each, som and uden carried out, and do not run them",
		laeg: ja(func(v *valg) *bool { return &v.udfold })},
	{navn: "sprog", vaerdi: "SPROG", til: alt, tilladte: []string{"da", "en"}, dansk: "sproget for alt; ellers det i DFDG_SPROG, ellers dansk", engelsk: "the language of everything; else that of DFDG_SPROG, else Danish",
		laeg: ord(func(v *valg) *string { return &v.sprog })},

	{navn: "metode", vaerdi: "METODE", til: kontrol | linjevis | kodeopslag, dansk: "filerne er beskeder til denne metode uden en sag omkring", engelsk: "the files are messages for this method, with no case around them",
		laeg: ord(func(v *valg) *string { return &v.metode })},
	{navn: "kalder", vaerdi: "HVEM", til: kontrol | linjevis, bar: true, dansk: "hvem der kalder: a-kasse:57, jobcenter:101, kommune:101, star, udk, stil eller aub",
		engelsk: "who calls: a-kasse:57, jobcenter:101, kommune:101, star, udk, stil or aub", laeg: ord(func(v *valg) *string { return &v.kalder })},
	{navn: "idag", vaerdi: "DAG", til: kontrol | linjevis, bar: true, dansk: "dagen at dømme efter, ÅÅÅÅ-MM-DD; ellers i dag", engelsk: "the day to judge by, YYYY-MM-DD; else today",
		laeg: ord(func(v *valg) *string { return &v.idag })},
	{navn: "snitflade", vaerdi: "SNITFLADE", til: kontrol | linjevis | kodeopslag, bar: true, dansk: "2025-1 eller 2023-2 (tællere), 2025-2 eller 2021-3 (medlemskab); ellers den nyeste",
		engelsk: "2025-1 or 2023-2 (counters), 2025-2 or 2021-3 (membership); else the newest", laeg: ord(func(v *valg) *string { return &v.snitflade })},
	{navn: "borger", vaerdi: "FIL", til: kontrol, bar: true, dansk: "JSON-fil med det, der vides om borgeren, som borger i en sag; ellers vides intet", engelsk: "JSON file of what is known of the citizen, as borger of a case; else nothing is",
		laeg: ord(func(v *valg) *string { return &v.borger })},
	{navn: "kodelister", vaerdi: "FIL", til: kontrol | linjevis, bar: true, dansk: "JSON-fil med kodelister", engelsk: "JSON file of code lists", laeg: ord(func(v *valg) *string { return &v.kodelister })},

	{navn: "linjer", til: linjevis, dansk: "hver linje i filen er en sag eller, med -metode, en besked", engelsk: "every line of the file is a case or, with -metode, a message",
		laeg: ja(func(v *valg) *bool { return &v.linjer })},
	{navn: "fra", vaerdi: "LINJE", til: linjevis, dansk: "den første linje, der kontrolleres", engelsk: "the first line that is checked",
		laeg: func(fl *flag.FlagSet, v *valg, navn string) { fl.Int64Var(&v.lv.fra, navn, 0, "") }},
	{navn: "csv", til: linjevis, dansk: "fundene som CSV i stedet for JSON", engelsk: "the findings as CSV, not as JSON", laeg: ja(func(v *valg) *bool { return &v.lv.csv })},
	{navn: "stille", til: linjevis, dansk: "hverken forløb eller optælling", engelsk: "neither progress nor counts", laeg: ja(func(v *valg) *bool { return &v.lv.stille })},
	{navn: "sammenlign", til: sammenligner, dansk: "hvilke sager bedømmes anderledes: to filer, hver et svar af tjek -json", engelsk: "which cases are judged otherwise: two files, each an answer of tjek -json",
		laeg: ja(func(v *valg) *bool { return &v.sammenlign })},

	{navn: "regler", til: regelopslag, dansk: "regelkataloget, én linje pr. id; med id'er: alt om dem, også kilde, kode og sager", engelsk: "the rule catalogue, a line for each id; with ids: all about them, source, code and cases too",
		laeg: ja(func(v *valg) *bool { return &v.regler })},
	{navn: "kode", vaerdi: "KODE", til: kodeopslag, dansk: "hvad en fejlkode betyder, hvilke regler der giver den hvor, og hvad der retter den", engelsk: "what an error code means, which rules give it where, and what fixes it",
		laeg: ord(func(v *valg) *string { return &v.kode })},
}

// grupper are the flags' headings in -h, each before the flag that it names.
var grupper = map[string][2]string{
	"kun":    {"Kontrol og svar", "Checking and answering"},
	"metode": {"En besked uden en sag omkring", "A message without a case around it"},
	"linjer": {"Mange på én gang", "Many at once"},
	"regler": {"Opslag", "Look-ups"},
}

// opgaven returns what a run does, and the flag that says so.
func (v *valg) opgaven(sat map[string]bool) (opgave, string) {
	for _, o := range []struct {
		navn string
		o    opgave
	}{{"regler", regelopslag}, {"kode", kodeopslag}, {"sammenlign", sammenligner}, {"linjer", linjevis}, {"udfold", udfolder}} {
		if sat[o.navn] {
			return o.o, o.navn
		}
	}
	return kontrol, ""
}

// laesFlag reads the flags of a run. The error is a *fejl, which repeats no value.
func laesFlag(args []string) (v *valg, o opgave, rest []string, err error) {
	v = new(valg)
	fl := flag.NewFlagSet("tjek", flag.ContinueOnError)
	fl.SetOutput(io.Discard) // an error of package flag repeats the value
	fl.Usage = func() {}
	for _, f := range flagene {
		f.laeg(fl, v, f.navn)
	}
	switch err := fl.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return v, 0, nil, err
	case err != nil:
		return v, 0, nil, flagfejl(err)
	}
	sat := map[string]bool{}
	fl.Visit(func(f *flag.Flag) { sat[f.Name] = f.Value.String() != "false" })
	o, ved := v.opgaven(sat)
	for _, f := range flagene {
		if !sat[f.navn] {
			continue
		}
		if f.tilladte != nil && !slices.Contains(f.tilladte, fl.Lookup(f.navn).Value.String()) {
			return v, o, nil, &fejl{"-" + f.navn + " er " + eller(f.tilladte, "eller"), "-" + f.navn + " is " + eller(f.tilladte, "or")}
		}
		switch {
		case f.til&o == 0 && ved != "":
			return v, o, nil, virkningsloest(f.navn, "med -"+ved, "with -"+ved)
		case f.til&o == 0:
			return v, o, nil, virkningsloest(f.navn, "uden -"+opgaveflag(f.til), "without -"+opgaveflag(f.til))
		case f.bar && !sat["metode"] && o != kodeopslag:
			return v, o, nil, virkningsloest(f.navn, "uden -metode", "without -metode")
		case v.json && (f.navn == "kun" || f.navn == "forklar"):
			return v, o, nil, virkningsloest(f.navn, "med -json", "with -json")
		}
	}
	return v, o, fl.Args(), nil
}

// opgaveflag names the flag whose task a flag belongs to.
func opgaveflag(o opgave) string {
	for _, f := range flagene {
		if f.til == o && f.vaerdi == "" && o != kontrol {
			return f.navn
		}
	}
	return "kode"
}

func virkningsloest(navn, dansk, engelsk string) error {
	return &fejl{"-" + navn + " har ingen virkning " + dansk, "-" + navn + " has no effect " + engelsk}
}

// flagfejl says what is wrong with the flags in a sentence of our own: package flag repeats what it was given.
func flagfejl(err error) error {
	for _, f := range flagene {
		switch s := err.Error(); {
		case s == "flag needs an argument: -"+f.navn:
			return &fejl{"-" + f.navn + " mangler en værdi: " + f.vaerdi, "-" + f.navn + " lacks a value: " + f.vaerdi}
		case strings.HasPrefix(s, "invalid ") && strings.Contains(s, " flag -"+f.navn+":"), strings.HasPrefix(s, "invalid ") && strings.Contains(s, " for -"+f.navn+":"):
			if f.vaerdi == "" {
				return &fejl{"-" + f.navn + " tager ingen værdi", "-" + f.navn + " takes no value"}
			}
			return &fejl{"værdien af -" + f.navn + " kan ikke læses: " + f.dansk, "the value of -" + f.navn + " cannot be read: " + f.engelsk}
		}
	}
	var navne []string
	for _, f := range flagene {
		navne = append(navne, "-"+f.navn)
	}
	alle := strings.Join(navne, " ")
	return &fejl{"et flag findes ikke; der er " + alle, "a flag does not exist; there are " + alle}
}

// eller lists values.
func eller(v []string, ord string) string {
	if len(v) < 2 {
		return strings.Join(v, "")
	}
	return strings.Join(v[:len(v)-1], ", ") + " " + ord + " " + v[len(v)-1]
}

// sproget returns whether a run speaks English: what -sprog says, wherever among the flags it stands, else DFDG_SPROG. It is known
// before the flags are read, so that their errors are told in it.
func sproget(args []string) (engelsk bool, err error) {
	s := os.Getenv("DFDG_SPROG")
	for i, a := range args {
		if a == "--" || a == "" || a[0] != '-' {
			if i == 0 || !tagerVaerdi(args[i-1]) {
				break // flags stand before the files
			}
			continue
		}
		navn, vaerdi, med := strings.Cut(strings.TrimLeft(a, "-"), "=")
		switch {
		case navn != "sprog":
		case med:
			s = vaerdi
		case i+1 < len(args):
			s = args[i+1]
		}
	}
	if s != "" && s != "da" && s != "en" {
		return false, &fejl{"-sprog og DFDG_SPROG er da eller en", "-sprog and DFDG_SPROG are da or en"}
	}
	return s == "en", nil
}

// tagerVaerdi reports whether an argument is a flag whose value is the next argument.
func tagerVaerdi(a string) bool {
	navn := strings.TrimPrefix(strings.TrimPrefix(a, "-"), "-")
	return a != navn && slices.ContainsFunc(flagene, func(f flaget) bool { return f.navn == navn && f.vaerdi != "" })
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
	for _, f := range flagene {
		if g, ny := grupper[f.navn]; ny {
			fmt.Fprintf(w, "\n%s\n", u.p(g[0], g[1]))
		}
		navn, tekst := "-"+f.navn, u.p(f.dansk, f.engelsk)
		if f.vaerdi != "" {
			navn += " " + f.vaerdi
		}
		if f.tilladte != nil {
			tekst += ": " + eller(f.tilladte, u.p("eller", "or"))
		}
		fmt.Fprintf(w, "  %-21s %s\n", navn, tekst)
	}
	fmt.Fprint(w, u.p(`
Afslutningskode
  0  alt som forventet, eller ingen fejl, hvor intet er forventet; med -svar: ingen uenighed
  1  noget er ikke
  2  noget kunne ikke læses, eller kaldet er forkert

Eksempler
  tjek testdata/eksempel/besked-med-fejl.json
  tjek -metode CreateDagpengetaellerkonto -kalder a-kasse:57 -borger fakta.json besked.json
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
  tjek -metode CreateDagpengetaellerkonto -kalder a-kasse:57 -borger facts.json message.json
  tjek -metode UpdateAfholdtKarens -kalder a-kasse:57 -svar 9319 message.json
  tjek -kode 9319
  tjek -regler T3-06
`))
}
