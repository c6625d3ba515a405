// Package typer reads the message types of a package (typer.go) for the generators: every fact of
// a field stands in the struct's tags alone.
package typer

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Rod is the struct of the message itself, Svarrod that of what a look-up answers, where there is one.
const (
	Rod     = "Anmodning"
	Svarrod = "Svar"
)

// Pakke holds the structs of one package.
type Pakke struct {
	Navn      string
	Orden     []string          // the structs as they stand
	Typer     map[string][]Felt // their fields, those of embedded structs among them
	Kommentar map[string]string // their doc comments
}

// Felt is one field of a message struct.
type Felt struct {
	Navn      string // Go
	JSON      string
	Engelsk   string
	Raekke    string // English name of a collection's row
	Art       string // Dato, Timetal, …; Samling, Element
	Egen      bool   // Art is a type of the package itself, which has a reader for it
	Under     string // struct of a counter or a row
	Krav      Krav
	Liste     string // of a code: the code list that its ids are of
	Enhed     string // of a decimal that is no number of hours: uger, maaneder
	Meta      bool   // says when the counter was computed, not what it is
	Svar      bool   // only an answer has it
	Altid     bool   // written as null where it is not given
	Kommentar string
}

// Krav is what a field demands.
type Krav struct {
	Antal      string // "1", "0-1" or, where it differs by method, ""
	Paakraevet bool
	Fra, Til   string // numbers as written, "" for none
	UdenFra    bool   // Fra itself is excluded
	Maengde    []string
	Laengde    bool
	Regel      string // id of the rule that owns the range
}

// Find returns the folders below rod that hold a typer.go or a regler_gen.go, in a fixed order.
func Find(rod string) (mapper []string, err error) {
	err = filepath.WalkDir(rod, func(sti string, d fs.DirEntry, err error) error {
		if m := filepath.Dir(sti); err == nil && (d.Name() == "typer.go" || d.Name() == "regler_gen.go") && !slices.Contains(mapper, m) {
			mapper = append(mapper, m)
		}
		return err
	})
	return mapper, err
}

// Laes reads the structs of the package in a folder.
func Laes(mappe string) (*Pakke, error) {
	kilde, err := os.ReadFile(filepath.Join(mappe, "typer.go"))
	if err != nil {
		return nil, err
	}
	return LaesKilde(mappe, kilde)
}

// LaesKilde reads the structs that a typer.go declares; mappe stands in the errors.
func LaesKilde(mappe string, kilde []byte) (*Pakke, error) {
	f, err := parser.ParseFile(token.NewFileSet(), filepath.Join(mappe, "typer.go"), kilde, parser.ParseComments)
	if err != nil {
		return nil, err
	}
	p := &Pakke{Navn: f.Name.Name, Typer: map[string][]Felt{}, Kommentar: map[string]string{}}
	strukturer := map[string]*ast.StructType{}
	for _, d := range f.Decls {
		gd, ok := d.(*ast.GenDecl)
		if !ok || gd.Tok != token.TYPE {
			continue
		}
		for _, s := range gd.Specs {
			ts := s.(*ast.TypeSpec)
			if st, ok := ts.Type.(*ast.StructType); ok {
				strukturer[ts.Name.Name] = st
				p.Orden = append(p.Orden, ts.Name.Name)
				p.Kommentar[ts.Name.Name] = kommentar(gd.Doc)
			}
		}
	}
	for _, t := range p.Orden {
		if p.Typer[t], err = felter(strukturer[t], strukturer); err != nil {
			return nil, fmt.Errorf("%s: %s: %w", mappe, t, err)
		}
	}
	for _, t := range p.Orden {
		for _, f := range p.Typer[t] {
			if err := f.kontroller(t == Rod || t == Svarrod, p.Svarets(t)); err != nil {
				return nil, fmt.Errorf("%s: %s.%s: krav: %w", mappe, t, f.Navn, err)
			}
		}
	}
	return p, nil
}

