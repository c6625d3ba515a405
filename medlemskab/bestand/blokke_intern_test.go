package bestand

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/akasse/dfdg"
)

// The readers against lines of which it is known beforehand what must be said of each, and what becomes of it: in any order, any
// form, and blocks of any size, read as it comes and where it lies.

var iDag = dfdg.NewDato(2025, 3, 3)

// indhold is what an input gives: rows with their lines, changed numbers and findings.
type indhold struct {
	raekker []pakket
	skift   []skift
	fund    []string
}

// laesInd reads an input to its end in blocks of that size.
func laesInd(t *testing.T, ind indgang, blok int) (x indhold) {
	t.Helper()
	var s *stroem
	switch ind := ind.(type) {
	case *filstroem:
		s = &ind.stroem
	case *registerstroem:
		s = &ind.stroem
	}
	s.blok = blok
	defer ind.luk()
	for b := ind.naeste(); b != nil; b = ind.naeste() {
		for _, p := range b.pakker {
			p.linje += uint32(b.base)
			x.raekker = append(x.raekker, p)
		}
		for _, s := range b.skift {
			s.linje += b.base
			x.skift = append(x.skift, s)
		}
		for _, f := range b.fund {
			x.fund = append(x.fund, fuldt(f))
		}
	}
	if ind.naeste() != nil || ind.fejl() != nil {
		t.Fatal("not at its end", ind.fejl())
	}
	return x
}

// fuldt is all of a finding.
func fuldt(f Fund) string {
	return fmt.Sprint(f.Kilde, " ", f.Linje, ":", f.Kolonne, " ", f.Felt, " ", f.Regel.Id(), " ", f.aarsag, " ", f.antal, " ", f.Angivet, "/", f.Talt, " ", f.skader, f.tom)
}

func ens(t *testing.T, hvad string, fik, vil indhold) bool {
	t.Helper()
	for i := range max(len(fik.fund), len(vil.fund)) {
		if i >= len(fik.fund) || i >= len(vil.fund) || fik.fund[i] != vil.fund[i] {
			t.Errorf("%s: finding %d is %q, want %q", hvad, i, fik.fund[min(i, len(fik.fund)):min(i+3, len(fik.fund))], vil.fund[min(i, len(vil.fund)):min(i+3, len(vil.fund))])
			return false
		}
	}
	if i := forskelligePladser(fik.raekker, vil.raekker); i >= 0 {
		t.Errorf("%s: row %d of %d, want %d: line %d", hvad, i, len(fik.raekker), len(vil.raekker), vil.raekker[min(i, len(vil.raekker)-1)].linje)
		return false
	}
	if i := forskelligePladser(fik.skift, vil.skift); i >= 0 {
		t.Errorf("%s: change %d of %d, want %d", hvad, i, len(fik.skift), len(vil.skift))
		return false
	}
	return true
}

func forskelligePladser[T comparable](a, b []T) int {
	for i := range max(len(a), len(b)) {
		if i >= len(a) || i >= len(b) || a[i] != b[i] {
			return i
		}
	}
	return -1
}

// kilder are the ways in which a text is read.
func kilderAf(tekst string) []io.Reader {
	return []io.Reader{bytes.NewBufferString(tekst), iotest.HalfReader(strings.NewReader(tekst)), iotest.DataErrReader(strings.NewReader(tekst))}
}

// registerrad is a row of a register by its fields, and the fault of some of them.
type registerrad struct {
	felter string
	fejl   []radfejl
}

// radfejl is the fault of a field, and with which of its characters.
type radfejl struct {
	k, i   int
	aarsag aarsag
}

