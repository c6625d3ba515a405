package fjendtlig

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/examples/sag"
	"github.com/akasse/dfdg/frist"
	"github.com/akasse/dfdg/frist/fristtest"
	"github.com/akasse/dfdg/internal/proeve"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/medlemskab/bestand"
	"github.com/akasse/dfdg/medlemskab/medlemskabtest"
	"github.com/akasse/dfdg/taeller"
	"github.com/akasse/dfdg/taeller/taellertest"
)

// A document is made in a size, so that twice as much of the same shows how the cost grows.
type dokument = func(n int) string

func fyld(foer, s, efter string) dokument {
	return func(n int) string { return foer + strings.Repeat(s, max(1, n/len(s))) + efter }
}

// dybt opens as many levels as there is room for, and closes them.
func dybt(foer, aabn, midt, luk, efter string) dokument {
	return func(n int) string {
		m := max(1, n/(len(aabn)+len(luk)))
		return foer + strings.Repeat(aabn, m) + midt + strings.Repeat(luk, m) + efter
	}
}

// forskellige writes as many different names as there is room for.
func forskellige(foer, led, efter string) dokument {
	return func(n int) string {
		var b strings.Builder
		b.WriteString(foer)
		for i := 0; b.Len() < n; i++ {
			fmt.Fprintf(&b, led, i)
		}
		return b.String() + efter
	}
}

// iJSON are hostile messages in JSON: felt is an element that holds a number, under one that holds elements, samling a collection.
func iJSON(felt, tekst, under, samling string) map[string]dokument {
	i := func(navn, v string) string { return `{"` + navn + `":` + v }
	return map[string]dokument{
		"dybt":                     dybt("", "[", "", "]", ""),
		"dybt, åbent":              fyld("", "[", ""),
		"dybt i objekter":          dybt(i(under, ""), `{"a":`, "1", "}", "}"),
		"dybt i samme navn":        dybt("", i(under, ""), "1", "}", ""),
		"dybt i en samling":        dybt(i(samling, ""), "[", "", "]", "}"),
		"langt tal":                fyld(i(felt, "1"), "0", "}"),
		"lang brøk":                fyld(i(felt, "0."), "0", "1}"),
		"lang eksponent":           fyld(i(felt, "1e"), "9", "}"),
		"mange eksponenter":        fyld(i(samling, "[1e9999"), ",-1e-9999", "]}"),
		"langt tal i en tekst":     fyld(i(felt, `"`), "9", `"}`),
		"lang tekst":               fyld(i(tekst, `"`), "x", `"}`),
		"lang tekst, åben":         fyld(i(tekst, `"`), "x", ""),
		"lang tekst af escapes":    fyld(i(tekst, `"`), `\u00e6`, `"}`),
		"lang tekst af halve par":  fyld(i(tekst, `"`), `\ud800`, `"}`),
		"lang tekst af halve bag":  fyld(i(tekst, `"`), `\udc00\ud800`, `"}`),
		"lang tekst af 😀":          fyld(i(tekst, `"`), "😀", `"}`),
		"lang tekst af skråstreg":  fyld(i(tekst, `"`), `\\`, `"}`),
		"lang tekst af NUL":        fyld(i(tekst, `"`), `\u0000`, `"}`),
		"rå NUL":                   fyld(i(tekst, `"`), "\x00", `"}`),
		"samme element":            fyld("{", `"`+felt+`":1,`, `"`+felt+`":1}`),
		"samme element med store":  fyld("{", `"`+strings.ToUpper(felt)+`":1,`, `"`+felt+`":1}`),
		"samme objekt":             fyld("{", `"`+under+`":{"x":1},`, `"`+under+`":{}}`),
		"samme samling":            fyld("{", `"`+samling+`":[{"x":1}],`, `"`+samling+`":[]}`),
		"samme ukendte":            fyld("{", `"a":1,`, `"a":1}`),
		"forskellige ukendte":      forskellige("{", `"a%d":1,`, `"a":1}`),
		"forskellige i en række":   forskellige(i(samling, "[{"), `"a%d":1,`, `"a":1}]}`),
		"et langt navn":            fyld(`{"`, "a", `":1}`),
		"et langt navn af escapes": fyld(`{"`, `\u0061`, `":1}`),
		"navne på numre":           fyld("{", `"010180-1234":1,`, `"0101801234":1}`),
		"en million fund":          fyld(i(samling, "[1"), `,"x"`, "]}"),
		"en million rækker":        fyld(i(samling, "[{}"), `,{}`, "]}"),
		"en million forkerte":      fyld(i(samling, "[{}"), `,{"x":{}}`, "]}"),
		"en million null":          fyld(i(samling, "[null"), `,null`, "]}"),
		"blanke":                   fyld("{", " ", "}"),
		"linjer":                   fyld("", "\r\n", "{"),
		"mærker":                   fyld("", "\ufeff", "{}"),
		"NUL":                      fyld("", "\x00", ""),
		"Latin-1":                  fyld(i(tekst, `"`), "\xe6", `"}`),
		"Latin-1, UTF-8 først":     fyld(i(tekst, `"`), "æ", "\xe6\"}"),
		"UTF-16":                   fyld("\xff\xfe{\x00", " \x00", "}\x00"),
		"UTF-16 uden mærke":        fyld("\x00{", "\x00 ", "\x00}"),
		"kommaer":                  fyld("{", ",", "}"),
		"koloner":                  fyld(`{"a"`, ":", "}"),
		"kommentarer":              fyld("{", "/**/", "}"),
		"flere dokumenter":         fyld("", "{}", ""),
		"lukkede":                  fyld("{}", "}", ""),
		"citater":                  fyld("{", `""`, "}"),
		"minusser":                 fyld(i(felt, ""), "-", "1}"),
		"afkortet":                 fyld(i(samling, "["), `{"x":"y"},`, `{"x":"`),
	}
}

