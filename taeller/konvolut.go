package taeller

import (
	"math/bits"
	"slices"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/felt"
	"github.com/akasse/dfdg/internal/motor"
)

// stedAf returns the place of element nr of the message.
func stedAf(nr int) felt.Sted { return felt.Sted(0).Felt(nr) }

// konvolut judges what surrounds the counters: the elements the method has, the correction
// fields, which counters must be there, and what is registered.
func (k *kontrol) konvolut() {
	k.Fremmede(k.givet, k.hos)
	k.felterAnmodning(k.a, k.givet)
	switch k.metode.slags {
	case opret:
		k.Proev(a04, k.manglendeRettelsesfelt(), k.halvRettelse())
		k.udeladteTaellere()
		sted, blanket := k.blanketTaeller()
		k.Proev(a42, sted, blanket)
		k.Proev(a28, 0, k.opdatererIntet())
		k.Proev(t27, stedBerigtigelseskommentarStartDatoTid, k.senestIDag(k.a.BerigtigelseskommentarStartDatoTid.Dato()))
		k.visningFra()
		k.tilhoerendeIGammel()
	case opdater:
		if k.m == UpdateDagpengetaellere {
			k.Naevn(0, a19) // a foreign counter has the finding S-02
		}
		k.Proev(k.ingenTaellersRegel(), 0, k.ingenTaeller())
		k.visningFra()
		k.Proev(a17Indplacering, 0, k.intetIndplaceretSaet())
		k.tilhoerendeIGammel()
	case slet:
		k.Proev(a17, 0, k.intetSaet())
	case visning:
		k.Proev(a17, 0, k.intetSaet())
	case hent:
		k.Proev(a17, 0, k.intetSaet())
		k.Proev(a41, 0, k.hentetMedVisningFra())
	case hentHistorisk:
		k.Proev(a23Ingen, 0, k.ingenRegistrering())
	case hentTidligere:
		k.Proev(a24Ukendt, 0, k.ukendtIndberetning())
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

// nyindplacering er med.
var a02 = motor.Afvis("A-02", dfdgerr.UgyldigBesked, "D CreateDagpengetaellerkonto",
	"nyindplacering skal være udfyldt med true eller false.",
	"nyindplacering must be given as true or false.")

// kommentaren har 1–1500 tegn.
var a03 = motor.Afvis("A-03", dfdgerr.UgyldigBesked, "D CreateDagpengetaellerkonto",
	"berigtigelseskommentar skal have en længde {krav}.",
	"berigtigelseskommentar must have a length {krav}.")

// begge berigtigelsesfelter eller ingen af dem.
var a04 = motor.Afvis("A-04", dfdgerr.BerigtigelseSkalVaereHel, "D CreateDagpengetaellerkonto; U Mulighed for at korrigere eller nulstille 1 eller sågar alle tællere med CorrectionComment",
	"berigtigelseskommentar og berigtigelseskommentarStartDatoTid skal enten begge være udfyldt eller begge udelades.",
	"berigtigelseskommentar and berigtigelseskommentarStartDatoTid must either both be given or both be left out.")

func (k *kontrol) halvRettelse() motor.Svar {
	if k.givet&bitRettelse == 0 {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(!k.rettelse())
}

// manglendeRettelsesfelt returns the correction field that a half correction lacks; the comment where neither is there.
func (k *kontrol) manglendeRettelsesfelt() felt.Sted {
	if k.har(nrBerigtigelseskommentar) {
		return stedBerigtigelseskommentarStartDatoTid
	}
	return stedBerigtigelseskommentar
}

// udeladteTaellere asks of every counter that a create leaves out whether it may be.
func (k *kontrol) udeladteTaellere() {
	for m := k.udeladelser(); m != 0; m &= m - 1 {
		nr := bits.TrailingZeros64(m)
		sted := stedAf(nr)
		k.Proev(a06, sted, k.manglerPaakraevet(nr))
		k.Proev(a05, sted, k.udeladerRegistreret(nr))
		k.Proev(a05Gammel, sted, k.udeladerRegistreret(nr))
		k.Proev(a15, sted, k.tidligereUdelader(nr))
		k.Proev(a15Gammel, sted, k.tidligereUdelader(nr))
		k.Proev(a07Advarsel, sted, k.aldrigIndberettet(nr))
	}
}

// udeladelser returns the counters that the message leaves out, one bit each; in an explanation all.
func (k *kontrol) udeladelser() uint64 {
	if k.Spor != nil {
		return bitTaellere
	}
	return bitTaellere &^ k.givet
}

func paakraevet(nr int) bool { return bitPaakraevede>>nr&1 != 0 }

// de seks påkrævede tællere er med i enhver oprettelse.
var a06 = motor.Afvis("A-06", dfdgerr.UgyldigBesked, "D CreateDagpengetaellerkonto",
	"De seks påkrævede tællere skal være med i enhver oprettelse, også ved en berigtigelse: indplacering, referenceperiode, forbrug, dagpengeretsudloeb, genindplaceringskonto og karensdage.",
	"The six required counters must be in every create, also in a correction: indplacering, referenceperiode, forbrug, dagpengeretsudloeb, genindplaceringskonto and karensdage.",
	motor.Tolkning("U lets a correction blank all counters; D's schema, which is newer, has the six with occurrence 1."), motor.Kun(Snitflade2025_1))

func (k *kontrol) manglerPaakraevet(nr int) motor.Svar {
	if !paakraevet(nr) {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(!k.har(nr))
}

// en registreret tæller sendes med, medmindre det er en berigtigelse eller, for de syv, der
// ikke er påkrævede, en nyindplacering.
var a05 = motor.Afvis("A-05", dfdgerr.TaellerUdeladt, "U Påkrævede dagpengetællere; D CreateDagpengetaellerkonto",
	"Send tælleren med: den er i det registrerede sæt. En nyindplacering (nyindplacering er true) må udelade den, hvis den ikke er en af de seks påkrævede; det må også den aktuelle a-kasse og STAR ved en berigtigelse med både berigtigelseskommentar og berigtigelseskommentarStartDatoTid.",
	"Send the counter: it is in the registered set. A new grading (nyindplacering is true) may leave it out if it is not one of the six required; so may the present fund and STAR in a correction with both berigtigelseskommentar and berigtigelseskommentarStartDatoTid.",
	motor.Tolkning("U says \"tidligere har været udfyldt\"; what counts is taken to be the set as it stands, not all its history."), motor.Kun(Snitflade2025_1))

var a05Gammel = motor.Afvis("A-05", dfdgerr.BerigtigelseSkalVaereHel, "U Påkrævede dagpengetællere; D CreateDagpengetaellerkonto",
	"Send tælleren med: den er i det registrerede sæt. En nyindplacering (nyindplacering er true) må udelade den, hvis den ikke er en af de seks påkrævede; det må også den aktuelle a-kasse ved en berigtigelse med både berigtigelseskommentar og berigtigelseskommentarStartDatoTid.",
	"Send the counter: it is in the registered set. A new grading (nyindplacering is true) may leave it out if it is not one of the six required; so may the present fund in a correction with both berigtigelseskommentar and berigtigelseskommentarStartDatoTid.",
	motor.Tolkning("U says \"tidligere har været udfyldt\"; what counts is taken to be the set as it stands, not all its history."), motor.Kun(Snitflade2023_2))

// udeladerRegistreret is silent for a former fund where the set is known: A-15 answers.
func (k *kontrol) udeladerRegistreret(nr int) motor.Svar {
	svar := k.udelader(nr)
	if k.rolle.tidligereAkasse() && (svar == motor.Ok || svar == motor.Brudt) {
		return motor.Uvedkommende
	}
	return svar
}

// udelader reports whether the message leaves out counter nr though it is registered, and nothing
// frees the caller from sending it. Where nyindplacering failed, nothing is said of the counters
// that it could free.
func (k *kontrol) udelader(nr int) motor.Svar {
	switch {
	case k.har(nr),
		paakraevet(nr) && !k.gammel,                            // A-06 speaks
		!paakraevet(nr) && k.a.Nyindplacering != dfdg.Nej,      // a new grading, or not known to be none
		k.givet&bitRettelse != 0 && !k.rolle.tidligereAkasse(): // a correction, or A-04 speaks alone
		return motor.Uvedkommende
	}
	saet, svar := k.saet()
	if svar != motor.Ok {
		return svar
	}
	return motor.BrudtHvis(saet.givet()>>nr&1 != 0)
}

// en tidligere a-kasse sender hver registreret tæller, også når indberetningen videresendes.
var a15 = motor.Afvis("A-15", dfdgerr.TaellerUdeladt, "U Opmærksomhedspunkter ved indberetning fra tidligere a-kasse",
	"Send tælleren med: den er i det registrerede sæt, og en tidligere a-kasse skal medsende dem alle. Den må kun udelades, når nyindplacering er true; en tidligere a-kasse kan ikke berigtige.",
	"Send the counter: it is in the registered set, and a former fund must send them all. It may be left out only when nyindplacering is true; a former fund cannot correct.",
	motor.Kun(Snitflade2025_1))

var a15Gammel = motor.Afvis("A-15", dfdgerr.BerigtigelseSkalVaereHel, "U Opmærksomhedspunkter ved indberetning fra tidligere a-kasse",
	"Send tælleren med: den er i det registrerede sæt, og en tidligere a-kasse skal medsende dem alle. Kun en tæller, der ikke er en af de seks påkrævede, må udelades, og kun når nyindplacering er true; en tidligere a-kasse kan ikke berigtige.",
	"Send the counter: it is in the registered set, and a former fund must send them all. Only a counter that is not one of the six required may be left out, and only when nyindplacering is true; a former fund cannot correct.",
	motor.Kun(Snitflade2023_2))

func (k *kontrol) tidligereUdelader(nr int) motor.Svar {
	svar := k.udelader(nr)
	if !k.rolle.tidligereAkasse() || svar != motor.Ok && svar != motor.Brudt {
		return motor.Uvedkommende
	}
	return svar
}

// sættet er ikke gyldigt uden de seks, også hvor de ikke har været indberettet.
var a07Advarsel = motor.Advarsel("A-07", "U Påkrævede dagpengetællere",
	"Tællersættet er først gyldigt, når alle seks påkrævede tællere er indberettet: indplacering, referenceperiode, forbrug, dagpengeretsudloeb, genindplaceringskonto og karensdage.",
	"The counter set is not valid until all six required counters have been reported: indplacering, referenceperiode, forbrug, dagpengeretsudloeb, genindplaceringskonto and karensdage.",
	motor.Kun(Snitflade2023_2))

func (k *kontrol) aldrigIndberettet(nr int) motor.Svar {
	if !paakraevet(nr) || k.udelader(nr) != motor.Ok {
		return motor.Uvedkommende
	}
	return motor.Brudt
}

// en berigtigelse, der udelader en registreret tæller, blanker den.
var a42 = motor.Advarsel("A-42", "U Mulighed for at korrigere eller nulstille 1 eller sågar alle tællere med CorrectionComment",
	"Berigtigelsen blanker denne registrerede tæller, fordi den er udeladt (i snitflade 2023-2 fjernes hele tællersættet, hvis tælleren er en af de seks påkrævede); det er kun ment for kritiske og akutte situationer. Send tælleren med, hvis den skal bestå.",
	"The correction blanks this registered counter because it is left out (in interface 2023-2 the whole set is removed if the counter is one of the six required); that is meant for critical and urgent situations only. Send the counter if it is to stay.")

// blanketTaeller returns the first counter that a correction blanks. In 2025-1 the six cannot be.
func (k *kontrol) blanketTaeller() (felt.Sted, motor.Svar) {
	udeladt := bitTaellere &^ k.givet
	if !k.gammel {
		udeladt &^= bitPaakraevede
	}
	if !k.rettelse() || k.rolle.tidligereAkasse() || udeladt == 0 {
		return 0, motor.Uvedkommende
	}
	saet, svar := k.saet()
	if svar == motor.Ok {
		udeladt &= saet.givet()
		svar = motor.BrudtHvis(udeladt != 0)
	}
	if udeladt == 0 {
		return 0, svar
	}
	return stedAf(bits.TrailingZeros64(udeladt)), svar
}

// en opdatering (nyindplacering = false) forudsætter et registreret sæt.
var a28 = motor.Afvis("A-28", dfdgerr.IngenTaellerkonto, "D CreateDagpengetaellerkonto",
	"Når borgeren ikke har et registreret tællersæt, skal nyindplacering være true.",
	"When the citizen has no registered counter set, nyindplacering must be true.",
	motor.Tolkning("D lists 9181 for the method without a rule; false means an update of an earlier grading, so there must be one."), motor.Kun(Snitflade2025_1))

// opdatererIntet is silent where the set is not known: a first report says true or it does not.
func (k *kontrol) opdatererIntet() motor.Svar {
	saet, svar := k.saet()
	switch {
	case k.a.Nyindplacering != dfdg.Nej:
		return motor.Uvedkommende
	case svar != motor.Ok:
		return motor.Uvedkommende.Uden(svar.Mangler())
	}
	return motor.BrudtHvis(saet == nil)
}

// der er et registreret sæt, for opdateringer et med en indplacering.
var a17 = motor.Afvis("A-17", dfdgerr.IngenTaellerkonto, "D GetDagpengetaellerkonto; U Update-metoderne",
	"Borgeren skal have et registreret tællersæt, før det kan slettes eller hentes og tællervisningen ændres; det oprettes med CreateDagpengetaellerkonto.",
	"The citizen must have a registered counter set before it can be deleted or fetched and its display changed; CreateDagpengetaellerkonto makes it.")

func (k *kontrol) intetSaet() motor.Svar {
	saet, svar := k.saet()
	if svar != motor.Ok {
		return svar
	}
	return motor.BrudtHvis(saet == nil)
}

var a17Indplacering = motor.Afvis("A-17", dfdgerr.IngenTaellerkonto, "U Update-metoderne; D UpdateDagpengetaellere",
	"Borgeren skal have et registreret tællersæt med en indplacering, før en tæller kan opdateres; det oprettes med CreateDagpengetaellerkonto.",
	"The citizen must have a registered counter set with an indplacering before a counter can be updated; CreateDagpengetaellerkonto makes it.")

func (k *kontrol) intetIndplaceretSaet() motor.Svar {
	saet, svar := k.saet()
	if svar != motor.Ok {
		return svar
	}
	return motor.BrudtHvis(saet == nil || saet.Indplacering == nil)
}

// a-kassen har overtaget et medlem, hvis tællervisning er slået fra.
var a21Advarsel = motor.Advarsel("A-21", "U SetCounterDisplay; D UpdateTaellervisning",
	"A-kassen har overtaget et medlem, hvis taellervisning den tidligere a-kasse har sat til false; sæt den til true med UpdateTaellervisning, når tællerne igen kan vises.",
	"The fund has taken over a member whose taellervisning the former fund set to false; set it to true with UpdateTaellervisning when the counters can be shown again.",
	motor.Tolkning("Who switched it off is not recorded; where the counters are another fund's, it is taken to be that fund."))

// den aktuelle a-kasse indberetter, mens tællervisning er slået fra.
var a34 = motor.Advarsel("A-34", "U SetCounterDisplay",
	"Når den aktuelle a-kasse har indberettet korrekte tællere, mens taellervisning er false, bør den sættes til true med UpdateTaellervisning; en oprettelse gør det ikke.",
	"When the present fund has reported correct counters while taellervisning is false, it should be set to true with UpdateTaellervisning; a create does not do so.",
	motor.Tolkning("U expects the fund to switch it on again itself and says of no report that it does so."))

// visningFra asks A-21 of a member that was taken over, A-34 of any other.
func (k *kontrol) visningFra() {
	overtaget, egen := motor.Uvedkommende, k.indberetterMedVisningFra()
	if egen > motor.Ok && k.overtaget() {
		overtaget, egen = egen, motor.Uvedkommende
	}
	k.Proev(a21Advarsel, 0, overtaget)
	k.Proev(a34, 0, egen)
}

// indberetterMedVisningFra reports whether the present fund reports while the display is switched off.
func (k *kontrol) indberetterMedVisningFra() motor.Svar {
	if !k.borger || k.rolle != aktuel {
		return motor.Uvedkommende
	}
	v, svar := motor.Hent(k.f.Taellervisning, dfdgerr.FaktumTaellervisning)
	if svar != motor.Ok {
		return svar
	}
	return motor.BrudtHvis(v == dfdg.Nej)
}

// overtaget reports whether the registered counters are another fund's: one is known to be, and
// none is known to be the caller's.
func (k *kontrol) overtaget() bool {
	saet, _ := k.saet()
	anden := false
	for m := range saet.metadata {
		switch o := m.RegistrerendeMyndighed; {
		case o == k.f.Kalder:
			return false
		case o.Type() == dfdg.TypeAkasse:
			anden = true
		}
	}
	return anden
}

// tællerne hentes, mens tællervisning er slået fra.
var a41 = motor.Advarsel("A-41", "U SetCounterDisplay",
	"taellervisning er false: a-kassen har markeret, at der er fejl i tællerne, men ikke i hvilke. Spørg a-kassen, før værdierne bruges.",
	"taellervisning is false: the fund has marked that counters are wrong, but not which. Ask the fund before the values are used.")

func (k *kontrol) hentetMedVisningFra() motor.Svar {
	if saet, svar := k.saet(); svar == motor.Uvedkommende || svar == motor.Ok && saet == nil {
		return motor.Uvedkommende
	}
	v, svar := motor.Hent(k.f.Taellervisning, dfdgerr.FaktumTaellervisning)
	if svar != motor.Ok {
		return svar
	}
	return motor.BrudtHvis(v == dfdg.Nej)
}

// tilhoerendeIndplaceringDato kendes ikke fra den gamle snitflade.
var a43 = motor.Advarsel("A-43", "D CreateDagpengetaellerkonto",
	"tilhoerendeIndplaceringDato kendes ikke fra snitflade 2023-2, og DFDG kan afvise beskeden med 1014; udelad feltet dér.",
	"tilhoerendeIndplaceringDato is not known from interface 2023-2, and DFDG may refuse the message with 1014; leave the field out there.",
	motor.Tolkning("D gives every element's old name in brackets, but none for this one."), motor.Kun(Snitflade2023_2))

// tilhoerendeIGammel asks A-43 of the four counters that have the field.
func (k *kontrol) tilhoerendeIGammel() {
	if !k.gammel {
		return
	}
	k.Proev(a43, stedReferenceperiodeTilhoerendeIndplaceringDato, k.harTilhoerende(nrReferenceperiode))
	k.Proev(a43, stedForbrugTilhoerendeIndplaceringDato, k.harTilhoerende(nrForbrug))
	k.Proev(a43, stedDagpengeretsudloebTilhoerendeIndplaceringDato, k.harTilhoerende(nrDagpengeretsudloeb))
	k.Proev(a43, stedKarensdageTilhoerendeIndplaceringDato, k.harTilhoerende(nrKarensdage))
}

func (k *kontrol) harTilhoerende(nr int) motor.Svar {
	if !k.har(nr) {
		return motor.Uvedkommende
	}
	return motor.BrudtHvis(k.a.tilhoerende(nr).IsValid())
}

// A-19 og A-31: en opdatering har en tæller. En fremmed tæller har sit eget fund.
var a19Advarsel = motor.Advarsel("A-19", "D UpdateDagpengetaellere",
	"En opdatering bør indeholde mindst én tæller; uden tællere ændrer den ingenting.",
	"An update should hold at least one counter; without any it changes nothing.")

var a31 = motor.Advarsel("A-31", "D UpdateDagpengesats",
	"UpdateDagpengesats, UpdateAfholdtKarens og UpdateDagpengeperiodeAfkortning bør indeholde deres tæller; uden den ændrer de ingenting.",
	"UpdateDagpengesats, UpdateAfholdtKarens and UpdateDagpengeperiodeAfkortning should hold their counter; without it they change nothing.")

// ingenTaellersRegel returns the row for an update without a counter: D's schema accepts it.
func (k *kontrol) ingenTaellersRegel() *dfdgerr.Regel {
	switch k.m {
	case UpdateDagpengesats, UpdateAfholdtKarens, UpdateDagpengeperiodeAfkortning:
		return a31
	}
	return a19Advarsel
}

func (k *kontrol) ingenTaeller() motor.Svar {
	for nr := nrIndplacering; nr <= nrBeskaeftigelsestillaegForbrug; nr++ {
		if k.givet>>nr&1 != 0 {
			return motor.Ok // also where it is a foreign one
		}
	}
	for nr := nrIndplacering; nr <= nrBeskaeftigelsestillaegForbrug; nr++ {
		if motor.HarFund(k.a.Laesning, stedAf(nr)) {
			return motor.Uvedkommende
		}
	}
	return motor.Brudt
}

// der er et sæt fra seneste registrering på eller før udtrækstidspunktet.
var a23Ingen = motor.Afvis("A-23", dfdgerr.IngenTaellerkonto, "D GetHistoriskDagpengetaellerkonto",
	"Borgeren skal have haft et tællersæt på udtraekstidspunkt; før den første registrering, og efter at sættet er fjernet eller slettet, er der intet.",
	"The citizen must have had a counter set at udtraekstidspunkt; before the first registration, and after the set was removed or deleted, there is none.",
	motor.Tolkning("D has no error list for the method; 9181 is what GetDagpengetaellerkonto answers where there is no set."))

func (k *kontrol) ingenRegistrering() motor.Svar {
	if !k.borger || !k.a.Udtraekstidspunkt.IsValid() {
		return motor.Uvedkommende
	}
	r, svar := k.registreringer()
	if svar != motor.Ok {
		return svar
	}
	return motor.BrudtHvis(registreringPaa(r, k.a.Udtraekstidspunkt).Taellere == nil)
}

// registreringer returns the history; one with a registration that has no good moment is not known.
func (k *kontrol) registreringer() ([]Registrering, motor.Svar) {
	r, svar := motor.Hent(k.f.Registreringer, dfdgerr.FaktumRegistreringer)
	if slices.ContainsFunc(r, umuligRegistrering) {
		return nil, motor.Uafgjort(dfdgerr.FaktumRegistreringer)
	}
	return r, svar
}

// umuligRegistrering reports whether a registration has no good moment.
func umuligRegistrering(r Registrering) bool { return !r.Tidspunkt.IsValid() }

// registreringPaa returns the latest registration at or before t, of several at one moment the
// last; one without a set where there is none.
func registreringPaa(r []Registrering, t dfdg.Tidspunkt) (paa Registrering) {
	for i := range r {
		if r[i].Tidspunkt.Compare(t) <= 0 && r[i].Tidspunkt.Compare(paa.Tidspunkt) >= 0 {
			paa = r[i]
		}
	}
	return paa
}

// den videresendte indberetning kendes.
var a24Ukendt = motor.Afvis("A-24", dfdgerr.IngenTaellerkonto, "D GetTaellereFraTidligereAkasse",
	"indberetningIdentifier skal være id'et på en videresendt indberetning om borgeren.",
	"indberetningIdentifier must be the id of a forwarded report on the citizen.",
	motor.Tolkning("D has no error list for the method; 9181 is what GetDagpengetaellerkonto answers where there is no set."))

func (k *kontrol) ukendtIndberetning() motor.Svar {
	if !k.borger || !k.a.IndberetningIdentifier.IsValid() {
		return motor.Uvedkommende
	}
	v, svar := k.videresendtMedId()
	if svar != motor.Ok {
		return svar
	}
	return motor.BrudtHvis(v == nil)
}

// videresendtMedId returns the forwarded report with the id that is asked for, nil where there is none; one without a good id may be it.
func (k *kontrol) videresendtMedId() (*Videresendt, motor.Svar) {
	v, svar := motor.Hent(k.f.Videresendte, dfdgerr.FaktumVideresendte)
	for i := range v {
		if v[i].IndberetningIdentifier == k.a.IndberetningIdentifier {
			return &v[i], motor.Ok
		}
	}
	if slices.ContainsFunc(v, umuligVideresendt) {
		return nil, motor.Uafgjort(dfdgerr.FaktumVideresendte)
	}
	return nil, svar
}

// umuligVideresendt reports whether a forwarded report has no good id.
func umuligVideresendt(v Videresendt) bool { return !v.IndberetningIdentifier.IsValid() }

// hvilke tællere den samlede opdatering tager. En anden tæller har fundet S-02.
var a19 = motor.Afvis("A-19", dfdgerr.UgyldigBesked, "D UpdateDagpengetaellere",
	"UpdateDagpengetaellere må kun indeholde referenceperiode, forbrug, dagpengeretsudloeb, beskaeftigelseskonto, genindplaceringskonto, supplerendeDagpengekonto, karensdage, timeforbrugDimittendHoejesteSats og beskaeftigelsestillaegForbrug; indplacering ændres med CreateDagpengetaellerkonto, og dagpengesats, afholdtKarens og dagpengeperiodeafkortning har deres egne metoder.",
	"UpdateDagpengetaellere may hold only referenceperiode, forbrug, dagpengeretsudloeb, beskaeftigelseskonto, genindplaceringskonto, supplerendeDagpengekonto, karensdage, timeforbrugDimittendHoejesteSats and beskaeftigelsestillaegForbrug; indplacering is changed by CreateDagpengetaellerkonto, and dagpengesats, afholdtKarens and dagpengeperiodeafkortning have methods of their own.")
