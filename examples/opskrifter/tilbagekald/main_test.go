package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/proeve"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/medlemskab/medlemskabtest"
)

func TestKoer(t *testing.T) {
	_, god := medlemskabtest.Tilbagekaldelse()
	ophoert := *god
	ophoert.OphoerteAkasser = dfdg.Kendt([]dfdg.Akassenummer{dfdg.NewAkassenummer(medlemskabtest.Anden)})
	ukendt := *god
	ukendt.Medlemskaber = dfdg.Oplysning[[]medlemskab.Periode]{}
	udenDag := *god
	udenDag.Idag = dfdg.Dato{}
	for _, c := range []struct {
		navn  string
		fakta *medlemskab.Fakta
		kode  int
		ud    string
		fejl  []string
	}{
		{"it can be", god, kan, `{"medlemskabsstartdato":"2025-02-01"}` + "\n", []string{"tilbagekaldes: a-kasse 57 fra 2025-02-01", "genoptages: a-kasse 86, som så dækker 2025-02-01 til 2025-03-03"}},
		{"the former fund has ceased", &ophoert, afvist, "", []string{"M-26 (9374): "}},
		{"the memberships are not known", &ukendt, uafgjort, "", []string{"slå op: [medlemskaber"}},
		{"no day", &udenDag, ubrugelig, "", []string{"idag mangler"}},
	} {
		b, err := json.Marshal(c.fakta)
		if err != nil {
			t.Fatal(err)
		}
		b = bytes.Replace(b, []byte(`"******-****"`), []byte(`"0000000000"`), 1) // no JSON of the facts has the number
		sti := filepath.Join(t.TempDir(), "fakta.json")
		if err := os.WriteFile(sti, b, 0o600); err != nil {
			t.Fatal(err)
		}
		var ud, fejl bytes.Buffer
		if kode := koer([]string{"-ja", sti}, &ud, &fejl); kode != c.kode || ud.String() != c.ud {
			t.Errorf("%s: %d\n%s%s", c.navn, kode, &ud, &fejl)
		}
		for _, v := range c.fejl {
			if !strings.Contains(fejl.String(), v) {
				t.Errorf("%s: %q is missing in\n%s", c.navn, v, &fejl)
			}
		}
		ud.Reset()
		fejl.Reset()
		koer([]string{"-sprog", "en", sti}, &ud, &fejl)
		if ord := proeve.Fremmedord(fejl.String(), true); ord != "" {
			t.Errorf("%s: %q in %s", c.navn, ord, &fejl)
		}
		if koer([]string{sti}, &ud, &fejl) != c.kode || ud.Len() != 0 {
			t.Errorf("%s: a message without a yes: %s", c.navn, &ud)
		}
	}
	var ud, fejl bytes.Buffer
	if kode := koer([]string{"findes-ikke"}, &ud, &fejl); kode != ubrugelig {
		t.Errorf("no file: %d", kode)
	}
	if kode := koer(nil, &ud, &fejl); kode != ubrugelig {
		t.Errorf("no argument: %d", kode)
	}
	for _, args := range [][]string{{}, {"-h"}, {"-nej"}, {"findes-ikke"}} {
		for _, sprog := range []string{"da", "en"} {
			t.Setenv("DFDG_SPROG", sprog)
			ud.Reset()
			koer(args, &ud, &ud)
			if ord := proeve.Fremmedord(ud.String(), sprog == "en"); ord != "" || ud.Len() == 0 {
				t.Errorf("%s %v: %q in %s", sprog, args, ord, &ud)
			}
		}
	}
}
