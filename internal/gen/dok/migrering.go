package main

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/gen/typer"
	"github.com/akasse/dfdg/medlemskab"
	"github.com/akasse/dfdg/medlemskab/medlemskabtest"
	"github.com/akasse/dfdg/taeller"
	"github.com/akasse/dfdg/taeller/taellertest"
)

// migrering is docs/migrering.md: what differs between the interfaces, asked of the rows, the tags and the methods themselves.
func migrering(pakker []pakke) ([]byte, error) {
	var b bytes.Buffer
	hoved(&b, "Fra den gamle snitflade til den nye / From the old interface to the new", `Hvad der er forskelligt, taget af reglernes snitflader, elementernes tags og metoderne selv. Hvad der ikke står her, er ens. /
What differs, taken from the interfaces on the rules, the elements' tags and the methods themselves. What does not stand here is the same.

* Biblioteket dømmer efter `+"`Fakta.Snitflade`"+`; i en sag er det nøglen `+"`snitflade`"+`, på kommandolinjen `+"`tjek -snitflade 2023-2`"+`. Uden den gælder den nyeste. / The library judges by
  `+"`Fakta.Snitflade`"+`; without it the newest holds.
* Kør de samme beskeder under begge snitflader, før der skiftes: rapporten nævner den, den er dømt efter. / Run the same messages under both interfaces before the change:
  the report names the one it was judged by.
* JSON-navnene er de samme i begge; [ordlisten](ordliste.md) har de gamle engelske navne ved siden af. / The JSON names are the same in both; the glossary has the old
  English names beside them.`)
	for _, p := range pakker {
		if p.gammel == "" {
			continue
		}
		fmt.Fprintf(&b, "\n## <a id=%q></a>%s: %s → %s\n", p.mappe, p.mappe, p.gammel, p.ny)
		p.metodeskift(&b)
		p.navneskift(&b)
		p.regelskift(&b)
		p.kodeskift(&b)
		if p.mappe == "taeller" {
			if err := vinduer(&b); err != nil {
				return nil, err
			}
		}
		if err := beskedskift(&b, p); err != nil {
			return nil, err
		}
	}
	return b.Bytes(), nil
}

// metodeskift is the table of methods: the names, and which elements one has or needs in one interface alone.
func (p pakke) metodeskift(b *bytes.Buffer) {
	b.WriteString("\n### Metoder og elementer / Methods and elements\n")
	tabel(b, string(p.gammel), string(p.ny), "Elementer / Elements")
	for i, m := range p.metoder {
		if m.haendelse {
			continue
		}
		ny, gammel := "`"+m.ny.navn+"`", "`"+m.gammel.navn+"`"
		switch {
		case m.ny.navn == "":
			ny = p.iStedet(i+1, p.ny)
		case m.gammel.navn == "":
			gammel = p.iStedet(i+1, p.gammel)
		}
		raekke(b, gammel, ny, p.elementskift(m))
	}
}

// iStedet names what to use in an interface that does not have a method, as the bad call does.
func (p pakke) iStedet(m int, s dfdg.Snitflade) string {
	var kald *dfdgerr.KaldFejl
	if _, err := p.doem(m, s, []byte("{}"), nil); !errors.As(err, &kald) || kald.Brug == "" {
		return "findes ikke / not there"
	}
	return fmt.Sprintf("findes ikke: / not there: `%s`", kald.Brug)
}

// elementskift says which elements of a method's message differ.
func (p pakke) elementskift(m metode) string {
	if m.ny.navn == "" || m.gammel.navn == "" {
		return ""
	}
	var kommet, gaaet, kraevet, valgfri []string
	for _, f := range p.Typer[typer.Rod] {
		n := f.JSON
		switch {
		case m.ny.har[n] && !m.gammel.har[n]:
			kommet = append(kommet, "`"+n+"`")
		case !m.ny.har[n] && m.gammel.har[n]:
			gaaet = append(gaaet, "`"+n+"`")
		case m.ny.kraever[n] && !m.gammel.kraever[n]:
			kraevet = append(kraevet, "`"+n+"`")
		case !m.ny.kraever[n] && m.gammel.kraever[n]:
			valgfri = append(valgfri, "`"+n+"`")
		}
	}
	var t []string
	for _, x := range []struct {
		hvad string
		n    []string
	}{
		{"nye / new", kommet}, {"udgået / gone", gaaet}, {"nu påkrævet / now required", kraevet}, {"nu valgfri / now optional", valgfri},
	} {
		if x.n != nil {
			t = append(t, x.hvad+": "+strings.Join(x.n, ", "))
		}
	}
	return strings.Join(t, "<br>")
}

