package medlemskab

import (
	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor"
)

// Regler returns the rule rows of section M in the catalogue's order, without those of the
// message itself (S), which all packages share. The slice is the caller's own.
func Regler() []*dfdgerr.Regel {
	return []*dfdgerr.Regel{
		regelM01, regelM01Ukendt, regelM01Doed, regelM02, regelM03, regelM04,
		regelM05, regelM05Besked, regelM05BeskedGammel, regelM06, regelM06Gammel, regelM07,
		regelM08, regelM08Yderligere, regelM08Rettelse, regelM08RettelseGammel, regelM08Advarsel,
		regelM09, regelM09Virkning, regelM10, regelM11Anden, regelM11Ingen, regelM11Foer,
		regelM12, regelM12Gammel, regelM13Anden, regelM13Ingen, regelM14, regelM15, regelM15Gammel,
		regelM16, regelM17, regelM17Gammel, regelM18, regelM19, regelM19Gammel, regelM20,
		regelM21, regelM22, regelM23, regelM24, regelM24Gammel, regelM25, regelM26, regelM27, regelM28,
		regelM30Anden, regelM30Ingen, regelM30Afdeling, regelM30Fremtid, regelM30Overlap,
		regelM30, regelM30Gammel, regelM31, regelM31Gammel, regelM32, regelM33, regelM34, regelM35,
	}
}

// alleRegler returns every row that a check can find broken, those of the message itself first.
func alleRegler() []*dfdgerr.Regel { return append(motor.ReglerS(), Regler()...) }

var (
	kunNy     = []dfdg.Snitflade{Snitflade2025_2}
	kunGammel = []dfdg.Snitflade{Snitflade2021_3}
)

// The citizen.
var (
	regelM01 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-01", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigtCPR, Kilde: "M, R",
		Dansk:   "Personnummeret skal være ti cifre, der begynder med en dato skrevet DDMMÅÅ, eller 0000000000.",
		Engelsk: "The CPR number must be ten digits that begin with a date written DDMMYY, or 0000000000.",
	})
	regelM01Ukendt = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-01", Art: dfdgerr.Afvis, Kode: dfdgerr.UkendtCPR, Kilde: "M, R",
		Dansk:   "Borgeren skal være kendt i DFDG.",
		Engelsk: "The citizen must be known to DFDG.",
	})
	regelM01Doed = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-01", Art: dfdgerr.Afvis, Kode: dfdgerr.BorgerDoed, Kilde: "M, R", Tolkning: true,
		Dansk:   "Borgeren må ikke være registreret som afgået ved døden; det gælder alle metoder om én borger, også tilbagekaldelse.",
		Engelsk: "The citizen must not be registered as dead; this holds for every method about one citizen, recall included.",
	})
)

