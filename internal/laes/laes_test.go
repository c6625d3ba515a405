package laes_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/felt"
	"github.com/akasse/dfdg/internal/laes"
	"github.com/akasse/dfdg/internal/proeve"
)

var skema = felt.Felt{Under: []felt.Felt{
	felt.CPR,
	{Navn: "dato"}, {Navn: "tal"}, {Navn: "antal"}, {Navn: "ja"}, {Navn: "tekst"},
	{Navn: "koder", Samling: true},
	{Navn: "under", Under: []felt.Felt{{Navn: "dato"}, {Navn: "raekker", Samling: true, Under: []felt.Felt{{Navn: "tal"}}}}},
	{Navn: "lukket"},
}}

type raekke struct {
	Tal    dfdg.Timetal
	Maerke dfdg.Tilstand
}

type besked struct {
	Dato  dfdg.Dato
	Tal   dfdg.Timetal
	Antal dfdg.Antal
	Ja    dfdg.JaNej
	Tekst dfdg.Tekst
	Koder dfdg.Samling[dfdg.Kode]
	Under struct {
		Tilstand dfdg.Tilstand
		Dato     dfdg.Dato
		Raekker  dfdg.Samling[raekke]
	}
}

func raekker(l *laes.Laeser, o *laes.Objekt, s *dfdg.Samling[raekke], laesRaekke func(*laes.Laeser, *laes.Objekt, felt.Sted) raekke) {
	var plads *[]raekke
	v, ok := laes.BegyndSamling(l, o, s, &plads)
	if !ok {
		return
	}
	for i := 0; l.EnTil(i); i++ {
		v = append(v, laesRaekke(l, o, o.Sted().Nr(i)))
	}
	laes.SlutSamling(l, s, plads, v)
}

func laesBesked(b []byte, xml bool) (v besked, rod dfdg.Tilstand, fund []laes.Fund, err error) {
	l := laes.New(b)
	if xml {
		l = new(laes.XML).Begynd(b, &skema)
	}
	var o laes.Objekt
	l.Start(&o, 0, &skema, 1<<8-2)
	if rod = o.Tilstand; rod == dfdg.Gyldig {
		for l.Naeste(&o) {
			switch o.Nr {
			case 1:
				v.Dato = l.Dato(&o)
			case 2:
				v.Tal = l.Timetal(&o)
			case 3:
				v.Antal = l.Antal(&o)
			case 4:
				v.Ja = l.JaNej(&o)
			case 5:
				v.Tekst = l.Tekst(&o)
			case 6:
				l.Koder(&o, &v.Koder, nil)
			case 7:
				var u laes.Objekt
				if !l.Element(&u, &o) {
					v.Under.Tilstand = u.Tilstand
					break
				}
				v.Under.Tilstand = dfdg.Gyldig
				for l.Naeste(&u) {
					switch u.Nr {
					case 0:
						v.Under.Dato = l.Dato(&u)
					case 1:
						raekker(l, &u, &v.Under.Raekker, func(l *laes.Laeser, p *laes.Objekt, s felt.Sted) (r raekke) {
							var o laes.Objekt
							if !l.Raekke(&o, p, s) {
								r.Maerke = o.Tilstand
								return r
							}
							for l.Naeste(&o) {
								r.Tal = l.Timetal(&o)
							}
							return r
						})
					}
				}
			}
		}
	}
	fund, err = l.Slut()
	return v, rod, fund, err
}

func fundSom(f []laes.Fund) string {
	var s []string
	for _, f := range f {
		if f.ForMeget {
			s = append(s, "FORMEGET")
		} else if f.Skjult {
			s = append(s, "skjult \""+f.Sted.Pointer(&skema, f.Navn)+"\"")
		} else {
			s = append(s, "\""+f.Sted.Pointer(&skema, f.Navn)+"\"")
		}
	}
	return strings.Join(s, " ")
}

