package proeve

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"testing"
)

func TestMutant(t *testing.T) {
	for _, s := range []string{
		`{"a":{"dato":"2025-01-01","n":[1,2.50,{"x":null}],"tekst":"\"\u00e6æ"}, "b" : true}`,
		`<?xml version="1.0"?><r a="b"><!-- x --><a>1 &amp; 2</a><b><c/>æ</b></r>`,
		``, `"`, `<`, "\xff",
	} {
		b := []byte(s)
		set := map[string]bool{}
		gode := 0
		for i := range uint64(1000) {
			m := Mutant(rand.New(rand.NewPCG(7, i)), b)
			if string(b) != s {
				t.Fatalf("%q became %q", s, b)
			}
			if !bytes.Equal(m, Mutant(rand.New(rand.NewPCG(7, i)), b)) {
				t.Fatalf("%q: two mutants of seed %d", s, i)
			}
			if set[string(m)] = true; json.Valid(m) {
				gode++
			}
		}
		if len(b) < 10 {
			continue
		}
		if len(set) < 300 {
			t.Errorf("%q: %d mutants in 1000", s, len(set))
		}
		if s[0] == '{' && (gode < 300 || gode > 900) {
			t.Errorf("%q: %d of 1000 mutants are JSON", s, gode)
		}
	}
}

// A message is nothing but its pieces, and an element ends where it ends.
func TestStumper(t *testing.T) {
	for _, s := range []string{`{"a" : [1e5,-0.5,"x\"}"], "b":nul "`, "{\"a\":\"\xff\n\x00"} {
		if d := jsonStump.FindAll([]byte(s), -1); string(bytes.Join(d, nil)) != s {
			t.Errorf("%q: %q", s, d)
		}
	}
	for _, s := range []string{"<a><!-- <b> --><b x='1'/>t&amp;&x</a", "<a>\xff\n<"} {
		if d := xmlStump.FindAll([]byte(s), -1); string(bytes.Join(d, nil)) != s {
			t.Errorf("%q: %q", s, d)
		}
	}
	x := xmlStump.FindAll([]byte("<a><b>1</b><c/></a><d>"), -1) // 0 a, 1 b, 2 1, 3 /b, 4 c, 5 /a, 6 d
	for i, vil := range []int{6, 4, 2, 3, 5, 5, 6} {
		if n := element(x, i); n != vil {
			t.Errorf("element %d ends at %d, want %d", i, n, vil)
		}
	}
	j := jsonStump.FindAll([]byte(`{"a": [1,{}],"b":2}`), -1)
	for i, vil := range map[int]int{0: len(j), 2: 10, 3: 10, 4: 10, 7: 9, 12: 14} {
		if n := vaerdi(j, i); n != vil && j[i][0] != ':' {
			t.Errorf("value %d (%s) ends at %d, want %d", i, j[i], n, vil)
		}
	}
}
