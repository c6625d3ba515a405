package frist

import dfdgerr "github.com/akasse/dfdg/errors"

// Metode is a method of FristService, or an event inside DFDG that moves deadlines.
type Metode uint8

const (
	// CreateFrist makes a deadline; an open one of the same interview type ends (F-08, F-09). Once CreateInterviewDeadline.
	CreateFrist Metode = iota + 1
	// UpdateFrist changes dates or state of a deadline (F-10 to F-13).
	UpdateFrist
	// GetFrist fetches the open and overdue deadlines (F-22).
	GetFrist
	// GetFristhistorik fetches all deadlines, closed ones too (F-22).
	GetFristhistorik

	// FravaerOprettet: an absence was created for the citizen.
	FravaerOprettet
	// BookingOprettet: a meeting was booked with the citizen.
	BookingOprettet
	// Dagskift: a day has begun.
	Dagskift

	antalMetoder = iota + 1
)

// slags is what a method does.
type slags uint8

const (
	opret slags = iota + 1
	opdater
	hent
	haendelse
)

type metode struct {
	navn, gammel string // gammel is the name in InterviewDeadlineService
	slags        slags
	elementer    uint64 // the elements of its message, one bit each
	kraever      uint64 // of these, what it needs
}

const (
	bitId      = 1 << nrFristId
	bitType    = 1 << nrSamtaletype
	bitDatoer  = 1<<nrFristdato | 1<<nrFristaktiveringsdato | 1<<nrSidsteAfholdelsesdato
	bitFravaer = 1<<nrType | 1<<nrFra | 1<<nrTil
)

// metoder is what F says of each method's message (F-23). What an event needs is what its effect
// depends on (T).
var metoder = [antalMetoder]metode{
	CreateFrist:      {"CreateFrist", "CreateInterviewDeadline", opret, bitId | bitType | bitDatoer, bitType | 1<<nrFristdato},
	UpdateFrist:      {"UpdateFrist", "UpdateInterviewDeadline", opdater, bitId | bitDatoer | 1<<nrFriststatus, bitId},
	GetFrist:         {"GetFrist", "GetInterviewDeadline", hent, 0, 0},
	GetFristhistorik: {"GetFristhistorik", "GetInterviewDeadlineHistory", hent, 0, 0}, // the old name: T
	FravaerOprettet:  {"FravaerOprettet", "", haendelse, bitFravaer, 1 << nrType},
	BookingOprettet:  {"BookingOprettet", "", haendelse, bitType | 1<<nrDato, bitType | 1<<nrDato},
	Dagskift:         {"Dagskift", "", haendelse, 0, 0},
}

// ParseMetode finds a method by its name or its old one, an event by its name. The error is a *errors.KaldFejl.
func ParseMetode(navn string) (Metode, error) {
	for m := CreateFrist; m < antalMetoder; m++ {
		if navn != "" && (metoder[m].navn == navn || metoder[m].gammel == navn) {
			return m, nil
		}
	}
	return 0, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldMetode}
}

func (m Metode) findes() bool { return m > 0 && m < antalMetoder }

// String returns the method's name; "" for no method.
func (m Metode) String() string {
	if !m.findes() {
		return ""
	}
	return metoder[m].navn
}
