// Command fristtjeneste keeps deadlines for self-booking: it reads events, one JSON object a line, decides what each does, stores
// it, and writes the messages that follow, one a line.
//
//	{"metode": "CreateFrist", "idag": "2025-03-03", "kalder": "jobcenter 101", "cpr": "0101801234", "request": {"samtaletype": 7, "fristdato": "2025-03-14"}}
//	{"metode": "FravaerOprettet", "idag": "2025-03-05", "cpr": "0101801234", "request": {"type": 56, "fra": "2025-03-06", "til": "2025-03-09"}}
//	{"metode": "BookingOprettet", "idag": "2025-03-10", "cpr": "0101801234", "request": {"samtaletype": 7, "dato": "2025-03-20"}}
//	{"metode": "Dagskift", "idag": "2025-03-15"}
//
// A day shift without cpr is everybody's. A rejected event changes nothing, and says why in both languages. Exit status: 0, or 1 where an event was
// rejected or undecided, 2 where a line could not be read.
package main

import (
	"bufio"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/frist"
)

func main() { os.Exit(ny(os.Stdout).koer(os.Stdin)) }

// borger is what the service keeps of a citizen: put your database in its place.
type borger struct {
	frister   []frist.Frist
	fravaer   []dfdg.Fravaer
	bookinger []dfdg.Booking
}

type tjeneste struct {
	borgere map[dfdg.CPR]*borger
	orden   []dfdg.CPR // as they came
	ud      *json.Encoder
}

// haendelse is a line of the input.
type haendelse struct {
	Metode  string            `json:"metode"`
	Idag    dfdg.Dato         `json:"idag"`
	Kalder  dfdg.Organisation `json:"kalder"`
	CPR     dfdg.CPR          `json:"cpr"`
	Request json.RawMessage   `json:"request"`
}

// svar is a line of the output: a message to send, or why an event did nothing. The number is in clear, for the receiver's sake.
type svar struct {
	CPR    dfdg.KlarCPR  `json:"cpr,omitzero"`
	Besked *frist.Besked `json:"besked,omitempty"`
	Afvist string        `json:"afvist,omitempty"`   // in Danish
	Reject string        `json:"rejected,omitempty"` // in English
}

// afvist is the line of an event that did nothing. Every error of the library says why in both languages.
func afvist(cpr dfdg.CPR, err error) svar {
	s := svar{CPR: dfdg.KlarCPR(cpr), Afvist: "linjen kan ikke læses", Reject: "the line cannot be read"}
	if f, begge := err.(interface {
		Tekst() string
		Text() string
	}); begge {
		s.Afvist, s.Reject = f.Tekst(), f.Text()
	}
	return s
}

func ny(ud io.Writer) *tjeneste {
	return &tjeneste{borgere: map[dfdg.CPR]*borger{}, ud: json.NewEncoder(ud)}
}

func (t *tjeneste) koer(ind io.Reader) (kode int) {
	linjer := bufio.NewScanner(ind)
	for linjer.Scan() {
		var h haendelse
		m := frist.Metode(0)
		err := json.Unmarshal(linjer.Bytes(), &h)
		if err == nil {
			m, err = frist.ParseMetode(h.Metode)
		}
		if err != nil {
			t.skriv(afvist(dfdg.CPR{}, nil))
			return 2
		}
		if m == frist.Dagskift && h.CPR.IsZero() {
			for _, cpr := range t.orden {
				h.CPR = cpr
				kode = max(kode, t.afgoer(m, h))
			}
			continue
		}
		kode = max(kode, t.afgoer(m, h))
	}
	if linjer.Err() != nil {
		return 2
	}
	return kode
}

// afgoer decides one event of one citizen, and stores what comes of it.
func (t *tjeneste) afgoer(m frist.Metode, h haendelse) int {
	if len(h.Request) == 0 {
		h.Request = json.RawMessage("{}")
	}
	a, err := frist.DecodeJSON(m, h.Request)
	if err != nil {
		t.skriv(afvist(h.CPR, err))
		return 2
	}
	if m == frist.CreateFrist && a.FristId.IsZero() { // who creates it may choose; otherwise the service does
		var id [16]byte
		_, _ = rand.Read(id[:]) // it never fails
		a.FristId = dfdg.NewGUID(id)
	}
	b, kendt := t.borgere[h.CPR]
	if !kendt {
		b = new(borger)
	}
	udfald, err := frist.Decide(m, a, &frist.Fakta{
		Idag: h.Idag, Kalder: h.Kalder, CPR: h.CPR,
		Doed: dfdg.Kendt(false), Frister: dfdg.Kendt(b.frister), Fravaer: dfdg.Kendt(b.fravaer), Bookinger: dfdg.Kendt(b.bookinger),
		TilladteSamtaletyper: dfdg.Kendt([]dfdg.Kode{dfdg.NewKode(4), dfdg.NewKode(7), dfdg.NewKode(17)}), // your table: it is not public
	})
	if err != nil { // nothing may be stored
		t.skriv(afvist(h.CPR, err))
		return 1
	}
	if !kendt {
		t.borgere[h.CPR], t.orden = b, append(t.orden, h.CPR)
	}
	b.frister = udfald.Frister
	switch m {
	case frist.FravaerOprettet:
		b.fravaer = append(slices.Clip(b.fravaer), dfdg.Fravaer{Type: a.Type, Fra: a.Fra, Til: a.Til})
	case frist.BookingOprettet:
		b.bookinger = append(slices.Clip(b.bookinger), dfdg.Booking{Samtaletype: a.Samtaletype, Dato: a.Dato})
	}
	for i := range udfald.Beskeder {
		t.skriv(svar{CPR: dfdg.KlarCPR(h.CPR), Besked: &udfald.Beskeder[i]})
	}
	return 0
}

func (t *tjeneste) skriv(s svar) {
	if t.ud.Encode(s) != nil {
		fmt.Fprintln(os.Stderr, "svaret kan ikke skrives / the answer cannot be written")
	}
}
