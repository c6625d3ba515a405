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
)

// Enighed is how DFDG's answer to a message goes with a report on it.
type Enighed uint8

const (
	// Enig: the report says what DFDG answered.
	Enig Enighed = iota + 1
	// Forenelig: the report lacks a fact, and with it could say what DFDG answered.
	Forenelig
	// IkkeBedoemt: DFDG's codes are of the call or of DFDG itself ([Kode.OmKaldet]): it did not judge the message.
	IkkeBedoemt
	// Strengere: the report rejects what DFDG approved.
	Strengere
	// Lempeligere: the report does not reject for what DFDG did.
	Lempeligere
	// AndenKode: both reject, but the report with none of DFDG's codes, or at none of their places.
	AndenKode
)

var enighedNavne = [...]string{"", "enig", "forenelig", "ikkeBedoemt", "strengere", "lempeligere", "andenKode"}

// String names it.
func (e Enighed) String() string {
	if int(e) < len(enighedNavne) {
		return enighedNavne[e]
	}
	return ""
}

// Uenig reports whether the two contradict each other, so that a rule, or a fact that was given, is wrong.
func (e Enighed) Uenig() bool { return e >= Strengere }

// Svarforklaring holds DFDG's answer to a message against the library's report on it. The zero Svarforklaring explains nothing.
type Svarforklaring struct {
	Svar      Tilbagemelding // what DFDG answered
	Metode    string         // the method's name in its interface
	Snitflade dfdg.Snitflade // by which the report judged; "" of a service that has one
	Dom       Dom            // the report's
	Enighed   Enighed        // how the two go together
	// Forklarer are the findings that explain the answer: those that reject with its codes, undecided ones that could, and rules that
	// lack a fact without being the ones to say so.
	Forklarer []Melding
	// Tvivl are the rules in question where the two disagree, each at every place and with what it answered: those that reject
	// what DFDG approved, or could have rejected with its codes and did not. Rules that were left out stand first, then our own
	// readings (Tolkning), then what the sources say.
	Tvivl []Forklaring
}

// ExplainSvar holds DFDG's answer against a report and the explanation of every rule, of the same message and facts. Packages taeller,
// frist and medlemskab have one each that makes both. metode is the method's name. The error is a *KaldFejl for no answer
// or a report that judged nothing.
func ExplainSvar(svar Tilbagemelding, metode string, r Rapport, f []Forklaring) (Svarforklaring, error) {
	switch {
	case !svar.IsValid():
		return Svarforklaring{}, &KaldFejl{Hvad: KaldSvar}
	case r.Dom() == 0:
		return Svarforklaring{}, &KaldFejl{Hvad: KaldAnmodning}
	}
	s := Svarforklaring{Svar: svar, Metode: metode, Snitflade: r.Snitflade(), Dom: r.Dom()}
	switch {
	case svar.Dom == Godkendt:
		s.godkendt(r)
	case len(svar.Koder) == 0:
		s.afvist(r, f)
	default:
		s.koder(r, f)
	}
	slices.SortStableFunc(s.Tvivl, func(a, b Forklaring) int { return cmp.Compare(vaegt(a), vaegt(b)) })
	return s, nil
}

// vaegt orders rules in question: first those that a user left out, then our own readings.
func vaegt(f Forklaring) int {
	switch {
	case f.Niveau() == Udeladte:
		return 0
	case f.Regel().Tolkning():
		return 1
	}
	return 2
}

// godkendt explains that DFDG approved.
func (s *Svarforklaring) godkendt(r Rapport) {
	switch s.Enighed = Enig; s.Dom {
	case KanIkkeAfgoeres:
		s.Enighed = Forenelig
		s.forklar(r.Uafgjort(), Melding.KanAfvise)
	case Afvist:
		s.Enighed = Strengere
		for m := range r.Fejl() {
			s.Tvivl = append(s.Tvivl, Forklaring{m, Brudt})
		}
	}
}