// Svarets reports whether a struct stands in answers alone.
func (p *Pakke) Svarets(t string) bool {
	under := func(f Felt) bool { return f.Under == t }
	for _, ff := range p.Typer {
		if slices.ContainsFunc(ff, func(f Felt) bool { return f.Svar && under(f) }) {
			return true
		}
	}
	return slices.ContainsFunc(p.Typer[Svarrod], under) && !slices.ContainsFunc(p.Typer[Rod], under)
}

// Vaerditype names what the field's values are: its type, or the unit of a decimal that is no number of hours.
func (f Felt) Vaerditype() string {
	switch f.Enhed {
	case "uger":
		return "Uger"
	case "maaneder":
		return "Maaneder"
	}
	return f.Art
}

// kontroller refuses what the generator would not write as it stands.
func (f Felt) kontroller(rod, svarets bool) error {
	k := f.Krav
	heltal := f.Art == "Antal" || f.Art == "Kode"
	switch decimal := f.Art == "Timetal" || f.Art == "Beloeb"; {
	case rod && k.Antal != "":
		return fmt.Errorf("hvilke elementer en metode kræver, står i metode.go, ikke %q", k.Antal)
	case !rod && k.Antal == "" && f.Art != "Element":
		return fmt.Errorf("forekomsten mangler: 1 eller 0-1")
	case k.Laengde && (f.Art != "Tekst" || !rod && !svarets):
		return fmt.Errorf("en længde er en teksts i beskeden selv")
	case k.Maengde != nil && !heltal:
		return fmt.Errorf("en mængde er hele tals")
	case k.Fra != "" && !k.Laengde && !heltal && !decimal:
		return fmt.Errorf("grænser er tals")
	case heltal && k.Fra != "" && (k.UdenFra || k.Til == ""):
		return fmt.Errorf("et helt tals grænser er med: [a;b]")
	case (k.Fra != "" || k.Maengde != nil) && k.Regel == "":
		return fmt.Errorf("grænsen mangler sin regel")
	case f.Enhed != "" && (f.Art != "Timetal" || f.Vaerditype() == f.Art):
		return fmt.Errorf("enheden %q kendes ikke", f.Enhed)
	case f.Meta && rod:
		return fmt.Errorf("metadata er en tællers")
	case f.Liste == "" && (f.Art == "Kode" || f.Art == "Samling" && f.Under == ""):
		return fmt.Errorf("kodens liste mangler")
	case f.Liste != "" && (udenListe[f.Art] || f.Under != ""):
		return fmt.Errorf("kun en kode har en liste")
	}
	return nil
}

// udenListe are the types whose values are ids of no list.
var udenListe = map[string]bool{
	"JaNej": true, "Tekst": true, "GUID": true, "Dato": true, "Dag": true, "Tidspunkt": true, "Maaned": true, "Uge": true, "Antal": true,
	"Timetal": true, "Beloeb": true,
}

func felter(st *ast.StructType, strukturer map[string]*ast.StructType) (ff []Felt, err error) {
	for _, a := range st.Fields.List {
		if len(a.Names) == 0 {
			if id, ok := a.Type.(*ast.Ident); ok {
				under, err := felter(strukturer[id.Name], strukturer)
				if err != nil {
					return nil, err
				}
				ff = append(ff, under...)
			}
			continue
		}
		if a.Tag == nil {
			continue
		}
		t, err := strconv.Unquote(a.Tag.Value)
		if err != nil {
			return nil, err
		}
		tag := reflect.StructTag(t)
		xml, harXML := tag.Lookup("xml")
		if !harXML {
			continue
		}
		f := Felt{Navn: a.Names[0].Name, Kommentar: kommentar(a.Doc)}
		var valg string
		f.JSON, valg, _ = strings.Cut(tag.Get("json"), ",")
		if f.JSON == "-" { // encoding/json leaves it alone
			f.JSON, f.Svar = tag.Get("svar"), true
		}
		f.Altid = valg != "omitzero" && !f.Svar
		f.Engelsk, f.Raekke, _ = strings.Cut(xml, ">")
		if f.Krav, err = laesKrav(tag.Get("krav")); err != nil {
			return nil, fmt.Errorf("%s: %w", f.Navn, err)
		}
		f.Enhed = tag.Get("enhed")
		f.Meta = tag.Get("meta") == "ja"
		f.Liste = tag.Get("liste")
		switch t := a.Type.(type) {
		case *ast.StarExpr:
			f.Art, f.Under = "Element", t.X.(*ast.Ident).Name
		case *ast.SelectorExpr:
			f.Art = t.Sel.Name
		case *ast.Ident:
			f.Art, f.Egen = t.Name, true
		case *ast.IndexExpr:
			f.Art = "Samling"
			if id, ok := t.Index.(*ast.Ident); ok {
				f.Under = id.Name
			}
		default:
			return nil, fmt.Errorf("%s: uventet type", f.Navn)
		}
		if laeser := tag.Get("laes"); laeser != "" { // another reader than the type's own
			f.Art = laeser
		}
		ff = append(ff, f)
	}
	return ff, nil
}

