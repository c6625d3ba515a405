package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
)

var snitflader = []dfdg.Snitflade{
	dfdg.Snitflade2025_1, dfdg.Snitflade2023_2, dfdg.Snitflade2025_2, dfdg.Snitflade2021_3,
}

// afsnit are the catalogue's sections; those of the counters are named by typer.go.
var afsnit = map[string]string{
	"S": "Beskeden selv / The message itself",
	"A": "Konvolut og tællersæt / Envelope and counter set",
	"T": "Alle tællere / All counters",
	"F": "Frist / Deadline",
	"M": "Medlemskab / Membership",
	"B": "Bestandsfil og afstemning / Membership file and reconciliation",
}

// arter say what follows of a rule.
var arter = []struct {
	art            dfdgerr.Art
	dansk, engelsk string
}{
	{dfdgerr.Afvis, "DFDG svarer med koden", "DFDG answers with the code"},
	{dfdgerr.Advarsel, "en norm, som DFDG ikke håndhæver", "a norm that DFDG does not enforce"},
	{dfdgerr.Afledt, "en virkning", "an effect"},
	{dfdgerr.Hjaelp, "en funktion eller tabel", "a function or table"},
	{dfdgerr.Dokumentation, "en oplysning", "a fact"},
	{dfdgerr.Format, "hvordan en fil skrives", "how a file is written"},
	{dfdgerr.Handling, "hvad registerets ejer gør", "what the owner of a register does"},
	{dfdgerr.Invariant, "hvad der altid gælder", "what always holds"},
}

func artliste() string {
	var t []string
	for _, a := range arter {
		t = append(t, fmt.Sprintf("*%s* %s / %s", a.art, a.dansk, a.engelsk))
	}
	return strings.Join(t, " · ")
}

// taellerId finds the counter that a struct's comment names, as T3.
var taellerId = regexp.MustCompile(`\bT\d+\b`)

// ord returns the words of a sentence.
func ord(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" ,.;:()", r) })
}

// katalog is the rule catalogue.
func katalog(pakker []pakke) ([]byte, error) {
	titler := map[string]string{}
	for k, v := range afsnit {
		titler[k] = v
	}
	for _, p := range pakker {
		for _, n := range p.brugt() {
			if id := taellerId.FindString(p.Kommentar[n]); id != "" && titler[id] == "" {
				titler[id] = n
			}
		}
	}
	kode, err := findKode()
	if err != nil {
		return nil, err
	}
	sager, err := sager()
	if err != nil {
		return nil, err
	}
	proever, err := findProever()
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	hoved(&b, "Regler / Rules", `Alle regler, som pakkerne bærer dem; fundene nævner reglens id. / Every rule as the packages carry it; findings name its id.

* Art / Kind: `+artliste()+`.
* Kilde / Source: bogstav og afsnit i [kilderne](kilder.md). / letter and section in the [sources](kilder.md).
* *Tolkning*: vores læsning, hvor kilden tier, er uklar eller modsiger sig selv, med hvad kilden mangler. / our reading where the source is
  silent, unclear or contradicts itself, with what the source lacks.
* Kode / Code: funktionen, der svarer. / the function that answers.
* Sager / Cases: en eller to af dem, og hvordan de alle køres. / one or two of them, and how all are run.`)
	sidst := ""
	for i := 0; i < len(regler); {
		id, n := regler[i].Id(), i
		for n < len(regler) && regler[n].Id() == id {
			n++
		}
		if a, _, _ := strings.Cut(id, "-"); a != sidst {
			sidst = a
			fmt.Fprintf(&b, "\n## %s. %s\n", a, titler[a])
		}
		fmt.Fprintf(&b, "\n### <a id=%q></a>%s\n\n", id, id)
		for _, r := range regler[i:n] {
			regelraekke(&b, r, elementer(pakker[0]))
		}
		virker := slices.ContainsFunc(regler[i:n], func(r *dfdgerr.Regel) bool { return r.Art() > dfdgerr.Advarsel })
		if err := regelsteder(&b, id, kode.steder(id, virker), kode, pakker, sager[id], proever); err != nil {
			return nil, err
		}
		i = n
	}
	return b.Bytes(), nil
}

// regelraekke writes a row: what follows, the two sentences, the sources with their sections, and why it is a reading.
func regelraekke(b *bytes.Buffer, r *dfdgerr.Regel, elementer map[string]bool) {
	hvad := r.Art().String()
	if r.Kode() != 0 {
		hvad += fmt.Sprintf(" [%d](koder.md#%d)", int(r.Kode()), int(r.Kode()))
	}
	var kilder []string
	for _, h := range afsnitAf(r, elementer) {
		kilder = append(kilder, fmt.Sprintf("[%s](kilder.md#%s)", h.tekst, h.anker))
	}
	fmt.Fprintf(b, "* **%s** · %s · %s\n", hvad, gaelder(r), strings.Join(kilder, ", "))
	fmt.Fprintf(b, "  <br>%s\n  <br>*%s*\n", r.Dansk(), r.Engelsk())
	if r.Tolkning() {
		fmt.Fprintf(b, "  <br>Tolkning: %s.\n  <br>*%s.*\n", strings.TrimSuffix(r.DanskGrund(), "."), strings.TrimSuffix(r.Grund(), "."))
	}
}

