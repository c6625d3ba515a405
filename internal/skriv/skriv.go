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

// Skriver writes one message. An element that is not given is left out, and the place of one that cannot be written is noted.
type Skriver struct {
	b       []byte
	foer    []byte // what b was
	fra     int    // where the message begins in b, in JSON
	navn    string // of the root in XML, with slags
	slags   string
	rod     *felt.Felt
	under   []felt.Felt // the elements of the object that is being written
	sted    felt.Sted   // its place
	form    Form
	kraever uint64 // the elements of the root that must be given, one bit each
	krav    bool   // what the table requires must be given
	steder  []felt.Sted
}

// NewJSON begins a message in JSON at the end of b, of which rod is the table; plads is how many bytes it takes at most, and where b has
// no memory at all it gets as much.
func NewJSON(b []byte, plads int, rod *felt.Felt) Skriver {
	w := Skriver{b: b, foer: b, rod: rod, under: rod.Under, form: JSON}
	if cap(b) == 0 {
		w.b = make([]byte, 0, plads)
	}
	w.fra = len(w.b)
	return w
}

// NewXML is NewJSON for XML. The root's name, of two parts, and its namespace must be good.
func NewXML(b []byte, plads int, rod *felt.Felt, navn, slags, navnerum string) Skriver {
	w := Skriver{b: b, foer: b, rod: rod, under: rod.Under, form: XML, navn: navn, slags: slags}
	if cap(b) == 0 {
		w.b = make([]byte, 0, plads+2*(len(navn)+len(slags))+len(`< xmlns=""></>`)+2*len(navnerum))
	}
	w.b = append(append(append(w.b, '<'), navn...), slags...)
	if navnerum != "" {
		w.b = append(w.b, ` xmlns="`...)
		fra := len(w.b)
		w.b, _ = undvig.XML(append(w.b, navnerum...), fra)
		w.b = append(w.b, '"')
	}
	w.b = append(w.b, '>')
	return w
}

// Ser returns a writer that looks for what an answer is missing, with the elements of the root that it must have.
func Ser(rod *felt.Felt, kraever uint64) Skriver {
	return Skriver{rod: rod, under: rod.Under, kraever: kraever, krav: true}
}

// Steder returns the places of what cannot be written or is missing, in the order of the walk, no more than a report holds.
func (w *Skriver) Steder() []felt.Sted { return w.steder }

// Slut ends the message. It returns what was written, or what stood before it and a KaldFejl that names the first place that cannot be.
func (w *Skriver) Slut(hvad dfdgerr.Kaldsdel) ([]byte, error) {
	if len(w.steder) > 0 {
		return w.foer, &dfdgerr.KaldFejl{Hvad: hvad, Felt: w.steder[0].Pointer(w.rod, "")}
	}
	if w.form == JSON {
		w.klamme(w.fra, '{', '}')
	} else {
		w.b = append(append(append(append(w.b, '<', '/'), w.navn...), w.slags...), '>')
	}
	return w.b, nil
}

func (w *Skriver) noter(s felt.Sted) {
	if len(w.steder) < dfdgerr.Hoejst {
		w.steder = append(w.steder, s)
	}
}

// Objekt is an object or a collection that is being written, and what is around it.
type Objekt struct {
	f     *felt.Felt
	under []felt.Felt
	sted  felt.Sted
	fra   int
}

// klamme ends what began at fra. Each part of it began with a comma; the first comma becomes the bracket.
func (w *Skriver) klamme(fra int, venstre, hoejre byte) {
	if len(w.b) == fra {
		w.b = append(w.b, venstre, hoejre)
		return
	}
	w.b[fra] = venstre
	w.b = append(w.b, hoejre)
}

func (w *Skriver) startmaerke(navn string) { w.b = append(append(append(w.b, '<'), navn...), '>') }

func (w *Skriver) slutmaerke(navn string) { w.b = append(append(append(w.b, '<', '/'), navn...), '>') }

// Element begins element nr, an object, and reports whether its elements are to follow; not where the reader marked it as none. One that
// an answer alone has is left out of a message.
func (w *Skriver) Element(o *Objekt, nr int, maerke dfdg.Tilstand) bool {
	f := &w.under[nr]
	switch {
	case f.Svar && !w.rod.Svar:
		return false
	case maerke != 0:
		w.noter(w.sted.Felt(nr))
		return false
	}
	w.ind(o, f, w.sted.Felt(nr))
	return true
}

