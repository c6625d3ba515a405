package bestand_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/bro"
	"github.com/akasse/dfdg/internal/proeve"
	"github.com/akasse/dfdg/medlemskab/bestand"
	"github.com/akasse/dfdg/medlemskab/bestand/bestandtest"
	bestandgen "github.com/akasse/dfdg/medlemskab/bestand/bestandtest/gen"
	"github.com/leanovate/gopter"
	"github.com/leanovate/gopter/prop"
)

var idag = bestandtest.Idag()

func dage(n int) dfdg.Dato { return idag.PlusDage(n) }

func d(s string) dfdg.Dato { return dfdg.MustParseDato(s) }

func medlem(i int) bestand.Medlem {
	return bestand.Medlem{
		CPR: bestandtest.CPR(i), Afdeling: dfdg.NewAfdelingsnummer(570001), Startdato: d("2010-01-01"),
		Forsikringskategori: dfdg.NewKode(1), Dagpengeretsdato: d("2011-01-01"),
	}
}

func raekke(i int) bestand.Raekke {
	m := medlem(i)
	return bestand.Raekke{
		CPR: m.CPR, Akasse: dfdg.NewAkassenummer(57), Afdeling: m.Afdeling, Startdato: m.Startdato,
		Forsikringskategori: m.Forsikringskategori, Dagpengeretsdato: m.Dagpengeretsdato,
	}
}

// koer runs a reconciliation of rows, with every action.
func koer(t testing.TB, register []bestand.Medlem, fil bestand.Fil, s dfdg.Snitflade) (ud []bestand.Handling, fund []string) {
	t.Helper()
	a, err := bestand.Reconcile(medlemmer(register...), fil, bestand.Valg{Idag: idag, Snitflade: s, MedIngen: true})
	if err != nil {
		t.Fatal(err)
	}
	return saml(t, a)
}

// fyld is the number of a member on both sides, who makes either whole and is left out of what is compared.
var fyld = bestandtest.CPR(bestandtest.Hoejst - 1)

// medlemmer makes the own side of rows, and fyld's.
func medlemmer(register ...bestand.Medlem) bestand.Register {
	m := medlem(0)
	m.CPR = fyld
	return bestand.FraMedlemmer(bestand.UdenFejl(slices.Values(append(slices.Clone(register), m))))
}

// fyldt adds fyld's row.
func fyldt(raekker []bestand.Raekke) []bestand.Raekke {
	r := raekke(0)
	r.CPR = fyld
	return append(slices.Clone(raekker), r)
}

func saml(t testing.TB, a *bestand.Afstemning) (ud []bestand.Handling, fund []string) {
	t.Helper()
	antal := map[bestand.Slags]int{}
	for h, err := range a.Handlinger() {
		if err != nil {
			fund = append(fund, somTekst(err))
			var f *bestand.Fund
			if errors.As(err, &f) && f.Kilde != sidenAf(f) {
				t.Errorf("%v: not of that side", f)
			}
			continue
		}
		antal[h.Slags]++
		if !h.Regel.Gaelder(h.Snitflade) {
			t.Errorf("%s: not of %s", kort(h), h.Snitflade)
		}
		if h.CPR != fyld || h.Slags != bestand.Ingen {
			ud = append(ud, h)
		}
	}
	for s := bestand.Ingen; s <= bestand.Datagenopretning; s++ {
		if a.Antal(s) != antal[s] {
			t.Errorf("Antal(%v) er %d, men der kom %d", s, a.Antal(s), antal[s])
		}
	}
	return ud, fund
}

// sidenAf is the side that a finding of a rule must be of.
func sidenAf(f *bestand.Fund) bestand.Kilde {
	switch {
	case f.Regel.Id() == "B-06" && strings.HasPrefix(f.Tekst(), "Samme personnummer"), f.Regel.Id() == "B-22":
		return f.Kilde // of either
	case f.Regel.Id() == "B-06", f.Regel.Id() == "B-25", f.Felt == "registreret", f.Regel.Id() == "B-07" && strings.Contains(f.Tekst(), "registret"):
		return bestand.EgetRegister
	}
	return bestand.Bestandsfil
}

// tjeneste makes DFDG's side of rows without an end.
func tjeneste(raekker ...bestand.Raekke) bestand.Fil {
	var rader []bestand.Tjenesteraekke
	for _, r := range raekker {
		rader = append(rader, bestand.Tjenesteraekke{Raekke: r})
	}
	return tjenesten(rader...)
}

// tjenesten makes DFDG's side of rows of the service, and fyld's.
func tjenesten(rader ...bestand.Tjenesteraekke) bestand.Fil {
	rader = append(slices.Clone(rader), bestand.Tjenesteraekke{Raekke: fyldt(nil)[0]})
	return bestand.FraTjenesten(bestand.UdenFejl(slices.Values(rader)))
}

// tekstfil makes DFDG's side of a file.
func tekstfil(t testing.TB, raekker []bestand.Raekke) bestand.Fil {
	t.Helper()
	return bestand.ReadFil(bytes.NewReader(skrevet(t, fyldt(raekker))), "")
}

func skrevet(t testing.TB, raekker []bestand.Raekke) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := bestand.WriteFil(&b, bestandtest.Start(), slices.Values(raekker)); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func skrevetRegister(t testing.TB, m []bestand.Medlem) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := bestand.WriteRegister(&b, slices.Values(m)); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestHandlinger(t *testing.T) {
	med := func(aendr func(*bestand.Medlem)) *bestand.Medlem { m := medlem(1); aendr(&m); return &m }
	status := func(s bestand.Status, dato, registreret dfdg.Dato) *bestand.Medlem {
		return &bestand.Medlem{CPR: bestandtest.CPR(1), Status: s, Dato: dato, Registreret: registreret}
	}
	ens := med(func(*bestand.Medlem) {})
	ny := dfdg.Snitflade2025_2
	gammel := dfdg.Snitflade2021_3
	for _, p := range []struct {
		hvad   string
		m      *bestand.Medlem
		iFilen bool
		s      dfdg.Snitflade
		vil    string // action, rule, date, cause, methods
	}{
		{"ens", ens, true, ny, "ingen B-17"},
		{"ens, gammel", ens, true, gammel, "ingen B-17"},
		{"mangler i filen", ens, false, ny, "MT B-10 2010-01-01 CreateAkassemedlemskab"},
		{"mangler i filen, gammel", ens, false, gammel, "MT B-10 2010-01-01 MembershipRegistration"},
		{"begynder i dag", med(func(m *bestand.Medlem) { m.Startdato = idag }), false, ny, "MT B-10 2025-03-03 CreateAkassemedlemskab"},
		{"begynder i morgen", med(func(m *bestand.Medlem) { m.Startdato = dage(1) }), false, ny, "afvent B-10 2025-03-04"},
		{"udmeldt i går", status(bestand.Udmeldt, dage(-1), dfdg.Dato{}), true, ny, "MA B-11 2025-03-02 UpdateAkassemedlemskabOphoer"},
		{"udmeldt i dag", status(bestand.Udmeldt, idag, dfdg.Dato{}), true, gammel, "MA B-11 2025-03-03 MembershipCancellation"},
		{"udmeldt i morgen", status(bestand.Udmeldt, dage(1), dfdg.Dato{}), true, ny, "ingen B-11"},
		{"udmeldt og ikke i filen", status(bestand.Udmeldt, dage(-1), dfdg.Dato{}), false, ny, "ingen B-11"},
		{"overflyttet, 29 dage", status(bestand.Overflyttet, d("2025-01-31"), dage(-29)), true, ny, "afvent B-12 2025-03-05"},
		{"overflyttet, 30 dage", status(bestand.Overflyttet, d("2025-01-31"), dage(-30)), true, ny, "afvent B-12 2025-03-04"},
		{"overflyttet, 31 dage", status(bestand.Overflyttet, d("2024-12-31"), dage(-31)), true, ny, "MA B-12 2024-12-31 UpdateAkassemedlemskabOphoer"},
		{"overflyttet og ikke i filen", status(bestand.Overflyttet, d("2024-12-31"), dage(-31)), false, ny, "ingen B-12"},
		{"aldrig medlem", status(bestand.AldrigMedlem, dfdg.Dato{}, dfdg.Dato{}), true, ny, "tilbagekald B-13 2010-01-01 UpdateAkassemedlemskabTilbagekaldelse"},
		{"aldrig medlem, gammel", status(bestand.AldrigMedlem, dfdg.Dato{}, dfdg.Dato{}), true, gammel, "tilbagekald B-13 2010-01-01 RecallMembershipRegistration"},
		{"aldrig medlem og ikke i filen", status(bestand.AldrigMedlem, dfdg.Dato{}, dfdg.Dato{}), false, ny, "ingen B-13"},
		{"pension i går", status(bestand.Pension, dage(-1), dfdg.Dato{}), true, ny, "MA B-14 2025-03-02 6 UpdateAkassemedlemskabOphoer"},
		{"pension i dag", status(bestand.Pension, idag, dfdg.Dato{}), true, ny, "MA B-14 2025-03-03 6 UpdateAkassemedlemskabOphoer"},
		{"pension i morgen", status(bestand.Pension, dage(1), dfdg.Dato{}), true, ny, "ingen B-14"},
		{"pension og ikke i filen", status(bestand.Pension, idag, dfdg.Dato{}), false, ny, "ingen B-14"},
		{"ukendt", nil, true, ny, "datagenopretning B-15"},
		{"kategori", med(func(m *bestand.Medlem) { m.Forsikringskategori = dfdg.NewKode(2) }), true, ny,
			"opdater B-17 2010-01-01 forsikringskategori UpdateAkassemedlemskab"},
		{"kategori, gammel", med(func(m *bestand.Medlem) { m.Forsikringskategori = dfdg.NewKode(2) }), true, gammel,
			"opdater B-17 2010-01-01 forsikringskategori UpdateMembershipRegistration"},
		{"afdeling, gammel", med(func(m *bestand.Medlem) { m.Afdeling = dfdg.NewAfdelingsnummer(570002) }), true, gammel,
			"opdater B-17 2010-01-01 afdeling UpdateMembershipRegistration"},
		{"start", med(func(m *bestand.Medlem) { m.Startdato = d("2010-01-02") }), true, ny, "opdater B-17 2010-01-02 startdato UpdateAkassemedlemskab"},
		{"start, gammel", med(func(m *bestand.Medlem) { m.Startdato = d("2010-01-02") }), true, gammel, "MT B-17 2010-01-02 startdato MembershipRegistration"},
		{"ret", med(func(m *bestand.Medlem) { m.Dagpengeretsdato = d("2010-01-02") }), true, ny,
			"opdater B-17 2010-01-01 dagpengeretsdato UpdateAkassemedlemskab"},
		{"ret, gammel", med(func(m *bestand.Medlem) { m.Dagpengeretsdato = d("2010-01-02") }), true, gammel,
			"MT B-17 2010-01-01 dagpengeretsdato MembershipRegistration"},
		{"datoer byttet", med(func(m *bestand.Medlem) { m.Startdato, m.Dagpengeretsdato = m.Dagpengeretsdato, m.Startdato }), true, ny,
			"afvent B-17"},
		{"datoer byttet, gammel", med(func(m *bestand.Medlem) { m.Startdato, m.Dagpengeretsdato = m.Dagpengeretsdato, m.Startdato }), true, gammel,
			"afvent B-17"},
		{"ret ikke oplyst", med(func(m *bestand.Medlem) { m.Dagpengeretsdato = dfdg.Dato{} }), true, ny, "ingen B-17"},
		{"afdeling og start, gammel", med(func(m *bestand.Medlem) {
			m.Startdato, m.Afdeling = d("2010-01-02"), dfdg.NewAfdelingsnummer(570002)
		}), true, gammel, "MT B-17 2010-01-02 afdeling startdato UpdateMembershipRegistration MembershipRegistration"},
	} {
		var register []bestand.Medlem
		var raekker []bestand.Raekke
		if p.m != nil {
			register = append(register, *p.m)
		}
		if p.iFilen {
			raekker = append(raekker, raekke(1))
		}
		ud, fund := koer(t, register, tjeneste(raekker...), p.s)
		if len(ud) != 1 || len(fund) != 0 {
			t.Errorf("%s: %d handlinger, fund %q", p.hvad, len(ud), fund)
			continue
		}
		h := ud[0]
		if fik := kort(h); fik != p.vil || h.RegisterLinje != len(register) || h.FilLinje != len(raekker) || h.Snitflade != p.s {
			t.Errorf("%s: fik %q (%d, %d), vil %q", p.hvad, fik, h.RegisterLinje, h.FilLinje, p.vil)
		}
	}
	// A category of zeros in the file says nothing.
	r := raekke(1)
	r.Forsikringskategori = dfdg.NewKode(0)
	if ud, _ := koer(t, []bestand.Medlem{medlem(1)}, tjeneste(r), ""); kort(ud[0]) != "ingen B-17" {
		t.Error(kort(ud[0]))
	}
	// A row of zeros is not taken for one of a member who left.
	var nul [2]bestand.Raekke
	var ude [2]bestand.Medlem
	for i := range nul {
		nul[i] = bestand.Raekke{CPR: bestandtest.CPR(i), Akasse: dfdg.NewAkassenummer(0), Afdeling: dfdg.NewAfdelingsnummer(0),
			Startdato: d("2010-01-01"), Forsikringskategori: dfdg.NewKode(0)}
		ude[i] = bestand.Medlem{CPR: bestandtest.CPR(i), Status: bestand.Udmeldt, Dato: d("2010-01-01")}
	}
	if ud, _ := koer(t, ude[:], tjeneste(nul[:]...), ""); ud[0].Slags != bestand.MA {
		t.Error(kort(ud[0]))
	}
	// A blank date in the file is not the register's.
	r = raekke(1)
	r.Dagpengeretsdato = dfdg.Dato{}
	if ud, _ := koer(t, []bestand.Medlem{medlem(1)}, tjeneste(r), ""); ud[0].Forskelle != bestand.ForskelDagpengeretsdato {
		t.Error(kort(ud[0]))
	}
}

