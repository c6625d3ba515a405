package frist

import (
	"encoding/json"
	"slices"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/lighed"
	"github.com/akasse/dfdg/internal/motor"
)

// Udfald is what a call or an event leads to: the citizen's deadlines afterwards, every change,
// and the messages DFDG would send. After a rejection it is the state as it was.
//
// It is the caller's own and shares nothing that a later call writes to: goroutines may share it as long as nobody writes.
type Udfald struct {
	// Rapport is how the message was judged, warnings included.
	Rapport dfdgerr.Rapport `json:"-"`
	// Frister are all the citizen's deadlines afterwards in the order they were made, a new one
	// last; for a method that reads, those that it returns.
	Frister []Frist `json:"frister"`
	// Skift are the changes in the order they were made.
	Skift []Skift `json:"skift"`
	// Beskeder are the messages that DFDG would send, one for each change (F-19).
	Beskeder []Besked `json:"beskeder"`
	// Forbehold tells that this is what happens if every undecided rule turns out well.
	Forbehold bool `json:"forbehold,omitzero"`

	opslag Metode // the look-up that it is the answer of; 0 for a write or an event
}

// MarshalJSON writes the outcome as the case format does, with skift beside it.
func (u Udfald) MarshalJSON() ([]byte, error) {
	type felter Udfald
	if u.Skift == nil {
		u.Skift, u.Beskeder = []Skift{}, []Besked{}
	}
	return json.Marshal(felter(u))
}

// Skift is one change of one deadline.
type Skift struct {
	// Nr is the deadline's index in [Udfald.Frister].
	Nr int
	// FristId is the deadline's id; not given where DFDG is to give it.
	FristId dfdg.GUID
	// Fra is 0 for a deadline that was made; equal to Til where fields changed alone.
	Fra, Til Status
	// Regel is the row of the rule that moved it.
	Regel *dfdgerr.Regel
}

// MarshalJSON writes nr, fristId, fra, til and the rule's id; fra is null for a new deadline.
func (s Skift) MarshalJSON() ([]byte, error) {
	var fra *Status
	if s.Fra.IsValid() {
		fra = &s.Fra
	}
	return json.Marshal(struct {
		Nr      int       `json:"nr"`
		FristId dfdg.GUID `json:"fristId,omitzero"`
		Fra     *Status   `json:"fra"`
		Til     Status    `json:"til"`
		Regel   string    `json:"regel"`
	}{s.Nr, s.FristId, fra, s.Til, s.Regel.Id()})
}

// Besked is a message that DFDG sends about a deadline ([dfdg.BeskedFrist]): it has no body, the receiver fetches the
// deadline by its id.
type Besked struct {
	dfdg.Besked
	// FristId is not given where the deadline was just made and DFDG chooses its id.
	FristId dfdg.GUID `json:"fristId,omitzero"`
}

// tom is the message of the methods that have no elements; nobody writes to it.
var tom Anmodning

// Create decides a CreateFrist: see [Decide].
func Create(a *Anmodning, f *Fakta) (*Udfald, error) { return udfoer(new(Udfald), CreateFrist, a, f) }

// Update decides an UpdateFrist: see [Decide].
func Update(a *Anmodning, f *Fakta) (*Udfald, error) { return udfoer(new(Udfald), UpdateFrist, a, f) }

// Get returns the citizen's open and overdue deadlines (F-22): see [Decide].
func Get(f *Fakta) (*Udfald, error) { return udfoer(new(Udfald), GetFrist, &tom, f) }

// GetHistorik returns all the citizen's deadlines (F-22): see [Decide].
func GetHistorik(f *Fakta) (*Udfald, error) { return udfoer(new(Udfald), GetFristhistorik, &tom, f) }

// DecideFravaer decides what the creation of an absence does to the citizen's deadlines: see
// [Decide]. a has its type and its days.
func DecideFravaer(a *Anmodning, f *Fakta) (*Udfald, error) {
	return udfoer(new(Udfald), FravaerOprettet, a, f)
}

// DecideBooking decides what a new booking does to the citizen's deadlines: see [Decide]. a has the
// type of interview and the day.
func DecideBooking(a *Anmodning, f *Fakta) (*Udfald, error) {
	return udfoer(new(Udfald), BookingOprettet, a, f)
}

// DecideDagskift decides what the days up to and including today do to the citizen's deadlines: see
// [Decide]. After a gap it gives what daily runs would have given, and a second run on the same
// day changes nothing more.
func DecideDagskift(f *Fakta) (*Udfald, error) { return udfoer(new(Udfald), Dagskift, &tom, f) }

// DecideDagskiftInto is [DecideDagskift] with the outcome in u, whose memory it uses again: for one citizen after the other, without an
// allocation where nothing is undecided and no citizen has more than one before. Skift and Beskeder are empty where nothing changed. It
// returns u, or nil where DecideDagskift would; what u held before is gone. The deadlines of f may be those that u holds: they are not
// changed, and the outcome gets memory of its own. The error is that of [Decide].
func DecideDagskiftInto(u *Udfald, f *Fakta) (*Udfald, error) {
	if u == nil {
		u = new(Udfald)
	}
	*u = Udfald{Frister: u.Frister[:0], Skift: u.Skift[:0], Beskeder: u.Beskeder[:0]}
	if f != nil {
		if kendte, _ := f.Frister.Vaerdi(); deler(u.Frister, kendte) {
			u.Frister = nil
		}
	}
	return udfoer(u, Dagskift, &tom, f)
}

