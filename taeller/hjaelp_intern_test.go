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
	dato := dfdg.MustParseDato("2025-02-26")
	registreret := &Taellersaet{
		Forbrug:    &Forbrug{ForbrugteTimer: dfdg.NewTimetal(1000), Opgoerelsesdato: dato},
		Karensdage: &Karensdage{Mangeltimer: dfdg.NewTimetal(500), Opgoerelsesdato: dato},
	}
	ny := Taellersaet{
		Forbrug:            &Forbrug{ForbrugteTimer: dfdg.NewTimetal(1000), Opgoerelsesdato: dato.PlusDage(1)},
		Karensdage:         &Karensdage{Mangeltimer: dfdg.NewTimetal(501), Opgoerelsesdato: dato.PlusDage(1)},
		Dagpengeretsudloeb: &Dagpengeretsudloeb{Opgoerelsesdato: dato},
	}
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
		{"ukendt sæt", UpdateDagpengetaellere, ny, dfdg.Oplysning[*Taellersaet]{}, true,
			[]string{"uafgjort /forbrug", "uafgjort /dagpengeretsudloeb", "uafgjort /karensdage"}},
		{"afvist borger", UpdateDagpengetaellere, ny, dfdg.Kendt(registreret), false, nil},
		{"ikke metodens tæller", UpdateDagpengesats, ny, dfdg.Kendt(registreret), true, nil},
		{"misdannet felt", UpdateDagpengetaellere, Taellersaet{Forbrug: &Forbrug{
			ForbrugteTimer: dfdg.ReadTimetal("ti"), Opgoerelsesdato: dato}}, dfdg.Kendt(registreret), true, nil},
		{"første og sidste tæller", CreateDagpengetaellerkonto, Taellersaet{Indplacering: &Indplacering{}, BeskaeftigelsestillaegForbrug: &BeskaeftigelsestillaegForbrug{}},
			dfdg.Kendt(&Taellersaet{Indplacering: &Indplacering{}, BeskaeftigelsestillaegForbrug: &BeskaeftigelsestillaegForbrug{}}), true,
			[]string{"advarsel /indplacering", "advarsel /beskaeftigelsestillaegForbrug"}},
		{"tæller, der ikke er et objekt", UpdateDagpengetaellere, Taellersaet{Karensdage: &Karensdage{
			Mangeltimer: dfdg.NewTimetal(500), Metadata: Metadata{Maerke: dfdg.ForkertType}}}, dfdg.Kendt(registreret), true, nil},
	} {
		k := kontrol{
			Kontrol: motor.Kontrol{Rod: &skema, Snitflade: Snitflade2025_1},
			f:       &Fakta{Taellere: c.saet},
			a:       &Anmodning{Taellersaet: c.ny},
			metode:  &metoder[c.metode],
			borger:  c.borger,
		}
		k.givet = k.a.givet()
		k.kunMetadata()
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
