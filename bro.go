package dfdg

import (
	"slices"

	"github.com/akasse/dfdg/internal/bro"
)

func init() {
	bro.Saet = func(v any, t uint8) { v.(interface{ saet(Tilstand) }).saet(Tilstand(t)) }
	bro.Overtag = func(s, v any) { s.(interface{ overtag(any) }).overtag(v) }
}

// The values in a state, for the reader of messages (internal/bro).

func (h *heltal) saet(t Tilstand)       { *h = h.med(t) }
func (h *hundrededele) saet(t Tilstand) { *h = h.med(t) }
func (d *Dato) saet(t Tilstand)         { *d = d.med(t) }
func (m *Maaned) saet(t Tilstand)       { *m = m.med(t) }
func (t *Tidspunkt) saet(s Tilstand)    { *t = t.med(s) }
func (c *CPR) saet(t Tilstand)          { *c = c.med(t) }
func (j *JaNej) saet(t Tilstand)        { *j = j.med(t) }
func (t *Tekst) saet(s Tilstand)        { *t = t.med(s) }
func (g *GUID) saet(t Tilstand)         { *g = g.med(t) }
func (s *Samling[T]) saet(t Tilstand)   { *s = s.med(t) }

// overtag makes s a collection of what v, a pointer to a slice, points at, without a copy.
func (s *Samling[T]) overtag(v any) { *s = Samling[T]{v: slices.Clip(*v.(*[]T)), t: Gyldig} }
