package taeller_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/examples/sag"
	"github.com/akasse/dfdg/examples/sag/sagtest"
	"github.com/akasse/dfdg/internal/bro"
	"github.com/akasse/dfdg/taeller"
	"github.com/akasse/dfdg/taeller/taellertest"
	"github.com/akasse/dfdg/testdata/sager"
)

// ordbog is copied by hand from D: the Danish and the English name of every element, and after
// them an S for one whose JSON value is a string, T for a number, B for a boolean, D for either
// string or number; of a collection the row's name instead.
const ordbog = `
	nyindplacering NewGrading B
	berigtigelseskommentar CorrectionComment S
	berigtigelseskommentarStartDatoTid CorrectionStartDateTime S
	taellervisning DisplayCounters B
	udtraekstidspunkt Udtraekstidspunkt S
	indberetningIdentifier IndberetningIdentifier S
	indplacering BenefitsGrading
	indplaceringsdato GradingDate S
	indplaceringsgrundlagTimer OffsetHours D
	dagpengeperiodeType BenefitsPeriodForm T
	indplaceringsgrundlagSamling BenefitsGradingBasisCollection BenefitsGradingBasisTypeIdentifierType
	senesteArbejdsgiverindberetningDato LatestEmployerReportUsed S
	registerdatatraekTidspunkt RegisterInformationTime S
	opgoerelsesdato CalculationDate S
	referenceperiode ReferentialPeriod
	tilhoerendeIndplaceringDato TilhoerendeIndplaceringDato S
	referenceperiodeSlutDato ReferentialPeriodEndDate S
	dagpengesats BenefitsRate
	beregningsgrundlag CalculationBase D
	indplaceringsdatoOrdinaerDagpengeperiode InitialGradingDateOrdinaryBenefitsPeriod S
	maanedligSats RatePerMonth D
	timesats RatePerHour D
	gyldighedsdato RateValidFrom S
	satsgrundlag RateBasis T
	forbrug Consumption
	forbrugteTimer HoursConsumed D
	resttimer HoursRemaining D
	forbrugsmaaned InventoryPaymentMonth S
	dagpengeretsudloeb BenefitsExpiry
	dagpengeretUdloebsdato BenefitsExpiryDate S
	dagpengeretUdloebsaarsag BenefitsExpiryCause T
	dagpengeretsudloebFaktiskEllerForventet BenefitsExpiryActualOrExpected T
	beskaeftigelseskonto EmploymentAccount
	loentimer EmploymentHours D
	forventetForaeldelsesdato ExpectedObsoleteDate S
	indplaceringsdatoOrdinaerPeriode AccountOpeningDate S
	forlaengelsespotentialeDagpengetimer PotentialProlongationBenefitHours D
	muligForlaengetDagpengeretsperiode LatentProlongedBenefitsPeriod S
	genindplaceringskonto RegradingAccount
	genindplaceringstimer RegradingHours D
	genindplaceringTimemangel HoursMissingToRegrade D
	fristForGenindplaceringstimer HoursCompletionDeadlineDate S
	supplerendeDagpengekonto SupplementalBenefitsAccount
	forbrugteUger WeeksConsumed T
	opgoerelsesuge CalculationWeek T
	genoptjeningType ReobtainSupplementalBenefits T
	genoptjenteUger ReobtainedRightWeeks T
	ordinaerSupplerendeDagpengeretStartuge StartWeekOrdinarySupplementalBenefits T
	forlaengetSupplerendeDagpengeretStartuge StartWeekProlongedSupplementalBenefits T
	ordinaerSupplerendeDagpengeretSlutdato EndOfOrdinarySupplementalBenefitsDate S
	genoptjeningsgrundlagSamling ReobtainBasis ReobtainBasisUpdateType
	genoptjentUgevaerdi ReobtainedWeekValue D
	genoptjentMaanedsvaerdi ReobtainedMonthValue D
	genoptjeningsgrundlagType ReobtainBasis T
	genoptjeningsdato ReobtainDate S
	foraeldelsesdato ObsoleteDate S
	karensdage QualifyingHours
	mangeltimer QualifyingHoursMissing D
	karensperiodeStartdato PeriodStartDate S
	karensperiodeSlutdato PeriodEndDate S
	karensperiodenummer QualifyingHoursPeriodNumber T
	afholdtKarens QualifyingHoursReport
	afgoerelsesdato DecisionDate S
	karenstraek QualifyingHoursWithdrawalAmount D
	afviklingsmaaned ExecutionMonth S
	dagpengeperiodeafkortning ShorteningReport
	dagpengeperiodeafkortning/foraeldelsesdato ObsoletionDate S
	eksekveringsdato ExecutionDate S
	timeforbrugDimittendHoejesteSats GraduateHighRateConsumption
	dimittendindplaceringsdato GraduateGradingDate S
	hoejesteSatsTimeforbrug HoursConsumedHighRate D
	resttimerHoejesteSats HoursRemainingHighRate D
	senesteUdbetalingsmaanedHoejesteSats LatestMonthWithGraduateHighRateConsumption S
	beskaeftigelsestillaegForbrug EmploymentBonusConsumption
	tildelingsdato AllotmentDate S
	beskaeftigelsestillaegTimeforbrug EmploymentBonusConsumptionHours D
	resterendeBeskaeftigelsestillaegstimer EmploymentBonusRemainingHours D
	beskaeftigelsestillaegSlutdato EmploymentBonusTransmissionPeriod S
	beskaeftigelsestillaegSenesteMaaned LatestMonthWithEmploymentBonus S`

