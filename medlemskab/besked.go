package medlemskab

import (
	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
)

// Besked is a message that DFDG sends about a membership or what a change of it leads to. Which of its fields a type holds
// [dfdg.Beskedtype.Indhold] tells by their JSON keys; the others are zero.
type Besked struct {
	dfdg.Besked
	// Medlemskab is the registration that the message is about, as it then stands, its end date included; where 2021-3 tells a
	// job centre that there is none, with fund and branch 0. Of a transfer that was rejected it is the one in the way (M-05).
	Medlemskab Periode `json:"medlemskab,omitzero"`
	// AfgivendeAkasse is the releasing fund of a transfer.
	AfgivendeAkasse dfdg.Akassenummer `json:"afgivendeAkasse,omitzero"`
	// ForsoegtStartdato is, of a transfer that was rejected, the start that was attempted, and Anmoder the fund that asks
	// for a recall (M-05).
	ForsoegtStartdato dfdg.Dato         `json:"forsoegtStartdato,omitzero"`
	Anmoder           dfdg.Akassenummer `json:"anmoder,omitzero"`
	// Kontaktgruppe is the change of contact group.
	Kontaktgruppe Kontaktgruppeskift `json:"kontaktgruppe,omitzero"`
	// Booking is the interview that is cancelled.
	Booking dfdg.Booking `json:"booking,omitzero"`
	// Fravaer is the absence that has ended, with its end.
	Fravaer dfdg.Fravaer `json:"fravaer,omitzero"`
	// Tilmelding is the enrolment, as it then stands.
	Tilmelding dfdg.Tilmelding `json:"tilmelding,omitzero"`
	// Underretning is the event that the fund is told of.
	Underretning Underretning `json:"underretning,omitzero"`
}

func (k *kontrol) gammel() bool { return k.Snitflade == Snitflade2021_3 }

func (k *kontrol) efterSnitflade(ny, gammel dfdg.Beskedtype) dfdg.Beskedtype {
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
func (u *Udfald) send(b Besked, t dfdg.Beskedtype, til ...dfdg.Organisation) {
	for _, o := range til {
		if !o.IsZero() {
			b.Besked = dfdg.NewBesked(t, o, b.Aendring)
			u.Beskeder = append(u.Beskeder, b)
		}
	}
}

// om returns what a message about a membership holds; the old interface has no change type.
func (k *kontrol) om(p Periode, a dfdg.Aendring) Besked {
	b := Besked{Medlemskab: p}
	if !k.gammel() {
		b.Aendring = a
	}
	return b
}

// underretOmTilgang is M-19 for a registration or an update of p: the fund and the job centre are told of p, and another
// fund whose registration endt it ends is told of that one (M-08, M-10).
func (k *kontrol) underretOmTilgang(u *Udfald, art tilgangsart, p Periode, stak []Periode, endt int) {
	aendring := dfdg.AendringOprettelse
	if art == rettelse {
		aendring = dfdg.AendringOpdatering
	}
	b, jobcenter := k.om(p, aendring), dfdg.BorgersJobcenter()
	if endt >= 0 && stak[endt].Akasse != p.Akasse {
		gammel := k.om(stak[endt], dfdg.AendringOpdatering)
		if art == overflytning {
			b.AfgivendeAkasse, gammel.AfgivendeAkasse = stak[endt].Akasse, stak[endt].Akasse
		}
		u.send(gammel, k.efterSnitflade(dfdg.BeskedAkassemedlemskab, dfdg.BeskedGetMembershipCancellationVersion1), tilAkasse(stak[endt].Akasse))
	}
	u.send(b, k.efterSnitflade(dfdg.BeskedAkassemedlemskab, dfdg.BeskedGetPersonUnemploymentFundSaveMembershipVersion5), tilAkasse(p.Akasse), jobcenter)
	if k.gammel() && art != rettelse {
		k.underretOmTilmelding(u, b)
	}
}

// underretOmTilmelding is what 2021-3 tells a member's new fund: the enrolment as benefit recipient, graduate or recipient
// of arbejdsmarkedsydelse, and the events of type 16 from the first day on.
func (k *kontrol) underretOmTilmelding(u *Udfald, b Besked) {
	akasse := tilAkasse(b.Medlemskab.Akasse)
	t, _ := k.tilmeldinger.Vaerdi() // its lack is M-09's
	for _, t := range t {
		if t.Gaelder(k.f.Idag) && k.meldes(t.Kategori) {
			b := b
			b.Tilmelding = t
			u.send(b, dfdg.BeskedGetUnemploymentEnrollmentVersion4, akasse)
			break
		}
	}
	h, _ := k.f.Underretninger.Vaerdi()
	for _, h := range h {
		if h.Type == underretningAfslag && !h.Dato.Foer(b.Medlemskab.Startdato) {
			b.Underretning = h
			u.send(b, dfdg.BeskedGetCompulsoryNotificationEventVersion7, akasse)
		}
	}
}

// meldes reports whether 2021-3 tells a new fund of an enrolment of that category.
func (k *kontrol) meldes(kategori dfdg.Kode) bool {
	return kategori == kategoriDagpenge || kategori == kategoriDimittend || k.f.Kodelister.Er(kategori, codelist.RolleArbejdsmarkedsydelse)
}

// underretOmAfgang is M-19 for a cancellation that ends the enrolment afmeldt, or none.
func (k *kontrol) underretOmAfgang(u *Udfald, p Periode, afmeldt dfdg.Tilmelding) {
	b := k.om(p, dfdg.AendringOpdatering)
	akasse, jobcenter := tilAkasse(p.Akasse), dfdg.BorgersJobcenter()
	if !k.gammel() {
		u.send(b, dfdg.BeskedAkassemedlemskab, akasse, jobcenter)
		return
	}
	u.send(b, dfdg.BeskedGetMembershipCancellationVersion1, akasse)
	u.send(intetMedlemskab(p), dfdg.BeskedGetPersonUnemploymentFundSaveMembershipVersion5, jobcenter)
	if afmeldt != (dfdg.Tilmelding{}) {
		b.Tilmelding = afmeldt
		u.send(b, dfdg.BeskedGetCancelUnemploymentEnrollmentVersion4, akasse, jobcenter)
	}
}

// intetMedlemskab is how 2021-3 tells that a membership has ended: with codes 0.
func intetMedlemskab(p Periode) Besked {
	p.Akasse, p.Afdeling = dfdg.NewAkassenummer(0), dfdg.NewAfdelingsnummer(0)
	return Besked{Medlemskab: p}
}
