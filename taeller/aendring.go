package taeller

import (
	"math/bits"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor"
)

// What has changed in a counter set, and how it is reported.

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

// nr returns the counter's number among the elements of a message.
func (t Taeller) nr() int { return nrIndplacering + int(t-T1) }

// taellerNr is the counter that is element nr of a message.
func taellerNr(nr int) Taeller { return T1 + Taeller(nr-nrIndplacering) }

// String returns the counter's JSON name; "" for no counter.
func (t Taeller) String() string {
	if t < T1 || t > T13 {
		return ""
	}
	return skema.Under[t.nr()].Navn
}

// taellere returns the counters whose bits m has, in order.
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

// Forretningsaendringer returns the counters that differ in more than metadata
// (registerdatatraekTidspunkt, opgoerelsesdato, senesteArbejdsgiverindberetningDato and the fund
// that reported it), or that only one of the sets has (A-25, U; that the third is metadata is a
// Tolkning). A moment counts by its Danish date; the order of a collection counts. None means that
// a report would be one of metadata alone, which U advises against unless one is due
// ([ErIndberetningForfalden]). A nil set has no counters.
func Forretningsaendringer(foer, nu *Taellersaet) []Taeller { return taellere(foer.aendringer(nu)) }

// uaendret asks A-25 of an update and of a create. b are the counters as far as they can be used; those
// of daarlige, one bit each, have a field that cannot, and so differ from the registered ones, known or not.
func (k *kontrol) uaendret(b *Taellersaet, daarlige uint64) {
	switch k.metode.slags {
	case opret:
		k.Proev(a25, 0, k.opretterUaendret(b, daarlige))
	case opdater:
		k.kunMetadata(b, daarlige)
	}
}

// kunMetadata asks A-25 of every counter of an update.
func (k *kontrol) kunMetadata(b *Taellersaet, daarlige uint64) {
	aendret := daarlige
	if s, svar := k.saet(); svar == motor.Ok {
		aendret |= s.aendringer(b) & k.givet & k.Metodens
	}
	for nr := nrIndplacering; nr <= nrBeskaeftigelsestillaegForbrug; nr++ {
		if k.har(nr) || k.Metodens>>nr&1 != 0 && k.Spor != nil {
			k.Proev(a25, stedAf(nr), k.opdatererUaendret(b, nr, aendret))
		}
	}
}

// en indberetning ændrer mere end metadata, medmindre månedens indberetning er forfalden.
var a25 = motor.Advarsel("A-25", "U Gennemtænkt servicebrug i dagsrytmen",
	"En tæller bør kun indberettes igen i samme måned, når forretningsdata er ændret, og ikke når kun registerdatatraekTidspunkt, opgoerelsesdato eller senesteArbejdsgiverindberetningDato er det; udelad den, eller vent til næste måned.",
	"A counter should be reported again within the month only when business data have changed, not when only registerdatatraekTidspunkt, opgoerelsesdato or senesteArbejdsgiverindberetningDato have; leave it out, or wait until next month.",
	motor.Tolkning("U's \"såsom\" names two metadata fields, the third is of their kind; U also advises a report a month, so the first of a month passes."))

// opdatererUaendret: T6 and T7 are always sent at a prolongation (T-24), so that beside a counter
// that has changed, and in an update of a prolonged period whose T1 cannot travel, they need not have.
func (k *kontrol) opdatererUaendret(b *Taellersaet, nr int, aendret uint64) motor.Svar {
	saet, svar := k.saet()
	switch {
	case !k.har(nr) || svar == motor.Uvedkommende:
		return motor.Uvedkommende
	case aendret>>nr&1 != 0:
		return motor.Ok
	case (nr == nrBeskaeftigelseskonto || nr == nrGenindplaceringskonto) && (aendret != 0 || k.forlaengetUdenT1(b)):
		return motor.Uvedkommende
	case svar != motor.Ok:
		return svar
	case k.tidligereMaaned(saet.opgoerelsesdatoer()[taellerNr(nr)-1]):
		return motor.Uvedkommende
	}
	return motor.Brudt
}

