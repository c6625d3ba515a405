// Bestand reconciles a fund's own register with DFDG's membership file and lists what to do.
//
//	go run ./examples/bestand -register register.csv AKAS057_202510_BESTAND_20250303235212.txt > handlinger.csv
//	go run ./examples/bestand -lav 3000000                # synthetic inputs in this folder
//
// The register's form is described at package bestand. The actions go to standard output, as CSV or, with -format
// json, one JSON object a line; findings on the inputs and a summary go to standard error, and on a terminal a progress
// bar too. CPR numbers are masked unless -klartekst is given: a line number in register or file then tells who is meant.
//
// Exit status: 0 nothing to do, 1 actions, 2 something could not be read (an input, or a line of it), or the call is wrong,
// 3 a side is not whole: nothing follows from what it lacks, and those members wait (B-22). The higher one counts, but an
// input that cannot be read to its end is always 2, and nothing of such a run may be acted on.
package main

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/medlemskab/bestand"
	"github.com/akasse/dfdg/medlemskab/bestand/bestandtest"
)

func main() { os.Exit(koer(os.Args[1:], os.Stdout, os.Stderr)) }

const (
	intetAtGoere = iota
	noget
	ulaeseligt
	ikkeHel
)

type valg struct {
	register, snitflade, idag, format, mappe, fejl string
	klartekst, ingen, sorteret                     bool
	lav                                            int
}

func koer(args []string, ud, fejl io.Writer) int {
	var v valg
	f := flag.NewFlagSet("bestand", flag.ContinueOnError)
	f.SetOutput(fejl)
	f.StringVar(&v.register, "register", "", "the fund's own register, a CSV `file`")
	f.StringVar(&v.idag, "idag", dfdg.DanskDag(time.Now()).String(), "the `day` to judge by")
	f.StringVar(&v.snitflade, "snitflade", string(dfdg.Snitflade2025_2), "the `interface` to call, 2025-2 or 2021-3")
	f.StringVar(&v.format, "format", "csv", "csv or json")
	f.BoolVar(&v.klartekst, "klartekst", false, "write CPR numbers in clear")
	f.BoolVar(&v.ingen, "ingen", false, "list also the numbers that need no action")
	f.IntVar(&v.lav, "lav", 0, "write a register and a file of `n` synthetic rows each, and end")
	f.BoolVar(&v.sorteret, "sorteret", false, "with -lav: in order of CPR number")
	f.StringVar(&v.fejl, "fejl", "", "with -lav: write inputs that have gone wrong, by a `name`: "+strings.Join(fejlnavne(), ", "))
	f.StringVar(&v.mappe, "mappe", ".", "with -lav: the `folder` to write to")
	f.Usage = func() {
		fmt.Fprint(fejl, "bestand -register register.csv [flags] AKAS….txt\nbestand -lav n [-sorteret] [-fejl name] [-mappe folder]\n\n")
		f.PrintDefaults()
		fmt.Fprint(fejl, "\nExit status: 0 nothing to do, 1 actions, 2 something could not be read or the call is wrong,\n3 a side is not whole: nothing follows from what it lacks.\n")
	}
	switch err := f.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return intetAtGoere
	case err != nil:
		return ulaeseligt
	}
	status, err := 0, v.proev(f)
	switch {
	case err != nil:
	case v.lav > 0:
		err = v.lavFiler(fejl)
	default:
		status, err = v.afstem(f.Arg(0), ud, fejl)
	}
	if err != nil {
		fmt.Fprintln(fejl, "bestand:", err)
		return ulaeseligt
	}
	return status
}

// proev returns what is wrong with the call.
func (v *valg) proev(f *flag.FlagSet) error {
	switch {
	case v.lav < 0 || v.lav > bestandtest.Hoejst/2:
		return fmt.Errorf("-lav: from 1 to %d rows", bestandtest.Hoejst/2)
	case v.fejl != "" && (v.lav == 0 || !slices.Contains(fejlnavne(), v.fejl)):
		return errors.New("-fejl: with -lav, one of " + strings.Join(fejlnavne(), ", "))
	case v.lav > 0 && f.NArg() > 0:
		return errors.New("-lav: names its files itself")
	case v.lav > 0:
		return nil
	case v.register == "":
		return errors.New("-register is missing; -h lists the flags")
	case f.NArg() != 1:
		return errors.New("one membership file is needed; -h lists the flags")
	case v.format != "csv" && v.format != "json":
		return errors.New("-format: csv or json")
	case v.snitflade != string(dfdg.Snitflade2025_2) && v.snitflade != string(dfdg.Snitflade2021_3):
		return fmt.Errorf("-snitflade: %s or %s", dfdg.Snitflade2025_2, dfdg.Snitflade2021_3)
	case !dfdg.ReadDato(v.idag).IsValid():
		return errors.New("-idag: a date as 2025-03-03")
	}
	return nil
}

