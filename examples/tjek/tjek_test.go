package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/akasse/dfdg/examples/kommando"
	"github.com/akasse/dfdg/examples/sag"
)

const (
	sagsmappe    = "../../testdata/sager"
	taellermappe = sagsmappe + "/taeller"
)

// koersel is one run of the command.
type koersel struct {
	kode     int
	ud, fejl string
}

func koer(ind string, args ...string) koersel {
	var ud, fejl bytes.Buffer
	kode := tjek(args, strings.NewReader(ind), &ud, &fejl)
	return koersel{kode, ud.String(), fejl.String()}
}

// linje is a line of -json.
type linje struct {
	Navn      string
	Dom       string
	Snitflade string
	Idag      string
	Fejl      []fund
	Advarsler []fund
	Uafgjort  []fund
	Udfald    *struct{ Beskeder []any }
	Bestaaet  *bool
	Ulaeselig string
}

type fund struct {
	Kode                              int
	Felt, Regel, Tekst, Text, Mangler string
}

func (l linje) naevner(regel string) bool {
	er := func(f fund) bool { return f.Regel == regel }
	return slices.ContainsFunc(l.Fejl, er) || slices.ContainsFunc(l.Advarsler, er)
}

func linjer(t *testing.T, ud string) []linje {
	t.Helper()
	var alle []linje
	for s := range strings.Lines(ud) {
		var l linje
		if err := json.Unmarshal([]byte(s), &l); err != nil {
			t.Fatalf("not one JSON object a line: %v", err)
		}
		alle = append(alle, l)
	}
	return alle
}

// filSag is a case as far as the tests look at it.
type filSag struct {
	fil    string
	Navn   string
	Kilde  string
	Borger struct {
		Cpr json.RawMessage
	}
	Forventet struct {
		Udfald struct{ Beskeder *[]any }
	}
}

// sager reads the cases of a folder, in the order in which the command returns them.
func sager(t *testing.T, mappe string) []filSag {
	t.Helper()
	var alle []filSag
	p := &program{mapper: map[string]*sag.Mappe{}}
	for _, f := range p.filer([]string{mappe}) {
		udfoldet, err := p.laesSag(f)
		if err != nil {
			t.Fatalf("%s: %v", f, err)
		}
		s := filSag{fil: f}
		if err := json.Unmarshal(udfoldet.JSON(), &s); err != nil {
			t.Fatalf("%s: %v", f, err)
		}
		alle = append(alle, s)
	}
	return alle
}

// taellersager reads the counters' cases with their answers; the command runs over them once.
func taellersager(t *testing.T) ([]filSag, []linje) {
	t.Helper()
	alle, svar := sager(t, taellermappe), linjer(t, koersler("taeller").ud)
	if len(alle) != len(svar) {
		t.Fatalf("%d cases, %d answers", len(alle), len(svar))
	}
	return alle, svar
}

// koersler runs the command over a folder of the suite, once for all tests.
func koersler(mappe string) koersel {
	k, _ := koerte.LoadOrStore(mappe, sync.OnceValue(func() koersel { return koer("", "-json", filepath.Join(sagsmappe, mappe)) }))
	return k.(func() koersel)()
}

var koerte sync.Map

func mapper(t *testing.T) []string {
	t.Helper()
	poster, err := os.ReadDir(sagsmappe)
	if err != nil {
		t.Fatal(err)
	}
	var m []string
	for _, p := range poster {
		if p.IsDir() {
			m = append(m, p.Name())
		}
	}
	return m
}

func TestSager(t *testing.T) {
	for _, mappe := range mapper(t) {
		t.Run(mappe, func(t *testing.T) {
			sti := filepath.Join(sagsmappe, mappe)
			alle := sager(t, sti)
			k := koersler(mappe)
			svar := linjer(t, k.ud)
			if k.kode != somVentet || k.fejl != "" {
				t.Errorf("exit status %d, standard error %q", k.kode, k.fejl)
			}
			if len(svar) != len(alle) {
				t.Fatalf("%d cases, %d answers", len(alle), len(svar))
			}
			set := map[string]string{}
			for i, l := range svar {
				if l.Navn != alle[i].Navn {
					t.Errorf("%s: answered by %q", alle[i].fil, l.Navn)
				}
				if l.Bestaaet == nil || !*l.Bestaaet {
					t.Errorf("%s: not as expected: fejl %v, advarsler %v, uafgjort %v, %s",
						alle[i].fil, l.Fejl, l.Advarsler, l.Uafgjort, l.Ulaeselig)
				}
				if f, findes := set[l.Navn]; findes {
					t.Errorf("%s and %s have the same name", f, alle[i].fil)
				}
				set[l.Navn] = alle[i].fil
			}
		})
	}
}

