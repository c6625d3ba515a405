package medlemskab

import (
	"encoding/json"
	"slices"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/lighed"
	"github.com/akasse/dfdg/internal/motor"
)

// Udfald is what a call leads to: the state afterwards and the messages DFDG would send. After a
// rejected write it is the state as it was, with the messages that the rejection itself sends; for a
// method that reads it is what the method returns. What depends on a fact that is not known is
// unknown itself, and Mangler names the fact.
//
// It is the caller's own and shares nothing that a later call writes to: goroutines may share it as long as nobody writes.
type Udfald struct {
	// Rapport is how the message was judged, warnings included.
	Rapport dfdgerr.Rapport
	// Gemt tells whether anything was stored.
	Gemt bool
	// Medlemskaber are the registrations afterwards, in the order of registration; for a look-up the
	// present one or none, for [GetAkasseBestand] the calling fund's.
	Medlemskaber dfdg.Oplysning[[]Periode]
	// Historik is the history afterwards: it only grows. For [GetAkassemedlemskabHistorik] it is
	// what the look-up shows.
	Historik dfdg.Oplysning[[]Historikraekke]
	// Tilmeldinger are the enrolments afterwards (M-09, M-12).
	Tilmeldinger dfdg.Oplysning[[]dfdg.Tilmelding]
	// Kontaktgruppe is the change of contact group, if there is one.
	Kontaktgruppe Kontaktgruppeskift
	// Fravaer are the absences afterwards; 75 ends at a cancellation (M-12).
	Fravaer dfdg.Oplysning[[]dfdg.Fravaer]
	// Bookinger are the interviews afterwards, Aflyste the ones that are cancelled (M-10, M-12).
	Bookinger dfdg.Oplysning[[]dfdg.Booking]
	Aflyste   []dfdg.Booking
	// Markeringer are the person-group markings afterwards (M-10).
	Markeringer dfdg.Oplysning[[]Markering]
	// ForsikringskategoriFra is the day from which a changed insurance category counts (M-30).
	ForsikringskategoriFra dfdg.Dato
	// Beskeder are the messages that DFDG would send.
	Beskeder []Besked
	// Mangler are the facts that an effect depends on and that are not known.
	Mangler []dfdgerr.Faktum
	// Forbehold tells that this is what happens if every undecided rule turns out well.
	Forbehold bool

	metode Metode
}

// Equal reports whether two outcomes say the same.
func (u Udfald) Equal(v Udfald) bool { return lighed.Felter(u, v) }

// Kontaktgruppeskift is a change of contact group; the zero value is none.
type Kontaktgruppeskift struct {
	// Til is the contact group from then on.
	Til dfdg.Kode `json:"til"`
	// Dato is the day of the change; not given where the message does not tell it.
	Dato dfdg.Dato `json:"dato,omitzero"`
}

// MarshalJSON writes the outcome as the case format does; of a history the rows stand as
// medlemskaber, with erAktuel.
func (u Udfald) MarshalJSON() ([]byte, error) {
	type laest struct {
		Medlemskaber any              `json:"medlemskaber,omitempty"`
		Forbehold    bool             `json:"forbehold,omitzero"`
		Mangler      []dfdgerr.Faktum `json:"mangler,omitempty"`
	}
	l := laest{nil, u.Forbehold, u.Mangler}
	if h, kendt := u.Historik.Vaerdi(); kendt && u.metode == GetAkassemedlemskabHistorik {
		l.Medlemskaber = tom(h)
	} else if p, kendt := u.Medlemskaber.Vaerdi(); kendt {
		l.Medlemskaber = tom(p)
	}
	if !u.metode.skriver() {
		return json.Marshal(l)
	}
	return json.Marshal(struct {
		Gemt bool `json:"gemt"`
		laest
		Tilmeldinger           dfdg.Oplysning[[]dfdg.Tilmelding] `json:"tilmeldinger,omitzero"`
		Kontaktgruppe          Kontaktgruppeskift                `json:"kontaktgruppeskift,omitzero"`
		Fravaer                dfdg.Oplysning[[]dfdg.Fravaer]    `json:"fravaer,omitzero"`
		Bookinger              dfdg.Oplysning[[]dfdg.Booking]    `json:"bookinger,omitzero"`
		Markeringer            dfdg.Oplysning[[]Markering]       `json:"markeringer,omitzero"`
		ForsikringskategoriFra dfdg.Dato                         `json:"forsikringskategoriFra,omitzero"`
		Beskeder               []Besked                          `json:"beskeder"`
	}{u.Gemt, l, tomme(u.Tilmeldinger), u.Kontaktgruppe, tomme(u.Fravaer), tomme(u.Bookinger), tomme(u.Markeringer),
		u.ForsikringskategoriFra, tom(u.Beskeder)})
}

