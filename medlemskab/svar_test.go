package medlemskab_test

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/proeve"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/medlemskab/medlemskabtest"
	medlemskabgen "github.com/akasse/dfdg/medlemskab/medlemskabtest/gen"
	"github.com/google/go-cmp/cmp"
	"github.com/leanovate/gopter"
	gopgen "github.com/leanovate/gopter/gen"
	"github.com/leanovate/gopter/prop"
)

// The picture of M: a member of 86 is transferred to 57, which recalls: 86 is resumed. The first row and the last say the same but for
// erAktuel and the event.
const historie = `{"medlemskaber":[` +
	`{"akasse":86,"afdeling":860001,"startdato":"2010-01-01","slutdato":null,"forsikringskategori":1,"dagpengeretsdato":"2011-01-01","erAktuel":false,"haendelse":"tilgang"},` +
	`{"akasse":86,"afdeling":860001,"startdato":"2010-01-01","slutdato":"2025-02-28","afsluttetVed":"overflytning","forsikringskategori":1,"dagpengeretsdato":"2011-01-01","erAktuel":false,"haendelse":"overflytning"},` +
	`{"akasse":57,"afdeling":570001,"startdato":"2025-03-01","slutdato":null,"forsikringskategori":1,"erAktuel":false,"haendelse":"tilgang"},` +
	`{"akasse":57,"afdeling":570001,"startdato":"2025-03-01","slutdato":null,"forsikringskategori":1,"erAktuel":false,"haendelse":"tilbagekaldelse"},` +
	`{"akasse":86,"afdeling":860001,"startdato":"2010-01-01","slutdato":null,"forsikringskategori":1,"dagpengeretsdato":"2011-01-01","erAktuel":true,"haendelse":"genoptagelse"}]}`

var medlem86 = medlemskab.Periode{Akasse: dfdg.NewAkassenummer(86), Afdeling: dfdg.NewAfdelingsnummer(860001), Startdato: dfdg.NewDato(2010, 1, 1),
	Forsikringskategori: dfdg.NewKode(1), Dagpengeretsdato: dfdg.NewDato(2011, 1, 1)}

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

func TestSvar(t *testing.T) {
	s, err := medlemskab.DecodeSvarJSON(medlemskab.GetAkassemedlemskabHistorik, []byte(historie))
	if err != nil || s.Kontroller() != nil || s.Ukendte() != nil {
		t.Fatal(err, s.Kontroller(), s.Ukendte())
	}
	h, err := s.Alle()
	if err != nil || len(h) != 5 || h[4] != (medlemskab.Historikraekke{Periode: medlem86, ErAktuel: true, Haendelse: medlemskab.HaendelseGenoptagelse}) ||
		h[1].AfsluttetVed != medlemskab.VedOverflytning || h[1].Slutdato != dag("2025-02-28") || h[0].ErAktuel {
		t.Errorf("%+v, %v", h, err)
	}
	if p, alle := medlemskab.Medlemskaber(h); !alle || !slices.Equal(p, []medlemskab.Periode{medlem86}) {
		t.Errorf("%+v, %v", p, alle)
	}
	if b, err := medlemskab.EncodeSvarJSON(s); err != nil || string(b) != historie {
		t.Errorf("%s, %v", b, err)
	}
	// The present membership, or none; a date may stand as a date-time.
	s, err = medlemskab.DecodeSvarJSON(medlemskab.GetAkassemedlemskab, []byte(`{"medlemskaber":[{"akasse":86,"startdato":"2010-01-01T00:00:00"}]}`))
	if err != nil {
		t.Fatal(err)
	}
	vil := medlemskab.Historikraekke{Periode: medlemskab.Periode{Akasse: dfdg.NewAkassenummer(86), Startdato: dag("2010-01-01")}, ErAktuel: true}
	if h, err := s.Alle(); err != nil || !slices.Equal(h, []medlemskab.Historikraekke{vil}) {
		t.Errorf("%+v, %v", h, err)
	}
	s, err = medlemskab.DecodeSvarJSON(medlemskab.GetAkassemedlemskab, []byte(`{"medlemskaber":[]}`))
	if err != nil {
		t.Fatal(err)
	}
	if h, err := s.Alle(); err != nil || h == nil || len(h) != 0 {
		t.Errorf("%+v, %v", h, err)
	}
}

