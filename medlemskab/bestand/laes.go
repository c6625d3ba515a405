package bestand

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"iter"
	"log/slog"
	"math"
	"slices"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor"
)

// B-01: rækken er 44 tegn.
var b01 = motor.Format("B-01", "M 2",
	"En række i bestandsfilen har 44 tegn og slutter med CRLF eller LF.",
	"A row of the membership file has 44 characters and ends with CRLF or LF.",
	motor.Tolkning("M gives the length alone; both line ends are in use, and the last line may lack one"))

// B-02: startrækken.
var b02 = motor.Format("B-02", "M 2.0.1",
	"Første række er startrækken: ti nuller, kørselsdato ÅÅÅÅMMDD, a-kassenummer på tre cifre og 23 blanke.",
	"The first row is the start row: ten zeros, run date YYYYMMDD, fund number of three digits and 23 blanks.")

// B-04: slutrækken med antallet af rækker.
var b04 = motor.Format("B-04", "M 2.0.3",
	"Slutrækken er ti nitaller, antallet af rækker på ti cifre, start- og slutrække talt med, og 24 blanke.",
	"The end row is ten nines, the number of rows in ten digits, start and end row included, and 24 blanks.")

var b04Mangler = motor.Format("B-04", "M 2.0.3",
	"Bestandsfilen slutter uden slutrække: den kan være afkortet.",
	"The membership file ends without an end row: it may be cut short.")

var b04Efter = motor.Format("B-04", "M 2.0.3",
	"Der står rækker efter slutrækken; de er læst med.",
	"There are rows after the end row; they have been read too.",
	motor.Tolkning("M does not say what more rows are; two files in one is the likely cause, and none of them is dropped"))

// B-07: rækkens a-kasse er filens, og afdelingen a-kassens.
var b07 = motor.Advarsel("B-07", "M 2.0.2",
	"A-kassen i rækken er startrækkens og filnavnets, og afdelingsnummeret begynder med a-kassens nummer.",
	"The row's fund is the start row's and the file name's, and the branch number begins with the fund's.")

// B-08: en fil har datarækker.
var b08 = motor.Advarsel("B-08", "M 2",
	"Bestandsfilen har ingen datarækker, men der leveres ikke filer for a-kasser uden medlemmer.",
	"The membership file has no data rows, but no file is delivered for a fund without members.")

// B-26: kørselsdatoen er højst 31 dage gammel, ikke efter i dag og den samme som datoen i filens navn; intet er registreret
// efter i dag.
var b26 = motor.Advarsel("B-26", "M 2, 2.1",
	"Kørselsdatoen er højst 31 dage gammel, ikke efter i dag og den samme som datoen i filens navn, og ingen udmeldelse er registreret efter i dag.",
	"The run date is at most 31 days old, not after today and the date in the file's name, and no exit is registered after today.")

// Laeser reads a membership file once, in constant memory. It is for one goroutine at a time.
type Laeser struct {
	fil   skjult[*filstroem]
	start Startraekke
	linje int
	brugt bool
}

// Equal reports whether both are the same reader.
func (l *Laeser) Equal(m *Laeser) bool { return l == m }

// errLaest is the error of reading a file a second time, or nothing.
func errLaest() error { return &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldLaeser} }

// NewLaeser makes a reader of a membership file. filnavn is the file's name without folder, "" where
// there is none; its fund is held against the start row's (B-07). The bytes of a [bytes.Reader] or [bytes.Buffer] are
// read where they lie, and must not change until the loop has ended.
func NewLaeser(r io.Reader, filnavn string) *Laeser {
	f := new(filstroem)
	l := &Laeser{fil: func() *filstroem { return f }}
	f.init(r, filnavn, &l.start, dfdg.Dato{})
	return l
}

// kanLaeses reports whether there is a file that has not been read, and takes it.
func (l *Laeser) kanLaeses() bool {
	if l == nil || l.fil == nil || l.fil().r == nil || l.brugt {
		return false
	}
	l.brugt = true
	return true
}

