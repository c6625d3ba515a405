package dfdg_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/bro"
)

// TestDato walks through every day of 1600–2200 and of the edges, beside package time.
func TestDato(t *testing.T) {
	t.Run("edges", func(t *testing.T) {
		if d, ned := dfdg.MustParseDato("0001-01-01"), dfdg.UdenForOmraade; d.PlusDage(-1).Tilstand() != ned || d.PlusMaaneder(-1, dfdg.Ned).Tilstand() != ned {
			t.Error("before 0001-01-01")
		}
		if d, op := dfdg.MustParseDato("9999-12-31"), dfdg.UdenForOmraade; d.PlusDage(1).Tilstand() != op || d.PlusMaaneder(1, dfdg.Op).Tilstand() != op {
			t.Error("after 9999-12-31")
		}
		if n := dfdg.NewDato(1, 1, 1).DageTil(dfdg.NewDato(9999, 12, 31)); n != 3652058 {
			t.Error(n)
		}
	})
	t.Run("every day", func(t *testing.T) { // one after the other, as they are counted by hand
		d, aar, maaned, dag := dfdg.NewDato(1, 1, 1), 1, 1, 1
		for ; d.IsValid(); d = d.PlusDage(1) {
			if a, m, g := d.Kalender(); a != aar || m != maaned || g != dag {
				t.Fatalf("%d-%d-%d, want %d-%d-%d", a, m, g, aar, maaned, dag)
			}
			sidste := [...]int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}[maaned-1]
			if maaned == 2 && (aar%400 == 0 || aar%4 == 0 && aar%100 != 0) {
				sidste++
			}
			if dag++; dag > sidste {
				if maaned, dag = maaned+1, 1; maaned > 12 {
					aar, maaned = aar+1, 1
				}
			}
		}
		if aar != 10000 {
			t.Error(aar)
		}
	})
	for _, spand := range [][2]int{{1, 30}, {1600, 2200}, {9970, 9999}} {
		p := time.Date(spand[0], 1, 1, 0, 0, 0, 0, time.UTC)
		foerste := dfdg.NewDato(spand[0], 1, 1)
		d := foerste
		for n := 0; ; n++ {
			aar, maaned, dag := p.Date()
			if a, m, g := d.Kalender(); a != aar || m != int(maaned) || g != dag {
				t.Fatalf("day %d from %v: %d-%d-%d, want %v", n, foerste, a, m, g, p)
			}
			if d != dfdg.NewDato(aar, int(maaned), dag) || d != datoAf(p) || d != foerste.PlusDage(n) || foerste.DageTil(d) != n || d.DageTil(foerste) != -n {
				t.Fatalf("%v: day arithmetic", p)
			}
			if d.Ugedag() != p.Weekday() {
				t.Fatalf("%v is a %v", d, d.Ugedag())
			}
			a, u := d.Uge()
			if wa, wu := p.ISOWeek(); a != wa || u != wu {
				t.Fatalf("%v is of week %d of %d", d, u, a)
			}
			if dag%9 == 1 { // text is slow
				if s := p.Format(time.DateOnly); d.String() != s || dfdg.ReadDato(s) != d || dfdg.MustParseMaaned(s[:7]) != d.Maaned() {
					t.Fatalf("%s: %v, %v", s, d, d.Maaned())
				}
			}
			if aar == spand[1] && maaned == 12 && dag == 31 {
				break
			}
			naeste := d.PlusDage(1)
			if !d.Foer(naeste) || naeste.Foer(d) || d.Foer(d) || d.Efter(naeste) || !naeste.Efter(d) || d.Efter(d) || d.Compare(naeste) != -1 {
				t.Fatalf("%v and %v: order", d, naeste)
			}
			d, p = naeste, p.AddDate(0, 0, 1)
		}
	}
}

