package taeller

import (
	"crypto/rand"
	"slices"
	"unicode/utf8"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor"
)

// The helpers are the rows of kind hjælp in sections A and T: what the source tells a fund to
// compute or to look up, and DFDG does not check. Four stand beside the field they belong to:
// [FoersteForbrugsmaaned], [Forlaengelsespotentiale], [FristUdenTimer] and [Foraeldelse].

// Taeller is one of the thirteen counters, numbered as D numbers them.
type Taeller uint8

const (
	T1  Taeller = iota + 1 // indplacering
	T2                     // referenceperiode
	T3                     // dagpengesats
	T4                     // forbrug
	T5                     // dagpengeretsudloeb
	T6                     // beskaeftigelseskonto
	T7                     // genindplaceringskonto
	T8                     // supplerendeDagpengekonto
	T9                     // karensdage
	T10                    // afholdtKarens
	T11                    // dagpengeperiodeafkortning
	T12                    // timeforbrugDimittendHoejesteSats
	T13                    // beskaeftigelsestillaegForbrug
)

// nr answers the counter's number among the elements of a message.
func (t Taeller) nr() int { return nrIndplacering + int(t-T1) }

// String answers the counter's JSON name; "" for no counter.
func (t Taeller) String() string {
	if t < T1 || t > T13 {
		return ""
	}
	return skema.Under[t.nr()].Navn
}

// taellere answers the counters whose bits m has, in order.
func taellere(m uint64) []Taeller {
	var v []Taeller
	for t := T1; t <= T13; t++ {
		if m>>t.nr()&1 != 0 {
			v = append(v, t)
		}
	}
	return v
}

// hvad er en forretningsmæssig ændring, og hvornår er en indberetning forfalden?

// Forretningsaendringer answers the counters that differ in more than metadata
// (registerdatatraekTidspunkt, opgoerelsesdato, senesteArbejdsgiverindberetningDato and the fund
// that reported it), or that only one of the sets has (A-25, U; that the third is metadata is a
// Tolkning). Moments are compared as instants; the order of a collection counts. None means that
// a report would be one of metadata alone, which U advises against unless one is due
// ([ErIndberetningForfalden]). A nil set has no counters.
func Forretningsaendringer(foer, nu *Taellersaet) []Taeller { return taellere(foer.aendringer(nu)) }

// aendringer is [Forretningsaendringer], one bit for each counter.
func (s *Taellersaet) aendringer(t *Taellersaet) uint64 {
	if s == nil || t == nil {
		return s.givet() | t.givet()
	}
	return bit(aendret(s.Indplacering, t.Indplacering), nrIndplacering) |
		bit(aendret(s.Referenceperiode, t.Referenceperiode), nrReferenceperiode) |
		bit(aendret(s.Dagpengesats, t.Dagpengesats), nrDagpengesats) |
		bit(aendret(s.Forbrug, t.Forbrug), nrForbrug) |
		bit(aendret(s.Dagpengeretsudloeb, t.Dagpengeretsudloeb), nrDagpengeretsudloeb) |
		bit(aendret(s.Beskaeftigelseskonto, t.Beskaeftigelseskonto), nrBeskaeftigelseskonto) |
		bit(aendret(s.Genindplaceringskonto, t.Genindplaceringskonto), nrGenindplaceringskonto) |
		bit(aendret(s.SupplerendeDagpengekonto, t.SupplerendeDagpengekonto), nrSupplerendeDagpengekonto) |
		bit(aendret(s.Karensdage, t.Karensdage), nrKarensdage) |
		bit(aendret(s.AfholdtKarens, t.AfholdtKarens), nrAfholdtKarens) |
		bit(aendret(s.Dagpengeperiodeafkortning, t.Dagpengeperiodeafkortning), nrDagpengeperiodeafkortning) |
		bit(aendret(s.TimeforbrugDimittendHoejesteSats, t.TimeforbrugDimittendHoejesteSats), nrTimeforbrugDimittendHoejesteSats) |
		bit(aendret(s.BeskaeftigelsestillaegForbrug, t.BeskaeftigelsestillaegForbrug), nrBeskaeftigelsestillaegForbrug)
}

