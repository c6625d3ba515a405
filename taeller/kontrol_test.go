package taeller_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/taeller"
	"github.com/akasse/dfdg/taeller/taellertest"
)

const create = taeller.CreateDagpengetaellerkonto

func validate(t testing.TB, m taeller.Metode, a *taeller.Anmodning, f *taeller.Fakta) dfdgerr.Rapport {
	t.Helper()
	r, err := taeller.Validate(m, a, f)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func alle(r dfdgerr.Rapport) (s []string) {
	for m := range r.Meldinger() {
		s = append(s, m.String())
	}
	return s
}

func TestGyldigErGodkendt(t *testing.T) {
	a, f := taellertest.Gyldig()
	r := validate(t, create, a, f)
	if m := alle(r); len(m) > 0 || r.Dom() != dfdgerr.Godkendt || r.Err() != nil {
		t.Errorf("dom %v, %v", r.Dom(), m)
	}
}

// Every field of the fixture is given, so that tests over all fields see them all.
func TestGyldigErFuldtUdfyldt(t *testing.T) {
	a, _ := taellertest.Gyldig()
	for sti, v := range felter(a) {
		if v.Kind() == reflect.Pointer && v.IsNil() || v.IsZero() {
			t.Errorf("%s er ikke udfyldt", sti)
		}
	}
}

func TestValidateAllokererIntet(t *testing.T) {
	a, f := taellertest.Gyldig()
	if n := testing.AllocsPerRun(200, func() { validate(t, create, a, f) }); n != 0 {
		t.Errorf("en gyldig indberetning: %v allokeringer", n)
	}
	a.Forbrug.Resttimer = dfdg.NewTimetal(-1)
	a.Karensdage.Mangeltimer = dfdg.ReadTimetal("1,5")
	a.Indplacering.IndplaceringsgrundlagSamling = dfdg.NewSamling(dfdg.NewKode(16), dfdg.NewKode(99))
	a.Dagpengesats.Timesats = dfdg.Beloeb{}
	a.Referenceperiode = nil
	f.Taellere = dfdg.Oplysning[*taeller.Taellersaet]{}
	buf := make([]dfdgerr.Melding, 0, 32)
	r, _ := taeller.AppendValidate(buf, create, a, f)
	if n := len(alle(r)); n < 6 {
		t.Fatalf("kun %d fund", n)
	}
	if n := testing.AllocsPerRun(200, func() { taeller.AppendValidate(buf, create, a, f) }); n != 0 {
		t.Errorf("en fejlfyldt indberetning: %v allokeringer", n)
	}
}

// What is explained and decided is the caller's own: a few pieces for the rows, two copies of each counter for the set and its message.
func TestAllokeringer(t *testing.T) {
	a, f := taellertest.Gyldig()
	for navn, x := range map[string]struct {
		hoejst float64
		kald   func()
	}{
		"Explain": {30, func() { taeller.Explain(create, a, f) }},
		"Decide":  {60, func() { taeller.Decide(create, a, f) }},
	} {
		if n := testing.AllocsPerRun(100, x.kald); n > x.hoejst {
			t.Errorf("%s: %v allokeringer, højst %v", navn, n, x.hoejst)
		}
	}
}

// dyb is a deep copy through the encodings, which TestRundtur shows to be the identity.
func dyb(t testing.TB, a *taeller.Anmodning) *taeller.Anmodning {
	t.Helper()
	b, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	type blot taeller.Anmodning // without UnmarshalJSON, which refuses
	k := new(blot)
	if err := json.Unmarshal(b, k); err != nil {
		t.Fatal(err)
	}
	return (*taeller.Anmodning)(k)
}

func TestRundtur(t *testing.T) {
	a, _ := taellertest.Gyldig()
	a.Berigtigelseskommentar = dfdg.NewTekst("æøå \"citat\"\n")
	a.BerigtigelseskommentarStartDatoTid = dfdg.MustParseTidspunkt("2025-01-01T00:00:00.5+01:00")
	b, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	for _, til := range []any{new(taeller.Anmodning), new(struct{ A taeller.Anmodning })} {
		k, ok := errors.AsType[*dfdgerr.KaldFejl](json.Unmarshal([]byte(`{"a":`+string(b)+`,"A":{}}`), til))
		if !ok || !strings.Contains(k.Tekst(), "DecodeJSON") || !strings.Contains(k.Text(), "DecodeJSON") {
			t.Errorf("json.Unmarshal: %v", k)
		}
	}
	if e, err := taeller.EncodeJSON(create, a); err != nil || string(e) != string(b) {
		t.Errorf("%s, %v", e, err)
	}
	if d := cmp.Diff(a, dyb(t, a)); d != "" {
		t.Error(d)
	}
	laest, err := taeller.DecodeJSON(create, b)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(a, laest); d != "" {
		t.Error(d)
	}
}

func TestIntetAendres(t *testing.T) {
	a, f := taellertest.Gyldig()
	a.Forbrug.Resttimer = dfdg.NewTimetal(-1) // goes through the copies of fields out of range
	foer, satFoer := dyb(t, a), dyb(t, &taeller.Anmodning{Taellersaet: *taellertest.Saet()})
	for m := create; m <= taeller.UpdateEmploymentBonusConsumption; m++ {
		f.Snitflade = ""
		if m > taeller.GetTaellereFraTidligereAkasse {
			f.Snitflade = taeller.Snitflade2023_2
		}
		taeller.Decide(m, a, f)
		taeller.Explain(m, a, f)
	}
	if d := cmp.Diff(foer, a); d != "" {
		t.Error(d)
	}
	s, _ := f.Taellere.Vaerdi()
	if d := cmp.Diff(&satFoer.Taellersaet, s); d != "" {
		t.Error(d)
	}
}

func TestEtRegisterFlereGoroutiner(t *testing.T) {
	a, f := taellertest.Gyldig()
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 50 {
				if r, err := taeller.Validate(create, a, f); err != nil || r.Dom() != dfdgerr.Godkendt {
					t.Error(r.Dom(), err)
				}
			}
		})
	}
	wg.Wait()
}

