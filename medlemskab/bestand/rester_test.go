package bestand_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/medlemskab/bestand"
	"github.com/akasse/dfdg/medlemskab/bestand/bestandtest"
)

// A name can stand only for a fund that has three digits.
func TestFilnavnAkasse(t *testing.T) {
	n, err := bestand.ParseFilnavn("AKAS067_201401_BESTAND_20140104161621.txt")
	if err != nil {
		t.Fatal(err)
	}
	if n, err := bestand.ParseFilnavn("AKAS157_201401_BESTAND_20140104161621.txt"); err != nil || n.Akasse.Int() != 157 {
		t.Error(n, err)
	}
	for nr, vil := range map[int]bool{-1: false, 0: false, 1: true, 999: true, 1000: false} {
		if n.Akasse = dfdg.NewAkassenummer(nr); n.IsValid() != vil {
			t.Error(nr, n.IsValid())
		}
	}
}

// kortere is a source that is longer when it is read first, and then breaks off.
type kortere struct {
	tekster []string
	fejl    error
	r       io.Reader
}

func (k *kortere) Read(b []byte) (int, error) { return k.r.Read(b) }

func (k *kortere) Seek(int64, int) (int64, error) {
	k.r = strings.NewReader(k.tekster[0])
	if k.tekster = k.tekster[1:]; len(k.tekster) == 0 {
		k.r = io.MultiReader(k.r, iotest.ErrReader(k.fejl))
	}
	return 0, nil
}

// What a source says went wrong is told, and not only that it is another than it was.
func TestBrydesMidtvejsAndenGang(t *testing.T) {
	const hoved, en, to = bestand.Registerhoved + "\n", "0101505000;;;;;aldrig;;;\n", "0201505000;;;;;aldrig;;;\n"
	brud := errors.New("brud")
	for _, c := range []struct {
		r   io.Reader
		vil error
	}{
		{&kortere{tekster: []string{hoved + en + to, hoved}, fejl: brud}, brud},
		{&spoler{tekster: []string{hoved + en + to, hoved + en + strings.Replace(to, "02", "03", 1)}}, bestand.ErrAendret},
	} {
		a, err := bestand.Reconcile(bestand.ReadRegister(c.r), bestand.ReadFil(strings.NewReader(fil(startraekke, raekke1, slut(3))), ""), bestand.Valg{Idag: idag})
		if err != nil {
			t.Fatal(err)
		}
		var sidst error
		for _, err := range a.Handlinger() {
			sidst = err
		}
		if sidst != c.vil {
			t.Error(sidst, c.vil)
		}
	}
}

// Nothing works on when a run has ended, to its end or before.
func TestIngenArbejderBliver(t *testing.T) {
	foer := runtime.NumGoroutine()
	for i := range 20 {
		a, err := bestand.Reconcile(bestand.ReadRegister(strings.NewReader(bestand.Registerhoved+"\n"+strings.Repeat("0101505000;;;;;aldrig;;;\n", 1+i*300))),
			bestand.ReadFil(strings.NewReader(fil(startraekke, raekke1, slut(3))), ""), bestand.Valg{Idag: idag, MedIngen: true})
		if err != nil {
			t.Fatal(err)
		}
		for range a.Handlinger() {
			if i%2 == 0 {
				break
			}
		}
	}
	for i := 0; runtime.NumGoroutine() > foer; i++ {
		if i == 1000 {
			t.Fatalf("%d goroutines, %d before", runtime.NumGoroutine(), foer)
		}
		time.Sleep(10 * time.Millisecond)
	}
}

// A side that is not whole is told of with each reason as a sentence, in either language.
func TestGrundeIBeggeSprog(t *testing.T) {
	r := bestand.Registerhoved + "\n0101505000;570001;2009-05-27;1;2005-05-17;medlem;;;\n0301505000;570001;2009-05-27;1;2005-05-17;medlem;;;\n"
	a, err := bestand.Reconcile(bestand.ReadRegister(strings.NewReader(r)), bestand.ReadFil(strings.NewReader(startraekke+"\n"+raekke1+"\n"), ""), bestand.Valg{Idag: idag})
	if err != nil {
		t.Fatal(err)
	}
	var b22 *bestand.Fund
	for _, err := range a.Handlinger() {
		var f *bestand.Fund
		if errors.As(err, &f) && f.Regel.Id() == "B-22" {
			b22 = f
		}
	}
	uden := 0 // reasons that are a rule's and say no more
	for _, g := range a.Helhed(bestand.Bestandsfil).Grunde() {
		if b22 == nil || !strings.Contains(b22.Tekst(), g.Regel.Id()+" ") {
			t.Fatal(b22, g)
		}
		if g.Tekst() == g.Regel.Dansk() {
			if uden++; !strings.Contains(b22.Tekst(), g.Regel.Dansk()) || !strings.Contains(b22.Text(), g.Regel.Engelsk()) {
				t.Error(b22.Tekst(), b22.Text())
			}
		}
	}
	if uden == 0 {
		t.Error(a.Helhed(bestand.Bestandsfil))
	}
}

