package main

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/frist"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/taeller"
)

// tosprog is a text in both languages.
type tosprog struct{ dansk, engelsk string }

func (t tosprog) tekst() string { return t.dansk + " / " + t.engelsk }

// borgertekster describe the keys of borger. What they are is read from the facts; what they mean is told here.
var borgertekster = map[string]tosprog{
	"cpr":                  {"Borgerens personnummer; et misdannet er en melding.", "The citizen's number; a malformed one is a finding."},
	"kendt":                {"Om DFDG kender borgeren.", "Whether DFDG knows the citizen."},
	"doed":                 {"Om borgeren er død.", "Whether the citizen is dead."},
	"medlemskaber":         {"Medlemskaberne, i den rækkefølge, de blev registreret.", "The memberships, in the order in which they were registered."},
	"taellere":             {"Det registrerede tællersæt: null er intet sæt, {} et sæt uden tællere.", "The registered set: null is no set, {} a set without counters."},
	"nyindplacering":       {"Om sættet blev registreret som en nyindplacering.", "Whether the set was registered as a new grading."},
	"taellervisning":       {"Om tællerne vises; null er ja.", "Whether the counters are shown; null is yes."},
	"registreringer":       {"Alt, der har været registreret, i rækkefølge.", "All that was registered over time, in order."},
	"videresendte":         {"Tidligere a-kassers indberetninger, som er sendt videre og ikke gemt.", "Reports of former funds that were forwarded and not stored."},
	"kontaktgruppe":        {"Kontaktgruppen i dag.", "The present contact group."},
	"forrigeKontaktgruppe": {"Kontaktgruppen før den; null er ingen.", "The contact group before it; null is none."},
	"kontaktgruppeFra":     {"Den dag, kontaktgruppen begyndte.", "The day on which the contact group began."},
	"tilmeldinger":         {"Tilmeldingerne i jobcentret; en kommende afmelding står som til.", "The enrolments at the job centre; a future unenrolment stands as til."},
	"jobcenter":            {"Koden for borgerens eget jobcenter.", "The code of the citizen's own job centre."},
	"kommune":              {"Koden for borgerens egen kommune.", "The code of the citizen's own municipality."},
	"fravaer":              {"Fravær og fritagelser.", "Absences and exemptions."},
	"bookinger":            {"Samtaler, der er booket og ikke aflyst.", "Interviews that are booked and not cancelled."},
	"frister":              {"Alle borgerens frister, også lukkede, i den rækkefølge, de blev oprettet.", "All the citizen's deadlines, closed ones too, in the order they were made."},
	"tilladteSamtaletyper": {"De samtaletyper, kontaktgruppen tillader (F-03).", "The types of interview that the contact group allows (F-03)."},
	"fusioner":             {"Fusionerne og de ophørte a-kasser i stedet for den indbyggede tabel (M-33); null er den indbyggede.", "The mergers and ceased funds in place of the built-in table (M-33); null is the built-in one."},
	"historik":             {"Historikken, som den står; uden den laves den af medlemskaberne.", "The history as it stands; without it, it is made of the memberships."},
	"ophoerteAkasser":      {"De a-kasser, der er ophørt.", "The funds that have ceased."},
	"markeringer":          {"Persongruppemarkeringerne.", "The person-group markings."},
	"underretninger":       {"Offentliggjorte hændelser, som en a-kasse skal underrettes om; kun 2021-3 sender dem.", "Published events that a fund must be told of; 2021-3 alone sends them."},
	"folkepensionsdato":    {"Den dag, borgeren når folkepensionsalderen; null er aldrig.", "The day on which the citizen reaches pension age; null is never."},
}

