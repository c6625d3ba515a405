package laes

import (
	"bytes"
	"encoding/binary"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/akasse/dfdg/internal/felt"
)

// xmlLaeser reads XML by hand: encoding/xml takes half a minute over 64 MB of attributes, reads a
// DOCTYPE to its end, and its errors repeat the input. It writes the JSON document that says the
// same, with every scalar a string; what the message does not have it notes itself.
type xmlLaeser struct {
	Laeser
	tilladt     uint64
	json        []byte
	navne       []navn     // those of the open elements
	aabne       []element  // those of them that are translated: the message and what it has
	attributter []attribut // of the tag being read
	navnerum    []binding  // in scope, the innermost last
	rum         []byte     // the namespace of the message's root
	begyndt     bool       // the root has begun
	forDyb      bool
	navneplads  [8]navn // memory of navne and aabne
	plads       [4]element

	// Of a SOAP envelope.
	soap  []byte // its namespace; nil where there is none
	ydre  int    // the levels around the message: 0 or soapNiveauer
	iKrop bool   // inside the Body
	krop  bool   // there has been a Body
}

// soapNiveauer are Envelope and Body.
const soapNiveauer = 2

// navn is where the name of an element begins, and its length.
type navn struct{ fra, laengde int32 }

// attribut is name="value"; the value stands between fra and til.
type attribut struct {
	navn     []byte
	hvor     int
	fra, til int
}

// binding is a namespace with a prefix, "" for the default one, inside an element.
type binding struct {
	praefiks, rum []byte
	dybde         int
}

// element is an open element that is translated.
type element struct {
	felt    *felt.Felt
	sted    felt.Sted
	form    byte // how its value begins in JSON: '{', '[' or '"'
	start   int  // and where
	fund    int  // what was noted before it
	raekker int
	naeste  int  // the element of it that the table has after the last one
	intet   bool // xsi:nil
	boern   bool // it holds elements
	skrift  bool // it holds text
}

const (
	// flestAttributter keeps the search for one that stands twice short, flestNavnerum that for a prefix.
	flestAttributter = 64
	flestNavnerum    = 256

	ugyldigtTegn = "et tegn, som XML ikke tillader"

	rumXML    = "http://www.w3.org/XML/1998/namespace"
	rumXMLNS  = "http://www.w3.org/2000/xmlns/"
	rumXSI    = "http://www.w3.org/2001/XMLSchema-instance"
	rumSOAP11 = "http://schemas.xmlsoap.org/soap/envelope/"
	rumSOAP12 = "http://www.w3.org/2003/05/soap-envelope"
)

// NyXML makes a reader of an XML message for [Laeser.Start] with the same rod and tilladt.
// Elements go by the English or the Danish names of rod's table, in the case that D writes them, the Danish ones also as in
// JSON; code elements also by U's names. The root's name is not judged. An element in another namespace than the root's is not the
// message's (T); one in none is. Of attributes only XML Schema's nil counts: it is null. Around the message there may be a SOAP envelope (1.1 or 1.2), whose
// Header is passed over. With a DOCTYPE a document is unreadable, so there are no entities to expand. The CPR number, which old
// messages hold under its English name and new ones carry beside them, is passed over, whatever its namespace (T), but for an answer
// that has one. Of an answer no namespace is judged, for the types that services share have their own (T).
func NyXML(b []byte, rod *felt.Felt, tilladt uint64) *Laeser {
	const mindst = 8 << 10 // bytes of JSON for which memory is taken at once; names are shorter in it than in XML, where they stand twice
	x := xmlLaeser{tilladt: tilladt, json: make([]byte, 0, min(len(b)*3/4, mindst))}
	x.navne, x.aabne = x.navneplads[:0], x.plads[:0]
	x.Laeser.begynd(b)
	x.svar = rod.Svar
	if x.tegn(); x.fejl == "" {
		x.dokument(rod)
	}
	if x.fejl != "" {
		return &x.Laeser
	}
	l := NewTekst(x.json)
	if l.fund = x.fund; x.forDyb {
		l.noter(Fund{ForMeget: true})
	}
	return l
}

