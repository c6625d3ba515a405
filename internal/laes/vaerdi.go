package laes

import (
	"strings"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/bro"
	"github.com/akasse/dfdg/internal/felt"
)

// art is which kinds of JSON value an element takes.
type art uint8

const (
	afTekst art = 1 << iota
	afTal
	afJaNej
	ordret // white space around a text is part of it (xsd:string)
)

// blanke is XML's white space, and JSON's.
const blanke = " \t\r\n"

// skalar reads the value of the element that o stands at: null is not given, another kind than
// the element's is ForkertType, and of an element that stands twice neither value is used.
func skalar[T any](l *Laeser, o *Objekt, a art, laes func(string) T) T {
	if o.dobbelt {
		l.spring()
		return bro.I[T](dfdg.GivetToGange)
	}
	return vaerdi(l, a, laes)
}

func vaerdi[T any](l *Laeser, a art, laes func(string) T) T {
	var (
		nul T
		s   string
		har art
		ok  bool
	)
	switch c := l.kig(); {
	case c == '"':
		if har = afTekst; l.tekst {
			har = a
		}
		s, ok = l.streng()
		if l.tekst && a&ordret == 0 {
			s = strings.Trim(s, blanke)
		}
	case c == '-' || c-'0' <= 9:
		har = afTal
		s, ok = l.tal()
	case c == 't':
		har, s = afJaNej, "true"
		ok = l.literal(s)
	case c == 'f':
		har, s = afJaNej, "false"
		ok = l.literal(s)
	case c == 'n':
		l.literal("null")
		return nul
	default:
		l.spring()
	}
	if !ok || har&a == 0 {
		return bro.I[T](dfdg.ForkertType)
	}
	return laes(s)
}

// The readers of the value types, one each. Decimals stand as numbers or strings.

func (l *Laeser) Dato(o *Objekt) dfdg.Dato {
	if l.tekst {
		return skalar(l, o, afTekst, func(s string) dfdg.Dato { return dfdg.ReadDato(udenZone(s, len("2006-01-02"))) })
	}
	return skalar(l, o, afTekst, dfdg.ReadDato)
}
func (l *Laeser) Tidspunkt(o *Objekt) dfdg.Tidspunkt {
	return skalar(l, o, afTekst, dfdg.ReadTidspunkt)
}
func (l *Laeser) Maaned(o *Objekt) dfdg.Maaned {
	if l.tekst {
		return skalar(l, o, afTekst, func(s string) dfdg.Maaned { return dfdg.ReadMaaned(udenZone(s, len("2006-01"))) })
	}
	return skalar(l, o, afTekst, dfdg.ReadMaaned)
}
func (l *Laeser) GUID(o *Objekt) dfdg.GUID   { return skalar(l, o, afTekst, dfdg.ReadGUID) }
func (l *Laeser) Uge(o *Objekt) dfdg.Uge     { return skalar(l, o, afTal, dfdg.ReadUge) }
func (l *Laeser) Antal(o *Objekt) dfdg.Antal { return skalar(l, o, afTal, dfdg.ReadAntal) }
func (l *Laeser) Kode(o *Objekt) dfdg.Kode   { return skalar(l, o, afTal, dfdg.ReadKode) }
func (l *Laeser) JaNej(o *Objekt) dfdg.JaNej { return skalar(l, o, afJaNej, dfdg.ReadJaNej) }
func (l *Laeser) Timetal(o *Objekt) dfdg.Timetal {
	return skalar(l, o, afTal|afTekst, dfdg.ReadTimetal)
}
func (l *Laeser) Beloeb(o *Objekt) dfdg.Beloeb { return skalar(l, o, afTal|afTekst, dfdg.ReadBeloeb) }
func (l *Laeser) Akassenummer(o *Objekt) dfdg.Akassenummer {
	return skalar(l, o, afTal, dfdg.ReadAkassenummer)
}
func (l *Laeser) Afdelingsnummer(o *Objekt) dfdg.Afdelingsnummer {
	return skalar(l, o, afTal, dfdg.ReadAfdelingsnummer)
}

