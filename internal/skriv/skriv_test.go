package skriv_test

import (
	"encoding"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/bro"
	"github.com/akasse/dfdg/internal/felt"
	"github.com/akasse/dfdg/internal/proeve"
	"github.com/akasse/dfdg/internal/skriv"
)

// The elements of the table below, by their numbers.
const (
	nrCPR = iota
	nrDato
	nrTidspunkt
	nrMaaned
	nrGUID
	nrTimetal
	nrBeloeb
	nrKode
	nrAntal
	nrUge
	nrAkasse
	nrAfdeling
	nrJaNej
	nrNavn
	nrTekst
	nrKoder
	nrUnder
	nrRaekker
	nrSvar
)

func felter() []felt.Felt {
	f := []felt.Felt{
		{Navn: "cpr", Art: "CPR", Engelsk: "Cpr"}, {Navn: "dato", Art: "Dato", Engelsk: "Date"}, {Navn: "tidspunkt", Art: "Tidspunkt", Engelsk: "Time"}, {Navn: "maaned", Art: "Maaned", Engelsk: "Month"}, {Navn: "guid", Art: "GUID", Engelsk: "Guid"},
		{Navn: "timer", Engelsk: "Hours"}, {Navn: "beloeb", Engelsk: "Amount"}, {Navn: "kode", Engelsk: "Code"}, {Navn: "antal", Engelsk: "Count"}, {Navn: "uge", Engelsk: "Week"},
		{Navn: "akasse", Engelsk: "Fund"}, {Navn: "afdeling", Engelsk: "Department"}, {Navn: "ja", Engelsk: "Yes"}, {Navn: "navn", Engelsk: "Name"}, {Navn: "tekst", Art: "Tekst", Engelsk: "Text"},
		{Navn: "koder", Engelsk: "Codes", Samling: true, Raekke: "CodeRow"},
		{Navn: "under", Engelsk: "Under", Under: []felt.Felt{{Navn: "a", Engelsk: "A", Kraevet: true}, {Navn: "b", Engelsk: "B"}}},
		{Navn: "raekker", Engelsk: "Rows", Samling: true, Raekke: "Row", Under: []felt.Felt{{Navn: "a", Engelsk: "A", Kraevet: true}}},
		{Navn: "svar", Engelsk: "Answer", Svar: true, Under: []felt.Felt{{Navn: "a", Engelsk: "A"}}},
	}
	rod := felt.Felt{Under: f}
	rod.Klar()
	return f
}

// vaerdi is an element: how it is written, and its value in JSON and XML.
type vaerdi struct {
	nr        int
	skriv     func(w *skriv.Skriver, n int) int
	json, xml string
}

// af writes v as element nr.
func af[T any](nr int, f func(*skriv.Skriver, int, *felt.Felt, T) int, v T) func(*skriv.Skriver, int) int {
	return func(w *skriv.Skriver, n int) int { return f(w, n, w.Felt(nr), v) }
}

func navn(w *skriv.Skriver, n int, f *felt.Felt, t dfdg.Tilstand) int {
	return w.Navn(n, f, t, "fem")
}

