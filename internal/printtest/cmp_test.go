package printtest

import (
	"fmt"
	"reflect"
	"testing"

	"github.com/akasse/dfdg/medlemskab/bestand"
	"github.com/google/go-cmp/cmp"
)

// TestCmp: cmp.Diff compares values of every exported type, alone and behind a pointer, as tests of a user do: two that are the same
// show no difference, and a filled one differs from the zero value.
func TestCmp(t *testing.T) {
	for _, typ := range Typer() {
		t.Run(typ.String(), func(t *testing.T) {
			defer func() {
				if r := recover(); r != nil {
					t.Errorf("panics: %.300s", fmt.Sprint(r))
				}
			}()
			p := Udfyldt(typ)
			_, somPeger := p.Type().MethodByName("Equal")
			_, somVaerdi := typ.MethodByName("Equal")
			kunPeger := somPeger && !somVaerdi // handed out as a pointer alone
			kopi, nul, ogNul := reflect.New(typ), reflect.New(typ), reflect.New(typ)
			kopi.Elem().Set(p.Elem())
			if enMod := p.MethodByName("Equal"); kunPeger && (typ == af[bestand.Laeser]() || typ == af[bestand.Afstemning]()) {
				kopi, ogNul = p, nul // equal to itself alone
				if enMod.Call([]reflect.Value{reflect.New(typ)})[0].Bool() {
					t.Error("another one is the same")
				}
			}
			for _, par := range []struct {
				a, b reflect.Value
				ens  bool
			}{{p, kopi, true}, {nul, ogNul, true}, {p, nul, false}, {nul, p, false}} {
				forskelle := []string{cmp.Diff(par.a.Interface(), par.b.Interface())}
				if !kunPeger {
					forskelle = append(forskelle, cmp.Diff(par.a.Elem().Interface(), par.b.Elem().Interface()))
				}
				for _, d := range forskelle {
					if (d == "") != (par.ens || typ.Size() == 0) {
						t.Errorf("the same: %v, but the difference is %q", par.ens, d)
					}
					ren(t, "cmp.Diff", d)
				}
			}
		})
	}
}
