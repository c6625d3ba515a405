package main

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/akasse/dfdg/internal/gen/typer"
)

// ordliste is the glossary: every element of every message.
func ordliste(pakker []pakke) []byte {
	var b bytes.Buffer
	hoved(&b, "Ordliste / Glossary", `Alle elementer i beskederne, i beskedens rækkefølge. / Every element of the messages, in the message's order.

* Forekomst / Occurrence: *1* påkrævet / required, *0–1* valgfri / optional. For beskeden selv er den angivet for hver metode. / For the
  message itself it is given for each method.
* Regel / Rule: den regel, der ejer området, se [reglerne](regler.md). / the rule that owns the range, see [the rules](regler.md).
* Hvor det engelske navn mangler, er intet offentligt. / Where the English name is missing, none is public.

Typer / Types:
`)
	for _, v := range vaerdier {
		b.WriteString("* " + v.tekst() + "\n")
	}
	for _, p := range pakker {
		fmt.Fprintf(&b, "\n## %s – %s\n", p.mappe, p.titel)
		p.rodtabel(&b)
		if len(p.opslag) > 0 {
			p.metoder, p.svar = p.opslag, true
			p.rodtabel(&b)
		}
		for _, n := range p.brugt() {
			fmt.Fprintf(&b, "\n### %s\n\n%s\n", n, p.Kommentar[n])
			tabel(&b, "JSON", "English", "Type", "Forekomst / Occurrence", "Område / Range", "Regel / Rule")
			for _, f := range p.Typer[n] {
				engelsk, antal := f.Engelsk, "0–1"
				if f.Raekke != "" {
					engelsk += " › " + f.Raekke
				}
				if f.Krav.Paakraevet {
					antal = "1"
				}
				if f.Svar {
					antal += ", i svar / in answers"
				}
				raekke(&b, "`"+f.JSON+"`", engelsk, typenavn(f), antal, omraade(f), regelnavn(f.Krav.Regel))
			}
		}
	}
	return b.Bytes()
}

// rodtabel writes the elements of the messages, or of the answers.
func (p pakke) rodtabel(b *bytes.Buffer) {
	fmt.Fprintf(b, "\n### %s\n", p.rod())
	tabel(b, "JSON", "English", "Type", "Forekomst / Occurrence", "Område / Range", "Regel / Rule")
	for _, f := range p.Typer[p.rod()] {
		raekke(b, "`"+f.JSON+"`", f.Engelsk, typenavn(f), p.forekomst(f.JSON), omraade(f), regelnavn(f.Krav.Regel))
	}
}

// forekomst returns which methods have an element, and which need it.
func (p pakke) forekomst(navn string) string {
	var skal, maa []string
	for _, m := range p.metoder {
		b, n := m.ny, m.ny.navn
		if n == "" {
			b, n = m.gammel, fmt.Sprintf("%s (%s)", m.gammel.navn, p.gammel)
		}
		if m.haendelse {
			n += " (hændelse / event)"
		}
		switch {
		case b.kraever[navn]:
			skal = append(skal, n)
		case b.har[navn]:
			maa = append(maa, n)
		}
	}
	var t []string
	if skal != nil {
		t = append(t, "**1** "+strings.Join(skal, ", "))
	}
	if maa != nil {
		t = append(t, "**0–1** "+strings.Join(maa, ", "))
	}
	return strings.Join(t, "<br>")
}

// typenavn names a field's type with its unit.
func typenavn(f typer.Felt) string {
	switch {
	case f.Art == "Element":
		return fmt.Sprintf("[%s](#%s)", f.Under, strings.ToLower(f.Under))
	case f.Under != "":
		return fmt.Sprintf("liste af / list of [%s](#%s)", f.Under, strings.ToLower(f.Under))
	case f.Art == "Samling":
		return "liste af koder / list of codes" + listehenvisning(f)
	}
	v := vaerditype(f.Vaerditype())
	if v.dansk == v.engelsk {
		return v.dansk + listehenvisning(f)
	}
	return v.dansk + " / " + v.engelsk + listehenvisning(f)
}

// listehenvisning links a code to its list.
func listehenvisning(f typer.Felt) string {
	if f.Liste == "" {
		return ""
	}
	return fmt.Sprintf(": [%s](kodelister.md#%s)", f.Liste, f.Liste)
}

// omraade writes a range without words.
func omraade(f typer.Felt) string {
	k := f.Krav
	var t []string
	switch {
	case f.Art == "Uge":
		return "198901 … 210053, uge / week 01–53"
	case k.Maengde != nil:
		return strings.Join(k.Maengde, ", ")
	case k.Laengde:
		return k.Fra + "–" + k.Til + " tegn / characters"
	case k.UdenFra:
		t = append(t, "> "+k.Fra)
	case k.Fra != "":
		t = append(t, "≥ "+k.Fra)
	}
	if k.Til != "" {
		t = append(t, "≤ "+k.Til)
	}
	return strings.Join(t, ", ")
}

// regelnavn links to a rule of the catalogue.
func regelnavn(id string) string {
	for _, r := range regler {
		if r.Id() == id {
			return fmt.Sprintf("[%s](regler.md#%s)", id, id)
		}
	}
	return id
}

// vaerditype finds what is said of a value type.
func vaerditype(art string) vaerdi {
	i := slices.IndexFunc(vaerdier, func(v vaerdi) bool { return v.art == art })
	if i < 0 {
		panic("dok: ukendt type " + art)
	}
	return vaerdier[i]
}
