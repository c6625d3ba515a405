package frist

import (
	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/laes"
	"github.com/akasse/dfdg/internal/motor"
	"github.com/akasse/dfdg/internal/skriv"
)

// DecodeJSON reads the JSON body of a method's or an event's message. It judges nothing: what is
// missing or malformed is marked in the values and found by [Validate]. The error is a
// *errors.UlaeseligFejl where the bytes are not one JSON value in UTF-8, or a *errors.KaldFejl for
// no method.
func DecodeJSON(m Metode, body []byte) (*Anmodning, error) {
	if !m.findes() {
		return nil, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldMetode}
	}
	l, a := laes.New(body), new(Anmodning)
	rod := laesAnmodning(l, a, metoder[m].elementer)
	fund, err := l.Slut()
	if err != nil {
		return nil, err
	}
	a.Laesning = motor.NyLaesning(fund, rod, l.Naevnt())
	return a, nil
}

// EncodeJSON writes the JSON body of a method's message. The error is a *errors.KaldFejl that names the JSON pointer of what cannot be
// written: a malformed value or an element that the method does not have. What [DecodeJSON] reads back is equal to a.
func EncodeJSON(m Metode, a *Anmodning) ([]byte, error) { return AppendJSON(nil, m, a) }

// AppendJSON is EncodeJSON at the end of b, which it returns unchanged with an error. The memory behind what is
// returned, up to its capacity, may be written over too.
func AppendJSON(b []byte, m Metode, a *Anmodning) ([]byte, error) {
	switch {
	case !m.findes():
		return b, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldMetode}
	case a == nil:
		return b, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldAnmodning}
	}
	if err := motor.Skrives(&skema, a.Laesning, a.givet(), metoder[m].elementer); err != nil {
		return b, err
	}
	w, n := skriv.NewJSON(b, a.plads(skriv.JSON), &skema)
	return w.Slut(skrivAnmodning(&w, n, a), dfdgerr.KaldAnmodning)
}

// UnmarshalJSON refuses: package json does not tell the reader what is unknown or stands twice, which DFDG rejects. [DecodeJSON] does.
func (a *Anmodning) UnmarshalJSON([]byte) error {
	return &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldUnmarshal, Brug: "DecodeJSON"}
}

// ValidateJSON reads the JSON body of a method's message and judges it. The error is a
// *errors.UlaeseligFejl where the bytes are not one JSON value in UTF-8, or a *errors.KaldFejl
// where nothing can be judged with these facts; it says nothing about the message.
func ValidateJSON(m Metode, body []byte, f *Fakta) (dfdgerr.Rapport, error) {
	a, err := DecodeJSON(m, body)
	if err != nil {
		return dfdgerr.Rapport{}, err
	}
	return Validate(m, a, f)
}

// Validate judges a message for a method: what would DFDG say, where, and by which rule. It
// changes nothing. The error is a *errors.KaldFejl where nothing can be judged with these facts.
func Validate(m Metode, a *Anmodning, f *Fakta) (dfdgerr.Rapport, error) {
	return AppendValidate(nil, m, a, f)
}

// AppendValidate is [Validate] with the findings in buf's memory, where they fit; buf must not be
// used while the report is. The error is that of Validate.
func AppendValidate(buf []dfdgerr.Melding, m Metode, a *Anmodning, f *Fakta) (dfdgerr.Rapport, error) {
	k, err := nyKontrol(buf[:0], m, a, f)
	if err != nil {
		return dfdgerr.Rapport{}, err
	}
	k.koer()
	return k.Rapport(f.Idag), nil
}

// Explain is Validate with every rule that was considered, in the order of the report: where it
// looked, what it demands and what it answered. The error is that of [Validate].
func Explain(m Metode, a *Anmodning, f *Fakta) ([]dfdgerr.Forklaring, dfdgerr.Rapport, error) {
	k, err := nyKontrol(nil, m, a, f)
	if err != nil {
		return nil, dfdgerr.Rapport{}, err
	}
	k.Forklares()
	k.koer()
	return k.Forklar(k.a.givet(), k.metode.elementer, regler[:]), k.Rapport(f.Idag), nil
}

