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
	f := &frist.Fakta{Idag: s.Idag, Kalder: s.Kalder, Kodelister: s.Register, CPR: s.cpr()}
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
	r, err := frist.Validate(m, a, f)
	if err != nil {
		return svar{}, err
	}
	u, _ := frist.Udfoer(m, a, f) // its error is the report's, or that the outcome lacks a fact
	if u == nil {
		return svar{rapport: r}, nil
	}
	return svar{rapport: r, udfald: u}, nil
}
