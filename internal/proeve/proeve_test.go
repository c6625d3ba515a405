package proeve

import (
	"flag"
	"testing"
	"time"
)

func TestLineaer(t *testing.T) {
	const e = 25 * time.Millisecond // the time below which nothing is compared
	fast := func(d ...time.Duration) func() time.Duration {
		i := -1
		return func() time.Duration {
			i++
			return d[min(i, len(d)-1)]
		}
	}
	for _, p := range []struct {
		navn        string
		gange       int
		lille, stor func() time.Duration
		ok          bool
	}{
		{"linear", 2, fast(2 * e), fast(4 * e), true},
		{"just below", 2, fast(2 * e), fast(6*e - 1), true},
		{"at the limit", 2, fast(2 * e), fast(6 * e), false},
		{"quadratic", 2, fast(2 * e), fast(8 * e), false},
		{"at once", 2, fast(0), fast(e - 1), true},
		{"not at once", 2, fast(0), fast(e), false},
		{"disturbed for long", 2, fast(2 * e), fast(90*e, 80*e, 70*e, 90*e, 4*e), true},
		{"quadratic, and disturbed at first", 2, fast(9*e, 9*e, 2*e), fast(8 * e), false},
		{"linear, eight times as much", 8, fast(e), fast(8 * e), true},
		{"just below, eight times as much", 8, fast(e), fast(27*e - 1), true},
		{"at the limit, eight times as much", 8, fast(e), fast(27 * e), false},
		{"quadratic, eight times as much", 8, fast(e), fast(64 * e), false},
	} {
		if _, _, ok := lineaer(p.gange, p.lille, p.stor); ok != p.ok {
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

func TestGentaget(t *testing.T) {
	for _, p := range []struct{ ind, ud, vil string }{
		{"a0101801234b", "x0101801234", "0101801234"}, {"010180-1234", "010180", "010180"}, {"12345", "12345", ""}, {"0101801234", "0101801235", ""}, {"", "123456", ""},
	} {
		if har := Gentaget([]byte(p.ind), p.ud); har != p.vil {
			t.Errorf("%+v: %q", p, har)
		}
	}
	if Fuzzer() {
		t.Error("a test that is no fuzz target's")
	}
}
