package fund

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/felt"
)

var rod = felt.Felt{Under: []felt.Felt{
	felt.CPR,
	{Navn: "timer", Art: "Timetal", Dansk: "fra 0 til 3848", English: "from 0 to 3848"},
	{Navn: "raekker", Samling: true, Under: []felt.Felt{{Navn: "dato", Art: "Dato"}}},
}}

// The ids in the catalogue's order: the sections as it has them, T1 to T13 by number and T behind them, and within one by number.
func TestRang(t *testing.T) {
	orden := []string{"S-01", "S-02", "S-10", "S-99", "A-01", "A-44", "T1-01", "T1-10", "T2-01", "T3-06", "T9-99", "T10-01", "T13-02", "T-01", "T-14", "F-01", "F-40", "M-01", "B-01", "B-30"}
	for i, a := range orden {
		for j, b := range orden {
			if ra, rb := NyRegel(Raekke{Id: a}).Rang(), NyRegel(Raekke{Id: b}).Rang(); (ra < rb) != (i < j) || (ra == rb) != (i == j) {
				t.Errorf("%s and %s: %d, %d", a, b, ra, rb)
			}
		}
	}
	if r := NyRegel(Raekke{}).Rang(); r != 0 {
		t.Errorf("of no id %d", r)
	}
	// Each part stands by itself: the section, the number of its counter, the number of the rule.
	for id, vil := range map[string]uint32{"S-01": 1<<16 | 1, "A-44": 2<<16 | 44, "T3-06": 3<<16 | 3<<8 | 6, "T13-12": 3<<16 | 13<<8 | 12, "T-07": 3<<16 | 99<<8 | 7, "B-109": 6<<16 | 109} {
		if r := NyRegel(Raekke{Id: id}).Rang(); r != vil {
			t.Errorf("%s: %#x, want %#x", id, r, vil)
		}
	}
	var ingen *Regel
	if ingen.Rang() != 0 || ingen.Raekke() == nil || ingen.Raekke().Id != "" {
		t.Error("no row has a rank or a content")
	}
	if r := NyRegel(Raekke{Id: "S-01", Kode: 7}); r.Raekke().Id != "S-01" || r.Raekke().Kode != 7 {
		t.Errorf("%+v", r.Raekke())
	}
}

// What a finding was made of it gives back, and another level or method changes nothing else of it.
func TestMelding(t *testing.T) {
	r := NyRegel(Raekke{Id: "S-01"})
	m := NyMelding(r, &rod, felt.Sted(0).Felt(1), "navn", 3, 4)
	if m.Regel() != r || m.Rod() != &rod || m.Sted() != felt.Sted(0).Felt(1) || m.Navn() != "navn" || m.Niveau() != 3 || m.Faktum() != 4 || m.Grund() != "" || m.metode != "" {
		t.Errorf("%+v", m)
	}
	if p := m.Paa(5, "grund"); p.Niveau() != 5 || p.Grund() != "grund" || p.Paa(3, "") != m {
		t.Errorf("%+v", p)
	}
	if h := m.Hos("CreateFrist"); h.metode != "CreateFrist" || h.Hos("") != m {
		t.Errorf("%+v", h)
	}
}

// A place is read in the message's table; of a finding that was read back there is none, and its place is its name.
func TestSted(t *testing.T) {
	for _, p := range []struct {
		m       Melding
		felt    *felt.Felt
		pointer string
	}{
		{NyMelding(nil, &rod, 0, "", 0, 0), nil, ""},
		{NyMelding(nil, &rod, felt.Sted(0).Felt(1), "x", 0, 0), &rod.Under[1], "/timer"},
		{NyMelding(nil, &rod, felt.Sted(0).Felt(2).Nr(4).Felt(0), "", 0, 0), &rod.Under[2].Under[0], "/raekker/4/dato"},
		{NyMelding(nil, &rod, felt.Sted(0).Ukendt(), "x", 0, 0), nil, "/x"},
		{NyMelding(nil, nil, 0, "/raekker/4/dato", 0, 0), nil, "/raekker/4/dato"},
		{NyMelding(nil, nil, felt.Sted(0).Felt(1), "/timer", 0, 0), nil, "/timer"},
	} {
		if p.m.Felt() != p.felt || p.m.Pointer() != p.pointer {
			t.Errorf("%s: %v %s", p.pointer, p.m.Felt(), p.m.Pointer())
		}
	}
}