// raekketekster describe the keys of the rows in borger, by their type and key. Those of a counter are DFDG's own.
var raekketekster = map[string]tosprog{
	"Periode.akasse":                     {"A-kassens nummer.", "The fund's number."},
	"Periode.afdeling":                   {"Afdelingens nummer.", "The branch's number."},
	"Periode.startdato":                  {"Første dag.", "The first day."},
	"Periode.slutdato":                   {"Sidste dag; null er uden slutning.", "The last day; null is without an end."},
	"Periode.afsluttetVed":               {"Hvad der afsluttede det: afgang (ma), overflytning eller død.", "What ended it: a cancellation (ma), a transfer or a death."},
	"Periode.forsikringskategori":        {"Fuldtid eller deltid, id i kodelisten.", "Full time or part time, an id of the code list."},
	"Periode.dagpengeretsdato":           {"Første dag med dagpengeret; ikke indplaceringsdatoen.", "The first day of the right to benefit; not the grading date."},
	"Historikraekke.erAktuel":            {"Om rækken er det aktuelle medlemskab.", "Whether the row is the present membership."},
	"Historikraekke.haendelse":           {"Hændelsen.", "The event."},
	"Tilmelding.kategori":                {"1 dagpengemodtager, 3 uden ydelse, 5 dimittend.", "1 benefit recipient, 3 without benefit, 5 graduate."},
	"Tilmelding.fra":                     {"Første dag.", "The first day."},
	"Tilmelding.til":                     {"Sidste dag; null løber stadig.", "The last day; null still runs."},
	"Tilmelding.afmeldingsaarsag":        {"Hvorfor den slutter; 3 er manglende reaktion (M-12).", "Why it ends; 3 is no reaction (M-12)."},
	"Fravaer.type":                       {"Fraværstypen, id i kodelisten, fx 75.", "The type of absence, an id of the code list, as 75."},
	"Fravaer.fra":                        {"Første dag.", "The first day."},
	"Fravaer.til":                        {"Sidste dag; null løber stadig.", "The last day; null still runs."},
	"Booking.samtaletype":                {"Samtaletypen, id i kodelisten, fx 7.", "The type of interview, an id of the code list, as 7."},
	"Booking.dato":                       {"Mødedagen.", "The day of the meeting."},
	"Booking.indkalder":                  {"A-kassens nummer, jobcenter, eller udeladt, hvor det er ukendt.", "A fund's number, jobcenter, or absent where it is not known."},
	"Frist.fristId":                      {"Fristens id.", "The deadline's id."},
	"Frist.samtaletype":                  {"Samtaletypen, id i kodelisten.", "The type of interview, an id of the code list."},
	"Frist.status":                       {"Tilstandens navn.", "The state's name."},
	"Frist.fristdato":                    {"Den sidste dag, borgeren kan booke.", "The last day on which the citizen can book."},
	"Frist.fristaktiveringsdato":         {"Den dag, fristen bliver aktiv.", "The day on which the deadline becomes active."},
	"Frist.sidsteAfholdelsesdato":        {"Den dag, samtalen senest skal holdes.", "The last day on which the interview may be held."},
	"Frist.aendret":                      {"Den dag, tilstanden sidst skiftede.", "The day of the latest change of state."},
	"Registrering.tidspunkt":             {"Fra hvornår det var sådan.", "From when it was so."},
	"Registrering.taellere":              {"Sættet; null fra en sletning.", "The set; null from a removal on."},
	"Registrering.nyindplacering":        {"Om sættet blev registreret som en nyindplacering.", "Whether the set was registered as a new grading."},
	"Registrering.taellervisning":        {"Om tællerne vises fra da af; udeladt er ja.", "Whether the counters are shown from then on; absent is yes."},
	"Videresendt.indberetningIdentifier": {"Indberetningens id.", "The report's id."},
	"Videresendt.taellere":               {"Det indberettede sæt.", "The set that was reported."},
	"Videresendt.nyindplacering":         {"Om indberetningen er en nyindplacering.", "Whether the report is a new grading."},
	"Markering.persongruppe":             {"Persongruppen, id i kodelisten.", "The person group, an id of the code list."},
	"Markering.akasse":                   {"Den a-kasse, der satte den; 0 er ingen.", "The fund that made it; 0 is none."},
	"Markering.fra":                      {"Første dag.", "The first day."},
	"Markering.til":                      {"Sidste dag; null løber stadig.", "The last day; null still runs."},
	"Underretning.type":                  {"Hændelsens type; 16 er den eneste, der sendes.", "The event's type; 16 is the only one that is sent."},
	"Underretning.dato":                  {"Hændelsens dag.", "The day of the event."},
	"Fusion.ophoert":                     {"Den a-kasse, der ophører.", "The fund that ceases."},
	"Fusion.fortsaetter":                 {"Den, der fortsætter; udeladt, hvor ingen gør.", "The one that goes on; absent where none does."},
	"Fusion.dato":                        {"Den første dag, den er ophørt; null længe siden.", "The first day on which it has ceased; null long since."},
	"Metadata.registrerendeMyndighed":    {"Hvem der indberettede tælleren, fx a-kasse 57.", "Who reported the counter, as a-kasse 57."},
	"Fusion.kilde":                       {"Kildens bogstav.", "The source's letter."},
}

