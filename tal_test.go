package dfdg_test

import (
	"math"
	"math/big"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/bro"
	"github.com/shopspring/decimal"
)

// talTekster are texts around every limit of the two number grammars.
// mest is the most hundredths that hours and amounts hold: 999 999 999 999 999,99.
const mest int64 = 1e17 - 1

func talTekster() []string {
	r := []string{"", "+", "-", ".", "-.", "0", "-0", "+0", "00", "0.", ".0", "-.0", "1.", ".5", "+.5", "-1.", "7.4", "7.40", "7.400", "7.405", "7.4050",
		"0.001", "0.010", "-0.001", "1.005", "..", "1..", "1.2.", "1e5", "1E5", "2147483647", "2147483648", "-2147483648", "-2147483649", "21474836470",
		"9999999999", "99999999999999999999999.001", "99999999999999999999999.01", "999999999999999.99", "-999999999999999.99", "999999999999999.990",
		"1000000000000000", "1000000000000000.00", "-1000000000000000.", "999999999999999.991", "100000000000000000", "10000000000000000000",
		"92233720368547758.07", "92233720368547758.08", "184467440737095516.16", "4294967296", "18446744073709551616"}
	for _, n := range []int{61, 62, 63, 64, 65} {
		r = append(r, strings.Repeat("0", n), strings.Repeat("9", n), "."+strings.Repeat("0", n-1), "1."+strings.Repeat("0", n-2), "-"+strings.Repeat("0", n-2)+"7")
	}
	for c := range 256 { // every byte, in three places
		r = append(r, string([]byte{byte(c)}), "1"+string([]byte{byte(c)}), string([]byte{byte(c), '1'}))
	}
	return r
}

func proevDecimal(t *testing.T, s string) {
	t.Helper()
	h, want := orakelDecimal(s)
	v := dfdg.ReadTimetal(s)
	if v.Tilstand() != want || v.Hundrededele() != h {
		t.Errorf("Timetal %q: %v %d, want %v %d", s, v.Tilstand(), v.Hundrededele(), want, h)
	}
	b := dfdg.ReadBeloeb(s)
	if b.Tilstand() != want || b.Hundrededele() != h {
		t.Errorf("Beloeb %q: %v %d, want %v %d", s, b.Tilstand(), b.Hundrededele(), want, h)
	}
	if want == dfdg.Gyldig && (v != dfdg.NewTimetal(h) || b != dfdg.NewBeloeb(h) || dfdg.ReadTimetal(v.String()) != v) {
		t.Errorf("%q: not the value of %d hundredths", s, h)
	}
	if _, err := dfdg.ParseTimetal(s); want != dfdg.Gyldig {
		formfejl(t, err, want)
	} else if err != nil {
		t.Errorf("%q: %v", s, err)
	}
}

func proevHeltal(t *testing.T, s string) {
	t.Helper()
	n, want := orakelHeltal(s)
	for _, v := range []interface {
		Tilstand() dfdg.Tilstand
		Int() int
	}{dfdg.ReadAntal(s), dfdg.ReadKode(s), dfdg.ReadAkassenummer(s), dfdg.ReadAfdelingsnummer(s)} {
		if v.Tilstand() != want || v.Int() != n {
			t.Errorf("%T %q: %v %d, want %v %d", v, s, v.Tilstand(), v.Int(), want, n)
		}
	}
	if want == dfdg.Gyldig && dfdg.ReadAntal(s) != dfdg.NewAntal(n) {
		t.Errorf("%q is not NewAntal(%d)", s, n)
	}
}

func TestTalgrammatik(t *testing.T) {
	for _, s := range talTekster() {
		proevDecimal(t, s)
		proevHeltal(t, s)
	}
	// Every text of up to five characters out of these.
	tegn := "+-.029"
	for n := range 6 * 6 * 6 * 6 * 6 {
		b := []byte{}
		for ; n > 0; n /= 6 {
			b = append(b, tegn[n%6])
		}
		proevDecimal(t, string(b))
		proevHeltal(t, string(b))
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		b := make([]byte, r.IntN(24))
		for i := range b {
			b[i] = "0000123456789"[r.IntN(13)]
		}
		s := string(b)
		proevHeltal(t, s)
		if i := r.IntN(len(s) + 1); r.IntN(4) > 0 {
			s = s[:i] + "." + s[i:]
		}
		proevDecimal(t, []string{"", "-", "+"}[r.IntN(3)]+s)
	}
}