// tegn finds the first byte that is no character of XML.
func (x *xmlLaeser) tegn() {
	const en, hoej = 0x0101010101010101, 0x8080808080808080
	for i := 0; i < len(x.b) && x.fejl == ""; {
		if i+8 <= len(x.b) { // of eight bytes at once: none is a control character or beyond ASCII
			if v := binary.LittleEndian.Uint64(x.b[i:]); ((v-en*' ')&^v|v)&hoej == 0 {
				i += 8
				continue
			}
		}
		if c := x.b[i]; c >= ' ' && c < utf8.RuneSelf || c == '\n' {
			i++
			continue
		}
		r, n := utf8.DecodeRune(x.b[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			x.ulaeselig(i, GrundUTF8(x.b, i))
		case !xmlTegn(r):
			x.ulaeselig(i, ugyldigtTegn)
		}
		i += n
	}
}

// SomXML reports whether every character of s can stand in an XML document.
func SomXML(s string) bool {
	return utf8.ValidString(s) && strings.IndexFunc(s, func(r rune) bool { return !xmlTegn(r) }) < 0
}

// XMLNavn reports whether s is a name without a namespace.
func XMLNavn(s string) bool {
	return s != "" && len(navnI([]byte(s))) == len(s) && SomXML(s) && !strings.Contains(s, ":")
}

func xmlTegn(r rune) bool {
	return r >= ' ' && r <= 0xd7ff || r >= 0xe000 && r <= 0xfffd || r >= 0x10000 && r <= utf8.MaxRune ||
		r == '\t' || r == '\n' || r == '\r'
}

// uventet tells that the document can neither go on nor end here.
func (x *xmlLaeser) uventet() { x.fordi(uventetTegn) }

// fordi is uventet with a reason, unless it is that the document ends.
func (x *xmlLaeser) fordi(grund string) {
	if x.i >= len(x.b) {
		grund = uventetSlut
	}
	x.ulaeselig(x.i, grund)
}

func (x *xmlLaeser) dokument(rod *felt.Felt) {
	switch s := bytes.TrimLeft(x.b[x.i:], blanke); {
	case len(s) == 0:
		x.ulaeselig(len(x.b), tomFil)
	case s[0] == '{' || s[0] == '[':
		x.ulaeselig(len(x.b)-len(s), "filen ligner JSON, ikke XML")
	}
	if x.har("<?xml") && len(navnI(x.b[x.i+len("<?"):])) == len("xml") {
		x.erklaering()
	}
	for x.i < len(x.b) {
		efter := byte(0) // what stands behind the <
		if x.i+1 < len(x.b) {
			efter = x.b[x.i+1]
		}
		switch {
		case x.b[x.i] != '<':
			x.tekstblok()
		case efter == '/':
			x.slut()
		case efter == '?':
			x.instruktion()
		case efter != '!':
			if !x.blad() {
				x.begynd(rod)
			}
		case x.har("<!--"):
			x.i += len("<!--")
			if x.til("--"); !x.naeste('>') {
				x.fordi("to bindestreger i en kommentar")
			}
		case x.har("<![CDATA["):
			x.cdata()
		default:
			x.ulaeselig(x.i, "DOCTYPE og entiteter er ikke tilladt")
		}
	}
	switch {
	case len(x.navne) > 0 || !x.begyndt:
		x.uventet()
	case len(x.json) == 0:
		x.ulaeselig(len(x.b), "en SOAP-konvolut uden en besked i Body")
	}
}

func (x *xmlLaeser) har(s string) bool { return bytes.HasPrefix(x.b[x.i:], []byte(s)) }

// til returns the bytes before s, and passes over both.
func (x *xmlLaeser) til(s string) []byte {
	n := bytes.Index(x.b[x.i:], []byte(s))
	if n < 0 {
		x.ulaeselig(len(x.b), uventetSlut)
		return nil
	}
	t := x.b[x.i : x.i+n]
	x.i += n + len(s)
	return t
}

// erklaering reads <?xml version="1.0" encoding="UTF-8"?>.
func (x *xmlLaeser) erklaering() {
	x.i += len("<?xml")
	n := -1
	for x.mellemrum() && !x.har("?>") {
		start := x.i
		navn, vaerdi := x.attribut()
		nr := slices.Index([]string{"version", "encoding", "standalone"}, string(navn))
		switch v := string(vaerdi); {
		case nr <= n || n < 0 && nr > 0:
			x.ulaeselig(start, uventetTegn)
		case nr == 0 && v != "1.0":
			x.ulaeselig(start, "en anden version end XML 1.0")
		case nr == 1 && !strings.EqualFold(v, "utf-8") && !strings.EqualFold(v, "us-ascii"):
			x.ulaeselig(start, "et andet tegnsæt end UTF-8")
		case nr == 2 && v != "yes" && v != "no":
			x.ulaeselig(start, "standalone skal være yes eller no")
		}
		n = nr
	}
	if n < 0 || !x.naeste('?') || !x.naeste('>') {
		x.uventet()
	}
}

// instruktion passes over a processing instruction.
func (x *xmlLaeser) instruktion() {
	start := x.i
	x.i += len("<?")
	switch navn := x.navn(); {
	case strings.EqualFold(string(navn), "xml"):
		x.ulaeselig(start, "en XML-erklæring efter begyndelsen")
	case bytes.IndexByte(navn, ':') >= 0:
		x.ulaeselig(start, "et kolon i en instruktions navn")
	case !x.har("?>") && !x.mellemrum():
		x.uventet()
	}
	x.til("?>")
}

func (x *xmlLaeser) mellemrum() bool {
	start := x.i
	x.blank()
	return x.i > start
}

func (x *xmlLaeser) navn() []byte {
	navn := navnI(x.b[x.i:])
	if x.i += len(navn); len(navn) == 0 {
		x.uventet()
	}
	return navn
}

// navnI returns the name that b begins with (XML 1.0, fifth edition).
func navnI(b []byte) []byte {
	for i := 0; i < len(b); {
		c := b[i]
		if c-'a' < 26 || c-'A' < 26 {
			i++
			continue
		}
		if c < utf8.RuneSelf {
			if k := lille(c); !(k >= 'a' && k <= 'z' || c == '_' || c == ':' || i > 0 && (c == '-' || c == '.' || erCiffer(c))) {
				return b[:i]
			}
			i++
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		if !navnebegyndelse(r) && (i == 0 || r != 0xb7 && !(r >= 0x300 && r <= 0x36f) && r != 0x203f && r != 0x2040) {
			return b[:i]
		}
		i += n
	}
	return b
}

// navnebegyndelse reports whether a character beyond ASCII may begin a name.
func navnebegyndelse(r rune) bool {
	for _, o := range [...][2]rune{{0xc0, 0xd6}, {0xd8, 0xf6}, {0xf8, 0x2ff}, {0x370, 0x37d}, {0x37f, 0x1fff}, {0x200c, 0x200d},
		{0x2070, 0x218f}, {0x2c00, 0x2fef}, {0x3001, 0xd7ff}, {0xf900, 0xfdcf}, {0xfdf0, 0xfffc}, {0x10000, 0xeffff}} {
		if r >= o[0] && r <= o[1] {
			return true
		}
	}
	return false
}

// del parts a name in prefix and local name; false where its colons make it none.
func del(navn []byte) (praefiks, lokal []byte, ok bool) {
	n := bytes.IndexByte(navn, ':')
	if n < 0 {
		return nil, navn, true
	}
	praefiks, lokal = navn[:n], navn[n+1:]
	return praefiks, lokal, n > 0 && len(lokal) > 0 && bytes.IndexByte(lokal, ':') < 0 && len(navnI(lokal)) == len(lokal)
}

// attribut reads name="value"; the value stands as it was written.
func (x *xmlLaeser) attribut() (navn, vaerdi []byte) {
	navn = x.navn()
	if x.blank(); !x.naeste('=') {
		x.fordi("en attribut uden værdi")
	}
	x.blank()
	citat := byte('"')
	if !x.naeste(citat) {
		if citat = '\''; !x.naeste(citat) {
			x.fordi("en attributværdi uden anførselstegn")
		}
	}
	start := x.i
	for x.i < len(x.b) && x.b[x.i] != citat {
		switch x.b[x.i] {
		case '<':
			x.fordi("et < i en attributværdi: det skrives &lt;")
		case '&':
			x.reference()
		default:
			x.i++
		}
	}
	vaerdi = x.b[start:x.i]
	if !x.naeste(citat) {
		x.uventet()
	}
	return navn, vaerdi
}

const ogTegn = "et &, der ikke begynder en entitet: det skrives &amp;"

// reference reads a character reference or one of XML's five entities.
func (x *xmlLaeser) reference() rune {
	start := x.i
	if x.i++; x.naeste('#') {
		grund, r := rune(10), rune(0)
		if x.naeste('x') {
			grund = 16
		}
		foerste := x.i
		for ; x.i < len(x.b); x.i++ {
			n := hex(x.b[x.i])
			if n < 0 || n >= grund {
				break
			}
			r = min(r*grund+n, utf8.MaxRune+1)
		}
		if x.i == foerste || !x.naeste(';') {
			x.fordi(ogTegn)
		}
		if !xmlTegn(r) {
			x.ulaeselig(start, ugyldigtTegn)
		}
		return r
	}
	navn := navnI(x.b[x.i:])
	if x.i += len(navn); len(navn) == 0 || !x.naeste(';') {
		x.fordi(ogTegn)
	}
	switch string(navn) {
	case "amp":
		return '&'
	case "lt":
		return '<'
	case "gt":
		return '>'
	case "quot":
		return '"'
	case "apos":
		return '\''
	}
	x.ulaeselig(start, "en ukendt entitet")
	return 0
}

// begynd reads a start tag or an empty element's.
func (x *xmlLaeser) begynd(rod *felt.Felt) {
	if len(x.navne) == 0 && x.begyndt {
		x.ulaeselig(x.i, "mere end ét rodelement")
		return
	}
	x.i++
	x.begyndt = true
	start := x.i
	navn := navnI(x.b[x.i:])
	if x.i += len(navn); len(navn) == 0 {
		x.fordi("et <, der ikke begynder et element: det skrives &lt;")
	}
	for x.attributter = x.attributter[:0]; x.fejl == ""; {
		blank := x.mellemrum()
		hvor := x.i
		switch {
		case x.naeste('>'):
			x.aabn(rod, start, navn)
			return
		case x.naeste('/'):
			if !x.naeste('>') {
				x.uventet()
				return
			}
			if x.aabn(rod, start, navn); x.fejl == "" {
				x.luk()
			}
			return
		case !blank:
			x.uventet()
			return
		}
		a, v := x.attribut()
		switch {
		case slices.ContainsFunc(x.attributter, func(b attribut) bool { return bytes.Equal(a, b.navn) }):
			x.ulaeselig(hvor, sammeAttribut)
		case len(x.attributter) == flestAttributter:
			x.ulaeselig(hvor, "for mange attributter")
		}
		x.attributter = append(x.attributter, attribut{navn: a, hvor: hvor, fra: x.i - 1 - len(v), til: x.i - 1})
	}
}

const sammeAttribut = "samme attribut to gange"

// blad reads an element at once that is written as most are: the one that the table has next, a scalar without attributes, whose text
// stands for itself. Any other it leaves to begynd, which alone judges.
func (x *xmlLaeser) blad() bool {
	n := len(x.aabne)
	if n == 0 || len(x.navne)-x.ydre != n {
		return false
	}
	p := &x.aabne[n-1]
	nr := p.naeste
	if p.form != '{' || nr >= len(p.felt.Under) || n == 1 && x.tilladt>>uint(nr)&1 == 0 {
		return false
	}
	f := &p.felt.Under[nr]
	navn, s := f.Engelsk, x.b[x.i+1:]
	fra := len(navn) + 1
	if f.Under != nil || f.Samling || f.Svar && !x.svar || navn == "" || len(s) <= fra || string(s[:fra-1]) != navn || s[fra-1] != '>' {
		return false
	}
	til := fra
	for til < len(s) && staarForSig(s[til]) {
		til++
	}
	if slut := s[til:]; len(slut) < len(navn)+len("</>") || slut[0] != '<' || slut[1] != '/' || string(slut[2:len(navn)+2]) != navn || slut[len(navn)+2] != '>' {
		return false
	}
	if rum, _ := x.rumAf(nil); len(rum) > 0 && !x.svar && !bytes.Equal(rum, x.rum) {
		return false
	}
	p.boern, p.naeste = true, nr+1
	x.komma()
	x.json = append(append(append(x.json, '"'), f.Navn...), `":`...)
	if t := s[fra:til]; udenCitat(f.Art, t) {
		x.json = append(x.json, t...)
	} else {
		x.json = append(append(append(x.json, '"'), t...), '"')
	}
	x.i += len("<") + til + len(navn) + len("</>")
	return true
}

// staarForSig reports whether a byte of an element's text stands for itself in JSON too, and ends nothing.
func staarForSig(c byte) bool {
	return c >= ' ' && c < utf8.RuneSelf && c != '<' && c != '&' && c != ']' && c != '"' && c != '\\'
}

// udenCitat reports whether a text can stand in JSON without quotation marks and be read as the same value: a plain number, or a
// truth value, of an element that takes it.
func udenCitat(art string, t []byte) bool {
	hele, decimaler := 9, 0
	switch art {
	case "JaNej":
		return string(t) == "true" || string(t) == "false"
	case "Timetal", "Beloeb":
		hele, decimaler = 15, 2
	case "Kode", "Antal", "Uge":
	default:
		return false
	}
	n := 0
	for n < len(t) && erCiffer(t[n]) {
		n++
	}
	if n == 0 || n > hele || t[0] == '0' && n > 1 {
		return false
	}
	rest := t[n:]
	return len(rest) == 0 || rest[0] == '.' && len(rest) > 1 && len(rest) <= decimaler+1 && erCiffer(rest[1]) && erCiffer(rest[len(rest)-1])
}

// vaerdi returns an attribute's value with its references in clear.
func (x *xmlLaeser) vaerdi(a attribut) []byte {
	v := x.b[a.fra:a.til]
	if bytes.IndexByte(v, '&') < 0 {
		return v
	}
	var ud []byte
	efter := x.i
	for x.i = a.fra; x.i < a.til; {
		if c := x.b[x.i]; c != '&' {
			ud = append(ud, c)
			x.i++
			continue
		}
		ud = utf8.AppendRune(ud, x.reference())
	}
	x.i = efter
	return ud
}

// attributternesRum binds the prefixes that a tag declares, and reports whether it is nil in XML Schema's namespace.
func (x *xmlLaeser) attributternesRum() (intet bool) {
	if len(x.attributter) == 0 {
		return false
	}
	for _, a := range x.attributter {
		praefiks, lokal, ok := del(a.navn)
		standard := praefiks == nil && string(lokal) == "xmlns"
		switch {
		case !ok:
			x.ulaeselig(a.hvor, forkertKolon)
			return false
		case standard:
			lokal = nil
		case string(praefiks) != "xmlns":
			continue
		}
		rum := x.vaerdi(a)
		switch {
		case !standard && len(rum) == 0, string(lokal) == "xmlns", string(rum) == rumXMLNS, (string(lokal) == "xml") != (string(rum) == rumXML):
			x.ulaeselig(a.hvor, "en navnerumserklæring, som XML ikke tillader")
			return false
		case len(x.navnerum) == flestNavnerum:
			x.ulaeselig(a.hvor, "for mange navnerum")
			return false
		}
		x.navnerum = append(x.navnerum, binding{lokal, rum, len(x.navne)})
	}
	for i, a := range x.attributter {
		praefiks, lokal, _ := del(a.navn)
		if praefiks == nil || string(praefiks) == "xmlns" {
			continue
		}
		rum, ok := x.rumAf(praefiks)
		if !ok {
			x.ulaeselig(a.hvor, ubundet)
			return false
		}
		for _, b := range x.attributter[:i] {
			if p, l, _ := del(b.navn); p != nil && bytes.Equal(l, lokal) {
				if r, _ := x.rumAf(p); bytes.Equal(r, rum) {
					x.ulaeselig(a.hvor, sammeAttribut)
					return false
				}
			}
		}
		if string(lokal) == "nil" && string(rum) == rumXSI {
			v := string(bytes.Trim(x.vaerdi(a), blanke))
			intet = v == "true" || v == "1"
		}
	}
	return intet
}

const (
	forkertKolon = "et kolon, der ikke skiller et præfiks fra et navn"
	ubundet      = "et præfiks uden navnerum: det skal erklæres med xmlns"
)

// rumAf returns the namespace of a prefix, nil for the default one where there is none.
func (x *xmlLaeser) rumAf(praefiks []byte) ([]byte, bool) {
	for i := len(x.navnerum) - 1; i >= 0; i-- {
		if b := &x.navnerum[i]; bytes.Equal(b.praefiks, praefiks) {
			return b.rum, true
		}
	}
	if string(praefiks) == "xml" {
		return []byte(rumXML), true
	}
	return nil, len(praefiks) == 0
}

// slut reads an end tag.
func (x *xmlLaeser) slut() {
	start := x.i
	x.i += len("</")
	if n := len(x.navne); n > 0 { // as the start tag has it, and nothing more
		navn := x.b[x.navne[n-1].fra:][:x.navne[n-1].laengde]
		if efter := x.i + len(navn); efter < len(x.b) && x.b[efter] == '>' && bytes.Equal(x.b[x.i:efter], navn) {
			x.i = efter + 1
			x.luk()
			return
		}
	}
	navn := x.navn()
	if x.blank(); !x.naeste('>') {
		x.uventet()
		return
	}
	if n := len(x.navne); n == 0 || !bytes.Equal(navn, x.b[x.navne[n-1].fra:][:x.navne[n-1].laengde]) {
		x.ulaeselig(start, "et sluttag, der ikke passer til starttagget")
		return
	}
	x.luk()
}

// aabn opens the element whose name begins at start: inside one that is not translated it counts
// for depth alone.
func (x *xmlLaeser) aabn(rod *felt.Felt, start int, elementnavn []byte) {
	niveau := len(x.navne)
	x.navne = append(x.navne, navn{int32(start), int32(len(elementnavn))})
	intet := x.attributternesRum()
	praefiks, lokalt, ok := del(elementnavn)
	rum, bundet := x.rumAf(praefiks)
	switch {
	case x.fejl != "":
		return
	case !ok:
		x.ulaeselig(start, forkertKolon)
		return
	case !bundet:
		x.ulaeselig(start, ubundet)
		return
	case niveau == 0 && string(lokalt) == "Envelope" && (string(rum) == rumSOAP11 || string(rum) == rumSOAP12):
		x.soap, x.ydre = rum, soapNiveauer
	}
	if niveau < x.ydre || x.ydre > 0 && !x.iKrop {
		x.konvolut(niveau, start, lokalt, rum)
		return
	}
	dybde := niveau - x.ydre
	x.forDyb = x.forDyb || dybde > DybestBesked
	switch {
	case dybde == 0:
		if len(x.json) > 0 {
			x.ulaeselig(start, "mere end én besked i en SOAP-konvolut")
			return
		}
		x.rum = rum
		x.oversaet(rod, 0, false, intet)
		return
	case dybde > len(x.aabne):
		return
	}
	p := &x.aabne[dybde-1]
	p.boern = true
	lokal := string(lokalt)
	fremmed := !x.svar && len(rum) > 0 && !bytes.Equal(rum, x.rum)
	switch p.form {
	case '[':
		if fremmed || !erRaekke(p.felt, lokal) {
			x.ukendt(p.sted, lokal)
			return
		}
		x.komma()
		p.raekker++
		x.oversaet(p.felt, p.sted.Nr(p.raekker-1), true, intet)
	case '{':
		nr := p.naeste
		if nr >= len(p.felt.Under) || p.felt.Under[nr].Engelsk != lokal {
			nr = nrAf(p.felt.Under, lokal)
		}
		if nr < 0 && x.svar {
			nr = nrUansetStore(p.felt.Under, lokal)
		}
		switch {
		case dybde == 1 && lokal == felt.CPR.Engelsk && x.tilladt&1 == 0: // passed over
		case nr < 0 || fremmed || p.felt.Under[nr].Svar && !x.svar:
			x.ukendt(p.sted, lokal)
		case dybde == 1 && x.tilladt>>uint(nr)&1 == 0:
			x.noter(Fund{Sted: p.sted.Felt(nr)})
		default:
			f := &p.felt.Under[nr]
			p.naeste = nr + 1
			x.komma()
			x.json = append(append(append(x.json, '"'), f.Navn...), `":`...)
			x.oversaet(f, p.sted.Felt(nr), false, intet)
		}
	}
}

// konvolut opens an element of a SOAP envelope outside the message: Envelope, Header, Body and what a Header holds.
func (x *xmlLaeser) konvolut(niveau, start int, lokal, rum []byte) {
	if niveau != 1 || string(lokal) != "Body" || !bytes.Equal(rum, x.soap) {
		return
	}
	if x.krop {
		x.ulaeselig(start, "mere end én Body i en SOAP-konvolut")
	}
	x.iKrop, x.krop = true, true
}

// nrAf returns the index of the element with that English or Danish name, or -1.
func nrAf(felter []felt.Felt, navn string) int {
	for i := range felter {
		if navn == felter[i].Engelsk || dansk(felter[i].Navn, navn) {
			return i
		}
	}
	if d := navnAfU(navn); d != "" {
		for i := range felter {
			if d == felter[i].Engelsk && felter[i].Under == nil && !felter[i].Samling {
				return i
			}
		}
	}
	return -1
}

// nrUansetStore is nrAf without regard to ASCII case, as names count in JSON: a counter of an answer whose name is written
// otherwise must not pass for one that is not there.
func nrUansetStore(felter []felt.Felt, navn string) int {
	return slices.IndexFunc(felter, func(f felt.Felt) bool { return navn != "" && (ligeASCII(f.Engelsk, navn) || ligeASCII(f.Navn, navn)) })
}

// dansk reports whether navn is an element's Danish name as in JSON, or as D writes it, with a capital first.
func dansk(json, navn string) bool {
	return len(json) == len(navn) && json != "" && lille(json[0]) == lille(navn[0]) && json[1:] == navn[1:]
}

func erRaekke(f *felt.Felt, navn string) bool {
	return f.Raekke != "" && (navn == f.Raekke || navnAfU(navn) == f.Raekke) || dansk(strings.TrimSuffix(f.Navn, "Samling"), navn)
}

// navnAfU returns D's name of a code element that U names otherwise; "" for any other name.
func navnAfU(navn string) string {
	switch navn {
	case "BenefitsGradingBasisTypeIdentifier":
		return "BenefitsGradingBasisTypeIdentifierType"
	case "RateBasisTypeIdentifier", "ReobtainBasisTypeIdentifier", "BenefitsPeriodFormTypeIdentifier", "BenefitsExpiryCauseTypeIdentifier",
		"BenefitsExpiryActualOrExpectedTypeIdentifier", "ReobtainSupplementalBenefitsTypeIdentifier":
		return strings.TrimSuffix(navn, "TypeIdentifier")
	}
	return ""
}

func (x *xmlLaeser) komma() {
	if k := x.json[len(x.json)-1]; k != '{' && k != '[' {
		x.json = append(x.json, ',')
	}
}

// oversaet begins the translation of an element's value; raekke tells that it is a row of the
// collection f.
func (x *xmlLaeser) oversaet(f *felt.Felt, s felt.Sted, raekke, intet bool) {
	e := element{felt: f, sted: s, form: '"', start: len(x.json), fund: len(x.fund), intet: intet}
	switch {
	case f.Samling && !raekke:
		e.form = '['
	case f.Under != nil:
		e.form = '{'
	}
	x.aabne = append(x.aabne, e)
	x.json = append(x.json, e.form)
}

// luk closes the innermost element. One of another kind than meant becomes a value of another
// kind, so that the reader finds it; what was noted inside it is not used.
func (x *xmlLaeser) luk() {
	n := len(x.navne) - 1
	x.navne = x.navne[:n]
	for len(x.navnerum) > 0 && x.navnerum[len(x.navnerum)-1].dybde > n {
		x.navnerum = x.navnerum[:len(x.navnerum)-1]
	}
	if n < x.ydre {
		x.iKrop = x.iKrop && n > 1
		return
	}
	if n -= x.ydre; n >= len(x.aabne) {
		return
	}
	e := x.aabne[n]
	x.aabne = x.aabne[:n]
	forkert := e.skrift
	if e.form == '"' {
		forkert = e.boern
	}
	switch {
	case e.intet && !e.boern && !e.skrift:
		x.json = append(x.json[:e.start], "null"...)
	case !e.intet && !forkert:
		slut := e.form
		if slut != '"' {
			slut += 2 // } or ]
		}
		x.json = append(x.json, slut)
	default:
		x.fund = x.fund[:e.fund]
		vaerdi := `""`
		if e.form == '"' {
			vaerdi = "{}"
		}
		x.json = append(x.json[:e.start], vaerdi...)
	}
}

// tekstblok reads text up to the next tag.
func (x *xmlLaeser) tekstblok() {
	if len(x.navne) == 0 {
		if x.blank(); x.i < len(x.b) && x.b[x.i] != '<' {
			x.ulaeselig(x.i, "tekst uden for rodelementet")
		}
		return
	}
	for start := x.i; ; {
		c := byte('<')
		if x.i < len(x.b) {
			c = x.b[x.i]
		}
		switch {
		case c == '<':
			x.indhold(x.b[start:x.i], true)
			return
		case c == '&':
			x.indhold(x.b[start:x.i], true)
			x.buffer = utf8.AppendRune(x.buffer[:0], x.reference())
			x.indhold(x.buffer, false)
			start = x.i
		case c == ']' && x.har("]]>"):
			x.fordi("]]> i en tekst: det skrives ]]&gt;")
		default:
			x.i++
		}
	}
}

func (x *xmlLaeser) cdata() {
	if len(x.navne) == 0 {
		x.uventet()
		return
	}
	x.i += len("<![CDATA[")
	x.indhold(x.til("]]>"), true)
}

// indhold takes text of the innermost element. In text as it stands a line ends with LF; CR LF
// and CR are read as that.
func (x *xmlLaeser) indhold(t []byte, somDetStaar bool) {
	if x.ydre > 0 && len(x.aabne) == 0 {
		if len(x.navne) == 1 || len(x.navne) == soapNiveauer && x.iKrop {
			x.udenForBeskeden(t)
		}
		return
	}
	if len(x.navne)-x.ydre > len(x.aabne) {
		return
	}
	e := &x.aabne[len(x.aabne)-1]
	e.skrift = e.skrift || len(bytes.Trim(t, blanke)) > 0
	if e.form != '"' {
		return
	}
	for i, c := range t {
		switch {
		case c == '\r' && somDetStaar:
			if i+1 == len(t) || t[i+1] != '\n' {
				x.json = append(x.json, `\n`...)
			}
		case c == '\r':
			x.json = append(x.json, `\r`...)
		case c == '\n':
			x.json = append(x.json, `\n`...)
		case c == '\t':
			x.json = append(x.json, `\t`...)
		case c == '"' || c == '\\':
			x.json = append(x.json, '\\', c)
		default:
			x.json = append(x.json, c)
		}
	}
}

// udenForBeskeden refuses text between the elements of a SOAP envelope.
func (x *xmlLaeser) udenForBeskeden(t []byte) {
	if len(bytes.Trim(t, blanke)) > 0 {
		x.ulaeselig(x.i, "tekst i en SOAP-konvolut uden for beskeden")
	}
}
