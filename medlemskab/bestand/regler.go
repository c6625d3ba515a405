package bestand

import (
	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
)

// Regler returns the rule rows of section B: the membership file and its reconciliation, in
// order of id. The slice is the caller's own.
func Regler() []*dfdgerr.Regel {
	return []*dfdgerr.Regel{
		regelB01, regelB02, regelB03, regelB04, regelB04Mangler, regelB04Efter, regelB05, regelB06,
		regelB06Dublet, regelB06Afvent, regelB07, regelB08, regelB10, regelB10Fremtid, regelB11, regelB11Fremtid, regelB12, regelB12Afvent,
		regelB13, regelB14, regelB14Fremtid, regelB15, regelB16, regelB17, regelB17Gammel, regelB18,
		regelB18Afvent, regelB19, regelB20, regelB21, regelB21Gammel,
	}
}

func gammel() []dfdg.Snitflade { return []dfdg.Snitflade{dfdg.Snitflade2021_3} }
func ny() []dfdg.Snitflade     { return []dfdg.Snitflade{dfdg.Snitflade2025_2} }

// How the file is written.
var (
	regelB01 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "B-01", Art: dfdgerr.Format, Kilde: "M", Tolkning: true,
		Dansk:   "En række i bestandsfilen har 44 tegn og slutter med CRLF eller LF.",
		Engelsk: "A row of the membership file has 44 characters and ends with CRLF or LF.",
	})
	regelB02 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "B-02", Art: dfdgerr.Format, Kilde: "M",
		Dansk:   "Første række er startrækken: ti nuller, kørselsdato ÅÅÅÅMMDD, a-kassenummer på tre cifre og 23 blanke.",
		Engelsk: "The first row is the start row: ten zeros, run date YYYYMMDD, fund number of three digits and 23 blanks.",
	})
	regelB03 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "B-03", Art: dfdgerr.Format, Kilde: "M", Tolkning: true,
		Dansk: "En datarække har personnummer (10 cifre), a-kassekode (4), afdelingsnummer (6), oprindelig startdato ÅÅÅÅ-MM-DD, " +
			"forsikringskategori (4) og dagpengeretsdato ÅÅÅÅ-MM-DD eller ti blanke.",
		Engelsk: "A data row has CPR number (10 digits), fund code (4), branch number (6), original start date YYYY-MM-DD, " +
			"insurance category (4) and benefit-right date YYYY-MM-DD or ten blanks.",
	})
	regelB04 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "B-04", Art: dfdgerr.Format, Kilde: "M",
		Dansk:   "Slutrækken er ti nitaller, antallet af rækker på ti cifre, start- og slutrække talt med, og 24 blanke.",
		Engelsk: "The end row is ten nines, the number of rows in ten digits, start and end row included, and 24 blanks.",
	})
	regelB04Mangler = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "B-04", Art: dfdgerr.Format, Kilde: "M",
		Dansk:   "Bestandsfilen slutter uden slutrække: den kan være afkortet.",
		Engelsk: "The membership file ends without an end row: it may be cut short.",
	})
	regelB04Efter = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "B-04", Art: dfdgerr.Format, Kilde: "M", Tolkning: true,
		Dansk:   "Der står rækker efter slutrækken; de er læst med.",
		Engelsk: "There are rows after the end row; they have been read too.",
	})
	regelB05 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "B-05", Art: dfdgerr.Format, Kilde: "M",
		Dansk:   "Filen hedder AKASNNN_ÅÅÅÅUU_BESTAND_ÅÅÅÅMMDDTTMMSS.txt uden blanke.",
		Engelsk: "The file is named AKASNNN_YYYYWW_BESTAND_YYYYMMDDhhmmss.txt, without blanks.",
	})
	regelB06 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "B-06", Art: dfdgerr.Format, Kilde: "M",
		Dansk:   "En linje i det egne register kan ikke læses; resten er læst.",
		Engelsk: "A line of the own register cannot be read; the rest has been.",
	})
	regelB06Dublet = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "B-06", Art: dfdgerr.Advarsel, Kilde: "M", Tolkning: true,
		Dansk:   "Samme personnummer står mere end én gang: ret det, før der handles.",
		Engelsk: "The same CPR number stands more than once: fix that before acting.",
	})
	regelB06Afvent = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "B-06", Art: dfdgerr.Afledt, Kilde: "M", Tolkning: true,
		Dansk:   "Personnummeret står på en linje, der ikke kan læses: ret linjen, før der handles.",
		Engelsk: "The CPR number stands on a line that cannot be read: fix the line before acting.",
	})
	regelB07 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "B-07", Art: dfdgerr.Advarsel, Kilde: "M",
		Dansk:   "A-kassen i rækken er startrækkens og filnavnets, og afdelingsnummeret begynder med a-kassens nummer.",
		Engelsk: "The row's fund is the start row's and the file name's, and the branch number begins with the fund's.",
	})
	regelB08 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "B-08", Art: dfdgerr.Advarsel, Kilde: "M",
		Dansk:   "Bestandsfilen har ingen datarækker, men der leveres ikke filer for a-kasser uden medlemmer.",
		Engelsk: "The membership file has no data rows, but no file is delivered for a fund without members.",
	})
)

