package medlemskab_test

import (
	"reflect"
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/proeve"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/medlemskab/medlemskabtest"
	medlemskabgen "github.com/akasse/dfdg/medlemskab/medlemskabtest/gen"
	"github.com/google/go-cmp/cmp"
	"github.com/leanovate/gopter"
	"github.com/leanovate/gopter/gen"
	"github.com/leanovate/gopter/prop"
)

// egenskab runs a property and prints the seed that repeats it.
func egenskab(t *testing.T, navn string, p gopter.Prop) {
	t.Helper()
	par := proeve.Parametre(t, 200)
	par.MaxSize = 20
	if r := p.Check(par); !r.Passed() {
		t.Errorf("%s: %v\n%v\n%v", navn, r.Error, r.Labels, r.Args)
	}
}

// stakEfter returns the registrations of an outcome.
func stakEfter(u *medlemskab.Udfald) []medlemskab.Periode {
	s, _ := u.Medlemskaber.Vaerdi()
	return s
}

// A registration that is accepted, and its recall the same day, leave the stack as it was; what had an end of its own by a
// cancellation stays cut (M-07).
func TestTilgangOgTilbagekaldelse(t *testing.T) {
	for _, s := range []dfdg.Snitflade{medlemskab.Snitflade2025_2, medlemskab.Snitflade2021_3} {
		optaget := 0
		egenskab(t, string(s), prop.ForAll(func(stak medlemskabtest.Stak, akasse, afdeling, dag int) bool {
			a, _ := medlemskabtest.Tilgang()
			a.Akasse, a.Afdeling = dfdg.NewAkassenummer(akasse), dfdg.NewAfdelingsnummer(akasse*10000+afdeling)
			a.Medlemskabsstartdato = medlemskabtest.Idag.PlusDage(-dag)
			f := medlemskabtest.Fakta(stak)
			f.Snitflade, f.Kalder = s, dfdg.Akasse(akasse)
			u, err := medlemskab.Create(a, f)
			if err != nil || len(stakEfter(u)) == len(stak) {
				return true // rejected, or a correction in place
			}
			optaget++
			f.Medlemskaber = u.Medlemskaber
			u, err = medlemskab.UpdateTilbagekaldelse(&medlemskab.Anmodning{Medlemskabsstartdato: a.Medlemskabsstartdato}, f)
			efter := stakEfter(u)
			for i := range stak {
				if p := stak[i]; p.AfsluttetVed == medlemskab.VedMA && !p.Slutdato.Foer(a.Medlemskabsstartdato) && len(efter) == len(stak) {
					stak[i].Slutdato = a.Medlemskabsstartdato
					if s == medlemskab.Snitflade2025_2 {
						stak[i].Slutdato = stak[i].Slutdato.PlusDage(-1)
					}
				}
			}
			return err == nil && cmp.Equal(efter, []medlemskab.Periode(stak), ingenErNil)
		}, medlemskabgen.Historie(4), gen.OneConstOf(57, 86, 40), gen.IntRange(1, 2), gen.IntRange(0, 20)))
		if optaget == 0 {
			t.Errorf("%s: no registration was accepted", s)
		}
	}
}

var ingenErNil = cmp.FilterValues(func(a, b []medlemskab.Periode) bool { return len(a)+len(b) == 0 }, cmp.Ignore())

