package taeller

import (
	"encoding/json"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/koder"
	"github.com/akasse/dfdg/internal/lighed"
	"github.com/akasse/dfdg/internal/motor"
	"github.com/akasse/dfdg/medlemskab"
)

// Udfald is what a call leads to: the account afterwards and the messages DFDG would send. After a
// rejected write it is the account as it was; for a look-up it is what the look-up answers. Its
// counters name the organisation that reported them, as they are to be stored.
//
// It is the caller's own and shares nothing that a later call writes to: goroutines may share it as long as nobody writes.
type Udfald struct {
	// Rapport is how the message was judged, warnings included.
	Rapport dfdgerr.Rapport
	// Gemt tells whether anything was stored.
	Gemt bool
	// VideresendtTil is the fund that the report was sent on to instead of being stored.
	VideresendtTil dfdg.Akassenummer
	// Videresendt is that report, without the id that DFDG gives it; nil where none was sent on.
	Videresendt *Videresendt
	// SaetFjernet tells that the call took the whole set away.
	SaetFjernet bool
	// Taellere is the set afterwards: known to be nil where there is none, unknown where the
	// registered set is.
	Taellere dfdg.Oplysning[*Taellersaet]
	// Nyindplacering is what the set is registered with: known to be not given where there is no set,
	// unknown where the registered one is.
	Nyindplacering dfdg.Oplysning[dfdg.JaNej]
	// Taellervisning is the display flag afterwards; what is not given is shown.
	Taellervisning dfdg.Oplysning[dfdg.JaNej]
	// Forsikringskategori and CPR are answered by GetDagpengetaellerkonto alone.
	Forsikringskategori dfdg.Kode
	CPR                 dfdg.CPR
	// Beskeder are the messages that DFDG would send.
	Beskeder []Besked
	// Mangler are the facts that the receivers of messages depend on and that are not known.
	Mangler []dfdgerr.Faktum
	// Forbehold tells that this is what happens if every undecided rule turns out well.
	Forbehold bool

	opslag Metode // the look-up that this answers; 0 of a write
}

// Equal reports whether two outcomes say the same.
func (u Udfald) Equal(v Udfald) bool { return lighed.Felter(u, v) }

// Besked is a message that DFDG would send, with the counters that it carries: [dfdg.BeskedDagpengetaellere] or
// [dfdg.BeskedDagpengetaellerTidligereAkasse], and the old types in 2023-2.
type Besked struct {
	dfdg.Besked
	// Taellere are all the citizen's registered counters, or a forwarded report with the fund that
	// reported it; nil where the set was removed.
	Taellere *Taellersaet `json:"taellere,omitzero"`
	// Nyindplacering is what the set was registered with, or what the forwarded report says; not given
	// where it is not known, or there is no set.
	Nyindplacering dfdg.JaNej `json:"nyindplacering,omitzero"`
	// Taellervisning is the display flag; on a forwarded report only where it is false.
	Taellervisning dfdg.JaNej `json:"taellervisning,omitzero"`
}

// MarshalJSON writes the outcome as the case format does.
func (u Udfald) MarshalJSON() ([]byte, error) {
	type tilstand struct {
		Taellere            dfdg.Oplysning[*Taellersaet] `json:"taellere,omitzero"`
		Nyindplacering      dfdg.Oplysning[dfdg.JaNej]   `json:"nyindplacering,omitzero"`
		Taellervisning      dfdg.Oplysning[dfdg.JaNej]   `json:"taellervisning,omitzero"`
		Forsikringskategori dfdg.Kode                    `json:"forsikringskategori,omitzero"`
		Cpr                 dfdg.CPR                     `json:"cpr,omitzero"`
		Forbehold           bool                         `json:"forbehold,omitzero"`
	}
	t := tilstand{u.Taellere, u.Nyindplacering, u.Taellervisning, u.Forsikringskategori, u.CPR, u.Forbehold}
	if u.opslag != 0 {
		return json.Marshal(t)
	}
	beskeder := u.Beskeder
	if beskeder == nil {
		beskeder = []Besked{}
	}
	return json.Marshal(struct {
		Gemt           bool              `json:"gemt"`
		VideresendtTil dfdg.Akassenummer `json:"videresendtTil"`
		SaetFjernet    bool              `json:"saetFjernet"`
		tilstand
		Beskeder []Besked         `json:"beskeder"`
		Mangler  []dfdgerr.Faktum `json:"mangler,omitzero"`
	}{u.Gemt, u.VideresendtTil, u.SaetFjernet, t, beskeder, u.Mangler})
}

