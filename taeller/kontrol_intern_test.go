package taeller

import (
	"testing"

	dfdgerr "github.com/akasse/dfdg/errors"
	"github.com/akasse/dfdg/internal/motor"
)

// A rule of two halves is broken by either, whatever the other lacks.
func TestBegge(t *testing.T) {
	u := motor.Uafgjort(dfdgerr.FaktumTaellere)
	for _, p := range []struct{ a, b, vil motor.Svar }{
		{motor.Uvedkommende, motor.Uvedkommende, motor.Uvedkommende},
		{motor.Uvedkommende, motor.Ok, motor.Ok},
		{motor.Ok, motor.Ok, motor.Ok},
		{motor.Ok, motor.Brudt, motor.Brudt},
		{motor.Uvedkommende, motor.Brudt, motor.Brudt},
		{u, motor.Brudt, motor.Brudt},
		{u, motor.Ok, u},
		{u, motor.Uvedkommende, u},
		{u, u, u},
	} {
		if har := begge(p.a, p.b); har != p.vil {
			t.Errorf("begge(%d, %d): %d, vil %d", p.a, p.b, har, p.vil)
		}
		if har := begge(p.b, p.a); har != p.vil {
			t.Errorf("begge(%d, %d): %d, vil %d", p.b, p.a, har, p.vil)
		}
	}
}
