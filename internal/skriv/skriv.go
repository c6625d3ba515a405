// Package skriv is the one writer of messages and answers. The walk over a struct's elements is generated from its tags (felter_gen.go)
// and calls the writer for each of them: in JSON, in XML, or to look alone for what cannot be written or is missing. It is internal.
package skriv

import (
	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/felt"
	"github.com/akasse/dfdg/internal/undvig"
)

// Form is what a walk is for.
type Form uint8

const (
	Se   Form = iota // look: nothing is written
	JSON             // what DFDG reads
	XML              // with D's English names
)

// Plads returns the one of two sizes that is the form's.
func (f Form) Plads(json, xml int) int {
	if f == XML {
		return xml
	}
	return json
}

// Tekstplads returns how many bytes a text takes where few of its characters are escaped: it is written twice where one is.
func Tekstplads(t dfdg.Tekst) int { return 4 * t.Laengde() }

// Skriver writes one message: each method appends an element to b, one that is not given nothing, and the place of one that cannot be
// written is noted.
type Skriver struct {
	under   []felt.Felt // the elements of the object that is being written
	form    Form
	sted    felt.Sted // of the object
	rod     *felt.Felt
	foer    []byte // what stood before the message
	navn    string // of the root in XML, with slags
	slags   string
	kraever uint64 // the elements of the root that must be given, one bit each
	krav    bool   // what the table requires must be given
	steder  []felt.Sted
}

// NewJSON begins a message in JSON at the end of b, of which rod is the table; plads is how many bytes it takes at most, and where b has
// no memory at all it gets as much.
func NewJSON(b []byte, plads int, rod *felt.Felt) (Skriver, []byte) {
	w := Skriver{under: rod.Under, form: JSON, rod: rod, foer: b}
	if cap(b) == 0 {
		b = make([]byte, 0, plads)
	}
	return w, b
}

// NewXML is NewJSON for XML. The root's name, of two parts, and its namespace must be good.
func NewXML(b []byte, plads int, rod *felt.Felt, navn, slags, navnerum string) (Skriver, []byte) {
	w := Skriver{under: rod.Under, form: XML, rod: rod, foer: b, navn: navn, slags: slags}
	if cap(b) == 0 {
		b = make([]byte, 0, plads+2*(len(navn)+len(slags))+len(`< xmlns=""></>`)+2*len(navnerum))
	}
	b = append(append(append(b, '<'), navn...), slags...)
	if navnerum != "" {
		b = append(b, ` xmlns="`...)
		fra := len(b)
		b, _ = undvig.XML(append(b, navnerum...), fra)
		b = append(b, '"')
	}
	return w, append(b, '>')
}

// Ser returns a writer that looks for what an answer is missing, with the elements of the root that it must have. What it appends to is
// of no account.
func Ser(rod *felt.Felt, kraever uint64) Skriver {
	return Skriver{under: rod.Under, rod: rod, kraever: kraever, krav: true}
}

// Steder returns the places of what cannot be written or is missing, in the order of the walk, no more than a report holds.
func (w *Skriver) Steder() []felt.Sted { return w.steder }

// Slut ends the message. It returns what was written, or what stood before it and a KaldFejl that names the first place that cannot be.
func (w *Skriver) Slut(b []byte, hvad dfdgerr.Kaldsdel) ([]byte, error) {
	switch {
	case len(w.steder) > 0:
		return w.foer, &dfdgerr.KaldFejl{Hvad: hvad, Felt: w.steder[0].Pointer(w.rod, "")}
	case w.form == JSON:
		return klamme(b, len(w.foer), '{', '}'), nil
	}
	return append(append(append(append(b, '<', '/'), w.navn...), w.slags...), '>'), nil
}

func (w *Skriver) noter(s felt.Sted) {
	if len(w.steder) < dfdgerr.Hoejst {
		w.steder = append(w.steder, s)
	}
}

// klamme ends in JSON what began at fra. Each part of it began with a comma; the first comma becomes the bracket.
func klamme(b []byte, fra int, venstre, hoejre byte) []byte {
	if len(b) == fra {
		return append(b, venstre, hoejre)
	}
	b[fra] = venstre
	return append(b, hoejre)
}

func startmaerke(b []byte, navn string) []byte { return append(append(append(b, '<'), navn...), '>') }

func slutmaerke(b []byte, navn string) []byte {
	return append(append(append(b, '<', '/'), navn...), '>')
}

// Objekt is an object, a collection or a row that is being written, and what is around it.
type Objekt struct {
	f     *felt.Felt
	under []felt.Felt
	sted  felt.Sted
	fra   int
}