func TestFund(t *testing.T) {
	dyb := func(n int) string { return strings.Repeat("[", n) + strings.Repeat("]", n) }
	for _, p := range []struct{ ind, vil string }{
		{`{}`, ``},
		{`{"ukendt":1}`, `"/ukendt"`},
		{`{"Ukendt":{"a":[1,{"b":"}"}]},"dato":"2025-01-01"}`, `"/Ukendt"`},
		{`{"010180":1}`, `skjult ""`},
		{`{"a b":1}`, `skjult ""`},
		{`{"æ":1}`, `"/æ"`},
		{`{"ÆØÅæøå1":1}`, `"/ÆØÅæøå1"`},
		{`{"ä":1}`, `skjult ""`},
		{`{"a\u030a":1}`, `skjult ""`}, // å in two characters
		{`{"a123":1}`, `"/a123"`},
		{`{"a1234":1}`, `skjult ""`},
		{`{"a123b456":1}`, `"/a123b456"`},
		{`{"1234a":1}`, `skjult ""`},
		{`{"123":1}`, `skjult ""`},
		{`{"a٣":1}`, `skjult ""`},
		{`{"a-b":1}`, `skjult ""`},
		{`{"` + strings.Repeat("æ", 64) + `":1}`, `"/` + strings.Repeat("æ", 64) + `"`},
		{`{"` + strings.Repeat("æ", 65) + `":1}`, `skjult ""`},
		{`{"under":{"010180-1234":1,"dato":"2025-01-01"}}`, `skjult "/under"`},
		{`{"under":{"raekker":[{},{"a b":1}]}}`, `skjult "/under/raekker/1"`},
		{`{"":1}`, `skjult ""`},
		{`{"\u0061bc":1}`, `"/abc"`},
		{`{"\ud800":1}`, `skjult ""`},
		{`{"` + strings.Repeat("a", 64) + `":1}`, `"/` + strings.Repeat("a", 64) + `"`},
		{`{"` + strings.Repeat("a", 65) + `":1}`, `skjult ""`},
		{`{"lukket":1}`, `"/lukket"`},
		{`{"LUKKET":1}`, `"/lukket"`},
		{`{"cpr":1}`, `"/cpr"`},
		{`{"CPR":1}`, `"/cpr"`},
		{`{"under":{"x":1,"raekker":[{},{"y":2}]}}`, `"/under/x" "/under/raekker/1/y"`},
		{`{"under":{"x":1},"under":{}}`, ``},
		{`{"under":{"x":1},"UNDER":{"y":1},"z":1}`, `"/z"`},
		{`{"a":1,"b":2,"under":{"x":1,"y":2},"c":3,"under":{"z":1},"UNDER":{"u":1},"d":4}`, `"/a" "/b" "/c" "/d"`},
		{`{"under":{"raekker":[{"x":1},{"y":2}],"a":1,"raekker":[]},"b":2}`, `"/under/a" "/b"`},
		{`{"koder":[{"x":` + dyb(40) + `}],"b":2,"koder":[]}`, `FORMEGET "/b"`},
		{`{"tekst":{"x":1},"a":1,"tekst":"","b":2}`, `"/a" "/b"`}, // in what is no object nothing is noted
		{`{"x":` + dyb(31) + `}`, `"/x"`},
		{`{"x":` + dyb(32) + `}`, `"/x" FORMEGET`},
		{`{"x":` + dyb(32) + `,"y":` + dyb(40) + `}`, `"/x" FORMEGET "/y" FORMEGET`},
	} {
		_, _, fund, err := laesBesked([]byte(p.ind), false)
		if har := fundSom(fund); err != nil || har != p.vil {
			t.Errorf("%.80s: %s %v, vil %s", p.ind, har, err, p.vil)
		}
	}
}