// topnoegler are the keys of a case.
var topnoegler = []struct {
	navn  string
	tekst tosprog
}{
	{"navn", tosprog{"Sagens navn.", "The case's name."}},
	{"kilde", tosprog{"Reglen eller kilden, den handler om.", "The rule or the source that it is about."}},
	{"som", tosprog{"Filnavnet, uden .json, på en anden sag i mappen: denne sags nøgler lægges over dens.", "The file name, without .json, of another case of the folder: this one's keys are laid over its."}},
	{"uden", tosprog{"Steder i den sag, som nævner, der tages bort (JSON Pointer).", "Places in the case that som names that are taken away (JSON Pointers)."}},
	{"metode", tosprog{"Metoden eller hændelsen; de gamle navne er aliaser.", "The method or event; the old names are aliases."}},
	{"snitflade", tosprog{"Snitfladen; udeladt er det den nyeste.", "The interface; left out it is the newest."}},
	{"idag", tosprog{"Den dag, der dømmes efter.", "The day to judge by."}},
	{"kalder", tosprog{"Hvem der kalder.", "Who calls."}},
	{"borger", tosprog{"Hvad der vides om borgeren. En nøgle, der mangler, er ukendt; null eller [] er kendt: ingen.", "What is known of the citizen. A key that is absent is unknown; null or [] is known to be none."}},
	{"kodelister", tosprog{"Kodelister i stedet for de indbyggede.", "Code lists in place of the built-in ones."}},
	{"request", tosprog{"Beskeden, som den sendes. Hvad der er galt med den, er en melding; dens form står i metodens skema ved siden af.", "The message as it is sent. What is wrong with it is a finding; its form stands in the method's schema beside this one."}},
	{"forventet", tosprog{"Hvad der skal komme ud. Hver nøgle er valgfri; hvad der ikke står, ventes intet om.", "What must come out. Each key is optional; of what is not there nothing is expected."}},
}

// udfaldsnoegler are the keys of an outcome, by the service that has them.
var udfaldsnoegler = []struct {
	navn  string
	tekst tosprog
}{
	{"gemt", tosprog{"Om det blev gemt.", "Whether it was stored."}},
	{"videresendtTil", tosprog{"Den a-kasse, indberetningen blev sendt videre til; null er ingen.", "The fund that the report was forwarded to; null is none."}},
	{"saetFjernet", tosprog{"Om hele sættet blev fjernet.", "Whether the whole set was removed."}},
	{"taellere", tosprog{"Sættet bagefter; null er intet.", "The set afterwards; null is none."}},
	{"nyindplacering", tosprog{"Om det er en nyindplacering.", "Whether it is a new grading."}},
	{"taellervisning", tosprog{"Om tællerne vises.", "Whether the counters are shown."}},
	{"forsikringskategori", tosprog{"Borgerens forsikringskategori.", "The citizen's insurance category."}},
	{"cpr", tosprog{"Borgerens nummer, maskeret.", "The citizen's number, masked."}},
	{"frister", tosprog{"Alle borgerens frister bagefter.", "All the citizen's deadlines afterwards."}},
	{"skift", tosprog{"Tilstandsskiftene, hver med sin regel.", "The changes of state, each with its rule."}},
	{"medlemskaber", tosprog{"Medlemskaberne bagefter.", "The memberships afterwards."}},
	{"tilmeldinger", tosprog{"Tilmeldingerne bagefter.", "The enrolments afterwards."}},
	{"kontaktgruppe", tosprog{"Skiftet af kontaktgruppe.", "The change of contact group."}},
	{"kontaktgruppeskift", tosprog{"Skiftet af kontaktgruppe.", "The change of contact group."}},
	{"fravaer", tosprog{"Fraværene bagefter.", "The absences afterwards."}},
	{"bookinger", tosprog{"Samtalerne bagefter.", "The interviews afterwards."}},
	{"markeringer", tosprog{"Markeringerne bagefter.", "The markings afterwards."}},
	{"historik", tosprog{"Historikken bagefter.", "The history afterwards."}},
	{"forsikringskategoriFra", tosprog{"Fra hvilken dag kategorien gælder.", "From which day the category holds."}},
	{"beskeder", tosprog{"Beskeder, der er blandt dem, der sendes; [] er ingen.", "Messages that are among those sent; [] is none."}},
	{"mangler", tosprog{"Hvad udfaldet selv mangler at vide.", "What the outcome itself lacks."}},
	{"forbehold", tosprog{"Om udfaldet kun gælder, hvis det uafgjorte falder godt ud.", "Whether the outcome holds only if what is undecided turns out well."}},
}

