package medlemskab_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/medlemskab/medlemskabtest"
	"github.com/google/go-cmp/cmp"
)

type stak = medlemskabtest.Stak

func dag(s string) dfdg.Dato { return dfdg.MustParseDato(s) }

func TestForkerteKald(t *testing.T) {
	a, _ := medlemskabtest.Tilgang()
	proev := func(hvad string, m medlemskab.Metode, a *medlemskab.Anmodning, aendr func(*medlemskab.Fakta)) {
		t.Helper()
		_, f := medlemskabtest.Tilgang()
		if aendr != nil {
			aendr(f)
		} else {
			f = nil
		}
		_, err := medlemskab.Decide(m, a, f)
		_, verr := medlemskab.Validate(m, a, f)
		_, _, ferr := medlemskab.Explain(m, a, f)
		for _, err := range []error{err, verr, ferr} {
			k, ok := errors.AsType[*dfdgerr.KaldFejl](err)
			if !ok || string(k.Hvad) != hvad {
				t.Errorf("want a bad call that names %s, got %v", hvad, err)
			}
		}
	}
	const c = medlemskab.CreateAkassemedlemskab
	intet := func(*medlemskab.Fakta) {}
	proev("fakta", c, a, nil)
	proev("anmodning", c, nil, intet)
	proev("metode", 0, a, intet)
	proev("metode", 99, a, intet)
	proev("Fakta.Idag", c, a, func(f *medlemskab.Fakta) { f.Idag = dfdg.Dato{} })
	proev("Fakta.Kalder", c, a, func(f *medlemskab.Fakta) { f.Kalder = dfdg.Organisation{} })
	proev("Fakta.Snitflade", c, a, func(f *medlemskab.Fakta) { f.Snitflade = dfdg.Snitflade2025_1 })
	proev("Udeladelse.Regel", c, a, func(f *medlemskab.Fakta) { f.Udeladelser = []dfdgerr.Udeladelse{{Regel: "M-29", Grund: "x"}} })

	if _, err := medlemskab.PredictTilbagekaldelse(nil); err == nil {
		t.Error("a recall without facts was foretold")
	}
	for _, m := range []medlemskab.Metode{0, 99} {
		if _, err := medlemskab.DecodeJSON(m, []byte("{}")); err == nil || m.String() != "" {
			t.Errorf("method %d exists", m)
		}
	}
	for _, navn := range []string{"", "createakassemedlemskab", "GetTaeller"} {
		if m, err := medlemskab.ParseMetode(navn); err == nil {
			t.Errorf("%q is %s", navn, m)
		}
	}
}

func TestUlaeselig(t *testing.T) {
	_, f := medlemskabtest.Tilgang()
	_, err := medlemskab.ValidateJSON(medlemskab.CreateAkassemedlemskab, []byte("{\n  \"akasse\": 0101801234}"), f)
	u, ok := errors.AsType[*dfdgerr.UlaeseligFejl](err)
	if !ok || u.Linje != 2 || u.Kolonne != 14 || strings.Contains(err.Error(), "0101801234") {
		t.Errorf("got %v", err)
	}
	r, err := medlemskab.ValidateJSON(medlemskab.CreateAkassemedlemskab, []byte(`{}`), f)
	if err != nil || r.Dom() != dfdgerr.Afvist || r.Snitflade() != medlemskab.Snitflade2025_2 {
		t.Errorf("got %v %v", r.Dom(), err)
	}
}

// No method has a message, and fund 1 is one.
func TestUdenMetode(t *testing.T) {
	for _, m := range []medlemskab.Metode{0, medlemskab.DoedsfaldRegistreret + 1} {
		_, err := medlemskab.DecodeJSON(m, []byte(`{}`))
		if k, ok := errors.AsType[*dfdgerr.KaldFejl](err); !ok || k.Hvad != dfdgerr.KaldMetode {
			t.Errorf("%d: %v", m, err)
		}
	}
	if p := (medlemskab.Periode{Akasse: dfdg.NewAkassenummer(1), Startdato: dag("2020-01-01")}); !p.IsValid() {
		t.Error("fund 1 is none")
	}
	// Without its fund only a number below 0 is broken by itself.
	for nr, vil := range map[int]bool{-1: true, 570001: false} {
		a, f := medlemskabtest.Tilgang()
		a.Akasse, a.Afdeling = dfdg.Akassenummer{}, dfdg.NewAfdelingsnummer(nr)
		f.Kalder, f.Udeladelser = dfdg.STAR(), []dfdgerr.Udeladelse{{Regel: "M-17", Grund: "prøve"}}
		forklaringer, _, err := medlemskab.Explain(medlemskab.CreateAkassemedlemskab, a, f)
		if err != nil {
			t.Fatal(err)
		}
		if brudt := slices.ContainsFunc(forklaringer, func(x dfdgerr.Forklaring) bool {
			return x.Felt() == "/afdeling" && x.Regel().Id() == "M-18" && x.Svar == dfdgerr.Brudt
		}); brudt != vil {
			t.Errorf("branch %d: broken is %v", nr, brudt)
		}
	}
}

func TestMetodernesNavne(t *testing.T) {
	ny := "CreateAkassemedlemskab UpdateAkassemedlemskab UpdateAkassemedlemskabOphoer UpdateAkassemedlemskabTilbagekaldelse " +
		"GetAkassemedlemskab GetAkassemedlemskabHistorik GetAkasseBestand DoedsfaldRegistreret"
	gammel := "MembershipRegistration UpdateMembershipRegistration MembershipCancellation RecallMembershipRegistration " +
		"GetCurrentMembership GetUnemploymentFundHistory GetAkasseBestand DoedsfaldRegistreret"
	gamle := strings.Fields(gammel)
	for i, navn := range strings.Fields(ny) {
		m, err := medlemskab.ParseMetode(navn)
		if err != nil || m.String() != navn || int(m) != i+1 {
			t.Errorf("%s: %v %v", navn, m, err)
		}
		if g, err := medlemskab.ParseMetode(gamle[i]); g != m || err != nil {
			t.Errorf("%s: %v %v", gamle[i], g, err)
		}
		if m.Navn(medlemskab.Snitflade2021_3) != gamle[i] {
			t.Errorf("%s in 2021-3: %s", navn, m.Navn(medlemskab.Snitflade2021_3))
		}
	}
}

