package laes

import (
	"fmt"
	"math/bits"
	"regexp"
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/felt"
)

// laesV reads the value of the one element of a message, in either form.
func laesV[T any](t *testing.T, l *Laeser, laeser func(*Laeser, *Objekt) T) (v T) {
	t.Helper()
	var o Objekt
	l.Start(&o, 0, &enkelt, Alle)
	for l.Naeste(&o) {
		v = laeser(l, &o)
	}
	if _, err := l.Slut(); err != nil {
		t.Fatal(err)
	}
	return v
}

var enkelt = felt.Felt{Under: []felt.Felt{{Navn: "v", Engelsk: "V"}}}

// begge tests that a text is read by laes in XML, with any white space around it but where it is part of the text, and in JSON as a
// string where the type stands as one.
func begge[T comparable](t *testing.T, laeser func(*Laeser, *Objekt) T, laes func(string) T, iJSONtekst bool, tekster ...string) {
	t.Helper()
	for _, s := range tekster {
		vil := laes(s)
		for _, foer := range []string{"", " ", "\t", "\n", " \t\n "} {
			for _, efter := range []string{"", " ", "\t", "\n", " \t\n "} {
				for _, p := range []string{"<r><V>%s</V></r>", "<r><V>%s<!-- --></V></r>", "<r><v>%s</v></r>", "<r><V>%s</V >\n</r>", "<r><V><![CDATA[%s]]></V></r>"} {
					d := fmt.Sprintf(p, foer+s+efter)
					if har := laesV(t, new(XML).Begynd([]byte(d), &enkelt), laeser); har != vil {
						t.Errorf("%q: %v, want %v", d, har, vil)
					}
				}
			}
		}
		d := fmt.Sprintf(`{"v":"%s"}`, s)
		if har := laesV(t, New([]byte(d)), laeser); iJSONtekst && har != vil {
			t.Errorf("%s: %v, want %v", d, har, vil)
		}
	}
}

// In XML every value stands as text, and white space around it is none of it (XML Schema, part 2, 4.3.6), but of a text it is.
func TestHverTypeSomTekst(t *testing.T) {
	tal := []string{"0", "1", "-1", "12.5", "12.50", "7.125", "", "x", "1e2", "+1", "5.", ".5", "1 2"}
	datoer := []string{"2025-03-03", "2024-02-29", "2025-02-29", "2025-3-3", "", "x", "0001-01-01", "9999-12-31", "2025-13-01"}
	begge(t, (*Laeser).Dato, dfdg.ReadDato, true, datoer...)
	begge(t, (*Laeser).Maaned, dfdg.ReadMaaned, true, "2025-03", "2025-13", "2025-00", "0001-01", "9999-12", "2025-3", "", "202503x")
	begge(t, (*Laeser).Tidspunkt, dfdg.ReadTidspunkt, true, "2025-03-03T10:15:00", "2025-03-03T25:15:00", "2025-03-03T10:15:00Z", "2025-03-03T10:15:00.5+01:00", "2025-03-03", "")
	begge(t, (*Laeser).GUID, dfdg.ReadGUID, true, "aaaaaaaa-0000-0000-0000-000000000001", "aaaaaaaa-0000-0000-0000-00000000000", "")
	begge(t, (*Laeser).Timetal, dfdg.ReadTimetal, true, tal...)
	begge(t, (*Laeser).Beloeb, dfdg.ReadBeloeb, true, tal...)
	begge(t, (*Laeser).Antal, dfdg.ReadAntal, false, tal...)
	begge(t, (*Laeser).Kode, dfdg.ReadKode, false, tal...)
	begge(t, (*Laeser).Uge, dfdg.ReadUge, false, "202501", "202553", "20201", "99901", "1", "", "2025010")
	begge(t, (*Laeser).Akassenummer, dfdg.ReadAkassenummer, false, tal...)
	begge(t, (*Laeser).Afdelingsnummer, dfdg.ReadAfdelingsnummer, false, tal...)
	begge(t, (*Laeser).JaNej, dfdg.ReadJaNej, false, "true", "false", "0", "1", "TRUE", "")
	begge(t, (*Laeser).CPR, dfdg.ReadCPR, true, "0101010101", "010101010", "") // no person's
	begge(t, (*Laeser).Dag, func(s string) dfdg.Dato {
		if len(s) > len("2006-01-02") {
			return dfdg.ReadTidspunkt(s).Dato()
		}
		return dfdg.ReadDato(s)
	}, true, append(datoer, "2025-03-03T23:30:00Z", "2025-03-03T00:30:00+01:00", "2025-03-03T24:00:01")...)

	for _, s := range []string{"", " ", "a", " a", "a ", "\ta\n", " \n\t ", "a b"} {
		for _, p := range []string{"<r><V>%s</V></r>", "<r><V>%s<!-- --></V></r>"} {
			if har := laesV(t, new(XML).Begynd(fmt.Appendf(nil, p, s), &enkelt), (*Laeser).Tekst); !har.Equal(dfdg.NewTekst(s)) {
				t.Errorf("%q: %d characters", s, har.Laengde())
			}
		}
	}
}