func aendret[T interface{ samme(T) bool }](a, b *T) bool {
	if a == nil || b == nil {
		return a != b
	}
	return !(*a).samme(*b)
}

// Each samme answers whether two counters differ in nothing but metadata. It takes over the other
// counter's metadata and compares the rest, so that a new field counts as business data; T1 and
// T8, which hold collections, name their fields.

func (s Indplacering) samme(t Indplacering) bool {
	return s.Maerke == t.Maerke &&
		s.Indplaceringsdato.Equal(t.Indplaceringsdato) &&
		s.IndplaceringsgrundlagTimer == t.IndplaceringsgrundlagTimer &&
		s.DagpengeperiodeType == t.DagpengeperiodeType &&
		s.IndplaceringsgrundlagSamling.Equal(t.IndplaceringsgrundlagSamling)
}

func (s Referenceperiode) samme(t Referenceperiode) bool {
	s.SenesteArbejdsgiverindberetningDato = t.SenesteArbejdsgiverindberetningDato
	s.RegisterdatatraekTidspunkt = t.RegisterdatatraekTidspunkt
	s.Opgoerelsesdato, s.RegistrerendeMyndighed = t.Opgoerelsesdato, t.RegistrerendeMyndighed
	return s == t
}

func (s Dagpengesats) samme(t Dagpengesats) bool {
	if !s.IndplaceringsdatoOrdinaerDagpengeperiode.Equal(t.IndplaceringsdatoOrdinaerDagpengeperiode) {
		return false
	}
	s.IndplaceringsdatoOrdinaerDagpengeperiode = t.IndplaceringsdatoOrdinaerDagpengeperiode
	s.RegisterdatatraekTidspunkt = t.RegisterdatatraekTidspunkt
	s.Opgoerelsesdato, s.RegistrerendeMyndighed = t.Opgoerelsesdato, t.RegistrerendeMyndighed
	return s == t
}

func (s Forbrug) samme(t Forbrug) bool {
	s.Opgoerelsesdato, s.RegistrerendeMyndighed = t.Opgoerelsesdato, t.RegistrerendeMyndighed
	return s == t
}

func (s Dagpengeretsudloeb) samme(t Dagpengeretsudloeb) bool {
	s.RegisterdatatraekTidspunkt = t.RegisterdatatraekTidspunkt
	s.Opgoerelsesdato, s.RegistrerendeMyndighed = t.Opgoerelsesdato, t.RegistrerendeMyndighed
	return s == t
}

func (s Beskaeftigelseskonto) samme(t Beskaeftigelseskonto) bool {
	s.SenesteArbejdsgiverindberetningDato = t.SenesteArbejdsgiverindberetningDato
	s.RegisterdatatraekTidspunkt = t.RegisterdatatraekTidspunkt
	s.Opgoerelsesdato, s.RegistrerendeMyndighed = t.Opgoerelsesdato, t.RegistrerendeMyndighed
	return s == t
}

func (s Genindplaceringskonto) samme(t Genindplaceringskonto) bool {
	s.SenesteArbejdsgiverindberetningDato = t.SenesteArbejdsgiverindberetningDato
	s.RegisterdatatraekTidspunkt = t.RegisterdatatraekTidspunkt
	s.Opgoerelsesdato, s.RegistrerendeMyndighed = t.Opgoerelsesdato, t.RegistrerendeMyndighed
	return s == t
}