const xsi = ` xmlns:i="http://www.w3.org/2001/XMLSchema-instance"`

// iXML are hostile messages in XML beside those of the reader's own tests.
var iXML = map[string]dokument{
	"dybt":                      dybt("", "<a>", "", "</a>", ""),
	"dybt, åbent":               fyld("", "<a>", ""),
	"dybt i en tæller":          dybt("<r><Consumption>", "<HoursConsumed>", "1", "</HoursConsumed>", "</Consumption></r>"),
	"dybt med navnerum":         dybt("<r>", `<a xmlns="u">`, "", "</a>", "</r>"),
	"et navnerum for hvert":     forskellige("<r", ` xmlns:a%d="u"`, "/>"),
	"navnerum i hvert":          fyld("<r>", `<x:a xmlns:x="u"/>`, "</r>"),
	"langt tal":                 fyld("<r><Consumption><HoursConsumed>1", "0", "</HoursConsumed></Consumption></r>"),
	"langt tal i stumper":       fyld("<r><Consumption><HoursConsumed>1", "<!---->0", "</HoursConsumed></Consumption></r>"),
	"lang tekst":                fyld("<r><CorrectionComment>", "x", "</CorrectionComment></r>"),
	"lang tekst af entiteter":   fyld("<r><CorrectionComment>", "&#x1F600;", "</CorrectionComment></r>"),
	"lang tekst i CDATA":        fyld("<r><CorrectionComment>", "<![CDATA[<]]>", "</CorrectionComment></r>"),
	"nuller i en reference":     fyld("<r><CorrectionComment>&#", "0", "65;</CorrectionComment></r>"),
	"samme element":             fyld("<r>", "<NewGrading>1</NewGrading>", "</r>"),
	"samme tæller":              fyld("<r>", "<Consumption><x/></Consumption>", "</r>"),
	"samme tæller, nil":         fyld("<r"+xsi+">", `<Consumption i:nil="1"/>`, "</r>"),
	"ukendte":                   fyld("<r>", "<x/>", "</r>"),
	"forskellige ukendte":       forskellige("<r>", "<a%d/>", "</r>"),
	"et langt navn":             fyld("<", "a", "/>"),
	"lange lukkede navne":       func(n int) string { s := strings.Repeat("a", n/4); return "<r><" + s + "></" + s + "></r>" },
	"præfikser":                 fyld("<r>", "<x:a/>", "</r>"),
	"koloner":                   fyld("<", ":", "/>"),
	"rækker":                    fyld("<r><SupplementalBenefitsAccount><ReobtainBasis>", "<ReobtainBasisUpdateType/>", "</ReobtainBasis></SupplementalBenefitsAccount></r>"),
	"forkerte rækker":           fyld("<r><SupplementalBenefitsAccount><ReobtainBasis>", "<x/>", "</ReobtainBasis></SupplementalBenefitsAccount></r>"),
	"koder":                     fyld("<r><BenefitsGrading><BenefitsGradingBasisCollection>", "<BenefitsGradingBasisTypeIdentifierType>x</BenefitsGradingBasisTypeIdentifierType>", "</BenefitsGradingBasisCollection></BenefitsGrading></r>"),
	"en attribut":               fyld(`<r a="`, "x", `"/>`),
	"en attribut af referencer": fyld(`<r xmlns:x="`, "&amp;", `"/>`),
	"attributter":               forskellige("<r", ` a%d=""`, "/>"),
	"kommentarer":               fyld("<r>", "<!---->", "</r>"),
	"en kommentar":              fyld("<r><!--", " -", "--></r>"),
	"instruktioner":             fyld("<r>", "<?a?>", "</r>"),
	"en instruktion":            fyld("<?a ", "?", "?><r/>"),
	"konvolutter":               dybt("", `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>`, "", "</s:Body></s:Envelope>", ""),
	"et hoved":                  fyld(`<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header>`, "<x/>", `</s:Header><s:Body><r/></s:Body></s:Envelope>`),
	"blanke":                    fyld("", " ", "<r/>"),
	"blanke efter":              fyld("<r/>", "\r\n", ""),
	"blanke i et tag":           fyld("<r", "\n", "/>"),
	"NUL":                       fyld("<r>", "\x00", "</r>"),
	"mærker":                    fyld("", "\ufeff", "<r/>"),
	"Latin-1":                   fyld("<r>", "\xe6", "</r>"),
	"UTF-16":                    fyld("\xfe\xff\x00<\x00r\x00>", "\x00 ", "\x00<\x00/\x00r\x00>"),
	"spidse":                    fyld("<r>", "<", "</r>"),
	"og-tegn":                   fyld("<r>", "&", "</r>"),
	"lukkede":                   fyld("<r/>", "</r>", ""),
	"flere rødder":              fyld("", "<r/>", ""),
}

