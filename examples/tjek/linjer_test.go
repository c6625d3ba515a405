package main

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"
)

const (
	godLinje  = `{"navn":"god","metode":"CreateFrist","idag":"2025-03-03","kalder":{"type":"jobcenter","kode":"101"},"borger":{"kendt":true,"doed":false,"cpr":"0101801234","tilladteSamtaletyper":[7],"fravaer":[],"bookinger":[],"frister":[]},"request":{"samtaletype":7,"fristdato":"2025-04-01"}}`
	skidt     = `{"navn":"0101801234","metode":"CreateFrist","idag":"2025-03-03","kalder":{"type":"a-kasse","kode":"57"},"borger":{"kendt":true,"doed":false,"cpr":"0101801234"},"request":{"samtaletype":7,"fristdato":"2025-04-01"}}`
	formel    = `{"navn":"=1+1","metode":"CreateFrist","idag":"2025-03-03","kalder":{"type":"a-kasse","kode":"57"},"borger":{"kendt":true,"doed":false,"cpr":"0101801234"},"request":{"samtaletype":7,"fristdato":"2025-04-01"}}`
	forventet = `{"navn":"ventet","metode":"CreateFrist","idag":"2025-03-03","kalder":{"type":"a-kasse","kode":"57"},"borger":{"kendt":true,"doed":false,"cpr":"0101801234"},"request":{"samtaletype":7,"fristdato":"2025-04-01"},"forventet":{"fejl":[{"kode":4575,"felt":""}]}}`
)

func TestLinjer(t *testing.T) {
	for _, c := range []struct {
		navn, ind string
		args      []string
		kode      int
		ud        []string // pieces of standard output, in order
		fejl      []string // pieces of standard error, in order
	}{
		{"god", godLinje, nil, somVentet, []string{}, []string{"1 linjer · 1 godkendt · 0 kan ikke afgøres · 0 afvist"}},
		{"én afvist", godLinje + "\n" + skidt + "\n", nil, ikkeSomVentet, []string{`{"linje":2,"navn":"••••••••••","niveau":"fejl","kode":4575,"felt":"","regel":"F-01",`},
			[]string{"2 linjer · 1 godkendt · 0 kan ikke afgøres · 1 afvist", "\nF-01              1          0          0\n"}},
		{"som forventet", forventet, nil, somVentet, []string{`"regel":"F-01"`}, []string{"1 afvist"}},
		{"ikke som forventet", strings.Replace(forventet, "4575", "1014", 1), nil, ikkeSomVentet, []string{`"regel":"F-01"`, `{"linje":1,"navn":"ventet","felt":"","bestaaet":false}`}, []string{"1 afvist"}},
		{"en ulæselig linje standser ikke", "{\n" + skidt + "\n\n" + godLinje, nil, kanIkkeLaeses, []string{`{"linje":1,"felt":"","ulaeselig":"`, `"kolonne":2}`, `{"linje":2,`},
			[]string{"3 linjer · 1 godkendt · 0 kan ikke afgøres · 1 afvist · 1 kunne ikke læses"}},
		{"fra", skidt + "\n" + skidt + "\n" + godLinje, []string{"-fra", "3"}, somVentet, nil, []string{"1 linjer · 1 godkendt"}},
		{"stille", godLinje, []string{"-stille"}, somVentet, nil, nil},
		{"tom", "\n\n", nil, kanIkkeLaeses, nil, []string{"der er ingen linjer"}},
		{"fra forbi slutningen", godLinje, []string{"-fra", "2"}, kanIkkeLaeses, nil, []string{"der er ingen linjer"}},
		{"engelsk", skidt, []string{"-sprog", "en"}, ikkeSomVentet, []string{`"regel":"F-01"`}, []string{"1 lines · 0 approved · 0 undecided · 1 rejected", "rule", "errors"}},
		{"beskeder", `{"samtaletype":7,"fristdato":"2025-04-01"}` + "\n" + `{"samtaletype":5,"fristdato":"2025-04-01"}`,
			[]string{"-metode", "CreateFrist", "-kalder", "jobcenter:101", "-idag", "2025-03-03"}, ikkeSomVentet, []string{`{"linje":1,"niveau":"uafgjort","kode":1014,"felt":"/samtaletype","regel":"F-03","mangler":"tilladteSamtaletyper","kan":"afvise"`, `{"linje":2,"niveau":"fejl","kode":1014,"felt":"/samtaletype","regel":"F-02"`}, []string{"1 kan ikke afgøres · 1 afvist"}},
		{"udeladt", skidt, []string{"-udelad", "F-01=prøve"}, somVentet, []string{`"niveau":"udeladt"`}, []string{"0 afvist"}},
		{"med json", godLinje, []string{"-json"}, kanIkkeLaeses, nil, []string{"-json har ingen virkning med -linjer"}},
	} {
		k := koer(c.ind, append(append([]string{"-linjer"}, c.args...), "-")...)
		if k.kode != c.kode {
			t.Errorf("%s: %d, ventede %d: %s", c.navn, k.kode, c.kode, k.fejl)
		}
		for _, s := range []struct {
			hvor, ud string
			dele     []string
		}{{"ud", k.ud, c.ud}, {"fejl", k.fejl, c.fejl}} {
			rest := s.ud
			for _, d := range s.dele {
				_, efter, fundet := strings.Cut(rest, d)
				if !fundet {
					t.Errorf("%s, %s: %q ikke (mere) i %q", c.navn, s.hvor, d, s.ud)
				}
				rest = efter
			}
			if len(s.dele) == 0 && s.ud != "" {
				t.Errorf("%s, %s: %q", c.navn, s.hvor, s.ud)
			}
		}
		if strings.Contains(k.ud+k.fejl, "0101801234") {
			t.Errorf("%s: et personnummer", c.navn)
		}
	}
}