// Registration and transfer (MT).
var (
	regelM02 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-02", Art: dfdgerr.Afvis, Kode: dfdgerr.StartdatoIFremtiden, Kilde: "R",
		Dansk:   "medlemskabsstartdato må ikke ligge i fremtiden.",
		Engelsk: "medlemskabsstartdato must not lie in the future.",
	})
	regelM03 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-03", Art: dfdgerr.Afvis, Kode: dfdgerr.IkkePaaVegneAfKalder, Kilde: "R",
		Dansk:   "akasse skal være den kaldende a-kasse selv.",
		Engelsk: "akasse must be the calling fund itself.",
	})
	regelM04 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-04", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigForsikringskategori, Kilde: "R",
		Dansk:   "forsikringskategori skal findes i kodelisten og være gyldig i dag.",
		Engelsk: "forsikringskategori must be in the code list and be valid today.",
	})
	regelM05 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-05", Art: dfdgerr.Afvis, Kode: dfdgerr.StartdatoOverlapper, Kilde: "M", Tolkning: true,
		Dansk:   "Er borgeren medlem af en anden a-kasse, skal medlemskabsstartdato ligge efter startdatoen dér; samme dag er ikke efter.",
		Engelsk: "Where the citizen is a member of another fund, medlemskabsstartdato must be after the start date there; the same day is not after.",
	})
	regelM05Besked = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-05", Art: dfdgerr.Afledt, Kilde: "M", Snitflader: kunNy,
		Dansk:   "En afvist overflytning ændrer intet, men den aktuelle a-kasse får ForespoergselPaaAkassemedlemskab med den forsøgte startdato.",
		Engelsk: "A rejected transfer changes nothing, but the present fund gets ForespoergselPaaAkassemedlemskab with the attempted start date.",
	})
	regelM05BeskedGammel = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-05", Art: dfdgerr.Afledt, Kilde: "M", Snitflader: kunGammel,
		Dansk:   "En afvist overflytning ændrer intet, men den aktuelle a-kasse får GetRequestRecallMembershipRegistrationVersion1 med den forsøgte startdato.",
		Engelsk: "A rejected transfer changes nothing, but the present fund gets GetRequestRecallMembershipRegistrationVersion1 with the attempted start date.",
	})
	regelM06 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-06", Art: dfdgerr.Afvis, Kode: dfdgerr.StartdatoOverlapper, Kilde: "M, R", Tolkning: true, Snitflader: kunNy,
		Dansk:   "Har borgeren intet aktuelt medlemskab, skal medlemskabsstartdato ligge efter den seneste medlemsperiodes sidste dag.",
		Engelsk: "Where the citizen has no present membership, medlemskabsstartdato must be after the last day of the latest period.",
	})
	regelM06Gammel = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-06", Art: dfdgerr.Afvis, Kode: dfdgerr.StartdatoOverlapper, Kilde: "M, R", Snitflader: kunGammel,
		Dansk:   "Har borgeren intet aktuelt medlemskab, må medlemskabsstartdato ikke ligge før den senest registrerede startdato.",
		Engelsk: "Where the citizen has no present membership, medlemskabsstartdato must not be before the latest registered start date.",
	})
	regelM07 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-07", Art: dfdgerr.Afledt, Kilde: "M", Tolkning: true,
		Dansk:   "Ved overflytning slutter medlemskabet af den anden a-kasse dagen før det nye begynder, og borgeren afmeldes ikke.",
		Engelsk: "At a transfer the other fund's membership ends the day before the new one starts, and the citizen is not unenrolled.",
	})
	regelM08 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-08", Art: dfdgerr.Afledt, Kilde: "M", Tolkning: true,
		Dansk:   "En medlemstilgang fra den aktuelle a-kasse er med en anden afdeling en ny registrering, der afslutter den tidligere dagen før, og med samme afdeling en rettelse af startdato og dagpengeretsdato.",
		Engelsk: "A registration by the present fund is with another branch a further registration, which ends the earlier one the day before, and with the same branch a correction of start date and benefit-right date.",
	})
	regelM08Yderligere = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-08", Art: dfdgerr.Afvis, Kode: dfdgerr.StartdatoOverlapper, Kilde: "M", Tolkning: true,
		Dansk:   "En ny registrering i en anden afdeling skal begynde efter den tidligere registrerings startdato.",
		Engelsk: "A further registration in another branch must start after the earlier registration's start date.",
	})
	regelM08Rettelse = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-08", Art: dfdgerr.Afvis, Kode: dfdgerr.StartdatoOverlapper, Kilde: "M", Tolkning: true, Snitflader: kunNy,
		Dansk:   "En rettet startdato skal ligge efter sidste dag i borgerens tidligere medlemsperioder.",
		Engelsk: "A corrected start date must be after the last day of the citizen's earlier periods.",
	})
	regelM08RettelseGammel = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-08", Art: dfdgerr.Afvis, Kode: dfdgerr.StartdatoOverlapper, Kilde: "M", Tolkning: true, Snitflader: kunGammel,
		Dansk:   "En rettet startdato må ikke ligge før startdatoen i borgerens tidligere registreringer.",
		Engelsk: "A corrected start date must not be before the start date of the citizen's earlier registrations.",
	})
	regelM08Advarsel = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-08", Art: dfdgerr.Advarsel, Kilde: "M", Tolkning: true, Snitflader: kunNy,
		Dansk:   "Et medlemskab, der allerede er registreret, rettes med UpdateAkassemedlemskab.",
		Engelsk: "A membership that is already registered is corrected by UpdateAkassemedlemskab.",
	})
	regelM09 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-09", Art: dfdgerr.Advarsel, Kilde: "M, R",
		Dansk:   "dagpengeretsdato skal oplyses for en borger, der er tilmeldt som dimittend.",
		Engelsk: "dagpengeretsdato must be given for a citizen who is enrolled as a graduate.",
	})
	regelM09Virkning = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-09", Art: dfdgerr.Afledt, Kilde: "M, R", Tolkning: true,
		Dansk:   "Ved medlemstilgangen bliver en dimittends tilmelding til en tilmelding som dagpengemodtager, og kontaktgruppen skifter fra 8 til 1 på dagpengeretsdatoen, dog tidligst i dag.",
		Engelsk: "At the registration a graduate's enrolment becomes one as benefit recipient, and the contact group changes from 8 to 1 on the benefit-right date, at the earliest today.",
	})
	regelM10 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-10", Art: dfdgerr.Afledt, Kilde: "M",
		Dansk:   "Ved overflytning, også ved fusioner, aflyses den afgivende a-kasses fremtidige samtaler med besked til den, og dens persongruppemarkeringer afsluttes.",
		Engelsk: "At a transfer, also at mergers, the releasing fund's future interviews are cancelled with a message to it, and its person-group markings end.",
	})
	regelM20 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-20", Art: dfdgerr.Advarsel, Kilde: "M",
		Dansk:   "En overflytning begynder den første i en måned.",
		Engelsk: "A transfer begins on the first of a month.",
	})
)

