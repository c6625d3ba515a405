package bestand

import (
	"fmt"
	"log/slog"
	"slices"
	"strings"

	dfdgerr "github.com/akasse/dfdg/errors"
)

// Kilde tells which input a finding is about.
type Kilde uint8

const (
	// Bestandsfil is DFDG's side: the membership file or the rows of GetAkasseBestand.
	Bestandsfil Kilde = iota + 1
	// EgetRegister is the fund's own side.
	EgetRegister
	// Filnavnet is the membership file's name.
	Filnavnet
)

// String names the input in Danish.
func (k Kilde) String() string {
	if k > Filnavnet {
		return ""
	}
	return [...]string{"", "bestandsfil", "register", "filnavn"}[k]
}

// Fund is one finding on an input. It is an error that reading goes on after. It holds its place
// and never a personal number or a value that was read.
type Fund struct {
	Regel   *dfdgerr.Regel
	Kilde   Kilde
	Linje   int    // from 1; 0 for the file name, one past the last for what is missing. Of rows that were given: the row, from 1.
	Kolonne int    // from 1, in characters; 0 for a whole row
	Felt    string // the field, as "startdato"; "" for a whole row
	Angivet int    // B-04: the number of rows that the end row states
	Talt    int    // B-04: the number of rows there are, start and end row included
}

// Advarsel reports whether the finding only warns: the row it is about has been used.
func (f *Fund) Advarsel() bool { return f.Regel.Art() == dfdgerr.Advarsel }

// Error writes place, rule and Danish sentence.
func (f *Fund) Error() string { return f.sted() + ": " + f.Regel.Id() + ": " + f.Tekst() }

// Tekst is the rule as a Danish sentence, for a wrong count with both counts.
func (f *Fund) Tekst() string {
	if f.Talt > 0 {
		return f.Regel.Dansk() + fmt.Sprintf(" Angivet %d, talt %d.", f.Angivet, f.Talt)
	}
	return f.Regel.Dansk()
}

// Text is the rule as an English sentence, for a wrong count with both counts.
func (f *Fund) Text() string {
	if f.Talt > 0 {
		return f.Regel.Engelsk() + fmt.Sprintf(" Stated %d, counted %d.", f.Angivet, f.Talt)
	}
	return f.Regel.Engelsk()
}

func (f *Fund) sted() string {
	var b strings.Builder
	b.WriteString(f.Kilde.String())
	if f.Linje > 0 {
		fmt.Fprintf(&b, " linje %d", f.Linje)
	}
	if f.Kolonne > 0 {
		fmt.Fprintf(&b, " kolonne %d", f.Kolonne)
	}
	if f.Felt != "" {
		b.WriteString(" " + f.Felt)
	}
	return b.String()
}

// LogValue is the group kilde, linje, kolonne, felt, regel.
func (f *Fund) LogValue() slog.Value {
	return slog.GroupValue(
		slog.String("kilde", f.Kilde.String()),
		slog.Int("linje", f.Linje),
		slog.Int("kolonne", f.Kolonne),
		slog.String("felt", f.Felt),
		slog.String("regel", f.Regel.Id()),
	)
}

// Regler returns the rule rows of section B: the membership file and its reconciliation, in order of id. The slice is
// the caller's own.
func Regler() []*dfdgerr.Regel { return slices.Clone(regler[:]) }
