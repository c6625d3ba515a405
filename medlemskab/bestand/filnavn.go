package bestand

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/motor"
)

// B-05: filens navn.
var b05 = motor.Format("B-05", "M 2",
	"Filen hedder AKASNNN_ÅÅÅÅUU_BESTAND_ÅÅÅÅMMDDTTMMSS.txt uden blanke.",
	"The file is named AKASNNN_YYYYWW_BESTAND_YYYYMMDDhhmmss.txt, without blanks.")

// B-23: af flere leverancer for samme a-kasse og uge gælder den seneste; ugen i navnet er leverancens egen, en fra eller til.
var b23 = motor.Hjaelp("B-23", "M 2",
	"Af flere leverancer for samme a-kasse og uge gælder den, der er leveret senest.",
	"Of several deliveries for one fund and week the one delivered last counts.")

var b23Uge = motor.Advarsel("B-23", "M 2",
	"Ugen i filens navn er den, filen er leveret i, eller ugen før eller efter.",
	"The week in the file's name is the one the file was delivered in, or the week before or after.",
	motor.Tolkning("M does not say which week a delivery at a week's end is named by, so a week to either side passes"))

// ugen reports whether the week of the name is that of the delivery, or next to it.
func (n Filnavn) ugen() bool {
	for _, dage := range []int{-7, 0, 7} {
		if aar, uge := n.Leveret.PlusDage(dage).Uge(); n.Uge == dfdg.NewUge(aar, uge) {
			return true
		}
	}
	return false
}

// compare orders by fund, week, day and time of delivery.
func (n Filnavn) compare(m Filnavn) int {
	return cmp.Or(cmp.Compare(n.Akasse.Int(), m.Akasse.Int()), n.Uge.Compare(m.Uge), n.Leveret.Compare(m.Leveret),
		slices.Compare(n.Klokken[:], m.Klokken[:]))
}

// Gaeldende returns of several deliveries those that count, the latest of each fund and week, in order of fund and week
// (B-23). A name that [Filnavn.IsValid] refuses is left out.
func Gaeldende(navne []Filnavn) []Filnavn {
	navne = slices.DeleteFunc(slices.Clone(navne), func(n Filnavn) bool { return !n.IsValid() })
	slices.SortFunc(navne, Filnavn.compare)
	var ud []Filnavn
	for i, n := range navne {
		if i+1 == len(navne) || navne[i+1].Akasse != n.Akasse || navne[i+1].Uge != n.Uge {
			ud = append(ud, n)
		}
	}
	return ud
}

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
	case n.Akasse.Int() == 0:
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
