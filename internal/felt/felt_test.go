package felt_test

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/akasse/dfdg/internal/felt"
)

// besked is a message: cpr, navn, konto {timer, raekker [{uge, art}], tal []}, liste [{id}].
var besked = felt.Felt{Under: []felt.Felt{
	felt.CPR,
	{Navn: "navn", Dansk: "højst 10 tegn", English: "at most 10 characters"},
	{Navn: "konto", Under: []felt.Felt{
		{Navn: "timer"},
		{Navn: "raekker", Samling: true, Under: []felt.Felt{{Navn: "uge"}, {Navn: "art"}}},
		{Navn: "tal", Samling: true},
	}},
	{Navn: "liste", Samling: true, Under: []felt.Felt{{Navn: "id"}}},
}}

const rod = felt.Sted(0)

var (
	navn    = rod.Felt(1)
	konto   = rod.Felt(2)
	raekker = konto.Felt(1)
	tal     = konto.Felt(2)
	liste   = rod.Felt(3)
)

// steder is every kind of place in the message's order, with its pointer and the element there.
var steder = []struct {
	s       felt.Sted
	pointer string
	felt    *felt.Felt
}{
	{rod, "", nil},
	{felt.CPRSted, "/cpr", &besked.Under[0]},
	{navn, "/navn", &besked.Under[1]},
	{konto, "/konto", &besked.Under[2]},
	{konto.Felt(0), "/konto/timer", &besked.Under[2].Under[0]},
	{raekker, "/konto/raekker", &besked.Under[2].Under[1]},
	{raekker.Nr(0), "/konto/raekker/0", &besked.Under[2].Under[1]},
	{raekker.Nr(0).Felt(0), "/konto/raekker/0/uge", &besked.Under[2].Under[1].Under[0]},
	{raekker.Nr(0).Kolonne(1), "/konto/raekker/0/art", &besked.Under[2].Under[1].Under[1]},
	{raekker.Nr(0).Ukendt(), "/konto/raekker/0/fremmed", nil},
	{raekker.Nr(1), "/konto/raekker/1", &besked.Under[2].Under[1]},
	{raekker.Nr(9).Felt(1), "/konto/raekker/9/art", &besked.Under[2].Under[1].Under[1]},
	{raekker.Nr(10).Felt(0), "/konto/raekker/10/uge", &besked.Under[2].Under[1].Under[0]},
	{raekker.Nr(70000), "/konto/raekker/70000", &besked.Under[2].Under[1]},
	{raekker.Nr(math.MaxInt32 - 1), "/konto/raekker/2147483646", &besked.Under[2].Under[1]},
	{tal, "/konto/tal", &besked.Under[2].Under[2]},
	{tal.Nr(3), "/konto/tal/3", &besked.Under[2].Under[2]},
	{konto.Ukendt(), "/konto/fremmed", nil},
	{liste, "/liste", &besked.Under[3]},
	{liste.Nr(0), "/liste/0", &besked.Under[3]},
	{liste.Nr(0).Felt(0), "/liste/0/id", &besked.Under[3].Under[0]},
	{liste.Nr(2).Ukendt(), "/liste/2/fremmed", nil},
	{rod.Ukendt(), "/fremmed", nil},
}

func TestOrden(t *testing.T) {
	for i, a := range steder {
		for j, b := range steder {
			if got := cmp.Compare(a.s, b.s); got != min(max(i-j, -1), 1) {
				t.Errorf("cmp.Compare(%q, %q) = %d", a.pointer, b.pointer, got)
			}
		}
	}
}