// afvist explains that DFDG rejected, and not with which code.
func (s *Svarforklaring) afvist(r Rapport, f []Forklaring) {
	switch {
	case s.forklar(r.Fejl(), Melding.KanAfvise):
		s.Enighed = Enig
	case s.forklar(r.Uafgjort(), Melding.KanAfvise), s.forklar(tavse(f), Melding.KanAfvise):
		s.Enighed = Forenelig
	default:
		s.Enighed = Lempeligere
	}
}

// forklar adds the findings that explain, and reports whether there are any.
func (s *Svarforklaring) forklar(alle iter.Seq[Melding], forklarer func(Melding) bool) (fandt bool) {
	for m := range alle {
		if forklarer(m) {
			fandt = true
			s.Forklarer = append(s.Forklarer, m)
		}
	}
	return fandt
}

// koder explains each code that DFDG rejected with. One of them that nothing explains is a disagreement.
func (s *Svarforklaring) koder(r Rapport, f []Forklaring) {
	var enig, forenelig, uforklaret bool
	for i, k := range s.Svar.Koder {
		if slices.Contains(s.Svar.Koder[:i], k) {
			continue
		}
		giver := func(m Melding) bool { return m.KanAfvise() && k.er(m) }
		switch {
		case s.forklar(r.Fejl(), giver):
			enig = true
		case s.forklar(r.Uafgjort(), giver), s.forklar(tavse(f), giver):
			forenelig = true
		case !k.Kode.OmKaldet():
			uforklaret = true
			if !s.udeladt(k, r) {
				s.tvivl(k, f)
			}
		}
	}
	switch {
	case uforklaret && s.Dom == Afvist && !enig && !forenelig:
		s.Enighed = AndenKode
	case uforklaret:
		s.Enighed = Lempeligere
	case forenelig:
		s.Enighed = Forenelig
	case enig:
		s.Enighed = Enig
	default:
		s.Enighed = IkkeBedoemt
	}
}

// er reports whether a finding has the code, under the number that the library knows it by, and lies at or about its place.
func (k Kodested) er(m Melding) bool {
	return m.Kode() == cmp.Or(k.Kode.Gammel(), k.Kode) && (m.Sted().I(k.Sted) || k.Sted.I(m.Sted()))
}

// tavse yields the rules that lack a fact without being the ones to say so.
func tavse(f []Forklaring) iter.Seq[Melding] {
	return func(yield func(Melding) bool) {
		for i := range f {
			if f[i].Svar != Uafgjort && f[i].Mangler() != 0 && !yield(f[i].Melding) {
				return
			}
		}
	}
}

// tvivl adds the rules that give the code and did not: those about its place, or where there are none all of them.
func (s *Svarforklaring) tvivl(k Kodested, f []Forklaring) {
	foer := len(s.Tvivl)
	for _, f := range f {
		if f.Regel().Art() == Afvis && k.er(f.Melding) {
			s.Tvivl = append(s.Tvivl, f)
		}
	}
	if len(s.Tvivl) == foer && k.Sted != "" {
		s.tvivl(Kodested{Kode: k.Kode}, f)
	}
}

// udeladt adds what the caller left out and would have explained the code, and reports whether there is any.
func (s *Svarforklaring) udeladt(k Kodested, r Rapport) (fandt bool) {
	for m := range r.Udeladt() {
		if k.er(m) {
			s.Tvivl, fandt = append(s.Tvivl, Forklaring{m, Brudt}), true
		}
	}
	return fandt
}

// harUdeladt reports whether a rule in question was left out.
func (s Svarforklaring) harUdeladt() bool {
	return slices.ContainsFunc(s.Tvivl, func(f Forklaring) bool { return f.Niveau() == Udeladte })
}

