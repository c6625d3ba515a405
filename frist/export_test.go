package frist

import (
	"encoding/json"

	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/skriv/skrivtest"
)

// The second opinion on what is written, by reflection.

// OrakelJSON is EncodeJSON by encoding/json.
func OrakelJSON(m Metode, a *Anmodning) ([]byte, error) {
	switch {
	case !m.findes():
		return nil, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldMetode}
	case a == nil:
		return nil, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldAnmodning}
	}
	return skrivtest.SkrivJSON(*a, &skema, a.Laesning, a.givet(), metoder[m].elementer)
}

// OrakelKontroller is the part of Svar.Kontroller that looks at each element, by reflection.
func OrakelKontroller(s *Svar) error {
	return skrivtest.Ufuldstaendig(*s, &svarskema, s.Laesning, svarelementer)
}

// OrakelSvarJSON is EncodeSvarJSON by encoding/json of an answer that is whole.
func OrakelSvarJSON(s *Svar) ([]byte, error) { return json.Marshal(s) }

// OrakelHar returns the names of the elements that a method has.
func OrakelHar(m Metode) func(navn string) bool { return skrivtest.Har(&skema, metoder[m].elementer) }