const (
	hoved   = bestand.Registerhoved + "\n"
	filnavn = "AKAS057_202510_BESTAND_20250303235212.txt"
	start   = "000000000020250303057                       \n"
)

// somLinjer are hostile registers, membership files and lists of codes.
var somLinjer = map[string]dokument{
	"én linje":            fyld("", "x", ""),
	"én linje af cifre":   fyld("", "9", ""),
	"én linje af felter":  fyld("", ";", ""),
	"én linje i en liste": fyld("id\n", "9", ""),
	"et citat, åbent":     fyld("id;navn\n1;\"", "x", ""),
	"et citat af linjer":  fyld("id;navn\n1;\"", "\n", "\"\n"),
	"et citat af citater": fyld("id;navn\n1;\"", `""`, "\"\n"),
	"tomme linjer":        fyld(hoved, "\n", ""),
	"linjer af returer":   fyld(hoved, "\r", "\n"),
	"linjer af ét tegn":   fyld(hoved, "x\n", ""),
	"samme række":         fyld(hoved, "0101801234;570001;2015-01-01;1;;medlem;;;\n", ""),
	"forskellige rækker":  forskellige(hoved, "01018%05d;570001;2015-01-01;1;;medlem;;;\n", ""),
	"forkerte rækker":     fyld(hoved, "0101801234;x;2015-13-01;;;;;;\n", ""),
	"en lang overskrift":  fyld("", "cpr;", "\n"),
	"en lang bemærkning":  fyld(hoved+"0101801234;570001;2015-01-01;1;;medlem;;;", "x", "\n"),
	"samme bestandsrække": fyld(start, "010180123400575700012009-05-2700022005-05-17\n", ""),
	"ingen startrække":    fyld("", "010180123400575700012009-05-2700022005-05-17\n", ""),
	"startrækker":         fyld("", start, ""),
	"NUL":                 fyld("", "\x00", ""),
	"UTF-16":              fyld("\xff\xfe", "x\x00\n\x00", ""),
	"Latin-1":             fyld("id;navn\n", "1;\xe6\n", ""),
	"mærker":              fyld("", "\ufeff", ""),
	"ider":                forskellige("id\n", "%d\n", ""),
	"samme id":            fyld("id\n", "1\n", ""),
}

// laeser is a reader with all that follows on what it reads.
type laeser struct {
	dokumenter map[string]dokument
	laes       func(b []byte) error
	// faktor is the most bytes that are allocated for each byte of input, beside a megabyte for what is as large for any: measured, and
	// so much above that only another order of cost turns it red. A reader of streams has 0: it may hold hoejstStroem at a time, of any input.
	faktor int
}

// hoejstStroem is the most memory that a stream may hold, garbage included: six blocks of 128 KB, and as many findings as a block of empty
// lines has.
const hoejstStroem = 512 << 20

