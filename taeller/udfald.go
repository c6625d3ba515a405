package taeller

import (
	"encoding/json"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor"
	"github.com/akasse/dfdg/medlemskab"
)

// Udfald is what a call leads to: the state afterwards and the messages DFDG would send. After a
// rejection it is the state as it was; for a method that reads it is what the method returns.
type Udfald struct {
	// Rapport is how the message was judged, warnings included.
	Rapport dfdgerr.Rapport
	// Gemt tells whether anything was stored.
	Gemt bool
	// VideresendtTil is the fund that the report was sent on to instead of being stored.
	VideresendtTil dfdg.Akassenummer
	// SaetFjernet tells that the call took the whole set away.
	SaetFjernet bool
	// Taellere is the set afterwards: known to be nil where there is none, unknown where the
	// registered set is.
	Taellere dfdg.Oplysning[*Taellersaet]
	// Taellervisning is the display flag afterwards; what is not given is shown.
	Taellervisning dfdg.Oplysning[dfdg.JaNej]
	// Forsikringskategori and CPR are answered by GetDagpengetaellerkonto alone.
	Forsikringskategori dfdg.Kode
	CPR                 dfdg.CPR
	// Beskeder are the messages that DFDG would send.
	Beskeder []dfdg.Besked
	// Mangler are the facts that the receivers of messages depend on and that are not known.
	Mangler []dfdgerr.Faktum
	// Forbehold tells that this is what happens if every undecided rule turns out well.
	Forbehold bool

	laest bool
}

