package taeller

import (
	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/felt"
	"github.com/akasse/dfdg/internal/motor"
)

// stedAf returns the place of element nr of the message.
func stedAf(nr int) felt.Sted { return felt.Sted(0).Felt(nr) }

// konvolut judges what surrounds the counters: the elements the method has, the correction
// fields, and which counters must be there.
func (k *kontrol) konvolut() {
	if fremmede := k.givet &^ k.metode.elementer; fremmede != 0 {
		for nr := nrNyindplacering; nr <= nrBeskaeftigelsestillaegForbrug; nr++ {
			if fremmede>>nr&1 != 0 {
				k.Fremmed(nr, k.hos)
			}
		}
	}
	a := k.a
	k.skalar(nrNyindplacering, a.Nyindplacering.Tilstand())
	k.skalar(nrBerigtigelseskommentar, a.Berigtigelseskommentar.Tilstand())
	k.skalar(nrBerigtigelseskommentarStartDatoTid, a.BerigtigelseskommentarStartDatoTid.Tilstand())
	k.skalar(nrUdtraekstidspunkt, a.Udtraekstidspunkt.Tilstand())
	k.skalar(nrIndberetningIdentifier, a.IndberetningIdentifier.Tilstand())
	k.skalar(nrTaellervisning, a.Taellervisning.Tilstand())
	if k.har(nrBerigtigelseskommentar) {
		k.Proev(a03, stedBerigtigelseskommentar, kommentarensLaengde(a.Berigtigelseskommentar))
	}

	switch k.metode.slags {
	case opret:
		k.Naevn(0, a02, a04, a05, a05Gammel, a07Advarsel, a15, a15Gammel)
		k.heleRettelser()
		k.paakraevedeTaellere()
		k.udeladteTaellere()
		k.Proev(a28, 0, k.opdatererIntet())
		k.Proev(t27, stedBerigtigelseskommentarStartDatoTid, k.senestIDag(k.a.BerigtigelseskommentarStartDatoTid.Dato()))
	case opdater:
		k.Naevn(0, a25)
		if k.m == UpdateDagpengetaellere {
			k.Naevn(0, a19) // a foreign counter has the finding S-02
		}
		k.Proev(k.ingenTaeller(), 0, motor.BrudtHvis(k.givet&k.metode.elementer&bitTaellere == 0))
		k.kunMetadata()
	}
	switch k.metode.slags {
	case opret, opdater:
		k.Proev(a21Advarsel, 0, k.overtagetMedVisningFra())
		k.Proev(a34, 0, k.visningSlaaetFra())
	}
	switch k.metode.slags {
	case opdater, visning, slet, hent:
		k.Proev(a17, 0, k.harSaet())
	case hentHistorisk:
		k.Proev(a23Ingen, 0, k.harRegistrering())
	case hentTidligere:
		k.Proev(a24Ukendt, 0, k.harVideresendt())
	}
}

// hos returns the method of the interface that takes an element, an update before a Create; "" for none.
func (k *kontrol) hos(nr int) string {
	bedst := ""
	for m := CreateDagpengetaellerkonto; m < antalMetoder; m++ {
		navn := m.Navn(k.Snitflade)
		if navn == "" || metoder[m].elementer>>nr&1 == 0 {
			continue
		}
		if metoder[m].slags == opdater {
			return navn
		}
		if bedst == "" {
			bedst = navn
		}
	}
	return bedst
}

// skalar judges form and occurrence of an element that is no counter.
func (k *kontrol) skalar(nr int, t dfdg.Tilstand) {
	if k.metode.elementer>>nr&1 == 0 || t == dfdg.Gyldig || t == dfdg.IkkeGivet && k.metode.kraever>>nr&1 == 0 {
		return
	}
	form := motor.RegelS05
	switch nr {
	case nrBerigtigelseskommentar:
		form = a03
	case nrBerigtigelseskommentarStartDatoTid, nrUdtraekstidspunkt, nrIndberetningIdentifier:
		form = motor.RegelS07
	}
	if nr == nrNyindplacering && t == dfdg.IkkeGivet {
		k.Proev(a02, stedNyindplacering, motor.Brudt)
		return
	}
	k.Felt(stedAf(nr), t, form, nil)
}

// kommentaren har 1–1500 tegn.
var a03 = motor.Afvis("A-03", dfdgerr.UgyldigBesked, "D",
	"berigtigelseskommentar skal have en længde {krav}.",
	"berigtigelseskommentar must have a length {krav}.")

func kommentarensLaengde(t dfdg.Tekst) motor.Svar {
	const hoejst = 1500
	if !t.IsValid() {
		return motor.Uvedkommende
	}
	n := t.Laengde()
	return motor.BrudtHvis(n < 1 || n > hoejst)
}

