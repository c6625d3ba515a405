package laes_test

import (
	"bytes"
	"encoding/json"
	"os"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/akasse/dfdg/internal/laes"
	"github.com/akasse/dfdg/internal/proeve"
)

// indpakninger are the places of a document that the reader goes about in ways of their own: it is the message, the value of an element
// that no message has, that has stood before, or that is text, a number, a collection, an object or a row.
var indpakninger = []string{`%`, `{"x":%}`, `{"x":[{"y":1,"z":%}],"tal":1}`, `{"under":{},"under":%}`, `{"tekst":%}`, `{"tal":%}`, `{"ja":%,"dato":null}`,
	`{"koder":%}`, `{"koder":[%]}`, `{"under":%}`, `{"under":{"raekker":%}}`, `{"under":{"raekker":[%,{"tal":%}]}}`, `{"lukket":%}`}

// proevJSON reads a document in every place, and tests that it is readable there exactly where vil says. It returns the readings.
func proevJSON(t *testing.T, b []byte, orakel func([]byte) bool) (laesbar bool) {
	for i, p := range indpakninger {
		foer, efter, _ := strings.Cut(p, "%")
		midt, slut, to := strings.Cut(efter, "%")
		d := append([]byte(foer), b...)
		d = append(d, midt...)
		if to {
			d = append(append(d, b...), slut...)
		}
		vil := orakel(d)
		if i == 0 {
			laesbar = vil
		}
		if _, _, _, err := laesBesked(d, false); (err == nil) != vil {
			t.Errorf("%.200q: %v; RFC 8259: %v", d, err, vil)
		}
		l := laes.New(d) // as the case reader does
		l.Raa()
		if _, err := l.Slut(); (err == nil) != vil {
			t.Errorf("%.200q, passed over: %v; RFC 8259: %v", d, err, vil)
		}
	}
	return laesbar
}

// The cases of JSONTestSuite, each as the message and inside it: what it says must be accepted and rejected is, and what it leaves open
// goes by RFC 8259's grammar over UTF-8, which has no limit to numbers, lone surrogates or depth.
func TestJSONTestSuite(t *testing.T) {
	fil, err := os.ReadFile("testdata/jsontestsuite.txt")
	if err != nil {
		t.Fatal(err)
	}
	// y_ and n_ say what they are; of what is left open these are no JSON in UTF-8.
	aabneAfvist := strings.Fields(`i_string_UTF-16LE_with_BOM i_string_UTF-8_invalid_sequence i_string_UTF8_surrogate_U+D800 i_string_invalid_utf-8
		i_string_iso_latin_1 i_string_lone_utf8_continuation_byte i_string_not_in_unicode_range i_string_overlong_sequence_2_bytes
		i_string_overlong_sequence_6_bytes i_string_overlong_sequence_6_bytes_null i_string_truncated-utf-8 i_string_utf16BE_no_BOM i_string_utf16LE_no_BOM`)
	vil := map[string]bool{"y_": true, "n_": false}
	antal := map[string]int{}
	proev := func(navn string, b []byte) {
		god, givet := vil[navn[:2]]
		if antal[navn[:2]]++; !givet {
			god = true
			for _, s := range aabneAfvist {
				god = god && s != navn
			}
		}
		if proeve.ErJSON(b) != god {
			t.Errorf("%s: the oracle errs", navn)
		}
		if har := proevJSON(t, b, proeve.ErJSON); har != god {
			t.Errorf("%s: readable %v", navn, har)
		}
	}
	for linje := range strings.Lines(string(fil)) {
		linje = strings.TrimRight(linje, "\r\n")
		if strings.HasPrefix(linje, "#") {
			continue
		}
		navn, s, _ := strings.Cut(linje, "\t")
		b, err := strconv.Unquote(s)
		if err != nil {
			t.Fatal(navn, err)
		}
		proev(navn, []byte(b))
	}
	const dybt = 10 // of the levels that they have in the suite one in ten
	proev("n_structure_100000_opening_arrays", bytes.Repeat([]byte("["), 100_000/dybt))
	proev("n_structure_open_array_object", append(bytes.Repeat([]byte(`[{"":`), 50_000/dybt), '\n'))
	if antal["y_"] != 95 || antal["n_"] != 188 || antal["i_"] != 35 {
		t.Errorf("%v cases", antal)
	}
}

// Every short document of the characters that JSON is made of: the reader, RFC 8259 and encoding/json are of one mind.
func TestHvertKortDokument(t *testing.T) {
	for _, p := range []struct {
		tegn, foer, efter string
		laengst           int // and one more with -grundigt
	}{
		{"{}[]\":,0-.e\\u n", "", "", 4},
		{"{}[]\":,1", `{"x":`, "", 5},
		{"0129-+.eE", `{"tal":`, "}", 4},
		{"0129-+.eE", `[`, "]", 4},
		{"ud8cD0\\\"", `{"tekst":"\`, `"}`, 5},
		{"truefalsn", `{"ja":`, "}", 4},
		{"\x00\x1f \t\xc3\xa6\xe2\x80\xef\xbb\xbf\xed\xa0\xf4\x90\x7f\xff", `{"tekst":"`, `"}`, 3},
		{"\x00 \n\ufeff{}\xff\xfe1", "", "", 4},
	} {
		if *proeve.Grundigt {
			p.laengst++
		}
		antal := 0
		var gaa func(b []byte, n int)
		gaa = func(b []byte, n int) {
			d := append(bytes.Clone(b), p.efter...)
			vil := json.Valid(bytes.TrimPrefix(d, []byte("\ufeff"))) && utf8.Valid(d)
			if vil != proeve.ErJSON(d) {
				t.Errorf("%q: encoding/json %v, the oracle %v", d, vil, !vil)
			}
			_, _, _, err := laesBesked(d, false)
			if antal++; (err == nil) != vil {
				t.Errorf("%q: %v, RFC 8259: %v", d, err, vil)
			}
			proevFejlsted(t, d, err)
			for i := range len(p.tegn) {
				if n > 0 {
					gaa(append(b, p.tegn[i]), n-1)
				}
			}
		}
		gaa(append(make([]byte, 0, 64), p.foer...), p.laengst)
		t.Logf("%q: %d documents", p.tegn, antal)
		if t.Failed() {
			break
		}
	}
}
