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

// Skriver writes one message. Each method is given the memory that is left, writes an element at its beginning and returns what is left
// behind it; of one that is not given nothing is written, and the place of one that cannot be written is noted.
type Skriver struct {
	b       []byte // all the memory
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
func NewJSON(b []byte, plads int, rod *felt.Felt) (Skriver, []byte) {
	w := Skriver{form: JSON, rod: rod, foer: b}
	if cap(b) == 0 {
		b = make([]byte, 0, plads+vindue)
	}
	return w, w.efter(b)
}

// NewXML is NewJSON for XML. The root's name, of two parts, and its namespace must be good.
func NewXML(b []byte, plads int, rod *felt.Felt, navn, slags, navnerum string) (Skriver, []byte) {
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
	return w, w.efter(append(b, '>'))
}

// Ser returns a writer that looks for what an answer is missing, with the elements of the root that it must have. It needs no memory.
func Ser(rod *felt.Felt, kraever uint64) Skriver {
	return Skriver{rod: rod, kraever: kraever, krav: true}
}

// Steder returns the places of what cannot be written or is missing, in the order of the walk, no more than a report holds.
func (w *Skriver) Steder() []felt.Sted { return w.steder }

// Slut ends the message. It returns what was written, or what stood before it and a KaldFejl that names the first place that cannot be.
func (w *Skriver) Slut(b []byte, hvad dfdgerr.Kaldsdel) ([]byte, error) {
	switch {
	case len(w.steder) > 0:
		return w.foer, &dfdgerr.KaldFejl{Hvad: hvad, Felt: w.steder[0].Pointer(w.rod, "")}
	case w.form == JSON:
		return w.skrevet(w.klamme(b, len(w.foer), '{', '}')), nil
	}
	return append(append(append(append(w.skrevet(b), '<', '/'), w.navn...), w.slags...), '>'), nil
}

func (w *Skriver) noter(s felt.Sted) {
	if len(w.steder) < dfdgerr.Hoejst {
		w.steder = append(w.steder, s)
	}
}

// vindue is how much memory there is at least where an element begins: enough for a block and a value that is no text, the longest of which
// is of 36 characters. Behind the value it is asked for again.
const vindue = 128

// efter makes what skrevet is the beginning of the memory, and returns what is left behind it.
func (w *Skriver) efter(skrevet []byte) []byte {
	w.b = skrevet[:cap(skrevet)]
	return w.b[len(skrevet):]
}

// skrevet is the inverse of efter.
func (w *Skriver) skrevet(b []byte) []byte { return w.b[:len(w.b)-len(b)] }

// mere is more memory.
//
//go:noinline
func (w *Skriver) mere(b []byte) []byte { return w.efter(slices.Grow(w.skrevet(b), vindue)) }

// klamme ends in JSON what began at fra. Each part of it began with a comma; the first comma becomes the bracket.
func (w *Skriver) klamme(b []byte, fra int, venstre, hoejre byte) []byte {
	if len(b) < vindue {
		b = w.mere(b)
	}
	if len(w.b)-len(b) == fra {
		b = b[1:]
	}
	w.b[fra], b[0] = venstre, hoejre
	return b[1:]
}

// Objekt is an object, a collection or a row that is being written, and what is around it.
type Objekt struct {
	f    *felt.Felt
	sted felt.Sted
	fra  int
}

// Element begins an object, and reports whether its elements are to follow; not where the reader marked it as none. One that an answer
// alone has is left out of a message.
func (w *Skriver) Element(b []byte, o *Objekt, f *felt.Felt, maerke dfdg.Tilstand) ([]byte, bool) {
	switch {
	case f.Svar && !w.rod.Svar:
		return b, false
	case maerke != 0:
		w.noter(w.sted.Felt(f.Nr))
		return b, false
	}
	return w.ind(b, o, f), true
}

// ind begins an object or a collection.
func (w *Skriver) ind(b []byte, o *Objekt, f *felt.Felt) []byte {
	if w.form != JSON || len(b) < vindue {
		b = w.foran(b, f)
	} else {
		b = b[f.JSON.Put(b)&felt.BlokHoejst:]
	}
	o.f, o.sted, o.fra = f, w.sted, len(w.b)-len(b)
	w.sted = w.sted.Felt(f.Nr)
	return b
}

// SlutElement ends it.
func (w *Skriver) SlutElement(b []byte, o *Objekt) []byte { return w.ud(b, o, '{', '}') }

func (w *Skriver) ud(b []byte, o *Objekt, venstre, hoejre byte) []byte {
	w.sted = o.sted
	switch w.form {
	case JSON:
		return w.klamme(b, o.fra, venstre, hoejre)
	case XML:
		return w.bag(b, o.f)
	}
	return b
}

// IkkeGivet tells that an element is not there.
func (w *Skriver) IkkeGivet(b []byte, f *felt.Felt) []byte {
	if w.krav {
		return w.andet(b, f, dfdg.IkkeGivet)
	}
	return b
}

// Samling begins a collection, and reports whether its rows are to follow.
func (w *Skriver) Samling(b []byte, o *Objekt, f *felt.Felt, t dfdg.Tilstand) ([]byte, bool) {
	if t != dfdg.Gyldig {
		return w.andet(b, f, t), false
	}
	return w.ind(b, o, f), true
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
	*o = Objekt{s.f, w.sted, len(w.b) - len(b)}
	w.sted = w.sted.Nr(i)
	return b, true
}

func (w *Skriver) startRaekke(b []byte, s *Objekt) []byte {
	switch w.form {
	case JSON:
		if len(b) < vindue {
			b = w.mere(b)
		}
		b[0] = ','
		return b[1:]
	case XML:
		return w.efter(append(append(append(w.skrevet(b), '<'), s.f.Raekke...), '>'))
	}
	return b
}

// SlutRaekke ends it.
func (w *Skriver) SlutRaekke(b []byte, o *Objekt) []byte {
	w.sted = o.sted
	switch w.form {
	case JSON:
		return w.klamme(b, o.fra, '{', '}')
	case XML:
		return w.slutRaekke(b, o)
	}
	return b
}

func (w *Skriver) slutRaekke(b []byte, o *Objekt) []byte {
	return w.efter(append(append(append(w.skrevet(b), '<', '/'), o.f.Raekke...), '>'))
}

// Koder writes a collection of codes.
func (w *Skriver) Koder(b []byte, f *felt.Felt, v dfdg.Samling[dfdg.Kode]) []byte {
	var o Objekt
	b, ok := w.Samling(b, &o, f, v.Tilstand())
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
		b = w.startRaekke(b, &o)
		t, _ := k.AppendText(w.skrevet(b))
		b = w.efter(t)
		if w.form == XML {
			b = w.slutRaekke(b, &o)
		}
	}
	return w.SlutSamling(b, &o)
}

