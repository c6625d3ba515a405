package motor_test

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/felt"
	"github.com/akasse/dfdg/internal/fund"
	"github.com/akasse/dfdg/internal/motor"
	"github.com/akasse/dfdg/internal/skriv"
	"github.com/akasse/dfdg/internal/skriv/skrivtest"
)

// A message of its own, as small as the engine can be shown by: a number with a range, and a counter with a range and rows.
var rod = felt.Felt{Under: []felt.Felt{
	felt.CPR,
	{Navn: "tal", Art: "Antal", Regel: "T1-01", Dansk: "fra 1 til 3", English: "from 1 to 3"},
	{Navn: "konto", Art: "Element", Under: []felt.Felt{
		{Navn: "timer", Art: "Timetal", Regel: "T1-01", Dansk: "fra 0 til 10", English: "from 0 to 10"},
		{Navn: "raekker", Art: "Samling", Samling: true, Under: []felt.Felt{{Navn: "dato", Art: "Dato", Regel: "T1-02"}}},
	}},
	{Navn: "tekst", Art: "Tekst"},
}}

func init() { rod.Klar() }

const (
	nrTal, nrKonto, nrTekst = 1, 2, 3
	alle                    = 1<<nrTal | 1<<nrKonto | 1<<nrTekst
)

var (
	tal     = felt.Sted(0).Felt(nrTal)
	konto   = felt.Sted(0).Felt(nrKonto)
	timer   = konto.Felt(0)
	raekker = konto.Felt(1)
	tekst   = felt.Sted(0).Felt(nrTekst)

	ny, gammel = dfdg.Snitflade2025_1, dfdg.Snitflade2023_2

	t101   = motor.Afvis("T1-01", dfdgerr.UgyldigBesked, "D A", "Skal være {krav}.", "Must be {krav}.")
	t102   = motor.Afvis("T1-02", dfdgerr.UgyldigBesked, "D A", "Dansk.", "English.", motor.Kun(ny))
	t103   = motor.Advarsel("T1-03", "U B", "Dansk.", "English.")
	t104   = motor.Afledt("T1-04", "U B", "Dansk.", "English.")
	regler = []*dfdgerr.Regel{t101, t102, t103, t104}
)

func kontrol() *motor.Kontrol {
	k := motor.Ny(nil, &rod, ny, alle, 1<<nrTal, nil)
	return &k
}

// linjer writes what a check found, in the order it found it.
func linjer(m []dfdgerr.Melding) string {
	var l []string
	for _, m := range m {
		l = append(l, m.Niveau().String()+" "+m.String())
	}
	return strings.Join(l, "; ")
}

func TestSvar(t *testing.T) {
	for _, f := range []dfdgerr.Faktum{dfdgerr.FaktumCPR, dfdgerr.ListeOrganisationstype} {
		if a := motor.Uafgjort(f); a.Mangler() != f || a <= motor.Brudt {
			t.Error(f, a)
		}
	}
	for _, a := range []motor.Svar{motor.Uvedkommende, motor.Ok, motor.Brudt, motor.BrudtHvis(true), motor.BrudtHvis(false)} {
		if a.Mangler() != 0 || a > motor.Brudt {
			t.Error(a)
		}
	}
	if motor.BrudtHvis(true) != motor.Brudt || motor.BrudtHvis(false) != motor.Ok {
		t.Error("BrudtHvis")
	}
	for _, x := range []struct {
		o    dfdg.Oplysning[bool]
		skal bool
		vil  motor.Svar
	}{
		{dfdg.Kendt(true), true, motor.Ok}, {dfdg.Kendt(true), false, motor.Brudt}, {dfdg.Kendt(false), false, motor.Ok},
		{dfdg.Kendt(false), true, motor.Brudt}, {dfdg.Oplysning[bool]{}, true, motor.Uafgjort(dfdgerr.FaktumDoed)},
		{dfdg.Oplysning[bool]{}, false, motor.Uafgjort(dfdgerr.FaktumDoed)},
	} {
		if a := motor.Kraever(x.o, x.skal, dfdgerr.FaktumDoed); a != x.vil {
			t.Errorf("%v %v: %v", x.o, x.skal, a)
		}
	}
	if v, a := motor.Hent(dfdg.Kendt(7), dfdgerr.FaktumDoed); v != 7 || a != motor.Ok {
		t.Error(v, a)
	}
	if v, a := motor.Hent(dfdg.Oplysning[int]{}, dfdgerr.FaktumDoed); v != 0 || a != motor.Uafgjort(dfdgerr.FaktumDoed) {
		t.Error(v, a)
	}
	for s, vil := range map[string]motor.Svar{"0101801234": motor.Ok, "3213801234": motor.Brudt} {
		if a := motor.CPRForm(dfdg.ReadCPR(s)); a != vil {
			t.Error(vil, a)
		}
	}
	if a := motor.CPRForm(dfdg.CPR{}); a != motor.Uafgjort(dfdgerr.FaktumCPR) {
		t.Error(a)
	}
	if motor.Bit(true, 3) != 8 || motor.Bit(false, 3) != 0 {
		t.Error("Bit")
	}
	dag := func(s string) dfdg.Tidspunkt { return dfdg.ReadTidspunkt(s) }
	for _, x := range []struct {
		a, b  string
		samme bool
	}{
		{"2025-03-03T10:00:00", "2025-03-03T11:00:00", true}, {"2025-03-03T10:00:00", "2025-03-04T10:00:00", false},
		{"x", "x", true}, {"x", "2025-03-03T10:00:00", false}, {"2025-03-03T10:00:00", "x", false},
	} {
		if motor.SammeDag(dag(x.a), dag(x.b)) != x.samme {
			t.Error(x)
		}
	}
	if motor.SammeDag(dfdg.Tidspunkt{}, dag("x")) || !motor.SammeDag(dfdg.Tidspunkt{}, dfdg.Tidspunkt{}) {
		t.Error("not given is like not given alone")
	}
}

