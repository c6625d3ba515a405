package taeller_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/leanovate/gopter"
	"github.com/leanovate/gopter/commands"
	gopgen "github.com/leanovate/gopter/gen"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/proeve"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/taeller"
	"github.com/akasse/dfdg/taeller/taellertest"
)

// model is a citizen and the account as the catalogue's text has them: plain lists, time.Time for
// days, a counter as the day that it was made up on and who reported it.
type model struct {
	dag           time.Time
	medlemskaber  []modelMedlemskab
	saet          []modelTaeller // thirteen; nil where there is no set
	ny            string         // "", "ja" or "nej"
	visning       bool
	historik      []modelRegistrering
	kontaktgruppe int
	nr            int // of the latest counter that a message held
}

func (m *model) kopi() *model {
	n := *m
	n.medlemskaber, n.saet, n.historik = slices.Clone(m.medlemskaber), slices.Clone(m.saet), slices.Clone(m.historik)
	return &n
}

type modelMedlemskab struct {
	fond        int
	fra, til    time.Time
	uafsluttet_ bool // no end
}

type modelTaeller struct {
	nr   int // 0: the set lacks it
	hvem string
}

type modelRegistrering struct {
	naar    time.Time
	saet    []modelTaeller
	ny      string
	visning bool
}

// modelKald is one call: who, in which interface, and what.
type modelKald struct {
	metode       taeller.Metode
	gammel       bool
	fond         int // 0: STAR
	ny, rettelse bool
	tal          [13]int // the counters of the message, 0 for none
	vis          bool
	naar         time.Time
}

type modelSvar struct {
	koder       []int
	gemt, fjern bool
	til         int
	beskeder    []string
	iBesked     []modelTaeller
	nyIBesked   string
	visIBesked  string
	saet        []modelTaeller // of a look-up
	ny          string
	visning     bool
	svarer      bool // a look-up that answers
}

var modelSeks = []int{0, 1, 3, 4, 6, 8}

func (m *model) uafsluttet(p modelMedlemskab) bool { return p.uafsluttet_ || !p.til.Before(m.dag) }

func (m *model) aktuel() int {
	for _, p := range slices.Backward(m.medlemskaber) {
		if m.uafsluttet(p) {
			return p.fond
		}
	}
	return 0
}

func (m *model) senest() int {
	var s modelMedlemskab
	for _, p := range m.medlemskaber {
		if s.fond == 0 || !p.til.Before(s.til) {
			s = p
		}
	}
	return s.fond
}

// i reports whether today lies within a window around a membership of a fund, of any for 0.
func (m *model) i(fond int, fra func(time.Time) time.Time, til func(time.Time) time.Time) bool {
	return slices.ContainsFunc(m.medlemskaber, func(p modelMedlemskab) bool {
		return (fond == 0 || p.fond == fond) && !m.dag.Before(fra(p.fra)) && (p.uafsluttet_ || !m.dag.After(til(p.til)))
	})
}

func dage(n int) func(time.Time) time.Time {
	return func(t time.Time) time.Time { return t.AddDate(0, 0, n) }
}

// treAar is three calendar years on; 29 February becomes the 28th.
func treAar(t time.Time) time.Time {
	if t.Month() == time.February && t.Day() == 29 {
		t = t.AddDate(0, 0, -1)
	}
	return t.AddDate(3, 0, 0)
}

func (k modelKald) hvem() string {
	if k.fond == 0 {
		return "star"
	}
	return fmt.Sprintf("a-kasse %d", k.fond)
}

// udfoer is the whole service: what it answers, and what the account is afterwards.
func (m *model) udfoer(k modelKald) (s modelSvar) {
	switch k.metode {
	case taeller.CreateDagpengetaellerkonto:
		m.opret(k, &s)
	case taeller.GetDagpengetaellerkonto, taeller.GetHistoriskDagpengetaellerkonto:
		m.hent(k, &s)
	default:
		m.skriv(k, &s)
	}
	slices.Sort(s.koder)
	if s.gemt {
		m.historik = append(m.historik, modelRegistrering{m.dag, slices.Clone(m.saet), m.ny, m.visning})
	}
	return s
}

