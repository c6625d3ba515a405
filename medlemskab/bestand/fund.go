package bestand

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	dfdgerr "github.com/akasse/dfdg/errors"
)

// Kilde tells which input a finding is about.
type Kilde uint8

const (
	// Bestandsfil is DFDG's side: the membership file or the rows of GetAkasseBestand.
	Bestandsfil Kilde = iota + 1
	// EgetRegister is the fund's own side.
	EgetRegister
	// Filnavnet is the membership file's name.
	Filnavnet
)

// String names the input in Danish.
func (k Kilde) String() string {
	if k > Filnavnet {
		return ""
	}
	return [...]string{"", "bestandsfil", "register", "filnavn"}[k]
}

// Fund is one finding on an input. It is an error that reading goes on after. It holds its place
// and never a personal number or a value that was read.
type Fund struct {
	Regel   *dfdgerr.Regel // the row of section B; never nil
	Kilde   Kilde          // the input that it is on
	Linje   int            // from 1; 0 for the file name and a whole side, one past the last for what is missing. Of rows that were given: the row, from 1.
	Kolonne int            // from 1, in characters; 0 for a whole row
	Felt    string         // the field, as "startdato"; "" for a whole row
	Angivet int            // B-04: the number of rows that the end row states; 100,000,000 for that and more, which could be a personal number
	Talt    int            // B-04: the number of rows there are, start and end row included

	aarsag aarsag
	antal  int           // a number in the cause's sentence
	skader bool          // its side is not known whole because of it
	tom    bool          // a blank line
	grunde []Fund        // B-22: why the side is not known whole
	fejl   skjult[error] // B-22: what the source of the rows reported
}

// Advarsel reports whether the finding only warns: the row it is about has been used.
func (f *Fund) Advarsel() bool { return f.Regel.Art() == dfdgerr.Advarsel }

// Error writes place, rule and Danish sentence.
func (f *Fund) Error() string { return f.sted() + ": " + f.Regel.Id() + ": " + f.Tekst() }

// Unwrap returns the error that a source of rows reported (B-22); nil for any other finding. Its text is the source's own
// and is not part of the finding's.
func (f *Fund) Unwrap() error {
	if f.fejl == nil {
		return nil
	}
	return f.fejl()
}

// Tekst is the rule as a Danish sentence, and what is wrong here.
func (f *Fund) Tekst() string {
	return f.tekst(f.Regel.Dansk(), 0, " Angivet %d, talt %d.", " Grund: ")
}

// Text is the rule as an English sentence, and what is wrong here.
func (f *Fund) Text() string {
	return f.tekst(f.Regel.Engelsk(), 1, " Stated %d, counted %d.", " Cause: ")
}

func (f *Fund) tekst(regel string, sprog int, antal, grund string) string {
	if f.Talt > 0 {
		regel += fmt.Sprintf(antal, f.Angivet, f.Talt)
	}
	if s := f.aarsag.tekst(sprog, f.antal); s != "" {
		regel += " " + s
	}
	for _, g := range f.grunde {
		s := g.aarsag.tekst(sprog, g.antal)
		if s == "" {
			s = [2]string{g.Regel.Dansk(), g.Regel.Engelsk()}[sprog]
		}
		if sted := g.plads(sprog); sted != "" {
			s = sted + ": " + s
		}
		regel += grund + g.Regel.Id() + " " + s
	}
	return regel
}

func (f *Fund) sted() string {
	if p := f.plads(0); p != "" {
		return f.Kilde.String() + " " + p
	}
	return f.Kilde.String()
}

// plads is the place within the input, in Danish (0) or English (1).
func (f *Fund) plads(sprog int) string {
	var b strings.Builder
	if f.Linje > 0 {
		fmt.Fprintf(&b, " %s %d", [...]string{"linje", "line"}[sprog], f.Linje)
	}
	if f.Kolonne > 0 {
		fmt.Fprintf(&b, " %s %d", [...]string{"kolonne", "column"}[sprog], f.Kolonne)
	}
	if f.Felt != "" {
		b.WriteString(" " + f.Felt)
	}
	return strings.TrimPrefix(b.String(), " ")
}

// Equal reports whether two findings say the same.
func (f *Fund) Equal(g *Fund) bool {
	if f == nil || g == nil {
		return f == g
	}
	return f.Regel == g.Regel && f.Kilde == g.Kilde && f.Linje == g.Linje && f.Kolonne == g.Kolonne && f.Felt == g.Felt &&
		f.Angivet == g.Angivet && f.Talt == g.Talt && f.aarsag == g.aarsag && f.antal == g.antal &&
		slices.EqualFunc(f.grunde, g.grunde, func(a, b Fund) bool { return a.Equal(&b) })
}