var registerrader = []registerrad{
	{"0101505000;570001;2010-01-01;1;2011-01-01;medlem;;;", nil},
	{"0201505000;570001;2010-01-01;9;;medlem;;;", nil},
	{"3112505000;000000;2012-12-31;12;;MEDLEM;;;", nil},
	{"0401505000;999999;2002-02-28;9999;0001-01-01;medlem;;;", nil},
	{"0501505000;;;;;aldrig;;;", nil},
	{"0601505000;;;;;udmeldt;2025-03-03;;", nil},
	{"0601505001;570002;2010-01-01;1;;udmeldt;2025-03-04;;", nil},
	{"0701505000;;;;;overflyttet;2025-03-03;2025-03-03;", nil},
	{"0701505001;;;;;overflyttet;2025-03-03;2025-03-04;", nil}, // B-26
	{"0801505000;570001;2010-01-01;1;;nummerskift;2025-02-10;;0901505000", nil},
	{"0801505001;570001;2010-01-01;1;;nummerskift;2025-03-04;;0901505001", nil},
	{"1001505000;;;;;pension;2025-03-03;;", nil},
	{"1001505001;570001;2010-01-01;1;;pension;2025-03-04;;", nil},
	{"010150-5009;570001;2010-01-01;1;;medlem;;;", nil},

	{"101505000;570001;2010-01-01;1;;medlem;;;", []radfejl{{kCPR, 0, niCifre}}},
	{"00101505000;570001;2010-01-01;1;;medlem;;;", []radfejl{{kCPR, 0, ikkeTiCifre}}},
	{";570001;2010-01-01;1;;medlem;;;", []radfejl{{kCPR, 0, ikkeTiCifre}}},
	{"3201505000;570001;2010-01-01;1;;medlem;;;", []radfejl{{kCPR, 0, cprDato}}},
	{"x101505000;570001;2010-01-01;1;;medlem;;;", []radfejl{{kCPR, 0, kunCifre}}},
	{"010150500x;570001;2010-01-01;1;;medlem;;;", []radfejl{{kCPR, 9, kunCifre}}},
	{"010150-500x;570001;2010-01-01;1;;medlem;;;", []radfejl{{kCPR, 10, kunCifre}}},
	{"01015x-5000;570001;2010-01-01;1;;medlem;;;", []radfejl{{kCPR, 5, kunCifre}}},
	{"0101\x00505000;570001;2010-01-01;1;;medlem;;;", []radfejl{{kCPR, 4, harNUL}}},
	{"1.01505E+08x;570001;2010-01-01;1;;medlem;;;", []radfejl{{kCPR, 1, kunCifre}}},
	{"0101505000;57001;2010-01-01;1;;medlem;;;", []radfejl{{kAfdeling, 0, seksCifre}}},
	{"0101505000;5700001;2010-01-01;1;;medlem;;;", []radfejl{{kAfdeling, 0, seksCifre}}},
	{"0101505000;x70001;2010-01-01;1;;medlem;;;", []radfejl{{kAfdeling, 0, seksCifre}}},
	{"0101505000;57000:;2010-01-01;1;;medlem;;;", []radfejl{{kAfdeling, 5, seksCifre}}},
	{"0101505000;57\x00001;2010-01-01;1;;medlem;;;", []radfejl{{kAfdeling, 2, harNUL}}},
	{"0101505000;;2010-01-01;1;;medlem;;;", []radfejl{{kAfdeling, 0, mangler}}},
	{"0101505000;570001;2010-02-29;1;;medlem;;;", []radfejl{{kStartdato, 0, datoFindesIkke}}},
	{"0101505000;570001;1112-13-01;1;;medlem;;;", []radfejl{{kStartdato, 0, datoFindesIkke}}},
	{"0101505000;570001;2010-0x-01;1;;medlem;;;", []radfejl{{kStartdato, 6, registerdato}}},
	{"0101505000;570001;2010/01-01;1;;medlem;;;", []radfejl{{kStartdato, 4, registerdato}}},
	{"0101505000;570001;2010-01/01;1;;medlem;;;", []radfejl{{kStartdato, 7, registerdato}}},
	{"0101505000;570001;x010-01-01;1;;medlem;;;", []radfejl{{kStartdato, 0, registerdato}}},
	{"0101505000;570001;2010-01-0:;1;;medlem;;;", []radfejl{{kStartdato, 9, registerdato}}},
	{"0101505000;570001;2010-01-0\x00;1;;medlem;;;", []radfejl{{kStartdato, 9, harNUL}}},
	{"0101505000;570001;2010-1-1;1;;medlem;;;", []radfejl{{kStartdato, 0, registerdato}}},
	{"0101505000;570001;2010-01-011;1;;medlem;;;", []radfejl{{kStartdato, 0, registerdato}}},
	{"0101505000;570001;2010-01-01 00:00;1;;medlem;;;", []radfejl{{kStartdato, 10, datoTid}}},
	{"0101505000;570001;2010-01-01T;1;;medlem;;;", []radfejl{{kStartdato, 10, datoTid}}},
	{"0101505000;570001;01-02-2010;1;;medlem;;;", []radfejl{{kStartdato, 0, datoISO}}},
	{"0101505000;570001;;1;;medlem;;;", []radfejl{{kStartdato, 0, mangler}}},
	{"0101505000;570001;2010-01-01;0;;medlem;;;", []radfejl{{kKategori, 0, kategoriCifre}}},
	{"0101505000;570001;2010-01-01;0000;;medlem;;;", []radfejl{{kKategori, 0, kategoriCifre}}},
	{"0101505000;570001;2010-01-01;12345;;medlem;;;", []radfejl{{kKategori, 0, kategoriCifre}}},
	{"0101505000;570001;2010-01-01;x;;medlem;;;", []radfejl{{kKategori, 0, kategoriCifre}}},
	{"0101505000;570001;2010-01-01;123x;;medlem;;;", []radfejl{{kKategori, 3, kategoriCifre}}},
	{"0101505000;570001;2010-01-01;1\x00;;medlem;;;", []radfejl{{kKategori, 1, harNUL}}},
	{"0101505000;570001;2010-01-01;;;medlem;;;", []radfejl{{kKategori, 0, mangler}}},
	{"0101505000;570001;2010-01-01;1;2011-13-01;medlem;;;", []radfejl{{kRet, 0, datoFindesIkke}}},
	{"0101505000;570001;2010-01-01;1;2011-01-01;medlemm;;;", []radfejl{{kStatus, 0, ukendtStatus}}},
	{"0101505000;570001;2010-01-01;1;2011-01-01;;;;", []radfejl{{kStatus, 0, ukendtStatus}}},
	{"0101505000;;;;;udmeldt;;;", []radfejl{{kDato, 0, mangler}}},
	{"0101505000;;;;;udmeldt;;;0201505000", []radfejl{{kDato, 0, mangler}}},
	{"0101505000;;;;;pension;;;", []radfejl{{kDato, 0, mangler}}},
	{"0101505000;;;;;overflyttet;2025-03-03;;", []radfejl{{kRegistreret, 0, mangler}}},
	{"0101505000;;;;;overflyttet;;2025-03-03;", []radfejl{{kDato, 0, mangler}}},
	{"0101505000;;;;;overflyttet;2025-03-03;2025-03-x3;", []radfejl{{kRegistreret, 8, registerdato}}},
	{"0101505000;;;;;nummerskift;2025-03-03;;", []radfejl{{kNytCPR, 0, mangler}}},
	{"0101505000;;;;;nummerskift;;;0201505000", []radfejl{{kDato, 0, mangler}}},
	{"0101505000;;;;;nummerskift;2025-03-0x;;0201505000", []radfejl{{kDato, 9, registerdato}}},
	{"0101505000;;;;;nummerskift;2025-03-03;;020150500", []radfejl{{kNytCPR, 0, niCifre}}},
	{"010150500x;5700x1;2010-01-0x;x;2010-01-x1;x;x;x;02015050x0", []radfejl{{kCPR, 9, kunCifre}, {kAfdeling, 4, seksCifre}, {kStartdato, 9, registerdato},
		{kKategori, 0, kategoriCifre}, {kRet, 8, registerdato}, {kStatus, 0, ukendtStatus}, {kDato, 0, registerdato}, {kRegistreret, 0, registerdato}, {kNytCPR, 8, kunCifre}}},
}