// The typed functions are Decide with their method.
func TestFunktionerne(t *testing.T) {
	koer := func(navn string, f func(*medlemskab.Anmodning, *medlemskab.Fakta) (*medlemskab.Udfald, error),
		fix func() (*medlemskab.Anmodning, *medlemskab.Fakta), vil string) {
		t.Helper()
		u, err := f(fix())
		if err != nil {
			t.Fatalf("%s: %v", navn, err)
		}
		var har []string
		s, _ := u.Medlemskaber.Vaerdi()
		for _, p := range s {
			har = append(har, fmt.Sprintf("%s %s–%s", p.Akasse, p.Startdato, p.Slutdato))
		}
		if h := strings.Join(har, ", "); h != vil {
			t.Errorf("%s: %s, want %s", navn, h, vil)
		}
	}
	koer("Create", medlemskab.Create, medlemskabtest.Overflytning, "86 2010-01-01–2025-02-28, 57 2025-03-01–")
	koer("Update", medlemskab.Update, medlemskabtest.Opdatering, "57 2015-01-01–")
	koer("Ophoer", medlemskab.UpdateOphoer, medlemskabtest.Afgang, "57 2015-01-01–2025-02-28")
	koer("Tilbagekald", medlemskab.UpdateTilbagekaldelse, medlemskabtest.Tilbagekaldelse, "86 2010-01-01–")
	koer("Get", medlemskab.Get, medlemskabtest.Opslag, "86 2010-01-01–")
	koer("Historik", medlemskab.GetHistorik, medlemskabtest.Opslag, "86 2010-01-01–")
	koer("Bestand", medlemskab.GetBestand, func() (*medlemskab.Anmodning, *medlemskab.Fakta) {
		_, f := medlemskabtest.Afgang()
		return new(medlemskab.Anmodning), f
	}, "57 2015-01-01–")
	koer("Doedsfald", medlemskab.DecideDoedsfald, func() (*medlemskab.Anmodning, *medlemskab.Fakta) {
		a, f := medlemskabtest.Afgang()
		a.Aarsag, f.Kalder = dfdg.Kode{}, dfdg.Organisation{}
		return a, f
	}, "57 2015-01-01–2025-02-28")
}

// An outcome that lacks the memberships is none, and its error is never nil.
func TestUdenMedlemskaber(t *testing.T) {
	for m := medlemskab.CreateAkassemedlemskab; m <= medlemskab.DoedsfaldRegistreret; m++ {
		a, f := medlemskabtest.Tilgang()
		switch m {
		case medlemskab.UpdateAkassemedlemskab:
			a, _ = medlemskabtest.Opdatering()
		case medlemskab.UpdateAkassemedlemskabOphoer:
			a, _ = medlemskabtest.Afgang()
		case medlemskab.UpdateAkassemedlemskabTilbagekaldelse:
			a, _ = medlemskabtest.Tilbagekaldelse()
		case medlemskab.DoedsfaldRegistreret:
			a = &medlemskab.Anmodning{Medlemskabophoersdato: f.Idag}
		case medlemskab.GetAkasseBestand:
			a = new(medlemskab.Anmodning)
		case medlemskab.GetAkassemedlemskab, medlemskab.GetAkassemedlemskabHistorik:
			a, _ = medlemskabtest.Opslag()
		}
		f.Medlemskaber = dfdg.Oplysning[[]medlemskab.Periode]{}
		u, err := medlemskab.Decide(m, a, f)
		if u != nil || err == nil {
			t.Errorf("%s: %v, %v", m, u, err)
		}
		r, _ := medlemskab.Validate(m, a, f)
		if k, ok := errors.AsType[*dfdgerr.KaldFejl](err); ok != (r.Dom() == dfdgerr.Godkendt) || ok && string(k.Hvad) != "Fakta.Medlemskaber" {
			t.Errorf("%s: %v with verdict %s", m, err, r.Dom())
		}
	}
}

func TestForklar(t *testing.T) {
	a, f := medlemskabtest.Overflytning()
	spor, r, err := medlemskab.Explain(medlemskab.CreateAkassemedlemskab, a, f)
	if err != nil || r.Dom() != dfdgerr.Godkendt {
		t.Fatal(r.Dom(), err)
	}
	svar := map[string]dfdgerr.Svar{}
	for _, s := range spor {
		svar[s.Regel().Id()+" "+s.Felt()] = s.Svar
	}
	for id, vil := range map[string]dfdgerr.Svar{
		"M-01 /cpr": dfdgerr.Ok, "M-02 /medlemskabsstartdato": dfdgerr.Ok, "M-03 /akasse": dfdgerr.Ok,
		"M-04 /forsikringskategori": dfdgerr.Ok, "M-05 /medlemskabsstartdato": dfdgerr.Ok, "M-17 ": dfdgerr.Ok,
		"M-18 /afdeling": dfdgerr.Ok, "M-20 /medlemskabsstartdato": dfdgerr.Ok,
	} {
		if har, ok := svar[id]; !ok || har != vil {
			t.Errorf("%s: %s, %v", id, har, ok)
		}
	}
}

func TestUdeladelser(t *testing.T) {
	udelad := func(id string) []dfdgerr.Udeladelse { return []dfdgerr.Udeladelse{{Regel: id, Grund: "prøve"}} }
	a, f := medlemskabtest.Tilgang()
	f.Udeladelser, a.Medlemskabsstartdato = udelad("M-02"), f.Idag.PlusDage(1)
	if u, err := medlemskab.Create(a, f); err != nil || !u.Gemt {
		t.Errorf("a rule left out rejected all the same: %v", err)
	}
	uden := func(id string, m medlemskab.Metode, a *medlemskab.Anmodning, f *medlemskab.Fakta) {
		t.Helper()
		f.Udeladelser = udelad(id)
		u, err := medlemskab.Decide(m, a, f)
		if k, ok := errors.AsType[*dfdgerr.KaldFejl](err); u != nil || !ok || string(k.Hvad) != "Fakta.Udeladelser" {
			t.Errorf("without %s: %v %v", id, u, err)
		}
	}
	a, f = medlemskabtest.Tilgang()
	a.Medlemskabsstartdato = dfdg.Dato{}
	uden("S-01", medlemskab.CreateAkassemedlemskab, a, f)
	a, f = medlemskabtest.Tilgang()
	f.Kalder = dfdg.Jobcenter("101")
	uden("M-17", medlemskab.CreateAkassemedlemskab, a, f)
	a, f = medlemskabtest.Opdatering() // who updates changes nothing of what is corrected
	f.Kalder, f.Udeladelser = dfdg.Jobcenter("101"), udelad("M-17")
	if u, err := medlemskab.Update(a, f); err != nil || !u.Gemt {
		t.Errorf("M-17 left out of an update: %v, %v", u, err)
	}
	a, f = medlemskabtest.Afgang()
	f.Medlemskaber = dfdg.Kendt([]medlemskab.Periode{})
	uden("M-11", medlemskab.UpdateAkassemedlemskabOphoer, a, f)
	a, f = medlemskabtest.Tilbagekaldelse()
	f.Medlemskaber = dfdg.Kendt([]medlemskab.Periode{})
	uden("M-21", medlemskab.UpdateAkassemedlemskabTilbagekaldelse, a, f)
	a, err := medlemskab.DecodeJSON(medlemskab.CreateAkassemedlemskab, []byte("[]"))
	if err != nil {
		t.Fatal(err)
	}
	_, f = medlemskabtest.Tilgang()
	uden("S-05", medlemskab.CreateAkassemedlemskab, a, f)

	a, f = medlemskabtest.Tilgang()
	a.Afdeling, f.Udeladelser = dfdg.NewAfdelingsnummer(990001), udelad("M-18")
	if u, err := medlemskab.Create(a, f); err != nil || stakEfter(u)[0].Afdeling.Int() != 990001 {
		t.Errorf("M-18 left out: %v", err)
	}
	f.CPR, f.Udeladelser = dfdg.ReadCPR("x"), udelad("M-01")
	a.Afdeling = dfdg.NewAfdelingsnummer(570001)
	if _, err := medlemskab.Create(a, f); err != nil {
		t.Errorf("M-01 left out: %v", err)
	}
}

