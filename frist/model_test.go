package frist_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/frist"
	"github.com/akasse/dfdg/frist/fristtest"
	fristgen "github.com/akasse/dfdg/frist/fristtest/gen"
	"github.com/akasse/dfdg/internal/proeve"
	"github.com/google/go-cmp/cmp"
	"github.com/leanovate/gopter"
	"github.com/leanovate/gopter/commands"
	"github.com/leanovate/gopter/gen"
	"github.com/leanovate/gopter/prop"
)

// model is a citizen as the text of F has it: plain lists, names for states, days as numbers, and
// a day shift on every single day.
type model struct {
	dag       int
	frister   []modelFrist
	fravaer   []modelFravaer
	bookinger []modelBooking
}

type modelFrist struct {
	nr, type_, frist, aktivering int
	status                       string
	aendret                      int
}

type (
	modelFravaer struct{ type_, fra, til int }
	modelBooking struct{ type_, dag int }
)

const ingen = -1 << 30 // a date not given

func (m model) kopi() model {
	m.frister, m.fravaer, m.bookinger = slices.Clone(m.frister), slices.Clone(m.fravaer), slices.Clone(m.bookinger)
	return m
}

func (m *model) luk(i int) {
	f := &m.frister[i]
	switch f.status {
	case "IkkeAktiveret", "Aktiv", "Overskredet":
		f.status, f.aendret = "AdministrativtLukket", m.dag
	case "Indfriet":
		f.status, f.aendret = "IndfrietAfholdt", m.dag
	}
}

func (m *model) spaerret(dag int, typer ...int) bool {
	for _, v := range m.fravaer {
		if slices.Contains(typer, v.type_) && v.fra <= dag && dag <= v.til {
			return true
		}
	}
	return false
}

// opret returns the codes that it is rejected with, in the order of the message.
func (m *model) opret(nr, type_, dato, aktivering int) (koder string) {
	if m.spaerret(m.dag, 75) || m.spaerret(dato, 56, 57, 10, 47, 76) {
		koder += " 8301"
	}
	if m.find(nr) >= 0 {
		koder += " 4977"
	}
	if aktivering != ingen && aktivering <= m.dag {
		koder += " 1014"
	}
	if koder != "" {
		return koder
	}
	for i, f := range m.frister {
		if f.type_ == type_ {
			m.luk(i)
		}
	}
	ny := modelFrist{nr: nr, type_: type_, frist: dato, aktivering: aktivering, status: "IkkeAktiveret", aendret: m.dag}
	if aktivering == ingen {
		ny.status, ny.aktivering = "Aktiv", m.dag
	}
	for _, b := range m.bookinger {
		if b.type_ == type_ && b.dag > m.dag {
			ny.status, ny.aktivering = "Indfriet", m.dag
		}
	}
	m.frister = append(m.frister, ny)
	return ""
}

func (m *model) find(nr int) int {
	return slices.IndexFunc(m.frister, func(f modelFrist) bool { return f.nr == nr })
}

func (m *model) opdater(nr, dato, aktivering int, status string) (koder string) {
	i, ny := m.find(nr), modelFrist{frist: ingen}
	if i >= 0 {
		ny = m.frister[i]
	}
	if dato != ingen {
		ny.frist = dato
	}
	if ny.status == "AdministrativtLukket" || ny.status == "IndfrietAfholdt" {
		return " 1014" // and nothing else is found on it
	}
	if i >= 0 && status != "AdministrativtLukket" && m.spaerret(ny.frist, 10, 47, 76) {
		koder += " 8301"
	}
	if i < 0 {
		koder += " 1014"
	}
	if status == "" && aktivering != ingen && aktivering < m.dag && (i < 0 || aktivering != ny.aktivering) {
		koder += " 1014"
	}
	umulig := status != "" && status != "AdministrativtLukket" && status != "IndfrietAfholdt"
	if status != "" && i >= 0 {
		umulig = umulig || (status == "IndfrietAfholdt") != (ny.status == "Indfriet")
	}
	if umulig {
		koder += " 1014"
	}
	if koder != "" {
		return koder
	}
	if aktivering != ingen {
		ny.aktivering = aktivering
	}
	switch {
	case status != "":
		ny.status = status
	case aktivering == m.dag && ny.status == "IkkeAktiveret":
		ny.status = "Aktiv"
	}
	if ny.status != m.frister[i].status {
		ny.aendret = m.dag
	}
	m.frister[i] = ny
	return ""
}

func (m *model) nytFravaer(v modelFravaer) (koder string) {
	if v.til < v.fra {
		return " 1014"
	}
	if v.type_ == 75 || v.type_ == 56 || v.type_ == 57 {
		for i := range m.frister {
			m.luk(i)
		}
	}
	m.fravaer = append(m.fravaer, v)
	return ""
}

