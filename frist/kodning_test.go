package frist_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/frist"
	"github.com/google/go-cmp/cmp"
)

// What EncodeJSON writes is read back the same, and what the method cannot have is not written.
func TestEncodeJSON(t *testing.T) {
	opret := frist.Anmodning{Samtaletype: dfdg.NewKode(2), Fristdato: dfdg.NewDato(2025, 3, 10), FristId: dfdg.NewGUID([16]byte{15: 1})}
	status := frist.Anmodning{FristId: dfdg.NewGUID([16]byte{15: 1}), Friststatus: frist.NewFriststatus(frist.AdministrativtLukket)}
	for _, p := range []struct {
		m   frist.Metode
		a   frist.Anmodning
		vil string
	}{
		{frist.CreateFrist, opret, `{"fristId":"00000000-0000-0000-0000-000000000001","samtaletype":2,"fristdato":"2025-03-10"}`},
		{frist.UpdateFrist, status, `{"fristId":"00000000-0000-0000-0000-000000000001","friststatus":"AdministrativtLukket"}`},
		{frist.UpdateFrist, frist.Anmodning{Friststatus: frist.FriststatusMedId(dfdg.NewKode(3))}, `{"friststatus":3}`},
		{frist.FravaerOprettet, frist.Anmodning{Type: dfdg.NewKode(10), Fra: dfdg.NewDato(2025, 3, 1)}, `{"type":10,"fra":"2025-03-01"}`},
		{frist.GetFrist, frist.Anmodning{}, `{}`},
	} {
		b, err := frist.EncodeJSON(p.m, &p.a)
		igen, err2 := frist.DecodeJSON(p.m, b)
		if string(b) != p.vil || err != nil || err2 != nil || !cmp.Equal(&p.a, igen) {
			t.Errorf("%v: %s, %v, %v; %s", p.m, b, err, err2, cmp.Diff(&p.a, igen))
		}
	}
	ukendt, _ := frist.DecodeJSON(frist.CreateFrist, []byte(`{"fremmed":1}`))
	dobbelt, _ := frist.DecodeJSON(frist.UpdateFrist, []byte(`{"friststatus":2,"friststatus":2}`))
	for _, p := range []struct {
		m          frist.Metode
		a          *frist.Anmodning
		hvad, felt string
	}{
		{0, &opret, "metode", ""},
		{frist.Dagskift + 1, &opret, "metode", ""},
		{frist.CreateFrist, nil, "anmodning", ""},
		{frist.CreateFrist, ukendt, "anmodning", ""},
		{frist.UpdateFrist, dobbelt, "anmodning", "/friststatus"},
		{frist.CreateFrist, &status, "anmodning", "/friststatus"},
		{frist.UpdateFrist, &opret, "anmodning", "/samtaletype"},
		{frist.CreateFrist, &frist.Anmodning{Fristdato: dfdg.ReadDato("2412999999")}, "anmodning", "/fristdato"},
	} {
		b, err := frist.EncodeJSON(p.m, p.a)
		if k, ok := errors.AsType[*dfdgerr.KaldFejl](err); !ok || string(k.Hvad) != p.hvad || k.Felt != p.felt || b != nil || strings.Contains(err.Error(), "2412") {
			t.Errorf("%v: %s, %v, want %s %s", p.m, b, err, p.hvad, p.felt)
		}
	}
}

// json.Unmarshal would lose what the reader must tell of, so it refuses and names the reader.
func TestUnmarshal(t *testing.T) {
	for _, b := range []string{`{}`, `{"fristdato":"2025-03-10"}`, `{"fremmed":1}`, `null`} {
		err := json.Unmarshal([]byte(`{"A":`+b+`}`), new(struct{ A frist.Anmodning }))
		if _, ok := errors.AsType[*dfdgerr.KaldFejl](err); !ok || !strings.Contains(err.Error(), "DecodeJSON") {
			t.Errorf("%s: %v", b, err)
		}
	}
}
