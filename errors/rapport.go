package errors

import (
	"cmp"
	"encoding/json"
	"iter"
	"log/slog"
	"slices"
	"strconv"
	"strings"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/felt"
)

// Niveau is what a finding means for the message.
type Niveau uint8

const (
	// Fejl: DFDG rejects the message with the finding's code.
	Fejl Niveau = iota + 1
	// Advarsler: the message is accepted, but a norm is not kept.
	Advarsler
	// Uafgjorte: the rule lacks a fact; see [Melding.Mangler].
	Uafgjorte
	// Udeladte: the caller left the rule out; it would have rejected, warned or been undecided.
	// See [Melding.Grund]. It does not count in the verdict.
	Udeladte
)

var niveauNavne = [...]string{"", "fejl", "advarsel", "uafgjort", "udeladt"}

// String names the level.
func (n Niveau) String() string {
	if int(n) < len(niveauNavne) {
		return niveauNavne[n]
	}
	return ""
}

// Udeladelse leaves a rule out by its id, with the reason, which stands in the report. It is for
// a caller who knows better than the catalogue, as when DFDG has changed a rule.
type Udeladelse struct {
	Regel string // a rule id, as "T8-01"
	Grund string // never empty
}

// Melding is one finding: a rule, a place in the message, and for an undecided one the fact that
// is missing. It holds no value of the message; its texts are made when they are asked for.
type Melding struct {
	regel  *Regel
	rod    *felt.Felt
	navn   string // of an element the message does not have, a plain word
	grund  string // why the rule was left out
	sted   felt.Sted
	niveau Niveau
	faktum Faktum
}

// NyMelding makes a finding. rod describes the message, sted the place in it, navn an unknown
// element's name; faktum is the missing fact of an undecided rule, otherwise 0.
func NyMelding(r *Regel, rod *felt.Felt, sted felt.Sted, navn string, f Faktum) Melding {
	m := Melding{regel: r, rod: rod, navn: navn, sted: sted, niveau: Fejl, faktum: f}
	switch {
	case f != 0:
		m.niveau = Uafgjorte
	case r.Art() != Afvis:
		m.niveau = Advarsler
	}
	return m
}

// Udelad returns the finding of a rule that was left out.
func (m Melding) Udelad(grund string) Melding {
	m.niveau, m.grund = Udeladte, grund
	return m
}

// Grund returns why the rule was left out; "" unless it was.
func (m Melding) Grund() string { return m.grund }

// Regel returns the rule's row.
func (m Melding) Regel() *Regel { return m.regel }

// Niveau reports whether the finding rejects, warns or is undecided.
func (m Melding) Niveau() Niveau { return m.niveau }

// Kode returns what DFDG would say; 0 for a warning, and for an undecided rule what it would say
// if the rule were broken.
func (m Melding) Kode() Kode { return m.regel.Kode() }

// Felt returns the place as a JSON Pointer (RFC 6901) into the message: "" for the whole
// message or the caller, "/cpr" for the citizen.
func (m Melding) Felt() string {
	if m.rod == nil { // read back from JSON, or a message without elements
		return m.navn
	}
	return m.sted.Pointer(m.rod, m.navn)
}

// Sted returns the place in the form that rules use.
func (m Melding) Sted() felt.Sted { return m.sted }

// Mangler returns the fact that an undecided rule lacks; 0 otherwise.
func (m Melding) Mangler() Faktum { return m.faktum }

// Tekst is the rule as a Danish sentence, with the limits of the field it is at.
func (m Melding) Tekst() string { return m.tekst(m.regel.Dansk(), (*felt.Felt).DanskKrav) }

// Text is the rule as an English sentence, with the limits of the field it is at.
func (m Melding) Text() string { return m.tekst(m.regel.Engelsk(), (*felt.Felt).EngelskKrav) }

func (m Melding) tekst(s string, krav func(*felt.Felt) string) string {
	if m.rod == nil || !strings.Contains(s, "{krav}") {
		return s
	}
	return strings.ReplaceAll(s, "{krav}", krav(m.sted.Find(m.rod)))
}

// String writes code, place and rule: "9458 /dagpengesats/satsgrundlag T3-06".
func (m Melding) String() string {
	var b strings.Builder
	if m.niveau == Fejl {
		b.WriteString(strconv.Itoa(int(m.Kode())) + " ")
	}
	if f := m.Felt(); f != "" {
		b.WriteString(f + " ")
	}
	b.WriteString(m.regel.Id())
	if m.faktum != 0 {
		b.WriteString(" mangler " + m.faktum.String())
	}
	if m.niveau == Udeladte {
		b.WriteString(" udeladt")
	}
	return b.String()
}