// tom returns v, never nil, so that none is written [].
func tom[T any](v []T) []T {
	if v == nil {
		return []T{}
	}
	return v
}

func tomme[T any](o dfdg.Oplysning[[]T]) dfdg.Oplysning[[]T] {
	if v, kendt := o.Vaerdi(); kendt {
		return dfdg.Kendt(tom(v))
	}
	return o
}

// Create decides a CreateAkassemedlemskab: see [Decide].
func Create(a *Anmodning, f *Fakta) (*Udfald, error) { return Decide(CreateAkassemedlemskab, a, f) }

// Update decides an UpdateAkassemedlemskab: see [Decide].
func Update(a *Anmodning, f *Fakta) (*Udfald, error) { return Decide(UpdateAkassemedlemskab, a, f) }

// UpdateOphoer decides an UpdateAkassemedlemskabOphoer: see [Decide].
func UpdateOphoer(a *Anmodning, f *Fakta) (*Udfald, error) {
	return Decide(UpdateAkassemedlemskabOphoer, a, f)
}

// UpdateTilbagekaldelse decides an UpdateAkassemedlemskabTilbagekaldelse: see [Decide]. What it would do is
// told before the call by [PredictTilbagekaldelse].
func UpdateTilbagekaldelse(a *Anmodning, f *Fakta) (*Udfald, error) {
	return Decide(UpdateAkassemedlemskabTilbagekaldelse, a, f)
}

// Get returns the present membership: see [Decide].
func Get(a *Anmodning, f *Fakta) (*Udfald, error) { return Decide(GetAkassemedlemskab, a, f) }

// GetHistorik returns the history: see [Decide].
func GetHistorik(a *Anmodning, f *Fakta) (*Udfald, error) {
	return Decide(GetAkassemedlemskabHistorik, a, f)
}

// GetBestand returns one citizen's membership in the calling fund's member list: see [Decide], and
// for a whole register [IBestanden].
func GetBestand(a *Anmodning, f *Fakta) (*Udfald, error) { return Decide(GetAkasseBestand, a, f) }

// DecideDoedsfald decides what DFDG does when CPR reports a death: see [Decide].
func DecideDoedsfald(a *Anmodning, f *Fakta) (*Udfald, error) {
	return Decide(DoedsfaldRegistreret, a, f)
}

// Decide decides a call of any method. The error is nil exactly when the outcome may be stored or
// answered; otherwise it is a *errors.RapportFejl, which errors.Is with a code, or a
// *errors.KaldFejl with no outcome. The outcome is nil where it depends on a fact that is not
// known, and after a rejected look-up, which returns nothing. Neither a nor f is changed, and the outcome shares nothing
// with them that can change.
func Decide(m Metode, a *Anmodning, f *Fakta) (*Udfald, error) {
	k, err := nyKontrol(nil, m, a, f)
	if err != nil {
		return nil, err
	}
	k.koer()
	r := k.Rapport(f.Idag)
	if r.Dom() == dfdgerr.Afvist && !m.skriver() {
		return nil, r.Err()
	}
	u := k.somFoer()
	u.Rapport = r
	if r.Dom() == dfdgerr.Afvist {
		k.afvist(u)
		return u, r.Err()
	}
	if hvad := k.gennemfoer(u); hvad != "" {
		if err := r.Err(); err != nil {
			return nil, err
		}
		return nil, &dfdgerr.KaldFejl{Hvad: hvad}
	}
	u.Forbehold = r.Dom() == dfdgerr.KanIkkeAfgoeres
	return u, r.Err()
}