func rapport(r dfdgerr.Rapport, err error) error {
	if err != nil {
		return err
	}
	if _, err := json.Marshal(r); err != nil {
		return err
	}
	if n := len(slices.Collect(r.Meldinger())); n > dfdgerr.Hoejst+1 {
		return fmt.Errorf("%d findings", n)
	}
	return nil
}

func laesere() map[string]laeser {
	af := iJSON("taellervisning", "berigtigelseskommentar", "forbrug", "supplerendeDagpengekonto")
	for navn, d := range iJSON("forbrugteTimer", "x", "under", "genoptjeningsgrundlagSamling") {
		af["i en tæller: "+navn] = func(n int) string { return `{"supplerendeDagpengekonto":` + d(n) + "}" }
	}
	maps.Copy(af, map[string]dokument{
		"en million koder":   fyld(`{"indplacering":{"indplaceringsgrundlagSamling":[1`, ",1", "]}}"),
		"en million fund":    fyld(`{"indplacering":{"indplaceringsgrundlagSamling":[99`, `,"x"`, "]}}"),
		"en million udløbne": fyld(`{"supplerendeDagpengekonto":{"genoptjeningsgrundlagSamling":[{}`, `,{"genoptjentUgevaerdi":-1}`, "]}}"),
		"alle tællere tomme": fyld(`{"forbrug":{}`, `,"karensdage":{},"indplacering":{}`, "}"),
	})
	forFrist := iJSON("samtaletype", "friststatus", "fristdato", "fristId")
	forMedlem := iJSON("akasse", "begrundelse", "afdeling", "aarsag")
	tf, ff, mf := taellertest.Fakta(), fristtest.Fakta(fristtest.Frist(1, frist.Aktiv)), medlemskabtest.Fakta(medlemskabtest.Stak{}.Tilgang(57, "2015-01-01"))
	return map[string]laeser{
		"taeller JSON": {af, func(b []byte) error {
			a, err := taeller.DecodeJSON(taeller.CreateDagpengetaellerkonto, b)
			if err != nil {
				return err
			}
			taeller.Decide(taeller.CreateDagpengetaellerkonto, a, tf)
			return rapport(taeller.ValidateJSON(taeller.CreateDagpengetaellerkonto, b, tf))
		}, 200},
		"taeller XML": {iXML, func(b []byte) error {
			return rapport(taeller.ValidateXML(taeller.CreateDagpengetaellerkonto, b, tf))
		}, 32},
		"frist JSON": {forFrist, func(b []byte) error { return rapport(frist.ValidateJSON(frist.UpdateFrist, b, ff)) }, 16},
		"medlemskab JSON": {forMedlem, func(b []byte) error {
			return rapport(medlemskab.ValidateJSON(medlemskab.UpdateAkassemedlemskabOphoer, b, mf))
		}, 16},
		"sag": {iSag(), koerSag, 80},
		"kodeliste JSON": {iJSON("satsgrundlag", "akasse", "afdeling", "samtaletype"), func(b []byte) error {
			_, err := codelist.Standard().ReadJSON(bytes.NewReader(b))
			return err
		}, 16},
		"kodeliste CSV": {somLinjer, func(b []byte) error {
			_, err := codelist.Standard().ReadCSV(bytes.NewReader(b), dfdgerr.ListeSatsgrundlag, true)
			return err
		}, 320},
		"register": {somLinjer, func(b []byte) error {
			return afstem(bestand.ReadRegister(bytes.NewReader(b)), bestand.ReadFil(strings.NewReader(start), filnavn))
		}, 0},
		"bestandsfil": {somLinjer, func(b []byte) error {
			return afstem(bestand.ReadRegister(strings.NewReader(hoved)), bestand.ReadFil(bytes.NewReader(b), filnavn))
		}, 0},
	}
}

func iSag() map[string]dokument {
	const h = `{"navn":"x","metode":"CreateDagpengetaellerkonto","idag":"2025-03-03","kalder":{"type":"star"}`
	m := map[string]dokument{}
	for navn, d := range iJSON("idag", "navn", "borger", "uden") {
		m[navn] = d
	}
	for _, led := range []string{"request", "borger", "forventet", "kodelister"} {
		for navn, d := range iJSON("fejl", "kontaktgruppe", "taellere", "fravaer") {
			m[led+": "+navn] = func(n int) string { return h + `,"` + led + `":` + d(n) + "}" }
		}
	}
	return m
}

