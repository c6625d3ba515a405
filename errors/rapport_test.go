package errors_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/felt"
	"github.com/akasse/dfdg/internal/fund"
	"github.com/akasse/dfdg/internal/motor"
)

// besked is a message: cpr, sats {grundlag, beloeb}, samling [{uge}], taller [int].
var besked = felt.Felt{Under: []felt.Felt{
	felt.CPR,
	{Navn: "sats", Under: []felt.Felt{
		{Navn: "grundlag"},
		{Navn: "beloeb", Dansk: "fra 0 til 3848", English: "from 0 to 3848"},
	}},
	{Navn: "konto", Under: []felt.Felt{
		{Navn: "samling", Samling: true, Under: []felt.Felt{{Navn: "uge", Dansk: "mindst 0", English: "at least 0"}}},
	}},
}}

const (
	hele     = felt.Sted(0)
	sats     = felt.Sted(2) << 56
	konto    = felt.Sted(3) << 56
	grundlag = sats | 1<<48
	beloeb   = sats | 2<<48
	samling  = konto | 1<<48
)

var idag = dfdg.MustParseDato("2025-03-03")

// raekke is the content of a row, as package motor gives it.
type raekke struct {
	Id                                   string
	Art                                  dfdgerr.Art
	Kode                                 dfdgerr.Kode
	Dansk, Engelsk, Kilde, Afsnit, Grund string
	Tolkning                             bool
	Snitflader                           []dfdg.Snitflade
}

func nyRegel(r raekke) *dfdgerr.Regel {
	return (*dfdgerr.Regel)(fund.NyRegel(fund.Raekke{
		Id: r.Id, Art: uint8(r.Art), Kode: int(r.Kode), Dansk: r.Dansk, Engelsk: r.Engelsk, Kilde: r.Kilde, Afsnit: r.Afsnit,
		Tolkning: r.Tolkning, Grund: r.Grund, Snitflader: r.Snitflader,
	}))
}

func regel(id string, a dfdgerr.Art, k dfdgerr.Kode) *dfdgerr.Regel {
	return nyRegel(raekke{Id: id, Art: a, Kode: k, Dansk: "da " + id, Engelsk: "en " + id})
}

var (
	s01   = regel("S-01", dfdgerr.Afvis, 1014)
	s02   = regel("S-02", dfdgerr.Afvis, 1014)
	s08   = regel("S-08", dfdgerr.Afvis, 1014)
	a05   = regel("A-05", dfdgerr.Afvis, 9319)
	a18   = regel("A-18", dfdgerr.Afvis, 4575)
	t306  = regel("T3-06", dfdgerr.Afvis, 9458)
	t310  = regel("T3-10", dfdgerr.Advarsel, 0)
	t402  = regel("T4-02", dfdgerr.Advarsel, 0)
	krav  = nyRegel(raekke{Id: "S-09", Art: dfdgerr.Afvis, Kode: 1014, Dansk: "Skal være {krav}; {krav}.", Engelsk: "Must be {krav}."})
	a38   = regel("A-38", dfdgerr.Afvis, 1010)
	lille = regel("T8-06", dfdgerr.Afvis, 1014)
)

func fejl(r *dfdgerr.Regel, s felt.Sted) dfdgerr.Melding {
	return motor.NyMelding(r, &besked, s, "", 0)
}

func ukendt(s felt.Sted, navn string) dfdgerr.Melding {
	return motor.NyMelding(s02, &besked, s.Ukendt(), navn, 0)
}

func mangler(r *dfdgerr.Regel, s felt.Sted, f dfdgerr.Faktum) dfdgerr.Melding {
	return motor.NyMelding(r, &besked, s, "", f)
}

func rapport(m ...dfdgerr.Melding) dfdgerr.Rapport {
	return motor.NyRapport(dfdg.Snitflade2025_1, idag, m, s08)
}

func linjer(m func(func(dfdgerr.Melding) bool)) (l []string) {
	for f := range m {
		l = append(l, f.String())
	}
	return l
}

