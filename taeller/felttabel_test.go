package taeller_test

import (
	"encoding/json"
	"iter"
	"maps"
	"math/big"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor/motortest"
	"github.com/akasse/dfdg/internal/proeve"
	"github.com/akasse/dfdg/taeller"
	"github.com/akasse/dfdg/taeller/taellertest"
)

// felttabel is copied by hand from D, CreateDagpengetaellerkonto: of every element of every counter its type, how often it stands, and the
// facets that D gives a number: ">" MinExclusive, ">=" MinInclusive, "<=" MaxInclusive, "." FractionDigits, "|" a pattern of numbers. A
// counter stands alone on its line with its occurrence. The checks are generated from tags; this is what they are held up against.
const felttabel = `
indplacering 1
	indplaceringsdato dateTime 1
	indplaceringsgrundlagTimer decimal 1 >0 <=7696 .2
	dagpengeperiodeType kode 1
	indplaceringsgrundlagSamling samling 1
	senesteArbejdsgiverindberetningDato date 0-1
	registerdatatraekTidspunkt dateTime 1
	opgoerelsesdato date 1
referenceperiode 1
	tilhoerendeIndplaceringDato date 0-1
	referenceperiodeSlutDato date 1
	dagpengeperiodeType kode 1
	senesteArbejdsgiverindberetningDato date 0-1
	registerdatatraekTidspunkt dateTime 1
	opgoerelsesdato date 1
dagpengesats 0-1
	beregningsgrundlag decimal 0-1 >0 .2
	indplaceringsdatoOrdinaerDagpengeperiode dateTime 1
	maanedligSats decimal 0-1 >0 .2
	timesats decimal 0-1 >0 .2
	gyldighedsdato date 0-1
	satsgrundlag kode 1
	registerdatatraekTidspunkt dateTime 1
	opgoerelsesdato date 1
forbrug 1
	tilhoerendeIndplaceringDato date 0-1
	forbrugteTimer decimal 1 >=0 <=3848 .2
	resttimer decimal 1 >=0 <=3848 .2
	forbrugsmaaned gYearMonth 1
	opgoerelsesdato date 1
dagpengeretsudloeb 1
	tilhoerendeIndplaceringDato date 0-1
	dagpengeretUdloebsdato date 1
	dagpengeretUdloebsaarsag kode 1
	dagpengeretsudloebFaktiskEllerForventet kode 1
	registerdatatraekTidspunkt dateTime 1
	opgoerelsesdato date 1
beskaeftigelseskonto 0-1
	loentimer decimal 0-1 >=0 .2
	forventetForaeldelsesdato date 1
	indplaceringsdatoOrdinaerPeriode date 1
	forlaengelsespotentialeDagpengetimer decimal 1 >=0 <=1924 .2
	muligForlaengetDagpengeretsperiode date 1
	forbrugteTimer decimal 1 >=0 <=1924 .2
	senesteArbejdsgiverindberetningDato date 0-1
	registerdatatraekTidspunkt dateTime 1
	opgoerelsesdato date 1
genindplaceringskonto 1
	genindplaceringstimer decimal 1 >=0 .2
	genindplaceringTimemangel decimal 1 >=0 <=1924 .2
	fristForGenindplaceringstimer date 1
	indplaceringsdatoOrdinaerPeriode date 1
	senesteArbejdsgiverindberetningDato date 0-1
	registerdatatraekTidspunkt dateTime 1
	opgoerelsesdato date 1
supplerendeDagpengekonto 0-1
	forbrugteUger int 1 >=0 <=34
	opgoerelsesuge uge 1
	genoptjeningType kode 0-1
	genoptjenteUger int 0-1 |4|8|12|30
	ordinaerSupplerendeDagpengeretStartuge uge 1
	forlaengetSupplerendeDagpengeretStartuge uge 0-1
	ordinaerSupplerendeDagpengeretSlutdato date 0-1
	genoptjeningsgrundlagSamling samling 0-1
	genoptjeningsgrundlagSamling/0/genoptjentUgevaerdi decimal 1 >=0 .2
	genoptjeningsgrundlagSamling/0/genoptjentMaanedsvaerdi decimal 0-1 >=0 .2
	genoptjeningsgrundlagSamling/0/genoptjeningsgrundlagType kode 1
	genoptjeningsgrundlagSamling/0/genoptjeningsdato date 1
	genoptjeningsgrundlagSamling/0/foraeldelsesdato date 1
	opgoerelsesdato date 1
karensdage 1
	tilhoerendeIndplaceringDato date 0-1
	mangeltimer decimal 1 >=0 <=149 .2
	loentimer decimal 1 >=0 .2
	karensperiodeStartdato date 1
	karensperiodeSlutdato date 1
	karensperiodenummer int 1
	opgoerelsesdato date 1
afholdtKarens 0-1
	afgoerelsesdato date 1
	karenstraek decimal 1 >0 .2
	afviklingsmaaned gYearMonth 1
	karensperiodenummer int 1
	opgoerelsesdato date 1
dagpengeperiodeafkortning 0-1
	afgoerelsesdato date 1
	foraeldelsesdato date 0-1
	eksekveringsdato date 0-1
	registerdatatraekTidspunkt dateTime 1
	opgoerelsesdato date 1
timeforbrugDimittendHoejesteSats 0-1
	dimittendindplaceringsdato date 1
	hoejesteSatsTimeforbrug decimal 1 >=0 <=481 .2
	resttimerHoejesteSats decimal 1 >=0 <=481 .2
	senesteUdbetalingsmaanedHoejesteSats gYearMonth 1
	opgoerelsesdato date 1
beskaeftigelsestillaegForbrug 0-1
	tildelingsdato date 1
	beskaeftigelsestillaegTimeforbrug decimal 1 >=0 <=481 .2
	resterendeBeskaeftigelsestillaegstimer decimal 1 >=0 <=481 .2
	beskaeftigelsestillaegSlutdato date 1
	beskaeftigelsestillaegSenesteMaaned gYearMonth 1
	opgoerelsesdato date 1
`