// What stands in braces in a row's sentences is filled in from the field at the place, then from the fields of the row, and else by what
// is true of any; the forms of the types are those of package felt.
func TestSaetninger(t *testing.T) {
	const dansk, engelsk = "{krav}; {form}; {metode}", "{krav}, {form}, {metode}"
	r, ejer := NyRegel(Raekke{Dansk: dansk, Engelsk: engelsk}), NyRegel(Raekke{Dansk: dansk, Engelsk: engelsk})
	ejer.Ejer("over 7", "above 7")
	var ingen *Regel
	timer, dato := felt.Sted(0).Felt(1).Form(&rod), felt.Sted(0).Felt(2).Nr(0).Felt(0).Form(&rod)
	if timer.Dansk == "" || timer.Engelsk == "" || dato.Dansk == "" || timer == dato {
		t.Fatal("the forms are none")
	}
	const ikke, not = "skrevet, som elementets type kræver", "written as the element's type demands"
	for _, p := range []struct{ har, vil string }{
		{r.Dansk(), "inden for feltets grænser; " + ikke + "; en anden metode"},
		{r.Engelsk(), "within the field's limits, " + not + ", another method"},
		{ejer.Dansk(), "over 7; " + ikke + "; en anden metode"},
		{ejer.Engelsk(), "above 7, " + not + ", another method"},
		{ingen.Dansk(), ""}, {ingen.Engelsk(), ""},
		{NyMelding(r, &rod, 0, "", 0, 0).Dansk(), "inden for feltets grænser; et objekt; en anden metode"},
		{NyMelding(r, &rod, 0, "", 0, 0).Engelsk(), "within the field's limits, an object, another method"},
		{NyMelding(ejer, &rod, 0, "", 0, 0).Dansk(), "over 7; et objekt; en anden metode"},
		{NyMelding(ejer, &rod, 0, "", 0, 0).Engelsk(), "above 7, an object, another method"},
		{NyMelding(ejer, &rod, felt.Sted(0).Felt(1), "", 0, 0).Hos("CreateFrist").Dansk(), "fra 0 til 3848; " + timer.Dansk + "; CreateFrist"},
		{NyMelding(ejer, &rod, felt.Sted(0).Felt(1), "", 0, 0).Hos("CreateFrist").Engelsk(), "from 0 to 3848, " + timer.Engelsk + ", CreateFrist"},
		{NyMelding(r, &rod, felt.Sted(0).Felt(2).Nr(0).Felt(0), "", 0, 0).Dansk(), "inden for feltets grænser; " + dato.Dansk + "; en anden metode"},
		{NyMelding(r, &rod, felt.Sted(0).Felt(2).Nr(0).Felt(0), "", 0, 0).Engelsk(), "within the field's limits, " + dato.Engelsk + ", another method"},
		{NyMelding(ejer, nil, felt.Sted(0).Felt(1), "/timer", 0, 0).Dansk(), "over 7; " + ikke + "; en anden metode"},
		{NyMelding(ejer, nil, felt.Sted(0).Felt(1), "/timer", 0, 0).Engelsk(), "above 7, " + not + ", another method"},
		{NyMelding(nil, &rod, 0, "", 0, 0).Dansk(), ""}, {NyMelding(nil, &rod, 0, "", 0, 0).Engelsk(), ""},
		{NyMelding(NyRegel(Raekke{Dansk: "En sætning.", Engelsk: "A sentence."}), &rod, 0, "", 0, 0).Dansk(), "En sætning."},
		{NyMelding(NyRegel(Raekke{Dansk: "En sætning.", Engelsk: "A sentence."}), &rod, 0, "", 0, 0).Engelsk(), "A sentence."},
	} {
		if p.har != p.vil {
			t.Errorf("%q, want %q", p.har, p.vil)
		}
	}
}

func TestRapport(t *testing.T) {
	idag := dfdg.NewDato(2025, 3, 3)
	if r := NyRapport(dfdg.Snitflade2025_1, idag, []int{1, 2}); r.Snitflade() != dfdg.Snitflade2025_1 || r.Idag() != idag || len(r.Meldinger()) != 2 || r.Meldinger()[1] != 2 {
		t.Errorf("%+v", r)
	}
}

// A message can be judged where it is an object, or was built in Go; two readings are alike where they noted the same and are as usable.
func TestLaesning(t *testing.T) {
	a, b := []Fund{{Navn: "a"}}, []Fund{{Navn: "b"}}
	for s := range dfdg.GivetToGange + 1 {
		if l := NyLaesning(nil, s, 0); l.Brugbar() != (s == dfdg.IkkeGivet || s == dfdg.Gyldig) {
			t.Errorf("%v: %v", s, l.Brugbar())
		}
	}
	l := NyLaesning(a, dfdg.Gyldig, 5)
	if len(l.Fund()) != 1 || l.Fund()[0] != a[0] || l.Naevnt() != 5 {
		t.Errorf("%+v", l)
	}
	for _, p := range []struct {
		m   Laesning
		vil bool
	}{
		{NyLaesning(a, dfdg.Gyldig, 5), true}, {NyLaesning(a, dfdg.IkkeGivet, 0), true}, {NyLaesning([]Fund{{Navn: "a"}}, dfdg.Gyldig, 5), true},
		{NyLaesning(b, dfdg.Gyldig, 5), false}, {NyLaesning(nil, dfdg.Gyldig, 5), false}, {NyLaesning(a, dfdg.ForkertType, 5), false}, {NyLaesning(b, dfdg.ForkertType, 5), false},
	} {
		if l.Equal(p.m) != p.vil || p.m.Equal(l) != p.vil {
			t.Errorf("%+v: alike %v", p.m, !p.vil)
		}
	}
	if !(Laesning{}).Equal(NyLaesning(nil, dfdg.Gyldig, 7)) || (Laesning{}).Equal(NyLaesning(nil, dfdg.ForkertType, 7)) {
		t.Error("what was built in Go")
	}
}

// Every reason in the source of DanskGrund stands once and gives the sentence below it; any other gives none.
func TestDanskGrund(t *testing.T) {
	f, err := parser.ParseFile(token.NewFileSet(), "grunde.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	tekst := func(e ast.Expr) string {
		s, err := strconv.Unquote(e.(*ast.BasicLit).Value)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	set := map[string]bool{}
	ast.Inspect(f, func(n ast.Node) bool {
		c, ok := n.(*ast.CaseClause)
		if !ok {
			return true
		}
		for _, e := range c.List {
			en, da := tekst(e), tekst(c.Body[0].(*ast.ReturnStmt).Results[0])
			if set[en] || DanskGrund(en) != da || len(da) < 20 || DanskGrund(en+" ") != "" {
				t.Errorf("%s: %s", en, DanskGrund(en))
			}
			set[en] = true
		}
		return true
	})
	if len(set) < 100 || DanskGrund("") != "" {
		t.Errorf("%d reasons", len(set))
	}
}
