package main

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"path"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/transforms/stats"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/medlemskab/bestand"
)

func init() {
	beam.RegisterDoFn(&sider{})
	beam.RegisterDoFn(&afstem{})
	register.Function3x1(enige)
	register.Function3x1(frigiv)
	register.Function2x0(domtal)
	register.Function1x2(slagsEn)
	register.Emitter1[Dom]()
	register.Iter1[Dom]()
}

// Afstemning is what a reconciliation is made of.
type Afstemning struct {
	Register, Fil, Ud, Idag, Snitflade string
	Klartekst                          bool // the actions have their numbers in clear
}

// Afstem reconciles a fund's own register with DFDG's membership file, citizen by citizen. The actions are those of bestand.Reconcile on
// the two files, and so are the findings.
//
// Whether a side is whole, and what else its lines say together, is judged by the library where the sides are read, in one place: a membership
// file has its count at its end. Each citizen is then decided from the own lines and that judgement. What a side that is not whole lacks
// leads to nothing (B-22). Nothing is written before all actions are there and are, by kind, as many as the library finds in the sides as
// a whole: a line that was lost or doubled on its way is no action, but the end of the run.
func Afstem(s beam.Scope, a Afstemning) {
	s = s.Scope("Afstem")
	dom, raekker, fund, helhed := beam.ParDo4(s, &sider{a}, doegn(s, a.Idag, a.Register))
	handlinger := beam.ParDo(s, &afstem{a}, beam.GroupByKey(s, raekker), beam.SideInput{Input: dom})
	talt := stats.SumPerKey(s, beam.ParDo(s, slagsEn, handlinger))
	enig := beam.ParDo(s, enige, dom, beam.SideInput{Input: talt})
	svar := beam.ParDo(s, frigiv, beam.Flatten(s, handlinger, fund), beam.SideInput{Input: enig})
	filerne(s, a.Ud, a.Idag, svar, beam.ParDo(s, domtal, enig), helhed)
}

// Dom is what is known of the two sides as a whole. It holds no number.
type Dom struct {
	FilHel, RegisterHel bool
	Start               string  // the file's start row, "" where it has none
	Antal               []int64 // actions by kind
}

func (a *Afstemning) valg() bestand.Valg {
	return bestand.Valg{Idag: dfdg.ReadDato(a.Idag), Snitflade: dfdg.Snitflade(a.Snitflade)}
}

// slags are the kinds of action.
func slags() iter.Seq[bestand.Slags] {
	return func(yield func(bestand.Slags) bool) {
		for s := bestand.Ingen; s.String() != "" && yield(s); s++ {
		}
	}
}

type sider struct{ Afstemning }

// ProcessElement reads both sides, judges them and yields their lines by the citizen they are about.
func (f *sider) ProcessElement(ctx context.Context, _ string, dom func(Dom), raekke func(Noegle, Post), fund func(Post), helhed func(string, Post)) error {
	reg, err := laesAlt(ctx, f.Register)
	if err != nil {
		return err
	}
	fil, err := laesAlt(ctx, f.Fil)
	if err != nil {
		return err
	}
	a, err := bestand.Reconcile(bestand.ReadRegister(bytes.NewReader(reg)), bestand.ReadFil(bytes.NewReader(fil), path.Base(f.Fil)), f.valg())
	if err != nil {
		return err
	}
	const fundPrFil = 100_000
	var nr int64
	for _, err := range a.Handlinger() {
		var fd *bestand.Fund
		switch {
		case errors.As(err, &fd):
			b, err := fd.MarshalJSON()
			if err != nil {
				return errKode
			}
			fund(Post{Side: sideSvar, Fil: fmt.Sprintf("fund-%s-%05d.jsonl", f.Idag, nr/fundPrFil), Nr: nr, Tekst: b})
			nr++
		case err != nil:
			return errors.New("dfdg: beam: en side kan ikke læses til ende")
		}
	}
	switch form := a.Registerform(); {
	case form.Skilletegn == 0: // without a heading nothing of it has been read
		reg = nil
	case form.Skilletegn != ';' || form.Datoer != "" && form.Datoer != "ÅÅÅÅ-MM-DD" || !erHoved(reg):
		return errors.New("dfdg: beam: registret skal være skrevet, som bestand.WriteRegister skriver det")
	}
	for _, k := range []bestand.Kilde{bestand.Bestandsfil, bestand.EgetRegister} {
		helhed(samlet, Post{Side: sideHelhed, Fil: k.String(), Tekst: []byte(a.Helhed(k).String())})
	}
	d := Dom{FilHel: a.Helhed(bestand.Bestandsfil).Hel(), RegisterHel: a.Helhed(bestand.EgetRegister).Hel(), Start: startraekke(fil)}
	for s := range slags() {
		d.Antal = append(d.Antal, int64(a.Antal(s)))
	}
	dom(d)
	poster, uden := raekkerne(reg, fil, d.Start != "")
	if uden[sideRegister] && d.RegisterHel || uden[sideFil] && d.FilHel {
		return errors.New("dfdg: beam: en linje uden personnummer på en side, der er hel: registret skal være skrevet, som bestand.WriteRegister skriver det")
	}
	for n, p := range poster {
		raekke(n, p)
	}
	return nil
}

