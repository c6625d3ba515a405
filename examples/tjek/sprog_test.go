package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/akasse/dfdg/internal/proeve"
)

// format is what is the same in both languages: JSON, a heading of CSV, and the words of a source.
var format = regexp.MustCompile(`(?m)^\{.*$|^linje;.*$|(?:Source|Kilde): .*$|"[^"\n]*"`)

// Everything that is written for people is in the language of the run, whatever it is about.
func TestAltISproget(t *testing.T) {
	mappe := t.TempDir()
	for navn, indhold := range map[string]string{
		"a.json": `{"afholdtKarens": {"afgoerelsesdato": "2025-02-31", "karenstraek": 800.501, "x": 1, "karensperiodenummer": 0}}`,
		"b.xml":  "<K><QualifyingHoursReport><DecisionDate>2025-02-20</DecisionDate><X/></QualifyingHoursReport></K>",
		"c.json": `{"afholdtKarens": }`,
		"d.json": `{"navn": "c", "metode": "GetFrist", "idag": "2025-03-03", "kalder": {"type": "aub"}, "borger": {}, "request": {}, "forventet": {"fejl": []}}`,
		"e.json": `{"navn": "c", "metode": "GetFris", "idag": "2025-03-03", "kalder": {"type": "aub"}, "borger": {}}`,
		"f.json": `{"navn": "c", "metode": "GetFrist", "kalder": {"type": "aub"}, "borger": {"medlem": []}}`,
		"g.json": `{"satsgrundlag": {"vaerdier": [{"id": 1, "start": "2025-02-30"}]}}`,
		"h.json": `{"satsgrundlag": [}`,
		"i.json": `{"navn": "c", "dom": "godkendt", "fejl": [], "advarsler": [], "uafgjort": [], "udfald": null}`,
		"j.json": "",
		"k.json": `{"medlemskaber": [{"akasse": "57x"}], "doed": 3}`,
	} {
		if err := os.WriteFile(filepath.Join(mappe, navn), []byte(indhold), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(mappe)
	bar := "-metode UpdateAfholdtKarens -kalder a-kasse:57 -idag 2025-03-03 "
	for _, args := range []string{
		"", "-h", "a.json", "c.json", "d.json", "e.json", "f.json", "j.json", "z.json", ".", "a.json d.json", "-forklar d.json", "-udfold f.json",
		bar + "a.json", bar + "b.xml", bar + "c.json", bar + "j.json", bar + "-forklar a.json", bar + "-forklar b.xml", bar + "-svar godkendt a.json", bar + "-svar 9319 a.json",
		bar + "-svar 1014 a.json", bar + "-svar 1011 a.json", bar + "-svar nej a.json", bar + "-kun fejl a.json", bar + "-udelad S-07=x a.json", bar + "-udelad A-17=x a.json", bar + "a.json b.xml",
		bar + "-kodelister g.json a.json", bar + "-kodelister h.json a.json", bar + "-kodelister j.json a.json", bar + "-kodelister z.json a.json",
		bar + "-borger k.json a.json", bar + "-borger c.json a.json", bar + "-borger z.json a.json", bar + "-snitflade 2023-1 a.json", bar + "-snitflade 2023-2 -idag 2020-01-01 a.json",
		"-metode UpdateConsumption -kalder a-kasse:57 -snitflade 2025-1 a.json", "-linjer d.json", "-linjer c.json", "-linjer j.json", "-linjer z.json", "-linjer -csv d.json", "-linjer -fra 3 d.json", "-linjer -stille c.json",
		"-sammenlign i.json i.json", "-sammenlign i.json d.json", "-sammenlign i.json j.json", "-sammenlign i.json z.json", "-regler T3-06", "-regler A-05 F-09 M-25", "-regler X-99",
		"-kode 9319", "-kode 4582", "-kode 8301", "-kode 1011", "-kode 1", "-kode x", "-kode 9319 -metode UpdateAfholdtKarens", "-kode 9319 -metode GetFrist", "-kode 9319 -snitflade 2023-2",
		"-kode 1014 -metode CreateDagpengetaellerkonto",
	} {
		for _, sprog := range []string{"da", "en"} {
			k := koer("", append([]string{"-sprog", sprog}, strings.Fields(args)...)...)
			folk := format.ReplaceAllString(k.ud+k.fejl, "")
			if ord := proeve.Fremmedord(folk, sprog == "en", "fejl", "som"); ord != "" || k.ud+k.fejl == "" {
				t.Errorf("-sprog %s %s: %q in\n%s%s", sprog, args, ord, k.ud, k.fejl)
			}
		}
	}
}
