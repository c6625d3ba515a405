package taeller_test

import (
	"errors"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/taeller"
)

func dag(s string) dfdg.Dato { return dfdg.ReadDato(s) }

func tid(s string) dfdg.Tidspunkt { return dfdg.ReadTidspunkt(s) }

func timer(s string) dfdg.Timetal { return dfdg.ReadTimetal(s) }

// kaldFejl checks that an error is a bad call that names what.
func kaldFejl(t *testing.T, navn string, err error, hvad string) {
	t.Helper()
	if k, ok := errors.AsType[*dfdgerr.KaldFejl](err); !ok || string(k.Hvad) != hvad {
		t.Errorf("%s: got error %v, want %q", navn, err, hvad)
	}
}

func TestTaeller(t *testing.T) {
	var navne []string
	for c := taeller.T1; c <= taeller.T13; c++ {
		f, _ := reflect.TypeFor[taeller.Taellersaet]().Field(int(c - taeller.T1)).Tag.Lookup("json")
		if c.String()+",omitzero" != f {
			t.Errorf("T%d is %q, want %q", c, c, f)
		}
		navne = append(navne, c.String())
	}
	if len(navne) != 13 || navne[0] != "indplacering" || navne[12] != "beskaeftigelsestillaegForbrug" {
		t.Errorf("%v", navne)
	}
	for _, c := range []taeller.Taeller{0, 14, 255} {
		if c.String() != "" {
			t.Errorf("%d is %q", uint8(c), c)
		}
	}
}

// vaerdier are two different good values of each type that a counter holds, moments on two days.
var vaerdier = map[reflect.Type][2]any{}

func init() {
	saet := func(a, b any) { vaerdier[reflect.TypeOf(a)] = [2]any{a, b} }
	saet(dag("2024-02-29"), dag("2024-03-01"))
	saet(tid("2025-02-26T10:00:00"), tid("2025-02-27T00:00:00"))
	saet(timer("7.40"), timer("7.41"))
	saet(dfdg.NewBeloeb(1), dfdg.NewBeloeb(2))
	saet(dfdg.NewKode(1), dfdg.NewKode(2))
	saet(dfdg.NewAntal(1), dfdg.NewAntal(2))
	saet(dfdg.NewUge(2025, 1), dfdg.NewUge(2025, 2))
	saet(dfdg.NewMaaned(2025, 1), dfdg.NewMaaned(2025, 2))
	saet(dfdg.NewSamling(dfdg.NewKode(1)), dfdg.NewSamling(dfdg.NewKode(1), dfdg.NewKode(3)))
	saet(dfdg.NewSamling(taeller.Genoptjeningsgrundlag{GenoptjentUgevaerdi: timer("1")}),
		dfdg.NewSamling(taeller.Genoptjeningsgrundlag{GenoptjentUgevaerdi: timer("2")}))
	saet(taeller.Metadata{RegistrerendeMyndighed: dfdg.Akasse(57)}, taeller.Metadata{RegistrerendeMyndighed: dfdg.STAR()})
}

// taellerMed makes a counter whose fields all have their first value, but field nr its second.
func taellerMed(t *testing.T, typ reflect.Type, nr int) reflect.Value {
	p := reflect.New(typ)
	for i := range typ.NumField() {
		v, ok := vaerdier[typ.Field(i).Type]
		if !ok {
			t.Fatalf("no values of %v", typ.Field(i).Type)
		}
		n := 0
		if i == nr {
			n = 1
		}
		p.Elem().Field(i).Set(reflect.ValueOf(v[n]))
	}
	return p
}