// Half an answer is none; what was added later is noted alone.
func TestSvarUfuldstaendigt(t *testing.T) {
	med := func(fra, til string) string { return strings.Replace(historie, fra, til, 1) }
	const h, a = medlemskab.GetAkassemedlemskabHistorik, medlemskab.GetAkassemedlemskab
	for _, p := range []struct {
		m   medlemskab.Metode
		ind string
		vil []string
	}{
		{h, `{}`, []string{"/medlemskaber"}},
		{h, `{"medlemskaber":null}`, []string{"/medlemskaber"}},
		{h, `{"medlemskaber":{}}`, []string{"/medlemskaber"}},
		{h, `{"medlemskaber":[[]]}`, []string{"/medlemskaber/0"}},
		{h, `{"medlemskaber":[{}]}`, []string{"/medlemskaber/0/akasse", "/medlemskaber/0/startdato"}},
		{h, `[]`, []string{""}},
		{h, med(`"akasse":86`, `"akasse":"86"`), []string{"/medlemskaber/0/akasse"}},
		{h, med(`"akasse":86`, `"akasse":0`), []string{"/medlemskaber/0/akasse"}},
		{h, med(`"akasse":86`, `"akasse":-1`), []string{"/medlemskaber/0/akasse"}},
		{h, med(`"afdeling":860001`, `"afdeling":1.5`), []string{"/medlemskaber/0/afdeling"}},
		{h, med(`"2010-01-01"`, `"2010-02-30"`), []string{"/medlemskaber/0/startdato"}},
		{h, med(`"slutdato":null`, `"slutdato":""`), []string{"/medlemskaber/0/slutdato"}},
		{h, med(`"slutdato":null`, `"slutdato":"2009-12-31"`), []string{"/medlemskaber/0/slutdato"}},
		{h, med(`"overflytning",`, `"overflyttet",`), []string{"/medlemskaber/1/afsluttetVed"}},
		{h, med(`"overflytning",`, `7,`), []string{"/medlemskaber/1/afsluttetVed"}},
		{h, med(`"forsikringskategori":1`, `"forsikringskategori":"1"`), []string{"/medlemskaber/0/forsikringskategori"}},
		{h, med(`"dagpengeretsdato":"2011-01-01"`, `"dagpengeretsdato":2011`), []string{"/medlemskaber/0/dagpengeretsdato"}},
		{h, med(`"erAktuel":false`, `"erAktuel":"nej"`), []string{"/medlemskaber/0/erAktuel"}},
		{h, med(`"erAktuel":false,`, ``), []string{"/medlemskaber/0/erAktuel"}},
		{h, med(`"erAktuel":false`, `"erAktuel":true`), []string{"/medlemskaber/4/erAktuel"}},
		{h, med(`"haendelse":"tilgang"`, `"haendelse":"tilgange"`), []string{"/medlemskaber/0/haendelse"}},
		{a, `{"medlemskaber":[{"akasse":86,"startdato":"2010-01-01"},{"akasse":57,"startdato":"2010-01-01"}]}`, []string{"/medlemskaber/1/erAktuel"}},
	} {
		s, err := medlemskab.DecodeSvarJSON(p.m, []byte(p.ind))
		if err != nil {
			t.Fatal(p.ind, err)
		}
		for i := range p.vil {
			p.vil[i] = strings.TrimSuffix("opslagets svar "+p.vil[i], " ")
		}
		f, err1 := medlemskab.FaktaFraSvar(*medlemskabtest.Fakta(nil), s)
		_, err2 := medlemskab.EncodeSvarJSON(s)
		_, err3 := s.Alle()
		for _, err := range []error{s.Kontroller(), err1, err2, err3} {
			if d := dele(err); !slices.Equal(d, p.vil) {
				t.Errorf("%s: %q, want %q", p.ind, d, p.vil)
			}
		}
		if !f.Equal(medlemskab.Fakta{}) {
			t.Errorf("%s: %+v", p.ind, f)
		}
	}
	s, err := medlemskab.DecodeSvarJSON(h, []byte(`{"nyt":1,"akasse":86,"medlemskaber":[{"akasse":86,"startdato":"2010-01-01","erAktuel":true,"haendelse":"tilgang","navn":"x"}]}`))
	if err != nil || s.Kontroller() != nil || !slices.Equal(s.Ukendte(), []string{"/nyt", "/akasse", "/medlemskaber/0/navn"}) {
		t.Error(err, s.Kontroller(), s.Ukendte())
	}
	if f, err := medlemskab.FaktaFraSvar(medlemskab.Fakta{}, s); err != nil || !f.Medlemskaber.ErKendt() {
		t.Errorf("%+v, %v", f, err)
	}
	if _, err := medlemskab.EncodeSvarJSON(s); !slices.Equal(dele(err), []string{"opslagets svar"}) {
		t.Errorf("what the answer is not known to have is lost: %v", err)
	}
	for _, m := range []medlemskab.Metode{0, medlemskab.CreateAkassemedlemskab, medlemskab.GetAkasseBestand, medlemskab.DoedsfaldRegistreret, 99} {
		if _, err := medlemskab.DecodeSvarJSON(m, []byte(historie)); !slices.Equal(dele(err), []string{"metode"}) {
			t.Errorf("%d: %v", m, err)
		}
		if err := (&medlemskab.Svar{Metode: m}).Kontroller(); !slices.Equal(dele(err), []string{"metode"}) {
			t.Errorf("%d: %v", m, err)
		}
	}
	var ulaeselig *dfdgerr.UlaeseligFejl
	if _, err := medlemskab.DecodeSvarJSON(a, []byte(`{`)); !errors.As(err, &ulaeselig) {
		t.Error(err)
	}
}

