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
// net/netip: ParseX returns an error, MustParseX panics, ReadX returns a marked value that a
// check will find; IsZero, IsValid, Compare, Equal, String, AppendText and the encodings for
// text, JSON and XML, where the zero value leaves the element out.
//
// Values never change after they are made: any number of goroutines may share them.
//
// No error of this package repeats its input, and nothing but [CPR.Klartekst] and [KlarCPR]
// shows a personal number.
//
// # Logs
//
// No printed form of this module's types holds a personal number or a free text: not under any verb of package fmt, in a panic, nor
// in a line of log/slog, as a value or a pointer, by the text or the JSON handler. A message tells in a log which elements it
// has.
//
// JSON is another matter: what DFDG is to read must hold the text, so json.Marshal writes a [Tekst] and a [KlarCPR] in clear,
// and so does a logger that hands json.Marshal what it is given. Those are slog's JSON handler where the message or text lies
// within another value (a slice, a map, a struct of your own without LogValue), zap within such a value and by zap.Reflect, and
// zerolog's Interface and logrus's JSON formatter always. Give these the String of the message. A [CPR] is a mask there too.
package dfdg