func (s SupplerendeDagpengekonto) samme(t SupplerendeDagpengekonto) bool {
	return s.Maerke == t.Maerke &&
		s.ForbrugteUger == t.ForbrugteUger &&
		s.Opgoerelsesuge == t.Opgoerelsesuge &&
		s.GenoptjeningType == t.GenoptjeningType &&
		s.GenoptjenteUger == t.GenoptjenteUger &&
		s.OrdinaerSupplerendeDagpengeretStartuge == t.OrdinaerSupplerendeDagpengeretStartuge &&
		s.ForlaengetSupplerendeDagpengeretStartuge == t.ForlaengetSupplerendeDagpengeretStartuge &&
		s.OrdinaerSupplerendeDagpengeretSlutdato == t.OrdinaerSupplerendeDagpengeretSlutdato &&
		s.GenoptjeningsgrundlagSamling.Equal(t.GenoptjeningsgrundlagSamling)
}

func (s Karensdage) samme(t Karensdage) bool {
	s.Opgoerelsesdato, s.RegistrerendeMyndighed = t.Opgoerelsesdato, t.RegistrerendeMyndighed
	return s == t
}

func (s AfholdtKarens) samme(t AfholdtKarens) bool {
	s.Opgoerelsesdato, s.RegistrerendeMyndighed = t.Opgoerelsesdato, t.RegistrerendeMyndighed
	return s == t
}

func (s Dagpengeperiodeafkortning) samme(t Dagpengeperiodeafkortning) bool {
	s.RegisterdatatraekTidspunkt = t.RegisterdatatraekTidspunkt
	s.Opgoerelsesdato, s.RegistrerendeMyndighed = t.Opgoerelsesdato, t.RegistrerendeMyndighed
	return s == t
}

func (s TimeforbrugDimittendHoejesteSats) samme(t TimeforbrugDimittendHoejesteSats) bool {
	s.Opgoerelsesdato, s.RegistrerendeMyndighed = t.Opgoerelsesdato, t.RegistrerendeMyndighed
	return s == t
}

func (s BeskaeftigelsestillaegForbrug) samme(t BeskaeftigelsestillaegForbrug) bool {
	s.Opgoerelsesdato, s.RegistrerendeMyndighed = t.Opgoerelsesdato, t.RegistrerendeMyndighed
	return s == t
}

// kunMetadata asks A-25 of every counter of an update. A field that failed phase 1 differs from
// the registered one, so that its counter is not advised against.
func (k *kontrol) kunMetadata() {
	saet, svar := k.saet()
	aendret := saet.aendringer(&k.a.Taellersaet)
	for nr := nrIndplacering; nr <= nrBeskaeftigelsestillaegForbrug; nr++ {
		if k.har(nr) {
			k.Proev(regelA25, stedAf(nr), uaendret(svar, aendret>>nr&1 != 0))
		}
	}
}

// en opdatering ændrer mere end metadata i tælleren.
func uaendret(saet motor.Svar, aendret bool) motor.Svar {
	if saet != motor.Ok {
		return saet
	}
	return motor.BrudtHvis(!aendret)
}

// NaesteIndberetning answers the day from which the next report is due, even if nothing but
// metadata has changed: a month after the latest one, in a shorter month its last day (A-25, U
// "mindst 1 gang om måneden"; the day is a Tolkning). Not given or malformed as seneste.
func NaesteIndberetning(seneste dfdg.Dato) dfdg.Dato { return seneste.PlusMaaneder(1, dfdg.Ned) }

// ErIndberetningForfalden answers whether today has reached [NaesteIndberetning] (A-25, U); not
// given unless both dates are good.
func ErIndberetningForfalden(seneste, idag dfdg.Dato) dfdg.JaNej {
	frist := NaesteIndberetning(seneste)
	if !frist.IsValid() || !idag.IsValid() {
		return 0
	}
	return dfdg.NytJaNej(!idag.Foer(frist))
}

// hvilke tællere er ændret senest?