// Format writes Error for every verb, since what a source of rows reported is nobody's to print.
func (f Fund) Format(s fmt.State, _ rune) { fmt.Fprint(s, f.Error()) }

// LogValue is the group kilde, linje, kolonne, felt, regel.
func (f *Fund) LogValue() slog.Value {
	return slog.GroupValue(
		slog.String("kilde", f.Kilde.String()),
		slog.Int("linje", f.Linje),
		slog.Int("kolonne", f.Kolonne),
		slog.String("felt", f.Felt),
		slog.String("regel", f.Regel.Id()),
	)
}

// MarshalJSON writes the place, the rule and both sentences.
func (f *Fund) MarshalJSON() ([]byte, error) {
	return json.Marshal(fundJSON{f.Kilde.String(), f.Linje, f.Kolonne, f.Felt, f.Regel.Id(), f.Advarsel(), f.Tekst(), f.Text()})
}

type fundJSON struct {
	Kilde    string `json:"kilde"`
	Linje    int    `json:"linje,omitzero"`
	Kolonne  int    `json:"kolonne,omitzero"`
	Felt     string `json:"felt,omitzero"`
	Regel    string `json:"regel"`
	Advarsel bool   `json:"advarsel,omitzero"`
	Tekst    string `json:"tekst"`
	Text     string `json:"text"`
}

// Regler returns the rule rows of section B: the membership file and its reconciliation, in order of id. The slice is
// the caller's own.
func Regler() []*dfdgerr.Regel { return slices.Clone(regler[:]) }

// aarsag is what is wrong where a rule's sentence alone does not say it.
type aarsag uint8

const (
	ingenAarsag aarsag = iota
	forKort
	forLang
	tomLinje
	crAlene
	erUTF16
	erArkiv
	harNUL
	niCifre
	ikkeTiCifre
	kunCifre
	cprDato
	eksponent
	tusinder
	decimaler
	cifre
	seksCifre
	kategoriCifre
	forkertDatoform
	registerdato
	datoFindesIkke
	maanedOver12
	datoerIUorden
	underHalvdelen
	andetRegister
	datoTid
	datoISO
	datoDMY
	ukendtStatus
	mangler
	antalKolonner
	anfoersel
	ingenOverskrift
	ukendtKolonne
	manglerKolonne
	dobbeltKolonne
	ingenRaekker
	kildenFejlede
	forGammel
	iFremtiden
	andenDato
	registreretFremtid
)

