package medlemskab

import (
	"slices"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/lighed"
	"github.com/akasse/dfdg/internal/motor"
)

// Fakta is what a check is told: the day, the caller, the interface, the code lists, and what is
// known of the citizen. What is not given of the citizen is unknown, never guessed: a rule that
// needs it is undecided.
//
// No function changes them: any number of goroutines may share them as long as nobody writes.
type Fakta struct {
	// Idag is the day to judge by. Required.
	Idag dfdg.Dato `json:"idag,omitzero"`
	// Kalder is the organisation that calls. Required, except for [DoedsfaldRegistreret].
	Kalder dfdg.Organisation `json:"kalder,omitzero"`
	// Snitflade is the interface; zero is the newest, 2025-2.
	Snitflade dfdg.Snitflade `json:"snitflade,omitzero"`
	// Kodelister is the register of code lists; nil is the built-in one.
	// It has no JSON.
	Kodelister *codelist.Register `json:"-"`
	// Fusioner are the mergers and ceased funds to go by; nil is the built-in table (M-33).
	Fusioner []Fusion `json:"fusioner,omitzero"`
	// Udeladelser are rules to leave out, each with its reason, which stands in the report.
	Udeladelser []dfdgerr.Udeladelse `json:"udeladelser,omitzero"`

	// CPR is the citizen's number, which travels in a header beside the message.
	CPR dfdg.CPR `json:"cpr,omitzero"`
	// Kendt tells whether DFDG knows the citizen; unknown counts as known.
	Kendt dfdg.Oplysning[bool] `json:"kendt,omitzero"`
	// Doed tells whether the citizen is dead.
	Doed dfdg.Oplysning[bool] `json:"doed,omitzero"`
	// Medlemskaber are the citizen's registered memberships in the order of registration. Where one cannot be so
	// ([Periode.IsValid]) all count as unknown; [Fakta.Kontroller] tells.
	Medlemskaber dfdg.Oplysning[[]Periode] `json:"medlemskaber,omitzero"`
	// Historik is what the history held before, where the caller keeps it ([Udfald.Historik]);
	// unknown, it is made of Medlemskaber, a row for each.
	Historik dfdg.Oplysning[[]Historikraekke] `json:"historik,omitzero"`
	// OphoerteAkasser are the funds that have ceased; those of Fusioner need not stand here.
	OphoerteAkasser dfdg.Oplysning[[]dfdg.Akassenummer] `json:"ophoerteAkasser,omitzero"`
	// Tilmeldinger are the citizen's enrolments at the job centre.
	Tilmeldinger dfdg.Oplysning[[]dfdg.Tilmelding] `json:"tilmeldinger,omitzero"`
	// Kontaktgruppe is the citizen's present contact group.
	Kontaktgruppe dfdg.Oplysning[dfdg.Kode] `json:"kontaktgruppe,omitzero"`
	// Fravaer are the citizen's absences.
	Fravaer dfdg.Oplysning[[]dfdg.Fravaer] `json:"fravaer,omitzero"`
	// Bookinger are the citizen's interviews.
	Bookinger dfdg.Oplysning[[]dfdg.Booking] `json:"bookinger,omitzero"`
	// Markeringer are the citizen's person-group markings.
	Markeringer dfdg.Oplysning[[]Markering] `json:"markeringer,omitzero"`
	// Underretninger are the published events that a fund must be told of; 2021-3 alone sends them.
	Underretninger dfdg.Oplysning[[]Underretning] `json:"underretninger,omitzero"`
	// Folkepensionsdato is the day the citizen reaches pension age; known to be not given means never.
	Folkepensionsdato dfdg.Oplysning[dfdg.Dato] `json:"folkepensionsdato,omitzero"`
}

// Markering is a person-group marking.
type Markering struct {
	Persongruppe dfdg.Kode         `json:"persongruppe"` // the group, an id of DFDG
	Akasse       dfdg.Akassenummer `json:"akasse"`       // the fund that made it; 0 where no fund did
	Fra          dfdg.Dato         `json:"fra"`          // the first day
	Til          dfdg.Dato         `json:"til"`          // the last day; not given while it runs
}

// Underretning is a published event that a fund must be told of (NUPH).
type Underretning struct {
	// Type 16 is a refused or ended offer, the only one that is sent.
	Type dfdg.Kode `json:"type"`
	// Dato is the day of the event, or the end of the activity that was broken off.
	Dato dfdg.Dato `json:"dato"`
}

// muligt returns a fact that is a list, or unknown where one of its values cannot be so.
func muligt[T any](o dfdg.Oplysning[[]T], kan func(T) bool) dfdg.Oplysning[[]T] {
	v, _ := o.Vaerdi()
	for _, v := range v {
		if !kan(v) {
			return dfdg.Oplysning[[]T]{}
		}
	}
	return o
}

// muligtSpand reports whether a range of days can be so: it begins, and does not end before it begins.
func muligtSpand(fra, til dfdg.Dato) bool {
	return fra.IsValid() && (til.IsZero() || til.IsValid() && !til.Foer(fra))
}