// Create decides a CreateDagpengetaellerkonto: see [Decide].
func Create(a *Anmodning, f *Fakta) (*Udfald, error) {
	return Decide(CreateDagpengetaellerkonto, a, f)
}

// Update decides an update of one or more counters by one of the update methods: see [Decide].
func Update(m Metode, a *Anmodning, f *Fakta) (*Udfald, error) {
	if m >= antalMetoder || metoder[m].slags != opdater {
		return nil, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldMetode}
	}
	return Decide(m, a, f)
}

// UpdateVisning decides an UpdateTaellervisning: see [Decide].
func UpdateVisning(a *Anmodning, f *Fakta) (*Udfald, error) {
	return Decide(UpdateTaellervisning, a, f)
}

// Delete decides a DeleteDagpengetaellerkonto: see [Decide].
func Delete(a *Anmodning, f *Fakta) (*Udfald, error) {
	return Decide(DeleteDagpengetaellerkonto, a, f)
}

// Get returns the registered counters: see [Decide].
func Get(f *Fakta) (*Udfald, error) { return Decide(GetDagpengetaellerkonto, &Anmodning{}, f) }

// GetHistorisk returns the counters as they were at a moment: see [Decide].
func GetHistorisk(t dfdg.Tidspunkt, f *Fakta) (*Udfald, error) {
	return Decide(GetHistoriskDagpengetaellerkonto, &Anmodning{Udtraekstidspunkt: t}, f)
}

// GetTidligereAkasse returns a forwarded report: see [Decide].
func GetTidligereAkasse(id dfdg.GUID, f *Fakta) (*Udfald, error) {
	return Decide(GetTaellereFraTidligereAkasse, &Anmodning{IndberetningIdentifier: id}, f)
}

// Decide decides a call of any method. The error is nil exactly when the outcome may be stored or
// answered; otherwise it is a *errors.RapportFejl, which errors.Is with a code, or a
// *errors.KaldFejl with no outcome. The outcome is nil where it depends on a fact that is not
// known, and of a look-up that is rejected: it answers nothing. Neither a nor f is changed, and the
// outcome shares nothing with them that can change.
func Decide(m Metode, a *Anmodning, f *Fakta) (*Udfald, error) {
	var k kontrol
	if err := k.begynd(nil, m, a, f); err != nil {
		return nil, err
	}
	k.koer()
	r := k.Rapport(f.Idag)
	err := r.Err()
	u := k.udfald(r.Dom())
	switch {
	case u != nil:
		u.Rapport = r
		u.Forbehold = r.Dom() == dfdgerr.KanIkkeAfgoeres
	case err == nil: // only where a rule was left out
		err = &dfdgerr.KaldFejl{Hvad: k.udfaldMangler()}
	}
	return u, err
}

// udfaldMangler names what an outcome that is nil cannot be computed without.
func (k *kontrol) udfaldMangler() dfdgerr.Kaldsdel {
	switch {
	case k.Misdannet, !motor.Brugbar(k.a.Laesning), k.rolle == ukendtRolle && k.metode.slags == opret && k.kendt:
		return dfdgerr.KaldUdeladelser
	case k.metode.slags == opret && k.rolle == ukendtRolle:
		return dfdgerr.FaktumMedlemskaber.Kaldsdel()
	case k.metode.slags == hentHistorisk:
		return dfdgerr.FaktumRegistreringer.Kaldsdel()
	case k.metode.slags == hentTidligere:
		return dfdgerr.FaktumVideresendte.Kaldsdel()
	}
	return dfdgerr.FaktumTaellere.Kaldsdel()
}

