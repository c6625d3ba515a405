package taeller

import (
	"fmt"
	"log/slog"
	"slices"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/codelist"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/kort"
	"github.com/akasse/dfdg/internal/laes"
	"github.com/akasse/dfdg/internal/motor"
	"github.com/akasse/dfdg/internal/skriv"
)

// The answers of the look-ups: read, written, and made facts.

// svarelementer returns the elements that a look-up answers, and those of them that are always there, one bit each; none of
// another method (D, Output).
func (m Metode) svarelementer() (har, kraever uint64) {
	const aldrigUden = bitTaellere | 1<<nrNyindplacering
	switch m {
	case GetDagpengetaellerkonto:
		return aldrigUden | 1<<nrTaellervisning | 1<<nrForsikringskategori | 1<<nrCPR, 1<<nrNyindplacering | 1<<nrCPR
	case GetHistoriskDagpengetaellerkonto:
		return aldrigUden | 1<<nrTaellervisning, 1 << nrNyindplacering
	case GetTaellereFraTidligereAkasse:
		return aldrigUden, 1 << nrNyindplacering
	}
	return 0, 0
}

// DecodeSvarJSON reads what a look-up answered in JSON. It judges nothing: what is missing or malformed is marked in the values and
// found by [Svar.Kontroller], and an element that the answer is not known to have is passed over and named by [Svar.Ukendte]. The
// error is a *errors.UlaeseligFejl where the bytes are not one JSON value in UTF-8, or a *errors.KaldFejl for a method that is no
// look-up.
func DecodeSvarJSON(m Metode, body []byte) (*Svar, error) {
	har, _ := m.svarelementer()
	if har == 0 {
		return nil, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldMetode}
	}
	return laestSvar(m, laes.New(body), har)
}

// DecodeSvarXML is [DecodeSvarJSON] for an answer in XML, as interface 2023-2 gives it: GetUnemploymentBenefitsAccountInfo is the one
// look-up that it has. The names are those of [DecodeXML], here without regard to ASCII case and in any namespace (Tolkning: the types
// that services share have namespaces of their own).
func DecodeSvarXML(m Metode, body []byte) (*Svar, error) {
	har, _ := m.svarelementer()
	switch {
	case har == 0:
		return nil, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldMetode}
	case m.Navn(Snitflade2023_2) == "":
		return nil, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldMetode, Snitflade: Snitflade2023_2}
	}
	return laestSvar(m, new(laes.XML).Begynd(body, &svarskema), har)
}

func laestSvar(m Metode, l *laes.Laeser, har uint64) (*Svar, error) {
	s := &Svar{Metode: m}
	rod := laesSvar(l, s, new(rum), har)
	fund, err := l.Slut()
	if err != nil {
		return nil, err
	}
	if rod != dfdg.Gyldig { // and in XML elements may have been read before that shows
		*s = Svar{Metode: m}
	}
	s.Laesning = motor.NyLaesning(fund, rod, l.Naevnt())
	return s, nil
}

// Kontroller returns nil, or what makes the answer less than whole: an element that it must have is missing, or one is malformed or
// stands twice. It is a joined error of one *errors.KaldFejl for each place. Nothing of such an answer is known: what is missing in it
// may be registered all the same. A number outside its range is what is registered (Tolkning: D checks what is reported, and older
// sets were reported to other limits); an element that was added later is no fault.
func (s *Svar) Kontroller() error {
	if s == nil {
		return &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldOpslag}
	}
	har, kraever := s.Metode.svarelementer()
	if har == 0 || s.givet()&^har != 0 {
		return &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldMetode}
	}
	w := skriv.Ser(&svarskema, kraever)
	skrivSvar(&w, 0, s)
	return motor.Ufuldstaendig(&w, &svarskema, s.Laesning)
}

// Ukendte returns the JSON pointers of the elements that the answer had and is not known to have: added to the interface later, or
// another look-up's. Where a name is no plain word it is that of the element around it.
func (s *Svar) Ukendte() []string {
	if s == nil {
		return nil
	}
	return motor.Noteret(s.Laesning, &svarskema)
}

