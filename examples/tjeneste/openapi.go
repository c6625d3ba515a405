package main

import (
	_ "embed"
	"encoding/json"
	"strings"

	"github.com/akasse/dfdg/docs"
	"github.com/akasse/dfdg/examples/sag"
)

// api is the description of the interface without its schemas.
//
//go:embed api.json
var api []byte

// nyOpenAPI returns the description of the interface (OpenAPI 3.1): api.json, with the JSON Schemas of docs/schema as its components. A type
// CreateFrist of frist.schema.json is frist.CreateFrist there; the case is sag.
func nyOpenAPI() []byte {
	dok, typer := objekt(api), map[string]any{}
	for navn, skema := range docs.Skemaer() {
		if strings.HasSuffix(navn, "-svar") { // what DFDG answers, which is not asked here
			continue
		}
		s := objekt(skema)
		defs, _ := s["$defs"].(map[string]any)
		for _, noegle := range []string{"$schema", "$comment", "$defs"} {
			delete(s, noegle)
		}
		for d, x := range defs {
			typer[navn+"."+d] = omskriv(x, navn)
		}
		typer[navn] = omskriv(s, navn)
	}
	fler, _ := dok["components"].(map[string]any)["schemas"].(map[string]any)
	for navn, x := range fler {
		typer[navn] = x
	}
	typer["metode"] = typer["sag"].(map[string]any)["properties"].(map[string]any)["metode"]
	dok["components"].(map[string]any)["schemas"] = typer
	dok["info"].(map[string]any)["version"] = sag.NewVersion().Bibliotek
	b, err := json.Marshal(dok)
	if err != nil {
		panic(err) // it was read as JSON
	}
	return b
}

// objekt reads what was built into the program.
func objekt(b []byte) (m map[string]any) {
	if err := json.Unmarshal(b, &m); err != nil {
		panic(err)
	}
	return m
}

// omskriv leads the references within a schema to where its types stand.
func omskriv(x any, navn string) any {
	switch x := x.(type) {
	case map[string]any:
		for n, v := range x {
			if til, ok := v.(string); ok && n == "$ref" {
				x[n] = strings.Replace(til, "#/$defs/", "#/components/schemas/"+navn+".", 1)
			} else {
				x[n] = omskriv(v, navn)
			}
		}
	case []any:
		for i, v := range x {
			x[i] = omskriv(v, navn)
		}
	}
	return x
}