func (m *model) opret(k modelKald, s *modelSvar) {
	star := k.fond == 0
	tilladt := true
	switch {
	case star && k.gammel:
		s.koder, tilladt = append(s.koder, 4575), false
	case star:
	default:
		fra, til := dage(-120), dage(1095)
		if k.gammel {
			fra, til = dage(0), treAar
		}
		if !m.i(k.fond, fra, til) {
			kode := 4575
			if !m.i(0, fra, til) {
				kode = 4856
			}
			s.koder, tilladt = append(s.koder, kode), false
		}
	}
	tidligere := !star && m.aktuel() != k.fond
	if tilladt && tidligere && k.rettelse {
		s.koder, tilladt = append(s.koder, 4575), false
	}
	for nr := range 13 {
		if k.tal[nr] != 0 {
			continue
		}
		seks := slices.Contains(modelSeks, nr)
		registreret := m.saet != nil && m.saet[nr].nr != 0
		switch {
		case seks && !k.gammel:
			s.koder = append(s.koder, 1014)
		case !tilladt || !registreret || k.rettelse || !seks && k.ny:
		case k.gammel:
			s.koder = append(s.koder, 9318)
		default:
			s.koder = append(s.koder, 9319)
		}
	}
	if tilladt && !k.gammel && !k.ny && m.saet == nil {
		s.koder = append(s.koder, 9181)
	}
	if len(s.koder) > 0 {
		return
	}
	indberettet := make([]modelTaeller, 13)
	for nr, v := range k.tal {
		if v != 0 {
			indberettet[nr] = modelTaeller{v, k.hvem()}
		}
	}
	ny := map[bool]string{true: "ja", false: "nej"}[k.ny]
	if tidligere && (m.aktuel() != 0 || m.senest() != k.fond) {
		if s.til = m.aktuel(); s.til == 0 {
			s.til = m.senest()
		}
		s.beskeder, s.iBesked, s.nyIBesked = []string{fmt.Sprintf("a-kasse %d", s.til)}, indberettet, ny
		if !m.visning {
			s.visIBesked = "nej"
		}
		return
	}
	s.gemt = true
	if k.gammel && k.rettelse && m.saet != nil {
		for _, nr := range modelSeks {
			s.fjern = s.fjern || k.tal[nr] == 0 && m.saet[nr].nr != 0
		}
	}
	if m.saet, m.ny = indberettet, ny; s.fjern {
		m.saet, m.ny = nil, ""
	}
	m.sendt(k, s)
}

// sendt is who gets a message about what was stored.
func (m *model) sendt(k modelKald, s *modelSvar) {
	if m.aktuel() == 0 {
		return
	}
	s.beskeder = []string{fmt.Sprintf("a-kasse %d", m.aktuel())}
	if m.kontaktgruppe == 24 {
		s.beskeder = append(s.beskeder, "jobcenter")
	}
	if m.saet != nil {
		s.iBesked, s.nyIBesked, s.visIBesked = m.saet, m.ny, map[bool]string{true: "ja", false: "nej"}[m.visning]
	}
}

func (m *model) skriv(k modelKald, s *modelSvar) {
	maa := k.fond == 0 && !k.gammel ||
		k.fond != 0 && m.aktuel() == k.fond && m.i(k.fond, dage(0), dage(0))
	opdatering := k.metode != taeller.UpdateTaellervisning && k.metode != taeller.DeleteDagpengetaellerkonto
	switch {
	case !maa:
		s.koder = []int{4575}
		return
	case m.saet == nil, opdatering && m.saet[0].nr == 0:
		s.koder = []int{9181}
		return
	}
	s.gemt = true
	switch {
	case k.metode == taeller.UpdateTaellervisning:
		m.visning = k.vis
	case k.metode == taeller.DeleteDagpengetaellerkonto:
		s.fjern, m.saet, m.ny = true, nil, ""
	default:
		m.saet = slices.Clone(m.saet)
		for nr, v := range k.tal {
			if v != 0 {
				m.saet[nr] = modelTaeller{v, k.hvem()}
			}
		}
		m.sendt(k, s)
	}
}

