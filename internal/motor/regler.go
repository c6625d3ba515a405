package motor

import dfdgerr "github.com/akasse/dfdg/errors"

// The rows of section S of the rule catalogue: the message itself.

var RegelS01 = Afvis("S-01", dfdgerr.UgyldigBesked, "D",
	"Elementet er påkrævet og skal være udfyldt, også når værdien er 0.",
	"The element is required and must be given, also where its value is 0.")

var RegelS02 = Afvis("S-02", dfdgerr.UgyldigBesked, "D",
	"Elementet hører ikke til beskeden og skal fjernes; en besked må kun indeholde de elementer, som metoden har.",
	"The element does not belong to the message and must be removed; a message may hold only the elements that the method has.")

var RegelS03 = Afvis("S-03", dfdgerr.UgyldigBesked, "D",
	"Det samme element må kun stå én gang, og store og små bogstaver regnes for ens.",
	"The same element may be given only once, and upper and lower case count as the same.")

var RegelS04 = Afvis("S-04", dfdgerr.UgyldigBesked, "D",
	"Et påkrævet element må ikke være null; kun et valgfrit element kan udelades på den måde.",
	"A required element must not be null; only an optional element can be left out that way.")

var RegelS05 = Afvis("S-05", dfdgerr.UgyldigBesked, "D",
	"Værdien skal have elementets JSON-type, fx et tal, hvor der skal stå et tal, og et helt tal, hvor der skal stå et helt tal; decimaltal må også skrives som tekst.",
	"The value must have the element's JSON type, such as a number where a number is meant and a whole number where a whole number is meant; decimals may also be written as a string.")

var RegelS06 = Afvis("S-06", dfdgerr.UgyldigBesked, "D",
	"Tallet skal skrives med et valgfrit fortegn, cifre og højst ét punktum, uden eksponent og på højst 64 tegn; et helt tal skal kunne være i 32 bit.",
	"The number must be written with an optional sign, digits and at most one point, without an exponent and in at most 64 characters; a whole number must fit in 32 bits.",
	Tolkning(""))

var RegelS07 = Afvis("S-07", dfdgerr.UgyldigBesked, "D",
	"Datoen, tidspunktet, måneden eller GUID'en skal findes og være skrevet rigtigt, fx 2025-03-03, 2025-03-03T10:15:00 eller 2025-02.",
	"The date, date-time, month or GUID must exist and be written correctly, as 2025-03-03, 2025-03-03T10:15:00 or 2025-02.")

var RegelS08 = Afvis("S-08", dfdgerr.UgyldigBesked, "D",
	"Beskeden må højst have 32 niveauer, og en rapport viser højst 1.000 meldinger; er der flere, er resten udeladt, til de første er rettet.",
	"The message may be at most 32 levels deep, and a report shows at most 1,000 findings; where there are more, the rest are left out until the first are fixed.")

var RegelS09 = Afvis("S-09", dfdgerr.UgyldigBesked, "D",
	"Værdien skal være {krav} og må højst have 2 decimaler, når nuller til sidst ikke regnes med.",
	"The value must be {krav} and have at most 2 decimals, not counting trailing zeros.")

// ReglerS returns the rows of section S in the catalogue's order, as a slice of the caller's own.
func ReglerS() []*dfdgerr.Regel {
	return []*dfdgerr.Regel{
		RegelS01, RegelS02, RegelS03, RegelS04, RegelS05, RegelS06, RegelS07, RegelS08, RegelS09,
	}
}
