package dfdg

import (
	"strings"
	"unicode"
	"unicode/utf8"
	"unique"
)

// Akassenummer is the main number of an unemployment fund, as 57.
type Akassenummer struct{ heltal }

// NewAkassenummer makes a fund number; outside ±2³¹ it is malformed.
func NewAkassenummer(n int) Akassenummer { return Akassenummer{nytHeltal(n)} }

// ReadAkassenummer reads an optional sign and digits, leading zeros allowed; a malformed text gives a malformed number.
func ReadAkassenummer(s string) Akassenummer { return Akassenummer{laesHeltal(s)} }

// ParseAkassenummer is ReadAkassenummer with an error (*FormFejl) for a malformed text.
func ParseAkassenummer(s string) (Akassenummer, error) {
	a := ReadAkassenummer(s)
	return a, form("Akassenummer", a.t)
}

// MustParseAkassenummer is ParseAkassenummer, but panics.
func MustParseAkassenummer(s string) Akassenummer { return must(ParseAkassenummer(s)) }

// Compare orders: not given, malformed, then by number.
func (a Akassenummer) Compare(b Akassenummer) int { return a.compare(b.heltal) }

// Equal reports whether a and b are the same number in the same state.
func (a Akassenummer) Equal(b Akassenummer) bool { return a == b }

// Afdelingsnummer is the number of a fund's branch, as 570001: the fund, then four digits (M, R 1.12).
type Afdelingsnummer struct{ heltal }

// NewAfdelingsnummer makes a branch number; outside ±2³¹ it is malformed.
func NewAfdelingsnummer(n int) Afdelingsnummer { return Afdelingsnummer{nytHeltal(n)} }

// ReadAfdelingsnummer reads an optional sign and digits; a malformed text gives a malformed number.
func ReadAfdelingsnummer(s string) Afdelingsnummer { return Afdelingsnummer{laesHeltal(s)} }

// ParseAfdelingsnummer is ReadAfdelingsnummer with an error (*FormFejl) for a malformed text.
func ParseAfdelingsnummer(s string) (Afdelingsnummer, error) {
	a := ReadAfdelingsnummer(s)
	return a, form("Afdelingsnummer", a.t)
}

// MustParseAfdelingsnummer is ParseAfdelingsnummer, but panics.
func MustParseAfdelingsnummer(s string) Afdelingsnummer { return must(ParseAfdelingsnummer(s)) }

// Akasse returns the fund that the branch's first digits name; malformed unless the number is good.
func (a Afdelingsnummer) Akasse() Akassenummer {
	const afdelingscifre = 10000
	if !a.IsValid() {
		return Akassenummer(a)
	}
	return NewAkassenummer(a.Int() / afdelingscifre)
}

// Compare orders: not given, malformed, then by number.
func (a Afdelingsnummer) Compare(b Afdelingsnummer) int { return a.compare(b.heltal) }

// Equal reports whether a and b are the same number in the same state.
func (a Afdelingsnummer) Equal(b Afdelingsnummer) bool { return a == b }

// Organisationstype is the kind of organisation that calls DFDG or receives a message.
type Organisationstype uint8

const (
	TypeAkasse    Organisationstype = iota + 1 // an unemployment fund; its code is the main number, 1–999
	TypeJobcenter                              // a job centre
	TypeKommune                                // a municipality
	TypeSTAR                                   // Styrelsen for Arbejdsmarked og Rekruttering, which owns DFDG
	TypeUDK                                    // Udbetaling Danmark
	TypeSTIL                                   // Styrelsen for It og Læring
	TypeAUB                                    // Arbejdsgivernes Uddannelsesbidrag
)

var organisationNavne = [...]string{"", "a-kasse", "jobcenter", "kommune", "star", "udk", "stil", "aub"}

// ParseOrganisationstype reads the names of the case format: a-kasse, jobcenter, kommune, star,
// udk, stil, aub. The error is a *FormFejl.
func ParseOrganisationstype(s string) (Organisationstype, error) {
	for i, navn := range organisationNavne[1:] {
		if s == navn {
			return Organisationstype(i + 1), nil
		}
	}
	return 0, &FormFejl{"Organisationstype", ForkertForm}
}

// String writes the name of the case format; "" for the zero value.
func (t Organisationstype) String() string {
	if int(t) < len(organisationNavne) {
		return organisationNavne[t]
	}
	return maske
}

// Organisation is one organisation: its type and code. The zero value is none.
type Organisation struct{ o unique.Handle[organisation] } // of a size that each counter can have one

