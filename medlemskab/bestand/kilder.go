package bestand

import (
	"fmt"
	"io"
	"iter"
	"log/slog"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/motor"
)

// B-21: rækker fra GetAkasseBestand, der er ophørt, regnes som ikke i bestanden.
var b21 = motor.Afledt("B-21", "M GetAkasseBestand",
	"Rækker fra GetAkasseBestand, der er ophørt inden for de seneste 31 dage, regnes som ikke i bestanden.",
	"Rows of GetAkasseBestand that ended in the last 31 days count as not in the file.")

var b21Gammel = motor.Advarsel("B-21", "M GetAkasseBestand",
	"Rækken er ophørt for mere end 31 dage siden og hører ikke til i bestanden.",
	"The row ended more than 31 days ago and does not belong in the answer.",
	motor.Tolkning("M says which rows the method answers, not what another row means; it is taken as ended all the same"))

// skjult holds what is nobody's to print: whoever walks over memory, as fmt does over unexported fields and spew over all, stops
// at a function.
type skjult[T any] func() T

// skjul hides a reader or an error; nil for none.
func skjul[T any](v T) skjult[T] {
	if any(v) == nil {
		return nil
	}
	return func() T { return v }
}

// Fil is DFDG's side of a reconciliation. It is read by one reconciliation, once: two goroutines need a source each.
type Fil struct {
	r       skjult[io.Reader]
	navn    string
	raekker iter.Seq2[Tjenesteraekke, error]
	id      *byte // the source's own
}

// Equal reports whether both are the same source, made by one call.
func (f Fil) Equal(g Fil) bool { return f.id == g.id }

// ReadFil takes DFDG's side from a membership file; filnavn as for [NewLaeser].
func ReadFil(r io.Reader, filnavn string) Fil { return Fil{r: skjul(r), navn: filnavn, id: new(byte)} }

// Tjenesteraekke is a row of GetAkasseBestand (B-21): a present member, or one whose membership
// ended in the last 31 days.
type Tjenesteraekke struct {
	Raekke
	Slutdato dfdg.Dato // the last day; not given while it has none
}

// FraTjenesten takes DFDG's side from the rows of GetAkasseBestand, which are read once. An error in place of a row is the
// last thing read: the side is then not whole (B-22). [UdenFejl] makes such a source of one that cannot fail.
func FraTjenesten(raekker iter.Seq2[Tjenesteraekke, error]) Fil {
	return Fil{raekker: raekker, id: new(byte)}
}

// Register is the fund's own side of a reconciliation. It is read by one reconciliation, once: two goroutines need a source each.
type Register struct {
	r         skjult[io.Reader]
	medlemmer iter.Seq2[Medlem, error]
	id        *byte // the source's own
}

// Equal reports whether both are the same source, made by one call.
func (r Register) Equal(s Register) bool { return r.id == s.id }

// ReadRegister takes the own side from its CSV form; see the package documentation.
func ReadRegister(r io.Reader) Register { return Register{r: skjul(r), id: new(byte)} }

// FraMedlemmer takes the own side from rows, which are read once. An error in place of a row is the last thing read: the
// side is then not whole (B-22). [UdenFejl] makes such a source of one that cannot fail.
func FraMedlemmer(medlemmer iter.Seq2[Medlem, error]) Register {
	return Register{medlemmer: medlemmer, id: new(byte)}
}

// UdenFejl makes a source that can fail of rows that lie in memory.
func UdenFejl[T any](raekker iter.Seq[T]) iter.Seq2[T, error] {
	if raekker == nil {
		return nil
	}
	return func(yield func(T, error) bool) {
		for r := range raekker {
			if !yield(r, nil) {
				return
			}
		}
	}
}

// Format writes for every verb what the side is, and nothing that it holds.
func (f Fil) Format(s fmt.State, _ rune) { fmt.Fprint(s, Bestandsfil) }

// LogValue is what Format writes.
func (f Fil) LogValue() slog.Value { return slog.StringValue(Bestandsfil.String()) }

// Format writes for every verb what the side is, and nothing that it holds.
func (r Register) Format(s fmt.State, _ rune) { fmt.Fprint(s, EgetRegister) }

// LogValue is what Format writes.
func (r Register) LogValue() slog.Value { return slog.StringValue(EgetRegister.String()) }

// indgang gives a side's blocks in the order they stand.
type indgang interface {
	naeste() *bundt
	fejl() error
	luk()
	facit() facit
}