// glose is a line of ordbog.
type glose struct{ dansk, engelsk, art, raekke string }

var gloser = func() map[string]glose {
	m := map[string]glose{}
	for linje := range strings.Lines(strings.TrimSpace(ordbog)) {
		o := strings.Fields(linje)
		_, dansk, ok := strings.Cut(o[0], "/")
		if !ok {
			dansk = o[0]
		}
		switch k := smaat(o[0]); {
		case len(o) == 2:
			m[k] = glose{dansk: dansk, engelsk: o[1], art: "{"}
		case len(o[2]) == 1:
			m[k] = glose{dansk: dansk, engelsk: o[1], art: o[2]}
		default:
			m[k] = glose{dansk: dansk, engelsk: o[1], art: "[", raekke: o[2]}
		}
	}
	return m
}()

// smaat writes ASCII letters small.
// mest is the most hundredths that hours and amounts hold.
const mest int64 = 1e17 - 1

func smaat(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'A' && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}, s)
}

// hjemme are the elements of every object, as "object/element": those of the full fixture, and
// the scalars of the message itself.
var hjemme = func() map[string]bool {
	m := map[string]bool{}
	for _, n := range strings.Fields("berigtigelseskommentar berigtigelseskommentarstartdatotid udtraekstidspunkt indberetningidentifier taellervisning") {
		m["/"+n] = true
	}
	var gaa func(under string, v any)
	gaa = func(under string, v any) {
		switch v := v.(type) {
		case map[string]any:
			for n, w := range v {
				m[under+"/"+smaat(n)] = true
				gaa(smaat(n), w)
			}
		case []any:
			for _, w := range v {
				gaa(under, w)
			}
		}
	}
	a, _ := taellertest.Gyldig()
	b, err := json.Marshal(a)
	if err != nil {
		panic(err)
	}
	var v any
	if err := json.Unmarshal(b, &v); err != nil {
		panic(err)
	}
	gaa("", v)
	return m
}()

// knude is a JSON value with the keys in the order and number that they stand in.
type knude struct {
	art   string // { [ S T B or 0 for null
	tekst string
	navne []string
	boern []*knude
}

func knudeAf(t testing.TB, b []byte) *knude {
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	var naeste func() *knude
	tok := func() json.Token {
		k, err := d.Token()
		if err != nil {
			t.Fatal(err)
		}
		return k
	}
	naeste = func() *knude {
		switch v := tok().(type) {
		case json.Delim:
			k := &knude{art: v.String()}
			for d.More() {
				if v == '{' {
					k.navne = append(k.navne, tok().(string))
				}
				k.boern = append(k.boern, naeste())
			}
			tok()
			return k
		case string:
			return &knude{art: "S", tekst: v}
		case json.Number:
			return &knude{art: "T", tekst: v.String()}
		case bool:
			return &knude{art: "B", tekst: fmt.Sprint(v)}
		}
		return &knude{art: "0", tekst: "null"}
	}
	return naeste()
}

func (k *knude) json(b *strings.Builder) {
	switch k.art {
	case "{", "[":
		b.WriteString(k.art)
		for i, c := range k.boern {
			if i > 0 {
				b.WriteByte(',')
			}
			if k.art == "{" {
				(&knude{art: "S", tekst: k.navne[i]}).json(b)
				b.WriteByte(':')
			}
			c.json(b)
		}
		b.WriteByte(k.art[0] + 2)
	case "S":
		s, _ := json.Marshal(k.tekst)
		b.Write(s)
	default:
		b.WriteString(k.tekst)
	}
}

var zone = regexp.MustCompile(`^[0-9]{4}-[0-9]{2}(-[0-9]{2})?(Z|[-+][0-9]{2}:[0-9]{2})$`)

// A name that a finding repeats (S-02): at most 64 letters and digits, and not four digits in a row.
var ord, cifre = regexp.MustCompile(`^[A-Za-zæøåÆØÅ0-9]{1,64}$`), regexp.MustCompile(`[0-9]{4}|^[0-9]+$`)

// konverter writes the XML that says what a JSON document does, with the English names of ordbog
// or the Danish. ok is false for what XML cannot say.
type konverter struct {
	b      strings.Builder
	dansk  bool
	umulig bool
}

