package taeller

import (
	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/taeller"
)

// alleFelter reads every field of every counter once.
func alleFelter(a *taeller.Anmodning) (n int64) {
	n += gyldig(a.Indplacering.Indplaceringsdato.Dato())
	n += a.Indplacering.IndplaceringsgrundlagTimer.Hundrededele()
	n += int64(a.Indplacering.DagpengeperiodeType.Int())
	for _, v := range a.Indplacering.IndplaceringsgrundlagSamling.Alle() {
		n += int64(v.Int())
	}
	n += gyldig(a.Indplacering.SenesteArbejdsgiverindberetningDato)
	n += gyldig(a.Indplacering.RegisterdatatraekTidspunkt.Dato())
	n += gyldig(a.Indplacering.Opgoerelsesdato)
	n += gyldig(a.Referenceperiode.TilhoerendeIndplaceringDato)
	n += gyldig(a.Referenceperiode.ReferenceperiodeSlutDato)
	n += int64(a.Referenceperiode.DagpengeperiodeType.Int())
	n += gyldig(a.Referenceperiode.SenesteArbejdsgiverindberetningDato)
	n += gyldig(a.Referenceperiode.RegisterdatatraekTidspunkt.Dato())
	n += gyldig(a.Referenceperiode.Opgoerelsesdato)
	n += a.Dagpengesats.Beregningsgrundlag.Hundrededele()
	n += gyldig(a.Dagpengesats.IndplaceringsdatoOrdinaerDagpengeperiode.Dato())
	n += a.Dagpengesats.MaanedligSats.Hundrededele()
	n += a.Dagpengesats.Timesats.Hundrededele()
	n += gyldig(a.Dagpengesats.Gyldighedsdato)
	n += int64(a.Dagpengesats.Satsgrundlag.Int())
	n += gyldig(a.Dagpengesats.RegisterdatatraekTidspunkt.Dato())
	n += gyldig(a.Dagpengesats.Opgoerelsesdato)
	n += gyldig(a.Forbrug.TilhoerendeIndplaceringDato)
	n += a.Forbrug.ForbrugteTimer.Hundrededele()
	n += a.Forbrug.Resttimer.Hundrededele()
	if a.Forbrug.Forbrugsmaaned.IsValid() {
		n++
	}
	n += gyldig(a.Forbrug.Opgoerelsesdato)
	n += gyldig(a.Dagpengeretsudloeb.TilhoerendeIndplaceringDato)
	n += gyldig(a.Dagpengeretsudloeb.DagpengeretUdloebsdato)
	n += int64(a.Dagpengeretsudloeb.DagpengeretUdloebsaarsag.Int())
	n += int64(a.Dagpengeretsudloeb.DagpengeretsudloebFaktiskEllerForventet.Int())
	n += gyldig(a.Dagpengeretsudloeb.RegisterdatatraekTidspunkt.Dato())
	n += gyldig(a.Dagpengeretsudloeb.Opgoerelsesdato)
	n += a.Beskaeftigelseskonto.Loentimer.Hundrededele()
	n += gyldig(a.Beskaeftigelseskonto.ForventetForaeldelsesdato)
	n += gyldig(a.Beskaeftigelseskonto.IndplaceringsdatoOrdinaerPeriode)
	n += a.Beskaeftigelseskonto.ForlaengelsespotentialeDagpengetimer.Hundrededele()
	n += gyldig(a.Beskaeftigelseskonto.MuligForlaengetDagpengeretsperiode)
	n += a.Beskaeftigelseskonto.ForbrugteTimer.Hundrededele()
	n += gyldig(a.Beskaeftigelseskonto.SenesteArbejdsgiverindberetningDato)
	n += gyldig(a.Beskaeftigelseskonto.RegisterdatatraekTidspunkt.Dato())
	n += gyldig(a.Beskaeftigelseskonto.Opgoerelsesdato)
	n += a.Genindplaceringskonto.Genindplaceringstimer.Hundrededele()
	n += a.Genindplaceringskonto.GenindplaceringTimemangel.Hundrededele()
	n += gyldig(a.Genindplaceringskonto.FristForGenindplaceringstimer)
	n += gyldig(a.Genindplaceringskonto.IndplaceringsdatoOrdinaerPeriode)
	n += gyldig(a.Genindplaceringskonto.SenesteArbejdsgiverindberetningDato)
	n += gyldig(a.Genindplaceringskonto.RegisterdatatraekTidspunkt.Dato())
	n += gyldig(a.Genindplaceringskonto.Opgoerelsesdato)
	n += int64(a.SupplerendeDagpengekonto.ForbrugteUger.Int())
	n += int64(a.SupplerendeDagpengekonto.Opgoerelsesuge.Int())
	n += int64(a.SupplerendeDagpengekonto.GenoptjeningType.Int())
	n += int64(a.SupplerendeDagpengekonto.GenoptjenteUger.Int())
	n += int64(a.SupplerendeDagpengekonto.OrdinaerSupplerendeDagpengeretStartuge.Int())
	n += int64(a.SupplerendeDagpengekonto.ForlaengetSupplerendeDagpengeretStartuge.Int())
	n += gyldig(a.SupplerendeDagpengekonto.OrdinaerSupplerendeDagpengeretSlutdato)
	for _, v := range a.SupplerendeDagpengekonto.GenoptjeningsgrundlagSamling.Alle() {
		n += v.GenoptjentUgevaerdi.Hundrededele() + v.GenoptjentMaanedsvaerdi.Hundrededele() + int64(v.GenoptjeningsgrundlagType.Int()) + gyldig(v.Genoptjeningsdato) + gyldig(v.Foraeldelsesdato)
	}
	n += gyldig(a.SupplerendeDagpengekonto.Opgoerelsesdato)
	n += gyldig(a.Karensdage.TilhoerendeIndplaceringDato)
	n += a.Karensdage.Mangeltimer.Hundrededele()
	n += a.Karensdage.Loentimer.Hundrededele()
	n += gyldig(a.Karensdage.KarensperiodeStartdato)
	n += gyldig(a.Karensdage.KarensperiodeSlutdato)
	n += int64(a.Karensdage.Karensperiodenummer.Int())
	n += gyldig(a.Karensdage.Opgoerelsesdato)
	n += gyldig(a.AfholdtKarens.Afgoerelsesdato)
	n += a.AfholdtKarens.Karenstraek.Hundrededele()
	if a.AfholdtKarens.Afviklingsmaaned.IsValid() {
		n++
	}
	n += int64(a.AfholdtKarens.Karensperiodenummer.Int())
	n += gyldig(a.AfholdtKarens.Opgoerelsesdato)
	n += gyldig(a.Dagpengeperiodeafkortning.Afgoerelsesdato)
	n += gyldig(a.Dagpengeperiodeafkortning.Foraeldelsesdato)
	n += gyldig(a.Dagpengeperiodeafkortning.Eksekveringsdato)
	n += gyldig(a.Dagpengeperiodeafkortning.RegisterdatatraekTidspunkt.Dato())
	n += gyldig(a.Dagpengeperiodeafkortning.Opgoerelsesdato)
	n += gyldig(a.TimeforbrugDimittendHoejesteSats.Dimittendindplaceringsdato)
	n += a.TimeforbrugDimittendHoejesteSats.HoejesteSatsTimeforbrug.Hundrededele()
	n += a.TimeforbrugDimittendHoejesteSats.ResttimerHoejesteSats.Hundrededele()
	if a.TimeforbrugDimittendHoejesteSats.SenesteUdbetalingsmaanedHoejesteSats.IsValid() {
		n++
	}
	n += gyldig(a.TimeforbrugDimittendHoejesteSats.Opgoerelsesdato)
	n += gyldig(a.BeskaeftigelsestillaegForbrug.Tildelingsdato)
	n += a.BeskaeftigelsestillaegForbrug.BeskaeftigelsestillaegTimeforbrug.Hundrededele()
	n += a.BeskaeftigelsestillaegForbrug.ResterendeBeskaeftigelsestillaegstimer.Hundrededele()
	n += gyldig(a.BeskaeftigelsestillaegForbrug.BeskaeftigelsestillaegSlutdato)
	if a.BeskaeftigelsestillaegForbrug.BeskaeftigelsestillaegSenesteMaaned.IsValid() {
		n++
	}
	n += gyldig(a.BeskaeftigelsestillaegForbrug.Opgoerelsesdato)
	return n
}

func gyldig(d dfdg.Dato) int64 {
	if d.IsValid() {
		return 1
	}
	return 0
}
