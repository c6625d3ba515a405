package skrivtest

import (
	"bytes"
	"math"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/felt"
)

// Ens fails where two writers do not write the same of what, or do not refuse it alike.
func Ens(t testing.TB, hvad string, b []byte, err error, orakel []byte, orakelErr error) {
	t.Helper()
	if !bytes.Equal(b, orakel) || !reflect.DeepEqual(err, orakelErr) {
		t.Errorf("%s: %s, %v\nby reflection: %s, %v", hvad, b, err, orakel, orakelErr)
	}
}

// Har returns the names of the elements whose bits m has.
func Har(rod *felt.Felt, m uint64) func(navn string) bool {
	return func(navn string) bool {
		for i := range rod.Under {
			if m>>i&1 != 0 && rod.Under[i].Navn == navn {
				return true
			}
		}
		return false
	}
}

// Fylder makes messages and answers of every kind: good ones, such as have malformed values, and such as hold what they may not.
type Fylder struct {
	*rand.Rand
	// Egen returns a value of a type that the package itself makes, good or not.
	Egen func(f *Fylder, t reflect.Type, god bool) any
	// Har reports whether a message may have an element; nil is that it may have all.
	Har func(navn string) bool

	givet, daarlig float64
}

// Fyld fills a struct that v points to.
func (f *Fylder) Fyld(v any) {
	f.givet = []float64{0.1, 0.5, 0.9, 1, 1}[f.IntN(5)]
	f.daarlig = []float64{0, 0, 0, 0.005, 0.1}[f.IntN(5)]
	f.struktur(reflect.ValueOf(v).Elem(), true)
}

func (f *Fylder) struktur(v reflect.Value, rod bool) {
	for sf, v := range v.Fields() {
		navn, _, _ := strings.Cut(sf.Tag.Get("json"), ",")
		if navn == "-" {
			navn = sf.Tag.Get("svar")
		}
		switch {
		case sf.Name == "Maerke":
			if f.Float64() < f.daarlig/4 {
				v.Set(reflect.ValueOf([]dfdg.Tilstand{dfdg.ForkertType, dfdg.GivetToGange, dfdg.Gyldig}[f.IntN(3)]))
			}
		case sf.Anonymous:
			f.struktur(v, rod)
		case navn == "" || f.Float64() >= f.givet:
		case rod && f.Har != nil && !f.Har(navn) && f.Float64() >= f.daarlig/4:
		default:
			f.vaerdi(v)
		}
	}
}

func (f *Fylder) vaerdi(v reflect.Value) {
	god := f.Float64() >= f.daarlig
	if v.Kind() == reflect.Pointer {
		v.Set(reflect.New(v.Type().Elem()))
		f.struktur(v.Elem(), false)
		return
	}
	if !god {
		f.misdan(v)
		return
	}
	saet := func(w any) { v.Set(reflect.ValueOf(w).Convert(v.Type())) }
	switch v.Interface().(type) {
	case dfdg.Dato:
		saet(f.dag())
	case dfdg.Tidspunkt:
		saet(f.tidspunkt())
	case dfdg.Maaned:
		saet(dfdg.NewMaaned(1+f.IntN(9999), 1+f.IntN(12)))
	case dfdg.Timetal, dfdg.Beloeb:
		saet(dfdg.NewTimetal(en(f.Rand, f.Int64N(1e6), -f.Int64N(1e6), f.Int64N(300)-150, 1e17-1, 1-1e17, 0)))
	case dfdg.Antal, dfdg.Kode, dfdg.Akassenummer, dfdg.Afdelingsnummer:
		saet(dfdg.NewAntal(en(f.Rand, f.IntN(100), f.IntN(1e6), -f.IntN(1e6), math.MaxInt32, math.MinInt32, 0)))
	case dfdg.Uge:
		saet(dfdg.NewUge(1989+f.IntN(112), 1+f.IntN(53)))
	case dfdg.JaNej:
		saet(dfdg.NewJaNej(f.IntN(2) == 0))
	case dfdg.GUID:
		var b [16]byte
		for i := range b {
			b[i] = byte(f.Uint32())
		}
		saet(dfdg.NewGUID(b))
	case dfdg.CPR:
		saet(dfdg.NewCPR(uint64(1+f.IntN(28))*1e8 + 1018e5 + uint64(f.IntN(1e5))))
	case dfdg.Tekst:
		saet(dfdg.NewTekst(f.Tekst()))
	case dfdg.Organisation:
		saet(en(f.Rand, dfdg.Akasse(1+f.IntN(99)), dfdg.STAR(), dfdg.Kommune(`a<&>"\æ`), dfdg.BorgersJobcenter()))
	case dfdg.Samling[dfdg.Kode]:
		k := make([]dfdg.Kode, f.IntN(5))
		for i := range k {
			f.vaerdi(reflect.ValueOf(&k[i]).Elem())
		}
		if len(k) > 0 && f.Float64() < f.daarlig {
			k[0] = dfdg.Kode{}
		}
		saet(dfdg.NewSamling(k...))
	default:
		f.egen(v, true)
	}
}

