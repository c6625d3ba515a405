package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"

	"github.com/akasse/dfdg/internal/proeve"
	"github.com/akasse/dfdg/medlemskab/bestand"
	"github.com/akasse/dfdg/medlemskab/bestand/bestandtest"
	bestandgen "github.com/akasse/dfdg/medlemskab/bestand/bestandtest/gen"
)

// uden runs a reconciliation's functions as a runner does, without one: the lines of each key come in another order than they stand.
func uden(t *testing.T, a Afstemning) (handlinger []byte, antal map[string]int64, d Dom, err error) {
	t.Helper()
	poster := map[Noegle][]Post{}
	err = (&sider{a}).ProcessElement(t.Context(), a.Register, func(x Dom) { d = x }, func(n Noegle, p Post) {
		b := kodPost(p) // it is read by another worker
		q, err := afkodPost(b)
		if err != nil {
			t.Fatal(err)
		}
		poster[n] = append(poster[n], q)
	}, func(Post) {}, func(string, Post) {})
	if err != nil {
		return nil, nil, d, err
	}
	var ud []Post
	antal = map[string]int64{}
	for n, pp := range poster {
		slices.Reverse(pp)
		i, dom := 0, 0
		err = (&afstem{a}).ProcessElement(n, func(p *Post) bool {
			if i == len(pp) {
				return false
			}
			*p = pp[i]
			i++
			return true
		}, func(x *Dom) bool {
			*x = d
			dom++
			return dom == 1
		}, func(p Post) {
			s, en := slagsEn(p)
			antal[s] += en
			ud = append(ud, p)
		})
		if err != nil {
			return nil, nil, d, err
		}
	}
	slices.SortFunc(ud, Post.compare)
	for _, p := range ud {
		handlinger = append(append(handlinger, p.Tekst...), '\n')
	}
	return handlinger, antal, d, nil
}

// somLoekken compares the actions with those of the plain loop, and what is counted with what the sides give.
func somLoekken(t *testing.T, a Afstemning) ([]byte, Dom) {
	t.Helper()
	vil, _, r := loekken(t, a)
	er, antal, d, err := uden(t, a)
	if err != nil {
		t.Fatal(err)
	}
	ens(t, "actions", er, vil)
	enig := false
	tal := slices.Collect(maps.Keys(antal))
	err = enige(d, func(s *string, n *int64) bool {
		if len(tal) == 0 {
			return false
		}
		*s, *n = tal[0], antal[tal[0]]
		tal = tal[1:]
		return true
	}, func(Dom) { enig = true })
	if !enig || err != nil {
		t.Error(err)
	}
	if d.FilHel != r.Helhed(bestand.Bestandsfil).Hel() || d.RegisterHel != r.Helhed(bestand.EgetRegister).Hel() {
		t.Error("whole or not", d.FilHel, d.RegisterHel)
	}
	return er, d
}

// ingenAf fails where there is an action of a kind.
func ingenAf(t *testing.T, handlinger []byte, slags ...bestand.Slags) {
	t.Helper()
	for l := range bytes.Lines(handlinger) {
		var h struct{ Handling, Cpr string }
		if err := json.Unmarshal(l, &h); err != nil {
			t.Fatal(err)
		}
		for _, s := range slags {
			if h.Handling == s.String() {
				t.Fatal("an action follows from what a side that is not whole lacks: ", s)
			}
		}
	}
}

