package taeller

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"cel.dev/cel-go/cel"
	"github.com/go-playground/validator/v10"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/akasse/dfdg/internal/bench/maal"
)

// feltkontroller are other ways to check what a message's fields are, all of them: dates and times by their form, numbers by their range.
func feltkontroller(t testing.TB) []maal.Deltager {
	var e enkelAnmodning
	if err := json.Unmarshal(krop(t), &e); err != nil {
		t.Fatal(err)
	}
	var m map[string]any
	if err := json.Unmarshal(krop(t), &m); err != nil {
		t.Fatal(err)
	}
	v := validator.New(validator.WithRequiredStructEnabled())
	var udtryk []string
	antal := 0
	for i := range reflect.TypeFor[enkelAnmodning]().NumField() {
		f := reflect.TypeFor[enkelAnmodning]().Field(i)
		if f.Type.Kind() != reflect.Pointer || f.Type.Elem().Kind() != reflect.Struct {
			continue
		}
		regler := map[string]string{}
		navn, s := jsonNavn(f), reflect.ValueOf(e).Field(i).Elem()
		for j := range s.NumField() {
			felt := s.Type().Field(j)
			regel, u := feltkrav(navn, jsonNavn(felt), s.Field(j))
			if regel != "" {
				regler[felt.Name] = regel
				udtryk = append(udtryk, u)
				antal++
			}
		}
		v.RegisterStructValidationMapRules(regler, s.Interface())
	}
	if antal < 70 {
		t.Fatalf("kun %d felter", antal)
	}
	skemaet, err := jsonschema.NewCompiler().Compile(skema(t))
	if err != nil {
		t.Fatal(err)
	}
	programmer := celProgrammer(t, udtryk)
	ind := map[string]any{"m": m}
	return []maal.Deltager{
		{Navn: "by hand, the fields alone", Goer: e.kontrol},
		{Navn: "go-playground/validator, the fields alone", Goer: func() error { return v.Struct(&e) }},
		{Navn: "cel-go, the fields alone", Goer: func() error {
			for _, p := range programmer {
				if ud, _, err := p.Eval(ind); err != nil || ud.Value() != true {
					return fmt.Errorf("%v, %v", ud, err)
				}
			}
			return nil
		}},
		{Navn: "jsonschema with our schema", Goer: func() error { return skemaet.Validate(m) }},
	}
}

func jsonNavn(f reflect.StructField) string {
	navn, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	return navn
}

// feltkrav is what must hold of a field, as a tag of validator and as an expression of CEL; "" of one that is a collection.
func feltkrav(taeller, felt string, v reflect.Value) (tag, udtryk string) {
	sti := "m." + taeller + "." + felt
	switch v.Kind() {
	case reflect.String:
		for _, form := range []string{time.DateOnly, "2006-01", "2006-01-02T15:04:05"} {
			if len(v.String()) == len(form) {
				moenster := strings.NewReplacer("2006", `\d{4}`, "01", `\d{2}`, "02", `\d{2}`, "15", `\d{2}`, "04", `\d{2}`, "05", `\d{2}`).Replace(form)
				return "omitempty,datetime=" + form, sti + ".matches(r'^" + moenster + "$')"
			}
		}
		return "", ""
	case reflect.Float64, reflect.Int:
		fra, til := "0", "1000000000"
		for _, g := range graenser {
			if g.taeller == taeller && g.felt == felt {
				if fra = g.fra; g.til != "" {
					til = g.til
				}
			}
		}
		return "gte=" + fra + ",lte=" + til, fmt.Sprintf("double(%[1]s) >= double(%[2]s) && double(%[1]s) <= double(%[3]s)", sti, fra, til)
	}
	return "", ""
}

func celProgrammer(t testing.TB, udtryk []string) (programmer []cel.Program) {
	miljoe, err := cel.NewEnv(cel.Variable("m", cel.MapType(cel.StringType, cel.DynType)))
	if err != nil {
		t.Fatal(err)
	}
	for _, u := range udtryk {
		ast, iss := miljoe.Compile(u)
		if iss.Err() != nil {
			t.Fatal(iss.Err())
		}
		p, err := miljoe.Program(ast, cel.EvalOptions(cel.OptOptimize))
		if err != nil {
			t.Fatal(err)
		}
		programmer = append(programmer, p)
	}
	return programmer
}

