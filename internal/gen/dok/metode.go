package main

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/frist"
	"github.com/akasse/dfdg/internal/gen/typer"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/taeller"
)

// tjeneste is how the generator asks a package for its methods: which elements one has and needs
// is what the check itself returns.
type tjeneste struct {
	mappe, titel string
	ny, gammel   dfdg.Snitflade
	haendelse    int // the first event of DFDG's own: nobody sends it; 0 for none
	navn         func(m int, s dfdg.Snitflade) string
	doem         func(m int, s dfdg.Snitflade, body []byte, r *codelist.Register) (dfdgerr.Rapport, error)
	// opslag returns what an answer of a method has that it is not known to have, and what it lacks or is malformed in it; nil where no
	// answers are known.
	opslag func(m int, body []byte) (ukendte []string, mangler error, err error)
}

var dag = dfdg.NewDato(2025, 3, 3)

var tjenesteTaeller = tjeneste{
	mappe: "taeller", titel: "Ydelsesudstilling.DagpengetaellerService",
	ny: taeller.Snitflade2025_1, gammel: taeller.Snitflade2023_2,
	navn: func(m int, s dfdg.Snitflade) string { return taeller.Metode(m).Navn(s) },
	doem: func(m int, s dfdg.Snitflade, body []byte, r *codelist.Register) (dfdgerr.Rapport, error) {
		return taeller.ValidateJSON(taeller.Metode(m), body, &taeller.Fakta{Idag: dag, Kalder: dfdg.STAR(), Snitflade: s, Kodelister: r})
	},
	opslag: func(m int, body []byte) ([]string, error, error) {
		s, err := taeller.DecodeSvarJSON(taeller.Metode(m), body)
		return s.Ukendte(), s.Kontroller(), err
	},
}

var tjenesteFrist = tjeneste{
	mappe: "frist", titel: "FristService",
	haendelse: int(frist.FravaerOprettet),
	navn:      func(m int, _ dfdg.Snitflade) string { return frist.Metode(m).String() },
	doem: func(m int, _ dfdg.Snitflade, body []byte, r *codelist.Register) (dfdgerr.Rapport, error) {
		return frist.ValidateJSON(frist.Metode(m), body, &frist.Fakta{Idag: dag, Kalder: dfdg.STAR(), Kodelister: r})
	},
	opslag: func(m int, body []byte) ([]string, error, error) {
		s, err := frist.DecodeSvarJSON(frist.Metode(m), body)
		return s.Ukendte(), s.Kontroller(), err
	},
}

var tjenesteMedlemskab = tjeneste{
	mappe: "medlemskab", titel: "AkassemedlemskabService",
	ny: medlemskab.Snitflade2025_2, gammel: medlemskab.Snitflade2021_3,
	haendelse: int(medlemskab.DoedsfaldRegistreret),
	navn:      func(m int, s dfdg.Snitflade) string { return medlemskab.Metode(m).Navn(s) },
	doem: func(m int, s dfdg.Snitflade, body []byte, r *codelist.Register) (dfdgerr.Rapport, error) {
		return medlemskab.ValidateJSON(medlemskab.Metode(m), body,
			&medlemskab.Fakta{Idag: dag, Kalder: dfdg.Akasse(57), Snitflade: s, Kodelister: r})
	},
	opslag: func(m int, body []byte) ([]string, error, error) {
		s, err := medlemskab.DecodeSvarJSON(medlemskab.Metode(m), body)
		return s.Ukendte(), s.Kontroller(), err
	},
}

// metode is a method, or an event.
type metode struct {
	ny, gammel besked // the zero besked where the method is not in that interface
	haendelse  bool
}

// besked is a method's message in one interface.
type besked struct {
	navn         string
	har, kraever map[string]bool // elements by their JSON name
}

// metoder asks for every method.
func (t tjeneste) metoder(felter []typer.Felt) (mm []metode, err error) {
	for m := 1; t.navn(m, t.ny) != "" || t.navn(m, t.gammel) != ""; m++ {
		me := metode{haendelse: t.haendelse > 0 && m >= t.haendelse}
		if me.ny, err = t.besked(m, t.ny, felter); err != nil {
			return nil, err
		}
		if t.gammel != "" {
			if me.gammel, err = t.besked(m, t.gammel, felter); err != nil {
				return nil, err
			}
		}
		mm = append(mm, me)
	}
	return mm, nil
}

// besked finds the elements of a message by giving all of them, and the required ones by giving
// none.
func (t tjeneste) besked(m int, s dfdg.Snitflade, felter []typer.Felt) (b besked, err error) {
	if b.navn = t.navn(m, s); b.navn == "" {
		return b, nil
	}
	alle, err := t.doem(m, s, objektMed(felter), nil)
	if err != nil {
		return b, err
	}
	ingen, err := t.doem(m, s, []byte("{}"), nil)
	if err != nil {
		return b, err
	}
	b.har, b.kraever = map[string]bool{}, map[string]bool{}
	for _, f := range felter {
		b.har[f.JSON] = true
	}
	for x := range alle.Fejl() {
		if x.Regel().Id() == "S-02" {
			delete(b.har, strings.TrimPrefix(x.Felt(), "/"))
		}
	}
	for x := range ingen.Fejl() {
		if n := strings.TrimPrefix(x.Felt(), "/"); b.har[n] && x.Kode() == dfdgerr.UgyldigBesked {
			b.kraever[n] = true
		}
	}
	return b, nil
}

// opslagene asks for the elements of every answer as besked does for those of a message; what it has is malformed there.
func (t tjeneste) opslagene(felter []typer.Felt) (mm []metode, err error) {
	for m := 1; t.navn(m, t.ny) != "" || t.navn(m, t.gammel) != ""; m++ {
		ukendte, _, err := t.opslag(m, objektMed(felter))
		if _, intet := err.(*dfdgerr.KaldFejl); intet {
			continue // no look-up
		}
		if err != nil {
			return nil, err
		}
		_, mangler, err := t.opslag(m, []byte("{}"))
		if err != nil {
			return nil, err
		}
		b := besked{navn: t.navn(m, t.ny), har: map[string]bool{}, kraever: map[string]bool{}}
		for _, f := range felter {
			b.har[f.JSON] = !slices.Contains(ukendte, "/"+f.JSON)
		}
		for _, f := range mangler.(interface{ Unwrap() []error }).Unwrap() {
			b.kraever[strings.TrimPrefix(f.(*dfdgerr.KaldFejl).Felt, "/")] = true
		}
		gammel := b
		if gammel.navn = t.navn(m, t.gammel); gammel.navn == "" {
			gammel = besked{}
		}
		mm = append(mm, metode{ny: b, gammel: gammel})
	}
	return mm, nil
}

// objektMed returns an object with every element, each malformed.
func objektMed(felter []typer.Felt) []byte {
	var b bytes.Buffer
	for i, f := range felter {
		fmt.Fprintf(&b, "%c%q:{}", "{,"[min(i, 1)], f.JSON)
	}
	b.WriteByte('}')
	return b.Bytes()
}