func TestHundrededele(t *testing.T) {
	for _, h := range []int64{0, 1, -1, 99, 100, -740, 384800, mest, -mest} {
		v, b := dfdg.NewTimetal(h), dfdg.NewBeloeb(h)
		d := decimal.New(h, -2)
		if v.Hundrededele() != h || !v.Decimal().Equal(d) || dfdg.TimetalFra(d) != v || v.String() != d.StringFixed(2) {
			t.Errorf("Timetal %d: %v %v", h, v, v.Decimal())
		}
		if b.Hundrededele() != h || !b.Decimal().Equal(d) || dfdg.BeloebFra(d) != b || b.String() != d.StringFixed(2) {
			t.Errorf("Beloeb %d: %v %v", h, b, b.Decimal())
		}
		for fra := h - 1; fra <= h+1; fra++ {
			for til := h - 1; til <= h+1; til++ {
				if v.Inden(fra, til) != (fra <= h && h <= til) {
					t.Errorf("%v.Inden(%d, %d)", v, fra, til)
				}
			}
		}
	}
	for _, h := range []int64{mest + 1, -mest - 1, math.MaxInt64, math.MinInt64} {
		if v := dfdg.NewTimetal(h); v.Tilstand() != dfdg.UdenForOmraade || v.Hundrededele() != 0 || v.Inden(math.MinInt64, math.MaxInt64) {
			t.Errorf("%d: %v", h, v.Tilstand())
		}
		if v := dfdg.NewBeloeb(h); v.Tilstand() != dfdg.UdenForOmraade {
			t.Errorf("%d: %v", h, v.Tilstand())
		}
	}
	if v := (dfdg.Timetal{}); v.Inden(-1, 1) || v.Hundrededele() != 0 || !v.Decimal().IsZero() {
		t.Error("not given is not zero hours")
	}
	// What is no state must not pass for a value.
	if v := bro.Med(dfdg.NewTimetal(7), uint8(9)); v.Tilstand() != dfdg.ForkertForm {
		t.Errorf("state 9: %v %v", v.Tilstand(), v)
	}
}

func TestHundrededelePlus(t *testing.T) {
	stoerst, en := dfdg.NewTimetal(mest), dfdg.NewTimetal(1)
	for _, p := range []struct {
		t, u dfdg.Timetal
		want dfdg.Timetal
	}{
		{dfdg.NewTimetal(740), dfdg.NewTimetal(-741), dfdg.NewTimetal(-1)},
		{stoerst, dfdg.NewTimetal(0), stoerst},
		{stoerst, en, bro.Med(en, dfdg.UdenForOmraade)},
		{stoerst, stoerst, bro.Med(en, dfdg.UdenForOmraade)},
		{dfdg.NewTimetal(-mest), dfdg.NewTimetal(-1), bro.Med(en, dfdg.UdenForOmraade)},
		{en, dfdg.Timetal{}, bro.Med(en, dfdg.UdenForOmraade)},
		{bro.Med(en, dfdg.ForkertForm), en, bro.Med(en, dfdg.UdenForOmraade)},
	} {
		if got := p.t.Plus(p.u); got != p.want {
			t.Errorf("%v + %v = %v (%v)", p.t, p.u, got, got.Tilstand())
		}
		if got := p.u.Plus(p.t); got != p.want {
			t.Errorf("%v + %v = %v (%v)", p.u, p.t, got, got.Tilstand())
		}
		b, c := dfdg.NewBeloeb(p.t.Hundrededele()), dfdg.NewBeloeb(p.u.Hundrededele())
		b, c = bro.Med(b, p.t.Tilstand()), bro.Med(c, p.u.Tilstand())
		if got := b.Plus(c); got.Tilstand() != p.want.Tilstand() || got.Hundrededele() != p.want.Hundrededele() {
			t.Errorf("kr. %v + %v = %v (%v)", b, c, got, got.Tilstand())
		}
	}
}

// orakelFra is the value of k·10^e by big.Rat; a coefficient of more than 64 digits is malformed.
func orakelFra(k *big.Int, e int32) (int64, dfdg.Tilstand) {
	switch {
	case k.Sign() == 0:
		return 0, dfdg.Gyldig
	case len(new(big.Int).Abs(k).String()) > laengst:
		return 0, dfdg.ForkertForm
	case e > 500:
		return 0, dfdg.UdenForOmraade
	case e < -500:
		return 0, dfdg.ForMangeDecimaler
	}
	ti := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(max(e, -e))), nil)
	if e < 0 {
		return ratTilstand(new(big.Rat).SetFrac(k, ti))
	}
	return ratTilstand(new(big.Rat).SetInt(ti.Mul(ti, k)))
}