func TestMelding(t *testing.T) {
	for _, tt := range []struct {
		m      dfdgerr.Melding
		niveau dfdgerr.Niveau
		kode   dfdgerr.Kode
		felt   string
		faktum dfdgerr.Faktum
		tekst  string
	}{
		{fejl(t306, grundlag), dfdgerr.Fejl, 9458, "/sats/grundlag", 0, "9458 /sats/grundlag T3-06"},
		{fejl(a18, hele), dfdgerr.Fejl, 4575, "", 0, "4575 A-18"},
		{fejl(a38, felt.CPRSted), dfdgerr.Fejl, 1010, "/cpr", 0, "1010 /cpr A-38"},
		{fejl(t402, beloeb), dfdgerr.Advarsler, 0, "/sats/beloeb", 0, "/sats/beloeb T4-02"},
		{fejl(regel("A-12", dfdgerr.Afledt, 0), hele), dfdgerr.Advarsler, 0, "", 0, "A-12"},
		{mangler(a05, konto, dfdgerr.FaktumTaellere), dfdgerr.Uafgjorte, 9319, "/konto", dfdgerr.FaktumTaellere, "/konto A-05 mangler taellere"},
		{mangler(t310, grundlag, dfdgerr.ListeSatsgrundlag), dfdgerr.Uafgjorte, 0, "/sats/grundlag", dfdgerr.ListeSatsgrundlag, "/sats/grundlag T3-10 mangler satsgrundlag"},
		{fejl(lille, samling.Nr(2).Felt(0)), dfdgerr.Fejl, 1014, "/konto/samling/2/uge", 0, "1014 /konto/samling/2/uge T8-06"},
		{ukendt(sats, "fejlnavn"), dfdgerr.Fejl, 1014, "/sats/fejlnavn", 0, "1014 /sats/fejlnavn S-02"},
	} {
		m := tt.m
		if m.Niveau() != tt.niveau || m.Kode() != tt.kode || m.Felt() != tt.felt || m.Mangler() != tt.faktum || m.String() != tt.tekst {
			t.Errorf("%q %d %d %q %v\nwant %q", m.String(), m.Niveau(), m.Kode(), m.Felt(), m.Mangler(), tt.tekst)
		}
	}
	m := fejl(t306, grundlag)
	if m.Regel() != t306 || m.Sted() != "/sats/grundlag" {
		t.Error("Regel or Sted is not what was given")
	}
}

func TestMeldingensTekster(t *testing.T) {
	for _, tt := range []struct {
		m              dfdgerr.Melding
		dansk, engelsk string
	}{
		{fejl(t306, grundlag), "da T3-06", "en T3-06"},
		{fejl(krav, beloeb), "Skal være fra 0 til 3848; fra 0 til 3848.", "Must be from 0 to 3848."},
		{fejl(krav, samling.Nr(0).Felt(0)), "Skal være mindst 0; mindst 0.", "Must be at least 0."},
		{fejl(krav, hele), "Skal være inden for feltets grænser; inden for feltets grænser.", "Must be within the field's limits."},
		{motor.NyMelding(krav, nil, 0, "", 0), "Skal være inden for feltets grænser; inden for feltets grænser.", "Must be within the field's limits."},
	} {
		if got := tt.m.Tekst(); got != tt.dansk {
			t.Errorf("Tekst() = %q, want %q", got, tt.dansk)
		}
		if got := tt.m.Text(); got != tt.engelsk {
			t.Errorf("Text() = %q, want %q", got, tt.engelsk)
		}
	}
}

