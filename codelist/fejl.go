package codelist

import (
	"strconv"

	"github.com/akasse/dfdg/internal/laes"
)

// Aarsag is what was wrong with a list, a file or a role.
type Aarsag uint8

const (
	// UkendtListe: no code list has that name.
	UkendtListe Aarsag = iota + 1
	// ForkertId: the id is missing a digit, is no whole number, or lies outside an xsd:int.
	ForkertId
	// PerioderOverlapper: the id stands before with a validity that shares a day with this one.
	PerioderOverlapper
	// ForkertDato: a date is not of the form YYYY-MM-DD, or does not exist.
	ForkertDato
	// SlutFoerStart: the validity ends before it starts.
	SlutFoerStart
	// UkendtRolle: no such role.
	UkendtRolle
	// RollerDelerId: another role of the list has the id.
	RollerDelerId
	// ForStor: the file is larger than [StoersteFil].
	ForStor
	// IkkeUTF8: the file is not UTF-8.
	IkkeUTF8
	// ForkertSyntaks: the file is not one JSON document, or its CSV quotes are wrong.
	ForkertSyntaks
	// ForkertType: another JSON type than is meant there.
	ForkertType
	// UkendtNoegle: a key or column that is not known.
	UkendtNoegle
	// NoegleToGange: a list, key or column stands twice.
	NoegleToGange
	// NoegleMangler: vaerdier or id is missing.
	NoegleMangler
	// ForkertAntalFelter: a row has another number of fields than the header.
	ForkertAntalFelter

	antalAarsager = int(iota + 1)
)

var aarsagTekster = [antalAarsager]string{
	UkendtListe:        "ukendt kodeliste; listerne hedder som i sagsformatet, fx satsgrundlag",
	ForkertId:          "id skal være et heltal fra -2147483648 til 2147483647",
	PerioderOverlapper: "samme id må kun stå igen med en periode, der ikke deler en dag med de andre; start er med, slut er ikke",
	ForkertDato:        "datoen skal findes og være skrevet ÅÅÅÅ-MM-DD",
	SlutFoerStart:      "slut skal være start eller en senere dag",
	UkendtRolle:        "ukendt rolle",
	RollerDelerId:      "en anden rolle på listen har samme id; roller på samme liste skal have hvert sit",
	ForStor:            "filen er større end 64 MB",
	IkkeUTF8:           "filen er ikke UTF-8",
	ForkertSyntaks:     "forkert syntaks",
	ForkertType:        "forkert type: filen og listerne er objekter, vaerdier en liste af objekter, komplet true eller false, id et tal, navn, start og slut tekst eller null",
	UkendtNoegle:       "ukendt nøgle; en liste har vaerdier og komplet, en værdi har id, navn, start og slut",
	NoegleToGange:      "samme nøgle må kun stå én gang",
	NoegleMangler:      "en påkrævet nøgle mangler: en liste har vaerdier, en værdi har id",
	ForkertAntalFelter: "rækken har et andet antal felter end overskriften",
}

var aarsagEngelsk = [antalAarsager]string{
	UkendtListe:        "unknown code list; the lists are named as in the case format, as satsgrundlag",
	ForkertId:          "id must be a whole number from -2147483648 to 2147483647",
	PerioderOverlapper: "the same id may stand again only with a validity that shares no day with the others; start is included, slut is not",
	ForkertDato:        "the date must exist and be written YYYY-MM-DD",
	SlutFoerStart:      "slut must be start or a later day",
	UkendtRolle:        "unknown role",
	RollerDelerId:      "another role of the list has the same id; the roles of a list must have one each",
	ForStor:            "the file is larger than 64 MB",
	IkkeUTF8:           "the file is not UTF-8",
	ForkertSyntaks:     "wrong syntax",
	ForkertType:        "wrong type: the file and the lists are objects, vaerdier a list of objects, komplet true or false, id a number, navn, start and slut text or null",
	UkendtNoegle:       "unknown key; a list has vaerdier and komplet, a value has id, navn, start and slut",
	NoegleToGange:      "a key may stand once only",
	NoegleMangler:      "a required key is missing: a list has vaerdier, a value has id",
	ForkertAntalFelter: "the row has another number of fields than the heading",
}

// String says it in Danish.
func (a Aarsag) String() string {
	if int(a) < antalAarsager {
		return aarsagTekster[a]
	}
	return ""
}

// Fejl is the error of this package. It tells what was wrong and where, and never repeats a value
// of the list or the file.
type Fejl struct {
	// Aarsag is the kind of fault; [Fejl.Grund] says it in words.
	Aarsag Aarsag
	// Liste is the list in question, if there is one.
	Liste Liste
	// Rolle is the role in question, if there is one.
	Rolle Rolle
	// Raekke is the value's place in the list, from 1 (not counting a header).
	Raekke int
	// Noegle is the value's key or column that is wrong: id, navn, start or slut; "" where it is none of them.
	Noegle string
	// Linje and Kolonne are the place in a file, from 1; a column is a character (code point), and a byte order mark is none.
	Linje, Kolonne int

	grund string // more exact than Aarsag's, in Danish
}

// Equal reports whether two errors say the same.
func (f Fejl) Equal(g Fejl) bool { return f == g }

// Grund says in Danish what is wrong and what is allowed.
func (f *Fejl) Grund() string {
	if f.grund != "" {
		return f.grund
	}
	return f.Aarsag.String()
}

// Cause is Grund in English.
func (f *Fejl) Cause() string {
	switch {
	case f.grund != "":
		if s, har := grundEngelsk[f.grund]; har {
			return s
		}
		return laes.Engelsk(f.grund)
	case int(f.Aarsag) < antalAarsager:
		return aarsagEngelsk[f.Aarsag]
	}
	return ""
}

// Error is Tekst, with the package's name before it.
func (f *Fejl) Error() string { return "codelist: " + f.Tekst() }

// Tekst says in Danish where what is wrong, as "linje 3, kolonne 9: satsgrundlag, række 2, slut: slut skal være start eller en senere dag".
func (f *Fejl) Tekst() string {
	return f.tekst("linje ", ", kolonne ", ", række ", "rolle ", f.Grund())
}

// Text is Tekst in English.
func (f *Fejl) Text() string { return f.tekst("line ", ", column ", ", row ", "role ", f.Cause()) }

func (f *Fejl) tekst(linje, kolonne, raekke, rolle, grund string) string {
	var b []byte
	if f.Linje > 0 {
		b = strconv.AppendInt(append(b, linje...), int64(f.Linje), 10)
		b = strconv.AppendInt(append(b, kolonne...), int64(f.Kolonne), 10)
		b = append(b, ": "...)
	}
	if f.Liste.ErListe() {
		b = append(b, f.Liste.String()...)
		switch {
		case f.Raekke > 0:
			b = strconv.AppendInt(append(b, raekke...), int64(f.Raekke), 10)
			if f.Noegle != "" {
				b = append(append(b, ", "...), f.Noegle...)
			}
		case f.Rolle.findes():
			b = append(append(append(b, ", "...), rolle...), f.Rolle.String()...)
		}
		b = append(b, ": "...)
	} else if f.Rolle.findes() {
		b = append(append(append(b, rolle...), f.Rolle.String()...), ": "...)
	}
	return string(append(b, grund...))
}
