package errors_test

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/felt"
	"github.com/akasse/dfdg/internal/motor"
)

func TestTilbagemelding(t *testing.T) {
	for s, vil := range map[string]string{
		"godkendt": "godkendt", "afvist": "afvist", "9319": "afvist:9319", "afvist:9319": "afvist:9319", "9319,1014": "afvist:9319,1014",
		"afvist:9319@/afholdtKarens,9458": "afvist:9319@/afholdtKarens,9458", "1014@/konto/samling/2/uge": "afvist:1014@/konto/samling/2/uge",
		"90006": "afvist:90006", "1014@/æøå": "afvist:1014@/æøå",
		"": "", "nej": "", "Godkendt": "", "godkendt:9319": "", "afvist:": "", "afvist9319": "", "afvist:godkendt": "", "0": "", "-9319": "", "+9319": "", "09319": "", " 9319": "",
		"9319 ": "", "9319,": "", "9319@": "", "9319@afholdtKarens": "", "9319@/x@/y": "", "1000000": "", "0101801234": "", "9319@/0101801234": "", "9319@/x y": "", "9319@/x\n": "",
		"9319@/010180-1234": "",
	} {
		r, err := dfdgerr.ParseTilbagemelding(s)
		var form *dfdgerr.FormFejl
		if r.String() != vil || (err == nil) != (vil != "") || err != nil && !errors.As(err, &form) || r.IsValid() != (vil != "") {
			t.Errorf("%q is read as %q, %v", s, r, err)
		}
		if igen, err := dfdgerr.ParseTilbagemelding(vil); vil != "" && (err != nil || igen.String() != vil) {
			t.Errorf("%q is read as %q, %v", vil, igen, err)
		}
	}
	for _, r := range []dfdgerr.Tilbagemelding{
		{}, {Dom: dfdgerr.KanIkkeAfgoeres}, {Dom: 9}, {Koder: []dfdgerr.Kodested{{Kode: 9319}}},
		{Dom: dfdgerr.Godkendt, Koder: []dfdgerr.Kodested{{Kode: 9319}}}, dfdgerr.NewAfvist(0), dfdgerr.NewAfvist(-1), dfdgerr.NewAfvist(1_000_000),
		{Dom: dfdgerr.Afvist, Koder: []dfdgerr.Kodested{{Kode: 9319, Sted: "konto"}}}, {Dom: dfdgerr.Afvist, Koder: []dfdgerr.Kodested{{Kode: 9319, Sted: "/0101801234"}}},
	} {
		if _, err := dfdgerr.ExplainSvar(r, "", rapport(), nil); r.IsValid() || r.String() != "" || err == nil {
			t.Errorf("%q is an answer", r)
		}
	}
	var r dfdgerr.Tilbagemelding
	for _, s := range []string{`"afvist:9319"`, `""`} {
		if err := json.Unmarshal([]byte(s), &r); err != nil || r.IsValid() != (s != `""`) {
			t.Errorf("%s: %v, %v", s, r, err)
		}
	}
	if json.Unmarshal([]byte(`"ja"`), &r) == nil {
		t.Error("an answer that is none is read")
	}
}

// egen is a row of our own reading that gives the same code as A-05.
var egen = nyRegel(raekke{Id: "A-15", Art: dfdgerr.Afvis, Kode: 9319, Dansk: "da A-15", Engelsk: "en A-15", Tolkning: true, Grund: "g"})

// holdt, brudt and stille explain a rule that was kept, broken, and silent for the lack of a fact.
func holdt(r *dfdgerr.Regel, s felt.Sted) dfdgerr.Forklaring {
	return dfdgerr.Forklaring{Melding: fejl(r, s), Svar: dfdgerr.Ok}
}

func stille(r *dfdgerr.Regel, s felt.Sted, f dfdgerr.Faktum) dfdgerr.Forklaring {
	return dfdgerr.Forklaring{Melding: mangler(r, s, f)}
}

