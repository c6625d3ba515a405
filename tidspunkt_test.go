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

func datoFraUnix(sek int64) dfdg.Dato { return dfdg.DatoFra(time.Unix(sek, 0).UTC()) }

// proevOejeblik compares with the zone files: the instant u with zone, and the wall clock that
// shows u without one.
func proevOejeblik(t *testing.T, u int64) {
	t.Helper()
	p := time.Unix(u, 0)
	want := dfdg.DatoFra(p.In(koebenhavn))
	for _, q := range []time.Time{p.UTC(), p.In(time.FixedZone("", -9*3600-1800))} {
		v := dfdg.TidspunktFra(q)
		if v.Dato() != want || !v.Tid().Equal(p) || !v.HarZone() {
			t.Errorf("%v: %v, want %v", q, v.Dato(), want)
		}
	}
	vaeg := vaegtid(p.UTC())
	v := dfdg.NewTidspunkt(datoFraUnix(vaeg), int(vaeg%86400+86400)%86400/3600, int(vaeg%3600+3600)%3600/60, int(vaeg%60+60)%60)
	w := orakelOejeblik(vaeg)
	if v.Dato() != datoFraUnix(vaeg) || v.Tid().Unix() != w || v.HarZone() {
		t.Errorf("%v without zone: %v, want %v", v, v.Tid(), time.Unix(w, 0).In(koebenhavn))
	}
	if _, forskel := v.Tid().Zone(); int64(forskel) != vaegtid(time.Unix(w, 0).In(koebenhavn))-w {
		t.Errorf("%v without zone: %v, offset %d", v, v.Tid(), forskel)
	}
}

// TestSommertid walks, beside the zone files, through each hour around each switch of 1950–2100,
// and through the same days of the years without one.
func TestSommertid(t *testing.T) {
	skift := 0
	for aar := 1950; aar <= 2100; aar++ {
		for _, p := range []time.Time{
			time.Date(aar, 3, 31, 1, 0, 0, 0, time.UTC), time.Date(aar, 9, 30, 1, 0, 0, 0, time.UTC), time.Date(aar, 10, 31, 1, 0, 0, 0, time.UTC),
		} {
			p = p.AddDate(0, 0, -int(p.Weekday())) // the last Sunday
			for _, dage := range []int{0, 7} {     // the first Sunday of April: 1980
				if dage > 0 && aar > 1985 {
					continue
				}
				q := p.AddDate(0, 0, dage).Unix()
				for h := int64(-26); h <= 26; h++ {
					proevOejeblik(t, q+3600*h)
				}
				for _, s := range []int64{-7201, -7199, -3601, -3599, -1, 1, 1800, 3599, 3601, 7199, 7201} {
					proevOejeblik(t, q+s)
				}
			}
		}
		// No switch but these, so that none is missed.
		foer := 3600
		for p := time.Date(aar, 1, 1, 0, 0, 0, 0, koebenhavn); p.Year() == aar; p = p.Add(24 * time.Hour) {
			if _, forskel := p.Zone(); forskel != foer {
				skift++
				for h := range int64(24) {
					proevOejeblik(t, p.Unix()-3600*h)
				}
				foer = forskel
			}
			if p.Day()%7 == 0 {
				proevOejeblik(t, p.Unix())
			}
		}
	}
	if skift != 2*(2100-1980+1) {
		t.Errorf("the zone files have %d switches", skift)
	}
}

