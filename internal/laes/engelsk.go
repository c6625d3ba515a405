package laes

import "strings"

// Engelsk returns a cause in English; as it is where it is none of this package's. What stands before and after a colon may
// be causes of their own.
func Engelsk(aarsag string) string {
	if s, har := engelsk[aarsag]; har {
		return s
	}
	foer, efter, todelt := strings.Cut(aarsag, ": ")
	a, har := engelsk[foer]
	b, har2 := engelsk[efter]
	if todelt && har && har2 {
		return a + ": " + b
	}
	return aarsag
}

var engelsk = map[string]string{
	"større end grænsen for en besked":   "larger than a message may be",
	uventetSlut:                          "unexpected end: the file is cut off, or something is not closed",
	uventetTegn:                          "unexpected character",
	tomFil:                               "the file is empty",
	ugyldigUTF8:                          "invalid UTF-8",
	lignerLatin1:                         "invalid UTF-8: the file looks like ISO-8859-1/Windows-1252; save it as UTF-8",
	"filen er afkortet midt i et tegn":   "the file is cut off within a character",
	enkelteCitat:                         "single quotation marks: texts and names stand in double ones",
	typografiske:                         "typographic quotation marks: texts and names stand in straight, double ones",
	kommentar:                            "a comment: JSON has none",
	ikkeEtTal:                            "NaN and Infinity are no numbers in JSON",
	kommaITal:                            "a comma in the number: the decimal mark is a point",
	kommaForMeget:                        "a comma too many: none follows the last element",
	"filen er UTF-16; gem den som UTF-8": "the file is UTF-16; save it as UTF-8",
	"filen er UTF-32; gem den som UTF-8": "the file is UTF-32; save it as UTF-8",
	"to kommaer efter hinanden, eller et element mangler":                       "two commas in a row, or an element is missing",
	"et navn uden anførselstegn: navne skal stå i dobbelte anførselstegn":       "a name without quotation marks: names stand in double quotation marks",
	"et navn mangler foran værdien":                                             "a name is missing before the value",
	"et lighedstegn: efter navnet skal der stå et kolon":                        "an equals sign: a colon follows the name",
	"et kolon mangler efter navnet":                                             "a colon is missing after the name",
	"en slutparentes for meget":                                                 "a closing bracket too many",
	"et komma efter dokumentet":                                                 "a comma after the document",
	"mere end én JSON-værdi":                                                    "more than one JSON value",
	"et nultegn":                                                                "a NUL character",
	"et semikolon: elementer adskilles af komma":                                "a semicolon: elements are separated by commas",
	"et styretegn":                                                              "a control character",
	"et hårdt mellemrum: brug et almindeligt":                                   "a no-break space: use an ordinary one",
	"et typografisk minustegn: brug et almindeligt":                             "a typographic minus sign: use an ordinary one",
	"et byteordensmærke, der ikke står forrest i filen":                         "a byte order mark that is not at the start of the file",
	"et plus foran tallet: tal skrives uden":                                    "a plus sign before the number: numbers have none",
	"et ciffer mangler foran decimaltegnet":                                     "a digit is missing before the decimal mark",
	"en værdi mangler":                                                          "a value is missing",
	"filen ligner XML, ikke JSON":                                               "the file looks like XML, not JSON",
	"true, false og null skrives med små bogstaver":                             "true, false and null are written in lower case",
	"en værdi, som JSON ikke har: en værdi, der ikke er givet, skrives null":    "a value that JSON does not have: one that is not given is written null",
	"en tekst uden anførselstegn: tekster skal stå i dobbelte anførselstegn":    "a text without quotation marks: texts stand in double quotation marks",
	"et foranstillet nul: tal skrives uden":                                     "a leading zero: numbers have none",
	"et mellemrum i tallet, eller et komma mangler":                             "a space in the number, or a comma is missing",
	"mere end ét punktum i tallet: tusinder skrives uden":                       "more than one point in the number: thousands have none",
	"en bindestreg i tallet: en dato skal stå i dobbelte anførselstegn":         "a hyphen in the number: a date stands in double quotation marks",
	"et hexadecimalt tal: tal skrives med cifrene 0-9":                          "a hexadecimal number: numbers are written with the digits 0-9",
	"et bogstav i tallet":                                                       "a letter in the number",
	"en parentes, der ikke passer til den, der blev åbnet":                      "a bracket that does not match the one that was opened",
	"et komma mangler":                                                          "a comma is missing",
	"et ciffer mangler efter minus":                                             "a digit is missing after the minus sign",
	"et ciffer mangler efter decimaltegnet":                                     "a digit is missing after the decimal mark",
	"et ciffer mangler i eksponenten":                                           "a digit is missing in the exponent",
	"et linjeskift i en tekst: det skrives \\n, eller et anførselstegn mangler": "a line break in a text: it is written \\n, or a quotation mark is missing",
	"en tabulator i en tekst: den skrives \\t":                                  "a tab in a text: it is written \\t",
	"et styretegn i en tekst":                                                   "a control character in a text",
	"en forkert omvendt skråstreg i en tekst: den skrives \\\\":                 "a wrong backslash in a text: it is written \\\\",

	"et tegn, som XML ikke tillader":                        "a character that XML does not allow",
	"filen ligner JSON, ikke XML":                           "the file looks like JSON, not XML",
	"to bindestreger i en kommentar":                        "two hyphens in a comment",
	"DOCTYPE og entiteter er ikke tilladt":                  "DOCTYPE and entities are not allowed",
	"en SOAP-konvolut uden en besked i Body":                "a SOAP envelope without a message in its Body",
	"en anden version end XML 1.0":                          "another version than XML 1.0",
	"et andet tegnsæt end UTF-8":                            "another encoding than UTF-8",
	"standalone skal være yes eller no":                     "standalone is yes or no",
	"en XML-erklæring efter begyndelsen":                    "an XML declaration after the start",
	"et kolon i en instruktions navn":                       "a colon in an instruction's name",
	"en attribut uden værdi":                                "an attribute without a value",
	"en attributværdi uden anførselstegn":                   "an attribute value without quotation marks",
	"et < i en attributværdi: det skrives &lt;":             "a < in an attribute value: it is written &lt;",
	"et &, der ikke begynder en entitet: det skrives &amp;": "an & that begins no entity: it is written &amp;",
	"en ukendt entitet":                                     "an unknown entity",
	"mere end ét rodelement":                                "more than one root element",
	"et <, der ikke begynder et element: det skrives &lt;":  "a < that begins no element: it is written &lt;",
	"for mange attributter":                                 "too many attributes",
	"samme attribut to gange":                               "the same attribute twice",
	"en navnerumserklæring, som XML ikke tillader":          "a namespace declaration that XML does not allow",
	"for mange navnerum":                                    "too many namespaces",
	"et kolon, der ikke skiller et præfiks fra et navn":     "a colon that does not part a prefix from a name",
	"et præfiks uden navnerum: det skal erklæres med xmlns": "a prefix without a namespace: it is declared with xmlns",
	"et sluttag, der ikke passer til starttagget":           "an end tag that does not match the start tag",
	"mere end én besked i en SOAP-konvolut":                 "more than one message in a SOAP envelope",
	"mere end én Body i en SOAP-konvolut":                   "more than one Body in a SOAP envelope",
	"tekst uden for rodelementet":                           "text outside the root element",
	"]]> i en tekst: det skrives ]]&gt;":                    "]]> in a text: it is written ]]&gt;",
	"tekst i en SOAP-konvolut uden for beskeden":            "text in a SOAP envelope outside the message",
}