// Every field of every counter is business data, but for the metadata.
func TestForretningsaendringer(t *testing.T) {
	metadata := []string{"SenesteArbejdsgiverindberetningDato", "RegisterdatatraekTidspunkt", "Opgoerelsesdato", "Metadata"}
	saet := reflect.TypeFor[taeller.Taellersaet]()
	for i := range saet.NumField() {
		nr := taeller.T1 + taeller.Taeller(i)
		typ := saet.Field(i).Type.Elem()
		med := func(felt int) *taeller.Taellersaet {
			s := new(taeller.Taellersaet)
			reflect.ValueOf(s).Elem().Field(i).Set(taellerMed(t, typ, felt))
			return s
		}
		if v := taeller.Forretningsaendringer(med(-1), med(-1)); v != nil {
			t.Errorf("%v: the same set differs: %v", nr, v)
		}
		fundet := 0
		for felt := range typ.NumField() {
			navn := typ.Field(felt).Name
			var vil []taeller.Taeller
			if slices.Contains(metadata, navn) {
				fundet++
			} else {
				vil = []taeller.Taeller{nr}
			}
			if v := taeller.Forretningsaendringer(med(-1), med(felt)); !slices.Equal(v, vil) {
				t.Errorf("%v, %s: got %v, want %v", nr, navn, v, vil)
			}
			if v := taeller.Forretningsaendringer(med(felt), med(-1)); !slices.Equal(v, vil) {
				t.Errorf("%v, %s, the other way: got %v, want %v", nr, navn, v, vil)
			}
		}
		if fundet < 2 {
			t.Errorf("%v: %d fields of metadata", nr, fundet)
		}
		// A counter marked by the reader is not the one that was registered.
		maerket := med(-1)
		reflect.ValueOf(maerket).Elem().Field(i).Elem().FieldByName("Maerke").Set(reflect.ValueOf(dfdg.GivetToGange))
		if v := taeller.Forretningsaendringer(med(-1), maerket); !slices.Equal(v, []taeller.Taeller{nr}) {
			t.Errorf("%v: a marked counter is the same: %v", nr, v)
		}
		// It comes or goes.
		for _, v := range [][]taeller.Taeller{
			taeller.Forretningsaendringer(nil, med(-1)),
			taeller.Forretningsaendringer(med(-1), nil),
			taeller.Forretningsaendringer(new(taeller.Taellersaet), med(-1)),
			taeller.Forretningsaendringer(med(-1), new(taeller.Taellersaet)),
		} {
			if !slices.Equal(v, []taeller.Taeller{nr}) {
				t.Errorf("%v alone: got %v", nr, v)
			}
		}
	}
	if v := taeller.Forretningsaendringer(nil, nil); v != nil {
		t.Errorf("no sets: %v", v)
	}
}

func TestForretningsaendringerVaerdier(t *testing.T) {
	t1 := func(d string, g ...dfdg.Kode) *taeller.Taellersaet {
		return &taeller.Taellersaet{Indplacering: &taeller.Indplacering{
			Indplaceringsdato: tid(d), IndplaceringsgrundlagSamling: dfdg.NewSamling(g...)}}
	}
	t3 := func(d string) *taeller.Taellersaet {
		return &taeller.Taellersaet{Dagpengesats: &taeller.Dagpengesats{IndplaceringsdatoOrdinaerDagpengeperiode: tid(d)}}
	}
	t4 := func(h string) *taeller.Taellersaet {
		return &taeller.Taellersaet{Forbrug: &taeller.Forbrug{ForbrugteTimer: timer(h)}}
	}
	a, b := dfdg.NewKode(1), dfdg.NewKode(3)
	for _, c := range []struct {
		navn     string
		foer, nu *taeller.Taellersaet
		vil      bool
	}{
		{"samme øjeblik med og uden zone", t1("2025-07-01T00:00:00"), t1("2025-06-30T22:00:00Z"), false},
		{"et andet øjeblik på dagen", t1("2025-07-01T00:00:00"), t1("2025-07-01T00:00:00Z"), false},
		{"sidst på dagen", t1("2025-07-01T00:00:00"), t1("2025-07-01T21:59:59Z"), false},
		{"dagen efter", t1("2025-07-01T00:00:00"), t1("2025-07-01T22:00:00Z"), true},
		{"misdannet og givet", t1("x"), t1("2025-07-01T00:00:00"), true},
		{"givet og ikke givet", t1("2025-07-01T00:00:00"), t1(""), true},
		{"samme øjeblik i T3", t3("2025-01-01T00:00:00"), t3("2025-01-01T00:00:00+01:00"), false},
		{"et andet øjeblik på dagen i T3", t3("2025-01-01T00:00:00"), t3("2025-01-01T12:00:00"), false},
		{"dagen før i T3", t3("2025-01-01T00:00:00"), t3("2025-01-01T00:00:00+02:00"), true},
		{"samme grundlag", t1("", a, b), t1("", a, b), false},
		{"rækkefølgen tæller", t1("", a, b), t1("", b, a), true},
		{"intet grundlag", t1(""), t1("", a), true},
		{"7.4 er 7.40", t4("7.4"), t4("7.40"), false},
		{"0 er ikke udeladt", t4("0"), &taeller.Taellersaet{Forbrug: &taeller.Forbrug{}}, true},
		{"misdannet er ikke udeladt", t4("x"), &taeller.Taellersaet{Forbrug: &taeller.Forbrug{}}, true},
	} {
		if v := taeller.Forretningsaendringer(c.foer, c.nu); (len(v) != 0) != c.vil {
			t.Errorf("%s: got %v", c.navn, v)
		}
	}
}

