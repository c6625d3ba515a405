// Package linjer does the same work on every line of a stream, on all cores, and hands out the answers in the lines' order and
// in constant memory: a whole population's messages or cases, one JSON object a line.
//
// It knows nothing of DFDG. What is to be done with a line is a function of yours; each core has its own, so that it can keep
// and reuse what it needs. Package sag's Linjer is such work for cases.
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
	foerste int64 // the first line's number
	start   int64 // the bytes before it
	forLang bool  // one line, of which no text is kept, and
	slut    int64 // the bytes before the next line
	svar    []Svar[R]
	klar    chan struct{}
	err     error // of the last piece, which has no lines: why it is the last
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
		// As many pieces are under way as the order can hold; their memory goes round.
		raekke, arbejde, fri := make(chan *del[R], 2*v.Kerner), make(chan *del[R]), make(chan *del[R], 2*v.Kerner)
		l := &laes[R]{v: v, ctx: ctx, raekke: raekke, arbejde: arbejde, fri: fri, nr: 1}
		go l.alt(r)
		for range v.Kerner {
			go func() {
				goer := nyt()
				for {
					select {
					case d, flere := <-arbejde:
						if !flere {
							return
						}
						d.koer(goer, v.Stoerste)
						close(d.klar)
					case <-ctx.Done():
						return
					}
				}
			}()
		}
		linjer := max(0, v.Fra-1)
		afbrudt := func(err error) { yield(Svar[R]{}, &AfbrudtFejl{Linjer: linjer, Err: err}) }
		for {
			var d *del[R]
			select {
			case d = <-raekke:
			case <-ctx.Done():
				afbrudt(context.Cause(ctx))
				return
			}
			if d.klar == nil {
				if d.err != nil {
					afbrudt(d.err)
				}
				return
			}
			select {
			case <-d.klar:
			case <-ctx.Done():
				afbrudt(context.Cause(ctx))
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
			select {
			case fri <- d:
			default:
			}
		}
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
	for b := d.tekst; len(b) > 0; l.Nr++ {
		linje := b
		if i := bytes.IndexByte(b, '\n'); i >= 0 {
			linje = b[:i+1]
		}
		b = b[len(linje):]
		l.Start, l.Slut = l.Slut, l.Slut+int64(len(linje))
		l.Tekst = bytes.TrimSuffix(bytes.TrimSuffix(linje, []byte("\n")), []byte("\r"))
		l.ForLang = len(l.Tekst) > stoerste
		if l.Nr == 1 {
			l.Tekst = bytes.TrimPrefix(l.Tekst, []byte(bom))
			l.Start += int64(len(linje) - len(bytes.TrimPrefix(linje, []byte(bom))))
		}
		if l.ForLang {
			l.Tekst = nil
		}
		if l.ForLang || len(bytes.TrimSpace(l.Tekst)) > 0 {
			d.svar = append(d.svar, Svar[R]{l.Nr, l.Slut, goer(l)})
		}
	}
}

// laes cuts the stream into pieces: at line ends, as much at a time as one Read gives, so that a slow stream's lines are not kept waiting.
type laes[R any] struct {
	v       Valg
	ctx     context.Context
	raekke  chan *del[R]
	arbejde chan *del[R]
	fri     chan *del[R]
	nr      int64 // of the line that comes next
	sted    int64 // the bytes before it
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
	*d = del[R]{tekst: d.tekst[:0], svar: d.svar[:0], foerste: l.nr, start: l.sted, klar: make(chan struct{})}
	return d
}

// send puts a piece in the order and hands it to a core; it reports false when nobody waits for it any more.
func (l *laes[R]) send(d *del[R]) bool {
	if d.klar != nil && len(d.tekst) == 0 && !d.forLang {
		return true
	}
	select {
	case l.raekke <- d:
	case <-l.ctx.Done():
		return false
	}
	if d.klar == nil {
		return true
	}
	select {
	case l.arbejde <- d:
		return true
	case <-l.ctx.Done():
		return false
	}
}

// tael counts the lines of a piece and takes those off it that are to be passed over.
func (l *laes[R]) tael(d *del[R]) {
	l.nr += int64(bytes.Count(d.tekst, []byte("\n")))
	l.sted += int64(len(d.tekst))
	if n := len(d.tekst); n > 0 && d.tekst[n-1] != '\n' {
		l.nr++
	}
	for ; d.foerste < l.v.Fra && len(d.tekst) > 0; d.foerste++ {
		i := bytes.IndexByte(d.tekst, '\n') + 1
		if i == 0 {
			i = len(d.tekst)
		}
		d.tekst = d.tekst[i:]
		d.start += int64(i)
	}
}

// alt reads the stream to its end.
func (l *laes[R]) alt(r io.Reader) {
	defer close(l.arbejde)
	var (
		d     = l.ny()
		forbi int64 // bytes of a line that is too long, so far
		tomme int
	)
	slut := func(err error) { l.send(&del[R]{err: err}) }
	forLang := func(n int64) bool {
		l.sted += n
		nr := l.nr
		l.nr++
		return nr < l.v.Fra || l.send(&del[R]{foerste: nr, slut: l.sted, forLang: true, klar: make(chan struct{})})
	}
	for l.ctx.Err() == nil {
		if len(d.tekst) == cap(d.tekst) {
			d.tekst = append(make([]byte, 0, 2*cap(d.tekst)), d.tekst...)
		}
		foer := len(d.tekst)
		n, err := r.Read(d.tekst[foer:cap(d.tekst)])
		d.tekst = d.tekst[:foer+n]
		if tomme++; n > 0 {
			tomme = 0
		}
		if forbi > 0 { // foer is 0
			i := bytes.IndexByte(d.tekst, '\n')
			if i < 0 {
				forbi += int64(n)
				d.tekst = d.tekst[:0]
			} else {
				if !forLang(forbi + int64(i) + 1) {
					return
				}
				forbi, foer = 0, 0
				d.tekst = d.tekst[:copy(d.tekst, d.tekst[i+1:])]
				d.foerste, d.start = l.nr, l.sted
			}
		}
		if i := bytes.LastIndexByte(d.tekst[foer:], '\n'); i >= 0 {
			rest := d.tekst[foer+i+1:]
			d.tekst = d.tekst[:foer+i+1]
			l.tael(d)
			naeste := l.ny()
			naeste.tekst = append(naeste.tekst, rest...) // before d is out of our hands
			if !l.send(d) {
				return
			}
			d = naeste
		}
		if forbi == 0 && len(d.tekst) > l.v.Stoerste+len("\r") {
			forbi = int64(len(d.tekst))
			d.tekst = make([]byte, 0, blok)
		}
		switch {
		case err == io.EOF:
			if forbi > 0 {
				forLang(forbi)
			} else {
				l.tael(d)
				l.send(d)
			}
			slut(nil)
			return
		case err != nil: // what comes after the last whole line is half a line
			slut(err)
			return
		case tomme >= 100:
			slut(io.ErrNoProgress)
			return
		}
	}
}
