package motortest

import (
	"iter"
	"testing"

	dfdgerr "github.com/akasse/dfdg/errors"
)

// Formregler checks that a malformed value of an element breaks the rule of its type: vil are the ids by element and value. valider judges a
// message by each method; one that does not have the element says nothing of that, and at least one has it.
func Formregler(t *testing.T, vil map[string]map[string]string, valider func(body []byte) iter.Seq[dfdgerr.Rapport]) {
	t.Helper()
	for felt, vaerdier := range vil {
		for v, regel := range vaerdier {
			antal := 0
			for r := range valider([]byte(`{"` + felt + `":` + v + `}`)) {
				for f := range r.Fejl() {
					if f.Felt() != "/"+felt || f.Regel().Id() == "S-02" {
						continue
					}
					if antal++; f.Regel().Id() != regel {
						t.Errorf("%s: %v, not %s", v, f, regel)
					}
				}
			}
			if antal == 0 {
				t.Errorf("%s %s is in no method", felt, v)
			}
		}
	}
}
