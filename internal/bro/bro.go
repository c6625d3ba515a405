// Package bro is how the library's own packages give a value of package dfdg a state that no text gives it, as of an element
// that stands twice. A user has no need of it, so package dfdg shows no method for it; it puts its own function here.
package bro

// Saet sets what v points at, one of dfdg's values, to the dfdg.Tilstand t; the good state changes nothing. Package dfdg's init puts
// it here, and nothing writes it after that.
var Saet func(v any, t uint8)

// Overtag makes what s points at, a dfdg.Samling, one of the values that v, a pointer to a slice of them, points at, whose memory it
// takes over. Package dfdg's init puts it here, as Saet.
var Overtag func(s, v any)

// I returns a value of type T in state t.
func I[T any, S ~uint8](t S) (v T) {
	Saet(&v, uint8(t))
	return v
}

// Med returns v in state t.
func Med[T any, S ~uint8](v T, t S) T {
	Saet(&v, uint8(t))
	return v
}
