package dfdg_test

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/bro"
	"github.com/google/go-cmp/cmp"
)

func TestOplysning(t *testing.T) {
	var ukendt dfdg.Oplysning[[]int]
	kendt := dfdg.Kendt([]int{1, 2})
	if v, ok := ukendt.Vaerdi(); v != nil || ok || ukendt.ErKendt() || !ukendt.IsZero() {
		t.Error("the zero value is known")
	}
	if v, ok := kendt.Vaerdi(); !slices.Equal(v, []int{1, 2}) || !ok || !kendt.ErKendt() || kendt.IsZero() {
		t.Error("Kendt is not known")
	}
	if ingen := dfdg.Kendt([]int(nil)); ingen.IsZero() || ingen.Equal(ukendt) || ukendt.Equal(ingen) {
		t.Error("known to be none is unknown")
	}
	if !ukendt.Equal(dfdg.Oplysning[[]int]{}) || !kendt.Equal(dfdg.Kendt([]int{1, 2})) || kendt.Equal(dfdg.Kendt([]int{1, 3})) || kendt.Equal(ukendt) {
		t.Error("Equal")
	}
	if !cmp.Equal(kendt, dfdg.Kendt([]int{1, 2})) || cmp.Equal(kendt, ukendt) {
		t.Error("cmp")
	}
}

func TestOplysningJSON(t *testing.T) {
	type fakta struct {
		A dfdg.Oplysning[[]dfdg.Dato] `json:"a,omitzero"`
		B dfdg.Oplysning[*dfdg.Antal] `json:"b,omitzero"`
		C dfdg.Oplysning[bool]        `json:"c,omitzero"`
		D dfdg.Oplysning[dfdg.Tekst]  `json:"d,omitzero"`
	}
	tre := dfdg.NewAntal(3)
	for s, want := range map[string]fakta{
		`{}`:                                     {},
		`{"a":null,"b":null,"c":false,"d":null}`: {dfdg.Kendt([]dfdg.Dato(nil)), dfdg.Kendt((*dfdg.Antal)(nil)), dfdg.Kendt(false), dfdg.Kendt(dfdg.Tekst{})},
		`{"a":[],"b":3,"c":true,"d":"tekst"}`:    {dfdg.Kendt([]dfdg.Dato{}), dfdg.Kendt(&tre), dfdg.Kendt(true), dfdg.Kendt(dfdg.NewTekst("tekst"))},
		`{"a":["2025-03-03"]}`:                   {A: dfdg.Kendt([]dfdg.Dato{dfdg.MustParseDato("2025-03-03")})},
	} {
		var f fakta
		if err := json.Unmarshal([]byte(s), &f); err != nil || !cmp.Equal(f, want) {
			t.Errorf("%s: %v, %s", s, err, cmp.Diff(f, want))
		}
		if b, err := json.Marshal(want); err != nil || string(b) != s {
			t.Errorf("%s: %s, %v", s, b, err)
		}
	}
	// Unknown has no form of its own: null would read as known to be none.
	_, err := json.Marshal(dfdg.Oplysning[[]int]{})
	formfejl(t, err, dfdg.IkkeGivet)
	// What cannot be read stays unknown.
	for _, s := range []string{`{"a":5}`, `{"a":["x"]}`, `{"a":["2025-02-30"]}`} {
		f := fakta{A: dfdg.Kendt([]dfdg.Dato{})}
		err := json.Unmarshal([]byte(s), &f)
		formfejl(t, err, dfdg.ForkertForm)
		if f.A.ErKendt() {
			t.Errorf("%s is known", s)
		}
	}
	o := dfdg.Kendt(1)
	formfejl(t, o.UnmarshalJSON([]byte(`HEMMELIG`)), dfdg.ForkertForm)
}

