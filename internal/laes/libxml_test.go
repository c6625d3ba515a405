package laes

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/proeve"
)

// xmlKanter are documents at the edges of XML 1.0 and its namespaces, many of which encoding/xml takes for what they are not.
var xmlKanter = []string{
	"<r/>", "<r></r >", "<r ></r>", "<r></ r>", "<r a='1'b='2'/>", "<r a = '1'/>", "<r a=1/>", "<r a/>", "<r a='<'/>", "<r a='>'/>", "<r a=\"'\"/>", "<r a='&lt;'/>",
	"<r a='&'/>", "<r a='&x;'/>", "<r a='1' a='2'/>", "<r xmlns:x='u' xmlns:y='u' x:a='' y:a=''/>", "<r xmlns:x='u' x:a='' a=''/>", "<x:r/>", "<x:r xmlns:x='u'/>",
	"<x:r xmlns:x=''/>", "<r xmlns=''/>", "<r xmlns='u'><a xmlns=''/></r>", "<xml:r/>", "<r xml:a=''/>", "<xmlns:r/>", "<r xmlns:xmlns='u'/>", "<r xmlns:xml='u'/>",
	"<r xmlns:xml='http://www.w3.org/XML/1998/namespace'/>", "<r xmlns:x='http://www.w3.org/XML/1998/namespace'/>", "<r xmlns:x='http://www.w3.org/2000/xmlns/'/>",
	"<r xmlns='http://www.w3.org/2000/xmlns/'/>", "<r xmlns='http://www.w3.org/XML/1998/namespace'/>", "<:r/>", "<r:/>", "<a:b:c xmlns:a='u'/>", "<r :a=''/>", "<r a:=''/>",
	"<r xmlns:='u'/>", "<1/>", "<-a/>", "<.a/>", "<_/>", "<a-.1/>", "<\u00b7a/>", "<a\u00b7/>", "<\u00d7/>", "<a\u00d7/>", "<\u037e/>", "<a\u037e/>", "<\u0300/>", "<a\u0300/>",
	"<\u2070/>", "<\u218f/>", "<\u2190/>", "<\u3000/>", "<\u3001/>", "<\ufdd0/>", "<\ufdcf/>", "<\U00010000/>", "<\U000effff/>", "<\U000f0000/>", "<a\u203f\u2040/>", "<\u203f/>",
	"<r><![CDATA[<&]]></r>", "<r><![CDATA[]]]]></r>", "<r><![CDATA[]]></r>", "<r><![CDATA [x]]></r>", "<r><![cdata[x]]></r>", "<![CDATA[x]]><r/>", "<r/><![CDATA[]]>", "<r>]]></r>", "<r>]]&gt;</r>",
	"<r>]] ></r>", "<r a=']]>'/>", "<r><!-- --></r>", "<r><!-----></r>", "<r><!-- - --></r>", "<r><!-- -- --></r>", "<r><!--- --></r>", "<r><!-- ---></r>", "<!-- --><r/><!-- -->", "<r><!-></r>",
	"<r><!></r>", "<r><!ELEMENT a></r>", "<?a?><r/>", "<?a b?><r/>", "<?a?b?><r/>", "<? a?><r/>", "<?a ?>?><r/>", "<?xml?><r/>", "<?XML ?><r/>", "<?xMl a?><r/>", "<?xml-a b?><r/>", "<r><?xml version='1.0'?></r>",
	"<?xml version='1.0'?><r/>", " <?xml version='1.0'?><r/>", "\ufeff<?xml version='1.0'?><r/>", "<?xml version='1.0' encoding='UTF-8'?><r/>", "<?xml version='1.0' encoding='utf-8'?><r/>",
	"<?xml version='1.0' standalone='yes'?><r/>", "<?xml version='1.0' standalone='yes' encoding='UTF-8'?><r/>", "<?xml encoding='UTF-8'?><r/>", "<?xml version='1.0'encoding='UTF-8'?><r/>",
	"<?xml version='1.0' encoding='UTF-8' ?><r/>", "<?xml version = '1.0'?><r/>", "<?xml version='1.0' a='b'?><r/>", "<?xml version=\"1.0'?><r/>", "<?xml version='1.0' ><r/>", "<?xml version='1.0'?",
	"<?a:b?><r/>", "<r>&amp;&lt;&gt;&quot;&apos;</r>", "<r>&AMP;</r>", "<r>&amp</r>", "<r>& </r>", "<r>&;</r>", "<r>&#65;</r>", "<r>&#x41;</r>", "<r>&#X41;</r>", "<r>&#;</r>", "<r>&#x;</r>", "<r>&#0;</r>",
	"<r>&#1;</r>", "<r>&#9;&#10;&#13;</r>", "<r>&#xd7ff;</r>", "<r>&#xd800;</r>", "<r>&#xdfff;</r>", "<r>&#xe000;</r>", "<r>&#xfffd;</r>", "<r>&#xfffe;</r>", "<r>&#xffff;</r>", "<r>&#x10000;</r>", "<r>&#x10ffff;</r>",
	"<r>&#x110000;</r>", "<r>&#4294967361;</r>", "<r>&#x100000041;</r>", "<r>&#00000000000000000000065;</r>", "<r>&#-1;</r>", "<r>&# 65;</r>", "<r>\x00</r>", "<r>\x0b</r>", "<r>\x1f</r>", "<r>\x7f</r>", "<r>\u0085\u2028</r>",
	"<r>\ufffe</r>", "<r>\uffff</r>", "<r>\ufffd</r>", "<r>\xff</r>", "<r>\xc0\xaf</r>", "<r>\xed\xa0\x80</r>", "<r>\xf4\x90\x80\x80</r>", "<r a='\x01'/>", "<r><!--\x01--></r>", "<r><?a \x01?></r>",
	"", " ", "x", "<", "<r", "<r>", "<r/", "<r/ >", "</r>", "<r></a>", "<r><a></r></a>", "<r/><r/>", "<r/>x", "x<r/>", "<r/> \n", "&#32;<r/>", "<r/>&#32;", "<R></r>", "<r>\r\n</r>", "<r\n\t\ra='1'\n/>", "<r\u00a0/>", "<r a='\n\t'/>",
}

