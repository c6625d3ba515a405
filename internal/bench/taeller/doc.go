// Package taeller measures the check of a counter report beside the ways one would otherwise
// take: a straightforward check on decimals, struct tags (go-playground/validator), an expression
// language (cel-go), and encoding/json for the reading. The peers check the field ranges alone,
// some twenty of them; the library checks every rule.
//
//	cd internal/bench && go test ./taeller -bench .
//
// TestForhold… hold reading, checking and writing against encoding/json, encoding/xml, goccy and sonic into plain structs, in turn and by
// processor time; they print and never fail for a figure.
//
//	cd internal/bench && go test ./taeller -run Forhold -v
package taeller