func TestSamling(t *testing.T) {
	var nul dfdg.Samling[int]
	tom, to := dfdg.NewSamling[int](), dfdg.NewSamling(4, 7)
	if !nul.IsZero() || nul.IsValid() || nul.Tilstand() != dfdg.IkkeGivet || nul.Len() != 0 {
		t.Error("zero value")
	}
	if tom.IsZero() || !tom.IsValid() || tom.Tilstand() != dfdg.Gyldig || tom.Len() != 0 {
		t.Error("given and empty")
	}
	if to.Len() != 2 || to.Nr(0) != 4 || to.Nr(1) != 7 {
		t.Errorf("%d values", to.Len())
	}
	for _, nr := range []int{-1, 2, math.MaxInt, math.MinInt} {
		if to.Nr(nr) != 0 || nul.Nr(nr) != 0 {
			t.Errorf("Nr(%d) of two", nr)
		}
	}
	n := 0
	for i, v := range to.Alle() {
		if v != to.Nr(i) || i != n {
			t.Errorf("%d: %d", i, v)
		}
		n++
	}
	if n != 2 {
		t.Errorf("Alle yields %d values", n)
	}
	v := []int{1, 2}
	kopi, samlet := dfdg.NewSamling(v...), dfdg.CollectSamling(slices.Values(v))
	v[0] = 9
	if kopi.Nr(0) != 1 || !kopi.Equal(samlet) || !samlet.IsValid() || !dfdg.CollectSamling(slices.Values([]int(nil))).Equal(dfdg.NewSamling[int]()) {
		t.Error("a collection is a copy")
	}
	alle := []dfdg.Samling[int]{nul, tom, to, dfdg.NewSamling(7, 4), dfdg.NewSamling(4)}
	for _, s := range misdannede {
		m := bro.Med(to, s)
		if m.Tilstand() != s || m.IsValid() || m.IsZero() || m.Len() != 0 {
			t.Errorf("%v: %v, %d values", s, m.Tilstand(), m.Len())
		}
		_, err := json.Marshal(m)
		formfejl(t, err, s)
		_, err = xml.Marshal(m)
		formfejl(t, err, s)
		alle = append(alle, m)
	}
	for i, s := range alle {
		for j, u := range alle {
			if s.Equal(u) != (i == j) || cmp.Equal(s, u) != (i == j) {
				t.Errorf("%d and %d: %v", i, j, i != j)
			}
		}
		if !bro.Med(s, dfdg.Gyldig).Equal(s) || !bro.Med(s, dfdg.IkkeGivet).Equal(nul) {
			t.Errorf("%d: the state", i)
		}
	}
}

