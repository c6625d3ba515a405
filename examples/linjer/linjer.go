// Package linjer does the same work on every line of a stream, on all cores, and hands out the answers in the lines' order and
// in constant memory: a whole population's messages or cases, one JSON object a line.
//
// It knows nothing of DFDG. What is to be done with a line is a function of yours; each core has its own, so that it can keep
// and reuse what it needs. Package sag's Linjer is such work for cases.
//
// The loop runs in the caller's goroutine; the work runs in others, a function of its own for each.
package linjer

import (
	"bytes"
	"context"
	"io"
	"iter"
	"runtime"
)

// Linje is one line of the stream.
type Linje struct {
	// Nr is the line's number, the first line is 1.
	Nr int64
	// Start is how many bytes of the stream lie before Tekst, Slut how many before the next line.
	Start, Slut int64
	// Tekst is the line without its end (LF or CRLF) and without a byte order mark before the first. It is the work's until
	// that returns; nil of a line that is too long.
	Tekst []byte
	// ForLang tells that the line is longer than Valg.Stoerste.
	ForLang bool
}

// Svar is the answer to a line.
type Svar[R any] struct {
	Nr, Slut int64 // as those of the line
	Svar     R     // what the work made of it
}

// Valg says how a stream is read; the zero value is good.
type Valg struct {
	// Fra is the number of the first line that is worked on; those before it are passed over. 0 is 1.
	Fra int64
	// Kerner is how many lines are worked on at once. 0 is as many as there are cores.
	Kerner int
	// Stoerste is the longest line in bytes. 0 is [Stoerst].
	Stoerste int
}

// AfbrudtFejl is a stream that did not come to its end: what came of it is not all.
type AfbrudtFejl struct {
	// Linjer is the number of the last line whose answer came before; Valg.Fra = Linjer+1 goes on from there.
	Linjer int64
	// Err is why: the reader's error, or the context's.
	Err error
}

// Error is Tekst. It does not repeat the reader's error, which can hold a name.
func (f *AfbrudtFejl) Error() string { return f.Tekst() }

// Tekst says in Danish that the stream did not come to its end.
func (f *AfbrudtFejl) Tekst() string { return "strømmen blev afbrudt, før den var slut" }

// Text is Tekst in English.
func (f *AfbrudtFejl) Text() string { return "the stream was interrupted before it ended" }

// Unwrap returns Err, the reader's error or the context's.
func (f *AfbrudtFejl) Unwrap() error { return f.Err }

// Stoerst is the longest line in bytes where [Valg] says nothing else: as long as a message may be.
const Stoerst = 64 << 20

const (
	bom  = "\ufeff"
	blok = 256 << 10
)

// del is a piece of the stream: whole lines, worked on together.
type del[R any] struct {
	tekst   []byte
	fra     int   // where in it the first line begins
	ender   []int // where each line ends
	foerste int64 // the first line's number
	start   int64 // the bytes of the stream before it
	forLang bool  // one line, of which no text is kept, and
	slut    int64 // the bytes before the next line
	svar    []Svar[R]
	sidste  bool  // there are no more pieces, and no lines in this one
	err     error // why, where the stream did not come to its end
}