// A history proves itself, and the memberships where its rows tell them; each other fact is as it was, the unknown ones unknown.
func TestFaktaFraSvar(t *testing.T) {
	s, err := medlemskab.DecodeSvarJSON(medlemskab.GetAkassemedlemskabHistorik, []byte(historie))
	if err != nil {
		t.Fatal(err)
	}
	fuld := *medlemskabtest.Fakta(medlemskabtest.Stak{{Akasse: dfdg.NewAkassenummer(40), Startdato: dag("2001-01-01")}})
	fuld.Snitflade = medlemskab.Snitflade2025_2
	for _, foer := range []medlemskab.Fakta{{}, fuld} {
		f, err := medlemskab.FaktaFraSvar(foer, s)
		if err != nil {
			t.Fatal(err)
		}
		if h, _ := s.Alle(); !f.Medlemskaber.Equal(dfdg.Kendt([]medlemskab.Periode{medlem86})) || !f.Historik.Equal(dfdg.Kendt(h)) {
			t.Errorf("%+v %+v", f.Medlemskaber, f.Historik)
		}
		for sf, v := range reflect.ValueOf(f).Fields() {
			if sf.Name == "Medlemskaber" || sf.Name == "Historik" {
				continue
			}
			if d := cmp.Diff(reflect.ValueOf(foer).FieldByName(sf.Name).Interface(), v.Interface()); d != "" {
				t.Errorf("%s: %s", sf.Name, d)
			}
			if o, er := v.Interface().(interface{ ErKendt() bool }); er && foer.Equal(medlemskab.Fakta{}) && o.ErKendt() {
				t.Errorf("the answer proves nothing of %s", sf.Name)
			}
		}
	}
	// Without its events a history does not tell the memberships, and what was known of them before is no more.
	uden, _ := medlemskab.DecodeSvarJSON(medlemskab.GetAkassemedlemskabHistorik, []byte(strings.Replace(historie, `,"haendelse":"tilbagekaldelse"`, "", 1)))
	if f, err := medlemskab.FaktaFraSvar(fuld, uden); err != nil || f.Medlemskaber.ErKendt() || !f.Historik.ErKendt() {
		t.Errorf("%+v, %v", f, err)
	}
	// 2021-3 leaves ceased funds out, and GetAkassemedlemskab what ended.
	gammel := fuld
	gammel.Snitflade = medlemskab.Snitflade2021_3
	if f, err := medlemskab.FaktaFraSvar(gammel, s); !slices.Equal(dele(err), []string{"Fakta.Snitflade"}) || !f.Equal(medlemskab.Fakta{}) {
		t.Errorf("%+v, %v", f, err)
	}
	aktuel, _ := medlemskab.DecodeSvarJSON(medlemskab.GetAkassemedlemskab, []byte(`{"medlemskaber":[]}`))
	if f, err := medlemskab.FaktaFraSvar(fuld, aktuel); !slices.Equal(dele(err), []string{"metode"}) || !f.Equal(medlemskab.Fakta{}) {
		t.Errorf("%+v, %v", f, err)
	}
	if f, err := medlemskab.FaktaFraSvar(fuld, nil); !slices.Equal(dele(err), []string{"opslagets svar"}) || !f.Equal(medlemskab.Fakta{}) {
		t.Errorf("%+v, %v", f, err)
	}
	if (*medlemskab.Svar)(nil).Ukendte() != nil {
		t.Error("no answer has something")
	}
	if err := s.UnmarshalJSON([]byte(historie)); err == nil {
		t.Error("package json reads an answer")
	}
}

