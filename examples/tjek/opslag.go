package main

import (
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/docs"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/examples/kommando"
	"github.com/akasse/dfdg/examples/sag"
	"github.com/akasse/dfdg/frist"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/taeller"
)

// regler is -regler: the catalogue, or all about the rules that are named.
func (p *program) regler(ider []string) int {
	if len(ider) == 0 {
		skrivRegler(p.ud)
		return somVentet
	}
	alle := sag.Regler()
	for _, id := range ider {
		if !slices.ContainsFunc(alle, func(r *dfdgerr.Regel) bool { return r.Id() == id }) {
			return p.forkert(kommando.NewFejl("-regler tager id'er som T3-06; tjek -regler lister dem", "-regler takes ids as T3-06; tjek -regler lists them"))
		}
	}
	for _, id := range ider {
		p.udskriver.regel(p.ud, id, alle)
	}
	return somVentet
}

var artNavne = map[dfdgerr.Art][2]string{
	dfdgerr.Afvis: {"afviser med", "rejects with"}, dfdgerr.Advarsel: {"advarsel", "warning"}, dfdgerr.Afledt: {"virkning", "effect"},
	dfdgerr.Hjaelp: {"funktion eller tabel", "function or table"}, dfdgerr.Dokumentation: {"oplysning", "fact"}, dfdgerr.Format: {"filformat", "file format"},
	dfdgerr.Handling: {"handling", "action"}, dfdgerr.Invariant: {"gælder altid", "always holds"},
}

var snitflader = []dfdg.Snitflade{dfdg.Snitflade2025_1, dfdg.Snitflade2023_2, dfdg.Snitflade2025_2, dfdg.Snitflade2021_3}

// regel writes every row of a rule with its source, its reading, its code and its cases.
func (u udskriver) regel(w io.Writer, id string, alle []*dfdgerr.Regel) {
	fmt.Fprintln(w, u.farve(fed, id))
	for _, r := range alle {
		if r.Id() != id {
			continue
		}
		art := u.p(artNavne[r.Art()][0], artNavne[r.Art()][1])
		if r.Kode() != 0 {
			art += " " + strconv.Itoa(int(r.Kode()))
		}
		fmt.Fprintf(w, "  %s · %s\n    %s\n    %s %s\n", art, u.snitflader(r), u.p(r.Dansk(), r.Engelsk()), u.p("Kilde:", "Source:"), r.Afsnit())
		if r.Tolkning() {
			fmt.Fprintf(w, "    Tolkning: %s\n", u.p(r.DanskGrund(), r.Grund()))
		}
	}
	kode, sager := findes(id)
	for _, l := range []struct {
		navn string
		hvad []string
	}{{u.p("Kode: ", "Code: "), kode}, {u.p("Sager:", "Cases:"), sager}} {
		for i, h := range l.hvad {
			navn := l.navn
			if i > 0 {
				navn = strings.Repeat(" ", len(navn))
			}
			fmt.Fprintf(w, "  %s %s\n", navn, h)
		}
	}
}

// snitflader names the interfaces that a row holds for.
func (u udskriver) snitflader(r *dfdgerr.Regel) string {
	var t []string
	for _, s := range snitflader {
		if r.Gaelder(s) {
			t = append(t, string(s))
		}
	}
	if len(t) == len(snitflader) {
		return u.p("alle snitflader", "all interfaces")
	}
	return u.p("snitflade ", "interface ") + strings.Join(t, ", ")
}

var (
	overskrift = regexp.MustCompile(`(?m)^##+ `)
	henvisning = regexp.MustCompile(`\[[^]]*\]\(\.\./([^)]*)\)`)
)

// findes returns where a rule's code and its cases are, as the catalogue's page says.
func findes(id string) (kode, sager []string) {
	_, afsnit, _ := strings.Cut(docs.Regler(), "<a id=\""+id+"\"></a>")
	if i := overskrift.FindStringIndex(afsnit); i != nil {
		afsnit = afsnit[:i[0]]
	}
	for l := range strings.Lines(afsnit) {
		l = strings.TrimSpace(henvisning.ReplaceAllString(l, "$1"))
		if rest, ok := strings.CutPrefix(l, "* Kode / Code: "); ok {
			kode = strings.Split(strings.ReplaceAll(rest, "`", ""), " · ")
		}
		if rest, ok := strings.CutPrefix(l, "* Sager / Cases: "); ok {
			sager = strings.Split(strings.ReplaceAll(rest, "`", ""), ", ")
		}
	}
	return kode, sager
}

