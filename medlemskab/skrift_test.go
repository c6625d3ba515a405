package medlemskab_test

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/examples/sag"
	"github.com/akasse/dfdg/internal/proeve"
	"github.com/akasse/dfdg/internal/skriv/skrivtest"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/testdata/sager"
)

// skrevet holds what is written of a message against what encoding/json writes of it.
func skrevet(t *testing.T, m medlemskab.Metode, a *medlemskab.Anmodning) {
	t.Helper()
	o, oErr := medlemskab.OrakelJSON(m, a)
	b, err := medlemskab.EncodeJSON(m, a)
	skrivtest.Ens(t, "EncodeJSON", b, err, o, oErr)
	b, err = medlemskab.AppendJSON([]byte("x"), m, a)
	skrivtest.Ens(t, "AppendJSON", b, err, append([]byte("x"), o...), oErr)
}

// The message of every case is written as encoding/json writes it.
func TestSagernesSkrift(t *testing.T) {
	mappe := sag.NewMappe(sager.Medlemskab(), ".")
	filer, err := mappe.Filer()
	if err != nil || len(filer) == 0 {
		t.Fatal(err)
	}
	for _, fil := range filer {
		s, err := mappe.Read(fil)
		if err != nil {
			t.Fatal(err)
		}
		m, _ := medlemskab.ParseMetode(s.Metode)
		if a, err := medlemskab.DecodeJSON(m, s.Request); err == nil {
			skrevet(t, m, a)
		}
	}
}

func egenVaerdi(f *skrivtest.Fylder, t reflect.Type, god bool) any {
	n := f.IntN(4)
	if !god {
		n = 100
	}
	switch t {
	case reflect.TypeFor[medlemskab.Afslutning]():
		return medlemskab.Afslutning(n)
	case reflect.TypeFor[medlemskab.Haendelse]():
		return medlemskab.Haendelse(2 * n)
	}
	return skrivtest.Raekker[medlemskab.Svarraekke](f)
}

// Any message at all, good or not, is written as encoding/json writes it, or refused alike.
func TestTilfaeldigSkrift(t *testing.T) {
	f := &skrivtest.Fylder{Rand: rand.New(rand.NewPCG(proeve.Froe(t), 0)), Egen: egenVaerdi}
	for range 300 {
		for m := medlemskab.Metode(1); m.String() != ""; m++ {
			f.Har = medlemskab.OrakelHar(m)
			a := new(medlemskab.Anmodning)
			f.Fyld(a)
			skrevet(t, m, a)
		}
		if t.Failed() {
			return
		}
	}
}

// So is any answer.
func TestTilfaeldigtSvarsSkrift(t *testing.T) {
	f := &skrivtest.Fylder{Rand: rand.New(rand.NewPCG(proeve.Froe(t), 0)), Egen: egenVaerdi}
	hele := 0
	for range 300 {
		for _, m := range []medlemskab.Metode{medlemskab.GetAkassemedlemskab, medlemskab.GetAkassemedlemskabHistorik} {
			s := &medlemskab.Svar{Metode: m}
			f.Fyld(s)
			err, orakel := s.Kontroller(), medlemskab.OrakelKontroller(s)
			if orakel != nil && !reflect.DeepEqual(err, orakel) {
				t.Errorf("%v\nby reflection: %v", err, orakel)
			}
			b, err2 := medlemskab.EncodeSvarJSON(s)
			if err != nil {
				skrivtest.Ens(t, "EncodeSvarJSON", b, err2, nil, err)
				continue
			}
			hele++
			o, oErr := medlemskab.OrakelSvarJSON(s)
			skrivtest.Ens(t, "EncodeSvarJSON", b, err2, o, oErr)
			b, err = medlemskab.AppendSvarJSON([]byte("x"), s)
			skrivtest.Ens(t, "AppendSvarJSON", b, err, append([]byte("x"), o...), oErr)
		}
		if t.Failed() {
			return
		}
	}
	if hele < 30 {
		t.Errorf("%d answers are whole", hele)
	}
}

// What is written takes one allocation, and none in the caller's own memory.
func TestSkriftensAllokeringer(t *testing.T) {
	a := &medlemskab.Anmodning{Begrundelse: dfdg.NewTekst("en <grund>")}
	s, err := medlemskab.DecodeSvarJSON(medlemskab.GetAkassemedlemskabHistorik, []byte(historie))
	if err != nil {
		t.Fatal(err)
	}
	plads := make([]byte, 0, 1<<14)
	for navn, x := range map[string]struct {
		vil  float64
		goer func() ([]byte, error)
	}{
		"EncodeJSON":     {1, func() ([]byte, error) { return medlemskab.EncodeJSON(medlemskab.GetAkassemedlemskab, a) }},
		"AppendJSON":     {0, func() ([]byte, error) { return medlemskab.AppendJSON(plads, medlemskab.GetAkassemedlemskab, a) }},
		"EncodeSvarJSON": {1, func() ([]byte, error) { return medlemskab.EncodeSvarJSON(s) }},
		"AppendSvarJSON": {0, func() ([]byte, error) { return medlemskab.AppendSvarJSON(plads, s) }},
	} {
		if _, err := x.goer(); err != nil {
			t.Fatal(navn, err)
		}
		if n := testing.AllocsPerRun(100, func() { x.goer() }); n != x.vil {
			t.Errorf("%s: %v allocations, want %v", navn, n, x.vil)
		}
	}
}