// What a history leads to, event by event; where it is not certain which registration an event changed, nothing.
func TestMedlemskaberAfHistorik(t *testing.T) {
	p := func(akasse int, start, slut string, ved medlemskab.Afslutning) medlemskab.Periode {
		p := medlemskab.Periode{Akasse: dfdg.NewAkassenummer(akasse), Afdeling: dfdg.NewAfdelingsnummer(akasse*10000 + 1), Startdato: dag(start), AfsluttetVed: ved}
		if slut != "" {
			p.Slutdato = dag(slut)
		}
		return p
	}
	r := func(h medlemskab.Haendelse, p medlemskab.Periode) medlemskab.Historikraekke {
		return medlemskab.Historikraekke{Periode: p, Haendelse: h}
	}
	aktuel := func(r medlemskab.Historikraekke) medlemskab.Historikraekke {
		r.ErAktuel = true
		return r
	}
	const (
		tilgang, rettelse, opdatering = medlemskab.HaendelseTilgang, medlemskab.HaendelseRettelse, medlemskab.HaendelseOpdatering
		overfly, afgang, doed         = medlemskab.HaendelseOverflytning, medlemskab.HaendelseAfgang, medlemskab.HaendelseDoedsfald
		tilbage, genop                = medlemskab.HaendelseTilbagekaldelse, medlemskab.HaendelseGenoptagelse
	)
	a, b := p(86, "2010-01-01", "", 0), p(57, "2025-03-01", "", 0)
	aSlut := p(86, "2010-01-01", "2025-02-28", medlemskab.VedOverflytning)
	aRettet, andenAfdeling := p(86, "2011-01-01", "", 0), p(86, "2010-01-01", "", 0)
	andenAfdeling.Afdeling = dfdg.NewAfdelingsnummer(860002)
	aMA := p(86, "2010-01-01", "2024-12-31", medlemskab.VedMA)
	type raekker = []medlemskab.Historikraekke
	for navn, x := range map[string]struct {
		h   raekker
		vil []medlemskab.Periode // nil where it cannot be told
	}{
		"ingen":                     {raekker{}, []medlemskab.Periode{}},
		"tilgang":                   {raekker{aktuel(r(tilgang, a))}, []medlemskab.Periode{a}},
		"overflytning":              {raekker{r(tilgang, a), r(overfly, aSlut), r(tilgang, b)}, []medlemskab.Periode{aSlut, b}},
		"tilbagekaldt":              {raekker{r(tilgang, a), r(overfly, aSlut), r(tilgang, b), r(tilbage, b), r(genop, a)}, []medlemskab.Periode{a}},
		"tilbagekaldt uden":         {raekker{r(tilgang, a), r(tilbage, a)}, []medlemskab.Periode{}},
		"begynder midt i":           {raekker{r(overfly, aSlut), r(tilgang, b)}, []medlemskab.Periode{aSlut, b}},
		"begynder med afgang":       {raekker{r(afgang, aMA)}, []medlemskab.Periode{aMA}},
		"afgang":                    {raekker{r(tilgang, a), r(afgang, aMA)}, []medlemskab.Periode{aMA}},
		"doedsfald":                 {raekker{r(tilgang, a), r(doed, p(86, "2010-01-01", "2025-01-01", medlemskab.VedDoed))}, []medlemskab.Periode{p(86, "2010-01-01", "2025-01-01", medlemskab.VedDoed)}},
		"rettelse":                  {raekker{r(tilgang, a), r(rettelse, aRettet)}, []medlemskab.Periode{aRettet}},
		"rettelse i anden afdeling": {raekker{r(tilgang, a), r(rettelse, andenAfdeling)}, nil},
		"opdatering":                {raekker{r(tilgang, a), r(opdatering, andenAfdeling)}, []medlemskab.Periode{andenAfdeling}},
		"opdatering af den seneste": {raekker{r(afgang, aMA), r(tilgang, a), r(opdatering, andenAfdeling)}, []medlemskab.Periode{aMA, andenAfdeling}},
		"opdatering flytter den foer": {raekker{r(overfly, aSlut), r(tilgang, b), r(opdatering, p(86, "2010-01-01", "2025-02-27", medlemskab.VedOverflytning)), r(opdatering, p(57, "2025-02-28", "", 0))},
			[]medlemskab.Periode{p(86, "2010-01-01", "2025-02-27", medlemskab.VedOverflytning), p(57, "2025-02-28", "", 0)}},
		"uden art":                     {raekker{r(0, a)}, nil},
		"ukendt art":                   {raekker{r(99, a)}, nil},
		"rettelse af ingen":            {raekker{r(rettelse, a)}, nil},
		"opdatering af ingen":          {raekker{r(opdatering, a)}, nil},
		"tilbagekaldelse af ingen":     {raekker{r(tilgang, a), r(tilbage, b)}, nil},
		"genoptagelse af ingen":        {raekker{r(tilgang, b), r(genop, a)}, nil},
		"to ens":                       {raekker{r(tilgang, a), r(tilgang, a), r(afgang, aMA)}, nil},
		"to ens, genoptagelse":         {raekker{r(tilgang, aSlut), r(tilgang, aSlut), r(genop, a)}, nil},
		"to ens, opdatering af enden":  {raekker{r(tilgang, aSlut), r(tilgang, aSlut), r(opdatering, a)}, nil},
		"den aktuelle er ingen af dem": {raekker{aktuel(r(tilgang, b)), r(tilbage, b), r(tilgang, a)}, nil},
		"umulig":                       {raekker{r(tilgang, p(86, "2010-01-01", "2009-01-01", 0))}, nil},
	} {
		if har, alle := medlemskab.Medlemskaber(x.h); alle != (x.vil != nil) || !cmp.Equal(har, x.vil) {
			t.Errorf("%s: %v, %v", navn, har, alle)
		}
	}
}

