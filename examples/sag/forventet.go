package sag

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/big"
	"slices"
	"strconv"
	"strings"
)

// Forventet is what a case expects; what is nil it says nothing of.
type Forventet struct {
	// Fejl is the exact set of what rejects, by code and place and, where it is given, rule id.
	Fejl *[]Fund
	// Advarsler and Uafgjort are the exact sets of what warns and of what is undecided, by rule id and place; of what is
	// undecided also by the other keys that are given.
	Advarsler, Uafgjort *[]Fund
	// Udfald is a part of the outcome, or null where there must be none.
	Udfald json.RawMessage
}

var (
	forventetnoegler = []string{"fejl", "advarsler", "uafgjort", "udfald"}
	udfaldsnoegler   = []string{"gemt", "videresendtTil", "saetFjernet", "taellere", "nyindplacering", "taellervisning",
		"forsikringskategori", "cpr", "frister", "skift", "medlemskaber", "tilmeldinger", "kontaktgruppe",
		"kontaktgruppeskift", "fravaer", "bookinger", "markeringer", "historik", "forsikringskategoriFra", "beskeder",
		"mangler", "forbehold"}
	fundnoegler = map[string][]string{
		"fejl":      {"kode", "felt", "regel"},
		"advarsler": {"regel", "felt"},
		"uafgjort":  {"regel", "felt", "mangler", "kan", "kode"},
	}
)

func (l *laesning) laesForventet(n knude) (*Forventet, error) {
	m, err := l.noegler(n, forventetnoegler)
	if err != nil {
		return nil, err
	}
	f := new(Forventet)
	for _, x := range []struct {
		navn string
		maal **[]Fund
	}{{"fejl", &f.Fejl}, {"advarsler", &f.Advarsler}, {"uafgjort", &f.Uafgjort}} {
		v, har := m[x.navn]
		if !har || v.erNull() {
			continue
		}
		fund, err := l.fund(x.navn, v)
		if err != nil {
			return nil, err
		}
		*x.maal = &fund
	}
	if v, har := m["udfald"]; har {
		if !v.erNull() {
			if _, err := l.noegler(v, udfaldsnoegler); err != nil {
				return nil, err
			}
		}
		f.Udfald = v.bytes()
	}
	return f, nil
}

func (l *laesning) fund(navn string, n knude) ([]Fund, error) {
	hvad, what := "forventet."+navn+" kan ikke læses", "forventet."+navn+" cannot be read"
	if n.art() != '[' {
		return nil, l.ulaeselig(n.k, n.i, hvad, what)
	}
	fund := []Fund{}
	for v := range n.raekker() {
		m, err := l.noegler(v, fundnoegler[navn])
		if err != nil {
			return nil, err
		}
		var f Fund
		for _, k := range fundnoegler[navn] {
			v, har := m[k]
			maal := map[string]any{"kode": &f.Kode, "felt": &f.Felt, "regel": &f.Regel, "mangler": &f.Mangler, "kan": &f.Kan}[k]
			if har && (v.erNull() || json.Unmarshal(v.bytes(), maal) != nil) {
				return nil, l.ulaeselig(v.k, v.i, hvad, what)
			}
		}
		if f.Regel == "" && navn != "fejl" || f.Kode == 0 && navn == "fejl" {
			return nil, l.ulaeselig(v.k, v.i, hvad+": "+fundnoegler[navn][0]+" mangler", what+": "+fundnoegler[navn][0]+" is missing")
		}
		fund = append(fund, f)
	}
	return fund, nil
}

// Intet makes what the case says nothing of none: no finding but those given.
func (f *Forventet) Intet() {
	for _, m := range []**[]Fund{&f.Fejl, &f.Advarsler, &f.Uafgjort} {
		if *m == nil {
			*m = new([]Fund)
		}
	}
}

// Afvigelse is one thing in which an answer is not what the case expects.
type Afvigelse struct {
	Tekst string // in Danish
	Text  string // in English
}

// String is the Danish sentence.
func (a Afvigelse) String() string { return a.Tekst }

// om is a difference at a place: what it is about stands before it in both languages.
func om(hvad, dansk, engelsk string) Afvigelse {
	return Afvigelse{hvad + ": " + dansk, hvad + ": " + engelsk}
}

