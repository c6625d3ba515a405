package medlemskab_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/medlemskab/medlemskabtest"
	medlemskabgen "github.com/akasse/dfdg/medlemskab/medlemskabtest/gen"
	"github.com/google/go-cmp/cmp"
	"github.com/leanovate/gopter"
	"github.com/leanovate/gopter/commands"
)

// model is a citizen as the text of M has it: a plain list, days as numbers, and each question of
// a period asked for every single day.
type model struct {
	dag         int
	gammel      bool // 2021-3
	liste       []modelMedlemskab
	tilmeldt    []modelTilmelding
	sidsteKoder string
}

type modelMedlemskab struct {
	akasse, afdeling, start, slut int
	ved                           string
	kategori                      int
}

type modelTilmelding struct{ kategori, fra, til int }

const aaben = 1 << 20 // no end

func (m model) kopi() model {
	m.liste, m.tilmeldt = slices.Clone(m.liste), slices.Clone(m.tilmeldt)
	return m
}

// aktuel returns the number of the present membership, or -1.
func (m *model) aktuel() int {
	fundet := -1
	for i, x := range m.liste {
		if x.slut >= m.dag {
			fundet = i
		}
	}
	return fundet
}

// seneste returns the number of the one of the first n that ended last, or -1.
func (m *model) seneste(n int) int {
	fundet := -1
	for i, x := range m.liste[:n] {
		if fundet < 0 || x.slut >= m.liste[fundet].slut {
			fundet = i
		}
	}
	return fundet
}

// overlapper: the period that ended, and the start of one after it.
func (m *model) overlapper(i, start int) bool {
	switch {
	case i < 0:
		return false
	case m.gammel:
		return start < m.liste[i].start
	}
	return start <= m.liste[i].slut
}

func (m *model) afslut(i, start int) {
	slut := start - 1
	if m.gammel {
		slut = start
	}
	if i < 0 || m.liste[i].slut <= slut {
		return
	}
	x := &m.liste[i]
	if x.slut = slut; x.ved == "" {
		x.ved = "overflytning"
	}
}

func (m *model) opret(akasse, afdeling, start, ret, kategori int) (koder []int) {
	i := m.aktuel()
	if start > m.dag {
		koder = append(koder, 4585)
	}
	ny := modelMedlemskab{akasse: akasse, afdeling: afdeling, start: start, slut: aaben, kategori: kategori}
	rettes := i >= 0 && m.liste[i].akasse == akasse && m.liste[i].afdeling == afdeling
	switch {
	case rettes:
		if start != m.liste[i].start && m.overlapper(m.seneste(i), start) {
			koder = append(koder, 4582)
		}
	case i < 0:
		if m.overlapper(m.seneste(len(m.liste)), start) {
			koder = append(koder, 4582)
		}
	case start < m.liste[i].start, start == m.liste[i].start && !m.gammel:
		koder = append(koder, 4582)
	}
	if len(koder) > 0 {
		return koder
	}
	if rettes {
		if start != m.liste[i].start {
			m.afslut(m.seneste(i), start)
		}
		m.liste[i].start, m.liste[i].kategori = start, kategori
		return nil
	}
	if i < 0 {
		i = m.seneste(len(m.liste))
	}
	m.afslut(i, start)
	m.liste = append(m.liste, ny)
	if ret == aaben || ret < m.dag {
		ret = m.dag
	}
	for j := range m.tilmeldt {
		x := &m.tilmeldt[j]
		if x.kategori != 5 || ret < x.fra || ret > x.til {
			continue
		}
		if x.fra == ret {
			x.kategori = 1
			continue
		}
		nyt := modelTilmelding{1, ret, x.til}
		m.tilmeldt[j].til = ret - 1
		m.tilmeldt = append(m.tilmeldt, nyt)
	}
	return nil
}

// fortryd takes back what has not begun of a graduate that became a recipient.
func (m *model) fortryd() {
	for i := 0; i < len(m.tilmeldt); i++ {
		x := m.tilmeldt[i]
		if x.kategori != 1 || x.fra <= m.dag {
			continue
		}
		for j := range m.tilmeldt {
			if y := &m.tilmeldt[j]; y.kategori == 5 && y.til == x.fra-1 {
				y.til = x.til
				m.tilmeldt = slices.Delete(m.tilmeldt, i, i+1)
				i--
				break
			}
		}
	}
}