// somFoer returns the state as it is.
func (k *kontrol) somFoer() *Udfald {
	f := k.f
	u := &Udfald{metode: k.m, Medlemskaber: kopi(f.Medlemskaber), Tilmeldinger: kopi(f.Tilmeldinger),
		Fravaer: kopi(f.Fravaer), Bookinger: kopi(f.Bookinger), Markeringer: kopi(f.Markeringer)}
	if f.Historik.ErKendt() || k.medlemskaber.ErKendt() {
		u.Historik = dfdg.Kendt(k.historik())
	}
	return u
}

func kopi[T any](o dfdg.Oplysning[[]T]) dfdg.Oplysning[[]T] {
	if v, kendt := o.Vaerdi(); kendt {
		return dfdg.Kendt(slices.Clone(v))
	}
	return o
}

// afvist is M-05: where nothing but the date of a transfer rejects it, the present fund is asked
// to examine a recall. Where another rule that could reject is undecided, that is so if it turns out well.
func (k *kontrol) afvist(u *Udfald) {
	for m := range u.Rapport.Fejl() {
		if m.Regel() != m05 && m.Regel() != m05Gammel {
			return
		}
	}
	for m := range u.Rapport.Uafgjort() {
		u.Forbehold = u.Forbehold || m.Regel().Art() == dfdgerr.Afvis
	}
	iVejen := k.stak[k.aktuel]
	b := Besked{Medlemskab: iVejen, ForsoegtStartdato: k.a.Medlemskabsstartdato, Anmoder: k.f.Kalder.Akasse()}
	u.send(b, k.efterSnitflade(dfdg.BeskedForespoergselPaaAkassemedlemskab, dfdg.BeskedGetRequestRecallMembershipRegistrationVersion1), tilAkasse(iVejen.Akasse))
}

// gennemfoer makes u what the call leads to, and returns "", or what it lacks to do so.
func (k *kontrol) gennemfoer(u *Udfald) dfdgerr.Kaldsdel {
	switch {
	case !k.medlemskaber.ErKendt():
		return dfdgerr.FaktumMedlemskaber.Kaldsdel()
	case k.ubrugelig,
		k.m.paaAktuel() && k.aktuel < 0, k.tilbagekaldes() < 0 && k.m == UpdateAkassemedlemskabTilbagekaldelse,
		k.m == CreateAkassemedlemskab && !k.f.Kalder.Akasse().IsValid():
		return dfdgerr.KaldUdeladelser // a rule was left out without which there is nothing to do
	}
	if mangler := k.virk(u); mangler != "" {
		return mangler
	}
	if p, _ := u.Medlemskaber.Vaerdi(); slices.ContainsFunc(p, func(p Periode) bool { return !p.IsValid() }) {
		return dfdgerr.KaldUdeladelser // or without which a registration would end before it begins
	}
	return ""
}

// virk makes u what the method does or returns.
func (k *kontrol) virk(u *Udfald) dfdgerr.Kaldsdel {
	switch k.m {
	case CreateAkassemedlemskab:
		return k.opret(u)
	case UpdateAkassemedlemskab:
		k.opdater(u)
	case UpdateAkassemedlemskabOphoer:
		k.ophoer(u)
	case UpdateAkassemedlemskabTilbagekaldelse:
		k.kaldTilbage(u)
	case DoedsfaldRegistreret:
		k.doed(u)
	case GetAkassemedlemskab:
		var p []Periode
		if k.aktuel >= 0 {
			p = k.stak[k.aktuel : k.aktuel+1]
		}
		u.Medlemskaber = dfdg.Kendt(slices.Clone(p))
	case GetAkassemedlemskabHistorik:
		h, mangler := k.vist()
		u.Historik = dfdg.Kendt(h)
		u.mangler(!mangler, dfdgerr.FaktumOphoerteAkasser)
	case GetAkasseBestand:
		u.Medlemskaber = dfdg.Kendt(Bestandsraekker(k.stak, k.f.Kalder.Akasse(), k.f.Idag))
	}
	return ""
}

// paaAktuel reports whether the method changes the present registration.
func (m Metode) paaAktuel() bool {
	return m == UpdateAkassemedlemskab || m == UpdateAkassemedlemskabOphoer
}

