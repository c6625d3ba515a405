package main

import (
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"log/slog"
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/graph/coder"

	"github.com/akasse/dfdg"
)

// What travels between workers. A dfdg.CPR is scrambled by a key that each process draws anew: a worker would read another's as nonsense.
// So a number travels in clear, made by Klartekst and read by ReadCPR, in these two types alone. Their coders are the only form that has it:
// they print and log as a mask, and they are no JSON.

// Noegle is what brings the lines of a citizen together: a personal number in clear, or where there is none, the place of the line.
type Noegle string

// noegle is the key of a number; "" where it is none.
func noegle(c dfdg.CPR) Noegle {
	if !c.IsValid() {
		return ""
	}
	return Noegle(c.Klartekst())
}

// Post is a line of an input, or of what comes of it.
type Post struct {
	Side  Side
	Fil   string // the output file that it, or what comes of it, belongs to
	Nr    int64  // the line's number in its input, or its place in the output
	Orden Noegle // whom it is about, where that orders the output
	Tekst []byte
}

// Side tells what a Post is a line of.
type Side uint8

const (
	sideRegister Side = iota + 1
	sideFil
	sideLinje  // a case
	sideSvar   // a line of the output
	sideTal    // a count: its name in Tekst, the number in Nr
	sideFiler  // a file that has been written, Nr lines
	sideHelhed // whether the side in Fil is whole
)

const skjult = "(skjult)"

// Format writes a mask for every verb.
func (Noegle) Format(s fmt.State, _ rune) { fmt.Fprint(s, skjult) }

// Format writes a mask for every verb.
func (Post) Format(s fmt.State, _ rune) { fmt.Fprint(s, skjult) }

// LogValue is what Format writes.
func (Noegle) LogValue() slog.Value { return slog.StringValue(skjult) }

// LogValue is what Format writes.
func (Post) LogValue() slog.Value { return slog.StringValue(skjult) }

var errKode = errors.New("dfdg: beam: det, der rejste, kan hverken skrives eller læses")

// MarshalJSON fails: a key travels by its coder alone.
func (Noegle) MarshalJSON() ([]byte, error) { return nil, errKode }

// MarshalJSON fails: a line travels by its coder alone.
func (Post) MarshalJSON() ([]byte, error) { return nil, errKode }

func init() {
	beam.RegisterCoder(reflect.TypeFor[Noegle](), kodNoegle, afkodNoegle)
	coder.RegisterDeterministicCoder(reflect.TypeFor[Noegle](), kodNoegle, afkodNoegle) // it is grouped by
	beam.RegisterCoder(reflect.TypeFor[Post](), kodPost, afkodPost)
}

func kodNoegle(n Noegle) []byte { return []byte(n) }

func afkodNoegle(b []byte) Noegle { return Noegle(b) }

func kodPost(p Post) []byte {
	b := make([]byte, 0, 1+3*binary.MaxVarintLen64+len(p.Fil)+len(p.Orden)+len(p.Tekst))
	b = append(b, byte(p.Side))
	b = binary.AppendVarint(b, p.Nr)
	b = append(binary.AppendUvarint(b, uint64(len(p.Fil))), p.Fil...)
	b = append(binary.AppendUvarint(b, uint64(len(p.Orden))), p.Orden...)
	return append(b, p.Tekst...)
}

func afkodPost(b []byte) (p Post, err error) {
	if len(b) == 0 {
		return p, errKode
	}
	p.Side, b = Side(b[0]), b[1:]
	nr, n := binary.Varint(b)
	if n <= 0 {
		return p, errKode
	}
	p.Nr, b = nr, b[n:]
	var tekst [2]string
	for i := range tekst {
		l, n := binary.Uvarint(b)
		if n <= 0 || l > uint64(len(b)-n) {
			return Post{}, errKode
		}
		tekst[i], b = string(b[n:n+int(l)]), b[n+int(l):]
	}
	p.Fil, p.Orden = tekst[0], Noegle(tekst[1])
	p.Tekst = append(p.Tekst, b...)
	return p, nil
}

func (p Post) compare(q Post) int {
	return cmp.Or(cmp.Compare(p.Orden, q.Orden), cmp.Compare(p.Nr, q.Nr))
}
