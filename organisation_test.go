package dfdg_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/bro"
	"github.com/google/go-cmp/cmp"
)

var organisationstyper = map[string]dfdg.Organisationstype{
	"a-kasse": dfdg.TypeAkasse, "jobcenter": dfdg.TypeJobcenter, "kommune": dfdg.TypeKommune, "star": dfdg.TypeSTAR,
	"udk": dfdg.TypeUDK, "stil": dfdg.TypeSTIL, "aub": dfdg.TypeAUB,
}

func TestOrganisationstype(t *testing.T) {
	for s, want := range organisationstyper {
		if o, err := dfdg.ParseOrganisationstype(s); o != want || err != nil || o.String() != s {
			t.Errorf("%s: %v, %v", s, o, err)
		}
	}
	for _, s := range []string{"", "STAR", "a-kasse ", "akasse", "\x00", hemmeligt} {
		o, err := dfdg.ParseOrganisationstype(s)
		if formfejl(t, err, dfdg.ForkertForm); o != 0 {
			t.Errorf("%q: %v", s, o)
		}
	}
	if dfdg.Organisationstype(0).String() != "" || dfdg.Organisationstype(8).String() != maske || dfdg.Organisationstype(255).String() != maske {
		t.Error("what is no type")
	}
}

func TestNyOrganisation(t *testing.T) {
	const ingen = "\x00"
	for _, p := range []struct {
		art        dfdg.Organisationstype
		kode, want string // the code, ingen for an error
	}{
		{0, "1", ingen}, {8, "1", ingen}, {255, "1", ingen},
		{dfdg.TypeAkasse, "57", "57"}, {dfdg.TypeAkasse, "0057", "57"}, {dfdg.TypeAkasse, "1", "1"}, {dfdg.TypeAkasse, "2147483647", "2147483647"},
		{dfdg.TypeAkasse, "0", ingen}, {dfdg.TypeAkasse, "-57", ingen}, {dfdg.TypeAkasse, "", ingen}, {dfdg.TypeAkasse, "x", ingen},
		{dfdg.TypeAkasse, "2147483648", ingen}, {dfdg.TypeAkasse, strings.Repeat("0", 18) + "57", "57"}, {dfdg.TypeAkasse, strings.Repeat("0", 19) + "57", ingen},
		{dfdg.TypeJobcenter, "", ingen}, {dfdg.TypeJobcenter, " \t", ingen}, {dfdg.TypeJobcenter, "x", "x"}, {dfdg.TypeJobcenter, "0101", "0101"},
		{dfdg.TypeKommune, "", ingen}, {dfdg.TypeKommune, " ", ingen}, {dfdg.TypeKommune, "101", "101"},
		{dfdg.TypeKommune, strings.Repeat("x", 20), strings.Repeat("x", 20)}, {dfdg.TypeKommune, strings.Repeat("x", 21), ingen},
		{dfdg.TypeKommune, strings.Repeat("å", 20), strings.Repeat("å", 20)}, {dfdg.TypeKommune, strings.Repeat("å", 21), ingen},
		{dfdg.TypeSTAR, "", ""}, {dfdg.TypeUDK, "", ""}, {dfdg.TypeSTIL, "", ""}, {dfdg.TypeAUB, "", ""}, {dfdg.TypeAUB, "x", "x"},
		{dfdg.TypeSTAR, strings.Repeat("x", 21), ingen},
	} {
		o, err := dfdg.NewOrganisation(p.art, p.kode)
		if p.want == ingen {
			if formfejl(t, err, dfdg.ForkertForm); !o.IsZero() {
				t.Errorf("%v %q: %v", p.art, p.kode, o)
			}
			continue
		}
		if err != nil || o.Type() != p.art || o.Kode() != p.want || o.IsZero() {
			t.Errorf("%v %q: %v %q, %v", p.art, p.kode, o.Type(), o.Kode(), err)
		}
	}
}