// Format writes for every verb how far reading has come: the rows that are read ahead are nobody's to print.
func (l *Laeser) Format(s fmt.State, _ rune) {
	if l == nil {
		fmt.Fprint(s, "bestandsfil")
		return
	}
	fmt.Fprintf(s, "bestandsfil linje %d", l.linje)
}

// LogValue is what Format writes.
func (l *Laeser) LogValue() slog.Value { return slog.StringValue(fmt.Sprint(l)) }

// Startraekke returns the start row; its fields are not given before the first row is read, or
// where they are malformed.
func (l *Laeser) Startraekke() Startraekke {
	if l == nil {
		return Startraekke{}
	}
	return l.start
}

// Linje returns the line of the row that was yielded last, from 1.
func (l *Laeser) Linje() int {
	if l == nil {
		return 0
	}
	return l.linje
}

// Raekker yields each data row, and each finding as a [*Fund] in place of a row, in the order of
// the file; a row that a finding only warns about follows it. Reading goes on after a finding. Any
// other error is the reader's own, or a [*dfdgerr.KaldFejl] where there is nothing to read any more, and the last thing
// yielded. A file is read once, by Raekker or [Laeser.Kontroller]; a loop that is left ends it.
func (l *Laeser) Raekker() iter.Seq2[Raekke, error] {
	return func(yield func(Raekke, error) bool) {
		if !l.kanLaeses() {
			yield(Raekke{}, errLaest())
			return
		}
		f := l.fil()
		f.raekker = true
		defer f.luk()
		for b := f.naeste(); b != nil; b = f.naeste() {
			var i int
			var videre bool
			for k := range b.fund {
				if i, videre = l.giv(b, i, b.fund[k].Linje, yield); !videre || !yield(Raekke{}, kopi(b.fund[k])) {
					return
				}
			}
			if _, videre = l.giv(b, i, math.MaxInt, yield); !videre {
				return
			}
		}
		if err := f.fejl(); err != nil {
			yield(Raekke{}, err)
		}
	}
}

// giv yields the rows of b from i on that stand before a line. It returns the first that does not, and false where
// the loop has been left.
func (l *Laeser) giv(b *bundt, i, foer int, yield func(Raekke, error) bool) (int, bool) {
	raekker, pakker, base := b.raekker, b.pakker, b.base
	for ; i < len(raekker); i++ {
		linje := base + int(pakker[i].linje)
		if linje >= foer {
			break
		}
		l.linje = linje
		if !yield(raekker[i], nil) {
			return i, false
		}
	}
	return i, true
}

// Kontroller reads the whole file and returns its findings alone, in the order of the file. It
// judges all that [Laeser.Raekker] judges in less than half the time, since it makes no rows.
func (l *Laeser) Kontroller() iter.Seq[error] {
	return func(yield func(error) bool) {
		if !l.kanLaeses() {
			yield(errLaest())
			return
		}
		f := l.fil()
		defer f.luk()
		for b := f.naeste(); b != nil; b = f.naeste() {
			for i := range b.fund {
				if !yield(kopi(b.fund[i])) {
					return
				}
			}
		}
		if err := f.fejl(); err != nil {
			yield(err)
		}
	}
}

// Antal returns how many data rows without a defect the file has, once the loop has gone through it; before, how many
// have been read, which is ahead of the loop.
func (l *Laeser) Antal() int {
	if l == nil || l.fil == nil {
		return 0
	}
	return l.fil().antalRaekker
}

// kopi takes a finding out of the block, which is used again.
func kopi(f Fund) *Fund { return &f }

// filstroem is the lines of a membership file with the rows that frame them.
type filstroem struct {
	stroem
	raekker      bool // make readable rows as well
	numre        bool // keep what can be read of a bad row: its number
	startraekke  *Startraekke
	idag         dfdg.Dato // that the run date is held against; not given for none
	akasse       int       // that rows are held against, -1 for none
	navn         Filnavn   // not valid for none
	foran        []Fund
	slutlinje    int // line of the first end row
	efterSlut    bool
	afvist       bool // no membership file at all
	antalRaekker int
	tomme        blanke
	faerdig      bool
	sidste       bundt
}

