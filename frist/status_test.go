package frist_test

import (
	"encoding/json"
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/frist"
	"github.com/akasse/dfdg/frist/fristtest"
)

const (
	ik, ak, in, ov, al, ia = frist.IkkeAktiveret, frist.Aktiv, frist.Indfriet, frist.Overskredet,
		frist.AdministrativtLukket, frist.IndfrietAfholdt
)

var alleStatus = []frist.Status{ik, ak, in, ov, al, ia}

// tabel is the machine as the rule catalogue has it, written by hand: for no deadline and each
// state what follows and by which rule, "!" before a rule that rejects, "." where the event does
// not concern the state.
var tabel = map[frist.Haendelse]string{
	//                                ingen      ik       ak       in       ov       al       ia
	frist.OpretIndfriet:            "in:F-07    !F-23    !F-23    !F-23    !F-23    !F-23    !F-23",
	frist.OpretAktiv:               "ak:F-08    !F-23    !F-23    !F-23    !F-23    !F-23    !F-23",
	frist.OpretIkkeAktiveret:       "ik:F-08    !F-23    !F-23    !F-23    !F-23    !F-23    !F-23",
	frist.NyFrist:                  ".          al:F-09  al:F-09  ia:F-09  al:F-09  .        .",
	frist.Feltopdatering:           "!F-23      ik:F-13  ak:F-13  in:F-13  ov:F-13  !F-21    !F-21",
	frist.AktiveringSatTilIdag:     "!F-23      ak:F-12  ak:F-13  in:F-13  ov:F-13  !F-21    !F-21",
	frist.FravaerLukker:            ".          al:F-15  al:F-15  ia:F-15  al:F-15  .        .",
	frist.KommendeBooking:          ".          in:F-16  in:F-16  .        in:F-16  .        .",
	frist.Moededag:                 ".          in:F-17  in:F-17  ia:F-17  in:F-17  .        .",
	frist.Aktiveringsdag:           ".          ak:F-18  .        .        .        .        .",
	frist.Fristudloeb:              ".          .        ov:F-18  .        .        .        .",
	frist.CprSkiftLukker:           ".          al:F-20  al:F-20  ia:F-20  al:F-20  .        .",
	frist.SaetUkendt:               "!F-23      !F-10    !F-10    !F-10    !F-10    !F-21    !F-21",
	frist.SaetIkkeAktiveret:        "!F-23      !F-10    !F-10    !F-10    !F-10    !F-21    !F-21",
	frist.SaetAktiv:                "!F-23      !F-10    !F-10    !F-10    !F-10    !F-21    !F-21",
	frist.SaetIndfriet:             "!F-23      !F-10    !F-10    !F-10    !F-10    !F-21    !F-21",
	frist.SaetOverskredet:          "!F-23      !F-10    !F-10    !F-10    !F-10    !F-21    !F-21",
	frist.SaetAdministrativtLukket: "!F-23      al:F-10  al:F-10  !F-10    al:F-10  !F-21    !F-21",
	frist.SaetIndfrietAfholdt:      "!F-23      !F-10    !F-10    ia:F-10  !F-10    !F-21    !F-21",
}

var korte = map[string]frist.Status{"ik": ik, "ak": ak, "in": in, "ov": ov, "al": al, "ia": ia}

