package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"

	dfdgerr "github.com/akasse/dfdg/errors"
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
	var alle []*dfdgerr.Regel
	set := map[*dfdgerr.Regel]bool{}
	for _, regler := range kataloger {
		for _, r := range regler() {
			if !set[r] {
				set[r] = true
				alle = append(alle, r)
			}
		}
	}
	for i := 0; i < len(alle); {
		n := i + 1
		for n < len(alle) && alle[n].Id() == alle[i].Id() {
			n++
		}
		samle := func(f func(*dfdgerr.Regel) string, mellem string) string {
			var t []string
			for _, r := range alle[i:n] {
				if s := f(r); s != "" && !slices.Contains(t, s) {
					t = append(t, s)
				}
			}
			return strings.Join(t, mellem)
		}
		fmt.Fprintln(w, strings.Join([]string{
			alle[i].Id(),
			samle(func(r *dfdgerr.Regel) string { return r.Art().String() }, ", "),
			samle(func(r *dfdgerr.Regel) string {
				if r.Kode() == 0 {
					return ""
				}
				return strconv.Itoa(int(r.Kode()))
			}, ", "),
			samle((*dfdgerr.Regel).Kilde, ", "),
			samle((*dfdgerr.Regel).Dansk, " "),
			samle((*dfdgerr.Regel).Engelsk, " "),
		}, "\t"))
		i = n
	}
}

// erTerminal reports whether w is a terminal that wants colour.
func erTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok || os.Getenv("NO_COLOR") != "" {
		return false
	}
	i, err := f.Stat()
	return err == nil && i.Mode()&os.ModeCharDevice != 0
}

// udskriver writes for people.
type udskriver struct {
	w       *bufio.Writer
	engelsk bool
	farver  bool
	kort    bool // one line for a case that went as expected
}

func (u udskriver) p(dansk, engelsk string) string {
	if u.engelsk {
		return engelsk
	}
	return dansk
}

// fejl says in the language why something cannot be read or run.
func (u udskriver) fejl(err error) string {
	switch f := err.(type) {
	case *dfdgerr.UlaeseligFejl:
		return u.p(f.Aarsag, f.Cause)
	case *dfdgerr.KaldFejl:
		return u.p(sag.KaldTekst(f))
	case *fejl:
		return u.p(f.dansk, f.engelsk)
	}
	return err.Error()
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

// sag writes one case: the verdict, then the findings by counter.
func (u udskriver) sag(navn string, s *sag.Sag, k *sag.Koersel, bestaaet *bool, forklar bool) {
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
	gruppe := "\x00"
	for m := range r.Meldinger() {
		if g := u.gruppe(m.Felt()); g != gruppe {
			gruppe = g
			fmt.Fprintf(u.w, "\n  %s\n", u.farve(fed, g))
		}
		u.melding(m)
	}
	u.tael(r)
	if forklar {
		u.forklar(k.Forklar())
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

// gruppe names the counter that a place is in.
func (u udskriver) gruppe(felt string) string {
	navn, _, _ := strings.Cut(strings.TrimPrefix(felt, "/"), "/")
	switch navn {
	case "":
		return u.p("hele beskeden", "the whole message")
	case "cpr":
		return u.p("borgeren", "the citizen")
	}
	return navn
}

func (u udskriver) melding(m dfdgerr.Melding) {
	art, farve := strconv.Itoa(int(m.Kode())), roed
	tekst := m.Tekst()
	if u.engelsk {
		tekst = m.Text()
	}
	switch m.Niveau() {
	case dfdgerr.Advarsler:
		art, farve = u.p("advarsel", "warning"), gul
	case dfdgerr.Uafgjorte:
		art, farve = u.p("uafgjort", "undecided"), gul
		if tekst += " " + u.mangler(m.Mangler()); m.KanAfvise() {
			tekst += " " + u.p("Kan afvise med ", "Could reject with ") + strconv.Itoa(int(m.Kode())) + "."
		}
	case dfdgerr.Udeladte:
		art, farve = u.p("udeladt", "left out"), gul
		tekst += " " + u.p("Udeladt: ", "Left out: ") + m.Grund()
	}
	felt := m.Felt()
	if felt == "" {
		felt = "–"
	}
	fmt.Fprintf(u.w, "    %s  %s  %s\n        %s\n", u.farve(farve, fmt.Sprintf("%-9s", art)), felt, m.Regel().Id(), tekst)
}

// forklar lists every rule that was considered.
func (u udskriver) forklar(f []dfdgerr.Forklaring) {
	fmt.Fprintf(u.w, "\n  %s\n", u.farve(fed, u.p("regler, der blev set på", "rules that were considered")))
	if len(f) == 0 {
		fmt.Fprintf(u.w, "    %s\n", u.p("ingen", "none"))
	}
	svar := map[dfdgerr.Svar]string{
		dfdgerr.Uvedkommende: u.p("uvedkommende", "not applicable"), dfdgerr.Ok: "ok",
		dfdgerr.Brudt: u.p("brudt", "broken"), dfdgerr.Uafgjort: u.p("uafgjort", "undecided"),
	}
	for _, x := range f {
		tekst := x.Tekst()
		if u.engelsk {
			tekst = x.Text()
		}
		if x.Svar == dfdgerr.Uafgjort {
			tekst += " " + u.mangler(x.Mangler())
		}
		felt := x.Felt()
		if felt == "" {
			felt = "–"
		}
		fmt.Fprintf(u.w, "    %-14s %-6s %s  %s\n", svar[x.Svar], x.Regel().Id(), felt, tekst)
	}
}

func (u udskriver) mangler(f dfdgerr.Faktum) string {
	if f.ErListe() {
		return u.p("Mangler: kodelisten ", "Missing: the code list ") + f.String() + "."
	}
	return u.p("Mangler: ", "Missing: ") + f.String() + "."
}

func (u udskriver) tael(r dfdgerr.Rapport) {
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
