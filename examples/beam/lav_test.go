package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand"
	"testing"

	"github.com/leanovate/gopter"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/frist"
	"github.com/akasse/dfdg/frist/fristtest"
	fristgen "github.com/akasse/dfdg/frist/fristtest/gen"
	"github.com/akasse/dfdg/medlemskab/bestand/bestandtest"
	"github.com/akasse/dfdg/taeller"
	"github.com/akasse/dfdg/taeller/taellertest"
	taellergen "github.com/akasse/dfdg/taeller/taellertest/gen"
)

// lykke is a source of generated values that the same seed makes the same.
type lykke struct {
	*gopter.GenParameters
	*rand.Rand
}

func nyLykke(froe int64) lykke {
	p := gopter.DefaultGenParameters()
	p.Rng = rand.New(rand.NewSource(froe))
	return lykke{p, p.Rng}
}

func tag[T any](l lykke, g gopter.Gen) T {
	v, _ := g(l.GenParameters).Retrieve()
	return v.(T)
}

// en reports true once in n.
func (l lykke) en(n int) bool { return l.Intn(n) == 0 }

type objekt = map[string]any

func linje(t *testing.T, b *bytes.Buffer, o objekt) {
	t.Helper()
	j, err := json.Marshal(o)
	if err != nil {
		t.Fatal(err)
	}
	b.Write(j)
}

// ider is a whole code list of the ids from 1.
func ider(antal int) objekt {
	var v []objekt
	for i := range antal {
		v = append(v, objekt{"id": i + 1})
	}
	return objekt{"komplet": true, "vaerdier": v}
}

// rapporter are the reports of so many citizens, a case a line: most good, some with an error, some of which something is not known, and
// a few lines that are blank, cut or of two ends.
func rapporter(t *testing.T, antal int, froe int64) []byte {
	l := nyLykke(froe)
	var b bytes.Buffer
	b.WriteString("\ufeff")
	for i := range antal {
		a, _ := taellertest.Gyldig()
		a.Nyindplacering = dfdg.NewJaNej(true)
		a.Taellersaet = *tag[*taeller.Taellersaet](l, taellergen.Saet())
		borger := objekt{"cpr": bestandtest.CPR(i).Klartekst(), "kendt": true, "doed": false, "taellere": nil, "taellervisning": nil,
			"medlemskaber": []objekt{{"akasse": 57, "afdeling": 570001, "startdato": "2015-01-01"}}}
		switch {
		case l.en(10):
			a.Forbrug.ForbrugteTimer = dfdg.NewTimetal(4000_00)
		case l.en(10):
			a.Karensdage.KarensperiodeStartdato = taellertest.Idag.PlusDage(1)
		case l.en(20):
			delete(borger, "medlemskaber")
		case l.en(20):
			borger["doed"] = true
		}
		request, err := taeller.EncodeJSON(taeller.CreateDagpengetaellerkonto, a)
		if err != nil {
			t.Fatal(err)
		}
		foer := b.Len()
		linje(t, &b, objekt{"navn": fmt.Sprint("borger ", i), "metode": "CreateDagpengetaellerkonto", "idag": taellertest.Idag,
			"kalder": objekt{"type": "a-kasse", "kode": "57"}, "borger": borger,
			"kodelister": objekt{"indplaceringsgrundlag": ider(10), "dagpengeretsudloebsaarsag": ider(10)}, "request": json.RawMessage(request)})
		if l.en(500) {
			b.Truncate(foer + l.Intn(b.Len()-foer))
		}
		b.WriteString([]string{"\n", "\n", "\r\n", "\n\n"}[l.Intn(4)])
	}
	return bytes.TrimRight(b.Bytes(), "\n") // the last line has no end
}

// fristlinjer are the deadlines and meetings of so many citizens on the day after fristtest.Idag, a case a line.
func fristlinjer(t *testing.T, antal int, froe int64) []byte {
	l := nyLykke(froe)
	var b bytes.Buffer
	for i := range antal {
		frister, bookinger := []frist.Frist{}, []dfdg.Booking{}
		for range l.Intn(4) {
			frister = append(frister, tag[frist.Frist](l, fristgen.Frist()))
		}
		for range l.Intn(3) {
			bookinger = append(bookinger, tag[dfdg.Booking](l, fristgen.Booking()))
		}
		borger := objekt{"cpr": bestandtest.CPR(i).Klartekst(), "kendt": true, "doed": false, "frister": frister, "bookinger": bookinger}
		if l.en(20) {
			delete(borger, "bookinger") // not known: nothing may become overdue
		}
		linje(t, &b, objekt{"navn": fmt.Sprint("borger ", i), "metode": "Dagskift", "idag": fristtest.Idag.PlusDage(1),
			"kalder": objekt{"type": "star"}, "borger": borger, "request": objekt{}})
		b.WriteByte('\n')
	}
	return b.Bytes()
}