// kontrol is the check of the fields that one would write by hand.
func (e *enkelAnmodning) kontrol() error {
	var fejl []error
	bryder := func(sted, hvad string) { fejl = append(fejl, errors.New(sted+": "+hvad)) }
	form := func(sted, s, form string) {
		if _, err := time.Parse(form, s); err != nil {
			bryder(sted, "form")
		}
	}
	dato := func(sted, s string) { form(sted, s, time.DateOnly) }
	tid := func(sted, s string) { form(sted, s, "2006-01-02T15:04:05") }
	maaned := func(sted, s string) { form(sted, s, "2006-01") }
	inden := func(sted string, v, fra, til float64) {
		if v < fra || v > til {
			bryder(sted, "område")
		}
	}
	kode := func(sted string, v int) { inden(sted, float64(v), 0, 1e9) }
	const mange = 1e13
	if s := e.Indplacering; s == nil {
		bryder("indplacering", "mangler")
	} else {
		tid("indplaceringsdato", s.Indplaceringsdato)
		inden("indplaceringsgrundlagTimer", s.IndplaceringsgrundlagTimer, 0.01, 7696)
		kode("dagpengeperiodeType", s.DagpengeperiodeType)
		for _, v := range s.IndplaceringsgrundlagSamling {
			kode("indplaceringsgrundlagSamling", v)
		}
		dato("senesteArbejdsgiverindberetningDato", s.SenesteArbejdsgiverindberetningDato)
		tid("registerdatatraekTidspunkt", s.RegisterdatatraekTidspunkt)
		dato("opgoerelsesdato", s.Opgoerelsesdato)
	}
	if s := e.Referenceperiode; s == nil {
		bryder("referenceperiode", "mangler")
	} else {
		dato("tilhoerendeIndplaceringDato", s.TilhoerendeIndplaceringDato)
		dato("referenceperiodeSlutDato", s.ReferenceperiodeSlutDato)
		kode("dagpengeperiodeType", s.DagpengeperiodeType)
		dato("senesteArbejdsgiverindberetningDato", s.SenesteArbejdsgiverindberetningDato)
		tid("registerdatatraekTidspunkt", s.RegisterdatatraekTidspunkt)
		dato("opgoerelsesdato", s.Opgoerelsesdato)
	}
	if s := e.Dagpengesats; s == nil {
		bryder("dagpengesats", "mangler")
	} else {
		inden("beregningsgrundlag", s.Beregningsgrundlag, 0.01, mange)
		tid("indplaceringsdatoOrdinaerDagpengeperiode", s.IndplaceringsdatoOrdinaerDagpengeperiode)
		inden("maanedligSats", s.MaanedligSats, 0.01, mange)
		inden("timesats", s.Timesats, 0.01, mange)
		dato("gyldighedsdato", s.Gyldighedsdato)
		kode("satsgrundlag", s.Satsgrundlag)
		tid("registerdatatraekTidspunkt", s.RegisterdatatraekTidspunkt)
		dato("opgoerelsesdato", s.Opgoerelsesdato)
	}
	if s := e.Forbrug; s == nil {
		bryder("forbrug", "mangler")
	} else {
		dato("tilhoerendeIndplaceringDato", s.TilhoerendeIndplaceringDato)
		inden("forbrugteTimer", s.ForbrugteTimer, 0, 3848)
		inden("resttimer", s.Resttimer, 0, 3848)
		maaned("forbrugsmaaned", s.Forbrugsmaaned)
		dato("opgoerelsesdato", s.Opgoerelsesdato)
	}
	if s := e.Dagpengeretsudloeb; s == nil {
		bryder("dagpengeretsudloeb", "mangler")
	} else {
		dato("tilhoerendeIndplaceringDato", s.TilhoerendeIndplaceringDato)
		dato("dagpengeretUdloebsdato", s.DagpengeretUdloebsdato)
		kode("dagpengeretUdloebsaarsag", s.DagpengeretUdloebsaarsag)
		kode("dagpengeretsudloebFaktiskEllerForventet", s.DagpengeretsudloebFaktiskEllerForventet)
		tid("registerdatatraekTidspunkt", s.RegisterdatatraekTidspunkt)
		dato("opgoerelsesdato", s.Opgoerelsesdato)
	}
	if s := e.Beskaeftigelseskonto; s == nil {
		bryder("beskaeftigelseskonto", "mangler")
	} else {
		inden("loentimer", s.Loentimer, 0, mange)
		dato("forventetForaeldelsesdato", s.ForventetForaeldelsesdato)
		dato("indplaceringsdatoOrdinaerPeriode", s.IndplaceringsdatoOrdinaerPeriode)
		inden("forlaengelsespotentialeDagpengetimer", s.ForlaengelsespotentialeDagpengetimer, 0, 1924)
		dato("muligForlaengetDagpengeretsperiode", s.MuligForlaengetDagpengeretsperiode)
		inden("forbrugteTimer", s.ForbrugteTimer, 0, 1924)
		dato("senesteArbejdsgiverindberetningDato", s.SenesteArbejdsgiverindberetningDato)
		tid("registerdatatraekTidspunkt", s.RegisterdatatraekTidspunkt)
		dato("opgoerelsesdato", s.Opgoerelsesdato)
	}
	if s := e.Genindplaceringskonto; s == nil {
		bryder("genindplaceringskonto", "mangler")
	} else {
		inden("genindplaceringstimer", s.Genindplaceringstimer, 0, mange)
		inden("genindplaceringTimemangel", s.GenindplaceringTimemangel, 0, 1924)
		dato("fristForGenindplaceringstimer", s.FristForGenindplaceringstimer)
		dato("indplaceringsdatoOrdinaerPeriode", s.IndplaceringsdatoOrdinaerPeriode)
		dato("senesteArbejdsgiverindberetningDato", s.SenesteArbejdsgiverindberetningDato)
		tid("registerdatatraekTidspunkt", s.RegisterdatatraekTidspunkt)
		dato("opgoerelsesdato", s.Opgoerelsesdato)
	}
	if s := e.SupplerendeDagpengekonto; s == nil {
		bryder("supplerendeDagpengekonto", "mangler")
	} else {
		inden("forbrugteUger", float64(s.ForbrugteUger), 0, 34)
		for _, u := range []int{s.Opgoerelsesuge, s.OrdinaerSupplerendeDagpengeretStartuge, s.ForlaengetSupplerendeDagpengeretStartuge} {
			inden("uge", float64(u/100), 1989, 2100)
			inden("uge", float64(u%100), 1, 53)
		}
		kode("genoptjeningType", s.GenoptjeningType)
		inden("genoptjenteUger", float64(s.GenoptjenteUger), 4, 30)
		dato("ordinaerSupplerendeDagpengeretSlutdato", s.OrdinaerSupplerendeDagpengeretSlutdato)
		for _, r := range s.GenoptjeningsgrundlagSamling {
			inden("genoptjentUgevaerdi", r.GenoptjentUgevaerdi, 0, mange)
			inden("genoptjentMaanedsvaerdi", r.GenoptjentMaanedsvaerdi, 0, mange)
			kode("genoptjeningsgrundlagType", r.GenoptjeningsgrundlagType)
			dato("genoptjeningsdato", r.Genoptjeningsdato)
			dato("foraeldelsesdato", r.Foraeldelsesdato)
		}
		dato("opgoerelsesdato", s.Opgoerelsesdato)
	}
	if s := e.Karensdage; s == nil {
		bryder("karensdage", "mangler")
	} else {
		dato("tilhoerendeIndplaceringDato", s.TilhoerendeIndplaceringDato)
		inden("mangeltimer", s.Mangeltimer, 0, 149)
		inden("loentimer", s.Loentimer, 0, mange)
		dato("karensperiodeStartdato", s.KarensperiodeStartdato)
		dato("karensperiodeSlutdato", s.KarensperiodeSlutdato)
		kode("karensperiodenummer", s.Karensperiodenummer)
		dato("opgoerelsesdato", s.Opgoerelsesdato)
	}
	if s := e.AfholdtKarens; s == nil {
		bryder("afholdtKarens", "mangler")
	} else {
		dato("afgoerelsesdato", s.Afgoerelsesdato)
		inden("karenstraek", s.Karenstraek, 0.01, mange)
		maaned("afviklingsmaaned", s.Afviklingsmaaned)
		kode("karensperiodenummer", s.Karensperiodenummer)
		dato("opgoerelsesdato", s.Opgoerelsesdato)
	}
	if s := e.Dagpengeperiodeafkortning; s == nil {
		bryder("dagpengeperiodeafkortning", "mangler")
	} else {
		dato("afgoerelsesdato", s.Afgoerelsesdato)
		dato("foraeldelsesdato", s.Foraeldelsesdato)
		dato("eksekveringsdato", s.Eksekveringsdato)
		tid("registerdatatraekTidspunkt", s.RegisterdatatraekTidspunkt)
		dato("opgoerelsesdato", s.Opgoerelsesdato)
	}
	if s := e.TimeforbrugDimittendHoejesteSats; s == nil {
		bryder("timeforbrugDimittendHoejesteSats", "mangler")
	} else {
		dato("dimittendindplaceringsdato", s.Dimittendindplaceringsdato)
		inden("hoejesteSatsTimeforbrug", s.HoejesteSatsTimeforbrug, 0, 481)
		inden("resttimerHoejesteSats", s.ResttimerHoejesteSats, 0, 481)
		maaned("senesteUdbetalingsmaanedHoejesteSats", s.SenesteUdbetalingsmaanedHoejesteSats)
		dato("opgoerelsesdato", s.Opgoerelsesdato)
	}
	if s := e.BeskaeftigelsestillaegForbrug; s == nil {
		bryder("beskaeftigelsestillaegForbrug", "mangler")
	} else {
		dato("tildelingsdato", s.Tildelingsdato)
		inden("beskaeftigelsestillaegTimeforbrug", s.BeskaeftigelsestillaegTimeforbrug, 0, 481)
		inden("resterendeBeskaeftigelsestillaegstimer", s.ResterendeBeskaeftigelsestillaegstimer, 0, 481)
		dato("beskaeftigelsestillaegSlutdato", s.BeskaeftigelsestillaegSlutdato)
		maaned("beskaeftigelsestillaegSenesteMaaned", s.BeskaeftigelsestillaegSenesteMaaned)
		dato("opgoerelsesdato", s.Opgoerelsesdato)
	}
	return errors.Join(fejl...)
}