// felter yields every field of the message, counters and their fields, by JSON pointer.
func felter(a *taeller.Anmodning) map[string]reflect.Value {
	m := map[string]reflect.Value{}
	var gaa func(sti string, v reflect.Value)
	gaa = func(sti string, v reflect.Value) {
		for i := range v.NumField() {
			f, felt := v.Type().Field(i), v.Field(i)
			navn, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			switch {
			case f.Anonymous && f.Name == "Taellersaet":
				gaa(sti, felt)
			case navn == "" || navn == "-" || f.Tag.Get("xml") == "":
			case felt.Kind() == reflect.Pointer:
				m[sti+"/"+navn] = felt
				if !felt.IsNil() {
					gaa(sti+"/"+navn, felt.Elem())
				}
			case sti != "":
				m[sti+"/"+navn] = felt
			}
		}
	}
	gaa("", reflect.ValueOf(a).Elem())
	return m
}

func krav(t *testing.T, sti string) string {
	t.Helper()
	dele := strings.Split(strings.TrimPrefix(sti, "/"), "/")
	v := reflect.TypeOf(taeller.Taellersaet{})
	var k string
	for _, d := range dele {
		for i := range v.NumField() {
			f := v.Field(i)
			if navn, _, _ := strings.Cut(f.Tag.Get("json"), ","); navn == d {
				k = f.Tag.Get("krav")
				if f.Type.Kind() == reflect.Pointer {
					v = f.Type.Elem()
				}
				break
			}
		}
	}
	return k
}

// A missing required field is found at its place also where zero is legal; a missing optional one
// is no error. From a struct built in Go and from a file alike.
func TestManglendeFelt(t *testing.T) {
	a, _ := taellertest.Gyldig()
	antal := 0
	for sti := range felter(a) {
		if strings.Count(sti, "/") != 2 {
			continue
		}
		antal++
		b, f := taellertest.Gyldig()
		felt := felter(b)[sti]
		felt.SetZero()
		paakraevet := strings.HasPrefix(krav(t, sti), "1")
		r := validate(t, create, b, f)
		fundet := false
		for m := range r.Fejl() {
			fundet = fundet || m.Felt() == sti && m.Kode() == dfdgerr.UgyldigBesked
		}
		if fundet != paakraevet && !strings.HasSuffix(sti, "/genoptjenteUger") { // T8-03
			t.Errorf("%s: fundet %v, påkrævet %v: %v", sti, fundet, paakraevet, alle(r))
		}
		body, err := json.Marshal(b)
		if err != nil {
			t.Fatal(err)
		}
		fil, err := taeller.ValidateJSON(create, body, f)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(alle(r), alle(fil)); d != "" {
			t.Errorf("%s: Go og fil er uenige: %s", sti, d)
		}
	}
	if antal < 80 {
		t.Errorf("kun %d felter prøvet", antal)
	}
}

