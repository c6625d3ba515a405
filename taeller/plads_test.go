package taeller_test

import (
	"bytes"
	"encoding/json"
	"os"
	"regexp"
	"strings"
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
	proev := func(navn string, m taeller.Metode, b []byte, laes func(taeller.Metode, []byte) (*taeller.Anmodning, error), laesI func(taeller.Metode, []byte) error) {
		a, errA := laes(m, b)
		errP := laesI(m, b)
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
		json := func(navn string, b []byte) { proev(navn, m, b, taeller.DecodeJSON, p.DecodeJSON) }
		xml := func(navn string, b []byte) { proev(navn+" in XML", m, b, taeller.DecodeXML, p.DecodeXML) }
		json(fil, s.Request)
		json(fil+", cut off", s.Request[:len(s.Request)*2/3])
		if x, ok := knudeAf(t, s.Request).xml(antal%2 == 0); ok {
			xml(fil, []byte(x))
			xml(fil+", cut off", []byte(x[:len(x)*2/3]))
			xml(fil+", text at its end", []byte(x[:strings.LastIndex(x, "<")]+"x"+x[strings.LastIndex(x, "<"):]))
		}
	}
	if antal < 100 {
		t.Errorf("only %d messages", antal)
	}
	if p.DecodeJSON(0, []byte(`{}`)) == nil || p.DecodeXML(0, []byte(`<r/>`)) == nil {
		t.Error("no method, and no error")
	}
	if (*taeller.Plads)(nil).DecodeJSON(create, []byte(`{}`)) == nil || (*taeller.Plads)(nil).DecodeXML(create, []byte(`<r/>`)) == nil {
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
		if n := testing.AllocsPerRun(100, func() { taeller.DecodeJSON(create, b) }); n != 1 {
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

// In XML a full report takes one more, for the reader; in a Plads none, whatever its layout, its prefix and its envelope.
func TestLaesXMLAllokerer(t *testing.T) {
	a, _ := taellertest.Gyldig()
	b, err := taeller.EncodeXML(create, a, taeller.XMLValg{})
	if err != nil {
		t.Fatal(err)
	}
	flad := string(b)
	praefiks := regexp.MustCompile(`<(/?)`).ReplaceAllString(flad, "<${1}q:")
	praefiks = strings.Replace(praefiks, ">", ` xmlns:q="urn:q">`, 1)
	for navn, x := range map[string]string{
		"flat": flad, "indented": strings.ReplaceAll(flad, "><", ">\r\n  <"), "with a prefix": praefiks,
		"in an envelope": `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header/><s:Body>` + praefiks + `</s:Body></s:Envelope>`,
	} {
		b := []byte(x)
		if n := testing.AllocsPerRun(100, func() { taeller.DecodeXML(create, b) }); n != 2 {
			t.Errorf("%s: %v allocations", navn, n)
		}
		var p taeller.Plads
		if n := testing.AllocsPerRun(100, func() { p.DecodeXML(create, b) }); n != 0 {
			t.Errorf("%s: %v allocations in a Plads", navn, n)
		}
		if !lighed.Ens(p.Anmodning.Taellersaet, a.Taellersaet) {
			t.Errorf("%s: another report was read", navn)
		}
	}
}