// Afvigelser says in what an answer is not what the case expects, one thing each; none where it is, or where the case
// expects nothing.
func (s *Sag) Afvigelser(svar *Svar) []Afvigelse {
	f := s.Forventet
	if f == nil {
		return nil
	}
	var ud []Afvigelse
	for _, x := range []struct {
		navn string
		vil  *[]Fund
		har  []Fund
	}{{"fejl", f.Fejl, svar.Fejl}, {"advarsler", f.Advarsler, svar.Advarsler}, {"uafgjort", f.Uafgjort, svar.Uafgjort}} {
		switch {
		case x.vil == nil:
		case x.har == nil:
			ud = append(ud, om(x.navn, "svaret siger intet om dem", "the answer says nothing of them"))
		default:
			ud = append(ud, maengder(x.navn, *x.vil, x.har)...)
		}
	}
	if f.Fejl != nil && svar.Fejl != nil && (svar.Dom == domme[2]) != (len(svar.Fejl) > 0) {
		ud = append(ud, om("dom", domme[2]+" hører sammen med fejl", domme[2]+" goes together with fejl"))
	}
	switch {
	case f.Udfald == nil:
	case svar.Udfald == nil:
		ud = append(ud, om("udfald", "svaret siger intet om det", "the answer says nothing of it"))
	case string(f.Udfald) == "null":
		if string(svar.Udfald) != "null" {
			ud = append(ud, om("udfald", "der skal intet være", "there must be none"))
		}
	default:
		ud = append(ud, udfald(f.Udfald, svar.Udfald)...)
	}
	return ud
}

// maengder compares as sets. A backend that is not this library need not know our rule of what rejects: code and place tell.
func maengder(navn string, vil, har []Fund) (ud []Afvigelse) {
	passer := func(vil, har Fund) bool {
		return vil.Felt == har.Felt && (vil.Regel == "" || vil.Regel == har.Regel || har.Regel == "" && navn == "fejl") && (vil.Kode == 0 || vil.Kode == har.Kode) &&
			(vil.Mangler == "" || vil.Mangler == har.Mangler) && (vil.Kan == "" || vil.Kan == har.Kan)
	}
	for _, v := range vil {
		if !slices.ContainsFunc(har, func(h Fund) bool { return passer(v, h) }) {
			ud = append(ud, om(navn, "mangler "+v.String(), "missing "+v.String()))
		}
	}
	for _, h := range har {
		if !slices.ContainsFunc(vil, func(v Fund) bool { return passer(v, h) }) {
			ud = append(ud, om(navn, "uventet "+h.String(), "unexpected "+h.String()))
		}
	}
	return ud
}

// String writes code, place, rule and what is missing, as far as they are given.
func (f Fund) String() string {
	var dele []string
	if f.Kode != 0 {
		dele = append(dele, strconv.Itoa(f.Kode))
	}
	for _, d := range []string{strconv.Quote(f.Felt), f.Regel, f.Mangler, f.Kan} {
		if d != "" {
			dele = append(dele, d)
		}
	}
	return strings.Join(dele, " ")
}

// udfald compares an outcome with the keys given; messages are wanted among those sent.
func udfald(b, svar json.RawMessage) (ud []Afvigelse) {
	vil, ok := objekt(b)
	har, ok2 := objekt(svar)
	if !ok || !ok2 || har == nil {
		return []Afvigelse{om("udfald", "der er intet", "there is none")}
	}
	for _, navn := range udfaldsnoegler {
		v, vil := vil[navn]
		if !vil {
			continue
		}
		if navn == "beskeder" {
			onsket, _ := v.([]any)
			sendt, _ := har[navn].([]any)
			if len(onsket) == 0 && len(sendt) > 0 {
				ud = append(ud, om("udfald/beskeder", fmt.Sprintf("ventede ingen, fik %d", len(sendt)), fmt.Sprintf("expected none, got %d", len(sendt))))
			}
			for i, b := range onsket {
				if !slices.ContainsFunc(sendt, func(s any) bool { return del(b, s) }) {
					ud = append(ud, om(fmt.Sprintf("udfald/beskeder/%d", i), "sendes ikke", "is not sent"))
				}
			}
			continue
		}
		if h, findes := har[navn]; !findes && v != nil || !del(v, h) {
			vil, fik := kort(v), kort(h)
			ud = append(ud, om("udfald/"+navn, "ventede "+vil+", fik "+fik, "expected "+vil+", got "+fik))
		}
	}
	return ud
}

// kort shows a value in short.
func kort(v any) string {
	const flest = 300
	b, _ := json.Marshal(v)
	if len(b) > flest {
		return string(b[:flest]) + " …"
	}
	return string(b)
}

func objekt(b []byte) (m map[string]any, ok bool) {
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	err := d.Decode(&m)
	return m, err == nil
}

// del reports whether vil is part of har: an object's keys, of which null is met by none at all, a list's values one by
// one.
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
	case json.Number:
		h, ok := har.(json.Number)
		return ok && sammeTal(v.String(), h.String())
	case string:
		h, ok := har.(string)
		return ok && (v == h || strings.HasPrefix(h, v+"T"))
	}
	return vil == har
}

func sammeTal(a, b string) bool {
	const langt = 64 // an exponent could make a short text a huge number
	if len(a) > langt || len(b) > langt || strings.ContainsAny(a+b, "eE") {
		return a == b
	}
	x, ok1 := new(big.Rat).SetString(a)
	y, ok2 := new(big.Rat).SetString(b)
	return ok1 && ok2 && x.Cmp(y) == 0
}

// ForventetJSON returns what the case expects as it stands in it; nil where it expects nothing.
func (s *Sag) ForventetJSON() []byte {
	if !s.forventet.findes() {
		return nil
	}
	return s.forventet.bytes()
}