func kort(h bestand.Handling) string {
	dele := []string{h.Slags.String(), h.Regel.Id(), h.Dato.String(), h.Aarsag.String(), h.Forskelle.String()}
	return strings.Join(slices.DeleteFunc(append(dele, h.Metoder()...), func(s string) bool { return s == "" }), " ")
}

// A changed number is MA on the old and MT on the new, with the date of the change.
func TestNummerskift(t *testing.T) {
	skift := medlem(5)
	skift.Status, skift.Dato, skift.NytCPR = bestand.Nummerskiftet, d("2025-02-10"), bestandtest.CPR(2)
	eget := medlem(2)
	paaNyt := func(start string) bestand.Raekke { r := raekke(2); r.Startdato = d(start); return r }
	for _, p := range []struct {
		hvad     string
		register []bestand.Medlem
		fil      []bestand.Raekke
		vil      []string
	}{
		{"kun det gamle i filen", []bestand.Medlem{skift}, []bestand.Raekke{raekke(5)},
			[]string{"MT B-16 2025-02-10 CreateAkassemedlemskab", "MA B-16 2025-02-10 6 UpdateAkassemedlemskabOphoer"}},
		{"med egen række for det nye", []bestand.Medlem{skift, eget}, []bestand.Raekke{raekke(5)},
			[]string{"MT B-16 2025-02-10 CreateAkassemedlemskab", "MA B-16 2025-02-10 6 UpdateAkassemedlemskabOphoer"}},
		{"begge i filen", []bestand.Medlem{skift}, []bestand.Raekke{raekke(5), paaNyt("2025-02-10")},
			[]string{"ingen B-17", "MA B-16 2025-02-10 6 UpdateAkassemedlemskabOphoer"}},
		{"det nye med oprindelig start", []bestand.Medlem{skift}, []bestand.Raekke{paaNyt("2010-01-01")}, []string{"ingen B-17", "ingen B-16"}},
		{"det nye med en tredje start", []bestand.Medlem{skift}, []bestand.Raekke{paaNyt("2010-01-02")},
			[]string{"opdater B-17 2025-02-10 startdato UpdateAkassemedlemskab", "ingen B-16"}},
		{"ingen i filen", []bestand.Medlem{skift}, nil, []string{"MT B-16 2025-02-10 CreateAkassemedlemskab", "ingen B-16"}},
		{"det nye er udmeldt igen", []bestand.Medlem{skift, {CPR: bestandtest.CPR(2), Status: bestand.Udmeldt, Dato: d("2025-02-20")}}, nil,
			[]string{"ingen B-11", "ingen B-16"}},
	} {
		for navn, fil := range map[string]bestand.Fil{"tjeneste": tjeneste(p.fil...), "fil": tekstfil(t, p.fil)} {
			ud, _ := koer(t, p.register, fil, "")
			var fik []string
			for _, h := range ud {
				fik = append(fik, kort(h))
			}
			if !slices.Equal(fik, p.vil) {
				t.Errorf("%s (%s):\nfik %q\nvil %q", p.hvad, navn, fik, p.vil)
			}
			if ud[0].Slags == bestand.MT && (ud[0].GammeltCPR != skift.CPR || ud[0].SkiftLinje != 1 || ud[0].Afdeling != skift.Afdeling || ud[0].Startdato != skift.Startdato) {
				t.Errorf("%s: %+v", p.hvad, ud[0])
			}
			if ud[1].Slags == bestand.MA && ud[1].NytCPR != skift.NytCPR {
				t.Errorf("%s: %+v", p.hvad, ud[1])
			}
		}
	}
}

// B-21: a row that ended before today is not in the file; 31 days is the furthest it may lie back.
func TestOphoert(t *testing.T) {
	const ny, gammel = dfdg.Snitflade2025_2, dfdg.Snitflade2021_3
	for _, p := range []struct {
		slut, start dfdg.Dato
		s           dfdg.Snitflade
		vil         string
		fund        []string
	}{
		{dfdg.Dato{}, d("2010-01-01"), ny, "ingen B-17", nil},
		{dage(1), d("2010-01-01"), ny, "ingen B-17", nil},
		{idag, d("2010-01-01"), ny, "ingen B-17", nil},
		// An MT on a day that an ended membership covers is rejected (M-06): in 2025-2 up to its end, in 2021-3 before its start.
		{dage(-1), d("2010-01-01"), ny, "afvent B-24", nil},
		{dage(-1), dage(-1), ny, "afvent B-24", nil},
		{dage(-1), idag, ny, "MT B-10 2025-03-03 CreateAkassemedlemskab", nil},
		{dage(-1), d("2009-12-31"), gammel, "afvent B-24", nil},
		{dage(-1), d("2010-01-01"), gammel, "MT B-10 2010-01-01 MembershipRegistration", nil},
		{dage(-30), dage(-29), ny, "MT B-10 2025-02-02 CreateAkassemedlemskab", nil},
		{dage(-31), dage(-30), ny, "MT B-10 2025-02-01 CreateAkassemedlemskab", nil},
		{dage(-32), dage(-31), ny, "MT B-10 2025-01-31 CreateAkassemedlemskab", []string{"B-21 1 0 slutdato"}},
	} {
		m := medlem(1)
		m.Startdato = p.start
		fil := tjenesten([]bestand.Tjenesteraekke{{Raekke: raekke(1), Slutdato: p.slut}}...)
		ud, fund := koer(t, []bestand.Medlem{m}, fil, p.s)
		if kort(ud[len(ud)-1]) != p.vil || !slices.Equal(fund, p.fund) {
			t.Error(p.slut, kort(ud[len(ud)-1]), fund)
		}
		if len(ud) == 2 && (kort(ud[0]) != "ingen B-21" || ud[0].FilLinje != 1 || ud[1].FilLinje != 0) {
			t.Error(p.slut, kort(ud[0]))
		}
	}
	// One without an end has none that lies as far back as can be told.
	ude := bestand.Medlem{CPR: bestandtest.CPR(1), Status: bestand.Udmeldt, Dato: dage(-1 << 15)}
	gammel1 := raekke(1)
	gammel1.Startdato = d("1900-01-01")
	if ud, _ := koer(t, []bestand.Medlem{ude}, tjeneste(gammel1), ""); ud[0].Slags != bestand.MA {
		t.Error(kort(ud[0]))
	}
	// However long ago it ended, or will.
	for slut, vil := range map[string]string{"1800-01-01": "ingen B-21", "0001-01-01": "ingen B-21", "9999-12-31": "ingen B-17", "2200-01-01": "ingen B-17"} {
		r := raekke(1)
		r.Startdato = d("0001-01-01")
		m := medlem(1)
		m.Startdato = r.Startdato
		if ud, _ := koer(t, []bestand.Medlem{m}, tjenesten(bestand.Tjenesteraekke{Raekke: r, Slutdato: d(slut)}), ""); kort(ud[0]) != vil {
			t.Error(slut, kort(ud[0]))
		}
	}
	// Ended and present again is no duplicate.
	fil := tjenesten([]bestand.Tjenesteraekke{{Raekke: raekke(1), Slutdato: dage(-3)}, {Raekke: raekke(1)}}...)
	if ud, fund := koer(t, []bestand.Medlem{medlem(1)}, fil, ""); len(ud) != 2 || kort(ud[1]) != "ingen B-17" || ud[1].FilLinje != 2 || fund != nil {
		t.Error(ud, fund)
	}
	// Ended and unknown to the register is nothing.
	fil = tjenesten([]bestand.Tjenesteraekke{{Raekke: raekke(1), Slutdato: dage(-3)}}...)
	if ud, _ := koer(t, nil, fil, ""); len(ud) != 1 || kort(ud[0]) != "ingen B-21" {
		t.Error(ud)
	}
}