// A zone behind a day is Z or ±hh:mm, to 14:00 either way (XML Schema, part 2, 3.2.7.3).
func TestHverZone(t *testing.T) {
	zone := regexp.MustCompile(`^(Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00))$`)
	proev := func(z string) {
		vil := "2025-02-26" + z
		if zone.MatchString(z) {
			vil = "2025-02-26"
		}
		if har := udenZone("2025-02-26"+z, len("2025-02-26")); har != vil {
			t.Errorf("%q: %q", z, har)
		}
	}
	for t := range 100 {
		for m := range 100 {
			proev(fmt.Sprintf("+%02d:%02d", t, m))
			proev(fmt.Sprintf("-%02d:%02d", t, m))
		}
	}
	for i := range len("+01:00") {
		for c := range 128 {
			z := []byte("+01:00")
			z[i] = byte(c)
			proev(string(z))
		}
		proev("+01:00"[:i])
		proev("+01:00"[i:])
	}
	for c := range 128 {
		proev(string(rune(c)))
		proev("Z" + string(rune(c)))
		proev("+01:00" + string(rune(c)))
	}
	for s, vil := range map[string]bool{"2025-02": true, "2025-02Z": true, "2025-02+01:00": true, "2025-02+15:00": false, "2025-13Z": false} {
		if har := laesV(t, new(XML).Begynd([]byte("<r><V>"+s+"</V></r>"), &enkelt), (*Laeser).Maaned); har.IsValid() != vil || vil && har != dfdg.NewMaaned(2025, 2) {
			t.Errorf("%s: %v", s, har)
		}
		if har := laesV(t, New([]byte(`{"v":"`+s+`"}`)), (*Laeser).Maaned); har.IsValid() != (s == "2025-02") {
			t.Errorf("JSON, %s: %v", s, har)
		}
	}
	for n := range 10 {
		if s := "2025-02-26"[:n]; udenZone(s, 10) != s {
			t.Errorf("%s", udenZone(s, 10))
		}
	}
}