// TestNyDato: the impossible dates, all day numbers of every month.
func TestNyDato(t *testing.T) {
	for _, aar := range []int{math.MinInt, -1, 0, 1, 4, 100, 400, 1900, 2000, 2023, 2024, 2100, 9999, 10000, math.MaxInt} {
		for maaned := -1; maaned <= 14; maaned++ {
			for dag := -1; dag <= 33; dag++ {
				want := false
				if aar >= 1 && aar <= 9999 {
					p := time.Date(aar, time.Month(maaned), dag, 0, 0, 0, 0, time.UTC)
					want = p.Year() == aar && int(p.Month()) == maaned && p.Day() == dag
				}
				if d := dfdg.NewDato(aar, maaned, dag); d.IsValid() != want || !want && d.Tilstand() != dfdg.ForkertForm {
					t.Errorf("%d-%d-%d: %v", aar, maaned, dag, d.Tilstand())
				}
			}
			want := aar >= 1 && aar <= 9999 && maaned >= 1 && maaned <= 12
			if m := dfdg.NewMaaned(aar, maaned); m.IsValid() != want || !want && m.Tilstand() != dfdg.ForkertForm {
				t.Errorf("%d-%d: %v", aar, maaned, m.Tilstand())
			}
		}
	}
	zone := time.FixedZone("", 2*60*60)
	if d := dfdg.DatoFra(time.Date(2025, 3, 2, 23, 0, 0, 0, time.UTC).In(zone)); d.String() != "2025-03-03" {
		t.Errorf("DatoFra looks past the zone: %v", d)
	}
	if d := dfdg.DatoFra(time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)); d.IsValid() {
		t.Error(d)
	}
}

func proevLaesDato(t *testing.T, s string) {
	t.Helper()
	p, ok := orakelDato(s)
	d := dfdg.ReadDato(s)
	if d.IsValid() != ok || ok && d != datoAf(p) || ok && d.String() != s || !ok && d.Tilstand() != dfdg.ForkertForm {
		t.Errorf("date %q: %v (%v), want %v", s, d, d.Tilstand(), ok)
	}
	p, ok = orakelMaaned(s)
	m := dfdg.ReadMaaned(s)
	if m.IsValid() != ok || ok && m != datoAf(p).Maaned() || ok && m.String() != s || !ok && m.Tilstand() != dfdg.ForkertForm {
		t.Errorf("month %q: %v (%v), want %v", s, m, m.Tilstand(), ok)
	}
}

func TestLaesDato(t *testing.T) {
	god := []byte("2024-02-29")
	for i := range god {
		for c := range 256 {
			b := append([]byte{}, god...)
			b[i] = byte(c)
			proevLaesDato(t, string(b))
			proevLaesDato(t, string(b[:7]))
		}
		proevLaesDato(t, string(god[:i]))
		proevLaesDato(t, string(god)+string(god[i:]))
	}
	for aar := range 10000 {
		proevLaesDato(t, fmt.Sprintf("%04d-02-29", aar))
		proevLaesDato(t, fmt.Sprintf("%04d-12", aar))
	}
	for n := range 10000 {
		proevLaesDato(t, fmt.Sprintf("2025-%02d-%02d", n/100, n%100))
	}
}

// orakelPlus counts months one by one.
func orakelPlus(aar, maaned, dag, n int, a dfdg.Afrunding) (time.Time, bool) {
	for ; n > 0; n-- {
		if maaned++; maaned > 12 {
			aar, maaned = aar+1, 1
		}
	}
	for ; n < 0; n++ {
		if maaned--; maaned < 1 {
			aar, maaned = aar-1, 12
		}
	}
	p := time.Date(aar, time.Month(maaned), dag, 0, 0, 0, 0, time.UTC)
	if int(p.Month()) != maaned { // too short
		p = time.Date(p.Year(), p.Month(), 1, 0, 0, 0, 0, time.UTC)
		if a == dfdg.Ned {
			p = p.AddDate(0, 0, -1)
		}
	}
	return p, aar >= 1 && aar <= 9999
}

