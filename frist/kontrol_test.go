package frist_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"log/slog"
	"slices"
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/frist"
	"github.com/akasse/dfdg/frist/fristtest"
	"github.com/akasse/dfdg/internal/motor/motortest"
	"github.com/google/go-cmp/cmp"
)

const foersteMetode, sidsteMetode = frist.CreateFrist, frist.Dagskift

func TestMetode(t *testing.T) {
	for navn, vil := range map[string]frist.Metode{
		"CreateFrist": frist.CreateFrist, "CreateInterviewDeadline": frist.CreateFrist,
		"UpdateFrist": frist.UpdateFrist, "UpdateInterviewDeadline": frist.UpdateFrist,
		"GetFrist": frist.GetFrist, "GetInterviewDeadline": frist.GetFrist,
		"GetFristhistorik": frist.GetFristhistorik, "GetInterviewDeadlineHistory": frist.GetFristhistorik,
		"FravaerOprettet": frist.FravaerOprettet, "BookingOprettet": frist.BookingOprettet, "Dagskift": frist.Dagskift,
	} {
		m, err := frist.ParseMetode(navn)
		if err != nil || m != vil || !strings.Contains(navn, "Interview") && m.String() != navn {
			t.Errorf("%s: %s, %v", navn, m, err)
		}
	}
	for _, navn := range []string{"", "createfrist", "DeleteFrist"} {
		if m, err := frist.ParseMetode(navn); err == nil || m != 0 {
			t.Errorf("%q is a method", navn)
		}
	}
	if frist.Metode(0).String() != "" || frist.Metode(200).String() != "" {
		t.Error("no method has a name")
	}
}

// What nothing can be computed without is a bad call, named as the caller writes it.
func TestForkertKald(t *testing.T) {
	forkert := dfdg.ReadDato("2025-02-30")
	med := func(aendr func(*frist.Fakta)) *frist.Fakta {
		f := fristtest.Fakta(fristtest.Frist(1, ak))
		aendr(f)
		return f
	}
	a := &frist.Anmodning{}
	for _, p := range []struct {
		hvad string
		m    frist.Metode
		a    *frist.Anmodning
		f    *frist.Fakta
	}{
		{"fakta", frist.GetFrist, a, nil},
		{"anmodning", frist.GetFrist, nil, fristtest.Fakta()},
		{"metode", 0, a, fristtest.Fakta()},
		{"metode", sidsteMetode + 1, a, fristtest.Fakta()},
		{"Fakta.Idag", frist.GetFrist, a, med(func(f *frist.Fakta) { f.Idag = dfdg.Dato{} })},
		{"Fakta.Idag", frist.Dagskift, a, med(func(f *frist.Fakta) { f.Idag = forkert })},
		{"Fakta.Kalder", frist.GetFrist, a, med(func(f *frist.Fakta) { f.Kalder = dfdg.Organisation{} })},
	} {
		_, err1 := frist.Validate(p.m, p.a, p.f)
		u, err2 := frist.Decide(p.m, p.a, p.f)
		for _, err := range []error{err1, err2} {
			if k, ok := errors.AsType[*dfdgerr.KaldFejl](err); !ok || string(k.Hvad) != p.hvad || u != nil {
				t.Errorf("want %s, got %v", p.hvad, err)
			}
		}
	}
	// An event has no caller, and dates of the past may not be given.
	f := fristtest.Fakta(frist.Frist{Status: ak, Samtaletype: fristtest.Jobsamtale})
	f.Kalder = dfdg.Organisation{}
	f.Fravaer = dfdg.Kendt([]dfdg.Fravaer{fristtest.Fravaer(75, dfdg.Dato{}, dfdg.Dato{})})
	if u, err := frist.DecideDagskift(f); err != nil || u.Frister[0].Status != ak {
		t.Errorf("%v, %v", u, err)
	}
	if _, err := frist.DecodeJSON(0, []byte("{}")); err == nil {
		t.Error("no method has a message")
	}
}

