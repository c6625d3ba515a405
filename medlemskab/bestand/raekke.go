package bestand

import (
	"encoding/binary"

	"github.com/akasse/dfdg"
)

// Raekke is one data row of the membership file: a member that DFDG counts as the fund's (B-03, M).
type Raekke struct {
	CPR                 dfdg.CPR
	Akasse              dfdg.Akassenummer // 0–9999
	Afdeling            dfdg.Afdelingsnummer
	Startdato           dfdg.Dato // the day the person was registered as a member of the fund
	Forsikringskategori dfdg.Kode // 0–9999; Tolkning: 0 is read as not stated
	Dagpengeretsdato    dfdg.Dato // not given where the file has blanks
}

// Startraekke is the first row of the membership file (B-02, M).
type Startraekke struct {
	Koerselsdato dfdg.Dato
	Akasse       dfdg.Akassenummer // 0–999
}

// pakket is a row of either side in packed form, 24 bytes. It is internal.
type pakket struct {
	cpr   uint32 // the ten digits as a number, at most 3112999999
	linje uint32 // within the block that is read, in memory within the input; from 1
	post
}

// post is what a row says of its CPR number. Dates are day numbers, 0001-01-01 is 1, and 0 is blank.
type post struct {
	start uint32
	ret   uint32
	afd   uint32
	kat   uint16
	andet uint16 // file: the fund; register: the Status; rows from the service: ophoert
}

const (
	ingenCPR      = 1<<32 - 1 // above every CPR number: a row that could not be read, and the end
	raekkelaengde = 44
)

func dag(n uint32) dfdg.Dato {
	if n == 0 {
		return dfdg.Dato{}
	}
	return dfdg.NyDato(1, 1, 1).PlusDage(int(n) - 1)
}

// dagnr is the inverse of dag; 0 for a date that is not good.
func dagnr(d dfdg.Dato) uint32 {
	if !d.IsValid() {
		return 0
	}
	return uint32(dfdg.NyDato(1, 1, 1).DageTil(d) + 1)
}

// cprAf makes the CPR number of a packed row.
func cprAf(n uint32) dfdg.CPR { return dfdg.NyCPR(uint64(n)) }

// cprTal packs a good CPR number.
func cprTal(c dfdg.CPR) uint32 {
	var n uint32
	for _, c := range []byte(c.Klartekst()) {
		n = n*10 + uint32(c-'0')
	}
	return n
}

// raekke makes the row readable.
func (p *pakket) raekke() Raekke {
	return Raekke{
		CPR:                 cprAf(p.cpr),
		Akasse:              dfdg.NytAkassenummer(int(p.andet)),
		Afdeling:            dfdg.NytAfdelingsnummer(int(p.afd)),
		Startdato:           dag(p.start),
		Forsikringskategori: dfdg.NyKode(int(p.kat)),
		Dagpengeretsdato:    dag(p.ret),
	}
}

// The fields of a data row: name, first column (from 0), width.
type feltplads struct {
	navn     string
	fra, til int
}

var raekkefelter = [...]feltplads{
	{"cpr", 0, 10}, {"akasse", 10, 14}, {"afdeling", 14, 20}, {"startdato", 20, 30},
	{"forsikringskategori", 30, 34}, {"dagpengeretsdato", 34, 44},
}

// fond is what nearly every row has where the fund stands twice, in characters 9–16: two digits of the CPR
// number, the fund in four, and the first two of the branch.
type fond struct {
	moenster uint64
	akasse   uint16
}

// nytFond answers the fund's; a fund over 99 has none, since no branch can begin with it.
func nytFond(akasse int) fond {
	f := fond{0, uint16(akasse)}
	if akasse >= 0 && akasse <= 99 {
		a, b := uint64('0'+akasse/10), uint64('0'+akasse%10)
		f.moenster = 0x30303030 | a<<32 | b<<40 | a<<48 | b<<56
	}
	return f
}

// laesRaekke reads a data row of 44 characters as nearly all are, of the file's fund and with dates in the years of
// maaneder. It takes eight characters at a time, turns them into digit values, checks and joins them, without a
// branch for each. It answers false for any other row, good or not, which [laesRaekkeLangsomt] decides.
func laesRaekke(b []byte, f fond, p *pakket) bool {
	b = b[:raekkelaengde]
	var (
		cpr   = ord(b[0:]) ^ cifre8
		midt  = ord(b[8:]) ^ f.moenster
		start = ord(b[16:]) ^ cifre8 // AAAAYYYY
		dage  = ord(b[24:]) ^ mDagKK // -MM-DDKK
		ret   = ord(b[32:]) ^ kkAarM // KKYYYY-M
		slut  = ord(b[36:]) ^ aarDag // YY-MM-DD
	)
	if galt(cpr, cifre8)|galt(midt, toCifre)|galt(start, cifre8)|galt(dage, mDagKK) != 0 {
		return false
	}
	cpr, start, dage = par(cpr), par(start), par(dage)
	ok := false
	if p.cpr, ok = cprNummer(cpr, par(midt)); !ok {
		return false
	}
	p.afd = uint32(f.akasse)*10000 + nr(start, 0)*100 + nr(start, 2)
	p.andet = f.akasse
	p.start = dagI(nr(start, 4)*10000+nr(start, 6)*100+nr(dage, 1), nr(dage, 4))
	if galt(ret, kkAarM)|galt(slut, aarDag) == 0 {
		ret, slut = par(ret), par(slut)
		p.ret = dagI(nr(ret, 2)*10000+nr(ret, 4)*100+nr(slut, 3), nr(slut, 6))
		p.kat = uint16(nr(dage, 6)*100 + nr(ret, 0))
		return p.start != 0 && p.ret != 0
	}
	const blankt = 0x2020202020200000 ^ (kkAarM &^ 0xffff)
	ret ^= blankt
	if galt(ret, toCifre) != 0 || string(b[36:]) != "        " {
		return false
	}
	p.ret, p.kat = 0, uint16(nr(dage, 6)*100+nr(par(ret), 0))
	return p.start != 0
}

