// Command bestand reconciles a fund's own register with DFDG's membership file and lists what to do.
//
//	bestand -register register.csv -ud handlinger.csv AKAS057_202510_BESTAND_20250303235212.txt
//	bestand -lav 1000 -mappe /tmp                # both sides, of invented people
//
// The register's form is described at package bestand. The actions go to standard output or, with -ud, to a file that has its name
// only when the run has come to its end: as CSV or, with -format json, one JSON object a line. Findings on the inputs and a summary
// go to standard error, in Danish or English (-sprog, DFDG_SPROG), and on a terminal a progress bar too. CPR numbers are masked
// unless -klartekst is given: a line number in register or file then tells who is meant.
//
// Exit status: 0 nothing to do, 1 actions, 2 something could not be read (an input, or a line of it), or the call is wrong,
// 3 a side is not whole: nothing follows from what it lacks, and those members wait (B-22). The higher one counts, but an
// input that cannot be read to its end is always 2, and nothing of such a run may be acted on.
package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/examples/kommando"
	"github.com/akasse/dfdg/medlemskab/bestand"
	"github.com/akasse/dfdg/medlemskab/bestand/bestandtest"
)

func main() {
	ctx, slut := signal.NotifyContext(context.Background(), os.Interrupt)
	defer slut()
	os.Exit(koer(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

const (
	intetAtGoere = iota
	noget
	ulaeseligt
	ikkeHel
)

// program is a run.
type program struct {
	valg
	ctx      context.Context
	sprog    kommando.Sprog
	ud, fejl io.Writer
}

func koer(ctx context.Context, args []string, ud, fejl io.Writer) int {
	p := &program{ctx: ctx, ud: ud, fejl: fejl}
	status, err := p.koer(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		brug(ud, p.sprog)
		return intetAtGoere
	case err != nil:
		fmt.Fprintln(fejl, "bestand: "+p.sprog.Fejl(err))
		return ulaeseligt
	}
	return status
}

func (p *program) koer(args []string) (status int, err error) {
	if p.sprog, err = kommandoen.Sprog(args); err != nil {
		return 0, p.forkert(err)
	}
	if len(args) == 0 {
		brug(p.fejl, p.sprog)
		return ulaeseligt, nil
	}
	filer, o, err := p.laes(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return 0, err
	case err != nil:
		return 0, p.forkert(err)
	case o == laver:
		return 0, p.lavFiler()
	}
	return p.afstem(filer[0])
}

// forkert is the error of a bad call.
func (p *program) forkert(err error) error {
	f, ok := err.(*kommando.Fejl)
	if !ok {
		return err
	}
	return kommando.NewFejl(f.Dansk+"\nbestand -h viser, hvordan den bruges", f.Engelsk+"\nbestand -h tells how it is used")
}

func (p *program) afstem(filnavn string) (status int, err error) {
	bjaelke := &bjaelke{ctx: p.ctx, ud: p.fejl, terminal: kommando.ErTerminal(p.fejl)}
	register, err := bjaelke.aabn(p.register)
	if err != nil {
		return 0, err
	}
	defer register.Close()
	fil, err := bjaelke.aabn(filnavn)
	if err != nil {
		return 0, err
	}
	defer fil.Close()
	a, err := bestand.Reconcile(bestand.ReadRegister(register), bestand.ReadFil(fil, filepath.Base(filnavn)),
		bestand.Valg{Idag: dfdg.ReadDato(p.idag), Snitflade: dfdg.Snitflade(p.snitflade), MedIngen: p.ingen})
	if err != nil {
		return 0, err
	}
	ud, luk, err := p.udfil()
	if err != nil {
		return 0, err
	}
	defer func() { err = luk(err) }()
	start := time.Now()
	skriver := p.skriver(ud)
	fund, ulaest := 0, false
	for h, err := range a.Handlinger() {
		if err == nil {
			err = p.ctx.Err()
		}
		var f *bestand.Fund
		switch {
		case errors.As(err, &f):
			fund++
			ulaest = ulaest || !f.Advarsel()
			bjaelke.fjern()
			fmt.Fprintln(p.fejl, p.sprog.Fund(f))
		case err != nil: // what has been written is not complete
			bjaelke.fjern()
			_ = skriver.luk() // the run is given up in any case
			return 0, p.afbrudt(err)
		default:
			skriver.skriv(h)
		}
	}
	bjaelke.fjern()
	if skriver.luk() != nil {
		return 0, errSvar
	}
	if senere := senereLeverance(filnavn); senere != "" {
		fund++
		fmt.Fprintf(p.fejl, "%s: B-23: %s, %s\n", p.sprog.Kilde(bestand.Filnavnet),
			p.sprog.P("der ligger en senere leverance for samme uge", "there is a later delivery for the same week"), senere)
	}
	switch {
	case !a.Helhed(bestand.Bestandsfil).Hel() || !a.Helhed(bestand.EgetRegister).Hel():
		status = ikkeHel
	case ulaest:
		status = ulaeseligt
	case a.Antal(bestand.Ingen) < ialt(a):
		status = noget
	}
	p.opgoer(status, a, fund, time.Since(start))
	return status, nil
}

var errSvar = kommando.NewFejl("svaret kan ikke skrives; handl ikke på det skrevne", "the answer cannot be written; do not act on what has been")

// afbrudt is the error of a run that did not come to its end.
func (p *program) afbrudt(err error) error {
	dansk, engelsk := "en fil kan ikke læses til ende", "a file cannot be read to its end"
	switch {
	case p.ctx.Err() != nil:
		dansk, engelsk = "kørslen blev stoppet", "the run was stopped"
	case errors.Is(err, bestand.ErrAendret):
		dansk, engelsk = kommando.Sprog(false).Fejl(bestand.ErrAendret), kommando.Engelsk.Fejl(bestand.ErrAendret)
	}
	return kommando.NewFejl("afbrudt, handl ikke på det skrevne: "+dansk, "interrupted, do not act on what has been written: "+engelsk)
}

// udfil returns where actions are written and what ends it: a file of -ud has its name only when the run came to its end.
func (p *program) udfil() (io.Writer, func(error) error, error) {
	if p.udsti == "" {
		return p.ud, func(err error) error { return err }, nil
	}
	if _, err := os.Lstat(p.udsti); err == nil {
		return nil, nil, findes("-ud", p.udsti)
	}
	f, err := os.CreateTemp(filepath.Dir(p.udsti), "bestand-*.del")
	if err != nil {
		return nil, nil, errSvar
	}
	return f, func(err error) error {
		if f.Close() != nil && err == nil {
			err = errSvar
		}
		if err == nil && os.Link(f.Name(), p.udsti) != nil { // where it does not: the same, but over a file that came meanwhile
			if _, der := os.Lstat(p.udsti); der == nil || os.Rename(f.Name(), p.udsti) != nil {
				err = errSvar
			}
		}
		_ = os.Remove(f.Name()) // it may be gone already
		return err
	}, nil
}

// findes is the error of a file that would be written over.
func findes(flag, sti string) error {
	return kommando.NewFejl(flag+": filen er der allerede: "+kommando.Vist(sti), flag+": the file is there already: "+kommando.Vist(sti))
}

// senereLeverance returns the delivery that counts in place of a file (B-23), where it lies beside it; "" for none.
func senereLeverance(filnavn string) string {
	denne, err := bestand.ParseFilnavn(filepath.Base(filnavn))
	if err != nil {
		return ""
	}
	filer, err := os.ReadDir(filepath.Dir(filnavn))
	if err != nil {
		return ""
	}
	navne := []bestand.Filnavn{denne}
	for _, f := range filer {
		if n, err := bestand.ParseFilnavn(f.Name()); err == nil && n.Akasse == denne.Akasse && n.Uge == denne.Uge {
			navne = append(navne, n)
		}
	}
	if g := bestand.Gaeldende(navne); g[0] != denne {
		return g[0].String()
	}
	return ""
}

func ialt(a *bestand.Afstemning) (n int) {
	for s := bestand.Ingen; s <= bestand.Datagenopretning; s++ {
		n += a.Antal(s)
	}
	return n
}

var slutord = [...][2]string{
	intetAtGoere: {"INTET AT GØRE", "NOTHING TO DO"},
	noget:        {"HANDLINGER", "ACTIONS"},
	ulaeseligt:   {"IKKE ALT KUNNE LÆSES", "NOT EVERYTHING COULD BE READ"},
	ikkeHel:      {"IKKE HEL: intet følger af, hvad en side mangler", "NOT WHOLE: nothing follows from what a side lacks"},
}

var slagsord = map[bestand.Slags][2]string{
	bestand.Ingen: {"de to sider er enige", "the two sides agree"}, bestand.MT: {"indmeld", "register"}, bestand.MA: {"udmeld", "cancel"},
	bestand.Tilbagekald: {"tilbagekald indmeldelsen", "recall the registration"}, bestand.Opdater: {"ret medlemskabet", "update the membership"},
	bestand.Afvent: {"gør intet endnu", "do nothing yet"}, bestand.Datagenopretning: {"send en sag til styrelsen", "send a case to the authority"},
}

// opgoer writes the summary: first how it ended and whether the sides are whole, since all else rests on that.
func (p *program) opgoer(status int, a *bestand.Afstemning, fund int, tid time.Duration) {
	fmt.Fprintln(p.fejl, p.sprog.P(slutord[status][0], slutord[status][1]))
	for _, k := range []bestand.Kilde{bestand.Bestandsfil, bestand.EgetRegister} {
		fmt.Fprintf(p.fejl, "%s: %s\n", p.sprog.Kilde(k), p.sprog.Helhed(a.Helhed(k)))
	}
	if f := a.Registerform(); f.Datoer != "" {
		datoer := f.Datoer
		if p.sprog == kommando.Engelsk {
			datoer = strings.ReplaceAll(datoer, "Å", "Y")
		}
		fmt.Fprintf(p.fejl, "%s: %s\n", p.sprog.P("registrets datoer", "the register's dates"), datoer)
	}
	t := tabwriter.NewWriter(p.fejl, 0, 0, 2, ' ', tabwriter.AlignRight)
	for s := bestand.Ingen; s <= bestand.Datagenopretning; s++ {
		fmt.Fprintf(t, "%s\t%d\t  %s\n", s, a.Antal(s), p.sprog.P(slagsord[s][0], slagsord[s][1]))
	}
	fmt.Fprintf(t, "%s\t%d\t\n%s\t%d\t\n", p.sprog.P("i alt", "in all"), ialt(a), p.sprog.P("fund", "findings"), fund)
	t.Flush()
	fmt.Fprintf(p.fejl, "%.2f s\n", tid.Seconds())
}

// skriver writes actions.
type skriver struct {
	skriv func(bestand.Handling)
	luk   func() error
}

var overskrift = []string{
	"handling", "regel", "metoder", "cpr", "dato", "aarsag", "forskelle", "nytcpr", "gammeltcpr", "afdeling", "startdato",
	"forsikringskategori", "dagpengeretsdato", "registerlinje", "fillinje", "skiftlinje",
}

func (p *program) skriver(w io.Writer) skriver {
	if p.format == "json" {
		b := bufio.NewWriter(w)
		j := json.NewEncoder(b)
		return skriver{func(h bestand.Handling) {
			if p.klartekst {
				j.Encode(bestand.KlarHandling(h))
			} else {
				j.Encode(h)
			}
		}, b.Flush}
	}
	c := csv.NewWriter(w)
	c.Comma = ';'
	c.Write(overskrift)
	cpr := dfdg.CPR.String
	if p.klartekst {
		cpr = dfdg.CPR.Klartekst
	}
	linje := func(n int) string {
		if n == 0 {
			return ""
		}
		return strconv.Itoa(n)
	}
	return skriver{func(h bestand.Handling) {
		c.Write([]string{
			h.Slags.String(), h.Regel.Id(), strings.Join(h.Metoder(), " "), cpr(h.CPR), h.Dato.String(), h.Aarsag.String(),
			h.Forskelle.String(), cpr(h.NytCPR), cpr(h.GammeltCPR), h.Afdeling.String(), h.Startdato.String(),
			h.Forsikringskategori.String(), h.Dagpengeretsdato.String(), linje(h.RegisterLinje), linje(h.FilLinje), linje(h.SkiftLinje),
		})
	}, func() error {
		c.Flush()
		return c.Error()
	}}
}

func (p *program) lavFiler() (err error) {
	register, fil := bestandtest.Par(p.lav, 1, p.sorteret)
	navn := bestandtest.Filnavn()
	if om := fejl[p.fejlnavn].navn; om != nil {
		om(&navn)
	}
	navne := []string{"register.csv", navn.String()}
	skriv := []func(io.Writer) error{
		func(w io.Writer) error { return bestand.WriteRegister(w, register) },
		func(w io.Writer) error { return bestand.WriteFil(w, bestandtest.Start(), fil) },
	}
	// Both or none, and never over a file that is there: register.csv may be a fund's own.
	var filer []*os.File
	defer func() {
		for _, f := range filer {
			if err = errors.Join(err, f.Close()); err == nil {
				fmt.Fprintln(p.fejl, f.Name())
			}
		}
		for _, f := range filer {
			if err != nil {
				os.Remove(f.Name())
			}
		}
	}()
	for _, navn := range navne {
		sti := filepath.Join(p.mappe, navn)
		f, err := os.OpenFile(sti, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
		switch {
		case errors.Is(err, fs.ErrExist):
			return findes("-lav", sti)
		case err != nil:
			return kommando.NewFejl("-mappe: der kan ikke skrives i mappen", "-mappe: the folder cannot be written to")
		}
		filer = append(filer, f)
	}
	for i, f := range filer {
		if err := p.skrivFil(f, i == 1, skriv[i]); err != nil {
			return err
		}
	}
	return nil
}

// skrivFil writes one of the two, with what has gone wrong in it.
func (p *program) skrivFil(f io.Writer, erFil bool, skriv func(io.Writer) error) error {
	om := fejl[p.fejlnavn].register
	if erFil {
		om = fejl[p.fejlnavn].fil
	}
	if om == nil {
		return skriv(f)
	}
	var b bytes.Buffer
	if err := skriv(&b); err != nil {
		return err
	}
	_, err := f.Write(om(b.Bytes()))
	return err
}

// bjaelke is the progress bar; it draws on a terminal alone.
type bjaelke struct {
	ctx         context.Context // that of the run: what is read ends with it
	ud          io.Writer
	terminal    bool
	laest, ialt int64
	sidst       time.Time
	synlig      bool
}

// maalt is a file whose reading moves the bar.
type maalt struct {
	*os.File
	b   *bjaelke
	her int64
}

func (b *bjaelke) aabn(navn string) (*maalt, error) {
	f, err := os.Open(navn)
	if err != nil {
		return nil, kommando.NewFejl("filen kan ikke læses: "+kommando.Vist(navn), "the file cannot be read: "+kommando.Vist(navn))
	}
	if i, err := f.Stat(); err == nil {
		b.ialt += i.Size()
	}
	return &maalt{File: f, b: b}, nil
}

func (m *maalt) Read(p []byte) (int, error) {
	if err := m.b.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := m.File.Read(p)
	m.her += int64(n)
	m.b.flyt(int64(n))
	return n, err
}

func (m *maalt) Seek(til int64, fra int) (int64, error) {
	n, err := m.File.Seek(til, fra)
	m.b.flyt(n - m.her)
	m.her = n
	return n, err
}

func (b *bjaelke) flyt(n int64) {
	const bredde = 40
	b.laest += n
	if !b.terminal || b.ialt == 0 || time.Since(b.sidst) < 50*time.Millisecond {
		return
	}
	b.sidst, b.synlig = time.Now(), true
	del := min(bredde, int(bredde*b.laest/b.ialt))
	fmt.Fprintf(b.ud, "\r[%s%s] %3d %%", strings.Repeat("#", del), strings.Repeat(".", bredde-del), 100*b.laest/b.ialt)
}

func (b *bjaelke) fjern() {
	if b.synlig {
		fmt.Fprint(b.ud, "\r\x1b[K")
		b.synlig = false
	}
}