func (w *Skriver) ind(o *Objekt, f *felt.Felt, sted felt.Sted) {
	w.foran(f)
	*o = Objekt{f, w.under, w.sted, len(w.b)}
	w.under, w.sted = f.Under, sted
}

// SlutElement ends it.
func (w *Skriver) SlutElement(o *Objekt) {
	w.under, w.sted = o.under, o.sted
	switch w.form {
	case JSON:
		w.klamme(o.fra, '{', '}')
	case XML:
		w.slutmaerke(o.f.Engelsk)
	}
}

// IkkeGivet tells that element nr is not there.
func (w *Skriver) IkkeGivet(nr int) {
	if w.krav {
		w.god(nr, dfdg.IkkeGivet)
	}
}

// Samling begins element nr, a collection, and reports whether its rows are to follow.
func (w *Skriver) Samling(o *Objekt, nr int, t dfdg.Tilstand) bool {
	if !w.god(nr, t) {
		return false
	}
	w.ind(o, &w.under[nr], w.sted.Felt(nr))
	return true
}

// SlutSamling ends it.
func (w *Skriver) SlutSamling(o *Objekt) {
	w.under, w.sted = o.under, o.sted
	switch w.form {
	case JSON:
		w.klamme(o.fra, '[', ']')
	case XML:
		w.slutmaerke(o.f.Engelsk)
	}
}

// Raekke begins row i of collection s, an object, as [Skriver.Element] does.
func (w *Skriver) Raekke(o, s *Objekt, i int, maerke dfdg.Tilstand) bool {
	if maerke != 0 {
		w.noter(w.sted.Nr(i))
		return false
	}
	w.startRaekke(s)
	*o = Objekt{s.f, w.under, w.sted, len(w.b)}
	w.sted = w.sted.Nr(i)
	return true
}

func (w *Skriver) startRaekke(s *Objekt) {
	switch w.form {
	case JSON:
		w.b = append(w.b, ',')
	case XML:
		w.startmaerke(s.f.Raekke)
	}
}

// SlutRaekke ends it.
func (w *Skriver) SlutRaekke(o *Objekt) {
	w.sted = o.sted
	switch w.form {
	case JSON:
		w.klamme(o.fra, '{', '}')
	case XML:
		w.slutmaerke(o.f.Raekke)
	}
}

// Koder writes element nr, a collection of codes.
func (w *Skriver) Koder(nr int, v dfdg.Samling[dfdg.Kode]) {
	var o Objekt
	if !w.Samling(&o, nr, v.Tilstand()) {
		return
	}
	for i := range v.Len() {
		k := v.Nr(i)
		if !k.IsValid() {
			w.noter(w.sted.Nr(i))
			continue
		}
		if w.form == Se {
			continue
		}
		w.startRaekke(&o)
		w.b, _ = k.AppendText(w.b)
		if w.form == XML {
			w.slutmaerke(o.f.Raekke)
		}
	}
	w.SlutSamling(&o)
}

// god reports whether element nr is to be written, by the state of its value, and notes it where it cannot be.
func (w *Skriver) god(nr int, t dfdg.Tilstand) bool {
	if t == dfdg.Gyldig {
		return true
	}
	f := &w.under[nr]
	if t != dfdg.IkkeGivet || w.krav && (f.Kraevet || w.sted == 0 && w.kraever>>nr&1 != 0) {
		w.noter(w.sted.Felt(nr))
	} else if f.Altid && w.form == JSON {
		w.b = append(append(append(w.b, ',', '"'), f.Navn...), `":null`...)
	}
	return false
}

// foran writes what stands before the value of an element.
func (w *Skriver) foran(f *felt.Felt) {
	switch w.form {
	case JSON:
		w.b = append(w.b, f.JSON...)
	case XML:
		w.startmaerke(f.Engelsk)
	}
}

// begynd is god and foran; it returns nil where nothing is to follow.
func (w *Skriver) begynd(nr int, t dfdg.Tilstand) *felt.Felt {
	if t != dfdg.Gyldig && !w.god(nr, t) || w.form == Se {
		return nil
	}
	f := &w.under[nr]
	if w.form == JSON {
		w.b = append(w.b, f.JSON...)
	} else {
		w.startmaerke(f.Engelsk)
	}
	return f
}

