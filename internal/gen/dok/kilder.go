package main

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	dfdgerr "github.com/akasse/dfdg/errors"
)

// kilde is a source: a page, or of R a number of pages by subject.
type kilde struct {
	bogstav          string
	side             string // the page's title
	dansk, engelsk   string // the service and its version
	adresse          string // "" where no source states one
	laest            string // the day by which it had been read
	afsnit           []overskrift
	noteDa, noteEngl string
}

// overskrift is a section of a page.
type overskrift struct {
	navn  string // as the rules name it
	titel string // the heading on the page, where it says more
	under []overskrift
	sider []side // of R: the pages it stands on
}

type side struct{ titel, adresse string }

const wiki = "https://starwiki.atlassian.net/wiki/"

// o are sections whose name is their heading.
func o(navne ...string) (oo []overskrift) {
	for _, n := range navne {
		oo = append(oo, overskrift{navn: n})
	}
	return oo
}

// kilder are the sources in the catalogue's order. The elements of D's input tables are sections too: see elementer.
var kilder = []kilde{
	{bogstav: "F", side: "FristService, forretningsbeskrivelse",
		dansk: "FristService, tidligere InterviewDeadlineService; sammenligning af to udgaver", engelsk: "FristService, formerly InterviewDeadlineService; two versions compared",
		adresse: wiki + "pages/diffpages.action?originalId=4899766418&pageId=4887904299", laest: "2026-11-21",
		afsnit: slices.Concat(o("Forretningsbeskrivelse", "Frist til at booke møde", "Automatisk opdatering af frister", "WSRM", "WSB",
			"Adgang og filtrering", "CPR-skiftere"), []overskrift{
			{navn: "CreateFrist", titel: "CreateFrist / CreateFrist{id} (tidl. CreateInterviewDeadline)"},
			{navn: "UpdateFrist", titel: "UpdateFrist (tidl. UpdateInterviewDeadline)"},
			{navn: "GetFrist", titel: "GetFrist / GetFrist{id}"},
			{navn: "GetFristhistorik"}})},
	{bogstav: "U", side: "UnemploymentBenefitsAccountService (2023-2)", dansk: "dagpengetællere, snitflade 2023-2", engelsk: "benefit counters, interface 2023-2",
		adresse: wiki + "spaces/FYS/pages/3958505473", laest: "2026-11-21",
		afsnit: slices.Concat(o("Adgang til servicen", "Timetal", "Update-metoderne",
			"Create (nyinplacering) eller Update ved opdatering af de enkelte tællere?", "Samtidig opdatering af 2 til flere dagpengetællere",
			"Opdatering af 1 enkeltstående dagpengetæller", "Gennemtænkt servicebrug i dagsrytmen"), []overskrift{
			{navn: "Minimumsfrekvens for opdatering", titel: "Minimumsfrekvens for opdatering - selv om der kun er ændrede metadata"}},
			o("Påkrævede dagpengetællere", "Eksempel - forlængelser", "Medlemmet skifter A-kasse eller melder sig ud af A-kassen",
				"Skæringsdato for skift imellem a-kasser", "Brug af fiktive datoer hvor dato ikke kendes",
				"WSRM beskeden GetUnemploymentBenefitsAccount (Version3)", "Udsendelsesregler ift. jobcentre", "Udsendelsesregler ift. a-kasser"), []overskrift{
				{navn: "Tæller-indberetning i driftsituationen", titel: "Tæller-indberetning i driftsituationen fra august 2017 og frem (jf. epic 727.18)",
					under: o("Dagpengesats", "Karenstæller", "Afholdt karens")},
				{navn: "Spørgsmål/svar om brugen af servicen", titel: "Spørgsmål /svar om brugen af servicen", under: []overskrift{
					{navn: "1/RT–5/RT", titel: "RegisterinformationTime (svar 1/RT – svar 5/RT)"},
					{navn: "5/RT", titel: "RegisterinformationTime (svar 5/RT)"},
					{navn: "Hvad skal hentes i DFDG", titel: "Hvad skal hentes i DFDG - og med hvilke services"},
					{navn: "Korrektion af fejl-indberetninger"}, {navn: "Karens"}, {navn: "Dagpengesatser"},
					{navn: "1. Hvilken sats", titel: "1. Hvilken sats?"}, {navn: "2. Decimaler", titel: "2. Decimaler?"},
					{navn: "Forbrug af supplerende dagpenge"}, {navn: "Forbrugstæller", titel: "Forbrugstæller (Consumption)"},
					{navn: "ObsoleteDate", titel: "Supplerende dagpengetæller ObsoleteDate"}}}},
			o("Rettigheder til at kalde metoderne", "Metoder", "CreateBenefitsAccount", "Begrænsninger i brug af sats-typer, RateBasisType",
				"Begrænsninger i brug af indplaceringsgrundlag, BenefitsGradingBasisType", "Opmærksomhedspunkter ved indberetning fra tidligere a-kasse",
				"Mulighed for nulstilling af tællere", "Mulighed for at nulstille ikke-påkrævede tællere i forbindelse med nyinplacering",
				"Mulighed for at korrigere eller nulstille 1 eller sågar alle tællere med CorrectionComment", "BenefitsGrading", "GradingDate"), []overskrift{
				{navn: "SupplementalBenefitsAccount", titel: "SupplementalBenefitsAccount - feltet StartWeekOrdinarySupplementalBenefits"}},
			o("GetUnemploymentBenefitsAccountInfo", "UpdateBenefitsRate", "UpdateConsumption", "UpdateGraduateHighRateConsumption",
				"UpdateEmploymentBonusConsumption", "UpdateBenefitsExpiry", "UpdateEmploymentAccount", "UpdateReferentialPeriod", "UpdateRegradingAccount",
				"UpdateShorteningReport"), []overskrift{
				{navn: "UpdateSupplementalBenefitsAccount", under: o("Feltet StartWeekOrdinarySupplementalBenefits", "Indikation af forbrugte uger/måneder")}},
			o("UpdateQualifyingHours", "UpdateQualifyingHoursReport", "SetCounterDisplay"))},
	{bogstav: "M", side: "UnemploymentFundMembershipService / Akassemedlemskab",
		dansk:   "a-kassemedlemskab, snitflade 2021-3 og 2025-2; sammenligning af to udgaver, hvis tekster løber ind i hinanden",
		engelsk: "fund membership, interfaces 2021-3 and 2025-2; two versions compared, whose texts run into each other", laest: "2026-11-21",
		noteDa: "Overskrifterne med tal er den gamle sides bestandskørsel; hvor to navne står, er det første 2021-3 og det andet 2025-2.",
		noteEngl: "The numbered headings are the old page's reconciliation; where two names stand, the first is of 2021-3, the second of " +
			"2025-2.",
		afsnit: slices.Concat(o("Forretningsbeskrivelse"), []overskrift{
			{navn: "1", titel: "1. Anvendelse af servicen"},
			{navn: "2", titel: "2. Bestandskørsel"},
			{navn: "2.0.1", titel: "2.0.1 Startrække"},
			{navn: "2.0.2", titel: "2.0.2 Datarækker"},
			{navn: "2.0.3", titel: "2.0.3 Slutrække til a-kasserne"},
			{navn: "2.1", titel: "2.1 Medlemmer, der ikke er i bestandsfilen - og som skal indmeldes ift. medlemsoplysningerne i DFDG"},
			{navn: "2.2", titel: "2.2 Medlemmer, der ikke skal være i bestanden - og som derfor skal ”udmeldes” ift. medlemsoplysningerne i DFDG"},
			{navn: "2.3", titel: "2.3 Medlemmer med gammelt cpr.nr., der ikke skal være i bestanden"},
			{navn: "2.4", titel: "2.4 Fall-back"},
			{navn: "2.5", titel: "2.5. Forsikringsgrad / forsikringskategori og dato for dagpengeret"},
		}, o("Rettigheder til at kalde metoderne", "Bestandskørsel", "Stamdata omkring a-kassen og afdelingskontorer", "Webservice besked (WSB)",
			"Forsøg på medlemsflytning", "MembershipCancellation / UpdateAkassemedlemskabOphoer", "MembershipRegistration / CreateAkassemedlemskab",
			"Overflytning imellem a-kasser", "RecallMembershipRegistration / UpdateAkassemedlemskabTilbagekaldelse",
			"GetCurrentMembership / GetAkassemedlemskab", "UpdateMembershipRegistration / UpdateAkassemedlemskab",
			"GetUnemploymentFundHistory / GetAkassemedlemskabHistorik", "GetAkasseBestand"))},
	{bogstav: "D", side: "Ydelsesudstilling.DagpengetaellerService [UDV] (Version 1, 2025-1)", dansk: "dagpengetællere, snitflade 2025-1", engelsk: "benefit counters, interface 2025-1",
		adresse: wiki + "x/bwD7EwE", laest: "2026-11-21",
		noteDa: "Hver metode har de samme dele; hvor en regel nævner en del alene, gælder den hver metode. Et elements engelske navn er dets " +
			"række i metodens Input.",
		noteEngl: "Every method has the same parts; where a rule names a part alone, it holds for each method. An element's English name is its row in the " +
			"method's Input.",
		afsnit: []overskrift{
			{navn: "CreateDagpengetaellerkonto", titel: "CreateDagpengetaellerkonto (CreateBenefitsAccount)"},
			{navn: "DeleteDagpengetaellerkonto"},
			{navn: "GetDagpengetaellerkonto", titel: "GetDagpengetaellerkonto (GetUnemploymentBenefitsAccountInfo)"},
			{navn: "GetHistoriskDagpengetaellerkonto"},
			{navn: "GetTaellereFraTidligereAkasse"},
			{navn: "UpdateDagpengetaellere", titel: "UpdateDagpengetaellere (ny samlet opdateringsmetode)"},
			{navn: "UpdateDagpengesats", titel: "UpdateDagpengesats (UpdateBenefitsRate)"},
			{navn: "UpdateAfholdtKarens", titel: "UpdateAfholdtKarens (UpdateQualifyingHoursReport)"},
			{navn: "UpdateDagpengeperiodeAfkortning", titel: "UpdateDagpengeperiodeAfkortning (UpdateShorteningReport)"},
			{navn: "UpdateTaellervisning", titel: "UpdateTaellervisning (SetCounterDisplay)"},
			{navn: "Tilladte organisationer"}, {navn: "Scope"}, {navn: "Input"}, {navn: "Output"}, {navn: "Fejlkoder"},
		}},
	{bogstav: "R", side: "Andre offentlige sider / Other public pages", dansk: "fejlkoder, nabotjenester, love og vejledninger",
		engelsk: "error codes, neighbouring services, laws and guidance", laest: "2026-11-26",
		noteDa: "Afsnittene er efter emne. Af en side er kun begyndelsen læst. Hvad en a-kasse, en lovtekst eller Danmarks Statistik siger, er " +
			"sekundært: en regel, der kun hviler på det, er en advarsel eller en hjælp.",
		noteEngl: "The sections are by subject. Of a page only the beginning was read. What a fund, a law or the statistics office says is secondary: a " +
			"rule that rests on it alone is a warning or a help.",
		afsnit: []overskrift{
			{navn: "1.1", titel: "hvordan en kodeliste virker: start medregnet, slut ikke / how a code list works: start included, end not",
				sider: []side{{"Den gode kodeliste", wiki + "spaces/FYS/pages/2490446/Den+gode+kodeliste"}}},
			{navn: "1.4", titel: "meninger af tællernes koder / meanings of the counters' codes",
				sider: []side{{"datagrundlagsbekendtgørelsen § 67", "https://www.elov.dk/bekendtgorelse-om-det-faelles-it-baserede-datagrundlag-og-det-statistiske-datavarehus-pa-beskaeftigelsesomradet/paragraf/67/"}}},
			{navn: "1.6", titel: "samtaletyper / types of interview", sider: []side{{"InterviewService", wiki + "x/bYA3S"}}},
			{navn: "1.7", titel: "fraværstyper / types of absence",
				sider: []side{{"Absence - ContactGroup - PersonCategory (2022-3)", wiki + "spaces/FYS/pages/3562831892"}}},
			{navn: "1.8", titel: "kontaktgrupper og tilmeldekategorier / contact groups and enrolment categories",
				sider: []side{{"Kontaktgruppe.WSB", wiki + "spaces/FYS/pages/4342317058"}}},
			{navn: "1.9", titel: "ophørsårsager / causes of cancellation",
				sider: []side{{"forretningsmodel / business model", wiki + "pages/diffpages.action?originalId=3989671045&pageId=91816305"}}},
			{navn: "1.10", titel: "forsikringskategorier / insurance categories",
				sider: []side{{"forretningsmodel / business model", wiki + "pages/diffpages.action?originalId=3989671045&pageId=91816305"}}},
			{navn: "1.12", titel: "a-kasser og fusioner / funds and mergers",
				sider: []side{{"Danmarks Statistik, a-kasse-id", "https://www.dst.dk/da/Statistik/dokumentation/Times/moduldata-for-arbejdsmarked/akasse-id"}}},
			{navn: "2.1", titel: "frist: felter, historik, besked / deadline: fields, history, message",
				sider: []side{{"Frist.WSB", wiki + "spaces/FYS/pages/4159340545/Frist.WSB+test+2024-1+prod+2024-1"}, {"GetBorgerstatus", wiki + "pages/viewpage.action?pageId=3732308068"},
					{"Kontaktforloeb.IndkaldelseService 2024-3", wiki + "spaces/FYS/pages/4486889480/Kontaktforloeb.IndkaldelseService+2024-3"}}},
			{navn: "2.2", titel: "fejlkoder ved booking / error codes of booking",
				sider: []side{{"3733192815→3734896671", wiki + "pages/diffpages.action?originalId=3733192815&pageId=3734896671"}}},
			{navn: "2.3", titel: "selvbooking i loven / self-booking in law",
				sider: []side{{"star.dk", "https://star.dk/da/it/borger-it/selvbooking-af-samtaler/spoergsmaal-og-svar-om-selvbook-paa-jobnet/"}}},
			{navn: "3.1", titel: "medlemskab: felter / membership: fields",
				sider: []side{{"UnemploymentFundMembershipService Version 3 (2021-3)", wiki + "spaces/FYS/pages/4098163767/UnemploymentFundMembershipService+Version+3+2021-3"},
					{"forretningsmodel / business model", wiki + "pages/diffpages.action?originalId=3989671045&pageId=91816305"}}},
			{navn: "3.2", titel: "medlemskab: fejlkoder / membership: error codes",
				sider: []side{{"4589780995→4590272549", wiki + "pages/diffpages.action?originalId=4589780995&pageId=4590272549"}}},
			{navn: "4.2", titel: "nyere specifikation af tællerne / newer specification of the counters", sider: []side{{"j4AvFAE", wiki + "x/j4AvFAE"}}},
			{navn: "4.3", titel: "hvem der indberettes, og hvornår udløbet er faktisk / who is reported, and when the expiry is actual",
				sider: []side{{"datagrundlagsbekendtgørelsen § 64", "https://www.elov.dk/bekendtgorelse-om-det-faelles-it-baserede-datagrundlag-og-det-statistiske-datavarehus-pa-beskaeftigelsesomradet/paragraf/64/"},
					{"§ 73", "https://www.elov.dk/bekendtgorelse-om-det-faelles-it-baserede-datagrundlag-og-det-statistiske-datavarehus-pa-beskaeftigelsesomradet/paragraf/73/"}}},
			{navn: "5", titel: "headere, id'er, typer, almene fejlkoder / headers, ids, types, general error codes",
				sider: []side{{"Tilmelding", wiki + "pages/viewpage.action?pageId=4397301780"}, {"FravaerService", wiki + "x/XAA5BAE"},
					{"IndkaldelseService", wiki + "spaces/FYS/pages/5303730239"}, {"3247570955→3862921718", wiki + "pages/diffpages.action?originalId=3247570955&pageId=3862921718"}}},
			{navn: "6", titel: "beskeder (WSB) / messages (WSB)",
				sider: []side{{"Frist.WSB", wiki + "spaces/FYS/pages/4159340545/Frist.WSB+test+2024-1+prod+2024-1"}, {"Akassemedlemskab.WSB", wiki + "spaces/FYS/pages/4594958337"},
					{"DagpengetaellerTidligereAkasse.WSB", wiki + "spaces/FYS/pages/4806148150"}, {"Kontaktgruppe.WSB", wiki + "spaces/FYS/pages/4342317058"}}},
			{navn: "7", titel: "lov: dagpengeperiode og timer (sekundært) / law: benefit period and hours (secondary)",
				sider: []side{{"VEJ 9062 (2023)", "http://socialjura.dk/content-storage/regler/2023/vejl-9062-af-311-2023"}, {"VEJ 9063 (2023)", "http://socialjura.dk/content-storage/regler/2023/vejl-9063-af-311-2023"}}},
			{navn: "8", titel: "lov: satser og beskæftigelsestillæg (sekundært) / law: rates and employment supplement (secondary)",
				sider: []side{{"Frie", "https://www.frie.dk/find-svar/ledig/nye-dagpengeregler-for-nyuddannede-fra-1-maj-2023/"},
					{"Det Faglige Hus", "https://www.detfagligehus.dk/nyheder/den-1-maj-2023-traeder-nye-dagpengeregler-i-kraft/"}}},
			{navn: "9", titel: "lov: karens og supplerende dagpenge (sekundært) / law: waiting days and supplementary benefit (secondary)",
				sider: []side{{"FTFa", "https://www.f-f.dk/kviksvar/regler-imens-du-er-ledig/karensdag-hvis-du-slet-ikke-arbejder"}, {"Danske A-kasser", "https://www.a-kasser.dk/supplerende-dagpenge/"},
					{"CA", "https://www.ca.dk/a-kasse-og-dagpenge/supplerende-dagpenge/kan-jeg-fa-supplerende-dagpenge-i-mere-end-30-uger/"}}},
		}},
	{bogstav: "T", side: "ingen side / no page", dansk: "Tolkning: vores læsning, hvor ingen kilde siger noget", engelsk: "Tolkning: our reading where no source says anything"},
}

