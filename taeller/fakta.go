package taeller

import (
	"slices"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/lighed"
	"github.com/akasse/dfdg/internal/motor"
	"github.com/akasse/dfdg/medlemskab"
)

// Fakta is what a check is told: the day, the caller, the interface, the code lists, and what is
// known of the citizen. What is not given of the citizen is unknown, never guessed: a rule that
// needs it is undecided.
//
// No function changes them: any number of goroutines may share them as long as nobody writes.
type Fakta struct {
	// Idag is the day to judge by. Required.
	Idag dfdg.Dato `json:"idag,omitzero"`
	// Kalder is the organisation that calls. Required.
	Kalder dfdg.Organisation `json:"kalder,omitzero"`
	// Snitflade is the interface; zero is the newest, 2025-1.
	Snitflade dfdg.Snitflade `json:"snitflade,omitzero"`
	// Kodelister is the register of code lists; nil is the built-in one.
	// It has no JSON.
	Kodelister *codelist.Register `json:"-"`
	// Udeladelser are rules to leave out, each with its reason, which stands in the report.
	Udeladelser []dfdgerr.Udeladelse `json:"udeladelser,omitzero"`

	// CPR is the citizen's number, which travels in a header beside the message.
	CPR dfdg.CPR `json:"cpr,omitzero"`
	// Kendt tells whether DFDG knows the citizen, Doed whether the citizen is dead.
	Kendt dfdg.Oplysning[bool] `json:"kendt,omitzero"`
	Doed  dfdg.Oplysning[bool] `json:"doed,omitzero"`
	// Medlemskaber are the citizen's memberships in the order of registration. Where one cannot be
	// so (no fund, no start, an end that is malformed or before the start), they count as unknown.
	Medlemskaber dfdg.Oplysning[[]medlemskab.Periode] `json:"medlemskaber,omitzero"`
	// Taellere is the registered set; known to be nil where there is none.
	Taellere dfdg.Oplysning[*Taellersaet] `json:"taellere,omitzero"`
	// Nyindplacering is what the set was registered with: whether that was a new grading.
	Nyindplacering dfdg.Oplysning[dfdg.JaNej] `json:"nyindplacering,omitzero"`
	// Taellervisning is the registered display flag; known to be not given means shown.
	Taellervisning dfdg.Oplysning[dfdg.JaNej] `json:"taellervisning,omitzero"`
	// Registreringer are all that was registered over time, in order. Where one has no good moment,
	// they count as unknown.
	Registreringer dfdg.Oplysning[[]Registrering] `json:"registreringer,omitzero"`
	// Videresendte are the reports of former funds that were forwarded and not stored. One without a good
	// id may be the one that is asked for.
	Videresendte dfdg.Oplysning[[]Videresendt] `json:"videresendte,omitzero"`
	// Kontaktgruppe and ForrigeKontaktgruppe are the citizen's present contact group and the one before.
	Kontaktgruppe        dfdg.Oplysning[dfdg.Kode] `json:"kontaktgruppe,omitzero"`
	ForrigeKontaktgruppe dfdg.Oplysning[dfdg.Kode] `json:"forrigeKontaktgruppe,omitzero"`
	// KontaktgruppeFra is the day on which the present contact group began.
	KontaktgruppeFra dfdg.Oplysning[dfdg.Dato] `json:"kontaktgruppeFra,omitzero"`
	// Tilmeldinger are the citizen's enrolments at the job centre. Where one cannot be so (no category, no start,
	// an end that is malformed or before the start), they count as unknown.
	Tilmeldinger dfdg.Oplysning[[]dfdg.Tilmelding] `json:"tilmeldinger,omitzero"`
	// Jobcenter and Kommune are the codes of the citizen's own.
	Jobcenter dfdg.Oplysning[string] `json:"jobcenter,omitzero"`
	Kommune   dfdg.Oplysning[string] `json:"kommune,omitzero"`
}

// Registrering is the account as it was from a moment on; without a set from a removal or deletion on.
type Registrering struct {
	// Tidspunkt is the moment of the registration; required.
	Tidspunkt dfdg.Tidspunkt `json:"tidspunkt"`
	// Taellere is the set from then on; nil from a removal or deletion on.
	Taellere *Taellersaet `json:"taellere"`
	// Nyindplacering is what the set was registered with; not given where it is not known.
	Nyindplacering dfdg.JaNej `json:"nyindplacering,omitzero"`
	// Taellervisning is the display flag from then on; not given means shown.
	Taellervisning dfdg.JaNej `json:"taellervisning,omitzero"`
}

// Videresendt is a former fund's report that was forwarded.
type Videresendt struct {
	// IndberetningIdentifier is the id that DFDG gave the report, by which it is fetched.
	IndberetningIdentifier dfdg.GUID `json:"indberetningIdentifier"`
	// Taellere are the counters that it reports.
	Taellere *Taellersaet `json:"taellere"`
	// Nyindplacering is what the report says; not given where it is not known.
	Nyindplacering dfdg.JaNej `json:"nyindplacering,omitzero"`
}

// Kontroller returns nil, or what of the citizen cannot be so, as a membership without a fund or an enrolment that ends before
// it begins: a joined error of one *errors.KaldFejl for each such field. A rule that needs a field which cannot be so is
// undecided, as if it were not known. What the call itself needs (Idag, Kalder, Snitflade) is judged by the call.
func (f *Fakta) Kontroller() error {
	if f == nil {
		return nil
	}
	medlemskaber, _ := f.Medlemskaber.Vaerdi()
	tilmeldinger, _ := f.Tilmeldinger.Vaerdi()
	registreringer, _ := f.Registreringer.Vaerdi()
	videresendte, _ := f.Videresendte.Vaerdi()
	return motor.Umulige(
		motor.Del{Muligt: !mangelfulde(medlemskaber), Hvad: dfdgerr.FaktumMedlemskaber.Kaldsdel()},
		motor.Del{Muligt: !slices.ContainsFunc(tilmeldinger, umuligTilmelding), Hvad: dfdgerr.FaktumTilmeldinger.Kaldsdel()},
		motor.Del{Muligt: !slices.ContainsFunc(registreringer, umuligRegistrering), Hvad: dfdgerr.FaktumRegistreringer.Kaldsdel()},
		motor.Del{Muligt: !slices.ContainsFunc(videresendte, umuligVideresendt), Hvad: dfdgerr.FaktumVideresendte.Kaldsdel()},
	)
}

// kontroller returns a KaldFejl where nothing can be judged with these facts.
func (f *Fakta) kontroller(m Metode) (dfdg.Snitflade, error) {
	s, err := kendtSnitflade(f.Snitflade)
	switch {
	case m == 0 || m >= antalMetoder:
		return s, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldMetode}
	case !f.Idag.IsValid():
		return s, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldIdag}
	case f.Kalder.IsZero():
		return s, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldKalder}
	case err != nil:
		return s, err
	case m.Navn(s) == "":
		return s, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldMetode, Snitflade: s, Brug: m.iStedet(s)}
	}
	return s, motor.KontrollerUdeladelser(f.Udeladelser, Regler)
}

// Regler returns the rule rows of this package in the catalogue's order: the message itself (S), envelope and counter
// set (A), the thirteen counters (T). The slice is the caller's own.
func Regler() []*dfdgerr.Regel { return append(motor.ReglerS(), regler[:]...) }

// Equal reports whether the same is known: every field is equal, by its own Equal where it has one.
func (f Fakta) Equal(g Fakta) bool { return lighed.Felter(f, g) }