// U's names of code elements stand for D's where the element is a value, and for nothing that holds elements or rows. D's own
// names, English and Danish, stand for every kind.
func TestXMLNavneAfU(t *testing.T) {
	for u, d := range map[string]string{
		"RateBasisTypeIdentifier": "RateBasis", "ReobtainBasisTypeIdentifier": "ReobtainBasis", "BenefitsPeriodFormTypeIdentifier": "BenefitsPeriodForm",
		"BenefitsGradingBasisTypeIdentifier": "BenefitsGradingBasisTypeIdentifierType", "BenefitsExpiryCauseTypeIdentifier": "BenefitsExpiryCause",
		"BenefitsExpiryActualOrExpectedTypeIdentifier": "BenefitsExpiryActualOrExpected", "ReobtainSupplementalBenefitsTypeIdentifier": "ReobtainSupplementalBenefits",
		"InterviewTypeIdentifier": "", "TypeIdentifier": "", "RateBasis": "", "": "", "rateBasisTypeIdentifier": "",
	} {
		if har := navnAfU(u); har != d {
			t.Errorf("%s: %s, want %s", u, har, d)
		}
		if d == "" {
			continue
		}
		for _, f := range []felt.Felt{{Navn: "x", Engelsk: d}, {Navn: "x", Engelsk: d, Samling: true}, {Navn: "x", Engelsk: d, Under: []felt.Felt{{}}}} {
			felter, vil := []felt.Felt{{Navn: "a", Engelsk: "A"}, f, {Navn: "b", Engelsk: "B"}}, -1
			if !f.Samling && f.Under == nil {
				vil = 1
			}
			if har := nrAf(felter, u); har != vil {
				t.Errorf("%s of %+v: element %d, want %d", u, f, har, vil)
			}
			if nrAf(felter, d) != 1 || nrAf(felter, "x") != 1 || nrAf(felter, "X") != 1 || nrAf(felter, "B") != 2 || nrAf(felter, "A") != 0 || nrAf(felter, "c") != -1 || nrAf(felter, u+"x") != -1 {
				t.Errorf("%s: the names of D", d)
			}
		}
		samling := felt.Felt{Navn: "koderSamling", Samling: true, Raekke: d}
		if !erRaekke(&samling, u) || !erRaekke(&samling, d) || !erRaekke(&samling, "koder") || !erRaekke(&samling, "Koder") || erRaekke(&samling, "KODER") || erRaekke(&samling, "koderSamling") || erRaekke(&samling, "x") || erRaekke(&samling, "") {
			t.Errorf("a row named %s", u)
		}
	}
	uden := felt.Felt{Navn: "koderSamling", Samling: true}
	if erRaekke(&uden, "") || !erRaekke(&uden, "koder") || erRaekke(&uden, "InterviewTypeIdentifier") {
		t.Error("a row without an English name")
	}
	for _, p := range []struct {
		json, navn string
		vil        bool
	}{{"dato", "dato", true}, {"dato", "Dato", true}, {"dato", "DATO", false}, {"dato", "dat", false}, {"dato", "datoe", false}, {"dato", "Gato", false}, {"", "", false}, {"a", "A", true}, {"a", "b", false}, {"æ", "Æ", false}} {
		if dansk(p.json, p.navn) != p.vil {
			t.Errorf("%s stands for %s: %v", p.navn, p.json, !p.vil)
		}
	}
}