func TestIndberetningForfalden(t *testing.T) {
	for _, c := range []struct {
		seneste, naeste string
	}{
		{"2025-02-26", "2025-03-26"},
		{"2025-01-31", "2025-02-28"},
		{"2024-01-31", "2024-02-29"},
		{"2024-01-30", "2024-02-29"},
		{"2025-01-28", "2025-02-28"},
		{"2024-02-29", "2024-03-29"},
		{"2025-03-31", "2025-04-30"},
		{"2025-12-15", "2026-01-15"},
	} {
		frist := taeller.NaesteIndberetning(dag(c.seneste))
		if frist.String() != c.naeste {
			t.Errorf("after %s: got %v, want %s", c.seneste, frist, c.naeste)
		}
		for i, vil := range []dfdg.JaNej{dfdg.Nej, dfdg.Ja, dfdg.Ja} { // day before, day, day after
			if v := taeller.ErIndberetningForfalden(dag(c.seneste), dag(c.naeste).PlusDage(i-1)); v != vil {
				t.Errorf("after %s, day %d: got %v, want %v", c.seneste, i-1, v, vil)
			}
		}
	}
	god := dag("2025-03-01")
	for _, d := range []dfdg.Dato{{}, dag("2025-02-30")} {
		if v := taeller.ErIndberetningForfalden(d, god); !v.IsZero() {
			t.Errorf("latest %v: got %v", d, v)
		}
		if v := taeller.ErIndberetningForfalden(god, d); !v.IsZero() {
			t.Errorf("today %v: got %v", d, v)
		}
		if n := taeller.NaesteIndberetning(d); n != d {
			t.Errorf("after %v: got %v", d, n)
		}
	}
	if v := taeller.ErIndberetningForfalden(dag("9999-12-31"), god); !v.IsZero() {
		t.Errorf("at the end of time: got %v", v)
	}
}

