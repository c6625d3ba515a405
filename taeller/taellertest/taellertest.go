// Package taellertest holds fixtures for tests of code that reports or stores counters: a
// message that DFDG would accept, and what must be known for the check to be sure of it. Change
// the one thing that a test is about; every call returns new values.
//
//	a, f := taellertest.Gyldig()
//	a.Dagpengesats.Satsgrundlag = dfdg.NewKode(6)
//	r, err := taeller.Validate(taeller.CreateDagpengetaellerkonto, a, f)
//
// [Med] gives a message that a code rejects and nothing else, with the near miss that passes, [MedRegel] the same by rule.
// They are picked from the case suite; so a test of how rejections are shown needs no message of its own:
//
//	f, _ := taellertest.Med(dfdgerr.SatsgrundlagFoerReform)
//	_, err := taeller.Decide(f.Metode, f.Anmodning, f.Fakta)
//	taellertest.Kun(t, err, dfdgerr.SatsgrundlagFoerReform)
//
// What a function returns is the caller's own; any number of goroutines may call.
package taellertest

import (
	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/taeller"
)

// Idag is the day of the fixtures.
var Idag = dfdg.NewDato(2025, 3, 3)

// Gyldig returns a CreateDagpengetaellerkonto with all thirteen counters that is approved without
// a warning, and the facts that it takes: fund 57 reports an update for its present member.
func Gyldig() (*taeller.Anmodning, *taeller.Fakta) {
	return &taeller.Anmodning{Nyindplacering: dfdg.Nej, Taellersaet: *Saet()}, Fakta()
}

// Fakta returns all that a check of [Gyldig] can ask: a living member of fund 57 since 2015,
// enrolled as a benefit recipient, with [Saet] registered, and complete code lists.
func Fakta() *taeller.Fakta {
	return &taeller.Fakta{
		Idag:       Idag,
		Kalder:     dfdg.Akasse(57),
		Kodelister: Kodelister(),
		CPR:        dfdg.ReadCPR("0000000000"), // D's number for "required but unknown"
		Kendt:      dfdg.Kendt(true),
		Doed:       dfdg.Kendt(false),
		Medlemskaber: dfdg.Kendt([]medlemskab.Periode{{
			Akasse: dfdg.NewAkassenummer(57), Afdeling: dfdg.NewAfdelingsnummer(570001),
			Startdato: dfdg.NewDato(2015, 1, 1), Forsikringskategori: codelist.Standard().Kode(codelist.RolleFuldtid),
		}}),
		Taellere:       dfdg.Kendt(Saet()),
		Nyindplacering: dfdg.Kendt(dfdg.Nej),
		Taellervisning: dfdg.Kendt(dfdg.Ja),
		Registreringer: dfdg.Kendt([]taeller.Registrering{{
			Tidspunkt: kl8(2025, 2, 26), Taellere: Saet(), Nyindplacering: dfdg.Nej, Taellervisning: dfdg.Ja,
		}}),
		Videresendte:         dfdg.Kendt([]taeller.Videresendt(nil)),
		Kontaktgruppe:        dfdg.Kendt(dfdg.NewKode(1)),
		KontaktgruppeFra:     dfdg.Kendt(dfdg.NewDato(2024, 2, 1)),
		ForrigeKontaktgruppe: dfdg.Kendt(dfdg.Kode{}),
		Tilmeldinger:         dfdg.Kendt([]dfdg.Tilmelding{{Kategori: dfdg.NewKode(1), Fra: dfdg.NewDato(2024, 2, 1)}}),
		Jobcenter:            dfdg.Kendt("101"),
		Kommune:              dfdg.Kendt("101"),
	}
}