func proevFra(t *testing.T, k *big.Int, e int32) {
	t.Helper()
	h, want := orakelFra(k, e)
	d := decimal.NewFromBigInt(k, e)
	if v := dfdg.TimetalFra(d); v.Tilstand() != want || v.Hundrededele() != h {
		t.Errorf("Timetal %se%d: %v %d, want %v %d", k, e, v.Tilstand(), v.Hundrededele(), want, h)
	}
	if v := dfdg.BeloebFra(d); v.Tilstand() != want || v.Hundrededele() != h {
		t.Errorf("Beloeb %se%d: %v %d, want %v %d", k, e, v.Tilstand(), v.Hundrededele(), want, h)
	}
}

func TestFraDecimal(t *testing.T) {
	ti := func(n int64) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(n), nil) }
	tal := []*big.Int{new(big.Int), big.NewInt(math.MaxInt64), big.NewInt(math.MinInt64), ti(99), new(big.Int).Lsh(big.NewInt(1), 256)}
	for n := range int64(80) {
		tal = append(tal, ti(n), new(big.Int).Sub(ti(n), big.NewInt(1)), new(big.Int).Mul(ti(n), big.NewInt(74)))
	}
	tal = append(tal, big.NewInt(mest), big.NewInt(mest+1))
	exp := []int32{1e9, -1e9, math.MaxInt32, math.MinInt32, 400, -400}
	for e := int32(-135); e <= 30; e++ {
		if e < -125 || e%8 == 0 || e > -20 && e < 25 {
			exp = append(exp, e)
		}
	}
	for _, k := range tal {
		for _, e := range exp {
			proevFra(t, k, e)
			proevFra(t, new(big.Int).Neg(k), e)
		}
	}
	if v := dfdg.TimetalFra(decimal.Decimal{}); v != dfdg.NewTimetal(0) {
		t.Errorf("decimal's zero value: %v (%v)", v, v.Tilstand())
	}
	if v := dfdg.TimetalFra(decimal.RequireFromString("3848.00")); v.String() != "3848.00" {
		t.Error(v)
	}
}

// TestStoreDecimaler: what would take shopspring seconds or all memory takes little.
func TestStoreDecimaler(t *testing.T) {
	million := new(big.Int).Exp(big.NewInt(10), big.NewInt(1e6), nil)
	var foer, efter runtime.MemStats
	runtime.ReadMemStats(&foer)
	for _, p := range []struct {
		d    decimal.Decimal
		want dfdg.Tilstand
	}{
		{decimal.New(1, 1e9), dfdg.UdenForOmraade},
		{decimal.New(1, -1e9), dfdg.ForMangeDecimaler},
		{decimal.New(-1, math.MaxInt32), dfdg.UdenForOmraade},
		{decimal.New(-1, math.MinInt32), dfdg.ForMangeDecimaler},
		{decimal.New(0, math.MaxInt32), dfdg.Gyldig},
		{decimal.New(0, math.MinInt32), dfdg.Gyldig},
		{decimal.NewFromBigInt(million, 0), dfdg.ForkertForm},
		{decimal.NewFromBigInt(million, -1e6), dfdg.ForkertForm},
		{decimal.NewFromBigInt(million, math.MinInt32), dfdg.ForkertForm},
	} {
		for range 20 {
			if v := dfdg.BeloebFra(p.d); v.Tilstand() != p.want {
				t.Errorf("exponent %d: %v, want %v", p.d.Exponent(), v.Tilstand(), p.want)
			}
		}
	}
	// A number written out would be a gigabyte.
	if runtime.ReadMemStats(&efter); efter.TotalAlloc-foer.TotalAlloc > 64<<20 {
		t.Errorf("%d bytes allocated", efter.TotalAlloc-foer.TotalAlloc)
	}
}

