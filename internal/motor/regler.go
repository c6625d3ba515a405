package motor

import dfdgerr "github.com/akasse/dfdg/errors"

// The rows of section S of the rule catalogue: the message itself.
var (
	RegelS01 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "S-01", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigBesked, Kilde: "D",
		Dansk:   "Elementet er påkrævet og skal være udfyldt, også når værdien er 0.",
		Engelsk: "The element is required and must be given, also where its value is 0.",
	})
	RegelS02 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "S-02", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigBesked, Kilde: "D",
		Dansk:   "Elementet hører ikke til beskeden og skal fjernes; en besked må kun indeholde de elementer, som metoden har.",
		Engelsk: "The element does not belong to the message and must be removed; a message may hold only the elements that the method has.",
	})
	RegelS03 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "S-03", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigBesked, Kilde: "D",
		Dansk:   "Det samme element må kun stå én gang, og store og små bogstaver regnes for ens.",
		Engelsk: "The same element may be given only once, and upper and lower case count as the same.",
	})
	RegelS04 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "S-04", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigBesked, Kilde: "D",
		Dansk:   "Et påkrævet element må ikke være null; kun et valgfrit element kan udelades på den måde.",
		Engelsk: "A required element must not be null; only an optional element can be left out that way.",
	})
	RegelS05 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "S-05", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigBesked, Kilde: "D",
		Dansk:   "Værdien skal have elementets JSON-type, fx et tal, hvor der skal stå et tal, og et helt tal, hvor der skal stå et helt tal; decimaltal må også skrives som tekst.",
		Engelsk: "The value must have the element's JSON type, such as a number where a number is meant and a whole number where a whole number is meant; decimals may also be written as a string.",
	})
	RegelS06 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "S-06", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigBesked, Kilde: "D", Tolkning: true,
		Dansk:   "Tallet skal skrives med et valgfrit fortegn, cifre og højst ét punktum, uden eksponent og på højst 64 tegn; et helt tal skal kunne være i 32 bit.",
		Engelsk: "The number must be written with an optional sign, digits and at most one point, without an exponent and in at most 64 characters; a whole number must fit in 32 bits.",
	})
	RegelS07 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "S-07", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigBesked, Kilde: "D",
		Dansk:   "Datoen, tidspunktet, måneden eller GUID'en skal findes og være skrevet rigtigt, fx 2025-03-03, 2025-03-03T10:15:00 eller 2025-02.",
		Engelsk: "The date, date-time, month or GUID must exist and be written correctly, as 2025-03-03, 2025-03-03T10:15:00 or 2025-02.",
	})
	RegelS08 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "S-08", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigBesked, Kilde: "D",
		Dansk:   "Beskeden må højst have 32 niveauer, og en rapport viser højst 1.000 meldinger; er der flere, er resten udeladt, til de første er rettet.",
		Engelsk: "The message may be at most 32 levels deep, and a report shows at most 1,000 findings; where there are more, the rest are left out until the first are fixed.",
	})
	RegelS09 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "S-09", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigBesked, Kilde: "D",
		Dansk:   "Værdien skal være {krav} og må højst have 2 decimaler, når nuller til sidst ikke regnes med.",
		Engelsk: "The value must be {krav} and have at most 2 decimals, not counting trailing zeros.",
	})
)

// ReglerS returns the rows of section S in the catalogue's order, as a slice of the caller's own.
func ReglerS() []*dfdgerr.Regel {
	return []*dfdgerr.Regel{
		RegelS01, RegelS02, RegelS03, RegelS04, RegelS05, RegelS06, RegelS07, RegelS08, RegelS09,
	}
}
