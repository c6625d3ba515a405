package medlemskab_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/medlemskab/medlemskabtest"
	"github.com/google/go-cmp/cmp"
)

// What EncodeJSON writes is read back the same, and what the method cannot have is not written.
func TestEncodeJSON(t *testing.T) {
	tilgang, _ := medlemskabtest.Tilgang()
	afgang, _ := medlemskabtest.Afgang()
	opslag, _ := medlemskabtest.Opslag()
	for _, p := range []struct {
		m   medlemskab.Metode
		a   *medlemskab.Anmodning
		vil string
	}{
		{medlemskab.CreateAkassemedlemskab, tilgang, `{"akasse":57,"afdeling":570001,"medlemskabsstartdato":"2025-03-01","forsikringskategori":1}`},
		{medlemskab.UpdateAkassemedlemskabOphoer, afgang, `{"medlemskabophoersdato":"2025-02-28","aarsag":1}`},
		{medlemskab.GetAkassemedlemskab, opslag, `{"begrundelse":"Overflytning"}`},
		{medlemskab.GetAkasseBestand, &medlemskab.Anmodning{}, `{}`},
	} {
		b, err := medlemskab.EncodeJSON(p.m, p.a)
		igen, err2 := medlemskab.DecodeJSON(p.m, b)
		if string(b) != p.vil || err != nil || err2 != nil || !cmp.Equal(p.a, igen) {
			t.Errorf("%v: %s, %v, %v; %s", p.m, b, err, err2, cmp.Diff(p.a, igen))
		}
	}
	ukendt, _ := medlemskab.DecodeJSON(medlemskab.CreateAkassemedlemskab, []byte(`{"fremmed":1}`))
	dobbelt, _ := medlemskab.DecodeJSON(medlemskab.CreateAkassemedlemskab, []byte(`{"akasse":57,"akasse":57}`))
	for _, p := range []struct {
		m          medlemskab.Metode
		a          *medlemskab.Anmodning
		hvad, felt string
	}{
		{0, tilgang, "metode", ""},
		{medlemskab.DoedsfaldRegistreret + 1, tilgang, "metode", ""},
		{medlemskab.CreateAkassemedlemskab, nil, "anmodning", ""},
		{medlemskab.CreateAkassemedlemskab, ukendt, "anmodning", ""},
		{medlemskab.CreateAkassemedlemskab, dobbelt, "anmodning", "/akasse"},
		{medlemskab.CreateAkassemedlemskab, opslag, "anmodning", "/begrundelse"},
		{medlemskab.GetAkasseBestand, opslag, "anmodning", "/begrundelse"},
		{medlemskab.CreateAkassemedlemskab, &medlemskab.Anmodning{Medlemskabsstartdato: dfdg.ReadDato("2412999999")}, "anmodning", "/medlemskabsstartdato"},
		{medlemskab.GetAkassemedlemskab, &medlemskab.Anmodning{Begrundelse: dfdg.NewTekst("2412999999\xff")}, "anmodning", "/begrundelse"},
	} {
		b, err := medlemskab.EncodeJSON(p.m, p.a)
		if k, ok := errors.AsType[*dfdgerr.KaldFejl](err); !ok || string(k.Hvad) != p.hvad || k.Felt != p.felt || b != nil || strings.Contains(err.Error(), "2412") {
			t.Errorf("%v: %s, %v, want %s %s", p.m, b, err, p.hvad, p.felt)
		}
	}
}

// json.Unmarshal would lose what the reader must tell of, so it refuses and names the reader.
func TestUnmarshal(t *testing.T) {
	for _, b := range []string{`{}`, `{"akasse":57}`, `{"fremmed":1}`, `null`} {
		err := json.Unmarshal([]byte(`{"A":`+b+`}`), new(struct{ A medlemskab.Anmodning }))
		if _, ok := errors.AsType[*dfdgerr.KaldFejl](err); !ok || !strings.Contains(err.Error(), "DecodeJSON") {
			t.Errorf("%s: %v", b, err)
		}
	}
}