func TestSenestAendrede(t *testing.T) {
	saet := reflect.TypeFor[taeller.Taellersaet]()
	// opgjort makes a full set of calculation dates.
	opgjort := func(d string) *taeller.Taellersaet {
		s := new(taeller.Taellersaet)
		for i := range saet.NumField() {
			p := reflect.New(saet.Field(i).Type.Elem())
			p.Elem().FieldByName("Opgoerelsesdato").Set(reflect.ValueOf(dag(d)))
			reflect.ValueOf(s).Elem().Field(i).Set(p)
		}
		return s
	}
	alle := opgjort("2025-02-26")
	if v, d := taeller.SenestAendrede(alle); len(v) != 13 || v[0] != taeller.T1 || v[12] != taeller.T13 || d != dag("2025-02-26") {
		t.Errorf("all the same day: %v %v", v, d)
	}
	for i := range saet.NumField() {
		nr := taeller.T1 + taeller.Taeller(i)
		s := opgjort("2025-02-26")
		felt := reflect.ValueOf(s).Elem().Field(i).Elem().FieldByName("Opgoerelsesdato")
		felt.Set(reflect.ValueOf(dag("2025-02-27")))
		if v, d := taeller.SenestAendrede(s); !slices.Equal(v, []taeller.Taeller{nr}) || d != dag("2025-02-27") {
			t.Errorf("%v the day after: %v %v", nr, v, d)
		}
		for _, d := range []dfdg.Dato{dag("2025-02-25"), dag("2025-02-30"), {}} {
			felt.Set(reflect.ValueOf(d))
			if v, _ := taeller.SenestAendrede(s); len(v) != 12 || slices.Contains(v, nr) {
				t.Errorf("%v on %v: %v", nr, d, v)
			}
		}
	}
	to := &taeller.Taellersaet{
		Forbrug:       &taeller.Forbrug{Opgoerelsesdato: dag("2024-02-29")},
		Karensdage:    &taeller.Karensdage{Opgoerelsesdato: dag("2024-02-28")},
		AfholdtKarens: &taeller.AfholdtKarens{Opgoerelsesdato: dag("2024-02-29")},
	}
	if v, _ := taeller.SenestAendrede(to); !slices.Equal(v, []taeller.Taeller{taeller.T4, taeller.T10}) {
		t.Errorf("leap day: %v", v)
	}
	for _, s := range []*taeller.Taellersaet{nil, {}, {Forbrug: &taeller.Forbrug{}}, {Forbrug: &taeller.Forbrug{Opgoerelsesdato: dag("x")}}} {
		if v, d := taeller.SenestAendrede(s); v != nil || !d.IsZero() {
			t.Errorf("nothing: %v %v", v, d)
		}
	}
}

// fuldt is a registered set as DFDG would hold it.
func fuldt() *taeller.Taellersaet {
	m := taeller.Metadata{RegistrerendeMyndighed: dfdg.Akasse(57)}
	return &taeller.Taellersaet{
		Indplacering:          &taeller.Indplacering{IndplaceringsgrundlagTimer: timer("3848"), Metadata: m},
		Referenceperiode:      &taeller.Referenceperiode{ReferenceperiodeSlutDato: dag("2026-05-31"), Metadata: m},
		Dagpengesats:          &taeller.Dagpengesats{Satsgrundlag: dfdg.NewKode(1), Metadata: m},
		Forbrug:               &taeller.Forbrug{ForbrugteTimer: timer("100"), Resttimer: timer("3748"), Metadata: m},
		Dagpengeretsudloeb:    &taeller.Dagpengeretsudloeb{DagpengeretUdloebsdato: dag("2026-05-31"), Metadata: m},
		Genindplaceringskonto: &taeller.Genindplaceringskonto{Genindplaceringstimer: timer("0"), Metadata: m},
		Karensdage:            &taeller.Karensdage{Mangeltimer: timer("149"), Metadata: m},
	}
}

