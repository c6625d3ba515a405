package bestand

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor"
)

// B-06: hver fejl i det egne register har linje og kolonne, og resten læses.
var b06 = motor.Format("B-06", "M 2",
	"En linje i det egne register kan ikke læses; resten er læst.",
	"A line of the own register cannot be read; the rest has been.")

var b06Overskrift = motor.Format("B-06", "M 2",
	"Registrets første linje er overskriften, med hver af de ni kolonner én gang; uden den er intet læst.",
	"The register's first line is the heading, with each of the nine columns once; without it nothing has been read.")

var b06Afvent = motor.Afledt("B-06", "M 2",
	"Personnummeret står på en linje, der ikke kan læses: ret linjen, før der handles.",
	"The CPR number stands on a line that cannot be read: fix the line before acting.",
	motor.Tolkning("M says nothing of bad lines; what stands on one is neither missing nor unknown"))

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
	CPR                 dfdg.CPR             // required; prints as a mask
	Afdeling            dfdg.Afdelingsnummer // required for ErMedlem
	Startdato           dfdg.Dato            // original start; required for ErMedlem
	Forsikringskategori dfdg.Kode            // 1–9999; required for ErMedlem
	Dagpengeretsdato    dfdg.Dato            // may be left out, and is then not compared
	Status              Status               // what the fund knows of the number; decides which fields are required
	Dato                dfdg.Dato            // required for Udmeldt, Overflyttet, Nummerskiftet, Pension
	Registreret         dfdg.Dato            // required for Overflyttet
	NytCPR              dfdg.CPR             // required for Nummerskiftet
}

// Registerhoved is the first line of the register's CSV form, as [WriteRegister] writes it.
const Registerhoved = "cpr;afdeling;startdato;forsikringskategori;dagpengeretsdato;status;dato;registreret;nytcpr"

// The columns of the CSV form, in the order of [Registerhoved].
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

// datoform is how a register writes its dates: one way throughout.
type datoform uint8

const (
	ukendtForm datoform = iota
	formISO             // YYYY-MM-DD
	formDMY             // DD-MM-YYYY
)

// Registerform is how a register in CSV form turned out to be written.
type Registerform struct {
	Skilletegn byte   // ';', ',' or a tab; 0 where there is no heading
	Datoer     string // "ÅÅÅÅ-MM-DD" or "DD-MM-ÅÅÅÅ", "" where it has no date: the way of its first one, which every one must have
}

// registerstroem is the lines of a register.
type registerstroem struct {
	stroem
	idag     dfdg.Dato
	komma    byte
	plads    [len(kolonner)]int // where each column stands
	plan     bool               // the columns stand as in Registerhoved, with semicolons
	afvist   bool               // no register at all
	form     datoform
	rader    int
	danske   int // dates DD-MM-YYYY that are one
	omvendte int // and that would be one with day and month exchanged
	tomme    blanke
	faerdig  bool
	sidste   bundt
}

func nyRegisterstroem(r io.Reader, idag dfdg.Dato) *registerstroem {
	s := &registerstroem{idag: idag}
	s.stroem = stroem{r: r, blok: blok, maerk: true, laes: s.laesBlok, foerste: s.laesHoved, efter: s.ensForm}
	return s
}

// laesHoved reads the heading. Without one that holds every column, and no other, nothing is read.
func (s *registerstroem) laesHoved(b *bundt) []byte {
	b.tekst = bytes.TrimPrefix(b.tekst, bom)
	afvis := func(kolonne int, felt string, a aarsag) {
		b.meld(EgetRegister, Fund{Regel: b06Overskrift, Linje: max(1, b.linjer), Kolonne: kolonne, Felt: felt, aarsag: a, skader: true})
		s.afvist = true
	}
	if a := s.ukendtSlags(b.tekst); a != ingenAarsag {
		afvis(1, "", a)
		s.stop()
		return nil
	}
	linje, rest, _ := bytes.Cut(b.tekst, lf)
	linje = uden(linje)
	if len(linje) == len("sep=;") && strings.EqualFold(string(linje[:4]), "sep=") { // a line of a spreadsheet's own
		b.linjer++
		linje, rest, _ = bytes.Cut(rest, lf)
		linje = uden(linje)
	}
	b.linjer++
	if s.laesOverskrift(linje, afvis); s.afvist {
		s.stop()
		return nil
	}
	return rest
}

