package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/gen/typer"
)

// dfdgsNavne are DFDG's own names of the lists: the new one and the old type, as far as a source states them.
var dfdgsNavne = map[codelist.Liste]string{
	dfdgerr.ListeDagpengeperiodeType:       "D `Ydelsesudstilling.DagpengeperiodeTypeCodeList`, U `BenefitsPeriodFormTypeIdentifier`",
	dfdgerr.ListeIndplaceringsgrundlag:     "D `Ydelsesudstilling.IndplaceringsgrundlagCodeList`, U `BenefitsGradingBasisTypeIdentifier`",
	dfdgerr.ListeSatsgrundlag:              "D `Ydelsesudstilling.SatsgrundlagCodeList`, U `RateBasisTypeIdentifier`",
	dfdgerr.ListeDagpengeretsudloebsaarsag: "D `BenefitsExpiryCauseTypeIdentifier`",
	dfdgerr.ListeDagpengeretsudloebFaktiskEllerForventet: "D `Ydelsesudstilling.DagpengeretsudloebFaktiskEllerForventetCodeList`, " +
		"`BenefitsExpiryActualOrExpectedTypeIdentifier`",
	dfdgerr.ListeGenoptjeningType:      "D `Ydelsesudstilling.GenoptjeningTypeCodeList`, `ReobtainSupplementalBenefitsTypeIdentifier`",
	dfdgerr.ListeGenoptjeningsgrundlag: "D `Ydelsesudstilling.GenoptjeningsgrundlagCodeList`, U `ReobtainBasisTypeIdentifier`",
	dfdgerr.ListeFriststatus:           "R `InterviewDeadlineStatusTypeIdentifier`",
	dfdgerr.ListeSamtaletype:           "R `InterviewTypeIdentifier`",
	dfdgerr.ListeFravaertype:           "R `AbsenceTypeCodeList`",
	dfdgerr.ListeForsikringskategori:   "D `Borgerkommunikation.ForsikringskategoriTypeCodeList`, M `UnemploymentInsuranceCategoryTypeIdentifier`",
	dfdgerr.ListeOphoersaarsag:         "M `UnemploymentFundMembershipCancellationCodeTypeIdentifier`",
	dfdgerr.ListeAkasse:                "M `GetUnemploymentFundList`, `EksterneData.AkasseService`",
	dfdgerr.ListeAfdeling:              "M `GetUnemploymentFundList`, `EksterneData.AkasseService`",
	dfdgerr.ListeOrganisationstype:     "D `OrganisationTypeIdentifierType`",

	dfdgerr.ListeHoursNeededToRegradeType:       "U `HoursNeededToRegradeTypeIdentifier`",
	dfdgerr.ListeHoursNeededMaxProlongationType: "U `HoursNeededMaxProlongationTypeIdentifier`",
	dfdgerr.ListeHoursToPreventQualifyingType:   "U `HoursToPreventQualifyingTypeIdentifier`",
}

// listerne are the code lists in order.
func listerne() (l []codelist.Liste) {
	for f := dfdgerr.ListeDagpengeperiodeType; f.ErListe(); f++ {
		l = append(l, f)
	}
	return l
}