// sagskema is the JSON Schema of the case format and of its answers.
func sagskema(pakker []pakke) (objekt, error) {
	s := &sagskemaer{lavet: map[string]reflect.Type{}, brugt: map[string]bool{}}
	borger, err := s.borger()
	if err != nil {
		return nil, err
	}
	var metoder, snitflader []any
	for _, p := range pakker {
		for _, m := range p.metoder {
			for _, n := range []string{m.ny.navn, m.gammel.navn} {
				if n != "" && !slices.Contains(metoder, any(n)) {
					metoder = append(metoder, n)
				}
			}
		}
		if p.mappe == "frist" { // which has one interface and two names
			for _, n := range []string{"CreateInterviewDeadline", "UpdateInterviewDeadline", "GetInterviewDeadline", "GetInterviewDeadlineHistory"} {
				if _, err := frist.ParseMetode(n); err != nil {
					return nil, err
				}
				metoder = append(metoder, n)
			}
		}
		for _, x := range []dfdg.Snitflade{p.ny, p.gammel} {
			if x != "" {
				snitflader = append(snitflader, string(x))
			}
		}
	}
	var kaldere []any
	for t := dfdg.TypeAkasse; t <= dfdg.TypeAUB; t++ {
		kaldere = append(kaldere, t.String())
	}
	stier := objekt{{"type", "array"}, {"items", objekt{{"type", "string"}, {"pattern", "^/"}}}, {"maxItems", 100}}
	former := map[string]objekt{
		"navn": {{"type", "string"}}, "kilde": {{"type", "string"}},
		"som": {{"type", "string"}, {"pattern", `^[^./\\:][^/\\:]*$`}}, "uden": stier,
		"metode": {{"enum", metoder}}, "snitflade": {{"enum", snitflader}}, "idag": datoskema,
		"kalder": lukket(objekt{
			{"type", objekt{{"enum", kaldere}}},
			{"kode", med(tosprog{"Organisationens kode, fx 57.", "The organisation's code, as 57."}, objekt{{"type", []string{"string", "integer"}}})},
		}),
		"borger": henvis("borger"), "kodelister": henvis("kodelister"), "request": {}, "forventet": henvis("forventet"),
	}
	var top objekt
	for _, n := range topnoegler {
		top = append(top, par{n.navn, med(n.tekst, former[n.navn])})
	}
	defs := objekt{{"borger", borger}, {"kodelister", kodelisteskema()}, {"kodeliste", enKodeliste}, {"forventet", forventetskema()}, {"udfald", udfaldskema()}, {"svar", svarskemaet()}}
	defs = append(defs, s.defs...)
	for _, v := range vaerdier {
		if s.brugt[v.art] {
			defs = append(defs, par{v.art, append(objekt{{"description", v.tekst()}}, v.skema...)})
		}
	}
	o := objekt{
		{"$schema", "https://json-schema.org/draft/2020-12/schema"},
		{"$comment", "Generated by internal/gen/dok; DO NOT EDIT."},
		{"title", "Sag / Case"},
		{"description", "En sag: hvem der kalder hvilken metode hvilken dag, hvad der vides om borgeren, beskeden, og hvad der skal komme ud; " +
			"#/$defs/svar er svaret på den. En nøgle, der begynder med x-, er forfatterens egen. Formatet beskrives i testdata/sager/README.da.md. / " +
			"A case: who calls which method on which day, what is known of the citizen, the message, and what must come out; " +
			"#/$defs/svar is the answer to it. A key that begins with x- is the writer's own. The format is described in testdata/sager/README.md."},
	}
	o = append(o, lukket(top)...)
	return append(o, par{"dependentRequired", objekt{{"uden", []any{"som"}}}}, par{"$defs", defs}), nil
}

