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

// pakket is a row of either side in packed form. It is internal: 24 bytes in the pipeline, 16 and
// a sort key of 8 in memory.
type pakket struct {
	cpr   uint32 // the ten digits as a number, at most 3112999999
	linje uint32 // within the block that is read; from 1
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
func cprAf(n uint32) dfdg.CPR {
	var b [10]byte
	for i := len(b) - 1; i >= 0; i-- {
		b[i] = byte('0' + n%10)
		n /= 10
	}
	return dfdg.LaesCPR(string(b[:]))
}

// cprTal packs a good CPR number.
func cprTal(c dfdg.CPR) uint32 {
	var n uint32
	for _, c := range []byte(c.Klartekst()) {
		n = n*10 + uint32(c-'0')
	}
	return n
}

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

// laesRaekke reads a row of 44 characters without a branch for each character: eight bytes at a
// time are turned into digit values, checked and joined. It answers false for every row that is not
// good; [forklarRaekke] then says why, and is the slow truth that tests hold this against.
func laesRaekke(b []byte, p *pakket) bool {
	b = b[:raekkelaengde]
	var (
		cpr    = ord(b[0:]) ^ cifre8
		midt   = ord(b[8:]) ^ cifre8
		sted   = ord(b[12:]) ^ cifre8    // two last digits of the fund, branch
		start  = ord(b[20:]) ^ aarMaaned // YYYY-MM-
		dagKat = ord(b[26:]) ^ mDagKat   // M-DDKKKK
		ret    = ord(b[34:]) ^ aarMaaned
		retDag = ord(b[36:]) ^ aarDag // YY-MM-DD
	)
	if galt(cpr, cifre8)|galt(midt, cifre8)|galt(sted, cifre8)|galt(start, aarMaaned)|galt(dagKat, mDagKat) != 0 {
		return false
	}
	ok := false
	if p.cpr, ok = cprNummer(cpr, midt); !ok {
		return false
	}
	p.start = dagnummer(start, dagKat>>16)
	p.afd = otte(sted &^ 0xffff)
	p.kat = uint16(fire(dagKat >> 32))
	p.andet = uint16(fire(midt >> 16))
	if galt(ret, aarMaaned)|galt(retDag, aarDag) == 0 {
		p.ret = dagnummer(ret, retDag>>48)
		return p.start != 0 && p.ret != 0
	}
	p.ret = 0
	return p.start != 0 && string(b[34:]) == "          "
}

// cprNummer joins ten digit values, eight in a and two in the lowest bytes of b; false where they do
// not begin with a date, save ten zeros.
func cprNummer(a, b uint64) (uint32, bool) {
	n := otte(a)*100 + to(b)
	dag, maaned := to(a), to(a>>16)
	// 29 February always passes, as in the leap year 2000.
	return n, maaned < 16 && dag-1 < maaneder[(2000-foersteAar)<<4|maaned&15]&31 || n == 0
}

// What eight characters must be, as little-endian words: '0' stands for any digit.
const (
	cifre8    = 0x3030303030303030
	aarMaaned = 0x2d30302d30303030 // 0000-00-
	mDagKat   = 0x3030303030302d30 // 0-000000
	aarDag    = 0x30302d30302d3030 // 00-00-00
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

// otte joins eight digit values, the first in the lowest byte; fire and to join the lowest four
// and two.
func otte(x uint64) uint32 {
	x = x * (10<<8 + 1) >> 8
	x = x & 0x00ff00ff00ff00ff * (100<<16 + 1) >> 16
	return uint32(x & 0x0000ffff0000ffff * (10000<<32 + 1) >> 32)
}

func fire(x uint64) uint32 {
	y := uint32(x) * (10<<8 + 1) >> 8
	return y & 0x00ff00ff * (100<<16 + 1) >> 16
}

func to(x uint64) uint32 { return uint32(x&0xff)*10 + uint32(x>>8&0xff) }

// maaneder holds, for the months of the years that nearly all dates are in, the day number of the
// month's first day, shifted by 5, and the number of its days; 0 where there is no such month.
var maaneder = func() (m [(sidsteAar - foersteAar + 1) << 4]uint32) {
	for i := range m {
		if aar, maaned := foersteAar+i>>4, i&15; maaned >= 1 && maaned <= 12 {
			m[i] = foersteDag(uint32(aar), uint32(maaned))
		}
	}
	return m
}()

const (
	foersteAar = 1900
	sidsteAar  = 2099
)

// dagnummer answers the day number of YYYY-MM- in digit values and the day in the two lowest bytes of
// d; 0 for an impossible date.
func dagnummer(x, d uint64) uint32 {
	aar, maaned := to(x)*100+to(x>>16), to(x>>40)
	if maaned > 15 {
		return 0
	}
	i := (aar-foersteAar)<<4 | maaned
	if i >= uint32(len(maaneder)) {
		return dagnummerAf(foersteDag(aar, maaned), to(d))
	}
	return dagnummerAf(maaneder[i], to(d))
}

func dagnummerAf(maaned, dag uint32) uint32 {
	if dag-1 >= maaned&31 {
		return 0
	}
	return maaned>>5 + dag - 1
}

// foersteDag is an entry of maaneder, for any month.
func foersteDag(aar, maaned uint32) uint32 {
	m := dfdg.NyMaaned(int(aar), int(maaned))
	if !m.IsValid() {
		return 0
	}
	return dagnr(m.Foerste())<<5 | uint32(m.Foerste().DageTil(m.Sidste())+1)
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