func TestUmulige(t *testing.T) {
	if err := motor.Umulige(motor.Del{Muligt: true, Hvad: dfdgerr.KaldDato}); err != nil {
		t.Error(err)
	}
	err := motor.Umulige(motor.Del{Muligt: false, Hvad: dfdgerr.KaldDato}, motor.Del{Muligt: true, Hvad: dfdgerr.KaldFil}, motor.Del{Hvad: dfdgerr.KaldSvar})
	var k *dfdgerr.KaldFejl
	if !errors.As(err, &k) || k.Hvad != dfdgerr.KaldDato || strings.Count(err.Error(), "\n") != 1 || !strings.Contains(err.Error(), string(dfdgerr.KaldSvar)) {
		t.Error(err)
	}
}

// A row is noted where it is broken or undecided, at its level, in its interface, and with what the caller left out.
func TestProev(t *testing.T) {
	k := kontrol()
	for _, r := range regler {
		k.Proev(r, timer, motor.Uvedkommende)
		k.Proev(r, timer, motor.Ok)
	}
	if k.Meldinger != nil {
		t.Error(linjer(k.Meldinger))
	}
	k.Proev(t101, timer, motor.Brudt)
	k.Proev(t103, timer, motor.Brudt)
	k.Proev(t101, timer, motor.Uafgjort(dfdgerr.FaktumDoed))
	k.Proev(t103, timer, motor.Uafgjort(dfdgerr.FaktumDoed))
	vil := "fejl 1014 /konto/timer T1-01; advarsel /konto/timer T1-03; uafgjort /konto/timer T1-01 mangler doed; uafgjort /konto/timer T1-03 mangler doed"
	if got := linjer(k.Meldinger); got != vil {
		t.Errorf("%s, want %s", got, vil)
	}
	k = kontrol()
	k.Snitflade = gammel
	k.Proev(t102, timer, motor.Brudt)
	k.Proev(t101, timer, motor.Brudt)
	if got := linjer(k.Meldinger); got != "fejl 1014 /konto/timer T1-01" {
		t.Error(got)
	}
	k = kontrol()
	k.Udeladelser = []dfdgerr.Udeladelse{{Regel: "T1-02", Grund: "en"}, {Regel: "T1-01", Grund: "to"}}
	k.Proev(t101, timer, motor.Brudt)
	k.Proev(t103, timer, motor.Brudt)
	if m := k.Meldinger; len(m) != 2 || m[0].Niveau() != dfdgerr.Udeladte || m[0].Grund() != "to" || m[1].Niveau() != dfdgerr.Advarsler || m[1].Grund() != "" {
		t.Error(linjer(m))
	}
	if !k.Udeladt(t101) || !k.Udeladt(t102) || k.Udeladt(t103) {
		t.Error("Udeladt")
	}
}

func TestSpoerg(t *testing.T) {
	k := kontrol()
	k.Udeladelser = []dfdgerr.Udeladelse{{Regel: "T1-02", Grund: "en"}}
	for _, x := range []struct {
		r   *dfdgerr.Regel
		a   motor.Svar
		gaa bool
	}{
		{t101, motor.Uvedkommende, true}, {t101, motor.Ok, true}, {t101, motor.Uafgjort(dfdgerr.FaktumDoed), true}, {t101, motor.Brudt, false}, {t102, motor.Brudt, true},
	} {
		if got := k.Spoerg(x.r, 0, x.a); got != x.gaa {
			t.Errorf("%s %v: %v", x.r, x.a, got)
		}
	}
	if got := linjer(k.Meldinger); got != "uafgjort T1-01 mangler doed; fejl 1014 T1-01; udeladt T1-02 udeladt" {
		t.Error(got)
	}
}

func TestKontrollerUdeladelser(t *testing.T) {
	alle := func() []*dfdgerr.Regel { return regler }
	for _, x := range []struct {
		u    []dfdgerr.Udeladelse
		hvad dfdgerr.Kaldsdel
	}{
		{nil, ""}, {[]dfdgerr.Udeladelse{{Regel: "T1-01", Grund: "g"}, {Regel: "T1-04", Grund: "g"}}, ""},
		{[]dfdgerr.Udeladelse{{Regel: "T1-01", Grund: "g"}, {Regel: "T1-02"}}, dfdgerr.KaldUdeladelsensGrund},
		{[]dfdgerr.Udeladelse{{Regel: "T1-01", Grund: "g"}, {Regel: "T9-99", Grund: "g"}}, dfdgerr.KaldUdeladelsensRegel},
	} {
		err := motor.KontrollerUdeladelser(x.u, alle)
		var k *dfdgerr.KaldFejl
		if errors.As(err, &k) != (x.hvad != "") || k != nil && k.Hvad != x.hvad {
			t.Errorf("%v: %v", x.u, err)
		}
	}
	if err := motor.KontrollerUdeladelser(nil, func() []*dfdgerr.Regel { t.Error("asked"); return nil }); err != nil {
		t.Error(err)
	}
}

