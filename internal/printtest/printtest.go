// Package printtest makes a value of every exported type of the library, with a personal number or a free text in each place
// that can hold one, so that a test can print it and look for them. It is internal.
package printtest

import (
	"encoding"
	"encoding/hex"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"unsafe"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/frist"
	fristgen "github.com/akasse/dfdg/frist/fristtest/gen"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/medlemskab/bestand"
	"github.com/akasse/dfdg/medlemskab/medlemskabtest"
	medlemskabgen "github.com/akasse/dfdg/medlemskab/medlemskabtest/gen"
	"github.com/akasse/dfdg/taeller"
	"github.com/akasse/dfdg/taeller/hjaelp"
	"github.com/akasse/dfdg/taeller/taellertest"
)

// Nummer and Tekst are what no printed form may hold.
const (
	Nummer = "3112991234"
	Tekst  = "hemmelighed om " + Nummer
)

// Fundet returns what of Nummer and Tekst stands in a printed form, in clear or as the verbs of fmt write a string or a number
// in another base; "" where nothing does.
func Fundet(s string) string {
	for _, f := range forbudt {
		if strings.Contains(s, f) {
			return f
		}
	}
	return ""
}

var forbudt = func() (f []string) {
	const tal uint64 = 3112991234
	for _, s := range []string{Nummer, Nummer[2:], "hemmelighed"} {
		f = append(f, s, hex.EncodeToString([]byte(s)), strings.ToUpper(hex.EncodeToString([]byte(s))), strings.Trim(fmt.Sprint([]byte(s)), "[]"))
	}
	return append(f, fmt.Sprintf("%x", tal), fmt.Sprintf("%X", tal), fmt.Sprintf("%o", tal), fmt.Sprintf("%b", tal))
}()

// Typer are the exported types that can hold something, of all packages of the library.
func Typer() []reflect.Type {
	return []reflect.Type{
		af[dfdg.Besked](), af[dfdg.Opfoelgning](), af[dfdg.Adgang](), af[dfdg.Fravaer](), af[dfdg.Booking](), af[dfdg.Tilmelding](), af[dfdg.CPR](), af[dfdg.KlarCPR](), af[dfdg.Dato](),
		af[dfdg.Maaned](), af[dfdg.Uge](), af[dfdg.Oplysning[dfdg.CPR]](), af[dfdg.Oplysning[dfdg.Tekst]](), af[dfdg.Samling[dfdg.CPR]](),
		af[dfdg.Samling[dfdg.Tekst]](), af[dfdg.Akassenummer](), af[dfdg.Afdelingsnummer](), af[dfdg.Organisation](), af[dfdg.RequestId](),
		af[dfdg.KlartekstFejl](), af[dfdg.Antal](), af[dfdg.Kode](), af[dfdg.Tekst](), af[dfdg.GUID](), af[dfdg.Tidspunkt](),
		af[dfdg.FormFejl](), af[dfdg.Timetal](), af[dfdg.Beloeb](),

		af[codelist.Fejl](), af[codelist.Vaerdi](), af[codelist.Register](),

		af[dfdgerr.KaldFejl](), af[dfdgerr.UlaeseligFejl](), af[dfdgerr.FormFejl](), af[dfdgerr.Forklaring](), af[dfdgerr.Laesning](),
		af[dfdgerr.Udeladelse](), af[dfdgerr.Melding](), af[dfdgerr.Rapport](), af[dfdgerr.RapportFejl](), af[dfdgerr.Regel](),
		af[dfdgerr.Kodested](), af[dfdgerr.Tilbagemelding](), af[dfdgerr.Svarforklaring](),

		af[frist.Fakta](), af[frist.Friststatus](), af[frist.Anmodning](), af[frist.Frist](), af[frist.Udfald](), af[frist.Skift](), af[frist.Svar](), af[frist.Svarfrist](),
		af[frist.Besked](), af[fristgen.Skridt](), af[fristgen.Forloeb](),

		af[taeller.Kald](), af[taeller.Fakta](), af[taeller.Registrering](), af[taeller.Videresendt](),
		af[taeller.Anmodning](), af[taeller.Plads](), af[taeller.Taellersaet](), af[taeller.Indplacering](), af[taeller.Referenceperiode](),
		af[taeller.Dagpengesats](), af[taeller.Forbrug](), af[taeller.Dagpengeretsudloeb](), af[taeller.Beskaeftigelseskonto](),
		af[taeller.Genindplaceringskonto](), af[taeller.SupplerendeDagpengekonto](), af[taeller.Genoptjeningsgrundlag](),
		af[taeller.Karensdage](), af[taeller.AfholdtKarens](), af[taeller.Dagpengeperiodeafkortning](),
		af[taeller.TimeforbrugDimittendHoejesteSats](), af[taeller.BeskaeftigelsestillaegForbrug](), af[taeller.Metadata](),
		af[taeller.Svar](), af[taeller.Myndighed](),
		af[taeller.Udfald](), af[taeller.Besked](), af[taeller.XMLValg](),
		af[hjaelp.Grunddata](), af[hjaelp.Celle](), af[hjaelp.Matrixraekke](), af[hjaelp.Matrixnote](), af[hjaelp.Opslag](),

		af[medlemskab.Besked](), af[medlemskab.Fakta](), af[medlemskab.Markering](), af[medlemskab.Underretning](), af[medlemskab.Fusion](),
		af[medlemskab.Opgave](), af[medlemskab.Historikraekke](), af[medlemskab.Svar](), af[medlemskab.Svarraekke](), af[medlemskab.Periode](), af[medlemskab.Vindue](),
		af[medlemskab.Forudsigelse](), af[medlemskab.Anmodning](), af[medlemskab.Udfald](), af[medlemskab.Kontaktgruppeskift](),
		af[medlemskabtest.Stak](), af[medlemskabgen.Kald](),

		af[bestand.Valg](), af[bestand.Afstemning](), af[bestand.Filnavn](), af[bestand.Fund](), af[bestand.Handling](),
		af[bestand.KlarHandling](), af[bestand.Sag](), af[bestand.KlarSag](), af[bestand.Helhed](), af[bestand.Fil](),
		af[bestand.Tjenesteraekke](), af[bestand.Register](), af[bestand.Laeser](), af[bestand.Raekke](), af[bestand.Startraekke](),
		af[bestand.Medlem](), af[bestand.Registerform](), af[bestand.RaekkeFejl](),
	}
}

