// Package gen generates legal histories of registrations, enrolments and calls for gopter, for
// consumers' own property tests:
//
//	properties.Property("gemmer hver historie", prop.ForAll(func(s medlemskabtest.Stak) bool {
//		return reflect.DeepEqual(gemOgHent(s), s)
//	}, gen.Historie(5)))
//
// Days lie close before [medlemskabtest.Idag], so that the day of each limit comes often.
package gen

import (
	"log/slog"
	"math/rand"
	"reflect"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/medlemskab/medlemskabtest"
	"github.com/leanovate/gopter"
)

// Akasser are the funds of the histories; none of them has ceased.
var Akasser = []int{medlemskabtest.Egen, medlemskabtest.Anden, 40}

const dageTilbage = 60 // the first registration starts at most so many days back

func gen[T any](f func(*rand.Rand) T, shrinker gopter.Shrinker) gopter.Gen {
	return func(p *gopter.GenParameters) *gopter.GenResult {
		if shrinker == nil {
			shrinker = gopter.NoShrinker
		}
		return &gopter.GenResult{Result: f(p.Rng), ResultType: reflect.TypeFor[T](), Shrinker: shrinker}
	}
}

// Historie generates up to hoejst registrations as DFDG would hold them: each starts after the one
// before and ended it the day before or came after its cancellation, and the latest is present or
// ended. A shorter history is what recalls lead back to.
func Historie(hoejst int) gopter.Gen {
	hoejst = min(max(hoejst, 0), dageTilbage)
	return gen(func(r *rand.Rand) medlemskabtest.Stak { return historie(r, hoejst) }, kortere)
}

func historie(r *rand.Rand, hoejst int) medlemskabtest.Stak {
	var s medlemskabtest.Stak
	dag := -dageTilbage
	for n := r.Intn(hoejst + 1); len(s) < n; {
		dag += 1 + r.Intn(dageTilbage/hoejst)
		if dag > 0 {
			break
		}
		start := medlemskabtest.Idag.PlusDage(dag)
		if i := len(s) - 1; i >= 0 {
			if p := &s[i]; p.Slutdato.IsZero() || !p.Slutdato.Foer(start) {
				if p.Slutdato = start.PlusDage(-1); p.AfsluttetVed == medlemskab.Uoplyst {
					p.AfsluttetVed = medlemskab.VedOverflytning
				}
			} else {
				dag = max(dag, medlemskabtest.Idag.DageTil(p.Slutdato)+1)
			}
		}
		a := Akasser[r.Intn(len(Akasser))]
		p := medlemskab.Periode{
			Akasse: dfdg.NewAkassenummer(a), Afdeling: dfdg.NewAfdelingsnummer(a*10000 + 1 + r.Intn(2)),
			Startdato: medlemskabtest.Idag.PlusDage(dag), Forsikringskategori: dfdg.NewKode(1 + r.Intn(2)),
		}
		if r.Intn(3) == 0 {
			p.Slutdato, p.AfsluttetVed = p.Startdato.PlusDage(r.Intn(dageTilbage)), medlemskab.VedMA
		}
		s = append(s, p)
	}
	return s
}

// kortere shrinks a history by the recall of its latest registration.
func kortere(v any) gopter.Shrink {
	s := v.(medlemskabtest.Stak)
	return func() (any, bool) {
		if len(s) == 0 {
			return nil, false
		}
		s = append(medlemskabtest.Stak{}, s[:len(s)-1]...)
		if n := len(s); n > 0 && s[n-1].AfsluttetVed == medlemskab.VedOverflytning {
			p := &s[n-1]
			p.Slutdato, p.AfsluttetVed = dfdg.Dato{}, medlemskab.Uoplyst
		}
		return s, true
	}
}

// Tilmeldinger generates up to three enrolments around the days of the histories, as benefit
// recipient, without benefit or as a graduate.
func Tilmeldinger() gopter.Gen {
	return gen(tilmeldinger, nil)
}

