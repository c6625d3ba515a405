package medlemskab

import (
	"slices"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor"
)

// Fusion is a merger, or the end of a fund that none continues: from Dato on the fund has ceased.
// A table of them is data that json.Unmarshal reads; see [Fakta.Fusioner].
type Fusion struct {
	// Ophoert is the fund that ceases.
	Ophoert dfdg.Akassenummer `json:"ophoert"`
	// Fortsaetter is the fund that goes on; not given where there is none.
	Fortsaetter dfdg.Akassenummer `json:"fortsaetter,omitzero"`
	// Dato is the first day on which the fund has ceased; not given where it has long since.
	Dato dfdg.Dato `json:"dato"`
	// Kilde is the letter of the source; "" for a user's own.
	Kilde string `json:"kilde,omitzero"`
}

// historikFlyttet is the day on which the history of those who had left a merged fund before the
// merger was moved to the fund that goes on (M).
var historikFlyttet = dfdg.NewDato(2021, 4, 26)

var fusioner = []Fusion{
	{dfdg.NewAkassenummer(91), dfdg.NewAkassenummer(86), dfdg.NewDato(2013, 7, 1), "M, R"},
	{dfdg.NewAkassenummer(82), dfdg.NewAkassenummer(57), dfdg.NewDato(2015, 1, 1), "M"},
	{dfdg.NewAkassenummer(62), dfdg.NewAkassenummer(57), dfdg.NewDato(2017, 1, 1), "M"},
	{dfdg.NewAkassenummer(95), dfdg.NewAkassenummer(83), dfdg.NewDato(2020, 1, 1), "M"},
	{dfdg.NewAkassenummer(37), dfdg.NewAkassenummer(40), dfdg.NewDato(2021, 1, 1), "M"},
}

// Fusioner returns the mergers that the sources state, by date (M-33). The slice is the caller's own.
func Fusioner() []Fusion { return slices.Clone(fusioner) }

// Overflyttes reports whether a membership is transferred at the merger: only where it is of the
// fund that ceases and unended on the day.
func (f Fusion) Overflyttes(p Periode) bool { return p.Akasse == f.Ophoert && p.naar(f.Dato) }

// Dokumenterer returns the fund that holds a membership's history today: that of those who left a
// fund before it merged was moved to the one that goes on on 26 April 2021, for mergers up to
// that day; any other stays where it was registered.
func Dokumenterer(p Periode, fusioner []Fusion, idag dfdg.Dato) dfdg.Akassenummer {
	a := p.Akasse
	for range fusioner { // a fund that goes on may have merged too; each at most once
		i := slices.IndexFunc(fusioner, func(f Fusion) bool {
			return f.Ophoert == a && f.Fortsaetter.IsValid() && !f.Dato.Efter(historikFlyttet) && !p.naar(f.Dato)
		})
		if i < 0 || idag.Foer(historikFlyttet) {
			break
		}
		a = fusioner[i].Fortsaetter
	}
	return a
}

func (k *kontrol) fusioner() []Fusion {
	if k.f.Fusioner != nil {
		return k.f.Fusioner
	}
	return fusioner
}

// fusioneret reports whether a fund has ceased by today.
func fusioneret(fusioner []Fusion, a dfdg.Akassenummer, idag dfdg.Dato) bool {
	return slices.ContainsFunc(fusioner, func(f Fusion) bool { return f.Ophoert == a && !f.Dato.Efter(idag) })
}

// findes returns by the loaded list of funds whether a fund has ceased; the built-in list does
// not say.
func (k *kontrol) findes(a dfdg.Akassenummer) motor.Svar {
	if !k.f.Kodelister.Indlaest(dfdgerr.ListeAkasse) {
		return motor.Uafgjort(dfdgerr.FaktumOphoerteAkasser)
	}
	switch k.f.Kodelister.Lookup(dfdgerr.ListeAkasse, dfdg.NewKode(a.Int()), k.f.Idag) {
	case codelist.Gyldig:
		return motor.Ok
	case codelist.Ugyldig:
		return motor.Brudt
	}
	return motor.Uafgjort(dfdgerr.FaktumOphoerteAkasser)
}

var m33 = motor.Hjaelp("M-33", "M GetUnemploymentFundHistory / GetAkassemedlemskabHistorik; R 1.12",
	"Fusioner er data med datoer; ved en fusion overflyttes kun uafsluttede medlemskaber, og de tidligere medlemmers historik blev flyttet 26. april 2021.",
	"Mergers are data with dates; at a merger only unended memberships are transferred, and the history of those who had left was moved on 26 April 2021.")
