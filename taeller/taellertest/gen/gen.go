// Package gen generates counters and messages for gopter, for consumers' own property tests. All
// that it generates agrees with the rules, so that a check of it with [taellertest.Fakta] rejects
// nothing:
//
//	properties.Property("gemmer hvert sæt", prop.ForAll(func(s *taeller.Taellersaet) bool {
//		return cmp.Equal(s, gemOgHent(s))
//	}, gen.Saet()))
package gen

import (
	"github.com/leanovate/gopter"
	"github.com/leanovate/gopter/gen"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/taeller"
	"github.com/akasse/dfdg/taeller/taellertest"
)

// Antal is the number of counters.
const Antal = 13

// Valg generates which of the thirteen counters there are, one bit each in the message's order;
// kraevet has the bits of those that always are.
func Valg(kraevet uint16) gopter.Gen {
	return gen.UInt16Range(0, 1<<Antal-1).Map(func(m uint16) uint16 { return m | kraevet })
}

// Paakraevede are the bits of the six counters without which a set is not valid.
const Paakraevede uint16 = 1<<0 | 1<<1 | 1<<3 | 1<<4 | 1<<6 | 1<<8

// Saet generates sets with the six required counters and any of the others.
func Saet() gopter.Gen { return SaetMed(Valg(Paakraevede)) }

// SaetMed generates sets of the counters that valg generates the bits of; of nil, as [Saet].
func SaetMed(valg gopter.Gen) gopter.Gen {
	if valg == nil {
		valg = Valg(Paakraevede)
	}
	return gopter.CombineGens(valg, gen.Int64Range(0, 3848_00), gen.IntRange(0, 400), gen.IntRange(0, 34)).
		Map(func(v []any) *taeller.Taellersaet {
			return saet(v[0].(uint16), v[1].(int64), v[2].(int), v[3].(int))
		})
}

// saet varies the fixture: hours used, days since the report was made up, weeks used.
func saet(valg uint16, timer int64, dage, uger int) *taeller.Taellersaet {
	s := taellertest.Saet()
	opgjort := taellertest.Idag.PlusDage(-dage)
	s.Forbrug.ForbrugteTimer, s.Forbrug.Resttimer = dfdg.NewTimetal(timer), dfdg.NewTimetal(3848_00-timer)
	s.SupplerendeDagpengekonto.ForbrugteUger = dfdg.NewAntal(uger)
	s.Indplacering.Opgoerelsesdato, s.Referenceperiode.Opgoerelsesdato = opgjort, opgjort
	s.Forbrug.Opgoerelsesdato, s.Karensdage.Opgoerelsesdato = opgjort, opgjort
	s.Karensdage.Mangeltimer = dfdg.NewTimetal(timer % (149_00 + 1))
	s.AfholdtKarens.Karenstraek = dfdg.NewBeloeb(timer + 1)
	behold(&s.Indplacering, valg, 0)
	behold(&s.Referenceperiode, valg, 1)
	behold(&s.Dagpengesats, valg, 2)
	behold(&s.Forbrug, valg, 3)
	behold(&s.Dagpengeretsudloeb, valg, 4)
	behold(&s.Beskaeftigelseskonto, valg, 5)
	behold(&s.Genindplaceringskonto, valg, 6)
	behold(&s.SupplerendeDagpengekonto, valg, 7)
	behold(&s.Karensdage, valg, 8)
	behold(&s.AfholdtKarens, valg, 9)
	behold(&s.Dagpengeperiodeafkortning, valg, 10)
	behold(&s.TimeforbrugDimittendHoejesteSats, valg, 11)
	behold(&s.BeskaeftigelsestillaegForbrug, valg, 12)
	return s
}

func behold[T any](p **T, valg uint16, nr int) {
	if valg>>nr&1 == 0 {
		*p = nil
	}
}

// Registreringer generates up to n registrations in order of time, some of which removed the set.
func Registreringer(n int) gopter.Gen {
	en := gopter.CombineGens(gen.IntRange(0, 3*24), Saet(), gen.IntRange(0, 4))
	return gen.SliceOf(en).Map(func(v [][]any) []taeller.Registrering {
		v = v[:min(max(n, 0), len(v))]
		r := make([]taeller.Registrering, len(v))
		timer := 0
		for i, v := range v {
			timer += v[0].(int)
			r[i].Tidspunkt = Time(timer)
			if v[2].(int) > 0 {
				r[i].Taellere = v[1].(*taeller.Taellersaet)
			}
		}
		return r
	})
}

// Time returns a time n hours after 1 January 2025 in Danish local time.
func Time(n int) dfdg.Tidspunkt {
	return dfdg.NewTidspunkt(dfdg.NewDato(2025, 1, 1).PlusDage(n/24), n%24, 0, 0)
}