// gennemSvar returns f with the memberships and the history that an answer of GetAkassemedlemskabHistorik tells, written and read again.
func gennemSvar(f medlemskab.Fakta) (medlemskab.Fakta, error) {
	u, err := medlemskab.GetHistorik(&medlemskab.Anmodning{}, &f)
	if err != nil {
		return f, err
	}
	s, err := u.Svar()
	if err != nil {
		return f, err
	}
	b, err := medlemskab.EncodeSvarJSON(s)
	if err != nil {
		return f, err
	}
	laest, err := medlemskab.DecodeSvarJSON(medlemskab.GetAkassemedlemskabHistorik, b)
	if err != nil {
		return f, err
	}
	if d := cmp.Diff(s, laest); d != "" {
		return f, errors.New(d)
	}
	f.Medlemskaber, f.Historik = dfdg.Oplysning[[]medlemskab.Periode]{}, dfdg.Oplysning[[]medlemskab.Historikraekke]{}
	return medlemskab.FaktaFraSvar(f, laest)
}

// udenMaerker returns facts whose history does not say which row is the present one: that is as of the day of the call that wrote it.
func udenMaerker(f medlemskab.Fakta) medlemskab.Fakta {
	if h, kendt := f.Historik.Vaerdi(); kendt {
		h = slices.Clone(h)
		for i := range h {
			h[i].ErAktuel = false
		}
		f.Historik = dfdg.Kendt(h)
	}
	return f
}