// LogValue is the group kode, felt, regel, mangler.
func (m Melding) LogValue() slog.Value {
	a := make([]slog.Attr, 0, 3)
	if m.niveau == Fejl {
		a = append(a, slog.Int("kode", int(m.Kode())))
	}
	a = append(a, slog.String("felt", m.Felt()), slog.String("regel", m.regel.Id()))
	if m.niveau == Uafgjorte {
		a = append(a, slog.String("mangler", m.faktum.String()))
	}
	return slog.GroupValue(a...)
}

func compareMelding(a, b Melding) int {
	return cmp.Or(
		cmp.Compare(a.sted, b.sted),
		cmp.Compare(a.regel.rang, b.regel.rang),
		cmp.Compare(a.navn, b.navn),
		cmp.Compare(a.niveau, b.niveau),
		cmp.Compare(a.Kode(), b.Kode()),
		cmp.Compare(a.faktum, b.faktum),
	)
}

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
// the message's field order, then rule id; with the interface and the day it was judged by.
type Rapport struct {
	snitflade dfdg.Snitflade
	idag      dfdg.Dato
	meldinger []Melding
}

// NyRapport makes a report of findings, which it takes over and puts in order. Beyond [Hoejst]
// it keeps the first, those that reject before any other, and adds flere, the finding that says so.
func NyRapport(s dfdg.Snitflade, idag dfdg.Dato, m []Melding, flere *Regel) Rapport {
	m = sorter(m)
	if len(m) > Hoejst && flere != nil {
		sidst := NyMelding(flere, m[0].rod, 0, "", 0)
		m = vigtigste(m, Hoejst)
		if i, har := slices.BinarySearchFunc(m, sidst, compareMelding); !har {
			m = slices.Insert(m, i, sidst)
		}
	}
	return Rapport{snitflade: s, idag: idag, meldinger: m}
}

func sorter(m []Melding) []Melding {
	slices.SortFunc(m, compareMelding)
	return slices.Compact(m)
}

// Foerste puts findings in the order of a report, each once, and keeps as many as tell [NyRapport]
// which come first and whether there are more.
func Foerste(m []Melding) []Melding { return vigtigste(sorter(m), Hoejst+1) }

// vigtigste keeps n of sorted findings in their order: those that reject, then the first of the others.
func vigtigste(m []Melding, n int) []Melding {
	if len(m) <= n {
		return m
	}
	slices.SortStableFunc(m, func(a, b Melding) int {
		return cmp.Compare(min(a.niveau, Advarsler), min(b.niveau, Advarsler))
	})
	return sorter(m[:n])
}

// Snitflade returns the interface the message was judged by.
func (r Rapport) Snitflade() dfdg.Snitflade { return r.snitflade }

// Idag returns the day the message was judged by.
func (r Rapport) Idag() dfdg.Dato { return r.idag }

// Meldinger yields every finding in order.
func (r Rapport) Meldinger() iter.Seq[Melding] { return slices.Values(r.meldinger) }

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
		for _, m := range r.meldinger {
			if m.niveau == n && !yield(m) {
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
		if !slices.Contains(f, m.faktum) {
			f = append(f, m.faktum)
		}
	}
	return f
}

// Dom returns the verdict; 0 for the zero Rapport, as beside an error: nothing was judged.
func (r Rapport) Dom() Dom {
	d := Godkendt
	if r.idag.IsZero() && r.meldinger == nil {
		d = 0
	}
	for i := range r.meldinger {
		switch m := &r.meldinger[i]; {
		case m.niveau == Fejl:
			return Afvist
		case m.niveau == Uafgjorte && m.regel.Art() == Afvis:
			d = KanIkkeAfgoeres
		}
	}
	return d
}

// Err is nil for [Godkendt], warnings included; otherwise a [*RapportFejl].
func (r Rapport) Err() error {
	if r.Dom() == Godkendt {
		return nil
	}
	return &RapportFejl{r}
}

// RapportFejl is a report that does not approve the message, as an error.
// errors.Is with a [Kode] asks whether any finding rejects with that code.
type RapportFejl struct{ Rapport Rapport }