func (f *filstroem) init(r io.Reader, filnavn string, start *Startraekke, idag dfdg.Dato) {
	f.startraekke, f.akasse, f.idag = start, -1, idag
	if filnavn != "" {
		n, err := ParseFilnavn(filnavn)
		var fund *Fund
		if errors.As(err, &fund) {
			f.foran = append(f.foran, *fund)
		} else {
			f.navn, f.akasse = n, n.Akasse.Int()
			if !n.ugen() {
				f.foran = append(f.foran, Fund{Regel: b23Uge, Kilde: Filnavnet, Kolonne: navneuge + 1, Felt: "uge"})
			}
		}
	}
	f.stroem = stroem{r: r, blok: blok, laes: f.laesBlok, foerste: f.laesStart}
}

// laesStart judges the first line; one that is a data row is left for laesBlok.
func (f *filstroem) laesStart(b *bundt) []byte {
	b.tekst = bytes.TrimPrefix(b.tekst, bom)
	if a := f.ukendtSlags(b.tekst); a != ingenAarsag {
		b.meld(Bestandsfil, Fund{Regel: b01, Linje: 1, Kolonne: 1, aarsag: a, skader: true})
		f.afvist = true
		f.stop()
		return nil
	}
	linje, rest, _ := bytes.Cut(b.tekst, lf)
	linje = uden(linje)
	meld := func(kolonne int, felt string, a aarsag) {
		b.meld(Bestandsfil, Fund{Regel: b02, Linje: 1, Kolonne: kolonne, Felt: felt, aarsag: a, skader: true})
	}
	var p pakket
	switch {
	case len(b.tekst) == 0, laesRaekkeLangsomt(linje, &p), erSlutraekke(linje):
		meld(1, "", ingenAarsag) // no start row
		return b.tekst
	case len(linje) != raekkelaengde:
		b.linjer = 1
		b.meld(Bestandsfil, Fund{Regel: b01, Linje: 1, Kolonne: min(len(linje), raekkelaengde) + 1, aarsag: laengdefejl(linje), antal: len(linje), skader: true})
		return rest
	}
	b.linjer = 1
	nuller := forskellig(linje[:10], '0')
	if nuller >= 0 {
		meld(nuller+1, "", ingenAarsag)
	}
	dato := dfdg.Dato{}
	if fejl := proevCifre(linje[10:18], cifre); fejl.findes() {
		meld(10+fejl.i+1, "koerselsdato", fejl.aarsag)
	} else if dato = laesTaetDato(string(linje[10:18])); !dato.IsValid() {
		meld(10+1, "koerselsdato", datoFindesIkke)
		dato = dfdg.Dato{}
	}
	f.startraekke.Koerselsdato = dato
	f.alder(b, dato)
	if fejl := proevCifre(linje[18:21], cifre); fejl.findes() {
		meld(18+fejl.i+1, "akasse", fejl.aarsag)
	} else {
		f.startraekke.Akasse = dfdg.ReadAkassenummer(string(linje[18:21]))
		if nuller < 0 { // otherwise it may be no start row, and nothing is held against it
			f.akasse = f.startraekke.Akasse.Int()
			if f.navn.IsValid() && f.navn.Akasse.Int() != f.akasse {
				b.meld(Bestandsfil, Fund{Regel: b07, Linje: 1, Kolonne: 18 + 1, Felt: "akasse"})
			}
		}
	}
	if i := forskellig(linje[21:], ' '); i >= 0 {
		meld(21+i+1, "reserveret", ingenAarsag)
	}
	return rest
}

