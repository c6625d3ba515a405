package errors

import "github.com/akasse/dfdg/internal/fund"

// Laesning is what a reader noted of a message that no field can hold: elements that the message does not have, too many
// levels or rows. Readers make it; a message built in Go has none.
type Laesning fund.Laesning

// Equal reports whether the readers noted the same.
func (l Laesning) Equal(m Laesning) bool { return fund.Laesning(l).Equal(fund.Laesning(m)) }

// String says nothing of the message.
func (l Laesning) String() string { return "" }

// GoString is String, so that %#v shows no more than %v.
func (l Laesning) GoString() string { return "" }