// Cancellation (MA) and death.
var (
	regelM11Anden = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-11", Art: dfdgerr.Afvis, Kode: dfdgerr.MedlemAfAndenAkasse, Kilde: "M", Tolkning: true,
		Dansk:   "En a-kasse kan kun afslutte medlemskabet for egne medlemmer; borgeren er medlem af en anden a-kasse.",
		Engelsk: "A fund can end the membership of its own members only; the citizen is a member of another fund.",
	})
	regelM11Ingen = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-11", Art: dfdgerr.Afvis, Kode: dfdgerr.IngenAkasseregistrering, Kilde: "M", Tolkning: true,
		Dansk:   "En a-kasse kan kun afslutte medlemskabet for egne medlemmer; borgeren er ikke medlem af nogen a-kasse.",
		Engelsk: "A fund can end the membership of its own members only; the citizen is not a member of any fund.",
	})
	regelM11Foer = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-11", Art: dfdgerr.Afvis, Kode: dfdgerr.OphoerFoerStart, Kilde: "M", Tolkning: true,
		Dansk:   "medlemskabophoersdato må ikke ligge før medlemskabets startdato; samme dag er tilladt.",
		Engelsk: "medlemskabophoersdato must not be before the membership's start date; the same day is allowed.",
	})
	regelM12 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-12", Art: dfdgerr.Afledt, Kilde: "M", Tolkning: true,
		Dansk:   "Ved medlemsafgang afmeldes en dagpengemodtager i dag og tilmeldes uden ydelse i kontaktgruppe 8 fra i dag med afmelding om 14 dage, flyttet til mandag fra en weekend, med årsag 3; et igangværende fravær 75 slutter i dag.",
		Engelsk: "At a cancellation a benefit recipient is unenrolled today and enrolled without benefit in contact group 8 from today, with unenrolment in 14 days, moved to Monday from a weekend, with cause 3; a running absence 75 ends today.",
	})
	regelM12Gammel = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-12", Art: dfdgerr.Afledt, Kilde: "M", Snitflader: kunGammel,
		Dansk:   "Ved medlemsafgang aflyses fremtidige samtaler af type 17 og kun dem.",
		Engelsk: "At a cancellation future interviews of type 17 are cancelled, and only those.",
	})
	regelM13Anden = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-13", Art: dfdgerr.Afvis, Kode: dfdgerr.MedlemAfAndenAkasse, Kilde: "M", Tolkning: true,
		Dansk:   "Den afgivende a-kasse sender ingen medlemsafgang ved en overflytning; borgeren er medlem af en anden a-kasse.",
		Engelsk: "The releasing fund sends no cancellation at a transfer; the citizen is a member of another fund.",
	})
	regelM13Ingen = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-13", Art: dfdgerr.Afvis, Kode: dfdgerr.IngenAkasseregistrering, Kilde: "M", Tolkning: true,
		Dansk:   "Den afgivende a-kasse sender ingen medlemsafgang ved en overflytning; borgeren er ikke længere medlem af nogen a-kasse.",
		Engelsk: "The releasing fund sends no cancellation at a transfer; the citizen is no longer a member of any fund.",
	})
	regelM14 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-14", Art: dfdgerr.Advarsel, Kilde: "M",
		Dansk:   "Et medlem, der når folkepensionsalderen, skal udmeldes i DFDG, også et seniormedlem.",
		Engelsk: "A member who reaches pension age must be cancelled in DFDG, also as a senior member.",
	})
	regelM15 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-15", Art: dfdgerr.Afledt, Kilde: "M", Snitflader: kunNy,
		Dansk:   "Når CPR melder et dødsfald, sætter DFDG medlemskabets slutdato, og a-kassen får besked.",
		Engelsk: "When CPR reports a death, DFDG sets the membership's end date, and the fund is told.",
	})
	regelM15Gammel = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-15", Art: dfdgerr.Afledt, Kilde: "M", Snitflader: kunGammel,
		Dansk:   "Når CPR melder et dødsfald, sætter DFDG medlemskabets slutdato, og a-kassen får ikke besked.",
		Engelsk: "When CPR reports a death, DFDG sets the membership's end date, and the fund is not told.",
	})
	regelM16 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-16", Art: dfdgerr.Advarsel, Kilde: "M",
		Dansk:   "En a-kasse, der har ansvaret for kontaktforløbet, skal afslutte fravær 75, før den sender medlemsafgang.",
		Engelsk: "A fund that has the contact responsibility must end absence 75 before it sends the cancellation.",
	})
)

