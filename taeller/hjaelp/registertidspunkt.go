package hjaelp

import "github.com/akasse/dfdg"

// Opslagsregister is a register that a fund looks data up in before it calculates a counter.
type Opslagsregister uint8

const (
	Indkomstregister Opslagsregister = iota + 1 // the income register, eIndkomst
	DFDG                                        // DFDG, by any of its services
)

// Opslagssvar is what a look-up gave.
type Opslagssvar uint8

const (
	MedData      Opslagssvar = iota + 1 // data were fetched and stored
	UdenData                            // an answer, but an empty one: nothing new
	OpslagFejlet                        // an error, or data that were not stored
)

// Opslag is one look-up.
type Opslag struct {
	// Register is where data were looked up.
	Register Opslagsregister
	// Svar is what came of it.
	Svar Opslagssvar
	// Tidspunkt is when the answer was fetched and stored.
	Tidspunkt dfdg.Tidspunkt
}

// T-22: seneste vellykkede opslag på eller før opgørelsen.

// Registertidspunkt returns registerdatatraekTidspunkt of a counter calculated at a moment: the
// latest look-up that succeeded, in either register, of those used for the counter, at or before
// the calculation (T-22, U 1/RT–5/RT; that the same instant counts is a Tolkning). It does
// not matter which register the counter is based on (2/RT). An empty answer counts (3/RT), a failed
// one does not (4/RT), nor does one without a good moment, register or answer. Moments are compared as instants, and the
// answer stands as it was given; not given where there is none, or opgjort is not good.
func Registertidspunkt(opgjort dfdg.Tidspunkt, opslag ...Opslag) dfdg.Tidspunkt {
	var senest dfdg.Tidspunkt
	for _, o := range opslag {
		if o.taeller() && opgjort.IsValid() && o.Tidspunkt.Compare(opgjort) <= 0 && o.Tidspunkt.Compare(senest) > 0 {
			senest = o.Tidspunkt
		}
	}
	return senest
}

// taeller reports whether the look-up succeeded in a register that counts, and when is known.
func (o Opslag) taeller() bool {
	return (o.Register == Indkomstregister || o.Register == DFDG) &&
		(o.Svar == MedData || o.Svar == UdenData) && o.Tidspunkt.IsValid()
}