// kodelister is docs/kodelister.md.
func kodelister(pakker []pakke) ([]byte, error) {
	roller, err := rollenavne()
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	hoved(&b, "Kodelister / Code lists", `De indbyggede lister: kun det, som kilderne siger. / The built-in lists: only what the sources state.

* De fleste af DFDG's kodelisteværdier er ikke offentlige, og gyldighedsdatoer er slet ikke. Et id, som en delvis liste ikke har, er *uafgjort*, aldrig forkert. /
  Most of DFDG's code list values are not public, and dates of validity are not at all. An id that a partial list does not hold is
  *undecided*, never wrong.
* Egne lister indlæses fra JSON eller CSV (id, navn, start, slut; start er med, slut er ikke) og træder i stedet for den indbyggede: `+"`Register.ReadJSON`, `Register.ReadCSV`"+`,
  i en sag nøglen `+"`kodelister`, på kommandolinjen `tjek -kodelister`"+`. / Lists of your own are read from JSON or CSV and take the place of the built-in one.
* *Rolle*: id'et, som en regel spørger efter ved dets mening. *Antaget*: ingen kilde nævner tallet. Et andet id sættes med `+"`Register.MedRolle(codelist.RolleForlaenget, 3)`"+`, flere på
  én gang med `+"`MedRoller`"+`; så er det ikke længere antaget. / *Role*: the id that a rule asks for by its meaning. *Assumed*: no source states the number; MedRolle sets another.
* Kilde / Source: bogstavet i [kilderne](kilder.md). / the letter in the sources.
* Felter / Fields: hvor listens id'er står, og koden, når biblioteket slår id'et op, og listen er fuldstændig uden at have det eller det ikke gælder i dag. Uden en kode slås id'et ikke op i
  listen: reglen nævner selv id'erne. / where the list's ids stand, and the code where the library looks the id up and the list is complete without it, or it
  is not valid today. Without a code the id is not looked up: the rule itself names the ids.`)
	r := codelist.Standard()
	for _, l := range listerne() {
		vaerdier, komplet := r.Liste(l)
		fmt.Fprintf(&b, "\n## <a id=%q></a>%s\n\n", l, l)
		delvis := "delvis / partial"
		if komplet {
			delvis = "fuldstændig / complete"
		}
		fmt.Fprintf(&b, "`dfdgerr.%s` · %s · %s\n", listekonstant(l), delvis, dfdgsNavne[l])
		if len(vaerdier) == 0 {
			b.WriteString("\nIngen værdi er offentlig. / No value is public.\n")
		} else {
			tabel(&b, "Id", "Navn / Name", "Kilde / Source", "Rolle / Role", "Antaget / Assumed")
		}
		for _, v := range vaerdier {
			rolle, antaget := "", ""
			for _, ro := range roller {
				if ro.Liste() == l && r.Kode(ro.Rolle) == dfdg.NewKode(v.Id) {
					rolle = "`codelist." + ro.navn + "`"
				}
			}
			if v.Antaget {
				antaget = "ja / yes"
			}
			raekke(&b, strconv.Itoa(v.Id), v.Navn, fmt.Sprintf("[%s](kilder.md#%s)", v.Kilde, v.Kilde), rolle, antaget)
		}
		felter, err := listefelter(pakker, l)
		if err != nil {
			return nil, err
		}
		if felter != nil {
			fmt.Fprintf(&b, "\nFelter / Fields: %s\n", strings.Join(felter, " · "))
		}
	}
	var uden []string
	for _, ro := range roller {
		if ro.Liste() == 0 {
			uden = append(uden, fmt.Sprintf("`codelist.%s`", ro.navn))
		}
	}
	if uden != nil {
		fmt.Fprintf(&b, "\n## Roller uden liste / Roles without a list\n\n%s: id'et er ikke offentligt og skal gives med `MedRolle`. / the id is not public and must "+
			"be given with `MedRolle`.\n", strings.Join(uden, ", "))
	}
	return b.Bytes(), nil
}

// listekonstant is the list's constant in package errors.
func listekonstant(l codelist.Liste) string { return "Liste" + stort(l.String()) }

// listefelter are the fields that hold ids of the list, each linked to the glossary, with the code of an id that is not valid.
func listefelter(pakker []pakke, l codelist.Liste) (t []string, err error) {
	for _, p := range pakker {
		for _, n := range p.Orden {
			for _, f := range p.Typer[n] {
				if f.Liste != l.String() || n != typer.Rod && !slices.Contains(p.brugt(), n) {
					continue
				}
				s := fmt.Sprintf("[%s `%s`](ordliste.md#%s)", p.mappe, f.JSON, ordlisteAnker(p, n))
				if n != typer.Rod {
					s = fmt.Sprintf("[%s %s `%s`](ordliste.md#%s)", p.mappe, n, f.JSON, ordlisteAnker(p, n))
				}
				kode, err := p.ugyldigtId(n, f)
				if err != nil {
					return nil, err
				}
				if kode != 0 {
					s += fmt.Sprintf(" [%d](koder.md#%d)", int(kode), int(kode))
				}
				t = append(t, s)
			}
		}
	}
	return t, nil
}