func TestPlusMaaneder(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	proev := func(d dfdg.Dato, n int) {
		t.Helper()
		aar, maaned, dag := d.Kalender()
		for _, a := range []dfdg.Afrunding{dfdg.Ned, dfdg.Op} {
			p, ok := orakelPlus(aar, maaned, dag, n, a)
			got := d.PlusMaaneder(n, a)
			if ok && got != datoAf(p) || !ok && got.Tilstand() != dfdg.UdenForOmraade {
				t.Errorf("%v + %d months (%d): %v, want %v", d, n, a, got, p)
			}
			if n%12 == 0 && d.PlusAar(n/12, a) != got {
				t.Errorf("%v + %d years (%d): %v", d, n/12, a, d.PlusAar(n/12, a))
			}
		}
		m := dfdg.NewMaaned(aar, maaned)
		p, ok := orakelPlus(aar, maaned, 1, n, dfdg.Ned)
		if got := m.Plus(n); ok && got != datoAf(p).Maaned() || !ok && got.Tilstand() != dfdg.UdenForOmraade {
			t.Errorf("%v + %d months: %v", m, n, got)
		}
	}
	for d := dfdg.MustParseDato("2023-12-25"); d.Foer(dfdg.MustParseDato("2024-04-05")); d = d.PlusDage(1) {
		for n := -50; n <= 50; n++ {
			proev(d, n)
		}
	}
	for _, s := range []string{"0001-01-01", "0001-01-31", "0004-02-29", "1900-02-28", "2000-02-29", "9996-02-29", "9999-11-30", "9999-12-31"} {
		for _, n := range []int{-119989, -119988, -119987, -48, -12, -11, -1, 0, 1, 11, 12, 48, 119987, 119988, 119989} {
			proev(dfdg.MustParseDato(s), n)
		}
	}
	for range 2000 {
		proev(dfdg.NewDato(1, 1, 1).PlusDage(r.IntN(3652059)), r.IntN(4000)-2000)
	}
	skud := dfdg.MustParseDato("2024-02-29")
	for _, a := range []dfdg.Afrunding{dfdg.Ned, dfdg.Op} {
		for _, n := range []int{math.MaxInt, math.MinInt, math.MaxInt >> 1, math.MinInt >> 1, 120000, -120000, 10000, -10000, 9999, -9999, 7976, -2024} {
			if d := skud.PlusAar(n, a); d.Tilstand() != dfdg.UdenForOmraade {
				t.Errorf("%d years: %v", n, d)
			}
		}
		for _, n := range []int{math.MaxInt, math.MinInt, math.MaxInt >> 1, math.MinInt >> 1, 120001, 120000, -120000, -120001} {
			if d := skud.PlusMaaneder(n, a); d.Tilstand() != dfdg.UdenForOmraade {
				t.Errorf("%d months: %v", n, d)
			}
		}
	}
	for _, n := range []int{math.MaxInt, math.MinInt, math.MaxInt >> 1, math.MinInt >> 1, 3652059, 3652060, -3652059, -3652060} {
		if d := skud.PlusDage(n); d.Tilstand() != dfdg.UdenForOmraade {
			t.Errorf("%d days: %v", n, d)
		}
	}
	for _, a := range []dfdg.Afrunding{0, dfdg.Naermest, 9} {
		if panik(func() { skud.PlusMaaneder(1, a) }) == nil || panik(func() { skud.PlusAar(1, a) }) == nil {
			t.Errorf("Afrunding(%d) does not panic", a)
		}
	}
}

