package bestand

import (
	"bufio"
	"bytes"
	"cmp"
	"fmt"
	"io"
	"iter"

	"github.com/akasse/dfdg"
)

// Status is what the fund's own register knows of a CPR number (rules B-10 to B-16). A number
// that the register does not hold is unknown (B-15).
type Status uint8

const (
	// ErMedlem: a member now.
	ErMedlem Status = iota
	// Udmeldt: left without a transfer on Dato, the last day.
	Udmeldt
	// Overflyttet: transferred to another fund, the last day being Dato; the fund registered it on
	// Registreret.
	Overflyttet
	// AldrigMedlem: known, but never a member.
	AldrigMedlem
	// Nummerskiftet: CPR is the old number; since Dato the member has NytCPR. The new number may
	// have a row of its own.
	Nummerskiftet
	// Pension: reaches or has reached pension age on Dato.
	Pension

	antalStatus = iota
)

var statusNavne = [antalStatus]string{"medlem", "udmeldt", "overflyttet", "aldrig", "nummerskift", "pension"}

// String writes the word of the register's CSV form.
func (s Status) String() string {
	if int(s) < len(statusNavne) {
		return statusNavne[s]
	}
	return ""
}

// Medlem is one row of the fund's own register.
type Medlem struct {
	CPR                 dfdg.CPR
	Afdeling            dfdg.Afdelingsnummer // required for ErMedlem
	Startdato           dfdg.Dato            // original start; required for ErMedlem
	Forsikringskategori dfdg.Kode            // 1–9999; required for ErMedlem
	Dagpengeretsdato    dfdg.Dato            // may be left out, and is then not compared
	Status              Status
	Dato                dfdg.Dato // required for Udmeldt, Overflyttet, Nummerskiftet, Pension
	Registreret         dfdg.Dato // required for Overflyttet
	NytCPR              dfdg.CPR  // required for Nummerskiftet
}

// Registerhoved is the first line of the register's CSV form.
const Registerhoved = "cpr;afdeling;startdato;forsikringskategori;dagpengeretsdato;status;dato;registreret;nytcpr"

// skift is a changed number: what the register says of the member, for the new number.
type skift struct {
	ny, gammel uint32
	dato       uint32
	linje      int
	post
}

// compare orders by new number, the latest change first; of two on a day by what they say, so that the order of the
// register is the last to count.
func (s skift) compare(t skift) int {
	return cmp.Or(cmp.Compare(s.ny, t.ny), cmp.Compare(t.dato, s.dato), cmp.Compare(s.gammel, t.gammel),
		cmp.Compare(s.start, t.start), cmp.Compare(s.ret, t.ret), cmp.Compare(s.afd, t.afd), cmp.Compare(s.kat, t.kat),
		cmp.Compare(s.linje, t.linje))
}

// The columns of the CSV form, in order.
var kolonner = [...]string{
	"cpr", "afdeling", "startdato", "forsikringskategori", "dagpengeretsdato", "status", "dato", "registreret", "nytcpr",
}

const (
	kCPR = iota
	kAfdeling
	kStartdato
	kKategori
	kRet
	kStatus
	kDato
	kRegistreret
	kNytCPR
)

// paakraevet holds, per status, a bit for each column that must be filled.
var paakraevet = [antalStatus]uint{
	ErMedlem:      1<<kAfdeling | 1<<kStartdato | 1<<kKategori,
	Udmeldt:       1 << kDato,
	Overflyttet:   1<<kDato | 1<<kRegistreret,
	Nummerskiftet: 1<<kDato | 1<<kNytCPR,
	Pension:       1 << kDato,
}

// laesRegisterhoved judges the first line; one that is not the heading is left to be read as data.
func laesRegisterhoved(b *bundt) []byte {
	b.tekst = bytes.TrimPrefix(b.tekst, []byte("\ufeff")) // spreadsheets begin a file in UTF-8 with it
	linje, rest, _ := bytes.Cut(b.tekst, []byte{'\n'})
	if string(uden(linje)) != Registerhoved {
		b.meld(EgetRegister, Fund{Regel: b06, Linje: 1, Kolonne: 1, Felt: "overskrift"})
		return b.tekst
	}
	b.linjer = 1
	return rest
}

