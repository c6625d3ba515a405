package frist

import (
	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
	dfdgerr "github.com/akasse/dfdg/errors"
)

// Status is the state of a deadline. The zero value is no state: a deadline that does not exist.
type Status uint8

const (
	// IkkeAktiveret: made for later; it becomes active on its activation date.
	IkkeAktiveret Status = iota + 1
	// Aktiv: the citizen must book.
	Aktiv
	// Indfriet: met by a booking.
	Indfriet
	// Overskredet: the deadline date passed without a booking.
	Overskredet
	// AdministrativtLukket: closed without a meeting; id 4. No way leads out.
	AdministrativtLukket
	// IndfrietAfholdt: met, and the day of the meeting is over or the deadline was closed. No way
	// leads out.
	IndfrietAfholdt

	antalStatus = iota + 1
)

// statusser are the states' names, and the roles whose ids stand in the register.
var statusser = [antalStatus]struct {
	navn  string
	rolle codelist.Rolle
}{
	IkkeAktiveret:        {"IkkeAktiveret", codelist.RolleIkkeAktiveret},
	Aktiv:                {"Aktiv", codelist.RolleAktiv},
	Indfriet:             {"Indfriet", codelist.RolleIndfriet},
	Overskredet:          {"Overskredet", codelist.RolleOverskredet},
	AdministrativtLukket: {"AdministrativtLukket", codelist.RolleAdministrativtLukket},
	IndfrietAfholdt:      {"IndfrietAfholdt", codelist.RolleIndfrietAfholdt},
}

// ParseStatus reads the name of a state as the case format writes it. The error is a
// *dfdg.FormFejl.
func ParseStatus(navn string) (Status, error) {
	for s := IkkeAktiveret; s < antalStatus; s++ {
		if statusser[s].navn == navn {
			return s, nil
		}
	}
	return 0, &dfdg.FormFejl{Type: "Status", Aarsag: dfdg.ForkertForm}
}

// IsValid reports whether s is one of the six states.
func (s Status) IsValid() bool { return s > 0 && s < antalStatus }

// Aaben reports whether the deadline still asks for a booking or waits for its meeting. Of those and the overdue ones, all
// that are not closed, a citizen has at most one per type of interview (F-09).
func (s Status) Aaben() bool { return s == IkkeAktiveret || s == Aktiv || s == Indfriet }

// Lukket reports whether no way leads out (F-21).
func (s Status) Lukket() bool { return s == AdministrativtLukket || s == IndfrietAfholdt }

// Rolle returns the role that the state's id plays in a register of code lists; 0 for no state.
func (s Status) Rolle() codelist.Rolle {
	if !s.IsValid() {
		return 0
	}
	return statusser[s].rolle
}

// String writes the name of the case format; "" for no state.
func (s Status) String() string {
	if !s.IsValid() {
		return ""
	}
	return statusser[s].navn
}

// MarshalText writes as String.
func (s Status) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads as [ParseStatus].
func (s *Status) UnmarshalText(b []byte) (err error) {
	*s, err = ParseStatus(string(b))
	return err
}

// Haendelse is what can happen to a deadline.
type Haendelse uint8

const (
	// OpretIndfriet, OpretAktiv and OpretIkkeAktiveret: a deadline is made with that state.
	OpretIndfriet Haendelse = iota + 1
	OpretAktiv
	OpretIkkeAktiveret
	// NyFrist: another deadline of the type is made for the citizen.
	NyFrist
	// Feltopdatering: an update changes fields, not the state.
	Feltopdatering
	// AktiveringSatTilIdag: an update sets the activation date to today.
	AktiveringSatTilIdag
	// FravaerLukker: an absence was created that ends self-booking.
	FravaerLukker
	// KommendeBooking: a meeting of the type today or later was booked.
	KommendeBooking
	// Moededag: the day of a meeting of the type has come.
	Moededag
	// Aktiveringsdag: the activation date has come.
	Aktiveringsdag
	// Fristudloeb: the deadline date is over.
	Fristudloeb
	// CprSkiftLukker: at a change of number there is another deadline of the type that is not closed.
	CprSkiftLukker
	// SaetUkendt: an update sets a status that is none of the six; the others set one of them.
	SaetUkendt
	SaetIkkeAktiveret        // the update sets IkkeAktiveret
	SaetAktiv                // the update sets Aktiv
	SaetIndfriet             // the update sets Indfriet
	SaetOverskredet          // the update sets Overskredet
	SaetAdministrativtLukket // the update sets AdministrativtLukket
	SaetIndfrietAfholdt      // the update sets IndfrietAfholdt

	antalHaendelser = iota + 1
)

// Saet is the event that an update sets the status to s.
func Saet(s Status) Haendelse {
	if !s.IsValid() {
		return SaetUkendt
	}
	return SaetUkendt + Haendelse(s)
}

