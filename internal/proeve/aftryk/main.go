// Aftryk prints what the library answers to every case of the suite and to mutants of it, so that two builds can be held up
// against each other: the reader may change, but not a byte of what it finds.
//
//	go run ./internal/proeve/aftryk > foer.txt        # in the one
//	go run ./internal/proeve/aftryk > efter.txt       # in the other
//	diff foer.txt efter.txt
//
// A line is a case in one form and a digest of the answers to it and its mutants. What differs is seen with -fuldt, which
// prints every input and answer:
//
//	go run ./internal/proeve/aftryk -fuldt -kun taeller/t3-06-01
//
// The forms are json and xml (the message, the latter of the counters alone), sag (the case's file, by its own reader),
// kodeliste (lists of codes) and korpus (what fuzzing found, and what stands in testdata/fuzz; -korpus "$(go env GOCACHE)/fuzz").
package main

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"flag"
	"fmt"
	"hash/fnv"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/akasse/dfdg/codelist"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/examples/sag"
	"github.com/akasse/dfdg/frist"
	"github.com/akasse/dfdg/internal/proeve"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/taeller"
)

// valg is what a run is about.
type valg struct {
	rod      string // the repository's folder
	korpus   string // a folder of fuzz inputs beside those in rod; "" for none
	kun      string // the cases whose key begins so
	froe     uint64
	mutanter int // of each case in each form
	fuldt    bool
}

