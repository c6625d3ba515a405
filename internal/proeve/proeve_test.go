package proeve

import (
	"flag"
	"testing"
	"time"
)

func TestLineaer(t *testing.T) {
	const ms = time.Millisecond
	fast := func(d ...time.Duration) func() time.Duration {
		i := -1
		return func() time.Duration {
			i++
			return d[min(i, len(d)-1)]
		}
	}
	for _, p := range []struct {
		navn        string
		lille, stor func() time.Duration
		ok          bool
	}{
		{"linear", fast(2 * ms), fast(4 * ms), true},
		{"just below", fast(2 * ms), fast(6*ms - 1), true},
		{"at the limit", fast(2 * ms), fast(6 * ms), false},
		{"quadratic", fast(2 * ms), fast(8 * ms), false},
		{"at once", fast(0), fast(ms - 1), true},
		{"not at once", fast(0), fast(ms), false},
		{"disturbed for long", fast(2 * ms), fast(90*ms, 80*ms, 70*ms, 90*ms, 4*ms), true},
		{"quadratic, and disturbed at first", fast(9*ms, 9*ms, 2*ms), fast(8 * ms), false},
	} {
		if _, _, ok := lineaer(p.lille, p.stor); ok != p.ok {
			t.Errorf("%s: %v", p.navn, ok)
		}
	}
	Lineaer(t, "nothing", func() {}, func() {})
}

func TestParametre(t *testing.T) {
	if p := Parametre(t, 7); p.MinSuccessfulTests != 7 || p.Seed() == 0 {
		t.Error(p.MinSuccessfulTests, p.Seed())
	}
	foer := flag.Lookup("seed").Value.String()
	defer flag.Set("seed", foer)
	flag.Set("seed", "5")
	if a, b := Parametre(t, 1), Parametre(t, 1); a.Seed() != 5 || a.Rng.Int63() != b.Rng.Int63() {
		t.Error("not the seed that was asked for")
	}
}
