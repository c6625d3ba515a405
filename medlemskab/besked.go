package medlemskab

import (
	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/motor"
)

// Besked is a message that DFDG sends, with what is known of its content.
type Besked struct {
	dfdg.Besked
	// Entitet is the message's entity id; 0 where it is not public or the family has none.
	Entitet int `json:"entitet,omitzero"`
	// Aendring is the change type of the 2025-2 family.
	Aendring Aendring `json:"aendring,omitzero"`
	// Akasse and Afdeling are the membership that the message tells of; 0 and 0 where 2021-3 tells
	// a job centre that there is none.
	Akasse   dfdg.Akassenummer    `json:"akasse,omitzero"`
	Afdeling dfdg.Afdelingsnummer `json:"afdeling,omitzero"`
	// AfgivendeAkasse is the releasing fund of a transfer.
	AfgivendeAkasse dfdg.Akassenummer `json:"afgivendeAkasse,omitzero"`
	// Startdato is the first day of the membership, of a rejected transfer the attempted one.
	Startdato dfdg.Dato `json:"startdato,omitzero"`
}

// Aendring is the change type of a message.
type Aendring uint8

const (
	AendringOprettelse Aendring = iota + 1 // create
	AendringOpdatering                     // update
	AendringSletning                       // delete: a recall
)

// akassemedlemskab is the entity id of the message of that name (R 6).
const akassemedlemskab = 60010

// The message types. Those of 2025-2 about interviews and absences are not public by name (T).
const (
	beskedMedlemskab     = "Akassemedlemskab"
	beskedForespoergsel  = "ForespoergselPaaAkassemedlemskab"
	beskedBooking        = "Booking"
	beskedFravaer        = "Fravaer"
	gammelMedlemskab     = "GetPersonUnemploymentFundSaveMembershipVersion5"
	gammelOphoer         = "GetMembershipCancellationVersion1"
	gammelTilmelding     = "GetUnemploymentEnrollmentVersion4"
	gammelAfmelding      = "GetCancelUnemploymentEnrollmentVersion4"
	gammelUnderretning   = "GetCompulsoryNotificationEventVersion7"
	gammelForespoergsel  = "GetRequestRecallMembershipRegistrationVersion1"
	gammelTilbagekald    = "GetRecallMembershipRegistrationVersion1" // R 6; M has it without Get
	gammelAflystBooking  = "GetBookingCancelledRegistrationVersion3"
	gammelAflystOverflyt = "CancelBooking"
)

func (k *kontrol) gammel() bool { return k.Snitflade == Snitflade2021_3 }

func (k *kontrol) efterSnitflade(ny, gammel string) string {
	if k.gammel() {
		return gammel
	}
	return ny
}

// tilAkasse returns the fund as a receiver; none where its number is no fund's.
func tilAkasse(a dfdg.Akassenummer) dfdg.Organisation {
	o, _ := dfdg.NewOrganisation(dfdg.TypeAkasse, a.String())
	return o
}

// send adds a message of b's content to each receiver.
func (u *Udfald) send(b Besked, typen string, til ...dfdg.Organisation) {
	for _, o := range til {
		if !o.IsZero() {
			b.Besked = dfdg.Besked{Type: typen, Modtager: o}
			u.Beskeder = append(u.Beskeder, b)
		}
	}
}

// om returns what a message about a membership holds.
func (k *kontrol) om(p Periode, a Aendring) Besked {
	b := Besked{Akasse: p.Akasse, Afdeling: p.Afdeling, Startdato: p.Startdato}
	if !k.gammel() {
		b.Entitet, b.Aendring = akassemedlemskab, a
	}
	return b
}

// underretOmTilgang is M-19 for a registration, an update or a transfer from another fund.
func (k *kontrol) underretOmTilgang(u *Udfald, p Periode, a Aendring, afgivende dfdg.Akassenummer) {
	b := k.om(p, a)
	b.AfgivendeAkasse = afgivende
	akasse, jobcenter, tidligere := tilAkasse(p.Akasse), dfdg.BorgersJobcenter(), tilAkasse(afgivende)
	if !k.gammel() {
		u.send(b, beskedMedlemskab, tidligere, akasse, jobcenter)
		return
	}
	u.send(b, gammelMedlemskab, akasse, jobcenter)
	u.send(b, gammelOphoer, tidligere)
	if k.m == CreateAkassemedlemskab && k.tilgangsart() != rettelse {
		k.underretOmTilmelding(u, b, akasse)
	}
}

// underretOmTilmelding is what 2021-3 tells a member's new fund: the enrolment as benefit
// recipient or graduate, and the events of type 16 from the first day on.
func (k *kontrol) underretOmTilmelding(u *Udfald, b Besked, akasse dfdg.Organisation) {
	dagpenge, dimittend := k.tilmeldt(kategoriDagpenge), k.tilmeldt(kategoriDimittend)
	if dagpenge == motor.Brudt || dimittend == motor.Brudt {
		u.send(b, gammelTilmelding, akasse)
	}
	h, _ := k.f.Underretninger.Vaerdi()
	for _, h := range h {
		if h.Type == underretningAfslag && !h.Dato.Foer(b.Startdato) {
			u.send(b, gammelUnderretning, akasse)
		}
	}
}

// underretOmAfgang is M-19 for a cancellation.
func (k *kontrol) underretOmAfgang(u *Udfald, p Periode, afmeldt bool) {
	b := k.om(p, AendringOpdatering)
	akasse, jobcenter := tilAkasse(p.Akasse), dfdg.BorgersJobcenter()
	if !k.gammel() {
		u.send(b, beskedMedlemskab, akasse, jobcenter)
		return
	}
	u.send(b, gammelOphoer, akasse)
	u.send(intetMedlemskab(), gammelMedlemskab, jobcenter)
	if afmeldt {
		u.send(b, gammelAfmelding, akasse, jobcenter)
	}
}

// intetMedlemskab is how 2021-3 tells that a membership has ended: with codes 0.
func intetMedlemskab() Besked {
	return Besked{Akasse: dfdg.NewAkassenummer(0), Afdeling: dfdg.NewAfdelingsnummer(0)}
}
