package bestand_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/medlemskab/bestand"
	"github.com/akasse/dfdg/medlemskab/bestand/bestandtest"
	bestandgen "github.com/akasse/dfdg/medlemskab/bestand/bestandtest/gen"
	"github.com/leanovate/gopter"
	"github.com/leanovate/gopter/gen"
	"github.com/leanovate/gopter/prop"
)

const (
	startraekke = "000000000020250303057                       "
	slutraekke  = "9999999999%010d                        "
	raekke1     = "010150500000575700012009-05-2700012005-05-17"
	raekke2     = "020150500000575700022010-12-280002          "
)

func fil(linjer ...string) string { return strings.Join(linjer, "\r\n") + "\r\n" }

func slut(antal int) string { return fmt.Sprintf(slutraekke, antal) }

// iHukommelsen makes a reader whose bytes are read where they lie.
func iHukommelsen(r io.Reader) io.Reader {
	b, err := io.ReadAll(r)
	if err != nil {
		panic(err)
	}
	return bytes.NewReader(b)
}

// laest is what a reader yields, as text: "5 2009-05-27" for a row, "B-03 5 21 startdato" for a
// finding.
func laest(t testing.TB, r io.Reader, navn string) []string {
	t.Helper()
	var ud []string
	l := bestand.NewLaeser(r, navn)
	rader := 0
	for raekke, err := range l.Raekker() {
		ud = append(ud, somTekst(err))
		if err == nil {
			rader++
			ud[len(ud)-1] = fmt.Sprint(l.Linje(), " ", raekke.Startdato)
		} else if (raekke != bestand.Raekke{}) {
			t.Error("en række sammen med et fund")
		}
		var f *bestand.Fund
		if errors.As(err, &f) && f.Kilde != map[bool]bestand.Kilde{false: bestand.Bestandsfil, true: bestand.Filnavnet}[f.Linje == 0] {
			t.Error(f)
		}
	}
	if l.Antal() != rader {
		t.Errorf("Antal %d, men %d rækker", l.Antal(), rader)
	}
	return ud
}

func somTekst(err error) string {
	var f *bestand.Fund
	if errors.As(err, &f) {
		s := fmt.Sprint(f.Regel.Id(), " ", f.Linje, " ", f.Kolonne, " ", f.Felt)
		if f.Talt > 0 {
			s += fmt.Sprint(" ", f.Angivet, "/", f.Talt)
		}
		return strings.TrimSpace(s)
	}
	if err != nil {
		return err.Error()
	}
	return ""
}

