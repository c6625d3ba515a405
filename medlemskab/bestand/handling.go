package bestand

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor"
)

// Slags is what a fund does about a CPR number.
type Slags uint8

const (
	// Ingen: nothing; the two sides agree.
	Ingen Slags = iota
	// MT: send a registration (medlemstilgang).
	MT
	// MA: send a cancellation (medlemsafgang).
	MA
	// Tilbagekald: recall the registration.
	Tilbagekald
	// Opdater: update the registration.
	Opdater
	// Afvent: do nothing yet.
	Afvent
	// Datagenopretning: send a data repair case to the authority; no method is called.
	Datagenopretning

	antalSlags = iota
)

var slagsNavne = [antalSlags]string{"ingen", "MT", "MA", "tilbagekald", "opdater", "afvent", "datagenopretning"}

// String names the action in Danish.
func (s Slags) String() string {
	if int(s) < len(slagsNavne) {
		return slagsNavne[s]
	}
	return ""
}

// Forskel is a set of what differs between register and file (B-17).
type Forskel uint8

const (
	ForskelKategori         Forskel = 1 << iota // the insurance category
	ForskelAfdeling                             // the branch
	ForskelStartdato                            // the original start
	ForskelDagpengeretsdato                     // the first day of the right to benefit
)

var forskelNavne = [...]string{"forsikringskategori", "afdeling", "startdato", "dagpengeretsdato"}

// String lists the fields, separated by blanks.
func (f Forskel) String() string {
	var navne []string
	for i, n := range forskelNavne {
		if f>>i&1 != 0 {
			navne = append(navne, n)
		}
	}
	return strings.Join(navne, " ")
}

// aarsag6 is the cancellation cause "Udmeldt i forbindelse med bestandskørsel" (M 2.2).
const aarsag6 = 6

// Handling is one action, for one CPR number. What is known of the membership is the register's for
// MT and Opdater, and otherwise the file's.
type Handling struct {
	Slags     Slags          // what to do
	Regel     *dfdgerr.Regel // why; never nil
	Snitflade dfdg.Snitflade // whose methods [Handling.Metoder] names
	CPR       dfdg.CPR       // whom it is about; prints as a mask
	// Dato is the start date of MT and Opdater, the end date of MA, the registered start date of
	// Tilbagekald, and for Afvent the first day to look again, where that is known.
	Dato   dfdg.Dato
	Aarsag dfdg.Kode // cancellation cause of MA where the source states it, else the fund's own
	// Forskelle is what differs, for Opdater and for MT by the old interface.
	Forskelle  Forskel
	NytCPR     dfdg.CPR // MA by B-16: the number that has an MT of its own
	GammeltCPR dfdg.CPR // MT by B-16

	Afdeling            dfdg.Afdelingsnummer // six digits; not given where no side states it
	Startdato           dfdg.Dato            // original start
	Forsikringskategori dfdg.Kode            // full or part time
	Dagpengeretsdato    dfdg.Dato            // the first day of the right to benefit; not given where no side states it

	RegisterLinje int // line or row of the register, from 1; 0 for none
	FilLinje      int // line of the file or row from the service, from 1; 0 for none
	SkiftLinje    int // line of the register that states the change of number behind an MT by B-16
}

// The methods per action, by interface.
var (
	metoderNy = [antalSlags]string{
		MT: "CreateAkassemedlemskab", MA: "UpdateAkassemedlemskabOphoer",
		Tilbagekald: "UpdateAkassemedlemskabTilbagekaldelse", Opdater: "UpdateAkassemedlemskab",
	}
	metoderGamle = [antalSlags]string{
		MT: "MembershipRegistration", MA: "MembershipCancellation",
		Tilbagekald: "RecallMembershipRegistration", Opdater: "UpdateMembershipRegistration",
	}
)

// Metoder returns the methods to call, in order: none for Ingen, Afvent and Datagenopretning, one for
// the rest; by the old interface two where the branch or category differs as well as a date (B-17).
func (h Handling) Metoder() []string {
	navne := &metoderNy
	if h.Snitflade == dfdg.Snitflade2021_3 {
		navne = &metoderGamle
	}
	switch {
	case int(h.Slags) >= len(navne), navne[h.Slags] == "":
		return nil
	case h.Slags == MT && h.Forskelle&(ForskelKategori|ForskelAfdeling) != 0:
		return []string{navne[Opdater], navne[MT]}
	}
	return []string{navne[h.Slags]}
}

