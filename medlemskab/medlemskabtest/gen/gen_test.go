package gen_test

import (
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/proeve"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/medlemskab/medlemskabtest"
	medlemskabgen "github.com/akasse/dfdg/medlemskab/medlemskabtest/gen"
	"github.com/leanovate/gopter"
)

// lovlig reports whether the registrations stand in order, none overlaps the next, and each but
// the latest has ended.
func lovlig(s medlemskabtest.Stak) bool {
	for i, p := range s {
		sidst := i == len(s)-1
		switch {
		case p.Slutdato.Foer(p.Startdato), p.Slutdato.IsZero() && !sidst,
			!sidst && !p.Slutdato.Foer(s[i+1].Startdato),
			p.AfsluttetVed == medlemskab.VedOverflytning && (sidst || s[i+1].Startdato != p.Slutdato.PlusDage(1)):
			return false
		}
	}
	return true
}

func parametre(t *testing.T) *gopter.GenParameters {
	g := gopter.DefaultGenParameters()
	g.Rng = proeve.Parametre(t, 1).Rng
	return g
}

func TestHistorierErLovlige(t *testing.T) {
	p, laengder, aabne := parametre(t), map[int]int{}, 0
	for range 500 {
		r := medlemskabgen.Historie(4)(p)
		s := r.Result.(medlemskabtest.Stak)
		if !lovlig(s) {
			t.Fatalf("not legal: %v", s)
		}
		laengder[len(s)]++
		if _, ok := medlemskab.Aktuel(s, medlemskabtest.Idag); ok {
			aabne++
		}
		n := len(s)
		for shrink := r.Shrinker(s); ; {
			v, ok := shrink()
			if !ok {
				break
			}
			if n--; !lovlig(v.(medlemskabtest.Stak)) || len(v.(medlemskabtest.Stak)) != n {
				t.Fatalf("shrunk: %v", v)
			}
		}
	}
	if len(laengder) != 5 || aabne == 0 || aabne == 500 {
		t.Errorf("lengths %v, %d present", laengder, aabne)
	}
}

func TestKaldRammerBeggeSider(t *testing.T) {
	p, godt, skidt := parametre(t), map[medlemskab.Metode]int{}, map[medlemskab.Metode]int{}
	for range 1000 {
		s := medlemskabgen.Historie(4)(p).Result.(medlemskabtest.Stak)
		k := medlemskabgen.NytKald(s, medlemskabtest.Idag)(p).Result.(medlemskabgen.Kald)
		f := medlemskabtest.Fakta(s)
		f.Kalder = dfdg.Akasse(k.Akasse)
		f.Tilmeldinger = dfdg.Kendt(medlemskabgen.Tilmeldinger()(p).Result.([]dfdg.Tilmelding))
		if _, err := medlemskab.Decide(k.Metode, &k.Anmodning, f); err == nil {
			godt[k.Metode]++
		} else {
			skidt[k.Metode]++
		}
	}
	for m := medlemskab.CreateAkassemedlemskab; m <= medlemskab.UpdateAkassemedlemskabTilbagekaldelse; m++ {
		if godt[m] == 0 || skidt[m] == 0 {
			t.Errorf("%s: %d accepted, %d rejected", m, godt[m], skidt[m])
		}
	}
}
