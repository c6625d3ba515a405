package medlemskab

import (
	"errors"
	"fmt"
	"log/slog"
	"slices"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/felt"
	"github.com/akasse/dfdg/internal/kort"
	"github.com/akasse/dfdg/internal/laes"
	"github.com/akasse/dfdg/internal/motor"
	"github.com/akasse/dfdg/internal/skriv"
)

// The answers of the look-ups on one citizen: read, written, and made facts. That of GetAkasseBestand is on all of a fund's members: package
// bestand takes its rows (Tjenesteraekke).

const svarelementer = 1 << nrMedlemskaber

func (m Metode) erOpslag() bool { return m == GetAkassemedlemskab || m == GetAkassemedlemskabHistorik }

// DecodeSvarJSON reads what GetAkassemedlemskab or GetAkassemedlemskabHistorik answered. It judges nothing: what is missing or malformed
// is marked in the values and found by [Svar.Kontroller], and an element that the answer is not known to have is passed over and named by
// [Svar.Ukendte]. The error is a *errors.UlaeseligFejl where the bytes are not one JSON value in UTF-8, or a *errors.KaldFejl for another
// method.
func DecodeSvarJSON(m Metode, body []byte) (*Svar, error) {
	if !m.erOpslag() {
		return nil, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldMetode}
	}
	l, s := laes.New(body), &Svar{Metode: m}
	rod := laesSvar(l, s, svarelementer)
	fund, err := l.Slut()
	if err != nil {
		return nil, err
	}
	s.Laesning = motor.NyLaesning(fund, rod, l.Naevnt())
	return s, nil
}

// EncodeSvarJSON writes an answer. What [DecodeSvarJSON] reads back is equal to s. The error is that of [Svar.Kontroller], so that half
// an answer is never written; or a *errors.KaldFejl where s was read and had elements that it is not known to have, which would be lost.
func EncodeSvarJSON(s *Svar) ([]byte, error) { return AppendSvarJSON(nil, s) }

// AppendSvarJSON is EncodeSvarJSON at the end of b, which it returns unchanged with an error. The memory behind what is
// returned, up to its capacity, may be written over too.
func AppendSvarJSON(b []byte, s *Svar) ([]byte, error) {
	if err := s.Kontroller(); err != nil {
		return b, err
	}
	if !s.Laesning.Equal(dfdgerr.Laesning{}) {
		return b, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldOpslag}
	}
	w, n := skriv.NewJSON(b, s.plads(skriv.JSON), &svarskema)
	return w.Slut(skrivSvar(&w, n, s), dfdgerr.KaldOpslag)
}

// Kontroller returns nil, or what makes the answer less than whole: an element that it must have is missing, or one is malformed or
// stands twice; a membership ends before it begins; the present membership is more than one; a row of a history does not say whether it
// is the present one (M-32). It is a joined error of one *errors.KaldFejl for each place. Nothing of such an answer is known. An element
// that was added later is no fault.
func (s *Svar) Kontroller() error {
	switch {
	case s == nil:
		return &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldOpslag}
	case !s.Metode.erOpslag():
		return &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldMetode}
	}
	w := skriv.Ser(&svarskema, svarelementer)
	skrivSvar(&w, 0, s)
	if err := motor.Ufuldstaendig(&w, &svarskema, s.Laesning); err != nil {
		return err
	}
	var fejl []error
	mangler := func(i, nr int) {
		fejl = append(fejl, motor.Ufuldstaendigt(felt.Sted(0).Felt(nrMedlemskaber).Nr(i).Felt(nr), &svarskema))
	}
	aktuelle := 0
	for i, r := range s.Medlemskaber.Alle() {
		switch {
		case r.Akasse.Int() < 1:
			mangler(i, nrSvarraekkeAkasse)
		case !r.raekke().IsValid():
			mangler(i, nrSvarraekkeSlutdato)
		}
		if s.Metode == GetAkassemedlemskab || r.ErAktuel == dfdg.Ja {
			aktuelle++
		}
		if s.Metode == GetAkassemedlemskabHistorik && r.ErAktuel.IsZero() || aktuelle > 1 {
			mangler(i, nrSvarraekkeErAktuel)
		}
	}
	return errors.Join(fejl...)
}

