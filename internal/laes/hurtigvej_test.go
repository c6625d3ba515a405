package laes

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/felt"
)

// hverKorte calls f with every text of at most n of the characters.
func hverKorte(tegn string, n int, f func(string)) {
	var gaa func(string, int)
	gaa = func(s string, n int) {
		f(s)
		for i := range len(tegn) {
			if n > 0 {
				gaa(s+tegn[i:i+1], n-1)
			}
		}
	}
	gaa("", n)
}

// The quick ways are gone where a value is written as most are, and not where it only looks so: what they say is held up against the
// pattern of what their comments promise. What the slow ways answer is tested elsewhere, and must be the same.
func TestHurtigeVeje(t *testing.T) {
	heltal := regexp.MustCompile(`^ ?(0|[1-9][0-9]{0,8})(?:[^0-9.eE]|$)`)
	hundrededele := regexp.MustCompile(`^ ?(0|[1-9][0-9]{0,14})(?:\.([0-9]{1,2}))?(?:[^0-9.eE]|$)`)
	tal := func(s string) {
		for _, foer := range []string{"", "12:"} {
			for _, dobbelt := range []bool{false, true} {
				l, o := New([]byte(foer+s)), &Objekt{dobbelt: dobbelt}
				l.i = len(foer)
				vil, vilSlut := 0, 0
				if m := heltal.FindStringSubmatchIndex(s); m != nil && !dobbelt {
					vil, _ = strconv.Atoi(s[m[2]:m[3]])
					vilSlut = len(foer) + m[3]
				}
				if n, slut, ok := l.heltal(o); ok != (vilSlut > 0) || ok && (slut != vilSlut || n != vil) {
					t.Errorf("heltal %q: %d ends at %d, want %d at %d", s, n, slut, vil, vilSlut)
				}
				vil, vilSlut = 0, 0
				if m := hundrededele.FindStringSubmatchIndex(s); m != nil && !dobbelt {
					dec := ""
					if vilSlut = m[3]; m[4] >= 0 {
						vilSlut, dec = m[5], s[m[4]:m[5]]
					}
					vil, _ = strconv.Atoi(s[m[2]:m[3]] + (dec + "00")[:2])
					vilSlut += len(foer)
				}
				if h, slut, ok := l.hundrededele(o); ok != (vilSlut > 0) || ok && (slut != vilSlut || h != int64(vil)) {
					t.Errorf("hundrededele %q: %d ends at %d, want %d at %d", s, h, slut, vil, vilSlut)
				}
			}
		}
	}
	hverKorte("0129 .e-,", 5, tal)
	hverKorte("09./:", 5, tal)
	for n := range 18 {
		for _, efter := range []string{"", ",", ".", ".5", ".55,", ".555", "e1", "E1"} {
			tal(strings.Repeat("9", n) + efter)
			tal("1" + strings.Repeat("0", n) + efter)
		}
	}

	citat := regexp.MustCompile(`^ ?"(..)"`)
	hverKorte("\" a1", 6, func(s string) {
		for _, dobbelt := range []bool{false, true} {
			l, vil := New([]byte(s)), ""
			if m := citat.FindStringSubmatch(s); m != nil && !dobbelt {
				vil = m[1]
			}
			if har := l.citat(&Objekt{dobbelt: dobbelt}, 2); har != vil || har != "" && string(l.b[l.i:l.i+4]) != `"`+har+`"` {
				t.Errorf("citat %q: %q at %d, want %q", s, har, l.i, vil)
			}
		}
	})

	f := felt.Felt{Under: []felt.Felt{{Navn: "ab"}, {Navn: "ba"}, {Navn: "aa"}}}
	hverKorte(`"ab:,`, 6, func(s string) {
		if l := New([]byte("x" + s)); l.staar(1, "ab") != strings.HasPrefix(s, `"ab":`) {
			t.Errorf("staar %q", s)
		}
		for _, nye := range []uint64{1 << 0, 1 << 1, 1<<0 | 1<<1, 1 << 2} {
			l, o := New([]byte("x"+s)), &Objekt{Nr: -1, felter: f.Under, nye: nye, tilladt: 7, dobbelt: true}
			l.i = 1
			vil := strings.HasPrefix(s, `,"ab":`) && nye&1 != 0
			har := l.Foelger(o, 0, `,"ab":`)
			if vil && (o.Nr != 0 || o.dobbelt || l.i != 1+len(`,"ab":`) || o.nye != nye&^1) || !vil && (o.Nr != -1 || l.i != 1 || o.nye != nye) || har != vil {
				t.Errorf("Foelger %q %b: %v, at %d, %+v", s, nye, har, l.i, o)
			}
		}
	})
}