func TestTjenestefund(t *testing.T) {
	// Who it is can be read, so that the side is whole: the other actions follow.
	ulaest := []bestand.Tjenesteraekke{{Raekke: raekke(3), Slutdato: dfdg.ReadDato("x")}}
	if ud, fund := koer(t, []bestand.Medlem{medlem(1), medlem(3)}, tjenesten(ulaest...), ""); !slices.Equal(fund, []string{"B-03 1 0 slutdato"}) || kort(ud[0])[:2] != "MT" || kort(ud[1]) != "afvent B-06" {
		t.Error(ud, fund)
	}
	r := []bestand.Tjenesteraekke{
		{Raekke: raekke(1)}, {}, {Raekke: raekke(3), Slutdato: dfdg.ReadDato("x")}, {Raekke: raekke(4)},
	}
	r[3].Akasse = dfdg.NewAkassenummer(58)
	ud, fund := koer(t, nil, tjenesten(r...), "")
	if vil := []string{"B-03 2 0 cpr", "B-03 3 0 slutdato", "B-07 4 0 akasse", "B-07 4 0 afdeling", "B-22 0 0"}; !slices.Equal(fund, vil) || len(ud) != 2 {
		t.Error(fund, len(ud))
	}
}

func TestRegisterfund(t *testing.T) {
	m := medlem(1)
	for felt, aendr := range map[string]func(*bestand.Medlem){
		"cpr":                 func(m *bestand.Medlem) { m.CPR = dfdg.CPR{} },
		"afdeling":            func(m *bestand.Medlem) { m.Afdeling = dfdg.NewAfdelingsnummer(1000000) },
		"startdato":           func(m *bestand.Medlem) { m.Startdato = dfdg.Dato{} },
		"forsikringskategori": func(m *bestand.Medlem) { m.Forsikringskategori = dfdg.NewKode(0) },
		"dagpengeretsdato":    func(m *bestand.Medlem) { m.Dagpengeretsdato = dfdg.ReadDato("x") },
		"status":              func(m *bestand.Medlem) { m.Status = 6 },
		"dato":                func(m *bestand.Medlem) { m.Status = bestand.Udmeldt },
		"registreret":         func(m *bestand.Medlem) { m.Status, m.Dato = bestand.Overflyttet, idag },
		"nytcpr":              func(m *bestand.Medlem) { m.Status, m.Dato = bestand.Nummerskiftet, idag },
	} {
		daarlig := m
		aendr(&daarlig)
		ud, fund := koer(t, []bestand.Medlem{daarlig, medlem(2)}, tjeneste(), "")
		vil := []string{"B-06 1 0 " + felt}
		if felt == "cpr" || felt == "nytcpr" { // it is not known who that is
			vil = append(vil, "B-22 0 0")
		}
		if !slices.Equal(fund, vil) || len(ud) != 1 || ud[0].RegisterLinje != 2 || ud[0].Slags != bestand.MT {
			t.Error(felt, fund, ud)
		}
		if err := bestand.WriteRegister(io.Discard, slices.Values([]bestand.Medlem{m, daarlig})); err == nil || !strings.Contains(err.Error(), "række 2: "+felt) {
			t.Error(felt, err)
		}
	}
}

// A register that lies in memory gives the same findings as one that is read, of lines of any length too.
func TestRegisterHukommelse(t *testing.T) {
	const god = "0101505000;570001;2010-01-01;1;2011-01-01;medlem;;;\n"
	for _, laengde := range []int{510, 511, 512, 513, 1<<17 - 3, 1<<17 - 2, 1<<17 - 1, 1 << 17, 1 << 18} {
		for _, ende := range []string{"", "\n", "\r\n", "\n" + god} {
			for _, foran := range []string{"", god, strings.Repeat(god, 2000)} {
				tekst := bestand.Registerhoved + "\n" + foran + strings.Repeat("z", laengde-20) + strings.Repeat(";", 20) + ende
				fund := map[string][]string{}
				for navn, r := range map[string]io.Reader{"læst": iotest.DataErrReader(strings.NewReader(tekst)), "hukommelse": bytes.NewBufferString(tekst)} {
					a, err := bestand.Reconcile(bestand.ReadRegister(r), tjeneste(), bestand.Valg{Idag: idag})
					if err != nil {
						t.Fatal(err)
					}
					_, fund[navn] = saml(t, a)
				}
				if !slices.Equal(fund["læst"], fund["hukommelse"]) || len(fund["læst"]) == 0 {
					t.Errorf("%d %q %d: læst %q, i hukommelsen %q", laengde, ende, len(foran), fund["læst"], fund["hukommelse"])
				}
			}
		}
	}
}

func TestRegisterCSV(t *testing.T) {
	const god = "0101505000;570001;2010-01-01;1;2011-01-01;medlem;;;"
	byt := func(gammelt, nyt string) string {
		if !strings.Contains(god, gammelt) {
			t.Fatal(gammelt)
		}
		return strings.Replace(god, gammelt, nyt, 1)
	}
	for _, p := range []struct{ linje, vil string }{
		{god, ""},
		{byt(";1;", ";12;"), ""},
		{byt("2011-01-01", ""), ""},
		{"0101505000;;;;;aldrig;;;", ""},
		{"0101505000;;;;;udmeldt;2025-01-01;;", ""},
		{"0101505000;;;;;overflyttet;2025-01-01;2025-01-02;", ""},
		{"0101505000;;;;;pension;2025-01-01;;", ""},
		{"0101505000;570001;2010-01-01;1;;nummerskift;2025-01-01;;0201505000", ""},
		{"", "B-06 2 1"},
		{"0101505000;570001", "B-06 2 18"},
		{god + ";", "B-06 2 52"},
		{byt("0101505000", ""), "B-06 2 1 cpr"},
		{byt("0101505000", "01015o5000"), "B-06 2 6 cpr"},
		{byt("0101505000", "3202505000"), "B-06 2 1 cpr"},
		{byt("0101505000", "0000000001"), "B-06 2 1 cpr"},
		{byt("570001", "57001"), "B-06 2 12 afdeling"},
		{byt("570001", "57 001"), "B-06 2 14 afdeling"},
		{byt("570001", ""), "B-06 2 12 afdeling"},
		{byt("2010-01-01", "2010-02-29"), "B-06 2 19 startdato"},
		{byt("2010-01-01", "2010/01-01"), "B-06 2 23 startdato"},
		{byt("2010-01-01", "2010-1-1"), "B-06 2 19 startdato"},
		{byt("2010-01-01", ""), "B-06 2 19 startdato"},
		{byt(";1;", ";0;"), "B-06 2 30 forsikringskategori"},
		{byt(";1;", ";12345;"), "B-06 2 30 forsikringskategori"},
		{byt(";1;", ";1x;"), "B-06 2 31 forsikringskategori"},
		{byt(";1;", ";;"), "B-06 2 30 forsikringskategori"},
		{byt("2011-01-01", "2011-13-01"), "B-06 2 32 dagpengeretsdato"},
		{byt("medlem", "Medlem"), ""},
		{byt("medlem", "medlemm"), "B-06 2 43 status"},
		{byt("medlem", ""), "B-06 2 43 status"},
		{byt("medlem", "udmeldt"), "B-06 2 51 dato"},
		{byt("medlem;", "overflyttet;2025-01-01"), "B-06 2 66 registreret"},
		{byt("medlem;;", "medlem;x;"), "B-06 2 50 dato"},
		{"0101505000;;;;;nummerskift;2025-01-01;;0101505000", "B-25 2 0 nytcpr"},
		{"0101505000;;;;;nummerskift;2025-01-01;;x", "B-06 2 40 nytcpr"},
		{`"0101505000";570001;2010-01-01;1;2011-01-01;medlem;;;`, ""},
	} {
		for _, ende := range []string{"\n", "\r\n"} {
			tekst := bestand.Registerhoved + ende + p.linje + ende + strings.Replace(god, "0101", "0201", 1)
			a, err := bestand.Reconcile(bestand.ReadRegister(strings.NewReader(tekst)), tjeneste(), bestand.Valg{Idag: idag})
			if err != nil {
				t.Fatal(err)
			}
			var fund []string
			n := 0
			for h, err := range a.Handlinger() {
				if err != nil && somTekst(err) != "B-22 0 0" {
					fund = append(fund, somTekst(err))
				} else if err == nil && h.RegisterLinje == 3 {
					n++
				}
			}
			if strings.Join(fund, ",") != p.vil || n != 1 {
				t.Errorf("%q: fik %q, vil %q; %d", p.linje, fund, p.vil, n)
			}
		}
	}
	a, _ := bestand.Reconcile(bestand.ReadRegister(strings.NewReader("\ufeff"+bestand.Registerhoved+"\n"+god+"\n")), tjeneste(), bestand.Valg{Idag: idag})
	if ud, fund := saml(t, a); fund != nil || len(ud) != 2 {
		t.Error(fund)
	}
	a, _ = bestand.Reconcile(bestand.ReadRegister(strings.NewReader(god+"\n")), tjeneste(), bestand.Valg{Idag: idag})
	if ud, fund := saml(t, a); !slices.Equal(fund, []string{"B-22 0 0", "B-06 1 1 overskrift"}) || len(ud) != 1 || kort(ud[0]) != "afvent B-22" {
		t.Error("uden overskrift:", ud, fund)
	}
	a, _ = bestand.Reconcile(bestand.ReadRegister(strings.NewReader("")), tjeneste(), bestand.Valg{Idag: idag})
	if ud, fund := saml(t, a); !slices.Equal(fund, []string{"B-22 0 0", "B-06 1 1 overskrift"}) || len(ud) != 1 || kort(ud[0]) != "afvent B-22" {
		t.Error("tomt register:", ud, fund)
	}
}

