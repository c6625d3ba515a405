package main

import (
	"bytes"
	"encoding/json"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/felt"
	"github.com/akasse/dfdg/internal/laes"
)

// Sag is one case: who calls which method on which day, what is known of the citizen, the
// message, and what must come out.
type Sag struct {
	Navn      string
	Metode    string
	Snitflade dfdg.Snitflade
	Idag      dfdg.Dato
	Kalder    dfdg.Organisation
	Register  *codelist.Register
	Request   []byte // as it stands in the file
	Forventet []byte // nil where the case expects nothing

	Udeladelser []dfdgerr.Udeladelse
	Explain     bool // ask for every rule that was considered

	fil    []byte
	i      int // where Request stands in fil
	borger map[string]vaerdi
}

// vaerdi is a value as it stands in the file.
type vaerdi struct {
	b []byte
	i int
}

func navne(n ...string) *felt.Felt {
	f := new(felt.Felt)
	for _, n := range n {
		f.Under = append(f.Under, felt.Felt{Navn: n})
	}
	return f
}

var (
	sagNoegler = navne("navn", "kilde", "metode", "snitflade", "idag", "kalder", "borger", "kodelister",
		"request", "forventet")
	borgerNoegler = navne("cpr", "kendt", "doed", "kontaktgruppe", "forrigeKontaktgruppe", "tilmeldinger",
		"medlemskaber", "ophoerteAkasser", "taellere", "taellervisning", "registreringer", "videresendte",
		"fravaer", "bookinger", "jobcenter", "kommune", "folkepensionsdato", "frister", "tilladteSamtaletyper")
)

// noegler reads an object's keys and values.
func noegler(fil []byte, v vaerdi, f *felt.Felt) (map[string]vaerdi, error) {
	l := laes.New(v.b)
	var o laes.Objekt
	m := map[string]vaerdi{}
	fejl := func(i int, aarsag string) error { return laes.Ulaeselig(fil, v.i+i, aarsag) }
	erObjekt := l.Start(&o, 0, f, laes.Alle)
	for erObjekt && l.Naeste(&o) {
		b, i := l.Raa()
		if o.Dobbelt() {
			return nil, fejl(i, "samme nøgle to gange")
		}
		m[f.Under[o.Nr].Navn] = vaerdi{b, v.i + i}
	}
	if _, err := l.Slut(); err != nil {
		u := err.(*dfdgerr.UlaeseligFejl)
		return nil, fejl(int(u.Offset), u.Aarsag)
	}
	if !erObjekt {
		return nil, fejl(0, "ikke et objekt")
	}
	return m, nil
}

// laesSag reads a case. The error is a *errors.UlaeseligFejl with the place in the file.
func laesSag(fil []byte) (*Sag, error) {
	m, err := noegler(fil, vaerdi{fil, 0}, sagNoegler)
	if err != nil {
		return nil, err
	}
	s := &Sag{fil: fil, Request: m["request"].b, i: m["request"].i, Forventet: m["forventet"].b}
	if s.Request == nil {
		s.Request, s.i = []byte("{}"), len(fil)
	}
	if bytes.Equal(s.Forventet, []byte("null")) {
		s.Forventet = nil
	}
	var kalder struct {
		Type string      `json:"type"`
		Kode tekstEllTal `json:"kode"`
	}
	if err := udfyld(fil, "", sagNoegler, m, map[string]any{"navn": &s.Navn, "metode": &s.Metode,
		"snitflade": &s.Snitflade, "idag": &s.Idag, "kalder": &kalder}); err != nil {
		return s, err
	}
	if _, ok := m["kalder"]; ok {
		t, err := dfdg.ParseOrganisationstype(kalder.Type)
		if err == nil {
			s.Kalder, err = dfdg.NewOrganisation(t, string(kalder.Kode))
		}
		if err != nil {
			return s, laes.Ulaeselig(fil, m["kalder"].i, "kalder kan ikke læses")
		}
	}
	if v, ok := m["kodelister"]; ok {
		if s.Register, err = codelist.Standard().ReadJSON(bytes.NewReader(v.b)); err != nil {
			return s, laes.Ulaeselig(fil, v.i, "kodelister kan ikke læses")
		}
	}
	if v, ok := m["borger"]; ok {
		if s.borger, err = noegler(fil, v, borgerNoegler); err != nil {
			return s, err
		}
	}
	return s, nil
}

// udfyld fills targets by their keys, in the table's order so that the same error comes every time.
func udfyld(fil []byte, i string, f *felt.Felt, m map[string]vaerdi, maal map[string]any) error {
	for _, n := range f.Under {
		v, givet := m[n.Navn]
		if t, ok := maal[n.Navn]; ok && givet && json.Unmarshal(v.b, t) != nil {
			return laes.Ulaeselig(fil, v.i, i+n.Navn+" kan ikke læses")
		}
	}
	return nil
}

// tekstEllTal takes a JSON string or number as text.
type tekstEllTal string

func (t *tekstEllTal) UnmarshalJSON(b []byte) error {
	if b[0] == '-' || b[0]-'0' <= 9 {
		*t = tekstEllTal(b)
		return nil
	}
	return json.Unmarshal(b, (*string)(t))
}

// fakta reads facts of the citizen by their keys; a key that is absent stays unknown. Targets
// are pointers to dfdg.Oplysning of any type.
func (s *Sag) fakta(maal map[string]any) error {
	return udfyld(s.fil, "borger.", borgerNoegler, s.borger, maal)
}

// cpr returns the citizen's number; a malformed one is a finding, not an unreadable case.
func (s *Sag) cpr() dfdg.CPR {
	v, ok := s.borger["cpr"]
	if !ok || string(v.b) == "null" {
		return dfdg.CPR{}
	}
	var t string
	if json.Unmarshal(v.b, &t) != nil {
		return dfdg.CPR{}.MedTilstand(dfdg.ForkertType)
	}
	return dfdg.ReadCPR(t)
}

// iFilen moves an error in the request to its place in the file.
func (s *Sag) iFilen(err error) error {
	if u, ok := err.(*dfdgerr.UlaeseligFejl); ok {
		return laes.Ulaeselig(s.fil, s.i+int(u.Offset), u.Aarsag)
	}
	return err
}
