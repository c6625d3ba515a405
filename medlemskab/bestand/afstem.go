package bestand

import (
	"cmp"
	"errors"
	"io"
	"iter"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
)

// Valg is what a reconciliation is judged by.
type Valg struct {
	Idag      dfdg.Dato      // required
	Snitflade dfdg.Snitflade // 2025-2, which the zero value is too, or 2021-3
	MedIngen  bool           // yield also the actions Ingen, which are otherwise only counted
}

// Afstemning is one reconciliation; see [Reconcile].
type Afstemning struct {
	register Register
	fil      Fil
	valg     Valg
	antal    [antalSlags]int
	brugt    bool
}

// Reconcile prepares to reconcile the fund's own register with DFDG's file. The error names what is
// missing for it to begin.
func Reconcile(register Register, fil Fil, v Valg) (*Afstemning, error) {
	v.Snitflade = cmp.Or(v.Snitflade, dfdg.Snitflade2025_2)
	switch {
	case !v.Idag.IsValid():
		return nil, errDato
	case v.Snitflade != dfdg.Snitflade2025_2 && v.Snitflade != dfdg.Snitflade2021_3:
		return nil, errors.New("dfdg: bestand: snitfladen er ikke en af medlemskabs")
	case register.r == nil && register.medlemmer == nil, fil.r == nil && fil.raekker == nil:
		return nil, errors.New("dfdg: bestand: register eller bestand mangler")
	}
	return &Afstemning{register: register, fil: fil, valg: v}, nil
}

// Antal returns how many actions of a kind there have been so far.
func (a *Afstemning) Antal(s Slags) int {
	if int(s) < antalSlags {
		return a.antal[s]
	}
	return 0
}

// ErrBrugt is the error of running a reconciliation twice: its inputs have been read.
var ErrBrugt = errors.New("dfdg: bestand: afstemningen er brugt")

// ErrAendret is the error of an input that was in order when it was read first, and is not when it is read again.
var ErrAendret = errors.New("dfdg: bestand: en fil er ændret, mens den blev læst")

// Handlinger runs the reconciliation, once. It yields actions in order of CPR number, and findings as
// [*Fund] in place of an action; reconciling goes on after a finding. Any other error is the last
// thing yielded, and then the actions are not complete.
//
// Every row that can be read lands in exactly one action; rows of the same CPR number on both sides
// share it. A number that stands twice on a side is a finding for each of its rows, and all its rows
// land in Afvent (Tolkning). A row of the service that has ended lands in an Ingen of its own.
//
// A side that can be rewound ([io.Seeker]) and is in order of CPR number is read twice and merged as it
// streams, in constant memory. Any other side is read into memory, 24 bytes a line, and sorted. Two sides
// that can be rewound are read from two goroutines, but never in two calls at once, or while the loop runs or has ended.
// What lies in memory must not change until then.
func (a *Afstemning) Handlinger() iter.Seq2[Handling, error] {
	return func(yield func(Handling, error) bool) {
		if a.brugt {
			yield(Handling{}, ErrBrugt)
			return
		}
		a.brugt = true
		k := koersel{Afstemning: a, ud: yield}
		k.koer()
	}
}

// koersel is a reconciliation as it runs.
type koersel struct {
	*Afstemning
	ud       func(Handling, error) bool
	slut     bool // the user has stopped, or an input has failed
	reg, fil peger
	skift    []skift // by new number
	rs, fs   []raek  // the rows of one number
}

// raek is a row with its line in the input.
type raek struct {
	post
	linje int
}

func (r raek) kunNummer() bool { return r.andet == kunNummer }

func (k *koersel) fund(f Fund) {
	k.slut = k.slut || !k.ud(Handling{}, &f)
}

func (k *koersel) fejl(err error) {
	if err != nil && !k.slut {
		k.ud(Handling{}, err)
		k.slut = true
	}
}

func (k *koersel) koer() {
	var fil, reg kilde
	defer fil.luk()
	defer reg.luk()
	k.aabn(&fil, &reg)
	if k.slut {
		return
	}
	sorter(&fil.h, &reg.h)
	k.fil, k.reg = peger{k: k, naeste: fil.naeste(k)}, peger{k: k, naeste: reg.naeste(k)}
	k.skift = reg.h.skift
	slices.SortFunc(k.skift, skift.compare)
	k.flet()
}

