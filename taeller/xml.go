package taeller

import (
	"encoding"
	"encoding/xml"
	"math/bits"
	"reflect"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/felt"
	"github.com/akasse/dfdg/internal/laes"
	"github.com/akasse/dfdg/internal/motor"
)

// XML i 2023-2 må bruge U's navne på kodeelementerne.
var a44 = motor.Format("A-44", "U Begrænsninger i brug af sats-typer, RateBasisType; D CreateDagpengetaellerkonto",
	"I XML må et kodeelement hedde, som U skriver det (RateBasisTypeIdentifier, ReobtainBasisTypeIdentifier, BenefitsPeriodFormTypeIdentifier og deres søskende), ved siden af D's navne.",
	"In XML a code element may have U's name (RateBasisTypeIdentifier, ReobtainBasisTypeIdentifier, BenefitsPeriodFormTypeIdentifier and their siblings) beside D's.",
	motor.Tolkning("D names the elements otherwise than U, and no source says which the old service takes: both are read"))

// DecodeXML is [DecodeJSON] for a message in XML, with D's English element names or the Danish, in the case that D writes
// them, or U's names of the code elements: the same message in either form gives the same findings at the same pointers. The
// root's name is not judged, nor its namespace; an element in another namespace is not the message's (S-02, Tolkning). Of attributes
// XML Schema's nil alone counts: it is null. A date or month may carry a time zone, which is dropped (S-07). A SOAP envelope (1.1 or 1.2) is
// passed through. A message with a DOCTYPE is unreadable.
// PersonCivilRegistrationIdentifier, which D names as the CPR header's old name, is passed over: the
// number to judge by is Fakta.CPR (Tolkning).
func DecodeXML(m Metode, body []byte) (*Anmodning, error) {
	if m == 0 || m >= antalMetoder {
		return nil, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldMetode}
	}
	return laesNy(laes.NyXML(body, &skema, metoder[m].elementer), m, len(body))
}

// ValidateXML is [ValidateJSON] for a message in XML.
func ValidateXML(m Metode, body []byte, f *Fakta) (dfdgerr.Rapport, error) {
	a, err := DecodeXML(m, body)
	if err != nil {
		return dfdgerr.Rapport{}, err
	}
	return Validate(m, a, f)
}

// XMLValg is what the sources do not say of a message in XML.
type XMLValg struct {
	// Navnerum is the namespace of all elements; "" for none.
	Navnerum string
	// Rod is the root's name; "" for the method's name in 2023-2 (or else its own) and "Request".
	Rod string
}

// EncodeXML writes a message as XML with D's English element names, in D's order and without an
// XML declaration, so that it can stand in an envelope. The error is a *errors.KaldFejl that names
// the JSON pointer of what cannot be written: a malformed value, an element that the method does
// not have, or text with a character that XML does not have.
func EncodeXML(m Metode, a *Anmodning, v XMLValg) ([]byte, error) { return AppendXML(nil, m, a, v) }

// AppendXML is EncodeXML at the end of b, which it returns unchanged with an error.
func AppendXML(b []byte, m Metode, a *Anmodning, v XMLValg) ([]byte, error) {
	if m == 0 || m >= antalMetoder {
		return b, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldMetode}
	}
	rod := m.Navn(Snitflade2023_2)
	if rod == "" {
		rod = m.String()
	}
	x := xmlSkriver{b: b, rod: &skema, hvad: dfdgerr.KaldAnmodning}
	if err := x.begynd(&v, rod+"Request"); err != nil {
		return b, err
	}
	if a == nil || !a.Laesning.Equal(dfdgerr.Laesning{}) {
		return b, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldAnmodning}
	}
	if uden := a.givet() &^ metoder[m].elementer; uden != 0 {
		x.fejl(felt.Sted(0).Felt(bits.TrailingZeros64(uden)))
	}
	x.felter(reflect.ValueOf(*a), &skema, 0, nrNyindplacering)
	x.slut(v.Rod)
	if x.err != nil {
		return b, x.err
	}
	return x.b, nil
}

