package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/examples/sag"
)

// Every code of the catalogue can be looked up, in both languages, and every row that gives it is named; a code that is none is
// answered with those that there are.
func TestKodeopslag(t *testing.T) {
	for k := range dfdgerr.Koder() {
		da, en := koer("", "-kode", strconv.Itoa(int(k))), koer("", "-sprog", "en", "-kode", strconv.Itoa(int(k)))
		if da.kode != somVentet || en.kode != somVentet || da.fejl+en.fejl != "" || !strings.Contains(da.ud, k.Dansk("")) || !strings.Contains(en.ud, k.Engelsk("")) {
			t.Errorf("%d: %s%s%s", int(k), da.ud, en.ud, da.fejl)
		}
		giver := k
		if g := k.Gammel(); g != 0 {
			giver = g
		}
		for _, r := range sag.Regler() {
			if r.Kode() == giver && r.Art() == dfdgerr.Afvis && !(strings.Contains(da.ud, r.Dansk()) && strings.Contains(en.ud, r.Engelsk())) {
				t.Errorf("%d: row %s is not named", int(k), r.Id())
			}
		}
		if ingen := strings.Contains(da.ud, "Ingen regel giver") || strings.Contains(da.ud, "gælder kaldet"); ingen == giver.Rejses() {
			t.Errorf("%d: %s", int(k), da.ud)
		}
	}
	for _, c := range []struct {
		args []string
		med  []string
		uden string
	}{
		{[]string{"9319"}, []string{"Kilde: D", "I fejllisten for: CreateDagpengetaellerkonto", "A-05 · Tolkning", "CreateDagpengetaellerkonto (2025-1)", "afholdtKarens"}, "(2023-2)"},
		{[]string{"9319", "-metode", "CreateDagpengetaellerkonto"}, []string{"A-05", "A-15"}, "Metode:"},
		{[]string{"9319", "-metode", "UpdateAfholdtKarens"}, []string{"Ingen regel giver koden her."}, "A-05"},
		{[]string{"9319", "-snitflade", "2023-2"}, []string{"Ingen regel giver koden her."}, "A-05"},
		{[]string{"9318", "-metode", "CreateBenefitsAccount", "-snitflade", "2023-2"}, []string{"A-04", "A-05", "A-15"}, "STAR"},
		{[]string{"9318", "-metode", "CreateDagpengetaellerkonto"}, []string{"A-04"}, "A-05"},
		{[]string{"1014"}, []string{"S-01", "et hvilket som helst element", "alle metoder", "forbrug › forbrugteTimer"}, "gælder kaldet"},
		{[]string{"90006"}, []string{"Et nyt nummer for: 4856", "A-10"}, "A-22"},
		{[]string{"1012"}, []string{"bibliotekets ord", "siger intet om beskeden"}, "Metode"},
		{[]string{"4582", "-snitflade", "2021-3"}, []string{"Anvendt MT-dato ligger før"}, "overlapper tidligere"},
	} {
		k := koer("", append([]string{"-kode"}, c.args...)...)
		for _, m := range c.med {
			if !strings.Contains(k.ud, m) {
				t.Errorf("%q: not %q in %s%s", c.args, m, k.ud, k.fejl)
			}
		}
		if k.kode != somVentet || strings.Contains(k.ud, c.uden) {
			t.Errorf("%q: %d, %q in %s", c.args, k.kode, c.uden, k.ud)
		}
	}
	for fejl, args := range map[string][]string{
		"1001, 1010, 1011": {"-kode", "4584"}, "9459, 60007": {"-kode", "0101801234"}, "der er\n  tællere 2025-1: CreateDagpengetaellerkonto, ": {"-kode", "9319", "-metode", "Intet"},
		"den snitflade": {"-kode", "9319", "-metode", "CreateDagpengetaellerkonto", "-snitflade", "2023-2"}, "2025-1, 2023-2, 2025-2 eller 2021-3": {"-kode", "9319", "-snitflade", "1999-1"},
		"ingen filer": {"-kode", "9319", bestaar},
	} {
		if k := koer("", args...); k.kode != kanIkkeLaeses || !strings.Contains(k.fejl, fejl) || k.ud != "" || strings.Contains(k.fejl, "0101801234") {
			t.Errorf("%q: %d, %s%s", args, k.kode, k.ud, k.fejl)
		}
	}
}

