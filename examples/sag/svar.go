package sag

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"

	dfdgerr "github.com/akasse/dfdg/errors"
)

// Svar is an answer to a case, in the form that tjek -json prints. A list that is nil, or an outcome, was not answered: it is
// not as expected, whatever the case expects of it.
type Svar struct {
	Dom       string          `json:"dom"`       // godkendt, kanIkkeAfgoeres or afvist
	Snitflade string          `json:"snitflade"` // by which it was judged; "" where the service has one
	Idag      string          `json:"idag"`      // the day it was judged by, YYYY-MM-DD
	Fejl      []Fund          `json:"fejl"`      // what rejects
	Advarsler []Fund          `json:"advarsler"` // what only warns
	Uafgjort  []Fund          `json:"uafgjort"`  // what lacks a fact
	Udfald    json.RawMessage `json:"udfald"`    // null where there is none
}

// Fund is one finding of an answer, or one that a case expects. Which keys it has depends on what it is: one that rejects
// has kode, felt and regel, a warning regel and felt, an undecided one regel, felt, mangler and kan.
type Fund struct {
	Kode    int    `json:"kode,omitzero"`    // the error code; 0 for none
	Felt    string `json:"felt"`             // the place, a JSON Pointer into the request
	Regel   string `json:"regel,omitzero"`   // the rule's id, as "T3-06"
	Mangler string `json:"mangler,omitzero"` // the fact that is missing
	Kan     string `json:"kan,omitzero"`     // what it can still do: afvise or advare
	Tekst   string `json:"tekst,omitzero"`   // what fixes it, in Danish
	Text    string `json:"text,omitzero"`    // what fixes it, in English
}

// Backend answers a case. An error says that the case could not be run at all.
type Backend func(*Sag) (*Svar, error)

// Bibliotek is this library as a backend. The error is that of [Sag.Koer].
func Bibliotek(s *Sag) (*Svar, error) {
	k, err := s.Koer()
	if err != nil {
		return nil, err
	}
	return k.Svar()
}

// ReadSvar reads an answer, as a line of tjek -json. It must have a verdict; keys of its own are passed over. The error does
// not repeat it.
func ReadSvar(b []byte) (*Svar, error) { return laesSvar(b, "") }

// laesSvar reads an answer to the case of that name.
func laesSvar(b []byte, navn string) (*Svar, error) {
	var s struct {
		Navn, Ulaeselig string
		Svar
	}
	switch err := json.Unmarshal(b, &s); {
	case err == nil && s.Ulaeselig != "":
		return nil, errUlaeselig
	case err != nil:
		return nil, svarfejl(err)
	case !slices.Contains(domme, s.Dom):
		return nil, errDom
	case navn != "" && s.Navn != "" && s.Navn != navn && s.Navn != MaskeNummer(navn):
		return nil, errNavn
	}
	return &s.Svar, nil
}

var errDom = &Fejl{"svaret kan ikke læses: dom mangler, eller den er ikke godkendt, kanIkkeAfgoeres eller afvist",
	"the answer cannot be read: dom is missing, or is not godkendt, kanIkkeAfgoeres or afvist"}

// svarfejl says what of an answer has another form than tjek -json prints. It names a key of that form, never what was read.
func svarfejl(err error) error {
	var t *json.UnmarshalTypeError
	if errors.As(err, &t) && t.Field != "" {
		navn := strings.TrimPrefix(t.Field, "Svar.")
		return &Fejl{"svaret kan ikke læses: " + navn + " har en anden type end i tjek -json", "the answer cannot be read: " + navn + " is of another type than in tjek -json"}
	}
	return &Fejl{"svaret er ikke ét JSON-objekt på én linje, som tjek -json udskriver det", "the answer is not one JSON object on a line, as tjek -json prints it"}
}

var domme = []string{dfdgerr.Godkendt.String(), dfdgerr.KanIkkeAfgoeres.String(), dfdgerr.Afvist.String()}

// Svar returns the answer in the case format's form. The error says that an outcome could not be written, which those of the library can.
func (k *Koersel) Svar() (*Svar, error) {
	b, err := json.Marshal(k.Rapport)
	if err != nil {
		return nil, err
	}
	s := new(Svar)
	if err := json.Unmarshal(b, s); err != nil {
		return nil, err
	}
	s.Udfald, err = json.Marshal(k.Udfald)
	return s, err
}

// Linje returns the answer as tjek -json prints it: under a name, what was answered, and whether it is as expected, nil
// where nothing is expected.
func (k *Koersel) Linje(navn string, bestaaet *bool) ([]byte, error) {
	titel, err := json.Marshal(navn)
	if err != nil {
		return nil, err
	}
	rapport, err := json.Marshal(k.Rapport)
	if err != nil {
		return nil, err
	}
	udfald, err := json.Marshal(k.Udfald)
	if err != nil {
		return nil, err
	}
	godt, err := json.Marshal(bestaaet)
	if err != nil {
		return nil, err
	}
	b := append([]byte(`{"navn":`), titel...)
	b = append(append(b, ','), rapport[1:len(rapport)-1]...)
	b = append(append(b, `,"udfald":`...), udfald...)
	b = append(append(b, `,"bestaaet":`...), godt...)
	return append(b, '}'), nil
}
