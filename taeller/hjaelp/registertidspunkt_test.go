package hjaelp_test

import (
	"fmt"
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/taeller/hjaelp"
)

// The days of U's examples; each look-up is at noon.
const d27, d28, d29, d30 = "2017-04-27T12:00:00", "2017-04-28T12:00:00", "2017-04-29T12:00:00", "2017-04-30T12:00:00"

func opslag(r hjaelp.Opslagsregister, s hjaelp.Opslagssvar, t string) hjaelp.Opslag {
	return hjaelp.Opslag{Register: r, Svar: s, Tidspunkt: dfdg.ReadTidspunkt(t)}
}

func TestRegistertidspunkt(t *testing.T) {
	const e, d = hjaelp.Indkomstregister, hjaelp.DFDG
	const data, tomt, fejlet = hjaelp.MedData, hjaelp.UdenData, hjaelp.OpslagFejlet
	for _, c := range []struct {
		navn    string
		opgjort string
		opslag  []hjaelp.Opslag
		vil     string
	}{
		{"svar 1/RT: nyeste kontakt er DFDG", d30, []hjaelp.Opslag{opslag(e, data, d28), opslag(d, data, d29)}, d29},
		{"svar 1/RT: nyeste kontakt er eIndkomst", d30, []hjaelp.Opslag{opslag(e, data, d29), opslag(d, data, d28)}, d29},
		{"svar 2/RT: en sats fra eIndkomst, seneste opslag i DFDG", d29, []hjaelp.Opslag{opslag(e, data, d27), opslag(d, data, d28)}, d28},
		{"svar 3/RT: et tomt svar er en ny dato", d30, []hjaelp.Opslag{opslag(e, data, d28), opslag(e, tomt, d29)}, d29},
		{"svar 4/RT: en fejl tæller ikke", d30, []hjaelp.Opslag{opslag(e, data, d28), opslag(e, fejlet, d29)}, d28},

		{"svar 5/RT, eksempel 1: opgjort før opslaget", d28, []hjaelp.Opslag{opslag(d, data, d28), opslag(e, data, d29)}, d28},
		{"svar 5/RT, eksempel 1: opgjort efter", d30, []hjaelp.Opslag{opslag(d, data, d28), opslag(e, data, d29)}, d29},
		{"svar 5/RT, eksempel 2: opgjort før opslaget", "2017-04-29T11:59:59", []hjaelp.Opslag{opslag(d, data, d28), opslag(e, tomt, d29)}, d28},
		{"svar 5/RT, eksempel 2: opgjort efter", "2017-04-29T12:00:01", []hjaelp.Opslag{opslag(d, data, d28), opslag(e, tomt, d29)}, d29},
		{"svar 5/RT, eksempel 3: opgjort før opslaget", d28, []hjaelp.Opslag{opslag(d, data, d28), opslag(e, tomt, d29)}, d28},
		{"svar 5/RT, eksempel 3: opgjort efter", d30, []hjaelp.Opslag{opslag(d, data, d28), opslag(e, tomt, d29)}, d29},
		{"svar 5/RT, eksempel 4: kaldet fejler", d30, []hjaelp.Opslag{opslag(d, data, d28), opslag(e, fejlet, d29)}, d28},
		{"svar 5/RT, eksempel 5: intet nyt i DFDG", d30, []hjaelp.Opslag{opslag(d, tomt, d28), opslag(e, data, d27)}, d28},

		{"i samme øjeblik", d29, []hjaelp.Opslag{opslag(d, data, d28), opslag(e, data, d29)}, d29},
		{"et nanosekund efter", d29, []hjaelp.Opslag{opslag(d, data, d28), opslag(e, data, "2017-04-29T12:00:00.000000001")}, d28},
		{"rækkefølgen er ligegyldig", d30, []hjaelp.Opslag{opslag(e, data, d29), opslag(d, data, d27), opslag(d, data, d28)}, d29},
		{"alle efter opgørelsen", d27, []hjaelp.Opslag{opslag(d, data, d28)}, ""},
		{"alle fejler", d30, []hjaelp.Opslag{opslag(d, fejlet, d28)}, ""},
		{"ingen opslag", d30, nil, ""},
		{"et andet register", d30, []hjaelp.Opslag{opslag(0, data, d28), opslag(3, data, d28)}, ""},
		{"ukendt svar", d30, []hjaelp.Opslag{opslag(d, 0, d28), opslag(d, 4, d28)}, ""},
		{"misdannet og udeladt tidspunkt", d30, []hjaelp.Opslag{opslag(d, data, d27), opslag(d, data, "i går"), {Register: d, Svar: data}}, d27},
		{"misdannet opgørelse", "i dag", []hjaelp.Opslag{opslag(d, data, d28)}, ""},
		{"kun et misdannet tidspunkt, misdannet opgørelse", "i dag", []hjaelp.Opslag{opslag(d, data, "i går")}, ""},

		// Moments, not their text: 12:00Z is 14:00 in Danish summer time.
		{"zone: opslaget er efter", "2017-04-29T13:00:00", []hjaelp.Opslag{opslag(d, data, "2017-04-29T12:00:00Z")}, ""},
		{"zone: opslaget er før", "2017-04-29T14:00:00", []hjaelp.Opslag{opslag(d, data, "2017-04-29T12:00:00Z")}, "2017-04-29T12:00:00Z"},
		{"samme øjeblik skrevet to gange: det første", d30, []hjaelp.Opslag{opslag(d, data, "2017-04-29T12:00:00+02:00"), opslag(e, data, d29)}, "2017-04-29T12:00:00+02:00"},
		// The doubled hour of 29 October 2017: without a zone it is the first 02:30, 00:30Z.
		{"den dobbelte time: den første", "2017-10-29T02:30:00", []hjaelp.Opslag{opslag(d, data, "2017-10-29T00:30:00Z")}, "2017-10-29T00:30:00Z"},
		{"den dobbelte time: den anden", "2017-10-29T02:30:00", []hjaelp.Opslag{opslag(d, data, "2017-10-29T01:30:00Z")}, ""},
		// The skipped hour of 26 March 2017: 03:30 is 01:30Z.
		{"den manglende time", "2017-03-26T03:30:00", []hjaelp.Opslag{opslag(d, data, "2017-03-26T01:30:00Z")}, "2017-03-26T01:30:00Z"},
		{"skuddag", "2024-03-01T00:00:00", []hjaelp.Opslag{opslag(d, data, "2024-02-28T23:59:59"), opslag(e, tomt, "2024-02-29T23:59:59")}, "2024-02-29T23:59:59"},
	} {
		fik := hjaelp.Registertidspunkt(dfdg.ReadTidspunkt(c.opgjort), c.opslag...)
		if fik.String() != c.vil || fik.IsZero() != (c.vil == "") {
			t.Errorf("%s: got %q, want %q", c.navn, fik, c.vil)
		}
	}
	if fik := hjaelp.Registertidspunkt(dfdg.Tidspunkt{}, opslag(d, data, d28)); !fik.IsZero() {
		t.Errorf("no calculation: got %v", fik)
	}
}

// U, svar 5/RT, eksempel 1: the rate is calculated after the call to the income register.
func ExampleRegistertidspunkt() {
	opslag := []hjaelp.Opslag{
		{Register: hjaelp.DFDG, Svar: hjaelp.MedData, Tidspunkt: dfdg.MustParseTidspunkt("2017-04-28T09:00:00")},
		{Register: hjaelp.Indkomstregister, Svar: hjaelp.UdenData, Tidspunkt: dfdg.MustParseTidspunkt("2017-04-29T09:00:00")},
		{Register: hjaelp.DFDG, Svar: hjaelp.OpslagFejlet, Tidspunkt: dfdg.MustParseTidspunkt("2017-04-29T10:00:00")},
	}
	fmt.Println(hjaelp.Registertidspunkt(dfdg.MustParseTidspunkt("2017-04-29T08:00:00"), opslag...))
	fmt.Println(hjaelp.Registertidspunkt(dfdg.MustParseTidspunkt("2017-04-29T11:00:00"), opslag...))
	// Output:
	// 2017-04-28T09:00:00
	// 2017-04-29T09:00:00
}
