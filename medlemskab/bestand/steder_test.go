package bestand_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/akasse/dfdg/medlemskab/bestand"
	"github.com/akasse/dfdg/medlemskab/bestand/bestandtest"
)

// Where a fault of a row stands, and what it is, to the character: in each form of a date, and at each end of a length.
func TestFejlensSted(t *testing.T) {
	const foer = "0601505000;570001;2009-05-27;1;;medlem;;;\n"
	dmy := strings.Replace(foer, "2009-05-27", "27-05-2009", 1)
	med := func(k int, felt string) string {
		felter := strings.Split("0101505000;570001;2009-05-27;1;2005-05-17;medlem;;;", ";")
		felter[k] = felt
		return strings.Join(felter, ";") + "\n"
	}
	rad := func(kolonne int, s string) string {
		return fil(startraekke, raekke1[:kolonne-1]+s+raekke1[kolonne-1+len(s):], slut(3))
	}
	for _, p := range []struct {
		register, fil string
		vil           string // what a finding begins with after its side, and after … what it ends with
	}{
		{foer + med(3, "1234"), "", ""},
		{foer + med(3, "12345"), "", "linje 3 kolonne 30 forsikringskategori: B-06…Forsikringskategorien er et til fire cifre og ikke nul."},
		{foer + med(3, "1x"), "", "linje 3 kolonne 31 forsikringskategori: B-06…Forsikringskategorien er et til fire cifre og ikke nul."},
		{foer + med(1, "57000x"), "", "linje 3 kolonne 17 afdeling: B-06…Afdelingsnummeret er seks cifre."},
		{foer + med(2, "2009-0x-27"), "", "linje 3 kolonne 25 startdato: B-06…DD-MM-ÅÅÅÅ."},
		{dmy + med(2, "2x-05-2009"), "", "linje 3 kolonne 19 startdato: B-06…DD-MM-ÅÅÅÅ."},
		{dmy + med(2, "13-31-2009"), "", "linje 3 kolonne 19 startdato: B-06…Datoen findes ikke i kalenderen."},
		{dmy + med(2, "12-31-2009"), "", "linje 3 kolonne 22 startdato: B-06…DD-MM-ÅÅÅÅ."},
		{dmy + med(2, "12-32-2009"), "", "linje 3 kolonne 19 startdato: B-06…Datoen findes ikke i kalenderen."},
		{dmy + strings.Replace(med(2, "31-12-2009"), "2005-05-17", "", 1), "", ""},
		{foer + med(0, "010150500:"), "", "linje 3 kolonne 10 cpr: B-06…CPR-nummeret er ti cifre; her står et andet tegn."},
		{foer + med(0, "01015050/0"), "", "linje 3 kolonne 9 cpr: B-06…CPR-nummeret er ti cifre; her står et andet tegn."},
		{foer + med(5, "udmeldt"), "", "linje 3 kolonne 51 dato: B-06…rækkens status kræver det."},
		{"", utf16le(godFil)[2:], "linje 1 kolonne 1: B-01…UTF-16; gem den som UTF-8 eller ISO-8859-1."},
		{"", rad(10, ":"), "linje 2 kolonne 10 cpr: B-03…CPR-nummeret er ti cifre; her står et andet tegn."},
		{"", fil(startraekke, raekke1, strings.Replace(slut(3), "0000000003", "000000000x", 1)), "linje 3 kolonne 20 antal: B-04…Feltet er cifre med foranstillede nuller; her står et andet tegn."},
		{"", fil("0000x"+startraekke[5:], raekke1, slut(3)), "linje 1 kolonne 5: B-02…a-kassenummer på tre cifre og 23 blanke."},
		{"", fil(startraekke[:30]+"x"+startraekke[31:], raekke1, slut(3)), "linje 1 kolonne 31 reserveret: B-02…a-kassenummer på tre cifre og 23 blanke."},
		{"", fil(startraekke, raekke1, slut(3)[:43]+"x"), "linje 3 kolonne 44 reserveret: B-04…og 24 blanke."},
		{"", fil(raekke1, slut(2)), "linje 1 kolonne 1: B-02…a-kassenummer på tre cifre og 23 blanke."},
	} {
		register, tekst := godtRegister, p.fil
		if p.register != "" {
			register = bestand.Registerhoved + "\n" + p.register
		}
		if tekst == "" {
			tekst = fil(startraekke, raekke1, slut(3))
		}
		_, fund, _ := proevet(t, strings.NewReader(register), strings.NewReader(tekst), "")
		foerst, sidst, _ := strings.Cut(p.vil, "…")
		som := func(s string) bool {
			_, rest, _ := strings.Cut(s, " ") // the side
			return strings.HasPrefix(rest, foerst) && strings.HasSuffix(s, sidst)
		}
		if p.vil == "" && len(fund) > 0 || p.vil != "" && !slices.ContainsFunc(fund, som) {
			t.Errorf("%s: %q", p.vil, fund)
		}
	}
}