func TestLaeser(t *testing.T) {
	byt := func(s string, kolonne int, med string) string { return s[:kolonne-1] + med + s[kolonne-1+len(med):] }
	god := []string{"2 2009-05-27", "3 2010-12-28"}
	for _, p := range []struct {
		hvad, fil string
		vil       []string
	}{
		{"gyldig", fil(startraekke, raekke1, raekke2, slut(4)), god},
		{"LF", strings.ReplaceAll(fil(startraekke, raekke1, raekke2, slut(4)), "\r", ""), god},
		{"blandet", startraekke + "\n" + raekke1 + "\r\n" + raekke2 + "\n" + slut(4) + "\r\n", god},
		{"uden sidste linjeslut", strings.TrimSuffix(fil(startraekke, raekke1, raekke2, slut(4)), "\r\n"), god},
		{"sidste linjeslut er CR", strings.TrimSuffix(fil(startraekke, raekke1, raekke2, slut(4)), "\n"), god},
		{"tom fil", "", []string{"B-02 1 1", "B-04 1 1", "B-08 1 0"}},
		{"kun rammen", fil(startraekke, slut(2)), []string{"B-08 3 0"}},
		{"uden startrække", fil(raekke1, raekke2, slut(3)), []string{"B-02 1 1", "1 2009-05-27", "2 2010-12-28"}},
		{"kun slutrække", fil(slut(1)), []string{"B-02 1 1", "B-08 2 0"}},
		{"kort startrække", fil(startraekke[:43], raekke1, slut(3)), []string{"B-01 1 44", "2 2009-05-27"}},
		{"lang startrække", fil(startraekke+" ", raekke1, slut(3)), []string{"B-01 1 45", "2 2009-05-27"}},
		{"startrækkens nuller", fil(byt(startraekke, 4, "1"), raekke1, slut(3)), []string{"B-02 1 4", "2 2009-05-27"}},
		{"startrækkens dato", fil(byt(startraekke, 11, "20250230"), raekke1, slut(3)), []string{"B-02 1 11 koerselsdato", "2 2009-05-27"}},
		{"startrækkens datocifre", fil(byt(startraekke, 13, "x"), raekke1, slut(3)), []string{"B-02 1 13 koerselsdato", "2 2009-05-27"}},
		{"startrækkens a-kasse", fil(byt(startraekke, 20, "æ"[:1]), raekke1, slut(3)), []string{"B-02 1 20 akasse", "2 2009-05-27"}},
		{"startrækkens blanke", fil(byt(startraekke, 44, "."), raekke1, slut(3)), []string{"B-02 1 44 reserveret", "2 2009-05-27"}},
		{"flere fejl i startrækken", fil(byt(byt(startraekke, 1, "x"), 30, "x"), raekke1, slut(3)), []string{"B-02 1 1", "B-02 1 30 reserveret", "2 2009-05-27"}},
		{"kort række", fil(startraekke, raekke1[:43], raekke2, slut(4)), []string{"B-01 2 44", god[1]}},
		{"lang række", fil(startraekke, raekke1+"1", raekke2, slut(4)), []string{"B-01 2 45", god[1]}},
		{"tom linje", fil(startraekke, "", raekke2, slut(4)), []string{"B-01 2 1", god[1]}},
		{"CR midt i", fil(startraekke, byt(raekke1, 20, "\r"), raekke2, slut(4)), []string{"B-03 2 20 afdeling", god[1]}},
		{"to CR", fil(startraekke, raekke1+"\r", raekke2, slut(4)), []string{"B-01 2 45", god[1]}},
		{"cifre i cpr", fil(startraekke, byt(raekke1, 7, "x"), raekke2, slut(4)), []string{"B-03 2 7 cpr", god[1]}},
		{"umulig dag i cpr", fil(startraekke, byt(raekke1, 1, "32"), raekke2, slut(4)), []string{"B-03 2 1 cpr", god[1]}},
		{"måned 13 i cpr", fil(startraekke, byt(raekke1, 3, "13"), raekke2, slut(4)), []string{"B-03 2 1 cpr", god[1]}},
		{"31. april i cpr", fil(startraekke, byt(raekke1, 1, "3104"), raekke2, slut(4)), []string{"B-03 2 1 cpr", god[1]}},
		{"29. februar i cpr", fil(startraekke, byt(raekke1, 1, "2902"), raekke2, slut(4)), god},
		{"nuller som cpr", fil(startraekke, byt(raekke1, 1, "0000000000"), raekke2, slut(4)), god},
		{"næsten nuller som cpr", fil(startraekke, byt(raekke1, 1, "0000000001"), raekke2, slut(4)), []string{"B-03 2 1 cpr", god[1]}},
		{"blank i a-kasse", fil(startraekke, byt(raekke1, 11, "  57"), raekke2, slut(4)), []string{"B-03 2 11 akasse", god[1]}},
		{"umulig startdato", fil(startraekke, byt(raekke1, 21, "2009-02-29"), raekke2, slut(4)), []string{"B-03 2 21 startdato", god[1]}},
		{"blank startdato", fil(startraekke, byt(raekke1, 21, "          "), raekke2, slut(4)), []string{"B-03 2 21 startdato", god[1]}},
		{"streg i startdato", fil(startraekke, byt(raekke1, 25, "/"), raekke2, slut(4)), []string{"B-03 2 25 startdato", god[1]}},
		{"kategori", fil(startraekke, byt(raekke1, 34, "x"), raekke2, slut(4)), []string{"B-03 2 34 forsikringskategori", god[1]}},
		{"dagpengeret halvt blank", fil(startraekke, byt(raekke1, 44, " "), raekke2, slut(4)), []string{"B-03 2 44 dagpengeretsdato", god[1]}},
		{"år 0 i dagpengeret", fil(startraekke, byt(raekke1, 35, "0000-01-01"), raekke2, slut(4)), []string{"B-03 2 35 dagpengeretsdato", god[1]}},
		{"måned 16 i dagpengeret", fil(startraekke, byt(raekke1, 35, "2005-16-01"), raekke2, slut(4)), []string{"B-03 2 35 dagpengeretsdato", god[1]}},
		{"flere fejl i en række", fil(startraekke, byt(byt(raekke1, 44, "x"), 1, "x"), raekke2, slut(4)), []string{"B-03 2 1 cpr", "B-03 2 44 dagpengeretsdato", god[1]}},
		{"startrække igen", fil(startraekke, startraekke, raekke2, slut(4)), []string{"B-03 2 22 startdato", "B-03 2 31 forsikringskategori", god[1]}},
		{"anden a-kasse", fil(startraekke, byt(raekke1, 11, "0015150001"), raekke2, slut(4)), append([]string{"B-07 2 11 akasse"}, god...)},
		{"anden a-kasses afdeling", fil(startraekke, byt(raekke1, 15, "150001"), raekke2, slut(4)), append([]string{"B-07 2 15 afdeling"}, god...)},
		{"NUL i a-kassen hos en ukendt", fil(strings.Replace(startraekke, "057", "100", 1), byt(raekke1, 11, "\x00\x00\x00\x00\x00\x00"), slut(3)),
			[]string{"B-03 2 11 akasse", "B-03 2 15 afdeling", "B-08 4 0"}},
		{"kolon i a-kassen hos en på tre cifre", fil(strings.Replace(startraekke, "057", "100", 1), byt(raekke1, 11, "00:0:0"), slut(3)),
			[]string{"B-03 2 13 akasse", "B-03 2 15 afdeling", "B-08 4 0"}},
		{"startrækken er en dårlig datarække", fil(byt(raekke1, 1, "x"), raekke1, raekke2, slut(4)),
			append([]string{"B-02 1 1", "B-02 1 11 koerselsdato", "B-02 1 22 reserveret"}, god...)},
		{"begge dele", fil(startraekke, byt(raekke1, 11, "0015"), raekke2, slut(4)), append([]string{"B-07 2 11 akasse", "B-07 2 15 afdeling"}, god...)},
		{"en for lidt", fil(startraekke, raekke1, raekke2, slut(3)), append(slices.Clone(god), "B-04 4 11 antal 3/4")},
		{"en for meget", fil(startraekke, raekke1, raekke2, slut(5)), append(slices.Clone(god), "B-04 4 11 antal 5/4")},
		{"dårlige rækker tæller med", fil(startraekke, "", raekke1, "x", slut(5)), []string{"B-01 2 1", "3 2009-05-27", "B-01 4 2"}},
		{"ingen rækker angivet", fil(startraekke, raekke1, slut(0)), []string{"2 2009-05-27", "B-04 3 11 antal 0/3"}},
		{"kun ét tal forskelligt i antallet", fil(startraekke, raekke1, byt(slut(3), 11, "x")), []string{"2 2009-05-27", "B-04 3 11 antal"}},
		{"startrækkens sidste nul", fil(byt(startraekke, 10, "1"), raekke1, slut(3)), []string{"B-02 1 10", "2 2009-05-27"}},
		{"startrækkens første blanke", fil(byt(startraekke, 22, "0"), raekke1, slut(3)), []string{"B-02 1 22 reserveret", "2 2009-05-27"}},
		{"startrækkens første datociffer", fil(byt(startraekke, 11, "x"), raekke1, slut(3)), []string{"B-02 1 11 koerselsdato", "2 2009-05-27"}},
		{"startrækkens sidste datociffer", fil(byt(startraekke, 18, "x"), raekke1, slut(3)), []string{"B-02 1 18 koerselsdato", "2 2009-05-27"}},
		{"startrækkens første a-kasseciffer", fil(byt(startraekke, 19, "x"), raekke1, slut(3)), []string{"B-02 1 19 akasse", "2 2009-05-27"}},
		{"startrækkens sidste a-kasseciffer", fil(byt(startraekke, 21, "x"), raekke1, slut(3)), []string{"B-02 1 21 akasse", "2 2009-05-27"}},
		{"slutrækkens sidste blanke", fil(startraekke, raekke1, byt(slut(3), 44, "x")), []string{"2 2009-05-27", "B-04 3 44 reserveret"}},
		{"lang slutrække", fil(startraekke, raekke1, slut(3)+" "), []string{"2 2009-05-27", "B-01 3 45"}},
		{"to slutrækker", fil(startraekke, raekke1, slut(3), slut(4)), []string{"2 2009-05-27", "B-04 4 0"}},
		{"antal er ikke cifre", fil(startraekke, raekke1, byt(slut(3), 20, "x")), []string{"2 2009-05-27", "B-04 3 20 antal"}},
		{"slutrækkens blanke", fil(startraekke, raekke1, byt(slut(3), 21, "0")), []string{"2 2009-05-27", "B-04 3 21 reserveret"}},
		{"kort slutrække", fil(startraekke, raekke1, slut(3)[:30]), []string{"2 2009-05-27", "B-01 3 31"}},
		{"uden slutrække", fil(startraekke, raekke1), []string{"2 2009-05-27", "B-04 3 1"}},
		{"rækker efter slutrækken", fil(startraekke, raekke1, slut(3), raekke2, slut(5), "x"),
			[]string{"2 2009-05-27", "B-04 4 0", "4 2010-12-28", "B-01 6 2"}},
	} {
		for navn, om := range map[string]func(io.Reader) io.Reader{
			"hel": func(r io.Reader) io.Reader { return r }, "byte for byte": iotest.OneByteReader, "data med EOF": iotest.DataErrReader,
			"i hukommelsen": iHukommelsen,
		} {
			if fik := laest(t, om(strings.NewReader(p.fil)), ""); !slices.Equal(fik, p.vil) {
				t.Errorf("%s (%s):\nfik %q\nvil %q", p.hvad, navn, fik, p.vil)
			}
		}
		// Kontroller finder det samme.
		var fund, vil []string
		for err := range bestand.NewLaeser(strings.NewReader(p.fil), "").Kontroller() {
			fund = append(fund, somTekst(err))
		}
		for _, s := range p.vil {
			if s[0] == 'B' {
				vil = append(vil, s)
			}
		}
		if !slices.Equal(fund, vil) {
			t.Errorf("%s: Kontroller fik %q, vil %q", p.hvad, fund, vil)
		}
	}
}

