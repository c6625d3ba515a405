package bestand

import (
	"fmt"
	"strings"

	"github.com/akasse/dfdg"
)

// Filnavn is the name of a membership file, AKAS057_202510_BESTAND_20250303235212.txt (B-05, M).
type Filnavn struct {
	Akasse  dfdg.Akassenummer // 1–999
	Uge     dfdg.Uge          // of the delivery
	Leveret dfdg.Dato         // day of the delivery, unique together with the time of day
	Klokken [3]int            // hour, minute, second
}

const (
	navnemoenster = "AKAS000_000000_BESTAND_00000000000000.txt"
	navneuge      = 8
	navnedag      = 23
)

// ParseFilnavn reads a file name without its folder. The error is a [*Fund] with the column of the
// first character that is not as it must be.
func ParseFilnavn(s string) (Filnavn, error) {
	fejl := func(i int, felt string) (Filnavn, error) {
		return Filnavn{}, &Fund{Regel: b05, Kilde: Filnavnet, Kolonne: i + 1, Felt: felt}
	}
	for i := range len(navnemoenster) {
		if i == len(s) || s[i] != navnemoenster[i] && (navnemoenster[i] != '0' || s[i]-'0' > 9) {
			return fejl(i, "")
		}
	}
	if len(s) > len(navnemoenster) {
		return fejl(len(navnemoenster), "")
	}
	n := Filnavn{
		Akasse:  dfdg.ReadAkassenummer(s[4:7]),
		Uge:     dfdg.ReadUge(s[navneuge : navneuge+6]),
		Leveret: laesTaetDato(s[navnedag : navnedag+8]),
		Klokken: [3]int{to(s[31:]), to(s[33:]), to(s[35:])},
	}
	switch {
	case !n.Akasse.Inden(1, 999):
		return fejl(4, "akasse")
	case !n.Uge.IsValid():
		return fejl(navneuge, "uge")
	case !n.Leveret.IsValid():
		return fejl(navnedag, "leveret")
	}
	for i, hoejst := range hoejstKlokken {
		if n.Klokken[i] > hoejst {
			return fejl(navnedag+8+2*i, "klokkeslæt")
		}
	}
	return n, nil
}

var hoejstKlokken = [3]int{23, 59, 59}

// String writes the name; "" for one that [Filnavn.IsValid] refuses.
func (n Filnavn) String() string {
	if !n.IsValid() {
		return ""
	}
	aar, uge := n.Uge.AarUge()
	return fmt.Sprintf("AKAS%03d_%04d%02d_BESTAND_%s%02d%02d%02d.txt", n.Akasse.Int(), aar, uge,
		strings.ReplaceAll(n.Leveret.String(), "-", ""), n.Klokken[0], n.Klokken[1], n.Klokken[2])
}

// IsValid reports whether every part can stand in a file name.
func (n Filnavn) IsValid() bool {
	for i, hoejst := range hoejstKlokken {
		if n.Klokken[i] < 0 || n.Klokken[i] > hoejst {
			return false
		}
	}
	return n.Akasse.Inden(1, 999) && n.Uge.IsValid() && n.Leveret.IsValid()
}

// to reads the two digits that s begins with.
func to(s string) int { return int(s[0]-'0')*10 + int(s[1]-'0') }

// laesTaetDato reads YYYYMMDD.
func laesTaetDato(s string) dfdg.Dato { return dfdg.ReadDato(s[:4] + "-" + s[4:6] + "-" + s[6:]) }
