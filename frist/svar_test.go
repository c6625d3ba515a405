package frist_test

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/frist"
	"github.com/akasse/dfdg/frist/fristtest"
	"github.com/akasse/dfdg/frist/fristtest/gen"
	"github.com/akasse/dfdg/internal/proeve"
	"github.com/google/go-cmp/cmp"
	"github.com/leanovate/gopter"
	gopgen "github.com/leanovate/gopter/gen"
	"github.com/leanovate/gopter/prop"
)

const helt = `{"frister":[{"fristId":"00000000-0000-0000-0000-000000000001","samtaletype":7,"status":"Overskredet","fristdato":"2025-03-01",` +
	`"fristaktiveringsdato":"2025-02-01","sidsteAfholdelsesdato":"2025-04-01","aendret":"2025-03-02"},` +
	`{"fristId":"00000000-0000-0000-0000-000000000002","samtaletype":4,"status":"AdministrativtLukket","fristdato":"2024-03-01"}]}`

var (
	foerste = frist.Frist{FristId: fristtest.Id(1), Samtaletype: dfdg.NewKode(7), Status: frist.Overskredet, Fristdato: dfdg.NewDato(2025, 3, 1),
		Fristaktiveringsdato: dfdg.NewDato(2025, 2, 1), SidsteAfholdelsesdato: dfdg.NewDato(2025, 4, 1), Aendret: dfdg.NewDato(2025, 3, 2)}
	anden = frist.Frist{FristId: fristtest.Id(2), Samtaletype: dfdg.NewKode(4), Status: frist.AdministrativtLukket, Fristdato: dfdg.NewDato(2024, 3, 1)}
)

// dele returns the parts of a call that an error names, with their places.
func dele(err error) (d []string) {
	if err == nil {
		return nil
	}
	fejl := []error{err}
	if j, ok := err.(interface{ Unwrap() []error }); ok {
		fejl = j.Unwrap()
	}
	for _, e := range fejl {
		k, ok := errors.AsType[*dfdgerr.KaldFejl](e)
		if !ok {
			return []string{fmt.Sprintf("%T", e)}
		}
		d = append(d, strings.TrimSuffix(string(k.Hvad)+" "+k.Felt, " "))
	}
	return d
}

// An answer reads, and is written as it was.
func TestSvar(t *testing.T) {
	s, err := frist.DecodeSvarJSON(frist.GetFristhistorik, []byte(helt))
	if err != nil || s.Kontroller() != nil || s.Ukendte() != nil {
		t.Fatal(err, s.Kontroller(), s.Ukendte())
	}
	if f, err := s.Alle(nil); err != nil || !slices.Equal(f, []frist.Frist{foerste, anden}) {
		t.Errorf("%+v, %v", f, err)
	}
	if b, err := frist.EncodeSvarJSON(s); err != nil || string(b) != helt {
		t.Errorf("%s, %v", b, err)
	}
	// A state may stand as an id of the register: 4 is public, 99 is none.
	s, _ = frist.DecodeSvarJSON(frist.GetFrist, []byte(strings.Replace(helt, `"Overskredet"`, "4", 1)))
	if f, err := s.Alle(nil); err != nil || f[0].Status != frist.AdministrativtLukket {
		t.Errorf("%+v, %v", f, err)
	}
	if _, err := s.Alle(new(codelist.Register)); !slices.Equal(dele(err), []string{"opslagets svar /frister/0/status"}) {
		t.Error(err)
	}
	s, _ = frist.DecodeSvarJSON(frist.GetFristhistorik, []byte(strings.Replace(helt, `"Overskredet"`, "99", 1)))
	if f, err := frist.FaktaFraSvar(*fristtest.Fakta(), s); !slices.Equal(dele(err), []string{"opslagets svar /frister/0/status"}) || !f.Equal(frist.Fakta{}) {
		t.Errorf("%v, %v", f, err)
	}
	// None is an answer too.
	s, _ = frist.DecodeSvarJSON(frist.GetFristhistorik, []byte(`{"frister":[]}`))
	f, err := frist.FaktaFraSvar(frist.Fakta{}, s)
	if frister, kendt := f.Frister.Vaerdi(); err != nil || !kendt || len(frister) != 0 {
		t.Errorf("%v, %v", f.Frister, err)
	}
	if b, err := frist.EncodeSvarJSON(s); err != nil || string(b) != `{"frister":[]}` {
		t.Errorf("%s, %v", b, err)
	}
}

