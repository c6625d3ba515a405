package main

import (
	"os"
	"slices"
	"strings"
	"testing"

	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/frist"
	"github.com/akasse/dfdg/internal/motor"
	"github.com/akasse/dfdg/internal/motor/motortest"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/medlemskab/bestand"
	"github.com/akasse/dfdg/taeller"
)

// protokollen is the ledger of the rule rows: what users may rely on. A line is never removed and never changes.
const protokollen = rod + "/testdata/regler.tsv"

// TestProtokol fails when a row is gone, is new, or has changed its id, kind, code or interfaces.
func TestProtokol(t *testing.T) {
	b, err := os.ReadFile(protokollen)
	if err != nil {
		t.Fatal(err)
	}
	staar := strings.Split(strings.TrimSpace(string(b)), "\n")
	if len(staar) < 250 {
		t.Fatalf("%d lines", len(staar))
	}
	var er []string
	for _, r := range regler {
		er = append(er, motortest.Linje(r))
	}
	tael := func(v []string, s string) (n int) {
		for _, x := range v {
			if x == s {
				n++
			}
		}
		return n
	}
	for _, l := range staar {
		if tael(er, l) < tael(staar, l) {
			t.Errorf("no row is any longer: %s", l)
		}
	}
	for _, l := range er {
		if tael(staar, l) < tael(er, l) {
			t.Errorf("not in testdata/regler.tsv, add the line there: %s", l)
		}
	}
}

// TestRaekker: every row has what a reader needs of it.
func TestRaekker(t *testing.T) {
	taeller, err := tjenesteTaeller.laes()
	if err != nil {
		t.Fatal(err)
	}
	elementer := elementer(taeller)
	for _, r := range regler {
		if (r.Art() == dfdgerr.Afvis) != (r.Kode() != 0) {
			t.Errorf("%s: kind %s and code %d do not go together", r.Id(), r.Art(), int(r.Kode()))
		}
		for _, s := range []string{r.Dansk(), r.Engelsk()} {
			if strings.TrimSpace(s) != s || len(s) < 2 || !strings.HasSuffix(s, ".") || strings.Contains(s, "  ") {
				t.Errorf("%s: not a sentence: %q", r.Id(), s)
			}
			if u := strings.ReplaceAll(s, "{krav}", ""); strings.ContainsAny(u, "{}") {
				t.Errorf("%s: an unknown insertion: %q", r.Id(), s)
			}
			if strings.Contains(s, "inklusive") {
				t.Errorf("%s: no Danish: %q", r.Id(), s)
			}
		}
		if strings.Contains(r.Dansk(), "{krav}") != strings.Contains(r.Engelsk(), "{krav}") || r.Dansk() == r.Engelsk() {
			t.Errorf("%s: the two languages differ, or do not: %q", r.Id(), r.Dansk())
		}
		for _, h := range afsnitAf(r, elementer) {
			if h.fejl != "" {
				t.Errorf("%s: %q: %s", r.Id(), r.Afsnit(), h.fejl)
			}
		}
		if g := r.Grund(); r.Tolkning() != (g != "") || strings.TrimSpace(g) != g || strings.Contains(g, "\n") || r.Tolkning() && len(g) < 20 {
			t.Errorf("%s: a reading says in one line what the source lacks: %q", r.Id(), g)
		}
		if d := r.DanskGrund(); r.Tolkning() && (len(d) < 20 || d == r.Grund() || strings.Contains(d, "\n")) {
			t.Errorf("%s: the reading's reason stands in internal/fund/grunde.go, in Danish: %q", r.Id(), r.Grund())
		}
		if r.Tolkning() && r.Afsnit() == "T" && !strings.ContainsAny(r.Grund(), "FUMDR") && !strings.Contains(r.Grund(), "source") {
			t.Errorf("%s: a reading without a source says that no source speaks of it: %q", r.Id(), r.Grund())
		}
	}
}

// TestReglerErFrisk: a caller's slice of rows is its own, and holds no row twice.
func TestReglerErFrisk(t *testing.T) {
	for _, f := range []func() []*dfdgerr.Regel{taeller.Regler, frist.Regler, medlemskab.Regler, bestand.Regler} {
		a := f()
		slices.Reverse(a)
		if b := f(); b[0] == a[0] || b[0] != a[len(a)-1] {
			t.Error("a caller's slice is the package's own")
		}
		set := map[*dfdgerr.Regel]bool{}
		for _, r := range a {
			if set[r] {
				t.Errorf("%s: a row twice", r.Id())
			}
			set[r] = true
		}
	}
}