// laesOverskrift finds where each column stands.
func (s *registerstroem) laesOverskrift(linje []byte, afvis func(kolonne int, felt string, a aarsag)) {
	s.komma = skilletegn(linje)
	l := nyCSV(s.komma)
	felter, ok := l.felter(linje)
	if !ok {
		afvis(1, "overskrift", anfoersel)
		return
	}
	for i := range s.plads {
		s.plads[i] = -1
	}
	kendte, dobbelt, ukendt := 0, -1, slices.IndexFunc(felter, func(f []byte) bool { return kolonne(f) < 0 })
	for i, f := range felter {
		switch k := kolonne(f); {
		case k < 0:
		case s.plads[k] >= 0:
			dobbelt = k
		default:
			s.plads[k] = i
			kendte++
		}
	}
	if kendte == 0 {
		afvis(1, "overskrift", ingenOverskrift)
		return
	}
	if ukendt >= 0 {
		afvis(l.kolonne(ukendt), "overskrift", ukendtKolonne)
	}
	if dobbelt >= 0 {
		afvis(1, kolonner[dobbelt], dobbeltKolonne)
	}
	s.plan = s.komma == ';'
	for k, i := range s.plads {
		if i < 0 {
			afvis(1, kolonner[k], manglerKolonne)
		}
		s.plan = s.plan && i == k
	}
}

// skilletegn returns the separator that a heading has most of.
func skilletegn(linje []byte) byte {
	bedst := byte(';')
	for _, c := range []byte{',', '\t'} {
		if bytes.Count(linje, []byte{c}) > bytes.Count(linje, []byte{bedst}) {
			bedst = c
		}
	}
	return bedst
}

// kolonne returns the column that a name in a heading is, in any case of letters; -1 for none.
func kolonne(navn []byte) int {
	for k, n := range kolonner {
		if strings.EqualFold(string(navn), n) {
			return k
		}
	}
	return -1
}

// laesBlok parses the lines of a block; it runs in a worker.
func (s *registerstroem) laesBlok(b *bundt) {
	t, nr, n := b.tekst, b.linjer, 0
	l := linjelaeser{s: s, b: b}
	for len(t) > 0 {
		nr++
		p := b.raekke(n)
		p.linje = uint32(nr)
		if s.plan && b.form == formISO && len(t) > medlemslaengde+1 {
			if rest := laesMedlem(t, p); rest != nil {
				t = rest
				n++
				continue
			}
		}
		i := bytes.IndexByte(t, '\n')
		if l.laes(uden(t[:i]), p) {
			n++
		}
		t = t[i+1:]
	}
	b.linjer, b.pakker = nr, b.pakker[:n]
	b.tomme()
}

// ensForm sees to it that the dates of all blocks are written as the first is: a block that was read another way is read
// again.
func (s *registerstroem) ensForm(b *bundt) {
	switch {
	case b.form == ukendtForm:
	case s.form == ukendtForm:
		s.form = b.form
	case b.form != s.form:
		b.nulstil() // it is not the first, which has the heading
		b.form = s.form
		s.laesBlok(b)
	}
	s.danske, s.omvendte = s.danske+b.danske, s.omvendte+b.omvendte
}

// uorden reports whether more dates than a slip of the pen here and there have a month over 12: those that can be read then
// say another day than they mean.
func (s *registerstroem) uorden() bool { return s.omvendte*100 > s.danske }

