package medlemskab_test

import (
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/examples/sag/sagtest"
	"github.com/akasse/dfdg/internal/motor/motortest"
	"github.com/akasse/dfdg/internal/proeve"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/medlemskab/medlemskabtest"
)

var tjeneste = motortest.Tjeneste[medlemskab.Metode, medlemskab.Anmodning, medlemskab.Fakta, medlemskab.Udfald]{
	DecodeJSON: medlemskab.DecodeJSON, EncodeJSON: medlemskab.EncodeJSON, OrakelJSON: medlemskab.OrakelJSON, Validate: medlemskab.Validate, Explain: medlemskab.Explain, Decide: medlemskab.Decide,
	Uaendret: func(_ medlemskab.Metode, u *medlemskab.Udfald, f *medlemskab.Fakta) bool {
		return !u.Gemt && u.Medlemskaber.Equal(f.Medlemskaber) && u.Tilmeldinger.Equal(f.Tilmeldinger)
	},
}

// fuzzFakta returns facts by a number: what is known, of whom, by which fund and interface.
func fuzzFakta(nr uint8) *medlemskab.Fakta {
	f := medlemskabtest.Fakta(stak{}.Tilgang(86, "2010-01-01").Tilgang(57, "2025-02-01"))
	f.Tilmeldinger = dfdg.Kendt([]dfdg.Tilmelding{{Kategori: dfdg.NewKode(1), Fra: dag("2025-01-01")}})
	if nr&1 != 0 {
		f.Snitflade = medlemskab.Snitflade2021_3
	}
	if nr&2 != 0 {
		f = &medlemskab.Fakta{Idag: f.Idag, Kalder: f.Kalder, Snitflade: f.Snitflade}
	}
	if nr&4 != 0 {
		f.Kalder = dfdg.Akasse(86)
	}
	if nr&8 != 0 {
		f.Kalder = dfdg.Jobcenter("101")
	}
	return f
}

// FuzzUdfoer: a JSON message, its round trip, and what is said of it.
func FuzzUdfoer(f *testing.F) {
	for i, s := range sagtest.Froe(f, "../testdata/sager/medlemskab", 5, proeve.Fuzzer()) {
		if m, err := medlemskab.ParseMetode(s.Metode); err == nil {
			f.Add(uint8(m), s.Request, uint8(i))
		}
	}
	f.Add(uint8(3), []byte(`{"medlemskabophoersdato": "2025-02-01T00:00:00Z", "aarsag": 1, "begrundelse": "\ud800"}`), uint8(0))
	f.Add(uint8(4), []byte(`{"medlemskabsstartdato": "2025-02-01", "MEDLEMSKABSSTARTDATO": null, "x": [[{}]], "0101801234": 0}`), uint8(0))
	f.Fuzz(func(t *testing.T, nr uint8, b []byte, fakta uint8) {
		m := medlemskab.Metode(nr)
		if a := tjeneste.JSON(t, m, b); a != nil {
			tjeneste.Love(t, m, b, a, fuzzFakta(fakta))
		}
	})
}

// FuzzMetode: a name is that of a method exactly where one of the interfaces calls it so.
func FuzzMetode(f *testing.F) {
	navne := map[string]medlemskab.Metode{}
	for m := medlemskab.Metode(1); m.Navn(medlemskab.Snitflade2025_2)+m.Navn(medlemskab.Snitflade2021_3) != ""; m++ {
		for _, s := range []string{m.Navn(medlemskab.Snitflade2025_2), m.Navn(medlemskab.Snitflade2021_3)} {
			if s != "" {
				navne[s] = m
				f.Add(s)
			}
		}
	}
	f.Add("")
	f.Fuzz(func(t *testing.T, s string) {
		m, err := medlemskab.ParseMetode(s)
		if m != navne[s] || (err == nil) != (m != 0) || err != nil && proeve.Gentaget([]byte(s), err.Error()) != "" {
			t.Errorf("%q: %v, %v", s, m, err)
		}
	})
}