func (m *model) eget(akasse int) int {
	switch i := m.aktuel(); {
	case i < 0:
		return 4385
	case m.liste[i].akasse != akasse:
		return 4857
	}
	return 0
}

func (m *model) opdater(akasse, start, kategori int) (koder []int) {
	if k := m.eget(akasse); k != 0 {
		koder = append(koder, k)
	}
	if start != aaben && m.gammel {
		koder = append(koder, 1014)
		start = aaben
	}
	if start != aaben && start > m.dag {
		koder = append(koder, 4585)
	}
	if i := m.aktuel(); start != aaben && m.eget(akasse) == 0 && start != m.liste[i].start && m.overlapper(m.seneste(i), start) {
		koder = append(koder, 4582)
	}
	if len(koder) > 0 {
		return koder
	}
	x := &m.liste[m.aktuel()]
	if x.kategori = kategori; start != aaben {
		x.start = start
	}
	return nil
}

func (m *model) ophoer(akasse, slut int) (koder []int) {
	if k := m.eget(akasse); k != 0 {
		return []int{k}
	}
	x := &m.liste[m.aktuel()]
	if slut < x.start {
		return []int{4583}
	}
	x.slut, x.ved = slut, "ma"
	m.fortryd()
	dagpenge := m.erTilmeldt(1)
	for j := range m.tilmeldt {
		if t := &m.tilmeldt[j]; t.kategori == 1 && t.fra <= m.dag && m.dag <= t.til {
			t.til = m.dag
		}
	}
	if ny := m.nyTilmelding(); dagpenge && !slices.Contains(m.tilmeldt, ny) { // a second cancellation on a day makes no other
		m.tilmeldt = append(m.tilmeldt, ny)
	}
	return nil
}

func (m *model) erTilmeldt(kategori int) bool {
	return slices.ContainsFunc(m.tilmeldt, func(t modelTilmelding) bool {
		return t.kategori == kategori && t.fra <= m.dag && m.dag <= t.til
	})
}

// nyTilmelding is without benefit from today until 14 days on; day 0 is a Monday.
func (m *model) nyTilmelding() modelTilmelding {
	til := m.dag + 14
	for (til%7+7)%7 > 4 {
		til++
	}
	return modelTilmelding{3, m.dag, til}
}

func (m *model) tilbagekald(akasse, start, slut int) (koder []int) {
	i := m.aktuel()
	har := i >= 0
	if !har {
		i = m.seneste(len(m.liste))
	}
	if i < 0 || m.liste[i].akasse != akasse || har && slut != aaben {
		return []int{9161}
	}
	x := m.liste[i]
	if start != x.start {
		koder = append(koder, 9162)
	}
	if !har && slut != x.slut {
		koder = append(koder, 9163)
	}
	efter := slices.Delete(slices.Clone(m.liste), i, i+1)
	genoptaget := false
	// The one that ended the row: the first received after it that starts on its last day or the day after.
	for j := range efter[:i] {
		y := &efter[j]
		if y.ved != "overflytning" {
			continue
		}
		for n := j + 1; n < len(m.liste); n++ {
			if s := m.liste[n].start; s == y.slut || s == y.slut+1 {
				if n == i {
					y.slut, y.ved, genoptaget = aaben, "", true
				}
				break
			}
		}
	}
	til := x.slut
	if til == aaben {
		til = m.dag
	}
	slem := false
	for dag := x.start; dag <= til; dag++ {
		daekket := slices.ContainsFunc(efter, func(y modelMedlemskab) bool { return y.start <= dag && dag <= y.slut })
		if m.gammel {
			daekket = genoptaget
		}
		slem = slem || !daekket && slices.ContainsFunc(m.tilmeldt, func(t modelTilmelding) bool {
			return t.kategori == 1 && t.fra <= dag && dag <= t.til
		})
	}
	if slem {
		koder = append(koder, 9164)
	}
	if len(koder) == 0 {
		m.liste = efter
		m.fortryd()
	}
	return koder
}