// laesRegisterblok parses the lines of a block; it runs in a worker.
func laesRegisterblok(b *bundt) {
	t, nr, n := b.tekst, b.linjer, 0
	b.rum(korteste)
	for len(t) > 0 {
		nr++
		p := b.raekke(n)
		p.linje = uint32(nr)
		if len(t) > medlemslaengde+1 {
			if ende := laesMedlem(t, p); ende > 0 {
				if t[ende] == '\r' {
					ende++
				}
				if t[ende] == '\n' {
					t = t[ende+1:]
					n++
					continue
				}
			}
		}
		i := bytes.IndexByte(t, '\n')
		linje := uden(t[:i])
		if laesRegisterlinje(b, linje, p) {
			n++
		} else if nummer, _, _ := bytes.Cut(linje, []byte{';'}); laesNummer(nummer, p) {
			n++
		}
		t = t[i+1:]
	}
	b.linjer, b.pakker = nr, b.pakker[:n]
}

// korteste is the length of the shortest good line, 0101505000;;;;;aldrig;;; with its line end.
const korteste = 25

// A member's line in the shapes that most have, with one digit of category, and with a benefit-right date or
// without:
//
//	0101505000;570001;2010-01-01;1;2011-01-01;medlem;;;
//	0101505000;570001;2010-01-01;1;;medlem;;;
const (
	medlemslaengde = 51
	udenRet        = 10                 // characters less
	afdeling       = 0x3b3030303030303b // ;000000;
	kategori       = 0x3b303b           // ;0; and then any five
	medlem         = 0x3b6d656c64656d3b // ;medlem;
	tomt           = 0x3b3b             // ;;
)

// laesMedlem reads such a line as [laesRaekke] does and returns its length; 0 for any other line, good or not.
func laesMedlem(b []byte, p *pakket) int {
	b = b[:medlemslaengde]
	foedt, afd, kat := ord(b[2:])^cifre8, ord(b[10:])^afdeling, ord(b[28:])&(1<<24-1)^kategori
	if galt(foedt, cifre8)|galt(afd, afdeling)|galt(kat, kategori) != 0 || kat == 0 {
		return 0
	}
	cpr, ok := cprNummer(dagAf[ord2(b)], foedt)
	if !ok {
		return 0
	}
	start, ok := dato(b[18:])
	if !ok || start == 0 {
		return 0
	}
	ret, laengde := uint32(0), medlemslaengde-udenRet
	if ord(b[31:]) != medlem || ord2(b[39:]) != tomt {
		ret, ok = dato(b[31:])
		if !ok || ret == 0 || ord(b[41:]) != medlem || ord2(b[49:]) != tomt {
			return 0
		}
		laengde = medlemslaengde
	}
	afd = par(afd)
	p.cpr, p.start, p.ret = cpr, start, ret
	p.afd = nr(afd, 1)*10000 + nr(afd, 3)*100 + nr(afd, 5)
	p.kat, p.andet = uint16(kat>>8), uint16(ErMedlem)
	return laengde
}

// laesRegisterlinje reads any line of the CSV form into p; false where a finding says why not.
func laesRegisterlinje(b *bundt, linje []byte, p *pakket) bool {
	nr := int(p.linje)
	felter := [len(kolonner)][]byte{}
	var plads [len(kolonner)]int
	meld := func(k, i int) bool {
		f := Fund{Regel: b06, Linje: nr, Kolonne: plads[k] + i + 1, Felt: kolonner[k]}
		b.meld(EgetRegister, f)
		return false
	}
	n, rest := 0, linje
	for ; n < len(kolonner); n++ {
		plads[n] = len(linje) - len(rest)
		var flere bool
		if felter[n], rest, flere = bytes.Cut(rest, []byte{';'}); !flere {
			break
		}
	}
	if kolonne := len(linje) - len(rest); n < len(kolonner)-1 { // too few columns: where the next would begin
		b.meld(EgetRegister, Fund{Regel: b06, Linje: nr, Kolonne: kolonne + 1})
		return false
	} else if n == len(kolonner) { // too many: at the semicolon
		b.meld(EgetRegister, Fund{Regel: b06, Linje: nr, Kolonne: kolonne})
		return false
	}
	m, god := Medlem{}, true
	for k, f := range felter {
		if len(f) == 0 && k != kCPR && k != kStatus {
			continue
		}
		if i, ok := laesKolonne(k, f, &m); !ok {
			god = meld(k, i)
		}
	}
	if !god {
		return false
	}
	if mangler := m.mangler(); mangler >= 0 {
		return meld(mangler, 0)
	}
	m.pak(b, p)
	return true
}