func (s *registerstroem) naeste() *bundt {
	if s.faerdig {
		return nil
	}
	b := s.stroem.naeste()
	if b != nil {
		s.rader += len(b.pakker)
		s.tomme.hold(b)
		return b
	}
	s.faerdig = true
	b = &s.sidste // blank lines at the end are no lines
	if s.fejl() == nil && !s.afvist && s.rader == 0 {
		b.meld(EgetRegister, Fund{Regel: b06, Linje: s.linjer + 1, aarsag: ingenRaekker, skader: true})
	}
	return b
}

func (s *registerstroem) facit() facit {
	f := facit{akasse: -1, uorden: s.uorden()}
	if !s.afvist {
		f.form = Registerform{s.komma, [...]string{"", "ÅÅÅÅ-MM-DD", "DD-MM-ÅÅÅÅ"}[s.form]}
	}
	return f
}

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

// laesMedlem reads such a line as [laesRaekke] does and returns what follows it; nil for any other line, good or not.
func laesMedlem(t []byte, p *pakket) (rest []byte) {
	b := (*[medlemslaengde]byte)(t)
	foedt, afd, kat := ord(b[2:])^cifre8, ord(b[10:])^afdeling, ord(b[28:])&(1<<24-1)^kategori
	if galt(foedt, cifre8)|galt(afd, afdeling)|galt(kat, kategori) != 0 || kat == 0 {
		return nil
	}
	cpr, ok := cprNummer(dagAf[ord2(b[:])], foedt)
	if !ok {
		return nil
	}
	start, ok := dato(b[18:])
	if !ok || start == 0 {
		return nil
	}
	ret, laengde := uint32(0), medlemslaengde-udenRet
	if ord(b[31:]) != medlem || ord2(b[39:]) != tomt {
		ret, ok = dato(b[31:])
		if !ok || ret == 0 || ord(b[41:]) != medlem || ord2(b[49:]) != tomt {
			return nil
		}
		laengde = medlemslaengde
	}
	afd = par(afd)
	p.cpr, p.start, p.ret = cpr, start, ret
	p.afd = nr(afd, 1)*10000 + nr(afd, 3)*100 + nr(afd, 5)
	p.kat, p.andet = uint16(kat>>8), uint16(ErMedlem)
	if t = t[laengde:]; t[0] == '\r' {
		t = t[1:]
	}
	if t[0] != '\n' {
		return nil
	}
	return t[1:]
}

// linjelaeser reads the lines of a block that are not as most are.
type linjelaeser struct {
	s   *registerstroem
	b   *bundt
	csv *csvlinje
}

// laes reads any line into p, or its CPR number alone where that is all that can be read; false where neither can. A
// finding says what is wrong.
func (l *linjelaeser) laes(linje []byte, p *pakket) bool {
	if l.csv == nil {
		l.csv = nyCSV(l.s.komma)
	}
	felter, ok := l.csv.felter(linje)
	if erTom(linje) || ok && !slices.ContainsFunc(felter, func(f []byte) bool { return len(f) > 0 }) {
		l.b.meld(EgetRegister, Fund{Regel: b06, Linje: int(p.linje), Kolonne: 1, aarsag: tomLinje, skader: true, tom: true})
		return false
	}
	if !ok {
		l.b.meld(EgetRegister, Fund{Regel: b06, Linje: int(p.linje), Kolonne: 1, aarsag: anfoersel, skader: true})
		return false
	}
	return l.raekke(felter, p)
}