func TestVaerdier(t *testing.T) {
	v, rod, _, err := laesBesked([]byte(` { "Dato" : "2025-03-03", "tal": "7.40", "ANTAL": -3, "ja": true, "tekst": "a\"\u00e6\ud83d\ude00\\\/\b\f\n\r\t",
		"koder": [1, 2 ,3], "under": {"dato": null, "raekker": [ {"tal": 1.5}, null, {}, 7 ]}} `), false)
	if err != nil || rod != dfdg.Gyldig {
		t.Fatal(rod, err)
	}
	if v.Dato != dfdg.NewDato(2025, 3, 3) || v.Tal != dfdg.NewTimetal(740) || v.Antal != dfdg.NewAntal(-3) || v.Ja != dfdg.Ja ||
		v.Tekst.Indhold() != "a\"æ😀\\/\b\f\n\r\t" || !v.Koder.Equal(dfdg.NewSamling(dfdg.NewKode(1), dfdg.NewKode(2), dfdg.NewKode(3))) {
		t.Errorf("%+v", v)
	}
	r := v.Under.Raekker
	if !v.Under.Dato.IsZero() || r.Len() != 4 || r.Nr(0).Tal != dfdg.NewTimetal(150) || r.Nr(1).Maerke != dfdg.ForkertType ||
		r.Nr(2) != (raekke{}) || r.Nr(3).Maerke != dfdg.ForkertType {
		t.Errorf("%+v", v.Under)
	}
}

func TestTilstande(t *testing.T) {
	type f = func(besked) dfdg.Tilstand
	dato := func(b besked) dfdg.Tilstand { return b.Dato.Tilstand() }
	tal := func(b besked) dfdg.Tilstand { return b.Tal.Tilstand() }
	antal := func(b besked) dfdg.Tilstand { return b.Antal.Tilstand() }
	ja := func(b besked) dfdg.Tilstand { return b.Ja.Tilstand() }
	tekst := func(b besked) dfdg.Tilstand { return b.Tekst.Tilstand() }
	koder := func(b besked) dfdg.Tilstand { return b.Koder.Tilstand() }
	kode0 := func(b besked) dfdg.Tilstand { return b.Koder.Nr(0).Tilstand() }
	under := func(b besked) dfdg.Tilstand { return b.Under.Tilstand }
	const nul, god, art, form, to = dfdg.IkkeGivet, dfdg.Gyldig, dfdg.ForkertType, dfdg.ForkertForm, dfdg.GivetToGange
	for _, p := range []struct {
		ind string
		f   f
		vil dfdg.Tilstand
	}{
		{`{}`, dato, nul}, {`{"dato":null}`, dato, nul}, {`{"dato":"2025-02-29"}`, dato, form}, {`{"dato":20250228}`, dato, art},
		{`{"dato":{}}`, dato, art}, {`{"dato":[]}`, dato, art}, {`{"dato":true}`, dato, art}, {`{"dato":"2025-02-28","dato":"2025-02-28"}`, dato, to},
		{`{"dato":null,"DATO":null}`, dato, to}, {`{"dato":"\u0032025-02-28"}`, dato, god},
		{`{"tal":1}`, tal, god}, {`{"tal":"1"}`, tal, god}, {`{"tal":1e2}`, tal, form}, {`{"tal":"1e2"}`, tal, form}, {`{"tal":1.005}`, tal, dfdg.ForMangeDecimaler},
		{`{"tal":1.500}`, tal, god}, {`{"tal":".5"}`, tal, god}, {`{"tal":"5."}`, tal, god}, {`{"tal":"+5"}`, tal, god}, {`{"tal":false}`, tal, art},
		{`{"tal":"2565,36"}`, tal, form}, {`{"tal":"٣"}`, tal, form}, {`{"tal":"−5"}`, tal, form}, {`{"tal":""}`, tal, form},
		{`{"tal":1` + strings.Repeat("0", 63) + `}`, tal, dfdg.UdenForOmraade}, {`{"tal":1` + strings.Repeat("0", 64) + `}`, tal, form},
		{`{"antal":1}`, antal, god}, {`{"antal":"1"}`, antal, art}, {`{"antal":1.0}`, antal, art}, {`{"antal":2147483648}`, antal, dfdg.UdenForOmraade},
		{`{"ja":false}`, ja, god}, {`{"ja":"false"}`, ja, art}, {`{"ja":1}`, ja, art},
		{`{"tekst":""}`, tekst, god}, {`{"tekst":1}`, tekst, art}, {`{"tekst":"\udc00"}`, tekst, form},
		{`{"koder":[]}`, koder, god}, {`{"koder":{}}`, koder, art}, {`{"koder":null}`, koder, nul}, {`{"koder":[],"koder":[]}`, koder, to}, {`{"koder":1}`, koder, art},
		{`{"koder":["1"]}`, kode0, art}, {`{"koder":[null]}`, kode0, art}, {`{"koder":[[1]]}`, kode0, art}, {`{"koder":[1]}`, kode0, god},
		{`{"under":{}}`, under, god}, {`{"under":[]}`, under, art}, {`{"under":null}`, under, nul}, {`{"under":{},"under":null}`, under, to}, {`{"under":"x"}`, under, art},
	} {
		b, _, _, err := laesBesked([]byte(p.ind), false)
		if err != nil || p.f(b) != p.vil {
			t.Errorf("%.60s: %v %v, vil %v", p.ind, p.f(b), err, p.vil)
		}
	}
	for ind, vil := range map[string]dfdg.Tilstand{`[]`: art, `null`: nul, `1`: art, `"x"`: art, `{}`: god} {
		if _, rod, _, err := laesBesked([]byte(ind), false); err != nil || rod != vil {
			t.Errorf("%s: %v %v", ind, rod, err)
		}
	}
	if b, _, _, err := laesBesked([]byte(`<r><antal>3</antal><ja>true</ja><dato>2025-01-01</dato><tal>1</tal><koder><koder>4</koder></koder></r>`), true); err != nil ||
		b.Antal != dfdg.NewAntal(3) || b.Ja != dfdg.Ja || !b.Dato.IsValid() || !b.Tal.IsValid() || b.Koder.Nr(0) != dfdg.NewKode(4) {
		t.Errorf("%+v %v", b, err)
	}
}