func TestLaeserFilnavn(t *testing.T) {
	tekst := fil(startraekke, raekke1, slut(3))
	for navn, vil := range map[string][]string{
		"": {"2 2009-05-27"},
		"AKAS057_202510_BESTAND_20250303235212.txt":  {"2 2009-05-27"},
		"AKAS067_202510_BESTAND_20250303235212.txt":  {"B-07 1 19 akasse", "2 2009-05-27"},
		"AKAS057_202510_ BESTAND_20250303235212.txt": {"B-05 0 16", "2 2009-05-27"},
	} {
		if fik := laest(t, strings.NewReader(tekst), navn); !slices.Equal(fik, vil) {
			t.Errorf("%s: fik %q, vil %q", navn, fik, vil)
		}
	}
	if fik := laest(t, strings.NewReader(""), "x"); fik[0] != "B-05 0 1" {
		t.Errorf("tom fil med dårligt navn: %q", fik)
	}
	// Without a start row the file name's fund is what rows are held against.
	uden := fil(raekke1, slut(2))
	if fik := laest(t, strings.NewReader(uden), "AKAS067_202510_BESTAND_20250303235212.txt"); fik[1] != "B-07 1 11 akasse" {
		t.Errorf("uden startrække: %q", fik)
	}
}

func TestLaeserStart(t *testing.T) {
	l := bestand.NewLaeser(strings.NewReader(fil(startraekke, raekke1, slut(3))), "")
	for r, err := range l.Raekker() {
		if err != nil || r.CPR.Klartekst() != "0101505000" || r.Akasse.Int() != 57 || r.Afdeling.Int() != 570001 ||
			r.Forsikringskategori.Int() != 1 || r.Dagpengeretsdato.String() != "2005-05-17" {
			t.Error(r, err)
		}
	}
	if s := l.Startraekke(); s != bestandtest.Start() {
		t.Error(s)
	}
}

