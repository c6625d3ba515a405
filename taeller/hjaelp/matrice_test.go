package hjaelp_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/akasse/dfdg/codelist"
	"github.com/akasse/dfdg/taeller"
	"github.com/akasse/dfdg/taeller/hjaelp"
)

// The matrix as read from U by hand: F forventet, B betinget, - ikke, . ikke oplyst; lower case
// and comma for a Tolkning, a star for a text.
var facit = []string{
	"T1  B* -  -  -  F  f* ,",
	"T2  b* b* -  -  F  F  ,",
	"T3  B* B* -  B* F  F  B*",
	"T4  F  -  F  -  i  ,  ,",
	"T5  F  B* F  -  F* F  B*",
	"T5  B* B* B* -  -  -  ,",
	"T6  -  f* -  -  F  F  ,",
	"T7  -  F  -  -  b* b* ,",
	"T8  F  -  b* i  -  b* ,",
	"T9  F  -* F  -  F* F* ,",
	"T10 b* -  B* -  b* b* ,",
	"T11 B* B* B* -  B* B* ,",
}

func kort(c hjaelp.Celle) string {
	s := string("._BF"[c.Forventning])
	switch {
	case c.Tolkning && c.Forventning == hjaelp.IkkeForventet:
		s = "i"
	case c.Tolkning && c.Forventning == hjaelp.IkkeOplyst:
		s = ","
	case c.Tolkning:
		s = strings.ToLower(s)
	case s == "_":
		s = "-"
	}
	if c.Dansk != "" {
		s += "*"
	}
	return s
}

func TestMatrix(t *testing.T) {
	raekker := hjaelp.Matrix()
	if len(raekker) != 12 {
		t.Fatalf("%d rows", len(raekker))
	}
	noter := map[string]bool{}
	for _, n := range hjaelp.Matrixnoter() {
		noter[n.Tegn] = true
	}
	for i, r := range raekker {
		vil := strings.Fields(facit[i])
		if n := fmt.Sprintf("T%d", r.Taeller); n != vil[0] || r.Dansk == "" || r.Engelsk == "" || r.Dansk == r.Engelsk {
			t.Errorf("row %d: %s %q %q", i, n, r.Dansk, r.Engelsk)
		}
		for a := hjaelp.VedDagpengekoersel; a <= hjaelp.VedOevrige; a++ {
			c := r.Celle(a)
			if k := kort(c); k != vil[a] {
				t.Errorf("%s, %s: got %s, want %s", vil[0], a, k, vil[a])
			}
			if (c.Dansk == "") != (c.Engelsk == "") || c.Dansk != "" && c.Dansk == c.Engelsk {
				t.Errorf("%s, %s: %q is not %q", vil[0], a, c.Dansk, c.Engelsk)
			}
			if c.Forventning == hjaelp.Betinget && c.Dansk == "" {
				t.Errorf("%s, %s: no condition", vil[0], a)
			}
			if !noter[c.Note] || c.Note != "" && (r.Taeller != taeller.T10 || a != hjaelp.VedRegulering) {
				t.Errorf("%s, %s: note %q", vil[0], a, c.Note)
			}
		}
		if r.Celle(0) != (hjaelp.Celle{}) || r.Celle(8) != (hjaelp.Celle{}) {
			t.Errorf("%s: a cell outside the table", vil[0])
		}
		for j, s := range raekker {
			if r.Equal(s) != (i == j) {
				t.Errorf("rows %d and %d: Equal is %v", i, j, r.Equal(s))
			}
		}
		if (r.Note == "***") != (r.Taeller == taeller.T6) || !noter[r.Note] {
			t.Errorf("%s: note %q", vil[0], r.Note)
		}
		if (r.Udloeb != 0) != (r.Taeller == taeller.T5) {
			t.Errorf("%s: expiry %v", vil[0], r.Udloeb)
		}
	}
	if len(noter) != 4 || !noter["*"] || !noter["**"] || !noter["***"] || !noter[""] {
		t.Errorf("notes: %v", noter)
	}
}