// facit is what is known of an input when it has been read.
type facit struct {
	akasse int // the fund of the file; -1 for unknown
	form   Registerform
	uorden bool // the register's dates are not what they seem
}

func (f Fil) aabn(idag dfdg.Dato) indgang {
	if f.raekker != nil {
		akasse := -1
		g := nyRaekkegang(Bestandsfil, f.raekker, func(b *bundt, r *Tjenesteraekke, p *pakket) bool {
			return r.pak(b, p, idag, &akasse)
		})
		g.om = func() facit { return facit{akasse: akasse} }
		return g
	}
	s := &filstroem{numre: true}
	s.init(f.r(), f.navn, new(Startraekke), idag)
	s.maerk = true
	return s
}

func (r Register) aabn(idag dfdg.Dato) indgang {
	if r.medlemmer != nil {
		g := nyRaekkegang(EgetRegister, r.medlemmer, func(b *bundt, m *Medlem, p *pakket) bool {
			if k := m.mangler(); k >= 0 {
				uden := k == kCPR || k == kNytCPR
				b.meld(EgetRegister, Fund{Regel: b06, Linje: int(p.linje), Felt: kolonner[k], skader: uden})
				b.ulaestSkift(m, int(p.linje))
				return pakNummer(m.CPR, p)
			}
			m.pak(b, p, idag)
			return true
		})
		g.om = func() facit { return facit{akasse: -1} }
		return g
	}
	return nyRegisterstroem(r.r(), idag)
}

// raekkegang is the blocks of rows that a user yields.
type raekkegang[T any] struct {
	kilde        Kilde
	naesteRaekke func() (T, error, bool)
	stop         func()
	pak          func(*bundt, *T, *pakket) bool
	om           func() facit
	antal        int
	faerdig      bool
	b            bundt
}

func nyRaekkegang[T any](kilde Kilde, raekker iter.Seq2[T, error], pak func(*bundt, *T, *pakket) bool) *raekkegang[T] {
	g := &raekkegang[T]{kilde: kilde, pak: pak}
	g.naesteRaekke, g.stop = iter.Pull2(raekker)
	return g
}

func (g *raekkegang[T]) luk()         { g.stop() }
func (g *raekkegang[T]) fejl() error  { return nil }
func (g *raekkegang[T]) facit() facit { return g.om() }

func (g *raekkegang[T]) naeste() *bundt {
	if g.faerdig {
		return nil
	}
	b := &g.b
	b.base += b.linjer
	b.nulstil()
	var fejl error
	for b.linjer < pakkerIBlok {
		r, err, mere := g.naesteRaekke()
		if fejl = err; !mere || err != nil {
			g.faerdig = true
			break
		}
		b.linjer++
		p := pakket{linje: uint32(b.linjer)}
		if g.pak(b, &r, &p) {
			b.pakker = append(b.pakker, p)
		}
	}
	g.antal += len(b.pakker)
	switch {
	case fejl != nil:
		b.kilde = append(b.kilde, Fund{Regel: b22Side, Kilde: g.kilde, Linje: b.linjer + 1, aarsag: kildenFejlede, fejl: skjul(fejl)})
	case g.faerdig && g.antal == 0:
		b.kilde = append(b.kilde, Fund{Regel: b22Side, Kilde: g.kilde, Linje: b.linjer + 1, aarsag: ingenRaekker})
	}
	for i := range b.fund {
		b.fund[i].Linje += b.base
	}
	for i := range b.kilde {
		b.kilde[i].Linje += b.base
	}
	return b
}

// In a packed row of DFDG's side, the last day of a membership as days from today, in the middle of the range; 0 for none.
const (
	slutkodeIdag = 1 << 15
	slutkodeMax  = fremmed - 1
)

func slutkode(slut, idag dfdg.Dato) uint16 {
	if !slut.IsValid() {
		return 0
	}
	return uint16(max(1, min(slutkodeIdag+idag.DageTil(slut), slutkodeMax)))
}

// ophoert reports whether a row of the service has ended before today.
func (p *post) ophoert() bool { return p.andet > 0 && p.andet < slutkodeIdag }

