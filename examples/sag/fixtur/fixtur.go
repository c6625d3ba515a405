// Package fixtur picks fixtures from the case suite: for a code or a rule a message and facts that give exactly that
// finding, and beside it the near miss that passes. It is what taellertest, fristtest and medlemskabtest have in common; a
// test uses those.
//
// Nothing is listed by hand. A case is about the rule that its file is named after; what it gives is what the library
// answers to it. So a new rule's cases are its fixtures, and which case is picked can change from version to version: what it
// gives does not.
package fixtur

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/examples/sag"
	"github.com/akasse/dfdg/examples/sag/sagtest"
)

// Fixtur is a message to a method, the facts that it is judged by, and what comes of it. Its values are the caller's own.
type Fixtur[M ~uint8, A, F any] struct {
	Sag       string         // the case, a file name without .json
	Regel     string         // the id of the rule that it is about
	Metode    M              // the method that the message is to
	Snitflade dfdg.Snitflade // the interface that it is judged by; "" where the service has one only
	Anmodning *A
	Fakta     *F
	// Melding is the finding: one that rejects or warns or, of those that only [Samling.Alle] and [Samling.Uafgjort] give,
	// is undecided. It is zero in a near miss and where the rule is an effect, which has no finding: there the message shows
	// the effect. It is another rule's where that one finds the breach, as S-01 finds a null (S-04).
	Melding dfdgerr.Melding
	// Ogsaa are the findings that come with it where the rule cannot be broken alone; nil nearly everywhere.
	Ogsaa []dfdgerr.Melding
	// Naesten is the near miss: of the cases to the same method and interface that pass the one that differs least. Nothing
	// is found in it, but what stands in Ogsaa. It is nil where there is none, as at an effect.
	Naesten *Fixtur[M, A, F]
}

// String names the case and the method, and the finding where there is one.
func (f Fixtur[M, A, F]) String() string {
	s := fmt.Sprintf("%s: %v %s", f.Sag, f.Metode, f.Snitflade)
	if f.Melding.Regel() != nil {
		s = strings.TrimRight(s, " ") + ": " + f.Melding.String()
	}
	return s
}

// Samling picks from the cases of one service. Its methods may be called from several goroutines; its fields are set
// before.
type Samling[M ~uint8, A, F any] struct {
	Mappe  fs.FS                             // the cases
	Regler func() []*dfdgerr.Regel           // the service's catalogue
	Laes   func(*sag.Sag) (M, *A, *F, error) // what a case calls with what
	laas   sync.Mutex                        // guards what follows
	mappe  *sag.Mappe
	filer  map[string][]string // names by the rule that they begin with
	doemte map[string]*doemt[M]
}

// The errors say honestly that there is nothing to give. They do not repeat what was asked for.
var (
	errKode    = &sag.Fejl{Dansk: "dfdg: ingen regel i denne tjeneste afviser med den kode", Engelsk: "dfdg: no rule of this service rejects with that code"}
	errRegel   = &sag.Fejl{Dansk: "dfdg: tjenesten har ingen regel med det id", Engelsk: "dfdg: the service has no rule of that id"}
	errBesked  = &sag.Fejl{Dansk: "dfdg: ingen besked til tjenesten viser reglen", Engelsk: "dfdg: no message to the service shows the rule"}
	errNaesten = &sag.Fejl{Dansk: "dfdg: reglen har ingen besked, der netop overholder den", Engelsk: "dfdg: the rule has no message that just keeps it"}
	errKendt   = &sag.Fejl{Dansk: "dfdg: reglen er aldrig uafgjort alene", Engelsk: "dfdg: the rule is never undecided alone"}
)

// Med returns a message that is rejected with a code and nothing else; the first rule of the catalogue that has the code
// decides which. The error says that no rule of the service rejects with it.
func (s *Samling[M, A, F]) Med(kode dfdgerr.Kode) (f Fixtur[M, A, F], err error) {
	return s.hent(func() (valg par[M], err error) {
		err = errKode
		for _, r := range s.Regler() {
			if r.Art() != dfdgerr.Afvis || r.Kode() != kode {
				continue
			}
			for _, p := range s.brudt(r) {
				if err != nil || len(p.ogsaa) < len(valg.ogsaa) {
					valg, err = p, nil
				}
			}
			if err == nil && valg.ogsaa == nil {
				break
			}
		}
		return valg, err
	})
}

