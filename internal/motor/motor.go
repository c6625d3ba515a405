// Package motor is the one engine of the rule books: it asks rules, notes what they answer, and
// makes the report.
package motor

import (
	"math/bits"
	"slices"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/felt"
	"github.com/akasse/dfdg/internal/fund"
	"github.com/akasse/dfdg/internal/laes"
)

// Svar is a rule's answer.
type Svar uint16

const (
	// Uvedkommende: the rule has nothing to say of this message.
	Uvedkommende Svar = iota
	// Ok: the rule is kept.
	Ok
	// Brudt: the rule is broken.
	Brudt
	// uafgjort, with the missing fact above it.
	uafgjort

	faktumSkift = 8
)

// Uafgjort returns that the rule lacks a fact.
func Uafgjort(f dfdgerr.Faktum) Svar { return uafgjort | Svar(f)<<faktumSkift }

// Uden returns the answer of a rule that lacks a fact and is not the one to say so: it is silent, or takes the fact to be as it
// should. Only an explanation tells.
func (a Svar) Uden(f dfdgerr.Faktum) Svar { return a | Svar(f)<<faktumSkift }

// ord returns the answer without the fact.
func (a Svar) ord() Svar { return a & (1<<faktumSkift - 1) }

// Mangler returns the fact that the rule lacks; 0 where it lacks none.
func (a Svar) Mangler() dfdgerr.Faktum { return dfdgerr.Faktum(a >> faktumSkift) }

// BrudtHvis returns Brudt or Ok.
func BrudtHvis(brudt bool) Svar {
	if brudt {
		return Brudt
	}
	return Ok
}

// Kontrol collects the findings of one check. A package's own check embeds it.
type Kontrol struct {
	Meldinger []dfdgerr.Melding
	Rod       *felt.Felt
	Snitflade dfdg.Snitflade
	// Metodens are the elements that the method has, Kraever those of them that it needs, one bit each.
	Metodens, Kraever uint64
	// Udeladelser are the rules that the caller left out.
	Udeladelser []dfdgerr.Udeladelse
	// Misdannet: a value is malformed, so that nothing can be stored whatever the report says.
	Misdannet bool
	// Spor, where not nil, takes every rule that the message could be judged by ([Kontrol.Forklares]).
	Spor *Spor
	// fra is the least answer that is noted: Brudt, or in an explanation any.
	fra uint8
}

// Ny returns a check of the message that rod describes, with its findings in buf's memory where they fit.
func Ny(buf []dfdgerr.Melding, rod *felt.Felt, s dfdg.Snitflade, metodens, kraever uint64, u []dfdgerr.Udeladelse) (k Kontrol) {
	k.Begynd(buf, rod, s, metodens, kraever, u)
	return k
}

// Begynd begins a check as Ny does, in memory that holds none.
func (k *Kontrol) Begynd(buf []dfdgerr.Melding, rod *felt.Felt, s dfdg.Snitflade, metodens, kraever uint64, u []dfdgerr.Udeladelse) {
	k.Meldinger, k.Rod, k.Snitflade, k.Metodens, k.Kraever, k.Udeladelser, k.fra = buf, rod, s, metodens, kraever, u, uint8(Brudt)
}

// Forklares has the check explained.
func (k *Kontrol) Forklares() { k.Spor, k.fra = new(Spor), 0 }

// Proev notes what row r answered at a place.
func (k *Kontrol) Proev(r *dfdgerr.Regel, s felt.Sted, a Svar) {
	if uint8(a) >= k.fra {
		k.noter(r, s, a)
	}
}

func (k *Kontrol) noter(r *dfdgerr.Regel, s felt.Sted, a Svar) {
	if !r.Gaelder(k.Snitflade) {
		return
	}
	if k.Spor != nil && k.Spor.fravaerende {
		a = Uvedkommende
	}
	m := NyMelding(r, k.Rod, s, "", dfdgerr.Faktum(a>>faktumSkift))
	if k.Spor != nil {
		k.Spor.tilfoej(dfdgerr.Forklaring{Melding: m, Svar: dfdgerr.Svar(a.ord())})
	}
	if a.ord() > Ok {
		k.tilfoej(m)
	}
}