func TestRapportensOrden(t *testing.T) {
	orden := []dfdgerr.Melding{
		fejl(s01, hele), // S before A
		fejl(a18, hele),
		fejl(regel("T2-01", dfdgerr.Advarsel, 0), hele), // T2 before T10
		fejl(regel("T3-02", dfdgerr.Afvis, 9454), hele), // by number
		fejl(regel("T3-10", dfdgerr.Advarsel, 0), hele),
		fejl(regel("T10-01", dfdgerr.Afvis, 1014), hele),
		fejl(regel("T13-03", dfdgerr.Advarsel, 0), hele), // T13 before T-20
		fejl(regel("T-20", dfdgerr.Advarsel, 0), hele),
		fejl(regel("T-21", dfdgerr.Advarsel, 0), hele),
		fejl(regel("F-02", dfdgerr.Afvis, 1014), hele), // F, M, B
		fejl(regel("F-10", dfdgerr.Afvis, 1014), hele),
		fejl(regel("M-02", dfdgerr.Afvis, 4585), hele),
		fejl(regel("B-07", dfdgerr.Advarsel, 0), hele),
		fejl(a38, felt.CPRSted),
		fejl(s01, sats), // then the message's field order
		fejl(t306, grundlag),
		mangler(a05, beloeb, dfdgerr.FaktumMedlemskaber), // facts in their own order
		mangler(a05, beloeb, dfdgerr.FaktumTaellere),
		fejl(t402, beloeb),
		ukendt(sats, "aa"), // unknown elements after known ones, by name
		ukendt(sats, "bb"),
		fejl(s01, konto),
		fejl(lille, samling.Nr(2).Felt(0)),
		fejl(lille, samling.Nr(10)),
		fejl(regel("F-24", dfdgerr.Afvis, 1001), samling.Nr(11)), // one id, by code
		fejl(regel("F-24", dfdgerr.Afvis, 1010), samling.Nr(11)),
		fejl(regel("M-08", dfdgerr.Afvis, 4582), samling.Nr(12)), // one id, errors before warnings
		fejl(regel("M-08", dfdgerr.Advarsel, 0), samling.Nr(12)),
	}
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		m := slices.Clone(orden)
		m = append(m, orden[3], orden[16], orden[len(orden)-1]) // the same finding comes once
		rnd.Shuffle(len(m), func(i, j int) { m[i], m[j] = m[j], m[i] })
		if got := slices.Collect(rapport(m...).Meldinger()); !slices.Equal(got, orden) {
			t.Fatalf("order\n%v\nwant\n%v", got, orden)
		}
	}
	r := rapport(orden...)
	var samlet int
	for _, del := range [][]string{linjer(r.Fejl()), linjer(r.Advarsler()), linjer(r.Uafgjort())} {
		samlet += len(del)
	}
	if samlet != len(orden) {
		t.Errorf("the three levels hold %d findings, want %d", samlet, len(orden))
	}
	if got, w := linjer(r.Uafgjort()), []string{"/sats/beloeb A-05 mangler medlemskaber", "/sats/beloeb A-05 mangler taellere"}; !slices.Equal(got, w) {
		t.Errorf("Uafgjort() = %q, want %q", got, w)
	}
	if got, w := linjer(r.Advarsler())[0], "T2-01"; got != w {
		t.Errorf("Advarsler() begins with %q, want %q", got, w)
	}
	for range r.Fejl() {
		break // an iteration can be left
	}
	if r.Snitflade() != dfdg.Snitflade2025_1 || r.Idag() != idag {
		t.Errorf("judged by %s on %s", r.Snitflade(), r.Idag())
	}
}

func TestDom(t *testing.T) {
	var (
		f = fejl(t306, grundlag)
		a = fejl(t402, beloeb)
		u = mangler(a05, konto, dfdgerr.FaktumTaellere)
		v = mangler(t310, grundlag, dfdgerr.FaktumTaellere) // undecided, but would only warn
	)
	for _, tt := range []struct {
		navn string
		m    []dfdgerr.Melding
		dom  dfdgerr.Dom
	}{
		{"nothing", nil, dfdgerr.Godkendt},
		{"warning", []dfdgerr.Melding{a}, dfdgerr.Godkendt},
		{"undecided warning", []dfdgerr.Melding{v}, dfdgerr.Godkendt},
		{"warning and undecided warning", []dfdgerr.Melding{a, v}, dfdgerr.Godkendt},
		{"undecided", []dfdgerr.Melding{u}, dfdgerr.KanIkkeAfgoeres},
		{"undecided of both kinds", []dfdgerr.Melding{u, v, a}, dfdgerr.KanIkkeAfgoeres},
		{"error", []dfdgerr.Melding{f}, dfdgerr.Afvist},
		{"error before undecided", []dfdgerr.Melding{f, u, v, a}, dfdgerr.Afvist},
		{"error after undecided", []dfdgerr.Melding{mangler(a18, hele, dfdgerr.FaktumMedlemskaber), f}, dfdgerr.Afvist},
	} {
		t.Run(tt.navn, func(t *testing.T) {
			r := rapport(tt.m...)
			if r.Dom() != tt.dom {
				t.Errorf("Dom() = %v, want %v", r.Dom(), tt.dom)
			}
			if (r.Err() == nil) != (tt.dom == dfdgerr.Godkendt) {
				t.Errorf("Err() = %v at %v", r.Err(), tt.dom)
			}
		})
	}
	for d, w := range []string{"", "godkendt", "kanIkkeAfgoeres", "afvist", ""} {
		if got := dfdgerr.Dom(d).String(); got != w {
			t.Errorf("Dom(%d) = %q, want %q", d, got, w)
		}
	}
}