// Every field refuses another JSON type, a malformed text, a second value and takes null as absent.
func TestMisdannetFelt(t *testing.T) {
	a, f := taellertest.Gyldig()
	body, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	for sti := range felter(a) {
		dele := strings.Split(sti[1:], "/")
		for _, p := range []struct{ vaerdi, navn string }{
			{`{}`, ""}, {`[[]]`, ""}, {`"x"`, ""}, {`""`, ""}, {`1e400`, ""}, {`"٣"`, ""}, {`"−5"`, ""}, {`true`, ""},
			{`1, "` + dele[len(dele)-1] + `": 1`, ""},
			{`1, "` + strings.ToUpper(dele[len(dele)-1]) + `": null`, ""},
		} {
			if len(dele) == 1 && p.vaerdi == `{}` {
				continue // an empty counter lacks its own fields
			}
			var m map[string]any
			if err := json.Unmarshal(body, &m); err != nil {
				t.Fatal(err)
			}
			maal := m
			if len(dele) == 2 {
				maal = m[dele[0]].(map[string]any)
			}
			maal[dele[len(dele)-1]] = "HER"
			tekst, _ := json.Marshal(m)
			ny := strings.Replace(string(tekst), `"HER"`, p.vaerdi, 1)
			r, err := taeller.ValidateJSON(create, []byte(ny), f)
			if err != nil {
				t.Fatalf("%s = %s: %v", sti, p.vaerdi, err)
			}
			n := 0
			for m := range r.Fejl() {
				if m.Felt() == sti || strings.HasPrefix(m.Felt(), sti+"/") {
					n++
				}
			}
			if n != 1 {
				t.Errorf("%s = %s: %d fejl der, %v", sti, p.vaerdi, n, alle(r))
			}
		}
	}
}

func TestIngenVaerdiIUddata(t *testing.T) {
	const cpr, maerke = "0101801234", "MAERKE77331"
	a, f := taellertest.Gyldig()
	f.CPR = dfdg.MustParseCPR(cpr)
	a.Berigtigelseskommentar = dfdg.NewTekst("borger " + cpr + " " + maerke)
	body := fmt.Sprintf(`{"nyindplacering": "%[1]s", "x%[2]s": 1, "berigtigelseskommentar": "%[2]s",
		"forbrug": {"forbrugteTimer": "%[1]s", "resttimer": 77331.123, "opgoerelsesdato": "%[2]s"}}`, maerke, cpr)
	r, err := taeller.ValidateJSON(create, []byte(body), f)
	if err != nil {
		t.Fatal(err)
	}
	_, ulaeselig := taeller.ValidateJSON(create, []byte(`{"`+maerke+`": `+cpr), f)
	u, fejl := taeller.Decide(create, a, f)
	tekster := []string{fmt.Sprintf("%v %+v %#v", a, a, a), fmt.Sprintf("%v %+v %#v", f, f, f), fmt.Sprintf("%+v %#v", u, u),
		r.Err().Error(), ulaeselig.Error(), fmt.Sprint(fejl), fmt.Sprintf("%+v %#v", r, r), fmt.Sprintf("%+v", []taeller.Fakta{*f})}
	for _, v := range []any{r, u, f.CPR} {
		b, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		tekster = append(tekster, string(b))
	}
	for m := range r.Meldinger() {
		tekster = append(tekster, m.String(), m.Tekst(), m.Text(), m.Felt())
	}
	var log strings.Builder
	slog.New(slog.NewJSONHandler(&log, nil)).Info("x", "rapport", r, "cpr", f.CPR, "fakta", *f, "anmodning", *a)
	tekster = append(tekster, strings.ReplaceAll(log.String(), "borger "+cpr+" "+maerke, "")) // JSON of a message is the message
	for _, s := range tekster {
		if strings.Contains(s, cpr) || strings.Contains(s, maerke) || strings.Contains(s, "77331") {
			t.Errorf("en værdi i: %.200s", s)
		}
	}
}