// feltkrav is a line of felttabel.
type feltkrav struct {
	sti        string // the pointer
	art        string // "" of a counter
	paakraevet bool
	mindst     *big.Rat
	udeladt    bool // mindst itself is not good
	hoejst     *big.Rat
	decimaler  int // -1 for none stated
	vaerdier   []string
}

func felttabellen(t *testing.T) (krav []feltkrav) {
	t.Helper()
	taeller := ""
	for linje := range strings.Lines(strings.Trim(felttabel, "\n")) {
		o := strings.Fields(linje)
		k := feltkrav{sti: "/" + o[0], decimaler: -1}
		if linje[0] == '\t' {
			k.sti, k.art = taeller+"/"+o[0], o[1]
			o = o[1:]
		} else {
			taeller = k.sti
		}
		k.paakraevet = o[1] == "1"
		for _, f := range o[2:] {
			tal := func(s string) *big.Rat {
				r, ok := new(big.Rat).SetString(s)
				if !ok {
					t.Fatal(linje)
				}
				return r
			}
			switch {
			case strings.HasPrefix(f, ">="):
				k.mindst = tal(f[2:])
			case strings.HasPrefix(f, "<="):
				k.hoejst = tal(f[2:])
			case f[0] == '>':
				k.mindst, k.udeladt = tal(f[1:]), true
			case f[0] == '.':
				k.decimaler, _ = strconv.Atoi(f[1:])
			case f[0] == '|':
				k.vaerdier = strings.Split(f[1:], "|")
			default:
				t.Fatal(linje)
			}
		}
		krav = append(krav, k)
	}
	return krav
}

// god reports whether D's facets hold for a number.
func (k *feltkrav) god(s string) bool {
	r, ok := new(big.Rat).SetString(s)
	if !ok {
		return false
	}
	if k.vaerdier != nil {
		return slices.Contains(k.vaerdier, s)
	}
	if k.decimaler >= 0 && !new(big.Rat).Mul(r, new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(k.decimaler)), nil))).IsInt() {
		return false
	}
	return (k.mindst == nil || r.Cmp(k.mindst) > 0 || !k.udeladt && r.Cmp(k.mindst) == 0) && (k.hoejst == nil || r.Cmp(k.hoejst) <= 0)
}