func TestErr(t *testing.T) {
	err := rapport(fejl(t306, grundlag), mangler(a05, konto, dfdgerr.FaktumTaellere), fejl(t402, beloeb)).Err()
	pakket := fmt.Errorf("kald: %w", err)
	for _, tt := range []struct {
		mod  error
		want bool
	}{
		{dfdgerr.SatsgrundlagFoerReform, true},
		{dfdgerr.Kode(9458), true},
		{dfdgerr.TaellerUdeladt, false}, // undecided
		{dfdgerr.IndplaceringsgrundlagFoerReform, false},
		{dfdgerr.Kode(0), false}, // the warning's
		{errors.New("9458"), false},
	} {
		if got := errors.Is(pakket, tt.mod); got != tt.want {
			t.Errorf("errors.Is(err, %v) = %v", tt.mod, got)
		}
	}
	rf, ok := errors.AsType[*dfdgerr.RapportFejl](pakket)
	if !ok || len(linjer(rf.Rapport.Meldinger())) != 3 {
		t.Errorf("the error holds no report: %v", rf)
	}
	if got, w := err.Error(), "dfdg: afvist; 9458 /sats/grundlag T3-06"; got != w {
		t.Errorf("Error() = %q, want %q", got, w)
	}

	err = rapport(mangler(a05, konto, dfdgerr.FaktumTaellere), fejl(t402, beloeb)).Err()
	if got, w := err.Error(), "dfdg: kanIkkeAfgoeres; /konto A-05 mangler taellere"; got != w {
		t.Errorf("Error() = %q, want %q", got, w)
	}
	if errors.Is(err, dfdgerr.TaellerUdeladt) {
		t.Error("an undecided rule answers for its code")
	}

	for n, hale := range map[int]string{5: "/konto/samling/4 T8-06", 6: "; og 1 til", 8: "; og 3 til"} {
		var m []dfdgerr.Melding
		for i := range n {
			m = append(m, fejl(lille, samling.Nr(i)))
		}
		got := rapport(m...).Err().Error()
		if !strings.HasSuffix(got, hale) || strings.Count(got, "T8-06") != 5 {
			t.Errorf("%d errors: %q", n, got)
		}
	}
}

// A report as an error says why in either language: the sentences of what rejects, or of what is undecided where nothing does.
func TestRapportFejlsTekst(t *testing.T) {
	u := mangler(a05, konto, dfdgerr.FaktumTaellere)
	f := fejl(t306, grundlag)
	mange := make([]dfdgerr.Melding, 7)
	for i := range mange {
		mange[i] = fejl(lille, samling.Nr(i))
	}
	for _, c := range []struct {
		r          dfdgerr.Rapport
		tekst, eng string
	}{
		{rapport(u, f), "beskeden ville blive afvist; 9458 /sats/grundlag T3-06: " + f.Tekst(), "the message would be rejected; 9458 /sats/grundlag T3-06: " + f.Text()},
		{rapport(u), "det kan ikke afgøres, om beskeden ville blive afvist; 9319 /konto A-05: " + u.Tekst(),
			"it cannot be told whether the message would be rejected; 9319 /konto A-05: " + u.Text()},
		{dfdgerr.Rapport{}, "intet er bedømt", "nothing is judged"},
	} {
		e := &dfdgerr.RapportFejl{Rapport: c.r}
		if e.Tekst() != c.tekst || e.Text() != c.eng {
			t.Errorf("%q, %q, want %q, %q", e.Tekst(), e.Text(), c.tekst, c.eng)
		}
	}
	e := &dfdgerr.RapportFejl{Rapport: rapport(mange...)}
	if !strings.HasSuffix(e.Tekst(), "; og 2 til") || !strings.HasSuffix(e.Text(), "; and 2 more") {
		t.Errorf("%q, %q", e.Tekst(), e.Text())
	}
}