func TestKaldFejl(t *testing.T) {
	for navn, oedelaeg := range map[string]func(m *taeller.Metode, f *taeller.Fakta) *taeller.Anmodning{
		"Fakta.Idag": func(_ *taeller.Metode, f *taeller.Fakta) *taeller.Anmodning { f.Idag = dfdg.Dato{}; return nil },
		"Fakta.Kalder": func(_ *taeller.Metode, f *taeller.Fakta) *taeller.Anmodning {
			f.Kalder = dfdg.Organisation{}
			return nil
		},
		"Fakta.Snitflade": func(_ *taeller.Metode, f *taeller.Fakta) *taeller.Anmodning { f.Snitflade = "2025-2"; return nil },
		"metode":          func(m *taeller.Metode, _ *taeller.Fakta) *taeller.Anmodning { *m = 0; return nil },
		"metode uden for snitfladen": func(m *taeller.Metode, _ *taeller.Fakta) *taeller.Anmodning {
			*m = taeller.UpdateConsumption
			return nil
		},
		"anmodning": func(*taeller.Metode, *taeller.Fakta) *taeller.Anmodning { return nil },
		"Udeladelse.Grund": func(_ *taeller.Metode, f *taeller.Fakta) *taeller.Anmodning {
			f.Udeladelser = []dfdgerr.Udeladelse{{Regel: "T3-06"}}
			return nil
		},
		"Udeladelse.Regel": func(_ *taeller.Metode, f *taeller.Fakta) *taeller.Anmodning {
			f.Udeladelser = []dfdgerr.Udeladelse{{Regel: "T3-99", Grund: "x"}}
			return nil
		},
	} {
		m := create
		_, f := taellertest.Gyldig()
		a := oedelaeg(&m, f)
		_, err := taeller.Validate(m, a, f)
		var k *dfdgerr.KaldFejl
		if !errors.As(err, &k) || string(k.Hvad) != strings.Fields(navn)[0] {
			t.Errorf("%s: %v", navn, err)
		}
		if u, err := taeller.Decide(m, a, f); u != nil || !errors.As(err, &k) {
			t.Errorf("%s: %v, %v", navn, u, err)
		}
		if x, _, err := taeller.Explain(m, a, f); x != nil || !errors.As(err, &k) {
			t.Errorf("%s: %v", navn, err)
		}
	}
}

// A method that is none is told as the method, in either form, and on both sides of those there are.
func TestIngenMetode(t *testing.T) {
	for _, m := range []taeller.Metode{0, 255} {
		for navn, laes := range map[string]func(taeller.Metode, []byte) (*taeller.Anmodning, error){"JSON": taeller.DecodeJSON, "XML": taeller.DecodeXML} {
			var k *dfdgerr.KaldFejl
			if a, err := laes(m, []byte("{}")); a != nil || !errors.As(err, &k) || k.Hvad != dfdgerr.KaldMetode {
				t.Errorf("%s, method %d: %v", navn, m, err)
			}
		}
	}
}

func TestIngenFakta(t *testing.T) {
	var k *dfdgerr.KaldFejl
	if u, err := taeller.Create(new(taeller.Anmodning), nil); u != nil || !errors.As(err, &k) || string(k.Hvad) != "fakta" {
		t.Error(u, err)
	}
	if _, err := taeller.ValidateJSON(create, []byte("{}"), nil); !errors.As(err, &k) {
		t.Error(err)
	}
}

