package codelist_test

import (
	"errors"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/bro"
	"github.com/akasse/dfdg/internal/proeve"
	"github.com/google/go-cmp/cmp"
)

const (
	sats       = dfdgerr.ListeSatsgrundlag
	periode    = dfdgerr.ListeDagpengeperiodeType
	status     = dfdgerr.ListeFriststatus
	sidsteList = dfdgerr.ListeHoursToPreventQualifyingType
)

func dag(s string) dfdg.Dato {
	if s == "" {
		return dfdg.Dato{}
	}
	return dfdg.MustParseDato(s)
}

func kode(id int) dfdg.Kode { return dfdg.NewKode(id) }

func ider(v []codelist.Vaerdi) []int {
	ids := []int{}
	for _, v := range v {
		ids = append(ids, v.Id)
	}
	return ids
}

// skal fails the test on an error.
func skal(t *testing.T) func(*codelist.Register, error) *codelist.Register {
	return func(r *codelist.Register, err error) *codelist.Register {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
}

// fejler checks the whole error, and that no register comes with it.
func fejler(t *testing.T, r *codelist.Register, err error, vil codelist.Fejl, tekst string) {
	t.Helper()
	var f *codelist.Fejl
	if r != nil || !errors.As(err, &f) {
		t.Fatalf("register %v, error %v", r != nil, err)
	}
	har := codelist.Fejl{Aarsag: f.Aarsag, Liste: f.Liste, Rolle: f.Rolle, Raekke: f.Raekke, Noegle: vil.Noegle, Linje: f.Linje, Kolonne: f.Kolonne}
	if har != vil || vil.Noegle != "" && f.Noegle != vil.Noegle || f.Grund() == "" || !strings.HasSuffix(err.Error(), f.Grund()) {
		t.Errorf("error %+v, want %+v", *f, vil)
	}
	if tekst != "" && err.Error() != tekst {
		t.Errorf("text %q, want %q", err.Error(), tekst)
	}
}

func alleLister() (l []codelist.Liste) {
	for i := periode; i <= sidsteList; i++ {
		l = append(l, i)
	}
	return l
}

func TestIndbygget(t *testing.T) {
	vil := map[codelist.Liste][]int{
		periode:                                {1, 2},
		dfdgerr.ListeIndplaceringsgrundlag:     {2, 7, 11, 13, 14, 16, 17, 18, 19, 20, 21, 23},
		sats:                                   {1, 5, 6, 7, 9},
		dfdgerr.ListeDagpengeretsudloebsaarsag: {},
		dfdgerr.ListeDagpengeretsudloebFaktiskEllerForventet: {1, 2},
		dfdgerr.ListeGenoptjeningType:                        {1, 2},
		dfdgerr.ListeGenoptjeningsgrundlag:                   {1, 4},
		status:                                               {1, 2, 3, 4, 5, 6},
		dfdgerr.ListeSamtaletype:                             {4, 7, 8, 9, 10, 11, 12, 13, 15, 17, 20},
		dfdgerr.ListeFravaertype:                             {1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 47, 56, 57, 75, 76},
		dfdgerr.ListeForsikringskategori:                     {1, 2},
		dfdgerr.ListeOphoersaarsag:                           {6},
		dfdgerr.ListeAkasse:                                  {15, 37, 40, 57, 62, 67, 82, 83, 86, 91, 95},
		dfdgerr.ListeAfdeling:                                {},
		dfdgerr.ListeHoursNeededToRegradeType:                {}, dfdgerr.ListeHoursNeededMaxProlongationType: {}, dfdgerr.ListeHoursToPreventQualifyingType: {},
		dfdgerr.ListeOrganisationstype: {1, 2},
	}
	if len(vil) != 18 {
		t.Fatal("a list is missing in the test")
	}
	stated := map[codelist.Liste][]int{ // among the lists with roles
		dfdgerr.ListeGenoptjeningType: {2}, dfdgerr.ListeGenoptjeningsgrundlag: {1}, status: {4},
	}
	medRoller := map[codelist.Liste]bool{}
	for ro := codelist.RolleOrdinaer; ro <= codelist.RolleSTAR; ro++ {
		medRoller[ro.Liste()] = true
	}
	r := codelist.Standard()
	for _, l := range alleLister() {
		v, komplet := r.Liste(l)
		if !slices.Equal(ider(v), vil[l]) || komplet || r.Indlaest(l) {
			t.Errorf("%v: %v, komplet %v, indlaest %v", l, ider(v), komplet, r.Indlaest(l))
		}
		for _, v := range v {
			if !v.Start.IsZero() || !v.Slut.IsZero() || len(v.Kilde) != 1 {
				t.Errorf("%v: %+v", l, v)
			}
			if antaget := medRoller[l] && !slices.Contains(stated[l], v.Id); v.Antaget != antaget {
				t.Errorf("%v %d: antaget %v, want %v", l, v.Id, v.Antaget, antaget)
			}
			if s := r.Lookup(l, kode(v.Id), dag("2025-03-03")); s != codelist.Gyldig {
				t.Errorf("%v %d: %v", l, v.Id, s)
			}
		}
		for id := -70; id < 1000; id++ {
			if s := r.Lookup(l, kode(id), dag("2025-03-03")); s != codelist.Ukendt && !slices.Contains(vil[l], id) {
				t.Errorf("%v %d: %v", l, id, s)
			}
		}
	}
	for _, n := range []struct {
		l    codelist.Liste
		vil  codelist.Vaerdi
		post int
	}{
		{sats, codelist.Vaerdi{Id: 5, Navn: "Genberegning efter dimittend", Kilde: "D"}, 1},
		{sats, codelist.Vaerdi{Id: 6, Kilde: "U"}, 2},
		{status, codelist.Vaerdi{Id: 4, Navn: "Administrativt lukket frist", Kilde: "F"}, 3},
		{status, codelist.Vaerdi{Id: 6, Navn: "Indfriet afholdt frist", Antaget: true, Kilde: "F"}, 5},
		{dfdgerr.ListeOphoersaarsag, codelist.Vaerdi{Id: 6, Navn: "Udmeldt i forbindelse med bestandskørsel", Kilde: "M"}, 0},
		{dfdgerr.ListeSamtaletype, codelist.Vaerdi{Id: 15, Navn: "Rådighedssamtale", Kilde: "R"}, 8},
		{dfdgerr.ListeAkasse, codelist.Vaerdi{Id: 57, Navn: "Min a-kasse", Kilde: "M"}, 3},
	} {
		if v, _ := r.Liste(n.l); v[n.post] != n.vil {
			t.Errorf("%+v, want %+v", v[n.post], n.vil)
		}
	}
}

func TestListeAf(t *testing.T) {
	for _, l := range alleLister() {
		if got, ok := codelist.ParseListe(l.String()); got != l || !ok {
			t.Errorf("%v: %v %v", l, got, ok)
		}
	}
	for _, navn := range []string{"", "cpr", "taellere", "Satsgrundlag", "satsgrundlag "} {
		if l, ok := codelist.ParseListe(navn); l != 0 || ok {
			t.Errorf("%q: %v %v", navn, l, ok)
		}
	}
	if l, _ := codelist.ParseListe("satsgrundlag"); l != sats {
		t.Error(l)
	}
}

func TestGyldighed(t *testing.T) {
	for _, komplet := range []bool{false, true} {
		ikkeHoldt := codelist.Ukendt
		if komplet {
			ikkeHoldt = codelist.Ugyldig
		}
		r := skal(t)(codelist.Standard().MedListe(sats, komplet,
			codelist.Vaerdi{Id: 300, Start: dag("2020-02-29"), Slut: dag("2021-03-01")},
			codelist.Vaerdi{Id: 3, Start: dag("2020-02-29"), Slut: dag("2021-03-01")},
			codelist.Vaerdi{Id: 4, Start: dag("2020-02-29")},
			codelist.Vaerdi{Id: 63, Slut: dag("2021-03-01")},
			codelist.Vaerdi{Id: 0},
			codelist.Vaerdi{Id: -1},
			codelist.Vaerdi{Id: 64},
			codelist.Vaerdi{Id: 6, Start: dag("2020-01-01"), Slut: dag("2020-01-01")},
			codelist.Vaerdi{Id: math.MaxInt32}, codelist.Vaerdi{Id: math.MinInt32},
		))
		for _, p := range []struct {
			id   int
			idag string
			vil  codelist.Svar
		}{
			{3, "2020-02-28", codelist.Ugyldig}, {3, "2020-02-29", codelist.Gyldig}, {3, "2020-03-01", codelist.Gyldig},
			{3, "2021-02-28", codelist.Gyldig}, {3, "2021-03-01", codelist.Ugyldig}, {3, "2021-03-02", codelist.Ugyldig},
			{300, "2020-02-28", codelist.Ugyldig}, {300, "2020-02-29", codelist.Gyldig},
			{300, "2021-02-28", codelist.Gyldig}, {300, "2021-03-01", codelist.Ugyldig},
			{4, "2020-02-28", codelist.Ugyldig}, {4, "2020-02-29", codelist.Gyldig}, {4, "9999-12-31", codelist.Gyldig},
			{63, "0001-01-01", codelist.Gyldig}, {63, "2021-02-28", codelist.Gyldig}, {63, "2021-03-01", codelist.Ugyldig},
			{6, "2019-12-31", codelist.Ugyldig}, {6, "2020-01-01", codelist.Ugyldig}, {6, "2020-01-02", codelist.Ugyldig},
			{0, "0001-01-01", codelist.Gyldig}, {-1, "2025-01-01", codelist.Gyldig}, {64, "9999-12-31", codelist.Gyldig},
			{math.MaxInt32, "2025-01-01", codelist.Gyldig}, {math.MinInt32, "2025-01-01", codelist.Gyldig},
			{1, "2025-01-01", ikkeHoldt}, {65, "2025-01-01", ikkeHoldt}, {-2, "2025-01-01", ikkeHoldt}, {62, "2025-01-01", ikkeHoldt},
			{0, "", codelist.Gyldig}, {64, "", codelist.Gyldig}, {3, "", codelist.Ukendt}, {300, "", codelist.Ukendt}, {1, "", ikkeHoldt},
		} {
			if s := r.Lookup(sats, kode(p.id), dag(p.idag)); s != p.vil {
				t.Errorf("komplet %v, %d on %q: %v, want %v", komplet, p.id, p.idag, s, p.vil)
			}
		}
		daarlig := dfdg.NewDato(2025, 2, 30)
		if s := r.Lookup(sats, kode(3), daarlig); s != codelist.Ukendt {
			t.Error("malformed day:", s)
		}
		for _, k := range []dfdg.Kode{{}, bro.Med(kode(0), dfdg.ForkertForm), kode(math.MaxInt), dfdg.ReadKode("x")} {
			if s := r.Lookup(sats, k, dag("2025-01-01")); s != codelist.Ukendt {
				t.Errorf("%v: %v", k.Tilstand(), s)
			}
		}
	}
	for _, l := range []codelist.Liste{0, dfdgerr.FaktumCPR, dfdgerr.FaktumTilladteSamtaletyper, sidsteList + 1, 255} {
		if s := codelist.Standard().Lookup(l, kode(1), dag("2025-01-01")); s != codelist.Ukendt {
			t.Errorf("%d: %v", l, s)
		}
		if v, komplet := codelist.Standard().Liste(l); v != nil || komplet || codelist.Standard().Indlaest(l) {
			t.Errorf("%d: %v %v", l, v, komplet)
		}
		r, err := codelist.Standard().MedListe(l, true)
		fejler(t, r, err, codelist.Fejl{Aarsag: codelist.UkendtListe}, "codelist: ukendt kodeliste; listerne hedder som i sagsformatet, fx satsgrundlag")
	}
}

// A plain look-up of the same values is the oracle.
func TestSlaaopModModel(t *testing.T) {
	rnd := rand.New(rand.NewPCG(proeve.Froe(t), 1))
	nul := dag("2020-01-01")
	dato := func() dfdg.Dato {
		if rnd.IntN(3) == 0 {
			return dfdg.Dato{}
		}
		return nul.PlusDage(rnd.IntN(20))
	}
	set := map[codelist.Svar]int{}
	for range 300 {
		holdt := map[int]codelist.Vaerdi{}
		var v []codelist.Vaerdi
		for range rnd.IntN(40) {
			w := codelist.Vaerdi{Id: rnd.IntN(140) - 10, Start: dato(), Slut: dato()}
			if _, to := holdt[w.Id]; to || w.Slut.Foer(w.Start) {
				continue
			}
			holdt[w.Id] = w
			v = append(v, w)
		}
		komplet := rnd.IntN(2) == 0
		r := skal(t)((*codelist.Register)(nil).MedListe(sats, komplet, v...))
		for id := -12; id < 132; id++ {
			idag := nul.PlusDage(rnd.IntN(22) - 1)
			w, findes := holdt[id]
			vil := codelist.Gyldig
			switch {
			case !findes && komplet:
				vil = codelist.Ugyldig
			case !findes:
				vil = codelist.Ukendt
			case w.Start.IsValid() && idag.Compare(w.Start) < 0, w.Slut.IsValid() && idag.Compare(w.Slut) >= 0:
				vil = codelist.Ugyldig
			}
			set[vil]++
			if s := r.Lookup(sats, kode(id), idag); s != vil {
				t.Fatalf("%d on %v, komplet %v, %+v: %v, want %v", id, idag, komplet, w, s, vil)
			}
		}
		liste, k := r.Liste(sats)
		if k != komplet || len(liste) != len(holdt) || !slices.IsSorted(ider(liste)) || !r.Indlaest(sats) {
			t.Fatal(ider(liste), k)
		}
		for _, w := range liste {
			if holdt[w.Id] != w {
				t.Fatal(w)
			}
		}
	}
	if len(set) != 3 {
		t.Error("not every answer was met:", set)
	}
}

func TestNilOgNul(t *testing.T) {
	var r *codelist.Register
	if s := r.Lookup(sats, kode(1), dag("2025-01-01")); s != codelist.Gyldig {
		t.Error(s)
	}
	if s := r.Lookup(dfdgerr.ListeAkasse, kode(86), dfdg.Dato{}); s != codelist.Gyldig {
		t.Error(s)
	}
	for ro := codelist.Rolle(0); ro < 20; ro++ {
		if r.Kode(ro) != codelist.Standard().Kode(ro) || r.Antaget(ro) != codelist.Standard().Antaget(ro) ||
			r.Er(kode(1), ro) != codelist.Standard().Er(kode(1), ro) {
			t.Error(ro)
		}
	}
	for _, l := range alleLister() {
		a, _ := r.Liste(l)
		if b, _ := codelist.Standard().Liste(l); !slices.Equal(a, b) || r.Indlaest(l) {
			t.Error(l)
		}
	}
	ny := skal(t)(r.MedRolle(codelist.RolleAktiv, 20))
	if ny.Kode(codelist.RolleAktiv) != kode(20) || ny.Kode(codelist.RolleUge) != kode(1) {
		t.Error(ny.Kode(codelist.RolleAktiv))
	}

	var nul codelist.Register
	if s := nul.Lookup(sats, kode(1), dag("2025-01-01")); s != codelist.Ukendt {
		t.Error(s)
	}
	if nul.Er(kode(0), codelist.RolleAktiv) || nul.Er(dfdg.Kode{}, codelist.RolleAktiv) {
		t.Error("the zero register has a role")
	}
	ny = skal(t)(nul.MedRolle(codelist.RolleAktiv, 20))
	if v, _ := ny.Liste(status); !slices.Equal(ider(v), []int{20}) {
		t.Error(v)
	}
}

func TestRoller(t *testing.T) {
	vil := []struct {
		ro      codelist.Rolle
		navn    string
		l       codelist.Liste
		id      int
		antaget bool
	}{
		{codelist.RolleOrdinaer, "Ordinaer", periode, 1, true},
		{codelist.RolleForlaenget, "Forlaenget", periode, 2, true},
		{codelist.RolleFuldRet, "FuldRet", dfdgerr.ListeGenoptjeningType, 1, true},
		{codelist.RolleForlaengetRet, "ForlaengetRet", dfdgerr.ListeGenoptjeningType, 2, false},
		{codelist.RolleFaktisk, "Faktisk", dfdgerr.ListeDagpengeretsudloebFaktiskEllerForventet, 1, true},
		{codelist.RolleForventet, "Forventet", dfdgerr.ListeDagpengeretsudloebFaktiskEllerForventet, 2, true},
		{codelist.RolleUge, "Uge", dfdgerr.ListeGenoptjeningsgrundlag, 1, false},
		{codelist.RolleSelvstaendig, "Selvstaendig", dfdgerr.ListeGenoptjeningsgrundlag, 4, true},
		{codelist.RolleFuldtid, "Fuldtid", dfdgerr.ListeForsikringskategori, 1, true},
		{codelist.RolleDeltid, "Deltid", dfdgerr.ListeForsikringskategori, 2, true},
		{codelist.RolleIkkeAktiveret, "IkkeAktiveret", status, 1, true},
		{codelist.RolleAktiv, "Aktiv", status, 2, true},
		{codelist.RolleIndfriet, "Indfriet", status, 3, true},
		{codelist.RolleAdministrativtLukket, "AdministrativtLukket", status, 4, false},
		{codelist.RolleOverskredet, "Overskredet", status, 5, true},
		{codelist.RolleIndfrietAfholdt, "IndfrietAfholdt", status, 6, true},
		{codelist.RolleArbejdsmarkedsydelse, "Arbejdsmarkedsydelse", 0, 0, false}, // see TestArbejdsmarkedsydelse
		{codelist.RolleAkasse, "Akasse", dfdgerr.ListeOrganisationstype, 1, true},
		{codelist.RolleSTAR, "STAR", dfdgerr.ListeOrganisationstype, 2, true},
	}
	r := codelist.Standard()
	for i, v := range vil {
		if v.id == 0 {
			continue
		}
		if int(v.ro) != i+1 || v.ro.String() != v.navn || v.ro.Liste() != v.l || r.Kode(v.ro) != kode(v.id) || r.Antaget(v.ro) != v.antaget {
			t.Errorf("%v: %v %v %v", v, v.ro.Liste(), r.Kode(v.ro), r.Antaget(v.ro))
		}
		for id := -1; id < 70; id++ {
			if r.Er(kode(id), v.ro) != (id == v.id) {
				t.Errorf("%v %d", v.ro, id)
			}
		}
		if r.Er(bro.Med(kode(v.id), dfdg.GivetToGange), v.ro) || r.Er(dfdg.Kode{}, v.ro) {
			t.Error(v.ro)
		}
	}
	for _, ro := range []codelist.Rolle{0, codelist.RolleSTAR + 1, 255} {
		if ro.String() != "" || ro.Liste() != 0 || !r.Kode(ro).IsZero() || r.Antaget(ro) || r.Er(dfdg.Kode{}, ro) || r.Er(kode(0), ro) {
			t.Errorf("%d is a role", ro)
		}
		ny, err := r.MedRolle(ro, 1)
		fejler(t, ny, err, codelist.Fejl{Aarsag: codelist.UkendtRolle}, "codelist: ukendt rolle")
	}
}

func TestMedRolle(t *testing.T) {
	foer := codelist.Standard()
	r := skal(t)(foer.MedRolle(codelist.RolleAktiv, 12))
	if !r.Er(kode(12), codelist.RolleAktiv) || r.Er(kode(2), codelist.RolleAktiv) || r.Antaget(codelist.RolleAktiv) {
		t.Error("not remapped")
	}
	if !r.Antaget(codelist.RolleIndfriet) || !r.Er(kode(3), codelist.RolleIndfriet) {
		t.Error("another role moved")
	}
	if foer.Kode(codelist.RolleAktiv) != kode(2) || !foer.Antaget(codelist.RolleAktiv) {
		t.Error("the first register changed")
	}
	// The value of a built-in list moves along, and is no longer assumed.
	v, komplet := r.Liste(status)
	if !slices.Equal(ider(v), []int{1, 3, 4, 5, 6, 12}) || komplet || r.Indlaest(status) {
		t.Error(ider(v))
	}
	if vil := (codelist.Vaerdi{Id: 12, Navn: "Aktiv frist"}); v[5] != vil {
		t.Errorf("%+v", v[5])
	}
	idag := dag("2025-01-01")
	if r.Lookup(status, kode(12), idag) != codelist.Gyldig || r.Lookup(status, kode(2), idag) != codelist.Ukendt {
		t.Error("the list did not follow")
	}
	// Confirming an assumption, and a stated number.
	r = skal(t)(foer.MedRoller(map[codelist.Rolle]int{codelist.RolleAktiv: 2, codelist.RolleAdministrativtLukket: 4}))
	v, _ = r.Liste(status)
	if vil := (codelist.Vaerdi{Id: 2, Navn: "Aktiv frist"}); v[1] != vil || r.Antaget(codelist.RolleAktiv) {
		t.Errorf("%+v", v[1])
	}
	if vil := (codelist.Vaerdi{Id: 4, Navn: "Administrativt lukket frist", Kilde: "F"}); v[3] != vil {
		t.Errorf("%+v", v[3])
	}
	r = skal(t)(foer.MedRolle(codelist.RolleAdministrativtLukket, 40))
	if v, _ = r.Liste(status); v[5] != (codelist.Vaerdi{Id: 40, Navn: "Administrativt lukket frist"}) {
		t.Errorf("%+v", v[5])
	}
	// Two roles change places in one step only.
	ny, err := foer.MedRolle(codelist.RolleOrdinaer, 2)
	fejler(t, ny, err, codelist.Fejl{Aarsag: codelist.RollerDelerId, Liste: periode, Rolle: codelist.RolleOrdinaer},
		"codelist: dagpengeperiodeType, rolle Ordinaer: en anden rolle på listen har samme id; roller på samme liste skal have hvert sit")
	ny, err = foer.MedRolle(codelist.RolleForlaenget, 1)
	fejler(t, ny, err, codelist.Fejl{Aarsag: codelist.RollerDelerId, Liste: periode, Rolle: codelist.RolleForlaenget}, "")
	r = skal(t)(foer.MedRoller(map[codelist.Rolle]int{codelist.RolleOrdinaer: 2, codelist.RolleForlaenget: 1}))
	if !r.Er(kode(2), codelist.RolleOrdinaer) || !r.Er(kode(1), codelist.RolleForlaenget) {
		t.Error("not swapped")
	}
	if v, _ = r.Liste(periode); v[0].Navn != "Forlænget dagpengeperiode" || v[1].Navn != "Ordinær dagpengeperiode" {
		t.Error(v)
	}
	ny, err = foer.MedRoller(map[codelist.Rolle]int{codelist.RolleOverskredet: 9, codelist.RolleIndfriet: 9})
	fejler(t, ny, err, codelist.Fejl{Aarsag: codelist.RollerDelerId, Liste: status, Rolle: codelist.RolleIndfriet}, "")
	// The same id in another list is no conflict.
	if r = skal(t)(foer.MedRolle(codelist.RolleUge, 2)); !r.Er(kode(2), codelist.RolleUge) {
		t.Error("not remapped")
	}
	for _, id64 := range []int64{math.MaxInt32 + 1, math.MinInt32 - 1} {
		id := int(id64)
		if int64(id) != id64 {
			continue // no int of this machine
		}
		ny, err = foer.MedRolle(codelist.RolleUge, id)
		fejler(t, ny, err, codelist.Fejl{Aarsag: codelist.ForkertId, Liste: dfdgerr.ListeGenoptjeningsgrundlag, Rolle: codelist.RolleUge}, "")
	}
	// A list of one's own is left alone, whichever comes first.
	egen := []codelist.Vaerdi{{Id: 30, Navn: "x"}}
	a := skal(t)(skal(t)(foer.MedListe(status, true, egen...)).MedRolle(codelist.RolleAktiv, 30))
	b := skal(t)(skal(t)(foer.MedRolle(codelist.RolleAktiv, 30)).MedListe(status, true, egen...))
	for _, r := range []*codelist.Register{a, b} {
		if v, k := r.Liste(status); !slices.Equal(v, egen) || !k || !r.Er(kode(30), codelist.RolleAktiv) || !r.Indlaest(status) {
			t.Error(v, k)
		}
	}
}

func TestMedListeFejl(t *testing.T) {
	stor, lille := int64(math.MaxInt32)+1, int64(math.MinInt32)-1
	god := codelist.Vaerdi{Id: 1}
	for _, p := range []struct {
		v             codelist.Vaerdi
		a             codelist.Aarsag
		noegle, tekst string
	}{
		{codelist.Vaerdi{Id: 1}, codelist.PerioderOverlapper, "id", "samme id må kun stå igen med en periode, der ikke deler en dag med de andre; start er med, slut er ikke"},
		{codelist.Vaerdi{Id: int(stor)}, codelist.ForkertId, "id", "id skal være et heltal fra -2147483648 til 2147483647"},
		{codelist.Vaerdi{Id: int(lille)}, codelist.ForkertId, "id", "id skal være et heltal fra -2147483648 til 2147483647"},
		{codelist.Vaerdi{Id: 2, Start: dfdg.NewDato(2025, 2, 29)}, codelist.ForkertDato, "start", "datoen skal findes og være skrevet ÅÅÅÅ-MM-DD"},
		{codelist.Vaerdi{Id: 2, Slut: dfdg.NewDato(2025, 2, 29)}, codelist.ForkertDato, "slut", "datoen skal findes og være skrevet ÅÅÅÅ-MM-DD"},
		{codelist.Vaerdi{Id: 2, Start: dag("2025-01-02"), Slut: dag("2025-01-01")}, codelist.SlutFoerStart, "slut", "slut skal være start eller en senere dag"},
	} {
		if p.a == codelist.ForkertId && math.MaxInt == math.MaxInt32 {
			continue // no int is too large where it has 32 bits
		}
		r, err := codelist.Standard().MedListe(sats, true, god, p.v, god)
		fejler(t, r, err, codelist.Fejl{Aarsag: p.a, Liste: sats, Raekke: 2, Noegle: p.noegle}, "codelist: satsgrundlag, række 2, "+p.noegle+": "+p.tekst)
	}
	r := skal(t)(codelist.Standard().MedListe(sats, true))
	if v, k := r.Liste(sats); len(v) != 0 || !k || r.Lookup(sats, kode(1), dag("2025-01-01")) != codelist.Ugyldig {
		t.Error("an empty complete list holds nothing")
	}
}

func TestUforanderlig(t *testing.T) {
	v := []codelist.Vaerdi{{Id: 70, Navn: "b"}, {Id: 3, Navn: "a"}}
	r := skal(t)(codelist.Standard().MedListe(sats, true, v...))
	if v[0].Id != 70 {
		t.Error("the caller's slice was sorted")
	}
	v[0], v[1] = codelist.Vaerdi{Id: 9}, codelist.Vaerdi{Id: 10}
	vil := []codelist.Vaerdi{{Id: 3, Navn: "a"}, {Id: 70, Navn: "b"}}
	kopi, _ := r.Liste(sats)
	if !slices.Equal(kopi, vil) {
		t.Error("the passed slice is shared:", kopi)
	}
	kopi[0].Id, kopi[1].Id = 5, 71
	_ = append(kopi[:1], codelist.Vaerdi{Id: 99})
	if igen, _ := r.Liste(sats); !slices.Equal(igen, vil) {
		t.Error("the returned slice is shared:", igen)
	}
	if s := r.Lookup(sats, kode(70), dag("2025-01-01")); s != codelist.Gyldig {
		t.Error(s)
	}
	std, _ := codelist.Standard().Liste(sats)
	std[0] = codelist.Vaerdi{Id: 77}
	if igen, _ := codelist.Standard().Liste(sats); igen[0].Id != 1 {
		t.Error("the built-in list is shared")
	}
	// A derived register leaves its origin as it was.
	foer := *r
	skal(t)(r.MedListe(sats, false, codelist.Vaerdi{Id: 1}))
	skal(t)(r.MedRolle(codelist.RolleAktiv, 50))
	if !reflect.DeepEqual(foer, *r) {
		t.Error("the register changed")
	}
	if _, k := codelist.Standard().Liste(sats); k {
		t.Error("the built-in register changed")
	}
}

func TestSamtidig(t *testing.T) {
	r := skal(t)(codelist.Standard().MedListe(sats, true, codelist.Vaerdi{Id: 80, Start: dag("2020-01-01")}))
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			for n := range 200 {
				if r.Lookup(sats, kode(80), dag("2025-01-01")) != codelist.Gyldig || !r.Er(kode(2), codelist.RolleAktiv) {
					t.Error("wrong answer")
				}
				if v, _ := r.Liste(status); len(v) != 6 {
					t.Error(v)
				}
				ny, err := r.MedRolle(codelist.RolleAktiv, 100+i*1000+n)
				if err != nil || ny.Kode(codelist.RolleAktiv).Int() != 100+i*1000+n {
					t.Error(err)
				}
				if ny, err = r.MedListe(sats, false, codelist.Vaerdi{Id: n}); err != nil || ny.Lookup(sats, kode(n), dag("2025-01-01")) != codelist.Gyldig {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
}

func TestTekster(t *testing.T) {
	for s, vil := range map[codelist.Svar]string{0: "", codelist.Gyldig: "gyldig", codelist.Ugyldig: "ugyldig", codelist.Ukendt: "ukendt", 4: "", 255: ""} {
		if s.String() != vil {
			t.Errorf("%d: %q", s, s.String())
		}
	}
	set := map[string]bool{}
	for a := codelist.UkendtListe; a <= codelist.ForkertAntalFelter; a++ {
		if s := a.String(); s == "" || set[s] {
			t.Errorf("%d: %q", a, s)
		}
		set[a.String()] = true
	}
	for _, a := range []codelist.Aarsag{0, codelist.ForkertAntalFelter + 1, 255} {
		if a.String() != "" {
			t.Errorf("%d: %q", a, a.String())
		}
	}
}

func TestIngenAllokering(t *testing.T) {
	idag := dag("2025-01-01")
	r := skal(t)(codelist.Standard().MedListe(dfdgerr.ListeAfdeling, true,
		codelist.Vaerdi{Id: 570001, Start: dag("2020-01-01")}, codelist.Vaerdi{Id: 570002}, codelist.Vaerdi{Id: 5, Slut: dag("2020-01-01")}))
	var svar codelist.Svar
	var er bool
	n := testing.AllocsPerRun(100, func() {
		svar |= r.Lookup(sats, kode(5), idag)
		svar |= r.Lookup(sats, kode(8), idag)
		svar |= r.Lookup(dfdgerr.ListeAfdeling, kode(570001), idag)
		svar |= r.Lookup(dfdgerr.ListeAfdeling, kode(5), idag)
		svar |= (*codelist.Register)(nil).Lookup(dfdgerr.ListeAkasse, kode(86), idag)
		er = er != r.Er(r.Kode(codelist.RolleAktiv), codelist.RolleAktiv)
	})
	if n != 0 {
		t.Errorf("%v allocations", n)
	}
	if svar == 0 {
		t.Error(svar, er)
	}
}

func BenchmarkSlaaop(b *testing.B) {
	r := codelist.Standard()
	idag := dag("2025-03-03")
	for _, t := range []struct {
		navn string
		l    codelist.Liste
		id   int
	}{{"maske", sats, 5}, {"soegt", dfdgerr.ListeAkasse, 86}, {"ukendt", sats, 8}} {
		k := kode(t.id)
		b.Run(t.navn, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				r.Lookup(t.l, k, idag)
			}
		})
	}
}

func BenchmarkEr(b *testing.B) {
	r, k := codelist.Standard(), kode(2)
	b.ReportAllocs()
	for b.Loop() {
		r.Er(k, codelist.RolleForlaenget)
	}
}

// An id may stand in several periods that share no day; it is valid where one of them holds the day.
func TestPerioder(t *testing.T) {
	v := func(id int, start, slut string) codelist.Vaerdi {
		return codelist.Vaerdi{Id: id, Start: dag(start), Slut: dag(slut)}
	}
	r := skal(t)(codelist.Standard().MedListe(sats, false, v(1, "2025-01-01", ""), v(70, "", "2020-01-01"), v(1, "2010-01-01", "2020-01-01"),
		v(1, "2022-01-01", "2022-01-01"), v(70, "2020-01-01", "2020-02-01"), v(2, "2020-01-01", "2020-01-01")))
	for _, p := range []struct {
		id  int
		dag string
		vil codelist.Svar
	}{
		{1, "2009-12-31", codelist.Ugyldig}, {1, "2010-01-01", codelist.Gyldig}, {1, "2019-12-31", codelist.Gyldig}, {1, "2020-01-01", codelist.Ugyldig},
		{1, "2022-01-01", codelist.Ugyldig}, {1, "2024-12-31", codelist.Ugyldig}, {1, "2025-01-01", codelist.Gyldig}, {1, "9999-12-31", codelist.Gyldig},
		{70, "0001-01-01", codelist.Gyldig}, {70, "2019-12-31", codelist.Gyldig}, {70, "2020-01-01", codelist.Gyldig}, {70, "2020-01-31", codelist.Gyldig}, {70, "2020-02-01", codelist.Ugyldig},
		{2, "2019-12-31", codelist.Ugyldig}, {2, "2020-01-01", codelist.Ugyldig}, {2, "2020-01-02", codelist.Ugyldig},
		{1, "", codelist.Ukendt}, {70, "", codelist.Ukendt}, {2, "", codelist.Ukendt}, {3, "2020-01-01", codelist.Ukendt},
	} {
		if har := r.Lookup(sats, kode(p.id), dag(p.dag)); har != p.vil {
			t.Errorf("%d on %s: %v, want %v", p.id, p.dag, har, p.vil)
		}
	}
	for navn, p := range map[string]struct {
		v      []codelist.Vaerdi
		raekke int // that is refused; 0 for none
	}{
		"the end is not in":      {[]codelist.Vaerdi{v(1, "2020-01-01", "2021-01-01"), v(1, "2021-01-01", "")}, 0},
		"one day shared":         {[]codelist.Vaerdi{v(1, "2020-01-01", "2021-01-02"), v(1, "2021-01-01", "")}, 2},
		"the earlier one last":   {[]codelist.Vaerdi{v(1, "2021-01-01", ""), v(2, "", ""), v(1, "2020-01-01", "2021-01-02")}, 3},
		"open ends":              {[]codelist.Vaerdi{v(1, "2020-01-01", ""), v(1, "2021-01-01", "2021-02-01")}, 2},
		"open starts":            {[]codelist.Vaerdi{v(1, "", "2020-01-01"), v(1, "", "2019-01-01")}, 2},
		"one within another":     {[]codelist.Vaerdi{v(1, "2020-01-01", "2030-01-01"), v(1, "2021-01-01", "2021-02-01"), v(1, "2022-01-01", "2022-02-01")}, 2},
		"the long one last":      {[]codelist.Vaerdi{v(1, "2021-01-01", "2021-02-01"), v(1, "2022-01-01", "2022-02-01"), v(1, "2020-01-01", "2030-01-01")}, 3},
		"other ids":              {[]codelist.Vaerdi{v(1, "", ""), v(2, "", ""), v(-1, "", "")}, 0},
		"no days within another": {[]codelist.Vaerdi{v(1, "2020-01-01", "2022-01-01"), v(1, "2021-01-01", "2021-01-01")}, 0},
	} {
		r, err := codelist.Standard().MedListe(sats, true, p.v...)
		if p.raekke == 0 {
			if err != nil {
				t.Errorf("%s: %v", navn, err)
			}
			continue
		}
		fejler(t, r, err, codelist.Fejl{Aarsag: codelist.PerioderOverlapper, Liste: sats, Raekke: p.raekke, Noegle: "id"}, "")
	}

	// random periods against a look at each of them
	const froe = 27
	tal := rand.New(rand.NewPCG(froe, froe))
	godkendt := 0
	for range 20_000 {
		var liste []codelist.Vaerdi
		for range tal.IntN(5) {
			w := codelist.Vaerdi{Id: tal.IntN(2)}
			if tal.IntN(5) > 0 {
				w.Start = dag("2025-01-01").PlusDage(tal.IntN(12))
			}
			if tal.IntN(5) > 0 {
				w.Slut = dag("2025-01-01").PlusDage(tal.IntN(12))
			}
			if !w.Slut.Foer(w.Start) {
				liste = append(liste, w)
			}
		}
		gaelder := func(w codelist.Vaerdi, d dfdg.Dato) bool {
			return !d.Foer(w.Start) && (w.Slut.IsZero() || d.Foer(w.Slut))
		}
		overlap := false
		for n := -1; n < 14; n++ {
			var set [2]bool
			for _, w := range liste {
				if gaelder(w, dag("2025-01-01").PlusDage(n)) {
					overlap, set[w.Id] = overlap || set[w.Id], true
				}
			}
		}
		r, err := codelist.Standard().MedListe(sats, true, liste...)
		if (err != nil) != overlap {
			t.Fatalf("seed %d: %v: %v", froe, liste, err)
		}
		if err != nil {
			continue
		}
		godkendt++
		for n := -1; n < 14; n++ {
			d := dag("2025-01-01").PlusDage(n)
			for id := range 2 {
				vil := codelist.Ugyldig
				if slices.ContainsFunc(liste, func(w codelist.Vaerdi) bool { return w.Id == id && gaelder(w, d) }) {
					vil = codelist.Gyldig
				}
				if har := r.Lookup(sats, kode(id), d); har != vil {
					t.Fatalf("seed %d: %v: %d on %v: %v, want %v", froe, liste, id, d, har, vil)
				}
			}
		}
	}
	if godkendt < 5_000 || godkendt > 19_000 {
		t.Errorf("%d of 20,000 are good: the test says little", godkendt)
	}
}

func TestKompletteTomme(t *testing.T) {
	if l := codelist.Standard().KompletteTomme(); l != nil {
		t.Error(l)
	}
	r := skal(t)(codelist.Standard().MedListe(sats, true))
	r = skal(t)(r.MedListe(periode, false))
	r = skal(t)(r.MedListe(status, true, codelist.Vaerdi{Id: 1}))
	if l := r.KompletteTomme(); !slices.Equal(l, []codelist.Liste{sats}) {
		t.Error(l)
	}
	if l := (*codelist.Register)(nil).KompletteTomme(); l != nil {
		t.Error(l)
	}
}

// Arbejdsmarkedsydelse has no id until it is given one, and no list (M-19).
func TestArbejdsmarkedsydelse(t *testing.T) {
	const ro = codelist.RolleArbejdsmarkedsydelse
	r := codelist.Standard()
	if !r.Kode(ro).IsZero() || r.Er(kode(0), ro) || r.Er(dfdg.Kode{}, ro) || r.Antaget(ro) || ro.Liste() != 0 || ro.String() != "Arbejdsmarkedsydelse" {
		t.Error(r.Kode(ro), ro.Liste(), ro)
	}
	ny := skal(t)(r.MedRolle(ro, 7))
	if ny.Kode(ro) != kode(7) || !ny.Er(kode(7), ro) || ny.Antaget(ro) || !r.Kode(ro).IsZero() {
		t.Error(ny.Kode(ro))
	}
	if math.MaxInt == math.MaxInt32 {
		return // no int is too large where it has 32 bits
	}
	ny, err := r.MedRolle(ro, math.MaxInt)
	fejler(t, ny, err, codelist.Fejl{Aarsag: codelist.ForkertId, Rolle: ro}, "codelist: rolle Arbejdsmarkedsydelse: id skal være et heltal fra -2147483648 til 2147483647")
}

// A reader that is not there is a bad call.
func TestIngenLaeser(t *testing.T) {
	_, err := codelist.Standard().ReadJSON(nil)
	_, err2 := codelist.Standard().ReadCSV(nil, sats, true)
	for _, err := range []error{err, err2} {
		if k, ok := errors.AsType[*dfdgerr.KaldFejl](err); !ok || k.Hvad != dfdgerr.KaldLaeser {
			t.Error(err)
		}
	}
}

// Registers are equal by what they hold, and nil is the built-in one.
func TestRegisterEqual(t *testing.T) {
	var intet *codelist.Register
	s := codelist.Standard()
	med := func(navn string, komplet bool) *codelist.Register {
		r, err := s.MedListe(dfdgerr.ListeSatsgrundlag, komplet, codelist.Vaerdi{Id: 99, Navn: navn})
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	rolle, err := s.MedRolle(codelist.RolleSelvstaendig, 77)
	if err != nil {
		t.Fatal(err)
	}
	for i, p := range []struct {
		a, b *codelist.Register
		vil  bool
	}{
		{intet, s, true}, {s, intet, true}, {intet, intet, true}, {med("a", true), med("a", true), true},
		{med("a", true), med("b", true), false}, {med("a", true), med("a", false), false}, {s, med("a", true), false}, {s, rolle, false},
		{rolle, rolle, true}, {new(codelist.Register), s, false}, {new(codelist.Register), new(codelist.Register), true},
	} {
		if p.a.Equal(p.b) != p.vil || cmp.Equal(p.a, p.b) != p.vil {
			t.Errorf("%d: not %v", i, p.vil)
		}
	}
}