// The conditions in U's own words.
func TestMatrixTekster(t *testing.T) {
	for _, c := range []struct {
		t     taeller.Taeller
		a     hjaelp.Anledning
		tekst string
	}{
		{taeller.T1, hjaelp.VedNyindplacering, "Helt nyledige indberettes løbende"},
		{taeller.T2, hjaelp.VedKontrol, "§§ 42 og 120 i serviceloven"},
		{taeller.T3, hjaelp.VedBehandlingAfWSRM, "deltagelse i uddannelsesløft"},
		{taeller.T3, hjaelp.VedOevrige, "samme årsag som forudgående korrekte satsindberetning"},
		{taeller.T6, hjaelp.VedKontrol, "Timer indberettet i foregående måned"},
		{taeller.T8, hjaelp.VedRegulering, "ikke nødvendigvis først ved beløbsregulering"},
		{taeller.T9, hjaelp.VedKontrol, "ændringer sker ifm. regulering"},
		{taeller.T9, hjaelp.VedGenindplacering, "tæller nulstilles"},
		{taeller.T10, hjaelp.VedDagpengekoersel, "tidligst i ultimo oktober 2017"},
		{taeller.T10, hjaelp.VedRegulering, "annulleres en pålagt karens"},
		{taeller.T11, hjaelp.VedKontrol, "ansættelse i løntilskudsjob"},
	} {
		r := hjaelp.MatrixFor(c.t)
		if len(r) != 1 || !strings.Contains(r[0].Celle(c.a).Dansk, c.tekst) {
			t.Errorf("%v, %v: %v", c.t, c.a, r)
		}
	}
	if c := hjaelp.MatrixFor(taeller.T10)[0].Celle(hjaelp.VedRegulering); c.Note != "**" {
		t.Errorf("note %q", c.Note)
	}
}

func TestMatrixFor(t *testing.T) {
	if r := hjaelp.MatrixFor(taeller.T5); len(r) != 2 || r[0].Udloeb != codelist.RolleForventet || r[1].Udloeb != codelist.RolleFaktisk {
		t.Errorf("T5: %v", r)
	}
	for _, c := range []taeller.Taeller{taeller.T12, taeller.T13} {
		r := hjaelp.MatrixFor(c)
		if len(r) != 1 || r[0].Taeller != c {
			t.Fatalf("%v: %v", c, r)
		}
		for a := hjaelp.VedDagpengekoersel; a <= hjaelp.VedOevrige; a++ {
			if r[0].Celle(a) != (hjaelp.Celle{}) {
				t.Errorf("%v, %v: stated", c, a)
			}
		}
	}
	if r := append(hjaelp.MatrixFor(0), hjaelp.MatrixFor(14)...); len(r) != 0 {
		t.Errorf("no counter: %v", r)
	}
	// A caller's slice is its own.
	hjaelp.Matrix()[0].Taeller = taeller.T13
	if r := hjaelp.MatrixFor(taeller.T1); len(r) != 1 {
		t.Error("the matrix was changed")
	}
}

func TestAnledning(t *testing.T) {
	set := map[string]bool{}
	for a := hjaelp.VedDagpengekoersel; a <= hjaelp.VedOevrige; a++ {
		if a.String() == "" || a.Engelsk() == "" || a.String() == a.Engelsk() || set[a.String()] {
			t.Errorf("%d: %q %q", a, a, a.Engelsk())
		}
		set[a.String()] = true
	}
	if len(set) != 7 || hjaelp.VedKontrol.String() != "Kontrol (ca. den 12. i måned x+1)" ||
		hjaelp.VedOevrige.Engelsk() != "Other calculations and reports" {
		t.Errorf("%v", set)
	}
	for _, a := range []hjaelp.Anledning{0, 8, 255} {
		if a.String() != "" || a.Engelsk() != "" {
			t.Errorf("%d: %q", uint8(a), a)
		}
	}
	if s := fmt.Sprint(hjaelp.IkkeOplyst, hjaelp.IkkeForventet, hjaelp.Betinget, hjaelp.Forventet, hjaelp.Forventning(4)); s != "ikke oplyst ikke forventet betinget forventet " {
		t.Errorf("%q", s)
	}
}

// What is expected at the control, for sure or on a condition?
func ExampleMatrix() {
	for _, r := range hjaelp.Matrix() {
		if c := r.Celle(hjaelp.VedKontrol); c.Forventning == hjaelp.Forventet {
			fmt.Println(r.Taeller, c.Dansk)
		} else if c.Forventning == hjaelp.Betinget && r.Taeller == taeller.T5 {
			fmt.Printf("%s: %s\n", r.Dansk, c.Dansk)
		}
	}
	// Output:
	// Forventet udløb af ret til dagpenge: Hvis referenceperiode ændret af betydning ved kontrollen
	// Faktisk udløb af ret til dagpenge: Hvis endeligt udløbet
	// beskaeftigelseskonto Timer indberettet i foregående måned
	// genindplaceringskonto
}
