package bestand_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/proeve"
	"github.com/akasse/dfdg/medlemskab/bestand"
	"github.com/akasse/dfdg/medlemskab/bestand/bestandtest"
	bestandgen "github.com/akasse/dfdg/medlemskab/bestand/bestandtest/gen"
	"github.com/leanovate/gopter"
	"github.com/leanovate/gopter/commands"
	"github.com/leanovate/gopter/gen"
)

// sider are the two sides as they stand: the fund's register, and DFDG's rows.
type sider struct {
	register []bestand.Medlem
	rader    []bestand.Tjenesteraekke
	s        dfdg.Snitflade
}

// afstemt is a reconciliation of the sides, by the library.
func (x sider) afstemt() ([]bestand.Handling, error) {
	a, err := bestand.Reconcile(bestand.FraMedlemmer(bestand.UdenFejl(slices.Values(x.register))),
		bestand.FraTjenesten(bestand.UdenFejl(slices.Values(x.rader))), bestand.Valg{Idag: idag, Snitflade: x.s, MedIngen: true})
	if err != nil {
		return nil, err
	}
	var ud []bestand.Handling
	for h, err := range a.Handlinger() {
		if err == nil { // a finding stands beside the actions
			ud = append(ud, h)
		}
	}
	return ud, nil
}

// sendt are the sides when DFDG has done what a reconciliation proposes.
func (x sider) sendt() (sider, error) {
	handlinger, err := x.afstemt()
	rader := slices.Clone(x.rader)
	aktuel := func(h bestand.Handling) int {
		return slices.IndexFunc(rader, func(r bestand.Tjenesteraekke) bool {
			return r.CPR == h.CPR && (!r.Slutdato.IsValid() || !r.Slutdato.Foer(idag))
		})
	}
	for _, h := range handlinger {
		i := aktuel(h)
		switch h.Slags {
		case bestand.MT, bestand.Opdater:
			r := bestand.Tjenesteraekke{Raekke: bestand.Raekke{CPR: h.CPR, Akasse: dfdg.NewAkassenummer(bestandtest.Akasse), Afdeling: h.Afdeling,
				Startdato: h.Dato, Forsikringskategori: h.Forsikringskategori, Dagpengeretsdato: h.Dagpengeretsdato}}
			if i >= 0 {
				r.Slutdato = rader[i].Slutdato
				rader[i] = r
			} else {
				rader = append(rader, r)
			}
		case bestand.MA:
			rader[i].Slutdato = h.Dato
		case bestand.Tilbagekald:
			rader = slices.Delete(rader, i, i+1)
		}
	}
	return sider{x.register, rader, x.s}, err
}

// skift is a command: a change of either side, after which they are reconciled.
type skift struct {
	navn string
	goer func(sider) (sider, error)
	send bool // what is proposed is done
}

type sidetilstand struct {
	sider
	vil map[string][]string
}

func (c skift) PreCondition(commands.State) bool { return true }
func (c skift) String() string                   { return c.navn }

func (c skift) NextState(s commands.State) commands.State {
	ny, err := c.goer(s.(sidetilstand).sider)
	if err != nil {
		return sidetilstand{ny, map[string][]string{"": {err.Error()}}}
	}
	return sidetilstand{ny, model{ny.register, ny.rader, true, ny.s}.handlinger()}
}

func (c skift) Run(s commands.SystemUnderTest) commands.Result {
	x := s.(*sider)
	ny, err := c.goer(*x)
	if err != nil {
		return err.Error()
	}
	*x = ny
	h, err := ny.afstemt()
	if err != nil {
		return err.Error()
	}
	return efterNummer(h)
}

func (c skift) PostCondition(s commands.State, r commands.Result) *gopter.PropResult {
	fejl, ok := r.(string)
	if ok {
		return &gopter.PropResult{Status: gopter.PropFalse, Labels: []string{fejl}}
	}
	vil := s.(sidetilstand).vil
	if fejl = forskel(r.(map[string][]string), vil); fejl == "" && c.send {
		for cpr, handlinger := range vil {
			for _, h := range handlinger {
				if slag, _, _ := strings.Cut(h, " "); slag != "ingen" && slag != "afvent" && slag != "datagenopretning" {
					fejl = fmt.Sprintf("nummer …%s: %s, da det foreslåede var gjort", cpr[6:], h)
				}
			}
		}
	}
	if fejl != "" {
		return &gopter.PropResult{Status: gopter.PropFalse, Labels: []string{fejl}}
	}
	return &gopter.PropResult{Status: gopter.PropTrue}
}

