// Package skriv is the one writer of messages and answers. The walk over a struct's elements is generated from its tags (felter_gen.go)
// and calls the writer for each of them: in JSON, in XML, or to look alone for what cannot be written or is missing. It is internal.
package skriv

import (
	"encoding/binary"
	"slices"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/ciffer"
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

// Skriver writes one message. Each method is given the position in the memory where an element begins, writes it there and returns the
// position behind it; of one that is not given nothing is written, and the place of one that cannot be written is noted.
type Skriver struct {
	b       []byte // the memory, all of it
	form    Form
	krav    bool      // what the table requires must be given
	sted    felt.Sted // of the object that is being written
	rod     *felt.Felt
	foer    []byte // what stood before the message
	navn    string // of the root in XML, with slags
	slags   string
	kraever uint64 // the elements of the root that must be given, one bit each
	steder  []felt.Sted
}

// NewJSON begins a message in JSON at the end of b, of which rod is the table; plads is how many bytes it takes as a rule, and where b has
// no memory at all it gets as much.
func NewJSON(b []byte, plads int, rod *felt.Felt) (Skriver, int) {
	w := Skriver{form: JSON, rod: rod, foer: b}
	if cap(b) == 0 {
		b = make([]byte, 0, plads+vindue)
	}
	return w, w.hukommelse(b)
}

// NewXML is NewJSON for XML. The root's name, of two parts, and its namespace must be good.
func NewXML(b []byte, plads int, rod *felt.Felt, navn, slags, navnerum string) (Skriver, int) {
	w := Skriver{form: XML, rod: rod, foer: b, navn: navn, slags: slags}
	if cap(b) == 0 {
		b = make([]byte, 0, plads+2*(len(navn)+len(slags))+len(`< xmlns=""></>`)+2*len(navnerum)+vindue)
	}
	b = append(append(append(b, '<'), navn...), slags...)
	if navnerum != "" {
		b = append(b, ` xmlns="`...)
		fra := len(b)
		b, _ = undvig.XML(append(b, navnerum...), fra)
		b = append(b, '"')
	}
	return w, w.hukommelse(append(b, '>'))
}

// Ser returns a writer that looks for what an answer is missing, with the elements of the root that it must have. It needs no memory.
func Ser(rod *felt.Felt, kraever uint64) Skriver {
	return Skriver{rod: rod, kraever: kraever, krav: true}
}

// Steder returns the places of what cannot be written or is missing, in the order of the walk, no more than a report holds.
func (w *Skriver) Steder() []felt.Sted { return w.steder }

// Slut ends the message. It returns what was written, or what stood before it and a KaldFejl that names the first place that cannot be.
func (w *Skriver) Slut(n int, hvad dfdgerr.Kaldsdel) ([]byte, error) {
	switch {
	case len(w.steder) > 0:
		return w.foer, &dfdgerr.KaldFejl{Hvad: hvad, Felt: w.steder[0].Pointer(w.rod, "")}
	case w.form == JSON:
		n = w.klamme(n, len(w.foer), '{', '}')
		return w.b[:n], nil
	}
	return append(append(append(append(w.b[:n], '<', '/'), w.navn...), w.slags...), '>'), nil
}

func (w *Skriver) noter(s felt.Sted) {
	if len(w.steder) < dfdgerr.Hoejst {
		w.steder = append(w.steder, s)
	}
}

// vindue is how much memory there is at least where an element begins: enough for a block and a value that is no text, the longest of which
// is of 36 characters. Behind the value it is asked for again.
const vindue = 128

// rum returns the window at position n where JSON is written and there is one, and otherwise nil. There a value that is as most are is
// written in the shortest way.
func (w *Skriver) rum(n int) *[vindue]byte {
	if b := w.b; w.form == JSON && n >= 0 && n <= len(b)-vindue { // n always is: the compiler is to see that the window is in b
		return (*[vindue]byte)(b[n : n+vindue])
	}
	return nil
}

// hukommelse makes what b is the beginning of the memory, and returns the position behind b.
func (w *Skriver) hukommelse(b []byte) int {
	w.b = b[:cap(b)]
	return len(b)
}

// mere makes room for a window at position n.
//
//go:noinline
func (w *Skriver) mere(n int) { w.hukommelse(slices.Grow(w.b[:n], vindue)) }

// klamme ends in JSON what began at fra. Each part of it began with a comma; the first comma becomes the bracket.
func (w *Skriver) klamme(n, fra int, venstre, hoejre byte) int {
	if len(w.b)-n < vindue {
		w.mere(n)
	}
	if n == fra {
		n++
	}
	w.b[fra], w.b[n] = venstre, hoejre
	return n + 1
}

// Objekt is an object, a collection or a row that is being written, and what is around it.
type Objekt struct {
	f    *felt.Felt
	sted felt.Sted
	fra  int
}

// Element begins an object, and reports whether its elements are to follow; not where the reader marked it as none. One that an answer
// alone has is left out of a message.
func (w *Skriver) Element(n int, o *Objekt, f *felt.Felt, maerke dfdg.Tilstand) (int, bool) {
	switch {
	case f.Svar && !w.rod.Svar:
		return n, false
	case maerke != 0:
		w.noter(w.sted.Felt(f.Nr))
		return n, false
	}
	return w.ind(n, o, f), true
}

// ind begins an object or a collection.
func (w *Skriver) ind(n int, o *Objekt, f *felt.Felt) int {
	n = w.foran(n, f)
	o.f, o.sted, o.fra = f, w.sted, n
	w.sted = w.sted.Felt(f.Nr)
	return n
}

// SlutElement ends it.
func (w *Skriver) SlutElement(n int, o *Objekt) int { return w.ud(n, o, '{', '}') }

func (w *Skriver) ud(n int, o *Objekt, venstre, hoejre byte) int {
	w.sted = o.sted
	switch w.form {
	case JSON:
		return w.klamme(n, o.fra, venstre, hoejre)
	case XML:
		return w.bag(n, o.f)
	}
	return n
}

// IkkeGivet tells that an element is not there.
func (w *Skriver) IkkeGivet(n int, f *felt.Felt) int {
	if w.krav {
		return w.andet(n, f, dfdg.IkkeGivet)
	}
	return n
}

// Samling begins a collection, and reports whether its rows are to follow.
func (w *Skriver) Samling(n int, o *Objekt, f *felt.Felt, t dfdg.Tilstand) (int, bool) {
	if t != dfdg.Gyldig {
		return w.andet(n, f, t), false
	}
	return w.ind(n, o, f), true
}

// SlutSamling ends it.
func (w *Skriver) SlutSamling(n int, o *Objekt) int { return w.ud(n, o, '[', ']') }

// Raekke begins row i of collection s, an object, as [Skriver.Element] does.
func (w *Skriver) Raekke(n int, o, s *Objekt, i int, maerke dfdg.Tilstand) (int, bool) {
	if maerke != 0 {
		w.noter(w.sted.Nr(i))
		return n, false
	}
	n = w.startRaekke(n, s)
	*o = Objekt{s.f, w.sted, n}
	w.sted = w.sted.Nr(i)
	return n, true
}

func (w *Skriver) startRaekke(n int, s *Objekt) int {
	switch w.form {
	case JSON:
		if len(w.b)-n < vindue {
			w.mere(n)
		}
		w.b[n] = ','
		return n + 1
	case XML:
		return w.hukommelse(append(append(append(w.b[:n], '<'), s.f.Raekke...), '>'))
	}
	return n
}

// SlutRaekke ends it.
func (w *Skriver) SlutRaekke(n int, o *Objekt) int {
	w.sted = o.sted
	switch w.form {
	case JSON:
		return w.klamme(n, o.fra, '{', '}')
	case XML:
		return w.slutRaekke(n, o)
	}
	return n
}

func (w *Skriver) slutRaekke(n int, o *Objekt) int {
	return w.hukommelse(append(append(append(w.b[:n], '<', '/'), o.f.Raekke...), '>'))
}

// Koder writes a collection of codes.
func (w *Skriver) Koder(n int, f *felt.Felt, v dfdg.Samling[dfdg.Kode]) int {
	var o Objekt
	n, ok := w.Samling(n, &o, f, v.Tilstand())
	if !ok {
		return n
	}
	for i := range v.Len() {
		k := v.Nr(i)
		if !k.IsValid() {
			w.noter(w.sted.Nr(i))
		}
		if w.form == Se {
			continue
		}
		n = w.startRaekke(n, &o)
		t, _ := k.AppendText(w.b[:n])
		n = w.hukommelse(t)
		if w.form == XML {
			n = w.slutRaekke(n, &o)
		}
	}
	return w.SlutSamling(n, &o)
}

// andet is for an element of which nothing is written, unless it is one that always stands: it is not given or malformed, or only looked
// at.
func (w *Skriver) andet(n int, f *felt.Felt, t dfdg.Tilstand) int {
	if t == dfdg.Gyldig {
		return n
	}
	if t != dfdg.IkkeGivet || w.krav && (f.Kraevet || w.sted == 0 && w.kraever>>f.Nr&1 != 0) {
		w.noter(w.sted.Felt(f.Nr))
	} else if f.Altid && w.form == JSON {
		return w.hukommelse(append(append(append(w.b[:n], ',', '"'), f.Navn...), `":null`...))
	}
	return n
}

// foran writes what stands before the value of an element.
func (w *Skriver) foran(n int, f *felt.Felt) int {
	if w.form == Se {
		return n
	}
	if len(w.b)-n < vindue {
		w.mere(n)
	}
	if w.form == JSON {
		return n + f.JSON.Put(w.b[n:])
	}
	k := f.XML.Put(w.b[n:])
	w.b[n] = '<'
	return n + k
}

// bag writes what stands behind it.
func (w *Skriver) bag(n int, f *felt.Felt) int {
	if len(w.b)-n < vindue {
		w.mere(n)
	}
	switch {
	case w.form == XML:
		k := f.XML.Put(w.b[n+1:])
		w.b[n] = '<'
		return n + 1 + k
	case f.Citeret:
		w.b[n] = '"'
		return n + 1
	}
	return n
}

// begynd begins an element and reports whether its value is to follow: one that is no text has room behind what is written.
func (w *Skriver) begynd(n int, f *felt.Felt, t dfdg.Tilstand) (int, bool) {
	if w.form == Se || t != dfdg.Gyldig {
		return w.andet(n, f, t), false
	}
	return w.foran(n, f), true
}

// Dato writes an element; so does each of the others, by the name of its type.
func (w *Skriver) Dato(n int, f *felt.Felt, v dfdg.Dato) int {
	d := uint32(foerAarhundredet.DageTil(v)) - 1
	if p := w.rum(n); p != nil && d < ciffer.AarhundredetsDage {
		k := f.JSON.Put(p[:]) & felt.BlokHoejst
		maaned, dag := ciffer.IAarhundredet(d)
		binary.LittleEndian.PutUint64(p[k:], maaned)
		binary.LittleEndian.PutUint16(p[k+8:], dag)
		p[k+10] = '"'
		return n + k + 11
	}
	n, ok := w.begynd(n, f, v.Tilstand())
	if ok {
		t, _ := v.AppendText(w.b[:n])
		n = w.bag(len(t), f)
	}
	return n
}

// foerAarhundredet is the day before the first of this century.
var foerAarhundredet = dfdg.NewDato(1, 1, 1).PlusDage(ciffer.Aarhundrede - 2)

func (w *Skriver) Tidspunkt(n int, f *felt.Felt, v dfdg.Tidspunkt) int {
	if p := w.rum(n); p != nil && v.IsValid() {
		k := f.JSON.Put(p[:]) & felt.BlokHoejst
		t, _ := v.AppendText(p[:k])
		k = len(t) & (vindue - 1)
		p[k] = '"'
		return n + k + 1
	}
	n, ok := w.begynd(n, f, v.Tilstand())
	if ok {
		t, _ := v.AppendText(w.b[:n])
		n = w.bag(len(t), f)
	}
	return n
}

func (w *Skriver) Maaned(n int, f *felt.Felt, v dfdg.Maaned) int {
	aar, maaned := v.AarMaaned()
	m := uint32(12*aar+maaned) - ciffer.AarhundredetsMaaned
	if p := w.rum(n); p != nil && m < ciffer.AarhundredetsMaaneder {
		k := f.JSON.Put(p[:]) & felt.BlokHoejst
		binary.LittleEndian.PutUint64(p[k:], ciffer.MaanedIAarhundredet(m))
		p[k+7] = '"'
		return n + k + 8
	}
	n, ok := w.begynd(n, f, v.Tilstand())
	if ok {
		t, _ := v.AppendText(w.b[:n])
		n = w.bag(len(t), f)
	}
	return n
}

func (w *Skriver) GUID(n int, f *felt.Felt, v dfdg.GUID) int {
	n, ok := w.begynd(n, f, v.Tilstand())
	if ok {
		t, _ := v.AppendText(w.b[:n])
		n = w.bag(len(t), f)
	}
	return n
}

func (w *Skriver) Timetal(n int, f *felt.Felt, v dfdg.Timetal) int {
	if p := w.rum(n); p != nil && v.Inden(0, 1e8-1) {
		k := f.JSON.Put(p[:]) & felt.BlokHoejst
		h := uint32(v.Hundrededele())
		return n + k + ciffer.Hundrededele((*[16]byte)(p[k:]), h)
	}
	n, ok := w.begynd(n, f, v.Tilstand())
	if ok {
		t, _ := v.AppendText(w.b[:n])
		n = w.bag(len(t), f)
	}
	return n
}

func (w *Skriver) Beloeb(n int, f *felt.Felt, v dfdg.Beloeb) int {
	return w.Timetal(n, f, dfdg.Timetal(v))
}

func (w *Skriver) Kode(n int, f *felt.Felt, v dfdg.Kode) int {
	tal := uint(v.Int())
	if p := w.rum(n); p != nil && tal < 1e8 && v.IsValid() {
		k := f.JSON.Put(p[:]) & felt.BlokHoejst
		if tal < 10 {
			p[k] = byte('0' + tal)
			return n + k + 1
		}
		t, antal := ciffer.Heltal(uint32(tal))
		binary.LittleEndian.PutUint64(p[k:], t)
		return n + k + antal
	}
	n, ok := w.begynd(n, f, v.Tilstand())
	if ok {
		t, _ := v.AppendText(w.b[:n])
		n = w.bag(len(t), f)
	}
	return n
}

func (w *Skriver) Antal(n int, f *felt.Felt, v dfdg.Antal) int {
	return w.Kode(n, f, dfdg.Kode(v))
}

func (w *Skriver) Uge(n int, f *felt.Felt, v dfdg.Uge) int {
	if p := w.rum(n); p != nil && v.IsValid() { // which has six digits
		k := f.JSON.Put(p[:]) & felt.BlokHoejst
		binary.LittleEndian.PutUint64(p[k:], ciffer.Seks(uint32(v.Int())))
		return n + k + 6
	}
	return w.Kode(n, f, dfdg.Kode(v))
}

func (w *Skriver) Akassenummer(n int, f *felt.Felt, v dfdg.Akassenummer) int {
	return w.Kode(n, f, dfdg.Kode(v))
}

func (w *Skriver) Afdelingsnummer(n int, f *felt.Felt, v dfdg.Afdelingsnummer) int {
	return w.Kode(n, f, dfdg.Kode(v))
}

func (w *Skriver) JaNej(n int, f *felt.Felt, v dfdg.JaNej) int {
	if p := w.rum(n); p != nil && v.IsValid() {
		k := f.JSON.Put(p[:]) & felt.BlokHoejst
		if v == dfdg.Ja {
			return n + k + copy(p[k:], "true")
		}
		return n + k + copy(p[k:], "false")
	}
	n, ok := w.begynd(n, f, v.Tilstand())
	if ok {
		t, _ := v.AppendText(w.b[:n])
		n = w.bag(len(t), f)
	}
	return n
}

// CPR writes the number in clear, for the one who asked for it.
func (w *Skriver) CPR(n int, f *felt.Felt, v dfdg.CPR) int {
	n, ok := w.begynd(n, f, v.Tilstand())
	if ok {
		t, _ := dfdg.KlarCPR(v).AppendText(w.b[:n])
		n = w.bag(len(t), f)
	}
	return n
}

// Navn writes a value that is a plain word. Its quotes are not the table's, for there are types of words and numbers.
func (w *Skriver) Navn(n int, f *felt.Felt, t dfdg.Tilstand, navn string) int {
	n, ok := w.begynd(n, f, t)
	if ok {
		s := w.b[:n]
		if w.form == JSON {
			s = append(append(append(s, '"'), navn...), '"')
		} else {
			s = append(s, navn...)
		}
		n = w.bag(w.hukommelse(s), f)
	}
	return n
}

func (w *Skriver) Tekst(n int, f *felt.Felt, v dfdg.Tekst) int {
	n, ok := w.begynd(n, f, v.Tilstand())
	if !ok {
		return n
	}
	s, _ := v.AppendText(w.b[:n])
	if w.form == JSON {
		s = undvig.JSON(s, n)
	} else if s, ok = undvig.XML(s, n); !ok {
		w.noter(w.sted.Felt(f.Nr))
	}
	return w.bag(w.hukommelse(s), f)
}
