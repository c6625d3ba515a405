package medlemskab

import (
	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor"
)

// Besked is a message that DFDG sends, with what is known of its content.
type Besked struct {
	dfdg.Besked
	// Entitet is the message's entity id; 0 where it is not public or the family has none.
	Entitet int `json:"entitetId,omitzero"`
	// Aendring is the change type of the 2025-2 family.
	Aendring Aendring `json:"aendring,omitzero"`
	// Medlemskab is the registration that the message is about, as it then stands; where 2021-3 tells a job centre that
	// there is none, with fund and branch 0.
	Medlemskab Periode `json:"medlemskab,omitzero"`
	// AfgivendeAkasse is the releasing fund of a transfer.
	AfgivendeAkasse dfdg.Akassenummer `json:"afgivendeAkasse,omitzero"`
	// ForsoegtStartdato is, of a transfer that was rejected, the start that was attempted, and Anmoder the fund that asks
	// for a recall (M-05).
	ForsoegtStartdato dfdg.Dato         `json:"forsoegtStartdato,omitzero"`
	Anmoder           dfdg.Akassenummer `json:"anmoder,omitzero"`
	// Kontaktgruppe is the change of contact group that the message is about.
	Kontaktgruppe Kontaktgruppeskift `json:"kontaktgruppe,omitzero"`
}

// Aendring is the change type of a message.
type Aendring uint8

const (
	AendringOprettelse Aendring = iota + 1 // create
	AendringOpdatering                     // update
	AendringSletning                       // delete: a recall
)

// The entity ids of the messages of that name (R 6).
const (
	akassemedlemskab = 60010
	kontaktgruppe    = 100008
)

// The message types. Those of 2025-2 about interviews and absences are not public by name (T).
const (
	beskedMedlemskab     = "Akassemedlemskab"
	beskedForespoergsel  = "ForespoergselPaaAkassemedlemskab"
	beskedKontaktgruppe  = "Kontaktgruppe"
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
	b := Besked{Medlemskab: p}
	if !k.gammel() {
		b.Entitet, b.Aendring = akassemedlemskab, a
	}
	return b
}

// underretOmTilgang is M-19 for a registration or an update of p: the fund and the job centre are told of p, and another
// fund whose registration endt it ends is told of that one (M-08, M-10).
func (k *kontrol) underretOmTilgang(u *Udfald, art tilgangsart, p Periode, stak []Periode, endt int) {
	aendring := AendringOprettelse
	if art == rettelse {
		aendring = AendringOpdatering
	}
	b, jobcenter := k.om(p, aendring), dfdg.BorgersJobcenter()
	if endt >= 0 && stak[endt].Akasse != p.Akasse {
		gammel := k.om(stak[endt], AendringOpdatering)
		if art == overflytning {
			b.AfgivendeAkasse, gammel.AfgivendeAkasse = stak[endt].Akasse, stak[endt].Akasse
		}
		u.send(gammel, k.efterSnitflade(beskedMedlemskab, gammelOphoer), tilAkasse(stak[endt].Akasse))
	}
	u.send(b, k.efterSnitflade(beskedMedlemskab, gammelMedlemskab), tilAkasse(p.Akasse), jobcenter)
	if k.gammel() && art != rettelse {
		k.underretOmTilmelding(u, b)
	}
}

// underretOmTilmelding is what 2021-3 tells a member's new fund: the enrolment as benefit recipient, graduate or recipient
// of arbejdsmarkedsydelse, and the events of type 16 from the first day on.
func (k *kontrol) underretOmTilmelding(u *Udfald, b Besked) {
	akasse := tilAkasse(b.Medlemskab.Akasse)
	t, _ := motor.Hent(k.tilmeldinger, dfdgerr.FaktumTilmeldinger) // its lack is M-09's
	for _, t := range t {
		if t.Gaelder(k.f.Idag) && k.meldes(t.Kategori) {
			u.send(b, gammelTilmelding, akasse)
			break
		}
	}
	h, _ := k.f.Underretninger.Vaerdi()
	for _, h := range h {
		if h.Type == underretningAfslag && !h.Dato.Foer(b.Medlemskab.Startdato) {
			u.send(b, gammelUnderretning, akasse)
		}
	}
}

// meldes reports whether 2021-3 tells a new fund of an enrolment of that category.
func (k *kontrol) meldes(kategori dfdg.Kode) bool {
	return kategori == kategoriDagpenge || kategori == kategoriDimittend || k.f.Kodelister.Er(kategori, codelist.RolleArbejdsmarkedsydelse)
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
	u.send(intetMedlemskab(p), gammelMedlemskab, jobcenter)
	if afmeldt {
		u.send(b, gammelAfmelding, akasse, jobcenter)
	}
}

// intetMedlemskab is how 2021-3 tells that a membership has ended: with codes 0.
func intetMedlemskab(p Periode) Besked {
	p.Akasse, p.Afdeling = dfdg.NewAkassenummer(0), dfdg.NewAfdelingsnummer(0)
	return Besked{Medlemskab: p}
}
