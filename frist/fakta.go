package frist

import (
	"slices"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/lighed"
	"github.com/akasse/dfdg/internal/motor"
)

// Fakta is what a check is told: the day, the caller, the code lists, and what is known of the
// citizen. What is not given of the citizen is unknown, never guessed: a rule that needs it is
// undecided. So is what cannot be so: a range that ends before it begins, a row without its type or state, a malformed date;
// of the absences and bookings for those of that type, of the deadlines for all.
//
// No function changes them: any number of goroutines may share them as long as nobody writes.
type Fakta struct {
	// Idag is the day to judge by. Required.
	Idag dfdg.Dato `json:"idag,omitzero"`
	// Kalder is the organisation that calls. Required but for events.
	Kalder dfdg.Organisation `json:"kalder,omitzero"`
	// Kodelister is the register of code lists, which knows the ids of the states; nil is the
	// built-in one.
	// It has no JSON.
	Kodelister *codelist.Register `json:"-"`
	// Udeladelser are rules to leave out, each with its reason, which stands in the report. What
	// the table of states does not allow does not happen all the same.
	Udeladelser []dfdgerr.Udeladelse `json:"udeladelser,omitzero"`

	// CPR is the citizen's number, which travels in a header beside the message.
	CPR dfdg.CPR `json:"cpr,omitzero"`
	// Kendt tells whether DFDG knows the citizen, who counts as known where it is not given; Doed whether the citizen is dead.
	Kendt dfdg.Oplysning[bool] `json:"kendt,omitzero"`
	Doed  dfdg.Oplysning[bool] `json:"doed,omitzero"`
	// Fravaer are the citizen's absences and exemptions.
	Fravaer dfdg.Oplysning[[]dfdg.Fravaer] `json:"fravaer,omitzero"`
	// Bookinger are the citizen's meetings, past ones included if one likes, cancelled ones not.
	Bookinger dfdg.Oplysning[[]dfdg.Booking] `json:"bookinger,omitzero"`
	// Frister are all the citizen's deadlines, closed ones too, in the order they were made.
	Frister dfdg.Oplysning[[]Frist] `json:"frister,omitzero"`
	// TilladteSamtaletyper are the types that the citizen's contact group allows (F-03); the table
	// is not public.
	TilladteSamtaletyper dfdg.Oplysning[[]dfdg.Kode] `json:"tilladteSamtaletyper,omitzero"`
}

// Kontroller returns nil, or what of the citizen cannot be so, as an absence that ends before it begins: a joined error of one
// *errors.KaldFejl for each such field. A rule that needs a field which cannot be so is undecided, as if it were not known; of
// Fravaer only the rules of the absence's type are. What the call itself needs (Idag, Kalder) is judged by the call.
func (f *Fakta) Kontroller() error {
	if f == nil {
		return nil
	}
	frister, _ := f.Frister.Vaerdi()
	fravaer, _ := f.Fravaer.Vaerdi()
	bookinger, _ := f.Bookinger.Vaerdi()
	typer, _ := f.TilladteSamtaletyper.Vaerdi()
	return motor.Umulige(
		motor.Del{Muligt: alle(frister, brugbarFrist), Hvad: dfdgerr.FaktumFrister.Kaldsdel()},
		motor.Del{Muligt: alle(fravaer, brugbartFravaer), Hvad: dfdgerr.FaktumFravaer.Kaldsdel()},
		motor.Del{Muligt: alle(bookinger, brugbarBooking), Hvad: dfdgerr.FaktumBookinger.Kaldsdel()},
		motor.Del{Muligt: alle(typer, func(k *dfdg.Kode) bool { return k.IsValid() }), Hvad: dfdgerr.FaktumTilladteSamtaletyper.Kaldsdel()},
	)
}

// kontroller returns a KaldFejl where nothing can be judged with these facts.
func (f *Fakta) kontroller(m Metode) error {
	switch {
	case !m.findes():
		return &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldMetode}
	case !f.Idag.IsValid():
		return &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldIdag}
	case f.Kalder.IsZero() && metoder[m].slags != haendelse:
		return &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldKalder}
	}
	return motor.KontrollerUdeladelser(f.Udeladelser, func() []*dfdgerr.Regel {
		return append(motor.ReglerS(), Regler()...)
	})
}

func alle[T any](v []T, brugbar func(*T) bool) bool {
	for i := range v {
		if !brugbar(&v[i]) {
			return false
		}
	}
	return true
}

// frister returns the citizen's deadlines, unknown where one of them cannot be so.
func (f *Fakta) frister() dfdg.Oplysning[[]Frist] {
	if v, _ := f.Frister.Vaerdi(); !alle(v, brugbarFrist) {
		return dfdg.Oplysning[[]Frist]{}
	}
	return f.Frister
}

// brugbarDato reports whether a date can be so: it may not be given, but not be malformed.
func brugbarDato(d dfdg.Dato) bool { return d.IsZero() || d.IsValid() }

func brugbarFrist(f *Frist) bool {
	return f.Status.IsValid() && f.Samtaletype.IsValid() && (f.FristId.IsZero() || f.FristId.IsValid()) &&
		brugbarDato(f.Fristdato) && brugbarDato(f.Fristaktiveringsdato) && brugbarDato(f.SidsteAfholdelsesdato) && brugbarDato(f.Aendret)
}

// An absence without a first day has always been running.
func brugbartFravaer(f *dfdg.Fravaer) bool {
	return f.Type.IsValid() && brugbarDato(f.Fra) && brugbarDato(f.Til) && slutterEfterStart(f.Fra, f.Til) != motor.Brudt
}

func brugbarBooking(b *dfdg.Booking) bool { return b.Samtaletype.IsValid() && b.Dato.IsValid() }

// Regler returns the rule rows of this package, section F, in the catalogue's order; those of the message itself (S) are
// the same for all services. The slice is the caller's own.
func Regler() []*dfdgerr.Regel { return slices.Clone(regler[:]) }

// Equal reports whether the same is known: every field is equal, by its own Equal where it has one.
func (f Fakta) Equal(g Fakta) bool { return lighed.Felter(f, g) }
