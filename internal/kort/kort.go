// Package kort says in a line of a log what a message or a set of facts holds: the names of what is given and how many there
// are, never a value. It is internal.
package kort

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
)

// Navne returns the names of the fields of the struct v that are given, by their JSON names where they have one, with the
// number of values of a list and of elements of a counter; uden are fields to leave out.
func Navne(v any, uden ...string) string {
	var ud []string
	hver(reflect.ValueOf(v), func(navn string, f reflect.Value) {
		for _, u := range uden {
			if navn == u {
				return
			}
		}
		if n, talt := antal(f); talt {
			navn += "(" + strconv.Itoa(n) + ")"
		}
		ud = append(ud, navn)
	})
	return strings.Join(ud, " ")
}

// Format writes the fields that are given with their values for %+v and %#v, and resume for every other verb. The values
// mask themselves.
func Format(f fmt.State, verb rune, v any, resume string) {
	if verb != 'v' || !f.Flag('+') && !f.Flag('#') {
		fmt.Fprint(f, resume)
		return
	}
	fmt.Fprint(f, reflect.TypeOf(v), "{")
	skil := ""
	hver(reflect.ValueOf(v), func(navn string, w reflect.Value) {
		if w.Kind() == reflect.Pointer {
			w = w.Elem()
		}
		fmt.Fprintf(f, "%s%s:%+v", skil, navn, w.Interface())
		skil = " "
	})
	fmt.Fprint(f, "}")
}

// hver calls gaa for each exported field that is given, those of embedded structs as the struct's own. What only the reader
// sets is none of them.
func hver(v reflect.Value, gaa func(string, reflect.Value)) {
	for i := range v.NumField() {
		felt, f := v.Type().Field(i), v.Field(i)
		navn, _, _ := strings.Cut(felt.Tag.Get("json"), ",")
		switch {
		case felt.Anonymous && f.Kind() == reflect.Struct:
			hver(f, gaa)
		case !felt.IsExported() || navn == "-" || tom(f):
		case navn == "":
			gaa(felt.Name, f)
		default:
			gaa(navn, f)
		}
	}
}

func tom(f reflect.Value) bool {
	if z, ok := f.Interface().(interface{ IsZero() bool }); ok && f.Kind() != reflect.Pointer {
		return z.IsZero()
	}
	return f.IsZero()
}

// antal counts the values of a list, known or not, and the elements of what a pointer leads to; false where there is nothing to count.
func antal(f reflect.Value) (int, bool) {
	if m := f.MethodByName("Vaerdi"); f.Kind() == reflect.Struct && m.IsValid() && m.Type().NumIn() == 0 { // an Oplysning
		f = m.Call(nil)[0]
	}
	switch f.Kind() {
	case reflect.Slice, reflect.Map:
		return f.Len(), true
	case reflect.Pointer:
		n := 0
		if f.Type().Elem().Kind() == reflect.Struct && !f.IsNil() {
			hver(f.Elem(), func(string, reflect.Value) { n++ })
		}
		return n, n > 0
	}
	return 0, false
}
