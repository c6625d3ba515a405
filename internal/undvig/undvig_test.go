package undvig_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"testing"
	"unicode/utf8"

	"github.com/akasse/dfdg/internal/undvig"
)

// Every character, alone and after another one, is escaped as the standard library does, and what stands before it is left alone. The
// memory behind is not looked at.
func TestSomStandarden(t *testing.T) {
	for r := rune(0); r <= utf8.MaxRune; r++ {
		if !utf8.ValidRune(r) || r > 0x3000 && r < 0xff00 || r > 0x10010 && r%0xfff != 0 {
			continue
		}
		for _, s := range []string{string(r), "æ" + string(r) + "<", "<" + string(r) + string(r)} {
			b := append([]byte(`<"`), s...)
			vil, _ := json.Marshal(s)
			if er := undvig.JSON(bytes.Clone(b), 2); string(er) != `<"`+string(vil[1:len(vil)-1]) {
				t.Fatalf("%+q: %s, want %s", s, er, vil)
			}
			var x bytes.Buffer
			xml.EscapeText(&x, []byte(s))
			er, ok := undvig.XML(bytes.Clone(b), 2)
			if har := r == 0xfffd || !bytes.ContainsRune(x.Bytes(), 0xfffd); ok != har || ok && string(er) != `<"`+x.String() {
				t.Fatalf("%+q: %s %v, want %s %v", s, er, ok, &x, har)
			}
		}
	}
	if b := undvig.JSON([]byte("a"), 1); string(b) != "a" {
		t.Errorf("%s", b)
	}
}