// An answer's names count without regard to case; what an answer alone has is no element of a message, in either form, and its namespaces
// are not judged.
func TestXMLSvar(t *testing.T) {
	under := []felt.Felt{felt.CPR, {Navn: "dato", Engelsk: "Date"}, {Navn: "under", Engelsk: "Under", Under: []felt.Felt{{Navn: "timer", Engelsk: "Hours"}, {Navn: "ekstra", Engelsk: "Extra", Svar: true}}}}
	besked, svar := felt.Felt{Under: under}, felt.Felt{Under: under, Svar: true}
	for _, p := range []struct{ ind, besked, beskedFund, svar, svarFund string }{
		{`<r><Date>7</Date></r>`, `{"dato":"7"}`, ``, `{"dato":"7"}`, ``},
		{`<r><DATE>7</DATE></r>`, `{}`, `"/DATE"`, `{"dato":"7"}`, ``},
		{`<r><dATO>7</dATO></r>`, `{}`, `"/dATO"`, `{"dato":"7"}`, ``},
		{`<r><UNDER><hours>7</hours></UNDER></r>`, `{}`, `"/UNDER"`, `{"under":{"timer":"7"}}`, ``},
		{`<r><Under><Extra>7</Extra><Hours>8</Hours></Under></r>`, `{"under":{"timer":"8"}}`, `"/under/Extra"`, `{"under":{"ekstra":"7","timer":"8"}}`, ``},
		{`<r xmlns="urn:x"><p:Date xmlns:p="urn:y">7</p:Date></r>`, `{}`, `"/Date"`, `{"dato":"7"}`, ``},
		{`<r><x/></r>`, `{}`, `"/x"`, `{}`, `"/x"`},
		{`<r><PersonCivilRegistrationIdentifier>7</PersonCivilRegistrationIdentifier></r>`, `{}`, ``, `{"cpr":"7"}`, ``},
	} {
		for _, v := range []struct {
			rod       *felt.Felt
			tilladt   uint64
			vil, fund string
		}{{&besked, 6, p.besked, p.beskedFund}, {&svar, 7, p.svar, p.svarFund}} {
			har, _, fund, err := gengivet(new(XML).Begynd([]byte(p.ind), v.rod), v.rod, v.tilladt)
			if har != v.vil || fundI(fund, v.rod) != v.fund || err != nil {
				t.Errorf("%s, an answer %v: %s [%s] %v, want %s [%s]", p.ind, v.rod.Svar, har, fundI(fund, v.rod), err, v.vil, v.fund)
			}
			sammeSomOrakel(t, []byte(p.ind), v.rod, v.tilladt)
		}
	}
	// In JSON the element that an answer alone has is one that the message does not have.
	for _, v := range []struct {
		rod       *felt.Felt
		vil, fund string
	}{{&besked, `{"under":{"timer":"8"}}`, `"/under/ekstra"`}, {&svar, `{"under":{"ekstra":"7","timer":"8"}}`, ``}} {
		har, _, fund, err := gengivet(New([]byte(`{"under":{"ekstra":"7","timer":"8"}}`)), v.rod, 6)
		if har != v.vil || fundI(fund, v.rod) != v.fund || err != nil {
			t.Errorf("JSON, an answer %v: %s [%s] %v", v.rod.Svar, har, fundI(fund, v.rod), err)
		}
	}
}

// What a message names is every element that it has and that is allowed there, null or not.
func TestNaevnt(t *testing.T) {
	for nr := range 5 {
		f := &xmlSkema.Under[nr]
		for ind, vil := range map[string]uint64{`{}`: 0, `{"` + f.Navn + `":null}`: 1 << nr & xmlTilladt, `{"` + strings.ToUpper(f.Navn) + `":7}`: 1 << nr & xmlTilladt, `{"x":1}`: 0} {
			if _, har, _, err := gengivet(New([]byte(ind)), &xmlSkema, xmlTilladt); err != nil || har != vil {
				t.Errorf("%s: %b %v", ind, har, err)
			}
		}
		for ind, vil := range map[string]uint64{"<r/>": 0, "<r><" + f.Engelsk + "/></r>": 1 << nr & xmlTilladt, "<r><x/></r>": 0} {
			if _, har, _, err := gengivet(new(XML).Begynd([]byte(ind), &xmlSkema), &xmlSkema, xmlTilladt); err != nil || har != vil {
				t.Errorf("%s: %b %v", ind, har, err)
			}
		}
	}
	if n := bits.OnesCount64(xmlTilladt); n != 3 {
		t.Error(n)
	}
}