// andet is for an element of which nothing is written, unless it is one that always stands: it is not given or malformed, or only looked
// at.
func (w *Skriver) andet(b []byte, f *felt.Felt, t dfdg.Tilstand) []byte {
	if t == dfdg.Gyldig {
		return b
	}
	if t != dfdg.IkkeGivet || w.krav && (f.Kraevet || w.sted == 0 && w.kraever>>f.Nr&1 != 0) {
		w.noter(w.sted.Felt(f.Nr))
	} else if f.Altid && w.form == JSON {
		return w.efter(append(append(append(w.skrevet(b), ',', '"'), f.Navn...), `":null`...))
	}
	return b
}

func startmaerke(b []byte, f *felt.Felt) []byte {
	p := (*[vindue]byte)(b)
	n := f.XML.Put(p[:]) & felt.BlokHoejst
	p[0] = '<'
	return b[n:]
}

func slutmaerke(b []byte, f *felt.Felt) []byte {
	p := (*[vindue]byte)(b)
	n := f.XML.Put(p[1:]) & felt.BlokHoejst
	p[0] = '<'
	return b[1+n:]
}

// foran writes what stands before the value of an element.
func (w *Skriver) foran(b []byte, f *felt.Felt) []byte {
	if w.form == Se {
		return b
	}
	if len(b) < vindue {
		b = w.mere(b)
	}
	if w.form == JSON {
		return b[f.JSON.Put(b)&felt.BlokHoejst:]
	}
	return startmaerke(b, f)
}