func muligTilmelding(t dfdg.Tilmelding) bool {
	return t.Kategori.IsValid() && muligtSpand(t.Fra, t.Til)
}
func muligtFravaer(v dfdg.Fravaer) bool     { return v.Type.IsValid() && muligtSpand(v.Fra, v.Til) }
func muligBooking(b dfdg.Booking) bool      { return b.Samtaletype.IsValid() && b.Dato.IsValid() }
func muligMarkering(m Markering) bool       { return muligtSpand(m.Fra, m.Til) }
func muligUnderretning(u Underretning) bool { return u.Type.IsValid() && u.Dato.IsValid() }
func muligRaekke(r Historikraekke) bool     { return r.IsValid() }
func muligAkasse(a dfdg.Akassenummer) bool  { return a.Int() > 0 }

// Kontroller returns nil, or what of the citizen cannot be so, as a range that ends before it begins or a membership without
// a fund: a joined error of one *errors.KaldFejl for each such field. A rule that needs a field which cannot be so is
// undecided, as if it were not known; of Fravaer only the rules of the absence's type are. What the call itself needs
// (Idag, Kalder, Snitflade) is judged by the call.
func (f *Fakta) Kontroller() error {
	if f == nil {
		return nil
	}
	kontaktgruppe, har := f.Kontaktgruppe.Vaerdi()
	pension, _ := f.Folkepensionsdato.Vaerdi()
	return motor.Umulige(
		motor.Del{Muligt: f.Medlemskaber.ErKendt() == muligt(f.Medlemskaber, Periode.IsValid).ErKendt(), Hvad: dfdgerr.FaktumMedlemskaber.Kaldsdel()},
		motor.Del{Muligt: f.Historik.ErKendt() == muligt(f.Historik, muligRaekke).ErKendt(), Hvad: dfdgerr.FaktumHistorik.Kaldsdel()},
		motor.Del{Muligt: f.OphoerteAkasser.ErKendt() == muligt(f.OphoerteAkasser, muligAkasse).ErKendt(), Hvad: dfdgerr.FaktumOphoerteAkasser.Kaldsdel()},
		motor.Del{Muligt: f.Tilmeldinger.ErKendt() == muligt(f.Tilmeldinger, muligTilmelding).ErKendt(), Hvad: dfdgerr.FaktumTilmeldinger.Kaldsdel()},
		motor.Del{Muligt: !har || kontaktgruppe.IsValid(), Hvad: dfdgerr.FaktumKontaktgruppe.Kaldsdel()},
		motor.Del{Muligt: f.Fravaer.ErKendt() == muligt(f.Fravaer, muligtFravaer).ErKendt(), Hvad: dfdgerr.FaktumFravaer.Kaldsdel()},
		motor.Del{Muligt: f.Bookinger.ErKendt() == muligt(f.Bookinger, muligBooking).ErKendt(), Hvad: dfdgerr.FaktumBookinger.Kaldsdel()},
		motor.Del{Muligt: f.Markeringer.ErKendt() == muligt(f.Markeringer, muligMarkering).ErKendt(), Hvad: dfdgerr.FaktumMarkeringer.Kaldsdel()},
		motor.Del{Muligt: f.Underretninger.ErKendt() == muligt(f.Underretninger, muligUnderretning).ErKendt(), Hvad: "Fakta.Underretninger"},
		motor.Del{Muligt: pension.IsZero() || pension.IsValid(), Hvad: dfdgerr.FaktumFolkepensionsdato.Kaldsdel()},
	)
}

// kontroller returns a KaldFejl where nothing can be judged with these facts.
func (f *Fakta) kontroller(m Metode) (dfdg.Snitflade, error) {
	s := f.Snitflade
	if s == "" {
		s = Snitflade2025_2
	}
	switch {
	case m == 0 || m >= antalMetoder:
		return s, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldMetode}
	case !f.Idag.IsValid():
		return s, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldIdag}
	case f.Kalder.IsZero() && m != DoedsfaldRegistreret:
		return s, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldKalder}
	case s != Snitflade2025_2 && s != Snitflade2021_3:
		return s, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldSnitflade}
	case m.Navn(s) == "":
		return s, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldMetode, Snitflade: s}
	}
	return s, motor.KontrollerUdeladelser(f.Udeladelser, alleRegler)
}

// Regler returns the rule rows of section M in the catalogue's order, without those of the message itself (S), which all
// services share. The slice is the caller's own.
func Regler() []*dfdgerr.Regel { return slices.Clone(regler[:]) }

// alleRegler returns every row that a check can find broken, those of the message itself first.
func alleRegler() []*dfdgerr.Regel { return append(motor.ReglerS(), regler[:]...) }

// Equal reports whether the same is known: every field is equal, by its own Equal where it has one.
func (f Fakta) Equal(g Fakta) bool { return lighed.Felter(f, g) }