var aarsager = [...][2]string{
	ingenAarsag:        {"", ""},
	forKort:            {"Rækken er for kort: {n} tegn.", "The row is too short: {n} characters."},
	forLang:            {"Rækken er for lang: {n} tegn.", "The row is too long: {n} characters."},
	tomLinje:           {"Linjen er tom.", "The line is blank."},
	crAlene:            {"Linjerne slutter med linjeskift CR alene; der skal være CRLF eller LF.", "The lines end with CR alone; CRLF or LF is needed."},
	erUTF16:            {"Filen er UTF-16; gem den som UTF-8 eller ISO-8859-1.", "The file is UTF-16; save it as UTF-8 or ISO-8859-1."},
	erArkiv:            {"Filen er en regnearksfil eller et zip-arkiv; gem den som CSV.", "The file is a workbook or a zip archive; save it as CSV."},
	harNUL:             {"Her står et NUL-tegn.", "There is a NUL character here."},
	niCifre:            {"CPR-nummeret har ni cifre: foranstillet nul mangler.", "The CPR number has nine digits: its leading zero is missing."},
	ikkeTiCifre:        {"CPR-nummeret har ikke ti cifre.", "The CPR number does not have ten digits."},
	kunCifre:           {"CPR-nummeret er ti cifre; her står et andet tegn.", "The CPR number is ten digits; here is another character."},
	cprDato:            {"CPR-nummeret begynder ikke med en dato (DDMMÅÅ).", "The CPR number does not begin with a date (DDMMYY)."},
	eksponent:          {"CPR-nummeret er skrevet som et tal med eksponent, som regneark gør; gem kolonnen som tekst.", "The CPR number is written as a number with an exponent, as spreadsheets do; save the column as text."},
	tusinder:           {"CPR-nummeret er skrevet med skilletegn mellem cifrene; gem kolonnen som tekst.", "The CPR number is written with separators between its digits; save the column as text."},
	decimaler:          {"CPR-nummeret er skrevet som et decimaltal; gem kolonnen som tekst.", "The CPR number is written as a decimal number; save the column as text."},
	cifre:              {"Feltet er cifre med foranstillede nuller; her står et andet tegn.", "The field is digits with leading zeros; here is another character."},
	seksCifre:          {"Afdelingsnummeret er seks cifre.", "The branch number is six digits."},
	kategoriCifre:      {"Forsikringskategorien er et til fire cifre og ikke nul.", "The insurance category is one to four digits and not zero."},
	forkertDatoform:    {"Datoen skrives ÅÅÅÅ-MM-DD.", "The date is written YYYY-MM-DD."},
	registerdato:       {"Datoen skrives ÅÅÅÅ-MM-DD eller, i hele registret, DD-MM-ÅÅÅÅ.", "The date is written YYYY-MM-DD or, throughout the register, DD-MM-YYYY."},
	datoFindesIkke:     {"Datoen findes ikke i kalenderen.", "The date is not in the calendar."},
	maanedOver12:       {"Måneden er over 12: datoen skrives DD-MM-ÅÅÅÅ.", "The month is over 12: the date is written DD-MM-YYYY."},
	datoerIUorden:      {"Datoerne ser ud til at være skrevet MM-DD-ÅÅÅÅ; registrets personnumre afventer.", "The dates look as if written MM-DD-YYYY; the register's CPR numbers wait."},
	underHalvdelen:     {"Registret har under halvt så mange rækker som bestandsfilen: det kan være afkortet.", "The register has less than half as many rows as the membership file: it may be cut short."},
	andetRegister:      {"Alle afdelingsnumre i registret er en anden a-kasses end bestandsfilens: det er en anden a-kasses register.", "All branch numbers in the register are another fund's than the membership file's: it is another fund's register."},
	datoTid:            {"Datoen står med et klokkeslæt; den skrives uden.", "The date stands with a time of day; it is written without."},
	datoISO:            {"Filens første dato er skrevet ÅÅÅÅ-MM-DD; det skal de alle være.", "The file's first date is written YYYY-MM-DD; so must they all be."},
	datoDMY:            {"Filens første dato er skrevet DD-MM-ÅÅÅÅ; det skal de alle være.", "The file's first date is written DD-MM-YYYY; so must they all be."},
	ukendtStatus:       {"Status er medlem, udmeldt, overflyttet, aldrig, nummerskift eller pension.", "The status is medlem, udmeldt, overflyttet, aldrig, nummerskift or pension."},
	mangler:            {"Feltet er tomt, men rækkens status kræver det.", "The field is blank, but the row's status needs it."},
	antalKolonner:      {"Linjen har ikke overskriftens antal kolonner, men {n}.", "The line does not have the heading's number of columns, but {n}."},
	anfoersel:          {"Et anførselstegn står ikke, hvor det kan.", "A quote stands where it cannot."},
	ingenOverskrift:    {"Overskriften mangler.", "The heading is missing."},
	ukendtKolonne:      {"Overskriften har en kolonne, der ikke kendes.", "The heading has a column that is not known."},
	manglerKolonne:     {"Kolonnen mangler i overskriften.", "The column is missing in the heading."},
	dobbeltKolonne:     {"Kolonnen står mere end én gang i overskriften.", "The column stands more than once in the heading."},
	ingenRaekker:       {"Der er ingen rækker.", "There are no rows."},
	kildenFejlede:      {"Kilden meldte fejl, før den var læst til ende.", "The source reported an error before it was read to its end."},
	forGammel:          {"Kørselsdatoen er mere end 31 dage gammel.", "The run date is more than 31 days old."},
	iFremtiden:         {"Kørselsdatoen ligger efter i dag.", "The run date is after today."},
	andenDato:          {"Datoen i filens navn er ikke startrækkens.", "The date in the file's name is not the start row's."},
	registreretFremtid: {"Udmeldelsen er registreret efter i dag.", "The exit is registered after today."},
}

func (a aarsag) tekst(sprog, antal int) string {
	if int(a) >= len(aarsager) {
		return ""
	}
	return strings.ReplaceAll(aarsager[a][sprog], "{n}", strconv.Itoa(antal))
}

// tegn is how many characters bytes are: of UTF-8 where they are that, otherwise one each.
func tegn(b []byte) int { return utf8.RuneCount(b) }
