package laes

import (
	"regexp"
	"testing"
	"unicode/utf8"
)

// What a name of XML begins with and goes on with, as the fifth edition of XML 1.0 has it (productions 4 and 4a), of every
// character of the first plane and a sample of the others.
func TestXMLNavnHvertTegn(t *testing.T) {
	const begyndelse = `:A-Z_a-z\x{C0}-\x{D6}\x{D8}-\x{F6}\x{F8}-\x{2FF}\x{370}-\x{37D}\x{37F}-\x{1FFF}\x{200C}-\x{200D}` +
		`\x{2070}-\x{218F}\x{2C00}-\x{2FEF}\x{3001}-\x{D7FF}\x{F900}-\x{FDCF}\x{FDF0}-\x{FFFD}\x{10000}-\x{EFFFF}`
	foerst, senere := regexp.MustCompile(`^[`+begyndelse+`]$`), regexp.MustCompile(`^[`+begyndelse+`\-.0-9\x{B7}\x{0300}-\x{036F}\x{203F}-\x{2040}]$`)
	var b [utf8.UTFMax + 1]byte
	b[0] = 'a'
	for r := range rune(utf8.MaxRune + 1) {
		if r > 0x10100 && r%0x101 != 0 && (r < 0xeff00 || r > 0xf0100) { // beyond the first plane a sample, and the end
			continue
		}
		if r == utf8.RuneError || !utf8.ValidRune(r) { // U+FFFD stands for what is no character
			continue
		}
		n := utf8.EncodeRune(b[1:], r)
		if got := len(navnI(b[1:1+n])) == n; got != foerst.Match(b[1:1+n]) {
			t.Errorf("%U begins a name: %v", r, got)
		}
		if got := len(navnI(b[:1+n])) == 1+n; got != senere.Match(b[1:1+n]) {
			t.Errorf("%U in a name: %v", r, got)
		}
	}
}