// TestLinjerAfbrudt: a stream that fails midway says how far it came, and is not all.
func TestLinjerAfbrudt(t *testing.T) {
	var ud, fejl bytes.Buffer
	ind := io.MultiReader(strings.NewReader(skidt+"\n"+godLinje+"\n{\"halv"), iotest.ErrReader(errors.New("væk")))
	if kode := tjek([]string{"-linjer", "-"}, ind, &ud, &fejl); kode != kanIkkeLaeses || !strings.Contains(fejl.String(), "afbrudt efter linje 2; -fra 3") || !strings.Contains(ud.String(), `"linje":1`) {
		t.Errorf("%d %q %q", kode, ud.String(), fejl.String())
	}
	if strings.Contains(ud.String(), `"linje":3`) {
		t.Error("en halv linje blev bedømt")
	}
}

func TestLinjerCSV(t *testing.T) {
	k := koer(formel+"\n{\n"+strings.Replace(forventet, "4575", "1014", 1), "-linjer", "-csv", "-stille", "-")
	l := csv.NewReader(strings.NewReader(k.ud))
	l.Comma = ';'
	raekker, err := l.ReadAll()
	if err != nil || k.kode != kanIkkeLaeses || k.fejl != "" || len(raekker) != 5 {
		t.Fatal(raekker, err, k)
	}
	for i, begynder := range [][]string{kolonner, {"1", "'=1+1", "fejl", "4575", "", "F-01"}, {"2", "", "ulæselig"}, {"3", "ventet", "fejl", "4575"}, {"3", "ventet", "ikke som forventet"}} {
		for j, v := range begynder {
			if raekker[i][j] != v {
				t.Errorf("række %d: %q, ventede %q", i, raekker[i], begynder)
			}
		}
	}
}

func TestSammenlign(t *testing.T) {
	skriv := func(navn, ind string) string {
		sti := filepath.Join(t.TempDir(), navn)
		if err := os.WriteFile(sti, []byte(ind), 0o600); err != nil {
			t.Fatal(err)
		}
		return sti
	}
	sag := skriv("sag.json", skidt)
	a, b := koer("", "-json", sag).ud, koer("", "-json", "-udelad", "F-01=prøve", sag).ud
	omvendt := strings.Replace(a, `"udfald":null`, `"udfald":{"x":1,"y":2}`, 1)
	if omvendt == a {
		t.Fatal(a)
	}
	for _, c := range []struct {
		navn, gammel, ny string
		kode             int
		ud, fejl         string
	}{
		{"ens", a, a, somVentet, "", "1 sager, 0 bedømmes anderledes"},
		{"nøgler i en anden orden", omvendt, strings.Replace(omvendt, `"x":1,"y":2`, `"y":2, "x":1`, 1), somVentet, "", "0 bedømmes"},
		{"udfaldet", a, omvendt, ikkeSomVentet, `{"linje":1,"navn":"••••••••••","foer":"afvist","efter":"afvist","udfald":true}`, "1 bedømmes"},
		{"et fund er væk", a, b, ikkeSomVentet, `"foer":"afvist","efter":"kanIkkeAfgoeres","nye":[`, "1 sager, 1 bedømmes anderledes"},
		{"et fund er kommet", b, a, ikkeSomVentet, `"nye":["fejl 4575`, "1 bedømmes"},
		{"færre", a + a, a, kanIkkeLaeses, "", "færre svar"},
		{"flere", a, a + a, kanIkkeLaeses, "", "færre svar"},
		{"en anden sag", a, strings.Replace(a, "••••••••••", "anden", 1), kanIkkeLaeses, "", "en anden sag"},
		{"ikke et svar", a, "{}\n", kanIkkeLaeses, "", "ikke et svar af tjek -json"},
		{"ikke JSON", "0101801234\n", a, kanIkkeLaeses, "", "ikke et svar af tjek -json"},
		{"blev ulæselig", a, `{"navn":"••••••••••","ulaeselig":"filen er tom"}`, ikkeSomVentet, `"efter":"ulaeselig"`, "1 bedømmes"},
		{"to tomme siger intet", "", "", kanIkkeLaeses, "", "ikke et svar af tjek -json"},
	} {
		k := koer("", "-sammenlign", skriv("gammel", c.gammel), skriv("ny", c.ny))
		if k.kode != c.kode || !strings.Contains(k.ud, c.ud) || !strings.Contains(k.fejl, c.fejl) || c.ud == "" && k.ud != "" || strings.Contains(k.ud+k.fejl, "0101801234") {
			t.Errorf("%s: %d %q %q, ventede %d %q %q", c.navn, k.kode, k.ud, k.fejl, c.kode, c.ud, c.fejl)
		}
	}
	for _, args := range [][]string{{"-sammenlign", sag}, {"-sammenlign", sag, sag, sag}, {"-sammenlign", sag, filepath.Join(t.TempDir(), "findes-ikke")}} {
		if k := koer("", args...); k.kode != kanIkkeLaeses || k.ud != "" {
			t.Errorf("%d: %+v", len(args), k)
		}
	}
}