func TestUdeladelse(t *testing.T) {
	a, f := taellertest.Gyldig()
	a.Dagpengesats.Satsgrundlag = dfdg.NewKode(6)
	a.Dagpengesats.Gyldighedsdato = dfdg.Dato{}
	if err := validate(t, create, a, f).Err(); !errors.Is(err, dfdgerr.SatsgrundlagFoerReform) || errors.Is(err, dfdgerr.IkkeMedlem) {
		t.Fatal(err)
	}
	f.Udeladelser = []dfdgerr.Udeladelse{{Regel: "T3-06", Grund: "afklaret med STAR"}}
	r := validate(t, create, a, f)
	if r.Dom() != dfdgerr.Godkendt {
		t.Error(r.Dom(), alle(r))
	}
	n := 0
	for m := range r.Udeladt() {
		n++
		if m.Kode() != dfdgerr.SatsgrundlagFoerReform || m.Grund() != "afklaret med STAR" || m.Felt() != "/dagpengesats/satsgrundlag" {
			t.Error(m)
		}
	}
	if n != 1 {
		t.Errorf("%d udeladte", n)
	}
	b, err := json.Marshal(r)
	if err != nil || !strings.Contains(string(b), `"udeladt":[{"kode":9458,"felt":"/dagpengesats/satsgrundlag","regel":"T3-06","grund":"afklaret med STAR"}]`) {
		t.Errorf("%s %v", b, err)
	}
	// An access rule that is left out does not stop the others.
	f.Kalder, f.Udeladelser = dfdg.Akasse(86), []dfdgerr.Udeladelse{{Regel: "A-10", Grund: "prøve"}}
	a.AfholdtKarens = nil
	if r := validate(t, create, a, f); !errors.Is(r.Err(), dfdgerr.TaellerUdeladt) {
		t.Error(alle(r))
	}
}

// A rule that is left out may leave nothing to do: never a nil outcome with a nil error.
func TestUdfaldMedUdeladelse(t *testing.T) {
	alt, _ := taellertest.Gyldig()
	beskeder := map[taeller.Metode]*taeller.Anmodning{
		create:                                   alt,
		taeller.UpdateDagpengetaellere:           {Taellersaet: taeller.Taellersaet{Forbrug: alt.Forbrug}},
		taeller.UpdateTaellervisning:             {Taellervisning: dfdg.Ja},
		taeller.DeleteDagpengetaellerkonto:       {},
		taeller.GetDagpengetaellerkonto:          {},
		taeller.GetHistoriskDagpengetaellerkonto: {Udtraekstidspunkt: dfdg.MustParseTidspunkt("2025-01-01T00:00:00")},
		taeller.GetTaellereFraTidligereAkasse:    {IndberetningIdentifier: dfdg.NewGUID([16]byte{1})},
	}
	for m, a := range beskeder {
		for _, regel := range []string{"A-01", "A-09", "A-10", "A-17", "A-18", "A-22", "A-23", "A-24", "A-28"} {
			for _, kalder := range []dfdg.Organisation{dfdg.Akasse(57), dfdg.Akasse(86), dfdg.Jobcenter("101"), dfdg.STAR()} {
				for _, saet := range []dfdg.Oplysning[*taeller.Taellersaet]{{}, dfdg.Kendt[*taeller.Taellersaet](nil)} {
					_, f := taellertest.Gyldig()
					f.Kalder, f.Taellere, f.Udeladelser = kalder, saet, []dfdgerr.Udeladelse{{Regel: regel, Grund: "prøve"}}
					if regel == "A-01" {
						f.CPR = dfdg.ReadCPR("x")
					}
					if u, err := taeller.Decide(m, a, f); u == nil && err == nil {
						t.Errorf("%s uden %s fra %s: hverken udfald eller fejl", m, regel, kalder)
					}
				}
			}
		}
	}
	// An update then makes the set.
	_, f := taellertest.Gyldig()
	f.Taellere, f.Udeladelser = dfdg.Kendt[*taeller.Taellersaet](nil), []dfdgerr.Udeladelse{{Regel: "A-17", Grund: "prøve"}}
	u, err := taeller.Update(taeller.UpdateDagpengetaellere, beskeder[taeller.UpdateDagpengetaellere], f)
	if err != nil {
		t.Fatal(err)
	}
	if s, _ := u.Taellere.Vaerdi(); s == nil || s.Forbrug == nil || s.Indplacering != nil {
		t.Errorf("%+v", s)
	}
	// A message that is no object has nothing to store.
	a, err := taeller.DecodeJSON(create, []byte("[]"))
	if err != nil {
		t.Fatal(err)
	}
	f.Udeladelser = []dfdgerr.Udeladelse{{Regel: "S-05", Grund: "prøve"}}
	if u, err := taeller.Create(a, f); u != nil || err == nil {
		t.Errorf("%+v, %v", u, err)
	}
	// Nor can a value that could not be read be stored.
	a, f = taellertest.Gyldig()
	a.Forbrug.Opgoerelsesdato = dfdg.ReadDato("x")
	f.Udeladelser = []dfdgerr.Udeladelse{{Regel: "S-07", Grund: "prøve"}}
	if u, err := taeller.Create(a, f); u != nil || err == nil {
		t.Errorf("%+v, %v", u, err)
	}
}