// A required element that is missing or malformed leaves nothing to store, also where the rules of the message are left out.
func TestUdenPaakraevet(t *testing.T) {
	udelad := []dfdgerr.Udeladelse{}
	for _, id := range []string{"S-01", "S-02", "S-04", "S-05", "S-06", "S-07", "S-09"} {
		udelad = append(udelad, dfdgerr.Udeladelse{Regel: id, Grund: "prøve"})
	}
	daarlig := map[string]func(*medlemskab.Anmodning){
		"/akasse": func(a *medlemskab.Anmodning) { a.Akasse = dfdg.ReadAkassenummer("x") }, "/afdeling": func(a *medlemskab.Anmodning) { a.Afdeling = dfdg.ReadAfdelingsnummer("x") },
		"/medlemskabsstartdato": func(a *medlemskab.Anmodning) { a.Medlemskabsstartdato = dfdg.ReadDato("x") }, "/medlemskabophoersdato": func(a *medlemskab.Anmodning) { a.Medlemskabophoersdato = dfdg.ReadDato("x") },
		"/aarsag": func(a *medlemskab.Anmodning) { a.Aarsag = dfdg.ReadKode("x") }, "/forsikringskategori": func(a *medlemskab.Anmodning) { a.Forsikringskategori = dfdg.ReadKode("x") },
	}
	tilgang := func() (*medlemskab.Anmodning, *medlemskab.Fakta) { return medlemskabtest.Tilgang() }
	for _, p := range []struct {
		m     medlemskab.Metode
		lav   func() (*medlemskab.Anmodning, *medlemskab.Fakta)
		felte []string
	}{
		{medlemskab.CreateAkassemedlemskab, tilgang, []string{"/akasse", "/afdeling", "/medlemskabsstartdato", "/forsikringskategori"}},
		{medlemskab.UpdateAkassemedlemskabOphoer, medlemskabtest.Afgang, []string{"/medlemskabophoersdato", "/aarsag"}},
		{medlemskab.UpdateAkassemedlemskabTilbagekaldelse, medlemskabtest.Tilbagekaldelse, []string{"/medlemskabsstartdato"}},
	} {
		for _, felt := range p.felte {
			for navn, aendr := range map[string]func(*medlemskab.Anmodning){"missing": elementer[felt], "malformed": daarlig[felt]} {
				a, f := p.lav()
				f.Udeladelser = udelad
				aendr(a)
				u, err := medlemskab.Decide(p.m, a, f)
				if k, ok := errors.AsType[*dfdgerr.KaldFejl](err); u != nil || !ok || k.Hvad != dfdgerr.KaldUdeladelser {
					t.Errorf("%s with %s %s: %v, %v", p.m, felt, navn, u, err)
				}
			}
		}
	}
	// What is said of its own branch's registration needs the start and the branch (M-08).
	for _, felt := range []string{"/afdeling", "/medlemskabsstartdato"} {
		for navn, aendr := range map[string]func(*medlemskab.Anmodning){"missing": elementer[felt], "malformed": daarlig[felt]} {
			a, f := medlemskabtest.Tilgang()
			f.Medlemskaber = dfdg.Kendt([]medlemskab.Periode(stak{}.Tilgang(57, "2020-01-01").Afdeling(2)))
			aendr(a)
			forklaringer, r, err := medlemskab.Explain(medlemskab.CreateAkassemedlemskab, a, f)
			if err != nil {
				t.Fatal(err)
			}
			for m := range r.Uafgjort() {
				t.Errorf("%s %s: %v", felt, navn, m)
			}
			for _, x := range forklaringer {
				if x.Regel().Id() == "M-08" && x.Regel().Art() == dfdgerr.Afvis && x.Svar != dfdgerr.Uvedkommende {
					t.Errorf("%s %s: %v", felt, navn, x)
				}
			}
		}
	}
}

// Every rejection leaves the facts that are not known unknown.
func TestAfvistUdenFakta(t *testing.T) {
	a, _ := medlemskabtest.Tilgang()
	f := &medlemskab.Fakta{Idag: medlemskabtest.Idag, Kalder: dfdg.Akasse(57), CPR: dfdg.ReadCPR("x"), Kodelister: medlemskabtest.Kodelister()}
	u, err := medlemskab.Create(a, f)
	if !errors.Is(err, dfdgerr.UgyldigtCPR) || u.Gemt || u.Medlemskaber.ErKendt() || u.Tilmeldinger.ErKendt() || u.Historik.ErKendt() {
		t.Errorf("%+v, %v", u, err)
	}
	b, err := json.Marshal(u)
	if string(b) != `{"gemt":false,"beskeder":[]}` || err != nil {
		t.Errorf("%s, %v", b, err)
	}
	if fakta := u.Rapport.Mangler(); len(fakta) != 0 {
		t.Errorf("asks for %v", fakta)
	}
}

func TestManglendeVirkninger(t *testing.T) {
	a, f := medlemskabtest.Overflytning()
	f.Kontaktgruppe, f.Bookinger = dfdg.Oplysning[dfdg.Kode]{}, dfdg.Oplysning[[]dfdg.Booking]{}
	f.Tilmeldinger = dfdg.Kendt([]dfdg.Tilmelding{{Kategori: dfdg.NewKode(5), Fra: f.Idag}})
	u, err := medlemskab.Create(a, f)
	if err != nil || !slices.Equal(u.Mangler, []dfdgerr.Faktum{dfdgerr.FaktumKontaktgruppe, dfdgerr.FaktumBookinger}) {
		t.Errorf("%v, %v", u.Mangler, err)
	}
	if u.Kontaktgruppe != (medlemskab.Kontaktgruppeskift{}) || u.Bookinger.ErKendt() {
		t.Error("an unknown fact was guessed")
	}
	// A dimittend outside contact group 8 does not change group.
	f.Kontaktgruppe = dfdg.Kendt(dfdg.NewKode(1))
	if u, err = medlemskab.Create(a, f); err != nil || u.Kontaktgruppe != (medlemskab.Kontaktgruppeskift{}) {
		t.Errorf("%+v, %v", u.Kontaktgruppe, err)
	}

	a, f = medlemskabtest.Afgang()
	f.Snitflade, f.Bookinger = medlemskab.Snitflade2021_3, dfdg.Oplysning[[]dfdg.Booking]{}
	f.Kontaktgruppe = dfdg.Kendt(dfdg.NewKode(8))
	f.Tilmeldinger = dfdg.Kendt([]dfdg.Tilmelding{{Kategori: dfdg.NewKode(1), Fra: f.Idag}})
	u, err = medlemskab.UpdateOphoer(a, f)
	if err != nil || !slices.Equal(u.Mangler, []dfdgerr.Faktum{dfdgerr.FaktumBookinger}) || u.Kontaktgruppe != (medlemskab.Kontaktgruppeskift{}) {
		t.Errorf("%v, %+v, %v", u.Mangler, u.Kontaktgruppe, err)
	}
}