// Of every rule its rows are shown with their sources, the reason of each reading, and files that exist: its code and, of a rule that
// rejects or warns, a case.
func TestRegelopslag(t *testing.T) {
	alle := sag.Regler()
	var ider []string
	for _, r := range alle {
		if !slices.Contains(ider, r.Id()) {
			ider = append(ider, r.Id())
		}
	}
	for _, id := range ider {
		da, en := koer("", "-regler", id), koer("", "-sprog", "en", "-regler", id)
		if da.kode != somVentet || en.kode != somVentet || !strings.HasPrefix(da.ud, id+"\n") {
			t.Fatalf("%s: %s%s", id, da.ud, da.fejl)
		}
		doemmer := false
		for _, r := range alle {
			if r.Id() != id {
				continue
			}
			doemmer = doemmer || r.Art() == dfdgerr.Afvis || r.Art() == dfdgerr.Advarsel
			for _, s := range []string{r.Dansk(), "Kilde: " + r.Afsnit(), r.DanskGrund()} {
				if !strings.Contains(da.ud, s) {
					t.Errorf("%s: not %q in %s", id, s, da.ud)
				}
			}
			if !strings.Contains(en.ud, r.Engelsk()) || !strings.Contains(en.ud, r.Grund()) || strings.Contains(en.ud, "Kilde:") {
				t.Errorf("%s: %s", id, en.ud)
			}
		}
		kode, sager := findes(id)
		if len(kode) == 0 || doemmer && id[0] != 'B' && len(sager) == 0 {
			t.Errorf("%s: code %q, cases %q", id, kode, sager)
		}
		for _, s := range slices.Concat(kode, sager) {
			fil, _, _ := strings.Cut(s, " ")
			if _, err := os.Stat(filepath.Join("..", "..", fil)); fil != "go" && err != nil || !strings.Contains(da.ud, s) || !strings.Contains(en.ud, s) {
				t.Errorf("%s: %q is no file or is not shown", id, s)
			}
		}
	}
	if k := koer("", "-regler", "T3-06", "A-05"); !strings.Contains(k.ud, "T3-06\n") || !strings.Contains(k.ud, "\nA-05\n") || !strings.Contains(k.ud, "taeller/dagpengesats.go satsgrundlagFoerReform") {
		t.Error(k.ud)
	}
	if k := koer("", "-regler", "T3-06", "X-99"); k.kode != kanIkkeLaeses || k.ud != "" || !strings.Contains(k.fejl, "tjek -regler lister dem") {
		t.Errorf("%d, %s%s", k.kode, k.ud, k.fejl)
	}
}

