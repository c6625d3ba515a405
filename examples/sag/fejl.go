package sag

// Fejl is an error of this package, in both languages. It repeats nothing that was read.
type Fejl struct {
	Dansk, Engelsk string // each a sentence
}

// Error is the Danish sentence.
func (f *Fejl) Error() string { return f.Dansk }

// Tekst is the Danish sentence.
func (f *Fejl) Tekst() string { return f.Dansk }

// Text is the English sentence.
func (f *Fejl) Text() string { return f.Engelsk }
