package errors_test

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/felt"
	"github.com/akasse/dfdg/internal/fund"
	"github.com/akasse/dfdg/internal/motor"
	"github.com/google/go-cmp/cmp"
)

func TestSted(t *testing.T) {
	for _, tt := range []struct {
		sted dfdgerr.Sted
		trin []string
	}{
		{"", nil}, {"/cpr", []string{"cpr"}}, {"/konto/samling/2/uge", []string{"konto", "samling", "2", "uge"}}, {"misdannet", nil},
	} {
		if got := slices.Collect(tt.sted.Trin()); !slices.Equal(got, tt.trin) || tt.sted.String() != string(tt.sted) {
			t.Errorf("%q: %q, want %q", tt.sted, got, tt.trin)
		}
	}
	for range dfdgerr.Sted("/a/b").Trin() {
		break // an iteration can be left
	}
	for _, tt := range []struct {
		s, i dfdgerr.Sted
		want bool
	}{
		{"/konto/samling/2", "/konto", true}, {"/konto", "/konto", true}, {"/konto", "", true}, {"", "", true},
		{"/kontoen", "/konto", false}, {"/konto", "/konto/samling", false}, {"", "/konto", false},
	} {
		if tt.s.I(tt.i) != tt.want {
			t.Errorf("%q in %q: %v", tt.s, tt.i, !tt.want)
		}
	}
}

func TestKanAfvise(t *testing.T) {
	for _, tt := range []struct {
		m    dfdgerr.Melding
		want bool
	}{
		{fejl(t306, grundlag), true},
		{fejl(t402, beloeb), false},
		{mangler(a05, konto, dfdgerr.FaktumTaellere), true},
		{mangler(t310, konto, dfdgerr.FaktumTaellere), false},
		{mangler(regel("F-09", dfdgerr.Afledt, 0), hele, dfdgerr.FaktumFrister), false},
		{motor.Udelad(fejl(t306, grundlag), "aftalt"), false},
		{dfdgerr.Melding{}, false},
	} {
		if tt.m.KanAfvise() != tt.want {
			t.Errorf("%v: KanAfvise() = %v", tt.m, !tt.want)
		}
	}
}

// A finding differs in each thing that it says, and cmp compares by it.
func TestEqual(t *testing.T) {
	m := fejl(t306, grundlag)
	andre := []dfdgerr.Melding{
		{}, fejl(t306, sats), fejl(s01, grundlag), fejl(regel("T3-06", dfdgerr.Afvis, 9459), grundlag),
		mangler(t306, grundlag, dfdgerr.FaktumTaellere), motor.Udelad(m, "aftalt"), motor.Udelad(m, "andet"),
	}
	for i, a := range append(andre, m) {
		for j, b := range append(andre, m) {
			if a.Equal(b) != (i == j) || cmp.Equal(a, b) != (i == j) {
				t.Errorf("%v equals %v: %v", a, b, i != j)
			}
			f, g := dfdgerr.Forklaring{Melding: a, Svar: dfdgerr.Ok}, dfdgerr.Forklaring{Melding: b, Svar: dfdgerr.Ok}
			if f.Equal(g) != (i == j) || cmp.Equal(f, g) != (i == j) {
				t.Errorf("%v equals %v: %v", f, g, i != j)
			}
			if cmp.Equal(rapport(a), rapport(b)) != (i == j) {
				t.Errorf("the reports of %v and %v", a, b)
			}
		}
	}
	if (dfdgerr.Forklaring{Melding: m}).Equal(dfdgerr.Forklaring{Melding: m, Svar: dfdgerr.Ok}) {
		t.Error("an explanation differs in its answer")
	}
	r := blandet()
	if cmp.Diff(r, blandet()) != "" || r.Equal(rapport()) || rapport().Equal(dfdgerr.Rapport{}) || !(dfdgerr.Rapport{}).Equal(dfdgerr.Rapport{}) ||
		r.Equal(motor.NyRapport("2023-2", idag, slices.Collect(r.Meldinger()), nil)) ||
		r.Equal(motor.NyRapport(dfdg.Snitflade2025_1, idag.PlusDage(1), slices.Collect(r.Meldinger()), nil)) {
		t.Error("reports differ in interface, day and findings")
	}
	x := raekke{Id: "T3-06", Art: dfdgerr.Afvis, Kode: 9458, Dansk: "d", Engelsk: "e", Kilde: "U", Afsnit: "U a", Grund: "g", Tolkning: true,
		Snitflader: []dfdg.Snitflade{"2025-1"}}
	raekker := []raekke{x}
	for _, aendr := range []func(*raekke){
		func(r *raekke) { r.Id = "T3-07" }, func(r *raekke) { r.Art = dfdgerr.Advarsel }, func(r *raekke) { r.Kode = 1014 },
		func(r *raekke) { r.Dansk = "" }, func(r *raekke) { r.Engelsk = "" }, func(r *raekke) { r.Kilde = "D" }, func(r *raekke) { r.Afsnit = "" },
		func(r *raekke) { r.Grund = "" }, func(r *raekke) { r.Tolkning = false }, func(r *raekke) { r.Snitflader = nil },
		func(r *raekke) { r.Snitflader = []dfdg.Snitflade{} },
	} {
		y := x
		aendr(&y)
		raekker = append(raekker, y)
	}
	for i, a := range raekker {
		for j, b := range raekker {
			if cmp.Equal(nyRegel(a), nyRegel(b)) != (i == j) {
				t.Errorf("row %d equals row %d: %v", i, j, i != j)
			}
		}
	}
}