// A recall and a registration name the enrolments, where they are not known, as what their effect lacks, and no other fact.
func TestManglendeTilmeldinger(t *testing.T) {
	for m, lav := range map[medlemskab.Metode]func() (*medlemskab.Anmodning, *medlemskab.Fakta){
		medlemskab.UpdateAkassemedlemskabTilbagekaldelse: medlemskabtest.Tilbagekaldelse, medlemskab.CreateAkassemedlemskab: medlemskabtest.Tilgang,
	} {
		a, f := lav()
		f.Tilmeldinger = dfdg.Oplysning[[]dfdg.Tilmelding]{}
		u, _ := medlemskab.Decide(m, a, f)
		if u == nil || !slices.Equal(u.Mangler, []dfdgerr.Faktum{dfdgerr.FaktumTilmeldinger}) || u.Tilmeldinger.ErKendt() {
			t.Errorf("%s: %+v", m, u)
		}
	}
}

// At a transfer the releasing fund's interviews of days to come are cancelled, and nobody else's (M-10).
func TestAflyste(t *testing.T) {
	a, f := medlemskabtest.Overflytning()
	b := func(dage, indkalder int) dfdg.Booking {
		return dfdg.Booking{Samtaletype: dfdg.NewKode(15), Dato: f.Idag.PlusDage(dage), Indkalder: dfdg.NewAkassenummer(indkalder)}
	}
	f.Bookinger = dfdg.Kendt([]dfdg.Booking{b(1, 86), b(0, 86), b(2, 57), b(-1, 86), b(30, 86)})
	u, err := medlemskab.Create(a, f)
	if err != nil {
		t.Fatal(err)
	}
	rest, kendt := u.Bookinger.Vaerdi()
	if !kendt || !slices.Equal(u.Aflyste, []dfdg.Booking{b(1, 86), b(30, 86)}) || !slices.Equal(rest, []dfdg.Booking{b(0, 86), b(2, 57), b(-1, 86)}) {
		t.Errorf("cancelled %v, left %v", u.Aflyste, rest)
	}
	var aflysninger []dfdg.Booking
	for _, m := range u.Beskeder {
		if m.Type == dfdg.BeskedBooking {
			aflysninger = append(aflysninger, m.Booking)
		}
	}
	if !slices.Equal(aflysninger, u.Aflyste) {
		t.Errorf("told of %v", aflysninger)
	}
}

// Who is no graduate changes neither enrolment nor contact group, which then need not be known (M-09).
func TestIngenDimittend(t *testing.T) {
	a, f := medlemskabtest.Tilgang()
	f.Tilmeldinger = dfdg.Kendt([]dfdg.Tilmelding{{Kategori: dfdg.NewKode(1), Fra: f.Idag}, {Kategori: dfdg.NewKode(5), Fra: dag("2025-01-01"), Til: dag("2025-03-02")}})
	for _, kg := range []dfdg.Oplysning[dfdg.Kode]{dfdg.Kendt(dfdg.NewKode(8)), {}} {
		f.Kontaktgruppe = kg
		u, err := medlemskab.Create(a, f)
		if err != nil || len(u.Mangler) != 0 || u.Kontaktgruppe != (medlemskab.Kontaktgruppeskift{}) || !u.Tilmeldinger.Equal(f.Tilmeldinger) {
			t.Errorf("%v: %+v, %v", kg, u, err)
		}
	}
}

func TestMarkeringer(t *testing.T) {
	a, f := medlemskabtest.Overflytning()
	m := func(akasse int, fra, til string) medlemskab.Markering {
		return medlemskab.Markering{Persongruppe: dfdg.NewKode(3), Akasse: dfdg.NewAkassenummer(akasse), Fra: dag(fra), Til: dfdg.ReadDato(til)}
	}
	f.Markeringer = dfdg.Kendt([]medlemskab.Markering{
		{Akasse: dfdg.NewAkassenummer(86), Fra: dag("2025-01-01")}, m(86, "2025-01-01", "2025-03-02"),
		m(86, "2025-03-04", "2025-04-01"), m(86, "2025-03-03", "2025-04-01"), m(57, "2025-01-01", "2025-04-01"), m(0, "2025-01-01", "2025-04-01"),
	})
	u, err := medlemskab.Create(a, f)
	if err != nil {
		t.Fatal(err)
	}
	var til []string
	v, _ := u.Markeringer.Vaerdi()
	for _, m := range v {
		til = append(til, m.Til.String())
	}
	// What has ended stays, what has not begun goes, and other funds' and those of no fund are left alone.
	if d := cmp.Diff([]string{"2025-03-03", "2025-03-02", "2025-03-03", "2025-04-01", "2025-04-01"}, til); d != "" {
		t.Error(d)
	}
}

func TestUnderretninger(t *testing.T) {
	for _, s := range []dfdg.Snitflade{medlemskab.Snitflade2025_2, medlemskab.Snitflade2021_3} {
		a, f := medlemskabtest.Tilgang()
		f.Snitflade = s
		n := func(typen int, d string) medlemskab.Underretning {
			return medlemskab.Underretning{Type: dfdg.NewKode(typen), Dato: dag(d)}
		}
		f.Underretninger = dfdg.Kendt([]medlemskab.Underretning{n(16, "2025-02-28"), n(16, "2025-03-01"), n(15, "2025-03-01"), n(16, "2025-03-02")})
		u, err := medlemskab.Create(a, f)
		if err != nil {
			t.Fatal(err)
		}
		sendt := 0
		for _, b := range u.Beskeder {
			if b.Type == dfdg.BeskedGetCompulsoryNotificationEventVersion7 && b.Modtager == dfdg.Akasse(57) {
				sendt++
			}
		}
		if vil := map[dfdg.Snitflade]int{medlemskab.Snitflade2021_3: 2}[s]; sendt != vil {
			t.Errorf("%s: %d messages, want %d", s, sendt, vil)
		}
	}
	// A correction makes nobody a new member.
	a, f := medlemskabtest.Tilgang()
	f.Snitflade, f.Medlemskaber = medlemskab.Snitflade2021_3, dfdg.Kendt([]medlemskab.Periode(stak{}.Tilgang(57, "2025-02-01")))
	f.Tilmeldinger = dfdg.Kendt([]dfdg.Tilmelding{{Kategori: dfdg.NewKode(1), Fra: f.Idag}})
	u, err := medlemskab.Create(a, f)
	if err != nil || len(u.Beskeder) != 2 {
		t.Errorf("%v, %v", u.Beskeder, err)
	}
}

