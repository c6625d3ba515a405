package frist_test

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/frist"
	"github.com/akasse/dfdg/frist/fristtest"
)

// Which past meetings a day shift still looks at: those after the latest change, or where that is
// not known, from the activation date on; for one not activated all of them.
func TestMoederTilbage(t *testing.T) {
	dag := func(n int) dfdg.Dato { return fristtest.Idag.PlusDage(n) }
	for _, p := range []struct {
		navn                string
		status              frist.Status
		aktivering, aendret dfdg.Dato
		moede               int
		moedt               bool
	}{
		{"day before the change", ak, dag(-30), dag(-5), -6, false},
		{"day of the change", ak, dag(-30), dag(-5), -5, false},
		{"day after the change", ak, dag(-30), dag(-5), -4, true},
		{"met yesterday by a meeting of yesterday", in, dag(-30), dag(-1), -1, true},
		{"met yesterday, the meeting the day before", in, dag(-30), dag(-1), -2, false},
		{"met today by a meeting of today", in, dag(-30), dag(0), 0, true},
		{"met today, the meeting yesterday", in, dag(-30), dag(0), -1, false},
		{"overdue since five days, met on that day", ov, dag(-30), dag(-5), -5, false},
		{"overdue since five days, met the day after", ov, dag(-30), dag(-5), -4, true},
		{"overdue, unknown since when, before activation", ov, dag(-5), dfdg.Dato{}, -6, false},
		{"overdue, unknown since when, on activation", ov, dag(-5), dfdg.Dato{}, -5, true},
		{"met, unknown when, on activation", in, dag(-5), dfdg.Dato{}, -5, true},
		{"met, unknown when, activation to come", in, dag(5), dfdg.Dato{}, 0, true},
		{"closed", al, dag(-30), dag(-5), 0, false},
		{"made at today's meeting", ak, dag(-30), dag(0), 0, false},
		{"changed today, met tomorrow", ak, dag(-30), dag(0), 1, false},
		{"a change to come does not hide today", ak, dag(-30), dag(3), 0, true},
		{"not activated, day of the change", ik, dag(9), dag(-5), -5, false},
		{"not activated, day after the change", ik, dag(9), dag(-5), -4, true},
		{"unknown change, before activation", ak, dag(-5), dfdg.Dato{}, -6, false},
		{"unknown change, on activation", ak, dag(-5), dfdg.Dato{}, -5, true},
		{"unknown change, met deadline before", in, dag(-5), dfdg.Dato{}, -6, false},
		{"unknown change, activation to come", ak, dag(5), dfdg.Dato{}, 0, true},
		{"unknown change, not activated", ik, dag(9), dfdg.Dato{}, -300, true},
		{"nothing known", ak, dfdg.Dato{}, dfdg.Dato{}, -300, true},
	} {
		f := fristtest.Frist(1, p.status)
		f.Fristaktiveringsdato, f.Aendret = p.aktivering, p.aendret
		fakta := fristtest.Fakta(f)
		fakta.Bookinger = dfdg.Kendt([]dfdg.Booking{fristtest.Booking(7, dag(p.moede))})
		u, err := frist.DecideDagskift(fakta)
		vil := p.status
		if p.moedt {
			vil = ia
		}
		if err != nil || u.Frister[0].Status != vil {
			t.Errorf("%s: %s, want %s: %v", p.navn, u.Frister[0].Status, vil, err)
		}
	}
}