// Any sequence of calls through the outcomes comes to what it does where memberships and history are fetched anew, encoded, before each.
func TestUdfaldSomSvar(t *testing.T) {
	godkendt, haendelser := 0, map[medlemskab.Haendelse]bool{}
	props := gopter.NewProperties(proeve.Parametre(t, 100))
	props.Property("gennem udfald som gennem svar", prop.ForAll(func(stak medlemskabtest.Stak, t []dfdg.Tilmelding, froe int64) string {
		udfald := *medlemskabtest.Fakta(stak)
		udfald.Medlemskaber, udfald.Tilmeldinger = dfdg.Kendt(append([]medlemskab.Periode{}, stak...)), dfdg.Kendt(t)
		svar := udfald
		p := gopter.DefaultGenParameters().CloneWithSeed(froe)
		for range 12 {
			s, _ := udfald.Medlemskaber.Vaerdi()
			v, _ := medlemskabgen.NytKald(s, udfald.Idag)(p).Retrieve()
			k := v.(medlemskabgen.Kald)
			for _, f := range []*medlemskab.Fakta{&udfald, &svar} {
				f.Idag, f.Kalder = f.Idag.PlusDage(k.Dage), dfdg.Akasse(k.Akasse)
			}
			u1, err1 := medlemskab.Decide(k.Metode, &k.Anmodning, &udfald)
			u2, err2 := medlemskab.Decide(k.Metode, &k.Anmodning, &svar)
			if d := cmp.Diff(u1, u2); d != "" || (err1 == nil) != (err2 == nil) {
				return fmt.Sprint(k.Metode, ": ", d, err1, err2)
			}
			if err1 == nil {
				godkendt++
			}
			udfald, svar = u1.Fakta(udfald), u2.Fakta(svar)
			if !udfald.Medlemskaber.ErKendt() { // an undecided call leaves them unknown, and there is nothing to answer from
				if !u1.Forbehold || !svar.Equal(udfald) {
					return fmt.Sprint(k.Metode, ": ", udfald, svar)
				}
				break
			}
			hentet, err := gennemSvar(svar)
			if err != nil {
				return fmt.Sprint(k.Metode, ": ", err)
			}
			if h, kendt := udfald.Historik.Vaerdi(); kendt {
				for _, r := range h {
					haendelser[r.Haendelse] = true
				}
			} else { // before the first write the history is made of the memberships
				hentet.Historik = udfald.Historik
			}
			if svar = hentet; !udenMaerker(svar).Equal(udenMaerker(udfald)) {
				return fmt.Sprint(k.Metode, ":\n", udfald.Medlemskaber, "\n", svar.Medlemskaber, "\n", udfald.Historik, "\n", svar.Historik)
			}
		}
		return ""
	}, medlemskabgen.Historie(4), medlemskabgen.Tilmeldinger(), gopgen.Int64()))
	props.TestingRun(t)
	if godkendt == 0 || len(haendelser) < 7 {
		t.Errorf("%d calls were stored, with the events %v", godkendt, haendelser)
	}
}

