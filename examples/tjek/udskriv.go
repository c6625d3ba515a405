package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/examples/kommando"
	"github.com/akasse/dfdg/examples/sag"
)

func skrivJSON(w io.Writer, v any) {
	b, err := json.Marshal(v)
	if err != nil { // only own types are written: this cannot happen
		b = []byte(`{"ulaeselig":"svaret kan ikke skrives"}`)
	}
	w.Write(append(b, '\n'))
}

// skrivRegler writes a line for every rule id: id, kinds, codes, source, Danish, English.
func skrivRegler(w io.Writer) {
	for _, r := range sag.Katalog() {
		var koder []string
		for _, k := range r.Koder {
			koder = append(koder, strconv.Itoa(k))
		}
		fmt.Fprintln(w, strings.Join([]string{r.Id, strings.Join(r.Arter, ", "), strings.Join(koder, ", "), strings.Join(r.Kilde, ", "),
			strings.Join(r.Dansk, " "), strings.Join(r.Engelsk, " ")}, "\t"))
	}
}

// vilFarver reports whether what is written is read on a terminal that wants colour.
func vilFarver(w io.Writer) bool { return os.Getenv("NO_COLOR") == "" && kommando.ErTerminal(w) }

// udskriver writes for people.
type udskriver struct {
	w      *bufio.Writer
	sprog  kommando.Sprog
	farver bool
	kort   bool   // one line for a case that went as expected
	kun    string // the level whose findings are shown; "" for every one
}

func (u udskriver) p(dansk, engelsk string) string { return u.sprog.P(dansk, engelsk) }

// fejl says in the language why something cannot be read or run.
func (u udskriver) fejl(err error) string {
	if f, ok := err.(*dfdgerr.UlaeseligFejl); ok { // its place stands beside it
		return u.p(f.Aarsag, f.Cause)
	}
	return u.sprog.Fejl(err)
}

const (
	roed, gul, groen, fed = "31", "33", "32", "1"
)

func (u udskriver) farve(f, s string) string {
	if !u.farver {
		return s
	}
	return "\x1b[" + f + "m" + s + "\x1b[0m"
}

// sag writes one case: the verdict, then the findings, those that reject first. xml: the message is XML, and its places are told
// in its own element names too.
func (u udskriver) sag(navn string, s *sag.Sag, k *sag.Koersel, bestaaet *bool, svar *dfdgerr.Svarforklaring, xml, forklar bool) {
	r := k.Rapport
	linje := u.dom(r.Dom()) + "  " + u.farve(fed, navn)
	bestod := bestaaet != nil && *bestaaet
	switch {
	case bestod:
		linje += "  (" + u.p("som forventet", "as expected") + ")"
	case bestaaet != nil:
		linje += "  " + u.farve(roed, "("+u.p("IKKE som forventet", "NOT as expected")+")")
	}
	fmt.Fprintln(u.w, linje)
	if u.kort && bestod && !forklar {
		return
	}
	kald := s.Metode
	if v := r.Snitflade(); v != "" {
		kald += " · " + u.p("snitflade ", "interface ") + string(v)
	}
	if r.FoerSnitflade() {
		kald += " (" + u.p("som DFDG ikke havde den dag", "which DFDG did not have that day") + ")"
	}
	fmt.Fprintf(u.w, "  %s · %s %s\n", kald, u.p("pr.", "as of"), r.Idag())
	vist := ""
	for _, g := range grupperet {
		if u.kun == "" || u.kun == g.kun {
			vist = cmp.Or(vist, u.gruppe(r, g, xml))
		}
	}
	u.tael(r, vist)
	if forklar {
		u.forklar(k.Forklar(), xml)
	}
	if svar != nil {
		u.svar(svar, xml)
	}
	if bestaaet != nil && !bestod {
		fmt.Fprintf(u.w, "\n  %s\n  %s\n", u.p("Forventet:", "Expected:"), kompakt(s.ForventetJSON()))
		udfald, _ := json.Marshal(k.Udfald)
		fmt.Fprintf(u.w, "  %s\n  %s\n", u.p("Udfald:", "Outcome:"), udfald)
	}
	fmt.Fprintln(u.w)
}

func kompakt(b []byte) string {
	return strings.Join(strings.Fields(string(b)), " ")
}