// fundet runs a reconciliation and returns its findings.
func fundet(t *testing.T, register, tekst string) (alle []*bestand.Fund, a *bestand.Afstemning) {
	t.Helper()
	a, err := bestand.Reconcile(bestand.ReadRegister(strings.NewReader(register)), bestand.ReadFil(strings.NewReader(tekst), ""), bestand.Valg{Idag: idag})
	if err != nil {
		t.Fatal(err)
	}
	if vil := "afstemning: " + bestand.Bestandsfil.String() + " ikke læst, " + bestand.EgetRegister.String() + " ikke læst"; fmt.Sprint(a) != vil {
		t.Errorf("%v", a)
	}
	for _, err := range a.Handlinger() {
		var f *bestand.Fund
		if errors.As(err, &f) {
			alle = append(alle, f)
		}
	}
	return alle, a
}

// A line whose quotation marks do not end hides its number, and the register is not whole.
func TestAnfoerselSkader(t *testing.T) {
	god := fil(startraekke, raekke1, slut(3))
	for linje, hel := range map[string]bool{`0201505000;;;;;"aldrig;;;`: false, `0201505000;;;;;al"drig;;;`: false, `0201505000;;;;;"aldrig";;;`: true} {
		alle, a := fundet(t, bestand.Registerhoved+"\n0101505000;570001;2009-05-27;1;2005-05-17;medlem;;;\n"+linje+"\n", god)
		if a.Helhed(bestand.EgetRegister).Hel() != hel || hel != (len(alle) == 0) {
			t.Error(linje, a.Helhed(bestand.EgetRegister), alle)
		}
	}
}

// A register without rows lacks its first, on the line behind the heading.
func TestTomtRegistersLinje(t *testing.T) {
	for register, vil := range map[string]int{bestand.Registerhoved + "\n": 2, "sep=;\n" + bestand.Registerhoved + "\n": 3} {
		alle, _ := fundet(t, register, fil(startraekke, raekke1, slut(3)))
		var linjer []int
		for _, f := range alle {
			if f.Regel.Id() == "B-06" {
				linjer = append(linjer, f.Linje)
			}
		}
		if !slices.Equal(linjer, []int{vil}) {
			t.Errorf("%q: %d, %v", register, linjer, alle)
		}
	}
}

// Why a row has not its 44 characters: a NUL in it, wherever, before its length; no other control character.
func TestRaekkeMedNUL(t *testing.T) {
	grund := func(raekke string) string {
		alle, _ := fundet(t, bestand.Registerhoved+"\n0101505000;570001;2009-05-27;1;2005-05-17;medlem;;;\n", fil(startraekke, raekke1, raekke, slut(4)))
		for _, f := range alle {
			if f.Kilde == bestand.Bestandsfil && f.Linje == 3 {
				return f.Tekst()
			}
		}
		t.Fatalf("%q: %v", raekke, alle)
		return ""
	}
	midt, kort := grund(raekke2[:10]+"\x00"+raekke2[11:43]), grund(raekke2[:43])
	if midt == kort || grund("\x00"+raekke2[1:43]) != midt || grund(raekke2[:42]+"\x00") != midt || grund(raekke2[:10]+"\x01"+raekke2[11:43]) == midt {
		t.Error(midt, kort)
	}
}

