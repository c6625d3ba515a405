package laes_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/laes"
)

// fejlsted returns where a document cannot go on: the first byte that no JSON text of RFC 8259 in UTF-8 that begins like it has in its
// place, as encoding/json finds it, and where the bytes are no UTF-8. A wrong escape stands at its backslash. -1 for a good document.
func fejlsted(b []byte) int {
	if laes.ForkertKodning(b) != "" {
		return 0
	}
	maerke := laes.Maerke(b)
	d, sted := b[maerke:], -1
	var raa json.RawMessage
	if fejl, ok := errors.AsType[*json.SyntaxError](json.Unmarshal(d, &raa)); ok {
		s := fejl.Error()
		// The end is to encoding/json a space too many.
		if sted = int(fejl.Offset) - 1; strings.HasPrefix(s, "unexpected end") || strings.HasPrefix(s, "invalid character ' '") && d[sted] != ' ' {
			sted = len(d)
		}
		if strings.Contains(s, "escape") {
			sted = bytes.LastIndexByte(d[:sted], '\\')
		}
	}
	for i := 0; i < len(d) && (sted < 0 || i < sted); {
		r, n := utf8.DecodeRune(d[i:])
		if r == utf8.RuneError && n == 1 {
			sted = i
		}
		i += n
	}
	if sted < 0 {
		return -1
	}
	return maerke + sted
}

// proevFejlsted tests the place that an error names against fejlsted's.
func proevFejlsted(t *testing.T, d []byte, err error) {
	t.Helper()
	vil := fejlsted(d)
	u, ulaeselig := errors.AsType[*dfdgerr.UlaeseligFejl](err)
	switch {
	case ulaeselig != (vil >= 0) || err != nil && !ulaeselig:
		t.Errorf("%.200q: %v, want unreadable at %d", d, err, vil)
	case !ulaeselig:
	case u.Offset != int64(vil):
		t.Errorf("%.200q: unreadable at %d, want %d", d, u.Offset, vil)
	default:
		foer := d[min(laes.Maerke(d), vil):vil]
		if linje := 1 + bytes.Count(foer, []byte("\n")); u.Linje != linje || u.Kolonne != 1+utf8.RuneCount(foer[bytes.LastIndexByte(foer, '\n')+1:]) {
			t.Errorf("%.200q: line %d, column %d of offset %d", d, u.Linje, u.Kolonne, vil)
		}
	}
}

const (
	slut        = "uventet slutning: filen er afkortet, eller en afslutning mangler"
	uventet     = "uventet tegn"
	enkelt      = "enkelte anførselstegn: tekster og navne skal stå i dobbelte"
	typografisk = "typografiske anførselstegn: tekster og navne skal stå i lige, dobbelte anførselstegn"
	kommentar   = "en kommentar: JSON har ingen kommentarer"
	nulEllerInf = "NaN og Infinity er ikke tal i JSON"
	forMeget    = "et komma for meget: efter det sidste element må der ikke stå et komma"
	navnUden    = "et navn uden anførselstegn: navne skal stå i dobbelte anførselstegn"
	tekstUden   = "en tekst uden anførselstegn: tekster skal stå i dobbelte anførselstegn"
	smaa        = "true, false og null skrives med små bogstaver"
	mangler     = "et komma mangler"
	bogstaver   = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
	cifre       = "0123456789"
)

// overalt is what is said of a character wherever none may stand outside a text.
var overalt = map[string]string{
	"\x00": "et nultegn", "'": enkelt, "/": kommentar, "#": kommentar, ";": "et semikolon: elementer adskilles af komma",
	"“": typografisk, "”": typografisk, "„": typografisk, "«": typografisk, "»": typografisk, "‘": typografisk, "’": typografisk,
	"\u00a0": "et hårdt mellemrum: brug et almindeligt", "\u2007": "et hårdt mellemrum: brug et almindeligt", "\u202f": "et hårdt mellemrum: brug et almindeligt",
	"\u2009": "et hårdt mellemrum: brug et almindeligt", "\u200b": "et hårdt mellemrum: brug et almindeligt",
	"−": "et typografisk minustegn: brug et almindeligt", "–": "et typografisk minustegn: brug et almindeligt",
	"\ufeff": "et byteordensmærke, der ikke står forrest i filen",
	"\x80":   "ugyldig UTF-8: filen ligner ISO-8859-1/Windows-1252; gem den som UTF-8",
	"\xe6":   "ugyldig UTF-8: filen ligner ISO-8859-1/Windows-1252; gem den som UTF-8",
}