// laesKolonne judges a filled field and sets it; i is its first wrong character.
func laesKolonne(k int, f []byte, m *Medlem) (i int, ok bool) {
	s := string(f)
	switch k {
	case kStatus:
		for st, navn := range statusNavne {
			if s == navn {
				m.Status = Status(st)
				return 0, true
			}
		}
		return 0, false
	case kCPR, kNytCPR:
		c := dfdg.ReadCPR(s)
		if k == kCPR {
			m.CPR = c
		} else {
			m.NytCPR = c
		}
		i, _ = alleCifre(f)
		return i, c.IsValid()
	case kAfdeling:
		if i, ok = alleCifre(f); !ok || len(f) != 6 {
			return i, false
		}
		m.Afdeling = dfdg.ReadAfdelingsnummer(s)
		return 0, true
	case kKategori:
		if i, ok = alleCifre(f); !ok || len(f) > 4 {
			return i, false
		}
		m.Forsikringskategori = dfdg.ReadKode(s)
		return 0, m.Forsikringskategori.Int() > 0
	}
	d := dfdg.ReadDato(s)
	switch k {
	case kStartdato:
		m.Startdato = d
	case kRet:
		m.Dagpengeretsdato = d
	case kDato:
		m.Dato = d
	case kRegistreret:
		m.Registreret = d
	}
	if len(f) == 10 {
		i, _ = godDato(f)
	}
	return i, d.IsValid()
}

// mangler returns the first column that the status needs and the row lacks or holds malformed; -1
// for a row that can be used.
func (m *Medlem) mangler() int {
	if int(m.Status) >= antalStatus {
		return kStatus
	}
	har := [len(kolonner)]dfdg.Tilstand{
		kCPR: m.CPR.Tilstand(), kAfdeling: m.Afdeling.Tilstand(), kStartdato: m.Startdato.Tilstand(),
		kKategori: m.Forsikringskategori.Tilstand(), kRet: m.Dagpengeretsdato.Tilstand(), kStatus: dfdg.Gyldig,
		kDato: m.Dato.Tilstand(), kRegistreret: m.Registreret.Tilstand(), kNytCPR: m.NytCPR.Tilstand(),
	}
	if m.Afdeling.IsValid() && !m.Afdeling.Inden(0, 999999) {
		return kAfdeling
	}
	if m.Forsikringskategori.IsValid() && !m.Forsikringskategori.Inden(1, 9999) {
		return kKategori
	}
	if m.Status == Nummerskiftet && m.NytCPR == m.CPR {
		return kNytCPR
	}
	for k, t := range har {
		skal := k == kCPR || paakraevet[m.Status]>>k&1 != 0
		if t != dfdg.Gyldig && (skal || t != dfdg.IkkeGivet) {
			return k
		}
	}
	return -1
}

// pak packs a good row. A row that is no member's keeps only the dates of its status: what DFDG
// holds of the membership is in the file.
func (m *Medlem) pak(b *bundt, p *pakket) {
	p.cpr = cprTal(m.CPR)
	p.post = post{
		start: dagnr(m.Startdato), ret: dagnr(m.Dagpengeretsdato), afd: uint32(m.Afdeling.Int()),
		kat: uint16(m.Forsikringskategori.Int()), andet: uint16(m.Status),
	}
	if m.Status == ErMedlem {
		return
	}
	if m.Status == Nummerskiftet {
		b.skift = append(b.skift, skift{cprTal(m.NytCPR), p.cpr, dagnr(m.Dato), int(p.linje), p.post})
	}
	p.post = post{start: dagnr(m.Dato), ret: dagnr(m.Registreret), andet: uint16(m.Status)}
	if m.Status == Nummerskiftet {
		p.afd = cprTal(m.NytCPR)
	}
}

// WriteRegister writes a register in its CSV form with CPR numbers in clear: the heading, then
// one line a member. A row that cannot be used is an error that names row and column.
func WriteRegister(w io.Writer, medlemmer iter.Seq[Medlem]) error {
	ud := bufio.NewWriterSize(w, blok)
	ud.WriteString(Registerhoved + "\n")
	nr := 0
	for m := range medlemmer {
		nr++
		if k := m.mangler(); k >= 0 {
			return fmt.Errorf("dfdg: bestand: register række %d: %s mangler eller er misdannet", nr, kolonner[k])
		}
		ud.WriteString(m.CPR.Klartekst() + ";")
		if m.Afdeling.IsValid() {
			fmt.Fprintf(ud, "%06d", m.Afdeling.Int())
		}
		ud.WriteString(";" + m.Startdato.String() + ";" + m.Forsikringskategori.String() + ";" + m.Dagpengeretsdato.String() +
			";" + m.Status.String() + ";" + m.Dato.String() + ";" + m.Registreret.String() + ";" + m.NytCPR.Klartekst() + "\n")
	}
	return ud.Flush()
}