func TestKaldmuligheder(t *testing.T) {
	forbrug := &taeller.Forbrug{ForbrugteTimer: timer("200"), Metadata: taeller.Metadata{RegistrerendeMyndighed: dfdg.STAR()}}
	sats := &taeller.Dagpengesats{Satsgrundlag: dfdg.NewKode(5)}
	t1 := &taeller.Indplacering{IndplaceringsgrundlagTimer: timer("1924")}
	konto := &taeller.Beskaeftigelseskonto{Loentimer: timer("160.33")}
	for _, c := range []struct {
		navn        string
		registreret *taeller.Taellersaet
		aendringer  taeller.Taellersaet
		ny, gammel  string // the methods in 2025-1 and 2023-2
		nyind       dfdg.JaNej
	}{
		{"én tæller", fuldt(), taeller.Taellersaet{Forbrug: forbrug}, "UpdateDagpengetaellere", "UpdateConsumption", dfdg.Nej},
		{"en tæller, der ikke er registreret", fuldt(), taeller.Taellersaet{Beskaeftigelseskonto: konto}, "UpdateDagpengetaellere", "UpdateEmploymentAccount", dfdg.Nej},
		{"en tæller med sin egen metode", fuldt(), taeller.Taellersaet{Dagpengesats: sats}, "UpdateDagpengesats", "UpdateBenefitsRate", dfdg.Nej},
		{"T1 kun ved oprettelse", fuldt(), taeller.Taellersaet{Indplacering: t1}, "CreateDagpengetaellerkonto", "CreateBenefitsAccount", dfdg.Nej},
		{"to i den samlede opdatering", fuldt(), taeller.Taellersaet{Forbrug: forbrug, Beskaeftigelseskonto: konto},
			"CreateDagpengetaellerkonto UpdateDagpengetaellere", "CreateBenefitsAccount", dfdg.Nej},
		{"to, hvoraf en har sin egen metode", fuldt(), taeller.Taellersaet{Forbrug: forbrug, Dagpengesats: sats},
			"CreateDagpengetaellerkonto", "CreateBenefitsAccount", dfdg.Nej},
		{"én tæller, intet sæt", nil, taeller.Taellersaet{Forbrug: forbrug}, "CreateDagpengetaellerkonto", "CreateBenefitsAccount", dfdg.Ja},
		{"to tællere, tomt sæt", new(taeller.Taellersaet), taeller.Taellersaet{Forbrug: forbrug, Beskaeftigelseskonto: konto},
			"CreateDagpengetaellerkonto", "CreateBenefitsAccount", dfdg.Nej},
	} {
		for s, vil := range map[dfdg.Snitflade]string{"": c.ny, taeller.Snitflade2025_1: c.ny, taeller.Snitflade2023_2: c.gammel} {
			kald, err := taeller.Kaldmuligheder(c.registreret, &c.aendringer, s)
			if err != nil {
				t.Errorf("%s: %v", c.navn, err)
			}
			var navne []string
			for _, k := range kald {
				if s == taeller.Snitflade2023_2 {
					navne = append(navne, k.Metode.Navn(s))
				} else {
					navne = append(navne, k.Metode.String())
				}
				billede := k.Anmodning.Taellersaet
				if k.Metode == taeller.CreateDagpengetaellerkonto {
					if k.Anmodning.Nyindplacering != c.nyind {
						t.Errorf("%s: nyindplacering %v", c.navn, k.Anmodning.Nyindplacering)
					}
					// The full picture: the registered counters, and in their place those that changed.
					if r := c.registreret; r != nil && r.Karensdage != nil &&
						(billede.Karensdage == nil || billede.Karensdage.Mangeltimer != timer("149")) {
						t.Errorf("%s: an unchanged counter is not in the picture", c.navn)
					}
				} else if len(taeller.Forretningsaendringer(nil, &billede)) != len(taeller.Forretningsaendringer(nil, &c.aendringer)) {
					t.Errorf("%s: an update of more than the changes", c.navn)
				} else if !k.Anmodning.Nyindplacering.IsZero() {
					t.Errorf("%s: an update has nyindplacering", c.navn)
				}
				if c.aendringer.Forbrug != nil {
					f := billede.Forbrug
					if f == nil || f.ForbrugteTimer != timer("200") {
						t.Fatalf("%s: the change is not in the picture", c.navn)
					}
					if f == forbrug || !f.RegistrerendeMyndighed.IsZero() {
						t.Errorf("%s: the message shares a counter, or names the fund", c.navn)
					}
				}
				if k := billede.Karensdage; k != nil && (!k.RegistrerendeMyndighed.IsZero() || k == c.registreret.Karensdage) {
					t.Errorf("%s: the message names the fund", c.navn)
				}
			}
			if strings.Join(navne, " ") != vil {
				t.Errorf("%s, %q: got %v, want %s", c.navn, s, navne, vil)
			}
		}
	}
	if forbrug.RegistrerendeMyndighed != dfdg.STAR() {
		t.Error("the changes were changed")
	}
	r := fuldt()
	_, _ = taeller.Kaldmuligheder(r, &taeller.Taellersaet{Indplacering: t1, Forbrug: forbrug}, "")
	if !reflect.DeepEqual(r, fuldt()) {
		t.Error("the registered set was changed")
	}
	_, err := taeller.Kaldmuligheder(fuldt(), nil, "")
	kaldFejl(t, "no set of changes", err, "aendringer")
	_, err = taeller.Kaldmuligheder(fuldt(), new(taeller.Taellersaet), "")
	kaldFejl(t, "no changes", err, "aendringer")
	_, err = taeller.Kaldmuligheder(fuldt(), fuldt(), "2021-3")
	kaldFejl(t, "no such interface", err, "Fakta.Snitflade")
}