// SenestAendrede answers the counters with the latest opgoerelsesdato, and that date: those that
// the latest report changed (A-33, U). A date that is not good does not count; where none is,
// there are no counters.
func SenestAendrede(s *Taellersaet) ([]Taeller, dfdg.Dato) {
	var senest dfdg.Dato
	var v []Taeller
	for _, t := range taellere(s.givet()) {
		switch d := s.opgoerelsesdato(t); {
		case !d.IsValid() || d.Foer(senest):
		case d == senest:
			v = append(v, t)
		default:
			senest, v = d, []Taeller{t}
		}
	}
	return v, senest
}

// opgoerelsesdato answers the calculation date of a counter that the set has.
func (s *Taellersaet) opgoerelsesdato(t Taeller) dfdg.Dato {
	switch t {
	case T1:
		return s.Indplacering.Opgoerelsesdato
	case T2:
		return s.Referenceperiode.Opgoerelsesdato
	case T3:
		return s.Dagpengesats.Opgoerelsesdato
	case T4:
		return s.Forbrug.Opgoerelsesdato
	case T5:
		return s.Dagpengeretsudloeb.Opgoerelsesdato
	case T6:
		return s.Beskaeftigelseskonto.Opgoerelsesdato
	case T7:
		return s.Genindplaceringskonto.Opgoerelsesdato
	case T8:
		return s.SupplerendeDagpengekonto.Opgoerelsesdato
	case T9:
		return s.Karensdage.Opgoerelsesdato
	case T10:
		return s.AfholdtKarens.Opgoerelsesdato
	case T11:
		return s.Dagpengeperiodeafkortning.Opgoerelsesdato
	case T12:
		return s.TimeforbrugDimittendHoejesteSats.Opgoerelsesdato
	}
	return s.BeskaeftigelsestillaegForbrug.Opgoerelsesdato
}

// Kald is a call of the service: the method and its message, which shares nothing with what it
// was made from.
type Kald struct {
	// Metode is the method; 0 where no method helps ([Udbedring]).
	Metode    Metode
	Anmodning *Anmodning
}

// én ændret tæller har sin opdateringsmetode; flere kræver det fulde billede.

// Kaldmuligheder answers the calls that report the changes to the registered set, the one that
// always works first (A-35, U, A-19). One changed counter: its update method. Several: a create
// with the full picture, and in 2025-1 also the joint update where it takes them all. T1, and any
// change where no set is registered, goes by create; nyindplacering is then Nej, or Ja
// where no set is registered (A-28, Tolkning), and the caller's to change.
//
// Every counter of aendringer counts as changed ([Forretningsaendringer] tells which are). A zero
// interface is the newest. The error is a *errors.KaldFejl where there is no change or no such
// interface.
func Kaldmuligheder(registreret, aendringer *Taellersaet, s dfdg.Snitflade) ([]Kald, error) {
	s, err := kendtSnitflade(s)
	if err != nil {
		return nil, err
	}
	nye := aendringer.givet()
	if nye == 0 {
		return nil, &dfdgerr.KaldFejl{Hvad: "aendringer"}
	}
	var kald []Kald
	if m := opdateringAf(nye, s); m != 0 && registreret.givet() != 0 {
		kald = []Kald{{m, &Anmodning{Taellersaet: *aendringer.indberettes()}}}
	}
	if len(kald) == 1 && nye&(nye-1) == 0 {
		return kald, nil
	}
	opret := &Anmodning{Nyindplacering: dfdg.NytJaNej(registreret.givet() == 0)}
	if registreret != nil {
		opret.Taellersaet = *registreret.indberettes()
	}
	opret.Taellersaet.tag(aendringer.indberettes())
	return append([]Kald{{CreateDagpengetaellerkonto, opret}}, kald...), nil
}

// indberettes answers a copy of the set to be reported: a message does not name the fund.
func (s *Taellersaet) indberettes() *Taellersaet {
	t := s.kopi()
	t.registrer(dfdg.Organisation{})
	return t
}

