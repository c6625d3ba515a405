package motor

import (
	"encoding"
	"encoding/json"
	"math/bits"
	"reflect"
	"strings"
	"unicode/utf8"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/felt"
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
	if s, ok := misdannet(reflect.ValueOf(anmodning), rod, 0); ok {
		fejl.Felt = s.Pointer(rod, "")
		return nil, fejl
	}
	b, err := json.Marshal(anmodning)
	if err != nil {
		return nil, fejl
	}
	return b, nil
}

// misdannet returns the place of the first value that has no JSON.
func misdannet(v reflect.Value, f *felt.Felt, s felt.Sted) (felt.Sted, bool) {
	for sf, v := range v.Fields() {
		navn, _, _ := strings.Cut(sf.Tag.Get("json"), ",")
		switch {
		case sf.Anonymous:
			if hvor, ok := misdannet(v, f, s); ok {
				return hvor, true
			}
		case navn == "-":
			if t, ok := v.Interface().(dfdg.Tilstand); ok && t != 0 { // a counter or row that was no object
				return s, true
			}
		case !v.IsZero():
			nr := 0
			for f.Under[nr].Navn != navn {
				nr++
			}
			if hvor, ok := misdannetFelt(v, &f.Under[nr], s.Felt(nr)); ok {
				return hvor, true
			}
		}
	}
	return 0, false
}

func misdannetFelt(v reflect.Value, f *felt.Felt, s felt.Sted) (felt.Sted, bool) {
	if v.Kind() == reflect.Pointer {
		return misdannet(v.Elem(), f, s)
	}
	if g, ok := v.Interface().(interface{ IsValid() bool }); ok && !g.IsValid() {
		return s, true
	}
	if f.Samling {
		nr := v.MethodByName("Nr")
		for i := range int(v.MethodByName("Len").Call(nil)[0].Int()) {
			r := nr.Call([]reflect.Value{reflect.ValueOf(i)})[0]
			if f.Under != nil {
				if hvor, ok := misdannet(r, f, s.Nr(i)); ok {
					return hvor, true
				}
			} else if !r.Interface().(interface{ IsValid() bool }).IsValid() {
				return s.Nr(i), true
			}
		}
		return 0, false
	}
	if t, ok := v.Interface().(encoding.TextMarshaler); ok {
		if b, err := t.MarshalText(); err != nil || !utf8.Valid(b) {
			return s, true
		}
	}
	return 0, false
}
