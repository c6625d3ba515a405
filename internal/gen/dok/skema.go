package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"

	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/frist"
	"github.com/akasse/dfdg/internal/felt"
	"github.com/akasse/dfdg/internal/gen/typer"
	"github.com/akasse/dfdg/internal/laes"
	"github.com/akasse/dfdg/internal/motor"
	"github.com/akasse/dfdg/medlemskab"
)

// objekt is a JSON object that keeps its order.
type objekt []par

type par struct {
	navn   string
	vaerdi any
}

func (o objekt) skriv(b *bytes.Buffer) {
	b.WriteByte('{')
	for i, p := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		skriv(b, p.navn)
		b.WriteByte(':')
		skriv(b, p.vaerdi)
	}
	b.WriteByte('}')
}

// indrykket is the object as a file.
func (o objekt) indrykket() []byte {
	var raa, b bytes.Buffer
	o.skriv(&raa)
	if err := json.Indent(&b, raa.Bytes(), "", "  "); err != nil {
		panic(err) // only own constants are written
	}
	b.WriteByte('\n')
	return b.Bytes()
}

// faa is the value of a key, nil where the object does not have it.
func (o objekt) faa(navn string) any {
	for _, p := range o {
		if p.navn == navn {
			return p.vaerdi
		}
	}
	return nil
}

func skriv(b *bytes.Buffer, v any) {
	switch v := v.(type) {
	case objekt:
		v.skriv(b)
	case []any:
		b.WriteByte('[')
		for i, x := range v {
			if i > 0 {
				b.WriteByte(',')
			}
			skriv(b, x)
		}
		b.WriteByte(']')
	default:
		e := json.NewEncoder(b)
		e.SetEscapeHTML(false)
		if err := e.Encode(v); err != nil {
			panic(err) // only own constants are written
		}
		b.Truncate(b.Len() - 1)
	}
}

// vaerdi is a value type: its name in both languages with its unit, how it is written, and its
// schema.
type vaerdi struct {
	art                    string
	dansk, engelsk         string
	danskForm, engelskForm string
	skema                  objekt
}

const (
	dagmoenster = `[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))`
	tidmoenster = `T(([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]+)?|24:00:00(\.0+)?)(Z|[+-](0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?`
)

var (
	datoskema = objekt{{"type", "string"}, {"format", "date"}, {"pattern", "^" + dagmoenster + "$"}}
	tidskema  = objekt{{"type", "string"}, {"maxLength", 64}, {"pattern", "^" + dagmoenster + tidmoenster + "$"}}
	heltal    = objekt{{"type", "integer"}, {"minimum", math.MinInt32}, {"maximum", math.MaxInt32}}
	// multipleOf is left out: validators that divide floats reject good values, as 0.07. The range is
	// checked for numbers alone.
	decimaltal = objekt{{"type", []string{"number", "string"}}, {"maxLength", 64},
		{"pattern", `^[+-]?([0-9]+(\.[0-9]{0,2}0*)?|\.[0-9]{1,2}0*)$`}}
)

