package taeller_test

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/taeller"
	"github.com/akasse/dfdg/taeller/taellertest"
)

func somJSON(t *testing.T, u *taeller.Udfald, err error) string {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	b, err := json.Marshal(u)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// The named functions are Decide with their method.
func TestNavngivneKald(t *testing.T) {
	id := dfdg.MustParseGUID("00000000-0000-0000-0000-000000000007")
	a, f := taellertest.Gyldig()
	f.Videresendte = dfdg.Kendt([]taeller.Videresendt{{IndberetningIdentifier: id, Taellere: taellertest.Saet()}})
	visning := &taeller.Anmodning{Taellervisning: dfdg.Nej}
	slet := &taeller.Anmodning{Berigtigelseskommentar: dfdg.NewTekst("fejlindberetning")}
	sats := &taeller.Anmodning{Taellersaet: taeller.Taellersaet{Dagpengesats: a.Dagpengesats}}
	kald := func(u *taeller.Udfald, err error) string { return somJSON(t, u, err) }
	for m, har := range map[taeller.Metode]string{
		create:                                kald(taeller.Create(a, f)),
		taeller.UpdateDagpengesats:            kald(taeller.Update(taeller.UpdateDagpengesats, sats, f)),
		taeller.UpdateTaellervisning:          kald(taeller.UpdateVisning(visning, f)),
		taeller.DeleteDagpengetaellerkonto:    kald(taeller.Delete(slet, f)),
		taeller.GetDagpengetaellerkonto:       kald(taeller.Get(f)),
		taeller.GetTaellereFraTidligereAkasse: kald(taeller.GetTidligereAkasse(id, f)),
	} {
		anmodning := map[taeller.Metode]*taeller.Anmodning{create: a, taeller.UpdateDagpengesats: sats,
			taeller.UpdateTaellervisning: visning, taeller.DeleteDagpengetaellerkonto: slet,
			taeller.GetDagpengetaellerkonto: {}, taeller.GetTaellereFraTidligereAkasse: {IndberetningIdentifier: id}}[m]
		if vil := kald(taeller.Decide(m, anmodning, f)); vil != har {
			t.Errorf("%v: %s\nvil %s", m, har, vil)
		}
	}
	for m, vil := range map[taeller.Metode]string{
		taeller.UpdateTaellervisning:       `"gemt":true,"videresendtTil":null,"saetFjernet":false,`,
		taeller.DeleteDagpengetaellerkonto: `"saetFjernet":true,"taellere":null`,
	} {
		if har := kald(taeller.Decide(m, map[bool]*taeller.Anmodning{true: visning, false: slet}[m == taeller.UpdateTaellervisning], f)); !strings.Contains(har, vil) {
			t.Errorf("%v: %s", m, har)
		}
	}
	for _, m := range []taeller.Metode{0, create, taeller.GetDagpengetaellerkonto, 99} {
		if u, err := taeller.Update(m, a, f); u != nil || err == nil {
			t.Errorf("%v er ingen opdatering", m)
		}
	}
	if _, err := taeller.DecodeJSON(0, []byte("{}")); err == nil {
		t.Error("metode 0 læste en besked")
	}
}

func TestMetodenavne(t *testing.T) {
	for m := create; m <= taeller.UpdateEmploymentBonusConsumption; m++ {
		for _, s := range []dfdg.Snitflade{taeller.Snitflade2025_1, taeller.Snitflade2023_2} {
			navn := m.Navn(s)
			if navn == "" {
				continue
			}
			if fundet, err := taeller.ParseMetode(navn); err != nil || fundet != m {
				t.Errorf("%s: %v %v", navn, fundet, err)
			}
		}
		if fundet, err := taeller.ParseMetode(m.String()); err != nil || fundet != m {
			t.Errorf("%v: %v", m, err)
		}
	}
	if taeller.UpdateConsumption.String() != "UpdateConsumption" || taeller.UpdateConsumption.Navn(taeller.Snitflade2025_1) != "" {
		t.Error("UpdateConsumption udgår med 2025-1")
	}
	if s := taeller.Metode(99).String() + taeller.Metode(99).Navn(""); s != "" {
		t.Error(s)
	}
	var k *dfdgerr.KaldFejl
	if m, err := taeller.ParseMetode(""); !errors.As(err, &k) || k.Hvad != dfdgerr.KaldMetode || m != 0 {
		t.Error(err)
	}
}

// A fund that takes over a member whose counters are not shown is reminded, also when the
// other fund's counter is not the first.
func TestOvertagetMedlem(t *testing.T) {
	for i, navn := range []string{"Indplacering", "BeskaeftigelsestillaegForbrug"} {
		a, f := taellertest.Gyldig()
		s := taellertest.Saet()
		if i == 0 {
			s.Indplacering.RegistrerendeMyndighed = dfdg.Akasse(86)
		} else {
			s.BeskaeftigelsestillaegForbrug.RegistrerendeMyndighed = dfdg.Akasse(86)
		}
		f.Taellere, f.Taellervisning = dfdg.Kendt(s), dfdg.Kendt(dfdg.Nej)
		if d := cmp.Diff([]string{"A-21"}, alle(validate(t, create, a, f))); d != "" {
			t.Errorf("%s: %s", navn, d)
		}
	}
}

// A method that an interface does not have is a bad call, which names the interface and the method to use there.
func TestMetodenFindesIkke(t *testing.T) {
	for _, x := range []struct {
		m    taeller.Metode
		s    dfdg.Snitflade
		brug string
	}{
		{taeller.UpdateDagpengetaellere, taeller.Snitflade2023_2, "CreateBenefitsAccount"}, {taeller.UpdateReferentialPeriod, taeller.Snitflade2025_1, "UpdateDagpengetaellere"},
		{taeller.DeleteDagpengetaellerkonto, taeller.Snitflade2023_2, ""},
	} {
		f := taellertest.Fakta()
		f.Snitflade = x.s
		_, err := taeller.Validate(x.m, new(taeller.Anmodning), f)
		var k *dfdgerr.KaldFejl
		if !errors.As(err, &k) || k.Hvad != dfdgerr.KaldMetode || k.Snitflade != x.s || k.Brug != x.brug {
			t.Errorf("%v: %+v", x.m, k)
		}
	}
	_, err := taeller.DecodeSvarXML(taeller.GetHistoriskDagpengetaellerkonto, []byte("<a/>"))
	var k *dfdgerr.KaldFejl
	if !errors.As(err, &k) || k.Hvad != dfdgerr.KaldMetode || k.Snitflade != taeller.Snitflade2023_2 {
		t.Errorf("%+v", k)
	}
}

// With A-10 left out, a citizen of no fund is told of once: the row of another fund's member has nothing to say.
// Where the access rules are left out, and it is not known or not so that the caller is a fund of the citizen's, nothing can be stored; the
// error says what is lacking.
func TestUdenAdgang(t *testing.T) {
	a, f := taellertest.Gyldig()
	for _, id := range []string{"A-09", "A-10"} {
		f.Udeladelser = append(f.Udeladelser, dfdgerr.Udeladelse{Regel: id, Grund: "en prøve"})
	}
	for hvad, p := range map[dfdgerr.Kaldsdel]dfdg.Oplysning[[]medlemskab.Periode]{
		dfdgerr.KaldUdeladelser:               dfdg.Kendt([]medlemskab.Periode{}),
		dfdgerr.FaktumMedlemskaber.Kaldsdel(): {},
	} {
		f.Medlemskaber = p
		u, err := taeller.Create(a, f)
		var k *dfdgerr.KaldFejl
		if u != nil || !errors.As(err, &k) || k.Hvad != hvad {
			t.Errorf("%s: %v, %v", hvad, u, err)
		}
	}
	// No method is none of an interface either.
	_, err := taeller.Validate(taeller.UpdateEmploymentBonusConsumption+1, a, f)
	var k *dfdgerr.KaldFejl
	if !errors.As(err, &k) || k.Hvad != dfdgerr.KaldMetode || k.Snitflade != "" {
		t.Error(err)
	}
}

// The job centre hears of what is stored for the contact groups that U lists, and of no other.
func TestJobcentretsKontaktgrupper(t *testing.T) {
	for kontaktgruppe, vil := range map[int]bool{24: true, 2: false, 3: false, 7: false, 9: false, 23: false, 26: false, 99: false} {
		a, f := taellertest.Gyldig()
		f.Kontaktgruppe = dfdg.Kendt(dfdg.NewKode(kontaktgruppe))
		u, err := taeller.Create(a, f)
		if err != nil {
			t.Fatal(err)
		}
		har := slices.ContainsFunc(u.Beskeder, func(b taeller.Besked) bool { return b.Modtager == dfdg.BorgersJobcenter() })
		if har != vil {
			t.Errorf("contact group %d: %v", kontaktgruppe, u.Beskeder)
		}
	}
}

// What the outcome lacks to know whether the job centre is told, by contact group.
func TestJobcentretMangler(t *testing.T) {
	tilmeldt := dfdg.Kendt([]dfdg.Tilmelding{{Kategori: dfdg.NewKode(1), Fra: taellertest.Idag.PlusDage(-90)}})
	for vil, saet := range map[dfdgerr.Faktum][]func(*taeller.Fakta){
		dfdgerr.FaktumKontaktgruppe: {func(f *taeller.Fakta) { f.Kontaktgruppe = dfdg.Oplysning[dfdg.Kode]{} }},
		dfdgerr.FaktumTilmeldinger: {
			func(f *taeller.Fakta) {
				f.Kontaktgruppe = dfdg.Kendt(dfdg.NewKode(1))
				f.Tilmeldinger = dfdg.Oplysning[[]dfdg.Tilmelding]{}
			},
			func(f *taeller.Fakta) {
				f.Kontaktgruppe = dfdg.Kendt(dfdg.NewKode(8))
				f.Tilmeldinger = dfdg.Oplysning[[]dfdg.Tilmelding]{}
			},
			func(f *taeller.Fakta) { f.Tilmeldinger = dfdg.Oplysning[[]dfdg.Tilmelding]{} },
		},
		dfdgerr.FaktumForrigeKontaktgruppe: {func(f *taeller.Fakta) { f.ForrigeKontaktgruppe = dfdg.Oplysning[dfdg.Kode]{} }},
		dfdgerr.FaktumKontaktgruppeFra:     {func(f *taeller.Fakta) { f.KontaktgruppeFra = dfdg.Oplysning[dfdg.Dato]{} }},
	} {
		for i, saet := range saet {
			a, f := taellertest.Gyldig()
			f.Kontaktgruppe, f.ForrigeKontaktgruppe, f.KontaktgruppeFra = dfdg.Kendt(dfdg.NewKode(25)), dfdg.Kendt(dfdg.NewKode(1)), dfdg.Kendt(f.Idag.PlusDage(-10))
			f.Tilmeldinger = tilmeldt
			saet(f)
			if u, err := taeller.Create(a, f); err != nil || !slices.Equal(u.Mangler, []dfdgerr.Faktum{vil}) {
				t.Errorf("%v %d: %v, %v", vil, i, u, err)
			}
		}
	}
}

// With the rules left out that are undecided without a fact, the outcome still cannot be computed, and the error names the fact.
func TestUdfaldetsFaktum(t *testing.T) {
	id := dfdg.MustParseGUID("0b8f6c1e-5d3a-4f0e-9a57-3a1d2c4b5e6f")
	kl := dfdg.ReadTidspunkt("2025-02-01T12:00:00")
	opdatering, _ := taellertest.Gyldig()
	umulig := func(f *taeller.Fakta) {
		f.Registreringer = dfdg.Kendt([]taeller.Registrering{{Tidspunkt: dfdg.ReadTidspunkt("x")}})
	}
	for _, p := range []struct {
		m    taeller.Metode
		a    taeller.Anmodning
		saet func(*taeller.Fakta)
		vil  dfdgerr.Faktum
	}{
		{taeller.GetHistoriskDagpengetaellerkonto, taeller.Anmodning{Udtraekstidspunkt: kl}, func(f *taeller.Fakta) { f.Registreringer = dfdg.Oplysning[[]taeller.Registrering]{} }, dfdgerr.FaktumRegistreringer},
		{taeller.GetHistoriskDagpengetaellerkonto, taeller.Anmodning{Udtraekstidspunkt: kl}, umulig, dfdgerr.FaktumRegistreringer},
		{taeller.GetTaellereFraTidligereAkasse, taeller.Anmodning{IndberetningIdentifier: id}, func(f *taeller.Fakta) { f.Videresendte = dfdg.Oplysning[[]taeller.Videresendt]{} }, dfdgerr.FaktumVideresendte},
		{taeller.UpdateDagpengesats, taeller.Anmodning{Taellersaet: taeller.Taellersaet{Dagpengesats: opdatering.Dagpengesats}}, func(f *taeller.Fakta) { f.Taellere = dfdg.Oplysning[*taeller.Taellersaet]{} }, dfdgerr.FaktumTaellere},
		{taeller.GetDagpengetaellerkonto, taeller.Anmodning{}, func(f *taeller.Fakta) { f.Taellere = dfdg.Oplysning[*taeller.Taellersaet]{} }, dfdgerr.FaktumTaellere},
	} {
		f := taellertest.Fakta()
		p.saet(f)
		r, err := taeller.Validate(p.m, &p.a, f)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(r.Mangler(), []dfdgerr.Faktum{p.vil}) {
			t.Errorf("%v lacks %v, want %v", p.m, r.Mangler(), p.vil)
		}
		for m := range r.Uafgjort() {
			f.Udeladelser = append(f.Udeladelser, dfdgerr.Udeladelse{Regel: m.Regel().Id(), Grund: "en prøve"})
		}
		u, err := taeller.Decide(p.m, &p.a, f)
		if k, ok := errors.AsType[*dfdgerr.KaldFejl](err); u != nil || !ok || k.Hvad != p.vil.Kaldsdel() {
			t.Errorf("%v: %v, %v, want %v", p.m, u, err, p.vil)
		}
	}
}

func TestUdenA10(t *testing.T) {
	a, f := taellertest.Gyldig()
	f.Medlemskaber = dfdg.Kendt([]medlemskab.Periode{})
	f.Udeladelser = []dfdgerr.Udeladelse{{Regel: "A-10", Grund: "en prøve"}}
	r, err := taeller.Validate(taeller.CreateDagpengetaellerkonto, a, f)
	if err != nil {
		t.Fatal(err)
	}
	var l []int
	for m := range r.Udeladt() {
		l = append(l, int(m.Kode()))
	}
	if len(l) != 1 || l[0] != 4856 {
		t.Error(l)
	}
}
