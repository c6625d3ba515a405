package sag_test

import (
	"testing"

	"github.com/akasse/dfdg/examples/sag"
	"github.com/akasse/dfdg/examples/sag/sagtest"
)

func TestSager(t *testing.T) {
	for _, m := range []string{"taeller", "frist", "medlemskab"} {
		t.Run(m, func(t *testing.T) { sagtest.Koer(t, "../../testdata/sager/"+m, sag.Bibliotek) })
	}
}
