package bestand_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/proeve"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/medlemskab/bestand"
	bestandgen "github.com/akasse/dfdg/medlemskab/bestand/bestandtest/gen"
	"github.com/leanovate/gopter"
	"github.com/leanovate/gopter/prop"
)

// afvises returns why DFDG would reject an action, by this library's own rules, where a number's rows on DFDG's side are
// its memberships; "" for nothing.
func afvises(h bestand.Handling, raekker []bestand.Tjenesteraekke) string {
	var perioder []medlemskab.Periode
	for _, r := range raekker {
		if r.CPR == h.CPR {
			perioder = append(perioder, medlemskab.Periode{Akasse: r.Akasse, Afdeling: r.Afdeling, Startdato: r.Startdato, Slutdato: r.Slutdato,
				Forsikringskategori: r.Forsikringskategori, Dagpengeretsdato: r.Dagpengeretsdato})
		}
	}
	proev := func(m medlemskab.Metode, a *medlemskab.Anmodning) string {
		r, err := medlemskab.Validate(m, a, &medlemskab.Fakta{Idag: idag, Kalder: dfdg.Akasse(57), Snitflade: h.Snitflade, CPR: h.CPR,
			Medlemskaber: dfdg.Kendt(perioder)})
		if err != nil {
			return err.Error()
		}
		if r.Dom() == dfdgerr.Afvist {
			return fmt.Sprint(m, " ", slices.Collect(r.Fejl()))
		}
		return ""
	}
	switch h.Slags {
	case bestand.MT:
		if len(h.Metoder()) == 2 { // branch and category first
			if s := proev(medlemskab.UpdateAkassemedlemskab, &medlemskab.Anmodning{Afdeling: h.Afdeling, Forsikringskategori: h.Forsikringskategori}); s != "" {
				return s
			}
			for i := range perioder {
				if !perioder[i].Slutdato.IsValid() || !perioder[i].Slutdato.Foer(idag) {
					perioder[i].Afdeling, perioder[i].Forsikringskategori = h.Afdeling, h.Forsikringskategori
				}
			}
		}
		return proev(medlemskab.CreateAkassemedlemskab, &medlemskab.Anmodning{Akasse: dfdg.NewAkassenummer(57), Afdeling: h.Afdeling,
			Medlemskabsstartdato: h.Dato, Forsikringskategori: h.Forsikringskategori, Dagpengeretsdato: h.Dagpengeretsdato})
	case bestand.MA:
		aarsag := h.Aarsag
		if aarsag.IsZero() {
			aarsag = dfdg.NewKode(6) // the fund's own
		}
		return proev(medlemskab.UpdateAkassemedlemskabOphoer, &medlemskab.Anmodning{Medlemskabophoersdato: h.Dato, Aarsag: aarsag})
	case bestand.Tilbagekald:
		return proev(medlemskab.UpdateAkassemedlemskabTilbagekaldelse, &medlemskab.Anmodning{Medlemskabsstartdato: h.Dato})
	case bestand.Opdater:
		a := medlemskab.Anmodning{}
		if h.Forskelle&bestand.ForskelAfdeling != 0 {
			a.Afdeling = h.Afdeling
		}
		if h.Forskelle&bestand.ForskelKategori != 0 {
			a.Forsikringskategori = h.Forsikringskategori
		}
		if h.Forskelle&bestand.ForskelStartdato != 0 {
			a.Medlemskabsstartdato = h.Dato
		}
		if h.Forskelle&bestand.ForskelDagpengeretsdato != 0 {
			a.Dagpengeretsdato = h.Dagpengeretsdato
		}
		return proev(medlemskab.UpdateAkassemedlemskab, &a)
	}
	return ""
}