func (m *model) nyBooking(b modelBooking) {
	for i := range m.frister {
		f := &m.frister[i]
		if f.type_ == b.type_ && b.dag >= m.dag && (f.status == "Aktiv" || f.status == "IkkeAktiveret" || f.status == "Overskredet") {
			f.status, f.aktivering, f.aendret = "Indfriet", min(f.aktivering, m.dag), m.dag
		}
	}
	m.bookinger = append(m.bookinger, b)
}

// enDag is one day of daily runs. What an update moved into the past counts from the first day that it could.
func (m *model) enDag() {
	m.dag++
	for i := range m.frister {
		f := &m.frister[i]
		if f.status == "AdministrativtLukket" || f.status == "IndfrietAfholdt" {
			continue
		}
		efter, paaDagen := 0, 0 // meetings since the change of state, a later one than it at all
		for _, b := range m.bookinger {
			switch {
			case b.type_ != f.type_:
			case b.dag > f.aendret && b.dag <= m.dag:
				efter++
			case b.dag == f.aendret:
				paaDagen++
			}
		}
		for _, b := range m.bookinger {
			if b.type_ == f.type_ && b.dag > f.aendret {
				paaDagen = 0
			}
		}
		if efter > 0 || f.status == "Indfriet" && paaDagen > 0 {
			f.status, f.aendret = "IndfrietAfholdt", m.dag
		}
		tidligst := f.aendret + 1
		if f.status == "IkkeAktiveret" && f.aktivering <= m.dag {
			tidligst = max(tidligst, f.aktivering)
			f.status, f.aendret = "Aktiv", tidligst
		}
		if f.status == "Aktiv" && f.frist < m.dag {
			f.status, f.aendret = "Overskredet", max(tidligst, f.frist+1)
		}
	}
}

// svar is how a call went: the code it was rejected with, and the deadlines afterwards.
func (m *model) svar(fejl string) string {
	s := fejl
	for _, f := range m.frister {
		s += fmt.Sprintf(" %d:%d %s %d %d", f.nr, f.type_, f.status, f.frist, f.aktivering)
	}
	return s
}

// system is the library under the same calls, which runs its day shift once after each gap.
type system struct{ f *frist.Fakta }

func (s *system) dage(d dfdg.Dato) int { return fristtest.Idag.DageTil(d) }

func (s *system) udfoer(m frist.Metode, a *frist.Anmodning) string {
	u, err := frist.Decide(m, a, s.f)
	fejl := ""
	if err != nil {
		for x := range u.Rapport.Fejl() {
			fejl += fmt.Sprint(" ", int(x.Kode()))
		}
	}
	s.f.Frister = dfdg.Kendt(u.Frister)
	for _, f := range u.Frister {
		id, _ := f.FristId.MarshalText()
		var nr int
		fmt.Sscanf(string(id[24:]), "%x", &nr)
		fejl += fmt.Sprintf(" %d:%d %s %d %d", nr, f.Samtaletype.Int(), f.Status, s.dage(f.Fristdato), s.dage(f.Fristaktiveringsdato))
	}
	return fejl
}

// kald is a command: what to do in the model and in the library.
type kald struct {
	navn string
	mod  func(*model) string
	sys  func(*system) string
}

func (k kald) Run(s commands.SystemUnderTest) commands.Result { return k.sys(s.(*system)) }
func (k kald) PreCondition(commands.State) bool               { return true }
func (k kald) String() string                                 { return k.navn }

type tilstand struct {
	m    model
	svar string
}

func (k kald) NextState(s commands.State) commands.State {
	m := s.(tilstand).m.kopi()
	fejl := k.mod(&m)
	return tilstand{m, m.svar(fejl)}
}

func (k kald) PostCondition(s commands.State, r commands.Result) *gopter.PropResult {
	if vil := s.(tilstand).svar; vil != r.(string) {
		return &gopter.PropResult{Status: gopter.PropFalse, Labels: []string{"model: " + vil, "frist: " + r.(string)}}
	}
	return &gopter.PropResult{Status: gopter.PropTrue}
}

func dato(dag int) dfdg.Dato {
	if dag == ingen {
		return dfdg.Dato{}
	}
	return fristtest.Idag.PlusDage(dag)
}