func TestUdbedring(t *testing.T) {
	forrige := fuldt()
	for _, c := range []struct {
		forrige   *taeller.Taellersaet
		snitflade dfdg.Snitflade
		vil       taeller.Metode
	}{
		{forrige, "", taeller.CreateDagpengetaellerkonto},
		{forrige, taeller.Snitflade2025_1, taeller.CreateDagpengetaellerkonto},
		{forrige, taeller.Snitflade2023_2, taeller.CreateDagpengetaellerkonto},
		{nil, "", taeller.DeleteDagpengetaellerkonto},
		{nil, taeller.Snitflade2025_1, taeller.DeleteDagpengetaellerkonto},
		{new(taeller.Taellersaet), taeller.Snitflade2025_1, taeller.DeleteDagpengetaellerkonto},
		{nil, taeller.Snitflade2023_2, 0},
	} {
		k, err := taeller.Udbedring(c.forrige, c.snitflade)
		if err != nil || k.Metode != c.vil || (k.Anmodning == nil) != (c.vil == 0) {
			t.Errorf("%v in %q: %v %v", c.forrige != nil, c.snitflade, k, err)
		}
		switch c.vil {
		case taeller.CreateDagpengetaellerkonto:
			a := k.Anmodning
			if a.Nyindplacering != dfdg.Nej || taeller.Forretningsaendringer(&a.Taellersaet, forrige) != nil {
				t.Errorf("not the previous set: %+v", a)
			}
			if a.Forbrug == forrige.Forbrug || !a.Forbrug.RegistrerendeMyndighed.IsZero() {
				t.Error("the message shares a counter, or names the fund")
			}
		case taeller.DeleteDagpengetaellerkonto:
			if !reflect.DeepEqual(k.Anmodning, new(taeller.Anmodning)) {
				t.Errorf("the deletion says more: %+v", k.Anmodning)
			}
		}
	}
	if !reflect.DeepEqual(forrige, fuldt()) {
		t.Error("the previous set was changed")
	}
	_, err := taeller.Udbedring(forrige, "2021-3")
	kaldFejl(t, "no such interface", err, "Fakta.Snitflade")
}

func TestRequestId(t *testing.T) {
	for s, ok := range map[string]bool{
		"":                                  false,
		"a":                                 true,
		strings.Repeat("a", 45):             true,
		strings.Repeat("a", 46):             true,
		strings.Repeat("a", 47):             false,
		"å":                                 false,
		"a\xff":                             false,
		"{" + strings.Repeat("1", 36) + "}": true,
	} {
		r, err := dfdg.ParseRequestId(s)
		if (err == nil) != ok || ok && r.String() != s || r.IsZero() == ok {
			t.Errorf("%q: %q %v", s, r, err)
		}
		if !ok {
			f, er := errors.AsType[*dfdg.FormFejl](err)
			if !er || f.Type != "RequestId" || f.Aarsag != map[bool]dfdg.Tilstand{true: dfdg.UdenForOmraade, false: dfdg.ForkertForm}[s == "" || len(s) > 46] {
				t.Errorf("%q: error %v", s, err)
			}
		}
		var u dfdg.RequestId
		err = u.UnmarshalText([]byte(s))
		if b, _ := u.MarshalText(); (err == nil) != (ok || s == "") || u != r || string(b) != r.String() {
			t.Errorf("%q as text: %q %v", s, u, err)
		}
	}
	if r := (dfdg.RequestId{}); !r.IsZero() || r.String() != "" {
		t.Errorf("zero: %q", r)
	}
	guid := regexp.MustCompile(`^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`)
	set := map[dfdg.RequestId]bool{}
	for range 100 {
		r := dfdg.NewRequestId()
		if p, err := dfdg.ParseRequestId(r.String()); err != nil || p != r || !guid.MatchString(r.String()) {
			t.Errorf("%q: %v", r, err)
		}
		set[r] = true
	}
	if len(set) != 100 {
		t.Errorf("%d different ids of 100", len(set))
	}
	if dfdg.StatusGentagetRequestId != 412 {
		t.Error("R says 412")
	}
}

