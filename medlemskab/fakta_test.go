package medlemskab_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/proeve"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/medlemskab/medlemskabtest"
)

// umulige are facts that cannot be so, one of each kind, by the field that holds them.
func umulige() map[string][]func(*medlemskab.Fakta) {
	d, foer := dag("2025-02-02"), dag("2025-02-01")
	u := dfdg.ReadDato("x")
	k := dfdg.NewKode(1)
	god := medlemskab.Periode{Akasse: dfdg.NewAkassenummer(57), Startdato: d, Slutdato: d}
	periode := func(aendr func(*medlemskab.Periode)) medlemskab.Periode { p := god; aendr(&p); return p }
	m := map[string][]func(*medlemskab.Fakta){}
	for _, p := range []medlemskab.Periode{
		periode(func(p *medlemskab.Periode) { p.Akasse = dfdg.Akassenummer{} }),
		periode(func(p *medlemskab.Periode) { p.Akasse = dfdg.NewAkassenummer(0) }),
		periode(func(p *medlemskab.Periode) { p.Startdato = dfdg.Dato{} }),
		periode(func(p *medlemskab.Periode) { p.Startdato = u }),
		periode(func(p *medlemskab.Periode) { p.Slutdato = u }),
		periode(func(p *medlemskab.Periode) { p.Slutdato = foer }),
	} {
		m["Fakta.Medlemskaber"] = append(m["Fakta.Medlemskaber"], func(f *medlemskab.Fakta) { f.Medlemskaber = dfdg.Kendt([]medlemskab.Periode{god, p}) })
		m["Fakta.Historik"] = append(m["Fakta.Historik"], func(f *medlemskab.Fakta) {
			f.Historik = dfdg.Kendt([]medlemskab.Historikraekke{{Periode: god}, {Periode: p}})
		})
	}
	for _, a := range []dfdg.Akassenummer{{}, dfdg.NewAkassenummer(0)} {
		m["Fakta.OphoerteAkasser"] = append(m["Fakta.OphoerteAkasser"], func(f *medlemskab.Fakta) { f.OphoerteAkasser = dfdg.Kendt([]dfdg.Akassenummer{a}) })
	}
	for _, t := range []dfdg.Tilmelding{{Fra: d}, {Kategori: k}, {Kategori: k, Fra: u}, {Kategori: k, Fra: d, Til: u}, {Kategori: k, Fra: d, Til: foer}} {
		m["Fakta.Tilmeldinger"] = append(m["Fakta.Tilmeldinger"], func(f *medlemskab.Fakta) { f.Tilmeldinger = dfdg.Kendt([]dfdg.Tilmelding{t}) })
	}
	for _, v := range []dfdg.Fravaer{{Fra: d}, {Type: k}, {Type: k, Fra: d, Til: foer}} {
		m["Fakta.Fravaer"] = append(m["Fakta.Fravaer"], func(f *medlemskab.Fakta) { f.Fravaer = dfdg.Kendt([]dfdg.Fravaer{v}) })
	}
	for _, b := range []dfdg.Booking{{Dato: d}, {Samtaletype: k}, {Samtaletype: k, Dato: u}} {
		m["Fakta.Bookinger"] = append(m["Fakta.Bookinger"], func(f *medlemskab.Fakta) { f.Bookinger = dfdg.Kendt([]dfdg.Booking{b}) })
	}
	for _, v := range []medlemskab.Markering{{}, {Fra: d, Til: foer}} {
		m["Fakta.Markeringer"] = append(m["Fakta.Markeringer"], func(f *medlemskab.Fakta) { f.Markeringer = dfdg.Kendt([]medlemskab.Markering{v}) })
	}
	for _, v := range []medlemskab.Underretning{{Type: k}, {Dato: d}} {
		m["Fakta.Underretninger"] = append(m["Fakta.Underretninger"], func(f *medlemskab.Fakta) {
			f.Underretninger = dfdg.Kendt([]medlemskab.Underretning{v})
		})
	}
	m["Fakta.Kontaktgruppe"] = []func(*medlemskab.Fakta){func(f *medlemskab.Fakta) { f.Kontaktgruppe = dfdg.Kendt(dfdg.Kode{}) }}
	m["Fakta.Folkepensionsdato"] = []func(*medlemskab.Fakta){func(f *medlemskab.Fakta) { f.Folkepensionsdato = dfdg.Kendt(u) }}
	return m
}