// lukket is an object that has no other keys than these and the writer's own.
func lukket(egenskaber objekt, kraevet ...any) objekt {
	o := objekt{{"type", "object"}, {"properties", egenskaber}, {"patternProperties", objekt{{"^x-", true}}}, {"additionalProperties", false}}
	if len(kraevet) > 0 {
		o = append(o, par{"required", kraevet})
	}
	return o
}

func med(t tosprog, o objekt) objekt { return append(objekt{{"description", t.tekst()}}, o...) }

func ellerNull(o objekt) objekt { return objekt{{"anyOf", []any{o, objekt{{"type", "null"}}}}} }

func liste(o objekt) objekt { return objekt{{"type", "array"}, {"items", o}} }

func kodelisteskema() objekt {
	var lister objekt
	for _, l := range listerne() {
		lister = append(lister, par{l.String(), henvis("kodeliste")})
	}
	return objekt{{"type", "object"}, {"properties", lister}, {"additionalProperties", false}}
}

// enKodeliste is as codelist.ReadJSON reads it.
var enKodeliste = objekt{{"type", "object"}, {"properties", objekt{
	{"komplet", med(tosprog{"Om listen er hele listen; ellers er en værdi, den ikke har, uafgjort.", "Whether the list is the whole list; otherwise a value that it does not have is undecided."}, objekt{{"type", "boolean"}})},
	{"vaerdier", med(tosprog{"Værdierne; et id kan stå igen med en anden periode.", "The values; an id may stand again with another period."}, liste(objekt{{"type", "object"}, {"properties", objekt{
		{"id", heltal},
		{"navn", objekt{{"type", []string{"string", "null"}}}},
		{"start", med(tosprog{"Første dag, den gælder.", "The first day on which it holds."}, ellerNull(datoskema))},
		{"slut", med(tosprog{"Første dag, den ikke gælder.", "The first day on which it does not."}, ellerNull(datoskema))},
	}}, {"required", []any{"id"}}, {"additionalProperties", false}}))},
}}, {"required", []any{"vaerdier"}}, {"additionalProperties", false}}

// forventetskema is what must come out, and with it the parts that an answer has, too.
func forventetskema() objekt {
	fund := func(kraevet string, noegler ...string) objekt {
		former := map[string]objekt{
			"kode":    med(tosprog{"DFDG's fejlkode.", "DFDG's error code."}, objekt{{"enum", fejlkoder()}}),
			"felt":    med(tosprog{"Stedet i beskeden (JSON Pointer): /cpr er borgeren, tomt er kalderen eller hele beskeden.", "The place in the message (JSON Pointer): /cpr is the citizen, empty the caller or the whole message."}, objekt{{"type", "string"}, {"pattern", "^(/|$)"}}),
			"regel":   med(tosprog{"Reglens id, fx T3-06.", "The rule's id, as T3-06."}, objekt{{"type", "string"}, {"pattern", "^[A-Z][0-9]*-[0-9]{2}$"}}),
			"mangler": med(tosprog{"Det, der mangler: en nøgle i borger eller en kodeliste.", "What is missing: a key of borger or a code list."}, objekt{{"type", "string"}}),
			"kan":     med(tosprog{"Hvad reglen kan gøre, når det er kendt.", "What the rule can do once it is known."}, objekt{{"enum", []any{"afvise", "advare"}}}),
		}
		var e objekt
		for _, n := range noegler {
			e = append(e, par{n, former[n]})
		}
		return ellerNull(liste(lukket(e, kraevet)))
	}
	return ellerNull(lukket(objekt{
		{"fejl", med(tosprog{"Det, der afviser: netop disse, efter kode og felt og, hvor den er givet, regel.", "What rejects: exactly these, by kode and felt and, where it is given, regel."}, fund("kode", "kode", "felt", "regel"))},
		{"advarsler", med(tosprog{"Det, der advares om: netop disse, efter regel og felt.", "What is warned of: exactly these, by regel and felt."}, fund("regel", "regel", "felt"))},
		{"uafgjort", med(tosprog{"Det, der ikke kan afgøres: netop disse, efter regel og felt og de andre nøgler, der er givet.", "What is undecided: exactly these, by regel and felt and the other keys that are given."}, fund("regel", "regel", "felt", "mangler", "kan", "kode"))},
		{"udfald", med(tosprog{"En del af udfaldet; null, hvor der intet må være.", "A part of the outcome; null where there must be none."}, henvis("udfald"))},
	}))
}