// A history that is kept holds what happened: transfer and recall make four rows, and the present
// membership stands last, as in the source's picture.
func TestHistorikkenFoelger(t *testing.T) {
	a, f := medlemskabtest.Overflytning()
	u, err := medlemskab.Create(a, f)
	if err != nil {
		t.Fatal(err)
	}
	f.Medlemskaber, f.Historik = u.Medlemskaber, u.Historik
	u, err = medlemskab.UpdateTilbagekaldelse(&medlemskab.Anmodning{Medlemskabsstartdato: a.Medlemskabsstartdato}, f)
	if err != nil {
		t.Fatal(err)
	}
	f.Medlemskaber, f.Historik = u.Medlemskaber, u.Historik
	o, _ := medlemskabtest.Opslag()
	if u, err = medlemskab.GetHistorik(o, f); err != nil {
		t.Fatal(err)
	}
	var har []string
	h, _ := u.Historik.Vaerdi()
	for _, r := range h {
		har = append(har, fmt.Sprintf("%s %s–%s %t %s", r.Akasse, r.Startdato, r.Slutdato, r.ErAktuel, r.Haendelse))
	}
	vil := []string{
		"86 2010-01-01– false tilgang", "86 2010-01-01–2025-02-28 false overflytning", "57 2025-03-01– false tilgang",
		"57 2025-03-01– false tilbagekaldelse", "86 2010-01-01– true genoptagelse",
	}
	if d := cmp.Diff(vil, har); d != "" {
		t.Error(d)
	}
	// Without the memberships the kept rows stand as they were.
	f.Medlemskaber, f.CPR = dfdg.Oplysning[[]medlemskab.Periode]{}, dfdg.ReadCPR("x")
	u, _ = medlemskab.Create(a, f)
	if r, kendt := u.Historik.Vaerdi(); !kendt || len(r) != 5 || !r[4].ErAktuel {
		t.Errorf("%v", r)
	}
}

func TestPredictTilbagekald(t *testing.T) {
	_, f := medlemskabtest.Tilbagekaldelse()
	s, err := medlemskab.PredictTilbagekaldelse(f)
	p, _ := s.Genoptages.Vaerdi()
	if _, afvist := s.Kode(); err != nil || afvist || !s.Findes || p.Akasse.Int() != 86 || !p.Slutdato.IsZero() ||
		s.Fra != dag("2025-02-01") || s.Til != f.Idag || s.Anmodning.Medlemskabsstartdato != dag("2025-02-01") {
		t.Errorf("%+v, %v", s, err)
	}
	if u, err := medlemskab.UpdateTilbagekaldelse(&s.Anmodning, f); err != nil || !u.Gemt {
		t.Errorf("the recall that was foretold: %v", err)
	}

	f.OphoerteAkasser = dfdg.Kendt([]dfdg.Akassenummer{dfdg.NewAkassenummer(86)})
	s, _ = medlemskab.PredictTilbagekaldelse(f)
	if kode, afvist := s.Kode(); !afvist || kode != dfdgerr.AkasseOphoert {
		t.Errorf("%v", kode)
	}

	// Ended: the days that the resumed one covers are those of the recalled one.
	f = medlemskabtest.Fakta(stak{}.Tilgang(86, "2010-01-01").Tilgang(57, "2025-02-01").Afgang("2025-02-20"))
	s, _ = medlemskab.PredictTilbagekaldelse(f)
	if _, afvist := s.Kode(); afvist || s.Fra != dag("2025-02-01") || s.Til != dag("2025-02-20") ||
		s.Anmodning.Medlemskabophoersdato != dag("2025-02-20") {
		t.Errorf("%+v", s)
	}

	for i, m := range []dfdg.Oplysning[[]medlemskab.Periode]{
		dfdg.Kendt([]medlemskab.Periode(nil)), {}, dfdg.Kendt([]medlemskab.Periode{{Akasse: dfdg.NewAkassenummer(57)}})} {
		f.Medlemskaber = m
		s, err = medlemskab.PredictTilbagekaldelse(f)
		kode, afvist := s.Kode()
		if err != nil || s.Findes || s.Genoptages.ErKendt() || afvist != (i == 0) || afvist && kode != dfdgerr.TilbagekaldIkkeAktuelAkasse {
			t.Errorf("%+v, %v", s, err)
		}
		if !afvist && !slices.Equal(s.Rapport.Mangler(), []dfdgerr.Faktum{dfdgerr.FaktumMedlemskaber}) {
			t.Errorf("asks for %v", s.Rapport.Mangler())
		}
	}
}

func TestFusioner(t *testing.T) {
	tabel := medlemskab.Fusioner()
	vil := []string{"91 86 2013-07-01 M, R", "82 57 2015-01-01 M", "62 57 2017-01-01 M", "95 83 2020-01-01 M", "37 40 2021-01-01 M"} // M-33
	for i, f := range tabel {
		if got := fmt.Sprint(f.Ophoert, " ", f.Fortsaetter, " ", f.Dato, " ", f.Kilde); i >= len(vil) || got != vil[i] {
			t.Errorf("%d: %s", i, got)
		}
	}
	if len(tabel) != len(vil) {
		t.Fatalf("%v", tabel)
	}
	for i, f := range tabel { // of each the history of those who had left moves to the fund that goes on
		q := stak{}.Tilgang(f.Ophoert.Int(), "2005-01-01").Afgang("2010-12-31")[0]
		if a := medlemskab.Dokumenterer(q, medlemskab.Fusioner(), dag("2021-04-26")); fmt.Sprint(a) != strings.Fields(vil[i])[1] {
			t.Errorf("%s: %s", vil[i], a)
		}
	}
	tabel[0].Dato = dfdg.Dato{}
	if medlemskab.Fusioner()[0].Dato.IsZero() {
		t.Error("a caller's table is the package's own")
	}
	f := medlemskab.Fusion{Ophoert: dfdg.NewAkassenummer(37), Fortsaetter: dfdg.NewAkassenummer(40), Dato: dag("2021-01-01")}
	p := stak{}.Tilgang(37, "2010-01-01")
	for slut, vil := range map[string]bool{"2020-12-31": false, "2021-01-01": true, "2021-01-02": true} {
		q := p.Afgang(slut)[0]
		if f.Overflyttes(q) != vil {
			t.Errorf("ended %s: transferred %t", slut, !vil)
		}
		for idag, flyttet := range map[string]bool{"2021-04-25": false, "2021-04-26": true, "2025-03-03": true} {
			a := medlemskab.Dokumenterer(q, medlemskab.Fusioner(), dag(idag))
			if (a.Int() == 40) != (flyttet && !vil) {
				t.Errorf("ended %s, as of %s: %s", slut, idag, a)
			}
		}
	}
	if !f.Overflyttes(p[0]) || f.Overflyttes(stak{}.Tilgang(40, "2010-01-01")[0]) {
		t.Error("an unended membership is transferred, and only the ceased fund's")
	}
	// A merger after the history was moved, and a fund that none continues, move nothing.
	q := stak{}.Tilgang(15, "2010-01-01").Afgang("2015-01-01")[0]
	for _, f := range []medlemskab.Fusion{
		{Ophoert: q.Akasse, Fortsaetter: dfdg.NewAkassenummer(40), Dato: dag("2021-04-27")}, {Ophoert: q.Akasse, Dato: dag("2020-01-01")}} {
		if a := medlemskab.Dokumenterer(q, []medlemskab.Fusion{f}, dag("2025-01-01")); a != q.Akasse {
			t.Errorf("moved to %s", a)
		}
	}
	// Two mergers that lead round end all the same.
	rundt := []medlemskab.Fusion{{Ophoert: q.Akasse, Fortsaetter: dfdg.NewAkassenummer(16), Dato: dag("2020-01-01")},
		{Ophoert: dfdg.NewAkassenummer(16), Fortsaetter: q.Akasse, Dato: dag("2020-01-01")}}
	medlemskab.Dokumenterer(q, rundt, dag("2025-01-01"))
}

