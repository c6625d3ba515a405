package dfdg_test

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/examples/sag"
	"github.com/akasse/dfdg/frist"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/taeller"
	gocmp "github.com/google/go-cmp/cmp"
)

// The entities are those of R 6; the other ids are not public.
func TestBeskedtyper(t *testing.T) {
	entiteter := map[string]int{"Frist": 90001, "Akassemedlemskab": 60010, "DagpengetaellerTidligereAkasse": 50003, "Kontaktgruppe": 100008}
	set := map[string]bool{}
	for _, b := range dfdg.Beskedtyper() {
		if n := b.String(); n == "" || set[n] {
			t.Errorf("%d: %q", b, n)
		}
		set[b.String()] = true
		if b.EntitetId() != entiteter[b.String()] {
			t.Errorf("%s: entity %d, want %d", b, b.EntitetId(), entiteter[b.String()])
		}
		if p, err := dfdg.ParseBeskedtype(b.String()); err != nil || p != b || !b.IsValid() {
			t.Errorf("%s reads back as %s: %v", b, p, err)
		}
		if b.Gammel() != strings.HasPrefix(b.String(), "Get") && b != dfdg.BeskedCancelBooking {
			t.Errorf("%s: old %v", b, b.Gammel())
		}
	}
	if !dfdg.BeskedCancelBooking.Gammel() || len(set) != 19 {
		t.Errorf("%d types", len(set))
	}
	for _, b := range []dfdg.Beskedtype{0, dfdg.Beskedtype(len(set) + 1), 255} {
		if b.IsValid() || b.String() != "" || b.EntitetId() != 0 || b.Indhold() != nil || b.Opfoelgninger() != nil || b.Gammel() || b.Antaget() {
			t.Errorf("%d is a type", b)
		}
	}
	for _, navn := range []string{"", "frist", "Frister"} {
		if b, err := dfdg.ParseBeskedtype(navn); err == nil || b != 0 {
			t.Errorf("%q is %s", navn, b)
		}
	}
	b := dfdg.BeskedFrist
	if err := json.Unmarshal([]byte(`""`), &b); err != nil || b != 0 {
		t.Errorf("no type is %s: %v", b, err)
	}
	ny := dfdg.NewBesked(dfdg.BeskedKontaktgruppe, dfdg.BorgersJobcenter(), dfdg.AendringSletning)
	if vil := (dfdg.Besked{Type: dfdg.BeskedKontaktgruppe, Modtager: dfdg.BorgersJobcenter(), EntitetId: 100008, Aendring: 3}); ny != vil {
		t.Errorf("%+v", ny)
	}
}

// What a receiver does next names a method of the message's own interface, a rule of the catalogue and its source, and the window
// that D's table of access has.
func TestOpfoelgninger(t *testing.T) {
	kilder := map[string]string{}
	for _, r := range slices.Concat(taeller.Regler(), frist.Regler(), medlemskab.Regler()) {
		kilder[r.Id()] += r.Kilde()
	}
	for _, b := range dfdg.Beskedtyper() {
		naeste := b.Opfoelgninger()
		if len(naeste) == 0 {
			t.Errorf("%s: nothing is said", b)
		}
		for _, o := range naeste {
			if o.Modtager != dfdg.TypeAkasse && o.Modtager != dfdg.TypeJobcenter || o.Dansk == "" || o.Engelsk == "" || o.Kilde == "" {
				t.Errorf("%s: %+v", b, o)
			}
			for k := range strings.SplitSeq(o.Kilde, "; ") {
				if !strings.Contains("F U M D R", k[:1]) || len(k) < len("R 6") {
					t.Errorf("%s: %q is no source", b, k)
				}
			}
			if kilder[o.Regel] == "" {
				t.Errorf("%s: there is no rule %s", b, o.Regel)
			}
			foer, efter := 0, 0
			snit := map[bool][2]dfdg.Snitflade{false: {taeller.Snitflade2025_1, medlemskab.Snitflade2025_2}, true: {taeller.Snitflade2023_2, medlemskab.Snitflade2021_3}}[b.Gammel()]
			switch m, err := taeller.ParseMetode(o.Metode); {
			case o.Metode == "":
				if o.Noegle != "" {
					t.Errorf("%s: %s is handed to nothing", b, o.Noegle)
				}
			case err == nil:
				if m.Navn(snit[0]) != o.Metode {
					t.Errorf("%s: %s is none of %s", b, o.Metode, snit[0])
				}
				for _, a := range m.Adgange() {
					if a.Organisation == o.Modtager {
						foer, efter = a.DageFoer, a.DageEfter
					}
				}
			default:
				if m, err := medlemskab.ParseMetode(o.Metode); err == nil {
					if m.Navn(snit[1]) != o.Metode {
						t.Errorf("%s: %s is none of %s", b, o.Metode, snit[1])
					}
				} else if _, err := frist.ParseMetode(o.Metode); err != nil {
					t.Errorf("%s: there is no method %s", b, o.Metode)
				}
			}
			if o.DageFoer != foer || o.DageEfter != efter {
				t.Errorf("%s, %s: %d days before and %d after, want %d and %d", b, o.Metode, o.DageFoer, o.DageEfter, foer, efter)
			}
		}
		naeste[0].Metode = "x"
		if n := b.Opfoelgninger(); n[0].Metode == "x" {
			t.Error("the slice is not the caller's own")
		}
		if i := b.Indhold(); len(i) > 0 {
			if i[0] = "x"; b.Indhold()[0] == "x" {
				t.Error("the slice is not the caller's own")
			}
		}
	}
}

