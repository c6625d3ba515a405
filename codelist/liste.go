package codelist

import (
	"math"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/koder"
)

// Liste names a code list. The lists are the facts [dfdgerr.ListeDagpengeperiodeType] to
// [dfdgerr.ListeHoursToPreventQualifyingType]; a rule that lacks one names it by the same constant.
type Liste = dfdgerr.Faktum

const (
	foersteListe = dfdgerr.ListeDagpengeperiodeType
	antalLister  = int(dfdgerr.ListeHoursToPreventQualifyingType-foersteListe) + 1
)

// ParseListe returns the list of that name in the case format, as "satsgrundlag".
func ParseListe(navn string) (Liste, bool) {
	for l := foersteListe; int(l-foersteListe) < antalLister; l++ {
		if l.String() == navn {
			return l, true
		}
	}
	return 0, false
}

// Vaerdi is one value of a code list.
type Vaerdi struct {
	// Id is an xsd:int. It may stand in several values whose periods share no day.
	Id int
	// Navn is the value's text, or its meaning in the source's words; "" where neither is public.
	Navn string
	// Start and Slut bound the validity: Start included, Slut excluded, zero open.
	Start, Slut dfdg.Dato
	// Antaget: no source states this number for the meaning.
	Antaget bool
	// Kilde is the source's letter (F, U, M, D, R) of a built-in value; "" for a user's own.
	Kilde string
}

// gyldig reports whether the value may be used on the day; Ukendt where the day is not good and
// matters.
func (v *Vaerdi) gyldig(idag dfdg.Dato) Svar {
	switch {
	case v.Start.IsZero() && v.Slut.IsZero():
		return Gyldig
	case !idag.IsValid():
		return Ukendt
	case idag.Foer(v.Start) || !v.Slut.IsZero() && !idag.Foer(v.Slut):
		return Ugyldig
	}
	return Gyldig
}

// fejl returns what is wrong with the value by itself, or 0.
func (v *Vaerdi) fejl() Aarsag {
	switch {
	case v.Id < math.MinInt32 || v.Id > math.MaxInt32:
		return ForkertId
	case !v.Start.IsZero() && !v.Start.IsValid(), !v.Slut.IsZero() && !v.Slut.IsValid():
		return ForkertDato
	case v.Slut.Foer(v.Start):
		return SlutFoerStart
	}
	return 0
}

// noegle names the key that a fault of a value is at.
func (v *Vaerdi) noegle(a Aarsag) string {
	switch {
	case a == SlutFoerStart, a == ForkertDato && (v.Start.IsZero() || v.Start.IsValid()):
		return "slut"
	case a == ForkertDato:
		return "start"
	}
	return "id"
}

// Svar is the answer of a look-up.
type Svar uint8

const (
	// Gyldig: the list holds the id, and it is valid on the day.
	Gyldig Svar = iota + 1
	// Ugyldig: the list holds the id, but it is expired or not yet valid; or the list is complete
	// and does not hold it.
	Ugyldig
	// Ukendt: the list is partial and does not hold the id, or nothing usable was asked.
	Ukendt
)

var svarNavne = [...]string{"", "gyldig", "ugyldig", "ukendt"}

// String names the answer in Danish.
func (s Svar) String() string {
	if int(s) < len(svarNavne) {
		return svarNavne[s]
	}
	return ""
}

// liste is one list of a register; never changed once made.
type liste struct {
	holdt    koder.Maengde // ids 0–63 that the list holds
	komplet  bool
	indlaest bool     // the user's own
	v        []Vaerdi // by id, then by start; no two periods of an id share a day
}

// slaaop is the slow path, for what [Register].altid does not answer.
func (l *liste) slaaop(k dfdg.Kode, idag dfdg.Dato) Svar {
	if !k.IsValid() {
		return Ukendt
	}
	if !k.Inden(0, 63) || l.holdt.Har(k) {
		// i is after the id's last value that has begun; where the day is not good none with a start has.
		id, i, j := k.Int(), 0, len(l.v)
		for i < j {
			if m := int(uint(i+j) / 2); l.v[m].Id < id || l.v[m].Id == id && (l.v[m].Start.IsZero() || idag.IsValid() && !idag.Foer(l.v[m].Start)) {
				i = m + 1
			} else {
				j = m
			}
		}
		holdt := i < len(l.v) && l.v[i].Id == id
		for n := i - 1; n >= 0 && l.v[n].Id == id; n-- {
			if holdt = true; l.v[n].Slut.IsZero() || l.v[n].Slut != l.v[n].Start {
				return l.v[n].gyldig(idag)
			} // a period without days hides none before it
		}
		switch {
		case holdt && !idag.IsValid():
			return Ukendt
		case holdt:
			return Ugyldig
		}
	}
	if l.komplet {
		return Ugyldig
	}
	return Ukendt
}
