package laes_test

import (
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/bro"
	"github.com/akasse/dfdg/internal/felt"
	"github.com/akasse/dfdg/internal/laes"
)

type vaerdi interface {
	Tilstand() dfdg.Tilstand
	String() string
}

var enVaerdi = felt.Felt{Under: []felt.Felt{{Navn: "v"}}}

// laesEn reads {"v": …} with one of the readers.
func laesEn[T any](t *testing.T, v string, laeser func(*laes.Laeser, *laes.Objekt) T) (r T) {
	t.Helper()
	l := laes.New([]byte(`{"v":` + v + `}`))
	var o laes.Objekt
	l.Start(&o, 0, &enVaerdi, laes.Alle)
	for l.Naeste(&o) {
		r = laeser(l, &o)
	}
	if _, err := l.Slut(); err != nil {
		t.Fatal(v, err)
	}
	return r
}

// Every type takes its own kind of value, refuses the other, and reads null as not given.
func TestVaerdityper(t *testing.T) {
	for navn, p := range map[string]struct {
		god, skrevet, forkertType string
		laes                      func(*laes.Laeser, *laes.Objekt) vaerdi
	}{
		"Dato":            {`"2025-03-03"`, "2025-03-03", `1`, func(l *laes.Laeser, o *laes.Objekt) vaerdi { return l.Dato(o) }},
		"Dag":             {`"2025-03-03T23:30:00Z"`, "2025-03-04", `1`, func(l *laes.Laeser, o *laes.Objekt) vaerdi { return l.Dag(o) }},
		"Dag som dato":    {`"2025-03-03"`, "2025-03-03", `true`, func(l *laes.Laeser, o *laes.Objekt) vaerdi { return l.Dag(o) }},
		"Tidspunkt":       {`"2025-03-03T10:15:00"`, "2025-03-03T10:15:00", `1`, func(l *laes.Laeser, o *laes.Objekt) vaerdi { return l.Tidspunkt(o) }},
		"Maaned":          {`"2025-03"`, "2025-03", `202503`, func(l *laes.Laeser, o *laes.Objekt) vaerdi { return l.Maaned(o) }},
		"Uge":             {`202506`, "202506", `"202506"`, func(l *laes.Laeser, o *laes.Objekt) vaerdi { return l.Uge(o) }},
		"Antal":           {`-3`, "-3", `"3"`, func(l *laes.Laeser, o *laes.Objekt) vaerdi { return l.Antal(o) }},
		"Kode":            {`5`, "5", `"5"`, func(l *laes.Laeser, o *laes.Objekt) vaerdi { return l.Kode(o) }},
		"Akassenummer":    {`57`, "57", `"57"`, func(l *laes.Laeser, o *laes.Objekt) vaerdi { return l.Akassenummer(o) }},
		"Afdelingsnummer": {`570001`, "570001", `[]`, func(l *laes.Laeser, o *laes.Objekt) vaerdi { return l.Afdelingsnummer(o) }},
		"JaNej":           {`false`, "false", `0`, func(l *laes.Laeser, o *laes.Objekt) vaerdi { return l.JaNej(o) }},
		"Timetal":         {`"7.4"`, "7.40", `{}`, func(l *laes.Laeser, o *laes.Objekt) vaerdi { return l.Timetal(o) }},
		"Beloeb":          {`12`, "12.00", `true`, func(l *laes.Laeser, o *laes.Objekt) vaerdi { return l.Beloeb(o) }},
		"Tekst":           {`"æ"`, "(tekst, 1 tegn)", `1`, func(l *laes.Laeser, o *laes.Objekt) vaerdi { return l.Tekst(o) }},
		"GUID": {`"AAAAAAAA-0000-0000-0000-000000000001"`, "aaaaaaaa-0000-0000-0000-000000000001", `1`,
			func(l *laes.Laeser, o *laes.Objekt) vaerdi { return l.GUID(o) }},
		"navn": {`"fem"`, "5", `true`, navnEllerId}, "id": {`5`, "5", `[]`, navnEllerId},
	} {
		if v := laesEn(t, p.god, p.laes); v.Tilstand() != dfdg.Gyldig || v.String() != p.skrevet {
			t.Errorf("%s %s: %v %v", navn, p.god, v.Tilstand(), v)
		}
		if v := laesEn(t, p.forkertType, p.laes); v.Tilstand() != dfdg.ForkertType {
			t.Errorf("%s %s: %v", navn, p.forkertType, v.Tilstand())
		}
		if v := laesEn(t, "null", p.laes); v.Tilstand() != dfdg.IkkeGivet {
			t.Errorf("%s null: %v", navn, v.Tilstand())
		}
		if v := laesEn(t, p.god+`,"V":`+p.god, p.laes); v.Tilstand() != dfdg.GivetToGange {
			t.Errorf("%s to gange: %v", navn, v.Tilstand())
		}
	}
	if v := laesEn(t, `"2025-03-03T25:00:00"`, (*laes.Laeser).Dag); v.Tilstand() != dfdg.ForkertForm {
		t.Error(v.Tilstand())
	}
	if v := laesEn(t, `"seks"`, navnEllerId); v.Tilstand() != dfdg.ForkertForm {
		t.Error(v.Tilstand())
	}
}

func navnEllerId(l *laes.Laeser, o *laes.Objekt) vaerdi {
	s, erNavn, t := l.NavnEllerId(o)
	switch {
	case t != dfdg.Gyldig:
		return bro.I[dfdg.Kode](t)
	case erNavn && s == "fem":
		return dfdg.NewKode(5)
	case erNavn:
		return dfdg.ReadKode("")
	}
	return dfdg.ReadKode(s)
}