// The helpers that stand beside their fields.
func TestHjaelpVedFelterne(t *testing.T) {
	for ind, vil := range map[string]string{
		"2025-03-01T00:00:00":  "2025-02",
		"2025-01-01T00:00:00":  "2024-12",
		"2025-02-28T23:30:00Z": "2025-02", // 1 March in Denmark
		"2024-12-31T22:59:59Z": "2024-11",
		"2024-12-31T23:00:00Z": "2024-12",
	} {
		if m := taeller.FoersteForbrugsmaaned(tid(ind)); m.String() != vil {
			t.Errorf("month before %s: got %v, want %s", ind, m, vil)
		}
	}
	if m := taeller.FoersteForbrugsmaaned(tid("x")); m.IsValid() || m.IsZero() {
		t.Errorf("malformed: %v", m)
	}
	for ind, vil := range map[string]string{"0": "0.00", "0.01": "0.02", "961.99": "1923.98", "962": "1924.00", "962.01": "1924.00", "5000": "1924.00"} {
		if p := taeller.Forlaengelsespotentiale(timer(ind)); p.String() != vil {
			t.Errorf("potential of %s: got %v, want %s", ind, p, vil)
		}
	}
	if p := taeller.Forlaengelsespotentiale(timer("-0.01")); p.Tilstand() != dfdg.UdenForOmraade {
		t.Error(p.Tilstand())
	}
	if p := taeller.Forlaengelsespotentiale(timer("x")); p.IsValid() {
		t.Errorf("malformed: %v", p)
	}
	for ind, vil := range map[string]string{"2025-03-03": "2028-03-03", "2024-02-29": "2027-02-28", "2025-02-28": "2028-02-28"} {
		if d := taeller.FristUdenTimer(dag(ind)); d.String() != vil {
			t.Errorf("deadline from %s: got %v, want %s", ind, d, vil)
		}
	}
	for ind, vil := range map[string]string{"2025-03-03": "2026-03-03", "2024-02-29": "2025-02-28", "2023-02-28": "2024-02-28", "2023-03-01": "2024-03-01"} {
		if d := taeller.Foraeldelse(dag(ind)); d.String() != vil {
			t.Errorf("%s + 12 months: got %v, want %s", ind, d, vil)
		}
	}
}

func TestTaellereVedForlaengelse(t *testing.T) {
	altid := []taeller.Taeller{taeller.T6, taeller.T7}
	med := func(v ...taeller.Taeller) []taeller.Taeller { return append(v, altid...) }
	for _, c := range []struct {
		navn string
		ret  func(s *taeller.Taellersaet)
		vil  []taeller.Taeller
	}{
		{"intet ændret", func(*taeller.Taellersaet) {}, altid},
		{"en anden udløbsmåned", func(s *taeller.Taellersaet) { s.Referenceperiode.ReferenceperiodeSlutDato = dag("2026-06-01") }, med(taeller.T2)},
		{"samme udløbsmåned", func(s *taeller.Taellersaet) { s.Referenceperiode.ReferenceperiodeSlutDato = dag("2026-05-30") }, altid},
		{"samme måned i et andet år", func(s *taeller.Taellersaet) { s.Referenceperiode.ReferenceperiodeSlutDato = dag("2027-05-31") }, med(taeller.T2)},
		{"forbrugte timer", func(s *taeller.Taellersaet) { s.Forbrug.ForbrugteTimer = timer("100.01") }, med(taeller.T4)},
		{"resttimer", func(s *taeller.Taellersaet) { s.Forbrug.Resttimer = timer("3747.99") }, med(taeller.T4)},
		{"kun forbrugets måned", func(s *taeller.Taellersaet) { s.Forbrug.Forbrugsmaaned = dfdg.NewMaaned(2025, 2) }, altid},
		{"udløbsdato", func(s *taeller.Taellersaet) { s.Dagpengeretsudloeb.DagpengeretUdloebsdato = dag("2026-06-01") }, med(taeller.T5)},
		{"kun udløbets opgørelsesdato", func(s *taeller.Taellersaet) { s.Dagpengeretsudloeb.Opgoerelsesdato = dag("2025-03-01") }, altid},
		{"de tre er der ikke", func(s *taeller.Taellersaet) { s.Referenceperiode, s.Forbrug, s.Dagpengeretsudloeb = nil, nil, nil }, altid},
		{"andre tællere", func(s *taeller.Taellersaet) { s.Karensdage, s.Dagpengesats = nil, nil }, altid},
	} {
		nu := fuldt()
		c.ret(nu)
		if v := taeller.TaellereVedForlaengelse(fuldt(), nu); !slices.Equal(v, c.vil) {
			t.Errorf("%s: got %v, want %v", c.navn, v, c.vil)
		}
	}
	if v := taeller.TaellereVedForlaengelse(nil, fuldt()); !slices.Equal(v, med(taeller.T2, taeller.T4, taeller.T5)) {
		t.Errorf("nothing before: %v", v)
	}
	for _, foer := range []*taeller.Taellersaet{nil, fuldt()} {
		if v := taeller.TaellereVedForlaengelse(foer, nil); !slices.Equal(v, altid) {
			t.Errorf("nothing now: %v", v)
		}
	}
}

