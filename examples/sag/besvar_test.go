package sag_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/akasse/dfdg/examples/sag"
	"github.com/akasse/dfdg/internal/proeve"
)

// TestMaskeNummer: a case's name can be as long as its file, so the time grows with the length and not with its square.
func TestMaskeNummer(t *testing.T) {
	const antal = 20_000
	if ud := sag.MaskeNummer(strings.Repeat("010101-1234 ", antal)); ud != strings.Repeat("•••••••••• ", antal) {
		t.Error("ikke hvert nummer er maskeret")
	}
	lille, stor := strings.Repeat("010101-1234 ", antal), strings.Repeat("010101-1234 ", 2*antal)
	proeve.Lineaer(t, "MaskeNummer", func() { sag.MaskeNummer(lille) }, func() { sag.MaskeNummer(stor) })
	for navn, ventet := range map[string]string{
		"": "", "T3-06 dagen før": "T3-06 dagen før", "0101801234": "••••••••••", "x 010180-1234 y": "x •••••••••• y",
		"010180 1234": "••••••••••", "nr0101801234": "nr••••••••••", "9999999999": "9999999999", "0101801234010180": "••••••••••010180",
	} {
		if ud := sag.MaskeNummer(navn); ud != ventet {
			t.Errorf("%s: %s", navn, ud)
		}
	}
}

// TestBesvar: every case is answered as it is run, and as expected.
func TestBesvar(t *testing.T) {
	m := sag.NewMappe(os.DirFS("../../testdata/sager"), "frist")
	filer, err := m.Filer()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range filer {
		s, err := m.Read(f)
		if err != nil {
			t.Fatal(f, err)
		}
		k, err := s.Koer()
		if err != nil {
			t.Fatal(f, err)
		}
		godt := true
		ventet, err := k.Linje(s.Navn, &godt)
		if svar := sag.Besvar(s.JSON()); err != nil || string(svar) != string(ventet) {
			t.Errorf("%s: %s, ventede %s", f, svar, ventet)
		}
	}
}

func TestBesvarUlaeselig(t *testing.T) {
	for ind, ventet := range map[string]string{
		``: `{"navn":"","ulaeselig":"linje 1, kolonne 1: filen er tom","unreadable":"line 1, column 1: the file is empty"}`,
		`{"navn":"0101801234","metode":"GetFrist","hemmelig":1}`:                                            `{"navn":"••••••••••","ulaeselig":"linje 1, kolonne 42: sagsformatet har ikke denne nøgle her"}`,
		"{\"navn\":\"x\",\n\"metode\":\"Hemmelig\",\"idag\":\"2025-03-03\",\"kalder\":{\"type\":\"star\"}}": `{"navn":"x","ulaeselig":"linje 2, kolonne 10: `,
	} {
		svar := sag.Besvar([]byte(ind))
		if !json.Valid(svar) || !strings.HasPrefix(string(svar), strings.TrimSuffix(ventet, `"}`)) {
			t.Errorf("%s: %s", ind, svar)
		}
		if strings.Contains(strings.ToLower(string(svar)), "hemmelig") {
			t.Errorf("svaret gentager: %s", svar)
		}
	}
}
