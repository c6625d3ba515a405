package errors

import "strconv"

// KaldFejl is a bad call: nothing can be computed without what it names. It says nothing about
// the message.
type KaldFejl struct {
	Hvad string // what is missing or wrong, as the caller writes it: "Fakta.Idag"
}

// Error names what is missing or wrong.
func (f *KaldFejl) Error() string {
	return "dfdg: forkert kald: " + f.Hvad + " mangler eller kan ikke bruges"
}

// UlaeseligFejl is unreadable input: bytes that are not one document, and where reading stopped.
type UlaeseligFejl struct {
	Linje   int    // from 1
	Kolonne int    // in characters, from 1
	Offset  int64  // in bytes, from 0
	Aarsag  string // one of the library's own sentences, never text that was read
}

// Error names the place and the reason.
func (f *UlaeseligFejl) Error() string {
	return "dfdg: ulæselig: linje " + strconv.Itoa(f.Linje) + ", kolonne " + strconv.Itoa(f.Kolonne) +
		", offset " + strconv.FormatInt(f.Offset, 10) + ": " + f.Aarsag
}

// FormFejl is the error of reading one of this package's forms back. It names the type, never
// the text that was read.
type FormFejl struct{ Type string }

// Error names the type.
func (f *FormFejl) Error() string { return "dfdg: " + f.Type + " kan ikke læses" }