// misdan makes a value malformed in one of the ways that its text can be.
func (f *Fylder) misdan(v reflect.Value) {
	switch p := v.Addr().Interface().(type) {
	case *dfdg.Organisation: // there is no malformed one
	case *dfdg.Tekst:
		*p = dfdg.NewTekst("a\xff")
	case interface{ UnmarshalJSON([]byte) error }:
		p.UnmarshalJSON([]byte(en(f.Rand, `"x"`, `{}`, `99999999999999999999`, `1.234`, `[{}]`)))
	default:
		f.egen(v, false)
	}
}

// egen fills a type of the package itself: what the fuzzed package says of it.
func (f *Fylder) egen(v reflect.Value, god bool) {
	v.Set(reflect.ValueOf(f.Egen(f, v.Type(), god)))
}

// Raekker makes a collection of rows.
func Raekker[T comparable](f *Fylder) dfdg.Samling[T] {
	r := make([]T, f.IntN(4))
	for i := range r {
		f.struktur(reflect.ValueOf(&r[i]).Elem(), false)
	}
	return dfdg.NewSamling(r...)
}

func en[T any](r *rand.Rand, v ...T) T { return v[r.IntN(len(v))] }

func (f *Fylder) dag() dfdg.Dato {
	return en(f.Rand, dfdg.NewDato(2025, 1, 1).PlusDage(f.IntN(1e4)-5e3), dfdg.NewDato(1, 1, 1).PlusDage(f.IntN(3652059)), dfdg.NewDato(2024, 2, 29), dfdg.NewDato(9999, 12, 31))
}

func (f *Fylder) tidspunkt() dfdg.Tidspunkt {
	s := dfdg.NewTidspunkt(f.dag(), f.IntN(24), f.IntN(60), f.IntN(60)).String()
	s += en(f.Rand, "", "", ".5", ".000000001", ".123456789", ".0")
	return dfdg.ReadTidspunkt(s + en(f.Rand, "", "", "Z", "+01:00", "-00:00", "-14:00", "+13:59"))
}

// Tekst returns a text of what must be escaped and what must not.
func (f *Fylder) Tekst() string {
	var b strings.Builder
	for range f.IntN(20) {
		b.WriteString(en(f.Rand, "a", "Ændret ", "\"", "\\", "/", "<", ">", "&", "'", "\n", "\r", "\t", "\b", "\f", "\x00", "\x1f", "\x7f", "\u0080",
			"\u2027", "\u2028", "\u2029", "\u202a", "\u00e2", "\ufffd", "\ufffe", "\uffff", "\ufeff", "\U0001f600", "\U0010ffff", "]]>"))
	}
	return b.String()
}