type organisation struct {
	art  Organisationstype
	fond int32 // a fund's main number, which kode has as text
	kode string
}

func enOrganisation(art Organisationstype, fond int32, kode string) Organisation {
	return Organisation{unique.Make(organisation{art, fond, kode})}
}

func (o Organisation) del() organisation {
	if o.IsZero() {
		return organisation{}
	}
	return o.o.Value()
}

// NewOrganisation makes an organisation; the code is 1–20 printable characters without blanks around them, a fund's its main number
// (leading zeros do not count). STAR, UDK, STIL and AUB may stand without a code. The error is a
// *FormFejl, which does not repeat the code.
func NewOrganisation(t Organisationstype, kode string) (Organisation, error) {
	o, ok := nyOrganisation(t, kode)
	if !ok || kode == "" && t <= TypeKommune {
		return Organisation{}, &FormFejl{"Organisation", ForkertForm}
	}
	return o, nil
}

// nyOrganisation is what all constructors and readers check; a job centre or municipality without a code is whichever it is.
func nyOrganisation(t Organisationstype, kode string) (Organisation, bool) {
	const laengst = 20
	if t < TypeAkasse || t > TypeAUB || utf8.RuneCountInString(kode) > laengst || !utf8.ValidString(kode) || kode != strings.TrimSpace(kode) ||
		strings.ContainsFunc(kode, func(r rune) bool { return !unicode.IsPrint(r) }) {
		return Organisation{}, false
	}
	if t == TypeAkasse {
		n := ReadAkassenummer(kode)
		return enOrganisation(t, n.n, n.String()), n.Inden(1, 1<<31-1)
	}
	return enOrganisation(t, 0, kode), true
}

// Akasse is the fund with that main number; a number below 1 panics.
func Akasse(nummer int) Organisation {
	return must(NewOrganisation(TypeAkasse, NewAkassenummer(nummer).String()))
}

// Jobcenter is the job centre with that code; an empty code panics.
func Jobcenter(kode string) Organisation { return must(NewOrganisation(TypeJobcenter, kode)) }

// BorgersJobcenter is the citizen's job centre as the receiver of a message, whichever it is.
func BorgersJobcenter() Organisation { return enOrganisation(TypeJobcenter, 0, "") }

// Kommune is the municipality with that code; an empty code panics.
func Kommune(kode string) Organisation { return must(NewOrganisation(TypeKommune, kode)) }

// STAR is Styrelsen for Arbejdsmarked og Rekruttering.
func STAR() Organisation { return enOrganisation(TypeSTAR, 0, "") }

// Type returns the kind of organisation; 0 for the zero value.
func (o Organisation) Type() Organisationstype { return o.del().art }

// Kode returns the code.
func (o Organisation) Kode() string { return o.del().kode }

// IsZero reports whether there is no organisation.
func (o Organisation) IsZero() bool { return o == Organisation{} }

// Equal reports whether o and p are the same organisation.
func (o Organisation) Equal(p Organisation) bool { return o == p }

// Akasse returns the fund's number; not given where the organisation is no fund.
func (o Organisation) Akasse() Akassenummer {
	d := o.del()
	if d.art != TypeAkasse {
		return Akassenummer{}
	}
	return Akassenummer{heltal{d.fond, Gyldig}}
}

// String writes the receiver form of the case format: "a-kasse 57", "jobcenter". Only a fund's has its code.
func (o Organisation) String() string {
	d := o.del()
	if d.art == TypeAkasse {
		return d.art.String() + " " + d.kode
	}
	return d.art.String()
}

// MarshalText writes the type, and the code where there is one: "a-kasse 57", "jobcenter 101", "jobcenter" for
// [BorgersJobcenter].
func (o Organisation) MarshalText() ([]byte, error) {
	d := o.del()
	if d.kode == "" {
		return []byte(d.art.String()), nil
	}
	return []byte(d.art.String() + " " + d.kode), nil
}

// UnmarshalText reads what MarshalText writes: a type and, which a fund must have, a code.
func (o *Organisation) UnmarshalText(b []byte) error {
	navn, kode, medKode := strings.Cut(string(b), " ")
	if *o = (Organisation{}); len(b) == 0 {
		return nil
	}
	t, err := ParseOrganisationstype(navn)
	if err != nil {
		return err
	}
	ny, ok := nyOrganisation(t, kode)
	if !ok || medKode != (kode != "") {
		return &FormFejl{"Organisation", ForkertForm}
	}
	*o = ny
	return nil
}