// linjerI yields the lines of a text with their numbers.
func linjerI(tekst []byte) iter.Seq2[int64, []byte] {
	return func(yield func(int64, []byte) bool) {
		nr := int64(0)
		for l := range bytes.SplitSeq(bytes.TrimPrefix(tekst, []byte("\ufeff")), []byte{'\n'}) {
			if nr++; !yield(nr, bytes.TrimSuffix(l, []byte{'\r'})) {
				return
			}
		}
	}
}

// erHoved reports whether a register begins with the heading that WriteRegister writes.
func erHoved(register []byte) bool {
	for _, l := range linjerI(register) {
		return string(l) == bestand.Registerhoved
	}
	return false
}

// startraekke is the file's first line where the library takes it for a start row, good or bad; "" where it is a data row or something else.
func startraekke(fil []byte) string {
	const laengde = 44
	for _, l := range linjerI(fil) {
		if len(l) != laengde || bytes.HasPrefix(l, []byte(slutraekke)) {
			break
		}
		for _, err := range bestand.NewLaeser(bytes.NewReader(l), "").Raekker() {
			if err == nil {
				return ""
			}
		}
		return string(l)
	}
	return ""
}

// raekkerne are the lines of both sides by whom they are about, and the sides that have a line of which that cannot be told.
//
// A citizen's lines are those of one number and of all that it has been changed to or from. They come with those of all who have the
// birthday that the lowest of the numbers begins with: a call of the library costs as much as a hundred citizens, and 366 keys are more than
// a fund needs workers.
func raekkerne(reg, fil []byte, harStart bool) (iter.Seq2[Noegle, Post], map[Side]bool) {
	over := map[Noegle]Noegle{} // a number that belongs to another's citizen
	rod := func(n Noegle) Noegle {
		for o, har := over[n]; har; o, har = over[n] {
			n = o
		}
		return n
	}
	uden := map[Side]bool{}
	registret := func(yield func(Noegle, Post) bool) bool {
		for nr, l := range linjerI(reg) {
			if nr == 1 || len(bytes.TrimSpace(l)) == 0 {
				continue
			}
			gammelt, nyt := registernumre(l)
			n := gammelt
			if n == "" {
				n = nyt
			}
			if n == "" {
				uden[sideRegister] = true
				continue
			}
			if !yield(n, Post{Side: sideRegister, Nr: nr, Orden: n, Tekst: l}) {
				return false
			}
		}
		return true
	}
	registret(func(n Noegle, p Post) bool {
		if _, nyt := registernumre(p.Tekst); nyt != "" {
			a, b := rod(n), rod(nyt)
			if a != b {
				over[max(a, b)] = min(a, b)
			}
		}
		return true
	})
	filen := func(yield func(Noegle, Post) bool) {
		for nr, l := range linjerI(fil) {
			if nr == 1 && harStart || len(bytes.TrimSpace(l)) == 0 || bytes.HasPrefix(l, []byte(slutraekke)) {
				continue
			}
			n := noegle(dfdg.ReadCPR(string(l[:min(len(l), 10)])))
			if n == "" {
				uden[sideFil] = true
				continue
			}
			if !yield(n, Post{Side: sideFil, Nr: nr, Orden: n, Tekst: l}) {
				return
			}
		}
	}
	filen(func(Noegle, Post) bool { return true })
	const foedselsdag = 4
	return func(yield func(Noegle, Post) bool) {
		paa := func(n Noegle, p Post) bool { return yield(rod(n)[:foedselsdag], p) }
		if registret(paa) {
			filen(paa)
		}
	}, uden
}

