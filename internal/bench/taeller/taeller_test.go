package taeller

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"testing"
	"time"

	"cel.dev/cel-go/cel"
	"github.com/go-playground/validator/v10"
	"github.com/shopspring/decimal"

	"github.com/akasse/dfdg/taeller"
	"github.com/akasse/dfdg/taeller/taellertest"
)

const create = taeller.CreateDagpengetaellerkonto

// grænser are the ranges of D that the peers check: JSON path, lower end, upper end ("" for none).
var graenser = []struct{ taeller, felt, fra, til string }{
	{"indplacering", "indplaceringsgrundlagTimer", "0.01", "7696"},
	{"dagpengesats", "beregningsgrundlag", "0.01", ""}, {"dagpengesats", "maanedligSats", "0.01", ""}, {"dagpengesats", "timesats", "0.01", ""},
	{"forbrug", "forbrugteTimer", "0", "3848"}, {"forbrug", "resttimer", "0", "3848"},
	{"beskaeftigelseskonto", "loentimer", "0", ""}, {"beskaeftigelseskonto", "forlaengelsespotentialeDagpengetimer", "0", "1924"},
	{"beskaeftigelseskonto", "forbrugteTimer", "0", "1924"},
	{"genindplaceringskonto", "genindplaceringstimer", "0", ""}, {"genindplaceringskonto", "genindplaceringTimemangel", "0", "1924"},
	{"supplerendeDagpengekonto", "forbrugteUger", "0", "34"},
	{"karensdage", "mangeltimer", "0", "149"}, {"karensdage", "loentimer", "0", ""},
	{"afholdtKarens", "karenstraek", "0.01", ""},
	{"timeforbrugDimittendHoejesteSats", "hoejesteSatsTimeforbrug", "0", "481"}, {"timeforbrugDimittendHoejesteSats", "resttimerHoejesteSats", "0", "481"},
	{"beskaeftigelsestillaegForbrug", "beskaeftigelsestillaegTimeforbrug", "0", "481"},
	{"beskaeftigelsestillaegForbrug", "resterendeBeskaeftigelsestillaegstimer", "0", "481"},
}

func krop(b testing.TB) []byte {
	a, _ := taellertest.Gyldig()
	j, err := json.Marshal(a)
	if err != nil {
		b.Fatal(err)
	}
	return j
}

// talAf finds a number of the message.
func talAf(b testing.TB, taeller, felt string) string {
	var raa map[string]json.RawMessage
	if err := json.Unmarshal(krop(b), &raa); err != nil {
		b.Fatal(err)
	}
	var m map[string]any
	dec := json.NewDecoder(bytes.NewReader(raa[taeller]))
	dec.UseNumber()
	if err := dec.Decode(&m); err != nil {
		b.Fatal(err)
	}
	return m[felt].(json.Number).String()
}

var sum int64

// BenchmarkLaesFelter is the floor: every field is read once.
func BenchmarkLaesFelter(b *testing.B) {
	a, _ := taellertest.Gyldig()
	for b.Loop() {
		sum = alleFelter(a)
	}
}

func BenchmarkValidate(b *testing.B) {
	a, f := taellertest.Gyldig()
	b.ReportAllocs()
	for b.Loop() {
		if r, err := taeller.Validate(create, a, f); err != nil || r.Err() != nil {
			b.Fatal(err, r.Err())
		}
	}
}

func BenchmarkDecimal(b *testing.B) {
	type graense struct {
		navn     string
		v        decimal.Decimal
		fra, til decimal.Decimal
		harTil   bool
	}
	var g []graense
	for _, x := range graenser {
		y := graense{navn: x.taeller + "." + x.felt, v: decimal.RequireFromString(talAf(b, x.taeller, x.felt)), fra: decimal.RequireFromString(x.fra)}
		if x.til != "" {
			y.til, y.harTil = decimal.RequireFromString(x.til), true
		}
		g = append(g, y)
	}
	dage := make([]time.Time, 40)
	for i := range dage {
		dage[i] = time.Date(2025, 1, 1+i, 0, 0, 0, 0, time.UTC)
	}
	idag := time.Date(2025, 3, 3, 0, 0, 0, 0, time.UTC)
	b.ReportAllocs()
	for b.Loop() {
		var fejl []error
		for i := range g {
			x := &g[i]
			if x.v.LessThan(x.fra) || x.harTil && x.v.GreaterThan(x.til) {
				fejl = append(fejl, fmt.Errorf("%s: uden for området", x.navn))
			}
			if !x.v.Equal(x.v.Round(2)) {
				fejl = append(fejl, fmt.Errorf("%s: for mange decimaler", x.navn))
			}
		}
		for _, d := range dage {
			if d.IsZero() || d.After(idag) {
				fejl = append(fejl, errors.New("dato efter i dag"))
			}
		}
		if fejl != nil {
			b.Fatal(fejl)
		}
	}
}