// Kodelister returns a register in which the lists of the counters are complete. The ids that no
// source states are invented: do not learn DFDG's values from them.
func Kodelister() *codelist.Register {
	r := codelist.Standard()
	for _, l := range []struct {
		liste codelist.Liste
		ids   []int
	}{
		{dfdgerr.ListeDagpengeperiodeType, []int{1, 2}},
		{dfdgerr.ListeIndplaceringsgrundlag, []int{1, 2, 3, 7, 11, 13, 14, 16, 17, 18, 19, 20, 21, 23}},
		{dfdgerr.ListeSatsgrundlag, []int{1, 2, 5, 6, 7, 9}},
		{dfdgerr.ListeDagpengeretsudloebsaarsag, []int{1}},
		{dfdgerr.ListeDagpengeretsudloebFaktiskEllerForventet, []int{1, 2}},
		{dfdgerr.ListeGenoptjeningType, []int{1, 2}},
		{dfdgerr.ListeGenoptjeningsgrundlag, []int{1, 2, 3, 4}},
	} {
		v := make([]codelist.Vaerdi, len(l.ids))
		for i, id := range l.ids {
			v[i].Id = id
		}
		ny, err := r.MedListe(l.liste, true, v...)
		if err != nil {
			panic(err) // the lists above are good
		}
		r = ny
	}
	return r
}

func kl8(aar, maaned, dag int) dfdg.Tidspunkt {
	return dfdg.NewTidspunkt(dfdg.NewDato(aar, maaned, dag), 8, 12, 33)
}