// proever are the numbers that a field is tried with: around every limit each least unit, and across the range some, with -grundigt all.
func (k *feltkrav) proever() (s []string) {
	const mange = 2_000 // where D sets no maximum
	enhed, skridt, fra, til := int64(100), int64(997), int64(-3), int64(mange)
	if k.art == "int" {
		enhed, skridt, til = 1, 1, 60
	}
	if k.hoejst != nil {
		til = k.hoejst.Num().Int64() + 3
	}
	if *proeve.Grundigt {
		skridt = 1
	}
	skriv := func(n int64) {
		s = append(s, new(big.Rat).SetFrac64(n, enhed).FloatString(map[int64]int{100: 2, 1: 0}[enhed]))
	}
	for n := fra * enhed; n <= til*enhed; n += skridt {
		skriv(n)
	}
	for _, g := range []*big.Rat{k.mindst, k.hoejst} {
		if g != nil {
			for n := g.Num().Int64()*enhed - 60; n <= g.Num().Int64()*enhed+60; n++ {
				skriv(n)
			}
		}
	}
	if k.art == "decimal" {
		s = append(s, "0.001", "1.005", "1.999", "1.500", "2.000", "0.00", "-0.00", "-0.001", "3847.999", "100000000000000")
		return s
	}
	return append(s, "-2147483648", "2147483647", "2147483648", "-2147483649", "99999999999999999999")
}

// forkerte are values that a type does not have, of every kind but null.
var forkerte = map[string][]string{
	"date":       {`"2025-02-30"`, `"2025-2-26"`, `"25-02-26"`, `"26-02-2025"`, `"2025-02-26T00:00:00"`, `"2025-02-26Z"`, `" 2025-02-26"`, `""`, `20250226`, `true`, `[]`, `{}`},
	"dateTime":   {`"2025-02-26"`, `"2025-02-26T25:00:00"`, `"2025-02-26T10:15"`, `"2025-02-26 10:15:00"`, `"2025-02-26T10:15:00+15:00"`, `""`, `1740561300`, `false`, `[]`, `{}`},
	"gYearMonth": {`"2025-13"`, `"2025-00"`, `"2025-2"`, `"2025-02-26"`, `"02-2025"`, `""`, `202502`, `true`, `[]`, `{}`},
	"decimal":    {`"1,5"`, `"x"`, `""`, `1e2`, `true`, `[]`, `{}`},
	"int":        {`1.5`, `1.0`, `"1"`, `""`, `1e1`, `true`, `[]`, `{}`},
	"uge":        {`198852`, `202500`, `202554`, `210101`, `20251`, `2025010`, `-202501`, `202501.5`, `"202501"`, `true`, `[]`, `{}`},
	"kode":       {`1.5`, `"1"`, `"x"`, `true`, `[]`, `{}`, `99999999999`},
	"samling":    {`{}`, `"x"`, `1`, `true`, `{"0":1}`},
	"":           {`[]`, `"x"`, `1`, `true`},
}

// saet puts a value, nil for none, in the place of another in a message.
func saet(m map[string]any, sti string, v any) {
	navne := strings.Split(sti[1:], "/")
	for _, n := range navne[:len(navne)-1] {
		if l, ok := m[n].([]any); ok {
			m = map[string]any{"0": l[0]}
		} else {
			m = m[n].(map[string]any)
		}
	}
	if sidst := navne[len(navne)-1]; v == nil {
		delete(m, sidst)
	} else {
		m[sidst] = v
	}
}

