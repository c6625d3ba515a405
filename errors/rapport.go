package errors

import (
	"encoding/json"
	"iter"
	"log/slog"
	"slices"
	"strconv"
	"strings"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/fund"
)

// Dom is the verdict on a message.
type Dom uint8

const (
	// Godkendt: DFDG would accept the message. A warning or an effect ([Afledt]) may be undecided
	// all the same.
	Godkendt Dom = iota + 1
	// KanIkkeAfgoeres: nothing rejects the message, but a rule that could is undecided.
	KanIkkeAfgoeres
	// Afvist: DFDG would reject the message.
	Afvist
)

var domNavne = [...]string{"", "godkendt", "kanIkkeAfgoeres", "afvist"}

// String writes the verdict as the case format does.
func (d Dom) String() string {
	if int(d) < len(domNavne) {
		return domNavne[d]
	}
	return ""
}

// Hoejst is the most findings a report holds; one more says that others were left out.
const Hoejst = 1000

// Rapport is all findings on one message in a fixed order: the whole message, the citizen, then
// the message's field order, then rule id; with the interface and the day it was judged by. It never
// changes: any number of goroutines may share one.
type Rapport fund.Rapport[Melding]

func (r Rapport) meldinger() []Melding { return fund.Rapport[Melding](r).Meldinger() }

// Snitflade returns the interface the message was judged by.
func (r Rapport) Snitflade() dfdg.Snitflade { return fund.Rapport[Melding](r).Snitflade() }

// Idag returns the day the message was judged by.
func (r Rapport) Idag() dfdg.Dato { return fund.Rapport[Melding](r).Idag() }

// FoerSnitflade reports whether the day lies before the year that the interface is named after, so that DFDG did not have
// the interface then. From which day in that year it did is not public: no rule guesses it, and a day in it is taken as one
// of the interface's.
func (r Rapport) FoerSnitflade() bool {
	aar, _, ok := strings.Cut(string(r.Snitflade()), "-")
	return ok && r.Idag().IsValid() && r.Idag().String()[:len("2006")] < aar
}

// Meldinger yields every finding in order.
func (r Rapport) Meldinger() iter.Seq[Melding] { return slices.Values(r.meldinger()) }

// Fejl yields the findings that reject the message.
func (r Rapport) Fejl() iter.Seq[Melding] { return r.paa(Fejl) }

// Advarsler yields the findings that only warn.
func (r Rapport) Advarsler() iter.Seq[Melding] { return r.paa(Advarsler) }

// Uafgjort yields the rules that lack a fact.
func (r Rapport) Uafgjort() iter.Seq[Melding] { return r.paa(Uafgjorte) }

// Udeladt yields what the rules that the caller left out would have said.
func (r Rapport) Udeladt() iter.Seq[Melding] { return r.paa(Udeladte) }

func (r Rapport) paa(n Niveau) iter.Seq[Melding] {
	return func(yield func(Melding) bool) {
		for _, m := range r.meldinger() {
			if m.Niveau() == n && !yield(m) {
				return
			}
		}
	}
}

// Mangler returns the facts that would decide the report, each once: look-ups of the citizen
// and code lists to load.
func (r Rapport) Mangler() []Faktum {
	var f []Faktum
	for m := range r.Uafgjort() {
		if !slices.Contains(f, m.Mangler()) {
			f = append(f, m.Mangler())
		}
	}
	return f
}

// Dom returns the verdict; 0 for the zero Rapport, as beside an error: nothing was judged.
func (r Rapport) Dom() Dom {
	d, meldinger := Godkendt, r.meldinger()
	if r.Idag().IsZero() && meldinger == nil {
		d = 0
	}
	for i := range meldinger {
		switch m := &meldinger[i]; {
		case m.Niveau() == Fejl:
			return Afvist
		case m.KanAfvise():
			d = KanIkkeAfgoeres
		}
	}
	return d
}

// Equal reports whether two reports say the same: interface, day and findings. A report that was read back equals the one
// that was written.
func (r Rapport) Equal(s Rapport) bool {
	if r.Snitflade() != s.Snitflade() || r.Idag() != s.Idag() || r.Dom() != s.Dom() {
		return false
	}
	for n := Fejl; n <= Udeladte; n++ { // those that were read back stand by level
		if !slices.EqualFunc(slices.Collect(r.paa(n)), slices.Collect(s.paa(n)), Melding.Equal) {
			return false
		}
	}
	return true
}