func TestUlaeselig(t *testing.T) {
	for _, p := range []struct {
		ind            string
		linje, kolonne int
		offset         int64
	}{
		{``, 1, 1, 0},
		{"  \n ", 2, 2, 4},
		{`{`, 1, 2, 1},
		{`{"a":}`, 1, 6, 5},
		{"{\n \"æ\": tru }", 2, 10, 12},
		{`{"a":1,}`, 1, 8, 7},
		{`{,}`, 1, 2, 1},
		{`{"a" 1}`, 1, 6, 5},
		{`{"a":1 "b":2}`, 1, 8, 7},
		{`[1,]`, 1, 4, 3},
		{`[1 2]`, 1, 4, 3},
		{`{"a":01}`, 1, 7, 6},
		{`{"a":+1}`, 1, 6, 5},
		{`{"a":.5}`, 1, 6, 5},
		{`{"a":5.}`, 1, 8, 7},
		{`{"a":1e}`, 1, 8, 7},
		{`{"a":-}`, 1, 7, 6},
		{`{} x`, 1, 4, 3},
		{`{}{}`, 1, 3, 2},
		{"{\"a\":\"\xe6\"}", 1, 7, 6},
		{"{\"a\":\"\x01\"}", 1, 7, 6},
		{`{"a":"\x"}`, 1, 7, 6},
		{`{"a":"\u12"}`, 1, 7, 6},
		{`{"a":"x`, 1, 8, 7},
		{"\ufeff", 1, 1, 3},
		{"\ufeff{\n,}", 2, 1, 5},
		{"\ufeff\ufeff{}", 1, 1, 3},
		{"\ufeff {x}", 1, 3, 5},
		{`'x'`, 1, 1, 0},
		{`NaN`, 1, 1, 0},
		{`{"koder":[1,`, 1, 13, 12},
		{`{"dato":"2025-01-01"`, 1, 21, 20},
		{`{"under":{"raekker":[{"tal":1}`, 1, 31, 30},
	} {
		_, _, _, err := laesBesked([]byte(p.ind), false)
		var u *dfdgerr.UlaeseligFejl
		if !errors.As(err, &u) || u.Linje != p.linje || u.Kolonne != p.kolonne || u.Offset != p.offset {
			t.Errorf("%q: %v, vil %d:%d (%d)", p.ind, err, p.linje, p.kolonne, p.offset)
		}
	}
	stor := append([]byte(`{"tekst":"`), bytes.Repeat([]byte("x"), laes.StoerstBesked)...)
	var u *dfdgerr.UlaeseligFejl
	if _, _, _, err := laesBesked(append(stor, `"}`...), false); !errors.As(err, &u) || u.Linje != 1 || u.Kolonne != 1 || u.Offset != 0 || u.Aarsag != "større end grænsen for en besked" {
		t.Errorf("en besked over grænsen: %v", err)
	}
}