// navneskift are the elements that the old interface names otherwise in XML, by the reader's own answer.
func (p pakke) navneskift(b *bytes.Buffer) {
	if p.mappe != "taeller" {
		return
	}
	fmt.Fprintf(b, "\nI XML har %s's kodeelementer et navn til hos U, som læses ([A-44](regler.md#A-44)): / In XML the code elements of %s have another name in U, which is read:\n",
		p.gammel, p.gammel)
	tabel(b, "U", "D")
	set := map[string]bool{}
	for _, n := range p.brugt() {
		for _, f := range p.Typer[n] {
			if d := unavn(f); d != "" && !set[d] {
				set[d] = true
				raekke(b, "`"+d+"`", "`"+dnavn(f)+"`")
			}
		}
	}
}

// unavn is U's name of a code element, dnavn D's; "" for what is no code, or is one of the answers alone.
func unavn(f typer.Felt) string {
	if f.Liste == "" || f.Liste == dfdgerr.ListeOrganisationstype.String() {
		return ""
	}
	return strings.TrimSuffix(dnavn(f), "TypeIdentifierType") + "TypeIdentifier"
}

func dnavn(f typer.Felt) string {
	if f.Raekke != "" {
		return f.Raekke
	}
	return f.Engelsk
}

// regelskift are the rules that have rows of one interface alone, or whose sentence names one.
func (p pakke) regelskift(b *bytes.Buffer) {
	b.WriteString("\n### Regler / Rules\n")
	tabel(b, "Regel / Rule", string(p.gammel), string(p.ny))
	for i := 0; i < len(regler); {
		id, n := regler[i].Id(), i
		for n < len(regler) && regler[n].Id() == id {
			n++
		}
		gammel, ny, begge := p.raekkeskift(regler[i:n])
		if gammel != nil || ny != nil {
			raekke(b, fmt.Sprintf("[%s](regler.md#%s)", id, id), celle(gammel), celle(ny))
		}
		if begge != nil {
			raekke(b, fmt.Sprintf("[%s](regler.md#%s)", id, id), celle(begge), "som nævnt / as stated")
		}
		i = n
	}
}

// raekkeskift sorts a rule's rows: those of the old interface alone, of the new one alone, and those of both whose sentence names one.
func (p pakke) raekkeskift(rr []*dfdgerr.Regel) (gammel, ny, begge []*dfdgerr.Regel) {
	for _, r := range rr {
		switch g, n := r.Gaelder(p.gammel), r.Gaelder(p.ny); {
		case g && !n:
			gammel = append(gammel, r)
		case n && !g:
			ny = append(ny, r)
		case g && (naevner(r, p.gammel) || naevner(r, p.ny)):
			begge = append(begge, r)
		}
	}
	return gammel, ny, begge
}

func naevner(r *dfdgerr.Regel, s dfdg.Snitflade) bool { return strings.Contains(r.Dansk(), string(s)) }

func celle(rr []*dfdgerr.Regel) string {
	var t []string
	for _, r := range rr {
		hvad := r.Art().String()
		if r.Kode() != 0 {
			hvad = strconv.Itoa(int(r.Kode()))
		}
		t = append(t, fmt.Sprintf("**%s** %s<br>*%s*", hvad, r.Dansk(), r.Engelsk()))
	}
	return strings.Join(t, "<br>")
}