func fejlkoder() (k []any) {
	for kode := range dfdgerr.Koder() {
		k = append(k, int(kode))
	}
	return k
}

func udfaldskema() objekt {
	var e objekt
	for _, n := range udfaldsnoegler {
		e = append(e, par{n.navn, med(n.tekst, nil)})
	}
	return ellerNull(lukket(e))
}

// svarskemaet is what tjek -json prints. What is added later is no fault.
func svarskemaet() objekt {
	fund := func(noegler ...string) objekt {
		e, kraevet := objekt{}, []any{}
		for _, n := range noegler {
			n, valgfri := strings.CutSuffix(n, "?")
			form := objekt{{"type", "string"}}
			switch n {
			case "kode":
				form = objekt{{"type", "integer"}}
			case "kan":
				form = objekt{{"enum", []any{"afvise", "advare"}}}
			}
			e = append(e, par{n, form})
			if !valgfri {
				kraevet = append(kraevet, n)
			}
		}
		return liste(objekt{{"type", "object"}, {"properties", e}, {"required", kraevet}})
	}
	var domme []any
	for _, d := range []dfdgerr.Dom{dfdgerr.Godkendt, dfdgerr.KanIkkeAfgoeres, dfdgerr.Afvist} {
		domme = append(domme, d.String())
	}
	return objekt{
		{"description", "Svaret på en sag, som tjek -json skriver det på en linje. / The answer to a case, as tjek -json writes it on a line."},
		{"type", "object"},
		{"properties", objekt{
			{"navn", objekt{{"type", "string"}}},
			{"dom", objekt{{"enum", domme}}},
			{"snitflade", objekt{{"type", "string"}}},
			{"idag", objekt{{"type", "string"}}},
			{"fejl", fund("kode", "felt", "regel", "tekst", "text")},
			{"advarsler", fund("regel", "felt", "tekst", "text")},
			{"uafgjort", fund("regel", "felt", "mangler", "kan", "kode?", "tekst", "text")},
			{"udfald", objekt{{"type", []string{"object", "null"}}}},
			{"bestaaet", objekt{{"type", []string{"boolean", "null"}}}},
			{"ulaeselig", med(tosprog{"Hvorfor sagen ikke kunne læses eller dømmes; så står kun navn og unreadable ved siden af.", "Why the case could not be read or judged; then only navn and unreadable stand beside it."}, objekt{{"type", "string"}})},
			{"unreadable", med(tosprog{"Det samme på engelsk.", "The same in English."}, objekt{{"type", "string"}})},
		}},
		{"anyOf", []any{
			objekt{{"required", []any{"navn", "dom", "snitflade", "idag", "fejl", "advarsler", "uafgjort", "udfald", "bestaaet"}}},
			objekt{{"required", []any{"navn", "ulaeselig"}}},
		}},
	}
}

// sagskemaer makes the schemas of the facts from their types.
type sagskemaer struct {
	defs  objekt
	lavet map[string]reflect.Type // the structs that have an entry
	brugt map[string]bool         // the value types that need one
}

// borger is what is known of the citizen: the facts of the services but what stands at the case's top.
func (s *sagskemaer) borger() (objekt, error) {
	var e objekt
	set := map[string]bool{"idag": true, "kalder": true, "snitflade": true, "udeladelser": true}
	for _, t := range []reflect.Type{reflect.TypeFor[taeller.Fakta](), reflect.TypeFor[frist.Fakta](), reflect.TypeFor[medlemskab.Fakta]()} {
		for _, f := range reflect.VisibleFields(t) {
			navn := jsonnavn(f)
			if navn == "" || set[navn] {
				continue
			}
			set[navn] = true
			tekst, har := borgertekster[navn]
			if !har {
				return nil, fmt.Errorf("borger.%s has no description in borgertekster", navn)
			}
			v, err := s.af(f.Type)
			if err != nil {
				return nil, err
			}
			if navn == "cpr" {
				v = objekt{} // a malformed one is a finding
			}
			if o, er := reflect.Zero(f.Type).Interface().(dfdg.Oplysning[string]); er && !o.ErKendt() {
				v = ellerNull(objekt{{"type", []string{"string", "integer"}}}) // an organisation's code
			}
			e = append(e, par{navn, med(tekst, v)})
		}
	}
	for navn := range borgertekster {
		if !set[navn] {
			return nil, fmt.Errorf("borgertekster has %s, which is no fact", navn)
		}
	}
	return lukket(e), nil
}

