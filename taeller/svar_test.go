package taeller_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/bro"
	"github.com/akasse/dfdg/internal/proeve"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/taeller"
	"github.com/akasse/dfdg/taeller/taellertest"
)

var (
	opslag = []taeller.Metode{taeller.GetDagpengetaellerkonto, taeller.GetHistoriskDagpengetaellerkonto, taeller.GetTaellereFraTidligereAkasse}

	svarCPR = dfdg.MustParseCPR("0101801234")
	svarId  = dfdg.MustParseGUID("00000000-0000-0000-0000-000000000007")
)

// svarfil returns an answer as testdata/svar has it: the set of the fixtures, reported by fund 57.
func svarfil(t testing.TB, m taeller.Metode) []byte {
	t.Helper()
	b, err := os.ReadFile("../testdata/svar/" + m.String() + ".json")
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// indberettetSaet is the set of the fixtures, each counter reported by an organisation.
func indberettetSaet(o dfdg.Organisation) *taeller.Taellersaet {
	s := taellertest.Saet()
	for i := range 13 {
		nr(s, i).Elem().FieldByName("RegistrerendeMyndighed").Set(reflect.ValueOf(o))
	}
	return s
}

func svarFakta() taeller.Fakta {
	f := *taellertest.Fakta()
	f.CPR = svarCPR
	return f
}

func laesSvar(t testing.TB, m taeller.Metode, b []byte) *taeller.Svar {
	t.Helper()
	s, err := taeller.DecodeSvarJSON(m, b)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// steder returns the places that a joined error of bad calls names; nil where there is another error.
func steder(err error) (p []string) {
	if err == nil {
		return nil
	}
	alle := []error{err}
	if j, ok := err.(interface{ Unwrap() []error }); ok {
		alle = j.Unwrap()
	}
	for _, e := range alle {
		k, ok := errors.AsType[*dfdgerr.KaldFejl](e)
		if !ok || k.Hvad != dfdgerr.KaldOpslag {
			return nil
		}
		p = append(p, k.Felt)
	}
	return p
}

// The three answers in D's own shape (D, Output), and what each of them proves.
func TestSvarets(t *testing.T) {
	vil := indberettetSaet(dfdg.Akasse(57))
	for _, m := range opslag {
		b := svarfil(t, m)
		s := laesSvar(t, m, b)
		if err := s.Kontroller(); err != nil || s.Ukendte() != nil || s.Metode != m {
			t.Fatalf("%v: %v, %v", m, err, s.Ukendte())
		}
		if s.Nyindplacering != dfdg.Nej || s.Indplacering.Myndighed.Organisationstype != dfdg.NewKode(1) || s.Indplacering.Myndighed.Organisationskode.Indhold() != "57" {
			t.Errorf("%v: %+v", m, s)
		}
		var tael bytes.Buffer
		ud, err := taeller.EncodeSvarJSON(s)
		if err != nil || json.Compact(&tael, b) != nil || !bytes.Equal(ud, tael.Bytes()) {
			t.Errorf("%v: %v\n%s\n%s", m, err, ud, tael.Bytes())
		}
		f, err := taeller.FaktaFraSvar(svarFakta(), s)
		r, rerr := s.Registrering(kl(0), nil)
		v, verr := s.Videresendt(svarId, nil)
		_, rIntet := s.Registrering(dfdg.Tidspunkt{}, nil)
		_, vIntet := s.Videresendt(dfdg.GUID{}, nil)
		for n, p := range map[taeller.Metode]struct {
			err error
			vil dfdgerr.Faktum
		}{opslag[1]: {rIntet, dfdgerr.FaktumRegistreringer}, opslag[2]: {vIntet, dfdgerr.FaktumVideresendte}} {
			if k, ok := errors.AsType[*dfdgerr.KaldFejl](p.err); n == m && (!ok || k.Hvad != p.vil.Kaldsdel()) {
				t.Errorf("%v without its moment or id: %v", m, p.err)
			}
		}
		fejl := map[taeller.Metode]error{opslag[0]: err, opslag[1]: rerr, opslag[2]: verr}
		for n, err := range fejl {
			k, _ := errors.AsType[*dfdgerr.KaldFejl](err)
			if (err == nil) != (n == m) || err != nil && k.Hvad != dfdgerr.KaldMetode {
				t.Errorf("%v as one of %v: %v", m, n, err)
			}
		}
		switch m {
		case taeller.GetDagpengetaellerkonto:
			har, _ := f.Taellere.Vaerdi()
			if d := cmp.Diff(vil, har); d != "" || f.Nyindplacering != dfdg.Kendt(dfdg.Nej) || f.Taellervisning != dfdg.Kendt(dfdg.Ja) {
				t.Error(d, f.Nyindplacering, f.Taellervisning)
			}
			if s.CPR != svarCPR || s.Forsikringskategori != dfdg.NewKode(1) || s.Taellervisning != dfdg.Ja {
				t.Errorf("%+v", s)
			}
		case taeller.GetHistoriskDagpengetaellerkonto:
			if d := cmp.Diff(taeller.Registrering{Tidspunkt: kl(0), Taellere: vil, Nyindplacering: dfdg.Nej, Taellervisning: dfdg.Ja}, r); d != "" {
				t.Error(d)
			}
		case taeller.GetTaellereFraTidligereAkasse:
			if d := cmp.Diff(taeller.Videresendt{IndberetningIdentifier: svarId, Taellere: vil, Nyindplacering: dfdg.Nej}, v); d != "" {
				t.Error(d)
			}
		}
	}
	x, err := os.ReadFile("../testdata/svar/GetUnemploymentBenefitsAccountInfo.xml")
	if err != nil {
		t.Fatal(err)
	}
	fraXML, err := taeller.DecodeSvarXML(taeller.GetDagpengetaellerkonto, x)
	if d := cmp.Diff(laesSvar(t, taeller.GetDagpengetaellerkonto, svarfil(t, taeller.GetDagpengetaellerkonto)), fraXML); d != "" || err != nil {
		t.Errorf("%v\n%s", err, d)
	}
	ud, err := taeller.EncodeSvarXML(fraXML, taeller.XMLValg{})
	if vil := strings.ReplaceAll(string(x), "\n", ""); err != nil || string(ud) != vil {
		t.Errorf("%v\n%s\n%s", err, ud, vil)
	}
}

// kl is a moment n hours into the fixtures' day.
func kl(n int) dfdg.Tidspunkt { return dfdg.NewTidspunkt(taellertest.Idag, n, 0, 0) }

// valgfri are the elements of an answer that D has with occurrence 0–1, besides the counters.
var valgfri = []string{
	"/taellervisning", "/forsikringskategori", "/tilhoerendeIndplaceringDato", "/senesteArbejdsgiverindberetningDato",
	"/dagpengesats/beregningsgrundlag", "/dagpengesats/maanedligSats", "/dagpengesats/timesats", "/dagpengesats/gyldighedsdato",
	"/beskaeftigelseskonto/loentimer", "/supplerendeDagpengekonto/genoptjeningType", "/supplerendeDagpengekonto/genoptjenteUger",
	"/supplerendeDagpengekonto/forlaengetSupplerendeDagpengeretStartuge", "/supplerendeDagpengekonto/ordinaerSupplerendeDagpengeretSlutdato",
	"/supplerendeDagpengekonto/genoptjeningsgrundlagSamling", "/genoptjentMaanedsvaerdi",
	"/dagpengeperiodeafkortning/foraeldelsesdato", "/dagpengeperiodeafkortning/eksekveringsdato",
}

// hverPlads calls f for every element of a document, and for every row, with what puts another value in its place and what takes it away;
// both are undone afterwards.
func hverPlads(v any, sti string, f func(sti string, v any, saet func(any), fjern func())) {
	switch v := v.(type) {
	case map[string]any:
		for navn, w := range v {
			f(sti+"/"+navn, w, func(ny any) { v[navn] = ny }, func() { delete(v, navn) })
			v[navn] = w
			hverPlads(w, sti+"/"+navn, f)
		}
	case []any:
		for i, w := range v {
			f(fmt.Sprintf("%s/%d", sti, i), w, func(ny any) { v[i] = ny }, nil)
			v[i] = w
			hverPlads(w, fmt.Sprintf("%s/%d", sti, i), f)
		}
	}
}

func dokument(t testing.TB, b []byte) (v map[string]any) {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	if err := d.Decode(&v); err != nil {
		t.Fatal(err)
	}
	return v
}

func somTekst(v any) []byte {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return b
}

// What of an answer proves nothing: every element left out, null, of another type, malformed, or given twice. Only what D lets be absent
// is known to be so, and what an answer lacks is in no fact.
func TestSvarSomIkkeErHelt(t *testing.T) {
	for _, m := range opslag {
		dok := dokument(t, svarfil(t, m))
		antal := 0
		proev := func(sti, hvad string, b []byte, maa bool) {
			t.Helper()
			antal++
			s, err := taeller.DecodeSvarJSON(m, b)
			if err != nil {
				t.Fatalf("%s %s: %v", sti, hvad, err)
			}
			err = s.Kontroller()
			if maa != (err == nil) || !maa && !slices.Equal(steder(err), []string{sti}) {
				t.Errorf("%v: %s %s: %v", m, sti, hvad, err)
				return
			}
			if maa {
				f := svarSomFakta(t, s)
				if d := cmp.Diff(faktaAf(t, m, b), f); d != "" {
					t.Errorf("%v: %s %s: %s", m, sti, hvad, d)
				}
				return
			}
			f, e1 := taeller.FaktaFraSvar(svarFakta(), s)
			r, e2 := s.Registrering(kl(0), nil)
			v, e3 := s.Videresendt(svarId, nil)
			_, e4 := taeller.EncodeSvarJSON(s)
			_, e5 := taeller.EncodeSvarXML(s, taeller.XMLValg{})
			if e1 == nil || e2 == nil || e3 == nil || e4 == nil || e5 == nil || !f.Equal(taeller.Fakta{}) ||
				!reflect.DeepEqual(r, taeller.Registrering{}) || !reflect.DeepEqual(v, taeller.Videresendt{}) {
				t.Errorf("%v: %s %s: something is known, or written", m, sti, hvad)
			}
		}
		hverPlads(dok, "", func(sti string, v any, saet func(any), fjern func()) {
			if m != opslag[0] && strings.Count(sti, "/") > 1 && !strings.HasPrefix(sti, "/forbrug/") {
				return // the counters are the same
			}
			_, objekt := v.(map[string]any)
			_, raekke := v.([]any)
			maa := strings.Count(sti, "/") == 1 && objekt // a counter
			for _, s := range valgfri {
				maa = maa || strings.HasSuffix(sti, s)
			}
			if sti == "/karensdage/loentimer" {
				maa = false
			}
			if fjern != nil {
				fjern()
				proev(sti, "left out", somTekst(dok), maa)
				saet(nil)
				proev(sti, "null", somTekst(dok), maa)
				saet(json.RawMessage(somTekst(v)))
				navn := sti[strings.LastIndexByte(sti, '/')+1:]
				// The same element twice, of which no map is capable: marked, then written out.
				saet(json.RawMessage(`"@"`))
				igen := fmt.Sprintf(`%q:%s,%q:%[2]s`, navn, somTekst(v), strings.ToUpper(navn))
				proev(sti, "given twice", bytes.Replace(somTekst(dok), fmt.Appendf(nil, `%q:"@"`, navn), []byte(igen), 1), false)
			} else {
				saet(nil)
				proev(sti, "null", somTekst(dok), false)
			}
			if objekt || raekke {
				saet("x")
				proev(sti, "a string", somTekst(dok), false)
				saet(json.RawMessage("7"))
				proev(sti, "a number", somTekst(dok), false)
				return
			}
			saet(map[string]any{})
			proev(sti, "an object", somTekst(dok), false)
			saet([]any{v})
			proev(sti, "an array", somTekst(dok), false)
			if !strings.HasSuffix(sti, "/organisationskode") { // any text is one
				saet("x")
				proev(sti, "a string", somTekst(dok), false)
			}
			if _, tal := v.(json.Number); tal {
				saet(json.RawMessage("99999999999999999999"))
				proev(sti, "too large a number", somTekst(dok), false)
				saet(json.RawMessage("1.005"))
				proev(sti, "a number with too many decimals", somTekst(dok), false)
			}
		})
		if antal < 100 || m == opslag[0] && antal < 900 {
			t.Errorf("only %d answers", antal)
		}
	}
}

// svarSomFakta returns, as JSON, what an answer proves.
func svarSomFakta(t *testing.T, s *taeller.Svar) any {
	t.Helper()
	var f taeller.Fakta
	switch s.Metode {
	case taeller.GetDagpengetaellerkonto:
		g, err := taeller.FaktaFraSvar(taeller.Fakta{CPR: svarCPR}, s)
		if err != nil {
			t.Fatal(err)
		}
		g.CPR = dfdg.CPR{}
		f = g
	case taeller.GetHistoriskDagpengetaellerkonto:
		r, err := s.Registrering(kl(0), nil)
		if err != nil {
			t.Fatal(err)
		}
		f = taeller.Fakta{Taellere: dfdg.Kendt(r.Taellere), Nyindplacering: dfdg.Kendt(r.Nyindplacering), Taellervisning: dfdg.Kendt(r.Taellervisning)}
	case taeller.GetTaellereFraTidligereAkasse:
		v, err := s.Videresendt(svarId, nil)
		if err != nil {
			t.Fatal(err)
		}
		f = taeller.Fakta{Taellere: dfdg.Kendt(v.Taellere), Nyindplacering: dfdg.Kendt(v.Nyindplacering)}
	}
	return dokument(t, somTekst(f))
}

// faktaAf makes by hand, from the answer's own text, the facts that it proves.
func faktaAf(t *testing.T, m taeller.Metode, b []byte) any {
	t.Helper()
	dok := dokument(t, b)
	saet := map[string]any{}
	for navn, v := range dok {
		taeller, ok := v.(map[string]any)
		if !ok {
			continue
		}
		taeller["registrerendeMyndighed"] = "a-kasse 57"
		rens(taeller)
		saet[navn] = taeller
	}
	f := map[string]any{"taellere": saet, "nyindplacering": dok["nyindplacering"]}
	if m != taeller.GetTaellereFraTidligereAkasse {
		f["taellervisning"] = dok["taellervisning"] != false
	}
	return f
}

// rens takes away what is null.
func rens(v any) {
	switch v := v.(type) {
	case map[string]any:
		for navn, w := range v {
			if w == nil {
				delete(v, navn)
			}
			rens(w)
		}
	case []any:
		for _, w := range v {
			rens(w)
		}
	}
}

// An answer is on the citizen that was asked for, or on nobody.
func TestSvaretsBorger(t *testing.T) {
	const m = taeller.GetDagpengetaellerkonto
	b := svarfil(t, m)
	om := func(cpr string) *taeller.Svar {
		return laesSvar(t, m, bytes.Replace(b, []byte(`"0101801234"`), []byte(cpr), 1))
	}
	spurgt := func(c dfdg.CPR) taeller.Fakta {
		f := svarFakta()
		f.CPR = c
		return f
	}
	for _, p := range []struct {
		navn  string
		svar  *taeller.Svar
		fakta taeller.Fakta
		hvad  dfdgerr.Kaldsdel
	}{
		{"the citizen's own", om(`"0101801234"`), svarFakta(), ""},
		{"another citizen's", om(`"0101801235"`), svarFakta(), dfdgerr.KaldBorger},
		{"a masked number", om(`"******-****"`), svarFakta(), dfdgerr.KaldOpslag},
		{"a number that is masked in part", om(`"010180****"`), svarFakta(), dfdgerr.KaldOpslag},
		{"with a hyphen", om(`"010180-1234"`), svarFakta(), dfdgerr.KaldOpslag},
		{"as a number", om(`101801234`), svarFakta(), dfdgerr.KaldOpslag},
		{"null", om(`null`), svarFakta(), dfdgerr.KaldOpslag},
		{"empty", om(`""`), svarFakta(), dfdgerr.KaldOpslag},
		{"required but unknown", om(`"0000000000"`), svarFakta(), dfdgerr.KaldBorger},
		{"required but unknown, as it was asked for", om(`"0000000000"`), spurgt(dfdg.NewCPR(0)), dfdgerr.KaldBorger},
		{"asked for nobody", om(`"0101801234"`), spurgt(dfdg.CPR{}), "Fakta.CPR"},
		{"asked for what is no number", om(`"0101801234"`), spurgt(dfdg.ReadCPR("x")), "Fakta.CPR"},
		{"no answer", nil, svarFakta(), dfdgerr.KaldOpslag},
	} {
		f, err := taeller.FaktaFraSvar(p.fakta, p.svar)
		k, _ := errors.AsType[*dfdgerr.KaldFejl](err)
		if (err == nil) != (p.hvad == "") || k != nil && k.Hvad != p.hvad || err != nil && !f.Equal(taeller.Fakta{}) {
			t.Errorf("%s: %v", p.navn, err)
		}
		if err != nil && (k.Tekst() == k.Text() || strings.ContainsAny(k.Tekst()+k.Text(), "0123456789")) {
			t.Errorf("%s: %s / %s", p.navn, k.Tekst(), k.Text())
		}
	}
}

// What is no answer is never read as one that says that nothing is registered.
func TestSvarDerErTomme(t *testing.T) {
	for _, m := range opslag {
		hel := svarfil(t, m)
		for _, b := range []string{"{}", "null", "[]", `""`, "true", `{"fejlkode":9181,"fejltekst":"A benefits account was not created for the submitted person"}`,
			`{"taellere":{}}`, `[` + string(hel) + `]`, `{"getDagpengetaellerkontoResponse":` + string(hel) + `}`} {
			s := laesSvar(t, m, []byte(b))
			f, err := taeller.FaktaFraSvar(svarFakta(), s)
			if s.Kontroller() == nil || err == nil || !f.Equal(taeller.Fakta{}) {
				t.Errorf("%v: %s proves something", m, b)
			}
		}
		for i := range hel[:len(hel)-2] {
			if _, err := taeller.DecodeSvarJSON(m, hel[:i]); err == nil {
				t.Errorf("%v: an answer of %d bytes of %d can be read", m, i, len(hel))
			}
		}
		for _, b := range []string{"", "<html>", "9181"} {
			s, err := taeller.DecodeSvarJSON(m, []byte(b))
			if err == nil && s.Kontroller() == nil {
				t.Errorf("%v: %q is an answer", m, b)
			}
		}
	}
	for _, b := range []string{"", "<r/>", "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body><s:Fault><faultcode>9181</faultcode></s:Fault></s:Body></s:Envelope>"} {
		s, err := taeller.DecodeSvarXML(taeller.GetDagpengetaellerkonto, []byte(b))
		if err == nil && s.Kontroller() == nil {
			t.Errorf("%q is an answer", b)
		}
	}
	var intet *taeller.Svar
	if intet.Kontroller() == nil || intet.Ukendte() != nil || (&taeller.Svar{}).Kontroller() == nil || (&taeller.Svar{Metode: create}).Kontroller() == nil {
		t.Error("nothing is an answer")
	}
}

// An answer that has what the interface got later is read, and says so; what the library knows by another case is known.
func TestSvarMedNyt(t *testing.T) {
	const m = taeller.GetDagpengetaellerkonto
	b := svarfil(t, m)
	hel := laesSvar(t, m, b)
	nyt := func(foer, efter string) []byte {
		ud := bytes.Replace(b, []byte(foer), []byte(efter), 1)
		if bytes.Equal(ud, b) {
			t.Fatal(foer)
		}
		return ud
	}
	for _, p := range []struct {
		b   []byte
		vil []string
	}{
		{nyt(`{`, `{"nyTaeller":{"a":[1,2,{"b":null}]},`), []string{"/nyTaeller"}},
		{nyt(`"forbrug": {`, `"forbrug": {"nyt":1,"berigtigelseskommentar":2,`), []string{"/forbrug/nyt", "/forbrug/berigtigelseskommentar"}},
		{nyt(`"organisationskode"`, `"organisationsnavn":"A","organisationskode"`), []string{"/indplacering/registrerendeMyndighed/organisationsnavn"}},
		{nyt(`"genoptjentUgevaerdi"`, `"nyt":1,"genoptjentUgevaerdi"`), []string{"/supplerendeDagpengekonto/genoptjeningsgrundlagSamling/0/nyt"}},
		{nyt(`"forbrug": {`, `"forbrug": {"0101801234":1,`), []string{"/forbrug"}}, // a name that is no word is not repeated
		{nyt(`{`, `{"berigtigelseskommentar":"x","registrerendeMyndighed":{},"cpr":1,`), []string{"/berigtigelseskommentar", "/registrerendeMyndighed", "/cpr"}},
	} {
		s := laesSvar(t, m, p.b)
		f, err := taeller.FaktaFraSvar(svarFakta(), s)
		if d := cmp.Diff(p.vil, s.Ukendte()); d != "" || err != nil {
			t.Errorf("%v\n%s", err, d)
		}
		vil, _ := taeller.FaktaFraSvar(svarFakta(), hel)
		if !f.Equal(vil) {
			t.Errorf("%v: other facts", p.vil)
		}
		if _, err := taeller.EncodeSvarJSON(s); err == nil {
			t.Errorf("%v: written without what was passed over", p.vil)
		}
	}
	for _, n := range []taeller.Metode{opslag[1], opslag[2]} { // what another look-up answers
		s := laesSvar(t, n, b)
		vil := []string{"/personCivilRegistrationIdentifier", "/taellervisning", "/forsikringskategori"}
		if n == opslag[1] {
			vil = slices.Delete(vil, 1, 2)
		}
		if d := cmp.Diff(vil, s.Ukendte()); d != "" || s.Kontroller() != nil || !s.CPR.IsZero() {
			t.Errorf("%v: %s", n, d)
		}
	}
	if s := laesSvar(t, m, bytes.ReplaceAll(b, []byte("registrerendeMyndighed"), []byte("REGISTRERENDEmyndighed"))); s.Ukendte() != nil || !cmp.Equal(hel, s) {
		t.Error("names count with their case")
	}
	// As in a message: a registrerendeMyndighed is no element of one.
	a, err := taeller.DecodeJSON(create, []byte(`{"forbrug":{"registrerendeMyndighed":{"organisationstype":1}}}`))
	if err != nil || a.Forbrug.Myndighed != nil {
		t.Error(err, a)
	}
	for _, fund := range alleFelter(validate(t, create, a, taellertest.Fakta()), "S-02") {
		if fund != "/forbrug/registrerendeMyndighed" {
			t.Error(fund)
		}
	}
}

func alleFelter(r dfdgerr.Rapport, regel string) (p []string) {
	for m := range r.Fejl() {
		if m.Regel().Id() == regel {
			p = append(p, m.Felt())
		}
	}
	return p
}

// A number that D's range does not have is what is registered.
func TestSvarUdenForOmraadet(t *testing.T) {
	const m = taeller.GetDagpengetaellerkonto
	b := svarfil(t, m)
	for _, p := range [][2]string{{`"forbrugteUger": 30`, `"forbrugteUger": 40`}, {`"forbrugteTimer": 1282.64`, `"forbrugteTimer": 5000`}, {`"genoptjenteUger": 4`, `"genoptjenteUger": 5`},
		{`"organisationstype": 1`, `"organisationstype": 101`}, {`"organisationskode": "57"`, `"organisationskode": ""`}, {`"organisationskode": "57"`, `"organisationskode": "` + strings.Repeat("5", 21) + `"`}} {
		if s := laesSvar(t, m, bytes.Replace(b, []byte(p[0]), []byte(p[1]), 1)); s.Kontroller() != nil {
			t.Errorf("%s: %v", p[1], s.Kontroller())
		}
	}
}

// The reader's own limits: an answer of which something was left out is not whole.
func TestSvarMedForMeget(t *testing.T) {
	const m = taeller.GetDagpengetaellerkonto
	b := string(svarfil(t, m))
	dyb := strings.Replace(b, "{", `{"nyt":`+strings.Repeat("[", 40)+strings.Repeat("]", 40)+",", 1)
	mange := strings.Replace(b, `"indplaceringsgrundlagSamling": [`, `"indplaceringsgrundlagSamling": [`+strings.Repeat("1,", 100_000), 1)
	for _, b := range []string{dyb, mange} {
		if p := steder(laesSvar(t, m, []byte(b)).Kontroller()); !slices.Equal(p, []string{""}) {
			t.Errorf("%q", p)
		}
	}
	daarlige := strings.Replace(b, `"indplaceringsgrundlagSamling": [`, `"indplaceringsgrundlagSamling": [`+strings.Repeat(`"x",`, 5000), 1)
	if p := steder(laesSvar(t, m, []byte(daarlige)).Kontroller()); len(p) != dfdgerr.Hoejst || p[0] != "/indplacering/indplaceringsgrundlagSamling/0" {
		t.Errorf("%d places", len(p))
	}
}

// Who reported a counter is read by the register's roles: the numbers that are built in are assumed.
func TestSvaretsMyndighed(t *testing.T) {
	star, err := dfdg.NewOrganisation(dfdg.TypeSTAR, "0001")
	if err != nil {
		t.Fatal(err)
	}
	om, err := codelist.Standard().MedRoller(map[codelist.Rolle]int{codelist.RolleAkasse: 2, codelist.RolleSTAR: 14})
	if err != nil {
		t.Fatal(err)
	}
	b := svarfil(t, taeller.GetDagpengetaellerkonto)
	for _, p := range []struct {
		art, kode string
		k         *codelist.Register
		vil       dfdg.Organisation
	}{
		{"1", "57", nil, dfdg.Akasse(57)},
		{"1", "0057", nil, dfdg.Akasse(57)},
		{"1", "57", codelist.Standard(), dfdg.Akasse(57)},
		{"2", "0001", nil, star},
		{"2", "", nil, dfdg.STAR()},
		{"3", "57", nil, dfdg.Organisation{}},  // a number that has no role
		{"1", "Min", nil, dfdg.Organisation{}}, // no fund's number
		{"1", "", nil, dfdg.Organisation{}},    // none
		{"1", "-57", nil, dfdg.Organisation{}}, // none
		{"2", " 1", nil, dfdg.Organisation{}},  // a code that no organisation has
		{"1", "57", om, dfdg.Organisation{}},   // remapped
		{"2", "57", om, dfdg.Akasse(57)},       // remapped
		{"14", "0001", om, star},               // remapped
		{"1", "57", &codelist.Register{}, dfdg.Organisation{}},
	} {
		f := svarFakta()
		f.Kodelister = p.k
		s := laesSvar(t, taeller.GetDagpengetaellerkonto, bytes.ReplaceAll(bytes.ReplaceAll(b, []byte(`"organisationskode": "57"`), []byte(`"organisationskode": "`+p.kode+`"`)),
			[]byte(`"organisationstype": 1`), []byte(`"organisationstype": `+p.art)))
		f, err := taeller.FaktaFraSvar(f, s)
		saet, _ := f.Taellere.Vaerdi()
		if err != nil || !cmp.Equal(saet, indberettetSaet(p.vil)) {
			t.Errorf("%s %q: %v, %v", p.art, p.kode, saet.Karensdage.RegistrerendeMyndighed, err)
		}
	}
}

// FaktaFraSvar fills the three facts that an answer has and leaves every other field of Fakta as it was, known or not.
func TestFaktaFraSvarRoererIntetAndet(t *testing.T) {
	s := laesSvar(t, taeller.GetDagpengetaellerkonto, svarfil(t, taeller.GetDagpengetaellerkonto))
	fyldt := []string{"Taellere", "Nyindplacering", "Taellervisning"}
	alt := svarFakta()
	alt.Udeladelser, alt.Snitflade = []dfdgerr.Udeladelse{{Regel: "A-34", Grund: "x"}}, taeller.Snitflade2023_2
	alt.Nyindplacering, alt.Taellervisning = dfdg.Kendt(dfdg.Ja), dfdg.Kendt(dfdg.Nej)
	alt.Taellere = dfdg.Kendt[*taeller.Taellersaet](nil)
	for _, foer := range []taeller.Fakta{{CPR: svarCPR}, alt} {
		efter, err := taeller.FaktaFraSvar(foer, s)
		if err != nil {
			t.Fatal(err)
		}
		a, b := reflect.ValueOf(foer), reflect.ValueOf(efter)
		for i := range a.NumField() {
			navn := a.Type().Field(i).Name
			ens := reflect.DeepEqual(a.Field(i).Interface(), b.Field(i).Interface())
			if slices.Contains(fyldt, navn) == ens {
				t.Errorf("%s: changed %v", navn, !ens)
			}
		}
	}
	// Neither the facts nor the answer share what can change.
	f, _ := taeller.FaktaFraSvar(taeller.Fakta{CPR: svarCPR}, s)
	saet, _ := f.Taellere.Vaerdi()
	saet.Forbrug.Resttimer = dfdg.NewTimetal(1)
	if s.Forbrug.Resttimer == saet.Forbrug.Resttimer || s.Forbrug.Myndighed == nil || saet.Forbrug.Myndighed != nil {
		t.Error("the answer was changed, or its numbers are facts")
	}
}

// A set without counters is a set, and not none.
func TestSvarUdenTaellere(t *testing.T) {
	s := laesSvar(t, taeller.GetDagpengetaellerkonto, []byte(`{"personCivilRegistrationIdentifier":"0101801234","nyindplacering":true}`))
	f, err := taeller.FaktaFraSvar(svarFakta(), s)
	saet, kendt := f.Taellere.Vaerdi()
	if err != nil || !kendt || saet == nil || !cmp.Equal(*saet, taeller.Taellersaet{}) || f.Taellervisning != dfdg.Kendt(dfdg.Ja) || f.Nyindplacering != dfdg.Kendt(dfdg.Ja) {
		t.Errorf("%v: %v", err, saet)
	}
}

// XML answers: names of any case and in any namespace, U's names, an envelope; only of the look-up that 2023-2 has.
func TestSvarXML(t *testing.T) {
	const m = taeller.GetDagpengetaellerkonto
	x, err := os.ReadFile("../testdata/svar/GetUnemploymentBenefitsAccountInfo.xml")
	if err != nil {
		t.Fatal(err)
	}
	hel := laesSvar(t, m, svarfil(t, m))
	skift := func(par ...string) string { return strings.NewReplacer(par...).Replace(string(x)) }
	for i, b := range []string{
		skift("BenefitsGrading>", "benefitsGrading>", "OrganisationCode", "organisationCODE"),
		skift("<PersonCivilRegistrationIdentifier>", `<c:PersonCivilRegistrationIdentifier xmlns:c="urn:c">`, "</Person", "</c:Person", "<OrganisationCode>", `<OrganisationCode xmlns="urn:o">`),
		skift("<RateBasis>", "<RateBasisTypeIdentifier>", "</RateBasis>", "</RateBasisTypeIdentifier>", "RegisteringAuthority", "RegistrerendeMyndighed"),
		`<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>` + string(x) + `</s:Body></s:Envelope>`,
	} {
		s, err := taeller.DecodeSvarXML(m, []byte(b))
		if d := cmp.Diff(hel, s); d != "" || err != nil || s.Ukendte() != nil {
			t.Errorf("%d: %v %v\n%s", i, err, s.Ukendte(), d)
		}
	}
	for _, p := range []struct{ foer, efter, vil string }{
		{"<OrganisationCode>57</OrganisationCode>", "", "/indplacering/registrerendeMyndighed/organisationskode"},
		{"0101801234", "******-****", "/personCivilRegistrationIdentifier"},
		{"<NewGrading>false</NewGrading>", `<NewGrading xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="true"/>`, "/nyindplacering"},
		{"<RegisteringAuthority>", "<RegisteringAuthority>x", "/indplacering/registrerendeMyndighed"},
		{"<HoursConsumed>", "<HoursConsumed/><HoursConsumed>", "/forbrug/forbrugteTimer"},
		{"3848.00", "3848,00", "/indplacering/indplaceringsgrundlagTimer"},
	} {
		s, err := taeller.DecodeSvarXML(m, []byte(strings.Replace(string(x), p.foer, p.efter, 1)))
		if err != nil || !slices.Equal(steder(s.Kontroller()), []string{p.vil}) {
			t.Errorf("%s: %v, %v", p.vil, err, s.Kontroller())
		}
	}
	for _, m := range []taeller.Metode{create, opslag[1], opslag[2], 0, 99} {
		_, err := taeller.DecodeSvarXML(m, x)
		k, _ := errors.AsType[*dfdgerr.KaldFejl](err)
		if k == nil || k.Hvad != dfdgerr.KaldMetode {
			t.Errorf("%v: %v", m, err)
		}
		if _, err := taeller.DecodeSvarJSON(m, []byte("{}")); (err == nil) != slices.Contains(opslag, m) {
			t.Errorf("%v: %v", m, err)
		}
	}
	kopi := *hel
	kopi.Indplacering = &taeller.Indplacering{}
	*kopi.Indplacering = *hel.Indplacering
	kopi.Indplacering.Myndighed = &taeller.Myndighed{Organisationstype: dfdg.NewKode(1), Organisationskode: dfdg.NewTekst("5\x007")}
	for _, p := range []struct {
		v   taeller.XMLValg
		s   *taeller.Svar
		vil *dfdgerr.KaldFejl
	}{
		{taeller.XMLValg{Rod: "a:b"}, hel, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldRod}},
		{taeller.XMLValg{Navnerum: "\x00"}, hel, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldNavnerum}},
		{taeller.XMLValg{}, laesSvar(t, opslag[1], svarfil(t, opslag[1])), &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldMetode, Snitflade: taeller.Snitflade2023_2}},
		{taeller.XMLValg{}, &kopi, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldOpslag, Felt: "/indplacering/registrerendeMyndighed/organisationskode"}},
	} {
		b, err := taeller.EncodeSvarXML(p.s, p.v)
		if d := cmp.Diff(error(p.vil), err); d != "" || b != nil {
			t.Error(d)
		}
	}
	if b, err := taeller.EncodeSvarXML(hel, taeller.XMLValg{Navnerum: "urn:a", Rod: "Svar"}); err != nil || !bytes.HasPrefix(b, []byte(`<Svar xmlns="urn:a"><PersonCivil`)) {
		t.Errorf("%v %.60s", err, b)
	}
}

