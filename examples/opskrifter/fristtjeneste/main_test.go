package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/akasse/dfdg/frist"
)

const id = "00000000-0000-0000-0000-000000000001"

func TestKoer(t *testing.T) {
	const (
		opret     = `{"metode":"CreateFrist","idag":"2025-03-03","kalder":"jobcenter 101","cpr":"0101801234","request":{"fristId":"` + id + `","samtaletype":7,"fristdato":"2025-03-14"}}`
		dagskift  = `{"metode":"Dagskift","idag":"2025-03-15"}`
		booking   = `{"metode":"BookingOprettet","idag":"2025-03-15","cpr":"0101801234","request":{"samtaletype":7,"dato":"2025-03-20"}}`
		fritaget  = `{"metode":"FravaerOprettet","idag":"2025-03-05","cpr":"0101801234","request":{"type":56,"fra":"2025-03-06","til":"2025-03-09"}}`
		aKasse    = `{"metode":"CreateFrist","idag":"2025-03-03","kalder":"a-kasse 57","cpr":"0101801234","request":{"samtaletype":7,"fristdato":"2025-03-14"}}`
		andenType = `{"metode":"BookingOprettet","idag":"2025-03-04","cpr":"0201801234","request":{"samtaletype":4,"dato":"2025-03-04"}}`
	)
	for _, c := range []struct {
		navn     string
		linjer   []string
		kode     int
		beskeder int
		tilstand frist.Status // of the one deadline afterwards; 0 where there is none
		vil      string
	}{
		{"made", []string{opret}, 0, 1, frist.Aktiv, id},
		{"overdue after the day", []string{opret, dagskift}, 0, 2, frist.Overskredet, ""},
		{"a day shift again changes nothing", []string{opret, dagskift, dagskift}, 0, 2, frist.Overskredet, ""},
		{"a booking meets it", []string{opret, dagskift, booking}, 0, 3, frist.Indfriet, ""},
		{"an exemption closes it", []string{opret, fritaget}, 0, 2, frist.AdministrativtLukket, ""},
		{"an exemption that is kept forbids a new one", []string{fritaget, strings.Replace(opret, "2025-03-14", "2025-03-08", 1)}, 1, 0, 0, "8301 F-05: "},
		{"a fund may not", []string{aKasse}, 1, 0, 0, `"rejected":"the message would be rejected; 4575 F-01: `},
		{"another citizen's booking is another's", []string{opret, andenType}, 0, 1, frist.Aktiv, ""},
		{"a line that is none", []string{opret, `{"metode":"Frist"}`}, 2, 1, frist.Aktiv, "linjen kan ikke læses"},
		{"a message that is none", []string{strings.Replace(opret, `"samtaletype":7`, `"samtaletype":`, 1)}, 2, 0, 0, "linjen kan ikke læses"},
	} {
		var ud bytes.Buffer
		tj := ny(&ud)
		kode := tj.koer(strings.NewReader(strings.Join(c.linjer, "\n")))
		beskeder := strings.Count(ud.String(), `"besked":`)
		if kode != c.kode || beskeder != c.beskeder || !strings.Contains(ud.String(), c.vil) {
			t.Errorf("%s: %d, %d messages\n%s", c.navn, kode, beskeder, &ud)
		}
		var frister []frist.Frist
		for _, b := range tj.borgere {
			frister = append(frister, b.frister...)
		}
		switch {
		case c.tilstand == 0 && len(frister) != 0, c.tilstand != 0 && len(frister) != 1:
			t.Errorf("%s: %d deadlines", c.navn, len(frister))
		case c.tilstand != 0 && frister[0].Status != c.tilstand:
			t.Errorf("%s: %s, want %s", c.navn, frister[0].Status, c.tilstand)
		}
	}
}

// A deadline that nobody has named gets a name, and one that has one keeps it.
func TestId(t *testing.T) {
	var ud bytes.Buffer
	tj := ny(&ud)
	const uden = `{"metode":"CreateFrist","idag":"2025-03-03","kalder":"jobcenter 101","cpr":"0101801234","request":{"samtaletype":7,"fristdato":"2025-03-14"}}`
	if kode := tj.koer(strings.NewReader(uden)); kode != 0 {
		t.Fatal(kode, ud.String())
	}
	var s struct{ Besked struct{ FristId string } }
	if err := json.Unmarshal(ud.Bytes(), &s); err != nil || len(s.Besked.FristId) != len(id) {
		t.Errorf("%v %s", err, &ud)
	}
}