func (m *model) hent(k modelKald, s *modelSvar) {
	foer := -120
	if k.gammel {
		foer = 0
	}
	switch {
	case k.fond == 0, m.i(k.fond, dage(foer), dage(120)):
	case len(m.medlemskaber) == 0:
		s.koder = []int{4385}
	case m.aktuel() != 0 && m.aktuel() != k.fond:
		s.koder = []int{4857}
	default:
		s.koder = []int{4575}
	}
	if len(s.koder) > 0 {
		return
	}
	s.saet, s.ny, s.visning = m.saet, m.ny, m.visning
	if k.metode == taeller.GetHistoriskDagpengetaellerkonto {
		s.saet, s.ny, s.visning = nil, "", true
		for _, r := range m.historik {
			if !r.naar.After(k.naar) {
				s.saet, s.ny, s.visning = r.saet, r.ny, r.visning
			}
		}
	}
	if s.svarer = s.saet != nil; !s.svarer {
		*s = modelSvar{koder: []int{9181}}
	}
}

// modelTrin is a command: a seed that says what happens to the citizen and which call comes then.
type modelTrin struct {
	froe uint64
	navn string
}

// tager makes what happens happen, and returns the call.
func (m *model) tager(froe uint64) modelKald {
	r := rand.New(rand.NewPCG(froe, 0))
	switch r.IntN(6) {
	case 0:
		m.dag = m.dag.AddDate(0, 0, []int{1, 2, 30, 119, 120, 121, 365, 1095}[r.IntN(8)])
	case 1:
		m.nytMedlemskab(r)
	}
	return m.tilfaeldigtKald(r)
}

// modelTilstand is the model after a call, and what it answered.
type modelTilstand struct {
	m    *model
	vil  modelSvar
	kald modelKald
}

// modelSystem is the library with what is known of the citizen, and the citizen as it stands.
type modelSystem struct {
	m              *model
	f              *taeller.Fakta
	registreringer []taeller.Registrering
}

// modelResultat is what a call answered and left.
type modelResultat struct {
	svar    modelSvar
	saet    []modelTaeller
	ny      string
	visning bool
	fejl    string
}

func (c modelTrin) PreCondition(commands.State) bool { return true }
func (c modelTrin) String() string                   { return c.navn }

func (c modelTrin) NextState(s commands.State) commands.State {
	m := s.(modelTilstand).m.kopi()
	k := m.tager(c.froe)
	return modelTilstand{m, m.udfoer(k), k}
}

func (c modelTrin) Run(s commands.SystemUnderTest) commands.Result {
	return s.(*modelSystem).udfoer(c.froe)
}

func (s *modelSystem) udfoer(froe uint64) (r modelResultat) {
	m, f := s.m, s.f
	k := m.tager(froe)
	f.Idag, f.Snitflade, f.Kalder = dato(m.dag), taeller.Snitflade2025_1, dfdg.STAR()
	if k.gammel {
		f.Snitflade = taeller.Snitflade2023_2
	}
	if k.fond != 0 {
		f.Kalder = dfdg.Akasse(k.fond)
	}
	f.Medlemskaber, f.Registreringer = dfdg.Kendt(m.perioder()), dfdg.Kendt(s.registreringer)
	m.udfoer(k) // what the next call is picked by
	saetFoer, _ := f.Taellere.Vaerdi()
	u, err := taeller.Decide(k.metode, k.anmodning(), f)
	r.svar = modelSvarAf(k.metode, u, err)
	if k.metode != taeller.GetDagpengetaellerkonto && k.metode != taeller.GetHistoriskDagpengetaellerkonto {
		saet, _ := u.Taellere.Vaerdi()
		if !u.Gemt && !cmp.Equal(saet, saetFoer) {
			r.fejl = "not stored, and the set is another"
		}
		f.Taellere, f.Nyindplacering, f.Taellervisning = u.Taellere, u.Nyindplacering, u.Taellervisning
		if u.Gemt {
			ny, _ := u.Nyindplacering.Vaerdi()
			vis, _ := u.Taellervisning.Vaerdi()
			s.registreringer = append(s.registreringer, taeller.Registrering{
				Tidspunkt: dfdg.NewTidspunkt(f.Idag, 0, 0, 0), Taellere: saet, Nyindplacering: ny, Taellervisning: vis})
		}
	}
	saet, _ := f.Taellere.Vaerdi()
	ny, _ := f.Nyindplacering.Vaerdi()
	vis, _ := f.Taellervisning.Vaerdi()
	r.saet, r.ny, r.visning = modelSaet(saet), janej(ny), vis != dfdg.Nej
	return r
}

