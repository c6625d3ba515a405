package hjaelp_test

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/bro"
	"github.com/akasse/dfdg/taeller"
	"github.com/akasse/dfdg/taeller/hjaelp"
)

func dag(s string) dfdg.Dato { return dfdg.ReadDato(s) }

func timer(s string) dfdg.Timetal { return dfdg.ReadTimetal(s) }

// kaldFejl checks that an error is a bad call that names what.
func kaldFejl(t *testing.T, navn string, err error, hvad string) {
	t.Helper()
	if k, ok := errors.AsType[*dfdgerr.KaldFejl](err); !ok || string(k.Hvad) != hvad {
		t.Errorf("%s: got error %v, want %q", navn, err, hvad)
	}
}

func TestSkalIndberettes(t *testing.T) {
	for _, m := range []hjaelp.Modtager{hjaelp.Dagpengemodtager, hjaelp.AnsatMedLoentilskud, hjaelp.Feriedagpengemodtager} {
		for _, f := range []dfdg.JaNej{0, dfdg.Ja, dfdg.Nej} {
			if v := hjaelp.SkalIndberettes(m, f); v != dfdg.Ja {
				t.Errorf("%d, %v: %v", m, f, v)
			}
		}
	}
	for f, vil := range map[dfdg.JaNej]dfdg.JaNej{
		dfdg.Ja: dfdg.Ja, dfdg.Nej: dfdg.Nej, 0: 0, bro.Med(dfdg.JaNej(0), dfdg.ForkertType): 0,
	} {
		if v := hjaelp.SkalIndberettes(hjaelp.Sygedagpengemodtager, f); v != vil {
			t.Errorf("sickness benefit, %v: got %v, want %v", f, v, vil)
		}
	}
	for _, m := range []hjaelp.Modtager{0, 5, 255} {
		if v := hjaelp.SkalIndberettes(m, dfdg.Ja); v != dfdg.Nej {
			t.Errorf("%d: %v", m, v)
		}
	}
}

func TestErSatsAktuel(t *testing.T) {
	sats := func(gyldig, opgjort string) *taeller.Dagpengesats {
		s := &taeller.Dagpengesats{}
		if gyldig != "" {
			s.Gyldighedsdato = dag(gyldig)
		}
		if opgjort != "" {
			s.Opgoerelsesdato = dag(opgjort)
		}
		return s
	}
	for _, c := range []struct {
		sats *taeller.Dagpengesats
		idag string
		vil  dfdg.JaNej
	}{
		{sats("2024-12-31", "2025-01-15"), "2025-01-20", dfdg.Nej},
		{sats("2025-01-01", "2025-01-15"), "2025-01-20", dfdg.Ja},
		{sats("2025-01-02", "2025-01-15"), "2025-01-20", dfdg.Ja},
		{sats("2025-01-01", "2024-12-30"), "2025-01-20", dfdg.Ja}, // reported ahead of the regulation
		{sats("", "2024-12-31"), "2025-01-01", dfdg.Nej},
		{sats("", "2024-12-31"), "2024-12-31", dfdg.Ja},
		{sats("", "2025-01-01"), "2025-01-01", dfdg.Ja},
		{sats("", "2025-01-01"), "2025-12-31", dfdg.Ja},
		{sats("", "2025-01-01"), "2026-01-01", dfdg.Nej},
		{sats("2024-02-29", ""), "2024-12-31", dfdg.Ja},
		{sats("2026-01-01", ""), "2025-12-20", dfdg.Ja},
		{sats("x", "2025-01-01"), "2025-01-20", 0},
		{sats("", "x"), "2025-01-20", 0},
		{sats("", ""), "2025-01-20", 0},
		{sats("2025-01-01", ""), "x", 0},
		{nil, "2025-01-20", 0},
	} {
		if v := hjaelp.ErSatsAktuel(c.sats, dag(c.idag)); v != c.vil {
			t.Errorf("%+v, %s: got %v, want %v", c.sats, c.idag, v, c.vil)
		}
	}
	if v := hjaelp.ErSatsAktuel(sats("2025-01-01", ""), dfdg.Dato{}); !v.IsZero() {
		t.Errorf("no today: %v", v)
	}
}

