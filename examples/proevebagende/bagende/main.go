// Command bagende is a backend for proevebagende in Go: it answers each case on a line of its input with a line, here by this
// library. Put your own backend in the place of sag.Besvar.
//
//	go build -o /tmp/bagende ./examples/proevebagende/bagende
//	go run ./examples/proevebagende /tmp/bagende
package main

import (
	"bufio"
	"os"

	"github.com/akasse/dfdg/examples/sag"
)

func main() {
	ind := bufio.NewReader(os.Stdin)
	for {
		linje, err := ind.ReadBytes('\n')
		if err != nil {
			return // the end of the input is the end
		}
		if _, err := os.Stdout.Write(append(sag.Besvar(linje), '\n')); err != nil {
			os.Exit(1)
		}
	}
}