// opdateringAf answers the update method of an interface that takes all the counters of m; 0
// where none does.
func opdateringAf(m uint64, s dfdg.Snitflade) Metode {
	for i := Metode(1); i < antalMetoder; i++ {
		if metoder[i].slags == opdater && i.Navn(s) != "" && m&^metoder[i].elementer == 0 {
			return i
		}
	}
	return 0
}

func kendtSnitflade(s dfdg.Snitflade) (dfdg.Snitflade, error) {
	switch s {
	case "":
		return Snitflade2025_1, nil
	case Snitflade2025_1, Snitflade2023_2:
		return s, nil
	}
	return s, &dfdgerr.KaldFejl{Hvad: "snitflade"}
}

// efter en fejlindberetning sendes det foregående korrekte sæt.

// Udbedring answers what mends a wrong report (A-36, U, D): a create with the previous correct
// set; where there is none, for a report on the wrong member or one that never got a payment,
// the deletion of the set, or in 2023-2, which has no such method, the zero Kald: raise a case
// with the system administration. Where the previous set lacks a counter of the wrong one, the
// create needs both correction fields, which are the caller's to fill. A zero interface is
// the newest; the error is a *errors.KaldFejl where there is no such interface.
func Udbedring(forrige *Taellersaet, s dfdg.Snitflade) (Kald, error) {
	s, err := kendtSnitflade(s)
	switch {
	case err != nil:
		return Kald{}, err
	case forrige.givet() != 0:
		a := &Anmodning{Nyindplacering: dfdg.Nej, Taellersaet: *forrige.indberettes()}
		return Kald{CreateDagpengetaellerkonto, a}, nil
	case DeleteDagpengetaellerkonto.Navn(s) != "":
		return Kald{DeleteDagpengetaellerkonto, new(Anmodning)}, nil
	}
	return Kald{}, nil
}

// Modtager is what a member of a fund receives, when it is asked who must be reported.
type Modtager uint8

const (
	Dagpengemodtager      Modtager = iota + 1 // receives unemployment benefit
	AnsatMedLoentilskud                       // is in wage-subsidy work
	Feriedagpengemodtager                     // receives holiday benefit
	Sygedagpengemodtager                      // receives sickness benefit
)

// tællere indberettes for medlemmer, der forbruger af dagpengeretten.

// SkalIndberettes answers whether a member's counters must be reported (A-37, U). Only for
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

// StatusGentagetRequestId is the HTTP status of a write whose x-requestId was received before
// (A-39, R).
const StatusGentagetRequestId = 412

// RequestId is the value of the header x-requestId, which every write needs: 1–46 characters
// (A-39, R; counted as code points, Tolkning). The zero value is none.
type RequestId struct{ id string }

// NewRequestId makes a random id in the form of a GUID, as R says is usual.
func NewRequestId() RequestId {
	var b [16]byte
	rand.Read(b[:]) // never fails
	b[6], b[8] = b[6]&0x0f|0x40, b[8]&0x3f|0x80
	return RequestId{dfdg.NyGUID(b).String()}
}

// ParseRequestId checks the length. The error is a *dfdg.FormFejl, which does not repeat s.
func ParseRequestId(s string) (RequestId, error) {
	const hoejst = 46
	if n := utf8.RuneCountInString(s); n < 1 || n > hoejst || !utf8.ValidString(s) {
		return RequestId{}, &dfdg.FormFejl{Type: "RequestId", Aarsag: dfdg.UdenForOmraade}
	}
	return RequestId{s}, nil
}

// IsZero reports whether there is no id.
func (r RequestId) IsZero() bool { return r.id == "" }

// String answers the header's value.
func (r RequestId) String() string { return r.id }

// MarshalText writes as String.
func (r RequestId) MarshalText() ([]byte, error) { return []byte(r.id), nil }

// UnmarshalText reads as [ParseRequestId].
func (r *RequestId) UnmarshalText(b []byte) (err error) {
	*r, err = ParseRequestId(string(b))
	return err
}

// et x-requestId huskes i 7 dage.