func TestMangler(t *testing.T) {
	r := rapport(
		mangler(a18, hele, dfdgerr.FaktumMedlemskaber),
		mangler(a05, sats, dfdgerr.FaktumTaellere),
		mangler(a05, konto, dfdgerr.FaktumTaellere),
		mangler(t310, grundlag, dfdgerr.ListeSatsgrundlag),
		fejl(t402, beloeb),
	)
	want := []dfdgerr.Faktum{dfdgerr.FaktumMedlemskaber, dfdgerr.FaktumTaellere, dfdgerr.ListeSatsgrundlag}
	if got := r.Mangler(); !slices.Equal(got, want) {
		t.Errorf("Mangler() = %v, want %v", got, want)
	}
}

func TestHoejst(t *testing.T) {
	mange := func(n int) (m []dfdgerr.Melding) {
		for i := range n {
			m = append(m, fejl(lille, samling.Nr(n-1-i)))
		}
		return m
	}
	for _, tt := range []struct {
		n, want int
		flere   bool
	}{{999, 999, false}, {1000, 1000, false}, {1001, 1001, true}, {5000, 1001, true}} {
		got := linjer(rapport(mange(tt.n)...).Meldinger())
		if len(got) != tt.want || (got[0] == "1014 S-08") != tt.flere {
			t.Errorf("%d findings: %d, first %q", tt.n, len(got), got[0])
		}
		if sidst := fmt.Sprintf("1014 /konto/samling/%d T8-06", min(tt.n, dfdgerr.Hoejst)-1); got[len(got)-1] != sidst {
			t.Errorf("%d findings: last %q, want %q", tt.n, got[len(got)-1], sidst)
		}
	}
	// the one that says so stands in its own place
	got := linjer(rapport(append(mange(1000), fejl(s01, hele), fejl(a18, hele))...).Meldinger())
	if w := []string{"1014 S-01", "1014 S-08", "4575 A-18"}; !slices.Equal(got[:3], w) || len(got) != 1001 {
		t.Errorf("%d findings, first %q, want %q", len(got), got[:3], w)
	}
	// which stands there once
	got = linjer(rapport(append(mange(5000), fejl(s08, hele))...).Meldinger())
	if got[0] != "1014 S-08" || got[1] == got[0] {
		t.Errorf("first %q", got[:2])
	}
	// the first of many, whenever they are found
	var m []dfdgerr.Melding
	for _, f := range append(mange(5000), fejl(a18, hele)) {
		if m = append(m, f); len(m) > 2*dfdgerr.Hoejst {
			m = motor.Foerste(m)
		}
	}
	if got, w := linjer(rapport(m...).Meldinger()), linjer(rapport(append(mange(5000), fejl(a18, hele))...).Meldinger()); !slices.Equal(got, w) {
		t.Errorf("first %q, want %q", got[:3], w[:3])
	}
	// what rejects is never left out for what does not
	m = nil
	for i := range 5000 {
		f := fejl(t310, samling.Nr(i))
		if i%1000 == 999 {
			f = fejl(lille, samling.Nr(i))
		}
		if m = append(m, f); len(m) > 2*dfdgerr.Hoejst {
			m = motor.Foerste(m)
		}
	}
	var sidste []string
	r := rapport(m...)
	for f := range r.Fejl() {
		sidste = append(sidste, f.Felt())
	}
	if w := []string{"", "/konto/samling/999", "/konto/samling/1999", "/konto/samling/2999", "/konto/samling/3999", "/konto/samling/4999"}; !slices.Equal(sidste, w) {
		t.Errorf("rejections among warnings: %q", sidste)
	}
	if got := linjer(r.Advarsler()); len(got) != dfdgerr.Hoejst-5 || got[0] != "/konto/samling/0 T3-10" || got[len(got)-1] != "/konto/samling/994 T3-10" {
		t.Errorf("%d warnings, last %q", len(got), got[len(got)-1])
	}
	// no such rule, no limit
	r = motor.NyRapport("", idag, mange(1001), nil)
	if n := len(linjer(r.Meldinger())); n != 1001 {
		t.Errorf("without a rule: %d findings", n)
	}
	// equal findings do not count
	dobbelt := append(mange(1000), mange(1000)...)
	if n := len(linjer(rapport(dobbelt...).Meldinger())); n != 1000 {
		t.Errorf("doubled: %d findings", n)
	}
}

