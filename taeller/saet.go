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
	for m := range t.metadata {
		m.Myndighed = nil // an answer's alone
	}
	return t
}

// registrer names the organisation that reported the counters.
func (s *Taellersaet) registrer(o dfdg.Organisation) {
	for m := range s.metadata {
		m.RegistrerendeMyndighed = o
	}
}

// tilhoerende returns the grading date that counter nr says it belongs to; not given of the
// counters that have no such field, or that the set lacks.
func (s *Taellersaet) tilhoerende(nr int) dfdg.Dato {
	switch {
	case s.givet()>>nr&1 == 0:
	case nr == nrReferenceperiode:
		return s.Referenceperiode.TilhoerendeIndplaceringDato
	case nr == nrForbrug:
		return s.Forbrug.TilhoerendeIndplaceringDato
	case nr == nrDagpengeretsudloeb:
		return s.Dagpengeretsudloeb.TilhoerendeIndplaceringDato
	case nr == nrKarensdage:
		return s.Karensdage.TilhoerendeIndplaceringDato
	}
	return dfdg.Dato{}
}