// TestHalve: of sides that are cut, empty or spoilt the citizens' actions are those of the plain loop: they wait.
func TestHalve(t *testing.T) {
	m, r := bestandtest.Par(150, 3, false)
	var reg, f bytes.Buffer
	if err := errors.Join(bestand.WriteRegister(&reg, m), bestand.WriteFil(&f, bestandtest.Start(), r)); err != nil {
		t.Fatal(err)
	}
	bort := func(b []byte, fra, til int) []byte {
		l := bytes.SplitAfter(b, []byte{'\n'})
		return bytes.Join(slices.Delete(l, fra, til), nil)
	}
	med := func(b []byte, linje string) []byte { return append(slices.Clone(b), linje...) }
	byt := func(b []byte, gl, ny string) []byte { return bytes.Replace(b, []byte(gl), []byte(ny), 1) }
	slut := bytes.Count(f.Bytes(), []byte{'\n'}) - 1
	navn := bestandtest.Filnavn().String()
	for hvad, p := range map[string]struct {
		reg, fil []byte
		navn     string
		hel      [2]bool // file, register
	}{
		"hele":                       {reg.Bytes(), f.Bytes(), navn, [2]bool{true, true}},
		"afkortet fil":               {reg.Bytes(), f.Bytes()[:f.Len()/2], navn, [2]bool{false, true}},
		"fil uden slutrække":         {reg.Bytes(), bort(f.Bytes(), slut, slut+1), navn, [2]bool{false, true}},
		"fil uden startrække":        {reg.Bytes(), bort(f.Bytes(), 0, 1), navn, [2]bool{false, true}},
		"fil med færre rækker":       {reg.Bytes(), bort(f.Bytes(), 5, 6), navn, [2]bool{false, true}},
		"tom fil":                    {reg.Bytes(), nil, navn, [2]bool{false, true}},
		"kun rammen":                 {reg.Bytes(), byt(bort(f.Bytes(), 1, slut), fmt.Sprintf("%010d ", slut+1), "0000000002 "), navn, [2]bool{false, true}},
		"CR alene":                   {reg.Bytes(), bytes.ReplaceAll(f.Bytes(), []byte("\r\n"), []byte{'\r'}), navn, [2]bool{false, true}},
		"to filer i én":              {reg.Bytes(), append(slices.Clone(f.Bytes()), f.Bytes()...), navn, [2]bool{false, true}},
		"anden a-kasses navn":        {reg.Bytes(), f.Bytes(), strings.Replace(navn, "057", "083", 1), [2]bool{true, true}},
		"startrække uden a-kasse":    {reg.Bytes(), byt(f.Bytes(), "057 ", "xxx "), navn, [2]bool{false, true}},
		"halvt register":             {reg.Bytes()[:reg.Len()/3], f.Bytes(), navn, [2]bool{true, false}},
		"afkortet linje i registret": {reg.Bytes()[:reg.Len()-45], f.Bytes(), navn, [2]bool{true, false}},
		"tomt register":              {nil, f.Bytes(), navn, [2]bool{true, false}},
		"kun overskrift":             {[]byte(bestand.Registerhoved + "\n"), f.Bytes(), navn, [2]bool{true, false}},
		"uden overskrift":            {bort(reg.Bytes(), 0, 1), f.Bytes(), navn, [2]bool{true, false}},
		"uden foranstillet nul":      {bytes.ReplaceAll(reg.Bytes(), []byte("\n0"), []byte("\n")), f.Bytes(), navn, [2]bool{true, false}},
		"en linje uden nummer":       {med(reg.Bytes(), "010150500;570001;2010-01-01;1;;medlem;;;\n"), f.Bytes(), navn, [2]bool{true, false}},
		"nyt nummer alene kan læses": {med(reg.Bytes(), "x;570001;2010-01-01;1;;nummerskift;2025-02-10;;0101505003\n"), f.Bytes(), navn, [2]bool{true, false}},
		"en dårlig linje med nummer": {med(reg.Bytes(), "0101505001;570001;2010-13-01;1;;medlem;;;\n"), f.Bytes(), navn, [2]bool{true, true}},
		"en ring":                    {med(reg.Bytes(), "0101505001;;;;;nummerskift;2025-02-10;;0101505002\n0101505002;;;;;nummerskift;2025-02-11;;0101505001\n"), f.Bytes(), navn, [2]bool{true, true}},
		"en kæde over fødselsdage":   {med(reg.Bytes(), "3112505001;570001;2010-01-01;1;;nummerskift;2025-02-10;;0101505002\n0101505002;;;;;nummerskift;2025-02-11;;1506505001\n"), f.Bytes(), navn, [2]bool{true, true}},
		"anden a-kasses register":    {bytes.ReplaceAll(reg.Bytes(), []byte(";57"), []byte(";83")), f.Bytes(), navn, [2]bool{true, false}},
		"CRLF og BOM":                {append([]byte("\ufeff"), bytes.ReplaceAll(reg.Bytes(), []byte{'\n'}, []byte("\r\n"))...), append([]byte("\ufeff"), f.Bytes()...), navn, [2]bool{true, true}},
		"bindestreg og anførsel":     {med(reg.Bytes(), "\"010150-5001\";\"570001\";2010-01-01;1;;medlem;;;\n"), f.Bytes(), navn, [2]bool{true, true}},
	} {
		t.Run(hvad, func(t *testing.T) {
			register, fil := skrivPar(t, p.reg, p.fil, p.navn)
			a := afstemning(register, fil)
			if len(hvad)%2 == 0 {
				a.Snitflade = "2021-3"
			}
			h, d := somLoekken(t, a)
			if d.FilHel != p.hel[0] || d.RegisterHel != p.hel[1] {
				t.Error("whole:", d.FilHel, d.RegisterHel)
			}
			if !p.hel[0] {
				ingenAf(t, h, bestand.MT)
			}
			if !p.hel[1] {
				ingenAf(t, h, bestand.Datagenopretning)
			}
		})
	}
}