func TestSamlingKodning(t *testing.T) {
	type raekke struct {
		Fra dfdg.Dato  `json:"fra,omitzero" xml:"Fra"`
		Om  dfdg.Tekst `json:"om,omitzero" xml:"Om"`
	}
	type brev struct {
		Rk dfdg.Samling[raekke]    `json:"rk,omitzero" xml:"Raekke"`
		K  dfdg.Samling[dfdg.Kode] `json:"k,omitzero" xml:"Kode"`
	}
	d := dfdg.MustParseDato("2025-03-03")
	raekker := func() dfdg.Samling[raekke] {
		return dfdg.NewSamling(raekke{d, dfdg.NewTekst("tekst")}, raekke{Fra: d.PlusDage(1)})
	}
	if !raekker().Equal(raekker()) {
		t.Error("rows with equal texts are not equal")
	}
	for _, p := range []struct {
		v             brev
		somJSON, somX string
	}{
		{brev{}, `{}`, `<brev></brev>`},
		{brev{K: dfdg.NewSamling(dfdg.NewKode(4), dfdg.NewKode(7))}, `{"k":[4,7]}`, `<brev><Kode>4</Kode><Kode>7</Kode></brev>`},
		{brev{Rk: raekker()}, `{"rk":[{"fra":"2025-03-03","om":"tekst"},{"fra":"2025-03-04"}]}`,
			`<brev><Raekke><Fra>2025-03-03</Fra><Om>tekst</Om></Raekke><Raekke><Fra>2025-03-04</Fra></Raekke></brev>`},
	} {
		b, err := json.Marshal(p.v)
		if err != nil || string(b) != p.somJSON {
			t.Errorf("%s, %v; want %s", b, err, p.somJSON)
		}
		var u brev
		if err := json.Unmarshal(b, &u); err != nil || !cmp.Equal(u, p.v) {
			t.Errorf("%s: %v, %s", b, err, cmp.Diff(p.v, u))
		}
		if b, err = xml.Marshal(p.v); err != nil || string(b) != p.somX {
			t.Errorf("%s, %v; want %s", b, err, p.somX)
		}
		u = brev{}
		if err := xml.Unmarshal(b, &u); err != nil || !cmp.Equal(u, p.v) {
			t.Errorf("%s: %v, %s", b, err, cmp.Diff(p.v, u))
		}
	}
	type indpakket struct {
		XMLName xml.Name                `xml:"brev"`
		K       dfdg.Samling[dfdg.Kode] `xml:"Koder>Kode"`
	}
	var i indpakket
	const somXML = `<brev><Koder><Kode>4</Kode><Kode>7</Kode></Koder></brev>`
	if err := xml.Unmarshal([]byte(somXML), &i); err != nil || !i.K.Equal(dfdg.NewSamling(dfdg.NewKode(4), dfdg.NewKode(7))) {
		t.Errorf("wrapped: %d values, %v", i.K.Len(), err)
	}
	if b, err := xml.Marshal(i); err != nil || string(b) != somXML {
		t.Errorf("wrapped: %s, %v", b, err)
	}
	for v, want := range map[*dfdg.Samling[int]]string{{}: `null`, new(dfdg.NewSamling[int]()): `[]`, new(dfdg.CollectSamling(slices.Values([]int{}))): `[]`, new(dfdg.NewSamling(1)): `[1]`} {
		if b, err := json.Marshal(*v); err != nil || string(b) != want {
			t.Errorf("%s, %v; want %s", b, err, want)
		}
		u := dfdg.NewSamling(5)
		if err := json.Unmarshal([]byte(want), &u); err != nil || !u.Equal(*v) {
			t.Errorf("%s: %v, %v", want, u.Tilstand(), err)
		}
	}
	for s, want := range map[string]dfdg.Tilstand{`5`: dfdg.ForkertType, `"x"`: dfdg.ForkertType, `{}`: dfdg.ForkertType, `true`: dfdg.ForkertType, `["x"]`: dfdg.ForkertForm, `[1,{}]`: dfdg.ForkertForm} {
		u := dfdg.NewSamling(5)
		formfejl(t, json.Unmarshal([]byte(s), &u), want)
		if u.Tilstand() != want || u.Len() != 0 {
			t.Errorf("%s: %v, %d values", s, u.Tilstand(), u.Len())
		}
	}
	// A collection with a malformed value is no shorter collection.
	var u dfdg.Samling[dfdg.Kode]
	formfejl(t, json.Unmarshal([]byte(`[4,"x",7]`), &u), dfdg.ForkertType)
	if u.Tilstand() != dfdg.ForkertForm || u.Len() != 0 {
		t.Errorf("%v, %d values", u.Tilstand(), u.Len())
	}
	if err := u.UnmarshalJSON(nil); err == nil || u.Tilstand() != dfdg.ForkertType {
		t.Errorf("no input: %v", u.Tilstand())
	}
	var x brev
	formfejl(t, xml.Unmarshal([]byte(`<brev><Kode>4</Kode><Kode>x</Kode></brev>`), &x), dfdg.ForkertForm)
	if x.K.Tilstand() != dfdg.ForkertForm || x.K.Len() != 0 {
		t.Errorf("%v, %d values", x.K.Tilstand(), x.K.Len())
	}
	formfejl(t, xml.Unmarshal([]byte(`<brev><Kode>4</brev>`), &x), dfdg.ForkertForm)
	_, err := xml.Marshal(brev{K: dfdg.NewSamling(dfdg.ReadKode("x"))})
	formfejl(t, err, dfdg.ForkertForm)
}