// alder holds the run date against today and the file's name (B-26), where each is known.
func (f *filstroem) alder(b *bundt, koert dfdg.Dato) {
	const hoejst = 31 // days
	meld := func(a aarsag) {
		b.meld(Bestandsfil, Fund{Regel: b26, Linje: 1, Kolonne: 10 + 1, Felt: "koerselsdato", aarsag: a})
	}
	if koert.DageTil(f.idag) > hoejst {
		meld(forGammel)
	}
	if koert.Efter(f.idag) {
		meld(iFremtiden)
	}
	if koert.DageTil(f.navn.Leveret) != 0 {
		meld(andenDato)
	}
}

func forskellig(b []byte, c byte) int {
	return bytes.IndexFunc(b, func(r rune) bool { return r != rune(c) })
}

// laesBlok parses the data rows of a block; it runs in a worker and reads f alone.
func (f *filstroem) laesBlok(b *bundt) {
	t, nr, n, fond := b.tekst, b.linjer, 0, nytFond(f.akasse)
	for len(t) > 0 {
		nr++
		p := b.raekke(n)
		p.linje = uint32(nr)
		if fond.findes && len(t) >= len(raekketekst{}) {
			if r := (*raekketekst)(t); laesRaekke(r, fond, p) {
				switch ende := r[raekkelaengde:]; {
				case ord2(ende) == crlf:
					t = t[raekkelaengde+2:]
					n++
					continue
				case ende[0] == '\n':
					t = t[raekkelaengde+1:]
					n++
					continue
				}
			}
		}
		i := bytes.IndexByte(t, '\n')
		if f.laesAndet(b, uden(t[:i]), p) {
			n++
		}
		t = t[i+1:]
	}
	b.linjer, b.pakker = nr, b.pakker[:n]
	b.tomme()
	if f.raekker {
		b.raekker = slices.Grow(b.raekker[:0], cap(b.pakker))[:n]
		for i := range b.pakker {
			b.pakker[i].til(&b.raekker[i])
		}
	}
}

// proevAkasse warns where the row's fund is not the file's or the branch not the fund's (B-07).
func (f *filstroem) proevAkasse(b *bundt, p *pakket, nr int) {
	if f.akasse >= 0 && int(p.andet) != f.akasse {
		b.meld(Bestandsfil, Fund{Regel: b07, Linje: nr, Kolonne: 10 + 1, Felt: "akasse"})
	}
	if p.afd/10000 != uint32(p.andet) {
		b.meld(Bestandsfil, Fund{Regel: b07, Linje: nr, Kolonne: 14 + 1, Felt: "afdeling"})
	}
}

func erSlutraekke(linje []byte) bool { return bytes.HasPrefix(linje, []byte("9999999999")) }

// laesAndet takes a line that is not as nearly all are: an unusual row into p, or, with false, the end row or a
// defect.
func (f *filstroem) laesAndet(b *bundt, linje []byte, p *pakket) bool {
	nr := int(p.linje)
	switch {
	case laesRaekkeLangsomt(linje, p):
		f.proevAkasse(b, p, nr)
		return true
	case erTom(linje):
		b.meld(Bestandsfil, Fund{Regel: b01, Linje: nr, Kolonne: 1, aarsag: tomLinje, skader: true, tom: true})
		return false
	case erSlutraekke(linje):
		f.laesSlut(b, linje, nr)
		return false
	}
	nummer := f.numre && laesNummer(linje[:min(len(linje), 10)], p)
	sikkert := nummer && f.sikkertNummer(linje)
	forklarRaekke(linje, func(felt string, kolonne int, a aarsag) {
		regel := b03
		if felt == "" {
			regel = b01
		}
		b.meld(Bestandsfil, Fund{Regel: regel, Linje: nr, Kolonne: kolonne, Felt: felt, aarsag: a, antal: len(linje), skader: !sikkert})
	})
	if nummer {
		b.kunNr++
	}
	return nummer
}

