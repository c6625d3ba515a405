package taeller

import (
	"encoding/json"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/bro"
	"github.com/akasse/dfdg/internal/felt"
	"github.com/akasse/dfdg/internal/motor"
)

// gyldigtSaet is the set of the case of a whole good set, which has every field of every counter.
func gyldigtSaet(t *testing.T) *Taellersaet {
	b, err := os.ReadFile("../testdata/sager/taeller/a-12-fuldt-gyldigt-saet.json")
	if err != nil {
		t.Fatal(err)
	}
	var sag struct{ Request json.RawMessage }
	if err := json.Unmarshal(b, &sag); err != nil {
		t.Fatal(err)
	}
	a, err := DecodeJSON(CreateDagpengetaellerkonto, sag.Request)
	if err != nil {
		t.Fatal(err)
	}
	return &a.Taellersaet
}

// tilstande are the states that a value can be in without being good.
var tilstande = []dfdg.Tilstand{dfdg.IkkeGivet, dfdg.ForkertType, dfdg.ForkertForm, dfdg.ForMangeDecimaler, dfdg.UdenForOmraade, dfdg.GivetToGange}

func iTilstande[T any](gode ...T) (v []any) {
	for _, t := range tilstande {
		v = append(v, bro.I[T](t))
	}
	for _, g := range gode {
		v = append(v, g)
	}
	return v
}

// forsoeg are values of a field's type: one in every state, and the numbers at, under and over every limit that a tag has.
func forsoeg(typ reflect.Type) []any {
	var timer []dfdg.Timetal
	var beloeb []dfdg.Beloeb
	var antal []dfdg.Antal
	var koder []dfdg.Kode
	for _, g := range []int64{0, 4, 8, 12, 30, 34, 149, 390, 481, 1924, 3848, 7696, 1e15 - 1} {
		for d := int64(-2); d <= 2; d++ {
			timer = append(timer, dfdg.NewTimetal(100*g+d))
			beloeb = append(beloeb, dfdg.NewBeloeb(100*g+d))
			antal = append(antal, dfdg.NewAntal(int(min(g, 1e9)+d)))
			koder = append(koder, dfdg.NewKode(int(min(g, 1e9)+d)))
		}
	}
	switch typ {
	case reflect.TypeFor[dfdg.Timetal]():
		return iTilstande(timer...)
	case reflect.TypeFor[dfdg.Beloeb]():
		return iTilstande(beloeb...)
	case reflect.TypeFor[dfdg.Antal]():
		return iTilstande(antal...)
	case reflect.TypeFor[dfdg.Kode]():
		return iTilstande(koder...)
	case reflect.TypeFor[dfdg.Uge]():
		return iTilstande(dfdg.NewUge(2025, 1), dfdg.NewUge(2025, 53), dfdg.NewUge(1989, 1), dfdg.NewUge(2100, 53))
	case reflect.TypeFor[dfdg.Dato]():
		return iTilstande(dfdg.NewDato(2025, 1, 1), dfdg.NewDato(1, 1, 1), dfdg.NewDato(9999, 12, 31))
	case reflect.TypeFor[dfdg.Maaned]():
		return iTilstande(dfdg.NewMaaned(2025, 1), dfdg.NewMaaned(1, 1), dfdg.NewMaaned(9999, 12))
	case reflect.TypeFor[dfdg.Tidspunkt]():
		return iTilstande(dfdg.ReadTidspunkt("2025-01-01T00:00:00"), dfdg.ReadTidspunkt("9999-12-31T23:59:59Z"), dfdg.ReadTidspunkt("0001-01-01T00:00:00+14:00"))
	case reflect.TypeFor[dfdg.Samling[dfdg.Kode]]():
		v := iTilstande(dfdg.NewSamling[dfdg.Kode](), dfdg.NewSamling(dfdg.NewKode(1), dfdg.NewKode(2)))
		for _, t := range tilstande {
			v = append(v, dfdg.NewSamling(dfdg.NewKode(1), bro.I[dfdg.Kode](t), dfdg.NewKode(2)))
		}
		return v
	case reflect.TypeFor[dfdg.Samling[Genoptjeningsgrundlag]]():
		return iTilstande(dfdg.NewSamling[Genoptjeningsgrundlag](), dfdg.NewSamling(Genoptjeningsgrundlag{})) // the rows are judged one by one
	case reflect.TypeFor[dfdg.Tilstand]():
		v := []any{}
		for _, t := range tilstande {
			v = append(v, t)
		}
		return v
	}
	return nil
}