// tilfoej adds a finding; of many it keeps those that come first in the report.
func (k *Kontrol) tilfoej(m dfdgerr.Melding) {
	if len(k.Meldinger) > 2*dfdgerr.Hoejst {
		k.Meldinger = Foerste(k.Meldinger)
	}
	if u := k.udeladelse(m.Regel()); u != nil {
		m = Udelad(m, u.Grund)
	}
	k.Meldinger = append(k.Meldinger, m)
}

func (k *Kontrol) udeladelse(r *dfdgerr.Regel) *dfdgerr.Udeladelse {
	for i := range k.Udeladelser {
		if k.Udeladelser[i].Regel == r.Id() {
			return &k.Udeladelser[i]
		}
	}
	return nil
}

// Udeladt reports whether the caller left the rule out, so that it must not stop other rules.
func (k *Kontrol) Udeladt(r *dfdgerr.Regel) bool { return k.udeladelse(r) != nil }

// KontrollerUdeladelser returns a KaldFejl for an id that no rule has, or no reason.
func KontrollerUdeladelser(u []dfdgerr.Udeladelse, regler func() []*dfdgerr.Regel) error {
	if len(u) == 0 {
		return nil
	}
	alle := regler()
	for _, u := range u {
		if u.Grund == "" {
			return &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldUdeladelsensGrund}
		}
		if !slices.ContainsFunc(alle, func(r *dfdgerr.Regel) bool { return r.Id() == u.Regel }) {
			return &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldUdeladelsensRegel}
		}
	}
	return nil
}

// Felt notes that a field fails phase 1: form is the rule of its form, omraade that of its range,
// if it has one. It returns false where that rule does not hold for the interface, so that the
// field is good after all. A required element that is null is not given: S-01 (S-04).
func (k *Kontrol) Felt(s felt.Sted, t dfdg.Tilstand, form, omraade *dfdgerr.Regel) bool {
	r := form
	switch t {
	case dfdg.IkkeGivet:
		r = RegelS01
	case dfdg.ForkertType:
		r = RegelS05
	case dfdg.GivetToGange:
		r = RegelS03
	case dfdg.ForMangeDecimaler:
		r = RegelS09
	case dfdg.Gyldig:
		r = omraade
	case dfdg.UdenForOmraade:
		if omraade != nil && omraade.Gaelder(k.Snitflade) {
			r = omraade
		}
	}
	if !r.Gaelder(k.Snitflade) || k.Spor != nil && k.Spor.fravaerende {
		return false
	}
	k.Misdannet = k.Misdannet || t != dfdg.IkkeGivet && t != dfdg.Gyldig
	k.noter(r, s, Brudt)
	return true
}

// Skal returns the elements of the message itself that must be good: those that the method has, and that are given or that it needs.
func (k *Kontrol) Skal(givet uint64) uint64 { return k.Metodens & (givet | k.Kraever) }

// Element notes that such an element cannot be used: form is the rule of its form, mangler the one that requires it, S-01 where that
// is nil.
func (k *Kontrol) Element(nr int, t dfdg.Tilstand, form, mangler *dfdgerr.Regel) bool {
	if t == dfdg.IkkeGivet && mangler != nil {
		k.noter(mangler, felt.Sted(0).Felt(nr), Brudt)
		return true
	}
	return k.Felt(felt.Sted(0).Felt(nr), t, form, nil)
}

// Laengde is Element of a text whose length a rule owns.
func (k *Kontrol) Laengde(nr int, t dfdg.Tilstand, laengde *dfdgerr.Regel) bool {
	return k.Felt(felt.Sted(0).Felt(nr), t, laengde, laengde)
}

// Fremmede notes the elements that the method does not have, of those that are given. hos returns the method that takes an
// element, "" for none.
func (k *Kontrol) Fremmede(givet uint64, hos func(nr int) string) {
	for m := givet &^ k.Metodens; m != 0; m &= m - 1 {
		k.Fremmed(bits.TrailingZeros64(m), hos)
	}
}

// Bit is 1<<nr where b holds, else 0.
func Bit(b bool, nr int) uint64 {
	if b {
		return 1 << nr
	}
	return 0
}

