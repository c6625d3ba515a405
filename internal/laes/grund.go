package laes

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// Why a document is unreadable, in sentences for a person. None repeats what was read.

const (
	uventetSlut = "uventet slutning: filen er afkortet, eller en afslutning mangler"
	uventetTegn = "uventet tegn"
	tomFil      = "filen er tom"

	ugyldigUTF8   = "ugyldig UTF-8"
	lignerLatin1  = "ugyldig UTF-8: filen ligner ISO-8859-1/Windows-1252; gem den som UTF-8"
	enkelteCitat  = "enkelte anførselstegn: tekster og navne skal stå i dobbelte"
	typografiske  = "typografiske anførselstegn: tekster og navne skal stå i lige, dobbelte anførselstegn"
	kommentar     = "en kommentar: JSON har ingen kommentarer"
	ikkeEtTal     = "NaN og Infinity er ikke tal i JSON"
	kommaITal     = "et komma i tallet: decimaltegnet er punktum"
	kommaForMeget = "et komma for meget: efter det sidste element må der ikke stå et komma"
)

// byteordensmaerke is UTF-8's mark at the start of a file.
const byteordensmaerke = "\ufeff"

// Maerke returns the length of a UTF-8 byte order mark at the start of b: 3 or 0.
func Maerke(b []byte) int {
	if bytes.HasPrefix(b, []byte(byteordensmaerke)) {
		return len(byteordensmaerke)
	}
	return 0
}

// ForkertKodning names the encoding that a file's first bytes show where it is another than UTF-8,
// as a sentence; "" where they show none. Without a mark every second byte of text in UTF-16 is 0.
func ForkertKodning(b []byte) string {
	if len(b) > 1 && b[0] != 0 && b[0] < 0xfe && b[1] != 0 {
		return "" // no mark, and no 0
	}
	const utf16, utf32 = "filen er UTF-16; gem den som UTF-8", "filen er UTF-32; gem den som UTF-8"
	foran := func(s string) bool { return bytes.HasPrefix(b, []byte(s)) }
	nul := func(moenster string) bool { // x is a byte that is not 0
		for i := range len(moenster) {
			if i >= len(b) || (b[i] == 0) != (moenster[i] == '0') {
				return false
			}
		}
		return true
	}
	switch {
	case foran("\xff\xfe\x00\x00"), foran("\x00\x00\xfe\xff"), nul("x000"), nul("000x"):
		return utf32
	case foran("\xff\xfe"), foran("\xfe\xff"), nul("x0x0"), nul("0x0x"), len(b) == 2 && (nul("x0") || nul("0x")):
		return utf16
	}
	return ""
}

// GrundUTF8 tells what is likely about b, whose byte i is not UTF-8: text of one byte a character
// holds hardly ever bytes that happen to be UTF-8.
func GrundUTF8(b []byte, i int) string {
	if i+1 < len(b) {
		if !utf8.FullRune(b[i:]) {
			return ugyldigUTF8 + ": filen er afkortet midt i et tegn"
		}
		if b[i] >= 0xc0 && !utf8.RuneStart(b[i+1]) {
			return ugyldigUTF8 // a surrogate, or longer than it need be
		}
	}
	for j := Maerke(b); j < len(b); {
		if b[j] < utf8.RuneSelf {
			j++
			continue
		}
		if r, n := utf8.DecodeRune(b[j:]); r != utf8.RuneError || n > 1 {
			return ugyldigUTF8
		}
		j++
	}
	return lignerLatin1
}

// What was meant where the document cannot go on.
const (
	enVaerdi = 'v'
	etNavn   = '"'
	etKolon  = ':'
	etKomma  = ',' // or the end of the level
	enSlut   = '$' // of the document
)

// Grund tells why b cannot go on at i, where vil was meant.
func Grund(b []byte, i int, vil byte) string {
	if i >= len(b) {
		if len(bytes.Trim(b[Maerke(b):], blanke)) == 0 {
			return tomFil
		}
		return uventetSlut
	}
	if s := altid(b, i); s != "" {
		return s
	}
	c, foer := b[i], byte(0)
	if i > 0 {
		foer = b[i-1]
	}
	sidst := byte(0) // the last byte before i that is not blank
	if t := bytes.TrimRight(b[:i], blanke); len(t) > 0 {
		sidst = t[len(t)-1]
	}
	switch vil {
	case enVaerdi:
		return grundVaerdi(b[i:], sidst)
	case etNavn:
		switch {
		case erCiffer(c) && foer == ',' && i > 1 && erCiffer(b[i-2]):
			return kommaITal
		case (c == '}' || c == ']') && sidst == ',':
			return kommaForMeget
		case c == ',':
			return "to kommaer efter hinanden, eller et element mangler"
		case erBogstav(c) || erCiffer(c):
			return "et navn uden anførselstegn: navne skal stå i dobbelte anførselstegn"
		case c == '{' || c == '[':
			return "et navn mangler foran værdien"
		}
	case etKolon:
		if c == '=' {
			return "et lighedstegn: efter navnet skal der stå et kolon"
		}
		return "et kolon mangler efter navnet"
	case etKomma:
		return grundKomma(b[i:], foer, sidst)
	case enSlut:
		switch c {
		case '}', ']':
			return "en slutparentes for meget"
		case ',':
			return "et komma efter dokumentet"
		}
		return "mere end én JSON-værdi"
	}
	return uventetTegn
}