func (x *konverter) element(navn string, k *knude, o glose, raekke bool, under string) {
	x.b.WriteString("<q:" + navn)
	art := o.art
	if raekke {
		if art = "{"; o.engelsk == "BenefitsGradingBasisCollection" {
			art = "T"
		}
	}
	if k.art == "0" {
		x.b.WriteString(` i:nil="true"/>`)
		return
	}
	x.b.WriteString("> ")
	switch {
	case art == "": // unknown: only its depth counts
		x.dybt(k)
		if len(k.boern) == 0 && (k.art == "{" || k.art == "[") {
			x.b.WriteString("<tom/>")
		}
	case art == "{" && k.art == "{":
		for i, c := range k.boern {
			navn, o := k.navne[i], glose{}
			if n := smaat(navn); hjemme[under+"/"+n] {
				var ok bool
				if o, ok = gloser[under+"/"+n]; !ok {
					o = gloser[n]
				}
			}
			switch { // in XML names count with their case
			case o.engelsk != "" && !x.dansk:
				navn = o.engelsk
			case o.engelsk != "" && i%2 == 0: // as D writes it
				navn = strings.ToUpper(o.dansk[:1]) + o.dansk[1:]
			case o.engelsk != "":
				navn = o.dansk
			case !ord.MatchString(navn) || cifre.MatchString(navn):
				navn = "x-1" // as little a word as it was
			case navn[0] <= '9':
				x.umulig = true
			case under == "" && smaat(navn) == "cpr":
				navn = "cpr"
			}
			x.element(navn, c, o, false, smaat(k.navne[i]))
		}
	case art == "[" && k.art == "[":
		for _, c := range k.boern {
			navn := o.raekke
			if x.dansk {
				navn = map[string]string{"ReobtainBasis": "Genoptjeningsgrundlag", "BenefitsGradingBasisCollection": "indplaceringsgrundlag"}[o.engelsk]
			}
			x.element(navn, c, o, true, under)
		}
	case art == "{" || art == "[":
		x.b.WriteString("noget andet")
		x.dybt(k)
	case art == k.art, art == "D" && (k.art == "S" || k.art == "T"):
		s := k.tekst
		if strings.Trim(s, " \t\r\n") != s && o.engelsk != "CorrectionComment" || strings.IndexFunc(s, func(r rune) bool { return r < ' ' && !strings.ContainsRune("\t\r\n", r) || r >= 0xfffe }) >= 0 {
			x.umulig = true
		}
		x.umulig = x.umulig || zone.MatchString(s) // good in XML alone (S-07)
		if o.engelsk == "CorrectionComment" {      // the one text whose white space counts
			h := x.b.String()
			x.b.Reset()
			x.b.WriteString(strings.TrimSuffix(h, " "))
		}
		s = strings.NewReplacer("&", "&amp;", "<", "&lt;", "]]>", "]]&gt;", "\r", "&#13;").Replace(s)
		x.b.WriteString(s)
	default:
		x.b.WriteString("<x/>")
		x.dybt(k)
	}
	x.b.WriteString("</q:" + navn + ">")
}

// dybt writes the elements of a value of another kind than meant, for their depth.
func (x *konverter) dybt(k *knude) {
	for _, c := range k.boern {
		x.element("x", c, glose{}, false, "")
	}
}

func (k *knude) xml(dansk bool) (string, bool) {
	x := konverter{dansk: dansk}
	x.element("Besked", k, glose{art: "{"}, false, "")
	s := strings.Replace(x.b.String(), "<q:Besked", `<q:Besked xmlns:q="urn:q" xmlns:i="http://www.w3.org/2001/XMLSchema-instance"`, 1)
	return `<?xml version="1.0" encoding="UTF-8"?>` + "\n" + s + "\n", !x.umulig
}

func fund(r dfdgerr.Rapport) string { return strings.Join(alle(r), "\n") }

// ens tests that a message gives the same findings in JSON and in XML of both languages.
func ens(t *testing.T, m taeller.Metode, k *knude, f *taeller.Fakta) (muligt bool) {
	t.Helper()
	var b strings.Builder
	k.json(&b)
	vil, err := taeller.ValidateJSON(m, []byte(b.String()), f)
	if err != nil {
		t.Fatal(err)
	}
	for _, dansk := range []bool{false, true} {
		s, ok := k.xml(dansk)
		if !ok {
			return false
		}
		har, err := taeller.ValidateXML(m, []byte(s), f)
		if err != nil {
			t.Fatalf("%v\n%s", err, s)
		}
		if d := cmp.Diff(fund(vil), fund(har)); d != "" {
			t.Errorf("(-JSON +XML)\n%s\n%s\n%s", d, b.String(), s)
		}
	}
	return true
}