// Gode reports whether every code of a collection is good.
func Gode(s dfdg.Samling[dfdg.Kode]) bool {
	for i := range s.Len() {
		if !s.Nr(i).IsValid() {
			return false
		}
	}
	return true
}

// SammeDag reports whether moments count as one: the same Danish date, or alike not good.
func SammeDag(a, b dfdg.Tidspunkt) bool {
	return a.Equal(b) || a.IsValid() && b.IsValid() && a.Dato() == b.Dato()
}

// Samling notes that a collection is missing or no array; mangler is the rule that requires it.
func (k *Kontrol) Samling(s felt.Sted, t dfdg.Tilstand, mangler *dfdgerr.Regel, paakraevet bool) {
	switch {
	case t != dfdg.IkkeGivet:
		k.Felt(s, t, RegelS05, nil)
	case paakraevet && mangler != nil:
		k.noter(mangler, s, Brudt)
	case paakraevet:
		k.noter(RegelS01, s, Brudt)
	}
}

// NyLaesning keeps what the reader noted, the state of the message itself, and the elements that it names.
func NyLaesning(f []laes.Fund, rod dfdg.Tilstand, naevnt uint64) dfdgerr.Laesning {
	return dfdgerr.Laesning(fund.NyLaesning(f, rod, naevnt))
}

// Naevnt returns the elements that stand in a message that was read, if only as null, one bit each.
func Naevnt(l dfdgerr.Laesning) uint64 { return fund.Laesning(l).Naevnt() }

// Brugbar reports whether the message is an object, so that its elements can be judged.
func Brugbar(l dfdgerr.Laesning) bool { return fund.Laesning(l).Brugbar() }

// HarFund reports whether the reader noted an element at a place: one that the message does not have.
func HarFund(l dfdgerr.Laesning, s felt.Sted) bool {
	for _, f := range fund.Laesning(l).Fund() {
		if f.Sted == s && !f.ForMeget && !f.Skjult {
			return true
		}
	}
	return false
}

// HarLaest reports whether the reader noted anything.
func HarLaest(l dfdgerr.Laesning) bool { return !Brugbar(l) || len(fund.Laesning(l).Fund()) > 0 }

// Laest notes what the reader noted. hos returns the method that takes an element of the message, "" for none.
func (k *Kontrol) Laest(l dfdgerr.Laesning, hos func(nr int) string) {
	if !Brugbar(l) {
		k.noter(RegelS05, 0, Brudt)
	}
	for _, f := range fund.Laesning(l).Fund() {
		switch {
		case f.ForMeget:
			k.fundet(NyMelding(RegelS08, k.Rod, f.Sted, f.Navn, 0))
		case f.Skjult:
			k.fundet(NyMelding(RegelS02Skjult, k.Rod, f.Sted, f.Navn, 0))
		case f.Navn == "" && f.Sted.Nummer() >= 0:
			k.Fremmed(f.Sted.Nummer(), hos)
		default:
			k.fundet(NyMelding(RegelS02, k.Rod, f.Sted, f.Navn, 0))
		}
	}
}

// Fremmed notes an element of the message that the method does not have. hos returns the method that takes it, "" for none.
func (k *Kontrol) Fremmed(nr int, hos func(nr int) string) {
	s := felt.Sted(0).Felt(nr)
	if metode := hos(nr); metode != "" {
		k.fundet(dfdgerr.Melding(fund.Melding(NyMelding(RegelS02Anden, k.Rod, s, "", 0)).Hos(metode)))
		return
	}
	k.fundet(NyMelding(RegelS02, k.Rod, s, "", 0))
}

// fundet adds a finding of the message's form.
func (k *Kontrol) fundet(m dfdgerr.Melding) {
	if k.Spor != nil {
		if k.Spor.fravaerende {
			return
		}
		k.Spor.tilfoej(dfdgerr.Forklaring{Melding: m, Svar: dfdgerr.Brudt})
	}
	k.tilfoej(m)
}

// Rapport makes the report.
func (k *Kontrol) Rapport(idag dfdg.Dato) dfdgerr.Rapport {
	return NyRapport(k.Snitflade, idag, k.Meldinger, RegelS08)
}