// Reading takes time in proportion to the input, however it is made.
// Every cause that a person meets has its sentence, and none repeats what was read.
func TestAarsager(t *testing.T) {
	utf16 := func(s string, stor bool) string {
		var b []byte
		for _, c := range []byte(s) {
			if stor {
				b = append(b, 0, c)
			} else {
				b = append(b, c, 0)
			}
		}
		return string(b)
	}
	const komma, slut = "et komma i tallet: decimaltegnet er punktum", "uventet slutning: filen er afkortet, eller en afslutning mangler"
	for ind, vil := range map[string]string{
		``:                                 "filen er tom",
		" \n":                              "filen er tom",
		"\ufeff":                           "filen er tom",
		`{"tal":`:                          slut,
		`{"tal":"x`:                        slut,
		`{"tal":12,5}`:                     komma,
		`{"tal":1.000,50}`:                 komma,
		`{"tal":12, 5}`:                    "et navn uden anførselstegn: navne skal stå i dobbelte anførselstegn",
		`{"tal":1,}`:                       "et komma for meget: efter det sidste element må der ikke stå et komma",
		`{"koder":[1,]}`:                   "et komma for meget: efter det sidste element må der ikke stå et komma",
		`{"x":[1,]}`:                       "et komma for meget: efter det sidste element må der ikke stå et komma",
		`{"tal":1,,"x":2}`:                 "to kommaer efter hinanden, eller et element mangler",
		`{'tal':1}`:                        "enkelte anførselstegn: tekster og navne skal stå i dobbelte",
		`{"tal":'1'}`:                      "enkelte anførselstegn: tekster og navne skal stå i dobbelte",
		`{“tal”:1}`:                        "typografiske anførselstegn: tekster og navne skal stå i lige, dobbelte anførselstegn",
		`{tal:1}`:                          "et navn uden anførselstegn: navne skal stå i dobbelte anførselstegn",
		`{"dato":2025-03-03}`:              "en bindestreg i tallet: en dato skal stå i dobbelte anførselstegn",
		`{"tekst":hej}`:                    "en tekst uden anførselstegn: tekster skal stå i dobbelte anførselstegn",
		`// x`:                             "en kommentar: JSON har ingen kommentarer",
		`{"tal":1 /* x */}`:                "en kommentar: JSON har ingen kommentarer",
		"{\n# x\n}":                        "en kommentar: JSON har ingen kommentarer",
		`{"tal":NaN}`:                      "NaN og Infinity er ikke tal i JSON",
		`{"tal":nan}`:                      "NaN og Infinity er ikke tal i JSON",
		`{"tal":Infinity}`:                 "NaN og Infinity er ikke tal i JSON",
		`{"tal":-Infinity}`:                "NaN og Infinity er ikke tal i JSON",
		`{"tal":+5}`:                       "et plus foran tallet: tal skrives uden",
		`{"tal":.5}`:                       "et ciffer mangler foran decimaltegnet",
		`{"tal":5.}`:                       "et ciffer mangler efter decimaltegnet",
		`{"tal":-}`:                        "et ciffer mangler efter minus",
		`{"tal":1e}`:                       "et ciffer mangler i eksponenten",
		`{"tal":−5}`:                       "et typografisk minustegn: brug et almindeligt",
		`{"tal":007}`:                      "et foranstillet nul: tal skrives uden",
		`{"tal":0x1f}`:                     "et hexadecimalt tal: tal skrives med cifrene 0-9",
		`{"tal":1.000.000}`:                "mere end ét punktum i tallet: tusinder skrives uden",
		`{"tal":1 000}`:                    "et mellemrum i tallet, eller et komma mangler",
		`{"tal":5kr}`:                      "et bogstav i tallet",
		`{"ja":True}`:                      "true, false og null skrives med små bogstaver",
		`{"ja":NULL}`:                      "true, false og null skrives med små bogstaver",
		`{"ja":None}`:                      "en værdi, som JSON ikke har: en værdi, der ikke er givet, skrives null",
		`{"ja":undefined}`:                 "en værdi, som JSON ikke har: en værdi, der ikke er givet, skrives null",
		`{"ja":tru}`:                       "en tekst uden anførselstegn: tekster skal stå i dobbelte anførselstegn",
		`{"ja":}`:                          "en værdi mangler",
		`{"ja" true}`:                      "et kolon mangler efter navnet",
		`{"ja"=true}`:                      "et lighedstegn: efter navnet skal der stå et kolon",
		`{"ja":true "tal":1}`:              "et komma mangler",
		`{"ja":true; "tal":1}`:             "et semikolon: elementer adskilles af komma",
		`{"koder":[1}`:                     "en parentes, der ikke passer til den, der blev åbnet",
		`{"x":{"a":1]}`:                    "en parentes, der ikke passer til den, der blev åbnet",
		`{}{}`:                             "mere end én JSON-værdi",
		"{}\n{}":                           "mere end én JSON-værdi",
		`{}}`:                              "en slutparentes for meget",
		`{},`:                              "et komma efter dokumentet",
		`<r/>`:                             "filen ligner XML, ikke JSON",
		"{\u00a0\"a\":1}":                  "et hårdt mellemrum: brug et almindeligt",
		"{\"tekst\":\"a\nb\"}":             "et linjeskift i en tekst: det skrives \\n, eller et anførselstegn mangler",
		"{\"tekst\":\"a\tb\"}":             "en tabulator i en tekst: den skrives \\t",
		`{"tekst":"C:\data"}`:              "en forkert omvendt skråstreg i en tekst: den skrives \\\\",
		"{\"tekst\":\"r\xe6kke\"}":         "ugyldig UTF-8: filen ligner ISO-8859-1/Windows-1252; gem den som UTF-8",
		"{\"\xe6\":1}":                     "ugyldig UTF-8: filen ligner ISO-8859-1/Windows-1252; gem den som UTF-8",
		"{\"tal\":\xe6}":                   "ugyldig UTF-8: filen ligner ISO-8859-1/Windows-1252; gem den som UTF-8",
		"{\"tekst\":\"æ\",\"x\":\"\xe6\"}": "ugyldig UTF-8",
		"{\"tekst\":\"\xed\xa0\x80\"}":     "ugyldig UTF-8",
		"{\"tekst\":\"\xf0\x9f\x98":        "ugyldig UTF-8: filen er afkortet midt i et tegn",
		"\xff\xfe" + utf16(`{}`, false):    "filen er UTF-16; gem den som UTF-8",
		"\xfe\xff" + utf16(`{}`, true):     "filen er UTF-16; gem den som UTF-8",
		utf16(`{}`, false):                 "filen er UTF-16; gem den som UTF-8",
		utf16(`{}`, true):                  "filen er UTF-16; gem den som UTF-8",
		utf16(`7`, true):                   "filen er UTF-16; gem den som UTF-8",
		"\xff\xfe\x00\x00{\x00\x00\x00":    "filen er UTF-32; gem den som UTF-8",
		"\x00\x00\x00{\x00\x00\x00}":       "filen er UTF-32; gem den som UTF-8",
		"{\x00}":                           "et nultegn",
	} {
		_, _, _, err := laesBesked([]byte(ind), false)
		var u *dfdgerr.UlaeseligFejl
		if !errors.As(err, &u) || u.Aarsag != vil {
			t.Errorf("%q: %v, want %s", ind, err, vil)
		}
	}
}