// handlingJSON is the form of an action for a file: the CPR numbers are masked.
type handlingJSON struct {
	Handling            string               `json:"handling"`
	Regel               string               `json:"regel"`
	Snitflade           dfdg.Snitflade       `json:"snitflade"`
	Metoder             []string             `json:"metoder"`
	CPR                 any                  `json:"cpr"`
	Dato                dfdg.Dato            `json:"dato,omitzero"`
	Aarsag              dfdg.Kode            `json:"aarsag,omitzero"`
	Forskelle           string               `json:"forskelle,omitzero"`
	NytCPR              any                  `json:"nytcpr,omitempty"`
	GammeltCPR          any                  `json:"gammeltcpr,omitempty"`
	Afdeling            dfdg.Afdelingsnummer `json:"afdeling,omitzero"`
	Startdato           dfdg.Dato            `json:"startdato,omitzero"`
	Forsikringskategori dfdg.Kode            `json:"forsikringskategori,omitzero"`
	Dagpengeretsdato    dfdg.Dato            `json:"dagpengeretsdato,omitzero"`
	RegisterLinje       int                  `json:"registerlinje,omitzero"`
	FilLinje            int                  `json:"fillinje,omitzero"`
	SkiftLinje          int                  `json:"skiftlinje,omitzero"`
	Tekst               string               `json:"tekst"`
}

func (h Handling) tilJSON(klartekst bool) ([]byte, error) {
	cpr := func(c dfdg.CPR) any {
		switch {
		case c.IsZero():
			return nil
		case klartekst:
			return dfdg.KlarCPR(c)
		}
		return c
	}
	metoder := h.Metoder()
	if metoder == nil {
		metoder = []string{}
	}
	return json.Marshal(handlingJSON{
		h.Slags.String(), h.Regel.Id(), h.Snitflade, metoder, cpr(h.CPR), h.Dato, h.Aarsag,
		h.Forskelle.String(), cpr(h.NytCPR), cpr(h.GammeltCPR), h.Afdeling, h.Startdato,
		h.Forsikringskategori, h.Dagpengeretsdato, h.RegisterLinje, h.FilLinje, h.SkiftLinje, h.Regel.Dansk(),
	})
}

// MarshalJSON writes the action with masked CPR numbers; [KlarHandling] writes them in clear.
func (h Handling) MarshalJSON() ([]byte, error) { return h.tilJSON(false) }

// Equal reports whether two actions are the same.
func (h Handling) Equal(g Handling) bool { return h == g }

// KlarHandling is an action whose encoding has its CPR numbers in clear.
type KlarHandling Handling

// MarshalJSON writes the action with CPR numbers in clear.
func (h KlarHandling) MarshalJSON() ([]byte, error) { return Handling(h).tilJSON(true) }

// LogValue is the action with masked CPR numbers.
func (h KlarHandling) LogValue() slog.Value { return slog.AnyValue(Handling(h)) }

// B-18: er en medlemstilgang blokeret, afventes den anden a-kasses tilbagekaldelse.
var b18Afvent = motor.Afledt("B-18", "M 2.1",
	"Medlemstilgangen er blokeret: afvent, at den anden a-kasse tilbagekalder sin registrering.",
	"The registration is blocked: wait for the other fund to recall its own.")

var b18 = motor.Afledt("B-18", "M 2.4",
	"Undtagelsesvist efter 4582 eller 4583: medlemstilgang med datoen i den modtagne medlemsafgang, ellers med dags dato.",
	"Exceptionally after 4582 or 4583: a registration with the date of the received cancellation, otherwise with today's.",
	motor.Kun(dfdg.Snitflade2021_3))

func blokeret(mt Handling, svar dfdgerr.Kode) error {
	switch {
	case mt.Slags != MT:
		return &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldHandling}
	case svar != dfdgerr.StartdatoOverlapper && svar != dfdgerr.OphoerFoerStart:
		return &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldSvar}
	}
	return nil
}