func blandet() dfdgerr.Rapport {
	return rapport(
		fejl(krav, beloeb),
		fejl(t306, grundlag),
		fejl(a18, hele),
		fejl(t402, beloeb),
		fejl(t310, grundlag),
		mangler(a05, konto, dfdgerr.FaktumTaellere),
		mangler(t310, grundlag, dfdgerr.ListeSatsgrundlag),
	)
}

const blandetJSON = `{"dom":"afvist","snitflade":"2025-1","idag":"2025-03-03",` +
	`"fejl":[{"kode":4575,"felt":"","regel":"A-18","tekst":"da A-18","text":"en A-18"},` +
	`{"kode":9458,"felt":"/sats/grundlag","regel":"T3-06","tekst":"da T3-06","text":"en T3-06"},` +
	`{"kode":1014,"felt":"/sats/beloeb","regel":"S-09","tekst":"Skal være fra 0 til 3848; fra 0 til 3848.","text":"Must be from 0 to 3848."}],` +
	`"advarsler":[{"regel":"T3-10","felt":"/sats/grundlag","tekst":"da T3-10","text":"en T3-10"},` +
	`{"regel":"T4-02","felt":"/sats/beloeb","tekst":"da T4-02","text":"en T4-02"}],` +
	`"uafgjort":[{"regel":"T3-10","felt":"/sats/grundlag","mangler":"satsgrundlag","kan":"advare","tekst":"da T3-10","text":"en T3-10"},` +
	`{"regel":"A-05","felt":"/konto","mangler":"taellere","kan":"afvise","kode":9319,"tekst":"da A-05","text":"en A-05"}]}`

func TestRapportJSON(t *testing.T) {
	for _, tt := range []struct {
		r    dfdgerr.Rapport
		want string
	}{
		{blandet(), blandetJSON},
		{rapport(), `{"dom":"godkendt","snitflade":"2025-1","idag":"2025-03-03","fejl":[],"advarsler":[],"uafgjort":[]}`},
		{rapport(mangler(a05, konto, dfdgerr.FaktumTaellere)),
			`{"dom":"kanIkkeAfgoeres","snitflade":"2025-1","idag":"2025-03-03","fejl":[],"advarsler":[],` +
				`"uafgjort":[{"regel":"A-05","felt":"/konto","mangler":"taellere","kan":"afvise","kode":9319,"tekst":"da A-05","text":"en A-05"}]}`},
		{rapport(mangler(t310, konto, dfdgerr.FaktumTaellere)), // undecided, but would only warn
			`{"dom":"godkendt","snitflade":"2025-1","idag":"2025-03-03","fejl":[],"advarsler":[],` +
				`"uafgjort":[{"regel":"T3-10","felt":"/konto","mangler":"taellere","kan":"advare","tekst":"da T3-10","text":"en T3-10"}]}`},
	} {
		b, err := json.Marshal(tt.r)
		if err != nil || string(b) != tt.want {
			t.Errorf("%s, %v\nwant %s", b, err, tt.want)
			continue
		}
		var r dfdgerr.Rapport
		if err := json.Unmarshal(b, &r); err != nil {
			t.Errorf("%v: %s", err, b)
			continue
		}
		if r.Dom() != tt.r.Dom() || r.Snitflade() != tt.r.Snitflade() || r.Idag() != tt.r.Idag() || !slices.Equal(r.Mangler(), tt.r.Mangler()) {
			t.Errorf("read back: %v %s %s %v", r.Dom(), r.Snitflade(), r.Idag(), r.Mangler())
		}
		if !slices.Equal(tekster(r.Fejl()), tekster(tt.r.Fejl())) || !slices.Equal(tekster(r.Advarsler()), tekster(tt.r.Advarsler())) ||
			!slices.Equal(tekster(r.Uafgjort()), tekster(tt.r.Uafgjort())) || !r.Equal(tt.r) || !tt.r.Equal(r) {
			t.Errorf("read back:\n%q\nwant\n%q", tekster(r.Meldinger()), tekster(tt.r.Meldinger()))
		}
		if igen, err := json.Marshal(r); err != nil || !bytes.Equal(igen, b) {
			t.Errorf("written again: %s, %v", igen, err)
		}
		if (r.Err() == nil) != (tt.r.Err() == nil) || errors.Is(r.Err(), dfdgerr.SatsgrundlagFoerReform) != errors.Is(tt.r.Err(), dfdgerr.SatsgrundlagFoerReform) {
			t.Errorf("read back: Err() = %v, want %v", r.Err(), tt.r.Err())
		}
	}
}