func TestSagerSomXML(t *testing.T) {
	antal, umulige, alle := 0, 0, 0
	sagtest.Hver(t, sager.Taeller(), func(t *testing.T, _ string, s *sag.Sag) {
		alle++
		m, err := taeller.ParseMetode(s.Metode)
		if err != nil {
			return
		}
		f := taellertest.Fakta()
		f.Snitflade, f.Idag, f.Taellere = s.Snitflade, s.Idag, s.FaktaTaeller().Taellere
		if _, err := taeller.Validate(m, &taeller.Anmodning{}, f); err != nil {
			return
		}
		antal++
		if !ens(t, m, knudeAf(t, s.Request), f) {
			umulige++
		}
	})
	if antal < alle*9/10 || umulige > antal/20 {
		t.Errorf("%d of %d cases are compared, %d cannot be said in XML", antal, alle, umulige)
	}
}

// Random damage to a full report gives the same findings in JSON and in XML.
func TestSkaderSomXML(t *testing.T) {
	const froe = 202302
	r := rand.New(rand.NewPCG(froe, froe))
	a, f := taellertest.Gyldig()
	a.Berigtigelseskommentar = dfdg.NewTekst(" rettet\n")
	a.BerigtigelseskommentarStartDatoTid = dfdg.MustParseTidspunkt("2025-01-01T00:00:00Z")
	b, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	vaerdier := strings.Fields(`null true false 0 -1 7.40 7.405 99999 12345678901234567890 1e3 "" "x" "2025-02-30" "2025-03-03" "7.40" "<&>]]>" [] {} [[]] {"x":1} {"opgoerelsesdato":"2025-03-03"} [1,"x",null,{}] [{"genoptjentUgevaerdi":1}]`)
	navne := []string{"fremmed", "010180-1234", "æ", "CPR", "FORBRUG", "opgoerelsesdato", "loentimer", "nyindplacering", "taellervisning", "Fremmed"}
	regler := map[string]bool{}
	for range 1000 {
		rod := knudeAf(t, b)
		for range 1 + r.IntN(6) {
			k := rod
			for len(k.boern) > 0 && r.IntN(4) > 0 {
				k = k.boern[r.IntN(len(k.boern))]
			}
			i := r.IntN(len(k.boern) + 1)
			ny := knudeAf(t, []byte(vaerdier[r.IntN(len(vaerdier))]))
			switch {
			case k.art != "{" && k.art != "[":
				*k = *ny
			case r.IntN(3) == 0 && i < len(k.boern):
				if k.boern = slices.Delete(k.boern, i, i+1); k.art == "{" {
					k.navne = slices.Delete(k.navne, i, i+1)
				}
			case k.art == "[":
				k.boern = slices.Insert(k.boern, i, ny)
			default:
				navn := navne[r.IntN(len(navne))]
				if len(k.navne) > 0 && r.IntN(2) == 0 {
					navn = strings.ToUpper(k.navne[r.IntN(len(k.navne))])
				}
				k.navne, k.boern = slices.Insert(k.navne, i, navn), slices.Insert(k.boern, i, ny)
			}
		}
		m := []taeller.Metode{create, create, taeller.UpdateDagpengetaellere, taeller.UpdateAfholdtKarens}[r.IntN(4)]
		if ens(t, m, rod, f); t.Failed() {
			t.Fatalf("seed %d", froe)
		}
		var s strings.Builder
		rod.json(&s)
		rapport, _ := taeller.ValidateJSON(m, []byte(s.String()), f)
		for m := range rapport.Meldinger() {
			regler[m.Regel().Id()] = true
		}
	}
	for _, id := range []string{"S-01", "S-02", "S-03", "S-05", "S-06", "S-07", "S-09", "A-04", "T4-01"} {
		if !regler[id] {
			t.Errorf("%s never came up", id)
		}
	}
}

