// Package undvig escapes text where it stands: what was appended to a buffer becomes what JSON or XML must have in its place. It is internal.
package undvig

const hex = "0123456789abcdef"

// JSON makes b[fra:], which is UTF-8, the inside of a JSON string as encoding/json writes it: what could end a script in a page, and what
// JavaScript takes for the end of a line, is escaped too.
func JSON(b []byte, fra int) []byte {
	for i := fra; i < len(b); i++ {
		if c := b[i]; jsonMaaIkke(c) || c == 0xe2 && linjeskift(b[i:]) {
			return undviget(b, i, jsonTegn)
		}
	}
	return b
}

func jsonMaaIkke(c byte) bool {
	return c < ' ' || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&'
}

// linjeskift reports whether s begins with U+2028 or U+2029.
func linjeskift(s []byte) bool { return len(s) > 2 && s[1] == 0x80 && s[2]&^1 == 0xa8 }

// jsonTegn appends the first character of s, and returns how many bytes it was.
func jsonTegn(b, s []byte) ([]byte, int) {
	switch c := s[0]; {
	case c == 0xe2 && linjeskift(s):
		return append(b, '\\', 'u', '2', '0', '2', hex[s[2]&15]), 3
	case !jsonMaaIkke(c):
		return append(b, c), 1
	case c == '"' || c == '\\':
		return append(b, '\\', c), 1
	case c == '\b':
		return append(b, '\\', 'b'), 1
	case c == '\f':
		return append(b, '\\', 'f'), 1
	case c == '\n':
		return append(b, '\\', 'n'), 1
	case c == '\r':
		return append(b, '\\', 'r'), 1
	case c == '\t':
		return append(b, '\\', 't'), 1
	default:
		return append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&15]), 1
	}
}

// XML makes b[fra:], which is UTF-8, character data or an attribute's value as encoding/xml writes it. It reports false where there is a
// character that XML does not have.
func XML(b []byte, fra int) ([]byte, bool) {
	foerst := len(b)
	for i := len(b) - 1; i >= fra; i-- {
		c := b[i]
		if xmlFor(c) != "" {
			foerst = i
		} else if c < ' ' || c == 0xef && b[i+1] == 0xbf && b[i+2] >= 0xbe { // U+FFFE and U+FFFF; a surrogate is no UTF-8
			return b, false
		}
	}
	return undviget(b, foerst, xmlTegn), true
}

func xmlFor(c byte) string {
	switch c {
	case '"':
		return "&#34;"
	case '\'':
		return "&#39;"
	case '&':
		return "&amp;"
	case '<':
		return "&lt;"
	case '>':
		return "&gt;"
	case '\t':
		return "&#x9;"
	case '\n':
		return "&#xA;"
	case '\r':
		return "&#xD;"
	}
	return ""
}

// xmlTegn is jsonTegn in XML.
func xmlTegn(b, s []byte) ([]byte, int) {
	if e := xmlFor(s[0]); e != "" {
		return append(b, e...), 1
	}
	return append(b, s[0]), 1
}

// undviget writes b[fra:] anew behind b and moves it there, so that no other memory is needed.
func undviget(b []byte, fra int, tegn func(b, s []byte) ([]byte, int)) []byte {
	til := len(b)
	for i := fra; i < til; {
		ny, n := tegn(b, b[i:til])
		b, i = ny, i+n
	}
	return append(b[:fra], b[til:]...)
}