// regelsteder writes where a rule stands in the code and where its cases are.
func regelsteder(b *bytes.Buffer, id string, steder []kodested, kode *kode, pakker []pakke, filer []string, proever []proeve) error {
	var t []string
	for i, s := range steder {
		if i == 0 || s.fil != steder[i-1].fil {
			t = append(t, fmt.Sprintf("[%s](../%s) `%s`", s.fil, s.fil, s.navn))
		} else {
			t[len(t)-1] += fmt.Sprintf(", `%s`", s.navn)
		}
	}
	for _, p := range pakker {
		var felter []string
		for _, n := range p.Orden {
			for _, f := range p.Typer[n] {
				if f.Krav.Regel == id {
					felter = append(felter, fmt.Sprintf("`%s`", f.JSON))
				}
			}
		}
		if felter != nil {
			t = append(t, fmt.Sprintf("[%s/typer.go](../%s/typer.go) %s", p.mappe, p.mappe, strings.Join(felter, ", ")))
		}
	}
	fmt.Fprintf(b, "* Kode / Code: %s\n", strings.Join(t, " · "))
	if len(filer) > 0 {
		vis, err := viste(id, filer)
		if err != nil {
			return err
		}
		t = nil
		for _, f := range vis {
			t = append(t, fmt.Sprintf("[%s](../%s)", strings.TrimSuffix(path.Base(f), ".json"), f))
		}
		mapper := map[string]bool{}
		for _, f := range filer {
			if m := path.Base(path.Dir(f)); !mapper[m] {
				mapper[m] = true
				t = append(t, fmt.Sprintf("`go test ./%s -run TestSager/%s`", m, id))
			}
		}
		fmt.Fprintf(b, "* Sager / Cases: %s\n", strings.Join(t, ", "))
		return nil
	}
	p := kode.proeverMed(id, proever)
	if len(p) > 0 {
		t = nil
		for _, f := range p {
			t = append(t, fmt.Sprintf("[%s](../%s)", f, f))
		}
		fmt.Fprintf(b, "* Prøver / Tests: %s\n", strings.Join(t, ", "))
	}
	return nil
}

// gaelder names the interfaces that a row holds for.
func gaelder(r *dfdgerr.Regel) string {
	var t []string
	for _, s := range snitflader {
		if r.Gaelder(s) {
			t = append(t, string(s))
		}
	}
	if len(t) == len(snitflader) {
		return "alle / all"
	}
	return strings.Join(t, ", ")
}

// koder is the catalogue of error codes.
func koder() ([]byte, error) {
	navne, err := konstanter()
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	hoved(&b, "Fejlkoder / Error codes", `DFDG's fejlkoder, som pakken `+"`errors`"+` har dem. / DFDG's error codes as package `+"`errors`"+` holds them.

* Teksterne er DFDG's egne ord, stavefejl med; *i kursiv* bibliotekets, hvor ingen er offentlig. / The texts are DFDG's own words, with their
  spelling; *in italics* the library's, where none is public.
* Metoder / Methods: dem, hvis offentlige fejlliste har koden. / those whose public list of errors holds the code.
* Rejses / Raised: om biblioteket nogensinde giver koden. Med et nummer: den kode, som den afløste. / whether the library ever answers
  the code. With a number: the code that it took the place of.`)
	tabel(&b, "Kode", "Go", "Kort / Short", "English", "Dansk", "Metoder / Methods", "Kilde / Source", "Rejses / Raised")
	for k := range dfdgerr.Koder() {
		rejses := "nej / no"
		if k.Rejses() {
			rejses = "ja / yes"
		}
		if g := k.Gammel(); g != 0 {
			rejses += " · " + strconv.Itoa(int(g))
		}
		kort := k.Kort()
		if kort == k.Engelsk("") {
			kort = ""
		}
		tekster := func(s dfdg.Snitflade) (string, string) {
			return kursiv(k.Engelsk(s), k.EgenEngelsk(s)), kursiv(k.Dansk(s), k.EgenDansk(s))
		}
		engelsk, dansk := tekster("")
		raekke(&b, fmt.Sprintf(`<a id="%d"></a>%d`, int(k), int(k)), "`"+navne[int(k)]+"`", kort, engelsk, dansk, strings.Join(k.Metoder(), ", "), k.Kilde(), rejses)
		for _, s := range snitflader {
			if e, d := tekster(s); e != engelsk || d != dansk {
				raekke(&b, fmt.Sprintf("%d (%s)", int(k), s), "", "", e, d, "", "", "")
			}
		}
	}
	return b.Bytes(), nil
}

func kursiv(s string, ja bool) string {
	s = strings.ReplaceAll(s, "*", `\*`)
	if ja {
		return "*" + s + "*"
	}
	return s
}

// konstanter returns the codes' names in Go.
func konstanter() (map[int]string, error) {
	f, err := parser.ParseFile(token.NewFileSet(), filepath.Join(rod, "errors", "kode.go"), nil, 0)
	if err != nil {
		return nil, err
	}
	navne := map[int]string{}
	ast.Inspect(f, func(n ast.Node) bool {
		if v, ok := n.(*ast.ValueSpec); ok && len(v.Values) == 1 {
			if l, ok := v.Values[0].(*ast.BasicLit); ok {
				if n, err := strconv.Atoi(l.Value); err == nil {
					navne[n] = v.Names[0].Name
				}
			}
		}
		return true
	})
	return navne, nil
}