// A row whose fund cannot be read keeps the file whole where its start date stands in its place: then its number does too.
func TestNummerEfterStartdato(t *testing.T) {
	register := bestand.Registerhoved + "\n0101505000;570001;2009-05-27;1;2005-05-17;medlem;;;\n"
	for raekke, hel := range map[string]bool{raekke2[:10] + "0x57" + raekke2[14:]: true, raekke2[:10] + "0x57" + raekke2[14:20] + " " + raekke2[20:43]: false} {
		alle, a := fundet(t, register, fil(startraekke, raekke1, raekke, slut(4)))
		if a.Helhed(bestand.Bestandsfil).Hel() != hel || len(alle) == 0 {
			t.Error(raekke, a.Helhed(bestand.Bestandsfil), alle)
		}
	}
}

// A date that is cut short is found, whatever form it was begun in.
func TestAfkortetDato(t *testing.T) {
	for _, dato := range []string{"27-05-2009", "2009-05-27"} {
		for n := 1; n < len(dato); n++ {
			alle, _ := fundet(t, bestand.Registerhoved+"\n0101505000;570001;"+dato[:n]+";1;2005-05-17;medlem;;;\n", fil(startraekke, raekke1, slut(3)))
			if len(alle) != 1 || alle[0].Regel.Id() != "B-06" || alle[0].Felt != "startdato" || alle[0].Linje != 2 {
				t.Error(dato[:n], alle)
			}
		}
	}
}

// What a case prints: whose it is, and what it lacks. A category is one to four digits and not zero.
func TestSagMangler(t *testing.T) {
	god := bestand.Sag{CPR: bestandtest.CPR(1), Akassekode: "570001", Startdato: idag, Forsikringskategori: dfdg.NewKode(1), Dagpengeretsdato: idag}
	foran := fmt.Sprintf("datagenopretning %v 570001", god.CPR)
	if s := fmt.Sprint(god); s != foran {
		t.Error(s)
	}
	for _, p := range []struct {
		aendr func(*bestand.Sag)
		vil   string
	}{
		{func(s *bestand.Sag) { s.CPR = dfdg.CPR{} }, "cpr"},
		{func(s *bestand.Sag) { s.Akassekode = "57001" }, "akassekode"},
		{func(s *bestand.Sag) { s.Startdato = dfdg.Dato{} }, "startdato"},
		{func(s *bestand.Sag) { s.Forsikringskategori = dfdg.NewKode(0) }, "forsikringskategori"},
		{func(s *bestand.Sag) { s.Forsikringskategori = dfdg.NewKode(10000) }, "forsikringskategori"},
		{func(s *bestand.Sag) { s.Dagpengeretsdato, s.Startdato = dfdg.Dato{}, dfdg.Dato{} }, "startdato, dagpengeretsdato"},
		{func(s *bestand.Sag) { s.Forsikringskategori = dfdg.NewKode(9999) }, ""},
	} {
		s := god
		p.aendr(&s)
		if m := strings.Join(s.Mangler(), ", "); m != p.vil || p.vil != "" && !strings.HasSuffix(fmt.Sprint(s), " mangler "+p.vil) || p.vil == "" && fmt.Sprint(s) != foran {
			t.Errorf("%v: %s, want %s", s, m, p.vil)
		}
	}
	a, b := god, god
	a.Forklaring, b.Forklaring = dfdg.NewTekst("x"), dfdg.NewTekst("y")
	c := god
	c.Akassekode = "570002"
	if !god.Equal(god) || a.Equal(b) || god.Equal(c) || !a.Equal(a) {
		t.Error("Equal")
	}
}

// Dates with the month first let wait whoever the register tells of, by a row or by a change alone, and no one else.
func TestMaanedFoerstSkift(t *testing.T) {
	register := bestand.Registerhoved + "\n0101505000;570001;02-01-2010;1;;medlem;;;\n0301505000;570001;01-13-2010;1;;medlem;;;\n0601505000;570001;02-01-2010;1;;nummerskift;02-01-2010;;0401505000\n"
	tekst := fil(startraekke, raekke1, raekke3, raekke4, strings.Replace(raekke4, "0401", "0501", 1), slut(6))
	ud, _, a := proevet(t, strings.NewReader(register), strings.NewReader(tekst), "")
	if vil := []string{"afvent B-06", "afvent B-06", "afvent B-06", "datagenopretning B-15", "afvent B-06"}; !slices.Equal(ud, vil) {
		t.Error(ud)
	}
	if s := fmt.Sprint(a); s != "afstemning: bestandsfil hel, register hel" {
		t.Error(s)
	}
}