// The checks of fields are those of D's table, whatever generated them: what D's facets refuse is 1014 at the field, and what they allow
// is not; an element that D requires is 1014 where it is missing, another is not.
func TestFelttabel(t *testing.T) {
	t.Parallel()
	krav := felttabellen(t)
	felterITabellen(t, krav)
	a, f := taellertest.Gyldig()
	grund, err := taeller.EncodeJSON(create, a)
	if err != nil {
		t.Fatal(err)
	}
	antal := 0
	for _, snitflade := range []dfdg.Snitflade{taeller.Snitflade2025_1, taeller.Snitflade2023_2} {
		f.Snitflade = snitflade
		for _, k := range krav {
			// The message around the field, which holds "@"; without the field where med is false.
			skabelon := func(med bool) (foer, efter string) {
				var m map[string]any
				if err := json.Unmarshal(grund, &m); err != nil {
					t.Fatal(err)
				}
				if saet(m, k.sti, nil); med {
					saet(m, k.sti, "@")
				}
				if strings.HasSuffix(k.sti, "/genoptjenteUger") { // which a type would require (T8-03)
					saet(m, strings.Replace(k.sti, "genoptjenteUger", "genoptjeningType", 1), nil)
				}
				b, err := json.Marshal(m)
				if err != nil {
					t.Fatal(err)
				}
				foer, efter, _ = strings.Cut(string(b), `"@"`)
				return foer, efter
			}
			afvistAf := func(b string) bool {
				antal++
				r, err := taeller.ValidateJSON(create, []byte(b), f)
				if err != nil {
					t.Fatal(err)
				}
				for m := range r.Fejl() {
					if m.Felt() == k.sti && m.Kode() == dfdgerr.UgyldigBesked {
						return true
					}
				}
				return false
			}
			foer, efter := skabelon(true)
			afvist := func(v string) bool { return afvistAf(foer + v + efter) }
			paakraevet := k.paakraevet
			if snitflade == taeller.Snitflade2023_2 { // where U says otherwise
				paakraevet = k.art != "" && paakraevet || // every counter is optional
					k.sti == "/dagpengesats/maanedligSats" || k.sti == "/dagpengesats/timesats" // both are required (T3-07)
			}
			uden, _ := skabelon(false)
			if har, null := afvistAf(uden), afvist("null"); har != paakraevet || null != paakraevet {
				t.Errorf("%s %s missing: 1014 %v, null %v", snitflade, k.sti, har, null)
			}
			for _, s := range forkerte[k.art] {
				if !afvist(s) {
					t.Errorf("%s %s: %s passes", snitflade, k.sti, s)
				}
			}
			if k.art != "decimal" && k.art != "int" {
				continue
			}
			frit := snitflade == taeller.Snitflade2023_2 && strings.HasSuffix(k.sti, "/forbrugteUger") // any whole number there (T8-01)
			for _, s := range k.proever() {
				god := k.god(s)
				if _, err := strconv.ParseInt(s, 10, 32); k.art == "int" {
					god = err == nil && (god || frit)
				}
				if har := afvist(s); har == god {
					t.Errorf("%s %s: %s: 1014 %v", snitflade, k.sti, s, har)
				}
				if t.Failed() {
					break
				}
			}
		}
	}
	t.Logf("%d messages", antal)
}

// Which rule a malformed value breaks, by its type: of another JSON type S-05, of another form S-06 and S-07, a week T8-02.
func TestFormregler(t *testing.T) {
	t.Parallel()
	a, f := taellertest.Gyldig()
	grund, err := taeller.EncodeJSON(create, a)
	if err != nil {
		t.Fatal(err)
	}
	dato := map[string]string{`"x"`: "S-07", `{}`: "S-05"}
	tal := map[string]string{"1e1": "S-06", "1.5": "S-05", `{}`: "S-05"}
	vil := map[string]map[string]string{
		"date": dato, "dateTime": dato, "gYearMonth": dato, "kode": tal, "int": tal, "decimal": {`"x"`: "S-06", `{}`: "S-05"},
		"uge": {"99999999999": "T8-02", `{}`: "S-05"}, "samling": {`{}`: "S-05"}, "": {"1": "S-05"},
	}
	const samling = "/indplacering/indplaceringsgrundlagSamling"
	for _, k := range append(felttabellen(t), feltkrav{sti: samling + "/0", art: "kode"}) {
		for v, regel := range vil[k.art] {
			var m map[string]any
			if err := json.Unmarshal(grund, &m); err != nil {
				t.Fatal(err)
			}
			if k.sti == samling+"/0" {
				saet(m, samling, json.RawMessage("["+v+"]"))
			} else {
				saet(m, k.sti, json.RawMessage(v))
			}
			b, err := json.Marshal(m)
			if err != nil {
				t.Fatal(err)
			}
			r, err := taeller.ValidateJSON(create, b, f)
			if err != nil {
				t.Fatal(err)
			}
			var har []string
			for x := range r.Fejl() {
				if x.Felt() == k.sti {
					har = append(har, x.Regel().Id())
				}
			}
			if !slices.Equal(har, []string{regel}) {
				t.Errorf("%s %s: %v, not %s", k.sti, v, har, regel)
			}
		}
	}
}