func af[T any]() reflect.Type { return reflect.TypeFor[T]() }

// Udfyldt returns a pointer to a value of a type with every field filled.
func Udfyldt(t reflect.Type) reflect.Value {
	v := reflect.New(t)
	fyld(v.Elem())
	return v
}

// IKlartekst reports whether the JSON of a type holds the number or the text, as it must for DFDG.
func IKlartekst(t reflect.Type) bool {
	b := map[reflect.Type]bool{af[dfdg.KlarCPR](): true, af[dfdg.Tekst](): true, af[bestand.KlarSag](): true, af[bestand.KlarHandling](): true}
	return holder(t, b, map[reflect.Type]bool{})
}

func holder(t reflect.Type, b, set map[reflect.Type]bool) bool {
	if b[t] || set[t] {
		return b[t]
	}
	if t == af[bestand.Sag]() { // its JSON leaves the text out
		return false
	}
	set[t] = true
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Map, reflect.Array:
		return holder(t.Elem(), b, set)
	case reflect.Struct:
		for i := range t.NumField() {
			if t.Field(i).Tag.Get("json") != "-" && holder(t.Field(i).Type, b, set) {
				return true
			}
		}
	}
	return false
}

// lavet are the types that only the library's own functions make.
func lavet() map[reflect.Type]func() any {
	return map[reflect.Type]func() any{
		af[dfdg.CPR]():          func() any { return dfdg.MustParseCPR(Nummer) },
		af[dfdg.KlarCPR]():      func() any { return dfdg.KlarCPR(dfdg.MustParseCPR(Nummer)) },
		af[dfdg.Tekst]():        func() any { return dfdg.NewTekst(Tekst) },
		af[dfdg.RequestId]():    func() any { return dfdg.NewRequestId() },
		af[dfdg.Organisation](): func() any { return dfdg.Jobcenter("101") },
		af[codelist.Register](): func() any { return *codelist.Standard() },
		af[frist.Friststatus](): func() any { return frist.NewFriststatus(frist.Overskredet) },
		af[dfdgerr.Laesning]():  func() any { return hostil().Laesning },
		af[dfdgerr.Rapport]():   func() any { return rapport() },
		af[dfdgerr.Melding]():   func() any { return melding() },
		af[dfdgerr.Forklaring](): func() any {
			return dfdgerr.Forklaring{Melding: melding(), Svar: dfdgerr.Brudt}
		},
		af[dfdgerr.Regel]():      func() any { return *taeller.Regler()[0] },
		af[bestand.Afstemning](): func() any { return *afstemning() },
		af[bestand.Fil]():        func() any { return fil() },
		af[bestand.Register]():   func() any { return register() },
		af[bestand.Laeser](): func() any {
			l := bestand.NewLaeser(strings.NewReader(linjer), "AKAS057_202510_BESTAND_20250303235212.txt")
			for range l.Raekker() {
				break // the rest is read ahead
			}
			return *l
		},
		af[bestand.Fund](): func() any { return *fund() },
		af[bestand.Helhed](): func() any {
			a := afstemning()
			for range a.Handlinger() {
			}
			return a.Helhed(bestand.EgetRegister)
		},
		af[bestand.Sag]():     func() any { return sag() },
		af[bestand.KlarSag](): func() any { return bestand.KlarSag(sag()) },
		af[bestand.KlarHandling](): func() any {
			return bestand.KlarHandling(Udfyldt(af[bestand.Handling]()).Elem().Interface().(bestand.Handling))
		},
		af[medlemskabtest.Stak](): func() any {
			return medlemskabtest.Stak{Udfyldt(af[medlemskab.Periode]()).Elem().Interface().(medlemskab.Periode)}
		},
		af[error](): func() any { return errors.New(Tekst) },
	}
}