// Is there anything to report but a new calculation date?
func ExampleForretningsaendringer() {
	foer := &taeller.Taellersaet{
		Forbrug:    &taeller.Forbrug{ForbrugteTimer: dfdg.MustParseTimetal("160.33"), Opgoerelsesdato: dfdg.MustParseDato("2025-02-26")},
		Karensdage: &taeller.Karensdage{Mangeltimer: dfdg.MustParseTimetal("149"), Opgoerelsesdato: dfdg.MustParseDato("2025-02-26")},
	}
	nu := &taeller.Taellersaet{
		Forbrug:    &taeller.Forbrug{ForbrugteTimer: dfdg.MustParseTimetal("320.66"), Opgoerelsesdato: dfdg.MustParseDato("2025-03-27")},
		Karensdage: &taeller.Karensdage{Mangeltimer: dfdg.MustParseTimetal("149"), Opgoerelsesdato: dfdg.MustParseDato("2025-03-27")},
	}
	fmt.Println(taeller.Forretningsaendringer(foer, nu))
	fmt.Println(taeller.ErIndberetningForfalden(dfdg.MustParseDato("2025-02-26"), dfdg.MustParseDato("2025-03-27")))
	// Output:
	// [forbrug]
	// true
}

// Two counters have changed: by create, or in 2025-1 by the joint update.
func ExampleKaldmuligheder() {
	registreret := &taeller.Taellersaet{
		Indplacering:     &taeller.Indplacering{},
		Referenceperiode: &taeller.Referenceperiode{},
		Forbrug:          &taeller.Forbrug{},
	}
	aendringer := &taeller.Taellersaet{Referenceperiode: &taeller.Referenceperiode{}, Forbrug: &taeller.Forbrug{}}
	for _, s := range []dfdg.Snitflade{taeller.Snitflade2025_1, taeller.Snitflade2023_2} {
		kald, err := taeller.Kaldmuligheder(registreret, aendringer, s)
		for _, k := range kald {
			fmt.Println(s, k.Metode.Navn(s), k.Anmodning.Indplacering != nil, err)
		}
	}
	// Output:
	// 2025-1 CreateDagpengetaellerkonto true <nil>
	// 2025-1 UpdateDagpengetaellere false <nil>
	// 2023-2 CreateBenefitsAccount true <nil>
}

func ExampleParseRequestId() {
	r, err := dfdg.ParseRequestId("7f1c0a52-7a4e-4d55-9f8e-2f6f6a1f0b11")
	fmt.Println(r, err)
	_, err = dfdg.ParseRequestId("")
	fmt.Println(err)
	fmt.Println(dfdg.ErRequestIdHusket(dfdg.MustParseTidspunkt("2025-03-03T10:00:00"), dfdg.MustParseTidspunkt("2025-03-11T08:00:00")))
	// Output:
	// 7f1c0a52-7a4e-4d55-9f8e-2f6f6a1f0b11 <nil>
	// dfdg: RequestId: uden for området
	// false
}