// A registered row that cannot be so is not known: the outcome lacks the fact, and so do the rules that need it, those of the
// absences and bookings for their type alone.
func TestUmuligeFakta(t *testing.T) {
	forkert := dfdg.ReadDato("2025-02-30")
	idag := fristtest.Idag
	fristMed := func(aendr func(*frist.Frist)) func(*frist.Fakta) {
		return func(f *frist.Fakta) {
			g := fristtest.Frist(2, al)
			aendr(&g)
			f.Frister = dfdg.Kendt([]frist.Frist{fristtest.Frist(1, ak), g})
		}
	}
	fravaer := func(v ...dfdg.Fravaer) func(*frist.Fakta) {
		return func(f *frist.Fakta) { f.Fravaer = dfdg.Kendt(v) }
	}
	booking := func(b ...dfdg.Booking) func(*frist.Fakta) {
		return func(f *frist.Fakta) { f.Bookinger = dfdg.Kendt(b) }
	}
	ny := &frist.Anmodning{Samtaletype: fristtest.Jobsamtale, Fristdato: idag.PlusDage(11)}
	nyDato := &frist.Anmodning{FristId: fristtest.Id(1), Fristdato: idag.PlusDage(11), SidsteAfholdelsesdato: idag.PlusDage(40)}
	luk := &frist.Anmodning{Type: dfdg.NewKode(75)}
	book := &frist.Anmodning{Samtaletype: fristtest.Jobsamtale, Dato: idag.PlusDage(3)}
	tom := &frist.Anmodning{}
	baglaens := func(typ int) dfdg.Fravaer { return fristtest.Fravaer(typ, idag.PlusDage(9), idag.PlusDage(8)) }
	const ingenFrister = "F-09 mangler frister"
	for navn, p := range map[string]struct {
		m    frist.Metode
		a    *frist.Anmodning
		saet func(*frist.Fakta)
		vil  string
		ud   bool // there is an outcome
	}{
		"no state":             {frist.CreateFrist, ny, fristMed(func(f *frist.Frist) { f.Status = 0 }), ingenFrister, false},
		"no such state":        {frist.CreateFrist, ny, fristMed(func(f *frist.Frist) { f.Status = ia + 1 }), ingenFrister, false},
		"no type":              {frist.CreateFrist, ny, fristMed(func(f *frist.Frist) { f.Samtaletype = dfdg.Kode{} }), ingenFrister, false},
		"malformed id":         {frist.CreateFrist, ny, fristMed(func(f *frist.Frist) { f.FristId = dfdg.ReadGUID("1") }), ingenFrister, false},
		"malformed deadline":   {frist.CreateFrist, ny, fristMed(func(f *frist.Frist) { f.Fristdato = forkert }), ingenFrister, false},
		"malformed activation": {frist.CreateFrist, ny, fristMed(func(f *frist.Frist) { f.Fristaktiveringsdato = forkert }), ingenFrister, false},
		"malformed last day":   {frist.CreateFrist, ny, fristMed(func(f *frist.Frist) { f.SidsteAfholdelsesdato = forkert }), ingenFrister, false},
		"malformed change":     {frist.GetFrist, tom, fristMed(func(f *frist.Frist) { f.Aendret = forkert }), "F-22 mangler frister", false},
		"deadlines of a shift": {frist.Dagskift, tom, fristMed(func(f *frist.Frist) { f.Status = 0 }), "F-18 mangler frister", false},

		"absence without type":      {frist.CreateFrist, ny, fravaer(dfdg.Fravaer{Fra: idag}), "F-04 mangler fravaer,F-05 mangler fravaer", true},
		"75 that ends before":       {frist.CreateFrist, ny, fravaer(baglaens(75)), "F-04 mangler fravaer", true},
		"75 of a malformed day":     {frist.CreateFrist, ny, fravaer(fristtest.Fravaer(75, forkert, dfdg.Dato{})), "F-04 mangler fravaer", true},
		"75 to a malformed day":     {frist.CreateFrist, ny, fravaer(fristtest.Fravaer(75, idag, forkert)), "F-04 mangler fravaer", true},
		"10 that ends before":       {frist.CreateFrist, ny, fravaer(baglaens(10)), "F-05 mangler fravaer", true},
		"8 that ends before":        {frist.CreateFrist, ny, fravaer(baglaens(8)), "", true},
		"one day":                   {frist.CreateFrist, ny, fravaer(fristtest.Fravaer(10, idag, idag)), "", true},
		"one of 10 is so":           {frist.CreateFrist, ny, fravaer(baglaens(10), fristtest.Fravaer(10, idag, dfdg.Dato{})), "8301 F-05", true},
		"update, 56 ends before":    {frist.UpdateFrist, nyDato, fravaer(baglaens(56)), "", true},
		"update, 76 ends before":    {frist.UpdateFrist, nyDato, fravaer(baglaens(76)), "F-11 mangler fravaer", true},
		"absence created beside it": {frist.FravaerOprettet, luk, fravaer(baglaens(75)), "", true},

		"booking without type":     {frist.CreateFrist, ny, booking(dfdg.Booking{Dato: idag}), "F-07 mangler bookinger", false},
		"booking without day":      {frist.CreateFrist, ny, booking(fristtest.Booking(7, dfdg.Dato{})), "F-07 mangler bookinger", false},
		"booking of no day":        {frist.CreateFrist, ny, booking(fristtest.Booking(7, forkert)), "F-07 mangler bookinger", false},
		"booking of another type":  {frist.CreateFrist, ny, booking(fristtest.Booking(4, forkert)), "", true},
		"another booking is so":    {frist.CreateFrist, ny, booking(fristtest.Booking(7, forkert), fristtest.Booking(7, idag.PlusDage(1))), "", true},
		"shift, booking of no day": {frist.Dagskift, tom, booking(fristtest.Booking(7, forkert)), "F-17 mangler bookinger", false},
		"shift, no type":           {frist.Dagskift, tom, booking(dfdg.Booking{Dato: idag}), "F-17 mangler bookinger", false},
		"shift, another type":      {frist.Dagskift, tom, booking(fristtest.Booking(4, forkert)), "", true},
		"booking beside it":        {frist.BookingOprettet, book, booking(fristtest.Booking(4, forkert)), "/dato F-29 mangler bookinger", true},
		"booking beside 17":        {frist.BookingOprettet, book, booking(fristtest.Booking(17, forkert)), "", true},
	} {
		f := fristtest.Fakta(fristtest.Frist(1, ak))
		p.saet(f)
		r, err := frist.Validate(p.m, p.a, f)
		var har []string
		for m := range r.Meldinger() {
			har = append(har, m.String())
		}
		if u, _ := frist.Decide(p.m, p.a, f); err != nil || strings.Join(har, ",") != p.vil || (u != nil) != p.ud {
			t.Errorf("%s: %q, outcome %v, %v", navn, har, u != nil, err)
		}
	}
}