// An action for a file names its methods, of which there may be none.
func TestHandlingJSON(t *testing.T) {
	ud, _ := koer(t, []bestand.Medlem{medlem(1)}, tjeneste(), "")
	mt := `"metoder":["CreateAkassemedlemskab"]`
	if b, err := json.Marshal(ud[0]); err != nil || !strings.Contains(string(b), mt) || strings.Contains(string(b), bestandtest.CPR(1).Klartekst()) {
		t.Error(string(b), err)
	}
	ingen, _ := koer(t, []bestand.Medlem{medlem(1)}, tjeneste(raekke(1)), "")
	if b, err := json.Marshal(ingen[0]); err != nil || !strings.Contains(string(b), `"metoder":[],`) || strings.Contains(string(b), "nytcpr") || strings.Contains(string(b), "gammeltcpr") {
		t.Error(string(b), err)
	}
	if b, err := json.Marshal(bestand.KlarHandling(ud[0])); err != nil || !strings.Contains(string(b), mt) || !strings.Contains(string(b), `"cpr":"`+bestandtest.CPR(1).Klartekst()+`"`) {
		t.Error(string(b), err)
	}
}

// Sides, readers and reconciliations print what they are and how far they have come, and are the same as themselves alone.
func TestHvadDeEr(t *testing.T) {
	f, r := bestand.ReadFil(strings.NewReader(godFil), ""), bestand.ReadRegister(strings.NewReader(godtRegister))
	l, m := bestand.NewLaeser(strings.NewReader(godFil), ""), bestand.NewLaeser(strings.NewReader(godFil), "")
	for range l.Raekker() {
		break
	}
	for _, p := range []struct {
		v   any
		vil string
	}{{f, "bestandsfil"}, {r, "register"}, {l, "bestandsfil linje 2"}, {m, "bestandsfil linje 0"}, {(*bestand.Laeser)(nil), "bestandsfil"}} {
		if s := fmt.Sprintf("%v", p.v); s != p.vil {
			t.Error(s, p.vil)
		}
		var b strings.Builder
		slog.New(slog.NewTextHandler(&b, nil)).Info("x", "v", p.v)
		if !strings.Contains(b.String(), p.vil) {
			t.Error(b.String(), p.vil)
		}
	}
	g, s := bestand.ReadFil(strings.NewReader(godFil), ""), bestand.ReadRegister(strings.NewReader(godtRegister))
	a, _ := bestand.Reconcile(r, f, bestand.Valg{Idag: idag})
	b, _ := bestand.Reconcile(r, f, bestand.Valg{Idag: idag})
	if !l.Equal(l) || l.Equal(m) || !f.Equal(f) || f.Equal(g) || !r.Equal(r) || r.Equal(s) || !a.Equal(a) || a.Equal(b) {
		t.Error("Equal")
	}
}