// A date or month of XML may carry a zone: the day as written counts (S-07).
func TestZone(t *testing.T) {
	god := dfdg.MustParseDato("2025-02-26")
	for s, vil := range map[string]bool{
		"2025-02-26": true, "2025-02-26Z": true, "2025-02-26+01:00": true, "2025-02-26-11:30": true, " 2025-02-26+00:59 ": true, "2025-02-26+14:00": true,
		"2025-02-26+14:01": false, "2025-02-26+15:00": false, "2025-02-26+01:60": false, "2025-02-26+1:00": false, "2025-02-26+0100": false, "2025-02-26z": false,
		"2025-02-26 Z": false, "2025-02-26+0a:00": false, "2025-02-30Z": false, "2025-02-26ZZ": false, "2025-02-26T00:00:00": false,
	} {
		v, _, _, err := laesBesked([]byte("<r><dato>"+s+"</dato></r>"), true)
		if err != nil || (v.Dato == god) != vil || !vil && v.Dato.Tilstand() != dfdg.ForkertForm {
			t.Errorf("%s: %v %v", s, v.Dato, err)
		}
		if v, _, _, _ := laesBesked([]byte(`{"dato":"`+s+`"}`), false); v.Dato.IsValid() != (s == "2025-02-26") {
			t.Errorf("JSON, %s: %v", s, v.Dato)
		}
	}
}