// bag writes what stands behind it.
func (w *Skriver) bag(b []byte, f *felt.Felt) []byte {
	if len(b) < vindue {
		b = w.mere(b)
	}
	switch {
	case w.form == XML:
		return slutmaerke(b, f)
	case f.Citeret:
		b[0] = '"'
		return b[1:]
	}
	return b
}

// begynd begins an element and reports whether its value is to follow: one that is no text has room behind what is written.
func (w *Skriver) begynd(b []byte, f *felt.Felt, t dfdg.Tilstand) ([]byte, bool) {
	if w.form == Se || t != dfdg.Gyldig {
		return w.andet(b, f, t), false
	}
	return w.foran(b, f), true
}

// Dato writes an element; so does each of the others, by the name of its type.
func (w *Skriver) Dato(b []byte, f *felt.Felt, v dfdg.Dato) []byte {
	d := uint(aarhundrede.DageTil(v))
	if w.form == JSON && d < ciffer.AarhundredetsDage && v.IsValid() && len(b) >= vindue {
		p := (*[vindue]byte)(b)
		k := f.JSON.Put(p[:]) & felt.BlokHoejst
		maaned, dag := ciffer.IAarhundredet(uint32(d))
		binary.LittleEndian.PutUint64(p[k:], maaned)
		binary.LittleEndian.PutUint16(p[k+8:], dag)
		p[k+10] = '"'
		return b[k+11:]
	}
	b, ok := w.begynd(b, f, v.Tilstand())
	if ok {
		t, _ := v.AppendText(b[:0])
		b = w.bag(b[len(t):], f)
	}
	return b
}

// aarhundrede is the first day of this century.
var aarhundrede = dfdg.NewDato(2000, 1, 1)

func (w *Skriver) Tidspunkt(b []byte, f *felt.Felt, v dfdg.Tidspunkt) []byte {
	if w.form == JSON && v.IsValid() && len(b) >= vindue {
		t, _ := v.AppendText(b[:f.JSON.Put(b)])
		b = b[len(t):]
		b[0] = '"'
		return b[1:]
	}
	b, ok := w.begynd(b, f, v.Tilstand())
	if ok {
		t, _ := v.AppendText(b[:0])
		b = w.bag(b[len(t):], f)
	}
	return b
}

func (w *Skriver) Maaned(b []byte, f *felt.Felt, v dfdg.Maaned) []byte {
	aar, maaned := v.AarMaaned()
	if m := uint(12*aar + maaned - ciffer.AarhundredetsMaaned); w.form == JSON && m < ciffer.AarhundredetsMaaneder && len(b) >= vindue {
		p := (*[vindue]byte)(b)
		k := f.JSON.Put(p[:]) & felt.BlokHoejst
		binary.LittleEndian.PutUint64(p[k:], ciffer.MaanedIAarhundredet(uint32(m)))
		p[k+7] = '"'
		return b[k+8:]
	}
	b, ok := w.begynd(b, f, v.Tilstand())
	if ok {
		t, _ := v.AppendText(b[:0])
		b = w.bag(b[len(t):], f)
	}
	return b
}

func (w *Skriver) GUID(b []byte, f *felt.Felt, v dfdg.GUID) []byte {
	b, ok := w.begynd(b, f, v.Tilstand())
	if ok {
		t, _ := v.AppendText(b[:0])
		b = w.bag(b[len(t):], f)
	}
	return b
}