// registerform is a way to write a register.
type registerform struct {
	hvad   string
	komma  string
	orden  []int
	om     [2]string // around each field: a quote, or blanks
	ende   string
	foran  string // before the heading
	afslut bool   // the last line has its end
}

// skriv writes lines; pladser are the columns of each one's fields, by their names' order.
func (f registerform) skriv(felter []string) (linje string, pladser [9]int) {
	for n, k := range f.orden {
		if n > 0 {
			linje += f.komma
		}
		pladser[k] = len([]rune(linje)) + len([]rune(f.om[0])) + 1
		if felter[k] == "" && f.om[0] == " " {
			pladser[k] += len([]rune(f.om[1])) // all of it is blank
		}
		linje += f.om[0] + felter[k] + f.om[1]
	}
	return linje, pladser
}

var (
	somSkrevet = []int{0, 1, 2, 3, 4, 5, 6, 7, 8}
	formerne   = []registerform{
		{"as it is written", ";", somSkrevet, [2]string{}, "\n", "", true},
		{"CRLF", ";", somSkrevet, [2]string{}, "\r\n", "\ufeff", false},
		{"commas", ",", somSkrevet, [2]string{}, "\n", "sep=,\r\n", true},
		{"tabs, another order", "\t", []int{8, 5, 2, 0, 7, 1, 4, 6, 3}, [2]string{}, "\r\n", "SEP=\t\n", false},
		{"the dates exchanged", ";", []int{0, 1, 4, 3, 2, 5, 6, 7, 8}, [2]string{}, "\n", "", false},
		{"the last two exchanged", ";", []int{0, 1, 2, 3, 4, 5, 6, 8, 7}, [2]string{}, "\n", "", false},
		{"quoted", ";", somSkrevet, [2]string{`"`, `"`}, "\n", "", true},
		{"quoted, commas, another order", ",", []int{1, 0, 2, 3, 4, 5, 6, 7, 8}, [2]string{`"`, `"`}, "\r\n", "\ufeffsep=,\n", false},
		{"blanks", ";", somSkrevet, [2]string{" ", "\u00a0"}, "\n", "", true},
	}
)

