package sag

import (
	"encoding/json"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/frist"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/taeller"
)

// A key of borger fills the field of Fakta that has its name with a capital letter; those that a service's Fakta does not
// have are read all the same, as the other services do, so that what is misspelt is found.

var borgernoegler = []string{"cpr", "kendt", "doed", "kontaktgruppe", "kontaktgruppeFra", "forrigeKontaktgruppe",
	"tilmeldinger", "medlemskaber", "ophoerteAkasser", "taellere", "nyindplacering", "taellervisning", "registreringer",
	"videresendte", "fravaer", "bookinger", "markeringer", "underretninger", "historik", "fusioner", "jobcenter", "kommune",
	"folkepensionsdato", "frister", "tilladteSamtaletyper"}

var faktatyper = []reflect.Type{reflect.TypeFor[taeller.Fakta](), reflect.TypeFor[frist.Fakta](), reflect.TypeFor[medlemskab.Fakta]()}

// noegletyper holds the type of each key's value.
var noegletyper = func() map[string]reflect.Type {
	m := map[string]reflect.Type{}
	for _, navn := range borgernoegler {
		for _, t := range faktatyper {
			if f, har := t.FieldByName(felt(navn)); har {
				m[navn] = f.Type
				break
			}
		}
	}
	return m
}()

// felt returns the name of the field of Fakta that a key fills.
func felt(noegle string) string {
	if noegle == "cpr" {
		return "CPR"
	}
	return strings.ToUpper(noegle[:1]) + noegle[1:]
}

// kontroller reads what the case knows of the citizen: a key that the format does not have, or one that stands twice, is
// refused in every object of it.
func (s *Sag) kontroller() error {
	for _, navn := range borgernoegler {
		n, har := s.borger[navn]
		t := noegletyper[navn]
		if !har || t == nil || navn == "cpr" {
			continue
		}
		if err := s.l.stram(n, t); err != nil {
			return err
		}
		if !laesFakta(n, reflect.New(t).Elem()) {
			n, sti := s.l.find(n, t)
			return s.l.ulaeselig(n.k, n.i, "borger."+navn+sti+" kan ikke læses", "borger."+navn+sti+" cannot be read")
		}
	}
	return nil
}

// ReadBorger reads what is known of the citizen into the case around a bare message ([Bar]): an object as borger of a case. The error is
// a *errors.UlaeseligFejl with the place in the text.
func (s *Sag) ReadBorger(b []byte) error {
	n, err := nyKilde("", b)
	if err != nil {
		return err
	}
	x := &Sag{l: &laesning{eget: n.k}, n: n}
	if x.borger, err = x.l.noegler(n, borgernoegler); err != nil {
		return err
	}
	if err := x.kontroller(); err != nil {
		return err
	}
	s.borger = x.borger
	return nil
}

// fakta fills a Fakta.
func (s *Sag) fakta(maal any) {
	v := reflect.ValueOf(maal).Elem()
	for navn, n := range s.borger {
		if f := v.FieldByName(felt(navn)); f.IsValid() && navn != "cpr" {
			laesFakta(n, f)
		}
	}
}

// laesFakta reads one value; false where it cannot be read.
func laesFakta(n knude, v reflect.Value) bool {
	if o, ok := v.Addr().Interface().(*dfdg.Oplysning[string]); ok { // an organisation's code
		var t dfdg.Oplysning[tekstEllTal]
		if json.Unmarshal(n.bytes(), &t) != nil {
			return false
		}
		if kode, kendt := t.Vaerdi(); kendt {
			*o = dfdg.Kendt(string(kode))
		}
		return true
	}
	return json.Unmarshal(n.bytes(), v.Addr().Interface()) == nil
}

// cpr returns the citizen's number; a malformed one is a finding, not an unreadable case.
func (s *Sag) cpr() dfdg.CPR {
	n, har := s.borger["cpr"]
	if !har || n.erNull() {
		return dfdg.CPR{}
	}
	t, ok := n.tekst()
	if !ok {
		var c dfdg.CPR
		_ = c.UnmarshalJSON([]byte("0")) // another type than a text, and c says so
		return c
	}
	return dfdg.ReadCPR(t)
}

// Personnummer returns the citizen's number as it stands in the case, "" where none does. All cases are about invented
// persons; it is for tests that no answer holds it.
func (s *Sag) Personnummer() string {
	n, har := s.borger["cpr"]
	if !har {
		return ""
	}
	t, _ := n.tekst()
	return t
}

var unmarshaler = reflect.TypeFor[json.Unmarshaler]()

// indhold returns what a value is made of: the type of an object's members by their keys, or of an array's values; neither
// of a value that is read whole.
func indhold(t reflect.Type) (felter map[string]reflect.Type, vaerdi reflect.Type) {
	if h, har := set.Load(t); har {
		return h.(bestanddele).felter, h.(bestanddele).vaerdi
	}
	felter, vaerdi = bestaarAf(t)
	set.Store(t, bestanddele{felter, vaerdi})
	return felter, vaerdi
}

type bestanddele struct {
	felter map[string]reflect.Type
	vaerdi reflect.Type
}

