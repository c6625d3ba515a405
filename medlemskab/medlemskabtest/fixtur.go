package medlemskabtest

import (
	"iter"
	"testing"

	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/examples/sag"
	"github.com/akasse/dfdg/examples/sag/fixtur"
	"github.com/akasse/dfdg/internal/motor"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/testdata/sager"
)

// Fixtur is a message to a method, the facts that it is judged by, and what comes of it; Naesten is the near miss.
type Fixtur = fixtur.Fixtur[medlemskab.Metode, medlemskab.Anmodning, medlemskab.Fakta]

var fixturer = fixtur.Samling[medlemskab.Metode, medlemskab.Anmodning, medlemskab.Fakta]{
	Mappe:  sager.Medlemskab(),
	Regler: func() []*dfdgerr.Regel { return append(motor.ReglerS(), medlemskab.Regler()...) },
	Laes: func(s *sag.Sag) (m medlemskab.Metode, a *medlemskab.Anmodning, f *medlemskab.Fakta, err error) {
		if m, err = medlemskab.ParseMetode(s.Metode); err == nil {
			a, err = medlemskab.DecodeJSON(m, s.Request)
		}
		return m, a, s.FaktaMedlemskab(), err
	},
}

// Med returns a message that DFDG would reject with a code and nothing else. It is picked from the case suite: of the rules
// that give the code the catalogue's first, in the newest interface that has it; [Alle] yields the others. The error says
// that no rule of membership rejects with the code.
func Med(kode dfdgerr.Kode) (Fixtur, error) { return fixturer.Med(kode) }

// Naesten returns the near miss of [Med]: to the same method a message that passes without a finding and differs least. The error is
// that of Med, or says that the suite has none.
func Naesten(kode dfdgerr.Kode) (Fixtur, error) { return fixturer.Naesten(kode) }

// MedRegel returns a message that breaks a rule, as "M-06", and nothing else: DFDG rejects it, or of a rule that only warns the
// library warns. Of an effect it shows one. What cannot be broken alone has what comes with it in Ogsaa. The error says that
// there is no such rule, or that it is about no message, as a table that a user asks for.
func MedRegel(id string) (Fixtur, error) { return fixturer.MedRegel(id) }

// NaestenRegel returns the near miss of [MedRegel]. An effect has none, which is an error.
func NaestenRegel(id string) (Fixtur, error) { return fixturer.NaestenRegel(id) }

// UafgjortRegel returns a message of which a rule is undecided and nothing else is found, since one fact is missing
// (Melding.Mangler); the near miss has it. The error says that there is none.
func UafgjortRegel(id string) (Fixtur, error) { return fixturer.Uafgjort(id) }

// Alle yields the fixtures of every rule, in the catalogue's order, by each method and interface: broken, undecided, or an
// effect shown. It judges the whole case suite, which takes a second or two.
func Alle() iter.Seq[Fixtur] { return fixturer.Alle() }

// Kun reports to t unless err is a rejection with a code and nothing else: every finding that rejects has the code, and none
// that is undecided could reject with another one. Warnings are let pass.
func Kun(t testing.TB, err error, kode dfdgerr.Kode) {
	t.Helper()
	fixtur.Kun(t, err, kode)
}
