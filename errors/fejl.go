package errors

import (
	"strconv"

	"github.com/akasse/dfdg"
)

// Kaldsdel names a part of a call, as the caller writes it.
type Kaldsdel string

// What a call is made of. The name is the parameter or field; the citizen's facts are those of [Faktum.Kaldsdel].
const (
	KaldMetode            Kaldsdel = "metode"            // no method of the service
	KaldSnitflade         Kaldsdel = "Fakta.Snitflade"   // no interface of the service, or one that does not have the method
	KaldAnmodning         Kaldsdel = "anmodning"         // no message
	KaldFakta             Kaldsdel = "fakta"             // no facts at all
	KaldIdag              Kaldsdel = "Fakta.Idag"        // no good day to judge by
	KaldKalder            Kaldsdel = "Fakta.Kalder"      // no caller
	KaldUdeladelser       Kaldsdel = "Fakta.Udeladelser" // a rule was left out without which nothing can be stored
	KaldUdeladelsensRegel Kaldsdel = "Udeladelse.Regel"  // no id of a rule
	KaldUdeladelsensGrund Kaldsdel = "Udeladelse.Grund"  // no reason why it is left out
	KaldNavnerum          Kaldsdel = "XMLValg.Navnerum"  // an XML namespace that cannot stand in a document
	KaldRod               Kaldsdel = "XMLValg.Rod"       // a root element that is no name
	KaldAendringer        Kaldsdel = "aendringer"        // a set of changes without a counter
	KaldUger              Kaldsdel = "uger"              // a number of weeks that cannot be used
	KaldGrundlag          Kaldsdel = "grundlag"          // a reobtain basis that is malformed
	KaldAfholdtKarens     Kaldsdel = "afholdtKarens"     // no withheld days, or some that are malformed
	KaldGamleFrister      Kaldsdel = "gamle"             // deadlines of the old number of which one cannot be so
	KaldRegister          Kaldsdel = "register"          // no own register, or nothing to write it to
	KaldFil               Kaldsdel = "fil"               // no membership file, or nothing to write it to
	KaldDato              Kaldsdel = "dato"              // no good day
	KaldSvar              Kaldsdel = "svar"              // the code that DFDG gave
	KaldHandling          Kaldsdel = "handling"          // an action of another kind than the call is for
	KaldAfstemning        Kaldsdel = "afstemning"        // a reconciliation that has been run
	KaldLaeser            Kaldsdel = "laeser"            // nothing to read, or what has been read
	KaldOpslag            Kaldsdel = "opslagets svar"    // what a look-up answered
	KaldBorger            Kaldsdel = "svarets borger"    // the answer is not known to be on the citizen of Fakta.CPR
	KaldUdfald            Kaldsdel = "udfald"            // an outcome that no look-up gave, or that is not known
	KaldUnmarshal         Kaldsdel = "json.Unmarshal"    // of a message: it would lose what is no element or stands twice
)

// KaldFejl is a bad call: nothing can be computed without what it names. It says nothing about
// the message.
type KaldFejl struct {
	// Hvad is what is missing or cannot be used.
	Hvad Kaldsdel
	// Snitflade is, where not empty, the interface that does not have the method, and Brug the name of the method to use
	// there instead, where there is one.
	Snitflade dfdg.Snitflade
	Brug      string
	// Felt is the place in the message, as a JSON Pointer, of a value that cannot be written, or in an answer of what it lacks or is
	// malformed; "" otherwise.
	Felt string
}

// Error is Tekst, with what kind of error it is before it.
func (f *KaldFejl) Error() string { return "dfdg: forkert kald: " + f.Tekst() }

// Tekst says in Danish what is wrong and what to do.
func (f *KaldFejl) Tekst() string {
	switch {
	case f.Hvad == KaldUnmarshal:
		return "json.Unmarshal taber det i en anmodning, der er ukendt, gentaget eller misdannet; brug DecodeJSON"
	case f.Snitflade != "" && f.Brug != "":
		return "metoden findes ikke i snitflade " + string(f.Snitflade) + "; brug " + f.Brug
	case f.Snitflade != "":
		return "metoden findes ikke i snitflade " + string(f.Snitflade)
	case f.Hvad == KaldBorger:
		return "svaret er ikke om borgeren i Fakta.CPR, eller siger ikke, hvem det er om, så intet af det er kendt"
	case f.Hvad == KaldOpslag && f.Felt != "":
		return "opslagets svar er ikke helt, så intet af det er kendt: " + f.Felt + " mangler eller er misdannet"
	case f.Felt != "":
		return string(f.Hvad) + " kan ikke skrives: værdien i " + f.Felt + " er misdannet, eller metoden har ikke elementet"
	}
	return string(f.Hvad) + " mangler eller kan ikke bruges"
}

// Text says in English what is wrong and what to do.
func (f *KaldFejl) Text() string {
	switch {
	case f.Hvad == KaldUnmarshal:
		return "json.Unmarshal loses what of a message is unknown, repeated or malformed; use DecodeJSON"
	case f.Snitflade != "" && f.Brug != "":
		return "interface " + string(f.Snitflade) + " does not have the method; use " + f.Brug
	case f.Snitflade != "":
		return "interface " + string(f.Snitflade) + " does not have the method"
	case f.Hvad == KaldBorger:
		return "the answer is not on the citizen of Fakta.CPR, or does not say on whom, so that nothing of it is known"
	case f.Hvad == KaldOpslag && f.Felt != "":
		return "the answer of the look-up is not whole, so that nothing of it is known: " + f.Felt + " is missing or malformed"
	case f.Felt != "":
		return string(f.Hvad) + " cannot be written: the value at " + f.Felt + " is malformed, or the method does not have the element"
	}
	return string(f.Hvad) + " is missing or cannot be used"
}

// UlaeseligFejl is unreadable input: bytes that are not one document, and where reading stopped.
type UlaeseligFejl struct {
	Linje   int    // from 1
	Kolonne int    // in characters, from 1
	Offset  int64  // in bytes, from 0
	Aarsag  string // one of the library's own sentences, never text that was read
	Cause   string // Aarsag in English
}

// Error is Tekst, with what kind of error it is before it.
func (f *UlaeseligFejl) Error() string { return "dfdg: ulæselig: " + f.Tekst() }

// Tekst names in Danish the place and the reason.
func (f *UlaeseligFejl) Tekst() string { return f.tekst("linje ", ", kolonne ", f.Aarsag) }

// Text names in English the place and the reason.
func (f *UlaeseligFejl) Text() string { return f.tekst("line ", ", column ", f.Cause) }

func (f *UlaeseligFejl) tekst(linje, kolonne, aarsag string) string {
	return linje + strconv.Itoa(f.Linje) + kolonne + strconv.Itoa(f.Kolonne) + ", offset " + strconv.FormatInt(f.Offset, 10) + ": " + aarsag
}

// FormFejl is the error of reading one of this package's forms back. It names the type, never
// the text that was read.
type FormFejl struct {
	Type string // the Go type, as "Rapport"
}

// Error is Tekst, with the library's name before it.
func (f *FormFejl) Error() string { return "dfdg: " + f.Tekst() }

// Tekst names the type in Danish.
func (f *FormFejl) Tekst() string { return f.Type + " kan ikke læses" }

// Text names the type in English.
func (f *FormFejl) Text() string { return f.Type + " cannot be read" }