func (c modelTrin) PostCondition(s commands.State, r commands.Result) *gopter.PropResult {
	t := s.(modelTilstand)
	d := cmp.Diff(modelResultat{t.vil, t.m.saet, t.m.ny, t.m.visning, ""}, r, cmp.AllowUnexported(modelResultat{}, modelSvar{}, modelTaeller{}))
	if d != "" {
		return &gopter.PropResult{Status: gopter.PropFalse, Labels: []string{t.m.dag.Format(time.DateOnly) + " " + d}}
	}
	return &gopter.PropResult{Status: gopter.PropTrue}
}

// The library and the model agree on random sequences of calls, each on what the one before it left: codes, what is stored, sent
// and answered, who reported each counter, and what stays as it was.
func TestModellen(t *testing.T) {
	p := proeve.Parametre(t, 200)
	p.MinSize, p.MaxSize = 25, 40
	gemt, svar, afvist := map[taeller.Metode]int{}, map[taeller.Metode]int{}, map[int]int{}
	props := gopter.NewProperties(p)
	props.Property("kontoen som modellen", commands.Prop(&commands.ProtoCommands{
		NewSystemUnderTestFunc: func(s commands.State) commands.SystemUnderTest {
			m := s.(modelTilstand).m.kopi()
			f := taellertest.Fakta()
			f.Taellere = dfdg.Kendt[*taeller.Taellersaet](nil)
			f.Nyindplacering, f.Taellervisning = dfdg.Kendt(dfdg.JaNej(0)), dfdg.Kendt(dfdg.JaNej(0))
			f.Kontaktgruppe = dfdg.Kendt(dfdg.NewKode(m.kontaktgruppe))
			return &modelSystem{m: m, f: f}
		},
		InitialStateGen: gopgen.OneConstOf(2, 24).Map(func(kontaktgruppe int) modelTilstand {
			return modelTilstand{m: &model{dag: time.Date(2025, 3, 3, 0, 0, 0, 0, time.UTC), visning: true, kontaktgruppe: kontaktgruppe}}
		}),
		GenCommandFunc: func(s commands.State) gopter.Gen {
			m := s.(modelTilstand).m
			return gopgen.UInt64().Map(func(froe uint64) commands.Command {
				m := m.kopi()
				k := m.tager(froe)
				v := m.udfoer(k)
				switch {
				case v.gemt:
					gemt[k.metode]++
				case v.svarer:
					svar[k.metode]++
				}
				for _, kode := range v.koder {
					afvist[kode]++
				}
				return modelTrin{froe, fmt.Sprintf("%s %s by %s, counters %v", m.dag.Format(time.DateOnly), k.metode, k.hvem(), k.tal)}
			})
		},
	}))
	props.TestingRun(t)
	// The sequences come to every method of 2025-1, to the single updates of 2023-2 and to every code that a citizen's situation gives, so
	// that the model says something.
	enkeltvis := 0
	for m := taeller.CreateDagpengetaellerkonto; m <= taeller.UpdateEmploymentBonusConsumption; m++ {
		switch {
		case m == taeller.GetTaellereFraTidligereAkasse:
		case m.Navn(taeller.Snitflade2025_1) == "":
			enkeltvis += gemt[m]
		case gemt[m]+svar[m] == 0:
			t.Errorf("no call of %s succeeds", m)
		}
	}
	if enkeltvis == 0 {
		t.Error("no counter is updated by itself")
	}
	afvist[9318] += afvist[9319] // the same of either interface, and rare
	for _, kode := range []int{1014, 4385, 4575, 4856, 4857, 9181, 9318} {
		if afvist[kode] == 0 {
			t.Errorf("no call is rejected with %d", kode)
		}
	}
}