// TestDatoUdenDato: what is no date stays what it is.
func TestDatoUdenDato(t *testing.T) {
	god := dfdg.MustParseDato("2025-03-03")
	for _, s := range append([]dfdg.Tilstand{dfdg.IkkeGivet}, misdannede...) {
		d := bro.I[dfdg.Dato](s)
		if d.PlusDage(1) != d || d.PlusMaaneder(1, dfdg.Ned) != d || d.PlusAar(1, dfdg.Op) != d || d.PlusAar(99999, dfdg.Op) != d {
			t.Errorf("%v: arithmetic", s)
		}
		if a, m, g := d.Kalender(); a != 0 || m != 0 || g != 0 {
			t.Errorf("%v: %d-%d-%d", s, a, m, g)
		}
		if a, u := d.Uge(); a != 0 || u != 0 || d.Ugedag() != time.Sunday || d.Maaned().Tilstand() != s {
			t.Errorf("%v: week %d of %d, %v, %v", s, u, a, d.Ugedag(), d.Maaned().Tilstand())
		}
		if d.Foer(god) || god.Foer(d) || d.Efter(god) || god.Efter(d) || d.DageTil(god) != 0 || god.DageTil(d) != 0 {
			t.Errorf("%v stands in time", s)
		}
		m := bro.I[dfdg.Maaned](s)
		if m.Plus(1) != m || m.Foerste() != d || m.Sidste() != d {
			t.Errorf("month, %v: %v %v %v", s, m.Plus(1), m.Foerste(), m.Sidste())
		}
		if a, n := m.AarMaaned(); a != 0 || n != 0 {
			t.Errorf("month, %v: %d-%d", s, a, n)
		}
	}
}

func TestMaaned(t *testing.T) {
	for aar := 1; aar <= 9999; aar++ {
		for maaned := 1; maaned <= 12; maaned++ {
			m := dfdg.NewMaaned(aar, maaned)
			if a, n := m.AarMaaned(); a != aar || n != maaned {
				t.Fatalf("%d-%d: %d-%d", aar, maaned, a, n)
			}
			dage := time.Date(aar, time.Month(maaned)+1, 0, 0, 0, 0, 0, time.UTC).Day()
			if m.Foerste() != dfdg.NewDato(aar, maaned, 1) || m.Foerste().DageTil(m.Sidste()) != dage-1 || m.Sidste().Maaned() != m {
				t.Fatalf("%v: %v–%v", m, m.Foerste(), m.Sidste())
			}
		}
	}
	for _, n := range []int{math.MaxInt, math.MinInt, math.MaxInt / 2} {
		if m := dfdg.NewMaaned(2025, 2).Plus(n); m.Tilstand() != dfdg.UdenForOmraade {
			t.Errorf("%d: %v", n, m)
		}
	}
}

func proevUge(t *testing.T, s string) {
	t.Helper()
	ok := ugeMoenster.MatchString(s)
	u := dfdg.ReadUge(s)
	if u.IsValid() != ok || ok && u.String() != s || !ok && u.Tilstand() != dfdg.ForkertForm {
		t.Errorf("%q: %v (%v), want %v", s, u, u.Tilstand(), ok)
	}
}

func TestUge(t *testing.T) {
	for n := range 1000000 {
		if aar := n / 100; aar > 1980 && aar < 2110 || n%7919 == 0 {
			proevUge(t, fmt.Sprintf("%06d", n))
		}
	}
	// ISO weeks beside package time: the weeks that some day of the year is in.
	for aar := 1989; aar <= 2100; aar++ {
		mandage := map[int]dfdg.Dato{}
		for p := time.Date(aar-1, 12, 25, 0, 0, 0, 0, time.UTC); p.Year() <= aar || p.Day() < 8; p = p.AddDate(0, 0, 1) {
			if a, u := p.ISOWeek(); a == aar && p.Weekday() == time.Monday {
				mandage[u] = dfdg.DatoFra(p)
			}
		}
		for uge := 1; uge <= 53; uge++ {
			u := dfdg.NewUge(aar, uge)
			if a, n := u.AarUge(); a != aar || n != uge || !u.IsValid() {
				t.Errorf("%d-%d: %v", aar, uge, u)
			}
			mandag, iso := mandage[uge]
			if u.ISO() != iso || iso && u.Mandag() != mandag || !iso && u.Mandag().Tilstand() != dfdg.ForkertForm {
				t.Errorf("%v: ISO %v, Monday %v; want %v", u, u.ISO(), u.Mandag(), mandag)
			}
			want := bro.I[dfdg.Uge](dfdg.ForkertForm)
			if iso {
				want = dfdg.NewUge(mandag.PlusDage(7).Uge())
			}
			if u.Naeste() != want || iso && aar < 2100 && !want.ISO() {
				t.Errorf("%v: next is %v, want %v", u, u.Naeste(), want)
			}
		}
	}
	for _, p := range [][2]int{{1988, 53}, {2101, 1}, {2025, 0}, {2025, 54}, {2025, -1}, {math.MinInt, 1}, {2025, math.MaxInt}, {0, 202506}} {
		if u := dfdg.NewUge(p[0], p[1]); u.Tilstand() != dfdg.ForkertForm {
			t.Errorf("%d: %v", p, u)
		}
	}
	if u := dfdg.NewUge(2100, 52).Naeste(); u.IsValid() {
		t.Errorf("after 2100: %v", u)
	}
	for _, u := range []dfdg.Uge{{}, dfdg.ReadUge("x")} {
		if a, n := u.AarUge(); a != 0 || n != 0 || u.ISO() || u.Mandag().IsValid() || u.Naeste().IsValid() {
			t.Errorf("%v is a week", u.Tilstand())
		}
	}
}

