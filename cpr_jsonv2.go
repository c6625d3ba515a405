//go:build goexperiment.jsonv2

package dfdg

import "encoding/json/jsontext"

// MarshalJSONTo writes as [CPR.MarshalJSON], but refuses to be the key of a map, as [CPR.MarshalText] does.
func (c CPR) MarshalJSONTo(e *jsontext.Encoder) error {
	if kind, n := e.StackIndex(e.StackDepth()); kind == '{' && n%2 == 0 {
		return KlartekstFejl{}
	}
	b, err := c.MarshalJSON()
	if err != nil {
		return err
	}
	return e.WriteValue(b)
}