// The limits of XML, each at its end and one beyond: attributes, namespaces, rows.
func TestXMLGraenser(t *testing.T) {
	rum := func(n int) string {
		var b strings.Builder
		for i := range n { // no more than a tag may have attributes
			fmt.Fprintf(&b, "<a xmlns:p%d='u%d'>", i, i)
		}
		return b.String() + strings.Repeat("</a>", n)
	}
	for n, vil := range map[int]string{flestNavnerum: "", flestNavnerum + 1: "for mange navnerum"} {
		x := new(XML)
		_, _, _, err := gengivet(x.Begynd([]byte(rum(n)), &xmlSkema), &xmlSkema, xmlTilladt)
		if u, _ := err.(*dfdgerr.UlaeseligFejl); (u == nil) != (vil == "") || u != nil && u.Aarsag != vil {
			t.Errorf("%d namespaces: %v", n, err)
		}
		if vil == "" && len(x.navnerum) != 0 {
			t.Errorf("%d namespaces are bound behind the document", len(x.navnerum))
		}
	}
	if _, _, _, err := gengivet(new(XML).Begynd([]byte("<r>"+strings.Repeat("<a xmlns:p='u'/>", 2*flestNavnerum)+"</r>"), &xmlSkema), &xmlSkema, xmlTilladt); err != nil {
		t.Errorf("namespaces that have ended: %v", err)
	}
	for n, vil := range map[int]string{FlestRaekker - 1: "", FlestRaekker: "", FlestRaekker + 1: "FORMEGET", FlestRaekker + 2: "FORMEGET"} {
		for _, p := range []struct {
			ind string
			l   func(string) *Laeser
		}{
			{"<r><Codes>" + strings.Repeat("<Code>1</Code>", n) + "</Codes><dag>7</dag></r>", func(s string) *Laeser { return new(XML).Begynd([]byte(s), &xmlSkema.Under[3]) }},
			{`{"koderSamling":[1` + strings.Repeat(",1", n-1) + `],"dag":"7"}`, func(s string) *Laeser { return New([]byte(s)) }},
		} {
			l := p.l(p.ind)
			var (
				o     Objekt
				s     dfdg.Samling[dfdg.Kode]
				efter dfdg.Tekst
			)
			l.Start(&o, 0, &xmlSkema.Under[3], Alle)
			for l.Naeste(&o) {
				if o.Nr == 2 {
					l.Koder(&o, &s, nil)
				} else {
					efter = l.Tekst(&o)
				}
			}
			fund, err := l.Slut()
			if s.Len() != min(n, FlestRaekker) || fundI(fund, &xmlSkema) != vil || err != nil || efter.Indhold() != "7" {
				t.Errorf("%d rows of %.10s: %d, %s %v", n, p.ind, s.Len(), fundI(fund, &xmlSkema), err)
			}
		}
	}
}

// What is noted is no more than a report holds, and one to tell that there was more.
func TestFlestFund(t *testing.T) {
	for n, vil := range map[int]int{dfdgerr.Hoejst - 1: dfdgerr.Hoejst - 1, dfdgerr.Hoejst: dfdgerr.Hoejst, dfdgerr.Hoejst + 1: dfdgerr.Hoejst + 1, dfdgerr.Hoejst + 2: dfdgerr.Hoejst + 1} {
		_, _, fund, _ := gengivet(New([]byte(`{"x":1`+strings.Repeat(`,"x":1`, n-1)+`}`)), &xmlSkema, xmlTilladt)
		if len(fund) != vil {
			t.Errorf("of %d %d are noted", n, len(fund))
		}
		if _, _, fund, _ := gengivet(new(XML).Begynd([]byte("<r>"+strings.Repeat("<x/>", n)+"</r>"), &xmlSkema), &xmlSkema, xmlTilladt); len(fund) != vil {
			t.Errorf("XML: of %d %d are noted", n, len(fund))
		}
	}
}