// The English path takes the English names, the row's own for a row, and the JSON name where there is none.
func TestElement(t *testing.T) {
	b := felt.Felt{Under: []felt.Felt{felt.CPR, {Navn: "konto", Engelsk: "Account", Under: []felt.Felt{
		{Navn: "timer"}, {Navn: "raekker", Engelsk: "RowCollection", Raekke: "Row", Samling: true, Under: []felt.Felt{{Navn: "uge", Engelsk: "Week"}}}}}}}
	konto := rod.Felt(1)
	for s, vil := range map[felt.Sted]string{
		rod: "", felt.CPRSted: "PersonCivilRegistrationIdentifier", konto: "Account", konto.Felt(0): "Account/timer", konto.Felt(1): "Account/RowCollection",
		konto.Felt(1).Nr(0): "Account/RowCollection/Row[1]", konto.Felt(1).Nr(9).Felt(0): "Account/RowCollection/Row[10]/Week", konto.Ukendt(): "Account/fremmed",
		rod.Ukendt(): "fremmed",
	} {
		if got := s.Element(&b, "fremmed"); got != vil {
			t.Errorf("Element() = %q, want %q", got, vil)
		}
	}
}

func TestPointerOgFind(t *testing.T) {
	for _, tt := range steder {
		if got := tt.s.Pointer(&besked, "fremmed"); got != tt.pointer {
			t.Errorf("Pointer() = %q, want %q", got, tt.pointer)
		}
		if got := tt.s.Find(&besked); got != tt.felt {
			t.Errorf("%q: Find() = %+v, want %+v", tt.pointer, got, tt.felt)
		}
	}
	if got := rod.Felt(0); got != felt.CPRSted {
		t.Errorf("the first element is at %x, want the CPR number's place", got)
	}
	// an element inside an element inside an element, with no row between
	dyb := felt.Felt{Under: []felt.Felt{felt.CPR, {Navn: "a", Under: []felt.Felt{{Navn: "b", Under: []felt.Felt{{}, {Navn: "c"}}}}}}}
	if got := rod.Felt(1).Felt(0).Felt(1).Pointer(&dyb, ""); got != "/a/b/c" {
		t.Errorf("Pointer() = %q, want /a/b/c", got)
	}
}

// s lies in t exactly when t's pointer is s's, or ends where a step of s's begins.
func TestI(t *testing.T) {
	for _, a := range steder {
		for _, b := range steder {
			n := len(b.pointer)
			want := a.pointer == b.pointer || len(a.pointer) > n && a.pointer[:n] == b.pointer && a.pointer[n] == '/'
			if got := a.s.I(b.s); got != want {
				t.Errorf("%q in %q = %v", a.pointer, b.pointer, got)
			}
		}
	}
}

func TestKrav(t *testing.T) {
	f := navn.Find(&besked)
	if f.DanskKrav() != "højst 10 tegn" || f.EngelskKrav() != "at most 10 characters" {
		t.Errorf("%q, %q", f.DanskKrav(), f.EngelskKrav())
	}
	if f = rod.Find(&besked); f.DanskKrav() != "" || f.EngelskKrav() != "" {
		t.Errorf("the whole message demands %q, %q", f.DanskKrav(), f.EngelskKrav())
	}
}

// A message has at most 254 elements at one level: the last of them is before an unknown one.
func TestUkendtErSidst(t *testing.T) {
	for _, s := range []felt.Sted{rod, konto, raekker.Nr(0)} {
		if p := []felt.Sted{s.Felt(0), s.Felt(253), s.Ukendt()}; !slices.IsSorted(p) || p[1] == p[2] {
			t.Errorf("%x", p)
		}
	}
}

// The number of a message's own element, and of nothing else.
func TestNummer(t *testing.T) {
	for s, vil := range map[felt.Sted]int{
		rod: -1, felt.CPRSted: 0, navn: 1, konto: 2, rod.Felt(253): 253, konto.Felt(0): -1, liste.Nr(0): -1, liste.Nr(0).Felt(0): -1, rod.Ukendt(): -1, konto.Ukendt(): -1,
	} {
		if got := s.Nummer(); got != vil {
			t.Errorf("%x: %d, want %d", s, got, vil)
		}
	}
}