// ordlisteAnker is the anchor of a struct in the glossary: of the message itself there is one of each service.
func ordlisteAnker(p pakke, struktur string) string {
	if struktur == typer.Rod {
		return tjenesteAnker(p.tjeneste)
	}
	return strings.ToLower(struktur)
}

// ugyldigtId asks the check itself for the code of an id that a complete list does not hold; 0 where no method looks it up.
func (p pakke) ugyldigtId(struktur string, f typer.Felt) (dfdgerr.Kode, error) {
	l, ok := codelist.ParseListe(f.Liste)
	if !ok {
		return 0, fmt.Errorf("%s.%s: kodelisten %q findes ikke", struktur, f.Navn, f.Liste)
	}
	vaerdi := "99"
	if f.Art == "Afdelingsnummer" {
		vaerdi = "570099"
	}
	if f.Art == "Akassenummer" {
		vaerdi = "57"
	}
	body, felt := fmt.Sprintf("{%q:%s}", f.JSON, vaerdi), "/"+f.JSON
	if f.Art == "Samling" {
		body, felt = fmt.Sprintf("{%q:[%s]}", f.JSON, vaerdi), felt+"/0"
	}
	for struktur != typer.Rod { // outwards
		n, g, ok := p.holder(struktur)
		if !ok {
			return 0, fmt.Errorf("%s: ingen har den", struktur)
		}
		if g.Art == "Samling" {
			body, felt = "["+body+"]", "/0"+felt
		}
		body, felt = fmt.Sprintf("{%q:%s}", g.JSON, body), "/"+g.JSON+felt
		struktur = n
	}
	element, _, _ := strings.Cut(felt[1:], "/")
	for m, me := range p.metoder {
		if !me.ny.har[element] || me.haendelse {
			continue
		}
		kode, err := p.slaarOp(m+1, []byte(body), felt, l)
		if kode != 0 || err != nil {
			return kode, err
		}
	}
	return 0, nil
}

// slaarOp returns the code of the rule at a place that asks the list: undecided where it is empty and partial, and rejecting where
// it is empty and complete.
func (p pakke) slaarOp(m int, body []byte, felt string, l codelist.Liste) (dfdgerr.Kode, error) {
	var spoerger string // the rule
	for _, komplet := range []bool{false, true} {
		tom, err := codelist.Standard().MedListe(l, komplet)
		if err != nil {
			return 0, err
		}
		r, err := p.doem(m, p.ny, body, tom)
		if err != nil {
			return 0, err
		}
		for x := range r.Uafgjort() {
			if x.Felt() == felt && x.Mangler() == l {
				spoerger = x.Regel().Id()
			}
		}
		for x := range r.Fejl() {
			if komplet && x.Felt() == felt && x.Regel().Id() == spoerger {
				return x.Kode(), nil
			}
		}
	}
	return 0, nil
}

// holder returns the struct and the field that a struct is under.
func (p pakke) holder(struktur string) (string, typer.Felt, bool) {
	for _, n := range p.Orden {
		for _, f := range p.Typer[n] {
			if f.Under == struktur && n != "Taellersaet" {
				return n, f, true
			}
		}
	}
	return "", typer.Felt{}, false
}

type rolle struct {
	codelist.Rolle
	navn string
}

// rollenavne are the roles with their constants' names, in order.
func rollenavne() (rr []rolle, err error) {
	f, err := parser.ParseFile(token.NewFileSet(), filepath.Join(rod, "codelist", "rolle.go"), nil, 0)
	if err != nil {
		return nil, err
	}
	for _, d := range f.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.CONST {
			continue
		}
		for _, s := range g.Specs {
			for _, n := range s.(*ast.ValueSpec).Names {
				if ro := codelist.Rolle(len(rr) + 1); ro.String() != "" {
					rr = append(rr, rolle{ro, n.Name})
				}
			}
		}
	}
	return rr, nil
}