func TestHverTilstandOgHaendelse(t *testing.T) {
	par := 0
	for h := frist.Haendelse(1); h.String() != ""; h++ {
		celler := strings.Fields(tabel[h])
		if len(celler) != 7 {
			t.Fatalf("%s (%d): not in the table of the test", h, h)
		}
		for s, celle := range celler {
			fra := frist.Status(s)
			vilTil, vilRegel, afvis := fra, "", false
			switch til, id, flytter := strings.Cut(celle, ":"); {
			case flytter:
				vilTil, vilRegel = korte[til], id
			case celle != ".":
				vilRegel, afvis = celle[1:], true
			}
			til, r := frist.Naeste(fra, h)
			regel := ""
			if r != nil {
				regel = r.Id()
			}
			if til != vilTil || regel != vilRegel || r != nil && r.Art() != map[bool]dfdgerr.Art{true: dfdgerr.Afvis, false: dfdgerr.Afledt}[afvis] {
				t.Errorf("%s + %s: %s by %q, want %s", fra, h, til, regel, celle)
			}
			par++
		}
	}
	if par != 7*len(tabel) {
		t.Errorf("%d pairs, want %d", par, 7*len(tabel))
	}
	for s := range ia + 1 {
		if til, r := frist.Naeste(s, 0); til != s || r != nil {
			t.Errorf("%s: no event moves a deadline", s)
		}
	}
	if s, r := frist.Naeste(ia+1, frist.NyFrist); s != ia+1 || r != nil {
		t.Error("a state that does not exist moves")
	}
	const over = frist.SaetIndfrietAfholdt + 1
	if s, r := frist.Naeste(ak, over); s != ak || r != nil || over.String() != "" {
		t.Error("an event that does not exist moves a deadline")
	}
}

// The four ways out are those that F lists for UpdateFrist, with the note on overdue deadlines.
func TestAlle36ExplicitteSkift(t *testing.T) {
	lovlige := map[[2]frist.Status]bool{{ik, al}: true, {ak, al}: true, {ov, al}: true, {in, ia}: true}
	for _, fra := range alleStatus {
		for _, til := range alleStatus {
			for _, medId := range []bool{false, true} {
				a, f := fristtest.Opdatering(fra)
				a.Friststatus = frist.NewFriststatus(til)
				if medId {
					a.Friststatus = frist.FriststatusMedId(codelist.Standard().Kode(til.Rolle()))
				}
				u, err := frist.Update(a, f)
				if u == nil {
					t.Fatalf("%s → %s: no outcome: %v", fra, til, err)
				}
				regel, sted, fejl := "", "", 0
				for m := range u.Rapport.Fejl() {
					regel, sted, fejl = m.Regel().Id(), m.Felt(), fejl+1
				}
				if lovlige[[2]frist.Status{fra, til}] {
					if err != nil || u.Frister[0].Status != til {
						t.Errorf("%s → %s: %v, %s", fra, til, err, u.Frister[0].Status)
					}
					if len(u.Skift) != 1 || u.Skift[0].Fra != fra || u.Skift[0].Til != til || u.Skift[0].Regel.Id() != "F-10" {
						t.Errorf("%s → %s: %+v", fra, til, u.Skift)
					}
					continue
				}
				vil := "F-10"
				if fra.Lukket() {
					vil = "F-21"
				}
				if err == nil || fejl != 1 || regel != vil || sted != "/friststatus" || u.Frister[0].Status != fra || len(u.Skift) != 0 {
					t.Errorf("%s → %s: %v %s %s, %s", fra, til, err, regel, sted, u.Frister[0].Status)
				}
			}
		}
	}
}

