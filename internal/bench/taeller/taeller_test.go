package taeller

import (
	"encoding/json"
	"testing"

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