// kilde is a side that is ready: its stream where that is in order, otherwise in memory.
type kilde struct {
	ind indgang
	h   hukommelse
}

func (s *kilde) luk() {
	if s.ind != nil {
		s.ind.luk()
	}
}

// aabn makes both sides ready, at the same time where both can be rewound; others may wait for each other. What is
// the user's, the readers and the loop, runs one at a time all the same. Findings and errors of the file come first.
func (k *koersel) aabn(fil, reg *kilde) {
	var (
		bruger sync.Mutex
		stop   atomic.Bool
		f, r   = k.Afstemning.fil, k.register
		fs, rs = nySpolbar(&f.r, &bruger), nySpolbar(&r.r, &bruger)
		aabnF  = func() indgang { return f.aabn(k.valg.Idag) }
		aabnR  = func() indgang { return r.aabn() }
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
		fund    = make(chan Fund, 64)
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
func nySpolbar(r *io.Reader, bruger *sync.Mutex) *spolbar {
	if seek, ok := (*r).(io.ReadSeeker); ok {
		if her, err := seek.Seek(0, io.SeekCurrent); err == nil {
			s := &spolbar{seek, bruger, her}
			*r = s
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
		s.h.skift = nil
	}
	ind := ny()
	defer ind.luk()
	for b := ind.naeste(); b != nil && !stop.Load(); b = ind.naeste() {
		for _, f := range b.fund {
			fund(f)
		}
		s.h.tilfoej(b)
	}
	return ind.fejl()
}

// iOrden reads a side to its end or the first row that is out of order, and keeps the changed
// numbers, which are needed before the rows.
func (s *kilde) iOrden(ind indgang, stop *atomic.Bool) bool {
	defer ind.luk()
	sidst := uint32(0)
	for b := ind.naeste(); b != nil && !stop.Load(); b = ind.naeste() {
		for i := range b.pakker {
			if b.pakker[i].cpr < sidst {
				return false
			}
			sidst = b.pakker[i].cpr
		}
		s.h.skift = tilfoejSkift(s.h.skift, b)
	}
	return ind.fejl() == nil
}

// naeste gives the side's rows in order of CPR number, block by block, with the lines before each.
func (s *kilde) naeste(k *koersel) func() ([]pakket, int) {
	if s.ind == nil {
		return s.h.laeser()
	}
	return func() ([]pakket, int) {
		for !k.slut {
			b := s.ind.naeste()
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

// peger stands at a row of one side; after the last at a row of number ingenCPR.
type peger struct {
	k      *koersel
	naeste func() ([]pakket, int)
	b      []pakket // from the row it stands at
	base   int
}

func (p *peger) frem() {
	sidst := p.b[0].cpr
	if p.b = p.b[1:]; len(p.b) == 0 {
		p.hent()
	}
	if p.b[0].cpr < sidst {
		p.k.fejl(ErrAendret)
		p.b = []pakket{{cpr: ingenCPR}}
	}
}

func (p *peger) hent() {
	if p.b, p.base = p.naeste(); len(p.b) == 0 {
		p.b = []pakket{{cpr: ingenCPR}}
	}
}

// tag moves past every row of number c and returns them.
func (p *peger) tag(c uint32, til []raek) []raek {
	til = til[:0]
	for p.b[0].cpr == c {
		til = append(til, raek{p.b[0].post, p.base + int(p.b[0].linje)})
		p.frem()
	}
	return til
}

// flet merges the two sides and the changed numbers.
func (k *koersel) flet() {
	k.fil.hent()
	k.reg.hent()
	for !k.slut {
		k.ens()
		c := min(k.reg.b[0].cpr, k.fil.b[0].cpr)
		if len(k.skift) > 0 {
			c = min(c, k.skift[0].ny)
		}
		if c == ingenCPR || k.slut {
			return
		}
		k.rs, k.fs = k.reg.tag(c, k.rs), k.fil.tag(c, k.fs)
		var s *skift
		if len(k.skift) > 0 && k.skift[0].ny == c {
			s = &k.skift[0] // the latest
			for len(k.skift) > 0 && k.skift[0].ny == c {
				k.skift = k.skift[1:]
			}
		}
		if !k.slut {
			k.afgoer(c, s)
		}
	}
}

// ens passes over what nearly all rows are: one present member on each side with nothing different.
func (k *koersel) ens() {
	r, f, n := k.reg.b, k.fil.b, 0
	graense := uint32(ingenCPR)
	if len(k.skift) > 0 {
		graense = k.skift[0].ny
	}
	for ; n+1 < len(r) && n+1 < len(f); n++ {
		a, b := &r[n], &f[n]
		if a.cpr != b.cpr || a.cpr >= graense || r[n+1].cpr <= a.cpr || f[n+1].cpr <= b.cpr ||
			a.start != b.start || a.ret != b.ret || a.afd != b.afd || a.kat != b.kat ||
			a.andet != uint16(ErMedlem) || b.andet == ophoert && k.Afstemning.fil.raekker != nil {
			break
		}
		if k.valg.MedIngen {
			k.reg.b, k.fil.b = r[n+1:], f[n+1:]
			k.handl(k.fra(a.cpr, Ingen, b17, &raek{a.post, k.reg.base + int(a.linje)}, &raek{b.post, k.fil.base + int(b.linje)}))
			if k.slut {
				return
			}
		}
	}
	if !k.valg.MedIngen {
		k.antal[Ingen] += n
	}
	k.reg.b, k.fil.b = r[n:], f[n:]
}

// handl gives out an action.
func (k *koersel) handl(h Handling) {
	k.antal[h.Slags]++
	if h.Slags != Ingen || k.valg.MedIngen {
		k.slut = k.slut || !k.ud(h, nil)
	}
}

// fra makes an action with what f says of the membership, or r where f is nil.
func (k *koersel) fra(c uint32, s Slags, regel *dfdgerr.Regel, r, f *raek) Handling {
	h := Handling{Slags: s, Regel: regel, Snitflade: k.valg.Snitflade, CPR: cprAf(c)}
	if r != nil {
		h.RegisterLinje = r.linje
		if Status(r.andet) == ErMedlem {
			h.medlemskab(&r.post)
		}
	}
	if f != nil {
		h.FilLinje = f.linje
		h.medlemskab(&f.post)
	}
	return h
}

func (h *Handling) medlemskab(p *post) {
	h.Afdeling, h.Startdato, h.Dagpengeretsdato = dfdg.Afdelingsnummer{}, dag(p.start), dag(p.ret)
	if p.afd > 0 {
		h.Afdeling = dfdg.NewAfdelingsnummer(int(p.afd))
	}
	h.Forsikringskategori = dfdg.Kode{}
	if p.kat > 0 {
		h.Forsikringskategori = dfdg.NewKode(int(p.kat))
	}
}

// afgoer decides what follows from the rows of one number: k.rs in the register, k.fs in the file,
// and s where the number is new.
func (k *koersel) afgoer(c uint32, s *skift) {
	if k.Afstemning.fil.raekker != nil {
		k.fs = slices.DeleteFunc(k.fs, func(f raek) bool {
			if f.andet == ophoert && !k.slut {
				k.handl(k.fra(c, Ingen, b21, nil, &f))
			}
			return f.andet == ophoert
		})
	}
	foer := len(k.rs) + len(k.fs)
	k.rs, k.fs = slices.DeleteFunc(k.rs, raek.kunNummer), slices.DeleteFunc(k.fs, raek.kunNummer)
	ulaest := len(k.rs)+len(k.fs) < foer
	if len(k.rs) > 1 || len(k.fs) > 1 {
		k.dubletter(c)
		return
	}
	var r, f *raek
	if len(k.rs) > 0 {
		r = &k.rs[0]
	}
	if len(k.fs) > 0 {
		f = &k.fs[0]
	}
	switch {
	case k.slut || r == nil && f == nil && s == nil:
	case ulaest:
		h := k.fra(c, Afvent, b06Afvent, r, f)
		if s != nil {
			h.SkiftLinje, h.GammeltCPR = s.linje, cprAf(s.gammel)
		}
		k.handl(h)
	default:
		k.handl(k.enkelt(c, r, f, s))
	}
}

// dubletter reports every row of a number that stands twice on its side.
func (k *koersel) dubletter(c uint32) {
	meld := func(kilde Kilde, raekker []raek) {
		for _, r := range raekker {
			if len(raekker) > 1 && !k.slut {
				k.fund(Fund{Regel: b06Dublet, Kilde: kilde, Linje: r.linje, Felt: "cpr"})
			}
		}
	}
	meld(EgetRegister, k.rs)
	meld(Bestandsfil, k.fs)
	for i := range max(len(k.rs), len(k.fs)) {
		var r, f *raek
		if i < len(k.rs) {
			r = &k.rs[i]
		}
		if i < len(k.fs) {
			f = &k.fs[i]
		}
		if !k.slut {
			k.handl(k.fra(c, Afvent, b06Dublet, r, f))
		}
	}
}

// enkelt decides a number with at most one row on each side.
func (k *koersel) enkelt(c uint32, r, f *raek, s *skift) Handling {
	switch {
	case r == nil && s == nil:
		return k.fra(c, Datagenopretning, b15, nil, f)
	case r == nil || Status(r.andet) == ErMedlem:
		return k.medlem(c, r, f, s)
	}
	h := k.fra(c, Ingen, nil, r, f)
	dato, idag := dag(r.start), k.valg.Idag
	switch Status(r.andet) {
	case Udmeldt:
		h.Slags, h.Regel, h.Dato = MA, b11, dato
		if dato.Efter(idag) {
			h.Slags, h.Regel = Afvent, b11Fremtid
		}
	case Overflyttet:
		const vent = 30 // days from the fund's own registration of the exit, M 2.2
		h.Slags, h.Regel, h.Dato = MA, b12, dato
		if registreret := dag(r.ret); registreret.DageTil(idag) <= vent {
			h.Slags, h.Regel, h.Dato = Afvent, b12Afvent, registreret.PlusDage(vent+1)
		}
	case AldrigMedlem:
		h.Slags, h.Regel, h.Dato = Tilbagekald, b13, h.Startdato
	case Nummerskiftet:
		h.Slags, h.Regel, h.Dato, h.Aarsag, h.NytCPR = MA, b16, dato, dfdg.NewKode(aarsag6), cprAf(r.afd)
	case Pension:
		h.Slags, h.Regel, h.Dato, h.Aarsag = MA, b14, dato, dfdg.NewKode(aarsag6)
		if dato.Efter(idag) {
			h.Slags, h.Regel, h.Aarsag = Afvent, b14Fremtid, dfdg.Kode{}
		}
	}
	if f == nil { // as it should be
		h.Slags, h.Dato, h.Aarsag = Ingen, dfdg.Dato{}, dfdg.Kode{}
	}
	return h
}

// medlem decides a number that is a member's: by a row r of its own, by a change s to it, or both.
func (k *koersel) medlem(c uint32, r, f *raek, s *skift) Handling {
	var vil post
	h := k.fra(c, Ingen, b17, r, f)
	if k.valg.Snitflade == dfdg.Snitflade2021_3 {
		h.Regel = b17Gammel
	}
	if r != nil {
		vil = r.post
	} else {
		vil = s.post
	}
	dato := vil.start
	if s != nil {
		h.SkiftLinje, h.GammeltCPR, dato = s.linje, cprAf(s.gammel), s.dato
	}
	if f == nil {
		h.medlemskab(&vil)
		h.Slags, h.Regel, h.Dato = MT, b10, dag(dato)
		if s != nil {
			h.Regel = b16
		}
		if h.Dato.Efter(k.valg.Idag) {
			h.Slags, h.Regel = Afvent, b10Fremtid
		}
		return h
	}
	if afviger(vil.kat, f.kat) && f.kat != 0 {
		h.Forskelle |= ForskelKategori
	}
	if afviger(vil.afd, f.afd) {
		h.Forskelle |= ForskelAfdeling
	}
	// A new number may have begun on the day of the change or carry the original start.
	if afviger(vil.start, f.start) && (s == nil || f.start != s.dato) {
		h.Forskelle |= ForskelStartdato
	}
	if afviger(vil.ret, f.ret) {
		h.Forskelle |= ForskelDagpengeretsdato
	}
	if h.Forskelle == 0 {
		return h
	}
	h.medlemskab(&vil)
	h.Slags, h.Dato = Opdater, dag(f.start)
	if h.Forskelle&ForskelStartdato != 0 {
		h.Dato = dag(dato)
	}
	if k.valg.Snitflade == dfdg.Snitflade2021_3 && h.Forskelle&(ForskelStartdato|ForskelDagpengeretsdato) != 0 {
		h.Slags = MT
	}
	return h
}

// afviger reports whether the register says something other than the file; blank says nothing.
func afviger[T uint16 | uint32](register, fil T) bool { return register != 0 && register != fil }