// naesteKald makes a command of random numbers, its dates around the model's day.
func naesteKald(m model, n []int) kald {
	type_, naer := []int{4, 7}[n[1]%2], func(n, fra, antal int) int { return m.dag + fra + n%antal }
	aktivering := ingen
	if n[3]%2 == 0 {
		aktivering = naer(n[4], -1, 6)
	}
	switch n[0] % 10 {
	case 0, 1, 2:
		nr, d := 1+len(m.frister), naer(n[2], -2, 10)
		if n[5]%10 == 0 {
			nr = 1
		}
		return kald{fmt.Sprintf("opret(%d, %d, %d, %d)", nr, type_, d, aktivering),
			func(m *model) string { return m.opret(nr, type_, d, aktivering) },
			func(s *system) string {
				return s.udfoer(frist.CreateFrist, &frist.Anmodning{FristId: fristtest.Id(nr), Samtaletype: dfdg.NewKode(type_), Fristdato: dato(d), Fristaktiveringsdato: dato(aktivering)})
			}}
	case 3, 4:
		nr, d, status := 1+n[5]%(1+len(m.frister)), ingen, "" // at times a number beyond the last
		if n[2]%2 == 0 {
			d = naer(n[6], -2, 10)
		}
		var element frist.Friststatus
		if n[7]%2 == 0 {
			x := alleStatus[n[8]%len(alleStatus)]
			element, status = frist.NewFriststatus(x), x.String()
		}
		return kald{fmt.Sprintf("opdater(%d, %d, %d, %q)", nr, d, aktivering, status),
			func(m *model) string { return m.opdater(nr, d, aktivering, status) },
			func(s *system) string {
				return s.udfoer(frist.UpdateFrist, &frist.Anmodning{FristId: fristtest.Id(nr), Fristdato: dato(d), Fristaktiveringsdato: dato(aktivering), Friststatus: element})
			}}
	case 5:
		v := modelFravaer{[]int{8, 10, 47, 56, 57, 75, 76}[n[5]%7], naer(n[2], -3, 12), 0}
		v.til = v.fra + n[6]%5 - 1
		return kald{fmt.Sprintf("fravaer(%+v)", v),
			func(m *model) string { return m.nytFravaer(v) },
			func(s *system) string {
				ud := s.udfoer(frist.FravaerOprettet, &frist.Anmodning{Type: dfdg.NewKode(v.type_), Fra: dato(v.fra), Til: dato(v.til)})
				if har, _ := s.f.Fravaer.Vaerdi(); v.til >= v.fra {
					s.f.Fravaer = dfdg.Kendt(append(har, fristtest.Fravaer(v.type_, dato(v.fra), dato(v.til))))
				}
				return ud
			}}
	case 6, 7:
		b := modelBooking{type_, naer(n[2], -2, 8)}
		return kald{fmt.Sprintf("booking(%+v)", b),
			func(m *model) string { m.nyBooking(b); return "" },
			func(s *system) string {
				ud := s.udfoer(frist.BookingOprettet, &frist.Anmodning{Samtaletype: dfdg.NewKode(b.type_), Dato: dato(b.dag)})
				har, _ := s.f.Bookinger.Vaerdi()
				s.f.Bookinger = dfdg.Kendt(append(har, fristtest.Booking(b.type_, dato(b.dag))))
				return ud
			}}
	}
	dage := 1 + n[2]%9
	return kald{fmt.Sprintf("dage(%d)", dage),
		func(m *model) string {
			for range dage {
				m.enDag()
			}
			return ""
		},
		func(s *system) string {
			s.f.Idag = s.f.Idag.PlusDage(dage)
			return s.udfoer(frist.Dagskift, &frist.Anmodning{})
		}}
}

// The library against the model under random calls, with gaps in the day shift.
func TestModellen(t *testing.T) {
	p := proeve.Parametre(t, 200)
	p.MaxSize = 40
	props := gopter.NewProperties(p)
	props.Property("frist som modellen", commands.Prop(&commands.ProtoCommands{
		NewSystemUnderTestFunc: func(commands.State) commands.SystemUnderTest {
			return &system{fristtest.Fakta()}
		},
		InitialStateGen: gen.Const(tilstand{}),
		GenCommandFunc: func(s commands.State) gopter.Gen {
			m := s.(tilstand).m
			return gen.SliceOfN(9, gen.IntRange(0, 9999)).Map(func(n []int) commands.Command { return naesteKald(m, n) })
		},
	}))
	props.TestingRun(t)
}

// faktaMed returns what is known of a citizen with these deadlines and bookings.
func faktaMed(f []frist.Frist, b []dfdg.Booking) frist.Fakta {
	fakta := *fristtest.Fakta(f...)
	fakta.Bookinger = dfdg.Kendt(b)
	return fakta
}

type skiftAf struct {
	nr       int
	fra, til frist.Status
	regel    string
}

// dagskift runs the day shift on the days given and returns the deadlines and each one's changes.
func dagskift(t *testing.T, f frist.Fakta, dage ...int) ([]frist.Frist, [][]skiftAf, int) {
	t.Helper()
	frister, _ := f.Frister.Vaerdi()
	skift, beskeder := make([][]skiftAf, len(frister)), 0
	for _, d := range dage {
		f.Idag = fristtest.Idag.PlusDage(d)
		u, err := frist.DecideDagskift(&f)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range u.Skift {
			skift[s.Nr] = append(skift[s.Nr], skiftAf{s.Nr, s.Fra, s.Til, s.Regel.Id()})
		}
		beskeder += len(u.Beskeder)
		f.Frister = dfdg.Kendt(u.Frister)
	}
	frister, _ = f.Frister.Vaerdi()
	return frister, skift, beskeder
}

