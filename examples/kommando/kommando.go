// Package kommando is what the commands below examples have in common: flags in a table, told in Danish or in English and wholly
// in one of them; a flag without effect, and a value that is none of few, are errors; no error repeats what was given.
//
// Its types are plain values: any number of goroutines may share one as long as none writes to it.
package kommando

import (
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/examples/sag"
)

// Sprog is the language of all that a command writes for people. The zero value is Danish.
type Sprog bool

// Engelsk is the other language.
const Engelsk Sprog = true

// P returns the text in the language.
func (s Sprog) P(dansk, engelsk string) string {
	if s == Engelsk {
		return engelsk
	}
	return dansk
}

// Fejl says in the language what is wrong: an error that has both texts, as every one of the library has, in its own words; of any
// other, which could repeat what was read, only that something is.
func (s Sprog) Fejl(err error) string {
	switch f := err.(type) {
	case *dfdgerr.KaldFejl:
		return s.P(sag.KaldTekst(f))
	case interface {
		Tekst() string
		Text() string
	}:
		return s.P(f.Tekst(), f.Text())
	}
	return s.P("der kan ikke læses eller skrives", "it cannot be read or written")
}

// Fejl is an error of a command, in both languages: each a sentence without the command's name.
type Fejl = sag.Fejl

// NewFejl makes an error in both languages.
func NewFejl(dansk, engelsk string) *Fejl { return &Fejl{Dansk: dansk, Engelsk: engelsk} }

// Opgave is what a run does, one bit each. The first bit is the task of a run that names none.
type Opgave uint8

// Opgaveflag is a flag that names the task of a run.
type Opgaveflag struct {
	Navn   string // without its hyphen
	Opgave Opgave // the task, one bit
}

// Flag is a flag: what it takes, for which tasks it has an effect, and what it does.
type Flag struct {
	Navn, Vaerdi   string    // Vaerdi names its value, as DAG; "" for a flag that takes none
	Value          string    // Vaerdi in English; "" where it is the same
	Til            Opgave    // the tasks for which it has an effect
	Dansk, Engelsk string    // what it does
	Tilladte       []string  // its values, where it has but few
	Overskrift     [2]string // the heading before it in -h, Danish and English
}

// value is Vaerdi in English.
func (f Flag) value() string { return cmp.Or(f.Value, f.Vaerdi) }

// SprogFlag is the flag that every command has.
var SprogFlag = Flag{Navn: "sprog", Vaerdi: "SPROG", Value: "LANGUAGE", Til: ^Opgave(0), Tilladte: []string{"da", "en"},
	Dansk: "sproget for alt; ellers det i DFDG_SPROG, ellers dansk", Engelsk: "the language of everything; else that of DFDG_SPROG, else Danish"}

// Kommando is a command's flags, in the order of -h, and of them those that name a task, the strongest first.
type Kommando struct {
	Flag    []Flag       // in the order of -h
	Opgaver []Opgaveflag // those that name a task, the strongest first
}