const slutraekke = "9999999999"

// registernumre are the numbers on a line of the register: whose line it is, and the new one; "" for none that can be read.
func registernumre(l []byte) (gammelt, nyt Noegle) {
	felter := strings.Split(string(l), ";")
	if bytes.IndexByte(l, '"') >= 0 {
		r := csv.NewReader(bytes.NewReader(l))
		r.Comma = ';'
		f, err := r.Read()
		if err != nil {
			return "", ""
		}
		felter = f
	}
	laes := func(i int) Noegle {
		if i >= len(felter) {
			return ""
		}
		f := strings.Trim(felter[i], " \u00a0")
		if len(f) == 11 && f[6] == '-' {
			f = f[:6] + f[7:]
		}
		return noegle(dfdg.ReadCPR(f))
	}
	return laes(0), laes(8)
}

// errIkkeBedoemt is the error of a citizen whose turn comes before the sides are judged, which no runner may let happen: nothing is decided of
// sides that may be half.
var errIkkeBedoemt = errors.New("dfdg: beam: siderne er ikke bedømt")

type afstem struct{ Afstemning }

// ProcessElement decides the citizens of one key.
func (f *afstem) ProcessElement(_ Noegle, poster func(*Post) bool, dom func(*Dom) bool, ud func(Post)) error {
	var d Dom
	if !dom(&d) {
		return errIkkeBedoemt
	}
	alle := ordnet(poster)
	return f.afgoer(d, alle, func(h bestand.Handling, nr int64) error {
		tekst, err := f.handlingslinje(h)
		n := noegle(h.CPR)
		ud(Post{Side: sideSvar, Fil: fmt.Sprintf("handlinger-%s-%s.jsonl", f.Idag, string(n[:2])), Nr: nr<<8 | int64(h.Slags), Orden: n, Tekst: tekst})
		return err
	})
}

// handlingslinje is an action as it is written.
func (f *Afstemning) handlingslinje(h bestand.Handling) ([]byte, error) {
	var v any = h
	if f.Klartekst {
		v = bestand.KlarHandling(h)
	}
	b, err := json.Marshal(v)
	if err != nil {
		return nil, errKode
	}
	return b, nil
}