// What a field fails by, from the state of its value.
func TestFelt(t *testing.T) {
	form := motor.RegelS06
	for _, x := range []struct {
		t         dfdg.Tilstand
		omraade   *dfdgerr.Regel
		snitflade dfdg.Snitflade
		vil       string
		misdannet bool
	}{
		{dfdg.IkkeGivet, t101, ny, "S-01", false}, {dfdg.ForkertType, t101, ny, "S-05", true}, {dfdg.GivetToGange, t101, ny, "S-03", true},
		{dfdg.ForMangeDecimaler, t101, ny, "S-09", true}, {dfdg.ForkertForm, t101, ny, "S-06", true}, {dfdg.ForkertForm, nil, ny, "S-06", true},
		{dfdg.Gyldig, t101, ny, "T1-01", false}, {dfdg.Gyldig, t102, ny, "T1-02", false}, {dfdg.Gyldig, t102, gammel, "", false},
		{dfdg.UdenForOmraade, t101, ny, "T1-01", true}, {dfdg.UdenForOmraade, t102, gammel, "S-06", true}, {dfdg.UdenForOmraade, nil, ny, "S-06", true},
	} {
		k := kontrol()
		k.Snitflade = x.snitflade
		ok := k.Felt(timer, x.t, form, x.omraade)
		vil := ""
		if x.vil != "" {
			vil = "fejl 1014 /konto/timer " + x.vil
		}
		if got := linjer(k.Meldinger); got != vil || ok != (vil != "") || k.Misdannet != x.misdannet {
			t.Errorf("%v %v %s: %s, %v, %v", x.t, x.omraade, x.snitflade, got, ok, k.Misdannet)
		}
	}
	k := kontrol() // once malformed, always
	k.Felt(timer, dfdg.ForkertForm, form, nil)
	if k.Felt(timer, dfdg.Gyldig, form, t101); !k.Misdannet {
		t.Error("no longer malformed")
	}
}

// Elements of the message itself: required by the method, optional, or none of its own.
func TestElement(t *testing.T) {
	for _, x := range []struct {
		metodens, kraever uint64
		t                 dfdg.Tilstand
		mangler           *dfdgerr.Regel
		vil               string
		misdannet         bool
	}{
		{alle, 1 << nrTal, dfdg.IkkeGivet, nil, "fejl 1014 /tal S-01", false},
		{alle, 1 << nrTal, dfdg.IkkeGivet, t101, "fejl 1014 /tal T1-01", false},
		{alle, 1 << nrKonto, dfdg.IkkeGivet, t101, "", false},
		{alle &^ (1 << nrTal), 1 << nrTal, dfdg.IkkeGivet, t101, "", false},
		{alle &^ (1 << nrTal), 0, dfdg.ForkertForm, nil, "", false},
		{alle, 0, dfdg.ForkertForm, t101, "fejl 1014 /tal S-06", true},
		{alle, 1 << nrTal, dfdg.ForkertType, t101, "fejl 1014 /tal S-05", true},
	} {
		k := kontrol()
		k.Metodens, k.Kraever = x.metodens, x.kraever
		givet := motor.Bit(x.t != dfdg.IkkeGivet, nrTal)
		ok := k.Skal(givet)>>nrTal&1 != 0 && k.Element(nrTal, x.t, motor.RegelS06, x.mangler)
		if got := linjer(k.Meldinger); got != x.vil || ok != (x.vil != "") || k.Misdannet != x.misdannet {
			t.Errorf("%+v: %s, %v, %v", x, got, ok, k.Misdannet)
		}
		if x.mangler == nil {
			continue
		}
		k = kontrol() // a text whose length the row owns
		k.Metodens, k.Kraever = x.metodens, x.kraever
		vil := strings.Replace(strings.Replace(x.vil, "S-06", "T1-01", 1), "T1-01", "T1-01", 1)
		if x.t == dfdg.IkkeGivet && x.vil != "" {
			vil = "fejl 1014 /tal S-01"
		}
		ok = k.Skal(givet)>>nrTal&1 != 0 && k.Laengde(nrTal, x.t, x.mangler)
		if got := linjer(k.Meldinger); got != vil || ok != (vil != "") {
			t.Errorf("Laengde %+v: %s, %v", x, got, ok)
		}
	}
	k := kontrol()
	if !k.Laengde(nrTal, dfdg.Gyldig, t101) || linjer(k.Meldinger) != "fejl 1014 /tal T1-01" || k.Misdannet {
		t.Error(linjer(k.Meldinger))
	}
}

func TestSamling(t *testing.T) {
	for _, x := range []struct {
		t         dfdg.Tilstand
		mangler   *dfdgerr.Regel
		paakraevt bool
		vil       string
	}{
		{dfdg.IkkeGivet, nil, false, ""}, {dfdg.IkkeGivet, t101, false, ""}, {dfdg.IkkeGivet, nil, true, "fejl 1014 /konto/raekker S-01"},
		{dfdg.IkkeGivet, t101, true, "fejl 1014 /konto/raekker T1-01"}, {dfdg.ForkertType, t101, true, "fejl 1014 /konto/raekker S-05"},
		{dfdg.GivetToGange, nil, false, "fejl 1014 /konto/raekker S-03"}, {dfdg.ForkertForm, nil, false, "fejl 1014 /konto/raekker S-05"},
	} {
		k := kontrol()
		k.Samling(raekker, x.t, x.mangler, x.paakraevt)
		if got := linjer(k.Meldinger); got != x.vil {
			t.Errorf("%+v: %s", x, got)
		}
	}
}

