package motortest

import (
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/examples/sag"
	"github.com/akasse/dfdg/examples/sag/sagtest"
	"github.com/akasse/dfdg/internal/gen/typer"
)

// Daekning counts what the cases of a package show of its rows: what each must show is read from the rows, the fields' tags
// and the dates that the package declares. A case shows only what it expects, never what was merely answered.
type Daekning struct {
	forklaringer Forklaringer
	brudt, holdt map[*dfdgerr.Regel]bool            // rows that a case expects broken, or kept
	udfald       map[string][]dfdg.Snitflade        // ids whose own cases expect an outcome, by interface
	vaerdier     map[string]map[string]map[bool]int // what the fields hold, by place and value: accepted or not
	dage         map[string]map[string]bool         // the days that each id's own cases name
	sager        int
}

// udenFelt are the rules whose sentences do not name the element that they stand at: they speak of any counter, of any number, week or row
// of one, or of what the element means.
var udenFelt = strings.Fields("A-05 A-15 A-25 A-27 A-42 F-03 F-14 F-21 F-29 M-08 M-20 M-30 T1-03 T1-04 T12-01 T13-01 T3-01 T4-01 T5-01 T6-01 T7-01 T8-02 T8-06 T8-08 T9-01")

// saetning checks that a finding is of a row that judges and, at an element, speaks of it, so that a row is not another's of its id.
func saetning(t testing.TB, m dfdgerr.Melding) {
	t.Helper()
	id := m.Regel().Id()
	if a := m.Regel().Art(); a > dfdgerr.Afledt {
		t.Errorf("%s is a finding of a row that is %v", id, a)
	}
	felt := m.Felt()[strings.LastIndexByte(m.Felt(), '/')+1:]
	if felt == "" || felt == "cpr" || strings.HasPrefix(id, "S-") || slices.Contains(udenFelt, id) {
		return
	}
	if !strings.Contains(m.Tekst(), felt) || !strings.Contains(m.Text(), felt) {
		t.Errorf("%s at %s: %s %s", id, m.Felt(), m.Tekst(), m.Text())
	}
}

// Se takes a case and what this library answered to it.
func (d *Daekning) Se(t testing.TB, fil string, s *sag.Sag, k *sag.Koersel) {
	t.Helper()
	if d.brudt == nil {
		d.brudt, d.holdt = map[*dfdgerr.Regel]bool{}, map[*dfdgerr.Regel]bool{}
		d.udfald, d.vaerdier, d.dage = map[string][]dfdg.Snitflade{}, map[string]map[string]map[bool]int{}, map[string]map[string]bool{}
	}
	d.sager++
	forklaringer := k.Forklar()
	d.forklaringer.Se(t, s.Metode+" "+string(k.Rapport.Snitflade()), fil, forklaringer, k.Rapport)
	mangler(t, s, forklaringer)
	id := sagtest.Regel(fil)
	d.sigDage(id, s.JSON())
	f := s.Forventet
	if f == nil {
		return
	}
	for i, x := range deref(f.Fejl) {
		if x.Regel == "" {
			t.Errorf("forventet/fejl/%d names no rule", i)
		}
	}
	for i, x := range deref(f.Uafgjort) {
		if x.Mangler == "" {
			t.Errorf("forventet/uafgjort/%d does not say what is missing", i)
		}
	}
	for m := range k.Rapport.Meldinger() {
		saetning(t, m)
		vil := f.Fejl
		if m.Niveau() == dfdgerr.Advarsler {
			vil = f.Advarsler
		}
		if m.Niveau() != dfdgerr.Uafgjorte && slices.ContainsFunc(deref(vil), func(x sag.Fund) bool {
			return x.Regel == m.Regel().Id() && x.Felt == m.Felt() && (m.Niveau() == dfdgerr.Advarsler || x.Kode == int(m.Kode()))
		}) {
			d.brudt[m.Regel()] = true
		}
	}
	sendes(t, f.Udfald, k)
	var udfald struct{ Gemt bool }
	godtaget := f.Fejl != nil || json.Unmarshal(f.Udfald, &udfald) == nil && udfald.Gemt
	for _, x := range forklaringer {
		if r := x.Regel(); (x.Svar == dfdgerr.Ok || x.Svar == dfdgerr.Uvedkommende && r.Id() == id) && (r.Art() == dfdgerr.Afvis && godtaget || r.Art() == dfdgerr.Advarsel && f.Advarsler != nil) {
			d.holdt[r] = true
		}
	}
	if len(f.Udfald) > 0 {
		d.udfald[id] = append(d.udfald[id], k.Rapport.Snitflade())
	}
	if godtaget {
		var besked any
		l := json.NewDecoder(strings.NewReader(string(s.Request)))
		l.UseNumber()
		if l.Decode(&besked) == nil {
			d.sigVaerdier("", "", besked, f)
		}
	}
}