// vaerdier are the value types. The schemas have no format of date-time, which demands a zone, and
// no look-ahead, which not every engine has.
var vaerdier = []vaerdi{
	{"JaNej", "ja/nej", "yes/no", "true eller false", "true or false", objekt{{"type", "boolean"}}},
	{"Tekst", "tekst", "text", "blanke tegn tæller med", "white space counts", objekt{{"type", "string"}}},
	{"CPR", "personnummer", "personal number", "ti cifre; 0000000000 er et ukendt", "ten digits; 0000000000 is an unknown one",
		objekt{{"type", "string"}, {"pattern", "^(((0[1-9]|[12][0-9]|3[01])(01|03|05|07|08|10|12)|(0[1-9]|[12][0-9]|30)(04|06|09|11)|(0[1-9]|[12][0-9])02)[0-9]{6}|0000000000)$"}}},
	{"GUID", "GUID", "GUID", "8-4-4-4-12 hexadecimale cifre", "8-4-4-4-12 hexadecimal digits",
		objekt{{"type", "string"}, {"format", "uuid"}, {"pattern", "^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$"}}},
	{"Dato", "dato", "date", "2025-03-03", "2025-03-03",
		datoskema},
	{"Dag", "dag", "day", "2025-03-03, eller et tidspunkt, der tæller ved sin danske kalenderdag",
		"2025-03-03, or a date-time that counts by its Danish calendar day",
		objekt{{"anyOf", []any{datoskema, tidskema}}}},
	{"Tidspunkt", "tidspunkt", "date-time",
		"2025-03-03T10:15:00, med eller uden brøkdel og zone (Z, +01:00); uden zone er det dansk lokaltid",
		"2025-03-03T10:15:00, with or without fraction and zone (Z, +01:00); without a zone it is Danish local time",
		tidskema},
	{"Maaned", "måned", "month", "2025-03", "2025-03",
		objekt{{"type", "string"}, {"pattern", "^[0-9]{4}-(0[1-9]|1[0-2])$"}}},
	{"Uge", "uge", "week", "202506: uge 01–53 i 1989–2100; de to sidste cifre kan et skemas talområde ikke sige",
		"202506: week 01–53 of 1989–2100; the range of a schema cannot state the last two digits",
		objekt{{"type", "integer"}, {"minimum", 198901}, {"maximum", 210053}}},
	{"Antal", "helt tal", "whole number", "32 bit", "32 bits", heltal},
	{"Kode", "kode", "code", "id i en kodeliste, 32 bit", "id in a code list, 32 bits", heltal},
	{"Timetal", "timer", "hours", "højst 2 decimaler: 7.40 er 7 timer 24 minutter; et tal, eller en tekst uden eksponent",
		"at most 2 decimals: 7.40 is 7 hours 24 minutes; a number, or a string without an exponent", decimaltal},
	{"Uger", "antal uger", "number of weeks", "højst 2 decimaler: 4.33 er fire uger og en tredjedel; et tal, eller en tekst uden eksponent",
		"at most 2 decimals: 4.33 is four weeks and a third; a number, or a string without an exponent", decimaltal},
	{"Maaneder", "antal måneder", "number of months", "højst 2 decimaler: 0.23 er knap en fjerdedel af en måned; et tal, eller en tekst uden eksponent",
		"at most 2 decimals: 0.23 is nearly a quarter of a month; a number, or a string without an exponent", decimaltal},
	{"Beloeb", "kroner", "kroner", "højst 2 decimaler; et tal, eller en tekst uden eksponent",
		"at most 2 decimals; a number, or a string without an exponent", decimaltal},
	{"Akassenummer", "a-kassenummer", "fund number", "57", "57", heltal},
	{"Afdelingsnummer", "afdelingsnummer", "branch number", "570001: a-kassens nummer og fire cifre",
		"570001: the fund's number and four digits", objekt{{"type", "integer"}, {"minimum", 0}, {"maximum", math.MaxInt32}}},
	{"Afslutning", "afslutning", "what ended a membership", "ma, overflytning eller doed", "ma, overflytning or doed",
		objekt{{"type", "string"}, {"enum", ordene(medlemskab.VedMA, medlemskab.VedDoed)}}},
	{"Haendelse", "hændelse", "event of the history", "hændelsens navn, fx tilgang", "the event's name, as tilgang",
		objekt{{"type", "string"}, {"enum", ordene(medlemskab.HaendelseTilgang, medlemskab.HaendelseGenoptagelse)}}},
	{"Friststatus", "friststatus", "state of the deadline", "tilstandens navn, eller dens id i kodelisten friststatus",
		"the state's name, or its id in the code list friststatus",
		objekt{{"type", []string{"string", "integer"}}, {"minimum", math.MinInt32}, {"maximum", math.MaxInt32},
			{"pattern", "^(" + strings.Join(tilstande(), "|") + ")$"}}},
}

// tekst describes the type in both languages.
func (v vaerdi) tekst() string {
	return stort(v.dansk) + ": " + v.danskForm + ". / " + stort(v.engelsk) + ": " + v.engelskForm + "."
}

// ordene returns the words of a type from its first to its last value.
func ordene[T interface {
	~uint8
	String() string
}](foerste, sidste T) (t []any) {
	for v := foerste; v <= sidste; v++ {
		t = append(t, v.String())
	}
	return t
}

func tilstande() (t []string) {
	for s := frist.IkkeAktiveret; s.IsValid(); s++ {
		t = append(t, s.String())
	}
	return t
}

// skema is the JSON Schema of a service's messages in the newest interface.
func (p pakke) skema() objekt {
	return p.skemaAf("", "Beskederne, én pr. metode: brug #/$defs/<metode>; hele skemaet godtager enhver af dem. Skemaet siger formen, "+
		"ikke reglerne; navne skal staves som her, og null er det samme som udeladt. / "+
		"The messages, one per method: use #/$defs/<method>; the whole schema accepts any of them. It states the form, "+
		"not the rules; names must be spelt as here, and null is the same as absent.")
}

// svarskema is the JSON Schema of what its look-ups answer; false where nothing is known of that.
func (p pakke) svarskema() (objekt, bool) {
	p.metoder, p.svar = p.opslag, true
	if len(p.metoder) == 0 {
		return nil, false
	}
	return p.skemaAf(" – svar", "Svarene, ét pr. opslag: brug #/$defs/<metode>. Et element, der kommer til senere, er ingen fejl. Områderne er dem, DFDG "+
		"angiver; et tal uden for dem er, hvad der er registreret. / "+
		"The answers, one per look-up: use #/$defs/<method>. An element that is added later is no fault. The ranges are those that DFDG "+
		"states; a number outside them is what is registered."), true
}