// Callers, fields and messages.
var (
	regelM17 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-17", Art: dfdgerr.Afvis, Kode: dfdgerr.IkkeAutoriseret, Kilde: "M", Tolkning: true, Snitflader: kunNy,
		Dansk:   "Kun a-kasser må skrive og hente bestand; a-kasser, jobcentre, STIL, UDK og AUB må slå op.",
		Engelsk: "Only funds may write and fetch their members; funds, job centres, STIL, UDK and AUB may look up.",
	})
	regelM17Gammel = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-17", Art: dfdgerr.Afvis, Kode: dfdgerr.IkkeAutoriseret, Kilde: "M", Tolkning: true, Snitflader: kunGammel,
		Dansk:   "Kun a-kasser må skrive; a-kasser, STIL og AUB må slå op.",
		Engelsk: "Only funds may write; funds, STIL and AUB may look up.",
	})
	regelM18 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-18", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigBesked, Kilde: "R, M", Tolkning: true,
		Dansk:   "afdeling skal være mindst 0, og dens første cifre skal være a-kassens nummer.",
		Engelsk: "afdeling must be at least 0, and its first digits must be the fund's number.",
	})
	regelM19 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-19", Art: dfdgerr.Afledt, Kilde: "M, R", Snitflader: kunNy,
		Dansk:   "Enhver medlemstilgang og medlemsafgang sender Akassemedlemskab (60010) til a-kassen, ved overflytning til begge, og til jobcentret, uanset hvem der registrerede.",
		Engelsk: "Every registration and cancellation sends Akassemedlemskab (60010) to the fund, at a transfer to both, and to the job centre, whoever registered.",
	})
	regelM19Gammel = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-19", Art: dfdgerr.Afledt, Kilde: "M, R", Tolkning: true, Snitflader: kunGammel,
		Dansk:   "Medlemstilgang sender GetPersonUnemploymentFundSaveMembershipVersion5 til jobcenter og a-kasse, GetMembershipCancellationVersion1 til en afgivende a-kasse og borgerens tilmelding og hændelser af type 16 til den nye; medlemsafgang sender GetMembershipCancellationVersion1 til a-kassen, medlemskabet med koderne 0 til jobcentret og GetCancelUnemploymentEnrollmentVersion4 til begge, hvis borgeren afmeldes.",
		Engelsk: "A registration sends GetPersonUnemploymentFundSaveMembershipVersion5 to job centre and fund, GetMembershipCancellationVersion1 to a releasing fund, and the citizen's enrolment and events of type 16 to the new one; a cancellation sends GetMembershipCancellationVersion1 to the fund, the membership with codes 0 to the job centre, and GetCancelUnemploymentEnrollmentVersion4 to both where the citizen is unenrolled.",
	})
)