// MarshalJSON writes the outcome as the case format does.
func (u Udfald) MarshalJSON() ([]byte, error) {
	type tilstand struct {
		Taellere            dfdg.Oplysning[*Taellersaet] `json:"taellere,omitzero"`
		Taellervisning      dfdg.Oplysning[dfdg.JaNej]   `json:"taellervisning,omitzero"`
		Forsikringskategori dfdg.Kode                    `json:"forsikringskategori,omitzero"`
		Cpr                 dfdg.CPR                     `json:"cpr,omitzero"`
		Forbehold           bool                         `json:"forbehold,omitzero"`
	}
	t := tilstand{u.Taellere, u.Taellervisning, u.Forsikringskategori, u.CPR, u.Forbehold}
	if u.laest {
		return json.Marshal(t)
	}
	beskeder := u.Beskeder
	if beskeder == nil {
		beskeder = []dfdg.Besked{}
	}
	return json.Marshal(struct {
		Gemt           bool              `json:"gemt"`
		VideresendtTil dfdg.Akassenummer `json:"videresendtTil"`
		SaetFjernet    bool              `json:"saetFjernet"`
		tilstand
		Beskeder []dfdg.Besked    `json:"beskeder"`
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
// known. Neither a nor f is changed, and the outcome shares nothing with them that can change.
func Decide(m Metode, a *Anmodning, f *Fakta) (*Udfald, error) {
	k, err := nyKontrol(nil, m, a, f)
	if err != nil {
		return nil, err
	}
	k.koer()
	r := k.Rapport(f.Idag)
	err = r.Err()
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
	case k.Misdannet, !motor.Brugbar(k.a.Laesning), k.metode.slags == opret && k.kendt:
		return dfdgerr.KaldUdeladelser
	case k.metode.slags == opret:
		return dfdgerr.FaktumMedlemskaber.Kaldsdel()
	case k.metode.slags == hentHistorisk:
		return dfdgerr.FaktumRegistreringer.Kaldsdel()
	case k.metode.slags == hentTidligere:
		return dfdgerr.FaktumVideresendte.Kaldsdel()
	}
	return dfdgerr.FaktumTaellere.Kaldsdel()
}

func (k *kontrol) udfald(d dfdgerr.Dom) *Udfald {
	u := &Udfald{Taellervisning: k.f.Taellervisning, laest: !k.metode.slags.skriver()}
	if s, kendt := k.f.Taellere.Vaerdi(); kendt {
		u.Taellere = dfdg.Kendt(s.kopi())
	}
	if d == dfdgerr.Afvist {
		return u
	}
	if k.Misdannet || !motor.Brugbar(k.a.Laesning) {
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
		u.Gemt, u.SaetFjernet, u.Taellere = true, true, dfdg.Kendt[*Taellersaet](nil)
	case hent:
		return k.hentet(u)
	case hentHistorisk:
		r, kendt := k.f.Registreringer.Vaerdi()
		if !kendt {
			return nil
		}
		u.Taellere = dfdg.Kendt(saetPaa(r, k.a.Udtraekstidspunkt).kopi())
	case hentTidligere:
		v, kendt := k.f.Videresendte.Vaerdi()
		if !kendt {
			return nil
		}
		s, _ := videresendt(v, k.a.IndberetningIdentifier)
		u.Taellere, u.Taellervisning = dfdg.Kendt(s.kopi()), dfdg.Oplysning[dfdg.JaNej]{}
	}
	return u
}

// oprettet is: stored, replacing the set, or sent on.
func (k *kontrol) oprettet(u *Udfald) *Udfald {
	switch k.rolle {
	case ukendtRolle:
		return nil
	case tidligere:
		p, _ := medlemskab.Aktuel(k.medlemskaber, k.f.Idag)
		if p.Akasse.IsZero() {
			p, _ = medlemskab.Seneste(k.medlemskaber)
		}
		u.VideresendtTil = p.Akasse
		u.Beskeder = []dfdg.Besked{{Type: k.beskedtype("DagpengetaellerTidligereAkasse",
			"GetBenefitsAccountFromFormerUnemploymentFundVersion3"), Modtager: dfdg.Akasse(p.Akasse.Int())}}
		return u
	}
	u.Gemt = true
	if k.rettelse() && bitPaakraevede&^k.givet != 0 {
		u.SaetFjernet, u.Taellere = true, dfdg.Kendt[*Taellersaet](nil)
	} else {
		s := k.a.Taellersaet.kopi()
		s.registrer(k.f.Kalder)
		u.Taellere = dfdg.Kendt(s)
	}
	k.underret(u)
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
	nye := k.a.Taellersaet.kopi()
	nye.registrer(k.f.Kalder)
	s.tag(nye)
	u.Gemt = true
	k.underret(u)
	return u
}

// hentet is A-40: the set with the display flag, the insurance category and the number.
func (k *kontrol) hentet(u *Udfald) *Udfald {
	if !u.Taellere.ErKendt() {
		return nil
	}
	if v, kendt := u.Taellervisning.Vaerdi(); kendt && v.IsZero() {
		u.Taellervisning = dfdg.Kendt(dfdg.Ja)
	}
	u.CPR = k.f.CPR
	if p, ok := medlemskab.Aktuel(k.medlemskaber, k.f.Idag); ok {
		u.Forsikringskategori = p.Forsikringskategori
	}
	return u
}

func (k *kontrol) beskedtype(ny, gammel string) string {
	if k.Snitflade == Snitflade2023_2 {
		return gammel
	}
	return ny
}

// underret is A-26: to the reporting fund, or the present one where STAR reports; to the job
// centre for some contact groups; to nobody where the latest former fund reports.
func (k *kontrol) underret(u *Udfald) {
	if k.rolle == senesteTidligere {
		return
	}
	b := dfdg.Besked{Type: k.beskedtype("Dagpengetaellere", "GetUnemploymentBenefitsAccountVersion3")}
	if k.f.Kalder.Type() == dfdg.TypeAkasse {
		b.Modtager = k.f.Kalder
		u.Beskeder = append(u.Beskeder, b)
	} else if !k.kendt {
		u.Mangler = append(u.Mangler, dfdgerr.FaktumMedlemskaber)
	} else if p, ok := medlemskab.Aktuel(k.medlemskaber, k.f.Idag); ok {
		b.Modtager = dfdg.Akasse(p.Akasse.Int())
		u.Beskeder = append(u.Beskeder, b)
	}
	switch ja, mangler := k.jobcenterUnderrettes(); {
	case mangler != 0:
		u.Mangler = append(u.Mangler, mangler)
	case ja:
		b.Modtager = dfdg.BorgersJobcenter()
		u.Beskeder = append(u.Beskeder, b)
	}
}

// jobcenterUnderrettes is A-26's list of contact groups and enrolments, or the fact it lacks. The
// day on which contact group 25 began is not among the facts: an enrolment that had begun stands
// for "enrolled just before" (Tolkning).
func (k *kontrol) jobcenterUnderrettes() (bool, dfdgerr.Faktum) {
	const dagpenge, udenYdelse, sygFraJob, sygFraLedighed = 1, 8, 24, 25
	const kategoriUdenYdelse, kategoriDimittend = 3, 5
	kg, kendt := k.f.Kontaktgruppe.Vaerdi()
	if !kendt {
		return false, dfdgerr.FaktumKontaktgruppe
	}
	tilmeldt := func(passer func(dfdg.Tilmelding) bool) (bool, dfdgerr.Faktum) {
		t, kendt := k.f.Tilmeldinger.Vaerdi()
		if !kendt {
			return false, dfdgerr.FaktumTilmeldinger
		}
		for _, t := range t {
			if passer(t) {
				return true, 0
			}
		}
		return false, 0
	}
	switch kg.Int() {
	case dagpenge:
		return tilmeldt(func(t dfdg.Tilmelding) bool { return t.Gaelder(k.f.Idag) })
	case udenYdelse:
		return tilmeldt(func(t dfdg.Tilmelding) bool {
			return t.Gaelder(k.f.Idag) && (t.Kategori.Int() == kategoriUdenYdelse || t.Kategori.Int() == kategoriDimittend)
		})
	case sygFraJob:
		return true, 0
	case sygFraLedighed:
		tilmeldtFoer, mangler := tilmeldt(func(t dfdg.Tilmelding) bool { return !t.Fra.Efter(k.f.Idag) })
		forrige, kendt := k.f.ForrigeKontaktgruppe.Vaerdi()
		switch {
		case kendt && forrige.Int() != dagpenge, !tilmeldtFoer && mangler == 0: // either decides alone
			return false, 0
		case !kendt:
			return false, dfdgerr.FaktumForrigeKontaktgruppe
		}
		return tilmeldtFoer, mangler
	}
	return false, 0
}

var a07 = motor.Afledt("A-07", "U",
	"Udelades en af de seks påkrævede tællere ved en berigtigelse, fjernes borgerens samlede tællersæt.",
	"Leaving out one of the six required counters in a correction removes the citizen's whole counter set.",
	motor.Kun(Snitflade2023_2))

var a13 = motor.Afledt("A-13", "U; R",
	"En oprettelse fra en tidligere a-kasse, mens borgeren har en anden aktuel a-kasse, gemmes ikke, men sendes til den aktuelle a-kasse fra den dag, hvor dens indmeldelse (MT) er modtaget; beskeden er DagpengetaellerTidligereAkasse og i snitflade 2023-2 GetBenefitsAccountFromFormerUnemploymentFundVersion3.",
	"A create by a former fund while another fund is present is not stored but sent to the present fund, from the day its registration (MT) was received; the message is DagpengetaellerTidligereAkasse, and in interface 2023-2 GetBenefitsAccountFromFormerUnemploymentFundVersion3.",
	motor.Tolkning(""))

var a14 = motor.Afledt("A-14", "U",
	"En oprettelse fra en a-kasse før den seneste tidligere gemmes ikke, når borgeren ikke har nogen aktuel a-kasse, men sendes til den seneste tidligere a-kasse.",
	"A create by a fund earlier than the latest former one, while the citizen has no present fund, is not stored but sent to the latest former fund.",
	motor.Tolkning(""))

var a16 = motor.Afledt("A-16", "U",
	"En oprettelse erstatter hele tællersættet, så en udeladt tæller bliver blank; en opdatering ændrer kun de tællere, den indeholder.",
	"A create replaces the whole counter set, so that a counter left out becomes blank; an update changes only the counters it holds.")

var a20 = motor.Afledt("A-20", "D",
	"DeleteDagpengetaellerkonto fjerner hele borgerens tællersæt; en berigtigelseskommentar skal overholde A-03.",
	"DeleteDagpengetaellerkonto removes the citizen's whole counter set; a berigtigelseskommentar must obey A-03.")

var a21 = motor.Afledt("A-21", "U; D",
	"UpdateTaellervisning kræver og gemmer taellervisning, sender ingen besked og ændrer ingen tællere; mangler taellervisning i det, der hentes, betyder det true.",
	"UpdateTaellervisning requires and stores taellervisning, sends no message and changes no counter; where taellervisning is absent in what is read, it means true.")

var a23 = motor.Afledt("A-23", "D",
	"GetHistoriskDagpengetaellerkonto giver tællersættet fra den seneste registrering på eller før udtraekstidspunkt, som skal være udfyldt.",
	"GetHistoriskDagpengetaellerkonto gives the counter set of the latest registration at or before udtraekstidspunkt, which is required.")

var a24 = motor.Afledt("A-24", "D",
	"GetTaellereFraTidligereAkasse giver a-kasser og STAR den videresendte indberetning, som indberetningIdentifier peger på; feltet er en GUID og skal være udfyldt.",
	"GetTaellereFraTidligereAkasse gives funds and STAR the forwarded report that indberetningIdentifier points at; the field is a GUID and is required.")

var a26 = motor.Afledt("A-26", "U",
	"Hver gemt oprettelse og opdatering sender en besked (Dagpengetaellere, i snitflade 2023-2 GetUnemploymentBenefitsAccountVersion3) til den indberettende a-kasse, og til jobcentret kun for tilmeldte i kontaktgruppe 1, for kontaktgruppe 8 med tilmeldekategori 5 eller 3, for kontaktgruppe 25, når borgeren umiddelbart før var tilmeldt i kontaktgruppe 1, og for kontaktgruppe 24; der sendes ingen besked, når borgeren ikke har nogen aktuel a-kasse, og den seneste tidligere indberetter.",
	"Every stored create and update sends a message (Dagpengetaellere, in interface 2023-2 GetUnemploymentBenefitsAccountVersion3) to the reporting fund, and to the job centre only for the enrolled of contact group 1, for contact group 8 with enrolment category 5 or 3, for contact group 25 where the citizen was enrolled in contact group 1 just before, and for contact group 24; no message is sent when the citizen has no present fund and the latest former one reports.",
	motor.Tolkning(""))

var a29 = motor.Afledt("A-29", "U",
	"Ejerskabet af borgeren går over til den nye a-kasse, straks når dens indmeldelse (MT) er modtaget.",
	"Ownership of the citizen passes to the new fund at once when its registration (MT) is received.")

var a32 = motor.Afledt("A-32", "U; D",
	"Efter et skift af a-kasse gælder tællerne, indtil den nye a-kasse har indberettet; hver tæller husker den a-kasse, der indberettede den (RegistrerendeMyndighed).",
	"After a change of fund the counters stay in force until the new fund has reported; each counter remembers the fund that reported it (RegistrerendeMyndighed).")

var a33 = motor.Afledt("A-33", "U",
	"Beskeden om en indberetning indeholder alle borgerens registrerede tællere og taellervisning.",
	"The message about a report holds all the citizen's registered counters and taellervisning.")

var a40 = motor.Afledt("A-40", "D",
	"Forsikringskategori og personnummer er kun med i svaret fra GetDagpengetaellerkonto, og taellervisning er ikke med i svaret fra GetTaellereFraTidligereAkasse.",
	"Insurance category and CPR number are only in the answer of GetDagpengetaellerkonto, and taellervisning is not in the answer of GetTaellereFraTidligereAkasse.")