// FuzzRegister: the fast way reads what the slow one reads, and nothing panics.
func FuzzRegister(f *testing.F) {
	f.Add([]byte("0101505000;570001;2010-01-01;1;2011-01-01;medlem;;;"))
	f.Add([]byte("0000000000;570001;2000-02-29;9;9999-12-31;medlem;;;"))
	f.Add([]byte("0101505000;;;;;overflyttet;2025-01-01;2025-01-02;"))
	f.Fuzz(proevMedlem)
}

func proevMedlem(t *testing.T, b []byte) {
	if bytes.IndexByte(b, '\n') >= 0 {
		return
	}
	if hurtig, langsom, ens := bestand.ProevMedlem(b); hurtig && (!langsom || !ens) {
		t.Fatalf("%q: hurtig %v, langsom %v, ens %v", b, hurtig, langsom, ens)
	}
}

func TestRegisterHurtig(t *testing.T) {
	for _, god := range []string{"0101505000;570001;2010-01-01;1;2011-01-01;medlem;;;", "0101505000;570001;2010-01-01;1;;medlem;;;"} {
		if hurtig, langsom, ens := bestand.ProevMedlem([]byte(god)); !hurtig || !langsom || !ens {
			t.Fatal(hurtig, langsom, ens)
		}
		for i := range god {
			for c := range 256 {
				b := []byte(god)
				b[i] = byte(c)
				proevMedlem(t, b)
			}
		}
	}
}

// siger is what a changed number says, in the order in which one is taken where two on a day differ.
func siger(m bestand.Medlem) string {
	return fmt.Sprintf("%s %10s %10s %06d %04d", m.CPR.Klartekst(), m.Startdato, m.Dagpengeretsdato, m.Afdeling.Int(), m.Forsikringskategori.Int())
}

// model is the slow truth: lists that are gone through from one end to the other for every question.
type model struct {
	register []bestand.Medlem
	fil      []bestand.Tjenesteraekke
	tjeneste bool
	s        dfdg.Snitflade
}

func (m model) handlinger() map[string][]string {
	var alle []dfdg.CPR
	for _, r := range m.register {
		alle = append(alle, r.CPR)
		if r.Status == bestand.Nummerskiftet {
			alle = append(alle, r.NytCPR)
		}
	}
	for _, r := range m.fil {
		alle = append(alle, r.CPR)
	}
	ud := map[string][]string{}
	for _, c := range alle {
		if h := m.nummer(c); len(h) > 0 {
			ud[c.Klartekst()] = h
		}
	}
	return ud
}

func (m model) raekker(c dfdg.CPR) (ud []bestand.Medlem) {
	for _, r := range m.register {
		if r.CPR == c {
			ud = append(ud, r)
		}
	}
	return ud
}

// skiftFra is the one change of a number that does not stand twice.
func (m model) skiftFra(c dfdg.CPR) *bestand.Medlem {
	if r := m.raekker(c); len(r) == 1 && r[0].Status == bestand.Nummerskiftet {
		return &r[0]
	}
	return nil
}

// iRing: the changes that follow never end.
func (m model) iRing(c dfdg.CPR) bool {
	for range len(m.register) + 1 {
		s := m.skiftFra(c)
		if s == nil {
			return false
		}
		c = s.NytCPR
	}
	return true
}

// skiftTil is the latest change to a number that has come; kommer one that has not, uvist whether one is from a number
// that stands twice.
func (m model) skiftTil(c dfdg.CPR) (seneste, kommer *bestand.Medlem, uvist bool) {
	for _, r := range m.register {
		if r.Status != bestand.Nummerskiftet || r.NytCPR != c {
			continue
		}
		switch {
		case len(m.raekker(r.CPR)) > 1:
			uvist = true
		case m.iRing(r.CPR):
		case r.Dato.Efter(idag):
			if kommer == nil || r.Dato.Foer(kommer.Dato) {
				kommer = &r
			}
		case seneste == nil || r.Dato.Efter(seneste.Dato) || r.Dato == seneste.Dato && siger(r) < siger(*seneste):
			seneste = &r
		}
	}
	if seneste != nil && seneste.Dagpengeretsdato.IsZero() {
		if foer, _, _ := m.skiftTil(seneste.CPR); foer != nil {
			s := *seneste
			s.Dagpengeretsdato = foer.Dagpengeretsdato
			seneste = &s
		}
	}
	return seneste, kommer, uvist
}

func (m model) nummer(c dfdg.CPR) (ud []string) {
	var fil []bestand.Tjenesteraekke
	var slut, start dfdg.Dato // of what has ended, the latest
	for _, r := range m.fil {
		switch {
		case r.CPR != c:
		case m.tjeneste && r.Slutdato.IsValid() && r.Slutdato.Foer(idag) && r.Akasse.Int() == 57:
			ud = append(ud, "ingen B-21")
			if !slut.IsValid() || r.Slutdato.Efter(slut) {
				slut = r.Slutdato
			}
			if !start.IsValid() || r.Startdato.Efter(start) {
				start = r.Startdato
			}
		default:
			fil = append(fil, r)
		}
	}
	reg := m.raekker(c)
	seneste, kommer, uvist := m.skiftTil(c)
	afvises := func(d dfdg.Dato) bool {
		if m.s == dfdg.Snitflade2021_3 {
			return start.IsValid() && d.Foer(start)
		}
		return slut.IsValid() && !d.Efter(slut)
	}
	switch {
	case len(reg) > 1 || len(fil) > 1:
		return append(ud, slices.Repeat([]string{"afvent B-06"}, max(len(reg), len(fil)))...)
	case m.iRing(c):
		return append(ud, "afvent B-25")
	case len(reg) == 0 && len(fil) == 0 && seneste == nil && !uvist:
		return ud
	case uvist && (len(reg) == 0 || reg[0].Status == bestand.ErMedlem):
		return append(ud, "afvent B-06")
	case m.fremmed(reg, fil, seneste):
		return append(ud, "afvent B-07")
	case len(fil) == 1 && fil[0].Akasse.Int() != 57:
		return append(ud, "afvent B-07")
	case len(reg) == 0 && seneste == nil && kommer != nil:
		return append(ud, "afvent B-16 "+kommer.Dato.String())
	case len(reg) == 0 && seneste == nil && (len(m.register) == 0 || len(m.register) >= 10 && m.andres() || len(m.fil) >= 10 && 2*len(m.register) < len(m.fil)):
		return append(ud, "afvent B-22")
	case len(reg) == 0 && seneste == nil:
		return append(ud, "datagenopretning B-15")
	case len(reg) == 1 && reg[0].Status != bestand.ErMedlem && !senere(reg[0]):
		return append(ud, m.forladt(reg[0], fil))
	}
	return append(ud, m.medlem(reg, fil, seneste, afvises))
}

// fremmed: the branch by which something would follow is another fund's: that of the number's own row, unless the person has
// left and DFDG lacks the number, or of the change to a number without a row.
func (m model) fremmed(reg []bestand.Medlem, fil []bestand.Tjenesteraekke, skift *bestand.Medlem) bool {
	r := skift
	if len(reg) == 1 {
		r = &reg[0]
		if r.Status != bestand.ErMedlem && !senere(*r) && len(fil) == 0 {
			return false
		}
	}
	return r != nil && r.Afdeling.Akasse().Int() != 57
}

// andres: the register has members, and none of them by a branch of the fund.
func (m model) andres() bool {
	har := false
	for _, r := range m.register {
		if r.Status == bestand.ErMedlem {
			if har = true; r.Afdeling.Akasse().Int() == 57 {
				return false
			}
		}
	}
	return har
}

// senere: the row's day has not come.
func senere(r bestand.Medlem) bool {
	return r.Status != bestand.ErMedlem && r.Status != bestand.AldrigMedlem && r.Dato.Efter(idag)
}

func (m model) forladt(r bestand.Medlem, fil []bestand.Tjenesteraekke) string {
	id := map[bestand.Status]string{bestand.Udmeldt: "B-11", bestand.Overflyttet: "B-12", bestand.AldrigMedlem: "B-13",
		bestand.Nummerskiftet: "B-16", bestand.Pension: "B-14"}[r.Status]
	switch {
	case len(fil) == 0:
		return "ingen " + id
	case r.Status == bestand.AldrigMedlem:
		return "tilbagekald B-13 " + fil[0].Startdato.String()
	case m.tjeneste && fil[0].Slutdato == r.Dato:
		return "ingen B-21"
	case r.Status == bestand.Overflyttet && !r.Registreret.PlusDage(30).Foer(idag):
		return "afvent B-12 " + r.Registreret.PlusDage(31).String()
	case r.Dato.Foer(fil[0].Startdato):
		return "tilbagekald B-13 " + fil[0].Startdato.String()
	case r.Status == bestand.Nummerskiftet || r.Status == bestand.Pension:
		return "MA " + id + " " + r.Dato.String() + " 6"
	}
	return "MA " + id + " " + r.Dato.String()
}

