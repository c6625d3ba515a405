package medlemskab_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/google/go-cmp/cmp"
)

const sager = "../testdata/sager/medlemskab"

// sag is a case of the case format.
type sag struct {
	Navn, Metode string
	Snitflade    dfdg.Snitflade
	Idag         dfdg.Dato
	Kalder       *struct{ Type, Kode string }
	Kodelister   json.RawMessage
	Borger       struct {
		Cpr               *string
		Kendt, Doed       dfdg.Oplysning[bool]
		Medlemskaber      dfdg.Oplysning[[]medlemskab.Periode]
		OphoerteAkasser   dfdg.Oplysning[[]dfdg.Akassenummer]
		Tilmeldinger      dfdg.Oplysning[[]dfdg.Tilmelding]
		Kontaktgruppe     dfdg.Oplysning[dfdg.Kode]
		Fravaer           dfdg.Oplysning[[]dfdg.Fravaer]
		Bookinger         dfdg.Oplysning[[]dfdg.Booking]
		Folkepensionsdato dfdg.Oplysning[dfdg.Dato]
	}
	Request   json.RawMessage
	Forventet struct {
		Fejl []struct {
			Kode int
			Felt string
		}
		Advarsler, Uafgjort []struct{ Regel, Felt string }
		Udfald              *any
	}
}

func laesSager(t *testing.T) map[string]*sag {
	t.Helper()
	filer, err := filepath.Glob(filepath.Join(sager, "*.json"))
	if err != nil || len(filer) < 300 {
		t.Fatalf("%d cases: %v", len(filer), err)
	}
	alle := map[string]*sag{}
	for _, fil := range filer {
		b, err := os.ReadFile(fil)
		if err != nil {
			t.Fatal(err)
		}
		s := new(sag)
		if err := json.Unmarshal(b, s); err != nil {
			t.Fatalf("%s: %v", fil, err)
		}
		s.Forventet.Udfald = nil
		var har struct {
			Forventet map[string]json.RawMessage
		}
		_ = json.Unmarshal(b, &har)
		if u, ok := har.Forventet["udfald"]; ok {
			s.Forventet.Udfald = new(any)
			_ = json.Unmarshal(u, s.Forventet.Udfald)
		}
		alle[strings.TrimSuffix(filepath.Base(fil), ".json")] = s
	}
	return alle
}

func (s *sag) fakta(t *testing.T) *medlemskab.Fakta {
	t.Helper()
	b := &s.Borger
	f := &medlemskab.Fakta{
		Idag: s.Idag, Snitflade: s.Snitflade, Kendt: b.Kendt, Doed: b.Doed, Medlemskaber: b.Medlemskaber,
		OphoerteAkasser: b.OphoerteAkasser, Tilmeldinger: b.Tilmeldinger, Kontaktgruppe: b.Kontaktgruppe,
		Fravaer: b.Fravaer, Bookinger: b.Bookinger, Folkepensionsdato: b.Folkepensionsdato,
	}
	if s.Kalder != nil {
		art, err := dfdg.ParseOrganisationstype(s.Kalder.Type)
		if err != nil {
			t.Fatal(err)
		}
		if f.Kalder, err = dfdg.NewOrganisation(art, s.Kalder.Kode); err != nil {
			t.Fatal(err)
		}
	}
	if b.Cpr != nil {
		f.CPR = dfdg.ReadCPR(*b.Cpr)
	}
	if s.Kodelister != nil {
		r, err := codelist.Standard().ReadJSON(bytes.NewReader(s.Kodelister))
		if err != nil {
			t.Fatal(err)
		}
		f.Kodelister = r
	}
	return f
}