func (p pakke) skemaAf(titel, tekst string) objekt {
	var defs, beskeder objekt
	var en []any
	brugt := map[string]bool{}
	for _, m := range p.metoder {
		if m.ny.navn != "" && !m.haendelse {
			beskeder = append(beskeder, par{m.ny.navn, p.besked(m, brugt)})
			en = append(en, henvis(m.ny.navn))
		}
	}
	for _, n := range p.brugt() {
		defs = append(defs, par{n, p.struktur(n, brugt)})
	}
	for _, v := range vaerdier {
		if brugt[v.art] {
			defs = append(defs, par{v.art, append(objekt{{"description", v.tekst()}}, v.skema...)})
		}
	}
	navn := p.titel
	if p.ny != "" {
		navn += " " + string(p.ny)
	}
	return objekt{
		{"$schema", "https://json-schema.org/draft/2020-12/schema"},
		{"$comment", "Generated by internal/gen/dok; DO NOT EDIT."},
		{"title", navn + titel},
		{"description", tekst},
		{"anyOf", en},
		{"$defs", append(beskeder, defs...)},
	}
}

func henvis(navn string) objekt { return objekt{{"$ref", "#/$defs/" + navn}} }

// besked is the schema of a method's message.
func (p pakke) besked(m metode, brugt map[string]bool) objekt {
	egenskaber, kraevet := objekt{}, []any{}
	for _, f := range p.Typer[p.rod()] {
		if m.ny.har[f.JSON] {
			egenskaber = append(egenskaber, par{f.JSON, p.felt(p.rod(), f, m.ny.kraever[f.JSON], brugt)})
		}
		if m.ny.kraever[f.JSON] {
			kraevet = append(kraevet, f.JSON)
		}
	}
	return p.objektskema(p.metodetekst(m), egenskaber, kraevet)
}

func (p pakke) objektskema(tekst string, egenskaber objekt, kraevet []any) objekt {
	o := objekt{{"description", tekst}, {"type", "object"}, {"properties", egenskaber}}
	if len(kraevet) > 0 {
		o = append(o, par{"required", kraevet})
	}
	if p.svar {
		return o // what was added later is no fault
	}
	return append(o, par{"additionalProperties", false})
}

// metodetekst says how the method differs in the old interface.
func (p pakke) metodetekst(m metode) string {
	dansk, engelsk := "Beskeden til "+m.ny.navn+".", "The message of "+m.ny.navn+"."
	if p.svar {
		dansk, engelsk = "Svaret på "+m.ny.navn+".", "The answer of "+m.ny.navn+"."
	}
	switch {
	case p.gammel == "":
	case m.gammel.navn == "":
		dansk += fmt.Sprintf(" Metoden findes ikke i %s.", p.gammel)
		engelsk += fmt.Sprintf(" The method is not in %s.", p.gammel)
	default:
		dansk += fmt.Sprintf(" I %s: %s", p.gammel, m.gammel.navn)
		engelsk += fmt.Sprintf(" In %s: %s", p.gammel, m.gammel.navn)
		var uden, valgfri []string
		for _, f := range p.Typer[typer.Rod] {
			switch n := f.JSON; {
			case m.ny.har[n] && !m.gammel.har[n]:
				uden = append(uden, n)
			case m.ny.kraever[n] && !m.gammel.kraever[n]:
				valgfri = append(valgfri, n)
			}
		}
		if uden != nil {
			dansk += ", uden " + strings.Join(uden, ", ")
			engelsk += ", without " + strings.Join(uden, ", ")
		}
		if valgfri != nil {
			dansk += "; valgfri er " + strings.Join(valgfri, ", ")
			engelsk += "; optional are " + strings.Join(valgfri, ", ")
		}
		dansk, engelsk = dansk+".", engelsk+"."
	}
	return dansk + " / " + engelsk
}

// struktur is the schema of a counter or a row.
func (p pakke) struktur(navn string, brugt map[string]bool) objekt {
	egenskaber, kraevet := objekt{}, []any{}
	for _, f := range p.Typer[navn] {
		if f.Svar && !p.svar {
			continue
		}
		egenskaber = append(egenskaber, par{f.JSON, p.felt(navn, f, f.Krav.Paakraevet, brugt)})
		if f.Krav.Paakraevet {
			kraevet = append(kraevet, f.JSON)
		}
	}
	return p.objektskema(p.strukturtekst(navn), egenskaber, kraevet)
}

