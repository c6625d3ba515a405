package sag

import (
	"bytes"
	"encoding/json"
	"iter"
	"strconv"
	"unicode/utf8"

	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/medlemskab"
)

// kilde is the text of one file, known to be one JSON value in UTF-8.
type kilde struct {
	navn string // the case's name in its folder
	b    []byte // without a byte order mark
	bom  int    // bytes of the mark
}

const bom = "\ufeff"

// nyKilde checks that a text is one JSON object.
func nyKilde(navn string, b []byte) (knude, error) {
	k := &kilde{navn: navn, b: bytes.TrimPrefix(b, []byte(bom))}
	k.bom = len(b) - len(k.b)
	if _, err := medlemskab.DecodeJSON(medlemskab.GetAkasseBestand, k.b); err != nil { // a message without elements: all that is read is that it is JSON
		if u, ok := err.(*dfdgerr.UlaeseligFejl); ok {
			return knude{}, k.ulaeselig(int(u.Offset), u.Aarsag, u.Cause)
		}
		return knude{}, err
	}
	i := blanke(k.b, 0)
	n := knude{k: k, i: i, j: efter(k.b, i)}
	if n.art() != '{' {
		return n, k.ulaeselig(i, "ikke et objekt", "not an object")
	}
	return n, nil
}

func (k *kilde) ulaeselig(i int, aarsag, cause string) *dfdgerr.UlaeseligFejl {
	u := &dfdgerr.UlaeseligFejl{Offset: int64(i + k.bom), Aarsag: aarsag, Cause: cause}
	foer := k.b[:min(i, len(k.b))]
	u.Linje = bytes.Count(foer, []byte("\n")) + 1
	u.Kolonne = utf8.RuneCount(foer[bytes.LastIndexByte(foer, '\n')+1:]) + 1
	return u
}

// knude is a value: bytes of a file, or an object that was put together of several files' parts.
type knude struct {
	k    *kilde
	i, j int
	led  []led // of an object put together
	lagt bool  // led holds, not the bytes
}

// led is a member of an object: its key, where that stands, and its value.
type led struct {
	navn  string
	i     int
	vaerd knude
}

// findes reports whether there is a value at all.
func (n knude) findes() bool { return n.k != nil }

// art returns the value's first byte, '{' for an object.
func (n knude) art() byte {
	if n.lagt {
		return '{'
	}
	return n.k.b[n.i]
}

func (n knude) erNull() bool { return n.findes() && n.art() == 'n' }

// alle yields an object's members in order, none of another value.
func (n knude) alle() iter.Seq[led] {
	return func(yield func(led) bool) {
		if n.lagt {
			for _, l := range n.led {
				if !yield(l) {
					return
				}
			}
			return
		}
		b := n.k.b
		if b[n.i] != '{' {
			return
		}
		for i := blanke(b, n.i+1); b[i] != '}'; {
			slut := efter(b, i)
			l := led{navn: noegle(b[i:slut]), i: i}
			i = blanke(b, blanke(b, slut)+1)
			slut = efter(b, i)
			l.vaerd = knude{k: n.k, i: i, j: slut}
			if !yield(l) {
				return
			}
			if i = blanke(b, slut); b[i] == ',' {
				i = blanke(b, i+1)
			}
		}
	}
}

// raekker yields the values of an array, none of another value.
func (n knude) raekker() iter.Seq[knude] {
	return func(yield func(knude) bool) {
		if n.lagt || n.art() != '[' {
			return
		}
		b := n.k.b
		for i := blanke(b, n.i+1); b[i] != ']'; {
			slut := efter(b, i)
			if !yield(knude{k: n.k, i: i, j: slut}) {
				return
			}
			if i = blanke(b, slut); b[i] == ',' {
				i = blanke(b, i+1)
			}
		}
	}
}

// bytes returns the value as JSON; what stands in one file as it stands there.
func (n knude) bytes() []byte {
	if !n.lagt {
		return n.k.b[n.i:n.j]
	}
	return n.skriv(nil)
}

func (n knude) skriv(b []byte) []byte {
	if !n.lagt {
		return append(b, n.k.b[n.i:n.j]...)
	}
	b = append(b, '{')
	for i, l := range n.led {
		if i > 0 {
			b = append(b, ',')
		}
		navn, _ := json.Marshal(l.navn)
		b = append(append(b, navn...), ':')
		b = l.vaerd.skriv(b)
	}
	return append(b, '}')
}

// tekst returns a JSON string's text.
func (n knude) tekst() (s string, ok bool) {
	if n.lagt || n.art() != '"' {
		return "", false
	}
	return noegle(n.bytes()), true
}

// The functions below go through text that is known to be JSON.

func blanke(b []byte, i int) int {
	for b[i] == ' ' || b[i] == '\n' || b[i] == '\r' || b[i] == '\t' {
		i++
	}
	return i
}

// efter returns where the value that begins at i ends; without recursion, so that depth costs nothing.
func efter(b []byte, i int) int {
	for dybde := 0; ; {
		switch b[i] {
		case '"':
			for i++; b[i] != '"'; i++ {
				if b[i] == '\\' {
					i++
				}
			}
			i++
		case '{', '[':
			dybde++
			i++
		case '}', ']':
			dybde--
			i++
		case ',', ':', ' ', '\n', '\r', '\t':
			i++
		default:
			for i < len(b) && !bytes.ContainsRune([]byte(",]} \n\r\t"), rune(b[i])) {
				i++
			}
		}
		if dybde == 0 {
			return i
		}
	}
}

// noegle returns the text of a JSON string.
func noegle(b []byte) string {
	if bytes.IndexByte(b, '\\') < 0 {
		return string(b[1 : len(b)-1])
	}
	var s string
	if json.Unmarshal(b, &s) != nil { // cannot be: the text is JSON
		return strconv.Quote(string(b))
	}
	return s
}
