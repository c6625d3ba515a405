package taeller

import "github.com/akasse/dfdg"

func fjern[T any](p **T, m uint64, nr int) {
	if m>>nr&1 != 0 {
		*p = nil
	}
}

func tag[T any](p **T, q *T) {
	if q != nil {
		t := *q
		*p = &t
	}
}

// kopi returns a set that shares nothing that can change; nil of nil.
func (s *Taellersaet) kopi() *Taellersaet {
	if s == nil {
		return nil
	}
	t := new(Taellersaet)
	t.tag(s)
	return t
}

// registrer names the organisation that reported the counters.
func (s *Taellersaet) registrer(o dfdg.Organisation) {
	for m := range s.metadata {
		m.RegistrerendeMyndighed = o
	}
}