// What is no text in lines is one finding at its beginning, however long it is, and nothing else of it is read.
func TestIkkeTekst(t *testing.T) {
	const (
		utf16 = "Filen er UTF-16; gem den som UTF-8 eller ISO-8859-1."
		arkiv = "Filen er en regnearksfil eller et zip-arkiv; gem den som CSV."
		crKun = "Linjerne slutter med linjeskift CR alene; der skal være CRLF eller LF."
		lang  = 300_000 // several blocks
	)
	for _, p := range []struct {
		tekst, vil string
	}{
		{"\xff\xfe", utf16}, {"\xfe\xff", utf16}, {"a\x00b\x00", utf16}, {"\x00a\x00b", utf16}, {"a\x00b", ""}, {"\x00a\x00", utf16}, {"a\x00", ""}, {"\x00\x00\x00\x00", ""},
		{"\x00\x00b\x00", ""}, {"a\x00\x00\x00", utf16}, {"ab\x00\x00", ""}, {"a\x00bc", ""}, {"\x00abc", ""}, {"PK\x03\x04", arkiv}, {"PK\x03\x05", ""}, {"\x1f\x8b", arkiv}, {"\xd0\xcf\x11\xe0", arkiv},
		{"a\rb", crKun}, {"a\rb\r", crKun}, {"a\rb\r\n", crKun}, {"a\rb\n", crKun}, {"a\r\r\n", crKun}, {"a\r\n", ""}, {"a\r", ""}, {"a\rb\nc", ""}, {"a\r\nb\rc", ""},
	} {
		for _, efter := range []string{"", strings.Repeat("\nx\x00y\r", lang/5), strings.Repeat("x\r", lang/2)} {
			if efter != "" && (p.vil == "" || (p.vil == crKun) == (efter[0] == '\n') || strings.HasSuffix(p.tekst, "\n")) {
				continue // too many findings, or lines enough
			}
			tekst := p.tekst + efter
			for maade, laes := range maader {
				var fund []*bestand.Fund
				for err := range bestand.NewLaeser(laes(tekst), "").Kontroller() {
					var f *bestand.Fund
					if !errors.As(err, &f) {
						t.Fatal(err)
					}
					fund = append(fund, f)
				}
				if ja := fund[0].Regel.Id() == "B-01" && fund[0].Linje == 1 && fund[0].Kolonne == 1 && fund[0].Kilde == bestand.Bestandsfil && strings.HasSuffix(fund[0].Tekst(), " "+p.vil); p.vil != "" && (!ja || len(fund) != 1) {
					t.Errorf("%q and %d, %s: %d findings, %v", p.tekst, len(efter), maade, len(fund), fund[0])
				} else if p.vil == "" && slices.ContainsFunc(fund, func(f *bestand.Fund) bool {
					return f.Linje == 1 && f.Kolonne == 1 && (strings.HasSuffix(f.Tekst(), utf16) || strings.HasSuffix(f.Tekst(), arkiv) || strings.HasSuffix(f.Tekst(), crKun))
				}) {
					t.Errorf("%q and %d, %s: %v", p.tekst, len(efter), maade, fund[0])
				}
				if p.vil == "" {
					continue
				}
				_, iRegister, a := proevet(t, laes(tekst), laes(godFil), "")
				if len(iRegister) != 2 || !strings.HasPrefix(iRegister[1], "register linje 1 kolonne 1: B-06: ") && !strings.HasPrefix(iRegister[0], "register linje 1 kolonne 1: B-06: ") || a.Registerform() != (bestand.Registerform{}) {
					t.Errorf("%q and %d, %s: %q", p.tekst, len(efter), maade, iRegister)
				}
			}
		}
	}
}

// tavse is a source that gives nothing a number of times before each piece.
type tavse struct {
	r         io.Reader
	tom, gang int
}

func (r *tavse) Read(b []byte) (int, error) {
	if r.gang++; r.gang <= r.tom {
		return 0, nil
	}
	r.gang = 0
	return r.r.Read(b[:min(len(b), 60)])
}

// A source may give nothing a hundred times on end, at its beginning and after something.
func TestTavsKilde(t *testing.T) {
	for tom, vil := range map[int][]string{1: {"2 2009-05-27"}, 100: {"2 2009-05-27"}, 101: {io.ErrNoProgress.Error()}} {
		if fik := laest(t, &tavse{r: strings.NewReader(fil(startraekke, raekke1, slut(3))), tom: tom}, ""); !slices.Equal(fik, vil) {
			t.Error(tom, fik)
		}
	}
	if fik := laest(t, io.MultiReader(strings.NewReader(fil(startraekke)), &tavse{r: strings.NewReader(fil(raekke1, slut(3))), tom: 101}), ""); !slices.Equal(fik, []string{io.ErrNoProgress.Error()}) {
		t.Error(fik)
	}
	// What is wrong with the name is told also where the file cannot be read at all.
	if fik := laest(t, iotest.ErrReader(io.ErrClosedPipe), "x"); !slices.Equal(fik, []string{"B-05 0 1", io.ErrClosedPipe.Error()}) {
		t.Error(fik)
	}
}