// An update of other fields does not hide a meeting day that no day shift has seen; one that closes is the latest word.
func TestOpdateringSkjulerIngenMoeder(t *testing.T) {
	dag := func(n int) dfdg.Dato { return fristtest.Idag.PlusDage(n) }
	for _, status := range []frist.Status{ik, ak, in} {
		f := fristtest.Frist(1, status)
		f.Fristaktiveringsdato, f.Aendret = dag(-30), dag(-10)
		if status == ik {
			f.Fristaktiveringsdato = dag(9)
		}
		fakta := fristtest.Fakta(f)
		fakta.Bookinger = dfdg.Kendt([]dfdg.Booking{fristtest.Booking(7, dag(-1))})
		u, err := frist.Update(&frist.Anmodning{FristId: f.FristId, SidsteAfholdelsesdato: dag(40)}, fakta)
		if err != nil || u.Frister[0].Aendret != dag(-10) || u.Frister[0].SidsteAfholdelsesdato != dag(40) {
			t.Fatal(status, err)
		}
		fakta.Frister = dfdg.Kendt(u.Frister)
		if u, err = frist.DecideDagskift(fakta); err != nil || u.Frister[0].Status != ia || u.Frister[0].Aendret != dag(-1) {
			t.Errorf("%s: %s on %s: %v", status, u.Frister[0].Status, u.Frister[0].Aendret, err)
		}
	}
}

// F-16 asks for the deadlines only where the booking could meet one.
func TestBookingUdenType(t *testing.T) {
	fakta := fristtest.Fakta()
	fakta.Frister = dfdg.Oplysning[[]frist.Frist]{}
	for typ, vil := range map[dfdg.Kode]bool{dfdg.NewKode(7): true, {}: false, dfdg.ReadKode("x"): false} {
		r, err := frist.Validate(frist.BookingOprettet, &frist.Anmodning{Samtaletype: typ, Dato: fristtest.Idag.PlusDage(3)}, fakta)
		if err != nil || (len(r.Mangler()) == 1) != vil {
			t.Errorf("%v: %v %v", typ, r.Mangler(), err)
		}
	}
}

// The steps of a gap come in the order of their days, each on its own day.
func TestDageneIRaekkefoelge(t *testing.T) {
	dag := func(n int) dfdg.Dato { return fristtest.Idag.PlusDage(n) }
	for _, p := range []struct {
		navn  string
		f     frist.Frist
		moede int
		skift []frist.Status
		sidst int
	}{
		{"activation, then the meeting", frist.Frist{Status: ik, Fristaktiveringsdato: dag(-4), Fristdato: dag(9), Aendret: dag(-9)}, -2, []frist.Status{ak, in, ia}, -2},
		{"meeting on the day of activation", frist.Frist{Status: ik, Fristaktiveringsdato: dag(-4), Fristdato: dag(9), Aendret: dag(-9)}, -4, []frist.Status{in, ia}, -4},
		{"meeting on the deadline date", frist.Frist{Status: ak, Fristdato: dag(-4), Aendret: dag(-9)}, -4, []frist.Status{in, ia}, -4},
		{"meeting the day after it", frist.Frist{Status: ak, Fristdato: dag(-4), Aendret: dag(-9)}, -3, []frist.Status{in, ia}, -3},
		{"meeting two days after it", frist.Frist{Status: ak, Fristdato: dag(-4), Aendret: dag(-9)}, -2, []frist.Status{ov, in, ia}, -2},
		{"overdue, and the meeting", frist.Frist{Status: ov, Fristdato: dag(-4), Aendret: dag(-3)}, -2, []frist.Status{in, ia}, -2},
		{"met by a meeting, and a later one", frist.Frist{Status: in, Aendret: dag(-2)}, -2, nil, -2},
		{"activated after its own deadline", frist.Frist{Status: ik, Fristaktiveringsdato: dag(-2), Fristdato: dag(-4), Aendret: dag(-9)}, 9, []frist.Status{ak, ov}, -2},
		{"deadline moved into the past", frist.Frist{Status: ak, Fristdato: dag(-9), Aendret: dag(-3)}, -2, []frist.Status{in, ia}, -2},
		{"without a deadline date", frist.Frist{Status: ak, Aendret: dag(-9)}, 9, nil, -9},
	} {
		p.f.Samtaletype = fristtest.Jobsamtale
		fakta := fristtest.Fakta(p.f)
		fakta.Bookinger = dfdg.Kendt([]dfdg.Booking{fristtest.Booking(7, dag(9)), fristtest.Booking(7, dag(p.moede))})
		u, err := frist.DecideDagskift(fakta)
		if err != nil {
			t.Fatal(err)
		}
		var har []frist.Status
		fra := p.f.Status
		for _, s := range u.Skift {
			if har = append(har, s.Til); s.Fra != fra {
				t.Errorf("%s: from %s, want %s", p.navn, s.Fra, fra)
			}
			fra = s.Til
		}
		if !slices.Equal(har, p.skift) || u.Frister[0].Aendret != dag(p.sidst) || len(u.Beskeder) != len(p.skift) {
			t.Errorf("%s: %v on %s, %d messages", p.navn, har, u.Frister[0].Aendret, len(u.Beskeder))
		}
	}
}

