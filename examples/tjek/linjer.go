package main

import (
	"bytes"
	"cmp"
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"strconv"
	"strings"
	"time"

	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/examples/kommando"
	stroem "github.com/akasse/dfdg/examples/linjer"
	"github.com/akasse/dfdg/examples/sag"
)

// With -linjer every line of a file is a case or, with -metode, a message: a whole population in one run. The findings come on standard
// output, in the order of the lines; how far it has come and, at the end, the counts by rule on standard error.

// linjevalg are the flags of -linjer.
type linjevalg struct {
	fra    int64 // the first line
	csv    bool  // findings as CSV, not as JSON lines
	stille bool  // nothing on standard error but errors
}

// linjefund is a finding on a line, or why the line could not be read or judged.
type linjefund struct {
	Linje     int64  `json:"linje"`
	Navn      string `json:"navn,omitzero"`
	Niveau    string `json:"niveau,omitzero"` // fejl, advarsel, uafgjort or udeladt
	Kode      int    `json:"kode,omitzero"`
	Felt      string `json:"felt"`
	Regel     string `json:"regel,omitzero"`
	Mangler   string `json:"mangler,omitzero"`
	Kan       string `json:"kan,omitzero"`
	Tekst     string `json:"tekst,omitzero"`
	Text      string `json:"text,omitzero"`
	Ulaeselig string `json:"ulaeselig,omitzero"`
	Kolonne   int    `json:"kolonne,omitzero"`
	Bestaaet  *bool  `json:"bestaaet,omitzero"`
}

var kolonner = []string{"linje", "navn", "niveau", "kode", "felt", "regel", "mangler", "kan", "tekst"}

// linjesvar is what a core makes of a line: what is written, and what is counted.
type linjesvar struct {
	tekst    []byte
	dom      dfdgerr.Dom // 0 where the line was not judged
	ikke     bool        // not as the case expects
	meldinge []optalt
}

type optalt struct {
	regel  string
	niveau dfdgerr.Niveau
}

var niveauer = map[dfdgerr.Niveau]string{dfdgerr.Fejl: "fejl", dfdgerr.Advarsler: "advarsel", dfdgerr.Uafgjorte: "uafgjort", dfdgerr.Udeladte: "udeladt"}

var errLinjer = kommando.NewFejl("-linjer tager én fil eller -", "-linjer takes one file or -")

// linjer checks a stream and returns the exit status.
func (p *program) linjer(navn string, v linjevalg) int {
	ind, stoerrelse := p.ind, int64(0)
	if navn != "-" {
		f, err := os.Open(navn)
		if err != nil {
			fmt.Fprintf(p.fejl, "%s: %s\n", kommando.Vist(navn), p.udskriver.fejl(errFil))
			return kanIkkeLaeses
		}
		defer f.Close()
		ind = f
		if i, err := f.Stat(); err == nil && i.Mode().IsRegular() {
			stoerrelse = i.Size()
		}
	}
	ctx, slut := signal.NotifyContext(context.Background(), os.Interrupt)
	defer slut()
	if v.csv {
		p.csv(kolonner)
	}
	t := &optaelling{p: p, stoerrelse: stoerrelse, start: time.Now(), vis: !v.stille && kommando.ErTerminal(p.fejl), regler: map[string]*[4]int64{}}
	kode := somVentet
	for s, err := range stroem.Hver(ctx, ind, stroem.Valg{Fra: v.fra}, p.linjearbejde(v)) {
		if err != nil {
			t.fjern()
			linje := v.fra
			if f, ok := err.(*stroem.AfbrudtFejl); ok {
				linje = f.Linjer
			}
			p.udskriver.afbrudt(p.fejl, linje)
			kode = kanIkkeLaeses
			break
		}
		if _, err := p.ud.Write(s.Svar.tekst); err != nil {
			break // nobody reads it any more; what is said at the end says so
		}
		switch {
		case s.Svar.dom == 0:
			kode = kanIkkeLaeses
		case s.Svar.ikke && kode == somVentet:
			kode = ikkeSomVentet
		}
		t.tael(s.Slut, s.Svar)
	}
	t.fjern()
	if t.linjer == 0 && kode == somVentet {
		fmt.Fprintf(p.fejl, "%s: %s\n", kommando.Vist(navn), p.udskriver.p("der er ingen linjer", "there are no lines"))
		return kanIkkeLaeses
	}
	if !v.stille {
		p.ud.Flush()
		t.tabel(p.fejl)
	}
	return kode
}