// pak packs a row from the service; false where a finding says why not. The first good row's fund is that of all.
func (r *Tjenesteraekke) pak(b *bundt, p *pakket, idag dfdg.Dato, akasse *int) bool {
	nr := int(p.linje)
	if felt := r.galt(); felt != "" {
		b.meld(Bestandsfil, Fund{Regel: b03, Linje: nr, Felt: felt, skader: !r.CPR.IsValid()})
		return pakNummer(r.CPR, p)
	}
	if *akasse < 0 {
		*akasse = r.Akasse.Int()
	}
	*p = pakket{cprTal(r.CPR), p.linje, r.post()}
	p.andet = slutkode(r.Slutdato, idag)
	if r.Akasse.Int() != *akasse {
		b.meld(Bestandsfil, Fund{Regel: b07, Linje: nr, Felt: "akasse"})
		p.andet = fremmed
	}
	if r.Afdeling.Akasse() != r.Akasse {
		b.meld(Bestandsfil, Fund{Regel: b07, Linje: nr, Felt: "afdeling"})
	}
	const hoejst = 31 // days, M
	if r.Slutdato.DageTil(idag) > hoejst {
		b.meld(Bestandsfil, Fund{Regel: b21Gammel, Linje: nr, Felt: "slutdato"})
	}
	return true
}

func (r *Tjenesteraekke) galt() string {
	if felt := r.Raekke.galt(); felt != "" {
		return felt
	}
	if !r.Slutdato.IsZero() && !r.Slutdato.IsValid() {
		return "slutdato"
	}
	return ""
}

// kilde is a side that is ready: its stream where that is in order, otherwise in memory.
type kilde struct {
	ind    indgang
	h      hukommelse
	helhed Helhed
	om     facit
	dublet []uint32 // numbers that stand more than once, where they are known beforehand
	summer []uint64 // of the blocks as they were read first
	nr     int      // of the next block to be read again
	antal  int      // of the rows that were read
	// kasser are the funds of the members' branches in the register; nil for DFDG's side.
	kasser *[100]bool
}

// tag takes what a block says of the side as a whole.
func (s *kilde) tag(b *bundt) {
	s.helhed.tag(b)
	s.antal += len(b.pakker)
	if s.kasser == nil {
		return
	}
	for i := range b.pakker {
		if p := &b.pakker[i]; p.andet == uint16(ErMedlem) && p.afd != 0 {
			s.kasser[p.afd/10000] = true
		}
	}
}

// andres reports whether the register has members, and every one by a branch of another fund than akasse: it is not the
// register that the file is to be held against, and what it lacks says nothing (T).
func (s *kilde) andres(akasse int) bool {
	return slices.Contains(s.kasser[:], true) && (akasse >= len(s.kasser) || !s.kasser[akasse])
}

func (s *kilde) luk() {
	if s.ind != nil {
		s.ind.luk()
	}
}

// dobbelt reports whether a number stands more than once.
func (s *kilde) dobbelt(cpr uint32) bool {
	if s.ind != nil {
		_, ja := slices.BinarySearch(s.dublet, cpr)
		return ja
	}
	return s.h.dobbelt(cpr)
}

// aabn makes both sides ready, at the same time where both can be rewound; others may wait for each other. What is
// the user's, the readers and the loop, runs one at a time all the same. Findings and errors of the file come first.
func (k *koersel) aabn(fil, reg *kilde) {
	var (
		bruger sync.Mutex
		stop   atomic.Bool
		f, r   = k.a.fil, k.a.register
		idag   = k.a.valg.Idag
		fs, rs = nySpolbar(&f.r, &bruger), nySpolbar(&r.r, &bruger)
		aabnF  = func() indgang { return f.aabn(idag) }
		aabnR  = func() indgang { return r.aabn(idag) }
	)
	giv := func(f Fund) {
		bruger.Lock()
		defer bruger.Unlock()
		if !k.slut {
			k.fund(f)
			stop.Store(k.slut)
		}
	}
	fejl := func(err error) {
		bruger.Lock()
		defer bruger.Unlock()
		k.fejl(err)
		stop.Store(k.slut)
	}
	if fs == nil || rs == nil {
		if fejl(fil.aabn(aabnF, fs, giv, &stop)); !k.slut {
			fejl(reg.aabn(aabnR, rs, giv, &stop))
		}
		return
	}
	var (
		fund    = make(chan Fund)
		regfejl error
	)
	go func() {
		defer close(fund)
		regfejl = reg.aabn(aabnR, rs, func(f Fund) { fund <- f }, &stop)
	}()
	defer func() { // also where the user's loop panics
		stop.Store(true)
		for range fund {
		}
	}()
	fejl(fil.aabn(aabnF, fs, giv, &stop))
	for f := range fund {
		giv(f)
	}
	fejl(regfejl)
}