// Every byte in every place: what stands for itself in a text of JSON, and what may in a document of XML.
func TestSaerligeTegn(t *testing.T) {
	for n := range 80 {
		b := bytes.Repeat([]byte("x"), n)
		for i := range n {
			for c := range 256 {
				if i > 24 && c > 0x20 && c < 0x7f && c != '"' && c != '\\' {
					continue // one place of a block as another
				}
				b[i] = byte(c)
				vil := n
				if c < ' ' || c == '"' || c == '\\' || c >= 0x80 {
					vil = i
				}
				if har := saerligt(b, 0); har != vil {
					t.Fatalf("saerligt: byte %#x at %d of %d: %d", c, i, n, har)
				}
				vil = n
				if c < ' ' && c != '\t' && c != '\n' && c != '\r' || c >= 0x80 {
					vil = i
				}
				if har := almindelige(b, 0); har != vil {
					t.Fatalf("almindelige: byte %#x at %d of %d: %d", c, i, n, har)
				}
			}
			// Behind one that may stand, one that may not: a bit that runs over from the first hides nothing.
			for j := i + 1; j < min(n, i+9); j++ {
				for _, c := range []byte("\t\n\r\x7f\x1f\x80") {
					b[i], b[j] = c, 0
					vil := j
					if c == 0x1f || c == 0x80 {
						vil = i
					}
					if har := almindelige(b, 0); har != vil {
						t.Fatalf("almindelige: bytes %#x at %d and 0 at %d of %d: %d", c, i, j, n, har)
					}
					b[j] = 'x'
				}
			}
			b[i] = 'x'
		}
	}
}

