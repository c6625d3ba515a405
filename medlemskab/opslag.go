package medlemskab

import (
	"slices"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor"
)

// opslag judges a look-up (M-31).
func (k *kontrol) opslag() {
	k.Proev(m31Gammel, stedBegrundelse, k.begrundelseMangler())
	k.Proev(m31Advarsel, 0, k.ubegrundet())
	k.Proev(m14, 0, k.folkepensionist())
}

// M-31: begrundelsen har 1–1000 tegn.
var m31 = motor.Afvis("M-31", dfdgerr.UgyldigBesked, "M GetCurrentMembership / GetAkassemedlemskab",
	"begrundelse skal have en længde {krav}.",
	"begrundelse must have a length {krav}.")

// M-31 i 2021-3: opslag på det aktuelle medlemskab kræver en begrundelse, historikken gør ikke.
var m31Gammel = motor.Afvis("M-31", dfdgerr.UgyldigBesked, "M GetCurrentMembership / GetAkassemedlemskab",
	"begrundelse skal oplyses ved opslag på det aktuelle medlemskab; den skal have en længde {krav}.",
	"begrundelse must be given when the present membership is looked up; it must have a length {krav}.",
	motor.Tolkning("M gives access with a reason stated and does not say who may leave it out: nobody may"), motor.Kun(Snitflade2021_3))