// CPR reads a personal number, of which nothing but itself is kept.
func (l *Laeser) CPR(o *Objekt) dfdg.CPR { return skalar(l, o, afTekst, dfdg.ReadCPR) }

// Tekst copies the text, so that it outlives the document.
func (l *Laeser) Tekst(o *Objekt) dfdg.Tekst {
	return skalar(l, o, afTekst|ordret, dfdg.NewTekst)
}

// Dag reads a date that may also stand as a date-time, which counts by its Danish calendar day.
func (l *Laeser) Dag(o *Objekt) dfdg.Dato {
	return skalar(l, o, afTekst, func(s string) dfdg.Dato {
		if len(s) > len("2006-01-02") {
			return dfdg.ReadTidspunkt(s).Dato()
		}
		return dfdg.ReadDato(s)
	})
}

// NavnEllerId reads an element that stands as a name in a string or as an id in a number. Where neither function is called, the
// state of what is returned says why.
func NavnEllerId(l *Laeser, o *Objekt, navn, id func(string) dfdg.Kode) dfdg.Kode {
	if l.kig() == '"' {
		return skalar(l, o, afTekst, navn)
	}
	return skalar(l, o, afTal, id)
}

// Koder reads a collection of code ids.
func (l *Laeser) Koder(o *Objekt) dfdg.Samling[dfdg.Kode] {
	return samling(l, o, func(int) dfdg.Kode {
		k := vaerdi(l, afTal, dfdg.ReadKode)
		if k.IsZero() { // null is no value of a collection
			k = bro.I[dfdg.Kode](dfdg.ForkertType)
		}
		return k
	})
}

// Raekker reads a collection of rows; raekke reads one row of the collection o stands at.
func Raekker[T comparable](l *Laeser, o *Objekt, raekke func(*Laeser, *Objekt, felt.Sted) T) dfdg.Samling[T] {
	sted := o.Sted()
	return samling(l, o, func(i int) T { return raekke(l, o, sted.Nr(i)) })
}

func samling[T comparable](l *Laeser, o *Objekt, vaerdi func(int) T) dfdg.Samling[T] {
	var s dfdg.Samling[T]
	if c := l.kig(); o.dobbelt || c != '[' {
		l.spring()
		switch {
		case o.dobbelt:
			return bro.I[dfdg.Samling[T]](dfdg.GivetToGange)
		case c == 'n':
			return s
		}
		return bro.I[dfdg.Samling[T]](dfdg.ForkertType)
	}
	l.i++
	l.ned()
	ud := dfdg.CollectSamling(func(yield func(T) bool) {
		for i := 0; i == 0 && l.kig() != ']' || i > 0 && l.fejl == "" && l.kig() != ']' && l.tag(','); i++ {
			if i < FlestRaekker {
				yield(vaerdi(i))
				continue
			}
			if i == FlestRaekker {
				l.noter(Fund{ForMeget: true})
			}
			l.spring()
		}
	})
	if l.fejl != "" {
		return s
	}
	l.i++
	l.dybde--
	return ud
}

// udenZone returns an xsd:date or xsd:gYearMonth of n characters without the time zone that may follow, Z or ±hh:mm up to
// 14:00: the day as written counts (S-07, Tolkning). Any other text is returned as it is.
func udenZone(s string, n int) string {
	if len(s) <= n {
		return s
	}
	z := s[n:]
	if z == "Z" {
		return s[:n]
	}
	if len(z) != len("+01:00") || z[0] != '+' && z[0] != '-' || z[3] != ':' {
		return s
	}
	for _, i := range [...]int{1, 2, 4, 5} {
		if !erCiffer(z[i]) {
			return s
		}
	}
	if t, m := z[1:3], z[4:]; m > "59" || t > "14" || t == "14" && m != "00" {
		return s
	}
	return s[:n]
}
