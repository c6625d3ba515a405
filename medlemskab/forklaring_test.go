package medlemskab_test

import (
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/motor"
	"github.com/akasse/dfdg/internal/motor/motortest"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/medlemskab/medlemskabtest"
)

// An explanation hides nothing: of every method in both interfaces the same rows stand in it whatever the message, the
// caller and the citizen, and together the methods explain every row that rejects or warns.
func TestForklaringenSkjulerIntet(t *testing.T) {
	beskeder := map[string]string{
		"fuld": `{"akasse": 57, "afdeling": 570001, "medlemskabsstartdato": "2025-03-01", "medlemskabophoersdato": "2025-03-02", "aarsag": 1, ` +
			`"forsikringskategori": 1, "dagpengeretsdato": "2025-03-01", "begrundelse": "klage"}`,
		"uden afdeling": `{"medlemskabsstartdato": "2025-03-01"}`, "anden afdeling": `{"afdeling": 570002, "medlemskabsstartdato": "2025-03-01"}`,
		"tom": `{}`, "intet objekt": `[]`, "misdannet": `{"akasse": "x", "afdeling": -1, "medlemskabsstartdato": 1, "begrundelse": 1, "ukendt": 1}`,
	}
	var ingen medlemskabtest.Stak
	fakta := map[string]func(*medlemskab.Fakta){
		"kendt":      func(*medlemskab.Fakta) {},
		"ukendt":     func(f *medlemskab.Fakta) { *f = medlemskab.Fakta{Idag: f.Idag, Kalder: f.Kalder} },
		"misdannet":  func(f *medlemskab.Fakta) { f.CPR = dfdg.ReadCPR("x") },
		"findes ej":  func(f *medlemskab.Fakta) { f.Kendt = dfdg.Kendt(false) },
		"død":        func(f *medlemskab.Fakta) { f.Doed = dfdg.Kendt(true) },
		"ikke medl.": func(f *medlemskab.Fakta) { f.Medlemskaber = dfdg.Kendt([]medlemskab.Periode{}) },
		"to fonde": func(f *medlemskab.Fakta) {
			f.Medlemskaber = dfdg.Kendt([]medlemskab.Periode(ingen.Tilgang(86, "2020-01-01").Tilgang(57, "2024-01-01")))
		},
		"anden":     func(f *medlemskab.Fakta) { f.Kalder = dfdg.Akasse(86) },
		"jobcenter": func(f *medlemskab.Fakta) { f.Kalder = dfdg.Jobcenter("101") },
		"STIL":      func(f *medlemskab.Fakta) { f.Kalder, _ = dfdg.NewOrganisation(dfdg.TypeSTIL, "") },
	}
	var s motortest.Forklaringer
	for _, snitflade := range []dfdg.Snitflade{medlemskab.Snitflade2025_2, medlemskab.Snitflade2021_3} {
		for m := medlemskab.CreateAkassemedlemskab; m <= medlemskab.DoedsfaldRegistreret; m++ {
			if m.Navn(snitflade) == "" {
				continue
			}
			for fn, saet := range fakta {
				for bn, b := range beskeder {
					f := medlemskabtest.Fakta(ingen.Tilgang(57, "2024-01-01"))
					saet(f)
					f.Snitflade = snitflade
					a, err := medlemskab.DecodeJSON(m, []byte(b))
					if err != nil {
						t.Fatal(err)
					}
					forklaringer, r, err := medlemskab.Explain(m, a, f)
					if err != nil {
						t.Fatal(err)
					}
					s.Se(t, m.Navn(snitflade)+" "+string(snitflade), bn+", "+fn, forklaringer, r)
				}
			}
		}
	}
	s.Slut(t, append(motor.ReglerS(), medlemskab.Regler()...))
}