// nytMedlemskab ends the present membership, today or before a new one that begins around today.
func (m *model) nytMedlemskab(r *rand.Rand) {
	ny := modelMedlemskab{fond: []int{57, 83, 86}[r.IntN(3)], fra: m.dag.AddDate(0, 0, []int{-400, -1, 0, 1, 120, 121}[r.IntN(6)]), uafsluttet_: true}
	if i := len(m.medlemskaber) - 1; i >= 0 && m.medlemskaber[i].uafsluttet_ {
		p := &m.medlemskaber[i]
		p.uafsluttet_, p.til = false, ny.fra.AddDate(0, 0, -1)
		if r.IntN(3) == 0 { // left, and joins none
			ny.fond, p.til = 0, m.dag.AddDate(0, 0, -r.IntN(3))
		}
		if p.til.Before(p.fra) {
			p.til = p.fra
		}
	}
	if ny.fond != 0 {
		m.medlemskaber = append(m.medlemskaber, ny)
	}
}

func (m *model) perioder() (p []medlemskab.Periode) {
	for _, v := range m.medlemskaber {
		q := medlemskab.Periode{Akasse: dfdg.NewAkassenummer(v.fond), Startdato: dato(v.fra)}
		if !v.uafsluttet_ {
			q.Slutdato = dato(v.til)
		}
		p = append(p, q)
	}
	return p
}

// tilfaeldigtKald makes a call that is rather often one that succeeds.
func (m *model) tilfaeldigtKald(r *rand.Rand) modelKald {
	k := modelKald{gammel: r.IntN(2) == 0, ny: r.IntN(2) == 0, rettelse: r.IntN(4) == 0, vis: r.IntN(2) == 0}
	if k.fond = m.aktuel(); r.IntN(3) == 0 || k.fond == 0 {
		k.fond = []int{57, 83, 86, 0}[r.IntN(4)]
	}
	k.naar = m.dag.AddDate(0, 0, -r.IntN(400))
	gamle := []taeller.Metode{taeller.CreateDagpengetaellerkonto, taeller.UpdateTaellervisning, taeller.GetDagpengetaellerkonto, enkelte[1+r.IntN(12)]}
	nye := []taeller.Metode{taeller.CreateDagpengetaellerkonto, taeller.CreateDagpengetaellerkonto, taeller.UpdateDagpengetaellere, taeller.UpdateDagpengesats,
		taeller.UpdateAfholdtKarens, taeller.UpdateDagpengeperiodeAfkortning, taeller.UpdateTaellervisning, taeller.DeleteDagpengetaellerkonto,
		taeller.GetDagpengetaellerkonto, taeller.GetHistoriskDagpengetaellerkonto}
	if k.metode = nye[r.IntN(len(nye))]; k.gammel {
		k.metode = gamle[r.IntN(len(gamle))]
	}
	med := func(i int) { m.nr++; k.tal[i] = m.nr }
	switch k.metode {
	case taeller.CreateDagpengetaellerkonto:
		for i := range 13 {
			registreret := m.saet != nil && m.saet[i].nr != 0
			if registreret && r.IntN(20) > 0 || slices.Contains(modelSeks, i) && r.IntN(30) > 0 || r.IntN(4) == 0 {
				med(i)
			}
		}
	case taeller.UpdateDagpengetaellere:
		for _, i := range []int{1, 3, 4, 5, 6, 7, 8, 11, 12} {
			if r.IntN(3) == 0 {
				med(i)
			}
		}
	case taeller.UpdateTaellervisning, taeller.DeleteDagpengetaellerkonto, taeller.GetDagpengetaellerkonto, taeller.GetHistoriskDagpengetaellerkonto:
	default:
		med(slices.Index(enkelte[:], k.metode))
	}
	return k
}

