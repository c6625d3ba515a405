// Package dfdg is the vocabulary that the rule books of DFDG, Denmark's shared labour-market
// data hub, have in common: dates, months and weeks, hours and kroner, code values, CPR
// numbers, organisations, and what is known of a citizen. It holds no rules; those lie in
// the packages taeller, frist and medlemskab.
//
// # Three states
//
// Every value is a small opaque struct that is either not given (its zero value), good, or
// given but malformed ([Tilstand]). A missing required element is thus found where zero would
// be legal, and a malformed one is never taken for a missing one. The method family is that of
// net/netip: ParseX returns an error, MustParseX panics, LaesX returns a marked value that a
// check will find; IsZero, IsValid, Compare, Equal, String, AppendText and the encodings for
// text, JSON and XML, where the zero value leaves the element out.
//
// No error of this package repeats its input, and nothing but [CPR.Klartekst] and [KlarCPR]
// shows a personal number.
package dfdg
