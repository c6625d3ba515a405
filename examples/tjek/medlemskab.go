package main

import "github.com/akasse/dfdg/medlemskab"

var medlemskabDomaene = domaene{
	navn:   "medlemskab",
	regler: medlemskab.Regler,
	koer:   koerMedlemskab,
	har:    func(m string) bool { _, err := medlemskab.ParseMetode(m); return err == nil },
}

func koerMedlemskab(s *Sag) (svar, error) {
	m, err := medlemskab.ParseMetode(s.Metode)
	if err != nil {
		return svar{}, err
	}
	f := &medlemskab.Fakta{Idag: s.Idag, Kalder: s.Kalder, Snitflade: s.Snitflade, Kodelister: s.Register,
		Udeladelser: s.Udeladelser, CPR: s.cpr()}
	if err := s.fakta(map[string]any{
		"kendt": &f.Kendt, "doed": &f.Doed, "medlemskaber": &f.Medlemskaber, "ophoerteAkasser": &f.OphoerteAkasser,
		"tilmeldinger": &f.Tilmeldinger, "kontaktgruppe": &f.Kontaktgruppe, "fravaer": &f.Fravaer,
		"bookinger": &f.Bookinger, "folkepensionsdato": &f.Folkepensionsdato,
	}); err != nil {
		return svar{}, err
	}
	a, err := medlemskab.DecodeJSON(m, s.Request)
	if err != nil {
		return svar{}, s.iFilen(err)
	}
	var r svar
	if r.rapport, err = medlemskab.Validate(m, a, f); err != nil {
		return svar{}, err
	}
	if s.Explain {
		r.forklaring, _, _ = medlemskab.Explain(m, a, f)
	}
	if u, _ := medlemskab.Decide(m, a, f); u != nil { // its error is the report's
		r.udfald = u
	}
	return r, nil
}
