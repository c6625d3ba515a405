package dfdg_test

import (
	"database/sql"
	"database/sql/driver"
	"errors"
	"math"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/bro"
)

// Every value but a CPR goes out to a database and comes back as it was, and what it cannot hold is an error that does not repeat it.
func TestSQL(t *testing.T) {
	c := dfdg.MustParseCPR("0101019999")
	for _, p := range []struct {
		v   driver.Valuer
		vil driver.Value
	}{
		{dfdg.NewDato(2025, 3, 3), "2025-03-03"}, {dfdg.NewMaaned(2025, 3), "2025-03"}, {dfdg.MustParseTidspunkt("2025-03-03T10:15:00.5+01:00"), "2025-03-03T10:15:00.5+01:00"},
		{dfdg.NewUge(2025, 6), int64(202506)}, {dfdg.NewAntal(-3), int64(-3)}, {dfdg.NewKode(7), int64(7)}, {dfdg.NewAkassenummer(57), int64(57)},
		{dfdg.NewAfdelingsnummer(570001), int64(570001)}, {dfdg.NewTimetal(-7_40), "-7.40"}, {dfdg.NewBeloeb(100), "1.00"}, {dfdg.Ja, true}, {dfdg.Nej, false},
		{dfdg.NewTekst("æ"), "æ"}, {dfdg.NewTekst(""), ""}, {dfdg.NewGUID([16]byte{15: 1}), "00000000-0000-0000-0000-000000000001"}, {dfdg.KlarCPR(c), "0101019999"},
		{must(dfdg.ParseRequestId("a-1")), "a-1"},
		{dfdg.Dato{}, nil}, {dfdg.Maaned{}, nil}, {dfdg.Tidspunkt{}, nil}, {dfdg.Uge{}, nil}, {dfdg.Antal{}, nil}, {dfdg.Timetal{}, nil}, {dfdg.JaNej(0), nil},
		{dfdg.Tekst{}, nil}, {dfdg.GUID{}, nil}, {dfdg.KlarCPR{}, nil}, {dfdg.RequestId{}, nil},
	} {
		har, err := p.v.Value()
		if err != nil || har != p.vil {
			t.Errorf("%T: %v, %v, want %v", p.v, har, err, p.vil)
		}
		ny := reflect.New(reflect.TypeOf(p.v))
		ny.Elem().Set(reflect.ValueOf(p.v)) // what stood there goes
		s := ny.Interface().(sql.Scanner)
		igen := func(src any) {
			t.Helper()
			if err := s.Scan(src); err != nil || !ny.Elem().MethodByName("Equal").Call([]reflect.Value{reflect.ValueOf(p.v)})[0].Bool() {
				t.Errorf("%T from %T: %v, %v", p.v, src, ny.Elem().Interface(), err)
			}
		}
		igen(har)
		if tekst, ok := har.(string); ok {
			igen([]byte(tekst))
		}
		const hemmelig = "8675309"
		for _, src := range []any{3.5, struct{}{}, []int{8675309}, time.Duration(8675309)} {
			err := s.Scan(src)
			if f, ok := errors.AsType[*dfdg.FormFejl](err); !ok || strings.Contains(err.Error(), hemmelig) || f.Aarsag != dfdg.ForkertType {
				t.Errorf("%T from %T: %v", p.v, src, err)
			}
			if v, ok := ny.Elem().Interface().(interface{ Tilstand() dfdg.Tilstand }); ok && v.Tilstand() != dfdg.ForkertType {
				t.Errorf("%T from %T is %v", p.v, src, v.Tilstand())
			}
			if v, ok := ny.Elem().Interface().(interface{ IsValid() bool }); ok && v.IsValid() {
				t.Errorf("%T from %T is good", p.v, src)
			}
		}
		if _, ok := ny.Elem().Interface().(interface{ Tilstand() dfdg.Tilstand }); ok {
			bro.Saet(ny.Interface(), uint8(dfdg.ForkertForm))
			if har, err := ny.Elem().Interface().(driver.Valuer).Value(); err == nil || har != nil && har != "" {
				t.Errorf("a malformed %T: %v, %v", p.v, har, err)
			}
		}
	}
	klar := dfdg.KlarCPR(c)
	if err := klar.Scan(3.5); err == nil || dfdg.CPR(klar).Tilstand() != dfdg.ForkertType {
		t.Errorf("a number from a float is %v", dfdg.CPR(klar).Tilstand())
	}
	var (
		dato   dfdg.Dato
		maaned dfdg.Maaned
		tid    dfdg.Tidspunkt
		uge    dfdg.Uge
		kode   dfdg.Kode
		timer  dfdg.Timetal
		ja     dfdg.JaNej
		guid   dfdg.GUID
		tekst  dfdg.Tekst
	)
	morgen := time.Date(2025, 3, 3, 1, 0, 0, 0, time.FixedZone("", 7200))
	for _, p := range []struct {
		s   sql.Scanner
		src any
		vil string
		ok  bool
	}{
		{&dato, morgen, "2025-03-03", true}, {&dato, time.Time{}, "", true}, {&dato, "2025-02-29", "(misdannet)", false}, {&dato, "", "", true}, {&dato, int64(20250303), "(misdannet)", false},
		{&dato, time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC), "(misdannet)", false},
		{&maaned, morgen, "2025-03", true}, {&maaned, "2025-13", "(misdannet)", false}, {&tid, morgen, "2025-03-03T01:00:00+02:00", true}, {&tid, time.Time{}, "", true}, {&tid, "x", "(misdannet)", false},
		{&uge, "202506", "202506", true}, {&uge, int64(202554), "(misdannet)", false}, {&kode, "007", "7", true}, {&kode, int64(math.MaxInt32), "2147483647", true},
		{&kode, int64(math.MaxInt32 + 1), "(misdannet)", false}, {&kode, int64(math.MinInt32), "-2147483648", true}, {&kode, "1.5", "(misdannet)", false},
		{&timer, int64(7), "7.00", true}, {&timer, "7.405", "(misdannet)", false}, {&timer, int64(math.MaxInt64), "(misdannet)", false}, {&timer, int64(999999999999999), "999999999999999.00", true},
		{&timer, int64(1000000000000000), "(misdannet)", false}, {&timer, 7.5, "(misdannet)", false},
		{&ja, int64(1), "true", true}, {&ja, int64(0), "false", true}, {&ja, int64(2), "(misdannet)", false}, {&ja, "true", "true", true}, {&ja, "yes", "(misdannet)", false},
		{&guid, []byte("0123456789abcdef"), "30313233-3435-3637-3839-616263646566", true}, {&guid, "x", "(misdannet)", false}, {&tekst, "\xff", "(misdannet)", false},
	} {
		err := p.s.Scan(p.src)
		if har := reflect.ValueOf(p.s).Elem().MethodByName("String").Call(nil)[0].String(); har != p.vil || (err == nil) != p.ok {
			t.Errorf("%T from %v: %s, %v, want %s", p.s, p.src, har, err, p.vil)
		}
	}
	// a CPR refuses, and says what to use
	d := c
	if v, err := c.Value(); v != nil || !errors.Is(err, dfdg.KlartekstFejl{}) || !strings.Contains(err.Error(), "Klartekst") {
		t.Error(v, err)
	}
	if err := d.Scan("0101019999"); !errors.Is(err, dfdg.KlartekstFejl{}) || !d.IsZero() {
		t.Error(d, err)
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func TestRequestId(t *testing.T) {
	for s, vil := range map[string]bool{
		"a": true, strings.Repeat("x", 46): true, "!~": true, dfdg.NewRequestId().String(): true,
		"": false, strings.Repeat("x", 47): false, "a b": false, " a": false, "a\r\nX: y": false, "a\x00": false, "a\x7f": false, "æ": false, "a\t": false, "\xff": false,
	} {
		r, err := dfdg.ParseRequestId(s)
		f, ok := errors.AsType[*dfdg.FormFejl](err)
		if (err == nil) != vil || vil && r.String() != s || !vil && (!ok || !r.IsZero() || s != "" && strings.Contains(f.Error(), s) && len(s) > 2) {
			t.Errorf("%q: %v, %v", s, r, err)
		}
		var u dfdg.RequestId
		if err := u.UnmarshalText([]byte(s)); (err == nil) != (vil || s == "") || u.String() != r.String() {
			t.Errorf("%q: %v, %v", s, u, err)
		}
	}
	if dfdg.NewRequestId().Equal(dfdg.NewRequestId()) {
		t.Error("two ids are the same")
	}
}

func TestErRequestIdHusket(t *testing.T) {
	for _, c := range []struct {
		modtaget, nu string
		vil          dfdg.JaNej
	}{
		{"2025-03-03T10:00:00", "2025-03-03T10:00:00", dfdg.Ja},
		{"2025-03-03T10:00:00", "2025-03-03T09:59:59", dfdg.Nej}, // not yet received
		{"2025-03-03T10:00:00", "2025-03-09T23:59:59", dfdg.Ja},
		{"2025-03-03T10:00:00", "2025-03-10T00:00:00", dfdg.Ja},
		{"2025-03-03T10:00:00", "2025-03-10T23:59:59", dfdg.Ja},
		{"2025-03-03T10:00:00", "2025-03-11T00:00:00", dfdg.Nej},
		{"2024-02-25T10:00:00", "2024-03-03T10:00:00", dfdg.Ja}, // over a leap day
		{"2024-02-25T10:00:00", "2024-03-04T00:00:00", dfdg.Nej},
		{"2025-02-25T10:00:00", "2025-03-04T10:00:00", dfdg.Ja},
		{"2025-02-25T10:00:00", "2025-03-05T00:00:00", dfdg.Nej},
		{"2025-03-26T23:30:00Z", "2025-04-03T23:59:59", dfdg.Ja}, // the 27th in Denmark; summer time begins the 30th
		{"2025-03-26T23:30:00Z", "2025-04-03T22:00:00Z", dfdg.Nej},
		{"2025-03-26T22:30:00Z", "2025-04-03T00:00:00", dfdg.Nej}, // the 26th
		{"2025-10-26T02:30:00", "2025-10-26T01:30:00Z", dfdg.Ja},  // the second 02:30
		{"2025-10-26T01:30:00Z", "2025-10-26T02:30:00", dfdg.Nej}, // the first
		{"", "2025-03-03T10:00:00", 0},
		{"2025-03-03T10:00:00", "", 0},
		{"x", "2025-03-03T10:00:00", 0},
		{"2025-03-03T10:00:00", "x", 0},
	} {
		les := func(s string) dfdg.Tidspunkt {
			if s == "" {
				return dfdg.Tidspunkt{}
			}
			return dfdg.ReadTidspunkt(s)
		}
		if v := dfdg.ErRequestIdHusket(les(c.modtaget), les(c.nu)); v != c.vil {
			t.Errorf("%s, %s: got %v, want %v", c.modtaget, c.nu, v, c.vil)
		}
	}
}

// Codes of organisations are checked alike wherever they come from.
func TestOrganisationskoder(t *testing.T) {
	for kode, vil := range map[string]bool{
		"751": true, "æ": true, "Aa 1": true, strings.Repeat("x", 20): true, strings.Repeat("æ", 20): true,
		"": false, " ": false, " 751": false, "751 ": false, "7\n51": false, "7\x0051": false, "\xff": false, strings.Repeat("x", 21): false, "\u200b": false,
	} {
		for _, art := range []dfdg.Organisationstype{dfdg.TypeJobcenter, dfdg.TypeKommune, dfdg.TypeSTAR, dfdg.TypeUDK, dfdg.TypeSTIL, dfdg.TypeAUB} {
			if _, err := dfdg.NewOrganisation(art, kode); (err == nil) != (vil || kode == "" && art > dfdg.TypeKommune) {
				t.Errorf("%v %q: %v", art, kode, err)
			}
		}
		if (panik(func() { dfdg.Jobcenter(kode) }) == nil) != vil || (panik(func() { dfdg.Kommune(kode) }) == nil) != vil {
			t.Errorf("Jobcenter, Kommune %q", kode)
		}
	}
	for kode, vil := range map[string]string{"57": "57", "0057": "57", "+57": "57", "0": "", "-57": "", "5 7": "", " 57": "", "2147483648": "", "": "", "000000000000000000057": ""} {
		o, err := dfdg.NewOrganisation(dfdg.TypeAkasse, kode)
		var u dfdg.Organisation
		err2 := u.UnmarshalText([]byte("a-kasse " + kode))
		if o.Kode() != vil || (err == nil) != (vil != "") || (err2 == nil) != (vil != "") || u != o {
			t.Errorf("%q: %v %v, %v %v", kode, o, err, u, err2)
		}
	}
}