// heleRettelser is A-04: both correction fields or neither, at the missing one.
func (k *kontrol) heleRettelser() {
	switch k.givet & bitRettelse {
	case 1 << nrBerigtigelseskommentar:
		k.Proev(a04, stedBerigtigelseskommentarStartDatoTid, motor.Brudt)
	case 1 << nrBerigtigelseskommentarStartDatoTid:
		k.Proev(a04, stedBerigtigelseskommentar, motor.Brudt)
	}
}

// paakraevedeTaellere is A-06: in 2025-1 the six are in every Create.
func (k *kontrol) paakraevedeTaellere() {
	if bitPaakraevede&^k.givet == 0 && k.Spor == nil {
		return
	}
	for nr := nrIndplacering; nr <= nrBeskaeftigelsestillaegForbrug; nr++ {
		if bitPaakraevede>>nr&1 != 0 {
			k.Proev(a06, stedAf(nr), motor.BrudtHvis(!k.har(nr)))
		}
	}
}

// udeladteTaellere is: which counters may be left out of a Create.
func (k *kontrol) udeladteTaellere() {
	if !k.borger || !k.a.Nyindplacering.IsValid() || bitTaellere&^k.givet == 0 {
		return
	}
	former := k.rolle == senesteTidligere || k.rolle == tidligere
	rettelser := k.givet & bitRettelse
	if !former && rettelser != 0 {
		return // with both fields all may be left out; with one A-04 speaks alone
	}
	kunDeSeks := k.a.Nyindplacering == dfdg.Ja
	saet, svar := k.saet()
	registreret := saet.givet()
	for nr := nrIndplacering; nr <= nrBeskaeftigelsestillaegForbrug; nr++ {
		paakraevet := bitPaakraevede>>nr&1 != 0
		switch {
		case k.har(nr),
			paakraevet && k.Snitflade == Snitflade2025_1, // A-06 speaks
			!paakraevet && kunDeSeks:
			continue
		}
		sted, udeladt := stedAf(nr), svar
		if svar == motor.Ok {
			udeladt = motor.BrudtHvis(registreret>>nr&1 != 0)
		}
		switch {
		case former && paakraevet:
			k.Proev(a15Gammel, sted, motor.Brudt)
		case former:
			k.Proev(a15, sted, udeladt)
			k.Proev(a15Gammel, sted, udeladt)
		default:
			k.Proev(a05, sted, udeladt)
			k.Proev(a05Gammel, sted, udeladt)
			if paakraevet && udeladt == motor.Ok {
				k.Proev(a07Advarsel, sted, motor.Brudt)
			}
		}
	}
}

// en opdatering (nyindplacering = false) forudsætter et registreret sæt.
var a28 = motor.Afvis("A-28", dfdgerr.IngenTaellerkonto, "D",
	"Når borgeren ikke har et registreret tællersæt, skal nyindplacering være true.",
	"When the citizen has no registered counter set, nyindplacering must be true.",
	motor.Tolkning(""), motor.Kun(Snitflade2025_1))

func (k *kontrol) opdatererIntet() motor.Svar {
	if k.a.Nyindplacering != dfdg.Nej {
		return motor.Uvedkommende
	}
	return k.harSaet()
}

// der er et registreret sæt.
var a17 = motor.Afvis("A-17", dfdgerr.IngenTaellerkonto, "D; U",
	"Borgeren skal have et registreret tællersæt, før det kan opdateres, slettes eller hentes og tællervisningen ændres; det oprettes med CreateDagpengetaellerkonto.",
	"The citizen must have a registered counter set before it can be updated, deleted or fetched and its display changed; CreateDagpengetaellerkonto makes it.")

func (k *kontrol) harSaet() motor.Svar {
	saet, svar := k.saet()
	if svar != motor.Ok {
		return svar
	}
	return motor.BrudtHvis(saet.givet() == 0)
}

// visningFra reports whether the present fund reports while the display is switched off.
func (k *kontrol) visningFra() motor.Svar {
	v, kendt := k.f.Taellervisning.Vaerdi()
	switch {
	case !k.borger || k.rolle != aktuel:
		return motor.Uvedkommende
	case !kendt:
		return motor.Uafgjort(dfdgerr.FaktumTaellervisning)
	}
	return motor.BrudtHvis(v == dfdg.Nej)
}

// den aktuelle a-kasse indberetter, mens tællervisning er slået fra.
var a34 = motor.Advarsel("A-34", "U",
	"Når den aktuelle a-kasse har indberettet korrekte tællere, mens taellervisning er false, bør den sættes til true med UpdateTaellervisning; en oprettelse gør det ikke.",
	"When the present fund has reported correct counters while taellervisning is false, it should be set to true with UpdateTaellervisning; a create does not do so.",
	motor.Tolkning(""))