// Findings, reports, explanations and rows print as text and marshal as the case format has them; those that nobody made
// print nothing and never panic.
func TestSkrives(t *testing.T) {
	m, u := fejl(t306, grundlag), mangler(a05, konto, dfdgerr.FaktumTaellere)
	f, g := dfdgerr.Forklaring{Melding: m, Svar: dfdgerr.Brudt}, dfdgerr.Forklaring{Melding: u, Svar: dfdgerr.Uafgjort}
	for _, tt := range []struct {
		v              any
		tekst, js, log string
	}{
		{v: m, tekst: "9458 /sats/grundlag T3-06",
			js: `{"kode":9458,"felt":"/sats/grundlag","regel":"T3-06","tekst":"da T3-06","text":"en T3-06"}`, log: "v.kode=9458 v.felt=/sats/grundlag v.regel=T3-06"},
		{v: u, tekst: "/konto A-05 mangler taellere",
			js:  `{"regel":"A-05","felt":"/konto","mangler":"taellere","kan":"afvise","kode":9319,"tekst":"da A-05","text":"en A-05"}`,
			log: "v.felt=/konto v.regel=A-05 v.mangler=taellere"},
		{v: fejl(t402, beloeb), tekst: "/sats/beloeb T4-02", js: `{"regel":"T4-02","felt":"/sats/beloeb","tekst":"da T4-02","text":"en T4-02"}`,
			log: "v.felt=/sats/beloeb v.regel=T4-02"},
		{v: motor.Udelad(m, "aftalt"), tekst: "/sats/grundlag T3-06 udeladt", js: `{"kode":9458,"felt":"/sats/grundlag","regel":"T3-06","grund":"aftalt"}`,
			log: "v.felt=/sats/grundlag v.regel=T3-06"},
		{v: f, tekst: "brudt /sats/grundlag T3-06",
			js:  `{"regel":"T3-06","felt":"/sats/grundlag","svar":"brudt","kode":9458,"tekst":"da T3-06","text":"en T3-06"}`,
			log: "v.svar=brudt v.felt=/sats/grundlag v.regel=T3-06"},
		{v: g, tekst: "uafgjort /konto A-05 mangler taellere",
			js:  `{"regel":"A-05","felt":"/konto","svar":"uafgjort","kode":9319,"mangler":"taellere","tekst":"da A-05","text":"en A-05"}`,
			log: "v.svar=uafgjort v.felt=/konto v.regel=A-05 v.mangler=taellere"},
		{v: t306, tekst: "T3-06", js: `"T3-06"`, log: "v=T3-06"},
		{v: rapport(m, u), tekst: "afvist 2025-1 2025-03-03\n9458 /sats/grundlag T3-06: da T3-06\n/konto A-05 mangler taellere: da A-05",
			js: `{"dom":"afvist","snitflade":"2025-1","idag":"2025-03-03","fejl":[{"kode":9458,"felt":"/sats/grundlag","regel":"T3-06","tekst":"da T3-06","text":"en T3-06"}],` +
				`"advarsler":[],"uafgjort":[{"regel":"A-05","felt":"/konto","mangler":"taellere","kan":"afvise","kode":9319,"tekst":"da A-05","text":"en A-05"}]}`,
			log: `v.dom=afvist v.snitflade=2025-1 v.idag=2025-03-03 v.meldinger="[9458 /sats/grundlag T3-06 /konto A-05 mangler taellere]"`},
		{v: dfdgerr.Melding{}, js: `{"regel":"","felt":"","tekst":"","text":""}`, log: `v.felt="" v.regel=""`},
		{v: dfdgerr.Forklaring{}, js: `{"regel":"","felt":"","svar":"uvedkommende","tekst":"","text":""}`, log: `v.svar=uvedkommende v.felt="" v.regel=""`},
		{v: new(dfdgerr.Regel), js: `""`, log: `v=""`},
		{v: dfdgerr.Rapport{}, tekst: "intet er bedømt", js: `{"dom":"","snitflade":"","idag":null,"fejl":[],"advarsler":[],"uafgjort":[]}`,
			log: `v.dom="" v.snitflade="" v.idag="" v.meldinger=[]`},
		{v: dfdgerr.Laesning{}, js: `{}`, log: `v=""`},
	} {
		for _, form := range []string{"%v", "%+v", "%#v", "%s"} {
			if got := fmt.Sprintf(form, tt.v); got != tt.tekst {
				t.Errorf("%s of %T: %q, want %q", form, tt.v, got, tt.tekst)
			}
		}
		if b, err := json.Marshal(tt.v); err != nil || string(b) != tt.js {
			t.Errorf("%T: %s, %v\nwant %s", tt.v, b, err, tt.js)
		}
		var b strings.Builder
		slog.New(slog.NewTextHandler(&b, nil)).Info("", "v", tt.v)
		if _, got, _ := strings.Cut(strings.TrimSpace(b.String()), `msg="" `); got != tt.log {
			t.Errorf("%T is logged as %s, want %s", tt.v, got, tt.log)
		}
	}
}