func (k *kontrol) udfald(d dfdgerr.Dom) *Udfald {
	u := &Udfald{Nyindplacering: k.f.Nyindplacering, Taellervisning: k.f.Taellervisning}
	if !k.metode.slags.skriver() {
		u.opslag = k.m
	}
	if s, kendt := k.f.Taellere.Vaerdi(); kendt {
		u.Taellere = dfdg.Kendt(s.kopi())
	}
	switch {
	case d == dfdgerr.Afvist && u.opslag != 0:
		return nil // a rejected look-up answers nothing
	case d == dfdgerr.Afvist:
		return u
	case k.Misdannet, !motor.Brugbar(k.a.Laesning):
		return nil
	}
	switch k.metode.slags {
	case opret:
		return k.oprettet(u)
	case opdater:
		return k.opdateret(u)
	case visning:
		u.Gemt, u.Taellervisning = true, dfdg.Kendt(k.a.Taellervisning)
	case slet:
		u.Gemt = true
		u.fjern()
	case hent:
		return k.hentet(u)
	case hentHistorisk:
		return k.hentetHistorisk(u)
	case hentTidligere:
		return k.hentetTidligere(u)
	}
	return u
}

// fjern takes the set away, and with it what it was registered with.
func (u *Udfald) fjern() {
	u.SaetFjernet, u.Taellere, u.Nyindplacering = true, dfdg.Kendt[*Taellersaet](nil), dfdg.Kendt[dfdg.JaNej](0)
}

// en oprettelse erstatter sættet, en opdatering kun sine egne tællere.
var a16 = motor.Afledt("A-16", "U Create (nyinplacering) eller Update ved opdatering af de enkelte tællere?; D CreateDagpengetaellerkonto",
	"En oprettelse erstatter hele tællersættet og nyindplacering, så en udeladt tæller bliver blank; en opdatering ændrer kun de tællere, den indeholder, og lader nyindplacering være.",
	"A create replaces the whole counter set and nyindplacering, so that a counter left out becomes blank; an update changes only the counters it holds, and leaves nyindplacering.")

// oprettet is: stored, replacing the set, or sent on.
func (k *kontrol) oprettet(u *Udfald) *Udfald {
	switch k.rolle {
	case ukendtRolle:
		return nil
	case tidligere:
		return k.videresendt(u)
	}
	fjernes, svar := k.fjernerSaettet()
	if svar != motor.Ok {
		return nil
	}
	u.Gemt = true
	if fjernes {
		u.fjern()
	} else {
		u.Taellere = dfdg.Kendt(k.indberettet())
		u.Nyindplacering = dfdg.Kendt(k.a.Nyindplacering)
	}
	k.underret(u)
	return u
}

// indberettet returns the counters of the message, each with the caller that reported it.
func (k *kontrol) indberettet() *Taellersaet {
	s := k.a.Taellersaet.kopi()
	s.registrer(k.f.Kalder)
	return s
}

// en berigtigelse, der udelader en registreret af de seks, fjerner sættet.
var a07 = motor.Afledt("A-07", "U Mulighed for at korrigere eller nulstille 1 eller sågar alle tællere med CorrectionComment",
	"Udelades en registreret af de seks påkrævede tællere ved en berigtigelse, fjernes borgerens samlede tællersæt; beskederne om det er uden tællere.",
	"Leaving out a registered one of the six required counters in a correction removes the citizen's whole counter set; the messages about it hold no counters.",
	motor.Tolkning("U says that the set is removed; that it is stored so, and messages go, follows from its being a create."), motor.Kun(Snitflade2023_2))

func (k *kontrol) fjernerSaettet() (bool, motor.Svar) {
	udeladt := bitPaakraevede &^ k.givet
	if !k.gammel || !k.rettelse() || udeladt == 0 {
		return false, motor.Ok
	}
	saet, svar := motor.Hent(k.f.Taellere, dfdgerr.FaktumTaellere)
	return saet.givet()&udeladt != 0, svar
}