func (k *kontrol) visningSlaaetFra() motor.Svar { return k.visningFra() }

// a-kassen har overtaget et medlem, hvis tællervisning er slået fra; en anden a-kasse har
// indberettet tællere i det registrerede sæt.
var a21Advarsel = motor.Advarsel("A-21", "U; D",
	"En a-kasse, der overtager et medlem med taellervisning sat til false, bør sætte den til true med UpdateTaellervisning, når tællerne igen kan vises.",
	"A fund that takes over a member whose taellervisning is false should set it to true with UpdateTaellervisning when the counters can be shown again.")

func (k *kontrol) overtagetMedVisningFra() motor.Svar {
	saet, svar := k.saet()
	if svar != motor.Ok || k.visningFra() != motor.Brudt {
		return motor.Uvedkommende
	}
	for m := range saet.metadata {
		if o := m.RegistrerendeMyndighed; o.Type() == dfdg.TypeAkasse && o != k.f.Kalder {
			return motor.Brudt
		}
	}
	return motor.Ok
}

// ingenTaeller returns the row for an update without a counter: D's schema accepts it.
func (k *kontrol) ingenTaeller() *dfdgerr.Regel {
	switch k.m {
	case UpdateDagpengesats, UpdateAfholdtKarens, UpdateDagpengeperiodeAfkortning:
		return a31
	}
	return a19Advarsel
}

// der er et sæt fra seneste registrering på eller før udtrækstidspunktet.
var a23Ingen = motor.Afvis("A-23", dfdgerr.IngenTaellerkonto, "D",
	"Borgeren skal have haft et tællersæt på udtraekstidspunkt; før den første registrering, og efter at sættet er fjernet eller slettet, er der intet.",
	"The citizen must have had a counter set at udtraekstidspunkt; before the first registration, and after the set was removed or deleted, there is none.",
	motor.Tolkning(""))

func (k *kontrol) harRegistrering() motor.Svar {
	r, kendt := k.f.Registreringer.Vaerdi()
	switch {
	case !k.borger || !k.a.Udtraekstidspunkt.IsValid():
		return motor.Uvedkommende
	case !kendt:
		return motor.Uafgjort(dfdgerr.FaktumRegistreringer)
	}
	return motor.BrudtHvis(saetPaa(r, k.a.Udtraekstidspunkt).givet() == 0)
}

// saetPaa returns the set of the latest registration at or before t; nil where there is none.
func saetPaa(r []Registrering, t dfdg.Tidspunkt) *Taellersaet {
	var s *Taellersaet
	var senest dfdg.Tidspunkt
	for i := range r {
		if r[i].Tidspunkt.Compare(t) <= 0 && r[i].Tidspunkt.Compare(senest) >= 0 {
			s, senest = r[i].Taellere, r[i].Tidspunkt
		}
	}
	return s
}

// den videresendte indberetning kendes.
var a24Ukendt = motor.Afvis("A-24", dfdgerr.IngenTaellerkonto, "D",
	"indberetningIdentifier skal være id'et på en videresendt indberetning om borgeren.",
	"indberetningIdentifier must be the id of a forwarded report on the citizen.",
	motor.Tolkning(""))

func (k *kontrol) harVideresendt() motor.Svar {
	v, kendt := k.f.Videresendte.Vaerdi()
	switch {
	case !k.borger || !k.a.IndberetningIdentifier.IsValid():
		return motor.Uvedkommende
	case !kendt:
		return motor.Uafgjort(dfdgerr.FaktumVideresendte)
	}
	_, fundet := videresendt(v, k.a.IndberetningIdentifier)
	return motor.BrudtHvis(!fundet)
}

func videresendt(v []Videresendt, id dfdg.GUID) (*Taellersaet, bool) {
	for i := range v {
		if v[i].IndberetningIdentifier == id {
			return v[i].Taellere, true
		}
	}
	return nil, false
}

var a02 = motor.Afvis("A-02", dfdgerr.UgyldigBesked, "D",
	"nyindplacering skal være udfyldt med true eller false.",
	"nyindplacering must be given as true or false.")

var a04 = motor.Afvis("A-04", dfdgerr.BerigtigelseSkalVaereHel, "D; U",
	"berigtigelseskommentar og berigtigelseskommentarStartDatoTid skal enten begge være udfyldt eller begge udelades.",
	"berigtigelseskommentar and berigtigelseskommentarStartDatoTid must either both be given or both be left out.")

var a05 = motor.Afvis("A-05", dfdgerr.TaellerUdeladt, "U; D",
	"En tæller i det registrerede sæt må kun udelades ved en berigtigelse, hvor både berigtigelseskommentar og berigtigelseskommentarStartDatoTid er udfyldt, eller når nyindplacering er true og tælleren ikke er en af de seks påkrævede.",
	"A counter of the registered set may be left out only in a correction, with both berigtigelseskommentar and berigtigelseskommentarStartDatoTid given, or when nyindplacering is true and the counter is not one of the six required.",
	motor.Tolkning(""), motor.Kun(Snitflade2025_1))

