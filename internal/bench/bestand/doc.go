// Package bestand measures the membership file against the ways one would otherwise go: bufio.Scanner and
// time.Parse, a Go map, SQLite in memory (the sqlite3 command) and sort with comm.
//
//	cd internal/bench && go test -run xxx -bench . -benchtime 3x ./bestand
//
// All contenders of a table run in turn, in processes of their own, and the best of the rounds counts: machines are noisy,
// so only the ratios within one table mean anything. BESTAND_RAEKKER sets the number of rows (3,000,000).
package bestand