// Where each fault of a heading stands; the first column that is not known is told, and each that is missing.
func TestOverskrift(t *testing.T) {
	uden := func(k ...string) (s string) {
		return strings.Join(slices.DeleteFunc(strings.Split(bestand.Registerhoved, ";"), func(n string) bool { return slices.Contains(k, n) }), ";")
	}
	var manglende []string
	for _, k := range strings.Split(uden("cpr"), ";") {
		manglende = append(manglende, "B-06 1 1 "+k)
	}
	for hoved, vil := range map[string][]string{
		bestand.Registerhoved + ";navn;x":                    {"B-06 1 92 overskrift"},
		"navn;" + bestand.Registerhoved + ";x":               {"B-06 1 1 overskrift"},
		strings.Replace(bestand.Registerhoved, "cpr", "", 1): {"B-06 1 1 overskrift", "B-06 1 1 cpr"},
		uden("cpr"):                        {"B-06 1 1 cpr"},
		uden("nytcpr", "status"):           {"B-06 1 1 status", "B-06 1 1 nytcpr"},
		uden("nytcpr") + ";dato;cpr":       {"B-06 1 1 cpr", "B-06 1 1 nytcpr"},
		"æ;" + bestand.Registerhoved + ";": {"B-06 1 1 overskrift"},
		"cpr;æ;" + uden("cpr") + ";x":      {"B-06 1 5 overskrift"},
		"cpr;x,y":                          append([]string{"B-06 1 5 overskrift"}, manglende...), // as many of each separator: the first
		"ab;cd":                            {"B-06 1 1 overskrift"},
		`"cpr`:                             {"B-06 1 1 overskrift"},
		"sep=;\n" + uden("cpr"):            {"B-06 2 1 cpr"},
		"sep=\n" + bestand.Registerhoved:   {"B-06 1 1 overskrift"},
	} {
		alle, a := fundet(t, hoved+"\n0101505000;570001;2009-05-27;1;2005-05-17;medlem;;;\n", fil(startraekke, raekke1, slut(3)))
		var fik []string
		for _, f := range alle {
			if f.Regel.Id() != "B-22" {
				fik = append(fik, somTekst(f))
			}
			if f.Kilde != bestand.EgetRegister {
				t.Error(f)
			}
		}
		if !slices.Equal(fik, vil) || a.Registerform() != (bestand.Registerform{}) || a.Helhed(bestand.EgetRegister).Hel() {
			t.Errorf("%q: %q, want %q", hoved, fik, vil)
		}
	}
	alle, _ := fundet(t, "ab;cd\n"+strings.Repeat("0101505000;x\n", 25_000), fil(startraekke, raekke1, slut(3))) // and no more is read
	if len(alle) != 2 {
		t.Error(len(alle))
	}
	// The separator is that which the heading has most of; lines with another have one column.
	alle, _ = fundet(t, strings.ReplaceAll(bestand.Registerhoved, ";", ",")+"\n0201505000,570001,2009-05-27,1,2005-05-17,medlem,,,\n0101505000;570001;2009-05-27;1;2005-05-17;medlem;;;\n", fil(startraekke, raekke1, slut(3)))
	if i := slices.IndexFunc(alle, func(f *bestand.Fund) bool { return somTekst(f) == "B-06 3 52" && f.Kilde == bestand.EgetRegister }); i < 0 {
		t.Error(alle)
	}
}

// A line with too few columns has its number where the number stands first, and nowhere else.
func TestNummerFoerst(t *testing.T) {
	for hoved, vil := range map[string]string{bestand.Registerhoved: "afvent B-06", "status;cpr;" + strings.TrimPrefix(strings.Replace(bestand.Registerhoved, ";status", "", 1), "cpr;"): "afvent B-22"} {
		linje := "0101505000;0101505000;;\n"
		ud, _, _ := proevet(t, strings.NewReader(hoved+"\n"+linje), strings.NewReader(fil(startraekke, raekke1, slut(3))), "")
		if !slices.Equal(ud, []string{vil}) {
			t.Error(hoved, ud)
		}
	}
}

// An action says nothing of a branch or a category that neither side has.
func TestIngenAfdeling(t *testing.T) {
	ud, _ := koer(t, []bestand.Medlem{{CPR: bestandtest.CPR(1), Status: bestand.Udmeldt, Dato: idag}}, tjeneste(), "")
	if h := ud[0]; !h.Afdeling.IsZero() || !h.Forsikringskategori.IsZero() || !h.Startdato.IsZero() || !h.Dagpengeretsdato.IsZero() {
		t.Errorf("%+v", h)
	}
	m := medlem(1)
	m.Status, m.Dato = bestand.Udmeldt, idag // of one who has left the register tells no more than that
	if ud, _ := koer(t, []bestand.Medlem{m}, tjeneste(), ""); !ud[0].Afdeling.IsZero() || !ud[0].Startdato.IsZero() {
		t.Errorf("%+v", ud[0])
	}
	r := raekke(1)
	r.Forsikringskategori = dfdg.NewKode(0)
	if ud, _ := koer(t, []bestand.Medlem{m}, tjeneste(r), ""); !ud[0].Forsikringskategori.IsZero() || ud[0].Afdeling != r.Afdeling || ud[0].Startdato != r.Startdato || ud[0].Dagpengeretsdato != r.Dagpengeretsdato {
		t.Errorf("%+v", ud[0])
	}
}