// Recall.
var (
	regelM21 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-21", Art: dfdgerr.Afvis, Kode: dfdgerr.TilbagekaldIkkeAktuelAkasse, Kilde: "M",
		Dansk:   "Kun den aktuelle a-kasse kan tilbagekalde, og så uden medlemskabophoersdato; uden et aktuelt medlemskab kun den a-kasse, der havde det seneste.",
		Engelsk: "Only the present fund can recall, and then without medlemskabophoersdato; without a present membership only the fund that had the latest.",
	})
	regelM22 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-22", Art: dfdgerr.Afvis, Kode: dfdgerr.TilbagekaldForkertStart, Kilde: "M",
		Dansk:   "medlemskabsstartdato skal være den registrerede startdato.",
		Engelsk: "medlemskabsstartdato must be the registered start date.",
	})
	regelM23 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-23", Art: dfdgerr.Afvis, Kode: dfdgerr.TilbagekaldForkertOphoer, Kilde: "M",
		Dansk:   "Uden et aktuelt medlemskab skal medlemskabophoersdato oplyses og være den registrerede slutdato.",
		Engelsk: "Without a present membership medlemskabophoersdato must be given and be the registered end date.",
	})
	regelM24 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-24", Art: dfdgerr.Afvis, Kode: dfdgerr.TilbagekaldTilmeldtIPerioden, Kilde: "M", Snitflader: kunNy,
		Dansk:   "Tilbagekaldelsen må ikke efterlade en dag i perioden, hvor borgeren er tilmeldt som dagpengemodtager, uden medlemskab.",
		Engelsk: "The recall must not leave a day of the period on which the citizen is enrolled as benefit recipient without a membership.",
	})
	regelM24Gammel = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-24", Art: dfdgerr.Afvis, Kode: dfdgerr.TilbagekaldTilmeldtIPerioden, Kilde: "M", Snitflader: kunGammel,
		Dansk:   "Har borgeren været tilmeldt som dagpengemodtager i perioden, kan der kun tilbagekaldes, når et andet medlemskab genoptages.",
		Engelsk: "Where the citizen has been enrolled as benefit recipient during the period, a recall is possible only where another membership is resumed.",
	})
	regelM25 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-25", Art: dfdgerr.Afledt, Kilde: "M", Tolkning: true,
		Dansk:   "En tilbagekaldelse genopretter det, som den tilbagekaldte registrering afsluttede; et medlemskab afsluttet ved egen medlemsafgang forbliver afsluttet, og er det ukendt, hvad der afsluttede det, genoptages det, hvis det sluttede dagen før.",
		Engelsk: "A recall restores what the recalled registration had ended; a membership ended by a cancellation of its own stays ended, and where it is unknown what ended it, it is resumed if it ended the day before.",
	})
	regelM26 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-26", Art: dfdgerr.Afvis, Kode: dfdgerr.AkasseOphoert, Kilde: "M",
		Dansk:   "Den a-kasse, hvis medlemskab genoptages, må ikke være ophørt; send i stedet medlemsafgang.",
		Engelsk: "The fund whose membership is resumed must not have ceased; send a cancellation instead.",
	})
	regelM27 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-27", Art: dfdgerr.Afledt, Kilde: "M",
		Dansk:   "Én tilbagekaldelse fjerner én registrering, den seneste, på afdelingsniveau.",
		Engelsk: "One recall takes off one registration, the latest, at branch level.",
	})
	regelM28 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-28", Art: dfdgerr.Afledt, Kilde: "M",
		Dansk:   "Den a-kasse, som borgeren vender tilbage til, får besked om tilbagekaldelsen; er der intet medlemskab tilbage, sendes ingen besked.",
		Engelsk: "The fund the citizen returns to gets the message of the recall; where no membership is left, none is sent.",
	})
)