// elementer are the English names of the counter service's elements, which are sections of D.
func elementer(taeller pakke) map[string]bool {
	e := map[string]bool{}
	for _, ff := range taeller.Typer {
		for _, f := range ff {
			if f.Engelsk != "" {
				e[f.Engelsk] = true
			}
		}
	}
	return e
}

// kildeAf returns a source by its letter.
func kildeAf(bogstav string) (kilde, bool) {
	i := slices.IndexFunc(kilder, func(k kilde) bool { return k.bogstav == bogstav })
	if i < 0 {
		return kilde{}, false
	}
	return kilder[i], true
}

// henvist is a section that a rule names.
type henvist struct {
	tekst string // as the rule writes it
	anker string // in kilder.md
	fejl  string // why it is none
}

// afsnitAf finds the sections of a row's source, as "U Påkrævede dagpengetællere; D CreateDagpengetaellerkonto, BenefitsRate".
func afsnitAf(r *dfdgerr.Regel, elementer map[string]bool) (hh []henvist) {
	for _, s := range strings.Split(r.Afsnit(), "; ") {
		bogstav, rest, _ := strings.Cut(s, " ")
		k, ok := kildeAf(bogstav)
		switch {
		case !ok:
			hh = append(hh, henvist{tekst: s, fejl: "no such source"})
			continue
		case k.afsnit == nil && rest == "":
			hh = append(hh, henvist{tekst: s, anker: bogstav})
			continue
		case rest == "":
			hh = append(hh, henvist{tekst: s, fejl: "no section"})
			continue
		}
		oo, foerste := k.afsnit, true
		for rest != "" {
			h := henvist{fejl: "no such section: " + rest}
			n := len(rest)
			if o, l := laengst(oo, rest); l > 0 {
				n, h = l, henvist{anker: anker(bogstav, o.navn)}
				if o.under != nil {
					oo = slices.Concat(o.under, k.afsnit)
				}
			} else if ord, _, _ := strings.Cut(rest, ", "); bogstav == "D" && !foerste && elementer[ord] {
				n, h = len(ord), henvist{anker: "D"}
			}
			h.tekst = rest[:n]
			if foerste {
				h.tekst = bogstav + " " + h.tekst
			}
			hh = append(hh, h)
			rest, foerste = strings.TrimPrefix(rest[n:], ", "), false
		}
	}
	return hh
}

