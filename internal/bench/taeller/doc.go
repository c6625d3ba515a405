// Package taeller measures the check of a counter report beside the ways one would otherwise
// take: a straightforward check on decimals, struct tags (go-playground/validator), an expression
// language (cel-go), and encoding/json for the reading. The peers check the field ranges alone,
// some twenty of them; the library checks every rule.
//
//	cd internal/bench && go test ./taeller -bench .
package taeller