// Hver works on every line of a stream and yields the answers in order. Empty lines have a number and no answer. nyt makes the work of
// one core. The error, if any, is a *AfbrudtFejl and comes last. Leaving the loop ends the work; it may leave one call of Read behind, which
// nothing waits for.
func Hver[R any](ctx context.Context, r io.Reader, v Valg, nyt func() func(Linje) R) iter.Seq2[Svar[R], error] {
	if v.Kerner <= 0 {
		v.Kerner = runtime.GOMAXPROCS(0)
	}
	if v.Stoerste <= 0 {
		v.Stoerste = Stoerst
	}
	return func(yield func(Svar[R], error) bool) {
		ctx, slut := context.WithCancel(ctx)
		defer slut()
		// A piece has its place in the order from when it is read, and is put there when it has been worked on. As many are under way as there are
		// places; their memory goes round.
		orden, under := make([]chan *del[R], 2*v.Kerner), make(chan struct{}, 2*v.Kerner)
		for i := range orden {
			orden[i] = make(chan *del[R], 1)
		}
		fri := make(chan *del[R], len(orden))
		tur := make(chan *laes[R], 1) // whoever has the reader reads; closed when there is no more
		l := &laes[R]{r: r, v: v, ctx: ctx, fri: fri, nr: 1}
		l.d = l.ny()
		tur <- l
		for range v.Kerner {
			go arbejd(ctx, tur, orden, under, nyt)
		}
		linjer := max(0, v.Fra-1)
		afbrudt := func(err error) { yield(Svar[R]{}, &AfbrudtFejl{Linjer: linjer, Err: err}) }
		for plads := 0; ; plads = (plads + 1) % len(orden) {
			var d *del[R]
			select {
			case d = <-orden[plads]:
			case <-ctx.Done():
				afbrudt(context.Cause(ctx))
				return
			}
			if d.sidste {
				if d.err != nil {
					afbrudt(d.err)
				}
				return
			}
			for _, s := range d.svar {
				linjer = s.Nr
				if !yield(s, nil) {
					return
				}
				if ctx.Err() != nil {
					afbrudt(context.Cause(ctx))
					return
				}
			}
			d.gem(fri)
			<-under
		}
	}
}

// gem keeps the memory of a piece that is done with.
func (d *del[R]) gem(fri chan<- *del[R]) {
	select {
	case fri <- d:
	default:
	}
}

// koer works on the lines of a piece.
func (d *del[R]) koer(goer func(Linje) R, stoerste int) {
	d.svar = d.svar[:0]
	l := Linje{Nr: d.foerste, Start: d.start, Slut: d.start}
	if d.forLang {
		l.Slut, l.ForLang = d.slut, true
		d.svar = append(d.svar, Svar[R]{l.Nr, l.Slut, goer(l)})
		return
	}
	fra := d.fra
	for _, til := range d.ender {
		linje := d.tekst[fra:til]
		fra = til
		l.Start, l.Slut = l.Slut, l.Slut+int64(len(linje))
		l.Start += laengdeBOM(l.Nr, linje)
		l.Tekst = bytes.TrimSuffix(bytes.TrimSuffix(linje[laengdeBOM(l.Nr, linje):], []byte("\n")), []byte("\r"))
		if l.ForLang = len(l.Tekst) > stoerste; l.ForLang {
			l.Tekst = nil
		}
		if l.ForLang || len(bytes.TrimSpace(l.Tekst)) > 0 {
			d.svar = append(d.svar, Svar[R]{l.Nr, l.Slut, goer(l)})
		}
		l.Nr++
	}
}

// laengdeBOM is how many bytes of line nr are a byte order mark, which only the first may begin with.
func laengdeBOM(nr int64, linje []byte) int64 {
	if nr == 1 && bytes.HasPrefix(linje, []byte(bom)) {
		return int64(len(bom))
	}
	return 0
}

// arbejd is one core: it reads a piece, which is then in its own cache, works on its lines while another reads, and puts it in its place in
// the order.
func arbejd[R any](ctx context.Context, tur chan *laes[R], orden []chan *del[R], under chan<- struct{}, nyt func() func(Linje) R) {
	goer := nyt()
	for {
		var l *laes[R]
		select {
		case l = <-tur:
		case <-ctx.Done():
		}
		if l == nil {
			return
		}
		select {
		case under <- struct{}{}:
		case <-ctx.Done():
			return
		}
		plads := orden[l.plads]
		l.plads = (l.plads + 1) % len(orden)
		d := l.naeste()
		if d.sidste {
			close(tur)
			plads <- d // which is empty: no more are under way than there are places
			return
		}
		tur <- l
		d.koer(goer, l.v.Stoerste)
		plads <- d
		runtime.Gosched() // the loop is to run now: where it waits for a core, the places fill up and the cores wait for it
	}
}

// laes cuts the stream into pieces: at line ends, as much at a time as one Read gives, so that a slow stream's lines are not kept waiting.
type laes[R any] struct {
	r     io.Reader
	v     Valg
	ctx   context.Context
	fri   chan *del[R]
	d     *del[R] // what has been read and is in no piece yet; no line ends in its first soegt bytes
	soegt int
	forbi int64 // bytes of a line that is too long, so far
	err   error // what the reader ended with
	tomme int   // reads in a row that gave nothing
	plads int   // in the order, of the piece that comes next
	nr    int64 // of the line that comes next
	sted  int64 // the bytes before it
}

