package taeller

import (
	"iter"

	"github.com/akasse/dfdg"
)

// fjern takes out the counters whose bits m has.
func (s *Taellersaet) fjern(m uint64) {
	fjern(&s.Indplacering, m, nrIndplacering)
	fjern(&s.Referenceperiode, m, nrReferenceperiode)
	fjern(&s.Dagpengesats, m, nrDagpengesats)
	fjern(&s.Forbrug, m, nrForbrug)
	fjern(&s.Dagpengeretsudloeb, m, nrDagpengeretsudloeb)
	fjern(&s.Beskaeftigelseskonto, m, nrBeskaeftigelseskonto)
	fjern(&s.Genindplaceringskonto, m, nrGenindplaceringskonto)
	fjern(&s.SupplerendeDagpengekonto, m, nrSupplerendeDagpengekonto)
	fjern(&s.Karensdage, m, nrKarensdage)
	fjern(&s.AfholdtKarens, m, nrAfholdtKarens)
	fjern(&s.Dagpengeperiodeafkortning, m, nrDagpengeperiodeafkortning)
	fjern(&s.TimeforbrugDimittendHoejesteSats, m, nrTimeforbrugDimittendHoejesteSats)
	fjern(&s.BeskaeftigelsestillaegForbrug, m, nrBeskaeftigelsestillaegForbrug)
}

func fjern[T any](p **T, m uint64, nr int) {
	if m>>nr&1 != 0 {
		*p = nil
	}
}

// metadata yields what the counters of the set carry beside their elements.
func (s *Taellersaet) metadata() iter.Seq[*Metadata] {
	return func(yield func(*Metadata) bool) {
		if s == nil {
			return
		}
		_ = (s.Indplacering == nil || yield(&s.Indplacering.Metadata)) &&
			(s.Referenceperiode == nil || yield(&s.Referenceperiode.Metadata)) &&
			(s.Dagpengesats == nil || yield(&s.Dagpengesats.Metadata)) &&
			(s.Forbrug == nil || yield(&s.Forbrug.Metadata)) &&
			(s.Dagpengeretsudloeb == nil || yield(&s.Dagpengeretsudloeb.Metadata)) &&
			(s.Beskaeftigelseskonto == nil || yield(&s.Beskaeftigelseskonto.Metadata)) &&
			(s.Genindplaceringskonto == nil || yield(&s.Genindplaceringskonto.Metadata)) &&
			(s.SupplerendeDagpengekonto == nil || yield(&s.SupplerendeDagpengekonto.Metadata)) &&
			(s.Karensdage == nil || yield(&s.Karensdage.Metadata)) &&
			(s.AfholdtKarens == nil || yield(&s.AfholdtKarens.Metadata)) &&
			(s.Dagpengeperiodeafkortning == nil || yield(&s.Dagpengeperiodeafkortning.Metadata)) &&
			(s.TimeforbrugDimittendHoejesteSats == nil || yield(&s.TimeforbrugDimittendHoejesteSats.Metadata)) &&
			(s.BeskaeftigelsestillaegForbrug == nil || yield(&s.BeskaeftigelsestillaegForbrug.Metadata))
	}
}

// tag takes the counters that t has in place of its own.
func (s *Taellersaet) tag(t *Taellersaet) {
	tag(&s.Indplacering, t.Indplacering)
	tag(&s.Referenceperiode, t.Referenceperiode)
	tag(&s.Dagpengesats, t.Dagpengesats)
	tag(&s.Forbrug, t.Forbrug)
	tag(&s.Dagpengeretsudloeb, t.Dagpengeretsudloeb)
	tag(&s.Beskaeftigelseskonto, t.Beskaeftigelseskonto)
	tag(&s.Genindplaceringskonto, t.Genindplaceringskonto)
	tag(&s.SupplerendeDagpengekonto, t.SupplerendeDagpengekonto)
	tag(&s.Karensdage, t.Karensdage)
	tag(&s.AfholdtKarens, t.AfholdtKarens)
	tag(&s.Dagpengeperiodeafkortning, t.Dagpengeperiodeafkortning)
	tag(&s.TimeforbrugDimittendHoejesteSats, t.TimeforbrugDimittendHoejesteSats)
	tag(&s.BeskaeftigelsestillaegForbrug, t.BeskaeftigelsestillaegForbrug)
}

func tag[T any](p **T, q *T) {
	if q != nil {
		t := *q
		*p = &t
	}
}

// kopi answers a set that shares nothing that can change; nil of nil.
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
	for m := range s.metadata() {
		m.RegistrerendeMyndighed = o
	}
}