// sikkertNummer reports whether the first ten characters of a bad row are its CPR number, and the only one: a character
// that was lost or came in before the eleventh would have moved what follows, and what is too long may be two rows.
func (f *filstroem) sikkertNummer(linje []byte) bool {
	if len(linje) < 14 || len(linje) > raekkelaengde && !erTom(linje[raekkelaengde:]) {
		return false
	}
	if f.akasse >= 0 && string(linje[10:14]) == string(cifre4(f.akasse)) {
		return true
	}
	if len(linje) != raekkelaengde {
		return false
	}
	return !proevFelt("startdato", linje[20:30]).findes()
}

func cifre4(n int) []byte { return nulstillet(nil, n, 4) }

func (f *filstroem) laesSlut(b *bundt, linje []byte, nr int) {
	slut := slutraekke{nr, -1}
	meld := func(x Fund) {
		x.Linje, x.skader = nr, true
		b.meld(Bestandsfil, x)
	}
	if len(linje) != raekkelaengde {
		meld(Fund{Regel: b01, Kolonne: min(len(linje), raekkelaengde) + 1, aarsag: laengdefejl(linje), antal: len(linje)})
	} else if fejl := proevCifre(linje[10:20], cifre); fejl.findes() {
		meld(Fund{Regel: b04, Kolonne: 10 + fejl.i + 1, Felt: "antal", aarsag: fejl.aarsag})
	} else {
		slut.antal = 0
		for _, c := range linje[10:20] {
			slut.antal = slut.antal*10 + int64(c-'0')
		}
	}
	if len(linje) == raekkelaengde {
		if i := forskellig(linje[20:], ' '); i >= 0 {
			meld(Fund{Regel: b04, Kolonne: 20 + i + 1, Felt: "reserveret"})
		}
	}
	b.slut = append(b.slut, slut)
}

// naeste is the stroem's, with the findings that need the whole file: on the end row, and on
// what is missing at the end.
func (f *filstroem) naeste() *bundt {
	if f.faerdig {
		return nil
	}
	b := f.stroem.naeste()
	if b == nil {
		f.faerdig = true
		b = &f.sidste
		b.fund = append(b.fund, f.foran...)
		if f.fejl() == nil && !f.afvist {
			f.afslut(b)
		}
		return b
	}
	f.antalRaekker += len(b.pakker) - b.kunNr
	f.tomme.hold(b)
	for _, s := range b.slut {
		linje := b.base + s.linje
		if s.antal >= 0 && s.antal != int64(linje) {
			angivet := int(min(s.antal, flestAngivet))
			b.meld(Bestandsfil, Fund{Regel: b04, Linje: linje, Kolonne: 10 + 1, Felt: "antal", Angivet: angivet, Talt: linje, skader: true})
		}
		if f.slutlinje == 0 {
			f.slutlinje = linje
		}
	}
	if f.slutlinje > 0 && f.slutlinje < b.base+b.sidst && !f.efterSlut {
		f.efterSlut = true
		b.meld(Bestandsfil, Fund{Regel: b04Efter, Linje: f.slutlinje + 1, skader: true})
	}
	slices.SortStableFunc(b.fund, func(x, y Fund) int {
		return cmp.Or(cmp.Compare(x.Linje, y.Linje), cmp.Compare(x.Kolonne, y.Kolonne))
	})
	b.fund = slices.Insert(b.fund, 0, f.foran...)
	f.foran = nil
	return b
}

// afslut adds what is missing when the file is at its end. Blank lines after the end row are no rows.
func (f *filstroem) afslut(b *bundt) {
	if f.slutlinje == 0 {
		b.fund = append(b.fund, f.tomme.fund...)
		b.meld(Bestandsfil, Fund{Regel: b04Mangler, Linje: f.linjer + 1, Kolonne: 1, skader: true})
	}
	if f.antalRaekker == 0 {
		b.meld(Bestandsfil, Fund{Regel: b08, Linje: f.linjer + 1, skader: true})
	}
}

func (f *filstroem) facit() facit { return facit{akasse: f.akasse} }

// flestAngivet is the most that is told of a stated count: with more digits it could be a personal number.
const flestAngivet = 100_000_000