// A text around a message in an envelope is one too many in each place that is the envelope's own, and not in its header or behind its body.
func TestXMLKonvoluttekst(t *testing.T) {
	const aarsag = "tekst i en SOAP-konvolut uden for beskeden"
	for _, rum := range []string{rumSOAP11, rumSOAP12} {
		for i, p := range []struct{ ind, aarsag string }{
			{"<e:Envelope xmlns:e='%s'>x<e:Body><r/></e:Body></e:Envelope>", aarsag},
			{"<e:Envelope xmlns:e='%s'><e:Header/>x<e:Body><r/></e:Body></e:Envelope>", aarsag},
			{"<e:Envelope xmlns:e='%s'><e:Body>x<r/></e:Body></e:Envelope>", aarsag},
			{"<e:Envelope xmlns:e='%s'><e:Body><r/>x</e:Body></e:Envelope>", aarsag},
			{"<e:Envelope xmlns:e='%s'><e:Body><r/></e:Body>x</e:Envelope>", aarsag},
			{"<e:Envelope xmlns:e='%s'><e:Body><r/></e:Body></e:Envelope>x", "tekst uden for rodelementet"},
			{"<e:Envelope xmlns:e='%s'> <e:Header>x</e:Header> <e:Body> <r/> </e:Body> </e:Envelope> ", ""},
			{"<e:Envelope xmlns:e='%s'><e:Header><a>x</a><a><b>x</b>x</a></e:Header><e:Body><r/></e:Body></e:Envelope>", ""},
			{"<e:Envelope xmlns:e='%s'><e:Body><r/></e:Body><efter>x</efter></e:Envelope>", ""},
			{"<e:Envelope xmlns:e='%s'><e:Body><r/><r/></e:Body></e:Envelope>", "mere end én besked i en SOAP-konvolut"},
			{"<e:Envelope xmlns:e='%s'><e:Body><r/></e:Body><e:Body/></e:Envelope>", "mere end én Body i en SOAP-konvolut"},
			{"<e:Envelope xmlns:e='%s'><e:Body/><e:Body><r/></e:Body></e:Envelope>", "mere end én Body i en SOAP-konvolut"},
			{"<e:Envelope xmlns:e='%s'><e:Body/></e:Envelope>", "en SOAP-konvolut uden en besked i Body"},
			{"<e:Envelope xmlns:e='%s'><e:Header><e:Body><r/></e:Body></e:Header></e:Envelope>", "en SOAP-konvolut uden en besked i Body"},
			{"<e:Envelope xmlns:e='%s'><Body><r/></Body></e:Envelope>", "en SOAP-konvolut uden en besked i Body"},
			{"<e:Envelope xmlns:e='%s'><e:Body><r/></e:Body></e:Envelope>", ""},
			{"<e:Envelope xmlns:e='%s'><e:Body><e:Body/></e:Body></e:Envelope>", ""}, // a message may be named so
		} {
			d := fmt.Sprintf(p.ind, rum)
			_, _, _, err := gengivet(new(XML).Begynd([]byte(d), &xmlSkema), &xmlSkema, xmlTilladt)
			if u, _ := err.(*dfdgerr.UlaeseligFejl); (u == nil) != (p.aarsag == "") || u != nil && u.Aarsag != p.aarsag {
				t.Errorf("%d: %s: %v, want %q", i, d, err, p.aarsag)
			}
		}
	}
	// In another namespace it is a message as any other.
	for _, d := range []string{"<Envelope><Body>x</Body></Envelope>", "<e:Envelope xmlns:e='u'><e:Body>x</e:Body></e:Envelope>", "<e:Envelop xmlns:e='" + rumSOAP11 + "'><e:Body/></e:Envelop>"} {
		if har, _, fund, err := gengivet(new(XML).Begynd([]byte(d), &xmlSkema), &xmlSkema, xmlTilladt); err != nil || har != "{}" || len(fund) != 1 {
			t.Errorf("%s: %s %v %v", d, har, fund, err)
		}
	}
}

// Of an object or a collection that stands twice nothing is read the second time, and what follows it is.
func TestXMLToGange(t *testing.T) {
	for ind, vil := range map[string]string{
		"<r><Under><Hours>7</Hours></Under><Under><x/><Hours>8</Hours></Under><Date>9</Date></r>":                        `{"under":{"timer":"7"},"under":2,"dato":"9"}`,
		"<r><Under/><Under>7<Hours>8</Hours>9</Under><Date>9</Date></r>":                                                 `{"under":{},"under":2,"dato":"9"}`,
		"<r><Under><Codes><Code>1</Code></Codes><Codes><Code>2</Code><x/></Codes><dag>3</dag></Under><Date>9</Date></r>": `{"under":{"koderSamling":["1"],"koderSamling":2,"dag":"3"},"dato":"9"}`,
		"<r><Under><Rows><Row/></Rows><Rows><Row><Value>2</Value></Row></Rows><Hours>3</Hours></Under></r>":              `{"under":{"raekkeSamling":[{}],"raekkeSamling":2,"timer":"3"}}`,
		"<r><Date>7</Date><Date>8<x/></Date><Comment>9</Comment></r>":                                                    `{"dato":"7","dato":2,"kommentar":"9"}`,
	} {
		har, _, fund, err := gengivet(new(XML).Begynd([]byte(ind), &xmlSkema), &xmlSkema, xmlTilladt)
		if har != vil || len(fund) != 0 || err != nil {
			t.Errorf("%s: %s %s %v, want %s", ind, har, fundI(fund, &xmlSkema), err, vil)
		}
	}
}