func (w *Skriver) Timetal(b []byte, f *felt.Felt, v dfdg.Timetal) []byte {
	h := uint64(v.Hundrededele())
	if w.form == JSON && v.IsValid() && h < 1e8 && len(b) >= vindue {
		p := (*[vindue]byte)(b)
		k := f.JSON.Put(p[:]) & felt.BlokHoejst
		hele := uint32(h) / 100
		t, n := ciffer.Seks(hele)
		binary.LittleEndian.PutUint64(p[k:], t)
		k += n & 7
		binary.LittleEndian.PutUint32(p[k:], ciffer.Decimaler(uint32(h)-100*hele))
		return b[k+3:]
	}
	b, ok := w.begynd(b, f, v.Tilstand())
	if ok {
		t, _ := v.AppendText(b[:0])
		b = w.bag(b[len(t):], f)
	}
	return b
}

func (w *Skriver) Beloeb(b []byte, f *felt.Felt, v dfdg.Beloeb) []byte {
	return w.Timetal(b, f, dfdg.Timetal(v))
}

func (w *Skriver) Kode(b []byte, f *felt.Felt, v dfdg.Kode) []byte {
	n := uint(v.Int())
	if w.form == JSON && v.IsValid() && n < 1e6 && len(b) >= vindue {
		p := (*[vindue]byte)(b)
		k := f.JSON.Put(p[:]) & felt.BlokHoejst
		if n < 10 {
			p[k] = byte('0' + n)
			return b[k+1:]
		}
		t, antal := ciffer.Seks(uint32(n))
		binary.LittleEndian.PutUint64(p[k:], t)
		return b[k+antal&7:]
	}
	b, ok := w.begynd(b, f, v.Tilstand())
	if ok {
		t, _ := v.AppendText(b[:0])
		b = w.bag(b[len(t):], f)
	}
	return b
}

func (w *Skriver) Antal(b []byte, f *felt.Felt, v dfdg.Antal) []byte {
	return w.Kode(b, f, dfdg.Kode(v))
}

func (w *Skriver) Uge(b []byte, f *felt.Felt, v dfdg.Uge) []byte { return w.Kode(b, f, dfdg.Kode(v)) }

func (w *Skriver) Akassenummer(b []byte, f *felt.Felt, v dfdg.Akassenummer) []byte {
	return w.Kode(b, f, dfdg.Kode(v))
}

func (w *Skriver) Afdelingsnummer(b []byte, f *felt.Felt, v dfdg.Afdelingsnummer) []byte {
	return w.Kode(b, f, dfdg.Kode(v))
}

func (w *Skriver) JaNej(b []byte, f *felt.Felt, v dfdg.JaNej) []byte {
	b, ok := w.begynd(b, f, v.Tilstand())
	if ok {
		t, _ := v.AppendText(b[:0])
		b = w.bag(b[len(t):], f)
	}
	return b
}

// CPR writes the number in clear, for the one who asked for it.
func (w *Skriver) CPR(b []byte, f *felt.Felt, v dfdg.CPR) []byte {
	b, ok := w.begynd(b, f, v.Tilstand())
	if ok {
		t, _ := dfdg.KlarCPR(v).AppendText(b[:0])
		b = w.bag(b[len(t):], f)
	}
	return b
}

// Navn writes a value that is a plain word. Its quotes are not the table's, for there are types of words and numbers.
func (w *Skriver) Navn(b []byte, f *felt.Felt, t dfdg.Tilstand, navn string) []byte {
	b, ok := w.begynd(b, f, t)
	if ok {
		s := w.skrevet(b)
		if w.form == JSON {
			s = append(append(append(s, '"'), navn...), '"')
		} else {
			s = append(s, navn...)
		}
		b = w.bag(w.efter(s), f)
	}
	return b
}

func (w *Skriver) Tekst(b []byte, f *felt.Felt, v dfdg.Tekst) []byte {
	b, ok := w.begynd(b, f, v.Tilstand())
	if !ok {
		return b
	}
	s := w.skrevet(b)
	fra := len(s)
	if s, _ = v.AppendText(s); w.form == JSON {
		s = undvig.JSON(s, fra)
	} else if s, ok = undvig.XML(s, fra); !ok {
		w.noter(w.sted.Felt(f.Nr))
	}
	return w.bag(w.efter(s), f)
}