// In the counters' cases the messages are all that DFDG would send, not some of them, and one
// defect is one finding.
func TestHverBeskedOgHvertFundEnGang(t *testing.T) {
	alle, svar := taellersager(t)
	for i, s := range alle {
		set := map[fund]bool{}
		for _, f := range svar[i].Fejl {
			sted := fund{Kode: f.Kode, Felt: f.Felt}
			if set[sted] {
				t.Errorf("%s: %d at %q twice", s.fil, f.Kode, f.Felt)
			}
			set[sted] = true
		}
		vil := s.Forventet.Udfald.Beskeder
		if vil != nil && (svar[i].Udfald == nil || len(*vil) != len(svar[i].Udfald.Beskeder)) {
			t.Errorf("%s: expects %d messages", s.fil, len(*vil))
		}
	}
}

// TestReglerHarSager demands of every rule of sections S, A and T that rejects or warns: a case
// in which it does, and a case about it, by the id that begins its kilde, in which it does not.
func TestReglerHarSager(t *testing.T) {
	// The rows of these ids say what another id's row reports.
	vedAnden := map[string]string{"S-04": "S-01", "A-19": "S-02", "T11-01": "S-01"}
	alle, svar := taellersager(t)
	om := func(id string) func(filSag) bool {
		return func(s filSag) bool { return strings.HasPrefix(s.Kilde, id+":") }
	}
	for r := range strings.Lines(koer("", "-regler").ud) {
		felter := strings.Split(r, "\t")
		id := felter[0]
		if !strings.ContainsAny(id[:1], "SAT") {
			continue
		}
		for _, art := range strings.Split(felter[1], ", ") {
			var brudt, holdt bool
			for i, l := range svar {
				switch art {
				case "afvis":
					brudt = brudt || slices.ContainsFunc(l.Fejl, func(f fund) bool {
						return f.Regel == id || f.Regel == vedAnden[id] && om(id)(alle[i])
					})
				case "advarsel":
					brudt = brudt || slices.ContainsFunc(l.Advarsler, func(f fund) bool { return f.Regel == id })
				default:
					brudt = true
				}
				holdt = holdt || art != "afvis" && art != "advarsel" || om(id)(alle[i]) && !l.naevner(id)
			}
			if !brudt {
				t.Errorf("%s: no case with this %s", id, art)
			}
			if !holdt {
				t.Errorf("%s: no case about it without this %s", id, art)
			}
		}
	}
}

// Every id that stands at the head of a case's kilde is in the catalogue.
func TestKilderNaevnerRegler(t *testing.T) {
	regler := map[string]bool{}
	for r := range strings.Lines(koer("", "-regler").ud) {
		id, _, _ := strings.Cut(r, "\t")
		regler[id] = true
	}
	m := regexp.MustCompile(`^([A-Z]\d*-\d\d):`)
	for _, s := range sager(t, sagsmappe) {
		if v := m.FindStringSubmatch(s.Kilde); v != nil && !regler[v[1]] {
			t.Errorf("%s: there is no rule %s", s.fil, v[1])
		}
	}
}

// svarpaa are the forms in which the command answers; -forklar adds to what is said without it.
var svarpaa = [][]string{{"-json"}, {"-forklar"}, {"-forklar", "-sprog", "en"}}

// No answer holds a citizen's number: every case's in JSON, of the other forms a sample.
func TestIngenPersonnumre(t *testing.T) {
	t.Parallel()
	const (
		kort  = 6 // fewer digits are no number that one could recognise
		hvert = 40
	)
	for _, mappe := range mapper(t) {
		svar := strings.SplitAfter(koersler(mappe).ud, "\n")
		for i, s := range sager(t, filepath.Join(sagsmappe, mappe)) {
			var cpr string
			if json.Unmarshal(s.Borger.Cpr, &cpr) != nil || len(cpr) < kort || cpr == "0000000000" {
				continue
			}
			viser := func(k koersel) bool {
				return strings.Contains(k.ud+k.fejl, cpr) || strings.Contains(k.ud+k.fejl, strings.ReplaceAll(cpr, "-", ""))
			}
			if i >= len(svar) || viser(koersel{ud: svar[i]}) {
				t.Errorf("%s: the citizen's number is in the answer", s.fil)
			}
			if i%hvert == 0 {
				for _, flag := range svarpaa {
					if viser(koer("", append(slices.Clone(flag), s.fil)...)) {
						t.Errorf("%s %v: the citizen's number is in the answer", s.fil, flag)
					}
				}
			}
		}
	}
}