func sammenlign(t *testing.T, f frist.Fakta, dage int) bool {
	var hver []int
	for d := 1; d <= dage; d++ {
		hver = append(hver, d)
	}
	frister, skift, beskeder := dagskift(t, f, hver...)
	enGang, skift1, beskeder1 := dagskift(t, f, dage)
	toGange, skift2, beskeder2 := dagskift(t, f, dage, dage)
	sml := cmp.AllowUnexported(skiftAf{})
	for _, d := range []string{
		cmp.Diff(frister, enGang), cmp.Diff(skift, skift1, sml), cmp.Diff(beskeder, beskeder1),
		cmp.Diff(enGang, toGange), cmp.Diff(skift1, skift2, sml), cmp.Diff(beskeder1, beskeder2),
	} {
		if d != "" {
			t.Logf("%d days: %s", dage, d)
			return false
		}
	}
	return true
}

// After a gap the day shift gives what daily runs would have given, and twice is as once: for
// legal histories, and for any deadlines and bookings at all.
func TestDagskiftEfterOphold(t *testing.T) {
	props := gopter.NewProperties(proeve.Parametre(t, 200))
	dage, bookinger := gen.IntRange(1, 15), gen.SliceOfN(4, fristgen.Booking())
	props.Property("lovlige forløb", prop.ForAll(func(h fristgen.Forloeb, b []dfdg.Booking, dage int) bool {
		passeret := fristtest.Idag.DageTil(h.Fakta.Idag)
		har, _ := h.Fakta.Bookinger.Vaerdi()
		h.Fakta.Bookinger = dfdg.Kendt(append(slices.Clone(har), b...))
		tilbage := func(d *dfdg.Dato) { *d = d.PlusDage(-passeret) } // so that the history ends on Idag
		frister, _ := h.Fakta.Frister.Vaerdi()
		for i := range frister {
			tilbage(&frister[i].Fristdato)
			tilbage(&frister[i].Fristaktiveringsdato)
			tilbage(&frister[i].Aendret)
		}
		har, _ = h.Fakta.Bookinger.Vaerdi()
		for i := range har {
			tilbage(&har[i].Dato)
		}
		return sammenlign(t, h.Fakta, dage)
	}, fristgen.NytForloeb(12), bookinger, dage))
	props.Property("hvad som helst", prop.ForAll(func(f []frist.Frist, b []dfdg.Booking, dage int) bool {
		return sammenlign(t, faktaMed(f, b), dage)
	}, gen.SliceOfN(4, fristgen.Frist()), bookinger, dage))
	props.TestingRun(t)
}

// In every legal history there is at most one deadline per type that is not closed (F-09), none that is active, to be
// activated or overdue beside a future booking (F-25), every state is one of the six, and nothing leaves a closed one.
func TestLovligeForloeb(t *testing.T) {
	props := gopter.NewProperties(proeve.Parametre(t, 150))
	props.Property("invarianter", prop.ForAll(func(s []fristgen.Skridt) bool {
		var foer []frist.Frist
		for i := range len(s) + 1 {
			h := fristgen.Udspil(s[:i])
			frister, _ := h.Fakta.Frister.Vaerdi()
			bookinger, _ := h.Fakta.Bookinger.Vaerdi()
			aabne := map[dfdg.Kode]int{}
			for j, f := range frister {
				if !f.Status.IsValid() || f.Aendret.IsZero() || j < len(foer) && foer[j].Status.Lukket() && foer[j] != f {
					return false
				}
				if !f.Status.Lukket() {
					aabne[f.Samtaletype]++
				}
				for _, b := range bookinger {
					if b.Samtaletype == f.Samtaletype && b.Dato.Efter(h.Fakta.Idag) && (f.Status == ak || f.Status == ik || f.Status == ov) {
						return false
					}
				}
			}
			for _, n := range aabne {
				if n > 1 {
					return false
				}
			}
			foer = frister
		}
		return true
	}, gen.SliceOfN(12, fristgen.NytSkridt())))
	// The histories reach every state, so that the property above says something.
	naaet := map[frist.Status]bool{}
	props.Property("når enhver tilstand", prop.ForAll(func(h fristgen.Forloeb) bool {
		frister, _ := h.Fakta.Frister.Vaerdi()
		for _, f := range frister {
			naaet[f.Status] = true
		}
		return true
	}, fristgen.NytForloeb(20)))
	props.TestingRun(t)
	if len(naaet) != len(alleStatus) {
		t.Errorf("states reached: %v", naaet)
	}
}
