package taeller_test

import (
	"encoding/json"
	"testing"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor/motortest"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/taeller"
	"github.com/akasse/dfdg/taeller/taellertest"
)

// An explanation hides nothing: of every method in both interfaces the same rows stand in it whatever the message, the
// caller and the citizen, and together the methods explain every row that rejects or warns.
func TestForklaringenSkjulerIntet(t *testing.T) {
	gyldig, _ := taellertest.Gyldig()
	gyldig.Berigtigelseskommentar, gyldig.Udtraekstidspunkt = dfdg.NewTekst("rettet"), dfdg.NewTidspunkt(taellertest.Idag, 8, 0, 0)
	fuld, err := json.Marshal(gyldig)
	if err != nil {
		t.Fatal(err)
	}
	beskeder := map[string]string{
		"fuld": string(fuld), "tom": `{}`, "intet objekt": `[]`,
		"misdannet": `{"nyindplacering": 1, "indplacering": [], "forbrug": {}, "supplerendeDagpengekonto": {"genoptjeningsgrundlagSamling": [1]}, "ukendt": 1}`,
	}
	fakta := map[string]func(*taeller.Fakta){
		"kendt":      func(*taeller.Fakta) {},
		"ukendt":     func(f *taeller.Fakta) { *f = taeller.Fakta{Idag: f.Idag, Kalder: f.Kalder} },
		"uden sæt":   func(f *taeller.Fakta) { f.Taellere = dfdg.Kendt[*taeller.Taellersaet](nil) },
		"misdannet":  func(f *taeller.Fakta) { f.CPR = dfdg.ReadCPR("x") },
		"findes ej":  func(f *taeller.Fakta) { f.Kendt = dfdg.Kendt(false) },
		"død":        func(f *taeller.Fakta) { f.Doed = dfdg.Kendt(true) },
		"anden":      func(f *taeller.Fakta) { f.Kalder = dfdg.Akasse(86) },
		"ikke medl.": func(f *taeller.Fakta) { f.Medlemskaber = dfdg.Kendt([]medlemskab.Periode{}) },
		"STAR":       func(f *taeller.Fakta) { f.Kalder = dfdg.STAR() },
		"jobcenter":  func(f *taeller.Fakta) { f.Kalder = dfdg.Jobcenter("101") },
		"kommune":    func(f *taeller.Fakta) { f.Kalder = dfdg.Kommune("102") },
	}
	var s motortest.Forklaringer
	for _, snitflade := range []dfdg.Snitflade{taeller.Snitflade2025_1, taeller.Snitflade2023_2} {
		for m := taeller.CreateDagpengetaellerkonto; m <= taeller.UpdateEmploymentBonusConsumption; m++ {
			if m.Navn(snitflade) == "" {
				continue
			}
			for fn, saet := range fakta {
				for bn, b := range beskeder {
					f := taellertest.Fakta()
					saet(f)
					f.Snitflade = snitflade
					a, err := taeller.DecodeJSON(m, []byte(b))
					if err != nil {
						t.Fatal(err)
					}
					forklaringer, r, err := taeller.Explain(m, a, f)
					if err != nil {
						t.Fatal(err)
					}
					s.Se(t, m.String()+" "+string(snitflade), bn+", "+fn, forklaringer, r)
				}
			}
		}
	}
	s.Slut(t, taeller.Regler())
}

// Who may correct says nothing where the memberships are not known, and names them; nor of a citizen whose number is none, nor after
// a rejected access. Of a fund that is known to be present it is kept, of a former one broken.
func TestForklaringA08(t *testing.T) {
	a, _ := taellertest.Gyldig()
	a.Berigtigelseskommentar, a.BerigtigelseskommentarStartDatoTid = dfdg.NewTekst("rettet"), dfdg.NewTidspunkt(taellertest.Idag, 8, 0, 0)
	for navn, p := range map[string]struct {
		saet    func(*taeller.Fakta)
		svar    dfdgerr.Svar
		mangler dfdgerr.Faktum
	}{
		"present":            {func(*taeller.Fakta) {}, dfdgerr.Ok, 0},
		"memberships":        {func(f *taeller.Fakta) { f.Medlemskaber = dfdg.Oplysning[[]medlemskab.Periode]{} }, dfdgerr.Uvedkommende, dfdgerr.FaktumMedlemskaber},
		"no number":          {func(f *taeller.Fakta) { f.CPR = dfdg.ReadCPR("x") }, dfdgerr.Uvedkommende, 0},
		"never a member":     {func(f *taeller.Fakta) { f.Medlemskaber = dfdg.Kendt([]medlemskab.Periode{}) }, dfdgerr.Uvedkommende, 0},
		"no fund":            {func(f *taeller.Fakta) { f.Kalder = dfdg.Jobcenter("101") }, dfdgerr.Uvedkommende, 0},
		"STAR":               {func(f *taeller.Fakta) { f.Kalder = dfdg.STAR() }, dfdgerr.Ok, 0},
		"not known to exist": {func(f *taeller.Fakta) { f.Kendt = dfdg.Kendt(false) }, dfdgerr.Uvedkommende, 0},
		"a former fund": {func(f *taeller.Fakta) {
			p, _ := f.Medlemskaber.Vaerdi()
			ny := p[len(p)-1]
			ny.Akasse, ny.Startdato = dfdg.NewAkassenummer(83), f.Idag.PlusDage(-10)
			foer := p[len(p)-1]
			foer.Slutdato = f.Idag.PlusDage(-11)
			f.Medlemskaber = dfdg.Kendt([]medlemskab.Periode{foer, ny})
		}, dfdgerr.Brudt, 0},
	} {
		f := taellertest.Fakta()
		p.saet(f)
		forklaringer, _, err := taeller.Explain(taeller.CreateDagpengetaellerkonto, a, f)
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for _, x := range forklaringer {
			if x.Regel().Id() != "A-08" {
				continue
			}
			if n++; x.Svar != p.svar || x.Mangler() != p.mangler {
				t.Errorf("%s: %v, lacks %v", navn, x, x.Mangler())
			}
		}
		if n != 1 {
			t.Errorf("%s: explained %d times", navn, n)
		}
	}
}

// That DFDG knows the citizen is taken for granted where nothing is said, and the explanation says by which fact.
func TestForklaringKendt(t *testing.T) {
	a, f := taellertest.Gyldig()
	f.Kendt = dfdg.Oplysning[bool]{}
	forklaringer, r, err := taeller.Explain(taeller.CreateDagpengetaellerkonto, a, f)
	if err != nil || r.Dom() != dfdgerr.Godkendt {
		t.Fatal(r, err)
	}
	for _, x := range forklaringer {
		if x.Kode() == dfdgerr.UkendtCPR && (x.Svar != dfdgerr.Uvedkommende || x.Mangler() != dfdgerr.FaktumKendt) {
			t.Errorf("%v, lacks %v", x, x.Mangler())
		}
	}
}