// A report and an explanation, held against every kind of answer.
func TestExplainSvar(t *testing.T) {
	god, ond := rapport(), rapport(fejl(t306, grundlag))
	uafgjort := rapport(mangler(a05, konto, dfdgerr.FaktumTaellere))
	alle := []dfdgerr.Forklaring{holdt(a05, konto), holdt(egen, konto), holdt(egen, sats), holdt(t306, grundlag), holdt(t402, beloeb)}
	for _, tt := range []struct {
		navn, svar string
		r          dfdgerr.Rapport
		f          []dfdgerr.Forklaring
		vil        string // how they go together, and the rules
		tekst      string // in the Danish text
		anmeld     string // in what to do
	}{
		{"both approve", "godkendt", god, alle, "enig", "DFDG og biblioteket godkender begge beskeden.", ""},
		{"warnings do not count", "godkendt", rapport(fejl(t402, beloeb)), alle, "enig", "godkender begge", ""},
		{"approved, undecided", "godkendt", uafgjort, alle, "forenelig; /konto A-05 mangler taellere", "uden taellere;", ""},
		{"approved, undecided that could only warn", "godkendt", rapport(mangler(t402, beloeb, dfdgerr.FaktumTaellere)), alle, "enig", "", ""},
		{"approved, and we reject", "godkendt", ond, alle, "strengere; brudt /sats/grundlag T3-06", "strengere", "regel T3-06, metode M, snitflade 2025-1, DFDG's svar godkendt og bibliotekets afvist."},
		{"approved, and we reject by several", "godkendt", rapport(fejl(t306, grundlag), fejl(egen, konto)), alle,
			"strengere; brudt /konto A-15; brudt /sats/grundlag T3-06", "", "regel A-15, T3-06, metode M"},
		{"rejected without a code, and we reject", "afvist", ond, alle, "enig; 9458 /sats/grundlag T3-06", "afviser begge beskeden.", ""},
		{"rejected without a code, and we approve", "afvist", god, alle, "lempeligere", "DFDG afviser beskeden, og det gør", "ingen regel"},
		{"rejected without a code, undecided", "afvist", uafgjort, alle, "forenelig; /konto A-05 mangler taellere", "", ""},
		{"rejected without a code, a fact taken for granted", "afvist", god, []dfdgerr.Forklaring{stille(a05, konto, dfdgerr.FaktumKendt)},
			"forenelig; /konto A-05 mangler kendt", "uden kendt", ""},
		{"the same code", "9458", ond, alle, "enig; 9458 /sats/grundlag T3-06", "afviser begge beskeden med 9458.", ""},
		{"the same code twice", "9458,9458", ond, alle, "enig; 9458 /sats/grundlag T3-06", "", ""},
		{"the same code and place", "9458@/sats/grundlag", ond, alle, "enig; 9458 /sats/grundlag T3-06", "", ""},
		{"the same code around the place", "9458@/sats", ond, alle, "enig; 9458 /sats/grundlag T3-06", "", ""},
		{"the same code within the place", "9319@/konto/samling", rapport(fejl(a05, konto)), alle, "enig; 9319 /konto A-05", "", ""},
		{"the same code elsewhere", "9458@/konto", ond, alle, "andenKode; ok /sats/grundlag T3-06", "ikke med 9458 det sted.", "regel T3-06"},
		{"the same code, not at the place in question", "9319@/sats", rapport(fejl(a05, konto)), alle, "andenKode; ok /sats A-15", "", "regel A-15"},
		{"another code", "9319", ond, alle, "andenKode; ok /konto A-15; ok /sats A-15; ok /konto A-05", "ikke med 9319.", "regel A-15, metode M"},
		{"a code that we do not give", "9319", god, alle, "lempeligere; ok /konto A-15; ok /sats A-15; ok /konto A-05", "med 9319, og det gør biblioteket ikke.",
			"DFDG's svar afvist:9319 og bibliotekets godkendt. Skriv aldrig personnummeret eller beskeden."},
		{"a place of the message is not repeated", "9319@/konto", god, alle, "lempeligere; ok /konto A-15; ok /konto A-05", "", "DFDG's svar afvist:9319 og"},
		{"one of two codes", "9458,9319", ond, alle, "lempeligere; 9458 /sats/grundlag T3-06; ok /konto A-15; ok /sats A-15; ok /konto A-05", "", ""},
		{"a code that is undecided", "9319", uafgjort, alle, "forenelig; /konto A-05 mangler taellere", "uden taellere", ""},
		{"another code than the undecided", "9458", uafgjort, alle, "lempeligere; ok /sats/grundlag T3-06", "", "bibliotekets kanIkkeAfgoeres"},
		{"a code of a rule that is silent", "9458", uafgjort, []dfdgerr.Forklaring{stille(t306, grundlag, dfdgerr.FaktumMedlemskaber)},
			"forenelig; /sats/grundlag T3-06 mangler medlemskaber", "uden medlemskaber", ""},
		{"one code undecided, one agreed", "9458,9319", rapport(fejl(t306, grundlag), mangler(a05, konto, dfdgerr.FaktumTaellere)), alle,
			"forenelig; 9458 /sats/grundlag T3-06; /konto A-05 mangler taellere", "", ""},
		{"a code of the call", "1012", god, alle, "ikkeBedoemt", "gælder kaldet", ""},
		{"a code of the call, and one of ours", "1012,9458", ond, alle, "enig; 9458 /sats/grundlag T3-06", "", ""},
		{"a renumbered code", "90006", rapport(fejl(regel("A-10", dfdgerr.Afvis, 4856), hele)), alle, "enig; 4856 A-10", "", ""},
		{"a code that no rule gives", "2002", god, alle, "lempeligere", "Ingen regel giver koden for metoden.", "ingen regel, metode M"},
		{"a code of another method, and we reject", "4857", ond, alle, "andenKode", "Ingen regel giver koden for metoden.", "ingen regel"},
		{"a code that nobody knows", "9999", god, alle, "lempeligere", "Koden står ikke i kataloget.", "ingen regel"},
		{"a rule that was left out", "9458", rapport(motor.Udelad(fejl(t306, grundlag), "aftalt")),
			[]dfdgerr.Forklaring{{Melding: fejl(t306, grundlag), Svar: dfdgerr.Brudt}, holdt(t306, beloeb)}, "lempeligere; brudt /sats/grundlag T3-06", "", "prøv uden at udelade"},
	} {
		svar, err := dfdgerr.ParseTilbagemelding(tt.svar)
		if err != nil {
			t.Fatal(err)
		}
		e, err := dfdgerr.ExplainSvar(svar, "M", tt.r, tt.f)
		enighed, regler, _ := strings.Cut(tt.vil, "; ")
		vil := enighed + " " + svar.String()
		if regler != "" {
			vil += "; " + regler
		}
		if err != nil || e.String() != vil {
			t.Errorf("%s: %v, %v, want %s", tt.navn, e, err, vil)
		}
		if !strings.Contains(e.Tekst(), tt.tekst) || !strings.Contains(e.Anmeldelse(), tt.anmeld) || (e.Anmeldelse() == "") != (tt.anmeld == "" && !e.Enighed.Uenig()) ||
			e.Dom != tt.r.Dom() || e.Metode != "M" || e.Snitflade != tt.r.Snitflade() {
			t.Errorf("%s: %s %s", tt.navn, e.Tekst(), e.Anmeldelse())
		}
		if e.Text() == "" || e.Text() == e.Tekst() || strings.ContainsAny(e.Text()+e.Report(), "æøå") || (e.Report() == "") != (e.Anmeldelse() == "") {
			t.Errorf("%s: %s %s", tt.navn, e.Text(), e.Report())
		}
		b, err := json.Marshal(e)
		var j struct {
			Svar, Enighed, Dom, Tekst, Text, Anmeldelse, Report string
			Forklarer, Tvivl                                    []any
		}
		if err != nil || json.Unmarshal(b, &j) != nil || j.Svar != svar.String() || j.Enighed != e.Enighed.String() || j.Dom != e.Dom.String() || j.Tekst != e.Tekst() || j.Text != e.Text() ||
			j.Anmeldelse != e.Anmeldelse() || j.Report != e.Report() || j.Forklarer == nil || len(j.Forklarer) != len(e.Forklarer) || j.Tvivl == nil || len(j.Tvivl) != len(e.Tvivl) {
			t.Errorf("%s: %s, %v", tt.navn, b, err)
		}
	}
	if e, err := dfdgerr.ExplainSvar(dfdgerr.NewAfvist(9319), "M", dfdgerr.Rapport{}, alle); err == nil {
		t.Errorf("a report that judged nothing: %v", e)
	}
	if e := (dfdgerr.Svarforklaring{}); e.String() != "" || e.Tekst() != "" || e.Text() != "" || e.Anmeldelse() != "" || e.Report() != "" {
		t.Errorf("the zero Svarforklaring says %q", e)
	}
	for _, e := range []dfdgerr.Enighed{dfdgerr.AndenKode + 1, 99} {
		if e.String() != "" {
			t.Errorf("%d is %v", e, e)
		}
	}
}

