package taeller

import (
	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor"
)

// Regler returns the rule rows of this package in the catalogue's order: the message itself (S),
// envelope and counter set (A), the thirteen counters (T). The slice is the caller's own.
func Regler() []*dfdgerr.Regel {
	return append(motor.ReglerS(),
		regelA01Get, regelA01Skriv, regelA02, regelA03, regelA04, regelA05, regelA05Gammel, regelA06,
		regelA07, regelA07Advarsel, regelA08, regelA09, regelA10, regelA10Anden, regelA11, regelA12,
		regelA13, regelA14, regelA15, regelA15Gammel, regelA16, regelA17, regelA18,
		regelA19, regelA19Advarsel, regelA20, regelA21, regelA21Advarsel, regelA22, regelA22Ingen,
		regelA22Anden, regelA22Jobcenter, regelA22Kommune, regelA23, regelA23Ingen, regelA24,
		regelA24Ukendt, regelA25, regelA25Hjaelp, regelA26, regelA27Periodetype, regelA27Grundlag,
		regelA27Satsgrundlag, regelA27Aarsag, regelA27FaktiskForventet, regelA27Genoptjeningsgrundlag,
		regelA27GenoptjeningType, regelA28, regelA29, regelA30, regelA31, regelA32, regelA33,
		regelA33Hjaelp, regelA34, regelA35, regelA36, regelA37, regelA38, regelA39, regelA40,
		regelT101, regelT102, regelT103, regelT104, regelT105,
		regelT201,
		regelT301, regelT302, regelT303, regelT304, regelT305, regelT306, regelT307, regelT308,
		regelT309, regelT310, regelT311,
		regelT401, regelT402, regelT403, regelT403Maaned, regelT403Hjaelp,
		regelT501, regelT502,
		regelT601, regelT602, regelT602Hjaelp, regelT603, regelT604, regelT605,
		regelT701, regelT702, regelT702Hjaelp, regelT703, regelT704,
		regelT801, regelT801Advarsel, regelT802, regelT802Advarsel, regelT803, regelT804, regelT805,
		regelT805Hjaelp, regelT806, regelT807, regelT808, regelT808Selvstaendig, regelT809,
		regelT809Hjaelp, regelT810, regelT811,
		regelT901, regelT901Advarsel, regelT902, regelT903,
		regelT1001, regelT1002, regelT1003,
		regelT1101,
		regelT1201, regelT1202,
		regelT1301, regelT1302, regelT1303,
		regelT20, regelT21, regelT22, regelT23, regelT24, regelT25,
	)
}