// metode is a method of a service in an interface, with the look-up of codes.
type metode struct {
	navn      string
	snitflade dfdg.Snitflade
	slaaOp    func(dfdgerr.Kode) ([]dfdgerr.Melding, error)
}

// metoder are the methods of every service in each interface.
func metoder() []metode {
	var ud []metode
	for _, s := range []dfdg.Snitflade{taeller.Snitflade2025_1, taeller.Snitflade2023_2} {
		for m := taeller.Metode(1); m.String() != ""; m++ {
			if navn := m.Navn(s); navn != "" {
				ud = append(ud, metode{navn, s, func(k dfdgerr.Kode) ([]dfdgerr.Melding, error) { return taeller.Lookup(k, m, s) }})
			}
		}
	}
	for m := frist.Metode(1); m.String() != ""; m++ {
		ud = append(ud, metode{m.String(), "", func(k dfdgerr.Kode) ([]dfdgerr.Melding, error) { return frist.Lookup(k, m, "") }})
	}
	for _, s := range []dfdg.Snitflade{medlemskab.Snitflade2025_2, medlemskab.Snitflade2021_3} {
		for m := medlemskab.Metode(1); m.String() != ""; m++ {
			if navn := m.Navn(s); navn != "" {
				ud = append(ud, metode{navn, s, func(k dfdgerr.Kode) ([]dfdgerr.Melding, error) { return medlemskab.Lookup(k, m, s) }})
			}
		}
	}
	return ud
}

// ukendtMetode lists the methods, a line for each service and interface.
func ukendtMetode() error {
	dansk, engelsk := "-metode er ingen metode; der er", "-metode is no method; there are"
	var foer dfdg.Snitflade = "ingen"
	skilt := ""
	for _, m := range metoder() { // those of a service in an interface stand together
		if m.snitflade != foer {
			foer, skilt = m.snitflade, ""
			tjeneste := map[dfdg.Snitflade][2]string{taeller.Snitflade2025_1: {"tællere", "counters"}, taeller.Snitflade2023_2: {"tællere", "counters"}, "": {"frister", "deadlines"},
				medlemskab.Snitflade2025_2: {"medlemskab", "membership"}, medlemskab.Snitflade2021_3: {"medlemskab", "membership"}}[m.snitflade]
			dansk += "\n  " + strings.TrimSpace(tjeneste[0]+" "+string(m.snitflade)) + ": "
			engelsk += "\n  " + strings.TrimSpace(tjeneste[1]+" "+string(m.snitflade)) + ": "
		}
		dansk, engelsk, skilt = dansk+skilt+m.navn, engelsk+skilt+m.navn, ", "
	}
	return kommando.NewFejl(dansk, engelsk)
}

// kodefund is a row that gives a code: where it looks, and in which methods.
type kodefund struct {
	steder, metoder []string
}

// kodeopslag is -kode: what a code means, and which rules give it.
func (p *program) kodeopslag(v *valg, rest []string) int {
	tal, err := strconv.Atoi(v.kode)
	kode := dfdgerr.Kode(tal)
	if err != nil || !kode.Kendt() {
		var alle []string
		for k := range dfdgerr.Koder() {
			alle = append(alle, strconv.Itoa(int(k)))
		}
		koder := strings.Join(alle, ", ")
		return p.forkert(kommando.NewFejl("-kode er en af DFDG's fejlkoder: "+koder, "-kode is one of DFDG's error codes: "+koder))
	}
	if len(rest) > 0 {
		return p.forkert(kommando.NewFejl("-kode tager ingen filer", "-kode takes no files"))
	}
	alle := metoder()
	valgte := slices.DeleteFunc(slices.Clone(alle), func(m metode) bool {
		return v.metode != "" && m.navn != v.metode || v.snitflade != "" && string(m.snitflade) != v.snitflade
	})
	switch {
	case len(valgte) > 0:
	case v.metode != "" && !slices.ContainsFunc(alle, func(m metode) bool { return m.navn == v.metode }):
		return p.forkert(ukendtMetode())
	case v.metode != "":
		return p.forkert(kommando.NewFejl("metoden findes ikke i den snitflade", "the interface does not have the method"))
	default:
		return p.forkert(kommando.NewFejl("-snitflade er 2025-1, 2023-2, 2025-2 eller 2021-3", "-snitflade is 2025-1, 2023-2, 2025-2 or 2021-3"))
	}
	fund := map[*dfdgerr.Regel]*kodefund{}
	for _, m := range valgte {
		f, err := m.slaaOp(kode)
		if err != nil { // the method is in the interface: this cannot happen
			return p.forkert(err)
		}
		for _, x := range f {
			k := fund[x.Regel()]
			if k == nil {
				k = new(kodefund)
				fund[x.Regel()] = k
			}
			k.steder = nyt(k.steder, p.udskriver.stedI(x, false))
			navn := m.navn
			if m.snitflade != "" {
				navn += " (" + string(m.snitflade) + ")"
			}
			k.metoder = nyt(k.metoder, navn)
		}
	}
	p.udskriver.kodeskrift(p.ud, kode, dfdg.Snitflade(v.snitflade), fund, len(valgte))
	return somVentet
}

