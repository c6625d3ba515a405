package bestand

import (
	"bytes"
	"encoding/binary"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/motor"
)

// B-03: datarækken.
var b03 = motor.Format("B-03", "M 2.0.2",
	"En datarække har personnummer (10 cifre), a-kassekode (4), afdelingsnummer (6), oprindelig startdato ÅÅÅÅ-MM-DD, forsikringskategori (4) og dagpengeretsdato ÅÅÅÅ-MM-DD eller ti blanke.",
	"A data row has CPR number (10 digits), fund code (4), branch number (6), original start date YYYY-MM-DD, insurance category (4) and benefit-right date YYYY-MM-DD or ten blanks.",
	motor.Tolkning("M's table ends with the start date; its example row goes on with four digits and a date, which 2.5 says the file holds"))

// Raekke is one data row of the membership file: a member that DFDG counts as the fund's (B-03, M).
type Raekke struct {
	CPR                 dfdg.CPR             // required; prints as a mask
	Akasse              dfdg.Akassenummer    // 0–9999, as dfdg.NewAkassenummer(57)
	Afdeling            dfdg.Afdelingsnummer // six digits
	Startdato           dfdg.Dato            // the day the person was registered as a member of the fund
	Forsikringskategori dfdg.Kode            // 0–9999; Tolkning: 0 is read as not stated
	Dagpengeretsdato    dfdg.Dato            // not given where the file has blanks
}

// Startraekke is the first row of the membership file (B-02, M).
type Startraekke struct {
	Koerselsdato dfdg.Dato         // the day the file was made
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
	andet uint16 // file: the fund; register: the Status and fremtid; rows from the service: slutkode; or fremmed, kunNummer
}

const (
	// kunNummer in a packed row is one that cannot be read but for its CPR number: nothing may follow from its being
	// missing.
	kunNummer = 1<<16 - 1
	// fremmed in a packed row from the service is one of another fund than the first row's.
	fremmed = 1<<16 - 2
	// fremtid beside a status is one whose day is after today: the person is a member till then.
	fremtid = 1 << 8
)

const (
	ingenCPR      = 1<<32 - 1 // above every CPR number: a row that could not be read, and the end
	raekkelaengde = 44
	crlf          = 0x0a0d // as ord2 reads it
)

func dag(n uint32) dfdg.Dato {
	if n == 0 {
		return dfdg.Dato{}
	}
	return foersteDag.PlusDage(int(n) - 1)
}

var foersteDag = dfdg.NewDato(1, 1, 1)

// dagnr is the inverse of dag; 0 for a date that is not good.
func dagnr(d dfdg.Dato) uint32 {
	if !d.IsValid() {
		return 0
	}
	return uint32(foersteDag.DageTil(d) + 1)
}

// cprAf makes the CPR number of a packed row.
func cprAf(n uint32) dfdg.CPR { return dfdg.NewCPR(uint64(n)) }

// cprTal packs a good CPR number.
func cprTal(c dfdg.CPR) uint32 {
	var n uint32
	for _, c := range []byte(c.Klartekst()) {
		n = n*10 + uint32(c-'0')
	}
	return n
}