// tilfaeldig fills a message with random values, some elements left out.
func tilfaeldig(r *rand.Rand, m taeller.Metode) *taeller.Anmodning {
	var fyld func(v reflect.Value)
	dato := func() dfdg.Dato { return dfdg.NewDato(1950+r.IntN(150), 1+r.IntN(12), 1+r.IntN(28)) }
	tegn := []rune("aæ \t\r\n<>&\"'\\]]>😀\u2028\u0085\ufffd")
	fyld = func(v reflect.Value) {
		for _, v := range v.Fields() {
			if !v.CanSet() || r.IntN(5) == 0 {
				continue
			}
			switch p := v.Addr().Interface().(type) {
			case *dfdg.Dato:
				*p = dato()
			case *dfdg.Tidspunkt:
				*p = dfdg.MustParseTidspunkt(dato().String() + []string{"T00:00:00", "T23:59:59.123Z", "T01:02:03.5+02:00"}[r.IntN(3)])
			case *dfdg.Maaned:
				*p = dato().Maaned()
			case *dfdg.Uge:
				*p = dfdg.NewUge(1989+r.IntN(100), 1+r.IntN(53))
			case *dfdg.Antal:
				*p = dfdg.NewAntal(r.IntN(100) - 50)
			case *dfdg.Kode:
				*p = dfdg.NewKode(r.IntN(30))
			case *dfdg.JaNej:
				*p = dfdg.NewJaNej(r.IntN(2) == 0)
			case *dfdg.Timetal:
				*p = dfdg.NewTimetal(r.Int64N(2*mest) - mest)
			case *dfdg.Beloeb:
				*p = dfdg.NewBeloeb(r.Int64N(1e6))
			case *dfdg.GUID:
				*p = dfdg.NewGUID([16]byte{byte(r.Int()), 1: 0xab})
			case *dfdg.Tekst:
				s := make([]rune, r.IntN(9))
				for i := range s {
					s[i] = tegn[r.IntN(len(tegn))]
				}
				*p = dfdg.NewTekst(string(s))
			case *dfdg.Samling[dfdg.Kode]:
				k := make([]dfdg.Kode, r.IntN(3))
				for i := range k {
					k[i] = dfdg.NewKode(r.IntN(30))
				}
				*p = dfdg.NewSamling(k...)
			case *dfdg.Samling[taeller.Genoptjeningsgrundlag]:
				g := make([]taeller.Genoptjeningsgrundlag, r.IntN(3))
				for i := range g {
					fyld(reflect.ValueOf(&g[i]).Elem())
				}
				*p = dfdg.NewSamling(g...)
			case *taeller.Taellersaet:
				fyld(v)
			default:
				if v.Kind() == reflect.Pointer {
					v.Set(reflect.New(v.Type().Elem()))
					fyld(v.Elem())
				}
			}
		}
	}
	a := new(taeller.Anmodning)
	fyld(reflect.ValueOf(a).Elem())
	// keep what the method has
	v := reflect.ValueOf(a).Elem()
	for {
		_, err := taeller.EncodeXML(m, a, taeller.XMLValg{})
		k, ok := errors.AsType[*dfdgerr.KaldFejl](err)
		if !ok {
			return a
		}
		sti := strings.TrimPrefix(k.Felt, "/")
		felt := v.FieldByNameFunc(func(n string) bool { return strings.EqualFold(n, sti) })
		if !felt.IsValid() || felt.IsZero() {
			panic(k.Tekst())
		}
		felt.SetZero()
	}
}

func TestTabsfrit(t *testing.T) {
	const froe = 30
	r := rand.New(rand.NewPCG(froe, froe))
	fulde := 0
	for m := create; m <= taeller.UpdateEmploymentBonusConsumption; m++ {
		for range 50 {
			a := tilfaeldig(r, m)
			foer, err := json.Marshal(a)
			if err != nil {
				t.Fatal(err)
			}
			if len(foer) > 500 {
				fulde++
			}
			fraJSON, err := taeller.DecodeJSON(m, foer)
			if err != nil {
				t.Fatal(err)
			}
			b, err := taeller.EncodeXML(m, fraJSON, taeller.XMLValg{Navnerum: "urn:x"})
			if err != nil {
				t.Fatal(err)
			}
			fraXML, err := taeller.DecodeXML(m, b)
			if err != nil {
				t.Fatal(err)
			}
			efter, err := json.Marshal(fraXML)
			if d := cmp.Diff(a, fraXML); d != "" || err != nil || !bytes.Equal(foer, efter) {
				t.Fatalf("seed %d: %v, %v\n%s\n%s\n%s", froe, err, d, foer, b, efter)
			}
		}
	}
	if fulde < 50 {
		t.Errorf("only %d messages are large", fulde)
	}
}

