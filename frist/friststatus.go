package frist

import (
	"encoding/json"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
	"github.com/akasse/dfdg/internal/felt"
	"github.com/akasse/dfdg/internal/laes"
	"github.com/akasse/dfdg/internal/skriv"
)

// Friststatus is the element of that name: a state by its name, as "AdministrativtLukket", or by
// its id in the code list friststatus. Like the values of package dfdg it is not given (the zero
// value), good, or given but malformed.
type Friststatus struct {
	status Status    // by name
	kode   dfdg.Kode // by id
	t      dfdg.Tilstand
}

// NewFriststatus names a state; malformed for no state.
func NewFriststatus(s Status) Friststatus {
	if !s.IsValid() {
		return Friststatus{t: dfdg.ForkertForm}
	}
	return Friststatus{status: s, t: dfdg.Gyldig}
}

// FriststatusMedId is the state with that id in the code list; which it is, the register tells.
func FriststatusMedId(k dfdg.Kode) Friststatus { return Friststatus{kode: k, t: k.Tilstand()} }

// ReadFriststatus reads the name of a state; any other text gives a malformed value.
func ReadFriststatus(navn string) Friststatus {
	s, _ := ParseStatus(navn)
	return NewFriststatus(s)
}

// Status returns the state that is meant; 0 where it is not given, malformed or an id that is no
// state of the register.
func (v Friststatus) Status(r *codelist.Register) Status {
	if !v.kode.IsValid() {
		return v.status
	}
	for s := IkkeAktiveret; s <= IndfrietAfholdt; s++ {
		if r.Er(v.kode, s.Rolle()) {
			return s
		}
	}
	return 0
}

// IsZero reports whether the state is not given.
func (v Friststatus) IsZero() bool { return v.t == dfdg.IkkeGivet }

// IsValid reports whether the state is given and well formed.
func (v Friststatus) IsValid() bool { return v.t == dfdg.Gyldig }

// Tilstand tells whether the state is given, good or malformed.
func (v Friststatus) Tilstand() dfdg.Tilstand { return v.t }

// Equal reports whether v and w are the same; a name is not equal to its id.
func (v Friststatus) Equal(w Friststatus) bool { return v == w }

// String writes the name or the id; "" where not given.
func (v Friststatus) String() string {
	if !v.kode.IsZero() {
		return v.kode.String()
	}
	if v.t > dfdg.Gyldig {
		return dfdg.ReadKode("intet tal").String() // as all that is malformed
	}
	return v.status.String()
}

// MarshalJSON writes the name as a string or the id as a number, null where not given.
func (v Friststatus) MarshalJSON() ([]byte, error) {
	switch {
	case !v.kode.IsZero() || v.IsZero():
		return v.kode.MarshalJSON()
	case !v.IsValid():
		return nil, &dfdg.FormFejl{Type: "Friststatus", Aarsag: v.t}
	}
	return json.Marshal(v.status)
}

// UnmarshalJSON reads a name, an id or null. The error is a *dfdg.FormFejl.
func (v *Friststatus) UnmarshalJSON(b []byte) error {
	var navn string
	if *v = (Friststatus{}); json.Unmarshal(b, &navn) == nil && string(b) != "null" {
		if *v = ReadFriststatus(navn); v.IsValid() {
			return nil
		}
		return &dfdg.FormFejl{Type: "Friststatus", Aarsag: v.t}
	}
	var k dfdg.Kode
	err := k.UnmarshalJSON(b)
	*v = FriststatusMedId(k)
	return err
}

func laesFriststatus(l *laes.Laeser, o *laes.Objekt) Friststatus {
	switch s, erNavn, t := l.NavnEllerId(o); {
	case t != dfdg.Gyldig: // neither was read: null, another type, or given twice
		return Friststatus{t: t}
	case erNavn:
		return ReadFriststatus(s)
	default:
		return FriststatusMedId(dfdg.ReadKode(s))
	}
}

func skrivFriststatus(w *skriv.Skriver, n int, f *felt.Felt, v Friststatus) int {
	if !v.kode.IsZero() {
		return w.Kode(n, f, v.kode)
	}
	return w.Navn(n, f, v.t, v.status.String())
}