// TestTilfaeldige: sides of few numbers, so that rows of one number, changes of number, chains and rings come often.
func TestTilfaeldige(t *testing.T) {
	froe := proeve.Froe(t)
	l := nyLykke(int64(froe))
	for range 60 {
		antal := 1 + l.Intn(60)
		medlemmer := func(yield func(bestand.Medlem) bool) {
			for range l.Intn(100) {
				if !yield(tag[bestand.Medlem](l, bestandgen.Medlem(antal))) {
					return
				}
			}
		}
		raekker := func(yield func(bestand.Raekke) bool) {
			for range l.Intn(100) {
				if !yield(tag[bestand.Raekke](l, bestandgen.Bestandsraekke(antal))) {
					return
				}
			}
		}
		var reg, f bytes.Buffer
		for { // one that the register's form cannot hold is no register
			reg.Reset()
			if bestand.WriteRegister(&reg, medlemmer) == nil {
				break
			}
		}
		if err := bestand.WriteFil(&f, bestandtest.Start(), raekker); err != nil {
			t.Fatal(err)
		}
		register, fil := reg.Bytes(), f.Bytes()
		if l.en(3) { // spoilt
			register = register[:l.Intn(len(register)+1)]
		}
		if l.en(3) {
			fil = fil[:l.Intn(len(fil)+1)]
		}
		r, fi := skrivPar(t, register, fil, bestandtest.Filnavn().String())
		somLoekken(t, afstemning(r, fi))
	}
}

// TestAfvist: what the pipeline cannot read as the library does is the end of the run, and nothing is written.
func TestAfvist(t *testing.T) {
	m, r := bestandtest.Par(50, 3, true)
	var reg, f bytes.Buffer
	if err := errors.Join(bestand.WriteRegister(&reg, m), bestand.WriteFil(&f, bestandtest.Start(), r)); err != nil {
		t.Fatal(err)
	}
	for hvad, register := range map[string][]byte{
		"kommaer":  bytes.ReplaceAll(reg.Bytes(), []byte(";"), []byte(",")),
		"kolonner": bytes.Replace(reg.Bytes(), []byte("cpr;afdeling"), []byte("afdeling;cpr"), 1),
	} {
		reg, fil := skrivPar(t, register, f.Bytes(), bestandtest.Filnavn().String())
		if _, _, _, err := uden(t, afstemning(reg, fil)); err == nil {
			t.Error(hvad)
		}
	}
	// An action that was lost on its way, or doubled.
	for _, n := range []int64{1, 3} {
		en := true
		err := enige(Dom{Antal: []int64{9, 0, 2}}, func(s *string, antal *int64) bool {
			*s, *antal = bestand.MA.String(), n
			defer func() { en = false }()
			return en
		}, func(Dom) { t.Error("passed on") })
		if err == nil {
			t.Error(n, "actions of 2")
		}
	}
	register, _ := skrivPar(t, reg.Bytes(), nil, bestandtest.Filnavn().String())
	a := afstemning(register, filepath.Join(t.TempDir(), "findes-ikke.txt"))
	ud, err := koerBeam(t, func(s beam.Scope, ud string) {
		a.Ud = ud
		Afstem(s, a)
	})
	if filer, _ := os.ReadDir(ud); err == nil || len(filer) > 0 {
		t.Error("a side that is not there", err, filer)
	}
}

// TestIgen: a run that is run again, whole or a bundle of it, leaves the same files.
func TestIgen(t *testing.T) {
	register, fil := par(t, 300, 5, false)
	a := afstemning(register, fil)
	a.Klartekst = false
	a.Ud = t.TempDir()
	var foer map[string]string
	for range 2 {
		if _, err := koerBeam(t, func(s beam.Scope, _ string) { Afstem(s, a) }); err != nil {
			t.Fatal(err)
		}
		filer, err := os.ReadDir(a.Ud)
		if err != nil {
			t.Fatal(err)
		}
		nu := map[string]string{}
		for _, f := range filer {
			nu[f.Name()] = string(skrevet(t, a.Ud, f.Name()))
			if bytes.Contains([]byte(nu[f.Name()]), []byte("50500")) {
				t.Error("a number in ", f.Name())
			}
		}
		if foer != nil && !maps.Equal(nu, foer) || len(nu) < 5 {
			t.Error(slices.Sorted(maps.Keys(nu)), slices.Sorted(maps.Keys(foer)))
		}
		foer = nu
	}
}