func koerSag(b []byte) error {
	s, err := sag.Read(b)
	if err != nil {
		return err
	}
	k, err := s.Koer()
	if err != nil {
		return err
	}
	svar, err := k.Svar()
	if err != nil {
		return err
	}
	s.Afvigelser(svar)
	s.JSON()
	return nil
}

// afstem goes through a whole reconciliation.
func afstem(r bestand.Register, f bestand.Fil) error {
	a, err := bestand.Reconcile(r, f, bestand.Valg{Idag: dfdg.NewDato(2025, 3, 3)})
	if err != nil {
		return err
	}
	foer, n := heap(), 0
	for range a.Handlinger() {
		if n++; n%10_000 == 0 && heap() > foer+hoejstStroem {
			return errors.New("too much memory is held")
		}
	}
	return nil
}

// kendt reports whether an error is one that the readers tell of bad input.
func kendt(err error) bool {
	_, ulaeselig := errors.AsType[*dfdgerr.UlaeseligFejl](err)
	_, liste := errors.AsType[*codelist.Fejl](err)
	return err == nil || ulaeselig || liste
}

// heap returns the bytes that are held.
func heap() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// brugt returns the bytes that f allocates.
func brugt(f func()) uint64 {
	var foer, efter runtime.MemStats
	runtime.ReadMemStats(&foer)
	f()
	runtime.ReadMemStats(&efter)
	return efter.TotalAlloc - foer.TotalAlloc
}

// Hostile input of every kind costs each reader a time and a memory in proportion to its size, and is read or refused with a reason that is
// short. Some documents, drawn by the seed, are tried; with -grundigt all of them, and larger.
func TestFjendtlig(t *testing.T) {
	n, saa := 1<<19, 8
	if *proeve.Grundigt {
		n, saa = 8<<20, 1<<30
	}
	froe := proeve.Froe(t)
	r := rand.New(rand.NewPCG(froe, froe))
	for _, navn := range slices.Sorted(maps.Keys(laesere())) {
		t.Run(navn, func(t *testing.T) {
			l := laesere()[navn]
			alle := slices.Sorted(maps.Keys(l.dokumenter))
			r.Shuffle(len(alle), func(i, j int) { alle[i], alle[j] = alle[j], alle[i] })
			vaerst, n, saa := 0., n, saa
			if l.faktor == 0 {
				n, saa = 2*n, saa/2 // many blocks
			}
			for _, d := range alle[:min(saa, len(alle))] {
				hel, lidt := []byte(l.dokumenter[d](n)), []byte(l.dokumenter[d](n/8))
				var err error
				b := brugt(func() { err = l.laes(hel) })
				if !kendt(err) || err != nil && len(err.Error()) > 400 {
					t.Errorf("%s: %.400v", d, err)
				}
				if l.faktor > 0 && b > uint64(l.faktor*len(hel)+1<<20) {
					t.Errorf("%s: %d bytes allocated for %d", d, b, len(hel))
				}
				vaerst = max(vaerst, (float64(b)-1<<20)/float64(len(hel)))
				proeve.Gange(t, d, 8, func() { l.laes(lidt) }, func() { l.laes(hel) })
			}
			t.Logf("at most %.1f bytes allocated a byte, of %d", vaerst, l.faktor)
		})
	}
}

// What is larger than a reader takes is refused before it is gone through; a stream takes it as it comes.
func TestOverGraensen(t *testing.T) {
	const mio100 = 100 << 20
	for navn, d := range map[string]dokument{"tegn": fyld(`{"a":"`, "x", `"}`), "tags": fyld("", "<", "")} {
		b := []byte(d(mio100))
		for _, l := range []string{"taeller JSON", "taeller XML", "frist JSON", "medlemskab JSON", "sag"} {
			var err error
			brugt := brugt(func() { err = laesere()[l].laes(b) })
			u, ok := errors.AsType[*dfdgerr.UlaeseligFejl](err)
			if !ok || u.Aarsag != "større end grænsen for en besked" || brugt > 1<<20 {
				t.Errorf("%s, %s: %v, %d bytes allocated", l, navn, err, brugt)
			}
		}
		if hele, err := sag.ReadAll(bytes.NewReader(b)); err != nil || len(hele) >= len(b) {
			t.Errorf("%s: %d bytes read: %v", navn, len(hele), err)
		}
		_, err := codelist.Standard().ReadJSON(bytes.NewReader(b))
		if f, ok := errors.AsType[*codelist.Fejl](err); !ok || f.Aarsag != codelist.ForStor {
			t.Errorf("codes, %s: %v", navn, err)
		}
		if b := brugt(func() { laesere()["register"].laes(b) }); b > 16<<20 {
			t.Errorf("a register of one line: %d bytes allocated", b)
		}
		if b := brugt(func() { laesere()["bestandsfil"].laes(b) }); b > 16<<20 {
			t.Errorf("a membership file of one line: %d bytes allocated", b)
		}
	}
}