// FaktaFraSvar returns f with what an answer of GetDagpengetaellerkonto proves of its citizen: the registered set with who reported
// each counter, what it was registered with, and whether it is shown. Nothing else of f changes; what the answer does not say stays
// as unknown as it was. The insurance category that DFDG adds is a membership's, which the answer does not otherwise tell of.
//
// The answer must be whole ([Svar.Kontroller]) and on the citizen of f.CPR, the number that was asked for: one without a number, or
// with 0000000000, which stands for one that is unknown, is on nobody. Otherwise nothing is known, and the facts that are returned are
// empty. The error is then a *errors.KaldFejl, or several joined.
//
// That nothing is registered no answer proves: DFDG rejects the look-up with 9181. Say it with
// f.Taellere = dfdg.Kendt[*Taellersaet](nil).
func FaktaFraSvar(f Fakta, s *Svar) (Fakta, error) {
	switch err := s.Kontroller(); {
	case err != nil:
		return Fakta{}, err
	case s.Metode != GetDagpengetaellerkonto:
		return Fakta{}, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldMetode}
	case !f.CPR.IsValid():
		return Fakta{}, &dfdgerr.KaldFejl{Hvad: dfdgerr.FaktumCPR.Kaldsdel()}
	case s.CPR != f.CPR || s.CPR == dfdg.NewCPR(0):
		return Fakta{}, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldBorger}
	}
	f.Taellere = dfdg.Kendt(s.saet(f.Kodelister))
	f.Nyindplacering = dfdg.Kendt(s.Nyindplacering)
	f.Taellervisning = dfdg.Kendt(vist(s.Taellervisning))
	return f, nil
}

// Registrering returns what an answer of GetHistoriskDagpengetaellerkonto proves: the account as it was at t, the moment that was asked
// for, with the register to read who reported the counters by; nil is the built-in one. It is one registration and not all of them, so
// that it makes no fact: which came before and after, the answer does not say. The error is that of [FaktaFraSvar].
func (s *Svar) Registrering(t dfdg.Tidspunkt, k *codelist.Register) (Registrering, error) {
	switch err := s.Kontroller(); {
	case err != nil:
		return Registrering{}, err
	case s.Metode != GetHistoriskDagpengetaellerkonto:
		return Registrering{}, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldMetode}
	case !t.IsValid():
		return Registrering{}, &dfdgerr.KaldFejl{Hvad: dfdgerr.FaktumRegistreringer.Kaldsdel()}
	}
	return Registrering{Tidspunkt: t, Taellere: s.saet(k), Nyindplacering: s.Nyindplacering, Taellervisning: vist(s.Taellervisning)}, nil
}

// Videresendt returns what an answer of GetTaellereFraTidligereAkasse proves: the forwarded report with the id that was asked for. It
// is one report and not all of them, so that it makes no fact. k and the error are those of [Svar.Registrering].
func (s *Svar) Videresendt(id dfdg.GUID, k *codelist.Register) (Videresendt, error) {
	switch err := s.Kontroller(); {
	case err != nil:
		return Videresendt{}, err
	case s.Metode != GetTaellereFraTidligereAkasse:
		return Videresendt{}, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldMetode}
	case !id.IsValid():
		return Videresendt{}, &dfdgerr.KaldFejl{Hvad: dfdgerr.FaktumVideresendte.Kaldsdel()}
	}
	return Videresendt{IndberetningIdentifier: id, Taellere: s.saet(k), Nyindplacering: s.Nyindplacering}, nil
}