func TestCprSkift(t *testing.T) {
	fs := func(nr, samtaletype int, s frist.Status) frist.Frist {
		f := fristtest.Frist(nr, s)
		f.Samtaletype = dfdg.NewKode(samtaletype)
		return f
	}
	gamle := []frist.Frist{fs(1, 4, ak), fs(2, 7, ik), fs(3, 7, ia), fs(4, 17, in), fs(5, 17, ov)}
	nye := fristtest.Fakta(fs(6, 7, in), fs(7, 17, ak), fs(8, 4, al), fs(9, 4, ia))
	u, err := frist.DecideCPRSkift(gamle, nye)
	if err != nil {
		t.Fatal(err)
	}
	var har []frist.Status
	for i, f := range u.Frister {
		if f.FristId != fristtest.Id(i+1) {
			t.Errorf("%d: another deadline", i)
		}
		har = append(har, f.Status)
	}
	// The moved ones of types 7 and 17 close, since the new number holds ones of them that are not closed.
	if vil := []frist.Status{ak, al, ia, ia, al, in, ak, al, ia}; !slices.Equal(har, vil) {
		t.Errorf("%v, want %v", har, vil)
	}
	if len(u.Skift) != 3 || u.Skift[0].Nr != 1 || u.Skift[1].Nr != 3 || u.Skift[1].Fra != in || u.Skift[1].Regel.Id() != "F-20" ||
		len(u.Beskeder) != 3 || u.Beskeder[1].FristId != fristtest.Id(4) || u.Frister[1].Aendret != fristtest.Idag {
		t.Errorf("%+v %+v", u.Skift, u.Beskeder)
	}
	if u.Rapport.Dom() != dfdgerr.Godkendt || u.Rapport.Idag() != fristtest.Idag {
		t.Errorf("%s %s", u.Rapport.Dom(), u.Rapport.Idag())
	}
	// One moves to a number that has several.
	if u, err := frist.DecideCPRSkift(gamle[:1], nye); err != nil || len(u.Frister) != 5 || u.Frister[0] != gamle[0] || u.Frister[4].FristId != fristtest.Id(9) {
		t.Errorf("%+v, %v", u, err)
	}
	umulig := fristtest.Fakta(frist.Frist{})
	udenBookinger := *nye
	udenBookinger.Bookinger = dfdg.Oplysning[[]dfdg.Booking]{}
	for hvad, kald := range map[string]func() (*frist.Udfald, error){
		"Fakta.Bookinger": func() (*frist.Udfald, error) { return frist.DecideCPRSkift(gamle, &udenBookinger) },
		"Fakta.Frister ":  func() (*frist.Udfald, error) { return frist.DecideCPRSkift(gamle, umulig) },
		"fakta":           func() (*frist.Udfald, error) { return frist.DecideCPRSkift(gamle, nil) },
		"gamle":           func() (*frist.Udfald, error) { return frist.DecideCPRSkift([]frist.Frist{{}}, fristtest.Fakta()) },
		"Fakta.Idag":      func() (*frist.Udfald, error) { return frist.DecideCPRSkift(gamle, &frist.Fakta{}) },
		"Fakta.Frister":   func() (*frist.Udfald, error) { return frist.DecideCPRSkift(gamle, &frist.Fakta{Idag: fristtest.Idag}) },
	} {
		u, err := kald()
		if k, ok := errors.AsType[*dfdgerr.KaldFejl](err); u != nil || !ok || string(k.Hvad) != strings.TrimSpace(hvad) {
			t.Errorf("%s: %v", hvad, err)
		}
	}
}

