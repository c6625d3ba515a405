package main

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/akasse/dfdg/internal/proeve"
)

func koer(args ...string) (kode int, ud, fejl string) {
	var u, f bytes.Buffer
	kode = proev(args, &u, &f)
	return kode, u.String(), f.String()
}

// program builds the example in Go.
func program(t *testing.T) string {
	t.Helper()
	sti := filepath.Join(t.TempDir(), "bagende.exe")
	if b, err := exec.Command("go", "build", "-o", sti, "./bagende").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, b)
	}
	return sti
}

// python returns the interpreter; where there is none the test says so and is skipped.
func python(t *testing.T) string {
	t.Helper()
	sti, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("python3 is not installed: the example in Python is not tried")
	}
	return sti
}

func TestGo(t *testing.T) {
	p := program(t)
	kode, ud, fejl := koer("-tjeneste", "frist", "-frist", "1m", "--", p)
	if kode != somVentet || fejl != "" || !strings.Contains(ud, " 0 ikke, 0 ubesvaret\n") || strings.Count(ud, "\n") != 1 {
		t.Errorf("%d\n%s%s", kode, ud, fejl)
	}
	kode, ud, _ = koer("-json", "-kun", "t3-06-02", "-frist", "1m", p)
	var l linje
	if err := json.Unmarshal([]byte(ud), &l); err != nil || kode != somVentet || !l.Bestaaet || !strings.HasPrefix(l.Sag, "taeller/t3-06-02") {
		t.Errorf("%d %s %v", kode, ud, err)
	}
}

func TestPython(t *testing.T) {
	p := python(t)
	if kode, ud, fejl := koer("-kun", "f-06", "-frist", "1m", p, "bagende.py"); kode != somVentet || ud != "6 sager: 6 som ventet, 0 ikke, 0 ubesvaret\n" {
		t.Errorf("%d\n%s%s", kode, ud, fejl)
	}
	// It knows no other rule; what it does not answer is left out by the one who asks, not by it.
	kode, ud, _ := koer("-kun", "f-02-samtaletype-0", "-frist", "1m", p, "bagende.py")
	if kode != ikkeSomVentet || !strings.Contains(ud, `    fejl: mangler 1014 "/samtaletype" F-02`) || !strings.Contains(ud, "1 sager: 0 som ventet, 1 ikke") {
		t.Errorf("%d\n%s", kode, ud)
	}
	if kode, ud, _ := koer("-kun", "f-02-samtaletype-0", "-sammenlign", "advarsler,uafgjort", "-frist", "1m", p, "bagende.py"); kode != somVentet {
		t.Errorf("%d\n%s", kode, ud)
	}
}

// A backend that cannot answer is given up after three cases; each is told of.
func TestUbesvaret(t *testing.T) {
	kode, ud, _ := koer("-json", "-kun", "f-06", "-frist", "1m", filepath.Join(t.TempDir(), "findes-ikke"))
	linjer := strings.Split(strings.TrimSpace(ud), "\n")
	if kode != ikkeBesvaret || len(linjer) != 6 {
		t.Fatalf("%d\n%s", kode, ud)
	}
	for i, x := range linjer {
		var l linje
		vil := "bagenden kan ikke startes"
		if i >= opgivet {
			vil = "bagenden er opgivet"
		}
		if err := json.Unmarshal([]byte(x), &l); err != nil || l.Bestaaet || l.Ubesvaret != vil {
			t.Errorf("%s, want %s", x, vil)
		}
	}
}