// raekke reads the fields of a line.
func (l *linjelaeser) raekke(felter [][]byte, p *pakket) bool {
	nr := int(p.linje)
	felt := func(k int) []byte {
		if i := l.s.plads[k]; i < len(felter) {
			return felter[i]
		}
		return nil
	}
	if len(felter) != len(kolonner) {
		// A column that is missing or too many moves those after it: the number is known where it stands first.
		nummer, _ := laesCPR(felt(kCPR))
		hvor := l.csv.kolonne(min(len(felter), len(kolonner)))
		if len(felter) > len(kolonner) {
			hvor-- // at the separator
		}
		l.b.meld(EgetRegister, Fund{Regel: b06, Linje: nr, Kolonne: hvor, aarsag: antalKolonner, antal: len(felter), skader: true})
		return l.s.plads[kCPR] == 0 && pakNummer(nummer, p)
	}
	m, god := Medlem{}, true
	meld := func(k int, fejl feltfejl) {
		god = false
		uden := k == kCPR || k == kNytCPR // without the number it is not known who is missing
		l.b.meld(EgetRegister, Fund{Regel: b06, Linje: nr, Kolonne: l.csv.kolonne(l.s.plads[k]) + fejl.i, Felt: kolonner[k], aarsag: fejl.aarsag, skader: uden})
	}
	for k := range kolonner {
		if f := felt(k); len(f) > 0 || k == kCPR || k == kStatus {
			if fejl := l.kolonne(k, f, &m); fejl.findes() {
				meld(k, fejl)
			}
		}
	}
	if god {
		k := m.mangler()
		if k < 0 {
			m.pak(l.b, p, l.s.idag)
			return true
		}
		meld(k, feltfejl{aarsag: mangler})
	}
	l.b.ulaestSkift(&m, nr)
	return pakNummer(m.CPR, p)
}

// ulaestSkift keeps the new number of a line that cannot be used: it waits with the old one.
func (b *bundt) ulaestSkift(m *Medlem, nr int) {
	if m.NytCPR.IsValid() {
		b.skift = append(b.skift, skift{ny: cprTal(m.NytCPR), linje: nr, slags: ulaestSkift})
	}
}

// kolonne judges a field and sets it.
func (l *linjelaeser) kolonne(k int, f []byte, m *Medlem) (fejl feltfejl) {
	switch k {
	case kCPR:
		m.CPR, fejl = laesCPR(f)
	case kAfdeling:
		if fejl = proevCifre(f, seksCifre); len(f) != 6 {
			fejl.aarsag = seksCifre
		}
		m.Afdeling = dfdg.ReadAfdelingsnummer(string(f))
	case kStartdato:
		m.Startdato, fejl = l.dato(f)
	case kKategori:
		if fejl = proevCifre(f, kategoriCifre); len(f) > 4 || len(bytes.Trim(f, "0")) == 0 {
			fejl.aarsag = kategoriCifre
		}
		m.Forsikringskategori = dfdg.ReadKode(string(f))
	case kRet:
		m.Dagpengeretsdato, fejl = l.dato(f)
	case kStatus:
		for st, navn := range statusNavne {
			if strings.EqualFold(string(f), navn) {
				m.Status = Status(st)
				return feltfejl{}
			}
		}
		fejl.aarsag = ukendtStatus
	case kDato:
		m.Dato, fejl = l.dato(f)
	case kRegistreret:
		m.Registreret, fejl = l.dato(f)
	case kNytCPR:
		m.NytCPR, fejl = laesCPR(f)
	}
	return fejl
}

// dato reads a date in the register's form, which the first one sets.
func (l *linjelaeser) dato(f []byte) (dfdg.Dato, feltfejl) {
	form, iso := formISO, f
	switch {
	case len(f) > 10 && (f[10] == ' ' || f[10] == 'T'):
		return dfdg.Dato{}, feltfejl{datoTid, 10}
	case len(f) != 10:
		return dfdg.Dato{}, feltfejl{aarsag: registerdato}
	case f[2] == '-' && f[5] == '-':
		form, iso = formDMY, slices.Concat(f[6:], f[2:6], f[:2])
	}
	fejl, d := proevDatoform(iso), dfdg.ReadDato(string(iso))
	if fejl.aarsag == forkertDatoform {
		fejl.aarsag = registerdato
	}
	if form == formDMY {
		fejl.i = 0 // where it stands in the other form
	}
	if d.IsValid() && l.b.form == ukendtForm {
		l.b.form = form
	}
	switch {
	case fejl.findes():
	case !d.IsValid() && form == formDMY && string(f[:2]) <= "12" && string(f[3:5]) > "12" && string(f[3:5]) <= "31":
		l.b.omvendte++
		fejl = feltfejl{maanedOver12, 3}
	case !d.IsValid():
		fejl.aarsag = datoFindesIkke
	case l.b.form != form:
		fejl.aarsag = [...]aarsag{formISO: datoISO, formDMY: datoDMY}[l.b.form]
	case form == formDMY:
		l.b.danske++
	}
	return d, fejl
}

