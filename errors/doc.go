// Package errors holds DFDG's error codes, the rows of the rule catalogue, and what a check
// answers: findings and reports. Users import it under the name dfdgerr:
//
//	import dfdgerr "github.com/akasse/dfdg/errors"
//
// A [Kode] is an error, so that errors.Is(err, dfdgerr.SatsgrundlagFoerReform) asks a report or
// a state change for a code. No finding, error or log form holds a personal number, a value of
// the message, or an element name that is not a plain word.
//
// # Three kinds of error
//
// They never mix:
//
//   - Bad data gives findings: a [Melding] each, together a [Rapport], and as an error a
//     [*RapportFejl]. The message was read and judged; DFDG would reject it, or nobody can tell
//     before a fact is looked up.
//   - A bad call gives a [*KaldFejl] that names what is missing or wrong, as "Fakta.Idag":
//     nothing can be computed without it, and the message is not judged.
//   - Unreadable input gives an [*UlaeseligFejl] with line, column and offset: the bytes are not
//     one document, so there is nothing to judge.
//
// # Goroutines
//
// Findings, reports, rows, codes and errors never change after they are made: any number of goroutines may share them, and every
// other type of this package too, as long as none writes to its fields.
//
// # Sources
//
// Facts carry the letter of the page that states them: F FristService, U
// UnemploymentBenefitsAccountService (2023-2), M the membership service (2021-3 and 2025-2), D
// Ydelsesudstilling.DagpengetaellerService (2025-1), R what other public pages state.
package errors