func TestForventetForaeldelse(t *testing.T) {
	for _, c := range []struct{ indberettet, vil string }{
		{"2025-02-10", "2028-02-10"},
		{"2024-11-10 2025-02-10 2025-01-10", "2028-02-10"},
		{"2025-02-10 2025-02-09", "2028-02-10"},
		{"2024-02-29", "2027-02-28"},
		{"2024-02-29 2024-02-28", "2027-02-28"},
		{"- 2025-02-10 -", "2028-02-10"},
		{"-", ""},
		{"", ""},
		{"2025-02-10 2025-02-30", "(misdannet)"},
		{"9997-01-01", "(misdannet)"},
	} {
		if d := hjaelp.ForventetForaeldelse(datoer(c.indberettet)...); d.String() != c.vil {
			t.Errorf("%s: got %v, want %s", c.indberettet, d, c.vil)
		}
	}
}

func TestFristMedTimer(t *testing.T) {
	for _, c := range []struct{ idag, indberettet, vil string }{
		{"2025-03-03", "2024-05-10 2023-11-10 2025-02-10", "2026-11-10"},
		{"2025-03-03", "2022-03-05 2024-05-10", "2025-03-05"},
		{"2025-03-03", "2022-03-04 2024-05-10", "2025-03-04"},
		{"2025-03-03", "2022-03-03 2024-05-10", "2027-05-10"}, // obsolete on the deadline itself
		{"2025-03-03", "2022-03-02 2024-05-10", "2027-05-10"},
		{"2027-02-27", "2024-02-29", "2027-02-28"},
		{"2027-02-28", "2024-02-29", ""},
		{"2025-03-03", "2022-03-03", ""},
		{"2025-03-03", "- 2024-05-10", "2027-05-10"},
		{"2025-03-03", "-", ""},
		{"2025-03-03", "", ""},
		{"2025-03-03", "2024-05-10 2024-02-30", "(misdannet)"},
		{"2025-02-30", "2024-05-10", "(misdannet)"},
	} {
		if d := hjaelp.FristMedTimer(dag(c.idag), datoer(c.indberettet)...); d.String() != c.vil {
			t.Errorf("%s, %s: got %v, want %s", c.idag, c.indberettet, d, c.vil)
		}
	}
	if d := hjaelp.FristMedTimer(dfdg.Dato{}, dag("2024-05-10")); !d.IsZero() {
		t.Errorf("no today: %v", d)
	}
}

func TestForlaengetStartuge(t *testing.T) {
	for ind, vil := range map[string]string{
		"202501": "202502",
		"202551": "202552",
		"202552": "202601", // 52 weeks
		"202053": "202101", // 53 weeks
		"202052": "202053",
		"210051": "210052",
	} {
		if u := hjaelp.ForlaengetStartuge(dfdg.ReadUge(ind)); u.String() != vil {
			t.Errorf("after %s: got %v, want %s", ind, u, vil)
		}
	}
	for _, u := range []dfdg.Uge{{}, dfdg.ReadUge("202553"), dfdg.ReadUge("202554"), dfdg.ReadUge("210052")} {
		if n := hjaelp.ForlaengetStartuge(u); n.IsValid() || n.IsZero() {
			t.Errorf("after %v: got %v", u, n)
		}
	}
}