// kodeskift are the codes that one interface alone can answer, and those whose text differs.
func (p pakke) kodeskift(b *bytes.Buffer) {
	b.WriteString("\n### Koder / Codes\n")
	tabel(b, "Kode / Code", string(p.gammel), string(p.ny))
	pakkens := map[string]bool{}
	for _, r := range p.regler() {
		pakkens[r.Id()] = true
	}
	for k := range dfdgerr.Koder() {
		var gammel, ny []string
		for _, r := range p.regler() {
			if r.Kode() != k {
				continue
			}
			if id := r.Id(); r.Gaelder(p.gammel) && !slices.Contains(gammel, id) {
				gammel = append(gammel, id)
			}
			if id := r.Id(); r.Gaelder(p.ny) && !slices.Contains(ny, id) {
				ny = append(ny, id)
			}
		}
		g, n := ids(gammel), ids(ny)
		if d, e := k.Dansk(p.gammel), k.Dansk(p.ny); d != e && len(gammel)+len(ny) > 0 {
			g, n = strings.TrimPrefix(g+"<br>»"+d+"«", "<br>"), strings.TrimPrefix(n+"<br>»"+e+"«", "<br>")
		}
		if k != dfdgerr.UgyldigBesked && g != n {
			raekke(b, fmt.Sprintf("[%d](koder.md#%d)", int(k), int(k)), g, n)
		}
	}
}

func ids(ii []string) string {
	var t []string
	for _, id := range ii {
		t = append(t, fmt.Sprintf("[%s](regler.md#%s)", id, id))
	}
	return strings.Join(t, ", ")
}

// regler are the rows of the service's own package.
func (p pakke) regler() []*dfdgerr.Regel {
	if p.mappe == "medlemskab" {
		return medlemskab.Regler()
	}
	return taeller.Regler()
}

// vinduer asks the check when a fund may call: the membership that begins latest and the one that has ended earliest.
func vinduer(b *bytes.Buffer) error {
	b.WriteString("\n### Vinduer / Windows\n\nEn a-kasse må kalde den " + taellertest.Idag.String() + ", når medlemskabet hos den ligger mellem disse dage (A-09, A-18, A-22). / A fund may call " +
		"on that day when its membership lies between these days.\n")
	tabel(b, "Metode / Method", "Snitflade / Interface", "begynder senest / begins at the latest", "ophørt tidligst / ended at the earliest")
	for _, m := range []taeller.Metode{taeller.CreateDagpengetaellerkonto, taeller.UpdateDagpengesats, taeller.GetDagpengetaellerkonto} {
		for _, s := range []dfdg.Snitflade{taeller.Snitflade2023_2, taeller.Snitflade2025_1} {
			start, slut := taellertest.Idag, dfdg.Dato{}
			for n := 0; n <= 2000; n++ {
				for _, p := range []medlemskab.Periode{
					{Akasse: dfdg.NewAkassenummer(57), Startdato: taellertest.Idag.PlusDage(n)},
					{Akasse: dfdg.NewAkassenummer(57), Startdato: dfdg.NewDato(1990, 1, 1), Slutdato: taellertest.Idag.PlusDage(-n)},
				} {
					ok, err := maaKalde(m, s, p)
					if err != nil {
						return err
					}
					if ok && p.Slutdato.IsZero() && start.Foer(p.Startdato) {
						start = p.Startdato
					}
					if ok && !p.Slutdato.IsZero() && n > 0 {
						slut = p.Slutdato
					}
				}
			}
			dage := func(d dfdg.Dato) string {
				if d.IsZero() {
					return "ikke ophørt / not ended"
				}
				return fmt.Sprintf("%s (%d dage / days)", d, max(d.DageTil(taellertest.Idag), taellertest.Idag.DageTil(d)))
			}
			raekke(b, "`"+m.Navn(s)+"`", string(s), dage(start), dage(slut))
		}
	}
	return nil
}

// maaKalde reports whether fund 57 may call with one membership: no rule of access rejects.
func maaKalde(m taeller.Metode, s dfdg.Snitflade, p medlemskab.Periode) (bool, error) {
	r, err := taeller.Validate(m, &taeller.Anmodning{}, &taeller.Fakta{Idag: taellertest.Idag, Kalder: dfdg.Akasse(57), Snitflade: s,
		CPR: dfdg.ReadCPR("0000000000"), Kendt: dfdg.Kendt(true), Doed: dfdg.Kendt(false), Medlemskaber: dfdg.Kendt([]medlemskab.Periode{p})})
	if err != nil {
		return false, err
	}
	for x := range r.Fejl() {
		if slices.Contains([]string{"A-09", "A-10", "A-18", "A-22"}, x.Regel().Id()) {
			return false, nil
		}
	}
	return true, nil
}