// afgoer lets the library reconcile the lines of some citizens as the part of two sides that they are. Rows of numbers that are not among
// them make up what a part lacks: a side is never empty or short for being a part, and it is whole exactly where the whole side is.
func (f *Afstemning) afgoer(d Dom, alle []Post, ud func(h bestand.Handling, nr int64) error) error {
	var reg, fil []Post
	mine := map[Noegle]bool{}
	for _, p := range alle {
		mine[p.Orden] = true
		if gammelt, nyt := registernumre(p.Tekst); p.Side == sideRegister {
			mine[gammelt], mine[nyt] = true, true
			reg = append(reg, p)
		} else {
			fil = append(fil, p)
		}
	}
	var registret, filen bytes.Buffer
	registret.WriteString(bestand.Registerhoved + "\n")
	fyld := fyldnumre(mine, 1+len(fil))
	for _, n := range fyld {
		registret.WriteString(string(n) + ";;;;;aldrig;2000-01-01;;\n")
	}
	foerReg := int64(1 + len(fyld))
	for _, p := range reg {
		registret.Write(append(p.Tekst, '\n'))
	}
	if !d.RegisterHel {
		registret.WriteString("x;;;;;aldrig;;;\n") // a line whose number cannot be read
	}
	foerFil := int64(1)
	if d.Start != "" {
		filen.WriteString(d.Start + "\r\n")
		foerFil = 2
	}
	raekke, slut := fyldraekke(fyld[0], 1+len(fil))
	filen.WriteString(raekke)
	for _, p := range fil {
		filen.Write(append(p.Tekst, "\r\n"...))
	}
	if d.FilHel {
		filen.WriteString(slut)
	}
	a, err := bestand.Reconcile(bestand.ReadRegister(&registret), bestand.ReadFil(&filen, path.Base(f.Fil)), f.valg())
	if err != nil {
		return err
	}
	linje := func(lokal int, foer int64, poster []Post) int {
		if i := int64(lokal) - foer - 1; i >= 0 && i < int64(len(poster)) {
			return int(poster[i].Nr)
		}
		return 0
	}
	nr := int64(0)
	for h, err := range a.Handlinger() {
		var fd *bestand.Fund
		switch {
		case errors.As(err, &fd): // told of the whole side
		case err != nil:
			return errors.New("dfdg: beam: en del kan ikke læses til ende")
		case slices.Contains(fyld, noegle(h.CPR)):
		default:
			h.RegisterLinje, h.FilLinje, h.SkiftLinje = linje(h.RegisterLinje, foerReg, reg), linje(h.FilLinje, foerFil, fil), linje(h.SkiftLinje, foerReg, reg)
			nr++
			if err := ud(h, nr); err != nil {
				return err
			}
		}
	}
	if a.Helhed(bestand.Bestandsfil).Hel() != d.FilHel || a.Helhed(bestand.EgetRegister).Hel() != d.RegisterHel {
		return errors.New("dfdg: beam: en del er ikke hel, som siden er")
	}
	return nil
}

// fyldnumre are so many numbers that are not among mine.
func fyldnumre(mine map[Noegle]bool, antal int) (ud []Noegle) {
	for i := 0; len(ud) < antal; i++ {
		if n := Noegle(fmt.Sprintf("010150%04d", 5000+i)); !mine[n] {
			ud = append(ud, n)
		}
	}
	return ud
}

// fyldraekke is a row of the file for a number, and the end row of a file with so many rows.
func fyldraekke(n Noegle, antal int) (raekke, slut string) {
	r := bestand.Raekke{CPR: dfdg.ReadCPR(string(n)), Akasse: dfdg.NewAkassenummer(0), Afdeling: dfdg.NewAfdelingsnummer(0),
		Startdato: dfdg.NewDato(2000, 1, 1), Forsikringskategori: dfdg.NewKode(0)}
	var b strings.Builder
	// What the library writes: it knows how the rows look.
	if err := bestand.WriteFil(&b, bestand.Startraekke{Koerselsdato: r.Startdato, Akasse: r.Akasse}, gentaget(r, antal)); err != nil {
		return "", ""
	}
	linjer := strings.SplitAfter(b.String(), "\n")
	return linjer[1], linjer[antal+1]
}

func gentaget[T any](v T, antal int) iter.Seq[T] {
	return func(yield func(T) bool) {
		for i := 0; i < antal && yield(v); i++ {
		}
	}
}

func slagsEn(p Post) (string, int64) { return bestand.Slags(p.Nr & 0xff).String(), 1 }

// enige passes the judgement on where the citizens' actions are, by kind, as many as the sides'.
func enige(d Dom, talt func(*string, *int64) bool, ud func(Dom)) error {
	tal := map[string]int64{}
	var navn string
	var n int64
	for talt(&navn, &n) {
		tal[navn] += n
	}
	for s := range slags() {
		if s != bestand.Ingen && tal[s.String()] != d.Antal[s] {
			return fmt.Errorf("dfdg: beam: %d handlinger %s, og siderne giver %d: intet er skrevet", tal[s.String()], s, d.Antal[s])
		}
	}
	ud(d)
	return nil
}

// frigiv holds what is to be written until the judgement has been passed on.
func frigiv(p Post, enig func(*Dom) bool, ud func(Post)) error {
	var d Dom
	if !enig(&d) {
		return errors.New("dfdg: beam: siderne er ikke enige: intet er skrevet")
	}
	ud(p)
	return nil
}

// domtal counts the actions by kind.
func domtal(d Dom, tal func(string, int64)) {
	for s := range slags() {
		tal(s.String(), d.Antal[s])
	}
}