// Half an answer is none: what it lacks or has malformed is named, and nothing of it is known. What was added later is noted alone.
func TestSvarUfuldstaendigt(t *testing.T) {
	raekke := func(fra, til string) string { return strings.Replace(helt, fra, til, 1) }
	for ind, vil := range map[string][]string{
		`{}`:                          {"/frister"},
		`{"frister":null}`:            {"/frister"},
		`{"frister":{}}`:              {"/frister"},
		`{"frister":[7]}`:             {"/frister/0"},
		`{"frister":[null]}`:          {"/frister/0"},
		`{"frister":[{}]}`:            {"/frister/0/fristId", "/frister/0/samtaletype", "/frister/0/status", "/frister/0/fristdato"},
		`{"frister":[],"FRISTER":[]}`: {"/frister"},
		`[]`:                          {""},
		`null`:                        {""},
		raekke(`"samtaletype":7`, `"samtaletype":"7"`):                                             {"/frister/0/samtaletype"},
		raekke(`"samtaletype":7`, `"samtaletype":null`):                                            {"/frister/0/samtaletype"},
		raekke(`"Overskredet"`, `"overskredet"`):                                                   {"/frister/0/status"},
		raekke(`"2025-03-01"`, `"2025-02-29"`):                                                     {"/frister/0/fristdato"},
		raekke(`"2025-02-01"`, `7`):                                                                {"/frister/0/fristaktiveringsdato"},
		raekke(`"2025-04-01"`, `""`):                                                               {"/frister/0/sidsteAfholdelsesdato"},
		raekke(`"2025-03-02"`, `"i dag"`):                                                          {"/frister/0/aendret"},
		raekke(`000000000002`, `000000000001`):                                                     {"/frister/1/fristId"},
		raekke(`"samtaletype":4`, `"samtaletype":4,"fristId":""`):                                  {"/frister/1/fristId"},
		raekke(`"aendret":"2025-03-02"`, `"dyb":`+strings.Repeat("[", 40)+strings.Repeat("]", 40)): {""},
	} {
		s, err := frist.DecodeSvarJSON(frist.GetFristhistorik, []byte(ind))
		if err != nil {
			t.Fatal(ind, err)
		}
		for i := range vil {
			vil[i] = strings.TrimSuffix("opslagets svar "+vil[i], " ")
		}
		if d := dele(s.Kontroller()); !slices.Equal(d, vil) {
			t.Errorf("%s: %q, want %q", ind, d, vil)
		}
		f, err := frist.FaktaFraSvar(*fristtest.Fakta(), s)
		_, err2 := frist.EncodeSvarJSON(s)
		_, err3 := s.Alle(nil)
		if !f.Equal(frist.Fakta{}) || !slices.Equal(dele(err), vil) || !slices.Equal(dele(err2), vil) || !slices.Equal(dele(err3), vil) {
			t.Errorf("%s: %v, %v, %v, %v", ind, f, err, err2, err3)
		}
	}
	s, err := frist.DecodeSvarJSON(frist.GetFristhistorik, []byte(`{"nyt":1,"samtaletype":7,"frister":[{"fristId":"00000000-0000-0000-0000-000000000002",`+
		`"samtaletype":4,"status":"AdministrativtLukket","fristdato":"2024-03-01","endnuEt":{"a":[]},"0101801234":1}]}`))
	if err != nil || s.Kontroller() != nil || !slices.Equal(s.Ukendte(), []string{"/nyt", "/samtaletype", "/frister/0/endnuEt", "/frister/0"}) {
		t.Error(err, s.Kontroller(), s.Ukendte())
	}
	if f, err := frist.FaktaFraSvar(frist.Fakta{}, s); err != nil || !f.Frister.Equal(dfdg.Kendt([]frist.Frist{anden})) {
		t.Errorf("%v, %v", f.Frister, err)
	}
	if _, err := frist.EncodeSvarJSON(s); !slices.Equal(dele(err), []string{"opslagets svar"}) {
		t.Errorf("what the answer is not known to have is lost: %v", err)
	}
	for _, m := range []frist.Metode{0, frist.CreateFrist, frist.UpdateFrist, frist.Dagskift, 99} {
		if _, err := frist.DecodeSvarJSON(m, []byte(helt)); !slices.Equal(dele(err), []string{"metode"}) {
			t.Errorf("%d: %v", m, err)
		}
		if err := (&frist.Svar{Metode: m}).Kontroller(); !slices.Equal(dele(err), []string{"metode"}) {
			t.Errorf("%d: %v", m, err)
		}
	}
	var ulaeselig *dfdgerr.UlaeseligFejl
	if _, err := frist.DecodeSvarJSON(frist.GetFrist, []byte(`{"frister":[`)); !errors.As(err, &ulaeselig) {
		t.Error(err)
	}
}