func tekster(m func(func(dfdgerr.Melding) bool)) (l []string) {
	for f := range m {
		l = append(l, f.String()+"|"+f.Tekst()+"|"+f.Text())
	}
	return l
}

var ulaeselige = []string{
	``, `{`, `[]`, `"0101801234"`, `null`, `{}`,
	`{"dom":"0101801234"}`,
	`{"dom":"godkendt","idag":"0101801234"}`,
	`{"dom":"godkendt","fejl":[{"kode":"0101801234"}]}`,
	`{"dom":"godkendt"} 0101801234`,
	`{"dom":"afvist"}`,
	`{"dom":"afvist","advarsler":[{"regel":"T4-02"}]}`,
	`{"dom":"godkendt","fejl":[{"kode":9458,"regel":"T3-06"}]}`,
	`{"dom":"kanIkkeAfgoeres","fejl":[{"kode":9458,"regel":"T3-06"}],"uafgjort":[{"regel":"A-05","mangler":"taellere","kan":"afvise"}]}`,
	`{"dom":"kanIkkeAfgoeres","uafgjort":[{"regel":"A-05","mangler":"0101801234","kan":"afvise"}]}`,
	`{"dom":"kanIkkeAfgoeres","uafgjort":[{"regel":"A-05","kan":"afvise"}]}`,
	`{"dom":"afvist","fejl":[{"kode":1014,"felt":"/cpr","regel":"0101801234"}]}`,
	`{"dom":"afvist","fejl":[{"kode":1014,"felt":"/cpr","regel":"A-0101801234"}]}`,
	`{"dom":"afvist","fejl":[{"kode":1014,"felt":"/cpr"}]}`,
	`{"dom":"afvist","fejl":[{"kode":1014,"felt":"/0101801234","regel":"A-01"}]}`,
	`{"dom":"afvist","fejl":[{"kode":1014,"felt":"cpr","regel":"A-01"}]}`,
	`{"dom":"godkendt","uafgjort":[{"regel":"A-05","mangler":""}]}`,
	`{"dom":"godkendt","uafgjort":[{"regel":"A-05","mangler":"taellere"}]}`,                            // could it reject?
	`{"dom":"godkendt","uafgjort":[{"regel":"A-05","mangler":"taellere","kan":"advare","kode":9319}]}`, // a warning has no code
	`{"dom":"godkendt","uafgjort":[{"regel":"A-05","mangler":"taellere","kan":"afvise","kode":9319}]}`, // the verdict says it cannot
	`{"dom":"kanIkkeAfgoeres","uafgjort":[{"regel":"A-05","mangler":"taellere","kan":"advare"}]}`,
	`{"dom":"kanIkkeAfgoeres","uafgjort":[{"regel":"A-05","mangler":"taellere","kan":"0101801234"}]}`,
}

func TestRapportJSONUlaeselig(t *testing.T) {
	for _, s := range ulaeselige {
		r := blandet()
		err := r.UnmarshalJSON([]byte(s))
		f, ok := errors.AsType[*dfdgerr.FormFejl](err)
		if !ok || *f != (dfdgerr.FormFejl{Type: "Rapport"}) || err.Error() != "dfdg: Rapport kan ikke læses" {
			t.Errorf("%s: %v", s, err)
		}
		if b, _ := json.Marshal(r); string(b) != blandetJSON {
			t.Errorf("%s: the report changed", s)
		}
	}
}