// The rings are told of in the order of their first lines, whatever their numbers.
func TestRingenesOrden(t *testing.T) {
	ring := func(i int) bestand.Medlem {
		return bestand.Medlem{CPR: bestandtest.CPR(i), Status: bestand.Nummerskiftet, Dato: idag, NytCPR: bestandtest.CPR(i)}
	}
	if _, fund := koer(t, []bestand.Medlem{ring(9), ring(5), ring(7)}, tjeneste(), ""); !slices.Equal(fund, []string{"B-25 1 0 nytcpr", "B-25 2 0 nytcpr", "B-25 3 0 nytcpr"}) {
		t.Error(fund)
	}
}

// Each kind of fault is one reason, the first of it: another cause, and another field, is another kind.
func TestGrundeneHverForSig(t *testing.T) {
	register := bestand.Registerhoved + "\nx;;;;;aldrig;;;\n0101505000;570001;2009-05-27;1;2005-05-17;medlem;;;\ny;;;;;aldrig;;;\n3201505000;;;;;aldrig;;;\n0201505000;;;;;nummerskift;2025-01-01;;x\n0301505000\n"
	_, a := fundet(t, register, fil(startraekke, raekke1, slut(3)))
	var fik []string
	for _, g := range a.Helhed(bestand.EgetRegister).Grunde() {
		fik = append(fik, somTekst(g))
	}
	if vil := []string{"B-06 2 1 cpr", "B-06 5 1 cpr", "B-06 6 40 nytcpr", "B-06 7 11"}; !slices.Equal(fik, vil) {
		t.Error(fik)
	}
	if s := a.Helhed(bestand.EgetRegister).String(); s != "ikke hel: linje 2 kolonne 1 cpr: B-06; linje 5 kolonne 1 cpr: B-06; linje 6 kolonne 40 nytcpr: B-06; linje 7 kolonne 11: B-06" {
		t.Error(s)
	}
}

// A fund that is not known, or has three digits, is no other fund's register by itself.
func TestAndetRegisterUkendt(t *testing.T) {
	var register strings.Builder
	register.WriteString(bestand.Registerhoved + "\n")
	for i := range 12 {
		fmt.Fprintf(&register, "%s;580001;2009-05-27;1;2005-05-17;medlem;;;\n", bestandtest.CPR(i).Klartekst())
	}
	for start, hel := range map[string]bool{startraekke: false, strings.Replace(startraekke, "057", "100", 1): false, strings.Replace(startraekke, "057", "xxx", 1): true, strings.Replace(startraekke, "057", "058", 1): true} {
		_, a := fundet(t, register.String(), fil(start, raekke1, slut(3)))
		if a.Helhed(bestand.EgetRegister).Hel() != hel {
			t.Error(start, a.Helhed(bestand.EgetRegister))
		}
		for _, g := range a.Helhed(bestand.EgetRegister).Grunde() {
			if g.Kilde != bestand.EgetRegister || !strings.HasSuffix(g.Tekst(), "det er en anden a-kasses register.") {
				t.Error(g)
			}
		}
	}
	// Fund 0 has branches of its own too.
	nulfil := fil(strings.Replace(startraekke, "057", "000", 1), strings.Replace(raekke1, "0057570001", "0000000001", 1), slut(3))
	for afd, vil := range map[string]string{"570001": "afvent B-07", "000001": "ingen B-17", "010000": "afvent B-07"} {
		ud, _, _ := proevet(t, strings.NewReader(bestand.Registerhoved+"\n0101505000;"+afd+";2009-05-27;1;2005-05-17;medlem;;;\n"), strings.NewReader(nulfil), "")
		if !slices.Equal(ud, []string{vil}) {
			t.Error(afd, ud)
		}
	}
	ud, _, _ := proevet(t, strings.NewReader(bestand.Registerhoved+"\n0101505000;000001;2009-05-27;1;2005-05-17;medlem;;;\n0201505000;570001;2009-05-27;1;2005-05-17;medlem;;;\n"), strings.NewReader(nulfil), "")
	if !slices.Equal(ud, []string{"ingen B-17", "afvent B-07"}) {
		t.Error(ud)
	}
	// The service's fund is that of its first row, 0 too.
	nul, andet := raekke(1), raekke(2)
	nul.Akasse, nul.Afdeling = dfdg.NewAkassenummer(0), dfdg.NewAfdelingsnummer(1)
	f := bestand.FraTjenesten(bestand.UdenFejl(slices.Values([]bestand.Tjenesteraekke{{Raekke: nul}, {Raekke: andet}})))
	if _, fund := koer(t, nil, f, ""); !slices.Contains(fund, "B-07 2 0 akasse") || slices.Contains(fund, "B-07 1 0 akasse") {
		t.Error(fund)
	}
}