func (u udskriver) dom(d dfdgerr.Dom) string {
	switch d {
	case dfdgerr.Godkendt:
		return u.farve(groen, u.p("GODKENDT", "APPROVED"))
	case dfdgerr.Afvist:
		return u.farve(roed, u.p("AFVIST", "REJECTED"))
	}
	return u.farve(gul, u.p("KAN IKKE AFGØRES", "UNDECIDED"))
}

// gruppe is a heading and the findings below it.
type gruppe struct {
	dansk, engelsk string
	kun            string
	har            func(dfdgerr.Melding) bool
}

func paa(n dfdgerr.Niveau) func(dfdgerr.Melding) bool {
	return func(m dfdgerr.Melding) bool { return m.Niveau() == n }
}

// niveaunavne are the values of -kun.
var niveaunavne = []string{"fejl", "uafgjort", "advarsel"}

// grupperet is the order in which findings are shown: what rejects, what could, and the rest.
var grupperet = []gruppe{
	{"fejl", "errors", "fejl", paa(dfdgerr.Fejl)},
	{"uafgjort, kan afvise", "undecided, could reject", "uafgjort", func(m dfdgerr.Melding) bool { return m.Niveau() == dfdgerr.Uafgjorte && m.KanAfvise() }},
	{"uafgjort, kan ikke afvise", "undecided, could not reject", "uafgjort", func(m dfdgerr.Melding) bool { return m.Niveau() == dfdgerr.Uafgjorte && !m.KanAfvise() }},
	{"advarsler", "warnings", "advarsel", paa(dfdgerr.Advarsler)},
	{"udeladt", "left out", "", paa(dfdgerr.Udeladte)},
}

// gruppe writes the findings of a group and returns the first one's rule; "" where there is none.
func (u udskriver) gruppe(r dfdgerr.Rapport, g gruppe, xml bool) (vist string) {
	for m := range r.Meldinger() {
		if !g.har(m) {
			continue
		}
		if vist == "" {
			vist = m.Regel().Id()
			fmt.Fprintf(u.w, "\n  %s\n", u.farve(fed, u.p(g.dansk, g.engelsk)))
		}
		u.melding(m, xml)
	}
	return vist
}

// melding writes a finding: code, place and rule, and on the next line what fixes it.
func (u udskriver) melding(m dfdgerr.Melding, xml bool) {
	kode, farve := "", gul
	if m.Kode() != 0 {
		kode = strconv.Itoa(int(m.Kode()))
	}
	if m.Niveau() == dfdgerr.Fejl {
		farve = roed
	}
	tekst := u.p(m.Tekst(), m.Text())
	if f := m.Mangler(); f != 0 {
		tekst += " " + u.mangler(f)
	}
	if m.Grund() != "" {
		tekst += " " + u.p("Udeladt: ", "Left out: ") + m.Grund()
	}
	fmt.Fprintf(u.w, "    %s  %s  %s\n          %s\n", u.farve(farve, fmt.Sprintf("%-4s", kode)), u.stedI(m, xml), m.Regel().Id(), tekst)
}

// svar writes how DFDG's answer goes with the library's: what explains it, or which rules are in question and how to report it.
func (u udskriver) svar(e *dfdgerr.Svarforklaring, xml bool) {
	ord := map[dfdgerr.Enighed][2]string{
		dfdgerr.Enig: {"ENIGE", "AGREED"}, dfdgerr.Forenelig: {"KAN IKKE AFGØRES", "UNDECIDED"}, dfdgerr.IkkeBedoemt: {"IKKE BEDØMT", "NOT JUDGED"},
		dfdgerr.Strengere: {"VI ER STRENGERE", "WE ARE STRICTER"}, dfdgerr.Lempeligere: {"VI ER LEMPELIGERE", "WE ARE LAXER"}, dfdgerr.AndenKode: {"ANDEN KODE", "ANOTHER CODE"},
	}[e.Enighed]
	farve := groen
	switch {
	case e.Enighed.Uenig():
		farve = roed
	case e.Enighed != dfdgerr.Enig:
		farve = gul
	}
	fmt.Fprintf(u.w, "\n  %s  %s\n    %s\n", u.farve(fed, u.p("DFDG's svar", "DFDG's answer")), u.farve(farve, u.p(ord[0], ord[1])), u.p(e.Tekst(), e.Text()))
	for _, m := range e.Forklarer {
		fmt.Fprintf(u.w, "    %-4s  %s  %s\n", strconv.Itoa(int(m.Kode())), u.stedI(m, xml), m.Regel().Id())
	}
	if len(e.Tvivl) > 0 {
		fmt.Fprintf(u.w, "    %s\n", u.p("Reglerne, det gælder:", "The rules in question:"))
	}
	var foer *dfdgerr.Regel
	skrevet := map[string]bool{} // an id can own several rows
	for _, f := range e.Tvivl {
		r := f.Regel()
		linje := fmt.Sprintf("      %-6s %-13s %s\n", r.Id(), u.svarord(f.Svar), u.stedI(f.Melding, xml))
		if !skrevet[linje] {
			skrevet[linje] = true
			fmt.Fprint(u.w, linje)
		}
		if r.Tolkning() && r != foer {
			fmt.Fprintf(u.w, "             Tolkning: %s\n", u.p(r.DanskGrund(), r.Grund()))
		}
		foer = r
	}
	if s := u.p(e.Anmeldelse(), e.Report()); s != "" {
		fmt.Fprintf(u.w, "    %s\n", s)
	}
}