func (k *kontrol) begrundelseMangler() motor.Svar {
	if k.m != GetAkassemedlemskab {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(k.a.Begrundelse.IsZero())
}

// M-31 i 2025-2: en a-kasse har en forretningsmæssig grund til at slå andre end egne medlemmer op.
var m31Advarsel = motor.Advarsel("M-31", "M GetCurrentMembership / GetAkassemedlemskab, GetUnemploymentFundHistory / GetAkassemedlemskabHistorik",
	"Borgeren er ikke medlem af a-kassen; slå kun op med en forretningsmæssig grund, og oplys den i begrundelse.",
	"The citizen is not a member of the fund; look up only for a business reason, and give it in begrundelse.",
	motor.Tolkning("M demands a business reason of the fund and has no element that must hold it"), motor.Kun(Snitflade2025_2))

func (k *kontrol) ubegrundet() motor.Svar {
	if !k.a.Begrundelse.IsZero() || k.f.Kalder.Type() != dfdg.TypeAkasse {
		return motor.Uvedkommende
	}
	if svar := k.stakken(); svar != motor.Ok {
		return svar
	}
	return motor.BrudtHvis(k.aktuel < 0 || k.stak[k.aktuel].Akasse != k.f.Kalder.Akasse())
}

// Haendelse is what a row of the history tells of: the event after which its registration stood so.
type Haendelse uint8

const (
	// HaendelseTilgang: it was registered (MT).
	HaendelseTilgang Haendelse = iota + 1
	// HaendelseRettelse: a registration by the same fund in the same branch corrected it.
	HaendelseRettelse
	// HaendelseOpdatering: an update corrected it.
	HaendelseOpdatering
	// HaendelseOverflytning: another registration ended it, or moved its end.
	HaendelseOverflytning
	// HaendelseAfgang: a cancellation (MA) ended it.
	HaendelseAfgang
	// HaendelseDoedsfald: it ended when the citizen died.
	HaendelseDoedsfald
	// HaendelseTilbagekaldelse: it was recalled, and is no more.
	HaendelseTilbagekaldelse
	// HaendelseGenoptagelse: it was resumed when another one was recalled.
	HaendelseGenoptagelse
)

var haendelser = [...]string{"", "tilgang", "rettelse", "opdatering", "overflytning", "afgang", "doedsfald", "tilbagekaldelse", "genoptagelse"}

// String writes the event in Danish, as in JSON; "" for none.
func (h Haendelse) String() string {
	if int(h) < len(haendelser) {
		return haendelser[h]
	}
	return ""
}

// IsValid reports whether h is one of the events, or none.
func (h Haendelse) IsValid() bool { return int(h) < len(haendelser) }

// MarshalText writes as String.
func (h Haendelse) MarshalText() ([]byte, error) { return []byte(h.String()), nil }

// UnmarshalText reads what MarshalText writes, or nothing.
func (h *Haendelse) UnmarshalText(b []byte) error {
	i := slices.Index(haendelser[:], string(b))
	if i < 0 {
		return &dfdg.FormFejl{Type: "Haendelse", Aarsag: dfdg.ForkertForm}
	}
	*h = Haendelse(i)
	return nil
}

// sidsteHaendelse returns the latest event of a registration of which only what stands is known.
func (p Periode) sidsteHaendelse() Haendelse {
	switch p.AfsluttetVed {
	case VedMA:
		return HaendelseAfgang
	case VedOverflytning:
		return HaendelseOverflytning
	case VedDoed:
		return HaendelseDoedsfald
	}
	return HaendelseTilgang
}

// Historikraekke is a row of the history: a registration as it stood after an event.
type Historikraekke struct {
	Periode
	// ErAktuel is set on the row that is the present membership.
	ErAktuel bool `json:"erAktuel"`
	// Haendelse is the event; not given where it is not known.
	Haendelse Haendelse `json:"haendelse,omitzero"`
}

// historik returns the history that the facts hold, or one made of the registrations, with the
// present membership marked as of today.
func (k *kontrol) historik() []Historikraekke {
	h, kendt := muligt(k.f.Historik, muligRaekke).Vaerdi()
	h = append([]Historikraekke{}, h...)
	if !kendt {
		for _, p := range k.stak {
			h = append(h, Historikraekke{Periode: p, Haendelse: p.sidsteHaendelse()})
		}
	}
	if k.medlemskaber.ErKendt() {
		k.markerAktuel(h, k.stak)
	}
	return h
}

// forlaeng returns the history after a call: its rows as they were, and one more for each
// registration that the call made, changed or recalled.
func (k *kontrol) forlaeng(efter []Periode, kaldtTilbage int) []Historikraekke {
	h := k.historik()
	if kaldtTilbage >= 0 {
		h = append(h, Historikraekke{Periode: k.stak[kaldtTilbage], Haendelse: HaendelseTilbagekaldelse})
	}
	for i, p := range efter {
		foer := i
		if kaldtTilbage >= 0 && i >= kaldtTilbage {
			foer++
		}
		if foer >= len(k.stak) || k.stak[foer] != p {
			h = append(h, Historikraekke{Periode: p, Haendelse: k.haendelse(foer)})
		}
	}
	k.markerAktuel(h, efter)
	return h
}

// haendelse returns what the call did to registration i, or made it.
func (k *kontrol) haendelse(i int) Haendelse {
	switch {
	case i >= len(k.stak):
		return HaendelseTilgang
	case k.m == UpdateAkassemedlemskab:
		return HaendelseOpdatering
	case k.m == UpdateAkassemedlemskabOphoer:
		return HaendelseAfgang
	case k.m == UpdateAkassemedlemskabTilbagekaldelse:
		return HaendelseGenoptagelse
	case k.m == DoedsfaldRegistreret:
		return HaendelseDoedsfald
	case i == k.aktuel && k.tilgangsart() == rettelse:
		return HaendelseRettelse
	}
	return HaendelseOverflytning
}

// markerAktuel sets erAktuel on the latest row that is the present membership, and on no other.
func (k *kontrol) markerAktuel(h []Historikraekke, stak []Periode) {
	p, har := Aktuel(stak, k.f.Idag)
	for i := len(h) - 1; i >= 0; i-- {
		r := &h[i]
		r.ErAktuel = har && r.Periode == p && r.Haendelse != HaendelseTilbagekaldelse
		har = har && !r.ErAktuel
	}
}

// vist returns the rows that a look-up of the history shows: 2021-3 leaves those of ceased funds out (M-32). mangler tells
// that a fund is not known to exist; its row is shown.
func (k *kontrol) vist() (h []Historikraekke, mangler bool) {
	if !k.gammel() {
		return k.historik(), false
	}
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

// Bestandsraekker returns the rows of a citizen in a fund's member list, in the order of registration: the fund's
// registrations that have not ended, or ended at most [Bestandsdage] days before today (M-34); none where today is not good.
func Bestandsraekker(medlemskaber []Periode, akasse dfdg.Akassenummer, idag dfdg.Dato) []Periode {
	var b []Periode
	for _, p := range medlemskaber {
		if p.Akasse == akasse && p.Uafsluttet(idag.PlusDage(-Bestandsdage)) {
			b = append(b, p)
		}
	}
	return b
}

var m32 = motor.Afledt("M-32", "M GetUnemploymentFundHistory / GetAkassemedlemskabHistorik",
	"Historikken har en række for hver hændelse med dens art, og erAktuel er sat på den aktuelle.",
	"The history has a row for each event with its kind, and erAktuel is set on the present one.",
	motor.Kun(Snitflade2025_2))

var m32Gammel = motor.Afledt("M-32", "M GetUnemploymentFundHistory / GetAkassemedlemskabHistorik",
	"Historikken har en række for hver hændelse med dens art, og erAktuel er sat på den aktuelle; medlemskaber af ophørte a-kasser er udeladt.",
	"The history has a row for each event with its kind, and erAktuel is set on the present one; memberships of ceased funds are left out.",
	motor.Kun(Snitflade2021_3))

var m34 = motor.Afledt("M-34", "M GetAkasseBestand",
	"Bestanden er den kaldende a-kasses aktuelle medlemmer og dem, hvis medlemskab er ophørt inden for de seneste 31 dage, med en række for hver registrering.",
	"The member list is the calling fund's present members and those whose membership ended in the last 31 days, with a row for each registration.",
	motor.Tolkning("M does not say where the 31 days begin; both the day 31 days ago and today are counted in"))