// A membership that lacks its fund or a date is not known; no message goes to no fund.
func TestMangelfuldtMedlemskab(t *testing.T) {
	god := medlemskab.Periode{Akasse: dfdg.NewAkassenummer(57), Startdato: dfdg.NewDato(2010, 1, 1), Slutdato: dfdg.NewDato(2024, 12, 31)}
	for navn, p := range map[string]medlemskab.Periode{
		"tomt":              {},
		"a-kasse 0":         {Akasse: dfdg.NewAkassenummer(0), Startdato: dfdg.NewDato(2025, 1, 1)},
		"a-kasse -5":        {Akasse: dfdg.NewAkassenummer(-5), Startdato: dfdg.NewDato(2025, 1, 1)},
		"uden startdato":    {Akasse: dfdg.NewAkassenummer(86)},
		"misdannet slut":    {Akasse: dfdg.NewAkassenummer(86), Startdato: dfdg.NewDato(2025, 1, 1), Slutdato: dfdg.ReadDato("x")},
		"misdannet a-kasse": {Akasse: dfdg.ReadAkassenummer("x"), Startdato: dfdg.NewDato(2025, 1, 1)},
	} {
		for _, kalder := range []dfdg.Organisation{dfdg.Akasse(57), dfdg.STAR()} {
			a, f := taellertest.Gyldig()
			f.Kalder, f.Medlemskaber = kalder, dfdg.Kendt([]medlemskab.Periode{god, p})
			for _, m := range []taeller.Metode{create, taeller.GetDagpengetaellerkonto} {
				b := a
				if m != create {
					b = new(taeller.Anmodning)
				}
				u, err := taeller.Decide(m, b, f)
				if err == nil && kalder != dfdg.STAR() {
					t.Errorf("%s, %s, %s: %+v", navn, m, kalder, u)
				}
				if kalder == dfdg.STAR() && m == create && (err != nil || !slices.Contains(u.Mangler, dfdgerr.FaktumMedlemskaber)) {
					t.Errorf("%s, %s: %v", navn, kalder, err)
				}
			}
		}
	}
}

func TestForklar(t *testing.T) {
	a, f := taellertest.Gyldig()
	a.Forbrug.Resttimer = dfdg.NewTimetal(3848_01)
	a.Karensdage.Mangeltimer = dfdg.ReadTimetal("x")
	f.Taellervisning = dfdg.Oplysning[dfdg.JaNej]{}
	x, r, err := taeller.Explain(create, a, f)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(alle(validate(t, create, a, f)), alle(r)); d != "" {
		t.Error(d)
	}
	svar := map[string]dfdgerr.Svar{}
	for _, e := range x {
		svar[e.Regel().Id()+" "+e.Felt()] = e.Svar
		if e.Svar == dfdgerr.Brudt && e.Regel().Art() == dfdgerr.Afvis {
			if e.Regel().Id() != "T4-01" && e.Regel().Id() != "S-06" {
				t.Error(e.Melding)
			}
		}
	}
	for s, vil := range map[string]dfdgerr.Svar{
		"T4-01 /forbrug/resttimer":               dfdgerr.Brudt,
		"T4-01 /forbrug/forbrugteTimer":          dfdgerr.Ok,
		"T9-01 /karensdage/mangeltimer":          dfdgerr.Uvedkommende,
		"S-06 /karensdage/mangeltimer":           dfdgerr.Brudt,
		"T3-06 /dagpengesats/satsgrundlag":       dfdgerr.Uvedkommende,
		"T3-02 /dagpengesats/beregningsgrundlag": dfdgerr.Ok,
		"T4-02 /forbrug/resttimer":               dfdgerr.Uvedkommende,
		"A-34 ":                                  dfdgerr.Uafgjort,
		"A-38 /cpr":                              dfdgerr.Ok,
		"A-09 ":                                  dfdgerr.Ok,
		"A-10 ":                                  dfdgerr.Ok,
	} {
		if har, ok := svar[s]; !ok || har != vil {
			t.Errorf("%s: %v %v, vil %v", s, ok, har, vil)
		}
	}
}