// foelger notes when a source is read, and lets others come to.
type foelger struct {
	r     io.Reader
	laest func()
}

func (f foelger) Read(b []byte) (int, error) {
	f.laest()
	time.Sleep(time.Millisecond)
	return f.r.Read(b)
}

// A side that cannot be rewound may wait for the other: they are then read one after the other, the file first.
func TestEfterHinanden(t *testing.T) {
	for _, spol := range []string{"ingen", "filen", "registret"} {
		var orden []byte
		side := func(navn byte, tekst string, spol bool) io.Reader {
			f := foelger{strings.NewReader(tekst), func() { orden = append(orden, navn) }}
			if spol {
				return struct {
					io.Reader
					io.Seeker
				}{f, f.r.(io.Seeker)}
			}
			return f
		}
		ud, fund, _ := proevet(t, side('r', godtRegister, spol == "registret"), side('f', godFil, spol == "filen"), "")
		i := strings.IndexByte(string(orden), 'r')
		if i < 2 || strings.Contains(string(orden[i:]), "f") && spol != "filen" || len(ud) != 4 || fund != nil {
			t.Errorf("%s: %s %q %q", spol, orden, ud, fund)
		}
	}
}

// A source of rows that is left is ended: what it has to do at its end is done.
func TestKildenSluttes(t *testing.T) {
	sluttet := 0
	f := bestand.FraTjenesten(func(yield func(bestand.Tjenesteraekke, error) bool) {
		defer func() { sluttet++ }()
		for yield(bestand.Tjenesteraekke{}, nil) {
		}
	})
	a, err := bestand.Reconcile(medlemmer(), f, bestand.Valg{Idag: idag})
	if err != nil {
		t.Fatal(err)
	}
	for range a.Handlinger() {
		break
	}
	if sluttet != 1 {
		t.Error(sluttet)
	}
}

// maalt counts what is read of a text.
type maalt struct {
	*strings.Reader
	laest int
}

func (m *maalt) Read(b []byte) (int, error) {
	n, err := m.Reader.Read(b)
	m.laest += n
	return n, err
}

// Whoever leaves the loop at a finding, or panics there, waits for no more of the inputs than what was ahead.
func TestStopperLaesning(t *testing.T) {
	lang := strings.Repeat(strings.Repeat("x", 499)+"\n", 6000)
	const uorden = "0501505000;;;;;aldrig;;;\n0401505000;;;;;aldrig;;;\n" // so that it is kept in memory
	for _, panik := range []bool{false, true} {
		for _, side := range []string{"filen", "registret", "registret, filen kan ikke spoles"} {
			f, r := &maalt{Reader: strings.NewReader(fil(startraekke, raekke2, raekke1, slut(4)))}, &maalt{Reader: strings.NewReader(godtRegister + uorden)}
			if side == "filen" {
				f.Reader = strings.NewReader(fil(startraekke, raekke2, raekke1) + lang)
			} else {
				r.Reader = strings.NewReader(godtRegister + uorden + lang)
			}
			var fra io.Reader = f
			if side == "registret, filen kan ikke spoles" {
				fra = iotest.DataErrReader(f)
			}
			a, err := bestand.Reconcile(bestand.ReadRegister(r), bestand.ReadFil(fra, ""), bestand.Valg{Idag: idag})
			if err != nil {
				t.Fatal(err)
			}
			func() {
				defer func() { _ = recover() }()
				for _, err := range a.Handlinger() {
					if err == nil {
						t.Error(side, "an action before the findings")
					}
					if panik {
						panic("stop")
					}
					break
				}
			}()
			if f.laest+r.laest > len(lang)*2/3 { // twice six blocks
				t.Errorf("%s, panic %v: %d and %d characters read of %d", side, panik, f.laest, r.laest, len(lang))
			}
		}
	}
}