// Lines that are longer than a block, and blocks cut at every place in a row.
func TestLaeserBlokke(t *testing.T) {
	for laengde := range 46 { // every place in a row
		var b strings.Builder
		b.WriteString(startraekke + "\r\n" + strings.Repeat("x", 65400+laengde) + "\r\n")
		for range 3000 {
			b.WriteString(raekke1 + "\r\n")
		}
		b.WriteString(strings.Repeat("y", 1<<18+laengde) + "\r\n" + slut(3004))
		for _, r := range []io.Reader{strings.NewReader(b.String()), bytes.NewBufferString(b.String())} {
			fik := laest(t, r, "")
			if len(fik) != 3002 || fik[0] != "B-01 2 45" || fik[1] != "3 2009-05-27" || fik[3001] != "B-01 3003 45" {
				t.Fatalf("%d: %d fund og rækker: %q", laengde, len(fik), fik[:2])
			}
		}
	}
	fik := laest(t, strings.NewReader(fil(startraekke, slut(2))+strings.Repeat(raekke1+"\n", 10_000)), "")
	if len(fik) != 10_001 || fik[0] != "B-04 3 0" || fik[10_000] != "10002 2009-05-27" {
		t.Error(len(fik), fik[0], fik[len(fik)-1])
	}
	for _, laengde := range []int{45, 511, 512, 1<<17 - 2, 1<<17 - 1, 1 << 17, 1<<17 + 1, 200_000} {
		for _, ende := range []string{"", "\n", "\r\n"} {
			tekst := startraekke + "\n" + strings.Repeat("z", laengde) + ende
			for _, r := range []io.Reader{strings.NewReader(tekst), bytes.NewReader([]byte(tekst))} {
				if fik := laest(t, r, ""); !slices.Equal(fik, []string{"B-01 2 45", "B-04 3 1", "B-08 3 0"}) {
					t.Errorf("%d, %q: %q", laengde, ende, fik)
				}
			}
		}
	}
}