// Fakta returns f as it stands after a write at t, for the next call: the set, each counter with the organisation that reported it, what
// the set was registered with and whether it is shown. Where something was stored and all registrations were known, it is the latest of
// them; where a report was sent on, those that were sent on are no longer all known ([Udfald.Videresendt] is the new one). An outcome that
// rests on undecided rules, or none, leaves the account unknown. A look-up changes nothing.
func (u *Udfald) Fakta(f Fakta, t dfdg.Tidspunkt) Fakta {
	switch {
	case u == nil || u.Forbehold && u.opslag == 0:
		f.Taellere, f.Registreringer, f.Videresendte = dfdg.Oplysning[*Taellersaet]{}, dfdg.Oplysning[[]Registrering]{}, dfdg.Oplysning[[]Videresendt]{}
		f.Nyindplacering, f.Taellervisning = dfdg.Oplysning[dfdg.JaNej]{}, dfdg.Oplysning[dfdg.JaNej]{}
		return f
	case u.opslag != 0:
		return f
	}
	f.Taellere, f.Nyindplacering, f.Taellervisning = u.Taellere, u.Nyindplacering, u.Taellervisning
	saet, kendt := u.Taellere.Vaerdi()
	if kendt {
		f.Taellere = dfdg.Kendt(saet.kopi())
	}
	if u.Gemt {
		alle, alleKendt := f.Registreringer.Vaerdi()
		ny := Registrering{Tidspunkt: t, Taellere: saet.kopi()}
		ny.Nyindplacering, _ = u.Nyindplacering.Vaerdi()
		visning, visningKendt := u.Taellervisning.Vaerdi()
		ny.Taellervisning = visning
		f.Registreringer = dfdg.Oplysning[[]Registrering]{}
		if alleKendt && kendt && visningKendt && t.IsValid() {
			f.Registreringer = dfdg.Kendt(append(slices.Clip(alle), ny))
		}
	}
	if u.Videresendt != nil {
		f.Videresendte = dfdg.Oplysning[[]Videresendt]{}
	}
	return f
}

// Svar returns what DFDG answers a look-up, in its own shape, with the register to number the organisations by; nil is the built-in one.
// The error is a *errors.KaldFejl where there is nothing to answer: the outcome is a write's, or rests on undecided rules; or that of
// [Svar.Kontroller] where the facts did not hold all that the answer must have.
func (u *Udfald) Svar(k *codelist.Register) (*Svar, error) {
	if u == nil || u.opslag == 0 || u.Forbehold {
		return nil, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldUdfald}
	}
	saet, _ := u.Taellere.Vaerdi()
	if saet == nil {
		return nil, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldUdfald}
	}
	s := &Svar{Metode: u.opslag, CPR: u.CPR, Forsikringskategori: u.Forsikringskategori, Taellersaet: *saet.kopi()}
	s.Nyindplacering, _ = u.Nyindplacering.Vaerdi()
	s.Taellervisning, _ = u.Taellervisning.Vaerdi()
	for m := range s.metadata {
		m.Myndighed, m.RegistrerendeMyndighed = myndighedAf(m.RegistrerendeMyndighed, k), dfdg.Organisation{}
	}
	if err := s.Kontroller(); err != nil {
		return nil, err
	}
	return s, nil
}

// saet returns the counters as facts have them.
func (s *Svar) saet(k *codelist.Register) *Taellersaet {
	ud := new(Taellersaet)
	ud.tag(&s.Taellersaet)
	for m := range ud.metadata {
		m.RegistrerendeMyndighed, m.Myndighed = m.Myndighed.organisation(k), nil
	}
	return ud
}

// organisationstyper are the kinds of organisation that report counters (D, Tilladte organisationer).
var organisationstyper = [...]struct {
	rolle codelist.Rolle
	art   dfdg.Organisationstype
}{{codelist.RolleAkasse, dfdg.TypeAkasse}, {codelist.RolleSTAR, dfdg.TypeSTAR}}

// organisation returns who reported the counter; none where the register has no role for the number, or the code is not one that such
// an organisation has: then it is not known.
func (m *Myndighed) organisation(k *codelist.Register) dfdg.Organisation {
	for _, t := range organisationstyper {
		if k.Er(m.Organisationstype, t.rolle) {
			o, _ := dfdg.NewOrganisation(t.art, m.Organisationskode.Indhold())
			return o
		}
	}
	return dfdg.Organisation{}
}