// datoAf is the oracle of a date: a time.Time's own.
func datoAf(p time.Time) dfdg.Dato { return dfdg.NewDato(p.Year(), int(p.Month()), p.Day()) }

// A zero time.Time is no moment: it is not given.
func TestNulTid(t *testing.T) {
	if d := dfdg.DatoFra(time.Time{}); !d.IsZero() {
		t.Errorf("DatoFra: %v", d)
	}
	if d := dfdg.DanskDag(time.Time{}); !d.IsZero() {
		t.Errorf("DanskDag: %v", d)
	}
	if d := dfdg.TidspunktFra(time.Time{}); !d.IsZero() {
		t.Errorf("TidspunktFra: %v", d)
	}
	if d := dfdg.DatoFra(time.Time{}.Add(1)); d != dfdg.NewDato(1, 1, 1) {
		t.Errorf("a nanosecond later: %v", d)
	}
}

func TestDanskDag(t *testing.T) {
	for s, vil := range map[string]string{
		"2025-03-02T22:59:59Z": "2025-03-02", "2025-03-02T23:00:00Z": "2025-03-03", // winter time
		"2025-07-02T21:59:59Z": "2025-07-02", "2025-07-02T22:00:00Z": "2025-07-03", // summer time
		"2025-03-29T22:59:59Z": "2025-03-29", "2025-03-29T23:00:00Z": "2025-03-30", "2025-03-30T22:00:00Z": "2025-03-31",
		"2025-10-25T22:00:00Z": "2025-10-26", "2025-10-26T22:59:59Z": "2025-10-26", "2025-10-26T23:00:00Z": "2025-10-27",
		"2025-03-03T00:30:00+05:00": "2025-03-02", "2025-03-02T20:00:00-05:00": "2025-03-03",
	} {
		p, err := time.Parse(time.RFC3339, s)
		if err != nil {
			t.Fatal(err)
		}
		for _, zone := range []*time.Location{time.UTC, time.FixedZone("", -12*3600), time.FixedZone("", 14*3600+30)} {
			if d := dfdg.DanskDag(p.In(zone)); d.String() != vil {
				t.Errorf("%s in %v: %v, want %s", s, zone, d, vil)
			}
		}
		if d := dfdg.TidspunktFra(p).Dato(); d.String() != vil {
			t.Errorf("TidspunktFra(%s): %v", s, d)
		}
	}
	for _, p := range []time.Time{time.Unix(1<<62, 0), time.Unix(-1<<62, 0), time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(0, 12, 31, 0, 0, 0, 0, time.UTC),
		time.Date(9999, 12, 31, 23, 0, 0, 0, time.UTC)} {
		if d := dfdg.DanskDag(p); d.Tilstand() != dfdg.UdenForOmraade {
			t.Errorf("%v: %v", p, d)
		}
	}
	if d := dfdg.DanskDag(time.Date(0, 12, 31, 23, 0, 0, 0, time.UTC)); d != dfdg.NewDato(1, 1, 1) {
		t.Error(d)
	}
}