// A file in memory is the caller's again when the loop has ended, wherever it did.
func TestLaeserSlipper(t *testing.T) {
	for stop := range 3 {
		fil := []byte(startraekke + "\n" + strings.Repeat(raekke1+"\n", 30_000))
		n := 0
		for range bestand.NewLaeser(bytes.NewReader(fil), "").Raekker() {
			if n++; n > 5000*stop {
				break
			}
		}
		clear(fil) // the race detector sees a worker that still reads
	}
}

func TestLaeserFejl(t *testing.T) {
	brud := errors.New("brud")
	fik := laest(t, io.MultiReader(strings.NewReader(fil(startraekke, raekke1)), iotest.ErrReader(brud)), "")
	if !slices.Equal(fik, []string{"2 2009-05-27", "brud"}) {
		t.Error(fik)
	}
	n := 0
	for err := range bestand.NewLaeser(iotest.ErrReader(brud), "").Kontroller() {
		if n++; err != brud {
			t.Error(err)
		}
	}
	if n != 1 {
		t.Error(n)
	}
}

// A file that is cut short is an error of its reader, not an end.
func TestLaeserAfbrudt(t *testing.T) {
	fik := laest(t, io.MultiReader(strings.NewReader(fil(startraekke, raekke1)+raekke2[:20]), iotest.ErrReader(io.ErrUnexpectedEOF)), "")
	if !slices.Equal(fik, []string{"2 2009-05-27", "unexpected EOF"}) {
		t.Error(fik)
	}
	fik = laest(t, io.MultiReader(strings.NewReader(fil(startraekke)), tavs{}), "")
	if !slices.Equal(fik, []string{io.ErrNoProgress.Error()}) {
		t.Error(fik)
	}
}

// tavs never reads anything, and never ends.
type tavs struct{}

func (tavs) Read([]byte) (int, error) { return 0, nil }

// A file is read once, whole or not.
func TestLaeserEnGang(t *testing.T) {
	tekst := fil(startraekke, raekke1, raekke2, slut(4))
	for _, foerst := range []func(*bestand.Laeser){
		func(l *bestand.Laeser) {
			for range l.Raekker() {
				break
			}
		},
		func(l *bestand.Laeser) {
			for range l.Kontroller() {
			}
		},
	} {
		l := bestand.NewLaeser(strings.NewReader(tekst), "")
		foerst(l)
		n := 0
		for r, err := range l.Raekker() {
			if n++; !kald(err, dfdgerr.KaldLaeser) || r != (bestand.Raekke{}) {
				t.Error(err)
			}
		}
		for err := range l.Kontroller() {
			if n++; !kald(err, dfdgerr.KaldLaeser) {
				t.Error(err)
			}
		}
		if n != 2 {
			t.Error(n)
		}
	}
}

// A loop may stop anywhere.
func TestLaeserStop(t *testing.T) {
	tekst := fil(startraekke, raekke1, "x", raekke2, "y")
	n := len(laest(t, strings.NewReader(tekst), ""))
	for stop := 1; stop <= n; stop++ {
		i := 0
		for range bestand.NewLaeser(strings.NewReader(tekst), "").Raekker() {
			if i++; i == stop {
				break
			}
		}
		if i != stop {
			t.Error(i, stop)
		}
	}
	for range bestand.NewLaeser(strings.NewReader(tekst), "").Kontroller() {
		break
	}
}

// A finding stays what it is after reading has gone on.
func TestFundHolder(t *testing.T) {
	var b strings.Builder
	b.WriteString(startraekke + "\n")
	for range 20_000 {
		b.WriteString("x\n" + raekke1 + "\n")
	}
	var fund []*bestand.Fund
	for _, err := range bestand.NewLaeser(strings.NewReader(b.String()), "").Raekker() {
		var f *bestand.Fund
		if errors.As(err, &f) {
			fund = append(fund, f)
		}
	}
	for i, f := range fund[:20_000] {
		if f.Linje != 2*i+2 {
			t.Fatal(i, f.Linje)
		}
	}
}