var haendelseNavne = [antalHaendelser]string{
	OpretIndfriet:            "oprettes med fremtidig booking",
	OpretAktiv:               "oprettes uden aktiveringsdato",
	OpretIkkeAktiveret:       "oprettes med aktiveringsdato",
	NyFrist:                  "ny frist til samtaletypen",
	Feltopdatering:           "felter opdateres",
	AktiveringSatTilIdag:     "aktiveringsdato sættes til i dag",
	FravaerLukker:            "fravær 56, 57 eller 75",
	KommendeBooking:          "booking i dag eller senere",
	Moededag:                 "mødedag",
	Aktiveringsdag:           "aktiveringsdato nået",
	Fristudloeb:              "fristdato passeret",
	CprSkiftLukker:           "CPR-skift",
	SaetUkendt:               "ukendt status sættes",
	SaetIkkeAktiveret:        "IkkeAktiveret sættes",
	SaetAktiv:                "Aktiv sættes",
	SaetIndfriet:             "Indfriet sættes",
	SaetOverskredet:          "Overskredet sættes",
	SaetAdministrativtLukket: "AdministrativtLukket sættes",
	SaetIndfrietAfholdt:      "IndfrietAfholdt sættes",
}

// String says it in Danish; "" for no event.
func (h Haendelse) String() string {
	if h >= antalHaendelser {
		return ""
	}
	return haendelseNavne[h]
}

// overgang is one cell of the table: the state that follows and the row it follows by, or a row
// that rejects. An empty cell says that the event does not concern the state.
type overgang struct {
	til   Status
	regel *dfdgerr.Regel
}

// The cells that reject.
var (
	ukendt = overgang{regel: f23UkendtId}
	brugt  = overgang{regel: f23BrugtId}
	nej    = overgang{regel: f10}
	slut   = overgang{regel: f21}
)

// overgange is the machine: what each event does to a deadline in each state, from no deadline to
// the closed ones.
var overgange = [antalHaendelser][antalStatus]overgang{
	OpretIndfriet:      {{Indfriet, f07}, brugt, brugt, brugt, brugt, brugt, brugt},
	OpretAktiv:         {{Aktiv, f08}, brugt, brugt, brugt, brugt, brugt, brugt},
	OpretIkkeAktiveret: {{IkkeAktiveret, f08}, brugt, brugt, brugt, brugt, brugt, brugt},
	NyFrist: {
		IkkeAktiveret: {AdministrativtLukket, f09},
		Aktiv:         {AdministrativtLukket, f09},
		Indfriet:      {IndfrietAfholdt, f09},
		Overskredet:   {AdministrativtLukket, f09},
	},
	Feltopdatering: {
		ukendt,
		{IkkeAktiveret, f13}, {Aktiv, f13}, {Indfriet, f13}, {Overskredet, f13},
		slut, slut,
	},
	AktiveringSatTilIdag: {
		ukendt,
		{Aktiv, f12}, {Aktiv, f13}, {Indfriet, f13}, {Overskredet, f13},
		slut, slut,
	},
	FravaerLukker: {
		IkkeAktiveret: {AdministrativtLukket, f15},
		Aktiv:         {AdministrativtLukket, f15},
		Indfriet:      {IndfrietAfholdt, f15},
		Overskredet:   {AdministrativtLukket, f15},
	},
	KommendeBooking: {
		IkkeAktiveret: {Indfriet, f16},
		Aktiv:         {Indfriet, f16},
		Overskredet:   {Indfriet, f16},
	},
	Moededag: {
		IkkeAktiveret: {Indfriet, f17},
		Aktiv:         {Indfriet, f17},
		Indfriet:      {IndfrietAfholdt, f17},
		Overskredet:   {Indfriet, f17},
	},
	Aktiveringsdag: {IkkeAktiveret: {Aktiv, f18}},
	Fristudloeb:    {Aktiv: {Overskredet, f18}},
	CprSkiftLukker: {
		IkkeAktiveret: {AdministrativtLukket, f20},
		Aktiv:         {AdministrativtLukket, f20},
		Indfriet:      {IndfrietAfholdt, f20},
		Overskredet:   {AdministrativtLukket, f20},
	},
	SaetUkendt:        {ukendt, nej, nej, nej, nej, slut, slut},
	SaetIkkeAktiveret: {ukendt, nej, nej, nej, nej, slut, slut},
	SaetAktiv:         {ukendt, nej, nej, nej, nej, slut, slut},
	SaetIndfriet:      {ukendt, nej, nej, nej, nej, slut, slut},
	SaetOverskredet:   {ukendt, nej, nej, nej, nej, slut, slut},
	SaetAdministrativtLukket: {
		ukendt,
		{AdministrativtLukket, f10Skift}, {AdministrativtLukket, f10Skift}, nej, {AdministrativtLukket, f10Skift},
		slut, slut,
	},
	SaetIndfrietAfholdt: {ukendt, nej, nej, {IndfrietAfholdt, f10Skift}, nej, slut, slut},
}

// Naeste returns what an event makes of a deadline in state s, where 0 is no deadline, and the
// rule's row. A row that rejects (errors.Afvis) leaves the state as it is; so does no row (nil),
// by which the event does not concern the state.
func Naeste(s Status, h Haendelse) (Status, *dfdgerr.Regel) {
	if s >= antalStatus || h >= antalHaendelser {
		return s, nil
	}
	o := overgange[h][s]
	if o.regel == nil || o.regel.Art() == dfdgerr.Afvis {
		return s, o.regel
	}
	return o.til, o.regel
}
