package errors

import (
	"strconv"
	"strings"
	"unicode"
)

// Tilbagemelding is what DFDG answered to a message. The zero Tilbagemelding is no answer.
type Tilbagemelding struct {
	// Dom is Godkendt or Afvist.
	Dom Dom
	// Koder are the codes that DFDG rejected with, as far as they are known; none where it approved.
	Koder []Kodested
}

// Kodested is a code that came back, and the place that it was for.
type Kodested struct {
	Kode Kode // one of those above 0, known to the library or not
	Sted Sted // "" where it is not known: most answers name none
}

// NewAfvist returns the answer that rejects with codes whose places are not known.
func NewAfvist(koder ...Kode) Tilbagemelding {
	t := Tilbagemelding{Dom: Afvist}
	for _, k := range koder {
		t.Koder = append(t.Koder, Kodested{Kode: k})
	}
	return t
}

// IsValid reports whether it is an answer: approved without codes, or rejected with codes above 0, each at no place or at one of plain
// words and rows.
func (t Tilbagemelding) IsValid() bool {
	for _, k := range t.Koder {
		if k.Kode <= 0 || k.Kode >= forStor || !erOrdsted(string(k.Sted)) {
			return false
		}
	}
	return t.Dom == Godkendt && len(t.Koder) == 0 || t.Dom == Afvist
}

// ParseTilbagemelding reads "godkendt", "afvist", or the codes that came back, each with its place where that is known:
// "9319", "9319@/afholdtKarens", "afvist:9319@/afholdtKarens,9458". The error is a *FormFejl, which does not repeat the text.
func ParseTilbagemelding(s string) (Tilbagemelding, error) {
	t := Tilbagemelding{Dom: Afvist}
	rest, afvist := strings.CutPrefix(s, Afvist.String())
	switch {
	case s == Godkendt.String():
		return Tilbagemelding{Dom: Godkendt}, nil
	case afvist && rest == "":
		return t, nil
	case afvist && rest[0] != ':':
		return Tilbagemelding{}, &FormFejl{"Tilbagemelding"}
	}
	for del := range strings.SplitSeq(strings.TrimPrefix(rest, ":"), ",") {
		tal, sted, med := strings.Cut(del, "@")
		k, err := strconv.Atoi(tal)
		if err != nil || k <= 0 || k >= forStor || strconv.Itoa(k) != tal || med && sted == "" || !erOrdsted(sted) {
			return Tilbagemelding{}, &FormFejl{"Tilbagemelding"}
		}
		t.Koder = append(t.Koder, Kodested{Kode(k), Sted(sted)})
	}
	return t, nil
}

// forStor is more than any code of DFDG's, and less than a personal number.
const forStor = 1_000_000

// erOrdsted reports whether a place is none, or element names that are plain words and numbers of rows.
func erOrdsted(s string) bool {
	return erSted(s) && !strings.ContainsFunc(s, func(c rune) bool { return c != '/' && !unicode.IsLetter(c) && !unicode.IsDigit(c) })
}

// String writes what [ParseTilbagemelding] reads; "" for no answer.
func (t Tilbagemelding) String() string {
	if !t.IsValid() {
		return ""
	}
	var b strings.Builder
	b.WriteString(t.Dom.String())
	for i, k := range t.Koder {
		b.WriteString(string(":,"[min(i, 1)]) + strconv.Itoa(int(k.Kode)))
		if k.Sted != "" {
			b.WriteString("@" + string(k.Sted))
		}
	}
	return b.String()
}

// GoString is String, so that %#v shows no more than %v.
func (t Tilbagemelding) GoString() string { return t.String() }

// MarshalText writes as String.
func (t Tilbagemelding) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// UnmarshalText reads as ParseTilbagemelding, and "" as no answer.
func (t *Tilbagemelding) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*t = Tilbagemelding{}
		return nil
	}
	ny, err := ParseTilbagemelding(string(b))
	if err == nil {
		*t = ny
	}
	return err
}