// ny returns an empty piece for what comes next.
func (l *laes[R]) ny() *del[R] {
	d := new(del[R])
	select {
	case d = <-l.fri:
	default:
	}
	if cap(d.tekst) > 4*blok || cap(d.tekst) < blok { // the memory of one long line does not stay
		d.tekst = make([]byte, 0, blok)
	}
	*d = del[R]{tekst: d.tekst[:0], ender: d.ender[:0], svar: d.svar[:0], foerste: l.nr, start: l.sted}
	return d
}

// tael finds the lines of a piece, without those that are to be passed over.
func (l *laes[R]) tael(d *del[R]) {
	for fra := 0; fra < len(d.tekst); l.nr++ {
		til := len(d.tekst)
		if i := bytes.IndexByte(d.tekst[fra:], '\n'); i >= 0 {
			til = fra + i + 1
		}
		if l.nr < l.v.Fra {
			d.fra, d.foerste, d.start = til, l.nr+1, d.start+int64(til-fra)
		} else {
			d.ender = append(d.ender, til)
		}
		fra = til
	}
	l.sted += int64(len(d.tekst))
}

// naeste returns the next piece that has lines to work on; at the end the last.
func (l *laes[R]) naeste() *del[R] {
	for l.ctx.Err() == nil {
		d := l.stykke()
		switch {
		case d != nil && (len(d.ender) > 0 || d.forLang):
			return d
		case d != nil: // lines to pass over
			d.gem(l.fri)
		case l.err == nil:
			l.laes()
		case l.err == io.EOF:
			return &del[R]{sidste: true}
		default: // what comes after the last whole line is half a line
			return &del[R]{sidste: true, err: l.err}
		}
	}
	return &del[R]{sidste: true, err: context.Cause(l.ctx)}
}

// laes reads once.
func (l *laes[R]) laes() {
	t := l.d.tekst
	if len(t) == cap(t) {
		t = append(make([]byte, 0, 2*cap(t)), t...)
	}
	n, err := l.r.Read(t[len(t):cap(t)])
	l.d.tekst, l.err = t[:len(t)+n], err
	if l.tomme++; n > 0 {
		l.tomme = 0
	}
	if l.err == nil && l.tomme >= 100 {
		l.err = io.ErrNoProgress
	}
}

// stykke returns the lines that have been read, of which the last may lack its end where the stream ends; nil where there is none.
func (l *laes[R]) stykke() *del[R] {
	t := l.d.tekst
	til := l.soegt + bytes.LastIndexByte(t[l.soegt:], '\n') + 1
	switch {
	case l.forbi > 0:
		return l.forLang(bytes.IndexByte(t, '\n') + 1)
	case til > l.soegt:
	case l.err == io.EOF && len(t) > 0:
		til = len(t)
	case len(t)-len(bom+"\r") > l.v.Stoerste:
		l.d.start = l.sted + laengdeBOM(l.nr, t)
		l.forbi, l.soegt, l.d.tekst = int64(len(t)), 0, make([]byte, 0, blok)
		return nil
	default:
		l.soegt = len(t)
		return nil
	}
	d := l.d
	d.tekst = t[:til]
	l.tael(d)
	l.d = l.ny()
	l.d.tekst = append(l.d.tekst, t[til:]...) // before d is out of our hands
	l.soegt = len(l.d.tekst)
	return d
}

// forLang passes over what has been read of a line that is too long, up to its end at til where that is not 0, and returns it there.
func (l *laes[R]) forLang(til int) *del[R] {
	t, slut := l.d.tekst, til > 0 || l.err == io.EOF
	if til == 0 {
		til = len(t)
	}
	l.forbi += int64(til)
	l.d.tekst = t[:copy(t, t[til:])]
	if !slut {
		return nil
	}
	l.sted += l.forbi
	d := &del[R]{foerste: l.nr, start: l.d.start, slut: l.sted, forLang: l.nr >= l.v.Fra}
	l.forbi, l.nr = 0, l.nr+1
	l.d.foerste, l.d.start = l.nr, l.sted
	return d
}