// Element begins element nr, an object, and reports whether its elements are to follow; not where the reader marked it as none. One that
// an answer alone has is left out of a message.
func (w *Skriver) Element(b []byte, o *Objekt, nr int, maerke dfdg.Tilstand) ([]byte, bool) {
	f := &w.under[nr]
	switch {
	case f.Svar && !w.rod.Svar:
		return b, false
	case maerke != 0:
		w.noter(w.sted.Felt(nr))
		return b, false
	}
	return w.ind(b, o, f, nr), true
}

// ind begins an object or a collection.
func (w *Skriver) ind(b []byte, o *Objekt, f *felt.Felt, nr int) []byte {
	b = w.foran(b, f)
	*o = Objekt{f, w.under, w.sted, len(b)}
	w.under, w.sted = f.Under, w.sted.Felt(nr)
	return b
}

// SlutElement ends it.
func (w *Skriver) SlutElement(b []byte, o *Objekt) []byte { return w.ud(b, o, '{', '}') }

func (w *Skriver) ud(b []byte, o *Objekt, venstre, hoejre byte) []byte {
	w.under, w.sted = o.under, o.sted
	switch w.form {
	case JSON:
		return klamme(b, o.fra, venstre, hoejre)
	case XML:
		return slutmaerke(b, o.f.Engelsk)
	}
	return b
}

// IkkeGivet tells that element nr is not there.
func (w *Skriver) IkkeGivet(b []byte, nr int) []byte {
	if w.krav {
		w.andet(b, nr, dfdg.IkkeGivet)
	}
	return b
}

// Samling begins element nr, a collection, and reports whether its rows are to follow.
func (w *Skriver) Samling(b []byte, o *Objekt, nr int, t dfdg.Tilstand) ([]byte, bool) {
	if t != dfdg.Gyldig {
		return w.andet(b, nr, t), false
	}
	return w.ind(b, o, &w.under[nr], nr), true
}

// SlutSamling ends it.
func (w *Skriver) SlutSamling(b []byte, o *Objekt) []byte { return w.ud(b, o, '[', ']') }

// Raekke begins row i of collection s, an object, as [Skriver.Element] does.
func (w *Skriver) Raekke(b []byte, o, s *Objekt, i int, maerke dfdg.Tilstand) ([]byte, bool) {
	if maerke != 0 {
		w.noter(w.sted.Nr(i))
		return b, false
	}
	b = w.startRaekke(b, s)
	*o = Objekt{s.f, w.under, w.sted, len(b)}
	w.sted = w.sted.Nr(i)
	return b, true
}

func (w *Skriver) startRaekke(b []byte, s *Objekt) []byte {
	switch w.form {
	case JSON:
		return append(b, ',')
	case XML:
		return startmaerke(b, s.f.Raekke)
	}
	return b
}

// SlutRaekke ends it.
func (w *Skriver) SlutRaekke(b []byte, o *Objekt) []byte {
	w.sted = o.sted
	switch w.form {
	case JSON:
		return klamme(b, o.fra, '{', '}')
	case XML:
		return slutmaerke(b, o.f.Raekke)
	}
	return b
}

// Koder writes element nr, a collection of codes.
func (w *Skriver) Koder(b []byte, nr int, v dfdg.Samling[dfdg.Kode]) []byte {
	var o Objekt
	b, ok := w.Samling(b, &o, nr, v.Tilstand())
	if !ok {
		return b
	}
	for i := range v.Len() {
		k := v.Nr(i)
		if !k.IsValid() {
			w.noter(w.sted.Nr(i))
		}
		if w.form == Se {
			continue
		}
		b, _ = k.AppendText(w.startRaekke(b, &o))
		if w.form == XML {
			b = slutmaerke(b, o.f.Raekke)
		}
	}
	return w.SlutSamling(b, &o)
}

// andet is for an element of which nothing is written, unless it is one that always stands: it is not given or malformed, or only looked
// at.
func (w *Skriver) andet(b []byte, nr int, t dfdg.Tilstand) []byte {
	if t == dfdg.Gyldig {
		return b
	}
	f := &w.under[nr]
	if t != dfdg.IkkeGivet || w.krav && (f.Kraevet || w.sted == 0 && w.kraever>>nr&1 != 0) {
		w.noter(w.sted.Felt(nr))
	} else if f.Altid && w.form == JSON {
		b = append(append(append(b, ',', '"'), f.Navn...), `":null`...)
	}
	return b
}

// foran writes what stands before the value of an element.
func (w *Skriver) foran(b []byte, f *felt.Felt) []byte {
	switch w.form {
	case JSON:
		return append(b, f.JSON...)
	case XML:
		return startmaerke(b, f.Engelsk)
	}
	return b
}

// bag writes what stands behind a value that JSON quotes, bagTal behind another.
func (w *Skriver) bag(b []byte, f *felt.Felt) []byte {
	if w.form == JSON {
		return append(b, '"')
	}
	return w.bagTal(b, f)
}