func TestStatus(t *testing.T) {
	type navn struct {
		s      frist.Status
		navn   string
		aaben  bool
		lukket bool
		rolle  codelist.Rolle
	}
	for _, n := range []navn{
		{ik, "IkkeAktiveret", true, false, codelist.RolleIkkeAktiveret},
		{ak, "Aktiv", true, false, codelist.RolleAktiv},
		{in, "Indfriet", true, false, codelist.RolleIndfriet},
		{ov, "Overskredet", false, false, codelist.RolleOverskredet},
		{al, "AdministrativtLukket", false, true, codelist.RolleAdministrativtLukket},
		{ia, "IndfrietAfholdt", false, true, codelist.RolleIndfrietAfholdt},
	} {
		s, err := frist.ParseStatus(n.navn)
		if err != nil || s != n.s || s.String() != n.navn || s.Aaben() != n.aaben || s.Lukket() != n.lukket || s.Rolle() != n.rolle || !s.IsValid() {
			t.Errorf("%+v: %v %v", n, s, err)
		}
		b, err := json.Marshal(s)
		if err != nil || string(b) != `"`+n.navn+`"` {
			t.Errorf("%s: %s, %v", s, b, err)
		}
		var igen frist.Status
		if err := json.Unmarshal(b, &igen); err != nil || igen != s {
			t.Errorf("%s: %v, %v", b, igen, err)
		}
		if frist.Saet(s).String() != n.navn+" sættes" {
			t.Errorf("%s: event %q", s, frist.Saet(s))
		}
	}
	for _, s := range []frist.Status{0, 7} {
		if s.IsValid() || s.String() != "" || s.Rolle() != 0 || s.Aaben() || s.Lukket() || frist.Saet(s) != frist.SaetUkendt {
			t.Errorf("%d is no state", s)
		}
	}
	var s frist.Status
	for _, b := range []string{`"Ukendt"`, `"aktiv"`, `""`, `4`} {
		if json.Unmarshal([]byte(b), &s) == nil {
			t.Errorf("%s is a state", b)
		}
	}
	var f *dfdg.FormFejl
	if _, err := frist.ParseStatus("0101801234"); err == nil || strings.Contains(err.Error(), "0101") {
		t.Errorf("%v, %v", err, f)
	}
}

var skriv = flag.Bool("update", false, "write the picture of the states")

// The picture in tilstande.md, the README and the package documentation is the table's.
func TestTilstandeErAktuel(t *testing.T) {
	for _, d := range []struct{ fil, foer, linje, slut string }{
		{"tilstande.md", "```mermaid\n", "", "```\n"},
		{"../README.md", "```mermaid\n", "", "```\n"},
		{"doc.go", "(see tilstande.md):\n//\n", "//\t", "//\n// # Messages"},
	} {
		b, err := os.ReadFile(d.fil)
		if err != nil {
			t.Fatal(err)
		}
		hoved, rest, fundet := strings.Cut(string(b), d.foer)
		billede, hale, igen := strings.Cut(rest, d.slut)
		if !fundet || !igen {
			t.Fatalf("%s: no place for the picture", d.fil)
		}
		vil := ""
		for l := range strings.Lines(frist.Diagram()) {
			vil += d.linje + l
		}
		if *skriv {
			if err := os.WriteFile(d.fil, []byte(hoved+d.foer+vil+d.slut+hale), 0o644); err != nil {
				t.Fatal(err)
			}
		} else if billede != vil {
			t.Errorf("%s is not current: go test ./frist -run TestTilstandeErAktuel -update", d.fil)
		}
	}
}

// Every line of the picture is a change in the hand-written table, and every change has a line.
func TestDiagram(t *testing.T) {
	linjer := map[string]string{}
	for _, l := range strings.Split(frist.Diagram(), "\n")[1:] {
		pil, ved, _ := strings.Cut(strings.TrimSpace(l), " : ")
		linjer[pil] = ved
	}
	pile := map[string]bool{"AdministrativtLukket --> [*]": true, "IndfrietAfholdt --> [*]": true, "": true}
	for h, raekke := range tabel {
		for s, celle := range strings.Fields(raekke) {
			til, id, flytter := strings.Cut(celle, ":")
			if !flytter || korte[til] == frist.Status(s) {
				continue
			}
			fra := frist.Status(s).String()
			if s == 0 {
				fra = "[*]"
			}
			pil := fra + " --> " + korte[til].String()
			pile[pil] = true
			if !strings.Contains(linjer[pil], id+" "+h.String()) {
				t.Errorf("%s lacks %s %s: %q", pil, id, h, linjer[pil])
			}
		}
	}
	for pil := range linjer {
		if !pile[pil] {
			t.Errorf("%q is no change of the table", pil)
		}
	}
}