// laengst returns the section whose name begins s and is longest: a heading may hold a comma.
func laengst(oo []overskrift, s string) (bedst overskrift, n int) {
	for _, o := range oo {
		if (s == o.navn || strings.HasPrefix(s, o.navn+", ")) && len(o.navn) > n {
			bedst, n = o, len(o.navn)
		}
	}
	return bedst, n
}

// anker is the name of a section's anchor: "U-paakraevede-dagpengetaellere".
func anker(bogstav, navn string) string {
	b := []byte(bogstav + "-")
	for _, c := range strings.NewReplacer("æ", "ae", "ø", "oe", "å", "aa").Replace(strings.ToLower(navn)) {
		switch {
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '.':
			b = append(b, byte(c))
		case b[len(b)-1] != '-':
			b = append(b, '-')
		}
	}
	return strings.TrimSuffix(string(b), "-")
}

// kildeside is docs/kilder.md.
func kildeside(taeller pakke) []byte {
	var b bytes.Buffer
	hoved(&b, "Kilder / Sources", `Hver regel nævner sin kilde ved et bogstav og overskriften på siden: `+"`U Påkrævede dagpengetællere`"+`. / Every rule names its source by a
letter and the heading on the page.`)
	tabel(&b, "", "side / page", "tjeneste og version / service and version", "læst senest / read by")
	for _, k := range kilder {
		titel := k.side
		if k.adresse != "" {
			titel = fmt.Sprintf("[%s](%s)", titel, k.adresse)
		}
		raekke(&b, fmt.Sprintf(`<a id="%s"></a>%s`, k.bogstav, k.bogstav), titel, k.dansk+" / "+k.engelsk, k.laest)
	}
	b.WriteString(`
Siderne bærer ingen dato for læsningen; dagen er den, da de første regler efter dem blev skrevet. M har ingen offentlig adresse, som kilderne nævner. Er en
side ændret siden, gælder den nye side, og reglen er forældet: [meld det](../README.da.md#når-dfdg-er-uenig). / The pages carry no date of reading; the day is
that on which the first rules by them were written. Of M no source states a public address. Where a page has changed since, the new page holds and
the rule is out of date: [report it](../README.md#when-dfdg-disagrees).

Hvad ingen offentlig kilde siger, står i [README](../README.da.md#hvad-der-er-offentligt) og er mærket *Tolkning* i [reglerne](regler.md). / What no public
source says stands in the [README](../README.md#what-is-public-and-what-is-not) and is marked *Tolkning* in the [rules](regler.md).
`)
	for _, k := range kilder {
		if k.afsnit == nil {
			continue
		}
		fmt.Fprintf(&b, "\n## %s. %s\n\n", k.bogstav, k.side)
		if k.noteDa != "" {
			fmt.Fprintf(&b, "%s / %s\n\n", k.noteDa, k.noteEngl)
		}
		overskrifter(&b, k.bogstav, k.afsnit, "")
		if k.bogstav == "D" {
			fmt.Fprintf(&b, "* Elementerne i Input / the elements of Input: [ordlisten / the glossary](ordliste.md#%s).\n", tjenesteAnker(taeller.tjeneste))
		}
	}
	return b.Bytes()
}