// A caller's own table takes the built-in one's place.
func TestEgneFusioner(t *testing.T) {
	var egne []medlemskab.Fusion
	if err := json.Unmarshal([]byte(`[{"ophoert": 86, "dato": "2025-03-03"}]`), &egne); err != nil {
		t.Fatal(err)
	}
	a, f := medlemskabtest.Tilbagekaldelse()
	f.Fusioner = egne
	if _, err := medlemskab.UpdateTilbagekaldelse(a, f); !errors.Is(err, dfdgerr.AkasseOphoert) {
		t.Errorf("on the day it ceased: %v", err)
	}
	f.Idag = f.Idag.PlusDage(-1)
	if _, err := medlemskab.UpdateTilbagekaldelse(a, f); err != nil {
		t.Errorf("the day before: %v", err)
	}
	f = medlemskabtest.Fakta(stak{}.Tilgang(62, "2010-01-01").Tilgang(57, "2025-02-01"))
	f.Fusioner = []medlemskab.Fusion{}
	if _, err := medlemskab.UpdateTilbagekaldelse(a, f); err != nil {
		t.Errorf("62 without the built-in table: %v", err)
	}
}

func TestBestandsraekker(t *testing.T) {
	idag := medlemskabtest.Idag
	for _, c := range []struct {
		stak stak
		vil  string
	}{
		{nil, ""},
		{stak{}.Tilgang(86, "2010-01-01"), ""},
		{stak{}.Tilgang(57, "2010-01-01"), "2010-01-01"},
		{stak{}.Tilgang(57, "2010-01-01").Tilgang(86, "2025-02-01"), "2010-01-01"}, // ended 31 days ago
		{stak{}.Tilgang(57, "2010-01-01").Tilgang(86, "2025-01-31"), ""},
		{stak{}.Tilgang(57, "2010-01-01").Tilgang(57, "2025-02-01").Afdeling(2), "2010-01-01 2025-02-01"},
		{stak{}.Tilgang(57, "2010-01-01").Tilgang(86, "2011-01-01").Tilgang(57, "2025-01-01"), "2025-01-01"},
		{stak{}.Tilgang(57, "2010-01-01").Afgang("2025-12-31"), "2010-01-01"},
	} {
		var har []string
		for _, p := range medlemskab.Bestandsraekker(c.stak, dfdg.NewAkassenummer(57), idag) {
			har = append(har, p.Startdato.String())
		}
		if fik := strings.Join(har, " "); fik != c.vil {
			t.Errorf("%v: %s", c.stak, fik)
		}
	}
}

func TestPerioder(t *testing.T) {
	s := stak{}.Tilgang(57, "2020-02-29").Afgang("2024-02-29")
	if p, ok := medlemskab.Seneste(s); !ok || p != s[0] {
		t.Errorf("%v %t", p, ok)
	}
	// The one that ended last is the latest, whatever the order; on the same day the one received later.
	u := append(stak{}.Tilgang(57, "2020-01-01").Afgang("2024-03-01"), s...)
	if p, ok := medlemskab.Seneste(u); !ok || p != u[0] {
		t.Errorf("%v %t", p, ok)
	}
	u[0].Slutdato = s[0].Slutdato
	if p, _ := medlemskab.Seneste(u); p != u[1] {
		t.Errorf("on the same day: %v", p)
	}
	for i := range u {
		v := append(stak{}, u...)
		v[i].Slutdato = dfdg.Dato{}
		if p, _ := medlemskab.Seneste(v); p != v[i] {
			t.Errorf("one without an end is the latest: %v", p)
		}
	}
	v0 := append(stak{}, u...)
	v0[0].Slutdato, v0[1].Slutdato = dfdg.Dato{}, dfdg.Dato{}
	if p, _ := medlemskab.Seneste(v0); p != v0[1] {
		t.Errorf("two without an end: %v", p)
	}
	if _, ok := medlemskab.Seneste(nil); ok {
		t.Error("none is latest")
	}
	v := medlemskab.Vindue{DageFoer: 1, AarEfter: 1, DageEfter: 1}
	for d, vil := range map[string]bool{"2020-02-27": false, "2020-02-28": true, "2025-02-28": true, "2025-03-01": true, "2025-03-02": false} {
		if v.Rummer(s[0], dag(d)) != vil {
			t.Errorf("%s: %t", d, !vil)
		}
	}
	s[0].Slutdato = dfdg.Dato{}
	if !v.Rummer(s[0], dag("2099-01-01")) {
		t.Error("an unended membership has no end of its window")
	}
	for _, daarlig := range []dfdg.Dato{{}, dfdg.ReadDato("x")} {
		_, aktuel := medlemskab.Aktuel(s, daarlig)
		if medlemskab.Bestandsraekker(s, s[0].Akasse, daarlig) != nil || aktuel || v.Rummer(s[0], daarlig) || s[0].Uafsluttet(daarlig) {
			t.Errorf("%v: a day that is none is in a membership", daarlig)
		}
	}
	if v.Rummer(medlemskab.Periode{Akasse: s[0].Akasse}, dag("2099-01-01")) {
		t.Error("a membership without a start has no window")
	}
	for _, a := range []medlemskab.Afslutning{medlemskab.Uoplyst, medlemskab.VedMA, medlemskab.VedOverflytning, medlemskab.VedDoed} {
		b, _ := a.MarshalText()
		var igen medlemskab.Afslutning
		if err := igen.UnmarshalText(b); err != nil || igen != a {
			t.Errorf("%s: %v", b, err)
		}
	}
	var a medlemskab.Afslutning
	if err := a.UnmarshalText([]byte("0101801234")); err == nil || strings.Contains(err.Error(), "0101801234") || medlemskab.Afslutning(9).String() != "" {
		t.Errorf("%v", err)
	}
}

