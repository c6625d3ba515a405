package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/akasse/dfdg/internal/proeve"
)

func TestKoer(t *testing.T) {
	sti := filepath.Join(t.TempDir(), "satsgrundlag.csv")
	if err := os.WriteFile(sti, []byte("id;navn;start;slut\n1;En;;\n4;Fire;2017-07-01;2025-03-03\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		args []string
		vil  []string
		uden string
	}{
		{[]string{"-kode", "8", "-idag", "2025-03-03"}, []string{"satsgrundlag 8 er ukendt\n", "er 2 (antaget)\n", "\nA-27 (9183): "}, ""},
		{[]string{"-satsgrundlag", sti, "-kode", "4", "-idag", "2025-03-02"}, []string{"satsgrundlag 4 er gyldig\n"}, "A-27"},
		{[]string{"-satsgrundlag", sti, "-kode", "4", "-idag", "2025-03-03"}, []string{"satsgrundlag 4 er ugyldig\n", "\nA-27 (9183): "}, ""},
		{[]string{"-satsgrundlag", sti, "-kode", "8", "-idag", "2025-03-03", "-forlaenget", "3"}, []string{"satsgrundlag 8 er ugyldig\n", "er 3\n"}, ""},
	} {
		var ud bytes.Buffer
		if kode := koer(c.args, &ud, &ud); kode != 0 {
			t.Errorf("%v: %d", c.args, kode)
		}
		for _, v := range c.vil {
			if !strings.Contains(ud.String(), v) {
				t.Errorf("%v: %q is missing in\n%s", c.args, v, &ud)
			}
		}
		if c.uden != "" && strings.Contains(ud.String(), c.uden) {
			t.Errorf("%v: %s", c.args, &ud)
		}
	}
	daarlig := filepath.Join(t.TempDir(), "daarlig.csv")
	if err := os.WriteFile(daarlig, []byte("id;navn;start;slut\n1;En;i går;\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"-satsgrundlag", daarlig}, {"-satsgrundlag", sti + "x"}, {"-idag", "i dag"}, {"-findes-ikke"}, {"-forlaenget", "1"}, {"-sprog", "fr"}} {
		var ud bytes.Buffer
		if kode := koer(args, &ud, &ud); kode != 1 || strings.Contains(ud.String(), "i går") {
			t.Errorf("%v: %d %s", args, kode, &ud)
		}
	}
	for _, args := range [][]string{{"-h"}, {"-kode", "8"}, {"-kode", "1"}, {"-satsgrundlag", sti, "-kode", "8"}, {"-satsgrundlag", daarlig}, {"-satsgrundlag", sti + "x"}, {"-idag", "x"},
		{"-nej"}, {"-forlaenget", "1"}} {
		for _, sprog := range []string{"da", "en"} {
			t.Setenv("DFDG_SPROG", sprog)
			var ud bytes.Buffer
			koer(args, &ud, &ud)
			if ord := proeve.Fremmedord(ud.String(), sprog == "en"); ord != "" || ud.Len() == 0 {
				t.Errorf("%s %v: %q in %s", sprog, args, ord, &ud)
			}
		}
	}
}