var a05Gammel = motor.Afvis("A-05", dfdgerr.BerigtigelseSkalVaereHel, "U; D",
	"En tæller i det registrerede sæt må kun udelades ved en berigtigelse, hvor både berigtigelseskommentar og berigtigelseskommentarStartDatoTid er udfyldt, eller når nyindplacering er true og tælleren ikke er en af de seks påkrævede.",
	"A counter of the registered set may be left out only in a correction, with both berigtigelseskommentar and berigtigelseskommentarStartDatoTid given, or when nyindplacering is true and the counter is not one of the six required.",
	motor.Tolkning(""), motor.Kun(Snitflade2023_2))

var a06 = motor.Afvis("A-06", dfdgerr.UgyldigBesked, "D",
	"De seks påkrævede tællere skal være med i enhver oprettelse, også ved en berigtigelse: indplacering, referenceperiode, forbrug, dagpengeretsudloeb, genindplaceringskonto og karensdage.",
	"The six required counters must be in every create, also in a correction: indplacering, referenceperiode, forbrug, dagpengeretsudloeb, genindplaceringskonto and karensdage.",
	motor.Tolkning(""), motor.Kun(Snitflade2025_1))

var a07Advarsel = motor.Advarsel("A-07", "U",
	"Tællersættet er først gyldigt, når alle seks påkrævede tællere er indberettet: indplacering, referenceperiode, forbrug, dagpengeretsudloeb, genindplaceringskonto og karensdage.",
	"The counter set is not valid until all six required counters have been reported: indplacering, referenceperiode, forbrug, dagpengeretsudloeb, genindplaceringskonto and karensdage.",
	motor.Kun(Snitflade2023_2))

var a15 = motor.Afvis("A-15", dfdgerr.TaellerUdeladt, "U",
	"En tidligere a-kasse skal medsende alle tællere i det registrerede sæt, og berigtigelsesfelterne ændrer ikke på det; kun en tæller, der ikke er en af de seks påkrævede, må udelades, og kun når nyindplacering er true.",
	"A former fund must send every counter of the registered set, and the correction fields do not change that; only a counter that is not one of the six required may be left out, and only when nyindplacering is true.",
	motor.Kun(Snitflade2025_1))

var a15Gammel = motor.Afvis("A-15", dfdgerr.BerigtigelseSkalVaereHel, "U",
	"En tidligere a-kasse skal medsende de seks påkrævede tællere (indplacering, referenceperiode, forbrug, dagpengeretsudloeb, genindplaceringskonto og karensdage) og alle andre tællere i det registrerede sæt; de andre må kun udelades, når nyindplacering er true.",
	"A former fund must send the six required counters (indplacering, referenceperiode, forbrug, dagpengeretsudloeb, genindplaceringskonto and karensdage) and every other counter of the registered set; the others may be left out only when nyindplacering is true.",
	motor.Kun(Snitflade2023_2))

var a19 = motor.Afvis("A-19", dfdgerr.UgyldigBesked, "D",
	"UpdateDagpengetaellere må kun indeholde referenceperiode, forbrug, dagpengeretsudloeb, beskaeftigelseskonto, genindplaceringskonto, supplerendeDagpengekonto, karensdage, timeforbrugDimittendHoejesteSats og beskaeftigelsestillaegForbrug; indplacering ændres med CreateDagpengetaellerkonto, og dagpengesats, afholdtKarens og dagpengeperiodeafkortning har deres egne metoder.",
	"UpdateDagpengetaellere may hold only referenceperiode, forbrug, dagpengeretsudloeb, beskaeftigelseskonto, genindplaceringskonto, supplerendeDagpengekonto, karensdage, timeforbrugDimittendHoejesteSats and beskaeftigelsestillaegForbrug; indplacering is changed by CreateDagpengetaellerkonto, and dagpengesats, afholdtKarens and dagpengeperiodeafkortning have methods of their own.")

var a19Advarsel = motor.Advarsel("A-19", "D",
	"En opdatering bør indeholde mindst én tæller; uden tællere ændrer den ingenting.",
	"An update should hold at least one counter; without any it changes nothing.")

var a31 = motor.Advarsel("A-31", "D",
	"UpdateDagpengesats, UpdateAfholdtKarens og UpdateDagpengeperiodeAfkortning bør indeholde deres tæller; uden den ændrer de ingenting.",
	"UpdateDagpengesats, UpdateAfholdtKarens and UpdateDagpengeperiodeAfkortning should hold their counter; without it they change nothing.")