func TestTidspunktDato(t *testing.T) {
	for s, want := range map[string]string{
		"2025-03-30T01:59:59":           "2025-03-30",
		"2025-03-03T22:59:59Z":          "2025-03-03",
		"2025-03-03T23:00:00Z":          "2025-03-04", // winter
		"2025-07-03T21:59:59Z":          "2025-07-03",
		"2025-07-03T22:00:00Z":          "2025-07-04", // summer
		"2025-07-03T24:00:00":           "2025-07-04",
		"2025-07-03T00:00:00+14:00":     "2025-07-02",
		"2025-07-03T23:59:59-14:00":     "2025-07-04",
		"1945-07-01T22:30:00Z":          "1945-07-01", // before 1950 always UTC+1
		"0001-01-01T00:00:00":           "0001-01-01",
		"0001-01-01T00:00:00+01:00":     "0001-01-01",
		"0001-01-01T00:00:00+01:01":     "(misdannet)", // a day in year 0
		"0001-01-01T00:00:00+14:00":     "(misdannet)",
		"9999-12-31T22:59:59.99Z":       "9999-12-31",
		"9999-12-31T23:00:00Z":          "(misdannet)", // a day in year 10000
		"9999-12-31T23:59:59-14:00":     "(misdannet)",
		"9999-12-31T23:59:59.999999999": "9999-12-31",
	} {
		if d := dfdg.MustParseTidspunkt(s).Dato(); d.String() != want || d.IsValid() == (want == maske) {
			t.Errorf("%s: %v, want %s", s, d, want)
		}
	}
	for _, s := range append([]dfdg.Tilstand{dfdg.IkkeGivet}, misdannede...) {
		v := bro.I[dfdg.Tidspunkt](s)
		if v.Dato().Tilstand() != s || !v.Tid().IsZero() || v.HarZone() {
			t.Errorf("%v: %v %v", s, v.Dato(), v.Tid())
		}
	}
	if v := bro.I[dfdg.Tidspunkt](uint8(255)); v.Tilstand() != dfdg.ForkertForm {
		t.Errorf("state 255: %v", v.Tilstand())
	}
}

func TestNytTidspunkt(t *testing.T) {
	d := dfdg.MustParseDato("2025-03-03")
	for time := -1; time <= 25; time++ {
		for minut := -1; minut <= 61; minut++ {
			for _, sekund := range []int{-1, 0, 1, 59, 60, math.MaxInt} {
				ok := time >= 0 && time < 24 && minut >= 0 && minut < 60 && sekund >= 0 && sekund < 60
				v := dfdg.NewTidspunkt(d, time, minut, sekund)
				if v.IsValid() != ok || !ok && v.Tilstand() != dfdg.ForkertForm {
					t.Errorf("%d:%d:%d: %v", time, minut, sekund, v.Tilstand())
				}
				if want := fmt.Sprintf("2025-03-03T%02d:%02d:%02d", time, minut, sekund); ok && (v.String() != want || v != dfdg.ReadTidspunkt(want)) {
					t.Errorf("%s: %v", want, v)
				}
			}
		}
	}
	if v := dfdg.NewTidspunkt(dfdg.Dato{}, 1, 2, 3); v.Tilstand() != dfdg.ForkertForm {
		t.Error("a time on no day")
	}
}