// Ukendte returns the JSON pointers of the elements that the answer had and is not known to have: added to the interface later. Where a
// name is no plain word it is that of the element around it.
func (s *Svar) Ukendte() []string {
	if s == nil {
		return nil
	}
	return motor.Noteret(s.Laesning, &svarskema)
}

// raekke returns the row as the history has it.
func (r *Svarraekke) raekke() Historikraekke {
	return Historikraekke{
		Periode: Periode{Akasse: r.Akasse, Afdeling: r.Afdeling, Startdato: r.Startdato, Slutdato: r.Slutdato, AfsluttetVed: r.AfsluttetVed,
			Forsikringskategori: r.Forsikringskategori, Dagpengeretsdato: r.Dagpengeretsdato},
		ErAktuel: r.ErAktuel == dfdg.Ja, Haendelse: r.Haendelse,
	}
}

// Alle returns the rows of the answer: of GetAkassemedlemskab the present membership or none, marked as such; of the history one for each
// event. The error is that of [Svar.Kontroller].
func (s *Svar) Alle() ([]Historikraekke, error) {
	if err := s.Kontroller(); err != nil {
		return nil, err
	}
	h := make([]Historikraekke, 0, s.Medlemskaber.Len())
	for _, r := range s.Medlemskaber.Alle() {
		ny := r.raekke()
		ny.ErAktuel = ny.ErAktuel || s.Metode == GetAkassemedlemskab
		h = append(h, ny)
	}
	return h, nil
}

// FaktaFraSvar returns f with what an answer of GetAkassemedlemskabHistorik proves of its citizen: the history, and the memberships where
// its rows tell them all ([Medlemskaber]); where they do not, the memberships are unknown. Nothing else of f changes; what the answer does
// not say stays as unknown as it was. An answer of GetAkassemedlemskab leaves out those that ended, and one of 2021-3 those of funds that
// have ceased (M-32), so that neither makes a fact: [Svar.Alle] has the rows.
//
// The answer says nothing of whom it is on: f must be on the citizen that was asked for. Where it is not whole nothing is known, and the
// facts that are returned are empty; the error is then that of [Svar.Alle], or a *errors.KaldFejl for another look-up or interface.
func FaktaFraSvar(f Fakta, s *Svar) (Fakta, error) {
	h, err := s.Alle()
	switch {
	case err != nil:
		return Fakta{}, err
	case s.Metode != GetAkassemedlemskabHistorik:
		return Fakta{}, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldMetode}
	case f.Snitflade != "" && f.Snitflade != Snitflade2025_2:
		return Fakta{}, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldSnitflade}
	}
	f.Historik, f.Medlemskaber = dfdg.Kendt(h), dfdg.Oplysning[[]Periode]{}
	if p, alle := Medlemskaber(h); alle {
		f.Medlemskaber = dfdg.Kendt(p)
	}
	return f, nil
}

// Medlemskaber returns the registrations that a whole history leads to, in the order they were made: a new one goes on top, a recall takes
// one off, and every other event changes one. False where the rows do not tell: one has no event, or it is not certain which registration
// it changed, or the present membership is none of those that come out.
func Medlemskaber(historik []Historikraekke) ([]Periode, bool) {
	stak := []Periode{}
	for _, r := range historik {
		if !r.IsValid() {
			return nil, false
		}
		i, findes := aendret(stak, r)
		switch {
		case !findes:
			return nil, false
		case i == len(stak):
			stak = append(stak, r.Periode)
		case r.Haendelse == HaendelseTilbagekaldelse:
			stak = slices.Delete(stak, i, i+1)
		default:
			stak[i] = r.Periode
		}
	}
	for _, r := range historik {
		if r.ErAktuel && !slices.Contains(stak, r.Periode) {
			return nil, false
		}
	}
	return stak, true
}