// MedRegel returns a message that breaks a rule and nothing else; where the rule is an effect, one that shows it. The error
// says that there is no such rule, or that no message shows it, as that of a table that a user asks for.
func (s *Samling[M, A, F]) MedRegel(id string) (Fixtur[M, A, F], error) {
	return s.hent(func() (valg par[M], err error) {
		err = errRegel
		for _, r := range s.Regler() {
			if r.Id() != id {
				continue
			}
			if err == errRegel {
				err = errBesked
			}
			for _, p := range s.brudt(r) {
				if err != nil || len(p.ogsaa) < len(valg.ogsaa) {
					valg, err = p, nil
				}
			}
		}
		if err == errBesked {
			if v := s.virkning(id); len(v) > 0 {
				return v[0], nil
			}
		}
		return valg, err
	})
}

// Uafgjort returns a message of which a rule is undecided and nothing else is found: one fact is missing, which
// Melding.Mangler names, and with it the near miss passes. The error says that there is none.
func (s *Samling[M, A, F]) Uafgjort(id string) (Fixtur[M, A, F], error) {
	return s.hent(func() (par[M], error) {
		err := errRegel
		for _, r := range s.Regler() {
			if r.Id() != id {
				continue
			}
			err = errKendt
			for _, p := range s.uafgjort(r) {
				if len(p.ogsaa) == 0 {
					return p, nil
				}
			}
		}
		return par[M]{}, err
	})
}

// Naesten returns the near miss of [Samling.Med].
func (s *Samling[M, A, F]) Naesten(kode dfdgerr.Kode) (Fixtur[M, A, F], error) {
	return naesten(s.Med(kode))
}

// NaestenRegel returns the near miss of [Samling.MedRegel].
func (s *Samling[M, A, F]) NaestenRegel(id string) (Fixtur[M, A, F], error) {
	return naesten(s.MedRegel(id))
}

func naesten[M ~uint8, A, F any](f Fixtur[M, A, F], err error) (Fixtur[M, A, F], error) {
	switch {
	case err != nil:
		return f, err
	case f.Naesten == nil:
		return Fixtur[M, A, F]{}, errNaesten
	}
	return *f.Naesten, nil
}

// Alle yields the fixtures of every rule in the catalogue's order, for each row of it those of each method and interface
// that the cases know: broken, then undecided; of an effect what shows it.
func (s *Samling[M, A, F]) Alle() iter.Seq[Fixtur[M, A, F]] {
	return func(yield func(Fixtur[M, A, F]) bool) {
		regler := s.Regler()
		doemmer := map[string]bool{} // rules of which a row rejects or warns: they are no mere effects
		for _, r := range regler {
			doemmer[r.Id()] = doemmer[r.Id()] || r.Art() == dfdgerr.Afvis || r.Art() == dfdgerr.Advarsel
		}
		for _, r := range regler {
			s.laas.Lock()
			alle := s.brudt(r)
			if !doemmer[r.Id()] {
				alle = s.virkning(r.Id())
				doemmer[r.Id()] = true // once for all its rows
			}
			alle = slices.Concat(alle, s.uafgjort(r))
			s.laas.Unlock()
			for _, p := range alle {
				f, err := s.hent(func() (par[M], error) { return p, nil })
				if err == nil && !yield(f) {
					return
				}
			}
		}
	}
}

// Kun reports to t unless err is a rejection with a code and nothing else: every finding that rejects has the code, and
// none that is undecided could reject with another one. Warnings are let pass.
func Kun(t testing.TB, err error, kode dfdgerr.Kode) {
	t.Helper()
	var f *dfdgerr.RapportFejl
	if !errors.As(err, &f) {
		t.Errorf("want a rejection with %d, got %v", kode, err)
		return
	}
	afvist := false
	for m := range f.Rapport.Meldinger() {
		switch {
		case m.KanAfvise() && m.Kode() != kode:
			t.Errorf("want %d alone, got also %s", kode, m)
		case m.Niveau() == dfdgerr.Fejl:
			afvist = true
		}
	}
	if !afvist {
		t.Errorf("want a rejection with %d, got %v", kode, err)
	}
}

// par is a case that gives a finding, or shows an effect, and the one beside it that passes.
type par[M ~uint8] struct {
	regel   string
	sag     *doemt[M]
	melding dfdgerr.Melding
	ogsaa   []dfdgerr.Melding
	naer    *doemt[M] // nil where there is none
	afstand int       // between the two
}

