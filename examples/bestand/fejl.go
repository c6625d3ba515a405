package main

import (
	"bytes"
	"encoding/csv"
	"maps"
	"slices"
	"strings"
	"unicode/utf16"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/medlemskab/bestand"
)

// fejlslags is how inputs go wrong on their way: what becomes of the register, of the file, and of its name.
type fejlslags struct {
	register, fil func([]byte) []byte
	navn          func(*bestand.Filnavn)
}

// fejl are the ways in which inputs have been seen to go wrong, by the names that -fejl takes.
var fejl = map[string]fejlslags{
	"afkortet":         {fil: func(b []byte) []byte { return b[:len(b)/2] }},
	"uden-slutraekke":  {fil: func(b []byte) []byte { return linjer(b, 0, -1) }},
	"uden-startraekke": {fil: func(b []byte) []byte { return linjer(b, 1, 0) }},
	"forkert-antal":    {fil: func(b []byte) []byte { return slet(b, 2) }},
	"kun-rammen": {fil: func(b []byte) []byte {
		return append(linjer(b, 0, 1-antal(b)), "99999999990000000002                        \r\n"...)
	}},
	"tom-fil":           {fil: func([]byte) []byte { return nil }},
	"cr-alene":          {fil: func(b []byte) []byte { return bytes.ReplaceAll(b, []byte("\r\n"), []byte("\r")) }},
	"utf16":             {fil: tilUTF16},
	"to-filer-i-en":     {fil: func(b []byte) []byte { return append(bytes.Clone(b), b...) }},
	"gammel-fil":        {fil: func(b []byte) []byte { return bytes.Replace(b, []byte("20250303"), []byte("20240304"), 1) }},
	"anden-uge":         {navn: func(n *bestand.Filnavn) { n.Uge = dfdg.NewUge(2025, 20) }},
	"tomt-register":     {register: func([]byte) []byte { return nil }},
	"kun-overskrift":    {register: func([]byte) []byte { return []byte(bestand.Registerhoved + "\n") }},
	"uden-overskrift":   {register: func(b []byte) []byte { return linjer(b, 1, 0) }},
	"manglende-kolonne": {register: func(b []byte) []byte { return kolonner(b, 0, 1, 2, 3, 4, 5, 6, 7) }},
	"byttede-kolonner":  {register: func(b []byte) []byte { return kolonner(b, 5, 0, 8, 7, 6, 4, 2, 3, 1) }},
	"foranstillet-nul":  {register: func(b []byte) []byte { return bytes.ReplaceAll(b, []byte("\n0"), []byte("\n")) }},
	"register-utf16":    {register: tilUTF16},
	"anden-akasse":      {register: func(b []byte) []byte { return bytes.ReplaceAll(b, []byte(";57"), []byte(";83")) }},
	"nummerring":        {register: func(b []byte) []byte { return append(bytes.Clone(b), nummerring...) }},
}

const nummerring = "0101505001;;;;;nummerskift;2025-02-10;;0101505002\n0101505002;;;;;nummerskift;2025-02-11;;0101505001\n"

// fejlnavne are the names in order.
func fejlnavne() []string { return slices.Sorted(maps.Keys(fejl)) }

func antal(b []byte) int { return bytes.Count(b, []byte{'\n'}) }

// linjer takes lines away: so many from the front, and so many, as a negative number, from the end.
func linjer(b []byte, foran, bag int) []byte {
	alle := bytes.SplitAfter(b, []byte{'\n'})
	alle = alle[:len(alle)-1] // each line ends with its line end
	return bytes.Join(alle[foran:len(alle)+bag], nil)
}

// slet takes out line n, from 1.
func slet(b []byte, n int) []byte {
	return append(linjer(b, 0, n-1-antal(b)), linjer(b, n, 0)...)
}

// kolonner keeps columns of a register, in another order.
func kolonner(b []byte, orden ...int) []byte {
	r := csv.NewReader(bytes.NewReader(b))
	r.Comma = ';'
	rader, err := r.ReadAll()
	if err != nil {
		return b
	}
	var ud strings.Builder
	for _, rad := range rader {
		for i, k := range orden {
			if i > 0 {
				ud.WriteByte(';')
			}
			ud.WriteString(rad[k])
		}
		ud.WriteByte('\n')
	}
	return []byte(ud.String())
}

func tilUTF16(b []byte) []byte {
	ud := []byte{0xff, 0xfe}
	for _, e := range utf16.Encode([]rune(string(b))) {
		ud = append(ud, byte(e), byte(e>>8))
	}
	return ud
}
