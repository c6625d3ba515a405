package bestand

import (
	"bytes"
	"hash/maphash"
	"io"
	"slices"
	"sync"
)

// A stroem reads whole lines in blocks, each of which is parsed in a goroutine of its own; the blocks come
// back in order. Reading and everything after parsing happens in the caller's goroutine, and the others
// have ended when luk returns, so an input is never touched after the caller has stopped. Memory is constant.
type stroem struct {
	r       io.Reader
	hel     []byte                // in place of r: what is left of an input that lies in memory
	laes    func(*bundt)          // parses a block; in its goroutine
	foerste func(b *bundt) []byte // judges line 1, and an input without one; returns the rest of the block
	efter   func(b *bundt)        // sees each block in order when it has been parsed; nil for no one
	blok    int                   // how large a block is, at most
	ring    [6]bundt
	arbejde [6]sync.WaitGroup // on each of them
	nr      int               // of the oldest block under way
	antal   int               // of blocks under way
	linjer  int               // lines in the blocks given out
	rest    []byte
	slut    error // io.EOF, or why reading ended
	maerk   bool  // sum the blocks, to know them again
	spring  bool  // inside a line that is too long
}

// bundt is a block of lines and what was found in it.
type bundt struct {
	tekst            []byte // whole lines, each with its line end
	plads            []byte // what tekst lies in
	alt              []byte // tekst before its first line was judged
	sum              uint64 // to know the block again
	base             int    // lines before the block
	linjer           int
	sidst            int      // the last line that is not blank; 0 for none
	form             datoform // the form that dates must have; where it is not known, that of the first
	danske, omvendte int      // dates, as registerstroem has them
	pakker           []pakket
	kunNr            int      // of pakker that are kunNummer
	raekker          []Raekke // pakker made readable, where asked for
	fund             []Fund
	kilde            []Fund // what puts the source of the rows in doubt, and is no finding of its own
	slut             []slutraekke
	skift            []skift
}

// slutraekke is an end row: its line and the count it states, -1 where that cannot be read.
type slutraekke struct {
	linje int
	antal int64
}

const (
	blok = 128<<10 - 1
	// lang is more than any good line has; of a line that does not fit a block so much is kept,
	// which is enough to call it too long.
	lang = 512
)

// fang takes an input that lies in memory as it lies.
func (s *stroem) fang() {
	switch m := s.r.(type) {
	case *bytes.Reader:
		m.WriteTo(fanger{s})
	case *bytes.Buffer:
		m.WriteTo(fanger{s})
	}
}

// fanger takes the bytes behind a reader in memory, which writes them all at once, so that they need not be copied.
type fanger struct{ s *stroem }

func (f fanger) Write(b []byte) (int, error) {
	f.s.hel = b
	return len(b), nil
}

// fro is the seed of the blocks' sums.
var fro = maphash.MakeSeed()

// maerk sums a block, to know it again: how much there is of it, how many rows and findings, and pieces of its text from its
// beginning to its end. What is put in, taken out, or written another way throughout shows; all of the text would cost a
// fifth of the time of the whole.
func (b *bundt) maerk() {
	const stykker, laengde = 32, 64
	h := maphash.Hash{}
	h.SetSeed(fro)
	for _, n := range []int{len(b.alt), b.linjer, len(b.pakker), b.kunNr, len(b.fund), len(b.slut), len(b.skift)} {
		maphash.WriteComparable(&h, n)
	}
	for i := range stykker {
		fra := max(0, len(b.alt)-laengde) * i / (stykker - 1)
		h.Write(b.alt[fra:min(fra+laengde, len(b.alt))])
	}
	b.sum = h.Sum64()
}

// luk waits for the blocks under way.
func (s *stroem) luk() {
	for i := range s.arbejde {
		s.arbejde[i].Wait()
	}
}

// naeste returns the next block, which holds until the next call; nil at the end.
func (s *stroem) naeste() *bundt {
	if s.foerste != nil {
		s.fang()
	}
	for s.antal < len(s.ring) && s.slut == nil {
		i := (s.nr + s.antal) % len(s.ring)
		b := &s.ring[i]
		b.nulstil()
		if s.fyld(b); len(b.tekst) == 0 && (s.foerste == nil || s.slut != io.EOF) {
			continue
		}
		b.alt = b.tekst
		if s.foerste != nil {
			foerste := s.foerste
			s.foerste = nil
			b.tekst = foerste(b)
		}
		s.antal++
		s.arbejde[i].Go(func() {
			s.laes(b)
			if s.maerk {
				b.maerk()
			}
		})
	}
	if s.antal == 0 {
		return nil
	}
	b := &s.ring[s.nr]
	s.arbejde[s.nr].Wait()
	if s.efter != nil {
		s.efter(b)
	}
	b.base = s.linjer
	for i := range b.fund {
		b.fund[i].Linje += b.base
	}
	s.linjer += b.linjer
	s.nr, s.antal = (s.nr+1)%len(s.ring), s.antal-1
	return b
}