// Ten megabytes in one value are one finding, as any other value of that kind is.
func TestTiMegabyte(t *testing.T) {
	lang := func(s string) string { return strings.Repeat(s, 10<<20/len(s)) }
	tf := taellertest.Fakta()
	tf.Snitflade = taeller.Snitflade2023_2
	for navn, p := range map[string]struct{ felt, tal, vil string }{
		"cifre":            {"forbrugteTimer", "1" + lang("0"), "S-06"},
		"decimaler":        {"forbrugteTimer", "1." + lang("9"), "S-06"},
		"eksponent":        {"forbrugteTimer", "1e9999", "S-06"},
		"lang eksponent":   {"forbrugteTimer", "1e" + lang("9"), "S-06"},
		"lille eksponent":  {"forbrugteTimer", "1E-9999", "S-06"},
		"cifre i en tekst": {"forbrugteTimer", `"` + lang("9") + `"`, "S-06"},
		"dato":             {"opgoerelsesdato", `"2025-02-26` + lang(" ") + `"`, "S-07"},
		"bogstaver":        {"forbrugsmaaned", `"` + lang("x") + `"`, "S-07"},
	} {
		r, err := taeller.ValidateJSON(taeller.UpdateConsumption, []byte(`{"forbrug":{"`+p.felt+`":`+p.tal+`}}`), tf)
		if har := ved(r, "/forbrug/"+p.felt); err != nil || har != p.vil {
			t.Errorf("JSON, %s: %q, %v; want %s", navn, har, err, p.vil)
		}
		if navn == "dato" { // in XML white space around a value is none of it
			continue
		}
		tag := strings.ToUpper(p.felt[:1]) + p.felt[1:]
		r, err = taeller.ValidateXML(taeller.UpdateConsumption, []byte("<r><Forbrug><"+tag+">"+strings.Trim(p.tal, `"`)+"</"+tag+"></Forbrug></r>"), tf)
		if har := ved(r, "/forbrug/"+p.felt); err != nil || har != p.vil {
			t.Errorf("XML, %s: %q, %v; want %s", navn, har, err, p.vil)
		}
	}
	r, err := taeller.ValidateJSON(taeller.CreateDagpengetaellerkonto, []byte(`{"berigtigelseskommentar":"`+lang("æ")+`","berigtigelseskommentarStartDatoTid":"2025-01-01T00:00:00Z"}`), tf)
	if har := ved(r, "/berigtigelseskommentar"); err != nil || har != "A-03" {
		t.Errorf("a comment: %q, %v", har, err)
	}
	// A million findings are a thousand, and one that says there are more, in JSON and in XML.
	mange := func(r dfdgerr.Rapport) bool {
		n := len(slices.Collect(r.Meldinger()))
		return (n == dfdgerr.Hoejst || n == dfdgerr.Hoejst+1) && strings.HasSuffix(ved(r, ""), "S-08")
	}
	for _, b := range []string{`{"indplacering":{"indplaceringsgrundlagSamling":["x"` + strings.Repeat(`,"x"`, 1_000_000) + "]}}",
		forskellige("{", `"a%d":1,`, `"a":1}`)(10 << 20)} {
		r, err := taeller.ValidateJSON(taeller.CreateDagpengetaellerkonto, []byte(b), tf)
		if err != nil || !mange(r) {
			t.Errorf("%.40s: %q, %v", b, ved(r, ""), err)
		}
	}
	r, err = taeller.ValidateXML(taeller.CreateDagpengetaellerkonto, []byte("<r>"+forskellige("", "<a%d><b/></a%[1]d>", "")(10<<20)+"</r>"), tf)
	if err != nil || !mange(r) {
		t.Errorf("XML: %q, %v", ved(r, ""), err)
	}
}

// ved returns the rules of the findings at a place.
func ved(r dfdgerr.Rapport, felt string) string {
	var s []string
	for m := range r.Fejl() {
		if m.Felt() == felt {
			s = append(s, m.Regel().Id())
		}
	}
	return strings.Join(s, " ")
}
