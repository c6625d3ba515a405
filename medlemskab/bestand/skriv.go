package bestand

import (
	"bufio"
	"fmt"
	"io"
	"iter"
	"strconv"

	"github.com/akasse/dfdg"
	dfdgerr "github.com/akasse/dfdg/errors"
)

// RaekkeFejl is the error of a row that cannot be written. It holds no value of it.
type RaekkeFejl struct {
	Raekke int    // its number, from 1
	Felt   string // what is missing or malformed: the field, in a register the column
}

// Error is Tekst, with the package's name before it.
func (f *RaekkeFejl) Error() string { return "dfdg: bestand: " + f.Tekst() }

// Tekst names in Danish the row and what is wrong with it.
func (f *RaekkeFejl) Tekst() string {
	return "række " + strconv.Itoa(f.Raekke) + ": " + f.Felt + " mangler eller er misdannet"
}

// Text names in English the row and what is wrong with it.
func (f *RaekkeFejl) Text() string {
	return "row " + strconv.Itoa(f.Raekke) + ": " + f.Felt + " is missing or malformed"
}

// WriteFil writes a membership file with CPR numbers in clear: start row, data rows, and the end row
// with the number of rows (B-01 to B-04); lines end with CRLF. A row that the file cannot hold is a
// [*RaekkeFejl]; nothing is written after it. Without a writer, rows, or a start row with date and fund
// the error is a [*dfdgerr.KaldFejl].
func WriteFil(w io.Writer, start Startraekke, raekker iter.Seq[Raekke]) error {
	if w == nil || raekker == nil || !start.Koerselsdato.IsValid() || !start.Akasse.Inden(0, 999) {
		return &dfdgerr.KaldFejl{Hvad: dfdgerr.KaldFil}
	}
	ud := bufio.NewWriterSize(w, blok)
	aar, maaned, d := start.Koerselsdato.Kalender()
	fmt.Fprintf(ud, "%010d%04d%02d%02d%03d%23s\r\n", 0, aar, maaned, d, start.Akasse.Int(), "")
	antal := 2
	var linje []byte
	for r := range raekker {
		antal++
		if felt := r.galt(); felt != "" {
			return &RaekkeFejl{Raekke: antal - 2, Felt: felt}
		}
		linje, _ = dfdg.KlarCPR(r.CPR).AppendText(linje[:0])
		linje = nulstillet(linje, r.Akasse.Int(), 4)
		linje = nulstillet(linje, r.Afdeling.Int(), 6)
		linje, _ = r.Startdato.AppendText(linje)
		linje = nulstillet(linje, r.Forsikringskategori.Int(), 4)
		if r.Dagpengeretsdato.IsZero() {
			linje = append(linje, "          "...)
		}
		linje, _ = r.Dagpengeretsdato.AppendText(linje)
		ud.Write(append(linje, "\r\n"...))
	}
	fmt.Fprintf(ud, "9999999999%010d%24s\r\n", antal, "")
	return ud.Flush()
}

// nulstillet appends n in that many digits.
func nulstillet(b []byte, n, antal int) []byte {
	for range antal {
		b = append(b, '0')
	}
	for i := len(b) - 1; n > 0; i-- {
		b[i] = byte('0' + n%10)
		n /= 10
	}
	return b
}

// galt returns the first field that the file cannot hold; "" for none.
func (r *Raekke) galt() string {
	switch {
	case !r.CPR.IsValid():
		return "cpr"
	case !r.Akasse.Inden(0, 9999):
		return "akasse"
	case !r.Afdeling.Inden(0, 999999):
		return "afdeling"
	case !r.Startdato.IsValid():
		return "startdato"
	case !r.Forsikringskategori.Inden(0, 9999):
		return "forsikringskategori"
	case !r.Dagpengeretsdato.IsZero() && !r.Dagpengeretsdato.IsValid():
		return "dagpengeretsdato"
	}
	return ""
}

func (r *Raekke) post() post {
	return post{
		start: dagnr(r.Startdato), ret: dagnr(r.Dagpengeretsdato), afd: uint32(r.Afdeling.Int()),
		kat: uint16(r.Forsikringskategori.Int()), andet: uint16(r.Akasse.Int()),
	}
}