// aendret returns the number of the registration that a row of the history is about, len(stak) for a new one; false where it cannot be
// told.
func aendret(stak []Periode, r Historikraekke) (int, bool) {
	// fundet returns the number of the latest that the row can be about, and how many they are.
	fundet := func(kan func(p Periode) bool) (i, antal int) {
		for n, p := range stak {
			if kan(p) {
				i, antal = n, antal+1
			}
		}
		return i, antal
	}
	andenSlut := func(p Periode) bool { // but for its end
		p.Slutdato, p.AfsluttetVed = r.Slutdato, r.AfsluttetVed
		return p == r.Periode
	}
	sammeSlut := func(p Periode) bool { // the present one, which was changed and is its fund's
		return p.Akasse == r.Akasse && p.Slutdato == r.Slutdato && p.AfsluttetVed == r.AfsluttetVed
	}
	switch r.Haendelse {
	case HaendelseTilgang:
		return len(stak), true
	case HaendelseTilbagekaldelse:
		i, antal := fundet(func(p Periode) bool { return p == r.Periode })
		return i, antal > 0
	case HaendelseRettelse:
		i, antal := fundet(func(p Periode) bool { return sammeSlut(p) && p.Afdeling == r.Afdeling })
		return i, antal > 0
	case HaendelseOpdatering: // it can move the end of the one before, too
		if i, antal := fundet(andenSlut); antal > 0 {
			return i, antal == 1
		}
		i, antal := fundet(sammeSlut)
		return i, antal > 0
	case HaendelseOverflytning, HaendelseAfgang, HaendelseDoedsfald:
		i, antal := fundet(andenSlut)
		if antal == 0 { // the history begins with it
			return len(stak), true
		}
		return i, antal == 1
	case HaendelseGenoptagelse:
		i, antal := fundet(andenSlut)
		return i, antal == 1
	}
	return 0, false
}

// Fakta returns f as it stands after the call, for the next one: memberships, history, enrolments, contact group, absences, interviews and
// markings. What the outcome could not tell is unknown, and so is a contact group that changes on a day to come. An outcome that rests on
// undecided rules, or none, leaves all of them unknown. A rejected call and a look-up change nothing.
func (u *Udfald) Fakta(f Fakta) Fakta {
	switch {
	case u == nil || u.Forbehold && u.metode.skriver() && u.Rapport.Dom() != dfdgerr.Afvist:
		return f.uden(dfdgerr.FaktumMedlemskaber, dfdgerr.FaktumHistorik, dfdgerr.FaktumTilmeldinger, dfdgerr.FaktumKontaktgruppe,
			dfdgerr.FaktumFravaer, dfdgerr.FaktumBookinger, dfdgerr.FaktumMarkeringer)
	case !u.metode.skriver() || u.Rapport.Dom() == dfdgerr.Afvist:
		return f
	}
	f.Medlemskaber, f.Historik, f.Tilmeldinger = tomme(kopi(u.Medlemskaber)), tomme(kopi(u.Historik)), tomme(kopi(u.Tilmeldinger))
	f.Fravaer, f.Bookinger, f.Markeringer = tomme(kopi(u.Fravaer)), tomme(kopi(u.Bookinger)), tomme(kopi(u.Markeringer))
	f = f.uden(u.Mangler...)
	switch s := u.Kontaktgruppe; {
	case s == Kontaktgruppeskift{}:
		if slices.Contains(u.Mangler, dfdgerr.FaktumTilmeldinger) { // it follows the enrolment
			f.Kontaktgruppe = dfdg.Oplysning[dfdg.Kode]{}
		}
	case s.Dato.IsValid() && !s.Dato.Efter(f.Idag):
		f.Kontaktgruppe = dfdg.Kendt(s.Til)
	default:
		f.Kontaktgruppe = dfdg.Oplysning[dfdg.Kode]{}
	}
	if u.metode == DoedsfaldRegistreret {
		f.Doed = dfdg.Kendt(true)
	}
	return f
}

// uden returns f without what is known of those that a write can change.
func (f Fakta) uden(fakta ...dfdgerr.Faktum) Fakta {
	for _, x := range fakta {
		switch x {
		case dfdgerr.FaktumMedlemskaber:
			f.Medlemskaber = dfdg.Oplysning[[]Periode]{}
		case dfdgerr.FaktumHistorik:
			f.Historik = dfdg.Oplysning[[]Historikraekke]{}
		case dfdgerr.FaktumTilmeldinger:
			f.Tilmeldinger = dfdg.Oplysning[[]dfdg.Tilmelding]{}
		case dfdgerr.FaktumKontaktgruppe:
			f.Kontaktgruppe = dfdg.Oplysning[dfdg.Kode]{}
		case dfdgerr.FaktumFravaer:
			f.Fravaer = dfdg.Oplysning[[]dfdg.Fravaer]{}
		case dfdgerr.FaktumBookinger:
			f.Bookinger = dfdg.Oplysning[[]dfdg.Booking]{}
		case dfdgerr.FaktumMarkeringer:
			f.Markeringer = dfdg.Oplysning[[]Markering]{}
		}
	}
	return f
}

