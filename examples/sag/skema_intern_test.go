package sag

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"maps"
	"os"
	"slices"
	"testing"
	"testing/fstest"
)

// The schema of the case format has the keys that the reader has, and every key of borger and its rows says what it is.
func TestSkema(t *testing.T) {
	b, err := os.ReadFile("../../docs/schema/sag.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	type skema struct {
		Title, Description string
		Properties         map[string]*skema
		Enum               []any
		AnyOf              []*skema
		Items              *skema
		Defs               map[string]*skema `json:"$defs"`
	}
	s := new(skema)
	if err := json.Unmarshal(b, s); err != nil {
		t.Fatal(err)
	}
	ens := func(hvor string, s *skema, noegler []string) {
		t.Helper()
		if har, vil := slices.Sorted(maps.Keys(s.Properties)), slices.Sorted(slices.Values(noegler)); !slices.Equal(har, vil) {
			t.Errorf("%s: the schema has %v, the reader %v", hvor, har, vil)
		}
	}
	ens("the top", s, topnoegler)
	ens("kalder", s.Properties["kalder"], kaldernoegler)
	ens("borger", s.Defs["borger"], borgernoegler)
	forventet := s.Defs["forventet"].AnyOf[0]
	ens("forventet", forventet, forventetnoegler)
	for navn, noegler := range fundnoegler {
		ens("forventet."+navn, forventet.Properties[navn].AnyOf[0].Items, noegler)
	}
	ens("udfald", s.Defs["udfald"].AnyOf[0], udfaldsnoegler)
	for navn, p := range s.Defs["borger"].Properties {
		if p.Description == "" {
			t.Errorf("borger.%s has no description", navn)
		}
		if typ := noegletyper[navn]; typ == nil {
			t.Errorf("borger.%s is no fact", navn)
		}
	}
	for navn, d := range s.Defs {
		for felt, p := range d.Properties {
			if p.Description == "" && p.Title == "" && navn != "kodelister" && navn != "svar" {
				t.Errorf("%s.%s has no description", navn, felt)
			}
		}
	}
	metoder := s.Properties["metode"].Enum
	for _, m := range metoder {
		if !HarMetode(m.(string)) {
			t.Errorf("%s is no method", m)
		}
	}
	if len(metoder) < 40 {
		t.Errorf("%d methods", len(metoder))
	}
}

// The cases that the format's page shows, in both languages, come out as they say.
func TestReadme(t *testing.T) {
	antal := 0
	for _, fil := range []string{"README.md", "README.da.md"} {
		b, err := os.ReadFile("../../testdata/sager/" + fil)
		if err != nil {
			t.Fatal(err)
		}
		_, rest, flere := bytes.Cut(b, []byte("```json\n"))
		for flere {
			sag, efter, _ := bytes.Cut(rest, []byte("```"))
			m := NewMappe(lag{os.DirFS("../../testdata/sager/taeller"), sag}, ".")
			s, err := m.Read("denne.json")
			if err != nil {
				t.Fatalf("%s: %v", fil, err)
			}
			svar, err := Bibliotek(s)
			if err != nil {
				t.Fatalf("%s: %v", fil, err)
			}
			for _, a := range s.Afvigelser(svar) {
				t.Errorf("%s: %s: %s", fil, s.Navn, a)
			}
			antal++
			_, rest, flere = bytes.Cut(efter, []byte("```json\n"))
		}
	}
	if antal != 4 {
		t.Errorf("%d cases", antal)
	}
}

// lag is a folder with one more case.
type lag struct {
	fs.FS
	denne []byte
}

func (l lag) Open(navn string) (fs.File, error) {
	if navn == "denne.json" {
		return fstest.MapFS{navn: {Data: l.denne}}.Open(navn)
	}
	return l.FS.Open(navn)
}
