// Package gen generates deadlines, absences, bookings and legal histories for gopter, for
// consumers' own property tests:
//
//	properties.Property("gemmer hver frist", prop.ForAll(func(h gen.Forloeb) bool {
//		frister, _ := h.Fakta.Frister.Vaerdi()
//		return slices.Equal(gemOgHent(frister), frister)
//	}, gen.NytForloeb(20)))
//
// Days lie close around [fristtest.Idag], so that the day of each limit comes often.
package gen

import (
	"reflect"
	"slices"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/frist"
	"github.com/akasse/dfdg/frist/fristtest"
	"github.com/leanovate/gopter"
	"github.com/leanovate/gopter/gen"
)

// Dag generates days from fra to til days after [fristtest.Idag], both included.
func Dag(fra, til int) gopter.Gen {
	return gen.IntRange(fra, til).Map(func(n int) dfdg.Dato { return fristtest.Idag.PlusDage(n) })
}

// Samtaletype generates the types of interview that a deadline can be for.
func Samtaletype() gopter.Gen { return gen.OneConstOf(4, 7, 17).Map(dfdg.NewKode) }

// Status generates the six states.
func Status() gopter.Gen {
	return gen.UInt8Range(uint8(frist.IkkeAktiveret), uint8(frist.IndfrietAfholdt)).Map(func(n uint8) frist.Status { return frist.Status(n) })
}

// Frist generates any deadline with one of the first 255 ids, the day of its last change known or
// not; only one that is not activated has an activation date to come. Alone it is legal; for legal
// sets see [NytForloeb].
func Frist() gopter.Gen {
	return gen.Struct(reflect.TypeFor[frist.Frist](), map[string]gopter.Gen{
		"FristId":               gen.IntRange(1, 255).Map(fristtest.Id),
		"Samtaletype":           Samtaletype(),
		"Status":                Status(),
		"Fristdato":             Dag(-10, 20),
		"Fristaktiveringsdato":  Dag(-20, 10),
		"SidsteAfholdelsesdato": maaske(Dag(0, 40)),
		"Aendret":               maaske(Dag(-20, 0)),
	}).Map(func(f frist.Frist) frist.Frist {
		if f.Status != frist.IkkeAktiveret && f.Fristaktiveringsdato.Efter(fristtest.Idag) {
			f.Fristaktiveringsdato = fristtest.Idag
		}
		return f
	})
}

// Fravaer generates absences, those that F names and one that means nothing to a deadline.
func Fravaer() gopter.Gen {
	return gen.Struct(reflect.TypeFor[dfdg.Fravaer](), map[string]gopter.Gen{
		"Type": gen.OneConstOf(8, 10, 47, 56, 57, 75, 76).Map(dfdg.NewKode),
		"Fra":  Dag(-20, 20),
		"Til":  maaske(Dag(-10, 20)),
	})
}

// Booking generates meetings, past and to come.
func Booking() gopter.Gen {
	return gen.Struct(reflect.TypeFor[dfdg.Booking](), map[string]gopter.Gen{
		"Samtaletype": Samtaletype(), "Dato": Dag(-20, 20),
	})
}

// maaske generates what g does, or a date not given.
func maaske(g gopter.Gen) gopter.Gen { return gen.OneGenOf(g, gen.Const(dfdg.Dato{})) }

// Skridt is one step of a history: some days pass, then a call is made or an event comes.
type Skridt struct {
	// Dage is how many days pass before it.
	Dage int
	// Metode is the call or the event.
	Metode frist.Metode
	// Anmodning is its message; of a day shift empty.
	Anmodning frist.Anmodning
	// Nr picks the deadline that an update is for, counted round.
	Nr int
	// Varighed is the number of days of an absence.
	Varighed int
}

// Forloeb is a history: what is known of the citizen after it, and the steps that were stored.
type Forloeb struct {
	// Fakta is what is known of the citizen after the last step.
	Fakta frist.Fakta
	// Skridt are the steps that were stored, in order.
	Skridt []Skridt
}

// NytForloeb generates histories that DFDG would have let happen from [fristtest.Idag] on, of at
// most so many steps, and never over 1000, with a day shift on each day: those steps that are rejected are left out.
func NytForloeb(skridt int) gopter.Gen {
	return gen.IntRange(0, min(max(skridt, 0), 1000)).FlatMap(func(n any) gopter.Gen {
		return gen.SliceOfN(n.(int), NytSkridt())
	}, reflect.TypeFor[[]Skridt]()).Map(Udspil)
}

