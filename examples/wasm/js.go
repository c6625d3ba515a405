//go:build js

package main

import (
	"syscall/js"

	"github.com/akasse/dfdg/examples/sag"
)

// main makes the object dfdg of the global scope: tjek(sag), regler(), version() and afstem(sider), each with a string in, if any, and a
// string out.
func main() {
	o := js.Global().Get("Object").New()
	for _, hvad := range []string{"tjek", "regler", "version", "afstem"} {
		o.Set(hvad, js.FuncOf(func(_ js.Value, a []js.Value) any {
			var ind []byte
			if len(a) > 0 && a[0].Type() == js.TypeString {
				ind = []byte(a[0].String())
			}
			if hvad == "afstem" {
				return string(afstem(ind))
			}
			b, _ := sag.Kald(hvad, ind) // there is such a call
			return string(b)
		}))
	}
	js.Global().Set("dfdg", o)
	if klar := js.Global().Get("dfdgKlar"); klar.Type() == js.TypeFunction {
		klar.Invoke()
	}
	select {} // the functions are called from now on
}