// fyld reads a block of whole lines; a last line without a line end gets one.
func (s *stroem) fyld(b *bundt) {
	if s.hel != nil {
		s.del(b)
		return
	}
	if b.plads == nil {
		b.plads = make([]byte, s.blok+1) // and the line end that the last line lacks
	}
	n := copy(b.plads, s.rest)
	// Not io.ReadFull: an io.ErrUnexpectedEOF of the reader's own, as of a file cut short, is no end.
	for tomme := 0; s.slut == nil && n < s.blok; {
		var m int
		m, s.slut = s.r.Read(b.plads[n:s.blok])
		n += m
		if tomme++; m > 0 {
			tomme = 0
		}
		if tomme > 100 && s.slut == nil {
			s.slut = io.ErrNoProgress
		}
	}
	t := b.plads[:n]
	if s.spring { // the tail of a line that was too long
		var slut bool
		_, t, slut = bytes.Cut(t, lf)
		s.spring = !slut
	}
	hele := bytes.LastIndexByte(t, '\n') + 1
	switch {
	case hele == 0 && len(t) == s.blok:
		s.spring = true
		t[lang-1] = '\n'
		hele = lang
	case hele < len(t) && s.slut == io.EOF:
		t = append(t, '\n')
		hele = len(t)
	}
	b.tekst, s.rest = t[:hele], t[hele:]
}

// del cuts a block from an input in memory as fyld reads one.
func (s *stroem) del(b *bundt) {
	t := s.hel[:min(len(s.hel), s.blok)]
	n := bytes.LastIndexByte(t, '\n') + 1
	b.tekst, s.hel = t[:n], s.hel[n:]
	if n == 0 {
		if s.spring = len(t) == s.blok; s.spring {
			t = t[:lang-1]
		}
		b.tekst = append(bytes.Clone(t), '\n')
		_, s.hel, _ = bytes.Cut(s.hel, lf)
	}
	if len(s.hel) == 0 {
		s.slut = io.EOF
	}
}

// nulstil makes room for what is found in a block.
func (b *bundt) nulstil() {
	*b = bundt{tekst: b.tekst, plads: b.plads, alt: b.alt, sum: b.sum, base: b.base, pakker: b.pakker[:0], raekker: b.raekker[:0],
		fund: b.fund[:0], kilde: b.kilde[:0], slut: b.slut[:0], skift: b.skift[:0]}
}

// stop reads no further: what follows is not of the form that is read.
func (s *stroem) stop() { s.hel, s.rest, s.slut, s.spring = nil, nil, io.EOF, false }

// fejl returns why reading ended before the end; nil at the end.
func (s *stroem) fejl() error {
	if s.slut == io.EOF {
		return nil
	}
	return s.slut
}

// raekke returns the place of row n, beyond those that there are; the caller cuts b.pakker to them at the end.
func (b *bundt) raekke(n int) *pakket {
	if n == cap(b.pakker) {
		b.pakker = append(b.pakker[:n], pakket{})
	}
	return &b.pakker[:n+1][n]
}

// meld adds a finding at a line of the block.
func (b *bundt) meld(k Kilde, f Fund) {
	f.Kilde = k
	b.fund = append(b.fund, f)
}

// uden returns a line without its CR.
func uden(linje []byte) []byte { return bytes.TrimSuffix(linje, []byte{'\r'}) }

// tomme ends a block's lines: it sets the last one that is not blank.
func (b *bundt) tomme() {
	b.sidst = b.linjer
	for i := range slices.Backward(b.fund) {
		if f := &b.fund[i]; !f.tom || f.Linje != b.sidst {
			break
		}
		b.sidst--
	}
}

// blanke are blank lines of which it is not yet known whether anything follows.
type blanke struct{ fund []Fund }

// hold keeps back the blank lines that end a block, and puts before its findings those that another has ended with.
// So that what is kept stays small, many are given out as findings at once.
func (t *blanke) hold(b *bundt) {
	n := len(b.fund) - (b.linjer - b.sidst)
	sidste := slices.Clone(b.fund[n:])
	b.fund = b.fund[:n]
	if b.sidst > 0 || len(t.fund) > 1000 {
		b.fund = slices.Insert(b.fund, 0, t.fund...)
		t.fund = t.fund[:0]
	}
	t.fund = append(t.fund, sidste...)
}

// ukendtSlags returns why an input that begins with t, its first block, is not text in lines.
func (s *stroem) ukendtSlags(t []byte) aarsag {
	lige := func(i int) bool { return len(t) > 3 && t[i] == 0 && t[i+2] == 0 && t[1-i] != 0 }
	switch {
	case bytes.HasPrefix(t, []byte("\xff\xfe")), bytes.HasPrefix(t, []byte("\xfe\xff")), lige(0), lige(1):
		return erUTF16
	case bytes.HasPrefix(t, []byte("PK\x03\x04")), bytes.HasPrefix(t, []byte("\x1f\x8b")), bytes.HasPrefix(t, []byte("\xd0\xcf\x11\xe0")):
		return erArkiv
	}
	enLinje := s.slut == io.EOF || s.spring // where t has no more
	if linje, rest, _ := bytes.Cut(t, lf); enLinje && len(rest) == 0 && bytes.ContainsRune(uden(linje), '\r') {
		return crAlene
	}
	return ingenAarsag
}

var lf = []byte{'\n'}

// bom is the mark that a file in UTF-8 may begin with.
var bom = []byte("\ufeff")