// Blokeret returns what comes first when DFDG has answered an MT with 4582 or 4583: to wait for the
// other fund's recall (B-18, M 2.1). DFDG has asked it for one. Any other action or answer is a [*dfdgerr.KaldFejl].
func Blokeret(mt Handling, svar dfdgerr.Kode) (Handling, error) {
	if err := blokeret(mt, svar); err != nil {
		return Handling{}, err
	}
	mt.Slags, mt.Regel, mt.Dato = Afvent, b18Afvent, dfdg.Dato{}
	return mt, nil
}

// Fallback returns the way out that may be used exceptionally when waiting has not helped (B-18, M
// 2.4): MT with the date of the cancellation that the fund received from DFDG, or, where ophoer is not
// given, with today. Its start date is then not the original, which stays in Startdato. Interface 2021-3 takes such an MT;
// 2025-2 rejects one on a day that a membership covers (M-05, M-06), so there it is a [*dfdgerr.KaldFejl], and what is left
// is [Handling.Sag].
func Fallback(mt Handling, svar dfdgerr.Kode, ophoer, idag dfdg.Dato) (Handling, error) {
	if err := blokeret(mt, svar); err != nil {
		return Handling{}, err
	}
	switch {
	case mt.Snitflade != dfdg.Snitflade2021_3:
		return Handling{}, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldSnitflade}
	case !idag.IsValid(), !ophoer.IsZero() && !ophoer.IsValid(), ophoer.IsValid() && ophoer.Efter(idag):
		return Handling{}, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldDato}
	}
	mt.Regel, mt.Dato = b18, ophoer
	if ophoer.IsZero() {
		mt.Dato = idag
	}
	return mt, nil
}

// B-19: lykkes det stadig ikke, sendes en sag om datagenopretning.
var b19 = motor.Afledt("B-19", "M 2.1, 2.3",
	"Lykkes det stadig ikke: send til datagenopretning personnummer, a-kassekode (6 cifre), oprindelig startdato, forsikringskategori, dagpengeretsdato og en forklaring.",
	"Where it still fails: send for data repair CPR number, fund code (6 digits), original start date, insurance category, benefit-right date and an explanation.")

// Sag is the data that a repair case needs (B-19, M 2.1). Its CPR number prints as a mask.
type Sag struct {
	CPR                 dfdg.CPR   // prints as a mask
	Akassekode          string     // 6 digits: fund and branch
	Startdato           dfdg.Dato  // original start
	Forsikringskategori dfdg.Kode  // full or part time
	Dagpengeretsdato    dfdg.Dato  // the first day of the right to benefit; not given for a member without one
	Forklaring          dfdg.Tekst // what was tried and what happened
}

// Equal reports whether two cases are the same.
func (s Sag) Equal(t Sag) bool {
	a, b := s.Forklaring, t.Forklaring
	s.Forklaring, t.Forklaring = dfdg.Tekst{}, dfdg.Tekst{}
	return s == t && a.Equal(b)
}

// Format writes for every verb whose case it is and what it lacks: the explanation is free text, and may name someone.
func (s Sag) Format(w fmt.State, _ rune) {
	fmt.Fprintf(w, "datagenopretning %v %s", s.CPR, s.Akassekode)
	if m := s.Mangler(); m != nil {
		fmt.Fprintf(w, " mangler %s", strings.Join(m, ", "))
	}
}

// LogValue is what Format writes.
func (s Sag) LogValue() slog.Value { return slog.StringValue(fmt.Sprint(s)) }

// sagJSON is the form of a case for a file.
type sagJSON struct {
	CPR                 any        `json:"cpr"`
	Akassekode          string     `json:"akassekode"`
	Startdato           dfdg.Dato  `json:"startdato,omitzero"`
	Forsikringskategori dfdg.Kode  `json:"forsikringskategori,omitzero"`
	Dagpengeretsdato    dfdg.Dato  `json:"dagpengeretsdato,omitzero"`
	Forklaring          dfdg.Tekst `json:"forklaring,omitzero"`
}