// The packages' documentation says what the data says: each line stands in one of them, and no other.
func TestOpfoelgningerIDokumentationen(t *testing.T) {
	linje := regexp.MustCompile(`(?m)^//\t(\w+ → .*)$`)
	var har, vil []string
	for _, pakke := range []string{"taeller", "frist", "medlemskab"} {
		b, err := os.ReadFile(filepath.Join(pakke, "doc.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range linje.FindAllStringSubmatch(string(b), -1) {
			har = append(har, m[1])
		}
	}
	for _, b := range dfdg.Beskedtyper() {
		for _, o := range b.Opfoelgninger() {
			l := b.String() + " → " + o.Modtager.String() + ": " + cmp.Or(o.Metode, "–")
			if o.Noegle != "" {
				l += " (" + o.Noegle + ")"
			}
			if o.DageFoer > 0 || o.DageEfter > 0 {
				l += fmt.Sprintf(", %d days before, %d after", o.DageFoer, o.DageEfter)
			}
			vil = append(vil, l)
		}
	}
	slices.Sort(har)
	slices.Sort(vil)
	if !slices.Equal(har, vil) {
		t.Errorf("%s", gocmp.Diff(vil, har))
	}
}

// In the outcomes of all cases every type is sent, to the receivers of which it is said what they do next, and holds what it says it
// can hold: no other key, and each in some message. A message reads back from its JSON.
func TestBeskedernesIndhold(t *testing.T) {
	set, modtagere := map[dfdg.Beskedtype]map[string]bool{}, map[dfdg.Beskedtype]map[dfdg.Organisationstype]bool{}
	besked := func(hoved dfdg.Besked, b any) {
		if set[hoved.Type] == nil {
			set[hoved.Type], modtagere[hoved.Type] = map[string]bool{}, map[dfdg.Organisationstype]bool{}
		}
		modtagere[hoved.Type][hoved.Modtager.Type()] = true
		if hoved.EntitetId != hoved.Type.EntitetId() || hoved.Type.Gammel() && hoved.Aendring != 0 {
			t.Errorf("%+v", hoved)
		}
		j, err := json.Marshal(b)
		var felter map[string]json.RawMessage
		if err != nil || json.Unmarshal(j, &felter) != nil {
			t.Fatalf("%s: %v", hoved.Type, err)
		}
		for navn := range felter {
			switch navn {
			case "type", "modtager", "entitetId", "aendring":
			default:
				set[hoved.Type][navn] = true
			}
		}
		var tilbage any
		switch b := b.(type) {
		case frist.Besked:
			var v frist.Besked
			err, tilbage = json.Unmarshal(j, &v), v
		case medlemskab.Besked:
			var v medlemskab.Besked
			err, tilbage = json.Unmarshal(j, &v), v
		case taeller.Besked:
			var v taeller.Besked
			err, tilbage = json.Unmarshal(j, &v), v
		default:
			t.Fatalf("%T", b)
		}
		if d := gocmp.Diff(b, tilbage); err != nil || d != "" {
			t.Errorf("%s does not read back: %v %s", hoved.Type, err, d)
		}
	}
	n := 0
	for _, pakke := range []string{"frist", "medlemskab", "taeller"} {
		m := sag.NewMappe(os.DirFS(filepath.Join("testdata", "sager", pakke)), ".")
		filer, err := m.Filer()
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range filer {
			s, err := m.Read(f)
			if err != nil {
				t.Fatal(err)
			}
			k, err := s.Koer()
			if err != nil {
				t.Fatal(err)
			}
			switch u := k.Udfald.(type) {
			case *frist.Udfald:
				for _, b := range u.Beskeder {
					besked(b.Besked, b)
					n++
				}
			case *medlemskab.Udfald:
				for _, b := range u.Beskeder {
					besked(b.Besked, b)
					n++
				}
			case *taeller.Udfald:
				for _, b := range u.Beskeder {
					besked(b.Besked, b)
					n++
				}
			}
		}
	}
	if n < 1000 {
		t.Errorf("%d messages", n)
	}
	for _, b := range dfdg.Beskedtyper() {
		vil := b.Indhold()
		slices.Sort(vil)
		if har := slices.Sorted(maps.Keys(set[b])); !slices.Equal(har, vil) {
			t.Errorf("%s holds %v, says %v", b, har, vil)
		}
		naeste := map[dfdg.Organisationstype]bool{}
		for _, o := range b.Opfoelgninger() {
			naeste[o.Modtager] = true
		}
		if !maps.Equal(naeste, modtagere[b]) {
			t.Errorf("%s goes to %v, what is next is said of %v", b, modtagere[b], naeste)
		}
	}
}

// Nobody but DFDG names a type: the error repeats nothing.
func TestUkendtBeskedtype(t *testing.T) {
	var b dfdg.Besked
	err := json.Unmarshal([]byte(`{"type":"hemmelig 0101801234"}`), &b)
	if err == nil || strings.Contains(err.Error(), "0101") {
		t.Error(err)
	}
}