// What moved meets the bookings of the new number (F-16, F-25): those of today or later and of its type; what closed does not.
func TestCprSkiftMoederBookinger(t *testing.T) {
	dag := fristtest.Idag.PlusDage
	for _, p := range []struct {
		fra, til frist.Status
		egne     []frist.Frist
		moede    dfdg.Booking
	}{
		{ak, in, nil, fristtest.Booking(7, dag(0))},
		{ak, in, nil, fristtest.Booking(7, dag(9))},
		{ak, ak, nil, fristtest.Booking(7, dag(-1))},
		{ak, ak, nil, fristtest.Booking(4, dag(9))},
		{ik, in, nil, fristtest.Booking(7, dag(0))},
		{ov, in, nil, fristtest.Booking(7, dag(0))},
		{in, in, nil, fristtest.Booking(7, dag(0))},
		{al, al, nil, fristtest.Booking(7, dag(9))},
		{ia, ia, nil, fristtest.Booking(7, dag(9))},
		{ak, al, []frist.Frist{fristtest.Frist(2, in)}, fristtest.Booking(7, dag(9))},
		{ak, al, []frist.Frist{fristtest.Frist(2, ov)}, fristtest.Booking(4, dag(9))},
		{ov, al, []frist.Frist{fristtest.Frist(2, ak)}, fristtest.Booking(4, dag(9))},
	} {
		f := fristtest.Fakta(p.egne...)
		f.Bookinger = dfdg.Kendt([]dfdg.Booking{p.moede})
		u, err := frist.DecideCPRSkift([]frist.Frist{fristtest.Frist(1, p.fra)}, f)
		if err != nil || u.Frister[0].Status != p.til || (p.fra != p.til) != (len(u.Beskeder) == 1) {
			t.Errorf("%s and %s: %s, want %s, %d messages, %v", p.fra, p.moede.Dato, u.Frister[0].Status, p.til, len(u.Beskeder), err)
		}
		if aktiv := u.Frister[0].Fristaktiveringsdato; p.fra == ik && aktiv != fristtest.Idag || p.fra == ov && aktiv == fristtest.Idag {
			t.Errorf("%s: active from %s", p.fra, aktiv)
		}
		if slices.ContainsFunc(u.Frister[1:], func(g frist.Frist) bool { return g != p.egne[0] }) {
			t.Errorf("%s: the new number's own have changed", p.fra)
		}
	}
	// Where nothing that moved could be met, the bookings need not be known.
	f := fristtest.Fakta()
	f.Bookinger = dfdg.Oplysning[[]dfdg.Booking]{}
	if u, err := frist.DecideCPRSkift([]frist.Frist{fristtest.Frist(1, in), fristtest.Frist(2, al)}, f); err != nil || len(u.Skift) != 0 {
		t.Errorf("%v, %v", u, err)
	}
}

// A booking leaves an activation date that has come, and brings one that has not to today.
func TestBookingensAktiveringsdato(t *testing.T) {
	dag := fristtest.Idag.PlusDage
	for _, p := range []struct {
		status               frist.Status
		aktivering, bagefter dfdg.Dato
	}{
		{ak, dag(-1), dag(-1)}, {ak, dag(0), dag(0)}, {ak, dag(1), dag(0)}, {ak, dfdg.Dato{}, dfdg.Dato{}},
		{ik, dag(-1), dag(-1)}, {ik, dag(0), dag(0)}, {ik, dag(1), dag(0)}, {ik, dfdg.Dato{}, dag(0)},
		{ov, dag(-9), dag(-9)}, {ov, dag(1), dag(0)}, {ov, dfdg.Dato{}, dfdg.Dato{}},
	} {
		f := fristtest.Frist(1, p.status)
		f.Fristaktiveringsdato = p.aktivering
		u, err := frist.DecideBooking(&frist.Anmodning{Samtaletype: fristtest.Jobsamtale, Dato: dag(0)}, fristtest.Fakta(f))
		if err != nil || u.Frister[0].Status != in || u.Frister[0].Fristaktiveringsdato != p.bagefter || u.Frister[0].Aendret != dag(0) {
			t.Errorf("%s from %s: %+v, %v", p.status, p.aktivering, u.Frister[0], err)
		}
	}
}