func (m model) medlem(reg []bestand.Medlem, fil []bestand.Tjenesteraekke, skift *bestand.Medlem, afvises func(dfdg.Dato) bool) string {
	var vil bestand.Medlem
	ingen := "ingen B-17"
	if len(reg) == 1 {
		vil = reg[0]
		if senere(vil) {
			ingen = map[bestand.Status]string{bestand.Udmeldt: "ingen B-11", bestand.Overflyttet: "ingen B-11", bestand.Nummerskiftet: "ingen B-16", bestand.Pension: "ingen B-14"}[vil.Status]
			if skift != nil && vil.Dagpengeretsdato.IsZero() {
				vil.Dagpengeretsdato = skift.Dagpengeretsdato
			}
		}
	} else {
		vil = *skift
	}
	start, id := vil.Startdato, "B-10"
	if skift != nil {
		start, id = skift.Dato, "B-16"
	}
	if len(fil) == 0 {
		switch {
		case len(m.fil) == 0:
			return "afvent B-22"
		case start.Efter(idag):
			return "afvent B-10 " + start.String()
		case afvises(start):
			return "afvent B-24"
		}
		return "MT " + id + " " + start.String()
	}
	r := fil[0]
	var felter []string
	tilfoej := func(navn string, ja bool) {
		if ja {
			felter = append(felter, navn)
		}
	}
	tilfoej("forsikringskategori", vil.Forsikringskategori != r.Forsikringskategori && r.Forsikringskategori.Int() != 0)
	tilfoej("afdeling", vil.Afdeling != r.Afdeling)
	tilfoej("startdato", vil.Startdato != r.Startdato && (skift == nil || skift.Dato != r.Startdato))
	tilfoej("dagpengeretsdato", !vil.Dagpengeretsdato.IsZero() && vil.Dagpengeretsdato != r.Dagpengeretsdato)
	if felter == nil {
		return ingen
	}
	if vil.Dagpengeretsdato.IsValid() && vil.Startdato != r.Startdato && vil.Startdato == r.Dagpengeretsdato && vil.Dagpengeretsdato == r.Startdato {
		return "afvent B-17"
	}
	flyttes := slices.Contains(felter, "startdato")
	hvad := "opdater"
	if m.s == dfdg.Snitflade2021_3 && (flyttes || slices.Contains(felter, "dagpengeretsdato")) {
		hvad = "MT"
	}
	if !flyttes {
		start = r.Startdato
	}
	rest := " " + strings.Join(felter, " ")
	switch {
	case (hvad == "MT" || flyttes) && start.Efter(idag):
		return "afvent B-24 " + start.String() + rest
	case (hvad == "MT" || flyttes) && afvises(start):
		return "afvent B-24" + rest
	}
	return hvad + " B-17 " + start.String() + rest
}

// uden returns the actions by number, in short and without lines and methods.
func efterNummer(ud []bestand.Handling) map[string][]string {
	m := map[string][]string{}
	for _, h := range ud {
		s := h.Slags.String() + " " + h.Regel.Id()
		for _, del := range []string{h.Dato.String(), h.Aarsag.String(), h.Forskelle.String()} {
			if del != "" {
				s += " " + del
			}
		}
		c := h.CPR.Klartekst()
		m[c] = append(m[c], s)
	}
	return m
}

// What stands on a line that cannot be read is neither missing nor unknown: its number waits.
func TestUlaeseligLinje(t *testing.T) {
	const (
		god     = "0101505000;570001;2009-05-27;1;2005-05-17;medlem;;;"
		skift   = "0201505000;570001;2009-05-27;1;;nummerskift;2025-03-01;;0101505000"
		daarlig = "0101505000;570001;2009-05-27;x;2005-05-17;medlem;;;"
		kort    = "0101505000"
	)
	slem := strings.Replace(raekke1, "2005-05-17", "2005-05-32", 1)
	for _, p := range []struct {
		hvad, register, fil string
		vil                 []string
	}{
		{"i registret", daarlig, raekke1, []string{"afvent B-06 0 2"}},
		{"kort i registret", kort, raekke1, []string{"afvent B-06 0 2"}},
		{"uden nummer i registret", "x" + daarlig, raekke1, []string{"afvent B-22 0 2"}},
		{"i filen", god, slem, []string{"afvent B-06 2 0"}},
		{"kort i filen", god, kort, []string{"afvent B-06 2 0"}},
		{"på begge sider", daarlig, slem, nil},
		{"også en god i registret", god + "\n" + daarlig, raekke1, []string{"afvent B-06 2 2"}},
		{"også en god i filen", god, raekke1 + "\n" + slem, []string{"afvent B-06 2 2"}},
		{"to gode og en dårlig", god + "\n" + god + "\n" + daarlig, raekke1, []string{"afvent B-06 2 2", "afvent B-06 3 0"}},
		{"det nye nummer i filen", skift, slem, []string{"afvent B-06 0 0 skift 2", "ingen B-16 2 0"}},
		{"det nye nummer i registret", daarlig + "\n" + skift, raekke1, []string{"afvent B-06 0 2 skift 3", "ingen B-16 3 0"}},
		{"mange korte", strings.Repeat(kort+"\n", 30_000), strings.Repeat(kort+"\n", 30_000) + raekke1, []string{"afvent B-06 0 30002"}},
	} {
		for _, laes := range []func(io.Reader) io.Reader{iHukommelsen, iotest.HalfReader} {
			register := laes(strings.NewReader(bestand.Registerhoved + "\n" + p.register))
			a, err := bestand.Reconcile(bestand.ReadRegister(register), bestand.ReadFil(laes(strings.NewReader(startraekke+"\n"+p.fil+"\n")), ""),
				bestand.Valg{Idag: idag, MedIngen: true})
			if err != nil {
				t.Fatal(err)
			}
			ud, _ := saml(t, a)
			var fik []string
			for _, h := range ud {
				s := fmt.Sprint(h.Slags, " ", h.Regel.Id(), " ", h.RegisterLinje, " ", h.FilLinje)
				if h.SkiftLinje > 0 {
					s += fmt.Sprint(" skift ", h.SkiftLinje)
				}
				fik = append(fik, s)
			}
			if !slices.Equal(fik, p.vil) {
				t.Errorf("%s: fik %q, vil %q", p.hvad, fik, p.vil)
			}
		}
	}
	m, r := medlem(1), raekke(1)
	m.Afdeling, r.Startdato = dfdg.NewAfdelingsnummer(1000000), dfdg.Dato{}
	for _, a := range []func() ([]bestand.Handling, []string){
		func() ([]bestand.Handling, []string) { return koer(t, []bestand.Medlem{m}, tjeneste(raekke(1)), "") },
		func() ([]bestand.Handling, []string) { return koer(t, []bestand.Medlem{medlem(1)}, tjeneste(r), "") },
	} {
		if ud, fund := a(); len(fund) != 1 || len(ud) != 1 || ud[0].Slags != bestand.Afvent || ud[0].Regel.Id() != "B-06" {
			t.Error(ud, fund)
		}
	}
	// A file of bad rows alone has no rows (B-08), and is counted so.
	l := bestand.NewLaeser(strings.NewReader(startraekke+"\n"+slem+"\n"), "")
	for range l.Raekker() {
	}
	if l.Antal() != 0 {
		t.Error(l.Antal())
	}
	a, _ := bestand.Reconcile(bestand.ReadRegister(strings.NewReader(bestand.Registerhoved)), bestand.ReadFil(strings.NewReader(startraekke+"\n"+slem+"\n"), ""), bestand.Valg{Idag: idag})
	if _, fund := saml(t, a); len(fund) != 6 || fund[4] != "B-04 3 1" || fund[5] != "B-08 3 0" {
		t.Error(fund)
	}
}

// A number that stands twice says nothing certain of the number it changed to.
func TestSkiftFraDublet(t *testing.T) {
	skift := medlem(1)
	skift.Status, skift.Dato, skift.NytCPR = bestand.Nummerskiftet, dage(-1), bestandtest.CPR(9)
	for _, register := range [][]bestand.Medlem{{skift, skift}, {skift, medlem(1)}} {
		for navn, fil := range map[string][]bestand.Raekke{"ingen": nil, "den nye": {raekke(9)}} {
			ud, fund := koer(t, register, tjeneste(fil...), "")
			vil := []string{"afvent B-06", "afvent B-06", "afvent B-06"}
			var fik []string
			for _, h := range ud {
				fik = append(fik, kort(h))
			}
			if !slices.Equal(fik, vil) || len(fund) != 2 {
				t.Error(navn, fik, fund)
			}
		}
	}
}

// Of two changes to a number on a day the one that is taken does not depend on the order of the register.
func TestSkiftSammeDag(t *testing.T) {
	skift := func(gammel int, afdeling int) bestand.Medlem {
		m := medlem(gammel)
		m.Afdeling = dfdg.NewAfdelingsnummer(afdeling)
		m.Status, m.Dato, m.NytCPR = bestand.Nummerskiftet, dage(-1), bestandtest.CPR(9)
		return m
	}
	for _, p := range [][2]bestand.Medlem{{skift(1, 570002), skift(2, 570001)}} {
		a, _ := koer(t, p[:], tjeneste(), "")
		b, _ := koer(t, []bestand.Medlem{p[1], p[0]}, tjeneste(), "")
		ny := func(ud []bestand.Handling) bestand.Handling {
			i := slices.IndexFunc(ud, func(h bestand.Handling) bool { return h.CPR == bestandtest.CPR(9) })
			return ud[i]
		}
		if x, y := ny(a), ny(b); x.Afdeling != p[0].Afdeling || y.Afdeling != p[0].Afdeling || x.Regel.Id() != "B-16" {
			t.Error(x.Afdeling, y.Afdeling, x.Regel.Id())
		}
	}
}