func (w *Skriver) bagTal(b []byte, f *felt.Felt) []byte {
	if w.form == XML {
		return slutmaerke(b, f.Engelsk)
	}
	return b
}

// Dato writes element nr; so does each of the others, by the name of its type.
func (w *Skriver) Dato(b []byte, nr int, v dfdg.Dato) []byte {
	if !v.IsValid() || w.form == Se {
		return w.andet(b, nr, v.Tilstand())
	}
	f := &w.under[nr]
	b, _ = v.AppendText(w.foran(b, f))
	return w.bag(b, f)
}

func (w *Skriver) Tidspunkt(b []byte, nr int, v dfdg.Tidspunkt) []byte {
	if !v.IsValid() || w.form == Se {
		return w.andet(b, nr, v.Tilstand())
	}
	f := &w.under[nr]
	b, _ = v.AppendText(w.foran(b, f))
	return w.bag(b, f)
}

func (w *Skriver) Maaned(b []byte, nr int, v dfdg.Maaned) []byte {
	if !v.IsValid() || w.form == Se {
		return w.andet(b, nr, v.Tilstand())
	}
	f := &w.under[nr]
	b, _ = v.AppendText(w.foran(b, f))
	return w.bag(b, f)
}

func (w *Skriver) GUID(b []byte, nr int, v dfdg.GUID) []byte {
	if !v.IsValid() || w.form == Se {
		return w.andet(b, nr, v.Tilstand())
	}
	f := &w.under[nr]
	b, _ = v.AppendText(w.foran(b, f))
	return w.bag(b, f)
}

func (w *Skriver) Timetal(b []byte, nr int, v dfdg.Timetal) []byte {
	if !v.IsValid() || w.form == Se {
		return w.andet(b, nr, v.Tilstand())
	}
	f := &w.under[nr]
	b, _ = v.AppendText(w.foran(b, f))
	return w.bagTal(b, f)
}

func (w *Skriver) Beloeb(b []byte, nr int, v dfdg.Beloeb) []byte {
	return w.Timetal(b, nr, dfdg.Timetal(v))
}

func (w *Skriver) Kode(b []byte, nr int, v dfdg.Kode) []byte {
	if !v.IsValid() || w.form == Se {
		return w.andet(b, nr, v.Tilstand())
	}
	f := &w.under[nr]
	b, _ = v.AppendText(w.foran(b, f))
	return w.bagTal(b, f)
}

func (w *Skriver) Antal(b []byte, nr int, v dfdg.Antal) []byte { return w.Kode(b, nr, dfdg.Kode(v)) }

func (w *Skriver) Uge(b []byte, nr int, v dfdg.Uge) []byte { return w.Kode(b, nr, dfdg.Kode(v)) }

func (w *Skriver) Akassenummer(b []byte, nr int, v dfdg.Akassenummer) []byte {
	return w.Kode(b, nr, dfdg.Kode(v))
}

func (w *Skriver) Afdelingsnummer(b []byte, nr int, v dfdg.Afdelingsnummer) []byte {
	return w.Kode(b, nr, dfdg.Kode(v))
}

func (w *Skriver) JaNej(b []byte, nr int, v dfdg.JaNej) []byte {
	if !v.IsValid() || w.form == Se {
		return w.andet(b, nr, v.Tilstand())
	}
	f := &w.under[nr]
	b, _ = v.AppendText(w.foran(b, f))
	return w.bagTal(b, f)
}

// CPR writes the number in clear, for the one who asked for it.
func (w *Skriver) CPR(b []byte, nr int, v dfdg.CPR) []byte {
	if !v.IsValid() || w.form == Se {
		return w.andet(b, nr, v.Tilstand())
	}
	f := &w.under[nr]
	b, _ = dfdg.KlarCPR(v).AppendText(w.foran(b, f))
	return w.bag(b, f)
}

// Navn writes a value that is a plain word. Its quotes are not the table's, for there are types of words and numbers.
func (w *Skriver) Navn(b []byte, nr int, t dfdg.Tilstand, navn string) []byte {
	if t != dfdg.Gyldig || w.form == Se {
		return w.andet(b, nr, t)
	}
	f := &w.under[nr]
	b = w.foran(b, f)
	if w.form == JSON {
		b = append(b, '"')
	}
	return w.bag(append(b, navn...), f)
}

func (w *Skriver) Tekst(b []byte, nr int, v dfdg.Tekst) []byte {
	if !v.IsValid() || w.form == Se {
		return w.andet(b, nr, v.Tilstand())
	}
	f := &w.under[nr]
	b = w.foran(b, f)
	fra := len(b)
	b, _ = v.AppendText(b)
	switch w.form {
	case JSON:
		b = undvig.JSON(b, fra)
	case XML:
		var ok bool
		if b, ok = undvig.XML(b, fra); !ok {
			w.noter(w.sted.Felt(nr))
		}
	}
	return w.bag(b, f)
}