// mangler reports the facts that an explanation calls missing and that the case gives. What cannot be so is not known; what an undecided
// finding lacks, which may be a part of a fact that is given, the case says itself.
func mangler(t testing.TB, s *sag.Sag, f []dfdgerr.Forklaring) {
	t.Helper()
	var givet struct {
		Borger     map[string]json.RawMessage
		Kodelister map[string]struct{ Komplet bool }
	}
	if err := json.Unmarshal(s.JSON(), &givet); err != nil {
		t.Fatal(err)
	}
	umulige := errors.Join(s.FaktaTaeller().Kontroller(), s.FaktaFrist().Kontroller(), s.FaktaMedlemskab().Kontroller())
	for _, x := range f {
		if m := x.Mangler(); m != 0 && x.Svar != dfdgerr.Uafgjort && (givet.Borger[m.String()] != nil || givet.Kodelister[m.String()].Komplet) && !umulig(umulige, m.Kaldsdel()) {
			t.Errorf("%v lacks %s, which the case gives", x, m)
		}
	}
}

func umulig(err error, hvad dfdgerr.Kaldsdel) bool {
	switch e := err.(type) {
	case interface{ Unwrap() []error }:
		return slices.ContainsFunc(e.Unwrap(), func(err error) bool { return umulig(err, hvad) })
	case *dfdgerr.KaldFejl:
		return e.Hvad == hvad
	}
	return false
}

// sendes reports messages beyond those that a case names: of a case that names any, ours names all.
func sendes(t testing.TB, udfald []byte, k *sag.Koersel) {
	t.Helper()
	var vil, har struct{ Beskeder []json.RawMessage }
	if json.Unmarshal(udfald, &vil) != nil || vil.Beskeder == nil {
		return
	}
	b, err := json.Marshal(k.Udfald)
	if err == nil {
		err = json.Unmarshal(b, &har)
	}
	if err != nil || len(har.Beskeder) != len(vil.Beskeder) {
		t.Errorf("forventet/udfald/beskeder: %d messages are sent, the case names %d (%v)", len(har.Beskeder), len(vil.Beskeder), err)
	}
}

func deref(f *[]sag.Fund) []sag.Fund {
	if f == nil {
		return nil
	}
	return *f
}

// sigVaerdier notes the values of a message at their places, felt with and sti without the numbers of rows.
func (d *Daekning) sigVaerdier(felt, sti string, v any, f *sag.Forventet) {
	switch v := v.(type) {
	case map[string]any:
		for navn, x := range v {
			d.sigVaerdier(felt+"/"+navn, sti+"/"+navn, x, f)
		}
	case []any:
		for i, x := range v {
			d.sigVaerdier(felt+"/"+strconv.Itoa(i), sti, x, f)
		}
	case nil:
	default:
		god := !slices.ContainsFunc(deref(f.Fejl), func(x sag.Fund) bool { return x.Felt == felt })
		if d.vaerdier[sti] == nil {
			d.vaerdier[sti] = map[string]map[bool]int{}
		}
		n := norm(v)
		if d.vaerdier[sti][n] == nil {
			d.vaerdier[sti][n] = map[bool]int{}
		}
		d.vaerdier[sti][n][god]++
	}
}