// Odd registrations: overlapping, out of order, with an end that no calendar has a day after.
func TestSaereRegistreringer(t *testing.T) {
	evig := dag("9999-12-31")
	st := stak{}.Tilgang(86, "2010-01-01").Afgang("9999-12-31").Tilgang(57, "2025-02-01")
	st[0].AfsluttetVed = medlemskab.Uoplyst
	f := medlemskabtest.Fakta(st)
	f.Tilmeldinger = dfdg.Kendt([]dfdg.Tilmelding{{Kategori: dfdg.NewKode(1), Fra: dag("2025-02-01"), Til: evig}})
	u, err := medlemskab.UpdateTilbagekaldelse(&medlemskab.Anmodning{Medlemskabsstartdato: dag("2025-02-01")}, f)
	if err != nil || len(stakEfter(u)) != 1 || stakEfter(u)[0].Slutdato != evig {
		t.Errorf("%v, %v", u, err)
	}

	// The present membership was registered before one that has ended: it is the one recalled.
	st = append(stak{}.Tilgang(57, "2020-01-01"), stak{}.Tilgang(86, "2021-01-01").Afgang("2022-01-01")...)
	f = medlemskabtest.Fakta(st)
	u, err = medlemskab.UpdateTilbagekaldelse(&medlemskab.Anmodning{Medlemskabsstartdato: dag("2020-01-01")}, f)
	if err != nil || len(stakEfter(u)) != 1 || stakEfter(u)[0].Akasse.Int() != 86 {
		t.Errorf("%v, %v", u, err)
	}
	h, _ := u.Historik.Vaerdi()
	if len(h) != 3 || h[2].Haendelse != medlemskab.HaendelseTilbagekaldelse || h[2].Akasse.Int() != 57 {
		t.Errorf("history %v", h)
	}
	// A fund number that is no fund's cannot be so.
	f = medlemskabtest.Fakta(stak{}.Tilgang(0, "2010-01-01"))
	a, _ := medlemskabtest.Tilgang()
	if u, err = medlemskab.Create(a, f); err == nil || u != nil {
		t.Errorf("%v, %v", u, err)
	}
}

// What stands between an enrolment's days is looked at day by day, whatever the order of rows.
func TestDaekningIFlereStykker(t *testing.T) {
	st := stak{}.Tilgang(40, "2025-02-11").Afgang("2025-03-31") // registered before the others
	st = append(st, stak{}.Tilgang(86, "2010-01-01").Tilgang(57, "2025-02-01")...)
	st[2].Slutdato, st[2].AfsluttetVed = dag("2025-03-02"), medlemskab.VedMA
	f := medlemskabtest.Fakta(st)
	f.Kalder = dfdg.Akasse(40)
	f.Tilmeldinger = dfdg.Kendt([]dfdg.Tilmelding{{Kategori: dfdg.NewKode(1), Fra: dag("2025-02-01"), Til: dag("2025-03-02")}})
	// 40 is present; its recall leaves 57, which covers until 2 March.
	if _, err := medlemskab.UpdateTilbagekaldelse(&medlemskab.Anmodning{Medlemskabsstartdato: dag("2025-02-11")}, f); err != nil {
		t.Errorf("%v", err)
	}
}

// Two memberships with days between them cover neither those days nor what spans them.
func TestDaekningMedHul(t *testing.T) {
	for slut, hul := range map[string]bool{"2025-02-18": true, "2025-02-19": false, "2025-02-20": false} {
		st := stak{}.Tilgang(40, "2025-02-11").Afgang("2025-03-31")
		st = append(st, stak{}.Tilgang(86, "2010-01-01").Afgang(slut)...)
		st = append(st, stak{}.Tilgang(57, "2025-02-20").Afgang("2025-03-02")...)
		f := medlemskabtest.Fakta(st)
		f.Kalder = dfdg.Akasse(40)
		f.Tilmeldinger = dfdg.Kendt([]dfdg.Tilmelding{{Kategori: dfdg.NewKode(1), Fra: dag("2025-02-01"), Til: dag("2025-03-02")}})
		_, err := medlemskab.UpdateTilbagekaldelse(&medlemskab.Anmodning{Medlemskabsstartdato: dag("2025-02-11")}, f)
		if (err == nil) == hul || hul && !errors.Is(err, dfdgerr.Kode(9164)) {
			t.Errorf("until %s: %v", slut, err)
		}
	}
}

// A recall resumes what the registration ended by a transfer, the day before or on its day, also where another was registered in between:
// but not where that one began so that it could have ended it itself (M-25).
func TestGenoptagesOverAndre(t *testing.T) {
	for _, p := range []struct {
		slut, imellem string
		ved           medlemskab.Afslutning
		genoptages    bool
	}{
		{"2025-01-31", "2015-01-01", medlemskab.VedOverflytning, true}, {"2025-01-31", "2025-01-30", medlemskab.VedOverflytning, true},
		{"2025-01-31", "2025-01-31", medlemskab.VedOverflytning, false}, {"2025-01-31", "2025-02-01", medlemskab.VedOverflytning, false},
		{"2025-01-31", "2025-02-02", medlemskab.VedOverflytning, true},
		{"2025-02-01", "2025-01-31", medlemskab.VedOverflytning, true}, {"2025-02-01", "2025-02-01", medlemskab.VedOverflytning, false},
		{"2025-02-01", "2025-02-02", medlemskab.VedOverflytning, false}, {"2025-02-01", "2025-02-03", medlemskab.VedOverflytning, true},
		{"2025-01-31", "2015-01-01", medlemskab.Uoplyst, true}, {"2025-02-01", "2015-01-01", medlemskab.Uoplyst, false},
		{"2025-01-31", "2015-01-01", medlemskab.VedMA, false}, {"2025-01-30", "2015-01-01", medlemskab.VedOverflytning, false},
	} {
		st := stak{}.Tilgang(86, "2010-01-01")
		st[0].Slutdato, st[0].AfsluttetVed = dag(p.slut), p.ved
		st = append(st, stak{}.Tilgang(40, p.imellem).Afgang(p.imellem)...)
		st = append(st, stak{}.Tilgang(57, "2025-02-01")...)
		u, err := medlemskab.UpdateTilbagekaldelse(&medlemskab.Anmodning{Medlemskabsstartdato: dag("2025-02-01")}, medlemskabtest.Fakta(st))
		if err != nil || len(stakEfter(u)) != 2 || stakEfter(u)[0].Slutdato.IsZero() != p.genoptages {
			t.Errorf("%v: %v, %v", p, u, err)
		}
	}
}

// Of the rows of a history the present membership's latest is marked, whatever was registered after it.
func TestAktuelFoerAndre(t *testing.T) {
	st := append(stak{}.Tilgang(57, "2020-01-01"), stak{}.Tilgang(86, "2021-01-01").Afgang("2022-01-01")...)
	f := medlemskabtest.Fakta(st)
	for range 2 { // from the registrations, and from a kept history with the mark gone astray
		o, _ := medlemskabtest.Opslag()
		u, err := medlemskab.GetHistorik(o, f)
		if err != nil {
			t.Fatal(err)
		}
		h, _ := u.Historik.Vaerdi()
		if len(h) != 2 || !h[0].ErAktuel || h[1].ErAktuel {
			t.Errorf("%v", h)
		}
		h = slices.Clone(h)
		h[0].ErAktuel, h[1].ErAktuel = false, true
		f.Historik = dfdg.Kendt(h)
	}
}

