package skriv

import "github.com/akasse/dfdg/internal/felt"

// Felt returns element nr of the message that w writes.
func (w *Skriver) Felt(nr int) *felt.Felt { return &w.rod.Under[nr] }

// Skrevet returns what is written when b is left.
func (w *Skriver) Skrevet(b []byte) []byte { return w.skrevet(b) }

const Vindue = vindue
