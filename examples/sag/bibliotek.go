package sag

import (
	"bytes"

	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/frist"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/taeller"
)

// Koersel is what this library answered to a case.
type Koersel struct {
	// Rapport is how the message was judged.
	Rapport dfdgerr.Rapport
	// Udfald is a pointer to the service's Udfald; nil where there is none.
	Udfald any
	// Err is the error of the decision: nil exactly when the outcome may be stored or answered.
	Err error

	forklar func() []dfdgerr.Forklaring
}

// Forklar returns every rule that was considered and what it answered.
func (k *Koersel) Forklar() []dfdgerr.Forklaring { return k.forklar() }

// HarMetode reports whether any service has a method of that name.
func HarMetode(metode string) bool { return tjeneste(metode) != nil }

// tjeneste returns what runs a case of that method: it checks the message and, if wanted, decides.
func tjeneste(metode string) func(*Sag, bool) (*Koersel, error) {
	if m, err := taeller.ParseMetode(metode); err == nil {
		return func(s *Sag, afgoer bool) (*Koersel, error) { return s.taeller(m, afgoer) }
	}
	if m, err := frist.ParseMetode(metode); err == nil {
		return func(s *Sag, afgoer bool) (*Koersel, error) { return s.frist(m, afgoer) }
	}
	if m, err := medlemskab.ParseMetode(metode); err == nil {
		return func(s *Sag, afgoer bool) (*Koersel, error) { return s.medlemskab(m, afgoer) }
	}
	return nil
}

// Koer runs a case through this library. The error is a *errors.UlaeseligFejl with the place in the case; of a bare
// message also a *errors.KaldFejl.
func (s *Sag) Koer() (*Koersel, error) { return s.koer(true) }

// Validate checks the message of a case and decides nothing. The errors are those of [Sag.Koer].
func (s *Sag) Validate() (dfdgerr.Rapport, error) {
	k, err := s.koer(false)
	if err != nil {
		return dfdgerr.Rapport{}, err
	}
	return k.Rapport, nil
}

func (s *Sag) koer(afgoer bool) (*Koersel, error) {
	koer := tjeneste(s.Metode)
	if koer == nil {
		if s.Metode == "" {
			const hvad, what = "ingen sag, for den har ingen metode; en besked uden en sag omkring kræver -metode",
				"no case, for it has no metode; a message without a case around it needs -metode"
			if s.l == nil {
				return nil, &Fejl{hvad, what}
			}
			return nil, s.l.ulaeselig(s.n.k, s.n.i, hvad, what)
		}
		return nil, s.iSagen(&dfdgerr.KaldFejl{Hvad: dfdgerr.KaldMetode})
	}
	k, err := koer(s, afgoer)
	if err != nil {
		return nil, s.iSagen(err)
	}
	return k, nil
}

// FaktaTaeller returns the facts of a case of the counters.
func (s *Sag) FaktaTaeller() *taeller.Fakta {
	f := &taeller.Fakta{Idag: s.Idag, Kalder: s.Kalder, Snitflade: s.Snitflade, Kodelister: s.Register,
		Udeladelser: s.Udeladelser, CPR: s.cpr()}
	s.fakta(f)
	return f
}

// FaktaFrist returns the facts of a case of deadlines.
func (s *Sag) FaktaFrist() *frist.Fakta {
	f := &frist.Fakta{Idag: s.Idag, Kalder: s.Kalder, Kodelister: s.Register, Udeladelser: s.Udeladelser, CPR: s.cpr()}
	s.fakta(f)
	return f
}

// FaktaMedlemskab returns the facts of a case of memberships.
func (s *Sag) FaktaMedlemskab() *medlemskab.Fakta {
	f := &medlemskab.Fakta{Idag: s.Idag, Kalder: s.Kalder, Snitflade: s.Snitflade, Kodelister: s.Register,
		Udeladelser: s.Udeladelser, CPR: s.cpr()}
	s.fakta(f)
	return f
}

func (s *Sag) taeller(m taeller.Metode, afgoer bool) (*Koersel, error) {
	f := s.FaktaTaeller()
	decode := taeller.DecodeJSON
	if s.l == nil && erXML(s.Request) {
		decode = taeller.DecodeXML
	}
	a, err := decode(m, s.Request)
	if err != nil {
		return nil, err
	}
	r, err := taeller.Validate(m, a, f)
	if err != nil || !afgoer {
		return &Koersel{Rapport: r}, err
	}
	u, err := taeller.Decide(m, a, f)
	k := koersel(r, u, err)
	k.forklar = func() []dfdgerr.Forklaring { f, _, _ := taeller.Explain(m, a, f); return f }
	return k, nil
}

func (s *Sag) frist(m frist.Metode, afgoer bool) (*Koersel, error) {
	f := s.FaktaFrist()
	a, err := frist.DecodeJSON(m, s.Request)
	if err != nil {
		return nil, err
	}
	r, err := frist.Validate(m, a, f)
	if err != nil || !afgoer {
		return &Koersel{Rapport: r}, err
	}
	u, err := frist.Decide(m, a, f)
	k := koersel(r, u, err)
	k.forklar = func() []dfdgerr.Forklaring { f, _, _ := frist.Explain(m, a, f); return f }
	return k, nil
}

func (s *Sag) medlemskab(m medlemskab.Metode, afgoer bool) (*Koersel, error) {
	f := s.FaktaMedlemskab()
	a, err := medlemskab.DecodeJSON(m, s.Request)
	if err != nil {
		return nil, err
	}
	r, err := medlemskab.Validate(m, a, f)
	if err != nil || !afgoer {
		return &Koersel{Rapport: r}, err
	}
	u, err := medlemskab.Decide(m, a, f)
	k := koersel(r, u, err)
	k.forklar = func() []dfdgerr.Forklaring { f, _, _ := medlemskab.Explain(m, a, f); return f }
	return k, nil
}

func koersel[U any](r dfdgerr.Rapport, u *U, err error) *Koersel {
	k := &Koersel{Rapport: r, Err: err}
	if u != nil {
		k.Udfald = u
	}
	return k
}

// erXML reports whether a message begins as XML does: JSON never begins with "<".
func erXML(b []byte) bool {
	b = bytes.TrimLeft(bytes.TrimPrefix(b, []byte(bom)), " \t\r\n")
	return bytes.HasPrefix(b, []byte("<"))
}