// What an outcome leaves of the facts.
func TestUdfaldSomFakta(t *testing.T) {
	a, f := medlemskabtest.Overflytning()
	f.Tilmeldinger = dfdg.Kendt([]dfdg.Tilmelding{{Kategori: dfdg.NewKode(5), Fra: dag("2025-01-01")}})
	f.Kontaktgruppe = dfdg.Kendt(dfdg.NewKode(8))
	f.Bookinger = dfdg.Kendt([]dfdg.Booking{{Samtaletype: dfdg.NewKode(15), Dato: f.Idag.PlusDage(1), Indkalder: dfdg.NewAkassenummer(86)}})
	f.Markeringer = dfdg.Kendt([]medlemskab.Markering{{Persongruppe: dfdg.NewKode(1), Akasse: dfdg.NewAkassenummer(86), Fra: dag("2025-01-01")}})
	u, err := medlemskab.Create(a, f)
	if err != nil {
		t.Fatal(err)
	}
	efter := u.Fakta(*f)
	vil := *f
	vil.Medlemskaber, vil.Historik, vil.Tilmeldinger, vil.Bookinger, vil.Markeringer, vil.Fravaer = u.Medlemskaber, u.Historik, u.Tilmeldinger, dfdg.Kendt([]dfdg.Booking{}), u.Markeringer, efter.Fravaer
	vil.Kontaktgruppe = dfdg.Kendt(dfdg.NewKode(1)) // the graduate became a recipient today (M-09)
	if d := cmp.Diff(vil, efter); d != "" {
		t.Error(d)
	}
	// Of no outcome nothing is known that a call could have changed.
	alt := *f
	alt.Historik, alt.Fravaer = dfdg.Kendt([]medlemskab.Historikraekke{}), dfdg.Kendt([]dfdg.Fravaer{})
	vil = alt
	vil.Medlemskaber, vil.Historik, vil.Tilmeldinger, vil.Kontaktgruppe = dfdg.Oplysning[[]medlemskab.Periode]{}, dfdg.Oplysning[[]medlemskab.Historikraekke]{}, dfdg.Oplysning[[]dfdg.Tilmelding]{}, dfdg.Oplysning[dfdg.Kode]{}
	vil.Fravaer, vil.Bookinger, vil.Markeringer = dfdg.Oplysning[[]dfdg.Fravaer]{}, dfdg.Oplysning[[]dfdg.Booking]{}, dfdg.Oplysning[[]medlemskab.Markering]{}
	if d := cmp.Diff(vil, (*medlemskab.Udfald)(nil).Fakta(alt)); d != "" {
		t.Error(d)
	}
	// A change of contact group on a day to come leaves the group unknown, and so does an enrolment that is not known.
	ret := *a
	ret.Dagpengeretsdato = f.Idag.PlusDage(1)
	if u, err = medlemskab.Create(&ret, f); err != nil || u.Fakta(*f).Kontaktgruppe.ErKendt() {
		t.Error(err, u.Kontaktgruppe)
	}
	g := *f
	g.Tilmeldinger = dfdg.Oplysning[[]dfdg.Tilmelding]{}
	if u, _ = medlemskab.Create(a, &g); u == nil || u.Forbehold || u.Fakta(g).Kontaktgruppe.ErKendt() || u.Fakta(g).Tilmeldinger.ErKendt() || !u.Fakta(g).Medlemskaber.ErKendt() {
		t.Errorf("%+v", u)
	}
	// Whose an interview is was not known: neither is what is left of them.
	g = *f
	g.Bookinger = dfdg.Kendt([]dfdg.Booking{{Samtaletype: dfdg.NewKode(15), Dato: f.Idag.PlusDage(1)}})
	if u, _ = medlemskab.Create(a, &g); u == nil || u.Fakta(g).Bookinger.ErKendt() {
		t.Errorf("%+v", u)
	}
	// A rejected call and a look-up change nothing.
	g = *f
	sent := *a
	sent.Medlemskabsstartdato = dag("2005-01-01")
	if u, err = medlemskab.Create(&sent, &g); err == nil || !u.Fakta(g).Equal(g) {
		t.Errorf("%+v, %v", u, err)
	}
	if u, err = medlemskab.GetHistorik(&medlemskab.Anmodning{}, &g); err != nil || !u.Fakta(g).Equal(g) {
		t.Errorf("%+v, %v", u, err)
	}
	// Undecided, or no outcome: what a write can change is not known, and the rest is as it was.
	doed := g
	doed.Doed = dfdg.Oplysning[bool]{}
	u, err = medlemskab.Create(a, &doed)
	if err == nil || u == nil || !u.Forbehold {
		t.Fatal(u, err)
	}
	for _, u := range []*medlemskab.Udfald{nil, u} {
		efter := u.Fakta(g)
		for _, n := range []string{"Medlemskaber", "Historik", "Tilmeldinger", "Kontaktgruppe", "Fravaer", "Bookinger", "Markeringer"} {
			v := reflect.ValueOf(&efter).Elem().FieldByName(n)
			if !v.IsZero() {
				t.Errorf("%s is known", n)
			}
			v.Set(reflect.ValueOf(g).FieldByName(n))
		}
		if !efter.Equal(g) {
			t.Error("another fact changed")
		}
	}
	// A death is a fact of its own.
	if u, err = medlemskab.DecideDoedsfald(&medlemskab.Anmodning{Medlemskabophoersdato: f.Idag}, f); err != nil || !u.Fakta(*f).Doed.Equal(dfdg.Kendt(true)) {
		t.Error(err)
	}
	// An outcome of another method is no answer, nor one that lacks a fact.
	for _, u := range []*medlemskab.Udfald{nil, u, {}} {
		if _, err := u.Svar(); !slices.Equal(dele(err), []string{"udfald"}) {
			t.Error(err)
		}
	}
	if u, err = medlemskab.Get(&medlemskab.Anmodning{}, f); err != nil {
		t.Fatal(err)
	}
	s, err := u.Svar()
	if err != nil || s.Medlemskaber.Len() != 1 || !s.Medlemskaber.Nr(0).ErAktuel.IsZero() {
		t.Errorf("%+v, %v", s, err)
	}
	u.Mangler = []dfdgerr.Faktum{dfdgerr.FaktumOphoerteAkasser}
	if _, err := u.Svar(); err == nil {
		t.Error("half an outcome is answered")
	}
}

