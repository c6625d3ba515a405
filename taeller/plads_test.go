package taeller_test

import (
	"bytes"
	"encoding/json"
	"os"
	"testing"

	"github.com/akasse/dfdg/examples/sag"
	"github.com/akasse/dfdg/internal/lighed"
	"github.com/akasse/dfdg/taeller"
	"github.com/akasse/dfdg/taeller/taellertest"
)

// What one Plads reads, message after message, is what each is on its own: nothing is left of the one before.
func TestPlads(t *testing.T) {
	mappe := sag.NewMappe(os.DirFS("../testdata/sager"), "taeller")
	filer, err := mappe.Filer()
	if err != nil {
		t.Fatal(err)
	}
	var p taeller.Plads
	antal := 0
	proev := func(navn string, m taeller.Metode, b []byte) {
		a, errA := taeller.DecodeJSON(m, b)
		errP := p.DecodeJSON(m, b)
		switch {
		case (errA == nil) != (errP == nil) || errA != nil && errA.Error() != errP.Error():
			t.Errorf("%s: %v, of its own %v", navn, errP, errA)
		case errA != nil:
			if !p.Equal(taeller.Plads{}) {
				t.Errorf("%s: unreadable, and yet there is a message", navn)
			}
		case !p.Equal(taeller.Plads{Anmodning: *a}):
			t.Errorf("%s: %+v, of its own %+v", navn, p, *a)
		}
	}
	for _, fil := range filer {
		s, err := mappe.Read(fil)
		if err != nil {
			t.Fatal(err)
		}
		m, err := taeller.ParseMetode(s.Metode)
		if err != nil {
			continue // an event
		}
		antal++
		proev(fil, m, s.Request)
		proev(fil+", cut off", m, s.Request[:len(s.Request)*2/3])
	}
	if antal < 100 {
		t.Errorf("only %d messages", antal)
	}
	if err := p.DecodeJSON(0, []byte(`{}`)); err == nil {
		t.Error("no method, and no error")
	}
	if err := (*taeller.Plads)(nil).DecodeJSON(create, []byte(`{}`)); err == nil {
		t.Error("no memory, and no error")
	}
}

// A full report takes three allocations, one for all its elements and one for each collection; in a Plads none, whatever its layout.
func TestLaesAllokerer(t *testing.T) {
	a, _ := taellertest.Gyldig()
	b, err := taeller.EncodeJSON(create, a)
	if err != nil {
		t.Fatal(err)
	}
	var rykket bytes.Buffer
	if err := json.Indent(&rykket, b, "", "  "); err != nil {
		t.Fatal(err)
	}
	for _, b := range [][]byte{b, rykket.Bytes()} {
		if n := testing.AllocsPerRun(100, func() { taeller.DecodeJSON(create, b) }); n > 3 {
			t.Errorf("%v allocations", n)
		}
		var p taeller.Plads
		if n := testing.AllocsPerRun(100, func() { p.DecodeJSON(create, b) }); n != 0 {
			t.Errorf("%v allocations in a Plads", n)
		}
		if !lighed.Ens(p.Anmodning.Taellersaet, a.Taellersaet) {
			t.Error("another report was read")
		}
	}
}