// An answer that Go made is judged as one that was read.
func TestSvarFraGo(t *testing.T) {
	s := laesSvar(t, opslag[0], svarfil(t, opslag[0]))
	s.Metode = opslag[1]
	if k, _ := errors.AsType[*dfdgerr.KaldFejl](s.Kontroller()); k == nil || k.Hvad != dfdgerr.KaldMetode {
		t.Error(s.Kontroller()) // with a number and a category that the look-up does not answer
	}
	s.Metode = opslag[0]
	s.Forbrug.Maerke = dfdg.ForkertType
	s.Karensdage.Myndighed = &taeller.Myndighed{Maerke: dfdg.GivetToGange}
	s.Dagpengesats.Myndighed = nil
	s.SupplerendeDagpengekonto.GenoptjeningsgrundlagSamling = dfdg.NewSamling(taeller.Genoptjeningsgrundlag{Maerke: dfdg.ForkertType})
	s.Indplacering.IndplaceringsgrundlagSamling = bro.I[dfdg.Samling[dfdg.Kode]](dfdg.ForkertType)
	if d := cmp.Diff([]string{"/indplacering/indplaceringsgrundlagSamling", "/dagpengesats/registrerendeMyndighed", "/forbrug",
		"/supplerendeDagpengekonto/genoptjeningsgrundlagSamling/0", "/karensdage/registrerendeMyndighed"}, steder(s.Kontroller())); d != "" {
		t.Error(d)
	}
	if err := json.Unmarshal([]byte("{}"), s); err == nil {
		t.Error("json.Unmarshal read an answer")
	}
	if k := fmt.Sprint(*s, s.Karensdage.Myndighed, taeller.Myndighed{Organisationstype: dfdg.NewKode(7)}); !strings.HasPrefix(k, "svar: personCivilRegistrationIdentifier") || !strings.HasSuffix(k, "organisationstype 7") {
		t.Error(k)
	}
}

