package laes

import (
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/felt"
)

// oversaetter is the slow oracle of [XML]: it writes the JSON document that says the same, every scalar a string, which is then read as any
// other. A value of another kind than the element's becomes one of another kind in JSON. What the message does not have it notes itself.
type oversaetter struct {
	XML
	tilladt uint64
	json    []byte
	aabne   []oversatElement // the open elements that are translated: the message and what it has
}

type oversatElement struct {
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

// oversaet returns a reader of the JSON document that says what b does.
func oversaet(b []byte, rod *felt.Felt, tilladt uint64) *Laeser {
	x := &oversaetter{tilladt: tilladt}
	if x.Begynd(b, rod); x.fejl == "" {
		x.begynd(rod, 0, false)
	}
	for x.fejl == "" {
		x.buffer, x.gem = x.buffer[:0], true
		niveau := len(x.navne) - x.ydre
		tag := x.naesteTag()
		if n := len(x.aabne); n > 0 && niveau == n {
			x.tekst(&x.aabne[n-1])
		}
		switch {
		case tag == 0:
			if x.fejl != "" {
				return &x.Laeser
			}
			l := New(x.json)
			if l.fund = x.fund; x.forDyb {
				l.noter(Fund{ForMeget: true})
			}
			return l
		case tag == '<' && len(x.aabne) > 0 && niveau == len(x.aabne):
			x.aabnet()
		case tag == '/' && len(x.aabne) > 0 && niveau == len(x.aabne):
			x.lukket()
		}
	}
	return &x.Laeser
}

// begynd begins the value of the element f, or, where raekke says so, of a row of it.
func (x *oversaetter) begynd(f *felt.Felt, s felt.Sted, raekke bool) {
	e := oversatElement{felt: f, sted: s, form: '"', start: len(x.json), fund: len(x.fund), intet: x.intet}
	switch {
	case f.Samling && !raekke:
		e.form = '['
	case f.Under != nil:
		e.form = '{'
	}
	x.aabne = append(x.aabne, e)
	x.json = append(x.json, e.form)
}

// aabnet translates the start tag that was read.
func (x *oversaetter) aabnet() {
	p := &x.aabne[len(x.aabne)-1]
	p.boern = true
	lokal := string(x.lokal)
	komma := func() {
		if k := x.json[len(x.json)-1]; k != '{' && k != '[' {
			x.json = append(x.json, ',')
		}
	}
	switch p.form {
	case '[':
		if x.fremmed || !erRaekke(p.felt, lokal) {
			x.ukendt(p.sted, lokal)
			return
		}
		komma()
		p.raekker++
		x.begynd(p.felt, p.sted.Nr(p.raekker-1), true)
	case '{':
		nr := nrAf(p.felt.Under, lokal)
		if nr < 0 && x.svar {
			nr = nrUansetStore(p.felt.Under, lokal)
		}
		switch {
		case p.sted == 0 && lokal == felt.CPR.Engelsk && x.tilladt&1 == 0: // passed over
		case nr < 0 || x.fremmed || p.felt.Under[nr].Svar && !x.svar:
			x.ukendt(p.sted, lokal)
		case p.sted == 0 && x.tilladt>>uint(nr)&1 == 0:
			x.noter(Fund{Sted: p.sted.Felt(nr)})
		default:
			komma()
			f := &p.felt.Under[nr]
			x.json = append(append(append(x.json, '"'), f.Navn...), `":`...)
			x.begynd(f, p.sted.Felt(nr), false)
		}
	}
}

// lukket ends the value of the innermost element. What was noted inside one of another kind is not used.
func (x *oversaetter) lukket() {
	n := len(x.aabne) - 1
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

// tekst takes the text before the tag that was read.
func (x *oversaetter) tekst(e *oversatElement) {
	e.skrift = e.skrift || x.skrift
	if e.form == '"' {
		x.json = append(x.json, iJSON(string(x.buffer))...)
	}
}

var iJSON = strings.NewReplacer("\r", `\r`, "\n", `\n`, "\t", `\t`, `"`, `\"`, `\`, `\\`).Replace

// gengivet reads a message and returns what was read as JSON; an element that stands twice is 2.
func gengivet(l *Laeser, rod *felt.Felt, tilladt uint64) (s string, naevnt uint64, fund []Fund, err error) {
	var o Objekt
	s = `""`
	if l.Start(&o, 0, rod, tilladt) {
		s = gengivObjekt(l, &o, rod)
	}
	if o.Tilstand == dfdg.IkkeGivet {
		s = "null"
	}
	fund, err = l.Slut()
	return s, l.Naevnt(), fund, err
}

func gengivObjekt(l *Laeser, o *Objekt, f *felt.Felt) string {
	var dele []string
	for l.Naeste(o) {
		g := &f.Under[o.Nr]
		dele = append(dele, `"`+g.Navn+`":`+gengivFelt(l, o, g))
	}
	if o.Tilstand != dfdg.Gyldig {
		return gengivTilstand(o.Tilstand, `""`)
	}
	return "{" + strings.Join(dele, ",") + "}"
}

func gengivFelt(l *Laeser, o *Objekt, f *felt.Felt) string {
	switch {
	case f.Samling:
		var s dfdg.Samling[string]
		var plads *[]string
		v, ok := BegyndSamling(l, o, &s, &plads)
		if ok {
			for i := 0; l.EnTil(i); i++ {
				v = append(v, gengivRaekke(l, o, f, o.Sted().Nr(i)))
			}
			SlutSamling(l, &s, plads, v)
		}
		if v := gengivTilstand(s.Tilstand(), `""`); v != "" {
			return v
		}
		var dele []string
		for _, r := range s.Alle() {
			dele = append(dele, r)
		}
		return "[" + strings.Join(dele, ",") + "]"
	case f.Under != nil:
		var u Objekt
		if l.Element(&u, o) {
			return gengivObjekt(l, &u, f)
		}
		return gengivTilstand(u.Tilstand, `""`)
	}
	return gengivSkalar(l, o)
}

func gengivRaekke(l *Laeser, o *Objekt, f *felt.Felt, sted felt.Sted) string {
	if f.Under == nil {
		return gengivSkalar(l, new(Objekt))
	}
	var u Objekt
	if l.Raekke(&u, o, sted) {
		return gengivObjekt(l, &u, f)
	}
	return gengivTilstand(u.Tilstand, `""`)
}

func gengivSkalar(l *Laeser, o *Objekt) string {
	s, t := l.skalar(o, afTekst|ordret)
	if v := gengivTilstand(t, "{}"); v != "" {
		return v
	}
	return `"` + iJSON(s) + `"`
}

func gengivTilstand(t dfdg.Tilstand, forkert string) string {
	switch t {
	case dfdg.IkkeGivet:
		return "null"
	case dfdg.GivetToGange:
		return "2"
	case dfdg.ForkertType:
		return forkert
	}
	return ""
}

// sammeSomOrakel tests that a document is read as the JSON that it is translated to.
func sammeSomOrakel(t *testing.T, b []byte, rod *felt.Felt, tilladt uint64) {
	t.Helper()
	vil, vilNavne, vilFund, vilFejl := gengivet(oversaet(b, rod, tilladt), rod, tilladt)
	har, navne, fund, err := gengivet(new(XML).Begynd(b, rod), rod, tilladt)
	switch {
	case (err == nil) != (vilFejl == nil) || err != nil && *err.(*dfdgerr.UlaeseligFejl) != *vilFejl.(*dfdgerr.UlaeseligFejl):
		t.Errorf("%.500q: %v, want %v", b, err, vilFejl)
	case err != nil:
	case har != vil || navne != vilNavne:
		t.Errorf("%.500q\n got %.500s %b\nwant %.500s %b", b, har, navne, vil, vilNavne)
	case len(fund) <= dfdgerr.Hoejst && len(vilFund) <= dfdgerr.Hoejst && fundI(fund, rod) != fundI(vilFund, rod):
		t.Errorf("%.500q: noted %.500s, want %.500s", b, fundI(fund, rod), fundI(vilFund, rod))
	}
}

// fundI writes what was noted.
func fundI(fund []Fund, rod *felt.Felt) (s string) {
	for _, f := range fund {
		switch {
		case f.ForMeget:
			s += " FORMEGET"
		case f.Skjult:
			s += ` skjult "` + f.Sted.Pointer(rod, "") + `"`
		default:
			s += ` "` + f.Sted.Pointer(rod, f.Navn) + `"`
		}
	}
	return strings.TrimSpace(s)
}
