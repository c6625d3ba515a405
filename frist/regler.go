package frist

import dfdgerr "github.com/akasse/dfdg/errors"

// Regler returns the rule rows of this package, section F, in the catalogue's order; those of the
// message itself (S) are the same for all services. The slice is the caller's own.
func Regler() []*dfdgerr.Regel {
	return []*dfdgerr.Regel{
		regelF01, regelF02, regelF03, regelF04, regelF05, regelF06, regelF06Fortid, regelF07, regelF08,
		regelF09, regelF10Skift, regelF10, regelF11, regelF12, regelF12Fortid, regelF13, regelF14,
		regelF15, regelF16, regelF17, regelF18, regelF19, regelF20, regelF21, regelF22, regelF23UkendtId,
		regelF23BrugtId, regelF24, regelF24Ukendt, regelF24Doed, regelF25, regelF26,
	}
}

// The rows of section F of the rule catalogue.
var (
	regelF01 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "F-01", Art: dfdgerr.Afvis, Kode: dfdgerr.IkkeAutoriseret, Kilde: "F", Tolkning: true,
		Dansk:   "Frister må kun oprettes, opdateres og hentes af jobcentre (KSS) og STAR.",
		Engelsk: "Deadlines may be created, updated and fetched only by job centres (KSS) and STAR.",
	})
	regelF02 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "F-02", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigBesked, Kilde: "F", Tolkning: true,
		Dansk:   "samtaletype skal være 4 (opfølgningssamtale), 7 (jobsamtale) eller 17 (fælles jobsamtale).",
		Engelsk: "samtaletype must be 4 (follow-up interview), 7 (job interview) or 17 (joint job interview).",
	})
	regelF03 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "F-03", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigBesked, Kilde: "F", Tolkning: true,
		Dansk:   "Samtaletypen skal være en, som borgerens kontaktgruppe tillader; overgangsreglerne i § 5 i L 727 for samtaletype 17 bedømmes ikke.",
		Engelsk: "The type of interview must be one that the citizen's contact group allows; the transition rules of section 5 of L 727 for type 17 are not judged.",
	})
	regelF04 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "F-04", Art: dfdgerr.Afvis, Kode: dfdgerr.FristModFravaer, Kilde: "F",
		Dansk:   "Der kan ikke oprettes en frist, mens borgeren har fravær 75 (kontaktforløb er hos a-kassen), der gælder i dag.",
		Engelsk: "A deadline cannot be created while the citizen has absence 75 (the fund has the contact responsibility) running today.",
	})
	regelF05 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "F-05", Art: dfdgerr.Afvis, Kode: dfdgerr.FristModFravaer, Kilde: "F", Tolkning: true,
		Dansk:   "Der kan ikke oprettes en frist med en fristdato, som borgerens fravær 10, 47, 56, 57 eller 76 dækker, begge ender inklusive, også når fraværet ikke er begyndt.",
		Engelsk: "A deadline cannot be created with a deadline date that an absence 10, 47, 56, 57 or 76 of the citizen covers, both ends included, also where the absence has not begun.",
	})
	regelF06 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "F-06", Art: dfdgerr.Afledt, Kilde: "F",
		Dansk:   "Er fristaktiveringsdato ikke angivet, sættes den til dags dato.",
		Engelsk: "Where fristaktiveringsdato is not given, it becomes today.",
	})
	regelF06Fortid = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "F-06", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigBesked, Kilde: "F", Tolkning: true,
		Dansk:   "fristaktiveringsdato skal, når den er angivet ved oprettelse, ligge efter dags dato; skal fristen være aktiv med det samme, udelades den.",
		Engelsk: "fristaktiveringsdato must, where it is given on create, lie after today; leave it out for a deadline that is active at once.",
	})
	regelF07 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "F-07", Art: dfdgerr.Afledt, Kilde: "F",
		Dansk:   "Har borgeren en booking af samtaletypen efter dags dato, oprettes fristen som indfriet, og fristaktiveringsdato sættes til dags dato.",
		Engelsk: "Where the citizen has a booking of the type after today, the deadline is created as met, and fristaktiveringsdato becomes today.",
	})
	regelF08 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "F-08", Art: dfdgerr.Afledt, Kilde: "F",
		Dansk:   "Uden en sådan booking oprettes fristen som aktiv, når fristaktiveringsdato ikke er angivet, og ellers som ikke aktiveret.",
		Engelsk: "Without such a booking the deadline is created as active where fristaktiveringsdato is not given, and otherwise as not activated.",
	})
	regelF09 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "F-09", Art: dfdgerr.Afledt, Kilde: "F", Tolkning: true,
		Dansk:   "En ny frist lukker borgerens åbne frist til samme samtaletype: ikke aktiveret og aktiv bliver administrativt lukket, indfriet bliver indfriet afholdt; en overskredet frist er ikke åben og røres ikke.",
		Engelsk: "A new deadline closes the citizen's open deadline of the same type: not activated and active become administratively closed, met becomes met and held; an overdue deadline is not open and is left alone.",
	})
	regelF10Skift = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "F-10", Art: dfdgerr.Afledt, Kilde: "F",
		Dansk:   "En opdatering lukker en frist ved at sætte friststatus: ikke aktiveret, aktiv og overskredet bliver administrativt lukket, indfriet bliver indfriet afholdt.",
		Engelsk: "An update closes a deadline by setting friststatus: not activated, active and overdue become administratively closed, met becomes met and held.",
	})
	regelF10 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "F-10", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigBesked, Kilde: "F", Tolkning: true,
		Dansk:   "friststatus må kun sættes til AdministrativtLukket for en frist, der er ikke aktiveret, aktiv eller overskredet, og til IndfrietAfholdt for en frist, der er indfriet.",
		Engelsk: "friststatus may be set only to AdministrativtLukket for a deadline that is not activated, active or overdue, and to IndfrietAfholdt for one that is met.",
	})
	regelF11 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "F-11", Art: dfdgerr.Afvis, Kode: dfdgerr.FristModFravaer, Kilde: "F", Tolkning: true,
		Dansk:   "En frist kan ikke opdateres, når borgerens fravær 10, 47 eller 76 dækker den fristdato, som fristen har efter opdateringen; at lukke den administrativt er altid tilladt.",
		Engelsk: "A deadline cannot be updated where an absence 10, 47 or 76 of the citizen covers the deadline date that it has after the update; closing it administratively is always allowed.",
	})
	regelF12 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "F-12", Art: dfdgerr.Afledt, Kilde: "F",
		Dansk:   "En opdatering uden friststatus, der sætter fristaktiveringsdato til dags dato, gør en ikke aktiveret frist aktiv.",
		Engelsk: "An update without friststatus that sets fristaktiveringsdato to today makes a deadline that is not activated active.",
	})
	regelF12Fortid = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "F-12", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigBesked, Kilde: "F", Tolkning: true,
		Dansk:   "En opdatering uden friststatus må ikke sætte fristaktiveringsdato til en dag før dags dato.",
		Engelsk: "An update without friststatus must not set fristaktiveringsdato to a day before today.",
	})
	regelF13 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "F-13", Art: dfdgerr.Afledt, Kilde: "F", Tolkning: true,
		Dansk:   "En opdatering ændrer kun de felter, der er angivet, og fører ikke til andre tilstandsskift; en senere fristdato genopliver ikke en overskredet frist.",
		Engelsk: "An update changes only the fields given and leads to no other change of state; a later deadline date does not revive an overdue deadline.",
	})
	regelF14 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "F-14", Art: dfdgerr.Advarsel, Kilde: "F",
		Dansk:   "Når en frist lukkes administrativt, beregnes der ikke en ny vejledende samtaledato.",
		Engelsk: "When a deadline is closed administratively, no new guiding interview date is computed.",
	})
	regelF15 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "F-15", Art: dfdgerr.Afledt, Kilde: "F", Tolkning: true,
		Dansk:   "Når der oprettes fravær 75, 56 eller 57, lukkes alle borgerens åbne frister: ikke aktiveret og aktiv administrativt, indfriet som indfriet afholdt.",
		Engelsk: "When absence 75, 56 or 57 is created, all the citizen's open deadlines close: not activated and active administratively, met as met and held.",
	})
	regelF16 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "F-16", Art: dfdgerr.Afledt, Kilde: "F", Tolkning: true,
		Dansk:   "En booking af et møde efter dags dato indfrier en frist til samtaletypen, der er aktiv eller ikke aktiveret, og fristaktiveringsdato sættes til dags dato; en aflyst booking ændrer ingenting.",
		Engelsk: "A booking of a meeting after today meets a deadline of the type that is active or not activated, and fristaktiveringsdato becomes today; a cancelled booking changes nothing.",
	})
	regelF17 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "F-17", Art: dfdgerr.Afledt, Kilde: "F", Tolkning: true,
		Dansk:   "På mødedagen bliver en frist til samtaletypen, der er aktiv eller ikke aktiveret, indfriet, og en indfriet frist bliver indfriet afholdt; en overskredet frist røres ikke.",
		Engelsk: "On the day of the meeting a deadline of the type that is active or not activated becomes met, and one that is met becomes met and held; an overdue deadline is left alone.",
	})
	regelF18 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "F-18", Art: dfdgerr.Afledt, Kilde: "F", Tolkning: true,
		Dansk:   "Ved dagskift sker først det, som mødedage fører til, så bliver en ikke aktiveret frist aktiv på sin fristaktiveringsdato, og så bliver en aktiv frist overskredet dagen efter sin fristdato; efter et ophold i kørslen sker det, som daglige kørsler ville have ført til.",
		Engelsk: "At a day shift first comes what days of meetings lead to, then a deadline that is not activated becomes active on its fristaktiveringsdato, then an active one becomes overdue the day after its fristdato; after a gap comes what daily runs would have led to.",
	})
	regelF19 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "F-19", Art: dfdgerr.Afledt, Kilde: "F, R", Tolkning: true,
		Dansk:   "Hver oprettelse, opdatering og automatisk ændring af en frist sender beskeden Frist (entitet 90001; før WSB som WSRM) til jobcenteret, også for den frist, der lukkes undervejs.",
		Engelsk: "Every create, update and automatic change of a deadline sends the message Frist (entity 90001; before WSB as WSRM) to the job centre, also for the deadline that is closed on the way.",
	})
	regelF20 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "F-20", Art: dfdgerr.Afledt, Kilde: "F", Tolkning: true,
		Dansk:   "Ved CPR-skift flyttes fristerne til det nye nummer med tilstand og historik; har begge numre en åben frist til samme samtaletype, lukkes den flyttede.",
		Engelsk: "At a change of CPR number the deadlines move to the new number with state and history; where both numbers hold an open one of a type, the moved one is closed.",
	})
	regelF21 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "F-21", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigBesked, Kilde: "F", Tolkning: true,
		Dansk:   "En frist, der er administrativt lukket eller indfriet afholdt, kan ikke opdateres.",
		Engelsk: "A deadline that is administratively closed, or met and held, cannot be updated.",
	})
	regelF22 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "F-22", Art: dfdgerr.Afledt, Kilde: "F", Tolkning: true,
		Dansk:   "GetFrist giver de åbne og de overskredne frister, GetFristhistorik alle.",
		Engelsk: "GetFrist gives the open and the overdue deadlines, GetFristhistorik all of them.",
	})
	regelF23UkendtId = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "F-23", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigBesked, Kilde: "F, R", Tolkning: true,
		Dansk:   "fristId skal ved opdatering være id'et på en af borgerens frister.",
		Engelsk: "fristId must on update be the id of one of the citizen's deadlines.",
	})
	regelF23BrugtId = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "F-23", Art: dfdgerr.Afvis, Kode: dfdgerr.IdFindes, Kilde: "F, R", Tolkning: true,
		Dansk:   "fristId må ved oprettelse ikke være brugt før; udelades det, tildeler DFDG et id.",
		Engelsk: "fristId must on create not have been used before; left out, DFDG assigns an id.",
	})
	regelF24 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "F-24", Art: dfdgerr.Afvis, Kode: dfdgerr.UgyldigtCPR, Kilde: "R", Tolkning: true,
		Dansk:   "Personnummeret skal være ti cifre, der begynder med en dato skrevet DDMMÅÅ, eller 0000000000.",
		Engelsk: "The CPR number must be ten digits that begin with a date written DDMMYY, or 0000000000.",
	})
	regelF24Ukendt = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "F-24", Art: dfdgerr.Afvis, Kode: dfdgerr.UkendtCPR, Kilde: "R", Tolkning: true,
		Dansk:   "Borgeren skal være kendt i DFDG.",
		Engelsk: "The citizen must be known to DFDG.",
	})
	regelF24Doed = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "F-24", Art: dfdgerr.Afvis, Kode: dfdgerr.BorgerDoed, Kilde: "R", Tolkning: true,
		Dansk:   "Borgeren må ikke være død.",
		Engelsk: "The citizen must not be dead.",
	})
	regelF25 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "F-25", Art: dfdgerr.Invariant, Kilde: "F",
		Dansk:   "En borger har aldrig en frist, der er aktiv eller ikke aktiveret, ved siden af en fremtidig booking af samme samtaletype.",
		Engelsk: "A citizen never has a deadline that is active or not activated beside a future booking of the same type.",
	})
	regelF26 = dfdgerr.NyRegel(dfdgerr.Raekke{
		Id: "F-26", Art: dfdgerr.Advarsel, Kilde: "R",
		Dansk:   "fristdato bør ligge mindst 8 dage efter dags dato.",
		Engelsk: "fristdato should lie at least 8 days after today.",
	})
)