// norm writes a number in one way, however it stands; of a text that is none its length.
func norm(v any) string {
	s := fmt.Sprint(v)
	const langt = 30
	if r, ok := new(big.Rat).SetString(s); ok && len(s) < langt && !strings.ContainsAny(s, "eE/") {
		return r.RatString()
	}
	return "len " + strconv.Itoa(utf8.RuneCountInString(s))
}

func (d *Daekning) sigDage(id string, b []byte) {
	if d.dage[id] == nil {
		d.dage[id] = map[string]bool{}
	}
	for _, s := range strings.Split(string(b), `"`) {
		if len(s) >= len(dagform) && dfdg.ReadDato(s[:len(dagform)]).IsValid() {
			d.dage[id][s[:len(dagform)]] = true
		}
	}
}

const dagform = "2006-01-02"

// Hele reports whether all cases were run, and not only those that were asked for.
func (d *Daekning) Hele(antal int) bool { return d.sager == antal }

// Slut reports what the cases do not show: of every row that rejects or warns a case that breaks it and one that keeps it, of
// the same of its own where the rule answers nothing but broken, of every effect a case of its own that expects an outcome, under, at and over each limit of a field, the day before, on and
// after each date that the package in the working folder declares. undtaget gives the reason why there can be none, by id.
// antal is how many cases there are: where only some were run nothing is said.
func (d *Daekning) Slut(t *testing.T, antal int, regler []*dfdgerr.Regel, undtaget map[string]string) {
	t.Helper()
	if !d.Hele(antal) {
		return
	}
	brugt := map[string]bool{}
	mangler := func(id, format string, a ...any) {
		t.Helper()
		if undtaget[id] == "" {
			t.Errorf(id+": "+format, a...)
		}
		brugt[id] = true
	}
	for _, r := range regler {
		switch r.Art() {
		case dfdgerr.Afvis, dfdgerr.Advarsel:
			if !d.brudt[r] {
				mangler(r.Id(), "no case breaks %s", beskriv(r))
			}
			if !d.holdt[r] {
				mangler(r.Id(), "no case keeps %s", beskriv(r))
			}
		case dfdgerr.Afledt:
			if !slices.ContainsFunc(d.udfald[r.Id()], r.Gaelder) {
				mangler(r.Id(), "no case of its own shows %s", beskriv(r))
			}
		}
	}
	d.forklaringer.Slut(t, regler)
	p, err := typer.Laes(".")
	if err != nil {
		t.Fatal(err)
	}
	antal = d.graenser(t, p, p.Typer[typer.Rod], "")
	dage, err := datoerI(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, dag := range dage {
		if !slices.ContainsFunc(slices.Collect(maps.Values(d.dage)), func(m map[string]bool) bool {
			return m[dag.PlusDage(-1).String()] && m[dag.String()] && m[dag.PlusDage(1).String()]
		}) {
			mangler(dag.String(), "no rule's cases have the day before, on and after")
		}
	}
	for id := range undtaget {
		if !brugt[id] {
			t.Errorf("%s is excepted and need not be", id)
		}
	}
	t.Logf("%d cases, %d rows, %d limits, %d dates", d.sager, len(regler), antal, len(dage))
}

// graenser goes over the limits of fields, and returns how many there are.
func (d *Daekning) graenser(t *testing.T, p *typer.Pakke, felter []typer.Felt, sti string) (antal int) {
	t.Helper()
	for _, f := range felter {
		if f.Svar {
			continue // of answers, which have no cases
		}
		sti := sti + "/" + f.JSON
		antal += d.graenser(t, p, p.Typer[f.Under], sti)
		k := f.Krav
		enhed := big.NewRat(1, 1)
		if f.Hundred() {
			enhed.SetFrac64(1, 100)
		}
		skal := func(v *big.Rat, god bool) {
			navn := v.RatString()
			if k.Laengde {
				navn = "len " + navn
			}
			if d.vaerdier[sti][navn][god] == 0 {
				t.Errorf("%s: no case has %s %s as %s", k.Regel, sti, v.FloatString(2), map[bool]string{true: "good", false: "a finding"}[god])
			}
		}
		ved := func(s string, ned, paa, op bool) {
			antal++
			v, ok := new(big.Rat).SetString(s)
			if !ok {
				t.Fatal(s)
			}
			skal(new(big.Rat).Sub(v, enhed), ned)
			skal(v, paa)
			skal(new(big.Rat).Add(v, enhed), op)
		}
		switch {
		case k.Maengde != nil:
			for _, m := range k.Maengde {
				antal++
				v, _ := new(big.Rat).SetString(m)
				skal(v, true)
				for _, e := range []int64{-1, 1} {
					if n := new(big.Rat).Add(v, big.NewRat(e, 1)); !slices.Contains(k.Maengde, n.RatString()) {
						skal(n, false)
					}
				}
			}
		case k.Fra != "":
			ved(k.Fra, false, !k.UdenFra, true)
			if k.Til != "" {
				ved(k.Til, true, true, false)
			}
		}
	}
	return antal
}

// datoerI returns the dates that variables of the package in a folder hold.
func datoerI(mappe string) (dage []dfdg.Dato, err error) {
	filer, err := filepath.Glob(filepath.Join(mappe, "*.go"))
	if err != nil {
		return nil, err
	}
	for _, fil := range filer {
		if strings.HasSuffix(fil, "_test.go") {
			continue
		}
		a, err := parser.ParseFile(token.NewFileSet(), fil, nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		ast.Inspect(a, func(n ast.Node) bool {
			c, ok := n.(*ast.CallExpr)
			if !ok || len(c.Args) != 3 {
				return true
			}
			if s, ok := c.Fun.(*ast.SelectorExpr); !ok || s.Sel.Name != "NewDato" {
				return true
			}
			var tal [3]int
			for i, arg := range c.Args {
				l, ok := arg.(*ast.BasicLit)
				if !ok {
					return true
				}
				tal[i], _ = strconv.Atoi(l.Value)
			}
			if dag := dfdg.NewDato(tal[0], tal[1], tal[2]); !slices.Contains(dage, dag) {
				dage = append(dage, dag)
			}
			return true
		})
	}
	return dage, nil
}

// Protokol reports the rows of the package in the working folder that the ledger does not have, or not as often.
func Protokol(t *testing.T, regler []*dfdgerr.Regel) {
	t.Helper()
	b, err := os.ReadFile("../testdata/regler.tsv")
	if err != nil {
		t.Fatal(err)
	}
	staar := map[string]int{}
	for l := range strings.Lines(string(b)) {
		staar[strings.TrimRight(l, "\r\n")]++
	}
	for _, r := range regler {
		l := Linje(r)
		if staar[l]--; staar[l] < 0 {
			t.Errorf("not in the ledger: %s", l)
		}
	}
}

var snitflader = []dfdg.Snitflade{dfdg.Snitflade2025_1, dfdg.Snitflade2023_2, dfdg.Snitflade2025_2, dfdg.Snitflade2021_3}

// Linje returns a row's line in the ledger: id, kind, code and interfaces.
func Linje(r *dfdgerr.Regel) string {
	kode, hvor := "", []string{}
	if r.Kode() != 0 {
		kode = strconv.Itoa(int(r.Kode()))
	}
	for _, s := range snitflader {
		if r.Gaelder(s) {
			hvor = append(hvor, string(s))
		}
	}
	if len(hvor) == len(snitflader) {
		hvor = []string{"alle"}
	}
	return strings.Join([]string{r.Id(), r.Art().String(), kode, strings.Join(hvor, ",")}, "\t")
}
