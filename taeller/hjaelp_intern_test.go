package taeller

import (
	"slices"
	"testing"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor"
)

// kunMetadata on its own, as the walk calls it.
func TestKunMetadata(t *testing.T) {
	alle := gyldigtSaet(t)
	registreret := &Taellersaet{Forbrug: alle.Forbrug, Karensdage: alle.Karensdage}
	ny := *registreret.kopi()
	ny.Forbrug.Opgoerelsesdato = ny.Forbrug.Opgoerelsesdato.PlusDage(1)
	ny.Karensdage.Mangeltimer = dfdg.NewTimetal(501)
	ny.Dagpengeretsudloeb = alle.Dagpengeretsudloeb
	med := func(ret func(f *Forbrug)) Taellersaet {
		f := *alle.Forbrug
		ret(&f)
		return Taellersaet{Forbrug: &f, Karensdage: alle.Karensdage}
	}
	malformet := med(func(f *Forbrug) { f.ForbrugteTimer = dfdg.ReadTimetal("ti") })
	forStort := med(func(f *Forbrug) { f.ForbrugteTimer = dfdg.NewTimetal(384801) })
	forStortT7 := Taellersaet{Forbrug: forStort.Forbrug, Genindplaceringskonto: alle.Genindplaceringskonto}
	udenTimer := med(func(f *Forbrug) { f.ForbrugteTimer = dfdg.Timetal{} })
	udenDato := med(func(f *Forbrug) { f.Opgoerelsesdato = dfdg.ReadDato("i går") })
	ikkeObjekt := med(func(f *Forbrug) { *f = Forbrug{Metadata: Metadata{Maerke: dfdg.ForkertType}} })
	ukendt := dfdg.Oplysning[*Taellersaet]{}
	for _, c := range []struct {
		navn   string
		metode Metode
		ny     Taellersaet
		saet   dfdg.Oplysning[*Taellersaet]
		borger bool
		vil    []string
	}{
		{"kun forbrug er uændret", UpdateDagpengetaellere, ny, dfdg.Kendt(registreret), true, []string{"advarsel /forbrug"}},
		{"det samme igen", UpdateDagpengetaellere, *registreret, dfdg.Kendt(registreret), true,
			[]string{"advarsel /forbrug", "advarsel /karensdage"}},
		{"intet sæt", UpdateDagpengetaellere, ny, dfdg.Kendt[*Taellersaet](nil), true, nil},
		{"ukendt sæt", UpdateDagpengetaellere, ny, ukendt, true,
			[]string{"uafgjort /forbrug", "uafgjort /dagpengeretsudloeb", "uafgjort /karensdage"}},
		{"afvist borger", UpdateDagpengetaellere, ny, dfdg.Kendt(registreret), false, nil},
		{"ikke metodens tæller", UpdateDagpengesats, ny, dfdg.Kendt(registreret), true, nil},
		{"misdannet felt", UpdateDagpengetaellere, malformet, dfdg.Kendt(registreret), true, []string{"advarsel /karensdage"}},
		{"misdannet felt, ukendt sæt", UpdateDagpengetaellere, malformet, ukendt, true, []string{"uafgjort /karensdage"}},
		{"felt uden for området", UpdateDagpengetaellere, forStort, dfdg.Kendt(&forStort), true, []string{"advarsel /karensdage"}},
		{"felt uden for området, ukendt sæt", UpdateDagpengetaellere, forStort, ukendt, true, []string{"uafgjort /karensdage"}},
		{"felt uden for området ved siden af T7, ukendt sæt", UpdateDagpengetaellere, forStortT7, ukendt, true, nil},
		{"felt, der mangler, ukendt sæt", UpdateDagpengetaellere, udenTimer, ukendt, true, []string{"uafgjort /karensdage"}},
		{"misdannet metadata", UpdateDagpengetaellere, udenDato, dfdg.Kendt(registreret), true, []string{"advarsel /forbrug", "advarsel /karensdage"}},
		{"misdannet metadata, ukendt sæt", UpdateDagpengetaellere, udenDato, ukendt, true, []string{"uafgjort /forbrug", "uafgjort /karensdage"}},
		{"alle tretten igen", CreateDagpengetaellerkonto, *alle, dfdg.Kendt(alle), true, []string{"advarsel /indplacering", "advarsel /referenceperiode",
			"advarsel /dagpengesats", "advarsel /forbrug", "advarsel /dagpengeretsudloeb", "advarsel /beskaeftigelseskonto", "advarsel /genindplaceringskonto",
			"advarsel /supplerendeDagpengekonto", "advarsel /karensdage", "advarsel /afholdtKarens", "advarsel /dagpengeperiodeafkortning",
			"advarsel /timeforbrugDimittendHoejesteSats", "advarsel /beskaeftigelsestillaegForbrug"}},
		{"tæller, der ikke er et objekt", UpdateDagpengetaellere, ikkeObjekt, dfdg.Kendt(registreret), true, []string{"advarsel /karensdage"}},
		{"tæller, der ikke er et objekt, ukendt sæt", UpdateDagpengetaellere, ikkeObjekt, ukendt, true, []string{"uafgjort /karensdage"}},
	} {
		k := kontrol{
			Kontrol: motor.Ny(nil, &skema, Snitflade2025_1, metoder[c.metode].elementer, 0, nil),
			f:       &Fakta{Taellere: c.saet},
			a:       &Anmodning{Taellersaet: c.ny},
			metode:  &metoder[c.metode],
			borger:  c.borger,
		}
		k.givet = k.a.givet()
		var ret hverTaellersaet
		b := k.felterTaellersaet(&c.ny, &ret)
		k.Meldinger = nil // those of the fields
		k.kunMetadata(&b, c.ny.givet()&^b.hele())
		var fik []string
		for _, m := range k.Meldinger {
			if m.Regel() != a25 {
				t.Errorf("%s: %s", c.navn, m)
			}
			s := "advarsel "
			if m.Mangler() != 0 {
				s = "uafgjort "
				if m.Mangler() != dfdgerr.FaktumTaellere {
					t.Errorf("%s: mangler %v", c.navn, m.Mangler())
				}
			}
			fik = append(fik, s+m.Felt())
		}
		if !slices.Equal(fik, c.vil) {
			t.Errorf("%s: got %v, want %v", c.navn, fik, c.vil)
		}
	}
}

