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
				k.Proev(motor.RegelS02, stedAf(nr), motor.Brudt)
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
		k.Proev(regelA03, stedBerigtigelseskommentar, kommentarensLaengde(a.Berigtigelseskommentar))
	}

	switch k.metode.slags {
	case opret:
		k.heleRettelser()
		k.paakraevedeTaellere()
		k.udeladteTaellere()
		k.Proev(regelA28, 0, k.opdatererIntet())
	case opdater:
		k.Proev(k.ingenTaeller(), 0, motor.BrudtHvis(k.givet&k.metode.elementer&bitTaellere == 0))
		k.kunMetadata()
	}
	switch k.metode.slags {
	case opret, opdater:
		k.Proev(regelA21Advarsel, 0, k.overtagetMedVisningFra())
		k.Proev(regelA34, 0, k.visningSlaaetFra())
	}
	switch k.metode.slags {
	case opdater, visning, slet, hent:
		k.Proev(regelA17, 0, k.harSaet())
	case hentHistorisk:
		k.Proev(regelA23Ingen, 0, k.harRegistrering())
	case hentTidligere:
		k.Proev(regelA24Ukendt, 0, k.harVideresendt())
	}
}

// skalar judges form and occurrence of an element that is no counter.
func (k *kontrol) skalar(nr int, t dfdg.Tilstand) {
	if k.metode.elementer>>nr&1 == 0 || t == dfdg.Gyldig || t == dfdg.IkkeGivet && k.metode.kraever>>nr&1 == 0 {
		return
	}
	form := motor.RegelS05
	switch nr {
	case nrBerigtigelseskommentar:
		form = regelA03
	case nrBerigtigelseskommentarStartDatoTid, nrUdtraekstidspunkt, nrIndberetningIdentifier:
		form = motor.RegelS07
	}
	if nr == nrNyindplacering && t == dfdg.IkkeGivet {
		k.Proev(regelA02, stedNyindplacering, motor.Brudt)
		return
	}
	k.Felt(stedAf(nr), t, form, nil)
}

// kommentaren har 1–1500 tegn.
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
		k.Proev(regelA04, stedBerigtigelseskommentarStartDatoTid, motor.Brudt)
	case 1 << nrBerigtigelseskommentarStartDatoTid:
		k.Proev(regelA04, stedBerigtigelseskommentar, motor.Brudt)
	}
}

// paakraevedeTaellere is A-06: in 2025-1 the six are in every Create.
func (k *kontrol) paakraevedeTaellere() {
	if bitPaakraevede&^k.givet == 0 && k.Spor == nil {
		return
	}
	for nr := nrIndplacering; nr <= nrBeskaeftigelsestillaegForbrug; nr++ {
		if bitPaakraevede>>nr&1 != 0 {
			k.Proev(regelA06, stedAf(nr), motor.BrudtHvis(!k.har(nr)))
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
			k.Proev(regelA15Gammel, sted, motor.Brudt)
		case former:
			k.Proev(regelA15, sted, udeladt)
			k.Proev(regelA15Gammel, sted, udeladt)
		default:
			k.Proev(regelA05, sted, udeladt)
			k.Proev(regelA05Gammel, sted, udeladt)
			if paakraevet && udeladt == motor.Ok {
				k.Proev(regelA07Advarsel, sted, motor.Brudt)
			}
		}
	}
}

// en opdatering (nyindplacering = false) forudsætter et registreret sæt.
func (k *kontrol) opdatererIntet() motor.Svar {
	if k.a.Nyindplacering != dfdg.Nej {
		return motor.Uvedkommende
	}
	return k.harSaet()
}

// der er et registreret sæt.
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
func (k *kontrol) visningSlaaetFra() motor.Svar { return k.visningFra() }

// a-kassen har overtaget et medlem, hvis tællervisning er slået fra; en anden a-kasse har
// indberettet tællere i det registrerede sæt.
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
		return regelA31
	}
	return regelA19Advarsel
}

// der er et sæt fra seneste registrering på eller før udtrækstidspunktet.
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