// spolbar is an input that can be rewound to where it stood.
type spolbar struct {
	io.ReadSeeker
	bruger *sync.Mutex
	her    int64
}

// nySpolbar puts a spolbar in an input's place; nil where the input cannot be rewound.
func nySpolbar(r *skjult[io.Reader], bruger *sync.Mutex) *spolbar {
	if *r == nil {
		return nil
	}
	if seek, ok := (*r)().(io.ReadSeeker); ok {
		if her, err := seek.Seek(0, io.SeekCurrent); err == nil {
			s := &spolbar{seek, bruger, her}
			*r = skjul[io.Reader](s)
			return s
		}
	}
	return nil
}

func (s *spolbar) Read(b []byte) (int, error) {
	s.bruger.Lock()
	defer s.bruger.Unlock()
	return s.ReadSeeker.Read(b)
}

func (s *spolbar) spol() error {
	s.bruger.Lock()
	defer s.bruger.Unlock()
	_, err := s.Seek(s.her, io.SeekStart)
	return err
}

// aabn makes a side ready; r is nil where it cannot be rewound. It ends early when stop is set.
func (s *kilde) aabn(ny func() indgang, r *spolbar, fund func(Fund), stop *atomic.Bool) error {
	if r != nil {
		orden := s.iOrden(ny(), stop)
		if err := r.spol(); err != nil {
			return err
		}
		if orden {
			s.ind = ny()
			return nil
		}
		*s = kilde{kasser: s.kasser}
	}
	ind := ny()
	defer ind.luk()
	for b := ind.naeste(); b != nil && !stop.Load(); b = ind.naeste() {
		for _, f := range b.fund {
			fund(f)
		}
		s.tag(b)
		s.h.tilfoej(b)
	}
	s.om = ind.facit()
	return ind.fejl()
}

// iOrden reads a side to its end or the first row that is out of order, and keeps what is needed before the rows: the
// changed numbers, the numbers that stand twice, whether the side is whole, and how to know it again.
func (s *kilde) iOrden(ind indgang, stop *atomic.Bool) bool {
	defer ind.luk()
	sidst := uint32(ingenCPR)
	for b := ind.naeste(); b != nil && !stop.Load(); b = ind.naeste() {
		for i := range b.pakker {
			cpr := b.pakker[i].cpr
			if cpr <= sidst && sidst != ingenCPR {
				if cpr < sidst {
					return false
				}
				s.dublet = append(s.dublet, cpr)
			}
			sidst = cpr
		}
		s.tag(b)
		s.h.skift = tilfoejSkift(s.h.skift, b)
		s.summer = append(s.summer, b.sum)
	}
	s.om = ind.facit()
	return ind.fejl() == nil
}

// ErrAendret is the error of an input that is not the same when it is read again: nothing more follows from it.
var ErrAendret error = aendret{}

type aendret struct{}

// Error is Tekst, with the package's name before it.
func (a aendret) Error() string { return "dfdg: bestand: " + a.Tekst() }

// Tekst says it in Danish.
func (aendret) Tekst() string { return "en fil er ændret, mens den blev læst" }

// Text says it in English.
func (aendret) Text() string { return "a file has changed while it was read" }

// kendt reports whether the next block is what it was when it was read first; at the end, whether all have come.
func (s *kilde) kendt(b *bundt) bool {
	if b == nil {
		return s.nr == len(s.summer)
	}
	s.nr++
	return s.nr <= len(s.summer) && s.summer[s.nr-1] == b.sum
}

// naeste gives the side's rows in order of CPR number, block by block, with the lines before each.
func (s *kilde) naeste(k *koersel) func() ([]pakket, int) {
	if s.ind == nil {
		return s.h.laeser()
	}
	return func() ([]pakket, int) {
		for !k.slut {
			b := s.ind.naeste()
			if !s.kendt(b) {
				k.fejl(s.ind.fejl())
				k.fejl(ErrAendret)
				break
			}
			if b == nil {
				k.fejl(s.ind.fejl())
				break
			}
			for _, f := range b.fund {
				if k.fund(f); k.slut {
					return nil, 0
				}
			}
			if len(b.pakker) > 0 {
				return b.pakker, b.base
			}
		}
		return nil, 0
	}
}