// Many findings in a collection do not crowd out one that stands before it in the message.
func TestMangeFund(t *testing.T) {
	a, f := taellertest.Gyldig()
	koder := make([]dfdg.Kode, 5000)
	for i := range koder {
		koder[i] = dfdg.ReadKode("x")
	}
	a.Indplacering.IndplaceringsgrundlagSamling = dfdg.NewSamling(koder...)
	a.Indplacering.DagpengeperiodeType = dfdg.NewKode(77)
	var har []string
	for m := range validate(t, create, a, f).Meldinger() {
		har = append(har, m.Regel().Id())
	}
	if len(har) != dfdgerr.Hoejst+1 || har[0] != "S-08" || har[1] != "A-27" || har[2] == "A-27" {
		t.Errorf("%d fund, først %q", len(har), har[:3])
	}
	// The explanation is bounded too, and still explains them.
	koder = slices.Repeat(koder, 10)
	a.Indplacering.IndplaceringsgrundlagSamling = dfdg.NewSamling(koder...)
	x, r, err := taeller.Explain(create, a, f)
	if err != nil || len(x) >= len(koder) {
		t.Fatal(len(x), err)
	}
	forklaret := map[string]bool{}
	for _, y := range x {
		forklaret[y.Melding.String()] = true
	}
	for m := range r.Meldinger() {
		if m.Regel().Id() != "S-08" && !forklaret[m.String()] {
			t.Fatal(m)
		}
	}
}

// A set as it is registered becomes a message: neither form names who reported the counters, and the set is not changed.
func TestRegistreretSaetSendes(t *testing.T) {
	a, _ := taellertest.Gyldig()
	vilJSON, _ := taeller.EncodeJSON(create, a)
	vilXML, _ := taeller.EncodeXML(create, a, taeller.XMLValg{})
	for i := range 13 {
		nr(&a.Taellersaet, i).Elem().FieldByName("RegistrerendeMyndighed").Set(reflect.ValueOf(dfdg.Akasse(57)))
	}
	b, err := taeller.EncodeJSON(create, a)
	x, xerr := taeller.EncodeXML(create, a, taeller.XMLValg{})
	if err != nil || xerr != nil || !bytes.Equal(b, vilJSON) || !bytes.Equal(x, vilXML) {
		t.Errorf("%v %v\n%s\n%s", err, xerr, b, x)
	}
	if a.Karensdage.RegistrerendeMyndighed != dfdg.Akasse(57) {
		t.Error("the set was changed")
	}
}

// A-17 asks of an update for a set with a grading, of what deletes, fetches or shows for a set.
func TestA17Saetninger(t *testing.T) {
	for m, vil := range map[taeller.Metode]string{
		taeller.UpdateDagpengetaellere: "med en indplacering", taeller.UpdateDagpengesats: "med en indplacering",
		taeller.DeleteDagpengetaellerkonto: "slettes eller hentes", taeller.UpdateTaellervisning: "slettes eller hentes", taeller.GetDagpengetaellerkonto: "slettes eller hentes",
	} {
		_, f := taellertest.Gyldig()
		f.Taellere = dfdg.Kendt[*taeller.Taellersaet](nil)
		r, err := taeller.Validate(m, &taeller.Anmodning{}, f)
		if err != nil {
			t.Fatal(err)
		}
		antal := 0
		for x := range r.Fejl() {
			if x.Regel().Id() == "A-17" {
				if antal++; !strings.Contains(x.Tekst(), vil) {
					t.Errorf("%v: %s", m, x.Tekst())
				}
			}
		}
		if antal != 1 {
			t.Errorf("%v: %v", m, r)
		}
	}
}