// gode are an element of each type with a good value, and what it is written as.
func gode() []vaerdi {
	type w = skriv.Skriver
	return []vaerdi{
		{nrCPR, af(nrCPR, (*w).CPR, dfdg.NewCPR(101010101)), `"0101010101"`, "0101010101"}, // no person's
		{nrDato, af(nrDato, (*w).Dato, dfdg.NewDato(2025, 3, 9)), `"2025-03-09"`, "2025-03-09"},
		{nrTidspunkt, af(nrTidspunkt, (*w).Tidspunkt, dfdg.MustParseTidspunkt("2025-03-09T10:15:00")), `"2025-03-09T10:15:00"`, "2025-03-09T10:15:00"},
		{nrMaaned, af(nrMaaned, (*w).Maaned, dfdg.NewMaaned(2025, 3)), `"2025-03"`, "2025-03"},
		{nrGUID, af(nrGUID, (*w).GUID, dfdg.MustParseGUID("aaaaaaaa-0000-0000-0000-000000000001")), `"aaaaaaaa-0000-0000-0000-000000000001"`, "aaaaaaaa-0000-0000-0000-000000000001"},
		{nrTimetal, af(nrTimetal, (*w).Timetal, dfdg.NewTimetal(750)), "7.50", "7.50"},
		{nrBeloeb, af(nrBeloeb, (*w).Beloeb, dfdg.NewBeloeb(-1205)), "-12.05", "-12.05"},
		{nrKode, af(nrKode, (*w).Kode, dfdg.NewKode(4)), "4", "4"},
		{nrAntal, af(nrAntal, (*w).Antal, dfdg.NewAntal(-3)), "-3", "-3"},
		{nrUge, af(nrUge, (*w).Uge, dfdg.NewUge(2025, 6)), "202506", "202506"},
		{nrAkasse, af(nrAkasse, (*w).Akassenummer, dfdg.NewAkassenummer(57)), "57", "57"},
		{nrAfdeling, af(nrAfdeling, (*w).Afdelingsnummer, dfdg.NewAfdelingsnummer(570001)), "570001", "570001"},
		{nrJaNej, af(nrJaNej, (*w).JaNej, dfdg.Nej), "false", "false"},
		{nrNavn, af(nrNavn, navn, dfdg.Gyldig), `"fem"`, "fem"},
		{nrTekst, af(nrTekst, (*w).Tekst, dfdg.NewTekst("a\"<æ\n")), `"a\"\u003cæ\n"`, "a&#34;&lt;æ&#xA;"},
		{nrKoder, af(nrKoder, (*w).Koder, dfdg.NewSamling(dfdg.NewKode(1), dfdg.NewKode(20))), "[1,20]", "<CodeRow>1</CodeRow><CodeRow>20</CodeRow>"},
	}
}

// medTilstand are the same elements, each with a value in a state that is no good one.
func medTilstand(t dfdg.Tilstand) []func(*skriv.Skriver, int) int {
	type w = skriv.Skriver
	return []func(*skriv.Skriver, int) int{
		af(nrCPR, (*w).CPR, bro.I[dfdg.CPR](t)), af(nrDato, (*w).Dato, bro.I[dfdg.Dato](t)), af(nrTidspunkt, (*w).Tidspunkt, bro.I[dfdg.Tidspunkt](t)), af(nrMaaned, (*w).Maaned, bro.I[dfdg.Maaned](t)),
		af(nrGUID, (*w).GUID, bro.I[dfdg.GUID](t)), af(nrTimetal, (*w).Timetal, bro.I[dfdg.Timetal](t)), af(nrBeloeb, (*w).Beloeb, bro.I[dfdg.Beloeb](t)), af(nrKode, (*w).Kode, bro.I[dfdg.Kode](t)),
		af(nrAntal, (*w).Antal, bro.I[dfdg.Antal](t)), af(nrUge, (*w).Uge, bro.I[dfdg.Uge](t)), af(nrAkasse, (*w).Akassenummer, bro.I[dfdg.Akassenummer](t)),
		af(nrAfdeling, (*w).Afdelingsnummer, bro.I[dfdg.Afdelingsnummer](t)), af(nrJaNej, (*w).JaNej, bro.I[dfdg.JaNej](t)), af(nrNavn, navn, t), af(nrTekst, (*w).Tekst, bro.I[dfdg.Tekst](t)),
		af(nrKoder, (*w).Koder, bro.I[dfdg.Samling[dfdg.Kode]](t)),
	}
}

