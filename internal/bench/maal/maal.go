// Package maal measures several that do the same work beside each other.
package maal

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"runtime"
	"slices"
	"syscall"
	"testing"
	"text/tabwriter"
	"time"
)

// Deltager is one of those that do the same work.
type Deltager struct {
	Navn string
	Goer func() error
}

// Maaling is what a contender took.
type Maaling struct {
	Navn  string
	Ns    float64 // of processor time, the collector's included; the median
	Gange float64 // of the first contender's
	Allok float64
}

// Tabel is the contenders of one piece of work.
type Tabel struct {
	Titel string
	Alle  []Maaling
}

// Miljoe is the environment variable that names a file to which each table is appended, as a line of JSON.
const Miljoe = "MAALINGER"

// Runder is how often each contender has its turn.
const Runder = 31

// tid is how long a contender works in a round, at least: so long that the collector runs several times, or the one that makes most garbage
// in a round would pay for the others'.
const tid = 100 * time.Millisecond

// Arbejde is what the contenders do.
type Arbejde struct {
	Titel string
	Antal int // how often each call of Goer does it; 0 is once
	Hob   int // MB that are held meanwhile, as by a service at work: of an empty heap the collector is half of all
}

// Forhold measures the contenders in one run, in turn and in any order, and prints the median of each beside the first.
func Forhold(t testing.TB, a Arbejde, alle ...Deltager) {
	const runder, varm = Runder, 200
	antal, holdt := max(a.Antal, 1), make([]byte, a.Hob<<20)
	gange, tider := make([]int, len(alle)), make([][]float64, len(alle))
	koer := func(i, n int) time.Duration {
		start := Processortid()
		for range n {
			if err := alle[i].Goer(); err != nil {
				t.Fatal(alle[i].Navn, err)
			}
		}
		return Processortid() - start
	}
	for i := range alle {
		// Some compile themselves when first called.
		for start, n := time.Now(), 0; n < varm && time.Since(start) < 2*tid; n++ {
			koer(i, 1)
		}
		for gange[i] = 1; koer(i, gange[i]) < tid; gange[i] *= 2 {
		}
	}
	for range runder {
		for _, i := range rand.Perm(len(alle)) {
			tider[i] = append(tider[i], float64(koer(i, gange[i]))/float64(gange[i]*antal))
		}
	}
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(w, "%s\tns\tgange\tallok\t\n", a.Titel)
	tabel := Tabel{Titel: a.Titel}
	for i, d := range alle {
		slices.Sort(tider[i])
		m := Maaling{Navn: d.Navn, Ns: tider[i][runder/2]}
		m.Gange = 1
		if i > 0 {
			m.Gange = m.Ns / tabel.Alle[0].Ns
		}
		m.Allok = testing.AllocsPerRun(5, func() { d.Goer() }) / float64(antal)
		fmt.Fprintf(w, "%s\t%.0f\t%.2f\t%.0f\t\n", m.Navn, m.Ns, m.Gange, m.Allok)
		tabel.Alle = append(tabel.Alle, m)
	}
	w.Flush()
	gem(t, tabel)
	runtime.KeepAlive(holdt)
}

// gem appends a table to the file of [Miljoe], if there is one.
func gem(t testing.TB, tabel Tabel) {
	navn := os.Getenv(Miljoe)
	if navn == "" {
		return
	}
	f, err := os.OpenFile(navn, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err == nil {
		err = json.NewEncoder(f).Encode(tabel)
		if e := f.Close(); err == nil {
			err = e
		}
	}
	if err != nil {
		t.Fatal(err)
	}
}

// Processortid is what this process has used of the processors, its collector's work included and other programs' not.
func Processortid() time.Duration {
	var r syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &r)
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}