func TestAfstemningOrakel(t *testing.T) {
	egenskaber := gopter.NewProperties(proeve.Parametre(t, 150))
	const numre = 40
	for _, s := range []dfdg.Snitflade{dfdg.Snitflade2025_2, dfdg.Snitflade2021_3} {
		egenskaber.Property("som oraklet, i enhver rækkefølge og fra enhver kilde: "+string(s), prop.ForAll(
			func(register []bestand.Medlem, fil []bestand.Raekke, froe uint64) string {
				rader := rader(register, fil, froe)
				fil = make([]bestand.Raekke, len(rader))
				for i := range register {
					if i%13 == 5 {
						register[i].Afdeling = dfdg.NewAfdelingsnummer(830001)
					}
				}
				a, err := bestand.Reconcile(bestand.FraMedlemmer(bestand.UdenFejl(slices.Values(register))),
					bestand.FraTjenesten(bestand.UdenFejl(slices.Values(rader))), bestand.Valg{Idag: idag, Snitflade: s, MedIngen: true})
				if err != nil {
					return err.Error()
				}
				ud, fund := saml(t, a)
				if fejl := forskel(efterNummer(ud), model{register, rader, true, s}.handlinger()); fejl != "" {
					return "tjeneste: " + fejl
				}
				if fejl := hverRaekkeEnGang(ud, len(register), len(fil), 0, 0); fejl != "" {
					return fejl
				}
				if fejl := medlemskaberne(ud, model{register, rader, true, s}); fejl != "" {
					return fejl
				}
				nu := slices.DeleteFunc(slices.Clone(rader), func(r bestand.Tjenesteraekke) bool {
					return r.Slutdato.IsValid() && r.Slutdato.Foer(idag) && r.Akasse.Int() == 57
				})
				if fejl := dubletfund(register, nu, fund); fejl != "" {
					return fejl
				}
				if !slices.IsSortedFunc(ud, func(a, b bestand.Handling) int { return strings.Compare(a.CPR.Klartekst(), b.CPR.Klartekst()) }) {
					return "ikke i rækkefølge"
				}
				for i := range rader {
					fil[i], rader[i].Slutdato = rader[i].Raekke, dfdg.Dato{}
				}
				vil := model{register, rader, false, s}.handlinger()
				// The same rows shuffled, then sorted, each read from text that can be rewound and that cannot.
				r := rand.New(rand.NewPCG(froe, 0))
				register, fil = slices.Clone(register), slices.Clone(fil)
				for _, orden := range []func(){
					func() {
						r.Shuffle(len(register), func(i, j int) { register[i], register[j] = register[j], register[i] })
						r.Shuffle(len(fil), func(i, j int) { fil[i], fil[j] = fil[j], fil[i] })
					},
					func() {
						slices.SortFunc(register, func(a, b bestand.Medlem) int { return strings.Compare(a.CPR.Klartekst(), b.CPR.Klartekst()) })
						slices.SortFunc(fil, func(a, b bestand.Raekke) int { return strings.Compare(a.CPR.Klartekst(), b.CPR.Klartekst()) })
					},
				} {
					orden()
					rt, ft := skrevetRegister(t, register), skrevet(t, fil)
					for _, spol := range []bool{true, false} {
						var rr, fr io.Reader = bytes.NewReader(rt), bytes.NewReader(ft)
						if !spol {
							rr, fr = iotest.HalfReader(rr), iotest.HalfReader(fr)
						}
						a, err := bestand.Reconcile(bestand.ReadRegister(rr), bestand.ReadFil(fr, ""), bestand.Valg{Idag: idag, Snitflade: s, MedIngen: true})
						if err != nil {
							return err.Error()
						}
						ud, _ := saml(t, a)
						if fejl := forskel(efterNummer(ud), vil); fejl != "" {
							return fmt.Sprint("tekst, spol ", spol, ": ", fejl)
						}
						if fejl := hverRaekkeEnGang(ud, len(register), len(fil), 1, 1); fejl != "" {
							return fejl
						}
					}
				}
				return ""
			}, sliceOf(bestandgen.Medlem(numre)), sliceOf(bestandgen.Bestandsraekke(numre)), uint64Gen))
	}
	egenskaber.TestingRun(t)
}

func forskel(fik, vil map[string][]string) string {
	for c := range alleNoegler(fik, vil) {
		if !slices.Equal(fik[c], vil[c]) {
			return fmt.Sprintf("nummer …%s: fik %q, vil %q", c[6:], fik[c], vil[c])
		}
	}
	return ""
}

func alleNoegler(a, b map[string][]string) map[string][]string {
	m := maps.Clone(a)
	maps.Copy(m, b)
	return m
}

// hverRaekkeEnGang: the lines of the actions are those of the inputs, each once.
func hverRaekkeEnGang(ud []bestand.Handling, register, fil, foerRegister, foerFil int) string {
	var r, f []int
	for _, h := range ud {
		if h.RegisterLinje > 0 {
			r = append(r, h.RegisterLinje-foerRegister)
		}
		if h.FilLinje > 0 {
			f = append(f, h.FilLinje-foerFil)
		}
	}
	slices.Sort(r)
	slices.Sort(f)
	for i := range max(len(r), len(f), register, fil) {
		if (i < register) != (i < len(r)) || i < len(r) && r[i] != i+1 || (i < fil) != (i < len(f)) || i < len(f) && f[i] != i+1 {
			return fmt.Sprintf("linjer %v og %v af %d og %d", r, f, register, fil)
		}
	}
	return ""
}

// medlemskaberne: what an action says of the membership and of the change is that of the rows it names: the register's for what is sent of
// a member, otherwise the file's.
func medlemskaberne(ud []bestand.Handling, m model) string {
	for _, h := range ud {
		var vil, fra bestand.Medlem // fra fills what vil lacks
		af := func(r bestand.Medlem) bestand.Medlem {
			return bestand.Medlem{Afdeling: r.Afdeling, Startdato: r.Startdato, Forsikringskategori: r.Forsikringskategori, Dagpengeretsdato: r.Dagpengeretsdato}
		}
		skift, _, _ := m.skiftTil(h.CPR)
		switch {
		case h.SkiftLinje > 0:
			if s := m.register[h.SkiftLinje-1]; s.NytCPR != h.CPR || s.CPR != h.GammeltCPR || s.Status != bestand.Nummerskiftet {
				return fmt.Sprintf("%s: the change at %d is not its own", kort(h), h.SkiftLinje)
			}
		case !h.GammeltCPR.IsZero():
			return kort(h) + ": an old number without its line"
		}
		if har := !h.NytCPR.IsZero(); har != (h.RegisterLinje > 0 && m.register[h.RegisterLinje-1].Status == bestand.Nummerskiftet && h.Regel.Id() == "B-16" && !senere(m.register[h.RegisterLinje-1])) && h.Slags == bestand.MA {
			return kort(h) + ": a new number"
		}
		var r *bestand.Medlem
		if h.RegisterLinje > 0 {
			r = &m.register[h.RegisterLinje-1]
		}
		if h.FilLinje > 0 {
			x := m.fil[h.FilLinje-1]
			vil = bestand.Medlem{Afdeling: x.Afdeling, Startdato: x.Startdato, Dagpengeretsdato: x.Dagpengeretsdato}
			if x.Forsikringskategori.Int() > 0 {
				vil.Forsikringskategori = x.Forsikringskategori
			}
		} else if r != nil && r.Status == bestand.ErMedlem {
			vil = af(*r)
		}
		id := h.Regel.Id()
		if sendes := h.Slags == bestand.MT || h.Slags == bestand.Opdater || h.Slags == bestand.Afvent && (id == "B-24" || h.FilLinje == 0 && (id == "B-10" || id == "B-22")); sendes {
			fra = vil
			switch {
			case r == nil:
				vil = af(*skift)
			case skift != nil && senere(*r):
				vil, fra = af(*r), af(*skift)
			default:
				vil = af(*r)
			}
			if vil.Dagpengeretsdato.IsZero() {
				vil.Dagpengeretsdato = fra.Dagpengeretsdato
			}
			if vil.Dagpengeretsdato.IsZero() && h.FilLinje > 0 {
				vil.Dagpengeretsdato = m.fil[h.FilLinje-1].Dagpengeretsdato
			}
		}
		if fik := (bestand.Medlem{Afdeling: h.Afdeling, Startdato: h.Startdato, Forsikringskategori: h.Forsikringskategori, Dagpengeretsdato: h.Dagpengeretsdato}); fik != vil {
			return fmt.Sprintf("%s, lines %d and %d: it says %v, not %v", kort(h), h.RegisterLinje, h.FilLinje, fik, vil)
		}
	}
	return ""
}

func dubletfund(register []bestand.Medlem, fil []bestand.Tjenesteraekke, fund []string) string {
	vil := 0
	for _, m := range register {
		if n := antalHvor(register, func(x bestand.Medlem) bool { return x.CPR == m.CPR }); n > 1 {
			vil++
		}
	}
	for _, m := range fil {
		if n := antalHvor(fil, func(x bestand.Tjenesteraekke) bool { return x.CPR == m.CPR }); n > 1 {
			vil++
		}
	}
	if antalHvor(fund, func(s string) bool { return strings.HasPrefix(s, "B-06 ") }) != vil {
		return fmt.Sprintf("%d rækker i dubletter, fund %q", vil, fund)
	}
	return ""
}

func antalHvor[T any](s []T, f func(T) bool) (n int) {
	for _, x := range s {
		if f(x) {
			n++
		}
	}
	return n
}