func slut(t *testing.T, w *skriv.Skriver, n int) string {
	t.Helper()
	b, err := w.Slut(n, dfdgerr.KaldAnmodning)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func erXML(s string) bool {
	for d := xml.NewDecoder(strings.NewReader(s)); ; {
		if _, err := d.Token(); err != nil {
			return err == io.EOF
		}
	}
}

// Every type, alone and with all the others, in both forms; looked at alone, nothing is written and nothing found.
func TestHverType(t *testing.T) {
	rod := &felt.Felt{Under: felter()}
	alt := gode()
	var alleJSON, alleXML []string
	for _, p := range append(alt, vaerdi{}) {
		hver := []vaerdi{p}
		vilJSON, vilXML := `{"`+rod.Under[p.nr].Navn+`":`+p.json+`}`, ""
		en := "<" + rod.Under[p.nr].Engelsk + ">" + p.xml + "</" + rod.Under[p.nr].Engelsk + ">"
		if vilXML = "<FooRequest>" + en + "</FooRequest>"; p.skriv == nil {
			hver, vilJSON, vilXML = alt, "{"+strings.Join(alleJSON, ",")+"}", "<FooRequest>"+strings.Join(alleXML, "")+"</FooRequest>"
		}
		alleJSON, alleXML = append(alleJSON, `"`+rod.Under[p.nr].Navn+`":`+p.json), append(alleXML, en)
		w, b := skriv.NewJSON(nil, 0, rod)
		x, c := skriv.NewXML(nil, 0, rod, "Foo", "Request", "")
		s := skriv.Ser(rod, 1<<len(rod.Under)-1)
		d := 3
		for _, v := range hver {
			b, c, d = v.skriv(&w, b), v.skriv(&x, c), v.skriv(&s, d)
		}
		if har := slut(t, &w, b); har != vilJSON || !json.Valid([]byte(har)) {
			t.Errorf("JSON\n%s, want\n%s", har, vilJSON)
		}
		if har := slut(t, &x, c); har != vilXML || !erXML(har) {
			t.Errorf("XML\n%s, want\n%s", har, vilXML)
		}
		if d != 3 || len(s.Steder()) != 0 {
			t.Errorf("looked at alone: %d %v", d, s.Steder())
		}
	}
}

// An element that is not given is nothing, but null in JSON where it always stands; one that is malformed is noted at its place in every
// form, and nothing is written.
func TestHverTilstand(t *testing.T) {
	for _, altid := range []bool{false, true} {
		rod := &felt.Felt{Under: felter()}
		for i := range rod.Under {
			rod.Under[i].Altid = altid
		}
		for nr := range medTilstand(0) {
			vil := "{}"
			if altid {
				vil = `{"` + rod.Under[nr].Navn + `":null}`
			}
			w, b := skriv.NewJSON(nil, 0, rod)
			b = medTilstand(dfdg.IkkeGivet)[nr](&w, b)
			if har := slut(t, &w, b); har != vil || len(w.Steder()) != 0 {
				t.Errorf("element %d: %s, want %s", nr, har, vil)
			}
			x, c := skriv.NewXML(nil, 0, rod, "Foo", "Request", "")
			c = medTilstand(dfdg.IkkeGivet)[nr](&x, c)
			if har := slut(t, &x, c); har != "<FooRequest></FooRequest>" {
				t.Errorf("element %d: %s", nr, har)
			}
			for _, d := range []dfdg.Tilstand{dfdg.ForkertForm, dfdg.ForkertType, dfdg.GivetToGange, dfdg.UdenForOmraade} {
				w, b := skriv.NewJSON([]byte("før"), 0, rod)
				x, c := skriv.NewXML([]byte("før"), 0, rod, "Foo", "Request", "")
				s := skriv.Ser(rod, 0)
				foerXML := string(x.Skrevet(c))
				b, c = medTilstand(d)[nr](&w, b), medTilstand(d)[nr](&x, c)
				e := medTilstand(d)[nr](&s, 0)
				if b, c := w.Skrevet(b), x.Skrevet(c); string(b) != "før" || string(c) != foerXML || e != 0 {
					t.Errorf("element %d, %v: %s %s %d is written", nr, d, b, c, e)
				}
				for _, w := range []*skriv.Skriver{&w, &x, &s} {
					if len(w.Steder()) != 1 || w.Steder()[0] != felt.Sted(0).Felt(nr) {
						t.Errorf("element %d, %v: noted %v", nr, d, w.Steder())
					}
				}
				for _, w := range []*skriv.Skriver{&w, &x} {
					b, err := w.Slut(b, dfdgerr.KaldAnmodning)
					if k, ok := errors.AsType[*dfdgerr.KaldFejl](err); !ok || string(b) != "før" || k.Hvad != dfdgerr.KaldAnmodning || k.Felt != "/"+rod.Under[nr].Navn {
						t.Errorf("element %d, %v: %s %v", nr, d, b, err)
					}
				}
			}
		}
	}
}

// skrivDele writes element Under with b, Rows with two rows, of which the first is empty, and the answer's own element.
func skrivDele(w *skriv.Skriver, n int) int {
	var o, s, r skriv.Objekt
	n, ok := w.Element(n, &o, w.Felt(nrUnder), 0)
	if ok {
		n = w.Kode(n, &w.Felt(nrUnder).Under[1], dfdg.NewKode(7))
		n = w.SlutElement(n, &o)
	}
	if n, ok = w.Samling(n, &s, w.Felt(nrRaekker), dfdg.Gyldig); ok {
		for i := range 2 {
			if n, ok = w.Raekke(n, &r, &s, i, 0); ok {
				if i == 1 {
					n = w.Kode(n, &w.Felt(nrRaekker).Under[0], dfdg.NewKode(8))
				} else {
					n = w.Kode(n, &w.Felt(nrRaekker).Under[0], dfdg.Kode{})
				}
				n = w.SlutRaekke(n, &r)
			}
		}
		n = w.SlutSamling(n, &s)
	}
	if n, ok = w.Element(n, &o, w.Felt(nrSvar), 0); ok {
		n = w.Kode(n, &w.Felt(nrSvar).Under[0], dfdg.NewKode(9))
		n = w.SlutElement(n, &o)
	}
	return w.Kode(n, w.Felt(nrKode), dfdg.NewKode(4))
}

// Objects, collections and rows stand in each other; behind them the message's own elements go on. What an answer alone has is left out
// of a message.
func TestDele(t *testing.T) {
	const vilXML = `<Under><B>7</B></Under><Rows><Row></Row><Row><A>8</A></Row></Rows>%<Code>4</Code>`
	for _, erSvar := range []bool{false, true} {
		rod := &felt.Felt{Under: felter(), Svar: erSvar}
		vil, x := `{"under":{"b":7},"raekker":[{},{"a":8}],"kode":4}`, strings.ReplaceAll(vilXML, "%", "")
		if erSvar {
			vil, x = `{"under":{"b":7},"raekker":[{},{"a":8}],"svar":{"a":9},"kode":4}`, strings.ReplaceAll(vilXML, "%", "<Answer><A>9</A></Answer>")
		}
		w, b := skriv.NewJSON([]byte("før"), 0, rod)
		if har := slut(t, &w, skrivDele(&w, b)); har != "før"+vil {
			t.Errorf("%s, want %s", har, vil)
		}
		v, b := skriv.NewXML([]byte("før"), 0, rod, "Foo", "Request", "urn:x&\"")
		if har := slut(t, &v, skrivDele(&v, b)); har != `før<FooRequest xmlns="urn:x&amp;&#34;">`+x+"</FooRequest>" {
			t.Errorf("%s, want %s", har, x)
		}
		// Looked at alone: what the table requires and is not given, in the order of the walk. The root's own requirements are its own.
		for _, kraever := range []uint64{0, 1<<nrUnder | 1<<1 | 1<<0} {
			s := skriv.Ser(rod, kraever)
			if n := skrivDele(&s, 0); n != 0 {
				t.Errorf("%d bytes are written", n)
			}
			if har := s.Steder(); len(har) != 1 || har[0] != felt.Sted(0).Felt(nrRaekker).Nr(0).Felt(0) {
				t.Errorf("noted %v", har)
			}
		}
	}
}

// Of an answer that is looked at, what its table or the caller requires is noted where it is not given, whatever its type; of a message that
// is written it is not asked for.
func TestKraevet(t *testing.T) {
	for nr := range nrSvar + 1 {
		for _, p := range []struct {
			kraevet bool
			kraever uint64
			vil     int
		}{{false, 0, 0}, {true, 0, 1}, {false, 1 << nr, 1}, {true, 1 << nr, 1}, {false, ^uint64(0) &^ (1 << nr), 0}, {false, 1 << (nr + 1), 0}} {
			rod := &felt.Felt{Under: felter(), Svar: true}
			rod.Under[nr].Kraevet = p.kraevet
			rod.Under[nr].Altid = true
			skrivIngen := func(w *skriv.Skriver, n int) int {
				if nr < nrUnder {
					return medTilstand(dfdg.IkkeGivet)[nr](w, n)
				}
				return w.IkkeGivet(n, w.Felt(nr))
			}
			s := skriv.Ser(rod, p.kraever)
			if n := skrivIngen(&s, 0); n != 0 || len(s.Steder()) != p.vil || p.vil == 1 && s.Steder()[0] != felt.Sted(0).Felt(nr) {
				t.Errorf("element %d, %v %b: noted %v, %d bytes written", nr, p.kraevet, p.kraever, s.Steder(), n)
			}
			w, b := skriv.NewJSON(nil, 0, rod)
			vil := `{}`
			if nr < nrUnder {
				vil = `{"` + rod.Under[nr].Navn + `":null}`
			}
			if har := slut(t, &w, skrivIngen(&w, b)); har != vil {
				t.Errorf("element %d: %s", nr, har)
			}
		}
	}
	// In what lies in the answer the caller's bits mean nothing.
	rod := &felt.Felt{Under: felter()}
	s := skriv.Ser(rod, 1<<1)
	var o skriv.Objekt
	b, _ := s.Element(0, &o, s.Felt(nrUnder), 0)
	if b = s.Kode(b, &s.Felt(nrUnder).Under[1], dfdg.Kode{}); len(s.Steder()) != 0 {
		t.Errorf("noted %v", s.Steder())
	}
	b = s.Kode(b, &s.Felt(nrUnder).Under[0], dfdg.Kode{})
	b = s.SlutElement(b, &o)
	if s.Kode(b, s.Felt(1), dfdg.Kode{}); len(s.Steder()) != 2 || s.Steder()[0] != felt.Sted(0).Felt(nrUnder).Felt(0) || s.Steder()[1] != felt.Sted(0).Felt(1) {
		t.Errorf("noted %v", s.Steder())
	}
}

// What the reader marked as no object, row or collection is noted at its place and not gone into, and the walk goes on behind it.
func TestMaerker(t *testing.T) {
	rod := &felt.Felt{Under: felter()}
	gaa := func(w *skriv.Skriver, n int) int {
		var o, s, r skriv.Objekt
		n, ok := w.Element(n, &o, w.Felt(nrUnder), dfdg.ForkertType)
		if ok {
			t.Error("a marked object is gone into")
		}
		if n, ok = w.Element(n, &o, w.Felt(nrUnder), dfdg.Gyldig); ok { // any mark is one
			t.Error("a marked object is gone into")
		}
		if n, ok = w.Samling(n, &s, w.Felt(nrRaekker), dfdg.GivetToGange); ok {
			t.Error("a malformed collection is gone into")
		}
		if n, ok = w.Samling(n, &s, w.Felt(nrRaekker), dfdg.Gyldig); !ok {
			t.Fatal("a good collection is not gone into")
		}
		if n, ok = w.Raekke(n, &r, &s, 3, dfdg.ForkertType); ok {
			t.Error("a marked row is gone into")
		}
		if n, ok = w.Raekke(n, &r, &s, 4, 0); !ok {
			t.Fatal("a good row is not gone into")
		}
		n = w.Kode(n, &w.Felt(nrRaekker).Under[0], bro.I[dfdg.Kode](dfdg.ForkertForm))
		n = w.SlutRaekke(n, &r)
		if n, ok = w.Raekke(n, &r, &s, 8, dfdg.ForkertType); ok {
			t.Error("a marked row is gone into")
		}
		n = w.SlutSamling(n, &s)
		if n, ok = w.Samling(n, &s, w.Felt(nrRaekker), dfdg.IkkeGivet); ok {
			t.Error("a collection that is not given is gone into")
		}
		return w.Koder(n, w.Felt(nrKoder), dfdg.NewSamling(dfdg.NewKode(1), dfdg.Kode{}, bro.I[dfdg.Kode](dfdg.ForkertForm), dfdg.NewKode(2)))
	}
	rod0 := felt.Sted(0)
	vil := []felt.Sted{rod0.Felt(nrUnder), rod0.Felt(nrUnder), rod0.Felt(nrRaekker), rod0.Felt(nrRaekker).Nr(3), rod0.Felt(nrRaekker).Nr(4).Felt(0), rod0.Felt(nrRaekker).Nr(8), rod0.Felt(nrKoder).Nr(1), rod0.Felt(nrKoder).Nr(2)}
	w, b := skriv.NewJSON(nil, 0, rod)
	gaa(&w, b)
	x, b := skriv.NewXML(nil, 0, rod, "Foo", "Request", "")
	gaa(&x, b)
	s := skriv.Ser(rod, 0)
	if n := gaa(&s, 0); n != 0 {
		t.Errorf("%d bytes are written", n)
	}
	for i, w := range []*skriv.Skriver{&w, &x, &s} {
		har := w.Steder()
		if len(har) != len(vil) {
			t.Fatalf("%d: noted %v", i, har)
		}
		for j := range vil {
			if har[j] != vil[j] {
				t.Errorf("%d: %s, want %s", i, har[j].Pointer(rod, ""), vil[j].Pointer(rod, ""))
			}
		}
	}
}

// A text with a character that XML does not have is noted in XML; JSON has them all.
func TestTekstUdenForXML(t *testing.T) {
	rod := &felt.Felt{Under: felter()}
	w, b := skriv.NewJSON(nil, 0, rod)
	if har := slut(t, &w, w.Tekst(b, w.Felt(nrTekst), dfdg.NewTekst("a\x01"))); har != `{"tekst":"a\u0001"}` {
		t.Error(har)
	}
	x, b := skriv.NewXML(nil, 0, rod, "Foo", "Request", "")
	if b = x.Tekst(b, x.Felt(nrTekst), dfdg.NewTekst("a\x01")); len(x.Steder()) != 1 || x.Steder()[0] != felt.Sted(0).Felt(nrTekst) {
		t.Errorf("noted %v", x.Steder())
	}
	if b, err := x.Slut(b, dfdgerr.KaldOpslag); err == nil || b != nil {
		t.Errorf("%s %v", b, err)
	}
}

// No more places are noted than a report holds.
func TestFlestSteder(t *testing.T) {
	s := skriv.Ser(&felt.Felt{Under: felter()}, 0)
	for range dfdgerr.Hoejst - 1 {
		s.Kode(0, s.Felt(nrKode), bro.I[dfdg.Kode](dfdg.ForkertForm))
	}
	for _, vil := range []int{dfdgerr.Hoejst - 1, dfdgerr.Hoejst, dfdgerr.Hoejst, dfdgerr.Hoejst} {
		if len(s.Steder()) != vil {
			t.Errorf("%d are noted, want %d", len(s.Steder()), vil)
		}
		s.Kode(0, s.Felt(nrKode), bro.I[dfdg.Kode](dfdg.ForkertForm))
	}
}

// Memory that is there is used; where there is none as much is made as is said and an element needs, and what stands around a message in XML
// beside it, with room to escape its namespace in.
func TestPlads(t *testing.T) {
	rod := &felt.Felt{Under: felter()}
	for _, plads := range []int{0, 100} {
		if w, n := skriv.NewJSON(nil, plads, rod); w.Plads() != plads+skriv.Vindue || n != 0 {
			t.Errorf("JSON: %d for %d", w.Plads(), plads)
		}
		for _, p := range []struct {
			navn, slags, rum, om string
			mere                 int
		}{{"Foo", "Request", "", "<FooRequest></FooRequest>", len(` xmlns=""`)}, {"Foo", "Request", "urn:x", `<FooRequest xmlns="urn:x"></FooRequest>`, len("urn:x")}} {
			w, _ := skriv.NewXML(nil, plads, rod, p.navn, p.slags, p.rum)
			if alt := w.Plads(); alt-plads != len(p.om)+p.mere+skriv.Vindue {
				t.Errorf("XML: %d for %d and %s", alt, plads, p.om)
			}
		}
	}
	egen := make([]byte, 1, 50)
	if w, n := skriv.NewJSON(egen, 100, rod); w.Plads() != 50 || n != 1 || &w.Skrevet(n)[0] != &egen[0] {
		t.Error("JSON: other memory")
	}
	if w, n := skriv.NewXML(egen, 100, rod, "Foo", "Request", "urn:x"); &w.Skrevet(n)[0] != &egen[0] {
		t.Error("XML: other memory")
	}
	en := make([]byte, 0, 1)
	if w, _ := skriv.NewJSON(en, 100, rod); w.Plads() != 1 {
		t.Error("JSON: other memory than a byte")
	}
	if skriv.JSON.Plads(1, 2) != 1 || skriv.XML.Plads(1, 2) != 2 || skriv.Se.Plads(1, 2) != 1 {
		t.Error("the size of a form")
	}
	for s, vil := range map[string]int{"": 0, "abc": 12} { // twice, of two bytes as æ is
		if har := skriv.Tekstplads(dfdg.NewTekst(s)); har != vil {
			t.Errorf("%q: %d", s, har)
		}
	}
}

// Any value is written as its type writes it, whatever room the memory has when its turn comes, and what stood before stands.
func TestVaerdier(t *testing.T) {
	type w = skriv.Skriver
	r := rand.New(rand.NewPCG(proeve.Froe(t), 0))
	en := func(alle ...int64) int64 { return alle[r.IntN(len(alle))] }
	tekst := func(v encoding.TextAppender) string {
		b, err := v.AppendText(nil)
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	ny := func() vaerdi {
		tal := int(en(0, 9, 10, r.Int64N(10), r.Int64N(1e6), 1e6-1, 1e6, r.Int64N(1<<31), -r.Int64N(1<<31), math.MaxInt32, math.MinInt32))
		dato := dfdg.NewDato(1, 1, 1).PlusDage(int(en(r.Int64N(3652059), 730118, 730119, 730119+r.Int64N(36525), 730119+36524, 730119+36525, 0, 3652058)))
		switch nr := r.IntN(nrTekst); nr {
		case nrDato:
			return vaerdi{nr, af(nr, (*w).Dato, dato), `"` + tekst(dato) + `"`, tekst(dato)}
		case nrMaaned:
			v := dato.Maaned()
			return vaerdi{nr, af(nr, (*w).Maaned, v), `"` + tekst(v) + `"`, tekst(v)}
		case nrTidspunkt:
			v := dfdg.MustParseTidspunkt(tekst(dato) + []string{"T00:00:00", "T23:59:59.000000001-14:00", "T10:15:00.5Z"}[r.IntN(3)])
			return vaerdi{nr, af(nr, (*w).Tidspunkt, v), `"` + tekst(v) + `"`, tekst(v)}
		case nrTimetal, nrBeloeb:
			v := dfdg.NewTimetal(en(0, 1, -1, r.Int64N(100), r.Int64N(1e6), r.Int64N(1e8), 1e8-1, 1e8, r.Int64N(1e12), -r.Int64N(1e4), 1e17-1, 1-1e17))
			if nr == nrBeloeb {
				return vaerdi{nr, af(nr, (*w).Beloeb, dfdg.Beloeb(v)), tekst(v), tekst(v)}
			}
			return vaerdi{nr, af(nr, (*w).Timetal, v), tekst(v), tekst(v)}
		case nrAntal:
			return vaerdi{nr, af(nr, (*w).Antal, dfdg.NewAntal(tal)), strconv.Itoa(tal), strconv.Itoa(tal)}
		case nrKode:
			return vaerdi{nr, af(nr, (*w).Kode, dfdg.NewKode(tal)), strconv.Itoa(tal), strconv.Itoa(tal)}
		case nrJaNej:
			v := dfdg.NewJaNej(r.IntN(2) == 0)
			return vaerdi{nr, af(nr, (*w).JaNej, v), v.String(), v.String()}
		case nrUge:
			v := dfdg.NewUge(int(1989+r.Int64N(112)), int(1+r.Int64N(53)))
			return vaerdi{nr, af(nr, (*w).Uge, v), tekst(v), tekst(v)}
		case nrCPR, nrGUID, nrAkasse, nrAfdeling, nrNavn:
			return gode()[nr]
		}
		return gode()[nrTekst]
	}
	rod := &felt.Felt{Under: felter()}
	for range 2000 {
		alle := make([]vaerdi, 1+r.IntN(8))
		var j []string
		x := ""
		for i := range alle {
			v := ny()
			alle[i] = v
			j = append(j, `"`+rod.Under[v.nr].Navn+`":`+v.json)
			x += "<" + rod.Under[v.nr].Engelsk + ">" + v.xml + "</" + rod.Under[v.nr].Engelsk + ">"
		}
		skriv2 := func(w *skriv.Skriver, n int) string {
			for _, v := range alle {
				n = v.skriv(w, n)
			}
			return slut(t, w, n)
		}
		foer := append(make([]byte, 0, 4+r.IntN(2*skriv.Vindue)), "før"...)
		a, b := skriv.NewJSON(foer, 0, rod)
		if er, vil := skriv2(&a, b), "før{"+strings.Join(j, ",")+"}"; er != vil {
			t.Fatalf("%s, want %s", er, vil)
		}
		a, b = skriv.NewXML(foer, 0, rod, "Foo", "", "")
		if er, vil := skriv2(&a, b), "før<Foo>"+x+"</Foo>"; er != vil {
			t.Fatalf("%s, want %s", er, vil)
		}
	}
}

// Every month there is, and its first day.
func TestAlleMaaneder(t *testing.T) {
	rod := &felt.Felt{Under: felter()}
	for aar := 1; aar < 10000; aar++ {
		for m := 1; m <= 12; m++ {
			w, n := skriv.NewJSON(nil, 0, rod)
			n = w.Maaned(n, w.Felt(nrMaaned), dfdg.NewMaaned(aar, m))
			n = w.Dato(n, w.Felt(nrDato), dfdg.NewDato(aar, m, 1))
			if er, vil := slut(t, &w, n), fmt.Sprintf(`{"maaned":"%04d-%02[2]d","dato":"%04[1]d-%02[2]d-01"}`, aar, m); er != vil {
				t.Fatalf("%s, want %s", er, vil)
			}
		}
	}
}

// What is empty is written too, however little memory there is: a message, an element, a collection and its row.
func TestTomme(t *testing.T) {
	rod := &felt.Felt{Under: felter()}
	for plads := range 3 * skriv.Vindue {
		for _, x := range []struct {
			skriv     func(*skriv.Skriver, int) int
			json, xml string
		}{
			{func(w *skriv.Skriver, n int) int { return n }, `{}`, `<Foo></Foo>`},
			{func(w *skriv.Skriver, n int) int {
				var o skriv.Objekt
				n, _ = w.Element(n, &o, w.Felt(nrUnder), 0)
				return w.SlutElement(n, &o)
			}, `{"under":{}}`, `<Foo><Under></Under></Foo>`},
			{func(w *skriv.Skriver, n int) int {
				var s skriv.Objekt
				n, _ = w.Samling(n, &s, w.Felt(nrRaekker), dfdg.Gyldig)
				return w.SlutSamling(n, &s)
			}, `{"raekker":[]}`, `<Foo><Rows></Rows></Foo>`},
			{func(w *skriv.Skriver, n int) int {
				var s, o skriv.Objekt
				n, _ = w.Samling(n, &s, w.Felt(nrRaekker), dfdg.Gyldig)
				n, _ = w.Raekke(n, &o, &s, 0, 0)
				return w.SlutSamling(w.SlutRaekke(n, &o), &s)
			}, `{"raekker":[{}]}`, `<Foo><Rows><Row></Row></Rows></Foo>`},
		} {
			w, n := skriv.NewJSON(make([]byte, 0, plads), 0, rod)
			v, m := skriv.NewXML(make([]byte, 0, plads), 0, rod, "Foo", "", "")
			if j, x2 := slut(t, &w, x.skriv(&w, n)), slut(t, &v, x.skriv(&v, m)); j != x.json || x2 != x.xml {
				t.Fatalf("%d bytes: %s %s", plads, j, x2)
			}
		}
	}
}

// Wherever the memory ends, the same is written, and no more is allocated than when it grows.
func TestVoks(t *testing.T) {
	for _, erSvar := range []bool{false, true} {
		rod := &felt.Felt{Under: felter(), Svar: erSvar}
		alt := func(w *skriv.Skriver, n int) int {
			for range 3 {
				for _, v := range gode() {
					n = skrivDele(w, v.skriv(w, n))
				}
				n = w.Koder(n, w.Felt(nrKoder), dfdg.NewSamling(slices.Repeat([]dfdg.Kode{dfdg.NewKode(12345678)}, 30)...))
			}
			return n
		}
		vil := [2]string{}
		for plads := range 6000 {
			w, b := skriv.NewJSON(make([]byte, 0, 1+plads), 0, rod)
			x, c := skriv.NewXML(make([]byte, 0, 1+plads), 0, rod, "Foo", "", "")
			er := [2]string{slut(t, &w, alt(&w, b)), slut(t, &x, alt(&x, c))}
			if plads == 0 {
				vil = er
				if !json.Valid([]byte(vil[0])) || !erXML(vil[1]) {
					t.Fatal(vil)
				}
			}
			if er != vil {
				t.Fatalf("%d: %s, want %s", plads, er, vil)
			}
		}
	}
}