// laesCPR reads ten digits, which may have a hyphen after the sixth.
func laesCPR(f []byte) (dfdg.CPR, feltfejl) {
	rene := f
	if len(f) == 11 && f[6] == '-' {
		rene = slices.Concat(f[:6], f[7:])
	}
	c, fejl := dfdg.ReadCPR(string(rene)), proevCifre(rene, kunCifre)
	switch {
	case fejl.findes() || len(rene) != 10:
		if fejl.i >= 6 && len(rene) < len(f) {
			fejl.i++ // behind the hyphen
		}
		fejl.aarsag = cprfejl(f, fejl.aarsag)
	case !c.IsValid():
		fejl.aarsag = cprDato
	}
	return c, fejl
}

// cprfejl returns what has become of a CPR number on its way; a where that cannot be seen.
func cprfejl(f []byte, a aarsag) aarsag {
	rene := bytes.ReplaceAll(f, []byte{'-'}, nil)
	hel, brok, _ := bytes.Cut(f, []byte{'.'})
	switch kun := erCifre(rene); {
	case kun && len(rene) == 9 && (len(f) == 9 || len(f) == 10 && f[5] == '-'):
		return niCifre
	case kun && len(rene) == len(f):
		return ikkeTiCifre
	case bytes.ContainsAny(f, "eE") && erTal(f, "eE+-.,"):
		return eksponent
	case erDecimal(hel, brok) || erKommatal(f):
		return decimaler
	case erTal(f, "., '\u00a0") && erCiffer(f[0]):
		return tusinder
	}
	return a
}

func erCifre(b []byte) bool {
	return !slices.ContainsFunc(b, func(c byte) bool { return !erCiffer(c) })
}

// erTal reports whether a field is digits, at least one, and the given characters.
func erTal(f []byte, ogsaa string) bool {
	rest := strings.Trim(strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || strings.ContainsRune(ogsaa, r) {
			return -1
		}
		return r
	}, string(f)), " ")
	return rest == "" && bytes.ContainsAny(f, "0123456789")
}

// erDecimal reports whether a number has been written with a fraction of zeros.
func erDecimal(hel, brok []byte) bool {
	return erCifre(hel) && len(hel) >= 9 && len(brok) > 0 && len(bytes.Trim(brok, "0")) == 0
}

func erKommatal(f []byte) bool {
	hel, brok, _ := bytes.Cut(f, []byte{','})
	return erDecimal(hel, brok)
}

// csvlinje splits single lines at their separators. A line without quotes is split where it stands, another by
// [csv.Reader].
type csvlinje struct {
	komma  byte
	linje  []byte
	kilde  bytes.Reader
	csv    *csv.Reader
	felt   [][]byte
	starte []int // of each field in the line
}

func nyCSV(komma byte) *csvlinje { return &csvlinje{komma: komma} }

// felter returns the fields of a line without the blanks around them; false where its quotes are not in order. They
// hold until the next line.
func (l *csvlinje) felter(linje []byte) ([][]byte, bool) {
	l.linje, l.felt, l.starte = linje, l.felt[:0], l.starte[:0]
	if !bytes.ContainsRune(linje, '"') {
		start := 0
		for i := 0; i <= len(linje); i++ {
			if i == len(linje) || linje[i] == l.komma {
				l.tilfoej(linje[start:i], start)
				start = i + 1
			}
		}
		return l.felt, true
	}
	if l.csv == nil {
		l.csv = csv.NewReader(&l.kilde)
		l.csv.Comma, l.csv.FieldsPerRecord = rune(l.komma), -1
	}
	l.kilde.Reset(linje)
	felter, err := l.csv.Read()
	for i, f := range felter {
		_, start := l.csv.FieldPos(i) // from 1
		if start--; bytes.HasPrefix(linje[start:], []byte{'"'}) {
			start++
		}
		l.tilfoej([]byte(f), start)
	}
	if _, ende := l.csv.Read(); err != nil || ende != io.EOF {
		l.csv = nil
		return nil, false
	}
	return l.felt, true
}

