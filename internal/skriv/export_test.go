package skriv

import "github.com/akasse/dfdg/internal/felt"

// Felt returns element nr of the message that w writes.
func (w *Skriver) Felt(nr int) *felt.Felt { return &w.rod.Under[nr] }

// Skrevet returns what is written before position n.
func (w *Skriver) Skrevet(n int) []byte { return w.b[:n] }

// Plads returns how much memory there is.
func (w *Skriver) Plads() int { return len(w.b) }

const Vindue = vindue
