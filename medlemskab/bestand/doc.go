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
//		case errors.As(err, &f):              // a bad line or a warning, with its place; the rest is read
//		case err != nil:                      // an input could not be read to its end
//		default:                              // h.Slags, h.Regel, h.CPR, h.Dato, h.Metoder()
//		}
//	}
//
// # The membership file
//
// A start row, one row a member, an end row; 44 characters each, ISO-8859-1, lines ending with CRLF or LF.
// [Laeser] yields the rows in constant memory; [Skriv] writes them. The last two fields of a row stand in the
// source's example alone; they are taken as insurance category and benefit-right date (Tolkning).
//
// # The register's CSV form
//
// Semicolons between columns, no quotes, dates as YYYY-MM-DD, first line [Registerhoved], which a byte order mark may
// precede:
//
//	cpr;afdeling;startdato;forsikringskategori;dagpengeretsdato;status;dato;registreret;nytcpr
//	0101505000;570001;2010-01-01;1;2011-01-01;medlem;;;
//	0201505000;;;;;udmeldt;2025-01-31;;
//	0301505000;;;;;overflyttet;2025-01-31;2025-01-20;
//	0401505000;;;;;aldrig;;;
//	0501505000;570001;2010-01-01;1;;nummerskift;2025-02-10;;0501505999
//	0601505000;;;;;pension;2025-02-01;;
//
// cpr is ten digits, afdeling six, forsikringskategori one to four and not zero. A member needs afdeling,
// startdato and forsikringskategori; udmeldt and pension need dato, overflyttet also registreret (the day the
// fund registered the exit), nummerskift dato and nytcpr. Anything else may be left blank, and what is blank is not
// compared. A line that is not so is a [Fund] with line and column, and the rest is read; a CPR number that can be read on
// such a line, of either side, waits until it is fixed (Afvent, B-06, Tolkning). After a file that was cut short (B-04) the
// members that are missing are not to be acted on.
//
// # Memory and order
//
// Inputs in order of CPR number that can be rewound are merged as they stream. Others are read into memory in packed
// form, 24 bytes a line, and sorted, those born on one day of the year at a time.
//
// CPR numbers print as a mask in every form but the files, [KlarHandling] and [dfdg.CPR.Klartekst].
package bestand

//go:generate go run ../../internal/gen
