package laes

import (
	"bytes"
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
	navne       []int32   // where the names of the open elements begin
	aabne       []element // the outermost of them: those that are translated
	attributter [][]byte  // names in the tag being read
	forDyb      bool
}

// element is an open element that is translated.
type element struct {
	felt    *felt.Felt
	sted    felt.Sted
	form    byte // how its value begins in JSON: '{', '[' or '"'
	start   int  // and where
	fund    int  // what was noted before it
	raekker int
	intet   bool // xsi:nil
	boern   bool // it holds elements
	skrift  bool // it holds text
}

const (
	// flestAttributter keeps the search for one that stands twice short.
	flestAttributter = 64

	ugyldigUTF8  = "ugyldig UTF-8"
	ugyldigtTegn = "et tegn, som XML ikke tillader"
)

// NyXML makes a reader of an XML message for [Laeser.Start] with the same rod and tilladt.
// Elements go by the English or the Danish names of rod's table, without regard to ASCII case and
// namespace; the root's name is not judged. Of attributes only xsi:nil counts: it is null. With a
// DOCTYPE a document is unreadable, so there are no entities to expand. The CPR number, which old
// messages hold under its English name and new ones carry beside them, is passed over (T).
func NyXML(b []byte, rod *felt.Felt, tilladt uint64) *Laeser {
	x := xmlLaeser{Laeser: *New(b), tilladt: tilladt}
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
	for i := 0; i < len(x.b) && x.fejl == ""; {
		if c := x.b[i]; c >= ' ' && c < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(x.b[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			x.ulaeselig(i, ugyldigUTF8)
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

func (x *xmlLaeser) dokument(rod *felt.Felt) {
	if x.har("\ufeff") {
		x.i += len("\ufeff")
	}
	if x.har("<?xml") && len(navnI(x.b[x.i+len("<?"):])) == len("xml") {
		x.erklaering()
	}
	for x.i < len(x.b) {
		switch {
		case x.b[x.i] != '<':
			x.tekstblok()
		case x.har("</"):
			x.slut()
		case x.har("<?"):
			x.instruktion()
		case x.har("<!--"):
			x.i += len("<!--")
			if x.til("--"); !x.naeste('>') {
				x.uventet()
			}
		case x.har("<![CDATA["):
			x.cdata()
		case x.har("<!"):
			x.ulaeselig(x.i, "DOCTYPE og entiteter er ikke tilladt")
		default:
			x.begynd(rod)
		}
	}
	if len(x.navne) > 0 || len(x.json) == 0 {
		x.uventet()
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
		switch v := strings.ToLower(string(vaerdi)); {
		case nr <= n || n < 0 && nr > 0:
			x.ulaeselig(start, uventetTegn)
		case nr == 0 && v != "1.0":
			x.ulaeselig(start, "en anden version end XML 1.0")
		case nr == 1 && v != "utf-8" && v != "us-ascii":
			x.ulaeselig(start, "et andet tegnsæt end UTF-8")
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

// navn reads a name: beyond ASCII any character will do.
func (x *xmlLaeser) navn() []byte {
	navn := navnI(x.b[x.i:])
	if x.i += len(navn); len(navn) == 0 {
		x.uventet()
	}
	return navn
}

// navnI returns the name that b begins with.
func navnI(b []byte) []byte {
	for i, c := range b {
		k := lille(c)
		if !(k >= 'a' && k <= 'z' || c == '_' || c == ':' || c >= utf8.RuneSelf ||
			i > 0 && (c == '-' || c == '.' || c-'0' <= 9)) {
			return b[:i]
		}
	}
	return b
}

// attribut reads name="value"; the value stands as it was written.
func (x *xmlLaeser) attribut() (navn, vaerdi []byte) {
	navn = x.navn()
	if x.blank(); !x.naeste('=') {
		x.uventet()
	}
	x.blank()
	citat := byte('"')
	if !x.naeste(citat) {
		if citat = '\''; !x.naeste(citat) {
			x.uventet()
		}
	}
	start := x.i
	for x.i < len(x.b) && x.b[x.i] != citat {
		switch x.b[x.i] {
		case '<':
			x.uventet()
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
			x.uventet()
		}
		if !xmlTegn(r) {
			x.ulaeselig(start, ugyldigtTegn)
		}
		return r
	}
	navn := x.navn()
	if !x.naeste(';') {
		x.uventet()
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
	if len(x.navne) == 0 && len(x.json) > 0 {
		x.ulaeselig(x.i, "mere end ét rodelement")
		return
	}
	x.i++
	start, intet := x.i, false
	navn := x.navn()
	for x.attributter = x.attributter[:0]; x.fejl == ""; {
		blank := x.mellemrum()
		hvor := x.i
		switch {
		case x.naeste('>'):
			x.aabn(rod, start, navn, intet)
			return
		case x.naeste('/'):
			if !x.naeste('>') {
				x.uventet()
				return
			}
			x.aabn(rod, start, navn, intet)
			x.luk()
			return
		case !blank:
			x.uventet()
			return
		}
		a, v := x.attribut()
		switch {
		case slices.ContainsFunc(x.attributter, func(b []byte) bool { return bytes.Equal(a, b) }):
			x.ulaeselig(hvor, "samme attribut to gange")
		case len(x.attributter) == flestAttributter:
			x.ulaeselig(hvor, "for mange attributter")
		}
		x.attributter = append(x.attributter, a)
		intet = intet || xsiNil(a, v)
	}
}

// xsiNil reports whether an attribute is nil="true" in a namespace, whichever.
func xsiNil(navn, vaerdi []byte) bool {
	rum, lokal, ok := strings.Cut(string(navn), ":")
	v := strings.Trim(string(vaerdi), blanke)
	return ok && rum != "xmlns" && lokal == "nil" && (v == "true" || v == "1")
}

// slut reads an end tag.
func (x *xmlLaeser) slut() {
	start := x.i
	x.i += len("</")
	navn := x.navn()
	if x.blank(); !x.naeste('>') {
		x.uventet()
		return
	}
	if n := len(x.navne); n == 0 || !bytes.Equal(navn, navnI(x.b[x.navne[n-1]:])) {
		x.ulaeselig(start, "et sluttag, der ikke passer til starttagget")
		return
	}
	x.luk()
}

// aabn opens the element whose name begins at start: inside one that is not translated it counts
// for depth alone.
func (x *xmlLaeser) aabn(rod *felt.Felt, start int, navn []byte, intet bool) {
	dybde := len(x.navne)
	x.navne = append(x.navne, int32(start))
	x.forDyb = x.forDyb || dybde > DybestBesked
	switch {
	case dybde == 0:
		x.oversaet(rod, 0, false, intet)
		return
	case dybde > len(x.aabne):
		return
	}
	p := &x.aabne[dybde-1]
	p.boern = true
	lokal := string(navn)
	if _, efter, ok := strings.Cut(lokal, ":"); ok {
		lokal = efter
	}
	switch p.form {
	case '[':
		if !ligeASCII(lokal, p.felt.Raekke) && !ligeASCII(lokal, strings.TrimSuffix(p.felt.Navn, "Samling")) {
			x.ukendt(p.sted, lokal)
			return
		}
		x.komma()
		p.raekker++
		x.oversaet(p.felt, p.sted.Nr(p.raekker-1), true, intet)
	case '{':
		switch nr := nrAf(p.felt.Under, lokal); {
		case nr < 0:
			x.ukendt(p.sted, lokal)
		case dybde == 1 && nr == 0 && ligeASCII(lokal, felt.CPR.Engelsk): // passed over
		case dybde == 1 && x.tilladt>>uint(nr)&1 == 0:
			x.noter(Fund{Sted: p.sted.Felt(nr)})
		default:
			f := &p.felt.Under[nr]
			x.komma()
			x.json = append(append(append(x.json, '"'), f.Navn...), `":`...)
			x.oversaet(f, p.sted.Felt(nr), false, intet)
		}
	}
}

// nrAf returns the index of the element with that English or Danish name, or -1.
func nrAf(felter []felt.Felt, navn string) int {
	for i := range felter {
		if ligeASCII(navn, felter[i].Engelsk) || ligeASCII(navn, felter[i].Navn) {
			return i
		}
	}
	return -1
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
	if x.navne = x.navne[:n]; n >= len(x.aabne) {
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
		case x.har("]]>"):
			x.uventet()
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
	if len(x.navne) > len(x.aabne) {
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
