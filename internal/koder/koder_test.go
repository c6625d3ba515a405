package koder_test

import (
	"math"
	"testing"

	"github.com/akasse/dfdg"
	"github.com/akasse/dfdg/internal/koder"
)

// A set holds the ids it was made of, and nothing that is no good id.
func TestMaengde(t *testing.T) {
	m := koder.Af(0, 6, 7, 63)
	for id := -70; id < 140; id++ {
		want := id == 0 || id == 6 || id == 7 || id == 63
		if m.Har(dfdg.NewKode(id)) != want {
			t.Errorf("%d in the set: %v", id, !want)
		}
	}
	for _, k := range []dfdg.Kode{{}, dfdg.NewKode(math.MinInt32), dfdg.NewKode(math.MaxInt32), dfdg.ReadKode("999999999999"), dfdg.ReadKode("x")} {
		if (^koder.Maengde(0)).Har(k) {
			t.Errorf("%v in the set", k)
		}
	}
	if koder.Af().Har(dfdg.NewKode(0)) {
		t.Error("something in the empty set")
	}
	for _, id := range []int{-1, 64, math.MinInt} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("Af(%d) does not panic", id)
				}
			}()
			koder.Af(1, id)
		}()
	}
}
