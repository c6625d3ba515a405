package main

import (
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/frist"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/medlemskab/bestand"
	"github.com/akasse/dfdg/taeller"
)

// protokollen is the ledger of the rule rows: what users may rely on. A line is never removed and never changes.
const protokollen = rod + "/testdata/regler.tsv"

func protokollinje(r *dfdgerr.Regel) string {
	kode, hvor := "", []string{}
	if r.Kode() != 0 {
		kode = strconv.Itoa(int(r.Kode()))
	}
	for _, s := range snitflader {
		if r.Gaelder(s) {
			hvor = append(hvor, string(s))
		}
	}
	if len(hvor) == len(snitflader) {
		hvor = []string{"alle"}
	}
	return strings.Join([]string{r.Id(), r.Art().String(), kode, strings.Join(hvor, ",")}, "\t")
}

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
		er = append(er, protokollinje(r))
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
		for _, k := range strings.Split(r.Afsnit(), "; ") {
			if k == "" || !strings.Contains("FUMDRT", k[:1]) || len(k) > 1 && k[1] != ' ' {
				t.Errorf("%s: no source: %q", r.Id(), r.Afsnit())
			}
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