// strukturtekst names the counter, and the method that updates it alone in the old interface.
func (p pakke) strukturtekst(navn string) string {
	dansk, engelsk := navn, p.Kommentar[navn]
	if id := taellerId.FindString(engelsk); id != "" {
		dansk += " (" + id + ")"
	}
	dansk += "."
	for _, f := range p.Typer[typer.Rod] {
		for _, m := range p.metoder {
			if !p.svar && f.Under == navn && m.ny.navn == "" && m.gammel.har[f.JSON] {
				dansk += fmt.Sprintf(" I %s har den sin egen metode, %s.", p.gammel, m.gammel.navn)
				engelsk += fmt.Sprintf(" In %s it has a method of its own, %s.", p.gammel, m.gammel.navn)
			}
		}
	}
	return dansk + " / " + engelsk
}

// felt is the schema of one element; null stands for absent where that is allowed.
func (p pakke) felt(struktur string, f typer.Felt, paakraevet bool, brugt map[string]bool) objekt {
	var o objekt
	if f.Engelsk != "" {
		o = append(o, par{"title", f.Engelsk})
	}
	if f.Art != "Element" {
		o = append(o, par{"description", p.felttekst(struktur, f)})
	}
	var v objekt
	switch {
	case f.Art == "Element":
		v = henvis(f.Under)
	case f.Art == "Samling":
		under := f.Under
		if under == "" {
			under = "Kode"
			brugt[under] = true
		}
		v = objekt{{"type", "array"}, {"items", henvis(under)}, {"maxItems", laes.FlestRaekker}}
	default:
		brugt[f.Vaerditype()] = true
		v = henvis(f.Vaerditype())
	}
	if paakraevet {
		o = append(o, v...)
	} else {
		o = append(o, par{"anyOf", []any{v, objekt{{"type", "null"}}}})
	}
	return append(o, omraadeskema(f.Krav, paakraevet)...)
}

// omraadeskema is a range; it says nothing of null.
func omraadeskema(k typer.Krav, paakraevet bool) (o objekt) {
	switch {
	case k.Maengde != nil:
		var m []any
		for _, n := range k.Maengde {
			m = append(m, json.Number(n))
		}
		if !paakraevet {
			m = append(m, nil)
		}
		return objekt{{"enum", m}}
	case k.Laengde:
		return objekt{{"minLength", json.Number(k.Fra)}, {"maxLength", json.Number(k.Til)}}
	case k.UdenFra:
		o = append(o, par{"exclusiveMinimum", json.Number(k.Fra)})
	case k.Fra != "":
		o = append(o, par{"minimum", json.Number(k.Fra)})
	}
	if k.Til != "" {
		o = append(o, par{"maximum", json.Number(k.Til)})
	}
	return o
}

// felttekst describes an element in both languages.
func (p pakke) felttekst(struktur string, f typer.Felt) string {
	art := "Kode"
	if f.Art != "Samling" {
		art = f.Vaerditype()
	}
	v := vaerditype(art)
	dansk, engelsk := v.dansk, v.engelsk
	switch {
	case f.Under != "":
		dansk, engelsk = "rækker", "rows"
	case f.Art == "Samling":
		dansk, engelsk = "koder", "codes"
	}
	if k := f.Tekst(true); k != "" {
		dansk, engelsk = dansk+", "+k, engelsk+", "+f.Tekst(false)
	}
	dansk, engelsk = stort(dansk)+".", stort(engelsk)+"."
	if f.Liste != "" {
		dansk += fmt.Sprintf(" Kodeliste: %s, se docs/kodelister.md#%s.", f.Liste, f.Liste)
		engelsk += fmt.Sprintf(" Code list: %s.", f.Liste)
	}
	if f.Kommentar != "" {
		engelsk = f.Kommentar + " " + engelsk
	}
	var noter []*dfdgerr.Regel
	if !p.svar {
		noter = p.note(struktur, f)
	}
	if id := f.Krav.Regel; id != "" && !slices.ContainsFunc(noter, func(r *dfdgerr.Regel) bool { return r.Id() == id }) {
		dansk, engelsk = dansk+" Regel "+id+".", engelsk+" Rule "+id+"."
	}
	for _, r := range noter {
		id := r.Id()
		if r.Gaelder(p.gammel) {
			id += " (" + string(p.gammel) + ")"
		}
		rod := &felt.Felt{Under: []felt.Felt{{Dansk: f.Tekst(true), English: f.Tekst(false)}}}
		m := motor.NyMelding(r, rod, felt.Sted(0).Felt(0), "", 0)
		dansk += " " + id + ": " + m.Tekst()
		engelsk += " " + id + ": " + m.Text()
	}
	return dansk + " / " + engelsk
}

// stort begins a sentence.
func stort(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
