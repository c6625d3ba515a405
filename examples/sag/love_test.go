package sag_test

import (
	"bytes"
	"encoding/json"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/examples/sag"
	"github.com/akasse/dfdg/internal/proeve"
)

// hverSag calls f for cases of the whole suite, without what they expect: one in so many, from a place of the seed's, and with -grundigt
// every one.
func hverSag(t *testing.T, hver int, f func(navn string, m map[string]json.RawMessage)) {
	t.Helper()
	if *proeve.Grundigt {
		hver = 1
	}
	i := int(proeve.Froe(t) % uint64(hver))
	for _, mappe := range []string{"taeller", "frist", "medlemskab"} {
		m := sag.NewMappe(os.DirFS(suite), mappe)
		filer, err := m.Filer()
		if err != nil {
			t.Fatal(err)
		}
		for _, fil := range filer {
			if i++; i%hver != 0 {
				continue
			}
			s, err := m.Read(fil)
			if err != nil {
				t.Fatal(err)
			}
			var hel map[string]json.RawMessage
			if err := json.Unmarshal(s.JSON(), &hel); err != nil {
				t.Fatal(err)
			}
			delete(hel, "forventet")
			f(mappe+"/"+fil, hel)
		}
	}
}

func objekt(t *testing.T, b json.RawMessage) map[string]json.RawMessage {
	t.Helper()
	var m map[string]json.RawMessage
	if err := json.Unmarshal(b, &m); err != nil {
		t.Fatal(err)
	}
	return m
}

// koer runs a case; nil where it cannot be judged.
func koer(t *testing.T, m map[string]json.RawMessage) *sag.Koersel {
	t.Helper()
	b, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	s, err := sag.Read(b)
	if err != nil {
		t.Fatalf("%v: %s", err, b)
	}
	k, err := s.Koer()
	if err != nil {
		return nil
	}
	return k
}

// Monotony: what is decided of a case stays decided when one more fact becomes known, and a rejected message is never approved. What is new
// was undecided, or is of a rule whose explanation says that it lacked just that fact. A finding on the access or the citizen that has become
// certain silences the rest (General).
func TestMonotoni(t *testing.T) {
	t.Parallel()
	antal, dommeskift := 0, map[string]int{}
	hverSag(t, 6, func(navn string, m map[string]json.RawMessage) {
		borger := objekt(t, m["borger"])
		med := koer(t, m)
		if med == nil {
			return
		}
		for _, n := range slices.Sorted(maps.Keys(borger)) {
			if n == "cpr" { // part of the call
				continue
			}
			mindre := maps.Clone(borger)
			delete(mindre, n)
			m2 := maps.Clone(m)
			m2["borger"], _ = json.Marshal(mindre)
			uden := koer(t, m2)
			if uden == nil {
				continue
			}
			antal++
			dommeskift[uden.Rapport.Dom().String()+" "+med.Rapport.Dom().String()]++
			for _, a := range aendret(uden, med, n) {
				t.Errorf("%s: when %s becomes known: %s\n%v\n%v", navn, n, a, uden.Rapport, med.Rapport)
			}
		}
	})
	t.Logf("%d facts taken away: %v", antal, dommeskift)
	for _, d := range []string{"kanIkkeAfgoeres afvist", "kanIkkeAfgoeres godkendt", "afvist afvist", "godkendt godkendt"} {
		if dommeskift[d] == 0 {
			t.Errorf("never %s: the test says little", d)
		}
	}
}

// svageAdvarsler are the warnings that come or go when a fact becomes known that nothing named before: each is silent, or speaks, by the
// words of the catalogue where the fact is unknown, or gives way to another one. No rule that rejects is among them.
var svageAdvarsler = map[string]string{
	"A-07": "of a counter that A-05 was undecided about: it was reported before, or never",
	"A-21": "speaks in place of A-34 when the registered counters are known to be another fund's",
	"A-25": "nyindplacering that is unknown counts as a change",
	"A-34": "who reports is not known without the memberships; and see A-21",
	"A-41": "goes where there is no set to fetch",
	"A-42": "one warning, at the first counter that is known to be registered",
	"F-17": "how a deadline is met depends on which there are",
	"M-08": "whether it is another branch depends on the memberships",
	"M-14": "a date that is not known is silent, and a dead member cannot be cancelled",
	"T-28": "of a member who is known to be part-time insured",
}

// adgangsregler are the rules of access and citizen, of which at most one finding comes (General).
var adgangsregler = strings.Fields("A-08 A-09 A-10 A-11 A-18 A-22 A-38 F-01 F-24 M-01 M-11 M-13 M-17 M-21 M-30")

func adgang(m dfdgerr.Melding) bool {
	return slices.Contains(adgangsregler, m.Regel().Id()) && slices.Contains([]dfdgerr.Kode{1010, 4405, 4856, 4385, 4857, 6005, 9161, 4575}, m.Kode())
}