// What a finding says that a value must look like, at every kind of place.
func TestForm(t *testing.T) {
	besked := felt.Felt{Under: []felt.Felt{
		felt.CPR,
		{Navn: "dag", Art: "Dato"},
		{Navn: "konto", Art: "Element", Under: []felt.Felt{
			{Navn: "timer", Art: "Timetal"}, {Navn: "raekker", Art: "Samling", Samling: true, Under: []felt.Felt{{Navn: "uge", Art: "Uge"}}}, {Navn: "koder", Art: "Samling", Samling: true},
		}},
		{Navn: "koder", Art: "Samling", Samling: true},
	}}
	raekker, koder := rod.Felt(2).Felt(1), rod.Felt(2).Felt(2)
	for i, x := range []struct {
		s     felt.Sted
		form  string // the Danish one begins so
		regel string
	}{
		{rod, "et objekt", "S-05"}, {felt.CPRSted, "", ""}, {rod.Felt(1), "en dato", "S-07"}, {rod.Felt(2), "et objekt", "S-05"}, {rod.Felt(2).Felt(0), "et tal", "S-06"},
		{raekker, "en liste", "S-05"}, {raekker.Nr(0), "et objekt", "S-05"}, {raekker.Nr(0).Felt(0), "en uge", "S-06"}, {raekker.Nr(70000).Felt(0), "en uge", "S-06"}, {raekker.Nr(65535), "et objekt", "S-05"},
		{koder, "en liste", "S-05"}, {koder.Nr(0), "et helt tal", "S-06"}, {koder.Nr(65535), "et helt tal", "S-06"}, {rod.Felt(3).Nr(2), "et helt tal", "S-06"}, {rod.Felt(3), "en liste", "S-05"},
		{rod.Ukendt(), "", ""}, {rod.Felt(2).Ukendt(), "", ""}, {raekker.Nr(0).Ukendt(), "", ""},
	} {
		if f := x.s.Form(&besked); !strings.HasPrefix(f.Dansk, x.form) || (f.Dansk == "") != (x.form == "") || (f.Engelsk == "") != (f.Dansk == "") || f.Regel != x.regel {
			t.Errorf("%d: %+v, want %q by %q", i, f, x.form, x.regel)
		}
	}
	if f, ok := felt.FormAf("Timetal"); !ok || f.Regel != "S-06" {
		t.Error(f, ok)
	}
	if f, ok := felt.FormAf("Mystisk"); ok || f != (felt.Form{}) {
		t.Error(f, ok)
	}
}

// What the writer puts around a value, of every element of a table, and its number.
func TestKlar(t *testing.T) {
	f := felt.Felt{Under: []felt.Felt{felt.CPR, {Navn: "dag", Engelsk: "Day", Art: "Dag"}, {Navn: "konto", Engelsk: "Account", Art: "Element", Under: []felt.Felt{
		{Navn: "timer", Engelsk: "Hours", Art: "Timetal"}, {Navn: strings.Repeat("n", felt.BlokHoejst-4), Engelsk: strings.Repeat("N", felt.BlokHoejst-2), Art: "Kode"}}}}}
	f.Klar()
	lang := f.Under[2].Under[1]
	for i, x := range []struct {
		f         felt.Felt
		json, xml string
		citeret   bool
		nr        int
	}{
		{f.Under[0], `,"cpr":"`, "/PersonCivilRegistrationIdentifier>", true, 0}, {f.Under[1], `,"dag":"`, "/Day>", true, 1}, {f.Under[2], `,"konto":`, "/Account>", false, 2},
		{f.Under[2].Under[0], `,"timer":`, "/Hours>", false, 0}, {lang, `,"` + lang.Navn + `":`, "/" + lang.Engelsk + ">", false, 1},
	} {
		b := []byte(strings.Repeat("x", 3*felt.BlokHoejst))
		n := x.f.JSON.Put(b)
		m := x.f.XML.Put(b[n:])
		if string(b[:n]) != x.json || string(b[n:n+m]) != x.xml || x.f.Citeret != x.citeret || x.f.Nr != x.nr {
			t.Errorf("%d: %s %s %v %d", i, b[:n], b[n:n+m], x.f.Citeret, x.f.Nr)
		}
		if b[n+felt.BlokHoejst+1] != 'x' {
			t.Errorf("%d: %s is overwritten", i, b)
		}
	}
	if felt.CPR.Nr != 0 || felt.CPR.JSON != (felt.Blok{}) {
		t.Error("another table's element is changed")
	}
}