func jsonnavn(f reflect.StructField) string {
	navn, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	if !f.IsExported() || navn == "-" {
		return ""
	}
	return navn
}

// af is the schema of a fact's value, or of a part of it; null is known to be none.
func (s *sagskemaer) af(t reflect.Type) (objekt, error) {
	if t.Kind() == reflect.Pointer {
		return s.af(t.Elem())
	}
	if m, har := t.MethodByName("Vaerdi"); har && strings.HasPrefix(t.Name(), "Oplysning[") {
		return s.af(m.Type.Out(0))
	}
	if m, har := t.MethodByName("Nr"); har && strings.HasPrefix(t.Name(), "Samling[") {
		v, err := s.af(m.Type.Out(0))
		return ellerNull(liste(v)), err
	}
	switch t {
	case reflect.TypeFor[medlemskab.Afslutning]():
		return objekt{{"enum", append(navnene(medlemskab.VedMA, medlemskab.Afslutning.String), "", nil)}}, nil
	case reflect.TypeFor[medlemskab.Haendelse]():
		return objekt{{"enum", append(navnene(medlemskab.HaendelseTilgang, medlemskab.Haendelse.String), "", nil)}}, nil
	case reflect.TypeFor[dfdg.Organisation]():
		return ellerNull(objekt{{"type", "string"}}), nil
	case reflect.TypeFor[frist.Status]():
		return objekt{{"enum", navnene(frist.IkkeAktiveret, frist.Status.String)}}, nil
	}
	switch t.Kind() {
	case reflect.Bool:
		return ellerNull(objekt{{"type", "boolean"}}), nil
	case reflect.String:
		return ellerNull(objekt{{"type", "string"}}), nil
	case reflect.Slice:
		v, err := s.af(t.Elem())
		return ellerNull(liste(v)), err
	}
	if slices.ContainsFunc(vaerdier, func(v vaerdi) bool { return v.art == t.Name() }) {
		s.brugt[t.Name()] = true
		return ellerNull(henvis(t.Name())), nil
	}
	if t.Kind() != reflect.Struct {
		return nil, fmt.Errorf("%s has no schema", t)
	}
	return ellerNull(henvis(t.Name())), s.struktur(t)
}

// navnene are the names of a word's values, from the first.
func navnene[T ~uint8](foerste T, navn func(T) string) (n []any) {
	for v := foerste; navn(v) != ""; v++ {
		n = append(n, navn(v))
	}
	return n
}

// struktur makes the entry of an object.
func (s *sagskemaer) struktur(t reflect.Type) error {
	if af, har := s.lavet[t.Name()]; har {
		if af != t {
			return fmt.Errorf("%s and %s have the same name", af, t)
		}
		return nil
	}
	s.lavet[t.Name()] = t
	nr := len(s.defs)
	s.defs = append(s.defs, par{t.Name(), nil})
	var e objekt
	for _, f := range reflect.VisibleFields(t) {
		navn := jsonnavn(f)
		if navn == "" {
			continue
		}
		v, err := s.af(f.Type)
		if err != nil {
			return err
		}
		switch tekst, har := raekketekst(t, f); {
		case har:
			v = med(tekst, v)
		case f.Tag.Get("xml") != "":
			engelsk, _, _ := strings.Cut(f.Tag.Get("xml"), ",")
			v = append(objekt{{"title", engelsk}}, v...)
		default:
			return fmt.Errorf("%s.%s has no description in raekketekster", t.Name(), navn)
		}
		if t.Name() == "Booking" && navn == "indkalder" {
			v = append(objekt{v[0]}, par{"anyOf", []any{henvis("Akassenummer"), objekt{{"enum", []any{"jobcenter", nil}}}}})
		}
		e = append(e, par{navn, v})
	}
	s.defs[nr].vaerdi = lukket(e)
	return nil
}

// raekketekst is the description of a row's key, which an embedded struct may have.
func raekketekst(t reflect.Type, f reflect.StructField) (tosprog, bool) {
	for len(f.Index) > 1 {
		t = t.Field(f.Index[0]).Type
		f.Index = f.Index[1:]
	}
	tekst, har := raekketekster[t.Name()+"."+jsonnavn(f)]
	return tekst, har
}