// What follows from register and file.
var (
	regelB10 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "B-10", Art: dfdgerr.Afledt, Kilde: "M",
		Dansk:   "Medlemmet står ikke i bestanden: indsend medlemstilgang med oprindelig tilgangsdato.",
		Engelsk: "The member is not in the file: send a registration with the original start date.",
	})
	regelB10Fremtid = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "B-10", Art: dfdgerr.Afledt, Kilde: "M", Tolkning: true,
		Dansk:   "Medlemskabet begynder først senere, og en startdato i fremtiden afvises: afvent datoen.",
		Engelsk: "The membership begins only later, and a start date in the future is rejected: wait for the date.",
	})
	regelB11 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "B-11", Art: dfdgerr.Afledt, Kilde: "M",
		Dansk:   "Medlemmet har forladt a-kassen uden overflytning: indsend medlemsafgang med oprindelig dato.",
		Engelsk: "The member left without a transfer: send a cancellation with the original date.",
	})
	regelB11Fremtid = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "B-11", Art: dfdgerr.Afledt, Kilde: "M", Tolkning: true,
		Dansk:   "Medlemskabet slutter først senere: afvent datoen.",
		Engelsk: "The membership ends only later: wait for the date.",
	})
	regelB12 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "B-12", Art: dfdgerr.Afledt, Kilde: "M",
		Dansk:   "Overflytningen er registreret for mere end 30 dage siden: indsend medlemsafgang med oprindelig dato.",
		Engelsk: "The transfer was registered more than 30 days ago: send a cancellation with the original date.",
	})
	regelB12Afvent = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "B-12", Art: dfdgerr.Afledt, Kilde: "M",
		Dansk:   "Medlemmet er overflyttet: send ikke medlemsafgang de første 30 dage efter egen registrering.",
		Engelsk: "The member is transferred: send no cancellation in the first 30 days after the own registration.",
	})
	regelB13 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "B-13", Art: dfdgerr.Afledt, Kilde: "M",
		Dansk:   "Personen har aldrig været medlem: tilbagekald medlemsregistreringen.",
		Engelsk: "The person was never a member: recall the registration.",
	})
	regelB14 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "B-14", Art: dfdgerr.Afledt, Kilde: "M",
		Dansk:   "Medlemmet har nået folkepensionsalderen: indsend medlemsafgang med årsag 6.",
		Engelsk: "The member has reached pension age: send a cancellation with cause 6.",
	})
	regelB14Fremtid = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "B-14", Art: dfdgerr.Afledt, Kilde: "M", Tolkning: true,
		Dansk:   "Folkepensionsalderen er ikke nået endnu: afvent datoen.",
		Engelsk: "Pension age is not reached yet: wait for the date.",
	})
	regelB15 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "B-15", Art: dfdgerr.Afledt, Kilde: "M",
		Dansk:   "Personnummeret er ukendt i eget register: indsend sag om datagenopretning.",
		Engelsk: "The CPR number is unknown to the own register: send a data repair case.",
	})
	regelB16 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "B-16", Art: dfdgerr.Afledt, Kilde: "M",
		Dansk: "Medlemmet har fået nyt personnummer: medlemsafgang på det gamle med årsag 6 og medlemstilgang på det nye, " +
			"begge med datoen for skiftet.",
		Engelsk: "The member has a new CPR number: a cancellation on the old with cause 6 and a registration on the new, " +
			"both with the date of the change.",
	})
	regelB17 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "B-17", Art: dfdgerr.Afledt, Kilde: "M", Tolkning: true, Snitflader: ny(),
		Dansk:   "Forsikringskategori, afdeling, startdato eller dagpengeretsdato afviger: opdater medlemskabet.",
		Engelsk: "Insurance category, branch, start date or benefit-right date differs: update the membership.",
	})
	regelB17Gammel = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "B-17", Art: dfdgerr.Afledt, Kilde: "M", Snitflader: gammel(),
		Dansk:   "Forsikringskategori eller afdeling afviger: opdater; startdato eller dagpengeretsdato afviger: ny medlemstilgang.",
		Engelsk: "Insurance category or branch differs: update; start or benefit-right date differs: a new registration.",
	})
	regelB18 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "B-18", Art: dfdgerr.Afledt, Kilde: "M",
		Dansk: "Undtagelsesvist efter 4582 eller 4583: medlemstilgang med datoen i den modtagne medlemsafgang, " +
			"ellers med dags dato.",
		Engelsk: "Exceptionally after 4582 or 4583: a registration with the date of the received cancellation, otherwise with today's.",
	})
	regelB18Afvent = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "B-18", Art: dfdgerr.Afledt, Kilde: "M",
		Dansk:   "Medlemstilgangen er blokeret: afvent, at den anden a-kasse tilbagekalder sin registrering.",
		Engelsk: "The registration is blocked: wait for the other fund to recall its own.",
	})
	regelB19 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "B-19", Art: dfdgerr.Afledt, Kilde: "M",
		Dansk: "Lykkes det stadig ikke: send til datagenopretning personnummer, a-kassekode (6 cifre), oprindelig startdato, " +
			"forsikringskategori, dagpengeretsdato og en forklaring.",
		Engelsk: "Where it still fails: send for data repair CPR number, fund code (6 digits), original start date, " +
			"insurance category, benefit-right date and an explanation.",
	})
	regelB20 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "B-20", Art: dfdgerr.Hjaelp, Kilde: "M",
		Dansk:   "Bestanden afstemmes mindst én gang om måneden og gerne hver uge.",
		Engelsk: "The register is reconciled at least once a month, and preferably every week.",
	})
	regelB21 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "B-21", Art: dfdgerr.Afledt, Kilde: "M",
		Dansk:   "Rækker fra GetAkasseBestand, der er ophørt inden for de seneste 31 dage, regnes som ikke i bestanden.",
		Engelsk: "Rows of GetAkasseBestand that ended in the last 31 days count as not in the file.",
	})
	regelB21Gammel = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "B-21", Art: dfdgerr.Advarsel, Kilde: "M", Tolkning: true,
		Dansk:   "Rækken er ophørt for mere end 31 dage siden og hører ikke til i bestanden.",
		Engelsk: "The row ended more than 31 days ago and does not belong in the answer.",
	})
)
