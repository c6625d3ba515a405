package bestand_test

import (
	"bytes"
	"testing"

	"github.com/akasse/dfdg/medlemskab/bestand"
	"github.com/akasse/dfdg/medlemskab/bestand/bestandtest"
)

func TestFoerst(t *testing.T) {
	for _, sorteret := range []bool{true, false} {
		reg, fil := bestandtest.Par(20000, 1, sorteret)
		var rb, fb bytes.Buffer
		if err := bestand.SkrivRegister(&rb, reg); err != nil {
			t.Fatal(err)
		}
		if err := bestand.Skriv(&fb, bestandtest.Start(), fil); err != nil {
			t.Fatal(err)
		}
		a, err := bestand.Afstem(bestand.LaesRegister(bytes.NewReader(rb.Bytes())), bestand.LaesFil(bytes.NewReader(fb.Bytes()), bestandtest.Filnavn().String()), bestand.Valg{Idag: bestandtest.Idag()})
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for h, err := range a.Handlinger() {
			if err != nil {
				t.Fatal(err)
			}
			if n++; n < 6 {
				t.Log(h.Slags, h.Regel, h.Dato, h.Metoder(), h.RegisterLinje, h.FilLinje)
			}
		}
		for s := bestand.Ingen; s <= bestand.Datagenopretning; s++ {
			t.Log(s, a.Antal(s))
		}
		l := bestand.NyLaeser(bytes.NewReader(fb.Bytes()), "")
		n = 0
		for _, err := range l.Raekker() {
			if err != nil {
				t.Fatal(err)
			}
			n++
		}
		t.Log(n, l.Startraekke(), rb.String()[:200])
	}
}

var fb = func() []byte {
	_, fil := bestandtest.Par(3000000, 1, false)
	var fb bytes.Buffer
	bestand.Skriv(&fb, bestandtest.Start(), fil)
	return fb.Bytes()
}

func BenchmarkKontrol(b *testing.B) {
	x := fb()
	for b.Loop() {
		for err := range bestand.NyLaeser(bytes.NewReader(x), "").Kontroller() {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(x)/46), "ns/row")
}
func BenchmarkRaekker(b *testing.B) {
	x := fb()
	for b.Loop() {
		for _, err := range bestand.NyLaeser(bytes.NewReader(x), "").Raekker() {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(x)/46), "ns/row")
}
func BenchmarkTael(b *testing.B) {
	x := fb()
	for b.Loop() {
		bytes.Count(x, []byte{'\n'})
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(x)/46), "ns/row")
}