func TestStraksbooking(t *testing.T) {
	for _, p := range []struct {
		f   dfdg.Oplysning[[]frist.Frist]
		vil dfdg.Oplysning[bool]
	}{
		{dfdg.Kendt([]frist.Frist(nil)), dfdg.Kendt(false)},
		{dfdg.Kendt([]frist.Frist{fristtest.Frist(1, ik), fristtest.Frist(2, ak), fristtest.Frist(3, in), fristtest.Frist(4, al), fristtest.Frist(5, ia)}), dfdg.Kendt(false)},
		{dfdg.Kendt([]frist.Frist{fristtest.Frist(1, ak), fristtest.Frist(2, ov)}), dfdg.Kendt(true)},
		{dfdg.Kendt([]frist.Frist{fristtest.Frist(2, ov), {}}), dfdg.Oplysning[bool]{}},
		{dfdg.Oplysning[[]frist.Frist]{}, dfdg.Oplysning[bool]{}},
	} {
		if har := frist.StraksbookingPaakraevet(p.f); !har.Equal(p.vil) {
			t.Errorf("%v: %v", p.f, har)
		}
	}
}

func TestUdfaldSomJSON(t *testing.T) {
	a, f := fristtest.Gyldig()
	a.FristId = fristtest.Id(2)
	f.Frister = dfdg.Kendt([]frist.Frist{fristtest.Frist(1, in)})
	f.Doed = dfdg.Oplysning[bool]{}
	u, err := frist.Create(a, f)
	if err == nil || !u.Forbehold {
		t.Errorf("undecided without reservation: %v", err)
	}
	b, err := json.MarshalIndent(u, "", " ")
	const vil = `{
 "frister": [
  {
   "fristId": "00000000-0000-0000-0000-000000000001",
   "samtaletype": 7,
   "status": "IndfrietAfholdt",
   "fristdato": "2025-03-14",
   "fristaktiveringsdato": "2025-02-01",
   "aendret": "2025-03-03"
  },
  {
   "fristId": "00000000-0000-0000-0000-000000000002",
   "samtaletype": 7,
   "status": "Aktiv",
   "fristdato": "2025-03-14",
   "fristaktiveringsdato": "2025-03-03",
   "aendret": "2025-03-03"
  }
 ],
 "skift": [
  {
   "nr": 0,
   "fristId": "00000000-0000-0000-0000-000000000001",
   "fra": "Indfriet",
   "til": "IndfrietAfholdt",
   "regel": "F-09"
  },
  {
   "nr": 1,
   "fristId": "00000000-0000-0000-0000-000000000002",
   "fra": null,
   "til": "Aktiv",
   "regel": "F-08"
  }
 ],
 "beskeder": [
  {
   "type": "Frist",
   "modtager": "jobcenter",
   "entitetId": 90001,
   "aendring": 2,
   "fristId": "00000000-0000-0000-0000-000000000001"
  },
  {
   "type": "Frist",
   "modtager": "jobcenter",
   "entitetId": 90001,
   "aendring": 1,
   "fristId": "00000000-0000-0000-0000-000000000002"
  }
 ],
 "forbehold": true
}`
	if err != nil || string(b) != vil {
		t.Errorf("%s, %v", b, err)
	}
	if u, err = frist.Get(fristtest.Fakta()); err != nil {
		t.Fatal(err)
	}
	if b, _ := json.Marshal(u); string(b) != `{"frister":[],"skift":[],"beskeder":[]}` {
		t.Errorf("%s", b)
	}
}