// What is said in English says the same: who rejects.
func TestExplainSvarPaaEngelsk(t *testing.T) {
	god, ond := rapport(), rapport(fejl(t306, grundlag))
	for _, tt := range []struct {
		svar string
		r    dfdgerr.Rapport
		vil  string
	}{
		{"godkendt", god, "DFDG and the library both approve the message."},
		{"afvist", ond, "DFDG and the library both reject the message."},
		{"9458", ond, "DFDG and the library both reject the message with 9458."},
		{"godkendt", rapport(mangler(a05, konto, dfdgerr.FaktumTaellere)), "The library cannot decide without taellere; nothing contradicts DFDG's answer."},
		{"1012", god, "The answer is about the call or DFDG itself, and says nothing of the message."},
		{"godkendt", ond, "The library is stricter: it rejects a message that DFDG approves."},
		{"9458", god, "The library is laxer: DFDG rejects the message with 9458, and the library does not."},
		{"9458@/konto", ond, "Both reject the message, but the library not with 9458 at that place."},
	} {
		svar, err := dfdgerr.ParseTilbagemelding(tt.svar)
		if err != nil {
			t.Fatal(err)
		}
		e, err := dfdgerr.ExplainSvar(svar, "M", tt.r, []dfdgerr.Forklaring{holdt(t306, grundlag)})
		if err != nil || e.Text() != tt.vil {
			t.Errorf("%s: %q, %v, want %q", tt.svar, e.Text(), err, tt.vil)
		}
	}
}

// An explanation of many findings takes no longer than they are many.
func TestExplainSvarMange(t *testing.T) {
	var m []dfdgerr.Melding
	var f []dfdgerr.Forklaring
	for i := range dfdgerr.Hoejst {
		m = append(m, fejl(s01, samling.Nr(i)))
		f = append(f, dfdgerr.Forklaring{Melding: m[i], Svar: dfdgerr.Brudt})
	}
	e, err := dfdgerr.ExplainSvar(dfdgerr.NewAfvist(1014), "M", rapport(m...), f)
	if err != nil || e.Enighed != dfdgerr.Enig || len(e.Forklarer) != dfdgerr.Hoejst || !slices.Equal(e.Forklarer, slices.Collect(rapport(m...).Fejl())) {
		t.Errorf("%v, %d findings, %v", e.Enighed, len(e.Forklarer), err)
	}
}
