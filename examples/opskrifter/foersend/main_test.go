package main

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/akasse/dfdg/internal/proeve"
	"github.com/akasse/dfdg/taeller"
	"github.com/akasse/dfdg/taeller/taellertest"
)

const ukendt = `{"idag":"2025-03-03","kalder":"a-kasse 57","cpr":"0101801234"}`

func TestKoer(t *testing.T) {
	a, _ := taellertest.Gyldig()
	god, err := taeller.EncodeJSON(taeller.UpdateDagpengesats, &taeller.Anmodning{Taellersaet: taeller.Taellersaet{Dagpengesats: a.Dagpengesats}})
	if err != nil {
		t.Fatal(err)
	}
	alt, err := json.Marshal(taellertest.Fakta())
	if err != nil {
		t.Fatal(err)
	}
	kendt := regexp.MustCompile(`"cpr":"[^"]*"`).ReplaceAllString(string(alt), `"cpr":"0101801234"`)
	daarlig := bytes.Replace(god, []byte(`"satsgrundlag":1`), []byte(`"satsgrundlag":6`), 1)
	modtaget := 0
	status := http.StatusOK
	dfdg := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if b, _ := io.ReadAll(r.Body); !bytes.Equal(b, god) {
			t.Errorf("sent: %s", b)
		}
		modtaget++
		w.WriteHeader(status)
	}))
	defer dfdg.Close()
	mappe := t.TempDir()
	fil := func(navn, indhold string) string {
		sti := filepath.Join(mappe, navn)
		if err := os.WriteFile(sti, []byte(indhold), 0o600); err != nil {
			t.Fatal(err)
		}
		return sti
	}
	for _, c := range []struct {
		navn, fakta, besked, til string
		status, kode, sendes     int
		vil                      string
	}{
		{"good", kendt, string(god), dfdg.URL, 200, sendt, 1, "sendt"},
		{"good, and nowhere to send it", kendt, string(god), "", 200, sendt, 0, ""},
		{"rejected", kendt, string(daarlig), dfdg.URL, 200, afvist, 0, "fejl 9458  T3-06 /dagpengesats/satsgrundlag\n"},
		{"undecided", ukendt, string(god), dfdg.URL, 200, uafgjort, 0, "slå op: ["},
		{"not JSON", kendt, `{`, dfdg.URL, 200, ulaeselig, 0, "linje 1"},
		{"DFDG fails", kendt, string(god), dfdg.URL, 500, ulaeselig, 1, "DFDG svarer 500"},
		{"no caller", `{"idag":"2025-03-03"}`, string(god), dfdg.URL, 200, ulaeselig, 0, "kalder mangler"},
		{"facts that are none", `{"idag":3112991234`, string(god), dfdg.URL, 200, ulaeselig, 0, "fakta kan ikke læses"},
	} {
		modtaget, status = 0, c.status
		var ud, fejl bytes.Buffer
		args := []string{"-metode", "UpdateDagpengesats", "-fakta", fil("fakta.json", c.fakta), "-til", c.til, fil("besked.json", c.besked)}
		koer(append([]string{"-sprog", "en"}, args...), &ud, &fejl)
		if ord := proeve.Fremmedord(ud.String()+fejl.String(), true); ord != "" {
			t.Errorf("%s: %q in %s%s", c.navn, ord, &ud, &fejl)
		}
		modtaget = 0
		ud.Reset()
		fejl.Reset()
		kode := koer(args, &ud, &fejl)
		alt := ud.String() + fejl.String()
		if kode != c.kode || modtaget != c.sendes || !strings.Contains(alt, c.vil) || strings.Contains(alt, "3112991234") || strings.Contains(alt, "0101801234") {
			t.Errorf("%s: %d, %d sent\n%s", c.navn, kode, modtaget, alt)
		}
	}
	if kode := koer([]string{"-metode", "Create", "x"}, io.Discard, io.Discard); kode != ulaeselig {
		t.Errorf("no such method: %d", kode)
	}
	if kode := koer(nil, io.Discard, io.Discard); kode != ulaeselig {
		t.Errorf("no message: %d", kode)
	}
	for _, args := range [][]string{{}, {"-h"}, {"-nej"}, {"x"}, {"-metode", "X", "x"}, {"-fakta", "findes-ikke", "x"}} {
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