// medlemAf is a good row.
func medlemAf(felter []string) Medlem {
	m := Medlem{
		CPR: dfdg.ReadCPR(strings.ReplaceAll(felter[0], "-", "")), Status: Status(slices.Index(statusNavne[:], strings.ToLower(felter[5]))),
	}
	if felter[1] != "" {
		m.Afdeling = dfdg.ReadAfdelingsnummer(felter[1])
	}
	if felter[3] != "" {
		m.Forsikringskategori = dfdg.ReadKode(felter[3])
	}
	if felter[8] != "" {
		m.NytCPR = dfdg.ReadCPR(felter[8])
	}
	for i, d := range map[int]*dfdg.Dato{2: &m.Startdato, 4: &m.Dagpengeretsdato, 6: &m.Dato, 7: &m.Registreret} {
		if felter[i] != "" {
			*d = dfdg.ReadDato(felter[i])
		}
	}
	return m
}

// skal adds what must come of a row at a line.
func (x *indhold) skal(r registerrad, linje int, pladser [9]int) {
	felter := strings.Split(r.felter, ";")
	b := bundt{}
	p := pakket{linje: uint32(linje)}
	if r.fejl == nil {
		m := medlemAf(felter)
		m.pak(&b, &p, iDag)
		for _, f := range b.fund {
			x.fund = append(x.fund, fuldt(f))
		}
		x.raekker, x.skift = append(x.raekker, p), append(x.skift, b.skift...)
		return
	}
	cpr, nyt := dfdg.ReadCPR(felter[kCPR]), dfdg.ReadCPR(felter[kNytCPR])
	for _, f := range r.fejl {
		nummer := f.k == kCPR || f.k == kNytCPR
		x.fund = append(x.fund, fuldt(Fund{Kilde: EgetRegister, Regel: b06, Linje: linje, Kolonne: pladser[f.k] + f.i, Felt: kolonner[f.k], aarsag: f.aarsag, skader: nummer}))
	}
	if nyt.IsValid() {
		x.skift = append(x.skift, skift{ny: cprTal(nyt), linje: linje, slags: ulaestSkift})
	}
	if cpr.IsValid() {
		x.raekker = append(x.raekker, pakket{cpr: cprTal(cpr), linje: uint32(linje), post: post{andet: kunNummer}})
	}
}