// hvad returns the fields that an error names.
func hvad(err error) (h []string) {
	if err == nil {
		return nil
	}
	for _, e := range err.(interface{ Unwrap() []error }).Unwrap() {
		k, _ := errors.AsType[*dfdgerr.KaldFejl](e)
		h = append(h, string(k.Hvad))
	}
	return h
}

// Kontroller names each field that cannot be so, and no other; what is not known, and ranges of one day, can be so.
func TestKontroller(t *testing.T) {
	if err := new(medlemskab.Fakta).Kontroller(); err != nil {
		t.Errorf("nothing is known: %v", err)
	}
	f := medlemskabtest.Fakta(stak{}.Tilgang(57, "2025-02-01").Afgang("2025-02-01"))
	d := dag("2025-02-01")
	f.Tilmeldinger = dfdg.Kendt([]dfdg.Tilmelding{{Kategori: dfdg.NewKode(1), Fra: d, Til: d}})
	f.Fravaer = dfdg.Kendt([]dfdg.Fravaer{{Type: dfdg.NewKode(75), Fra: d, Til: d}})
	f.Markeringer = dfdg.Kendt([]medlemskab.Markering{{Fra: d, Til: d}})
	f.Bookinger = dfdg.Kendt([]dfdg.Booking{{Samtaletype: dfdg.NewKode(4), Dato: d}})
	f.Historik = dfdg.Kendt([]medlemskab.Historikraekke{{Periode: stak{}.Tilgang(57, "2025-02-01")[0]}})
	f.Underretninger = dfdg.Kendt([]medlemskab.Underretning{{Type: dfdg.NewKode(16), Dato: d}})
	if err := f.Kontroller(); err != nil {
		t.Errorf("all is good: %v", err)
	}
	alle := medlemskabtest.Fakta(nil)
	for felt, fejl := range umulige() {
		for i, umulig := range fejl {
			f := medlemskabtest.Fakta(nil)
			umulig(f)
			if h := hvad(f.Kontroller()); !slices.Equal(h, []string{felt}) {
				t.Errorf("%s %d: %v", felt, i, h)
			}
		}
		fejl[0](alle)
	}
	if h := hvad(alle.Kontroller()); len(h) != len(umulige()) {
		t.Errorf("all at once: %v", h)
	}
}

// What cannot be so is judged as if it were not known: a call comes to the same as with the field left out.
func TestUmuligeFaktaErIkkeKendte(t *testing.T) {
	uden := map[string]func(*medlemskab.Fakta){
		"Fakta.Medlemskaber":      func(f *medlemskab.Fakta) { f.Medlemskaber = dfdg.Oplysning[[]medlemskab.Periode]{} },
		"Fakta.Tilmeldinger":      func(f *medlemskab.Fakta) { f.Tilmeldinger = dfdg.Oplysning[[]dfdg.Tilmelding]{} },
		"Fakta.OphoerteAkasser":   func(f *medlemskab.Fakta) { f.OphoerteAkasser = dfdg.Oplysning[[]dfdg.Akassenummer]{} },
		"Fakta.Kontaktgruppe":     func(f *medlemskab.Fakta) { f.Kontaktgruppe = dfdg.Oplysning[dfdg.Kode]{} },
		"Fakta.Folkepensionsdato": func(f *medlemskab.Fakta) { f.Folkepensionsdato = dfdg.Oplysning[dfdg.Dato]{} },
	}
	// With an enrolment that the call ends or makes another of, so that the contact group counts (M-09, M-12).
	kategori := map[medlemskab.Metode]int{medlemskab.CreateAkassemedlemskab: 5, medlemskab.UpdateAkassemedlemskabOphoer: 1}
	for felt, fejl := range umulige() {
		if uden[felt] == nil {
			continue
		}
		for i, umulig := range fejl {
			for m, fix := range map[medlemskab.Metode]func() (*medlemskab.Anmodning, *medlemskab.Fakta){
				medlemskab.CreateAkassemedlemskab: medlemskabtest.Overflytning, medlemskab.UpdateAkassemedlemskabOphoer: medlemskabtest.Afgang,
				medlemskab.UpdateAkassemedlemskabTilbagekaldelse: medlemskabtest.Tilbagekaldelse, medlemskab.UpdateAkassemedlemskab: medlemskabtest.Opdatering,
				medlemskab.GetAkassemedlemskab: medlemskabtest.Opslag,
			} {
				a, f := fix()
				_, g := fix()
				if k := kategori[m]; k != 0 {
					t := []dfdg.Tilmelding{{Kategori: dfdg.NewKode(k), Fra: dag("2025-01-01")}}
					f.Tilmeldinger, g.Tilmeldinger = dfdg.Kendt(t), dfdg.Kendt(t)
				}
				umulig(f)
				uden[felt](g)
				r, err := medlemskab.Validate(m, a, f)
				q, qerr := medlemskab.Validate(m, a, g)
				if err != nil || qerr != nil || r.Dom() != q.Dom() || !slices.Equal(r.Mangler(), q.Mangler()) {
					t.Errorf("%s %d, %s: %s %v, without it %s %v", felt, i, m, r.Dom(), r.Mangler(), q.Dom(), q.Mangler())
				}
				u, _ := medlemskab.Decide(m, a, f)
				v, _ := medlemskab.Decide(m, a, g)
				if (u == nil) != (v == nil) || u != nil && !slices.Equal(u.Mangler, v.Mangler) {
					t.Errorf("%s %d, %s: %v, without it %v", felt, i, m, u, v)
				}
			}
		}
	}
}

