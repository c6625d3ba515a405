package codelist_test

import (
	"errors"
	"strings"
	"testing"

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