func TestTidspunktFra(t *testing.T) {
	zone := func(sek int) *time.Location { return time.FixedZone("", sek) }
	for _, p := range []struct {
		t    time.Time
		want string
	}{
		{time.Date(2025, 3, 3, 10, 15, 0, 0, time.UTC), "2025-03-03T10:15:00Z"},
		{time.Date(2025, 3, 3, 10, 15, 0, 120, koebenhavn), "2025-03-03T10:15:00.00000012+01:00"},
		{time.Date(2025, 7, 3, 10, 15, 0, 5e8, koebenhavn), "2025-07-03T10:15:00.5+02:00"},
		{time.Date(2025, 3, 3, 10, 15, 0, 0, zone(0)), "2025-03-03T10:15:00+00:00"},
		{time.Date(2025, 3, 3, 10, 15, 0, 0, zone(14*3600)), "2025-03-03T10:15:00+14:00"},
		{time.Date(2025, 3, 3, 10, 15, 0, 0, zone(-14*3600)), "2025-03-03T10:15:00-14:00"},
		{time.Date(2025, 3, 3, 10, 15, 0, 0, zone(-90*60)), "2025-03-03T10:15:00-01:30"},
		{time.Date(2025, 3, 3, 10, 15, 0, 0, zone(3030)), "2025-03-03T10:14:30+00:50"}, // the same instant
		{time.Date(2025, 3, 3, 10, 15, 0, 0, zone(-30)), "2025-03-03T10:15:30+00:00"},
		{time.Date(2025, 3, 3, 10, 15, 0, 0, zone(14*3600+60)), maske},
		{time.Date(2025, 3, 3, 10, 15, 0, 0, zone(-14*3600-60)), maske},
		{time.Date(1, 1, 1, 0, 0, 0, 1, time.UTC), "0001-01-01T00:00:00.000000001Z"},
		{time.Date(0, 12, 31, 23, 59, 59, 0, time.UTC), maske},
		{time.Date(1, 1, 1, 0, 0, 0, 0, zone(30)), maske}, // to the minute, that is year 0
		{time.Date(9999, 12, 31, 23, 59, 59, 999999999, time.UTC), "9999-12-31T23:59:59.999999999Z"},
		{time.Date(9999, 12, 31, 23, 59, 59, 0, zone(-30)), maske},
		{time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC), maske},
		{time.Unix(math.MaxInt64, 0).UTC(), maske},
		{time.Unix(math.MinInt64, 0).UTC(), maske},
		{time.Unix(math.MaxInt64, 0).In(zone(14 * 3600)), maske},
		{time.Unix(math.MinInt64, 0).In(zone(-14 * 3600)), maske},
	} {
		v := dfdg.TidspunktFra(p.t)
		if v.String() != p.want || v.IsValid() == (p.want == maske) || v.IsValid() && !v.Tid().Equal(p.t) {
			t.Errorf("%v: %v, want %s", p.t, v, p.want)
		}
		if !v.IsValid() && v.Tilstand() != dfdg.UdenForOmraade {
			t.Errorf("%v: %v", p.t, v.Tilstand())
		}
	}
	r := rand.New(rand.NewPCG(5, 6))
	for range 20000 { // beside time's own form
		p := time.Unix(r.Int64N(315537897600)-62135596800, r.Int64N(1e9)).In(zone(60 * (r.IntN(1681) - 840)))
		if p.Year() < 1 || p.Year() > 9999 {
			continue
		}
		if s := p.Format("2006-01-02T15:04:05.999999999-07:00"); dfdg.TidspunktFra(p).String() != s || dfdg.ReadTidspunkt(s) != dfdg.TidspunktFra(p) {
			t.Errorf("%s: %v", s, dfdg.TidspunktFra(p))
		}
	}
}

func proevTidspunkt(t *testing.T, s string) {
	t.Helper()
	p, want := orakelTidspunkt(s)
	v := dfdg.ReadTidspunkt(s)
	if v.Tilstand() != want {
		t.Errorf("%q: %v, want %v", s, v.Tilstand(), want)
		return
	}
	if want != dfdg.Gyldig {
		return
	}
	// The oracle's zone files begin to agree in 1950.
	if aar := s[:4]; (v.HarZone() || aar >= "1950" && aar <= "2100") && !v.Tid().Equal(p) {
		t.Errorf("%q: %v, want %v", s, v.Tid(), p)
	}
	if u := dfdg.ReadTidspunkt(v.String()); u != v || !u.Equal(v) {
		t.Errorf("%q: %v reads as %v", s, v, u)
	}
}

