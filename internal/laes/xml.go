package laes

import (
	"bytes"
	"encoding/binary"
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/felt"
)

// XML is what [Laeser] reads where the document is XML, by hand: encoding/xml takes half a minute over 64 MB of attributes, reads a
// DOCTYPE to its end, and its errors repeat the input. Its zero value is ready for [XML.Begynd].
type XML struct {
	Laeser
	d           []byte     // the document
	n           int        // where in it
	navne       []navn     // those of the open elements
	attributter []attribut // of the tag being read
	navnerum    []binding  // in scope, the innermost last
	rum         []byte     // the namespace of the message's root
	praefiks    []byte     // its prefix with the colon, if it has one
	rodrum      int        // how many namespaces were in scope behind its start tag
	begyndt     bool       // the document's root has begun
	forDyb      bool
	besked      bool // the message has begun
	iBesked     bool // and has not ended

	// Of the start tag that was read last.
	lokal   []byte // its name without a prefix
	fremmed bool   // that it is in another namespace than the message
	intet   bool   // that it says xsi:nil
	tom     bool   // that it is an empty element's, whose end is still to come

	// Of the text before the tag that was read last.
	skrift bool // that there is any but white space
	gem    bool // that it is put in buffer

	// Of the collection being read, which holds no other.
	samling struct {
		felt   *felt.Felt
		sted   felt.Sted
		fund   int  // how much was noted before it
		skrift bool // text stands in it
		fuld   bool // it has more rows than a message may have
	}

	// Of a SOAP envelope.
	soap  []byte // its namespace; nil where there is none
	ydre  int    // the levels around the message: 0 or soapNiveauer
	iKrop bool   // inside the Body
	krop  bool   // there has been a Body

	// Memory of what most messages have.
	navneplads    [8]navn
	attributplads [4]attribut
	navnerumplads [4]binding
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

// Begynd makes x the reader of a message in XML for [Laeser.Start] with the same rod. b must not change while values are read.
// Elements go by the English or the Danish names of rod's table, in the case that D writes them, the Danish ones also as in
// JSON; code elements also by U's names. The root's name is not judged. An element in another namespace than the root's is not the
// message's (T); one in none is. Of attributes only XML Schema's nil counts: it is null. Around the message there may be a SOAP envelope (1.1 or 1.2), whose
// Header is passed over. With a DOCTYPE a document is unreadable, so there are no entities to expand. The CPR number, which old
// messages hold under its English name and new ones carry beside them, is passed over, whatever its namespace (T), but for an answer
// that has one. Of an answer no namespace is judged, for the types that services share have their own (T).
func (x *XML) Begynd(b []byte, rod *felt.Felt) *Laeser {
	x.navne, x.attributter, x.navnerum = x.navneplads[:0], x.attributplads[:0], x.navnerumplads[:0]
	x.Laeser.begynd(b)
	x.d, x.n = b, x.i
	x.b, x.i, x.x = nil, 0, x
	x.svar = rod.Svar
	if x.tegn(); x.fejl == "" {
		x.tilBeskeden()
	}
	return &x.Laeser
}

func (x *XML) ulaeselig(i int, aarsag string) {
	x.Laeser.ulaeselig(i, aarsag)
	x.n = len(x.d)
}

func (x *XML) blank() { x.n = forbiBlanke(x.d, x.n) }

func (x *XML) naeste(c byte) bool {
	if x.n < len(x.d) && x.d[x.n] == c {
		x.n++
		return true
	}
	return false
}

// tegn finds the first byte that is no character of XML.
func (x *XML) tegn() {
	for i := almindelige(x.d, 0); i < len(x.d) && x.fejl == ""; i = almindelige(x.d, i) {
		r, n := utf8.DecodeRune(x.d[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			x.ulaeselig(i, GrundUTF8(x.d, i))
		case !xmlTegn(r):
			x.ulaeselig(i, ugyldigtTegn)
		}
		i += n
	}
}

// almindelige returns where, from i on, the first byte stands that is neither white space nor a printable one of ASCII; len(b) where
// none does.
func almindelige(b []byte, i int) int {
	const ord, blok = 8, 32
	for i+ord <= len(b) {
		if s := b[i:]; len(s) >= blok && saerlige(s)|saerlige(s[ord:])|saerlige(s[2*ord:])|saerlige(s[3*ord:]) == 0 {
			i += blok
			continue
		}
		for til := min(i+blok, len(b)-ord+1); i < til; i += ord {
			for m := saerlige(b[i:]); m != 0; m &= m - 1 {
				if j := i + bits.TrailingZeros64(m)>>3; !almindelig(b[j]) {
					return j
				}
			}
		}
	}
	for i < len(b) && almindelig(b[i]) {
		i++
	}
	return i
}

// saerlige returns the highest bits of those of the first eight bytes that are control characters or beyond ASCII, and it may be of one
// behind a control character.
func saerlige(b []byte) uint64 {
	const en, hoej = 0x0101010101010101, 0x8080808080808080
	v := binary.LittleEndian.Uint64(b)
	return ((v - en*' ') | v) & hoej
}

func almindelig(c byte) bool {
	return c >= ' ' && c < utf8.RuneSelf || c == '\n' || c == '\r' || c == '\t'
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
func (x *XML) uventet() { x.fordi(uventetTegn) }

// fordi is uventet with a reason, unless it is that the document ends.
func (x *XML) fordi(grund string) {
	if x.n >= len(x.d) {
		grund = uventetSlut
	}
	x.ulaeselig(x.n, grund)
}

// tilBeskeden reads up to the message, its start tag included.
func (x *XML) tilBeskeden() {
	switch s := bytes.TrimLeft(x.d[x.n:], blanke); {
	case len(s) == 0:
		x.ulaeselig(len(x.d), tomFil)
	case s[0] == '{' || s[0] == '[':
		x.ulaeselig(len(x.d)-len(s), "filen ligner JSON, ikke XML")
	}
	if x.har("<?xml") && len(navnI(x.d[x.n+len("<?"):])) == len("xml") {
		x.erklaering()
	}
	for !x.besked && x.naesteTag() != 0 {
	}
}

// slutDokument reads what stands behind the message, and ends as [Laeser.Slut].
func (x *XML) slutDokument() ([]Fund, error) {
	for x.naesteTag() != 0 {
	}
	if x.fejl != "" {
		return nil, Ulaeselig(x.d, x.fejlI, x.fejl)
	}
	if x.forDyb {
		x.noter(Fund{ForMeget: true})
	}
	return x.fund, nil
}

// naesteTag reads up to the next tag and behind it: '<' where it begins an element, '/' where it ends the innermost one, 0 where the
// document ends, good or not.
func (x *XML) naesteTag() byte {
	if x.skrift = false; x.tom {
		x.tom = false
		x.luk()
		return '/'
	}
	for x.n < len(x.d) {
		efter := byte(0) // what stands behind the <
		if x.n+1 < len(x.d) {
			efter = x.d[x.n+1]
		}
		switch {
		case x.d[x.n] != '<':
			x.tekstblok()
		case efter == '/':
			if x.slut(); x.fejl == "" {
				return '/'
			}
		case efter == '?':
			x.instruktion()
		case efter != '!':
			if x.begynd(); x.fejl == "" {
				return '<'
			}
		case x.har("<!--"):
			x.n += len("<!--")
			if x.til("--"); !x.naeste('>') {
				x.fordi("to bindestreger i en kommentar")
			}
		case x.har("<![CDATA["):
			x.cdata()
		default:
			x.ulaeselig(x.n, "DOCTYPE og entiteter er ikke tilladt")
		}
	}
	switch {
	case len(x.navne) > 0 || !x.begyndt:
		x.uventet()
	case !x.besked:
		x.ulaeselig(len(x.d), "en SOAP-konvolut uden en besked i Body")
	}
	return 0
}

// forbi passes over what is left of the innermost element, its end tag included, and reports whether elements or text stand in it.
func (x *XML) forbi() (indhold bool) {
	for n := len(x.navne); ; indhold = true {
		if tag := x.naesteTag(); tag == 0 || len(x.navne) < n {
			return indhold || x.skrift
		}
	}
}

// intetEllerForkert passes over the innermost element, which says xsi:nil: it is null where nothing stands in it.
func (x *XML) intetEllerForkert() dfdg.Tilstand {
	if x.forbi() {
		return dfdg.ForkertType
	}
	return dfdg.IkkeGivet
}

// start is [Laeser.Start] behind the object's start tag.
func (x *XML) start(o *Objekt) bool {
	switch o.fund = int32(len(x.fund)); {
	case x.fejl != "":
		o.Tilstand = dfdg.ForkertType
	case x.intet:
		o.Tilstand = x.intetEllerForkert()
	}
	return o.Tilstand == dfdg.Gyldig
}

// naesteElement is [Laeser.Naeste].
func (x *XML) naesteElement(o *Objekt) bool {
	for {
		if x.iOrden(o) {
			return true
		}
		tag := x.naesteTag()
		o.skrift = o.skrift || x.skrift
		switch {
		case tag == 0:
			return false
		case tag == '<':
			if x.find(o) {
				return true
			}
			x.forbi()
			continue
		case o.skrift:
			o.Tilstand = dfdg.ForkertType
			x.fund = x.fund[:o.fund]
		case o.sted == 0:
			x.naevnt = o.tilladt &^ o.nye
		}
		return false
	}
}

// iOrden goes to the next element of o if it is written as most are: by its English name, with the root's prefix and no attributes,
// behind the ones that the table has before it, of which few may be left out. Any other it leaves to naesteTag and find.
func (x *XML) iOrden(o *Objekt) bool {
	const faaUdeladte = 3
	i, ok := x.egetTag()
	for m, n := o.nye>>uint(o.Nr+1), 0; ok && m != 0 && n < faaUdeladte; m, n = m&(m-1), n+1 {
		if x.tag(o, o.Nr+1+bits.TrailingZeros64(m), i) {
			return true
		}
	}
	return false
}

// egetTag returns where the name, behind the root's prefix, begins in the start tag that comes next, where all that is bound there is
// what the root has; false where none does.
func (x *XML) egetTag() (int, bool) {
	i := forbiBlanke(x.d, x.n)
	til := i + len("<") + len(x.praefiks)
	if x.tom || len(x.navnerum) != x.rodrum || til >= len(x.d) || x.d[i] != '<' || x.d[i+1] == '/' ||
		string(x.d[i+1:til]) != string(x.praefiks) {
		return til, false
	}
	return til, true
}

// tag goes to element nr of o if the name at i is its English one and the tag ends behind it.
func (x *XML) tag(o *Objekt, nr, i int) bool {
	navnet := o.felter[nr].Engelsk
	til := i + len(navnet)
	if til >= len(x.d) || x.d[til] != '>' || string(x.d[i:til]) != navnet || navnet == "" {
		return false
	}
	fra := i - len(x.praefiks)
	x.navne = append(x.navne, navn{int32(fra), int32(til - fra)})
	x.n, x.intet = til+1, false
	o.Nr, o.dobbelt = nr, false
	o.nye &^= 1 << uint(nr)
	return true
}

// find goes to the element of o whose start tag was read. One that the message does not have is noted.
func (x *XML) find(o *Objekt) bool {
	lokal := somTekst(x.lokal)
	nr := o.Nr + 1
	if nr >= len(o.felter) || o.felter[nr].Engelsk != lokal {
		nr = nrAf(o.felter, lokal)
	}
	if nr < 0 && x.svar {
		nr = nrUansetStore(o.felter, lokal)
	}
	switch {
	case o.sted == 0 && lokal == felt.CPR.Engelsk && o.tilladt&1 == 0: // passed over
	case nr < 0 || x.fremmed || o.felter[nr].Svar && !x.svar:
		x.ukendt(o.sted, lokal)
	case o.tilladt>>uint(nr)&1 == 0:
		x.noter(Fund{Sted: o.sted.Felt(nr)})
	default:
		x.gaaTil(o, nr)
		return true
	}
	return false
}

// skalar is [Laeser.skalar] behind the element's start tag.
func (x *XML) skalar(o *Objekt, a art) (s string, t dfdg.Tilstand) {
	if o.dobbelt {
		x.forbi()
		return "", dfdg.GivetToGange
	}
	if til, ok := x.ligeTil(); ok {
		s = somTekst(x.d[x.n:til])
		x.slutTag(til)
	} else if s, t = x.blandet(); t != dfdg.Gyldig {
		return "", t
	}
	if a&ordret == 0 && s != "" && (s[0] <= ' ' || s[len(s)-1] <= ' ') {
		s = strings.Trim(s, blanke)
	}
	return s, dfdg.Gyldig
}

// ligeTil returns where the text of the innermost element ends, if it stands for itself and the end tag follows; false where not.
func (x *XML) ligeTil() (til int, ok bool) {
	til = x.n
	for til < len(x.d) && staarForSig[x.d[til]] {
		til++
	}
	return til, !x.tom && !x.intet && x.slutter(til)
}

// blandet reads the text of the innermost element, whatever it is made of, and the end tag.
func (x *XML) blandet() (string, dfdg.Tilstand) {
	if x.intet {
		return "", x.intetEllerForkert()
	}
	x.buffer = x.buffer[:0]
	for boern := false; ; boern = true {
		x.gem = true
		tag := x.naesteTag()
		x.gem = false
		switch {
		case tag == '<':
			x.forbi()
		case tag == 0 || boern:
			return "", dfdg.ForkertType
		default:
			return somTekst(x.buffer), dfdg.Gyldig
		}
	}
}

// aabnSamling is [Laeser.aabnSamling] behind the collection's start tag.
func (x *XML) aabnSamling(o *Objekt) dfdg.Tilstand {
	if x.intet {
		return x.intetEllerForkert()
	}
	s := &x.samling
	s.felt, s.sted, s.fund, s.skrift, s.fuld = &o.felter[o.Nr], o.Sted(), len(x.fund), false, false
	return dfdg.Gyldig
}

// enTil is [Laeser.EnTil].
func (x *XML) enTil(i int) bool {
	for s := &x.samling; ; x.forbi() {
		tag := x.naesteTag()
		s.skrift = s.skrift || x.skrift
		switch {
		case tag != '<':
			return false
		case x.fremmed || !erRaekke(s.felt, somTekst(x.lokal)):
			x.ukendt(s.sted, somTekst(x.lokal))
		case i < FlestRaekker:
			return true
		case !s.fuld:
			s.fuld = true
			x.noter(Fund{ForMeget: true})
		}
	}
}

// lukSamling is [Laeser.lukSamling] behind the collection's end tag. What was noted in what is none is not used.
func (x *XML) lukSamling() bool {
	if x.samling.skrift {
		x.fund = x.fund[:x.samling.fund]
	}
	return !x.samling.skrift
}

func (x *XML) har(s string) bool { return bytes.HasPrefix(x.d[x.n:], []byte(s)) }

// til returns the bytes before s, and passes over both.
func (x *XML) til(s string) []byte {
	n := bytes.Index(x.d[x.n:], []byte(s))
	if n < 0 {
		x.ulaeselig(len(x.d), uventetSlut)
		return nil
	}
	t := x.d[x.n : x.n+n]
	x.n += n + len(s)
	return t
}

// erklaering reads <?xml version="1.0" encoding="UTF-8"?>.
func (x *XML) erklaering() {
	x.n += len("<?xml")
	n := -1
	for x.mellemrum() && !x.har("?>") {
		start := x.n
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
func (x *XML) instruktion() {
	start := x.n
	x.n += len("<?")
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

func (x *XML) mellemrum() bool {
	start := x.n
	x.blank()
	return x.n > start
}

func (x *XML) navn() []byte {
	navn := navnI(x.d[x.n:])
	if x.n += len(navn); len(navn) == 0 {
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
			if c != '_' && c != ':' && (i == 0 || c != '-' && c != '.' && !erCiffer(c)) {
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
func (x *XML) attribut() (navn, vaerdi []byte) {
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
	start := x.n
	for x.n < len(x.d) && x.d[x.n] != citat {
		switch x.d[x.n] {
		case '<':
			x.fordi("et < i en attributværdi: det skrives &lt;")
		case '&':
			x.reference()
		default:
			x.n++
		}
	}
	vaerdi = x.d[start:x.n]
	if !x.naeste(citat) {
		x.uventet()
	}
	return navn, vaerdi
}

const ogTegn = "et &, der ikke begynder en entitet: det skrives &amp;"

// reference reads a character reference or one of XML's five entities.
func (x *XML) reference() (r rune) {
	start := x.n
	if x.n++; x.naeste('#') {
		grund := rune(10)
		if x.naeste('x') {
			grund = 16
		}
		foerste := x.n
		for ; x.n < len(x.d); x.n++ {
			n := hex(x.d[x.n])
			if n < 0 || n >= grund {
				break
			}
			r = min(r*grund+n, utf8.MaxRune+1)
		}
		if x.n == foerste || !x.naeste(';') {
			x.fordi(ogTegn)
		}
		if !xmlTegn(r) {
			x.ulaeselig(start, ugyldigtTegn)
		}
		return r
	}
	navn := navnI(x.d[x.n:])
	if x.n += len(navn); len(navn) == 0 || !x.naeste(';') {
		x.fordi(ogTegn)
	}
	switch string(navn) {
	case "amp":
		r = '&'
	case "lt":
		r = '<'
	case "gt":
		r = '>'
	case "quot":
		r = '"'
	case "apos":
		r = '\''
	default:
		x.ulaeselig(start, "en ukendt entitet")
	}
	return r
}

// begynd reads a start tag or an empty element's.
func (x *XML) begynd() {
	if len(x.navne) == 0 && x.begyndt {
		x.ulaeselig(x.n, "mere end ét rodelement")
		return
	}
	x.n++
	x.begyndt = true
	start := x.n
	navn := navnI(x.d[x.n:])
	if x.n += len(navn); len(navn) == 0 {
		x.fordi("et <, der ikke begynder et element: det skrives &lt;")
	}
	if x.attributter = x.attributter[:0]; x.naeste('>') {
		x.aabn(start, navn)
		return
	}
	for x.fejl == "" {
		blank := x.mellemrum()
		hvor := x.n
		switch {
		case x.naeste('>'):
			x.aabn(start, navn)
			return
		case x.naeste('/'):
			if !x.naeste('>') {
				x.uventet()
				return
			}
			x.tom = true
			x.aabn(start, navn)
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
		x.attributter = append(x.attributter, attribut{navn: a, hvor: hvor, fra: x.n - 1 - len(v), til: x.n - 1})
	}
}

const sammeAttribut = "samme attribut to gange"

// staarForSig are the bytes of an element's text that stand for themselves, and end nothing.
var staarForSig = func() (t [256]bool) {
	for c := range t {
		t[c] = c != '<' && c != '&' && c != ']' && c != '\r'
	}
	return t
}()

// vaerdi returns an attribute's value with its references in clear.
func (x *XML) vaerdi(a attribut) []byte {
	v := x.d[a.fra:a.til]
	if bytes.IndexByte(v, '&') < 0 {
		return v
	}
	var ud []byte
	efter := x.n
	for x.n = a.fra; x.n < a.til; {
		if c := x.d[x.n]; c != '&' {
			ud = append(ud, c)
			x.n++
			continue
		}
		ud = utf8.AppendRune(ud, x.reference())
	}
	x.n = efter
	return ud
}

// attributternesRum binds the prefixes that a tag declares, and reports whether it is nil in XML Schema's namespace.
func (x *XML) attributternesRum() (intet bool) {
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
func (x *XML) rumAf(praefiks []byte) ([]byte, bool) {
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

// slutter reports whether the innermost element's end tag stands at i, its name as in the start tag, and nothing more.
func (x *XML) slutter(i int) bool {
	k := x.navne[len(x.navne)-1]
	til := i + len("</") + int(k.laengde)
	return til < len(x.d) && x.d[i] == '<' && x.d[i+1] == '/' && x.d[til] == '>' && string(x.d[i+len("</"):til]) == string(x.d[k.fra:k.fra+k.laengde])
}

// slutTag passes over the end tag that slutter found at i.
func (x *XML) slutTag(i int) {
	x.n = i + len("</>") + int(x.navne[len(x.navne)-1].laengde)
	x.luk()
}

// slut reads an end tag.
func (x *XML) slut() {
	start := x.n
	if len(x.navne) > 0 && x.slutter(start) {
		x.slutTag(start)
		return
	}
	x.n += len("</")
	navn := x.navn()
	if x.blank(); !x.naeste('>') {
		x.uventet()
		return
	}
	if n := len(x.navne); n == 0 || !bytes.Equal(navn, x.d[x.navne[n-1].fra:][:x.navne[n-1].laengde]) {
		x.ulaeselig(start, "et sluttag, der ikke passer til starttagget")
		return
	}
	x.luk()
}

// aabn opens the element whose name begins at start.
func (x *XML) aabn(start int, elementnavn []byte) {
	niveau := len(x.navne)
	x.navne = append(x.navne, navn{int32(start), int32(len(elementnavn))})
	x.intet = x.attributternesRum()
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
	case dybde > 0:
		x.lokal, x.fremmed = lokalt, !x.svar && len(rum) > 0 && !bytes.Equal(rum, x.rum)
	case x.besked:
		x.ulaeselig(start, "mere end én besked i en SOAP-konvolut")
	default:
		x.besked, x.iBesked = true, true
		x.rum, x.rodrum = rum, len(x.navnerum)
		x.praefiks = elementnavn[:len(elementnavn)-len(lokalt)]
	}
}

// konvolut opens an element of a SOAP envelope outside the message: Envelope, Header, Body and what a Header holds.
func (x *XML) konvolut(niveau, start int, lokal, rum []byte) {
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

// luk closes the innermost element.
func (x *XML) luk() {
	n := len(x.navne) - 1
	if x.navne = x.navne[:n]; x.iBesked && n > x.ydre && len(x.navnerum) == x.rodrum {
		return // within the message, and nothing was bound there
	}
	for len(x.navnerum) > 0 && x.navnerum[len(x.navnerum)-1].dybde > n {
		x.navnerum = x.navnerum[:len(x.navnerum)-1]
	}
	x.iBesked = x.iBesked && n > x.ydre
	x.iKrop = x.iKrop && n > 1
}

// tekstblok reads text up to the next tag.
func (x *XML) tekstblok() {
	if len(x.navne) == 0 {
		if x.blank(); x.n < len(x.d) && x.d[x.n] != '<' {
			x.ulaeselig(x.n, "tekst uden for rodelementet")
		}
		return
	}
	for start := x.n; ; {
		c := byte('<')
		if x.n < len(x.d) {
			c = x.d[x.n]
		}
		switch {
		case c == '<':
			x.indhold(x.d[start:x.n], true)
			return
		case c == '&':
			x.indhold(x.d[start:x.n], true)
			var tegn [utf8.UTFMax]byte
			x.indhold(utf8.AppendRune(tegn[:0], x.reference()), false)
			start = x.n
		case c == ']' && x.har("]]>"):
			x.fordi("]]> i en tekst: det skrives ]]&gt;")
		default:
			x.n++
		}
	}
}

func (x *XML) cdata() {
	if len(x.navne) == 0 {
		x.uventet()
		return
	}
	x.n += len("<![CDATA[")
	x.indhold(x.til("]]>"), true)
}

// indhold takes text of the innermost element. In text as it stands a line ends with LF; CR LF
// and CR are read as that.
func (x *XML) indhold(t []byte, somDetStaar bool) {
	skrift := forbiBlanke(t, 0) < len(t)
	x.skrift = x.skrift || skrift
	if skrift && !x.iBesked && (len(x.navne) == 1 || len(x.navne) == soapNiveauer && x.iKrop) {
		x.ulaeselig(x.n, "tekst i en SOAP-konvolut uden for beskeden")
	}
	if !x.gem {
		return
	}
	for i, c := range t {
		switch {
		case c != '\r' || !somDetStaar:
			x.buffer = append(x.buffer, c)
		case i+1 == len(t) || t[i+1] != '\n':
			x.buffer = append(x.buffer, '\n')
		}
	}
}
