package sag

import (
	"cmp"
	"encoding/json"
	"runtime/debug"
	"slices"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/frist"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/medlemskab/bestand"
	"github.com/akasse/dfdg/taeller"
)

// Katalogregel is a rule of the catalogue: all rows of one id.
type Katalogregel struct {
	Id        string   `json:"id"`        // as "T3-06"
	Arter     []string `json:"arter"`     // what its rows do: afvis, advarsel, afledt, …
	Koder     []int    `json:"koder"`     // the error codes that its rows reject with; empty for none
	Kilde     []string `json:"kilde"`     // source and section, each once
	Tolkning  bool     `json:"tolkning"`  // a row of it is our reading
	Dansk     []string `json:"dansk"`     // a sentence a row
	Engelsk   []string `json:"engelsk"`   // the same sentences in English
	Tjenester []string `json:"tjenester"` // taeller, frist, medlemskab, bestand
}

// kataloger are the rows of the services and of the membership file.
var kataloger = []struct {
	tjeneste string
	regler   func() []*dfdgerr.Regel
}{{"taeller", taeller.Regler}, {"frist", frist.Regler}, {"medlemskab", medlemskab.Regler}, {"bestand", bestand.Regler}}

// Regler returns every row of the services and of the membership file, each once.
func Regler() (alle []*dfdgerr.Regel) {
	set := map[*dfdgerr.Regel]bool{}
	for _, k := range kataloger {
		for _, r := range k.regler() {
			if !set[r] {
				set[r] = true
				alle = append(alle, r)
			}
		}
	}
	return alle
}

// Katalog returns every rule of the services and of the membership file, in the order of the catalogue.
func Katalog() []Katalogregel {
	var ud []Katalogregel
	hvor := map[string]int{}
	for _, t := range kataloger {
		for _, r := range t.regler() {
			i, har := hvor[r.Id()]
			if !har {
				i = len(ud)
				hvor[r.Id()] = i
				ud = append(ud, Katalogregel{Id: r.Id(), Koder: []int{}})
			}
			k := &ud[i]
			k.Arter = nyt(k.Arter, r.Art().String())
			if r.Kode() != 0 {
				k.Koder = nyt(k.Koder, int(r.Kode()))
			}
			if r.Kilde() != "" {
				k.Kilde = nyt(k.Kilde, r.Kilde())
			}
			k.Tolkning = k.Tolkning || r.Tolkning()
			k.Dansk, k.Engelsk = nyt(k.Dansk, r.Dansk()), nyt(k.Engelsk, r.Engelsk())
			k.Tjenester = nyt(k.Tjenester, t.tjeneste)
		}
	}
	return ud
}

// nyt appends what is not there yet.
func nyt[T comparable](s []T, v T) []T {
	if slices.Contains(s, v) {
		return s
	}
	return append(s, v)
}

// Version says what answers: the library's version as the program was built with it, the interfaces of each service, the newest
// first, and the methods.
type Version struct {
	Bibliotek  string              `json:"bibliotek"`  // the module's version; "(devel)" of a build from its own folder
	Go         string              `json:"go"`         // the compiler's, as "go1.26.1"
	Snitflader map[string][]string `json:"snitflader"` // by service
	Metoder    []Metode            `json:"metoder"`    // of every service, in the order of its constants
}

// Metode is a method of a service, under its name in the newest interface that has it.
type Metode struct {
	Navn       string   `json:"navn"`       // as DFDG writes it
	Tjeneste   string   `json:"tjeneste"`   // taeller, frist or medlemskab
	Snitflader []string `json:"snitflader"` // in which it is; empty where the service has but one
}

func metoder() (ud []Metode) {
	for m := taeller.Metode(1); m.String() != ""; m++ {
		ud = append(ud, nyMetode("taeller", m.String(), m.Navn, taeller.Snitflade2025_1, taeller.Snitflade2023_2))
	}
	for m := frist.Metode(1); m.String() != ""; m++ {
		ud = append(ud, nyMetode("frist", m.String(), nil))
	}
	for m := medlemskab.Metode(1); m < 100; m++ {
		if g := m.Navn(medlemskab.Snitflade2021_3); m.String() != "" || g != "" {
			ud = append(ud, nyMetode("medlemskab", cmp.Or(m.String(), g), m.Navn, medlemskab.Snitflade2025_2, medlemskab.Snitflade2021_3))
		}
	}
	return ud
}

func nyMetode(tjeneste, navn string, iSnitflade func(dfdg.Snitflade) string, snitflader ...dfdg.Snitflade) Metode {
	m := Metode{Navn: navn, Tjeneste: tjeneste, Snitflader: []string{}}
	for _, s := range snitflader {
		if iSnitflade(s) != "" {
			m.Snitflader = append(m.Snitflader, string(s))
		}
	}
	return m
}

// NewVersion returns the version of this program.
func NewVersion() Version {
	v := Version{Bibliotek: "(devel)", Metoder: metoder(), Snitflader: map[string][]string{
		"taeller":    {string(taeller.Snitflade2025_1), string(taeller.Snitflade2023_2)},
		"frist":      {},
		"medlemskab": {string(medlemskab.Snitflade2025_2), string(medlemskab.Snitflade2021_3)},
	}}
	b, ok := debug.ReadBuildInfo()
	if !ok {
		return v
	}
	v.Go = b.GoVersion
	for _, m := range append(b.Deps, &b.Main) {
		if m.Path == "github.com/akasse/dfdg" && m.Version != "" {
			v.Bibliotek = m.Version
		}
	}
	return v
}

// Kald is the library as one function for other languages, JSON in and JSON out: tjek answers a case ([Besvar]), regler returns the rule
// catalogue ([Katalog]), version what answers ([Version]); the last two take nothing. It reports false where there is no such call.
func Kald(hvad string, ind []byte) ([]byte, bool) {
	var v any
	switch hvad {
	case "tjek":
		return Besvar(ind), true
	case "regler":
		v = Katalog()
	case "version":
		v = NewVersion()
	default:
		return nil, false
	}
	b, err := json.Marshal(v)
	return b, err == nil
}
