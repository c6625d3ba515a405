package taeller

import "iter"

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