func (m *model) kald(k medlemskabgen.Kald) {
	m.dag += k.Dage
	a := &k.Anmodning
	start, slut := dagnr(a.Medlemskabsstartdato), dagnr(a.Medlemskabophoersdato)
	var koder []int
	switch k.Metode {
	case medlemskab.CreateAkassemedlemskab:
		koder = m.opret(k.Akasse, a.Afdeling.Int(), start, dagnr(a.Dagpengeretsdato), a.Forsikringskategori.Int())
	case medlemskab.UpdateAkassemedlemskab:
		koder = m.opdater(k.Akasse, start, a.Forsikringskategori.Int())
	case medlemskab.UpdateAkassemedlemskabOphoer:
		koder = m.ophoer(k.Akasse, slut)
	case medlemskab.UpdateAkassemedlemskabTilbagekaldelse:
		koder = m.tilbagekald(k.Akasse, start, slut)
	}
	slices.Sort(koder)
	m.sidsteKoder = fmt.Sprint(koder)
}

func (m *model) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %v %v", m.sidsteKoder, m.liste, m.tilmeldt)
	return b.String()
}

func dagnr(d dfdg.Dato) int {
	if d.IsZero() {
		return aaben
	}
	return medlemskabtest.Idag.DageTil(d)
}

func modelAf(s []medlemskab.Periode) (l []modelMedlemskab) {
	for _, p := range s {
		x := modelMedlemskab{p.Akasse.Int(), p.Afdeling.Int(), dagnr(p.Startdato), dagnr(p.Slutdato), p.AfsluttetVed.String(), p.Forsikringskategori.Int()}
		l = append(l, x)
	}
	return l
}

func modelTilmeldt(s []dfdg.Tilmelding) (l []modelTilmelding) {
	for _, t := range s {
		l = append(l, modelTilmelding{t.Kategori.Int(), dagnr(t.Fra), dagnr(t.Til)})
	}
	return l
}

// system is the library under the same calls; what a call leaves is the facts of the next.
type system struct{ f *medlemskab.Fakta }

func (s *system) kald(k medlemskabgen.Kald) string {
	s.f.Idag, s.f.Kalder = s.f.Idag.PlusDage(k.Dage), dfdg.Akasse(k.Akasse)
	foer, kendt := s.f.Historik.Vaerdi()
	stak, _ := s.f.Medlemskaber.Vaerdi()
	for i := 0; !kendt && i < len(stak); i++ {
		foer = append(foer, medlemskab.Historikraekke{Periode: stak[i]})
	}
	u, err := medlemskab.Decide(k.Metode, &k.Anmodning, s.f)
	if u == nil {
		return fmt.Sprint(err)
	}
	var koder []int
	for m := range u.Rapport.Fejl() {
		koder = append(koder, int(m.Kode()))
	}
	slices.Sort(koder)
	efter, _ := u.Medlemskaber.Vaerdi()
	historik, _ := u.Historik.Vaerdi()
	// The history tells of each that was made, changed or recalled; they are made and recalled at the end of the stack.
	nye := max(len(efter), len(stak)) - min(len(efter), len(stak))
	for i := range min(len(efter), len(stak)) {
		if efter[i] != stak[i] {
			nye++
		}
	}
	switch {
	case err != nil && (u.Gemt || !cmp.Equal(stak, efter)):
		return "a rejected call changed the stack"
	case len(historik) != len(foer)+nye:
		return fmt.Sprintf("the history has %d rows, was %d, and %d registrations changed", len(historik), len(foer), nye)
	case !udenOverlap(efter, s.f.Snitflade == medlemskab.Snitflade2021_3):
		return fmt.Sprint("periods overlap: ", efter)
	case slices.ContainsFunc(efter, func(p medlemskab.Periode) bool { return !p.IsValid() }):
		return fmt.Sprint("a period ends before it begins: ", efter)
	}
	for i := range foer {
		if historik[i].Periode != foer[i].Periode {
			return "the history changed a row"
		}
	}
	aktuelle := 0
	for _, r := range historik {
		if r.ErAktuel {
			if p, ok := medlemskab.Aktuel(efter, s.f.Idag); !ok || p != r.Periode {
				return "erAktuel is not on the present membership"
			}
			aktuelle++
		}
	}
	if _, ok := medlemskab.Aktuel(efter, s.f.Idag); err == nil && ok != (aktuelle == 1) {
		return fmt.Sprint("rows with erAktuel: ", aktuelle)
	}
	s.f.Medlemskaber, s.f.Historik, s.f.Tilmeldinger = u.Medlemskaber, u.Historik, u.Tilmeldinger
	t, _ := u.Tilmeldinger.Vaerdi()
	m := model{sidsteKoder: fmt.Sprint(koder), liste: modelAf(efter), tilmeldt: modelTilmeldt(t)}
	return m.String()
}