// An element of XML that is written as most are, and behind at most two that the table has before it, is found without a search.
func TestXMLIOrden(t *testing.T) {
	f := felt.Felt{Under: []felt.Felt{{Navn: "a", Engelsk: "Aa"}, {Navn: "b", Engelsk: "Bb"}, {Navn: "c", Engelsk: "Cc"}, {Navn: "d", Engelsk: "Dd"}, {Navn: "e", Engelsk: "Ee"}, {Navn: "f"}, {Navn: "g", Engelsk: "Gg"}}}
	const alle = 1<<7 - 1
	for _, p := range []struct {
		ind     string
		tilladt uint64
		nr      int // -1 where it is left to the search
	}{
		{"<r><Aa>", alle, 0}, {"<r><Bb>", alle, 1}, {"<r><Cc>", alle, 2}, {"<r><Dd>", alle, -1}, {"<r><Dd>", alle &^ 1, 3}, {"<r><Dd>", alle &^ 4, 3}, {"<r><Ee>", alle &^ 3, 4}, {"<r><Ee>", alle &^ 1, -1},
		{"<r> \n\t\r<Aa>", alle, 0}, {"<r><Aa>", alle &^ 1, -1}, {"<r><Aa/>", alle, -1}, {"<r><Aa >", alle, -1}, {"<r><Aa a=''>", alle, -1}, {"<r><Aab>", alle, -1}, {"<r><A>", alle, -1}, {"<r><AA>", alle, -1}, {"<r><>", alle, -1},
		{"<r><Aa", alle, -1}, {"<r><A", alle, -1}, {"<r><", alle, -1}, {"<r>", alle, -1}, {"<r></r>", alle, -1}, {"<r></Aa>", alle, -1}, {"<r>x<Aa>", alle, -1}, {"<r><!-- --><Aa>", alle, -1}, {"<r/>", alle, -1},
		{"<r><Aa>", 1, 0}, {"<r><Gg>", 1 << 6, 6}, {"<r><Aa>", 0, -1}, {"<r><>", 1<<5 | 1<<6, -1}, {"<r><Gg>", 1<<5 | 1<<6, 6}, {"<r><p:Aa>", alle, -1},
		{"<p:r xmlns:p='u'><p:Aa>", alle, 0}, {"<p:r xmlns:p='u'><p:Cc>", alle, 2}, {"<p:r xmlns:p='u'><Aa>", alle, -1}, {"<p:r xmlns:p='u'><q:Aa>", alle, -1}, {"<p:r xmlns:p='u'><pAa>", alle, -1},
		{"<p:r xmlns:p='u'></p:Aa>", alle, -1}, {"<p:r xmlns:p='u'><p:", alle, -1}, {"<p:r xmlns:p='u'><p:A", alle, -1}, {"<p:r xmlns:p='u'><p:Aa", alle, -1}, {"<p:r xmlns:p='u'><", alle, -1},
	} {
		x := new(XML)
		l := x.Begynd([]byte(p.ind), &f)
		var o Objekt
		l.Start(&o, 0, &f, p.tilladt)
		x.intet = true
		n := x.n
		har := x.iOrden(&o)
		switch {
		case p.nr < 0:
			if har || o.Nr != -1 || x.n != n || len(x.navne) != 1 {
				t.Errorf("%s: element %d", p.ind, o.Nr)
			}
		case !har || o.Nr != p.nr || x.n != len(p.ind) || x.intet || o.dobbelt || o.nye != p.tilladt&^(1<<p.nr) || len(x.navne) != 2:
			t.Errorf("%s: %v, element %d, at %d, %+v", p.ind, har, o.Nr, x.n, o)
		default:
			navn := p.ind[strings.LastIndexByte(p.ind, '<')+1 : len(p.ind)-1]
			if k := x.navne[1]; p.ind[k.fra:k.fra+k.laengde] != navn {
				t.Errorf("%s: the name is %s", p.ind, p.ind[k.fra:k.fra+k.laengde])
			}
		}
	}
}

// Where something is bound inside the message, its prefix may mean another namespace: nothing is taken to be in order there.
func TestXMLIOrdenBundet(t *testing.T) {
	for ind, vil := range map[string]string{
		"<p:r xmlns:p='u'><p:Under xmlns:p='v'><p:Hours>7</p:Hours></p:Under></p:r>":                             `{}`,
		"<p:r xmlns:p='u'><p:Under xmlns:q='v'><p:Hours>7</p:Hours></p:Under></p:r>":                             `{"under":{"timer":"7"}}`,
		"<p:r xmlns:p='u'><p:Under><q:x xmlns:q='u' xmlns:p='v'/><p:Hours>7</p:Hours></p:Under></p:r>":           `{"under":{"timer":"7"}}`,
		"<p:r xmlns:p='u'><p:Under><q:Hours xmlns:q='u' xmlns:p='v'>7</q:Hours><p:dag>7</p:dag></p:Under></p:r>": `{"under":{"timer":"7","dag":"7"}}`,
	} {
		if har, _, _, err := gengivet(new(XML).Begynd([]byte(ind), &xmlSkema), &xmlSkema, xmlTilladt); err != nil || har != vil {
			t.Errorf("%s: %s %v, want %s", ind, har, err, vil)
		}
	}
}

// The text of an element that stands for itself is read where it is: up to its end tag, and not where anything else follows.
func TestXMLLigeTil(t *testing.T) {
	for ind, vil := range map[string]string{
		"<v>7</v>": "7", "<v></v>": "", "<v> 7\n</v>": " 7\n", "<v>></v>": ">", "<v>7</v >": "-", "<v>7</w>": "-", "<v>7</vv>": "-", "<v>7</": "-", "<v>7</v": "-", "<v>7": "-", "<v>": "-", "<v/>": "-",
		"<v>&lt;</v>": "-", "<v>7]</v>": "-", "<v>7\r</v>": "-", "<v>7<!-- --></v>": "-", "<v>7<a/></v>": "-", "<v>7</v>8</v>": "7",
		"<v xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:nil='true'></v>": "-",
	} {
		x := new(XML)
		x.Begynd([]byte(ind), &felt.Felt{})
		har := "-"
		if til, ok := x.ligeTil(); ok {
			har = ind[x.n:til]
		}
		if har != vil {
			t.Errorf("%s: %q, want %q", ind, har, vil)
		}
	}
}