// What the method does not have, built in Go or read: the sentence names the method that takes it.
func TestFremmede(t *testing.T) {
	hos := func(nr int) string {
		if nr == nrTekst {
			return "EnAndenMetode"
		}
		return ""
	}
	k := kontrol()
	k.Metodens = 1 << nrTal
	k.Fremmede(alle, hos)
	if got := linjer(k.Meldinger); got != "fejl 1014 /konto S-02; fejl 1014 /tekst S-02" {
		t.Error(got)
	}
	if a, b := k.Meldinger[0], k.Meldinger[1]; a.Regel() != motor.RegelS02 || b.Regel() != motor.RegelS02Anden || !strings.Contains(b.Tekst(), "EnAndenMetode") {
		t.Error(k.Meldinger[1].Tekst())
	}
	l := motor.NyLaesning([]fund.Fund{
		{Sted: felt.Sted(0).Ukendt(), Navn: "andet"}, {Sted: tekst}, {Sted: konto, Skjult: true}, {Sted: 0, ForMeget: true}, {Sted: timer},
	}, dfdg.Gyldig, 1<<nrTal)
	k = kontrol()
	k.Laest(l, hos)
	if got := linjer(k.Meldinger); got != "fejl 1014 /andet S-02; fejl 1014 /tekst S-02; fejl 1014 /konto S-02; fejl 1014 S-08; fejl 1014 /konto/timer S-02" {
		t.Error(got)
	}
	for i, r := range []*dfdgerr.Regel{motor.RegelS02, motor.RegelS02Anden, motor.RegelS02Skjult, motor.RegelS08, motor.RegelS02} {
		if k.Meldinger[i].Regel() != r {
			t.Errorf("%d: %v", i, k.Meldinger[i])
		}
	}
	k = kontrol() // the first element is told of as the others are
	k.Laest(motor.NyLaesning([]fund.Fund{{Sted: felt.CPRSted}}, dfdg.Gyldig, 0), func(nr int) string { return []string{"Foerste", "", "", ""}[nr] })
	if got := linjer(k.Meldinger); got != "fejl 1014 /cpr S-02" || k.Meldinger[0].Regel() != motor.RegelS02Anden {
		t.Error(got)
	}
	if !motor.HarFund(l, tekst) || motor.HarFund(l, konto) || motor.HarFund(l, 0) || motor.HarFund(l, tal) {
		t.Error("HarFund")
	}
	if motor.Naevnt(l) != 1<<nrTal || !motor.Brugbar(l) {
		t.Error(motor.Naevnt(l))
	}
	l = motor.NyLaesning(nil, dfdg.ForkertType, 0)
	k = kontrol()
	if k.Laest(l, hos); linjer(k.Meldinger) != "fejl 1014 S-05" || motor.Brugbar(l) || k.Bedoemmes(l) {
		t.Error(linjer(k.Meldinger))
	}
	if l = motor.NyLaesning(nil, dfdg.IkkeGivet, 0); !kontrol().Bedoemmes(l) {
		t.Error("what is built in Go is judged")
	}
}

// Of very many findings those are kept that come first in the report, and what rejects before what does not.
func TestMangeFund(t *testing.T) {
	k := kontrol()
	for i := range 5 * dfdgerr.Hoejst {
		k.Proev(t103, raekker.Nr(5*dfdgerr.Hoejst-i), motor.Brudt)
	}
	k.Proev(t101, tekst, motor.Brudt)
	if n := len(k.Meldinger); n > 2*dfdgerr.Hoejst+1 {
		t.Errorf("%d findings kept", n)
	}
	var m []dfdgerr.Melding
	r := k.Rapport(dfdg.NewDato(2025, 3, 3))
	for x := range r.Meldinger() {
		m = append(m, x)
	}
	if len(m) != dfdgerr.Hoejst+1 || m[0].String() != "1014 S-08" || m[1].String() != "/konto/raekker/1 T1-03" ||
		m[dfdgerr.Hoejst-1].String() != fmt.Sprintf("/konto/raekker/%d T1-03", dfdgerr.Hoejst-1) || m[dfdgerr.Hoejst].String() != "1014 /tekst T1-01" {
		t.Errorf("%d: %s", len(m), linjer(append(m[:2:2], m[len(m)-2:]...)))
	}
	if r.Snitflade() != ny || r.Idag() != dfdg.NewDato(2025, 3, 3) {
		t.Error(r.Snitflade(), r.Idag())
	}
	// What warns and what is undecided stand alike: of either those that come first are kept.
	k = kontrol()
	for i := range 3 * dfdgerr.Hoejst {
		k.Proev(t103, raekker.Nr(i), []motor.Svar{motor.Brudt, motor.Uafgjort(dfdgerr.FaktumDoed)}[i/10%2])
	}
	i := 0
	for x := range k.Rapport(dfdg.NewDato(2025, 3, 3)).Meldinger() {
		if i > 0 && x.Felt() != fmt.Sprintf("/konto/raekker/%d", i-1) {
			t.Fatalf("%d: %v", i, x)
		}
		i++
	}
	if i != dfdgerr.Hoejst+1 {
		t.Errorf("%d findings", i)
	}
	// As many as a report shows are all there, and nothing tells of more; with one more something does.
	for n, flere := range map[int]bool{dfdgerr.Hoejst: false, dfdgerr.Hoejst + 1: true} {
		k := kontrol()
		for i := range n {
			k.Proev(t103, raekker.Nr(i), motor.Brudt)
		}
		var m []dfdgerr.Melding
		for x := range k.Rapport(dfdg.NewDato(2025, 3, 3)).Meldinger() {
			m = append(m, x)
		}
		if (m[0].Regel() == motor.RegelS08) != flere || len(m) != n {
			t.Errorf("%d findings: %d, the first %v", n, len(m), m[0])
		}
	}
}

