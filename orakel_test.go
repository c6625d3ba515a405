package dfdg_test

import (
	"math/big"
	"regexp"
	"strings"
	"time"
	_ "time/tzdata"

	"github.com/akasse/dfdg"
)

// The oracles: slow, obvious, and written with other means than the package.

var (
	decimalMoenster   = regexp.MustCompile(`\A[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)\z`)
	heltalMoenster    = regexp.MustCompile(`\A[+-]?[0-9]+\z`)
	medDecimaler      = regexp.MustCompile(`^[+-]?[0-9]+\.[0-9]+$`)
	datoMoenster      = regexp.MustCompile(`\A[0-9]{4}-[0-9]{2}-[0-9]{2}\z`)
	maanedMoenster    = regexp.MustCompile(`\A[0-9]{4}-[0-9]{2}\z`)
	ugeMoenster       = regexp.MustCompile(`\A(1989|199[0-9]|20[0-9]{2}|2100)(0[1-9]|([1-4][0-9]|5[0-3]))\z`)
	guidMoenster      = regexp.MustCompile(`\A[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\z`)
	tidspunktMoenster = regexp.MustCompile(`\A([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}:[0-9]{2}:[0-9]{2})(\.[0-9]+)?(Z|[+-](0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?\z`)

	// cprMoenster is D's pattern, anchored.
	cprMoenster = regexp.MustCompile(`\A(((((0[1-9]|1[0-9]|2[0-9]|3[0-1])(01|03|05|07|08|10|12))|((0[1-9]|1[0-9]|2[0-9]|30)(04|06|09|11))|((0[1-9]|1[0-9]|2[0-9])(02)))[0-9]{6})|0000000000)\z`)
)

const laengst = 64 // characters of a number or a time

// ratTilstand returns the hundredths of a number and what becomes of it.
func ratTilstand(r *big.Rat) (int64, dfdg.Tilstand) {
	h := new(big.Rat).Mul(r, big.NewRat(100, 1))
	if !h.IsInt() {
		return 0, dfdg.ForMangeDecimaler
	}
	if new(big.Int).Abs(h.Num()).Cmp(big.NewInt(mest)) > 0 {
		return 0, dfdg.UdenForOmraade
	}
	return h.Num().Int64(), dfdg.Gyldig
}

func orakelDecimal(s string) (int64, dfdg.Tilstand) {
	if len(s) > laengst || !decimalMoenster.MatchString(s) {
		return 0, dfdg.ForkertForm
	}
	r, ok := new(big.Rat).SetString(s)
	if !ok {
		panic("orakel")
	}
	return ratTilstand(r)
}

func orakelHeltal(s string) (int, dfdg.Tilstand) {
	switch {
	case len(s) > laengst:
		return 0, dfdg.ForkertForm
	case medDecimaler.MatchString(s):
		return 0, dfdg.ForkertType
	case !heltalMoenster.MatchString(s):
		return 0, dfdg.ForkertForm
	}
	n, ok := new(big.Int).SetString(s, 10)
	if !ok {
		panic("orakel")
	}
	if n.Cmp(big.NewInt(-1<<31)) < 0 || n.Cmp(big.NewInt(1<<31-1)) > 0 {
		return 0, dfdg.UdenForOmraade
	}
	return int(n.Int64()), dfdg.Gyldig
}

func orakelDato(s string) (time.Time, bool) {
	if !datoMoenster.MatchString(s) {
		return time.Time{}, false
	}
	t, err := time.Parse(time.DateOnly, s)
	return t, err == nil && t.Year() >= 1
}

func orakelMaaned(s string) (time.Time, bool) {
	if !maanedMoenster.MatchString(s) {
		return time.Time{}, false
	}
	t, err := time.Parse("2006-01", s)
	return t, err == nil && t.Year() >= 1
}

var koebenhavn = func() *time.Location {
	l, err := time.LoadLocation("Europe/Copenhagen")
	if err != nil {
		panic(err)
	}
	return l
}()

// vaegtid returns what a clock on the wall shows at t, as seconds since 1970-01-01T00:00:00.
func vaegtid(t time.Time) int64 {
	return time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, time.UTC).Unix()
}

// orakelOejeblik returns the instant of a Danish wall clock from 1950 on: the first of those at
// which the clock shows it, and where there is none that of winter time.
func orakelOejeblik(vaeg int64) int64 {
	for _, forskel := range []int64{7200, 3600} {
		if u := vaeg - forskel; vaegtid(time.Unix(u, 0).In(koebenhavn)) == vaeg {
			return u
		}
	}
	return vaeg - 3600
}

// orakelTidspunkt returns the instant of a text (of Danish time where it has no zone).
func orakelTidspunkt(s string) (time.Time, dfdg.Tilstand) {
	m := tidspunktMoenster.FindStringSubmatch(s)
	if m == nil || len(s) > laengst {
		return time.Time{}, dfdg.ForkertForm
	}
	dag, kl, brok, zone := m[1], m[2], m[3], m[4]
	midnat := kl == "24:00:00" && strings.Trim(brok, ".0") == ""
	if midnat {
		kl = "00:00:00"
	}
	if len(brok) > 10 {
		brok = brok[:10]
	}
	if zone == "" {
		zone = "Z"
	}
	t, err := time.Parse(time.RFC3339Nano, dag+"T"+kl+brok+zone)
	if err != nil || dag[:4] == "0000" {
		return time.Time{}, dfdg.ForkertForm
	}
	if midnat {
		if dag == "9999-12-31" {
			return time.Time{}, dfdg.UdenForOmraade
		}
		t = t.AddDate(0, 0, 1)
	}
	if m[4] == "" {
		t = time.Unix(orakelOejeblik(t.Unix()), int64(t.Nanosecond()))
	}
	return t, dfdg.Gyldig
}