// Error names the verdict and the findings by code, place and rule.
func (f *RapportFejl) Error() string {
	const vist = 5
	var b strings.Builder
	if f.Rapport.Dom() == 0 {
		return "dfdg: intet er bedømt"
	}
	b.WriteString("dfdg: " + f.Rapport.Dom().String())
	fundet := f.Rapport.Fejl()
	if f.Rapport.Dom() == KanIkkeAfgoeres {
		fundet = f.Rapport.Uafgjort()
	}
	n := 0
	for m := range fundet {
		if n++; n <= vist {
			b.WriteString("; " + m.String())
		}
	}
	if n > vist {
		b.WriteString("; og " + strconv.Itoa(n-vist) + " til")
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
		slog.String("snitflade", string(r.snitflade)),
		slog.String("idag", r.idag.String()),
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
}

type fejlJSON struct {
	Kode  Kode   `json:"kode"`
	Felt  string `json:"felt"`
	Regel string `json:"regel"`
	Tekst string `json:"tekst"`
	Text  string `json:"text"`
}

type advarselJSON struct {
	Regel string `json:"regel"`
	Felt  string `json:"felt"`
	Tekst string `json:"tekst"`
	Text  string `json:"text"`
}

type uafgjortJSON struct {
	Regel   string `json:"regel"`
	Felt    string `json:"felt"`
	Mangler string `json:"mangler"`
}

type udeladtJSON struct {
	Kode  Kode   `json:"kode,omitzero"`
	Felt  string `json:"felt"`
	Regel string `json:"regel"`
	Grund string `json:"grund"`
}

// MarshalJSON writes dom, snitflade, idag, fejl, advarsler and uafgjort as the case format does,
// and udeladt where rules were left out.
func (r Rapport) MarshalJSON() ([]byte, error) {
	j := rapportJSON{r.Dom().String(), r.snitflade, r.idag, []fejlJSON{}, []advarselJSON{}, []uafgjortJSON{}, nil}
	for _, m := range r.meldinger {
		switch id, felt := m.regel.Id(), m.Felt(); m.niveau {
		case Fejl:
			j.Fejl = append(j.Fejl, fejlJSON{m.Kode(), felt, id, m.Tekst(), m.Text()})
		case Advarsler:
			j.Advarsler = append(j.Advarsler, advarselJSON{id, felt, m.Tekst(), m.Text()})
		case Uafgjorte:
			j.Uafgjort = append(j.Uafgjort, uafgjortJSON{id, felt, m.faktum.String()})
		default:
			j.Udeladt = append(j.Udeladt, udeladtJSON{m.Kode(), felt, id, m.grund})
		}
	}
	return json.Marshal(j)
}

// UnmarshalJSON reads what MarshalJSON writes of a report, and returns a *FormFejl for anything else. The
// rules of the findings then hold what was written: id, code and sentences of what rejects, no code of what is
// undecided, no sentences of what was left out. Meldinger yields what rejects, then warnings, undecided and left out.
func (r *Rapport) UnmarshalJSON(b []byte) error {
	var j rapportJSON
	if json.Unmarshal(b, &j) != nil {
		return &FormFejl{"Rapport"}
	}
	ny := Rapport{snitflade: j.Snitflade, idag: j.Idag}
	god := true
	laes := func(felt string, mangler Faktum, r Raekke) {
		god = god && erRegelId(r.Id) && erSted(felt)
		ny.meldinger = append(ny.meldinger, NyMelding(NyRegel(r), nil, 0, felt, mangler))
	}
	for _, f := range j.Fejl {
		laes(f.Felt, 0, Raekke{Id: f.Regel, Art: Afvis, Kode: f.Kode, Dansk: f.Tekst, Engelsk: f.Text})
	}
	for _, f := range j.Advarsler {
		laes(f.Felt, 0, Raekke{Id: f.Regel, Art: Advarsel, Dansk: f.Tekst, Engelsk: f.Text})
	}
	art := Advarsel // which undecided rules could reject is not written; the verdict says if any
	if j.Dom == KanIkkeAfgoeres.String() {
		art = Afvis
	}
	for _, f := range j.Uafgjort {
		mangler := faktumAf(f.Mangler)
		if mangler == 0 {
			return &FormFejl{"Rapport"}
		}
		laes(f.Felt, mangler, Raekke{Id: f.Regel, Art: art})
	}
	for _, f := range j.Udeladt {
		laes(f.Felt, 0, Raekke{Id: f.Regel, Art: Afvis, Kode: f.Kode})
		sidste := &ny.meldinger[len(ny.meldinger)-1]
		*sidste = sidste.Udelad(f.Grund)
	}
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