func TestRestGrundlag(t *testing.T) {
	// U: enough hours in weeks 11, 13, 15, 16 and 17, reported on 1 June in three or four rows; by
	// 1 July four weeks have been used, and one row, week 17, is left.
	const uge11, uge13, uge15, uge16, uge17 = "2018-03-16", "2018-03-30", "2018-04-13", "2018-04-20", "2018-04-27"
	for _, c := range []struct {
		navn, foer string
		uger       int
		vil        string
	}{
		{"U: fem rækker", uge11 + "=1 " + uge13 + "=1 " + uge15 + "=1 " + uge16 + "=1 " + uge17 + "=1", 4, uge17 + "=1"},
		{"U: fire rækker", uge11 + "=1 " + uge13 + "=1 " + uge16 + "=2 " + uge17 + "=1", 4, uge17 + "=1"},
		{"U: tre rækker", uge11 + "=1 " + uge13 + "=1 " + uge17 + "=3", 4, uge17 + "=1"},
		{"ældste først, rækkefølgen bevares", uge17 + "=1 " + uge16 + "=1 " + uge11 + "=2 " + uge13 + "=2", 4, uge17 + "=1 " + uge16 + "=1"},
		{"samme dag: den første", uge11 + "=1 " + uge11 + "=2", 1, uge11 + "=2"},
		{"en del af en række, uden månedsværdi", uge11 + "=4.50/1", 4, uge11 + "=0.50"},
		{"en del af en række, den næste urørt", uge11 + "=4.50/1 " + uge13 + "=4/1", 4, uge11 + "=0.50 " + uge13 + "=4/1"},
		{"en urørt række beholder månedsværdien", uge11 + "=4 " + uge13 + "=4/1", 4, uge13 + "=4/1"},
		{"lige netop", uge11 + "=4", 4, ""},
		{"hele tolv", uge11 + "=12.01", 12, uge11 + "=0.01"},
		{"ingen uger brugt", uge11 + "=4/1", 0, uge11 + "=4/1"},
		{"en række uden værdi bliver", uge11 + "=0 " + uge13 + "=4", 4, uge11 + "=0"},
		{"tomt grundlag", "", 0, ""},
	} {
		foer, kopi := grundlag(c.foer), grundlag(c.foer)
		fik, err := hjaelp.RestGrundlag(foer, c.uger)
		if err != nil || !fik.Equal(grundlag(c.vil)) {
			t.Errorf("%s: got %v %v, want %s", c.navn, fik, err, c.vil)
		}
		if !foer.Equal(kopi) {
			t.Errorf("%s: the basis was changed", c.navn)
		}
	}
	if g, err := hjaelp.RestGrundlag(dfdg.Samling[taeller.Genoptjeningsgrundlag]{}, 0); err != nil || !g.IsZero() {
		t.Errorf("not given: %v %v", g, err)
	}
	ikkeGivet := bro.Med(grundlag(""), dfdg.IkkeGivet)
	for _, c := range []struct {
		navn string
		foer dfdg.Samling[taeller.Genoptjeningsgrundlag]
		uger int
		hvad string
	}{
		{"for få", grundlag("2025-01-01=3.99"), 4, "uger"},
		{"ikke givet", ikkeGivet, 1, "uger"},
		{"negativt", grundlag("2025-01-01=20"), -1, "uger"},
		{"over 12", grundlag("2025-01-01=20"), 13, "uger"},
		{"uden dato", grundlag("x=4"), 0, "grundlag"},
		{"uden ugeværdi", grundlag("2025-01-01=x"), 0, "grundlag"},
		{"negativ ugeværdi", grundlag("2025-01-01=-0.01"), 0, "grundlag"},
		{"en god og en dårlig", grundlag("2025-01-01=4 x=4"), 4, "grundlag"},
		{"en dårlig og en god", grundlag("x=4 2025-01-01=4"), 4, "grundlag"},
		{"misdannet", bro.Med(grundlag(""), dfdg.ForkertType), 0, "grundlag"},
	} {
		g, err := hjaelp.RestGrundlag(c.foer, c.uger)
		kaldFejl(t, c.navn, err, c.hvad)
		if !g.IsZero() {
			t.Errorf("%s: %v", c.navn, g)
		}
	}
}

func TestForlaengelsesuger(t *testing.T) {
	for _, c := range []struct{ maaneder, uger, fjortendage, vil int }{
		{0, 0, 0, 0},
		{1, 0, 0, 4}, {2, 0, 0, 8}, {3, 0, 0, 12}, {4, 0, 0, 12},
		{0, 3, 0, 0}, {0, 4, 0, 4}, {0, 5, 0, 4}, {0, 7, 0, 4}, {0, 8, 0, 8}, {0, 12, 0, 12}, {0, 13, 0, 12}, {0, 16, 0, 12},
		{0, 0, 1, 0}, {0, 0, 2, 4}, {0, 0, 3, 4}, {0, 0, 6, 12}, {0, 0, 8, 12},
		{0, 2, 1, 4}, {0, 1, 1, 0}, {1, 3, 0, 4}, {1, 4, 2, 12}, {1, 2, 1, 8}, {2, 3, 1, 12}, // kinds together
		{-1, 4, -1, 4}, {math.MinInt, math.MinInt, math.MinInt, 0}, {math.MaxInt, math.MaxInt, math.MaxInt, 12},
	} {
		if v := hjaelp.Forlaengelsesuger(c.maaneder, c.uger, c.fjortendage); v != c.vil {
			t.Errorf("%+v: got %d", c, v)
		}
	}
}