var henvisning = regexp.MustCompile(`\[([A-Za-z.]+)\]`)

// kommentar returns a doc comment as one line of plain text.
func kommentar(d *ast.CommentGroup) string {
	return henvisning.ReplaceAllString(strings.Join(strings.Fields(d.Text()), " "), "$1")
}

var (
	spand   = regexp.MustCompile(`^([\[(])(-?\d+);(?:(-?\d+)\]|\))$`)
	laengde = regexp.MustCompile(`^(\d+)-(\d+)$`)
	maengde = regexp.MustCompile(`^\{(-?\d+(?:,-?\d+)*)\}$`)
	regelId = regexp.MustCompile(`^[A-Z]\d*-\d\d$`)
)

func laesKrav(s string) (k Krav, err error) {
	for i, d := range strings.Fields(s) {
		graense := k.Fra != "" || k.Maengde != nil
		switch {
		case i == 0 && (d == "1" || d == "0-1"):
			k.Antal, k.Paakraevet = d, d == "1"
		case !graense && spand.MatchString(d):
			m := spand.FindStringSubmatch(d)
			k.UdenFra, k.Fra, k.Til = m[1] == "(", m[2], m[3]
		case !graense && maengde.MatchString(d):
			k.Maengde = strings.Split(maengde.FindStringSubmatch(d)[1], ",")
		case !graense && laengde.MatchString(d):
			m := laengde.FindStringSubmatch(d)
			k.Laengde, k.Fra, k.Til = true, m[1], m[2]
		case k.Regel == "" && regelId.MatchString(d):
			k.Regel = d
		default:
			return k, fmt.Errorf("krav %q: %q kan ikke læses", s, d)
		}
	}
	return k, nil
}

// The end of a range that D leaves open: what the library can hold (see dfdg.NewTimetal).
const uendelig, endless = " og under 10^15", " and below 10^15"

// Hundred reports whether the values are hundredths.
func (f Felt) Hundred() bool { return f.Art == "Timetal" || f.Art == "Beloeb" }

// Tekst writes what a value demands, in Danish or English.
func (f Felt) Tekst(dansk bool) string {
	v := func(d, e string) string {
		if dansk {
			return d
		}
		return e
	}
	k := f.Krav
	switch {
	case f.Art == "Uge":
		return v("et årstal og en uge 01–53 fra 1989 til 2100", "a year and a week 01–53 from 1989 to 2100")
	case k.Maengde != nil:
		n := len(k.Maengde) - 1
		return strings.Join(k.Maengde[:n], ", ") + v(" eller ", " or ") + k.Maengde[n]
	case k.Laengde:
		return v("på ", "of ") + k.Fra + "–" + k.Til + v(" tegn", " characters")
	case k.Fra == "":
		return ""
	case k.UdenFra && k.Til == "":
		return v("over ", "over ") + k.Fra + v(uendelig, endless)
	case k.UdenFra:
		return v("over ", "over ") + k.Fra + v(" og højst ", " and at most ") + k.Til
	case k.Til == "":
		return v("mindst ", "at least ") + k.Fra + v(uendelig, endless)
	}
	return v("fra ", "from ") + k.Fra + v(" til ", " to ") + k.Til
}