// udenOverlap reports whether no day lies in two periods; in 2021-3 the day of a transfer does.
func udenOverlap(s []medlemskab.Periode, gammel bool) bool {
	for i, p := range s {
		for _, q := range s[:i] {
			fra, til := max(dagnr(p.Startdato), dagnr(q.Startdato)), min(dagnr(p.Slutdato), dagnr(q.Slutdato))
			if fra < til || fra == til && !gammel {
				return false
			}
		}
	}
	return true
}

type kommando struct{ medlemskabgen.Kald }

func (k kommando) Run(s commands.SystemUnderTest) commands.Result { return s.(*system).kald(k.Kald) }
func (k kommando) NextState(s commands.State) commands.State {
	m := s.(model).kopi()
	m.kald(k.Kald)
	return m
}
func (kommando) PreCondition(commands.State) bool { return true }
func (k kommando) PostCondition(s commands.State, r commands.Result) *gopter.PropResult {
	m := s.(model)
	if m.String() == r.(string) {
		return gopter.NewPropResult(true, "")
	}
	return gopter.NewPropResult(false, fmt.Sprintf("model %s, library %s", m.String(), r))
}
func (k kommando) String() string {
	return fmt.Sprintf("+%d %d %s %+v", k.Dage, k.Akasse, k.Metode, k.Anmodning)
}

func stakAf(m model) (s []medlemskab.Periode) {
	for _, x := range m.liste {
		p := medlemskab.Periode{Akasse: dfdg.NewAkassenummer(x.akasse), Startdato: medlemskabtest.Idag.PlusDage(x.start)}
		if x.slut != aaben {
			p.Slutdato = medlemskabtest.Idag.PlusDage(x.slut)
		}
		s = append(s, p)
	}
	return s
}

func TestMedlemskabModModel(t *testing.T) {
	for _, snitflade := range []dfdg.Snitflade{medlemskab.Snitflade2025_2, medlemskab.Snitflade2021_3} {
		t.Run(string(snitflade), func(t *testing.T) {
			c := &commands.ProtoCommands{
				NewSystemUnderTestFunc: func(s commands.State) commands.SystemUnderTest {
					m := s.(model)
					f := medlemskabtest.Fakta(nil)
					f.Snitflade = snitflade
					f.Kontaktgruppe = dfdg.Kendt(dfdg.NewKode(8))
					f.Medlemskaber = dfdg.Kendt([]medlemskab.Periode(historieAf(m)))
					var e []dfdg.Tilmelding
					for _, x := range m.tilmeldt {
						tm := dfdg.Tilmelding{Kategori: dfdg.NewKode(x.kategori), Fra: medlemskabtest.Idag.PlusDage(x.fra)}
						if x.til != aaben {
							tm.Til = medlemskabtest.Idag.PlusDage(x.til)
						}
						e = append(e, tm)
					}
					f.Tilmeldinger = dfdg.Kendt(e)
					return &system{f}
				},
				InitialStateGen: gopter.CombineGens(medlemskabgen.Historie(4), medlemskabgen.Tilmeldinger()).Map(func(v []any) model {
					return model{gammel: snitflade == medlemskab.Snitflade2021_3,
						liste: modelAf(v[0].(medlemskabtest.Stak)), tilmeldt: modelTilmeldt(v[1].([]dfdg.Tilmelding))}
				}),
				InitialPreConditionFunc: func(commands.State) bool { return true },
				GenCommandFunc: func(s commands.State) gopter.Gen {
					m := s.(model)
					return medlemskabgen.NytKald(stakAf(m), medlemskabtest.Idag.PlusDage(m.dag)).Map(func(k medlemskabgen.Kald) commands.Command {
						return kommando{k}
					})
				},
			}
			egenskab(t, "biblioteket følger modellen", commands.Prop(c))
		})
	}
}

// historieAf is the model's list as registrations.
func historieAf(m model) medlemskabtest.Stak {
	s := medlemskabtest.Stak(stakAf(m))
	for i, x := range m.liste {
		s[i].Afdeling, s[i].Forsikringskategori = dfdg.NewAfdelingsnummer(x.afdeling), dfdg.NewKode(x.kategori)
		_ = s[i].AfsluttetVed.UnmarshalText([]byte(x.ved))
	}
	return s
}
