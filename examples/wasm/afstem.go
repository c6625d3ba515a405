//go:build js

package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/examples/kommando"
	"github.com/akasse/dfdg/medlemskab/bestand"
)

// afstemning is what a page asks for: a register and a membership file as text.
type afstemning struct {
	Register  string         `json:"register"`
	Fil       string         `json:"fil"`
	Filnavn   string         `json:"filnavn"`
	Idag      string         `json:"idag"`
	Snitflade dfdg.Snitflade `json:"snitflade"`
	Klartekst bool           `json:"klartekst"`
	Sprog     string         `json:"sprog"` // en is English, else Danish
}

type afstemt struct {
	Fejl       string         `json:"fejl,omitempty"` // nothing was reconciled, or not to its end: nothing follows from it
	Hel        bool           `json:"hel"`
	Helhed     []string       `json:"helhed"`
	Antal      map[string]int `json:"antal"`
	Fund       []string       `json:"fund"`
	Handlinger string         `json:"handlinger"` // a JSON line each
}

// afstem reconciles two texts. An interrupted run hands out no action.
func afstem(ind []byte) []byte {
	var a afstemning
	if json.Unmarshal(ind, &a) != nil {
		return skriv(afstemt{Fejl: "kaldet kan ikke læses"})
	}
	sprog := kommando.Sprog(a.Sprog == "en")
	r, err := bestand.Reconcile(bestand.ReadRegister(strings.NewReader(a.Register)), bestand.ReadFil(strings.NewReader(a.Fil), a.Filnavn),
		bestand.Valg{Idag: dfdg.ReadDato(a.Idag), Snitflade: a.Snitflade})
	if err != nil {
		return skriv(afstemt{Fejl: sprog.Fejl(err)})
	}
	ud := afstemt{Antal: map[string]int{}, Fund: []string{}}
	var linjer bytes.Buffer
	e := json.NewEncoder(&linjer)
	for h, err := range r.Handlinger() {
		var f *bestand.Fund
		switch {
		case errors.As(err, &f):
			ud.Fund = append(ud.Fund, sprog.Fund(f))
		case err != nil:
			return skriv(afstemt{Fejl: sprog.Fejl(err)})
		case a.Klartekst:
			e.Encode(bestand.KlarHandling(h))
		default:
			e.Encode(h)
		}
	}
	ud.Handlinger = linjer.String()
	ud.Hel = true
	for _, k := range []bestand.Kilde{bestand.Bestandsfil, bestand.EgetRegister} {
		h := r.Helhed(k)
		ud.Hel = ud.Hel && h.Hel()
		ud.Helhed = append(ud.Helhed, sprog.Kilde(k)+": "+sprog.Helhed(h))
	}
	for s := bestand.Ingen; s <= bestand.Datagenopretning; s++ {
		ud.Antal[s.String()] = r.Antal(s)
	}
	return skriv(ud)
}

func skriv(v any) []byte {
	b, _ := json.Marshal(v) // own types: cannot fail
	return b
}