// What eight characters must be, as little-endian words: '0' stands for any digit.
const (
	cifre8  = 0x3030303030303030
	mDagKK  = 0x303030302d30302d // -00-0000
	kkAarM  = 0x302d303030303030 // 000000-0
	aarDag  = 0x30302d30302d3030 // 00-00-00
	toCifre = 0x3030             // 00, and then what it was xored with
)

func ord(b []byte) uint64 { return binary.LittleEndian.Uint64(b) }

// galt answers other than 0 unless x, xored with its pattern, holds 0–9 where the pattern has '0'
// and 0 elsewhere.
func galt(x, moenster uint64) uint64 {
	const hver = 0x0101010101010101
	andre := moenster ^ cifre8 // 0 at the digits
	andre = ((andre + 0x7f*hver) | andre) >> 7 & hver
	// Adding 0x76 lets a byte up to 9 stay below 0x80, 0x7f only 0.
	return ((x + 0x76*hver + andre*9) | x) & (0x80 * hver)
}

// par joins digit values two and two: byte i of the answer is byte i of x tens and byte i+1 ones.
func par(x uint64) uint64 { return x * (10<<8 + 1) >> 8 }

func nr(x uint64, i int) uint32 { return uint32(x >> (8 * i) & 0xff) }

// cprNummer joins ten digits, eight as pairs in a and a pair in b; false where they do not begin with a
// date. 29 February always passes, as in the leap year 2000.
func cprNummer(a, b uint64) (uint32, bool) {
	x := a & 0x00ff00ff00ff00ff * (100<<16 + 1) >> 16
	x = x & 0x0000ffff0000ffff * (10000<<32 + 1) >> 32
	return uint32(x)*100 + nr(b, 0), nr(a, 0)-1 < maaneder[200000-foersteMaaned+nr(a, 2)]&31
}

// maaneder holds, at YYYYMM from foersteMaaned on, the day number of the month's first day, shifted by 5, and
// the number of its days; 0 where there is no such month.
var maaneder = func() (m [21000]uint32) {
	for i := range m {
		aarMaaned := foersteMaaned + i
		if f := dfdg.NyMaaned(aarMaaned/100, aarMaaned%100); f.IsValid() {
			m[i] = dagnr(f.Foerste())<<5 | uint32(f.Foerste().DageTil(f.Sidste())+1)
		}
	}
	return m
}()

const foersteMaaned = 190000

// dagI answers the day number of a date in the years of maaneder; 0 for any other.
func dagI(aarMaaned, dag uint32) uint32 {
	i := aarMaaned - foersteMaaned
	if i >= uint32(len(maaneder)) || dag-1 >= maaneder[i]&31 {
		return 0
	}
	return maaneder[i]>>5 + dag - 1
}

// laesRaekkeLangsomt reads any good row; false for one that [forklarRaekke] explains.
func laesRaekkeLangsomt(b []byte, p *pakket) bool {
	god := true
	forklarRaekke(b, func(string, int) { god = false })
	if !god {
		return false
	}
	f := func(i int) string { return string(b[raekkefelter[i].fra:raekkefelter[i].til]) }
	r := Raekke{
		CPR: dfdg.LaesCPR(f(0)), Akasse: dfdg.LaesAkassenummer(f(1)), Afdeling: dfdg.LaesAfdelingsnummer(f(2)),
		Startdato: dfdg.LaesDato(f(3)), Forsikringskategori: dfdg.LaesKode(f(4)), Dagpengeretsdato: dfdg.LaesDato(f(5)),
	}
	p.cpr, p.post = cprTal(r.CPR), r.post()
	return true
}

// forklarRaekke answers every field of the row that is not good, with the column of its first
// wrong character; the field's own column where each is possible and the whole is not.
func forklarRaekke(b []byte, meld func(felt string, kolonne int)) {
	if len(b) != raekkelaengde {
		meld("", min(len(b), raekkelaengde)+1)
		return
	}
	for _, f := range raekkefelter {
		if i, ok := godtFelt(f.navn, b[f.fra:f.til]); !ok {
			meld(f.navn, f.fra+i+1)
		}
	}
}

// godtFelt judges one field; i is the first wrong character.
func godtFelt(navn string, b []byte) (i int, ok bool) {
	switch navn {
	case "startdato", "dagpengeretsdato", "dato", "registreret":
		if navn == "dagpengeretsdato" && string(b) == "          " {
			return 0, true
		}
		return godDato(b)
	case "cpr", "nytcpr":
		if i, ok := alleCifre(b); !ok {
			return i, false
		}
		return 0, dfdg.LaesCPR(string(b)).IsValid()
	}
	return alleCifre(b)
}

func alleCifre(b []byte) (i int, ok bool) {
	for i, c := range b {
		if c-'0' > 9 {
			return i, false
		}
	}
	return 0, true
}

func godDato(b []byte) (i int, ok bool) {
	for i, c := range b {
		if streg := i == 4 || i == 7; streg && c != '-' || !streg && c-'0' > 9 {
			return i, false
		}
	}
	return 0, dfdg.LaesDato(string(b)).IsValid()
}