// The sentences of section S speak of the field that they are at, and where there is none, of any.
func TestSaetningerOmFormen(t *testing.T) {
	rod := felt.Felt{Under: []felt.Felt{felt.CPR,
		{Navn: "timer", Art: "Timetal", Dansk: "fra 0 til 3848", English: "from 0 to 3848"}, {Navn: "dato", Art: "Dato"}, {Navn: "maaned", Art: "Maaned"},
		{Navn: "tid", Art: "Tidspunkt"}, {Navn: "id", Art: "GUID"}, {Navn: "kode", Art: "Kode"}, {Navn: "ja", Art: "JaNej"}, {Navn: "tekst", Art: "Tekst"},
		{Navn: "taeller", Art: "Element", Under: []felt.Felt{
			{Navn: "grundlag", Art: "Samling", Samling: true}, {Navn: "raekker", Art: "Samling", Samling: true, Under: []felt.Felt{{Navn: "uge", Art: "Uge"}}},
		}},
	}}
	sted := func(nr ...int) felt.Sted {
		s := felt.Sted(0)
		for _, n := range nr {
			s = s.Felt(n)
		}
		return s
	}
	for _, tt := range []struct {
		r              *dfdgerr.Regel
		sted           felt.Sted
		dansk, engelsk string
	}{
		{motor.RegelS05, 0, "Værdien har en forkert type; den skal være et objekt.", "The value is of the wrong type; it must be an object."},
		{motor.RegelS05, sted(6), "Værdien har en forkert type; den skal være et helt tal.", "The value is of the wrong type; it must be a whole number."},
		{motor.RegelS05, sted(7), "Værdien har en forkert type; den skal være true eller false.", "The value is of the wrong type; it must be true or false."},
		{motor.RegelS05, sted(8), "Værdien har en forkert type; den skal være en tekst.", "The value is of the wrong type; it must be a string."},
		{motor.RegelS05, sted(9), "Værdien har en forkert type; den skal være et objekt.", "The value is of the wrong type; it must be an object."},
		{motor.RegelS05, sted(9, 0), "Værdien har en forkert type; den skal være en liste.", "The value is of the wrong type; it must be an array."},
		{motor.RegelS05, sted(9, 0).Nr(3), "Værdien har en forkert type; den skal være et helt tal.", "The value is of the wrong type; it must be a whole number."},
		{motor.RegelS05, sted(9, 1).Nr(3), "Værdien har en forkert type; den skal være et objekt.", "The value is of the wrong type; it must be an object."},
		{motor.RegelS05, sted(9, 1).Nr(3).Felt(0), "Værdien har en forkert type; den skal være en uge som et helt tal, skrevet ÅÅÅÅUU, fx 202506.",
			"The value is of the wrong type; it must be a week as a whole number, written YYYYWW, as 202506."},
		{motor.RegelS07, sted(2), "Værdien kan ikke læses; den skal være en dato, der findes, skrevet ÅÅÅÅ-MM-DD, fx 2025-03-03.",
			"The value cannot be read; it must be a date that exists, written YYYY-MM-DD, as 2025-03-03."},
		{motor.RegelS07, sted(3), "Værdien kan ikke læses; den skal være en måned, skrevet ÅÅÅÅ-MM, fx 2025-02.",
			"The value cannot be read; it must be a month, written YYYY-MM, as 2025-02."},
		{motor.RegelS07, sted(4), "Værdien kan ikke læses; den skal være et tidspunkt, der findes, skrevet ÅÅÅÅ-MM-DDTtt:mm:ss, fx 2025-03-03T10:15:00.",
			"The value cannot be read; it must be a date and time that exist, written YYYY-MM-DDThh:mm:ss, as 2025-03-03T10:15:00."},
		{motor.RegelS07, sted(5), "Værdien kan ikke læses; den skal være en GUID, fx 01234567-89ab-cdef-0123-456789abcdef.",
			"The value cannot be read; it must be a GUID, as 01234567-89ab-cdef-0123-456789abcdef."},
		{motor.RegelS07, sted().Ukendt(), "Værdien kan ikke læses; den skal være skrevet, som elementets type kræver.",
			"The value cannot be read; it must be written as the element's type demands."},
		{motor.RegelS09, sted(1), "Værdien skal være fra 0 til 3848 og må højst have 2 decimaler, når nuller til sidst ikke regnes med.",
			"The value must be from 0 to 3848 and have at most 2 decimals, not counting trailing zeros."},
		{motor.RegelS09, sted(2), "Værdien skal være inden for feltets grænser og må højst have 2 decimaler, når nuller til sidst ikke regnes med.",
			"The value must be within the field's limits and have at most 2 decimals, not counting trailing zeros."},
	} {
		m := motor.NyMelding(tt.r, &rod, tt.sted, "", 0)
		if m.Tekst() != tt.dansk || m.Text() != tt.engelsk {
			t.Errorf("%s %s:\n%s\n%s", tt.r, m.Felt(), m.Tekst(), m.Text())
		}
	}
	if got := motor.RegelS05.Dansk(); got != "Værdien har en forkert type; den skal være skrevet, som elementets type kræver." {
		t.Error(got)
	}
	hos := dfdgerr.Melding(fund.Melding(motor.NyMelding(motor.RegelS02Anden, &rod, sted(9), "", 0)).Hos("UpdateDagpengesats"))
	if d, e := hos.Tekst(), hos.Text(); d != "Elementet hører ikke til metodens besked og skal fjernes; det sendes med UpdateDagpengesats." ||
		e != "The element does not belong to the method's message and must be removed; it is sent with UpdateDagpengesats." {
		t.Error(d, e)
	}
	if d := motor.RegelS02Anden.Dansk(); d != "Elementet hører ikke til metodens besked og skal fjernes; det sendes med en anden metode." {
		t.Error(d)
	}
	if strings.ContainsAny(motor.RegelS06.Dansk(), "{}") || !strings.Contains(motor.RegelS06.Dansk(), "decimaltegn, som er punktum") {
		t.Error(motor.RegelS06.Dansk())
	}
}
