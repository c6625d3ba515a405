package bestand

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"github.com/akasse/dfdg"
)

// What has become of a CPR number on its way is told by patterns of what Excel, databases and people make of ten digits.
var cprformer = []struct {
	form   *regexp.Regexp
	aarsag aarsag
}{
	{regexp.MustCompile(`^([0-9]{9}|[0-9]{5}-[0-9]{4})$`), niCifre},
	{regexp.MustCompile(`^[0-9]*$`), ikkeTiCifre},
	{regexp.MustCompile(`[0-9]`), eksponent}, // of what medEksponent is
	{regexp.MustCompile(`^[0-9]{9,}[.,]0+$`), decimaler},
	{regexp.MustCompile(`^[0-9][0-9., '\x{a0}]*$`), tusinder},
}

var tiCifre = regexp.MustCompile(`^([0-9]{6})-?([0-9]{4})$`)

var medEksponent = regexp.MustCompile(`^[0-9eE+\-., ]*[eE][0-9eE+\-., ]*$`)

// vilCPR returns what laesCPR must say of a field, and where its first wrong character stands.
func vilCPR(s string) (i int, a aarsag) {
	if cifre := tiCifre.FindStringSubmatch(s); cifre != nil {
		if dfdg.ReadCPR(cifre[1] + cifre[2]).IsValid() {
			return 0, ingenAarsag
		}
		return 0, cprDato
	}
	i = strings.IndexFunc(s, func(r rune) bool { return r < '0' || r > '9' })
	if len(s) == 11 && i == 6 && s[6] == '-' { // the hyphen may stand there
		i = 7 + strings.IndexFunc(s[7:], func(r rune) bool { return r < '0' || r > '9' })
	}
	i = max(i, 0)
	for _, f := range cprformer {
		if f.form.MatchString(s) && (f.aarsag != eksponent || medEksponent.MatchString(s)) {
			return i, f.aarsag
		}
	}
	if i < len(s) && s[i] == 0 {
		return i, harNUL
	}
	return i, kunCifre
}

func TestCPRSomDetBlev(t *testing.T) {
	dele := []string{"0", "01015", "010150", "9000", "010150500", "3201505000", "00", "-", ".", ",", "e", "E+08", "x", " ", "'", "\x00", "\u00a0", ":", "/"}
	var gaa func(s string, n int)
	gaa = func(s string, n int) {
		c, fejl := laesCPR([]byte(s))
		if hvor, vil := vilCPR(s); fejl != (feltfejl{vil, hvor}) || c.IsValid() != (vil == ingenAarsag) {
			t.Errorf("%q: %d, want %d at %d", s, fejl, vil, hvor)
		}
		for _, d := range dele {
			if n > 0 && !t.Failed() {
				gaa(s+d, n-1)
			}
		}
	}
	gaa("", 4)
}

// A field is what stands between its separators without the blanks around it, of both kinds and both encodings, and its column is that of
// its first character that is none.
func TestFelterUdenBlanke(t *testing.T) {
	blanke := []string{"", " ", "\u00a0", "\xa0", " \xa0 ", "\u00a0 \xa0\xa0", "  "}
	for _, komma := range []byte{';', ',', '\t'} {
		for _, foer := range blanke {
			for _, efter := range blanke {
				for _, indhold := range []string{"", "a", "a b", "a\u00a0b"} {
					linje := strings.Join([]string{"x", foer + indhold + efter, "z"}, string(komma))
					l := nyCSV(komma)
					felter, ok := l.felter([]byte(linje))
					if !ok || len(felter) != 3 || string(felter[0]) != "x" || string(felter[1]) != indhold || string(felter[2]) != "z" {
						t.Fatalf("%q: %q %v", linje, felter, ok)
					}
					for i, vil := range []int{0, 2 + len(foer), len(linje) - 1, len(linje)} {
						if i == 1 && indhold == "" {
							vil += len(efter) // all of it is blank
						}
						if har := l.kolonne(i); har != tegn([]byte(linje)[:vil])+1 {
							t.Errorf("%q: field %d in column %d", linje, i, har)
						}
					}
					citeret := []byte(`x` + string(komma) + `"` + foer + indhold + efter + `"` + string(komma) + `z`)
					if felter, ok := l.felter(citeret); !ok || len(felter) != 3 || string(felter[1]) != indhold || !bytes.Equal(felter[2], []byte("z")) {
						t.Errorf("%q: %q %v", citeret, felter, ok)
					}
				}
			}
		}
	}
}