// deler reports whether a deadline lies in the memory of plads.
func deler(plads, frister []Frist) bool {
	plads = plads[:cap(plads)]
	for i := range plads {
		if len(frister) > 0 && &plads[i] == &frister[0] {
			return true
		}
	}
	return false
}

// Decide decides a call of any method, or an event. The error is nil exactly when the outcome may
// be stored or answered; otherwise it is a *errors.RapportFejl, which errors.Is with a code, or a
// *errors.KaldFejl that names what the outcome cannot be computed without. The outcome is nil
// where it depends on a fact that is not known, and for a rejected read. Neither a nor f is
// changed, and the outcome shares nothing with them that can change.
func Decide(m Metode, a *Anmodning, f *Fakta) (*Udfald, error) {
	return udfoer(new(Udfald), m, a, f)
}

// udfoer fills u and returns it, so that a caller who keeps the outcome to itself allocates none.
func udfoer(u *Udfald, m Metode, a *Anmodning, f *Fakta) (*Udfald, error) {
	k, err := nyKontrol(nil, m, a, f)
	if err != nil {
		return nil, err
	}
	k.koer()
	u.Rapport = k.Rapport(f.Idag)
	if len(k.Meldinger) > 0 { // else it is approved
		err = u.Rapport.Err()
	}
	afvist := err != nil && u.Rapport.Dom() == dfdgerr.Afvist
	frister, _ := k.frister.Vaerdi()
	if mangler := k.uberegnelig(afvist); mangler != "" || afvist && k.metode.slags == hent {
		if err == nil {
			err = &dfdgerr.KaldFejl{Hvad: mangler}
		}
		return nil, err
	}
	plads := len(frister)
	if m == CreateFrist {
		plads++
	}
	if u.Frister == nil || cap(u.Frister) < plads {
		u.Frister = make([]Frist, 0, plads)
	}
	u.Frister = append(u.Frister, frister...)
	if afvist {
		return u, err
	}
	u.Forbehold = err != nil
	switch m {
	case CreateFrist:
		k.opret(u)
	case UpdateFrist:
		k.opdater(u, find(frister, a.FristId))
	case GetFristhistorik:
		u.opslag = m
	case GetFrist:
		u.opslag = m
		u.Frister = slices.DeleteFunc(u.Frister, func(f Frist) bool { return f.Status.Lukket() })
	case FravaerOprettet:
		k.fravaerLukker(u)
	case BookingOprettet:
		k.bookingIndfrier(u)
	case Dagskift:
		k.dagskift(u)
	}
	return u, err
}

// uberegnelig names what the outcome cannot be computed without; "" where it can be. A rejected call leaves the deadlines as
// they were.
func (k *kontrol) uberegnelig(afvist bool) dfdgerr.Kaldsdel {
	frister, kendt := k.frister.Vaerdi()
	switch {
	case !kendt:
		return dfdgerr.FaktumFrister.Kaldsdel()
	case afvist:
		return ""
	case k.ubrugelig, k.m == UpdateFrist && find(frister, k.a.FristId) < 0: // only where the rule was left out
		return dfdgerr.KaldAnmodning
	case k.mangler != 0:
		return k.mangler.Kaldsdel()
	}
	return ""
}

// flyt lets an event happen to deadline i on a day, and reports whether it moved or touched it.
func (u *Udfald) flyt(i int, h Haendelse, dag dfdg.Dato) bool {
	f := &u.Frister[i]
	til, r := Naeste(f.Status, h)
	if r == nil || r.Art() == dfdgerr.Afvis {
		return false
	}
	if u.Skift == nil {
		const nok = 4 // most outcomes have fewer changes
		u.Skift, u.Beskeder = make([]Skift, 0, nok), make([]Besked, 0, nok)
	}
	u.Skift = append(u.Skift, Skift{Nr: i, FristId: f.FristId, Fra: f.Status, Til: til, Regel: r})
	aendring := dfdg.AendringOpdatering
	if f.Status == 0 {
		aendring = dfdg.AendringOprettelse
	}
	u.Beskeder = append(u.Beskeder, Besked{dfdg.NewBesked(dfdg.BeskedFrist, dfdg.BorgersJobcenter(), aendring), f.FristId})
	if til != f.Status {
		f.Status, f.Aendret = til, dag
	}
	return true
}

// F-19: jobcentret får en besked om hver ændring.
var f19 = motor.Afledt("F-19", "F WSRM; F WSB; R 6",
	"Hver oprettelse, opdatering og automatisk ændring af en frist sender beskeden Frist (entitet 90001; før WSB som WSRM) til jobcenteret, også for den frist, der lukkes undervejs.",
	"Every create, update and automatic change of a deadline sends the message Frist (entity 90001; before WSB as WSRM) to the job centre, also for the deadline that is closed on the way.",
	motor.Tolkning("F and R speak of create and update; a deadline closed on the way or by a batch is updated as well"))

// F-22: opslaget giver de aktuelle frister, historikken alle.
var f22 = motor.Afledt("F-22", "F GetFrist; F GetFristhistorik",
	"GetFrist giver de åbne og de overskredne frister, GetFristhistorik alle.",
	"GetFrist gives the open and the overdue deadlines, GetFristhistorik all of them.",
	motor.Tolkning("F says 'the current deadlines'; the overdue one is still acted on, the closed ones are not"))

// Equal reports whether both come to the same: every field is equal, by its own Equal where it has one.
func (u Udfald) Equal(v Udfald) bool { return lighed.Felter(u, v) }