func TestEncodeXML(t *testing.T) {
	a := &taeller.Anmodning{Nyindplacering: dfdg.Nej}
	a.Berigtigelseskommentar = dfdg.NewTekst("<a> & \"b\"\r\n")
	a.Indplacering = &taeller.Indplacering{
		IndplaceringsgrundlagTimer:   dfdg.NewTimetal(3848_00),
		IndplaceringsgrundlagSamling: dfdg.NewSamling(dfdg.NewKode(3), dfdg.NewKode(7)),
		Metadata:                     taeller.Metadata{RegistrerendeMyndighed: dfdg.Akasse(57)},
	}
	a.SupplerendeDagpengekonto = &taeller.SupplerendeDagpengekonto{
		GenoptjeningsgrundlagSamling: dfdg.NewSamling(taeller.Genoptjeningsgrundlag{GenoptjeningsgrundlagType: dfdg.NewKode(1)}),
	}
	a.Forbrug = &taeller.Forbrug{}
	const krop = `<NewGrading>false</NewGrading><CorrectionComment>&lt;a&gt; &amp; &#34;b&#34;&#xD;&#xA;</CorrectionComment>` +
		`<BenefitsGrading><OffsetHours>3848.00</OffsetHours><BenefitsGradingBasisCollection>` +
		`<BenefitsGradingBasisTypeIdentifierType>3</BenefitsGradingBasisTypeIdentifierType>` +
		`<BenefitsGradingBasisTypeIdentifierType>7</BenefitsGradingBasisTypeIdentifierType>` +
		`</BenefitsGradingBasisCollection></BenefitsGrading><Consumption></Consumption>` +
		`<SupplementalBenefitsAccount><ReobtainBasis><ReobtainBasisUpdateType><ReobtainBasis>1</ReobtainBasis>` +
		`</ReobtainBasisUpdateType></ReobtainBasis></SupplementalBenefitsAccount>`
	for _, p := range []struct {
		v   taeller.XMLValg
		vil string
	}{
		{taeller.XMLValg{}, `<CreateBenefitsAccountRequest>` + krop + `</CreateBenefitsAccountRequest>`},
		{taeller.XMLValg{Rod: "Æske"}, `<Æske>` + krop + `</Æske>`},
		{taeller.XMLValg{Rod: "R", Navnerum: `urn:"&`}, `<R xmlns="urn:&#34;&amp;">` + krop + `</R>`},
	} {
		b, err := taeller.AppendXML([]byte("før"), create, a, p.v)
		if err != nil || string(b) != "før"+p.vil {
			t.Errorf("%v\n got %s\nwant %s", err, b, "før"+p.vil)
		}
	}
	for m, vil := range map[taeller.Metode]string{
		taeller.UpdateConsumption:          "<UpdateConsumptionRequest></UpdateConsumptionRequest>",
		taeller.DeleteDagpengetaellerkonto: "<DeleteDagpengetaellerkontoRequest></DeleteDagpengetaellerkontoRequest>",
	} {
		if b, err := taeller.EncodeXML(m, &taeller.Anmodning{}, taeller.XMLValg{}); err != nil || string(b) != vil {
			t.Errorf("%v: %s, %v", m, b, err)
		}
	}
}

func TestEncodeXMLFejl(t *testing.T) {
	const hemmelig = "2412999999"
	fejler := func(m taeller.Metode, a *taeller.Anmodning, v taeller.XMLValg, hvad string) {
		t.Helper()
		buf := append(make([]byte, 0, 1<<16), "før"...)
		b, err := taeller.AppendXML(buf, m, a, v)
		hvad, felt, _ := strings.Cut(hvad, ": ")
		if k, ok := errors.AsType[*dfdgerr.KaldFejl](err); !ok || string(k.Hvad) != hvad || k.Felt != felt || string(b) != "før" || strings.Contains(err.Error(), hemmelig) {
			t.Errorf("%q, %v, want %s", b, err, hvad)
		}
		if v != (taeller.XMLValg{}) || felt == "/berigtigelseskommentar" { // of XML alone
			return
		}
		b, err = taeller.EncodeJSON(m, a)
		if k, ok := errors.AsType[*dfdgerr.KaldFejl](err); !ok || string(k.Hvad) != hvad || k.Felt != felt || b != nil || strings.Contains(err.Error(), hemmelig) {
			t.Errorf("JSON: %q, %v, want %s", b, err, hvad)
		}
	}
	fejler(0, &taeller.Anmodning{}, taeller.XMLValg{}, "metode")
	fejler(taeller.UpdateEmploymentBonusConsumption+1, &taeller.Anmodning{}, taeller.XMLValg{}, "metode")
	fejler(create, nil, taeller.XMLValg{}, "anmodning")
	fejler(create, &taeller.Anmodning{}, taeller.XMLValg{Rod: "a b"}, "XMLValg.Rod")
	fejler(create, &taeller.Anmodning{}, taeller.XMLValg{Rod: "p:a"}, "XMLValg.Rod")
	fejler(create, &taeller.Anmodning{}, taeller.XMLValg{Navnerum: "\x00"}, "XMLValg.Navnerum")
	laest, _ := taeller.DecodeXML(create, []byte("<r><Fremmed/></r>"))
	fejler(create, laest, taeller.XMLValg{}, "anmodning")
	laest, _ = taeller.DecodeXML(create, []byte("<r>7</r>"))
	fejler(create, laest, taeller.XMLValg{}, "anmodning")
	laest, _ = taeller.DecodeXML(create, []byte("<r><Consumption>7</Consumption></r>"))
	fejler(create, laest, taeller.XMLValg{}, "anmodning: /forbrug")

	for _, s := range []string{hemmelig + "\x00", "\uffff"} {
		a := &taeller.Anmodning{Berigtigelseskommentar: dfdg.NewTekst(s)}
		fejler(create, a, taeller.XMLValg{}, "anmodning: /berigtigelseskommentar")
	}
	a := &taeller.Anmodning{Taellervisning: dfdg.Ja, Nyindplacering: dfdg.Ja}
	fejler(create, a, taeller.XMLValg{}, "anmodning: /taellervisning")
	fejler(taeller.UpdateTaellervisning, a, taeller.XMLValg{}, "anmodning: /nyindplacering")
	a = &taeller.Anmodning{Taellersaet: taeller.Taellersaet{Karensdage: &taeller.Karensdage{}}}
	fejler(taeller.UpdateDagpengesats, a, taeller.XMLValg{}, "anmodning: /karensdage")

	// every field, malformed in every way
	gyldig, _ := taellertest.Gyldig()
	antal := 0
	for sti := range felter(gyldig) {
		if strings.Count(sti, "/") != 2 {
			continue
		}
		for ts := dfdg.ForkertType; ts <= dfdg.GivetToGange; ts++ {
			a, _ := taellertest.Gyldig()
			v := felter(a)[sti]
			bro.Saet(v.Addr().Interface(), uint8(ts))
			fejler(create, a, taeller.XMLValg{}, "anmodning: "+sti)
			antal++
		}
	}
	if antal < 80*5 {
		t.Errorf("only %d fields and states", antal)
	}
	a, _ = taellertest.Gyldig()
	a.Indplacering.IndplaceringsgrundlagSamling = dfdg.NewSamling(dfdg.NewKode(1), dfdg.Kode{})
	fejler(create, a, taeller.XMLValg{}, "anmodning: /indplacering/indplaceringsgrundlagSamling/1")
	a, _ = taellertest.Gyldig()
	a.SupplerendeDagpengekonto.GenoptjeningsgrundlagSamling = dfdg.NewSamling(taeller.Genoptjeningsgrundlag{},
		taeller.Genoptjeningsgrundlag{Genoptjeningsdato: dfdg.ReadDato(hemmelig)})
	fejler(create, a, taeller.XMLValg{}, "anmodning: /supplerendeDagpengekonto/genoptjeningsgrundlagSamling/1/genoptjeningsdato")
	a.SupplerendeDagpengekonto.GenoptjeningsgrundlagSamling = dfdg.NewSamling(taeller.Genoptjeningsgrundlag{Maerke: dfdg.ForkertType})
	fejler(create, a, taeller.XMLValg{}, "anmodning: /supplerendeDagpengekonto/genoptjeningsgrundlagSamling/0")
}

