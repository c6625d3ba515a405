// Package docs holds the generated files that programs show: where a rule's source, code and cases are, and the JSON Schemas.
package docs

import (
	"embed"
	"strings"
)

//go:embed regler.md
var regler string

// Regler returns regler.md, the catalogue of rules in Markdown: under the heading of each id its rows, the file and functions of its
// code ("Kode / Code"), and cases ("Sager / Cases").
func Regler() string { return regler }

//go:embed schema/*.schema.json
var skemaer embed.FS

// Skemaer returns the JSON Schemas by the beginning of their names: taeller is schema/taeller.schema.json.
func Skemaer() map[string][]byte {
	m := map[string][]byte{}
	filer, _ := skemaer.ReadDir("schema") // it is built in
	for _, f := range filer {
		m[strings.TrimSuffix(f.Name(), ".schema.json")], _ = skemaer.ReadFile("schema/" + f.Name())
	}
	return m
}