// What the outcome cannot be computed without is named, and the report tells it too.
func TestUdfaldManglerFakta(t *testing.T) {
	for _, p := range []struct {
		m              frist.Metode
		a              frist.Anmodning
		uden           string
		regel, mangler string
	}{
		{frist.CreateFrist, frist.Anmodning{Samtaletype: fristtest.Jobsamtale, Fristdato: fristtest.Idag}, "Fakta.Frister", "F-09", "frister"},
		{frist.CreateFrist, frist.Anmodning{Samtaletype: fristtest.Jobsamtale, Fristdato: fristtest.Idag}, "Fakta.Bookinger", "F-07", "bookinger"},
		{frist.GetFrist, frist.Anmodning{}, "Fakta.Frister", "F-22", "frister"},
		{frist.GetFristhistorik, frist.Anmodning{}, "Fakta.Frister", "F-22", "frister"},
		{frist.FravaerOprettet, frist.Anmodning{Type: dfdg.NewKode(75)}, "Fakta.Frister", "F-15", "frister"},
		{frist.FravaerOprettet, frist.Anmodning{Type: dfdg.NewKode(10)}, "Fakta.Frister", "", ""},
		{frist.BookingOprettet, frist.Anmodning{Samtaletype: fristtest.Jobsamtale, Dato: fristtest.Idag.PlusDage(1)}, "Fakta.Frister", "F-16", "frister"},
		{frist.BookingOprettet, frist.Anmodning{Samtaletype: fristtest.Jobsamtale, Dato: fristtest.Idag}, "Fakta.Frister", "F-16", "frister"},
		{frist.BookingOprettet, frist.Anmodning{Samtaletype: fristtest.Jobsamtale, Dato: fristtest.Idag.PlusDage(-1)}, "Fakta.Frister", "", ""},
		{frist.Dagskift, frist.Anmodning{}, "Fakta.Frister", "F-18", "frister"},
		{frist.Dagskift, frist.Anmodning{}, "Fakta.Bookinger", "F-17", "bookinger"},
	} {
		f := fristtest.Fakta(fristtest.Frist(1, ak))
		if p.uden == "Fakta.Frister" {
			f.Frister = dfdg.Oplysning[[]frist.Frist]{}
		} else {
			f.Bookinger = dfdg.Oplysning[[]dfdg.Booking]{}
		}
		u, err := frist.Decide(p.m, &p.a, f)
		if k, ok := errors.AsType[*dfdgerr.KaldFejl](err); !ok || string(k.Hvad) != p.uden || u != nil {
			t.Errorf("%s without %s: %v, %v", p.m, p.uden, u, err)
		}
		r, err := frist.Validate(p.m, &p.a, f)
		if err != nil || r.Dom() != dfdgerr.Godkendt {
			t.Fatalf("%s: %v, %s", p.m, err, r.Dom())
		}
		uafgjort := slices.Collect(r.Uafgjort())
		if p.regel == "" {
			if len(uafgjort) != 0 {
				t.Errorf("%s: %v", p.m, uafgjort)
			}
		} else if len(uafgjort) != 1 || uafgjort[0].Regel().Id() != p.regel || uafgjort[0].Mangler().String() != p.mangler || uafgjort[0].Felt() != "" {
			t.Errorf("%s without %s: %v", p.m, p.uden, uafgjort)
		}
	}
	// A day shift looks at the bookings only where there is a deadline that is not closed.
	f := fristtest.Fakta(fristtest.Frist(1, al), fristtest.Frist(2, ia))
	f.Bookinger = dfdg.Oplysning[[]dfdg.Booking]{}
	if u, err := frist.DecideDagskift(f); err != nil || len(u.Skift) != 0 {
		t.Errorf("%v, %v", u, err)
	}
	// Undecided as well: the error is the report's.
	a, f := fristtest.Gyldig()
	f.Doed, f.Bookinger = dfdg.Oplysning[bool]{}, dfdg.Oplysning[[]dfdg.Booking]{}
	u, err := frist.Create(a, f)
	if r, ok := errors.AsType[*dfdgerr.RapportFejl](err); u != nil || !ok || r.Rapport.Dom() != dfdgerr.KanIkkeAfgoeres {
		t.Errorf("%v, %v", u, err)
	}
}

func TestDecodeJSON(t *testing.T) {
	a, err := frist.DecodeJSON(frist.CreateFrist, []byte(`{"fristId":"00000000-0000-0000-0000-000000000001",
		"samtaletype":7,"fristdato":"2025-03-14","fristaktiveringsdato":"2025-03-10","sidsteAfholdelsesdato":"2025-04-01"}`))
	vil := &frist.Anmodning{
		FristId: fristtest.Id(1), Samtaletype: fristtest.Jobsamtale, Fristdato: dfdg.NewDato(2025, 3, 14),
		Fristaktiveringsdato: dfdg.NewDato(2025, 3, 10), SidsteAfholdelsesdato: dfdg.NewDato(2025, 4, 1),
	}
	if err != nil || !cmp.Equal(a, vil) {
		t.Fatal(cmp.Diff(vil, a), err)
	}
	b, err := json.Marshal(vil)
	if err != nil {
		t.Fatal(err)
	}
	if igen, err := frist.DecodeJSON(frist.CreateFrist, b); err != nil || !cmp.Equal(igen, vil) {
		t.Errorf("%s: %v", b, err)
	}
	e, err := frist.DecodeJSON(frist.FravaerOprettet, []byte(`{"type":75,"fra":"2025-03-01","til":"2025-03-02"}`))
	if err != nil || e.Type != dfdg.NewKode(75) || e.Fra != dfdg.NewDato(2025, 3, 1) || e.Til != dfdg.NewDato(2025, 3, 2) {
		t.Errorf("%+v, %v", e, err)
	}
	e, err = frist.DecodeJSON(frist.BookingOprettet, []byte(`{"samtaletype":7,"dato":"2025-03-01"}`))
	if err != nil || e.Dato != dfdg.NewDato(2025, 3, 1) {
		t.Errorf("%+v, %v", e, err)
	}
	for _, b := range []string{"", "{", "{}}", `{"fristdato":}`, "\xff", `{"samtaletype":07}`, "nul"} {
		_, err := frist.ValidateJSON(frist.CreateFrist, []byte(b), fristtest.Fakta())
		if _, ok := errors.AsType[*dfdgerr.UlaeseligFejl](err); !ok {
			t.Errorf("%q: %v", b, err)
		}
	}
}

