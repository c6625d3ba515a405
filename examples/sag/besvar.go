package sag

import (
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"strings"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
)

// Besvar answers a case, JSON in and JSON out: the line that tjek -json prints, without its end. A case that cannot be read or judged is answered
// too, with navn and ulaeselig. It is the whole of what a program in another language needs, and never panics on what it is given.
func Besvar(sag []byte) []byte {
	s, err := Read(sag)
	var k *Koersel
	if err == nil {
		k, err = s.Koer()
	}
	navn := ""
	if s != nil {
		navn = MaskeNummer(s.Navn)
	}
	if err == nil {
		var svar []byte
		if svar, err = k.Linje(navn, s.Bestaaet(k)); err == nil {
			return svar
		}
	}
	return Ulaeselig(navn, err)
}

// Bestaaet reports whether an answer is what the case expects; nil where it expects nothing.
func (s *Sag) Bestaaet(k *Koersel) *bool {
	if s.Forventet == nil {
		return nil
	}
	svar, err := k.Svar()
	godt := err == nil && len(s.Afvigelser(svar)) == 0
	return &godt
}

// Ulaeselig returns the line of tjek -json for a case that could not be read or judged: why, in Danish and, as unreadable, in English.
func Ulaeselig(navn string, err error) []byte {
	aarsag, cause := "sagen kan ikke køres", "the case cannot be run"
	var u *dfdgerr.UlaeseligFejl
	var k *dfdgerr.KaldFejl
	switch {
	case errors.As(err, &u):
		aarsag = fmt.Sprintf("linje %d, kolonne %d: %s", u.Linje, u.Kolonne, u.Aarsag)
		cause = fmt.Sprintf("line %d, column %d: %s", u.Linje, u.Kolonne, u.Cause)
	case errors.As(err, &k):
		aarsag, cause = KaldTekst(k)
	}
	b, _ := json.Marshal(map[string]string{"navn": navn, "ulaeselig": aarsag, "unreadable": cause}) // texts cannot fail
	return b
}

// MaskeNummer returns a name in which what can be a personal number, ten digits or six and four, is masked.
func MaskeNummer(navn string) string {
	var ud strings.Builder // a name may be as long as the file: each part is copied once
	fra := 0
	for i := 0; i < len(navn); i++ {
		if navn[i] < '0' || navn[i] > '9' {
			continue
		}
		n := nummer.FindString(navn[i:min(len(navn), i+16)])
		if n == "" {
			continue
		}
		if _, err := dfdg.ParseCPR(n[:6] + n[len(n)-4:]); err == nil {
			ud.WriteString(navn[fra:i])
			ud.WriteString("••••••••••")
			fra = i + len(n)
			i = fra - 1
		}
	}
	ud.WriteString(navn[fra:])
	return ud.String()
}

var nummer = regexp.MustCompile(`^[0-9]{6}[- \x{a0}]?[0-9]{4}`)
