package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime/multipart"
	"net"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/akasse/dfdg/medlemskab/bestand"
	"github.com/akasse/dfdg/medlemskab/bestand/bestandtest"
)

// filer makes a membership file and a register of so many invented people.
func filer(t testing.TB, antal int) (fil, register string) {
	t.Helper()
	m, r := bestandtest.Par(antal, 1, false)
	var f, g bytes.Buffer
	if err := errors.Join(bestand.WriteFil(&f, bestandtest.Start(), r), bestand.WriteRegister(&g, m)); err != nil {
		t.Fatal(err)
	}
	return f.String(), g.String()
}

const sti = "/v1/bestand?idag=2025-03-03"

// form is a call's body and its media type. Its boundary is always the same.
func form(t testing.TB, dele ...[2]string) (krop, art string) {
	t.Helper()
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	if err := w.SetBoundary("graense"); err != nil {
		t.Fatal(err)
	}
	for _, d := range dele {
		p, err := w.CreateFormFile(d[0], bestandtest.Filnavn().String())
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(p, d[1])
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String(), w.FormDataContentType()
}

// afstem is the answer that the library itself gives, a line each.
func afstem(t testing.TB, fil, register string, v bestand.Valg, klartekst bool) (linjer []string, a *bestand.Afstemning) {
	t.Helper()
	v.Idag = bestandtest.Idag()
	stroem := func(s string) io.Reader { return struct{ io.Reader }{strings.NewReader(s)} } // which cannot be rewound: the findings come in another order then
	a, err := bestand.Reconcile(bestand.ReadRegister(stroem(register)), bestand.ReadFil(stroem(fil), bestandtest.Filnavn().String()), v)
	if err != nil {
		t.Fatal(err)
	}
	skriv := func(slags string, v any) {
		b, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		linjer = append(linjer, `{"`+slags+`":`+string(b)+"}\n")
	}
	for h, err := range a.Handlinger() {
		var f *bestand.Fund
		switch {
		case errors.As(err, &f):
			skriv("fund", f)
		case err != nil:
			t.Fatal(err)
		case klartekst:
			skriv("handling", bestand.KlarHandling(h))
		default:
			skriv("handling", h)
		}
	}
	return linjer, a
}

// slutlinje is the last line of an answer, if it has one that is whole.
func slutlinje(krop string) (s *sum) {
	linjer := slices.Collect(strings.Lines(krop))
	if len(linjer) == 0 || !strings.HasSuffix(krop, "\n") {
		return nil
	}
	var l struct{ Slut *sum }
	if json.Unmarshal([]byte(linjer[len(linjer)-1]), &l) != nil {
		return nil
	}
	return l.Slut
}

// What is answered is what the library says, line by line, between whether the two are whole and the sum.
func TestBestand(t *testing.T) {
	p := start(t, nil)
	fil, register := filer(t, 3000)
	halvFil := fil[:len(fil)/2]
	for _, c := range []struct {
		navn, q, fil, register string
		v                      bestand.Valg
		klar, hel              bool
	}{
		{"whole", "", fil, register, bestand.Valg{}, false, true},
		{"in clear", "&klartekst=true", fil, register, bestand.Valg{}, true, true},
		{"with those that need nothing", "&ingen=true&klartekst=false", fil, register, bestand.Valg{MedIngen: true}, false, true},
		{"the old interface", "&snitflade=2021-3", fil, register, bestand.Valg{Snitflade: "2021-3"}, false, true},
		{"half a file", "", halvFil, register, bestand.Valg{}, false, false},
		{"half a register", "", fil, register[:len(register)/3], bestand.Valg{}, false, false},
		{"an empty file", "", "", register, bestand.Valg{}, false, false},
		{"another kind of file", "", "PK\x03\x04" + fil, register, bestand.Valg{}, false, false},
		{"another kind of register", "", fil, "PK\x03\x04" + register, bestand.Valg{}, false, false},
		{"more findings than are held back", "", strings.Repeat("?\n", 5000) + fil, register, bestand.Valg{}, false, false},
	} {
		vil, a := afstem(t, c.fil, c.register, c.v, c.klar)
		krop, art := form(t, [2]string{"fil", c.fil}, [2]string{"register", c.register})
		sv := p.kald(t, "POST", sti+c.q, strings.NewReader(krop), "Content-Type", art)
		if sv.status != 200 || sv.fejl != nil || sv.art() != "application/x-ndjson" {
			t.Errorf("%s: %d %v %.300s", c.navn, sv.status, sv.fejl, sv.krop)
			continue
		}
		var har []string
		var helhed string
		for l := range strings.Lines(sv.krop) {
			switch {
			case strings.HasPrefix(l, `{"helhed"`):
				if helhed != "" || slices.ContainsFunc(har, func(s string) bool { return strings.HasPrefix(s, `{"handling"`) }) {
					t.Errorf("%s: helhed comes late or twice", c.navn)
				}
				helhed = l
			case !strings.HasPrefix(l, `{"slut"`):
				har = append(har, l)
			}
		}
		if !slices.Equal(har, vil) {
			t.Errorf("%s: %d lines, not the %d that the library gives", c.navn, len(har), len(vil))
		}
		s := slutlinje(sv.krop)
		if s == nil || s.Hel != c.hel || s.Linjer != len(vil)+1 || s.Fund != strings.Count(sv.krop, `{"fund":`) || s.Antal["MT"] != a.Antal(bestand.MT) ||
			strings.Contains(helhed, `"hel":false`) == c.hel || !strings.Contains(helhed, `"hel":`) {
			t.Errorf("%s: %s%+v", c.navn, helhed, s)
		}
		if !c.hel && strings.Contains(sv.krop, `"slags":"MT"`) != strings.Contains(strings.Join(vil, ""), `"slags":"MT"`) {
			t.Errorf("%s: an action of its own", c.navn)
		}
		if bodies := strings.Contains(sv.krop, "\"cpr\":\"0"); bodies != c.klar && c.hel {
			t.Errorf("%s: numbers in clear: %t", c.navn, bodies)
		}
	}
	if m := string(p.maal.tekst()); !strings.Contains(m, `dfdg_handlinger_total{slags="MT"} `) || strings.Contains(m, `dfdg_handlinger_total{slags="MT"} 0`+"\n") ||
		strings.Contains(m, `dfdg_fund_total{regel="B-04",slags="fejl"} 0`+"\n") {
		t.Errorf("%s", m)
	}
}

// A call that does not come to its end, wherever it is cut, gives no sum and no action; nor does one that has other parts.
func TestHalvtBestandskald(t *testing.T) {
	p := start(t, nil)
	fil, register := filer(t, 40)
	krop, art := form(t, [2]string{"fil", fil}, [2]string{"register", register})
	hoved := "POST " + sti + " HTTP/1.1\r\nHost: x\r\nContent-Type: " + art + "\r\n"
	proev := func(navn, kald string) {
		t.Helper()
		c := p.raa(t, kald)
		if err := c.(*net.TCPConn).CloseWrite(); err != nil {
			t.Fatal(err)
		}
		sv := laesSvar(t, c)
		if strings.Contains(sv.krop, `{"slut"`) || strings.Contains(sv.krop, `{"handling"`) || sv.status == 200 {
			t.Errorf("%s: %d %.200s", navn, sv.status, sv.krop)
		}
		c.Close()
	}
	steder := []int{0, 1, 10, len(krop) / 2, strings.Index(krop, `name="register"`), len(krop) - 1, len(krop) - 3, len(krop) - 4, len(krop) - 5, len(krop) - len("\r\n--graense--\r\n")}
	for i := range 40 {
		steder = append(steder, len(krop)*i/40)
	}
	for _, n := range steder {
		proev(fmt.Sprintf("cut at %d of %d", n, len(krop)), hoved+fmt.Sprintf("Content-Length: %d\r\n\r\n", len(krop))+krop[:n])
		proev(fmt.Sprintf("no last chunk, at %d", n), hoved+"Transfer-Encoding: chunked\r\n\r\n"+fmt.Sprintf("%x\r\n%s\r\n", max(n, 1), krop[:max(n, 1)]))
		if n <= len(krop)-4 { // without the last boundary's dashes, in a body whose length is right
			proev(fmt.Sprintf("a body of %d bytes", n), hoved+fmt.Sprintf("Content-Length: %d\r\n\r\n", n)+krop[:n])
		}
	}
	for _, c := range []struct {
		navn string
		dele [][2]string
	}{
		{"in the other order", [][2]string{{"register", register}, {"fil", fil}}},
		{"the file alone", [][2]string{{"fil", fil}}},
		{"the register alone", [][2]string{{"register", register}}},
		{"a third part", [][2]string{{"fil", fil}, {"register", register}, {"register", register}}},
		{"the file twice", [][2]string{{"fil", fil}, {"fil", fil}, {"register", register}}},
		{"nothing", nil},
	} {
		krop, art := form(t, c.dele...)
		if sv := p.kald(t, "POST", sti, strings.NewReader(krop), "Content-Type", art); sv.status != 400 || sv.art() != "application/problem+json" || !strings.Contains(sv.krop, "to dele") {
			t.Errorf("%s: %d %.300s", c.navn, sv.status, sv.krop)
		}
	}
	// Many findings have been written when the call is cut: the answer is cut, too.
	lang, _ := form(t, [2]string{"fil", strings.Repeat("?\n", 10000) + fil}, [2]string{"register", register})
	c := p.raa(t, hoved+fmt.Sprintf("Content-Length: %d\r\n\r\n", len(lang))+lang[:len(lang)-100])
	if err := c.(*net.TCPConn).CloseWrite(); err != nil {
		t.Fatal(err)
	}
	if sv := laesSvar(t, c); sv.status == 200 && sv.fejl == nil || slutlinje(sv.krop) != nil || strings.Contains(sv.krop, `{"handling"`) {
		t.Errorf("cut after many findings: %d %v %d bytes", sv.status, sv.fejl, len(sv.krop))
	}
	if !strings.Contains(string(p.maal.tekst()), `dfdg_kald_total{endepunkt="POST /v1/bestand",status="afbrudt"}`) {
		t.Error("no call was cut off")
	}
	vent(t, "the places to be given back", func() bool { return len(p.afstemme) == 0 })
}

// A client that goes away in the middle of the answer gives its place back.
func TestBestandForladt(t *testing.T) {
	p := start(t, func(g *graenser) { g.bestande = 1 })
	fil, register := filer(t, 60_000)
	krop, art := form(t, [2]string{"fil", fil}, [2]string{"register", register})
	hoved := "POST " + sti + "&ingen=true HTTP/1.1\r\nHost: x\r\nContent-Type: " + art + fmt.Sprintf("\r\nContent-Length: %d\r\n\r\n", len(krop))
	c := p.raa(t, hoved+krop)
	b := make([]byte, 1000)
	if _, err := io.ReadFull(c, b); err != nil || !bytes.HasPrefix(b, []byte("HTTP/1.1 200")) {
		t.Fatal(err, string(b))
	}
	if sv := p.kald(t, "POST", sti, strings.NewReader(krop), "Content-Type", art); sv.status != 503 || sv.hoved.Get("Retry-After") == "" {
		t.Errorf("while another is under way: %d %v", sv.status, sv.hoved)
	}
	c.Close()
	vent(t, "the place to be given back", func() bool { return len(p.afstemme) == 0 })
}

// vent waits for what is bound to come.
func vent(t testing.TB, hvad string, er func() bool) {
	t.Helper()
	for slut := time.Now().Add(time.Minute); !er(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(slut) {
			t.Fatal("waited in vain for " + hvad)
		}
	}
}

// A client that sends or takes a file too slowly is cut off; what counts is how long it is waited for.
func TestBestandLangsom(t *testing.T) {
	p := start(t, func(g *graenser) { g.krop, g.svar, g.fart = 300*time.Millisecond, 300*time.Millisecond, 100<<20 })
	fil, register := filer(t, 60_000)
	krop, art := form(t, [2]string{"fil", fil}, [2]string{"register", register})
	hoved := "POST " + sti + "&ingen=true HTTP/1.1\r\nHost: x\r\nContent-Type: " + art + fmt.Sprintf("\r\nContent-Length: %d\r\n\r\n", len(krop))
	if sv := laesSvar(t, p.raa(t, hoved+krop[:1000])); sv.status != http.StatusRequestTimeout {
		t.Errorf("half a call that goes no further: %d %s", sv.status, sv.krop)
	}
	vent(t, "the place to be given back", func() bool { return len(p.afstemme) == 0 })
	g := standard()
	q := start(t, func(x *graenser) { *x = g; x.toem = 0; x.svar, x.fart = 300*time.Millisecond, 1<<30 })
	c := q.raa(t, hoved+krop) // and takes nothing of the answer
	vent(t, "the call to begin", func() bool { return len(q.afstemme) == 1 })
	vent(t, "the place to be given back", func() bool { return len(q.afstemme) == 0 })
	if sv := laesSvar(t, c); slutlinje(sv.krop) != nil {
		t.Errorf("an answer that was not taken came to its end: %d bytes", len(sv.krop))
	}
}