// NytSkridt generates one step. Its dates count from [fristtest.Idag]; [Udspil] moves them with
// the days that have passed.
func NytSkridt() gopter.Gen {
	return gen.Struct(reflect.TypeFor[Skridt](), map[string]gopter.Gen{
		"Dage": gen.OneConstOf(0, 0, 1, 1, 2, 5),
		"Metode": gen.OneConstOf(frist.CreateFrist, frist.CreateFrist, frist.UpdateFrist, frist.UpdateFrist,
			frist.BookingOprettet, frist.FravaerOprettet),
		"Nr":       gen.IntRange(0, 10),
		"Varighed": gen.IntRange(0, 10),
		"Anmodning": gen.Struct(reflect.TypeFor[frist.Anmodning](), map[string]gopter.Gen{
			"Samtaletype":          Samtaletype(),
			"Fristdato":            Dag(-2, 12),
			"Fristaktiveringsdato": maaske(Dag(0, 6)),
			"Friststatus":          gen.OneGenOf(gen.Const(frist.Friststatus{}), Status().Map(frist.NewFriststatus)),
			"Type":                 gen.OneConstOf(8, 10, 47, 56, 57, 75, 76).Map(dfdg.NewKode),
			"Dato":                 Dag(-2, 8),
		}),
	})
}

// Udspil plays steps out from [fristtest.Idag] for a citizen without deadlines, a day shift on
// each day, and leaves out what is rejected.
func Udspil(skridt []Skridt) Forloeb {
	h := Forloeb{Fakta: *fristtest.Fakta()}
	for _, s := range skridt {
		for range s.Dage {
			h.Fakta.Idag = h.Fakta.Idag.PlusDage(1)
			h.udfoer(frist.Dagskift, &frist.Anmodning{})
		}
		if a := s.paa(&h.Fakta, len(h.Skridt)); h.udfoer(s.Metode, a) {
			s.Anmodning = *a
			h.Skridt = append(h.Skridt, s)
		}
	}
	return h
}

// paa returns the step's message as of today, with the elements that its method has.
func (s Skridt) paa(f *frist.Fakta, nr int) *frist.Anmodning {
	frister, _ := f.Frister.Vaerdi()
	a, passeret := s.Anmodning, fristtest.Idag.DageTil(f.Idag)
	flyt := func(d dfdg.Dato) dfdg.Dato { return d.PlusDage(passeret) }
	switch s.Metode {
	case frist.CreateFrist:
		return &frist.Anmodning{
			FristId: fristtest.Id(nr + 1), Samtaletype: a.Samtaletype,
			Fristdato: flyt(a.Fristdato), Fristaktiveringsdato: flyt(a.Fristaktiveringsdato),
		}
	case frist.UpdateFrist:
		id := fristtest.Id(0)
		if len(frister) > 0 {
			id = frister[s.Nr%len(frister)].FristId
		}
		ny := &frist.Anmodning{FristId: id, Fristaktiveringsdato: flyt(a.Fristaktiveringsdato), Friststatus: a.Friststatus}
		if s.Varighed%2 == 0 {
			ny.Fristdato = flyt(a.Fristdato)
		}
		return ny
	case frist.BookingOprettet:
		return &frist.Anmodning{Samtaletype: a.Samtaletype, Dato: flyt(a.Dato)}
	}
	fra := flyt(a.Dato)
	return &frist.Anmodning{Type: a.Type, Fra: fra, Til: fra.PlusDage(s.Varighed)}
}

// udfoer decides a call and stores its outcome; false where it is rejected.
func (h *Forloeb) udfoer(m frist.Metode, a *frist.Anmodning) bool {
	u, err := frist.Decide(m, a, &h.Fakta)
	if err != nil {
		return false
	}
	h.Fakta.Frister = dfdg.Kendt(u.Frister)
	switch m {
	case frist.BookingOprettet:
		b, _ := h.Fakta.Bookinger.Vaerdi()
		h.Fakta.Bookinger = dfdg.Kendt(append(slices.Clone(b), dfdg.Booking{Samtaletype: a.Samtaletype, Dato: a.Dato}))
	case frist.FravaerOprettet:
		v, _ := h.Fakta.Fravaer.Vaerdi()
		h.Fakta.Fravaer = dfdg.Kendt(append(slices.Clone(v), dfdg.Fravaer{Type: a.Type, Fra: a.Fra, Til: a.Til}))
	}
	return true
}
