package taeller

import (
	"fmt"
	"log/slog"

	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/laes"
	"github.com/akasse/dfdg/internal/lighed"
)

// Plads holds one message and the memory of all its parts, to read many in turn without an allocation for each. The zero value is
// ready. It is for one goroutine at a time.
type Plads struct {
	// Anmodning is the message that was read last; the zero value where it could not be read. It is good until the next is read: no
	// part of it may be kept, not even the values of a collection.
	Anmodning Anmodning
	rum       rum
	xml       *laes.XML // of DecodeXML; empty between two messages
}

// DecodeJSON is the function [DecodeJSON] into p.
func (p *Plads) DecodeJSON(m Metode, body []byte) error {
	if err := p.ryd(m); err != nil {
		return err
	}
	return p.laes(laes.New(body), m)
}

// DecodeXML is the function [DecodeXML] into p.
func (p *Plads) DecodeXML(m Metode, body []byte) error {
	if err := p.ryd(m); err != nil {
		return err
	}
	if p.xml == nil {
		p.xml = new(laes.XML)
	}
	err := p.laes(p.xml.Begynd(body, &skema), m)
	*p.xml = laes.XML{}
	return err
}

// ryd makes p ready for a message of m.
func (p *Plads) ryd(m Metode) error {
	if p == nil {
		return &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldAnmodning}
	}
	p.Anmodning, p.rum.hverTaellersaet = Anmodning{}, hverTaellersaet{}
	if m == 0 || m >= antalMetoder {
		return &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldMetode}
	}
	return nil
}

func (p *Plads) laes(l *laes.Laeser, m Metode) error {
	err := laesI(l, m, &p.Anmodning, &p.rum)
	if err != nil {
		p.Anmodning = Anmodning{}
	}
	return err
}

// Equal reports whether p and q hold the same message.
func (p Plads) Equal(q Plads) bool { return lighed.Ens(p.Anmodning, q.Anmodning) }

// String is the message's: which elements are given and never what they hold.
func (p Plads) String() string { return p.Anmodning.String() }

// Format is the message's.
func (p Plads) Format(f fmt.State, verb rune) { p.Anmodning.Format(f, verb) }

// LogValue is String.
func (p Plads) LogValue() slog.Value { return p.Anmodning.LogValue() }