// xmlSkriver writes structs by their xml tags, whose order is the table's.
type xmlSkriver struct {
	b    []byte
	rod  *felt.Felt
	hvad dfdgerr.Kaldsdel // what is written
	err  error
}

// begynd writes the root's start tag, and sets its name where none is given.
func (x *xmlSkriver) begynd(v *XMLValg, rod string) error {
	if v.Rod == "" {
		v.Rod = rod
	}
	switch {
	case !laes.SomXML(v.Navnerum):
		return &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldNavnerum}
	case !laes.XMLNavn(v.Rod):
		return &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldRod}
	}
	x.b = append(append(x.b, '<'), v.Rod...)
	if v.Navnerum != "" {
		x.b = append(x.b, ` xmlns="`...)
		xml.EscapeText(x, []byte(v.Navnerum))
		x.b = append(x.b, '"')
	}
	x.b = append(x.b, '>')
	return nil
}

// Write lets package xml escape text into b.
func (x *xmlSkriver) Write(p []byte) (int, error) {
	x.b = append(x.b, p...)
	return len(p), nil
}

func (x *xmlSkriver) fejl(s felt.Sted) {
	if x.err == nil {
		x.err = &dfdgerr.KaldFejl{Hvad: x.hvad, Felt: s.Pointer(x.rod, "")}
	}
}

func (x *xmlSkriver) start(navn string) { x.b = append(append(append(x.b, '<'), navn...), '>') }

func (x *xmlSkriver) slut(navn string) { x.b = append(append(append(x.b, "</"...), navn...), '>') }

// felter writes the elements of f from nr on, and returns the number of the next.
func (x *xmlSkriver) felter(v reflect.Value, f *felt.Felt, s felt.Sted, nr int) int {
	for sf, v := range v.Fields() {
		if _, ok := sf.Tag.Lookup("xml"); ok {
			if u := &f.Under[nr]; !u.Svar || x.rod.Svar {
				x.felt(v, u, s.Felt(nr))
			}
			nr++
		} else if sf.Anonymous {
			nr = x.felter(v, f, s, nr)
		} else if t, ok := v.Interface().(dfdg.Tilstand); ok && t != 0 {
			x.fejl(s) // Maerke
		}
	}
	return nr
}

// vaerdi is what every value of a message can do.
type vaerdi interface {
	IsZero() bool
	IsValid() bool
	encoding.TextMarshaler
}

func (x *xmlSkriver) felt(v reflect.Value, f *felt.Felt, s felt.Sted) {
	if v.IsZero() {
		return
	}
	x.start(f.Engelsk)
	switch v := v.Interface().(type) {
	case vaerdi:
		x.skalar(v, s)
	case dfdg.Samling[dfdg.Kode]:
		raekker(x, v, f, s, func(k dfdg.Kode, s felt.Sted) { x.skalar(k, s) })
	case dfdg.Samling[Genoptjeningsgrundlag]:
		raekker(x, v, f, s, func(g Genoptjeningsgrundlag, s felt.Sted) { x.felter(reflect.ValueOf(g), f, s, 0) })
	default:
		x.felter(reflect.ValueOf(v).Elem(), f, s, 0)
	}
	x.slut(f.Engelsk)
}

func raekker[T comparable](x *xmlSkriver, v dfdg.Samling[T], f *felt.Felt, s felt.Sted, skriv func(T, felt.Sted)) {
	if !v.IsValid() {
		x.fejl(s)
	}
	for i, r := range v.Alle() {
		x.start(f.Raekke)
		skriv(r, s.Nr(i))
		x.slut(f.Raekke)
	}
}

func (x *xmlSkriver) skalar(v vaerdi, s felt.Sted) {
	t, err := v.MarshalText()
	if err != nil || !v.IsValid() || !laes.SomXML(string(t)) {
		x.fejl(s)
		return
	}
	xml.EscapeText(x, t)
}