func (l *csvlinje) tilfoej(f []byte, start int) {
	const blanke = " \u00a0" // a blank that a spreadsheet does not break a line at, in UTF-8; and below in Windows-1252
	t := bytes.TrimLeft(f, blanke)
	for len(t) > 0 && t[0] == 0xa0 {
		t = bytes.TrimLeft(t[1:], blanke)
	}
	start += len(f) - len(t)
	t = bytes.TrimRight(t, blanke)
	for len(t) > 0 && t[len(t)-1] == 0xa0 {
		t = bytes.TrimRight(t[:len(t)-1], blanke)
	}
	l.felt, l.starte = append(l.felt, t), append(l.starte, start)
}

// kolonne returns where field i begins, in characters from 1; of the one after the last where the line ends.
func (l *csvlinje) kolonne(i int) int {
	til := len(l.linje)
	if i < len(l.starte) {
		til = min(l.starte[i], til)
	}
	return tegn(l.linje[:til]) + 1
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
	for k, t := range har {
		skal := k == kCPR || paakraevet[m.Status]>>k&1 != 0
		if t != dfdg.Gyldig && (skal || t != dfdg.IkkeGivet) {
			return k
		}
	}
	return -1
}

// pak packs a good row. A row that is no member's today keeps only the dates of its status and its branch: what DFDG
// holds of the membership is in the file.
func (m *Medlem) pak(b *bundt, p *pakket, idag dfdg.Dato) {
	p.cpr = cprTal(m.CPR)
	p.post = post{
		start: dagnr(m.Startdato), ret: dagnr(m.Dagpengeretsdato), afd: uint32(m.Afdeling.Int()),
		kat: uint16(m.Forsikringskategori.Int()), andet: uint16(m.Status),
	}
	if m.Status == ErMedlem {
		return
	}
	senere := m.Status != AldrigMedlem && m.Dato.Efter(idag)
	if m.Status == Nummerskiftet {
		s := skift{ny: cprTal(m.NytCPR), gammel: p.cpr, dato: dagnr(m.Dato), linje: int(p.linje), post: p.post}
		if senere {
			s.slags = kommendeSkift
		}
		b.skift = append(b.skift, s)
	}
	if m.Status == Overflyttet && m.Registreret.Efter(idag) {
		b.meld(EgetRegister, Fund{Regel: b26, Linje: int(p.linje), Felt: "registreret", aarsag: registreretFremtid})
	}
	if senere {
		p.andet |= fremtid
		return
	}
	p.post = post{start: dagnr(m.Dato), ret: dagnr(m.Registreret), afd: p.afd, andet: uint16(m.Status)}
	if m.Status == Nummerskiftet {
		p.afd = cprTal(m.NytCPR)
	}
}

// WriteRegister writes a register in its CSV form with CPR numbers in clear: the heading, then
// one line a member. A row that cannot be used is a [*RaekkeFejl].
func WriteRegister(w io.Writer, medlemmer iter.Seq[Medlem]) error {
	if w == nil || medlemmer == nil {
		return &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldRegister}
	}
	ud := bufio.NewWriterSize(w, blok)
	ud.WriteString(Registerhoved + "\n")
	nr := 0
	for m := range medlemmer {
		nr++
		if k := m.mangler(); k >= 0 {
			return &RaekkeFejl{Raekke: nr, Felt: kolonner[k]}
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