// The same of the elements that are no counters, in each method that has one.
func TestFormreglerOmkring(t *testing.T) {
	ja, dato := map[string]string{`"tRUE"`: "S-05", "1": "S-05"}, map[string]string{`"x"`: "S-07", "1": "S-05"}
	motortest.Formregler(t, map[string]map[string]string{
		"nyindplacering": ja, "taellervisning": ja, "berigtigelseskommentarStartDatoTid": dato, "udtraekstidspunkt": dato,
		"indberetningIdentifier": dato, "berigtigelseskommentar": {"1": "S-05"},
	}, func(body []byte) iter.Seq[dfdgerr.Rapport] {
		return func(yield func(dfdgerr.Rapport) bool) {
			for m := create; m.String() != ""; m++ {
				_, f := taellertest.Gyldig()
				if m.Navn(f.Snitflade) == "" {
					f.Snitflade = taeller.Snitflade2023_2
				}
				r, err := taeller.ValidateJSON(m, body, f)
				if err != nil {
					t.Fatal(m, err)
				}
				if !yield(r) {
					return
				}
			}
		}
	})
}

// A number out of its range takes no part in the rules, and the rest of its counter does: that it was computed after today (T-20), or of
// a row that it was earned after today (T-27), is found beside it.
func TestRestenBedoemmes(t *testing.T) {
	a, f := taellertest.Gyldig()
	grund, err := taeller.EncodeJSON(create, a)
	if err != nil {
		t.Fatal(err)
	}
	antal := 0
	for _, k := range felttabellen(t) {
		if k.mindst == nil && k.hoejst == nil && k.vaerdier == nil {
			continue
		}
		antal++
		var m map[string]any
		if err := json.Unmarshal(grund, &m); err != nil {
			t.Fatal(err)
		}
		sted, regel := k.sti[:strings.LastIndex(k.sti, "/")]+"/opgoerelsesdato", "T-20"
		if strings.Contains(k.sti, "/0/") {
			sted, regel = k.sti[:strings.LastIndex(k.sti, "/")]+"/genoptjeningsdato", "T-27"
		}
		saet(m, k.sti, -1)
		saet(m, sted, f.Idag.PlusDage(1).String())
		b, err := json.Marshal(m)
		if err != nil {
			t.Fatal(err)
		}
		r, err := taeller.ValidateJSON(create, b, f)
		if err != nil {
			t.Fatal(err)
		}
		omraade, resten := false, false
		for m := range r.Fejl() {
			omraade = omraade || m.Felt() == k.sti && m.Kode() == dfdgerr.UgyldigBesked
		}
		for m := range r.Advarsler() {
			resten = resten || m.Felt() == sted && m.Regel().Id() == regel
		}
		if !omraade || !resten {
			t.Errorf("%s: found %v, and %s beside it %v", k.sti, omraade, regel, resten)
		}
	}
	if antal < 20 {
		t.Errorf("only %d fields", antal)
	}
}

// felterITabellen tests that the table has every element of the structs and no other.
func felterITabellen(t *testing.T, krav []feltkrav) {
	t.Helper()
	har, vil := map[string]bool{}, map[string]bool{}
	for _, k := range krav {
		har[k.sti] = true
	}
	var gaa func(typ reflect.Type, sti string)
	gaa = func(typ reflect.Type, sti string) {
		for sf := range typ.Fields() {
			navn, _, _ := strings.Cut(sf.Tag.Get("json"), ",")
			if sf.Tag.Get("xml") == "" {
				continue
			}
			vil[sti+"/"+navn] = true
			if sf.Type.Kind() == reflect.Pointer {
				gaa(sf.Type.Elem(), sti+"/"+navn)
			}
			if sf.Type == reflect.TypeFor[dfdg.Samling[taeller.Genoptjeningsgrundlag]]() {
				gaa(reflect.TypeFor[taeller.Genoptjeningsgrundlag](), sti+"/"+navn+"/0")
			}
		}
	}
	gaa(reflect.TypeFor[taeller.Taellersaet](), "")
	if !maps.Equal(har, vil) {
		for s := range vil {
			if !har[s] {
				t.Error("not in the table: ", s)
			}
		}
		for s := range har {
			if !vil[s] {
				t.Error("no such element: ", s)
			}
		}
	}
}