func TestLineaer(t *testing.T) {
	const n = 1 << 19 // in the cache, so that its size is all that counts
	halve := lange(n / 2)
	for navn, b := range lange(n) {
		_, _, fund, _ := laesBesked(b, false)
		if len(fund) > dfdgerr.Hoejst+1 {
			t.Errorf("%s: %d fund", navn, len(fund))
		}
		proeve.Lineaer(t, navn, func() { laesBesked(halve[navn], false) }, func() { laesBesked(b, false) })
	}
}

// lange returns messages of about n bytes, each long in its own way.
func lange(n int) map[string][]byte {
	gentag := func(foer, s, efter string) []byte {
		return []byte(foer + strings.Repeat(s, n/len(s)) + efter)
	}
	mangeFund := `{` + strings.Repeat(`"a":1,`, dfdgerr.Hoejst+1)
	return map[string][]byte{
		"cifre":          gentag(`{"tal":1`, "1", `}`),
		"cifre i tekst":  gentag(`{"tal":"1`, "1", `"}`),
		"dybde":          []byte(`{"x":` + strings.Repeat("[", n/2) + strings.Repeat("]", n/2) + `}`),
		"dybe objekter":  []byte(`{"x":` + strings.Repeat(`{"a":`, n/8) + `1` + strings.Repeat("}", n/8) + `}`),
		"åben dybde":     gentag(`{"x":`, "[", ``),
		"ukendte navne":  gentag(`{"a":1`, `,"b":1`, `}`),
		"gentagne navne": gentag(`{"under":{"x":1}`, `,"under":{"x":1}`, `}`),
		"rækker":         gentag(mangeFund+`"under":{"raekker":[{}`, `,{"tal":1,"tal":1}`, `]}}`),
		"escapes":        gentag(`{"tekst":"`, `\u00e6`, `"}`),
		"koder":          gentag(`{"koder":[1`, `,1`, `]}`),
		"blanke":         gentag(`{`, " ", `}`),
		"linjer":         gentag(`{`, "\n", ``),
	}
}

func TestFlestRaekker(t *testing.T) {
	lav := func(n int) []byte { return []byte(`{"koder":[1` + strings.Repeat(",1", n-1) + `]}`) }
	b, _, fund, err := laesBesked(lav(laes.FlestRaekker), false)
	if err != nil || b.Koder.Len() != laes.FlestRaekker || len(fund) != 0 {
		t.Error(b.Koder.Len(), fundSom(fund), err)
	}
	b, _, fund, err = laesBesked(lav(laes.FlestRaekker+1), false)
	if err != nil || b.Koder.Len() != laes.FlestRaekker || fundSom(fund) != "FORMEGET" {
		t.Error(b.Koder.Len(), fundSom(fund), err)
	}
}

