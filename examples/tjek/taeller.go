package main

import (
	"bytes"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/taeller"
)

var taellerDomaene = domaene{
	navn:   "taeller",
	regler: taeller.Regler,
	koer:   koerTaeller,
	har:    func(m string) bool { _, err := taeller.ParseMetode(m); return err == nil },
}

func koerTaeller(s *Sag) (svar, error) {
	m, err := taeller.ParseMetode(s.Metode)
	if err != nil {
		return svar{}, err
	}
	f := &taeller.Fakta{Idag: s.Idag, Kalder: s.Kalder, Snitflade: s.Snitflade, Kodelister: s.Register,
		Udeladelser: s.Udeladelser, CPR: s.cpr()}
	var jobcenter, kommune dfdg.Oplysning[tekstEllTal]
	if err := s.fakta(map[string]any{
		"kendt": &f.Kendt, "doed": &f.Doed, "medlemskaber": &f.Medlemskaber, "taellere": &f.Taellere,
		"taellervisning": &f.Taellervisning, "registreringer": &f.Registreringer, "videresendte": &f.Videresendte,
		"kontaktgruppe": &f.Kontaktgruppe, "forrigeKontaktgruppe": &f.ForrigeKontaktgruppe,
		"tilmeldinger": &f.Tilmeldinger, "jobcenter": &jobcenter, "kommune": &kommune,
	}); err != nil {
		return svar{}, err
	}
	f.Jobcenter, f.Kommune = tekst(jobcenter), tekst(kommune)
	decode := taeller.DecodeJSON
	if erXML(s.Request) {
		decode = taeller.DecodeXML
	}
	a, err := decode(m, s.Request)
	if err != nil {
		return svar{}, s.iFilen(err)
	}
	var r svar
	if r.rapport, err = taeller.Validate(m, a, f); err != nil {
		return svar{}, err
	}
	if s.Explain {
		r.forklaring, _, _ = taeller.Explain(m, a, f)
	}
	if u, _ := taeller.Decide(m, a, f); u != nil { // its error is the report's
		r.udfald = u
	}
	return r, nil
}

// erXML reports whether a message begins as XML does: JSON never begins with "<".
func erXML(b []byte) bool {
	b = bytes.TrimLeft(bytes.TrimPrefix(b, []byte("\ufeff")), " \t\r\n")
	return bytes.HasPrefix(b, []byte("<"))
}

func tekst(o dfdg.Oplysning[tekstEllTal]) dfdg.Oplysning[string] {
	if v, kendt := o.Vaerdi(); kendt {
		return dfdg.Kendt(string(v))
	}
	return dfdg.Oplysning[string]{}
}