// modelStart is the day from which a counter's number is counted, as its day of calculation.
var modelStart = dfdg.NewDato(2000, 1, 1)

func (k modelKald) anmodning() *taeller.Anmodning {
	a := &taeller.Anmodning{}
	switch k.metode {
	case taeller.CreateDagpengetaellerkonto:
		a.Nyindplacering = dfdg.NewJaNej(k.ny)
		if k.rettelse {
			a.Berigtigelseskommentar, a.BerigtigelseskommentarStartDatoTid = dfdg.NewTekst("rettelse"), dfdg.NewTidspunkt(modelStart, 0, 0, 0)
		}
	case taeller.UpdateTaellervisning:
		a.Taellervisning = dfdg.NewJaNej(k.vis)
	case taeller.GetHistoriskDagpengetaellerkonto:
		a.Udtraekstidspunkt = dfdg.NewTidspunkt(dato(k.naar), 0, 0, 0)
	}
	fuldt := taellertest.Saet()
	for i, v := range k.tal {
		if v != 0 {
			p := nr(fuldt, i)
			p.Elem().FieldByName("Opgoerelsesdato").Set(reflect.ValueOf(modelStart.PlusDage(v)))
			nr(&a.Taellersaet, i).Set(p)
		}
	}
	return a
}

// modelSaet reads a set of the library as the model has it.
func modelSaet(s *taeller.Taellersaet) []modelTaeller {
	if s == nil {
		return nil
	}
	v := make([]modelTaeller, 13)
	for i := range v {
		if p := nr(s, i); !p.IsNil() {
			d := p.Elem().FieldByName("Opgoerelsesdato").Interface().(dfdg.Dato)
			v[i] = modelTaeller{modelStart.DageTil(d), p.Elem().FieldByName("RegistrerendeMyndighed").Interface().(dfdg.Organisation).String()}
		}
	}
	return v
}

func janej(v dfdg.JaNej) string { return map[dfdg.JaNej]string{dfdg.Ja: "ja", dfdg.Nej: "nej"}[v] }

func modelSvarAf(m taeller.Metode, u *taeller.Udfald, err error) (s modelSvar) {
	if err != nil {
		for m := range err.(*dfdgerr.RapportFejl).Rapport.Fejl() {
			s.koder = append(s.koder, int(m.Kode()))
		}
	}
	slices.Sort(s.koder)
	if u == nil {
		return s
	}
	if m == taeller.GetDagpengetaellerkonto || m == taeller.GetHistoriskDagpengetaellerkonto {
		saet, _ := u.Taellere.Vaerdi()
		ny, _ := u.Nyindplacering.Vaerdi()
		vis, _ := u.Taellervisning.Vaerdi()
		s.svarer, s.saet, s.ny, s.visning = true, modelSaet(saet), janej(ny), vis == dfdg.Ja
		return s
	}
	for _, b := range u.Beskeder {
		s.beskeder = append(s.beskeder, b.Modtager.String())
		s.iBesked, s.nyIBesked, s.visIBesked = modelSaet(b.Taellere), janej(b.Nyindplacering), janej(b.Taellervisning)
	}
	s.gemt, s.fjern = u.Gemt, u.SaetFjernet
	if !u.VideresendtTil.IsZero() {
		s.til = u.VideresendtTil.Int()
	}
	return s
}

func dato(t time.Time) dfdg.Dato { return dfdg.NewDato(t.Year(), int(t.Month()), t.Day()) }
