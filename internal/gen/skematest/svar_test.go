package skematest

import (
	"encoding/json"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/akasse/dfdg/examples/sag"
	"github.com/akasse/dfdg/frist"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/taeller"
	"github.com/akasse/dfdg/testdata/sager"
)

// laesbart reports whether the library believes an answer: it can be read and is whole.
func laesbart(pakke, metode string, b []byte) bool {
	switch pakke {
	case "taeller":
		m, _ := taeller.ParseMetode(metode)
		s, err := taeller.DecodeSvarJSON(m, b)
		return err == nil && s.Kontroller() == nil
	case "frist":
		m, _ := frist.ParseMetode(metode)
		s, err := frist.DecodeSvarJSON(m, b)
		return err == nil && s.Kontroller() == nil
	}
	m, _ := medlemskab.ParseMetode(metode)
	s, err := medlemskab.DecodeSvarJSON(m, b)
	return err == nil && s.Kontroller() == nil
}

// The answers that are shipped are answers by the schema and by the library; with any one of their elements gone, or with another
// kind of value in its place, both still say the same.
func TestSvarene(t *testing.T) {
	skemaer := skemaerne(t, "taeller-svar")
	filer, err := filepath.Glob(filepath.Join(rod, "testdata/svar/*.json"))
	if err != nil || len(filer) != len(skemaer) {
		t.Fatalf("%d answers of %d look-ups: %v", len(filer), len(skemaer), err)
	}
	for _, f := range filer {
		metode := strings.TrimSuffix(filepath.Base(f), ".json")
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		ens(t, skemaer[metode], "taeller", metode, b)
		ja, nej := 0, 0
		aendret(t, b, func(sti string, b []byte) {
			if ens(t, skemaer[metode], "taeller", metode+sti, b) {
				ja++
			} else {
				nej++
			}
		})
		if ja == 0 || nej < 100 {
			t.Errorf("%s: %d accepted, %d refused", metode, ja, nej)
		}
	}
}

// ens holds schema and library against each other.
func ens(t *testing.T, s *jsonschema.Schema, pakke, sted string, b []byte) bool {
	t.Helper()
	metode, _, _ := strings.Cut(sted, "/")
	err := gyldig(s, b)
	if laest := laesbart(pakke, metode, b); laest != (err == nil) {
		t.Errorf("%s: the library believes it: %t; the schema: %v", sted, laest, err)
	}
	return err == nil
}

// aendret calls f with the text once for each element, with it gone and with an object that nothing has in its place.
func aendret(t *testing.T, b []byte, f func(sti string, b []byte)) {
	t.Helper()
	var rod any
	if err := json.Unmarshal(b, &rod); err != nil {
		t.Fatal(err)
	}
	skriv := func(sti string) {
		ud, err := json.Marshal(rod)
		if err != nil {
			t.Fatal(err)
		}
		f(sti, ud)
	}
	var gaa func(v any, sti string)
	gaa = func(v any, sti string) {
		switch v := v.(type) {
		case map[string]any:
			for _, navn := range slices.Sorted(maps.Keys(v)) {
				gammel := v[navn]
				delete(v, navn)
				skriv(sti + "/" + navn + " gone")
				v[navn] = []any{map[string]any{}}
				skriv(sti + "/" + navn + " another")
				v[navn] = gammel
				gaa(gammel, sti+"/"+navn)
			}
		case []any:
			for _, x := range v {
				gaa(x, sti+"/-")
			}
		}
	}
	gaa(rod, "")
}

// What the library writes of each look-up of the case suite is an answer by the schema.
func TestSkrevneSvar(t *testing.T) {
	for pakke, mappe := range map[string]fs.FS{"taeller": sager.Taeller(), "frist": sager.Frist(), "medlemskab": sager.Medlemskab()} {
		skemaer, antal := skemaerne(t, pakke+"-svar"), map[string]int{}
		m := sag.NewMappe(mappe, ".")
		filer, err := m.Filer()
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range filer {
			s, err := m.Read(f)
			if err != nil || skemaer[s.Metode] == nil || s.Snitflade == "2023-2" || s.Snitflade == "2021-3" {
				continue
			}
			k, err := s.Koer()
			if err != nil || k.Err != nil {
				continue
			}
			b, err := skrevet(k)
			if err != nil {
				continue // the facts of the case do not hold all that an answer must have
			}
			antal[s.Metode]++
			if !ens(t, skemaer[s.Metode], pakke, s.Metode, b) {
				t.Errorf("%s: no answer", f)
			}
		}
		if len(antal) == 0 { // those that a service's cases do not answer are shipped (TestSvarene)
			t.Errorf("%s: no case of the suite has an answer", pakke)
		}
		t.Log(pakke, antal)
	}
}

// skrevet writes the answer of a case.
func skrevet(k *sag.Koersel) ([]byte, error) {
	switch u := k.Udfald.(type) {
	case *taeller.Udfald:
		s, err := u.Svar(nil)
		if err != nil {
			return nil, err
		}
		return taeller.EncodeSvarJSON(s)
	case *frist.Udfald:
		s, err := u.Svar()
		if err != nil {
			return nil, err
		}
		return frist.EncodeSvarJSON(s)
	}
	s, err := k.Udfald.(*medlemskab.Udfald).Svar()
	if err != nil {
		return nil, err
	}
	return medlemskab.EncodeSvarJSON(s)
}