// No finding holds a value of the message or the name of an element that is not a plain word.
func TestIngenVaerdierIFund(t *testing.T) {
	t.Parallel()
	const maerke = "Qx7Zy"
	const tal = "8675309"
	gyldig, err := os.ReadFile(bestaar)
	if err != nil {
		t.Fatal(err)
	}
	var sag map[string]json.RawMessage
	if err := json.Unmarshal(gyldig, &sag); err != nil {
		t.Fatal(err)
	}
	var besked map[string]any
	if err := json.Unmarshal(sag["request"], &besked); err != nil {
		t.Fatal(err)
	}
	sag["forventet"] = json.RawMessage("null")
	proev := func(navn string) {
		b, err := json.Marshal(besked)
		if err != nil {
			t.Fatal(err)
		}
		sag["request"] = b
		if b, err = json.Marshal(sag); err != nil {
			t.Fatal(err)
		}
		for _, flag := range svarpaa[:2] {
			k := koer(string(b), append(slices.Clone(flag), "-")...)
			ud, _, _ := strings.Cut(k.ud, `"udfald":`)
			if strings.Contains(ud+k.fejl, maerke) || strings.Contains(ud+k.fejl, tal) {
				t.Errorf("%s %v: a value of the message is in the answer", navn, flag)
			}
		}
	}
	erstat := func(m map[string]any, sti string) {
		for navn, foer := range m {
			for _, v := range []any{maerke, json.Number(tal), map[string]any{maerke + "1234": tal}, "2025-" + tal} {
				m[navn] = v
				proev(sti + "/" + navn)
			}
			m[navn] = foer
		}
		m[maerke+" "+tal] = maerke
		proev(sti + ": a name that is not a word")
		delete(m, maerke+" "+tal)
	}
	erstat(besked, "")
	for navn, v := range besked {
		if taeller, ok := v.(map[string]any); ok {
			erstat(taeller, "/"+navn)
		}
	}
	besked["berigtigelseskommentar"] = maerke + tal
	proev("/berigtigelseskommentar")
	besked["berigtigelseskommentar"] = strings.Repeat(maerke, 400)
	proev("/berigtigelseskommentar")
}

const (
	bestaar = taellermappe + "/a-12-fuldt-gyldigt-saet.json"
	afvises = taellermappe + "/t1-01-timer-0.json"
)

// skrivFil writes a file for a test and returns its path.
func skrivFil(t *testing.T, navn, indhold string) string {
	t.Helper()
	sti := filepath.Join(t.TempDir(), navn)
	if err := os.WriteFile(sti, []byte(indhold), 0o600); err != nil {
		t.Fatal(err)
	}
	return sti
}