func (v *valg) afstem(filnavn string, ud, fejl io.Writer) (int, error) {
	bjaelke := &bjaelke{ud: fejl, terminal: erTerminal(fejl)}
	register, err := bjaelke.aabn(v.register)
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
		bestand.Valg{Idag: dfdg.ReadDato(v.idag), Snitflade: dfdg.Snitflade(v.snitflade), MedIngen: v.ingen})
	if err != nil {
		return 0, err
	}
	start := time.Now()
	skriver := v.skriver(ud)
	fund, ulaest := 0, false
	meld := func(f *bestand.Fund) {
		fund++
		ulaest = ulaest || !f.Advarsel()
		bjaelke.fjern()
		fmt.Fprintln(fejl, f)
	}
	for h, err := range a.Handlinger() {
		var f *bestand.Fund
		switch {
		case errors.As(err, &f):
			meld(f)
		case err != nil: // what has been written is not complete
			bjaelke.fjern()
			return 0, errors.Join(fmt.Errorf("afbrudt, handl ikke på det skrevne: %w", err), skriver.luk())
		default:
			skriver.skriv(h)
		}
	}
	bjaelke.fjern()
	if err := skriver.luk(); err != nil {
		return 0, err
	}
	if senere := senereLeverance(filnavn); senere != "" {
		fund++
		fmt.Fprintf(fejl, "%s: B-23: der ligger en senere leverance for samme uge, %s\n", bestand.Filnavnet, senere)
	}
	opgoer(fejl, a, fund, time.Since(start))
	switch {
	case !a.Helhed(bestand.Bestandsfil).Hel() || !a.Helhed(bestand.EgetRegister).Hel():
		return ikkeHel, nil
	case ulaest:
		return ulaeseligt, nil
	case a.Antal(bestand.Ingen) < ialt(a):
		return noget, nil
	}
	return intetAtGoere, nil
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

// opgoer writes the summary: first whether the sides are whole, since all else rests on that.
func opgoer(ud io.Writer, a *bestand.Afstemning, fund int, tid time.Duration) {
	for _, k := range []bestand.Kilde{bestand.Bestandsfil, bestand.EgetRegister} {
		fmt.Fprintf(ud, "%s: %s\n", k, a.Helhed(k))
	}
	if f := a.Registerform(); f.Datoer != "" {
		fmt.Fprintf(ud, "registrets datoer: %s\n", f.Datoer)
	}
	t := tabwriter.NewWriter(ud, 0, 0, 2, ' ', tabwriter.AlignRight)
	for s := bestand.Ingen; s <= bestand.Datagenopretning; s++ {
		fmt.Fprintf(t, "%s\t%d\t\n", s, a.Antal(s))
	}
	fmt.Fprintf(t, "i alt\t%d\t\nfund\t%d\t\n", ialt(a), fund)
	t.Flush()
	fmt.Fprintf(ud, "%.2f s\n", tid.Seconds())
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

func (v *valg) skriver(w io.Writer) skriver {
	if v.format == "json" {
		b := bufio.NewWriter(w)
		j := json.NewEncoder(b)
		return skriver{func(h bestand.Handling) {
			if v.klartekst {
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
	if v.klartekst {
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

func (v *valg) lavFiler(ud io.Writer) (err error) {
	register, fil := bestandtest.Par(v.lav, 1, v.sorteret)
	navn := bestandtest.Filnavn()
	if om := fejl[v.fejl].navn; om != nil {
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
				fmt.Fprintln(ud, f.Name())
			}
		}
		for _, f := range filer {
			if err != nil {
				os.Remove(f.Name())
			}
		}
	}()
	for _, navn := range navne {
		f, err := os.OpenFile(filepath.Join(v.mappe, navn), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
		if err != nil {
			return err
		}
		filer = append(filer, f)
	}
	for i, f := range filer {
		if err := v.skrivFil(f, i == 1, skriv[i]); err != nil {
			return err
		}
	}
	return nil
}

// skrivFil writes one of the two, with what has gone wrong in it.
func (v *valg) skrivFil(f io.Writer, erFil bool, skriv func(io.Writer) error) error {
	om := fejl[v.fejl].register
	if erFil {
		om = fejl[v.fejl].fil
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
	ud          io.Writer
	terminal    bool
	laest, ialt int64
	sidst       time.Time
	synlig      bool
}

func erTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	i, err := f.Stat()
	return err == nil && i.Mode()&os.ModeCharDevice != 0
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
		return nil, err
	}
	if i, err := f.Stat(); err == nil {
		b.ialt += i.Size()
	}
	return &maalt{File: f, b: b}, nil
}

func (m *maalt) Read(p []byte) (int, error) {
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
