package fund

import (
	"cmp"
	"strings"

	"github.com/akasse/dfdg/internal/felt"
)

// In a row's sentences stand, in braces, what a finding fills in: {krav} what the value of the field must be, {form} how a
// value of the field's type is written, {metode} the method that takes the element.
func udfyld(s, krav, form, metode string) string {
	if !strings.Contains(s, "{") {
		return s
	}
	return strings.NewReplacer("{krav}", krav, "{form}", form, "{metode}", metode).Replace(s)
}

// What stands there in a sentence that speaks of any field.
const (
	kravDansk, kravEngelsk     = "inden for feltets grænser", "within the field's limits"
	formDansk, formEngelsk     = "skrevet, som elementets type kræver", "written as the element's type demands"
	metodeDansk, metodeEngelsk = "en anden metode", "another method"
)

// krav returns what the fields of the row demand.
func (r *Regel) krav(dansk bool) string {
	switch {
	case r == nil || r.dansk == "":
		if dansk {
			return kravDansk
		}
		return kravEngelsk
	case dansk:
		return r.dansk
	}
	return r.engelsk
}

// Dansk returns the row's Danish sentence.
func (r *Regel) Dansk() string {
	return udfyld(r.Raekke().Dansk, r.krav(true), formDansk, metodeDansk)
}

// Engelsk returns the row's English sentence.
func (r *Regel) Engelsk() string {
	return udfyld(r.Raekke().Engelsk, r.krav(false), formEngelsk, metodeEngelsk)
}

// Dansk returns the finding's Danish sentence.
func (m Melding) Dansk() string {
	return udfyld(m.regel.Raekke().Dansk, cmp.Or(m.Felt().DanskKrav(), m.regel.krav(true)), cmp.Or(m.form().Dansk, formDansk), cmp.Or(m.metode, metodeDansk))
}

// Engelsk returns the finding's English sentence.
func (m Melding) Engelsk() string {
	return udfyld(m.regel.Raekke().Engelsk, cmp.Or(m.Felt().EngelskKrav(), m.regel.krav(false)), cmp.Or(m.form().Engelsk, formEngelsk), cmp.Or(m.metode, metodeEngelsk))
}

func (m Melding) form() felt.Form {
	if m.rod == nil {
		return felt.Form{}
	}
	return m.sted.Form(m.rod)
}
