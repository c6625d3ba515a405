package dfdg

import "slices"

// Besked is what every message that DFDG sends (WSB, before 2025 WSRM) has: the services' messages embed it and add what theirs
// hold ([Beskedtype.Indhold]).
type Besked struct {
	// Type says what the message is about, and so which fields the service's own message holds.
	Type Beskedtype `json:"type"`
	// Modtager is the fund or the job centre that DFDG sends it to.
	Modtager Organisation `json:"modtager"`
	// EntitetId is the type's [Beskedtype.EntitetId]; 0 where that is not public or the type has none.
	EntitetId int `json:"entitetId,omitzero"`
	// Aendring is the change type; 0 where it is not public, and in the old interfaces.
	Aendring Aendring `json:"aendring,omitzero"`
}

// NewBesked makes a message's head; a is 0 where the type states no change type.
func NewBesked(t Beskedtype, til Organisation, a Aendring) Besked {
	return Besked{t, til, t.EntitetId(), a}
}

// Aendring is the change type of a message (R 1.11).
type Aendring uint8

const (
	// AendringOprettelse: what the message is about was made.
	AendringOprettelse Aendring = iota + 1
	// AendringOpdatering: it was changed.
	AendringOpdatering
	// AendringSletning: it was taken away, as by a recall.
	AendringSletning
)

// Beskedtype is a type of message. These are all that the three services send; no other has a name.
type Beskedtype uint8

// The messages of the newest interfaces (WSB).
const (
	// BeskedFrist is about a deadline for booking an interview (F-19).
	BeskedFrist Beskedtype = iota + 1
	// BeskedAkassemedlemskab is about a membership of a fund (M-19).
	BeskedAkassemedlemskab
	// BeskedForespoergselPaaAkassemedlemskab asks a fund to examine whether to recall a membership that is in another one's way (M-05).
	BeskedForespoergselPaaAkassemedlemskab
	// BeskedKontaktgruppe is about a change of contact group (M-19).
	BeskedKontaktgruppe
	// BeskedBooking tells a fund that an interview it called to is cancelled (M-10). Its name is not public (T).
	BeskedBooking
	// BeskedFravaer tells a fund that an absence has ended (M-12). Its name is not public (T).
	BeskedFravaer
	// BeskedDagpengetaellere is about the counters. Its name is not public (T).
	BeskedDagpengetaellere
	// BeskedDagpengetaellerTidligereAkasse is about a report of a former fund, which is not stored.
	BeskedDagpengetaellerTidligereAkasse
)

// The messages of the old interfaces (WSRM), by their own names.
const (
	// BeskedGetPersonUnemploymentFundSaveMembershipVersion5 is about a membership; to a job centre also about its end, with fund 0.
	BeskedGetPersonUnemploymentFundSaveMembershipVersion5 Beskedtype = BeskedDagpengetaellerTidligereAkasse + 1 + iota
	// BeskedGetMembershipCancellationVersion1 tells a fund that its membership has ended.
	BeskedGetMembershipCancellationVersion1
	// BeskedGetUnemploymentEnrollmentVersion4 tells a fund of its new member's enrolment.
	BeskedGetUnemploymentEnrollmentVersion4
	// BeskedGetCancelUnemploymentEnrollmentVersion4 is about an unenrolment.
	BeskedGetCancelUnemploymentEnrollmentVersion4
	// BeskedGetCompulsoryNotificationEventVersion7 tells a fund of an event of type 16 (NUPH) of its new member.
	BeskedGetCompulsoryNotificationEventVersion7
	// BeskedGetRequestRecallMembershipRegistrationVersion1 asks a fund to examine whether to recall (M-05).
	BeskedGetRequestRecallMembershipRegistrationVersion1
	// BeskedGetRecallMembershipRegistrationVersion1 is about a recalled membership (R 6; M has its name without Get).
	BeskedGetRecallMembershipRegistrationVersion1
	// BeskedGetBookingCancelledRegistrationVersion3 tells a fund that an interview is cancelled by its cancellation of the membership.
	BeskedGetBookingCancelledRegistrationVersion3
	// BeskedCancelBooking tells a fund that an interview is cancelled by a transfer.
	BeskedCancelBooking
	// BeskedGetUnemploymentBenefitsAccountVersion3 is about the counters.
	BeskedGetUnemploymentBenefitsAccountVersion3
	// BeskedGetBenefitsAccountFromFormerUnemploymentFundVersion3 is about a report of a former fund, which is not stored.
	BeskedGetBenefitsAccountFromFormerUnemploymentFundVersion3
)