// An answer of GetFristhistorik proves the deadlines and nothing else: each other fact is as it was, the unknown ones unknown. One of
// GetFrist proves no fact.
func TestFaktaFraSvar(t *testing.T) {
	s, err := frist.DecodeSvarJSON(frist.GetFristhistorik, []byte(helt))
	if err != nil {
		t.Fatal(err)
	}
	fuld := *fristtest.Fakta()
	fuld.Doed, fuld.Kendt = dfdg.Kendt(false), dfdg.Kendt(true)
	fuld.Frister = dfdg.Oplysning[[]frist.Frist]{}
	for _, foer := range []frist.Fakta{{}, fuld} {
		f, err := frist.FaktaFraSvar(foer, s)
		if err != nil {
			t.Fatal(err)
		}
		if !f.Frister.Equal(dfdg.Kendt([]frist.Frist{foerste, anden})) {
			t.Errorf("%+v", f.Frister)
		}
		for sf, v := range reflect.ValueOf(f).Fields() {
			if sf.Name == "Frister" {
				continue
			}
			if d := cmp.Diff(reflect.ValueOf(foer).FieldByName(sf.Name).Interface(), v.Interface()); d != "" {
				t.Errorf("%s: %s", sf.Name, d)
			}
			if o, er := v.Interface().(interface{ ErKendt() bool }); er && foer.Equal(frist.Fakta{}) && o.ErKendt() {
				t.Errorf("the answer proves nothing of %s", sf.Name)
			}
		}
	}
	s.Metode = frist.GetFrist
	if f, err := frist.FaktaFraSvar(fuld, s); !slices.Equal(dele(err), []string{"metode"}) || !f.Equal(frist.Fakta{}) {
		t.Errorf("%v, %v", f, err)
	}
	if f, err := frist.FaktaFraSvar(fuld, nil); !slices.Equal(dele(err), []string{"opslagets svar"}) || !f.Equal(frist.Fakta{}) {
		t.Errorf("%v, %v", f, err)
	}
	if (*frist.Svar)(nil).Ukendte() != nil {
		t.Error("no answer has something")
	}
	if err := s.UnmarshalJSON([]byte(helt)); err == nil {
		t.Error("package json reads an answer")
	}
}