func nyt(s []string, v string) []string {
	if slices.Contains(s, v) {
		return s
	}
	return append(s, v)
}

// kodeskrift writes what is known of a code, then the rules that give it.
func (u udskriver) kodeskrift(w io.Writer, k dfdgerr.Kode, s dfdg.Snitflade, fund map[*dfdgerr.Regel]*kodefund, antal int) {
	tekst, egen := k.Dansk(s), k.EgenDansk(s)
	if u.sprog == kommando.Engelsk {
		tekst, egen = k.Engelsk(s), k.EgenEngelsk(s)
	}
	if egen {
		tekst += " (" + u.p("bibliotekets ord; DFDG's er ikke offentlige", "the library's words; DFDG's are not public") + ")"
	}
	fmt.Fprintf(w, "%s  %s\n", u.farve(fed, strconv.Itoa(int(k))), tekst)
	fmt.Fprintf(w, "  %s %s\n", u.p("Kilde:", "Source:"), k.Kilde())
	if m := k.Metoder(); m != nil {
		fmt.Fprintf(w, "  %s %s\n", u.p("I fejllisten for:", "In the list of errors of:"), strings.Join(m, ", "))
	}
	if g := k.Gammel(); g != 0 {
		fmt.Fprintf(w, "  %s %d\n", u.p("Et nyt nummer for:", "A new number of:"), int(g))
	}
	switch {
	case k.OmKaldet():
		fmt.Fprintf(w, "  %s\n", u.p("Koden gælder kaldet eller DFDG selv: den siger intet om beskeden.", "The code is about the call or DFDG itself: it says nothing of the message."))
	case len(fund) == 0:
		fmt.Fprintf(w, "  %s\n", u.p("Ingen regel giver koden her.", "No rule gives the code here."))
	}
	for _, r := range sag.Regler() {
		f := fund[r]
		if f == nil {
			continue
		}
		hoved := r.Id()
		if r.Tolkning() {
			hoved += " · Tolkning"
		}
		steder, hvor := strings.Join(f.steder, ", "), strings.Join(f.metoder, ", ")
		if len(f.metoder) == antal {
			hvor = u.p("alle metoder", "all methods")
		}
		if strings.HasPrefix(r.Id(), "S-") {
			steder = u.p("et hvilket som helst element", "any element")
		}
		fmt.Fprintf(w, "\n  %s\n    %s\n", u.farve(fed, hoved), u.p(r.Dansk(), r.Engelsk()))
		fmt.Fprintf(w, "    %s %s\n", u.p("Sted:  ", "Place:  "), steder)
		if antal > 1 {
			fmt.Fprintf(w, "    %s %s\n", u.p("Metode:", "Method: "), hvor)
		}
	}
}

// stedI names a place: the path of DFDG's Danish element names and, of an XML message, in brackets that of its own.
func (u udskriver) stedI(m dfdgerr.Melding, xml bool) string {
	var t []string
	for trin := range m.Sted().Trin() {
		if n, err := strconv.Atoi(trin); err == nil {
			trin = u.p("nr. ", "no. ") + strconv.Itoa(n+1)
		}
		t = append(t, trin)
	}
	sted := strings.Join(t, " › ")
	switch {
	case t == nil:
		return u.p("hele beskeden", "the whole message")
	case len(t) == 1 && t[0] == "cpr":
		sted = u.p("borgeren", "the citizen")
	}
	if xml && m.Element() != "" {
		sted += " (" + m.Element() + ")"
	}
	return sted
}