// til den aktuelle a-kasse, også hvor den lige har fået borgeren som medlem.
var a13 = motor.Afledt("A-13", "U CreateBenefitsAccount; R 6",
	"En oprettelse fra en tidligere a-kasse, mens borgeren har en anden aktuel a-kasse, gemmes ikke, men sendes til den aktuelle a-kasse fra den dag, hvor dens indmeldelse (MT) er modtaget; beskeden er DagpengetaellerTidligereAkasse og i snitflade 2023-2 GetBenefitsAccountFromFormerUnemploymentFundVersion3.",
	"A create by a former fund while another fund is present is not stored but sent to the present fund, from the day its registration (MT) was received; the message is DagpengetaellerTidligereAkasse, and in interface 2023-2 GetBenefitsAccountFromFormerUnemploymentFundVersion3.",
	motor.Tolkning("A page says \"after the new fund has reported\"; U moves the ownership at once when the MT is received."))

// til den seneste tidligere a-kasse, hvor der ingen aktuel er.
var a14 = motor.Afledt("A-14", "U CreateBenefitsAccount",
	"En oprettelse fra en a-kasse før den seneste tidligere gemmes ikke, når borgeren ikke har nogen aktuel a-kasse, men sendes til den seneste tidligere a-kasse.",
	"A create by a fund earlier than the latest former one, while the citizen has no present fund, is not stored but sent to the latest former fund.",
	motor.Tolkning("U lets the latest former fund take the task over; that it gets the report by the same message follows from the case with a present fund."))

// videresendt is the report sent on: stored nowhere, and told of the display only where it is off.
func (k *kontrol) videresendt(u *Udfald) *Udfald {
	if u.VideresendtTil = k.kaldende.aktuel; u.VideresendtTil.IsZero() {
		u.VideresendtTil = k.seneste
	}
	u.Videresendt = &Videresendt{Taellere: k.indberettet(), Nyindplacering: k.a.Nyindplacering}
	b := Besked{
		Besked: dfdg.NewBesked(k.beskedtype(dfdg.BeskedDagpengetaellerTidligereAkasse, dfdg.BeskedGetBenefitsAccountFromFormerUnemploymentFundVersion3),
			dfdg.Akasse(u.VideresendtTil.Int()), 0),
		Taellere:       k.indberettet(),
		Nyindplacering: k.a.Nyindplacering,
	}
	if v, _ := k.f.Taellervisning.Vaerdi(); v == dfdg.Nej {
		b.Taellervisning = v
	}
	u.Beskeder = []Besked{b}
	return u
}

// opdateret is A-16: the counters of the message, and no other.
func (k *kontrol) opdateret(u *Udfald) *Udfald {
	s, kendt := u.Taellere.Vaerdi()
	if !kendt {
		return nil
	}
	if s == nil { // only where A-17 was left out
		s = new(Taellersaet)
		u.Taellere = dfdg.Kendt(s)
	}
	s.tag(k.indberettet())
	u.Gemt = true
	k.underret(u)
	return u
}

// hvad opslagene svarer.
var a40 = motor.Afledt("A-40", "D GetDagpengetaellerkonto",
	"Alle tre opslag svarer med nyindplacering og den organisation, der indberettede hver tæller. Forsikringskategori og personnummer er kun med i svaret fra GetDagpengetaellerkonto, og taellervisning er ikke med i svaret fra GetTaellereFraTidligereAkasse.",
	"All three look-ups answer nyindplacering and the organisation that reported each counter. Insurance category and CPR number are only in the answer of GetDagpengetaellerkonto, and taellervisning is not in the answer of GetTaellereFraTidligereAkasse.")

func (k *kontrol) hentet(u *Udfald) *Udfald {
	if !u.Taellere.ErKendt() {
		return nil
	}
	v, _ := u.Taellervisning.Vaerdi()
	u.Taellervisning = dfdg.Kendt(vist(v))
	u.CPR = k.f.CPR
	if p, ok := medlemskab.Aktuel(k.medlemskaber, k.f.Idag); ok {
		u.Forsikringskategori = p.Forsikringskategori
	}
	return u
}