// svarord names what a rule answered.
func (u udskriver) svarord(s dfdgerr.Svar) string {
	return map[dfdgerr.Svar]string{
		dfdgerr.Uvedkommende: u.p("uvedkommende", "not applicable"), dfdgerr.Ok: "ok",
		dfdgerr.Brudt: u.p("brudt", "broken"), dfdgerr.Uafgjort: u.p("uafgjort", "undecided"),
	}[s]
}

// forklar lists every rule that was considered.
func (u udskriver) forklar(f []dfdgerr.Forklaring, xml bool) {
	fmt.Fprintf(u.w, "\n  %s\n", u.farve(fed, u.p("regler, der blev set på", "rules that were considered")))
	if len(f) == 0 {
		fmt.Fprintf(u.w, "    %s\n", u.p("ingen", "none"))
	}
	for _, x := range f {
		tekst := u.p(x.Tekst(), x.Text())
		if f := x.Mangler(); f != 0 {
			tekst += " " + u.mangler(f)
		}
		fmt.Fprintf(u.w, "    %-14s %-6s %s\n          %s\n", u.svarord(x.Svar), x.Regel().Id(), u.stedI(x.Melding, xml), tekst)
	}
}

func (u udskriver) mangler(f dfdgerr.Faktum) string {
	if f.ErListe() {
		return u.p("Mangler: kodelisten ", "Missing: the code list ") + f.String() + "."
	}
	return u.p("Mangler: ", "Missing: ") + f.String() + "."
}

// tael writes the counts, what would decide the rest, and from the first rule that is shown the way to its source.
func (u udskriver) tael(r dfdgerr.Rapport, vist string) {
	var n [4]int
	for m := range r.Meldinger() {
		n[m.Niveau()-dfdgerr.Fejl]++
	}
	flertal := func(n int, en, flere string) string {
		if n == 1 {
			return "1 " + en
		}
		return strconv.Itoa(n) + " " + flere
	}
	linje := flertal(n[0], u.p("fejl", "error"), u.p("fejl", "errors")) + ", " +
		flertal(n[1], u.p("advarsel", "warning"), u.p("advarsler", "warnings")) + ", " +
		flertal(n[2], u.p("uafgjort", "undecided"), u.p("uafgjorte", "undecided"))
	if n[3] > 0 {
		linje += ", " + flertal(n[3], u.p("udeladt", "left out"), u.p("udeladte", "left out"))
	}
	if f := r.Mangler(); len(f) > 0 {
		var t []string
		for _, f := range f {
			t = append(t, f.String())
		}
		linje += " · " + u.p("afgøres med: ", "decided by: ") + strings.Join(t, ", ")
	}
	fmt.Fprintf(u.w, "\n  %s\n", linje)
	if vist != "" {
		fmt.Fprintf(u.w, "  %s tjek -regler %s\n", u.p("en regels kilde, kode og sager:", "a rule's source, code and cases:"), vist)
	}
}

// sum ends the output where there was more than one file.
func (u udskriver) sum(antal, bestaaet int, bar bool) {
	if !u.kort {
		return
	}
	ord := u.p("sager, %d som forventet\n", "cases, %d as expected\n")
	if bar {
		ord = u.p("beskeder, %d uden fejl\n", "messages, %d without errors\n")
	}
	fmt.Fprintf(u.w, "\n%d "+ord, antal, bestaaet)
}