func TestAendringerAllokererIkke(t *testing.T) {
	s := &Taellersaet{
		Indplacering:             &Indplacering{IndplaceringsgrundlagSamling: dfdg.NewSamling(dfdg.NewKode(1), dfdg.NewKode(3))},
		Dagpengesats:             &Dagpengesats{Satsgrundlag: dfdg.NewKode(1)},
		Forbrug:                  &Forbrug{ForbrugteTimer: dfdg.NewTimetal(1)},
		SupplerendeDagpengekonto: &SupplerendeDagpengekonto{GenoptjeningsgrundlagSamling: dfdg.NewSamling(Genoptjeningsgrundlag{})},
	}
	u := s.kopi()
	if n := testing.AllocsPerRun(100, func() {
		if s.aendringer(u) != 0 {
			t.Error("a copy differs")
		}
	}); n != 0 {
		t.Errorf("aendringer allocates %v times", n)
	}
}

// Every counter has exactly one way to be reported in each interface, by U's and D's lists.
func TestOpdateringAf(t *testing.T) {
	vil := map[Taeller][2]string{
		T1:  {"", ""},
		T2:  {"UpdateDagpengetaellere", "UpdateReferentialPeriod"},
		T3:  {"UpdateDagpengesats", "UpdateBenefitsRate"},
		T4:  {"UpdateDagpengetaellere", "UpdateConsumption"},
		T5:  {"UpdateDagpengetaellere", "UpdateBenefitsExpiry"},
		T6:  {"UpdateDagpengetaellere", "UpdateEmploymentAccount"},
		T7:  {"UpdateDagpengetaellere", "UpdateRegradingAccount"},
		T8:  {"UpdateDagpengetaellere", "UpdateSupplementalBenefitsAccount"},
		T9:  {"UpdateDagpengetaellere", "UpdateQualifyingHours"},
		T10: {"UpdateAfholdtKarens", "UpdateQualifyingHoursReport"},
		T11: {"UpdateDagpengeperiodeAfkortning", "UpdateShorteningReport"},
		T12: {"UpdateDagpengetaellere", "UpdateGraduateHighRateConsumption"},
		T13: {"UpdateDagpengetaellere", "UpdateEmploymentBonusConsumption"},
	}
	for c := T1; c <= T13; c++ {
		for i, s := range []dfdg.Snitflade{Snitflade2025_1, Snitflade2023_2} {
			if m := opdateringAf(1<<c.nr(), s); m.Navn(s) != vil[c][i] {
				t.Errorf("%v in %s: got %q, want %q", c, s, m.Navn(s), vil[c][i])
			}
		}
	}
	if m := opdateringAf(1<<nrForbrug|1<<nrKarensdage, Snitflade2023_2); m != 0 {
		t.Errorf("2023-2 has no joint update, got %v", m)
	}
}