// aendret tells what of a decided report another contradicts that knows one fact more.
func aendret(uden, med *sag.Koersel, fakta string) (a []string) {
	u, m := uden.Rapport, med.Rapport
	if u.Dom() == dfdgerr.Afvist && m.Dom() != dfdgerr.Afvist {
		a = append(a, "a rejected message is "+m.Dom().String())
	}
	tavs := false // a finding on access is certain now
	for f := range m.Fejl() {
		tavs = tavs || adgang(f) && !har(u, f, dfdgerr.Fejl)
	}
	for f := range u.Meldinger() {
		if f.Niveau() != dfdgerr.Uafgjorte && !tavs && !har(m, f, f.Niveau()) && !svag(f) {
			a = append(a, "gone is "+f.String())
		}
	}
	forklaret := uden.Forklar()
	for f := range m.Meldinger() {
		if har(u, f, f.Niveau()) || har(u, f, dfdgerr.Uafgjorte) || svag(f) || tavs && forbeholdt(u, m, f) {
			continue
		}
		if !slices.ContainsFunc(forklaret, func(x dfdgerr.Forklaring) bool {
			return x.Mangler().String() == fakta && x.Felt() == f.Felt() && (x.Regel() == f.Regel() || x.Kode() == f.Kode() && f.Kode() != 0)
		}) {
			a = append(a, "new is "+f.String())
		}
	}
	return a
}

// forbeholdt reports whether a warning on a correction was silent because A-08 did not let the caller correct, which a finding on the
// citizen has silenced.
func forbeholdt(u, m dfdgerr.Rapport, f dfdgerr.Melding) bool {
	rettet := func(r dfdgerr.Rapport) bool {
		for x := range r.Fejl() {
			if x.Regel().Id() == "A-08" {
				return true
			}
		}
		return false
	}
	return f.Regel().Id() == "T6-03" && rettet(u) && !rettet(m)
}

// svag reports whether a finding is a warning that may come or go, or tells that there are more findings than a report holds.
func svag(f dfdgerr.Melding) bool {
	_, kendt := svageAdvarsler[f.Regel().Id()]
	return kendt && f.Kode() == 0 || f.Regel().Id() == "S-08"
}

// har reports whether a report has a finding of that rule, or that code, at that place and level.
func har(r dfdgerr.Rapport, m dfdgerr.Melding, n dfdgerr.Niveau) bool {
	for x := range r.Meldinger() {
		if x.Felt() == m.Felt() && x.Niveau() == n && (x.Regel() == m.Regel() || x.Kode() != 0 && x.Kode() == m.Kode()) {
			return true
		}
	}
	return false
}

// The order in which elements, facts and their keys stand means nothing, but of the lists that are told in an order.
func TestRaekkefoelge(t *testing.T) {
	t.Parallel()
	uordnede := []string{"tilmeldinger", "fravaer", "bookinger", "markeringer", "ophoerteAkasser", "tilladteSamtaletyper", "videresendte", "fusioner"}
	vendt := 0
	hverSag(t, 6, func(navn string, m map[string]json.RawMessage) {
		k := koer(t, m)
		if k == nil {
			return
		}
		vil := linje(t, k)
		borger := objekt(t, m["borger"])
		m2 := maps.Clone(m)
		for _, n := range uordnede {
			var l []json.RawMessage
			if json.Unmarshal(borger[n], &l) == nil && len(l) > 1 {
				vendt++
				slices.Reverse(l)
				borger[n], _ = json.Marshal(l)
			}
		}
		m2["borger"], _ = json.Marshal(borger)
		if r, ok := m["request"]; ok {
			m2["request"] = omvendt(t, r)
		}
		k2 := koer(t, m2)
		if k2 == nil {
			t.Fatalf("%s: no answer in another order", navn)
		}
		if a, b := mustJSON(t, k.Rapport), mustJSON(t, k2.Rapport); !bytes.Equal(a, b) {
			t.Errorf("%s: in another order\n%s\n%s", navn, a, b)
		}
		if har := linje(t, k2); !bytes.Equal(vil, har) && sorteret(vil) != sorteret(har) {
			t.Errorf("%s: in another order\n%s\n%s", navn, vil, har)
		}
	})
	if vendt == 0 {
		t.Error("no list of facts was turned")
	}
	t.Logf("%d lists turned", vendt)
}

func mustJSON(t *testing.T, v any) []byte {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// sorteret returns the bytes in order: two outcomes that hold the same in another order have the same.
func sorteret(b []byte) string {
	b = bytes.Clone(b)
	slices.Sort(b)
	return string(b)
}

// omvendt writes a JSON value with the keys of every object the other way round, also those that stand twice.
func omvendt(t *testing.T, b json.RawMessage) json.RawMessage {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	tok, err := d.Token()
	if err != nil {
		t.Fatal(err)
	}
	slut, ok := tok.(json.Delim)
	if !ok {
		return b
	}
	var led [][]byte
	for d.More() {
		var navn []byte
		if slut == '{' {
			n, err := d.Token()
			if err != nil {
				t.Fatal(err)
			}
			navn = append(mustJSON(t, n), ':')
		}
		var v json.RawMessage
		if err := d.Decode(&v); err != nil {
			t.Fatal(err)
		}
		led = append(led, append(navn, omvendt(t, v)...))
	}
	if slut == '{' {
		slices.Reverse(led)
		return append(append([]byte("{"), bytes.Join(led, []byte(","))...), '}')
	}
	return append(append([]byte("["), bytes.Join(led, []byte(","))...), ']')
}
