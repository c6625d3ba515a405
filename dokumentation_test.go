package dfdg_test

import (
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// offentlige are the packages that a user imports.
var offentlige = []string{
	".", "errors", "codelist", "taeller", "taeller/hjaelp", "taeller/taellertest", "taeller/taellertest/gen", "frist", "frist/fristtest",
	"frist/fristtest/gen", "medlemskab", "medlemskab/medlemskabtest", "medlemskab/medlemskabtest/gen", "medlemskab/bestand",
	"medlemskab/bestand/bestandtest", "medlemskab/bestand/bestandtest/gen", "testdata/sager", "examples/sag", "examples/sag/sagtest", "examples/linjer",
	"examples/kommando", "docs",
}

// omFejl is what tells of an error: its type, that there is none, or the function whose errors they are.
var omFejl = regexp.MustCompile(`(?i)\berrors?\b|Fejl\b|\bErr[A-Z]|\bnil\b|refuse|fails?\b|\b(is|as|see)( the function)?\s\[`)

// graenseflade are the methods of the standard library's interfaces, whose errors the type's Parse function tells.
var graenseflade = regexp.MustCompile(`\.(Marshal|Unmarshal)(Text|JSON|XML|XMLAttr|JSONTo|JSONFrom)$|\.(AppendText|Scan|Value|GobEncode|GobDecode|Set)$`)

// enheder are the types whose unit a field's doc tells.
var enheder = map[string]*regexp.Regexp{
	"Timetal": regexp.MustCompile(`(?i)hours|weeks|months`),
	"Beloeb":  regexp.MustCompile(`(?i)kroner`),
	"Uge":     regexp.MustCompile(`(?i)week|delivery`),
	"Maaned":  regexp.MustCompile(`(?i)month`),
	"int":     regexp.MustCompile(`(?i)how many|number|days|years|code|lines?\b|rows?\b|from [01]|index|id\b|\bfund\b|bytes|hour, minute`),
	"int64":   regexp.MustCompile(`(?i)how many|number|bytes|line`),
}

// navngivet is an exported name and all that is said of it.
type navngivet struct {
	hvor, navn string
	dok        string
	felt       string // of a field its type, without package
	fejl       bool   // a function that returns an error
}

// tomme are words that say nothing of the name beside which they stand.
var tomme = regexp.MustCompile(`(?i)^(an?|the|is|are|of|it|its|this|that|and|or|as|returns?|reports?|whether|in|for|on|to|by|with|from|type|field|constant|value|name)$`)

// siger reports whether a doc says more than the name that it stands at.
func (n navngivet) siger() bool {
	eget := strings.ToLower(n.navn[strings.LastIndexByte(n.navn, '.')+1:])
	for _, o := range strings.FieldsFunc(n.dok, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if !tomme.MatchString(o) && !strings.Contains(eget, strings.ToLower(o)) {
			return true
		}
	}
	return false
}

// erklaerede returns the exported names of a package: types, their fields and methods, functions, constants and variables.
// A doc that names several, as "DageFoer and DageEfter are …", is that of those that follow it and have none.
func erklaerede(t *testing.T, mappe string) (alle []navngivet, pakkedoc bool) {
	fset := token.NewFileSet()
	stier, _ := filepath.Glob(filepath.Join(mappe, "*.go"))
	for _, s := range stier {
		if strings.HasSuffix(s, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(fset, s, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		pakkedoc = pakkedoc || len(f.Doc.Text()) > 50
		var faelles string // the doc that can be of what follows too
		tag := func(n *ast.Ident, foran string, felt ast.Expr, dok ...*ast.CommentGroup) {
			if !n.IsExported() {
				return
			}
			x := navngivet{hvor: fset.Position(n.Pos()).String(), navn: foran + n.Name}
			for _, d := range dok {
				x.dok += d.Text()
			}
			if x.dok != "" {
				faelles = x.dok
			} else if regexp.MustCompile(`\b` + n.Name + `\b`).MatchString(faelles) {
				x.dok = faelles
			}
			if felt != nil {
				x.felt = typenavn(felt)
			}
			alle = append(alle, x)
		}
		for _, d := range f.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				modtager := ""
				if d.Recv != nil {
					if modtager = typenavn(d.Recv.List[0].Type); !ast.IsExported(modtager) {
						continue
					}
					modtager += "."
				}
				tag(d.Name, modtager, nil, d.Doc)
				if d.Name.IsExported() {
					alle[len(alle)-1].fejl = giverFejl(d.Type)
				}
			case *ast.GenDecl:
				faelles = d.Doc.Text()
				for _, s := range d.Specs {
					var egen *ast.CommentGroup
					if !d.Lparen.IsValid() {
						egen = d.Doc
					}
					switch s := s.(type) {
					case *ast.ValueSpec:
						for _, n := range s.Names {
							tag(n, "", nil, egen, s.Doc, s.Comment)
						}
					case *ast.TypeSpec:
						tag(s.Name, "", nil, egen, s.Doc)
						var felter *ast.FieldList
						switch u := s.Type.(type) {
						case *ast.StructType:
							felter = u.Fields
						case *ast.InterfaceType:
							felter = u.Methods
						}
						if felter == nil || !s.Name.IsExported() {
							continue
						}
						faelles = ""
						for _, f := range felter.List {
							for _, n := range f.Names {
								tag(n, s.Name.Name+".", f.Type, f.Doc, f.Comment)
							}
						}
					}
				}
			}
		}
	}
	return alle, pakkedoc
}

// TestDokumentation: every exported name of every package says what it is and more than its name, a field of hours, kroner, weeks,
// months or a plain number its unit, and what returns an error says of what.
func TestDokumentation(t *testing.T) {
	ialt, uden := 0, 0
	for _, mappe := range offentlige {
		alle, pakkedoc := erklaerede(t, mappe)
		if !pakkedoc {
			t.Errorf("%s has no package doc", mappe)
		}
		for _, n := range alle {
			ialt++
			switch {
			case strings.TrimSpace(n.dok) == "":
				uden++
				t.Errorf("%s: %s has no doc", n.hvor, n.navn)
			case !n.siger():
				uden++
				t.Errorf("%s: the doc of %s says no more than its name: %q", n.hvor, n.navn, n.dok)
			case n.fejl && !graenseflade.MatchString(n.navn) && !omFejl.MatchString(n.dok):
				t.Errorf("%s: %s returns an error and does not say which: %q", n.hvor, n.navn, n.dok)
			case enheder[n.felt] != nil && !enheder[n.felt].MatchString(n.dok):
				t.Errorf("%s: %s is a %s and does not say of what: %q", n.hvor, n.navn, n.felt, n.dok)
			}
		}
	}
	t.Logf("%d of %d exported names have a doc", ialt-uden, ialt)
	if ialt < 1900 {
		t.Errorf("%d exported names", ialt)
	}
}

// hovedopgaver are the main tasks of the packages that have several, each with an example of its own.
var hovedopgaver = map[string][]string{
	"taeller":            {"ValidateJSON", "ValidateXML", "Explain", "Create", "Update", "Lookup", "ExplainSvar", "FaktaFraSvar", "Kaldmuligheder", "Fakta_udeladelser"},
	"taeller/hjaelp":     {"Matrix", "Registertidspunkt", "RestGrundlag"},
	"frist":              {"ValidateJSON", "DecideDagskift", "Naeste", "FaktaFraSvar"},
	"medlemskab":         {"ValidateJSON", "Create", "PredictTilbagekaldelse", "FaktaFraSvar"},
	"medlemskab/bestand": {"Reconcile", "Laeser_Raekker", "WriteFil", "Fallback"},
	"examples/sag":       {"Proces"},
	"examples/linjer":    {"Hver"},
}

// TestEksempler: each package opens with an example, each main task has one, and what each prints is checked.
func TestEksempler(t *testing.T) {
	antal := 0
	for _, mappe := range offentlige {
		stier, _ := filepath.Glob(filepath.Join(mappe, "*_test.go"))
		har := map[string]bool{}
		for _, s := range stier {
			f, err := parser.ParseFile(token.NewFileSet(), s, nil, parser.ParseComments|parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			for _, e := range doc.Examples(f) {
				antal++
				har[e.Name] = true
				if e.Output == "" {
					t.Errorf("%s: nothing that Example%s prints is checked", s, e.Name)
				}
			}
		}
		for _, navn := range append([]string{""}, hovedopgaver[mappe]...) {
			if !har[navn] {
				t.Errorf("%s has no Example%s", mappe, navn)
			}
		}
	}
	if antal < 50 {
		t.Errorf("%d examples", antal)
	}
}

// A name that repeats itself, one without a doc and one whose neighbour's doc names it are told apart.
func TestDokumentationSkelner(t *testing.T) {
	for _, c := range []struct {
		navn, dok string
		siger     bool
	}{
		{"Frist.FristId", "FristId is the id.", false}, {"Dag", "Dag returns the dag", false}, {"Dag", "Dag is the last day, included", true},
		{"TypeUDK", "Udbetaling Danmark", true}, {"T.Linje", "from 1", true},
	} {
		if n := (navngivet{navn: c.navn, dok: c.dok}); n.siger() != c.siger {
			t.Errorf("%q of %s: %t", c.dok, c.navn, n.siger())
		}
	}
}

// typenavn returns a type's name without pointer, type parameters and package; "" for a type without a name.
func typenavn(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.StarExpr:
		return typenavn(e.X)
	case *ast.IndexExpr:
		return typenavn(e.X)
	case *ast.SelectorExpr:
		return e.Sel.Name
	case *ast.Ident:
		return e.Name
	}
	return ""
}

func giverFejl(f *ast.FuncType) bool {
	return f.Results != nil && slices.ContainsFunc(f.Results.List, func(r *ast.Field) bool {
		i, ok := r.Type.(*ast.Ident)
		return ok && i.Name == "error"
	})
}
