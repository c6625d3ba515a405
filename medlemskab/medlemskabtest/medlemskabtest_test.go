package medlemskabtest_test

import (
	"testing"

	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/medlemskab/medlemskabtest"
)

// Every fixture is approved without a warning, and nothing of it is undecided.
func TestFixturerErGyldige(t *testing.T) {
	for m, fix := range map[medlemskab.Metode]func() (*medlemskab.Anmodning, *medlemskab.Fakta){
		medlemskab.UpdateAkassemedlemskab:                medlemskabtest.Opdatering,
		medlemskab.UpdateAkassemedlemskabOphoer:          medlemskabtest.Afgang,
		medlemskab.UpdateAkassemedlemskabTilbagekaldelse: medlemskabtest.Tilbagekaldelse,
		medlemskab.GetAkassemedlemskab:                   medlemskabtest.Opslag,
	} {
		proev(t, m, fix)
	}
	proev(t, medlemskab.CreateAkassemedlemskab, medlemskabtest.Tilgang)
	proev(t, medlemskab.CreateAkassemedlemskab, medlemskabtest.Overflytning)
	proev(t, medlemskab.UpdateAkassemedlemskab, func() (*medlemskab.Anmodning, *medlemskab.Fakta) {
		a, f := medlemskabtest.Opdatering()
		a.Afdeling = medlemskabtest.Stak{}.Tilgang(medlemskabtest.Egen, "2020-01-01").Afdeling(2)[0].Afdeling
		return a, f
	})
}

func proev(t *testing.T, m medlemskab.Metode, fix func() (*medlemskab.Anmodning, *medlemskab.Fakta)) {
	t.Helper()
	a, f := fix()
	u, err := medlemskab.Decide(m, a, f)
	if err != nil || len(u.Mangler) > 0 {
		t.Errorf("%s: %v, %v", m, err, u)
	}
	for x := range u.Rapport.Meldinger() {
		t.Errorf("%s: %s", m, x)
	}
}

func TestStakErFrisk(t *testing.T) {
	s := medlemskabtest.Stak{}.Tilgang(57, "2020-01-01")
	t1, t2 := s.Tilgang(86, "2021-01-01"), s.Afgang("2020-06-30")
	s.Afdeling(2)
	if !s[0].Slutdato.IsZero() || s[0].Afdeling.Int() != 570001 || t1[0].AfsluttetVed != medlemskab.VedOverflytning ||
		t1[0].Slutdato.String() != "2020-12-31" || t2.Tilgang(86, "2021-01-01")[0].AfsluttetVed != medlemskab.VedMA {
		t.Errorf("%v %v %v", s, t1, t2)
	}
}