// Every line of a register gives its own row and findings, whatever stands around it, however all of it is written, and in whatever
// blocks it is read: what is blank at the end is nothing.
func TestRegisterLinjeForLinje(t *testing.T) {
	r := rand.New(rand.NewPCG(15, 3))
	for _, f := range formerne {
		for runde := range 12 {
			var b strings.Builder
			hoved, _ := f.skriv(kolonner[:])
			linje := 1 + strings.Count(f.foran, "\n")
			b.WriteString(f.foran + hoved)
			var vil indhold
			var blanke []string // that are findings if anything follows
			rad := func(r registerrad) {
				linje++
				tekst, pladser := f.skriv(strings.Split(r.felter, ";"))
				b.WriteString(f.ende + tekst)
				vil.fund = append(vil.fund, blanke...)
				blanke = nil
				vil.skal(r, linje, pladser)
			}
			blank := func(tekst string) {
				linje++
				b.WriteString(f.ende + tekst)
				blanke = append(blanke, fuldt(Fund{Kilde: EgetRegister, Regel: b06, Linje: linje, Kolonne: 1, aarsag: tomLinje, skader: true, tom: true}))
			}
			forkert := func(tekst string, x Fund) {
				linje++
				b.WriteString(f.ende + tekst)
				vil.fund = append(vil.fund, blanke...)
				blanke = nil
				x.Kilde, x.Regel, x.Linje, x.skader = EgetRegister, b06, linje, true
				vil.fund = append(vil.fund, fuldt(x))
				if c := dfdg.ReadCPR(tekst[:min(10, len(tekst))]); c.IsValid() && f.orden[0] == kCPR && x.aarsag == antalKolonner {
					vil.raekker = append(vil.raekker, pakket{cpr: cprTal(c), linje: uint32(linje), post: post{andet: kunNummer}})
				}
			}
			rad(registerrader[0])
			for range 60 {
				switch r.IntN(12) {
				case 0:
					for range 1 + r.IntN(40)*r.IntN(2) {
						blank([]string{"", " ", "\t\x1a", strings.Repeat(f.komma, 8)}[r.IntN(4)])
					}
				case 1: // a column too few, or one too many
					forkert("0101505000"+strings.Repeat(f.komma, 7), Fund{Kolonne: 18, aarsag: antalKolonner, antal: 8})
					forkert("0101505000"+strings.Repeat(f.komma, 9), Fund{Kolonne: 19, aarsag: antalKolonner, antal: 10})
					forkert("x", Fund{Kolonne: 2, aarsag: antalKolonner, antal: 1})
					forkert("æøå"+f.komma+"x", Fund{Kolonne: 6, aarsag: antalKolonner, antal: 2})
				case 2:
					forkert(`0101505000`+f.komma+`"570001`, Fund{Kolonne: 1, aarsag: anfoersel})
					forkert(`0101505000`+f.komma+`5"0001`, Fund{Kolonne: 1, aarsag: anfoersel})
				default:
					rad(registerrader[r.IntN(len(registerrader))])
				}
			}
			if runde%3 > 0 {
				rad(registerrader[runde%2])
			}
			antal := runde % 3 * runde % 5
			if runde == 5 {
				antal = 900 // more than a block
			}
			for range antal {
				blank("")
			}
			if f.afslut || len(blanke) > 0 {
				b.WriteString(f.ende)
			}
			for _, blok := range []int{700, 1000 + runde, blok} {
				for i, kilde := range kilderAf(b.String()) {
					if !ens(t, fmt.Sprint(f.hvad, ", round ", runde, ", block ", blok, ", read ", i), laesInd(t, nyRegisterstroem(kilde, iDag), blok), vil) {
						return
					}
				}
			}
		}
	}
}

// filrad is a line of a membership file: what stands in place of a good row's characters from a column on, and the faults.
type filrad struct {
	tekst   string
	fejl    []Fund // with field, column and cause
	nr      bool   // its number is read all the same
	sikkert bool   // and is the only one
}

const godFilrad = "010150500000575700012009-05-2700012005-05-17"

func filByt(kolonne int, s string) string {
	return godFilrad[:kolonne-1] + s + godFilrad[kolonne-1+len(s):]
}

