package motor

import dfdgerr "github.com/akasse/dfdg/errors"

// The rows of section S of the rule catalogue: the message itself.

var RegelS01 = Afvis("S-01", dfdgerr.UgyldigBesked, "D Input",
	"Elementet er påkrævet og skal være udfyldt, også når værdien er 0.",
	"The element is required and must be given, also where its value is 0.")

var RegelS02 = Afvis("S-02", dfdgerr.UgyldigBesked, "D Input",
	"Elementet hører ikke til beskeden og skal fjernes; en besked må kun indeholde de elementer, som metoden har.",
	"The element does not belong to the message and must be removed; a message may hold only the elements that the method has.")

// An element of the message that the method does not have, but another does.
var RegelS02Anden = Afvis("S-02", dfdgerr.UgyldigBesked, "D Input",
	"Elementet hører ikke til metodens besked og skal fjernes; det sendes med {metode}.",
	"The element does not belong to the method's message and must be removed; it is sent with {metode}.")

// An element whose name is no plain word: it could be a number or a text of the message.
var RegelS02Skjult = Afvis("S-02", dfdgerr.UgyldigBesked, "D Input",
	"Her står et element, som ikke hører til beskeden og skal fjernes; dets navn vises ikke, fordi det ikke er et almindeligt ord.",
	"An element stands here that does not belong to the message and must be removed; its name is not shown, since it is no plain word.")

var RegelS03 = Afvis("S-03", dfdgerr.UgyldigBesked, "D Input",
	"Det samme element må kun stå én gang, og store og små bogstaver regnes for ens.",
	"The same element may be given only once, and upper and lower case count as the same.",
	Tolkning("D describes XML and not JSON, where a name can stand twice: neither value is taken to be meant"))

var RegelS04 = Afvis("S-04", dfdgerr.UgyldigBesked, "D Input",
	"Et påkrævet element må ikke være null; kun et valgfrit element kan udelades på den måde.",
	"A required element must not be null; only an optional element can be left out that way.",
	Tolkning("D has no null: for an optional element it is taken as absent, for a required one as missing"))

var RegelS05 = Afvis("S-05", dfdgerr.UgyldigBesked, "D Input",
	"Værdien har en forkert type; den skal være {form}.",
	"The value is of the wrong type; it must be {form}.")

var RegelS06 = Afvis("S-06", dfdgerr.UgyldigBesked, "D Input",
	"Tallet skal skrives med cifre, et valgfrit fortegn og højst ét decimaltegn, som er punktum, uden eksponent og på højst 64 tegn; et helt tal skal ligge fra -2147483648 til 2147483647.",
	"The number must be written with digits, an optional sign and at most one decimal mark, which is a point, without an exponent and in at most 64 characters; a whole number must lie from -2147483648 to 2147483647.",
	Tolkning("D does not say how numbers are written; xsd:decimal and xsd:int, its types, have no exponent"))

var RegelS07 = Afvis("S-07", dfdgerr.UgyldigBesked, "D Input",
	"Værdien kan ikke læses; den skal være {form}.",
	"The value cannot be read; it must be {form}.")

var RegelS08 = Afvis("S-08", dfdgerr.UgyldigBesked, "D Input",
	"Beskeden må højst have 32 niveauer, og en rapport viser højst 1.000 meldinger; er der flere, er resten udeladt, til de første er rettet.",
	"The message may be at most 32 levels deep, and a report shows at most 1,000 findings; where there are more, the rest are left out until the first are fixed.",
	Tolkning("D sets no limit of depth; this one is far above what any message needs, and guards the reader"))

var RegelS09 = Afvis("S-09", dfdgerr.UgyldigBesked, "D Input",
	"Værdien skal være {krav} og må højst have 2 decimaler, når nuller til sidst ikke regnes med.",
	"The value must be {krav} and have at most 2 decimals, not counting trailing zeros.")

// ReglerS returns the rows of section S in the catalogue's order, as a slice of the caller's own.
func ReglerS() []*dfdgerr.Regel {
	return []*dfdgerr.Regel{
		RegelS01, RegelS02, RegelS02Anden, RegelS02Skjult, RegelS03, RegelS04, RegelS05, RegelS06, RegelS07, RegelS08, RegelS09,
	}
}
