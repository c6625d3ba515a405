package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
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
		{[]string{"-kode", "8", "-idag", "2025-03-03"}, []string{"satsgrundlag 8 er ukendt\n", "er 2 – antaget: true\n", "uafgjort /dagpengesats/satsgrundlag A-27"}, ""},
		{[]string{"-satsgrundlag", sti, "-kode", "4", "-idag", "2025-03-02"}, []string{"satsgrundlag 4 er gyldig\n"}, "A-27"},
		{[]string{"-satsgrundlag", sti, "-kode", "4", "-idag", "2025-03-03"}, []string{"satsgrundlag 4 er ugyldig\n", "fejl 9183 /dagpengesats/satsgrundlag A-27"}, ""},
		{[]string{"-satsgrundlag", sti, "-kode", "8", "-idag", "2025-03-03", "-forlaenget", "3"}, []string{"satsgrundlag 8 er ugyldig\n", "er 3 – antaget: false\n"}, ""},
	} {
		var ud bytes.Buffer
		if err := koer(c.args, &ud, io.Discard); err != nil {
			t.Errorf("%v: %v", c.args, err)
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
	for _, args := range [][]string{{"-satsgrundlag", daarlig}, {"-satsgrundlag", sti + "x"}, {"-idag", "i dag"}, {"-findes-ikke"}} {
		if err := koer(args, io.Discard, io.Discard); err == nil || strings.Contains(err.Error(), "i går") {
			t.Errorf("%v: %v", args, err)
		}
	}
}
