package felt

// Form is what a value of a type looks like in a message, and the rule that a malformed one breaks.
type Form struct {
	Dansk, Engelsk string
	Regel          string // an id of section S
}

var (
	heltal  = Form{"et helt tal", "a whole number", "S-06"}
	decimal = Form{"et tal, som tal eller som tekst, med punktum som decimaltegn", "a number, as a number or as a string, with a point as decimal mark", "S-06"}
	dag     = Form{"en dato, der findes, skrevet ÅÅÅÅ-MM-DD, fx 2025-03-03", "a date that exists, written YYYY-MM-DD, as 2025-03-03", "S-07"}
	objekt  = Form{"et objekt", "an object", "S-05"}
)

// former is the form of every type that a field can have, by the name of its reader.
var former = map[string]Form{
	"Akassenummer":    heltal,
	"Afdelingsnummer": heltal,
	"Antal":           heltal,
	"Kode":            heltal,
	"Timetal":         decimal,
	"Beloeb":          decimal,
	"Uge":             {"en uge som et helt tal, skrevet ÅÅÅÅUU, fx 202506", "a week as a whole number, written YYYYWW, as 202506", "S-06"},
	"Dato":            dag,
	"Dag":             dag,
	"Tidspunkt": {"et tidspunkt, der findes, skrevet ÅÅÅÅ-MM-DDTtt:mm:ss, fx 2025-03-03T10:15:00",
		"a date and time that exist, written YYYY-MM-DDThh:mm:ss, as 2025-03-03T10:15:00", "S-07"},
	"Maaned": {"en måned, skrevet ÅÅÅÅ-MM, fx 2025-02", "a month, written YYYY-MM, as 2025-02", "S-07"},
	"GUID":   {"en GUID, fx 01234567-89ab-cdef-0123-456789abcdef", "a GUID, as 01234567-89ab-cdef-0123-456789abcdef", "S-07"},
	"JaNej":  {"true eller false", "true or false", "S-05"},
	"Tekst":  {"en tekst", "a string", "S-05"},
	"Friststatus": {"navnet på en status, fx AdministrativtLukket, eller dens id som helt tal",
		"the name of a state, as AdministrativtLukket, or its id as a whole number", "S-06"},
	"Afslutning": {"et af ordene ma, overflytning og doed", "one of the words ma, overflytning and doed", "S-06"},
	"Haendelse":  {"navnet på en hændelse, fx tilgang", "the name of an event, as tilgang", "S-06"},
	"Element":    objekt,
	"Samling":    {"en liste", "an array", "S-05"},
}

// FormAf returns the form of a type, by the name of its reader.
func FormAf(art string) (Form, bool) {
	f, ok := former[art]
	return f, ok
}

// Form returns the form of what stands at a place; none for an element that the message does not have.
func (s Sted) Form(rod *Felt) Form {
	if s == 0 {
		return objekt
	}
	f := s.Find(rod)
	switch erRaekke := s>>skift3&255 == 0 && s>>skiftNr&(1<<32-1) != 0; {
	case f == nil:
		return Form{}
	case erRaekke && f.Under == nil:
		return heltal
	case erRaekke:
		return objekt
	}
	return former[f.Art]
}