func main() {
	var v valg
	flag.StringVar(&v.rod, "rod", ".", "the repository's folder")
	flag.StringVar(&v.korpus, "korpus", "", "a folder of inputs that fuzzing found")
	flag.StringVar(&v.kun, "kun", "", "only the cases whose folder and name begin so")
	flag.Uint64Var(&v.froe, "froe", 1, "the seed of the mutants")
	flag.IntVar(&v.mutanter, "mutanter", 20, "mutants of each case in each form")
	flag.BoolVar(&v.fuldt, "fuldt", false, "print every input and answer, not a digest of them")
	flag.Parse()
	ud := bufio.NewWriter(os.Stdout)
	err := v.koer(ud)
	if err = firstOf(err, ud.Flush()); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func firstOf(err ...error) error {
	for _, e := range err {
		if e != nil {
			return e
		}
	}
	return nil
}

// koer prints the answers.
func (v valg) koer(w io.Writer) error {
	for _, mappe := range []string{"frist", "medlemskab", "taeller"} {
		m := sag.NewMappe(os.DirFS(filepath.Join(v.rod, "testdata", "sager")), mappe)
		filer, err := m.Filer()
		if err != nil {
			return err
		}
		for _, fil := range filer {
			noegle := mappe + "/" + strings.TrimSuffix(fil, ".json")
			if !strings.HasPrefix(noegle, v.kun) {
				continue
			}
			s, err := m.Read(fil)
			if err != nil {
				return fmt.Errorf("%s: %w", noegle, err)
			}
			v.linje(w, noegle+" json", s.Request, func(b []byte) string { return besked(s, b, false) })
			if x := xmlAf(s); x != nil {
				v.linje(w, noegle+" xml", x, func(b []byte) string { return besked(s, b, true) })
			}
			v.linje(w, noegle+" sag", s.JSON(), sagen)
		}
	}
	v.linje(w, "kodeliste json", []byte(kodelisteJSON), kodeliste((*codelist.Register).ReadJSON))
	v.linje(w, "kodeliste csv", []byte(kodelisteCSV), kodeliste(func(r *codelist.Register, l io.Reader) (*codelist.Register, error) {
		return r.ReadCSV(l, dfdgerr.ListeSatsgrundlag, true)
	}))
	return v.fundne(w)
}

// linje prints the answers to a text and its mutants.
func (v valg) linje(w io.Writer, noegle string, b []byte, svar func([]byte) string) {
	if !strings.HasPrefix(noegle, v.kun) {
		return
	}
	f := fnv.New64a()
	f.Write([]byte(noegle))
	r := rand.New(rand.NewPCG(v.froe, f.Sum64()))
	sum := sha256.New()
	for i := range v.mutanter + 1 {
		ind := b
		if i > 0 {
			ind = proeve.Mutant(r, b)
		}
		s := svar(ind)
		if fmt.Fprintf(sum, "%d %s\n", len(ind), s); v.fuldt {
			fmt.Fprintf(w, "%s %d\t%q\t%s\n", noegle, i, ind, s)
		}
	}
	if !v.fuldt {
		fmt.Fprintf(w, "%s %x\n", noegle, sum.Sum(nil)[:8])
	}
}

// fundne prints the answers to what fuzzing found: each input is tried as every kind of message.
func (v valg) fundne(w io.Writer) error {
	m := sag.NewMappe(os.DirFS(filepath.Join(v.rod, "testdata", "sager")), "taeller")
	g, err := m.Read("gyldig.json")
	if err != nil {
		return err
	}
	alle := map[string][]byte{}
	for _, rod := range []string{v.rod, v.korpus} {
		if rod == "" {
			continue
		}
		err := filepath.WalkDir(rod, func(sti string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				if err == nil && sti != rod && d.Name()[0] == '.' {
					return fs.SkipDir
				}
				return err
			}
			if !strings.Contains(filepath.ToSlash(sti), "/fuzz/") {
				return nil
			}
			b, err := os.ReadFile(sti)
			if err != nil || !bytes.HasPrefix(b, []byte("go test fuzz v1\n")) {
				return err
			}
			for linje := range strings.Lines(string(b)) {
				s, ok := strings.CutPrefix(strings.TrimSpace(linje), "[]byte(")
				if s, err := strconv.Unquote(strings.TrimSuffix(s, ")")); ok && err == nil {
					alle[fmt.Sprintf("korpus %x", sha256.Sum256([]byte(s)))] = []byte(s)
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	v.mutanter = 0
	noegler := make([]string, 0, len(alle))
	for n := range alle {
		noegler = append(noegler, n)
	}
	slices.Sort(noegler)
	for _, n := range noegler {
		v.linje(w, n, alle[n], func(b []byte) string {
			k, errK := codelist.Standard().ReadJSON(bytes.NewReader(b))
			return strings.Join([]string{besked(g, b, false), besked(g, b, true), sagen(b), fmt.Sprint(k != nil, errK)}, " | ")
		})
	}
	return nil
}

// besked returns what the library answers to a message in place of a case's own.
func besked(s *sag.Sag, b []byte, xml bool) string {
	switch s.Metode {
	default:
		m, err := taeller.ParseMetode(s.Metode)
		if err != nil {
			break
		}
		decode := taeller.DecodeJSON
		if xml {
			decode = taeller.DecodeXML
		}
		a, err := decode(m, b)
		if err != nil {
			return fejl(err)
		}
		f := s.FaktaTaeller()
		r, err := taeller.Validate(m, a, f)
		x, _, _ := taeller.Explain(m, a, f)
		u, errU := taeller.Decide(m, a, f)
		return alt(a, r, err, x, u, errU)
	}
	if m, err := frist.ParseMetode(s.Metode); err == nil {
		a, err := frist.DecodeJSON(m, b)
		if err != nil {
			return fejl(err)
		}
		f := s.FaktaFrist()
		r, err := frist.Validate(m, a, f)
		x, _, _ := frist.Explain(m, a, f)
		u, errU := frist.Decide(m, a, f)
		return alt(a, r, err, x, u, errU)
	}
	m, err := medlemskab.ParseMetode(s.Metode)
	if err != nil {
		return fejl(err)
	}
	a, err := medlemskab.DecodeJSON(m, b)
	if err != nil {
		return fejl(err)
	}
	f := s.FaktaMedlemskab()
	r, err := medlemskab.Validate(m, a, f)
	x, _, _ := medlemskab.Explain(m, a, f)
	u, errU := medlemskab.Decide(m, a, f)
	return alt(a, r, err, x, u, errU)
}

// sagen returns what the case reader and the library answer to a case's file.
func sagen(b []byte) string {
	s, err := sag.Read(b)
	if err != nil {
		return fejl(err)
	}
	k, err := s.Koer()
	if err != nil {
		return fejl(err)
	}
	svar, err := k.Svar()
	if err != nil {
		return fejl(err)
	}
	l, err := k.Linje(s.Navn, nil)
	return strings.Join([]string{string(l), fejl(err), fejl(k.Err), fmt.Sprint(s.Afvigelser(svar)), string(s.JSON())}, " | ")
}

func kodeliste(laes func(*codelist.Register, io.Reader) (*codelist.Register, error)) func([]byte) string {
	return func(b []byte) string {
		r, err := laes(codelist.Standard(), bytes.NewReader(b))
		if err != nil {
			return fejl(err)
		}
		var ud strings.Builder
		for l := dfdgerr.Faktum(1); l.String() != ""; l++ {
			if l.ErListe() {
				v, komplet := r.Liste(l)
				fmt.Fprintf(&ud, "%v %+v %v; ", l, v, komplet)
			}
		}
		return ud.String()
	}
}

// fejl writes all that an error holds.
func fejl(err error) string {
	if err == nil {
		return "-"
	}
	b, _ := json.Marshal(err)
	return fmt.Sprintf("%T %s %s", err, err, b)
}

func js(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		return fejl(err)
	}
	return string(b)
}