// What most messages have is kept in the reader's own memory.
func TestXMLPlads(t *testing.T) {
	b := []byte(`<p:r xmlns:p="u" xmlns:q="v" xmlns:i="w" a="b"><p:Date q:a="" q:b="" i:c="" xmlns:z="x">7</p:Date><a><b><c><d><e><f><g/></f></e></d></c></b></a></p:r>`)
	if n := testing.AllocsPerRun(50, func() {
		var o Objekt
		x := new(XML)
		for x.Begynd(b, &xmlSkema).Start(&o, 0, &xmlSkema, xmlTilladt); x.Naeste(&o); {
			x.Dato(&o)
		}
	}); n > 3 { // the reader, the object, and what is noted
		t.Errorf("%v allocations", n)
	}
}

// Of text that is passed over nothing is kept.
func TestXMLKunTekstenGemmes(t *testing.T) {
	for _, p := range []string{"1<!-- -->", "1&lt;", "<![CDATA[1]]>", "1<a>2</a>3"} {
		x := new(XML)
		var o Objekt
		l := x.Begynd([]byte("<r><V>"+p+"</V><x>7</x><!-- --><x>8</x></r>"), &enkelt)
		l.Start(&o, 0, &enkelt, Alle)
		for l.Naeste(&o) {
			l.Tekst(&o)
		}
		if _, err := l.Slut(); err != nil || strings.ContainsAny(string(x.buffer), "278") {
			t.Errorf("%s: %s is kept, %v", p, x.buffer, err)
		}
	}
}

// A name that a finding repeats is a word: letters from A to Å and digits, with a letter, no more than 64 characters and no four digits in
// a row (S-02).
func TestHvertOrd(t *testing.T) {
	ordene, cifre := regexp.MustCompile(`^[0-9A-Za-zæøåÆØÅ]{1,64}$`), regexp.MustCompile(`[0-9]{4}`)
	bogstav := regexp.MustCompile(`[A-Za-zæøåÆØÅ]`)
	proev := func(s string) {
		if vil := ordene.MatchString(s) && bogstav.MatchString(s) && !cifre.MatchString(s); ord(s) != vil {
			t.Errorf("%.20q of %d bytes: %v", s, len(s), !vil)
		}
	}
	for r := range rune(0x3000) {
		proev(string(r))
		proev("a" + string(r))
		proev(string(r) + "123")
	}
	for _, s := range []string{"aÿ", "ÿ", "a�", "a􏿿", "😀"} {
		proev(s)
	}
	hverKorte("a019Å-", 5, proev)
	for n := range 70 {
		proev(strings.Repeat("a", n))
		proev(strings.Repeat("Å", n))
		proev(strings.Repeat("999z", n/4) + "zzz"[:n%4])
	}
}

// A cause in English, and one of which only a part is known, as it is.
func TestEngelskAfDele(t *testing.T) {
	for s, vil := range map[string]string{
		uventetTegn: "unexpected character", ugyldigUTF8 + ": filen er afkortet midt i et tegn": "invalid UTF-8: the file is cut off within a character",
		ugyldigUTF8 + ": hej": ugyldigUTF8 + ": hej", "hej: " + ugyldigUTF8: "hej: " + ugyldigUTF8, "hej: hej": "hej: hej", "hej": "hej", "": "",
	} {
		if har := Engelsk(s); har != vil {
			t.Errorf("%q: %q", s, har)
		}
	}
}