var set sync.Map // of bestanddele by type

func bestaarAf(t reflect.Type) (felter map[string]reflect.Type, vaerdi reflect.Type) {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if m, har := t.MethodByName("Vaerdi"); har && strings.HasPrefix(t.Name(), "Oplysning[") {
		return indhold(m.Type.Out(0))
	}
	switch {
	case strings.HasPrefix(t.Name(), "Samling["):
		m, _ := t.MethodByName("Nr")
		return nil, m.Type.Out(0)
	case t.Kind() == reflect.Struct:
		for _, f := range reflect.VisibleFields(t) {
			navn, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			if navn == "" || navn == "-" || !f.IsExported() {
				continue
			}
			if felter == nil {
				felter = map[string]reflect.Type{}
			}
			felter[navn] = f.Type
		}
	case t.Kind() == reflect.Slice && !reflect.PointerTo(t).Implements(unmarshaler):
		return nil, t.Elem()
	}
	return felter, nil
}

// stram refuses keys that no field has, and those that stand twice.
func (l *laesning) stram(n knude, t reflect.Type) error {
	felter, vaerdi := indhold(t)
	switch {
	case vaerdi != nil:
		for v := range n.raekker() {
			if err := l.stram(v, vaerdi); err != nil {
				return err
			}
		}
	case felter != nil:
		sete := map[string]bool{}
		for m := range n.alle() {
			t, kendt := felter[m.navn]
			switch {
			case erEgen(m.navn):
				continue
			case !kendt:
				var kendte []string
				for navn := range felter {
					kendte = append(kendte, navn)
				}
				slices.Sort(kendte)
				return l.ukendt(m, kendte)
			case sete[m.navn]:
				return l.ulaeselig(m.vaerd.k, m.i, "samme nøgle to gange", "the same key twice")
			}
			sete[m.navn] = true
			if err := l.stram(m.vaerd, t); err != nil {
				return err
			}
		}
	}
	return nil
}

// find returns the innermost value that cannot be read, and its path below n.
func (l *laesning) find(n knude, t reflect.Type) (knude, string) {
	proev := func(v knude, t reflect.Type) bool { return !laesFakta(v, reflect.New(t).Elem()) }
	felter, vaerdi := indhold(t)
	switch {
	case vaerdi != nil:
		i := 0
		for v := range n.raekker() {
			if proev(v, vaerdi) {
				v, sti := l.find(v, vaerdi)
				return v, "." + strconv.Itoa(i) + sti
			}
			i++
		}
	case felter != nil:
		for m := range n.alle() {
			if t := felter[m.navn]; t != nil && proev(m.vaerd, t) {
				v, sti := l.find(m.vaerd, t)
				return v, "." + m.navn + sti
			}
		}
	}
	return n, ""
}

// iSagen moves an error of a run to its place in the case's file.
func (s *Sag) iSagen(err error) error {
	if s.l == nil { // a bare message is the file
		return err
	}
	switch f := err.(type) {
	case *dfdgerr.UlaeseligFejl:
		n := s.top["request"]
		if n.findes() && !n.lagt {
			return s.l.ulaeselig(n.k, n.i+int(f.Offset), f.Aarsag, f.Cause)
		}
		return s.l.eget.ulaeselig(0, f.Aarsag, f.Cause)
	case *dfdgerr.KaldFejl:
		navn := strings.TrimPrefix(string(f.Hvad), "Fakta.")
		navn = strings.ToLower(navn[:min(1, len(navn))]) + navn[min(1, len(navn)):]
		n, har := s.top[navn]
		if !har {
			n, har = s.borger[navn]
		}
		if !har {
			n = s.n
		}
		dansk, engelsk := KaldTekst(f)
		return s.l.ulaeselig(n.k, n.i, dansk, engelsk)
	}
	return err
}

// KaldTekst says in Danish and English what is wrong with a case's call, in the words of the case format.
func KaldTekst(f *dfdgerr.KaldFejl) (dansk, engelsk string) {
	switch {
	case f.Snitflade != "":
	case f.Hvad == dfdgerr.KaldMetode:
		return "metoden findes ikke; en metode er fx CreateDagpengetaellerkonto, CreateFrist eller CreateAkassemedlemskab",
			"there is no such method; one is CreateDagpengetaellerkonto, CreateFrist or CreateAkassemedlemskab"
	case f.Hvad == dfdgerr.KaldSnitflade:
		return "snitfladen findes ikke; tællerne har 2025-1 og 2023-2, medlemskab 2025-2 og 2021-3",
			"there is no such interface; the counters have 2025-1 and 2023-2, membership 2025-2 and 2021-3"
	case f.Hvad == dfdgerr.KaldIdag:
		return "idag mangler: den dag, der dømmes efter, skrives ÅÅÅÅ-MM-DD", "idag is missing: the day to judge by is written YYYY-MM-DD"
	case f.Hvad == dfdgerr.KaldKalder:
		return `kalder mangler: den skrives {"type": "a-kasse", "kode": "57"}`, `kalder is missing: it is written {"type": "a-kasse", "kode": "57"}`
	}
	return f.Tekst(), f.Text()
}