// A call changes neither its message nor its facts, and a rejected one leaves the state as it was.
func TestKaldAendrerIntet(t *testing.T) {
	type par struct {
		stak medlemskabtest.Stak
		til  []dfdg.Tilmelding
		kald medlemskabgen.Kald
	}
	kald := medlemskabgen.Historie(4).FlatMap(func(s any) gopter.Gen {
		stak := s.(medlemskabtest.Stak)
		return gopter.CombineGens(medlemskabgen.Tilmeldinger(), medlemskabgen.NytKald(stak, medlemskabtest.Idag)).Map(func(v []any) par {
			return par{stak, v[0].([]dfdg.Tilmelding), v[1].(medlemskabgen.Kald)}
		})
	}, reflect.TypeFor[par]())
	lav := func(p par) *medlemskab.Fakta {
		f := medlemskabtest.Fakta(append(medlemskabtest.Stak{}, p.stak...))
		f.Kalder = dfdg.Akasse(p.kald.Akasse)
		f.Tilmeldinger = dfdg.Kendt(append([]dfdg.Tilmelding{}, p.til...))
		a := dfdg.NewAkassenummer(86)
		f.Bookinger = dfdg.Kendt([]dfdg.Booking{
			{Samtaletype: dfdg.NewKode(15), Dato: f.Idag.PlusDage(1), Indkalder: a}, {Samtaletype: dfdg.NewKode(4), Dato: f.Idag.PlusDage(2)}})
		f.Fravaer = dfdg.Kendt([]dfdg.Fravaer{{Type: dfdg.NewKode(75), Fra: f.Idag}})
		f.Markeringer = dfdg.Kendt([]medlemskab.Markering{{Akasse: a, Fra: f.Idag}})
		f.Historik = dfdg.Kendt([]medlemskab.Historikraekke{{ErAktuel: true}})
		return f
	}
	egenskab(t, "intet ændres", prop.ForAll(func(p par) bool {
		f, a := lav(p), p.kald.Anmodning
		u, err := medlemskab.Decide(p.kald.Metode, &a, f)
		urort := reflect.DeepEqual(f.Medlemskaber, lav(p).Medlemskaber) && reflect.DeepEqual(f.Tilmeldinger, lav(p).Tilmeldinger) &&
			reflect.DeepEqual(f.Bookinger, lav(p).Bookinger) && reflect.DeepEqual(f.Fravaer, lav(p).Fravaer) &&
			reflect.DeepEqual(f.Markeringer, lav(p).Markeringer) && reflect.DeepEqual(f.Historik, lav(p).Historik) &&
			reflect.DeepEqual(a, p.kald.Anmodning)
		if err == nil {
			return urort && u.Gemt
		}
		return urort && !u.Gemt && u.Medlemskaber.Equal(f.Medlemskaber) && u.Tilmeldinger.Equal(f.Tilmeldinger) &&
			u.Bookinger.Equal(f.Bookinger) && u.Fravaer.Equal(f.Fravaer) && u.Markeringer.Equal(f.Markeringer) &&
			len(u.Aflyste) == 0 && u.Kontaktgruppe == medlemskab.Kontaktgruppeskift{}
	}, kald))
}

// No recall that is accepted leaves a day uncovered on which the citizen is enrolled as benefit
// recipient and that the recalled registration covered.
func TestTilbagekaldelseDaekkerTilmeldte(t *testing.T) {
	accepteret := 0
	egenskab(t, "tilmeldte dage er dækket", prop.ForAll(func(stak medlemskabtest.Stak, til []dfdg.Tilmelding) bool {
		if len(stak) == 0 {
			return true
		}
		p := stak[len(stak)-1]
		f := medlemskabtest.Fakta(stak)
		f.Kalder, f.Tilmeldinger = dfdg.Akasse(p.Akasse.Int()), dfdg.Kendt(til)
		a := &medlemskab.Anmodning{Medlemskabsstartdato: p.Startdato}
		if !p.Uafsluttet(f.Idag) {
			a.Medlemskabophoersdato = p.Slutdato
		}
		u, err := medlemskab.UpdateTilbagekaldelse(a, f)
		s, ferr := medlemskab.PredictTilbagekaldelse(f)
		if ferr != nil || (s.Rapport.Err() == nil) != (err == nil) {
			return false // what was foretold
		}
		if err != nil {
			return true
		}
		accepteret++
		for dag := p.Startdato; !dag.Efter(f.Idag) && (p.Slutdato.IsZero() || !dag.Efter(p.Slutdato)); dag = dag.PlusDage(1) {
			tilmeldt, daekket := false, false
			for _, e := range til {
				tilmeldt = tilmeldt || e.Kategori.Int() == 1 && e.Gaelder(dag)
			}
			for _, q := range stakEfter(u) {
				daekket = daekket || !dag.Foer(q.Startdato) && (q.Slutdato.IsZero() || !dag.Efter(q.Slutdato))
			}
			if tilmeldt && !daekket {
				return false
			}
		}
		return true
	}, medlemskabgen.Historie(4), medlemskabgen.Tilmeldinger()))
	if accepteret == 0 {
		t.Error("no recall was accepted")
	}
}