func laesFil(t *testing.T, sti string) string {
	t.Helper()
	b, err := os.ReadFile(sti)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// del1 returns a key of a case, as it stands.
func del1(t *testing.T, sti, noegle string) string {
	t.Helper()
	var m map[string]json.RawMessage
	if err := json.Unmarshal([]byte(laesFil(t, sti)), &m); err != nil {
		t.Fatal(err)
	}
	return string(m[noegle])
}

func TestAfslutningskoder(t *testing.T) {
	sag := laesFil(t, bestaar)
	uventet := strings.Replace(sag, `"fejl": []`, `"fejl": [{"kode": 1014, "felt": "/forbrug"}]`, 1)
	udenSvar := strings.Replace(laesFil(t, afvises), `"forventet"`, `"x-forventet"`, 1)
	for _, c := range []struct {
		navn string
		ind  string
		args []string
		kode int
		ud   string // in standard output
		fejl string // in standard error
	}{
		{"as expected", "", []string{bestaar}, somVentet, "KAN IKKE AFGØRES", ""},
		{"rejected as expected", "", []string{afvises}, somVentet, "AFVIST", ""},
		{"English", "", []string{"-sprog", "en", afvises}, somVentet, "REJECTED", ""},
		{"two files", "", []string{bestaar, afvises}, somVentet, "2 sager, 2 som forventet", ""},
		{"a folder", "", []string{sagsmappe + "/frist"}, somVentet, "som forventet", ""},
		{"standard input", sag, []string{"-"}, somVentet, "KAN IKKE AFGØRES", ""},
		{"not as expected", uventet, []string{"-"}, ikkeSomVentet, "", ""},
		{"not as expected among others", uventet, []string{bestaar, "-", afvises}, ikkeSomVentet, "3 sager, 2 som forventet", ""},
		{"rejected where nothing is expected", udenSvar, []string{"-"}, ikkeSomVentet, "", ""},
		{"no arguments", "", nil, kanIkkeLaeses, "", "tjek [flag]"},
		{"unknown flag", "", []string{"-nej"}, kanIkkeLaeses, "", "et flag findes ikke; der er -kun"},
		{"unknown language", "", []string{"-sprog", "fr", bestaar}, kanIkkeLaeses, "", "-sprog"},
		{"no such file", "", []string{"findes-ikke.json"}, kanIkkeLaeses, "", "findes-ikke.json"},
		{"no such file beside another", "", []string{"findes-ikke.json", bestaar}, kanIkkeLaeses, "som forventet", "findes-ikke.json"},
		{"unexpected and unreadable", uventet, []string{"findes-ikke.json", "-"}, kanIkkeLaeses, "", "findes-ikke.json"},
		{"unreadable and unexpected", uventet, []string{"-", "findes-ikke.json"}, kanIkkeLaeses, "", "findes-ikke.json"},
		{"a bare message without -metode", "{}", []string{"-"}, kanIkkeLaeses, "", "-metode"},
		{"-metode is no method", "{}", []string{"-metode", "CreateIntet", "-kalder", "star", "-"}, kanIkkeLaeses, "", "-metode"},
		{"one of each in the plural and the singular", `{"samtaletype": 7, "fristdato": "2025-03-04", "x": 1}`,
			[]string{"-sprog", "en", "-metode", "CreateFrist", "-kalder", "star", "-idag", "2025-03-03", "-"}, ikkeSomVentet,
			"1 error, 1 warning, 6 undecided · decided by: ", ""},
		{"the interface beside the method", sag, []string{"-"}, somVentet, "CreateDagpengetaellerkonto · snitflade 2025-1 · pr. 2025-03-03", ""},
		{"no such method", strings.Replace(sag, "CreateDagpengetaellerkonto", "CreateIntet", 1), []string{"-"}, kanIkkeLaeses, "", "metode"},
		{"an old single update in the new interface (A-30)", strings.Replace(sag, "CreateDagpengetaellerkonto", "UpdateConsumption", 1), []string{"-"}, kanIkkeLaeses, "", "metode"},
		{"a new method in the old interface", strings.Replace(sag, `"CreateDagpengetaellerkonto"`, `"DeleteDagpengetaellerkonto", "snitflade": "2023-2"`, 1), []string{"-"}, kanIkkeLaeses, "", "metode"},
	} {
		k := koer(c.ind, c.args...)
		if k.kode != c.kode || !strings.Contains(k.ud, c.ud) || !strings.Contains(k.fejl, c.fejl) || c.fejl == "" && k.fejl != "" {
			t.Errorf("%s: exit status %d, want %d; output %q, standard error %q", c.navn, k.kode, c.kode, k.ud, k.fejl)
		}
	}
}

// The case in the description of the format goes as it says.
func TestSagenIBeskrivelsen(t *testing.T) {
	_, sag, _ := strings.Cut(laesFil(t, filepath.Join("..", "..", "testdata", "sager", "README.md")), "```json\n")
	sag, _, _ = strings.Cut(sag, "```")
	if k := koer(sag, "-"); k.kode != somVentet || !strings.Contains(k.ud, "(som forventet)") {
		t.Errorf("exit status %d, output %q, standard error %q", k.kode, k.ud, k.fejl)
	}
}

// An unreadable file is named with line and column, and the others are judged all the same.
func TestUlaeselige(t *testing.T) {
	sag := laesFil(t, bestaar)
	const felt = `"resttimer": 2565.36`
	foer, _, _ := strings.Cut(sag, felt)
	sidst := strings.LastIndex(foer, "\n")
	forrige := strings.Count(foer, "\n") + 1
	kolonne := len(foer) - sidst
	sted := func(linje, kolonne int) string {
		b, _ := json.Marshal([]int{linje, kolonne})
		return strings.Join(strings.FieldsFunc(string(b), func(r rune) bool { return strings.ContainsRune("[],", r) }), ":")
	}
	skift := func(ny string) string { return strings.Replace(sag, felt, ny, 1) }
	vaerdi := kolonne + len(`"resttimer": `)
	for _, c := range []struct {
		navn, indhold, sted string
	}{
		{"Latin-1", skift("\"resttimer\": \"2565\xf8\""), sted(forrige, vaerdi+5)},
		{"a NUL byte", skift("\"resttimer\": \"\x00\""), sted(forrige, vaerdi+1)},
		{"trailing data", strings.TrimSpace(sag) + "\n{}", sted(strings.Count(strings.TrimSpace(sag), "\n")+2, 1)},
		{"truncated", sag[:strings.Index(sag, felt)+4], sted(forrige, kolonne+4)},
		{"empty", "", "1:1"},
		{"a number without a leading digit", skift(`"resttimer": .5`), sted(forrige, vaerdi)},
		{"a number with a leading zero", skift(`"resttimer": 007`), sted(forrige, vaerdi+1)},
		{"a number with a plus sign", skift(`"resttimer": +5`), sted(forrige, vaerdi)},
		{"a number with a decimal comma", skift(`"resttimer": 2565,36`), sted(forrige, vaerdi+5)},
		{"an Arabic digit", skift(`"resttimer": ٣`), sted(forrige, vaerdi)},
		{"a minus sign U+2212", skift(`"resttimer": −5`), sted(forrige, vaerdi)},
		{"a name twice in the case", strings.Replace(sag, `"metode"`, `"navn"`, 1), "3:3"},
		{"a day that is none", strings.Replace(sag, `"2025-03-03"`, `"2025-02-30"`, 1), "4:11"},
	} {
		fil := skrivFil(t, "sag.json", c.indhold)
		k := koer("", "-json", fil, bestaar)
		svar := linjer(t, k.ud)
		if k.kode != kanIkkeLaeses || len(svar) != 2 {
			t.Errorf("%s: exit status %d, %d answers", c.navn, k.kode, len(svar))
			continue
		}
		if svar[0].Ulaeselig == "" || svar[0].Bestaaet != nil || svar[1].Bestaaet == nil || !*svar[1].Bestaaet {
			t.Errorf("%s: answers %+v", c.navn, svar)
		}
		if !strings.HasPrefix(k.fejl, kommando.Vist(fil)+":"+c.sted+": ") || strings.Count(k.fejl, "\n") != 1 {
			t.Errorf("%s: standard error %q, want %s", c.navn, k.fejl, c.sted)
		}
		if strings.Contains(k.ud+k.fejl, "0101801234") || strings.Contains(svar[0].Ulaeselig, "2565") {
			t.Errorf("%s: a value is in the answer", c.navn)
		}
	}
}

func TestRegler(t *testing.T) {
	k := koer("", "-regler")
	if k.kode != somVentet || k.fejl != "" {
		t.Fatalf("exit status %d, standard error %q", k.kode, k.fejl)
	}
	id := regexp.MustCompile(`^[A-Z]\d*-\d\d$`)
	arter := []string{"afvis", "advarsel", "afledt", "hjælp", "invariant", "documentation", "format", "action"}
	kode := regexp.MustCompile(`^(\d{4}(, \d{4})*)?$`)
	set := map[string]bool{}
	for l := range strings.Lines(k.ud) {
		f := strings.Split(strings.TrimSuffix(l, "\n"), "\t")
		if len(f) != 6 {
			t.Errorf("%d columns: %q", len(f), l)
			continue
		}
		if !id.MatchString(f[0]) || set[f[0]] {
			t.Errorf("id %q is malformed or stands twice", f[0])
		}
		set[f[0]] = true
		for _, a := range strings.Split(f[1], ", ") {
			if !slices.Contains(arter, a) {
				t.Errorf("%s: kind %q", f[0], a)
			}
		}
		if !kode.MatchString(f[2]) || f[2] != "" != strings.Contains(f[1], "afvis") {
			t.Errorf("%s: kinds %q, codes %q", f[0], f[1], f[2])
		}
		if f[4] == "" || f[5] == "" || f[4] == f[5] {
			t.Errorf("%s: a sentence is missing", f[0])
		}
	}
	for afsnit, antal := range map[string]int{"S-": 9, "A-": 45} {
		n := 0
		for id := range set {
			if strings.HasPrefix(id, afsnit) {
				n++
			}
		}
		if n != antal {
			t.Errorf("%d ids %s, want %d", n, afsnit, antal)
		}
	}
}

func TestSprog(t *testing.T) {
	da, en := koer("", afvises), koer("", "-sprog", "en", afvises)
	if da.ud == en.ud || strings.Contains(en.ud, "skal") || strings.Contains(en.ud, "fejl ") {
		t.Errorf("English output: %s", en.ud)
	}
	_, svar := taellersager(t)
	for _, l := range svar {
		for _, f := range slices.Concat(l.Fejl, l.Advarsler) {
			if f.Regel == "" || f.Tekst == "" || f.Text == "" || f.Tekst == f.Text {
				t.Errorf("%s: %+v", l.Navn, f)
			}
		}
		for _, f := range l.Uafgjort {
			if f.Regel == "" || f.Mangler == "" {
				t.Errorf("%s: %+v", l.Navn, f)
			}
		}
	}
}

// What cannot be read or run is told in the language that is asked for, with the place in the file.
func TestFejlISproget(t *testing.T) {
	const sag = `"metode":"GetFrist","idag":"2025-03-03","kalder":{"type":"star"}`
	mappe := t.TempDir()
	for navn, c := range map[string]struct{ sag, sted, en string }{
		"json":      {`{` + sag + `,}`, ":1:67: ", "a comma too many"},
		"noegle":    {`{` + sag + `,"kodeliste":{}}`, ":1:67: ", "the case format does not have this key here; did you mean kodelister?"},
		"igen":      {`{"idag":"2025-03-03",` + sag + `}`, ":1:42: ", "the same key twice"},
		"vaerdi":    {`{"borger":{"doed":1},` + sag + `}`, ":1:19: ", "borger.doed cannot be read"},
		"forventet": {`{"forventet":{"fejl":[{"kode":"x"}]},` + sag + `}`, ":1:31: ", "forventet.fejl cannot be read"},
		"kalder":    {`{"kalder":{"type":"bank"}}`, ":1:11: ", "kalder cannot be read"},
		"metode":    {`{"metode":"GetIntet"}`, ":1:11: ", "there is no such method; one is CreateDagpengetaellerkonto"},
		"ingen":     {`{}`, ":1:1: ", "no case, for it has no metode"},
		"som":       {`{"som":"som"}`, ":1:8: ", "som runs in a ring"},
		"kaede":     {`{"som":"kaedet"}`, ":1:8: ", "kaedet.json: line 1, column 8: kaedet2.json: the file cannot be read"},
		"grund":     {`{"som":"json"}`, ":1:8: ", "json.json: line 1, column 67: a comma too many"},
		"uden":      {`{"som":"ingen","uden":["/request"]}`, ":1:24: ", "uden points at something that the case does not have"},
	} {
		fil := filepath.Join(mappe, navn+".json")
		for f, indhold := range map[string]string{fil: c.sag, filepath.Join(mappe, "kaedet.json"): `{"som":"kaedet2"}`,
			filepath.Join(mappe, "json.json"): `{` + sag + `,}`, filepath.Join(mappe, "ingen.json"): `{}`} {
			if err := os.WriteFile(f, []byte(indhold), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		da, en := koer("", "-json", fil), koer("", "-json", "-sprog", "en", fil)
		if da.kode != kanIkkeLaeses || en.kode != kanIkkeLaeses || da.fejl == en.fejl || strings.ContainsAny(strings.TrimPrefix(en.fejl, kommando.Vist(fil)), "æøå") ||
			!strings.HasPrefix(da.fejl, kommando.Vist(fil)+c.sted) || !strings.HasPrefix(en.fejl, kommando.Vist(fil)+c.sted+c.en) {
			t.Errorf("%s: %q, %q", navn, da.fejl, en.fejl)
		}
		for _, ud := range []string{da.ud, en.ud} { // the English one stands there in any language
			if !strings.Contains(ud, `"unreadable":"line 1, column `) || !strings.Contains(ud, c.en) {
				t.Errorf("%s: %s", navn, ud)
			}
		}
		if l := linjer(t, en.ud); len(l) != 1 || !strings.HasPrefix(l[0].Ulaeselig, "line 1, column ") || !strings.Contains(l[0].Ulaeselig, c.en) {
			t.Errorf("%s: %s", navn, en.ud)
		}
	}
	for _, args := range [][]string{{"findes-ikke.json"}, {t.TempDir()}, {"-metode", "X", "-"}, {"-metode", "GetFrist", "-"},
		{"-metode", "GetFrist", "-kalder", "star", "-idag", "x", "-"}, {"-metode", "GetFrist", "-kalder", "star", "-kodelister", "findes-ikke", "-"},
		{"-metode", "GetDagpengetaellerkonto", "-kalder", "star", "-snitflade", "1999-1", "-"}} {
		da, en := koer("{}", args...), koer("{}", append([]string{"-sprog", "en"}, args...)...)
		if da.kode != kanIkkeLaeses || en.kode != kanIkkeLaeses || da.fejl == en.fejl || en.fejl == "" || strings.Contains(en.fejl, "kan ikke") {
			t.Errorf("%q: %q, %q", args, da.fejl, en.fejl)
		}
	}
}

// A name or file name is shown without what could be a person's number; -json leaves other digits as they are.
func TestNavneMedNummer(t *testing.T) {
	const hoved = `"metode":"GetFrist","idag":"2025-03-03","kalder":{"type":"aub"}}`
	for _, navn := range []string{"0101801234", "x 010180-1234 y", "010180 1234", "nr0101801234"} {
		for _, flag := range [][]string{{"-json"}, {}, {"-forklar"}, {"-sprog", "en"}} {
			k := koer(`{"navn":"`+navn+`",`+hoved, append(flag, "-")...)
			if strings.Contains(k.ud+k.fejl, "1234") || strings.Contains(k.ud+k.fejl, "010180") {
				t.Errorf("%v: %s%s", flag, k.ud, k.fejl)
			}
			fil := skrivFil(t, navn+".json", `{`+hoved)
			daarlig := skrivFil(t, navn+".json", `{`)
			k = koer("", append(flag, fil, daarlig)...)
			if strings.Contains(k.ud+k.fejl, "1234") || strings.Contains(k.ud+k.fejl, "010180") {
				t.Errorf("%v: %s%s", flag, k.ud, k.fejl)
			}
		}
	}
	if k := koer(`{"navn":"uge 202553 og 2147483648",`+hoved, "-json", "-"); linjer(t, k.ud)[0].Navn != "uge 202553 og 2147483648" {
		t.Error(k.ud)
	}
	if k := koer(`{"navn":"fra 1. maj 2023",`+hoved, "-"); !strings.Contains(k.ud, "fra 1. maj ••••") {
		t.Error(k.ud)
	}
}

// -udfold prints a line for each case, with som and uden carried out, which answers as the case does.
func TestUdfold(t *testing.T) {
	mappe := sagsmappe + "/frist"
	k := koer("", "-udfold", mappe)
	linje := strings.SplitAfter(k.ud, "\n")
	alle := sager(t, mappe)
	if k.kode != somVentet || k.fejl != "" || len(linje) != len(alle)+1 {
		t.Fatalf("exit status %d, %d lines of %d cases, %s", k.kode, len(linje)-1, len(alle), k.fejl)
	}
	svar := strings.SplitAfter(koersler("frist").ud, "\n")
	for i, l := range linje[:len(alle)] {
		if strings.Contains(l, `"som":`) || strings.Contains(l, `"uden":`) {
			t.Errorf("%s: %s", alle[i].fil, l)
		}
		if har := koer(l, "-json", "-"); har.ud != svar[i] {
			t.Errorf("%s: %s\nwant %s", alle[i].fil, har.ud, svar[i])
		}
	}
	k = koer(`{"som":1}`, "-udfold", "-")
	if l := linjer(t, k.ud); k.kode != kanIkkeLaeses || len(l) != 1 || l[0].Ulaeselig == "" {
		t.Errorf("exit status %d, %s", k.kode, k.ud)
	}
}

// A bare message is judged with nothing known of the citizen.
func TestBarBesked(t *testing.T) {
	god, ond := del1(t, bestaar, "request"), del1(t, afvises, "request")
	med := func(metode, kalder string, mere ...string) []string {
		return append([]string{"-json", "-metode", metode, "-kalder", kalder, "-idag", "2025-03-03"}, mere...)
	}
	const create = "CreateDagpengetaellerkonto"
	for _, c := range []struct {
		navn, ind string
		args      []string
		kode      int
		dom       string
		bestaaet  bool
	}{
		{"a good message is not rejected", god, med(create, "a-kasse:57", "-"), somVentet, "kanIkkeAfgoeres", false},
		{"a bad message is", ond, med(create, "a-kasse:57", "-"), ikkeSomVentet, "afvist", false},
		{"a caller that may not", god, med(create, "jobcenter:101", "-"), ikkeSomVentet, "afvist", false},
		{"an old name", god, med("CreateBenefitsAccount", "a-kasse:57", "-snitflade", "2023-2", "-"), somVentet, "kanIkkeAfgoeres", false},
		{"from a file", "", med(create, "star", skrivFil(t, "besked.json", god)), somVentet, "kanIkkeAfgoeres", false},
		{"an update", `{"forbrug": {}}`, med("UpdateDagpengetaellere", "star", "-"), ikkeSomVentet, "afvist", false},
		{"a get", `{}`, med("GetDagpengetaellerkonto", "star", "-"), somVentet, "kanIkkeAfgoeres", false},
	} {
		k := koer(c.ind, c.args...)
		svar := linjer(t, k.ud)
		if k.kode != c.kode || len(svar) != 1 || svar[0].Dom != c.dom || svar[0].Bestaaet != nil || svar[0].Idag != "2025-03-03" {
			t.Errorf("%s: exit status %d, %q, %s", c.navn, k.kode, k.fejl, k.ud)
		}
	}
	for _, c := range []struct {
		navn, ind string
		args      []string
		fejl      string
	}{
		{"no caller", god, []string{"-metode", create, "-"}, "-kalder"},
		{"a caller that is none", god, []string{"-metode", create, "-kalder", "bank:57", "-"}, "-kalder"},
		{"a day that is none", god, []string{"-metode", create, "-kalder", "star", "-idag", "2025-02-30", "-"}, "-idag"},
		{"a method that is none", god, []string{"-metode", "CreateIntet", "-kalder", "star", "-"}, "metode"},
		{"an interface that is none", god, []string{"-metode", create, "-kalder", "star", "-snitflade", "1999-1", "-"}, "snitfladen findes ikke; tællerne har"},
		{"a message cut off", "{\n\"forbrug\"", []string{"-metode", create, "-kalder", "star", "-"}, "-:2:10: "},
		{"Latin-1", "{\"\xe6\": 1}", []string{"-metode", create, "-kalder", "star", "-"}, "-:1:3: "},
		{"two messages", "{}{}", []string{"-metode", create, "-kalder", "star", "-"}, "-:1:3: "},
	} {
		if k := koer(c.ind, c.args...); k.kode != kanIkkeLaeses || !strings.Contains(k.fejl, c.fejl) {
			t.Errorf("%s: exit status %d, standard error %q", c.navn, k.kode, k.fejl)
		}
	}
	lister := skrivFil(t, "lister.json", `{"dagpengeretsudloebsaarsag": {"komplet": true, "vaerdier": [{"id": 7, "navn": "Andet", "start": "2010-01-01", "slut": null}]}}`)
	k := koer(god, med(create, "star", "-kodelister", lister, "-")...)
	if svar := linjer(t, k.ud); !svar[0].naevner("A-27") {
		t.Errorf("-kodelister: %s", k.ud)
	}
	if k := koer(god, med(create, "star", "-kodelister", "findes-ikke.json", "-")...); k.kode != kanIkkeLaeses {
		t.Errorf("-kodelister: exit status %d", k.kode)
	}
}

// A folder that gives no case is not "all as expected", and a link to a folder is a folder.
func TestMappeUdenSager(t *testing.T) {
	tom := t.TempDir()
	k := koer("", "-json", tom, bestaar)
	if svar := linjer(t, k.ud); k.kode != kanIkkeLaeses || len(svar) != 2 || svar[0].Ulaeselig == "" || svar[1].Bestaaet == nil {
		t.Errorf("an empty folder: exit status %d, %q, %s", k.kode, k.fejl, k.ud)
	}
	henvisning := filepath.Join(tom, "sager")
	mappe, err := filepath.Abs(taellermappe)
	if err != nil {
		t.Fatal(err)
	}
	if os.Symlink(mappe, henvisning) != nil {
		t.Skip("no links here")
	}
	if har, vil := len((&program{}).filer([]string{henvisning})), len((&program{}).filer([]string{taellermappe})); har != vil {
		t.Errorf("a link to a folder: %d cases of %d", har, vil)
	}
	fil := filepath.Join(tom, "sag.json")
	if err := os.WriteFile(fil, []byte(laesFil(t, bestaar)), 0o600); err != nil {
		t.Fatal(err)
	}
	if k := koer("", tom); k.kode != somVentet {
		t.Errorf("a folder with a case: exit status %d, %q", k.kode, k.fejl)
	}
}

// The same error comes every time, under the case's name, and repeats nothing.
func TestFlereFejlISagen(t *testing.T) {
	const cpr = "0101801234"
	for _, c := range []struct{ sag, fejl string }{
		{`{"navn":"x","metode":["` + cpr + `"],"idag":"` + cpr + `","snitflade":[],"kalder":1}`, "metode kan ikke læses"},
		{`{"navn":"x","metode":"GetDagpengetaellerkonto","idag":"2025-03-03","kalder":{"type":"star"},` +
			`"borger":{"taellere":"` + cpr + `","doed":"` + cpr + `","jobcenter":[],"kommune":{}}}`, "borger.doed kan ikke læses"},
		{`{"navn":"x","metode":"GetFrist","kalder":{"type":"jobcenter","kode":["` + cpr + `"]}}`, "kalder kan ikke læses"},
		{`{"navn":"x","metode":"GetFrist","kalder":{"type":"jobcenter","kode":{}}}`, "kalder kan ikke læses"},
		{`{"navn":"x","metode":"GetDagpengetaellerkonto","idag":"2025-03-03","kalder":{"type":"star"},"borger":{"jobcenter":[]}}`,
			"borger.jobcenter kan ikke læses"},
	} {
		for range 20 {
			k := koer(c.sag, "-json", "-")
			svar := linjer(t, k.ud)
			if k.kode != kanIkkeLaeses || len(svar) != 1 || svar[0].Navn != "x" || !strings.HasSuffix(svar[0].Ulaeselig, c.fejl) ||
				strings.Contains(k.ud+k.fejl, cpr) {
				t.Fatalf("exit status %d, %q, %s; want %s", k.kode, k.fejl, k.ud, c.fejl)
			}
		}
	}
}

func TestFlag(t *testing.T) {
	const cpr = "0101801234"
	for _, args := range [][]string{{"-json=" + cpr}, {"-cpr=" + cpr}, {"-" + cpr}, {"-sprog", cpr}, {"-metode"}, nil} {
		if k := koer("", args...); k.kode != kanIkkeLaeses || k.fejl == "" || strings.Contains(k.ud+k.fejl, cpr) {
			t.Errorf("%q: exit status %d, %q", args, k.kode, k.fejl)
		}
	}
	if k := koer("", "-h"); k.kode != somVentet || k.fejl != "" || !strings.Contains(k.ud, "-kodelister") {
		t.Errorf("-h: exit status %d, %q", k.kode, k.fejl)
	}
}

// A case's name cannot fake a line or steer a terminal.
func TestNavnMedStyretegn(t *testing.T) {
	sag := `{"navn":"x\n\u001b[2JGODKENDT","metode":"GetFrist","idag":"2025-03-03","kalder":{"type":"aub"}}`
	if k := koer(sag, "-"); !strings.HasPrefix(k.ud, "AFVIST  x  [2JGODKENDT\n") {
		t.Errorf("%q", k.ud)
	}
}

type fuld struct{}

func (fuld) Write([]byte) (int, error) { return 0, os.ErrClosed }

func TestUdskriftDerFejler(t *testing.T) {
	var fejl bytes.Buffer
	if kode := tjek([]string{bestaar}, strings.NewReader(""), fuld{}, &fejl); kode != kanIkkeLaeses || fejl.Len() == 0 {
		t.Errorf("exit status %d, %q", kode, fejl.String())
	}
}
