package medlemskab

import (
	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor"
)

// opslag judges a look-up (M-31): a fund gives a reason when it looks up another fund's member.
func (k *kontrol) opslag() {
	svar := k.begrundet()
	k.Proev(m31Mangler, stedBegrundelse, svar)
	k.Proev(m31Gammel, stedBegrundelse, svar)
}

// M-31: begrundelsen har 1–1000 tegn.
var m31 = motor.Afvis("M-31", dfdgerr.UgyldigBesked, "M",
	"begrundelse skal have en længde {krav}.",
	"begrundelse must have a length {krav}.")

// M-31: begrundelsen er oplyst ved opslag på en anden a-kasses medlem.
var m31Mangler = motor.Afvis("M-31", dfdgerr.UgyldigBesked, "M",
	"En a-kasses opslag på en anden a-kasses medlem kræver en forretningsmæssig begrundelse {krav}.",
	"A fund's look-up of another fund's member needs a business reason {krav}.",
	motor.Tolkning(""), motor.Kun(Snitflade2025_2))

func (k *kontrol) begrundet() motor.Svar {
	if !k.a.Begrundelse.IsZero() || k.f.Kalder.Type() != dfdg.TypeAkasse {
		return motor.Uvedkommende
	}
	if svar := k.stakken(); svar != motor.Ok {
		return svar
	}
	return motor.BrudtHvis(k.aktuel >= 0 && k.stak[k.aktuel].Akasse != k.f.Kalder.Akasse())
}

// Historikraekke is a row of the history: a registration as it stood after an event.
type Historikraekke struct {
	Periode
	// ErAktuel is set on the row that is the present membership.
	ErAktuel bool `json:"erAktuel"`
	// Tilbagekaldt: the registration has been recalled.
	Tilbagekaldt bool `json:"tilbagekaldt,omitzero"`
}

// historik returns the history that the facts hold, or one made of the registrations, with the
// present membership marked as of today.
func (k *kontrol) historik() []Historikraekke {
	h, kendt := k.f.Historik.Vaerdi()
	if !kendt {
		for _, p := range k.stak {
			h = append(h, Historikraekke{Periode: p})
		}
	}
	h = append([]Historikraekke{}, h...)
	if k.kendt {
		k.markerAktuel(h, k.stak)
	}
	return h
}

// forlaeng returns the history after a call: its rows as they were, and one more for each
// registration that the call made, changed or recalled.
func (k *kontrol) forlaeng(efter []Periode, kaldtTilbage int) []Historikraekke {
	h := k.historik()
	if kaldtTilbage >= 0 {
		h = append(h, Historikraekke{Periode: k.stak[kaldtTilbage], Tilbagekaldt: true})
	}
	for i, p := range efter {
		foer := i
		if kaldtTilbage >= 0 && i >= kaldtTilbage {
			foer++
		}
		if foer >= len(k.stak) || k.stak[foer] != p {
			h = append(h, Historikraekke{Periode: p})
		}
	}
	k.markerAktuel(h, efter)
	return h
}

// markerAktuel sets erAktuel on the latest row that is the present membership, and on no other.
func (k *kontrol) markerAktuel(h []Historikraekke, stak []Periode) {
	p, har := Aktuel(stak, k.f.Idag)
	for i := len(h) - 1; i >= 0; i-- {
		r := &h[i]
		r.ErAktuel = har && r.Periode == p && !r.Tilbagekaldt
		har = har && !r.ErAktuel
	}
}

// vist returns the rows that a look-up of the history shows: those of ceased funds are left out
// (M-32). mangler tells that a fund is not known to exist; its row is shown.
func (k *kontrol) vist() (h []Historikraekke, mangler bool) {
	for _, r := range k.historik() {
		switch k.ophoert(r.Akasse) {
		case motor.Brudt:
			continue
		case motor.Ok:
		default:
			mangler = true
		}
		h = append(h, r)
	}
	return h, mangler
}

// Bestandsdage is how many days after its end a membership still stands in a fund's member list.
const Bestandsdage = 31

// IBestanden returns a citizen's membership as it stands in a fund's member list: the present one
// if it is the fund's, else its latest that ended at most [Bestandsdage] days ago (M-34). False
// where the citizen is not in the list.
func IBestanden(medlemskaber []Periode, akasse dfdg.Akassenummer, idag dfdg.Dato) (Periode, bool) {
	if p, ok := Aktuel(medlemskaber, idag); ok && p.Akasse == akasse {
		return p, true
	}
	for i := len(medlemskaber) - 1; i >= 0; i-- {
		if p := medlemskaber[i]; p.Akasse == akasse {
			return p, p.Uafsluttet(idag.PlusDage(-Bestandsdage))
		}
	}
	return Periode{}, false
}

var m31Gammel = motor.Afvis("M-31", dfdgerr.UgyldigBesked, "M",
	"En a-kasses opslag på en anden a-kasses medlem kræver en begrundelse {krav}.",
	"A fund's look-up of another fund's member needs a reason {krav}.",
	motor.Kun(Snitflade2021_3))

var m32 = motor.Afledt("M-32", "M",
	"Historikken har en række for hver registrering, og erAktuel er sat på den aktuelle; medlemskaber af ophørte a-kasser er udeladt.",
	"The history has a row for each registration, and erAktuel is set on the present one; memberships of ceased funds are left out.")

var m34 = motor.Afledt("M-34", "M",
	"Bestanden er den kaldende a-kasses aktuelle medlemmer og dem, hvis medlemskab er ophørt inden for de seneste 31 dage.",
	"The member list is the calling fund's present members and those whose membership ended in the last 31 days.")
