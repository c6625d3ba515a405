package bestand

import (
	"bytes"
	"cmp"
	"errors"
	"io"
	"iter"
	"math"
	"slices"

	"github.com/akasse/dfdg"
)

// Laeser reads a membership file once, in constant memory.
type Laeser struct {
	f     filstroem
	start Startraekke
	linje int
	brugt bool
}

// ErrLaest is the error of reading a file a second time, or on after a loop that was left: a [Laeser] reads ahead.
var ErrLaest = errors.New("dfdg: bestand: filen er læst")

// NewLaeser makes a reader of a membership file. filnavn is the file's name without folder, "" where
// there is none; its fund is held against the start row's (B-07). The bytes of a [bytes.Reader] or [bytes.Buffer] are
// read where they lie, and must not change until the loop has ended.
func NewLaeser(r io.Reader, filnavn string) *Laeser {
	l := &Laeser{}
	l.f.init(r, filnavn, &l.start)
	return l
}

// Startraekke returns the start row; its fields are not given before the first row is read, or
// where they are malformed.
func (l *Laeser) Startraekke() Startraekke { return l.start }

// Linje returns the line of the row that was yielded last, from 1.
func (l *Laeser) Linje() int { return l.linje }

// Raekker yields each data row, and each finding as a [*Fund] in place of a row, in the order of
// the file; a row that a finding only warns about follows it. Reading goes on after a finding. Any
// other error is the reader's own, or [ErrLaest], and the last thing yielded. A file is read once, by Raekker or
// [Laeser.Kontroller]; a loop that is left ends it.
func (l *Laeser) Raekker() iter.Seq2[Raekke, error] {
	return func(yield func(Raekke, error) bool) {
		if l.brugt {
			yield(Raekke{}, ErrLaest)
			return
		}
		l.brugt, l.f.raekker = true, true
		defer l.f.luk()
		for b := l.f.naeste(); b != nil; b = l.f.naeste() {
			i, videre := 0, true
			for k := range b.fund {
				if i, videre = l.giv(b, i, b.fund[k].Linje, yield); !videre || !yield(Raekke{}, kopi(b.fund[k])) {
					return
				}
			}
			if _, videre = l.giv(b, i, math.MaxInt, yield); !videre {
				return
			}
		}
		if err := l.f.fejl(); err != nil {
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
		if l.brugt {
			yield(ErrLaest)
			return
		}
		l.brugt = true
		defer l.f.luk()
		for b := l.f.naeste(); b != nil; b = l.f.naeste() {
			for i := range b.fund {
				if !yield(kopi(b.fund[i])) {
					return
				}
			}
		}
		if err := l.f.fejl(); err != nil {
			yield(err)
		}
	}
}

// Antal returns how many data rows without a defect the file has, once the loop has gone through it; before, how many
// have been read, which is ahead of the loop.
func (l *Laeser) Antal() int { return l.f.antalRaekker }

// kopi takes a finding out of the block, which is used again.
func kopi(f Fund) *Fund { return &f }

// filstroem is the lines of a membership file with the rows that frame them.
type filstroem struct {
	stroem
	raekker      bool // make readable rows as well
	numre        bool // keep what can be read of a bad row: its number
	startraekke  *Startraekke
	akasse       int // that rows are held against, -1 for none
	navn         int // the file name's fund, -1 for none
	foran        []Fund
	slutlinje    int // line of the first end row
	antalRaekker int
	faerdig      bool
	sidste       bundt
}

func (f *filstroem) init(r io.Reader, filnavn string, start *Startraekke) {
	f.startraekke, f.akasse, f.navn = start, -1, -1
	if filnavn != "" {
		n, err := ParseFilnavn(filnavn)
		if fund, ok := err.(*Fund); ok {
			f.foran = append(f.foran, *fund)
		} else {
			f.navn = n.Akasse.Int()
			f.akasse = f.navn
		}
	}
	f.stroem = stroem{r: r, laes: f.laesBlok, foerste: f.laesStart}
}

// laesStart judges the first line; one that is a data row is left for laesBlok.
func (f *filstroem) laesStart(b *bundt) []byte {
	linje, rest, _ := bytes.Cut(b.tekst, []byte{'\n'})
	linje = uden(linje)
	meld := func(kolonne int, felt string) {
		b.meld(Bestandsfil, Fund{Regel: b02, Linje: 1, Kolonne: kolonne, Felt: felt})
	}
	var p pakket
	switch {
	case len(b.tekst) == 0, laesRaekkeLangsomt(linje, &p), erSlutraekke(linje):
		meld(1, "") // no start row
		return b.tekst
	case len(linje) != raekkelaengde:
		b.meld(Bestandsfil, Fund{Regel: b01, Linje: 1, Kolonne: min(len(linje), raekkelaengde) + 1})
		b.linjer = 1
		return rest
	}
	b.linjer = 1
	nuller := forskellig(linje[:10], '0')
	if nuller >= 0 {
		meld(nuller+1, "")
	}
	dato := dfdg.Dato{}
	if i, ok := alleCifre(linje[10:18]); !ok {
		meld(10+i+1, "koerselsdato")
	} else if dato = laesTaetDato(string(linje[10:18])); !dato.IsValid() {
		meld(10+1, "koerselsdato")
		dato = dfdg.Dato{}
	}
	f.startraekke.Koerselsdato = dato
	if i, ok := alleCifre(linje[18:21]); !ok {
		meld(18+i+1, "akasse")
	} else {
		f.startraekke.Akasse = dfdg.ReadAkassenummer(string(linje[18:21]))
		if nuller < 0 { // otherwise it may be no start row, and nothing is held against it
			f.akasse = f.startraekke.Akasse.Int()
			if f.navn >= 0 && f.navn != f.akasse {
				b.meld(Bestandsfil, Fund{Regel: b07, Linje: 1, Kolonne: 18 + 1, Felt: "akasse"})
			}
		}
	}
	if i := forskellig(linje[21:], ' '); i >= 0 {
		meld(21+i+1, "reserveret")
	}
	return rest
}

func forskellig(b []byte, c byte) int {
	return bytes.IndexFunc(b, func(r rune) bool { return r != rune(c) })
}

// laesBlok parses the data rows of a block; it runs in a worker and reads f alone.
func (f *filstroem) laesBlok(b *bundt) {
	t, nr, n, fond := b.tekst, b.linjer, 0, nytFond(f.akasse)
	b.rum(raekkelaengde + 1)
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
	if laesRaekkeLangsomt(linje, p) {
		f.proevAkasse(b, p, nr)
		return true
	}
	if !erSlutraekke(linje) {
		forklarRaekke(linje, func(felt string, kolonne int) {
			regel := b03
			if felt == "" {
				regel = b01
			}
			b.meld(Bestandsfil, Fund{Regel: regel, Linje: nr, Kolonne: kolonne, Felt: felt})
		})
		if !f.numre || !laesNummer(linje[:min(len(linje), 10)], p) {
			return false
		}
		b.kunNr++
		return true
	}
	slut := slutraekke{nr, -1}
	if len(linje) != raekkelaengde {
		b.meld(Bestandsfil, Fund{Regel: b01, Linje: nr, Kolonne: min(len(linje), raekkelaengde) + 1})
	} else if i, ok := alleCifre(linje[10:20]); !ok {
		b.meld(Bestandsfil, Fund{Regel: b04, Linje: nr, Kolonne: 10 + i + 1, Felt: "antal"})
	} else {
		slut.antal = 0
		for _, c := range linje[10:20] {
			slut.antal = slut.antal*10 + int64(c-'0')
		}
	}
	if len(linje) == raekkelaengde {
		if i := forskellig(linje[20:], ' '); i >= 0 {
			b.meld(Bestandsfil, Fund{Regel: b04, Linje: nr, Kolonne: 20 + i + 1, Felt: "reserveret"})
		}
	}
	b.slut = append(b.slut, slut)
	return false
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
		if f.fejl() == nil {
			f.afslut(b)
		}
		return b
	}
	f.antalRaekker += len(b.pakker) - b.kunNr
	for _, s := range b.slut {
		linje := b.base + s.linje
		if s.antal >= 0 && s.antal != int64(linje) {
			angivet := int(min(s.antal, math.MaxInt)) // ten digits, which an int may not hold
			b.meld(Bestandsfil, Fund{Regel: b04, Linje: linje, Kolonne: 10 + 1, Felt: "antal", Angivet: angivet, Talt: linje})
		}
		if f.slutlinje == 0 {
			f.slutlinje = linje
		}
	}
	if f.slutlinje > 0 && f.slutlinje < f.linjer && f.slutlinje >= b.base {
		b.meld(Bestandsfil, Fund{Regel: b04Efter, Linje: f.slutlinje + 1})
	}
	slices.SortStableFunc(b.fund, func(x, y Fund) int {
		return cmp.Or(cmp.Compare(x.Linje, y.Linje), cmp.Compare(x.Kolonne, y.Kolonne))
	})
	b.fund = slices.Insert(b.fund, 0, f.foran...)
	f.foran = nil
	return b
}

// afslut adds what is missing when the file is at its end.
func (f *filstroem) afslut(b *bundt) {
	if f.slutlinje == 0 {
		b.meld(Bestandsfil, Fund{Regel: b04Mangler, Linje: f.linjer + 1, Kolonne: 1})
	}
	if f.antalRaekker == 0 {
		b.meld(Bestandsfil, Fund{Regel: b08, Linje: f.linjer + 1})
	}
}