// Opfoelgning is what the receiver of a message does next.
type Opfoelgning struct {
	// Modtager is who receives the message: TypeAkasse or TypeJobcenter.
	Modtager Organisationstype `json:"modtager"`
	// Metode is the method to call, by its name in the message's own interface, as "GetFrist"; "" where the message holds all there is,
	// or none of the three services can be asked.
	Metode string `json:"metode,omitzero"`
	// Noegle is the key of what the message hands on to the method, as "fristId"; "" where that is the citizen alone.
	Noegle string `json:"noegle,omitzero"`
	// DageFoer and DageEfter are how many days before its membership and after its end a fund can call the method, both included; 0
	// where the sources state none.
	DageFoer  int `json:"dageFoer,omitzero"`
	DageEfter int `json:"dageEfter,omitzero"`
	// Dansk and Engelsk say what to do.
	Dansk   string `json:"dansk"`
	Engelsk string `json:"engelsk"`
	// Regel is the rule that it follows from, as "A-24", and Kilde where its source says so.
	Regel string `json:"regel"`
	Kilde string `json:"kilde"`
	// Tolkning tells that it is our reading.
	Tolkning bool `json:"tolkning,omitzero"`
}

// String names the type as DFDG does, which is what the case format has; "" for none.
func (t Beskedtype) String() string { return t.raekke().navn }

// IsValid reports whether t is one of the types.
func (t Beskedtype) IsValid() bool { return t > 0 && int(t) < len(beskedtyper) }

// ParseBeskedtype finds a type by its name. The error is a *FormFejl.
func ParseBeskedtype(navn string) (Beskedtype, error) {
	for t := BeskedFrist; t.IsValid(); t++ {
		if beskedtyper[t].navn == navn {
			return t, nil
		}
	}
	return 0, &FormFejl{"Beskedtype", ForkertForm}
}

// Beskedtyper returns all types, those of the newest interfaces first. The slice is the caller's own.
func Beskedtyper() (alle []Beskedtype) {
	for t := BeskedFrist; t.IsValid(); t++ {
		alle = append(alle, t)
	}
	return alle
}

// MarshalText writes as String.
func (t Beskedtype) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// UnmarshalText reads as [ParseBeskedtype]; an empty text is none.
func (t *Beskedtype) UnmarshalText(b []byte) (err error) {
	if *t = 0; len(b) == 0 {
		return nil
	}
	*t, err = ParseBeskedtype(string(b))
	return err
}

// EntitetId returns the type's entity id in DFDG (R 6); 0 where it is not public, and for the messages of the old interfaces, which
// have none.
func (t Beskedtype) EntitetId() int { return t.raekke().entitet }

// Gammel reports whether it is a message of an old interface (WSRM): 2021-3 for memberships, 2023-2 for counters.
func (t Beskedtype) Gammel() bool {
	return t.IsValid() && t > BeskedDagpengetaellerTidligereAkasse
}

// Antaget reports whether no source states the type's name.
func (t Beskedtype) Antaget() bool { return t.raekke().antaget }

// Indhold returns the JSON keys of what a message of the type can hold beside those of [Besked]; which of them one holds depends on
// what has happened. The slice is the caller's own.
func (t Beskedtype) Indhold() []string { return slices.Clone(t.raekke().indhold) }

// Opfoelgninger returns what a receiver of the type does next: which method to call, within which window, and by which rule and
// source. The slice is the caller's own; none for no type.
func (t Beskedtype) Opfoelgninger() []Opfoelgning { return slices.Clone(t.raekke().naeste) }

func (t Beskedtype) raekke() *beskedraekke {
	if !t.IsValid() {
		return &beskedtyper[0]
	}
	return &beskedtyper[t]
}

// beskedraekke is a type's row.
type beskedraekke struct {
	navn    string
	entitet int
	antaget bool
	indhold []string
	naeste  []Opfoelgning
}
