package bestand

import (
	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/motor"
)

var b01 = motor.Format("B-01", "M",
	"En række i bestandsfilen har 44 tegn og slutter med CRLF eller LF.",
	"A row of the membership file has 44 characters and ends with CRLF or LF.",
	motor.Tolkning(""))

var b02 = motor.Format("B-02", "M",
	"Første række er startrækken: ti nuller, kørselsdato ÅÅÅÅMMDD, a-kassenummer på tre cifre og 23 blanke.",
	"The first row is the start row: ten zeros, run date YYYYMMDD, fund number of three digits and 23 blanks.")

var b03 = motor.Format("B-03", "M",
	"En datarække har personnummer (10 cifre), a-kassekode (4), afdelingsnummer (6), oprindelig startdato ÅÅÅÅ-MM-DD, forsikringskategori (4) og dagpengeretsdato ÅÅÅÅ-MM-DD eller ti blanke.",
	"A data row has CPR number (10 digits), fund code (4), branch number (6), original start date YYYY-MM-DD, insurance category (4) and benefit-right date YYYY-MM-DD or ten blanks.",
	motor.Tolkning(""))

var b04 = motor.Format("B-04", "M",
	"Slutrækken er ti nitaller, antallet af rækker på ti cifre, start- og slutrække talt med, og 24 blanke.",
	"The end row is ten nines, the number of rows in ten digits, start and end row included, and 24 blanks.")

var b04Mangler = motor.Format("B-04", "M",
	"Bestandsfilen slutter uden slutrække: den kan være afkortet.",
	"The membership file ends without an end row: it may be cut short.")

var b04Efter = motor.Format("B-04", "M",
	"Der står rækker efter slutrækken; de er læst med.",
	"There are rows after the end row; they have been read too.",
	motor.Tolkning(""))

var b05 = motor.Format("B-05", "M",
	"Filen hedder AKASNNN_ÅÅÅÅUU_BESTAND_ÅÅÅÅMMDDTTMMSS.txt uden blanke.",
	"The file is named AKASNNN_YYYYWW_BESTAND_YYYYMMDDhhmmss.txt, without blanks.")

var b06 = motor.Format("B-06", "M",
	"En linje i det egne register kan ikke læses; resten er læst.",
	"A line of the own register cannot be read; the rest has been.")

var b06Dublet = motor.Advarsel("B-06", "M",
	"Samme personnummer står mere end én gang: ret det, før der handles.",
	"The same CPR number stands more than once: fix that before acting.",
	motor.Tolkning(""))

var b06Afvent = motor.Afledt("B-06", "M",
	"Personnummeret står på en linje, der ikke kan læses: ret linjen, før der handles.",
	"The CPR number stands on a line that cannot be read: fix the line before acting.",
	motor.Tolkning(""))

var b07 = motor.Advarsel("B-07", "M",
	"A-kassen i rækken er startrækkens og filnavnets, og afdelingsnummeret begynder med a-kassens nummer.",
	"The row's fund is the start row's and the file name's, and the branch number begins with the fund's.")

var b08 = motor.Advarsel("B-08", "M",
	"Bestandsfilen har ingen datarækker, men der leveres ikke filer for a-kasser uden medlemmer.",
	"The membership file has no data rows, but no file is delivered for a fund without members.")

var b10 = motor.Afledt("B-10", "M",
	"Medlemmet står ikke i bestanden: indsend medlemstilgang med oprindelig tilgangsdato.",
	"The member is not in the file: send a registration with the original start date.")

var b10Fremtid = motor.Afledt("B-10", "M",
	"Medlemskabet begynder først senere, og en startdato i fremtiden afvises: afvent datoen.",
	"The membership begins only later, and a start date in the future is rejected: wait for the date.",
	motor.Tolkning(""))

var b11 = motor.Afledt("B-11", "M",
	"Medlemmet har forladt a-kassen uden overflytning: indsend medlemsafgang med oprindelig dato.",
	"The member left without a transfer: send a cancellation with the original date.")

