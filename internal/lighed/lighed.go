// Package lighed compares values as cmp.Equal does: what has an Equal of its own decides for itself.
package lighed

import "reflect"

// Ens reports whether two values of the same type are equal: by their Equal, else by what they hold. Functions are equal where both
// are nil. A nil slice or map is not an empty one.
func Ens(a, b any) bool { return ens(reflect.ValueOf(a), reflect.ValueOf(b)) }

// Felter reports whether two structs of the same type are equal field by field; it is for their own Equal.
func Felter(a, b any) bool { return felter(reflect.ValueOf(a), reflect.ValueOf(b)) }

func ens(a, b reflect.Value) bool {
	if !a.IsValid() || !b.IsValid() {
		return a.IsValid() == b.IsValid()
	}
	if a.Type() != b.Type() {
		return false
	}
	switch a.Kind() {
	case reflect.Pointer, reflect.Interface, reflect.Slice, reflect.Map, reflect.Func:
		if a.IsNil() || b.IsNil() {
			return a.IsNil() && b.IsNil()
		}
	}
	if svar, har := egen(a, b); har {
		return svar
	}
	switch a.Kind() {
	case reflect.Pointer:
		return a.UnsafePointer() == b.UnsafePointer() || ens(a.Elem(), b.Elem())
	case reflect.Interface:
		return ens(a.Elem(), b.Elem())
	case reflect.Struct:
		return felter(a, b)
	case reflect.Slice, reflect.Array:
		if a.Len() != b.Len() {
			return false
		}
		for i := range a.Len() {
			if !ens(a.Index(i), b.Index(i)) {
				return false
			}
		}
		return true
	case reflect.Map:
		if a.Len() != b.Len() {
			return false
		}
		for _, k := range a.MapKeys() {
			if v := b.MapIndex(k); !v.IsValid() || !ens(a.MapIndex(k), v) {
				return false
			}
		}
		return true
	case reflect.Func:
		return false
	}
	return a.Equal(b)
}

// egen calls the type's own Equal, if it has one and the value can be used.
func egen(a, b reflect.Value) (svar, har bool) {
	t := a.Type()
	m, har := t.MethodByName("Equal")
	if !har || !a.CanInterface() || !b.CanInterface() || t.Kind() == reflect.Interface {
		return false, false
	}
	if f := m.Type; f.NumIn() != 2 || f.In(1) != t || f.NumOut() != 1 || f.Out(0).Kind() != reflect.Bool {
		return false, false
	}
	return a.Method(m.Index).Call([]reflect.Value{b})[0].Bool(), true
}

func felter(a, b reflect.Value) bool {
	for i := range a.NumField() {
		if !ens(a.Field(i), b.Field(i)) {
			return false
		}
	}
	return true
}
