package bestand_test

import (
	"errors"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/medlemskab/bestand"
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