// A reader of anything: what it takes for whole is written and read back, and proves what can be.
func FuzzSvar(f *testing.F) {
	f.Add(historie)
	f.Add(`{"medlemskaber":[]}`)
	f.Add(`{"medlemskaber":[{"akasse":57,"erAktuel":true,"haendelse":"x"}],"y":1}`)
	f.Fuzz(func(t *testing.T, ind string) {
		s, err := medlemskab.DecodeSvarJSON(medlemskab.GetAkassemedlemskabHistorik, []byte(ind))
		if err != nil {
			return
		}
		fakta, faktafejl := medlemskab.FaktaFraSvar(medlemskab.Fakta{}, s)
		hel := s.Kontroller() == nil
		if (faktafejl == nil) != hel || fakta.Historik.ErKendt() != hel || fakta.Kontroller() != nil {
			t.Fatalf("%v, %v", fakta, faktafejl)
		}
		b, err := medlemskab.EncodeSvarJSON(s)
		if (err == nil) != (hel && len(s.Ukendte()) == 0) {
			t.Fatal(err)
		}
		if err != nil {
			return
		}
		igen, err := medlemskab.DecodeSvarJSON(medlemskab.GetAkassemedlemskabHistorik, b)
		if d := cmp.Diff(s, igen); err != nil || d != "" {
			t.Fatal(err, d)
		}
	})
}
