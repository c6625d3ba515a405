package codelist_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
	dfdgerr "github.com/akasse/dfdg/errors"
)

// An error names the key of the value that is wrong, and no key where it is none of them, whatever stood before.
func TestNoegleIFejl(t *testing.T) {
	for s, vil := range map[string]codelist.Fejl{
		`{"id":"x"}`:                         {Aarsag: codelist.ForkertType, Noegle: "id"},
		`{"id":1.5}`:                         {Aarsag: codelist.ForkertId, Noegle: "id"},
		`{"id":1,"navn":2}`:                  {Aarsag: codelist.ForkertType, Noegle: "navn"},
		`{"id":1,"start":"x"}`:               {Aarsag: codelist.ForkertDato, Noegle: "start"},
		`{"id":1,"navn":null,"slut":"x"}`:    {Aarsag: codelist.ForkertDato, Noegle: "slut"},
		`{"id":1,"andet":"x"}`:               {Aarsag: codelist.UkendtNoegle},
		`{"id":1,"id":1}`:                    {Aarsag: codelist.NoegleToGange},
		`{"id":1},7`:                         {Aarsag: codelist.ForkertType},
		`{"id":1,"start":"2025-01-01"},null`: {Aarsag: codelist.ForkertType},
		`{"navn":"a"}`:                       {Aarsag: codelist.NoegleMangler},
		`{"id":1,"start":"2025-01-02","slut":"2025-01-01"}`: {Aarsag: codelist.SlutFoerStart, Noegle: "slut"},
	} {
		_, err := codelist.Standard().ReadJSON(strings.NewReader(`{"satsgrundlag":{"komplet":true,"vaerdier":[` + s + `]}}`))
		var f *codelist.Fejl
		if !errors.As(err, &f) || f.Aarsag != vil.Aarsag || f.Noegle != vil.Noegle {
			t.Errorf("%s: %v", s, err)
		}
	}
	_, err := codelist.Standard().ReadJSON(strings.NewReader(`{"satsgrundlag":{"vaerdier":[{"id":1,"navn":"a"}],"komplet":7}}`))
	var f *codelist.Fejl
	if !errors.As(err, &f) || f.Aarsag != codelist.ForkertType || f.Noegle != "" {
		t.Error(err)
	}
}

// Of a file of columns the error names the column of the value that is wrong, wherever it stands, and says what a row and its quotes are.
func TestKolonneIFejl(t *testing.T) {
	for s, vil := range map[string]codelist.Fejl{
		"id\nx\n": {Aarsag: codelist.ForkertId, Noegle: "id"}, "navn;id\na;1.5\n": {Aarsag: codelist.ForkertId, Noegle: "id"},
		"id;start\n1;x\n": {Aarsag: codelist.ForkertDato, Noegle: "start"}, "slut;id\nx;1\n": {Aarsag: codelist.ForkertDato, Noegle: "slut"},
		"id;slut;navn;start\n1;2025-01-01;a;2025-01-02\n": {Aarsag: codelist.SlutFoerStart, Noegle: "slut"},
		"id;navn\n1\n": {Aarsag: codelist.ForkertAntalFelter}, "id;id\n": {Aarsag: codelist.NoegleToGange},
		"id\n1\n1\n": {Aarsag: codelist.PerioderOverlapper, Noegle: "id"},
	} {
		_, err := codelist.Standard().ReadCSV(strings.NewReader(s), dfdgerr.ListeSatsgrundlag, true)
		var f *codelist.Fejl
		if !errors.As(err, &f) || f.Aarsag != vil.Aarsag || f.Noegle != vil.Noegle {
			t.Errorf("%q: %+v", s, err)
		}
	}
	for s, vil := range map[string]string{
		"id\n\"1\n":   "et anførselstegn, der ikke åbner og lukker et felt: inde i et felt skrives det to gange",
		"nummer\n1\n": "ukendt kolonne; filen har id og eventuelt navn, start og slut, med semikolon eller komma imellem",
		"navn\na\n":   "kolonnen id mangler; filens første linje er navnene id og eventuelt navn, start og slut",
		"":            "kolonnen id mangler; filens første linje er navnene id og eventuelt navn, start og slut",
	} {
		_, err := codelist.Standard().ReadCSV(strings.NewReader(s), dfdgerr.ListeSatsgrundlag, true)
		var f *codelist.Fejl
		if !errors.As(err, &f) || f.Grund() != vil {
			t.Errorf("%q: %v", s, err)
		}
	}
}