func TestSager(t *testing.T) {
	for navn, s := range laesSager(t) {
		t.Run(navn, func(t *testing.T) {
			m, err := medlemskab.ParseMetode(s.Metode)
			if err != nil {
				t.Fatal(err)
			}
			f := s.fakta(t)
			a, err := medlemskab.DecodeJSON(m, s.Request)
			if err != nil {
				t.Fatal(err)
			}
			u, err := medlemskab.Decide(m, a, f)
			r, verr := medlemskab.Validate(m, a, f)
			if verr != nil {
				t.Fatal(verr)
			}
			var vil, har []string
			for _, x := range s.Forventet.Fejl {
				vil = append(vil, "fejl "+dfdgerr.Kode(x.Kode).Error()+" "+x.Felt)
			}
			for _, x := range s.Forventet.Advarsler {
				vil = append(vil, "advarsel "+x.Regel+" "+x.Felt)
			}
			for _, x := range s.Forventet.Uafgjort {
				vil = append(vil, "uafgjort "+x.Regel+" "+x.Felt)
			}
			for m := range r.Meldinger() {
				switch m.Niveau() {
				case dfdgerr.Fejl:
					har = append(har, "fejl "+m.Kode().Error()+" "+m.Felt())
				case dfdgerr.Advarsler:
					har = append(har, "advarsel "+m.Regel().Id()+" "+m.Felt())
				default:
					har = append(har, "uafgjort "+m.Regel().Id()+" "+m.Felt())
				}
			}
			slices.Sort(vil)
			slices.Sort(har)
			if d := cmp.Diff(slices.Compact(vil), slices.Compact(har)); d != "" {
				t.Errorf("findings (-want +got):\n%s", d)
			}
			if (err == nil) != (r.Err() == nil && u != nil) {
				t.Errorf("error %v with verdict %s", err, r.Dom())
			}
			b, merr := json.Marshal(u)
			if merr != nil {
				t.Fatal(merr)
			}
			var fik any
			_ = json.Unmarshal(b, &fik)
			if vil := s.Forventet.Udfald; vil != nil && (*vil == nil) != (fik == nil) || vil != nil && !del(*vil, fik) {
				t.Errorf("outcome %s, want %v", b, *vil)
			}
			rapport, _ := json.Marshal(r)
			alt := string(rapport) + string(b) + r.Idag().String()
			if err != nil {
				alt += err.Error()
			}
			if c := s.Borger.Cpr; c != nil && *c != "0000000000" && len(*c) > 3 && strings.Contains(alt, *c) {
				t.Error("the output shows the CPR number")
			}
		})
	}
}

// del reports whether vil is part of har: an object's keys, a list's values one by one.
func del(vil, har any) bool {
	switch v := vil.(type) {
	case map[string]any:
		h, ok := har.(map[string]any)
		for navn, x := range v {
			y, findes := h[navn]
			ok = ok && (findes || x == nil) && del(x, y)
		}
		return ok
	case []any:
		h, ok := har.([]any)
		if !ok || len(h) != len(v) {
			return false
		}
		for i := range v {
			ok = ok && del(v[i], h[i])
		}
		return ok
	}
	return vil == har
}

// Every id has a case that keeps its rule and, where it can be broken, one that breaks it.
func TestHverRegelHarSager(t *testing.T) {
	type tilfaelde struct{ god, slem bool }
	set := map[string]*tilfaelde{}
	for _, s := range laesSager(t) {
		id, _, _ := strings.Cut(s.Navn, " ")
		if set[id] == nil {
			set[id] = new(tilfaelde)
		}
		m, _ := medlemskab.ParseMetode(s.Metode)
		a, err := medlemskab.DecodeJSON(m, s.Request)
		if err != nil {
			t.Fatal(err)
		}
		r, err := medlemskab.Validate(m, a, s.fakta(t))
		if err != nil {
			t.Fatal(err)
		}
		slem := false
		for m := range r.Meldinger() {
			slem = slem || m.Regel().Id() == id && m.Niveau() != dfdgerr.Uafgjorte
		}
		set[id].slem = set[id].slem || slem
		set[id].god = set[id].god || !slem
	}
	kanBrydes := map[string]bool{}
	for _, r := range medlemskab.Regler() {
		kanBrydes[r.Id()] = kanBrydes[r.Id()] || r.Art() == dfdgerr.Afvis || r.Art() == dfdgerr.Advarsel
	}
	for id, slem := range kanBrydes {
		if c := set[id]; c == nil || !c.god || slem && !c.slem {
			t.Errorf("%s: cases missing: %+v", id, c)
		}
	}
}