// linjearbejde is the work on a line: what is written is made on the core that checks.
func (p *program) linjearbejde(v linjevalg) func() func(stroem.Linje) linjesvar {
	tjek := sag.Linjer(p.bar, p.udelad...)
	return func() func(stroem.Linje) linjesvar {
		goer := tjek()
		var b bytes.Buffer
		skriv := p.fundskriver(v, &b)
		return func(l stroem.Linje) linjesvar {
			sv := goer(l)
			b.Reset()
			ud := linjesvar{}
			if sv.Err != nil {
				f := linjefund{Linje: l.Nr, Navn: sag.MaskeNummer(sv.Navn), Ulaeselig: p.udskriver.fejl(sv.Err)}
				if u, ok := sv.Err.(*dfdgerr.UlaeseligFejl); ok {
					f.Kolonne = u.Kolonne
				}
				skriv(f)
				ud.tekst = bytes.Clone(b.Bytes())
				return ud
			}
			ud.dom = sv.Rapport.Dom()
			ud.ikke = sv.Bestaaet != nil && !*sv.Bestaaet || sv.Bestaaet == nil && ud.dom == dfdgerr.Afvist
			navn := ""
			for m := range sv.Rapport.Meldinger() {
				if navn == "" {
					navn = sag.MaskeNummer(sv.Navn)
				}
				ud.meldinge = append(ud.meldinge, optalt{m.Regel().Id(), m.Niveau()})
				f := linjefund{Linje: l.Nr, Navn: navn, Niveau: niveauer[m.Niveau()], Felt: m.Felt(), Regel: m.Regel().Id(), Tekst: m.Tekst(), Text: m.Text()}
				if m.Niveau() == dfdgerr.Fejl || m.Niveau() == dfdgerr.Uafgjorte {
					f.Kode = int(m.Kode())
				}
				if m.Niveau() == dfdgerr.Uafgjorte {
					f.Mangler, f.Kan = m.Mangler().String(), "advare"
					if m.KanAfvise() {
						f.Kan = "afvise"
					}
				}
				skriv(f)
			}
			if sv.Bestaaet != nil && !*sv.Bestaaet {
				skriv(linjefund{Linje: l.Nr, Navn: sag.MaskeNummer(sv.Navn), Bestaaet: sv.Bestaaet})
			}
			if b.Len() > 0 {
				ud.tekst = bytes.Clone(b.Bytes())
			}
			return ud
		}
	}
}

// fundskriver writes a finding as a JSON line or as a row of CSV.
func (p *program) fundskriver(v linjevalg, w *bytes.Buffer) func(linjefund) {
	if !v.csv {
		e := json.NewEncoder(w)
		e.SetEscapeHTML(false)
		return func(f linjefund) { e.Encode(f) }
	}
	c := nyCSV(w)
	return func(f linjefund) {
		kode, tekst := "", p.udskriver.p(f.Tekst, f.Text)
		if f.Kode != 0 {
			kode = strconv.Itoa(f.Kode)
		}
		if f.Ulaeselig != "" {
			f.Niveau, tekst = p.udskriver.p("ulæselig", "unreadable"), f.Ulaeselig
		}
		if f.Bestaaet != nil {
			f.Niveau, tekst = p.udskriver.p("ikke som forventet", "not as expected"), ""
		}
		if f.Navn != "" && strings.ContainsRune("=+-@\t\r", rune(f.Navn[0])) {
			f.Navn = "'" + f.Navn // no spreadsheet takes a name for a formula
		}
		c.Write([]string{strconv.FormatInt(f.Linje, 10), f.Navn, f.Niveau, kode, f.Felt, f.Regel, f.Mangler, f.Kan, tekst})
		c.Flush()
	}
}

func (p *program) csv(raekke []string) {
	c := nyCSV(p.ud)
	c.Write(raekke)
	c.Flush()
}