// String writes the verdict, interface and day, and below it every finding with its sentence, a line each.
func (r Rapport) String() string {
	if r.Dom() == 0 {
		return "intet er bedømt"
	}
	var b strings.Builder
	b.WriteString(r.Dom().String() + " " + string(r.Snitflade()) + " " + r.Idag().String())
	if r.FoerSnitflade() {
		b.WriteString(" (DFDG havde ikke snitfladen den dag)")
	}
	for _, m := range r.meldinger() {
		b.WriteString("\n" + m.String() + ": " + m.Tekst())
	}
	return b.String()
}

// GoString is String, so that %#v shows no more than %v.
func (r Rapport) GoString() string { return r.String() }

// Err is nil for [Godkendt], warnings included; otherwise a [*RapportFejl].
func (r Rapport) Err() error {
	if r.Dom() == Godkendt {
		return nil
	}
	return &RapportFejl{r}
}

// RapportFejl is a report that does not approve the message, as an error.
// errors.Is with a [Kode] asks whether any finding rejects with that code.
type RapportFejl struct {
	Rapport Rapport // never of the verdict Godkendt
}

// Error names the verdict and the first findings by code, place and rule, for a log; their sentences are in Tekst.
func (f *RapportFejl) Error() string {
	if f.Rapport.Dom() == 0 {
		return "dfdg: intet er bedømt"
	}
	return "dfdg: " + f.Rapport.Dom().String() + f.fundene(Melding.String, "og ", " til")
}

// Tekst says in Danish that the message is rejected or cannot be told of, and by the first findings' sentences why.
func (f *RapportFejl) Tekst() string {
	return map[Dom]string{0: "intet er bedømt", Afvist: "beskeden ville blive afvist", KanIkkeAfgoeres: "det kan ikke afgøres, om beskeden ville blive afvist"}[f.Rapport.Dom()] +
		f.fundene(func(m Melding) string { return m.hvor() + m.Tekst() }, "og ", " til")
}

// Text is Tekst in English.
func (f *RapportFejl) Text() string {
	return map[Dom]string{0: "nothing is judged", Afvist: "the message would be rejected", KanIkkeAfgoeres: "it cannot be told whether the message would be rejected"}[f.Rapport.Dom()] +
		f.fundene(func(m Melding) string { return m.hvor() + m.Text() }, "and ", " more")
}

// fundene lists the first findings that the verdict rests on.
func (f *RapportFejl) fundene(skriv func(Melding) string, foer, efter string) string {
	const vist = 5
	fundet := f.Rapport.Fejl()
	if f.Rapport.Dom() == KanIkkeAfgoeres {
		fundet = f.Rapport.Uafgjort()
	}
	var b strings.Builder
	n := 0
	for m := range fundet {
		if n++; n <= vist {
			b.WriteString("; " + skriv(m))
		}
	}
	if n > vist {
		b.WriteString("; " + foer + strconv.Itoa(n-vist) + efter)
	}
	return b.String()
}

// Is reports whether target is the code of a finding that rejects.
func (f *RapportFejl) Is(target error) bool {
	k, ok := target.(Kode)
	if !ok {
		return false
	}
	for m := range f.Rapport.Fejl() {
		if m.Kode() == k {
			return true
		}
	}
	return false
}

// LogValue is the group dom, snitflade, idag and the findings by code, place and rule.
func (r Rapport) LogValue() slog.Value {
	a := []slog.Attr{
		slog.String("dom", r.Dom().String()),
		slog.String("snitflade", string(r.Snitflade())),
		slog.String("idag", r.Idag().String()),
	}
	var m []string
	for f := range r.Meldinger() {
		m = append(m, f.String())
	}
	return slog.GroupValue(append(a, slog.Any("meldinger", m))...)
}

// rapportJSON is the report as the case format writes it.
type rapportJSON struct {
	Dom       string         `json:"dom"`
	Snitflade dfdg.Snitflade `json:"snitflade"`
	Idag      dfdg.Dato      `json:"idag"`
	Fejl      []fejlJSON     `json:"fejl"`
	Advarsler []advarselJSON `json:"advarsler"`
	Uafgjort  []uafgjortJSON `json:"uafgjort"`
	Udeladt   []udeladtJSON  `json:"udeladt,omitempty"`
	Foer      bool           `json:"foerSnitflade,omitzero"`
}

