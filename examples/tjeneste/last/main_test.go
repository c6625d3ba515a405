package main

import (
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"
)

func TestMain(m *testing.M) {
	if os.Getenv("DFDG_TOM") != "" {
		tom()
	}
	os.Exit(m.Run())
}

// A short run: every answer is the library's, which koer sees to, and the figures are told. Which they are is not asked: that is luck.
func TestKort(t *testing.T) {
	var ud strings.Builder
	if err := koer(valg{kald: 1000, klienter: 4, raekker: 1000}, &ud); err != nil {
		t.Fatal(err)
	}
	for _, vil := range []string{`1000 calls by 4 clients`, `check +[0-9]+ +[0-9.]+ +[0-9.]+ +[0-9.]+ +[0-9-]+`, `empty handler +[0-9]+ +`, `(?m)^ +1000  heap +[0-9.]+ MB`, `1000 answers, each as`, `1000 rows on either side reconciled`} {
		if !regexp.MustCompile(vil).MatchString(ud.String()) {
			t.Errorf("%s is not told in\n%s", vil, ud.String())
		}
	}
}

// An answer that is not the library's ends the run.
func TestForkertSvar(t *testing.T) {
	p, err := start(tomKommando(t))
	if err != nil {
		t.Fatal(err)
	}
	defer p.stop()
	m := maaling{p: p, svar: true}
	if err := m.runde([]kald{{"/", []byte("{}"), []byte("x")}}, 0, 3, 2); err == nil {
		t.Error("an empty answer is taken for right")
	}
	if err := p.afstem(10, &strings.Builder{}); err == nil {
		t.Error("an empty answer is taken for a reconciliation")
	}
}

func tomKommando(t *testing.T) *exec.Cmd {
	t.Helper()
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), "DFDG_TOM=1")
	return c
}