// DFDG's answer to a case or a message, held against ours: what is printed, what -json adds, and the exit status.
func TestSvar(t *testing.T) {
	const fejlbesked = "../../testdata/eksempel/besked-med-fejl.json"
	karens := `{"afholdtKarens":{"afgoerelsesdato":"2025-02-01","karenstraek":1,"afviklingsmaaned":"2025-02","karensperiodenummer":1,"opgoerelsesdato":"2025-03-01"}}`
	bar := func(mere ...string) []string {
		return append([]string{"-metode", "UpdateAfholdtKarens", "-kalder", "a-kasse:57", "-idag", "2025-03-03"}, append(mere, "-")...)
	}
	var saet map[string]json.RawMessage
	if err := json.Unmarshal([]byte(del1(t, bestaar, "request")), &saet); err != nil {
		t.Fatal(err)
	}
	delete(saet, "nyindplacering")
	registreret, _ := json.Marshal(saet)
	kendt := skrivFil(t, "fakta.json", `{"cpr":"0101801234","kendt":true,"doed":false,"medlemskaber":[{"akasse":57,"afdeling":570001,"startdato":"2015-01-01","slutdato":null}],
		"taellere":`+string(registreret)+`}`)
	for _, c := range []struct {
		navn, ind string
		args      []string
		kode      int
		ord, med  string
	}{
		{"a code that we find", "", []string{"-svar", "9453", fejlbesked}, somVentet, "ENIGE", "karensdage › karensperiodeStartdato"},
		{"at its place", "", []string{"-svar", "afvist:9453@/karensdage", fejlbesked}, somVentet, "ENIGE", "T9-02"},
		{"at another place", "", []string{"-svar", "9453@/forbrug", fejlbesked}, ikkeSomVentet, "ANDEN KODE", "det sted"},
		{"two codes", "", []string{"-svar", "9453,1014", fejlbesked}, somVentet, "ENIGE", "S-09"},
		{"two codes, one of them ours", "", []string{"-svar", "9453,9459", fejlbesked}, ikkeSomVentet, "VI ER LEMPELIGERE", "T1-04"},
		{"a code that is undecided", "", []string{"-svar", "9188", fejlbesked}, somVentet, "KAN IKKE AFGØRES", "dagpengeretsudloebsaarsag"},
		{"approved what we reject", "", []string{"-svar", "godkendt", fejlbesked}, ikkeSomVentet, "VI ER STRENGERE", "regel T3-06, S-09, T9-02, metode CreateDagpengetaellerkonto, snitflade 2025-1"},
		{"a code of the call", "", []string{"-svar", "1012", fejlbesked}, somVentet, "IKKE BEDØMT", "siger intet om beskeden"},
		{"a code that nobody knows", "", []string{"-svar", "9999", fejlbesked}, ikkeSomVentet, "ANDEN KODE", "Koden står ikke i kataloget."},
		{"a code of another interface", "", []string{"-svar", "9318", fejlbesked}, ikkeSomVentet, "ANDEN KODE", "A-04"},
		{"a renumbered code, undecided", karens, bar("-svar", "60007"), somVentet, "KAN IKKE AFGØRES", "4405"},
		{"a bare message, undecided", karens, bar("-svar", "4575"), somVentet, "KAN IKKE AFGØRES", "uden medlemskaber"},
		{"a bare message, approved", karens, bar("-svar", "godkendt"), somVentet, "KAN IKKE AFGØRES", "medlemskaber"},
		{"with what is known of the citizen", karens, bar("-borger", kendt, "-svar", "godkendt"), somVentet, "ENIGE", "godkender begge"},
		{"a rule of ours that is too lax", karens, bar("-borger", kendt, "-svar", "4575"), ikkeSomVentet, "VI ER LEMPELIGERE", "A-18"},
		{"a code that the method never gives", karens, bar("-borger", kendt, "-svar", "9319"), ikkeSomVentet, "VI ER LEMPELIGERE", "Ingen regel giver koden for metoden."},
		{"a citizen who is not known", karens, bar("-borger", kendt, "-svar", "1010"), ikkeSomVentet, "VI ER LEMPELIGERE", "A-38"},
		{"in English", karens, bar("-sprog", "en", "-borger", kendt, "-svar", "4575"), ikkeSomVentet, "WE ARE LAXER", "rule A-18"},
		{"a rule that was left out", `{"afholdtKarens":{}}`, bar("-udelad", "S-01=aftalt", "-borger", kendt, "-svar", "1014"), ikkeSomVentet, "VI ER LEMPELIGERE", "prøv uden at udelade"},
	} {
		k := koer(c.ind, c.args...)
		if k.kode != c.kode || k.fejl != "" || !strings.Contains(k.ud, c.ord+"\n") || !strings.Contains(k.ud, c.med) || strings.Contains(k.ud, "0101801234") {
			t.Errorf("%s: %d, %s%s", c.navn, k.kode, k.fejl, k.ud)
		}
		j := koer(c.ind, append([]string{"-json"}, c.args...)...)
		var l struct {
			Dom  string
			Dfdg *struct{ Svar, Enighed, Tekst, Text string }
		}
		if json.Unmarshal([]byte(j.ud), &l) != nil || j.kode != c.kode || l.Dom == "" || l.Dfdg == nil || l.Dfdg.Svar == "" || l.Dfdg.Tekst == "" || l.Dfdg.Text == "" {
			t.Errorf("%s: %d, %s%s", c.navn, j.kode, j.fejl, j.ud)
		}
	}
	for fejl, args := range map[string][]string{
		"-svar er godkendt, afvist": {"-svar", "0101801234", fejlbesked}, "-svar gælder én besked": {"-svar", "9319", bestaar, afvises}, "-svar har ingen virkning med -linjer": {"-linjer", "-svar", "9319", bestaar},
	} {
		if k := koer("", args...); k.kode != kanIkkeLaeses || !strings.Contains(k.fejl, fejl) || strings.Contains(k.fejl, "0101801234") {
			t.Errorf("%q: %d, %s", args, k.kode, k.fejl)
		}
	}
}