// doemt is a case and what the library answers to it.
type doemt[M ~uint8] struct {
	navn      string
	metode    M
	snitflade dfdg.Snitflade
	meldinger []dfdgerr.Melding
	dom       dfdgerr.Dom
	viser     int               // how plainly it shows an effect
	vaerdier  map[string]string // of call, facts and message, by their paths
}

// hent reads the fixture that is picked.
func (s *Samling[M, A, F]) hent(vaelg func() (par[M], error)) (f Fixtur[M, A, F], err error) {
	s.laas.Lock()
	defer s.laas.Unlock()
	p, err := vaelg()
	if err != nil {
		return f, err
	}
	if f, err = s.laes(p.sag, p.regel); err != nil {
		return f, err
	}
	f.Melding, f.Ogsaa = p.melding, slices.Clone(p.ogsaa)
	if p.naer != nil {
		n, err := s.laes(p.naer, p.regel)
		if err != nil {
			return f, err
		}
		n.Ogsaa = slices.Clone(p.naer.meldinger)
		f.Naesten = &n
	}
	return f, nil
}

func (s *Samling[M, A, F]) laes(d *doemt[M], id string) (f Fixtur[M, A, F], err error) {
	sg, err := s.mappe.Read(d.navn + ".json")
	if err != nil {
		return f, err
	}
	f.Sag, f.Regel, f.Snitflade = d.navn, id, d.snitflade
	f.Metode, f.Anmodning, f.Fakta, err = s.Laes(sg)
	return f, err
}

// brudt returns where a row rejects or warns, the best first.
func (s *Samling[M, A, F]) brudt(r *dfdgerr.Regel) []par[M] {
	if r.Art() != dfdgerr.Afvis && r.Art() != dfdgerr.Advarsel {
		return nil
	}
	egen := func(m dfdgerr.Melding) bool { return m.Regel() == r && m.Niveau() != dfdgerr.Uafgjorte }
	if egne := s.par(r.Id(), egen); len(egne) > 0 {
		return egne
	}
	// No case has a finding of the row: another rule finds its breach.
	andre := s.par(r.Id(), func(m dfdgerr.Melding) bool { return m.Niveau() == dfdgerr.Fejl && m.Kode() == r.Kode() })
	return slices.DeleteFunc(andre, func(p par[M]) bool { return len(p.ogsaa) > 0 })
}

// uafgjort returns where a row is undecided, the best first.
func (s *Samling[M, A, F]) uafgjort(r *dfdgerr.Regel) []par[M] {
	return s.par(r.Id(), func(m dfdgerr.Melding) bool { return m.Regel() == r && m.Niveau() == dfdgerr.Uafgjorte })
}

// virkning returns what shows an effect, by method and interface: the case whose outcome tells most of it.
func (s *Samling[M, A, F]) virkning(id string) []par[M] {
	valg := map[variant[M]]par[M]{}
	for _, d := range s.sager(id) {
		if d.dom != dfdgerr.Godkendt || len(d.meldinger) > 0 {
			continue
		}
		if p, har := valg[d.variant()]; !har || d.viser > p.sag.viser {
			valg[d.variant()] = par[M]{regel: id, sag: d}
		}
	}
	return sorteret(valg)
}

// variant is a method in an interface.
type variant[M ~uint8] struct {
	metode    M
	snitflade dfdg.Snitflade
}

func (d *doemt[M]) variant() variant[M] { return variant[M]{d.metode, d.snitflade} }

// par returns for each method and interface the best case of a rule with a finding that fits: with the fewest others, then
// with the nearest case that passes.
func (s *Samling[M, A, F]) par(id string, passer func(dfdgerr.Melding) bool) []par[M] {
	sager := s.sager(id)
	gode := slices.Concat(sager, s.sager("gyldig"))
	valg := map[variant[M]]par[M]{}
	for _, d := range sager {
		i := slices.IndexFunc(d.meldinger, passer)
		if i < 0 {
			continue
		}
		p := par[M]{regel: id, sag: d, melding: d.meldinger[i], afstand: math.MaxInt}
		if len(d.meldinger) > 1 {
			p.ogsaa = slices.Delete(slices.Clone(d.meldinger), i, i+1)
		}
		for _, n := range gode {
			if n.variant() != d.variant() || n.dom != dfdgerr.Godkendt || !blandt(n.meldinger, p.ogsaa) {
				continue
			}
			if a := afstand(d.vaerdier, n.vaerdier); a < p.afstand {
				p.naer, p.afstand = n, a
			}
		}
		if q, har := valg[d.variant()]; !har || cmp.Or(cmp.Compare(len(p.ogsaa), len(q.ogsaa)), cmp.Compare(p.afstand, q.afstand)) < 0 {
			valg[d.variant()] = p
		}
	}
	return sorteret(valg)
}