// The rows of section A of the rule catalogue: envelope and counter set.
var (
	regelA01Get = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-01", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigtCPR, Kilde: "D", Tolkning: true,
		Dansk:   "Personnummeret skal være ti cifre, der begynder med en dato skrevet DDMMÅÅ, eller 0000000000.",
		Engelsk: "The CPR number must be ten digits that begin with a date written DDMMYY, or 0000000000.",
	})
	regelA01Skriv = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-01", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigBesked, Kilde: "D",
		Dansk:   "Personnummeret skal være ti cifre, der begynder med en dato skrevet DDMMÅÅ, eller 0000000000.",
		Engelsk: "The CPR number must be ten digits that begin with a date written DDMMYY, or 0000000000.",
	})
	regelA02 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-02", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigBesked, Kilde: "D",
		Dansk:   "nyindplacering skal være udfyldt med true eller false.",
		Engelsk: "nyindplacering must be given as true or false.",
	})
	regelA03 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-03", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigBesked, Kilde: "D",
		Dansk:   "berigtigelseskommentar skal have en længde på {krav}.",
		Engelsk: "berigtigelseskommentar must have a length of {krav}.",
	})
	regelA04 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-04", Art: dfdgerr.Afvis, Kode: dfdgerr.BerigtigelseSkalVaereHel, Kilde: "D, U",
		Dansk:   "berigtigelseskommentar og berigtigelseskommentarStartDatoTid skal enten begge være udfyldt eller begge udelades.",
		Engelsk: "berigtigelseskommentar and berigtigelseskommentarStartDatoTid must either both be given or both be left out.",
	})
	regelA05 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-05", Art: dfdgerr.Afvis, Kode: dfdgerr.TaellerUdeladt, Kilde: "U, D", Tolkning: true,
		Snitflader: []dfdg.Snitflade{dfdg.Snitflade2025_1},
		Dansk:      "En tæller i det registrerede sæt må kun udelades ved en berigtigelse, hvor både berigtigelseskommentar og berigtigelseskommentarStartDatoTid er udfyldt, eller når nyindplacering er true og tælleren ikke er en af de seks påkrævede.",
		Engelsk:    "A counter of the registered set may be left out only in a correction, with both berigtigelseskommentar and berigtigelseskommentarStartDatoTid given, or when nyindplacering is true and the counter is not one of the six required.",
	})
	regelA05Gammel = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-05", Art: dfdgerr.Afvis, Kode: dfdgerr.BerigtigelseSkalVaereHel, Kilde: "U, D", Tolkning: true,
		Snitflader: []dfdg.Snitflade{dfdg.Snitflade2023_2},
		Dansk:      "En tæller i det registrerede sæt må kun udelades ved en berigtigelse, hvor både berigtigelseskommentar og berigtigelseskommentarStartDatoTid er udfyldt, eller når nyindplacering er true og tælleren ikke er en af de seks påkrævede.",
		Engelsk:    "A counter of the registered set may be left out only in a correction, with both berigtigelseskommentar and berigtigelseskommentarStartDatoTid given, or when nyindplacering is true and the counter is not one of the six required.",
	})
	regelA06 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-06", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigBesked, Kilde: "D", Tolkning: true,
		Snitflader: []dfdg.Snitflade{dfdg.Snitflade2025_1},
		Dansk:      "De seks påkrævede tællere skal være med i enhver oprettelse, også ved en berigtigelse: indplacering, referenceperiode, forbrug, dagpengeretsudloeb, genindplaceringskonto og karensdage.",
		Engelsk:    "The six required counters must be in every create, also in a correction: indplacering, referenceperiode, forbrug, dagpengeretsudloeb, genindplaceringskonto and karensdage.",
	})
	regelA07 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-07", Art: dfdgerr.Afledt, Kilde: "U",
		Snitflader: []dfdg.Snitflade{dfdg.Snitflade2023_2},
		Dansk:      "Udelades en af de seks påkrævede tællere ved en berigtigelse, fjernes borgerens samlede tællersæt.",
		Engelsk:    "Leaving out one of the six required counters in a correction removes the citizen's whole counter set.",
	})
	regelA07Advarsel = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-07", Art: dfdgerr.Advarsel, Kilde: "U",
		Snitflader: []dfdg.Snitflade{dfdg.Snitflade2023_2},
		Dansk:      "Tællersættet er først gyldigt, når alle seks påkrævede tællere er indberettet: indplacering, referenceperiode, forbrug, dagpengeretsudloeb, genindplaceringskonto og karensdage.",
		Engelsk:    "The counter set is not valid until all six required counters have been reported: indplacering, referenceperiode, forbrug, dagpengeretsudloeb, genindplaceringskonto and karensdage.",
	})
	regelA08 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-08", Art: dfdgerr.Afvis, Kode: dfdgerr.IkkeAutoriseret, Kilde: "U", Tolkning: true,
		Dansk:   "Kun borgerens aktuelle a-kasse, og i snitflade 2025-1 også STAR, må udfylde berigtigelseskommentar og berigtigelseskommentarStartDatoTid; en anden a-kasse skal udelade begge felter.",
		Engelsk: "Only the citizen's present fund, and in interface 2025-1 also STAR, may fill berigtigelseskommentar and berigtigelseskommentarStartDatoTid; any other fund must leave both fields out.",
	})
	regelA09 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-09", Art: dfdgerr.Afvis, Kode: dfdgerr.IkkeAutoriseret, Kilde: "D, U", Tolkning: true,
		Dansk:   "Tællere må oprettes af STAR og af en a-kasse fra 120 dage før borgerens medlemskab begynder til 1095 dage efter, at det er ophørt, begge dage inklusive; i snitflade 2023-2 kun af a-kasser, mens medlemskabet varer og indtil 3 år efter, at det er ophørt.",
		Engelsk: "Counters may be created by STAR and by a fund from 120 days before the citizen's membership of it begins to 1095 days after it has ended, both days included; in interface 2023-2 only by funds, during the membership and up to 3 years after it has ended.",
	})
	regelA10 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-10", Art: dfdgerr.Afvis, Kode: dfdgerr.IkkeMedlem, Kilde: "D",
		Dansk:   "Borgeren skal være medlem af en a-kasse eller have et medlemskab inden for fristerne for oprettelse, før en a-kasse kan oprette tællere.",
		Engelsk: "The citizen must be a member of a fund, or have a membership within the time limits for a create, before a fund can create counters.",
	})
	regelA10Anden = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-10", Art: dfdgerr.Afvis, Kode: dfdgerr.IkkeAutoriseret, Kilde: "D", Tolkning: true,
		Dansk:   "Når en a-kasse opretter tællere, skal borgerens medlemskab inden for fristerne for oprettelse være af netop den a-kasse.",
		Engelsk: "When a fund creates counters, the citizen's membership within the time limits for a create must be of that very fund.",
	})
	regelA11 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-11", Art: dfdgerr.Afvis, Kode: dfdgerr.BorgerDoed, Kilde: "U", Tolkning: true,
		Dansk:   "Tællere kan kun oprettes, opdateres og slettes for en borger, der ikke er død.",
		Engelsk: "Counters can be created, updated and deleted only for a citizen who is not dead.",
	})
	regelA12 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-12", Art: dfdgerr.Afledt, Kilde: "U",
		Dansk:   "Aktuel a-kasse er a-kassen i den senest modtagne registrering, der ikke er ophørt; en oprettelse gemmes, når den kommer fra den aktuelle a-kasse, fra den seneste tidligere a-kasse, mens der ikke er nogen aktuel, eller fra STAR.",
		Engelsk: "The present fund is that of the latest received registration that has not ended; a create is stored when it comes from the present fund, from the latest former fund while there is no present one, or from STAR.",
	})
	regelA13 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-13", Art: dfdgerr.Afledt, Kilde: "U, R", Tolkning: true,
		Dansk:   "En oprettelse fra en tidligere a-kasse, mens borgeren har en anden aktuel a-kasse, gemmes ikke, men sendes til den aktuelle a-kasse fra den dag, hvor dens indmeldelse (MT) er modtaget; beskeden er DagpengetaellerTidligereAkasse og i snitflade 2023-2 GetBenefitsAccountFromFormerUnemploymentFundVersion3.",
		Engelsk: "A create by a former fund while another fund is present is not stored but sent to the present fund, from the day its registration (MT) was received; the message is DagpengetaellerTidligereAkasse, and in interface 2023-2 GetBenefitsAccountFromFormerUnemploymentFundVersion3.",
	})
	regelA14 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-14", Art: dfdgerr.Afledt, Kilde: "U", Tolkning: true,
		Dansk:   "En oprettelse fra en a-kasse før den seneste tidligere gemmes ikke, når borgeren ikke har nogen aktuel a-kasse, men sendes til den seneste tidligere a-kasse.",
		Engelsk: "A create by a fund earlier than the latest former one, while the citizen has no present fund, is not stored but sent to the latest former fund.",
	})
	regelA15 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-15", Art: dfdgerr.Afvis, Kode: dfdgerr.TaellerUdeladt, Kilde: "U",
		Snitflader: []dfdg.Snitflade{dfdg.Snitflade2025_1},
		Dansk:      "En tidligere a-kasse skal medsende alle tællere i det registrerede sæt, og berigtigelsesfelterne ændrer ikke på det; kun en tæller, der ikke er en af de seks påkrævede, må udelades, og kun når nyindplacering er true.",
		Engelsk:    "A former fund must send every counter of the registered set, and the correction fields do not change that; only a counter that is not one of the six required may be left out, and only when nyindplacering is true.",
	})
	regelA15Gammel = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-15", Art: dfdgerr.Afvis, Kode: dfdgerr.BerigtigelseSkalVaereHel, Kilde: "U",
		Snitflader: []dfdg.Snitflade{dfdg.Snitflade2023_2},
		Dansk:      "En tidligere a-kasse skal medsende de seks påkrævede tællere (indplacering, referenceperiode, forbrug, dagpengeretsudloeb, genindplaceringskonto og karensdage) og alle andre tællere i det registrerede sæt; de andre må kun udelades, når nyindplacering er true.",
		Engelsk:    "A former fund must send the six required counters (indplacering, referenceperiode, forbrug, dagpengeretsudloeb, genindplaceringskonto and karensdage) and every other counter of the registered set; the others may be left out only when nyindplacering is true.",
	})
	regelA16 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-16", Art: dfdgerr.Afledt, Kilde: "U",
		Dansk:   "En oprettelse erstatter hele tællersættet, så en udeladt tæller bliver blank; en opdatering ændrer kun de tællere, den indeholder.",
		Engelsk: "A create replaces the whole counter set, so that a counter left out becomes blank; an update changes only the counters it holds.",
	})
	regelA17 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-17", Art: dfdgerr.Afvis, Kode: dfdgerr.IngenTaellerkonto, Kilde: "D, U",
		Dansk:   "Borgeren skal have et registreret tællersæt, før det kan opdateres, slettes eller hentes og tællervisningen ændres; det oprettes med CreateDagpengetaellerkonto.",
		Engelsk: "The citizen must have a registered counter set before it can be updated, deleted or fetched and its display changed; CreateDagpengetaellerkonto makes it.",
	})
	regelA18 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-18", Art: dfdgerr.Afvis, Kode: dfdgerr.IkkeAutoriseret, Kilde: "U, D", Tolkning: true,
		Dansk:   "Tællere må kun opdateres og slettes af borgerens aktuelle a-kasse og i snitflade 2025-1 af STAR; en tidligere a-kasse skal bruge CreateDagpengetaellerkonto.",
		Engelsk: "Counters may be updated and deleted only by the citizen's present fund and, in interface 2025-1, by STAR; a former fund must use CreateDagpengetaellerkonto.",
	})
	regelA19 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-19", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigBesked, Kilde: "D",
		Dansk:   "UpdateDagpengetaellere må kun indeholde referenceperiode, forbrug, dagpengeretsudloeb, beskaeftigelseskonto, genindplaceringskonto, supplerendeDagpengekonto, karensdage, timeforbrugDimittendHoejesteSats og beskaeftigelsestillaegForbrug; indplacering ændres med CreateDagpengetaellerkonto, og dagpengesats, afholdtKarens og dagpengeperiodeafkortning har deres egne metoder.",
		Engelsk: "UpdateDagpengetaellere may hold only referenceperiode, forbrug, dagpengeretsudloeb, beskaeftigelseskonto, genindplaceringskonto, supplerendeDagpengekonto, karensdage, timeforbrugDimittendHoejesteSats and beskaeftigelsestillaegForbrug; indplacering is changed by CreateDagpengetaellerkonto, and dagpengesats, afholdtKarens and dagpengeperiodeafkortning have methods of their own.",
	})
	regelA19Advarsel = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-19", Art: dfdgerr.Advarsel, Kilde: "D",
		Dansk:   "En opdatering bør indeholde mindst én tæller; uden tællere ændrer den ingenting.",
		Engelsk: "An update should hold at least one counter; without any it changes nothing.",
	})
	regelA20 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-20", Art: dfdgerr.Afledt, Kilde: "D",
		Dansk:   "DeleteDagpengetaellerkonto fjerner hele borgerens tællersæt; en berigtigelseskommentar skal overholde A-03.",
		Engelsk: "DeleteDagpengetaellerkonto removes the citizen's whole counter set; a berigtigelseskommentar must obey A-03.",
	})
	regelA21 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-21", Art: dfdgerr.Afledt, Kilde: "U, D",
		Dansk:   "UpdateTaellervisning kræver og gemmer taellervisning, sender ingen besked og ændrer ingen tællere; mangler taellervisning i det, der hentes, betyder det true.",
		Engelsk: "UpdateTaellervisning requires and stores taellervisning, sends no message and changes no counter; where taellervisning is absent in what is read, it means true.",
	})
	regelA21Advarsel = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-21", Art: dfdgerr.Advarsel, Kilde: "U, D",
		Dansk:   "En a-kasse, der overtager et medlem med taellervisning sat til false, bør sætte den til true med UpdateTaellervisning, når tællerne igen kan vises.",
		Engelsk: "A fund that takes over a member whose taellervisning is false should set it to true with UpdateTaellervisning when the counters can be shown again.",
	})
	regelA22 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-22", Art: dfdgerr.Afvis, Kode: dfdgerr.IkkeAutoriseret, Kilde: "D, U", Tolkning: true,
		Dansk:   "Tællere må hentes af STAR, Udbetaling Danmark, borgerens jobcenter og dets andre aktører, borgerens kommune og en a-kasse fra 120 dage før (i snitflade 2023-2 fra begyndelsen af) borgerens medlemskab af den til 120 dage efter; GetTaellereFraTidligereAkasse dog kun af a-kasser og STAR.",
		Engelsk: "Counters may be fetched by STAR, Udbetaling Danmark, the citizen's job centre and its other actors, the citizen's municipality, and a fund from 120 days before (in interface 2023-2 from the beginning of) the citizen's membership of it to 120 days after; GetTaellereFraTidligereAkasse, however, only by funds and STAR.",
	})
	regelA22Ingen = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-22", Art: dfdgerr.Afvis, Kode: dfdgerr.IngenAkasseregistrering, Kilde: "D, U",
		Dansk:   "Borgeren skal være eller have været medlem af en a-kasse, før en a-kasse kan hente tællere.",
		Engelsk: "The citizen must be or have been a member of a fund before a fund can fetch counters.",
	})
	regelA22Anden = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-22", Art: dfdgerr.Afvis, Kode: dfdgerr.MedlemAfAndenAkasse, Kilde: "D, U",
		Dansk:   "En a-kasse kan kun hente tællere for en borger, der er medlem af en anden a-kasse, fra 120 dage før (i snitflade 2023-2 fra begyndelsen af) borgerens medlemskab af den kaldende a-kasse til 120 dage efter.",
		Engelsk: "A fund can fetch counters for a citizen who is a member of another fund only from 120 days before (in interface 2023-2 from the beginning of) the citizen's membership of the calling fund to 120 days after.",
	})
	regelA22Jobcenter = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-22", Art: dfdgerr.Afvis, Kode: dfdgerr.AndetJobcenter, Kilde: "D, U",
		Dansk:   "Et jobcenter og dets andre aktører kan kun hente tællere for jobcentrets egne borgere.",
		Engelsk: "A job centre and its other actors can fetch counters only for the job centre's own citizens.",
	})
	regelA22Kommune = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-22", Art: dfdgerr.Afvis, Kode: dfdgerr.IkkeAutoriseret, Kilde: "D, U",
		Dansk:   "En kommune kan kun hente tællere for sine egne borgere.",
		Engelsk: "A municipality can fetch counters only for its own citizens.",
	})
	regelA23 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-23", Art: dfdgerr.Afledt, Kilde: "D",
		Dansk:   "GetHistoriskDagpengetaellerkonto giver tællersættet fra den seneste registrering på eller før udtraekstidspunkt, som skal være udfyldt.",
		Engelsk: "GetHistoriskDagpengetaellerkonto gives the counter set of the latest registration at or before udtraekstidspunkt, which is required.",
	})
	regelA23Ingen = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-23", Art: dfdgerr.Afvis, Kode: dfdgerr.IngenTaellerkonto, Kilde: "D", Tolkning: true,
		Dansk:   "Borgeren skal have haft et tællersæt på udtraekstidspunkt; før den første registrering, og efter at sættet er fjernet eller slettet, er der intet.",
		Engelsk: "The citizen must have had a counter set at udtraekstidspunkt; before the first registration, and after the set was removed or deleted, there is none.",
	})
	regelA24 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-24", Art: dfdgerr.Afledt, Kilde: "D",
		Dansk:   "GetTaellereFraTidligereAkasse giver a-kasser og STAR den videresendte indberetning, som indberetningIdentifier peger på; feltet er en GUID og skal være udfyldt.",
		Engelsk: "GetTaellereFraTidligereAkasse gives funds and STAR the forwarded report that indberetningIdentifier points at; the field is a GUID and is required.",
	})
	regelA24Ukendt = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-24", Art: dfdgerr.Afvis, Kode: dfdgerr.IngenTaellerkonto, Kilde: "D", Tolkning: true,
		Dansk:   "indberetningIdentifier skal være id'et på en videresendt indberetning om borgeren.",
		Engelsk: "indberetningIdentifier must be the id of a forwarded report on the citizen.",
	})
	regelA25 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-25", Art: dfdgerr.Advarsel, Kilde: "U", Tolkning: true,
		Dansk:   "En tæller bør kun opdateres, når forretningsdata er ændret, og ikke når kun registerdatatraekTidspunkt, opgoerelsesdato eller senesteArbejdsgiverindberetningDato er det.",
		Engelsk: "A counter should be updated only when business data have changed, not when only registerdatatraekTidspunkt, opgoerelsesdato or senesteArbejdsgiverindberetningDato have.",
	})
	regelA25Hjaelp = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-25", Art: dfdgerr.Hjaelp, Kilde: "U", Tolkning: true,
		Dansk:   "Tællere bør indberettes mindst én gang om måneden; funktioner svarer på, om en ændring er forretningsmæssig, og om en indberetning er forfalden, hvilket den er en måned efter den seneste, dog senest den sidste dag i måneden.",
		Engelsk: "Counters should be reported at least once a month; functions answer whether a change is one of business data and whether a report is due, which it is one month after the latest one, clipped to the end of the month.",
	})
	regelA26 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-26", Art: dfdgerr.Afledt, Kilde: "U", Tolkning: true,
		Dansk:   "Hver gemt oprettelse og opdatering sender en besked (Dagpengetaellere, i snitflade 2023-2 GetUnemploymentBenefitsAccountVersion3) til den indberettende a-kasse, og til jobcentret kun for tilmeldte i kontaktgruppe 1, for kontaktgruppe 8 med tilmeldekategori 5 eller 3, for kontaktgruppe 25, når borgeren umiddelbart før var tilmeldt i kontaktgruppe 1, og for kontaktgruppe 24; der sendes ingen besked, når borgeren ikke har nogen aktuel a-kasse, og den seneste tidligere indberetter.",
		Engelsk: "Every stored create and update sends a message (Dagpengetaellere, in interface 2023-2 GetUnemploymentBenefitsAccountVersion3) to the reporting fund, and to the job centre only for the enrolled of contact group 1, for contact group 8 with enrolment category 5 or 3, for contact group 25 where the citizen was enrolled in contact group 1 just before, and for contact group 24; no message is sent when the citizen has no present fund and the latest former one reports.",
	})
	regelA27Periodetype = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-27", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigDagpengeperiodeType, Kilde: "D, R",
		Dansk:   "dagpengeperiodeType skal være en værdi, der findes i kodelisten og gælder i dag; startdatoen regnes med, slutdatoen ikke.",
		Engelsk: "dagpengeperiodeType must be a value that is in the code list and valid today; the start date counts, the end date does not.",
	})
	regelA27Grundlag = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-27", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigtIndplaceringsgrundlag, Kilde: "D, R",
		Dansk:   "Hvert indplaceringsgrundlag skal være en værdi, der findes i kodelisten og gælder i dag; startdatoen regnes med, slutdatoen ikke.",
		Engelsk: "Every indplaceringsgrundlag must be a value that is in the code list and valid today; the start date counts, the end date does not.",
	})
	regelA27Satsgrundlag = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-27", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigtSatsgrundlag, Kilde: "D, R",
		Dansk:   "satsgrundlag skal være en værdi, der findes i kodelisten og gælder i dag; startdatoen regnes med, slutdatoen ikke.",
		Engelsk: "satsgrundlag must be a value that is in the code list and valid today; the start date counts, the end date does not.",
	})
	regelA27Aarsag = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-27", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigUdloebsaarsag, Kilde: "D, R",
		Dansk:   "dagpengeretUdloebsaarsag skal være en værdi, der findes i kodelisten og gælder i dag; startdatoen regnes med, slutdatoen ikke.",
		Engelsk: "dagpengeretUdloebsaarsag must be a value that is in the code list and valid today; the start date counts, the end date does not.",
	})
	regelA27FaktiskForventet = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-27", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigFaktiskEllerForventet, Kilde: "D, R",
		Dansk:   "dagpengeretsudloebFaktiskEllerForventet skal være en værdi, der findes i kodelisten og gælder i dag; startdatoen regnes med, slutdatoen ikke.",
		Engelsk: "dagpengeretsudloebFaktiskEllerForventet must be a value that is in the code list and valid today; the start date counts, the end date does not.",
	})
	regelA27Genoptjeningsgrundlag = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-27", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigtGenoptjeningsgrundlag, Kilde: "D, R",
		Dansk:   "genoptjeningsgrundlagType skal være en værdi, der findes i kodelisten og gælder i dag; startdatoen regnes med, slutdatoen ikke.",
		Engelsk: "genoptjeningsgrundlagType must be a value that is in the code list and valid today; the start date counts, the end date does not.",
	})
	regelA27GenoptjeningType = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-27", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigGenoptjeningType, Kilde: "D, R",
		Dansk:   "genoptjeningType skal være en værdi, der findes i kodelisten og gælder i dag; startdatoen regnes med, slutdatoen ikke.",
		Engelsk: "genoptjeningType must be a value that is in the code list and valid today; the start date counts, the end date does not.",
	})
	regelA28 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-28", Art: dfdgerr.Afvis, Kode: dfdgerr.IngenTaellerkonto, Kilde: "D", Tolkning: true,
		Snitflader: []dfdg.Snitflade{dfdg.Snitflade2025_1},
		Dansk:      "Når borgeren ikke har et registreret tællersæt, skal nyindplacering være true.",
		Engelsk:    "When the citizen has no registered counter set, nyindplacering must be true.",
	})
	regelA29 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-29", Art: dfdgerr.Afledt, Kilde: "U",
		Dansk:   "Ejerskabet af borgeren går over til den nye a-kasse, straks når dens indmeldelse (MT) er modtaget.",
		Engelsk: "Ownership of the citizen passes to the new fund at once when its registration (MT) is received.",
	})
	regelA30 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-30", Art: dfdgerr.Afledt, Kilde: "U, D",
		Dansk:   "Snitflade 2023-2 har tolv enkeltopdateringer med én tæller hver (T2–T13); ni af dem ophører med snitflade 2025-1, hvor UpdateDagpengetaellere afløser dem.",
		Engelsk: "Interface 2023-2 has twelve single updates of one counter each (T2–T13); nine of them end with interface 2025-1, where UpdateDagpengetaellere takes their place.",
	})
	regelA31 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-31", Art: dfdgerr.Advarsel, Kilde: "D",
		Dansk:   "UpdateDagpengesats, UpdateAfholdtKarens og UpdateDagpengeperiodeAfkortning bør indeholde deres tæller; uden den ændrer de ingenting.",
		Engelsk: "UpdateDagpengesats, UpdateAfholdtKarens and UpdateDagpengeperiodeAfkortning should hold their counter; without it they change nothing.",
	})
	regelA32 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-32", Art: dfdgerr.Afledt, Kilde: "U, D",
		Dansk:   "Efter et skift af a-kasse gælder tællerne, indtil den nye a-kasse har indberettet; hver tæller husker den a-kasse, der indberettede den (RegistrerendeMyndighed).",
		Engelsk: "After a change of fund the counters stay in force until the new fund has reported; each counter remembers the fund that reported it (RegistrerendeMyndighed).",
	})
	regelA33 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-33", Art: dfdgerr.Afledt, Kilde: "U",
		Dansk:   "Beskeden om en indberetning indeholder alle borgerens registrerede tællere og taellervisning.",
		Engelsk: "The message about a report holds all the citizen's registered counters and taellervisning.",
	})
	regelA33Hjaelp = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-33", Art: dfdgerr.Hjaelp, Kilde: "U",
		Dansk:   "En funktion finder de senest ændrede tællere ud fra deres opgoerelsesdato.",
		Engelsk: "A function finds the counters changed last by their opgoerelsesdato.",
	})
	regelA34 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-34", Art: dfdgerr.Advarsel, Kilde: "U", Tolkning: true,
		Dansk:   "Når den aktuelle a-kasse har indberettet korrekte tællere, mens taellervisning er false, bør den sættes til true med UpdateTaellervisning; en oprettelse gør det ikke.",
		Engelsk: "When the present fund has reported correct counters while taellervisning is false, it should be set to true with UpdateTaellervisning; a create does not do so.",
	})
	regelA35 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-35", Art: dfdgerr.Hjaelp, Kilde: "U",
		Dansk:   "Er én tæller ændret, bruges dens opdateringsmetode; er flere ændret, bruges CreateDagpengetaellerkonto med det fulde billede eller i snitflade 2025-1 den samlede UpdateDagpengetaellere.",
		Engelsk: "When one counter has changed, its update method is used; when several have, CreateDagpengetaellerkonto with the full picture or, in interface 2025-1, the joint UpdateDagpengetaellere.",
	})
	regelA36 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-36", Art: dfdgerr.Hjaelp, Kilde: "U, D",
		Dansk:   "Efter en fejlindberetning sendes det foregående korrekte tællersæt; er der intet, bruges DeleteDagpengetaellerkonto i snitflade 2025-1 og en sag til Systemforvaltningen i snitflade 2023-2.",
		Engelsk: "After a wrong report the previous correct counter set is sent; if there is none, DeleteDagpengetaellerkonto is used in interface 2025-1 and a case to the system administration in interface 2023-2.",
	})
	regelA37 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-37", Art: dfdgerr.Hjaelp, Kilde: "U",
		Dansk:   "Tællere skal indberettes for modtagere af dagpenge, ansatte med løntilskud, modtagere af feriedagpenge og modtagere af sygedagpenge, der forbruger af dagpengeretten.",
		Engelsk: "Counters must be reported for recipients of unemployment benefit, employees with a wage subsidy, recipients of holiday benefit, and recipients of sickness benefit that uses the right to unemployment benefit.",
	})
	regelA38 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-38", Art: dfdgerr.Afvis, Kode: dfdgerr.UkendtCPR, Kilde: "D", Tolkning: true,
		Dansk:   "Personnummeret skal tilhøre en borger, som DFDG kender.",
		Engelsk: "The CPR number must belong to a citizen whom DFDG knows.",
	})
	regelA39 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-39", Art: dfdgerr.Hjaelp, Kilde: "R",
		Dansk:   "x-requestId skal være på 1–46 tegn, når der skrives; det samme id igen inden for 7 dage giver HTTP-status 412.",
		Engelsk: "x-requestId must have 1–46 characters on writes; the same id again within 7 days gives HTTP status 412.",
	})
	regelA40 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "A-40", Art: dfdgerr.Afledt, Kilde: "D",
		Dansk:   "Forsikringskategori og personnummer er kun med i svaret fra GetDagpengetaellerkonto, og taellervisning er ikke med i svaret fra GetTaellereFraTidligereAkasse.",
		Engelsk: "Insurance category and CPR number are only in the answer of GetDagpengetaellerkonto, and taellervisning is not in the answer of GetTaellereFraTidligereAkasse.",
	})
)

