package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
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
func katalog(pakker []pakke) []byte {
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
	var b bytes.Buffer
	hoved(&b, "Regler / Rules", `Alle regler, som pakkerne bærer dem; fundene nævner regelens id. / Every rule as the packages carry it; findings name its id.

* Art / Kind: `+artliste()+`.
* Kilde / Source: D Ydelsesudstilling.DagpengetaellerService (2025-1), U UnemploymentBenefitsAccountService (2023-2), M medlemskab /
  membership (2021-3, 2025-2), F FristService, R andre offentlige sider / other public pages.
* T: Tolkning – vores læsning, hvor kilden tier, er uklar eller modsiger sig selv. / our reading where the source is silent, unclear or
  contradicts itself.`)
	sidst, id := "", ""
	for _, r := range regler {
		if a, _, _ := strings.Cut(r.Id(), "-"); a != sidst {
			sidst = a
			fmt.Fprintf(&b, "\n## %s. %s\n", a, titler[a])
			tabel(&b, "Id", "Art", "Kode", "Dansk", "English", "Kilde", "Snitflader", "T")
		}
		navn := r.Id()
		if navn != id {
			id = navn
			navn = fmt.Sprintf(`<a id="%s"></a>%s`, id, id)
		}
		kode, tolkning := "", " "
		if r.Kode() != 0 {
			kode = strconv.Itoa(int(r.Kode()))
		}
		if r.Tolkning() {
			tolkning = "T"
		}
		raekke(&b, navn, r.Art().String(), kode, r.Dansk(), r.Engelsk(), r.Kilde(), gaelder(r), tolkning)
	}
	return b.Bytes()
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
		raekke(&b, strconv.Itoa(int(k)), "`"+navne[int(k)]+"`", kort, engelsk, dansk, strings.Join(k.Metoder(), ", "), k.Kilde(), rejses)
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
