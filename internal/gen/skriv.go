package main

import (
	"fmt"
	"slices"

	"github.com/akasse/dfdg/internal/felt"
	"github.com/akasse/dfdg/internal/gen/typer"
)

// skrevetSom names the writer of a field's type.
func skrevetSom(f typer.Felt) string {
	if f.Art == "Dag" { // read in another way
		return "Dato"
	}
	return f.Art
}

// bredde is how many bytes a value takes as a rule, its quotes included; a text's are counted. The writer makes more room where more is needed.
var bredde = map[string]int{
	"Dato": len(`"2025-03-03"`), "Tidspunkt": len(`"2025-03-03T10:15:00"`), "Maaned": len(`"2025-03"`),
	"GUID": len(`"01234567-89ab-cdef-0123-456789abcdef"`), "CPR": len(`"0101801234"`), "JaNej": len(`false`),
	"Timetal": len(`12345.67`), "Beloeb": len(`12345.67`), "Antal": len(`12`), "Kode": len(`12`),
	"Akassenummer": len(`12`), "Afdelingsnummer": len(`123456`), "Uge": len(`202506`),
}

const egenBredde = 24 // a word of the package's own

// skrivRod writes the walk of the writer over a message or an answer.
func (g *gen) skrivRod(t string) {
	g.p("// skriv%s goes with the writer over the elements.", t)
	g.p("func skriv%[1]s(w *skriv.Skriver, n int, v *%[1]s) int {", t)
	if g.harRaekker(t) {
		g.p("\tvar s skriv.Objekt\n\tvar ok bool")
	}
	tabel := "skema"
	if t == typer.Svarrod {
		tabel = "svarskema"
	}
	g.skrivFelter(t, tabel+".Under[nr%s]")
	g.p("\treturn n\n}\n")
	g.plads(t)
}

// plads writes how much room the elements of a message, an answer or a set take.
func (g *gen) plads(t string) {
	g.p("// plads returns how many bytes the elements take, where their values are as long as a rule and their texts have few escapes.")
	g.p("func (v *%s) plads(f skriv.Form) int {", t)
	json, xml, saet := g.rummer(t)
	g.p("\tn := f.Plads(%d, %d)", json+len("{}"), xml)
	g.flere(t, "v")
	if saet != "" && t == typer.Rod {
		for _, f := range g.Typer[t] {
			if f.Art != "Element" {
				json, xml := g.fast(t, f)
				g.p("\tif !v.%s.IsZero() {\n\t\tn += f.Plads(%d, %d)\n\t}", f.Navn, json, xml)
			}
		}
	}
	if saet != "" && t == typer.Svarrod { // each counter of an answer has what no message has
		json, xml := 0, 0
		for _, f := range g.Typer[g.Typer[saet][0].Under] {
			if j, x := g.fast(saet, f); f.Svar {
				json, xml = json+j, xml+x
			}
		}
		g.p("\tn += bits.OnesCount64(v.%s.givet()) * f.Plads(%d, %d)", saet, json, xml)
	}
	for _, f := range g.Typer[t] {
		if f.Art == "Element" && !f.Svar && saet == "" {
			json, xml, _ := g.rummer(f.Under)
			j, x := g.fast(t, f)
			g.p("\tif v.%s != nil {\n\t\tn += f.Plads(%d, %d)", f.Navn, j+json, x+xml)
			g.flere(f.Under, "v."+f.Navn)
			g.p("\t}")
		}
	}
	if saet != "" {
		g.p("\treturn n + v.%s.plads(f)\n}\n", saet)
	} else {
		g.p("\treturn n\n}\n")
	}
}

// rummer is how many bytes the fields of a struct take that are no elements with elements of their own, and the set, if it is a root that
// has one.
func (g *gen) rummer(t string) (json, xml int, saet string) {
	for _, f := range g.Typer[t] {
		switch {
		case f.Art != "Element" && t == typer.Rod && g.harSaet(): // those that are there
		case f.Art != "Element" && !f.Svar:
			j, x := g.fast(t, f)
			json, xml = json+j, xml+x
		case g.iRummet(f.Under) && (t == typer.Rod || t == typer.Svarrod):
			saet = g.Orden[slices.IndexFunc(g.Orden, g.erSaet)]
		}
	}
	return json, xml, saet
}

// flere adds what the rows of v's collections take, and the characters of a message's texts.
func (g *gen) flere(t, v string) {
	for _, f := range g.Typer[t] {
		switch {
		case f.Art == "Tekst" && t == typer.Rod:
			g.p("\tn += skriv.Tekstplads(%s.%s)", v, f.Navn)
		case f.Art == "Samling":
			json, xml := g.raekkeplads(f)
			g.p("\tn += %s.%s.Len() * f.Plads(%d, %d)", v, f.Navn, json, xml)
		}
	}
}