// spor runs a walk with its explanation, and returns that as text.
func spor(k *motor.Kontrol, har uint64, gang func(*motor.Kontrol)) (l []string) {
	k.Forklares()
	gang(k)
	for _, f := range k.Forklar(har, k.Metodens, regler) {
		if f.Regel().Id()[0] != 'S' || f.Svar != dfdgerr.Ok {
			l = append(l, f.String())
		}
	}
	return l
}

// An explanation holds every row: those that the walk came to, those that it named, those that own a range, and section S.
func TestForklar(t *testing.T) {
	for navn, x := range map[string]struct {
		k    *motor.Kontrol
		har  uint64
		gang func(*motor.Kontrol)
		vil  []string
	}{
		"hvert svar": {kontrol(), alle, func(k *motor.Kontrol) {
			k.Proev(t103, timer, motor.Ok)
			k.Proev(t103, tekst, motor.Uvedkommende)
			k.Proev(t103, konto, motor.Brudt)
			k.Proev(t103, tal, motor.Uafgjort(dfdgerr.FaktumDoed))
		}, []string{"ok /tal T1-01", "uafgjort /tal T1-03 mangler doed", "brudt /konto T1-03", "ok /konto/timer T1-01", "ok /konto/timer T1-03", "ok /konto/raekker T1-02", "uvedkommende /tekst T1-03"}},
		"uden elementerne": {kontrol(), 1 << nrTekst, func(*motor.Kontrol) {},
			[]string{"uvedkommende /tal T1-01", "uvedkommende /konto/timer T1-01", "uvedkommende /konto/raekker T1-02"}},
		"gammel snitflade": {&motor.Kontrol{Rod: &rod, Snitflade: gammel, Metodens: 1 << nrKonto}, alle, func(k *motor.Kontrol) { k.Naevn(0, t102) },
			[]string{"ok /konto/timer T1-01"}},
		"et område, der er brudt, og et, hvis form er": {kontrol(), alle, func(k *motor.Kontrol) {
			k.Felt(timer, dfdg.Gyldig, motor.RegelS06, t101)
			k.Felt(tal, dfdg.ForkertForm, motor.RegelS06, t101)
		}, []string{"brudt /tal S-06", "uvedkommende /tal T1-01", "brudt /konto/timer T1-01", "ok /konto/raekker T1-02"}},
		"nævnt og ikke nået, nævnt og nået": {kontrol(), 0, func(k *motor.Kontrol) {
			k.Naevn(konto, t103, t104)
			k.Naevn(tekst, t103)
			k.Proev(t104, tekst, motor.Ok)
		}, []string{"uvedkommende /tal T1-01", "uvedkommende /konto T1-03", "uvedkommende /konto/timer T1-01", "uvedkommende /konto/raekker T1-02", "ok /tekst T1-04"}},
		"gået uden besked": {kontrol(), 0, func(k *motor.Kontrol) {
			k.Fravaerende(true)
			k.Proev(t103, konto, motor.Brudt)
			if k.Felt(timer, dfdg.ForkertForm, motor.RegelS06, nil) || k.Misdannet {
				t.Error("a field that is not there fails")
			}
			k.Fremmed(nrTekst, func(int) string { return "" })
			k.Fravaerende(false)
			k.Proev(t103, tekst, motor.Brudt)
		}, []string{"uvedkommende /tal T1-01", "uvedkommende /konto T1-03", "uvedkommende /konto/timer T1-01", "uvedkommende /konto/raekker T1-02", "brudt /tekst T1-03"}},
		"det samme to gange": {kontrol(), 0, func(k *motor.Kontrol) {
			k.Proev(t103, tekst, motor.Ok)
			k.Proev(t103, tekst, motor.Ok)
			k.Fremmed(nrTekst, func(int) string { return "" })
		}, []string{"uvedkommende /tal T1-01", "uvedkommende /konto/timer T1-01", "uvedkommende /konto/raekker T1-02", "brudt /tekst S-02", "ok /tekst T1-03"}},
	} {
		if l := spor(x.k, x.har, x.gang); !slices.Equal(l, x.vil) {
			t.Errorf("%s:\n%s\nwant\n%s", navn, strings.Join(l, "\n"), strings.Join(x.vil, "\n"))
		}
	}
	// a message that is no object is explained all the same
	k := kontrol()
	k.Forklares()
	if !k.Bedoemmes(motor.NyLaesning(nil, dfdg.ForkertType, 0)) {
		t.Error("not walked")
	}
	k.Proev(t103, tekst, motor.Brudt)
	if k.Meldinger != nil {
		t.Error(linjer(k.Meldinger))
	}
	// section S whole
	n := 0
	for _, f := range k.Forklar(0, 0, regler) {
		if slices.Contains(motor.ReglerS(), f.Regel()) {
			if n++; f.Felt() != "" {
				t.Errorf("a row of section S stands at %s", f.Felt())
			}
		}
	}
	if n != 11 || n != len(motor.ReglerS()) {
		t.Errorf("%d rows of section S", n)
	}
}