// The one expression for the fields of a counter says of every field, in every state and around every limit, what the check field by
// field does: that there is nothing to find. In 2023-2, where some limits do not hold, it may leave the field to that check.
func TestGode(t *testing.T) {
	saet := gyldigtSaet(t)
	antal := 0
	proev := func(hvad string, v any) {
		antal++
		for _, snitflade := range []dfdg.Snitflade{Snitflade2025_1, Snitflade2023_2} {
			k := kontrol{Kontrol: motor.Ny(nil, &skema, snitflade, 0, 0, nil)}
			var ret hverTaellersaet
			b := k.felterTaellersaet(saet, &ret)
			gode, stille := saet.gode(), len(k.Meldinger) == 0 && b == *saet
			if gode && !stille || gode != stille && snitflade == Snitflade2025_1 {
				t.Errorf("%s %s = %v: gode is %v, and field by field there are %d findings", snitflade, hvad, v, gode, len(k.Meldinger))
			}
		}
	}
	proev("gyldig", "")
	for i := range reflect.TypeFor[Taellersaet]().NumField() {
		p := reflect.ValueOf(saet).Elem().Field(i)
		var felter func(reflect.Value)
		felter = func(s reflect.Value) {
			for j := range s.NumField() {
				f, navn := s.Field(j), s.Type().Field(j).Name
				if navn == "Metadata" {
					felter(f)
					continue
				}
				foer := reflect.New(f.Type()).Elem()
				foer.Set(f)
				for _, v := range forsoeg(f.Type()) {
					f.Set(reflect.ValueOf(v))
					proev(p.Type().Elem().Name()+"."+navn, v)
				}
				f.Set(foer)
			}
		}
		felter(p.Elem())
		foer := reflect.New(p.Type()).Elem()
		foer.Set(p)
		p.SetZero()
		proev(p.Type().Elem().Name(), nil)
		p.Set(foer)
	}
	if antal < 1500 {
		t.Errorf("only %d values", antal)
	}
}

// So it is of a row, which is judged by itself.
func TestGodeRaekker(t *testing.T) {
	god := Genoptjeningsgrundlag{GenoptjentUgevaerdi: dfdg.NewTimetal(100), GenoptjentMaanedsvaerdi: dfdg.NewTimetal(23),
		GenoptjeningsgrundlagType: dfdg.NewKode(1), Genoptjeningsdato: dfdg.NewDato(2024, 11, 30), Foraeldelsesdato: dfdg.NewDato(2025, 11, 30)}
	if !god.gode() {
		t.Fatal("the row is not good")
	}
	for i := range reflect.TypeFor[Genoptjeningsgrundlag]().NumField() {
		r := god
		f := reflect.ValueOf(&r).Elem().Field(i)
		for _, v := range forsoeg(f.Type()) {
			f.Set(reflect.ValueOf(v))
			for _, snitflade := range []dfdg.Snitflade{Snitflade2025_1, Snitflade2023_2} {
				k := kontrol{Kontrol: motor.Ny(nil, &skema, snitflade, 0, 0, nil)}
				b, ok := k.felterGenoptjeningsgrundlag(stedSupplerendeDagpengekontoGenoptjeningsgrundlagSamling.Nr(0), r)
				if gode, stille := r.gode(), ok && len(k.Meldinger) == 0 && b == r; gode != stille {
					t.Errorf("%s, field %d = %v: gode is %v, and field by field there are %d findings", snitflade, i, v, gode, len(k.Meldinger))
				}
			}
		}
	}
}

// In XML an element goes by D's English name or its own, with a capital first or not; of no two elements in one are any of these the
// same, so that the reader may look at the one it expects first.
func TestXMLNavneErForskellige(t *testing.T) {
	stort := func(s string) string { return strings.ToUpper(s[:min(len(s), 1)]) + s[min(len(s), 1):] }
	var gaa func(sti string, felter []felt.Felt)
	gaa = func(sti string, felter []felt.Felt) {
		set := map[string]int{}
		for i := range felter {
			f := &felter[i]
			for _, navn := range []string{f.Engelsk, stort(f.Navn)} {
				if j, har := set[navn]; har && j != i && navn != "" {
					t.Errorf("%s: %s and %s are both %s", sti, felter[j].Navn, f.Navn, navn)
				}
				set[navn] = i
			}
			gaa(sti+"/"+f.Navn, f.Under)
		}
	}
	gaa("", skema.Under)
	gaa("svar", svarskema.Under)
}
