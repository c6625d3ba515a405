package lighed_test

import (
	"math"
	"testing"

	"github.com/akasse/dfdg/internal/lighed"
)

type svag struct{ n int } // equal by the last digit

func (s svag) Equal(t svag) bool { return s.n%10 == t.n%10 }

type peger struct{ n int }

func (p *peger) Equal(q *peger) bool { return p.n%10 == q.n%10 }

type (
	toArgumenter struct{ n int }
	andenType    struct{ n int }
	intetSvar    struct{ n int }
	talSvar      struct{ n int }
	toSvar       struct{ n int }
)

func (s toArgumenter) Equal(t, _ toArgumenter) bool { return s.n != t.n }
func (s andenType) Equal(n int) bool                { return s.n != n }
func (intetSvar) Equal(intetSvar)                   {}
func (talSvar) Equal(talSvar) int                   { return 7 }
func (s toSvar) Equal(t toSvar) (bool, error)       { return s.n != t.n, nil }

type dyb struct {
	S  svag
	P  *peger
	L  []svag
	K  map[string]svag
	I  any
	A  [2]int
	F  func()
	en string
}

func fuld() dyb {
	return dyb{svag{1}, &peger{2}, []svag{{3}}, map[string]svag{"a": {4}}, svag{5}, [2]int{1, 2}, nil, "x"}
}

func TestEns(t *testing.T) {
	f := func() {}
	aendr := func(g func(*dyb)) dyb {
		d := fuld()
		g(&d)
		return d
	}
	for i, p := range []struct {
		a, b any
		vil  bool
	}{
		{fuld(), fuld(), true},
		{fuld(), dyb{svag{11}, &peger{12}, []svag{{13}}, map[string]svag{"a": {14}}, svag{15}, [2]int{1, 2}, nil, "x"}, true},
		{fuld(), aendr(func(d *dyb) { d.S.n = 2 }), false},
		{fuld(), aendr(func(d *dyb) { d.P = &peger{3} }), false},
		{fuld(), aendr(func(d *dyb) { d.P = nil }), false},
		{fuld(), aendr(func(d *dyb) { d.L = nil }), false},
		{fuld(), aendr(func(d *dyb) { d.L = []svag{{3}, {3}} }), false},
		{fuld(), aendr(func(d *dyb) { d.L = []svag{{4}} }), false},
		{fuld(), aendr(func(d *dyb) { d.K["a"] = svag{5} }), false},
		{fuld(), aendr(func(d *dyb) { d.K = map[string]svag{"b": {4}} }), false},
		{fuld(), aendr(func(d *dyb) { d.K["b"] = svag{} }), false},
		{fuld(), aendr(func(d *dyb) { d.I = 5 }), false},
		{fuld(), aendr(func(d *dyb) { d.I = nil }), false},
		{fuld(), aendr(func(d *dyb) { d.A[1] = 3 }), false},
		{fuld(), aendr(func(d *dyb) { d.F = f }), false},
		{fuld(), aendr(func(d *dyb) { d.en = "y" }), false},
		{nil, nil, true}, {nil, 1, false}, {1, nil, false}, {1, int8(1), false}, {f, f, false},
		{[]int{}, []int(nil), false}, {[]int(nil), []int{}, false}, {[]int(nil), []int(nil), true}, {map[int]int{}, map[int]int(nil), false},
		{map[int]int(nil), map[int]int(nil), true}, {(*int)(nil), (*int)(nil), true}, {(*int)(nil), new(int), false}, {new(int), new(int), true},
		{[]any{nil}, []any{nil}, true}, {[]any{nil}, []any{1}, false}, {(func())(nil), (func())(nil), true}, {(func())(nil), f, false},
		// what is called Equal and does not compare two of a type does not decide
		{toArgumenter{1}, toArgumenter{1}, true}, {toArgumenter{1}, toArgumenter{2}, false}, {andenType{1}, andenType{1}, true}, {andenType{1}, andenType{2}, false},
		{intetSvar{1}, intetSvar{1}, true}, {intetSvar{1}, intetSvar{2}, false}, {talSvar{1}, talSvar{1}, true}, {talSvar{1}, talSvar{2}, false},
		{toSvar{1}, toSvar{1}, true}, {toSvar{1}, toSvar{2}, false},
		{math.NaN(), math.NaN(), false},
	} {
		if lighed.Ens(p.a, p.b) != p.vil {
			t.Errorf("%d: %v and %v, want %v", i, p.a, p.b, p.vil)
		}
	}
	if !lighed.Felter(svag{1}, svag{1}) || lighed.Felter(svag{1}, svag{11}) {
		t.Error("Felter calls the struct's own Equal")
	}
}