// hostil is a message with a number and a text wherever a reader meets one.
func hostil() *taeller.Anmodning {
	a, err := taeller.DecodeJSON(taeller.CreateDagpengetaellerkonto, []byte(`{"berigtigelseskommentar":"`+Tekst+`","`+Nummer+`":1,
		"cpr`+Nummer+`":2,"hemmelighed `+Nummer+`":{"`+Nummer+`":3},"indplacering":{"`+Nummer+`":"`+Tekst+`","opgoerelsesdato":"`+Nummer+`"},
		"forbrug":"`+Tekst+`","taellervisning":`+Nummer+`,"dagpengesats":{"timesats":"`+Tekst+`"}}`))
	if err != nil {
		panic(err)
	}
	return a
}

func rapport() dfdgerr.Rapport {
	r, err := taeller.Validate(taeller.CreateDagpengetaellerkonto, hostil(), taellertest.Fakta())
	if r.Dom() != dfdgerr.Afvist {
		panic(err)
	}
	return r
}

func melding() dfdgerr.Melding {
	for m := range rapport().Fejl() {
		return m
	}
	panic("no finding")
}

const linjer = `000000000020250303057                       
` + Nummer + `00575700012009-05-2700022005-05-17
` + Nummer + `00575700012009-05-2700022005-05-17
` + Nummer + `0057570001
99999999990000000005                        
`

func fil() bestand.Fil {
	return bestand.ReadFil(strings.NewReader(linjer), "AKAS057_202510_BESTAND_20250303235212.txt")
}

func register() bestand.Register {
	return bestand.FraMedlemmer(func(yield func(bestand.Medlem, error) bool) {
		if yield(Udfyldt(af[bestand.Medlem]()).Elem().Interface().(bestand.Medlem), nil) {
			yield(bestand.Medlem{}, errors.New(Tekst))
		}
	})
}

func afstemning() *bestand.Afstemning {
	a, err := bestand.Reconcile(register(), fil(), bestand.Valg{Idag: dfdg.NewDato(2025, 3, 3)})
	if err != nil {
		panic(err)
	}
	return a
}

// fund is the finding that carries what a source of rows reported.
func fund() *bestand.Fund {
	for _, err := range afstemning().Handlinger() {
		if f, ok := errors.AsType[*bestand.Fund](err); ok && f.Unwrap() != nil {
			return f
		}
	}
	panic("no finding of the source's error")
}

func sag() bestand.Sag {
	return bestand.Sag{CPR: dfdg.MustParseCPR(Nummer), Akassekode: "570001", Startdato: dfdg.NewDato(2020, 1, 1), Forklaring: dfdg.NewTekst(Tekst)}
}

// tekster are forms of which each value type reads one.
var tekster = []string{"2025-03-10T12:00:00", "2025-03-10", "2025-03", "202510", "57", "12.50", "true", "00000000-0000-0000-0000-000000000001"}

func fyld(v reflect.Value) {
	t := v.Type()
	if lav, ok := lavet()[t]; ok {
		v.Set(reflect.ValueOf(lav()))
		return
	}
	if v.Kind() == reflect.Struct && t.PkgPath() == af[dfdg.CPR]().PkgPath() && !strings.Contains(t.Name(), "[") {
		if u, ok := v.Addr().Interface().(encoding.TextUnmarshaler); ok {
			for _, s := range tekster {
				if u.UnmarshalText([]byte(s)) == nil {
					return
				}
			}
			panic("no text for " + t.String())
		}
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			f := v.Field(i)
			if !t.Field(i).IsExported() {
				if !strings.Contains(t.Name(), "[") || t.Field(i).Name == "brugt" { // an Oplysning or a Samling
					continue
				}
				f = reflect.NewAt(f.Type(), unsafe.Pointer(f.UnsafeAddr())).Elem() //nolint:gosec // a test fills what only the library sets
			}
			fyld(f)
		}
	case reflect.Pointer:
		p := reflect.New(t.Elem())
		fyld(p.Elem())
		v.Set(p)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(t, 2, 2))
		fyld(v.Index(0))
		fyld(v.Index(1))
	case reflect.String:
		v.SetString("ord")
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int, reflect.Int64, reflect.Int32:
		v.SetInt(1)
	case reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		v.SetUint(1)
	case reflect.Array:
		for i := range v.Len() {
			fyld(v.Index(i))
		}
	default:
		panic("cannot fill " + t.String())
	}
}