// TestKilder: a source has a title and a day, its sections have one anchor each, and afsnitAf refuses what is no section.
func TestKilder(t *testing.T) {
	ankre := map[string]bool{}
	var gaa func(k kilde, oo []overskrift)
	gaa = func(k kilde, oo []overskrift) {
		for _, o := range oo {
			a := anker(k.bogstav, o.navn)
			if ankre[a] || o.navn == "" {
				t.Errorf("%s %s: the anchor %s stands twice", k.bogstav, o.navn, a)
			}
			ankre[a] = true
			for _, s := range o.sider {
				if s.titel == "" || !strings.HasPrefix(s.adresse, "http") {
					t.Errorf("%s %s: no page: %v", k.bogstav, o.navn, s)
				}
			}
			if (k.bogstav == "R") != (o.sider != nil) {
				t.Errorf("%s %s: only sections of R have pages of their own", k.bogstav, o.navn)
			}
			gaa(k, o.under)
		}
	}
	for _, k := range kilder {
		if k.side == "" || k.dansk == "" || k.engelsk == "" || k.bogstav != "T" && (k.laest == "" || k.afsnit == nil) {
			t.Errorf("%s: something lacks", k.bogstav)
		}
		gaa(k, k.afsnit)
	}
	for afsnit, ok := range map[string]bool{
		"U Påkrævede dagpengetællere; D CreateDagpengetaellerkonto, BenefitsRate": true, "U Begrænsninger i brug af sats-typer, RateBasisType": true,
		"T": true, "M 2.1, 2.3": true, "D CreateDagpengetaellerkonto": true,
		"D": false, "X Noget": false, "U Påkrævede": false, "U RateBasisType": false, "D BenefitsRate": false, "U Påkrævede dagpengetællere, BenefitsRate": false, "M 2.6": false, "T 1": false,
	} {
		r := motor.Advarsel("A-01", afsnit, "Dansk.", "English.")
		hh := afsnitAf(r, map[string]bool{"BenefitsRate": true})
		if slices.ContainsFunc(hh, func(h henvist) bool { return h.fejl != "" }) == ok || len(hh) == 0 {
			t.Errorf("%q: %v", afsnit, hh)
		}
	}
}

// TestKode: a reader is led from every rule to a function or a field, and to cases or tests, unless it is a fact alone.
func TestKode(t *testing.T) {
	k, err := findKode()
	if err != nil {
		t.Fatal(err)
	}
	s, err := sager()
	if err != nil {
		t.Fatal(err)
	}
	p, err := findProever()
	if err != nil {
		t.Fatal(err)
	}
	felter := map[string]bool{}
	for _, tj := range tjenester {
		p, err := tj.laes()
		if err != nil {
			t.Fatal(err)
		}
		for _, ff := range p.Typer {
			for _, f := range ff {
				felter[f.Krav.Regel] = true
			}
		}
	}
	for _, r := range regler {
		id := r.Id()
		if r.Art() == dfdgerr.Dokumentation {
			continue
		}
		if len(k.svar[id])+len(k.gang[id])+len(k.offentlig[id])+len(k.naevnt[id]) == 0 && !felter[id] && r.Art() != dfdgerr.Invariant {
			t.Errorf("%s: no function answers it, and no comment of one names it", id)
		}
		if len(s[id]) == 0 && len(k.proeverMed(id, p)) == 0 {
			t.Errorf("%s: no case and no test", id)
		}
	}
	for _, x := range k.steder("T3-06", false) {
		if x != (kodested{"taeller/dagpengesats.go", "satsgrundlagFoerReform"}) {
			t.Error(x)
		}
	}
	if x := k.steder("F-09", true); !slices.Contains(x, kodested{"frist/opret.go", "kontrol.opret"}) {
		t.Error(x)
	}
}

// TestOmtalteRegler: a rule id that a page for people names is one, and the changelog tells of ids, not of nothing.
func TestOmtalteRegler(t *testing.T) {
	findes := map[string]bool{}
	for _, r := range regler {
		findes[r.Id()] = true
	}
	for fil, mindst := range map[string]int{"CHANGELOG.md": 90, "README.md": 5, "README.da.md": 5, "SECURITY.md": 2, "CONTRIBUTING.md": 1, "testdata/sager/README.md": 1} {
		b, err := os.ReadFile(rod + "/" + fil)
		if err != nil {
			t.Fatal(err)
		}
		ider := regelId.FindAllString(string(b), -1)
		for _, id := range ider {
			if !findes[id] {
				t.Errorf("%s: no rule is %s", fil, id)
			}
		}
		if len(ider) < mindst {
			t.Errorf("%s names %d rules", fil, len(ider))
		}
	}
}