func TestSamletKarens(t *testing.T) {
	karens := func(nr int, beloeb string) taeller.AfholdtKarens {
		return taeller.AfholdtKarens{Karensperiodenummer: dfdg.NewAntal(nr), Karenstraek: dfdg.ReadBeloeb(beloeb),
			Afgoerelsesdato: dag("2017-05-03").PlusDage(nr)}
	}
	for _, c := range []struct {
		traek []taeller.AfholdtKarens
		vil   taeller.AfholdtKarens
	}{
		{[]taeller.AfholdtKarens{karens(3, "899.00")}, karens(3, "899")},
		{[]taeller.AfholdtKarens{karens(1, "899"), karens(2, "899.50")}, karens(2, "1798.50")}, // U's situation
		{[]taeller.AfholdtKarens{karens(3, "0.01"), karens(1, "1"), karens(2, "2")}, karens(3, "3.01")},
		{[]taeller.AfholdtKarens{karens(-2, "1"), karens(-1, "1")}, karens(-1, "2")},
	} {
		kopi := slices.Clone(c.traek)
		if v, err := hjaelp.SamletKarens(c.traek...); err != nil || v != c.vil {
			t.Errorf("%v: got %v %v", c.traek, v, err)
		}
		if !slices.Equal(kopi, c.traek) {
			t.Errorf("%v was changed", c.traek)
		}
	}
	// The same number twice: the first row's dates.
	anden := karens(2, "1")
	anden.Afgoerelsesdato = dag("2017-06-01")
	if v, err := hjaelp.SamletKarens(karens(2, "1"), anden); err != nil || v != karens(2, "2") {
		t.Errorf("the same number twice: %v %v", v, err)
	}
	uden := karens(1, "1")
	uden.Karenstraek = dfdg.Beloeb{}
	udenNr := karens(1, "1")
	udenNr.Karensperiodenummer = dfdg.Antal{}
	forkertNr := karens(1, "1")
	forkertNr.Karensperiodenummer = dfdg.ReadAntal("x")
	for navn, traek := range map[string][]taeller.AfholdtKarens{
		"ingen":            nil,
		"misdannet beløb":  {karens(1, "1"), karens(2, "x")},
		"uden beløb":       {uden},
		"uden nummer":      {karens(1, "1"), udenNr},
		"misdannet nummer": {forkertNr},
		"for stort":        {karens(1, "999999999999999.99"), karens(2, "0.01")},
	} {
		v, err := hjaelp.SamletKarens(traek...)
		kaldFejl(t, navn, err, "afholdtKarens")
		if v != (taeller.AfholdtKarens{}) {
			t.Errorf("%s: %v", navn, v)
		}
	}
}

func TestGrunddata(t *testing.T) {
	v := hjaelp.GrunddataFoerOpgoerelse()
	var services []string
	for _, g := range v {
		services = append(services, strings.Join(g.Services, "+"))
		if g.Dansk == "" || g.Engelsk == "" || g.Dansk == g.Engelsk || (g.Bemaerkning == "") != (g.Remark == "") {
			t.Errorf("%+v", g)
		}
	}
	if fik := strings.Join(services, " "); fik != "PersonStatusService PersonStatusService+PersonHistoryService PersonStatusService PersonStatusService" {
		t.Errorf("services: %s", fik)
	}
	for i, ord := range []string{"løntilskud", "medlemskab", "afmelde", "Fravær"} {
		if !strings.Contains(v[i].Dansk, ord) {
			t.Errorf("%d is %q", i, v[i].Dansk)
		}
		if har := v[i].Bemaerkning != ""; har != (i == 3) {
			t.Errorf("%q: %q", v[i].Dansk, v[i].Bemaerkning)
		}
	}
	if !strings.Contains(v[3].Bemaerkning, "ikke fravær, der oprettes eller ændres, mens medlemmet er ansat med løntilskud") {
		t.Errorf("%q", v[3].Bemaerkning)
	}
	v[0].Services[0] = "x"
	if hjaelp.GrunddataFoerOpgoerelse()[0].Services[0] == "x" {
		t.Error("the table was changed")
	}
}

