// Package docs holds the generated page that programs show: where a rule's source, code and cases are.
package docs

import _ "embed"

//go:embed regler.md
var regler string

// Regler returns regler.md, the catalogue of rules in Markdown: under the heading of each id its rows, the file and functions of its
// code ("Kode / Code"), and cases ("Sager / Cases").
func Regler() string { return regler }