// fejl returns code, place and rule of each error.
func fejl(r dfdgerr.Rapport) []string {
	var s []string
	for m := range r.Fejl() {
		s = append(s, m.String())
	}
	return s
}

// Bodies that are no message of the method, for every method: nothing but S-05 at the message,
// and the required elements of an empty one.
func TestUbrugeligeBeskeder(t *testing.T) {
	tomme := map[frist.Metode][]string{
		frist.CreateFrist:     {"1014 /samtaletype S-01", "1014 /fristdato S-01"},
		frist.UpdateFrist:     {"1014 /fristId S-01"},
		frist.FravaerOprettet: {"1014 /type S-01"},
		frist.BookingOprettet: {"1014 /samtaletype S-01", "1014 /dato S-01"},
	}
	for m := foersteMetode; m <= sidsteMetode; m++ {
		for _, b := range []string{"null", "[]", `"x"`, "7", "true"} {
			r, err := frist.ValidateJSON(m, []byte(b), fristtest.Fakta())
			if har := fejl(r); err != nil || !slices.Equal(har, []string{"1014 S-05"}) {
				t.Errorf("%s %s: %q, %v", m, b, har, err)
			}
			a, _ := frist.DecodeJSON(m, []byte(b))
			if u, err := frist.Decide(m, a, fristtest.Fakta()); err == nil || u != nil && len(u.Skift) != 0 {
				t.Errorf("%s %s: stored", m, b)
			}
		}
		for _, b := range []string{"{}", `{"fristId":null,"samtaletype":null,"fristdato":null,"type":null,"dato":null}`} {
			if r, err := frist.ValidateJSON(m, []byte(b), fristtest.Fakta()); err != nil || b == "{}" && !slices.Equal(fejl(r), tomme[m]) {
				t.Errorf("%s %s: %q, %v", m, b, fejl(r), err)
			}
		}
		// Every element there is: those of other methods are S-02, and a malformed value has its one finding.
		alt := `{"fristId":{},"samtaletype":[],"fristdato":7,"fristaktiveringsdato":true,"sidsteAfholdelsesdato":"x","friststatus":[],"type":"75","fra":"","til":{},"dato":1e1}`
		r, err := frist.ValidateJSON(m, []byte(alt), fristtest.Fakta(fristtest.Frist(1, ak)))
		steder := map[string]int{}
		for x := range r.Fejl() {
			steder[x.Felt()]++
			if x.Kode() != dfdgerr.UgyldigBesked {
				t.Errorf("%s: %s", m, x)
			}
		}
		if err != nil || len(steder) != 10 || len(fejl(r)) != 10 {
			t.Errorf("%s: %q, %v", m, fejl(r), err)
		}
	}
}

// A number of ten million digits and a value a million levels deep are findings like any other.
func TestStoreBeskeder(t *testing.T) {
	cifre := strings.Repeat("9", 10<<20)
	for _, p := range []struct {
		m   frist.Metode
		b   string
		vil string
	}{
		{frist.BookingOprettet, `{"dato":"2025-03-04","samtaletype":` + cifre + `}`, "1014 /samtaletype S-06"},
		{frist.UpdateFrist, `{"fristId":"00000000-0000-0000-0000-000000000001","friststatus":` + cifre + `}`, "1014 /friststatus S-06"},
		{frist.Dagskift, `{"fritekst":` + strings.Repeat("[", 1<<20) + strings.Repeat("]", 1<<20) + `}`, "1014 S-08,1014 /fritekst S-02"},
	} {
		r, err := frist.ValidateJSON(p.m, []byte(p.b), fristtest.Fakta(fristtest.Frist(1, ak)))
		if har := strings.Join(fejl(r), ","); err != nil || har != p.vil {
			t.Errorf("%s: %s, want %s, %v", p.m, har, p.vil, err)
		}
	}
}

// A struct built in Go gets the same findings as a file.
func TestElementerFraAndreMetoder(t *testing.T) {
	a := &frist.Anmodning{
		FristId: fristtest.Id(2), Samtaletype: fristtest.Jobsamtale, Fristdato: fristtest.Idag.PlusDage(20),
		Fristaktiveringsdato: fristtest.Idag.PlusDage(1), SidsteAfholdelsesdato: fristtest.Idag.PlusDage(40),
		Friststatus: frist.NewFriststatus(al), Type: dfdg.NewKode(75), Fra: fristtest.Idag, Til: fristtest.Idag, Dato: fristtest.Idag,
	}
	for m, vil := range map[frist.Metode]string{
		frist.CreateFrist:     "/friststatus /type /fra /til /dato",
		frist.UpdateFrist:     "/samtaletype /type /fra /til /dato",
		frist.GetFrist:        "/fristId /samtaletype /fristdato /fristaktiveringsdato /sidsteAfholdelsesdato /friststatus /type /fra /til /dato",
		frist.FravaerOprettet: "/fristId /samtaletype /fristdato /fristaktiveringsdato /sidsteAfholdelsesdato /friststatus /dato",
		frist.BookingOprettet: "/fristId /fristdato /fristaktiveringsdato /sidsteAfholdelsesdato /friststatus /type /fra /til",
	} {
		r, err := frist.Validate(m, a, fristtest.Fakta(fristtest.Frist(2, ov)))
		var har []string
		for x := range r.Fejl() {
			if x.Regel().Id() == "S-02" {
				har = append(har, x.Felt())
			}
		}
		if err != nil || strings.Join(har, " ") != vil {
			t.Errorf("%s: %q, %v", m, har, err)
		}
	}
}