// U's example: weeks 11, 13, 15, 16 and 17 were reported, and four weeks are used.
func ExampleRestGrundlag() {
	var raekker []taeller.Genoptjeningsgrundlag
	for _, d := range []string{"2018-03-16", "2018-03-30", "2018-04-13", "2018-04-20", "2018-04-27"} {
		raekker = append(raekker, taeller.Genoptjeningsgrundlag{
			Genoptjeningsdato:   dfdg.MustParseDato(d),
			GenoptjentUgevaerdi: dfdg.MustParseTimetal("1.00"),
		})
	}
	rest, err := hjaelp.RestGrundlag(dfdg.NewSamling(raekker...), hjaelp.Forlaengelsesuger(0, 4, 0))
	for _, r := range rest.Alle() {
		_, uge := r.Genoptjeningsdato.Uge()
		fmt.Println("uge", uge, r.GenoptjentUgevaerdi, err)
	}
	// Output: uge 17 1.00 <nil>
}

func datoer(s string) []dfdg.Dato {
	var v []dfdg.Dato
	for _, s := range strings.Fields(s) {
		if s == "-" {
			v = append(v, dfdg.Dato{})
		} else {
			v = append(v, dag(s))
		}
	}
	return v
}

// grundlag makes rows of "day=weeks" or "day=weeks/months".
func grundlag(s string) dfdg.Samling[taeller.Genoptjeningsgrundlag] {
	var v []taeller.Genoptjeningsgrundlag
	for _, r := range strings.Fields(s) {
		d, uger, _ := strings.Cut(r, "=")
		uger, maaneder, har := strings.Cut(uger, "/")
		g := taeller.Genoptjeningsgrundlag{Genoptjeningsdato: dag(d), GenoptjentUgevaerdi: timer(uger), GenoptjeningsgrundlagType: dfdg.NewKode(1)}
		if har {
			g.GenoptjentMaanedsvaerdi = timer(maaneder)
		}
		v = append(v, g)
	}
	return dfdg.NewSamling(v...)
}

