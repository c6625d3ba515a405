package fund

// DanskGrund returns in Danish what a source lacks where a row is our reading, from the English sentence that stands at the row; "" for
// one that is not here.
func DanskGrund(grund string) string {
	switch grund {
	case "4583 says predates, which the same day does not":
		return "4583 siger »ligger før«, og det gør den samme dag ikke"
	case "A page says \"after the new fund has reported\"; U moves the ownership at once when the MT is received.":
		return "En side siger »efter den nye a-kasse har indberettet«; U flytter ejerskabet straks, når medlemstilgangen modtages"
	case "D calls T1's hours what the citizen starts with and compares nothing; what is used and left comes out of them":
		return "D kalder T1's timer det, borgeren begynder med, og sammenligner intet; det forbrugte og det resterende kommer ud af dem"
	case "D calls it the date of the grading, \"1. måneden\", which is read as the first of the month":
		return "D kalder den datoen for indplaceringen, »1. måneden«, hvilket læses som den første i måneden"
	case "D calls it the day on which the account opens; U and D name the same element in T6, where it is the ordinary grading date":
		return "D kalder den dagen, hvor kontoen åbnes; U og D har det samme elementnavn i T6, hvor det er den ordinære indplaceringsdato"
	case "D calls it the grading date of the grading it belongs to and checks nothing; T1 is the only grading of a set, and cannot travel in an update":
		return "D kalder den indplaceringsdatoen for den indplacering, den hører til, og kontrollerer intet; T1 er sættets eneste indplacering og kan ikke være med i en opdatering"
	case "D calls it the grading date of the ordinary period and compares nothing; the other counters hold the same date":
		return "D kalder den den ordinære periodes indplaceringsdato og sammenligner intet; de andre tællere har den samme dato"
	case "D calls them start and end of one period and does not compare them":
		return "D kalder dem start og slut på én periode og sammenligner dem ikke"
	case "D describes XML and not JSON, where a name can stand twice: neither value is taken to be meant":
		return "D beskriver XML og ikke JSON, hvor et navn kan stå to gange: ingen af værdierne tages for at være ment"
	case "D does not say how numbers are written; xsd:decimal and xsd:int, its types, have no exponent":
		return "D siger ikke, hvordan tal skrives; xsd:decimal og xsd:int, dens typer, har ingen eksponent"
	case "D gives days before the membership to Create and Get alone.":
		return "D giver alene Create og Get dage før medlemskabet"
	case "D gives every element's old name in brackets, but none for this one.":
		return "D har hvert elements gamle navn i parentes, men intet for dette"
	case "D has no access table for Delete, and gives days before the membership to Create and Get alone; Delete is read as an update.":
		return "D har ingen adgangstabel for Delete og giver alene Create og Get dage før medlemskabet; Delete læses som en opdatering"
	case "D has no error list for the method; 9181 is what GetDagpengetaellerkonto answers where there is no set.":
		return "D har ingen fejlliste for metoden; 9181 er, hvad GetDagpengetaellerkonto svarer, når der intet sæt er"
	case "D has no null: for an optional element it is taken as absent, for a required one as missing":
		return "D har intet null: for et valgfrit element læses det som udeladt, for et påkrævet som manglende"
	case "D has no upper limit; the library holds what is below 10^15":
		return "D har ingen øvre grænse; biblioteket kan rumme, hvad der er under 10^15"
	case "D has the period form in both counters and does not compare them; one message is about one period":
		return "D har periodeformen i begge tællere og sammenligner dem ikke; én besked handler om én periode"
	case "D lists 1001 for GetDagpengetaellerkonto alone; the other look-ups are taken to answer alike.":
		return "D nævner 1001 alene for GetDagpengetaellerkonto; de andre opslag tages for at svare ens"
	case "D lists 1010 for GetDagpengetaellerkonto alone; no method can do anything for a citizen that is not there.":
		return "D nævner 1010 alene for GetDagpengetaellerkonto; ingen metode kan gøre noget for en borger, der ikke er der"
	case "D lists 4385, 4575, 4857 and 6005 without saying when which; each is read by its words, and 4575 is what is left.":
		return "D nævner 4385, 4575, 4857 og 6005 uden at sige hvornår; hver læses efter sine ord, og 4575 er resten"
	case "D lists 4856 and 4575 without saying when which; 4856 is read by its words, that there is no membership to go by.":
		return "D nævner 4856 og 4575 uden at sige hvornår; 4856 læses efter sine ord: der er intet medlemskab at gå efter"
	case "D lists 9181 for the method without a rule; false means an update of an earlier grading, so there must be one.":
		return "D nævner 9181 for metoden uden en regel; false betyder en opdatering af en tidligere indplacering, så den skal findes"
	case "D names the elements otherwise than U, and no source says which the old service takes: both are read":
		return "D navngiver elementerne anderledes end U, og ingen kilde siger, hvilke den gamle tjeneste tager: begge læses"
	case "D requires it where genoptjeningType is given and does not say of a malformed one; the schema sees only that it is there":
		return "D kræver det, hvor genoptjeningType er angivet, og siger intet om en misdannet; skemaet ser kun, at den er der"
	case "D says 3 years from the allotment and not whether the end is the last day or the day after it; both pass":
		return "D siger 3 år fra tildelingen og ikke, om slutdatoen er den sidste dag eller dagen efter; begge godtages"
	case "D says that a decision must have been made and not which; it begins the use of prolongation weeks, and once the 30 weeks are used the right has ended":
		return "D siger, at der skal være truffet en afgørelse, og ikke hvilken; den indleder brugen af forlængelsesuger, og når de 30 uger er brugt, er retten ophørt"
	case "D sets no limit of depth; this one is far above what any message needs, and guards the reader":
		return "D sætter ingen grænse for dybde; denne er langt over, hvad nogen besked behøver, og beskytter læseren"
	case "D sets no lower limit, but a number of periods in order begins at 1":
		return "D sætter ingen nedre grænse, men et antal perioder i rækkefølge begynder med 1"
	case "D states a formula and no bounds: the newest hour was reported by the day of the calculation, and is not obsolete on it":
		return "D giver en formel og ingen grænser: den nyeste time var indberettet på opgørelsesdagen og er ikke forældet den dag"
	case "D states a formula and no bounds: the oldest hour was reported by the day of the calculation, and is not obsolete on it":
		return "D giver en formel og ingen grænser: den ældste time var indberettet på opgørelsesdagen og er ikke forældet den dag"
	case "D wants it set only when a prolongation is decided, which genoptjeningType is taken to tell":
		return "D vil kun have den angivet, når en forlængelse er besluttet, hvilket genoptjeningType tages for at vise"
	case "D wants leap years taken into account and does not say how; the day before is taken where the day is not there":
		return "D vil have skudår taget i betragtning og siger ikke hvordan; dagen før tages, hvor dagen ikke findes"
	case "F allows 'administratively closed' in spite of absences and names no other way of closing":
		return "F tillader »administrativt lukket« trods fravær og nævner ingen anden måde at lukke på"
	case "F and R give both dates and do not relate them; a booking in time must be one that can be held":
		return "F og R giver begge datoer og sætter dem ikke i forhold til hinanden; en booking i tide skal kunne afholdes"
	case "F and R speak of create and update; a deadline closed on the way or by a batch is updated as well":
		return "F og R taler om oprettelse og opdatering; en frist, der lukkes undervejs eller af en kørsel, opdateres også"
	case "F closes 'any deadlines' and names no state for the met and the overdue one; they close as at a new deadline":
		return "F lukker »eventuelle frister« og nævner ingen tilstand for den indfriede og den overskredne; de lukkes som ved en ny frist"
	case "F does not describe the event; a range that ends before it begins is none, and nothing may close by it":
		return "F beskriver ikke hændelsen; et tidsrum, der slutter, før det begynder, er intet, og intet må lukkes af det"
	case "F does not relate the two dates; a deadline that becomes active after its own date cannot be kept":
		return "F sætter ikke de to datoer i forhold til hinanden; en frist, der bliver aktiv efter sin egen dato, kan ikke overholdes"
	case "F does not say it; 4977 is what DFDG's other services answer to a used id":
		return "F siger det ikke; 4977 er, hvad DFDG's andre tjenester svarer på et id, der er brugt"
	case "F does not speak of the dead; the neighbouring services reject writes, and a look-up changes nothing":
		return "F taler ikke om døde; nabotjenesterne afviser skrivninger, og et opslag ændrer intet"
	case "F has no list of codes; those of the neighbouring services are taken":
		return "F har ingen liste over koder; nabotjenesternes er taget"
	case "F lists no change of state out of the closed ones, and no code":
		return "F nævner intet tilstandsskift ud af de lukkede og ingen kode"
	case "F lists the changes of state and no way back from overdue by a later date":
		return "F nævner tilstandsskiftene og ingen vej tilbage fra overskredet ved en senere dato"
	case "F lists the changes that can be made and no code for the others":
		return "F nævner de ændringer, der kan gøres, og ingen kode for de andre"
	case "F moves what is registered and says nothing of two deadlines of a type, of which a citizen has at most one":
		return "F flytter, hvad der er registreret, og siger intet om to frister til en samtaletype, som en borger højst har én af"
	case "F names the id as what an update is about and no code for one that is not found":
		return "F nævner id'et som det, en opdatering handler om, og ingen kode for et, der ikke findes"
	case "F names the states and not the batch that moves them; several steps at once after a gap are what daily runs would give":
		return "F nævner tilstandene og ikke den kørsel, der flytter dem; flere trin på én gang efter et hul er, hvad daglige kørsler ville give"
	case "F names the types and no code; 1014 is that of a message that is not valid":
		return "F nævner typerne og ingen kode; 1014 er koden for en besked, der ikke er gyldig"
	case "F names who has access and no code; 4575 is that of the neighbouring services":
		return "F nævner, hvem der har adgang, og ingen kode; 4575 er nabotjenesternes"
	case "F says 'an active absence that overlaps the deadline date'; one that begins later but covers the date hinders the booking as well":
		return "F siger »et aktivt fravær, der overlapper fristdatoen«; et, der begynder senere, men dækker datoen, hindrer også booking"
	case "F says 'closed administratively', but the only closing of a met deadline in its lists is met and held; a deadline made at today's meeting is for the next one":
		return "F siger »administrativt lukket«, men den eneste lukning af en indfriet frist i dens lister er indfriet og afholdt; en frist, der oprettes ved dagens møde, er til det næste"
	case "F says 'the current deadlines'; the overdue one is still acted on, the closed ones are not":
		return "F siger »de aktuelle frister«; den overskredne handles der stadig på, de lukkede ikke"
	case "F says that a booking meets the deadline and does not limit it to those that are not overdue; the citizen's duty to book at once ends with it":
		return "F siger, at en booking indfrier fristen, og begrænser det ikke til dem, der ikke er overskredet; borgerens pligt til straksbooking ophører med den"
	case "F says that a validation makes sure that it lies in the future, with no code":
		return "F siger, at det valideres, at den ligger i fremtiden, uden kode"
	case "F says that it is validated, with no code, and its table of contact groups is not public":
		return "F siger, at det valideres, uden kode, og dens tabel over kontaktgrupper er ikke offentlig"
	case "F says that the elements are filled in only where they change; nothing is said of an update without a change":
		return "F siger, at elementerne kun udfyldes, hvor de ændres; intet siges om en opdatering uden ændring"
	case "F speaks of a change to today alone; a past day is refused as on create, unless it stands already":
		return "F taler alene om en ændring til i dag; en tidligere dag afvises som ved oprettelse, medmindre den allerede står der"
	case "F's list lacks the overdue one, but its own 'at most one not closed' needs it, and a manual close is asked for only before a deadline of another type":
		return "F's liste mangler den overskredne, men dens eget »højst én, der ikke er lukket« kræver den, og en manuel lukning kræves kun før en frist til en anden samtaletype"
	case "M 2.1 has no such member; DFDG rejects a start date in the future (4585)":
		return "M 2.1 har ikke et sådant medlem; DFDG afviser en startdato i fremtiden (4585)"
	case "M 2.1 registers with the original start date, which GetAkasseBestand shows to be taken":
		return "M 2.1 indmelder med den oprindelige startdato, som GetAkasseBestand viser er optaget"
	case "M 2.2 also has those who reach the age; a cancellation ahead of it would end a right that runs":
		return "M 2.2 har også dem, der når alderen; en udmeldelse før den ville afslutte en ret, der løber"
	case "M 2.2 recalls a wrong registration; a cancellation with the original date would end before it begins (4583)":
		return "M 2.2 tilbagekalder en forkert indmeldelse; en udmeldelse med den oprindelige dato ville slutte, før den begynder (4583)"
	case "M 2.2 speaks of those who are no longer members":
		return "M 2.2 taler om dem, der ikke længere er medlemmer"
	case "M 2.3 speaks of changes that have been":
		return "M 2.3 taler om ændringer, der har været"
	case "M 2.4 takes a registration on the received cancellation date to be accepted, so the old row ends on the new start":
		return "M 2.4 regner med, at en indmeldelse på den modtagne udmeldelsesdato godtages, så den gamle række slutter på den nye startdag"
	case "M 2.5 corrects the start date and says nothing of one that has not come":
		return "M 2.5 retter startdatoen og siger intet om en, der ikke er kommet"
	case "M 2.5 is the old interface's, where a date is corrected by a registration; UpdateAkassemedlemskab takes all four":
		return "M 2.5 er den gamle snitflades, hvor en dato rettes ved en indmeldelse; UpdateAkassemedlemskab tager alle fire"
	case "M compares field by field; two dates that are each other's are taken for swapped columns, not for a change of both":
		return "M sammenligner felt for felt; to datoer, der er hinandens, tages for byttede kolonner og ikke for en ændring af begge"
	case "M counts the unenrolment from the day of the message and says nothing of an end that has not come":
		return "M regner afmeldelsen fra beskedens dag og siger intet om en slutdato, der ikke er kommet"
	case "M demands a business reason of the fund and has no element that must hold it":
		return "M kræver en forretningsmæssig begrundelse af a-kassen og har intet element, der skal rumme den"
	case "M does not say on which day the old enrolment ends and the new one begins, nor that only a benefit recipient gets the new one":
		return "M siger ikke, på hvilken dag den gamle tilmelding slutter og den nye begynder, og heller ikke, at kun en dagpengemodtager får den nye"
	case "M does not say what more rows are; two files in one is the likely cause, and none of them is dropped":
		return "M siger ikke, hvad flere rækker er; to filer i én er den sandsynlige årsag, og ingen af dem tabes"
	case "M does not say where the 31 days begin; both the day 31 days ago and today are counted in":
		return "M siger ikke, hvor de 31 dage begynder; både dagen for 31 dage siden og i dag regnes med"
	case "M does not say which week a delivery at a week's end is named by, so a week to either side passes":
		return "M siger ikke, hvilken uge en leverance ved en uges slutning er navngivet efter, så en uge til hver side godtages"
	case "M ends it without a day; the releasing fund reports on the last day before the new start":
		return "M afslutter det uden en dag; den afgivende a-kasse indberetter på den sidste dag før den nye startdag"
	case "M forbids it of a recall (M-24) and says nothing of an update that does the same":
		return "M forbyder det ved en tilbagekaldelse (M-24) og siger intet om en opdatering, der gør det samme"
	case "M gives access with a reason stated and does not say who may leave it out: nobody may":
		return "M giver adgang med en begrundelse og siger ikke, hvem der må udelade den: det må ingen"
	case "M gives the end row's count and says nothing of a file that fails it; what half an input lacks is not known to be missing":
		return "M giver slutrækkens antal og siger intet om en fil, der ikke passer med det; hvad et halvt input mangler, vides ikke at mangle"
	case "M gives the length alone; both line ends are in use, and the last line may lack one":
		return "M giver alene længden; begge linjeskift er i brug, og den sidste linje kan mangle et"
	case "M has an error without its code for a cancellation, and 4405 for a recall on the old page alone; it holds for every write, and nothing says that a dead citizen cannot be looked up":
		return "M har en fejl uden dens kode for en udmeldelse, og 4405 for en tilbagekaldelse alene på den gamle side; den gælder enhver skrivning, og intet siger, at en død borger ikke kan slås op"
	case "M has new branches made by a case with the system administration; no source gives the code, so that of a message which is not valid is taken":
		return "M lader nye afdelinger oprette ved en sag til systemforvaltningen; ingen kilde giver koden, så koden for en besked, der ikke er gyldig, er taget"
	case "M has one row a member; which of two holds is not known":
		return "M har én række pr. medlem; hvilken af to der gælder, vides ikke"
	case "M has the change both at the registration and by a batch on the benefit-right date; both are the later of the two days":
		return "M har skiftet både ved indmeldelsen og ved en kørsel på dagpengeretsdatoen; begge er den seneste af de to dage"
	case "M lets a registration correct the start and has no rule of its own for where it may go; M-06 is taken":
		return "M lader en indmeldelse rette startdatoen og har ingen egen regel for, hvor den må ligge; M-06 er taget"
	case "M names the code list and the cause 6 alone; no source gives the code, so that of a message which is not valid is taken":
		return "M nævner kodelisten og alene årsag 6; ingen kilde giver koden, så koden for en besked, der ikke er gyldig, er taget"
	case "M names the fund alone; every change of a membership is told to the job centre":
		return "M nævner alene a-kassen; enhver ændring af et medlemskab meddeles jobcentret"
	case "M names who may call and no code; 4575 is the code of R for a caller without the right":
		return "M nævner, hvem der må kalde, og ingen kode; 4575 er R's kode for en kalder uden ret"
	case "M says before; the new text of 4582 says overlaps, which on the same day it does":
		return "M siger »før«; den nye tekst til 4582 siger »overlapper«, hvilket den samme dag gør"
	case "M says nothing of bad lines; what stands on one is neither missing nor unknown":
		return "M siger intet om dårlige linjer; hvad der står på en, er hverken manglende eller ukendt"
	case "M says only that each branch's registration has a recall of its own; it ends the earlier one as a transfer does":
		return "M siger kun, at hver afdelings registrering har sin egen tilbagekaldelse; den afslutter den tidligere, som en overflytning gør"
	case "M says resumed and not how; 2021-3 ends a membership on the new start":
		return "M siger genoptaget og ikke hvordan; 2021-3 afslutter et medlemskab på den nye startdag"
	case "M says resumed and not how; a cancellation of its own is no doing of the recalled registration, whatever its date":
		return "M siger genoptaget og ikke hvordan; dens egen udmeldelse er ikke den tilbagekaldte registrerings værk, uanset datoen"
	case "M says that only existing branches can be used and gives no code, so that of a message which is not valid is taken":
		return "M siger, at kun eksisterende afdelinger kan bruges, og giver ingen kode, så koden for en besked, der ikke er gyldig, er taget"
	case "M says which rows the method answers, not what another row means; it is taken as ended all the same":
		return "M siger, hvilke rækker metoden svarer med, ikke hvad en anden række betyder; den tages for afsluttet alligevel"
	case "M sends the numbers for control; a register of another fund must not be acted on, and of one who has left nothing follows where DFDG's side lacks the number too":
		return "M sender numrene til kontrol; der må ikke handles på en anden a-kasses register, og af en, der er ude, følger intet, når DFDGs side heller ikke har nummeret"
	case "M sends the numbers for control; what a fund does to another's member DFDG rejects (4857)":
		return "M sender numrene til kontrol; hvad en a-kasse gør ved en andens medlem, afviser DFDG (4857)"
	case "M states the rule without a code; 4385 is what other services give for a citizen without a registration":
		return "M siger reglen uden en kode; 4385 er, hvad andre tjenester giver for en borger uden registrering"
	case "M states the rule without a code; 4857 is what other services give for another fund's member":
		return "M siger reglen uden en kode; 4857 er, hvad andre tjenester giver for en anden a-kasses medlem"
	case "M states the rule without a code; it is M-11 with the reason":
		return "M siger reglen uden en kode; det er M-11 med begrundelsen"
	case "M tells of one change; a person's numbers follow each other and none comes back":
		return "M fortæller om ét skift; en persons numre følger hinanden, og ingen kommer tilbage"
	case "M's table ends with the start date; its example row goes on with four digits and a date, which 2.5 says the file holds":
		return "M's tabel slutter med startdatoen; dens eksempelrække går videre med fire cifre og en dato, som filen ifølge 2.5 rummer"
	case "Neither page says whether the first and the last day belong to the window; they are taken to.":
		return "Ingen af siderne siger, om den første og den sidste dag hører til vinduet; det tages de for"
	case "R gives the flag and not what sets it; F speaks of immediate booking the day after a deadline that was not met":
		return "R giver flaget og ikke, hvad der sætter det; F taler om straksbooking dagen efter en frist, der ikke blev indfriet"
	case "R has the code for a registration; the new page corrects a start by an update":
		return "R har koden for en indmeldelse; den nye side retter en startdato ved en opdatering"
	case "R reads the six digits as fund and branch; no source says that the service checks it":
		return "R læser de seks cifre som a-kasse og afdeling; ingen kilde siger, at tjenesten kontrollerer det"
	case "R says that an expiry is actual only when the date has come; benefit is run some days before the month ends, so this month counts":
		return "R siger, at et udløb først er faktisk, når datoen er kommet; dagpengene køres nogle dage før månedens slutning, så denne måned tæller med"
	case "The 2025-1 name of the message is not public; that STAR's reports go to the present fund follows from its owning the citizen.":
		return "Beskedens navn i 2025-1 er ikke offentligt; at STAR's indberetninger går til den aktuelle a-kasse, følger af, at den ejer borgeren"
	case "U does not say which field holds the ordinary grading date: T1's own in an ordinary period, in a prolonged one that of T3, T7 or T6":
		return "U siger ikke, hvilket felt der rummer den ordinære indplaceringsdato: T1's egen i en ordinær periode, i en forlænget den i T3, T7 eller T6"
	case "U does not say which field holds the ordinary grading date; T3 has it itself":
		return "U siger ikke, hvilket felt der rummer den ordinære indplaceringsdato; T3 har den selv"
	case "U expects the fund to switch it on again itself and says of no report that it does so.":
		return "U venter, at a-kassen selv slår den til igen, og siger ikke om nogen indberetning, at den gør det"
	case "U gives corrections to the present fund alone and is older than STAR's access, which D gives without a limit.":
		return "U giver alene den aktuelle a-kasse berigtigelser og er ældre end STAR's adgang, som D giver uden en grænse"
	case "U gives the reporting date + 3 years and no rounding; the day before is taken where the day is not there":
		return "U giver indberetningsdatoen + 3 år og ingen afrunding; dagen før tages, hvor dagen ikke findes"
	case "U has 198901 since 2019-1 in one section and still 200001 in another; the newer, which is D's pattern, is taken":
		return "U har 198901 siden 2019-1 i ét afsnit og stadig 200001 i et andet; det nyere, som er D's mønster, er taget"
	case "U leaves cells open or writes a condition alone; they are read from the notes beside them, and T12 and T13 came after the matrix":
		return "U lader celler stå åbne eller skriver alene en betingelse; de læses af noterne ved siden af, og T12 og T13 kom efter matricen"
	case "U lets a correction blank all counters; D's schema, which is newer, has the six with occurrence 1.":
		return "U lader en berigtigelse blanke alle tællere; D's skema, som er nyere, har de seks med forekomst 1"
	case "U lets the latest former fund take the task over; that it gets the report by the same message follows from the case with a present fund.":
		return "U lader den seneste tidligere a-kasse overtage opgaven; at den får indberetningen med den samme besked, følger af tilfældet med en aktuel a-kasse"
	case "U names the change from expected to actual alone; a new grading or a correction begins anew, as U's matrix expects of a new grading, and so does a prolongation by update, whose T1 cannot travel":
		return "U nævner alene skiftet fra faktisk til forventet; en ny indplacering eller en berigtigelse begynder forfra, som U's matrix venter af en ny indplacering, og det samme gør en forlængelse ved opdatering, hvis T1 ikke kan være med"
	case "U says \"mindst 1 gang om måneden\" and not from which day it is counted.":
		return "U siger »mindst 1 gang om måneden« og ikke, fra hvilken dag det regnes"
	case "U says \"seneste foregående\" and not by which date; what ended last is what came before, and reception breaks a tie.":
		return "U siger »seneste foregående« og ikke efter hvilken dato; hvad der sluttede sidst, er det foregående, og modtagelsen afgør uafgjorte"
	case "U says \"tidligere har været udfyldt\"; what counts is taken to be the set as it stands, not all its history.":
		return "U siger »tidligere har været udfyldt«; det, der tæller, tages for at være sættet, som det står, og ikke hele dets historie"
	case "U says that the basis stays and not how a regulation is known: by a rate valid from a later 1 January in the same ordinary period":
		return "U siger, at grundlaget bliver, og ikke, hvordan en regulering kendes: på en sats, der gælder fra en senere 1. januar i den samme ordinære periode"
	case "U says that the counter starts over and is reset at a new grading and does not name the number; the first period is 1":
		return "U siger, at tælleren begynder forfra og nulstilles ved en ny indplacering, og nævner ikke tallet; den første periode er 1"
	case "U says that the month before can be given; DFDG is not said to check it, and no other month is named":
		return "U siger, at måneden før kan angives; det siges ikke, at DFDG kontrollerer det, og ingen anden måned nævnes"
	case "U says that the set is removed; that it is stored so, and messages go, follows from its being a create.":
		return "U siger, at sættet fjernes; at det gemmes sådan, og at beskeder sendes, følger af, at det er en oprettelse"
	case "U speaks of a calculation before and after a look-up and not of one at the same moment: a look-up at it counts":
		return "U taler om en opgørelse før og efter et opslag og ikke om en på samme tidspunkt: et opslag på tidspunktet tæller med"
	case "U states the check without a code; 4405 is what DFDG's other services answer for a dead citizen.":
		return "U siger kontrollen uden en kode; 4405 er, hvad DFDG's andre tjenester svarer for en død borger"
	case "U's \"såsom\" names two metadata fields, the third is of their kind; U also advises a report a month, so the first of a month passes.":
		return "U's »såsom« nævner to felter med metadata, og det tredje er af deres slags; U råder også til én indberetning om måneden, så den første i en måned går fri"
	case "U's rules of messages are older than the method, and D says nothing of one.":
		return "U's regler om beskeder er ældre end metoden, og D siger intet om en"
	case "Who switched it off is not recorded; where the counters are another fund's, it is taken to be that fund.":
		return "Hvem der slog den fra, registreres ikke; hvor tællerne er en anden a-kasses, tages det for at være den"
	case "no source requires an element of an update, and one that changes nothing only costs messages":
		return "ingen kilde kræver et element i en opdatering, og en, der intet ændrer, koster kun beskeder"
	case "the new page has Update for it, the old one both Update and a registration; it is accepted and advised against":
		return "den nye side har Update til det, den gamle både Update og en indmeldelse; den godtages og frarådes"
	case "the new page marks the old messages as removed, and says of some only who got them":
		return "den nye side markerer de gamle beskeder som udgået og siger om nogle kun, hvem der fik dem"
	case "the old input has no fund of its own, so in 2021-3 one that is not given is the caller":
		return "det gamle input har ingen a-kasse for sig selv, så i 2021-3 er en, der ikke er angivet, kalderen"
	case "the old page contradicts itself on whether a registration or an update corrects; both do":
		return "den gamle side modsiger sig selv om, hvorvidt en indmeldelse eller en opdatering retter; begge gør"
	case "the page of the method names branch and category alone, that of the registration sends every edit there":
		return "metodens side nævner alene afdeling og kategori, indmeldelsens side sender enhver rettelse derhen"
	case "the service requires the elements; a register's row of someone who leaves need not have them":
		return "tjenesten kræver elementerne; registrets række for en, der forlader, behøver ikke have dem"
	case "the sources limit none of the three, but each tells of something that has been done, which cannot lie ahead":
		return "kilderne begrænser ingen af de tre, men hver fortæller om noget, der er gjort, og som ikke kan ligge fremme i tiden"
	case "the sources limit none of these, but each tells of a payment up to the end of a month; this month's is made before it ends":
		return "kilderne begrænser ingen af dem, men hver fortæller om en udbetaling til og med en måneds slutning; denne måneds sker, før den slutter"
	case "the sources limit none of these, but each tells of something that has happened, which cannot lie ahead":
		return "kilderne begrænser ingen af dem, men hver fortæller om noget, der er sket, og som ikke kan ligge fremme i tiden"
	case "the text of 4582 says overlaps; both days belong to a period, so its last day overlaps":
		return "teksten til 4582 siger »overlapper«; begge dage hører til en periode, så dens sidste dag overlapper"
	}
	return ""
}