// No form of an answer holds the number, a value of the message or a name that is no word.
func TestIntetFraBeskeden(t *testing.T) {
	const hemmelig = "0101801234"
	f := fristtest.Fakta(fristtest.Frist(1, ak))
	f.CPR = dfdg.ReadCPR(hemmelig)
	for m := foersteMetode; m <= sidsteMetode; m++ {
		b := fmt.Sprintf(`{"fristId":%q,"samtaletype":%s,"fristdato":%q,"friststatus":%q,"type":%s,"dato":%q,%q:1}`,
			hemmelig, hemmelig[1:], hemmelig, hemmelig, hemmelig[1:], hemmelig, hemmelig)
		a, err := frist.DecodeJSON(m, []byte(b))
		if err != nil {
			t.Fatal(err)
		}
		u, err := frist.Decide(m, a, f)
		r, _ := frist.Validate(m, a, f)
		var s strings.Builder
		slog.New(slog.NewTextHandler(&s, nil)).Info("x", "r", r, "err", err, "a", a.FristId, "f", a.Friststatus)
		rapport, _ := json.Marshal(r)
		udfald, _ := json.Marshal(u)
		fmt.Fprintf(&s, "%s %s %v %+v %+v %v", rapport, udfald, err, r, u, a)
		for x := range r.Meldinger() {
			s.WriteString(x.Tekst() + x.Text() + x.String())
		}
		if strings.Contains(s.String(), hemmelig) {
			t.Errorf("%s: %s", m, s.String())
		}
	}
}

func TestInputAendresIkke(t *testing.T) {
	a, _ := fristtest.Gyldig()
	f := fristtest.Fakta(fristtest.Frist(1, ak), fristtest.Frist(2, in), fristtest.Frist(3, ik), fristtest.Frist(4, ov), fristtest.Frist(5, al))
	frister, _ := f.Frister.Vaerdi()
	plads := append(make([]frist.Frist, 0, 20), frister...) // room that an append could write to
	f.Frister = dfdg.Kendt(plads)
	f.Bookinger = dfdg.Kendt([]dfdg.Booking{fristtest.Booking(7, fristtest.Idag)})
	foer := slices.Clone(plads)
	for _, kald := range []func() (*frist.Udfald, error){
		func() (*frist.Udfald, error) { return frist.Create(a, f) },
		func() (*frist.Udfald, error) {
			return frist.Update(&frist.Anmodning{FristId: fristtest.Id(1), Fristdato: fristtest.Idag.PlusDage(30)}, f)
		},
		func() (*frist.Udfald, error) { return frist.DecideFravaer(&frist.Anmodning{Type: dfdg.NewKode(75)}, f) },
		func() (*frist.Udfald, error) {
			return frist.DecideBooking(&frist.Anmodning{Samtaletype: fristtest.Jobsamtale, Dato: fristtest.Idag.PlusDage(1)}, f)
		},
		func() (*frist.Udfald, error) { return frist.DecideDagskift(f) },
		func() (*frist.Udfald, error) { return frist.Get(f) },
		func() (*frist.Udfald, error) { return frist.GetHistorik(f) },
		func() (*frist.Udfald, error) { return frist.DecideCPRSkift(plads, f) },
	} {
		u, err := kald()
		if err != nil {
			t.Fatal(err)
		}
		for i := range u.Frister {
			u.Frister[i] = frist.Frist{}
		}
		if !slices.Equal(plads, foer) || plads[:6][5] != (frist.Frist{}) {
			t.Fatal("an input has changed")
		}
	}
}

// An absence without a first day has always been running; a deadline whose date is not known is
// covered by none.
func TestUkendteDatoer(t *testing.T) {
	a, f := fristtest.Opdatering(ak)
	for _, p := range []struct {
		fristdato, fra dfdg.Dato
		fejl           string
	}{
		{fristtest.Idag, dfdg.Dato{}, "8301 F-11"},
		{fristtest.Idag, fristtest.Idag, "8301 F-11"},
		{dfdg.Dato{}, dfdg.Dato{}, ""},
		{dfdg.Dato{}, fristtest.Idag, ""},
	} {
		fr := fristtest.Frist(1, ak)
		fr.Fristdato = p.fristdato
		f.Frister = dfdg.Kendt([]frist.Frist{fr})
		f.Fravaer = dfdg.Kendt([]dfdg.Fravaer{fristtest.Fravaer(10, p.fra, dfdg.Dato{})})
		if r, err := frist.Validate(frist.UpdateFrist, a, f); err != nil || strings.Join(fejl(r), ",") != p.fejl {
			t.Errorf("%s from %s: %q, %v", p.fristdato, p.fra, fejl(r), err)
		}
	}
}