// Cases of one's own, from a folder: one that expects nothing, one that cannot be read, one with other findings.
func TestEgneSager(t *testing.T) {
	p := program(t)
	mappe := t.TempDir()
	const kald = `"metode":"GetFrist","idag":"2025-03-03","kalder":{"type":"aub"},"borger":{"cpr":"0101801234"}`
	for navn, indhold := range map[string]string{
		"a": `{"navn":"afvises uden forventning",` + kald + `}`,
		"b": `{"navn":"kan ikke læses","borgr":1,` + kald + `}`,
		"c": `{"navn":"en anden kode",` + kald + `,"forventet":{"fejl":[{"kode":9458,"felt":""}]}}`,
	} {
		if err := os.WriteFile(filepath.Join(mappe, navn+".json"), []byte(indhold), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	kode, ud, _ := koer("-sager", mappe, "-frist", "1m", p)
	for _, vil := range []string{"./a  afvises uden forventning\n    dom: afvist\n", "./b  kan ikke læses\n    ubesvaret: sagen kan ikke læses\n",
		"    fejl: mangler 9458 \"\"\n    fejl: uventet 4575 \"\" F-01\n", "3 sager: 0 som ventet, 2 ikke, 1 ubesvaret\n"} {
		if !strings.Contains(ud, vil) {
			t.Errorf("%q is missing in\n%s", vil, ud)
		}
	}
	if kode != ikkeBesvaret {
		t.Errorf("%d", kode)
	}
}

func TestForkertKald(t *testing.T) {
	for _, args := range [][]string{{}, {"-frist", "0s", "x"}, {"-tjeneste", "ydelse", "x"}, {"-sammenlign", "fejl,dom", "x"}, {"-findes-ikke", "x"}, {"-sager", ".", "-tjeneste", "frist", "x"}, {"-sprog", "fr", "x"},
		{"-kun", "x-01", "x"}, {"-sager", t.TempDir(), "x"}} {
		if kode, _, fejl := koer(args...); kode != ikkeBesvaret || fejl == "" {
			t.Errorf("%v: %d %q", args, kode, fejl)
		}
	}
	if kode, ud, _ := koer("-h"); kode != somVentet || !strings.Contains(ud, "-sammenlign") {
		t.Errorf("%d %s", kode, ud)
	}
}

// Everything is in the language of the run: how it is used, what is wrong with the call, and what is wrong with an answer.
func TestSprog(t *testing.T) {
	mappe, p := t.TempDir(), program(t)
	const kald = `"metode":"CreateFrist","idag":"2025-03-03","kalder":{"type":"jobcenter","kode":"101"},"borger":{"cpr":"0101801234"},"request":{"samtaletype":7,"fristdato":"2025-03-14"}`
	for navn, indhold := range map[string]string{
		"a": `{"navn":"a",` + kald + `,"forventet":{"fejl":[{"kode":9458,"felt":""}],"advarsler":[{"regel":"F-01","felt":""}],"uafgjort":[],"udfald":{"frister":[],"beskeder":[]}}}`,
		"b": `{"navn":"b","borgr":1,` + kald + `}`,
		"c": `{"navn":"c",` + kald + `,"forventet":{"udfald":null}}`,
		"d": `{"navn":"d",` + kald + `,"forventet":{"udfald":{"beskeder":[{"type":"x"}]}}}`,
	} {
		if err := os.WriteFile(filepath.Join(mappe, navn+".json"), []byte(indhold), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	egne := []string{"-sager", mappe, "-frist", "1m"}
	for _, args := range [][]string{{}, {"-h"}, {"-frist", "0s", "x"}, {"-tjeneste", "ydelse", "x"}, {"-sammenlign", "fejl,dom", "x"}, {"-findes-ikke", "x"}, {"-kun", "x-01", "x"},
		{"-sager", ".", "-tjeneste", "frist", "x"}, append(egne, p), append(egne, filepath.Join(mappe, "nej")), append(egne, "true"), append(egne, "false"), append(egne, "echo", "{}"),
		append(egne, "echo", `{"dom":1}`), append(egne, "echo", "x"), append(egne, "echo", `{"dom":"godkendt"}`), append(egne, "echo", `{"dom":"afvist","fejl":[],"udfald":{}}`)} {
		for _, sprog := range []string{"da", "en"} {
			t.Setenv("DFDG_SPROG", sprog)
			_, ud, fejl := koer(args...)
			if ord := proeve.Fremmedord(ud+fejl, sprog == "en", "fejl", "sager"); ord != "" || ud+fejl == "" {
				t.Errorf("%s %v: %q in\n%s%s", sprog, args, ord, ud, fejl)
			}
		}
	}
}