var tidspunkter = []string{
	"2025-03-03T10:15:00", "2025-03-03T10:15:00Z", "2025-03-03T10:15:00.123456789Z", "2025-03-03T10:15:00.1234567899+01:00", "2025-03-03T10:15:00-00:00",
	"2025-03-03T24:00:00", "2025-03-03T24:00:00.000Z", "2025-12-31T24:00:00-14:00", "9999-12-31T24:00:00", "9999-12-31T24:00:00Z", "9999-12-31T24:00:00+25:00",
	"2025-03-30T02:30:00", "2025-10-26T02:30:00", "1980-04-06T02:30:00", "1980-09-28T02:30:00", "0000-01-01T00:00:00", "2025-03-03T10:15:00+14:00",
	"2025-03-03T10:15:00.0000000000000000000000000000000000000000001", "2025-03-03T10:15:00.00000000000000000000000000000000000000000001Z",
}

func TestLaesTidspunkt(t *testing.T) {
	for _, s := range append(tidspunkter, fjendtlige...) {
		proevTidspunkt(t, s)
	}
	for _, god := range []string{"2024-02-29T23:59:59.5+01:30", "2024-02-29T24:00:00.0Z", "2024-02-29T00:00:00"} {
		for i := range god {
			for c := range 128 {
				b := []byte(god)
				b[i] = byte(c)
				proevTidspunkt(t, string(b))
			}
			proevTidspunkt(t, god[:i])
			proevTidspunkt(t, god[:i]+god[i+1:])
		}
	}
	for n := range 10000 {
		proevTidspunkt(t, fmt.Sprintf("2025-03-03T%02d:%02d:00", n/100, n%100))
		proevTidspunkt(t, fmt.Sprintf("2025-03-03T12:00:00+%02d:%02d", n/100, n%100))
		proevTidspunkt(t, fmt.Sprintf("2025-03-03T12:00:00-%02d:%02d", n/100, n%100))
	}
}

// TestTidspunktOrden: order is that of instants, whatever the zone.
func TestTidspunktOrden(t *testing.T) {
	ens := hver(dfdg.MustParseTidspunkt, "2025-03-03T10:15:00", "2025-03-03T09:15:00Z", "2025-03-03T10:15:00+01:00", "2025-03-02T19:15:00.0-14:00")
	for i, v := range ens {
		for j, u := range ens {
			if v.Compare(u) != 0 || !v.Equal(u) || (v == u) != (i == j) {
				t.Errorf("%v and %v: %d", v, u, v.Compare(u))
			}
		}
	}
	foer, efter := dfdg.MustParseTidspunkt("2025-10-26T02:30:00"), dfdg.MustParseTidspunkt("2025-10-26T02:30:00+01:00")
	if foer.Compare(efter) != -1 || efter.Compare(foer) != 1 || foer.Equal(efter) {
		t.Error("without zone the hour that stands twice is the first")
	}
	if v, u := dfdg.MustParseTidspunkt("2025-03-30T02:30:00"), dfdg.MustParseTidspunkt("2025-03-30T03:30:00"); v.Compare(u) != 0 {
		t.Error("02:30 in the hour that is skipped is 03:30")
	}
}

// A time is written as it was read: fraction digits and zone are kept, so that a report that goes
// from one encoding to another does not change.
func TestTidspunktSkrivesSomLaest(t *testing.T) {
	for _, s := range []string{
		"2025-03-03T10:15:00", "2025-03-03T10:15:00Z", "2025-03-03T10:15:00+00:00", "2025-03-03T10:15:00-14:00",
		"2025-03-03T10:15:00.5", "2025-03-03T10:15:00.500", "2025-03-03T10:15:00.000", "2025-03-03T10:15:00.000000001Z",
	} {
		if har := dfdg.ReadTidspunkt(s).String(); har != s {
			t.Errorf("%s blev %s", s, har)
		}
	}
	if a, b := dfdg.ReadTidspunkt("2025-03-03T10:15:00.5"), dfdg.ReadTidspunkt("2025-03-03T10:15:00.50"); !a.Equal(b) || a.Compare(b) != 0 {
		t.Error("samme øjeblik")
	}
	if har := dfdg.ReadTidspunkt("2025-03-03T10:15:00.1234567891234").String(); har != "2025-03-03T10:15:00.123456789" {
		t.Error(har)
	}
}