// haendelse is something that happens, and the messages that it sends under an interface.
type haendelse struct {
	dansk, engelsk string
	send           func(s dfdg.Snitflade) ([]string, error)
}

// beskedskift carries the same events out under both interfaces, and shows what is sent.
func beskedskift(b *bytes.Buffer, p pakke) error {
	b.WriteString("\n### Beskeder / Messages\n\n")
	haendelser := taellerhaendelser
	if p.mappe == "medlemskab" {
		haendelser = medlemskabshaendelser
		b.WriteString("Borgeren er tilmeldt som dagpengemodtager og har en fremtidig fælles jobsamtale (17) hos den afgivende a-kasse. / The citizen is enrolled " +
			"as a benefit recipient and has a future joint job interview (17) with the releasing fund. ")
	}
	b.WriteString("A-kasse 57 kalder, 86 er den anden. / Fund 57 calls, 86 is the other one.\n")
	tabel(b, "Hændelse / Event", string(p.gammel), string(p.ny))
	for _, h := range haendelser {
		celler := []string{h.dansk + " / " + h.engelsk}
		for _, s := range []dfdg.Snitflade{p.gammel, p.ny} {
			var kald *dfdgerr.KaldFejl
			switch sendte, err := h.send(s); {
			case errors.As(err, &kald) && kald.Snitflade == s:
				celler = append(celler, "findes ikke / not there")
			case err != nil:
				return fmt.Errorf("%s, %s: %w", h.dansk, s, err)
			case sendte == nil:
				celler = append(celler, "ingen / none")
			default:
				celler = append(celler, strings.Join(sendte, "<br>"))
			}
		}
		raekke(b, celler...)
	}
	return nil
}

func sendt(navn string, modtager dfdg.Organisation) string {
	return fmt.Sprintf("`%s` → %s", navn, modtager)
}

// taellersendt returns the messages of an outcome.
func taellersendt(u *taeller.Udfald, err error) (t []string, _ error) {
	if err != nil {
		return nil, err
	}
	for _, m := range u.Beskeder {
		t = append(t, sendt(m.Type.String(), m.Modtager))
	}
	return t, nil
}

// opret carries out a create of fund 57 with these memberships.
func opret(s dfdg.Snitflade, stak medlemskabtest.Stak) ([]string, error) {
	a, f := taellertest.Gyldig()
	f.Snitflade, f.Medlemskaber = s, dfdg.Kendt([]medlemskab.Periode(stak))
	a.Forbrug.ForbrugteTimer, a.Forbrug.Resttimer = a.Forbrug.Resttimer, a.Forbrug.ForbrugteTimer // something has changed
	return taellersendt(taeller.Create(a, f))
}

var taellerhaendelser = []haendelse{
	{"oprettelse af den aktuelle a-kasse", "create by the present fund", func(s dfdg.Snitflade) ([]string, error) {
		return opret(s, medlemskabtest.Stak{}.Tilgang(57, "2015-01-01"))
	}},
	{"oprettelse af en tidligere a-kasse, mens en anden er aktuel", "create by a former fund while another is present", func(s dfdg.Snitflade) ([]string, error) {
		return opret(s, medlemskabtest.Stak{}.Tilgang(57, "2015-01-01").Tilgang(86, "2025-02-01"))
	}},
	{"oprettelse af den seneste tidligere a-kasse, når ingen er aktuel", "create by the latest former fund while none is present", func(s dfdg.Snitflade) ([]string, error) {
		return opret(s, medlemskabtest.Stak{}.Tilgang(57, "2015-01-01").Afgang("2025-01-31"))
	}},
	{"opdatering af én tæller", "update of one counter", func(s dfdg.Snitflade) ([]string, error) {
		a, f := taellertest.Gyldig()
		f.Snitflade = s
		a.Dagpengesats.Opgoerelsesdato = f.Idag
		return taellersendt(taeller.Update(taeller.UpdateDagpengesats, &taeller.Anmodning{Taellersaet: taeller.Taellersaet{Dagpengesats: a.Dagpengesats}}, f))
	}},
	{"tællervisning slås fra", "the display is switched off", func(s dfdg.Snitflade) ([]string, error) {
		_, f := taellertest.Gyldig()
		f.Snitflade = s
		return taellersendt(taeller.UpdateVisning(&taeller.Anmodning{Taellervisning: dfdg.Nej}, f))
	}},
	{"sletning", "delete", func(s dfdg.Snitflade) ([]string, error) {
		_, f := taellertest.Gyldig()
		f.Snitflade = s
		return taellersendt(taeller.Delete(&taeller.Anmodning{}, f))
	}},
}