// Tekst says in Danish how the two go together, and where they disagree what that can be due to.
func (s Svarforklaring) Tekst() string {
	switch s.Enighed {
	case Enig:
		if s.Dom == Godkendt {
			return "DFDG og biblioteket godkender begge beskeden."
		}
		return "DFDG og biblioteket afviser begge beskeden" + s.med(" med ") + "."
	case Forenelig:
		return "Biblioteket kan ikke afgøre det uden " + s.mangler() + "; intet modsiger DFDG's svar."
	case IkkeBedoemt:
		return "Svaret gælder kaldet eller DFDG selv og siger intet om beskeden."
	case Strengere:
		return "Biblioteket er strengere: det afviser en besked, som DFDG godkender."
	case Lempeligere:
		return "Biblioteket er lempeligere: DFDG afviser beskeden" + s.med(" med ") + ", og det gør biblioteket ikke." + s.ingen("Ingen regel giver koden for metoden.", "Koden står ikke i kataloget.")
	case AndenKode:
		return "Begge afviser beskeden, men biblioteket ikke" + s.med(" med ") + s.paa(" det sted") + "." + s.ingen("Ingen regel giver koden for metoden.", "Koden står ikke i kataloget.")
	}
	return ""
}

// Text is Tekst in English.
func (s Svarforklaring) Text() string {
	switch s.Enighed {
	case Enig:
		if s.Dom == Godkendt {
			return "DFDG and the library both approve the message."
		}
		return "DFDG and the library both reject the message" + s.med(" with ") + "."
	case Forenelig:
		return "The library cannot decide without " + s.mangler() + "; nothing contradicts DFDG's answer."
	case IkkeBedoemt:
		return "The answer is about the call or DFDG itself, and says nothing of the message."
	case Strengere:
		return "The library is stricter: it rejects a message that DFDG approves."
	case Lempeligere:
		return "The library is laxer: DFDG rejects the message" + s.med(" with ") + ", and the library does not." + s.ingen("No rule gives the code for the method.", "The code is not in the catalogue.")
	case AndenKode:
		return "Both reject the message, but the library not" + s.med(" with ") + s.paa(" at that place") + "." + s.ingen("No rule gives the code for the method.", "The code is not in the catalogue.")
	}
	return ""
}

// med names the codes.
func (s Svarforklaring) med(ord string) string {
	var t []string
	for _, k := range s.Svar.Koder {
		t = append(t, strconv.Itoa(int(k.Kode)))
	}
	if t == nil {
		return ""
	}
	return ord + strings.Join(t, ", ")
}

// paa is said where a place was given.
func (s Svarforklaring) paa(ord string) string {
	if slices.ContainsFunc(s.Svar.Koder, func(k Kodested) bool { return k.Sted != "" }) {
		return ord
	}
	return ""
}

// ingen is said where no rule is in question: that none gives the code, or that nobody knows it.
func (s Svarforklaring) ingen(regel, kode string) string {
	switch {
	case s.Tvivl != nil || len(s.Svar.Koder) == 0:
		return ""
	case slices.ContainsFunc(s.Svar.Koder, func(k Kodested) bool { return !k.Kode.Kendt() }):
		return " " + kode
	}
	return " " + regel
}

// mangler names the facts that would decide.
func (s Svarforklaring) mangler() string {
	var t []string
	for _, m := range s.Forklarer {
		if f := m.Mangler().String(); f != "" && !slices.Contains(t, f) {
			t = append(t, f)
		}
	}
	return strings.Join(t, ", ")
}

// Anmeldelse says in Danish what to do about a disagreement: how to report it, with what is told of it and never more; "" where there
// is none.
func (s Svarforklaring) Anmeldelse() string {
	switch {
	case !s.Enighed.Uenig():
		return ""
	case s.harUdeladt():
		return "Reglen er udeladt; prøv uden at udelade den."
	}
	return "Passer de oplysninger, der er givet, er en regel forkert: meld det på " + hvor + " med " + s.regler("regel ", "ingen regel") + ", metode " + s.Metode +
		s.snitflade(", snitflade ") + ", DFDG's svar " + s.kort() + " og bibliotekets " + s.Dom.String() + ". Skriv aldrig personnummeret eller beskeden."
}

