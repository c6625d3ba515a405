package bestand

import (
	"cmp"
	"fmt"
	"iter"
	"log/slog"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
)

// Valg is what a reconciliation is judged by.
type Valg struct {
	Idag      dfdg.Dato      // required
	Snitflade dfdg.Snitflade // 2025-2, which the zero value is too, or 2021-3
	MedIngen  bool           // yield also the actions Ingen, which are otherwise only counted
}

// Afstemning is one reconciliation; see [Reconcile]. It is for one goroutine at a time; several may run at once, each its own.
type Afstemning struct {
	register Register
	fil      Fil
	valg     Valg
	antal    [antalSlags]int
	helhed   [Bestandsfil + EgetRegister]Helhed
	form     Registerform
	brugt    bool
}

// Equal reports whether both are the same reconciliation.
func (a *Afstemning) Equal(b *Afstemning) bool { return a == b }

// Reconcile prepares to reconcile the fund's own register with DFDG's file. The error is a [*dfdgerr.KaldFejl] that names
// what is missing for it to begin.
func Reconcile(register Register, fil Fil, v Valg) (*Afstemning, error) {
	v.Snitflade = cmp.Or(v.Snitflade, dfdg.Snitflade2025_2)
	switch {
	case !v.Idag.IsValid():
		return nil, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldDato}
	case v.Snitflade != dfdg.Snitflade2025_2 && v.Snitflade != dfdg.Snitflade2021_3:
		return nil, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldSnitflade}
	case register.r == nil && register.medlemmer == nil:
		return nil, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldRegister}
	case fil.r == nil && fil.raekker == nil:
		return nil, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldFil}
	}
	return &Afstemning{register: register, fil: fil, valg: v}, nil
}

// Antal returns how many actions of a kind there have been so far.
func (a *Afstemning) Antal(s Slags) int {
	if a != nil && int(s) < antalSlags {
		return a.antal[s]
	}
	return 0
}

// Helhed returns whether a side, Bestandsfil or EgetRegister, is known whole, and why not (B-22). It is known from the
// first action on.
func (a *Afstemning) Helhed(k Kilde) Helhed {
	if a == nil || k != Bestandsfil && k != EgetRegister {
		return Helhed{}
	}
	return a.helhed[k]
}

// Registerform returns how the register's CSV form turned out to be written. It is known from the first action on.
func (a *Afstemning) Registerform() Registerform {
	if a == nil {
		return Registerform{}
	}
	return a.form
}

// Format writes for every verb whether the sides are whole: what has been read of them is nobody's to print.
func (a *Afstemning) Format(s fmt.State, _ rune) {
	fmt.Fprintf(s, "afstemning: %s %s, %s %s", Bestandsfil, a.Helhed(Bestandsfil), EgetRegister, a.Helhed(EgetRegister))
}

// LogValue is what Format writes.
func (a *Afstemning) LogValue() slog.Value { return slog.StringValue(fmt.Sprint(a)) }

// Handlinger runs the reconciliation, once. It yields actions in order of CPR number, and findings as
// [*Fund] in place of an action; reconciling goes on after a finding. Any other error is the last
// thing yielded, and then the actions are not complete: that of a reader, [ErrAendret], or a [*dfdgerr.KaldFejl] where the
// reconciliation has been used.
//
// Nothing follows from what a side lacks unless that side is known whole (B-22). That is known before the first action is
// yielded: a side that can be rewound is read through first, any other is kept. A side that is not whole is one finding.
//
// Every row that can be read lands in exactly one action; rows of the same CPR number on both sides
// share it. A number that stands twice on a side is a finding for each of its rows, and all its rows
// land in Afvent (Tolkning). A row of the service that has ended lands in an Ingen of its own.
//
// A side that can be rewound ([io.Seeker]) and is in order of CPR number is read twice and merged as it
// streams, in constant memory. Any other side is read into memory, 24 bytes a line, and sorted. Two sides
// that can be rewound are read from two goroutines, but never in two calls at once, or while the loop runs or has ended.
// What lies in memory must not change until then.
func (a *Afstemning) Handlinger() iter.Seq2[Handling, error] {
	return func(yield func(Handling, error) bool) {
		if a == nil || a.brugt || !a.valg.Idag.IsValid() {
			yield(Handling{}, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldAfstemning})
			return
		}
		a.brugt = true
		k := koersel{a: a, ud: yield}
		k.koer()
	}
}