// ErRequestIdHusket answers whether an id that was received at a moment is still remembered at
// another, so that the same id gives [StatusGentagetRequestId] (A-39, R). The 7 days are counted in
// Danish calendar days, and the seventh is one of them (Tolkning). Not given unless both are good.
func ErRequestIdHusket(modtaget, nu dfdg.Tidspunkt) dfdg.JaNej {
	const dage = 7
	fra, til := modtaget.Dato(), nu.Dato()
	if !fra.IsValid() || !til.IsValid() {
		return 0
	}
	return dfdg.NytJaNej(nu.Compare(modtaget) >= 0 && fra.DageTil(til) <= dage)
}

// T3-09: den registrerede sats er den aktuelle, når den ikke er fra før 1. januar i år.

// ErSatsAktuel answers whether the registered rate is the current one; Nej means that the rate as
// regulated on 1 January must be reported (T3-09, U). The rate is as old as its gyldighedsdato or,
// where it has none, its opgoerelsesdato (Tolkning). Not given where there is no rate, or the
// date or today is not good.
func ErSatsAktuel(registreret *Dagpengesats, idag dfdg.Dato) dfdg.JaNej {
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
	return dfdg.NytJaNej(!fra.Foer(dfdg.NyDato(aar, 1, 1)))
}

// timersLevetid is how many years an hour counts after it was reported (D).
const timersLevetid = 3

// T6-05: kontoen forældes 3 år efter, at den nyeste time blev indberettet.

// ForventetForaeldelse answers forventetForaeldelsesdato of the employment account from the days
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

// FristMedTimer answers fristForGenindplaceringstimer of a regrading account from the days on
// which its hours were reported: the earliest that is not obsolete + 3 years, 29 February rounded
// down (T7-04, D; the rounding is a Tolkning). Hours must be used before that date, so they are
// obsolete on it. A day that is not given does not count; not given where no hour is left, and
// then [FristUdenTimer] is meant; malformed where a day or today is.
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

// ForlaengetStartuge answers forlaengetSupplerendeDagpengeretStartuge: the week after the used
// 30th (T8-09, D). Malformed where that is no ISO week or the next is past 2100.
func ForlaengetStartuge(tredivteUge dfdg.Uge) dfdg.Uge { return tredivteUge.Naeste() }

// hoejstForlaenget is the most weeks that the right can be prolonged by; each step is of 4 (U).
const hoejstForlaenget, forlaengelsestrin = 12, 4

// T8-10: uger, der er brugt til en forlængelse, er ikke længere grundlag.

// RestGrundlag answers the basis that is still reported when some of its weeks have been used for
// a prolongation (T8-10, U). The oldest by genoptjeningsdato go first (Tolkning: in U's example
// weeks 11, 13, 15 and 16 are used, and 17 is left). A row counts its genoptjentUgevaerdi, in
// weeks; used in part it keeps the rest, and leaves out its month value, which does not follow
// from it. The rows keep their order.
//
// The error is a *errors.KaldFejl where uger is not in [0 ; 12] or more than the basis holds, or a
// row's date or week value is not good.
func RestGrundlag(grundlag dfdg.Samling[Genoptjeningsgrundlag], uger int) (dfdg.Samling[Genoptjeningsgrundlag], error) {
	ingen := dfdg.Samling[Genoptjeningsgrundlag]{}
	if uger < 0 || uger > hoejstForlaenget {
		return ingen, &dfdgerr.KaldFejl{Hvad: "uger"}
	}
	ubrugelig := !grundlag.IsZero() && !grundlag.IsValid()
	raekker := make([]Genoptjeningsgrundlag, grundlag.Len())
	orden := make([]int, grundlag.Len())
	for i, r := range grundlag.Alle() {
		raekker[i], orden[i] = r, i
		ubrugelig = ubrugelig || !r.Genoptjeningsdato.IsValid() || !r.GenoptjentUgevaerdi.Inden(0, dfdg.Stoerst)
	}
	if ubrugelig {
		return ingen, &dfdgerr.KaldFejl{Hvad: "grundlag"}
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
			r.GenoptjentUgevaerdi, mangler = dfdg.NytTimetal(vaerdi-mangler), 0
			r.GenoptjentMaanedsvaerdi = dfdg.Timetal{}
		}
	}
	if mangler > 0 {
		return ingen, &dfdgerr.KaldFejl{Hvad: "uger"}
	}
	rest := raekker[:0]
	for i, r := range raekker {
		if !brugt[i] {
			rest = append(rest, r)
		}
	}
	return dfdg.Overtag(rest).MedTilstand(grundlag.Tilstand()), nil
}