// Report is Anmeldelse in English.
func (s Svarforklaring) Report() string {
	switch {
	case !s.Enighed.Uenig():
		return ""
	case s.harUdeladt():
		return "The rule was left out; try without leaving it out."
	}
	return "If the facts that were given are right, a rule is wrong: report it at " + hvor + " with " + s.regler("rule ", "no rule") + ", method " + s.Metode +
		s.snitflade(", interface ") + ", DFDG's answer " + s.kort() + " and the library's " + s.Dom.String() + ". Never write the personal number or the message."
}

const hvor = "https://github.com/akasse/dfdg/issues"

// kort writes the answer without its places.
func (s Svarforklaring) kort() string {
	t := Tilbagemelding{Dom: s.Svar.Dom}
	for _, k := range s.Svar.Koder {
		t.Koder = append(t.Koder, Kodested{Kode: k.Kode})
	}
	return t.String()
}

// regler names the rules in question, each once: all that reject what DFDG approved; of those that did not reject, our own readings
// alone where there are any.
func (s Svarforklaring) regler(ord, ingen string) string {
	var t []string
	for _, f := range s.Tvivl {
		if (s.Enighed == Strengere || vaegt(f) == vaegt(s.Tvivl[0])) && !slices.Contains(t, f.id()) {
			t = append(t, f.id())
		}
	}
	if t == nil {
		return ingen
	}
	return ord + strings.Join(t, ", ")
}

func (s Svarforklaring) snitflade(ord string) string {
	if s.Snitflade == "" {
		return ""
	}
	return ord + string(s.Snitflade)
}

// String writes how they go together, the answer, and the rules that explain it or are in question:
// "lempeligere afvist:9319; ok /forbrug A-05"; "" for the zero Svarforklaring.
func (s Svarforklaring) String() string {
	if s.Enighed == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString(s.Enighed.String() + " " + s.Svar.String())
	for _, m := range s.Forklarer {
		b.WriteString("; " + m.String())
	}
	for _, f := range s.Tvivl {
		b.WriteString("; " + f.String())
	}
	return b.String()
}

// GoString is String, so that %#v shows no more than %v.
func (s Svarforklaring) GoString() string { return s.String() }

// LogValue is the group svar, enighed, regler.
func (s Svarforklaring) LogValue() slog.Value {
	regler := []string{}
	for _, m := range s.Forklarer {
		regler = append(regler, m.String())
	}
	for _, f := range s.Tvivl {
		regler = append(regler, f.String())
	}
	return slog.GroupValue(slog.String("svar", s.Svar.String()), slog.String("enighed", s.Enighed.String()), slog.Any("regler", regler))
}

// MarshalJSON writes svar, enighed, dom, forklarer and tvivl, tekst and text, and how to report a disagreement.
func (s Svarforklaring) MarshalJSON() ([]byte, error) {
	forklarer, tvivl := s.Forklarer, s.Tvivl
	if forklarer == nil {
		forklarer = []Melding{}
	}
	if tvivl == nil {
		tvivl = []Forklaring{}
	}
	return json.Marshal(struct {
		Svar       Tilbagemelding `json:"svar"`
		Enighed    string         `json:"enighed"`
		Dom        string         `json:"dom"`
		Forklarer  []Melding      `json:"forklarer"`
		Tvivl      []Forklaring   `json:"tvivl"`
		Tekst      string         `json:"tekst"`
		Text       string         `json:"text"`
		Anmeldelse string         `json:"anmeldelse,omitzero"`
		Report     string         `json:"report,omitzero"`
	}{s.Svar, s.Enighed.String(), s.Dom.String(), forklarer, tvivl, s.Tekst(), s.Text(), s.Anmeldelse(), s.Report()})
}