// Svar returns what DFDG answers a look-up on one citizen. The error is a *errors.KaldFejl where there is nothing to answer: the outcome is
// another method's, or rests on undecided rules or on a fact that is not known; or that of [Svar.Kontroller].
func (u *Udfald) Svar() (*Svar, error) {
	if u == nil || !u.metode.erOpslag() || u.Forbehold || len(u.Mangler) > 0 {
		return nil, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldUdfald}
	}
	s := &Svar{Metode: u.metode}
	h, _ := u.Historik.Vaerdi()
	if u.metode == GetAkassemedlemskab {
		p, _ := u.Medlemskaber.Vaerdi()
		h = nil
		for _, p := range p {
			h = append(h, Historikraekke{Periode: p})
		}
	}
	s.Medlemskaber = dfdg.CollectSamling(func(yield func(Svarraekke) bool) {
		for _, r := range h {
			ny := Svarraekke{Akasse: r.Akasse, Afdeling: r.Afdeling, Startdato: r.Startdato, Slutdato: r.Slutdato, AfsluttetVed: r.AfsluttetVed,
				Forsikringskategori: r.Forsikringskategori, Dagpengeretsdato: r.Dagpengeretsdato, Haendelse: r.Haendelse}
			if u.metode == GetAkassemedlemskabHistorik {
				ny.ErAktuel = dfdg.NewJaNej(r.ErAktuel)
			}
			if !yield(ny) {
				return
			}
		}
	})
	if err := s.Kontroller(); err != nil {
		return nil, err
	}
	return s, nil
}

// UnmarshalJSON refuses: package json tells neither what is unknown nor what stands twice, and half an answer must not pass for a whole
// one. [DecodeSvarJSON] does.
func (s *Svar) UnmarshalJSON([]byte) error {
	return &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldUnmarshal, Brug: "DecodeSvarJSON"}
}

// String tells which elements are given and never what they hold.
func (s Svar) String() string { return "svar: " + kort.Navne(s) }

// Format writes String, but for %+v and %#v each element's value.
func (s Svar) Format(f fmt.State, verb rune) { kort.Format(f, verb, s, s.String()) }

// LogValue is the look-up and String.
func (s Svar) LogValue() slog.Value { return slog.StringValue(s.Metode.String() + " " + s.String()) }

// laesAfslutning reads what ended a membership; a word that is none is malformed.
func laesAfslutning(l *laes.Laeser, o *laes.Objekt) Afslutning {
	return ord[Afslutning](l.Tekst(o))
}

// laesHaendelse reads an event; a word that is none is malformed.
func laesHaendelse(l *laes.Laeser, o *laes.Objekt) Haendelse {
	return ord[Haendelse](l.Tekst(o))
}

func skrivAfslutning(w *skriv.Skriver, n int, f *felt.Felt, v Afslutning) int {
	return w.Navn(n, f, ordtilstand(v == 0, v.IsValid()), v.String())
}

func skrivHaendelse(w *skriv.Skriver, n int, f *felt.Felt, v Haendelse) int {
	return w.Navn(n, f, ordtilstand(v == 0, v.IsValid()), v.String())
}

func ordtilstand(ingen, godt bool) dfdg.Tilstand {
	switch {
	case ingen:
		return dfdg.IkkeGivet
	case godt:
		return dfdg.Gyldig
	}
	return dfdg.ForkertForm
}

// misdannet is a word that is none of a type's.
const misdannet = 255

func ord[T Afslutning | Haendelse, P interface {
	*T
	UnmarshalText([]byte) error
}](t dfdg.Tekst) T {
	var v T
	if t.IsZero() {
		return v
	}
	if !t.IsValid() || P(&v).UnmarshalText([]byte(t.Indhold())) != nil {
		return misdannet
	}
	return v
}