func TestOrganisation(t *testing.T) {
	alle := []dfdg.Organisation{{}, dfdg.Akasse(57), dfdg.Akasse(58), dfdg.Jobcenter("57"), dfdg.Jobcenter("58"), dfdg.Kommune("57"), dfdg.STAR(), dfdg.BorgersJobcenter()}
	for i, want := range []string{"", "a-kasse 57", "a-kasse 58", "jobcenter", "jobcenter", "kommune", "star", "jobcenter"} {
		o := alle[i]
		if o.String() != want || fmt.Sprint(o) != want {
			t.Errorf("prints %v, want %s", o, want)
		}
		if o.Kode() != "" && i > 2 {
			want += " " + o.Kode()
		}
		if b, err := o.MarshalText(); err != nil || string(b) != want {
			t.Errorf("%v: %s, %v; want %s", o, b, err, want)
		}
		if b, err := json.Marshal(struct {
			O dfdg.Organisation `json:",omitzero"`
		}{o}); err != nil || i > 0 && string(b) != `{"O":"`+want+`"}` || i == 0 && string(b) != `{}` {
			t.Errorf("%v: %s, %v", o, b, err)
		}
		if o.IsZero() != (i == 0) {
			t.Errorf("%v: IsZero %v", o, o.IsZero())
		}
		for j, p := range alle {
			if o.Equal(p) != (i == j) || (o == p) != (i == j) || cmp.Equal(o, p) != (i == j) {
				t.Errorf("%d and %d: %v", i, j, i != j)
			}
		}
		nr := dfdg.Akassenummer{}
		if i == 1 || i == 2 {
			nr = dfdg.NewAkassenummer(56 + i)
		}
		if o.Akasse() != nr {
			t.Errorf("%v: fund %v, want %v", o, o.Akasse(), nr)
		}
	}
	for navn, f := range map[string]func(){
		"fund 0": func() { dfdg.Akasse(0) }, "fund -1": func() { dfdg.Akasse(-1) }, "fund 2³¹": func() { stor := int64(1 << 31); dfdg.Akasse(int(stor)) },
		"job centre": func() { dfdg.Jobcenter("") }, "municipality": func() { dfdg.Kommune("") },
	} {
		if panik(f) == nil {
			t.Errorf("%s does not panic", navn)
		}
	}
}

func star(kode string) dfdg.Organisation {
	o, err := dfdg.NewOrganisation(dfdg.TypeSTAR, kode)
	if err != nil {
		panic(err)
	}
	return o
}

func TestOrganisationTekst(t *testing.T) {
	for _, o := range []dfdg.Organisation{{}, dfdg.Akasse(57), dfdg.BorgersJobcenter(), dfdg.STAR(), dfdg.Jobcenter("101"), dfdg.Kommune("101 Øst"), star("S1")} {
		b, err := o.MarshalText()
		p := dfdg.Kommune("1")
		if err2 := p.UnmarshalText(b); err != nil || err2 != nil || p != o {
			t.Errorf("%v reads as %v, %v, %v", o, p, err, err2)
		}
	}
	for _, s := range []string{" ", "a-kasse", "a-kasse ", "a-kasse x", "a-kasse 0", "a-kasse  57", "star ", "jobcenter ", "jobcenter  57", "jobcenter 57 ", "jobcenter 5\t7", "kommune " + strings.Repeat("1", 21), "57", hemmeligt, "a-kasse " + hemmeligt} {
		o := dfdg.STAR()
		err := o.UnmarshalText([]byte(s))
		if formfejl(t, err, dfdg.ForkertForm); !o.IsZero() || strings.Contains(err.Error(), hemmeligt) {
			t.Errorf("%q: %v, %v", s, o, err)
		}
	}
}

func TestAfdelingsnummer(t *testing.T) {
	for n, want := range map[int]int{570001: 57, 579999: 57, 570000: 57, 569999: 56, 10000: 1, 9999: 0, 0: 0} {
		if a := dfdg.NewAfdelingsnummer(n).Akasse(); a != dfdg.NewAkassenummer(want) {
			t.Errorf("%d: fund %v, want %d", n, a, want)
		}
	}
	for _, s := range append([]dfdg.Tilstand{dfdg.IkkeGivet}, misdannede...) {
		if a := bro.Med(dfdg.NewAfdelingsnummer(570001), s).Akasse(); a.Tilstand() != s {
			t.Errorf("%v: fund is %v", s, a.Tilstand())
		}
	}
}