// Sprog returns the language of a run: what -sprog says, wherever among the flags it stands, else DFDG_SPROG, else Danish. It is
// known before the flags are read, so that their errors are told in it. The error is a [*Fejl] for a language that is neither.
func (k Kommando) Sprog(args []string) (Sprog, error) {
	s := os.Getenv("DFDG_SPROG")
	for i, a := range args {
		if a == "--" || a == "" || a[0] != '-' {
			if i == 0 || !k.tagerVaerdi(args[i-1]) {
				break // flags stand before what is no flag
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
		return false, NewFejl("-sprog og DFDG_SPROG er da eller en", "-sprog and DFDG_SPROG are da or en")
	}
	return s == "en", nil
}

// tagerVaerdi reports whether an argument is a flag whose value is the next argument.
func (k Kommando) tagerVaerdi(a string) bool {
	navn := strings.TrimPrefix(strings.TrimPrefix(a, "-"), "-")
	return a != navn && slices.ContainsFunc(k.Flag, func(f Flag) bool { return f.Navn == navn && f.Vaerdi != "" })
}

// Parse reads the flags that are registered in fl and returns the task, and which flags are given (one that is switched off is
// not). The error is flag.ErrHelp for -h, else a [*Fejl] that repeats no value: of a flag that is none, that lacks its value or
// has another one than it takes, or that has no effect.
func (k Kommando) Parse(fl *flag.FlagSet, args []string) (o Opgave, sat map[string]bool, err error) {
	fl.SetOutput(io.Discard) // an error of package flag repeats the value
	fl.Usage = func() {}
	switch err := fl.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return 0, nil, err
	case err != nil:
		return 0, nil, k.flagfejl(err)
	}
	sat = map[string]bool{}
	fl.Visit(func(f *flag.Flag) { sat[f.Name] = f.Value.String() != "false" })
	o, ved := Opgave(1), ""
	if i := slices.IndexFunc(k.Opgaver, func(o Opgaveflag) bool { return sat[o.Navn] }); i >= 0 {
		o, ved = k.Opgaver[i].Opgave, k.Opgaver[i].Navn
	}
	for _, f := range k.Flag {
		switch {
		case !sat[f.Navn]:
		case f.Tilladte != nil && !slices.Contains(f.Tilladte, fl.Lookup(f.Navn).Value.String()):
			return o, sat, NewFejl("-"+f.Navn+" er "+Eller(f.Tilladte, "eller"), "-"+f.Navn+" is "+Eller(f.Tilladte, "or"))
		case f.Til&o != 0:
		case ved != "":
			return o, sat, Virkningsloest(f.Navn, "med -"+ved, "with -"+ved)
		default:
			for _, x := range k.Opgaver {
				if x.Opgave&f.Til != 0 {
					return o, sat, Virkningsloest(f.Navn, "uden -"+x.Navn, "without -"+x.Navn)
				}
			}
		}
	}
	return o, sat, nil
}

// Virkningsloest is the error of a flag that has no effect: in the words of each language, when.
func Virkningsloest(navn, dansk, engelsk string) error {
	return NewFejl("-"+navn+" har ingen virkning "+dansk, "-"+navn+" has no effect "+engelsk)
}

// FlagEfter returns a [*Fejl] where one of the flags stands after what is no flag: it would be taken for a file.
func (k Kommando) FlagEfter(rest []string) error {
	for _, a := range rest {
		navn, _, _ := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(a, "-"), "-"), "=")
		if a != navn && a[0] == '-' && slices.ContainsFunc(k.Flag, func(f Flag) bool { return f.Navn == navn }) {
			return NewFejl("-"+navn+" står efter filerne; flag står før dem", "-"+navn+" stands after the files; flags stand before them")
		}
	}
	return nil
}

// flagfejl says what is wrong with the flags in a sentence of our own: package flag repeats what it was given.
func (k Kommando) flagfejl(err error) error {
	navne := make([]string, 0, len(k.Flag))
	for _, f := range k.Flag {
		switch s := err.Error(); {
		case s == "flag needs an argument: -"+f.Navn:
			return NewFejl("-"+f.Navn+" mangler en værdi: "+f.Vaerdi, "-"+f.Navn+" lacks a value: "+f.value())
		case strings.HasPrefix(s, "invalid ") && strings.Contains(s, " flag -"+f.Navn+":"), strings.HasPrefix(s, "invalid ") && strings.Contains(s, " for -"+f.Navn+":"):
			if f.Vaerdi == "" {
				return NewFejl("-"+f.Navn+" tager ingen værdi", "-"+f.Navn+" takes no value")
			}
			return NewFejl("værdien af -"+f.Navn+" kan ikke læses: "+f.Dansk, "the value of -"+f.Navn+" cannot be read: "+f.Engelsk)
		}
		navne = append(navne, "-"+f.Navn)
	}
	alle := strings.Join(navne, " ")
	return NewFejl("et flag findes ikke; der er "+alle, "a flag does not exist; there are "+alle)
}

// Skriv writes what each flag takes and does, as -h has it.
func (k Kommando) Skriv(w io.Writer, s Sprog) {
	for _, f := range k.Flag {
		if o := f.Overskrift; o != [2]string{} {
			fmt.Fprintf(w, "\n%s\n", s.P(o[0], o[1]))
		}
		navn, tekst := "-"+f.Navn, s.P(f.Dansk, f.Engelsk)
		if f.Vaerdi != "" {
			navn += " " + s.P(f.Vaerdi, f.value())
		}
		if f.Tilladte != nil {
			tekst += ": " + Eller(f.Tilladte, s.P("eller", "or"))
		}
		fmt.Fprintf(w, "  %-21s %s\n", navn, tekst)
	}
}

// Eller lists values, the last one after a word.
func Eller(v []string, ord string) string {
	if len(v) < 2 {
		return strings.Join(v, "")
	}
	return strings.Join(v[:len(v)-1], ", ") + " " + ord + " " + v[len(v)-1]
}

// ErTerminal reports whether what is written is read on a terminal: a bar may be drawn.
func ErTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	i, err := f.Stat()
	return err == nil && i.Mode()&os.ModeCharDevice != 0 && os.Getenv("TERM") != "dumb"
}

// Vist returns a path or name as it is shown: no number that could be a person's, no character that could fake a line.
func Vist(sti string) string {
	mappe, fil := filepath.Split(sti)
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, sag.MaskeNummer(mappe)) + sag.Maske(fil)
}
