// Package skrivtest is the second opinion on what is written: encoding/json over the same structs, and a walk by reflection for what cannot
// be written or is missing.
package skrivtest

import (
	"encoding"
	"encoding/json"
	"errors"
	"math/bits"
	"reflect"
	"strings"
	"unicode/utf8"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/felt"
	"github.com/akasse/dfdg/internal/fund"
	"github.com/akasse/dfdg/internal/motor"
)

// SkrivJSON writes a message, of which givet are the elements that it has and tilladt those of the method, one bit each. The error is a
// KaldFejl that names the JSON pointer of what cannot be written.
func SkrivJSON(anmodning any, rod *felt.Felt, l dfdgerr.Laesning, givet, tilladt uint64) ([]byte, error) {
	fejl := &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldAnmodning}
	if !l.Equal(dfdgerr.Laesning{}) {
		return nil, fejl
	}
	if uden := givet &^ tilladt; uden != 0 {
		fejl.Felt = felt.Sted(0).Felt(bits.TrailingZeros64(uden)).Pointer(rod, "")
		return nil, fejl
	}
	w := gang{}
	if w.struktur(reflect.ValueOf(anmodning), rod, 0, 0); len(w.steder) > 0 {
		fejl.Felt = w.steder[0].Pointer(rod, "")
		return nil, fejl
	}
	b, err := json.Marshal(anmodning)
	if err != nil {
		return nil, fejl
	}
	return b, nil
}

// Ufuldstaendig is motor.Ufuldstaendig by reflection: nil, or what an answer lacks or is malformed: a joined error of one *errors.KaldFejl for each place, in the order of
// its struct, at most [dfdgerr.Hoejst]; kraever are the elements of the answer itself that it must have, one bit each. The place "" is
// the whole answer: it is no object, or too much was left out.
func Ufuldstaendig(svar any, rod *felt.Felt, l dfdgerr.Laesning, kraever uint64) error {
	if !motor.Brugbar(l) || len(motor.Noteret(l, rod)) < len(fund.Laesning(l).Fund()) {
		return errors.Join(&dfdgerr.KaldFejl{Hvad: dfdgerr.KaldOpslag})
	}
	w := gang{krav: true}
	w.struktur(reflect.ValueOf(svar), rod, 0, kraever)
	var fejl []error
	for _, s := range w.steder[:min(len(w.steder), dfdgerr.Hoejst)] {
		fejl = append(fejl, motor.Ufuldstaendigt(s, rod))
	}
	return errors.Join(fejl...)
}

// gang goes through a message or an answer for what has no JSON and, with krav, for what is required and missing.
type gang struct {
	krav   bool
	steder []felt.Sted
}

func (w *gang) noter(s felt.Sted) { w.steder = append(w.steder, s) }

// struktur looks at the elements of a struct, which f describes; kraever are those that are required beside the ones that f says are.
func (w *gang) struktur(v reflect.Value, f *felt.Felt, s felt.Sted, kraever uint64) {
	if m := v.FieldByName("Maerke"); m.IsValid() && !m.IsZero() { // a counter or row that was no object
		w.noter(s)
		return
	}
	for sf, v := range v.Fields() {
		if sf.Anonymous {
			w.struktur(v, f, s, kraever)
			continue
		}
		if _, element := sf.Tag.Lookup("xml"); !element {
			continue
		}
		navn, _, _ := strings.Cut(sf.Tag.Get("json"), ",")
		if navn == "-" {
			navn = sf.Tag.Get("svar")
		}
		nr := 0
		for f.Under[nr].Navn != navn {
			nr++
		}
		u, sted := &f.Under[nr], s.Felt(nr)
		switch {
		case !v.IsZero():
			w.felt(v, u, sted)
		case w.krav && (u.Kraevet || kraever>>nr&1 != 0):
			w.noter(sted)
		}
	}
}

func (w *gang) felt(v reflect.Value, f *felt.Felt, s felt.Sted) {
	if v.Kind() == reflect.Pointer {
		w.struktur(v.Elem(), f, s, 0)
		return
	}
	if g, ok := v.Interface().(interface{ IsValid() bool }); ok && !g.IsValid() {
		w.noter(s)
		return
	}
	if f.Samling {
		nr := v.MethodByName("Nr")
		for i := range int(v.MethodByName("Len").Call(nil)[0].Int()) {
			r := nr.Call([]reflect.Value{reflect.ValueOf(i)})[0]
			if f.Under != nil {
				w.struktur(r, f, s.Nr(i), 0)
			} else if !r.Interface().(interface{ IsValid() bool }).IsValid() {
				w.noter(s.Nr(i))
			}
		}
		return
	}
	if t, ok := v.Interface().(encoding.TextMarshaler); ok {
		if _, nummer := v.Interface().(dfdg.CPR); nummer {
			return // its text is refused, whatever it is
		}
		if b, err := t.MarshalText(); err != nil || !utf8.Valid(b) {
			w.noter(s)
		}
	}
}