// A synthetic pair that is larger than any block gives the same actions in memory and streamed.
func TestAfstemningStor(t *testing.T) {
	const antal = 10_000
	var foerste map[string][]string
	kerner := runtime.GOMAXPROCS(0)
	defer func() {
		if n := runtime.GOMAXPROCS(0); n != kerner {
			t.Errorf("%d processors, %d before", n, kerner)
		}
	}()
	for _, sorteret := range []bool{true, false} {
		register, fil := bestandtest.Par(antal, 7, sorteret)
		rt, ft := skrevetRegister(t, slices.Collect(register)), skrevet(t, slices.Collect(fil))
		mappe := t.TempDir()
		rn, fn := filepath.Join(mappe, "register.csv"), filepath.Join(mappe, bestandtest.Filnavn().String())
		for navn, tekst := range map[string][]byte{rn: rt, fn: ft} {
			if err := os.WriteFile(navn, tekst, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		rf, err := os.Open(rn)
		if err != nil {
			t.Fatal(err)
		}
		defer rf.Close()
		ff, err := os.Open(fn)
		if err != nil {
			t.Fatal(err)
		}
		defer ff.Close()
		for _, k := range []struct {
			r, f io.Reader
		}{{rf, ff}, {iotest.DataErrReader(bytes.NewReader(rt)), bytes.NewBuffer(ft)}} {
			a, err := bestand.Reconcile(bestand.ReadRegister(k.r), bestand.ReadFil(k.f, bestandtest.Filnavn().String()), bestand.Valg{Idag: idag, MedIngen: true})
			if err != nil {
				t.Fatal(err)
			}
			ud, fund := saml(t, a)
			if fund != nil {
				t.Fatal(fund)
			}
			linjer := strings.Split(string(rt), "\n")
			for _, h := range ud {
				if h.SkiftLinje > 0 && !strings.HasSuffix(linjer[h.SkiftLinje-1], h.CPR.Klartekst()) {
					t.Fatal("linje", h.SkiftLinje, "er ikke skiftets")
				}
			}
			fik := efterNummer(ud)
			if foerste == nil {
				foerste = fik
			}
			if fejl := forskel(fik, foerste); fejl != "" {
				t.Error(sorteret, fejl)
			}
			for s := bestand.Ingen; s <= bestand.Datagenopretning; s++ {
				if a.Antal(s) == 0 {
					t.Error("ingen", s)
				}
			}
		}
	}
	// Without MedIngen the rest is the same, and Ingen is counted.
	register, fil := bestandtest.Par(antal, 7, false)
	a, _ := bestand.Reconcile(bestand.FraMedlemmer(bestand.UdenFejl(register)), bestand.FraTjenesten(func(yield func(bestand.Tjenesteraekke, error) bool) {
		for r := range fil {
			if !yield(bestand.Tjenesteraekke{Raekke: r}, nil) {
				return
			}
		}
	}), bestand.Valg{Idag: idag})
	n, ingen := 0, 0
	for h := range a.Handlinger() {
		if n++; h.Slags == bestand.Ingen {
			t.Fatal("Ingen blev givet ud")
		}
	}
	for _, hs := range foerste {
		for _, h := range hs {
			if strings.HasPrefix(h, "ingen") {
				ingen++
			} else {
				n--
			}
		}
	}
	if n != 0 || a.Antal(bestand.Ingen) != ingen {
		t.Error(n, a.Antal(bestand.Ingen), ingen)
	}
}

func TestSorter(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, antal := range []int{0, 1, 2, 3, 1000, 50_000} {
		noegler := make([]uint64, antal)
		for i := range noegler {
			cpr := r.Uint32()
			if i%3 == 0 {
				cpr >>= 24 // many equal
			}
			noegler[i] = uint64(cpr)<<32 | uint64(i)
		}
		vil := slices.Sorted(slices.Values(noegler)) // lines rise, so a stable sort is a whole one
		if !slices.Equal(bestand.Sorter(noegler), vil) {
			t.Error(antal)
		}
	}
}

// kald reports whether an error is a bad call that names a part.
func kald(err error, hvad dfdgerr.Kaldsdel) bool {
	var f *dfdgerr.KaldFejl
	return errors.As(err, &f) && f.Hvad == hvad
}

func TestAfstemFejl(t *testing.T) {
	r, f := medlemmer(medlem(1)), tjeneste()
	for i, p := range []struct {
		r bestand.Register
		f bestand.Fil
		v bestand.Valg
		d dfdgerr.Kaldsdel
	}{
		{r, f, bestand.Valg{}, dfdgerr.KaldDato},
		{r, f, bestand.Valg{Idag: dfdg.ReadDato("x")}, dfdgerr.KaldDato},
		{r, f, bestand.Valg{Idag: idag, Snitflade: dfdg.Snitflade2025_1}, dfdgerr.KaldSnitflade},
		{bestand.Register{}, f, bestand.Valg{Idag: idag}, dfdgerr.KaldRegister},
		{r, bestand.Fil{}, bestand.Valg{Idag: idag}, dfdgerr.KaldFil},
	} {
		if _, err := bestand.Reconcile(p.r, p.f, p.v); !kald(err, p.d) {
			t.Error(i, err)
		}
	}
	a, err := bestand.Reconcile(r, f, bestand.Valg{Idag: idag})
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for h, err := range a.Handlinger() {
		if n++; err != nil || h.Snitflade != dfdg.Snitflade2025_2 || n > 1 {
			t.Error(h, err)
		}
	}
	for _, err := range a.Handlinger() {
		if !kald(err, dfdgerr.KaldAfstemning) {
			t.Error(err)
		}
	}
	if a.Antal(200) != 0 {
		t.Error(a.Antal(200))
	}
}

// spoler reads other text each time it is rewound, and fails where it is told to.
type spoler struct {
	tekster  []string
	r        io.Reader
	spolfejl error
}

func (s *spoler) Read(b []byte) (int, error) { return s.r.Read(b) }

func (s *spoler) Seek(_ int64, hvorfra int) (int64, error) {
	if hvorfra == io.SeekStart && s.spolfejl != nil {
		return 0, s.spolfejl
	}
	s.r = strings.NewReader(s.tekster[0])
	s.tekster = s.tekster[1:]
	return 0, nil
}

func TestAfstemLaesefejl(t *testing.T) {
	const hoved = bestand.Registerhoved + "\n"
	const en = "0101505000;;;;;aldrig;;;\n"
	const to = "0201505000;;;;;aldrig;;;\n"
	brud := errors.New("brud")
	god := fil(startraekke, raekke1, slut(3))
	for navn, p := range map[string]struct {
		r, f io.Reader
		vil  error
	}{
		"register brydes":        {io.MultiReader(strings.NewReader(hoved+en), iotest.ErrReader(brud)), strings.NewReader(god), brud},
		"fil brydes":             {strings.NewReader(hoved + en), io.MultiReader(strings.NewReader(god), iotest.ErrReader(brud)), brud},
		"spoling brydes":         {&spoler{tekster: []string{hoved + en}, spolfejl: brud}, strings.NewReader(god), brud},
		"ændret undervejs":       {&spoler{tekster: []string{hoved + en + to, hoved + to + en}}, strings.NewReader(god), bestand.ErrAendret},
		"brydes anden gang":      {&brydes{tekst: hoved + en + to, gang: 1, fejl: brud}, strings.NewReader(god), brud},
		"brydes begge gange":     {&brydes{tekst: hoved + en + to, gang: 0, fejl: brud}, strings.NewReader(god), brud},
		"kan ikke spoles, er ok": {&spoler2{strings.NewReader(hoved + en + to)}, strings.NewReader(god), nil},
	} {
		a, err := bestand.Reconcile(bestand.ReadRegister(p.r), bestand.ReadFil(p.f, ""), bestand.Valg{Idag: idag, MedIngen: true})
		if err != nil {
			t.Fatal(err)
		}
		var sidst error
		for _, err := range a.Handlinger() {
			if sidst != nil {
				t.Error(navn, "gik videre efter", sidst)
			}
			sidst = err
		}
		if sidst != p.vil {
			t.Error(navn, sidst)
		}
	}
}

// brydes fails at its end from reading number gang on.
type brydes struct {
	tekst string
	gang  int
	fejl  error
	r     io.Reader
}

func (b *brydes) Read(p []byte) (int, error) { return b.r.Read(p) }

func (b *brydes) Seek(int64, int) (int64, error) {
	b.r = strings.NewReader(b.tekst)
	if b.gang--; b.gang < 0 {
		b.r = io.MultiReader(b.r, iotest.ErrReader(b.fejl))
	}
	return 0, nil
}

type spoler2 struct{ io.Reader }

func (spoler2) Seek(int64, int) (int64, error) { return 0, errors.ErrUnsupported }

// A loop may stop anywhere, whatever the sides are.
func TestAfstemStop(t *testing.T) {
	register := []bestand.Medlem{medlem(1), medlem(1), medlem(2), medlem(4), {CPR: bestandtest.CPR(5), Status: bestand.AldrigMedlem}}
	raekker := []bestand.Raekke{raekke(1), raekke(3), raekke(3), raekke(4), raekke(6)}
	csv := string(skrevetRegister(t, register)) + "x\n"
	tekst := string(skrevet(t, raekker)) + "y\n"
	usorteret := bestand.Registerhoved + "\nx\n" + "0201505000;;;;;aldrig;;;\n0101505000;;;;;aldrig;;;\n"
	ophoerte := []bestand.Tjenesteraekke{{Raekke: raekke(1), Slutdato: dage(-1)}, {Raekke: raekke(1), Slutdato: dage(-2)}, {}}
	for _, ny := range []func() (bestand.Register, bestand.Fil){
		func() (bestand.Register, bestand.Fil) {
			return bestand.ReadRegister(strings.NewReader(csv)), bestand.ReadFil(strings.NewReader(tekst), "")
		},
		func() (bestand.Register, bestand.Fil) {
			return bestand.ReadRegister(strings.NewReader(usorteret)), bestand.ReadFil(iotest.HalfReader(strings.NewReader(tekst)), "")
		},
		func() (bestand.Register, bestand.Fil) {
			return medlemmer(register...), tjenesten(ophoerte...)
		},
	} {
		n := 1 << 30
		for stop := 1; stop <= n; stop++ {
			r, f := ny()
			a, err := bestand.Reconcile(r, f, bestand.Valg{Idag: idag, MedIngen: true})
			if err != nil {
				t.Fatal(err)
			}
			i := 0
			for range a.Handlinger() {
				if i++; i == stop {
					break
				}
			}
			if i < stop {
				n = i
			}
		}
		if n < 5 {
			t.Error(n)
		}
	}
}

// taeller counts what is read in a number that it shares.
type taeller struct {
	*strings.Reader
	n *int
}

func (t taeller) Read(b []byte) (int, error) {
	*t.n++
	return t.Reader.Read(b)
}

// Readers and loop may share what is not guarded, findings come in order of side and line, and a loop that ends by a
// panic leaves no reader at work.
func TestAfstemSamtidig(t *testing.T) {
	for _, panik := range []bool{false, true} {
		laest := 0
		register := bestand.Registerhoved + "\n0201505000;;;;;aldrig;;;\n0101505000;;;;;aldrig;;;\n" + strings.Repeat("x\n", 100_000)
		tekst := fil(startraekke, strings.Replace(raekke1, "0101", "0201", 1), raekke1) + strings.Repeat("y\n", 100_000)
		a, err := bestand.Reconcile(bestand.ReadRegister(taeller{strings.NewReader(register), &laest}),
			bestand.ReadFil(taeller{strings.NewReader(tekst), &laest}, ""), bestand.Valg{Idag: idag})
		if err != nil {
			t.Fatal(err)
		}
		n, sidst := [2]int{}, [2]int{}
		func() {
			defer func() {
				if (recover() != nil) != panik {
					t.Error(panik)
				}
			}()
			for _, err := range a.Handlinger() {
				laest++
				var f *bestand.Fund
				if !errors.As(err, &f) {
					continue
				}
				i := 0
				if f.Linje == 0 { // of the whole side
					continue
				}
				if f.Kilde == bestand.EgetRegister {
					i = 1
				} else if n[1] > 0 {
					t.Fatal("filens fund efter registerets")
				}
				if n[i]++; f.Linje < sidst[i] {
					t.Fatal(f)
				}
				if sidst[i] = f.Linje; panik && n[i] == 1000 {
					panic(panik)
				}
			}
		}()
		efter := laest
		if !panik && (n[1] != 100_000 || n[0] < 100_000) || panik && n[0] != 1000 {
			t.Error(n)
		}
		if time.Sleep(time.Millisecond); laest != efter {
			t.Error("læst efter løkken")
		}
	}
}

var tiCifre = regexp.MustCompile(`\d{6}-?\d{4}`)

// No printed form of a finding or an action holds a number, unless it is asked for.
func TestIngenNumre(t *testing.T) {
	register, raekker := bestandtest.Par(1000, 3, false)
	csv := string(skrevetRegister(t, slices.Collect(register))) + "0101505000;570001;2010-01-01;x;;medlem;;;\n0101505000\n"
	tekst := string(skrevet(t, slices.Collect(raekker))) + raekke1[:40] + "\n" + raekke1[:33] + "x" + raekke1[34:] + "\n" + raekke1 + "\n" + raekke1 + "\n"
	a, err := bestand.Reconcile(bestand.ReadRegister(strings.NewReader(csv)), bestand.ReadFil(strings.NewReader(tekst), ""), bestand.Valg{Idag: idag, MedIngen: true})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	log := slog.New(slog.NewJSONHandler(&b, nil))
	fund, klar := 0, 0
	for h, err := range a.Handlinger() {
		var f *bestand.Fund
		if errors.As(err, &f) {
			fund++
			fmt.Fprintf(&b, "%v %+v %#v %s %s\n", err, *f, *f, f.Tekst(), f.Text())
			log.Info("fund", "f", f)
			continue
		}
		j, jerr := json.Marshal(h)
		if jerr != nil {
			t.Fatal(jerr)
		}
		fmt.Fprintf(&b, "%v %+v %#v %s\n", h, h, h.Sag(""), j)
		if j, _ = json.Marshal(bestand.KlarHandling(h)); tiCifre.Match(j) && bytes.Contains(j, []byte(h.CPR.Klartekst())) {
			klar++
		}
	}
	if fund < 5 || klar < 950 {
		t.Error(fund, klar)
	}
	// Addresses in %#v of pointers are no numbers.
	ud := regexp.MustCompile(`0x[0-9a-f]+|"time":"[^"]*"`).ReplaceAllString(b.String(), "")
	if s := tiCifre.FindString(ud); s != "" {
		t.Errorf("et nummer slap ud: %d tegn", len(s))
	}
}

func TestMetoderOgTekster(t *testing.T) {
	for s, vil := range map[bestand.Slags]string{bestand.Ingen: "ingen", bestand.MT: "MT", bestand.MA: "MA", bestand.Tilbagekald: "tilbagekald",
		bestand.Opdater: "opdater", bestand.Afvent: "afvent", bestand.Datagenopretning: "datagenopretning", 7: ""} {
		if s.String() != vil {
			t.Error(s)
		}
		har := s == bestand.MT || s == bestand.MA || s == bestand.Tilbagekald || s == bestand.Opdater
		if s < 7 && (len(bestand.Handling{Slags: s}.Metoder()) == 1) != har {
			t.Error(s)
		}
	}
	if bestand.Status(6).String() != "" || bestand.Pension.String() != "pension" {
		t.Error("Status")
	}
	if bestand.Kilde(9).String() != "" || bestand.EgetRegister.String() != "register" {
		t.Error("Kilde")
	}
	f := bestand.Fund{Regel: regel("B-04"), Kilde: bestand.Bestandsfil, Linje: 4, Kolonne: 11, Felt: "antal", Angivet: 3, Talt: 4}
	if s := f.Error(); !strings.HasPrefix(s, "bestandsfil linje 4 kolonne 11 antal: B-04: ") || !strings.HasSuffix(s, " Angivet 3, talt 4.") {
		t.Error(s)
	}
	if s := f.Text(); !strings.HasSuffix(s, " Stated 3, counted 4.") {
		t.Error(s)
	}
}

func TestBlokeretOgFallback(t *testing.T) {
	ud, _ := koer(t, []bestand.Medlem{medlem(1)}, tjeneste(), dfdg.Snitflade2021_3)
	mt := ud[0]
	for _, kode := range []dfdgerr.Kode{dfdgerr.StartdatoOverlapper, dfdgerr.OphoerFoerStart} {
		h, err := bestand.Blokeret(mt, kode)
		if err != nil || kort(h) != "afvent B-18" || h.CPR != mt.CPR {
			t.Error(kort(h), err)
		}
		if h, err = bestand.Fallback(mt, kode, d("2024-05-31"), idag); err != nil || kort(h) != "MT B-18 2024-05-31 MembershipRegistration" || h.Startdato != mt.Startdato {
			t.Error(kort(h), err)
		}
		if h, err = bestand.Fallback(mt, kode, dfdg.Dato{}, idag); err != nil || kort(h) != "MT B-18 2025-03-03 MembershipRegistration" {
			t.Error(kort(h), err)
		}
	}
	ny := mt
	ny.Snitflade = dfdg.Snitflade2025_2
	if _, err := bestand.Fallback(ny, dfdgerr.StartdatoOverlapper, dfdg.Dato{}, idag); !kald(err, dfdgerr.KaldSnitflade) {
		t.Error(err)
	}
	if _, err := bestand.Fallback(mt, dfdgerr.StartdatoOverlapper, dage(1), idag); !kald(err, dfdgerr.KaldDato) {
		t.Error(err)
	}
	ma := mt
	ma.Slags = bestand.MA
	for _, p := range []struct {
		h    bestand.Handling
		kode dfdgerr.Kode
	}{{mt, dfdgerr.StartdatoIFremtiden}, {mt, 0}, {ma, dfdgerr.StartdatoOverlapper}} {
		if _, err := bestand.Blokeret(p.h, p.kode); !kald(err, dfdgerr.KaldSvar) && !kald(err, dfdgerr.KaldHandling) {
			t.Error(err)
		}
		if _, err := bestand.Fallback(p.h, p.kode, dfdg.Dato{}, idag); !kald(err, dfdgerr.KaldSvar) && !kald(err, dfdgerr.KaldHandling) {
			t.Error(err)
		}
	}
	if _, err := bestand.Fallback(mt, dfdgerr.StartdatoOverlapper, dfdg.Dato{}, dfdg.Dato{}); err == nil {
		t.Error("uden dags dato")
	}
	if _, err := bestand.Fallback(mt, dfdgerr.StartdatoOverlapper, dfdg.ReadDato("x"), idag); err == nil {
		t.Error("med misdannet dato")
	}
}

func TestSag(t *testing.T) {
	ud, _ := koer(t, nil, tjeneste(raekke(1)), "")
	s := ud[0].Sag("")
	vil := bestand.Sag{CPR: bestandtest.CPR(1), Akassekode: "570001", Startdato: d("2010-01-01"), Forsikringskategori: dfdg.NewKode(1),
		Dagpengeretsdato: d("2011-01-01"), Forklaring: dfdg.NewTekst(ud[0].Regel.Dansk())}
	if !s.Equal(vil) || s.Mangler() != nil || ud[0].Sag("forsøgt MT").Forklaring.Indhold() != "forsøgt MT" {
		t.Errorf("%+v %q", s, s.Mangler())
	}
	if m := (bestand.Handling{Regel: ud[0].Regel}).Sag("").Mangler(); len(m) != 5 {
		t.Error(m)
	}
}

func TestForfalden(t *testing.T) {
	for _, p := range []struct {
		seneste, idag string
		vil           bestand.Forfald
	}{
		{"2025-03-03", "2025-03-03", bestand.IkkeForfalden},
		{"2025-02-25", "2025-03-03", bestand.IkkeForfalden}, // 6 days
		{"2025-02-24", "2025-03-03", bestand.Anbefalet},     // 7
		{"2025-02-23", "2025-03-03", bestand.Anbefalet},
		{"2025-02-04", "2025-03-03", bestand.Anbefalet}, // a month less a day
		{"2025-02-03", "2025-03-03", bestand.Paakraevet},
		{"2025-02-02", "2025-03-03", bestand.Paakraevet},
		{"2025-01-31", "2025-02-27", bestand.Anbefalet},
		{"2025-01-31", "2025-02-28", bestand.Paakraevet},
		{"", "2025-03-03", bestand.Paakraevet},
		{"2025-03-04", "2025-03-03", bestand.IkkeForfalden},
	} {
		if fik, err := bestand.Forfalden(bro.Med(dfdg.ReadDato(p.seneste), tilstand(p.seneste)), d(p.idag)); err != nil || fik != p.vil {
			t.Error(p.seneste, p.idag, fik, err)
		}
	}
	for _, p := range [][2]dfdg.Dato{{idag, {}}, {dfdg.ReadDato("x"), idag}} {
		if _, err := bestand.Forfalden(p[0], p[1]); err == nil {
			t.Error(p)
		}
	}
	if bestand.Anbefalet.String() != "anbefalet" || bestand.Paakraevet.String() != "påkrævet" || bestand.Forfald(3).String() != "" || (bestand.Handling{Slags: 200}).Metoder() != nil || (bestand.Handling{Slags: bestand.Datagenopretning + 1}).Metoder() != nil {
		t.Error("Forfald.String")
	}
}

func tilstand(s string) dfdg.Tilstand {
	if s == "" {
		return dfdg.IkkeGivet
	}
	return dfdg.Gyldig
}

func regel(id string) *dfdgerr.Regel {
	i := slices.IndexFunc(bestand.Regler(), func(r *dfdgerr.Regel) bool { return r.Id() == id })
	return bestand.Regler()[i]
}

func TestRegler(t *testing.T) {
	var ider []string
	for _, r := range bestand.Regler() {
		if ider = append(ider, r.Id()); r.Dansk() == "" || r.Engelsk() == "" || !strings.HasPrefix(r.Kilde(), "M") || r.Art() == 0 || r.Kode() != 0 {
			t.Error(r.Id())
		}
	}
	if !slices.IsSorted(ider) {
		t.Error(ider)
	}
	var vil []string
	for n := 1; n <= 26; n++ {
		if n != 9 {
			vil = append(vil, fmt.Sprintf("B-%02d", n))
		}
	}
	if ider = slices.Compact(ider); !slices.Equal(ider, vil) {
		t.Error(ider)
	}
}