// What a look-up answers comes from its outcome alone, whole or not at all.
func TestUdfaldSvar(t *testing.T) {
	f := svarFakta()
	f.Taellere = dfdg.Kendt(indberettetSaet(dfdg.Akasse(57)))
	svar := func(f taeller.Fakta) (*taeller.Svar, error) {
		u, _ := taeller.Get(&f)
		return u.Svar(nil)
	}
	s, err := svar(f)
	if d := cmp.Diff(laesSvar(t, opslag[0], svarfil(t, opslag[0])), s); d != "" || err != nil {
		t.Error(err, d)
	}
	for _, p := range []struct {
		navn   string
		aendr  func(f *taeller.Fakta)
		hvad   dfdgerr.Kaldsdel
		steder []string
	}{
		{"no set", func(f *taeller.Fakta) { f.Taellere = dfdg.Kendt[*taeller.Taellersaet](nil) }, dfdgerr.KaldUdfald, nil},
		{"the set is not known", func(f *taeller.Fakta) { f.Taellere = dfdg.Oplysning[*taeller.Taellersaet]{} }, dfdgerr.KaldUdfald, nil},
		{"the display is not known", func(f *taeller.Fakta) { f.Taellervisning = dfdg.Oplysning[dfdg.JaNej]{} }, "", nil},
		{"what it was registered with is not known", func(f *taeller.Fakta) { f.Nyindplacering = dfdg.Oplysning[dfdg.JaNej]{} }, dfdgerr.KaldOpslag, []string{"/nyindplacering"}},
		{"who reported is not known", func(f *taeller.Fakta) { f.Taellere = dfdg.Kendt(taellertest.Saet()) }, dfdgerr.KaldOpslag, nil},
		{"STAR without a code", func(f *taeller.Fakta) {
			s := taellertest.Saet()
			*s = taeller.Taellersaet{Forbrug: s.Forbrug}
			s.Forbrug.RegistrerendeMyndighed = dfdg.STAR()
			f.Taellere = dfdg.Kendt(s)
		}, dfdgerr.KaldOpslag, []string{"/forbrug/registrerendeMyndighed/organisationskode"}},
		{"a kind of organisation that has no number", func(f *taeller.Fakta) {
			s := taellertest.Saet()
			*s = taeller.Taellersaet{Forbrug: s.Forbrug}
			s.Forbrug.RegistrerendeMyndighed = dfdg.Jobcenter("101")
			f.Taellere = dfdg.Kendt(s)
		}, dfdgerr.KaldOpslag, []string{"/forbrug/registrerendeMyndighed/organisationstype"}},
		{"a malformed field", func(f *taeller.Fakta) {
			s := indberettetSaet(dfdg.Akasse(57))
			s.Forbrug.Resttimer = dfdg.ReadTimetal("x")
			f.Taellere = dfdg.Kendt(s)
		}, dfdgerr.KaldOpslag, []string{"/forbrug/resttimer"}},
	} {
		f := f
		p.aendr(&f)
		s, err := svar(f)
		k, _ := errors.AsType[*dfdgerr.KaldFejl](err)
		if (err == nil) != (p.hvad == "") || err != nil && (k.Hvad != p.hvad || s != nil) || p.steder != nil && !slices.Equal(steder(err), p.steder) {
			t.Errorf("%s: %v", p.navn, err)
		}
	}
	u, _ := taeller.Get(&f)
	for _, saet := range []dfdg.Oplysning[*taeller.Taellersaet]{{}, dfdg.Kendt[*taeller.Taellersaet](nil)} { // taken away from the outcome itself
		u.Taellere = saet
		s, err := u.Svar(nil)
		if k, ok := errors.AsType[*dfdgerr.KaldFejl](err); !ok || s != nil || k.Hvad != dfdgerr.KaldUdfald {
			t.Errorf("without its set: %v", err)
		}
	}
	var intet *taeller.Udfald
	skrevet, _ := taeller.Create(&taeller.Anmodning{Nyindplacering: dfdg.Nej, Taellersaet: *taellertest.Saet()}, &f)
	f.Doed = dfdg.Oplysning[bool]{}
	for _, u := range []*taeller.Udfald{intet, {}, skrevet} {
		if s, err := u.Svar(nil); err == nil || s != nil {
			t.Error("a write is answered")
		}
	}
}