// Of very many explanations those that come first are kept, and the first of every row; that there are more findings than a
// report shows is explained too.
func TestMangeForklaringer(t *testing.T) {
	k := kontrol()
	k.Forklares()
	const flest = 10 * dfdgerr.Hoejst
	for i := range 3 * flest {
		k.Proev(t103, raekker.Nr(i), motor.Ok)
	}
	k.Proev(t104, tekst, motor.Ok)
	for i := range 3 * flest {
		k.Proev(t103, raekker.Nr(3*flest+i), motor.Ok)
	}
	f := k.Forklar(0, alle, nil)
	if len(f) < flest || len(f) > 2*flest+20 || !slices.ContainsFunc(f, func(f dfdgerr.Forklaring) bool { return f.Regel() == t104 }) {
		t.Errorf("%d explanations", len(f))
	}
	raekke := -1 // those of the rows follow each other
	for _, x := range f {
		if x.Regel() != t103 {
			continue
		}
		if raekke++; raekke < flest-20 && x.Felt() != fmt.Sprintf("/konto/raekker/%d", raekke) {
			t.Fatalf("%d: %s", raekke, x.Felt())
		}
	}
	// Those that come first in the report are kept, in whichever order they come.
	k = kontrol()
	k.Forklares()
	for i := range 3 * flest {
		k.Proev(t103, raekker.Nr(3*flest-1-i), motor.Ok)
	}
	raekke = -1
	for _, x := range k.Forklar(0, alle, nil) {
		if x.Regel() != t103 {
			continue
		}
		if raekke++; raekke < flest && x.Felt() != fmt.Sprintf("/konto/raekker/%d", raekke) {
			t.Fatalf("%d, from the last: %s", raekke, x.Felt())
		}
	}
	for _, n := range []int{dfdgerr.Hoejst, dfdgerr.Hoejst + 1} {
		k := kontrol()
		l := spor(k, alle, func(k *motor.Kontrol) {
			for i := range n {
				k.Proev(t103, raekker.Nr(i), motor.Brudt)
				k.Proev(t103, raekker.Nr(i), motor.Brudt) // the same twice is one
			}
		})
		if slices.Contains(l, "brudt S-08") != (n > dfdgerr.Hoejst) {
			t.Errorf("%d findings: %s", n, l[0])
		}
	}
}

// A row says what it is made of.
func TestRaekke(t *testing.T) {
	for _, x := range []struct {
		r   *dfdgerr.Regel
		art dfdgerr.Art
	}{
		{motor.Afvis("T1-05", dfdgerr.UgyldigtCPR, "U A, b; D C", "d", "e"), dfdgerr.Afvis}, {motor.Advarsel("T1-05", "U A, b; D C", "d", "e"), dfdgerr.Advarsel},
		{motor.Afledt("T1-05", "U A, b; D C", "d", "e"), dfdgerr.Afledt}, {motor.Hjaelp("T1-05", "U A, b; D C", "d", "e"), dfdgerr.Hjaelp},
		{motor.Dokumentation("T1-05", "U A, b; D C", "d", "e"), dfdgerr.Dokumentation}, {motor.Format("T1-05", "U A, b; D C", "d", "e"), dfdgerr.Format},
		{motor.Handling("T1-05", "U A, b; D C", "d", "e"), dfdgerr.Handling}, {motor.Invariant("T1-05", "U A, b; D C", "d", "e"), dfdgerr.Invariant},
	} {
		r := x.r
		kode := dfdgerr.Kode(0)
		if x.art == dfdgerr.Afvis {
			kode = dfdgerr.UgyldigtCPR
		}
		if r.Id() != "T1-05" || r.Art() != x.art || r.Kode() != kode || r.Kilde() != "U, D" || r.Afsnit() != "U A, b; D C" || r.Dansk() != "d" || r.Engelsk() != "e" ||
			r.Tolkning() || r.Grund() != "" || !r.Gaelder(ny) || !r.Gaelder(gammel) {
			t.Errorf("%v: %v %v %s %s", x.art, r.Art(), r.Kode(), r.Kilde(), r.Afsnit())
		}
	}
	r := motor.Advarsel("T1-05", "T", "d", "e", motor.Tolkning("fordi"), motor.Kun(ny, dfdg.Snitflade2025_2))
	if !r.Tolkning() || r.Grund() != "fordi" || !r.Gaelder(ny) || !r.Gaelder(dfdg.Snitflade2025_2) || r.Gaelder(gammel) || r.Kilde() != "T" {
		t.Error(r.Tolkning(), r.Grund())
	}
}

// Where a row's sentence speaks of no field in particular it says what its fields demand.
func TestEjere(t *testing.T) {
	lav := func() []*dfdgerr.Regel {
		return []*dfdgerr.Regel{
			motor.Afvis("T1-01", dfdgerr.UgyldigBesked, "D", "Skal være {krav}.", "Must be {krav}."), motor.Advarsel("T1-01", "D", "Bør være {krav}.", "Should be {krav}."),
			motor.Afvis("T1-09", dfdgerr.UgyldigBesked, "D", "Skal være {krav}.", "Must be {krav}."),
		}
	}
	r := lav()
	if !motor.Ejere(&rod, r) {
		t.Error("false")
	}
	const uden, without = "inden for feltets grænser.", "within the field's limits."
	for i, vil := range [][2]string{
		{"Skal være fra 1 til 3 eller fra 0 til 10, alt efter feltet.", "Must be from 1 to 3 or from 0 to 10, depending on the field."},
		{"Bør være " + uden, "Should be " + without}, {"Skal være " + uden, "Must be " + without},
	} {
		if r[i].Dansk() != vil[0] || r[i].Engelsk() != vil[1] {
			t.Errorf("%s / %s", r[i].Dansk(), r[i].Engelsk())
		}
	}
	r = lav() // of two fields that demand the same it says so once
	f := felt.Felt{Under: []felt.Felt{rod.Under[1], rod.Under[1]}}
	if motor.Ejere(&f, r); r[0].Dansk() != "Skal være fra 1 til 3." || r[0].Engelsk() != "Must be from 1 to 3." {
		t.Error(r[0].Dansk(), r[0].Engelsk())
	}
}