// T8-11: én måned, fire uger eller to 14-dagesperioder giver 4 uger, højst 12.

// Forlaengelsesuger answers how many weeks the right to supplementary benefit can be prolonged by:
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

// T10-02: flere karensperioder i én udbetaling indberettes med det højeste nummer og det samlede beløb.

// SamletKarens answers the one afholdtKarens to report for several periods deducted in one payment:
// that with the highest karensperiodenummer, with the total amount in kroner (T10-02, U). The
// error is a *errors.KaldFejl where there is none, a number or an amount is not good, or the total
// cannot be held.
func SamletKarens(traek ...AfholdtKarens) (AfholdtKarens, error) {
	var h AfholdtKarens
	ialt := dfdg.NytBeloeb(0)
	for _, t := range traek {
		ialt = ialt.Plus(t.Karenstraek)
		if !ialt.IsValid() || !t.Karensperiodenummer.IsValid() {
			return AfholdtKarens{}, &dfdgerr.KaldFejl{Hvad: "afholdtKarens"}
		}
		if t.Karensperiodenummer.Compare(h.Karensperiodenummer) > 0 {
			h = t
		}
	}
	if len(traek) == 0 {
		return h, &dfdgerr.KaldFejl{Hvad: "afholdtKarens"}
	}
	h.Karenstraek = ialt
	return h, nil
}

// T-24: hvilke tællere opdateres ved en forlængelse?

// TaellereVedForlaengelse answers the counters to update when a benefit period is prolonged by
// single updates (T-24, U): T6 and T7 always; T2 where the month in which the reference period
// ends has changed, T4 where the hours used or left have, T5 where the date has. A counter that
// nu lacks is not updated, but for T6 and T7; one that foer lacks has changed.
func TaellereVedForlaengelse(foer, nu *Taellersaet) []Taeller {
	var f, n Taellersaet
	if foer != nil {
		f = *foer
	}
	if nu != nil {
		n = *nu
	}
	m := uint64(1<<nrBeskaeftigelseskonto | 1<<nrGenindplaceringskonto)
	if a, b := f.Referenceperiode, n.Referenceperiode; b != nil {
		m |= bit(a == nil || a.ReferenceperiodeSlutDato.Maaned() != b.ReferenceperiodeSlutDato.Maaned(), nrReferenceperiode)
	}
	if a, b := f.Forbrug, n.Forbrug; b != nil {
		m |= bit(a == nil || a.ForbrugteTimer != b.ForbrugteTimer || a.Resttimer != b.Resttimer, nrForbrug)
	}
	if a, b := f.Dagpengeretsudloeb, n.Dagpengeretsudloeb; b != nil {
		m |= bit(a == nil || a.DagpengeretUdloebsdato != b.DagpengeretUdloebsdato, nrDagpengeretsudloeb)
	}
	return taellere(m)
}

// Grunddata is a kind of data to fetch in DFDG before a counter is calculated (T-25).
type Grunddata struct {
	Dansk, Engelsk string
	// Services are the services that U names, by their names of 2017.
	Services []string
	// Bemaerkning and Remark tell what not to rely on, in Danish and English; mostly "".
	Bemaerkning, Remark string
}

// GrunddataFoerOpgoerelse answers what to fetch in DFDG before calculating, beside the income
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