// Lookup returns what a code that DFDG answered can mean of a method: a finding for each rule that gives it there and each place that
// the rule looks at, with its sentences, in the order of a report. A rule of the message itself (S) may be broken at any element and
// stands at the whole message. A renumbered code ([dfdgerr.Kode.Gammel]) means what it did before. There are none for a code that no
// rule of the method gives; what is known of it is the code's own, as [dfdgerr.Kode.Dansk]. The interface is the zero one: the sources know
// but one of this service. The error is a *errors.KaldFejl for no method or another interface.
func Lookup(kode dfdgerr.Kode, m Metode, s dfdg.Snitflade) ([]dfdgerr.Melding, error) {
	if s != "" {
		return nil, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldSnitflade}
	}
	f := &Fakta{Idag: motor.Opslagsdag, Kalder: dfdg.STAR()}
	return motor.Opslag(kode, &skema, func(body []byte) ([]dfdgerr.Forklaring, error) {
		a, err := DecodeJSON(m, body)
		if err != nil {
			return nil, err
		}
		forklaringer, _, err := Explain(m, a, f)
		return forklaringer, err
	})
}

// ExplainSvar holds what DFDG answered to a message against what this package would: which findings explain it, or that none does and
// which rules are then in question. The error is a *errors.KaldFejl for no answer, or where nothing can be judged with these facts.
func ExplainSvar(svar dfdgerr.Tilbagemelding, m Metode, a *Anmodning, f *Fakta) (dfdgerr.Svarforklaring, error) {
	forklaringer, r, err := Explain(m, a, f)
	if err != nil {
		return dfdgerr.Svarforklaring{}, err
	}
	return dfdgerr.ExplainSvar(svar, m.String(), r, forklaringer)
}

// kontrol is one check: the message, and what is known.
type kontrol struct {
	motor.Kontrol
	f      *Fakta
	a      *Anmodning
	m      Metode
	metode *metode
	// frister are the citizen's deadlines, unknown where one of them cannot be so.
	frister dfdg.Oplysning[[]Frist]
	// mangler is the first fact that is not known and that the outcome depends on; 0 for none.
	mangler dfdgerr.Faktum
	// borger is false where the citizen or the access was rejected: then no rule runs that needs a
	// fact on the citizen.
	borger bool
	// ubrugelig: an element that the method has is missing or malformed, so that there is no outcome.
	ubrugelig bool
}

// nyKontrol prepares a check; a method of a pointer would let what it keeps escape to the heap.
func nyKontrol(buf []dfdgerr.Melding, m Metode, a *Anmodning, f *Fakta) (kontrol, error) {
	switch {
	case f == nil:
		return kontrol{}, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldFakta}
	case a == nil:
		return kontrol{}, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldAnmodning}
	}
	if err := f.kontroller(m); err != nil {
		return kontrol{}, err
	}
	return kontrol{
		Kontrol: motor.Ny(buf, &skema, "", metoder[m].elementer, metoder[m].kraever, f.Udeladelser),
		f:       f, a: a, m: m, metode: &metoder[m], frister: f.frister(),
	}, nil
}

// koer asks every rule.
func (k *kontrol) koer() {
	noget := k.a != &tom // of what holds nothing there is nothing to ask
	if noget {
		k.Laest(k.a.Laesning, k.hos)
	}
	k.adgang()
	k.ubrugelig = !motor.Brugbar(k.a.Laesning)
	if !k.Bedoemmes(k.a.Laesning) {
		return
	}
	if noget {
		givet := k.a.givet()
		k.Fremmede(givet, k.hos)
		k.ubrugelig = k.felterAnmodning(k.a, givet) != 0 || k.ubrugelig
	}
	switch k.m {
	case CreateFrist:
		k.oprettelse()
	case UpdateFrist:
		k.opdatering()
	case GetFrist, GetFristhistorik:
		k.virkning(f22, k.fristerne())
	case FravaerOprettet:
		k.fravaerOprettet()
	case BookingOprettet:
		k.bookingOprettet()
	case Dagskift:
		k.dagskifte()
	}
}

// virkning notes whether an effect can be computed; the outcome cannot without the fact that it lacks.
func (k *kontrol) virkning(r *dfdgerr.Regel, a motor.Svar) {
	a = naar(k.borger, a)
	k.Proev(r, 0, a)
	if k.mangler == 0 {
		k.mangler = a.Mangler()
	}
}

// fristerne answers whether the citizen's deadlines are known.
func (k *kontrol) fristerne() motor.Svar {
	_, svar := motor.Hent(k.frister, dfdgerr.FaktumFrister)
	return svar
}

// hos returns the method that takes an element, "" for one that only an event has.
func (k *kontrol) hos(nr int) string {
	for m := CreateFrist; m <= UpdateFrist; m++ {
		if metoder[m].elementer>>nr&1 != 0 {
			return metoder[m].navn
		}
	}
	return ""
}