// A message as a service's is made.
type besked struct {
	Tal   dfdg.Antal `json:"tal,omitzero" xml:""`
	Konto *kontoen   `json:"konto,omitzero" xml:""`
	Tekst dfdg.Tekst `json:"tekst,omitzero" xml:""`

	Laesning dfdgerr.Laesning `json:"-"`
}

type kontoen struct {
	indeni
	Raekker dfdg.Samling[enRaekke] `json:"raekker,omitzero" xml:""`
	Maerke  dfdg.Tilstand          `json:"-"`
}

type indeni struct {
	Timer dfdg.Timetal `json:"timer,omitzero" xml:""`
}

type enRaekke struct {
	Dato   dfdg.Dato     `json:"dato,omitzero" xml:""`
	Maerke dfdg.Tilstand `json:"-"`
}

func (m *besked) skriv(w *skriv.Skriver, n int) int {
	n = w.Antal(n, &rod.Under[nrTal], m.Tal)
	n = m.Konto.skriv(w, n, &rod.Under[nrKonto])
	return w.Tekst(n, &rod.Under[nrTekst], m.Tekst)
}

func (k *kontoen) skriv(w *skriv.Skriver, n int, f *felt.Felt) int {
	var o, s, r skriv.Objekt
	if k == nil {
		return w.IkkeGivet(n, f)
	}
	n, ok := w.Element(n, &o, f, k.Maerke)
	if !ok {
		return n
	}
	n = w.Timetal(n, &f.Under[0], k.Timer)
	if n, ok = w.Samling(n, &s, &f.Under[1], k.Raekker.Tilstand()); ok {
		for i, v := range k.Raekker.Alle() {
			if n, ok = w.Raekke(n, &r, &s, i, v.Maerke); ok {
				n = w.SlutRaekke(w.Dato(n, &f.Under[1].Under[0], v.Dato), &r)
			}
		}
		n = w.SlutSamling(n, &s)
	}
	return w.SlutElement(n, &o)
}

// skrivJSON writes a message as a service does.
func skrivJSON(b *besked, givet, tilladt uint64) ([]byte, error) {
	if err := motor.Skrives(&rod, b.Laesning, givet, tilladt); err != nil {
		return nil, err
	}
	w, ud := skriv.NewJSON(nil, 0, &rod)
	return w.Slut(b.skriv(&w, ud), dfdgerr.KaldAnmodning)
}

// What can be written is, and what cannot is named by its place.
func TestSkrivJSON(t *testing.T) {
	dag := dfdg.NewDato(2025, 3, 3)
	samling := func(r ...enRaekke) dfdg.Samling[enRaekke] { return dfdg.NewSamling(r...) }
	for navn, x := range map[string]struct {
		b              besked
		givet, tilladt uint64
		vil, felt      string
		fejl           bool
	}{
		"hel": {besked{Tal: dfdg.NewAntal(2), Konto: &kontoen{indeni{dfdg.NewTimetal(150)}, samling(enRaekke{Dato: dag}), 0}, Tekst: dfdg.NewTekst("a")}, alle, alle,
			`{"tal":2,"konto":{"timer":1.50,"raekker":[{"dato":"2025-03-03"}]},"tekst":"a"}`, "", false},
		"tom":                           {besked{}, 0, alle, `{}`, "", false},
		"tom samling":                   {besked{Konto: &kontoen{Raekker: samling()}}, 1 << nrKonto, alle, `{"konto":{"raekker":[]}}`, "", false},
		"ikke metodens":                 {besked{Tekst: dfdg.NewTekst("a")}, 1 << nrTekst, alle &^ (1 << nrTekst), "", "/tekst", true},
		"den første ikke metodens":      {besked{}, alle, 0, "", "/tal", true},
		"misdannet tal":                 {besked{Tal: dfdg.ReadAntal("x")}, 1 << nrTal, alle, "", "/tal", true},
		"misdannet i konto":             {besked{Konto: &kontoen{indeni: indeni{dfdg.ReadTimetal("x")}}}, 1 << nrKonto, alle, "", "/konto/timer", true},
		"konto uden form":               {besked{Konto: &kontoen{Maerke: dfdg.ForkertType}}, 1 << nrKonto, alle, "", "/konto", true},
		"misdannet i række 1":           {besked{Konto: &kontoen{Raekker: samling(enRaekke{Dato: dag}, enRaekke{Dato: dfdg.ReadDato("x")})}}, 1 << nrKonto, alle, "", "/konto/raekker/1/dato", true},
		"række uden form":               {besked{Konto: &kontoen{Raekker: samling(enRaekke{Maerke: dfdg.ForkertType})}}, 1 << nrKonto, alle, "", "/konto/raekker/0", true},
		"tekst, der ikke er UTF-8":      {besked{Tekst: dfdg.NewTekst("a\xff")}, 1 << nrTekst, alle, "", "/tekst", true},
		"fra en læser, der fandt noget": {besked{Laesning: motor.NyLaesning([]fund.Fund{{Navn: "andet"}}, dfdg.Gyldig, 0)}, 0, alle, "", "", true},
		"intet objekt":                  {besked{Laesning: motor.NyLaesning(nil, dfdg.ForkertType, 0)}, 0, alle, "", "", true},
	} {
		b, err := skrivJSON(&x.b, x.givet, x.tilladt)
		if o, err2 := skrivtest.SkrivJSON(x.b, &rod, x.b.Laesning, x.givet, x.tilladt); string(b) != string(o) || !reflect.DeepEqual(err, err2) {
			t.Errorf("%s: %s, %v by reflection", navn, o, err2)
		}
		var k *dfdgerr.KaldFejl
		if string(b) != x.vil || errors.As(err, &k) != x.fejl || k != nil && (k.Felt != x.felt || k.Hvad != dfdgerr.KaldAnmodning) {
			t.Errorf("%s: %s, %v", navn, b, err)
		}
	}
}