// Of two deadlines with the same id the latest made is meant, and a new one closes every open one
// of its type, should there be several.
func TestDobbelteFrister(t *testing.T) {
	a, f := fristtest.Opdatering(al)
	f.Frister = dfdg.Kendt([]frist.Frist{fristtest.Frist(1, al), fristtest.Frist(1, ak), fristtest.Frist(2, in)})
	a.Friststatus = frist.NewFriststatus(al)
	u, err := frist.Update(a, f)
	if err != nil || len(u.Skift) != 1 || u.Skift[0].Nr != 1 || u.Frister[1].Status != al {
		t.Errorf("%+v, %v", u, err)
	}
	a, _ = fristtest.Gyldig()
	if u, err = frist.Create(a, f); err != nil || u.Frister[1].Status != al || u.Frister[2].Status != ia || len(u.Beskeder) != 3 {
		t.Errorf("%+v, %v", u, err)
	}
}

// A rejected call leaves the state as it was, by a copy.
func TestAfvistErSomDetVar(t *testing.T) {
	a, f := fristtest.Opdatering(al)
	u, err := frist.Update(a, f)
	frister, _ := f.Frister.Vaerdi()
	if err == nil || !slices.Equal(u.Frister, frister) || u.Skift != nil || u.Beskeder != nil || u.Forbehold {
		t.Errorf("%+v, %v", u, err)
	}
	if u.Frister[0].Status = ak; frister[0].Status != al {
		t.Error("the outcome is the fact")
	}
}