// The facts after a call are those of the account that it leaves, and unknown where it is not known what DFDG stored.
func TestUdfaldFakta(t *testing.T) {
	f := svarFakta()
	f.Taellere = dfdg.Kendt(indberettetSaet(dfdg.Akasse(86)))
	a := &taeller.Anmodning{Nyindplacering: dfdg.Ja, Taellersaet: *taellertest.Saet()}
	a.Forbrug.ForbrugteTimer, a.Forbrug.Resttimer, a.Forbrug.Forbrugsmaaned = dfdg.NewTimetal(0), dfdg.NewTimetal(3848_00), dfdg.NewMaaned(2024, 1)
	a.Karensdage.Karensperiodenummer = dfdg.NewAntal(1)
	foer := f
	u, err := taeller.Create(a, &f)
	if err != nil {
		t.Fatal(err)
	}
	vil := *a.Taellersaet.Forbrug
	vil.RegistrerendeMyndighed = dfdg.Akasse(57)
	g := u.Fakta(f, kl(9))
	saet, _ := g.Taellere.Vaerdi()
	alle, _ := g.Registreringer.Vaerdi()
	if d := cmp.Diff(&vil, saet.Forbrug); d != "" || g.Nyindplacering != dfdg.Kendt(dfdg.Ja) || g.Taellervisning != dfdg.Kendt(dfdg.Ja) || len(alle) != 2 ||
		alle[1].Tidspunkt != kl(9) || !cmp.Equal(alle[1].Taellere, saet) || alle[1].Nyindplacering != dfdg.Ja || alle[1].Taellervisning != dfdg.Ja {
		t.Errorf("%s %+v", d, g)
	}
	saet.Forbrug.Resttimer = dfdg.NewTimetal(1)
	if igen := u.Fakta(f, kl(9)); cmp.Equal(igen.Taellere, g.Taellere) || !foer.Equal(f) {
		t.Error("the facts share what can change with the outcome")
	}
	if igen, _ := u.Fakta(g, kl(10)).Registreringer.Vaerdi(); len(igen) != 3 || len(alle) != 2 {
		t.Error(len(igen))
	}
	ukendt := func(navn string, g taeller.Fakta, vil ...string) {
		t.Helper()
		a, b := reflect.ValueOf(f), reflect.ValueOf(g)
		for i := range a.NumField() {
			felt := a.Type().Field(i).Name
			if z, ok := b.Field(i).Interface().(interface{ IsZero() bool }); slices.Contains(vil, felt) && !(ok && z.IsZero()) {
				t.Errorf("%s: %s is known", navn, felt)
			} else if !slices.Contains(vil, felt) && !reflect.DeepEqual(a.Field(i).Interface(), b.Field(i).Interface()) {
				t.Errorf("%s: %s is another", navn, felt)
			}
		}
	}
	konto := []string{"Taellere", "Nyindplacering", "Taellervisning", "Registreringer", "Videresendte"}
	uden := f
	uden.Doed = dfdg.Oplysning[bool]{}
	forbehold, err := taeller.Create(a, &uden)
	if err == nil || !forbehold.Forbehold {
		t.Fatal(err)
	}
	ukendt("undecided", forbehold.Fakta(f, kl(9)), konto...)
	var intet *taeller.Udfald
	ukendt("no outcome", intet.Fakta(f, kl(9)), konto...)
	afvist, err := taeller.Create(&taeller.Anmodning{}, &f)
	if err == nil {
		t.Fatal("not rejected")
	}
	ukendt("rejected", afvist.Fakta(f, kl(9)))
	hentet, _ := taeller.Get(&f)
	ukendt("a look-up", hentet.Fakta(f, kl(9)))
	historisk, _ := taeller.GetHistorisk(kl(0), &f)
	ukendt("of the past", historisk.Fakta(f, kl(9)))

	vis := &taeller.Anmodning{Taellervisning: dfdg.Nej}
	g = f
	slukket, err := taeller.UpdateVisning(vis, &g)
	if err != nil {
		t.Fatal(err)
	}
	g = slukket.Fakta(f, dfdg.Tidspunkt{}) // no moment: which registrations there are is not known
	if g.Registreringer.ErKendt() || g.Taellervisning != dfdg.Kendt(dfdg.Nej) || !g.Taellere.Equal(f.Taellere) {
		t.Errorf("%+v", g)
	}
	g = slukket.Fakta(f, kl(9))
	if alle, _ := g.Registreringer.Vaerdi(); len(alle) != 2 || alle[1].Taellervisning != dfdg.Nej || alle[1].Taellere == nil {
		t.Errorf("%+v", alle)
	}
	slettet, err := taeller.Delete(&taeller.Anmodning{}, &f)
	if err != nil {
		t.Fatal(err)
	}
	g = slettet.Fakta(f, kl(9))
	alle, _ = g.Registreringer.Vaerdi()
	if s, kendt := g.Taellere.Vaerdi(); !kendt || s != nil || len(alle) != 2 || alle[1].Taellere != nil {
		t.Errorf("%+v", g)
	}

	// A former fund's report is sent on, and the account stays.
	f.Kalder = dfdg.Akasse(86)
	p, _ := f.Medlemskaber.Vaerdi()
	gammelt := p[0]
	gammelt.Akasse, gammelt.Startdato, gammelt.Slutdato = dfdg.NewAkassenummer(86), dfdg.NewDato(2012, 1, 1), dfdg.NewDato(2024, 12, 31)
	f.Medlemskaber = dfdg.Kendt(slices.Concat([]medlemskab.Periode{gammelt}, p))
	a.Nyindplacering = dfdg.Nej
	a.Taellersaet = *taellertest.Saet()
	sendt, err := taeller.Create(a, &f)
	if err != nil || sendt.Videresendt == nil {
		t.Fatal(err)
	}
	ukendt("sent on", sendt.Fakta(f, kl(9)), "Videresendte")
	if d := cmp.Diff(&taeller.Videresendt{Taellere: indberettetSaet(dfdg.Akasse(86)), Nyindplacering: dfdg.Nej}, sendt.Videresendt); d != "" || u.Videresendt != nil {
		t.Error(d)
	}
}