// Saet returns a set of all thirteen counters that agree with each other.
func Saet() *taeller.Taellersaet {
	var (
		indplaceret   = dfdg.NewDato(2024, 2, 1)
		indplaceretKl = dfdg.NewTidspunkt(indplaceret, 0, 0, 0)
		opgjort       = dfdg.NewDato(2025, 2, 26)
		trukket       = kl8(2025, 2, 26)
		seneste       = dfdg.NewDato(2025, 1, 31)
		id            = dfdg.NewKode
		timer         = dfdg.NewTimetal
	)
	return &taeller.Taellersaet{
		Indplacering: &taeller.Indplacering{
			Indplaceringsdato: indplaceretKl, IndplaceringsgrundlagTimer: timer(3848_00), DagpengeperiodeType: id(1),
			IndplaceringsgrundlagSamling: dfdg.NewSamling(id(3)), SenesteArbejdsgiverindberetningDato: seneste,
			RegisterdatatraekTidspunkt: trukket, Opgoerelsesdato: opgjort,
		},
		Referenceperiode: &taeller.Referenceperiode{
			TilhoerendeIndplaceringDato: indplaceret, ReferenceperiodeSlutDato: dfdg.NewDato(2027, 1, 31),
			DagpengeperiodeType: id(1), SenesteArbejdsgiverindberetningDato: seneste,
			RegisterdatatraekTidspunkt: trukket, Opgoerelsesdato: opgjort,
		},
		Dagpengesats: &taeller.Dagpengesats{
			Beregningsgrundlag: dfdg.NewBeloeb(24310_45), IndplaceringsdatoOrdinaerDagpengeperiode: indplaceretKl,
			MaanedligSats: dfdg.NewBeloeb(20359_00), Timesats: dfdg.NewBeloeb(126_98),
			Gyldighedsdato: dfdg.NewDato(2025, 1, 1), Satsgrundlag: id(1),
			RegisterdatatraekTidspunkt: trukket, Opgoerelsesdato: opgjort,
		},
		Forbrug: &taeller.Forbrug{
			TilhoerendeIndplaceringDato: indplaceret, ForbrugteTimer: timer(1282_64), Resttimer: timer(2565_36),
			Forbrugsmaaned: dfdg.NewMaaned(2025, 2), Opgoerelsesdato: opgjort,
		},
		Dagpengeretsudloeb: &taeller.Dagpengeretsudloeb{
			TilhoerendeIndplaceringDato: indplaceret, DagpengeretUdloebsdato: dfdg.NewDato(2026, 6, 30),
			DagpengeretUdloebsaarsag: id(1), DagpengeretsudloebFaktiskEllerForventet: id(2),
			RegisterdatatraekTidspunkt: trukket, Opgoerelsesdato: opgjort,
		},
		Beskaeftigelseskonto: &taeller.Beskaeftigelseskonto{
			Loentimer: timer(412_50), ForventetForaeldelsesdato: dfdg.NewDato(2028, 1, 31),
			IndplaceringsdatoOrdinaerPeriode: indplaceret, ForlaengelsespotentialeDagpengetimer: timer(825_00),
			MuligForlaengetDagpengeretsperiode: dfdg.NewDato(2028, 7, 31), ForbrugteTimer: timer(0),
			SenesteArbejdsgiverindberetningDato: seneste, RegisterdatatraekTidspunkt: trukket, Opgoerelsesdato: opgjort,
		},
		Genindplaceringskonto: &taeller.Genindplaceringskonto{
			Genindplaceringstimer: timer(412_50), GenindplaceringTimemangel: timer(1511_50),
			FristForGenindplaceringstimer: dfdg.NewDato(2027, 3, 31), IndplaceringsdatoOrdinaerPeriode: indplaceret,
			SenesteArbejdsgiverindberetningDato: seneste, RegisterdatatraekTidspunkt: trukket, Opgoerelsesdato: opgjort,
		},
		SupplerendeDagpengekonto: &taeller.SupplerendeDagpengekonto{
			ForbrugteUger: dfdg.NewAntal(30), Opgoerelsesuge: dfdg.NewUge(2025, 8), GenoptjeningType: id(2),
			GenoptjenteUger: dfdg.NewAntal(4), OrdinaerSupplerendeDagpengeretStartuge: dfdg.NewUge(2024, 5),
			ForlaengetSupplerendeDagpengeretStartuge: dfdg.NewUge(2025, 7),
			OrdinaerSupplerendeDagpengeretSlutdato:   dfdg.NewDato(2025, 2, 9),
			GenoptjeningsgrundlagSamling: dfdg.NewSamling(
				taeller.Genoptjeningsgrundlag{
					GenoptjentUgevaerdi: timer(1_00), GenoptjentMaanedsvaerdi: timer(23), GenoptjeningsgrundlagType: id(1),
					Genoptjeningsdato: dfdg.NewDato(2024, 11, 30), Foraeldelsesdato: dfdg.NewDato(2025, 11, 30),
				},
				taeller.Genoptjeningsgrundlag{
					GenoptjentUgevaerdi: timer(4_00), GenoptjeningsgrundlagType: id(1),
					Genoptjeningsdato: dfdg.NewDato(2024, 12, 31), Foraeldelsesdato: dfdg.NewDato(2025, 12, 31),
				},
			),
			Opgoerelsesdato: opgjort,
		},
		Karensdage: &taeller.Karensdage{
			TilhoerendeIndplaceringDato: indplaceret, Mangeltimer: timer(36_50), Loentimer: timer(112_00),
			KarensperiodeStartdato: dfdg.NewDato(2025, 2, 1), KarensperiodeSlutdato: dfdg.NewDato(2025, 5, 31),
			Karensperiodenummer: dfdg.NewAntal(4), Opgoerelsesdato: opgjort,
		},
		AfholdtKarens: &taeller.AfholdtKarens{
			Afgoerelsesdato: dfdg.NewDato(2025, 2, 5), Karenstraek: dfdg.NewBeloeb(1016_00),
			Afviklingsmaaned: dfdg.NewMaaned(2025, 2), Karensperiodenummer: dfdg.NewAntal(3), Opgoerelsesdato: opgjort,
		},
		Dagpengeperiodeafkortning: &taeller.Dagpengeperiodeafkortning{
			Afgoerelsesdato: dfdg.NewDato(2025, 2, 10), Foraeldelsesdato: dfdg.NewDato(2026, 2, 10),
			Eksekveringsdato: dfdg.NewDato(2025, 2, 20), RegisterdatatraekTidspunkt: trukket, Opgoerelsesdato: opgjort,
		},
		TimeforbrugDimittendHoejesteSats: &taeller.TimeforbrugDimittendHoejesteSats{
			Dimittendindplaceringsdato: indplaceret, HoejesteSatsTimeforbrug: timer(481_00), ResttimerHoejesteSats: timer(0),
			SenesteUdbetalingsmaanedHoejesteSats: dfdg.NewMaaned(2024, 5), Opgoerelsesdato: opgjort,
		},
		BeskaeftigelsestillaegForbrug: &taeller.BeskaeftigelsestillaegForbrug{
			Tildelingsdato: indplaceret, BeskaeftigelsestillaegTimeforbrug: timer(320_66),
			ResterendeBeskaeftigelsestillaegstimer: timer(160_34), BeskaeftigelsestillaegSlutdato: dfdg.NewDato(2027, 2, 1),
			BeskaeftigelsestillaegSenesteMaaned: dfdg.NewMaaned(2024, 3), Opgoerelsesdato: opgjort,
		},
	}
}