// What only XML has: white space, the empty element, and unreadable input.
func TestDecodeXML(t *testing.T) {
	a, err := taeller.DecodeXML(create, []byte("\ufeff<r><NewGrading>\n true\t</NewGrading><CorrectionComment> a\r\nb </CorrectionComment><BenefitsGrading><GradingDate> 2025-03-03T00:00:00\r\n</GradingDate><OffsetHours>\t+7.40 </OffsetHours>"+
		"<BenefitsPeriodForm> 01 </BenefitsPeriodForm><RegisterInformationTime/><CalculationDate> </CalculationDate></BenefitsGrading></r>"))
	if err != nil {
		t.Fatal(err)
	}
	vil := &taeller.Anmodning{Nyindplacering: dfdg.Ja, Berigtigelseskommentar: dfdg.NewTekst(" a\nb ")}
	vil.Indplacering = &taeller.Indplacering{
		Indplaceringsdato: dfdg.MustParseTidspunkt("2025-03-03T00:00:00"), IndplaceringsgrundlagTimer: dfdg.NewTimetal(7_40),
		DagpengeperiodeType:        dfdg.NewKode(1),
		RegisterdatatraekTidspunkt: dfdg.ReadTidspunkt(""), Opgoerelsesdato: dfdg.ReadDato(""),
	}
	if d := cmp.Diff(vil, a); d != "" {
		t.Error(d)
	}

	// U's names of the code elements (A-44), zones on dates and months (S-07), and a SOAP envelope (S-02).
	const konvolut = `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header><x/></s:Header><s:Body><r xmlns="urn:dfdg">`
	a, err = taeller.DecodeXML(create, []byte(konvolut+`<BenefitsGrading><BenefitsPeriodFormTypeIdentifier>1</BenefitsPeriodFormTypeIdentifier>`+
		`<BenefitsGradingBasisCollection><BenefitsGradingBasisTypeIdentifier>3</BenefitsGradingBasisTypeIdentifier></BenefitsGradingBasisCollection>`+
		`<CalculationDate>2025-02-26+01:00</CalculationDate></BenefitsGrading><ReferentialPeriod><BenefitsPeriodFormTypeIdentifier>2</BenefitsPeriodFormTypeIdentifier></ReferentialPeriod>`+
		`<BenefitsRate><RateBasisTypeIdentifier>1</RateBasisTypeIdentifier></BenefitsRate><Consumption><InventoryPaymentMonth>2025-01Z</InventoryPaymentMonth></Consumption>`+
		`<BenefitsExpiry><BenefitsExpiryCauseTypeIdentifier>4</BenefitsExpiryCauseTypeIdentifier><BenefitsExpiryActualOrExpectedTypeIdentifier>2</BenefitsExpiryActualOrExpectedTypeIdentifier></BenefitsExpiry>`+
		`<SupplementalBenefitsAccount><ReobtainSupplementalBenefitsTypeIdentifier>2</ReobtainSupplementalBenefitsTypeIdentifier>`+
		`<ReobtainBasis><ReobtainBasisUpdateType><ReobtainBasisTypeIdentifier>1</ReobtainBasisTypeIdentifier></ReobtainBasisUpdateType></ReobtainBasis></SupplementalBenefitsAccount></r></s:Body></s:Envelope>`))
	if err != nil {
		t.Fatal(err)
	}
	vil = &taeller.Anmodning{}
	vil.Indplacering = &taeller.Indplacering{DagpengeperiodeType: dfdg.NewKode(1), IndplaceringsgrundlagSamling: dfdg.NewSamling(dfdg.NewKode(3)), Opgoerelsesdato: dfdg.NewDato(2025, 2, 26)}
	vil.Referenceperiode = &taeller.Referenceperiode{DagpengeperiodeType: dfdg.NewKode(2)}
	vil.Dagpengesats = &taeller.Dagpengesats{Satsgrundlag: dfdg.NewKode(1)}
	vil.Forbrug = &taeller.Forbrug{Forbrugsmaaned: dfdg.NewMaaned(2025, 1)}
	vil.Dagpengeretsudloeb = &taeller.Dagpengeretsudloeb{DagpengeretUdloebsaarsag: dfdg.NewKode(4), DagpengeretsudloebFaktiskEllerForventet: dfdg.NewKode(2)}
	vil.SupplerendeDagpengekonto = &taeller.SupplerendeDagpengekonto{GenoptjeningType: dfdg.NewKode(2),
		GenoptjeningsgrundlagSamling: dfdg.NewSamling(taeller.Genoptjeningsgrundlag{GenoptjeningsgrundlagType: dfdg.NewKode(1)})}
	if d := cmp.Diff(vil, a); d != "" {
		t.Error(d)
	}
	f := taellertest.Fakta()
	r, err := taeller.ValidateXML(create, []byte(`<r><SupplementalBenefitsAccount><ReobtainBasisTypeIdentifier/></SupplementalBenefitsAccount><RateBasisTypeIdentifier/></r>`), f)
	if s := fund(r); err != nil || !strings.Contains(s, "1014 /supplerendeDagpengekonto/ReobtainBasisTypeIdentifier S-02") || !strings.Contains(s, "1014 /RateBasisTypeIdentifier S-02") {
		t.Errorf("%v\n%s", err, s)
	}
	r, err = taeller.ValidateXML(create, []byte(`<r><CorrectionComment/><NewGrading>TRUE</NewGrading></r>`), f)
	if s := fund(r); err != nil || !strings.Contains(s, "1014 /berigtigelseskommentar A-03") || !strings.Contains(s, "1014 /nyindplacering") {
		t.Errorf("%v\n%s", err, s)
	}
	if _, err = taeller.ValidateXML(create, []byte(`<r/>`), &taeller.Fakta{}); !errors.As(err, new(*dfdgerr.KaldFejl)) {
		t.Error("no facts:", err)
	}
	for _, m := range []taeller.Metode{0, taeller.UpdateEmploymentBonusConsumption + 1} {
		if _, err := taeller.DecodeXML(m, []byte("<r/>")); !errors.As(err, new(*dfdgerr.KaldFejl)) {
			t.Errorf("method %d: %v", m, err)
		}
	}
	const hemmelig = "2412999999"
	_, err = taeller.ValidateXML(create, []byte("<r>\n<"+hemmelig+"></r>"), f)
	u, ok := errors.AsType[*dfdgerr.UlaeseligFejl](err)
	if !ok || u.Linje != 2 || u.Kolonne != 2 || u.Offset != 5 || strings.Contains(err.Error(), hemmelig) {
		t.Error(err)
	}
}

func ExampleValidateXML() {
	f := &taeller.Fakta{Idag: dfdg.NewDato(2025, 3, 3), Kalder: dfdg.Akasse(57), Snitflade: taeller.Snitflade2023_2}
	r, err := taeller.ValidateXML(taeller.UpdateConsumption, []byte(`
<UpdateConsumptionRequest xmlns="urn:example">
  <Consumption>
    <HoursConsumed>4000.00</HoursConsumed>
    <HoursRemaining>7.40</HoursRemaining>
    <InventoryPaymentMonth>2025-02</InventoryPaymentMonth>
    <CalculationDate>2025-02-26</CalculationDate>
  </Consumption>
</UpdateConsumptionRequest>`), f)
	if err != nil {
		fmt.Println(err)
		return
	}
	for m := range r.Fejl() {
		fmt.Println(m)
	}
	// Output: 1014 /forbrug/forbrugteTimer T4-01
}