// The rows of section T of the rule catalogue: the thirteen counters.
var (
	// T1 indplacering

	regelT101 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T1-01", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigBesked, Kilde: "D",
		Dansk:   "indplaceringsgrundlagTimer skal være {krav}.",
		Engelsk: "indplaceringsgrundlagTimer must be {krav}.",
	})
	regelT102 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T1-02", Art: dfdgerr.Advarsel, Kilde: "U",
		Dansk:   "indplaceringsgrundlagTimer bør højst være 3848; flere timer forekommer kun, når indplaceringsdatoen i den ordinære dagpengeperiode er før 28. juni 2010, og kun til og med 23. juni 2030.",
		Engelsk: "indplaceringsgrundlagTimer should be at most 3848; more hours occur only when the ordinary grading date is before 28 June 2010, and only up to and including 23 June 2030.",
	})
	regelT103 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T1-03", Art: dfdgerr.Afvis, Kode: dfdgerr.Grundlag13FoerJuli2017, Kilde: "D",
		Dansk:   "Indplaceringsgrundlag 13 må kun bruges, når indplaceringsdato er før 1. juli 2017.",
		Engelsk: "Grading basis 13 may be used only when indplaceringsdato is before 1 July 2017.",
	})
	regelT104 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T1-04", Art: dfdgerr.Afvis, Kode: dfdgerr.IndplaceringsgrundlagFoerReform, Kilde: "U", Tolkning: true,
		Dansk:   "Indplaceringsgrundlag 2, 7, 11, 14, 16–21 og 23 må kun bruges, når indplaceringsdatoen i den ordinære dagpengeperiode er før 1. maj 2023.",
		Engelsk: "Grading basis 2, 7, 11, 14, 16–21 and 23 may be used only when the ordinary grading date is before 1 May 2023.",
	})
	regelT105 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T1-05", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigBesked, Kilde: "D",
		Dansk:   "indplaceringsgrundlagSamling skal være med, men må være tom.",
		Engelsk: "indplaceringsgrundlagSamling must be given, but may be empty.",
	})

	// T2 referenceperiode

	regelT201 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T2-01", Art: dfdgerr.Advarsel, Kilde: "D", Tolkning: true,
		Dansk:   "dagpengeperiodeType i referenceperiode bør være den samme som i indplacering i den samme besked.",
		Engelsk: "dagpengeperiodeType in referenceperiode should be the same as in indplacering in the same message.",
	})

	// T3 dagpengesats

	regelT301 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T3-01", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigBesked, Kilde: "D",
		Dansk:   "Beløbet skal, når det er angivet, være {krav}.",
		Engelsk: "The amount must, where it is given, be {krav}.",
	})
	regelT302 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T3-02", Art: dfdgerr.Afvis, Kode: dfdgerr.BeregningsgrundlagMangler, Kilde: "D",
		Dansk:   "beregningsgrundlag skal være udfyldt, når satsgrundlag er 1 eller 5.",
		Engelsk: "beregningsgrundlag must be given when satsgrundlag is 1 or 5.",
	})
	regelT303 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T3-03", Art: dfdgerr.Afvis, Kode: dfdgerr.MaanedligSatsMangler, Kilde: "D",
		Snitflader: []dfdg.Snitflade{dfdg.Snitflade2025_1},
		Dansk:      "maanedligSats skal være udfyldt, når satsgrundlag er 1 eller 5.",
		Engelsk:    "maanedligSats must be given when satsgrundlag is 1 or 5.",
	})
	regelT304 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T3-04", Art: dfdgerr.Afvis, Kode: dfdgerr.TimesatsMangler, Kilde: "D",
		Snitflader: []dfdg.Snitflade{dfdg.Snitflade2025_1},
		Dansk:      "timesats skal være udfyldt, når satsgrundlag er 1 eller 5.",
		Engelsk:    "timesats must be given when satsgrundlag is 1 or 5.",
	})
	regelT305 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T3-05", Art: dfdgerr.Afvis, Kode: dfdgerr.GyldighedsdatoMangler, Kilde: "D",
		Dansk:   "gyldighedsdato skal være udfyldt, når satsgrundlag er 5.",
		Engelsk: "gyldighedsdato must be given when satsgrundlag is 5.",
	})
	regelT306 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T3-06", Art: dfdgerr.Afvis, Kode: dfdgerr.SatsgrundlagFoerReform, Kilde: "U", Tolkning: true,
		Dansk:   "satsgrundlag 6, 7 og 9 må kun bruges, når indplaceringsdatoOrdinaerDagpengeperiode er før 1. maj 2023.",
		Engelsk: "satsgrundlag 6, 7 and 9 may be used only when indplaceringsdatoOrdinaerDagpengeperiode is before 1 May 2023.",
	})
	regelT307 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T3-07", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigBesked, Kilde: "U",
		Snitflader: []dfdg.Snitflade{dfdg.Snitflade2023_2},
		Dansk:      "maanedligSats og timesats skal begge være udfyldt, uanset satsgrundlag.",
		Engelsk:    "maanedligSats and timesats must both be given, whatever the satsgrundlag.",
	})
	regelT308 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T3-08", Art: dfdgerr.Advarsel, Kilde: "U",
		Dansk:   "maanedligSats bør være et helt antal kroner.",
		Engelsk: "maanedligSats should be a whole number of kroner.",
	})
	regelT309 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T3-09", Art: dfdgerr.Hjaelp, Kilde: "U",
		Dansk:   "Den indberettede sats skal være den aktuelle; er den registrerede gyldighedsdato eller indberetning fra før 1. januar i år, mangler den regulerede sats.",
		Engelsk: "The rate reported must be the current one; when the registered gyldighedsdato or report is from before 1 January of this year, a regulated rate is due.",
	})
	regelT310 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T3-10", Art: dfdgerr.Advarsel, Kilde: "U", Tolkning: true,
		Dansk:   "satsgrundlag bør være uændret, når satsen indberettes ved den årlige satsregulering.",
		Engelsk: "satsgrundlag should stay as it was when the rate is reported at the yearly regulation.",
	})
	regelT311 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T3-11", Art: dfdgerr.Dokumentation, Kilde: "U",
		Dansk:   "Er der ingen dagpengeret og derfor ingen sats, udelades hele dagpengesats; A-05 gælder stadig.",
		Engelsk: "When there is no right to benefit and so no rate, the whole of dagpengesats is left out; A-05 still holds.",
	})

	// T4 forbrug

	regelT401 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T4-01", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigBesked, Kilde: "D",
		Dansk:   "Timetallet skal være {krav}.",
		Engelsk: "The hours must be {krav}.",
	})
	regelT402 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T4-02", Art: dfdgerr.Advarsel, Kilde: "D", Tolkning: true,
		Dansk:   "forbrugteTimer og resttimer bør tilsammen ikke overstige indplaceringsgrundlagTimer i indplacering.",
		Engelsk: "forbrugteTimer and resttimer together should not exceed indplaceringsgrundlagTimer in indplacering.",
	})
	regelT403 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T4-03", Art: dfdgerr.Advarsel, Kilde: "U",
		Dansk:   "forbrugteTimer bør være 0, når nyindplacering er true.",
		Engelsk: "forbrugteTimer should be 0 when nyindplacering is true.",
	})
	regelT403Maaned = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T4-03", Art: dfdgerr.Advarsel, Kilde: "U", Tolkning: true,
		Dansk:   "forbrugsmaaned bør være måneden før den måned, som indplaceringsdato ligger i, når nyindplacering er true og forbrugteTimer er 0.",
		Engelsk: "forbrugsmaaned should be the month before the month of indplaceringsdato when nyindplacering is true and forbrugteTimer is 0.",
	})
	regelT403Hjaelp = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T4-03", Art: dfdgerr.Hjaelp, Kilde: "U",
		Dansk:   "En funktion giver forbrugsmaaned ved nyindplacering: måneden før indplaceringsdatoens måned.",
		Engelsk: "A function gives forbrugsmaaned at a new grading: the month before that of indplaceringsdato.",
	})

	// T5 dagpengeretsudloeb

	regelT501 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T5-01", Art: dfdgerr.Advarsel, Kilde: "U", Tolkning: true,
		Dansk:   "Et udløb, der er indberettet som faktisk, bør ikke ændres til forventet.",
		Engelsk: "An expiry that was reported as actual should not be changed to expected.",
	})
	regelT502 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T5-02", Art: dfdgerr.Advarsel, Kilde: "R", Tolkning: true,
		Dansk:   "dagpengeretUdloebsdato bør være dags dato eller tidligere, når udløbet er faktisk.",
		Engelsk: "dagpengeretUdloebsdato should be today or earlier when the expiry is actual.",
	})

	// T6 beskaeftigelseskonto

	regelT601 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T6-01", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigBesked, Kilde: "D",
		Dansk:   "Timetallet skal være {krav}.",
		Engelsk: "The hours must be {krav}.",
	})
	regelT602 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T6-02", Art: dfdgerr.Advarsel, Kilde: "D",
		Dansk:   "forlaengelsespotentialeDagpengetimer bør være 2 gange loentimer, dog højst 1924.",
		Engelsk: "forlaengelsespotentialeDagpengetimer should be 2 times loentimer, but at most 1924.",
	})
	regelT602Hjaelp = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T6-02", Art: dfdgerr.Hjaelp, Kilde: "D",
		Dansk:   "En funktion beregner forlaengelsespotentialeDagpengetimer som 2 gange loentimer, dog højst 1924.",
		Engelsk: "A function computes forlaengelsespotentialeDagpengetimer as 2 times loentimer, but at most 1924.",
	})
	regelT603 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T6-03", Art: dfdgerr.Advarsel, Kilde: "U",
		Dansk:   "beskaeftigelseskonto bør udelades helt, når loentimer mangler eller er 0, frem for at blive sendt med en fiktiv dato.",
		Engelsk: "beskaeftigelseskonto should be left out when loentimer is absent or 0, rather than sent with an invented date.",
	})
	regelT604 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T6-04", Art: dfdgerr.Advarsel, Kilde: "D", Tolkning: true,
		Dansk:   "indplaceringsdatoOrdinaerPeriode bør være den samme dato som indplaceringsdatoOrdinaerDagpengeperiode i dagpengesats og, i en ordinær dagpengeperiode, som indplaceringsdato i indplacering.",
		Engelsk: "indplaceringsdatoOrdinaerPeriode should be the same date as indplaceringsdatoOrdinaerDagpengeperiode in dagpengesats and, in an ordinary period, as indplaceringsdato in indplacering.",
	})
	regelT605 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T6-05", Art: dfdgerr.Hjaelp, Kilde: "D",
		Dansk:   "forventetForaeldelsesdato er indberetningsdatoen for den nyeste time på kontoen plus 3 år.",
		Engelsk: "forventetForaeldelsesdato is the reporting date of the newest hour on the account plus 3 years.",
	})

	// T7 genindplaceringskonto

	regelT701 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T7-01", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigBesked, Kilde: "D",
		Dansk:   "Timetallet skal være {krav}.",
		Engelsk: "The hours must be {krav}.",
	})
	regelT702 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T7-02", Art: dfdgerr.Advarsel, Kilde: "U", Tolkning: true,
		Dansk:   "fristForGenindplaceringstimer bør være dags dato plus 3 år, når genindplaceringstimer er 0; 29. februar bliver til 28. februar.",
		Engelsk: "fristForGenindplaceringstimer should be today plus 3 years when genindplaceringstimer is 0; 29 February becomes 28 February.",
	})
	regelT702Hjaelp = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T7-02", Art: dfdgerr.Hjaelp, Kilde: "U", Tolkning: true,
		Dansk:   "En funktion giver fristForGenindplaceringstimer for en konto uden timer: dags dato plus 3 år, hvor 29. februar bliver til 28. februar.",
		Engelsk: "A function gives fristForGenindplaceringstimer for an account without hours: today plus 3 years, where 29 February becomes 28 February.",
	})
	regelT703 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T7-03", Art: dfdgerr.Advarsel, Kilde: "D", Tolkning: true,
		Dansk:   "indplaceringsdatoOrdinaerPeriode bør være den samme dato som indplaceringsdatoOrdinaerDagpengeperiode i dagpengesats og, i en ordinær dagpengeperiode, som indplaceringsdato i indplacering.",
		Engelsk: "indplaceringsdatoOrdinaerPeriode should be the same date as indplaceringsdatoOrdinaerDagpengeperiode in dagpengesats and, in an ordinary period, as indplaceringsdato in indplacering.",
	})
	regelT704 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T7-04", Art: dfdgerr.Hjaelp, Kilde: "D",
		Dansk:   "fristForGenindplaceringstimer er indberetningsdatoen for den ældste time, der ikke er forældet, plus 3 år.",
		Engelsk: "fristForGenindplaceringstimer is the reporting date of the oldest hour that is not obsolete plus 3 years.",
	})

	// T8 supplerendeDagpengekonto

	regelT801 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T8-01", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigBesked, Kilde: "D, U",
		Snitflader: []dfdg.Snitflade{dfdg.Snitflade2025_1},
		Dansk:      "forbrugteUger skal være et helt tal {krav}; i snitflade 2023-2 er det nok, at tallet er helt.",
		Engelsk:    "forbrugteUger must be a whole number {krav}; in interface 2023-2 any whole number will do.",
	})
	regelT801Advarsel = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T8-01", Art: dfdgerr.Advarsel, Kilde: "D, U",
		Dansk:   "forbrugteUger bør normalt højst være 30.",
		Engelsk: "forbrugteUger should normally be at most 30.",
	})
	regelT802 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T8-02", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigBesked, Kilde: "D, U", Tolkning: true,
		Dansk:   "Ugen skal være {krav}, skrevet ÅÅÅÅUU.",
		Engelsk: "The week must be {krav}, written YYYYWW.",
	})
	regelT802Advarsel = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T8-02", Art: dfdgerr.Advarsel, Kilde: "D, U",
		Dansk:   "Uge 53 bør kun angives i et år, der har 53 ISO-uger.",
		Engelsk: "Week 53 should be given only in a year that has 53 ISO weeks.",
	})
	regelT803 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T8-03", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigBesked, Kilde: "D", Tolkning: true,
		Dansk:   "genoptjenteUger skal være {krav}, og feltet skal være udfyldt, når genoptjeningType er angivet.",
		Engelsk: "genoptjenteUger must be {krav}, and the field must be given when genoptjeningType is.",
	})
	regelT804 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T8-04", Art: dfdgerr.Advarsel, Kilde: "D, U",
		Dansk:   "genoptjenteUger bør være 30, når genoptjeningType er fuld ret, og 4, 8 eller 12, når den er forlænget ret.",
		Engelsk: "genoptjenteUger should be 30 when genoptjeningType is a full right, and 4, 8 or 12 when it is a prolonged right.",
	})
	regelT805 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T8-05", Art: dfdgerr.Advarsel, Kilde: "D, U", Tolkning: true,
		Dansk:   "foraeldelsesdato bør være genoptjeningsdato plus 12 måneder; 29. februar bliver til 28. februar.",
		Engelsk: "foraeldelsesdato should be genoptjeningsdato plus 12 months; 29 February becomes 28 February.",
	})
	regelT805Hjaelp = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T8-05", Art: dfdgerr.Hjaelp, Kilde: "D, U", Tolkning: true,
		Dansk:   "En funktion giver foraeldelsesdato: genoptjeningsdato plus 12 måneder, hvor 29. februar bliver til 28. februar.",
		Engelsk: "A function gives foraeldelsesdato: genoptjeningsdato plus 12 months, where 29 February becomes 28 February.",
	})
	regelT806 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T8-06", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigBesked, Kilde: "D",
		Dansk:   "Værdien af den indberettede optjening skal være {krav}.",
		Engelsk: "The value of the earnings reported must be {krav}.",
	})
	regelT807 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T8-07", Art: dfdgerr.Advarsel, Kilde: "U",
		Dansk:   "genoptjeningsgrundlagSamling bør først indberettes, når forbrugteUger er mindst 22.",
		Engelsk: "genoptjeningsgrundlagSamling should not be reported until forbrugteUger is at least 22.",
	})
	regelT808 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T8-08", Art: dfdgerr.Advarsel, Kilde: "U",
		Dansk:   "genoptjeningsgrundlagSamling bør ikke indberettes, når fuld ret til supplerende dagpenge er genoptjent.",
		Engelsk: "genoptjeningsgrundlagSamling should not be reported when a full right to supplementary benefit has been obtained.",
	})
	regelT808Selvstaendig = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T8-08", Art: dfdgerr.Advarsel, Kilde: "U",
		Dansk:   "Genoptjeningsgrundlag fra selvstændig virksomhed bør ikke indberettes.",
		Engelsk: "A reobtain basis from self-employment should not be reported.",
	})
	regelT809 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T8-09", Art: dfdgerr.Advarsel, Kilde: "D", Tolkning: true,
		Dansk:   "forlaengetSupplerendeDagpengeretStartuge bør kun udfyldes, når genoptjeningType er forlænget ret.",
		Engelsk: "forlaengetSupplerendeDagpengeretStartuge should be given only when genoptjeningType is a prolonged right.",
	})
	regelT809Hjaelp = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T8-09", Art: dfdgerr.Hjaelp, Kilde: "D",
		Dansk:   "En funktion giver forlaengetSupplerendeDagpengeretStartuge: ugen efter den forbrugte 30. uge.",
		Engelsk: "A function gives forlaengetSupplerendeDagpengeretStartuge: the week after the used 30th week.",
	})
	regelT810 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T8-10", Art: dfdgerr.Hjaelp, Kilde: "U",
		Dansk:   "Uger, der er brugt til en forlængelse, indberettes ikke længere som genoptjeningsgrundlag.",
		Engelsk: "Weeks that were used for a prolongation are no longer reported as a reobtain basis.",
	})
	regelT811 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T8-11", Art: dfdgerr.Hjaelp, Kilde: "U",
		Dansk:   "Én månedsindberetning, fire ugeindberetninger eller to 14-dagesindberetninger giver 4 ugers forlængelse, dog højst 12 uger i alt.",
		Engelsk: "One monthly, four weekly or two fortnightly reports give a prolongation of 4 weeks, but at most 12 weeks in all.",
	})

	// T9 karensdage

	regelT901 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T9-01", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigBesked, Kilde: "D",
		Dansk:   "Timetallet skal være {krav}.",
		Engelsk: "The hours must be {krav}.",
	})
	regelT901Advarsel = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T9-01", Art: dfdgerr.Advarsel, Kilde: "D", Tolkning: true,
		Dansk:   "karensperiodenummer bør være mindst 1.",
		Engelsk: "karensperiodenummer should be at least 1.",
	})
	regelT902 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T9-02", Art: dfdgerr.Afvis, Kode: dfdgerr.KarensIFremtiden, Kilde: "D",
		Dansk:   "karensperiodeStartdato skal være dags dato eller tidligere.",
		Engelsk: "karensperiodeStartdato must be today or earlier.",
	})
	regelT903 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T9-03", Art: dfdgerr.Advarsel, Kilde: "D", Tolkning: true,
		Dansk:   "karensperiodeSlutdato bør være karensperiodeStartdato eller senere.",
		Engelsk: "karensperiodeSlutdato should be karensperiodeStartdato or later.",
	})

	// T10 afholdtKarens

	regelT1001 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T10-01", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigBesked, Kilde: "D",
		Dansk:   "karenstraek skal være et beløb {krav}.",
		Engelsk: "karenstraek must be an amount {krav}.",
	})
	regelT1002 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T10-02", Art: dfdgerr.Hjaelp, Kilde: "U",
		Dansk:   "Trækkes karens for flere karensperioder i samme udbetaling, indberettes det højeste karensperiodenummer med det samlede beløb.",
		Engelsk: "When several periods are deducted in one payment, the highest karensperiodenummer is reported with the total amount.",
	})
	regelT1003 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T10-03", Art: dfdgerr.Dokumentation, Kilde: "U",
		Dansk:   "afholdtKarens indberettes, når beløbet trækkes, og ikke når karensen pålægges.",
		Engelsk: "afholdtKarens is reported when the amount is deducted, not when it is imposed.",
	})

	// T11 dagpengeperiodeafkortning

	regelT1101 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T11-01", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigBesked, Kilde: "D",
		Dansk:   "dagpengeperiodeafkortning skal indeholde afgoerelsesdato, registerdatatraekTidspunkt og opgoerelsesdato; foraeldelsesdato og eksekveringsdato er valgfri.",
		Engelsk: "dagpengeperiodeafkortning must hold afgoerelsesdato, registerdatatraekTidspunkt and opgoerelsesdato; foraeldelsesdato and eksekveringsdato are optional.",
	})

	// T12 timeforbrugDimittendHoejesteSats

	regelT1201 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T12-01", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigBesked, Kilde: "D",
		Dansk:   "Timetallet skal være {krav}.",
		Engelsk: "The hours must be {krav}.",
	})
	regelT1202 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T12-02", Art: dfdgerr.Advarsel, Kilde: "D",
		Dansk:   "hoejesteSatsTimeforbrug og resttimerHoejesteSats bør tilsammen være 481 for en fuldtidsforsikret og 390 for en deltidsforsikret.",
		Engelsk: "hoejesteSatsTimeforbrug and resttimerHoejesteSats together should be 481 for a member insured full time and 390 for one insured part time.",
	})

	// T13 beskaeftigelsestillaegForbrug

	regelT1301 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T13-01", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigBesked, Kilde: "D",
		Dansk:   "Timetallet skal være {krav}.",
		Engelsk: "The hours must be {krav}.",
	})
	regelT1302 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T13-02", Art: dfdgerr.Advarsel, Kilde: "D",
		Dansk:   "beskaeftigelsestillaegSlutdato bør tidligst være tildelingsdato plus 3 år.",
		Engelsk: "beskaeftigelsestillaegSlutdato should be no earlier than tildelingsdato plus 3 years.",
	})
	regelT1303 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T13-03", Art: dfdgerr.Advarsel, Kilde: "D", Tolkning: true,
		Dansk:   "tildelingsdato bør være den første dag i en måned.",
		Engelsk: "tildelingsdato should be the first day of a month.",
	})

	// All counters

	regelT20 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T-20", Art: dfdgerr.Advarsel, Kilde: "D", Tolkning: true,
		Dansk:   "opgoerelsesdato, registerdatatraekTidspunkt og senesteArbejdsgiverindberetningDato bør ikke være senere end dags dato.",
		Engelsk: "opgoerelsesdato, registerdatatraekTidspunkt and senesteArbejdsgiverindberetningDato should not be later than today.",
	})
	regelT21 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T-21", Art: dfdgerr.Advarsel, Kilde: "D", Tolkning: true,
		Snitflader: []dfdg.Snitflade{dfdg.Snitflade2025_1},
		Dansk:      "tilhoerendeIndplaceringDato bør, når den er angivet, være datoen i indplaceringsdato i indplacering i beskeden eller, uden den, i det registrerede sæt.",
		Engelsk:    "tilhoerendeIndplaceringDato should, where it is given, be the date of indplaceringsdato in indplacering of the message or, without it, of the registered set.",
	})
	regelT22 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T-22", Art: dfdgerr.Hjaelp, Kilde: "U", Tolkning: true,
		Dansk:   "registerdatatraekTidspunkt er det seneste vellykkede opslag i DFDG eller indkomstregisteret, der er brugt til tælleren, på eller før opgørelsen; et tomt svar tæller med, et fejlet gør ikke.",
		Engelsk: "registerdatatraekTidspunkt is the latest successful look-up in DFDG or the income register that was used for the counter, at or before the calculation; an empty answer counts, a failed one does not.",
	})
	regelT23 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T-23", Art: dfdgerr.Hjaelp, Kilde: "U", Tolkning: true,
		Dansk:   "En tabel viser for hver tæller, om den forventes indberettet ved dagpengekørsel, kontrol, regulering, behandling af WSRM, genindplacering, helt nyindplacerede og øvrige opgørelser, og på hvilken betingelse.",
		Engelsk: "A table shows for each counter whether it is expected to be reported at the benefit run, the control, a regulation, the handling of a WSRM message, a regrading, an entirely new grading and other calculations, and on what condition.",
	})
	regelT24 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T-24", Art: dfdgerr.Hjaelp, Kilde: "U",
		Dansk:   "Ved forlængelse med enkeltopdateringer opdateres beskaeftigelseskonto og genindplaceringskonto altid, og referenceperiode, forbrug og dagpengeretsudloeb, når de er ændret.",
		Engelsk: "At a prolongation by single updates, beskaeftigelseskonto and genindplaceringskonto are always updated, and referenceperiode, forbrug and dagpengeretsudloeb where they have changed.",
	})
	regelT25 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "T-25", Art: dfdgerr.Hjaelp, Kilde: "U",
		Dansk:   "Før en opgørelse hentes løntilskud, a-kassemedlemskab, til- og afmelding og fravær i DFDG; fravær, der oprettes eller ændres under ansættelse med løntilskud, sender ingen besked.",
		Engelsk: "Before a calculation, wage subsidy, membership, enrolment and absence are fetched in DFDG; absence that is created or changed during wage subsidy sends no message.",
	})
)