// medlemssendt carries out a method, and returns the messages; a rejection has its own.
func medlemssendt(m medlemskab.Metode, s dfdg.Snitflade, a *medlemskab.Anmodning, f *medlemskab.Fakta) (t []string, _ error) {
	f.Snitflade = s
	f.Tilmeldinger = dfdg.Kendt([]dfdg.Tilmelding{{Kategori: dfdg.NewKode(1), Fra: dfdg.NewDato(2024, 2, 1)}})
	if afgivende := f.Medlemskaber; m == medlemskab.CreateAkassemedlemskab || m == medlemskab.UpdateAkassemedlemskabOphoer {
		if p, _ := afgivende.Vaerdi(); len(p) > 0 {
			f.Bookinger = dfdg.Kendt([]dfdg.Booking{{Samtaletype: dfdg.NewKode(17), Dato: f.Idag.PlusDage(30), Indkalder: p[len(p)-1].Akasse}})
		}
	}
	u, err := medlemskab.Decide(m, a, f)
	var afvist *dfdgerr.RapportFejl
	if err != nil && !errors.As(err, &afvist) {
		return nil, err
	}
	if u == nil {
		return nil, err
	}
	for _, x := range u.Beskeder {
		t = append(t, sendt(x.Type.String(), x.Modtager))
	}
	return t, nil
}

var medlemskabshaendelser = []haendelse{
	{"medlemstilgang (MT) uden et medlemskab", "registration (MT) without a membership", func(s dfdg.Snitflade) ([]string, error) {
		a, f := medlemskabtest.Tilgang()
		return medlemssendt(medlemskab.CreateAkassemedlemskab, s, a, f)
	}},
	{"overflytning", "transfer", func(s dfdg.Snitflade) ([]string, error) {
		a, f := medlemskabtest.Overflytning()
		return medlemssendt(medlemskab.CreateAkassemedlemskab, s, a, f)
	}},
	{"overflytning, der afvises med 4582", "transfer that is rejected with 4582", func(s dfdg.Snitflade) ([]string, error) {
		a, f := medlemskabtest.Overflytning()
		a.Medlemskabsstartdato = dfdg.NewDato(2009, 12, 1)
		return medlemssendt(medlemskab.CreateAkassemedlemskab, s, a, f)
	}},
	{"ændret forsikringskategori", "another insurance category", func(s dfdg.Snitflade) ([]string, error) {
		a, f := medlemskabtest.Opdatering()
		return medlemssendt(medlemskab.UpdateAkassemedlemskab, s, a, f)
	}},
	{"medlemsafgang (MA)", "cancellation (MA)", func(s dfdg.Snitflade) ([]string, error) {
		a, f := medlemskabtest.Afgang()
		return medlemssendt(medlemskab.UpdateAkassemedlemskabOphoer, s, a, f)
	}},
	{"tilbagekaldelse af en overflytning", "recall of a transfer", func(s dfdg.Snitflade) ([]string, error) {
		a, f := medlemskabtest.Tilbagekaldelse()
		return medlemssendt(medlemskab.UpdateAkassemedlemskabTilbagekaldelse, s, a, f)
	}},
	{"dødsfald fra CPR", "death from CPR", func(s dfdg.Snitflade) ([]string, error) {
		_, f := medlemskabtest.Afgang()
		return medlemssendt(medlemskab.DoedsfaldRegistreret, s, &medlemskab.Anmodning{Medlemskabophoersdato: f.Idag}, f)
	}},
}
