package proeve

import (
	"bytes"
	"math/rand/v2"
	"regexp"
	"slices"
)

var (
	jsonStump = regexp.MustCompile(`"(?:\\.|[^"\\])*"|[-+0-9.eE]+|[a-z]+|[{}\[\]:,]|\s+|.`)
	xmlStump  = regexp.MustCompile(`<!--[\s\S]*?-->|<[^>]*>|&[^;<]*;|[^<&]+|.`)

	// Values that are odd where another is meant, and pieces that are odd wherever they stand.
	jsonVaerdier = bytes.Split([]byte(`null|true|0|-0|1|-1|1.5|7.400|0.005|1e2|1e9999|01|+1|.5|5.|--1|99999999999999999999|2147483648|3848|3848.00|3848.01|""|" "|"x"|"1"|"+1"|"1,5"|"2025-02-29"|"2025-02-28"|"2025-02"|202553|"2025-03-30T02:30:00"|"2025-03-03T24:00:00Z"|"2025-03-03T10:15:00.123+14:00"|"\ud800"|"\u0000"|"\u00e6"|"æ"|"0101801234"|[]|{}|[null]|[1,1]|[[]]|[{}]|{"a":1}|nul|NaN|'x'`), []byte("|"))
	jsonPynt     = [][]byte{[]byte(" "), []byte("\r\n\t"), []byte("\ufeff"), []byte("\u00a0"), []byte("\x00"), []byte("\xff"), []byte("/**/"), []byte(","), []byte(":"), []byte("}"), []byte("]"), []byte("{"), []byte("["), []byte(`"`), []byte(`\`), []byte(`\u0041`), []byte(`"010180-1234":1,`), []byte(`"fremmed":[{"a":[]}],`)}
	xmlVaerdier  = bytes.Split([]byte(`| |x|true|1|0|-1|1.5|7.400|0.005|1e2|+1|.5|1,5|99999999999999999999|2147483648|3848.01|2025-02-29|2025-02-28|2025-02-28+01:00|2025-02Z|202553|2025-03-30T02:30:00|æ|&#230;|&#xD800;|&amp;|&x;|<![CDATA[1]]>|<x/>|<!-- 1 -->|]]>|<?a b?>|0101801234`), []byte("|"))
	xmlPynt      = [][]byte{[]byte(" "), []byte("\r\n\t"), []byte("\ufeff"), []byte("\x00"), []byte("\xff"), []byte("<!---->"), []byte("<!-- -- -->"), []byte("<"), []byte(">"), []byte("/"), []byte("&"), []byte(`"`), []byte("<fremmed><a/></fremmed>"), []byte("<x:a/>"), []byte(` xmlns="urn:y"`), []byte(` xmlns:x="urn:y"`), []byte(` x:nil="true"`), []byte(` xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="true"`), []byte("<!DOCTYPE r>"), []byte(`<?xml version="1.0"?>`)}
)

// Mutant returns a message, JSON or XML, with a few things wrong with it: cut off, a byte turned, a value changed for an odd one or for
// another of the message's, an element taken away, doubled or moved, a name written otherwise, or something put where nothing
// should stand. The same r makes the same of the same message; b is not changed.
func Mutant(r *rand.Rand, b []byte) []byte {
	for range 1 + r.IntN(3)*r.IntN(2) {
		b = mutant(r, b)
	}
	return b
}

func mutant(r *rand.Rand, b []byte) []byte {
	vaerdier, pynt, stump := jsonVaerdier, jsonPynt, jsonStump
	xml := bytes.HasPrefix(bytes.TrimLeft(b, " \t\r\n\ufeff"), []byte("<"))
	if xml {
		vaerdier, pynt, stump = xmlVaerdier, xmlPynt, xmlStump
	}
	en := func(v [][]byte) []byte { return v[r.IntN(len(v))] }
	if len(b) == 0 {
		return en(vaerdier)
	}
	switch i := r.IntN(len(b)); r.IntN(16) {
	case 0:
		return bytes.Clone(b[:i])
	case 1:
		ud := bytes.Clone(b)
		ud[i] ^= 1 << r.IntN(8)
		return ud
	case 2:
		return slices.Concat(b[:i], en(pynt), b[i:])
	case 3:
		return slices.Concat(b[:i], b[min(len(b), i+1+r.IntN(8)):])
	}
	s := stump.FindAll(b, -1)
	var blade, hele [][2]int // values without values in them, and elements, from and to
	for i := range s {
		switch {
		case xml && s[i][0] != '<' && len(bytes.TrimSpace(s[i])) > 0:
			blade = append(blade, [2]int{i, i + 1})
		case xml && element(s, i) > i:
			hele = append(hele, [2]int{i, element(s, i)})
		case !xml && s[i][0] == ':' && i > 0:
			j := vaerdi(s, i+1)
			if hele = append(hele, [2]int{i - 1, j}); j == i+2 {
				blade = append(blade, [2]int{i + 1, j})
			}
		}
	}
	slet := func(f [2]int) []byte { return bytes.Join(slices.Delete(slices.Clone(s), f[0], f[1]), nil) }
	if len(blade) == 0 || len(hele) == 0 {
		return slices.Concat(b, en(pynt))
	}
	f, g := blade[r.IntN(len(blade))], blade[r.IntN(len(blade))]
	e := hele[r.IntN(len(hele))]
	switch r.IntN(10) {
	case 0, 1, 2: // an odd value
		s = slices.Clone(s)
		s[f[0]] = en(vaerdier)
	case 3, 4: // two values change places
		s = slices.Clone(s)
		s[f[0]], s[g[0]] = s[g[0]], s[f[0]]
	case 5: // an element is gone
		if !xml && e[1] < len(s) && s[e[1]][0] == ',' {
			e[1]++
		}
		return slet(e)
	case 6: // an element stands twice
		kopi := slices.Clone(s[e[0]:e[1]])
		if !xml {
			kopi = append(kopi, []byte(","))
		}
		s = slices.Insert(slices.Clone(s), e[0], kopi...)
	case 7: // an element moves to where another stands
		kopi, til := slices.Clone(s[e[0]:e[1]]), hele[r.IntN(len(hele))][0]
		if !xml {
			kopi = append(kopi, []byte(","))
		}
		s = slices.Insert(slices.Clone(s), til, kopi...)
	case 8: // a name with other letters
		s = slices.Clone(s)
		s[e[0]] = bytes.Clone(s[e[0]])
		if n := s[e[0]]; len(n) > 2 {
			n[1+r.IntN(len(n)-2)] ^= 0x20
		}
	case 9: // between two pieces
		s = slices.Insert(slices.Clone(s), r.IntN(len(s)+1), en(pynt))
	}
	return bytes.Join(s, nil)
}

// vaerdi returns where the JSON value ends that begins with piece i.
func vaerdi(s [][]byte, i int) int {
	for dybde := 0; i < len(s); i++ {
		switch s[i][0] {
		case '{', '[':
			dybde++
		case '}', ']':
			dybde--
		}
		if dybde <= 0 && len(bytes.TrimSpace(s[i])) > 0 {
			return i + 1
		}
	}
	return len(s)
}

// element returns where the element ends that begins with tag i; i where none does.
func element(s [][]byte, i int) int {
	for j, dybde := i, 0; j < len(s); j++ {
		switch t := s[j]; {
		case t[0] != '<' || len(t) < 3 || t[1] == '!' || t[1] == '?':
		case t[1] == '/':
			dybde--
		case t[len(t)-2] != '/':
			dybde++
		}
		if dybde <= 0 {
			if j == i && (s[i][0] != '<' || len(s[i]) < 3 || s[i][len(s[i])-2] != '/') {
				return i
			}
			return j + 1
		}
	}
	return i
}