var filrader = []filrad{
	{godFilrad, nil, true, true},
	{filByt(35, "          "), nil, true, true},
	{filByt(1, "3112505000"), nil, true, true},
	{filByt(31, "9999"), nil, true, true},
	{filByt(31, "0000"), nil, true, true},
	{filByt(21, "0001-01-01"), nil, true, true},
	{filByt(35, "9999-12-31"), nil, true, true},
	{filByt(21, "2100-01-01"), nil, true, true},
	{filByt(21, "1899-12-31"), nil, true, true},
	{filByt(15, "5700001899-12-31"), nil, true, true},
	{filByt(15, "5799991899-12-31"), nil, true, true},
	{filByt(15, "5699991899-12-31"), []Fund{{Kolonne: 15, Felt: "afdeling"}}, true, true},
	{filByt(15, "5800001899-12-31"), []Fund{{Kolonne: 15, Felt: "afdeling"}}, true, true},
	{filByt(11, "0058"), []Fund{{Kolonne: 11, Felt: "akasse"}, {Kolonne: 15, Felt: "afdeling"}}, true, true},
	{filByt(15, "580001"), []Fund{{Kolonne: 15, Felt: "afdeling"}}, true, true},
	{filByt(1, "x"), []Fund{{Kolonne: 1, Felt: "cpr", aarsag: kunCifre}}, false, false},
	{filByt(10, ":"), []Fund{{Kolonne: 10, Felt: "cpr", aarsag: kunCifre}}, false, false},
	{filByt(10, "\x00"), []Fund{{Kolonne: 10, Felt: "cpr", aarsag: harNUL}}, false, false},
	{filByt(1, "3201"), []Fund{{Kolonne: 1, Felt: "cpr", aarsag: cprDato}}, false, false},
	{filByt(11, "x"), []Fund{{Kolonne: 11, Felt: "akasse", aarsag: cifre}}, true, true}, // the start date stands where it must
	{filByt(14, "/"), []Fund{{Kolonne: 14, Felt: "akasse", aarsag: cifre}}, true, true},
	{filByt(15, "x"), []Fund{{Kolonne: 15, Felt: "afdeling", aarsag: cifre}}, true, true},
	{filByt(20, "\x00"), []Fund{{Kolonne: 20, Felt: "afdeling", aarsag: harNUL}}, true, true},
	{filByt(21, "x"), []Fund{{Kolonne: 21, Felt: "startdato", aarsag: forkertDatoform}}, true, true},
	{filByt(25, "/"), []Fund{{Kolonne: 25, Felt: "startdato", aarsag: forkertDatoform}}, true, true},
	{filByt(28, "/"), []Fund{{Kolonne: 28, Felt: "startdato", aarsag: forkertDatoform}}, true, true},
	{filByt(30, "x"), []Fund{{Kolonne: 30, Felt: "startdato", aarsag: forkertDatoform}}, true, true},
	{filByt(21, "2009-02-29"), []Fund{{Kolonne: 21, Felt: "startdato", aarsag: datoFindesIkke}}, true, true},
	{filByt(21, "          "), []Fund{{Kolonne: 21, Felt: "startdato", aarsag: forkertDatoform}}, true, true},
	{filByt(31, "x"), []Fund{{Kolonne: 31, Felt: "forsikringskategori", aarsag: cifre}}, true, true},
	{filByt(34, "x"), []Fund{{Kolonne: 34, Felt: "forsikringskategori", aarsag: cifre}}, true, true},
	{filByt(35, "x"), []Fund{{Kolonne: 35, Felt: "dagpengeretsdato", aarsag: forkertDatoform}}, true, true},
	{filByt(44, " "), []Fund{{Kolonne: 44, Felt: "dagpengeretsdato", aarsag: forkertDatoform}}, true, true},
	{filByt(35, "2005-02-30"), []Fund{{Kolonne: 35, Felt: "dagpengeretsdato", aarsag: datoFindesIkke}}, true, true},
	{"x" + filByt(44, "x")[1:], []Fund{{Kolonne: 1, Felt: "cpr", aarsag: kunCifre}, {Kolonne: 44, Felt: "dagpengeretsdato", aarsag: forkertDatoform}}, false, false},
	{filByt(11, "xxxx570001xx"), []Fund{{Kolonne: 11, Felt: "akasse", aarsag: cifre}, {Kolonne: 21, Felt: "startdato", aarsag: forkertDatoform}}, true, false},
	{filByt(11, "0058570001xx"), []Fund{{Kolonne: 21, Felt: "startdato", aarsag: forkertDatoform}}, true, false}, // of another fund, and no date
	{godFilrad[:43], []Fund{{Kolonne: 44, aarsag: forKort}}, true, true},
	{godFilrad[:14], []Fund{{Kolonne: 15, aarsag: forKort}}, true, true},
	{godFilrad[:13], []Fund{{Kolonne: 14, aarsag: forKort}}, true, false},
	{godFilrad[:10], []Fund{{Kolonne: 11, aarsag: forKort}}, true, false},
	{godFilrad[:9], []Fund{{Kolonne: 10, aarsag: forKort}}, false, false},
	{godFilrad[1:], []Fund{{Kolonne: 44, aarsag: forKort}}, false, false},
	{godFilrad + " ", []Fund{{Kolonne: 45, aarsag: forLang}}, true, true},
	{godFilrad + "x", []Fund{{Kolonne: 45, aarsag: forLang}}, true, false},
	{godFilrad + godFilrad, []Fund{{Kolonne: 45, aarsag: forLang}}, true, false},
	{strings.Replace(godFilrad, "0057", "0058", 1) + " ", []Fund{{Kolonne: 45, aarsag: forLang}}, true, false},
	{godFilrad[:20] + "\r" + godFilrad[20:], []Fund{{Kolonne: 45, aarsag: crAlene}}, true, false},
	{"\r" + godFilrad[:40], []Fund{{Kolonne: 42, aarsag: crAlene}}, false, false},
	{"\x00" + godFilrad[:40], []Fund{{Kolonne: 42, aarsag: harNUL}}, false, false},
	{godFilrad[:40] + "\x00", []Fund{{Kolonne: 42, aarsag: harNUL}}, true, true},
}

