package hjaelp

import (
	"math"
	"slices"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/taeller"
)

// Modtager is what a member of a fund receives, when it is asked who must be reported.
type Modtager uint8

const (
	Dagpengemodtager      Modtager = iota + 1 // receives unemployment benefit
	AnsatMedLoentilskud                       // is in wage-subsidy work
	Feriedagpengemodtager                     // receives holiday benefit
	Sygedagpengemodtager                      // receives sickness benefit
)

// tællere indberettes for medlemmer, der forbruger af dagpengeretten.

// SkalIndberettes reports whether a member's counters must be reported (A-37, U). Only for
// sickness benefit does it matter whether it uses the right to unemployment benefit; the answer
// is not given where that is not known. Nej for any other Modtager.
func SkalIndberettes(m Modtager, forbrugerAfRetten dfdg.JaNej) dfdg.JaNej {
	switch m {
	case Dagpengemodtager, AnsatMedLoentilskud, Feriedagpengemodtager:
		return dfdg.Ja
	case Sygedagpengemodtager:
		if forbrugerAfRetten.IsValid() {
			return forbrugerAfRetten
		}
		return 0
	}
	return dfdg.Nej
}

// T3-09: den registrerede sats er den aktuelle, når den ikke er fra før 1. januar i år.

// ErSatsAktuel reports whether the registered rate is the current one; Nej means that the rate as
// regulated on 1 January must be reported (T3-09, U). The rate is as old as its gyldighedsdato or,
// where it has none, its opgoerelsesdato (Tolkning). Not given where there is no rate, or the
// date or today is not good.
func ErSatsAktuel(registreret *taeller.Dagpengesats, idag dfdg.Dato) dfdg.JaNej {
	if registreret == nil {
		return 0
	}
	fra := registreret.Gyldighedsdato
	if fra.IsZero() {
		fra = registreret.Opgoerelsesdato
	}
	if !fra.IsValid() || !idag.IsValid() {
		return 0
	}
	aar, _, _ := idag.Kalender()
	return dfdg.NewJaNej(!fra.Foer(dfdg.NewDato(aar, 1, 1)))
}

// timersLevetid is how many years an hour counts after it was reported (D).
const timersLevetid = 3

// T6-05: kontoen forældes 3 år efter, at den nyeste time blev indberettet.

// ForventetForaeldelse returns forventetForaeldelsesdato of the employment account from the days
// on which its hours were reported: the latest + 3 years, 29 February rounded down (T6-05, D; the
// rounding is a Tolkning). A day that is not given does not count; not given where none is;
// malformed where one is.
func ForventetForaeldelse(indberettet ...dfdg.Dato) dfdg.Dato {
	var nyeste dfdg.Dato
	for _, d := range indberettet {
		if !d.IsValid() && !d.IsZero() {
			return d
		}
		if d.Compare(nyeste) > 0 {
			nyeste = d
		}
	}
	return nyeste.PlusAar(timersLevetid, dfdg.Ned)
}

// T7-04: fristen er 3 år efter, at den ældste time, der ikke er forældet, blev indberettet.

// FristMedTimer returns fristForGenindplaceringstimer of a regrading account from the days on
// which its hours were reported: the earliest that is not obsolete + 3 years, 29 February rounded
// down (T7-04, D; the rounding is a Tolkning). Hours must be used before that date, so they are
// obsolete on it. A day that is not given does not count; not given where no hour is left, and
// then [taeller.FristUdenTimer] is meant; malformed where a day or today is.
func FristMedTimer(idag dfdg.Dato, indberettet ...dfdg.Dato) dfdg.Dato {
	var frist dfdg.Dato
	if !idag.IsValid() {
		return idag
	}
	for _, d := range indberettet {
		d = d.PlusAar(timersLevetid, dfdg.Ned)
		if !d.IsValid() && !d.IsZero() {
			return d
		}
		if d.Efter(idag) && (frist.IsZero() || d.Foer(frist)) {
			frist = d
		}
	}
	return frist
}

// ForlaengetStartuge returns forlaengetSupplerendeDagpengeretStartuge: the week after the used
// 30th (T8-09, D). Malformed where that is no ISO week or the next is past 2100.
func ForlaengetStartuge(tredivteUge dfdg.Uge) dfdg.Uge { return tredivteUge.Naeste() }

// hoejstForlaenget is the most weeks that the right can be prolonged by; each step is of 4 (U).
const hoejstForlaenget, forlaengelsestrin = 12, 4

// T8-10: uger, der er brugt til en forlængelse, er ikke længere grundlag.

