package taeller_test

import (
	"encoding/json"
	"testing"

	"github.com/akasse/dfdg"
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