// vist returns what a display flag says in an answer: what is not given is shown.
func vist(v dfdg.JaNej) dfdg.JaNej {
	if v == dfdg.Nej {
		return v
	}
	return dfdg.Ja
}

// oplyst returns a value as a fact, unknown where it is not given.
func oplyst(v dfdg.JaNej) dfdg.Oplysning[dfdg.JaNej] {
	if !v.IsValid() {
		return dfdg.Oplysning[dfdg.JaNej]{}
	}
	return dfdg.Kendt(v)
}

// sættet, nyindplacering og tællervisningen, som de var dengang.
var a23 = motor.Afledt("A-23", "D GetHistoriskDagpengetaellerkonto",
	"GetHistoriskDagpengetaellerkonto giver tællersættet, nyindplacering og taellervisning fra den seneste registrering på eller før udtraekstidspunkt, som skal være udfyldt.",
	"GetHistoriskDagpengetaellerkonto gives the counter set, nyindplacering and taellervisning of the latest registration at or before udtraekstidspunkt, which is required.")

func (k *kontrol) hentetHistorisk(u *Udfald) *Udfald {
	r, svar := k.registreringer()
	if svar != motor.Ok {
		return nil
	}
	paa := registreringPaa(r, k.a.Udtraekstidspunkt)
	u.Taellere, u.Nyindplacering = dfdg.Kendt(paa.Taellere.kopi()), oplyst(paa.Nyindplacering)
	u.Taellervisning = dfdg.Kendt(vist(paa.Taellervisning))
	return u
}

// den videresendte indberetning.
var a24 = motor.Afledt("A-24", "D GetTaellereFraTidligereAkasse",
	"GetTaellereFraTidligereAkasse giver a-kasser og STAR den videresendte indberetning, som indberetningIdentifier peger på; feltet er en GUID og skal være udfyldt.",
	"GetTaellereFraTidligereAkasse gives funds and STAR the forwarded report that indberetningIdentifier points at; the field is a GUID and is required.")

func (k *kontrol) hentetTidligere(u *Udfald) *Udfald {
	r, svar := k.videresendtMedId()
	switch {
	case svar != motor.Ok:
		return nil
	case r == nil: // only where A-24 was left out
		r = new(Videresendt)
	}
	u.Taellere, u.Nyindplacering = dfdg.Kendt(r.Taellere.kopi()), oplyst(r.Nyindplacering)
	u.Taellervisning = dfdg.Oplysning[dfdg.JaNej]{}
	return u
}

func (k *kontrol) beskedtype(ny, gammel dfdg.Beskedtype) dfdg.Beskedtype {
	if k.gammel {
		return gammel
	}
	return ny
}

// hvem der får besked om en gemt indberetning.
var a26 = motor.Afledt("A-26", "U Udsendelsesregler ift. jobcentre",
	"Hver gemt oprettelse og opdatering sender en besked (Dagpengetaellere, i snitflade 2023-2 GetUnemploymentBenefitsAccountVersion3) til den indberettende a-kasse, eller til den aktuelle, når STAR indberetter, og til jobcentret kun for tilmeldte i kontaktgruppe 1, for kontaktgruppe 8 med tilmeldekategori 5 eller 3, for kontaktgruppe 25, når borgeren umiddelbart før var i kontaktgruppe 1 og tilmeldt dagen før kontaktgruppe 25 begyndte, og for kontaktgruppe 24; der sendes ingen besked, når borgeren ikke har nogen aktuel a-kasse.",
	"Every stored create and update sends a message (Dagpengetaellere, in interface 2023-2 GetUnemploymentBenefitsAccountVersion3) to the reporting fund, or to the present one where STAR reports, and to the job centre only for the enrolled of contact group 1, for contact group 8 with enrolment category 5 or 3, for contact group 25 where the citizen was in contact group 1 just before and enrolled on the day before contact group 25 began, and for contact group 24; no message is sent when the citizen has no present fund.",
	motor.Tolkning("The 2025-1 name of the message is not public; that STAR's reports go to the present fund follows from its owning the citizen."))