func TestIdentitet(t *testing.T) {
	p := gopter.NewProperties(nil)
	p.Property("skriv og læs", prop.ForAll(func(raekker []bestand.Raekke) bool {
		var b bytes.Buffer
		if err := bestand.WriteFil(&b, bestandtest.Start(), slices.Values(raekker)); err != nil {
			return false
		}
		var igen []bestand.Raekke
		l := bestand.NewLaeser(&b, "")
		for r, err := range l.Raekker() {
			var f *bestand.Fund
			if err == nil {
				igen = append(igen, r)
			} else if !errors.As(err, &f) || !f.Advarsel() {
				return false
			}
		}
		return slices.Equal(raekker, igen) && l.Startraekke() == bestandtest.Start()
	}, gen.SliceOf(bestandgen.Raekke())))
	p.TestingRun(t)
}

func TestSkrivFejl(t *testing.T) {
	god := bestand.Raekke{
		CPR: bestandtest.CPR(1), Akasse: dfdg.NewAkassenummer(9999), Afdeling: dfdg.NewAfdelingsnummer(999999),
		Startdato: bestandtest.Idag(), Forsikringskategori: dfdg.NewKode(9999),
	}
	skriv := func(s bestand.Startraekke, r bestand.Raekke) error {
		return bestand.WriteFil(io.Discard, s, slices.Values([]bestand.Raekke{god, r}))
	}
	if err := skriv(bestandtest.Start(), god); err != nil {
		t.Error(err)
	}
	for felt, aendr := range map[string]func(*bestand.Raekke){
		"cpr":                 func(r *bestand.Raekke) { r.CPR = dfdg.ReadCPR("x") },
		"akasse":              func(r *bestand.Raekke) { r.Akasse = dfdg.NewAkassenummer(10000) },
		"afdeling":            func(r *bestand.Raekke) { r.Afdeling = dfdg.NewAfdelingsnummer(1000000) },
		"startdato":           func(r *bestand.Raekke) { r.Startdato = dfdg.Dato{} },
		"forsikringskategori": func(r *bestand.Raekke) { r.Forsikringskategori = dfdg.NewKode(10000) },
		"dagpengeretsdato":    func(r *bestand.Raekke) { r.Dagpengeretsdato = dfdg.ReadDato("x") },
	} {
		r := god
		aendr(&r)
		if err := skriv(bestandtest.Start(), r); err == nil || !strings.Contains(err.Error(), "række 2: "+felt) {
			t.Error(felt, err)
		}
	}
	for _, s := range []bestand.Startraekke{{}, {Koerselsdato: bestandtest.Idag()}, {Koerselsdato: bestandtest.Idag(), Akasse: dfdg.NewAkassenummer(1000)}} {
		if skriv(s, god) == nil {
			t.Error(s)
		}
	}
}

// The slow truth on 44 characters: a regular expression, and time for the dates.
var raekkemoenster = regexp.MustCompile(`^(\d{4})(\d{6})(\d{4})(\d{6})(\d{4}-\d\d-\d\d)(\d{4})(\d{4}-\d\d-\d\d| {10})$`)

func orakel(b []byte) (r bestand.Raekke, ok bool) {
	m := raekkemoenster.FindStringSubmatch(string(b))
	if m == nil {
		return r, false
	}
	if _, err := time.Parse("20060102", "2000"+m[1][2:]+m[1][:2]); err != nil && m[1]+m[2] != "0000000000" {
		return r, false
	}
	dato := func(s string) dfdg.Dato {
		t, err := time.Parse(time.DateOnly, s)
		if err != nil || t.Year() == 0 {
			ok = ok && s[0] == ' '
			return dfdg.Dato{}
		}
		return dfdg.DatoFra(t)
	}
	tal := func(s string) int { n, _ := strconv.Atoi(s); return n }
	ok = true
	r = bestand.Raekke{
		CPR: dfdg.ReadCPR(m[1] + m[2]), Akasse: dfdg.NewAkassenummer(tal(m[3])), Afdeling: dfdg.NewAfdelingsnummer(tal(m[4])),
		Startdato: dato(m[5]), Forsikringskategori: dfdg.NewKode(tal(m[6])), Dagpengeretsdato: dato(m[7]),
	}
	return r, ok
}

func proevRaekke(t *testing.T, b []byte) {
	t.Helper()
	vil, god := orakel(b)
	for _, akasse := range []int{57, -1, 0, 100, 999} {
		r, ok, hurtig, ens := bestand.ProevRaekke(b, akasse)
		if ok != god || ok && r != vil || hurtig && !(ok && ens) {
			t.Fatalf("%q, a-kasse %d: god %v, læst %v, hurtig %v, ens %v", b, akasse, god, ok, hurtig, ens)
		}
	}
}