// sat returns the rows with one in place of the one of its number, or beside it.
func sat[T any](rader []T, ny T, ens func(a, b T) bool, dublet bool) []T {
	rader = slices.Clone(rader)
	if i := slices.IndexFunc(rader, func(r T) bool { return ens(r, ny) }); i >= 0 && !dublet {
		rader[i] = ny
		return rader
	}
	return append(rader, ny)
}

// The reconciliation against the lists of the model while the sides change: members come, change, leave and get other numbers, DFDG's
// rows come, end and go, and what is proposed is done, after which nothing is left to do.
func TestModellen(t *testing.T) {
	const numre = 12
	p := proeve.Parametre(t, 200)
	p.MinSize, p.MaxSize = 10, 30
	props := gopter.NewProperties(p)
	foreslaaet := map[string]int{}
	medlem := bestandgen.Medlem(numre).Map(func(m bestand.Medlem) commands.Command {
		return skift{navn: fmt.Sprintf("registret: %s %v", m.CPR, m.Status), goer: func(x sider) (sider, error) {
			return sider{sat(x.register, m, func(a, b bestand.Medlem) bool { return a.CPR == b.CPR }, m.Startdato == dage(400)), x.rader, x.s}, nil
		}}
	})
	raekke := gopter.CombineGens(bestandgen.Bestandsraekke(numre), gen.IntRange(-40, 40)).Map(func(v []any) commands.Command {
		r := bestand.Tjenesteraekke{Raekke: v[0].(bestand.Raekke)}
		if n := v[1].(int); n%3 == 0 && !dage(n).Foer(r.Startdato) {
			r.Slutdato = dage(n)
		}
		return skift{navn: fmt.Sprintf("DFDG: %s fra %s til %s", r.CPR, r.Startdato, r.Slutdato), goer: func(x sider) (sider, error) {
			return sider{x.register, sat(x.rader, r, func(a, b bestand.Tjenesteraekke) bool { return a.CPR == b.CPR }, r.Startdato == dage(400)), x.s}, nil
		}}
	})
	udgaar := gen.IntRange(0, 2*numre-1).Map(func(n int) commands.Command {
		c := bestandtest.CPR(n / 2)
		return skift{navn: fmt.Sprintf("%s udgår, side %d", c, n%2), goer: func(x sider) (sider, error) {
			if n%2 == 0 {
				x.register = slices.DeleteFunc(slices.Clone(x.register), func(m bestand.Medlem) bool { return m.CPR == c })
			} else {
				x.rader = slices.DeleteFunc(slices.Clone(x.rader), func(r bestand.Tjenesteraekke) bool { return r.CPR == c })
			}
			return x, nil
		}}
	})
	send := gen.Const(commands.Command(skift{navn: "det foreslåede gøres", goer: sider.sendt, send: true}))
	props.Property("afstemningen som modellen", commands.Prop(&commands.ProtoCommands{
		NewSystemUnderTestFunc: func(s commands.State) commands.SystemUnderTest { x := s.(sidetilstand).sider; return &x },
		InitialStateGen: gen.OneConstOf(dfdg.Snitflade2025_2, dfdg.Snitflade2021_3).Map(func(s dfdg.Snitflade) sidetilstand {
			return sidetilstand{sider: sider{s: s}}
		}),
		GenCommandFunc: func(s commands.State) gopter.Gen {
			for _, h := range s.(sidetilstand).vil {
				slag, _, _ := strings.Cut(h[len(h)-1], " ")
				foreslaaet[slag]++
			}
			return gen.Weighted([]gen.WeightedGen{{Weight: 4, Gen: medlem}, {Weight: 3, Gen: raekke}, {Weight: 1, Gen: udgaar}, {Weight: 1, Gen: send}})
		},
	}))
	props.TestingRun(t)
	for s := bestand.Ingen; s <= bestand.Datagenopretning; s++ {
		if foreslaaet[s.String()] == 0 {
			t.Errorf("nothing comes to %v", s)
		}
	}
}
