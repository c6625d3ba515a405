package frist_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/frist"
)

const sager = "../testdata/sager/frist"

type sag struct {
	Navn, Metode string
	Idag         dfdg.Dato
	Kalder       struct{ Type, Kode string }
	Borger       struct {
		Cpr                  *string
		Kendt, Doed          dfdg.Oplysning[bool]
		Fravaer              dfdg.Oplysning[[]dfdg.Fravaer]
		Bookinger            dfdg.Oplysning[[]dfdg.Booking]
		Frister              dfdg.Oplysning[[]frist.Frist]
		TilladteSamtaletyper dfdg.Oplysning[[]dfdg.Kode]
	}
	Request   json.RawMessage
	Forventet struct {
		Fejl []struct {
			Kode int
			Felt string
		}
		Advarsler, Uafgjort []struct{ Regel, Felt string }
		Udfald              json.RawMessage
	}
}

func (s *sag) fakta(t *testing.T) *frist.Fakta {
	t.Helper()
	art, err := dfdg.ParseOrganisationstype(s.Kalder.Type)
	if err != nil {
		t.Fatal(err)
	}
	kalder, err := dfdg.NewOrganisation(art, s.Kalder.Kode)
	if err != nil {
		t.Fatal(err)
	}
	b := &s.Borger
	f := &frist.Fakta{
		Idag: s.Idag, Kalder: kalder, Kendt: b.Kendt, Doed: b.Doed, Fravaer: b.Fravaer,
		Bookinger: b.Bookinger, Frister: b.Frister, TilladteSamtaletyper: b.TilladteSamtaletyper,
	}
	if b.Cpr != nil {
		f.CPR = dfdg.ReadCPR(*b.Cpr)
	}
	return f
}

// Each case states every finding and, where it has an outcome, what must be in it; the rules that
// each id's cases break are looked at together.
func TestSager(t *testing.T) {
	filer, err := filepath.Glob(sager + "/*.json")
	if err != nil || len(filer) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	fundet, beroert, antal := map[string]int{}, map[string]int{}, map[string]int{}
	for _, fil := range filer {
		b, err := os.ReadFile(fil)
		if err != nil {
			t.Fatal(err)
		}
		var s sag
		if err := json.Unmarshal(b, &s); err != nil {
			t.Fatalf("%s: %v", fil, err)
		}
		t.Run(s.Navn, func(t *testing.T) {
			id, _, _ := strings.Cut(s.Navn, " ")
			antal[id]++
			m, err := frist.ParseMetode(s.Metode)
			if err != nil {
				t.Fatal(err)
			}
			a, err := frist.DecodeJSON(m, s.Request)
			if err != nil {
				t.Fatal(err)
			}
			f := s.fakta(t)
			r, err := frist.Validate(m, a, f)
			if err != nil {
				t.Fatal(err)
			}
			u, err := frist.Decide(m, a, f)
			var vil, har [3][]string
			for _, x := range s.Forventet.Fejl {
				vil[0] = append(vil[0], dfdgerr.Kode(x.Kode).Error()+" "+x.Felt)
			}
			for _, x := range s.Forventet.Advarsler {
				vil[1] = append(vil[1], x.Regel+" "+x.Felt)
			}
			for _, x := range s.Forventet.Uafgjort {
				vil[2] = append(vil[2], x.Regel+" "+x.Felt)
			}
			set := map[string]bool{}
			for x := range r.Meldinger() {
				linje := x.Regel().Id() + " " + x.Felt()
				if x.Niveau() == dfdgerr.Fejl {
					fundet[x.Regel().Id()]++
					linje = x.Kode().Error() + " " + x.Felt()
				}
				if n := x.Niveau() - dfdgerr.Fejl; !set[linje] {
					set[linje] = true
					har[n] = append(har[n], linje)
				}
			}
			for i := range vil {
				if !sammeMaengde(vil[i], har[i]) {
					t.Errorf("want %q, got %q", vil[i], har[i])
				}
			}
			if (err == nil) != (u != nil && r.Dom() == dfdgerr.Godkendt) {
				t.Errorf("error %v does not go with verdict %s and outcome %v", err, r.Dom(), u)
			}
			if u != nil {
				for _, x := range u.Skift {
					beroert[x.Regel.Id()]++
				}
			}
			ud, _ := json.Marshal(u)
			if s.Forventet.Udfald != nil && !delAf(t, s.Forventet.Udfald, ud) {
				t.Errorf("want %s, got %s", s.Forventet.Udfald, ud)
			}
			rapport, _ := json.Marshal(r)
			if s.Borger.Cpr != nil && len(*s.Borger.Cpr) == 10 && *s.Borger.Cpr != "0000000000" && bytes.Contains(append(ud, rapport...), []byte(*s.Borger.Cpr)) {
				t.Error("the CPR number is in the answer")
			}
		})
	}
	for _, r := range frist.Regler() {
		switch id := r.Id(); {
		case antal[id] < 2 && id != "F-20": // no method of the case format changes a number
			t.Errorf("%s: %d cases", id, antal[id])
		case r.Art() == dfdgerr.Afvis && fundet[id] == 0:
			t.Errorf("%s: no case breaks it", id)
		}
	}
	for _, id := range strings.Fields("F-07 F-08 F-09 F-10 F-12 F-13 F-15 F-16 F-17 F-18") {
		if beroert[id] == 0 {
			t.Errorf("%s: no case changes a deadline by it", id)
		}
	}
}

func sammeMaengde(a, b []string) bool {
	m := map[string]int{}
	for _, s := range a {
		m[s] |= 1
	}
	for _, s := range b {
		m[s] |= 2
	}
	for _, v := range m {
		if v != 3 {
			return false
		}
	}
	return true
}

// delAf reports whether what is wanted is in what there is: of objects the keys given, of lists
// every value in order.
func delAf(t *testing.T, vil, har []byte) bool {
	t.Helper()
	var v, h any
	if err := json.Unmarshal(vil, &v); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(har, &h); err != nil {
		t.Fatal(err)
	}
	return del(v, h)
}

func del(vil, har any) bool {
	switch v := vil.(type) {
	case map[string]any:
		h, ok := har.(map[string]any)
		for k, x := range v {
			y, findes := h[k]
			ok = ok && findes && del(x, y)
		}
		return ok
	case []any:
		h, ok := har.([]any)
		if !ok || len(v) != len(h) {
			return false
		}
		for i := range v {
			ok = ok && del(v[i], h[i])
		}
		return ok
	}
	return reflect.DeepEqual(vil, har)
}