// aarsagerne says of what stands before a character, and of the characters one by one, why the document cannot go on there. Of a
// character that is in none of the lists it is an unexpected one; of one that may stand there, the end that follows.
var aarsagerne = []struct {
	foer  string
	maa   string // the characters that may stand there
	grund map[string]string
}{
	{`{"x":`, " \n\r\t\"-[{tfn" + cifre, map[string]string{"+": "et plus foran tallet: tal skrives uden", ".": "et ciffer mangler foran decimaltegnet",
		"}],:": "en værdi mangler", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdeghijklmopqrsuvwxyzæÆ": tekstUden}},
	{`[`, " \n\r\t\"-[{]tfn" + cifre, map[string]string{"+": "et plus foran tallet: tal skrives uden", ".": "et ciffer mangler foran decimaltegnet",
		"},:": "en værdi mangler", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdeghijklmopqrsuvwxyzæÆ": tekstUden}},
	{`[1, `, " \n\r\t\"-[{tfn" + cifre, map[string]string{"+": "et plus foran tallet: tal skrives uden", ".": "et ciffer mangler foran decimaltegnet",
		"}]": forMeget, ",:": "en værdi mangler", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdeghijklmopqrsuvwxyzæÆ": tekstUden}},
	{``, " \n\r\t\"-[{tfn" + cifre, map[string]string{"+": "et plus foran tallet: tal skrives uden", ".": "et ciffer mangler foran decimaltegnet",
		"}],:": "en værdi mangler", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdeghijklmopqrsuvwxyzæÆ": tekstUden, "<": "filen ligner XML, ikke JSON"}},
	{`{`, " \n\r\t\"}", map[string]string{",": "to kommaer efter hinanden, eller et element mangler", bogstaver + cifre + "æÆ": navnUden, "{[": "et navn mangler foran værdien"}},
	{`{"x":"y",`, " \n\r\t\"", map[string]string{",": "to kommaer efter hinanden, eller et element mangler", bogstaver + cifre + "æÆ": navnUden, "{[": "et navn mangler foran værdien", "}]": forMeget}},
	{`{"x":1,`, " \n\r\t\"", map[string]string{",": "to kommaer efter hinanden, eller et element mangler", bogstaver + "æÆ": navnUden, "{[": "et navn mangler foran værdien", "}]": forMeget,
		cifre: "et komma i tallet: decimaltegnet er punktum"}},
	{`{"x":1, `, " \n\r\t\"", map[string]string{",": "to kommaer efter hinanden, eller et element mangler", bogstaver + cifre + "æÆ": navnUden, "{[": "et navn mangler foran værdien", "}]": forMeget}},
	{`{"x":1 ,`, " \n\r\t\"", map[string]string{",": "to kommaer efter hinanden, eller et element mangler", bogstaver + cifre + "æÆ": navnUden, "{[": "et navn mangler foran værdien", "}]": forMeget}},
	{`{"x"`, " \n\r\t:", map[string]string{"=": "et lighedstegn: efter navnet skal der stå et kolon", "ingen": "et kolon mangler efter navnet"}},
	{`{"x":"y"`, " \n\r\t,}", map[string]string{"]": "en parentes, der ikke passer til den, der blev åbnet", "\"{[-" + cifre + bogstaver + "æÆ": mangler}},
	{`["y"`, " \n\r\t,]", map[string]string{"}": "en parentes, der ikke passer til den, der blev åbnet", "\"{[-" + cifre + bogstaver + "æÆ": mangler}},
	{`{"x":{}`, " \n\r\t,}", map[string]string{"]": "en parentes, der ikke passer til den, der blev åbnet", "\"{[-" + cifre + bogstaver + "æÆ": mangler}},
	{`{"x":12`, " \n\r\t,}.eE" + cifre, map[string]string{"-": "en bindestreg i tallet: en dato skal stå i dobbelte anførselstegn",
		"]": "en parentes, der ikke passer til den, der blev åbnet", "ABCDFGHIJKLMNOPQRSTUVWXYZabcdfghijklmnopqrstuvwxyzæÆ_": "et bogstav i tallet", `"{[`: mangler}},
	{`{"x":0`, " \n\r\t,}.eE", map[string]string{"-": "en bindestreg i tallet: en dato skal stå i dobbelte anførselstegn", cifre: "et foranstillet nul: tal skrives uden",
		"xX": "et hexadecimalt tal: tal skrives med cifrene 0-9",
		"]":  "en parentes, der ikke passer til den, der blev åbnet", "ABCDFGHIJKLMNOPQRSTUVWYZabcdfghijklmnopqrstuvwyzæÆ_": "et bogstav i tallet", `"{[`: mangler}},
	{`{"x":1.5`, " \n\r\t,}eE" + cifre, map[string]string{"-": "en bindestreg i tallet: en dato skal stå i dobbelte anførselstegn", ".": "mere end ét punktum i tallet: tusinder skrives uden",
		"]": "en parentes, der ikke passer til den, der blev åbnet", "ABCDFGHIJKLMNOPQRSTUVWXYZabcdfghijklmnopqrstuvwxyzæÆ_": "et bogstav i tallet", `"{[`: mangler}},
	{`{"x":1 `, " \n\r\t,}", map[string]string{cifre: "et mellemrum i tallet, eller et komma mangler", "]": "en parentes, der ikke passer til den, der blev åbnet",
		"\"{[-" + bogstaver + "æÆ": mangler}},
	{`{"x":-`, cifre, map[string]string{"iInN": nulEllerInf, "ingen": "et ciffer mangler efter minus"}},
	{`{"x":1.`, cifre, map[string]string{"ingen": "et ciffer mangler efter decimaltegnet"}},
	{`{"x":1e`, "+-" + cifre, map[string]string{"ingen": "et ciffer mangler i eksponenten"}},
	{`{"x":1e+`, cifre, map[string]string{"ingen": "et ciffer mangler i eksponenten"}},
	{`{}`, " \n\r\t", map[string]string{"}]": "en slutparentes for meget", ",": "et komma efter dokumentet", "ingen": "mere end én JSON-værdi"}},
	{`{"x":tr`, "u", map[string]string{"ingen": tekstUden}},
	{`{"x":tru`, "e", map[string]string{"E": smaa, "ingen": tekstUden}},
	{`{"x":n`, "u", map[string]string{"ingen": tekstUden}}, // na is not yet nan
	{`{"x":fals`, "e", map[string]string{"E": smaa, "ingen": tekstUden}},
}

// Why a document cannot go on is said of every character of ASCII, and of those that stand for others, in every place that one may
// stand in; where it may, the document ends behind it.
func TestAarsagTegnForTegn(t *testing.T) {
	for _, p := range aarsagerne {
		var tegnene []string
		for c := range byte(utf8.RuneSelf) {
			tegnene = append(tegnene, string(rune(c)))
		}
		for c := range overalt {
			if len(c) > 1 || c[0] >= utf8.RuneSelf {
				tegnene = append(tegnene, c)
			}
		}
		for _, c := range append(tegnene, "æ", "Æ") {
			vil, ok := overalt[c]
			switch {
			case strings.Contains(p.maa, c):
				vil = slut
				if strings.Trim(p.foer+c, " \n\r\t") == "" {
					vil = "filen er tom"
				} else if c == "\"" || json.Valid([]byte(p.foer+c)) {
					continue // within a text, or good
				}
			case ok:
			case c < " " && strings.Trim(c, " \n\r\t") != "":
				vil = "et styretegn"
			default:
				vil = uventet
				if s, har := p.grund["ingen"]; har {
					vil = s
				}
				for tegn, s := range p.grund {
					if tegn != "ingen" && strings.Contains(tegn, c) {
						vil = s
					}
				}
			}
			d := []byte(p.foer + c)
			if laes.ForkertKodning(d) != "" || string(d) == "\ufeff" {
				continue
			}
			_, _, _, err := laesBesked(d, false)
			if u, ok := errors.AsType[*dfdgerr.UlaeseligFejl](err); !ok || u.Aarsag != vil {
				t.Errorf("%q: %v, want %s", d, err, vil)
			}
		}
	}
}

// A word that is none of JSON's is known by how it begins, whatever the case, and by no less of it.
func TestAarsagOrd(t *testing.T) {
	const ingen = "en værdi, som JSON ikke har: en værdi, der ikke er givet, skrives null"
	for ord, vil := range map[string]string{
		"NaN": nulEllerInf, "nan": nulEllerInf, "NAN": nulEllerInf, "Na": tekstUden, "Infinity": nulEllerInf, "INFINITY": nulEllerInf, "Infinit": tekstUden, "-inf": nulEllerInf, "-Infinity": nulEllerInf,
		"True": smaa, "TRUE": smaa, "tRUE": smaa, "False": smaa, "fALSE": smaa, "Null": smaa, "nULL": smaa, "Nul": tekstUden, "nul": tekstUden, "Tru": tekstUden, "Fals": tekstUden, "Truedom": smaa,
		"None": ingen, "none": ingen, "NONE": ingen, "Non": tekstUden, "undefined": ingen, "Undefined": ingen, "undefine": tekstUden, "hej": tekstUden, "Ærø": tekstUden,
	} {
		for _, efter := range []string{"}", ",", " ", "\n"} {
			_, _, _, err := laesBesked([]byte(`{"x":`+ord+efter), false)
			if u, ok := errors.AsType[*dfdgerr.UlaeseligFejl](err); !ok || u.Aarsag != vil {
				t.Errorf("%s%q: %v, want %s", ord, efter, err, vil)
			}
		}
	}
}

// Control characters of a text are told apart, and every escape that is none is refused at its backslash.
func TestAarsagITekst(t *testing.T) {
	proev := func(foer, tekst, vil string) {
		t.Helper()
		for _, p := range []string{`{"tekst":"`, `{"x":"`, `{"`, `{"cpr":["`, `{"tekst":"æ\n`, `{"tekst":"0123456789abcdef`} {
			_, _, _, err := laesBesked([]byte(p+foer+tekst+`"}`), false)
			if u, ok := errors.AsType[*dfdgerr.UlaeseligFejl](err); !ok || u.Aarsag != vil || u.Offset != int64(len(p+foer)) {
				t.Errorf("%q: %v, want %s at %d", p+foer+tekst, err, vil, len(p+foer))
			}
		}
	}
	const escape = "en forkert omvendt skråstreg i en tekst: den skrives \\\\"
	for c := range byte(' ') {
		vil := "et styretegn i en tekst"
		switch c {
		case '\n', '\r':
			vil = "et linjeskift i en tekst: det skrives \\n, eller et anførselstegn mangler"
		case '\t':
			vil = "en tabulator i en tekst: den skrives \\t"
		}
		for n := range 9 { // in every place of eight bytes
			proev(strings.Repeat("x", n), string(rune(c)), vil)
		}
	}
	for c := range byte(utf8.RuneSelf) {
		if !strings.Contains(`"\/bfnrtu`, string(rune(c))) {
			proev("", `\`+string(rune(c)), escape)
		}
		if !strings.Contains("0123456789abcdefABCDEF", string(rune(c))) {
			for n := range 4 {
				proev("x", `\u`+strings.Repeat("0", n)+string(rune(c))+"0000", escape)
			}
		}
	}
	for n := range 4 { // the text ends in it
		proev("", `\u`+strings.Repeat("0", n), escape)
	}
	for _, s := range []string{`\`, `\u`, `\u0`, `\u00`, `\u000`} {
		_, _, _, err := laesBesked([]byte(`{"tekst":"`+s), false)
		if u, ok := errors.AsType[*dfdgerr.UlaeseligFejl](err); !ok || u.Aarsag != escape || u.Offset != 10 {
			t.Errorf("%s: %v", s, err)
		}
	}
}

// Bytes that are no UTF-8 are told apart: a file in another encoding, one that is cut off, and one with a single fault.
func TestAarsagUTF8(t *testing.T) {
	const latin1, afkortet, ugyldig = "ugyldig UTF-8: filen ligner ISO-8859-1/Windows-1252; gem den som UTF-8", "ugyldig UTF-8: filen er afkortet midt i et tegn", "ugyldig UTF-8"
	for i, p := range []struct{ foer, tegn, efter, vil string }{
		{"", "\xe6", `"}`, latin1},
		{"", "\xe6\xf8", `"}`, latin1},
		{"", "\xff", `"}`, latin1},
		{"", "\x80", `"}`, latin1},
		{"", "\xbf", `"}`, latin1},
		{"", "\xe6", "", latin1}, // the last byte of a file
		{"æ", "\xe6", `"}`, ugyldig},
		{"", "\xe6", `æ"}`, ugyldig},
		{"", "\xe6", `", "a":"æ"}`, ugyldig},
		{"\ufffd", "\xe6", `"}`, ugyldig}, // U+FFFD is a character
		{"", "\xc0\xaf", `"}`, ugyldig},
		{"", "\xc1\xbf", `"}`, ugyldig},
		{"", "\xc3", `"}`, latin1},
		{"", "\xc3\xc3", `"}`, latin1},
		{"", "\xbf\xbf", `"}`, latin1},
		{"", "\xed\xa0\x80", `"}`, ugyldig},
		{"", "\xf4\x90\x80\x80", `"}`, ugyldig},
		{"", "\xe0\x80\x80", `"}`, ugyldig},
		{"", "\xf0\x9f", "", afkortet},
		{"", "\xf0\x9f\x98", "", afkortet},
		{"", "\xe2\x80", "", afkortet},
		{"æ", "\xe2\x80", "", afkortet},
		{"æ", "\xe2", "", ugyldig},
	} {
		for _, foran := range []string{"", "\ufeff"} {
			d := foran + `{"tekst":"` + p.foer + p.tegn + p.efter
			sted := int64(len(foran + `{"tekst":"` + p.foer))
			_, _, _, err := laesBesked([]byte(d), false)
			if u, ok := errors.AsType[*dfdgerr.UlaeseligFejl](err); !ok || u.Aarsag != p.vil || u.Offset != sted {
				t.Errorf("%d: %q: %v, want %s at %d", i, d, err, p.vil, sted)
			}
			proevFejlsted(t, []byte(d), err)
		}
	}
}

// The encoding of a file is known by its first bytes, a mark or where the zeros stand (RFC 4627, section 3).
func TestKodning(t *testing.T) {
	const utf16, utf32 = "filen er UTF-16; gem den som UTF-8", "filen er UTF-32; gem den som UTF-8"
	for s, vil := range map[string]string{
		"": "", "7": "", "{}": "", "{}x": "", "{\"a\"}": "", "æ": "", "\ufeff{}": "", "\x7f\x01": "", "\x00": "",
		"\xff\xfe": utf16, "\xfe\xff": utf16, "\xff\xfe7\x00": utf16, "\xfe\xff\x007": utf16, "\xff": "", "\xfe": "", "\xff\xff": "", "\xfe\xfe": "",
		"7\x00": utf16, "\x007": utf16, "\x7f\x00": utf16, "\x80\x00": utf16, "7\x00\x00": "", "\x007\x00": "", "{\x00}\x00": utf16, "\x00{\x00}": utf16, "7\x008": "", "{\x00}\x00x": utf16, "\x00\x00": "",
		"\xff\xfe\x00\x00": utf32, "\x00\x00\xfe\xff": utf32, "7\x00\x00\x00": utf32, "\x00\x00\x007": utf32, "\xff\xfe\x00\x00x": utf32, "\x00\x007\x00": "", "\x007\x00\x00": "",
		"7\x00\x00\x00x": utf32, "\x00\x00\x007\x00": utf32, "\x00\x00\x00": "", "\x00\x00\x00\x00": "", "78\x00\x00": "", "7\x0089": "", "\x0078\x00": "", "\x00789": "",
	} {
		if har := laes.ForkertKodning([]byte(s)); har != vil {
			t.Errorf("%q: %q, want %q", s, har, vil)
		}
		if _, _, _, err := laesBesked([]byte(s), false); vil != "" && fmt.Sprint(err) == "" {
			t.Errorf("%q was read", s)
		}
	}
}