func BenchmarkValidator(b *testing.B) {
	type besked struct {
		Indplacering struct {
			Timer float64 `json:"indplaceringsgrundlagTimer" validate:"required,gt=0,lte=7696"`
			Dato  string  `json:"indplaceringsdato" validate:"required,datetime=2006-01-02T15:04:05"`
			Opg   string  `json:"opgoerelsesdato" validate:"required,datetime=2006-01-02"`
		} `json:"indplacering" validate:"required"`
		Dagpengesats struct {
			Grundlag float64 `json:"beregningsgrundlag" validate:"gt=0"`
			Maaned   float64 `json:"maanedligSats" validate:"gt=0"`
			Time     float64 `json:"timesats" validate:"gt=0"`
			Kode     int     `json:"satsgrundlag" validate:"required,oneof=1 2 5 6 7 9"`
			Opg      string  `json:"opgoerelsesdato" validate:"required,datetime=2006-01-02"`
		} `json:"dagpengesats" validate:"required"`
		Forbrug struct {
			Forbrugte float64 `json:"forbrugteTimer" validate:"gte=0,lte=3848"`
			Rest      float64 `json:"resttimer" validate:"gte=0,lte=3848"`
			Opg       string  `json:"opgoerelsesdato" validate:"required,datetime=2006-01-02"`
		} `json:"forbrug" validate:"required"`
		Beskaeftigelseskonto struct {
			Loen      float64 `json:"loentimer" validate:"gte=0"`
			Potential float64 `json:"forlaengelsespotentialeDagpengetimer" validate:"gte=0,lte=1924"`
			Forbrugte float64 `json:"forbrugteTimer" validate:"gte=0,lte=1924"`
			Opg       string  `json:"opgoerelsesdato" validate:"required,datetime=2006-01-02"`
		} `json:"beskaeftigelseskonto" validate:"required"`
		Genindplaceringskonto struct {
			Timer  float64 `json:"genindplaceringstimer" validate:"gte=0"`
			Mangel float64 `json:"genindplaceringTimemangel" validate:"gte=0,lte=1924"`
			Opg    string  `json:"opgoerelsesdato" validate:"required,datetime=2006-01-02"`
		} `json:"genindplaceringskonto" validate:"required"`
		SupplerendeDagpengekonto struct {
			Uger int    `json:"forbrugteUger" validate:"gte=0,lte=34"`
			Opg  string `json:"opgoerelsesdato" validate:"required,datetime=2006-01-02"`
		} `json:"supplerendeDagpengekonto" validate:"required"`
		Karensdage struct {
			Mangel float64 `json:"mangeltimer" validate:"gte=0,lte=149"`
			Loen   float64 `json:"loentimer" validate:"gte=0"`
			Opg    string  `json:"opgoerelsesdato" validate:"required,datetime=2006-01-02"`
		} `json:"karensdage" validate:"required"`
		AfholdtKarens struct {
			Traek float64 `json:"karenstraek" validate:"gt=0"`
			Opg   string  `json:"opgoerelsesdato" validate:"required,datetime=2006-01-02"`
		} `json:"afholdtKarens" validate:"required"`
		Dimittend struct {
			Forbrug float64 `json:"hoejesteSatsTimeforbrug" validate:"gte=0,lte=481"`
			Rest    float64 `json:"resttimerHoejesteSats" validate:"gte=0,lte=481"`
			Opg     string  `json:"opgoerelsesdato" validate:"required,datetime=2006-01-02"`
		} `json:"timeforbrugDimittendHoejesteSats" validate:"required"`
		Tillaeg struct {
			Forbrug float64 `json:"beskaeftigelsestillaegTimeforbrug" validate:"gte=0,lte=481"`
			Rest    float64 `json:"resterendeBeskaeftigelsestillaegstimer" validate:"gte=0,lte=481"`
			Opg     string  `json:"opgoerelsesdato" validate:"required,datetime=2006-01-02"`
		} `json:"beskaeftigelsestillaegForbrug" validate:"required"`
	}
	var m besked
	if err := json.Unmarshal(krop(b), &m); err != nil {
		b.Fatal(err)
	}
	v := validator.New(validator.WithRequiredStructEnabled())
	b.ReportAllocs()
	for b.Loop() {
		if err := v.Struct(&m); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCEL(b *testing.B) {
	miljoe, err := cel.NewEnv(cel.Variable("m", cel.MapType(cel.StringType, cel.DynType)))
	if err != nil {
		b.Fatal(err)
	}
	var programmer []cel.Program
	for _, g := range graenser {
		sti := "double(m." + g.taeller + "." + g.felt + ")"
		udtryk := sti + " >= double(" + g.fra + ")"
		if g.til != "" {
			udtryk += " && " + sti + " <= double(" + g.til + ")"
		}
		ast, iss := miljoe.Compile(udtryk)
		if iss.Err() != nil {
			b.Fatal(iss.Err())
		}
		p, err := miljoe.Program(ast, cel.EvalOptions(cel.OptOptimize))
		if err != nil {
			b.Fatal(err)
		}
		programmer = append(programmer, p)
	}
	var m map[string]any
	if err := json.Unmarshal(krop(b), &m); err != nil {
		b.Fatal(err)
	}
	ind := map[string]any{"m": m}
	b.ReportAllocs()
	for b.Loop() {
		for _, p := range programmer {
			if ud, _, err := p.Eval(ind); err != nil || ud.Value() != true {
				b.Fatal(ud, err)
			}
		}
	}
}

func BenchmarkDecodeJSON(b *testing.B) {
	j := krop(b)
	b.SetBytes(int64(len(j)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := taeller.DecodeJSON(create, j); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkEncodingJSON(b *testing.B) {
	j := krop(b)
	b.SetBytes(int64(len(j)))
	b.ReportAllocs()
	type blot taeller.Anmodning // without UnmarshalJSON, which refuses
	for b.Loop() {
		if err := json.Unmarshal(j, new(blot)); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkEncodingJSONEnkel reads into floats and strings, without this library's types.
func BenchmarkEncodingJSONEnkel(b *testing.B) {
	j := krop(b)
	b.SetBytes(int64(len(j)))
	b.ReportAllocs()
	for b.Loop() {
		var m map[string]any
		if err := json.Unmarshal(j, &m); err != nil {
			b.Fatal(err)
		}
	}
}
