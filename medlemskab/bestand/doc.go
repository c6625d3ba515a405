// Package bestand reads and writes DFDG's membership file (bestandsfil) and reconciles it with a fund's own
// register: which members to register, cancel, recall, update, wait for or have repaired, each with the
// rule that says so (section B of the rule catalogue; source M, section 2).
//
// It calls no service and knows no clock: it says what to do, by data.
//
//	a, err := bestand.Reconcile(bestand.ReadRegister(register), bestand.ReadFil(fil, navn), bestand.Valg{Idag: idag})
//	if err != nil { … }                       // nothing can be computed without what it names
//	for h, err := range a.Handlinger() {
//		var f *bestand.Fund
//		switch {
//		case errors.As(err, &f):              // a bad line, a side that is not whole, or a warning; the rest goes on
//		case err != nil:                      // an input could not be read to its end: act on nothing of this run
//			return err
//		default:                              // h.Slags, h.Regel, h.CPR, h.Dato, h.Metoder()
//		}
//	}
//
// # Nothing follows from half an input
//
// What a side lacks says something only where that side is known whole (B-22): a member who is missing in a file that was cut
// short is not missing in DFDG. A file is whole whose start row, end row and count are in order, which has rows, and of whose
// rows every CPR number can be read; a register that has its heading and rows and of whose lines every CPR number can be read;
// rows of a service or a caller's own whose source reported no error. Nor is a register of ten rows or more whole whose members all
// have branches of another fund than the file's (Tolkning). Where a side is not, one finding says why, and what would follow from an absence
// there waits; members who stand on both sides are not touched by it. [Afstemning.Helhed] tells, from the first action on. And
// no action is one that this library's own checks reject (B-24).
//
// # Goroutines
//
// Rows, actions, findings and their texts are plain values: any number of goroutines may share one as long as none writes to it. What reads
// or is under way ([Fil], [Register], [Laeser], [Afstemning]) says for itself that it is for one at a time.
//
// # The membership file
//
// A start row, one row a member, an end row; 44 characters each, ISO-8859-1, lines ending with CRLF or LF; a UTF-8 byte order
// mark and blank lines at the end are passed over.
// [Laeser] yields the rows in constant memory; [WriteFil] writes them. The last two fields of a row stand in the
// source's example alone; they are taken as insurance category and benefit-right date (Tolkning).
//
// # The register's CSV form
//
// [WriteRegister] writes semicolons between columns, no quotes, dates as YYYY-MM-DD, and [Registerhoved] as first line:
//
//	cpr;afdeling;startdato;forsikringskategori;dagpengeretsdato;status;dato;registreret;nytcpr
//	0101505000;570001;2010-01-01;1;2011-01-01;medlem;;;
//	0201505000;;;;;udmeldt;2025-01-31;;
//	0301505000;;;;;overflyttet;2025-01-31;2025-01-20;
//	0401505000;;;;;aldrig;;;
//	0501505000;570001;2010-01-01;1;;nummerskift;2025-02-10;;0501505999
//	0601505000;;;;;pension;2025-02-01;;
//
// [ReadRegister] goes by the heading: the nine columns in any order and case of letters, each once and no other; separated by
// semicolons, commas or tabs; quoted or not; lines ending with CRLF or LF; UTF-8 with or without a byte order mark, or
// Windows-1252. Dates are YYYY-MM-DD or DD-MM-YYYY, the way of the file's first one throughout ([Afstemning.Registerform]).
// Blanks around a field and blank lines at the end are passed over.
//
// cpr is ten digits, with or without a hyphen after the sixth (Tolkning); afdeling six, forsikringskategori one to four and
// not zero. A member needs afdeling,
// startdato and forsikringskategori; udmeldt and pension need dato, overflyttet also registreret (the day the
// fund registered the exit), nummerskift dato and nytcpr. Anything else may be left blank, and what is blank is not
// compared. A line that is not so is a [Fund] with line, column and cause, and the rest is read; a CPR number that can be read
// on such a line, of either side, waits until it is fixed (Afvent, B-06, Tolkning).
//
// # Memory and order
//
// Inputs in order of CPR number that can be rewound are read through, and merged as they stream a second time; one that is then
// not what it was ends the run ([ErrAendret]). Others are read into memory in packed
// form, 24 bytes a line, and sorted, those born on one day of the year at a time.
//
// CPR numbers print as a mask in every form but the files, [KlarHandling] and [dfdg.CPR.Klartekst].
package bestand

//go:generate go run ../../internal/gen
