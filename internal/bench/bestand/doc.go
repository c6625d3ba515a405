// Package bestand measures the membership file against the ways one would otherwise go: bufio.Scanner and
// time.Parse, a Go map, SQLite in memory (the sqlite3 command) and sort with comm.
//
//	cd internal/bench && go test -run xxx -bench . -benchtime 3x ./bestand
//
// All contenders of a table run in turn, in processes of their own, and the best of the rounds counts: machines are noisy,
// so only the ratios within one table mean anything. BESTAND_RAEKKER sets the number of rows (3,000,000).
//
// In one run on two cores of an AMD EPYC at 3.6 GHz, best of 3 rounds:
//
//	a file in memory, checked              5.3 ns a row   38 × naive   2.9 × bytes.Count
//	a file in memory, as rows             13.2 ns a row   15 × naive
//	a file on disk, checked       34 ms     5.6 MB        28 × naive
//	a file on disk, as rows       61 ms     5.5 MB        15 × naive
//	reconciled, in any order     273 ms   149 MB          35 × a Go map   12 × sort + comm   126 × SQLite
//	reconciled, both in order    121 ms    11 MB          63 × a Go map   13 × sort + comm   113 × SQLite
//
// In one run on two cores of an "Oxide Virtual Turin-like Processor", best of 3 rounds:
//
//	reconciled, in any order     587 ms   150 MB          21 × a Go map    9 × sort + comm    63 × SQLite
package bestand
