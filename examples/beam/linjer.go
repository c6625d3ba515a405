package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/graph/mtime"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/graph/window"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/transforms/stats"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/examples/linjer"
)

// What the three pipelines share: a run is one day, the lines of files, and files of what comes of them.

func init() {
	for _, f := range []any{&begynd{}, &del{}, &laesLinjer{}, &skriv{}, &slut{}} {
		beam.RegisterDoFn(f) // and not register.DoFnNxM, which costs minutes of compiling
	}
	register.Function2x2(maal)
	register.Function2x2(somTal)
	register.Function1x2(efterFil)
	register.Emitter1[Stykke]()
	register.Emitter1[Post]()
	register.Emitter2[string, Post]()
	register.Emitter2[string, int64]()
	register.Emitter2[Noegle, Post]()
	register.Iter1[Stykkelaengde]()
	register.Iter1[Post]()
	register.Iter2[string, int64]()
}

// doegn begins a pipeline with what it reads, on the run's day and in that day's window: all that comes of it is of that window. A source
// without an end brings a time of its own, and then each day is as a run.
func doegn(s beam.Scope, dag, ind string) beam.PCollection {
	start := beam.ParDo(s, &begynd{Dag: dag, Ind: ind}, beam.Impulse(s))
	return beam.WindowInto(s, window.NewFixedWindows(24*time.Hour), start)
}

type begynd struct{ Dag, Ind string }

// ProcessElement stamps what is read with the run's day.
func (f *begynd) ProcessElement(_ context.Context, _ []byte, ud func(beam.EventTime, string)) error {
	d := dfdg.ReadDato(f.Dag)
	if !d.IsValid() {
		return fmt.Errorf("dfdg: beam: -idag skal være en dag, ÅÅÅÅ-MM-DD")
	}
	aar, maaned, dag := d.Kalender()
	ud(mtime.FromTime(time.Date(aar, time.Month(maaned), dag, 0, 0, 0, 0, time.UTC)), f.Ind)
	return nil
}

// Stykkelaengde is how many lines a piece has.
type Stykkelaengde struct {
	Fil, Nr int
	Linjer  int64
}

// linjerne are the lines of files as cases, each with its number in its file and the output file that what comes of it belongs to.
func linjerne(s beam.Scope, start beam.PCollection, hvert int64, dag string) beam.PCollection {
	dele := beam.Reshuffle(s, beam.ParDo(s, &del{Hvert: hvert}, start))
	laengder := beam.ParDo(s, maal, dele)
	return beam.ParDo(s, &laesLinjer{Dag: dag}, dele, beam.SideInput{Input: laengder})
}

type del struct{ Hvert int64 }

// ProcessElement cuts the files of a pattern into pieces.
func (f *del) ProcessElement(ctx context.Context, moenster string, ud func(Stykke)) error {
	dele, err := stykker(ctx, moenster, f.Hvert)
	for _, st := range dele {
		ud(st)
	}
	return err
}

// maal counts the lines of a piece, so that the lines of the next ones have their numbers.
func maal(ctx context.Context, st Stykke) (Stykkelaengde, error) {
	l := Stykkelaengde{Fil: st.Fil, Nr: st.Nr}
	err := st.laes(ctx, func(r io.Reader, _ int64) (err error) {
		l.Linjer, err = taelLinjer(r)
		return err
	})
	return l, err
}

type laesLinjer struct{ Dag string }

// ProcessElement yields the lines of a piece, as linjer cuts them: a line that is too long has no text.
func (f *laesLinjer) ProcessElement(ctx context.Context, st Stykke, laengder func(*Stykkelaengde) bool, ud func(Post)) error {
	var foer int64
	for l := (Stykkelaengde{}); laengder(&l); {
		if l.Fil == st.Fil && l.Nr < st.Nr {
			foer += l.Linjer
		}
	}
	navn := fmt.Sprintf("svar-%s-%03d-%05d.jsonl", f.Dag, st.Fil, st.Nr)
	return st.laes(ctx, func(r io.Reader, _ int64) error {
		if st.Nr > 0 { // the stream's first line is not the file's, where a byte order mark is passed over
			r, foer = io.MultiReader(bytes.NewReader([]byte{'\n'}), r), foer-1
		}
		for s, err := range linjer.Hver(ctx, r, linjer.Valg{Kerner: 1}, kopi) {
			if err != nil {
				return err
			}
			ud(Post{Side: sideLinje, Fil: navn, Nr: s.Nr + foer, Tekst: s.Svar})
		}
		return nil
	})
}

func kopi() func(linjer.Linje) []byte {
	return func(l linjer.Linje) []byte { return bytes.Clone(l.Tekst) }
}

// filerne writes what comes of a run: each file's lines in order, and when all of them are there, one more file with the counts of the run
// and the files. Without that one a run has not come to its end, and nothing follows from it. tal are counts by name.
func filerne(s beam.Scope, ud, dag string, svar, tal beam.PCollection, andet ...beam.PCollection) {
	skrevne := beam.ParDo(s, &skriv{Ud: ud}, beam.GroupByKey(s, beam.ParDo(s, efterFil, svar)))
	tal = beam.ParDo(s, somTal, stats.SumPerKey(s, tal))
	alt := beam.Flatten(s, append(andet, skrevne, tal)...)
	beam.ParDo0(s, &slut{Ud: ud, Dag: dag}, beam.GroupByKey(s, alt))
}

func efterFil(p Post) (string, Post) { return p.Fil, p }

func somTal(navn string, antal int64) (string, Post) {
	return samlet, Post{Side: sideTal, Nr: antal, Tekst: []byte(navn)}
}

// samlet is the key of all that the last file is made of.
const samlet = "samlet"

type skriv struct{ Ud string }

// ProcessElement writes one file.
func (f *skriv) ProcessElement(ctx context.Context, navn string, poster func(*Post) bool, ud func(string, Post)) error {
	alle := ordnet(poster)
	var b []byte
	for _, p := range alle {
		b = append(append(b, p.Tekst...), '\n')
	}
	ud(samlet, Post{Side: sideFiler, Fil: navn, Nr: int64(len(alle))})
	return skrivHel(ctx, f.Ud+"/"+navn, b)
}

func ordnet(poster func(*Post) bool) (alle []Post) {
	for p := (Post{}); poster(&p); {
		alle = append(alle, p)
	}
	slices.SortFunc(alle, Post.compare)
	return alle
}

// Samlet is the last file of a run.
type Samlet struct {
	Idag   string            `json:"idag"`
	Helhed map[string]string `json:"helhed,omitempty"` // of the two sides of a reconciliation
	Tal    map[string]int64  `json:"tal"`
	Filer  map[string]int64  `json:"filer"` // their lines
}

type slut struct{ Ud, Dag string }

// ProcessElement writes the last file.
func (f *slut) ProcessElement(ctx context.Context, _ string, poster func(*Post) bool) error {
	j := Samlet{Idag: f.Dag, Tal: map[string]int64{}, Filer: map[string]int64{}, Helhed: map[string]string{}}
	for _, p := range ordnet(poster) {
		switch p.Side {
		case sideTal:
			j.Tal[string(p.Tekst)] += p.Nr
		case sideFiler:
			j.Filer[p.Fil] = p.Nr
		case sideHelhed:
			j.Helhed[p.Fil] = string(p.Tekst)
		}
	}
	b, err := json.MarshalIndent(j, "", " ")
	if err != nil {
		return errKode
	}
	return skrivHel(ctx, f.Ud+"/samlet-"+f.Dag+".json", append(b, '\n'))
}
