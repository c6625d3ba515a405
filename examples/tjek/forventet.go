package main

import (
	"bytes"
	"encoding/json"
	"math/big"
	"slices"
	"strings"

	dfdgerr "github.com/akasse/dfdg/errors"
)

// bedoemmelse is how a case went against what it expects.
type bedoemmelse uint8

const (
	intetVentet bedoemmelse = iota
	bestod
	bestodIkke
)

type forventet struct {
	Fejl *[]struct {
		Kode int    `json:"kode"`
		Felt string `json:"felt"`
	} `json:"fejl"`
	Advarsler *[]regelSted    `json:"advarsler"`
	Uafgjort  *[]regelSted    `json:"uafgjort"`
	Udfald    json.RawMessage `json:"udfald"` // null: no outcome, it lacks a fact
}

type regelSted struct {
	Regel string `json:"regel"`
	Felt  string `json:"felt"`
}

// dom compares a case with what it expects: fejl, and where given advarsler and uafgjort, as
// exact sets; udfald as a subset.
func dom(s *Sag, r svar) bedoemmelse {
	if s.Forventet == nil {
		return intetVentet
	}
	var f forventet
	d := json.NewDecoder(bytes.NewReader(s.Forventet))
	d.UseNumber()
	if d.Decode(&f) != nil {
		return bestodIkke
	}
	ok := true
	if f.Fejl != nil {
		var vil, har []regelSted
		for _, x := range *f.Fejl {
			vil = append(vil, regelSted{dfdgerr.Kode(x.Kode).Error(), x.Felt})
		}
		for m := range r.rapport.Fejl() {
			har = append(har, regelSted{m.Kode().Error(), m.Felt()})
		}
		ok = ens(vil, har)
	}
	if f.Advarsler != nil {
		ok = ok && ens(*f.Advarsler, steder(r.rapport, dfdgerr.Advarsler))
	}
	if f.Uafgjort != nil {
		ok = ok && ens(*f.Uafgjort, steder(r.rapport, dfdgerr.Uafgjorte))
	}
	switch string(f.Udfald) {
	case "":
	case "null":
		ok = ok && r.udfald == nil
	default:
		ok = ok && udfaldSom(f.Udfald, r.udfald)
	}
	if ok {
		return bestod
	}
	return bestodIkke
}

func steder(r dfdgerr.Rapport, n dfdgerr.Niveau) (s []regelSted) {
	for m := range r.Meldinger() {
		if m.Niveau() == n {
			s = append(s, regelSted{m.Regel().Id(), m.Felt()})
		}
	}
	return s
}

// ens compares as sets.
func ens(a, b []regelSted) bool {
	i := func(a, b []regelSted) bool {
		return !slices.ContainsFunc(a, func(x regelSted) bool { return !slices.Contains(b, x) })
	}
	return i(a, b) && i(b, a)
}

// udfaldSom compares an outcome with the keys given; messages are wanted among those sent.
func udfaldSom(b json.RawMessage, udfald any) bool {
	vil, ok := objekt(b)
	if !ok || udfald == nil {
		return false
	}
	b, err := json.Marshal(udfald)
	if err != nil {
		return false
	}
	har, ok := objekt(b)
	if !ok {
		return false
	}
	for navn, v := range vil {
		if navn == "beskeder" {
			onsket, _ := v.([]any)
			sendt, _ := har[navn].([]any)
			if len(onsket) == 0 && len(sendt) > 0 {
				return false
			}
			for _, b := range onsket {
				if !slices.ContainsFunc(sendt, func(s any) bool { return del(b, s) }) {
					return false
				}
			}
			continue
		}
		if h, findes := har[navn]; !findes && v != nil || !del(v, h) {
			return false
		}
	}
	return true
}

func objekt(b []byte) (m map[string]any, ok bool) {
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	err := d.Decode(&m)
	return m, err == nil
}

// del reports whether vil is part of har: an object's keys, of which null is met by none at all,
// a list's values one by one.
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
