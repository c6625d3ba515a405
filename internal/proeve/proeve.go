// Package proeve is what the tests share: properties whose seed can be given again, and a look at how cost grows that no busy
// machine turns red.
package proeve

import (
	"flag"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/leanovate/gopter"
)

// The gate tries the same in every run, so that it is red for what was changed and never by chance; what else there is to find, make nat finds.
var froe = flag.Int64("seed", 1, "the seed of what the tests try at random; 0 is a new one, which a failing test prints")

// Grundigt is whether the tests are to go on for minutes where they otherwise go on for a second: the flag -grundigt.
var Grundigt = flag.Bool("grundigt", false, "try far more: for minutes, not for the gate")

// Antal returns how much a test is to try: so much in the gate, and with -grundigt so much.
func Antal(gaten, grundigt int) int {
	if *Grundigt {
		return grundigt
	}
	return gaten
}

// Parametre returns gopter's parameters for so many attempts, with -grundigt fifty times as many, and the seed of -seed; a test that
// fails prints how to run it again.
func Parametre(t testing.TB, forsoeg int) *gopter.TestParameters {
	t.Helper()
	p := gopter.DefaultTestParameters()
	if *froe != 0 {
		p = gopter.DefaultTestParametersWithSeed(*froe)
	}
	p.MinSuccessfulTests = Antal(forsoeg, 50*forsoeg)
	t.Cleanup(func() {
		if t.Failed() {
			t.Logf("run it again: go test -run '^%s$' -seed %d", t.Name(), p.Seed())
		}
	})
	return p
}

// Froe returns the seed of -seed for a test that draws by itself; one that fails prints how to run it again.
func Froe(t testing.TB) uint64 {
	t.Helper()
	return uint64(Parametre(t, 1).Seed())
}

// Fuzzer reports whether the tests run for a fuzz target, which then gets all seeds there are; else a few will do.
func Fuzzer() bool {
	f := flag.Lookup("test.fuzz")
	return f != nil && f.Value.String() != ""
}

var cifre = regexp.MustCompile(`[0-9]{6,}`)

// Gentaget returns digits of the input that stand in what came out, as many as could be a personal number's; "" where none do.
func Gentaget(ind []byte, ud string) string {
	for _, n := range cifre.FindAll(ind, -1) {
		if strings.Contains(ud, string(n)) {
			return string(n)
		}
	}
	return ""
}

// Lineaer fails where twice as much takes well over twice as long: lille and stor do the same work, stor twice as much of it. It
// compares the quickest of many runs, so that a busy machine delays the answer and does not change it.
func Lineaer(t testing.TB, navn string, lille, stor func()) {
	t.Helper()
	Gange(t, navn, 2, lille, stor)
}

// Gange is [Lineaer] where stor does so many times the work of lille, a power of two. The more, the farther apart are linear and quadratic, and the less
// does it matter that garbage is collected, or a cache full, in one of the two.
func Gange(t testing.TB, navn string, gange int, lille, stor func()) {
	t.Helper()
	tid := func(f func()) func() time.Duration {
		return func() time.Duration {
			start := time.Now()
			f()
			return time.Since(start)
		}
	}
	if a, b, ok := lineaer(gange, tid(lille), tid(stor)); !ok {
		t.Errorf("%s: %v, and %v for %d times as much", navn, a, b, gange)
	}
}

func lineaer(gange int, lille, stor func() time.Duration) (a, b time.Duration, ok bool) {
	const (
		mindst, flest = 3, 100
		// straks is far too little time for what stor asks, unless it is linear: half a megabyte and more, or twenty thousand rows.
		straks = 25 * time.Millisecond
	)
	// Of twice the work up to 3 times the time is linear, of 8 times the work up to 27: quadratic are 4 and 64.
	hoejst := time.Duration(1)
	for g := gange; g > 1; g /= 2 {
		hoejst *= 3
	}
	a, b = lille(), stor()
	for runde := 1; runde < flest; runde++ {
		if runde >= mindst && (b < straks || b < hoejst*a) {
			return a, b, true
		}
		a, b = min(a, lille()), min(b, stor())
	}
	return a, b, false
}