// Blank lines are counted where they stand at the end of a block too: what is said of each has its own line.
func TestLinjenumreOverBlokke(t *testing.T) {
	const antal = 9000 // of several blocks
	var b strings.Builder
	b.WriteString(startraekke + "\n")
	for i := range antal {
		b.WriteString(bestandtest.CPR(i).Klartekst() + raekke1[10:] + "\n\n")
	}
	b.WriteString(slut(antal+2) + "\n")
	for maade, laes := range maader {
		a, err := bestand.Reconcile(bestand.ReadRegister(strings.NewReader(godtRegister)), bestand.ReadFil(laes(b.String()), ""), bestand.Valg{Idag: idag, MedIngen: true})
		if err != nil {
			t.Fatal(err)
		}
		var linjer, tomme []int
		for h, err := range a.Handlinger() {
			if err != nil {
				var f bestand.Fund
				if p, ok := err.(*bestand.Fund); ok {
					f = *p
				}
				if f.Regel.Id() == "B-01" {
					tomme = append(tomme, f.Linje)
				}
				continue
			}
			if h.FilLinje > 0 {
				linjer = append(linjer, h.FilLinje)
			}
		}
		slices.Sort(linjer)
		if len(linjer) != antal {
			t.Fatalf("%s: %d rows", maade, len(linjer))
		}
		for i := range linjer {
			if linjer[i] != 2+2*i {
				t.Fatalf("%s: row %d at line %d", maade, i, linjer[i])
			}
		}
		for i := range tomme {
			if tomme[i]%2 == 0 {
				t.Fatalf("%s: blank line %d at line %d", maade, i, tomme[i])
			}
		}
	}
}

// One slip in a hundred is a slip; more is another form.
func TestMaanedFoerstGraense(t *testing.T) {
	for danske, vil := range map[int]bool{100: false, 99: true, 101: false} {
		var register, tekst strings.Builder
		register.WriteString(bestand.Registerhoved + "\n")
		tekst.WriteString(startraekke + "\n")
		for i := range danske + 1 {
			dato := "02-01-2010"
			if i == danske {
				dato = "01-13-2010"
			}
			c := bestandtest.CPR(i).Klartekst()
			register.WriteString(c + ";570001;" + dato + ";1;;medlem;;;\n")
			tekst.WriteString(c + "00575700012010-02-010001          \n")
		}
		tekst.WriteString(slut(danske+3) + "\n")
		_, fund, _ := proevet(t, strings.NewReader(register.String()), strings.NewReader(tekst.String()), "")
		if slices.ContainsFunc(fund, func(s string) bool { return strings.Contains(s, "MM-DD-ÅÅÅÅ") }) != vil {
			t.Errorf("%d: %q", danske, fund)
		}
	}
}

// A row that lacks what its status needs lets its number wait. A side that is half the other's says so.
func TestMangelfuldOgHalv(t *testing.T) {
	ud, _, _ := proevet(t, strings.NewReader(bestand.Registerhoved+"\n0101505000;;;;;udmeldt;;;\n0601505000;570001;2009-05-27;1;;medlem;;;\n"), strings.NewReader(fil(startraekke, raekke1, slut(3))), "")
	if !slices.ContainsFunc(ud, func(s string) bool { return strings.HasPrefix(s, "afvent B-06") }) {
		t.Errorf("%q", ud)
	}
	var tekst strings.Builder
	tekst.WriteString(startraekke + "\n")
	for i := range 20 {
		tekst.WriteString(bestandtest.CPR(i).Klartekst() + raekke1[10:] + "\n")
	}
	tekst.WriteString(slut(22) + "\n")
	register := bestand.Registerhoved + "\n"
	for i := range 9 {
		register += fmt.Sprintf("%s;570001;2009-05-27;1;2005-05-17;medlem;;;\n", bestandtest.CPR(i).Klartekst())
	}
	_, _, a := proevet(t, strings.NewReader(register), strings.NewReader(tekst.String()), "")
	g := a.Helhed(bestand.EgetRegister).Grunde()
	if len(g) != 1 || !strings.HasSuffix(g[0].Error(), "Registret har under halvt så mange rækker som bestandsfilen: det kan være afkortet.") {
		t.Errorf("%v", g)
	}
	// Out of order too: it is counted once.
	linjer := strings.SplitAfter(strings.TrimSuffix(register, "\n"), "\n")
	uorden := strings.Join(append(slices.Clone(linjer[:8]), linjer[9]+"\n", linjer[8]), "")
	if _, _, a := proevet(t, strings.NewReader(uorden), strings.NewReader(tekst.String()), ""); len(a.Helhed(bestand.EgetRegister).Grunde()) != 1 {
		t.Error(a.Helhed(bestand.EgetRegister))
	}
	// Two sides are alike where they are whole or not for the same reasons.
	_, _, b := proevet(t, strings.NewReader(register), strings.NewReader(tekst.String()), "")
	_, _, c := proevet(t, strings.NewReader(godtRegister), strings.NewReader(godFil), "")
	if !a.Helhed(bestand.EgetRegister).Equal(b.Helhed(bestand.EgetRegister)) || a.Helhed(bestand.EgetRegister).Equal(c.Helhed(bestand.EgetRegister)) ||
		a.Helhed(bestand.EgetRegister).Equal(bestand.Helhed{}) || !(bestand.Helhed{}).Equal(bestand.Helhed{}) {
		t.Error("Equal")
	}
}