// Every month of two centuries is read the fast way: each has its place.
func TestRaekkeHurtig(t *testing.T) {
	proev := func(s string) {
		t.Helper()
		if r, ok, hurtig, ens := bestand.ProevRaekke([]byte(s), 57); !ok || !hurtig || !ens {
			t.Error(r, ok, hurtig, ens)
		}
	}
	proev(raekke1)
	proev(raekke2)
	for m := dfdg.NewMaaned(1900, 1); m != dfdg.NewMaaned(2100, 1); m = m.Plus(1) {
		proev(raekke1[:20] + m.Foerste().String() + raekke1[30:34] + m.Sidste().String())
	}
	for _, akasse := range []int{0, 9, 10, 99} { // the funds that a branch can begin with
		if r, ok, hurtig, ens := bestand.ProevRaekke([]byte(fmt.Sprintf("%s%04d%02d%s", raekke1[:10], akasse, akasse, raekke1[16:])), akasse); !ok || !hurtig || !ens || r.Akasse.Int() != akasse {
			t.Error(akasse, r, ok, hurtig, ens)
		}
	}
	for d := dfdg.NewDato(2000, 1, 1); d != dfdg.NewDato(2001, 1, 1); d = d.PlusDage(1) {
		_, m, dag := d.Kalender()
		proev(fmt.Sprintf("%02d%02d", dag, m) + raekke1[4:])
	}
}

// Every character of a good row takes every value, and every date and CPR beginning is tried.
func TestRaekkeOrakel(t *testing.T) {
	for _, god := range []string{raekke1, raekke2, strings.Replace(raekke1, "0101505000", "0000000000", 1)} {
		for i := range god {
			for c := range 256 {
				b := []byte(god)
				b[i] = byte(c)
				proevRaekke(t, b)
			}
		}
	}
	for i := range 10_000 {
		b := []byte(raekke1)
		copy(b, fmt.Sprintf("%04d", i))
		proevRaekke(t, b)
		for _, aar := range []int{0, 1899, 1900, 2000, 2001, 2110} {
			b := []byte(raekke1)
			copy(b[34:], fmt.Sprintf("%04d-%02d-%02d", aar, i/100, i%100))
			proevRaekke(t, b)
			copy(b[20:], b[34:])
			proevRaekke(t, b)
		}
	}
}

func FuzzRaekke(f *testing.F) {
	for _, s := range []string{raekke1, raekke2, startraekke, slut(3)} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) == 44 {
			proevRaekke(t, b)
		}
	})
}

// FuzzLaeser holds whole files against a reader that takes them apart line by line.
func FuzzLaeser(f *testing.F) {
	f.Add([]byte(fil(startraekke, raekke1, raekke2, slut(4))), uint8(0))
	f.Add([]byte(fil(startraekke, raekke1, "x", raekke2, slut(4), "y")), uint8(1))
	f.Add([]byte(fil(raekke1, raekke2[:40])), uint8(2))
	f.Fuzz(func(t *testing.T, b []byte, form uint8) {
		foerste, _, _ := bytes.Cut(b, []byte{'\n'})
		if foerste = bytes.TrimSuffix(foerste, []byte{'\r'}); bytes.ContainsAny(foerste, "\x00\r\ufeff\x1f") || bytes.ContainsRune(foerste, 0xfffd) || bytes.HasPrefix(b, []byte("PK")) {
			return // perhaps no file in lines at all
		}
		var r io.Reader = bytes.NewReader(b)
		switch form % 3 {
		case 1:
			r = iotest.HalfReader(r)
		case 2:
			r = iotest.OneByteReader(r)
		}
		blank := func(s string) bool { return strings.Trim(s, " \t\r\x1a") == "" }
		linjer := strings.Split(string(b), "\n")
		if linjer[len(linjer)-1] == "" {
			linjer = linjer[:len(linjer)-1]
		}
		rader := map[int]bestand.Raekke{} // the rows there must be
		for i, l := range linjer {
			if r, ok := orakel([]byte(strings.TrimSuffix(l, "\r"))); ok {
				rader[i+1] = r
			}
		}
		daarlige := map[int]bool{} // lines that a finding other than a warning is about
		l := bestand.NewLaeser(r, "")
		sidst := 0
		for raekke, err := range l.Raekker() {
			var f *bestand.Fund
			if errors.As(err, &f) {
				if f.Linje < sidst || f.Linje > len(linjer)+1 {
					t.Fatalf("linje %d efter %d af %d", f.Linje, sidst, len(linjer))
				}
				sidst = f.Linje
				daarlige[f.Linje] = daarlige[f.Linje] || !f.Advarsel()
				continue
			}
			if l.Linje() < sidst || rader[l.Linje()] != raekke {
				t.Fatalf("linje %d: %v", l.Linje(), raekke)
			}
			sidst = l.Linje()
			delete(rader, l.Linje())
			daarlige[l.Linje()] = true
		}
		if len(rader) > 0 {
			t.Fatalf("%d rækker blev ikke læst", len(rader))
		}
		for n := len(linjer); n > 1 && blank(linjer[n-1]); n-- {
			linjer = linjer[:n-1] // blank lines at the end are none
		}
		for i := range linjer {
			if ramme := i == 0 || strings.HasPrefix(linjer[i], "9999999999"); !ramme && !daarlige[i+1] {
				t.Fatalf("linje %d blev til hverken række eller fund", i+1)
			}
		}
	})
}