// MarshalJSON writes the case with its CPR number masked and without its explanation; [KlarSag] writes all of it.
func (s Sag) MarshalJSON() ([]byte, error) {
	return json.Marshal(sagJSON{s.CPR, s.Akassekode, s.Startdato, s.Forsikringskategori, s.Dagpengeretsdato, dfdg.Tekst{}})
}

// KlarSag is a case whose encoding has its CPR number in clear and its explanation, as it is sent.
type KlarSag Sag

// MarshalJSON writes the case with its CPR number in clear.
func (s KlarSag) MarshalJSON() ([]byte, error) {
	return json.Marshal(sagJSON{dfdg.KlarCPR(s.CPR), s.Akassekode, s.Startdato, s.Forsikringskategori, s.Dagpengeretsdato, s.Forklaring})
}

// Format writes what [Sag.Format] does.
func (s KlarSag) Format(w fmt.State, verb rune) { Sag(s).Format(w, verb) }

// LogValue is what Format writes.
func (s KlarSag) LogValue() slog.Value { return Sag(s).LogValue() }

// Sag makes the repair case of an action: of Datagenopretning, or of any other that DFDG still refuses.
// An empty explanation is the sentence of the action's rule.
func (h Handling) Sag(forklaring string) Sag {
	if forklaring == "" {
		forklaring = h.Regel.Dansk()
	}
	s := Sag{CPR: h.CPR, Startdato: h.Startdato, Forsikringskategori: h.Forsikringskategori,
		Dagpengeretsdato: h.Dagpengeretsdato, Forklaring: dfdg.NewTekst(forklaring)}
	if h.Afdeling.IsValid() {
		s.Akassekode = fmt.Sprintf("%06d", h.Afdeling.Int())
	}
	return s
}

// Mangler lists what the case lacks of B-19: akassekode, startdato, forsikringskategori,
// dagpengeretsdato, and cpr. It lists dagpengeretsdato for a member who has no such date too; the case can then do
// without it (Tolkning).
func (s Sag) Mangler() []string {
	var m []string
	for _, f := range []struct {
		navn  string
		givet bool
	}{
		{"cpr", s.CPR.IsValid()}, {"akassekode", len(s.Akassekode) == 6}, {"startdato", s.Startdato.IsValid()},
		{"forsikringskategori", s.Forsikringskategori.Inden(1, 9999)}, {"dagpengeretsdato", s.Dagpengeretsdato.IsValid()},
	} {
		if !f.givet {
			m = append(m, f.navn)
		}
	}
	return m
}

// B-20: bestanden afstemmes mindst hver måned.
var b20 = motor.Hjaelp("B-20", "M 2.1, GetAkasseBestand",
	"Bestanden afstemmes mindst én gang om måneden og gerne hver uge.",
	"The register is reconciled at least once a month, and preferably every week.")

// Forfald tells whether a reconciliation is due.
type Forfald uint8

const (
	// IkkeForfalden: less than a week since the last.
	IkkeForfalden Forfald = iota
	// Anbefalet: a week or more.
	Anbefalet
	// Paakraevet: a month or more, or none ever.
	Paakraevet
)

// String names it in Danish; "" for none of these.
func (f Forfald) String() string {
	if f > Paakraevet {
		return ""
	}
	return [...]string{"ikke forfalden", "anbefalet", "påkrævet"}[f]
}

// Forfalden reports whether a reconciliation is due today: one a week is recommended and one a month
// agreed (B-20). seneste is the day of the last, not given for none. A month ends on the same day of
// the next, or on its last day where that is too short (Tolkning). The error is a *errors.KaldFejl for a day that is
// none.
func Forfalden(seneste, idag dfdg.Dato) (Forfald, error) {
	switch {
	case !idag.IsValid() || !seneste.IsZero() && !seneste.IsValid():
		return 0, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldDato}
	case seneste.IsZero() || !idag.Foer(seneste.PlusMaaneder(1, dfdg.Ned)):
		return Paakraevet, nil
	case seneste.DageTil(idag) >= 7:
		return Anbefalet, nil
	}
	return IkkeForfalden, nil
}