// gem notes the stack after a stored call, and the history with it.
func (k *kontrol) gem(u *Udfald, stak []Periode, kaldtTilbage int) {
	u.Gemt = true
	u.Medlemskaber = dfdg.Kendt(stak)
	u.Historik = dfdg.Kendt(k.forlaeng(stak, kaldtTilbage))
}

// mangler notes a fact that an effect depends on, unless it is known.
func (u *Udfald) mangler(kendt bool, f dfdgerr.Faktum) bool {
	if !kendt {
		u.Mangler = append(u.Mangler, f)
	}
	return !kendt
}

// opret is M-05 to M-10 for a registration that is accepted.
func (k *kontrol) opret(u *Udfald) dfdgerr.Kaldsdel {
	art := k.tilgangsart()
	stak, ny, endt, ok := k.registreret()
	if !ok {
		return dfdgerr.FaktumMedlemskaber.Kaldsdel()
	}
	k.gem(u, stak, -1)
	k.underretOmTilgang(u, art, stak[ny], stak, endt)
	if art != rettelse {
		k.dimittend(u)
	}
	if art == overflytning {
		k.forlad(u, stak[endt].Akasse)
	}
	return ""
}

// dimittend is M-09: a graduate becomes a benefit recipient.
func (k *kontrol) dimittend(u *Udfald) {
	t, kendt := k.tilmeldinger.Vaerdi()
	if u.mangler(kendt, dfdgerr.FaktumTilmeldinger) {
		return
	}
	dag := k.a.Dagpengeretsdato
	if !dag.Efter(k.f.Idag) {
		dag = k.f.Idag
	}
	t, fundet := tilDagpenge(t, dag)
	if !fundet {
		return
	}
	kg, kendt := k.f.Kontaktgruppe.Vaerdi()
	switch {
	case u.mangler(kendt && kg.IsValid(), dfdgerr.FaktumKontaktgruppe):
		u.Tilmeldinger = dfdg.Oplysning[[]dfdg.Tilmelding]{}
	case kg == kontaktUdenYdelse:
		u.Tilmeldinger = dfdg.Kendt(t)
		k.skiftKontaktgruppe(u, Kontaktgruppeskift{kontaktDagpenge, dag})
	}
}

// skiftKontaktgruppe notes a change of contact group, which the job centre is told of (M-19).
func (k *kontrol) skiftKontaktgruppe(u *Udfald, s Kontaktgruppeskift) {
	u.Kontaktgruppe = s
	if !k.gammel() {
		u.send(Besked{Besked: dfdg.Besked{Aendring: dfdg.AendringOprettelse}, Kontaktgruppe: s}, dfdg.BeskedKontaktgruppe, dfdg.BorgersJobcenter())
	}
}

// forlad is M-10: the releasing fund's future interviews are cancelled, and its markings end: today, or where they have not
// begun, they never do. Whose an interview is must be known.
func (k *kontrol) forlad(u *Udfald, afgivende dfdg.Akassenummer) {
	typen := k.efterSnitflade(dfdg.BeskedBooking, dfdg.BeskedCancelBooking)
	kendt := k.aflys(u, typen, afgivende, func(b dfdg.Booking) (ramt, kendt bool) {
		return b.Indkalder == afgivende, b.Indkalder.IsValid()
	})
	u.mangler(kendt, dfdgerr.FaktumBookinger)
	m, kendt := muligt(u.Markeringer, muligMarkering).Vaerdi()
	if u.mangler(kendt, dfdgerr.FaktumMarkeringer) {
		return
	}
	blivende := m[:0]
	for _, m := range m {
		if m.Akasse == afgivende && (m.Til.IsZero() || m.Til.Efter(k.f.Idag)) {
			if m.Til = k.f.Idag; m.Fra.Efter(k.f.Idag) {
				continue
			}
		}
		blivende = append(blivende, m)
	}
	u.Markeringer = dfdg.Kendt(blivende)
}