// Of a collection of values, which are no rows, the malformed one is named by its number.
func TestSkrivKoder(t *testing.T) {
	medRod := felt.Felt{Under: []felt.Felt{felt.CPR, {Navn: "koder", Art: "Samling", Samling: true}}}
	god, ond := dfdg.NewSamling(dfdg.NewKode(1), dfdg.NewKode(2)), dfdg.NewSamling(dfdg.NewKode(1), dfdg.ReadKode("x"), dfdg.NewKode(2))
	skrevet := func(v dfdg.Samling[dfdg.Kode]) (string, error) {
		medRod.Klar()
		w, n := skriv.NewJSON(nil, 0, &medRod)
		b, err := w.Slut(w.Koder(n, &medRod.Under[1], v), dfdgerr.KaldAnmodning)
		return string(b), err
	}
	if b, err := skrevet(god); err != nil || b != `{"koder":[1,2]}` {
		t.Errorf("%s, %v", b, err)
	}
	b, err := skrevet(ond)
	if k, ok := errors.AsType[*dfdgerr.KaldFejl](err); b != "" || !ok || k.Felt != "/koder/1" {
		t.Errorf("%s, %v", b, err)
	}
	if !motor.Gode(god) || motor.Gode(ond) || !motor.Gode(dfdg.NewSamling[dfdg.Kode]()) || motor.Gode(dfdg.NewSamling(dfdg.Kode{})) {
		t.Error("Gode")
	}
}

// svaret is an answer, of which an element has another name in JSON than the reader's.
type svaret struct {
	Tal   dfdg.Antal `json:"-" xml:"" svar:"tal"`
	Konto *kontoen   `json:"konto,omitzero" xml:""`
}

// What an answer lacks or is malformed, in order; nothing of one that is no object, or of which the reader left something out.
func TestUfuldstaendig(t *testing.T) {
	med := rod
	med.Under = slices.Clone(rod.Under)
	med.Under[nrKonto].Under = slices.Clone(rod.Under[nrKonto].Under)
	med.Under[nrKonto].Under[0].Kraevet = true
	god := motor.NyLaesning(nil, dfdg.Gyldig, 0)
	for navn, x := range map[string]struct {
		s       svaret
		l       dfdgerr.Laesning
		kraever uint64
		vil     []string
	}{
		"hel":               {svaret{dfdg.NewAntal(1), &kontoen{indeni: indeni{dfdg.NewTimetal(1)}}}, god, 1<<nrTal | 1<<nrKonto, nil},
		"intet krævet":      {svaret{}, god, 0, nil},
		"alt krævet":        {svaret{}, god, 1<<nrTal | 1<<nrKonto, []string{"/tal", "/konto"}},
		"i kontoen":         {svaret{Konto: new(kontoen)}, god, 1 << nrTal, []string{"/tal", "/konto/timer"}},
		"misdannet":         {svaret{Tal: dfdg.ReadAntal("x"), Konto: &kontoen{Maerke: dfdg.ForkertType}}, god, 0, []string{"/tal", "/konto"}},
		"intet objekt":      {svaret{}, motor.NyLaesning(nil, dfdg.ForkertType, 0), 0, []string{""}},
		"et ukendt navn":    {svaret{}, motor.NyLaesning([]fund.Fund{{Sted: felt.Sted(0).Ukendt(), Navn: "andet"}}, dfdg.Gyldig, 0), 0, nil},
		"for meget udeladt": {svaret{}, motor.NyLaesning([]fund.Fund{{ForMeget: true}}, dfdg.Gyldig, 0), 0, []string{""}},
	} {
		var p []string
		w := skriv.Ser(&med, x.kraever)
		w.Antal(0, &med.Under[nrTal], x.s.Tal)
		x.s.Konto.skriv(&w, 0, &med.Under[nrKonto])
		err := motor.Ufuldstaendig(&w, &med, x.l)
		if err2 := skrivtest.Ufuldstaendig(x.s, &med, x.l, x.kraever); !reflect.DeepEqual(err, err2) {
			t.Errorf("%s: %v by reflection", navn, err2)
		}
		if err != nil {
			for _, err := range err.(interface{ Unwrap() []error }).Unwrap() {
				k := err.(*dfdgerr.KaldFejl)
				p = append(p, k.Felt)
				if *k != (dfdgerr.KaldFejl{Hvad: dfdgerr.KaldOpslag, Felt: k.Felt}) {
					t.Errorf("%s: %+v", navn, k)
				}
			}
		}
		if !slices.Equal(p, x.vil) {
			t.Errorf("%s: %q, want %q", navn, p, x.vil)
		}
	}
	if p := motor.Noteret(motor.NyLaesning([]fund.Fund{{Sted: felt.Sted(0).Ukendt(), Navn: "andet"}, {ForMeget: true}, {Sted: konto}}, dfdg.Gyldig, 0), &rod); !slices.Equal(p, []string{"/andet", "/konto"}) {
		t.Errorf("%q", p)
	}
}