func tilmeldinger(r *rand.Rand) []dfdg.Tilmelding {
	var t []dfdg.Tilmelding
	for range r.Intn(4) {
		e := dfdg.Tilmelding{Kategori: dfdg.NewKode([]int{1, 1, 3, 5}[r.Intn(4)])}
		e.Fra = medlemskabtest.Idag.PlusDage(r.Intn(dageTilbage) - dageTilbage)
		if r.Intn(2) == 0 {
			e.Til = e.Fra.PlusDage(r.Intn(20))
		}
		t = append(t, e)
	}
	return t
}

// Kald is a call by a fund after some days have passed.
type Kald struct {
	Dage      int                  // how many days pass before it
	Akasse    int                  // the fund that calls
	Metode    medlemskab.Metode    // what is called
	Anmodning medlemskab.Anmodning // its message
}

// LogValue is the method and which elements the message has.
func (k Kald) LogValue() slog.Value {
	return slog.StringValue(k.Metode.String() + " " + k.Anmodning.String())
}

// NytKald generates a registration, update, cancellation or recall of a citizen with these
// registrations. Dates and callers are mostly those that fit, or a day beside.
func NytKald(stak []medlemskab.Periode, idag dfdg.Dato) gopter.Gen {
	return gen(func(r *rand.Rand) Kald { return nytKald(r, stak, idag) }, nil)
}

func nytKald(r *rand.Rand, stak []medlemskab.Periode, idag dfdg.Dato) Kald {
	k := Kald{Akasse: Akasser[r.Intn(len(Akasser))]}
	if r.Intn(3) == 0 {
		k.Dage = r.Intn(10)
	}
	ved := func(d dfdg.Dato) dfdg.Dato { // a day, or one beside it
		if r.Intn(4) == 0 {
			return d.PlusDage(r.Intn(3) - 1)
		}
		return d
	}
	var p medlemskab.Periode
	if n := len(stak); n > 0 {
		p = stak[n-1]
		if r.Intn(3) > 0 {
			k.Akasse = p.Akasse.Int()
		}
	}
	a := &k.Anmodning
	switch r.Intn(5) {
	case 0, 1:
		k.Metode = medlemskab.CreateAkassemedlemskab
		a.Akasse, a.Afdeling = dfdg.NewAkassenummer(k.Akasse), dfdg.NewAfdelingsnummer(k.Akasse*10000+1+r.Intn(2))
		a.Forsikringskategori = dfdg.NewKode(1 + r.Intn(2))
		if r.Intn(3) == 0 {
			a.Dagpengeretsdato = idag.PlusDage(r.Intn(10) - 3)
		}
		a.Medlemskabsstartdato = idag.PlusDage(1 - r.Intn(20))
		if !p.Startdato.IsZero() && r.Intn(3) == 0 {
			a.Medlemskabsstartdato = ved(p.Startdato)
		}
	case 2:
		k.Metode = medlemskab.UpdateAkassemedlemskabOphoer
		a.Medlemskabophoersdato, a.Aarsag = idag.PlusDage(10-r.Intn(30)), dfdg.NewKode(1)
		if !p.Startdato.IsZero() && r.Intn(3) == 0 {
			a.Medlemskabophoersdato = ved(p.Startdato)
		}
	case 3:
		k.Metode = medlemskab.UpdateAkassemedlemskabTilbagekaldelse
		a.Medlemskabsstartdato = idag
		if !p.Startdato.IsZero() {
			a.Medlemskabsstartdato = ved(p.Startdato)
		}
		if !p.Slutdato.IsZero() && (p.Slutdato.Foer(idag) || r.Intn(4) == 0) {
			a.Medlemskabophoersdato = ved(p.Slutdato)
		}
	default:
		k.Metode = medlemskab.UpdateAkassemedlemskab
		a.Forsikringskategori = dfdg.NewKode(1 + r.Intn(2))
		if !p.Startdato.IsZero() && r.Intn(2) == 0 {
			a.Medlemskabsstartdato = ved(p.Startdato)
		}
	}
	return k
}
