package codelist

import (
	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
)

// raekke is a built-in value that plays no role.
type raekke struct {
	id    int
	navn  string
	kilde string
}

// kendte are the built-in lists without roles; none is complete, and dagpengeretsudloebsaarsag
// and afdeling are empty. Names are literal where the source has them.
var kendte = map[Liste][]raekke{
	dfdgerr.ListeSatsgrundlag: {
		{1, "Indplacering", "D"}, {5, "Genberegning efter dimittend", "D"}, {6, "", "U"}, {7, "", "U"}, {9, "", "U"},
	},
	dfdgerr.ListeIndplaceringsgrundlag: {
		{2, "", "U"}, {7, "", "U"}, {11, "", "U"}, {13, "", "D"}, {14, "", "U"}, {16, "", "U"}, {17, "", "U"},
		{18, "", "U"}, {19, "", "U"}, {20, "", "U"}, {21, "", "U"}, {23, "", "U"},
	},
	// 19 stood in a draft only; its text went to 17 (R 1.6).
	dfdgerr.ListeSamtaletype: {
		{4, "Opfølgningssamtale", "F"}, {7, "Jobsamtale", "F"}, {8, "Henvisning", "R"}, {9, "Informationsmøde", "R"},
		{10, "CV samtale", "R"}, {11, "Formidlingssamtale", "R"}, {12, "Anden samtale", "R"},
		{13, "Informationsmøde uden mødepligt", "R"}, {15, "Rådighedssamtale", "R"}, {17, "Fælles jobsamtale", "F"},
		{20, "A-kasse forsøgssamtale", "R"},
	},
	dfdgerr.ListeFravaertype: {
		{1, "Uddannelse", "R"}, {2, "MidlertidigtArbejde", "R"}, {3, "BorgerligtOmbud", "R"}, {4, "BarselMax14Dage", "R"},
		{6, "Under18OgUdenForældreMedForsørgelsespligt", "R"}, {7, "KanIkkeFåFoertidspensionEllerFolkepension", "R"},
		{8, "Barsel", "R"}, {9, "Friperiode", "R"}, {10, "Ferie", "F"}, {11, "SygdomSygemelding", "R"},
		{47, "Ferie med ydelse", "F"}, {56, "Fritaget for pligt til selvbook", "F"}, {57, "Frataget ret til selvbook", "F"},
		{75, "Kontaktforløb er hos a-kassen", "F"}, {76, "Dom til anbringelse…", "F"}, // cut off in the source
	},
	dfdgerr.ListeOphoersaarsag: {{6, "Udmeldt i forbindelse med bestandskørsel", "M"}},
	// Funds that have merged are held too: their numbers stand in the history. When they merged
	// is a rule of membership (M-33), not validity of the list.
	dfdgerr.ListeAkasse: {
		{15, "", "M"}, {37, "Elfaget", "M"}, {40, "Din faglige A-kasse", "M"}, {57, "Min a-kasse", "M"},
		{62, "Serviceforbundet", "M"}, {67, "Ledernes A-kasse", "M"}, {82, "Business Danmark", "M"}, {83, "Frie", "M"},
		{86, "Akademikerne", "M"}, {91, "Akademikernes a-kasse", "M"}, {95, "DANA", "M"},
	},
}

func nytStandard() *Register {
	r := &Register{}
	for ro := Rolle(1); ro.findes(); ro++ {
		ra := &rolleRaekker[ro]
		if ra.id > 0 {
			r.roller[ro] = spiller{dfdg.NewKode(ra.id), ra.antaget}
		}
	}
	for i := range r.lister {
		l := foersteListe + Liste(i)
		v := r.rollevaerdier(l)
		for _, ra := range kendte[l] {
			v = append(v, Vaerdi{Id: ra.id, Navn: ra.navn, Kilde: ra.kilde})
		}
		r.saet(l, liste{v: v})
	}
	return r
}
