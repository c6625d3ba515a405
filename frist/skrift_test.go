package frist_test

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/examples/sag"
	"github.com/akasse/dfdg/frist"
	"github.com/akasse/dfdg/internal/proeve"
	"github.com/akasse/dfdg/internal/skriv/skrivtest"
	"github.com/akasse/dfdg/testdata/sager"
)

// skrevet holds what is written of a message against what encoding/json writes of it.
func skrevet(t *testing.T, m frist.Metode, a *frist.Anmodning) {
	t.Helper()
	o, oErr := frist.OrakelJSON(m, a)
	b, err := frist.EncodeJSON(m, a)
	skrivtest.Ens(t, "EncodeJSON", b, err, o, oErr)
	b, err = frist.AppendJSON([]byte("x"), m, a)
	skrivtest.Ens(t, "AppendJSON", b, err, append([]byte("x"), o...), oErr)
}

// The message of every case is written as encoding/json writes it.
func TestSagernesSkrift(t *testing.T) {
	mappe := sag.NewMappe(sager.Frist(), ".")
	filer, err := mappe.Filer()
	if err != nil || len(filer) == 0 {
		t.Fatal(err)
	}
	for _, fil := range filer {
		s, err := mappe.Read(fil)
		if err != nil {
			t.Fatal(err)
		}
		m, _ := frist.ParseMetode(s.Metode)
		if a, err := frist.DecodeJSON(m, s.Request); err == nil {
			skrevet(t, m, a)
		}
	}
}

func egenVaerdi(f *skrivtest.Fylder, t reflect.Type, god bool) any {
	if t == reflect.TypeFor[frist.Friststatus]() {
		switch {
		case !god:
			return frist.ReadFriststatus("x")
		case f.IntN(2) == 0:
			return frist.FriststatusMedId(dfdg.NewKode(f.IntN(9)))
		}
		return frist.NewFriststatus(frist.Status(1 + f.IntN(int(frist.IndfrietAfholdt))))
	}
	return skrivtest.Raekker[frist.Svarfrist](f)
}

// Any message at all, good or not, is written as encoding/json writes it, or refused alike.
func TestTilfaeldigSkrift(t *testing.T) {
	f := &skrivtest.Fylder{Rand: rand.New(rand.NewPCG(proeve.Froe(t), 0)), Egen: egenVaerdi}
	for range 300 {
		for m := frist.Metode(1); m.String() != ""; m++ {
			f.Har = frist.OrakelHar(m)
			a := new(frist.Anmodning)
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
		for _, m := range []frist.Metode{frist.GetFrist, frist.GetFristhistorik} {
			s := &frist.Svar{Metode: m}
			f.Fyld(s)
			err, orakel := s.Kontroller(), frist.OrakelKontroller(s)
			if orakel != nil && !reflect.DeepEqual(err, orakel) {
				t.Errorf("%v\nby reflection: %v", err, orakel)
			}
			b, err2 := frist.EncodeSvarJSON(s)
			if err != nil {
				skrivtest.Ens(t, "EncodeSvarJSON", b, err2, nil, err)
				continue
			}
			hele++
			o, oErr := frist.OrakelSvarJSON(s)
			skrivtest.Ens(t, "EncodeSvarJSON", b, err2, o, oErr)
			b, err = frist.AppendSvarJSON([]byte("x"), s)
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
	a := &frist.Anmodning{FristId: dfdg.NewGUID([16]byte{15: 1}), Samtaletype: dfdg.NewKode(2), Fristdato: dfdg.NewDato(2025, 3, 10)}
	s, err := frist.DecodeSvarJSON(frist.GetFristhistorik, []byte(helt))
	if err != nil {
		t.Fatal(err)
	}
	plads := make([]byte, 0, 1<<14)
	for navn, x := range map[string]struct {
		vil  float64
		goer func() ([]byte, error)
	}{
		"EncodeJSON":     {1, func() ([]byte, error) { return frist.EncodeJSON(frist.CreateFrist, a) }},
		"AppendJSON":     {0, func() ([]byte, error) { return frist.AppendJSON(plads, frist.CreateFrist, a) }},
		"EncodeSvarJSON": {1, func() ([]byte, error) { return frist.EncodeSvarJSON(s) }},
		"AppendSvarJSON": {0, func() ([]byte, error) { return frist.AppendSvarJSON(plads, s) }},
	} {
		if _, err := x.goer(); err != nil {
			t.Fatal(navn, err)
		}
		if n := testing.AllocsPerRun(100, func() { x.goer() }); n != x.vil {
			t.Errorf("%s: %v allocations, want %v", navn, n, x.vil)
		}
	}
}