// RestGrundlag returns the basis that is still reported when some of its weeks have been used for
// a prolongation (T8-10, U). The oldest by genoptjeningsdato go first (Tolkning: in U's example
// weeks 11, 13, 15 and 16 are used, and 17 is left). A row counts its genoptjentUgevaerdi, in
// weeks; used in part it keeps the rest, and leaves out its month value, which does not follow
// from it. The rows keep their order.
//
// The error is a *errors.KaldFejl where uger is not in [0 ; 12] or more than the basis holds, or a
// row's date or week value is not good.
func RestGrundlag(grundlag dfdg.Samling[taeller.Genoptjeningsgrundlag], uger int) (dfdg.Samling[taeller.Genoptjeningsgrundlag], error) {
	ingen := dfdg.Samling[taeller.Genoptjeningsgrundlag]{}
	if uger < 0 || uger > hoejstForlaenget {
		return ingen, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldUger}
	}
	ubrugelig := !grundlag.IsZero() && !grundlag.IsValid()
	raekker := make([]taeller.Genoptjeningsgrundlag, grundlag.Len())
	orden := make([]int, grundlag.Len())
	for i, r := range grundlag.Alle() {
		raekker[i], orden[i] = r, i
		ubrugelig = ubrugelig || !r.Genoptjeningsdato.IsValid() || !r.GenoptjentUgevaerdi.Inden(0, math.MaxInt64)
	}
	if ubrugelig {
		return ingen, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldGrundlag}
	}
	slices.SortStableFunc(orden, func(i, j int) int {
		return raekker[i].Genoptjeningsdato.Compare(raekker[j].Genoptjeningsdato)
	})
	mangler := 100 * int64(uger)
	brugt := make([]bool, len(raekker))
	for _, i := range orden {
		r := &raekker[i]
		vaerdi := r.GenoptjentUgevaerdi.Hundrededele()
		switch {
		case mangler == 0 || vaerdi == 0:
		case vaerdi <= mangler:
			brugt[i], mangler = true, mangler-vaerdi
		default:
			r.GenoptjentUgevaerdi, mangler = dfdg.NewTimetal(vaerdi-mangler), 0
			r.GenoptjentMaanedsvaerdi = dfdg.Timetal{}
		}
	}
	if mangler > 0 {
		return ingen, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldUger}
	}
	rest := raekker[:0]
	for i, r := range raekker {
		if !brugt[i] {
			rest = append(rest, r)
		}
	}
	if grundlag.IsZero() {
		return ingen, nil
	}
	return dfdg.NewSamling(rest...), nil
}

// T8-11: én måned, fire uger eller to 14-dagesperioder giver 4 uger, højst 12.

// Forlaengelsesuger returns how many weeks the right to supplementary benefit can be prolonged by:
// a monthly, four weekly or two fortnightly reports with enough hours give 4, at most 12 (T8-11, U).
// Reports of different kinds are counted together as weeks, a month as four (Tolkning, after § 46,
// 5, that U quotes). A number below 0 counts as 0.
func Forlaengelsesuger(maaneder, uger, fjortendage int) int {
	ialt := 0
	for _, v := range [...]struct{ antal, uger int }{{maaneder, 4}, {uger, 1}, {fjortendage, 2}} {
		ialt += v.uger * min(max(v.antal, 0), hoejstForlaenget)
	}
	return min(ialt/forlaengelsestrin*forlaengelsestrin, hoejstForlaenget)
}

// T8-13: 26 uger, 13 gange 14 dage eller 6 måneder inden for 12 sammenhængende måneder giver en ny ret.

// The basis that gives a new right, in hundredths; a fortnight counts two weeks (R, secondary).
const nyRetUger, nyRetMaaneder = 26_00, 6_00

