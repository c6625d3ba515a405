package frist

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/qmuntal/stateless"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/frist"
	"github.com/akasse/dfdg/frist/fristtest"
	"github.com/akasse/dfdg/internal/bench/maal"
)

const iBrug = 64 // MB

// stater are the states of a deadline, skift the events, and bliver what each makes of each; 0 where it is not allowed.
const stater, skift = int(frist.IndfrietAfholdt) + 1, int(frist.SaetUkendt) + 1

func bliver() (t [stater][skift]frist.Status) {
	for s := range stater {
		for h := 1; h < skift; h++ {
			if til, r := frist.Naeste(frist.Status(s), frist.Haendelse(h)); r != nil && r.Art() != dfdgerr.Afvis {
				t[s][h] = til
			}
		}
	}
	return t
}

// maskine is the same table for package stateless, whose state is kept where s points.
func maskine(s *frist.Status) *stateless.StateMachine {
	m := stateless.NewStateMachineWithExternalStorage(
		func(context.Context) (stateless.State, error) { return *s, nil },
		func(_ context.Context, ny stateless.State) error { *s = ny.(frist.Status); return nil }, stateless.FiringImmediate)
	for fra, linje := range bliver() {
		c := m.Configure(frist.Status(fra))
		for h, til := range linje {
			switch {
			case til == 0:
			case int(til) == fra:
				c.InternalTransition(frist.Haendelse(h), func(context.Context, ...any) error { return nil })
			default:
				c.Permit(frist.Haendelse(h), til)
			}
		}
	}
	return m
}

// Every event on every state. Package stateless answers an event that is not allowed by an error.
func TestForholdTilstand(t *testing.T) {
	tabel := bliver()
	var s frist.Status
	m := maskine(&s)
	alle := func(naeste func(frist.Status, frist.Haendelse) frist.Status) func() error {
		return func() error {
			for fra, linje := range tabel {
				for h := 1; h < skift; h++ {
					if til := naeste(frist.Status(fra), frist.Haendelse(h)); til != linje[h] {
						return fmt.Errorf("%v, %v: %v", frist.Status(fra), frist.Haendelse(h), til)
					}
				}
			}
			return nil
		}
	}
	maal.Forhold(t, maal.Arbejde{Titel: "What an event makes of a deadline", Antal: stater * (skift - 1), Hob: iBrug},
		maal.Deltager{Navn: "dfdg", Goer: alle(func(fra frist.Status, h frist.Haendelse) frist.Status {
			til, r := frist.Naeste(fra, h)
			if r == nil || r.Art() == dfdgerr.Afvis {
				return 0
			}
			return til
		})},
		maal.Deltager{Navn: "stateless", Goer: alle(func(fra frist.Status, h frist.Haendelse) frist.Status {
			if s = fra; m.Fire(h) != nil {
				return 0
			}
			return s
		})},
	)
}

// A day shift of a hundred thousand citizens, each with deadlines and bookings of its own.
func TestForholdDagskift(t *testing.T) {
	const n = 100_000
	r := rand.New(rand.NewPCG(1, 2))
	alle := make([]frist.Fakta, n)
	dag := func() dfdg.Dato { return fristtest.Idag.PlusDage(r.IntN(60) - 5) }
	for i := range alle {
		var f []frist.Frist
		for _, samtale := range []int{4, 7}[:r.IntN(3)] {
			d := dag()
			f = append(f, frist.Frist{Samtaletype: dfdg.NewKode(samtale), Status: []frist.Status{frist.IkkeAktiveret, frist.Aktiv, frist.Indfriet}[r.IntN(3)],
				Fristdato: d, Fristaktiveringsdato: d.PlusDage(-14), Aendret: fristtest.Idag.PlusDage(-1)})
		}
		var b []dfdg.Booking
		if r.IntN(10) == 0 {
			b = []dfdg.Booking{{Samtaletype: dfdg.NewKode(4), Dato: dag()}}
		}
		alle[i] = frist.Fakta{Idag: fristtest.Idag, CPR: dfdg.NewCPR(101801234), Kendt: dfdg.Kendt(true), Doed: dfdg.Kendt(false),
			Frister: dfdg.Kendt(f), Bookinger: dfdg.Kendt(b)}
	}
	var s frist.Status
	m := maskine(&s)
	u := new(frist.Udfald)
	maal.Forhold(t, maal.Arbejde{Titel: "A day shift, per citizen", Antal: n, Hob: iBrug},
		maal.Deltager{Navn: "dfdg, in memory of the caller's", Goer: func() error {
			for i := range alle {
				if _, err := frist.DecideDagskiftInto(u, &alle[i]); err != nil {
					return err
				}
			}
			return nil
		}},
		maal.Deltager{Navn: "dfdg", Goer: func() error {
			for i := range alle {
				if _, err := frist.DecideDagskift(&alle[i]); err != nil {
					return err
				}
			}
			return nil
		}},
		maal.Deltager{Navn: "stateless, without bookings, messages and rules", Goer: func() error {
			for i := range alle {
				kendte, _ := alle[i].Frister.Vaerdi()
				for _, f := range kendte {
					s = f.Status
					if s == frist.IkkeAktiveret && !f.Fristaktiveringsdato.Efter(fristtest.Idag) {
						if err := m.Fire(frist.Aktiveringsdag); err != nil {
							return err
						}
					}
					if s == frist.Aktiv && f.Fristdato.Foer(fristtest.Idag) {
						if err := m.Fire(frist.Fristudloeb); err != nil {
							return err
						}
					}
				}
			}
			return nil
		}},
	)
}