// Update, look-ups, mergers.
var (
	regelM30Anden = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-30", Art: dfdgerr.Afvis, Kode: dfdgerr.MedlemAfAndenAkasse, Kilde: "M", Tolkning: true,
		Dansk:   "En a-kasse kan kun opdatere egne medlemmer; borgeren er medlem af en anden a-kasse.",
		Engelsk: "A fund can update its own members only; the citizen is a member of another fund.",
	})
	regelM30Ingen = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-30", Art: dfdgerr.Afvis, Kode: dfdgerr.IngenAkasseregistrering, Kilde: "M", Tolkning: true,
		Dansk:   "En a-kasse kan kun opdatere egne medlemmer; borgeren er ikke medlem af nogen a-kasse.",
		Engelsk: "A fund can update its own members only; the citizen is not a member of any fund.",
	})
	regelM30Afdeling = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-30", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigBesked, Kilde: "M", Tolkning: true,
		Dansk:   "afdeling skal findes i kodelisten; metoden opretter ikke nye afdelinger.",
		Engelsk: "afdeling must be in the code list; the method does not make new branches.",
	})
	regelM30Fremtid = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-30", Art: dfdgerr.Afvis, Kode: dfdgerr.StartdatoIFremtiden, Kilde: "M", Snitflader: kunNy,
		Dansk:   "En rettet startdato må ikke ligge i fremtiden.",
		Engelsk: "A corrected start date must not lie in the future.",
	})
	regelM30Overlap = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-30", Art: dfdgerr.Afvis, Kode: dfdgerr.StartdatoOverlapper, Kilde: "M", Tolkning: true, Snitflader: kunNy,
		Dansk:   "En rettet startdato skal ligge efter sidste dag i borgerens tidligere medlemsperioder.",
		Engelsk: "A corrected start date must be after the last day of the citizen's earlier periods.",
	})
	regelM30 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-30", Art: dfdgerr.Afledt, Kilde: "M", Tolkning: true, Snitflader: kunNy,
		Dansk:   "En opdatering retter afdeling, forsikringskategori, startdato og dagpengeretsdato; en ny forsikringskategori gælder fra i dag.",
		Engelsk: "An update corrects branch, insurance category, start date and benefit-right date; a new insurance category counts from today.",
	})
	regelM30Gammel = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-30", Art: dfdgerr.Afledt, Kilde: "M", Snitflader: kunGammel,
		Dansk:   "En opdatering retter afdeling og forsikringskategori; en ny forsikringskategori gælder fra i dag.",
		Engelsk: "An update corrects branch and insurance category; a new insurance category counts from today.",
	})
	regelM31 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-31", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigBesked, Kilde: "M", Tolkning: true, Snitflader: kunNy,
		Dansk:   "En a-kasses opslag på en anden a-kasses medlem kræver en forretningsmæssig begrundelse på {krav}.",
		Engelsk: "A fund's look-up of another fund's member needs a business reason of {krav}.",
	})
	regelM31Gammel = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-31", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigBesked, Kilde: "M", Snitflader: kunGammel,
		Dansk:   "En a-kasses opslag på en anden a-kasses medlem kræver en begrundelse på {krav}.",
		Engelsk: "A fund's look-up of another fund's member needs a reason of {krav}.",
	})
	regelM32 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-32", Art: dfdgerr.Afledt, Kilde: "M",
		Dansk:   "Historikken har en række for hver registrering, og erAktuel er sat på den aktuelle; medlemskaber af ophørte a-kasser er udeladt.",
		Engelsk: "The history has a row for each registration, and erAktuel is set on the present one; memberships of ceased funds are left out.",
	})
	regelM33 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-33", Art: dfdgerr.Hjaelp, Kilde: "M, R",
		Dansk:   "Fusioner er data med datoer; ved en fusion overflyttes kun uafsluttede medlemskaber, og de tidligere medlemmers historik blev flyttet 26. april 2021.",
		Engelsk: "Mergers are data with dates; at a merger only unended memberships are transferred, and the history of those who had left was moved on 26 April 2021.",
	})
	regelM34 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-34", Art: dfdgerr.Afledt, Kilde: "M",
		Dansk:   "Bestanden er den kaldende a-kasses aktuelle medlemmer og dem, hvis medlemskab er ophørt inden for de seneste 31 dage.",
		Engelsk: "The member list is the calling fund's present members and those whose membership ended in the last 31 days.",
	})
	regelM35 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "M-35", Art: dfdgerr.Dokumentation, Kilde: "M",
		Dansk:   "dagpengeretsdato er ikke tællernes indplaceringsdato, og de to sammenlignes aldrig.",
		Engelsk: "dagpengeretsdato is not the counters' grading date, and the two are never compared.",
	})
)