// A document that was found unreadable has ended, whatever is asked for next, and what is read of it is no value.
func TestUlaeseligErSlut(t *testing.T) {
	for _, s := range []string{`{"a" 1,"b":2}`, `{"a":01,"b":2}`, `{"a":tru,"b":2}`, `{"a":"\x","b":2}`, "{\"a\":\"\xff\",\"b\":2}", "{\"a\":\"\x01\",\"b\":2}", `{"a":[1 2],"b":2}`, `[}`, `{]`, `[1e,2]`, `[-,2]`, `["a`, `[nul ,2]`} {
		l := New([]byte(s))
		l.spring()
		if l.fejl == "" || l.i != len(l.b) || l.kig() != 0 {
			t.Errorf("%s: goes on at %d", s, l.i)
		}
		if l.ulaeselig(0, "igen"); l.fejl == "igen" {
			t.Errorf("%s: the second fault is told", s)
		}
	}
	// What stands in memory behind the document is none of it.
	for _, s := range []string{`"\u00e6"`, `"\ud83d\ude00"`, `["a\n"]`, `true`, `12.5e+1`, `{"a":null}`, "\"æ😀\"", "[]"} {
		for n := range len(s) {
			hele, halv := New([]byte(s[:n])), New([]byte(s)[:n])
			hele.spring()
			halv.spring()
			_, vil := hele.Slut()
			if _, har := halv.Slut(); fmt.Sprint(har) != fmt.Sprint(vil) {
				t.Errorf("%s: %v, want %v", s[:n], har, vil)
			}
		}
	}
	for _, s := range []string{"<r a>", "<r></s>", "<r>&x;</r>", "<r><a/", "<r>]]></r>", "<r/>x", "<!DOCTYPE r>"} {
		x := new(XML)
		x.Begynd([]byte(s), &felt.Felt{})
		var o Objekt
		if foer := x.fejl; x.Start(&o, 0, &felt.Felt{}, Alle) != (foer == "") || foer != "" && o.Tilstand != dfdg.ForkertType {
			t.Errorf("%s: the message is %v", s, o.Tilstand)
		}
		if x.forbi(); x.fejl == "" {
			x.slutDokument()
		}
		if x.fejl == "" || x.n != len(x.d) || x.naesteTag() != 0 {
			t.Errorf("%s: goes on at %d", s, x.n)
		}
	}
	f := felt.Felt{Under: []felt.Felt{{Navn: "a"}, {Navn: "b"}}}
	for s, vil := range map[string]int{`{"a":1,"b" 2}`: 1, `{"a":1,b:2}`: 1, `{"a":1,"b`: 1, `{"a":1,"\x":2}`: 1, `{"a":1,"x":tru,"b":2}`: 1, `{"a":1,"x":2,"b":3`: 2, `{x`: 0, `{"x" 1}`: 0, `{"a":1 "b":2}`: 1, `{"x":1`: 0} {
		l, antal := New([]byte(s)), 0
		var o Objekt
		for l.Start(&o, 0, &f, Alle); l.Naeste(&o) && antal < 9; antal++ {
			l.Kode(&o)
		}
		if _, err := l.Slut(); antal != vil || err == nil {
			t.Errorf("%s: %d elements, %v", s, antal, err)
		}
	}
	for _, s := range []string{`"`, `"a`, `"a\`, `"a\x"`, "\"\x01\"", "\"a\n\"", "\"\xff\"", "\"\\n\xff\"", `-`, `-a`, `1.`, `1.a`, `1e`, `1ea`, `1e+`, `t`, `trux`, `f`, `falsx`} {
		l := New([]byte(s))
		if v, tilstand := l.skalar(new(Objekt), afTekst|afTal|afJaNej); v != "" || tilstand != dfdg.ForkertType {
			t.Errorf("%s: read as %q, %v", s, v, tilstand)
		}
	}
}

// An empty collection takes no memory, and one of few values is made room for at once; memory that there is already is used.
func TestSamlingensPlads(t *testing.T) {
	for _, p := range []struct {
		ind   string
		plads []dfdg.Kode
		vil   int
	}{{`[]`, nil, 0}, {`[ ]`, nil, 0}, {`[1]`, nil, 4}, {`[1,2]`, make([]dfdg.Kode, 1, 9), 9}, {`[]`, make([]dfdg.Kode, 1, 9), 9}} {
		l, o := New([]byte(p.ind)), new(Objekt)
		var s dfdg.Samling[dfdg.Kode]
		plads := &p.plads
		if v, ok := BegyndSamling(l, o, &s, &plads); !ok || cap(v) != p.vil || len(v) != 0 {
			t.Errorf("%s: room for %d, want %d", p.ind, cap(v), p.vil)
		}
	}
	for _, ind := range []string{"[1", "[1,", "[1 2", "null"} { // what stood there before is gone
		l, s := New([]byte(ind)), dfdg.NewSamling(dfdg.NewKode(7))
		if l.Koder(new(Objekt), &s, nil); s.Len() != 0 || s.Tilstand() != dfdg.IkkeGivet {
			t.Errorf("%s: %v of %d", ind, s.Tilstand(), s.Len())
		}
	}
	for ind, vil := range map[string]int{"<Codes/>": 0, "<Codes></Codes>": 0, "<Codes><Code>1</Code></Codes>": 4} {
		x := new(XML)
		under := &xmlSkema.Under[3]
		l := x.Begynd([]byte("<r>"+ind+"</r>"), under)
		var o Objekt
		var s dfdg.Samling[dfdg.Kode]
		var plads *[]dfdg.Kode
		l.Start(&o, 0, under, Alle)
		l.Naeste(&o)
		if v, ok := BegyndSamling(l, &o, &s, &plads); !ok || cap(v) != vil {
			t.Errorf("%s: room for %d, want %d", ind, cap(v), vil)
		}
	}
}

// What is passed over may be as deep as it will: its levels are kept in words of 64, so that each of them is opened and closed by its own
// kind around every end of a word.
func TestSpringDybt(t *testing.T) {
	for n := range 300 {
		for _, p := range [][2]string{{"[", "]"}, {`{"a":`, "}"}, {`[{"a":`, "}]"}, {`{"a":[`, "]}"}} {
			l := New([]byte(strings.Repeat(p[0], n) + "7" + strings.Repeat(p[1], n) + " "))
			l.spring()
			if _, err := l.Slut(); err != nil || l.dybde != 0 {
				t.Errorf("%d levels of %s: %v, %d are open", n, p[0], err, l.dybde)
			}
		}
		// The innermost level is closed by the other kind.
		for _, p := range []struct{ aabn, inderst, forkert string }{{"[", "[7", "}"}, {`{"a":`, `{"a":7`, "]"}, {`{"a":`, "[7", "}"}, {"[", `{"a":7`, "]"}} {
			d := strings.Repeat(p.aabn, n) + p.inderst
			l := New([]byte(d + p.forkert))
			if l.spring(); l.fejl == "" || l.fejlI != len(d) {
				t.Errorf("%d levels of %s, %s%s: %q at %d", n, p.aabn, p.inderst, p.forkert, l.fejl, l.fejlI)
			}
		}
	}
	// At a level that is left and entered again the last kind counts.
	for n := range 140 {
		for _, p := range []string{`[[],{"a":1},[1]]`, `[{"a":[1]},[{"a":1}],{}]`} {
			d := strings.Repeat("[", n) + p + strings.Repeat("]", n)
			l := New([]byte(d))
			l.spring()
			if _, err := l.Slut(); err != nil {
				t.Errorf("%s: %v", fmt.Sprintf("%.100s", d), err)
			}
		}
	}
}
