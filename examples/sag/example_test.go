package sag_test

import (
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/akasse/dfdg/examples/sag"
	"github.com/akasse/dfdg/testdata/sager"
)

// A case is read and run, and what came out is held against what it expects.
func Example() {
	s, err := sag.NewMappe(sager.Taeller(), ".").Read("t3-06-02-satsgrundlag-6-ordinaer-dato-2023-05-01.json")
	if err != nil {
		fmt.Println(err) // unreadable: line, column
		return
	}
	k, err := s.Koer()
	if err != nil {
		fmt.Println(err) // a call that cannot be judged
		return
	}
	svar, err := k.Svar()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(s.Navn)
	fmt.Println(k.Rapport.Dom(), svar.Fejl[0], s.Afvigelser(svar))
	// Output:
	// satsgrundlag 6 ordinær dato 2023-05-01
	// afvist 9458 "/dagpengesats/satsgrundlag" T3-06 []
}

// A backend in any language answers the cases: a program that reads a case a line and writes an answer a line.
func ExampleProces() {
	os.Setenv("DFDG_PROEVE_BAGENDE", "god") // this test's own program can be a backend, which it then is
	defer os.Unsetenv("DFDG_PROEVE_BAGENDE")
	p := &sag.Proces{Kommando: []string{os.Args[0]}, Frist: time.Minute} // or []string{"python3", "bagende.py"}

	m := sag.NewMappe(sager.Frist(), ".")
	filer, err := m.Filer()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range filer {
		if !strings.HasPrefix(f, "f-06") {
			continue
		}
		s, err := m.Read(f)
		if err != nil {
			fmt.Println(err)
			return
		}
		svar, err := p.Svar(s)
		if err != nil {
			fmt.Println(f, err) // no answer: the next case goes to a new process
			continue
		}
		if afvigelser := s.Afvigelser(svar); len(afvigelser) > 0 {
			fmt.Println(f, afvigelser)
		}
	}
	fmt.Println(p.Close()) // it may end with a fault of its own
	// Output: <nil>
}