// libxml2 reports of each document whether libxml2 finds it well formed, namespaces too.
func libxml2(t *testing.T, docs [][]byte) []bool {
	t.Helper()
	const ad = 400
	mappe := t.TempDir()
	god := make([]bool, len(docs))
	for i := 0; i < len(docs); i += ad {
		arg := []string{"--noout", "--nonet", "--huge"}
		for j := i; j < min(len(docs), i+ad); j++ {
			god[j] = true
			fil := filepath.Join(mappe, fmt.Sprint(j, ".xml"))
			if err := os.WriteFile(fil, docs[j], 0o600); err != nil {
				t.Fatal(err)
			}
			arg = append(arg, fil)
		}
		var ud bytes.Buffer
		k := exec.Command("xmllint", arg...)
		k.Stderr = &ud
		k.Run() // its status is that of the last document that is bad
		for linje := range strings.Lines(ud.String()) {
			hoved, _, ok := strings.Cut(linje, " error : ")
			if !ok || strings.HasSuffix(strings.TrimSpace(linje), "is not a valid URI") { // which "Namespaces in XML" does not ask of a namespace
				continue
			}
			_, navn, _ := strings.Cut(hoved, mappe+string(filepath.Separator))
			navn, _, _ = strings.Cut(navn, ".xml")
			j, err := strconv.Atoi(navn)
			if err != nil {
				t.Fatalf("xmllint says %s", linje)
			}
			god[j] = false
		}
	}
	return god
}

// XML is readable exactly where libxml2 finds it well formed, namespaces too.
func TestXMLSomLibxml2(t *testing.T) {
	if _, err := exec.LookPath("xmllint"); err != nil {
		t.Skip("SKIPPED: xmllint is not installed (Debian: apt-get install libxml2-utils); nothing was compared with libxml2")
	}
	n := proeve.Antal(2_000, 50_000)
	froe := proeve.Froe(t)
	r := rand.New(rand.NewPCG(froe, froe))
	var docs [][]byte
	for _, s := range xmlKanter {
		docs = append(docs, []byte(s))
	}
	for len(docs) < n {
		s := xmlKanter[r.IntN(len(xmlKanter))]
		if r.IntN(2) == 0 {
			s = xmlFroe[r.IntN(len(xmlFroe))]
		}
		// A DOCTYPE is refused on purpose, and a NUL is the end of libxml2's text.
		if d := proeve.Mutant(r, []byte(s)); !bytes.Contains(d, []byte("<!DOCTYPE")) && bytes.IndexByte(d, 0) < 0 {
			docs = append(docs, d)
		}
	}
	laesbare := 0
	for i, god := range libxml2(t, docs) {
		d := docs[i]
		if god {
			laesbare++
		}
		u, _ := errors.AsType[*dfdgerr.UlaeseligFejl](oversatFejl(string(d)))
		if u != nil && (u.Aarsag == "en anden version end XML 1.0" || u.Aarsag == "et andet tegnsæt end UTF-8") { // which libxml2 may read
			continue
		}
		if (u == nil) != god {
			t.Errorf("%q: %v; well formed to libxml2: %v", d, u, god)
		}
	}
	if laesbare < len(docs)/10 || laesbare > len(docs)*9/10 {
		t.Errorf("%d of %d are well formed: the test says little", laesbare, len(docs))
	}
}

func oversatFejl(s string) error {
	_, _, err := oversat(s)
	return err
}