// A rule left out that a registration would end before it begins without leaves nothing to store.
func TestIngenSlutFoerStart(t *testing.T) {
	uden := func(m medlemskab.Metode, a *medlemskab.Anmodning, f *medlemskab.Fakta, regler ...string) {
		t.Helper()
		for _, id := range regler {
			f.Udeladelser = append(f.Udeladelser, dfdgerr.Udeladelse{Regel: id, Grund: "prøve"})
		}
		for _, s := range []dfdg.Snitflade{medlemskab.Snitflade2025_2, medlemskab.Snitflade2021_3} {
			f.Snitflade = s
			u, err := medlemskab.Decide(m, a, f)
			if k, ok := errors.AsType[*dfdgerr.KaldFejl](err); u != nil || !ok || k.Hvad != dfdgerr.KaldUdeladelser {
				t.Errorf("without %v in %s: %v, %v", regler, s, u, err)
			}
		}
	}
	a, f := medlemskabtest.Overflytning()
	a.Medlemskabsstartdato = dag("2009-12-31")
	uden(medlemskab.CreateAkassemedlemskab, a, f, "M-05")
	a, f = medlemskabtest.Tilgang()
	f.Medlemskaber = dfdg.Kendt([]medlemskab.Periode(stak{}.Tilgang(86, "2010-01-01").Afgang("2020-01-01")))
	a.Medlemskabsstartdato = dag("2009-12-31")
	uden(medlemskab.CreateAkassemedlemskab, a, f, "M-06")
	a, f = medlemskabtest.Afgang()
	a.Medlemskabophoersdato = dag("2014-12-31")
	uden(medlemskab.UpdateAkassemedlemskabOphoer, a, f, "M-11")
}

// The cost of a call grows with the registrations and enrolments, not with their square, in whatever order they stand.
func TestLineaer(t *testing.T) {
	lav := func(n int, omvendt bool) func() {
		st := stak{}
		var til []dfdg.Tilmelding
		d := dag("1900-01-01")
		for i := range n {
			start := d.PlusDage(2 * (i % 20000))
			st = append(st, medlemskab.Periode{Akasse: dfdg.NewAkassenummer(86), Startdato: start, Slutdato: start, AfsluttetVed: medlemskab.VedOverflytning})
			til = append(til, dfdg.Tilmelding{Kategori: dfdg.NewKode(1), Fra: start, Til: start})
		}
		if omvendt {
			slices.Reverse(st)
		}
		st = append(st, stak{}.Tilgang(57, "1900-01-01")...)
		f := medlemskabtest.Fakta(st)
		f.Tilmeldinger = dfdg.Kendt(til)
		a := &medlemskab.Anmodning{Medlemskabsstartdato: d}
		return func() {
			for _, s := range []dfdg.Snitflade{medlemskab.Snitflade2025_2, medlemskab.Snitflade2021_3} {
				f.Snitflade = s
				if _, err := medlemskab.Validate(medlemskab.UpdateAkassemedlemskabTilbagekaldelse, a, f); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	for _, omvendt := range []bool{false, true} {
		proeve.Lineaer(t, "recall", lav(10000, omvendt), lav(20000, omvendt))
	}
}