// opretterUaendret: a new grading, a correction, and an indication of new grading that is another
// than the registered one, or not known to be the same, is a change.
func (k *kontrol) opretterUaendret(b *Taellersaet, daarlige uint64) motor.Svar {
	registreret, _ := k.f.Nyindplacering.Vaerdi()
	if k.a.Nyindplacering != dfdg.Nej || registreret != dfdg.Nej || k.givet&bitRettelse != 0 || daarlige != 0 {
		return motor.Uvedkommende
	}
	saet, svar := k.saet()
	switch {
	case svar != motor.Ok:
		return svar
	case saet == nil || k.tidligereMaaned(saet.senesteOpgoerelse()):
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(saet.aendringer(b) == 0)
}

// tidligereMaaned reports whether a day lies in an earlier calendar month than today.
func (k *kontrol) tidligereMaaned(d dfdg.Dato) bool {
	return d.Foer(k.maaned.Foerste())
}

var a25Hjaelp = motor.Hjaelp("A-25", "U Minimumsfrekvens for opdatering",
	"Tællere bør indberettes mindst én gang om måneden; funktioner svarer på, om en ændring er forretningsmæssig, og om en indberetning er forfalden, hvilket den er en måned efter den seneste, dog senest den sidste dag i måneden.",
	"Counters should be reported at least once a month; functions answer whether a change is one of business data and whether a report is due, which it is one month after the latest one, clipped to the end of the month.",
	motor.Tolkning("U says \"mindst 1 gang om måneden\" and not from which day it is counted."))

// NaesteIndberetning returns the day from which the next report is due, even if nothing but
// metadata has changed: a month after the latest one, in a shorter month its last day (A-25, U
// "mindst 1 gang om måneden"; the day is a Tolkning). Not given or malformed as seneste.
func NaesteIndberetning(seneste dfdg.Dato) dfdg.Dato { return seneste.PlusMaaneder(1, dfdg.Ned) }

// ErIndberetningForfalden reports whether today has reached [NaesteIndberetning] (A-25, U); not
// given unless both dates are good, and the next in the years to 9999.
func ErIndberetningForfalden(seneste, idag dfdg.Dato) dfdg.JaNej {
	frist := NaesteIndberetning(seneste)
	if !frist.IsValid() || !idag.IsValid() {
		return 0
	}
	return dfdg.NewJaNej(!idag.Foer(frist))
}

// hvilke tællere er ændret senest?
var a33Hjaelp = motor.Hjaelp("A-33", "U Udsendelsesregler ift. jobcentre",
	"En funktion finder de senest ændrede tællere ud fra deres opgoerelsesdato.",
	"A function finds the counters changed last by their opgoerelsesdato.")

// SenestAendrede returns the counters with the latest opgoerelsesdato, and that date: those that
// the latest report changed (A-33, U). A date that is not good does not count; where none is,
// there are no counters.
func SenestAendrede(s *Taellersaet) ([]Taeller, dfdg.Dato) {
	senest := s.senesteOpgoerelse()
	var m uint64
	for i, d := range s.opgoerelsesdatoer() {
		m |= bit(senest.IsValid() && d == senest, Taeller(i+1).nr())
	}
	return taellere(m), senest
}

// senere returns the later of two days, of which a counts until b is good.
func senere(a, b dfdg.Dato) dfdg.Dato {
	if b.IsValid() && !b.Foer(a) {
		return b
	}
	return a
}

// Kald is a call of the service: the method and its message, which shares nothing with what it
// was made from.
type Kald struct {
	// Metode is the method; 0 where no method helps ([Udbedring]).
	Metode Metode
	// Anmodning is its message, which can be sent as it stands; nil where Metode is 0 or needs none.
	Anmodning *Anmodning
}

// én ændret tæller har sin opdateringsmetode; flere kræver det fulde billede.
var a35 = motor.Hjaelp("A-35", "U Samtidig opdatering af 2 til flere dagpengetællere",
	"Er én tæller ændret, bruges dens opdateringsmetode; er flere ændret, bruges CreateDagpengetaellerkonto med det fulde billede eller i snitflade 2025-1 den samlede UpdateDagpengetaellere.",
	"When one counter has changed, its update method is used; when several have, CreateDagpengetaellerkonto with the full picture or, in interface 2025-1, the joint UpdateDagpengetaellere.")

// Kaldmuligheder returns the calls that report the changes to the registered set, the one that
// always works first (A-35, U, A-19). One changed counter: its update method. Several: a create
// with the full picture, and in 2025-1 also the joint update where it takes them all. T1, and any
// change where no grading is registered, goes by create; nyindplacering is then Nej, or Ja
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
		return nil, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldAendringer}
	}
	var kald []Kald
	if m := opdateringAf(nye, s); m != 0 && registreret != nil && registreret.Indplacering != nil {
		kald = []Kald{{m, &Anmodning{Taellersaet: *aendringer.indberettes()}}}
	}
	if len(kald) == 1 && bits.OnesCount64(nye) == 1 {
		return kald, nil
	}
	opret := &Anmodning{Nyindplacering: dfdg.NewJaNej(registreret == nil)}
	if registreret != nil {
		opret.Taellersaet = *registreret.indberettes()
	}
	opret.Taellersaet.tag(aendringer.indberettes())
	return append([]Kald{{CreateDagpengetaellerkonto, opret}}, kald...), nil
}

// indberettes returns a copy of the set to be reported: a message does not name the fund.
func (s *Taellersaet) indberettes() *Taellersaet {
	t := s.kopi()
	t.registrer(dfdg.Organisation{})
	return t
}

// opdateringAf returns the update method of an interface that takes all the counters of m; 0
// where none does.
func opdateringAf(m uint64, s dfdg.Snitflade) Metode {
	for i := Metode(1); i < antalMetoder; i++ {
		if metoder[i].slags == opdater && i.Navn(s) != "" && m&^metoder[i].elementer == 0 {
			return i
		}
	}
	return 0
}

// efter en fejlindberetning sendes det foregående korrekte sæt.
var a36 = motor.Hjaelp("A-36", "U Spørgsmål/svar om brugen af servicen, Korrektion af fejl-indberetninger; D DeleteDagpengetaellerkonto",
	"Efter en fejlindberetning sendes det foregående korrekte tællersæt; er der intet, bruges DeleteDagpengetaellerkonto i snitflade 2025-1 og en sag til Systemforvaltningen i snitflade 2023-2.",
	"After a wrong report the previous correct counter set is sent; if there is none, DeleteDagpengetaellerkonto is used in interface 2025-1 and a case to the system administration in interface 2023-2.")

// Udbedring returns what fixes a wrong report (A-36, U, D): a create with the previous correct
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

// T-24: hvilke tællere opdateres ved en forlængelse?

// TaellereVedForlaengelse returns the counters to update when a benefit period is prolonged by
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