func FuzzRapportJSON(f *testing.F) {
	f.Add([]byte(blandetJSON))
	for _, s := range ulaeselige {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		var r dfdgerr.Rapport
		if err := r.UnmarshalJSON(b); err != nil {
			if got := err.Error(); got != "dfdg: Rapport kan ikke læses" {
				t.Fatalf("error %q", got)
			}
			return
		}
		en, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		_ = r.LogValue()
		var igen dfdgerr.Rapport
		if err := igen.UnmarshalJSON(en); err != nil {
			t.Fatalf("%v: %s", err, en)
		}
		if to, err := json.Marshal(igen); err != nil || !bytes.Equal(en, to) {
			t.Fatalf("%v\n%s\n%s", err, en, to)
		}
	})
}

func TestLogValue(t *testing.T) {
	var b bytes.Buffer
	log := slog.New(slog.NewJSONHandler(&b, &slog.HandlerOptions{ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
		if a.Key == slog.TimeKey || a.Key == slog.LevelKey || a.Key == slog.MessageKey {
			return slog.Attr{}
		}
		return a
	}}))
	for _, tt := range []struct {
		v    any
		want string
	}{
		{fejl(t306, grundlag), `{"v":{"kode":9458,"felt":"/sats/grundlag","regel":"T3-06"}}`},
		{fejl(t402, beloeb), `{"v":{"felt":"/sats/beloeb","regel":"T4-02"}}`},
		{mangler(a05, konto, dfdgerr.FaktumTaellere), `{"v":{"felt":"/konto","regel":"A-05","mangler":"taellere"}}`},
		{rapport(fejl(a18, hele), fejl(t402, beloeb), mangler(a05, konto, dfdgerr.FaktumTaellere)),
			`{"v":{"dom":"afvist","snitflade":"2025-1","idag":"2025-03-03","meldinger":["4575 A-18","/sats/beloeb T4-02","/konto A-05 mangler taellere"]}}`},
		{rapport(), `{"v":{"dom":"godkendt","snitflade":"2025-1","idag":"2025-03-03","meldinger":null}}`},
	} {
		b.Reset()
		log.Info("", "v", tt.v)
		if got := strings.TrimSpace(b.String()); got != tt.want {
			t.Errorf("%s\nwant %s", got, tt.want)
		}
	}
}

// A report that nobody made approves nothing: whoever overlooks the error beside it is stopped.
func TestIngenRapport(t *testing.T) {
	var r dfdgerr.Rapport
	if err := r.Err(); r.Dom() != 0 || err == nil || err.Error() != "dfdg: intet er bedømt" {
		t.Error(r.Dom(), err)
	}
	b, err := json.Marshal(r)
	if err != nil || strings.Contains(string(b), "godkendt") {
		t.Errorf("%s %v", b, err)
	}
	if err := json.Unmarshal(b, &r); err == nil {
		t.Errorf("%s was read", b)
	}
}

// A day before the year of the interface is said in the report; in that year nothing is guessed.
func TestFoerSnitflade(t *testing.T) {
	for _, tt := range []struct {
		snitflade dfdg.Snitflade
		dag       string
		want      bool
	}{
		{dfdg.Snitflade2025_1, "2024-12-31", true}, {dfdg.Snitflade2025_1, "2025-01-01", false}, {dfdg.Snitflade2025_1, "2026-01-01", false},
		{dfdg.Snitflade2023_2, "2022-12-31", true}, {dfdg.Snitflade2023_2, "2023-01-01", false},
		{dfdg.Snitflade2025_2, "2024-12-31", true}, {dfdg.Snitflade2025_2, "2025-01-01", false},
		{dfdg.Snitflade2021_3, "2020-12-31", true}, {dfdg.Snitflade2021_3, "2021-01-01", false},
		{"", "0001-01-01", false}, // the deadline service has one
	} {
		r := motor.NyRapport(tt.snitflade, dfdg.MustParseDato(tt.dag), nil, nil)
		b, err := json.Marshal(r)
		if r.FoerSnitflade() != tt.want || err != nil || strings.Contains(string(b), `"foerSnitflade":true`) != tt.want ||
			strings.Contains(r.String(), "havde ikke snitfladen") != tt.want {
			t.Errorf("%s %s: %v, %s", tt.snitflade, tt.dag, r, b)
		}
		var igen dfdgerr.Rapport
		if err := json.Unmarshal(b, &igen); err != nil || !igen.Equal(r) {
			t.Errorf("%s: %v", b, err)
		}
	}
	if (dfdgerr.Rapport{}).FoerSnitflade() {
		t.Error("nothing was judged")
	}
}