// underret is A-26. Where the memberships are not known when STAR reports, neither is whether any
// message is sent.
func (k *kontrol) underret(u *Udfald) {
	til := k.f.Kalder
	if k.rolle == myndighed {
		if !k.kendt {
			u.Mangler = append(u.Mangler, dfdgerr.FaktumMedlemskaber)
		}
		til = dfdg.Organisation{}
		if k.kaldende.aktuel.IsValid() {
			til = dfdg.Akasse(k.kaldende.aktuel.Int())
		}
	}
	if k.rolle == senesteTidligere || til.IsZero() && k.kendt {
		return
	}
	b, t := besked(u), k.beskedtype(dfdg.BeskedDagpengetaellere, dfdg.BeskedGetUnemploymentBenefitsAccountVersion3)
	if !til.IsZero() {
		u.Beskeder = append(u.Beskeder, b.til(t, til))
	}
	switch svar := k.jobcenterUnderrettes(); {
	case svar > motor.Brudt:
		u.Mangler = append(u.Mangler, svar.Mangler())
	case svar == motor.Ok && !til.IsZero():
		u.Beskeder = append(u.Beskeder, b.til(t, dfdg.BorgersJobcenter()))
	}
}

// beskeden indeholder alle registrerede tællere; den videresendte indberetningen.
var a33 = motor.Afledt("A-33", "U Udsendelsesregler ift. jobcentre; D CreateDagpengetaellerkonto",
	"Beskeden om en indberetning indeholder alle borgerens registrerede tællere, nyindplacering og taellervisning; en videresendt indberetnings besked indeholder indberetningen med dens a-kasse, og taellervisning, hvis den er false.",
	"The message about a report holds all the citizen's registered counters, nyindplacering and taellervisning; that of a forwarded report holds the report with its fund, and taellervisning where it is false.")

// besked returns what the message about the account holds as it stands afterwards; nothing without a set.
func besked(u *Udfald) Besked {
	var b Besked
	if s, _ := u.Taellere.Vaerdi(); s != nil {
		v, _ := u.Taellervisning.Vaerdi()
		b.Taellere, b.Taellervisning = s, vist(v)
		b.Nyindplacering, _ = u.Nyindplacering.Vaerdi()
	}
	return b
}

// til returns the message to a receiver; it shares nothing with another that can change.
func (b Besked) til(t dfdg.Beskedtype, o dfdg.Organisation) Besked {
	b.Besked, b.Taellere = dfdg.NewBesked(t, o, 0), b.Taellere.kopi()
	return b
}

// jobcenterUnderrettes is A-26's list of contact groups and enrolments: Ok, broken, or the fact it
// lacks.
func (k *kontrol) jobcenterUnderrettes() motor.Svar {
	const dagpenge, udenYdelse, sygFraJob, sygFraLedighed = 1, 8, 24, 25
	kg, svar := motor.Hent(k.f.Kontaktgruppe, dfdgerr.FaktumKontaktgruppe)
	if svar != motor.Ok {
		return svar
	}
	switch kg.Int() {
	case dagpenge:
		return k.tilmeldt(func(t dfdg.Tilmelding) bool { return t.Gaelder(k.f.Idag) })
	case udenYdelse:
		return k.tilmeldt(func(t dfdg.Tilmelding) bool { return t.Gaelder(k.f.Idag) && kategoriUdenYdelse.Har(t.Kategori) })
	case sygFraJob:
		return motor.Ok
	case sygFraLedighed:
		return beggeDele(k.varIKontaktgruppe(dagpenge), k.tilmeldtUmiddelbartFoer())
	}
	return motor.Brudt
}

// kategoriUdenYdelse are the enrolment categories without benefit and graduate (U).
var kategoriUdenYdelse = koder.Af(3, 5)

// beggeDele returns Ok where both are, broken where one is, else the first that is missing.
func beggeDele(a, b motor.Svar) motor.Svar {
	switch {
	case a == motor.Brudt || b == motor.Brudt:
		return motor.Brudt
	case a != motor.Ok:
		return a
	}
	return b
}