// aflys cancels the future interviews that ramt picks, each with a message to a fund, and reports whether it is known of
// every one of them whether it is picked.
func (k *kontrol) aflys(u *Udfald, typen dfdg.Beskedtype, a dfdg.Akassenummer, ramt func(dfdg.Booking) (ramt, kendt bool)) bool {
	b, kendt := muligt(u.Bookinger, muligBooking).Vaerdi()
	if !kendt {
		return false
	}
	blivende := b[:0]
	for _, b := range b {
		traf, vides := false, true
		if b.Dato.Efter(k.f.Idag) {
			traf, vides = ramt(b)
		}
		if traf && vides {
			u.Aflyste = append(u.Aflyste, b)
			u.send(Besked{Booking: b}, typen, tilAkasse(a))
			continue
		}
		kendt = kendt && vides
		blivende = append(blivende, b)
	}
	u.Bookinger = dfdg.Kendt(blivende)
	return kendt
}

// opdater is M-30.
func (k *kontrol) opdater(u *Udfald) {
	stak := k.opdateret()
	k.gem(u, stak, -1)
	if stak[k.aktuel].Forsikringskategori != k.stak[k.aktuel].Forsikringskategori {
		u.ForsikringskategoriFra = k.f.Idag
	}
	k.underretOmTilgang(u, rettelse, stak[k.aktuel], stak, -1)
}

// ophoer is M-11 and M-12.
func (k *kontrol) ophoer(u *Udfald) {
	stak, idag := slices.Clone(k.stak), k.f.Idag
	p := &stak[k.aktuel]
	p.Slutdato, p.AfsluttetVed = k.a.Medlemskabophoersdato, VedMA
	k.gem(u, stak, -1)

	var afmeldt dfdg.Tilmelding
	t, kendt := k.tilmeldinger.Vaerdi()
	if !u.mangler(kendt, dfdgerr.FaktumTilmeldinger) {
		t, afmeldt = afmeld(igenDimittend(t, idag), idag)
		u.Tilmeldinger = dfdg.Kendt(t)
	}
	k.underretOmAfgang(u, *p, afmeldt)
	if afmeldt != (dfdg.Tilmelding{}) {
		k.udenYdelse(u)
	}

	svar := k.fravaer75()
	u.mangler(svar == motor.Ok || svar == motor.Brudt, dfdgerr.FaktumFravaer)
	fravaer, _ := u.Fravaer.Vaerdi()
	for i := range fravaer {
		if v := &fravaer[i]; v.Type == fravaerKontakt && v.Gaelder(idag) {
			v.Til = idag
			if !k.gammel() {
				u.send(Besked{Fravaer: *v}, dfdg.BeskedFravaer, tilAkasse(p.Akasse))
			}
		}
	}
	if k.gammel() {
		kendt := k.aflys(u, dfdg.BeskedGetBookingCancelledRegistrationVersion3, p.Akasse, func(b dfdg.Booking) (ramt, kendt bool) { return b.Samtaletype == samtaleFaelles, true })
		u.mangler(kendt, dfdgerr.FaktumBookinger)
	}
}

// udenYdelse is M-12's change to contact group 8. Where the present group is not known, nor is whether that is a change that
// the job centre is told of.
func (k *kontrol) udenYdelse(u *Udfald) {
	s := Kontaktgruppeskift{kontaktUdenYdelse, k.f.Idag}
	kg, kendt := k.f.Kontaktgruppe.Vaerdi()
	switch {
	case u.mangler(kendt && kg.IsValid(), dfdgerr.FaktumKontaktgruppe):
		u.Kontaktgruppe = s
	case kg != kontaktUdenYdelse:
		k.skiftKontaktgruppe(u, s)
	}
}

// kaldTilbage is M-25, M-27 and M-28, and of M-09 what a recall takes back.
func (k *kontrol) kaldTilbage(u *Udfald) {
	i := k.tilbagekaldes()
	stak, _ := k.uden(i)
	k.gem(u, stak, i)
	t, kendt := k.tilmeldinger.Vaerdi()
	if !u.mangler(kendt, dfdgerr.FaktumTilmeldinger) {
		u.Tilmeldinger = dfdg.Kendt(igenDimittend(t, k.f.Idag))
	}
	typen, om := k.efterSnitflade(dfdg.BeskedAkassemedlemskab, dfdg.BeskedGetRecallMembershipRegistrationVersion1), k.stak[i]
	if p, ok := Aktuel(stak, k.f.Idag); ok {
		om = p
		u.send(k.om(om, dfdg.AendringSletning), typen, tilAkasse(p.Akasse))
	}
	u.send(k.om(om, dfdg.AendringSletning), typen, dfdg.BorgersJobcenter())
}