// B-24: what is proposed passes the library's own checks, with DFDG's rows as the facts.
func TestIngenHandlingAfvises(t *testing.T) {
	egenskaber := gopter.NewProperties(proeve.Parametre(t, 400))
	antal := map[bestand.Slags]int{}
	for _, s := range []dfdg.Snitflade{dfdg.Snitflade2025_2, dfdg.Snitflade2021_3} {
		egenskaber.Property("ingen handling afvises: "+string(s), prop.ForAll(
			func(register []bestand.Medlem, fil []bestand.Raekke, froe uint64) string {
				rader := rader(register, fil, froe)
				if froe%2 == 0 {
					for i := range rader {
						rader[i].Slutdato = dfdg.Dato{}
					}
				}
				for i := range register { // what a row of someone who leaves need not say
					if register[i].Status != bestand.ErMedlem && froe>>(i%64)&1 == 0 {
						register[i].Afdeling, register[i].Startdato, register[i].Forsikringskategori = dfdg.Afdelingsnummer{}, dfdg.Dato{}, dfdg.Kode{}
					}
				}
				for _, somFil := range []bool{false, true} {
					kilde := bestand.FraTjenesten(bestand.UdenFejl(slices.Values(rader)))
					if somFil {
						var raekker []bestand.Raekke
						for i := range rader {
							rader[i].Slutdato = dfdg.Dato{}
							raekker = append(raekker, rader[i].Raekke)
						}
						kilde = tekstfil(t, raekker)
					}
					ud, _ := koer(t, register, kilde, s)
					for _, h := range ud {
						antal[h.Slags]++
						if fejl := afvises(h, rader); fejl != "" {
							return fmt.Sprintf("%s (fil %v): %s", kort(h), somFil, fejl)
						}
					}
				}
				return ""
			}, sliceOf(bestandgen.Medlem(40)), sliceOf(bestandgen.Bestandsraekke(40)), uint64Gen))
	}
	egenskaber.TestingRun(t)
	for s := bestand.MT; s <= bestand.Datagenopretning; s++ {
		if antal[s] < 100 {
			t.Errorf("kun %d %v", antal[s], s)
		}
	}
	// The fallback of 2021-3 is one that its own checks take.
	ud, _ := koer(t, []bestand.Medlem{medlem(1)}, tjeneste(), dfdg.Snitflade2021_3)
	h, err := bestand.Fallback(ud[0], dfdgerr.StartdatoOverlapper, dage(-40), idag)
	if fejl := afvises(h, []bestand.Tjenesteraekke{{Raekke: raekke(1), Slutdato: dage(-40)}}); err != nil || fejl != "" {
		t.Error(err, fejl)
	}
}

// rader makes rows of the service of a file's rows, and of rows that agree, or all but, with the register's.
func rader(register []bestand.Medlem, fil []bestand.Raekke, froe uint64) []bestand.Tjenesteraekke {
	for i, m := range register {
		r := bestand.Raekke{CPR: m.CPR, Akasse: dfdg.NewAkassenummer(57), Afdeling: m.Afdeling, Startdato: m.Startdato,
			Forsikringskategori: m.Forsikringskategori, Dagpengeretsdato: m.Dagpengeretsdato}
		switch froe >> (3 * i % 60) & 7 {
		case 0, 1, 2:
		case 3:
			r.Dagpengeretsdato = dage(-77)
		case 4:
			r.Startdato = dage(-77)
		case 5:
			r.Afdeling = dfdg.NewAfdelingsnummer(570077)
		default:
			continue
		}
		fil = append(fil, r)
	}
	ud := make([]bestand.Tjenesteraekke, len(fil))
	for i, r := range fil {
		ud[i].Raekke = r
		if froe>>(2*i%64)&3 == 0 {
			ud[i].Slutdato = dage(int(froe>>(i%60))%80 - 60)
		}
		if ud[i].Slutdato.IsValid() && ud[i].Slutdato.Foer(r.Startdato) {
			ud[i].Startdato = ud[i].Slutdato // no row ends before it begins
		}
		if i > 0 && i%11 == 0 {
			ud[i].Akasse = dfdg.NewAkassenummer(83)
		}
	}
	return ud
}