// TestSamlingXMLStor: reading takes linear time.
func TestSamlingXMLStor(t *testing.T) {
	const n = 20000
	var x struct {
		K dfdg.Samling[dfdg.Kode]
	}
	if err := xml.Unmarshal([]byte("<x>"+strings.Repeat("<K>7</K>", n)+"</x>"), &x); err != nil || x.K.Len() != n || x.K.Nr(n-1) != dfdg.NewKode(7) {
		t.Error(x.K.Len(), err)
	}
}

// TestSortering: slices of values sort by Compare.
func TestSortering(t *testing.T) {
	var v []dfdg.Dato
	for n := range 100 {
		v = append(v, dfdg.NewDato(2025, 1, 1).PlusDage(n))
	}
	v = append(v, dfdg.Dato{}, dfdg.ReadDato("x"))
	rand.New(rand.NewPCG(7, 8)).Shuffle(len(v), func(i, j int) { v[i], v[j] = v[j], v[i] })
	slices.SortFunc(v, dfdg.Dato.Compare)
	if !v[0].IsZero() || v[1].IsValid() || v[2] != dfdg.NewDato(2025, 1, 1) || !slices.IsSortedFunc(v[2:], func(a, b dfdg.Dato) int { return -b.DageTil(a) * -1 }) {
		t.Error(v)
	}
}

func TestTilstand(t *testing.T) {
	set := map[string]bool{}
	for s := dfdg.IkkeGivet; s <= dfdg.GivetToGange; s++ {
		if n := s.String(); n == "" || n == "ukendt tilstand" || set[n] {
			t.Errorf("%d: %q", s, n)
		}
		set[s.String()] = true
	}
	for s := dfdg.GivetToGange + 1; s != 0; s++ {
		if s.String() != "ukendt tilstand" {
			t.Errorf("%d: %q", s, s)
		}
	}
	_, err := dfdg.ParseDato("")
	f, ok := errors.AsType[*dfdg.FormFejl](err)
	if !ok || *f != (dfdg.FormFejl{Type: "Dato", Aarsag: dfdg.ForkertForm}) || err.Error() != "dfdg: Dato: forkert form" {
		t.Errorf("%v", err)
	}
}

// Copies of a collection never write into each other, however they are read on.
func TestSamlingKopier(t *testing.T) {
	laes := func(s *dfdg.Samling[dfdg.Kode], n int) {
		t.Helper()
		d := xml.NewDecoder(strings.NewReader(fmt.Sprintf("<k>%d</k>", n)))
		tok, err := d.Token()
		if err != nil {
			t.Fatal(err)
		}
		if err := s.UnmarshalXML(d, tok.(xml.StartElement)); err != nil {
			t.Fatal(err)
		}
	}
	const froe = 8
	r := rand.New(rand.NewPCG(froe, froe))
	for range 2000 {
		samlinger, vil := make([]dfdg.Samling[dfdg.Kode], 4), make([][]int, 4)
		for n := range 40 {
			i, j := r.IntN(4), r.IntN(4)
			if r.IntN(4) == 0 {
				samlinger[i], vil[i] = samlinger[j], slices.Clone(vil[j])
			} else {
				laes(&samlinger[i], n)
				vil[i] = append(vil[i], n)
			}
		}
		for i := range samlinger {
			var har []int
			for _, k := range samlinger[i].Alle() {
				har = append(har, k.Int())
			}
			if !slices.Equal(har, vil[i]) {
				t.Fatalf("seed %d: %v, want %v", froe, har, vil[i])
			}
		}
	}
	var s dfdg.Samling[dfdg.Kode]
	if xml.Unmarshal([]byte("<k>x</k>"), &s) == nil || s.Tilstand() != dfdg.ForkertForm {
		t.Error(s.Tilstand())
	}
	if xml.Unmarshal([]byte("<k>1</k>"), &s); s.IsValid() {
		t.Error("a malformed collection became good")
	}
}