// What an outcome leaves of the facts: all, or nothing where it is not sure.
func TestUdfaldSomFakta(t *testing.T) {
	a, f := fristtest.Gyldig()
	a.FristId = fristtest.Id(9)
	u, err := frist.Create(a, f)
	if err != nil {
		t.Fatal(err)
	}
	efter := u.Fakta(*f)
	vil := *f
	vil.Frister = dfdg.Kendt(u.Frister)
	if !efter.Equal(vil) {
		t.Errorf("%+v", efter)
	}
	if frister, _ := efter.Frister.Vaerdi(); &frister[0] == &u.Frister[0] {
		t.Error("the facts share the outcome's deadlines")
	}
	if _, err := u.Svar(); !slices.Equal(dele(err), []string{"udfald"}) {
		t.Errorf("a write answers: %v", err)
	}
	// A rejected write changes nothing.
	u, err = frist.Create(a, &efter)
	if err == nil || !u.Fakta(efter).Equal(efter) {
		t.Errorf("%+v, %v", u, err)
	}
	// A look-up changes nothing, what it answers left out or not.
	efter.Kalder = dfdg.STAR()
	lukket := efter
	lukket.Frister = dfdg.Kendt([]frist.Frist{foerste, anden})
	u, err = frist.Get(&lukket)
	if err != nil || len(u.Frister) != 1 || !u.Fakta(lukket).Equal(lukket) {
		t.Errorf("%+v, %v", u, err)
	}
	s, err := u.Svar()
	if err != nil || s.Metode != frist.GetFrist || s.Frister.Len() != 1 {
		t.Errorf("%v, %v", s, err)
	}
	// Undecided, no outcome, or an id that DFDG chose: the deadlines are not known.
	uvist := *f
	uvist.Fravaer = dfdg.Oplysning[[]dfdg.Fravaer]{}
	u, err = frist.Create(a, &uvist)
	if err == nil || u == nil || !u.Forbehold {
		t.Fatal(u, err)
	}
	a.FristId = dfdg.GUID{}
	udenId, err := frist.Create(a, f)
	if err != nil {
		t.Fatal(err)
	}
	for _, u := range []*frist.Udfald{nil, u, udenId} {
		efter := u.Fakta(*f)
		if efter.Frister.ErKendt() {
			t.Errorf("%+v", efter.Frister)
		}
		if efter.Frister = f.Frister; !efter.Equal(*f) {
			t.Error("another fact changed")
		}
	}
	uvist = *f
	uvist.Doed = dfdg.Oplysning[bool]{}
	if u, err = frist.GetHistorik(&uvist); err != nil {
		t.Fatal(err)
	}
	u.Forbehold = true
	if _, err := u.Svar(); !slices.Equal(dele(err), []string{"udfald"}) {
		t.Error(err)
	}
	if _, err := (*frist.Udfald)(nil).Svar(); !slices.Equal(dele(err), []string{"udfald"}) {
		t.Error(err)
	}
	lukket.Frister = dfdg.Kendt([]frist.Frist{{Samtaletype: dfdg.NewKode(7), Status: frist.Aktiv, Fristdato: dfdg.NewDato(2025, 3, 9)}})
	if u, err = frist.GetHistorik(&lukket); err != nil {
		t.Fatal(err)
	}
	if _, err := u.Svar(); !slices.Equal(dele(err), []string{"opslagets svar /frister/0/fristId"}) {
		t.Errorf("a deadline without an id is answered: %v", err)
	}
}

// gennemSvar returns f with the deadlines that an answer of GetFristhistorik tells, written and read again.
func gennemSvar(f frist.Fakta) (frist.Fakta, error) {
	u, err := frist.GetHistorik(&f)
	if err != nil {
		return f, err
	}
	s, err := u.Svar()
	if err != nil {
		return f, err
	}
	b, err := frist.EncodeSvarJSON(s)
	if err != nil {
		return f, err
	}
	laest, err := frist.DecodeSvarJSON(frist.GetFristhistorik, b)
	if err != nil {
		return f, err
	}
	if d := cmp.Diff(s, laest); d != "" {
		return f, errors.New(d)
	}
	f.Frister = dfdg.Oplysning[[]frist.Frist]{}
	return frist.FaktaFraSvar(f, laest)
}