// GiverNyRet reports whether a basis gives a new right to 30 weeks of supplementary benefit: 26
// weeks, which are also 13 fortnights, or 6 months of it within 12 consecutive months by
// genoptjeningsdato (T8-13, R, secondary). Weeks and months are the rows' genoptjentUgevaerdi and
// genoptjentMaanedsvaerdi, each counted for itself (Tolkning: a row that has both has the same work
// in either measure). The twelve months are a day and those before its date a year later. A basis
// from self-employment, which r tells, gives none (U); a nil register is the built-in one.
//
// The error is a *errors.KaldFejl where a row's date, code or value is not good.
func GiverNyRet(grundlag dfdg.Samling[taeller.Genoptjeningsgrundlag], r *codelist.Register) (bool, error) {
	ubrugelig := !grundlag.IsZero() && !grundlag.IsValid()
	raekker := make([]taeller.Genoptjeningsgrundlag, 0, grundlag.Len())
	for _, g := range grundlag.Alle() {
		ubrugelig = ubrugelig || !g.Genoptjeningsdato.IsValid() || !g.GenoptjeningsgrundlagType.IsValid() ||
			!g.GenoptjentUgevaerdi.Inden(0, math.MaxInt64) ||
			!g.GenoptjentMaanedsvaerdi.IsZero() && !g.GenoptjentMaanedsvaerdi.Inden(0, math.MaxInt64)
		if !r.Er(g.GenoptjeningsgrundlagType, codelist.RolleSelvstaendig) {
			raekker = append(raekker, g)
		}
	}
	if ubrugelig {
		return false, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldGrundlag}
	}
	slices.SortFunc(raekker, func(a, b taeller.Genoptjeningsgrundlag) int {
		return a.Genoptjeningsdato.Compare(b.Genoptjeningsdato)
	})
	var uger, maaneder int64
	foerste := 0
	for _, g := range raekker {
		// Enough is enough: a larger value cannot be told from it, and the sums stay small.
		uger += min(g.GenoptjentUgevaerdi.Hundrededele(), nyRetUger)
		maaneder += min(g.GenoptjentMaanedsvaerdi.Hundrededele(), nyRetMaaneder)
		for ; foraeldet(raekker[foerste], g.Genoptjeningsdato); foerste++ {
			uger -= min(raekker[foerste].GenoptjentUgevaerdi.Hundrededele(), nyRetUger)
			maaneder -= min(raekker[foerste].GenoptjentMaanedsvaerdi.Hundrededele(), nyRetMaaneder)
		}
		if uger >= nyRetUger || maaneder >= nyRetMaaneder {
			return true, nil
		}
	}
	return false, nil
}

// foraeldet reports whether a row has lost its worth on a day.
func foraeldet(r taeller.Genoptjeningsgrundlag, dag dfdg.Dato) bool {
	d := taeller.Foraeldelse(r.Genoptjeningsdato)
	return d.IsValid() && !dag.Foer(d)
}

// T10-02: flere karensperioder i én udbetaling indberettes med det højeste nummer og det samlede beløb.

// SamletKarens returns the one afholdtKarens to report for several periods deducted in one payment:
// that with the highest karensperiodenummer, the first of several, with the total amount in kroner
// (T10-02, U). The error is a *errors.KaldFejl where there is none, a number or an amount is not good, or the total
// cannot be held.
func SamletKarens(traek ...taeller.AfholdtKarens) (taeller.AfholdtKarens, error) {
	var h taeller.AfholdtKarens
	ialt := dfdg.NewBeloeb(0)
	for _, t := range traek {
		ialt = ialt.Plus(t.Karenstraek)
		if !ialt.IsValid() || !t.Karensperiodenummer.IsValid() {
			return taeller.AfholdtKarens{}, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldAfholdtKarens}
		}
		if t.Karensperiodenummer.Compare(h.Karensperiodenummer) > 0 {
			h = t
		}
	}
	if len(traek) == 0 {
		return h, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldAfholdtKarens}
	}
	h.Karenstraek = ialt
	return h, nil
}

// Grunddata is a kind of data to fetch in DFDG before a counter is calculated (T-25).
type Grunddata struct {
	// Dansk and Engelsk name the data.
	Dansk, Engelsk string
	// Services are the services that U names, by their names of 2017.
	Services []string
	// Bemaerkning and Remark tell what not to rely on, in Danish and English; mostly "".
	Bemaerkning, Remark string
}

// GrunddataFoerOpgoerelse returns what to fetch in DFDG before calculating, beside the income
// register (T-25, U). The slices are the caller's own.
func GrunddataFoerOpgoerelse() []Grunddata {
	return []Grunddata{
		{Dansk: "Ansættelse med løntilskud", Engelsk: "Wage-subsidy work",
			Services: []string{"PersonStatusService"}},
		{Dansk: "A-kassemedlemskab, aktuelt og tidligere", Engelsk: "Fund membership, present and former",
			Services: []string{"PersonStatusService", "PersonHistoryService"}},
		{Dansk: "Til- og afmeldestatus", Engelsk: "Enrolment and unenrolment",
			Services: []string{"PersonStatusService"}},
		{Dansk: "Fravær og fritagelser", Engelsk: "Absence and exemptions",
			Services:    []string{"PersonStatusService"},
			Bemaerkning: "De fleste fravær sendes også som besked til a-kassen, men ikke fravær, der oprettes eller ændres, mens medlemmet er ansat med løntilskud.",
			Remark:      "Most absence is also sent to the fund as a message, but not absence that is created or changed while the member is in wage-subsidy work."},
	}
}
