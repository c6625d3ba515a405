package sag

import (
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/examples/linjer"
)

// Linjesvar is what this library answers to one line of a stream.
type Linjesvar struct {
	Navn    string          // the case's
	Rapport dfdgerr.Rapport // how the message was judged; empty where Err is not nil
	// Bestaaet reports whether the answer is what the case expects; nil where it expects nothing.
	Bestaaet *bool
	// Err is why there is no answer: the line is no case or no message (*errors.UlaeseligFejl, with the line's number in the
	// stream), or cannot be judged.
	Err error
}

// Linjer is the work on a line for [linjer.Hver]: each line is a case, which cannot have som, or with bar, the case around a bare message,
// a message. A line that cannot be read is an answer like any other. The outcome is decided only where the case expects one.
// What is left out of a case's check is said with udeladelser; a bare message's case holds its own.
//
//	for s, err := range linjer.Hver(ctx, os.Stdin, linjer.Valg{}, sag.Linjer(nil)) {
func Linjer(bar *Sag, udeladelser ...dfdgerr.Udeladelse) func() func(linjer.Linje) Linjesvar {
	return func() func(linjer.Linje) Linjesvar {
		return func(l linjer.Linje) Linjesvar {
			if l.ForLang {
				return Linjesvar{Err: &dfdgerr.UlaeseligFejl{Linje: int(l.Nr), Kolonne: 1, Offset: l.Start, Aarsag: "linjen er for lang", Cause: "the line is too long"}}
			}
			sv := laesLinje(bar, udeladelser, l.Tekst)
			if u, ok := sv.Err.(*dfdgerr.UlaeseligFejl); ok {
				u.Linje, u.Offset = int(l.Nr), u.Offset+l.Start // a line has no other
			}
			return sv
		}
	}
}

func laesLinje(bar *Sag, udeladelser []dfdgerr.Udeladelse, tekst []byte) (sv Linjesvar) {
	if bar != nil {
		s := *bar
		s.Request = tekst
		sv.Rapport, sv.Err = s.Validate()
		return sv
	}
	s, err := Read(tekst)
	if s != nil {
		sv.Navn, s.Udeladelser = s.Navn, udeladelser
	}
	switch {
	case err != nil:
		sv.Err = err
	case s.Forventet == nil:
		sv.Rapport, sv.Err = s.Validate()
	default:
		k, err := s.Koer()
		if err != nil {
			sv.Err = err
			return sv
		}
		sv.Rapport, sv.Bestaaet = k.Rapport, s.Bestaaet(k)
	}
	return sv
}
