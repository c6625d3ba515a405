package taeller

import (
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/laes"
	"github.com/akasse/dfdg/internal/motor"
	"github.com/akasse/dfdg/internal/skriv"
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
	return laesNy(new(laes.XML).Begynd(body, &skema), m, len(body))
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

// AppendXML is EncodeXML at the end of b, which it returns unchanged with an error. The memory behind what is
// returned, up to its capacity, may be written over too.
func AppendXML(b []byte, m Metode, a *Anmodning, v XMLValg) ([]byte, error) {
	if m == 0 || m >= antalMetoder {
		return b, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldMetode}
	}
	navn := m.Navn(Snitflade2023_2)
	if navn == "" {
		navn = m.String()
	}
	if err := v.kontroller(); err != nil {
		return b, err
	}
	if a == nil {
		return b, &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldAnmodning}
	}
	if err := motor.Skrives(&skema, a.Laesning, a.givet(), metoder[m].elementer); err != nil {
		return b, err
	}
	navn, slags := v.rod(navn, "Request")
	w, n := skriv.NewXML(b, a.plads(skriv.XML), &skema, navn, slags, v.Navnerum)
	return w.Slut(skrivAnmodning(&w, n, a), dfdgerr.KaldAnmodning)
}

// rod returns the root's name in two parts, of which slags is "Request" or "Response".
func (v *XMLValg) rod(navn, slags string) (string, string) {
	if v.Rod != "" {
		return v.Rod, ""
	}
	return navn, slags
}

// kontroller returns why no message can be written so.
func (v *XMLValg) kontroller() error {
	switch {
	case !laes.SomXML(v.Navnerum):
		return &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldNavnerum}
	case v.Rod != "" && !laes.XMLNavn(v.Rod):
		return &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldRod}
	}
	return nil
}