// til makes the row readable. It writes field by field: a whole row would be made on the stack first.
func (p *pakket) til(r *Raekke) {
	r.CPR = cprAf(p.cpr)
	r.Akasse = dfdg.NewAkassenummer(int(p.andet))
	r.Afdeling = dfdg.NewAfdelingsnummer(int(p.afd))
	r.Startdato = dag(p.start)
	r.Forsikringskategori = dfdg.NewKode(int(p.kat))
	r.Dagpengeretsdato = dag(p.ret)
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

// fond is what nearly every row has where the fund stands twice, in characters 11–16: the fund in four digits, and
// the first two of the branch.
type fond struct {
	findes   bool   // a fund over 99 has none, since no branch can begin with it
	moenster uint64 // of characters 9–16, of which 9 and 10 may be anything
	akasse   uint16
}

func nytFond(akasse int) fond {
	if uint(akasse) > 99 {
		return fond{}
	}
	a, b := uint64('0'+akasse/10), uint64('0'+akasse%10)
	return fond{true, 0x3030<<16 | a<<32 | b<<40 | a<<48 | b<<56, uint16(akasse)}
}

// raekketekst is a row and the two characters after it.
type raekketekst [raekkelaengde + 2]byte

// laesRaekke reads a data row of 44 characters as nearly all are, of the file's fund and with dates that [dato] knows.
// It takes eight characters at a time, checks and joins them, and looks dates up by their text. It returns false for
// any other row, good or not, which [laesRaekkeLangsomt] decides.
func laesRaekke(b *raekketekst, f fond, p *pakket) bool {
	numre := (uint64(ord4(b[16:])) | uint64(ord4(b[30:]))<<32) ^ cifre8 // the branch's last four digits, the category
	foedt := ord(b[2:]) ^ cifre8                                        // the CPR number from the month on
	if galt(foedt, cifre8)|galt(numre, cifre8)|(ord(b[8:])^f.moenster)>>16 != 0 {
		return false
	}
	cpr, ok := cprNummer(dagAf[ord2(b[0:])], foedt)
	if !ok {
		return false
	}
	start, ok := dato(b[20:])
	if !ok || start == 0 {
		return false
	}
	ret, ok := dato(b[34:])
	if !ok {
		return false
	}
	numre = fire(par(numre))
	p.cpr, p.start, p.ret = cpr, start, ret
	p.afd = uint32(f.akasse)*10000 + uint32(numre&0xffff)
	p.kat, p.andet = uint16(numre>>32), f.akasse
	return true
}

func ord(b []byte) uint64  { return binary.LittleEndian.Uint64(b) }
func ord4(b []byte) uint32 { return binary.LittleEndian.Uint32(b) }
func ord2(b []byte) uint16 { return binary.LittleEndian.Uint16(b) }

// cifre8 turns eight digits into their values by exclusive or.
const cifre8 = 0x3030303030303030

// galt returns other than 0 unless x, xored with its pattern of ASCII, holds 0–9 where the pattern has '0'
// and 0 elsewhere.
func galt(x, moenster uint64) uint64 {
	const hver = 0x0101010101010101
	andre := moenster ^ cifre8 // 0 at the digits
	andre = (andre + 0x7f*hver) >> 7 & hver
	// Adding 0x76 lets a byte up to 9 stay below 0x80, 0x7f only 0.
	return ((x + 0x76*hver + andre*9) | x) & (0x80 * hver)
}

// par joins digit values two and two: byte i of the answer is byte i of x tens and byte i+1 ones.
func par(x uint64) uint64 { return x * (10<<8 + 1) >> 8 }

func nr(x uint64, i int) uint32 { return uint32(x >> (8 * i) & 0xff) }

// fire joins the pairs that par made two and two, in bytes 0 and 4.
func fire(x uint64) uint64 { return x & 0x00ff00ff00ff00ff * (100<<16 + 1) >> 16 }

// cprNummer joins ten digits: a day by its text, and the values of the eight digits after it. It returns false where
// they do not begin with a date; 29 February always passes, as in the leap year 2000.
func cprNummer(dag uint8, x uint64) (uint32, bool) {
	x = par(x)
	if dageIMaaned[uint8(x)]&(1<<(dag&63)) == 0 {
		return 0, false
	}
	x = fire(x) & 0x0000ffff0000ffff * (10000<<32 + 1) >> 32
	return uint32(dag)*1e8 + uint32(x), true
}

// dato reads YYYY-MM-DD in the years 1900–2099, or ten blanks as 0; false for any other text.
func dato(b []byte) (uint32, bool) {
	tekst, dag := ord(b), dagAf[ord2(b[8:])]
	m := &maaneder[tekst*spred>>52]
	if m.tekst != tekst || m.dage&(1<<(dag&63)) == 0 {
		return 0, false
	}
	return uint32(m.dage>>33) + uint32(dag), true
}

// maaned is a month by its text, YYYY-MM-. Blanks are the month of the one day blank.
type maaned struct {
	tekst uint64
	dage  int64 // a bit for each day that it has, and from bit 33 on the day number of the day before its first
}

// blank is the day that two blanks are.
const blank = 32

// spred gives each month a place of its own among maaneder, neighbours next to each other, so that few of the processor's
// cache lines hold the months in use; found by trial.
const spred = 0x80010900d1ff0010

var (
	maaneder [1 << 12]maaned
	// dageIMaaned has a bit for each day of a month of a leap year, by the month's number.
	dageIMaaned [1 << 8]uint64
	// dagAf returns the days 01–31 and blank by their text; 0, which no month has, for any other.
	dagAf [1 << 16]uint8
)

func init() {
	for dag := range uint8(31) {
		dagAf[ord2([]byte{'0' + (dag+1)/10, '0' + (dag+1)%10})] = dag + 1
	}
	dagAf[ord2([]byte("  "))] = blank
	bit := func(m dfdg.Maaned) int64 { return 2<<(m.Foerste().DageTil(m.Sidste())+1) - 2 }
	for m := range 12 {
		dageIMaaned[m+1] = uint64(bit(dfdg.NewMaaned(2000, m+1)))
	}
	saet := func(b []byte, foer, dage int64) { maaneder[ord(b)*spred>>52] = maaned{ord(b), foer<<33 | dage} }
	var b []byte
	for m := dfdg.NewMaaned(1900, 1); m != dfdg.NewMaaned(2100, 1); m = m.Plus(1) {
		b, _ = m.AppendText(b[:0])
		saet(append(b, '-'), int64(dagnr(m.Foerste()))-1, bit(m))
	}
	saet([]byte("        "), -blank, 1<<blank)
}

// laesRaekkeLangsomt reads any good row; false for one that [forklarRaekke] explains.
func laesRaekkeLangsomt(b []byte, p *pakket) bool {
	god := true
	forklarRaekke(b, func(string, int, aarsag) { god = false })
	if !god {
		return false
	}
	f := func(i int) string { return string(b[raekkefelter[i].fra:raekkefelter[i].til]) }
	r := Raekke{
		CPR: dfdg.ReadCPR(f(0)), Akasse: dfdg.ReadAkassenummer(f(1)), Afdeling: dfdg.ReadAfdelingsnummer(f(2)),
		Startdato: dfdg.ReadDato(f(3)), Forsikringskategori: dfdg.ReadKode(f(4)), Dagpengeretsdato: dfdg.ReadDato(f(5)),
	}
	p.cpr, p.post = cprTal(r.CPR), r.post()
	return true
}

// laesNummer packs a row of which the CPR number alone can be read; false where that cannot.
func laesNummer(b []byte, p *pakket) bool { return pakNummer(dfdg.ReadCPR(string(b)), p) }

func pakNummer(c dfdg.CPR, p *pakket) bool {
	if !c.IsValid() {
		return false
	}
	p.cpr, p.post = cprTal(c), post{andet: kunNummer}
	return true
}

// forklarRaekke returns every field of the row that is not good, with the column of its first
// wrong character; the field's own column where each is possible and the whole is not.
func forklarRaekke(b []byte, meld func(felt string, kolonne int, a aarsag)) {
	if len(b) != raekkelaengde {
		meld("", min(len(b), raekkelaengde)+1, laengdefejl(b))
		return
	}
	for _, f := range raekkefelter {
		if fejl := proevFelt(f.navn, b[f.fra:f.til]); fejl.findes() {
			meld(f.navn, f.fra+fejl.i+1, fejl.aarsag)
		}
	}
}

// feltfejl is what is wrong with a field, and with which of its characters first; the zero value is of a good one.
type feltfejl struct {
	aarsag aarsag
	i      int
}

func (f feltfejl) findes() bool { return f.aarsag != ingenAarsag }

// laengdefejl returns why a row does not have its 44 characters.
func laengdefejl(b []byte) aarsag {
	switch {
	case bytes.ContainsRune(b, '\r'):
		return crAlene
	case bytes.ContainsRune(b, 0):
		return harNUL
	case len(b) < raekkelaengde:
		return forKort
	}
	return forLang
}

// erTom reports whether a line holds nothing; old systems end a file with a character of its own.
func erTom(linje []byte) bool { return len(bytes.Trim(linje, " \t\r\x1a")) == 0 }

// proevFelt judges a field of the file.
func proevFelt(navn string, b []byte) feltfejl {
	switch navn {
	case "startdato", "dagpengeretsdato":
		if navn == "dagpengeretsdato" && string(b) == "          " {
			return feltfejl{}
		}
		fejl := proevDatoform(b)
		if !fejl.findes() && !dfdg.ReadDato(string(b)).IsValid() {
			fejl.aarsag = datoFindesIkke
		}
		return fejl
	case "cpr":
		fejl := proevCifre(b, kunCifre)
		if !fejl.findes() && !dfdg.ReadCPR(string(b)).IsValid() {
			fejl.aarsag = cprDato
		}
		return fejl
	}
	return proevCifre(b, cifre)
}

// proevCifre judges a field of digits; another character is the cause a, or a NUL.
func proevCifre(b []byte, a aarsag) feltfejl {
	for i, c := range b {
		if !erCiffer(c) {
			return feltfejl{ellerNUL(c, a), i}
		}
	}
	return feltfejl{}
}

// proevDatoform judges the form YYYY-MM-DD alone.
func proevDatoform(b []byte) feltfejl {
	for i, c := range b {
		if streg := i == 4 || i == 7; streg && c != '-' || !streg && !erCiffer(c) {
			return feltfejl{ellerNUL(c, forkertDatoform), i}
		}
	}
	return feltfejl{}
}

func erCiffer(c byte) bool { return '0' <= c && c <= '9' }

func ellerNUL(c byte, a aarsag) aarsag {
	if c == 0 {
		return harNUL
	}
	return a
}