// sorteret orders by how alone the finding is, then interface, the newest first, then by how near the near miss is.
func sorteret[M ~uint8](valg map[variant[M]]par[M]) []par[M] {
	return slices.SortedFunc(maps.Values(valg), func(p, q par[M]) int {
		return cmp.Or(cmp.Compare(len(p.ogsaa), len(q.ogsaa)), strings.Compare(string(q.sag.snitflade), string(p.sag.snitflade)),
			cmp.Compare(p.afstand, q.afstand), cmp.Compare(p.sag.metode, q.sag.metode))
	})
}

// blandt reports whether all findings are among others.
func blandt(disse, andre []dfdgerr.Melding) bool {
	for _, m := range disse {
		if !slices.ContainsFunc(andre, m.Equal) {
			return false
		}
	}
	return true
}

// afstand counts the values that two cases do not share.
func afstand(a, b map[string]string) (n int) {
	for sti, v := range a {
		if w, har := b[sti]; !har || v != w {
			n++
		}
	}
	for sti := range b {
		if _, har := a[sti]; !har {
			n++
		}
	}
	return n
}

// sager returns the cases about a rule, judged; one that cannot be run is none.
func (s *Samling[M, A, F]) sager(id string) (ud []*doemt[M]) {
	if s.mappe == nil {
		s.mappe, s.filer, s.doemte = sag.NewMappe(s.Mappe, "."), map[string][]string{}, map[string]*doemt[M]{}
		filer, _ := s.mappe.Filer()
		for _, f := range filer {
			s.filer[sagtest.Regel(f)] = append(s.filer[sagtest.Regel(f)], f)
		}
	}
	for _, fil := range s.filer[id] { // in order
		d, har := s.doemte[fil]
		if !har {
			d = s.doem(fil, id)
			s.doemte[fil] = d
		}
		if d != nil {
			ud = append(ud, d)
		}
	}
	return ud
}

func (s *Samling[M, A, F]) doem(fil, id string) *doemt[M] {
	sg, err := s.mappe.Read(fil)
	if err != nil {
		return nil
	}
	k, err := sg.Koer()
	if err != nil {
		return nil
	}
	d := &doemt[M]{navn: strings.TrimSuffix(fil, ".json"), snitflade: k.Rapport.Snitflade(), dom: k.Rapport.Dom(),
		meldinger: slices.Collect(k.Rapport.Meldinger()), vaerdier: map[string]string{}}
	if d.metode, _, _, err = s.Laes(sg); err != nil {
		return nil
	}
	if sg.Forventet != nil && sg.Forventet.Udfald != nil {
		d.viser = 1
	}
	if len(d.meldinger) > 0 {
		d.viser = 0 // no effect is shown beside a finding
	} else if svar, err := k.Svar(); err == nil && strings.Contains(string(svar.Udfald), strconv.Quote(id)) {
		d.viser = 2 // the outcome names the rule
	}
	var top map[string]any
	if json.Unmarshal(sg.JSON(), &top) == nil {
		for _, navn := range []string{"idag", "kalder", "borger", "kodelister", "request"} {
			vaerdier(d.vaerdier, navn, top[navn])
		}
	}
	return d
}

// vaerdier notes the values of a JSON value by their paths.
func vaerdier(m map[string]string, sti string, v any) {
	switch v := v.(type) {
	case map[string]any:
		if len(v) == 0 {
			m[sti] = "{}"
		}
		for navn, x := range v {
			vaerdier(m, sti+"/"+navn, x)
		}
	case []any:
		if len(v) == 0 {
			m[sti] = "[]"
		}
		for i, x := range v {
			vaerdier(m, sti+"/"+strconv.Itoa(i), x)
		}
	default:
		b, _ := json.Marshal(v)
		m[sti] = string(b)
	}
}