// Any sequence of calls and events through the outcomes comes to what it does where the facts are fetched anew, encoded, before each.
func TestUdfaldSomSvar(t *testing.T) {
	props := gopter.NewProperties(proeve.Parametre(t, 200))
	props.Property("gennem udfald som gennem svar", prop.ForAll(func(h gen.Forloeb) string {
		udfald, svar := *fristtest.Fakta(), *fristtest.Fakta()
		kald := func(m frist.Metode, a *frist.Anmodning) string {
			u1, err1 := frist.Decide(m, a, &udfald)
			u2, err2 := frist.Decide(m, a, &svar)
			if d := cmp.Diff(u1, u2); d != "" || (err1 == nil) != (err2 == nil) {
				return fmt.Sprint(m, ": ", d, err1, err2)
			}
			udfald = u1.Fakta(udfald)
			svar = u2.Fakta(svar)
			var err error
			if svar, err = gennemSvar(svar); err != nil || !svar.Equal(udfald) {
				return fmt.Sprint(m, ": ", err, cmp.Diff(udfald, svar))
			}
			return ""
		}
		for _, s := range h.Skridt {
			for range s.Dage {
				udfald.Idag = udfald.Idag.PlusDage(1)
				svar.Idag = udfald.Idag
				if s := kald(frist.Dagskift, &frist.Anmodning{}); s != "" {
					return s
				}
			}
			if fejl := kald(s.Metode, &s.Anmodning); fejl != "" {
				return fejl
			}
			for _, f := range []*frist.Fakta{&udfald, &svar} { // what an event brings is the facts' own
				switch s.Metode {
				case frist.BookingOprettet:
					b, _ := f.Bookinger.Vaerdi()
					f.Bookinger = dfdg.Kendt(append(slices.Clone(b), dfdg.Booking{Samtaletype: s.Anmodning.Samtaletype, Dato: s.Anmodning.Dato}))
				case frist.FravaerOprettet:
					v, _ := f.Fravaer.Vaerdi()
					f.Fravaer = dfdg.Kendt(append(slices.Clone(v), dfdg.Fravaer{Type: s.Anmodning.Type, Fra: s.Anmodning.Fra, Til: s.Anmodning.Til}))
				}
			}
		}
		return ""
	}, gen.NytForloeb(20)))
	props.Property("kodet og læst", prop.ForAll(func(frister []frist.Frist) string {
		for i := range frister {
			frister[i].FristId = fristtest.Id(i + 1)
		}
		f := *fristtest.Fakta(frister...)
		ny, err := gennemSvar(f)
		if err != nil || !ny.Equal(f) {
			return fmt.Sprint(err, cmp.Diff(f.Frister, ny.Frister))
		}
		return ""
	}, gopgen.SliceOf(gen.Frist())))
	props.TestingRun(t)
}

// A reader of anything: what it takes for whole is written and read back, and proves what it holds.
func FuzzSvar(f *testing.F) {
	f.Add(helt)
	f.Add(`{"frister":[]}`)
	f.Add(`{"frister":[{"status":4}],"x":{}}`)
	f.Fuzz(func(t *testing.T, ind string) {
		s, err := frist.DecodeSvarJSON(frist.GetFristhistorik, []byte(ind))
		if err != nil {
			return
		}
		fakta, faktafejl := frist.FaktaFraSvar(frist.Fakta{}, s)
		hel := s.Kontroller() == nil
		if (faktafejl == nil) != fakta.Frister.ErKendt() || faktafejl == nil && !hel || fakta.Kontroller() != nil {
			t.Fatalf("%v, %v", fakta, faktafejl)
		}
		b, err := frist.EncodeSvarJSON(s)
		if (err == nil) != (hel && len(s.Ukendte()) == 0) {
			t.Fatal(err)
		}
		if err != nil {
			return
		}
		igen, err := frist.DecodeSvarJSON(frist.GetFristhistorik, b)
		if d := cmp.Diff(s, igen); err != nil || d != "" {
			t.Fatal(err, d)
		}
	})
}
