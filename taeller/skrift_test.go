package taeller_test

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/examples/sag"
	"github.com/akasse/dfdg/internal/proeve"
	"github.com/akasse/dfdg/internal/skriv/skrivtest"
	"github.com/akasse/dfdg/taeller"
	"github.com/akasse/dfdg/taeller/taellertest"
	"github.com/akasse/dfdg/testdata/sager"
)

// skrevet holds what is written of a message against what encoding/json writes of it.
func skrevet(t *testing.T, m taeller.Metode, a *taeller.Anmodning) {
	t.Helper()
	o, oErr := taeller.OrakelJSON(m, a)
	b, err := taeller.EncodeJSON(m, a)
	skrivtest.Ens(t, "EncodeJSON", b, err, o, oErr)
	b, err = taeller.AppendJSON([]byte("x"), m, a)
	skrivtest.Ens(t, "AppendJSON", b, err, append([]byte("x"), o...), oErr)
	for _, v := range []taeller.XMLValg{{}, {Navnerum: "urn:<&\"\t'", Rod: "Æ"}, {Navnerum: "\x01"}, {Rod: "a b"}} {
		o, oErr = taeller.OrakelXML(nil, m, a, v)
		b, err = taeller.EncodeXML(m, a, v)
		skrivtest.Ens(t, "EncodeXML", b, err, o, oErr)
		b, err = taeller.AppendXML([]byte("x"), m, a, v)
		skrivtest.Ens(t, "AppendXML", b, err, append([]byte("x"), o...), oErr)
	}
}

// The message of every case is written as encoding/json writes it.
func TestSagernesSkrift(t *testing.T) {
	mappe := sag.NewMappe(sager.Taeller(), ".")
	filer, err := mappe.Filer()
	if err != nil || len(filer) == 0 {
		t.Fatal(err)
	}
	for _, fil := range filer {
		s, err := mappe.Read(fil)
		if err != nil {
			t.Fatal(err)
		}
		m, _ := taeller.ParseMetode(s.Metode)
		if a, err := taeller.DecodeJSON(m, s.Request); err == nil {
			skrevet(t, m, a)
		}
	}
}

func egenVaerdi(f *skrivtest.Fylder, t reflect.Type, god bool) any {
	return skrivtest.Raekker[taeller.Genoptjeningsgrundlag](f)
}

// Any message at all, good or not, is written as encoding/json writes it, or refused alike.
func TestTilfaeldigSkrift(t *testing.T) {
	f := &skrivtest.Fylder{Rand: rand.New(rand.NewPCG(proeve.Froe(t), 0)), Egen: egenVaerdi}
	for range 40 {
		for m := taeller.Metode(1); m.String() != ""; m++ {
			f.Har = taeller.OrakelHar(m)
			a := new(taeller.Anmodning)
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
		for _, m := range []taeller.Metode{taeller.GetDagpengetaellerkonto, taeller.GetHistoriskDagpengetaellerkonto, taeller.GetTaellereFraTidligereAkasse} {
			s := &taeller.Svar{Metode: m}
			f.Har = taeller.OrakelSvarHar(m)
			f.Fyld(s)
			if err, orakel := s.Kontroller(), taeller.OrakelKontroller(s); !reflect.DeepEqual(err, orakel) {
				t.Errorf("%v\nby reflection: %v", err, orakel)
			}
			o, oErr := taeller.OrakelSvarJSON(s)
			b, err := taeller.EncodeSvarJSON(s)
			skrivtest.Ens(t, "EncodeSvarJSON", b, err, o, oErr)
			if err == nil {
				hele++
			}
			b, err = taeller.AppendSvarJSON([]byte("x"), s)
			skrivtest.Ens(t, "AppendSvarJSON", b, err, append([]byte("x"), o...), oErr)
			v := taeller.XMLValg{Navnerum: []string{"", "urn:<&\"\t'æ", f.Tekst()}[f.IntN(3)]}
			o, oErr = taeller.OrakelSvarXML(s, v)
			b, err = taeller.EncodeSvarXML(s, v)
			skrivtest.Ens(t, "EncodeSvarXML", b, err, o, oErr)
			b, err = taeller.AppendSvarXML([]byte("x"), s, v)
			skrivtest.Ens(t, "AppendSvarXML", b, err, append([]byte("x"), o...), oErr)
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
	a, _ := taellertest.Gyldig()
	a.Berigtigelseskommentar = dfdg.NewTekst("rettet efter ny ”vurdering”\nog <hørt>")
	m := taeller.CreateDagpengetaellerkonto
	s := laesSvar(t, taeller.GetDagpengetaellerkonto, svarfil(t, taeller.GetDagpengetaellerkonto))
	plads := make([]byte, 0, 1<<14)
	for navn, x := range map[string]struct {
		vil  float64
		goer func() ([]byte, error)
	}{
		"EncodeJSON":     {1, func() ([]byte, error) { return taeller.EncodeJSON(m, a) }},
		"AppendJSON":     {0, func() ([]byte, error) { return taeller.AppendJSON(plads, m, a) }},
		"EncodeXML":      {1, func() ([]byte, error) { return taeller.EncodeXML(m, a, taeller.XMLValg{Navnerum: "urn:x"}) }},
		"AppendXML":      {0, func() ([]byte, error) { return taeller.AppendXML(plads, m, a, taeller.XMLValg{}) }},
		"EncodeSvarJSON": {1, func() ([]byte, error) { return taeller.EncodeSvarJSON(s) }},
		"AppendSvarJSON": {0, func() ([]byte, error) { return taeller.AppendSvarJSON(plads, s) }},
		"EncodeSvarXML":  {1, func() ([]byte, error) { return taeller.EncodeSvarXML(s, taeller.XMLValg{}) }},
		"AppendSvarXML":  {0, func() ([]byte, error) { return taeller.AppendSvarXML(plads, s, taeller.XMLValg{}) }},
	} {
		if _, err := x.goer(); err != nil {
			t.Fatal(navn, err)
		}
		if n := testing.AllocsPerRun(100, func() { x.goer() }); n != x.vil {
			t.Errorf("%s: %v allocations, want %v", navn, n, x.vil)
		}
	}
}

// A full report is written into no more memory than the least block that the runtime has for one as long; there is room enough for values a
// little longer.
func TestSkriftensPlads(t *testing.T) {
	a, _ := taellertest.Gyldig()
	b, err := taeller.EncodeJSON(taeller.CreateDagpengetaellerkonto, a)
	if err != nil || len(b) < 3500 || cap(b) > 4096 || cap(b)-len(b) < 128 {
		t.Errorf("%d bytes in %d, %v", len(b), cap(b), err)
	}
}