// MarshalJSON writes dom, snitflade, idag, fejl, advarsler and uafgjort as the case format does,
// udeladt where rules were left out, and foerSnitflade where DFDG did not have the interface that day ([Rapport.FoerSnitflade]).
func (r Rapport) MarshalJSON() ([]byte, error) {
	j := rapportJSON{r.Dom().String(), r.Snitflade(), r.Idag(), []fejlJSON{}, []advarselJSON{}, []uafgjortJSON{}, nil, r.FoerSnitflade()}
	for _, m := range r.meldinger() {
		switch m := m.json().(type) {
		case fejlJSON:
			j.Fejl = append(j.Fejl, m)
		case advarselJSON:
			j.Advarsler = append(j.Advarsler, m)
		case uafgjortJSON:
			j.Uafgjort = append(j.Uafgjort, m)
		case udeladtJSON:
			j.Udeladt = append(j.Udeladt, m)
		}
	}
	return json.Marshal(j)
}

// UnmarshalJSON reads what MarshalJSON writes of a report, and returns a *FormFejl for anything else. The
// rules of the findings then hold what was written: id, code and sentences, no sentences of what was left out. Meldinger
// yields what rejects, then warnings, undecided and left out.
func (r *Rapport) UnmarshalJSON(b []byte) error {
	var j rapportJSON
	if json.Unmarshal(b, &j) != nil {
		return &FormFejl{"Rapport"}
	}
	var m []Melding
	god := true
	laes := func(felt string, n Niveau, mangler Faktum, art Art, f fund.Raekke) {
		god = god && erRegelId(f.Id) && erSted(felt)
		f.Art = uint8(art)
		m = append(m, Melding(fund.NyMelding(fund.NyRegel(f), nil, 0, felt, uint8(n), uint8(mangler))))
	}
	for _, f := range j.Fejl {
		laes(f.Felt, Fejl, 0, Afvis, fund.Raekke{Id: f.Regel, Kode: int(f.Kode), Dansk: f.Tekst, Engelsk: f.Text})
	}
	for _, f := range j.Advarsler {
		laes(f.Felt, Advarsler, 0, Advarsel, fund.Raekke{Id: f.Regel, Dansk: f.Tekst, Engelsk: f.Text})
	}
	for _, f := range j.Uafgjort {
		mangler, art := faktumAf(f.Mangler), Advarsel
		if f.Kan == kanAfvise {
			art = Afvis
		}
		god = god && mangler != 0 && (art == Afvis || f.Kan == kanAdvare && f.Kode == 0)
		laes(f.Felt, Uafgjorte, mangler, art, fund.Raekke{Id: f.Regel, Kode: int(f.Kode), Dansk: f.Tekst, Engelsk: f.Text})
	}
	for _, f := range j.Udeladt {
		laes(f.Felt, Udeladte, 0, Afvis, fund.Raekke{Id: f.Regel, Kode: int(f.Kode)})
		m[len(m)-1] = Melding(fund.Melding(m[len(m)-1]).Paa(uint8(Udeladte), f.Grund))
	}
	ny := Rapport(fund.NyRapport(j.Snitflade, j.Idag, m))
	if d := ny.Dom(); !god || d == 0 || d.String() != j.Dom {
		return &FormFejl{"Rapport"}
	}
	*r = ny
	return nil
}

// erRegelId and erSted keep values out of what is read back as a rule or a place: no personal number is either.

func erRegelId(s string) bool {
	afsnit, nr, _ := strings.Cut(s, "-")
	return len(afsnit) > 0 && len(afsnit) <= 3 && 'A' <= afsnit[0] && afsnit[0] <= 'Z' && len(nr) == 2 && nr[0]-'0' <= 9 && nr[1]-'0' <= 9
}

func erSted(s string) bool {
	const flest = 6 // digits of a row's number
	cifre := 0
	for _, c := range []byte(s) {
		if cifre++; c-'0' > 9 {
			cifre = 0
		}
		if cifre > flest {
			return false
		}
	}
	return s == "" || s[0] == '/'
}