// String tells the kind of organisation.
func (m Myndighed) String() string { return "organisationstype " + m.Organisationstype.String() }

// LogValue is String.
func (m Myndighed) LogValue() slog.Value { return slog.StringValue(m.String()) }

// myndighedAf returns an organisation by DFDG's numbers, without what the register or the organisation lacks.
func myndighedAf(o dfdg.Organisation, k *codelist.Register) *Myndighed {
	m := new(Myndighed)
	for _, t := range organisationstyper {
		if o.Type() == t.art {
			m.Organisationstype = k.Kode(t.rolle)
		}
	}
	if o.Kode() != "" {
		m.Organisationskode = dfdg.NewTekst(o.Kode())
	}
	return m
}

// EncodeSvarJSON writes an answer in D's own shape, the citizen's number in clear: keep it from logs. What [DecodeSvarJSON] reads back is
// equal to s. The error is that of [Svar.Kontroller], so that half an answer is never written; or a *errors.KaldFejl where s was read and
// had elements that it is not known to have, which would be lost.
func EncodeSvarJSON(s *Svar) ([]byte, error) { return AppendSvarJSON(nil, s) }

// AppendSvarJSON is EncodeSvarJSON at the end of b, which it returns unchanged with an error. The memory behind what is
// returned, up to its capacity, may be written over too.
func AppendSvarJSON(b []byte, s *Svar) ([]byte, error) {
	if err := s.skrives(); err != nil {
		return b, err
	}
	w, n := skriv.NewJSON(b, s.plads(skriv.JSON), &svarskema)
	return w.Slut(skrivSvar(&w, n, s), dfdgerr.KaldOpslag)
}

// EncodeSvarXML writes an answer as XML with D's English element names, in D's order and without an XML declaration; v.Rod is "" for the
// name of the method in 2023-2 and "Response". The error is that of [EncodeSvarJSON], or a *errors.KaldFejl for a look-up that interface
// 2023-2 does not have, or text with a character that XML does not have.
func EncodeSvarXML(s *Svar, v XMLValg) ([]byte, error) { return AppendSvarXML(nil, s, v) }

// AppendSvarXML is EncodeSvarXML at the end of b, which it returns unchanged with an error. The memory behind what is
// returned, up to its capacity, may be written over too.
func AppendSvarXML(b []byte, s *Svar, v XMLValg) ([]byte, error) {
	if err := s.skrives(); err != nil {
		return b, err
	}
	navn := s.Metode.Navn(Snitflade2023_2)
	if navn == "" {
		return b, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldMetode, Snitflade: Snitflade2023_2}
	}
	if err := v.kontroller(); err != nil {
		return b, err
	}
	navn, slags := v.rod(navn, "Response")
	w, n := skriv.NewXML(b, s.plads(skriv.XML), &svarskema, navn, slags, v.Navnerum)
	return w.Slut(skrivSvar(&w, n, s), dfdgerr.KaldOpslag)
}

// skrives returns why the answer cannot be written.
func (s *Svar) skrives() error {
	if err := s.Kontroller(); err != nil {
		return err
	}
	if !s.Laesning.Equal(dfdgerr.Laesning{}) {
		return &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldOpslag}
	}
	return nil
}

// UnmarshalJSON refuses: package json tells neither what is unknown nor what stands twice, and half an answer must not pass for a whole
// one. [DecodeSvarJSON] does.
func (s *Svar) UnmarshalJSON([]byte) error {
	return &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldUnmarshal, Brug: "DecodeSvarJSON"}
}

// String tells which elements are given and never what they hold.
func (s Svar) String() string { return "svar: " + kort.Navne(s) }

// Format writes String, but for %+v and %#v each element's value; a number is masked, and a text is its length.
func (s Svar) Format(f fmt.State, verb rune) { kort.Format(f, verb, s, s.String()) }

// LogValue is the look-up and String.
func (s Svar) LogValue() slog.Value { return slog.StringValue(s.Metode.String() + " " + s.String()) }