// What is written is read back as it was, for sets of any counters.
func TestSvarRundtur(t *testing.T) {
	r := proeve.Froe(t)
	for i := range 300 {
		s := tilfaeldigtSvar(r, i)
		b, err := taeller.EncodeSvarJSON(s)
		if err != nil {
			t.Fatal(i, err)
		}
		if d := cmp.Diff(s, laesSvar(t, s.Metode, b)); d != "" {
			t.Fatalf("%d: %s", i, d)
		}
		if s.Metode != taeller.GetDagpengetaellerkonto {
			continue
		}
		x, err := taeller.EncodeSvarXML(s, taeller.XMLValg{Navnerum: "urn:dfdg"})
		if err != nil {
			t.Fatal(i, err)
		}
		igen, err := taeller.DecodeSvarXML(s.Metode, x)
		if d := cmp.Diff(s, igen); d != "" || err != nil {
			t.Fatalf("%d: %v %s", i, err, d)
		}
	}
}

// tilfaeldigtSvar makes an answer of some counters, with who reported each, and some of what may be absent left out.
func tilfaeldigtSvar(froe uint64, nummer int) *taeller.Svar {
	r := rand.New(rand.NewPCG(froe, uint64(nummer)))
	s := &taeller.Svar{Metode: opslag[r.IntN(3)], Nyindplacering: dfdg.NewJaNej(r.IntN(2) == 0), Taellersaet: *taellertest.Saet()}
	if s.Metode != opslag[2] && r.IntN(3) > 0 {
		s.Taellervisning = dfdg.NewJaNej(r.IntN(2) == 0)
	}
	if s.Metode == opslag[0] {
		s.CPR = dfdg.NewCPR(uint64(1+r.IntN(28))*1e8 + 1018e5 + uint64(r.IntN(1e5)))
		if r.IntN(2) == 0 {
			s.Forsikringskategori = dfdg.NewKode(r.IntN(9) - 1)
		}
	}
	s.Forbrug.Resttimer = dfdg.NewTimetal(r.Int64N(1e9) - 5e8)
	s.Indplacering.Indplaceringsdato = dfdg.MustParseTidspunkt("2024-02-01T23:59:59.25+01:00")
	if r.IntN(2) == 0 {
		s.Indplacering.IndplaceringsgrundlagSamling = dfdg.NewSamling[dfdg.Kode]()
		s.SupplerendeDagpengekonto.GenoptjeningsgrundlagSamling = dfdg.Samling[taeller.Genoptjeningsgrundlag]{}
		s.Dagpengesats.Beregningsgrundlag, s.Beskaeftigelseskonto.Loentimer = dfdg.Beloeb{}, dfdg.Timetal{}
	}
	for i := range 13 {
		if r.IntN(4) == 0 {
			nr(&s.Taellersaet, i).SetZero()
			continue
		}
		m := &taeller.Myndighed{Organisationstype: dfdg.NewKode(r.IntN(100) + 1), Organisationskode: dfdg.NewTekst([]string{"57", "0083", "STAR", "æ&<\"\n"}[r.IntN(4)])}
		nr(&s.Taellersaet, i).Elem().FieldByName("Myndighed").Set(reflect.ValueOf(m))
	}
	return s
}