// bag writes what stands behind a value that JSON quotes, bagTal what stands behind another.
func (w *Skriver) bag(b []byte, f *felt.Felt) {
	if w.form == JSON {
		w.b = append(b, '"')
		return
	}
	w.b = b
	w.slutmaerke(f.Engelsk)
}

func (w *Skriver) bagTal(b []byte, f *felt.Felt) {
	if w.b = b; w.form == XML {
		w.slutmaerke(f.Engelsk)
	}
}

// Dato writes element nr; so does each of the others, by the name of its type.
func (w *Skriver) Dato(nr int, v dfdg.Dato) {
	if f := w.begynd(nr, v.Tilstand()); f != nil {
		b, _ := v.AppendText(w.b)
		w.bag(b, f)
	}
}

func (w *Skriver) Tidspunkt(nr int, v dfdg.Tidspunkt) {
	if f := w.begynd(nr, v.Tilstand()); f != nil {
		b, _ := v.AppendText(w.b)
		w.bag(b, f)
	}
}

func (w *Skriver) Maaned(nr int, v dfdg.Maaned) {
	if f := w.begynd(nr, v.Tilstand()); f != nil {
		b, _ := v.AppendText(w.b)
		w.bag(b, f)
	}
}

func (w *Skriver) GUID(nr int, v dfdg.GUID) {
	if f := w.begynd(nr, v.Tilstand()); f != nil {
		b, _ := v.AppendText(w.b)
		w.bag(b, f)
	}
}

func (w *Skriver) Timetal(nr int, v dfdg.Timetal) {
	if f := w.begynd(nr, v.Tilstand()); f != nil {
		b, _ := v.AppendText(w.b)
		w.bagTal(b, f)
	}
}

func (w *Skriver) Beloeb(nr int, v dfdg.Beloeb) { w.Timetal(nr, dfdg.Timetal(v)) }

func (w *Skriver) Kode(nr int, v dfdg.Kode) {
	if f := w.begynd(nr, v.Tilstand()); f != nil {
		b, _ := v.AppendText(w.b)
		w.bagTal(b, f)
	}
}

func (w *Skriver) Antal(nr int, v dfdg.Antal) { w.Kode(nr, dfdg.Kode(v)) }

func (w *Skriver) Uge(nr int, v dfdg.Uge) { w.Kode(nr, dfdg.Kode(v)) }

func (w *Skriver) Akassenummer(nr int, v dfdg.Akassenummer) { w.Kode(nr, dfdg.Kode(v)) }

func (w *Skriver) Afdelingsnummer(nr int, v dfdg.Afdelingsnummer) { w.Kode(nr, dfdg.Kode(v)) }

func (w *Skriver) JaNej(nr int, v dfdg.JaNej) {
	if f := w.begynd(nr, v.Tilstand()); f != nil {
		w.bagTal(append(w.b, v.String()...), f)
	}
}

// CPR writes the number in clear, for the one who asked for it.
func (w *Skriver) CPR(nr int, v dfdg.CPR) {
	if f := w.begynd(nr, v.Tilstand()); f != nil {
		b, _ := dfdg.KlarCPR(v).AppendText(w.b)
		w.bag(b, f)
	}
}

// Navn writes a value that is a plain word. Its quotes are not the table's, for there are types of words and numbers.
func (w *Skriver) Navn(nr int, t dfdg.Tilstand, navn string) {
	if f := w.begynd(nr, t); f != nil {
		if w.form == JSON {
			w.b = append(w.b, '"')
		}
		w.bag(append(w.b, navn...), f)
	}
}

func (w *Skriver) Tekst(nr int, v dfdg.Tekst) {
	f := w.begynd(nr, v.Tilstand())
	if f == nil {
		return
	}
	fra := len(w.b)
	b, _ := v.AppendText(w.b)
	if w.form == JSON {
		w.bag(undvig.JSON(b, fra), f)
		return
	}
	b, ok := undvig.XML(b, fra)
	if !ok {
		w.noter(w.sted.Felt(nr))
	}
	w.bag(b, f)
}