// T8-13: 26 weeks, 13 fortnights or 6 months within 12 consecutive months.
func TestGiverNyRet(t *testing.T) {
	raekke := func(dato, uger, maaneder string, art int) taeller.Genoptjeningsgrundlag {
		return taeller.Genoptjeningsgrundlag{GenoptjentUgevaerdi: dfdg.ReadTimetal(uger), GenoptjentMaanedsvaerdi: dfdg.ReadTimetal(maaneder),
			GenoptjeningsgrundlagType: dfdg.NewKode(art), Genoptjeningsdato: dfdg.ReadDato(dato)}
	}
	uden := func(r taeller.Genoptjeningsgrundlag) taeller.Genoptjeningsgrundlag {
		r.GenoptjentMaanedsvaerdi = dfdg.Timetal{}
		return r
	}
	gange := func(n int, r taeller.Genoptjeningsgrundlag) (v []taeller.Genoptjeningsgrundlag) {
		for i := range n {
			r.Genoptjeningsdato = r.Genoptjeningsdato.PlusDage(i % 2)
			v = append(v, r)
		}
		return v
	}
	r := func(v ...taeller.Genoptjeningsgrundlag) []taeller.Genoptjeningsgrundlag { return v }
	for navn, p := range map[string]struct {
		grundlag []taeller.Genoptjeningsgrundlag
		vil      bool
	}{
		"nothing":                        {nil, false},
		"25.99 weeks":                    {r(raekke("2024-05-01", "25.99", "0", 1)), false},
		"26 weeks":                       {r(raekke("2024-05-01", "26", "0", 1)), true},
		"26 weeks without a month value": {r(uden(raekke("2024-05-01", "26", "0", 1))), true},
		"25 single weeks":                {gange(25, raekke("2024-05-01", "1", "0", 1)), false},
		"26 single weeks":                {gange(26, raekke("2024-05-01", "1", "0", 1)), true},
		"12 fortnights":                  {gange(12, raekke("2024-05-01", "2", "0", 2)), false},
		"13 fortnights":                  {gange(13, raekke("2024-05-01", "2", "0", 2)), true},
		"5.99 months":                    {r(raekke("2024-05-01", "0", "5.99", 3)), false},
		"6 months":                       {gange(6, raekke("2024-05-01", "4", "1", 3)), true},
		"weeks and months are not added": {r(raekke("2024-05-01", "25", "0", 1), raekke("2024-05-01", "0", "5", 3)), false},
		"the last day of 12 months":      {r(raekke("2024-05-01", "13", "0", 1), raekke("2025-04-30", "13", "0", 1)), true},
		"a day more than 12 months":      {r(raekke("2024-05-01", "13", "0", 1), raekke("2025-05-01", "13", "0", 1)), false},
		"in any order":                   {r(raekke("2025-04-30", "13", "0", 1), raekke("2024-05-01", "13", "0", 1)), true},
		"too long apart in any order":    {r(raekke("2025-05-01", "13", "0", 1), raekke("2024-05-01", "13", "0", 1)), false},
		"in the later of two windows":    {r(raekke("2023-01-01", "20", "0", 1), raekke("2024-05-01", "13", "0", 1), raekke("2025-01-01", "13", "0", 1)), true},
		"from a leap day":                {r(raekke("2024-02-29", "13", "0", 1), raekke("2025-02-27", "13", "0", 1)), true},
		"12 months after a leap day":     {r(raekke("2024-02-29", "13", "0", 1), raekke("2025-02-28", "13", "0", 1)), false},
		"self-employment gives none":     {r(raekke("2024-05-01", "26", "6", 4)), false},
		"as much as can be held":         {r(raekke("2024-05-01", "999999999999999", "0", 1), raekke("2024-05-01", "999999999999999", "0", 1)), true},
		"at the end of the calendar":     {r(raekke("9999-12-31", "13", "0", 1), raekke("9999-12-31", "13", "0", 1)), true},
	} {
		if har, err := hjaelp.GiverNyRet(dfdg.NewSamling(p.grundlag...), nil); err != nil || har != p.vil {
			t.Errorf("%s: %v, %v", navn, har, err)
		}
	}
	if har, err := hjaelp.GiverNyRet(dfdg.Samling[taeller.Genoptjeningsgrundlag]{}, nil); har || err != nil {
		t.Errorf("a collection that is not given: %v, %v", har, err)
	}
	egen, err := codelist.Standard().MedRolle(codelist.RolleSelvstaendig, 7)
	if err != nil {
		t.Fatal(err)
	}
	if har, err := hjaelp.GiverNyRet(dfdg.NewSamling(raekke("2024-05-01", "26", "0", 7)), egen); har || err != nil {
		t.Errorf("the register tells what is self-employment: %v, %v", har, err)
	}
	for navn, g := range map[string]taeller.Genoptjeningsgrundlag{
		"date": raekke("2024-02-30", "1", "0", 1), "weeks": raekke("2024-05-01", "x", "0", 1), "weeks below 0": raekke("2024-05-01", "-0.01", "0", 1),
		"no weeks": raekke("2024-05-01", "", "0", 1), "months": raekke("2024-05-01", "1", "x", 1), "months below 0": raekke("2024-05-01", "1", "-0.01", 1),
		"no code": {GenoptjentUgevaerdi: dfdg.NewTimetal(1), Genoptjeningsdato: dfdg.NewDato(2024, 5, 1)},
	} {
		var k *dfdgerr.KaldFejl
		if har, err := hjaelp.GiverNyRet(dfdg.NewSamling(raekke("2024-05-01", "26", "0", 1), g), nil); har || !errors.As(err, &k) || k.Hvad != dfdgerr.KaldGrundlag {
			t.Errorf("%s: %v, %v", navn, har, err)
		}
	}
}