// nyCSV writes CSV as a Danish spreadsheet reads it.
func nyCSV(w io.Writer) *csv.Writer {
	c := csv.NewWriter(w)
	c.Comma = ';'
	return c
}

// optaelling is how far a run has come and what it found.
type optaelling struct {
	p          *program
	stoerrelse int64 // bytes in all, 0 where that is not known
	start      time.Time
	vis        bool // on a terminal
	sidst      time.Time
	linjer     int64
	byte       int64
	domme      map[dfdgerr.Dom]int64
	ikke       int64
	regler     map[string]*[4]int64 // by id: a count for each level
}

func (t *optaelling) tael(slut int64, s linjesvar) {
	t.linjer++
	t.byte = slut
	if t.domme == nil {
		t.domme = map[dfdgerr.Dom]int64{}
	}
	t.domme[s.dom]++
	if s.ikke {
		t.ikke++
	}
	for _, m := range s.meldinge {
		n := t.regler[m.regel]
		if n == nil {
			n = new([4]int64)
			t.regler[m.regel] = n
		}
		n[m.niveau-dfdgerr.Fejl]++
	}
	if t.vis && t.linjer%512 == 0 && time.Since(t.sidst) > 200*time.Millisecond {
		t.sidst = time.Now()
		t.bjaelke()
	}
}

// bjaelke draws how far the run has come over what it drew before.
func (t *optaelling) bjaelke() {
	u := t.p.udskriver
	if t.stoerrelse <= 0 {
		fmt.Fprintf(t.p.fejl, "\r\x1b[K%d %s", t.linjer, u.p("linjer", "lines"))
		return
	}
	const bred = 30
	del := min(1, float64(t.byte)/float64(t.stoerrelse))
	n := int(del * bred)
	fmt.Fprintf(t.p.fejl, "\r\x1b[K[%s%s] %3.0f %%  %d %s", strings.Repeat("█", n), strings.Repeat("·", bred-n), 100*del, t.linjer, u.p("linjer", "lines"))
}

func (t *optaelling) fjern() {
	if t.vis {
		fmt.Fprint(t.p.fejl, "\r\x1b[K")
	}
}

// tabel writes the counts, the rules with most rejections first.
func (t *optaelling) tabel(w io.Writer) {
	u := t.p.udskriver
	tid := time.Since(t.start).Seconds()
	fmt.Fprintf(w, "%d %s · %d %s · %d %s · %d %s", t.linjer, u.p("linjer", "lines"), t.domme[dfdgerr.Godkendt], u.p("godkendt", "approved"),
		t.domme[dfdgerr.KanIkkeAfgoeres], u.p("kan ikke afgøres", "undecided"), t.domme[dfdgerr.Afvist], u.p("afvist", "rejected"))
	if n := t.domme[0]; n > 0 {
		fmt.Fprintf(w, " · %d %s", n, u.p("kunne ikke læses", "could not be read"))
	}
	fmt.Fprintf(w, " · %.1f s, %.0f MB/s\n", tid, float64(t.byte)/1e6/max(tid, 1e-9))
	if len(t.regler) == 0 {
		return
	}
	ider := make([]string, 0, len(t.regler))
	for id := range t.regler {
		ider = append(ider, id)
	}
	slices.SortFunc(ider, func(a, b string) int {
		x, y := t.regler[a], t.regler[b]
		return cmp.Or(cmp.Compare(y[0], x[0]), cmp.Compare(y[2], x[2]), cmp.Compare(y[1], x[1]), cmp.Compare(a, b))
	})
	fmt.Fprintf(w, "%-8s %10s %10s %10s\n", u.p("regel", "rule"), u.p("fejl", "errors"), u.p("uafgjorte", "undecided"), u.p("advarsler", "warnings"))
	for _, id := range ider {
		n := t.regler[id]
		fmt.Fprintf(w, "%-8s %10d %10d %10d\n", id, n[0], n[2], n[1])
	}
}

// afbrudt says how far a run came and how it goes on.
func (u udskriver) afbrudt(w io.Writer, linje int64) {
	fmt.Fprintf(w, u.p("tjek: afbrudt efter linje %d; -fra %d går videre derfra\n", "tjek: interrupted after line %d; -fra %d goes on from there\n"), linje, linje+1)
}