// altid tells what is wrong with the character at i wherever it stands; "" for one that may be good.
func altid(b []byte, i int) string {
	switch c := b[i]; {
	case c == 0:
		return "et nultegn"
	case c == '\'':
		return enkelteCitat
	case c == '/' || c == '#':
		return kommentar
	case c == ';':
		return "et semikolon: elementer adskilles af komma"
	case c < ' ' && !strings.ContainsRune(blanke, rune(c)):
		return "et styretegn"
	case c < utf8.RuneSelf:
		return ""
	}
	switch r, n := utf8.DecodeRune(b[i:]); r {
	case utf8.RuneError:
		if n == 1 {
			return GrundUTF8(b, i)
		}
	case '“', '”', '„', '«', '»', '‘', '’':
		return typografiske
	case '\u00a0', '\u2007', '\u202f', '\u2009', '\u200b':
		return "et hårdt mellemrum: brug et almindeligt"
	case '−', '–':
		return "et typografisk minustegn: brug et almindeligt"
	case '\ufeff':
		return "et byteordensmærke, der ikke står forrest i filen"
	}
	return ""
}

// grundVaerdi is Grund at s, where a value is meant; sidst stands before it.
func grundVaerdi(s []byte, sidst byte) string {
	c := s[0]
	ord := string(bytes.ToLower(s[:min(len(s), len("undefined"))]))
	begynder := func(navne ...string) bool {
		for _, n := range navne {
			if strings.HasPrefix(ord, n) {
				return true
			}
		}
		return false
	}
	switch {
	case begynder("nan", "infinity", "-inf"):
		return ikkeEtTal
	case c == '+':
		return "et plus foran tallet: tal skrives uden"
	case c == '.':
		return "et ciffer mangler foran decimaltegnet"
	case (c == '}' || c == ']') && sidst == ',':
		return kommaForMeget
	case c == '}' || c == ']' || c == ',' || c == ':':
		return "en værdi mangler"
	case c == '<' && sidst == 0:
		return "filen ligner XML, ikke JSON"
	case begynder("true", "false", "null"):
		return "true, false og null skrives med små bogstaver"
	case begynder("none", "undefined"):
		return "en værdi, som JSON ikke har: en værdi, der ikke er givet, skrives null"
	case erBogstav(c):
		return "en tekst uden anførselstegn: tekster skal stå i dobbelte anførselstegn"
	}
	return uventetTegn
}

// grundKomma is Grund at s, where a comma or the end of the level is meant; foer stands just before
// it, sidst is the last that is not blank.
func grundKomma(s []byte, foer, sidst byte) string {
	c := s[0]
	switch {
	case erCiffer(c) && foer == '0':
		return "et foranstillet nul: tal skrives uden"
	case erCiffer(c) && erCiffer(sidst):
		return "et mellemrum i tallet, eller et komma mangler"
	case c == '.' && erCiffer(foer):
		return "mere end ét punktum i tallet: tusinder skrives uden"
	case c == '-' && erCiffer(foer):
		return "en bindestreg i tallet: en dato skal stå i dobbelte anførselstegn"
	case (c == 'x' || c == 'X') && foer == '0':
		return "et hexadecimalt tal: tal skrives med cifrene 0-9"
	case (erBogstav(c) || c == '_') && erCiffer(foer):
		return "et bogstav i tallet"
	case c == '}' || c == ']':
		return "en parentes, der ikke passer til den, der blev åbnet"
	case c == '"' || c == '{' || c == '[' || c == '-' || erCiffer(c) || erBogstav(c):
		return "et komma mangler"
	}
	return uventetTegn
}

// grundTal tells why a number that began before i cannot go on there.
func grundTal(b []byte, i int) string {
	if i >= len(b) {
		return uventetSlut
	}
	if s := altid(b, i); s != "" {
		return s
	}
	switch c := lille(b[i]); lille(b[i-1]) {
	case '-':
		if c == 'i' || c == 'n' {
			return ikkeEtTal
		}
		return "et ciffer mangler efter minus"
	case '.':
		return "et ciffer mangler efter decimaltegnet"
	}
	return "et ciffer mangler i eksponenten"
}

// grundOrd tells why what began as true, false or null, n bytes before i, does not go on there.
func grundOrd(b []byte, i, n int) string {
	if i >= len(b) {
		return uventetSlut
	}
	if s := altid(b, i); s != "" {
		return s
	}
	return grundVaerdi(b[i-n:], 0)
}

// grundStyretegn tells what control character stands in a text.
func grundStyretegn(c byte) string {
	switch c {
	case '\n', '\r':
		return "et linjeskift i en tekst: det skrives \\n, eller et anførselstegn mangler"
	case '\t':
		return "en tabulator i en tekst: den skrives \\t"
	}
	return "et styretegn i en tekst"
}

const forkertEscape = "en forkert omvendt skråstreg i en tekst: den skrives \\\\"

func erCiffer(c byte) bool { return c-'0' <= 9 }

func erBogstav(c byte) bool { return lille(c)-'a' < 26 || c >= utf8.RuneSelf }