// A place is written in whole numbers of ten.
func TestFejlensTekst(t *testing.T) {
	f := &codelist.Fejl{Aarsag: codelist.SlutFoerStart, Liste: dfdgerr.ListeSatsgrundlag, Raekke: 39, Noegle: "slut", Linje: 19, Kolonne: 29}
	if s := f.Error(); !strings.HasPrefix(s, "codelist: linje 19, kolonne 29: "+f.Liste.String()+", række 39, slut: slut skal") {
		t.Error(s)
	}
	if a, b := *f, *f; !a.Equal(b) {
		t.Error("not equal to itself")
	} else if b.Kolonne++; a.Equal(b) {
		t.Error("equal to another")
	}
}

// Values are found and listed by id and start, however they stand; a period without days comes before one from its day.
func TestVaerdiernesOrden(t *testing.T) {
	dag := dfdg.MustParseDato
	const l = dfdgerr.ListeSatsgrundlag
	r, err := codelist.Standard().MedListe(l, true,
		codelist.Vaerdi{Id: 900, Start: dag("2022-01-01")}, codelist.Vaerdi{Id: 500, Start: dag("2020-01-01")},
		codelist.Vaerdi{Id: 900, Start: dag("2020-01-01"), Slut: dag("2021-01-01")}, codelist.Vaerdi{Id: 100}, codelist.Vaerdi{Id: 500, Start: dag("2020-01-01"), Slut: dag("2020-01-01")})
	if err != nil {
		t.Fatal(err)
	}
	for id, vil := range map[int]codelist.Svar{100: codelist.Gyldig, 500: codelist.Gyldig, 900: codelist.Ugyldig, 101: codelist.Ugyldig} {
		if s := r.Lookup(l, dfdg.NewKode(id), dag("2021-06-01")); s != vil {
			t.Errorf("%d: %v", id, s)
		}
	}
	var orden []string
	v, _ := r.Liste(l)
	for _, v := range v {
		orden = append(orden, fmt.Sprint(v.Id, " ", v.Start, " ", v.Slut))
	}
	if vil := []string{"100  ", "500 2020-01-01 2020-01-01", "500 2020-01-01 ", "900 2020-01-01 2021-01-01", "900 2022-01-01 "}; !slices.Equal(orden, vil) {
		t.Errorf("%q", orden)
	}
}

// Of periods that overlap the row is told that stands first of the later ones, also where two overlap a third.
func TestOverlappetsRaekke(t *testing.T) {
	v := func(start, slut string) (v codelist.Vaerdi) {
		v.Id, v.Start = 1, dfdg.MustParseDato(start)
		if slut != "" {
			v.Slut = dfdg.MustParseDato(slut)
		}
		return v
	}
	for raekke, vaerdier := range [][]codelist.Vaerdi{
		{v("2020-01-01", ""), v("2023-01-01", "2024-01-01"), v("2021-01-01", "2022-01-01")},
		{v("2021-01-01", "2024-01-01"), v("2023-01-01", "2025-01-01"), v("2020-01-01", "2022-01-01")},
		{v("2020-01-01", "2026-01-01"), v("2023-01-01", "2024-01-01"), v("2021-01-01", "2022-01-01")},
	} {
		_, err := codelist.Standard().MedListe(dfdgerr.ListeSatsgrundlag, true, vaerdier...)
		var f *codelist.Fejl
		if !errors.As(err, &f) || f.Aarsag != codelist.PerioderOverlapper || f.Raekke != 2 {
			t.Errorf("%d: %v", raekke, err)
		}
	}
}
