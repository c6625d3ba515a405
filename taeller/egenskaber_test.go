package taeller_test

import (
	"errors"
	"reflect"
	"testing"

	"github.com/akasse/dfdg/internal/proeve"
	"github.com/google/go-cmp/cmp"
	"github.com/leanovate/gopter"
	ggen "github.com/leanovate/gopter/gen"
	"github.com/leanovate/gopter/prop"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/taeller"
	"github.com/akasse/dfdg/taeller/taellertest"
	"github.com/akasse/dfdg/taeller/taellertest/gen"
)

// enkelte are the single updates of 2023-2 in the order of the counters; T1 changes by Create only.
var enkelte = [gen.Antal]taeller.Metode{
	0,
	taeller.UpdateReferentialPeriod, taeller.UpdateDagpengesats, taeller.UpdateConsumption, taeller.UpdateBenefitsExpiry,
	taeller.UpdateEmploymentAccount, taeller.UpdateRegradingAccount, taeller.UpdateSupplementalBenefitsAccount,
	taeller.UpdateQualifyingHours, taeller.UpdateAfholdtKarens, taeller.UpdateDagpengeperiodeAfkortning,
	taeller.UpdateGraduateHighRateConsumption, taeller.UpdateEmploymentBonusConsumption,
}

// taeller nr of a set, by the order of the fields.
func nr(s *taeller.Taellersaet, i int) reflect.Value { return reflect.ValueOf(s).Elem().Field(i) }

func rensNavne(s *taeller.Taellersaet) *taeller.Taellersaet {
	if s == nil {
		return nil
	}
	t := *s
	for i := range gen.Antal {
		if f := nr(&t, i); !f.IsNil() {
			k := reflect.New(f.Type().Elem())
			k.Elem().Set(f.Elem())
			k.Elem().FieldByName("RegistrerendeMyndighed").SetZero()
			f.Set(k)
		}
	}
	return &t
}

func efter(t *testing.T, u *taeller.Udfald, err error) *taeller.Taellersaet {
	t.Helper()
	if err != nil || u == nil {
		t.Fatalf("%v", err)
	}
	s, kendt := u.Taellere.Vaerdi()
	if !kendt {
		t.Fatal("sættet er ukendt")
	}
	return s
}

func TestEgenskaber(t *testing.T) {
	egenskaber := gopter.NewProperties(proeve.Parametre(t, 60))

	egenskaber.Property("hvert sæt godkendes", prop.ForAll(func(s *taeller.Taellersaet) bool {
		f := taellertest.Fakta()
		f.Taellere = dfdg.Kendt(s)
		r, err := taeller.Validate(create, &taeller.Anmodning{Nyindplacering: dfdg.Nej, Taellersaet: *s}, f)
		return err == nil && r.Dom() == dfdgerr.Godkendt
	}, gen.Saet()))

	egenskaber.Property("en opdatering rører ingen anden tæller", prop.ForAll(func(reg, nyt *taeller.Taellersaet, i int) bool {
		f := taellertest.Fakta()
		f.Snitflade, f.Taellere = taeller.Snitflade2023_2, dfdg.Kendt(reg)
		a := new(taeller.Anmodning)
		nr(&a.Taellersaet, i).Set(nr(nyt, i))
		u, err := taeller.Update(enkelte[i], a, f)
		s := efter(t, u, err)
		for j := range gen.Antal {
			if j != i && !cmp.Equal(nr(s, j).Interface(), nr(reg, j).Interface()) {
				return false
			}
		}
		return cmp.Equal(nr(rensNavne(s), i).Interface(), nr(rensNavne(nyt), i).Interface())
	}, gen.Saet(), gen.SaetMed(gen.Valg(1<<gen.Antal-1)), ggen.IntRange(1, gen.Antal-1)))

	egenskaber.Property("den samlede opdatering rører kun sine egne", prop.ForAll(func(reg, nyt *taeller.Taellersaet) bool {
		f := taellertest.Fakta()
		f.Taellere = dfdg.Kendt(reg)
		a := &taeller.Anmodning{Taellersaet: *nyt}
		a.Indplacering, a.Dagpengesats, a.AfholdtKarens, a.Dagpengeperiodeafkortning = nil, nil, nil, nil
		u, err := taeller.Update(taeller.UpdateDagpengetaellere, a, f)
		s := rensNavne(efter(t, u, err))
		for j := range gen.Antal {
			vil := nr(&a.Taellersaet, j)
			if vil.IsNil() {
				vil = nr(reg, j)
			}
			if !cmp.Equal(nr(s, j).Interface(), vil.Interface()) {
				return false
			}
		}
		return true
	}, gen.Saet(), gen.SaetMed(gen.Valg(0))))

	egenskaber.Property("Create efter opdatering af alt er Create", prop.ForAll(func(reg, nyt *taeller.Taellersaet) bool {
		f := taellertest.Fakta()
		f.Snitflade, f.Taellere = taeller.Snitflade2023_2, dfdg.Kendt(reg)
		opret := func(s *taeller.Taellersaet) *taeller.Taellersaet {
			u, err := taeller.Create(&taeller.Anmodning{Nyindplacering: dfdg.Ja, Taellersaet: *s}, f)
			return efter(t, u, err)
		}
		nyt.Forbrug.ForbrugteTimer, nyt.Forbrug.Resttimer = dfdg.NewTimetal(0), dfdg.NewTimetal(3848_00)
		direkte := opret(nyt)
		trin := &taeller.Taellersaet{Indplacering: nyt.Indplacering}
		// All counters one by one on top of the registered set, then the full picture of it.
		for i := 1; i < gen.Antal; i++ {
			if nr(nyt, i).IsNil() {
				continue
			}
			a := new(taeller.Anmodning)
			nr(&a.Taellersaet, i).Set(nr(nyt, i))
			u, err := taeller.Update(enkelte[i], a, f)
			s := efter(t, u, err)
			f.Taellere = dfdg.Kendt(s)
			nr(trin, i).Set(nr(s, i))
		}
		return cmp.Equal(direkte, opret(trin))
	}, gen.Saet(), gen.Saet()))

	egenskaber.Property("Get på et tidspunkt er en afspilning", prop.ForAll(func(r []taeller.Registrering, time int) bool {
		f := taellertest.Fakta()
		f.Registreringer = dfdg.Kendt(r)
		var model *taeller.Taellersaet
		for _, r := range r {
			if r.Tidspunkt.Tid().After(gen.Time(time).Tid()) {
				break
			}
			model = r.Taellere
		}
		u, err := taeller.GetHistorisk(gen.Time(time), f)
		if model == nil {
			return u == nil && errors.Is(err, dfdgerr.IngenTaellerkonto)
		}
		return cmp.Equal(model, efter(t, u, err))
	}, gen.Registreringer(12), ggen.IntRange(0, 40*24)))

	egenskaber.TestingRun(t)
}