// A registration without its fund or a good date is not known, and nothing is guessed of it.
func TestMangelfuldRegistrering(t *testing.T) {
	for navn, aendr := range map[string]func(*medlemskab.Periode){
		"fund":         func(p *medlemskab.Periode) { p.Akasse = dfdg.Akassenummer{} },
		"start":        func(p *medlemskab.Periode) { p.Startdato = dfdg.Dato{} },
		"good start":   func(p *medlemskab.Periode) { p.Startdato = dfdg.ReadDato("2025-02-30") },
		"good end":     func(p *medlemskab.Periode) { p.Slutdato = dfdg.ReadDato("x") },
		"known at all": nil,
	} {
		a, f := medlemskabtest.Overflytning()
		st := stak{}.Tilgang(86, "2010-01-01").Tilgang(40, "2020-01-01")
		f.Medlemskaber = dfdg.Kendt([]medlemskab.Periode(st))
		if aendr == nil {
			f.Medlemskaber = dfdg.Oplysning[[]medlemskab.Periode]{}
		} else {
			aendr(&st[0])
		}
		u, err := medlemskab.Create(a, f)
		r, _ := medlemskab.Validate(medlemskab.CreateAkassemedlemskab, a, f)
		if u != nil || err == nil || !slices.Equal(r.Mangler(), []dfdgerr.Faktum{dfdgerr.FaktumMedlemskaber}) {
			t.Errorf("without %s: %v, %v", navn, err, r.Mangler())
		}
	}
}

// A fund hears that it should have sent no cancellation only where a transfer ended its membership.
func TestAfgangEfterOverflytning(t *testing.T) {
	a, f := medlemskabtest.Afgang()
	for vil, st := range map[string]stak{
		"4857 M-13": stak{}.Tilgang(57, "2010-01-01").Tilgang(86, "2025-02-01"),
		"4385 M-13": stak{}.Tilgang(57, "2010-01-01").Tilgang(86, "2025-02-01").Afgang("2025-02-28"),
		"4857 M-11": stak{}.Tilgang(57, "2010-01-01").Afgang("2025-01-31").Tilgang(86, "2025-02-01"),
		"4385 M-11": stak{}.Tilgang(57, "2010-01-01").Tilgang(86, "2015-01-01").Tilgang(57, "2020-01-01").Afgang("2025-01-31"),
	} {
		f.Medlemskaber = dfdg.Kendt([]medlemskab.Periode(st))
		r, err := medlemskab.Validate(medlemskab.UpdateAkassemedlemskabOphoer, a, f)
		if err != nil {
			t.Fatal(err)
		}
		for m := range r.Fejl() {
			if m.String() != vil {
				t.Errorf("%s, want %s", m, vil)
			}
		}
		if r.Dom() != dfdgerr.Afvist {
			t.Errorf("%s: %s", vil, r.Dom())
		}
	}
	// A transfer that ends today has ended nothing yet: the fund's own member still.
	st := stak{}.Tilgang(57, "2010-01-01").Tilgang(86, "2025-03-04")[:1]
	f.Medlemskaber = dfdg.Kendt([]medlemskab.Periode(st))
	if _, err := medlemskab.UpdateOphoer(a, f); err != nil {
		t.Error(err)
	}
}

// What a fund does itself after a registration, by interface (M-36).
func TestOpgaver(t *testing.T) {
	for s, vil := range map[dfdg.Snitflade]string{
		medlemskab.Snitflade2021_3: "fremtidig-afmelding samtaler",
		medlemskab.Snitflade2025_2: "fremtidig-afmelding samtaler tilmelding kontaktgruppe cv krav-til-jobsoegning min-plan nuph sanktioner",
		"":                         "fremtidig-afmelding samtaler tilmelding kontaktgruppe cv krav-til-jobsoegning min-plan nuph sanktioner",
	} {
		var ider []string
		for _, o := range medlemskab.Opgaver(s) {
			if ider = append(ider, o.Id); o.Hent != (o.Id != "samtaler") || o.Dansk == "" || o.Engelsk == "" {
				t.Errorf("%s: %+v", s, o)
			}
		}
		if got := strings.Join(ider, " "); got != vil {
			t.Errorf("%s: %s", s, got)
		}
		if o := medlemskab.Opgaver(s); len(o) > 0 {
			if o[0].Id = "x"; medlemskab.Opgaver(s)[0].Id == "x" {
				t.Error("a caller's slice is the package's own")
			}
		}
	}
}

// The category of arbejdsmarkedsydelse is not public: where the register says which it is, 2021-3 tells a new fund of it (M-19),
// and of no other category that is no benefit.
func TestArbejdsmarkedsydelseMeldes(t *testing.T) {
	for kategori, vil := range map[int]bool{1: true, 5: true, 9: true, 8: false, 3: false} {
		a, f := medlemskabtest.Tilgang()
		register, err := f.Kodelister.MedRolle(codelist.RolleArbejdsmarkedsydelse, 9)
		if err != nil {
			t.Fatal(err)
		}
		f.Snitflade, f.Kodelister = medlemskab.Snitflade2021_3, register
		f.Tilmeldinger = dfdg.Kendt([]dfdg.Tilmelding{{Kategori: dfdg.NewKode(kategori), Fra: f.Idag.PlusDage(-10)}})
		u, err := medlemskab.Create(a, f)
		if err != nil {
			t.Fatal(err)
		}
		meldt := slices.ContainsFunc(u.Beskeder, func(b medlemskab.Besked) bool { return b.Type == dfdg.BeskedGetUnemploymentEnrollmentVersion4 })
		if meldt != vil {
			t.Errorf("category %d: told %v", kategori, meldt)
		}
	}
}

// With the rule left out that wants a present membership, the rules that look at it have nothing to say.
func TestUdenAktuelt(t *testing.T) {
	for _, m := range []medlemskab.Metode{medlemskab.UpdateAkassemedlemskab, medlemskab.UpdateAkassemedlemskabOphoer} {
		a, f := medlemskabtest.Opdatering()
		id := "M-30"
		if m == medlemskab.UpdateAkassemedlemskabOphoer {
			a, f = medlemskabtest.Afgang()
			id = "M-11"
		} else {
			a.Medlemskabsstartdato = f.Idag.PlusDage(-1)
		}
		f.Medlemskaber = dfdg.Kendt([]medlemskab.Periode{})
		f.Udeladelser = []dfdgerr.Udeladelse{{Regel: id, Grund: "en prøve"}}
		r, err := medlemskab.Validate(m, a, f)
		if err != nil {
			t.Fatal(err)
		}
		var l []string
		for x := range r.Udeladt() {
			l = append(l, fmt.Sprint(int(x.Kode()), x.Felt(), x.Regel()))
		}
		if vil := fmt.Sprint(4385, "", id); len(l) != 1 || l[0] != vil {
			t.Errorf("%s: %q, want %q", m, l, vil)
		}
	}
}
