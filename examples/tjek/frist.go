package main

import "github.com/akasse/dfdg/frist"

var fristDomaene = domaene{
	navn:   "frist",
	regler: frist.Regler,
	koer:   koerFrist,
	har:    func(m string) bool { _, err := frist.ParseMetode(m); return err == nil },
}

func koerFrist(s *Sag) (svar, error) {
	m, err := frist.ParseMetode(s.Metode)
	if err != nil {
		return svar{}, err
	}
	f := &frist.Fakta{Idag: s.Idag, Kalder: s.Kalder, Kodelister: s.Register,
		Udeladelser: s.Udeladelser, CPR: s.cpr()}
	if err := s.fakta(map[string]any{
		"kendt": &f.Kendt, "doed": &f.Doed, "fravaer": &f.Fravaer, "bookinger": &f.Bookinger,
		"frister": &f.Frister, "tilladteSamtaletyper": &f.TilladteSamtaletyper,
	}); err != nil {
		return svar{}, err
	}
	a, err := frist.DecodeJSON(m, s.Request)
	if err != nil {
		return svar{}, s.iFilen(err)
	}
	var r svar
	if r.rapport, err = frist.Validate(m, a, f); err != nil {
		return svar{}, err
	}
	if s.Explain {
		r.forklaring, _, _ = frist.Explain(m, a, f)
	}
	if u, _ := frist.Decide(m, a, f); u != nil { // its error is the report's, or that a fact is missing
		r.udfald = u
	}
	return r, nil
}
