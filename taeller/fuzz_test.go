package taeller_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/examples/sag/sagtest"
	"github.com/akasse/dfdg/internal/motor/motortest"
	"github.com/akasse/dfdg/internal/proeve"
	"github.com/akasse/dfdg/taeller"
	"github.com/akasse/dfdg/taeller/taellertest"
)

// fuzzFakta returns facts by a number: what is known, of whom, by which fund and interface.
func fuzzFakta(nr uint8) *taeller.Fakta {
	f := taellertest.Fakta()
	if nr&1 != 0 {
		f.Snitflade = taeller.Snitflade2023_2
	}
	if nr&2 != 0 {
		f = &taeller.Fakta{Idag: f.Idag, Kalder: f.Kalder, Snitflade: f.Snitflade}
	}
	if nr&4 != 0 {
		f.Kalder = dfdg.Jobcenter("101")
	}
	return f
}

var tjeneste = motortest.Tjeneste[taeller.Metode, taeller.Anmodning, taeller.Fakta, taeller.Udfald]{
	DecodeJSON: taeller.DecodeJSON, EncodeJSON: taeller.EncodeJSON, OrakelJSON: taeller.OrakelJSON, Validate: taeller.Validate, Explain: taeller.Explain, Decide: taeller.Decide,
	Uaendret: func(_ taeller.Metode, u *taeller.Udfald, f *taeller.Fakta) bool {
		return !u.Gemt && u.Taellere.Equal(f.Taellere)
	},
}

// rundturXML writes a message as XML, if it can be written, and reads it back.
func rundturXML(t *testing.T, m taeller.Metode, a *taeller.Anmodning) {
	t.Helper()
	b, err := taeller.EncodeXML(m, a, taeller.XMLValg{})
	if o, err2 := taeller.OrakelXML(nil, m, a, taeller.XMLValg{}); !bytes.Equal(b, o) || !reflect.DeepEqual(err, err2) {
		t.Errorf("%s, %v; by reflection\n%s, %v", b, err, o, err2)
	}
	if err != nil {
		return
	}
	igen, err := taeller.DecodeXML(m, b)
	if d := cmp.Diff(a, igen); err != nil || d != "" {
		t.Errorf("%s: %v\n%s", b, err, d)
	}
	if b2, err := taeller.AppendXML([]byte("x"), m, a, taeller.XMLValg{}); err != nil || string(b2) != "x"+string(b) {
		t.Errorf("%s, then %s: %v", b, b2, err)
	}
}

// FuzzDecodeJSON: a JSON message, its round trips in JSON and in XML, and what is said of it.
func FuzzDecodeJSON(f *testing.F) {
	for i, s := range sagtest.Froe(f, "../testdata/sager/taeller", 10, proeve.Fuzzer()) {
		if m, err := taeller.ParseMetode(s.Metode); err == nil {
			f.Add(uint8(m), s.Request, uint8(i))
		}
	}
	f.Add(uint8(1), []byte(`{"berigtigelseskommentar":"\ud800","taellervisning":null,"TAELLERVISNING":true,"010180-1234":{"x":[]},"forbrug":[]}`), uint8(0))
	f.Fuzz(func(t *testing.T, nr uint8, b []byte, fakta uint8) {
		m := taeller.Metode(nr)
		if a := tjeneste.JSON(t, m, b); a != nil {
			rundturXML(t, m, a)
			tjeneste.Love(t, m, b, a, fuzzFakta(fakta))
		}
	})
}

// FuzzDecodeXML: an XML message, its round trips in XML and in JSON, and what is said of it.
func FuzzDecodeXML(f *testing.F) {
	for i, s := range sagtest.Froe(f, "../testdata/sager/taeller", 10, proeve.Fuzzer()) {
		m, err := taeller.ParseMetode(s.Metode)
		if err != nil || !json.Valid(s.Request) {
			continue
		}
		if x, ok := knudeAf(f, s.Request).xml(i%2 == 0); ok {
			f.Add(uint8(m), []byte(x), uint8(i))
		}
	}
	f.Add(uint8(1), []byte(`<r xmlns:i="x"><Consumption i:nil="true"/><forbrug><HoursConsumed>1</HoursConsumed>x</forbrug></r>`), uint8(0))
	f.Add(uint8(1), []byte(`<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header><x/></s:Header><s:Body><r xmlns="urn:dfdg"/></s:Body></s:Envelope>`), uint8(0))
	f.Fuzz(func(t *testing.T, nr uint8, b []byte, fakta uint8) {
		m := taeller.Metode(nr)
		a, err := taeller.DecodeXML(m, b)
		if _, kald := errors.AsType[*dfdgerr.KaldFejl](err); kald {
			return // no method
		}
		if err != nil {
			motortest.Ulaeselig(t, b, err)
			return
		}
		rundturXML(t, m, a)
		tjeneste.Rundtur(t, m, a)
		tjeneste.Love(t, m, b, a, fuzzFakta(fakta))
	})
}

// FuzzMetode: a name is that of a method exactly where one of the interfaces calls it so.
func FuzzMetode(f *testing.F) {
	navne := map[string]taeller.Metode{}
	for m := taeller.Metode(1); m.String() != ""; m++ {
		for _, s := range []string{m.Navn(taeller.Snitflade2023_2), m.Navn(taeller.Snitflade2025_1)} {
			if s != "" {
				navne[s] = m
				f.Add(s)
			}
		}
	}
	f.Add("createDagpengetaellerkonto")
	f.Add("")
	f.Fuzz(func(t *testing.T, s string) {
		m, err := taeller.ParseMetode(s)
		if m != navne[s] || (err == nil) != (m != 0) || err != nil && proeve.Gentaget([]byte(s), err.Error()) != "" {
			t.Errorf("%q: %v, %v", s, m, err)
		}
	})
}