func TestVarighed(t *testing.T) {
	if d, ok := dfdg.MustParseTimetal("7.40").Varighed(); !ok || d != 7*time.Hour+24*time.Minute {
		t.Errorf("7,40 is %v, %v", d, ok)
	}
	const trin = 36 * time.Second
	stoerst := int64(math.MaxInt64 / trin)
	for _, h := range []int64{0, 1, -1, 99, 740, -384800, stoerst, -stoerst, stoerst + 1, -stoerst - 1, 1 << 50, mest, -mest} {
		want := new(big.Int).Mul(big.NewInt(h), big.NewInt(int64(trin)))
		d, ok := dfdg.NewTimetal(h).Varighed()
		if ok != want.IsInt64() || ok && int64(d) != want.Int64() || !ok && d != 0 {
			t.Errorf("%d hundredths: %v, %v", h, d, ok)
		}
		if !ok {
			continue
		}
		for _, a := range []dfdg.Afrunding{dfdg.Ned, dfdg.Op, dfdg.Naermest} {
			if v := dfdg.TimetalFraVarighed(d, a); v != dfdg.NewTimetal(h) {
				t.Errorf("%v and back: %v", d, v)
			}
		}
	}
	for _, v := range []dfdg.Timetal{{}, dfdg.ReadTimetal("x")} {
		if d, ok := v.Varighed(); ok || d != 0 {
			t.Errorf("%v: %v", v.Tilstand(), d)
		}
	}
}

func TestTimetalFraVarighed(t *testing.T) {
	const trin = 36 * time.Second
	varigheder := []time.Duration{math.MaxInt64, math.MinInt64, math.MinInt64 + 1}
	for _, n := range []time.Duration{-740, -2, -1, 0, 1, 2, 740} {
		for _, rest := range []time.Duration{0, 1, trin/2 - 1, trin / 2, trin/2 + 1, trin - 1} {
			varigheder = append(varigheder, n*trin+rest)
		}
	}
	for _, d := range varigheder {
		q := big.NewRat(int64(d), int64(trin))
		gulv := func(r *big.Rat) int64 {
			return new(big.Int).Div(r.Num(), r.Denom()).Int64() // rounds down, for Denom > 0
		}
		ned := gulv(q)
		op := -gulv(new(big.Rat).Neg(q))
		// A half goes away from zero.
		halv := big.NewRat(1, 2)
		naermest := gulv(new(big.Rat).Add(new(big.Rat).Abs(q), halv))
		if d < 0 {
			naermest = -naermest
		}
		for a, want := range map[dfdg.Afrunding]int64{dfdg.Ned: ned, dfdg.Op: op, dfdg.Naermest: naermest} {
			if got := dfdg.TimetalFraVarighed(d, a); got != dfdg.NewTimetal(want) {
				t.Errorf("%d ns, %d: %v, want %d hundredths", d, a, got, want)
			}
		}
	}
	for _, a := range []dfdg.Afrunding{0, 4} {
		if panik(func() { dfdg.TimetalFraVarighed(time.Hour, a) }) == nil {
			t.Errorf("Afrunding(%d) does not panic", a)
		}
	}
}

func TestHeltal(t *testing.T) {
	for tal, want := range map[int64]dfdg.Tilstand{
		0: dfdg.Gyldig, -1: dfdg.Gyldig, math.MaxInt32: dfdg.Gyldig, math.MinInt32: dfdg.Gyldig, math.MaxInt32 + 1: dfdg.UdenForOmraade,
		math.MinInt32 - 1: dfdg.UdenForOmraade, 1 << 32: dfdg.UdenForOmraade, math.MaxInt64: dfdg.UdenForOmraade, math.MinInt64: dfdg.UdenForOmraade,
	} {
		n := int(tal)
		if int64(n) != tal { // an int of 32 bits is never too large
			continue
		}
		for _, v := range []interface {
			Tilstand() dfdg.Tilstand
			Int() int
			Inden(fra, til int32) bool
		}{dfdg.NewAntal(n), dfdg.NewKode(n), dfdg.NewAkassenummer(n), dfdg.NewAfdelingsnummer(n)} {
			god := want == dfdg.Gyldig
			if v.Tilstand() != want || god && v.Int() != n || !god && v.Int() != 0 || v.Inden(math.MinInt32, math.MaxInt32) != god {
				t.Errorf("%T of %d: %v %d", v, n, v.Tilstand(), v.Int())
			}
		}
	}
	for _, fra := range []int32{6, 7, 8} {
		for _, til := range []int32{6, 7, 8} {
			if got := dfdg.NewKode(7).Inden(fra, til); got != (fra <= 7 && 7 <= til) {
				t.Errorf("7 within %d–%d: %v", fra, til, got)
			}
		}
	}
	if (dfdg.Antal{}).Inden(-1, 1) {
		t.Error("not given is not zero")
	}
}