// Friststatus by id follows the register.
func TestFriststatusFraRegisteret(t *testing.T) {
	r, err := codelist.Standard().MedRoller(map[codelist.Rolle]int{
		codelist.RolleAdministrativtLukket: 40, codelist.RolleIndfrietAfholdt: 4,
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range []struct {
		id int
		s  frist.Status
		ok bool
	}{{4, ak, false}, {4, in, true}, {40, ak, true}, {40, in, false}, {6, in, false}} {
		a, f := fristtest.Opdatering(p.s)
		f.Kodelister = r
		a.Friststatus = frist.FriststatusMedId(dfdg.NewKode(p.id))
		if _, err := frist.Update(a, f); (err == nil) != p.ok {
			t.Errorf("%d on %s: %v", p.id, p.s, err)
		}
	}
}

func TestAllokeringer(t *testing.T) {
	ny, tom := fristtest.Gyldig()
	_, med := fristtest.Opdatering(ak)
	udenDato, _ := fristtest.Opdatering(ak)
	udenDato.SidsteAfholdelsesdato = fristtest.Idag.PlusDage(40)
	indfri := &frist.Anmodning{Samtaletype: fristtest.Jobsamtale, Dato: fristtest.Idag.PlusDage(1)}
	fravaer := &frist.Anmodning{Type: dfdg.NewKode(75)}
	gammel := fristtest.Fakta(fristtest.Frist(1, ak))
	gammel.Idag = fristtest.Idag.PlusDage(20)
	const kopi, aendret = 1, 3 // the deadlines; and with changes and messages
	for _, p := range []struct {
		navn string
		vil  float64
		kald func()
	}{
		{"Naeste", 0, func() { frist.Naeste(ak, frist.NyFrist) }},
		{"Validate", 0, func() { frist.Validate(frist.CreateFrist, ny, med) }},
		{"Create", aendret, func() { frist.Create(ny, tom) }},
		{"Create closes", aendret, func() { frist.Create(ny, med) }},
		{"Update", aendret, func() { frist.Update(udenDato, med) }},
		{"DecideFravaer", aendret, func() { frist.DecideFravaer(fravaer, med) }},
		{"DecideBooking", aendret, func() { frist.DecideBooking(indfri, med) }},
		{"DecideDagskift, nothing", kopi, func() { frist.DecideDagskift(med) }},
		{"DecideDagskift", aendret, func() { frist.DecideDagskift(gammel) }},
		{"Get", kopi, func() { frist.Get(med) }},
		{"Historik", kopi, func() { frist.GetHistorik(med) }},
	} {
		if n := testing.AllocsPerRun(100, p.kald); n != p.vil {
			t.Errorf("%s: %v allocations, want %v", p.navn, n, p.vil)
		}
	}
	buf := make([]dfdgerr.Melding, 0, 8)
	afvist := &frist.Anmodning{Samtaletype: dfdg.NewKode(8), Fristdato: fristtest.Idag}
	if n := testing.AllocsPerRun(100, func() { frist.AppendValidate(buf, frist.CreateFrist, afvist, med) }); n != 0 {
		t.Errorf("AppendValidate: %v allocations", n)
	}
}

// A rule that is left out rejects nothing and stops no other rule; the table still decides.
// A type that cannot be so leaves what the contact group allows unknown, unless the type asked for is among the others (F-03).
func TestTilladteDerIkkeKanVaere(t *testing.T) {
	for _, p := range []struct {
		tilladte []dfdg.Kode
		dom      dfdgerr.Dom
	}{
		{[]dfdg.Kode{dfdg.ReadKode("x")}, dfdgerr.KanIkkeAfgoeres},
		{[]dfdg.Kode{dfdg.ReadKode("x"), fristtest.Jobsamtale}, dfdgerr.Godkendt},
	} {
		a, f := fristtest.Gyldig()
		a.Samtaletype, f.TilladteSamtaletyper = fristtest.Jobsamtale, dfdg.Kendt(p.tilladte)
		r, err := frist.Validate(frist.CreateFrist, a, f)
		if err != nil || r.Dom() != p.dom {
			t.Fatalf("%v: %v, %v", p.tilladte, r, err)
		}
		for m := range r.Uafgjort() {
			if m.Regel().Id() != "F-03" || m.Mangler() != dfdgerr.FaktumTilladteSamtaletyper {
				t.Errorf("%v lacks %v", m, m.Mangler())
			}
		}
	}
}

// With F-30 left out an absence that ends before it begins closes the deadlines all the same (F-15), which must then be known; another rule
// left out changes nothing of that.
func TestUdenF30(t *testing.T) {
	for id, vil := range map[string]int{"F-30": 1, "F-01": 0} {
		f := fristtest.Fakta()
		f.Frister, f.Udeladelser = dfdg.Oplysning[[]frist.Frist]{}, []dfdgerr.Udeladelse{{Regel: id, Grund: "prøve"}}
		r, err := frist.Validate(frist.FravaerOprettet, &frist.Anmodning{Type: dfdg.NewKode(75), Fra: fristtest.Idag, Til: fristtest.Idag.PlusDage(-1)}, f)
		if err != nil {
			t.Fatal(err)
		}
		if har := slices.Collect(r.Uafgjort()); len(har) != vil {
			t.Errorf("without %s: %v", id, har)
		}
	}
}

// Each of the two warnings of F-27 speaks of the date that it stands at.
func TestF27Saetninger(t *testing.T) {
	for _, m := range []frist.Metode{frist.CreateFrist, frist.UpdateFrist} {
		a, f := fristtest.Gyldig()
		a.Fristaktiveringsdato, a.SidsteAfholdelsesdato = a.Fristdato.PlusDage(1), a.Fristdato.PlusDage(-1)
		if m == frist.UpdateFrist {
			ny, err := frist.Decide(frist.CreateFrist, a, f)
			if err != nil {
				t.Fatal(err)
			}
			f.Frister = dfdg.Kendt(ny.Frister)
			a = &frist.Anmodning{FristId: ny.Frister[0].FristId, Fristdato: a.Fristdato, Fristaktiveringsdato: a.Fristaktiveringsdato, SidsteAfholdelsesdato: a.SidsteAfholdelsesdato}
		}
		r, err := frist.Validate(m, a, f)
		if err != nil {
			t.Fatal(err)
		}
		antal := 0
		for x := range r.Advarsler() {
			if x.Regel().Id() == "F-27" {
				if antal++; !strings.HasPrefix(x.Tekst(), x.Felt()[1:]) || !strings.HasPrefix(x.Text(), x.Felt()[1:]) {
					t.Errorf("%v: %s: %s", m, x.Felt(), x.Tekst())
				}
			}
		}
		if antal != 2 {
			t.Errorf("%v: %d warnings: %v", m, antal, r)
		}
	}
}

// Where no absence is known F-04 asks for them; F-05 does where that is left out.
func TestUdenF04(t *testing.T) {
	for id, vil := range map[string]string{"F-04": "F-05", "F-05": "F-04", "F-07": "F-04"} {
		a, f := fristtest.Gyldig()
		f.Fravaer, f.Udeladelser = dfdg.Oplysning[[]dfdg.Fravaer]{}, []dfdgerr.Udeladelse{{Regel: id, Grund: "prøve"}}
		r, err := frist.Validate(frist.CreateFrist, a, f)
		if err != nil {
			t.Fatal(err)
		}
		var har []string
		for m := range r.Uafgjort() {
			if m.Mangler() == dfdgerr.FaktumFravaer {
				har = append(har, m.Regel().Id())
			}
		}
		if !slices.Equal(har, []string{vil}) {
			t.Errorf("without %s: %v", id, har)
		}
	}
}

func TestUdeladelse(t *testing.T) {
	uden := func(f *frist.Fakta, id string) *frist.Fakta {
		f.Udeladelser = []dfdgerr.Udeladelse{{Regel: id, Grund: "afklaret"}}
		return f
	}
	dage := fristtest.Idag.PlusDage
	fravaer := dfdg.Kendt([]dfdg.Fravaer{fristtest.Fravaer(75, dage(0), dage(20)), fristtest.Fravaer(10, dage(0), dage(20))})
	alt := func() *frist.Fakta { // everything is wrong
		f := fristtest.Fakta()
		f.CPR, f.Kendt, f.Doed, f.Kalder = dfdg.ReadCPR("x"), dfdg.Kendt(false), dfdg.Kendt(true), dfdg.Akasse(57)
		f.Fravaer, f.TilladteSamtaletyper = fravaer, dfdg.Kendt([]dfdg.Kode(nil))
		return f
	}
	a := &frist.Anmodning{Samtaletype: dfdg.NewKode(8), Fristdato: dage(11)}
	for id, vil := range map[string]string{
		"F-26": "1001 /cpr F-24,1014 /samtaletype F-02,4575 F-01",
		"F-24": "1014 /samtaletype F-02,4575 F-01",
		"F-01": "1001 /cpr F-24,1014 /samtaletype F-02",
	} {
		r, err := frist.Validate(frist.CreateFrist, a, uden(alt(), id))
		har := fejl(r)
		if slices.Sort(har); err != nil || strings.Join(har, ",") != vil {
			t.Errorf("without %s: %q, %v", id, har, err)
		}
	}
	kunBorger := fristtest.Fakta()
	kunBorger.Fravaer, kunBorger.TilladteSamtaletyper = fravaer, dfdg.Kendt([]dfdg.Kode(nil))
	for id, vil := range map[string]string{
		"F-26": "8301 F-04,1014 /samtaletype F-02",
		"F-04": "8301 F-05,1014 /samtaletype F-02",
		"F-02": "8301 F-04,1014 /samtaletype F-03",
	} {
		r, err := frist.Validate(frist.CreateFrist, a, uden(kunBorger, id))
		if har := strings.Join(fejl(r), ","); err != nil || har != vil {
			t.Errorf("without %s: %q, %v", id, har, err)
		}
	}

	// What the table does not allow does not happen all the same.
	for s, id := range map[frist.Status]string{ak: "F-10", al: "F-21"} {
		o, f := fristtest.Opdatering(s)
		o.Friststatus, o.Fristdato = frist.NewFriststatus(in), dage(40)
		u, err := frist.Update(o, uden(f, id))
		if err != nil || u.Frister[0] != fristtest.Frist(1, s) || len(u.Skift) != 0 {
			t.Errorf("%s without %s: %+v, %v", s, id, u, err)
		}
	}
	// Without a usable message there is no outcome.
	o, f := fristtest.Opdatering(ak)
	o.FristId = fristtest.Id(9)
	tom, _ := frist.DecodeJSON(frist.CreateFrist, []byte("[]"))
	for _, p := range []struct {
		m  frist.Metode
		a  *frist.Anmodning
		id string
	}{
		{frist.UpdateFrist, o, "F-23"},
		{frist.CreateFrist, &frist.Anmodning{Fristdato: dage(11)}, "S-01"},
		{frist.CreateFrist, &frist.Anmodning{Samtaletype: fristtest.Jobsamtale, Fristdato: dfdg.ReadDato("x")}, "S-07"},
		{frist.CreateFrist, tom, "S-05"},
	} {
		u, err := frist.Decide(p.m, p.a, uden(f, p.id))
		if k, ok := errors.AsType[*dfdgerr.KaldFejl](err); u != nil || !ok || string(k.Hvad) != "anmodning" {
			t.Errorf("%s without %s: %v, %v", p.m, p.id, u, err)
		}
	}
	// An element that the method does not have takes no part.
	ny, g := fristtest.Gyldig()
	ny.Friststatus = frist.NewFriststatus(al)
	if u, err := frist.Create(ny, uden(g, "S-02")); err != nil || u.Frister[0].Status != ak {
		t.Errorf("%+v, %v", u, err)
	}
	for _, u := range []dfdgerr.Udeladelse{{Regel: "F-01"}, {Regel: "F-99", Grund: "x"}, {Regel: "A-01", Grund: "x"}} {
		f.Udeladelser = []dfdgerr.Udeladelse{u}
		if _, err := frist.Validate(frist.GetFrist, o, f); err == nil {
			t.Errorf("%+v is no rule to leave out", u)
		}
	}
}

func TestForklar(t *testing.T) {
	a, f := fristtest.Gyldig()
	a.Samtaletype, a.Fristaktiveringsdato = dfdg.NewKode(8), fristtest.Idag
	f.Fravaer = dfdg.Oplysning[[]dfdg.Fravaer]{}
	x, r, err := frist.Explain(frist.CreateFrist, a, f)
	if err != nil {
		t.Fatal(err)
	}
	vil := "S-01 ok, S-02 ok, S-02 ok, S-02 ok, S-03 ok, S-04 ok, S-05 ok, S-06 ok, S-07 ok, S-08 ok, S-09 ok, F-01 ok, F-04 uafgjort, F-05 uvedkommende, F-07 uvedkommende, F-09 uvedkommende, F-24 /cpr ok, F-24 /cpr ok, F-24 /cpr ok, F-23 /fristId uvedkommende, " +
		"F-02 /samtaletype brudt, F-03 /samtaletype uvedkommende, F-26 /fristdato ok, F-06 /fristaktiveringsdato brudt, F-27 /fristaktiveringsdato ok, F-27 /sidsteAfholdelsesdato uvedkommende"
	var har []string
	for _, e := range x {
		har = append(har, strings.Join(strings.Fields(e.Regel().Id()+" "+e.Felt()+" "+e.Svar.String()), " "))
	}
	if s := strings.Join(har, ", "); s != vil {
		t.Errorf("%s", s)
	}
	v, _ := frist.Validate(frist.CreateFrist, a, f)
	if !slices.Equal(fejl(v), fejl(r)) {
		t.Errorf("%q, %q", fejl(v), fejl(r))
	}
	if _, _, err := frist.Explain(0, a, f); err == nil {
		t.Error("no method is explained")
	}
}

// A malformed value breaks the rule of its type, in each method that has the element.
func TestFormregler(t *testing.T) {
	dato, kode := map[string]string{`"x"`: "S-07"}, map[string]string{"99999999999": "S-06"}
	motortest.Formregler(t, map[string]map[string]string{
		"fristId": dato, "samtaletype": kode, "fristdato": dato, "fristaktiveringsdato": dato, "sidsteAfholdelsesdato": dato, "friststatus": kode,
		"type": kode, "fra": dato, "til": dato, "dato": dato,
	}, func(body []byte) iter.Seq[dfdgerr.Rapport] {
		return func(yield func(dfdgerr.Rapport) bool) {
			for m := frist.CreateFrist; m <= frist.Dagskift; m++ {
				r, err := frist.ValidateJSON(m, body, fristtest.Fakta())
				if err != nil {
					t.Fatal(err)
				}
				if !yield(r) {
					return
				}
			}
		}
	})
}