// fast is how many bytes a field takes as a rule in JSON and in XML, its names included, without the rows of a collection, the elements of an
// object and the characters of a text of the message itself.
func (g *gen) fast(t string, f typer.Felt) (json, xml int) {
	json, xml = len(felt.ForanJSON(f.JSON, f.Art))+1, 2*len(f.Engelsk)+len("<></>")
	b := bredde[skrevetSom(f)]
	switch {
	case f.Egen:
		b = egenBredde
	case f.Art == "Samling" || f.Art == "Element" && !f.Svar:
		b = len("[]")
	case f.Art == "Element": // always taken to be there
		b = len("{}")
		for _, u := range g.Typer[f.Under] {
			j, x := g.fast(f.Under, u)
			json, xml = json+j, xml+x
		}
	case f.Art == "Tekst" && g.Svarets(t):
		b = 2 * tal(f.Krav.Til)
	case f.Art == "Tekst": // its characters are counted
		b = len(`""`)
	case b == 0:
		g.fejl = fmt.Errorf("%s: %s: typen %s har ingen bredde", g.Navn, f.Navn, f.Art)
	}
	return json + b, xml + b
}

// raekkeplads is fast for a row of a collection.
func (g *gen) raekkeplads(f typer.Felt) (json, xml int) {
	json, xml = len(",{}"), 2*len(f.Raekke)+len("<></>")
	if f.Under == "" {
		return json + bredde["Kode"], xml + bredde["Kode"]
	}
	for _, u := range g.Typer[f.Under] {
		j, x := g.fast(f.Under, u)
		json, xml = json+j, xml+x
	}
	return json, xml
}

// skrivFelter writes the walk over an object's elements; tabel is where in a table the element of a name stands.
func (g *gen) skrivFelter(t, tabel string) {
	for _, f := range g.Typer[t] {
		switch e := "&" + fmt.Sprintf(tabel, f.Navn); {
		case f.Art == "Element":
			g.p("\tn = skriv%s(w, n, %s, v.%s)", f.Under, e, f.Navn)
		case f.Art == "Samling" && f.Under == "":
			g.p("\tn = w.Koder(n, %s, v.%s)", e, f.Navn)
		case f.Art == "Samling":
			g.p("\tif n, ok = w.Samling(n, &s, %s, v.%s.Tilstand()); ok {", e, f.Navn)
			g.p("\t\tfor i := range v.%[1]s.Len() {\n\t\t\tr := v.%[1]s.Nr(i)\n\t\t\tn = skriv%[2]s(w, n, &s, i, &r)\n\t\t}\n\t\tn = w.SlutSamling(n, &s)\n\t}", f.Navn, f.Under)
		case f.Egen:
			g.p("\tn = skriv%s(w, n, %s, v.%s)", f.Art, e, f.Navn)
		default:
			g.p("\tn = w.%s(n, %s, v.%s)", skrevetSom(f), e, f.Navn)
		}
	}
}

// skrivObjekt writes the walk over an element, or over a row of a collection.
func (g *gen) skrivObjekt(t string, raekke bool) {
	samling := ""
	if g.harRaekker(t) {
		samling = ", s"
	}
	hvad, kald, slut := "f *felt.Felt", "w.Element(n, &o, f, v.Maerke)", "SlutElement"
	if raekke {
		hvad, kald, slut = "p *skriv.Objekt, i int", "w.Raekke(n, &o, p, i, v.Maerke)", "SlutRaekke"
	}
	g.p("func skriv%[1]s(w *skriv.Skriver, n int, %[2]s, v *%[1]s) int {\n\tvar o%[3]s skriv.Objekt", t, hvad, samling)
	if !raekke {
		g.p("\tif v == nil {\n\t\treturn w.IkkeGivet(n, f)\n\t}")
	}
	g.p("\tn, ok := %s\n\tif !ok {\n\t\treturn n\n\t}", kald)
	g.skrivFelter(t, "felter"+t+"[nr"+t+"%s]")
	g.p("\treturn w.%s(n, &o)\n}\n", slut)
}

// harRaekker reports whether a struct has a collection of rows with elements.
func (g *gen) harRaekker(t string) bool {
	return slices.ContainsFunc(g.Typer[t], func(f typer.Felt) bool { return f.Art == "Samling" && f.Under != "" })
}