// doed is M-15: the present membership ends on the day of death, at the earliest its first day
// (T); one that ends before is left alone.
func (k *kontrol) doed(u *Udfald) {
	if k.aktuel < 0 || !k.stak[k.aktuel].naar(k.a.Medlemskabophoersdato.PlusDage(1)) {
		return
	}
	stak := slices.Clone(k.stak)
	p := &stak[k.aktuel]
	if p.Slutdato, p.AfsluttetVed = k.a.Medlemskabophoersdato, VedDoed; p.Slutdato.Foer(p.Startdato) {
		p.Slutdato = p.Startdato
	}
	k.gem(u, stak, -1)
	if k.gammel() {
		u.send(intetMedlemskab(*p), dfdg.BeskedGetPersonUnemploymentFundSaveMembershipVersion5, dfdg.BorgersJobcenter())
		return
	}
	u.send(k.om(*p, dfdg.AendringOpdatering), dfdg.BeskedAkassemedlemskab, tilAkasse(p.Akasse), dfdg.BorgersJobcenter())
}

var m10 = motor.Afledt("M-10", "M Overflytning imellem a-kasser",
	"Ved overflytning, også ved fusioner, aflyses den afgivende a-kasses fremtidige samtaler med besked til den, dens persongruppemarkeringer afsluttes, og begge a-kasser og jobcentret får besked, hver om det medlemskab, som det gælder, med dets slutdato.",
	"At a transfer, also at mergers, the releasing fund's future interviews are cancelled with a message to it, its person-group markings end, and both funds and the job centre are told, each of the membership in question with its end date.")

var m19 = motor.Afledt("M-19", "M Webservice besked (WSB); R 6",
	"Enhver medlemstilgang og medlemsafgang sender Akassemedlemskab (60010) til a-kassen, ved overflytning til begge, og til jobcentret, uanset hvem der registrerede, med det medlemskab, det gælder; et skift af kontaktgruppe sender Kontaktgruppe (100008) til jobcentret.",
	"Every registration and cancellation sends Akassemedlemskab (60010) to the fund, at a transfer to both, and to the job centre, whoever registered, with the membership in question; a change of contact group sends Kontaktgruppe (100008) to the job centre.",
	motor.Kun(Snitflade2025_2))

var m19Gammel = motor.Afledt("M-19", "M MembershipRegistration / CreateAkassemedlemskab, MembershipCancellation / UpdateAkassemedlemskabOphoer; R 6",
	"Medlemstilgang sender GetPersonUnemploymentFundSaveMembershipVersion5 til jobcenter og a-kasse, GetMembershipCancellationVersion1 til en afgivende a-kasse og borgerens tilmelding og hændelser af type 16 til den nye; medlemsafgang sender GetMembershipCancellationVersion1 til a-kassen, medlemskabet med koderne 0 til jobcentret og GetCancelUnemploymentEnrollmentVersion4 til begge, hvis borgeren afmeldes.",
	"A registration sends GetPersonUnemploymentFundSaveMembershipVersion5 to job centre and fund, GetMembershipCancellationVersion1 to a releasing fund, and the citizen's enrolment and events of type 16 to the new one; a cancellation sends GetMembershipCancellationVersion1 to the fund, the membership with codes 0 to the job centre, and GetCancelUnemploymentEnrollmentVersion4 to both where the citizen is unenrolled.",
	motor.Tolkning("the new page marks the old messages as removed, and says of some only who got them"), motor.Kun(Snitflade2021_3))

var m35 = motor.Dokumentation("M-35", "M 2.5",
	"dagpengeretsdato er ikke tællernes indplaceringsdato, og de to sammenlignes aldrig.",
	"dagpengeretsdato is not the counters' grading date, and the two are never compared.")
