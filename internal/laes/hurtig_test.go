package laes_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/laes"
)

// tallene are numbers around every end that a quick way could stop at: how many digits, how many decimals, each digit as the first, the
// last and a decimal, zeros in front, and what may follow.
func tallene() (s []string) {
	for n := 1; n <= 20; n++ {
		for _, c := range "1459" {
			s = append(s, strings.Repeat(string(c), n), strings.Repeat(string(c), n)+".5", strings.Repeat(string(c), n)+".99", "-"+strings.Repeat(string(c), n))
		}
	}
	for a := range 10 {
		for b := range 10 {
			s = append(s, fmt.Sprintf("%d.%d", a, b), fmt.Sprintf("1.%d%d", a, b), fmt.Sprintf("1%d%d", a, b), fmt.Sprintf("7.%d%d0", a, b), fmt.Sprintf("7.%d%d5", a, b))
		}
	}
	return append(s, "0", "-0", "0.0", "0.00", "0.000", "0.01", "0.1", "1e2", "1E2", "1.5e1", "1.55E1", "1.0e0", "0e0", "100000", "99999", "202500", "202501", "202501.5", "202501.0", "202501e1", "202501E1", "2025010", "20201", "202553", "202054", "202053",
		"2147483647", "2147483648", "-2147483648", "-2147483649", "999999999", "1000000000", "9999999999", "3848", "3848.0", "3848.00", "3848.01")
}

// The quick ways of a number give what the slow reading of its text gives, whatever stands before and behind it.
func TestTalSomLangsomt(t *testing.T) {
	for _, s := range tallene() {
		for _, v := range []string{s, " " + s, "  " + s, s + " ", "\t" + s + "\n"} {
			if har, vil := laesEn(t, v, (*laes.Laeser).Timetal), dfdg.ReadTimetal(s); har != vil {
				t.Errorf("Timetal %q: %v %v, want %v %v", v, har, har.Tilstand(), vil, vil.Tilstand())
			}
			if har, vil := laesEn(t, v, (*laes.Laeser).Beloeb), dfdg.ReadBeloeb(s); har != vil {
				t.Errorf("Beloeb %q: %v %v, want %v %v", v, har, har.Tilstand(), vil, vil.Tilstand())
			}
			if har, vil := laesEn(t, v, (*laes.Laeser).Antal), dfdg.ReadAntal(s); har != vil {
				t.Errorf("Antal %q: %v %v, want %v %v", v, har, har.Tilstand(), vil, vil.Tilstand())
			}
			if har, vil := laesEn(t, v, (*laes.Laeser).Kode), dfdg.ReadKode(s); har != vil {
				t.Errorf("Kode %q: %v %v, want %v %v", v, har, har.Tilstand(), vil, vil.Tilstand())
			}
			if har, vil := laesEn(t, v, (*laes.Laeser).Uge), dfdg.ReadUge(s); har != vil {
				t.Errorf("Uge %q: %v %v, want %v %v", v, har, har.Tilstand(), vil, vil.Tilstand())
			}
		}
		if har := laesEn(t, s+`,"V":`+s, (*laes.Laeser).Timetal); har.Tilstand() != dfdg.GivetToGange {
			t.Errorf("%s twice: %v", s, har.Tilstand())
		}
	}
	for _, s := range []string{"true", "false", " true", " false", "false "} {
		if har := laesEn(t, s, (*laes.Laeser).JaNej); har != dfdg.NewJaNej(strings.Contains(s, "true")) {
			t.Errorf("%q: %v", s, har)
		}
	}
}

// Escapes are read as encoding/json reads them, at each end of the surrogates; half a pair is no character, and the text malformed.
func TestOmskrivninger(t *testing.T) {
	for _, s := range []string{`\ud800\udc00`, `\ud800\udfff`, `\udbff\udc00`, `\udbff\udfff`, `\uD83D\uDE00`, `\ud7ff`, `\ue000`, `\uffff`, `\u0000`, `\u00e6`, `\u00E6x`, `\\`, `\/`, `\"`, `\b\f\n\r\t`} {
		var vil string
		if err := json.Unmarshal([]byte(`"`+s+`"`), &vil); err != nil {
			t.Fatal(err)
		}
		if har := laesEn(t, `"`+s+`"`, (*laes.Laeser).Tekst); !har.Equal(dfdg.NewTekst(vil)) || !utf8.ValidString(vil) {
			t.Errorf("%s: %v", s, har)
		}
	}
	for _, s := range []string{`\ud800`, `\udbff`, `\udc00`, `\udfff`, `\ud800x`, `\ud800\n`, `\ud800\u0041`, `\ud800\udbff`, `\ud800\ue000`, `\udc00\ud800`, `\udfff\udc00`, `\udc00\udc00`} {
		if har := laesEn(t, `"`+s+`"`, (*laes.Laeser).Tekst); har.Tilstand() != dfdg.ForkertForm {
			t.Errorf("%s: %v", s, har.Tilstand())
		}
	}
}