func overskrifter(b *bytes.Buffer, bogstav string, oo []overskrift, ind string) {
	for _, o := range oo {
		t := o.titel
		switch {
		case t == "":
			t = o.navn
		case o.sider != nil:
			t = o.navn + " " + t
		}
		for i, s := range o.sider {
			t += [2]string{"; ", ": "}[b2i(i == 0)] + fmt.Sprintf("[%s](%s)", s.titel, s.adresse)
		}
		fmt.Fprintf(b, "%s* <a id=\"%s\"></a>%s\n", ind, anker(bogstav, o.navn), t)
		overskrifter(b, bogstav, o.under, ind+"  ")
	}
}

func b2i(ja bool) int {
	if ja {
		return 1
	}
	return 0
}

// tjenesteAnker is GitHub's anchor of a service's heading in the glossary.
func tjenesteAnker(t tjeneste) string { return githubAnker(t.mappe + " – " + t.titel) }

// githubAnker is the anchor that GitHub gives a heading: lower case, letters, digits, blanks as hyphens, and nothing else.
func githubAnker(overskrift string) string {
	var b strings.Builder
	for _, c := range strings.ToLower(overskrift) {
		switch {
		case c == ' ' || c == '-':
			b.WriteByte('-')
		case c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || strings.ContainsRune("æøåéü", c):
			b.WriteRune(c)
		}
	}
	return b.String()
}