func TestFilnavn(t *testing.T) {
	const god = "AKAS067_201401_BESTAND_20140102235212.txt"
	n, err := bestand.ParseFilnavn(god)
	if err != nil || n.String() != god || !n.IsValid() || n.Akasse.Int() != 67 || n.Leveret != dfdg.NewDato(2014, 1, 2) || n.Klokken != [3]int{23, 52, 12} {
		t.Error(n, err)
	}
	if s := bestandtest.Filnavn().String(); s != "AKAS057_202510_BESTAND_20250303235212.txt" {
		t.Error(s)
	}
	for i, c := range []byte(god) { // a digit is 0 to 9, and none beside them
		if c-'0' > 9 {
			continue
		}
		for _, ved := range []string{"/", ":"} {
			_, err := bestand.ParseFilnavn(god[:i] + ved + god[i+1:])
			var f *bestand.Fund
			if !errors.As(err, &f) || f.Kolonne != i+1 {
				t.Errorf("%q at %d: %v", ved, i, err)
			}
		}
	}
	for s, kolonne := range map[string]int{
		"": 1, "x": 1, god[:40]: 41, god + " ": 42, "akas067_201401_BESTAND_20140102235212.txt": 1,
		"AKAS067_201401_ BESTAND_20140102161621.txt": 16, // as the source prints it
		"AKAS000_201401_BESTAND_20140102235212.txt":  5,
		"AKAS001_201401_BESTAND_20140102235212.txt":  0,
		"AKAS999_201401_BESTAND_20140102235212.txt":  0,
		"AKAS067_201400_BESTAND_20140102235212.txt":  9,
		"AKAS067_201454_BESTAND_20140102235212.txt":  9,
		"AKAS067_201453_BESTAND_20140102235212.txt":  0,
		"AKAS067_201401_BESTAND_20140230235212.txt":  24,
		"AKAS067_201401_BESTAND_20140102245212.txt":  32,
		"AKAS067_201401_BESTAND_20140102236012.txt":  34,
		"AKAS067_201401_BESTAND_20140102235260.txt":  36,
		"AKAS067_201401_BESTAND_20140102235259.txt":  0,
		"AKAS067_201401_BESTAND_2014010223525x.txt":  37,
		"AKAS067_201401_BESTAND_20140102235259.TXT":  39,
	} {
		_, err := bestand.ParseFilnavn(s)
		var f *bestand.Fund
		if kolonne == 0 && err != nil || kolonne > 0 && (!errors.As(err, &f) || f.Kolonne != kolonne || f.Linje != 0) {
			t.Error(s, err)
		}
	}
	for _, n := range []bestand.Filnavn{{}, {Akasse: n.Akasse, Uge: n.Uge, Leveret: n.Leveret, Klokken: [3]int{0, 60, 0}},
		{Akasse: n.Akasse, Uge: n.Uge, Leveret: n.Leveret, Klokken: [3]int{0, 0, -1}}, {Akasse: dfdg.NewAkassenummer(1000), Uge: n.Uge, Leveret: n.Leveret}} {
		if n.String() != "" {
			t.Error(n)
		}
	}
}

func FuzzFilnavn(f *testing.F) {
	f.Add("AKAS067_201401_BESTAND_20140102235212.txt")
	f.Fuzz(func(t *testing.T, s string) {
		if n, err := bestand.ParseFilnavn(s); err == nil && n.String() != s {
			t.Fatalf("%q blev %q", s, n)
		}
	})
}

var uint64Gen = gen.UInt64()

func sliceOf(g gopter.Gen) gopter.Gen { return gen.SliceOf(g) }