func TestRaa(t *testing.T) {
	fil := []byte(`{"dato": [1, {"x": "]"}] , "tal":2,"tal":3}`)
	l := laes.New(fil)
	var o laes.Objekt
	l.Start(&o, 0, &skema, laes.Alle)
	var har []string
	for l.Naeste(&o) {
		b, i := l.Raa()
		if !bytes.HasPrefix(fil[i:], b) {
			t.Errorf("%s står ikke ved %d", b, i)
		}
		if o.Dobbelt() {
			b = append([]byte("igen "), b...)
		}
		har = append(har, string(b))
	}
	if s := strings.Join(har, "|"); s != `[1, {"x": "]"}]|2|igen 3` {
		t.Error(s)
	}
	l = laes.New([]byte(`{"dato": [`))
	l.Start(&o, 0, &skema, laes.Alle)
	l.Naeste(&o)
	if b, _ := l.Raa(); b != nil {
		t.Errorf("%s", b)
	}
	if _, err := l.Slut(); err == nil {
		t.Error("ulæseligt blev læst")
	}
}

// FuzzLaes holds the reader against RFC 8259 and encoding/json: it reads just the documents that are valid
// JSON in UTF-8, and the values it reads are those encoding/json finds.
func FuzzLaes(f *testing.F) {
	for _, s := range []string{`{}`, `{"dato":"2025-01-01","tal":1.50,"antal":3,"ja":true,"tekst":"\u00e6\ud83d\ude00","koder":[1,2]}`,
		`{"under":{"dato":null,"raekker":[{"tal":"1"},null]}}`, `{"x":[[{"y":"\ud800"}]],"":-0.1e+5}`, "{\"a\":\"\xff\"}", `[1,2`, `nul`, "\ufeff{}"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		kopi := bytes.Clone(b)
		v, rod, _, err := laesBesked(b, false)
		if !bytes.Equal(b, kopi) {
			t.Fatal("læseren ændrede dokumentet")
		}
		if bytes.Count(b, []byte("["))+bytes.Count(b, []byte("{")) > 9000 {
			return // encoding/json has a limit of its own
		}
		proevJSON(t, b, proeve.ErJSON)
		b = bytes.TrimPrefix(b, []byte("\ufeff"))
		gyldig := json.Valid(b) && utf8.Valid(b)
		if gyldig != (err == nil) {
			t.Fatalf("gyldig JSON: %v, læst: %v", gyldig, err)
		}
		if err != nil {
			var u *dfdgerr.UlaeseligFejl
			if !errors.As(err, &u) || u.Offset < 0 || u.Offset > int64(len(kopi)) || u.Linje < 1 || u.Kolonne < 1 {
				t.Fatalf("%#v", err)
			}
			return
		}
		var m map[string]json.RawMessage
		if (json.Unmarshal(b, &m) == nil && m != nil) != (rod == dfdg.Gyldig) {
			t.Fatalf("rod %v", rod)
		}
		en := func(navn string) json.RawMessage { // the element's value where it stands just once
			var r json.RawMessage
			n := 0
			for k, v := range m {
				if strings.EqualFold(k, navn) {
					r, n = v, n+1
				}
			}
			if n != 1 {
				return nil
			}
			return r
		}
		var s string
		if r := en("tekst"); v.Tekst.IsValid() && r != nil && json.Unmarshal(r, &s) == nil && s != v.Tekst.Indhold() {
			t.Fatalf("tekst %q, vil %q", v.Tekst.Indhold(), s)
		}
		var n json.Number
		if r := en("antal"); v.Antal.IsValid() && r != nil && json.Unmarshal(r, &n) == nil && dfdg.ReadAntal(n.String()) != v.Antal {
			t.Fatalf("antal %v, vil %v", v.Antal, n)
		}
	})
}