func (k *kontrol) varIKontaktgruppe(kg int) motor.Svar {
	forrige, svar := motor.Hent(k.f.ForrigeKontaktgruppe, dfdgerr.FaktumForrigeKontaktgruppe)
	if svar != motor.Ok {
		return svar
	}
	return motor.BrudtHvis(forrige.Int() != kg)
}

// tilmeldtUmiddelbartFoer reports whether an enrolment covers the day before the present contact
// group began. Where that day is not known, one who was never enrolled was not then either.
func (k *kontrol) tilmeldtUmiddelbartFoer() motor.Svar {
	fra, kendt := k.f.KontaktgruppeFra.Vaerdi()
	if kendt && fra.IsValid() {
		return k.tilmeldt(func(t dfdg.Tilmelding) bool { return t.Gaelder(fra.PlusDage(-1)) })
	}
	svar := k.tilmeldt(func(t dfdg.Tilmelding) bool { return !t.Fra.Efter(k.f.Idag) })
	if svar == motor.Ok {
		return motor.Uafgjort(dfdgerr.FaktumKontaktgruppeFra)
	}
	return svar
}

// umuligTilmelding reports whether an enrolment cannot be so: without a category or a first day, or with an end before it.
func umuligTilmelding(t dfdg.Tilmelding) bool {
	return !t.Kategori.IsValid() || !t.Fra.IsValid() || !t.Til.IsZero() && !t.Til.IsValid() || t.Til.Foer(t.Fra)
}

// tilmeldt reports whether an enrolment is of a kind. One that cannot be so makes them all unknown.
func (k *kontrol) tilmeldt(passer func(dfdg.Tilmelding) bool) motor.Svar {
	alle, svar := motor.Hent(k.f.Tilmeldinger, dfdgerr.FaktumTilmeldinger)
	if svar != motor.Ok {
		return svar
	}
	svar = motor.Brudt
	for _, t := range alle {
		if umuligTilmelding(t) {
			return motor.Uafgjort(dfdgerr.FaktumTilmeldinger)
		}
		if passer(t) {
			svar = motor.Ok
		}
	}
	return svar
}

// sletning fjerner sættet.
var a20 = motor.Afledt("A-20", "D DeleteDagpengetaellerkonto",
	"DeleteDagpengetaellerkonto fjerner hele borgerens tællersæt og sender ingen besked; en berigtigelseskommentar skal overholde A-03.",
	"DeleteDagpengetaellerkonto removes the citizen's whole counter set and sends no message; a berigtigelseskommentar must obey A-03.",
	motor.Tolkning("U's rules of messages are older than the method, and D says nothing of one."))

// tællervisningen gemmes for sig.
var a21 = motor.Afledt("A-21", "U SetCounterDisplay; D UpdateTaellervisning",
	"UpdateTaellervisning kræver og gemmer taellervisning, sender ingen besked og ændrer ingen tællere; mangler taellervisning i det, der hentes, betyder det true.",
	"UpdateTaellervisning requires and stores taellervisning, sends no message and changes no counter; where taellervisning is absent in what is read, it means true.")

// se A-12.
var a29 = motor.Afledt("A-29", "U Skæringsdato for skift imellem a-kasser",
	"Ejerskabet af borgeren går over til den nye a-kasse, straks når dens indmeldelse (MT) er modtaget.",
	"Ownership of the citizen passes to the new fund at once when its registration (MT) is received.")

// se registrer.
var a32 = motor.Afledt("A-32", "U Medlemmet skifter A-kasse eller melder sig ud af A-kassen; D GetDagpengetaellerkonto",
	"Efter et skift af a-kasse gælder tællerne, indtil den nye a-kasse har indberettet; hver tæller husker den a-kasse, der indberettede den (RegistrerendeMyndighed).",
	"After a change of fund the counters stay in force until the new fund has reported; each counter remembers the fund that reported it (RegistrerendeMyndighed).")