// Every line of a membership file gives its own row and findings, in whatever blocks it is read.
func TestFilLinjeForLinje(t *testing.T) {
	r := rand.New(rand.NewPCG(15, 4))
	for runde := range 60 {
		ende := []string{"\n", "\r\n"}[runde%2]
		var b strings.Builder
		b.WriteString("000000000020250303057                       ")
		var vil indhold
		linje := 1
		var blanke []string
		slut := 0
		skriv := func(tekst string) {
			linje++
			b.WriteString(ende + tekst)
		}
		giv := func() {
			vil.fund = append(vil.fund, blanke...)
			blanke = nil
			if slut > 0 && slut == linje-1 {
				vil.fund = append(vil.fund, fuldt(Fund{Kilde: Bestandsfil, Regel: b04Efter, Linje: linje, skader: true}))
			}
		}
		antal := 0
		rad := func(f filrad) {
			skriv(f.tekst)
			giv()
			for _, x := range f.fejl {
				x.Kilde, x.Linje, x.Regel, x.antal = Bestandsfil, linje, b03, len(f.tekst)
				switch x.skader = !f.sikkert; {
				case x.Felt == "":
					x.Regel = b01
				case x.aarsag == ingenAarsag:
					x.Regel, x.antal, x.skader = b07, 0, false
				}
				vil.fund = append(vil.fund, fuldt(x))
			}
			p := pakket{linje: uint32(linje)}
			switch {
			case !f.nr:
				return
			case len(f.fejl) > 0 && f.fejl[0].aarsag != ingenAarsag:
				p.cpr, p.post = cprTal(dfdg.ReadCPR(f.tekst[:10])), post{andet: kunNummer}
			default:
				felt := func(i int) string { return f.tekst[raekkefelter[i].fra:raekkefelter[i].til] }
				ret := dfdg.Dato{}
				if felt(5)[0] != ' ' {
					ret = dfdg.ReadDato(felt(5))
				}
				x := Raekke{dfdg.ReadCPR(felt(0)), dfdg.ReadAkassenummer(felt(1)), dfdg.ReadAfdelingsnummer(felt(2)), dfdg.ReadDato(felt(3)), dfdg.ReadKode(felt(4)), ret}
				p.cpr, p.post = cprTal(x.CPR), x.post()
				antal++
			}
			vil.raekker = append(vil.raekker, p)
		}
		blank := func(tekst string) {
			skriv(tekst)
			if slut == 0 || runde%4 < 2 {
				blanke = append(blanke, fuldt(Fund{Kilde: Bestandsfil, Regel: b01, Linje: linje, Kolonne: 1, aarsag: tomLinje, skader: true, tom: true}))
			}
		}
		for range 80 {
			if r.IntN(12) == 0 {
				for range 1 + r.IntN(40)*r.IntN(2) {
					blank([]string{"", " ", "\t", "\x1a"}[r.IntN(4)])
				}
				continue
			}
			rad(filrader[r.IntN(len(filrader))])
		}
		rad(filrader[0])
		talt := linje + 1 + runde%3 - 1
		skriv(fmt.Sprintf("9999999999%010d%24s", talt, ""))
		giv()
		if talt != linje {
			vil.fund = append(vil.fund, fuldt(Fund{Kilde: Bestandsfil, Regel: b04, Linje: linje, Kolonne: 11, Felt: "antal", Angivet: talt, Talt: linje, skader: true}))
		}
		slut = linje
		if runde%4 < 2 { // more rows
			rad(filrader[1])
			for range r.IntN(30) {
				blank("")
			}
			rad(filrader[r.IntN(len(filrader))])
		}
		if runde%5 > 0 {
			blank("")
			blank("")
			b.WriteString(ende)
		}
		for _, blok := range []int{700, 1000 + runde, blok} {
			for i, kilde := range kilderAf(b.String()) {
				f := &filstroem{numre: true}
				f.init(kilde, "", new(Startraekke), iDag)
				if !ens(t, fmt.Sprint("round ", runde, ", block ", blok, ", read ", i), laesInd(t, f, blok), vil) {
					return
				}
				if f.antalRaekker != antal {
					t.Fatal(runde, blok, i, f.antalRaekker, antal)
				}
			}
		}
	}
}

