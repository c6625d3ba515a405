package bestand

import (
	"io"
	"iter"

	"github.com/akasse/dfdg"
)

// Fil is DFDG's side of a reconciliation.
type Fil struct {
	r       io.Reader
	navn    string
	raekker iter.Seq[Tjenesteraekke]
}

// ReadFil takes DFDG's side from a membership file; filnavn as for [NewLaeser].
func ReadFil(r io.Reader, filnavn string) Fil { return Fil{r: r, navn: filnavn} }

// Tjenesteraekke is a row of GetAkasseBestand (B-21): a present member, or one whose membership
// ended in the last 31 days.
type Tjenesteraekke struct {
	Raekke
	Slutdato dfdg.Dato // the last day; not given while it has none
}

// FraTjenesten takes DFDG's side from the rows of GetAkasseBestand, which are read once.
func FraTjenesten(raekker iter.Seq[Tjenesteraekke]) Fil { return Fil{raekker: raekker} }

// Register is the fund's own side of a reconciliation.
type Register struct {
	r         io.Reader
	medlemmer iter.Seq[Medlem]
}

// ReadRegister takes the own side from its CSV form; see the package documentation.
func ReadRegister(r io.Reader) Register { return Register{r: r} }

// FraMedlemmer takes the own side from rows, which are read once.
func FraMedlemmer(medlemmer iter.Seq[Medlem]) Register { return Register{medlemmer: medlemmer} }

// indgang gives a side's blocks in the order they stand.
type indgang interface {
	naeste() *bundt
	fejl() error
	luk()
}

func (f Fil) aabn(idag dfdg.Dato) indgang {
	if f.raekker != nil {
		return nyRaekkegang(f.raekker, func(b *bundt, r *Tjenesteraekke, p *pakket) bool { return r.pak(b, p, idag) })
	}
	s := &filstroem{numre: true}
	s.init(f.r, f.navn, new(Startraekke))
	return s
}

func (r Register) aabn() indgang {
	if r.medlemmer != nil {
		return nyRaekkegang(r.medlemmer, func(b *bundt, m *Medlem, p *pakket) bool {
			if k := m.mangler(); k >= 0 {
				b.meld(EgetRegister, Fund{Regel: b06, Linje: int(p.linje), Felt: kolonner[k]})
				return pakNummer(m.CPR, p)
			}
			m.pak(b, p)
			return true
		})
	}
	return &stroem{r: r.r, laes: laesRegisterblok, foerste: laesRegisterhoved}
}

// raekkegang is the blocks of rows that a user yields.
type raekkegang[T any] struct {
	naesteRaekke func() (T, bool)
	stop         func()
	pak          func(*bundt, *T, *pakket) bool
	b            bundt
}

func nyRaekkegang[T any](raekker iter.Seq[T], pak func(*bundt, *T, *pakket) bool) *raekkegang[T] {
	g := &raekkegang[T]{pak: pak}
	g.naesteRaekke, g.stop = iter.Pull(raekker)
	return g
}

func (g *raekkegang[T]) luk()        { g.stop() }
func (g *raekkegang[T]) fejl() error { return nil }

func (g *raekkegang[T]) naeste() *bundt {
	b := &g.b
	b.base += b.linjer
	b.linjer, b.pakker, b.fund, b.skift = 0, b.pakker[:0], b.fund[:0], b.skift[:0]
	for b.linjer < pakkerIBlok {
		r, ok := g.naesteRaekke()
		if !ok {
			break
		}
		b.linjer++
		p := pakket{linje: uint32(b.linjer)}
		if g.pak(b, &r, &p) {
			b.pakker = append(b.pakker, p)
		}
	}
	if b.linjer == 0 {
		return nil
	}
	for i := range b.fund {
		b.fund[i].Linje += b.base
	}
	return b
}

// ophoert in a packed row of DFDG's side is a membership that has ended (B-21).
const ophoert = 1

// pak packs a row from the service; false where a finding says why not.
func (r *Tjenesteraekke) pak(b *bundt, p *pakket, idag dfdg.Dato) bool {
	nr := int(p.linje)
	if felt := r.galt(); felt != "" {
		b.meld(Bestandsfil, Fund{Regel: b03, Linje: nr, Felt: felt})
		return pakNummer(r.CPR, p)
	}
	if r.Afdeling.Akasse() != r.Akasse {
		b.meld(Bestandsfil, Fund{Regel: b07, Linje: nr, Felt: "afdeling"})
	}
	*p = pakket{cprTal(r.CPR), p.linje, r.Raekke.post()}
	p.andet = 0
	if r.Slutdato.Foer(idag) && r.Slutdato.IsValid() {
		p.andet = ophoert
		const hoejst = 31 // days, M
		if r.Slutdato.DageTil(idag) > hoejst {
			b.meld(Bestandsfil, Fund{Regel: b21Gammel, Linje: nr, Felt: "slutdato"})
		}
	}
	return true
}

func (r *Tjenesteraekke) galt() string {
	if felt := r.Raekke.galt(); felt != "" {
		return felt
	}
	if !r.Slutdato.IsZero() && !r.Slutdato.IsValid() {
		return "slutdato"
	}
	return ""
}