var b11Fremtid = motor.Afledt("B-11", "M",
	"Medlemskabet slutter først senere: afvent datoen.",
	"The membership ends only later: wait for the date.",
	motor.Tolkning(""))

var b12 = motor.Afledt("B-12", "M",
	"Overflytningen er registreret for mere end 30 dage siden: indsend medlemsafgang med oprindelig dato.",
	"The transfer was registered more than 30 days ago: send a cancellation with the original date.")

var b12Afvent = motor.Afledt("B-12", "M",
	"Medlemmet er overflyttet: send ikke medlemsafgang de første 30 dage efter egen registrering.",
	"The member is transferred: send no cancellation in the first 30 days after the own registration.")

var b13 = motor.Afledt("B-13", "M",
	"Personen har aldrig været medlem: tilbagekald medlemsregistreringen.",
	"The person was never a member: recall the registration.")

var b14 = motor.Afledt("B-14", "M",
	"Medlemmet har nået folkepensionsalderen: indsend medlemsafgang med årsag 6.",
	"The member has reached pension age: send a cancellation with cause 6.")

var b14Fremtid = motor.Afledt("B-14", "M",
	"Folkepensionsalderen er ikke nået endnu: afvent datoen.",
	"Pension age is not reached yet: wait for the date.",
	motor.Tolkning(""))

var b15 = motor.Afledt("B-15", "M",
	"Personnummeret er ukendt i eget register: indsend sag om datagenopretning.",
	"The CPR number is unknown to the own register: send a data repair case.")

var b16 = motor.Afledt("B-16", "M",
	"Medlemmet har fået nyt personnummer: medlemsafgang på det gamle med årsag 6 og medlemstilgang på det nye, begge med datoen for skiftet.",
	"The member has a new CPR number: a cancellation on the old with cause 6 and a registration on the new, both with the date of the change.")

var b17 = motor.Afledt("B-17", "M",
	"Forsikringskategori, afdeling, startdato eller dagpengeretsdato afviger: opdater medlemskabet.",
	"Insurance category, branch, start date or benefit-right date differs: update the membership.",
	motor.Tolkning(""), motor.Kun(dfdg.Snitflade2025_2))

var b17Gammel = motor.Afledt("B-17", "M",
	"Forsikringskategori eller afdeling afviger: opdater; startdato eller dagpengeretsdato afviger: ny medlemstilgang.",
	"Insurance category or branch differs: update; start or benefit-right date differs: a new registration.",
	motor.Kun(dfdg.Snitflade2021_3))

var b18 = motor.Afledt("B-18", "M",
	"Undtagelsesvist efter 4582 eller 4583: medlemstilgang med datoen i den modtagne medlemsafgang, ellers med dags dato.",
	"Exceptionally after 4582 or 4583: a registration with the date of the received cancellation, otherwise with today's.")

var b18Afvent = motor.Afledt("B-18", "M",
	"Medlemstilgangen er blokeret: afvent, at den anden a-kasse tilbagekalder sin registrering.",
	"The registration is blocked: wait for the other fund to recall its own.")

var b19 = motor.Afledt("B-19", "M",
	"Lykkes det stadig ikke: send til datagenopretning personnummer, a-kassekode (6 cifre), oprindelig startdato, forsikringskategori, dagpengeretsdato og en forklaring.",
	"Where it still fails: send for data repair CPR number, fund code (6 digits), original start date, insurance category, benefit-right date and an explanation.")

var b20 = motor.Hjaelp("B-20", "M",
	"Bestanden afstemmes mindst én gang om måneden og gerne hver uge.",
	"The register is reconciled at least once a month, and preferably every week.")

var b21 = motor.Afledt("B-21", "M",
	"Rækker fra GetAkasseBestand, der er ophørt inden for de seneste 31 dage, regnes som ikke i bestanden.",
	"Rows of GetAkasseBestand that ended in the last 31 days count as not in the file.")

var b21Gammel = motor.Advarsel("B-21", "M",
	"Rækken er ophørt for mere end 31 dage siden og hører ikke til i bestanden.",
	"The row ended more than 31 days ago and does not belong in the answer.",
	motor.Tolkning(""))