// What nearly all lines of a register are never comes to the slow way, with either line end: it is read where the slow way knows no
// column.
func TestRegisterHurtigAlene(t *testing.T) {
	const antal = 1000
	for _, ende := range []string{"\n", "\r\n"} {
		for _, linje := range []string{"0101505000;570001;2010-01-01;1;2011-01-01;medlem;;;", "0101505000;570001;2010-01-01;1;;medlem;;;"} {
			s := nyRegisterstroem(nil, iDag)
			s.laesOverskrift([]byte(Registerhoved), nil)
			clear(s.plads[:])
			b := &bundt{form: formISO, tekst: []byte(strings.Repeat(linje+ende, antal))}
			s.laesBlok(b)
			for _, f := range b.fund {
				if f.Linje < antal { // the quick way does not reach into the last line
					t.Fatalf("%q: %v", linje+ende, f)
				}
			}
			if b.linjer != antal || len(b.pakker) < antal-1 {
				t.Errorf("%q: %d rows of %d lines", linje+ende, len(b.pakker), b.linjer)
			}
		}
	}
}

// A thousand blank lines at the end of an input are kept to see whether anything follows, and counted with each block; more are lines.
func TestMangeBlanke(t *testing.T) {
	for _, p := range []struct {
		rader string // that end where a block does, or one blank line before
		tomme int
		vil   bool
	}{
		{strings.Repeat("0101505000;;;;;aldrig;;;\n", 4), 1000, false},
		{strings.Repeat("0101505000;;;;;aldrig;;;\n", 4), 1100, false},
		{strings.Repeat("0101505000;;;;;aldrig;;;\n", 4), 1101, true},
		{strings.Repeat("0101505000;570001;;11;;aldrig;;;\n", 3), 1001, false},
		{strings.Repeat("0101505000;570001;;11;;aldrig;;;\n", 3), 1002, true},
	} {
		tekst := Registerhoved + "\n" + p.rader + strings.Repeat("\n", p.tomme)
		for i, kilde := range kilderAf(tekst) {
			x := laesInd(t, nyRegisterstroem(kilde, iDag), 100)
			if len(x.raekker) != strings.Count(p.rader, "\n") || (len(x.fund) > 0) != p.vil {
				t.Errorf("%d blank, read %d: %d rows, %d findings", p.tomme, i, len(x.raekker), len(x.fund))
			}
		}
	}
}
